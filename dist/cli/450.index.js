export const id = 450;
export const ids = [450];
export const modules = {

/***/ 3145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ MODEL_FILE),
  n: () => (/* binding */ resolveBaseModel)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/size.js
var size = __webpack_require__(2281);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/words/notice.js
var notice = __webpack_require__(50);
;// CONCATENATED MODULE: ./.build/funasr/base-models.js
/**
 * The models that FunASR users finetune, with the size of `model.pt` and its digest as ModelScope serves them,
 * and the short names of FunASR's funasr/download/name_maps_from_hub.py.
 */
const SEACO_PARAFORMER = {
    id: 'iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch',
    alias: 'paraformer-zh',
    bytes: 989_763_045,
    sha256: '3d491689244ec5dfbf9170ef3827c358aa10f1f20e42a7c59e15e688647946d1',
};
const KNOWN_MODELS = [
    SEACO_PARAFORMER,
    {
        id: 'iic/speech_paraformer-large_asr_nat-zh-cn-16k-common-vocab8404-pytorch',
        alias: 'paraformer',
        bytes: 880_502_012,
        sha256: '5bba782a5e9196166233b9ab12ba04cadff9ef9212b4ff6153ed9290ff679025',
    },
    {
        id: 'iic/SenseVoiceSmall',
        alias: undefined,
        bytes: 936_291_369,
        sha256: '833ca2dcfdf8ec91bd4f31cfac36d6124e0c459074d5e909aec9cabe6204a3ea',
    },
    {
        id: 'iic/punc_ct-transformer_zh-cn-common-vocab272727-pytorch',
        alias: 'ct-punc-c',
        bytes: 291_979_892,
        sha256: null,
    },
    { id: 'iic/speech_fsmn_vad_zh-cn-16k-common-pytorch', alias: 'fsmn-vad', bytes: 1_721_366, sha256: null },
];
/** What a finetune is taken to have started from where nothing says so. */
const ASSUMED_MODEL = SEACO_PARAFORMER;
/**
 * The model of this id or alias. ModelScope's former owner `damo`, other owners (Hugging Face's `funasr`) and the
 * `___` that its cache writes for dots are understood: the name after the slash decides.
 */
function findKnownModel(idOrAlias) {
    const wanted = modelName(idOrAlias);
    return KNOWN_MODELS.find(({ id, alias }) => alias === idOrAlias || modelName(id) === wanted);
}
/** The known model whose directory this path is, as hub caches name it: `.../iic/SenseVoiceSmall`. */
function findKnownModelByPath(path) {
    const parts = path.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
    // Hugging Face's cache: models--funasr--paraformer-zh/snapshots/<commit>
    const hubParts = parts.flatMap((part) => (part.startsWith('models--') ? [part.split('--').at(-1) ?? ''] : [part]));
    const known = new Map(KNOWN_MODELS.map((model) => [modelName(model.id), model]));
    return hubParts.map((part) => known.get(modelName(part))).findLast((model) => model !== undefined);
}
function modelName(id) {
    return id.slice(id.lastIndexOf('/') + 1).replaceAll('___', '.');
}

// EXTERNAL MODULE: ./.build/funasr/run-config.js
var run_config = __webpack_require__(3358);
// EXTERNAL MODULE: ./.build/funasr/small-file.js
var small_file = __webpack_require__(6988);
;// CONCATENATED MODULE: ./.build/funasr/base-model.js
/** What the finetune started from: the model that the budget measures against, and whose files the package borrows. */









/** FunASR's name for the weights within a model directory; `configuration.json` may say otherwise. */
const MODEL_FILE = 'model.pt';
/**
 * Finds the base model that `base-model` asks for: a directory, a file, a size, an id or alias of the built-in table,
 * `none`; or `auto`: `model_path` of the run's config.yaml if it exists here, else the id that it or configuration.json
 * names, else seaco-paraformer.
 * @throws UsageError where `asked` is none of these; SlimError where it names a directory without a model
 */
