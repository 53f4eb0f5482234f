export const id = 450;
export const ids = [450];
export const modules = {

/***/ 4357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resolveBaseModel),
/* harmony export */   r: () => (/* binding */ MODEL_FILE)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9243);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2281);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7035);
/* harmony import */ var _words_notice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50);
/* harmony import */ var _base_models_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3408);
/* harmony import */ var _hub_caches_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4529);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1500);
/* harmony import */ var _run_config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3358);
/* harmony import */ var _small_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6988);
/* harmony import */ var _training_place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9164);
/** What the finetune started from: the model that the budget measures against, and whose files the package borrows. */











/** FunASR's name for the weights within a model directory; `configuration.json` may say otherwise. */
const MODEL_FILE = 'model.pt';
/**
 * Finds the base model that `base-model` asks for: a directory, a file, a size, a hub's id that is in a cache here, an id or
 * alias of the built-in table, `none`; or `auto`: what the run's configuration names (`model_path`, `init_param`, `model`,
 * a hub's id), where it is here or in the table, else the table's model of the run's class, else none. Where only a size is
 * known or nothing is to be compared, the package's files are still those of the run's own base model.
 * @throws UsageError where `asked` is none of these; SlimError where it names a directory without a model
 */
function resolveBaseModel({ asked, runConfig, places = _places_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_PLACES */ .dR }) {
    const own = () => findBase(runConfig, places);
    if (asked === 'auto')
        return own();
    const beside = (model) => ({ model, directory: own().directory, notices: [] });
    if (asked === 'none')
        return beside(NO_MODEL);
    const stats = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statOf */ ._N)(asked);
    if (stats?.isDirectory())
        return fromDirectory(asked, 'asked');
    if (stats?.isFile())
        return resolved(localModel('file', 'asked', asked, asked, stats.size));
    const bytes = (0,_size_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSize */ .D)(asked);
    if (bytes !== undefined && bytes > 0)
        return beside({ ...NO_MODEL, source: 'size', reason: 'asked', name: asked, bytes });
    const known = (0,_base_models_js__WEBPACK_IMPORTED_MODULE_4__/* .findKnownModel */ .ce)(asked);
    const [cached] = modelsOfId(known?.id ?? asked, places);
    if (cached !== undefined)
        return fromDirectory(cached, 'asked');
    if (known !== undefined)
        return beside(knownModel(known, 'asked'));
    if (/[\\/]|^[.~]/.test(asked)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(asked);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb([(0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('base-model.no-path', { asked, path }), KNOWN]);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb([(0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('base-model.unknown', { asked }), KNOWN]);
}
const KNOWN = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('base-model.known', {
    models: _base_models_js__WEBPACK_IMPORTED_MODULE_4__/* .KNOWN_MODELS */ .f.map(({ id, alias }) => (alias === undefined ? id : `${id} (${alias})`)),
});
const NO_MODEL = { source: 'none', reason: 'declined', name: 'none', path: null, bytes: null, sha256: null };
function resolved(model, notices = []) {
    return { model, directory: null, notices };
}
/** What the run itself says it started from. */
function findBase(runConfig, places) {
    const { model, modelPath, initParam, hubIds } = runConfig;
    const here = (path) => (path === null ? [] : (0,_training_place_js__WEBPACK_IMPORTED_MODULE_9__/* .placesOf */ .e)(path, runConfig, places.workspace));
    const modelAt = (path) => directoryAt(path, here(initParam)) ?? fileAt(path);
    // In configurations that FunASR has not resolved yet, the model stands where its class stands later.
    const namesModel = model !== null && (/[\\/]/.test(model) || _base_models_js__WEBPACK_IMPORTED_MODULE_4__/* .KNOWN_MODELS */ .f.some(({ alias }) => alias === model));
    const named = namesModel ? model : null;
    const found = first(here(modelPath), modelAt);
    if (found !== undefined)
        return found;
    const notices = modelPath === null ? [] : [(0,_words_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .notice */ .lm)('base-path-missing', 'info', { path: modelPath })];
    const other = first(here(initParam), fileAt) ?? first(here(named), modelAt);
    if (other !== undefined)
        return { ...other, notices };
    const ids = [modelPath && (0,_hub_caches_js__WEBPACK_IMPORTED_MODULE_5__/* .hubIdOf */ .G)(modelPath), modelPath, named, ...hubIds].filter((id) => typeof id === 'string');
    const [cached] = ids.flatMap((id) => modelsOfId((0,_base_models_js__WEBPACK_IMPORTED_MODULE_4__/* .findKnownModel */ .ce)(id)?.id ?? id, places));
    if (cached !== undefined)
        return { ...fromDirectory(cached, 'config-id'), notices };
    const known = first([modelPath, initParam], (path) => path && (0,_base_models_js__WEBPACK_IMPORTED_MODULE_4__/* .findKnownModelByPath */ .Ul)(path)) ??
        first([named, ...hubIds], (id) => id && (0,_base_models_js__WEBPACK_IMPORTED_MODULE_4__/* .findKnownModel */ .ce)(id));
    if (known !== undefined)
        return resolved(knownModel(known, 'config-id'), notices);
    const assumed = model === null ? undefined : (0,_base_models_js__WEBPACK_IMPORTED_MODULE_4__/* .findModelOfClass */ .IQ)(model);
    if (assumed !== undefined) {
        notices.push((0,_words_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .notice */ .lm)('base-assumed', 'warning', { name: assumed.id, model: assumed.class }));
        return resolved(knownModel(assumed, 'assumed'), notices);
    }
    return resolved({ ...NO_MODEL, reason: 'unknown' }, [...notices, (0,_words_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .notice */ .lm)('base-unknown', 'warning', {})]);
}
function first(items, look) {
    for (const item of items) {
        const found = look(item);
        if (found)
            return found;
    }
    return undefined;
}
/** Directories of the caches that hold weights of this model. */
function modelsOfId(id, places) {
    return (0,_hub_caches_js__WEBPACK_IMPORTED_MODULE_5__/* .cachedModels */ .R)(id, places).filter((path) => weightsIn(path) !== undefined);
}
/**
 * A model's directory, where one is there. A hub's id in its place is not a path, even if a directory of that name exists.
 * @param initParam where the weights may be that the training started from: another file than usual of the directory
 */
function directoryAt(path, initParam) {
    if (!(0,_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statOf */ ._N)(path)?.isDirectory())
        return undefined;
    const own = initParam.filter((file) => (0,_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .isWithin */ .UO)(path, file)).find((file) => (0,_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statOf */ ._N)(file)?.isFile());
    if (own !== undefined)
        return inDirectory(path, own, 'config-path');
    return weightsIn(path) === undefined ? undefined : fromDirectory(path, 'config-path');
}
/** A file of weights; what lies in a directory with a configuration is a model with all its files. */
function fileAt(path) {
    const stats = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statOf */ ._N)(path);
    if (!stats?.isFile())
        return undefined;
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    const isModel = [_run_config_js__WEBPACK_IMPORTED_MODULE_7__/* .CONFIG_YAML */ .J7, _run_config_js__WEBPACK_IMPORTED_MODULE_7__/* .CONFIGURATION_JSON */ .k$].some((name) => (0,_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statOf */ ._N)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, name))?.isFile());
    if (isModel)
        return inDirectory(directory, path, 'config-path');
    return resolved(localModel('file', 'config-path', path, path, stats.size));
}
function fromDirectory(directory, reason) {
    const file = weightsIn(directory);
    if (file === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlimError */ .Q2((0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('base-model.no-weights', { directory }), { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('hint.model-directory') });
    }
    return inDirectory(directory, file, reason);
}
function inDirectory(directory, file, reason) {
    const bytes = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statOf */ ._N)(file)?.size ?? 0;
    return { model: localModel('directory', reason, directory, file, bytes), directory, notices: [] };
}
/** The weights that FunASR would load: what configuration.json calls init_param, else model.pt. */
function weightsIn(directory) {
    const named = (0,_run_config_js__WEBPACK_IMPORTED_MODULE_7__/* .textOrNull */ .ef)((0,_run_config_js__WEBPACK_IMPORTED_MODULE_7__.at)((0,_run_config_js__WEBPACK_IMPORTED_MODULE_7__/* .readConfiguration */ .TD)(directory), 'file_path_metas', 'init_param'));
    return [named ?? MODEL_FILE, MODEL_FILE]
        .filter(_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .isPlainRelative */ .NL)
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, name))
        .find((path) => (0,_small_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statOf */ ._N)(path)?.isFile());
}
function localModel(source, reason, path, file, bytes) {
    const known = (0,_base_models_js__WEBPACK_IMPORTED_MODULE_4__/* .findKnownModelByPath */ .Ul)(path);
    const isKnown = known !== undefined && known.bytes === bytes;
    return { source, reason, name: isKnown ? known.id : path, path: file, bytes, sha256: null };
}
function knownModel(known, reason) {
    return { source: 'table', reason, name: known.id, path: null, bytes: known.bytes, sha256: known.sha256 };
}


