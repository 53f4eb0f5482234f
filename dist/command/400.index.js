export const id = 400;
export const ids = [400];
export const modules = {

/***/ 36:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   af: () => (/* binding */ inputDirectories),
/* harmony export */   o9: () => (/* binding */ inputsAmong),
/* harmony export */   qt: () => (/* binding */ linkWithin),
/* harmony export */   ul: () => (/* binding */ inputFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _run_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3358);
/* harmony import */ var _small_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6988);
/**
 * What a run reads, and the ways that lead there: nothing is written over it, whatever it is called there, nor through a link
 * that was found within a directory of the inputs, where anyone may have put it.
 */





/** The files that are read of a run and its base model; those that configurations name come besides. */
function inputFiles(run, base) {
    const directories = [run.path, ...(base.directory === null ? [] : [base.directory])];
    return [
        ...[...run.checkpoints, ...run.copies].flatMap(({ parts }) => parts.map(({ path }) => path)),
        ...directories.flatMap((directory) => [_run_config_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIG_YAML */ .J7, _run_config_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIGURATION_JSON */ .k$].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name))),
        ...(base.model.path === null ? [] : [base.model.path]),
    ];
}
/** The directories that are read: those of the run, of each DeepSpeed checkpoint, and of the base model. */
function inputDirectories(run, base) {
    const entries = [...run.checkpoints, ...run.copies];
    const directories = [
        run.path,
        ...entries.map(({ file }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)),
        base?.directory,
        base?.model.path && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(base.model.path),
    ];
    return [...new Set(directories.filter((directory) => typeof directory === 'string'))];
}
/** Of files to be written each that is there and is an input: by the same name, by a link or another way, by a hard link. */
function inputsAmong(targets, inputs) {
    const byId = new Map(targets.map((target) => [idOf(target), target]));
    byId.delete(undefined);
    if (byId.size === 0)
        return [];
    return inputs.flatMap((input) => {
        const target = byId.get(idOf(input));
        return target === undefined ? [] : [{ target, input }];
    });
}
/** Names a file on this machine. */
function idOf(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { bigint: true, throwIfNoEntry: false });
        return stats && `${stats.dev} ${stats.ino}`;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) === undefined)
            throw error;
        return undefined;
    }
}
/** The first link on the way to a path, itself included, that lies within one of these directories. */
function linkWithin(path, directories) {
    const roots = directories.flatMap((directory) => {
        const real = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_4__/* .realOf */ .MN)(directory);
        return real === undefined ? [] : [{ real, directory }];
    });
    for (const link of linksOn(path)) {
        const root = roots.find(({ real }) => (0,_small_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(real, link));
        if (root !== undefined)
            return { link: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root.directory, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root.real, link)), within: root.directory };
    }
    return undefined;
}
/** Linux follows no more. */
const MOST_LINKS = 40;
/** Each link that the system follows on its way to a path, by its own path without links. */
function* linksOn(path) {
    const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    let { root: at } = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(whole);
    const ahead = whole.slice(at.length).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    for (let links = 0; ahead.length > 0 && links < MOST_LINKS;) {
        const next = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(at, ahead.shift() ?? '');
        if ((0,_small_file_js__WEBPACK_IMPORTED_MODULE_4__/* .lstatOf */ .m4)(next)?.isSymbolicLink() !== true) {
            at = next;
            continue;
        }
        yield next;
        links++;
        const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(next);
        const { root } = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(target);
        if (root !== '')
            at = root;
        ahead.unshift(...target.slice(root.length).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
    }
}


/***/ }),

/***/ 5444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UN: () => (/* binding */ hasReference),
/* harmony export */   ZJ: () => (/* binding */ restoreReferences),
/* harmony export */   d: () => (/* binding */ resolveReferences)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3688);
/**
 * `${key}` in a config.yaml, as OmegaConf resolves it when FunASR loads one (omegaconf/grammar_parser.py, base.py
 * resolve_parent_interpolation): by key from the root, or with leading dots from where it stands. Resolvers (`${oc.env:X}`)
 * and nested references are not resolved: what they come to depends on the machine.
 */



