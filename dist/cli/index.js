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
    const { renderInspect, renderInspectJson } = await __nccwpck_require__.e(/* import() */ 529).then(__nccwpck_require__.bind(__nccwpck_require__, 2529));
    const anatomies = inspect(paths);
    process.stdout.write(json ? renderInspectJson(anatomies) : renderInspect(anatomies, terminal(language)));
    return 0;
}
async function runSteps({ config, json, details, reports }) {
    const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(728), __nccwpck_require__.e(468), __nccwpck_require__.e(910)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7529));
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
    const { renderText } = await Promise.all(/* import() */[__nccwpck_require__.e(445), __nccwpck_require__.e(362)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8362));
    return (result) => renderText(result, options);
}
async function writeReport(path, result, language) {
    const { writeFileAtomic } = await __nccwpck_require__.e(/* import() */ 800).then(__nccwpck_require__.bind(__nccwpck_require__, 1800));
    const { renderJson } = await __nccwpck_require__.e(/* import() */ 675).then(__nccwpck_require__.bind(__nccwpck_require__, 6675));
    const { renderMarkdown } = await Promise.all(/* import() */[__nccwpck_require__.e(445), __nccwpck_require__.e(316)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5316));
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
/* unused harmony export reasonOf */
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7035);
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8712);
/**
 * Errors that a user can act on. Each says what was found and what was expected in its message,
 * and what to do next in `hint`. Anything else that is thrown is a defect of this program.
 */


/** What a user can mend: what was found, and what to do, with the exit status of the command. `message` is in English. */
class SlimError extends Error {
    constructor(said, options = {}) {
        const lines = typeof said === 'string' || !Array.isArray(said) ? [said] : said;
        super(lines.map(_words_words_js__WEBPACK_IMPORTED_MODULE_0__/* .english */ .x).join('\n'), options.cause === undefined ? undefined : { cause: options.cause });
        this.exitStatus = 1;
        this.name = new.target.name;
        this.lines = lines;
        this.hint = options.hint;
    }
}
/** Wrong inputs or flags: all problems in one error, one a line. */
class UsageError extends SlimError {
    constructor(problems) {
        super(problems);
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
        const { where } = options;
        super(where === undefined ? (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('error.file', { file, problem }) : (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('error.place', { file, where, problem }), options);
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
        super((0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('error.cancelled', { signal }));
    }
}
/** The code of a system error (`ENOENT`, `EACCES`, ...), or undefined for any other value. */
function systemErrorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** Why something failed, as far as a user can tell: an error of this program's, the system's refusal, or another's text. */
function reasonOf(error) {
    if (error instanceof CheckpointError)
        return error.problem;
    if (error instanceof SlimError)
        return error.lines[0] ?? error.message;
    const code = systemErrorCode(error);
    return code === undefined ? errorMessage(error) : systemProblem(code);
}
function systemProblem(code) {
    const known = SYSTEM_CODES.find((one) => one === code);
    return known === undefined ? message('system.other', { code }) : message(`system.${known}`);
}
/** What the catalogue words; any other is shown by its code. */
const SYSTEM_CODES = (/* unused pure expression or super */ null && ([
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
]));
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
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   tL: () => (/* binding */ terminalLine)
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
    return terminalLine(shortened(text, MAX_NAME));
}
/** A whole message for a terminal or log, with its own line breaks; as `terminalText` otherwise. */
function terminalLines(text) {
    return text.split('\n').map(terminalLine).join('\n');
}
/** As `terminalText`, and never cut. */
function terminalLine(line) {
    return line.replace(INVISIBLE, escaped).replace(/:(?=:)|#(?=#\[)/g, escaped);
}


/***/ }),

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ translate),
/* harmony export */   i: () => (/* binding */ message)
/* harmony export */ });
/** A message of the catalogue. */
function message(code, ...[params]) {
    return { code, params: params ?? {} };
}
/** Declares the templates of another language beside those of English. */
function translate() {
    return (templates) => templates;
}


/***/ }),

/***/ 8712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Words),
  x: () => (/* binding */ english)
});

// EXTERNAL MODULE: ./.build/size.js
var size = __nccwpck_require__(2281);
;// CONCATENATED MODULE: ./.build/words/en/errors.js
/** What is said of any error, in English. */
const errors = {
    'error.file': '{file:path}: {problem:message}',
    'error.place': '{file:path}: {where:message}: {problem:message}',
    'error.cancelled': 'stopped by {signal:name}; nothing was left behind',
    // ---- what the system answers ----
    'system.EACCES': 'this user may not read or write there (EACCES)',
    'system.EBUSY': 'another program is using it (EBUSY)',
    'system.EIO': 'the disk reports an input/output error (EIO)',
    'system.EISDIR': 'is a directory (EISDIR)',
    'system.ELOOP': 'its symbolic links lead in a circle (ELOOP)',
    'system.EMFILE': 'this process has too many files open (EMFILE)',
    'system.ENAMETOOLONG': 'its name is too long for the file system (ENAMETOOLONG)',
    'system.ENOENT': 'there is no such file or directory (ENOENT)',
    'system.ENOTDIR': 'a part of its path is a file and not a directory (ENOTDIR)',
    'system.EPERM': 'the system does not allow it (EPERM)',
    'system.other': 'the system answers {code:name}',
};