/***/ }),

/***/ 3408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ findModelOfClass),
/* harmony export */   Ul: () => (/* binding */ findKnownModelByPath),
/* harmony export */   ce: () => (/* binding */ findKnownModel),
/* harmony export */   f: () => (/* binding */ KNOWN_MODELS),
/* harmony export */   jt: () => (/* binding */ isOfFunasr)
/* harmony export */ });
/**
 * The models that FunASR users finetune, with the size of `model.pt` and its digest as ModelScope serves them,
 * and the short names of FunASR's funasr/download/name_maps_from_hub.py.
 */
const KNOWN_MODELS = [
    {
        id: 'iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch',
        alias: 'paraformer-zh',
        class: 'SeacoParaformer',
        bytes: 989_763_045,
        sha256: '3d491689244ec5dfbf9170ef3827c358aa10f1f20e42a7c59e15e688647946d1',
    },
    {
        id: 'iic/speech_paraformer-large_asr_nat-zh-cn-16k-common-vocab8404-pytorch',
        alias: 'paraformer',
        class: 'Paraformer',
        bytes: 880_502_012,
        sha256: '5bba782a5e9196166233b9ab12ba04cadff9ef9212b4ff6153ed9290ff679025',
    },
    {
        id: 'iic/SenseVoiceSmall',
        alias: undefined,
        class: 'SenseVoiceSmall',
        bytes: 936_291_369,
        sha256: '833ca2dcfdf8ec91bd4f31cfac36d6124e0c459074d5e909aec9cabe6204a3ea',
    },
    {
        id: 'iic/punc_ct-transformer_zh-cn-common-vocab272727-pytorch',
        alias: 'ct-punc-c',
        class: 'CTTransformer',
        bytes: 291_979_892,
        sha256: null,
    },
    {
        id: 'iic/speech_fsmn_vad_zh-cn-16k-common-pytorch',
        alias: 'fsmn-vad',
        class: 'FsmnVADStreaming',
        bytes: 1_721_366,
        sha256: null,
    },
];
/** Who has FunASR's models on the hubs: ModelScope's `iic`, `damo` as it was called, and Hugging Face's. */
const OWNERS = new Set(['iic', 'damo', 'funasr', 'FunAudioLLM']);
/** Whether an id is of a model that those who make FunASR have on a hub. */
function isOfFunasr(id) {
    const [, owner = ''] = /^([\w-]+)\/\w[\w.-]*$/.exec(id) ?? [];
    return OWNERS.has(owner);
}
/**
 * The model of this id, name or alias. The `___` that ModelScope's cache writes for dots is understood; a path is not an id,
 * whatever it ends in.
 */
function findKnownModel(idOrAlias) {
    const [name = '', owner, ...more] = idOrAlias.split('/').reverse();
    if (more.length > 0 || (owner !== undefined && !OWNERS.has(owner)))
        return undefined;
    const wanted = plainName(name);
    return KNOWN_MODELS.find(({ id, alias }) => alias === idOrAlias || modelName(id) === wanted);
}
/** The known model whose directory this path is, as hub caches name it: `.../iic/SenseVoiceSmall`. */
function findKnownModelByPath(path) {
    const parts = path.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
    // Hugging Face's cache: models--funasr--paraformer-zh/snapshots/<commit>
    const hubParts = parts.flatMap((part) => (part.startsWith('models--') ? [part.split('--').at(-1) ?? ''] : [part]));
    const known = new Map(KNOWN_MODELS.map((model) => [modelName(model.id), model]));
    return hubParts.map((part) => known.get(plainName(part))).findLast((model) => model !== undefined);
}
/** The model that a finetune of this class may be taken to have started from. */
function findModelOfClass(name) {
    return KNOWN_MODELS.find((model) => model.class === name);
}
function modelName(id) {
    return plainName(id.slice(id.lastIndexOf('/') + 1));
}
function plainName(name) {
    return name.replaceAll('___', '.');
}