/** References that lead to references; FunASR's own configurations have none. */
const MOST_STEPS = 32;
/** Values and characters that references repeat: a chain of them could ask for any number. */
const MOST_REPEATED = 2_000_000;
const REFERENCE = /\$\{([^{}]*)\}/g;
/** Whether a value is text in which something is to be resolved; only escaped references are none. */
function hasReference(value) {
    if (typeof value !== 'string')
        return false;
    for (let at = value.indexOf('${'); at !== -1; at = value.indexOf('${', at + 1)) {
        if (slashesBefore(value, at) % 2 === 0)
            return true;
    }
    return false;
}
/** One makes the reference after it text, two do not. Not by a pattern, which would look at each backslash as often as there are others. */
function slashesBefore(text, at) {
    let start = at;
    while (text[start - 1] === '\\')
        start--;
    return at - start;
}
/**
 * The configuration with what its references lead to. One that leads nowhere stays as it is.
 * @throws YamlError where references repeat more than any configuration does
 */
function resolveReferences(config) {
    const resolver = new Resolver(config);
    const walk = (value, keys) => {
        if (hasReference(value))
            return resolver.text(value, keys, 0) ?? value;
        if ((0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .isYamlMap */ .S6)(value))
            return mapValues(value, (item, key) => walk(item, [...keys, String(key)]));
        return Array.isArray(value) ? value.map((item, i) => walk(item, [...keys, String(i)])) : value;
    };
    return mapValues(config, (value, key) => walk(value, [String(key)]));
}
/**
 * A part of a resolved configuration with the references of the original, wherever they lead to the same within the part.
 * @throws YamlError as above
 */
function restoreReferences(part, original) {
    const resolver = new Resolver(part);
    const walk = (value, source, keys) => {
        if (hasReference(source)) {
            const found = resolver.text(source, keys, 0);
            return found !== undefined && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(found, value) ? source : value;
        }
        if ((0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .isYamlMap */ .S6)(value) && (0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .isYamlMap */ .S6)(source))
            return mapValues(value, (item, key) => walk(item, source.get(key), [...keys, String(key)]));
        if (!Array.isArray(value) || !Array.isArray(source) || value.length !== source.length)
            return value;
        return value.map((item, i) => walk(item, source[i], [...keys, String(i)]));
    };
    return mapValues(part, (value, key) => walk(value, original.get(key), [String(key)]));
}
function mapValues(map, change) {
    return new Map([...map].map(([key, value]) => [key, change(value, key)]));
}
class Resolver {
    constructor(root) {
        this.root = root;
        this.left = MOST_REPEATED;
    }
    /** What the references in `text`, which stands at `keys`, come to; undefined where one leads nowhere. */
    text(text, keys, steps) {
        this.spend(1 + text.length);
        if (steps > MOST_STEPS)
            return undefined;
        const references = [...text.matchAll(REFERENCE)].filter(({ index }) => slashesBefore(text, index) % 2 === 0);
        const [first] = references;
        if (first?.[0] === text)
            return this.find(first[1] ?? '', keys, steps);
        let resolved = '';
        let end = 0;
        for (const { 0: whole, 1: key = '', index } of references) {
            const found = this.find(key, keys, steps);
            if (found === undefined || (typeof found === 'object' && found !== null))
                return undefined;
            const shown = shownByPython(found);
            this.spend(shown.length);
            resolved += text.slice(end, index - slashesBefore(text, index) / 2) + shown;
            end = index + whole.length;
        }
        resolved += text.slice(end);
        // A reference that is not understood.
        return hasReference(resolved) ? undefined : resolved;
    }
    find(reference, from, steps) {
        const [, dots = '', path = ''] = /^\s*(\.*)([\w.[\]-]*)\s*$/.exec(reference) ?? [];
        const names = path.split(/[.[\]]+/).filter((name) => name !== '');
        if (names.length === 0 || dots.length > from.length)
            return undefined;
        const keys = dots === '' ? names : [...from.slice(0, from.length - dots.length), ...names];
        let value = this.root;
        for (const [i, key] of keys.entries()) {
            value = step(value, key);
            if (hasReference(value))
                value = this.text(value, keys.slice(0, i + 1), steps + 1);
        }
        return value === undefined ? undefined : this.whole(value, keys, steps);
    }
    /** A value without references in it. */
    whole(value, keys, steps) {
        this.spend(typeof value === 'string' ? 1 + value.length : 1);
        if (hasReference(value))
            return this.text(value, keys, steps + 1);
        if (typeof value !== 'object' || value === null)
            return value;
        if (!(0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .isYamlMap */ .S6)(value)) {
            const items = value.map((item, i) => this.whole(item, [...keys, String(i)], steps));
            return items.includes(undefined) ? undefined : items;
        }
        const entries = [...value].map(([key, item]) => [key, this.whole(item, [...keys, String(key)], steps)]);
        return entries.some(([, item]) => item === undefined) ? undefined : new Map(entries);
    }
    spend(count) {
        this.left -= count;
        if (this.left < 0)
            throw new _yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .YamlError */ .Iz((0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('yaml.many-values', { most: MOST_REPEATED }));
    }
}
function step(value, key) {
    if ((0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .isYamlMap */ .S6)(value))
        return value.get(key);
    return Array.isArray(value) && /^\d+$/.test(key) ? value[Number(key)] : undefined;
}
function shownByPython(value) {
    if (value === null)
        return 'None';
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    return typeof value === 'number' && Number.isInteger(value) ? value.toFixed(1) : String(value);
}


/***/ }),

