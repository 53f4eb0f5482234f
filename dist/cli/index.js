#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 4826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ parseCommand)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __nccwpck_require__(9243);
// EXTERNAL MODULE: ./.build/size.js
var size = __nccwpck_require__(2281);
;// CONCATENATED MODULE: ./.build/config.js
/** Everything a user can ask for, parsed once and never changed. Absent is undefined. */


/** The inputs that the command has as flags too: all that concern the engine and not the publishing. */
const ENGINE_INPUTS = [
    'checkpoint-dir',
    'checkpoints',
    'nbest',
    'metric',
    'base-model',
    'max-growth',
    'max-size',
    'warn-growth',
    'on-exceed',
    'precision',
    'precision-strict',
    'exclude-tensors',
    'format',
    'slim-dir',
    'cleanup',
    'language',
    'dry-run',
];
/** The engine's part of the inputs. @throws UsageError with all problems. */
function parseConfig(value) {
    return collectProblems(value, readConfig);
}
/** All inputs of the Action. @throws UsageError with all problems of both parts. */
function parseInputs(value) {
    return collectProblems(value, (read) => ({ config: readConfig(read), publish: readPublishConfig(read) }));
}
function readConfig(read) {
    const config = {
        checkpointDir: read.text('checkpoint-dir', 'the directory that FunASR trained into'),
        checkpoints: read.lines('checkpoints'),
        nbest: read.integer('nbest', 1, 1000),
        metric: read.choice('metric', ['auto', 'loss', 'acc', 'latest']),
        baseModel: read.text('base-model', "a directory, a .pt file, a size, a model id, 'auto' or 'none'"),
        maxGrowth: read.allowance('max-growth'),
        maxSize: read.size('max-size'),
        warnGrowth: read.allowance('warn-growth'),
        onExceed: read.choice('on-exceed', ['fail', 'warn']),
        precision: read.choice('precision', ['keep', 'fp16', 'bf16']),
        precisionStrict: read.boolean('precision-strict'),
        excludeTensors: read.lines('exclude-tensors'),
        formats: read.choices('format', ['pt', 'safetensors']),
        slimDir: read.text('slim-dir', 'the directory to write the package to'),
        cleanup: read.choice('cleanup', ['none', 'averaged', 'all']),
        language: read.choice('language', ['en', 'zh']),
        dryRun: read.boolean('dry-run'),
    };
    if (config.precisionStrict && config.precision !== 'fp16') {
        read.problem('precision-strict', 'true', 'precision: fp16 beside it, since only fp16 can fail to hold a tensor');
    }
    return config;
}
function readPublishConfig(read) {
    const retention = read.optional('retention-days');
    return {
        upload: read.choice('upload', ['on-pass', 'always', 'never']),
        uploadRequired: read.boolean('upload-required'),
        artifactName: read.artifactName('artifact-name'),
        retentionDays: retention === undefined ? undefined : read.integer('retention-days', 1, 400),
        compressionLevel: read.integer('compression-level', 0, 9),
        overwrite: read.boolean('overwrite'),
        archive: read.boolean('archive'),
        comment: read.choice('comment', ['always', 'on-change', 'on-fail', 'never']),
        commentKey: read.text('comment-key', 'any text'),
        overrideLabel: read.optional('override-label'),
        mode: read.choice('mode', ['run', 'comment']),
    };
}
function collectProblems(value, parse) {
    const read = new InputReader(value);
    const parsed = parse(read);
    if (read.problems.length > 0)
        throw new errors/* UsageError */.eb(read.problems);
    return parsed;
}
/** Reads inputs one by one and remembers every problem, so that a user sees all of them at once. */
class InputReader {
    constructor(value) {
        this.value = value;
        this.problems = [];
    }
    problem(name, found, allowed) {
        this.problems.push(`${name}: found ${JSON.stringify(found)}, expected ${allowed}`);
    }
    optional(name) {
        return this.value(name).trim() || undefined;
    }
    text(name, expected) {
        const text = this.optional(name);
        if (text === undefined)
            this.problem(name, '', expected);
        return text ?? '';
    }
    /** @actions/artifact refuses the same characters, but only after the work; a slash would lead out of a directory. */
    artifactName(name) {
        const found = this.optional(name) ?? '';
        if (found === '' || /[":<>|*?\\/\r\n]/.test(found)) {
            this.problem(name, found, 'a name without " : < > | * ? \\ / and line breaks');
        }
        return found;
    }
    /** One entry a line; empty lines are passed over. */
    lines(name) {
        return this.value(name)
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== '');
    }
    choice(name, allowed) {
        const found = this.value(name).trim();
        const match = allowed.find((choice) => choice === found);
        if (match === undefined)
            this.problem(name, found, oneOf(allowed));
        return match ?? allowed[0];
    }
    choices(name, allowed) {
        const found = this.lines(name);
        if (found.length === 0 || found.some((line) => !allowed.some((choice) => choice === line))) {
            this.problem(name, found.join('\n'), `one or more lines of ${oneOf(allowed)}`);
        }
        return allowed.filter((choice) => found.includes(choice));
    }
    boolean(name) {
        const found = this.value(name).trim();
        if (!/^(true|false)$/i.test(found))
            this.problem(name, found, "'true' or 'false'");
        return found.toLowerCase() === 'true';
    }
    integer(name, least, most) {
        const found = this.value(name).trim();
        const number = Number(found);
        if (!/^\d+$/.test(found) || number < least || number > most) {
            this.problem(name, found, `a whole number from ${least} to ${most}`);
        }
        return number;
    }
    size(name) {
        const asked = this.optional(name);
        if (asked === undefined)
            return undefined;
        const bytes = (0,size/* parseSize */.DB)(asked);
        if (bytes === undefined)
            this.problem(name, asked, size/* SIZE_FORMS */.qy);
        return { asked, bytes: bytes ?? 0 };
    }
    /** Growth may be negative: `-40%` demands a model that is smaller than the base by so much. */
    allowance(name) {
        const asked = this.optional(name);
        if (asked === undefined)
            return undefined;
        const percent = /^(-?\d+(?:\.\d+)?)\s*%$/.exec(asked);
        if (percent)
            return { asked, percent: Number(percent[1]) };
        const bytes = (0,size/* parseSize */.DB)(asked.replace(/^-/, ''));
        if (bytes === undefined)
            this.problem(name, asked, `a percentage such as '5%', or ${size/* SIZE_FORMS */.qy}`);
        return { asked, bytes: (asked.startsWith('-') ? -1 : 1) * (bytes ?? 0) };
    }
}
function oneOf(choices) {
    return choices
        .map((choice) => `'${choice}'`)
        .join(', ')
        .replace(/, (?=[^,]*$)/, ' or ');
}