/***/ }),

/***/ 9450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ checkInputs),
/* harmony export */   withProblemsOutside: () => (/* binding */ withProblemsOutside)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _torch_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4117);
/* harmony import */ var _base_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4357);
/* harmony import */ var _input_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1500);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1400);
/* harmony import */ var _run_config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3358);
/* harmony import */ var _run_directory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5748);
/* harmony import */ var _scores_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9219);
/* harmony import */ var _tensor_globs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2104);
/* harmony import */ var _write_package_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3224);











/**
 * The base model, where it and the directory to write to can be used.
 * @throws UsageError with the problems of all inputs, also of those that are otherwise found later
 */
async function checkInputs(inputs, directory, runConfig, places, reports) {
    const problems = new Problems();
    const base = checkPlaces(inputs, runConfig, places, problems, directory);
    checkScores(inputs, directory, problems);
    const read = base === undefined ? [] : (0,_input_files_js__WEBPACK_IMPORTED_MODULE_3__/* .inputFiles */ .ul)(directory, base);
    problems.of(() => (0,_report_files_js__WEBPACK_IMPORTED_MODULE_5__/* .assertReportFiles */ .G)(reports, { ...inputs, inputs: read, packaged: [] }));
    if (base !== undefined && problems.said.length === 0)
        return base;
    await checkGlobs(inputs, directory, problems);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(problems.said, { cause: problems.cause });
}
/** The error with what else is wrong, as far as can be told beside wrong inputs. */
async function withProblemsOutside({ problems: known, config: inputs }, { environment, home, directory: cwd }) {
    if (inputs === undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(known);
    const problems = new Problems();
    checkPlaces(inputs, (0,_run_config_js__WEBPACK_IMPORTED_MODULE_6__/* .readRunConfig */ .oL)(inputs.checkpointDir), (0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .findPlaces */ .Ch)(environment, home, cwd), problems);
    const directory = problems.of(() => (0,_run_directory_js__WEBPACK_IMPORTED_MODULE_7__/* .scanRunDirectory */ .Y)(inputs.checkpointDir, { patterns: inputs.checkpoints, from: cwd }));
    if (directory !== undefined) {
        checkScores(inputs, directory, problems);
        await checkGlobs(inputs, directory, problems);
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb([...known, ...problems.said], { cause: problems.cause });
}
/** Remembers what users can fix. */
class Problems {
    constructor() {
        this.said = [];
    }
    of(look) {
        try {
            return look();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlimError */ .Q2))
                throw error;
            this.cause ??= error.cause;
            this.said.push(...error.lines, ...(error.hint === undefined ? [] : [error.hint]));
            return undefined;
        }
    }
}
function checkPlaces(inputs, runConfig, places, problems, run = { path: inputs.checkpointDir, checkpoints: [], copies: [] }) {
    const base = problems.of(() => (0,_base_model_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveBaseModel */ .n)({ asked: inputs.baseModel, runConfig, places }));
    problems.of(() => (0,_write_package_js__WEBPACK_IMPORTED_MODULE_10__/* .assertOwnDirectory */ ._Y)(inputs.slimDir, (0,_input_files_js__WEBPACK_IMPORTED_MODULE_3__/* .inputDirectories */ .af)(run, base), [run.path]));
    return base;
}
function checkScores({ scores, scoresBetter }, directory, problems) {
    if (scores !== undefined)
        problems.of(() => (0,_scores_js__WEBPACK_IMPORTED_MODULE_8__/* .readScores */ .o)(scores, scoresBetter, directory));
}
/** Whether each glob matches a tensor of the newest checkpoint that can be read; the others of a run have the same. */
async function checkGlobs({ excludeTensors }, { checkpoints, copies }, problems) {
    if (excludeTensors.length === 0)
        return;
    const newestFirst = [...checkpoints.toReversed(), ...copies].filter(({ problem }) => problem === undefined);
    for (const { file } of newestFirst) {
        try {
            const checkpoint = await (0,_torch_open_js__WEBPACK_IMPORTED_MODULE_1__/* .openCheckpoint */ .D)(file);
            checkpoint.close();
            problems.of(() => (0,_tensor_globs_js__WEBPACK_IMPORTED_MODULE_9__/* .matchTensors */ .M)(excludeTensors, [...checkpoint.stateDict.keys()]));
            return;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CheckpointError */ .jg))
                throw error;
        }
    }
}


/***/ }),

/***/ 4529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ hubIdOf),
/* harmony export */   R: () => (/* binding */ cachedModels)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _small_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6988);
/** What ModelScope and Hugging Face have downloaded to this machine, by a model's id. Nothing is downloaded here. */


/** Owner and name. */
const HUB_ID = /^(\w[\w.-]*)\/(\w[\w.-]*)$/;
const REVISION = /^[0-9a-f]{7,64}$/;
/** The directories of the caches that hold the model of this id; none for what is not an id. */
function cachedModels(id, { modelscope, huggingface }) {
    const [, owner, name] = HUB_ID.exec(id) ?? [];
    if (owner === undefined || name === undefined)
        return [];
    // ModelScope writes `___` for dots, or used to.
    const names = new Set([name.replaceAll('.', '___'), name]);
    const paths = modelscope.flatMap((cache) => [...names].map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cache, owner, folder)));
    const repositories = huggingface.map((cache) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cache, `models--${owner}--${name}`));
    return [...paths, ...repositories.flatMap(currentSnapshot)].filter((path) => (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .statOf */ ._N)(path)?.isDirectory());
}
/** The revision that was asked for last by the name of the main branch. */
function currentSnapshot(repository) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(repository, 'refs', 'main');
    if (!(0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .statOf */ ._N)(file)?.isFile())
        return [];
    const revision = Buffer.from((0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readSmallFile */ .EW)(file)).toString('latin1').trim();
    return REVISION.test(revision) ? [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(repository, 'snapshots', revision)] : [];
}
/**
 * The id in the path of a model within some machine's cache: `.../modelscope/hub/iic/x`,
 * `.../models--iic--x/snapshots/<revision>`.
 */