/***/ 1400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ assertReportFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1800);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7035);
/* harmony import */ var _input_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36);
/* harmony import */ var _small_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6988);
/** Where the files of `--report` may be written. */






/**
 * Makes sure that reports are written over nothing but files of their own kind, before any work is done for them.
 * @throws UsageError where one would be written over an input, a file of the package, a link, a device, a pipe or a directory,
 *   or through a link within the run directory or `slim-dir`
 */
function assertReportFiles(reports, around) {
    const { checkpointDir, slimDir, inputs, packaged } = around;
    const ofPackage = new Set(packaged.map((name) => placeOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(slimDir, name))));
    const read = new Map((0,_input_files_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsAmong */ .o9)(reports, inputs).map(({ target, input }) => [target, input]));
    const problems = reports.flatMap((path) => {
        const link = (0,_input_files_js__WEBPACK_IMPORTED_MODULE_3__/* .linkWithin */ .qt)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), [checkpointDir, slimDir]);
        if (link !== undefined)
            return [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('report.through-link', { path, ...link })];
        const problem = obstacle(path);
        if (problem !== undefined)
            return [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('report.refused', { path, problem })];
        const input = read.get(path);
        if (input !== undefined)
            return [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('report.is-input', { path, input })];
        return ofPackage.has(placeOf(path)) ? [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('report.in-package', { path, dir: slimDir })] : [];
    });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(problems);
}
function obstacle(path) {
    try {
        return (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__/* .obstacleAt */ .rt)(path);
    }
    catch (error) {
        // A part of the path that is not a directory costs no result: it is reported when the report is written.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) === undefined)
            throw error;
        return undefined;
    }
}
/** Where a file is or will be, by a path that all ways to its directory share. */
function placeOf(path) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_small_file_js__WEBPACK_IMPORTED_MODULE_4__/* .realOf */ .MN)(directory) ?? directory, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
}


/***/ }),

