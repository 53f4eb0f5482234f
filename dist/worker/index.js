import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./.build/words/message.js
/** A message of the catalogue. */
function message_message(code, ...[params]) {
    return { code, params: params ?? {} };
}
/** Declares the templates of another language beside those of English. */
function translate() {
    return (templates) => templates;
}

;// CONCATENATED MODULE: ./.build/inputs.js
/**
 * The inputs, one row each. Configuration, flags and help of the command, the inputs of action.yml and the tables of the
 * README files are made by these rows; their words stand in words/en/inputs.ts and words/zh/inputs.ts.
 */
const INPUTS = {
    'checkpoint-dir': { of: 'engine', group: 'checkpoints', kind: 'path', default: 'outputs' },
    checkpoints: { of: 'engine', group: 'checkpoints', kind: 'lines' },
    nbest: {
        of: 'engine',
        group: 'checkpoints',
        kind: 'integers',
        least: 1,
        most: 1000,
        words: ['auto', 'all', 'greedy'],
        default: 'auto',
    },
    metric: {
        of: 'engine',
        group: 'checkpoints',
        kind: 'choice',
        choices: ['auto', 'loss', 'acc', 'scores', 'latest'],
        default: 'auto',
    },
    scores: { of: 'engine', group: 'checkpoints', kind: 'path' },
    'scores-better': {
        of: 'engine',
        group: 'checkpoints',
        kind: 'choice',
        choices: ['lower', 'higher'],
        default: 'lower',
    },
    evaluate: { of: 'engine', group: 'checkpoints', kind: 'text' },
    'evaluate-timeout': { of: 'engine', group: 'checkpoints', kind: 'duration', default: '30m' },
    'base-model': { of: 'engine', group: 'budget', kind: 'path', default: 'auto' },
    'max-growth': { of: 'engine', group: 'budget', kind: 'allowance', default: '5%' },
    'max-size': { of: 'engine', group: 'budget', kind: 'size' },
    'warn-growth': { of: 'engine', group: 'budget', kind: 'allowance' },
    'max-score': { of: 'engine', group: 'budget', kind: 'number' },
    'max-score-growth': { of: 'engine', group: 'budget', kind: 'score-growth' },
    'on-exceed': { of: 'engine', group: 'budget', kind: 'choice', choices: ['fail', 'warn'], default: 'fail' },
    'on-incomplete': { of: 'engine', group: 'budget', kind: 'choice', choices: ['warn', 'fail'], default: 'warn' },
    'override-label': { of: 'publishing', group: 'budget', kind: 'text' },
    precision: { of: 'engine', group: 'model', kind: 'choice', choices: ['keep', 'fp16', 'bf16'], default: 'keep' },
    'precision-strict': { of: 'engine', group: 'model', kind: 'boolean', default: 'false' },
    'exclude-tensors': { of: 'engine', group: 'model', kind: 'lines' },
    format: {
        of: 'engine',
        group: 'model',
        kind: 'choices',
        choices: ['pt', 'safetensors', 'gguf-f32', 'gguf-f16', 'gguf-q8_0', 'onnx', 'onnx-int8'],
        default: 'pt',
        as: 'formats',
    },
    'onnx-base': { of: 'engine', group: 'model', kind: 'path', default: 'auto' },
    'merge-lora': { of: 'engine', group: 'model', kind: 'choice', choices: ['auto', 'true', 'false'], default: 'auto' },
    'slim-dir': { of: 'engine', group: 'model', kind: 'path', default: 'slim-model' },
    cleanup: {
        of: 'engine',
        group: 'model',
        kind: 'choice',
        choices: ['none', 'averaged', 'all', 'strip'],
        default: 'none',
    },
    'dry-run': { of: 'engine', group: 'model', kind: 'boolean', default: 'false' },
    upload: {
        of: 'publishing',
        group: 'publishing',
        kind: 'choice',
        choices: ['on-pass', 'always', 'never'],
        default: 'on-pass',
    },
    'upload-required': { of: 'publishing', group: 'publishing', kind: 'boolean', default: 'false' },
    'artifact-name': { of: 'publishing', group: 'publishing', kind: 'artifact-name', default: 'slim-model' },
    'retention-days': { of: 'publishing', group: 'publishing', kind: 'integer', least: 1, most: 400 },
    'compression-level': { of: 'publishing', group: 'publishing', kind: 'integer', least: 0, most: 9, default: '0' },
    overwrite: {
        of: 'publishing',
        group: 'publishing',
        kind: 'choice',
        choices: ['auto', 'true', 'false'],
        default: 'auto',
    },
    archive: { of: 'publishing', group: 'publishing', kind: 'boolean', default: 'true' },
    comment: {
        of: 'publishing',
        group: 'publishing',
        kind: 'choice',
        choices: ['always', 'on-change', 'on-fail', 'never'],
        default: 'always',
    },
    'comment-threshold': { of: 'publishing', group: 'publishing', kind: 'allowance' },
    'pull-request': { of: 'publishing', group: 'publishing', kind: 'integer', least: 1, most: 999_999_999 },
    'comment-key': {
        of: 'publishing',
        group: 'publishing',
        kind: 'text',
        expressions: ['github.workflow', 'github.job', 'toJSON(matrix)'],
    },
    'github-token': { of: 'secret', group: 'publishing', kind: 'text', expressions: ['github.token'] },
    language: { of: 'engine', group: 'publishing', kind: 'choice', choices: ['en', 'zh'], default: 'en' },
    mode: { of: 'publishing', group: 'publishing', kind: 'choice', choices: ['run', 'comment'], default: 'run' },
};
/** All inputs with their rows, in the order in which people find them. */
const ROWS = Object.entries(INPUTS);
/** Whether the command has a flag of that name for an input. */
function isFlag(name) {
    return ROWS.some(([input, { of }]) => input === name && of === 'engine');
}

;// CONCATENATED MODULE: ./.build/size.js
/** Sizes as people write and read them. Inside the program a size is always an exact number of bytes. */
const UNITS = {
    '': 1,
    B: 1,
    K: 1e3,
    KB: 1e3,
    M: 1e6,
    MB: 1e6,
    G: 1e9,
    GB: 1e9,
    T: 1e12,
    TB: 1e12,
    KIB: 2 ** 10,
    MIB: 2 ** 20,
    GIB: 2 ** 30,
    TIB: 2 ** 40,
};
/** Bytes of `989763045`, `990 MB`, `1.5GB`, `944MiB`; undefined for anything else. Fractions of a byte round up. */
function parseSize(text) {
    const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
    if (!match)
        return undefined;
    const factor = UNITS[(match[2] ?? '').toUpperCase()];
    if (factor === undefined || (factor === 1 && match[1]?.includes('.')))
        return undefined;
    const bytes = Math.ceil(Number(match[1]) * factor);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}
const SHOWN_UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'];
/**
 * Decimal units: `989.4 MB` with one decimal, from 1 GB with two, since a checkpoint of 2.44 GB is known by that number;
 * below 1 kB exact: `512 B`.
 */
function showSize(bytes) {
    const sign = bytes < 0 ? '-' : '';
    const size = Math.abs(bytes);
    if (size < 1e3)
        return `${sign}${size} B`;
    let exponent = 1;
    // 999.95 kB would be shown as 1000.0 kB: it is 1.0 MB already there.
    while (exponent < SHOWN_UNITS.length && Number((size / 1e3 ** exponent).toFixed(decimals(exponent))) >= 1e3)
        exponent++;
    return `${sign}${(size / 1e3 ** exponent).toFixed(decimals(exponent))} ${SHOWN_UNITS[exponent - 1]}`;
}
function decimals(exponent) {
    return exponent < 3 ? 1 : 2;
}

;// CONCATENATED MODULE: ./.build/words/en/average.js
/** What is said of checkpoints that cannot be averaged, in English. */
const average = {
    // ---- where in a checkpoint ----
    'average.tensor': 'tensor {name:name}',
    'average.record': 'record {name:name}',
    // ---- reading ----
    'average.changed': 'changed while it was being read: {before:number} bytes when it was opened, {now:number} now',
    'average.ends-early': 'the file ends before its data does',
    'average.unreadable': 'its data cannot be read',
    'average.two-checksums': 'was read once with a wrong checksum and once with the right one',
    'hint.wait-for-training': 'wait until training has written it, then run again',
    'hint.failing-machine': 'the disk or the memory of this machine may be failing: run again',
    // ---- values ----
    'average.not-finite': 'has NaN or infinite weights',
    'average.sum-overflows': "the sum of the checkpoints' values overflows float64",
    'average.overflow': '{precision} cannot hold {count} {count|tensor|tensors} with values too large for it: {names:names}',
    'average.underflow': '{precision} cannot hold {count} {count|tensor|tensors} with values too small for it: {names:names}',
    'hint.diverged': 'training diverged: leave this checkpoint out with `checkpoints`, or this tensor with `exclude-tensors`',
    'hint.base-diverged': 'set `base-model` to another file, or leave this tensor out with `exclude-tensors`',
    'hint.precision-strict': 'without `precision-strict` these tensors stay as they are; bf16 has the range of float32',
    // ---- what does not fit together ----
    'average.unfit': 'the checkpoints are incompatible:',
    'average.missing': '{name:name}, compared with {first:name}: tensors missing: {tensors:names}',
    'average.extra': '{name:name}, compared with {first:name}: additional tensors: {tensors:names}',
    'average.shapes': '{name:name}, compared with {first:name}: different shape: {tensors:names}',
    'average.dtypes': '{name:name}, compared with {first:name}: different dtype: {tensors:names}',
    'average.stored-overflow': '{type} cannot hold {count} {count|tensor|tensors} with values too large for it: {names:names}',
    'hint.stored-overflow': 'use another format: `gguf-f32` holds these values, and `gguf-q8_0` holds values up to 8 million, which `gguf-f16` cannot',
    'average.must-agree': '{count} {count|tensor|tensors} cannot be averaged, and the {checkpoints} checkpoints differ in {count|it|them}: {names:names}',
    'average.nothing-left': 'no tensor is left to write: `exclude-tensors` matches all of them',
    'hint.one-run': 'average checkpoints of one run only: name them with `checkpoints`, or leave tensors out with `exclude-tensors`',
    'hint.single-checkpoint': 'choose a single checkpoint, or leave these tensors out with `exclude-tensors`',
};

;// CONCATENATED MODULE: ./.build/words/en/command.js
/** What the command says of itself: help, wrong usage, progress. */
const command = {
    // ---- help ----
    'help.usage': 'Usage:',
    'help.usage.run': 'funasr-slim run [CHECKPOINT_DIR] [OPTIONS]',
    'help.usage.inspect': 'funasr-slim inspect PATH... [OPTIONS]',
    'help.usage.strip': 'funasr-slim strip PATH... [OPTIONS]',
    'help.usage.comment': 'funasr-slim comment REPORT.json --to gitlab|gitee|github [OPTIONS]',
    'help.run': 'Average, slim and judge the checkpoints of a finetune.',
    'help.inspect': 'Show where the bytes of a checkpoint go.',
    'help.strip': 'Remove the training state from checkpoints, in place. Weights and scores are unchanged; model.pt is stripped only if named.',
    'help.comment': 'Write the report of an earlier run as a note on the merge or pull request, or update that note. The token is read from the environment: GITLAB_TOKEN, GITEE_TOKEN or GITHUB_TOKEN.',
    'help.options': 'Options of `run`, the same as the inputs of the Action. An empty value means the default, in [].',
    'help.other': 'Other options:',
    'help.group': '{group}:',
    'help.default': '{description} [{value:path}]',
    'help.repeated': '{description} May be repeated.',
    'help.statuses': 'Exit status: 0 done, 1 error, 2 wrong usage, 3 budget exceeded.',
    'flag.json': 'Print the result as JSON (`run`, `inspect`, `strip`).',
    'flag.details': 'Print the whole report: where the bytes go, what was chosen and why, health, package, disk.',
    'flag.report': 'Also write the report to this file, even if the run fails: Markdown (.md), JSON (.json), JUnit (.xml) or outputs as variables (.env); - is Markdown on stdout instead of the text.',
    'flag.previous': 'An earlier report.json to compare with (`run`, `comment`). It is not an error if it does not exist yet.',
    'flag.keep-newest': '`strip`: number of newest checkpoints in each directory to leave whole.',
    'flag.override-label': "A label of the merge request that turns an exceeded budget into a warning; read from GitLab's CI variables (`run`).",
    'flag.to': 'Where the note goes (`comment`).',
    'flag.repository': 'owner/name, if the CI variables do not give it (`comment`).',
    'flag.pull-request': 'Number of the merge or pull request, if the CI variables do not give it (`comment`).',
    'flag.comment-key': 'Which note belongs to this job: one per key. Default: the name of the CI job (`comment`).',
    'flag.help': 'Show this text.',
    'flag.version': 'Show the version.',
    'value.path': 'PATH',
    'value.text': 'TEXT',
    'value.lines': 'NAME',
    'value.integer': 'NUMBER',
    'value.size': 'SIZE',
    'value.score-growth': 'PERCENT|NUMBER',
    'value.duration': 'TIME',
    'value.number': 'NUMBER',
    'value.allowance': 'PERCENT|SIZE',
    // ---- wrong usage ----
    'usage.no-command': 'found no command, expected run, inspect, strip or comment; see funasr-slim --help',
    'usage.unknown-command': 'found {found:name}, expected run, inspect, strip or comment; see funasr-slim --help',
    'usage.unknown-flag': '{flag:name}: no such option; see funasr-slim --help',
    'usage.other-flag': '{flag:name}: not an option of {command:name}; see funasr-slim --help',
    'usage.no-value': '{flag:name}: found no value, expected one',
    'usage.switch': '{flag:name}: found "{found:name}", expected {allowed:message}',
    'usage.twice': '{flag:name}: given {count} times, expected once',
    'usage.directories': 'run: found {count} directories, expected one: {found:names}',
    'usage.checkpoints': 'run: found {count|a checkpoint|checkpoints} where the directory is expected; write: run {directory:path} --checkpoints {names:path}',
    'usage.report': '--report: found {found:path}, expected a name ending in {endings:names}, or - for stdout',
    'usage.stdout-twice': '--report -: cannot be used with --json, since both print to stdout',
    'usage.one-report': 'comment: found {count} operands, expected one: the report.json of a run',
    'usage.no-path': '{command:name}: found no path, expected one or more checkpoints or directories',
    // ---- reports ----
    'report.kept': '{path:path}: the error report is not written there: the existing file is not a report of funasr-slim',
    'report.unwritten': '{path:path}: the error report is not written there: {problem:message}',
    'report-file.unusable': '{path:path}: cannot be used as a report: {problem:message}',
    'report-file.too-large': 'it has {bytes:number} bytes, the limit is {most:number}',
    'report-file.no-json': 'it is not JSON',
    'report-file.no-report': 'it does not match docs/report.schema.json ({violation:path})',
    'previous.unused': '--previous: {problem:message}; nothing is compared with it',
    // ---- progress ----
    'progress.bytes': '{done:size} of {total:size}',
    'progress.rate': '{rate:size}/s',
    'progress.seconds': '{count} s left',
    'progress.minutes': '{count} min left',
    'progress.hours': '{hours} h {minutes} min left',
};

;// CONCATENATED MODULE: ./.build/words/en/deployment.js
const deployment = {
    'deployment.format-not-loaded': 'FunASR’s AutoModel does not load `{format:name}` files: add `pt` to `format`, or load the weights with your own program.',
    'deployment.no-config': 'config.yaml, from which FunASR builds the model, is missing: put it next to the checkpoints, or set `base-model` to the base model’s directory.',
    'deployment.class-unknown': 'What a model of class {model:name} needs is unknown to this program: load the package once with FunASR before you deploy it.',
    'deployment.file-replaced': 'The file of `{key:name}` in the package, {file:name}, is not the one that the run was trained with ({problem:message}): put that one next to the checkpoints.',
    'deployment.file-missing': 'The file that `{key:name}` names is missing ({problem:message}): put it next to the checkpoints, or set `base-model` to the directory that contains it.',
    'deployment.file-unnamed': '{tokenizer:name} needs a file in `{key:name}`, and neither config.yaml nor configuration.json names one.',
    'deployment.file-damaged': '{file:name} is not what FunASR expects there: copy it again from the base model.',
    'deployment.directory-lacks': 'The directory {directory:name} lacks {file:name}: copy the whole directory from the base model.',
    'deployment.vocabulary-mismatch': 'The vocabulary has {tokens} tokens and the output layer {outputs} rows: use the token list of the training.',
    'deployment.pieces-mismatch': 'The SentencePiece model has {tokens} pieces and the output layer {outputs} rows: use the model of the training.',
    'deployment.cmvn-mismatch': '{file:name} has {values} values, but the frontend makes {expected} per frame: use the CMVN file of the training.',
    'deployment.llm-mismatch': '{file:name} sets `{key:name}` to {value}, but the LLM’s embedding has {found}: use the LLM directory of the training.',
    'deployment.adapters-unread': 'The model has {count} LoRA {count|tensor|tensors}, but config.yaml has no `lora_list`, so FunASR would ignore {count|it|them}: use the config.yaml of the training.',
    'deployment.tensors-missing': '{count} {count|tensor|tensors} of the base model {count|is|are} missing, and FunASR would use random values instead: {names:name}. Set `base-model` to the base model’s directory, or save all tensors (`train_conf.effective_save_name_excludes`).',
    'deployment.tensors-excluded': '`exclude-tensors` removed {count} {count|tensor|tensors}, and FunASR would use random values instead: {names:name}.',
    'deployment.module-missing': 'The model has no tensors of `{module:name}`, and FunASR would use random values instead: set `base-model` to the base model’s directory, or save all tensors (`train_conf.effective_save_name_excludes`).',
    'deployment.runtime-fixed': '{program:name} requires {what:name} {expected:name}, and this model has {found:name}: deploy it as `format: pt`.',
    'deployment.runtime-vocabulary': '{program:name} would print numbers instead of text, because the token list of the training was not found: put it next to the checkpoints, or set `base-model` to the directory that contains it.',
    'deployment.runtime-cmvn': '{program:name} exits without the CMVN file of the training, which was not found: put am.mvn next to the checkpoints, or set `base-model` to the directory that contains it.',
    'deployment.runtime-embedding': '{program:name} reads `embed.weight` as float32, but `gguf-f16` stores float16, like FunASR’s exporter: use `gguf-q8_0` or `gguf-f32`.',
    'deployment.onnx-file-missing': 'FunASR’s servers and funasr-onnx open {file:name} by exactly this name, and it is missing: put it next to the checkpoints, or set `base-model` to the base model’s directory.',
    'deployment.onnx-file-damaged': '{file:name} is not what FunASR’s servers and funasr-onnx expect there: copy it again from the base model.',
    'deployment.onnx-tokens': '{file:name} has {tokens} tokens, but the graph outputs {outputs}: FunASR’s servers would read past the end of the list. Use the vocabulary of the training.',
    'deployment.onnx-config-key': '{file:name} lacks `{key:name}`, without which FunASR’s servers or funasr-onnx do not start: use the config.yaml of the training.',
    'deployment.onnx-frontend': '`{key:name}` is {found:name}, but FunASR’s servers always use {fixed:name}: their input would differ from that of the training.',
    'deployment.onnx-version': '{file:name} has {what:name} version {found}, FunASR’s servers support up to {most}: export the base model with an older one (`opset_version`).',
    'deployment.onnx-inputs': '{file:name} takes {found:name}, but FunASR’s servers and funasr-onnx provide {expected:name}: export the base model with FunASR.',
    'deployment.onnx-hotwords': '{file:name} belongs to a contextual model, and this is not one: FunASR’s servers would return no text. Remove it from `onnx-base`.',
};

;// CONCATENATED MODULE: ./.build/words/en/errors.js
/** What is said of any error, in English. */
const errors = {
    'error.file': '{file:path}: {problem:message}',
    'error.within': '{where:message}: {problem:message}',
    'error.told': '{problem:message}',
    'error.stopped': 'stopped by {signal:name}; {left:message}',
    'evaluate.failed': '`evaluate`, {format:name}: {problem:message}',
    'evaluate.timeout': 'did not end within {seconds:number} s and was stopped (`evaluate-timeout`)',
    'evaluate.not-started': 'could not be started: {reason:name}',
    'evaluate.signal': 'was killed by {signal:name}',
    'evaluate.status': 'exited with status {status:number}, expected 0',
    'evaluate.silent': 'printed nothing, expected a number or a JSON object of numbers as its last line',
    'evaluate.no-score': 'printed {found:quoted} last, expected a finite number or a JSON object of finite numbers',
    'hint.evaluate': 'the end of its output is above; the package was written, and nothing was uploaded or cleaned up. Try the command with FUNASR_SLIM_MODEL set to the package',
    'stopped.nothing': 'nothing was left behind',
    'stopped.package': 'the package is written at {dir:path}',
    'stopped.deleted': 'checkpoints are deleted',
    'stopped.stripped': 'checkpoints are stripped',
    'stopped.report': 'the report is written to {path:path}',
    'stopped.publishing': 'nothing was uploaded',
    'stopped.artifact': 'the artifact {name:name} is uploaded',
    'stopped.comment': 'the comment {url:path} is written',
    // ---- what the system answers ----
    'system.EACCES': 'this user may not read or write there (EACCES)',
    'system.EBUSY': 'another program is using it (EBUSY)',
    'system.EIO': 'the disk reports an input/output error (EIO)',
    'system.EISDIR': 'is a directory (EISDIR)',
    'system.ELOOP': 'its symbolic links form a loop (ELOOP)',
    'system.EMFILE': 'this process has too many open files (EMFILE)',
    'system.ENAMETOOLONG': 'its name is too long for the file system (ENAMETOOLONG)',
    'system.ENOENT': 'there is no such file or directory (ENOENT)',
    'system.ENOTDIR': 'a part of its path is a file and not a directory (ENOTDIR)',
    'system.EPERM': 'the system does not allow it (EPERM)',
    'system.other': 'the system reports {code:name}',
};

;// CONCATENATED MODULE: ./.build/words/en/files.js
/** What is said of files that are written, in English. */
const files = {
    'write.is-directory': 'is a directory, expected a file',
    'write.is-link': 'is a symbolic link, expected a regular file',
    'write.is-special': 'is a device, a pipe or similar, expected a regular file',
    'write.dangling': 'is a symbolic link to a directory that does not exist',
    'write.no-space': 'not enough space: {needed:size} are needed and {free:size} are free',
    'write.full': 'no space left on its file system',
    'write.quota': "this user's disk quota is used up",
    'write.too-large': 'the file would be larger than this process or this file system allows',
    'write.no-permission': 'no permission to write in its directory',
    'write.nowhere': 'its directory does not exist, or nothing can be created in it',
    'write.read-only': 'its file system is read-only',
    'write.refused': 'cannot be written: {problem:message}',
    'hint.free-space': 'free some space there, or write to a directory on another disk (`slim-dir`)',
    'hint.allow-writing': 'give this user write permission there, or write to another directory (`slim-dir`)',
    'hint.file-size': 'raise the file size limit (`ulimit -f`), or write to another file system (`slim-dir`)',
    'hint.other-directory': 'write to another directory (`slim-dir`)',
    'hint.check-disk': 'check the disk, or write to another one (`slim-dir`)',
};

;// CONCATENATED MODULE: ./.build/words/en/funasr.js
/** What is said of run directories, selections, base models and packages, in English. */
const funasr = {
    // ---- the run directory ----
    'run-directory.absent': 'there is no such directory',
    'run-directory.file': 'is not a directory',
    'run-directory.empty': '{path:path}: no checkpoint: looked for `model.pt.ep<epoch>`, `model.pt.ep<epoch>.<step>`, found an empty directory',
    'run-directory.none': '{path:path}: no checkpoint: looked for `model.pt.ep<epoch>`, `model.pt.ep<epoch>.<step>`, found {found:names}',
    'hint.output-dir': "set `checkpoint-dir` to the `output_dir` of FunASR's training (./outputs by default); it holds the model.pt.ep* files",
    'hint.inspect': 'name a checkpoint, or a directory that contains checkpoints',
    // ---- its entries ----
    'entry.special': 'is neither a file nor a directory',
    'entry.dangling': 'is a symbolic link to a file that does not exist',
    'entry.zero-3': 'contains {count} ZeRO-3 {count|shard|shards} ({file:name}); no single file has all the weights',
    'entry.split': 'the model is split over {count} files ({file:name}): model parallelism is not supported',
    'entry.no-weights': 'is a directory without {file:name}',
    'hint.zero-3': "merge them with DeepSpeed's `zero_to_fp32.py`, or train with zero stage 1 or 2, or with `stage3_gather_16bit_weights_on_model_save`",
    'hint.model-parallel': 'train without model parallelism, or merge the parts first',
    'hint.interrupted-save': 'the save may have been interrupted; delete the directory or name the checkpoints to average',
    // ---- small files: configuration, vocabulary ----
    'small-file.outside': 'points outside {directory:path}',
    'small-file.special': 'is not a regular file',
    'small-file.too-large': 'is too large for this program: {bytes:number} bytes, the limit is {most:number}',
    'small-file.parts': 'is too large for this program: more than {most} lines or strings',
    'small-file.shrank': 'became shorter while it was being read',
    'run-config.no-text': 'is not valid UTF-8 text',
    'run-config.list': 'contains a list, expected a mapping',
    'run-config.no-map': 'contains a single value or nothing, expected a mapping',
    'run-config.too-deep': 'is nested more than {most} levels deep',
    'yaml.several': 'contains several documents, expected one',
    'yaml.many-lexemes': 'is too large for this program: more than {most} tokens',
    'yaml.many-values': 'is too large for this program: more than {most} values, including repeated ones',
    'yaml.many-properties': 'is too large for this program: more than {most} tags, anchors and aliases',
    'yaml.many-digits': 'is too large for this program: a number of more than {most} digits',
    'yaml.anchor-twice': 'has the anchor {anchor:name} twice',
    'yaml.no-anchor': 'refers to `{anchor:name}`, an anchor that is not defined before it',
    'yaml.key': 'has a list, a mapping or nothing as a key',
    'yaml.twice': 'has the key {key:name} twice',
    'yaml.merge': 'merges (`<<`) something that is not a mapping',
    'yaml.value': 'has the value `=`, which FunASR does not read',
    'yaml.tag': 'has the tag {tag:name}, which FunASR does not read',
    // ---- selection ----
    'selection.no-such-score': '`metric` {metric}: none of the {count} checkpoints in {path:path} has such a score',
    'selection.idle-patterns': '`checkpoints`: {patterns:names} matches nothing in {path:path} or in the working directory; available: {names:names}',
    'selection.only-copies': '{path:path}: no checkpoint of an epoch or step, only {names:names}',
    'selection.none-readable': '{path:path}: none of the {count} checkpoints can be read:',
    'selection.more': 'and {count} more',
    'hint.metric': 'set `metric` to `auto` or `latest`',
    'hint.checkpoints': 'give file names (paths, if they are elsewhere) or globs such as `model.pt.ep1*` or `*/outputs/epoch_*.pt`',
    'hint.name-copy': 'to slim one of these, name it in `checkpoints`',
    // ---- names of tensors ----
    'names.alike': "the tensors {first:name} and {second:name} would both be called {name:name} without the prefixes of the model's wrappers",
    'names.flat': '{tensor:name} is an FSDP flat parameter: only a shard of the weights',
    'hint.bare': 'save the wrapped model itself: `model.module.state_dict()` for DataParallel, `model._orig_mod.state_dict()` for torch.compile',
    'hint.full-state-dict': 'gather the weights with `get_model_state_dict(model, options=StateDictOptions(full_state_dict=True))` from torch.distributed.checkpoint.state_dict, and save them again',
    // ---- tensors left out ----
    'exclude-tensors.idle-pattern': "`exclude-tensors`: '{pattern:name}' matches no tensor; closest names: {near:names}",
    'hint.tensor-globs': 'globs match whole tensor names: `seaco_decoder.*` or `*.bias`',
    // ---- base model ----
    'base-model.unknown': "`base-model` '{asked:name}': not an existing directory or file, a size, or a known model",
    'base-model.no-path': "`base-model` '{asked:name}': no such directory or file: {path:path}",
    'base-model.known': 'known models: {models:names}; for any other model give its directory, its .pt file, its size such as `990MB`, or `none`',
    'base-model.no-weights': '`base-model` {directory:path}: the directory has no `model.pt`',
    'hint.model-directory': 'give the directory that contains `model.pt`, `config.yaml` and `configuration.json`, or the .pt file itself',
    // ---- package ----
    'package.not-packable': 'a file with this name or path does not belong in a package',
    'package.too-many-files': 'names {count} files; only the first {most} are used',
    'package.absent': 'is not on this machine',
    'package.replaced': 'config.yaml names {file:path}, which was not found',
    'package.outside': 'is outside the run directory, its parent, the workspace, the base model and the hub caches, and its content does not show that it belongs to a model',
    'package.empty': 'is empty',
    'package.lfs-pointer': 'is a Git LFS pointer, not the file itself',
    'package.html': 'is an HTML page: the download went wrong',
    'package.code': 'names code that is downloaded and run when the model is loaded (`auto_map`)',
    'package.other-model': 'FunASR would download {name:name} from a hub and build it, and run any code that it contains; only models of iic, damo, funasr and FunAudioLLM are allowed',
    'package.whole-place': 'contains more than one model; a model must be in a folder of its own',
    'package.empty-directory': 'contains none of the files that describe a tokenizer or a language model',
    'package.large-directory': 'contains more than {most} files or {bytes:size} besides weights and code',
    'package.too-large': 'would make the files other than the weights larger than any package needs',
    'package.is-file': "`slim-dir` '{dir:path}': is a file, expected a directory",
    'package.not-own': "`slim-dir` '{dir:path}': contains {file:name}, which this program did not write; choose another directory, or remove the file if it is not needed",
    'package.link': "`slim-dir` '{dir:path}': contains {file:name}, a symbolic link; nothing is written through links",
    'package.is-input': "`slim-dir` '{dir:path}': is {input:path}, which is an input; choose another directory",
    'package.through-link': "`slim-dir` '{dir:path}': {link:path}, inside {within:path}, is a symbolic link; nothing is written through links",
    'package.own-input': "`slim-dir` '{dir:path}': its {file:name} is the same file as {input:path}, which is an input; choose another directory",
    'report.refused': '--report {path:path}: {problem:message}',
    'report.through-link': '--report {path:path}: {link:path}, inside {within:path}, is a symbolic link; nothing is written through links',
    'report.is-input': '--report {path:path}: is the same file as {input:path}, which is an input; choose another file',
    'report.in-package': '--report {path:path}: is a file of the package in {dir:path}; choose another file',
    // ---- cleanup ----
    'cleanup.elsewhere': 'is outside {directory:path}',
    'cleanup.link': 'is a symbolic link',
    'cleanup.other-files': 'contains files that were not there before: {files:names}',
    'cleanup.changed': 'changed since it was read; is training still writing to {directory:path}?',
    // ---- a file of scores ----
    'scores.wrong': '`scores` {file:path}: {problem:message}',
    'scores.wrong-line': '`scores` {file:path}, line {line:number}: {problem:message}',
    'scores.empty': 'contains no scores',
    'scores.no-text': 'is not UTF-8 text',
    'scores.no-json': 'is not valid JSON: {reason:name}',
    'scores.no-object': 'is not a JSON object of scores by checkpoint name',
    'scores.no-number': '{name:quoted}: found {found:quoted}, expected a finite number',
    'scores.alias': 'an alias',
    'scores.list': 'a list or an object within an object',
    'scores.quotes': 'has an unterminated quote, or text after a closing quote',
    'scores.no-column': 'the header names no score; expected names in the first column and scores in the second, separated by commas or tabs',
    'scores.no-header': 'found the score {found:name} in the first line, expected a header, such as: name,cer',
    'scores.twice': '{name:quoted} is already in line {first:number}',
    'scores.same': '{name:quoted} is the same checkpoint as {other:quoted} in line {first:number}',
    'scores.ambiguous': '{name:quoted} matches several checkpoints, {names:names}; expected more of its path',
    'scores.none-fits': 'none of its names is a checkpoint here: found {found:names}, the checkpoints are {names:names}',
    // ---- strip: why a checkpoint is skipped ----
    'strip.newest': 'is among the newest ({count}), which are left whole',
    'strip.moving': 'was modified less than {seconds} s ago',
    'strip.nothing': 'has no training state',
    'strip.deepspeed': "is a DeepSpeed directory; only FunASR's own files are stripped",
    'strip.hard-link': 'has {count} other {count|name|names} (hard links): stripping it would free no space',
    'strip.top-level': "has its weights at the top level, unlike FunASR's training checkpoints",
    'strip.form': 'is stored in a form that would change when it is rewritten',
    'strip.no-tensors': 'has {names:names} among its weights, which are not tensors',
    'strip.bookkeeping': '{key:quoted} is {what:message}, which FunASR does not write there',
    'strip.otherwise': 'was not written correctly',
    // ---- GGUF for FunASR's runtime ----
    'gguf.class': "FunASR's llama.cpp runtime does not run {model:name}; this program writes GGUF for {classes:names}",
    'gguf.no-class': "GGUF needs the class of the model, and neither the run's config.yaml nor the base model's gives it; supported are {classes:names}",
    'gguf.lacks': '{model:name} lacks tensors that GGUF needs: {tensors:names}',
    'hint.gguf-class': 'use `format: pt`, or write the GGUF file with another program',
    'hint.gguf-nano': "its runtime reads two files: FunASR's `export_encoder_gguf.py` (runtime/llama.cpp/fun-asr-nano) writes the encoder, llama.cpp's `convert_hf_to_gguf.py` the Qwen3; use `format: pt` to make their input",
    'hint.gguf-config': 'put the config.yaml of the training next to the checkpoints, or set `base-model`',
    'gguf.excluded': '`exclude-tensors` leaves out {count} {count|tensor|tensors} that GGUF needs: {names:names}',
    'hint.gguf-excluded': 'exclude other tensors, or use `format: pt`',
    'hint.gguf-lacks': 'check `exclude-tensors`, and that config.yaml belongs to this model',
    // ---- LoRA ----
    'lora.unfit': 'the LoRA adapters cannot be merged into the weights:',
    'lora.unknown': '{name:quoted} belongs to a type of adapter that this program does not support',
    'lora.several': '{module:quoted} has several adapters',
    'lora.half': '{name:quoted} is incomplete: {module:quoted} needs both lora_A and lora_B',
    'lora.no-weight': '{name:quoted} adapts a weight of {module:quoted} that does not exist',
    'lora.no-config': '{module:quoted} has an adapter, but config.yaml does not describe it ({key:name})',
    'lora.not-listed': '{module:quoted} has an adapter that {key:name} does not list',
    'lora.idle': '{key:name} lists {letter:quoted}, for which there is no adapter',
    'lora.number': '{key:name} is {found:name}; a number above 0 was expected',
    'lora.other-scale': '{key:name} changes how adapters are scaled, which this program does not support',
    'lora.shapes': '{weight:quoted} is [{shape}]: adapters of lora_A [{a}] and lora_B [{b}] do not fit it with rank {rank:number}',
    'lora.collision': "without PEFT's prefixes, two tensors would have the same name",
    'lora.dtype': '{name:quoted} is {dtype}; floating-point numbers were expected',
    'lora.tied': '{name:quoted} is tied to {other:quoted}, which would be adapted as well',
    'lora.not-finite': '{name:quoted} has NaN or infinite values',
    'lora.format-needs': '{format:quoted} cannot hold the {count} LoRA tensors of this model, and `merge-lora` is false',
    'hint.lora': 'keep the adapters (`merge-lora: false`), or use the config.yaml of the training',
    'hint.merge-lora': 'merge them into the weights (`merge-lora: auto`)',
};

;// CONCATENATED MODULE: ./.build/words/en/github.js
/** What the Action says of publishing, in English. */
const github = {
    // ---- what GitHub's API answers ----
    'api.forbidden': 'the token lacks the permission {permissions:names}',
    'api.bad-token': '{forge} does not accept the token of `github-token`',
    'api.not-found': '{forge} found nothing there, or the token lacks the permission {permissions:names}',
    'api.unreachable': "{forge}'s API could not be reached ({reason:message})",
    'api.certificate': "the certificate of {forge}'s API is not trusted here ({code:name}): if a proxy uses its own certificate, set NODE_EXTRA_CA_CERTS to it",
    'api.proxy': 'the proxy answered {status:number}: check https_proxy, and the name and password in it',
    'api.no-name': "the name {host:name} could not be resolved: check the runner's network",
    'api.answered': '{forge} answered {status:number}: {reason:message}',
    'api.no-answer': 'no answer',
    'limit.silent': 'no answer within {seconds:number} s',
    'limit.incomplete': 'no complete answer within {seconds:number} s',
    // ---- the command comment ----
    'note.bad-token': '{forge} answered {status:number}: it does not accept the token in {variable:path}, which may have expired or belong to another server',
    'note.forbidden': '{forge} answered {status:number}: the token in {variable:path} may not write there; it needs {permissions:names}',
    'note.not-found': '{forge} answered {status:number}: {place:path} does not exist, or the token in {variable:path} cannot see it (it needs {permissions:names}); check --repository and --pull-request',
    'note.too-many': '{forge} answered {status:number} several times: too many requests; try again later',
    'note.no-repository': '--repository: not given, and {variable:path} does not name one either',
    'note.no-number': '--pull-request: not given, and {variable:path} does not give a number either',
    'note.no-token': '{variable:path}: found no token in this variable, expected one with {permissions:names}',
    // ---- comments ----
    'comment.none': 'no comment: {reason:message}',
    'comment.no-token': '`github-token` is empty',
    'comment.no-lookup': 'the pull requests of this commit could not be looked up: {reason:message}',
    'comment.no-pull-request': 'no open pull request has {sha:name} as its head',
    'comment.no-report': 'run {run:number} has no report artifact of FunASR Slim',
    'comment.newer': 'the comment {url:path} is from a newer commit or a later run and was not changed',
    'comment.refused': 'no comment on the pull request: {reason:message}. The report is in the job summary. For pull requests from forks see {page:path}',
    'comment-mode.event': "`mode`: 'comment' needs the event workflow_run, found '{event:name}'",
    'comment-mode.no-token': "`github-token`: found '', expected a token that can write comments",
    'override.unreadable': '`override-label`: the labels could not be read: {reason:message}',
    // ---- reports of other runs ----
    'delivered.unreadable': 'artifact {artifact:name} of run {run:number} is not a report: {problem:message}',
    'delivered.unbound': 'the comment for the key {key:quoted} names only the workflow as certain, not the job: {reason:message}',
    'delivered.no-job': 'the report does not state its job',
    'delivered.other-job': 'the report states the job {job:name}, and no job of run {run:number} has that name, as happens to jobs with a `name` of their own',
    'delivered.too-large': 'the artifact has {bytes:number} bytes, the limit is {most:number}',
    'delivered.no-archive': 'the download is not an archive',
    'delivered.other-key': 'its comment key does not match its name',
    'delivered.entry-too-large': '{entry:name} has {bytes:number} bytes, the limit is {most:number}',
    'delivered.entry-damaged': '{entry:name} is damaged',
    'delivered.no-entry': 'the archive does not contain {entry:name}',
    // ---- artifacts ----
    'upload.title-report': 'Upload of the report',
    'upload.title': 'Upload',
    'upload.large': 'uploading {size:size}: more than the {free:size} of artifacts that a free account can store',
    'upload.failed': 'the slim model was not uploaded: {reason:message}',
    'upload.report-failed': 'the report artifact was not uploaded: {reason:message}',
    'upload.required': '`upload-required`: {reason:message}',
    'upload.enterprise': '{forge} ({host:name}) is not supported by the artifact client, which only works with GitHub; copy the package from `slim-dir` instead',
    'upload.no-service': 'this runner has no artifact service (ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set)',
    'upload.no-id': 'the service returned no artifact id',
    'upload.thread-ended': 'the upload thread ended with status {status:number}',
    'upload.stopped': 'the job was stopped before the upload finished',
    'upload.quota': "the account's artifact storage is full: this upload is {size:size}, and a free account has {free:size} in total. Delete old artifacts, lower `retention-days`, use `precision: fp16`, or set `upload: never` and copy the package from `slim-dir` to your own storage",
    'upload.exists': 'this workflow run already has an artifact named {name:quoted}: give each job its own `artifact-name`, or set `overwrite: true` to replace it',
    'upload.exists-own': 'an earlier step of this job already uploaded an artifact named {name:quoted}: give each step its own `artifact-name`, or set `overwrite: true` to replace it',
    'upload.exists-earlier': 'an earlier attempt of this job already uploaded an artifact named {name:quoted}, and `overwrite: false` keeps it',
    'upload.no-answer': 'the artifact service answered {status:number}',
    'upload.not-asked': 'the verdict is fail, and `upload` is `on-pass`',
    // ---- unexpected failures of a step of publishing ----
    'step.compare': 'compare: {reason:message}',
    'step.report': 'report: {reason:message}',
    'step.upload': 'upload: {reason:message}',
    'step.comment': 'comment: {reason:message}',
    'outputs.none': 'no outputs: {reason:message}',
    'summary.none': 'no step summary: {reason:message}',
    'runner.unset': '{name:name} is not set',
    'context.no-repository': 'GITHUB_REPOSITORY is not set: this is not a workflow run',
};

;// CONCATENATED MODULE: ./.build/words/en/inputs.js
const inputs = {
    'group.checkpoints': 'Which checkpoints',
    'group.budget': 'The budget',
    'group.model': 'The model',
    'group.publishing': 'Artifact, comment and report',
    'input.checkpoint-dir': "FunASR's `output_dir`, where the finetune left its checkpoints.",
    'input.checkpoints': 'Names, paths or globs of the checkpoints to average, one per line, in `checkpoint-dir` or elsewhere, with any name. Averages exactly these instead of choosing the best.',
    'input.nbest': "How many of the best checkpoints to average: a number, `all`, or `auto` (the training's `avg_nbest_model`, else 10). If there are fewer, all of them. With `evaluate` also several numbers (`1,3,5`), of which the best is taken, or `greedy`: adds checkpoints one by one, up to the number of `auto`, keeping each if the score does not get worse.",
    'input.metric': 'What "best" means: `loss`, `acc`, `latest`, `scores`, or `auto` (`scores` if that is given; else the score that FunASR was told to use; else, if that is missing or the same for all, the loss).',
    'input.scores': 'A file with a score for each checkpoint, such as its character error rate: a JSON object of numbers by name, or of objects with a named number (`cer`), or CSV or TSV with a header, names in the first column and scores in the second.',
    'input.scores-better': 'Whether a `lower` or a `higher` score is better.',
    'input.evaluate': "A command that measures a model. The shell runs it in the workspace for each candidate and format: `FUNASR_SLIM_MODEL` is the directory of the complete package, `FUNASR_SLIM_FORMAT` the format. The last line it prints must be a number, or a JSON object of numbers, of which the first decides. It does not see the Action's variables, nor those with names of secrets.",
    'input.evaluate-timeout': 'Time limit for one run of `evaluate`, such as `90s`, `30m` or `2h`.',
    'input.base-model': 'What to compare the size with: a model directory, a `.pt` file, a size (`989763045`, `944MiB`), a model id or alias of the built-in table, `none`, or `auto` (the model the finetune started from).',
    'input.max-growth': 'Maximum growth over the base model, as a percentage or a size, or `none` for no limit.',
    'input.max-size': 'Maximum size of the slim model. No limit unless given.',
    'input.warn-growth': 'Like `max-growth`, but exceeding it only warns. No limit unless given.',
    'input.max-score': 'Worst allowed score of `evaluate`: a maximum or, with `scores-better: higher`, a minimum. No limit unless given.',
    'input.max-score-growth': "How much worse the score may be than in the last report of the target branch, in the score's unit (`0.2`) or as a percentage (`5%`). No limit unless given.",
    'input.on-exceed': 'What happens when a limit is exceeded: `fail` the step or `warn`.',
    'input.on-incomplete': 'What happens when FunASR cannot load the package as it is: `warn` (at least), or `fail` the step.',
    'input.override-label': 'A pull-request label that turns an exceeded budget into a warning. The report says who set it.',
    'input.precision': 'Type to store the weights in: `keep` the original, `fp16` or `bf16`.',
    'input.precision-strict': 'Fail if a tensor does not fit `fp16`, instead of keeping that tensor as it was.',
    'input.exclude-tensors': 'Globs of tensor names to leave out of the model, one per line.',
    'input.format': 'File formats to write, one per line; the budget judges the first: `pt` (model.pt), `safetensors` (model.safetensors); `onnx` (model.onnx) and `onnx-int8` (model_quant.onnx) for FunASR’s servers and funasr-onnx; `gguf-f32`, `gguf-f16` or `gguf-q8_0` for FunASR’s llama.cpp runtime (Paraformer, SeACo, SenseVoiceSmall).',
    'input.onnx-base': 'Directory with the base model’s ONNX files, which `onnx` and `onnx-int8` use as a template; `auto` looks in the base model’s directory and in the hub caches.',
    'input.merge-lora': 'Whether to merge LoRA adapters into the weights: `auto` (if a format needs it, as GGUF and ONNX do), `true` or `false`.',
    'input.slim-dir': 'Directory to write the slim model package to.',
    'input.cleanup': 'Which checkpoints to delete at the very end: `none`, `averaged` or `all`; `strip` keeps them and removes their training state. Happens only after the package is uploaded (if `upload` asks for it) and everything is reported, and not if the verdict is `fail`.',
    'input.dry-run': 'Only report: write, upload, comment on and delete nothing.',
    'input.upload': 'When to upload the package as an artifact: `on-pass` (unless the verdict is `fail`), `always` or `never`.',
    'input.upload-required': 'Fail the step if the upload was requested and did not succeed.',
    'input.artifact-name': 'Name of the artifact.',
    'input.retention-days': "Days to keep the artifact. Default: the repository's setting.",
    'input.compression-level': 'Zip compression level of the artifact, 0 to 9. Weights hardly compress, so 0 is fastest.',
    'input.overwrite': 'Whether to replace an artifact of the same name in this workflow run: `auto` (only one that an earlier attempt of this job uploaded), `true` or `false`.',
    'input.archive': 'Upload the whole package as a zip file. `false` uploads only `model.pt`, unzipped.',
    'input.comment': 'When to comment on the pull request: `always`, `on-change`, `on-fail` or `never`.',
    'input.comment-threshold': "How much the size of the model or of its base must differ from the comment's to update it with `comment: on-change`, as a percentage or a size. Default: any change; a different verdict always counts.",
    'input.pull-request': 'Number of the pull request, if the event does not give it.',
    'input.comment-key': "Identifies this job's comment. One comment per key is created and then updated.",
    'input.github-token': 'Token for the comment, the labels and the previous report.',
    'input.language': 'Language of the report and the messages: `en` or `zh`.',
    'input.mode': '`run`, or `comment` in a `workflow_run` job: comment with the report of the finished run, for pull requests from forks.',
    // ---- what is wrong ----
    'wrong.input': '{option:option}: found "{found:name}", expected {allowed:message}',
    'wrong.precision-strict': '`precision-strict`: found true, expected `precision: fp16` with it, since only fp16 can fail to hold a tensor',
    'wrong.metric-scores': '`metric`: found scores, expected the input `scores` with it',
    'wrong.nbest-evaluate': '`nbest`: found {found:name}, expected `evaluate` with it, to decide which is best',
    'wrong.nbest-named': '`nbest`: found {found:name} together with `checkpoints`, which names what is averaged; expected only one of the two',
    'wrong.max-score': '{option:option}: expected `evaluate` with it, which measures the score',
    'wrong.precision-formats': '`precision`: found {found:name}, expected `pt` or `safetensors` among the formats, since it does not apply to the others',
    'wrong.archive': '`archive`: found false, expected true, because this model consists of several files ({names:names})',
    'wrong.checkpoint-dir': '`checkpoint-dir`: found the checkpoint {found:path}, expected its directory: {directory:path}, with {name:path} as `checkpoints`',
    // ---- what is allowed ----
    'allowed.boolean': 'true or false',
    'allowed.choice': 'one of {choices:names}',
    'allowed.choices': 'one or more of {choices:names}',
    'allowed.integer': 'a whole number from {least:number} to {most:number}',
    'allowed.integers': 'whole numbers from {least:number} to {most:number}, separated by commas',
    'allowed.duration': 'a time such as 90s, 30m or 2h',
    'allowed.number': 'a number such as 4.5',
    'allowed.score-growth': 'a percentage such as 5%, a number such as 0.2',
    'allowed.count': 'a whole number',
    'allowed.size': 'a whole number of bytes or a number with a unit, such as 989763045, 990MB or 944MiB',
    'allowed.allowance': 'a percentage such as 5%, {size:message}',
    'allowed.unit': '{number:name}% of the base model, or {number:name}B for bytes',
    'allowed.or': '{allowed:message}, or {words:names}',
    'allowed.artifact-name': 'a name without " : < > | * ? \\ / and line breaks',
};

;// CONCATENATED MODULE: ./.build/words/en/model-file.js
/** What is said of model files that are written and looked at again, in English. */
const modelFile = {
    'model-file.otherwise': 'was not written correctly: found {found:message}, expected {expected:message}',
    'model-file.tensor': '{name:quoted} {dtype} [{shape}], {place:message}',
    'model-file.place': '{bytes:number} bytes at {at:number}',
    'model-file.no-bytes': 'no bytes',
    'model-file.no-tensor': 'no further tensor',
    'model-file.notice': 'a notice ({code:name})',
    'model-file.no-notice': 'no notice',
    'model-file.weights-under': 'weights under {key:quoted}',
    'hint.write-again': 'the disk or the memory of this machine may be failing: run again, or write to another disk (`slim-dir`)',
    'protobuf.damaged': 'is not a valid protocol buffers message from here on',
    // ---- safetensors ----
    'safetensors.cannot-hold': 'safetensors cannot hold this model:',
    'safetensors.reserved': '{name:quoted} is reserved and cannot be the name of a tensor',
    'safetensors.dtype': '{name:quoted} is {dtype}, which the format does not support',
    'safetensors.header-length': 'a header of {bytes:number} bytes, the limit is {most:number}',
    'safetensors.no-json': 'the header is not valid JSON: {reason:message}',
    'safetensors.no-object': 'the header is not a JSON object',
    'safetensors.no-tensor': '{field:quoted} does not describe a tensor',
    'safetensors.begins': 'begins at {at:number}; {expected:number} was expected',
    'safetensors.ends': 'the tensors end at {end:number}, the file at {bytes:number}',
    'hint.safetensors': 'write `model.pt`, or leave the tensors out (`exclude-tensors`)',
    // ---- GGUF ----
    'gguf.cannot-hold': 'GGUF cannot hold this model:',
    'gguf.text': 'the name {name:quoted} has a NUL, or half of a surrogate pair',
    'gguf.value-text': '{name:quoted} has a text with a NUL, or with half of a surrogate pair: {text:quoted}',
    'gguf.long-name': 'the name {name:quoted} has {bytes:number} bytes; ggml reads at most {most:number}',
    'gguf.dimensions': '{name:quoted} has {count:number} dimensions; ggml supports 1 to {most:number}',
    'gguf.shape': '{name:quoted} [{shape}] cannot be stored as {type}',
    'gguf.dtype': '{name:quoted} is {dtype}; GGUF files are written from floating-point numbers',
    'gguf.twice': '{name:quoted} occurs twice',
    'gguf.magic': 'does not begin with "GGUF"',
    'gguf.version': 'is GGUF version {version:number}; 2 and 3 are supported',
    'gguf.alignment': 'the alignment is {found:name}; a power of two up to 1048576 was expected',
    'gguf.type': '{name:quoted} has the ggml type {type:number}, which this program does not support',
    'gguf.value-type': '{type:number} is not a value type',
    'gguf.begins': '{name:quoted} begins {at:number} bytes into the data; {expected:number} was expected',
    'gguf.ends': '{name:quoted} ends at {end:number}, the file at {bytes:number}',
    'gguf.truncated': '{bytes:number} bytes were expected, {left:number} are left',
    'gguf.too-many': '{count:number} are too many for this program, the limit is {most:number}',
    'gguf.name-bytes': 'a name of {bytes:number} bytes, the limit is {most:number}',
    'gguf.names': 'all names together have more than {most:number} bytes, too many for this program',
    'gguf.name-text': 'a name is not UTF-8, or has a NUL',
    'hint.gguf': 'use `format: pt`',
};

;// CONCATENATED MODULE: ./.build/words/en/notices.js
const notices = {
    'notice.trailing-bytes': '{file:name} has {bytes:size} after the end of its archive; they were ignored.',
    'notice.no-checksums': '{file:name} has no checksums (all are zero), so damage would go unnoticed.',
    'notice.legacy-no-checksums': '{file:name} is in the format of PyTorch before 1.6, which has no checksums.',
    'notice.deflated': '{file:name} is compressed: {records} {records|record|records} had to be inflated.',
    'notice.prefix-stripped': 'The tensor names in {file:name} had prefixes of wrappers around the model, which were removed: {prefix:name}.',
    'notice.no-tensors': 'The state dict in {file:name} contains values that are not tensors, which were left out: {names:name}.',
    'notice.scores-missing': '{count} {count|checkpoint has|checkpoints have} no score in {file:path} and {count|is|are} not ranked: {names:path}',
    'notice.scores-others': '{file:path} has scores of checkpoints that are not here: {names:path}',
    'notice.fewer-than-nbest': '{asked} checkpoints were to be averaged, only {found} {found|was|were} found.',
    'notice.no-own-average': 'FunASR made no average of this run, because {metric:name} is missing for every checkpoint. It does not mark a best one or delete any either: for that, train into a new directory with `++train_conf.avg_keep_nbest_models_type=loss`.',
    'notice.unreadable-candidate': '{file:name} was left out: {problem:message}',
    'notice.unreadable-config': '{file:name} could not be read and was ignored: {problem:message}',
    'notice.integers-differ': 'The integer tensor {tensor:name} differs between the checkpoints; the value of {from:name} was used.',
    'notice.infinite-kept': 'Infinite values that are the same in all checkpoints (as in masks and observers) were copied: {names:name}.',
    'notice.copied-dtype': 'The tensor {tensor:name} of type {dtype:name} cannot be averaged and was copied.',
    'notice.base-path-missing': 'The base model at {path:name}, named in config.yaml, is not on this machine.',
    'notice.base-assumed': 'The run names no base model that is on this machine or known; {name:name} was assumed, because the model is a {model:name}. Set `base-model` to be sure.',
    'notice.base-unknown': 'The run names no base model that is on this machine or known, so growth was not judged. Set `base-model`: a directory, a .pt file or a size.',
    'notice.base-weights-alone': 'The base model’s file {file:name} has {bytes:size} including training state; growth was measured against its weights only, {weights:size}.',
    'notice.base-unreadable': 'The base model’s file {file:name} could not be read, so only sizes were compared: {problem:message}',
    'notice.vocabulary-mismatch': 'The vocabulary has {tokens} tokens and the output layer {outputs} rows: the package will produce wrong text or none.',
    'notice.package-missing': 'FunASR will look for these files, which are not in the package: {files:name}. They belong to {from:name}.',
    'notice.package-missing.anywhere': 'FunASR will look for these files, which are not in the package: {files:name}.',
    'notice.package-refused': '{file:name}, named in the configuration, was left out of the package: {problem:message}',
    'notice.package-replaced': 'config.yaml names {file:name}; {other:name} is in the package instead, so the model may not recognise what it was trained for.',
    'notice.cleanup-kept': '`cleanup` left {file:name} as it was: {problem:message}',
    'notice.from-base': '{count} {count|tensor|tensors} ({prefixes:name}…) {count|was|were} taken from the base model, because training left {count|it|them} out of its checkpoints.',
    'notice.excluded-needed': '`exclude-tensors` removed {count} {count|tensor|tensors} that FunASR needs: {names:name}.',
    'notice.onnx-folder': 'FunASR’s C++ servers recognise SenseVoice only by its path: put the package into a folder whose name contains {name:name} ({dir:name} does not), or they return no text.',
    'notice.onnx-folder-other': 'FunASR’s C++ servers treat every model whose path contains {name:name} as SenseVoice, and {dir:name} does: put the package elsewhere.',
    'notice.onnx-no-int8': 'The scripts that start FunASR’s servers expect model_quant.onnx: add `onnx-int8` to `format`, or start the server itself with `--quantize false`.',
    'notice.onnx-other-than-base': 'Different from the base model: {what:name}. In 2pass mode FunASR’s servers take these from the online model, and an n-gram (`--lm-dir`) is built for the base model’s tokens.',
    'notice.far-apart': 'The averaged checkpoints are far from one another (typically {distance:ratio} from their mean): they may be from different runs or base models.',
    'notice.far-out': '{name:name} is far from the mean (distance {distance:ratio}): it may be from another run or have diverged.',
    'notice.gguf-left-out': '{program:name} cannot use {count} {count|tensor|tensors} of {modules:name}, so the GGUF file omits {count|it|them}: hotwords have no effect there.',
    'notice.runtime-problem': '{format:name}: {problem:message}',
    'notice.lora-folded': 'LoRA adapters of {count} {count|weight|weights} were merged: the model no longer has adapters.',
    'notice.precision-kept': '{count} {count|tensor|tensors} kept the original dtype: the smaller one cannot hold the values.',
};

;// CONCATENATED MODULE: ./.build/words/en/onnx.js
/** What is said of ONNX files that are read, in English. */
const onnx = {
    'onnx.none': 'is not an ONNX model',
    'onnx.two-graphs': 'contains two graphs',
    'onnx.sparse': 'contains a sparse constant, which this program does not read',
    'onnx.float-list': 'contains numbers as a list in a node, which could hide weights',
    'onnx.field': 'does not match the ONNX format here',
    'onnx.long-name': 'has a name of more than 1024 bytes',
    'onnx.odd-name': 'has a name that is not text',
    'onnx.levels': 'has graphs nested more than {most:number} levels deep',
    'onnx.constants': 'has more than {most:number} constants, too many for this program',
    'onnx.fields': 'has more than {most:number} fields, too many for this program',
    'onnx.ports': 'has more than {most:number} inputs and outputs, too many for this program',
    'onnx.dimensions': 'has a shape that no tensor can have',
    'onnx.segment': 'is split into segments, which this program does not read',
    'onnx.two-data': 'has its elements twice',
    'onnx.elements': 'does not have as many elements as its shape says',
    'onnx.unpacked': 'stores each element in a field of its own, which this program does not read',
    'onnx.external': 'refers to elements in another file in a way that this program does not understand',
    'onnx.many-files': 'has constants in more than {most:number} other files, too many for this program',
    'onnx.outside': 'has constants in {file:quoted}; only files in the same directory whose names begin with its own name are read, and no links',
    'onnx.overlap': 'shares bytes with {other:quoted}',
    'onnx.type': "is {type:name}: only float32, and onnxruntime's int8, can be rewritten",
    'onnx.unknown': '{shape:name} of float32 is not a tensor of the base model',
    'hint.onnx-external': 'save it as one file, or with `model.onnx.data` next to `model.onnx`',
    'onnx.changed': 'was changed while it was being read',
    'hint.onnx-file': 'export the base model again, or use its ONNX files from the hub',
    'hint.run-again': 'run again',
    // ---- the base model's files ----
    'onnx-base.none': '`onnx-base`: there is no {file:name} in {directory:path}',
    'onnx-base.nowhere': '`format: {format:name}` needs the base model’s own {file:name}, which is neither next to its weights nor in a cache of ModelScope or Hugging Face; looked in {directories:names}',
    'onnx-base.no-weights': '`format: {format:name}` needs the weights of the base model, which were not found: set `base-model` to its directory',
    'onnx-base.unlike': '{file:path} does not belong to this base model: of its {count} constants only {matched} {matched|is|are} among the tensors',
    'onnx-base.constant': '{name:quoted}: {problem:message}',
    'onnx-base.more': '{count} more',
    'onnx-base.reshaped': '{tensor:quoted} has the shape [{found:name}] here and [{base:name}] in the base model: when the vocabulary has changed, export the finetuned model itself once',
    'onnx-base.lacking': 'the finetuned model lacks {tensor:quoted}',
    'onnx-base.shared': '{name:quoted} of {file:path} is both {tensor:quoted} and {other:quoted}, which were equal in the base model and are not after the finetune',
    'onnx-base.cannot': '`format: {format:name}` cannot be made:',
    'hint.onnx-base': 'use the hub’s ONNX files of the base model ({sibling:name}), or export the base model once, keep the files in a cache of your runner, and set `onnx-base` to their directory: docs/onnx.md has the command',
    'hint.onnx-other-base': 'use the ONNX files of the model that the finetune started from: the same release, exported by FunASR',
};

;// CONCATENATED MODULE: ./.build/words/en/report.js
const report = {
    'list.comma': ', ',
    'list.sentence': ' ',
    'list.labelled': '{label} ({count}): {names}',
    'list.and-more': '{shown} and {count} more',
    'list.none': 'none',
    // ---- first line ----
    'verdict.pass': 'Pass',
    'verdict.warn': 'Warning',
    'verdict.fail': 'Fail',
    'verdict.no-baseline': 'No baseline',
    headline: '{verdict}: {before} to {size}, {gain}; {change}',
    'headline.error': 'Error: the run ended without a verdict',
    'failure.hint': 'What to do:',
    'headline.exceeded': '{verdict} ({limits})',
    'headline.limit': '{limit} exceeded by {over}',
    'headline.score': '{limit} exceeded: {found}',
    'headline.incomplete': 'not deployable',
    'headline.unknown': 'deployable: unknown',
    'headline.less': '{percent} less',
    'headline.more': '{percent} more',
    'headline.change': '{percent} vs. base',
    'headline.no-base': 'base model unknown',
    'headline.dry-run': '{headline} (dry run)',
    'headline.of-commit': '{headline} (of {commit}, not the latest commit of the pull request)',
    // ---- provenance ----
    'provenance.commit': 'Commit {commit}',
    'provenance.run': 'run {run}',
    'provenance.attempt': 'run {run}, attempt {attempt}',
    'artifact.download': 'Download: {link}, {size}, SHA-256 {digest}',
    'artifact.none': 'Not uploaded: {reason}',
    'artifact.earlier': 'The artifact {link} is from an earlier attempt and does not contain this model.',
    // ---- evidence ----
    'evidence.title': 'Exact sizes, limits and the last report',
    'evidence.checkpoint': 'Largest checkpoint averaged',
    'evidence.slim': 'Slim model',
    'evidence.base': 'Base model',
    'evidence.growth': 'Change vs. base',
    'evidence.package': 'Package to deploy',
    'evidence.previous': 'Last report',
    'evidence.previous-on': 'Last report on {branch}',
    'column.against': 'Slim model vs. this',
    'column.what': 'What',
    'column.size': 'Size',
    'column.bytes': 'Bytes',
    'column.share': 'Share',
    'column.tensors': 'Tensors',
    'column.change': 'Change',
    'column.previous': 'Last report',
    'column.previous-on': 'Last report on {branch}',
    'previous.none': 'There is no earlier report of the target branch to compare with yet.',
    'previous.expired': 'The last report of the target branch has expired, so there is nothing to compare with.',
    'previous.unreadable': 'The last report of the target branch could not be read, so there is nothing to compare with.',
    'previous.failed': 'The last report of the target branch could not be looked up: {reason}.',
    // ---- budget ----
    'limit.max-growth': '`max-growth`',
    'limit.max-size': '`max-size`',
    'limit.warn-growth': '`warn-growth`',
    'column.limit': 'Limit',
    'column.asked': 'Asked',
    'column.allowed': 'Allowed',
    'column.allowed-bytes': 'Allowed, bytes',
    'column.found': 'Found',
    'column.found-bytes': 'Found, bytes',
    'column.left': 'Left',
    'budget.kept': '✅ met',
    'budget.exceeded': '❌ over',
    'budget.exceeded-warn': '⚠️ over',
    'budget.unknown': 'not checked',
    'budget.none': 'No limit was set.',
    'budget.over': '{limit} of {asked} allows {allowed}: the slim model exceeds it by {over}.',
    'budget.on-exceed-warn': 'It only warns, since `on-exceed` is `warn`.',
    'budget.override': 'The label {label} turned the failure into a warning.',
    'budget.override-by': 'The label {label}, set by {who}, turned the failure into a warning.',
    'budget.override-at': 'The label {label}, set by {who} on {when}, turned the failure into a warning.',
    'budget.levers': 'What would make it smaller:',
    'budget.no-levers': 'No setting would bring it within the limits: check whether the model grew on purpose, then raise the limit.',
    'lever.fp16': '`precision: fp16` saves {saves}, leaving {result}.',
    'lever.bf16': '`precision: bf16` saves {saves}, leaving {result}.',
    'lever.onnx-int8': '`format: onnx-int8` saves {saves}, leaving {result}.',
    'lever.exclude': '{setting} saves {saves}, leaving {result}. First check that inference does not need these tensors.',
    'lever.merge-lora': '`merge-lora: true` saves {saves}, leaving {result}; FunASR recognises the same text.',
    'lever.gguf-f16': "`format: gguf-f16` saves {saves}, leaving {result}, for FunASR's llama.cpp runtime only.",
    'lever.gguf-q8_0': "`format: gguf-q8_0` saves {saves}, leaving {result}, for FunASR's llama.cpp runtime only.",
    'lever.fits': '{lever} **Within the limits.**',
    'lever.not-enough': '{lever} Not enough by itself.',
    // ---- why, deploy ----
    'why.adam': 'Adam keeps two more copies of every trained tensor ({keys}): {moments} of {total}.',
    'why.amsgrad': 'Adam with AMSGrad keeps three more copies of every trained tensor ({keys}): {moments} of {total}.',
    'why.momentum': 'SGD with momentum keeps one more copy of every trained tensor ({keys}): {moments} of {total}.',
    'why.optimizer': 'The optimizer keeps tensors of its own ({keys}): {moments} of {total}.',
    'why.weights-only': 'They contain little but weights: {weights} of {total}.',
    'why.weights': 'Only training needs those, to resume; inference needs just the weights, {weights}.',
    'deploy.title': 'Which file to deploy?',
    'deploy.package': '{dir}, loaded with {code}: the mean of {count} {count|checkpoint|checkpoints} ({names}). The checkpoints are only needed to resume training.',
    'runtime.onnx': 'Its ONNX files run in FunASR’s C++ servers ({server}) and in funasr-onnx ({code}).',
    'deploy.incomplete': 'None yet: {dir} was written, the mean of {count} {count|checkpoint|checkpoints} ({names}), but FunASR cannot load it as it is, for the reasons below.',
    'deploy.unknown': '{dir}, the mean of {count} {count|checkpoint|checkpoints} ({names}). Whether FunASR can load it is unknown: try {code} once before you deploy it.',
    'deploy.dry-run': 'None yet: this was a dry run and nothing was written. It would be {dir}, the mean of {count} {count|checkpoint|checkpoints} ({names}).',
    'deploy.fail': '{dir} was written, the mean of {count} {count|checkpoint|checkpoints} ({names}), but it exceeds the budget: resolve that before you deploy it.',
    'warning.other-model': 'This is not just the base model with new values: {added} {added|tensor was|tensors were} added, {removed} {removed|is|are} missing and {reshaped} {reshaped|has|have} a different shape.',
    'warning.other-model-same-size': 'The size is almost that of the base model, **but it is a different model**: {added} {added|tensor was|tensors were} added, {removed} {removed|is|are} missing and {reshaped} {reshaped|has|have} a different shape.',
    'warning.nothing-moved': 'All weights are equal to those of the base model: training changed nothing, or these checkpoints are not from that training.',
    'warning.sizes-only': 'Only sizes were compared with the base model: a wrong model of the same size would pass. Set `base-model` to a directory or file to compare tensor by tensor.',
    // ---- anatomy ----
    'anatomy.title': 'Where the bytes of a checkpoint go',
    'anatomy.of': '{name}, {size} ({bytes} bytes). The parts add up to exactly the size of the file.',
    'anatomy.graph': 'An ONNX graph: IR version {version:number}, opset {opset:number}, {nodes} {nodes|node|nodes}, written by {producer:name}. In: {inputs}. Out: {outputs}.',
    'anatomy.chart': 'Bytes of a checkpoint, in MB',
    'anatomy.chart-small': 'Bytes of a checkpoint, in kB',
    'anatomy.all': 'All averaged checkpoints:',
    'column.part': 'Part',
    'column.module': 'Module',
    'column.weights': 'Weights',
    'column.optimizer': 'Optimizer',
    'column.rest': 'Rest',
    'column.total': 'Total',
    'part.weights': 'Weights',
    'part.optimizer': 'Optimizer',
    'part.scheduler': 'Scheduler',
    'part.scaler': 'Gradient scaler',
    'part.bookkeeping': 'Bookkeeping',
    'part.unused': 'Storage that no tensor uses',
    'part.container': 'Container overhead',
    'part.named': '{part} {name}',
    'part.rest': 'Other',
    // ---- selection ----
    'selection.title': 'Which checkpoints were averaged: {count} of {found}',
    'metric.asked': 'Ranked by {metric}, as set in `metric`.',
    'metric.scores': 'Ranked by {metric}, the score in {file}.',
    'metric.configured': 'Ranked by {metric}, as set in the training configuration (`avg_keep_nbest_models_type`).',
    'metric.default': "Ranked by {metric}, FunASR's default: neither `metric` nor `avg_keep_nbest_models_type` is set.",
    'metric.configured-constant': '{configured} is the same for every checkpoint and cannot tell which are best: {metric} was used instead.',
    'metric.configured-missing': '{configured} is missing for every checkpoint: {metric} was used instead.',
    'metric.no-score': 'No score distinguishes the checkpoints: the newest were taken.',
    'metric.named': 'The checkpoints were named in `checkpoints`; nothing was ranked.',
    'nbest.asked': 'At most {count}, as set in `nbest`.',
    'nbest.evaluated': 'Of all the averages tried, that of {count} has the best score of `evaluate`.',
    'nbest.all': 'All of them, as set in `nbest`.',
    'nbest.configured': "At most {count}, from the training's `avg_nbest_model`.",
    'nbest.default': "At most {count}, FunASR's default.",
    'selection.chart': '{metric} by epoch (bars: averaged)',
    'selection.chart-newest': '{metric} by epoch, newest {count} (bars: averaged)',
    'selection.absent': 'Listed in the bookkeeping but not on disk, with their {metric}',
    'selection.others': 'Other model files of the run, not candidates themselves:',
    'column.checkpoint': 'Checkpoint',
    'column.epoch': 'Epoch',
    'column.step': 'Step',
    'column.rank': 'Rank',
    'column.averaged': 'Averaged',
    'column.why': 'Why',
    'kind.epoch': 'end',
    'kind.step': 'mid-epoch',
    'kind.deepspeed': 'DeepSpeed',
    'kind.file': 'file',
    'other.resume': 'copy for resuming',
    'other.best': 'copy of the best',
    'other.average': "FunASR's own average",
    'choice.best': 'among the best',
    'choice.newest': 'among the newest',
    'choice.all': 'all were taken',
    'choice.named': 'named',
    'choice.not-best': 'others are better',
    'choice.not-newest': 'others are newer',
    'choice.not-named': 'not named',
    'choice.no-score': 'no score',
    'choice.unreadable': 'could not be read',
    // ---- base model ----
    'compare.title': 'Compared with the base model',
    'compare.tensors': '{added} added, {removed} removed, {reshaped} reshaped, {retyped} with a different dtype.',
    'compare.same': 'The same tensors, shapes and dtypes as the base model.',
    'compare.none': 'There is no base model to compare with.',
    'compare.added': 'Added',
    'compare.removed': 'Removed',
    'compare.reshaped': 'Reshaped',
    'compare.retyped': 'Different dtype',
    'compare.retyped-alike': '{from} → {to}: {count} {count|tensor|tensors}',
    'compare.unmoved': "Values equal to the base model's",
    'compare.moved-explained': 'Moved: |slim − base| / |base|, Euclidean, over the tensors that both have.',
    'column.base': 'Base',
    'column.slim': 'Slim',
    'column.moved': 'Moved',
    'base.asked': 'Base model {name}, as set in `base-model`.',
    'base.config-path': 'Base model {name}, from which the run started according to its config.yaml.',
    'base.config-id': "Base model {name}, named in the run's configuration.",
    'base.assumed': 'Base model {name}, assumed from the class of the model: the run names no base model that is on this machine or known.',
    'base.unknown': 'No base model: the run names none that is on this machine or known.',
    'base.declined': 'No base model: `base-model` is `none`.',
    // ---- slim model ----
    'model.title': 'Contents of the slim model',
    'model.summary': '{tensors} tensors with {parameters} parameters, {weights} of weights in {file}.',
    'model.excluded': 'Excluded by `exclude-tensors`, {size}',
    'column.dtype': 'Dtype',
    'column.key': 'Key',
    'column.value': 'Value',
    'column.file': 'File',
    'model.digest': 'Digest of {file}: {digest}',
    // ---- health ----
    'health.title': 'Health of the average',
    'health.distance-explained': 'Distance: |checkpoint − mean| / |mean|, Euclidean, over all averaged tensors.',
    'health.far-out': '⚠️ far out',
    'health.zero': 'All zero',
    'health.constant': 'Constant',
    'health.largest': 'Largest magnitude: {magnitude} in {name}.',
    'health.fp16-fits': 'fp16 (up to 65,504) can hold every value.',
    'health.fp16-overflow': 'Too large for fp16 (65,504)',
    'column.distance': 'Distance',
    // ---- precision ----
    'precision.title': 'What {dtype} costs',
    'costs.title': 'What {format} costs',
    'precision.kept': 'Kept as they were, because {dtype} cannot hold them',
    'precision.explained': 'Relative error of the stored values against the mean.',
    'kept.overflow': 'too large',
    'kept.underflow': 'too small',
    'column.largest-error': 'Largest error',
    'column.mean-error': 'Mean error',
    // ---- package ----
    'package.title': 'The package',
    'package.command': 'Run it with {command}',
    'package.summary': '{dir}, {size} in total.',
    'package.vocabulary': 'The vocabulary ({tokens} tokens) matches the output layer ({outputs} rows).',
    'package.vocabulary-unfit': '❌ The vocabulary has {tokens} tokens and the output layer {outputs} rows: they do not match.',
    'package.missing': '❌ FunASR will look for these files, and they are missing',
    'column.from': 'From',
    'from.model': 'averaged',
    'from.base': 'base model',
    'from.config': 'training configuration',
    'from.run': 'the run',
    'from.made': 'generated',
    // ---- disk ----
    'disk.title': 'Disk',
    'disk.use': 'The checkpoint directory contains {count} {count|model file|model files}, {size} in total.',
    'disk.keep': '`train_conf.keep_nbest_models: {keep}` keeps {upTo} of checkpoints, {each} each: no more than were averaged.',
    'disk.keep-more': '`train_conf.keep_nbest_models: {keep}` keeps up to {upTo} of checkpoints, {each} each; {to}, the number averaged, would be {size}.',
    'disk.keep-unset': '`train_conf.keep_nbest_models` is not set, so FunASR keeps {keep}: up to {upTo}, {each} each; {to}, the number averaged, would be {size}.',
    'disk.interval': "`train_conf.save_checkpoint_interval: {interval}` writes a checkpoint every {interval} steps in addition to each epoch's; a larger interval writes fewer.",
    'disk.cleanup-hint': '`cleanup: averaged` deletes the averaged checkpoints after everything is uploaded and reported: {size}.',
    'cleanup.planned': 'To be deleted by `cleanup: {mode}` after everything is uploaded and reported, {size}',
    'cleanup.unplanned': 'Would be deleted by `cleanup: {mode}`, {size}',
    'cleanup.planned-strip': 'To be stripped of their training state by `cleanup: strip` after everything is uploaded and reported, now {size}',
    'cleanup.unplanned-strip': 'Would be stripped of their training state by `cleanup: strip`, now {size}',
    'cleanup.stripped': 'Checkpoints stripped: {count}, {size} freed.',
    'cleanup.done': 'Checkpoints deleted: {count}, {size} freed.',
    'cleanup.skipped.verdict': 'All checkpoints are left as they are, because the verdict is fail.',
    'cleanup.skipped.not-deployable': 'All checkpoints are left as they are, because FunASR cannot load the package as it is.',
    'cleanup.skipped.dry-run': 'All checkpoints are left as they are: dry run.',
    'cleanup.skipped.report': 'All checkpoints are left as they are, because the report could not be written.',
    'cleanup.skipped.upload': 'All checkpoints are left as they are, because the package should have been uploaded and was not.',
    // ---- evaluation ----
    'evaluation.title': 'What evaluate measured: {metric} of {count} {count|candidate|candidates}',
    'evaluation.lower': 'Lower is better.',
    'evaluation.higher': 'Higher is better.',
    'evaluation.checkpoints': 'Checkpoints',
    'evaluation.format': 'Format',
    'evaluation.others': 'Others',
    'evaluation.allowed': 'Allowed',
    'evaluation.found': 'Found',
    'evaluation.previous': 'Last report',
    'evaluation.unknown': 'no last report with this score',
    'evaluation.score': '{score} as {format} ({size})',
    'evaluation.brief': '**Measured**: {metric} {scores}.',
    'evaluation.brief-best': '**Measured**: {metric} {scores}, the best of {count} candidates.',
    'evaluation.over': '{limit} {asked} is exceeded: {found}, allowed {allowed}.',
    'evaluate.candidate': 'evaluate: candidate {number}, the average of {names:names}',
    'limit.max-score': 'Score',
    'limit.max-score-growth': 'Change of the score',
    // ---- strip ----
    'strip.file': '{file:path}: {before:size} to {after:size}',
    'strip.passed': '{file:path}: skipped: {problem:message}',
    'strip.done': 'Checkpoints stripped: {count}, {size:size} freed; skipped: {others}.',
    'strip.would': 'Would be stripped: {count}, {size:size} freed; skipped: {others}. Dry run: nothing is changed.',
    'strip.tight': 'The disk is nearly full, {free:size} free: the smallest are stripped first, so that each makes room for the next.',
    // ---- notices ----
    'notes.title': 'Notes',
    // ---- footer ----
    footer: 'FunASR Slim {version}. Machine-readable: `report.json`.',
    'footer.brief': 'FunASR Slim {version}. `--details` shows everything, `--json` is machine-readable.',
    'footer.shortened': 'FunASR Slim {version}. **Shortened to fit: the full report is in `report.json`.**',
    'table.more': '… and {count} more',
};

;// CONCATENATED MODULE: ./.build/words/en/torch.js
/** What is said of a file that torch.save wrote, or did not, in English. */
const torch = {
    // ---- where in the file ----
    'torch.where.byte': 'byte {at:number}',
    'torch.where.part': '{part:message} at byte {at:number}',
    'torch.where.record': 'record {record:quoted}',
    'torch.where.tensor': 'tensor {tensor:quoted}',
    'torch.where.storage': 'storage {storage:quoted} at byte {at:number}',
    'torch.where.directory': 'central directory',
    'torch.where.entry': 'central directory, record {index:number} of {count:number}',
    'torch.where.end': 'end record at byte {at:number}',
    'torch.where.locator': 'zip64 locator at byte {at:number}',
    'torch.part.magic': 'magic number',
    'torch.part.protocol': 'protocol version',
    'torch.part.system': 'system info',
    'torch.part.object': 'object',
    'torch.part.keys': 'storage keys',
    // ---- the file ----
    'torch.file.unopened': 'cannot be opened: {reason:message}',
    'torch.file.unread': 'cannot be read: {reason:message}',
    'torch.file.unwritten': 'cannot be written: {reason:message}',
    'torch.file.directory': 'is a directory, not a checkpoint file',
    'torch.file.special': 'is not a regular file (a pipe, socket or device)',
    'torch.file.range': 'bytes {from:number} to {to:number} were expected, but the file has only {bytes:number}',
    'torch.file.shrunk': 'ends at byte {at:number} where {missing:number} more were expected',
    'torch.file.appended': '{bytes:number} bytes follow the end, the limit is {most:number}',
    'torch.file.too-long': 'has {bytes:number} bytes, the limit is {most:number}',
    'torch.file.checksum': 'its CRC-32 is {found:name}, {expected:name} was expected',
    'torch.file.empty': 'is empty',
    'torch.file.cut': 'is truncated to {bytes:number} bytes',
    'torch.file.unknown': 'is not a checkpoint of `torch.save`: it starts with bytes {start:name}',
    'torch.file.plain-pickle': 'is a plain pickle, without the container and magic number of `torch.save`',
    'torch.file.foreign': 'is {what:message}, not a checkpoint of `torch.save`',
    'torch.format.compressed': '{program:name}-compressed',
    'torch.format.7z': 'a 7-Zip archive',
    'torch.format.rar': 'a RAR archive',
    'torch.format.empty-zip': 'an empty zip archive',
    'torch.format.split-zip': 'one part of a split zip archive',
    'torch.format.headless-zip': 'a zip archive that is truncated at its start',
    'torch.format.tar': 'a tar archive (the format of torch before 0.1.10, or packed files)',
    'torch.format.safetensors': 'a safetensors file',
    'torch.format.gguf': 'a GGUF model',
    'torch.format.hdf5': 'an HDF5 file (Keras)',
    'torch.format.npy': 'a NumPy array',
    'torch.format.npz': 'a NumPy archive (.npz)',
    'torch.format.onnx': 'an ONNX model',
    'torch.format.torchscript': 'a TorchScript model (it contains `constants.pkl`)',
    'torch.format.lfs': 'a Git LFS pointer, not the file itself',
    'torch.format.html': 'an HTML page',
    'torch.format.xml': 'an XML document',
    'torch.format.index': 'the index of a model in several files',
    'torch.format.yaml': 'a YAML file',
    'torch.format.json': 'JSON',
    'torch.format.text': 'a text file',
    'torch.format.executable': 'an executable',
    'torch.format.zeros': 'all zeros in its first bytes',
    // ---- the zip archive ----
    'torch.zip.second': 'contains two saves, one after the other: the second begins at byte {at:number}',
    'torch.zip.truncated': 'is truncated: a zip archive without an end of central directory in its {bytes:number} bytes',
    'torch.zip.comment': 'the comment of the archive runs {bytes:number} bytes past the end',
    'torch.zip.locator': 'points to byte {at:number}, where there is no zip64 end record',
    'torch.zip.contradicts': 'contradicts the zip64 end record',
    'torch.zip.split': 'the archive is split over several disks',
    'torch.zip.records': '{records:number} records, the limit is {most:number}',
    'torch.zip.place': 'bytes {from:number} to {to:number} were declared, but it ends at {end:number}',
    'torch.zip.rest': '{bytes:number} bytes more than its {records:number} records need',
    'torch.zip.past-end': 'runs past the end of the directory',
    'torch.zip.signature': 'does not start with its signature',
    'torch.zip.two-zip64': 'has two zip64 fields',
    'torch.zip.no-zip64': 'lacks the zip64 field that its sizes need',
    'torch.zip.size': 'has a size or position of {bytes:number} bytes',
    'torch.zip.flag': 'is {flag:message}, which torch does not read',
    'torch.zip.flag.encrypted': 'encrypted',
    'torch.zip.flag.strongly-encrypted': 'strongly encrypted',
    'torch.zip.flag.patch': 'patch data',
    'torch.zip.flag.masked': 'masked',
    'torch.zip.method': 'compression method {method:number}; only stored (0) and deflated (8) records can be read',
    'torch.zip.disk': 'is on disk {disk:number} of a split archive',
    'torch.zip.stored': 'is stored with {stored:number} bytes but declares {bytes:number}',
    'torch.zip.ratio': '{stored:number} deflated bytes cannot hold the declared {bytes:number}',
    'torch.zip.nul': 'has a NUL in its name',
    'torch.zip.folder': 'is a folder with {bytes:number} bytes of data',
    'torch.zip.twice': 'is in the archive twice',
    'torch.zip.case': 'differs from {other:quoted} only in case, which torch does not see',
    'torch.zip.overlap': 'overlaps {next:quoted}: its header and data need bytes {from:number} to {to:number}, the other begins at {begin:number}',
    'torch.zip.header': 'its local header at byte {at:number} {contradiction:message}',
    'torch.zip.header.says': 'has {field:message} {found:number}, the central directory {expected:number}',
    'torch.zip.header.name': 'has the name {found:quoted}, the central directory {expected:quoted}',
    'torch.zip.header.overlap': 'puts its {bytes:number} bytes at {at:number}, where they overlap {next:quoted} at {begin:number}',
    'torch.zip.field.flags': 'flags',
    'torch.zip.field.method': 'method',
    'torch.zip.field.crc32': 'CRC-32',
    'torch.zip.field.stored': 'stored size',
    'torch.zip.field.size': 'size',
    'torch.inflate.more': 'inflates to more than the declared {bytes:number} bytes',
    'torch.inflate.less': 'inflates to {found:number} bytes, {bytes:number} were declared',
    'torch.inflate.rest': '{bytes:number} bytes follow the end of the deflated data',
    'torch.inflate.broken': 'cannot be inflated: {reason:message}',
    // ---- what torch wants in the archive ----
    'torch.archive.packed': 'is a zip archive that contains {record:quoted}',
    'torch.archive.outside': 'contains {record:quoted} outside the top folder of {pickle:quoted}; torch expects all records in one folder',
    'torch.archive.no-pickle': 'is a zip archive without `data.pkl` in one top folder (its first records: {records:quoted})',
    'torch.archive.broke-off': 'is an interrupted save: it has no `data.pkl`',
    'torch.archive.missing': 'is missing',
    'torch.archive.version': 'is {found:quoted}; 1 to {most:number} are supported',
    'torch.archive.detail': 'is {found:quoted}, which torch cannot read',
    'torch.archive.byteorder': 'is {found:quoted}; "little" or "big" was expected',
    // ---- the legacy stream ----
    'torch.legacy.expected': 'is {found:quoted}, {expected:message} was expected',
    'torch.legacy.key': '{key:quoted} is listed twice or belongs to no storage',
    'torch.legacy.no-key': 'storage {key:quoted} is missing',
    'torch.legacy.left': 'needs {bytes:number} bytes after its count, {left:number} are left',
    'torch.legacy.count': 'has {found:number} elements, the pickle says {expected:number}',
    // ---- the pickle ----
    'torch.pickle.truncated': 'the pickle ends early: {bytes:number} bytes were expected, {left:number} are left',
    'torch.pickle.rest': '{bytes:number} bytes follow the end of the pickle',
    'torch.pickle.protocol': 'pickle protocol {protocol:number}; 0 to 5 are supported',
    'torch.pickle.opcode': 'byte {opcode:name} is not a pickle opcode',
    'torch.pickle.length': 'a length of {length:number}',
    'torch.pickle.utf8': 'a string is not UTF-8: {text:quoted}',
    'torch.pickle.line': '{text:quoted} is not {what:message}',
    'torch.pickle.long': '{what:message} of {bytes:number} bytes, more than any checkpoint needs',
    'torch.pickle.stack': 'more than {most:number} objects on the stack, more than any checkpoint needs',
    'torch.pickle.marks': 'more than {most:number} marks are open, more than any checkpoint needs',
    'torch.pickle.heap': 'builds more than {most:number} bytes of objects',
    'torch.pickle.frame': 'an opcode goes beyond its frame, or a frame begins within another',
    'torch.pickle.depth': 'objects are nested more than {most:number} deep',
    'torch.pickle.empty': 'the stack is empty',
    'torch.pickle.left': '`STOP` leaves objects on the stack',
    'torch.pickle.no-mark': 'no `MARK` is open',
    'torch.pickle.memo': 'memo {index:number} was never set',
    'torch.pickle.items': 'items are added to {what:message}',
    'torch.pickle.no-value': 'a dict gets a key without a value',
    'torch.pickle.unhashable': '{what:message} as the key of a dict, which Python cannot hash',
    'torch.pickle.runs': 'would run code when torch loads it with `weights_only=False`: {act:message}',
    'torch.run.names': 'it names {global:quoted}',
    'torch.run.calls': 'it calls {global:quoted}',
    'torch.run.result': 'it calls the result of another call ({what:message})',
    'torch.pickle.arguments': 'the arguments of a call are not a tuple',
    'torch.pickle.build': '`BUILD` would change {what:message}',
    'torch.pickle.global': '`STACK_GLOBAL` needs two strings',
    'torch.pickle.class': '`OBJ` needs a class',
    'torch.pickle.text-id': 'a persistent id as text',
    'torch.pickle.extension': "an object of Python's extension registry, which no checkpoint uses",
    'torch.pickle.buffer': 'an out-of-band buffer, which `torch.save` never writes',
    'torch.value.none': '`None`',
    'torch.value.bool': 'a bool',
    'torch.value.int': 'an int',
    'torch.value.float': 'a float',
    'torch.value.string': 'a string',
    'torch.value.bytes': 'bytes',
    'torch.value.list': 'a list',
    'torch.value.tuple': 'a tuple',
    'torch.value.set': 'a set',
    'torch.value.dict': 'a dict',
    'torch.value.storage': 'a storage',
    'torch.value.tensor': 'a tensor',
    'torch.value.object': 'an object of unknown kind',
    'torch.value.line': 'a line',
    'torch.value.name': 'a name',
    'torch.value.index': 'a memo index',
    'torch.value.quoted': 'a quoted string',
    'torch.object.number': '{value:number}',
    'torch.object.global': '{path:quoted}',
    'torch.object.of': 'an object of {path:quoted}',
    // ---- storages ----
    'torch.storage.id': "a persistent id that is not torch's: type, key, location and number of elements of a storage",
    'torch.storage.id-kind': 'a persistent id of unknown kind {kind:quoted}',
    'torch.storage.type': 'storage {key:quoted} has the unknown type {type:quoted}',
    'torch.storage.other': 'storage {key:quoted} is a {type:name} of {numel:number} elements here and a {before:name} of {had:number} before',
    'torch.storage.elements': 'storage {key:quoted} has {numel:number} elements, more than any file could hold',
    'torch.storage.view': 'a view that does not lie within its storage of {numel:number} elements',
    'torch.storage.view-twice': 'two views of storages share the name {key:quoted}',
    'torch.storage.no-record': 'storage {key:quoted} has no record {record:quoted}',
    'torch.storage.length': 'storage {key:quoted} has {bytes:number} bytes, its record {record:quoted} {stored:number}',
    'torch.storage.case': 'storage {key:quoted} and another, whose key differs only in case, are one record',
    // ---- tensors ----
    'torch.tensor.rebuilt': '{tensor:message} is not rebuilt as torch does it: {problem:message}',
    'torch.tensor.arguments': '{found:number} arguments instead of {expected:number}',
    'torch.tensor.dtype': 'a dtype that torch does not have',
    'torch.tensor.typed-storage': 'a tensor of {dtype:name} over a typed storage',
    'torch.tensor.from-type': 'not (function, type, arguments, state)',
    'torch.tensor.state': 'a state that sets {name:quoted}',
    'torch.tensor.state-kind': 'a state that is {what:message}, not a dict',
    'torch.tensor.gradient': '`requires_grad` is not a bool, or a tensor of {dtype:name} cannot have a gradient',
    'torch.tensor.hooks': 'hooks that are not an empty dict',
    'torch.tensor.metadata': 'metadata that is not a dict of flags by name',
    'torch.tensor.no-storage': 'no storage or tensor among its arguments',
    'torch.tensor.big-endian': '{tensor:message} is {dtype:name} in a big-endian file, which torch reads with the bytes of each element reversed',
    'torch.tensor.view': '{tensor:message} has an offset, sizes or strides that are not non-negative ints with one stride per size',
    'torch.tensor.dimensions': '{tensor:message} has {found:number} dimensions; torch allows {most:number}',
    'torch.tensor.elements': '{tensor:message} has more elements than any file could hold: {shape:name}',
    'torch.tensor.reach': '{tensor:message} reaches byte {reached:number} of storage {storage:quoted}, which has {bytes:number}',
    'torch.tensor.expanded': '{shape:name} over a storage of {bytes:number} bytes would take {needed:number}, the limit is {most:number}',
    'torch.tensor.not-dense': 'is {kind:message} ({type:quoted}); only dense tensors can be read',
    'torch.kind.unknown': 'a tensor of an unknown type or dtype, or conjugated or negated where torch cannot be',
    'torch.kind.quantized': 'a quantized tensor',
    'torch.kind.sparse': 'a sparse tensor',
    'torch.kind.nested': 'a nested tensor',
    'torch.kind.meta': 'a meta tensor, which has no elements',
    'torch.kind.subclass': 'a tensor of a subclass',
    'torch.kind.numpy': 'a tensor that was saved as a NumPy array (XLA)',
    'torch.kind.copy': 'a tensor of a device that torch saves as a copy',
    'torch.tensor.other': 'is {what:message}, not a tensor',
    // ---- the state dict ----
    'torch.dict.other': 'contains {what:message}, not a dict with a state dict',
    'torch.dict.wrapped': 'contains {what:message} under {key:quoted}, where FunASR looks for the state dict: not a plain dict of tensors',
    'torch.dict.key': 'has {what:message} as a key of the dict that contains the state dict; it may equal any other key',
    'torch.dict.exposed': 'passes its weights to a function that may change them when torch loads the file',
    'torch.dict.no-tensors': 'contains no tensors under {under:quoted} or at the top level, whose keys are {keys:quoted} ({count} in all)',
    'torch.dict.name': 'the state dict has {what:message} as the name of a tensor',
    'torch.deepspeed.optimizer': "is a shard of DeepSpeed's ZeRO optimizer state, not a model",
    'torch.deepspeed.stage-3': 'is a shard of DeepSpeed ZeRO stage 3: its weights are incomplete',
    'torch.deepspeed.emptied': 'is empty here: a shard of DeepSpeed ZeRO stage 3, whose weights are incomplete',
    // ---- what to do ----
    'torch.hint.second': '`torch.save` was called twice on one open file: save each object to its own file.',
    'torch.hint.broke-off': 'An object could not be saved, and the exception was caught: save again without that object.',
    'torch.hint.index': 'Name the files that it lists, where `torch.save` wrote them.',
    'torch.hint.damaged': 'The file is damaged or not what `torch.save` writes: copy or download it again, or choose another checkpoint.',
    'torch.hint.truncated': 'The file is truncated or damaged: copy or download it again.',
    'torch.hint.stopped': 'A full disk, a stopped job or a half download: save, copy or download it again.',
    'torch.hint.two-ways': 'The file is damaged, or was made to be read in two ways: save it again with `torch.save`.',
    'torch.hint.exhausting': 'The file is damaged, or was made to exhaust memory: copy or download it again.',
    'torch.hint.too-large': 'The file is damaged, was made to exhaust memory, or is too large for this program.',
    'torch.hint.appended': 'Something was appended to the file: save or copy it again.',
    'torch.hint.changed': 'The file changed while it was being read. Run this when training has ended.',
    'torch.hint.disk': 'Check the disk or network drive that it is on.',
    'torch.hint.space': 'Tensors that are not stored plainly are unpacked there first: free some disk space.',
    'torch.hint.save-again': 'Load it with torch and save it again with `torch.save`.',
    'torch.hint.state-dict': 'Save the weights with `torch.save(dict(state_dict=model.state_dict()), path)`.',
    'torch.hint.never-saved': '`torch.save` never writes that: save the checkpoint again.',
    'torch.hint.attack': 'Load it with `weights_only=True` only, and find out where it comes from.',
    'torch.hint.name': 'Name the checkpoints that `torch.save` wrote.',
    'torch.hint.slim-already': 'It has no training state to drop. Name the checkpoints that `torch.save` wrote.',
    'torch.hint.exported': 'Exported models cannot be averaged. Name the checkpoints that `torch.save` wrote.',
    'torch.hint.directory': 'Name the file in it; in a DeepSpeed directory that is `mp_rank_00_model_states.pt`.',
    'torch.hint.deepspeed': 'Name the `mp_rank_00_model_states.pt` next to it.',
    'torch.hint.zero-to-fp32': 'Run the `zero_to_fp32.py` of the checkpoint directory, which writes the full weights, and name its result.',
    'torch.hint.unpack': 'Unpack it and name the checkpoint in it.',
    'torch.hint.unpack-with': 'Unpack it with {program:name} first.',
    'torch.hint.join': 'Join the parts first.',
    'torch.hint.tar': 'If it contains a checkpoint, unpack it; if torch wrote it, load it with a current torch and save it again.',
    'torch.hint.lfs': 'Run `git lfs pull`, or check out with `lfs: true`.',
    'torch.hint.download': 'The download went wrong: download the file itself; the first lines of this one may show why.',
    'torch.hint.start': 'Zip archives start with 504b0304, legacy files with a pickle (80). Is the file complete and the right one?',
    'torch.hint.zip-folder': 'Zip only the folder, without hidden system files, or save it again with `torch.save`.',
    'torch.hint.zip-stored': 'Zip the folder again without compression, or save it again with `torch.save`.',
    'torch.hint.protocol': 'Save it again with `pickle_protocol=2` or later.',
    'torch.hint.little-endian': 'Save the checkpoint again on a little-endian machine.',
    'torch.hint.expanded': 'A tensor with stride 0 is written out in full. No model needs one this large.',
    'torch.hint.convert': 'Convert it (`dequantize`, `to_dense`, `cpu`) and save again.',
    'torch.hint.full-tensor': 'Gather it (`full_tensor()`, or `get_model_state_dict` with `full_state_dict=True`) and save again.',
};

;// CONCATENATED MODULE: ./.build/words/zh/average.js

const average_average = translate()({
    // ---- 在检查点中的位置 ----
    'average.tensor': '张量 {name:name}',
    'average.record': '记录 {name:name}',
    // ---- 读取 ----
    'average.changed': '在读取过程中发生了变化：打开时为 {before:number} 字节，现在为 {now:number} 字节',
    'average.ends-early': '文件在数据读完之前就结束了',
    'average.unreadable': '数据无法读取',
    'average.two-checksums': '读取了两次，一次校验和错误，一次正确',
    'hint.wait-for-training': '请等训练写完该文件后再运行',
    'hint.failing-machine': '本机的磁盘或内存可能有故障，请重新运行',
    // ---- 数值 ----
    'average.not-finite': '权重中有 NaN 或无穷大',
    'average.sum-overflows': '各检查点数值之和超出 float64 的范围',
    'average.overflow': '{precision} 无法容纳 {count} 个张量，其数值过大：{names:names}',
    'average.underflow': '{precision} 无法容纳 {count} 个张量，其数值过小：{names:names}',
    'hint.diverged': '训练已经发散：请用 `checkpoints` 避开该检查点，或用 `exclude-tensors` 排除该张量',
    'hint.base-diverged': '请用 `base-model` 指定别的文件，或用 `exclude-tensors` 排除该张量',
    'hint.precision-strict': '不设 `precision-strict` 时这些张量保持原样；bf16 的范围与 float32 相同',
    // ---- 彼此不一致 ----
    'average.unfit': '这些检查点彼此不一致：',
    'average.missing': '{name:name} 与 {first:name} 相比：缺少张量 {tensors:names}',
    'average.extra': '{name:name} 与 {first:name} 相比：多出张量 {tensors:names}',
    'average.shapes': '{name:name} 与 {first:name} 相比：形状不同：{tensors:names}',
    'average.dtypes': '{name:name} 与 {first:name} 相比：数据类型不同：{tensors:names}',
    'average.stored-overflow': '{type} 无法容纳 {count} 个张量，其数值过大：{names:names}',
    'hint.stored-overflow': '请改用其他格式：`gguf-f32` 可以容纳这些数值，`gguf-q8_0` 可以容纳 `gguf-f16` 容纳不下、但不超过八百万的数值',
    'average.must-agree': '{count} 个张量无法平均，而 {checkpoints} 个检查点中的值不一致：{names:names}',
    'average.nothing-left': '没有可写入的张量：`exclude-tensors` 匹配了全部张量',
    'hint.one-run': '请只平均同一次训练的检查点：用 `checkpoints` 指定，或用 `exclude-tensors` 排除张量',
    'hint.single-checkpoint': '请只选一个检查点，或用 `exclude-tensors` 排除这些张量',
});

;// CONCATENATED MODULE: ./.build/words/zh/command.js

const command_command = translate()({
    // ---- 帮助 ----
    'help.usage': '用法：',
    'help.usage.run': 'funasr-slim run [检查点目录] [选项]',
    'help.usage.inspect': 'funasr-slim inspect 路径... [选项]',
    'help.usage.strip': 'funasr-slim strip 路径... [选项]',
    'help.usage.comment': 'funasr-slim comment REPORT.json --to gitlab|gitee|github [选项]',
    'help.run': '平均、精简微调的检查点，并检查大小。',
    'help.inspect': '显示检查点的字节都用在哪里。',
    'help.strip': '就地去掉检查点的训练状态。权重和分数保持不变；model.pt 只有明确指定时才处理。',
    'help.comment': '把之前一次运行的报告写成合并请求或 pull request 上的评论，已有则更新。令牌取自环境变量 GITLAB_TOKEN、GITEE_TOKEN 或 GITHUB_TOKEN。',
    'help.options': '`run` 的选项，与 Action 的输入同名。留空即为默认值，见方括号。',
    'help.other': '其他选项：',
    'help.group': '{group}：',
    'help.default': '{description} [{value:path}]',
    'help.repeated': '{description}可重复使用。',
    'help.statuses': '退出码：0 完成，1 出错，2 用法错误，3 超出预算。',
    'flag.json': '以 JSON 输出结果（`run`、`inspect`、`strip`）。',
    'flag.details': '输出完整报告：字节用在哪里、选了什么及原因、健康状况、部署目录、磁盘。',
    'flag.report': '同时把报告写入该文件，运行出错时也会写：Markdown（.md）、JSON（.json）、JUnit（.xml）或输出变量（.env）；- 表示在标准输出上以 Markdown 代替文本。',
    'flag.previous': '用于比较的上一份 report.json（`run`、`comment`）。文件尚不存在不算错误。',
    'flag.keep-newest': '`strip`：每个目录中保持不变的最新检查点个数。',
    'flag.override-label': '合并请求带有该标签时，超出预算只算警告；标签从 GitLab 的 CI 变量读取（`run`）。',
    'flag.to': '评论写到哪里（`comment`）。',
    'flag.repository': 'CI 变量中没有时，指定 所有者/仓库名（`comment`）。',
    'flag.pull-request': 'CI 变量中没有时，指定合并请求或 pull request 的编号（`comment`）。',
    'flag.comment-key': '标识本作业的评论：每个 key 一条。默认为 CI 作业的名称（`comment`）。',
    'flag.help': '显示本帮助。',
    'flag.version': '显示版本。',
    'value.path': '路径',
    'value.text': '文本',
    'value.lines': '名称',
    'value.integer': '数字',
    'value.size': '大小',
    'value.score-growth': '百分比|数',
    'value.duration': '时间',
    'value.number': '数',
    'value.allowance': '百分比|大小',
    // ---- 用法错误 ----
    'usage.no-command': '没有命令，应为 run、inspect、strip 或 comment；参见 funasr-slim --help',
    'usage.unknown-command': '没有 {found:name} 这个命令，应为 run、inspect、strip 或 comment；参见 funasr-slim --help',
    'usage.unknown-flag': '{flag:name}：没有这个选项；参见 funasr-slim --help',
    'usage.other-flag': '{flag:name}：不是 {command:name} 的选项；参见 funasr-slim --help',
    'usage.no-value': '{flag:name}：缺少值',
    'usage.switch': '{flag:name}：值为“{found:name}”，应为：{allowed:message}',
    'usage.twice': '{flag:name}：给出了 {count} 次，只能给一次',
    'usage.directories': 'run：给出了 {count} 个目录，只能给一个：{found:names}',
    'usage.checkpoints': 'run：此处应为目录，却是检查点；请写：run {directory:path} --checkpoints {names:path}',
    'usage.report': '--report：{found:path} 的结尾应为 {endings:names} 之一，或用 - 表示标准输出',
    'usage.stdout-twice': '--report -：不能与 --json 同用，两者都写到标准输出',
    'usage.one-report': 'comment：给出了 {count} 个参数，应为一个：某次运行的 report.json',
    'usage.no-path': '{command:name}：没有路径，应为一个或多个检查点或目录',
    // ---- 报告 ----
    'report.kept': '{path:path}：未写入出错报告：该处已有的文件不是 funasr-slim 的报告',
    'report.unwritten': '{path:path}：未写入出错报告：{problem:message}',
    'report-file.unusable': '{path:path}：不能用作报告：{problem:message}',
    'report-file.too-large': '有 {bytes:number} 字节，超过 {most:number}',
    'report-file.no-json': '不是有效的 JSON',
    'report-file.no-report': '不符合 docs/report.schema.json（{violation:path}）',
    'previous.unused': '--previous：{problem:message}；不与其比较',
    // ---- 进度 ----
    'progress.bytes': '{done:size} / {total:size}',
    'progress.rate': '{rate:size}/s',
    'progress.seconds': '剩余 {count} 秒',
    'progress.minutes': '剩余 {count} 分钟',
    'progress.hours': '剩余 {hours} 小时 {minutes} 分钟',
});

;// CONCATENATED MODULE: ./.build/words/zh/deployment.js

const deployment_deployment = translate()({
    'deployment.format-not-loaded': 'FunASR 的 AutoModel 不加载 `{format:name}` 文件：请在 `format` 中加上 `pt`，或用自己的程序加载权重。',
    'deployment.no-config': '缺少 config.yaml，FunASR 据此构建模型：请把它放在检查点旁边，或用 `base-model` 指定基础模型的目录。',
    'deployment.class-unknown': '本程序不了解 {model:name} 类模型需要哪些文件：部署前请先用 FunASR 加载一次。',
    'deployment.file-replaced': '部署目录中 `{key:name}` 的文件 {file:name} 不是训练时所用的（{problem:message}）：请把训练时的文件放在检查点旁边。',
    'deployment.file-missing': '缺少 `{key:name}` 指定的文件（{problem:message}）：请把它放在检查点旁边，或用 `base-model` 指定含有它的目录。',
    'deployment.file-unnamed': '{tokenizer:name} 需要 `{key:name}` 指定的文件，但 config.yaml 和 configuration.json 都没有给出。',
    'deployment.file-damaged': '{file:name} 不是 FunASR 在此处所需的内容：请从基础模型重新复制。',
    'deployment.directory-lacks': '目录 {directory:name} 中缺少 {file:name}：请从基础模型完整复制该目录。',
    'deployment.vocabulary-mismatch': '词表有 {tokens} 个词元，输出层有 {outputs} 行：请使用训练时的词表。',
    'deployment.pieces-mismatch': 'SentencePiece 模型有 {tokens} 个词元，输出层有 {outputs} 行：请使用训练时的 SentencePiece 模型。',
    'deployment.cmvn-mismatch': '{file:name} 有 {values} 个数值，而前端每帧输出 {expected} 个：请使用训练时的 CMVN 文件。',
    'deployment.llm-mismatch': '{file:name} 写明 `{key:name}` 为 {value}，而 LLM 的嵌入层为 {found}：请使用训练时的 LLM 目录。',
    'deployment.adapters-unread': '模型中有 {count} 个 LoRA 张量，而 config.yaml 没有 `lora_list`，FunASR 不会使用它们：请使用训练时的 config.yaml。',
    'deployment.tensors-missing': '缺少基础模型中的 {count} 个张量，FunASR 会以随机值运行：{names:name}。请用 `base-model` 指定基础模型的目录，或在训练时保存全部张量（`train_conf.effective_save_name_excludes`）。',
    'deployment.tensors-excluded': '`exclude-tensors` 排除了 {count} 个张量，FunASR 会以随机值运行：{names:name}。',
    'deployment.module-missing': '模型中没有 `{module:name}` 的张量，FunASR 会在该处以随机值运行：请用 `base-model` 指定基础模型的目录，或在训练时保存全部张量（`train_conf.effective_save_name_excludes`）。',
    'deployment.runtime-fixed': '{program:name} 只适用于 {what:name} 为 {expected:name} 的模型，而该模型为 {found:name}：请用 `format: pt` 部署。',
    'deployment.runtime-vocabulary': '没有找到训练所用的词表，{program:name} 只会输出数字而不是文字：请把词表放在检查点旁边，或用 `base-model` 指定含有它的目录。',
    'deployment.runtime-cmvn': '没有找到训练所用的 CMVN 文件，缺少它 {program:name} 会退出：请把 am.mvn 放在检查点旁边，或用 `base-model` 指定含有它的目录。',
    'deployment.runtime-embedding': '{program:name} 把 `embed.weight` 的数值当作 float32 读取，而 `gguf-f16` 与 FunASR 的导出脚本一样写的是 float16：请改用 `gguf-q8_0` 或 `gguf-f32`。',
    'deployment.onnx-file-missing': 'FunASR 的服务端和 funasr-onnx 按固定名称打开 {file:name}，而该文件缺失：请把它放在检查点旁边，或用 `base-model` 指定基础模型的目录。',
    'deployment.onnx-file-damaged': '{file:name} 不是 FunASR 的服务端和 funasr-onnx 能读取的内容：请从基础模型重新复制。',
    'deployment.onnx-tokens': '{file:name} 有 {tokens} 个词元，计算图输出 {outputs} 个：FunASR 的服务端会越界读取。请使用训练时的词表。',
    'deployment.onnx-config-key': '{file:name} 缺少 `{key:name}`，没有它 FunASR 的服务端或 funasr-onnx 无法启动：请使用训练时的 config.yaml。',
    'deployment.onnx-frontend': '`{key:name}` 为 {found:name}，而 FunASR 的服务端固定使用 {fixed:name}：其输入会与训练时不同。',
    'deployment.onnx-version': '{file:name} 的 {what:name} 版本为 {found}，FunASR 的服务端最高支持 {most}：请用较低的版本导出基础模型（`opset_version`）。',
    'deployment.onnx-inputs': '{file:name} 的输入为 {found:name}，FunASR 的服务端和 funasr-onnx 给出的是 {expected:name}：请用 FunASR 导出基础模型。',
    'deployment.onnx-hotwords': '{file:name} 属于热词模型，而这个模型不是：FunASR 的服务端会没有输出。请从 `onnx-base` 中移除它。',
});

;// CONCATENATED MODULE: ./.build/words/zh/errors.js

const errors_errors = translate()({
    'error.file': '{file:path}：{problem:message}',
    'error.within': '{where:message}：{problem:message}',
    'error.told': '{problem:message}',
    'error.stopped': '收到 {signal:name}，已停止：{left:message}',
    'evaluate.failed': '`evaluate`，{format:name}：{problem:message}',
    'evaluate.timeout': '{seconds:number} 秒后仍未结束，已被终止（`evaluate-timeout`）',
    'evaluate.not-started': '无法启动：{reason:name}',
    'evaluate.signal': '被 {signal:name} 终止',
    'evaluate.status': '以状态 {status:number} 结束，应为 0',
    'evaluate.silent': '没有任何输出，最后一行应为一个数，或由数组成的 JSON 对象',
    'evaluate.no-score': '最后一行是 {found:quoted}，应为有限的数，或由这样的数组成的 JSON 对象',
    'hint.evaluate': '其输出的末尾见上；部署目录已写好，没有上传，也没有清理。请把 FUNASR_SLIM_MODEL 设为该目录，单独试运行这条命令',
    'stopped.nothing': '没有留下任何文件',
    'stopped.package': '部署目录已写到 {dir:path}',
    'stopped.deleted': '有检查点已删除',
    'stopped.stripped': '有检查点已去掉训练状态',
    'stopped.report': '报告已写到 {path:path}',
    'stopped.publishing': '没有上传任何内容',
    'stopped.artifact': '制品 {name:name} 已上传',
    'stopped.comment': '评论 {url:path} 已写好',
    // ---- 系统的答复 ----
    'system.EACCES': '当前用户没有读写权限（EACCES）',
    'system.EBUSY': '正被其他程序占用（EBUSY）',
    'system.EIO': '磁盘报告输入/输出错误（EIO）',
    'system.EISDIR': '是目录（EISDIR）',
    'system.ELOOP': '符号链接形成了环（ELOOP）',
    'system.EMFILE': '本进程打开的文件过多（EMFILE）',
    'system.ENAMETOOLONG': '名称超出文件系统允许的长度（ENAMETOOLONG）',
    'system.ENOENT': '文件或目录不存在（ENOENT）',
    'system.ENOTDIR': '路径中有一段是文件而不是目录（ENOTDIR）',
    'system.EPERM': '系统不允许该操作（EPERM）',
    'system.other': '系统返回 {code:name}',
});

;// CONCATENATED MODULE: ./.build/words/zh/files.js

const files_files = translate()({
    'write.is-directory': '是目录，应为文件',
    'write.is-link': '是符号链接，应为普通文件',
    'write.is-special': '是设备、管道之类，应为普通文件',
    'write.dangling': '是符号链接，所指目录不存在',
    'write.no-space': '空间不足：需要 {needed:size}，可用 {free:size}',
    'write.full': '所在文件系统已没有剩余空间',
    'write.quota': '当前用户的磁盘配额已用完',
    'write.too-large': '文件大小将超出本进程或该文件系统的上限',
    'write.no-permission': '没有所在目录的写权限',
    'write.nowhere': '所在目录不存在，或无法在其中创建文件',
    'write.read-only': '所在文件系统是只读的',
    'write.refused': '无法写入：{problem:message}',
    'hint.free-space': '请在该处腾出空间，或写到其他磁盘上的目录（`slim-dir`）',
    'hint.allow-writing': '请为当前用户授予该处的写权限，或写到其他目录（`slim-dir`）',
    'hint.file-size': '请提高文件大小的上限（`ulimit -f`），或写到其他文件系统（`slim-dir`）',
    'hint.other-directory': '请写到其他目录（`slim-dir`）',
    'hint.check-disk': '请检查磁盘，或写到另一块磁盘（`slim-dir`）',
});

;// CONCATENATED MODULE: ./.build/words/zh/funasr.js

const funasr_funasr = translate()({
    // ---- 训练目录 ----
    'run-directory.absent': '目录不存在',
    'run-directory.file': '不是目录',
    'run-directory.empty': '{path:path}：没有检查点：查找的是 `model.pt.ep<epoch>`、`model.pt.ep<epoch>.<step>`，但目录是空的',
    'run-directory.none': '{path:path}：没有检查点：查找的是 `model.pt.ep<epoch>`、`model.pt.ep<epoch>.<step>`，但目录中只有 {found:names}',
    'hint.output-dir': '请把 `checkpoint-dir` 设为 FunASR 训练的 `output_dir`（默认为 ./outputs），即存放 model.pt.ep* 文件的目录',
    'hint.inspect': '请给出检查点文件，或存放检查点的目录',
    // ---- 其中的条目 ----
    'entry.special': '既不是文件，也不是目录',
    'entry.dangling': '是符号链接，指向的文件不存在',
    'entry.zero-3': '其中有 {count} 个 ZeRO-3 分片（{file:name}），没有任何文件包含完整的权重',
    'entry.split': '模型拆分在 {count} 个文件中（{file:name}），不支持模型并行',
    'entry.no-weights': '是目录，其中没有 {file:name}',
    'hint.zero-3': '请用 DeepSpeed 的 `zero_to_fp32.py` 合并分片，或者训练时使用 ZeRO 1 或 2 阶段，或者开启 `stage3_gather_16bit_weights_on_model_save`',
    'hint.model-parallel': '请在训练时关闭模型并行，或者先合并各部分',
    'hint.interrupted-save': '保存过程可能被中断过；请删除该目录，或者指定要平均的检查点',
    // ---- 小文件：配置、词表 ----
    'small-file.outside': '指向 {directory:path} 之外',
    'small-file.special': '不是普通文件',
    'small-file.too-large': '对本程序来说太大：有 {bytes:number} 字节，最多读取 {most:number} 字节',
    'small-file.parts': '对本程序来说太大：超过 {most} 行或字符串',
    'small-file.shrank': '在读取过程中变短了',
    'run-config.no-text': '不是有效的 UTF-8 文本',
    'run-config.list': '内容是列表，应为键值映射',
    'run-config.no-map': '内容是单个值或为空，应为键值映射',
    'run-config.too-deep': '嵌套超过 {most} 层',
    'yaml.several': '含有多个文档，应只有一个',
    'yaml.many-lexemes': '对本程序来说太大：超过 {most} 个词法单元',
    'yaml.many-values': '对本程序来说太大：超过 {most} 个值（包括重复引用的值）',
    'yaml.many-properties': '对本程序来说太大：超过 {most} 个标签、锚点和引用',
    'yaml.many-digits': '对本程序来说太大：含有超过 {most} 位的数字',
    'yaml.anchor-twice': '锚点 {anchor:name} 出现了两次',
    'yaml.no-anchor': '引用了 `{anchor:name}`，而前面没有这个锚点',
    'yaml.key': '以列表、映射或空值作为键',
    'yaml.twice': '键 {key:name} 出现了两次',
    'yaml.merge': '合并（`<<`）的内容不是映射',
    'yaml.value': '含有值 `=`，FunASR 不读取这种值',
    'yaml.tag': '含有标签 {tag:name}，FunASR 不读取这种标签',
    // ---- 选择 ----
    'selection.no-such-score': '`metric` {metric}：{path:path} 中的 {count} 个检查点都没有这种分数',
    'selection.idle-patterns': '`checkpoints`：{patterns:names} 在 {path:path} 和工作目录中都没有匹配的文件；现有 {names:names}',
    'selection.only-copies': '{path:path}：没有轮末或轮中的检查点，只有 {names:names}',
    'selection.none-readable': '{path:path}：{count} 个检查点都无法读取：',
    'selection.more': '以及另外 {count} 个',
    'hint.metric': '请把 `metric` 设为 `auto` 或 `latest`',
    'hint.checkpoints': '请给出文件名（位于别处的给出路径），或使用通配符，例如 `model.pt.ep1*`、`*/outputs/epoch_*.pt`',
    'hint.name-copy': '若要精简其中的某一个，请在 `checkpoints` 中指定它',
    // ---- 张量名 ----
    'names.alike': '去掉模型外层包装的前缀后，张量 {first:name} 与 {second:name} 会同名（{name:name}）',
    'names.flat': '{tensor:name} 是 FSDP 的扁平参数，只是一个分片：其中的权重不完整',
    'hint.bare': '请保存被包装的模型：DataParallel 用 `model.module.state_dict()`，torch.compile 用 `model._orig_mod.state_dict()`',
    'hint.full-state-dict': '请用 torch.distributed.checkpoint.state_dict 的 `get_model_state_dict(model, options=StateDictOptions(full_state_dict=True))` 汇集权重，再重新保存',
    // ---- 排除的张量 ----
    'exclude-tensors.idle-pattern': '`exclude-tensors`：“{pattern:name}”不匹配任何张量；相近的有 {near:names}',
    'hint.tensor-globs': '通配符匹配完整的张量名：`seaco_decoder.*` 或 `*.bias`',
    // ---- 基础模型 ----
    'base-model.unknown': '`base-model`“{asked:name}”：本机没有这样的目录或文件，它也不是大小或已知的模型',
    'base-model.no-path': '`base-model`“{asked:name}”：没有这样的目录或文件：{path:path}',
    'base-model.known': '已知的模型：{models:names}；其他模型请给出其目录、.pt 文件、大小（例如 `990MB`），或者设为 `none`',
    'base-model.no-weights': '`base-model` {directory:path}：目录中没有 `model.pt`',
    'hint.model-directory': '请给出存放 `model.pt`、`config.yaml` 和 `configuration.json` 的目录，或者 .pt 文件本身',
    // ---- 部署目录 ----
    'package.not-packable': '这种名称或位置的文件不应放进部署目录',
    'package.too-many-files': '列出了 {count} 个文件，只取前 {most} 个',
    'package.absent': '不在这台机器上',
    'package.replaced': 'config.yaml 指定的 {file:path} 没有找到',
    'package.outside': '不在训练目录及其上级目录、工作区、基础模型目录或模型缓存之内，内容也不足以说明它属于某个模型',
    'package.empty': '是空文件',
    'package.lfs-pointer': '是 Git LFS 指针，不是文件本身',
    'package.html': '是 HTML 页面，说明下载出了错',
    'package.code': '指定了加载模型时会下载并运行的代码（`auto_map`）',
    'package.other-model': 'FunASR 会从模型库下载并构建 {name:name}，其中可能带有代码；只允许 iic、damo、funasr 和 FunAudioLLM 的模型',
    'package.whole-place': '其中不止一个模型，模型应放在单独的文件夹中',
    'package.empty-directory': '其中没有分词器或语言模型的描述文件',
    'package.large-directory': '除权重和代码外，其中的文件超过 {most} 个或 {bytes:size}',
    'package.too-large': '会使权重以外的文件超出部署目录所需的大小',
    'package.is-file': '`slim-dir`“{dir:path}”：是文件，应为目录',
    'package.not-own': '`slim-dir`“{dir:path}”：其中的 {file:name} 不是本程序写入的；请改用其他目录，如果不再需要该文件，也可以先删除它',
    'package.link': '`slim-dir`“{dir:path}”：其中的 {file:name} 是符号链接，不会通过链接写入',
    'package.is-input': '`slim-dir`“{dir:path}”：就是要读取的 {input:path}，请改用其他目录',
    'package.through-link': '`slim-dir`“{dir:path}”：{within:path} 中的 {link:path} 是符号链接，不会通过链接写入',
    'package.own-input': '`slim-dir`“{dir:path}”：其中的 {file:name} 与要读取的 {input:path} 是同一个文件，请改用其他目录',
    'report.refused': '--report {path:path}：{problem:message}',
    'report.through-link': '--report {path:path}：{within:path} 中的 {link:path} 是符号链接，不会通过链接写入',
    'report.is-input': '--report {path:path}：与要读取的 {input:path} 是同一个文件，请指定其他文件',
    'report.in-package': '--report {path:path}：是部署目录 {dir:path} 中的文件，请指定其他文件',
    // ---- 清理 ----
    'cleanup.elsewhere': '不在 {directory:path} 中',
    'cleanup.link': '是符号链接',
    'cleanup.other-files': '其中有先前没有的文件：{files:names}',
    'cleanup.changed': '读取之后发生了变化；是否仍有训练在写入 {directory:path}？',
    // ---- 分数文件 ----
    'scores.wrong': '`scores` {file:path}：{problem:message}',
    'scores.wrong-line': '`scores` {file:path} 第 {line:number} 行：{problem:message}',
    'scores.empty': '没有任何分数',
    'scores.no-text': '不是 UTF-8 文本',
    'scores.no-json': '不是有效的 JSON：{reason:name}',
    'scores.no-object': '不是以检查点名称为键、以分数为值的 JSON 对象',
    'scores.no-number': '{name:quoted}：实际为 {found:quoted}，应为有限的数',
    'scores.alias': '别名引用',
    'scores.list': '列表，或多层嵌套的对象',
    'scores.quotes': '引号没有闭合，或闭合之后还有文字',
    'scores.no-column': '表头没有分数一列，应为第一列名称、第二列分数，以逗号或制表符分隔',
    'scores.no-header': '第一行就是分数 {found:name}，应为表头，例如：name,cer',
    'scores.twice': '{name:quoted} 已在第 {first:number} 行出现',
    'scores.same': '{name:quoted} 与第 {first:number} 行的 {other:quoted} 是同一个检查点',
    'scores.ambiguous': '{name:quoted} 同时匹配多个检查点：{names:names}；请写出更完整的路径',
    'scores.none-fits': '其中没有任何名称与这里的检查点对应：文件中有 {found:names}，检查点有 {names:names}',
    // ---- strip：为何跳过某个检查点 ----
    'strip.newest': '属于最新的 {count} 个，保持不变',
    'strip.moving': '在 {seconds} 秒之内有过写入',
    'strip.nothing': '没有训练状态',
    'strip.deepspeed': '是 DeepSpeed 目录；只处理 FunASR 自己的文件',
    'strip.hard-link': '另有 {count} 个名称（硬链接）：去掉训练状态也不会释放空间',
    'strip.top-level': '权重位于顶层，FunASR 的训练检查点并非如此',
    'strip.form': '重新写出时其存储形式会改变',
    'strip.no-tensors': '权重之中有不是张量的内容：{names:names}',
    'strip.bookkeeping': '{key:quoted} 是 {what:message}，FunASR 不会这样写',
    'strip.otherwise': '写出的内容与预期不符',
    // ---- FunASR 运行时的 GGUF ----
    'gguf.class': 'FunASR 的 llama.cpp 运行时不支持 {model:name}；本程序可为 {classes:names} 写出 GGUF',
    'gguf.no-class': '写出 GGUF 需要知道模型类，而训练和基础模型的 config.yaml 都没有给出；支持的类有 {classes:names}',
    'gguf.lacks': '{model:name} 缺少 GGUF 所需的张量：{tensors:names}',
    'hint.gguf-class': '请改用 `format: pt`，或用其他程序写出 GGUF',
    'hint.gguf-nano': '它的运行时读取两个文件：编码器由 FunASR 的 `export_encoder_gguf.py`（runtime/llama.cpp/fun-asr-nano）写出，Qwen3 由 llama.cpp 的 `convert_hf_to_gguf.py` 写出；请在此写出 `format: pt` 供它们使用',
    'hint.gguf-config': '请把训练的 config.yaml 放在检查点旁边，或指定基础模型（`base-model`）',
    'gguf.excluded': '`exclude-tensors` 排除了 GGUF 所需的 {count} 个张量：{names:names}',
    'hint.gguf-excluded': '请只排除其他张量，或改用 `format: pt`',
    'hint.gguf-lacks': '请检查 `exclude-tensors`，并确认 config.yaml 属于该模型',
    // ---- LoRA ----
    'lora.unfit': 'LoRA 适配器无法合并进权重：',
    'lora.unknown': '{name:quoted} 是本程序不支持的适配器类型',
    'lora.several': '{module:quoted} 有多个适配器',
    'lora.half': '{name:quoted} 不完整：{module:quoted} 应同时有 lora_A 和 lora_B',
    'lora.no-weight': '{name:quoted} 对应的 {module:quoted} 的权重不存在',
    'lora.no-config': '{module:quoted} 有适配器，但 config.yaml 中没有相应的配置（{key:name}）',
    'lora.not-listed': '{module:quoted} 有适配器，而 {key:name} 没有列出它',
    'lora.idle': '{key:name} 列出了 {letter:quoted}，却没有对应的适配器',
    'lora.number': '{key:name} 为 {found:name}，应为大于 0 的数',
    'lora.other-scale': '{key:name} 会改变适配器的缩放方式，本程序不支持',
    'lora.shapes': '{weight:quoted} 的形状是 [{shape}]，秩为 {rank:number} 时与适配器 lora_A [{a}]、lora_B [{b}] 不符',
    'lora.collision': '去掉 PEFT 的前缀后，两个张量会同名',
    'lora.dtype': '{name:quoted} 的类型是 {dtype}，应为浮点数',
    'lora.tied': '{name:quoted} 与 {other:quoted} 共享存储，合并会同时改变后者',
    'lora.not-finite': '{name:quoted} 含有 NaN 或无穷大',
    'lora.format-needs': '{format:quoted} 无法容纳该模型的 {count} 个 LoRA 张量，而 `merge-lora` 为 false',
    'hint.lora': '请保留适配器（`merge-lora: false`），或使用训练时的 config.yaml',
    'hint.merge-lora': '请把它们合并进权重（`merge-lora: auto`）',
});

;// CONCATENATED MODULE: ./.build/words/zh/github.js

const github_github = translate()({
    // ---- GitHub API 的答复 ----
    'api.forbidden': '令牌缺少权限 {permissions:names}',
    'api.bad-token': '{forge} 不接受 `github-token` 中的令牌',
    'api.not-found': '{forge} 找不到该对象，或者令牌缺少权限 {permissions:names}',
    'api.unreachable': '无法连接 {forge} API（{reason:message}）',
    'api.certificate': '此处不信任 {forge} API 的证书（{code:name}）：如果代理使用自签证书，请用 NODE_EXTRA_CA_CERTS 指定它',
    'api.proxy': '代理返回 {status:number}：请检查 https_proxy 及其中的用户名和密码',
    'api.no-name': '无法解析域名 {host:name}：请检查运行器的网络',
    'api.answered': '{forge} 返回 {status:number}：{reason:message}',
    'api.no-answer': '没有响应',
    'limit.silent': '{seconds:number} 秒内没有响应',
    'limit.incomplete': '{seconds:number} 秒内没有收到完整的响应',
    // ---- comment 命令 ----
    'note.bad-token': '{forge} 返回 {status:number}：不接受 {variable:path} 中的令牌，它可能已过期，或属于另一台服务器',
    'note.forbidden': '{forge} 返回 {status:number}：{variable:path} 中的令牌无权在此写入，需要 {permissions:names}',
    'note.not-found': '{forge} 返回 {status:number}：没有 {place:path}，或者 {variable:path} 中的令牌看不到它（需要 {permissions:names}）；请检查 --repository 和 --pull-request',
    'note.too-many': '{forge} 多次返回 {status:number}：请求过多，请稍后再试',
    'note.no-repository': '--repository：没有指定仓库，{variable:path} 中也没有',
    'note.no-number': '--pull-request：没有指定编号，{variable:path} 中也没有',
    'note.no-token': '{variable:path}：该变量中没有令牌，应为具有 {permissions:names} 权限的令牌',
    // ---- 评论 ----
    'comment.none': '没有发表评论：{reason:message}',
    'comment.no-token': '`github-token` 为空',
    'comment.no-lookup': '无法查询该提交所属的 PR：{reason:message}',
    'comment.no-pull-request': '没有以 {sha:name} 为最新提交的未关闭 PR',
    'comment.no-report': '运行 {run:number} 中没有 FunASR Slim 的报告制品',
    'comment.newer': '评论 {url:path} 来自更新的提交或更晚的运行，没有改动',
    'comment.refused': '没有在 PR 上发表评论：{reason:message}。报告见作业摘要。来自 fork 的 PR 请参见 {page:path}',
    'comment-mode.event': '`mode`：comment 只能用于 workflow_run 事件，当前事件为“{event:name}”',
    'comment-mode.no-token': '`github-token`：为空，应为有权写评论的令牌',
    'override.unreadable': '`override-label`：无法读取标签：{reason:message}',
    // ---- 其他运行的报告 ----
    'delivered.unreadable': '运行 {run:number} 的制品 {artifact:name} 不是报告：{problem:message}',
    'delivered.unbound': '键 {key:quoted} 的评论只能确认所属的工作流，不能确认作业：{reason:message}',
    'delivered.no-job': '报告没有写明所属的作业',
    'delivered.other-job': '报告写明的作业是 {job:name}，但运行 {run:number} 中没有叫这个名字的作业；另设了 `name` 的作业就会这样',
    'delivered.too-large': '制品有 {bytes:number} 字节，超过上限 {most:number}',
    'delivered.no-archive': '下载到的内容不是压缩包',
    'delivered.other-key': '其中的 comment-key 与制品名称不符',
    'delivered.entry-too-large': '{entry:name} 有 {bytes:number} 字节，超过上限 {most:number}',
    'delivered.entry-damaged': '{entry:name} 已损坏',
    'delivered.no-entry': '压缩包中没有 {entry:name}',
    // ---- 制品 ----
    'upload.title-report': '上传报告',
    'upload.title': '上传',
    'upload.large': '正在上传 {size:size}，超过免费账户的制品总容量 {free:size}',
    'upload.failed': '精简模型没有上传：{reason:message}',
    'upload.report-failed': '报告制品没有上传：{reason:message}',
    'upload.required': '`upload-required`：{reason:message}',
    'upload.enterprise': '{forge}（{host:name}）不能使用只支持 GitHub 的制品客户端；请改为从 `slim-dir` 复制部署目录',
    'upload.no-service': '该运行器不提供制品服务（没有设置 ACTIONS_RUNTIME_TOKEN 和 ACTIONS_RESULTS_URL）',
    'upload.no-id': '制品服务没有返回制品 id',
    'upload.thread-ended': '上传线程已结束，退出码为 {status:number}',
    'upload.stopped': '作业在上传完成之前被中止',
    'upload.quota': '账户的制品存储空间已满：本次上传 {size:size}，免费账户总共只有 {free:size}。请删除旧制品，调低 `retention-days`，用 `precision: fp16` 存储，或者设 `upload: never`，自行把部署目录从 `slim-dir` 复制到其他存储',
    'upload.exists': '本次工作流运行中已有名为 {name:quoted} 的制品：请为每个作业设置不同的 `artifact-name`，或设 `overwrite: true` 覆盖它',
    'upload.exists-own': '本作业较早的步骤已上传名为 {name:quoted} 的制品：请为每个步骤设置不同的 `artifact-name`，或设 `overwrite: true` 覆盖它',
    'upload.exists-earlier': '本作业较早一次尝试已上传名为 {name:quoted} 的制品，而 `overwrite: false` 不覆盖它',
    'upload.no-answer': '制品服务返回 {status:number}',
    'upload.not-asked': '结论是未通过，而 `upload` 设为 `on-pass`',
    // ---- 发布各步中的意外 ----
    'step.compare': '与上一次比较：{reason:message}',
    'step.report': '写报告：{reason:message}',
    'step.upload': '上传：{reason:message}',
    'step.comment': '评论：{reason:message}',
    'outputs.none': '没有输出：{reason:message}',
    'summary.none': '没有步骤摘要：{reason:message}',
    'runner.unset': '没有设置 {name:name}',
    'context.no-repository': '没有设置 GITHUB_REPOSITORY：当前不在工作流运行中',
});

;// CONCATENATED MODULE: ./.build/words/zh/inputs.js

const inputs_inputs = translate()({
    'group.checkpoints': '选择检查点',
    'group.budget': '大小预算',
    'group.model': '输出的模型',
    'group.publishing': '制品、评论与报告',
    'input.checkpoint-dir': 'FunASR 的 `output_dir`，即微调保存检查点的目录。',
    'input.checkpoints': '检查点的文件名、路径或通配符，每行一个；在 `checkpoint-dir` 中或别处均可，名称不限。只平均这些检查点，不再自动挑选。',
    'input.nbest': '平均最好的几个检查点：数字、`all`（全部）或 `auto`（训练配置的 `avg_nbest_model`，没有则为 10）。磁盘上不足此数时全部使用。配合 `evaluate` 还可以写多个（`1,3,5`），取其中最好的；或 `greedy`：至多 `auto` 那么多个，逐个加入，加入后分数不变差才保留。',
    'input.metric': '按什么挑选：`loss`、`acc`、`latest`、`scores`，或 `auto`（给出 `scores` 时用它；否则用 FunASR 配置的分数；若都没有该分数或全部相同，则改用 loss）。',
    'input.scores': '含有每个检查点分数（例如字错误率）的文件：JSON 对象，以名称为键，值为数，或为含有该分数（如 `cer`）的对象；或带表头的 CSV、TSV，第一列名称，第二列分数。',
    'input.scores-better': '分数越低越好（`lower`）还是越高越好（`higher`）。',
    'input.evaluate': '测量模型的命令，由 shell 在工作目录中对每个候选和每种格式各运行一次：`FUNASR_SLIM_MODEL` 是完整部署目录，`FUNASR_SLIM_FORMAT` 是格式。它输出的最后一行是一个数，或由数组成的 JSON 对象，以其中第一个为准。它看不到 Action 的变量，也看不到名称像密钥的变量。',
    'input.evaluate-timeout': '`evaluate` 每次最多运行多久，例如 `90s`、`30m`、`2h`。',
    'input.base-model': '与什么比较大小：模型目录、`.pt` 文件、大小（`989763045`、`944MiB`）、内置表中的模型 id 或别名、`none`，或 `auto`（微调所用的基础模型）。',
    'input.max-growth': '精简模型最多可比基础模型大多少，百分比或大小；`none` 表示不限。',
    'input.max-size': '精简模型的最大体积。不设则不限。',
    'input.warn-growth': '同 `max-growth`，但超出时只警告。不设则不限。',
    'input.max-score': '`evaluate` 所得分数的上限；`scores-better: higher` 时为下限。不设则不限。',
    'input.max-score-growth': '与目标分支上次的报告相比，分数最多可以变差多少：按分数本身的单位（`0.2`）或百分比（`5%`）。不设则不限。',
    'input.on-exceed': '超出限制时怎么办：`fail`（步骤失败）或 `warn`（只警告）。',
    'input.on-incomplete': '部署目录不完整、FunASR 无法直接加载时怎么办：至少 `warn`（警告），或 `fail`（步骤失败）。',
    'input.override-label': '一个 PR 标签：添加后，超出预算只算警告。报告会写明由谁添加。',
    'input.precision': '权重的存储类型：`keep`（保持原样）、`fp16` 或 `bf16`。',
    'input.precision-strict': '有张量超出 `fp16` 的范围时报错，而不是让该张量保持原样。',
    'input.exclude-tensors': '要从模型中排除的张量名，可用通配符，每行一个。',
    'input.format': '要写的文件格式，每行一个，预算按第一个判断：`pt`（model.pt）、`safetensors`（model.safetensors）；供 FunASR 服务端和 funasr-onnx 使用的 `onnx`（model.onnx）和 `onnx-int8`（model_quant.onnx）；供 FunASR 的 llama.cpp 运行时使用的 `gguf-f32`、`gguf-f16`、`gguf-q8_0`（Paraformer、SeACo、SenseVoiceSmall）。',
    'input.onnx-base': '存放基础模型 ONNX 文件的目录，`onnx` 和 `onnx-int8` 以其为模板；`auto` 在基础模型目录和模型库缓存中查找。',
    'input.merge-lora': '是否把 LoRA 适配器合并进权重：`auto`（格式需要时才合并，如 GGUF 和 ONNX）、`true` 或 `false`。',
    'input.slim-dir': '部署目录写到哪里。',
    'input.cleanup': '最后删除哪些检查点：`none`、`averaged`（参与平均的）或 `all`；`strip` 则保留检查点，只去掉其训练状态。要等部署目录上传成功（若 `upload` 要求上传）、报告全部写完之后才进行；结论为 `fail` 时不做任何处理。',
    'input.dry-run': '只生成报告：不写、不上传、不评论、不删除任何东西。',
    'input.upload': '何时把部署目录上传为制品：`on-pass`（结论不是 `fail` 时）、`always` 或 `never`。',
    'input.upload-required': '应上传而没有上传成功时，让步骤失败。',
    'input.artifact-name': '制品名称。',
    'input.retention-days': '制品保留天数。不设则用仓库的设置。',
    'input.compression-level': '制品的 zip 压缩级别，0 到 9。权重几乎压缩不了，0 最快。',
    'input.overwrite': '是否覆盖本次工作流运行中的同名制品：`auto`（只覆盖本作业较早一次尝试上传的）、`true` 或 `false`。',
    'input.archive': '把整个部署目录打包为 zip 上传。`false` 表示只上传 `model.pt` 本身，不打包。',
    'input.comment': '何时在 PR 上评论：`always`、`on-change`（有变化时）、`on-fail`（失败时）或 `never`。',
    'input.comment-threshold': '设 `comment: on-change` 时，模型或基础模型的大小与评论中的相差多少才更新，百分比或大小。不设则任何变化都算；结论改变总会更新。',
    'input.pull-request': 'PR 编号，用于事件本身没有指明 PR 的情况。',
    'input.comment-key': '标识本作业的评论。每个 key 只创建一条评论，之后只更新它。',
    'input.github-token': '用于评论、标签和读取上一次报告的令牌。',
    'input.language': '报告和提示信息的语言：`en` 或 `zh`。',
    'input.mode': '`run`；或在 `workflow_run` 作业中用 `comment`：用已结束的那次运行的报告来评论，供来自 fork 的 PR 使用。',
    // ---- 哪里不对 ----
    'wrong.input': '{option:option}：值为“{found:name}”，应为：{allowed:message}',
    'wrong.precision-strict': '`precision-strict`：值为 true 时应同时使用 `precision: fp16`，因为只有 fp16 可能放不下张量',
    'wrong.metric-scores': '`metric`：值为 scores，应同时给出 `scores`，即含有分数的文件',
    'wrong.nbest-evaluate': '`nbest`：值为 {found:name}，应同时给出 `evaluate`，由它判断哪个最好',
    'wrong.nbest-named': '`nbest`：值为 {found:name}，但 `checkpoints` 已指定要平均哪些；两者只能用一个',
    'wrong.max-score': '{option:option}：应同时给出 `evaluate`，由它测量分数',
    'wrong.precision-formats': '`precision`：值为 {found:name}，格式中应有 `pt` 或 `safetensors`，其他格式不受它影响',
    'wrong.archive': '`archive`：值为 false，应为 true，因为这个模型由多个文件组成（{names:names}）',
    'wrong.checkpoint-dir': '`checkpoint-dir`：{found:path} 是检查点，应为它所在的目录 {directory:path}，并在 `checkpoints` 中写 {name:path}',
    // ---- 允许什么 ----
    'allowed.boolean': 'true 或 false',
    'allowed.choice': '{choices:names} 之一',
    'allowed.choices': '{choices:names} 中的一个或多个',
    'allowed.integer': '{least:number} 到 {most:number} 的整数',
    'allowed.integers': '{least:number} 到 {most:number} 的整数，以逗号分隔',
    'allowed.duration': '时间，例如 90s、30m、2h',
    'allowed.number': '数，例如 4.5',
    'allowed.score-growth': '百分比（例如 5%）或数（例如 0.2）',
    'allowed.count': '整数',
    'allowed.size': '整数字节数，或带单位的数，例如 989763045、990MB、944MiB',
    'allowed.allowance': '百分比（例如 5%），或{size:message}',
    'allowed.unit': '基础模型的 {number:name}%，或 {number:name}B（字节）',
    'allowed.or': '{allowed:message}，或 {words:names}',
    'allowed.artifact-name': '不含 " : < > | * ? \\ / 和换行的名称',
});

;// CONCATENATED MODULE: ./.build/words/zh/model-file.js

const model_file_modelFile = translate()({
    'model-file.otherwise': '写出的内容不符：实际为 {found:message}，应为 {expected:message}',
    'model-file.tensor': '{name:quoted} {dtype} [{shape}]，{place:message}',
    'model-file.place': '位于 {at:number}，共 {bytes:number} 字节',
    'model-file.no-bytes': '没有数据',
    'model-file.no-tensor': '没有更多张量',
    'model-file.notice': '一条通知（{code:name}）',
    'model-file.no-notice': '没有任何通知',
    'model-file.weights-under': '权重位于 {key:quoted} 下',
    'hint.write-again': '本机的磁盘或内存可能有故障：请重新运行，或写到另一块磁盘（`slim-dir`）',
    'protobuf.damaged': '从此处起不是有效的 protocol buffers 消息',
    // ---- safetensors ----
    'safetensors.cannot-hold': 'safetensors 格式无法容纳该模型：',
    'safetensors.reserved': '{name:quoted} 是保留名称，不能用作张量名',
    'safetensors.dtype': '{name:quoted} 的类型是 {dtype}，该格式不支持',
    'safetensors.header-length': '文件头有 {bytes:number} 字节，最多允许 {most:number} 字节',
    'safetensors.no-json': '文件头不是有效的 JSON：{reason:message}',
    'safetensors.no-object': '文件头不是 JSON 对象',
    'safetensors.no-tensor': '{field:quoted} 不是对张量的描述',
    'safetensors.begins': '起始位置为 {at:number}，应为 {expected:number}',
    'safetensors.ends': '张量到 {end:number} 为止，而文件到 {bytes:number} 为止',
    'hint.safetensors': '请改写 `model.pt`，或用 `exclude-tensors` 排除这些张量',
    // ---- GGUF ----
    'gguf.cannot-hold': 'GGUF 格式无法容纳该模型：',
    'gguf.text': '名称 {name:quoted} 含有 NUL 或半个代理对',
    'gguf.value-text': '{name:quoted} 中有文本含 NUL 或半个代理对：{text:quoted}',
    'gguf.long-name': '名称 {name:quoted} 有 {bytes:number} 字节，ggml 最多读取 {most:number} 字节',
    'gguf.dimensions': '{name:quoted} 有 {count:number} 个维度，ggml 支持 1 到 {most:number} 个',
    'gguf.shape': '{name:quoted} 的形状 [{shape}] 不能以 {type} 存放',
    'gguf.dtype': '{name:quoted} 的类型是 {dtype}，只有浮点数可以写成 GGUF',
    'gguf.twice': '{name:quoted} 出现了两次',
    'gguf.magic': '开头不是 “GGUF”',
    'gguf.version': '是第 {version:number} 版 GGUF，只能读取第 2 版和第 3 版',
    'gguf.alignment': '对齐值为 {found:name}，应为不超过 1048576 的 2 的幂',
    'gguf.type': '{name:quoted} 的 ggml 类型是 {type:number}，本程序不支持',
    'gguf.value-type': '{type:number} 不是有效的值类型',
    'gguf.begins': '{name:quoted} 从数据的第 {at:number} 字节开始，应为 {expected:number}',
    'gguf.ends': '{name:quoted} 到 {end:number} 为止，而文件到 {bytes:number} 为止',
    'gguf.truncated': '此处应有 {bytes:number} 字节，只剩 {left:number} 字节',
    'gguf.too-many': '{count:number} 个超出本程序的上限 {most:number} 个',
    'gguf.name-bytes': '名称有 {bytes:number} 字节，最多读取 {most:number} 字节',
    'gguf.names': '名称合计超过 {most:number} 字节，超出本程序的上限',
    'gguf.name-text': '有名称不是 UTF-8，或含有 NUL',
    'hint.gguf': '请改用 `format: pt`',
});

;// CONCATENATED MODULE: ./.build/words/zh/notices.js

const notices_notices = translate()({
    'notice.trailing-bytes': '{file:name} 的归档末尾之后还有 {bytes:size}，已忽略。',
    'notice.no-checksums': '{file:name} 没有校验和（全部为零），即使损坏也无法察觉。',
    'notice.legacy-no-checksums': '{file:name} 是 PyTorch 1.6 之前的格式，没有校验和。',
    'notice.deflated': '{file:name} 经过压缩，解压了 {records} 条记录。',
    'notice.prefix-stripped': '{file:name} 的张量名中带有模型外层包装的名字，已去掉：{prefix:name}。',
    'notice.no-tensors': '{file:name} 的 state dict 中有不是张量的内容，已略去：{names:name}。',
    'notice.scores-missing': '{count} 个检查点在 {file:path} 中没有分数，不参与排序：{names:path}',
    'notice.scores-others': '{file:path} 中有些分数不属于这里的任何检查点：{names:path}',
    'notice.fewer-than-nbest': '本应平均 {asked} 个检查点，只找到 {found} 个。',
    'notice.no-own-average': 'FunASR 没有为这次训练做平均：所有检查点都缺少 {metric:name}。它也不会标出最好的，不会删除任何检查点；若需要，请用 `++train_conf.avg_keep_nbest_models_type=loss` 训练到新的目录。',
    'notice.unreadable-candidate': '{file:name} 未采用：{problem:message}',
    'notice.unreadable-config': '{file:name} 无法读取，已忽略：{problem:message}',
    'notice.integers-differ': '整数张量 {tensor:name} 在各检查点中不同，采用 {from:name} 中的值。',
    'notice.infinite-kept': '有无穷值且在所有检查点中相同的张量（如掩码、观察器）已原样复制：{names:name}。',
    'notice.copied-dtype': '张量 {tensor:name} 的类型 {dtype:name} 无法平均，已原样复制。',
    'notice.base-path-missing': 'config.yaml 中的基础模型 {path:name} 不在这台机器上。',
    'notice.base-assumed': '训练目录没有指明本机已有或已知的基础模型；模型类别是 {model:name}，因此假定为 {name:name}。请设置 `base-model` 以确认。',
    'notice.base-unknown': '训练目录没有指明本机已有或已知的基础模型，因此没有判断增长。请设置 `base-model`：目录、.pt 文件或大小。',
    'notice.base-weights-alone': '基础模型文件 {file:name} 连同训练状态共 {bytes:size}；增长只与其中的权重（{weights:size}）比较。',
    'notice.base-unreadable': '基础模型文件 {file:name} 无法读取，因此只比较了大小：{problem:message}',
    'notice.vocabulary-mismatch': '词表有 {tokens} 个词元，输出层有 {outputs} 行：部署后会输出错误的文字，或没有输出。',
    'notice.package-missing': 'FunASR 需要的以下文件不在部署目录中：{files:name}，它们属于 {from:name}。',
    'notice.package-missing.anywhere': 'FunASR 需要的以下文件不在部署目录中：{files:name}。',
    'notice.package-refused': '配置中提到的 {file:name} 没有放进部署目录：{problem:message}',
    'notice.package-replaced': 'config.yaml 指定的是 {file:name}，部署目录中放的却是 {other:name}，模型的识别结果可能与训练时不符。',
    'notice.cleanup-kept': '`cleanup` 没有处理 {file:name}：{problem:message}',
    'notice.from-base': '{count} 个张量（{prefixes:name}…）取自基础模型，因为训练没有把它们存入检查点。',
    'notice.excluded-needed': '`exclude-tensors` 排除了 FunASR 需要的 {count} 个张量：{names:name}。',
    'notice.onnx-folder': 'FunASR 的 C++ 服务端只凭路径识别 SenseVoice：请把部署目录放进名称含 {name:name} 的文件夹（{dir:name} 不含），否则没有识别结果。',
    'notice.onnx-folder-other': 'FunASR 的 C++ 服务端把路径含 {name:name} 的模型都当作 SenseVoice，而 {dir:name} 含有它：请把部署目录放到别处。',
    'notice.onnx-no-int8': '启动 FunASR 服务端的脚本需要 model_quant.onnx：请在 `format` 中加上 `onnx-int8`，或直接启动服务端并加 `--quantize false`。',
    'notice.onnx-other-than-base': '与基础模型不同：{what:name}。2pass 模式下 FunASR 的服务端从在线模型取这些内容，n-gram（`--lm-dir`）也是按基础模型的词元构建的。',
    'notice.far-apart': '参与平均的检查点彼此相差很远（与平均值的距离一般为 {distance:ratio}）：它们可能来自不同的训练或不同的基础模型。',
    'notice.far-out': '{name:name} 与平均值相差很远（距离 {distance:ratio}）：它可能来自另一次训练，或者已经发散。',
    'notice.gguf-left-out': '{program:name} 用不到 {modules:name} 中的 {count} 个张量，GGUF 中没有写入：热词在那里不起作用。',
    'notice.runtime-problem': '{format:name}：{problem:message}',
    'notice.lora-folded': '{count} 个权重的 LoRA 适配器已合并，模型不再含有适配器。',
    'notice.precision-kept': '{count} 个张量保持原来的数据类型：较小的类型无法容纳它们的数值。',
});

;// CONCATENATED MODULE: ./.build/words/zh/onnx.js
/** 读取 ONNX 文件时的文字。 */

const onnx_onnx = translate()({
    'onnx.none': '不是 ONNX 模型',
    'onnx.two-graphs': '含有两个计算图',
    'onnx.sparse': '含有稀疏常量，本程序不读取',
    'onnx.float-list': '某个节点把数字存成列表，其中可能藏有权重',
    'onnx.field': '与 ONNX 在此处的规定不符',
    'onnx.long-name': '有名称超过 1024 字节',
    'onnx.odd-name': '有名称不是文本',
    'onnx.levels': '计算图嵌套超过 {most:number} 层',
    'onnx.constants': '常量超过 {most:number} 个，本程序处理不了这么多',
    'onnx.fields': '字段超过 {most:number} 个，本程序处理不了这么多',
    'onnx.ports': '输入输出超过 {most:number} 个，本程序处理不了这么多',
    'onnx.dimensions': '形状不是张量可能有的形状',
    'onnx.segment': '被切成多段，本程序不读取',
    'onnx.two-data': '元素出现了两次',
    'onnx.elements': '元素个数与形状不符',
    'onnx.unpacked': '每个元素各占一个字段，本程序不读取',
    'onnx.external': '引用另一文件中元素的方式，本程序无法理解',
    'onnx.many-files': '常量分布在 {most:number} 个以上的其他文件中，本程序处理不了这么多',
    'onnx.outside': '有常量在 {file:quoted} 中；只读取同一目录中文件名以它自己的名称开头的文件，不读取链接',
    'onnx.overlap': '与 {other:quoted} 共用字节',
    'onnx.type': '存的是 {type:name}：只有 float32 和 onnxruntime 的 int8 可以重新写入',
    'onnx.unknown': '{shape:name} 的 float32，不是基础模型的任何张量',
    'hint.onnx-external': '请保存为一个文件，或把 `model.onnx.data` 放在 `model.onnx` 旁边',
    'onnx.changed': '在读取期间被修改',
    'hint.onnx-file': '请重新导出基础模型，或使用模型库中它的 ONNX 文件',
    'hint.run-again': '请重新运行',
    // ---- 基础模型的文件 ----
    'onnx-base.none': '`onnx-base`：{directory:path} 中没有 {file:name}',
    'onnx-base.nowhere': '`format: {format:name}` 需要基础模型自己的 {file:name}，它既不在权重旁边，也不在 ModelScope 或 Hugging Face 的缓存中；已查找 {directories:names}',
    'onnx-base.no-weights': '`format: {format:name}` 需要基础模型的权重，但没有找到：请用 `base-model` 指定其目录',
    'onnx-base.unlike': '{file:path} 不属于这个基础模型：其 {count} 个常量中只有 {matched} 个是它的张量',
    'onnx-base.constant': '{name:quoted}：{problem:message}',
    'onnx-base.more': '另有 {count} 个',
    'onnx-base.reshaped': '{tensor:quoted} 的形状为 [{found:name}]，在基础模型中为 [{base:name}]：词表改变后，需要对微调后的模型本身导出一次',
    'onnx-base.lacking': '微调后的模型缺少 {tensor:quoted}',
    'onnx-base.shared': '{file:path} 的 {name:quoted} 同时是 {tensor:quoted} 和 {other:quoted}，二者在基础模型中相同，微调后不同',
    'onnx-base.cannot': '无法生成 `format: {format:name}`：',
    'hint.onnx-base': '请使用模型库中基础模型的 ONNX 文件（{sibling:name}），或把基础模型导出一次，保存在运行器的缓存中，并用 `onnx-base` 指定其目录：命令见 docs/onnx.zh-CN.md',
    'hint.onnx-other-base': '请使用微调所基于的那个模型的 ONNX 文件：同一版本，由 FunASR 导出',
});

;// CONCATENATED MODULE: ./.build/words/zh/report.js

const report_report = translate()({
    'list.comma': '、',
    'list.sentence': '',
    'list.labelled': '{label}（{count}）：{names}',
    'list.and-more': '{shown} 等（另有 {count} 个）',
    'list.none': '无',
    // ---- 首行 ----
    'verdict.pass': '通过',
    'verdict.warn': '警告',
    'verdict.fail': '未通过',
    'verdict.no-baseline': '无基准',
    headline: '{verdict}：{before} → {size}，{gain}；{change}',
    'headline.error': '出错：本次运行没有得出结论',
    'failure.hint': '解决办法：',
    'headline.exceeded': '{verdict}（{limits}）',
    'headline.limit': '{limit} 超出 {over}',
    'headline.score': '超出{limit}：{found}',
    'headline.incomplete': '不可部署',
    'headline.unknown': '能否部署未知',
    'headline.less': '减小 {percent}',
    'headline.more': '增大 {percent}',
    'headline.change': '相对基础模型 {percent}',
    'headline.no-base': '基础模型未知',
    'headline.dry-run': '{headline}（试运行）',
    'headline.of-commit': '{headline}（针对 {commit}，不是该 PR 的最新提交）',
    // ---- 来源 ----
    'provenance.commit': '提交 {commit}',
    'provenance.run': '运行 {run}',
    'provenance.attempt': '运行 {run} 第 {attempt} 次',
    'artifact.download': '下载：{link}，{size}，SHA-256 {digest}',
    'artifact.none': '没有上传：{reason}',
    'artifact.earlier': '制品 {link} 来自较早一次尝试，不是这个模型。',
    // ---- 依据 ----
    'evidence.title': '精确到字节的大小、限制与上次报告',
    'evidence.checkpoint': '参与平均的最大检查点',
    'evidence.slim': '精简模型',
    'evidence.base': '基础模型',
    'evidence.growth': '相对基础模型的变化',
    'evidence.package': '部署目录合计',
    'evidence.previous': '上次报告',
    'evidence.previous-on': '{branch} 上次报告',
    'column.against': '精简模型与之相比',
    'column.what': '项目',
    'column.size': '大小',
    'column.bytes': '字节数',
    'column.share': '占比',
    'column.tensors': '张量数',
    'column.change': '变化',
    'column.previous': '上次报告',
    'column.previous-on': '{branch} 上次报告',
    'previous.none': '目标分支尚无可供比较的报告。',
    'previous.expired': '目标分支上次的报告已过期，无法比较。',
    'previous.unreadable': '目标分支上次的报告无法读取，无法比较。',
    'previous.failed': '无法查找目标分支上次的报告：{reason}。',
    // ---- 大小预算 ----
    'limit.max-growth': '`max-growth`',
    'limit.max-size': '`max-size`',
    'limit.warn-growth': '`warn-growth`',
    'column.limit': '限制',
    'column.asked': '设定',
    'column.allowed': '上限',
    'column.allowed-bytes': '上限（字节）',
    'column.found': '实际',
    'column.found-bytes': '实际（字节）',
    'column.left': '剩余',
    'budget.kept': '✅ 未超出',
    'budget.exceeded': '❌ 超出',
    'budget.exceeded-warn': '⚠️ 超出',
    'budget.unknown': '未检查',
    'budget.none': '没有设定任何大小限制。',
    'budget.over': '{limit} 设为 {asked}，上限是 {allowed}，精简模型超出 {over}。',
    'budget.on-exceed-warn': '由于 `on-exceed` 设为 `warn`，这里只给出警告。',
    'budget.override': '标签 {label} 将失败降为警告。',
    'budget.override-by': '标签 {label}（由 {who} 添加）将失败降为警告。',
    'budget.override-at': '标签 {label}（由 {who} 于 {when} 添加）将失败降为警告。',
    'budget.levers': '可以这样缩小模型：',
    'budget.no-levers': '没有任何设置能使模型符合限制：请先确认模型变大是否有意为之，再提高限制。',
    'lever.fp16': '`precision: fp16` 可节省 {saves}，剩余 {result}。',
    'lever.bf16': '`precision: bf16` 可节省 {saves}，剩余 {result}。',
    'lever.onnx-int8': '`format: onnx-int8` 可节省 {saves}，剩余 {result}。',
    'lever.exclude': '{setting} 可节省 {saves}，剩余 {result}。请先确认推理不需要这些张量。',
    'lever.merge-lora': '`merge-lora: true` 可节省 {saves}，剩余 {result}，FunASR 的识别结果不变。',
    'lever.gguf-f16': '`format: gguf-f16` 可节省 {saves}，剩余 {result}，只能用于 FunASR 的 llama.cpp 运行时。',
    'lever.gguf-q8_0': '`format: gguf-q8_0` 可节省 {saves}，剩余 {result}，只能用于 FunASR 的 llama.cpp 运行时。',
    'lever.fits': '{lever}**符合限制。**',
    'lever.not-enough': '{lever}仅此一项还不够。',
    // ---- 原因与部署 ----
    'why.adam': 'Adam 为每个参与训练的张量另存两份副本（{keys}）：{total} 中占 {moments}。',
    'why.amsgrad': '带 AMSGrad 的 Adam 为每个参与训练的张量另存三份副本（{keys}）：{total} 中占 {moments}。',
    'why.momentum': '带动量的 SGD 为每个参与训练的张量另存一份副本（{keys}）：{total} 中占 {moments}。',
    'why.optimizer': '优化器另外保存了自己的张量（{keys}）：{total} 中占 {moments}。',
    'why.weights-only': '其中几乎只有权重：{total} 中占 {weights}。',
    'why.weights': '这些数据只用于恢复训练；推理只需要权重，即 {weights}。',
    'deploy.title': '应该部署哪个文件？',
    'deploy.package': '部署 {dir}，用 {code} 加载：它是 {count} 个检查点的平均（{names}）。检查点本身只用于恢复训练。',
    'runtime.onnx': '其中的 ONNX 文件可用于 FunASR 的 C++ 服务端（{server}）和 funasr-onnx（{code}）。',
    'deploy.incomplete': '暂时没有：{dir} 已写好，是 {count} 个检查点的平均（{names}），但由于下述原因，FunASR 无法直接加载。',
    'deploy.unknown': '{dir}，即 {count} 个检查点的平均（{names}）。本程序无法判断 FunASR 能否加载：部署前请先用 {code} 试一次。',
    'deploy.dry-run': '暂时没有：本次是试运行，没有写入任何文件。正式运行会得到 {dir}，即 {count} 个检查点的平均（{names}）。',
    'deploy.fail': '{dir} 已写好，是 {count} 个检查点的平均（{names}），但超出了大小预算：请解决预算问题后再部署。',
    'warning.other-model': '这不只是换了数值的基础模型：新增 {added} 个张量，缺少 {removed} 个，{reshaped} 个形状不同。',
    'warning.other-model-same-size': '大小与基础模型几乎相同，**但这是另一个模型**：新增 {added} 个张量，缺少 {removed} 个，{reshaped} 个形状不同。',
    'warning.nothing-moved': '所有权重都与基础模型相同：训练没有产生任何变化，或者这些不是它的检查点。',
    'warning.sizes-only': '与基础模型只比较了大小：大小相同而内容不对的模型也会通过。请把 `base-model` 设为目录或文件，以便逐个张量比较。',
    // ---- 构成 ----
    'anatomy.title': '检查点的字节都用在哪里',
    'anatomy.of': '{name}，{size}（{bytes} 字节）。各部分之和与文件大小完全一致。',
    'anatomy.graph': 'ONNX 计算图：IR 版本 {version:number}，opset {opset:number}，{nodes} 个节点，由 {producer:name} 写出。输入：{inputs}。输出：{outputs}。',
    'anatomy.chart': '检查点的构成（MB）',
    'anatomy.chart-small': '检查点的构成（kB）',
    'anatomy.all': '所有参与平均的检查点：',
    'column.part': '部分',
    'column.module': '模块',
    'column.weights': '权重',
    'column.optimizer': '优化器',
    'column.rest': '其余',
    'column.total': '合计',
    'part.weights': '权重',
    'part.optimizer': '优化器',
    'part.scheduler': '学习率调度器',
    'part.scaler': '梯度缩放器',
    'part.bookkeeping': '训练记录',
    'part.unused': '没有张量使用的存储',
    'part.container': '文件格式开销',
    'part.named': '{part} {name}',
    'part.rest': '其余',
    // ---- 选择 ----
    'selection.title': '平均了哪些检查点：{found} 个中的 {count} 个',
    'metric.asked': '按 {metric} 排序（由 `metric` 指定）。',
    'metric.scores': '按 {file} 中的分数 {metric} 排序。',
    'metric.configured': '按 {metric} 排序（由训练配置的 `avg_keep_nbest_models_type` 指定）。',
    'metric.default': '按 {metric} 排序，这是 FunASR 的默认值：`metric` 和 `avg_keep_nbest_models_type` 都没有另行指定。',
    'metric.configured-constant': '所有检查点的 {configured} 都相同，无法区分优劣，因此改用 {metric}。',
    'metric.configured-missing': '所有检查点都没有 {configured}，因此改用 {metric}。',
    'metric.no-score': '没有任何分数能区分这些检查点，因此取最新的几个。',
    'metric.named': '检查点由 `checkpoints` 直接指定，没有排序。',
    'nbest.asked': '最多取 {count} 个（由 `nbest` 指定）。',
    'nbest.evaluated': '在试过的组合中，这 {count} 个的平均由 `evaluate` 测得的分数最好。',
    'nbest.all': '全部参与平均（由 `nbest` 指定）。',
    'nbest.configured': '最多取 {count} 个（训练配置的 `avg_nbest_model`）。',
    'nbest.default': '最多取 {count} 个（FunASR 的默认值）。',
    'selection.chart': '各轮次的 {metric}（柱：参与平均）',
    'selection.chart-newest': '最新 {count} 个检查点的 {metric}（柱：参与平均）',
    'selection.absent': '训练记录中有、磁盘上没有（附 {metric}）',
    'selection.others': '本次训练的其他模型文件，本身不参与选择：',
    'column.checkpoint': '检查点',
    'column.epoch': '轮次',
    'column.step': '步数',
    'column.rank': '名次',
    'column.averaged': '参与平均',
    'column.why': '原因',
    'kind.epoch': '轮末',
    'kind.step': '轮中',
    'kind.deepspeed': 'DeepSpeed',
    'kind.file': '文件',
    'other.resume': '用于恢复训练的副本',
    'other.best': '最佳检查点的副本',
    'other.average': 'FunASR 自己的平均结果',
    'choice.best': '属于最好的几个',
    'choice.newest': '属于最新的几个',
    'choice.all': '全部采用',
    'choice.named': '已指定',
    'choice.not-best': '有更好的',
    'choice.not-newest': '有更新的',
    'choice.not-named': '未指定',
    'choice.no-score': '没有分数',
    'choice.unreadable': '无法读取',
    // ---- 基础模型 ----
    'compare.title': '与基础模型相比',
    'compare.tensors': '新增 {added} 个，缺少 {removed} 个，形状不同 {reshaped} 个，数据类型不同 {retyped} 个。',
    'compare.same': '张量、形状和数据类型都与基础模型相同。',
    'compare.none': '没有可供比较的基础模型。',
    'compare.added': '新增',
    'compare.removed': '缺少',
    'compare.reshaped': '形状不同',
    'compare.retyped': '数据类型不同',
    'compare.retyped-alike': '{from} → {to}：{count} 个张量',
    'compare.unmoved': '数值与基础模型完全相同',
    'compare.moved-explained': '移动量：|精简 − 基础| / |基础|，欧氏范数，对两者共有的张量计算。',
    'column.base': '基础',
    'column.slim': '精简',
    'column.moved': '移动量',
    'base.asked': '基础模型 {name}，由 `base-model` 指定。',
    'base.config-path': '基础模型 {name}，训练目录的 config.yaml 指明由它开始微调。',
    'base.config-id': '基础模型 {name}，由训练目录的配置指明。',
    'base.assumed': '基础模型 {name} 是根据模型类别假定的：训练目录没有指明本机已有或已知的模型。',
    'base.unknown': '没有基础模型：训练目录没有指明本机已有或已知的模型。',
    'base.declined': '没有基础模型：`base-model` 设为 `none`。',
    // ---- 精简模型 ----
    'model.title': '精简模型的内容',
    'model.summary': '{file} 中有 {tensors} 个张量、{parameters} 个参数，权重共 {weights}。',
    'model.excluded': '被 `exclude-tensors` 排除，{size}',
    'column.dtype': '数据类型',
    'column.key': '键',
    'column.value': '值',
    'column.file': '文件',
    'model.digest': '{file} 的摘要：{digest}',
    // ---- 健康状况 ----
    'health.title': '平均结果的健康状况',
    'health.distance-explained': '距离：|检查点 − 平均| / |平均|，欧氏范数，对所有参与平均的张量计算。',
    'health.far-out': '⚠️ 偏离过远',
    'health.zero': '全为零',
    'health.constant': '所有元素相同',
    'health.largest': '绝对值最大：{magnitude}，位于 {name}。',
    'health.fp16-fits': 'fp16（最大 65,504）可以容纳所有数值。',
    'health.fp16-overflow': '超出 fp16 的范围（65,504）',
    'column.distance': '距离',
    // ---- 精度 ----
    'precision.title': '改用 {dtype} 的代价',
    'costs.title': '改用 {format} 的代价',
    'precision.kept': '{dtype} 无法容纳而保持原样',
    'precision.explained': '写入的数值相对于平均值的误差。',
    'kept.overflow': '过大',
    'kept.underflow': '过小',
    'column.largest-error': '最大误差',
    'column.mean-error': '平均误差',
    // ---- 部署目录 ----
    'package.title': '部署目录',
    'package.command': '运行方法：{command}',
    'package.summary': '{dir}，共 {size}。',
    'package.vocabulary': '词表（{tokens} 个词元）与输出层（{outputs} 行）一致。',
    'package.vocabulary-unfit': '❌ 词表有 {tokens} 个词元，输出层有 {outputs} 行，两者不一致。',
    'package.missing': '❌ FunASR 需要、但没有找到的文件',
    'column.from': '来源',
    'from.model': '平均得到',
    'from.base': '基础模型',
    'from.config': '训练配置',
    'from.run': '训练目录',
    'from.made': '本程序生成',
    // ---- 磁盘 ----
    'disk.title': '磁盘占用',
    'disk.use': '检查点目录中有 {count} 个模型文件，共 {size}。',
    'disk.keep': '`train_conf.keep_nbest_models: {keep}` 保留 {upTo} 的检查点（每个 {each}），不多于参与平均的数量。',
    'disk.keep-more': '`train_conf.keep_nbest_models: {keep}` 最多会积累 {upTo} 的检查点（每个 {each}）；改为参与平均的 {to} 个则为 {size}。',
    'disk.keep-unset': '没有设置 `train_conf.keep_nbest_models`，FunASR 默认保留 {keep} 个：最多 {upTo}（每个 {each}）；改为参与平均的 {to} 个则为 {size}。',
    'disk.interval': '`train_conf.save_checkpoint_interval: {interval}` 除每轮结束外，每 {interval} 步再写一个检查点；间隔越大，写得越少。',
    'disk.cleanup-hint': '`cleanup: averaged` 会在上传和报告全部完成之后删除参与平均的检查点，可释放 {size}。',
    'cleanup.planned': '上传和报告全部完成之后由 `cleanup: {mode}` 删除，{size}',
    'cleanup.unplanned': '`cleanup: {mode}` 会删除的检查点，{size}',
    'cleanup.planned-strip': '上传和报告全部完成之后由 `cleanup: strip` 去掉训练状态，目前 {size}',
    'cleanup.unplanned-strip': '`cleanup: strip` 会去掉训练状态的检查点，目前 {size}',
    'cleanup.stripped': '已去掉 {count} 个检查点的训练状态，释放 {size}。',
    'cleanup.done': '已删除 {count} 个检查点，释放 {size}。',
    'cleanup.skipped.verdict': '结论是未通过，因此所有检查点保持原样。',
    'cleanup.skipped.not-deployable': '部署目录目前无法由 FunASR 加载，因此所有检查点保持原样。',
    'cleanup.skipped.dry-run': '试运行，所有检查点保持原样。',
    'cleanup.skipped.report': '报告未能写出，因此所有检查点保持原样。',
    'cleanup.skipped.upload': '部署目录应上传而没有成功，因此所有检查点保持原样。',
    // ---- evaluation ----
    'evaluation.title': 'evaluate 的测量结果：{count} 个候选的 {metric}',
    'evaluation.lower': '越低越好。',
    'evaluation.higher': '越高越好。',
    'evaluation.checkpoints': '检查点',
    'evaluation.format': '格式',
    'evaluation.others': '其他',
    'evaluation.allowed': '允许',
    'evaluation.found': '实际',
    'evaluation.previous': '上次报告',
    'evaluation.unknown': '上次报告没有该分数',
    'evaluation.score': '{format} 为 {score}（{size}）',
    'evaluation.brief': '**测量结果**：{metric} {scores}。',
    'evaluation.brief-best': '**测量结果**：{metric} {scores}，{count} 个候选中最好的。',
    'evaluation.over': '超出{limit} {asked}：实际为 {found}，允许 {allowed}。',
    'evaluate.candidate': 'evaluate：第 {number} 个候选，平均 {names:names}',
    'limit.max-score': '分数上限',
    'limit.max-score-growth': '分数变化上限',
    // ---- strip ----
    'strip.file': '{file:path}：{before:size} 变为 {after:size}',
    'strip.passed': '{file:path}：跳过：{problem:message}',
    'strip.done': '已去掉 {count} 个检查点的训练状态，释放 {size:size}；跳过 {others} 个。',
    'strip.would': '会去掉 {count} 个检查点的训练状态，释放 {size:size}；跳过 {others} 个。试运行，没有改动任何文件。',
    'strip.tight': '磁盘将满，剩余 {free:size}：从最小的开始处理，每一个都为下一个腾出空间。',
    // ---- 提示 ----
    'notes.title': '说明',
    // ---- 页脚 ----
    footer: 'FunASR Slim {version}。全部内容的机器可读版本见 `report.json`。',
    'footer.brief': 'FunASR Slim {version}。加 `--details` 显示全部内容，加 `--json` 输出机器可读版本。',
    'footer.shortened': 'FunASR Slim {version}。**为满足长度限制已作删减，完整内容见 `report.json`。**',
    'table.more': '… 另有 {count} 个',
});

;// CONCATENATED MODULE: ./.build/words/zh/torch.js

const torch_torch = translate()({
    // ---- 文件中的位置 ----
    'torch.where.byte': '偏移 {at:number}',
    'torch.where.part': '{part:message}，偏移 {at:number}',
    'torch.where.record': '记录 {record:quoted}',
    'torch.where.tensor': '张量 {tensor:quoted}',
    'torch.where.storage': '存储 {storage:quoted}，偏移 {at:number}',
    'torch.where.directory': '中央目录',
    'torch.where.entry': '中央目录，第 {index:number} 条记录（共 {count:number} 条）',
    'torch.where.end': '结尾记录，偏移 {at:number}',
    'torch.where.locator': 'zip64 定位记录，偏移 {at:number}',
    'torch.part.magic': '魔数',
    'torch.part.protocol': '协议版本',
    'torch.part.system': '系统信息',
    'torch.part.object': '对象',
    'torch.part.keys': '存储键列表',
    // ---- 文件 ----
    'torch.file.unopened': '无法打开：{reason:message}',
    'torch.file.unread': '无法读取：{reason:message}',
    'torch.file.unwritten': '无法写入：{reason:message}',
    'torch.file.directory': '是目录，不是检查点文件',
    'torch.file.special': '不是普通文件（而是管道、套接字或设备）',
    'torch.file.range': '需要读取第 {from:number} 到 {to:number} 字节，但文件只有 {bytes:number} 字节',
    'torch.file.shrunk': '在偏移 {at:number} 处结束，还应有 {missing:number} 字节',
    'torch.file.appended': '结尾之后还有 {bytes:number} 字节，最多允许 {most:number} 字节',
    'torch.file.too-long': '有 {bytes:number} 字节，最多读取 {most:number} 字节',
    'torch.file.checksum': 'CRC-32 校验和是 {found:name}，应为 {expected:name}',
    'torch.file.empty': '是空文件',
    'torch.file.cut': '被截断，只剩 {bytes:number} 字节',
    'torch.file.unknown': '不是 `torch.save` 写的检查点：开头的字节是 {start:name}',
    'torch.file.plain-pickle': '是单独的 pickle，没有 `torch.save` 的容器和魔数',
    'torch.file.foreign': '不是 `torch.save` 写的检查点（文件类型：{what:message}）',
    'torch.format.compressed': '{program:name} 压缩文件',
    'torch.format.7z': '7-Zip 归档',
    'torch.format.rar': 'RAR 归档',
    'torch.format.empty-zip': '空的 zip 归档',
    'torch.format.split-zip': '分卷 zip 归档的一卷',
    'torch.format.headless-zip': '开头被截断的 zip 归档',
    'torch.format.tar': 'tar 归档（torch 0.1.10 之前的格式，或打包的文件）',
    'torch.format.safetensors': 'safetensors 文件',
    'torch.format.gguf': 'GGUF 模型',
    'torch.format.hdf5': 'HDF5 文件（Keras）',
    'torch.format.npy': 'NumPy 数组',
    'torch.format.npz': 'NumPy 归档（.npz）',
    'torch.format.onnx': 'ONNX 模型',
    'torch.format.torchscript': 'TorchScript 模型（含有 `constants.pkl`）',
    'torch.format.lfs': 'Git LFS 指针，不是文件本身',
    'torch.format.html': 'HTML 网页',
    'torch.format.xml': 'XML 文档',
    'torch.format.index': '多文件模型的索引',
    'torch.format.yaml': 'YAML 文件',
    'torch.format.json': 'JSON 文件',
    'torch.format.text': '文本文件',
    'torch.format.executable': '可执行文件',
    'torch.format.zeros': '开头的字节全为零',
    // ---- zip 归档 ----
    'torch.zip.second': '包含前后相接的两次保存，第二次从第 {at:number} 字节开始',
    'torch.zip.truncated': '被截断：zip 归档的 {bytes:number} 字节中没有中央目录结尾记录',
    'torch.zip.comment': '归档注释超出文件末尾 {bytes:number} 字节',
    'torch.zip.locator': '指向偏移 {at:number}，那里没有 zip64 结尾记录',
    'torch.zip.contradicts': '与 zip64 结尾记录不一致',
    'torch.zip.split': '归档分在几个磁盘上',
    'torch.zip.records': '有 {records:number} 条记录，最多读取 {most:number} 条',
    'torch.zip.place': '声明占第 {from:number} 到 {to:number} 字节，实际在 {end:number} 处结束',
    'torch.zip.rest': '比 {records:number} 条记录所需的多出 {bytes:number} 字节',
    'torch.zip.past-end': '超出中央目录的末尾',
    'torch.zip.signature': '开头没有应有的签名',
    'torch.zip.two-zip64': '有两个 zip64 字段',
    'torch.zip.no-zip64': '缺少其大小所需的 zip64 字段',
    'torch.zip.size': '声明的大小或位置是 {bytes:number} 字节',
    'torch.zip.flag': '是{flag:message}，torch 不读取这种记录',
    'torch.zip.flag.encrypted': '加密的',
    'torch.zip.flag.strongly-encrypted': '强加密的',
    'torch.zip.flag.patch': '补丁数据',
    'torch.zip.flag.masked': '掩码处理过的',
    'torch.zip.method': '压缩方法是 {method:number}，只能读取未压缩（0）和 deflate 压缩（8）的记录',
    'torch.zip.disk': '位于分卷归档的第 {disk:number} 号磁盘',
    'torch.zip.stored': '未经压缩，存有 {stored:number} 字节，却声明有 {bytes:number} 字节',
    'torch.zip.ratio': '{stored:number} 字节的压缩数据不可能解压出所声明的 {bytes:number} 字节',
    'torch.zip.nul': '名称中有 NUL 字符',
    'torch.zip.folder': '是文件夹，却有 {bytes:number} 字节数据',
    'torch.zip.twice': '在归档中出现两次',
    'torch.zip.case': '与 {other:quoted} 只有大小写不同，torch 不区分',
    'torch.zip.overlap': '与 {next:quoted} 重叠：文件头和数据占第 {from:number} 到 {to:number} 字节，后者始于 {begin:number}',
    'torch.zip.header': '偏移 {at:number} 处的本地文件头{contradiction:message}',
    'torch.zip.header.says': '写的{field:message}是 {found:number}，中央目录写的是 {expected:number}',
    'torch.zip.header.name': '写的名称是 {found:quoted}，中央目录写的是 {expected:quoted}',
    'torch.zip.header.overlap': '把 {bytes:number} 字节数据放在 {at:number}，与 {begin:number} 处的 {next:quoted} 重叠',
    'torch.zip.field.flags': '标志',
    'torch.zip.field.method': '压缩方法',
    'torch.zip.field.crc32': '校验和（CRC-32）',
    'torch.zip.field.stored': '压缩后大小',
    'torch.zip.field.size': '大小',
    'torch.inflate.more': '解压后超过所声明的 {bytes:number} 字节',
    'torch.inflate.less': '解压后只有 {found:number} 字节，声明的是 {bytes:number} 字节',
    'torch.inflate.rest': '压缩数据结束后还有 {bytes:number} 字节',
    'torch.inflate.broken': '无法解压：{reason:message}',
    // ---- torch 对归档的要求 ----
    'torch.archive.packed': '是 zip 归档，里面有 {record:quoted}',
    'torch.archive.outside': '{record:quoted} 不在 {pickle:quoted} 的顶层文件夹中；torch 要求所有记录在同一个文件夹中',
    'torch.archive.no-pickle': '是 zip 归档，但唯一的顶层文件夹中没有 `data.pkl`（开头的记录：{records:quoted}）',
    'torch.archive.broke-off': '是一次中途出错的保存：没有 `data.pkl`',
    'torch.archive.missing': '缺失',
    'torch.archive.version': '写的是 {found:quoted}，已知的版本是 1 到 {most:number}',
    'torch.archive.detail': '的内容为 {found:quoted}，torch 无法读取',
    'torch.archive.byteorder': '写的是 {found:quoted}，应为 `little` 或 `big`',
    // ---- 旧格式 ----
    'torch.legacy.expected': '实际是：{found:quoted}，应为：{expected:message}',
    'torch.legacy.key': '{key:quoted} 出现两次，或者不属于任何存储',
    'torch.legacy.no-key': '缺少存储 {key:quoted}',
    'torch.legacy.left': '元素个数之后需要 {bytes:number} 字节，只剩 {left:number} 字节',
    'torch.legacy.count': '写有 {found:number} 个元素，pickle 中是 {expected:number} 个',
    // ---- pickle ----
    'torch.pickle.truncated': 'pickle 提前结束：还需要 {bytes:number} 字节，只剩 {left:number} 字节',
    'torch.pickle.rest': 'pickle 结束后还有 {bytes:number} 字节',
    'torch.pickle.protocol': 'pickle 协议版本是 {protocol:number}，已知的是 0 到 5',
    'torch.pickle.opcode': '字节 {opcode:name} 不是 pickle 操作码',
    'torch.pickle.length': '长度是 {length:number}',
    'torch.pickle.utf8': '字符串不是 UTF-8：{text:quoted}',
    'torch.pickle.line': '{text:quoted} 不是{what:message}',
    'torch.pickle.long': '{what:message}长达 {bytes:number} 字节，正常的检查点不会这么长',
    'torch.pickle.stack': '栈上的对象超过 {most:number} 个，正常的检查点不会这么多',
    'torch.pickle.marks': '未关闭的 `MARK` 超过 {most:number} 个，正常的检查点不会这么多',
    'torch.pickle.heap': '生成的对象超过 {most:number} 字节',
    'torch.pickle.frame': '有操作码越过了所在帧的末尾，或者一个帧在另一个帧内开始',
    'torch.pickle.depth': '对象嵌套超过 {most:number} 层',
    'torch.pickle.empty': '栈是空的',
    'torch.pickle.left': '`STOP` 时栈上还有对象',
    'torch.pickle.no-mark': '没有未关闭的 `MARK`',
    'torch.pickle.memo': 'memo 中没有第 {index:number} 项',
    'torch.pickle.items': '向{what:message}中添加了不该有的元素',
    'torch.pickle.no-value': '字典中有键没有值',
    'torch.pickle.unhashable': '以{what:message}作为字典的键，Python 无法计算它的哈希值',
    'torch.pickle.runs': '在 torch 以 `weights_only=False` 加载时会执行代码：{act:message}',
    'torch.run.names': '其中引用了 {global:quoted}',
    'torch.run.calls': '其中调用了 {global:quoted}',
    'torch.run.result': '其中调用了另一次调用的返回值（{what:message}）',
    'torch.pickle.arguments': '调用的参数不是元组',
    'torch.pickle.build': '`BUILD` 会修改{what:message}',
    'torch.pickle.global': '`STACK_GLOBAL` 需要两个字符串',
    'torch.pickle.class': '`OBJ` 需要一个类',
    'torch.pickle.text-id': '持久化 ID 是文本',
    'torch.pickle.extension': 'Python 扩展注册表中的对象，检查点不会使用',
    'torch.pickle.buffer': '带外缓冲区，`torch.save` 从不写入',
    'torch.value.none': '空值 `None`',
    'torch.value.bool': '布尔值',
    'torch.value.int': '整数',
    'torch.value.float': '浮点数',
    'torch.value.string': '字符串',
    'torch.value.bytes': '字节串',
    'torch.value.list': '列表',
    'torch.value.tuple': '元组',
    'torch.value.set': '集合',
    'torch.value.dict': '字典',
    'torch.value.storage': '存储',
    'torch.value.tensor': '张量',
    'torch.value.object': '未知类型的对象',
    'torch.value.line': '一行',
    'torch.value.name': '名称',
    'torch.value.index': '有效的 memo 序号',
    'torch.value.quoted': '带引号的字符串',
    'torch.object.number': '{value:number}',
    'torch.object.global': '类或函数 {path:quoted}',
    'torch.object.of': '类型为 {path:quoted} 的对象',
    // ---- 存储 ----
    'torch.storage.id': '持久化 ID 不是 torch 的：应有存储的类型、键、位置和元素个数',
    'torch.storage.id-kind': '持久化 ID 的种类未知：{kind:quoted}',
    'torch.storage.type': '存储 {key:quoted} 的类型 {type:quoted} 未知',
    'torch.storage.other': '存储 {key:quoted} 在这里是 {numel:number} 个元素的 {type:name}，之前是 {had:number} 个元素的 {before:name}',
    'torch.storage.elements': '存储 {key:quoted} 有 {numel:number} 个元素，任何文件都容纳不下',
    'torch.storage.view': '视图超出所在的存储（{numel:number} 个元素）',
    'torch.storage.view-twice': '存储中有两个视图同名：{key:quoted}',
    'torch.storage.no-record': '存储 {key:quoted} 没有对应的记录 {record:quoted}',
    'torch.storage.length': '存储 {key:quoted} 有 {bytes:number} 字节，其记录 {record:quoted} 有 {stored:number} 字节',
    'torch.storage.case': '存储 {key:quoted} 与另一个键只有大小写不同的存储是同一条记录',
    // ---- 张量 ----
    'torch.tensor.rebuilt': '{tensor:message}：重建方式与 torch 不同：{problem:message}',
    'torch.tensor.arguments': '有 {found:number} 个参数，应为 {expected:number} 个',
    'torch.tensor.dtype': 'torch 没有这种数据类型',
    'torch.tensor.typed-storage': '{dtype:name} 张量使用了带类型的存储',
    'torch.tensor.from-type': '参数不是（函数，类型，参数，状态）',
    'torch.tensor.state': '状态中设置了 {name:quoted}',
    'torch.tensor.state-kind': '状态是{what:message}，不是字典',
    'torch.tensor.gradient': '`requires_grad` 不是布尔值，或者 {dtype:name} 张量不能有梯度',
    'torch.tensor.hooks': 'hooks 不是空字典',
    'torch.tensor.metadata': '元数据不是由名称和标志组成的字典',
    'torch.tensor.no-storage': '参数中没有存储，也没有张量',
    'torch.tensor.big-endian': '{tensor:message}：是大端序文件中的 {dtype:name}，torch 会把每个元素的字节读反',
    'torch.tensor.view': '{tensor:message}：偏移、尺寸或步长不是非负整数，或者尺寸与步长个数不同',
    'torch.tensor.dimensions': '{tensor:message}：有 {found:number} 维，torch 最多 {most:number} 维',
    'torch.tensor.elements': '{tensor:message}：元素过多，任何文件都容纳不下：{shape:name}',
    'torch.tensor.reach': '{tensor:message}：到达存储 {storage:quoted} 的第 {reached:number} 字节，但只有 {bytes:number} 字节',
    'torch.tensor.expanded': '{shape:name} 建立在 {bytes:number} 字节的存储上，展开后有 {needed:number} 字节，最多允许 {most:number} 字节',
    'torch.tensor.not-dense': '是{kind:message}（{type:quoted}），只能读取稠密张量',
    'torch.kind.unknown': '类型或数据类型未知的张量，或者带有 torch 无法处理的共轭或取负标记',
    'torch.kind.quantized': '量化张量',
    'torch.kind.sparse': '稀疏张量',
    'torch.kind.nested': '嵌套张量',
    'torch.kind.meta': '没有元素的 meta 张量',
    'torch.kind.subclass': '张量的子类',
    'torch.kind.numpy': '保存为 NumPy 数组的张量（XLA）',
    'torch.kind.copy': 'torch 以副本形式保存的某种设备上的张量',
    'torch.tensor.other': '是{what:message}，不是张量',
    // ---- 权重 ----
    'torch.dict.other': '内容是{what:message}，不是含有权重（state dict）的字典',
    'torch.dict.wrapped': 'FunASR 在 {key:quoted} 下寻找 state dict，而那里是{what:message}，不是只含张量的普通字典',
    'torch.dict.key': '存放 state dict 的字典以{what:message}为键，它可能与任何其他键相等',
    'torch.dict.exposed': '在 torch 加载该文件时，会把权重交给一个可能修改它们的函数',
    'torch.dict.no-tensors': '在 {under:quoted} 之下和顶层都没有张量，顶层的键有：{keys:quoted}（共 {count} 个）',
    'torch.dict.name': '权重（state dict）中有张量的名称是{what:message}',
    'torch.deepspeed.optimizer': '是 DeepSpeed ZeRO 优化器状态的分片，不是模型',
    'torch.deepspeed.stage-3': '是 DeepSpeed ZeRO 第 3 阶段的分片，其中的权重不完整',
    'torch.deepspeed.emptied': '在这里是空的：这是 DeepSpeed ZeRO 第 3 阶段的分片，其中的权重不完整',
    // ---- 怎么办 ----
    'torch.hint.second': '对同一个打开的文件调用了两次 `torch.save`：请分别保存到各自的文件。',
    'torch.hint.broke-off': '某个对象无法保存，而异常被捕获了：去掉它后重新保存。',
    'torch.hint.index': '请指定其中列出的、由 `torch.save` 写出的文件。',
    'torch.hint.damaged': '文件已损坏，或者不是 `torch.save` 写的：请重新复制或下载，或者选用其他检查点。',
    'torch.hint.truncated': '文件被截断或已损坏：请重新复制或下载。',
    'torch.hint.stopped': '可能是磁盘已满、作业中断或下载不完整：请重新保存、复制或下载。',
    'torch.hint.two-ways': '文件已损坏，或被刻意构造成有两种读法：请用 `torch.save` 重新保存。',
    'torch.hint.exhausting': '文件已损坏，或被刻意构造来耗尽内存：请重新复制或下载。',
    'torch.hint.too-large': '文件已损坏、被刻意构造来耗尽内存，或者超出本程序的处理范围。',
    'torch.hint.appended': '文件末尾被追加了内容：请重新保存或复制。',
    'torch.hint.changed': '文件在读取期间发生了变化。请在训练结束后再运行。',
    'torch.hint.disk': '请检查文件所在的磁盘或网络存储。',
    'torch.hint.space': '未按原样存储的张量要先解开到那里：请腾出磁盘空间。',
    'torch.hint.save-again': '请用 torch 加载，再用 `torch.save` 重新保存。',
    'torch.hint.state-dict': '请用 `torch.save(dict(state_dict=model.state_dict()), path)` 保存权重。',
    'torch.hint.never-saved': '`torch.save` 不会这样写：请重新保存检查点。',
    'torch.hint.attack': '只能以 `weights_only=True` 加载，并请查明它的来源。',
    'torch.hint.name': '请指定 `torch.save` 写的检查点。',
    'torch.hint.slim-already': '其中没有可去除的训练状态。请指定 `torch.save` 写的检查点。',
    'torch.hint.exported': '导出的模型无法平均。请指定 `torch.save` 写的检查点。',
    'torch.hint.directory': '请指定其中的文件；DeepSpeed 目录中是 `mp_rank_00_model_states.pt`。',
    'torch.hint.deepspeed': '请指定同一目录中的 `mp_rank_00_model_states.pt`。',
    'torch.hint.zero-to-fp32': '请运行检查点目录中的 `zero_to_fp32.py`，它会写出完整的权重，然后指定它的结果。',
    'torch.hint.unpack': '请先解包，再指定其中的检查点。',
    'torch.hint.unpack-with': '请先用 {program:name} 解压。',
    'torch.hint.join': '请先合并各卷。',
    'torch.hint.tar': '如果里面有检查点，请先解包；如果是 torch 写的，请用当前版本的 torch 加载并重新保存。',
    'torch.hint.lfs': '请运行 `git lfs pull`，或在检出时设置 `lfs: true`。',
    'torch.hint.download': '下载出错：请重新获取文件本身，原因可看这个文件的前几行。',
    'torch.hint.start': 'zip 归档以 504b0304 开头，旧格式以 pickle（80）开头。请确认文件完整，并且没有弄错。',
    'torch.hint.zip-folder': '请只压缩该文件夹，不带系统的隐藏文件，或者用 `torch.save` 重新保存。',
    'torch.hint.zip-stored': '请不压缩地重新打包该文件夹，或者用 `torch.save` 重新保存。',
    'torch.hint.protocol': '请用 `pickle_protocol=2` 或更高的版本重新保存。',
    'torch.hint.little-endian': '请在小端序的机器上重新保存检查点。',
    'torch.hint.expanded': '步长为 0 的张量会完整展开写出，正常的模型不会有这么大的张量。',
    'torch.hint.convert': '请先转换（`dequantize`、`to_dense`、`cpu`）再重新保存。',
    'torch.hint.full-tensor': '请先汇集（`full_tensor()`，或带 `full_state_dict=True` 的 `get_model_state_dict`）再重新保存。',
});

;// CONCATENATED MODULE: ./.build/words/catalogue.js


























const en = {
    ...average,
    ...command,
    ...deployment,
    ...errors,
    ...files,
    ...funasr,
    ...github,
    ...inputs,
    ...modelFile,
    ...notices,
    ...onnx,
    ...report,
    ...torch,
};
const zh = {
    ...average_average,
    ...command_command,
    ...deployment_deployment,
    ...errors_errors,
    ...files_files,
    ...funasr_funasr,
    ...github_github,
    ...inputs_inputs,
    ...model_file_modelFile,
    ...notices_notices,
    ...onnx_onnx,
    ...report_report,
    ...torch_torch,
};
const CATALOGUES = { en, zh };

;// CONCATENATED MODULE: ./.build/words/escape.js
/**
 * Text from files, shown without letting it act. Names in a checkpoint may be anything: markup, mentions, links,
 * text that turns the reading direction around. Every medium has one function here, and all text passes through it.
 */
/** Control, format (bidi), unassigned, private and surrogate characters, and Unicode's own line ends. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** Longest name shown whole. Real tensor names have fewer than 100 characters; a hostile one may have megabytes. */
const MAX_NAME = 120;
/** Longest label or title in a chart. */
const MAX_LABEL = 80;
/** `\x0a` for a character that must not stand as it is. */
function escaped(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff)
        return `\\x${code.toString(16).padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}
/** Both ends of a long text: the end of a path or tensor name tells most. */
function shortened(text, max) {
    const characters = [
        ...text.slice(0, 4 * max),
        ...(text.length > 8 * max ? text.slice(-4 * max) : text.slice(4 * max)),
    ];
    if (characters.length <= max)
        return text;
    const tail = Math.floor(max / 2);
    return `${characters.slice(0, max - tail - 1).join('')}…${characters.slice(-tail).join('')}`;
}
/**
 * A code span for Markdown, within a table or not: nothing in it is markup, a mention, a reference, a link or math.
 * Backticks, pipes, `$` and `<` are shown as escapes: renderers differ on them, and `<` could forge a comment's marker.
 */
function markdownCode(text) {
    const inert = shortened(text, MAX_NAME)
        .replace(INVISIBLE, escaped)
        .replace(/[`|$<]/g, escaped);
    return `\`${inert === '' ? '""' : inert.replace(/^ | $/g, escaped)}\``;
}
/** A label inside double quotes in Mermaid: anything but letters, digits and plain punctuation becomes `?`. */
function mermaidLabel(text) {
    return shortened(text, MAX_LABEL).replace(/[^\p{L}\p{N} _.,:()（）：/+-]/gu, '?');
}
/** One line of a terminal or log: no control sequences, and no workflow commands (`::name::`, `##[name]`). */
function terminalText(text) {
    return terminalLine(shortened(text, MAX_NAME));
}
/** As `terminalText`, in quotes, which show where a name begins and ends. */
function terminalQuoted(text) {
    return terminalLine(JSON.stringify(shortened(text, MAX_NAME)));
}
/** A whole message for a terminal or log, with its own line breaks; as `terminalText` otherwise. */
function terminalLines(text) {
    return text.split('\n').map(terminalLine).join('\n');
}
/** As `terminalText`, and never cut. */
function terminalLine(line) {
    return line.replace(INVISIBLE, escaped).replace(/:(?=:)|#(?=#\[)/g, escaped);
}
/** Text or an attribute's value in XML. */
function xmlText(text) {
    const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return text
        .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
        .replace(INVISIBLE, (character) => (character === '\n' ? character : escaped(character)));
}
/** A value on one line of a dotenv file. */
function dotenvValue(text) {
    return text.replace(INVISIBLE, escaped);
}

;// CONCATENATED MODULE: ./.build/words/words.js




const LOCALES = { en: 'en-US', zh: 'zh-CN' };
/** Names that a list of kind `names` shows. */
const MOST_NAMES = 20;
/** Messages within messages: the program nests two; an earlier report, which may be a stranger's, could nest any number. */
const MOST_LEVELS = 4;
/** All words of a report. Names from outside go through `name`; whatever `say` returns is safe in its medium. */
class words_Words {
    constructor(language, medium) {
        this.medium = medium;
        const locale = LOCALES[language];
        const numbers = (options) => new Intl.NumberFormat(locale, options);
        this.catalogue = CATALOGUES[language];
        this.integers = numbers({ maximumFractionDigits: 0 });
        this.percents = numbers({
            style: 'percent',
            signDisplay: 'exceptZero',
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
        });
        this.briefPercents = numbers({
            style: 'percent',
            signDisplay: 'always',
            minimumFractionDigits: 1,
            maximumFractionDigits: 1,
        });
        this.wholeShares = numbers({ style: 'percent', maximumFractionDigits: 0 });
        this.shares = numbers({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
        this.ratios = numbers({ maximumSignificantDigits: 3 });
        this.extremes = numbers({ notation: 'scientific', maximumSignificantDigits: 3 });
        this.scores = numbers({ minimumSignificantDigits: 5, maximumSignificantDigits: 5 });
        this.days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    }
    /** The message of a code with its values. */
    say(code, ...[params]) {
        return this.fill(code, params ?? {}, MOST_LEVELS);
    }
    /** A message in words. One of an earlier report that this release does not know is shown by its code. */
    word({ code, params }) {
        return this.fill(code, params, MOST_LEVELS);
    }
    /** What a user can fix, in lines: the error, then what to do. */
    error({ lines, hint }) {
        return [...lines, ...(hint === undefined ? [] : [hint])].map((said) => this.said(said));
    }
    /** A message in words; another program's text as it is, escaped. */
    said(said) {
        if (typeof said !== 'string')
            return this.word(said);
        return this.medium === 'markdown' ? markdownCode(said) : terminalLines(said);
    }
    /** A notice in words, no matter whose report it comes from. */
    notice({ code, params, problem }) {
        const anywhere = code === 'package-missing' && params['from'] === '';
        const values = problem === undefined ? params : { ...params, problem };
        return this.fill(anywhere ? 'notice.package-missing.anywhere' : `notice.${code}`, values, MOST_LEVELS);
    }
    /** Why a package cannot be deployed, no matter whose report it comes from. */
    problem({ code, params, problem }) {
        return this.fill(`deployment.${code}`, problem === undefined ? params : { ...params, problem }, MOST_LEVELS);
    }
    /** A text of a report, no matter whose: within another message nothing in it has an effect. */
    told({ text, message }) {
        return this.fill('error.told', { problem: message ?? text }, MOST_LEVELS);
    }
    fill(code, values, levels) {
        const template = Object.hasOwn(this.catalogue, code) ? this.catalogue[code] : undefined;
        if (template === undefined)
            return this.name(code);
        return this.marked(template).replace(PLACEHOLDER, (_, name, kind, one, many) => {
            const value = values[name];
            if (one !== undefined)
                return value === 1 ? one : many;
            return this.shown(value, kind, levels);
        });
    }
    /** A template with its code and bold text as the medium shows them; the command has flags in place of inputs. */
    marked(template) {
        if (this.medium === 'markdown')
            return template;
        const flags = (code, name, value) => isFlag(name) ? [`--${name}`, ...(value === undefined ? [] : [value])].join(' ') : code;
        const shown = this.medium === 'command' ? template.replace(/`([a-z-]+)(?:: ([^`]+))?`/g, flags) : template;
        return shown.replace(/\*\*|`/g, '');
    }
    /** A value as its kind wants; `?` for one that no earlier report should hold. */
    shown(value, kind, levels) {
        switch (kind) {
            case undefined:
                if (typeof value === 'number')
                    return this.count(value);
                if (typeof value !== 'string')
                    return '?';
                // Within another message nothing is safe already: it may come from a stranger's report.
                return levels < MOST_LEVELS ? this.path(value) : value;
            case 'name':
                return typeof value === 'string' ? this.name(value) : '?';
            case 'quoted':
                return Array.isArray(value) ? this.allQuoted(value, levels) : this.quoted(value, levels);
            case 'path':
                return typeof value === 'string' ? this.path(value) : '?';
            case 'names':
                return Array.isArray(value) ? this.names(value.map(String), MOST_NAMES) : '?';
            case 'number':
                return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '?';
            case 'size':
                return typeof value === 'number' ? this.size(value) : '?';
            case 'ratio':
                return typeof value === 'number' ? this.ratio(value) : '?';
            case 'option':
                return typeof value === 'string' ? this.marked(`\`${value}\``) : '?';
            case 'message':
                if (typeof value === 'string')
                    return this.path(value);
                if (Array.isArray(value) && value.length > 0) {
                    return this.list(value.map((item) => this.shown(item, kind, levels)));
                }
                return levels > 0 && isMessage(value) ? this.fill(value.code, value.params, levels - 1) : '?';
        }
    }
    quoted(value, levels) {
        if (typeof value !== 'string')
            return this.shown(value, 'message', levels);
        return this.medium === 'markdown' ? markdownCode(value) : terminalQuoted(value);
    }
    allQuoted(values, levels) {
        if (values.length === 0)
            return this.say('list.none');
        return this.first(values, MOST_NAMES, (value) => this.quoted(value, levels));
    }
    /** Text from a file or a user, escaped for the medium. */
    name(text) {
        return this.medium === 'markdown' ? markdownCode(text) : terminalText(text);
    }
    /** A path from outside, escaped and whole. */
    path(text) {
        return this.medium === 'markdown' ? markdownCode(text) : terminalLine(text);
    }
    strong(text) {
        return this.medium === 'markdown' ? `**${text}**` : text;
    }
    list(items) {
        return items.join(this.say('list.comma'));
    }
    sentences(sentences) {
        return sentences.join(this.say('list.sentence'));
    }
    /** The first few items, and how many more there are as one more. */
    capped(items, most) {
        if (items.length <= most)
            return items;
        return [...items.slice(0, most), this.say('table.more', { count: items.length - most })];
    }
    /** `Added (12): a, b and so on` */
    labelled(label, names, most) {
        return this.say('list.labelled', {
            label: this.strong(label),
            count: names.length,
            names: this.list(this.capped(names, most)),
        });
    }
    /** The first few names, and how many more there are. */
    names(names, most) {
        return this.first(names, most, (name) => this.name(name));
    }
    first(items, most, show) {
        const shown = this.list(items.slice(0, most).map(show));
        return items.length <= most ? shown : this.say('list.and-more', { shown, count: items.length - most });
    }
    count(value) {
        return this.integers.format(value);
    }
    size(bytes) {
        return showSize(bytes);
    }
    signedSize(bytes) {
        return bytes > 0 ? `+${showSize(bytes)}` : showSize(bytes);
    }
    /** `+1.25%` of a number of percent */
    signedPercent(percent) {
        return this.percents.format(percent / 100);
    }
    /** `+0.0%` of a number of percent, in brief */
    briefPercent(percent) {
        // A rounded nothing has no sign of its own.
        return this.briefPercents.format((Math.round(percent * 10) || 0) / 1000);
    }
    /** `59%` of a share between 0 and 1 */
    wholeShare(share) {
        return this.wholeShares.format(share);
    }
    /** `59.4%` of a share between 0 and 1 */
    share(share) {
        return this.shares.format(share);
    }
    /** A measured ratio with three significant digits: `0.0123`, `1.2E-9`. */
    ratio(value) {
        const size = Math.abs(value);
        const extreme = size >= 1e6 || (size > 0 && size < 1e-4);
        return (extreme ? this.extremes : this.ratios).format(value);
    }
    /** A score with five significant digits. */
    score(value) {
        return value === null ? '–' : this.scores.format(value);
    }
    /** Text that leads somewhere, where the medium can and the address is a plain one. */
    link(text, url) {
        const shown = this.name(text);
        const isPlain = url !== null && /^https?:\/\/[\w.:/%~@+-]+$/.test(url);
        return this.medium === 'markdown' && isPlain ? `[${shown}](${url})` : shown;
    }
    /** An ISO 8601 time in UTC; text that is none is shown as a name. */
    date(iso) {
        const time = new Date(iso);
        if (Number.isNaN(time.getTime()))
            return this.name(iso);
        return `${this.days.format(time)} ${time.toISOString().slice(11, 16)} UTC`;
    }
}
/** `{name}`, `{name:kind}` or `{count|one|many}` */
const PLACEHOLDER = /\{([^{}|:]+)(?::(\w+))?(?:\|([^{}|]*)\|([^{}|]*))?\}/g;
function isMessage(value) {
    return (typeof value === 'object' &&
        value !== null &&
        'code' in value &&
        typeof value.code === 'string' &&
        'params' in value &&
        typeof value.params === 'object' &&
        value.params !== null);
}
let plain;
/** A message in English, for logs and for `Error.message`. */
function words_english(said) {
    if (typeof said === 'string')
        return said;
    plain ??= new words_Words('en', 'terminal');
    return plain.word(said);
}

;// CONCATENATED MODULE: ./.build/errors.js
/**
 * Errors that a user can act on. Each says what was found and what was expected in its message,
 * and what to do next in `hint`. Anything else that is thrown is a defect of this program.
 */


/** What a user can fix: what was found, and what to do, with the exit status of the command. `message` is in English. */
class errors_SlimError extends Error {
    constructor(said, options = {}) {
        const lines = typeof said === 'string' || !Array.isArray(said) ? [said] : said;
        super(lines.map(words_english).join('\n'), options.cause === undefined ? undefined : { cause: options.cause });
        this.exitStatus = 1;
        this.name = new.target.name;
        this.lines = lines;
        this.hint = options.hint;
    }
}
/** Wrong inputs or flags: all problems in one error, one per line. */
class UsageError extends errors_SlimError {
    constructor(problems, options = {}) {
        super(problems, options);
        this.problems = problems;
        this.exitStatus = 2;
    }
}
/** A file that cannot be read with certainty: what it is, or what in it is wrong, and where. */
class errors_CheckpointError extends errors_SlimError {
    /**
     * @param file path of the file
     * @param problem what was found and what was expected
     * @param where record, tensor or byte offset within the file
     */
    constructor(file, problem, options = {}) {
        const { where } = options;
        const reason = where === undefined ? problem : message_message('error.within', { where, problem });
        super(message_message('error.file', { file, problem: reason }), options);
        this.file = file;
        this.problem = problem;
        this.reason = reason;
    }
}
/** The checkpoints do not fit together, or none is left to average. */
class errors_SelectionError extends (/* unused pure expression or super */ null && (errors_SlimError)) {
}
/** Writing failed: disk full, no permission, a checkpoint that changed meanwhile. */
class errors_WriteError extends (/* unused pure expression or super */ null && (errors_SlimError)) {
}
/** `evaluate` failed: the command, or what it printed. */
class EvaluationError extends (/* unused pure expression or super */ null && (errors_SlimError)) {
}
/** Something took longer than it may. */
class errors_TimeLimitError extends (/* unused pure expression or super */ null && (errors_SlimError)) {
}
/** A signal: the work was stopped, temporary files are gone, and what was done by then stays. */
class errors_CancelledError extends errors_SlimError {
    constructor(signal, deeds = []) {
        super(message_message('error.stopped', { signal, left: standing(deeds) }));
        this.signal = signal;
    }
}
/** What stays, each once: one for many, as of deleted checkpoints. */
function standing(deeds) {
    const has = (kind) => deeds.some((deed) => deed.kind === kind);
    const told = deeds.filter(({ kind }) => !(kind === 'publishing' && has('artifact')));
    const texts = new Map(told.map((deed) => [JSON.stringify(deed), standingText(deed)]));
    return texts.size === 0 ? [message_message('stopped.nothing')] : [...texts.values()];
}
function standingText(deed) {
    switch (deed.kind) {
        case 'report':
            return message_message('stopped.report', { path: deed.path });
        case 'package':
            return message_message('stopped.package', { dir: deed.dir });
        case 'deleted':
            return message_message('stopped.deleted');
        case 'stripped':
            return message_message('stopped.stripped');
        case 'publishing':
            return message_message('stopped.publishing');
        case 'artifact':
            return message_message('stopped.artifact', { name: deed.name });
        case 'comment':
            return message_message('stopped.comment', { url: deed.url });
    }
}
/** One error for several: what was found, a line each, then what to do, each once; undefined for none. */
function together(errors) {
    const [first, ...more] = errors;
    if (first === undefined || more.length === 0)
        return first;
    const hints = new Map(errors.flatMap(({ hint }) => (hint === undefined ? [] : [[english(hint), hint]])));
    return new errors_SlimError([...errors.flatMap(({ lines }) => lines), ...hints.values()]);
}
/** The code of a system error (`ENOENT`, `EACCES`, ...), or undefined for any other value. */
function errors_systemErrorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** Why something failed, as far as a user can tell: an error of this program's, the system's refusal, or another's text. */
function errors_reasonOf(error) {
    const code = error instanceof errors_SlimError ? undefined : errors_systemErrorCode(error);
    return code === undefined ? saidBy(error) : systemProblem(code);
}
/** As `reasonOf`, and the system's refusals in its own words too, which name what was asked for. */
function saidBy(error) {
    if (error instanceof errors_CheckpointError)
        return error.reason;
    return error instanceof errors_SlimError ? (error.lines[0] ?? error.message) : errors_errorMessage(error);
}
function systemProblem(code) {
    const known = SYSTEM_CODES.find((one) => one === code);
    return known === undefined ? message_message('system.other', { code }) : message_message(`system.${known}`);
}
/** What the catalogue words; any other is shown by its code. */
const SYSTEM_CODES = [
    'EACCES',
    'EBUSY',
    'EIO',
    'EISDIR',
    'ELOOP',
    'EMFILE',
    'ENAMETOOLONG',
    'ENOENT',
    'ENOTDIR',
    'EPERM',
];
/** One line for any thrown value. */
function errors_errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}
/** Each error that led to this one, the nearest first: a line for each `cause`, and for each error of an AggregateError. */
function errors_causesOf(error) {
    const lines = [];
    const seen = new Set([error]);
    const visit = (cause) => {
        if (cause === undefined || seen.has(cause))
            return;
        seen.add(cause);
        lines.push(String(cause));
        descend(cause);
    };
    const descend = (from) => {
        if (!(from instanceof Error))
            return;
        visit(from.cause);
        if (from instanceof AggregateError)
            from.errors.forEach(visit);
    };
    descend(error);
    return lines;
}

;// CONCATENATED MODULE: ./.build/torch/byte-source.js
/** A file as its readers see it: a length, and bytes at positions. Nothing is read that was not asked for. */



/** Opens a regular file. Throws a CheckpointError for anything else, and for files that cannot be opened. */
function openFile(path) {
    let fd;
    try {
        // Opening a named pipe would otherwise wait for its writer for ever.
        fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    }
    catch (cause) {
        throw openError(path, cause);
    }
    try {
        const stat = fstatSync(fd);
        if (stat.isDirectory())
            throw directoryError(path);
        if (!stat.isFile())
            throw new CheckpointError(path, message('torch.file.special'));
        return {
            path,
            fd,
            byteLength: stat.size,
            modifiedMs: stat.mtimeMs,
            read: (position, byteLength) => readRange(path, fd, stat.size, position, byteLength),
            fill: (target, position) => fillRange(path, fd, stat.size, position, target),
            close: () => closeSync(fd),
        };
    }
    catch (error) {
        closeSync(fd);
        throw error;
    }
}
/** Bytes in memory as a source. */
function memorySource(path, bytes) {
    return {
        path,
        byteLength: bytes.length,
        read(position, byteLength) {
            checkRange(path, bytes.length, position, byteLength);
            return bytes.subarray(position, position + byteLength);
        },
        fill(target, position) {
            checkRange(path, bytes.length, position, target.length);
            target.set(bytes.subarray(position, position + target.length));
        },
    };
}
/** Some of a source's bytes as a source. */
function partOf(source, start, byteLength) {
    const { path } = source;
    return {
        path,
        byteLength,
        read(position, length) {
            checkRange(path, byteLength, position, length);
            return source.read(start + position, length);
        },
        fill(target, position) {
            checkRange(path, byteLength, position, target.length);
            source.fill(target, start + position);
        },
    };
}
function readRange(path, fd, fileLength, position, byteLength) {
    checkRange(path, fileLength, position, byteLength);
    const bytes = Buffer.allocUnsafe(byteLength);
    byte_source_readInto(path, fd, position, bytes);
    return bytes;
}
function fillRange(path, fd, fileLength, position, target) {
    checkRange(path, fileLength, position, target.length);
    byte_source_readInto(path, fd, position, target);
}
/** Fills `target` from `position` on. Throws a CheckpointError where the file has become shorter meanwhile. */
function byte_source_readInto(path, fd, position, target) {
    let done = 0;
    while (done < target.length) {
        const count = readSome(path, fd, target, done, position + done);
        if (count === 0) {
            const found = { at: position + done, missing: target.length - done };
            throw new errors_CheckpointError(path, message_message('torch.file.shrunk', found), { hint: message_message('torch.hint.changed') });
        }
        done += count;
    }
}
function readSome(path, fd, target, done, position) {
    try {
        return (0,external_node_fs_namespaceObject.readSync)(fd, target, done, target.length - done, position);
    }
    catch (cause) {
        throw new errors_CheckpointError(path, message_message('torch.file.unread', { reason: errors_reasonOf(cause) }), {
            where: message_message('torch.where.byte', { at: position }),
            hint: message_message('torch.hint.disk'),
            cause,
        });
    }
}
function checkRange(path, fileLength, position, byteLength) {
    if (position < 0 || byteLength < 0 || position + byteLength > fileLength) {
        const range = { from: position, to: position + byteLength, bytes: fileLength };
        throw new CheckpointError(path, message('torch.file.range', range), { hint: message('torch.hint.truncated') });
    }
}
function openError(path, cause) {
    if (systemErrorCode(cause) === 'EISDIR')
        return directoryError(path);
    return new CheckpointError(path, message('torch.file.unopened', { reason: reasonOf(cause) }), { cause });
}
function directoryError(path) {
    return new CheckpointError(path, message('torch.file.directory'), { hint: message('torch.hint.directory') });
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/compare-wasm.js
/** compare.wat assembled by scripts/kernel.mjs: not to be edited. */
const COMPARE_WASM = [
    'AGFzbQEAAAABFgJgBn9/f39/fwF/YAh/f39/f399fwACEwEEaG9zdAZtZW1vcnkCAwGAgAQDAwIAAQcoAhFkaWZmZXJzVHJhbnNwb3NlZAAAEG',
    'NvbXBhcmVRdWFudGl6ZWQAAQrhCAK3AwIGfwl7A0AgBkEQaiEIIAggAUsEQCABIQgLQQAhCQNAIAYhByAAIAcgA2xqIAlBAnRqIQogBCAJIAVs',
    'aiAHQQJ0aiELA0AgCv0ABAAhDCAKIANqIgr9AAQAIQ0gCiADaiIK/QAEACEOIAogA2oiCv0ABAAhDyAKIANqIQogDCAN/Q0AAQIDEBESEwQFBg',
    'cUFRYXIREgDCAN/Q0ICQoLGBkaGwwNDg8cHR4fIRMgDiAP/Q0AAQIDEBESEwQFBgcUFRYXIRIgDiAP/Q0ICQoLGBkaGwwNDg8cHR4fIRQgESAS',
    '/Q0AAQIDBAUGBxAREhMUFRYXIQwgESAS/Q0ICQoLDA0ODxgZGhscHR4fIQ0gEyAU/Q0AAQIDBAUGBxAREhMUFRYXIQ4gEyAU/Q0ICQoLDA0ODx',
    'gZGhscHR4fIQ8gECAMIAv9AAQA/VEgDSALIAVq/QAEAP1R/VAgDiALIAVBAXRq/QAEAP1RIA8gCyAFQQNsav0ABAD9Uf1Q/VD9UCEQIAtBEGoh',
    'CyAHQQRqIgcgCEkNAAsgCUEEaiIJIAJJDQALIBD9UwRAQQEPCyAIIgYgAUkNAAtBAAulBQICfxF7IAX9AAQAIQsgBf0ABBAhDCAG/RMhD0MAAH',
    '9D/RMhDv0M/////////////////////yEQIAAgAUECdGohCQNAIAAhCCAI/QAEACETIAggAmoiCP0ABAAhFCAIIAJqIgj9AAQAIRUgCCACaiII',
    '/QAEACEWIBMgFP0NAAECAxAREhMEBQYHFBUWFyEXIBMgFP0NCAkKCxgZGhsMDQ4PHB0eHyEZIBUgFv0NAAECAxAREhMEBQYHFBUWFyEYIBUgFv',
    '0NCAkKCxgZGhsMDQ4PHB0eHyEaIBcgGP0NAAECAwQFBgcQERITFBUWFyETIBcgGP0NCAkKCwwNDg8YGRobHB0eHyEUIBkgGv0NAAECAwQFBgcQ',
    'ERITFBUWFyEVIBkgGv0NCAkKCwwNDg8YGRobHB0eHyEWIAP9XAIA/YkB/akB/fsBIQogAyAEaiEDIBAgDSAOIBMgC/3mASAM/eQB/eoB/esBIA',
    'r95QH94AEgD/1F/U4hECARIBP96gEhESASIBP96wEhEiAD/VwCAP2JAf2pAf37ASEKIAMgBGohAyAQIA0gDiAUIAv95gEgDP3kAf3qAf3rASAK',
    '/eUB/eABIA/9Rf1OIRAgESAU/eoBIREgEiAU/esBIRIgA/1cAgD9iQH9qQH9+wEhCiADIARqIQMgECANIA4gFSAL/eYBIAz95AH96gH96wEgCv',
    '3lAf3gASAP/UX9TiEQIBEgFf3qASERIBIgFf3rASESIAP9XAIA/YkB/akB/fsBIQogAyAEaiEDIBAgDSAOIBYgC/3mASAM/eQB/eoB/esBIAr9',
    '5QH94AEgD/1F/U4hECARIBb96gEhESASIBb96wEhEiAAQRBqIgAgCUkNAAsgByAQ/QsEACAHIBH9CwQQIAcgEv0LBCAL',
].join('');

;// CONCATENATED MODULE: ./.build/model-file/onnx/quantized.js
/** Weights in int8 as onnxruntime's quantizer writes them: unsigned, each column of MatMul's matrix with a scale and a zero point. */
const MOST = 255;
/** Releases of onnxruntime differ in the last bit of a scale. */
const SCALE_TOLERANCE = 1e-4;
/** And with that in what is rounded up. */
const STEP = 1 + 1e-3;
/**
 * Whether `count` numbers from `values[first]` on are what `bytes[from]`, `bytes[from + stride]`, ... mean, within one step.
 * @param whole they are a whole column: its extremes must give the scale as well
 */
function isQuantizedRow(values, first, count, bytes, from, stride, { scale, zeroPoint }, whole = false) {
    if (!(scale > 0))
        return false;
    const factor = 1 / scale;
    let worst = 0;
    let least = 0;
    let most = 0;
    for (let i = 0, at = from; i < count; i++, at += stride) {
        const value = values[first + i] ?? 0;
        const error = Math.abs(Math.min(Math.max(value * factor + zeroPoint, 0), MOST) - (bytes[at] ?? 0));
        // NaN is never within a step.
        if (!(error <= worst))
            worst = error;
        if (value < least)
            least = value;
        if (value > most)
            most = value;
    }
    if (!(worst <= STEP))
        return false;
    return !whole || isScalingOf({ scale, zeroPoint }, least, most);
}
/** Whether a scaling spreads the numbers from `least` to `most`, which 0 is between, over all steps; of zeros any does. */
function isScalingOf({ scale, zeroPoint }, least, most) {
    if (least === most)
        return true;
    const isSpread = Math.abs((most - least) / MOST / scale - 1) <= SCALE_TOLERANCE;
    return isSpread && Math.abs(-least / scale - zeroPoint) <= STEP;
}

;// CONCATENATED MODULE: ./.build/model-file/onnx/compare.js
/** Compares a tensor's elements with a constant's, stripe by stripe: hundreds of millions of numbers, so in WebAssembly. */



/** Bytes of a tensor that are compared at once. */
const STRIPE_BYTES = 1 << 20;
/** Of a constant: most matrices are read as a whole, where each column of a stripe would be read by itself. */
const CONSTANT_BYTES = 4 << 20;
/** The tensor's bytes. */
function byteLengthOf(pair) {
    return 4 * (pair.form === 'blocks' ? pair.count * pair.order.length : pair.rows * pair.columns);
}
const VECTOR = 4;
const PAGE = 65536;
/** Addresses: four scales and zero points, what was found, the weights, the template's. */
const SCALING = 0;
const FOUND = 64;
const WEIGHTS = PAGE;
const OTHERS = WEIGHTS + STRIPE_BYTES;
/** Room for a stripe of weights and for a constant, or as much of it, and what compares them. */
class Comparer {
    #others;
    #wasm;
    #floats;
    #words;
    constructor() {
        const pages = (OTHERS + CONSTANT_BYTES) / PAGE;
        const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
        const module = new WebAssembly.Module(Buffer.from(COMPARE_WASM, 'base64'));
        this.#wasm = new WebAssembly.Instance(module, { host: { memory } }).exports;
        this.weights = Buffer.from(memory.buffer, WEIGHTS, STRIPE_BYTES);
        this.#others = Buffer.from(memory.buffer, OTHERS, CONSTANT_BYTES);
        this.#floats = new Float32Array(memory.buffer);
        this.#words = new Uint32Array(memory.buffer);
    }
    /** Whether the two are the same. @throws CheckpointError where they cannot be read */
    isSame(pair) {
        const steps = this.steps(pair);
        for (;;) {
            const step = steps.next();
            if (step.done)
                return step.value;
        }
    }
    /** The same, a stripe at a time; between two of them the memory is anyone's. */
    *steps(pair) {
        if (pair.form === 'blocks')
            return yield* this.#haveSameBlocks(pair);
        const { tensor, constant, rows, columns } = pair;
        const size = pair.form === 'transposed' ? 4 : 1;
        const isWhole = size * rows * columns <= CONSTANT_BYTES;
        if (isWhole)
            read(constant, 0, this.#others.subarray(0, size * rows * columns));
        const inStripe = Math.max(1, Math.floor(STRIPE_BYTES / 4 / columns));
        for (let first = 0; first < rows; first += inStripe) {
            const count = Math.min(inStripe, rows - first);
            read(tensor, 4 * first * columns, this.weights.subarray(0, 4 * count * columns));
            if (!isWhole) {
                const length = size * count;
                for (let column = 0; column < columns; column++) {
                    const target = this.#others.subarray(column * length, (column + 1) * length);
                    read(constant, size * (column * rows + first), target);
                }
            }
            const others = isWhole ? { from: first, stride: rows } : { from: 0, stride: count };
            if (!this.#areSame(pair, first, count, others))
                return false;
            if (!isWhole)
                yield;
        }
        if (isWhole)
            yield;
        return true;
    }
    #areSame(pair, first, count, others) {
        if (pair.form === 'transposed')
            return this.#areTransposed(count, pair.columns, others);
        const { scales, zeroPoints, columns } = pair;
        const scaling = (row) => ({ scale: scales[first + row] ?? 0, zeroPoint: zeroPoints[first + row] ?? 0 });
        return this.#areQuantized(count, columns, others, scaling);
    }
    *#haveSameBlocks({ tensor, constant, count, order }) {
        const block = 4 * count;
        for (const [i, from] of order.entries()) {
            for (let done = 0; done < block; done += STRIPE_BYTES) {
                const length = Math.min(STRIPE_BYTES, block - done);
                const [weights, others] = [this.weights.subarray(0, length), this.#others.subarray(0, length)];
                read(tensor, from * block + done, weights);
                read(constant, i * block + done, others);
                if (weights.compare(others) !== 0)
                    return false;
                yield;
            }
        }
        return true;
    }
    /** Whether the others are the weights, (rows, columns), transposed. */
    #areTransposed(rows, columns, { from, stride }) {
        const [row0, column0] = [rows - (rows % VECTOR), columns - (columns % VECTOR)];
        if (row0 > 0 && column0 > 0) {
            const strides = [4 * columns, OTHERS + 4 * from, 4 * stride];
            if (this.#wasm.differsTransposed(WEIGHTS, row0, column0, ...strides) !== 0)
                return false;
        }
        for (let row = 0; row < rows; row++) {
            for (let column = row < row0 ? column0 : 0; column < columns; column++) {
                const weight = this.#words[WEIGHTS / 4 + row * columns + column];
                if (weight !== this.#words[OTHERS / 4 + from + column * stride + row])
                    return false;
            }
        }
        return true;
    }
    /** Whether the others, bytes, are the weights, (rows, columns), in int8 with these scales. */
    #areQuantized(rows, columns, { from, stride }, scalings) {
        const fast = columns % VECTOR === 0 ? rows - (rows % VECTOR) : 0;
        for (let row = 0; row < fast; row += VECTOR) {
            const scaling = [0, 1, 2, 3].map((i) => scalings(row + i));
            if (!this.#areFourQuantized(WEIGHTS + 4 * row * columns, columns, OTHERS + from + row, stride, scaling))
                return false;
        }
        const weights = new Float32Array(this.#floats.buffer, WEIGHTS, rows * columns);
        for (let row = fast; row < rows; row++) {
            const others = [this.#others, from + row, stride];
            if (!isQuantizedRow(weights, row * columns, columns, ...others, scalings(row), true))
                return false;
        }
        return true;
    }
    /** Four rows at once. */
    #areFourQuantized(weights, columns, others, stride, scalings) {
        const floats = this.#floats;
        for (const [i, { scale, zeroPoint }] of scalings.entries()) {
            if (!(scale > 0))
                return false;
            floats[SCALING / 4 + i] = 1 / scale;
            floats[SCALING / 4 + VECTOR + i] = zeroPoint;
        }
        this.#wasm.compareQuantized(weights, columns, 4 * columns, others, stride, SCALING, STEP, FOUND);
        for (const [i, scaling] of scalings.entries()) {
            if (this.#words[FOUND / 4 + i] === 0)
                return false;
            const [least = 0, most = 0] = [floats[FOUND / 4 + VECTOR + i], floats[FOUND / 4 + 2 * VECTOR + i]];
            if (!isScalingOf(scaling, least, most))
                return false;
        }
        return true;
    }
}
function read({ path, fd, position }, at, target) {
    byte_source_readInto(path, fd, position + at, target);
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./.build/atomic-file.js
/**
 * Files that appear whole or not at all: written beside the target, flushed, checked and then renamed. A run that was
 * killed leaves a file named `.<target>.<machine>-<process>-<run>.partial`; the next run in that directory removes it.
 */







const fsync = (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.fsync);
const write = (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.write);
/**
 * Starts a file that will replace `asked`. Creates the directory if it is missing.
 *
 * @param byteLength exact size of the file; zeros until written
 * @throws WriteError when there is not enough space or no permission, or something else than a file is there
 */
async function openAtomic(asked, byteLength) {
    // One place for both names, also where the way leads out of a link again.
    const target = path.normalize(asked);
    const directory = path.dirname(target);
    const temporary = partialPath(target);
    let file;
    try {
        makeDirectories(directory);
        requireFile(target);
        file = new PartialFile(fs.openSync(temporary, 'wx'), temporary, target);
        removeLeftovers(directory, fs.fstatSync(file.fd).mtimeMs);
        await requireSpace(target, byteLength);
        // A limit on file sizes shows now and not after the work.
        fs.ftruncateSync(file.fd, byteLength);
        return file;
    }
    catch (error) {
        file?.discard();
        throw asWriteError(target, error);
    }
}
/**
 * What stands in the way of a file at a path: a directory, a link, a device, a pipe. A new name in its place would be the end
 * of it, for good where it is a device. Undefined for a file, and for nothing.
 */
function obstacleAt(target) {
    const stats = fs.lstatSync(target, { throwIfNoEntry: false });
    if (stats === undefined || stats.isFile())
        return undefined;
    if (stats.isDirectory())
        return message('write.is-directory');
    return message(stats.isSymbolicLink() ? 'write.is-link' : 'write.is-special');
}
function requireFile(target) {
    const problem = obstacleAt(target);
    if (problem !== undefined)
        throw writeError(target, { problem, hint: NO_DIRECTORY.hint });
}
/** This process's files that have no final name yet. */
const unfinished = new Set();
class PartialFile {
    #open = true;
    constructor(fd, path, target) {
        this.fd = fd;
        this.path = path;
        this.target = target;
        unfinished.add(this);
    }
    async commit(verify) {
        try {
            await fsync(this.fd);
            this.#close();
            await verify(this.path);
            requireFile(this.target);
            patiently(() => fs.renameSync(this.path, this.target));
            unfinished.delete(this);
            await flushDirectory(path.dirname(this.target));
        }
        catch (error) {
            this.discard();
            throw asWriteError(this.target, error);
        }
    }
    discard() {
        this.#close();
        if (unfinished.delete(this))
            patiently(() => fs.rmSync(this.path, { force: true }));
    }
    #close() {
        if (this.#open)
            fs.closeSync(this.fd);
        this.#open = false;
    }
}
/** Removes what is not committed. For a process that ends before its work does: the files stay open. */
function atomic_file_removeUnfinished() {
    for (const { path } of unfinished)
        fs.rmSync(path, { force: true });
}
/**
 * Makes the directory that `target` is to stand in, and those above it.
 * @throws WriteError
 */
function makeDirectoryOf(target) {
    try {
        makeDirectories(path.dirname(target));
    }
    catch (error) {
        throw asWriteError(target, error);
    }
}
/** As `mkdirSync` with `recursive`, which never returns where nothing can be made in a directory that is there: /proc. */
function makeDirectories(directory) {
    if (fs.statSync(directory, { throwIfNoEntry: false })?.isDirectory())
        return;
    const parent = path.dirname(directory);
    if (parent !== directory)
        makeDirectories(parent);
    try {
        fs.mkdirSync(directory);
    }
    catch (error) {
        // Another process may have been faster.
        if (fs.statSync(directory, { throwIfNoEntry: false })?.isDirectory())
            return;
        const isLink = fs.lstatSync(directory, { throwIfNoEntry: false })?.isSymbolicLink();
        if (isLink)
            throw writeError(directory, { problem: message('write.dangling'), hint: NO_DIRECTORY.hint }, error);
        throw error;
    }
}
/** Writes a small file whole or not at all. */
async function writeFileAtomic(target, content) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = await openAtomic(target, bytes.length);
    try {
        writeFully(file.fd, bytes, 0);
    }
    catch (error) {
        file.discard();
        throw asWriteError(target, error);
    }
    await file.commit(() => { });
}
/** Writes all bytes at a position, in as many steps as the system wants. */
function writeFully(fd, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += fs.writeSync(fd, bytes, done, bytes.length - done, position + done);
    }
}
/** The same, while other things go on. */
async function atomic_file_writeFullyLater(fd, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (await write(fd, bytes, done, bytes.length - done, position + done)).bytesWritten;
    }
}
/** A system's refusal to write as an error that says what to do; errors of this program pass unchanged. */
function asWriteError(target, error) {
    if (error instanceof SlimError)
        return error;
    const code = systemErrorCode(error);
    if (code === undefined)
        return error instanceof Error ? error : new Error(String(error));
    const other = { problem: message('write.refused', { problem: reasonOf(error) }) };
    return writeError(target, REFUSALS[code] ?? other, error);
}
function writeError(file, { problem, hint }, cause) {
    return new WriteError(message('error.file', { file, problem }), { ...(hint && { hint }), cause });
}
const NO_SPACE = { problem: message_message('write.full'), hint: message_message('hint.free-space') };
const NO_PERMISSION = { problem: message_message('write.no-permission'), hint: message_message('hint.allow-writing') };
const NO_DIRECTORY = { problem: message_message('system.ENOTDIR'), hint: message_message('hint.other-directory') };
const REFUSALS = {
    ENOSPC: NO_SPACE,
    EDQUOT: { ...NO_SPACE, problem: message_message('write.quota') },
    EFBIG: { problem: message_message('write.too-large'), hint: message_message('hint.file-size') },
    EACCES: NO_PERMISSION,
    EPERM: NO_PERMISSION,
    ENOENT: { ...NO_DIRECTORY, problem: message_message('write.nowhere') },
    EROFS: { ...NO_PERMISSION, problem: message_message('write.read-only') },
    ENOTDIR: NO_DIRECTORY,
    EEXIST: NO_DIRECTORY,
    ENAMETOOLONG: { ...NO_DIRECTORY, problem: message_message('system.ENAMETOOLONG') },
    EIO: { problem: message_message('system.EIO'), hint: message_message('hint.check-disk') },
};
const SUFFIX = '.partial';
/** Process numbers count within one machine or container only. */
const MACHINE = eightDigits((0,external_node_zlib_namespaceObject.crc32)(external_node_os_namespaceObject.hostname()));
/** Tells this process from an earlier one with the same number, as in containers. */
const RUN = eightDigits(Math.floor(Math.random() * 2 ** 32));
const PARTIAL = /^\..+\.([0-9a-f]{8})-(\d+)-([0-9a-f]{8})\.partial$/;
/** A file of another machine that was not written to for this long has been abandoned. */
const ABANDONED_MS = (/* unused pure expression or super */ null && (24 * 60 * 60 * 1000));
/** The hidden name that stands for a target until it is done, or for what helps to make it: gone at the latest with the next run. */
function partialPath(target) {
    return path.join(path.dirname(target), `.${path.basename(target)}.${MACHINE}-${process.pid}-${RUN}${SUFFIX}`);
}
/** What Windows answers for a file that another program has open. */
const HELD = process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : [];
/** Waits double from 10 ms on, and come to a second at most: what ends a run may come meanwhile. */
const MOST_TRIES = 7;
/**
 * Does what fails while a virus scanner or an indexer looks at a new file, which takes a moment, again.
 * @param held codes of the system's refusals that pass
 */
function patiently(work, held = HELD) {
    for (let tries = 1;; tries++) {
        try {
            return work();
        }
        catch (error) {
            if (tries === MOST_TRIES || !held.includes(systemErrorCode(error) ?? ''))
                throw error;
            // This thread has nothing else to do: the file has to go first.
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 * 2 ** tries);
        }
    }
}
function eightDigits(value) {
    return value.toString(16).padStart(8, '0');
}
/** @param now the file system's own time, in milliseconds */
function removeLeftovers(directory, now) {
    for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
        const [, machine, pid, run] = PARTIAL.exec(entry.name) ?? [];
        if (!entry.isFile() || run === undefined || run === RUN)
            continue;
        const leftover = path.join(directory, entry.name);
        const gone = machine === MACHINE && (Number(pid) === process.pid || !isRunning(Number(pid)));
        const touchedMs = fs.statSync(leftover, { throwIfNoEntry: false })?.mtimeMs ?? now;
        if (gone || now - touchedMs > ABANDONED_MS)
            removeIfAllowed(leftover);
    }
}
function removeIfAllowed(leftover) {
    try {
        fs.rmSync(leftover, { force: true });
    }
    catch (error) {
        // Another user's leftover in a shared directory is theirs to remove.
        if (!['EPERM', 'EACCES'].includes(systemErrorCode(error) ?? ''))
            throw error;
    }
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM: it runs, and belongs to someone else.
        return systemErrorCode(error) !== 'ESRCH';
    }
}
/**
 * Makes sure that the file system of `target`, whose directory is there, has this many bytes left.
 * @throws WriteError that tells how many there are
 */
async function requireSpace(target, byteLength) {
    const { bavail, bsize, blocks } = await fs.promises.statfs(path.dirname(target));
    // Some network and FUSE file systems do not know their size and report 0 blocks.
    if (blocks === 0 || bavail * bsize >= byteLength)
        return;
    const problem = message('write.no-space', { needed: byteLength, free: bavail * bsize });
    throw writeError(target, { ...NO_SPACE, problem });
}
/** Makes the new name outlast a power failure. */
async function flushDirectory(directory) {
    // Windows cannot open directories.
    if (process.platform === 'win32')
        return;
    const fd = fs.openSync(directory, 'r');
    try {
        await fsync(fd);
    }
    catch (error) {
        // File systems that cannot flush a directory say EINVAL.
        if (systemErrorCode(error) !== 'EINVAL')
            throw error;
    }
    finally {
        fs.closeSync(fd);
    }
}

;// CONCATENATED MODULE: ./.build/model-file/file-writer.js
/**
 * Writes a large file while other things go on. On Linux bytes go from memory straight to the disk, past the page cache, where
 * file system and alignment allow it: no copy, no memory to be found for it, and the cache keeps the checkpoints.
 */




const fdatasync = (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.fdatasync);
const file_writer_read = (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.read);
/** What a disk takes straight from memory begins and ends at multiples of this, in memory and in the file. */
const file_writer_DIRECT_GRAIN = 4096;
/** Read back at once, while as much is used. */
const READ_BYTES = (/* unused pure expression or super */ null && (4 << 20));
/** Bytes in the page cache after which they are sent to the disk, so that the last flush finds little left. */
const FLUSH_EVERY = (/* unused pure expression or super */ null && (128 << 20));
/** Accepts any number of writes in any order; callers await them before `settled` and `close`. */
class FileWriter {
    #direct;
    #refused = false;
    #wasDirect = false;
    #flush;
    #unflushed = 0;
    #failure;
    /**
     * @param fd open for writing; stays open
     * @param path of the same file
     */
    constructor(fd, path) {
        this.fd = fd;
        this.path = path;
        this.#direct = openDirect(path);
    }
    /**
     * Writes bytes that may not be touched meanwhile: straight to the disk, except for those that share a page with others.
     * @throws the system's error
     */
    async write(bytes, position) {
        const from = Math.min((file_writer_DIRECT_GRAIN - (position % file_writer_DIRECT_GRAIN)) % file_writer_DIRECT_GRAIN, bytes.length);
        const until = from + Math.floor((bytes.length - from) / file_writer_DIRECT_GRAIN) * file_writer_DIRECT_GRAIN;
        const middle = bytes.subarray(from, until);
        const isAligned = middle.length > 0 && (bytes.byteOffset + from) % file_writer_DIRECT_GRAIN === 0;
        if (this.#direct === undefined || this.#refused || !isAligned)
            return await this.writeCached(bytes, position);
        const edges = [
            this.writeCached(bytes.subarray(0, from), position),
            this.writeCached(bytes.subarray(until), position + until),
        ];
        try {
            await writeFullyLater(this.#direct, middle, position + from);
            this.#wasDirect = true;
        }
        catch (error) {
            // File systems that open a file so and then want another alignment.
            if (systemErrorCode(error) !== 'EINVAL')
                throw error;
            this.#refused = true;
            await this.writeCached(middle, position + from);
        }
        finally {
            await Promise.all(edges);
        }
    }
    /** Writes through the page cache, for bytes that are read again soon. @throws the system's error */
    async writeCached(bytes, position) {
        await writeFullyLater(this.fd, bytes, position);
        this.cached(bytes.length);
    }
    /** So much more is in the page cache. */
    cached(byteLength) {
        this.#unflushed += byteLength;
        if (this.#unflushed < FLUSH_EVERY || this.#flush !== undefined)
            return;
        this.#unflushed = 0;
        this.#flush = fdatasync(this.fd)
            .catch((error) => {
            this.#failure ??= error;
        })
            .then(() => {
            this.#flush = undefined;
        });
    }
    /** To be awaited when all writes have ended: nothing is under way then. @throws the system's error where a flush failed */
    async settled() {
        await this.#flush;
        if (this.#failure !== undefined)
            throw this.#failure;
    }
    /**
     * The file's bytes from `from` to `end`, each piece until the next one is asked for; past the page cache as well, where they were
     * written so. All writes must have ended.
     * @throws the system's error
     */
    async *readBack(from, end) {
        const { O_RDONLY, O_DIRECT } = fs.constants;
        const fd = fs.openSync(this.path, this.#wasDirect ? O_RDONLY | O_DIRECT : O_RDONLY);
        const rooms = alignedBuffers(2, READ_BYTES);
        const readAt = (position, i) => readFullyLater(fd, rooms[i % 2] ?? Buffer.alloc(0), position, end);
        let position = from - (from % file_writer_DIRECT_GRAIN);
        let next = readAt(position, 0);
        try {
            for (let i = 1; position < end; i++) {
                const bytes = await next;
                next = readAt(position + bytes.length, i);
                yield bytes.subarray(Math.max(0, from - position), end - position);
                position += bytes.length;
            }
        }
        finally {
            await next.catch(() => { });
            fs.closeSync(fd);
        }
    }
    /** Closes what was opened beside `fd`, when nothing is under way. */
    close() {
        if (this.#direct !== undefined)
            fs.closeSync(this.#direct);
    }
}
/** Fills `room` from a file, at most up to `end`; more than that where the file goes on. @throws the system's error */
async function readFullyLater(fd, room, position, end) {
    for (let done = 0;; done -= done % file_writer_DIRECT_GRAIN) {
        const { bytesRead } = await file_writer_read(fd, room, done, room.length - done, position + done);
        done += bytesRead;
        if (done === room.length || position + done >= end)
            return room.subarray(0, done);
        if (bytesRead < file_writer_DIRECT_GRAIN)
            throw new RangeError('the file that was written ends early');
    }
}
/** Memory that `FileWriter` can write from straight to the disk: pieces of `byteLength`, a multiple of DIRECT_GRAIN. */
function alignedBuffers(count, byteLength) {
    // The one kind of memory here that is known to begin with a page.
    const pages = Math.ceil((count * byteLength) / 65536);
    const { buffer } = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    return Array.from({ length: count }, (_, i) => Buffer.from(buffer, i * byteLength, byteLength));
}
/** The file opened once more for writing past the page cache; undefined where the system or file system has no such thing. */
function openDirect(path) {
    if (process.platform !== 'linux')
        return undefined;
    try {
        return fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_DIRECT);
    }
    catch (error) {
        if (['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(systemErrorCode(error) ?? ''))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/average/kernel.js
/**
 * The arithmetic of the average over a block of memory: sum, divide, round, measure. Two implementations agree to
 * the bit in every element: scalar.ts, plain TypeScript and the specification, and simd.ts, WebAssembly.
 */
const FLOAT_BYTES = { float64: 8, float32: 4, float16: 2, bfloat16: 2 };
/** Exponents of a multiple of the CRC-32 polynomial in x^128: see crc.ts. */
const SPARSE_MULTIPLE = [300, 155, 117, 89, 0];
const WORD_BYTES = 16;
const kernel_REMAINDER_BYTES = WORD_BYTES * SPARSE_MULTIPLE[0];
const REDUCE_GRAIN = 4 * WORD_BYTES;
const kernel_REDUCE_SCRATCH_BYTES = 3 * kernel_REMAINDER_BYTES;
/** Statistics of a run of means, in memory as vectors: two float64 lanes each, the extremes four float32 lanes. */
const kernel_STATS = {
    /** sum of squares of the means */
    squares: 0,
    /** sum of squares of the rounding errors of half-width results */
    errors: 16,
    /** sum of |rounding error / mean| over the means other than 0 */
    relativeSum: 32,
    /** the largest of these */
    relativeWorst: 48,
    /** number of means other than 0, as int64 */
    nonzero: 64,
    /** of the rounded results, before overflow to infinity */
    min: 80,
    max: 96,
    byteLength: 112,
};
/** Makes ready the stretch of memory at `stats` in which the kernel gathers them: zeros, and an empty range. */
function resetStats(memory, stats) {
    for (let at = 0; at < kernel_STATS.byteLength; at += 4)
        memory.setUint32(stats + at, 0, true);
    for (let lane = 0; lane < 4; lane++) {
        memory.setFloat32(stats + kernel_STATS.min + 4 * lane, Infinity, true);
        memory.setFloat32(stats + kernel_STATS.max + 4 * lane, -Infinity, true);
    }
}
/** What the kernel has gathered at `stats` since the last reset, its lanes added up. */
function readStats(memory, stats) {
    const pair = (at) => [memory.getFloat64(stats + at, true), memory.getFloat64(stats + at + 8, true)];
    const quad = (at) => [0, 4, 8, 12].map((lane) => memory.getFloat32(stats + at + lane, true));
    const sum = ([a, b]) => a + b;
    return {
        squares: sum(pair(kernel_STATS.squares)),
        errors: sum(pair(kernel_STATS.errors)),
        relativeSum: sum(pair(kernel_STATS.relativeSum)),
        relativeWorst: Math.max(...pair(kernel_STATS.relativeWorst)),
        nonzero: Number(memory.getBigInt64(stats + kernel_STATS.nonzero, true) + memory.getBigInt64(stats + kernel_STATS.nonzero + 8, true)),
        min: Math.min(...quad(kernel_STATS.min)),
        max: Math.max(...quad(kernel_STATS.max)),
    };
}

;// CONCATENATED MODULE: ./.build/average/arena.js
/**
 * The memory in which blocks are made: one for each thread, of a size that depends on nothing but the number of
 * sources. Inputs are read straight into it, the kernel adds them there, and results stay until they are written.
 */


/** Elements that go through the kernel at once: their means, inputs and results stay in the innermost cache. */
const TILE = 1024;
/** Bytes of one file that are made, hashed and written at once: larger ones wake a thread or the disk less often. */
const BLOCK_BYTES = 4 << 20;
/** Room for these: a matrix of a whole block still fits with what stands before it. */
const SHARE_BYTES = BLOCK_BYTES + (64 << 10);
/** Numbers whose float32 means are kept for the kernels of other stores at once: such a matrix. */
const MOST_MEANS = BLOCK_BYTES / 4;
/** Bytes of all inputs that are read at once: small enough to stay in a core's second-level cache. */
const INPUT_BYTES = (/* unused pure expression or super */ null && (640 << 10));
/** Of many sources: more would be much memory, and pieces shorter than GOOD_CHUNK cost more than a cache saves. */
const MOST_INPUT_BYTES = (/* unused pure expression or super */ null && (4 << 20));
const GOOD_CHUNK = (/* unused pure expression or super */ null && (32 << 10));
const LEAST_CHUNK = (/* unused pure expression or super */ null && (4 << 10));
const MOST_CHUNK = (/* unused pure expression or super */ null && (256 << 10));
/** Unit of WebAssembly memory. */
const arena_PAGE = 65536;
const CACHE_LINE = 64;
/** Where everything stands in a memory for `use`. */
function arenaLayout({ sources, blocks, outputs, keepsMeans, turns = false }) {
    const share = (of) => Math.floor(of / (sources + 1) / LEAST_CHUNK) * LEAST_CHUNK;
    const good = Math.max(share(INPUT_BYTES), Math.min(share(MOST_INPUT_BYTES), GOOD_CHUNK));
    const chunk = Math.min(Math.max(good, LEAST_CHUNK), MOST_CHUNK);
    // Slots a multiple of a page apart would share the same few sets of the innermost cache.
    const stride = chunk + 2 * CACHE_LINE;
    let end = 0;
    const place = (byteLength, grain = CACHE_LINE) => {
        const at = Math.ceil(end / grain) * grain;
        end = at + byteLength;
        return at;
    };
    return {
        stats: place(STATS.byteLength),
        lost: place(STATS.byteLength),
        sums: place(8 * (sources + 2)),
        tile: place(8 * TILE),
        mean: place(4 * TILE),
        zeros: place(4 * TILE),
        raw: place(chunk / 2),
        slots: place(stride * (sources + 1)),
        scratch: place(REDUCE_SCRATCH_BYTES),
        remainder: place(REMAINDER_BYTES),
        states: place(REMAINDER_BYTES * (sources + 2)),
        lanes: sources + 2,
        means: place(keepsMeans ? 4 * MOST_MEANS : 0),
        turning: place(turns ? SHARE_BYTES : 0),
        blocks: place(SHARE_BYTES * outputs * blocks, DIRECT_GRAIN),
        outputs,
        chunk,
        stride,
        byteLength: end,
    };
}
/** Memory for one thread, shared with this one; of a fixed size. */
function arenaMemory({ byteLength }) {
    const pages = Math.ceil(byteLength / arena_PAGE);
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}
/** Where a file's share of block `index` stands. */
function shareAddress({ blocks, outputs }, index, output) {
    return blocks + (index * outputs + output) * SHARE_BYTES;
}
/** The files' shares of finished block `index`. */
function shareBytes(memory, layout, index) {
    return Array.from({ length: layout.outputs }, (_, output) => {
        return Buffer.from(memory.buffer, shareAddress(layout, index, output), SHARE_BYTES);
    });
}

;// CONCATENATED MODULE: ./.build/average/crc.js
/**
 * CRC-32 as arithmetic: a CRC is the remainder of the bytes, taken as a polynomial over GF(2), so remainders of parts
 * add up to that of the whole. Combining follows zlib's crc32_combine. "Plain" remainders lack the CRC's inversion of
 * its first and last bits; sums of them (XOR) are remainders of sums of bytes.
 *
 * x^300 + x^155 + x^117 + x^89 + 1 is a multiple of the CRC-32 polynomial, found by search, and so is its 128th power,
 * the same in x^128. Modulo that, whole vectors are added instead of bits looked up (kernel.ts, `divide`), and the
 * 4,800 bytes that remain have the remainder of all: five times as fast as zlib alone (`checksumsOver`).
 */


/** The CRC-32 polynomial, lowest bit first. */
const POLYNOMIAL = 0xedb88320;
/** a * b modulo the polynomial; the highest bit is x^0. */
function multiply(a, b) {
    let product = 0;
    for (let bit = 0x80000000, factor = b; bit !== 0; bit >>>= 1) {
        if (a & bit)
            product ^= factor;
        factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
    }
    return product >>> 0;
}
/** x^(8 * 2^k) for k = 0, 1, ...: what 2^k bytes that follow do to a remainder. */
const POWERS = (() => {
    const powers = [0x00800000];
    for (let k = 1; k < 53; k++) {
        const last = powers[k - 1] ?? 0;
        powers.push(multiply(last, last));
    }
    return powers;
})();
/** Lengths repeat: most parts are whole blocks. */
const factors = new Map();
const FACTORS_KEPT = 1000;
function factorOf(byteLength) {
    const known = factors.get(byteLength);
    if (known !== undefined)
        return known;
    let factor = 0x80000000;
    for (let k = 0, rest = byteLength; rest > 0; k++, rest = Math.floor(rest / 2)) {
        if (rest % 2 === 1)
            factor = multiply(factor, POWERS[k] ?? 0);
    }
    if (factors.size >= FACTORS_KEPT)
        factors.clear();
    factors.set(byteLength, factor);
    return factor;
}
/** The plain remainder after `byteLength` zero bytes more. */
function shiftRemainder(remainder, byteLength) {
    return multiply(factorOf(byteLength), remainder);
}
/** Of bytes whose CRC or plain remainder is `a`, followed by `byteLength` bytes for which it is `b`. */
function crc32Combine(a, b, byteLength) {
    return (shiftRemainder(a, byteLength) ^ b) >>> 0;
}
/** From the CRC of `byteLength` bytes to the plain remainder. */
function plainRemainder(crc, byteLength) {
    return (crc ^ shiftRemainder(0xffffffff, byteLength) ^ 0xffffffff) >>> 0;
}
/** Fewer bytes are not worth the detour. */
const WORTH_DIVIDING = 2 * kernel_REMAINDER_BYTES;
/** Checksums over `memory`, with the places of its layout that they need for themselves. */
function checksumsOver(memory, kernel, { scratch, remainder, lanes, states }) {
    const bytes = Buffer.from(memory.buffer);
    const remainderBytes = bytes.subarray(remainder, remainder + kernel_REMAINDER_BYTES);
    /** of each lane: the CRC of what came before, and how many bytes have been divided since */
    const crcs = new Float64Array(lanes);
    const divided = new Float64Array(lanes);
    const stateOf = (lane) => states + lane * kernel_REMAINDER_BYTES;
    const own = lanes - 1;
    /** Takes what was divided into the lane's CRC. */
    function settle(lane) {
        const byteLength = divided[lane] ?? 0;
        if (byteLength === 0)
            return;
        kernel.remainder(stateOf(lane), scratch, remainder);
        const shifted = plainRemainder((0,external_node_zlib_namespaceObject.crc32)(remainderBytes), kernel_REMAINDER_BYTES);
        // The powers of x repeat after 2^32 - 1: this many bytes less are the way back.
        const plain = shiftRemainder(shifted, 2 ** 32 - 1 - kernel_REMAINDER_BYTES);
        // From a plain remainder to the CRC is the same step as back.
        crcs[lane] = crc32Combine(crcs[lane] ?? 0, plainRemainder(plain, byteLength), byteLength);
        divided[lane] = 0;
    }
    const checksums = {
        of(at, byteLength) {
            checksums.start(own);
            checksums.add(own, at, byteLength);
            return checksums.finish(own);
        },
        start(lane) {
            crcs[lane] = 0;
            divided[lane] = 0;
        },
        add(lane, at, byteLength) {
            const isUnderWay = (divided[lane] ?? 0) > 0;
            const whole = isUnderWay || byteLength >= WORTH_DIVIDING ? byteLength - (byteLength % REDUCE_GRAIN) : 0;
            if (whole > 0) {
                if (!isUnderWay)
                    bytes.fill(0, stateOf(lane), stateOf(lane) + kernel_REMAINDER_BYTES);
                kernel.divide(at, whole, stateOf(lane), scratch);
                divided[lane] = (divided[lane] ?? 0) + whole;
            }
            if (whole === byteLength)
                return;
            settle(lane);
            crcs[lane] = (0,external_node_zlib_namespaceObject.crc32)(bytes.subarray(at + whole, at + byteLength), crcs[lane]);
        },
        finish(lane) {
            settle(lane);
            return crcs[lane] ?? 0;
        },
    };
    return checksums;
}

;// CONCATENATED MODULE: ./.build/average/float.js
/** Half-width floating formats as plain numbers: the definition that every faster way must meet to the bit. */
/** IEEE 754 binary16, and the upper half of binary32. */
const HALF_FORMATS = {
    float16: { fractionBits: 10, leastExponent: -14, infinity: 0x7c00 },
    bfloat16: { fractionBits: 7, leastExponent: -126, infinity: 0x7f80 },
};
const scratch = new DataView(new ArrayBuffer(8));
/** The 16 bits of the value of `format` nearest to a float64, ties to even: one rounding. NaN becomes the quiet NaN. */
function halfBits(value, format) {
    const { fractionBits, leastExponent, infinity } = HALF_FORMATS[format];
    scratch.setFloat64(0, value);
    const sign = (scratch.getUint8(0) & 0x80) << 8;
    if (Number.isNaN(value))
        return sign | infinity | (1 << (fractionBits - 1));
    const magnitude = Math.abs(value);
    if (magnitude === Infinity)
        return sign | infinity;
    const exponent = Math.max(((scratch.getUint16(0) >> 4) & 0x7ff) - 1023, leastExponent);
    // A multiple of the spacing, and its fraction, are exact: the divisor is a power of two.
    const steps = magnitude / 2 ** (exponent - fractionBits);
    const whole = Math.floor(steps);
    const rest = steps - whole;
    const rounded = whole + (rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? 1 : 0);
    // The leading one of a normal value counts as one exponent, and so does a carry out of the fraction.
    const bits = (exponent - leastExponent) * 2 ** fractionBits + rounded;
    return sign | Math.min(bits, infinity);
}
/** The value of 16 bits, exactly. */
function float_halfValue(bits, format) {
    const { fractionBits, leastExponent, infinity } = HALF_FORMATS[format];
    const magnitude = bits & 0x7fff;
    const sign = bits & 0x8000 ? -1 : 1;
    if (magnitude > infinity)
        return Number.NaN;
    if (magnitude === infinity)
        return sign * Infinity;
    const exponent = magnitude >> fractionBits;
    const fraction = magnitude & ((1 << fractionBits) - 1);
    const significand = exponent === 0 ? fraction : fraction + (1 << fractionBits);
    return sign * significand * 2 ** (leastExponent + Math.max(exponent - 1, 0) - fractionBits);
}

;// CONCATENATED MODULE: ./.build/average/kernels/float16-wasm.js
/** float16.wat assembled by scripts/kernel.mjs: not to be edited. */
const FLOAT16_WASM = [
    'AGFzbQEAAAABCAFgBH9/f38AAhMBBGhvc3QGbWVtb3J5AgMBgIAEAwIBAAcKAQZuYXJyb3cAAArIBAHFBAIBfwp7IAP9AAQQIQsgA/0ABCAhDC',
    'AAIAFBAnRqIQQDQCAA/QAEACEF/QwAAEBGAABARgAAQEYAAEBGIAX9DAAAgH8AAIB/AACAfwAAgH/9Tv0MAACAOAAAgDgAAIA4AACAOP3rAf0M',
    'AACARwAAgEcAAIBHAACAR/3qAf3mASEHIAUgB/3kASAH/eUBIAX9DAAAAIAAAACAAAAAgAAAAID9Tv1QIQYgBiAF/eUBIQj9DAAAgAcAAIAHAA',
    'CABwAAgAcgBv0MAACARwAAgEcAAIBHAACAR/3qAf0MAACAxwAAgMcAAIDHAACAx/3rAf3mASEGIAZBDf2tAf0M/38AAP9/AAD/fwAA/38AAP1O',
    'IAZBEP2tAf0MAIAAAACAAAAAgAAAAIAAAP1O/VAhBiACIAYgBv2GAf1bAwAAIAX9DAAAAAAAAAAAAAAAAAAAAAD9QiEKIA4gCv2xASEOIAj9Xy',
    'EJIAsgCSAJ/fIB/fABIQsgCCAI/Q0ICQoLDA0ODwABAgMEBQYH/V8hCSALIAkgCf3yAf3wASELIAogCCAF/ecB/eAB/U4hCCANIAj96wEhDSAM',
    'IAj9XyAIIAj9DQgJCgsMDQ4PAAECAwQFBgf9X/3wAf3wASEMIAJBCGohAiAAQRBqIgAgBEkNAAsgAyAL/QsEECADIAz9CwQgIAMgA/0ABDAgDf',
    '1fIA0gDf0NCAkKCwwNDg8AAQIDBAUGB/1f/fcB/fcB/QsEMCADIAP9AARAIA79yQEgDv3KAf3OAf3OAf0LBEAL',
].join('');

;// CONCATENATED MODULE: ./.build/average/kernels/measure.js
/** What storing an element costs, in the statistics of a run of means. */

/** Adds the error of the k-th element to the statistics at `stats`. */
function addError(view, stats, k, value, stored) {
    const lane = 8 * (k % 2);
    const add = (at, more) => view.setFloat64(stats + at + lane, view.getFloat64(stats + at + lane, true) + more, true);
    const error = stored - value;
    add(kernel_STATS.errors, error * error);
    if (value === 0)
        return;
    const relative = Math.abs(error / value);
    add(kernel_STATS.relativeSum, relative);
    const worst = stats + kernel_STATS.relativeWorst + lane;
    view.setFloat64(worst, Math.max(view.getFloat64(worst, true), relative), true);
    const nonzero = stats + kernel_STATS.nonzero + lane;
    view.setBigInt64(nonzero, view.getBigInt64(nonzero, true) + 1n, true);
}

;// CONCATENATED MODULE: ./.build/average/kernels/float16.js
/** float32 to float16, to nearest even: of a mean the second rounding, as gguf's converters and numpy do it. */



/** Elements that the vectorised loop takes at once. */
const float16_VECTOR = 4;
/** What it means, one element at a time. */
function float16_plain(memory) {
    const view = new DataView(memory.buffer);
    return {
        run(from, count, out, stats) {
            for (let k = 0; k < count; k++) {
                const value = view.getFloat32(from + 4 * k, true);
                const bits = halfBits(value, 'float16');
                view.setUint16(out + 2 * k, bits, true);
                addError(view, stats, k, value, float_halfValue(bits, 'float16'));
            }
        },
    };
}
/** The same in WebAssembly SIMD (float16.wat): equal to the bit, except for the sums of errors. */
function simd(memory) {
    const module = new WebAssembly.Module(Buffer.from(FLOAT16_WASM, 'base64'));
    const { narrow } = new WebAssembly.Instance(module, { host: { memory } }).exports;
    const rest = float16_plain(memory);
    return {
        run(from, count, out, stats, store) {
            const whole = count - (count % float16_VECTOR);
            if (whole > 0)
                narrow(from, whole, out, stats);
            if (whole < count)
                rest.run(from + 4 * whole, count - whole, out + 2 * whole, stats, store);
        },
    };
}
const float16 = { unit: () => 1, unitBytes: () => 2, plain: float16_plain, simd };

;// CONCATENATED MODULE: ./.build/average/kernels/float32.js
function copier(memory) {
    const bytes = new Uint8Array(memory.buffer);
    return { run: (from, count, out) => void bytes.copyWithin(out, from, from + 4 * count) };
}
const float32 = { unit: () => 1, unitBytes: () => 4, plain: copier, simd: copier };

;// CONCATENATED MODULE: ./.build/average/kernels/q8-0-wasm.js
/** q8-0.wat assembled by scripts/kernel.mjs: not to be edited. */
const Q8_0_WASM = [
    'AGFzbQEAAAABCAFgBH9/f38AAhMBBGhvc3QGbWVtb3J5AgMBgIAEAwIBAAcMAQhxdWFudGl6ZQAACq4FAasFBAJ/AXsEfQp7IAP9AAQQIREgA/',
    '0ABCAhEiAAIAFBAnRqIQQDQCAA/QAEAP3gASAA/QAEEP3gAf3rASAA/QAEIP3gASAA/QAEMP3gAf3rAf3rASAA/QAEQP3gASAA/QAEUP3gAf3r',
    'ASAA/QAEYP3gASAA/QAEcP3gAf3rAf3rAf3rASEGIAYgBiAG/Q0ICQoLDA0ODwABAgMEBQYH/esBIQYgBv0fACAG/R8Bl0MAAP5ClSEHQwAAgD',
    '8gB5UhCiAKQwAAgH9bBEBDAAAAACEKCyAHQwAAgEeWIQhDAABARkMAAIA4IAi8QYCAgPwHcb6XlCEJIAggCZIgCZMhCCACIAhDAACAB5S8QQ12',
    'OwEAIAJBAmohAiAI/RMhCyAK/RMhDCAAQYABaiEFA0AgAP0ABAAhDSANIAz95gEhDiAO/Qz///8+////Pv///z7///8+IA79DAAAAIAAAACAAA',
    'AAgAAAAID9Tv1Q/eQB/fgBIQ4gAiAOIA79hQEgDiAO/YUB/WX9WgIAACAO/foBIAv95gEgDf3lASEPIA39DAAAAAAAAAAAAAAAAAAAAAD9QiEQ',
    'IBQgEP2xASEUIA/9XyEGIBEgBiAG/fIB/fABIREgDyAP/Q0ICQoLDA0ODwABAgMEBQYH/V8hBiARIAYgBv3yAf3wASERIBAgDyAN/ecB/eAB/U',
    '4hDyATIA/96wEhEyASIA/9XyAPIA/9DQgJCgsMDQ4PAAECAwQFBgf9X/3wAf3wASESIAJBBGohAiAAQRBqIgAgBUkNAAsgACAESQ0ACyADIBH9',
    'CwQQIAMgEv0LBCAgAyAD/QAEMCAT/V8gEyAT/Q0ICQoLDA0ODwABAgMEBQYH/V/99wH99wH9CwQwIAMgA/0ABEAgFP3JASAU/coB/c4B/c4B/Q',
    'sEQAs=',
].join('');

;// CONCATENATED MODULE: ./.build/average/kernels/q8-0.js
/**
 * Q8_0 of ggml: blocks of 32 elements of a row, each a float16 scale and 32 signed bytes, rounded as ggml's
 * quantize_row_q8_0_ref and gguf's Python package round: half away from zero, all in float32.
 */



/** Elements of a block (QK8_0). */
const Q8_BLOCK = 32;
/** Bytes of a block: the scale and an element each. */
const Q8_BLOCK_BYTES = 2 + Q8_BLOCK;
/** What it means, a block at a time. */
function q8_0_plain(memory) {
    const view = new DataView(memory.buffer);
    return {
        run(from, count, out, stats) {
            for (let first = 0; first < count; first += Q8_BLOCK) {
                const values = Array.from({ length: Q8_BLOCK }, (_, k) => view.getFloat32(from + 4 * (first + k), true));
                const scale = Math.fround(Math.max(...values.map(Math.abs)) / 127);
                // Below 2^-128 float32 has no inverse. The scale is 0 as a float16 then, whatever the bytes are: gguf's are 0.
                const inverse = Math.fround(1 / scale);
                const factor = Number.isFinite(inverse) ? inverse : 0;
                const bits = halfBits(scale, 'float16');
                const block = out + (first / Q8_BLOCK) * Q8_BLOCK_BYTES;
                view.setUint16(block, bits, true);
                values.forEach((value, k) => {
                    const steps = Math.fround(value * factor);
                    const whole = Math.sign(steps) * Math.round(Math.abs(steps));
                    view.setInt8(block + 2 + k, whole);
                    addError(view, stats, k, value, whole * float_halfValue(bits, 'float16'));
                });
            }
        },
    };
}
/** The same in WebAssembly SIMD (q8-0.wat): equal to the bit, except for the sums of errors. */
function q8_0_simd(memory) {
    const module = new WebAssembly.Module(Buffer.from(Q8_0_WASM, 'base64'));
    const { quantize } = new WebAssembly.Instance(module, { host: { memory } }).exports;
    return {
        run(from, count, out, stats) {
            if (count > 0)
                quantize(from, count, out, stats);
        },
    };
}
const q8 = { unit: () => Q8_BLOCK, unitBytes: () => Q8_BLOCK_BYTES, plain: q8_0_plain, simd: q8_0_simd };

;// CONCATENATED MODULE: ./.build/average/kernels/turn-wasm.js
/** turn.wat assembled by scripts/kernel.mjs: not to be edited. */
const TURN_WASM = [
    'AGFzbQEAAAABFgJgCX9/f39/f39/fwBgBn9/f39/fwACEwEEaG9zdAZtZW1vcnkCAwGAgAQDAwIAAQcUAgRtb3ZlAAAJdHJhbnNwb3NlAAEKxg',
    'QCugEBBn8DQCAJQRBqIQsgCyADSwRAIAMhCwtBACEMA0AgCSEKIAAgCiAEbCAMIAdsamohDSABIAogBWwgDCAIbGpqIQ4DQCACQQRGBEAgDiAN',
    'KAIANgIABSACQQJGBEAgDiANLwEAOwEABSACQQFGBEAgDiANLQAAOgAABSAOIA0pAwA3AwALCwsgDSAEaiENIA4gBWohDiAKQQFqIgogC0kNAA',
    'sgDEEBaiIMIAZJDQALIAsiCSADSQ0ACwuHAwIGfwh7A0AgBkEQaiEIIAggAUsEQCABIQgLQQAhCQNAIAYhByAAIAcgA2xqIAlBAnRqIQogBCAJ',
    'IAVsaiAHQQJ0aiELA0AgCv0ABAAhDCAKIANqIgr9AAQAIQ0gCiADaiIK/QAEACEOIAogA2oiCv0ABAAhDyAKIANqIQogDCAN/Q0AAQIDEBESEw',
    'QFBgcUFRYXIRAgDCAN/Q0ICQoLGBkaGwwNDg8cHR4fIRIgDiAP/Q0AAQIDEBESEwQFBgcUFRYXIREgDiAP/Q0ICQoLGBkaGwwNDg8cHR4fIRMg',
    'CyAQIBH9DQABAgMEBQYHEBESExQVFhf9CwQAIAsgBWogECAR/Q0ICQoLDA0ODxgZGhscHR4f/QsEACALIAVBAXRqIBIgE/0NAAECAwQFBgcQER',
    'ITFBUWF/0LBAAgCyAFQQNsaiASIBP9DQgJCgsMDQ4PGBkaGxwdHh/9CwQAIAtBEGohCyAHQQRqIgcgCEkNAAsgCUEEaiIJIAJJDQALIAgiBiAB',
    'SQ0ACws=',
].join('');

;// CONCATENATED MODULE: ./.build/average/kernels/turn.js

/** What it means, one element at a time. */
function plainTurner(memory) {
    const bytes = new Uint8Array(memory.buffer);
    return (from, out, size, dimensions) => {
        let to = out;
        const place = (at, depth) => {
            const dimension = dimensions[depth];
            if (dimension === undefined) {
                bytes.copyWithin(to, at, at + size);
                to += size;
                return;
            }
            for (let i = 0; i < dimension.size; i++)
                place(at + i * dimension.stride * size, depth + 1);
        };
        place(from, 0);
    };
}
const turn_VECTOR = 4;
/** The same in WebAssembly (turn.wat): rectangles of the dimension that is written and the one that is read one after another. */
function simdTurner(memory) {
    const module = new WebAssembly.Module(Buffer.from(TURN_WASM, 'base64'));
    const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports;
    function rectangle(from, out, size, rows, columns) {
        const move = (row0, column0, rowEnd) => {
            if (row0 >= rowEnd || column0 >= columns.size)
                return;
            wasm.move(from + size * (row0 * rows.stride + column0 * columns.stride), out + size * (row0 * rows.to + column0 * columns.to), size, ...[rowEnd - row0, size * rows.stride, size * rows.to], ...[columns.size - column0, size * columns.stride, size * columns.to]);
        };
        const isMatrix = size === 4 && rows.to === 1 && columns.stride === 1;
        const [row0, column0] = [rows.size - (rows.size % turn_VECTOR), columns.size - (columns.size % turn_VECTOR)];
        if (!isMatrix || row0 === 0 || column0 === 0) {
            move(0, 0, rows.size);
            return;
        }
        wasm.transpose(from, row0, column0, size * rows.stride, out, size * columns.to);
        move(0, column0, row0);
        move(row0, 0, rows.size);
    }
    return (from, out, size, dimensions) => {
        const placed = placesOf(dimensions);
        const rows = placed.at(-1) ?? ONE;
        const others = placed.slice(0, -1).sort((a, b) => a.stride - b.stride || b.size - a.size);
        const [columns = ONE, ...outer] = others;
        const place = (at, to, depth) => {
            const dimension = outer[depth];
            if (dimension === undefined) {
                rectangle(at, to, size, rows, columns);
                return;
            }
            for (let i = 0; i < dimension.size; i++) {
                place(at + i * dimension.stride * size, to + i * dimension.to * size, depth + 1);
            }
        };
        place(from, out, 0);
    };
}
const ONE = { size: 1, stride: 1, to: 1 };
function placesOf(dimensions) {
    let to = 1;
    return dimensions
        .toReversed()
        .map((dimension) => {
        const placed = { ...dimension, to };
        to *= dimension.size;
        return placed;
    })
        .reverse();
}

;// CONCATENATED MODULE: ./.build/average/kernels/transposed.js

const runBy = (make) => (memory) => {
    const turn = make(memory);
    return {
        run(from, count, out, _, { columns }) {
            turn(from, out, 4, [
                { size: columns, stride: 1 },
                { size: count / columns, stride: columns },
            ]);
        },
    };
};
const transposed = {
    unit: ({ columns }) => columns,
    unitBytes: ({ columns }) => 4 * columns,
    columns: ({ columns }) => columns,
    plain: runBy(plainTurner),
    simd: runBy(simdTurner),
};

;// CONCATENATED MODULE: ./.build/average/kernels/uint8-wasm.js
/** uint8.wat assembled by scripts/kernel.mjs: not to be edited. */
const UINT8_WASM = [
    'AGFzbQEAAAABGQJgAn9/An19YA5/f39/f319fX1/f39/fwACEwEEaG9zdAZtZW1vcnkCAwGAgAQDAwIAAQcXAghleHRyZW1lcwAACHF1YW50aX',
    'plAAEKmgoCZwIDewF/IAAgAUECdGohBQNAIAD9AAQAIQIgAyAC/eoBIQMgBCAC/esBIQQgAEEQaiIAIAVJDQALIAP9HwAgA/0fAZYgA/0fAiAD',
    '/R8DlpYgBP0fACAE/R8BlyAE/R8CIAT9HwOXlwuvCQIDfxV7QwAAQEv9EyElIAX9EyEWIAn9ESEaIAb9EyEXIAr9ESEbIAf9EyEYIAv9ESEcIA',
    'j9EyEZIAz9ESEdIAAgAUECdGohDgNAIAAiD/0ABAAhEUH/Af0RQQD9ESAaIBEgFv3nASAl/eQBICX9sQH9rgH9uAH9tgEhHiAeIBr9sQH9+gEg',
    'Fv3mASAR/eUB/eABIRIgEf0MAAAAAAAAAAAAAAAAAAAAAP1CIRMgECAT/aQBaWohECAS/V8hFCASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyEVIC',
    'IgFCAU/fIBIBUgFf3yAf3wAf3wASEiIBMgEiAR/eAB/ecB/U4hEiAkIBL96wEhJCAjIBL9XyASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3w',
    'ASEjIA8gAmoiD/0ABAAhEUH/Af0RQQD9ESAbIBEgF/3nASAl/eQBICX9sQH9rgH9uAH9tgEhHyAfIBv9sQH9+gEgF/3mASAR/eUB/eABIRIgEf',
    '0MAAAAAAAAAAAAAAAAAAAAAP1CIRMgECAT/aQBaWohECAS/V8hFCASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyEVICIgFCAU/fIBIBUgFf3yAf3w',
    'Af3wASEiIBMgEiAR/eAB/ecB/U4hEiAkIBL96wEhJCAjIBL9XyASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3wASEjIA8gAmoiD/0ABAAhEU',
    'H/Af0RQQD9ESAcIBEgGP3nASAl/eQBICX9sQH9rgH9uAH9tgEhICAgIBz9sQH9+gEgGP3mASAR/eUB/eABIRIgEf0MAAAAAAAAAAAAAAAAAAAA',
    'AP1CIRMgECAT/aQBaWohECAS/V8hFCASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyEVICIgFCAU/fIBIBUgFf3yAf3wAf3wASEiIBMgEiAR/eAB/e',
    'cB/U4hEiAkIBL96wEhJCAjIBL9XyASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3wASEjIA8gAmoiD/0ABAAhEUH/Af0RQQD9ESAdIBEgGf3n',
    'ASAl/eQBICX9sQH9rgH9uAH9tgEhISAhIB39sQH9+gEgGf3mASAR/eUB/eABIRIgEf0MAAAAAAAAAAAAAAAAAAAAAP1CIRMgECAT/aQBaWohEC',
    'AS/V8hFCASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyEVICIgFCAU/fIBIBUgFf3yAf3wAf3wASEiIBMgEiAR/eAB/ecB/U4hEiAkIBL96wEhJCAj',
    'IBL9XyASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wAf3wASEjIB4gH/2FASAgICH9hQH9ZiAR/Q0ABAgMAQUJDQIGCg4DBwsPIREgAyAR/VoCAA',
    'AgAyAEaiIDIBH9WgIAASADIARqIgMgEf1aAgACIAMgBGoiAyAR/VoCAAMgAyAEaiEDIABBEGoiACAOSQ0ACyANICIgDf0ABBD98AH9CwQQIA0g',
    'IyAN/QAEIP3wAf0LBCAgDSAN/QAEMCAk/V8gJCAk/Q0ICQoLDA0ODwgJCgsMDQ4P/V/99QH99QH9CwQwIA0gEK0gDSkDQHw3A0AL',
].join('');

;// CONCATENATED MODULE: ./.build/average/kernels/uint8.js


const STEPS = 255;
/** Scales below are none to divide by: the smallest normal float32 (quant_utils.py, compute_scale_zp). */
const LEAST_SCALE = 2 ** -126;
/** @param least of 0 and the row's numbers, float32; so is `most` */
function scalingOf(least, most) {
    const exact = (most - least) / STEPS;
    if (exact < LEAST_SCALE)
        return { scale: 1, zeroPoint: 0 };
    return { scale: Math.fround(exact), zeroPoint: roundHalfEven(0 - least / exact) };
}
/** To the nearest whole number, halves to the even one. */
function roundHalfEven(value) {
    const whole = Math.floor(value);
    const rest = value - whole;
    return rest > 0.5 || (rest === 0.5 && whole % 2 !== 0) ? whole + 1 : whole;
}
/** The byte that stands for a float32. */
function quantized(value, { scale, zeroPoint }) {
    return Math.min(Math.max(roundHalfEven(Math.fround(value / scale)) + zeroPoint, 0), STEPS);
}
/** Reads and writes rows one number at a time. */
class Rows {
    #view;
    constructor({ buffer }) {
        this.#view = new DataView(buffer);
    }
    /** The least and the largest of these and of `count` numbers. */
    extremes(from, count, least = 0, most = 0) {
        let [low, high] = [least, most];
        for (let k = 0; k < count; k++) {
            const value = this.#view.getFloat32(from + 4 * k, true);
            if (value < low)
                low = value;
            if (value > high)
                high = value;
        }
        return [low, high];
    }
    /** Bytes of `count` numbers, `stride` apart, with what they lose. */
    quantize(from, count, out, stride, scaling, stats) {
        const view = this.#view;
        const add = (at, value) => view.setFloat64(at, view.getFloat64(at, true) + value, true);
        for (let k = 0; k < count; k++) {
            const value = view.getFloat32(from + 4 * k, true);
            const byte = quantized(value, scaling);
            view.setUint8(out + k * stride, byte);
            const lane = 8 * (k % 2);
            const stored = Math.fround((byte - scaling.zeroPoint) * scaling.scale);
            const error = Math.abs(Math.fround(stored - value));
            add(stats + kernel_STATS.errors + lane, error * error);
            if (value === 0)
                continue;
            const relative = Math.fround(error / Math.abs(value));
            add(stats + kernel_STATS.relativeSum + lane, relative);
            const worst = stats + kernel_STATS.relativeWorst + lane;
            view.setFloat64(worst, Math.max(view.getFloat64(worst, true), relative), true);
            const nonzero = stats + kernel_STATS.nonzero + lane;
            view.setBigInt64(nonzero, view.getBigInt64(nonzero, true) + 1n, true);
        }
    }
    setScale(at, { scale }) {
        this.#view.setFloat32(at, scale, true);
    }
    setZeroPoint(at, { zeroPoint }) {
        this.#view.setUint8(at, zeroPoint);
    }
}
function uint8_plain(memory) {
    const numbers = new Rows(memory);
    const scaling = (from, columns) => scalingOf(...numbers.extremes(from, columns));
    return {
        scaling,
        quantize(from, rows, columns, out, stats) {
            for (let row = 0; row < rows; row++) {
                const at = from + 4 * row * columns;
                numbers.quantize(at, columns, out + row, rows, scaling(at, columns), stats);
            }
        },
    };
}
const uint8_VECTOR = 4;
function uint8_simd(memory) {
    const module = new WebAssembly.Module(Buffer.from(UINT8_WASM, 'base64'));
    const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports;
    const numbers = new Rows(memory);
    const scaling = (from, columns) => {
        const whole = columns - (columns % uint8_VECTOR);
        const [least, most] = whole === 0 ? [0, 0] : wasm.extremes(from, whole);
        return scalingOf(...numbers.extremes(from + 4 * whole, columns - whole, least, most));
    };
    return {
        scaling,
        quantize(from, rows, columns, out, stats) {
            const whole = columns - (columns % uint8_VECTOR);
            const stride = 4 * columns;
            for (let row = 0; row < rows; row += uint8_VECTOR) {
                const at = from + row * stride;
                const count = Math.min(uint8_VECTOR, rows - row);
                const [a, b, c, d] = Array.from({ length: count }, (_, i) => scaling(at + i * stride, columns));
                let done = 0;
                if (a && b && c && d && whole > 0) {
                    const scales = [a.scale, b.scale, c.scale, d.scale];
                    const zeros = [a.zeroPoint, b.zeroPoint, c.zeroPoint, d.zeroPoint];
                    wasm.quantize(at, whole, stride, out + row, rows, ...scales, ...zeros, stats);
                    done = whole;
                }
                if (done === columns)
                    continue;
                for (const [i, one] of [a, b, c, d].entries()) {
                    if (one === undefined)
                        break;
                    const place = out + row + i + done * rows;
                    numbers.quantize(at + i * stride + 4 * done, columns - done, place, rows, one, stats);
                }
            }
        },
    };
}
const columnsRun = (make) => (memory) => {
    const machine = make(memory);
    return {
        run: (from, count, out, stats, { columns }) => machine.quantize(from, count / columns, columns, out, stats),
    };
};
const uint8Columns = {
    unit: ({ columns }) => columns,
    unitBytes: ({ columns }) => columns,
    columns: ({ columns }) => columns,
    plain: columnsRun(uint8_plain),
    simd: columnsRun(uint8_simd),
};
/** One number for each row. */
function scalingKernel(unitBytes, set) {
    const runOf = (make) => (memory) => {
        const machine = make(memory);
        const numbers = new Rows(memory);
        return {
            run(from, count, out, _stats, { columns }) {
                for (let row = 0; row < count / columns; row++) {
                    set(numbers, out + unitBytes * row, machine.scaling(from + 4 * row * columns, columns));
                }
            },
        };
    };
    return { unit: ({ columns }) => columns, unitBytes: () => unitBytes, plain: runOf(uint8_plain), simd: runOf(uint8_simd) };
}
const uint8Scale = scalingKernel(4, (numbers, at, scaling) => numbers.setScale(at, scaling));
const uint8ZeroPoint = scalingKernel(1, (numbers, at, scaling) => numbers.setZeroPoint(at, scaling));

;// CONCATENATED MODULE: ./.build/average/kernels/table.js





const KERNELS = {
    float32: float32,
    float16: float16,
    q8_0: q8,
    transposed: transposed,
    'uint8-columns': uint8Columns,
    'uint8-scale': uint8Scale,
    'uint8-zero-point': uint8ZeroPoint,
};
/** The kernel that makes the bytes of a store. */
function kernelOf({ kind }) {
    return KERNELS[kind];
}
/** Whether a kernel makes it of float32 means. */
function isMade(store) {
    return store.kind !== 'plain';
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./.build/progress.js


/** A terminal is redrawn ten times a second; a log gets a line every five. */
const TERMINAL_INTERVAL_MS = 100;
const LOG_INTERVAL_MS = 5_000;
const COLUMNS = 80;
const BAR_WIDTH = 24;
/** Before that, an estimate of the time left is mostly wrong. */
const ESTIMATE_AFTER_S = 1;
const ESTIMATE_FROM_SHARE = 0.01;
/**
 * To be called with each step, of one file after another: bytes that get fewer begin the next. What else is written to a terminal
 * meanwhile clears the bar first.
 */
function progress_progressReporter(sink, language) {
    const interval = sink.isTerminal ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS;
    let words;
    let first;
    let before = 0;
    let written = sink.now();
    let drawn = false;
    return ({ done, total }) => {
        const time = sink.now();
        if (first === undefined || done < before)
            first = { time, done };
        before = done;
        if (done >= total) {
            if (drawn)
                sink.write('\r\x1b[K');
            drawn = false;
            return;
        }
        if (time - written < interval)
            return;
        written = time;
        words ??= new Words(language, 'terminal');
        const parts = progressParts({ done, total }, { bytes: done - first.done, seconds: (time - first.time) / 1000 }, words);
        drawn = sink.isTerminal;
        // A terminal breaks a line that reaches its last column.
        const line = drawn ? fitted(parts, done / total, (sink.columns?.() || COLUMNS) - 1) : parts.join('  ');
        sink.write(drawn ? `\r${line}\x1b[K` : `${line}\n`);
    };
}
/** ` 20 %`, `1.0 of 4.9 GB`, `2.5 GB/s`, `2 s left`: the last two where what was done so far tells them. */
function progressParts({ done, total }, measured, words) {
    const share = `${Math.floor((done / total) * 100)} %`.padStart(5);
    const bytes = words.say('progress.bytes', { done, total });
    if (measured.seconds < ESTIMATE_AFTER_S || measured.bytes < total * ESTIMATE_FROM_SHARE)
        return [share, bytes];
    const rate = measured.bytes / measured.seconds;
    return [share, bytes, words.say('progress.rate', { rate: Math.round(rate) }), timeLeft((total - done) / rate, words)];
}
function timeLeft(seconds, words) {
    if (seconds <= 90)
        return words.say('progress.seconds', { count: Math.ceil(seconds) });
    const minutes = Math.ceil(seconds / 60);
    if (minutes <= 90)
        return words.say('progress.minutes', { count: minutes });
    return words.say('progress.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
/** With a bar where there is room; on a narrow terminal with what tells most. */
function fitted([share, bytes, ...others], done, width) {
    const filled = Math.floor(done * BAR_WIDTH);
    const bar = `[${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}]`;
    const left = others.slice(1);
    const lines = [
        [bar, share, bytes, ...others],
        [share, bytes, ...others],
        [share, bytes, ...left],
        [share, ...left],
    ];
    const line = lines.map((parts) => parts.join('  ')).find((text) => displayWidth(text) <= width);
    return line ?? share.trim().slice(0, Math.max(0, width));
}

;// CONCATENATED MODULE: ./.build/host.js
/** What lies outside of the program, in one object that main and command make and hand down; and how a signal ends it. */










/** The machine's own clock and timers, which end with `signal`. */
function timing(signal) {
    return {
        now: () => performance.now(),
        async wait(ms) {
            await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
        },
        async within(ms, work) {
            signal.throwIfAborted();
            const limit = new AbortController();
            const stop = () => limit.abort(signal.reason);
            const expire = () => limit.abort(new TimeLimitError(message('limit.incomplete', { seconds: ms / 1000 })));
            signal.addEventListener('abort', stop);
            const timer = Number.isFinite(ms) ? setTimeout(expire, ms) : undefined;
            try {
                return await work(limit.signal);
            }
            finally {
                clearTimeout(timer);
                signal.removeEventListener('abort', stop);
            }
        },
    };
}
/** Between two steps: lets a signal in that came meanwhile. @throws its reason */
async function host_breathe(signal) {
    await setImmediate();
    signal?.throwIfAborted();
}
/** Tells where an error comes from: the stack of a bug always, the cause of an error only for debugging. */
function logOrigin(error, log) {
    if (error instanceof Error && !(error instanceof SlimError))
        log.line(error.stack ?? error.message);
    for (const cause of causesOf(error))
        log.debug(`caused by ${cause}`);
}
/**
 * For this thread and all that it starts: room for new objects stays as it is. It would double whenever many of them are in
 * use, on Node 24 up to 100 MB for each thread, and never be given back. Looking for garbage in it more often costs no time
 * that could be measured.
 */
const KEEP_YOUNG_GENERATION = '--semi-space-growth-factor=1';
/** Signals that ask a program to end; the last one is that of Ctrl+Break on Windows. */
const SIGNALS = [
    'SIGINT',
    'SIGTERM',
    'SIGHUP',
    ...(process.platform === 'win32' ? ['SIGBREAK'] : []),
];
/** What is left to end in order after a signal. What has not ended then, waits for something that may never come. */
const GRACE_MS = 1_000;
/** How much of that may go into a last word to others. */
const LAST_WORD_MS = 800;
/** The host for a last word after a signal: with a little time of its own. */
function forLastWord(host) {
    const signal = AbortSignal.timeout(LAST_WORD_MS);
    return { ...host, ...timing(signal), signal };
}
/**
 * Does the program's work and ends the process, with the status that `main` returns or `face.fail` sets. A signal aborts
 * the work; whatever that waits for, the process is gone soon after, and has said what it leaves behind. A second signal
 * ends it at once.
 */
async function runProgram(face, main) {
    // Should it end by itself, as there is nothing to wait for any more: that is not a success.
    process.exitCode = 1;
    setFlagsFromString(KEEP_YOUNG_GENERATION);
    const stop = new AbortController();
    const deeds = [];
    let stoppedBy;
    let said = false;
    const sayStop = (signal) => {
        if (!said)
            fail(new CancelledError(signal, deeds), face);
        said = true;
    };
    const onSignal = (signal) => {
        const leave = () => {
            sayStop(signal);
            dieOf(signal);
        };
        if (stoppedBy !== undefined)
            leave();
        stoppedBy = signal;
        process.exitCode = 1;
        setTimeout(leave, GRACE_MS);
        stop.abort(new CancelledError(signal));
    };
    for (const signal of SIGNALS)
        process.on(signal, onSignal);
    const time = timing(stop.signal);
    const onProgress = progressReporter({ ...face.progress, now: time.now }, face.language);
    try {
        const status = await main({
            ...time,
            version: VERSION,
            environment: process.env,
            date: () => new Date(),
            home: homedir(),
            directory: process.cwd(),
            signal: stop.signal,
            log: face.log,
            workerScript: face.workerScript,
            onProgress,
            did: (deed) => deeds.push(deed),
            shell: (command, environment, ms) => runShell(command, environment, { ...time, directory: process.cwd() }, ms, stop.signal),
        });
        stop.signal.throwIfAborted();
        process.exitCode = status;
    }
    catch (error) {
        if (error !== stop.signal.reason)
            logOrigin(error, face.log);
        if (stoppedBy === undefined)
            fail(error, face);
        else
            sayStop(stoppedBy);
    }
    await new Promise((resolve) => process.stdout.write('', () => resolve()));
    // At the latest until the time of grace is over.
    while (stoppedBy !== undefined && isThreadPoolBusy())
        await sleep(5);
    // From here on the system's own way with signals will do: all is done and written.
    for (const signal of SIGNALS)
        process.off(signal, onSignal);
    // A request that was given up may still hold a connection open, and taking the process apart would only cost time.
    process.exit();
}
function fail(error, face) {
    face.atEnd?.(error);
    if (!(error instanceof SlimError))
        face.fail(errorMessage(error), 1);
    else
        face.fail(new Words(face.language, face.medium).error(error).join('\n'), error.exitStatus);
}
/** `process.exit` waits for the thread pool, and that for a disk or a name server that may not answer any more. */
function isThreadPoolBusy() {
    return process.getActiveResourcesInfo().some((name) => /^(FSReq|GetAddrInfo)/.test(name));
}
/** Ends the process as if it had never listened to the signal: at once, whatever its threads are doing. */
function dieOf(signal) {
    removeUnfinished();
    for (const child of running)
        endGroup(child, 'SIGKILL');
    process.removeAllListeners(signal);
    // Windows sends itself no other.
    process.kill(process.pid, process.platform === 'win32' ? 'SIGKILL' : signal);
}
/** Commands that have not ended. */
const running = new Set();
/** How much of a command's output is kept: its last line, and the end to show if it fails. */
const OUTPUT_BYTES = (/* unused pure expression or super */ null && (64 << 10));
const TAIL_BYTES = (/* unused pure expression or super */ null && (4 << 10));
/** What a command has left between being asked to end and being ended; and what is left for its pipes to be read. */
const END_MS = 500;
/** A command by the system's shell, in a process group of its own: see `Host.shell`. */
async function runShell(command, environment, { within, directory }, ms, hostSignal) {
    const output = new Tail(OUTPUT_BYTES);
    const tail = new Tail(TAIL_BYTES);
    const printed = () => ({ output: output.text(), tail: tail.text() });
    try {
        return await within(ms, async (signal) => {
            const child = spawn(command, {
                shell: true,
                cwd: directory,
                env: environment,
                stdio: ['ignore', 'pipe', 'pipe'],
                detached: process.platform !== 'win32',
                windowsHide: true,
            });
            child.stdout.on('data', (bytes) => {
                output.add(bytes);
                tail.add(bytes);
            });
            child.stderr.on('data', (bytes) => tail.add(bytes));
            const ended = await endOf(child, signal);
            signal.throwIfAborted();
            return { ...ended, ...printed() };
        });
    }
    catch (error) {
        hostSignal.throwIfAborted();
        if (!(error instanceof TimeLimitError))
            throw error;
        return { end: 'timeout', ...printed() };
    }
}
/** Waits for a command's end, or brings it about when the signal is aborted; nothing of its group is left then. */
async function endOf(child, signal) {
    running.add(child);
    const closed = new Promise((resolve) => child.once('close', () => resolve()));
    let kill;
    let onAbort = () => { };
    try {
        return await new Promise((resolve) => {
            child.once('error', (error) => resolve({ end: 'error', reason: errorMessage(error) }));
            child.once('exit', (status, by) => resolve({ end: 'exit', status, signal: by }));
            onAbort = () => {
                endGroup(child, 'SIGTERM');
                kill = setTimeout(() => {
                    endGroup(child, 'SIGKILL');
                    // Not even that ends what waits for a disk: nor is it waited for.
                    kill = setTimeout(() => resolve({ end: 'exit', status: null, signal: 'SIGKILL' }), END_MS);
                }, END_MS);
            };
            signal.addEventListener('abort', onAbort, { once: true });
            if (signal.aborted)
                onAbort();
        });
    }
    finally {
        clearTimeout(kill);
        signal.removeEventListener('abort', onAbort);
        // What it has left running in its group goes with it; what has left the group may still hold its pipes.
        endGroup(child, 'SIGKILL');
        await Promise.race([closed, sleep(END_MS, undefined, { ref: false })]);
        child.stdout?.destroy();
        child.stderr?.destroy();
        running.delete(child);
    }
}
function endGroup({ pid, exitCode, signalCode }, signal) {
    if (pid === undefined)
        return;
    if (process.platform === 'win32') {
        if (exitCode === null && signalCode === null)
            spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        // It is empty.
        if (systemErrorCode(error) !== 'ESRCH' && systemErrorCode(error) !== 'EPERM')
            throw error;
    }
}
/** The end of what comes in pieces. */
class Tail {
    constructor(most) {
        this.most = most;
        this.bytes = Buffer.alloc(0);
    }
    add(piece) {
        const end = piece.subarray(-this.most);
        this.bytes = Buffer.concat([this.bytes.subarray(Math.max(0, this.bytes.length + end.length - this.most)), end]);
    }
    text() {
        return this.bytes.toString();
    }
}

;// CONCATENATED MODULE: ./.build/torch/dtype.js
/** The element types of torch tensors and how torch names them (c10/core/ScalarType.h, torch/storage.py). */
const dtype_DTYPES = {
    float64: { kind: 'float', size: 8, wordSize: 8, storage: 'DoubleStorage' },
    float32: { kind: 'float', size: 4, wordSize: 4, storage: 'FloatStorage' },
    float16: { kind: 'float', size: 2, wordSize: 2, storage: 'HalfStorage' },
    bfloat16: { kind: 'float', size: 2, wordSize: 2, storage: 'BFloat16Storage' },
    int64: { kind: 'integer', size: 8, wordSize: 8, storage: 'LongStorage' },
    int32: { kind: 'integer', size: 4, wordSize: 4, storage: 'IntStorage' },
    int16: { kind: 'integer', size: 2, wordSize: 2, storage: 'ShortStorage' },
    int8: { kind: 'integer', size: 1, wordSize: 1, storage: 'CharStorage' },
    uint8: { kind: 'integer', size: 1, wordSize: 1, storage: 'ByteStorage' },
    uint16: { kind: 'integer', size: 2, wordSize: 2, storage: undefined },
    uint32: { kind: 'integer', size: 4, wordSize: 4, storage: undefined },
    uint64: { kind: 'integer', size: 8, wordSize: 8, storage: undefined },
    bool: { kind: 'bool', size: 1, wordSize: 1, storage: 'BoolStorage' },
    complex32: { kind: 'complex', size: 4, wordSize: 2, storage: undefined },
    complex64: { kind: 'complex', size: 8, wordSize: 4, storage: 'ComplexFloatStorage' },
    complex128: { kind: 'complex', size: 16, wordSize: 8, storage: 'ComplexDoubleStorage' },
    float8_e4m3fn: { kind: 'float8', size: 1, wordSize: 1, storage: undefined },
    float8_e4m3fnuz: { kind: 'float8', size: 1, wordSize: 1, storage: undefined },
    float8_e5m2: { kind: 'float8', size: 1, wordSize: 1, storage: undefined },
    float8_e5m2fnuz: { kind: 'float8', size: 1, wordSize: 1, storage: undefined },
    float8_e8m0fnu: { kind: 'float8', size: 1, wordSize: 1, storage: undefined },
};

;// CONCATENATED MODULE: ./.build/torch/elements.js
/** What has to be done to stored bytes before they are a tensor's values on a little-endian machine. */

/** Whether the stored bytes are the values as they are. */
function isPlain(tensor) {
    const swapped = tensor.storage.bigEndian && DTYPES[tensor.dtype].wordSize > 1;
    return !swapped && !tensor.conj && !tensor.neg;
}
/** Turns stored elements into the tensor's values, in place: byte order, conjugation, negation. */
function elements_resolveElements(bytes, tensor) {
    const { kind, wordSize } = DTYPES[tensor.dtype];
    if (tensor.storage.bigEndian)
        swap(bytes, wordSize);
    // conj negates the imaginary word of each pair, neg every word. IEEE numbers negate by their sign bit alone.
    if (tensor.conj)
        flipSigns(bytes, wordSize, wordSize, 2 * wordSize);
    if (tensor.neg && kind === 'integer')
        negateIntegers(bytes, wordSize);
    else if (tensor.neg)
        flipSigns(bytes, wordSize, 0, wordSize);
}
function swap(bytes, wordSize) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (wordSize === 2)
        buffer.swap16();
    else if (wordSize === 4)
        buffer.swap32();
    else if (wordSize === 8)
        buffer.swap64();
}
/** Of the words at `first`, `first + step`, ... */
function flipSigns(bytes, wordSize, first, step) {
    for (let at = first + wordSize - 1; at < bytes.length; at += step)
        bytes[at] = (bytes[at] ?? 0) ^ 0x80;
}
/** Two's complement: all bits inverted, plus one. */
function negateIntegers(bytes, wordSize) {
    for (let word = 0; word < bytes.length; word += wordSize) {
        let carry = 1;
        for (let at = word; at < word + wordSize; at++) {
            const sum = (~(bytes[at] ?? 0) & 0xff) + carry;
            bytes[at] = sum;
            carry = sum >>> 8;
        }
    }
}

;// CONCATENATED MODULE: ./.build/torch/limits.js
/**
 * Every count and size that a file can state has its cap here, with the reason. Honest files stay far below:
 * the pickle of a full seaco-paraformer checkpoint (1,095 tensors and their optimizer state) has 0.3 MB.
 * Together the caps keep a hostile file below 256 MB of memory.
 */
const MiB = 2 ** 20;
// ---- zip ----
/** Records of an archive. One for each storage: 400,000 for 100,000 tensors with Adam's state. */
const MAX_ZIP_RECORDS = 500_000;
/** The central directory: 46 bytes and a name for each record, which is held in memory. */
const MAX_DIRECTORY_BYTES = 48 * MiB;
/** Bytes after the end record, its comment included: torch looks no further back for it. */
const MAX_TRAILING_BYTES = 65_535;
/** Deflate's best case, 258 bytes for two bits: a record that claims more cannot be inflated from its bytes. */
const MAX_DEFLATE_RATIO = 1032;
/** Small records that are read in one piece: `version`, `byteorder`. */
const MAX_SMALL_RECORD_BYTES = 64;
// ---- pickle ----
/** What is gone through opcode by opcode: 36 MB for 100,000 tensors with Adam's state. Bytes objects in it stay in memory. */
const MAX_PICKLE_BYTES = 64 * MiB;
/** The part of a pickle that is in memory at a time; more where one of its strings is longer. */
const PICKLE_WINDOW_BYTES = MiB / 4;
/** Objects on the stack at once, and open marks. Python's pickler puts a thousand items there before it stores them. */
const MAX_PICKLE_STACK = 1_000_000;
/** Estimated bytes of what a pickle builds and keeps: 40 MB for 100,000 tensors with Adam's state. */
const MAX_PICKLE_HEAP_BYTES = 72 * MiB;
/** Python's own pickler gives up at its recursion limit of 1000; code that walks the result may recurse as deep. */
const MAX_PICKLE_DEPTH = 1000;
/** A global with its module: Python's own names are shorter than a line. */
const MAX_GLOBAL_LENGTH = 4096;
/** One string: a name, a path, a configuration as text. */
const MAX_STRING_BYTES = 16 * MiB;
/** One int, in bytes or digits. The largest that torch writes is its magic number, 10 bytes; parsing is quadratic. */
const MAX_INT_BYTES = 1024;
// ---- tensors ----
/** c10 and most kernels stop at 64 dimensions (MAX_DIMS in ATen). */
const MAX_DIMENSIONS = 64;
/** Tensors may have more elements than their storages (stride 0), up to this size for all of a file when written out. */
const MAX_EXPANDED_BYTES = 1024 * MiB;
/** What is read into memory at once: scores and other small tensors, with their storage. */
const limits_MAX_SMALL_STORAGE_BYTES = 64 * MiB;
/** Streams of storage bytes go through memory in pieces of this size (positional reads are fastest from 4 MiB on). */
const limits_CHUNK_BYTES = 4 * MiB;
/** What is only checked goes through pieces that a core's cache holds; with larger ones much would lie about until it is collected. */
const limits_CHECKED_BYTES = MiB / 4;
/** Strided tensors are gathered block by block: at most this much of the source and of the result at a time. */
const limits_GATHER_BYTES = 8 * MiB;

;// CONCATENATED MODULE: ./.build/torch/gather.js
/**
 * Elements of strided views in row-major order, block by block. Reads as little of the storage as the strides let:
 * whole spans where a block's elements lie close together, else run by run.
 */



/** Spans up to this size are read whole, however few of their elements count: another read costs as much. */
const SHORT_SPAN_BYTES = (/* unused pure expression or super */ null && (2 ** 16));
/** Longer spans are read whole where at least one in this many elements counts. */
const SPARSE = 4;
/**
 * The tensor's values, contiguous and little-endian, in pieces of at most GATHER_BYTES.
 * Each piece is valid until the next one is asked for.
 */
function* gather_gather(tensor, read) {
    if (tensor.shape.includes(0))
        return;
    const elementSize = DTYPES[tensor.dtype].size;
    const whole = gather_coalesce(tensor);
    const room = new Room(elementSize, whole, read);
    for (const { offset, dimensions } of blocks(tensor.offset, whole, GATHER_BYTES / elementSize)) {
        const bytes = room.fill(offset, dimensions);
        resolveElements(bytes, tensor);
        yield bytes;
    }
}
/** Leaves out dimensions of size 1 and joins those that run on into each other. */
function gather_coalesce({ shape, strides }) {
    const dimensions = [];
    for (const [i, size] of shape.entries()) {
        if (size === 1)
            continue;
        const stride = strides[i] ?? 0;
        const outer = dimensions.at(-1);
        if (outer !== undefined && outer.stride === stride * size)
            dimensions[dimensions.length - 1] = { size: outer.size * size, stride };
        else
            dimensions.push({ size, stride });
    }
    return dimensions;
}
/** Cuts a view into consecutive parts of at most `most` elements, in row-major order. */
function* blocks(offset, dimensions, most) {
    const [outer, ...inner] = dimensions;
    if (outer === undefined) {
        yield { offset, dimensions };
        return;
    }
    const rows = Math.floor(most / count(inner));
    for (let row = 0; row < outer.size; row += Math.max(rows, 1)) {
        const start = offset + row * outer.stride;
        if (rows === 0)
            yield* blocks(start, inner, most);
        else
            yield { offset: start, dimensions: [{ size: Math.min(rows, outer.size - row), stride: outer.stride }, ...inner] };
    }
}
/** Memory for one block and for what is read for it. */
class Room {
    constructor(elementSize, whole, read) {
        this.elementSize = elementSize;
        this.read = read;
        this.target = new ArrayBuffer(Math.min(GATHER_BYTES, count(whole) * elementSize));
        this.source = new ArrayBuffer(Math.min(GATHER_BYTES, spanOf(whole) * elementSize));
        this.wordsPerElement = Math.max(elementSize / 4, 1);
        this.targetWords = wordsOf(this.target, elementSize);
        this.sourceWords = wordsOf(this.source, elementSize);
    }
    fill(offset, dimensions) {
        let to = 1;
        const mapped = [];
        for (const dimension of dimensions.toReversed()) {
            mapped.unshift({ ...dimension, to });
            to *= dimension.size;
        }
        this.place(offset, 0, mapped);
        return new Uint8Array(this.target, 0, count(dimensions) * this.elementSize);
    }
    /** Reads the elements from `from` on and puts them at `to`; halves the widest dimension while they lie too far apart. */
    place(from, to, dimensions) {
        const span = spanOf(dimensions);
        const spanBytes = span * this.elementSize;
        if (spanBytes <= SHORT_SPAN_BYTES || (spanBytes <= GATHER_BYTES && span <= SPARSE * count(dimensions))) {
            this.read(from * this.elementSize, new Uint8Array(this.source, 0, spanBytes));
            this.scatter(0, to, dimensions, 0);
            return;
        }
        const [widest] = dimensions.toSorted((a, b) => reach(b) - reach(a));
        if (widest === undefined)
            return;
        const half = widest.size >>> 1;
        const withSize = (size) => dimensions.map((each) => (each === widest ? { ...each, size } : each));
        this.place(from, to, withSize(half));
        this.place(from + half * widest.stride, to + half * widest.to, withSize(widest.size - half));
    }
    scatter(from, to, dimensions, depth) {
        const dimension = dimensions[depth];
        const inner = depth >= dimensions.length - 1;
        if (dimension === undefined || inner) {
            this.copy(from, to, dimension ?? { size: 1, stride: 1 });
            return;
        }
        for (let i = 0; i < dimension.size; i++) {
            this.scatter(from + i * dimension.stride, to + i * dimension.to, dimensions, depth + 1);
        }
    }
    /** Elements of the innermost dimension, which lie one after another in the target. */
    copy(from, to, { size, stride }) {
        const { sourceWords, targetWords, wordsPerElement: words } = this;
        if (stride === 1) {
            targetWords.set(sourceWords.subarray(from * words, (from + size) * words), to * words);
        }
        else {
            for (let i = 0; i < size; i++) {
                const source = (from + i * stride) * words;
                const target = (to + i) * words;
                for (let word = 0; word < words; word++)
                    targetWords[target + word] = sourceWords[source + word] ?? 0;
            }
        }
    }
}
function wordsOf(buffer, elementSize) {
    if (elementSize === 1)
        return new Uint8Array(buffer);
    return elementSize === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
}
function count(dimensions) {
    return dimensions.reduce((product, { size }) => product * size, 1);
}
/** Elements of the storage from the first to the last one. */
function spanOf(dimensions) {
    return dimensions.reduce((sum, dimension) => sum + reach(dimension), 1);
}
function reach({ size, stride }) {
    return (size - 1) * stride;
}

;// CONCATENATED MODULE: ./.build/torch/tensor.js
/** A tensor as a checkpoint describes it: a strided view of a storage. Holds no element. */

/** The top-level module that a tensor belongs to: the part of its name before the first dot. */
function topModule(tensorName) {
    const dot = tensorName.indexOf('.');
    return dot < 0 ? tensorName : tensorName.slice(0, dot);
}
/** Number of elements: the product of the shape, 1 for a 0-d tensor. */
function tensor_elementCount(shape) {
    return shape.reduce((product, size) => product * size, 1);
}
/** Whether two shapes, or two lists of strides, are the same. */
function tensor_sameNumbers(a, b) {
    return a.length === b.length && a.every((number, i) => number === b[i]);
}
/** Bytes of the elements alone, as a contiguous tensor stores them. */
function tensor_tensorBytes(tensor) {
    return tensor_elementCount(tensor.shape) * DTYPES[tensor.dtype].size;
}
/** Row-major strides in elements, as torch writes them: a size of 0 counts as 1 (c10/core/TensorImpl.h). */
function tensor_contiguousStrides(shape) {
    const strides = new Array(shape.length);
    let stride = 1;
    for (let i = shape.length - 1; i >= 0; i--) {
        strides[i] = stride;
        stride *= Math.max(shape[i] ?? 1, 1);
    }
    return strides;
}
/** Whether the elements lie in row-major order without gaps; strides of dimensions of size 1 do not count. */
function isContiguous(tensor) {
    const { shape, strides } = tensor;
    if (shape.includes(0))
        return true;
    let expected = 1;
    for (let i = shape.length - 1; i >= 0; i--) {
        const size = shape[i] ?? 1;
        if (size !== 1 && strides[i] !== expected)
            return false;
        expected *= size;
    }
    return true;
}

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./.build/torch/zip/inflate.js
/** Inflates records, never beyond the size they announce. */




const PIECE_BYTES = (/* unused pure expression or super */ null && (2 ** 18));
/** All of a record at once. Throws a CheckpointError that names it. */
function inflate_inflateWhole(path, record, stored) {
    try {
        // One byte more than announced is room enough to notice that there is more.
        const result = inflateRawSync(stored, { maxOutputLength: record.byteLength + 1, info: true });
        const { buffer, engine } = result;
        checkLengths(path, record, buffer.length, engine.bytesWritten);
        return buffer;
    }
    catch (error) {
        throw named(path, record, error);
    }
}
/**
 * A record as a stream: calls `take` with each inflated piece and its offset, in order.
 * Throws a CheckpointError that names the record, and whatever `stored` or `take` throw.
 */
async function inflate_inflateStream(path, record, stored, take) {
    const inflater = createInflateRaw({ chunkSize: PIECE_BYTES });
    let done = 0;
    try {
        await pipeline(stored, inflater, async (pieces) => {
            for await (const piece of pieces) {
                if (done + piece.length > record.byteLength)
                    checkLengths(path, record, done + piece.length, record.storedLength);
                take(piece, done);
                done += piece.length;
            }
        });
    }
    catch (error) {
        throw named(path, record, error);
    }
    checkLengths(path, record, done, inflater.bytesWritten);
}
/** @param consumed bytes that the stream took from the record: fewer where something follows its end */
function checkLengths(path, record, inflated, consumed) {
    const bytes = record.byteLength;
    if (inflated > bytes)
        throw inflateError(path, record, message('torch.inflate.more', { bytes }));
    if (inflated < bytes)
        throw inflateError(path, record, message('torch.inflate.less', { found: inflated, bytes }));
    if (consumed < record.storedLength) {
        throw inflateError(path, record, message('torch.inflate.rest', { bytes: record.storedLength - consumed }));
    }
}
/** Errors of zlib as CheckpointErrors, others as they are. */
function named(path, record, error) {
    const code = systemErrorCode(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') {
        return inflateError(path, record, message('torch.inflate.more', { bytes: record.byteLength }));
    }
    if (!code?.startsWith('Z_'))
        return error;
    return inflateError(path, record, message('torch.inflate.broken', { reason: errorMessage(error) }));
}
function inflateError(path, record, problem) {
    return new CheckpointError(path, problem, {
        where: message('torch.where.record', { record: record.name }),
        hint: message('torch.hint.exhausting'),
    });
}

;// CONCATENATED MODULE: ./.build/torch/zip/record.js
/** One record of a zip archive: what the central directory says of it, its local header, which must say the same, its CRC. */



const DAMAGED = message_message('torch.hint.damaged');
const AMBIGUOUS = message_message('torch.hint.two-ways');
const STORED = 0;
const DEFLATED = 8;
/** Stands for a value that is stored elsewhere. */
const ALL_ONES = 0xffffffff;
/** Of an entry in the directory (4.3.12), before the name. */
const DIRECTORY_HEADER_LENGTH = 46;
/** Where the entry says how long its name is, in two bytes. */
const NAME_LENGTH_AT = 28;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
/** Sizes and CRC follow the data; the local header's fields say nothing. */
const DESCRIPTOR_FLAG = 0x8;
/** The error for a record whose header and data do not end before what follows it begins. */
function overlap(source, record, next) {
    const { headerPosition: from, rawName, storedLength } = record;
    const to = from + LOCAL_HEADER_LENGTH + rawName.length + storedLength;
    const said = message('torch.zip.overlap', { next: next.name, from, to, begin: next.headerPosition });
    return recordError(source, record.name, said, AMBIGUOUS);
}
/** Far enough for a bias of 512 float32 between two headers. */
const WINDOW_BYTES = 2560;
/** Reads local headers: with one, those that follow within a small tensor's length, as they are mostly asked for in order. */
class HeaderReader {
    constructor(source) {
        this.source = source;
        /** what was read last */
        this.window = Buffer.alloc(0);
        this.start = 0;
    }
    /** Gets the header's bytes into the window and returns where they start in it. */
    seek(position, byteLength, next) {
        if (position < this.start || position + byteLength > this.start + this.window.length) {
            const reach = next.headerPosition - position < WINDOW_BYTES ? WINDOW_BYTES : byteLength;
            const bytes = this.source.read(position, Math.min(reach, this.source.byteLength - position));
            this.start = position;
            this.window = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        }
        return position - this.start;
    }
}
/**
 * Finds the data behind the local header (4.3.7).
 * Throws a CheckpointError where that does not tell the same as the directory.
 */
function dataPosition(headers, record, next) {
    const { rawName, storedLength, headerPosition } = record;
    const nameEnd = LOCAL_HEADER_LENGTH + rawName.length;
    const at = headers.seek(headerPosition, nameEnd, next);
    const header = headers.window;
    const position = headerPosition + nameEnd + header.readUInt16LE(at + 28);
    const contradiction = contradictionOf(record, header, at) ?? overlapOf(position, storedLength, next);
    if (contradiction === undefined)
        return position;
    const problem = message('torch.zip.header', { at: headerPosition, contradiction });
    throw recordError(headers.source, record.name, problem, AMBIGUOUS);
}
function overlapOf(at, bytes, { name: next, headerPosition: begin }) {
    return at + bytes > begin ? message('torch.zip.header.overlap', { bytes, at, next, begin }) : undefined;
}
/** What the header at this place of the bytes says otherwise than the directory; undefined where they agree. */
function contradictionOf(record, bytes, at) {
    const { name, rawName, flags, method, crc32, storedLength, byteLength } = record;
    if (bytes.readUInt32LE(at) !== LOCAL_HEADER)
        return message('torch.zip.signature');
    const named = bytes.toString('latin1', at + LOCAL_HEADER_LENGTH, at + LOCAL_HEADER_LENGTH + rawName.length);
    return (differing('flags', bytes.readUInt16LE(at + 6), flags) ??
        differing('method', bytes.readUInt16LE(at + 8), method) ??
        (bytes.readUInt16LE(at + 26) !== rawName.length || named !== rawName
            ? message('torch.zip.header.name', { found: named, expected: name })
            : undefined) ??
        (flags & DESCRIPTOR_FLAG
            ? undefined
            : (stated('crc32', bytes.readUInt32LE(at + 14), crc32) ??
                stated('stored', bytes.readUInt32LE(at + 18), storedLength) ??
                stated('size', bytes.readUInt32LE(at + 22), byteLength))));
}
function differing(name, found, expected) {
    if (found === expected)
        return undefined;
    return message('torch.zip.header.says', { field: message(`torch.zip.field.${name}`), found, expected });
}
/** 0 and all ones stand for "elsewhere". */
function stated(field, found, expected) {
    return found === 0 || found === ALL_ONES ? undefined : differing(field, found, expected);
}
/** An error that names the record. */
function recordError(source, name, problem, hint = DAMAGED) {
    return new CheckpointError(source.path, problem, { where: message('torch.where.record', { record: name }), hint });
}
/** Throws a CheckpointError that names the record where its bytes are not those that were saved. */
function record_checkCrc32(path, record, found, expected) {
    if (found === expected)
        return;
    throw new CheckpointError(path, message('torch.file.checksum', { found: hex(found), expected: hex(expected) }), {
        where: message('torch.where.record', { record }),
        hint: message('torch.hint.damaged'),
    });
}
/** The same for bytes that are all in memory. */
function record_checkBytes(path, record, bytes, expected) {
    record_checkCrc32(path, record, crc32(bytes), expected);
}
function hex(value) {
    return `0x${value.toString(16).padStart(8, '0')}`;
}

;// CONCATENATED MODULE: ./.build/torch/storage-bytes.js
/** Bytes of whole storages, checked: streamed, or all at once where they are small. */










/**
 * Reads a storage to its end and checks its CRC-32, where the file carries one.
 * Throws a CheckpointError that names the record, or the signal's reason.
 */
async function verifyStorage(checkpoint, storage, signal) {
    if (storage.crc32 !== undefined || storage.deflated)
        await streamStorage(checkpoint, storage, signal, () => { });
}
/**
 * Calls `take` with the inflated bytes of a storage, piece by piece with their offsets, then checks the CRC-32.
 * A piece is valid during the call only. Throws as verifyStorage does.
 */
async function streamStorage(checkpoint, storage, signal, take) {
    let crc = 0;
    const check = (piece, offset) => {
        if (storage.crc32 !== undefined)
            crc = crc32(piece, crc);
        take(piece, offset);
    };
    const stored = storedPieces(checkpoint, storage, signal);
    if (storage.deflated) {
        await inflateStream(checkpoint.path, { ...storage, name: recordName(storage) }, stored, check);
    }
    else {
        let offset = 0;
        for await (const piece of stored) {
            check(piece, offset);
            offset += piece.length;
        }
    }
    requireCrc32(checkpoint, storage, crc);
}
/**
 * The elements of a small tensor, contiguous and little-endian. Its whole storage is read and checked.
 * Throws a CheckpointError where it is damaged, or where tensor or storage have more than MAX_SMALL_STORAGE_BYTES.
 */
function storage_bytes_readTensor(checkpoint, tensor) {
    const { storage } = tensor;
    const bytes = Math.max(tensorBytes(tensor), storage.byteLength);
    if (bytes > MAX_SMALL_STORAGE_BYTES) {
        const problem = message('torch.file.too-long', { bytes, most: MAX_SMALL_STORAGE_BYTES });
        const where = message('torch.where.record', { record: recordName(storage) });
        throw new CheckpointError(checkpoint.path, problem, { where });
    }
    const stored = new Uint8Array(storage.storedLength);
    readInto(checkpoint.path, checkpoint.fd, storage.position, stored);
    const named = { name: recordName(storage), byteLength: storage.byteLength, storedLength: storage.storedLength };
    const whole = storage.deflated ? inflateWhole(checkpoint.path, named, stored) : stored;
    if (storage.crc32 !== undefined)
        checkBytes(checkpoint.path, recordName(storage), whole, storage.crc32);
    const read = (offset, target) => target.set(whole.subarray(offset, offset + target.length));
    // Copied one by one: each piece is overwritten by the next.
    return Buffer.concat(Array.from(gather(tensor, read), (piece) => Uint8Array.from(piece)));
}
/** Compares the CRC-32 of a storage's bytes with the file's, where that has one. Throws a CheckpointError that names the record. */
function requireCrc32({ path }, storage, found) {
    if (storage.crc32 !== undefined)
        checkCrc32(path, recordName(storage), found, storage.crc32);
}
async function* storedPieces(checkpoint, storage, signal) {
    // The inflater keeps a piece while the next one is read; else all are read into the same room.
    const most = storage.deflated ? CHUNK_BYTES : CHECKED_BYTES;
    const newRoom = () => Buffer.allocUnsafeSlow(Math.min(most, storage.storedLength));
    const shared = storage.deflated ? undefined : newRoom();
    for (let done = 0; done < storage.storedLength; done += most) {
        // Let a signal in between two reads.
        await breathe(signal);
        const piece = (shared ?? newRoom()).subarray(0, storage.storedLength - done);
        readInto(checkpoint.path, checkpoint.fd, storage.position + done, piece);
        yield piece;
    }
}
function recordName(storage) {
    return `data/${storage.key}`;
}

;// CONCATENATED MODULE: ./.build/average/differences.js
/** Where checkpoints contradict one another, in words: names, shapes, dtypes. */


/** One line for each way in which one of the others differs from the first checkpoint, `its → other`; empty where all fit. */
function differences_differences(first, others, excluded) {
    const lines = [];
    for (const other of others) {
        const missing = [];
        const shapes = [];
        const dtypes = [];
        for (const [name, expected] of first.stateDict) {
            if (excluded.has(name))
                continue;
            const found = other.stateDict.get(name);
            if (found === undefined) {
                missing.push(name);
            }
            else if (!sameNumbers(expected.shape, found.shape)) {
                shapes.push(`${name} ${showShape(expected)} → ${showShape(found)}`);
            }
            else if (found.dtype !== expected.dtype) {
                dtypes.push(`${name} ${expected.dtype} → ${found.dtype}`);
            }
        }
        const extra = [...other.stateDict.keys()].filter((name) => !first.stateDict.has(name) && !excluded.has(name));
        const kinds = [
            ['average.missing', missing],
            ['average.extra', extra],
            ['average.shapes', shapes],
            ['average.dtypes', dtypes],
        ];
        for (const [code, tensors] of kinds) {
            if (tensors.length > 0)
                lines.push(message(code, { name: other.name, first: first.name, tensors }));
        }
    }
    return lines;
}
function showShape({ shape }) {
    return `[${shape.join(', ')}]`;
}

;// CONCATENATED MODULE: ./.build/average/reading-order.js
/**
 * Tensors are read in the order in which their elements lie in the storage, whatever their strides: so a transposed one
 * is read as quickly as another, and only what is made of all checkpoints is put in the order of the file.
 */



/** A row that is longer is not worth it: of each run that is read too little would be wanted. */
const MOST_ROW_BYTES = BLOCK_BYTES / 4;
/**
 * By falling strides. Undefined where that is the order in which they stand, where an element stands for several
 * (stride 0), or where rows are too long.
 */
function reading_order_readingOrder({ shape, strides }, elementBytes) {
    if (shape.includes(0))
        return undefined;
    const strideOf = (i) => strides[i] ?? 0;
    const wide = shape.flatMap((size, i) => (size === 1 ? [] : [i]));
    const order = wide.toSorted((a, b) => strideOf(b) - strideOf(a));
    if (order.every((dimension, i) => dimension === wide[i]) || wide.some((i) => strideOf(i) === 0))
        return undefined;
    const whole = [...order, ...shape.keys()].filter((dimension, i, all) => all.indexOf(dimension) === i);
    return rowLength(written(shape, whole)) * elementBytes > MOST_ROW_BYTES ? undefined : whole;
}
/** The same elements, so that row-major order is the order in which they are read. */
function reading_order_asRead(tensor, order) {
    const { shape, strides } = tensor;
    return { ...tensor, shape: order.map((i) => shape[i] ?? 1), strides: order.map((i) => strides[i] ?? 0) };
}
/** The dimensions of a shape as they are written, with their strides among what is read. */
function written(shape, order) {
    const strides = contiguousStrides(order.map((i) => shape[i] ?? 1));
    return coalesce({ shape, strides: shape.map((_, i) => strides[order.indexOf(i)] ?? 0) });
}
/** Elements that are written for each step of the outermost dimension. */
function rowLength([, ...inner]) {
    return inner.reduce((product, { size }) => product * size, 1);
}
/** How elements `first` to `first + count`, as they are written, are read: whole rows. */
function turnOf(dimensions, elementBytes, first, count) {
    const length = rowLength(dimensions);
    const [outer, ...inner] = dimensions;
    const rows = count / length;
    if (outer === undefined || first % length !== 0 || !Number.isInteger(rows))
        throw new RangeError('no whole rows');
    const { size, stride } = outer;
    return {
        elementBytes,
        start: (first / length) * stride,
        run: rows * stride,
        pitch: size * stride,
        dimensions: [
            { size: rows, stride },
            ...inner.map((each) => (each.stride < stride ? each : { ...each, stride: (each.stride / size) * rows })),
        ],
    };
}

;// CONCATENATED MODULE: ./.build/average/plan.js






/**
 * Plans the average of the sources, oldest first, in the order and under the names of the first, and after it what is
 * taken from the base model, in its order.
 * Tensors that are tied in every source (same storage, offset, shape and strides), or in the base model, stay tied.
 * @throws SelectionError with all differences of names, shapes and dtypes; or if no tensor is left, or an adapter cannot be folded
 */
function planAverage(sources, options) {
    const [first, ...others] = sources;
    if (first === undefined)
        throw new RangeError('no checkpoint to average');
    const problems = differences(first, others, options.excluded);
    if (problems.length > 0) {
        throw new SelectionError([message('average.unfit'), ...problems], { hint: message('hint.one-run') });
    }
    const storages = [];
    const tensors = [];
    const add = (stateDict, owners, fromBase) => {
        const ties = new Map();
        const entries = [...stateDict];
        const shared = sharedStorages(entries);
        for (const [name, tensor] of entries) {
            const { dtype, shape, storage } = tensor;
            if (options.excluded.has(name))
                continue;
            const tie = shared.has(storage.key) ? tieOf(owners, name) : undefined;
            const tied = tie === undefined ? undefined : ties.get(tie);
            const planned = tied?.storage ?? storages.length;
            tensors.push({ name, shape, storage: planned });
            if (tied !== undefined) {
                tied.names.push(name);
                continue;
            }
            const names = [name];
            if (tie !== undefined)
                ties.set(tie, { storage: planned, names });
            const mustAgree = !fromBase && MUST_AGREE.has(dtype);
            const mean = plan_componentsOf(dtype);
            const adaptation = options.adaptations?.get(name);
            // Updates come row by row, and what takes two numbers is put in order by no kernel.
            const isFree = adaptation === undefined && mean?.perElement !== 2;
            storages.push({
                names,
                dtype,
                shape,
                numel: elementCount(shape),
                mean,
                fromBase,
                mustAgree,
                adaptation,
                order: isFree ? readingOrder(tensor, DTYPES[dtype].size) : undefined,
            });
        }
    };
    add(first.stateDict, sources, false);
    if (options.base !== undefined)
        add(options.base.stateDict, [options.base], true);
    const unfit = storages.flatMap(unfitAdaptation);
    if (unfit.length > 0)
        throw new SelectionError([message('lora.unfit'), ...unfit], { hint: message('hint.lora') });
    if (tensors.length === 0)
        throw new SelectionError(message('average.nothing-left'));
    return {
        sources,
        base: storages.some(({ fromBase }) => fromBase) ? options.base : undefined,
        adapters: options.adapters ?? [],
        best: options.best,
        precision: options.precision,
        storages,
        constants: new Set(),
        model: outputModel(storages, tensors, options.precision, new Set()),
    };
}
/** Why a storage cannot take what is to be folded into it. */
function unfitAdaptation({ adaptation, names, dtype, mean }) {
    const [name, other] = names;
    if (adaptation === undefined)
        return [];
    if (mean?.perElement !== 1)
        return [message('lora.dtype', { name, dtype })];
    return other === undefined ? [] : [message('lora.tied', { name, other })];
}
/** The model as it is written if the storages in `kept` stay in their own dtype. */
function outputModel(storages, tensors, precision, kept) {
    return {
        storages: storages.map(({ dtype, numel }, index) => ({
            dtype: kept.has(index) ? dtype : storedDtype(dtype, precision),
            numel,
        })),
        tensors,
    };
}
/** The dtype under which a tensor is stored: real floating ones follow the precision, all others stay. */
function storedDtype(dtype, precision) {
    if (precision === 'keep' || DTYPES[dtype].kind !== 'float')
        return dtype;
    return precision === 'fp16' ? 'float16' : 'bfloat16';
}
/** float8 and the wide unsigned types hold scales and packed codes rather than counters. */
const MUST_AGREE = new Set([
    'float8_e4m3fn',
    'float8_e4m3fnuz',
    'float8_e5m2',
    'float8_e5m2fnuz',
    'float8_e8m0fnu',
    'uint16',
    'uint32',
    'uint64',
]);
/** The numbers that elements of this dtype are made of; undefined where they are not floating-point numbers. */
function plan_componentsOf(dtype) {
    switch (dtype) {
        case 'float64':
        case 'float32':
        case 'float16':
        case 'bfloat16':
            return { type: dtype, perElement: 1 };
        case 'complex128':
            return { type: 'float64', perElement: 2 };
        case 'complex64':
            return { type: 'float32', perElement: 2 };
        case 'complex32':
            return { type: 'float16', perElement: 2 };
        default:
            return undefined;
    }
}
/** Keys of storages that more than one tensor views: nearly every tensor has one of its own, and is not tied. */
function sharedStorages(entries) {
    const seen = new Set();
    const shared = new Set();
    for (const [, { storage }] of entries) {
        if (seen.has(storage.key))
            shared.add(storage.key);
        seen.add(storage.key);
    }
    return shared;
}
/** Equal for two tensors that are tied in every source. */
function tieOf(sources, name) {
    return sources.map((source) => viewKey(tensorOf(source, name))).join(' ');
}
/** Names a view so that equal names mean the same elements of the same storage in the same order. */
function viewKey({ storage, offset, shape, strides, dtype, conj, neg }) {
    return `${JSON.stringify(storage.key)}:${offset}:${shape}:${strides}:${dtype}:${conj}:${neg}`;
}
/** All whose elements are read: the sources, then the base model where tensors are taken from it. */
function everySource({ sources, base }) {
    return base === undefined ? sources : [...sources, base];
}
/** A source's tensor for a planned storage, in the order in which it is read: the first of those that are tied. */
function sourceTensor(source, { names: [name], order }) {
    const tensor = tensorOf(source, name);
    return order === undefined ? tensor : asRead(tensor, order);
}
function tensorOf({ name: source, stateDict }, name) {
    const tensor = stateDict.get(name);
    if (tensor === undefined)
        throw new RangeError(`${source} has no tensor ${name}`);
    return tensor;
}

;// CONCATENATED MODULE: ./.build/average/low-rank.js
/**
 * Adapters folded into the mean of the weight that they adapt: weight + B·A·scale in float64, with the means of B and A in
 * float64 as well, so that the sum is rounded once, as any mean is.
 */





/** Reads the factors of one storage's adaptation from all sources and hands out what a run of its elements needs. */
class Adapted {
    /** @throws CheckpointError where an adapter is damaged, no floating-point number or not finite */
    constructor(adaptation, sources) {
        this.adaptation = adaptation;
        const { rank, columns } = adaptation;
        this.parts = adaptation.parts.map(({ first, count, left, right }) => ({
            firstRow: first,
            left: meanOf(sources, left, count, rank),
            right: meanOf(sources, right, rank, columns),
        }));
    }
    /** What is added to `count` elements from `first` on; undefined where nothing is. */
    update(first, count) {
        const { columns, rank, scale } = this.adaptation;
        const from = Math.floor(first / columns);
        const to = Math.ceil((first + count) / columns);
        const parts = this.parts.flatMap(({ firstRow, left, right }) => {
            const begin = Math.max(from, firstRow);
            const end = Math.min(to, firstRow + left.length / rank);
            if (begin >= end)
                return [];
            return [{ firstRow: begin, left: left.slice((begin - firstRow) * rank, (end - firstRow) * rank), right }];
        });
        return parts.length === 0 ? undefined : { first, columns, rank, scale, parts };
    }
}
/**
 * Adds an update to the float64 means of `tile`, which begin `skip` elements after the update's first. Of each element the sum
 * over the ranks in their order, times the scale, is added to the mean.
 */
function addUpdate(tile, skip, { first, columns, rank, scale, parts }) {
    const start = first + skip;
    const end = start + tile.length;
    const sums = new Float64Array(Math.min(columns, tile.length));
    for (const { firstRow, left, right } of parts) {
        const rows = left.length / rank;
        const from = Math.max(firstRow, Math.floor(start / columns));
        const to = Math.min(firstRow + rows, Math.ceil(end / columns));
        for (let row = from; row < to; row++) {
            const column = Math.max(0, start - row * columns);
            const count = Math.min(columns, end - row * columns) - column;
            sums.fill(0, 0, count);
            for (let k = 0; k < rank; k++) {
                const factor = left[(row - firstRow) * rank + k] ?? 0;
                const at = k * columns + column;
                for (let j = 0; j < count; j++)
                    sums[j] = (sums[j] ?? 0) + factor * (right[at + j] ?? 0);
            }
            const at = row * columns + column - start;
            for (let j = 0; j < count; j++)
                tile[at + j] = (tile[at + j] ?? 0) + (sums[j] ?? 0) * scale;
        }
    }
}
/** The mean of a factor over the sources, laid out row by row. */
function meanOf(sources, factor, rows, columns) {
    const mean = new Float64Array(rows * columns);
    sources.forEach((source, s) => {
        const values = elementsOf(source, factor.tensor);
        for (let i = 0; i < rows; i++) {
            for (let j = 0; j < columns; j++) {
                const value = values[factor.offset + i * factor.outer + j * factor.inner] ?? Number.NaN;
                // From the first value, not from 0, as everywhere.
                mean[i * columns + j] = s === 0 ? value : (mean[i * columns + j] ?? 0) + value;
            }
        }
    });
    for (let k = 0; k < mean.length; k++)
        mean[k] = (mean[k] ?? 0) / sources.length;
    return mean;
}
/** All elements of a small tensor, as float64. */
function elementsOf({ checkpoint, stateDict }, name) {
    const tensor = stateDict.get(name);
    if (tensor === undefined)
        throw new RangeError(`${checkpoint.path} has no tensor ${name}`);
    const type = componentsOf(tensor.dtype);
    if (type === undefined || type.perElement !== 1) {
        throw new CheckpointError(checkpoint.path, message('lora.dtype', { name, dtype: tensor.dtype }));
    }
    const bytes = readTensor(checkpoint, tensor);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const decode = {
        float64: (k) => view.getFloat64(8 * k, true),
        float32: (k) => view.getFloat32(4 * k, true),
        float16: (k) => halfValue(view.getUint16(2 * k, true), 'float16'),
        bfloat16: (k) => halfValue(view.getUint16(2 * k, true), 'bfloat16'),
    }[type.type];
    const size = { float64: 8, float32: 4, float16: 2, bfloat16: 2 }[type.type];
    const values = Float64Array.from({ length: bytes.byteLength / size }, (_, k) => decode(k));
    if (!values.every(Number.isFinite))
        throw new CheckpointError(checkpoint.path, message('lora.not-finite', { name }));
    return values;
}

;// CONCATENATED MODULE: ./.build/average/kernel-wasm.js
/** kernel.wat assembled by scripts/kernel.mjs: not to be edited. */
const KERNEL_WASM = [
    'AGFzbQEAAAABLQZgBX9/f39/AGAGf39/f39/AGABewF8YAZ/f39/fHwAYAR/f39/AGADf39/AAITAQRob3N0Bm1lbW9yeQIDAYCABAMNDAABAg',
    'MEBAUFAQQFBAd4CgRtZWFuAAAHYXZlcmFnZQABBm5hcnJvdwADC3BhY2tGbG9hdDE2AAQMcGFja0JmbG9hdDE2AAUMd2lkZW5GbG9hdDE2AAYN',
    'd2lkZW5CZmxvYXQxNgAHCWRpc3RhbmNlcwAIBmRpdmlkZQAJCXJlbWFpbmRlcgAKCrQTDOwBAgN/BXsgArf9FCEIIAAgA0ECdGohBgNAIAAhBS',
    'AF/V0DAP1fIQkgBf1dAwj9XyEKIAX9XQMQ/V8hCyAF/V0DGP1fIQwgAkEBayEHAkAgB0UNAANAIAUgAWohBSAJIAX9XQMA/V/98AEhCSAKIAX9',
    'XQMI/V/98AEhCiALIAX9XQMQ/V/98AEhCyAMIAX9XQMY/V/98AEhDCAHQQFrIgcNAAsLIAQgCSAI/fMB/QsEACAEIAogCP3zAf0LBBAgBCALIA',
    'j98wH9CwQgIAQgDCAI/fMB/QsEMCAEQcAAaiEEIABBIGoiACAGSQ0ACwubAwIDfwp7IAX9AAQAIRAgBf0ABFAhESAF/QAEYCESIAK3/RQhCyAA',
    'IANBAnRqIQcDQCAAIQYgBv1dAwD9XyEMIAb9XQMI/V8hDSAG/V0DEP1fIQ4gBv1dAxj9XyEPIAJBAWshCAJAIAhFDQADQCAGIAFqIQYgDCAG/V',
    '0DAP1f/fABIQwgDSAG/V0DCP1f/fABIQ0gDiAG/V0DEP1f/fABIQ4gDyAG/V0DGP1f/fABIQ8gCEEBayIIDQALCyAMIAv98wEhDCANIAv98wEh',
    'DSAOIAv98wEhDiAPIAv98wEhDyAM/V4gDf1e/Q0AAQIDBAUGBxAREhMUFRYXIQkgDv1eIA/9Xv0NAAECAwQFBgcQERITFBUWFyEKIAQgCf0LBA',
    'AgBCAK/QsEECARIAn96gEgCv3qASERIBIgCf3rASAK/esBIRIgECAMIAz98gEgDSAN/fIB/fABIA4gDv3yASAPIA/98gH98AH98AH98AEhECAE',
    'QSBqIQQgAEEgaiIAIAdJDQALIAUgEP0LBAAgBSAR/QsEUCAFIBL9CwRgCx0AIAD9HwC7IAD9HwG7oCAA/R8CuyAA/R8Du6CgC+ICAgF/C3sgA/',
    '0ABAAhCyAD/QAEECEMIAP9AAQgIQ0gA/0ABDAhDiAD/QAEQCEPIAT9FCEQIAX9FCERIAAgAUEDdGohBgNAIAD9AAQAIQcgECAH/QwAAAAAAADw',
    'fwAAAAAAAPB//U4gEf33Af0MAAAAAAAAMHgAAAAAAAAweP32Af3yASEJIAcgCf3wASAJ/fEBIAf9DAAAAAAAAACAAAAAAAAAAID9Tv1QIQggAC',
    'AI/QsEACACIAf9Xv1bAwAAIAsgByAH/fIB/fABIQsgCCAH/fEBIQggDCAIIAj98gH98AEhDCAH/QwAAAAAAAAAAAAAAAAAAAAA/UghCiAKIAgg',
    'B/3zAf3sAf1OIQggDSAI/fABIQ0gDiAI/fcBIQ4gDyAK/dEBIQ8gAkEIaiECIABBEGoiACAGSQ0ACyADIAv9CwQAIAMgDP0LBBAgAyAN/QsEIC',
    'ADIA79CwQwIAMgD/0LBEALqgMCAX8EeyAD/QAEUCEHIAP9AARgIQggACABQQN0aiEEA0AgAP0ABAD9XiAA/QAEEP1e/Q0AAQIDBAUGBxAREhMU',
    'FRYXIQUgAP0ABCD9XiAA/QAEMP1e/Q0AAQIDBAUGBxAREhMUFRYXIQYgByAF/eoBIAb96gEhByAIIAX96wEgBv3rASEI/QwAAIAHAACABwAAgA',
    'cAAIAHIAX9DAAAgEcAAIBHAACARwAAgEf96gH9DAAAgMcAAIDHAACAxwAAgMf96wH95gEhBf0MAACABwAAgAcAAIAHAACAByAG/QwAAIBHAACA',
    'RwAAgEcAAIBH/eoB/QwAAIDHAACAxwAAgMcAAIDH/esB/eYBIQYgAiAFQQ39rQH9DP9/AAD/fwAA/38AAP9/AAD9TiAFQRD9rQH9DACAAAAAgA',
    'AAAIAAAACAAAD9Tv1QIAZBDf2tAf0M/38AAP9/AAD/fwAA/38AAP1OIAZBEP2tAf0MAIAAAACAAAAAgAAAAIAAAP1O/VD9hgH9CwQAIAJBEGoh',
    'AiAAQcAAaiIAIARJDQALIAMgB/0LBFAgAyAI/QsEYAvHAQIBfwR7IAP9AARQIQcgA/0ABGAhCCAAIAFBA3RqIQQDQCAA/QAEAP1eIAD9AAQQ/V',
    '79DQABAgMEBQYHEBESExQVFhchBSAA/QAEIP1eIAD9AAQw/V79DQABAgMEBQYHEBESExQVFhchBiAHIAX96gEgBv3qASEHIAggBf3rASAG/esB',
    'IQggAiAFIAb9DQIDBgcKCw4PEhMWFxobHh/9CwQAIAJBEGohAiAAQcAAaiIAIARJDQALIAMgB/0LBFAgAyAI/QsEYAuxAQIBfwJ7IAAgAUEBdG',
    'ohAwNAIAD9BAMAIQQgBP0M/38AAP9/AAD/fwAA/38AAP1OQQ39qwEhBSACIAX9DAAAgHcAAIB3AACAdwAAgHf95gEgBP0MAIAAAACAAAAAgAAA',
    'AIAAAP1OQRD9qwH9UCAF/QwAAIAPAACADwAAgA8AAIAP/UD9DAAAgH8AAIB/AACAfwAAgH/9Tv1Q/QsEACACQRBqIQIgAEEIaiIAIANJDQALCz',
    'UBAX8gACABQQF0aiEDA0AgAiAA/QQDAEEQ/asB/QsEACACQRBqIQIgAEEIaiIAIANJDQALC8YBAgN/BHsDQCAAIQYgBCEHIAAgA0ECdGohCP0M',
    'AAAAAAAAAAAAAAAAAAAAACEL/QwAAAAAAAAAAAAAAAAAAAAAIQwDQCAG/QAEACAH/QAEAP3lASEJIAb9AAQQIAf9AAQQ/eUBIQogCyAJIAn95g',
    'H95AEhCyAMIAogCv3mAf3kASEMIAdBIGohByAGQSBqIgYgCEkNAAsgCyAM/eQBIQsgBSAFKwMAIAsQAqA5AwAgBUEIaiEFIAAgAWohACACQQFr',
    'IgINAAsLXQECfyADQcAlaiEFIAMgAkHAJfwKAAADQEGAywAgASABQYDLAEsbIQQgACAFIAQgBRALIAMgAyAEakHAJfwKAAAgACAEaiEAIAEgBG',
    'siAQ0ACyACIANBwCX8CgAACzAAIAEgAEHAJfwKAAAgAUHAJWpBAEGAywD8CwAgAUGAywBqIAFBwCVqQcAlIAIQCwvvAQEBfyAAIAJqIQQgAUHA',
    'JWshAQNAIAMgAP0ABAAgAf0ABAD9USAB/QAEsBMgAf0ABNAOIAH9AASQC/1R/VH9Uf0LBAAgAyAA/QAEECAB/QAEEP1RIAH9AATAEyAB/QAE4A',
    '4gAf0ABKAL/VH9Uf1R/QsEECADIAD9AAQgIAH9AAQg/VEgAf0ABNATIAH9AATwDiAB/QAEsAv9Uf1R/VH9CwQgIAMgAP0ABDAgAf0ABDD9USAB',
    '/QAE4BMgAf0ABIAPIAH9AATAC/1R/VH9Uf0LBDAgAUHAAGohASADQcAAaiEDIABBwABqIgAgBEkNAAsL',
].join('');

;// CONCATENATED MODULE: ./.build/average/scalar.js
/** The kernel in plain TypeScript: what it means, one element at a time. */



const [DEGREE, ...scalar_OTHERS] = SPARSE_MULTIPLE;
/** Bytes from a word of the quotient to those that it is taken from, at each lower power. */
const LAGS = scalar_OTHERS.map((exponent) => 16 * (DEGREE - exponent));
/** The kernel over `memory` as its specification has it: slow, and what the vectorised one is tested against. */
function scalarKernel(memory) {
    const view = new DataView(memory.buffer);
    const float64 = (at) => view.getFloat64(at, true);
    const float32 = (at) => view.getFloat32(at, true);
    const add = (at, value) => view.setFloat64(at, float64(at) + value, true);
    /** Stores `value` rounded to `type` as element k of `out`; returns what was stored. */
    function store(type, out, k, value) {
        if (type === 'float64') {
            view.setFloat64(out + 8 * k, value, true);
            return value;
        }
        if (type === 'float32') {
            view.setFloat32(out + 4 * k, value, true);
            return Math.fround(value);
        }
        const bits = halfBits(value, type);
        view.setUint16(out + 2 * k, bits, true);
        return float_halfValue(bits, type);
    }
    /** What earlier bytes of the quotient add to the one at REMAINDER_BYTES + k: long division, 128 bits at a time. */
    function tap(quotient, k) {
        return LAGS.reduce((sum, lag) => sum ^ (quotient[kernel_REMAINDER_BYTES + k - lag] ?? 0), 0);
    }
    const kernel = {
        widen(type, from, count, out) {
            for (let k = 0; k < count; k++) {
                view.setFloat32(out + 4 * k, float_halfValue(view.getUint16(from + 2 * k, true), type), true);
            }
        },
        mean(type, slots, stride, sources, count, tile) {
            const load = type === 'float64' ? float64 : float32;
            const size = type === 'float64' ? 8 : 4;
            for (let k = 0; k < count; k++) {
                // From the first value, not from 0: the mean of one checkpoint is that checkpoint, -0 included.
                let sum = load(slots + size * k);
                for (let i = 1; i < sources; i++)
                    sum += load(slots + stride * i + size * k);
                view.setFloat64(tile + 8 * k, sum / sources, true);
            }
        },
        average(slots, stride, sources, count, { tile, out, stats }) {
            kernel.mean('float32', slots, stride, sources, count, tile);
            kernel.round('float32', tile, count, out, out, stats);
        },
        round(type, tile, count, out, mean, stats) {
            for (let k = 0; k < count; k++) {
                const value = float64(tile + 8 * k);
                const lane = 8 * (k % 2);
                const stored = store(type, out, k, value);
                view.setFloat32(mean + 4 * k, value, true);
                add(stats + kernel_STATS.squares + lane, value * value);
                view.setFloat32(stats + kernel_STATS.min, Math.min(float32(stats + kernel_STATS.min), stored), true);
                view.setFloat32(stats + kernel_STATS.max, Math.max(float32(stats + kernel_STATS.max), stored), true);
                if (type === 'float32' || type === 'float64')
                    continue;
                addError(view, stats, k, value, stored);
            }
        },
        distances(type, slots, stride, sources, count, mean, sums) {
            const load = type === 'float64' ? float64 : float32;
            const size = type === 'float64' ? 8 : 4;
            for (let i = 0; i < sources; i++) {
                for (let k = 0; k < count; k++) {
                    const difference = Math.fround(load(slots + stride * i + size * k) - float32(mean + 4 * k));
                    add(sums + 8 * i, Math.fround(difference * difference));
                }
            }
        },
        divide(from, byteLength, state, _scratch) {
            const before = new Uint8Array(memory.buffer, state, kernel_REMAINDER_BYTES);
            const quotient = new Uint8Array(kernel_REMAINDER_BYTES + byteLength);
            quotient.set(before);
            for (let k = 0; k < byteLength; k++)
                quotient[kernel_REMAINDER_BYTES + k] = view.getUint8(from + k) ^ tap(quotient, k);
            before.set(quotient.subarray(byteLength));
        },
        remainder(state, _scratch, out) {
            const quotient = new Uint8Array(2 * kernel_REMAINDER_BYTES);
            quotient.set(new Uint8Array(memory.buffer, state, kernel_REMAINDER_BYTES));
            for (let k = 0; k < kernel_REMAINDER_BYTES; k++)
                view.setUint8(out + k, tap(quotient, k));
        },
    };
    return kernel;
}

;// CONCATENATED MODULE: ./.build/average/simd.js
/** The kernel in WebAssembly (kernel.wat), with what is left after whole vectors done by scalar.ts. */



/** Elements that the longest unrolled loop takes at once. */
const simd_VECTOR = 16;
/** kernel.wat, compiled: threads that share the module share its machine code. */
function kernelModule() {
    return new WebAssembly.Module(Buffer.from(KERNEL_WASM, 'base64'));
}
/** The kernel over `memory` in WebAssembly SIMD (kernel.wat), which agrees with scalarKernel to the bit except for sums. */
function simdKernel(memory, module = kernelModule()) {
    const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports;
    const scalar = scalarKernel(memory);
    return {
        widen(type, from, count, out) {
            const whole = count - (count % simd_VECTOR);
            const widen = type === 'float16' ? wasm.widenFloat16 : wasm.widenBfloat16;
            if (whole > 0)
                widen(from, whole, out);
            if (whole < count)
                scalar.widen(type, from + 2 * whole, count - whole, out + 4 * whole);
        },
        mean(type, slots, stride, sources, count, tile) {
            if (type === 'float64')
                return scalar.mean(type, slots, stride, sources, count, tile);
            const whole = count - (count % simd_VECTOR);
            if (whole > 0)
                wasm.mean(slots, stride, sources, whole, tile);
            if (whole < count)
                scalar.mean(type, slots + 4 * whole, stride, sources, count - whole, tile + 8 * whole);
        },
        average(slots, stride, sources, count, { tile, out, stats }) {
            const whole = count - (count % simd_VECTOR);
            if (whole > 0)
                wasm.average(slots, stride, sources, whole, out, stats);
            if (whole === count)
                return;
            const rest = { tile, out: out + 4 * whole, stats };
            scalar.average(slots + 4 * whole, stride, sources, count - whole, rest);
        },
        round(type, tile, count, out, mean, stats) {
            // Whatever becomes float32 has been float32, and went through `average`.
            if (type === 'float64' || type === 'float32')
                return scalar.round(type, tile, count, out, mean, stats);
            const whole = count - (count % simd_VECTOR);
            if (whole > 0) {
                const { fractionBits, leastExponent } = HALF_FORMATS[type];
                wasm.narrow(tile, whole, mean, stats, 1.5 * 2 ** (52 - fractionBits), 2 ** leastExponent);
                (type === 'float16' ? wasm.packFloat16 : wasm.packBfloat16)(tile, whole, out, stats);
            }
            if (whole < count) {
                scalar.round(type, tile + 8 * whole, count - whole, out + 2 * whole, mean + 4 * whole, stats);
            }
        },
        distances(type, slots, stride, sources, count, mean, sums) {
            if (type === 'float64')
                return scalar.distances(type, slots, stride, sources, count, mean, sums);
            const whole = count - (count % simd_VECTOR);
            if (whole > 0)
                wasm.distances(slots, stride, sources, whole, mean, sums);
            if (whole < count) {
                scalar.distances(type, slots + 4 * whole, stride, sources, count - whole, mean + 4 * whole, sums);
            }
        },
        divide: wasm.divide,
        remainder: wasm.remainder,
    };
}

;// CONCATENATED MODULE: ./.build/average/task.js
const NOWHERE = -1;
/** Why a task failed, and on which of its sources; one more than there are is the base model, -1 the mean itself. */
class TaskFault extends Error {
    constructor(reason, task, input, cause) {
        super(reason, cause === undefined ? undefined : { cause });
        this.reason = reason;
        this.task = task;
        this.input = input;
        this.name = 'TaskFault';
    }
}

;// CONCATENATED MODULE: ./.build/average/block-maker.js
/** Makes blocks: reads the inputs of their tasks, averages or copies them for each file, and checks as the bytes go by. */









/** A maker of blocks in `memory`, which nothing else may write to meanwhile. */
function blockMaker({ memory, layout, measure, module, ...from }) {
    const kernel = simdKernel(memory, module);
    const checksums = checksumsOver(memory, kernel, layout);
    const bytes = Buffer.from(memory.buffer);
    const view = new DataView(memory.buffer);
    const { stats, lost, sums, tile, mean, zeros, raw, slots, chunk, stride, turning } = layout;
    const runs = new Map();
    const turner = simdTurner(memory);
    let current = 0;
    /** Reads bytes of a storage, `offset` and on, of source `input` of the task, or behind the last of the base model. */
    function read(task, input, offset, at, byteLength) {
        const places = input < task.sources ? from.places[task.firstSource + input] : from.reference;
        const fd = places?.fds[task.storage] ?? NOWHERE;
        const position = (places?.positions[task.storage] ?? 0) + offset;
        for (let done = 0; done < byteLength;) {
            let got;
            try {
                got = (0,external_node_fs_namespaceObject.readSync)(fd, bytes, at + done, byteLength - done, position + done);
            }
            catch (error) {
                throw new TaskFault('unreadable', current, input, error);
            }
            if (got === 0)
                throw new TaskFault('ends-early', current, input);
            done += got;
        }
    }
    /** Reads elements of `size` bytes, `first` and on of the task's, whose first is at `offset` unless they come in runs. */
    function readElements(task, input, offset, { size, first, count }, at) {
        const { turn } = task;
        if (turn === undefined) {
            read(task, input, offset + first * size, at, count * size);
            return;
        }
        const { start, run, pitch } = turn;
        for (let done = 0; done < count;) {
            const [whole, within] = [Math.floor((first + done) / run), (first + done) % run];
            const length = run === pitch ? count : Math.min(run - within, count - done);
            read(task, input, (start + whole * pitch + within) * size, at + done * size, length * size);
            done += length;
        }
    }
    /** Puts in their order, in place, elements that stand as they were read. */
    function put(at, size, count, { dimensions }) {
        bytes.copyWithin(turning, at, at + count * size);
        turner(turning, at, size, dimensions);
    }
    /** Reads numbers into slot `input`, widened; returns where their bytes as stored begin. */
    function readNumbers(task, type, input, offset, first, count) {
        const slot = slots + input * stride;
        const size = FLOAT_BYTES[type];
        const half = type === 'float16' || type === 'bfloat16';
        const at = half ? raw : slot;
        readElements(task, input, offset, { size, first, count }, at);
        if (half)
            kernel.widen(type, raw, count, slot);
        return at;
    }
    function* average(task, index) {
        const { from, to, sources, reference, update, results, turn } = task;
        const slotType = from === 'float64' ? 'float64' : 'float32';
        const inSize = FLOAT_BYTES[from];
        const outSize = FLOAT_BYTES[to];
        const perChunk = chunk / FLOAT_BYTES[slotType];
        // The mean of one checkpoint is that checkpoint, and so is its CRC.
        const same = sources === 1 && from === to && update === undefined && turn === undefined;
        const plain = from === 'float32' && to === 'float32' && update === undefined;
        const places = results.map((result) => shareAddress(layout, index, result.output) + result.at);
        // Where the numbers are rounded to, and where their float32 means are kept, if a store is made of them.
        const main = results.findIndex(({ store }) => !isMade(store));
        const out = places[main] ?? layout.means;
        const kept = to === 'float32' ? out : results.some(({ store }) => isMade(store)) ? layout.means : undefined;
        const summed = results[main]?.checksum ?? false;
        for (let lane = 0; lane <= sources; lane++)
            checksums.start(lane);
        const base = reference && startReference();
        resetStats(view, stats);
        for (let i = 0; i < sources + 2; i++)
            view.setFloat64(sums + 8 * i, 0, true);
        for (let first = 0; first < task.count; first += perChunk) {
            const count = Math.min(perChunk, task.count - first);
            // No closure and no object in here: there may be millions of chunks.
            for (let i = 0; i < sources; i++) {
                const at = readNumbers(task, from, i, task.offset, first, count);
                checksums.add(i, at, count * inSize);
            }
            if (reference) {
                const { type, offset } = reference;
                readNumbers(task, type, sources, offset, first, count);
            }
            for (let k = 0; k < count; k += TILE) {
                const length = Math.min(TILE, count - k);
                const slot = slots + k * FLOAT_BYTES[slotType];
                const result = out + (first + k) * outSize;
                // a float32 result is its own float32 mean
                const means = kept === undefined ? mean : kept + (first + k) * 4;
                if (plain) {
                    kernel.average(slot, stride, sources, length, { tile, out: result, stats });
                }
                else {
                    kernel.mean(slotType, slot, stride, sources, length, tile);
                    if (update)
                        addUpdate(new Float64Array(memory.buffer, tile, length), first + k, update);
                    kernel.round(to, tile, length, result, means, stats);
                }
                // Training leaves a weight beneath an adapter as it was.
                if (measure && !update)
                    kernel.distances(slotType, slot, stride, sources, length, means, sums);
                if (base)
                    base.compare(slots + sources * stride + k * 4, length, means, sources);
            }
            requireFinite(slotType, sources, count, out + first * outSize, to);
            if (summed && !same && !turn)
                checksums.add(sources, out + first * outSize, count * outSize);
            yield;
        }
        if (turn) {
            put(out, outSize, task.count, turn);
            if (kept !== undefined && kept !== out)
                put(kept, 4, task.count, turn);
            if (summed)
                checksums.add(sources, out, task.count * outSize);
        }
        const inputCrcs = Uint32Array.from({ length: sources }, (_, i) => checksums.finish(i));
        const made = results.map((result, i) => {
            if (i === main) {
                return { crc: summed && same ? (inputCrcs[0] ?? 0) : checksums.finish(sources), lost: undefined };
            }
            const { store, byteLength } = result;
            const place = places[i] ?? 0;
            if (isMade(store) && kept !== undefined)
                return make(result, store, kept, place);
            bytes.copyWithin(place, out, out + byteLength);
            return { crc: checksumOf(result, place), lost: undefined };
        });
        return {
            inputCrcs,
            results: made,
            stats: readStats(view, stats),
            distances: Float64Array.from({ length: measure ? sources : 0 }, (_, i) => view.getFloat64(sums + 8 * i, true)),
            differ: false,
            reference: base?.result(sources),
        };
    }
    /** Makes what a file stores of the float32 means at `kept`. */
    function make(result, store, kept, place) {
        const run = runs.get(store.kind) ?? kernelOf(store).simd(memory);
        runs.set(store.kind, run);
        resetStats(view, lost);
        run.run(kept + 4 * result.first, result.count, place, lost, store);
        return { crc: checksumOf(result, place), lost: readStats(view, lost) };
    }
    function checksumOf(result, place) {
        return result.checksum ? checksums.of(place, result.byteLength) : 0;
    }
    /** Compares the means with the base model's numbers, which are float32 in the slot after the sources'. */
    function startReference() {
        let same = true;
        return {
            compare(slot, count, means, sources) {
                kernel.distances('float32', slot, 0, 1, count, means, sums + 8 * sources);
                kernel.distances('float32', slot, 0, 1, count, zeros, sums + 8 * (sources + 1));
                same &&= bytes.compare(bytes, means, means + 4 * count, slot, slot + 4 * count) === 0;
            },
            result(sources) {
                const moved = view.getFloat64(sums + 8 * sources, true);
                return { moved, squares: view.getFloat64(sums + 8 * (sources + 1), true), same };
            },
        };
    }
    /** NaN and infinity reach the sum of squares: only then is it worth looking where they come from. */
    function requireFinite(type, sources, count, out, to) {
        if (Number.isFinite(readSquares()))
            return;
        const load = (at) => (type === 'float64' ? view.getFloat64(at, true) : view.getFloat32(at, true));
        for (let i = 0; i < sources; i++) {
            for (let k = 0; k < count; k++) {
                const at = slots + i * stride + k * FLOAT_BYTES[type];
                if (!Number.isFinite(load(at)))
                    throw new TaskFault('not-finite', current, i);
            }
        }
        // Squares of large float64 numbers overflow, which is harmless; their sum may overflow too, which is not.
        for (let k = 0; to === 'float64' && k < count; k++) {
            if (!Number.isFinite(view.getFloat64(out + 8 * k, true)))
                throw new TaskFault('not-finite', current, -1);
        }
    }
    function readSquares() {
        return view.getFloat64(stats + kernel_STATS.squares, true) + view.getFloat64(stats + kernel_STATS.squares + 8, true);
    }
    function copy(task, index) {
        const { sources, chosen, byteLength, results, turn } = task;
        const size = turn?.elementBytes ?? 1;
        const [out, ...others] = results.map(({ output, at }) => shareAddress(layout, index, output) + at);
        if (chosen >= sources || out === undefined)
            throw new RangeError(`there is no source ${chosen}, or no output`);
        readElements(task, chosen, task.offset, { size, first: 0, count: byteLength / size }, out);
        const read = checksums.of(out, byteLength);
        for (let lane = 0; lane < sources; lane++)
            checksums.start(lane);
        let differ = false;
        const compare = (input) => {
            let same = true;
            for (let first = 0; first < byteLength; first += chunk) {
                const length = Math.min(chunk, byteLength - first);
                readElements(task, input, task.offset, { size, first: first / size, count: length / size }, slots);
                if (input < sources)
                    checksums.add(input, slots, length);
                same &&= bytes.compare(bytes, slots, slots + length, out + first, out + first + length) === 0;
            }
            return same;
        };
        for (let i = 0; i < sources; i++) {
            if (i !== chosen && !compare(i))
                differ = true;
        }
        const same = task.reference ? compare(sources) : undefined;
        const inputCrcs = Uint32Array.from({ length: sources }, (_, i) => (i === chosen ? read : checksums.finish(i)));
        if (turn)
            put(out, size, byteLength / size, turn);
        for (const place of others)
            bytes.copyWithin(place, out, out + byteLength);
        const crc = turn ? checksums.of(out, byteLength) : read;
        return {
            inputCrcs,
            results: results.map(() => ({ crc, lost: undefined })),
            stats: undefined,
            distances: new Float64Array(),
            differ,
            reference: same === undefined ? undefined : { moved: 0, squares: 0, same },
        };
    }
    function* steps(tasks, index) {
        const results = [];
        for (const [i, task] of tasks.entries()) {
            current = i;
            results.push(task.kind === 'mean' ? yield* average(task, index) : copy(task, index));
        }
        return results;
    }
    return {
        steps,
        make(tasks, index) {
            const making = steps(tasks, index);
            for (;;) {
                const step = making.next();
                if (step.done)
                    return step.value;
            }
        },
    };
}

;// CONCATENATED MODULE: ./.build/average/worker.js
/** A thread that compares and makes blocks: the entry of dist/worker/index.js. */




let maker;
let comparer;
external_node_worker_threads_namespaceObject.parentPort?.on('message', (order) => {
    const answer = (value) => external_node_worker_threads_namespaceObject.parentPort?.postMessage(value);
    if (order.kind === 'prepare') {
        comparer = undefined;
        maker = blockMaker(order.options);
        // Pages of new memory come slowly: best now, while the other thread still plans.
        Buffer.from(order.options.memory.buffer).fill(0);
    }
    else if (order.kind === 'compare') {
        comparer ??= new Comparer();
        answer(compare(comparer, order.pair));
    }
    else if (maker !== undefined)
        answer(make(maker, order.slot, order.tasks));
});
/** Undefined where they cannot be read: why, is found out by who asks. */
function compare(comparer, pair) {
    try {
        return comparer.isSame(pair);
    }
    catch {
        return undefined;
    }
}
function make(maker, slot, tasks) {
    try {
        return maker.make(tasks, slot);
    }
    catch (error) {
        if (!(error instanceof TaskFault))
            throw error;
        const { reason, task, input, cause } = error;
        return { reason, task, input, cause };
    }
}