function hubIdOf(path) {
    const parts = path.split(/[\\/]+/).filter((part) => part !== '');
    const repository = parts.findLast((part) => part.startsWith('models--'));
    if (repository !== undefined)
        return repository.slice('models--'.length).replace('--', '/');
    const cache = parts.findLastIndex((part) => part === 'modelscope' || part === 'hub' || part === 'models');
    const [owner, name, ...more] = cache < 0 ? [] : parts.slice(cache + 1);
    if (owner === undefined || name === undefined || more.length > 0)
        return undefined;
    return `${owner}/${name.replaceAll('___', '.')}`;
}


/***/ }),

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

/***/ 1910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ readClaimedFiles),
/* harmony export */   _f: () => (/* binding */ CLAIM_FILE),
/* harmony export */   ki: () => (/* binding */ recordJson),
/* harmony export */   lt: () => (/* binding */ RECORD_FILE),
/* harmony export */   mY: () => (/* binding */ readRecordedFiles)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _run_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3358);
/* harmony import */ var _small_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6988);
/** `funasr-slim.json`: what a model found on a server was made from. No time and no path: the same inputs, the same bytes. */



const RECORD_FILE = 'funasr-slim.json';
/** A digest's length is known before its value: on a dry run zeros stand for it. */
const UNKNOWN_DIGEST = `sha256:${'0'.repeat(64)}`;
/**
 * @param files what else lies in the package, with digests
 * @param vocabulary as in the package's contents
 */
function recordJson(record, files, vocabulary) {
    const { version, origin, selection, base, model } = record;
    const candidates = new Map(selection.candidates.map((candidate) => [candidate.name, candidate]));
    const content = {
        schemaVersion: 1,
        tool: { name: 'funasr-slim', version },
        commit: origin.commit,
        run: origin.run,
        attempt: origin.attempt,
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
            ...(model.folded === undefined ? {} : { folded: model.folded }),
            ...(model.commands === undefined ? {} : { commands: model.commands }),
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
/**
 * The files that an earlier run wrote into a directory, by name with their digests, as its record says; the record too,
 * whose digest is unknown. Empty where there is no record, or none of this program's.
 */
function readRecordedFiles(dir) {
    const record = readJson(dir, RECORD_FILE);
    if ((0,_run_config_js__WEBPACK_IMPORTED_MODULE_1__.at)(record, 'tool', 'name') !== 'funasr-slim')
        return new Map();
    const listed = [(0,_run_config_js__WEBPACK_IMPORTED_MODULE_1__.at)(record, 'files'), (0,_run_config_js__WEBPACK_IMPORTED_MODULE_1__.at)(record, 'model', 'files')].flatMap((list) => Array.isArray(list) ? list : []);
    const files = listed.flatMap((file) => {
        const [name, digest] = [(0,_run_config_js__WEBPACK_IMPORTED_MODULE_1__.at)(file, 'name'), (0,_run_config_js__WEBPACK_IMPORTED_MODULE_1__.at)(file, 'digest')];
        return typeof name === 'string' && typeof digest === 'string' && (0,_small_file_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainRelative */ .NL)(name) ? [[name, digest]] : [];
    });
    return new Map([...files, [RECORD_FILE, '']]);
}
/** Tells a later run, until the record is there, which files are this program's: a run may be killed at any moment. */
const CLAIM_FILE = '.funasr-slim.partial';
/** Names that a run which did not end was about to write; empty where there was none. */
function readClaimedFiles(dir) {
    const names = readJson(dir, CLAIM_FILE);
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
function readJson(dir, name) {
    try {
        const path = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_2__/* .locateWithin */ .ao)(dir, name);
        return path === undefined ? undefined : JSON.parse(Buffer.from((0,_small_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readSmallFile */ .EW)(path, LARGEST_RECORD)).toString());
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemErrorCode */ .vq)(error) === undefined && !(error instanceof _small_file_js__WEBPACK_IMPORTED_MODULE_2__/* .UnfitFileError */ .bk || error instanceof SyntaxError))
            throw error;
        return undefined;
    }
}
/** Names of tensors that were left out make it long; few have more than a thousand. */
const LARGEST_RECORD = 2 ** 24;


/***/ }),

/***/ 1500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ findPlaces),
/* harmony export */   dR: () => (/* binding */ NO_PLACES),
/* harmony export */   nm: () => (/* binding */ withinModel),
/* harmony export */   pR: () => (/* binding */ AllowedPlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _small_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6988);
/**
 * Where the files of a package may come from. A run directory may come from anyone, and what its configuration names gets
 * uploaded: so files are taken from places that belong to the training alone, whatever a path or a link says, and never a
 * hidden one.
 */


const NO_PLACES = { workspace: null, home: null, modelscope: [], huggingface: [] };
/**
 * The places of this machine, by the variables of CI systems and hubs.
 * @param environment as `process.env`
 * @param home the user's directory
 * @param cwd the directory that the program works in
 */