;// CONCATENATED MODULE: ./.build/inputs.js
// Made from action.yml by scripts/inputs.mjs (npm run docs): do not edit.
const INPUTS = {
    "checkpoint-dir": {
        "default": "outputs",
        "description": "FunASR's `output_dir`, where the finetune left its checkpoints."
    },
    "checkpoints": {
        "default": "",
        "description": "Names or globs, one a line. Average exactly these instead of choosing the best."
    },
    "nbest": {
        "default": "10",
        "description": "How many of the best checkpoints to average (FunASR's `avg_nbest_model`). Fewer on disk means all of them."
    },
    "metric": {
        "default": "auto",
        "description": "What best means: `loss`, `acc`, `latest`, or `auto` (the score FunASR was told to use, unless it is missing or the same for all)."
    },
    "base-model": {
        "default": "auto",
        "description": "What the budget compares with: a model directory, a `.pt` file, a size (`989763045`, `944MiB`), a model id or alias of the built-in table, `none`, or `auto` (the model the finetune started from)."
    },
    "max-growth": {
        "default": "5%",
        "description": "Most that the slim model may exceed the base model, as a percentage or a size. Empty for no limit."
    },
    "max-size": {
        "default": "",
        "description": "Most that the slim model may measure in all, as a size."
    },
    "warn-growth": {
        "default": "",
        "description": "Like `max-growth`, but exceeding it only warns."
    },
    "on-exceed": {
        "default": "fail",
        "description": "What an exceeded limit does: `fail` the step or `warn`."
    },
    "override-label": {
        "default": "",
        "description": "A pull-request label that turns an exceeded budget into a warning. The report says who set it."
    },
    "precision": {
        "default": "keep",
        "description": "What the weights are stored as: `keep` their type, `fp16` or `bf16`."
    },
    "precision-strict": {
        "default": "false",
        "description": "Fail where a tensor does not fit `fp16`, instead of keeping that tensor as it was."
    },
    "exclude-tensors": {
        "default": "",
        "description": "Globs of tensor names to leave out of the model, one a line."
    },
    "format": {
        "default": "pt",
        "description": "File formats to write, one a line: `pt` (model.pt), `safetensors` (model.safetensors)."
    },
    "slim-dir": {
        "default": "slim-model",
        "description": "Directory that the slim model package is written to."
    },
    "cleanup": {
        "default": "none",
        "description": "Checkpoints to delete once the package is written and verified and the budget is kept: `none`, `averaged` or `all`."
    },
    "upload": {
        "default": "on-pass",
        "description": "When to upload the package as an artifact: `on-pass` (budget not failed), `always` or `never`."
    },
    "upload-required": {
        "default": "false",
        "description": "Fail the step where the upload was asked for and did not succeed."
    },
    "artifact-name": {
        "default": "slim-model",
        "description": "Name of the artifact."
    },
    "retention-days": {
        "default": "",
        "description": "Days to keep the artifact. Empty for the repository's setting."
    },
    "compression-level": {
        "default": "0",
        "description": "Zip compression of the artifact, 0 to 9. Weights do not compress, so 0 is fastest."
    },
    "overwrite": {
        "default": "false",
        "description": "Replace an artifact of the same name in this workflow run."
    },
    "archive": {
        "default": "true",
        "description": "Upload the whole package as a zip. `false` uploads `model.pt` alone, unzipped."
    },
    "comment": {
        "default": "always",
        "description": "When to comment on the pull request: `always`, `on-change`, `on-fail` or `never`."
    },
    "comment-key": {
        "default": "",
        "description": "Which comment is this job's own. One comment per key is created and then updated."
    },
    "github-token": {
        "default": "",
        "description": "Token for the comment, the label and the previous report."
    },
    "language": {
        "default": "en",
        "description": "Language of the report: `en` or `zh`."
    },
    "dry-run": {
        "default": "false",
        "description": "Report only. Write, upload, comment and delete nothing."
    },
    "mode": {
        "default": "run",
        "description": "`run`, or `comment` in a `workflow_run` job: comment with the report of the run that has finished, for pull requests from forks."
    }
};

