/** What is said of run directories, selections, base models and packages, in English. */
export const funasr = {
  // ---- the run directory ----
  'run-directory.absent': 'there is no such directory',
  'run-directory.file': 'is not a directory',
  'run-directory.empty':
    '{path:path}: no checkpoint: looked for `model.pt.ep<epoch>`, `model.pt.ep<epoch>.<step>`, found an empty directory',
  'run-directory.none':
    '{path:path}: no checkpoint: looked for `model.pt.ep<epoch>`, `model.pt.ep<epoch>.<step>`, found {found:names}',
  'hint.output-dir':
    "set `checkpoint-dir` to the `output_dir` of FunASR's training (./outputs by default); it holds the model.pt.ep* files",
  'hint.inspect': 'name a checkpoint or a directory that holds some',

  // ---- its entries ----
  'entry.special': 'is neither a file nor a directory',
  'entry.dangling': 'is a symbolic link to a file that does not exist',
  'entry.zero-3': 'holds {count} ZeRO-3 {count|shard|shards} ({file:name}): no file has the whole weights',
  'entry.split': 'the model is split over {count} files ({file:name}): model parallelism is not supported',
  'entry.no-weights': 'is a directory without {file:name}',
  'hint.zero-3':
    "merge them with DeepSpeed's `zero_to_fp32.py`, or train with zero stage 1 or 2, or with `stage3_gather_16bit_weights_on_model_save`",
  'hint.model-parallel': 'train without model parallelism, or merge the parts first',
  'hint.interrupted-save':
    'the save may have been interrupted; delete the directory or name the checkpoints to average',

  // ---- small files: configuration, vocabulary ----
  'small-file.outside': 'leads out of {directory:path}',
  'small-file.special': 'is not a regular file',
  'small-file.too-large': 'is too large for this program: {bytes:number} bytes, at most {most:number} are read',
  'small-file.parts': 'is too large for this program: more than {most} lines or strings',
  'small-file.shrank': 'became shorter while it was read',
  'run-config.no-text': 'is not valid UTF-8 text',
  'run-config.list': 'holds a list, expected a map',
  'run-config.no-map': 'holds a single value or nothing, expected a map',
  'run-config.too-deep': 'is nested more than {most} levels deep',
  'yaml.several': 'holds several documents, expected one',
  'yaml.many-lexemes': 'is too large for this program: more than {most} words, marks and gaps',
  'yaml.many-values': 'is too large for this program: more than {most} values, those that repeat others included',
  'yaml.many-properties': 'is too large for this program: more than {most} tags, anchors and aliases',
  'yaml.many-digits': 'is too large for this program: a number of more than {most} digits',
  'yaml.anchor-twice': 'has the anchor {anchor:name} twice',
  'yaml.no-anchor': 'repeats `{anchor:name}`, an anchor that does not stand before it',
  'yaml.key': 'has a list, a map or nothing for a key',
  'yaml.twice': 'has the key {key:name} twice',
  'yaml.merge': 'merges something that is no map (`<<`)',
  'yaml.value': 'has the value `=`, which FunASR does not read',
  'yaml.tag': 'has the tag {tag:name}, which FunASR does not read',

  // ---- selection ----
  'selection.no-such-score': '`metric` {metric}: none of the {count} checkpoints in {path:path} has such a score',
  'selection.idle-patterns':
    '`checkpoints`: {patterns:names} matches nothing in {path:path}, nor from the working directory; there are {names:names}',
  'selection.only-copies': '{path:path}: no checkpoint of an epoch or step, only {names:names}',
  'selection.none-readable': '{path:path}: none of the {count} checkpoints can be read:',
  'selection.more': 'and {count} more',
  'hint.metric': 'set `metric` to `auto` or `latest`',
  'hint.checkpoints':
    'name files, by path where they lie elsewhere, or use globs such as `model.pt.ep1*` or `*/outputs/epoch_*.pt`',
  'hint.name-copy': 'to slim one of these, name it in `checkpoints`',

  // ---- names of tensors ----
  'names.alike':
    'the tensors {first:name} and {second:name} would both be {name:name} without the names of wrappers around the model',
  'names.flat': '{tensor:name} is a flat parameter of FSDP, a shard: its weights are not whole',
  'hint.bare':
    'save the model that is wrapped: `model.module.state_dict()` of DataParallel, `model._orig_mod.state_dict()` of torch.compile',
  'hint.full-state-dict':
    'gather the weights with `get_model_state_dict(model, options=StateDictOptions(full_state_dict=True))` of torch.distributed.checkpoint.state_dict, and save them again',

  // ---- tensors left out ----
  'exclude-tensors.idle-pattern': "`exclude-tensors`: '{pattern:name}' matches no tensor; near it: {near:names}",
  'hint.tensor-globs': 'globs match whole tensor names: `seaco_decoder.*` or `*.bias`',

  // ---- base model ----
  'base-model.unknown': "`base-model` '{asked:name}': no such directory or file here, no size, and no known model",
  'base-model.no-path': "`base-model` '{asked:name}': there is no such directory or file: {path:path}",
  'base-model.known':
    'known models: {models:names}; for any other give its directory, its .pt file, its size such as `990MB`, or `none`',
  'base-model.no-weights': '`base-model` {directory:path}: the directory has no `model.pt`',
  'hint.model-directory':
    'name the directory that holds `model.pt`, `config.yaml` and `configuration.json`, or the .pt file itself',

  // ---- package ----
  'package.not-packable': 'no package holds a file of this name or place',
  'package.too-many-files': 'names {count} files; the first {most} are taken',
  'package.absent': 'is not on this machine',
  'package.replaced': 'config.yaml names {file:path}, which was not found',
  'package.outside':
    'lies outside of the run directory, its parent, the workspace, the base model and the caches of the hubs, and its content does not show that it belongs to a model',
  'package.empty': 'is empty',
  'package.lfs-pointer': 'is a Git LFS pointer, not the file itself',
  'package.html': 'is an HTML page: a download that went wrong',
  'package.code': 'names code that is fetched and run where it is loaded (`auto_map`)',
  'package.other-model':
    'FunASR would fetch {name:name} from a hub and build it, with code if that brings some; only models of iic, damo, funasr and FunAudioLLM pass',
  'package.whole-place': 'holds more than one model: only a folder of its own is taken',
  'package.empty-directory': 'holds none of the files that a tokenizer or a language model is described by',
  'package.large-directory': 'holds more than {most} files or {bytes:size} beside weights and code',
  'package.too-large': 'would make the files beside the weights larger than any package needs',
  'package.is-file': "`slim-dir` '{dir:path}': is a file; a directory is written there",
  'package.not-own':
    "`slim-dir` '{dir:path}': holds {file:name}, which this program did not write; name another directory, or remove the file if it is not needed",
  'package.link': "`slim-dir` '{dir:path}': holds {file:name}, a symbolic link; nothing is written through it",
  'package.is-input': "`slim-dir` '{dir:path}': is {input:path}, which is read; name another directory",
  'package.through-link':
    "`slim-dir` '{dir:path}': {link:path}, within {within:path}, is a symbolic link; nothing is written through it",
  'package.own-input':
    "`slim-dir` '{dir:path}': its {file:name} is the same file as {input:path}, which is read; name another directory",
  'report.refused': '--report {path:path}: {problem:message}',
  'report.through-link':
    '--report {path:path}: {link:path}, within {within:path}, is a symbolic link; nothing is written through it',
  'report.is-input': '--report {path:path}: is the same file as {input:path}, which is read; name another file',
  'report.in-package': '--report {path:path}: is a file of the package in {dir:path}; name another file',

  // ---- cleanup ----
  'cleanup.elsewhere': 'lies outside of {directory:path}',
  'cleanup.link': 'is a symbolic link',
  'cleanup.other-files': 'holds files that were not there before: {files:names}',
  'cleanup.changed': 'changed since it was read; is a training still writing to {directory:path}?',

  // ---- a file of scores ----
  'scores.wrong': '`scores` {file:path}: {problem:message}',
  'scores.wrong-line': '`scores` {file:path}, line {line:number}: {problem:message}',
  'scores.empty': 'holds no score',
  'scores.no-text': 'is no text in UTF-8',
  'scores.no-json': 'is no JSON: {reason:name}',
  'scores.no-object': 'is no JSON object with scores by the names of checkpoints',
  'scores.no-number': '{name:quoted}: found {found:quoted}, expected a finite number',
  'scores.alias': 'an alias',
  'scores.list': 'a list or an object within an object',
  'scores.quotes': 'has a quote that does not end, or text after one',
  'scores.no-column':
    'the header names no score, expected names in the first column and scores in the second, with commas or tabs between',
  'scores.no-header': 'found the score {found:name} in the first line, expected a header, such as: name,cer',
  'scores.twice': '{name:quoted} stands in line {first:number} already',
  'scores.same': '{name:quoted} is the same checkpoint as {other:quoted} in line {first:number}',
  'scores.ambiguous': '{name:quoted} may be any of {names:names}, expected more of its path',
  'scores.none-fits': 'no name in it is that of a checkpoint here: found {found:names}, here are {names:names}',

  // ---- strip: why a checkpoint is passed by ----
  'strip.newest': 'is among the newest ({count}), which stay whole',
  'strip.moving': 'was written to less than {seconds} s ago',
  'strip.nothing': 'has no training state',
  'strip.deepspeed':
    "DeepSpeed keeps the training state in a directory of its own form: only FunASR's files are stripped",
  'strip.hard-link': 'has {count} other {count|name|names} (hard links): stripping it would free nothing',
  'strip.top-level': "has its weights at the top level, which FunASR's training checkpoints do not",
  'strip.form': 'is stored in a form that would change when it is written again',
  'strip.no-tensors': 'holds {names:names} among its weights, which are not tensors',
  'strip.bookkeeping': '{key:quoted} is {what:message}, which FunASR does not write there',
  'strip.otherwise': 'was not written as it should be',
  // ---- GGUF for FunASR's runtime ----
  'gguf.class': "FunASR's llama.cpp runtime does not run {model:name}; this program writes GGUF for {classes:names}",
  'gguf.no-class':
    'GGUF needs to know the class of the model, and no config.yaml of the run or its base model says it; it is written for {classes:names}',
  'gguf.lacks': '{model:name} lacks tensors that GGUF needs: {tensors:names}',
  'hint.gguf-class': 'write `format: pt`, or the GGUF with another program',
  'hint.gguf-nano':
    'its runtime reads two files: `export_encoder_gguf.py` of FunASR (runtime/llama.cpp/fun-asr-nano) writes the encoder, `convert_hf_to_gguf.py` of llama.cpp the Qwen3; write `format: pt` for them here',
  'hint.gguf-config':
    'lay the config.yaml of the training beside the checkpoints, or name the base model (`base-model`)',
  'gguf.excluded': '`exclude-tensors` leaves out {count} {count|tensor|tensors} that GGUF needs: {names:names}',
  'hint.gguf-excluded': 'leave out others, or write `format: pt`',
  'hint.gguf-lacks': 'check `exclude-tensors`, and that config.yaml is of this model',

  // ---- LoRA ----
  'lora.unfit': 'the LoRA adapters cannot be folded into the weights:',
  'lora.unknown': '{name:quoted} is of a kind of adapter that this program does not know',
  'lora.several': '{module:quoted} has several adapters',
  'lora.half': '{name:quoted} stands alone; {module:quoted} was expected to have lora_A and lora_B',
  'lora.no-weight': '{name:quoted} adapts a weight of {module:quoted} that is not there',
  'lora.no-config': '{module:quoted} has an adapter, and config.yaml says nothing of it ({key:name})',
  'lora.not-listed': '{module:quoted} has an adapter that {key:name} does not list',
  'lora.idle': '{key:name} lists {letter:quoted}, for which there is no adapter',
  'lora.number': '{key:name} is {found:name}; a number above 0 was expected',
  'lora.other-scale': '{key:name} changes how adapters are scaled, in a way that this program does not know',
  'lora.shapes':
    '{weight:quoted} is [{shape}]: adapters of lora_A [{a}] and lora_B [{b}] do not fit it with rank {rank:number}',
  'lora.collision': 'without the names of PEFT two tensors would have the same name',
  'lora.dtype': '{name:quoted} is {dtype}; floating-point numbers were expected',
  'lora.tied': '{name:quoted} is tied to {other:quoted}, which would be adapted as well',
  'lora.not-finite': '{name:quoted} holds NaN or infinity',
  'lora.format-needs':
    '{format:quoted} has no place for the {count} LoRA tensors of this model, and `merge-lora` is false',
  'hint.lora': 'keep the adapters (`merge-lora: false`), or use the config.yaml of the training',
  'hint.merge-lora': 'let them be folded into the weights (`merge-lora: auto`)',
} as const;