function findPlaces(environment, home, cwd) {
    const variable = (name) => environment[name] || undefined;
    const jenkins = variable('JENKINS_URL') && variable('WORKSPACE');
    const job = variable('GITHUB_WORKSPACE') ?? variable('CI_PROJECT_DIR') ?? jenkins;
    // A home directory is not a workspace.
    const here = cwd === home || (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(cwd, home) ? undefined : cwd;
    const workspace = job ?? here;
    // Releases of modelscope differ in what they put between the cache and a model.
    const modelscope = variable('MODELSCOPE_CACHE') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.cache', 'modelscope');
    const cache = variable('XDG_CACHE_HOME') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.cache');
    const huggingface = variable('HF_HOME') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cache, 'huggingface');
    const hub = variable('HF_HUB_CACHE') ?? variable('HUGGINGFACE_HUB_CACHE') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(huggingface, 'hub');
    return {
        workspace: workspace === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace),
        home: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(home),
        modelscope: ['models', 'hub/models', 'hub', ''].map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(modelscope, folder)),
        huggingface: [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(hub)],
    };
}
/** Directories whose files may be taken, whatever they hold. */
class AllowedPlaces {
    /**
     * The run directory and its parent, the workspace, `named`, `guessed`, and models in the hubs' caches.
     * @param named directories that the workflow's author has named
     * @param guessed directories that hold what the author has named: no place where they hold all and sundry
     */
    constructor(run, { named, guessed }, { workspace, home, modelscope, huggingface }) {
        const real = (paths) => paths.flatMap((path) => (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .realOf */ .MN)(path) ?? []);
        const wide = real([home, workspace]);
        const isNarrow = (path) => !isShared(path) && path !== (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .realOf */ .MN)(home) && !wide.some((one) => (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(path, one));
        const certain = real([run, workspace, ...named]);
        this.roots = [...certain, ...real([(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(run)), ...guessed]).filter(isNarrow)];
        this.caches = real([...modelscope, ...huggingface]);
    }
    includes(path) {
        return (this.roots.some((root) => isVisible(root, path) || (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlobOf */ .r4)(root, path)) ||
            this.caches.some((cache) => isVisible(cache, path) && isOfModel(cache, path)));
    }
    isOrHolds(path) {
        return [...this.roots, ...this.caches].some((root) => root === path || (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(path, root));
    }
}
/** The files of a model's directory, for names that its own configuration.json gives. */
function withinModel(directory) {
    const root = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .realOf */ .MN)(directory) ?? directory;
    return {
        includes: (path) => isVisible(root, path) || (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlobOf */ .r4)(root, path),
        isOrHolds: (path) => path === root || (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(path, root),
    };
}
/** Below `root`, without hidden files or folders on the way. */
function isVisible(root, path) {
    return ((0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(root, path) &&
        !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path)
            .split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)
            .some((part) => part.startsWith('.')));
}
/** Hubs keep more in their caches than models: a user's credentials, data sets. */
function isOfModel(cache, path) {
    const [owner = '', name = ''] = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cache, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    if (owner.startsWith('models--'))
        return true;
    return name !== '' && MODEL_MARKS.some((mark) => (0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .statOf */ ._N)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cache, owner, name, mark))?.isFile());
}
const MODEL_MARKS = ['configuration.json', 'config.yaml', 'config.json'];
/** A whole disk, or a directory that everyone may write to, as /tmp. */
function isShared(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.parse)(path).root === path || (((0,_small_file_js__WEBPACK_IMPORTED_MODULE_1__/* .statOf */ ._N)(path)?.mode ?? 0) & STICKY) !== 0;
}
const STICKY = 0o1000;


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

/***/ 9219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ readScores)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/words/notice.js
var notice = __webpack_require__(50);
// EXTERNAL MODULE: ./.build/funasr/checkpoint-names.js
var checkpoint_names = __webpack_require__(6807);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/funasr/small-file.js
var small_file = __webpack_require__(6988);
;// CONCATENATED MODULE: ./.build/funasr/scores-file.js
/**
 * A file of scores by checkpoint, from any evaluation: `{"model.pt.ep1": 4.1}`, `{"model.pt.ep1": {"cer": 4.1}}`, or a table
 * with a header, names in the first column and scores in the second, commas or tabs between.
 */




/** A line for each checkpoint of the longest training would not fill a hundredth of it. */
const LARGEST = 4 << 20;
/** What a score is called that the file gives no name. */
const UNNAMED = 'score';
/** Reads a file of scores. @throws SelectionError that names file and line */
function readScoresFile(path) {
    const text = readText(path).replace(/^\uFEFF/, '');
    const { name, lines } = /^\s*[{[]/.test(text) ? readJson(path, text) : readTable(path, text);
    const seen = new Map();
    for (const { key, line } of lines) {
        const first = seen.get(key);
        if (first !== undefined)
            throw wrongLine(path, line, (0,message/* message */.i)('scores.twice', { name: key, first }));
        seen.set(key, line);
    }
    if (lines.every(({ value }) => value === null))
        throw wrongFile(path, (0,message/* message */.i)('scores.empty'));
    return { path, name, lines };
}
/** The error for a whole file. */
function wrongFile(file, problem) {
    return new errors/* SelectionError */.zp((0,message/* message */.i)('scores.wrong', { file, problem }));
}
/** The error for a line of it, counted from 1. */
function wrongLine(file, line, problem) {
    return new errors/* SelectionError */.zp((0,message/* message */.i)('scores.wrong-line', { file, line, problem }));
}
function readText(path) {
    let bytes;
    try {
        bytes = (0,small_file/* readSmallFile */.EW)(path, LARGEST);
    }
    catch (error) {
        throw wrongFile(path, (0,errors/* reasonOf */.A3)(error));
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw wrongFile(path, (0,message/* message */.i)('scores.no-text'));
    }
}
// ---- JSON, read as YAML reads it: that tells where things stand, and keys that stand there twice ----
function readJson(path, text) {
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { schema: 'core', uniqueKeys: false, lineCounter: counter });
    const lineOf = (node) => counter.linePos(node.range?.[0] ?? 0).line;
    const [error] = document.errors;
    if (error !== undefined) {
        const reason = error.message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
        throw wrongLine(path, counter.linePos(error.pos[0]).line, (0,message/* message */.i)('scores.no-json', { reason }));
    }
    if (!(0,dist/* isMap */.jh)(document.contents))
        throw wrongFile(path, (0,message/* message */.i)('scores.no-object'));
    let name;
    const lines = document.contents.items.map((pair) => {
        const key = textOf(pair.key);
        const node = pair.value;
        const line = lineOf(pair.key);
        if (!(0,dist/* isMap */.jh)(node))
            return { key, line, value: numberOf(path, key, node, line) };
        name ??= node.items[0] === undefined ? undefined : textOf(node.items[0].key);
        const score = node.items.find((item) => textOf(item.key) === name)?.value;
        return { key, line, value: numberOf(path, key, score ?? null, score ? lineOf(score) : line) };
    });
    return { name: name ?? UNNAMED, lines };
}
function textOf(key) {
    return (0,dist/* isScalar */.jn)(key) ? String(key.value) : String(key);
}
function numberOf(path, name, node, line) {
    if (node === null || ((0,dist/* isScalar */.jn)(node) && node.value === null))
        return null;
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    const found = (0,dist/* isScalar */.jn)(node)
        ? (node.source ?? String(value))
        : (0,message/* message */.i)((0,dist/* isAlias */.Vj)(node) ? 'scores.alias' : 'scores.list');
    throw wrongLine(path, line, (0,message/* message */.i)('scores.no-number', { name, found }));
}
// ---- tables ----
function readTable(path, text) {
    const rows = text.split(/\r\n|\n|\r/).map((row, i) => ({ row, line: i + 1 }));
    const [header, ...others] = rows.filter(({ row }) => row.trim() !== '');
    if (header === undefined)
        throw wrongFile(path, (0,message/* message */.i)('scores.empty'));
    const separator = header.row.includes('\t') ? '\t' : ',';
    const cells = ({ row, line }) => {
        const found = splitRow(row, separator);
        if (found === undefined)
            throw wrongLine(path, line, (0,message/* message */.i)('scores.quotes'));
        return found;
    };
    const [, name = ''] = cells(header);
    if (name === '')
        throw wrongLine(path, header.line, (0,message/* message */.i)('scores.no-column'));
    if (isNumber(name))
        throw wrongLine(path, header.line, (0,message/* message */.i)('scores.no-header', { found: name }));
    const lines = others.map((row) => {
        const [key = '', found = ''] = cells(row);
        if (found !== '' && !isNumber(found))
            throw wrongLine(path, row.line, (0,message/* message */.i)('scores.no-number', { name: key, found }));
        return { key, line: row.line, value: found === '' ? null : Number(found) };
    });
    return { name, lines };
}
function isNumber(text) {
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
}
/** The cells of a row, trimmed, in quotes or not; undefined where a quote does not end. */
function splitRow(row, separator) {
    const cell = separator === '\t'
        ? /\s*(?:"((?:[^"]|"")*)"[^\S\t]*|([^"\t][^\t]*)?)(\t|$)/y
        : /\s*(?:"((?:[^"]|"")*)"\s*|([^",][^,]*)?)(,|$)/y;
    const cells = [];
    for (;;) {
        const match = cell.exec(row);
        if (match === null)
            return undefined;
        cells.push(match[1]?.replaceAll('""', '"') ?? match[2]?.trim() ?? '');
        if (match[3] === '')
            return cells;
    }
}