;// CONCATENATED MODULE: ./.build/words/en/notices.js
const notices = {
    'notice.trailing-bytes': '{file:name} has {bytes:size} after the end of its archive; they were ignored.',
    'notice.no-checksums': '{file:name} carries no checksums (all are zero), so damage to it would go unnoticed.',
    'notice.legacy-no-checksums': '{file:name} has the format of PyTorch before 1.6, which carries no checksums.',
    'notice.deflated': '{file:name} is compressed: {records} {records|record|records} had to be inflated.',
    'notice.prefix-stripped': 'The tensor names in {file:name} began with {prefix:name}; it was removed.',
    'notice.unknown-global': '{file:name} names {global:name} beside the weights; it was neither run nor copied.',
    'notice.fewer-than-nbest': '{asked} checkpoints were to be averaged; {found} {found|was|were} found.',
    'notice.unreadable-candidate': '{file:name} was left out: {problem:message}',
    'notice.unreadable-config': '{file:name} could not be read, so what it says was not used: {problem:message}',
    'notice.integers-differ': 'The integer tensor {tensor:name} differs between the checkpoints; its value is that of {from:name}.',
    'notice.copied-dtype': 'The tensor {tensor:name} of type {dtype:name} cannot be averaged; it was copied.',
    'notice.base-path-missing': 'The base model at {path:name}, named in config.yaml, is not on this machine.',
    'notice.base-assumed': 'Nothing in the run names its base model; {name:name} was assumed. Set `base-model` to be sure.',
    'notice.base-unreadable': 'The base model’s file {file:name} could not be read, so only sizes were compared: {problem:message}',
    'notice.vocabulary-mismatch': 'The vocabulary has {tokens} tokens, the output layer {outputs} rows: the package will give wrong text or none.',
    'notice.package-missing': 'FunASR will look for these files and they are not in the package: {files:name}. They belong to {from:name}.',
    'notice.package-missing.anywhere': 'FunASR will look for these files and they are not in the package: {files:name}.',
    'notice.package-refused': '{file:name}, named in the configuration, does not belong into a package and was left out: {problem:message}',
    'notice.cleanup-kept': '{file:name} was to be deleted and was not: {problem:message}',
    'notice.excluded-needed': '`exclude-tensors` left out {count} {count|tensor|tensors} that FunASR will miss: {names:name}.',
    'notice.far-out': '{name:name} lies far from the mean (distance {distance:ratio}): it may come from another run or have diverged.',
    'notice.precision-kept': '{count} {count|tensor|tensors} kept the original dtype: the smaller one cannot hold the values.',
};