/***/ 3358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ CONFIG_YAML),
/* harmony export */   TD: () => (/* binding */ readConfiguration),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   ef: () => (/* binding */ textOrNull),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   k$: () => (/* binding */ CONFIGURATION_JSON),
/* harmony export */   oL: () => (/* binding */ readRunConfig)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7035);
/* harmony import */ var _words_notice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50);
/* harmony import */ var _interpolation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5444);
/* harmony import */ var _small_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6988);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3688);
/**
 * What the run says about itself: `config.yaml`, the resolved configuration that FunASR's prepare_model_dir writes into
 * output_dir (funasr/utils/misc.py), and `configuration.json`, the copy of the base model's hub description.
 * Neither is needed to average, so a missing or broken one is a notice.
 */








const CONFIG_YAML = 'config.yaml';
const CONFIGURATION_JSON = 'configuration.json';
/** Both are a few kilobytes; configurations of large models with inlined token lists stay below. */
const LARGEST_CONFIG = 2 ** 20;
/** FunASR's go four levels down. */
const MOST_LEVELS = 32;
/** What there is of `configuration.json` in a model directory; null where that is absent or broken. */
function readConfiguration(directory, notices = []) {
    return read(directory, CONFIGURATION_JSON, parseJson, notices);
}
function read(directory, name, parse, notices) {
    try {
        return parse(readText(directory, name));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) !== 'ENOENT')
            notices.push(unreadable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), error));
        return null;
    }
}
/** Reads what there is of `config.yaml` and `configuration.json` in the run directory (or a model directory). */
function readRunConfig(directory) {
    const notices = [];
    const parse = (source) => {
        const yaml = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_6__/* .parseYaml */ .hN)(source);
        if (!(0,_yaml_js__WEBPACK_IMPORTED_MODULE_6__/* .isYamlMap */ .S6)(yaml))
            throw notMap(yaml);
        return { yaml, resolved: (0,_interpolation_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveReferences */ .d)(yaml) };
    };
    const config = read(directory, CONFIG_YAML, parse, notices);
    const json = readConfiguration(directory, notices);
    const yaml = config?.resolved ?? null;
    const metric = at(yaml, 'train_conf', 'avg_keep_nbest_models_type');
    const avgNbestModel = count(at(yaml, 'train_conf', 'avg_nbest_model'));
    return {
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory),
        yaml: config?.yaml ?? null,
        resolved: yaml,
        json,
        metric: metric === 'loss' || metric === 'acc' ? metric : null,
        avgNbestModel: avgNbestModel !== null && avgNbestModel > 0 ? avgNbestModel : null,
        keepNbestModels: count(at(yaml, 'train_conf', 'keep_nbest_models')),
        saveCheckpointInterval: count(at(yaml, 'train_conf', 'save_checkpoint_interval')),
        notSaved: prefixes(at(yaml, 'train_conf', 'effective_save_name_excludes')),
        model: textOrNull(at(yaml, 'model')),
        modelPath: textOrNull(at(yaml, 'model_path')),
        initParam: textOrNull(at(yaml, 'init_param')),
        outputDir: textOrNull(at(yaml, 'output_dir')),
        hubIds: ['ms', 'hf'].flatMap((hub) => textOrNull(at(json, 'model_name_in_hub', hub)) ?? []),
        notices,
    };
}
/** The value at a path of keys and indices; undefined where a step is not a map or list, or has no such key. */
function at(tree, ...keys) {
    let value = tree;
    for (const key of keys) {
        if ((0,_yaml_js__WEBPACK_IMPORTED_MODULE_6__/* .isYamlMap */ .S6)(value))
            value = value.get(key);
        else if ((isMap(value) || Array.isArray(value)) && Object.hasOwn(value, key))
            value = value[key];
        else
            return undefined;
    }
    return value;
}
/** Whether a value parsed from JSON is a map, and no list. */
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(0,_yaml_js__WEBPACK_IMPORTED_MODULE_6__/* .isYamlMap */ .S6)(value);
}
/** A non-empty string, else null. */
function textOrNull(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
/** Ints of config.yaml are bigints. */
function count(value) {
    const number = typeof value === 'bigint' ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}
/** A list, or text with commas, taken as it is, blanks too: `None` leaves out what begins so, which is nothing. */
function prefixes(value) {
    if (typeof value === 'string')
        return value.split(',');
    return Array.isArray(value) ? value.filter((prefix) => typeof prefix === 'string') : [];
}
/** What it says gets into the package: a link that leads out of the directory could bring any file of the machine there. */
function readText(directory, name) {
    const path = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .locateWithin */ .ao)(directory, name);
    if (path === undefined)
        throw new _small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnfitFileError */ .bk((0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('small-file.outside', { directory }));
    const bytes = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readSmallFile */ .EW)(path, LARGEST_CONFIG);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw new _small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnfitFileError */ .bk((0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('run-config.no-text'));
    return new TextDecoder().decode(bytes);
}
function parseJson(source) {
    const value = JSON.parse(source.startsWith('\ufeff') ? source.slice(1) : source);
    assertShallow(value, MOST_LEVELS);
    if (!isMap(value))
        throw notMap(value);
    return value;
}
function notMap(value) {
    return new _small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnfitFileError */ .bk((0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)(Array.isArray(value) ? 'run-config.list' : 'run-config.no-map'));
}
/** Code that walks the value may then recurse. */
function assertShallow(value, levels) {
    if (typeof value !== 'object' || value === null)
        return;
    if (levels === 0)
        throw new _small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnfitFileError */ .bk((0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('run-config.too-deep', { most: MOST_LEVELS }));
    for (const item of Object.values(value))
        assertShallow(item, levels - 1);
}
function unreadable(file, error) {
    // What JSON.parse has to say is another's text; what it quotes may have lines.
    const [said = ''] = error instanceof SyntaxError ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error).split('\n', 1) : [(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error)];
    return (0,_words_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .notice */ .lm)('unreadable-config', 'warning', { file, problem: said });
}


/***/ }),