;// CONCATENATED MODULE: ./.build/funasr/scores.js
/** Which score of a file belongs to which checkpoint of a run. */





/** Names that a notice or an error lists. */
const TOLD = 10;
/**
 * The scores of `file`. Its names may have any path before them: of checkpoints with the same name the one is meant whose
 * path has most in common with it.
 * @throws SelectionError that names file and line: for what is not a score, and where two names mean one checkpoint, one may mean
 *   several, or none is there
 */
function readScores(file, better, run) {
    const read = readScoresFile(file);
    const byEntry = new Map();
    const absent = new Map();
    const others = [];
    for (const line of read.lines) {
        const entry = entryOf(line, read, run);
        const known = entry === undefined ? undefined : byEntry.get(entry);
        if (known !== undefined) {
            const values = { name: line.key, other: known.key, first: known.line };
            throw wrongLine(file, line.line, (0,message/* message */.i)('scores.same', values));
        }
        const name = partsOf(line.key).at(-1) ?? '';
        if (entry !== undefined)
            byEntry.set(entry, line);
        else if ((0,checkpoint_names/* parseCheckpointName */.PN)(name) === undefined)
            others.push(line.key);
        else if (line.value !== null)
            absent.set(name, line.value);
    }
    if (byEntry.size === 0) {
        const found = read.lines.map(({ key }) => key);
        const names = run.checkpoints.map(({ name }) => name);
        throw wrongFile(file, (0,message/* message */.i)('scores.none-fits', { found, names }));
    }
    const byName = new Map([...byEntry].flatMap(([{ name }, { value }]) => (value === null ? [] : [[name, value]])));
    const missing = run.checkpoints.filter(({ name }) => !byName.has(name)).map(({ name }) => name);
    const notices = [
        ...(missing.length === 0
            ? []
            : [(0,notice/* notice */.lm)('scores-missing', 'warning', { file, count: missing.length, names: listed(missing) })]),
        ...(others.length === 0 ? [] : [(0,notice/* notice */.lm)('scores-others', 'info', { file, names: listed(others) })]),
    ];
    return { file, name: read.name, better, byName, absent, notices };
}
function entryOf(line, { path }, run) {
    const parts = partsOf(line.key);
    const common = run.checkpoints.map((entry) => ({ entry, length: commonEnd(parts, placeOf(run, entry)) }));
    const most = Math.max(0, ...common.map(({ length }) => length));
    if (most === 0)
        return undefined;
    const [first, ...more] = common.filter(({ length }) => length === most).map(({ entry }) => entry);
    if (more.length === 0 || first === undefined)
        return first;
    const names = [first, ...more].map(({ name }) => name);
    throw wrongLine(path, line.line, (0,message/* message */.i)('scores.ambiguous', { name: line.key, names }));
}
/** A DeepSpeed checkpoint may be named by its directory or by the file in it. */
function partsOf(key) {
    const parts = key.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
    return parts.length > 1 && /^mp_rank_\d+_model_states\.pt$/.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
}
function placeOf(run, { name }) {
    return (0,external_node_path_.resolve)(run.path, name).split(external_node_path_.sep);
}
function commonEnd(a, b) {
    let length = 0;
    while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length))
        length++;
    return length;
}
function listed(names) {
    return names.length > TOLD ? `${names.slice(0, TOLD).join(', ')}, …` : names.join(', ');
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
    return (0,_words_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm)('excluded-needed', 'info', { names: shown, count: excluded.length });
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

/***/ 9164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ placesOf),
/* harmony export */   x: () => (/* binding */ wayWithin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/**
 * Where the paths of a run's config.yaml lead now. FunASR writes them as the training knew them: from another working
 * directory, or on another machine, from which the run directory was copied with what lay around it. config.yaml's
 * `output_dir` is the run directory as the training knew it; where that lies now is known.
 */

/**
 * The places on this machine that a path of the run's config.yaml may mean, likeliest first: an absolute one as it is, then
 * moved as the run directory was; a relative one from where the training stood, or as far as that is known.
 * @param workspace tried for relative paths at last
 */
function placesOf(path, run, workspace) {
    const wanted = splitPath(path);
    if (wanted === undefined)
        return [];
    const found = wanted.absolute
        ? [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : undefined, moved(wanted, run)]
        : fromWhereItStood(wanted, run, workspace);
    return [...new Set(found.flatMap((one) => (one === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(one)])))];
}
/** The way from one directory of the training machine down to another path of it: undefined where it lies elsewhere. */
function wayWithin(directory, path) {
    const from = splitPath(directory);
    const to = splitPath(path);
    if (from === undefined || to === undefined || from.absolute !== to.absolute)
        return undefined;
    if (to.parts.length <= from.parts.length || !startsWith(to.parts, from.parts))
        return undefined;
    return to.parts.slice(from.parts.length).join('/');
}
/** Of Linux; other systems take less. */
const LONGEST_PATH = 4096;
/** Without `.` and, where it can be done, `..`; undefined for what is not a path of a file (URLs, `~`, control characters). */
function splitPath(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a path
    if (path === '' || path.length > LONGEST_PATH || /[\u0000-\u001f]|^~|^[A-Za-z]\w+:/.test(path))
        return undefined;
    const windows = /^[A-Za-z]:[\\/]|^\\\\/.test(path) || (path.includes('\\') && !path.includes('/'));
    const parts = [];
    for (const part of path.split(windows ? /[\\/]+/ : /\/+/)) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else
            parts.push(part);
    }
    return { parts, absolute: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) || /^[A-Za-z]:[\\/]|^[\\/]/.test(path) };
}
function startsWith(parts, start) {
    return start.every((part, i) => part === parts[i]);
}
/** Parts that two paths have in common at their end. */
function commonEnd(a, b) {
    const longest = Math.min(a.length, b.length);
    for (let i = 0; i < longest; i++)
        if (a.at(-1 - i) !== b.at(-1 - i))
            return i;
    return longest;
}
/** What was next to the run directory still is: `/train/exp` is now what leads to the run here. */
function moved({ parts }, { directory, outputDir }) {
    const then = outputDir === null ? undefined : splitPath(outputDir);
    if (!then?.absolute)
        return undefined;
    const now = splitPath(directory)?.parts ?? [];
    const same = commonEnd(then.parts, now);
    const from = then.parts.slice(0, then.parts.length - same);
    if (!startsWith(parts, from))
        return undefined;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(ancestor(directory, same), ...parts.slice(from.length));
}
function fromWhereItStood({ parts }, { directory, outputDir }, workspace) {
    const then = outputDir === null ? undefined : splitPath(outputDir);
    const around = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(directory), directory, ...(workspace === null ? [] : [workspace])].map((one) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(one, ...parts));
    if (then === undefined || then.absolute)
        return around;
    // `../outputs`: the training stood in a directory beside the run, whose name is unknown.
    const up = then.parts.filter((part) => part === '..').length;
    if (!parts.slice(0, up).every((part) => part === '..'))
        return around;
    const stood = ancestor(directory, then.parts.length - up);
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(stood, ...parts.slice(up)), ...around];
}
function ancestor(directory, levels) {
    return levels === 0 ? directory : ancestor((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(directory), levels - 1);
}


/***/ }),