;// CONCATENATED MODULE: ./.build/words/en/report.js
const report = {
    'list.comma': ', ',
    'list.sentence': ' ',
    'list.labelled': '{label} ({count}): {names}',
    'list.and-more': '{shown} and {count} more',
    // ---- first line ----
    'verdict.pass': 'Pass',
    'verdict.warn': 'Warning',
    'verdict.fail': 'Fail',
    'verdict.no-baseline': 'No baseline',
    headline: '{verdict}: slim model {size}, {change}, {before}',
    'headline.exceeded': '{verdict} ({limits})',
    'headline.limit': '{limit} exceeded by {over}',
    'headline.change': '{bytes} ({percent}) against the base model',
    'headline.no-base': 'base model not known',
    'headline.before-each': 'made from checkpoints of {size} each',
    'headline.before-up-to': 'made from checkpoints of up to {size} each',
    'headline.before-one': 'made from a checkpoint of {size}',
    'headline.dry-run': '{headline} (dry run)',
    // ---- evidence ----
    'evidence.checkpoint': 'Largest checkpoint averaged',
    'evidence.slim': 'Slim model',
    'evidence.base': 'Base model',
    'evidence.growth': 'Change against the base',
    'evidence.package': 'Package to deploy',
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
    'previous.no-permission': 'The last report of the target branch was not looked up: the token lacks `actions: read`.',
    'previous.offline': 'The last report of the target branch was not looked up: the API did not answer.',
    // ---- budget ----
    'limit.max-growth': '`max-growth`',
    'limit.max-size': '`max-size`',
    'limit.warn-growth': '`warn-growth`',
    'column.limit': 'Limit',
    'column.asked': 'Asked',
    'column.allowed': 'Allowed, bytes',
    'column.found': 'Found, bytes',
    'column.left': 'Left',
    'budget.kept': '✅ kept',
    'budget.exceeded': '❌ over',
    'budget.exceeded-warn': '⚠️ over',
    'budget.unknown': 'not checked',
    'budget.none': 'No limit was set.',
    'budget.over': '{limit} of {asked} allows {allowed}: the slim model is {over} over.',
    'budget.over-nothing-allowed': '{limit} of {asked}: the slim model of {found} is over.',
    'budget.on-exceed-warn': 'It only warns, since `on-exceed` is `warn`.',
    'budget.override': 'The label {label} turned the failure into a warning.',
    'budget.override-by': 'The label {label}, set by {who}, turned the failure into a warning.',
    'budget.override-at': 'The label {label}, set by {who} on {when}, turned the failure into a warning.',
    'budget.levers': 'What would make it smaller:',
    'budget.no-levers': 'No setting would bring it within the limits: check whether the model grew on purpose, then raise the limit.',
    'lever.fp16': '`precision: fp16` saves {saves}: {result} would be left.',
    'lever.bf16': '`precision: bf16` saves {saves}: {result} would be left.',
    'lever.exclude': '{setting} saves {saves}: {result} would be left. Check first that inference does not need them.',
    'lever.fits': '{lever} **Within the limits.**',
    'lever.not-enough': '{lever} Not enough alone.',
    // ---- why, deploy ----
    'why.title': 'Why are the checkpoints so large?',
    'why.adam': 'Adam keeps two more copies of every trained tensor ({keys}): {moments} of {total}.',
    'why.amsgrad': 'Adam with AMSGrad keeps three more copies of every trained tensor ({keys}): {moments} of {total}.',
    'why.momentum': 'SGD with momentum keeps one more copy of every trained tensor ({keys}): {moments} of {total}.',
    'why.optimizer': 'The optimizer keeps tensors of its own ({keys}): {moments} of {total}.',
    'why.weights-only': 'They hold hardly anything but weights: {weights} of {total}.',
    'why.weights': 'Training needs that to resume; inference needs the weights alone, {weights}.',
    'deploy.title': 'Which file to deploy?',
    'deploy.package': '{dir}, loaded with {code}: the mean of {count} {count|checkpoint|checkpoints} ({names}). The checkpoints themselves only serve to resume the training.',
    'deploy.other-format': '{dir} holds the mean of {count} {count|checkpoint|checkpoints} ({names}) for tools that read its format. FunASR does not: {code} needs `format: pt`.',
    'deploy.dry-run': 'None yet: this was a dry run and nothing was written. It would be {dir}, the mean of {count} {count|checkpoint|checkpoints} ({names}).',
    'deploy.fail': '{dir} was written, the mean of {count} {count|checkpoint|checkpoints} ({names}), but it exceeds the budget: deploy it once the budget is settled.',
    'warning.other-model': 'This is not the base model with other values: {added} {added|tensor was|tensors were} added, {removed} {removed|is|are} gone and {reshaped} {reshaped|has|have} another shape.',
    'warning.other-model-same-size': 'The size hardly differs from the base, **but it is a different model**: {added} {added|tensor was|tensors were} added, {removed} {removed|is|are} gone and {reshaped} {reshaped|has|have} another shape.',
    'warning.nothing-moved': 'Every weight equals that of the base model: the training changed nothing, or these are not its checkpoints.',
    'warning.sizes-only': 'Only sizes were compared with the base model: a wrong model of the same size would pass. Give `base-model` a directory or file to compare tensor by tensor.',
    // ---- anatomy ----
    'anatomy.title': 'Where the bytes of a checkpoint go',
    'anatomy.of': '{name}, {size} ({bytes} bytes). The parts add up to the file, to the byte.',
    'anatomy.chart': 'Bytes of a checkpoint, in MB',
    'anatomy.chart-small': 'Bytes of a checkpoint, in kB',
    'anatomy.all': 'All checkpoints that were averaged:',
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
    'part.rest': 'All else',
    // ---- selection ----
    'choice.title': 'How were they chosen?',
    'selection.title': 'Which checkpoints were averaged: {count} of {found}',
    'metric.asked': 'Ranked by {metric}, as `metric` asks.',
    'metric.configured': 'Ranked by {metric}, as the training configuration says (`avg_keep_nbest_models_type`).',
    'metric.default': 'Ranked by {metric}, the default of FunASR: neither `metric` nor `avg_keep_nbest_models_type` says otherwise.',
    'metric.configured-constant': '{configured} is the same for every checkpoint, so it cannot tell which are best: {metric} was used instead.',
    'metric.configured-missing': '{configured} is missing for some checkpoints: {metric} was used instead.',
    'metric.no-score': 'No score tells the checkpoints apart: the newest were taken.',
    'metric.named': 'The checkpoints were named in `checkpoints`; nothing was ranked.',
    'selection.chart': '{metric} by epoch (bars: averaged)',
    'selection.chart-newest': '{metric} by epoch, newest {count} (bars: averaged)',
    'selection.absent': 'Listed in the bookkeeping but not on disk, with their {metric}',
    'selection.others': 'Other model files of the run, no candidates of their own:',
    'column.checkpoint': 'Checkpoint',
    'column.epoch': 'Epoch',
    'column.step': 'Step',
    'column.rank': 'Rank',
    'column.averaged': 'Averaged',
    'column.why': 'Why',
    'kind.epoch': 'end',
    'kind.step': 'mid-epoch',
    'kind.deepspeed': 'DeepSpeed',
    'other.resume': 'copy for resuming',
    'other.best': 'copy of the best',
    'other.average': "FunASR's own average",
    'choice.best': 'among the best',
    'choice.newest': 'among the newest',
    'choice.all': 'all there are',
    'choice.named': 'named',
    'choice.not-best': 'others are better',
    'choice.not-newest': 'others are newer',
    'choice.not-named': 'not named',
    'choice.no-score': 'no score',
    'choice.unreadable': 'could not be read',
    // ---- base model ----
    'compare.title': 'Against the base model',
    'compare.tensors': '{added} added, {removed} removed, {reshaped} reshaped, {retyped} with another dtype.',
    'compare.same': 'The same tensors, shapes and dtypes as the base model.',
    'compare.none': 'There is no base model to compare with.',
    'compare.added': 'Added',
    'compare.removed': 'Removed',
    'compare.reshaped': 'Reshaped',
    'compare.retyped': 'Other dtype',
    'compare.unmoved': 'Values equal to those of the base',
    'compare.moved-explained': 'Moved: |slim − base| / |base|, Euclidean, over the tensors that both have.',
    'column.base': 'Base',
    'column.slim': 'Slim',
    'column.moved': 'Moved',
    'base.asked': 'Base model {name}, as `base-model` asks.',
    'base.config-path': "Base model {name}, the `model_path` of the run's config.yaml.",
    'base.config-id': "Base model {name}, which the run's configuration names.",
    'base.assumed': 'Base model {name}, assumed: nothing in the run names a model that is known here.',
    'base.declined': 'No base model: `base-model` is `none`.',
    // ---- slim model ----
    'model.title': 'What the slim model holds',
    'model.summary': '{tensors} tensors with {parameters} parameters, {weights} of weights in {file}.',
    'model.excluded': 'Left out by `exclude-tensors`, {size}',
    'column.dtype': 'Dtype',
    'column.file': 'File',
    'model.digest': 'Digest of {file}: {digest}',
    // ---- health ----
    'health.title': 'Health of the average',
    'health.distance-explained': 'Distance: |checkpoint − mean| / |mean|, Euclidean, over all averaged tensors.',
    'health.far-out': '⚠️ far out',
    'health.zero': 'All zero',
    'health.constant': 'Constant',
    'health.largest': 'Largest magnitude: {magnitude} in {name}.',
    'health.fp16-fits': 'fp16 (up to 65,504) would hold every value.',
    'health.fp16-overflow': 'Too large for fp16 (65,504)',
    'column.distance': 'Distance',
    // ---- precision ----
    'precision.title': 'What {dtype} costs',
    'precision.kept': 'Kept as they were, since {dtype} cannot hold them',
    'precision.explained': 'Relative error of the stored values against the mean.',
    'kept.overflow': 'too large',
    'kept.underflow': 'too small',
    'column.largest-error': 'Largest error',
    'column.mean-error': 'Mean error',
    // ---- package ----
    'package.title': 'The package',
    'package.summary': '{dir}, {size} in all.',
    'package.vocabulary': 'The vocabulary ({tokens} tokens) fits the output layer ({outputs} rows).',
    'package.vocabulary-unfit': '❌ The vocabulary has {tokens} tokens, the output layer {outputs} rows: they do not fit.',
    'package.missing': '❌ FunASR will look for these and they are not there',
    'column.from': 'From',
    'from.model': 'averaged',
    'from.base': 'base model',
    'from.config': 'training configuration',
    'from.run': 'the run',
    'from.made': 'made here',
    // ---- disk ----
    'disk.title': 'Disk',
    'disk.use': 'The checkpoint directory holds {count} {count|model file|model files}, {size} in all.',
    'disk.keep': '`train_conf.keep_nbest_models: {keep}` keeps {upTo} of checkpoints at {each} each, no more than were averaged.',
    'disk.keep-more': '`train_conf.keep_nbest_models: {keep}` lets up to {upTo} of checkpoints pile up, at {each} each; set to the {to} that were averaged it would be {size}.',
    'disk.keep-unset': '`train_conf.keep_nbest_models` is not set, and FunASR keeps {keep} then: up to {upTo}, at {each} each; set to the {to} that were averaged it would be {size}.',
    'disk.interval': '`train_conf.save_checkpoint_interval: {interval}` writes a checkpoint every {interval} steps besides each epoch; a larger interval writes fewer.',
    'disk.cleanup-hint': '`cleanup: averaged` deletes what was averaged once the package is written and verified: {size}.',
    'cleanup.averaged': 'Deleted after verification by `cleanup: averaged`, {size}',
    'cleanup.all': 'Deleted after verification by `cleanup: all`, {size}',
    'cleanup.skipped.verdict': 'Nothing was deleted, since the verdict is fail.',
    'cleanup.skipped.dry-run': 'Nothing was deleted: dry run.',
    // ---- notices ----
    'notes.title': 'Notes',
    // ---- footer ----
    footer: 'FunASR Slim {version}. `report.json` holds all of this for machines.',
    'footer.brief': 'FunASR Slim {version}. `--details` shows everything, `--json` prints it for machines.',
    'footer.shortened': 'FunASR Slim {version}. **Shortened to fit: `report.json` holds all of it.**',
    'table.more': '… and {count} more',
};