function resolveBaseModel(request) {
    const { asked, runConfig } = request;
    if (asked === 'none')
        return resolved(NO_MODEL);
    if (asked === 'auto')
        return findBase(runConfig);
    const stats = statPath(asked);
    if (stats?.isDirectory())
        return fromDirectory(asked, 'asked');
    if (stats?.isFile())
        return resolved(localModel('file', 'asked', asked, asked, stats.size));
    const bytes = (0,size/* parseSize */.D)(asked);
    if (bytes !== undefined && bytes > 0)
        return resolved({ ...NO_MODEL, source: 'size', reason: 'asked', name: asked, bytes });
    const known = findKnownModel(asked);
    if (known !== undefined)
        return resolved(knownModel(known, 'asked'));
    const models = KNOWN_MODELS.map(({ id, alias }) => (alias === undefined ? id : `${id} (${alias})`));
    throw new errors/* UsageError */.eb([(0,message/* message */.i)('base-model.unknown', { asked }), (0,message/* message */.i)('base-model.known', { models })]);
}
const NO_MODEL = { source: 'none', reason: 'declined', name: 'none', path: null, bytes: null, sha256: null };
function resolved(model, notices = []) {
    return { model, directory: null, notices };
}
function findBase(runConfig) {
    const { modelPath, hubId } = runConfig;
    const notices = [];
    if (modelPath !== null) {
        const found = modelAt(modelPath);
        if (found !== undefined)
            return found;
        notices.push((0,notice/* notice */.l)('base-path-missing', 'info', { path: modelPath }));
    }
    const known = (modelPath && findKnownModelByPath(modelPath)) || (hubId && findKnownModel(hubId));
    if (known)
        return resolved(knownModel(known, 'config-id'), notices);
    notices.push((0,notice/* notice */.l)('base-assumed', 'warning', { name: ASSUMED_MODEL.id }));
    return resolved(knownModel(ASSUMED_MODEL, 'assumed'), notices);
}
/** `model_path` of config.yaml, where a model is there. A hub id in its place is no path, even if one of that name exists. */
function modelAt(path) {
    const stats = statPath(path);
    if (stats?.isFile())
        return resolved(localModel('file', 'config-path', path, path, stats.size));
    if (!stats?.isDirectory() || modelFileIn(path) === undefined)
        return undefined;
    return fromDirectory(path, 'config-path');
}
function fromDirectory(directory, reason) {
    const file = modelFileIn(directory);
    if (file === undefined) {
        throw new errors/* SlimError */.Q2((0,message/* message */.i)('base-model.no-weights', { directory }), { hint: (0,message/* message */.i)('hint.model-directory') });
    }
    const model = localModel('directory', reason, directory, file.path, file.bytes);
    return { model, directory, notices: [] };
}
/** The weights that FunASR would load: what configuration.json calls init_param, else model.pt. */
function modelFileIn(directory) {
    const named = (0,run_config/* text */.Qq)((0,run_config.at)((0,run_config/* readRunConfig */.oL)(directory).json, 'file_path_metas', 'init_param'));
    for (const name of new Set([named ?? MODEL_FILE, MODEL_FILE])) {
        const stats = (0,small_file/* isPlainRelative */.NL)(name) ? statPath((0,external_node_path_.join)(directory, name)) : undefined;
        if (stats?.isFile())
            return { path: (0,external_node_path_.join)(directory, name), bytes: stats.size };
    }
    return undefined;
}
function localModel(source, reason, path, file, bytes) {
    const known = findKnownModelByPath(path);
    const isKnown = known !== undefined && known.bytes === bytes;
    return { source, reason, name: isKnown ? known.id : path, path: file, bytes, sha256: null };
}
function knownModel(known, reason) {
    return { source: 'table', reason, name: known.id, path: null, bytes: known.bytes, sha256: known.sha256 };
}
/** undefined where nothing is there, or nothing that this process may see. */
function statPath(path) {
    try {
        return (0,external_node_fs_.statSync)(path);
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) === undefined)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 9450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ checkInputs),
/* harmony export */   withProblemsOutside: () => (/* binding */ withProblemsOutside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9243);
/* harmony import */ var _torch_open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5887);
/* harmony import */ var _base_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3145);
/* harmony import */ var _run_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3358);
/* harmony import */ var _run_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1161);
/* harmony import */ var _tensor_globs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2104);
/* harmony import */ var _write_package_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4649);
/** What is wrong with inputs that only a look outside tells: a base model, a directory to write to, globs of tensor names. */








/**
 * The base model, where it and the directory to write to can be used.
 * @throws UsageError with the problems of all inputs, also of those that are otherwise found later
 */