/***/ 3224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ writePackage),
/* harmony export */   EU: () => (/* binding */ claimFiles),
/* harmony export */   _Y: () => (/* binding */ assertOwnDirectory),
/* harmony export */   br: () => (/* binding */ packageContents),
/* harmony export */   kT: () => (/* binding */ assertOwnFiles),
/* harmony export */   oE: () => (/* binding */ removeUnrecorded)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1800);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9243);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7890);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7035);
/* harmony import */ var _base_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4357);
/* harmony import */ var _input_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36);
/* harmony import */ var _package_record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1910);
/* harmony import */ var _run_config_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3358);
/* harmony import */ var _small_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6988);
/** Writes a gathered package beside its model files, and says what the directory then holds. */












/** What `writePackage` writes to `dir`, to the byte; `record.model.files` without digests on a dry run. */
function packageContents(plan, dir, record) {
    return contentsOf(filesOf(plan, record), plan, dir, record);
}
/**
 * Writes the files of `plan` and `funasr-slim.json` into `dir`, where the model files already are. Each file appears
 * whole or not at all. What an earlier run of this program left there and this one does not write is removed then.
 * @throws WriteError, or the signal's reason when it is aborted
 */
async function writePackage(plan, dir, record, signal) {
    const files = filesOf(plan, record);
    const earlier = (0,_package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readRecordedFiles */ .mY)(dir);
    for (const { name, content } of files) {
        await (0,_host_js__WEBPACK_IMPORTED_MODULE_5__/* .breathe */ .q7)(signal);
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, name), content);
    }
    // Where capitals make no difference, a file by another spelling is the new one.
    const written = new Set([...files, ...record.model.files].map(({ name }) => name.toLowerCase()));
    for (const [name, digest] of earlier)
        if (!written.has(name.toLowerCase()))
            await removeUnchanged(dir, name, digest);
    return contentsOf(files, plan, dir, record);
}
/**
 * Makes sure that the package gets a directory of its own: the inputs are never written to, nor is another's model.
 * @param inputs directories that are read
 * @param run the run directory, which may contain a stranger's links
 * @throws UsageError where `slimDir` is one of `inputs`, or a file, or holds a model that this program did not write, or a
 *   link within `run` leads there; WriteError if it cannot be a directory
 */