/***/ 3688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iz: () => (/* reexport */ YamlError),
  h2: () => (/* binding */ emitYaml),
  S6: () => (/* binding */ isYamlMap),
  hN: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/funasr/small-file.js
var small_file = __webpack_require__(6988);
;// CONCATENATED MODULE: ./.build/funasr/yaml-document.js
/**
 * Text to the library's tree, within a bound of time and memory. The library itself has none: it reads all of a file, every
 * document and every error of it, and takes some 500 bytes and 2 µs for each piece of text that its lexer finds.
 */



/** Text that FunASR does not read as YAML. */
class YamlError extends small_file/* UnfitFileError */.bk {
}
/** FunASR's go four levels down. */
const MOST_LEVELS = 32;
const TOO_DEEP = (0,message/* message */.i)('run-config.too-deep', { most: MOST_LEVELS });
/** Five make an item of a list in block style: a configuration with an inlined token list of 25,055 has some 130,000. */
const MOST_LEXEMES = 200_000;
/** Tags, anchors and aliases, of which the library's time grows with the square. FunASR writes none. */
const MOST_PROPERTIES = 2_000;
/**
 * The only document of a text; undefined where it has none.
 * @param lines ends lines with line feeds alone
 * @throws YamlError for a text that is not YAML, or has several documents, and for one that is too large
 */