function checkInputs(inputs, directory, runConfig) {
    const problems = new Problems();
    const base = checkPlaces(inputs, runConfig, problems);
    if (base !== undefined && problems.said.length === 0)
        return base;
    checkGlobs(inputs, directory, problems);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problems.said, { cause: problems.cause });
}
/** The error with what else is wrong, as far as can be told beside wrong inputs. */
function withProblemsOutside({ problems: known, config: inputs }) {
    if (inputs === undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(known);
    const problems = new Problems();
    checkPlaces(inputs, (0,_run_config_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunConfig */ .oL)(inputs.checkpointDir), problems);
    const directory = problems.of(() => (0,_run_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .scanRunDirectory */ .Yn)(inputs.checkpointDir));
    if (directory !== undefined)
        checkGlobs(inputs, directory, problems);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb([...known, ...problems.said], { cause: problems.cause });
}
/** Remembers what users can mend. */
class Problems {
    constructor() {
        this.said = [];
    }
    of(look) {
        try {
            return look();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlimError */ .Q2))
                throw error;
            this.cause ??= error.cause;
            this.said.push(...error.lines, ...(error.hint === undefined ? [] : [error.hint]));
            return undefined;
        }
    }
}
function checkPlaces(inputs, runConfig, problems) {
    const base = problems.of(() => (0,_base_model_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveBaseModel */ .n)({ asked: inputs.baseModel, runConfig }));
    const read = [inputs.checkpointDir, base?.directory, base?.model.path && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(base.model.path)];
    problems.of(() => (0,_write_package_js__WEBPACK_IMPORTED_MODULE_7__/* .assertOwnDirectory */ ._Y)(inputs.slimDir, read.filter((directory) => typeof directory === 'string')));
    return base;
}
/** Whether each glob matches a tensor of the newest checkpoint that can be read; the others of a run have the same. */
function checkGlobs({ excludeTensors }, { checkpoints, copies }, problems) {
    if (excludeTensors.length === 0)
        return;
    const newestFirst = [...checkpoints.toReversed(), ...copies].filter(({ problem }) => problem === undefined);
    for (const { file } of newestFirst) {
        try {
            const checkpoint = (0,_torch_open_js__WEBPACK_IMPORTED_MODULE_2__/* .openCheckpoint */ .D)(file);
            checkpoint.close();
            problems.of(() => (0,_tensor_globs_js__WEBPACK_IMPORTED_MODULE_6__/* .matchTensors */ .M)(excludeTensors, [...checkpoint.stateDict.keys()]));
            return;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckpointError */ .jg))
                throw error;
        }
    }
}


/***/ }),