function assertOwnDirectory(slimDir, inputs, run = []) {
    const link = (0,_input_files_js__WEBPACK_IMPORTED_MODULE_7__/* .linkWithin */ .qt)(slimDir, run);
    if (link !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb([(0,_words_message_js__WEBPACK_IMPORTED_MODULE_11__/* .message */ .i)('package.through-link', { dir: slimDir, ...link })]);
    const stats = statOf(slimDir);
    if (stats === undefined)
        return;
    if (!stats.isDirectory())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb([(0,_words_message_js__WEBPACK_IMPORTED_MODULE_11__/* .message */ .i)('package.is-file', { dir: slimDir })]);
    const [same] = (0,_input_files_js__WEBPACK_IMPORTED_MODULE_7__/* .inputsAmong */ .o9)([slimDir], inputs);
    if (same !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb([(0,_words_message_js__WEBPACK_IMPORTED_MODULE_11__/* .message */ .i)('package.is-input', { dir: slimDir, input: same.input })]);
    assertOwnFiles(slimDir, [_base_model_js__WEBPACK_IMPORTED_MODULE_6__/* .MODEL_FILE */ .r, _run_config_js__WEBPACK_IMPORTED_MODULE_9__/* .CONFIG_YAML */ .J7], []);
}
/**
 * Makes sure that nothing of another's is written over or removed, and nothing through a link.
 * @param names of files that will be written, beside the record
 * @param inputs files that are read
 * @throws UsageError where one is there and no earlier run of this program wrote it, or it is not a file any more, or an input;
 *   or where a folder on its way is a link
 */
function assertOwnFiles(slimDir, names, inputs) {
    const recorded = [...(0,_package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readRecordedFiles */ .mY)(slimDir).keys()];
    const own = new Set([...recorded, ...(0,_package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readClaimedFiles */ .Bm)(slimDir), _package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .CLAIM_FILE */ ._f]);
    for (const name of [...names, _package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .RECORD_FILE */ .lt, _package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .CLAIM_FILE */ ._f]) {
        const folders = foldersOf(name);
        const link = [...folders, name].find((file) => isLink((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(slimDir, file)));
        if (link !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb([(0,_words_message_js__WEBPACK_IMPORTED_MODULE_11__/* .message */ .i)('package.link', { dir: slimDir, file: link })]);
        const other = folders.find((folder) => (0,_small_file_js__WEBPACK_IMPORTED_MODULE_10__/* .lstatOf */ .m4)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(slimDir, folder))?.isDirectory() === false) ??
            [name].find((file) => isAnothers((0,_small_file_js__WEBPACK_IMPORTED_MODULE_10__/* .lstatOf */ .m4)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(slimDir, file)), own.has(file)));
        if (other !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb([(0,_words_message_js__WEBPACK_IMPORTED_MODULE_11__/* .message */ .i)('package.not-own', { dir: slimDir, file: other })]);
    }
    const files = new Map([...recorded, ...names].map((name) => [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(slimDir, name), name]));
    const [read] = (0,_input_files_js__WEBPACK_IMPORTED_MODULE_7__/* .inputsAmong */ .o9)([...files.keys()], inputs);
    if (read === undefined)
        return;
    const file = files.get(read.target) ?? '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb([(0,_words_message_js__WEBPACK_IMPORTED_MODULE_11__/* .message */ .i)('package.own-input', { dir: slimDir, file, input: read.input })]);
}
/** What this program wrote is a file still. */
function isAnothers(stats, isOwn) {
    return stats !== undefined && !(isOwn && stats.isFile());
}
/**
 * Notes in the directory that files of these names will be this program's, should it be killed before its record is there.
 * @param names for which `assertOwnFiles` has passed
 * @throws WriteError
 */
async function claimFiles(slimDir, names) {
    // An error names the file that the user asked for.
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectoryOf */ .zY)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(slimDir, names[0] ?? ''));
    await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(slimDir, _package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .CLAIM_FILE */ ._f), JSON.stringify(names));
}
/**
 * Removes what a run that failed has written, so that the next one does not take it for another's.
 * @param names for which `assertOwnFiles` has passed before
 */
function removeUnrecorded(slimDir, names) {
    const recorded = (0,_package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readRecordedFiles */ .mY)(slimDir);
    for (const name of [...names.filter((name) => !recorded.has(name)), _package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .CLAIM_FILE */ ._f]) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(slimDir, name), { force: true });
    }
}
/** `a` and `a/b` for `a/b/c`. */
function foldersOf(name) {
    const parts = name.split('/');
    return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}
function isLink(path) {
    return (0,_small_file_js__WEBPACK_IMPORTED_MODULE_10__/* .lstatOf */ .m4)(path)?.isSymbolicLink() ?? false;
}
/** A file that was changed since is in use. */
async function removeUnchanged(dir, name, digest) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, name);
    if (foldersOf(name).some((folder) => isLink((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, folder))))
        return;
    if (!(0,_small_file_js__WEBPACK_IMPORTED_MODULE_10__/* .lstatOf */ .m4)(path)?.isFile() || (await digestOfFile(path)) !== digest)
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path);
    for (const folder of foldersOf(name).reverse()) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, folder)).length === 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, folder));
    }
}
async function digestOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 2 ** 20 }))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
function statOf(slimDir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(slimDir, { throwIfNoEntry: false });
    }
    catch (error) {
        // Releases of Node differ in whether this is not an entry. What is to be written there says what is wrong.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) === 'ENOTDIR')
            return undefined;
        throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .asWriteError */ .U0)(slimDir, error);
    }
}
/** The record comes last: it exists only if everything it lists exists. */
function filesOf(plan, record) {
    const digests = plan.files.map(({ name, content }) => ({ name, bytes: content.length, digest: digestOf(content) }));
    const json = (0,_package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .recordJson */ .ki)(record, digests, plan.vocabulary);
    return [...plan.files, { name: _package_record_js__WEBPACK_IMPORTED_MODULE_8__/* .RECORD_FILE */ .lt, from: 'made', content: Buffer.from(json) }];
}
function contentsOf(files, plan, dir, record) {
    const listed = files.map(({ name, from, content }) => ({ name, bytes: content.length, from }));
    const bytes = [...listed, ...record.model.files].reduce((sum, file) => sum + file.bytes, 0);
    // FunASR loads no other format: without this file it would run on with random weights.
    const missing = record.loadable ? [] : [_base_model_js__WEBPACK_IMPORTED_MODULE_6__/* .MODEL_FILE */ .r];
    return { dir, files: listed, missing: [...missing, ...plan.missing], bytes, vocabulary: plan.vocabulary };
}
function digestOf(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
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