// EXTERNAL MODULE: ./.build/words/message.js
var message = __nccwpck_require__(7035);
;// CONCATENATED MODULE: ./.build/words/zh/errors.js

const errors_errors = (0,message/* translate */.T)()({
    'error.file': '{file:path}：{problem:message}',
    'error.place': '{file:path}：{where:message}：{problem:message}',
    'error.cancelled': '收到 {signal:name}，已停止；没有留下任何文件',
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

;// CONCATENATED MODULE: ./.build/words/zh/notices.js

const notices_notices = (0,message/* translate */.T)()({
    'notice.trailing-bytes': '{file:name} 的归档末尾之后还有 {bytes:size}，已忽略。',
    'notice.no-checksums': '{file:name} 没有校验和（全部为零），即使损坏也无法察觉。',
    'notice.legacy-no-checksums': '{file:name} 是 PyTorch 1.6 之前的格式，没有校验和。',
    'notice.deflated': '{file:name} 经过压缩，解压了 {records} 条记录。',
    'notice.prefix-stripped': '{file:name} 中的张量名以 {prefix:name} 开头，已去掉。',
    'notice.unknown-global': '{file:name} 在权重之外提到了 {global:name}，既没有执行，也没有复制。',
    'notice.fewer-than-nbest': '本应平均 {asked} 个检查点，只找到 {found} 个。',
    'notice.unreadable-candidate': '{file:name} 未采用：{problem:message}',
    'notice.unreadable-config': '{file:name} 无法读取，其中的设置没有采用：{problem:message}',
    'notice.integers-differ': '整数张量 {tensor:name} 在各检查点中不同，采用 {from:name} 中的值。',
    'notice.copied-dtype': '张量 {tensor:name} 的类型 {dtype:name} 无法平均，已原样复制。',
    'notice.base-path-missing': 'config.yaml 中的基础模型 {path:name} 不在这台机器上。',
    'notice.base-assumed': '训练目录没有指明基础模型，假定为 {name:name}。请设置 `base-model` 以确认。',
    'notice.base-unreadable': '基础模型文件 {file:name} 无法读取，因此只比较了大小：{problem:message}',
    'notice.vocabulary-mismatch': '词表有 {tokens} 个词元，输出层有 {outputs} 行：部署后会输出错误的文字，或没有输出。',
    'notice.package-missing': 'FunASR 需要的以下文件不在部署目录中：{files:name}，它们属于 {from:name}。',
    'notice.package-missing.anywhere': 'FunASR 需要的以下文件不在部署目录中：{files:name}。',
    'notice.package-refused': '配置中提到的 {file:name} 不应放进部署目录，已略去：{problem:message}',
    'notice.cleanup-kept': '{file:name} 本应删除，但没有删除：{problem:message}',
    'notice.excluded-needed': '`exclude-tensors` 排除了 FunASR 需要的 {count} 个张量：{names:name}。',
    'notice.far-out': '{name:name} 距平均很远（距离 {distance:ratio}）：它可能来自另一次训练，或者已经发散。',
    'notice.precision-kept': '{count} 个张量保持原来的数据类型：较小的类型无法容纳它们的数值。',
});

;// CONCATENATED MODULE: ./.build/words/zh/report.js

const report_report = (0,message/* translate */.T)()({
    'list.comma': '、',
    'list.sentence': '',
    'list.labelled': '{label}（{count}）：{names}',
    'list.and-more': '{shown} 等（另有 {count} 个）',
    // ---- 首行 ----
    'verdict.pass': '通过',
    'verdict.warn': '警告',
    'verdict.fail': '未通过',
    'verdict.no-baseline': '无基准',
    headline: '{verdict}：精简模型 {size}，{change}，{before}',
    'headline.exceeded': '{verdict}（{limits}）',
    'headline.limit': '{limit} 超出 {over}',
    'headline.change': '相对基础模型 {bytes}（{percent}）',
    'headline.no-base': '基础模型未知',
    'headline.before-each': '由每个 {size} 的检查点得到',
    'headline.before-up-to': '由最大 {size} 的检查点得到',
    'headline.before-one': '由一个 {size} 的检查点得到',
    'headline.dry-run': '{headline}（试运行）',
    // ---- 依据 ----
    'evidence.checkpoint': '参与平均的最大检查点',
    'evidence.slim': '精简模型',
    'evidence.base': '基础模型',
    'evidence.growth': '相对基础模型的变化',
    'evidence.package': '部署目录合计',
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
    'previous.no-permission': '未查找目标分支上次的报告：令牌缺少 `actions: read` 权限。',
    'previous.offline': '未查找目标分支上次的报告：API 没有响应。',
    // ---- 大小预算 ----
    'limit.max-growth': '`max-growth`',
    'limit.max-size': '`max-size`',
    'limit.warn-growth': '`warn-growth`',
    'column.limit': '限制',
    'column.asked': '设定',
    'column.allowed': '上限（字节）',
    'column.found': '实际（字节）',
    'column.left': '剩余',
    'budget.kept': '✅ 未超出',
    'budget.exceeded': '❌ 超出',
    'budget.exceeded-warn': '⚠️ 超出',
    'budget.unknown': '未检查',
    'budget.none': '没有设定任何大小限制。',
    'budget.over': '{limit} 设为 {asked}，上限是 {allowed}，精简模型超出 {over}。',
    'budget.over-nothing-allowed': '{limit} 设为 {asked}，精简模型为 {found}，已超出。',
    'budget.on-exceed-warn': '由于 `on-exceed` 设为 `warn`，这里只给出警告。',
    'budget.override': '标签 {label} 将失败降为警告。',
    'budget.override-by': '标签 {label}（由 {who} 添加）将失败降为警告。',
    'budget.override-at': '标签 {label}（由 {who} 于 {when} 添加）将失败降为警告。',
    'budget.levers': '可以这样缩小模型：',
    'budget.no-levers': '没有任何设置能使模型符合限制：请先确认模型变大是否有意为之，再提高限制。',
    'lever.fp16': '`precision: fp16` 可节省 {saves}，剩余 {result}。',
    'lever.bf16': '`precision: bf16` 可节省 {saves}，剩余 {result}。',
    'lever.exclude': '{setting} 可节省 {saves}，剩余 {result}。请先确认推理不需要这些张量。',
    'lever.fits': '{lever}**符合限制。**',
    'lever.not-enough': '{lever}仅此一项还不够。',
    // ---- 原因与部署 ----
    'why.title': '检查点为什么这么大？',
    'why.adam': 'Adam 为每个参与训练的张量另存两份副本（{keys}）：{total} 中占 {moments}。',
    'why.amsgrad': '带 AMSGrad 的 Adam 为每个参与训练的张量另存三份副本（{keys}）：{total} 中占 {moments}。',
    'why.momentum': '带动量的 SGD 为每个参与训练的张量另存一份副本（{keys}）：{total} 中占 {moments}。',
    'why.optimizer': '优化器另外保存了自己的张量（{keys}）：{total} 中占 {moments}。',
    'why.weights-only': '其中几乎只有权重：{total} 中占 {weights}。',
    'why.weights': '这些数据只用于恢复训练；推理只需要权重，即 {weights}。',
    'deploy.title': '应该部署哪个文件？',
    'deploy.package': '部署 {dir}，用 {code} 加载：它是 {count} 个检查点的平均（{names}）。检查点本身只用于恢复训练。',
    'deploy.other-format': '{dir} 是 {count} 个检查点的平均（{names}），供能读取该格式的工具使用。FunASR 不读取该格式：{code} 需要 `format: pt`。',
    'deploy.dry-run': '暂时没有：本次是试运行，没有写入任何文件。正式运行会得到 {dir}，即 {count} 个检查点的平均（{names}）。',
    'deploy.fail': '{dir} 已写好，是 {count} 个检查点的平均（{names}），但超出了大小预算：请解决预算问题后再部署。',
    'warning.other-model': '这不只是换了数值的基础模型：新增 {added} 个张量，缺少 {removed} 个，{reshaped} 个形状不同。',
    'warning.other-model-same-size': '大小与基础模型几乎相同，**但这是另一个模型**：新增 {added} 个张量，缺少 {removed} 个，{reshaped} 个形状不同。',
    'warning.nothing-moved': '所有权重都与基础模型相同：训练没有产生任何变化，或者这些不是它的检查点。',
    'warning.sizes-only': '与基础模型只比较了大小：大小相同而内容不对的模型也会通过。请把 `base-model` 设为目录或文件，以便逐个张量比较。',
    // ---- 构成 ----
    'anatomy.title': '检查点的字节都用在哪里',
    'anatomy.of': '{name}，{size}（{bytes} 字节）。各部分之和与文件大小完全一致。',
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
    'choice.title': '检查点是怎么选的？',
    'selection.title': '平均了哪些检查点：{found} 个中的 {count} 个',
    'metric.asked': '按 {metric} 排序（由 `metric` 指定）。',
    'metric.configured': '按 {metric} 排序（由训练配置的 `avg_keep_nbest_models_type` 指定）。',
    'metric.default': '按 {metric} 排序，这是 FunASR 的默认值：`metric` 和 `avg_keep_nbest_models_type` 都没有另行指定。',
    'metric.configured-constant': '所有检查点的 {configured} 都相同，无法区分优劣，因此改用 {metric}。',
    'metric.configured-missing': '部分检查点没有 {configured}，因此改用 {metric}。',
    'metric.no-score': '没有任何分数能区分这些检查点，因此取最新的几个。',
    'metric.named': '检查点由 `checkpoints` 直接指定，没有排序。',
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
    'compare.unmoved': '数值与基础模型完全相同',
    'compare.moved-explained': '移动量：|精简 − 基础| / |基础|，欧氏范数，对两者共有的张量计算。',
    'column.base': '基础',
    'column.slim': '精简',
    'column.moved': '移动量',
    'base.asked': '基础模型 {name}，由 `base-model` 指定。',
    'base.config-path': '基础模型 {name}，即训练目录 config.yaml 中的 `model_path`。',
    'base.config-id': '基础模型 {name}，由训练目录的配置指明。',
    'base.assumed': '基础模型 {name} 是假定的：训练目录中没有指明任何已知的模型。',
    'base.declined': '没有基础模型：`base-model` 设为 `none`。',
    // ---- 精简模型 ----
    'model.title': '精简模型的内容',
    'model.summary': '{file} 中有 {tensors} 个张量、{parameters} 个参数，权重共 {weights}。',
    'model.excluded': '被 `exclude-tensors` 排除，{size}',
    'column.dtype': '数据类型',
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
    'precision.kept': '{dtype} 无法容纳而保持原样',
    'precision.explained': '写入的数值相对于平均值的误差。',
    'kept.overflow': '过大',
    'kept.underflow': '过小',
    'column.largest-error': '最大误差',
    'column.mean-error': '平均误差',
    // ---- 部署目录 ----
    'package.title': '部署目录',
    'package.summary': '{dir}，共 {size}。',
    'package.vocabulary': '词表（{tokens} 个词元）与输出层（{outputs} 行）一致。',
    'package.vocabulary-unfit': '❌ 词表有 {tokens} 个词元，输出层有 {outputs} 行，两者不一致。',
    'package.missing': '❌ FunASR 需要、但没有找到的文件',
    'column.from': '来源',
    'from.model': '平均得到',
    'from.base': '基础模型',
    'from.config': '训练配置',
    'from.run': '训练目录',
    'from.made': '本工具生成',
    // ---- 磁盘 ----
    'disk.title': '磁盘占用',
    'disk.use': '检查点目录中有 {count} 个模型文件，共 {size}。',
    'disk.keep': '`train_conf.keep_nbest_models: {keep}` 保留 {upTo} 的检查点（每个 {each}），不多于参与平均的数量。',
    'disk.keep-more': '`train_conf.keep_nbest_models: {keep}` 最多会积累 {upTo} 的检查点（每个 {each}）；改为参与平均的 {to} 个则为 {size}。',
    'disk.keep-unset': '没有设置 `train_conf.keep_nbest_models`，FunASR 默认保留 {keep} 个：最多 {upTo}（每个 {each}）；改为参与平均的 {to} 个则为 {size}。',
    'disk.interval': '`train_conf.save_checkpoint_interval: {interval}` 除每轮结束外，每 {interval} 步再写一个检查点；间隔越大，写得越少。',
    'disk.cleanup-hint': '`cleanup: averaged` 会在部署目录写好并校验之后删除参与平均的检查点，可释放 {size}。',
    'cleanup.averaged': '校验后由 `cleanup: averaged` 删除，{size}',
    'cleanup.all': '校验后由 `cleanup: all` 删除，{size}',
    'cleanup.skipped.verdict': '因为结论是未通过，所以没有删除任何文件。',
    'cleanup.skipped.dry-run': '试运行，没有删除任何文件。',
    // ---- 提示 ----
    'notes.title': '说明',
    // ---- 页脚 ----
    footer: 'FunASR Slim {version}。全部内容的机器可读版本见 `report.json`。',
    'footer.brief': 'FunASR Slim {version}。加 `--details` 显示全部内容，加 `--json` 输出机器可读版本。',
    'footer.shortened': 'FunASR Slim {version}。**为满足长度限制已作删减，完整内容见 `report.json`。**',
    'table.more': '… 另有 {count} 个',
});

;// CONCATENATED MODULE: ./.build/words/catalogue.js






const en = { ...errors, ...notices, ...report };
const zh = { ...errors_errors, ...notices_notices, ...report_report };
const CATALOGUES = { en, zh };

// EXTERNAL MODULE: ./.build/words/escape.js
var words_escape = __nccwpck_require__(1193);
;// CONCATENATED MODULE: ./.build/words/words.js



const LOCALES = { en: 'en-US', zh: 'zh-CN' };
/** Names that a list of kind `names` shows. */
const MOST_NAMES = 8;
/** Messages within messages: the program nests two; an earlier report, which may be a stranger's, could nest any number. */
const MOST_LEVELS = 4;
/** All words of a report. Names from outside go through `name`; whatever `say` returns is safe in its medium. */
class Words {
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
    /** What a user can mend, in lines: the error, then what to do. */
    error({ lines, hint }) {
        return [...lines, ...(hint === undefined ? [] : [hint])].map((said) => this.said(said));
    }
    said(said) {
        if (typeof said !== 'string')
            return this.word(said);
        return this.medium === 'markdown' ? (0,words_escape/* markdownCode */.D9)(said) : (0,words_escape/* terminalLines */.MJ)(said);
    }
    /** A notice in words, whoever's report it comes from. */
    notice({ code, params, problem }) {
        const anywhere = code === 'package-missing' && params['from'] === '';
        const values = problem === undefined ? params : { ...params, problem };
        return this.fill(anywhere ? 'notice.package-missing.anywhere' : `notice.${code}`, values, MOST_LEVELS);
    }
    fill(code, values, levels) {
        const template = Object.hasOwn(this.catalogue, code) ? this.catalogue[code] : undefined;
        if (template === undefined)
            return this.name(code);
        const shown = this.medium === 'markdown' ? template : template.replace(/\*\*|`/g, '');
        return shown.replace(PLACEHOLDER, (_, name, kind, one, many) => {
            const value = values[name];
            if (one !== undefined)
                return value === 1 ? one : many;
            return this.shown(value, kind, levels);
        });
    }
    /** A value as its kind wants; `?` for one that no earlier report should hold. */
    shown(value, kind, levels) {
        switch (kind) {
            case undefined:
                return typeof value === 'number' ? this.count(value) : typeof value === 'string' ? value : '?';
            case 'name':
                return typeof value === 'string' ? this.name(value) : '?';
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
            case 'message':
                if (typeof value === 'string')
                    return this.path(value);
                return levels > 0 && isMessage(value) ? this.fill(value.code, value.params, levels - 1) : '?';
        }
    }
    /** Text from a file or a user, escaped for the medium. */
    name(text) {
        return this.medium === 'markdown' ? (0,words_escape/* markdownCode */.D9)(text) : (0,words_escape/* terminalText */.eR)(text);
    }
    /** A path from outside, escaped and whole. */
    path(text) {
        return this.medium === 'markdown' ? (0,words_escape/* markdownCode */.D9)(text) : (0,words_escape/* terminalLine */.tL)(text);
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
        const shown = this.list(names.slice(0, most).map((name) => this.name(name)));
        return names.length <= most ? shown : this.say('list.and-more', { shown, count: names.length - most });
    }
    count(value) {
        return this.integers.format(value);
    }
    size(bytes) {
        return (0,size/* showSize */.tY)(bytes);
    }
    signedSize(bytes) {
        return bytes > 0 ? `+${(0,size/* showSize */.tY)(bytes)}` : (0,size/* showSize */.tY)(bytes);
    }
    /** `+1.25%` of a number of percent */
    signedPercent(percent) {
        return this.percents.format(percent / 100);
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
function english(said) {
    if (typeof said === 'string')
        return said;
    plain ??= new Words('en', 'terminal');
    return plain.word(said);
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