;// CONCATENATED MODULE: ./.build/command/arguments.js
/** The command line: which command, with which flags. Flags are the inputs of action.yml by the same names. */




const USAGE = `Usage:
  funasr-slim run [CHECKPOINT_DIR] [options]   average, slim and judge the checkpoints of a finetune
  funasr-slim inspect PATH... [options]        where do a checkpoint's bytes go?

Options of run, as the inputs of the Action:
`;
const GENERAL = {
    json: 'Print the result as JSON.',
    details: 'Print the whole report: where the bytes go, what was chosen and why, health, package, disk.',
    report: 'Write the report to this file as well: JSON where it ends in .json, else Markdown. May be repeated.',
    help: 'Show this text.',
    version: 'Show the version.',
};
const GENERAL_SWITCHES = new Set(['json', 'details', 'help', 'version']);
/** Flags that may stand alone; those of inputs may say `=false` as well. */
const SWITCHES = new Set([...GENERAL_SWITCHES, 'dry-run', 'precision-strict']);
/** Inputs of several lines: their flags may be repeated. */
const REPEATED = new Set(['checkpoints', 'exclude-tensors', 'format', 'report']);
/** @throws UsageError that lists every problem of the command line. */
function parseCommand(args) {
    const flags = readFlags(args);
    const [name, ...operands] = flags.positionals;
    const json = flags.values.has('json');
    if (flags.values.has('help'))
        return { name: 'help', text: help() };
    if (flags.values.has('version'))
        return { name: 'version' };
    if (name === 'inspect') {
        const problems = [...flags.problems];
        for (const flag of flags.values.keys()) {
            if (!['json', 'language'].includes(flag))
                problems.push(`--${flag}: not an option of inspect; see funasr-slim --help`);
        }
        if (operands.length === 0)
            problems.push('inspect: found no path, expected one or more checkpoints or directories');
        const language = flags.values.get('language')?.at(-1) ?? INPUTS.language.default;
        if (language !== 'en' && language !== 'zh')
            problems.push(`language: found '${language}', expected 'en' or 'zh'`);
        if (problems.length > 0)
            throw new errors/* UsageError */.eb(problems);
        return { name: 'inspect', paths: operands, json, language: language === 'zh' ? 'zh' : 'en' };
    }
    if (name !== 'run') {
        const found = name === undefined ? 'no command' : `'${name}'`;
        throw new errors/* UsageError */.eb([...flags.problems, `found ${found}, expected 'run' or 'inspect'; see funasr-slim --help`]);
    }
    const problems = [...flags.problems];
    const directories = [...operands, ...(flags.values.get('checkpoint-dir') ?? [])];
    if (directories.length > 1)
        problems.push(`run: found ${directories.length} directories, expected one: ${directories.join(', ')}`);
    const config = afterProblems(problems, () => parseConfig((input) => {
        if (input === 'checkpoint-dir' && operands[0] !== undefined)
            return operands[0];
        const given = flags.values.get(input);
        if (given === undefined)
            return INPUTS[input].default;
        return REPEATED.has(input) ? given.join('\n') : (given.at(-1) ?? '');
    }));
    return { name: 'run', config, json, details: flags.values.has('details'), reports: flags.values.get('report') ?? [] };
}
function readFlags(args) {
    const names = [...ENGINE_INPUTS, ...Object.keys(GENERAL)];
    const options = Object.fromEntries(names.map((name) => [
        name,
        {
            type: SWITCHES.has(name) ? 'boolean' : 'string',
            ...(name === 'help' ? { short: 'h' } : {}),
        },
    ]));
    // Not strict, so that every problem is found and not just the first.
    const { tokens } = (0,external_node_util_.parseArgs)({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
    const values = new Map();
    const positionals = [];
    const problems = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            positionals.push(token.value);
        if (token.kind !== 'option')
            continue;
        const { name, rawName, value } = token;
        if (!names.includes(name)) {
            problems.push(`${rawName}: no such option; see funasr-slim --help`);
        }
        else if (GENERAL_SWITCHES.has(name) && value !== undefined) {
            problems.push(`${rawName}: found the value '${value}', expected none`);
        }
        else if (!SWITCHES.has(name) && lacksValue(token)) {
            problems.push(`${rawName}: found no value, expected one`);
        }
        else {
            const before = values.get(name) ?? [];
            if (before.length > 0 && !REPEATED.has(name))
                problems.push(`${rawName}: given ${before.length + 1} times, expected once`);
            values.set(name, [...before, value ?? 'true']);
        }
    }
    return { values, positionals, problems };
}
/** `--slim-dir --json` forgot the directory; `--slim-dir=--json` means it. Growth such as `-40%` is a value. */
function lacksValue({ value, inlineValue, }) {
    return value === undefined || (value.startsWith('--') && !inlineValue);
}
/** Problems found so far and those of `parse`, thrown as one. */
function afterProblems(problems, parse) {
    let parsed;
    try {
        parsed = parse();
    }
    catch (error) {
        if (error instanceof errors/* UsageError */.eb)
            throw new errors/* UsageError */.eb([...problems, ...error.problems]);
        throw error;
    }
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems);
    return parsed;
}
function help() {
    const line = (name, description, fallback) => {
        const flag = SWITCHES.has(name) ? `--${name}` : `--${name} VALUE`;
        const shown = fallback === '' || SWITCHES.has(name) ? '' : ` [${fallback}]`;
        return `  ${flag}\n      ${description}${shown}\n`;
    };
    const inputs = ENGINE_INPUTS.map((name) => line(name, INPUTS[name].description, INPUTS[name].default));
    const general = Object.entries(GENERAL).map(([name, description]) => line(name, description, ''));
    const statuses = 'Exit status: 0 done, 1 error, 2 wrong usage, 3 budget exceeded.\n';
    return `${USAGE}${inputs.join('')}\nOther options:\n${general.join('')}\n${statuses}`;
}