/***/ 3358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ CONFIG_YAML),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   k$: () => (/* binding */ CONFIGURATION_JSON),
/* harmony export */   oL: () => (/* binding */ readRunConfig)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7035);
/* harmony import */ var _words_notice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50);
/* harmony import */ var _small_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6988);
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
/** Reads what there is of `config.yaml` and `configuration.json` in the run directory (or a model directory). */
function readRunConfig(directory) {
    const notices = [];
    const yamlText = readText(directory, CONFIG_YAML, notices);
    const yaml = yamlText === null ? null : parse((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, CONFIG_YAML), yamlText, parseYaml, notices);
    const jsonText = readText(directory, CONFIGURATION_JSON, notices);
    const json = jsonText === null ? null : parse((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, CONFIGURATION_JSON), jsonText, parseJson, notices);
    const metric = at(yaml, 'train_conf', 'avg_keep_nbest_models_type');
    const avgNbestModel = count(at(yaml, 'train_conf', 'avg_nbest_model'));
    return {
        yaml,
        yamlText: yaml === null ? null : yamlText,
        json,
        metric: metric === 'loss' || metric === 'acc' ? metric : null,
        avgNbestModel: avgNbestModel !== null && avgNbestModel > 0 ? avgNbestModel : null,
        keepNbestModels: count(at(yaml, 'train_conf', 'keep_nbest_models')),
        saveCheckpointInterval: count(at(yaml, 'train_conf', 'save_checkpoint_interval')),
        notSaved: prefixes(at(yaml, 'train_conf', 'effective_save_name_excludes')),
        modelPath: text(at(yaml, 'model_path')),
        hubId: text(at(json, 'model_name_in_hub', 'ms')),
        notices,
    };
}
/** The value at a path of keys; undefined where a step is no map or has no such key. */
function at(map, ...keys) {
    let value = map;
    for (const key of keys) {
        if (!isMap(value) || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
/** Whether a parsed value is a map, and no list. */
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A non-empty string, else null. */
function text(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
function count(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}
/** A list, or text with commas, taken as it is, blanks too: `None` leaves out what begins so, which is nothing. */
function prefixes(value) {
    if (typeof value === 'string')
        return value.split(',');
    return Array.isArray(value) ? value.filter((prefix) => typeof prefix === 'string') : [];
}
/**
 * null where there is no such file, or none that can be read (with a notice). What it says gets into the package: a link
 * that leads out of the directory could bring any file of the machine there.
 */
function readText(directory, name, notices) {
    try {
        const path = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .locateWithin */ .ao)(directory, name);
        if (path === undefined)
            throw new _small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnfitFileError */ .bk((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('small-file.outside', { directory }));
        const bytes = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readSmallFile */ .EW)(path, LARGEST_CONFIG);
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
            throw new _small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnfitFileError */ .bk((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('run-config.no-text'));
        return new TextDecoder().decode(bytes);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) !== 'ENOENT')
            notices.push(unreadable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)));
        return null;
    }
}
function parse(path, source, parser, notices) {
    try {
        const value = parser(source);
        assertShallow(value, MOST_LEVELS);
        if (isMap(value))
            return value;
        throw new _small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnfitFileError */ .bk((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)(Array.isArray(value) ? 'run-config.list' : 'run-config.no-map'));
    }
    catch (error) {
        // Another's text: the library for YAML draws the place below its first line.
        const [firstLine = ''] = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error).split('\n');
        notices.push(unreadable(path, error instanceof _small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnfitFileError */ .bk ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error) : firstLine));
        return null;
    }
}
/** Whoever walks the value may then recurse. */
function assertShallow(value, levels) {
    if (typeof value !== 'object' || value === null)
        return;
    if (levels === 0)
        throw new _small_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnfitFileError */ .bk((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('run-config.too-deep', { most: MOST_LEVELS }));
    for (const item of Object.values(value))
        assertShallow(item, levels - 1);
}
function parseYaml(source) {
    // The library compares each key with all others: minutes for a hostile file.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(source, { logLevel: 'silent', uniqueKeys: false });
    const [error] = document.errors;
    if (error)
        throw error;
    // Aliases that multiply (a "billion laughs") are refused by the library past this many.
    return document.toJS({ maxAliasCount: 100 });
}
function parseJson(source) {
    return JSON.parse(source.startsWith('\ufeff') ? source.slice(1) : source);
}
function unreadable(path, problem) {
    return (0,_words_notice_js__WEBPACK_IMPORTED_MODULE_4__/* .notice */ .l)('unreadable-config', 'warning', { file: path, problem });
}


/***/ }),

/***/ 6988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readSmallFile),
/* harmony export */   NL: () => (/* binding */ isPlainRelative),
/* harmony export */   ao: () => (/* binding */ locateWithin),
/* harmony export */   bk: () => (/* binding */ UnfitFileError)
/* harmony export */ });
/* unused harmony export LARGEST_SMALL_FILE */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7035);
/**
 * Reads configuration and vocabulary files: small, and named by files that nobody vouches for.
 * On a pull request whoever wrote the run directory could name a private key of the runner, and the package is uploaded.
 */




/** Vocabularies and dictionaries have 0.1 to 10 MB (seg_dict of seaco-paraformer: 8.3 MB); more is no such file. */
const LARGEST_SMALL_FILE = 64 * 2 ** 20;
/** A file that is there and cannot be what it should be; the message says why. */
class UnfitFileError extends _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlimError */ .Q2 {
}
/**
 * The bytes of the regular file at `path`; symbolic links are followed.
 * @throws UnfitFileError where it is no regular file or larger than `cap` bytes; a system error where it cannot be read
 */
function readSmallFile(path, cap = LARGEST_SMALL_FILE) {
    // O_NONBLOCK: opening a pipe must not wait for its writer.
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (!stats.isFile())
            throw new UnfitFileError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('small-file.special'));
        if (stats.size > cap) {
            throw new UnfitFileError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('small-file.too-large', { bytes: stats.size, most: cap }));
        }
        const bytes = new Uint8Array(stats.size);
        let length = 0;
        while (length < bytes.length) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, bytes, length, bytes.length - length, length);
            if (read === 0)
                throw new UnfitFileError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('small-file.shrank'));
            length += read;
        }
        return bytes;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/**
 * Where `name` lies within `directory`, with links resolved: undefined where it, or what it links to, lies outside.
 * One link out is allowed: Hugging Face's cache keeps a snapshot's files as links to `../../blobs/<digest>`.
 */