function readDocument(lines) {
    const counter = new dist/* LineCounter */.HN();
    // Every scalar as its text. The library compares each key with all others: minutes for a hostile file.
    const composer = new dist/* Composer */.Dk({ version: '1.1', schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    let first;
    const stop = (where, code, text, isWarning = false) => {
        if (isWarning)
            return;
        const offset = typeof where === 'number' ? where : 'offset' in where ? where.offset : where[0];
        const { line, col } = counter.linePos(offset);
        // The library catches what is thrown within a collection, as the stack may have run out there.
        first ??= new YamlError(code === 'RESOURCE_EXHAUSTION' ? TOO_DEEP : `${text} at line ${line}, column ${col}`);
        throw first;
    };
    // It would collect them all.
    Object.assign(composer, { onError: stop });
    let found;
    for (const document of composer.compose(tokensOf(lines, counter, stop))) {
        if (found !== undefined)
            throw new YamlError((0,message/* message */.i)('yaml.several'));
        found = document;
    }
    return found;
}
function* tokensOf(lines, counter, stop) {
    counter.addNewLine(0);
    const parser = new dist/* Parser */.iX(counter.addNewLine);
    const bounds = new Bounds();
    for (const lexeme of new dist/* Lexer */.JG().lex(lines)) {
        bounds.count(lexeme);
        yield* checked(parser.next(lexeme));
    }
    yield* checked(parser.end());
    function* checked(tokens) {
        for (const token of tokens) {
            if (token.type === 'error')
                stop(token, token.type, token.message);
            yield token;
        }
    }
}
class Bounds {
    constructor() {
        this.lexemes = 0;
        this.properties = 0;
        this.depth = 0;
    }
    /** Text of scalars comes with a mark before it, or in its quotes. */
    count(lexeme) {
        if (++this.lexemes > MOST_LEXEMES)
            throw new YamlError((0,message/* message */.i)('yaml.many-lexemes', { most: MOST_LEXEMES }));
        switch (lexeme[0]) {
            case '!':
            case '&':
            case '*':
                if (++this.properties > MOST_PROPERTIES)
                    throw new YamlError((0,message/* message */.i)('yaml.many-properties', { most: MOST_PROPERTIES }));
                break;
            case '[':
            case '{':
                // Above what parseYaml lets pass, as a block of text may begin so.
                if (lexeme.length === 1 && ++this.depth > 2 * MOST_LEVELS)
                    throw new YamlError(TOO_DEEP);
                break;
            case ']':
            case '}':
                this.depth--;
                break;
        }
    }
}

;// CONCATENATED MODULE: ./.build/funasr/yaml.js
/**
 * config.yaml as FunASR reads it, and as data that every reader of a package reads alike.
 *
 * FunASR reads with OmegaConf: PyYAML (YAML 1.1) with one more form of floats, no timestamps and no duplicate keys
 * (omegaconf/_utils.py get_yaml_loader; yaml/resolver.py, constructor.py). Its servers read the package with yaml-cpp, and
 * funasr-onnx with PyYAML's own loader: what is written stays within what all of them take for the same.
 */





/**
 * Values, those that aliases repeat included, and one more for every 16 characters of their text: a configuration with an
 * inlined token list of 25,055 comes to some 26,000.
 */
const MOST_VALUES = 200_000;
/** Of one number, as Python reads at most. */
const MOST_DIGITS = 4_300;
/**
 * Parses a document as OmegaConf does.
 * @throws YamlError for what OmegaConf refuses, for more than 32 levels and for more than this program reads
 */
function parseYaml(source) {
    // PyYAML ends lines at these as well (reader.py, scanner.py); the library knows line feeds alone.
    const lines = source.replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n');
    try {
        const document = readDocument(lines);
        return document === undefined ? null : new Construction(document).value(document.contents, 0);
    }
    catch (error) {
        // Nested so deep that the stack runs out.
        if (error instanceof RangeError)
            throw new YamlError(TOO_DEEP);
        throw error;
    }
}
/** What each alias repeats: the node before it that has the anchor. */
function targetsOf(document) {
    const anchored = new Map();
    const targets = new Map();
    (0,dist/* visit */.YR)(document, (_, node) => {
        if ((0,dist/* isAlias */.Vj)(node))
            targets.set(node, anchored.get(node.source));
        if (!(0,dist/* isNode */.Ll)(node) || (0,dist/* isAlias */.Vj)(node) || node.anchor === undefined)
            return;
        if (anchored.has(node.anchor))
            throw new YamlError((0,message/* message */.i)('yaml.anchor-twice', { anchor: node.anchor }));
        anchored.set(node.anchor, node);
    });
    return targets;
}
class Construction {
    constructor(document) {
        this.left = MOST_VALUES;
        this.targets = targetsOf(document);
    }
    value(node, level) {
        this.spend(1);
        if (level > MOST_LEVELS)
            throw new YamlError(TOO_DEEP);
        if (node === null || node === undefined)
            return null;
        if ((0,dist/* isAlias */.Vj)(node)) {
            const anchored = this.targets.get(node);
            if (anchored === undefined)
                throw new YamlError((0,message/* message */.i)('yaml.no-anchor', { anchor: node.source }));
            return this.value(anchored, level + 1);
        }
        if ((0,dist/* isScalar */.jn)(node)) {
            const text = String(node.value ?? '');
            this.spend(Math.floor(text.length / 16));
            return scalar(text, node.type === 'PLAIN', node.tag);
        }
        if ((0,dist/* isSeq */.oP)(node)) {
            if (isPath(node.tag))
                return external_node_path_.posix.join(...node.items.map((item) => String(this.value(item, level + 1))));
            refuseTag(node.tag, 'tag:yaml.org,2002:seq');
            return node.items.map((item) => this.value(item, level + 1));
        }
        if (!(0,dist/* isMap */.jh)(node))
            throw new YamlError((0,message/* message */.i)('yaml.key'));
        refuseTag(node.tag, 'tag:yaml.org,2002:map');
        const own = new Map();
        const merged = [];
        for (const { key, value } of node.items) {
            if ((0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === 'PLAIN') {
                merged.push(...this.merged(value, level + 1));
                continue;
            }
            const name = this.value(key, level + 1);
            if (typeof name === 'object')
                throw new YamlError((0,message/* message */.i)('yaml.key'));
            // OmegaConf looks for text alone: of other keys the first stays, with the last value.
            const first = own.get(hashed(name));
            if (first !== undefined && typeof name === 'string')
                throw new YamlError((0,message/* message */.i)('yaml.twice', { key: name }));
            own.set(hashed(name), [first?.[0] ?? name, this.value(value, level + 1)]);
        }
        return new Map([...merged, ...own.values()]);
    }
    spend(count) {
        this.left -= count;
        if (this.left < 0)
            throw new YamlError((0,message/* message */.i)('yaml.many-values', { most: MOST_VALUES }));
    }
    /** What `<<` adds: of several maps the first that has a key decides. */
    merged(node, level) {
        const value = this.value(node, level);
        const maps = Array.isArray(value) ? value.toReversed() : [value];
        return maps.flatMap((map) => {
            if (!isYamlMap(map))
                throw new YamlError((0,message/* message */.i)('yaml.merge'));
            return [...map].map(([key, item]) => [key, item]);
        });
    }
}
/** What Python takes for the same key: True and 1 and 1.0. */
function hashed(key) {
    return typeof key === 'boolean' || Number.isInteger(key) ? BigInt(Number(key)) : key;
}
/** Whether a value is a map, and no list. */
function isYamlMap(value) {
    return value instanceof Map;
}
// ---- scalars, as yaml/resolver.py and OmegaConf tell them apart; only the first that matches counts ----
const NULL = /^(?:~|null|Null|NULL|)$/;
const BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const INT = /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const FLOAT = new RegExp(`^(?:${[
    '[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]+)?',
    '[-+]?[0-9]+(?:_[0-9]+)*[eE][-+]?[0-9]+',
    '\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?',
    '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*',
    '[-+]?\\.(?:inf|Inf|INF)',
    '\\.(?:nan|NaN|NAN)',
].join('|')})$`);
/** `!!int '1'` is resolved as `1` would be, all other text in quotes or blocks is text. */
function scalar(text, plain, tag) {
    const isTyped = /^tag:yaml\.org,2002:(?:int|float|bool|null)$/.test(tag ?? '');
    if (!isTyped && (tag !== undefined || !plain)) {
        refuseTag(tag, 'tag:yaml.org,2002:str');
        return text;
    }
    if (text === '=')
        throw new YamlError((0,message/* message */.i)('yaml.value'));
    if (NULL.test(text))
        return null;
    if (BOOLEAN.test(text))
        return /^(?:y|t|on)/i.test(text);
    if (INT.test(text))
        return intOf(text.replaceAll('_', ''));
    return FLOAT.test(text) ? floatOf(text.replaceAll('_', '').toLowerCase()) : text;
}
function intOf(text) {
    const sign = text.startsWith('-') ? -1n : 1n;
    const digits = text.replace(/^[-+]/, '');
    if (digits.length > MOST_DIGITS)
        throw new YamlError((0,message/* message */.i)('yaml.many-digits', { most: MOST_DIGITS }));
    if (digits.includes(':'))
        return sign * digits.split(':').reduce((sum, part) => sum * 60n + BigInt(part), 0n);
    return sign * BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
}
function floatOf(text) {
    const sign = text.startsWith('-') ? -1 : 1;
    const digits = text.replace(/^[-+]/, '');
    if (digits === '.inf')
        return sign * Number.POSITIVE_INFINITY;
    if (digits === '.nan')
        return Number.NaN;
    return sign * digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
/** OmegaConf writes paths so and reads them back. */
function isPath(tag) {
    return /^tag:yaml\.org,2002:python\/object\/apply:pathlib\.(?:Posix|Windows)?Path$/.test(tag ?? '');
}
function refuseTag(tag, usual) {
    if (tag !== undefined && tag !== usual)
        throw new YamlError((0,message/* message */.i)('yaml.tag', { tag }));
}
// ---- writing ----
/**
 * Writes a map in block style: UTF-8, line feeds, no anchors, no tags, text in quotes unless it is a plain word, ints as
 * digits and floats with a dot, so that PyYAML, OmegaConf and yaml-cpp read the same. Keys are of at most 128 characters.
 */
function emitYaml(map) {
    return map.size === 0 ? '{}\n' : `${mapLines(map, '').join('\n')}\n`;
}
function mapLines(map, indent) {
    return [...map].flatMap(([key, value]) => after(`${indent}${scalarText(key)}:`, value, indent));
}
/** `head` with its value: beside it, or in lines beneath it. */
function after(head, value, indent) {
    if (isYamlMap(value))
        return value.size === 0 ? [`${head} {}`] : [head, ...mapLines(value, `${indent}  `)];
    if (Array.isArray(value)) {
        if (value.length === 0)
            return [`${head} []`];
        return [head, ...value.flatMap((item) => itemLines(item, indent))];
    }
    return [`${head} ${scalarText(value)}`];
}
function itemLines(item, indent) {
    if (!isYamlMap(item) || item.size === 0)
        return after(`${indent}-`, item, `${indent}  `);
    const [first = '', ...rest] = mapLines(item, `${indent}  `);
    return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}
/** Letters that no reader takes for anything but text. */
const PLAIN_WORD = /^[A-Za-z_][\w./-]*$/;
function scalarText(value) {
    if (value === null)
        return 'null';
    if (typeof value === 'bigint' || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number')
        return floatText(value);
    // `y` and `n` are booleans to YAML 1.1, though not to PyYAML.
    const isWord = PLAIN_WORD.test(value) && !/^[yn]$/i.test(value) && !NULL.test(value) && !BOOLEAN.test(value);
    if (isWord)
        return value;
    return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}
function escaped(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
/** PyYAML takes a float for one only where it has a dot, and its exponent a sign. */
function floatText(value) {
    if (Number.isNaN(value))
        return '.nan';
    if (!Number.isFinite(value))
        return value > 0 ? '.inf' : '-.inf';
    const [digits = '', exponent] = (Object.is(value, -0) ? '-0' : String(value)).split('e');
    const dotted = digits.includes('.') ? digits : `${digits}.0`;
    return exponent === undefined ? dotted : `${dotted}e${exponent}`;
}


/***/ })

};