/***/ }),

/***/ 8030:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9243);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2007);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5922);
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1193);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4826);
/** The command: arguments in, result on stdout, everything else on stderr, one exit status. */







const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc(signal)));
}
// `| head` has read enough: the exit status and the reports are as they would be.
process.stdout.on('error', (error) => {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) !== 'EPIPE')
        throw error;
});
async function main() {
    const command = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCommand */ .R)(process.argv.slice(2));
    switch (command.name) {
        case 'help':
            process.stdout.write(command.text);
            return 0;
        case 'version':
            process.stdout.write(`funasr-slim ${_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x}\n`);
            return 0;
        case 'inspect':
            return inspectPaths(command);
        case 'run':
            return runSteps(command);
    }
}
async function inspectPaths({ paths, json, language }) {
    const { inspect } = await Promise.all(/* import() */[__nccwpck_require__.e(468), __nccwpck_require__.e(856)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7856));
    const { renderInspect, renderInspectJson } = await Promise.all(/* import() */[__nccwpck_require__.e(522), __nccwpck_require__.e(910)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2529));
    const anatomies = inspect(paths);
    process.stdout.write(json ? renderInspectJson(anatomies) : renderInspect(anatomies, terminal(language)));
    return 0;
}
async function runSteps({ config, json, details, reports }) {
    const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(728), __nccwpck_require__.e(468), __nccwpck_require__.e(529)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7529));
    const running = run(config, {
        version: _version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x,
        signal: controller.signal,
        workerScript: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '../worker/index.js'),
        onProgress: (0,_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .progressReporter */ .x)({
            write: (text) => process.stderr.write(text),
            isTerminal: process.stderr.isTTY === true,
            now: () => performance.now(),
        }),
        findOverride: async () => null,
    });
    // What prints the result is loaded while the weights are read.
    const [result, print] = await Promise.all([
        running,
        json ? jsonPrinter() : textPrinter({ ...terminal(config.language), details }),
    ]);
    process.stdout.write(print(result));
    for (const path of reports)
        await writeReport(path, result, config.language);
    return result.verdict === 'fail' ? 3 : 0;
}
async function jsonPrinter() {
    return (await __nccwpck_require__.e(/* import() */ 675).then(__nccwpck_require__.bind(__nccwpck_require__, 6675))).renderJson;
}
async function textPrinter(options) {
    const { renderText } = await Promise.all(/* import() */[__nccwpck_require__.e(522), __nccwpck_require__.e(445), __nccwpck_require__.e(362)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8362));
    return (result) => renderText(result, options);
}
async function writeReport(path, result, language) {
    const { writeFileAtomic } = await __nccwpck_require__.e(/* import() */ 800).then(__nccwpck_require__.bind(__nccwpck_require__, 1800));
    const { renderJson } = await __nccwpck_require__.e(/* import() */ 675).then(__nccwpck_require__.bind(__nccwpck_require__, 6675));
    const { renderMarkdown } = await Promise.all(/* import() */[__nccwpck_require__.e(522), __nccwpck_require__.e(445), __nccwpck_require__.e(316)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5316));
    const text = path.endsWith('.json') ? renderJson(result) : renderMarkdown(result, { language, target: 'summary' });
    await writeFileAtomic(path, text);
}
function terminal(language) {
    const color = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
    return { language, width: process.stdout.columns ?? 120, color };
}
try {
    process.exitCode = await main();
}
catch (error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlimError */ .Q2))
        throw error;
    const lines = [`funasr-slim: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, ...(error.hint === undefined ? [] : [error.hint])];
    process.stderr.write(`${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .terminalLines */ .MJ)(lines.join('\n'))}\n`);
    process.exitCode = error.exitStatus;
}
// All is done and written; taking the process apart would only cost time.
process.stdout.write('', () => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ SlimError),
/* harmony export */   QM: () => (/* binding */ WriteError),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   jg: () => (/* binding */ CheckpointError),
/* harmony export */   vq: () => (/* binding */ systemErrorCode),
/* harmony export */   zp: () => (/* binding */ SelectionError)
/* harmony export */ });
/**
 * Errors that a user can act on. Each says what was found and what was expected in its message,
 * and what to do next in `hint`. Anything else that is thrown is a defect of this program.
 */
/** What a user can mend: said in one message and a hint, with the exit status of the command. */
class SlimError extends Error {
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.exitStatus = 1;
        this.name = new.target.name;
        this.hint = options.hint;
    }
}
/** Wrong inputs or flags: all problems in one error, one a line. */
class UsageError extends SlimError {
    constructor(problems) {
        super(problems.join('\n'));
        this.problems = problems;
        this.exitStatus = 2;
    }
}
/** A file that cannot be read with certainty: what it is, or what in it is wrong, and where. */
class CheckpointError extends SlimError {
    /**
     * @param file path of the file
     * @param problem what was found and what was expected
     * @param where record, tensor or byte offset within the file
     */
    constructor(file, problem, options = {}) {
        super(`${file}: ${options.where === undefined ? '' : `${options.where}: `}${problem}`, options);
        this.file = file;
        this.problem = problem;
    }
}
/** The checkpoints do not fit together, or none is left to average. */
class SelectionError extends SlimError {
}
/** Writing failed: disk full, no permission, a checkpoint that changed meanwhile. */
class WriteError extends SlimError {
}
/** SIGINT or SIGTERM: the work was stopped and temporary files are gone. */
class CancelledError extends SlimError {
    constructor(signal) {
        super(`stopped by ${signal}; nothing was left behind`);
    }
}
/** The code of a system error (`ENOENT`, `EACCES`, ...), or undefined for any other value. */
function systemErrorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** One line for any thrown value. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 2007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ progressReporter)
/* harmony export */ });
/* unused harmony export progressLine */
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2281);
/** Progress for people: a bar that redraws itself on a terminal, now and then a line in a log. */

const BAR_WIDTH = 24;
/** A terminal is redrawn ten times a second; a log gets a line every five. */
const TERMINAL_INTERVAL_MS = 100;
const LOG_INTERVAL_MS = 5_000;
/** Returns what to call with each step. On a terminal the last step clears the bar. */
function progressReporter(sink) {
    const start = sink.now();
    const interval = sink.isTerminal ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS;
    let last = start;
    return (progress) => {
        const now = sink.now();
        const finished = progress.done >= progress.total;
        if (finished && sink.isTerminal)
            sink.write('\r\x1b[K');
        if (finished || now - last < interval)
            return;
        last = now;
        const line = progressLine(progress, (now - start) / 1000, sink.isTerminal);
        sink.write(sink.isTerminal ? `\r${line}\x1b[K` : `${line}\n`);
    };
}
/** `[#####     ]  20 %  1.0 of 4.9 GB  2.5 GB/s  2 s left`; without the bar in a log. */
function progressLine({ done, total }, seconds, bar) {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const rate = seconds > 0 ? done / seconds : 0;
    const left = rate > 0 ? `${Math.ceil((total - done) / rate)} s left` : '';
    const parts = [
        `${Math.floor(share * 100)} %`.padStart(5),
        `${(0,_size_js__WEBPACK_IMPORTED_MODULE_0__/* .showSize */ .tY)(done)} of ${(0,_size_js__WEBPACK_IMPORTED_MODULE_0__/* .showSize */ .tY)(total)}`,
        `${(0,_size_js__WEBPACK_IMPORTED_MODULE_0__/* .showSize */ .tY)(Math.round(rate))}/s`,
        left,
    ];
    const filled = Math.floor(share * BAR_WIDTH);
    return `${bar ? `[${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ` : ''}${parts.join('  ')}`.trimEnd();
}


/***/ }),

/***/ 2281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   qy: () => (/* binding */ SIZE_FORMS),
/* harmony export */   tY: () => (/* binding */ showSize)
/* harmony export */ });
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
const SIZE_FORMS = "a whole number of bytes or a number with a unit, such as '989763045', '990MB' or '944MiB'";
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


/***/ }),

/***/ 5922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
// Made from package.json by scripts/inputs.mjs (npm run docs): do not edit.
const VERSION = "1.0.0";


/***/ }),

/***/ 1193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   MJ: () => (/* binding */ terminalLines),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   eR: () => (/* binding */ terminalText)
/* harmony export */ });
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
    return inertLine(shortened(text, MAX_NAME));
}
/** A whole message for a terminal or log, with its own line breaks; as `terminalText` otherwise. */
function terminalLines(text) {
    return text.split('\n').map(inertLine).join('\n');
}
function inertLine(line) {
    return line.replace(INVISIBLE, escaped).replace(/:(?=:)|#(?=#\[)/g, escaped);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(8030);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