function locateWithin(directory, name) {
    if (!isPlainRelative(name))
        return undefined;
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name));
    if (isInside(root, real))
        return real;
    const isBlob = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(real) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '..', '..', 'blobs') && /^[0-9a-f]{40,64}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(real));
    return isBlob ? real : undefined;
}
/**
 * Whether a file's name can only point downwards: no root, drive, `..`, backslash or control character; nor an ending
 * that Windows drops, so that `model.pt.` would be `model.pt` there.
 */
function isPlainRelative(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a name
    if (name === '' || name.length > 255 || /[\\:\u0000-\u001f\u007f]/.test(name) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(name))
        return false;
    return name.split('/').every((part) => part !== '' && !/[. ]$/.test(part));
}
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}


/***/ }),

/***/ 2104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ matchTensors),
/* harmony export */   h: () => (/* binding */ missingForFunasr)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7035);
/* harmony import */ var _words_notice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50);
/** `exclude-tensors`: which tensors its globs match, and what FunASR's loader will then miss. */




/** Tensor names that an error message offers in place of a pattern that matches nothing. */
const OFFERED = 8;
/** Several stars take time that grows steeply with a name's length; FunASR's longest names have some 70 characters. */
const LONGEST_NAME = 256;
/**
 * Names that any of the patterns matches, in the order of `names`. A dot is nothing special: `decoder2.*` matches all
 * tensors of that module, `*.bias` all biases.
 * @throws UsageError where a pattern matches nothing, with names that come near it
 */
function matchTensors(patterns, names) {
    const matchers = patterns.map((pattern) => {
        const matches = picomatch__WEBPACK_IMPORTED_MODULE_2__(pattern, { dot: true, nonegate: true });
        return { pattern, isMatch: (name) => name.length <= LONGEST_NAME && matches(name) };
    });
    const idle = matchers.filter(({ isMatch }) => !names.some((name) => isMatch(name)));
    if (idle.length > 0) {
        const lines = idle.map(({ pattern }) => (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('exclude-tensors.idle-pattern', { pattern, near: nearest(pattern, names) }));
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(lines, { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('hint.tensor-globs') });
    }
    return names.filter((name) => matchers.some(({ isMatch }) => isMatch(name)));
}
/**
 * The notice for tensors that are left out: FunASR's load_pretrained_model prints "miss key in ckpt" for each that its
 * model class has, and runs on with random values in its place. Undefined where nothing is left out.
 */
function missingForFunasr(excluded) {
    if (excluded.length === 0)
        return undefined;
    const shown = excluded.slice(0, OFFERED).join(', ') + (excluded.length > OFFERED ? ', ...' : '');
    return (0,_words_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .l)('excluded-needed', 'warning', { names: shown, count: excluded.length });
}
/** Names, or modules where many begin alike, that share the longest beginning with the pattern's plain part. */
function nearest(pattern, names) {
    const [plain = ''] = pattern.split(/[*?[{(!]/, 1);
    const shared = (name) => {
        let length = 0;
        while (length < plain.length && name[length] === plain[length])
            length++;
        return length;
    };
    const longest = names.reduce((most, name) => Math.max(most, shared(name)), 0);
    const near = names.filter((name) => shared(name) === longest);
    if (near.length <= OFFERED)
        return near;
    const dot = (name) => name.indexOf('.', longest);
    const modules = new Set(near.map((name) => (dot(name) === -1 ? name : `${name.slice(0, dot(name))}.*`)));
    return [...modules].slice(0, OFFERED);
}


/***/ }),

/***/ 4649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _Y: () => (/* binding */ assertOwnDirectory),
  br: () => (/* binding */ packageContents),
  E1: () => (/* binding */ writePackage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/atomic-file.js
var atomic_file = __webpack_require__(1800);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/host.js + 1 modules
var host = __webpack_require__(6103);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/funasr/base-model.js + 1 modules
var base_model = __webpack_require__(3145);
;// CONCATENATED MODULE: ./.build/funasr/package-record.js
const RECORD_FILE = 'funasr-slim.json';
/** A digest's length is known before its value: on a dry run zeros stand for it. */
const UNKNOWN_DIGEST = `sha256:${'0'.repeat(64)}`;
/**
 * @param files what else lies in the package, with digests
 * @param vocabulary as in the package's contents
 */
function recordJson(record, files, vocabulary) {
    const { version, selection, base, model } = record;
    const candidates = new Map(selection.candidates.map((candidate) => [candidate.name, candidate]));
    const content = {
        schemaVersion: 1,
        tool: { name: 'funasr-slim', version },
        averaged: model.averaged.map((name) => describe(name, candidates.get(name))),
        metric: { used: selection.metricUsed, reason: selection.metricReason },
        base: { name: base.source === 'table' ? base.name : null, bytes: base.bytes, sha256: base.sha256 },
        model: {
            files: model.files.map(({ name, bytes, digest }) => ({ name, bytes, digest: digest ?? UNKNOWN_DIGEST })),
            tensors: model.tensors,
            parameters: model.parameters,
            weightBytes: model.weightBytes,
            dtypes: model.dtypes,
            excluded: model.excluded.map(({ name }) => name),
            fromBase: model.fromBase,
        },
        files,
        vocabulary,
    };
    return `${JSON.stringify(content, null, 2)}\n`;
}
function describe(name, candidate) {
    if (candidate === undefined)
        return { name };
    const { epoch, step, acc, loss } = candidate;
    return { name, epoch, step, acc, loss };
}

;// CONCATENATED MODULE: ./.build/funasr/write-package.js
/** Writes a gathered package beside its model files, and says what the directory then holds. */









/** What `writePackage` makes of `plan` in `dir`, to the byte; `record.model.files` without digests on a dry run. */
function packageContents(plan, dir, record) {
    return contentsOf(filesOf(plan, record), plan, dir, record);
}
/**
 * Writes the files of `plan` and `funasr-slim.json` into `dir`, where the model files already are. Each file appears
 * whole or not at all.
 * @throws WriteError, or the signal's reason when it is aborted
 */
async function writePackage(plan, dir, record, signal) {
    const files = filesOf(plan, record);
    for (const { name, content } of files) {
        await (0,host/* breathe */.q7)(signal);
        await (0,atomic_file.writeFileAtomic)((0,external_node_path_.join)(dir, name), content);
    }
    return contentsOf(files, plan, dir, record);
}
/**
 * Makes sure that the package gets a directory of its own: the inputs are never written to.
 * @throws UsageError where `slimDir` is one of `inputs`, or a file; WriteError where it can be no directory
 */
function assertOwnDirectory(slimDir, inputs) {
    const stats = statOf(slimDir);
    if (stats === undefined)
        return;
    if (!stats.isDirectory())
        throw new errors/* UsageError */.eb([(0,message/* message */.i)('package.is-file', { dir: slimDir })]);
    const input = inputs.find((input) => {
        const other = (0,external_node_fs_.statSync)(input, { throwIfNoEntry: false });
        return other !== undefined && other.dev === stats.dev && other.ino === stats.ino;
    });
    if (input !== undefined)
        throw new errors/* UsageError */.eb([(0,message/* message */.i)('package.is-input', { dir: slimDir, input })]);
}
function statOf(slimDir) {
    try {
        return (0,external_node_fs_.statSync)(slimDir, { throwIfNoEntry: false });
    }
    catch (error) {
        throw (0,atomic_file/* asWriteError */.U0)(slimDir, error);
    }
}
/** The record comes last: it is there only when all it tells of is. */
function filesOf(plan, record) {
    const digests = plan.files.map(({ name, content }) => ({ name, bytes: content.length, digest: digestOf(content) }));
    const json = recordJson(record, digests, plan.vocabulary);
    return [...plan.files, { name: RECORD_FILE, from: 'made', content: Buffer.from(json) }];
}
function contentsOf(files, plan, dir, record) {
    const listed = files.map(({ name, from, content }) => ({ name, bytes: content.length, from }));
    const bytes = [...listed, ...record.model.files].reduce((sum, file) => sum + file.bytes, 0);
    // FunASR loads no other format: without this file it would run on with random weights.
    const missing = record.loadable ? [] : [base_model/* MODEL_FILE */.r];
    return { dir, files: listed, missing: [...missing, ...plan.missing], bytes, vocabulary: plan.vocabulary };
}
function digestOf(content) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(content).digest('hex')}`;
}


/***/ })

};
