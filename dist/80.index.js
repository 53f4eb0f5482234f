export const id = 80;
export const ids = [80];
export const modules = {

/***/ 6807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   PN: () => (/* binding */ parseCheckpointName),
/* harmony export */   Pv: () => (/* binding */ parseOtherName),
/* harmony export */   jI: () => (/* binding */ byAge)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/**
 * What the name of a checkpoint tells. FunASR's trainer counts epochs from 0 while it runs one and names the end of it one
 * higher, so `model.pt.ep4.12` is saved 12 steps after `model.pt.ep4`. Old releases (1.0, 1.1) put `ds-` before the names of
 * DeepSpeed directories. Other tools: `epoch_3.pt`, `epoch-30.pt`, `10epoch.pth`, `epoch=3-step=100.ckpt`.
 */

const CHECKPOINT = /^(?:ds-)?model\.pt\.ep(\d{1,9})(?:\.(\d{1,12}))?$/;
/** Where in the training FunASR saved a checkpoint of this name; undefined for any other name. */
function parseCheckpointName(name) {
    const match = CHECKPOINT.exec(name);
    return match ? { epoch: Number(match[1]), step: match[2] === undefined ? null : Number(match[2]) } : undefined;
}
const EPOCH = /(?<![a-z\d])(?:epoch|ep)[-_=]?(\d{1,9})(?![a-z\d])|(?<![a-z\d])(\d{1,9})epoch(?![-_=]?\d|[a-z])/g;
const STEP = /(?<![a-z\d])step[-_=]?(\d{1,12})(?![a-z\d])/g;
/** The mean of several, the best of several: an epoch in such a name is not when it was saved, or not that alone. */
const OF_SEVERAL = /(?<![a-z])(?:avg|ave|average|averaged|mean|swa|ema|best|nbest|to)(?![a-z])/;
/** The same of a name that another tool gave, where it is certain: one epoch, at most one step, and nothing that speaks of several. */
function parseOtherName(name) {
    const text = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(name).toLowerCase();
    const epochs = [...text.matchAll(EPOCH)];
    const steps = [...text.matchAll(STEP)];
    const [epoch] = epochs;
    if (epoch === undefined || epochs.length > 1 || steps.length > 1 || OF_SEVERAL.test(text))
        return undefined;
    return { epoch: Number(epoch[1] ?? epoch[2]), step: steps[0] === undefined ? null : Number(steps[0][1]) };
}
/** Oldest first: by epoch, an epoch's end before the steps that follow it; those of no known epoch last. */
function byAge(a, b) {
    const epochs = (a.epoch ?? Number.POSITIVE_INFINITY) - (b.epoch ?? Number.POSITIVE_INFINITY);
    return epochs || (a.step ?? 0) - (b.step ?? 0) || compareNaturally(a.name, b.name);
}
/** Code-unit order: the same on every machine, unlike localeCompare. */
function compareNames(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** As people count: `part-9` before `part-10`. */
function compareNaturally(a, b) {
    const [left, right] = [partsOf(a), partsOf(b)];
    for (const [i, part] of left.entries()) {
        const other = right[i] ?? '';
        const both = /^\d/.test(part) && /^\d/.test(other);
        const order = both ? compareNumbers(part, other) : compareNames(part, other);
        if (order !== 0)
            return order;
    }
    return left.length - right.length || compareNames(a, b);
}
function partsOf(name) {
    return name.split(/(\d+)/).filter((part) => part !== '');
}
function compareNumbers(a, b) {
    const [left, right] = [a, b].map((digits) => digits.replace(/^0+(?=\d)/, ''));
    return (left ?? '').length - (right ?? '').length || compareNames(left ?? '', right ?? '');
}


/***/ }),

/***/ 5748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ isElsewhere),
  Y: () => (/* binding */ scanRunDirectory)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/funasr/checkpoint-names.js
var checkpoint_names = __webpack_require__(6807);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./.build/funasr/small-file.js
var small_file = __webpack_require__(6988);
;// CONCATENATED MODULE: ./.build/funasr/named-checkpoints.js
/**
 * `checkpoints`: files of any name, in the run directory or elsewhere, by name, path or glob. Someone who moved a run or trained
 * with another tool has them in several directories or under names of their own.
 */






/** What `checkpoints` names: relative to the run directory, else to the working directory. */
function findNamed(runDir, { patterns, from }, roleOf) {
    const found = new Map();
    const idle = [];
    for (const pattern of patterns) {
        const files = [...new Set([runDir, from])]
            .map((directory) => filesOf((0,external_node_path_.resolve)(directory), pattern, roleOf))
            .find((files) => files.length > 0);
        if (files === undefined)
            idle.push(pattern);
        for (const file of files ?? []) {
            const real = (0,small_file/* realOf */.MN)(file) ?? file;
            if (!found.has(real))
                found.set(real, file);
        }
    }
    return { files: [...found.values()], idle };
}
/**
 * Of what a glob matches, FunASR's checkpoints where there are any, else all files: `*` must not take config.yaml. Never copies:
 * `model.pt*` must not count an epoch twice because `model.pt.best` is a copy of it. Named in full, any is taken.
 */
function filesOf(directory, pattern, roleOf) {
    const path = (0,external_node_path_.resolve)(directory, pattern);
    // A path with a bracket in it is that path, where there is one.
    if ((0,small_file/* lstatOf */.m4)(path) !== undefined)
        return [path];
    if (!isGlob(pattern))
        return [];
    const start = (0,external_node_path_.isAbsolute)(pattern) ? (0,external_node_path_.parse)(pattern).root : directory;
    const matched = [...expand(start, pattern.slice((0,external_node_path_.isAbsolute)(pattern) ? start.length : 0).split('/'))];
    const known = matched.filter((path) => roleOf(path) === 'checkpoint');
    if (known.length > 0)
        return known;
    return matched.filter((path) => roleOf(path) === undefined && (0,small_file/* lstatOf */.m4)(path)?.isDirectory() === false);
}
function isGlob(text) {
    return picomatch.scan(text).isGlob;
}
/** Paths that the parts of a glob match below a directory, in the order of their names. */
function* expand(directory, [part, ...rest]) {
    if (part === undefined) {
        yield directory;
    }
    else if (part === '**') {
        yield* expand(directory, rest);
        for (const entry of entriesOf(directory)) {
            if (entry.isDirectory() && !entry.name.startsWith('.'))
                yield* expand((0,external_node_path_.join)(directory, entry.name), [part, ...rest]);
        }
    }
    else if (!isGlob(part)) {
        const next = (0,external_node_path_.resolve)(directory, part);
        if ((0,small_file/* lstatOf */.m4)(next) !== undefined)
            yield* expand(next, rest);
    }
    else {
        const matches = picomatch(part, { nonegate: true });
        for (const { name } of entriesOf(directory))
            if (matches(name))
                yield* expand((0,external_node_path_.join)(directory, name), rest);
    }
}
function entriesOf(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true }).sort((a, b) => (0,checkpoint_names/* compareNames */.MP)(a.name, b.name));
    }
    catch (error) {
        // A file, or what this user may not look into: nothing matches there.
        if ((0,errors/* systemErrorCode */.vq)(error) === undefined)
            throw error;
        return [];
    }
}
/** What a named file is called: its name where it lies in the run directory, else the way there. */
function nameFrom(runDir, path) {
    return (0,external_node_path_.relative)((0,external_node_path_.resolve)(runDir), path).split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./.build/funasr/run-directory.js
/** FunASR's output_dir (funasr/train_utils/trainer_ds.py): which entries are checkpoints, which are copies of one. */







const COPIES = [
    ['resume', /^(?:ds-)?model\.pt$/],
    ['best', /^(?:ds-)?model\.pt\.best$/],
    ['average', /^model\.pt\.avg\d{1,9}$/],
];
/** DeepSpeed's files within a checkpoint's directory (deepspeed/runtime/engine.py). */
const WEIGHTS_FILE = 'mp_rank_00_model_states.pt';
const MODEL_PARALLEL = /^mp_rank_(?!00_)\d+_model_states\.pt$/;
const ZERO_3 = /^(?:bf16_)?zero_pp_rank_\d+_mp_rank_\d+_model_states\.pt$/;
/**
 * Lists the checkpoints and copies that lie directly in `path`, and with them what `naming` names; opens none. Entries that
 * bear a checkpoint's name but cannot be one (a pipe, a dangling link, shards of a model) come along with their problem.
 * @throws SelectionError where there is no directory, or nothing in it bears a checkpoint's or copy's name and nothing is
 *   named; or where something is named that is not there
 */
function scanRunDirectory(path, naming) {
    const isNaming = naming !== undefined && naming.patterns.length > 0;
    const listing = isNaming && (0,small_file/* lstatOf */.m4)(path) === undefined ? [] : listDirectory(path);
    const checkpoints = [];
    const copies = [];
    for (const dirent of listing) {
        const kind = copyKind(dirent.name);
        if ((0,checkpoint_names/* parseCheckpointName */.PN)(dirent.name))
            checkpoints.push(checkpointEntry(path, dirent.name));
        else if (kind)
            copies.push({ ...readEntry((0,external_node_path_.join)(path, dirent.name), dirent.name).entry, kind });
    }
    if (isNaming) {
        const run = { path, checkpoints: checkpoints.sort(checkpoint_names/* byAge */.jI), copies: copies.sort(byKind) };
        const { named, others } = resolveNamed(run, naming, listing);
        return { ...run, checkpoints: [...checkpoints, ...others].sort(checkpoint_names/* byAge */.jI), named };
    }
    if (checkpoints.length === 0 && copies.length === 0) {
        const found = listing.map((dirent) => (dirent.isDirectory() ? `${dirent.name}/` : dirent.name)).sort(checkpoint_names/* compareNames */.MP);
        const said = found.length > 0 ? (0,message/* message */.i)('run-directory.none', { path, found }) : (0,message/* message */.i)('run-directory.empty', { path });
        throw new errors/* SelectionError */.zp(said, { hint: (0,message/* message */.i)('hint.output-dir') });
    }
    return { path, checkpoints: checkpoints.sort(checkpoint_names/* byAge */.jI), copies: copies.sort(byKind) };
}
function copyKind(name) {
    return COPIES.find(([, pattern]) => pattern.test(name))?.[0];
}
function byKind(a, b) {
    const order = COPIES.map(([kind]) => kind);
    return order.indexOf(a.kind) - order.indexOf(b.kind) || (0,checkpoint_names/* compareNames */.MP)(a.name, b.name);
}
/** The entries that `checkpoints` names, and those among them that are not entries by their names and place. */
function resolveNamed(run, naming, listing) {
    const { files, idle } = findNamed(run.path, naming, roleOf);
    if (idle.length > 0) {
        const patterns = idle.map((pattern) => `'${pattern}'`);
        const known = [...run.checkpoints, ...run.copies].map(({ name }) => name);
        const names = known.length > 0 ? known : listing.map(({ name }) => name).sort(checkpoint_names/* compareNames */.MP);
        const said = (0,message/* message */.i)('selection.idle-patterns', { patterns, path: run.path, names });
        throw new errors/* SelectionError */.zp(said, { hint: (0,message/* message */.i)('hint.checkpoints') });
    }
    const here = (0,small_file/* realOf */.MN)(run.path);
    const known = new Set([...run.checkpoints, ...run.copies].map(({ name }) => name));
    const named = new Set();
    const others = [];
    for (const path of files) {
        const isHere = here !== undefined && (0,small_file/* realOf */.MN)((0,external_node_path_.dirname)(path)) === here;
        const name = isHere ? (0,external_node_path_.basename)(path) : nameFrom(run.path, path);
        named.add(name);
        if (!known.has(name))
            others.push(checkpointEntry(isHere ? run.path : (0,external_node_path_.dirname)(path), (0,external_node_path_.basename)(path), name));
    }
    return { named, others };
}
function roleOf(path) {
    const name = (0,external_node_path_.basename)(path);
    return (0,checkpoint_names/* parseCheckpointName */.PN)(name) ? 'checkpoint' : copyKind(name) && 'copy';
}
/** Whether an entry was named and lies elsewhere than in the run directory. */
function isElsewhere({ name }) {
    return name.includes('/');
}
function checkpointEntry(directory, file, name = file) {
    const { entry, isDirectory } = readEntry((0,external_node_path_.join)(directory, file), name);
    const place = (0,checkpoint_names/* parseCheckpointName */.PN)(file) ?? (0,checkpoint_names/* parseOtherName */.Pv)(file);
    const kind = place === undefined ? 'file' : place.step === null ? 'epoch' : 'step';
    return { ...entry, kind: isDirectory ? 'deepspeed' : kind, ...(place ?? { epoch: null, step: null }) };
}
function listDirectory(path) {
    try {
        return (0,external_node_fs_.readdirSync)(path, { withFileTypes: true });
    }
    catch (error) {
        const code = (0,errors/* systemErrorCode */.vq)(error);
        if (code === undefined)
            throw error;
        const said = (0,message/* message */.i)('error.file', { file: path, problem: NO_DIRECTORY[code] ?? (0,errors/* reasonOf */.A3)(error) });
        throw new errors/* SelectionError */.zp(said, { hint: (0,message/* message */.i)('hint.output-dir'), cause: error });
    }
}
const NO_DIRECTORY = {
    ENOENT: (0,message/* message */.i)('run-directory.absent'),
    ENOTDIR: (0,message/* message */.i)('run-directory.file'),
};
function readEntry(path, name) {
    const base = { name, file: path, linked: (0,small_file/* lstatOf */.m4)(path)?.isSymbolicLink() ?? false };
    const as = (read, isDirectory = false) => {
        return { entry: { ...base, ...read }, isDirectory };
    };
    const broken = (said) => as({ bytes: 0, parts: [], problem: { said, hint: undefined } });
    try {
        const stats = (0,external_node_fs_.statSync)(path);
        if (stats.isDirectory())
            return as(readDeepSpeed(path), true);
        if (!stats.isFile())
            return broken((0,message/* message */.i)('entry.special'));
        return as({ bytes: stats.size, parts: [filePart(path, stats)], problem: undefined });
    }
    catch (error) {
        const code = (0,errors/* systemErrorCode */.vq)(error);
        if (code === undefined)
            throw error;
        return broken(code === 'ENOENT' && base.linked ? (0,message/* message */.i)('entry.dangling') : (0,errors/* reasonOf */.A3)(error));
    }
}
function readDeepSpeed(path) {
    const files = (0,external_node_fs_.readdirSync)(path, { withFileTypes: true }).filter((dirent) => dirent.isFile());
    const parts = files.map(({ name }) => filePart((0,external_node_path_.join)(path, name), (0,external_node_fs_.statSync)((0,external_node_path_.join)(path, name))));
    const names = files.map(({ name }) => name);
    return {
        file: (0,external_node_path_.join)(path, WEIGHTS_FILE),
        bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
        parts,
        problem: deepSpeedProblem(names),
    };
}
function deepSpeedProblem(names) {
    const shards = names.filter((name) => ZERO_3.test(name));
    const [shard] = shards;
    if (shard !== undefined) {
        return { said: (0,message/* message */.i)('entry.zero-3', { count: shards.length, file: shard }), hint: (0,message/* message */.i)('hint.zero-3') };
    }
    const others = names.filter((name) => MODEL_PARALLEL.test(name));
    const [other] = others;
    if (other !== undefined) {
        const said = (0,message/* message */.i)('entry.split', { count: others.length + 1, file: other });
        return { said, hint: (0,message/* message */.i)('hint.model-parallel') };
    }
    if (!names.includes(WEIGHTS_FILE)) {
        return { said: (0,message/* message */.i)('entry.no-weights', { file: WEIGHTS_FILE }), hint: (0,message/* message */.i)('hint.interrupted-save') };
    }
    return undefined;
}
function filePart(path, stats) {
    return { path, bytes: stats.size, modifiedMs: stats.mtimeMs };
}


/***/ }),

/***/ 6988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readSmallFile),
/* harmony export */   MN: () => (/* binding */ realOf),
/* harmony export */   NL: () => (/* binding */ isPlainRelative),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   _N: () => (/* binding */ statOf),
/* harmony export */   ao: () => (/* binding */ locateWithin),
/* harmony export */   bk: () => (/* binding */ UnfitFileError),
/* harmony export */   m4: () => (/* binding */ lstatOf),
/* harmony export */   r4: () => (/* binding */ isBlobOf),
/* harmony export */   uF: () => (/* binding */ LARGEST_SMALL_FILE)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _torch_read_fully_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1146);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7035);
/**
 * Reads configuration and vocabulary files: small, and named by untrusted files.
 * On a pull request the author of the run directory could name a private key of the runner, and the package is uploaded.
 */





/** Vocabularies and dictionaries have 0.1 to 10 MB (seg_dict of seaco-paraformer: 8.3 MB); more is no such file. */
const LARGEST_SMALL_FILE = 64 * 2 ** 20;
/** A file that is there and cannot be what it should be; the message says why. */
class UnfitFileError extends _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlimError */ .Q2 {
}
/**
 * The bytes of the regular file at `path`; symbolic links are followed.
 * @throws UnfitFileError where it is not a regular file or larger than `cap` bytes; a system error where it cannot be read
 */
function readSmallFile(path, cap = LARGEST_SMALL_FILE) {
    // O_NONBLOCK: opening a pipe must not wait for its writer.
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (!stats.isFile())
            throw new UnfitFileError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('small-file.special'));
        if (stats.size > cap) {
            throw new UnfitFileError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('small-file.too-large', { bytes: stats.size, most: cap }));
        }
        const bytes = new Uint8Array(stats.size);
        if ((0,_torch_read_fully_js__WEBPACK_IMPORTED_MODULE_3__/* .readFully */ .l)(fd, bytes, 0, bytes.length, 0) < bytes.length)
            throw new UnfitFileError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('small-file.shrank'));
        return bytes;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** What is at a path, links followed; undefined where nothing is there, or nothing that this process may see. */
function statOf(path) {
    return whereSeen(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path));
}
/** What is at a path, links themselves; undefined as above. */
function lstatOf(path) {
    return whereSeen(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path));
}
/** A path without links; undefined as above. */
function realOf(path) {
    return path === null ? undefined : whereSeen(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path));
}
function whereSeen(look) {
    try {
        return look();
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) === undefined)
            throw error;
        return undefined;
    }
}
/** Where `name` lies within `directory`, with links resolved: undefined where it, or what it links to, lies outside. */
function locateWithin(directory, name) {
    if (!isPlainRelative(name))
        return undefined;
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name));
    return isWithin(root, real) || isBlobOf(root, real) ? real : undefined;
}
/** Hugging Face's cache keeps a snapshot's files as links to `../../blobs/<digest>`. Both paths are without links. */
function isBlobOf(snapshot, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(snapshot, '..', '..', 'blobs') && /^[0-9a-f]{40,64}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
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
/** Whether `path` lies below `root`, as they are written. */
function isWithin(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}


/***/ }),

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   Pq: () => (/* binding */ memorySource),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   gO: () => (/* binding */ readInto)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7035);
/* harmony import */ var _read_fully_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1146);
/** A file as its readers see it: a length, and bytes at positions. Nothing is read that was not asked for. */




/** Opens a regular file. Throws a CheckpointError for anything else, and for files that cannot be opened. */
function openFile(path) {
    let fd;
    try {
        // Opening a named pipe would otherwise wait for its writer for ever.
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    }
    catch (cause) {
        throw openError(path, cause);
    }
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (stat.isDirectory())
            throw directoryError(path);
        if (!stat.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.file.special'));
        return {
            path,
            fd,
            byteLength: stat.size,
            modifiedMs: stat.mtimeMs,
            read: (position, byteLength) => readRange(path, fd, stat.size, position, byteLength),
            fill: (target, position) => fillRange(path, fd, stat.size, position, target),
            close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd),
        };
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
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
    readInto(path, fd, position, bytes);
    return bytes;
}
function fillRange(path, fd, fileLength, position, target) {
    checkRange(path, fileLength, position, target.length);
    readInto(path, fd, position, target);
}
/** Fills `target` from `position` on. Throws a CheckpointError where the file has become shorter meanwhile. */
function readInto(path, fd, position, target) {
    let done;
    try {
        done = (0,_read_fully_js__WEBPACK_IMPORTED_MODULE_2__/* .readFully */ .l)(fd, target, 0, target.length, position);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.file.unread', { reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(cause) }), {
            where: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.where.byte', { at: position }),
            hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.hint.disk'),
            cause,
        });
    }
    if (done < target.length) {
        const found = { at: position + done, missing: target.length - done };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.file.shrunk', found), { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.hint.changed') });
    }
}
function checkRange(path, fileLength, position, byteLength) {
    if (position < 0 || byteLength < 0 || position + byteLength > fileLength) {
        const range = { from: position, to: position + byteLength, bytes: fileLength };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.file.range', range), { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.hint.truncated') });
    }
}
function openError(path, cause) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(cause) === 'EISDIR')
        return directoryError(path);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.file.unopened', { reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(cause) }), { cause });
}
function directoryError(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.file.directory'), { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.hint.directory') });
}


/***/ }),

/***/ 2663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ DTYPES),
/* harmony export */   Z: () => (/* binding */ READ_NUMBER)
/* harmony export */ });
/* harmony import */ var _half_float_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1589);
/** The element types of torch tensors and how torch names them (c10/core/ScalarType.h, torch/storage.py). */

const DTYPES = {
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
/** How one element is read, of the types that JavaScript has numbers for. */
const READ_NUMBER = {
    float64: (data, at, little) => data.getFloat64(at, little),
    float32: (data, at, little) => data.getFloat32(at, little),
    float16: (data, at, little) => (0,_half_float_js__WEBPACK_IMPORTED_MODULE_0__/* .halfValue */ .Pv)(data.getUint16(at, little), 'float16'),
    bfloat16: (data, at, little) => (0,_half_float_js__WEBPACK_IMPORTED_MODULE_0__/* .halfValue */ .Pv)(data.getUint16(at, little), 'bfloat16'),
    int64: (data, at, little) => data.getBigInt64(at, little),
    int32: (data, at, little) => data.getInt32(at, little),
    int16: (data, at, little) => data.getInt16(at, little),
    int8: (data, at) => data.getInt8(at),
    uint8: (data, at) => data.getUint8(at),
    uint16: (data, at, little) => data.getUint16(at, little),
    uint32: (data, at, little) => data.getUint32(at, little),
    uint64: (data, at, little) => data.getBigUint64(at, little),
    bool: (data, at) => data.getUint8(at) !== 0,
};


/***/ }),

/***/ 1589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ halfBits),
/* harmony export */   Hw: () => (/* binding */ HALF_FORMATS),
/* harmony export */   Pv: () => (/* binding */ halfValue)
/* harmony export */ });
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
function halfValue(bits, format) {
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


/***/ }),

/***/ 9723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ MAX_ZIP_RECORDS),
/* harmony export */   AQ: () => (/* binding */ MAX_GLOBAL_LENGTH),
/* harmony export */   EC: () => (/* binding */ CHUNK_BYTES),
/* harmony export */   FT: () => (/* binding */ MAX_INT_BYTES),
/* harmony export */   Ld: () => (/* binding */ MAX_DEFLATE_RATIO),
/* harmony export */   Or: () => (/* binding */ GATHER_BYTES),
/* harmony export */   Zp: () => (/* binding */ MAX_STRING_BYTES),
/* harmony export */   eX: () => (/* binding */ CHECKED_BYTES),
/* harmony export */   fQ: () => (/* binding */ MAX_SMALL_STORAGE_BYTES),
/* harmony export */   ge: () => (/* binding */ MAX_PICKLE_DEPTH),
/* harmony export */   jm: () => (/* binding */ MAX_PICKLE_HEAP_BYTES),
/* harmony export */   kU: () => (/* binding */ MAX_TRAILING_BYTES),
/* harmony export */   mq: () => (/* binding */ MAX_PICKLE_BYTES),
/* harmony export */   ri: () => (/* binding */ MAX_DIMENSIONS),
/* harmony export */   u4: () => (/* binding */ PICKLE_WINDOW_BYTES),
/* harmony export */   v6: () => (/* binding */ MAX_SMALL_RECORD_BYTES),
/* harmony export */   xb: () => (/* binding */ MAX_PICKLE_STACK),
/* harmony export */   z: () => (/* binding */ MAX_EXPANDED_BYTES),
/* harmony export */   zt: () => (/* binding */ MAX_DIRECTORY_BYTES)
/* harmony export */ });
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
const MAX_SMALL_STORAGE_BYTES = 64 * MiB;
/** Streams of storage bytes go through memory in pieces of this size (positional reads are fastest from 4 MiB on). */
const CHUNK_BYTES = 4 * MiB;
/** What is only checked goes through pieces that a core's cache holds; with larger ones much would lie about until it is collected. */
const CHECKED_BYTES = MiB / 4;
/** Strided tensors are gathered block by block: at most this much of the source and of the result at a time. */
const GATHER_BYTES = 8 * MiB;


/***/ }),

/***/ 4117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ openCheckpoint)
});

// UNUSED EXPORTS: openSaved

// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/words/notice.js
var notice = __webpack_require__(50);
// EXTERNAL MODULE: ./.build/torch/byte-source.js
var byte_source = __webpack_require__(2291);
// EXTERNAL MODULE: ./.build/host.js + 3 modules
var _build_host = __webpack_require__(7890);
// EXTERNAL MODULE: ./.build/torch/limits.js
var limits = __webpack_require__(9723);
// EXTERNAL MODULE: ./.build/torch/utf8.js
var utf8 = __webpack_require__(8304);
// EXTERNAL MODULE: ./.build/torch/pickle/describe.js
var describe = __webpack_require__(5221);
// EXTERNAL MODULE: ./.build/torch/pickle/globals.js
var globals = __webpack_require__(726);
// EXTERNAL MODULE: ./.build/torch/pickle/value.js
var pickle_value = __webpack_require__(6075);
// EXTERNAL MODULE: ./.build/torch/pickle/walk.js
var walk = __webpack_require__(6389);
;// CONCATENATED MODULE: ./.build/torch/pickle/calls.js
/**
 * What the calls in a pickle do. The few that make collections, bytes and sizes are carried out; what else only makes an
 * object of its arguments stays inert. A call of anything else that Python, NumPy or torch bring along would do something
 * when the file is loaded; so would a call of what another call gave. Classes of other packages are the trainer's own.
 */






/** By path, for REDUCE. */
const CONSTRUCTORS = new Map([
    ['collections.OrderedDict', (args) => (args.length <= 1 ? dictOf(args[0]) : undefined)],
    ['builtins.set', setOf],
    ['builtins.frozenset', setOf],
    ['builtins.bytearray', bytesOf],
    ['builtins.bytes', bytesOf],
    // Protocols 0 to 2 write bytes of Python 3 as latin-1 text and this call.
    ['_codecs.encode', ([text, encoding]) => (isLatin1(encoding) ? latin1(text) : undefined)],
    ['torch.Size', sizeOf],
    ['builtins.getattr', attributeOf],
]);
/** By path, for NEWOBJ: `__new__` alone, which of mutable collections leaves the arguments to `__init__`. */
const EMPTY = new Map([
    ['collections.OrderedDict', () => new pickle_value/* PickleDict */.xp('OrderedDict')],
    ['builtins.dict', () => new pickle_value/* PickleDict */.xp()],
    ['builtins.set', () => new pickle_value/* PickleSet */.l4([])],
    ['builtins.list', () => []],
    ['torch.Size', sizeOf],
]);
/** Calls that only make an object, by module: of honest files, written by Python 2.7 to 3.14, NumPy 1 and 2, torch 0.4 to 2.13. */
const PURE = pathsOf({
    builtins: 'object set frozenset bytearray bytes complex int float str bool list tuple dict range slice iter reversed ' +
        'enumerate zip map filter type getattr',
    collections: 'OrderedDict defaultdict Counter deque ChainMap UserDict UserList UserString',
    copyreg: '_reconstructor __newobj__ __newobj_ex__',
    _codecs: 'encode',
    configparser: 'ConfigParser RawConfigParser SectionProxy ConverterMapping Interpolation BasicInterpolation ExtendedInterpolation',
    datetime: 'date datetime time timedelta timezone',
    zoneinfo: 'ZoneInfo._unpickle',
    decimal: 'Decimal',
    fractions: 'Fraction',
    uuid: 'UUID SafeUUID',
    pathlib: 'Path PosixPath WindowsPath PurePath PurePosixPath PureWindowsPath',
    'pathlib._local': 'Path PosixPath WindowsPath PurePath PurePosixPath PureWindowsPath',
    argparse: 'Namespace',
    types: 'SimpleNamespace GenericAlias MappingProxyType UnionType',
    functools: 'partial partialmethod',
    operator: 'itemgetter attrgetter methodcaller',
    io: 'BytesIO StringIO',
    itertools: 'count repeat cycle chain product permutations combinations combinations_with_replacement islice zip_longest ' +
        'pairwise compress starmap takewhile dropwhile filterfalse accumulate groupby',
    logging: 'getLogger',
    re: '_compile',
    random: 'Random',
    array: '_array_reconstructor array',
    time: 'struct_time',
    os: 'stat_result terminal_size',
    ipaddress: 'IPv4Address IPv6Address IPv4Network IPv6Network IPv4Interface IPv6Interface',
    inspect: 'Parameter Signature _ParameterKind',
    signal: 'Signals',
    http: 'HTTPStatus',
    string: 'Template',
    'urllib.parse': 'ParseResult SplitResult',
    numpy: 'dtype ndarray',
    'numpy.core.multiarray': '_reconstruct scalar',
    'numpy._core.multiarray': '_reconstruct scalar',
    'numpy.core.numeric': '_frombuffer',
    'numpy._core.numeric': '_frombuffer',
    'numpy.ma.core': '_mareconstruct',
    'numpy.random._pickle': '__randomstate_ctor __bit_generator_ctor __generator_ctor',
    'numpy.random': '__RandomState_ctor',
    'numpy.random.bit_generator': '__pyx_unpickle_SeedSequence SeedSequence',
    torch: 'Size device Generator finfo iinfo',
    'torch._C': 'Generator',
    'torch._utils': '_rebuild_tensor _rebuild_tensor_v2 _rebuild_tensor_v3 _rebuild_parameter _rebuild_parameter_with_state ' +
        '_rebuild_qtensor _rebuild_sparse_tensor _rebuild_sparse_csr_tensor _rebuild_nested_tensor ' +
        '_rebuild_meta_tensor_no_storage _rebuild_wrapper_subclass _rebuild_xla_tensor ' +
        '_rebuild_device_tensor_from_numpy _rebuild_device_tensor_from_cpu_tensor',
    'torch._tensor': '_rebuild_from_type_v2',
    'torch.nested._internal.nested_tensor': '_rebuild_njt',
    'torch.nn.parameter': 'Parameter Buffer',
    'torch.storage': 'TypedStorage UntypedStorage',
    'torch.serialization': '_get_layout',
    'torch.torch_version': 'TorchVersion',
    'torch.ao.quantization.quant_type': 'QuantType',
    'torch.amp.grad_scaler': 'OptState',
    'torch.distributed.fsdp.api': 'ShardingStrategy BackwardPrefetch StateDictType',
});
/** Packages of torch whose objects may be made, empty, and given their attributes: none does anything when it is dropped. */
const OBJECTS = /^torch\.(?:nn\.modules|nn\.parameter|nn\.utils|optim|amp|cuda\.amp|ao|distributed\.(?:_?tensor|_shard|device_mesh|_mesh_layout|fsdp)|utils\.data\.(?:sampler|distributed|dataset)|torch_version)(?:\.|$)/;
/** What iterators may call for each item without doing anything. */
const HARMLESS_FUNCTIONS = pathsOf({ builtins: 'abs bool chr float int len max min ord repr round str sum' });
/** Iterators that call a function whenever an item is taken. */
const CALLING = pathsOf({
    builtins: 'map filter',
    itertools: 'starmap takewhile dropwhile filterfalse accumulate groupby',
});
/** What goes through its arguments, and asks each for its items or keys: an object may have any attribute for that. */
const CONSUMING = /^(?:builtins\.(?!object$|getattr$|type$|slice$)\w+|collections\.\w+|itertools\.\w+|array\.\w+|inspect\.Signature|copyreg\._reconstructor)$/;
/** Objects that have no attributes of their own making. */
const ITERABLE = /^(?:builtins\.(?:iter|range|enumerate|zip|reversed|map|filter|bytes|bytearray|frozenset|set|list|tuple|complex)|collections\.(?:OrderedDict|defaultdict|Counter|deque)|itertools\.\w+|numpy\.(?:_?core)\.multiarray\.\w+|numpy\.dtype|decimal\.Decimal|fractions\.Fraction)$/;
function pathsOf(names) {
    return new Set(Object.entries(names).flatMap(([module, all]) => all.split(' ').map((name) => `${module}.${name}`)));
}
/**
 * The value of a call, where it is carried out; else undefined.
 * @param how `new` for NEWOBJ, which calls `__new__` alone
 */
function callGlobal({ path }, args, how) {
    return (how === 'new' ? EMPTY : CONSTRUCTORS).get(path)?.(args);
}
/** What a call would do when torch loads the file unsafely, beside making an object; undefined where it is nothing. */
function actOf(callable, args, how) {
    if (!(callable instanceof pickle_value/* Global */.mL))
        return (0,message/* message */.i)('torch.run.result', { what: (0,describe/* describe */.q)(callable) });
    if ((0,globals/* isForeign */.jq)(callable))
        return undefined;
    const { path } = callable;
    const made = how === 'new' ? isObject(callable) : PURE.has(path) || isUnion(path, args) || isAlias(path, args);
    return made && (ARGUMENTS.get(path) ?? anything)(args) && (!CONSUMING.test(path) || args.every(isPlain))
        ? undefined
        : (0,message/* message */.i)('torch.run.calls', { global: path });
}
/** Whether `__new__` of the class makes an object that does nothing later. */
function isObject({ path }) {
    return (path !== 'builtins.type' &&
        (PURE.has(path) || (OBJECTS.test(path) && !path.endsWith('Meta')) || path === TENSOR_META));
}
/** A named tuple, and no metaclass. */
const TENSOR_META = 'torch.distributed.tensor._dtensor_spec.TensorMeta';
/** Of calls that call or make what they are given: whether they may have these arguments. */
const ARGUMENTS = new Map([
    // The class of None, of Ellipsis: with more arguments it makes a class.
    ['builtins.type', (args) => args.length === 1],
    ['builtins.iter', (args) => args.length === 1],
    ['builtins.getattr', ([, name]) => typeof name === 'string' && !name.startsWith('__')],
    ...[...CALLING].map((path) => [path, callHarmless]),
    ['_codecs.encode', ([, encoding]) => encoding === undefined || /^(?:latin-?1|utf-?8|ascii)$/i.test(String(encoding))],
    ['copyreg._reconstructor', ([cls, base]) => isClass(cls) && base instanceof pickle_value/* Global */.mL && /^builtins\./.test(base.path)],
    ['copyreg.__newobj__', ([cls, ...args]) => isClass(cls) && actOf(cls, args, 'new') === undefined],
    [
        'copyreg.__newobj_ex__',
        ([cls, args, keywords]) => isClass(cls) && actOf(cls, [args ?? null, keywords ?? null], 'new') === undefined,
    ],
    ['numpy.random._pickle.__bit_generator_ctor', isBitGenerator],
    ['numpy.random._pickle.__generator_ctor', isGenerator],
    ['numpy.random._pickle.__randomstate_ctor', isGenerator],
    ['numpy.ma.core._mareconstruct', ([subtype, base]) => isOfNumpy(subtype) && isOfNumpy(base)],
    [
        'torch._tensor._rebuild_from_type_v2',
        ([rebuild]) => rebuild instanceof pickle_value/* Global */.mL && PURE.has(rebuild.path) && rebuild.name.startsWith('_rebuild_'),
    ],
]);
function anything() {
    return true;
}
function isClass(cls) {
    return cls instanceof pickle_value/* Global */.mL && ((0,globals/* isForeign */.jq)(cls) || isObject(cls));
}
function callHarmless(args) {
    return args.every((arg) => !(arg instanceof pickle_value/* Global */.mL) || HARMLESS_FUNCTIONS.has(arg.path));
}
function isBitGenerator([generator]) {
    return (generator === undefined || typeof generator === 'string' || isOfNumpy(generator) || generator instanceof pickle_value/* Reduced */.Vk);
}
/** The generator's name or itself, and the function that makes one of a name. */
function isGenerator([generator, make]) {
    const known = make === undefined || (make instanceof pickle_value/* Global */.mL && make.path === 'numpy.random._pickle.__bit_generator_ctor');
    return known && isBitGenerator([generator ?? null]);
}
function isOfNumpy(value) {
    return value instanceof pickle_value/* Global */.mL && /^numpy(?:\.|$)/.test(value.module) && !value.name.includes('.');
}
/** Whether going through it asks nothing of an object that could have been given attributes. */
function isPlain(arg) {
    return !(arg instanceof pickle_value/* Reduced */.Vk) || (arg.callable instanceof pickle_value/* Global */.mL && ITERABLE.test(arg.callable.path));
}
/** `int | str` is `functools.reduce(operator.or_, (int, str))`. */
function isUnion(path, [or, classes]) {
    return (path === 'functools.reduce' && or instanceof pickle_value/* Global */.mL && or.path === 'operator.or_' && classes instanceof pickle_value/* PickleTuple */.j8);
}
/** `Callable[[int], int]` is `operator.getitem(typing.Callable, ([int], int))`. */
function isAlias(path, [target]) {
    return path === 'operator.getitem' && target instanceof pickle_value/* Global */.mL && target.module === 'typing';
}
/** `getattr(Class, 'name')` is the same as the dotted global `Class.name`: nested classes, methods, members of an Enum. */
function attributeOf([target, name]) {
    return target instanceof pickle_value/* Global */.mL && typeof name === 'string'
        ? new pickle_value/* Global */.mL(target.module, `${target.name}.${name}`)
        : undefined;
}
function dictOf(pairs) {
    const dict = new pickle_value/* PickleDict */.xp('OrderedDict');
    if (pairs === undefined)
        return dict;
    if (pairs instanceof pickle_value/* PickleDict */.xp) {
        for (const [key, value] of pairs.entries)
            dict.set(key, value);
        return dict;
    }
    // Protocols 0 and 1 write OrderedDict([[key, value], ...]).
    const items = (0,walk/* sequenceOf */.nD)(pairs);
    if (items === undefined)
        return undefined;
    for (const pair of items) {
        const [key, value, ...rest] = (0,walk/* sequenceOf */.nD)(pair) ?? [];
        if (key === undefined || value === undefined || rest.length > 0)
            return undefined;
        dict.set(key, value);
    }
    return dict;
}
function setOf([items, ...rest]) {
    const copy = items === undefined ? [] : itemsOf(items)?.slice();
    return copy === undefined || rest.length > 0 ? undefined : new pickle_value/* PickleSet */.l4(copy);
}
/** Of ints in a known order: a set has none. */
function sizeOf([items, ...rest]) {
    const given = items === undefined ? [] : (0,walk/* sequenceOf */.nD)(items);
    const copy = given !== undefined && given.length <= limits/* MAX_DIMENSIONS */.ri ? given.slice() : undefined;
    return copy?.every((item) => typeof item === 'number') && rest.length === 0 ? new pickle_value/* PickleTuple */.j8(copy) : undefined;
}
function bytesOf([value, encoding]) {
    if (value === undefined)
        return new Uint8Array(0);
    if (value instanceof Uint8Array)
        return value;
    return isLatin1(encoding) ? latin1(value) : undefined;
}
function isLatin1(encoding) {
    return encoding === 'latin1' || encoding === 'latin-1';
}
function latin1(text) {
    return typeof text === 'string' ? Buffer.from(text, 'latin1') : undefined;
}
function itemsOf(value) {
    return value instanceof pickle_value/* PickleSet */.l4 ? value.items : (0,walk/* sequenceOf */.nD)(value);
}
/** Methods of an OrderedDict, which an attribute of the same name would stand in for. */
const METHODS = new Set([
    'clear',
    'copy',
    'fromkeys',
    'get',
    'items',
    'keys',
    'move_to_end',
    'pop',
    'popitem',
    'setdefault',
    'update',
    'values',
]);
/** Whether they are attributes that change nothing about a dict: `_metadata` of a state dict. */
function isPlainState(state) {
    return (state instanceof pickle_value/* PickleDict */.xp &&
        [...state.entries.keys()].every((name) => typeof name === 'string' && !METHODS.has(name) && !name.startsWith('__')));
}

;// CONCATENATED MODULE: ./.build/torch/pickle/cursor.js
/** Reads the bytes of a pickle from front to back. Anything missing or invalid is a CheckpointError with the offset. */




const DAMAGED = (0,message/* message */.i)('torch.hint.damaged');
const NEWLINE = 0x0a;
/** As UTF-8 would have it (Python's `surrogatepass`), one character a byte. */
const SURROGATE = /\xed[\xa0-\xbf][\x80-\xbf]/g;
/** A position in a pickle that only moves forward, with the bytes that follow it. */
class PickleCursor {
    constructor(source, place) {
        this.source = source;
        this.place = place;
        /** position of the opcode that is being carried out */
        this.opcodeAt = 0;
        /** where the frame ends that is being read */
        this.frameEnd = Number.POSITIVE_INFINITY;
        this.window = Buffer.alloc(0);
        /** of the same bytes: its methods are the quickest before anything is compiled */
        this.view = new DataView(this.window.buffer, 0, 0);
        /** position of the window's first byte */
        this.windowAt = 0;
        /** where the cursor is in the window */
        this.at = 0;
        /** whether a part of the window is in use */
        this.lent = false;
    }
    get position() {
        return this.windowAt + this.at;
    }
    /** Bytes from here on. */
    get left() {
        return this.source.byteLength - (this.place.start ?? 0) - this.position;
    }
    /** Another cursor over the same pickle, at its begin. */
    another() {
        return new PickleCursor(this.source, this.place);
    }
    /** Throws the error that names file, record and the current opcode's offset. */
    fail(problem, hint = DAMAGED) {
        throw new errors/* CheckpointError */.jg(this.place.file, problem, { where: this.where(), hint });
    }
    where() {
        const { record, start = 0 } = this.place;
        return (0,message/* message */.i)('torch.where.part', { part: record, at: start + this.opcodeAt });
    }
    /** Moves past `count` bytes and returns where they start in the window. */
    advance(count) {
        if (count > this.window.length - this.at)
            this.load(count);
        const start = this.at;
        this.at = start + count;
        return start;
    }
    /** Moves the window so that it begins here and has at least `count` bytes. */
    load(count) {
        const { position, left } = this;
        if (count > left)
            this.failTruncated(count);
        const length = Math.min(Math.max(count, limits/* PICKLE_WINDOW_BYTES */.u4), left);
        if (this.lent || this.window.length !== length) {
            this.window = Buffer.allocUnsafeSlow(length);
            this.view = new DataView(this.window.buffer, 0, length);
            this.lent = false;
        }
        this.source.fill(this.window, (this.place.start ?? 0) + position);
        this.windowAt = position;
        this.at = 0;
    }
    /** Moves past `count` bytes without reading them, or beyond the end. */
    skip(count) {
        if (count <= this.window.length - this.at) {
            this.at += count;
            return;
        }
        this.windowAt = this.position + count - this.window.length;
        this.at = this.window.length;
    }
    /** Moves past the next newline, or to the end. */
    skipLine() {
        for (let end = -1; end < 0 && this.left > 0;) {
            if (this.at === this.window.length)
                this.load(1);
            end = this.window.indexOf(NEWLINE, this.at);
            this.at = end < 0 ? this.window.length : end + 1;
        }
    }
    failTruncated(count) {
        throw new errors/* CheckpointError */.jg(this.place.file, (0,message/* message */.i)('torch.pickle.truncated', { bytes: count, left: this.left }), {
            where: this.where(),
            hint: (0,message/* message */.i)('torch.hint.truncated'),
        });
    }
    // Moving may replace the view, so that comes first.
    u8() {
        const at = this.advance(1);
        return this.view.getUint8(at);
    }
    u16() {
        const at = this.advance(2);
        return this.view.getUint16(at, true);
    }
    i32() {
        const at = this.advance(4);
        return this.view.getInt32(at, true);
    }
    u32() {
        const at = this.advance(4);
        return this.view.getUint32(at, true);
    }
    /** Lengths of 8 bytes; beyond 2^53 they exceed every file, so the nearest number does. */
    u64() {
        const at = this.advance(8);
        return Number(this.view.getBigUint64(at, true));
    }
    /** A signed length of 4 bytes, as some opcodes have. */
    length32() {
        const length = this.i32();
        return length < 0 ? this.fail((0,message/* message */.i)('torch.pickle.length', { length })) : length;
    }
    f64() {
        const at = this.advance(8);
        return this.view.getFloat64(at);
    }
    /** A frame says how many bytes follow it, which hold whole opcodes: Python reads on elsewhere where they do not. */
    enterFrame(count) {
        if (this.frameEnd !== Number.POSITIVE_INFINITY)
            this.fail((0,message/* message */.i)('torch.pickle.frame'));
        if (count > this.left)
            this.failTruncated(count);
        this.frameEnd = this.position + count;
    }
    /** Called after each opcode. */
    leaveFrame() {
        if (this.position < this.frameEnd)
            return;
        if (this.position > this.frameEnd)
            this.fail((0,message/* message */.i)('torch.pickle.frame'));
        this.frameEnd = Number.POSITIVE_INFINITY;
    }
    /** A view of the window, which the receiver may keep. */
    bytes(count) {
        const start = this.advance(count);
        this.lent = true;
        return this.window.subarray(start, start + count);
    }
    /** A line without its newline. */
    line() {
        let end = this.window.indexOf(NEWLINE, this.at);
        for (let held = this.window.length - this.at; end < 0 && held < this.left && held <= limits/* MAX_STRING_BYTES */.Zp;) {
            this.load(Math.min(2 * held + 1, this.left));
            held = this.window.length;
            end = this.window.indexOf(NEWLINE);
        }
        const length = (end < 0 ? this.window.length : end) - this.at;
        if (length > limits/* MAX_STRING_BYTES */.Zp)
            this.failTooLong('line', length);
        const start = this.advance(length + 1);
        return this.window.toString('latin1', start, start + length);
    }
    /**
     * UTF-8 of the given length. Python writes lone surrogates too, of file names that are not UTF-8: such text stays bytes, as
     * two of them would be another character here.
     */
    text(byteLength) {
        if (byteLength > limits/* MAX_STRING_BYTES */.Zp)
            this.failTooLong('string', byteLength);
        const start = this.advance(byteLength);
        const text = this.window.toString('latin1', start, start + byteLength);
        // Names are many, and nearly all ASCII: a look at the text makes no object for each.
        if ((0,utf8/* isAsciiText */.v)(text))
            return text;
        const decoded = (0,utf8/* decodeUtf8 */._)(Buffer.from(text, 'latin1'));
        if (decoded !== undefined)
            return decoded;
        const withoutSurrogates = text.replace(SURROGATE, '?');
        if ((0,utf8/* decodeUtf8 */._)(Buffer.from(withoutSurrogates, 'latin1')) === undefined) {
            this.fail((0,message/* message */.i)('torch.pickle.utf8', { text }));
        }
        this.lent = true;
        return this.window.subarray(start, start + byteLength);
    }
    textBytes(byteLength) {
        if (byteLength > limits/* MAX_STRING_BYTES */.Zp)
            this.failTooLong('string', byteLength);
        return this.bytes(byteLength);
    }
    /** Two's complement, lowest byte first. */
    long(byteLength) {
        if (byteLength > limits/* MAX_INT_BYTES */.FT)
            this.failTooLong('int', byteLength);
        const digits = Buffer.from(this.bytes(byteLength)).reverse().toString('hex');
        return narrow(BigInt.asIntN(byteLength * 8, BigInt(`0x${digits || '0'}`)));
    }
    failTooLong(what, byteLength) {
        return this.fail((0,message/* message */.i)('torch.pickle.long', { what: (0,message/* message */.i)(`torch.value.${what}`), bytes: byteLength }));
    }
}
/** An int as a number where that is exact. */
function narrow(value) {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
}

;// CONCATENATED MODULE: ./.build/torch/pickle/depth.js




/**
 * Refuses objects nested so deep that walking them recursively would run out of stack. Every object is looked at
 * once, after all that it holds: however often one is shared, its own depth is known by then. What leads back to an object
 * that is still being looked at, in a cycle, does not count.
 */
function checkDepth(root, fail) {
    /** levels from an object down, itself included; 0 while it is being looked at */
    const depths = new Map();
    const ahead = [];
    let deepest = 0;
    const enter = (child) => {
        if ((0,pickle_value/* isContainer */.u_)(child) && !depths.has(child))
            ahead.push(child);
    };
    const leave = (child) => {
        deepest = Math.max(deepest, depths.get(child) ?? 0);
    };
    enter(root);
    for (let value = ahead.at(-1); value !== undefined; value = ahead.at(-1)) {
        const depth = depths.get(value);
        if (depth === undefined) {
            depths.set(value, 0);
            (0,walk/* visitChildren */.LI)(value, enter);
            continue;
        }
        ahead.pop();
        if (depth > 0)
            continue;
        deepest = 0;
        (0,walk/* visitChildren */.LI)(value, leave);
        if (deepest === limits/* MAX_PICKLE_DEPTH */.ge)
            fail((0,message/* message */.i)('torch.pickle.depth', { most: limits/* MAX_PICKLE_DEPTH */.ge }));
        depths.set(value, deepest + 1);
    }
}

;// CONCATENATED MODULE: ./.build/torch/pickle/heap.js
/**
 * How much memory a pickle takes, estimated from what its opcodes make: a few bytes can make a hundred times their own.
 * What a call has used up and nothing else can hold is taken off again, as a tensor's arguments are five times the tensor.
 */


/** Heap bytes of what opcodes make, as V8 lays it out. */
const COST = {
    item: 8,
    text: 24,
    float: 40,
    bigint: limits/* MAX_INT_BYTES */.FT,
    tuple: 96,
    list: 48,
    dict: 56,
    /** of a dict, the first four items */
    map: 184,
    mapItem: 48,
    view: 160,
    object: 64,
    storage: 64,
    tensor: 56,
    /** of a form, with its place in the table of forms, and of each of its sizes and strides */
    form: 400,
    size: 32,
};
/** The estimate so far. */
class Heap {
    /** @param full called where the pickle takes more than it may */
    constructor(full) {
        this.full = full;
        this.bytes = 0;
        /** texts that more than one may hold */
        this.keptTexts = new Set();
    }
    charge(bytes) {
        this.bytes += bytes;
        if (this.bytes > limits/* MAX_PICKLE_HEAP_BYTES */.jm)
            this.full(limits/* MAX_PICKLE_HEAP_BYTES */.jm);
    }
    /** Marks what may now be held twice. */
    keep(value) {
        if (typeof value === 'object' && value !== null && 'shared' in value)
            value.shared = true;
        else if (typeof value === 'string')
            this.keptTexts.add(value);
    }
    /** Takes off what nothing holds any more, and what that alone held. */
    release(value) {
        if (typeof value === 'string') {
            if (!this.keptTexts.has(value))
                this.bytes -= COST.text + value.length;
        }
        else if (value instanceof pickle_value/* StorageValue */.vG || value instanceof pickle_value/* PickleTuple */.j8 || value instanceof pickle_value/* PickleDict */.xp) {
            if (value.shared || (value instanceof pickle_value/* PickleDict */.xp && value.size > 0))
                return;
            this.bytes -= costOf(value);
            if (value instanceof pickle_value/* PickleTuple */.j8)
                for (const item of value.items)
                    this.release(item);
        }
    }
}
/** Of the items of a dict: V8 makes room for four at first. */
function itemsCost(size) {
    return size === 0 ? 0 : COST.map + COST.mapItem * Math.max(size - FEW, 0);
}
const FEW = 4;
/** Items, or characters. */
function lengthOf(value) {
    if (typeof value === 'string' || Array.isArray(value) || value instanceof Uint8Array)
        return value.length;
    if (value instanceof pickle_value/* PickleTuple */.j8 || value instanceof pickle_value/* PickleSet */.l4)
        return value.items.length;
    return value instanceof pickle_value/* PickleDict */.xp ? value.size : 0;
}
/** Of a value alone, without what it holds. */
function costOf(value) {
    // Most tensors share their form with others.
    if (value instanceof pickle_value/* TensorValue */.pC)
        return COST.tensor + (!value.form.common ? COST.form + COST.size * value.shape.length : 0);
    if (value instanceof pickle_value/* PickleTuple */.j8)
        return COST.tuple + COST.item * value.items.length;
    if (value instanceof pickle_value/* StorageValue */.vG)
        return COST.storage;
    if (value instanceof pickle_value/* PickleFloat */.Fv)
        return COST.float;
    if (value instanceof pickle_value/* PickleDict */.xp)
        return COST.dict + itemsCost(value.size);
    if (Array.isArray(value))
        return COST.list + COST.item * value.length;
    if (value instanceof Uint8Array)
        return COST.view + value.length;
    if (value instanceof pickle_value/* PickleSet */.l4)
        return COST.list + COST.tuple + COST.item * value.items.length;
    return value instanceof pickle_value/* Reduced */.Vk ? COST.object + COST.list + COST.item * value.args.length : 0;
}

// EXTERNAL MODULE: ./.build/torch/pickle/opcodes.js
var opcodes = __webpack_require__(3765);
;// CONCATENATED MODULE: ./.build/torch/pickle/text.js
/** The text forms of protocol 0 (Lib/pickletools.py). Each is undefined where the line is not of its form. */




/** Protocols 0 and 1 write bools as `00` and `01`: Python takes 0 and 1 in two characters for them, however written. */
function parseIntOrBool(line) {
    return /^(?:0|\+|-(?=0))[01]$/.test(line) ? Number(line) === 1 : parseInt10(line);
}
/** `12`, `-5`, `12L`; a zero in front would make it octal. */
function parseInt10(line) {
    const digits = /^[+-]?(0|[1-9]\d*)L?$/.exec(line)?.[1];
    if (digits === undefined || digits.length > limits/* MAX_INT_BYTES */.FT)
        return undefined;
    const value = BigInt(digits);
    return narrow(line.startsWith('-') ? -value : value);
}
/** As Python's repr writes floats. */
function parseFloat10(line) {
    switch (line) {
        case 'nan':
            return new pickle_value/* PickleFloat */.Fv(Number.NaN);
        case 'inf':
            return new pickle_value/* PickleFloat */.Fv(Number.POSITIVE_INFINITY);
        case '-inf':
            return new pickle_value/* PickleFloat */.Fv(Number.NEGATIVE_INFINITY);
        default:
            // Of a number that is too large, Python makes no infinity.
            return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(line) && Number.isFinite(Number(line))
                ? new pickle_value/* PickleFloat */.Fv(Number(line))
                : undefined;
    }
}
/** The index of GET and PUT. */
function parseIndex(line) {
    return /^\d{1,9}$/.test(line) ? Number(line) : undefined;
}
/** A line of UTF-8 that was read as latin-1. */
function parseName(line) {
    return (0,utf8/* decodeUtf8 */._)(Buffer.from(line, 'latin1'));
}
const CODE_POINT = /(?<!\\)((?:\\\\)*)\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g;
/**
 * Python's raw-unicode-escape: latin-1 except for `\uXXXX` and `\UXXXXXXXX`, which an odd number of backslashes begins.
 * The line as bytes where it holds surrogates: two of them would be another character here.
 */
function parseUnicode(line) {
    let valid = true;
    let surrogates = false;
    const text = line.replace(CODE_POINT, (_, before, short, long) => {
        const code = Number.parseInt(short ?? long ?? '', 16);
        valid &&= code <= 0x10ffff;
        surrogates ||= code >= 0xd800 && code < 0xe000;
        return before + (valid ? String.fromCodePoint(code) : '');
    });
    if (!valid)
        return undefined;
    return surrogates ? Buffer.from(line, 'latin1') : text;
}
const ESCAPES = new Map([
    ['\\', '\\'],
    ["'", "'"],
    ['"', '"'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['a', '\x07'],
    ['b', '\b'],
    ['f', '\f'],
    ['v', '\v'],
]);
/** The bytes of a Python 2 string literal with its quotes. */
function parseQuoted(line) {
    const inner = /^'(.*)'$/s.exec(line)?.[1] ?? /^"(.*)"$/s.exec(line)?.[1];
    const text = inner?.replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g, (whole, body) => {
        if (/^x../.test(body))
            return String.fromCharCode(Number.parseInt(body.slice(1), 16));
        if (/^[0-7]/.test(body))
            return String.fromCharCode(Number.parseInt(body, 8) & 0xff);
        return ESCAPES.get(body) ?? whole;
    });
    return text === undefined ? undefined : Buffer.from(text, 'latin1');
}

;// CONCATENATED MODULE: ./.build/torch/pickle/instructions.js
/** What each opcode does (Lib/pickletools.py). */




/** One for all, as in Python: every tensor's hooks are made by a call without arguments. */
const NO_ITEMS = new pickle_value/* PickleTuple */.j8([]);
NO_ITEMS.shared = true;
const BY_OPCODE = {
    [opcodes.Op.PROTO]: (m, c) => {
        const version = c.u8();
        if (version > 5)
            m.fail((0,message/* message */.i)('torch.pickle.protocol', { protocol: version }));
    },
    [opcodes.Op.FRAME]: (_, c) => c.enterFrame(c.u64()),
    [opcodes.Op.NONE]: (m) => m.push(null),
    [opcodes.Op.NEWTRUE]: (m) => m.push(true),
    [opcodes.Op.NEWFALSE]: (m) => m.push(false),
    [opcodes.Op.BININT]: (m, c) => m.push(c.i32()),
    [opcodes.Op.BININT1]: (m, c) => m.push(c.u8()),
    [opcodes.Op.BININT2]: (m, c) => m.push(c.u16()),
    [opcodes.Op.LONG1]: (m, c) => m.pushInt(c.long(c.u8())),
    [opcodes.Op.LONG4]: (m, c) => m.pushInt(c.long(c.length32())),
    [opcodes.Op.LONG]: (m, c) => m.pushInt(line(c, parseInt10, 'int')),
    [opcodes.Op.INT]: (m, c) => m.push(line(c, parseIntOrBool, 'int')),
    [opcodes.Op.BINFLOAT]: (m, c) => m.pushNode(new pickle_value/* PickleFloat */.Fv(c.f64())),
    [opcodes.Op.FLOAT]: (m, c) => m.pushNode(line(c, parseFloat10, 'float')),
    [opcodes.Op.BINUNICODE]: (m, c) => m.pushText(c.text(c.u32())),
    [opcodes.Op.SHORT_BINUNICODE]: (m, c) => m.pushText(c.text(c.u8())),
    [opcodes.Op.BINUNICODE8]: (m, c) => m.pushText(c.text(c.u64())),
    [opcodes.Op.UNICODE]: (m, c) => m.pushText(line(c, parseUnicode, 'string')),
    [opcodes.Op.BINSTRING]: (m, c) => m.pushByteString(c.textBytes(c.length32())),
    [opcodes.Op.SHORT_BINSTRING]: (m, c) => m.pushByteString(c.textBytes(c.u8())),
    [opcodes.Op.STRING]: (m, c) => m.pushByteString(line(c, parseQuoted, 'quoted')),
    [opcodes.Op.BINBYTES]: (m, c) => m.pushBytes(c.bytes(c.u32())),
    [opcodes.Op.SHORT_BINBYTES]: (m, c) => m.pushBytes(c.bytes(c.u8())),
    [opcodes.Op.BINBYTES8]: (m, c) => m.pushBytes(c.bytes(c.u64())),
    [opcodes.Op.BYTEARRAY8]: (m, c) => m.pushBytes(c.bytes(c.u64())),
    [opcodes.Op.EMPTY_LIST]: (m) => m.pushNode([]),
    [opcodes.Op.EMPTY_TUPLE]: (m) => m.push(NO_ITEMS),
    [opcodes.Op.EMPTY_DICT]: (m) => m.pushNode(new pickle_value/* PickleDict */.xp()),
    [opcodes.Op.EMPTY_SET]: (m) => m.pushNode(new pickle_value/* PickleSet */.l4([])),
    [opcodes.Op.TUPLE1]: (m) => m.pushNode(new pickle_value/* PickleTuple */.j8(m.popMany(1))),
    [opcodes.Op.TUPLE2]: (m) => m.pushNode(new pickle_value/* PickleTuple */.j8(m.popMany(2))),
    [opcodes.Op.TUPLE3]: (m) => m.pushNode(new pickle_value/* PickleTuple */.j8(m.popMany(3))),
    [opcodes.Op.TUPLE]: (m) => m.pushNode(new pickle_value/* PickleTuple */.j8(m.popToMark())),
    [opcodes.Op.LIST]: (m) => m.pushNode(m.popToMark()),
    [opcodes.Op.FROZENSET]: (m) => m.pushNode(new pickle_value/* PickleSet */.l4(m.popToMark())),
    [opcodes.Op.DICT]: (m) => {
        const items = m.popToMark();
        m.pushNode(new pickle_value/* PickleDict */.xp());
        m.setItems(items);
    },
    [opcodes.Op.APPEND]: (m) => m.append(m.popMany(1)),
    [opcodes.Op.APPENDS]: (m) => m.append(m.popToMark()),
    [opcodes.Op.ADDITEMS]: (m) => m.addItems(m.popToMark()),
    [opcodes.Op.SETITEM]: (m) => m.setItems(m.popMany(2)),
    [opcodes.Op.SETITEMS]: (m) => m.setItems(m.popToMark()),
    [opcodes.Op.MARK]: (m) => m.mark(),
    [opcodes.Op.POP]: (m) => m.popOrUnmark(),
    [opcodes.Op.POP_MARK]: (m) => m.popToMark(),
    [opcodes.Op.DUP]: (m) => m.copyTop(),
    [opcodes.Op.PUT]: (m, c) => m.memoize(line(c, parseIndex, 'index')),
    [opcodes.Op.BINPUT]: (m, c) => m.memoize(c.u8()),
    [opcodes.Op.LONG_BINPUT]: (m, c) => m.memoize(c.u32()),
    [opcodes.Op.MEMOIZE]: (m) => m.memoizeNext(),
    [opcodes.Op.GET]: (m, c) => m.recall(line(c, parseIndex, 'index')),
    [opcodes.Op.BINGET]: (m, c) => m.recall(c.u8()),
    [opcodes.Op.LONG_BINGET]: (m, c) => m.recall(c.u32()),
    [opcodes.Op.GLOBAL]: (m, c) => m.push(m.global(line(c, parseName, 'name'), line(c, parseName, 'name'))),
    [opcodes.Op.STACK_GLOBAL]: (m) => {
        const [module, name] = m.popMany(2);
        if (typeof module !== 'string' || typeof name !== 'string')
            return m.fail((0,message/* message */.i)('torch.pickle.global'));
        m.push(m.global(module, name));
    },
    [opcodes.Op.REDUCE]: (m) => m.call('call'),
    [opcodes.Op.NEWOBJ]: (m) => m.call('new'),
    [opcodes.Op.NEWOBJ_EX]: (m) => {
        const [callable = null, args = null, keywords = null] = m.popMany(3);
        m.pushReduced(callable, [args, keywords], 'new');
    },
    [opcodes.Op.OBJ]: (m) => {
        const args = m.popToMark();
        const callable = args.shift();
        if (callable === undefined)
            return m.fail((0,message/* message */.i)('torch.pickle.class'));
        m.pushReduced(callable, args, 'call');
    },
    [opcodes.Op.INST]: (m, c) => {
        const callable = m.global(line(c, parseName, 'name'), line(c, parseName, 'name'));
        m.pushReduced(callable, m.popToMark(), 'call');
    },
    [opcodes.Op.BUILD]: (m) => {
        const [state = null] = m.popMany(1);
        m.build(m.top(), state);
    },
    [opcodes.Op.BINPERSID]: (m) => m.pushPersistent(),
    // torch's persistent ids are tuples, which this opcode cannot hold: torch.load refuses such files as well.
    [opcodes.Op.PERSID]: (m) => m.fail((0,message/* message */.i)('torch.pickle.text-id'), (0,message/* message */.i)('torch.hint.protocol')),
    [opcodes.Op.EXT1]: refuseExtension,
    [opcodes.Op.EXT2]: refuseExtension,
    [opcodes.Op.EXT4]: refuseExtension,
    [opcodes.Op.NEXT_BUFFER]: (m) => m.fail((0,message/* message */.i)('torch.pickle.buffer')),
    [opcodes.Op.READONLY_BUFFER]: (m) => m.fail((0,message/* message */.i)('torch.pickle.buffer')),
};
/** Indexed by the opcode's byte: a dense array is what makes the machine fast. */
const INSTRUCTIONS = Array.from({ length: 256 }, (_, opcode) => BY_OPCODE[opcode]);
function refuseExtension(machine) {
    return machine.fail((0,message/* message */.i)('torch.pickle.extension'));
}
function line(cursor, parse, what) {
    const text = cursor.line();
    return parse(text) ?? cursor.fail((0,message/* message */.i)('torch.pickle.line', { text, what: (0,message/* message */.i)(`torch.value.${what}`) }));
}

;// CONCATENATED MODULE: ./.build/torch/pickle/memo.js
/**
 * The memo of a pickle. Python's pickler puts every object there, in case it comes again; hardly any does. Keeping them
 * all would hold each tensor's arguments until the end: so the pickle is looked over first for what it will fetch.
 */




/** What one pickle has put, as far as it will fetch it. */
class Memo {
    /** @param cursor at the pickle's first opcode */
    constructor(cursor) {
        this.set = new Bits();
        /** by index; a sparse array, whose keys V8 hashes with a seed: the indices are the file's */
        this.values = [];
        /** how many indices have been set */
        this.size = 0;
        this.fetched = fetchedIndices(cursor);
    }
    get(index) {
        return this.values[index];
    }
    /** Returns whether the value is kept. */
    put(index, value) {
        if (this.set.add(index))
            this.size++;
        if (!this.fetched.has(index))
            return false;
        this.values[index] = value;
        return true;
    }
}
/** The indices that a pickle fetches from its memo. */
function fetchedIndices(cursor) {
    const indices = new Bits();
    try {
        for (let known = true; known && cursor.left > 0;) {
            const opcode = cursor.u8();
            if (opcode === opcodes.Op.STOP)
                break;
            if (opcode === opcodes.Op.BINGET)
                indices.add(cursor.u8());
            else if (opcode === opcodes.Op.LONG_BINGET)
                indices.add(cursor.u32());
            else if (opcode === opcodes.Op.GET)
                indices.add(parseIndex(cursor.line()) ?? -1);
            else
                known = (0,opcodes/* skipOperand */.p)(cursor, opcode);
        }
    }
    catch (error) {
        // The code that executes it arrives at the same position.
        if (!(error instanceof errors/* CheckpointError */.jg))
            throw error;
    }
    return indices;
}
/** Indices count what was put into the memo, each with two bytes at least. Honest ones stay below. */
const DENSE = limits/* MAX_PICKLE_BYTES */.mq / 2;
/** A set of whole numbers: one bit each below DENSE; the others by their digits, as V8 hashes text with a seed. */
class Bits {
    constructor() {
        this.bytes = new Uint8Array(64);
        this.others = new Set();
    }
    has(index) {
        if (index >= DENSE)
            return this.others.has(String(index));
        return ((this.bytes[index >>> 3] ?? 0) & (1 << (index & 7))) !== 0;
    }
    /** Returns whether it was not there yet. */
    add(index) {
        if (this.has(index))
            return false;
        if (index >= DENSE) {
            this.others.add(String(index));
            return true;
        }
        const at = index >>> 3;
        if (at >= this.bytes.length) {
            const grown = new Uint8Array(Math.max(2 * this.bytes.length, at + 1));
            grown.set(this.bytes);
            this.bytes = grown;
        }
        this.bytes[at] = (this.bytes[at] ?? 0) | (1 << (index & 7));
        return true;
    }
}

;// CONCATENATED MODULE: ./.build/torch/pickle/machine.js
/**
 * The pickle machine, as Python's Lib/pickle.py carries out its opcodes, except for the calls: they become inert nodes,
 * or tensors where the host knows how. No recursion, no lookup of anything outside the pickle.
 */















/** Keeps everything inert: for pickles without tensors. */
const INERT = { persistent: () => null, call: () => undefined };
/**
 * Carries out the pickle that begins at `place.start`.
 * Throws a CheckpointError for whatever Python would not accept, for what would do something when torch loads it, and
 * beyond the limits.
 */
function unpickle(source, place, host) {
    const machine = new PickleMachine(new PickleCursor(source, place), host);
    for (;;) {
        const result = machine.run(AT_ONCE);
        if (result !== undefined)
            return result;
    }
}
/** Opcodes between two looks at the signal. */
const AT_ONCE = 2 ** 20;
/** The same, letting signals in between. */
async function unpickleInTurns(source, place, host, signal) {
    const machine = new PickleMachine(new PickleCursor(source, place), host);
    for (;;) {
        const result = machine.run(AT_ONCE);
        if (result !== undefined)
            return result;
        await (0,_build_host/* breathe */.q7)(signal);
    }
}
/** Stack, memo, and what the instructions do with them. */
class PickleMachine {
    constructor(cursor, host) {
        this.cursor = cursor;
        this.host = host;
        this.stack = [];
        /** heights of the stack at each open MARK */
        this.marks = [];
        /** height of the stack at the innermost open MARK: below it nothing may be taken */
        this.floor = 0;
        this.globals = new Map();
        this.exposed = [];
        this.heap = new Heap((most) => this.fail((0,message/* message */.i)('torch.pickle.heap', { most }), (0,message/* message */.i)('torch.hint.too-large')));
        this.memo = new Memo(cursor.another());
    }
    /** Carries out up to `count` opcodes; gives the result at STOP, undefined where there is more to do. */
    run(count) {
        const { cursor } = this;
        for (let i = 0; i < count; i++) {
            cursor.opcodeAt = cursor.position;
            const opcode = cursor.u8();
            if (opcode === opcodes.Op.STOP)
                return this.stop();
            const instruction = INSTRUCTIONS[opcode];
            if (instruction === undefined) {
                this.fail((0,message/* message */.i)('torch.pickle.opcode', { opcode: `0x${opcode.toString(16).padStart(2, '0')}` }));
            }
            instruction(this, cursor);
            cursor.leaveFrame();
        }
        return undefined;
    }
    fail(problem, hint) {
        return this.cursor.fail(problem, hint);
    }
    /** The text below the globals on top of the stack: torch writes a name before the call that makes its tensor. */
    get key() {
        let top = this.stack.length - 1;
        while (this.stack[top] instanceof pickle_value/* Global */.mL)
            top--;
        const below = this.stack[top];
        return typeof below === 'string' ? below : undefined;
    }
    stop() {
        const value = this.pop();
        if (this.stack.length > 0 || this.marks.length > 0)
            this.fail((0,message/* message */.i)('torch.pickle.left'));
        checkDepth(value, (problem) => this.fail(problem));
        return { value, byteLength: this.cursor.position, exposed: this.exposed };
    }
    // ---- stack and memo ----
    push(value) {
        if (this.stack.length === limits/* MAX_PICKLE_STACK */.xb)
            this.fail((0,message/* message */.i)('torch.pickle.stack', { most: limits/* MAX_PICKLE_STACK */.xb }));
        this.stack.push(value);
    }
    pushInt(int) {
        if (typeof int === 'bigint')
            this.heap.charge(COST.bigint);
        this.push(int);
    }
    /** Bytes stand for text that is none here. */
    pushText(text) {
        if (typeof text !== 'string') {
            this.pushBytes(text);
            return;
        }
        this.heap.charge(COST.text + text.length);
        this.push(text);
    }
    /** Python 2's str: text where it is UTF-8, as torch.load reads it, else bytes. */
    pushByteString(bytes) {
        const text = (0,utf8/* decodeUtf8 */._)(bytes);
        if (text === undefined)
            this.pushBytes(bytes);
        else
            this.pushText(text);
    }
    pushBytes(bytes) {
        this.heap.charge(COST.view);
        this.push(bytes);
    }
    pushNode(node) {
        this.heap.charge(costOf(node));
        this.push(node);
    }
    top() {
        const { length } = this.stack;
        const value = this.stack[length - 1];
        if (value === undefined || length <= this.floor)
            this.fail((0,message/* message */.i)('torch.pickle.empty'));
        return value;
    }
    pop() {
        const value = this.top();
        this.stack.pop();
        return value;
    }
    popMany(count) {
        const start = this.stack.length - count;
        if (start < this.floor)
            this.fail((0,message/* message */.i)('torch.pickle.empty'));
        return this.stack.splice(start);
    }
    popToMark() {
        return this.stack.splice(this.unmark());
    }
    /** POP takes a MARK, too. */
    popOrUnmark() {
        if (this.marks.at(-1) === this.stack.length)
            this.unmark();
        else
            this.pop();
    }
    mark() {
        if (this.marks.length === limits/* MAX_PICKLE_STACK */.xb)
            this.fail((0,message/* message */.i)('torch.pickle.marks', { most: limits/* MAX_PICKLE_STACK */.xb }));
        this.floor = this.stack.length;
        this.marks.push(this.floor);
    }
    /** Closes the innermost MARK and returns the height of the stack there. */
    unmark() {
        const height = this.marks.pop();
        if (height === undefined)
            this.fail((0,message/* message */.i)('torch.pickle.no-mark'));
        this.floor = this.marks.at(-1) ?? 0;
        return height;
    }
    memoize(index) {
        const value = this.top();
        if (!this.memo.put(index, value))
            return;
        this.heap.charge(COST.mapItem);
        this.heap.keep(value);
    }
    /** MEMOIZE numbers what it keeps. */
    memoizeNext() {
        this.memoize(this.memo.size);
    }
    recall(index) {
        const value = this.memo.get(index);
        if (value === undefined)
            this.fail((0,message/* message */.i)('torch.pickle.memo', { index }));
        this.push(value);
    }
    /** DUP. */
    copyTop() {
        const value = this.top();
        this.heap.keep(value);
        this.push(value);
    }
    // ---- collections ----
    append(items) {
        const target = this.top();
        if (target instanceof pickle_value/* Reduced */.Vk)
            target.list ??= this.given(target, COST.list, []);
        const list = target instanceof pickle_value/* Reduced */.Vk ? target.list : target;
        if (!Array.isArray(list))
            this.fail((0,message/* message */.i)('torch.pickle.items', { what: (0,describe/* describe */.q)(target) }));
        this.heap.charge(COST.item * items.length);
        for (const item of items)
            list.push(item);
    }
    addItems(items) {
        const target = this.top();
        if (!(target instanceof pickle_value/* PickleSet */.l4))
            this.fail((0,message/* message */.i)('torch.pickle.items', { what: (0,describe/* describe */.q)(target) }));
        this.heap.charge(COST.item * items.length);
        for (const item of items)
            target.items.push(item);
    }
    setItems(items) {
        const target = this.top();
        if (target instanceof pickle_value/* Reduced */.Vk)
            target.dict ??= this.given(target, COST.dict, new pickle_value/* PickleDict */.xp());
        const dict = target instanceof pickle_value/* Reduced */.Vk ? target.dict : target;
        if (!(dict instanceof pickle_value/* PickleDict */.xp))
            this.fail((0,message/* message */.i)('torch.pickle.items', { what: (0,describe/* describe */.q)(target) }));
        if (items.length % 2 !== 0)
            this.fail((0,message/* message */.i)('torch.pickle.no-value'));
        this.heap.charge(itemsCost(dict.size + items.length / 2) - itemsCost(dict.size));
        for (let i = 0; i < items.length; i += 2) {
            const key = items[i] ?? null;
            if (Array.isArray(key) || key instanceof pickle_value/* PickleDict */.xp)
                this.fail((0,message/* message */.i)('torch.pickle.unhashable', { what: (0,describe/* describe */.q)(key) }));
            dict.set(key, items[i + 1] ?? null);
        }
    }
    /** What an object is to be given items in. */
    given(target, cost, collection) {
        this.heap.charge(cost);
        this.expose(target, collection);
        return collection;
    }
    // ---- names and calls ----
    /** GLOBAL, STACK_GLOBAL and INST. */
    global(module, name) {
        const length = module.length + name.length;
        if (length > limits/* MAX_GLOBAL_LENGTH */.AQ) {
            this.fail((0,message/* message */.i)('torch.pickle.long', { what: (0,message/* message */.i)('torch.value.name'), bytes: length }));
        }
        const key = `${module}\n${name}`;
        const known = this.globals.get(key);
        if (known !== undefined)
            return known;
        const global = (0,globals/* globalOf */.J$)(module, name);
        this.judge(global, false);
        this.heap.charge(COST.object + COST.mapItem + 3 * length);
        this.globals.set(key, global);
        return global;
    }
    judge(global, reached) {
        if ((0,globals/* isAttack */.DF)(global, reached))
            this.refuse((0,message/* message */.i)('torch.run.names', { global: global.path }));
    }
    refuse(act) {
        return this.fail((0,message/* message */.i)('torch.pickle.runs', { act }), (0,message/* message */.i)('torch.hint.attack'));
    }
    /** REDUCE and NEWOBJ. */
    call(how) {
        const args = this.pop();
        const callable = this.pop();
        if (!(args instanceof pickle_value/* PickleTuple */.j8))
            this.fail((0,message/* message */.i)('torch.pickle.arguments'));
        const value = this.judged(callable, args.items, how) && this.carryOut(callable, args.items, how);
        if (value === undefined) {
            this.pushReduced(callable, args.items, how);
            return;
        }
        // A tensor holds nothing of its arguments.
        if (value instanceof pickle_value/* TensorValue */.pC)
            this.heap.release(args);
        this.pushNode(value);
    }
    judged(callable, args, how) {
        const act = actOf(callable, args, how);
        if (act !== undefined)
            this.refuse(act);
        return callable instanceof pickle_value/* Global */.mL;
    }
    carryOut(callable, args, how) {
        // Going through them takes time, whatever comes of it.
        for (const arg of args)
            this.heap.charge(lengthOf(arg));
        const value = callGlobal(callable, args, how) ?? (how === 'call' ? this.host.call(callable, args, this) : undefined);
        if (value instanceof pickle_value/* Global */.mL)
            this.judge(value, true);
        // What it holds now, its argument held before.
        if (value instanceof pickle_value/* PickleDict */.xp || value instanceof pickle_value/* PickleSet */.l4) {
            (0,walk/* visitChildren */.LI)(value, (child) => this.heap.keep(child ?? null));
        }
        return value;
    }
    /** An object that stays inert: with keywords, of an old class, or of an unknown kind. */
    pushReduced(callable, args, how) {
        this.judged(callable, args, how);
        const object = new pickle_value/* Reduced */.Vk(callable, args);
        this.expose(object, args);
        this.pushNode(object);
    }
    /** Notes what an object of an unknown class is given: its methods may do anything with it. */
    expose({ callable }, given) {
        if (!(callable instanceof pickle_value/* Global */.mL && (0,globals/* isForeign */.jq)(callable)))
            return;
        this.heap.charge(COST.item);
        this.exposed.push(given);
    }
    pushPersistent() {
        const id = this.pop();
        const value = this.host.persistent(id, this);
        if (value instanceof pickle_value/* StorageValue */.vG)
            this.heap.release(id);
        this.pushNode(value);
    }
    build(target, state) {
        if (target instanceof pickle_value/* Reduced */.Vk) {
            target.state = state;
            this.expose(target, state);
            return;
        }
        this.heap.charge(lengthOf(state));
        if (!(target instanceof pickle_value/* PickleDict */.xp && target.kind === 'OrderedDict' && isPlainState(state))) {
            this.fail((0,message/* message */.i)('torch.pickle.build', { what: (0,describe/* describe */.q)(target) }), (0,message/* message */.i)('torch.hint.never-saved'));
        }
    }
}

;// CONCATENATED MODULE: ./.build/torch/identify.js
/** Identifies a file by its first bytes, and names what else people save as `.pt`. */




/** Looked at to tell files apart: the tar magic ends at byte 262. */
const HEAD_BYTES = 512;
/** Of a zip archive; other formats need more bytes to be identified. */
const SHORTEST_MAGIC = 4;
/** The first pickle of a legacy stream (torch/serialization.py). */
const LEGACY_MAGIC = 0x1950a86a20f9469cfc6cn;
const NAME_CHECKPOINTS = (0,message/* message */.i)('torch.hint.name');
const DOWNLOAD_AGAIN = (0,message/* message */.i)('torch.hint.download');
const FOREIGN = [
    compressed('gzip', 'gunzip', 0x1f, 0x8b),
    compressed('bzip2', 'bunzip2', 'BZh'),
    compressed('xz', 'unxz', 0xfd, '7zXZ'),
    compressed('zstd', 'unzstd', 0x28, 0xb5, 0x2f, 0xfd),
    { is: (0,message/* message */.i)('torch.format.7z'), hint: (0,message/* message */.i)('torch.hint.unpack'), test: startsWith('7z', 0xbc, 0xaf) },
    { is: (0,message/* message */.i)('torch.format.rar'), hint: (0,message/* message */.i)('torch.hint.unpack'), test: startsWith('Rar!') },
    { is: (0,message/* message */.i)('torch.format.empty-zip'), hint: (0,message/* message */.i)('torch.hint.stopped'), test: startsWith('PK', 5, 6) },
    { is: (0,message/* message */.i)('torch.format.split-zip'), hint: (0,message/* message */.i)('torch.hint.join'), test: startsWith('PK', 7, 8) },
    { is: (0,message/* message */.i)('torch.format.safetensors'), hint: (0,message/* message */.i)('torch.hint.slim-already'), test: isSafetensors },
    { is: (0,message/* message */.i)('torch.format.gguf'), hint: NAME_CHECKPOINTS, test: startsWith('GGUF') },
    { is: (0,message/* message */.i)('torch.format.hdf5'), hint: NAME_CHECKPOINTS, test: startsWith(0x89, 'HDF') },
    { is: (0,message/* message */.i)('torch.format.npy'), hint: NAME_CHECKPOINTS, test: startsWith(0x93, 'NUMPY') },
    {
        is: (0,message/* message */.i)('torch.format.lfs'),
        hint: (0,message/* message */.i)('torch.hint.lfs'),
        test: startsWith('version https://git-lfs.github.com/spec/'),
    },
    {
        is: (0,message/* message */.i)('torch.format.html'),
        hint: DOWNLOAD_AGAIN,
        test: (head) => /^\s*<(!doctype\s+html|html|head)/i.test(identify_text(head)),
    },
    { is: (0,message/* message */.i)('torch.format.xml'), hint: DOWNLOAD_AGAIN, test: (head) => /^\s*<\?xml/i.test(identify_text(head)) },
    {
        is: (0,message/* message */.i)('torch.format.index'),
        hint: (0,message/* message */.i)('torch.hint.index'),
        test: (head) => /^\s*\{[\s\S]*"weight_map"\s*:/.test(identify_text(head)),
    },
    { is: (0,message/* message */.i)('torch.format.json'), hint: DOWNLOAD_AGAIN, test: (head) => /^\s*\{\s*"/.test(identify_text(head)) },
    { is: (0,message/* message */.i)('torch.format.onnx'), hint: (0,message/* message */.i)('torch.hint.exported'), test: isOnnx },
    { is: (0,message/* message */.i)('torch.format.executable'), hint: NAME_CHECKPOINTS, test: startsWith(0x7f, 'ELF') },
    { is: (0,message/* message */.i)('torch.format.yaml'), hint: NAME_CHECKPOINTS, test: (head) => isText(head) && YAML.test(identify_text(head)) },
    { is: (0,message/* message */.i)('torch.format.text'), hint: DOWNLOAD_AGAIN, test: isText },
    {
        is: (0,message/* message */.i)('torch.format.headless-zip'),
        hint: (0,message/* message */.i)('torch.hint.truncated'),
        test: (_, source) => source.byteLength > 22 && startsWith('PK', 5, 6)(Buffer.from(source.read(source.byteLength - 22, 22))),
    },
    {
        is: (0,message/* message */.i)('torch.format.zeros'),
        hint: (0,message/* message */.i)('torch.hint.stopped'),
        test: (head) => head.every((byte) => byte === 0),
    },
];
/** Lines of keys, with comments and what is nested in between. */
const YAML = /^(?:(?:#[^\n]*|---|\s*)\n)*[\w.-]+:(?: [^\n]*)?\n/;
function compressed(program, unpack, ...magic) {
    return {
        is: (0,message/* message */.i)('torch.format.compressed', { program }),
        hint: (0,message/* message */.i)('torch.hint.unpack-with', { program: unpack }),
        test: startsWith(...magic),
    };
}
/** Throws a CheckpointError that says what the file is, if it is not a checkpoint. */
function identify(source) {
    if (source.byteLength < SHORTEST_MAGIC) {
        const { path, byteLength: bytes } = source;
        const problem = bytes === 0 ? (0,message/* message */.i)('torch.file.empty') : (0,message/* message */.i)('torch.file.cut', { bytes });
        throw new errors/* CheckpointError */.jg(path, problem, { hint: (0,message/* message */.i)('torch.hint.stopped') });
    }
    const head = Buffer.from(source.read(0, Math.min(HEAD_BYTES, source.byteLength)));
    if (startsWith('PK', 3, 4)(head))
        return 'zip';
    // Torch asks this before it looks for a stream of pickles, and a file can be made to be both.
    if (isTar(head))
        throw foreign(source, (0,message/* message */.i)('torch.format.tar'), (0,message/* message */.i)('torch.hint.tar'));
    const isPickle = looksLikePickle(head);
    if (isPickle && startsWithLegacyMagic(source, head))
        return 'legacy';
    for (const { is, hint, test } of FOREIGN) {
        if (test(head, source))
            throw foreign(source, is, hint);
    }
    if (isPickle) {
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.file.plain-pickle'), {
            hint: (0,message/* message */.i)('torch.hint.save-again'),
        });
    }
    const start = head.subarray(0, 8).toString('hex');
    throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.file.unknown', { start }), {
        hint: (0,message/* message */.i)('torch.hint.start'),
    });
}
/** The error for a file of another kind. */
function foreign(source, what, hint) {
    return new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.file.foreign', { what }), { hint });
}
/** Protocol 2 and later, or the text of a long int in protocols 0 and 1. */
function looksLikePickle(head) {
    return (head[0] === 0x80 && (head[1] ?? 0xff) <= 5) || startsWith('L1195470')(head);
}
function startsWithLegacyMagic(source, head) {
    try {
        const place = { file: source.path, record: (0,message/* message */.i)('torch.part.magic') };
        return unpickle((0,byte_source/* memorySource */.Pq)(source.path, head), place, INERT).value === LEGACY_MAGIC;
    }
    catch (error) {
        // A pickle that is longer than the head, or none at all.
        if (error instanceof errors/* CheckpointError */.jg)
            return false;
        throw error;
    }
}
function startsWith(...parts) {
    const magic = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.of(part))));
    return (head) => head.subarray(0, magic.length).equals(magic);
}
/** A header whose checksum is that of its bytes, as Python's tarfile tells it: the magic came later than the format. */
function isTar(head) {
    if (head.length < HEAD_BYTES)
        return false;
    const stated = Number.parseInt(head
        .toString('latin1', 148, 156)
        .replace(/[\0 ]+$/, '')
        .trim(), 8);
    const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    return (stated === sum || stated === sum - 256 * head.filter((byte, at) => byte > 127 && (at < 148 || at >= 156)).length);
}
/** The length of a JSON header that fits the file, and its brace. */
function isSafetensors(head, source) {
    return head.length > 9 && head[8] === 0x7b && head.readBigUInt64LE(0) <= BigInt(source.byteLength - 8);
}
/** Protocol buffers of ModelProto: ir_version as field 1, then the producer's name or another short field. */
function isOnnx(head) {
    const irVersion = head[1] ?? 0;
    return (head[0] === 0x08 && irVersion > 0 && irVersion < 0x20 && [0x12, 0x1a, 0x22, 0x2a, 0x3a, 0x42].includes(head[2] ?? 0));
}
/** Printable ASCII and blanks in the first bytes, or UTF-16 with its mark. */
function isText(head) {
    return (startsWith(0xff, 0xfe)(head) ||
        startsWith(0xfe, 0xff)(head) ||
        head.every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13)));
}
function identify_text(head) {
    return head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
}

// EXTERNAL MODULE: ./.build/torch/storages.js + 2 modules
var storages = __webpack_require__(3793);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./.build/torch/zip/headers.js + 1 modules
var headers = __webpack_require__(4581);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/torch/zip/name-index.js
/**
 * Finds records by their names in the bytes of a directory, A to Z like a to z, as torch compares them. Strings of them in a
 * Map would take as much room as everything else that is known of hundreds of thousands of records.
 */


const { at: FIELD, byteLength: HEADER_LENGTH } = headers/* DIRECTORY_HEADER */.ek;
/** A name is hashed as a polynomial at a random place modulo this prime: a file cannot choose names that fall together. */
const PRIME = 2 ** 26 - 5;
/** The names of a directory's records, each but once. */
class NameIndex {
    /** @param starts of the records' entries in the directory; each is known when it is added */
    constructor(directory, starts) {
        this.directory = directory;
        this.starts = starts;
        this.place = (0,external_node_crypto_.randomInt)(256, PRIME);
        this.sought = Buffer.alloc(64);
        this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * starts.length + 1)));
    }
    /** Takes in a record's name; returns the number of the one that has the same already. */
    add(number) {
        const start = this.starts[number] ?? 0;
        const slot = this.slotOf(this.directory, start + HEADER_LENGTH, this.nameLength(start));
        const taken = this.slots[slot] ?? 0;
        if (taken > 0)
            return taken - 1;
        this.slots[slot] = number + 1;
        return undefined;
    }
    /** @param name one character for each byte */
    find(name) {
        if (name.length > this.sought.length)
            this.sought = Buffer.alloc(2 * name.length);
        const length = this.sought.write(name, 'latin1');
        const taken = this.slots[this.slotOf(this.sought, 0, length)] ?? 0;
        return taken > 0 ? taken - 1 : undefined;
    }
    /** Where the name is, or would be. */
    slotOf(bytes, start, length) {
        const last = this.slots.length - 1;
        let hash = length;
        for (let i = start; i < start + length; i++)
            hash = remainder(hash * this.place + lower(bytes[i] ?? 0));
        for (let slot = hash & last;; slot = (slot + 1) & last) {
            const taken = this.slots[slot] ?? 0;
            if (taken === 0 || this.isSame(taken - 1, bytes, start, length))
                return slot;
        }
    }
    isSame(number, bytes, start, length) {
        const entry = this.starts[number] ?? 0;
        if (this.nameLength(entry) !== length)
            return false;
        const own = entry + HEADER_LENGTH;
        for (let i = 0; i < length; i++) {
            if (lower(this.directory[own + i] ?? 0) !== lower(bytes[start + i] ?? 0))
                return false;
        }
        return true;
    }
    nameLength(entry) {
        const at = entry + FIELD.nameLength;
        return (this.directory[at] ?? 0) + 256 * (this.directory[at + 1] ?? 0);
    }
}
/** Of a number below 2^53, where `%` would call a function. */
function remainder(value) {
    const rest = value - Math.floor(value / PRIME) * PRIME;
    // The quotient is rounded.
    if (rest < 0)
        return rest + PRIME;
    return rest < PRIME ? rest : rest - PRIME;
}
/** The byte of a small letter where it is one of A to Z. */
function lower(byte) {
    return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

// EXTERNAL MODULE: ./.build/torch/zip/record.js
var zip_record = __webpack_require__(130);
;// CONCATENATED MODULE: ./.build/torch/zip/directory.js
/** Reads the central directory of a zip archive, 4.3.12 of the PKWARE application note. */







const { at: directory_FIELD, byteLength: directory_HEADER_LENGTH } = headers/* DIRECTORY_HEADER */.ek;
/** DOS attribute. Torch takes such a record for a folder and hands out uninitialised memory in place of its data. */
const FOLDER_ATTRIBUTE = 0x10;
const SLASH = 0x2f;
/** General purpose bits, 4.4.4. */
const REFUSED_FLAGS = [
    { bit: 0x1, flag: 'encrypted' },
    { bit: 0x20, flag: 'patch' },
    { bit: 0x40, flag: 'strongly-encrypted' },
    { bit: 0x2000, flag: 'masked' },
];
const ANY_REFUSED_FLAG = REFUSED_FLAGS.reduce((bits, { bit }) => bits | bit, 0);
/**
 * The records and folders of an archive, numbered in the order of its directory. Of each, its numbers are kept in columns, all
 * else in the directory's bytes: there may be hundreds of thousands.
 */
class Directory {
    /** @throws CheckpointError that names the record */
    constructor(source, bytes, size) {
        this.source = source;
        this.bytes = bytes;
        this.size = size;
        this.byteLengths = new Float64Array(size);
        this.storedLengths = new Float64Array(size);
        this.headerPositions = new Float64Array(size);
        this.starts = new Uint32Array(size);
        this.names = new NameIndex(bytes, this.starts);
        // Its methods are the quickest before anything is compiled.
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        let at = 0;
        for (let number = 0; number < size; number++) {
            const end = this.add(number, at);
            const refusal = this.refusalOf(number);
            if (refusal !== undefined) {
                throw (0,zip_record/* recordError */.Eq)(source, this.record(number).name, refusal.problem, refusal.hint);
            }
            this.addName(number);
            at = end;
        }
        if (at !== bytes.length) {
            const problem = (0,message/* message */.i)('torch.zip.rest', { bytes: bytes.length - at, records: size });
            throw new errors/* CheckpointError */.jg(source.path, problem, { where: (0,message/* message */.i)('torch.where.directory'), hint: zip_record/* DAMAGED */.Ax });
        }
    }
    /** The number of the record of this name, top folder included, without regard to case; its bytes, one character each. */
    find(rawName) {
        return this.names.find(rawName);
    }
    /** What the directory says of a record. */
    record(number) {
        const at = this.start(number);
        const method = this.method(number);
        const nameStart = at + directory_HEADER_LENGTH;
        const rawName = this.bytes.toString('latin1', nameStart, nameStart + this.nameLength(number));
        return {
            number,
            name: decodeName(rawName),
            rawName,
            flags: this.view.getUint16(at + directory_FIELD.flags, true),
            method,
            deflated: method === headers/* DEFLATED */.aE,
            crc32: this.crc32(number),
            byteLength: this.byteLengths[number] ?? 0,
            storedLength: this.storedLengths[number] ?? 0,
            headerPosition: this.headerPositions[number] ?? 0,
        };
    }
    isDeflated(number) {
        return this.method(number) === headers/* DEFLATED */.aE;
    }
    isFolder(number) {
        const length = this.nameLength(number);
        return length > 0 && this.bytes[this.start(number) + directory_HEADER_LENGTH + length - 1] === SLASH;
    }
    /** Whether the record's name begins with these bytes. */
    isWithin(number, top) {
        const start = this.start(number) + directory_HEADER_LENGTH;
        return (top.length <= this.nameLength(number) && this.bytes.compare(top, 0, top.length, start, start + top.length) === 0);
    }
    /** Whether `part`, in small letters, follows the first `from` bytes of the record's name, without regard to case. */
    continues(number, from, part) {
        const start = this.start(number) + directory_HEADER_LENGTH + from;
        return (from + part.length <= this.nameLength(number) &&
            part.every((byte, i) => lower(this.bytes[start + i] ?? 0) === byte));
    }
    crc32(number) {
        return this.view.getUint32(this.start(number) + directory_FIELD.crc32, true);
    }
    /** Bytes of the record's name. */
    nameLength(number) {
        return this.view.getUint16(this.start(number) + directory_FIELD.nameLength, true);
    }
    method(number) {
        return this.view.getUint16(this.start(number) + directory_FIELD.method, true);
    }
    start(number) {
        return this.starts[number] ?? 0;
    }
    /** Takes in the entry that begins at `at`, and returns where it ends. */
    add(number, at) {
        const { bytes, view } = this;
        const fail = (problem) => {
            throw new errors/* CheckpointError */.jg(this.source.path, problem, {
                where: (0,message/* message */.i)('torch.where.entry', { index: number + 1, count: this.size }),
                hint: zip_record/* DAMAGED */.Ax,
            });
        };
        if (at + directory_HEADER_LENGTH > bytes.length)
            fail((0,message/* message */.i)('torch.zip.past-end'));
        if (view.getUint32(at + directory_FIELD.signature, true) !== headers/* DIRECTORY_HEADER */.ek.signature)
            fail((0,message/* message */.i)('torch.zip.signature'));
        const nameEnd = at + directory_HEADER_LENGTH + view.getUint16(at + directory_FIELD.nameLength, true);
        const extraEnd = nameEnd + view.getUint16(at + directory_FIELD.extraLength, true);
        const end = extraEnd + view.getUint16(at + directory_FIELD.commentLength, true);
        if (end > bytes.length)
            fail((0,message/* message */.i)('torch.zip.past-end'));
        const zip64 = extraEnd === nameEnd ? NO_ZIP64 : findZip64(view, nameEnd, extraEnd, fail);
        this.starts[number] = at;
        // In the order in which a zip64 field has them.
        this.byteLengths[number] = sizeIn(view.getUint32(at + directory_FIELD.byteLength, true), zip64, fail);
        this.storedLengths[number] = sizeIn(view.getUint32(at + directory_FIELD.storedLength, true), zip64, fail);
        this.headerPositions[number] = sizeIn(view.getUint32(at + directory_FIELD.headerPosition, true), zip64, fail);
        return end;
    }
    /** Names must differ by more than case: torch finds one or the other, not by position. */
    addName(number) {
        const other = this.names.add(number);
        if (other === undefined)
            return;
        const [first, { rawName, name }] = [this.record(other), this.record(number)];
        const problem = first.rawName === rawName ? (0,message/* message */.i)('torch.zip.twice') : (0,message/* message */.i)('torch.zip.case', { other: first.name });
        throw (0,zip_record/* recordError */.Eq)(this.source, name, problem, zip_record/* AMBIGUOUS */.Te);
    }
    /** Why the record cannot be read; undefined where it can. */
    refusalOf(number) {
        const { view } = this;
        const at = this.start(number);
        const flags = view.getUint16(at + directory_FIELD.flags, true);
        const method = this.method(number);
        const bytes = this.byteLengths[number] ?? 0;
        const stored = this.storedLengths[number] ?? 0;
        if ((flags & ANY_REFUSED_FLAG) !== 0) {
            const { flag } = REFUSED_FLAGS.find(({ bit }) => flags & bit) ?? REFUSED_FLAGS[0];
            const problem = (0,message/* message */.i)('torch.zip.flag', { flag: (0,message/* message */.i)(`torch.zip.flag.${flag}`) });
            return { problem, hint: (0,message/* message */.i)('torch.hint.never-saved') };
        }
        if (method !== headers/* STORED */.SD && method !== headers/* DEFLATED */.aE) {
            return { problem: (0,message/* message */.i)('torch.zip.method', { method }), hint: (0,message/* message */.i)('torch.hint.zip-stored') };
        }
        const disk = view.getUint16(at + directory_FIELD.disk, true);
        if (disk !== 0)
            return { problem: (0,message/* message */.i)('torch.zip.disk', { disk }) };
        if (method === headers/* STORED */.SD && stored !== bytes)
            return { problem: (0,message/* message */.i)('torch.zip.stored', { stored, bytes }) };
        if (method === headers/* DEFLATED */.aE && bytes > stored * limits/* MAX_DEFLATE_RATIO */.Ld) {
            return { problem: (0,message/* message */.i)('torch.zip.ratio', { stored, bytes }) };
        }
        const name = at + directory_HEADER_LENGTH;
        if (this.bytes.subarray(name, name + this.nameLength(number)).includes(0)) {
            return { problem: (0,message/* message */.i)('torch.zip.nul') };
        }
        if (bytes > 0 &&
            (this.isFolder(number) || (view.getUint32(at + directory_FIELD.externalAttributes, true) & FOLDER_ATTRIBUTE) !== 0)) {
            return { problem: (0,message/* message */.i)('torch.zip.folder', { bytes }) };
        }
        return undefined;
    }
}
/** Reads the directory. Throws a CheckpointError that names the record. */
function readDirectory(source, { directoryPosition, directoryLength, recordCount }) {
    const { buffer, byteOffset, byteLength } = source.read(directoryPosition, directoryLength);
    return new Directory(source, Buffer.from(buffer, byteOffset, byteLength), recordCount);
}
/** Tools on Chinese Windows write folder names in GBK: only equal bytes count. */
function decodeName(rawName) {
    return (0,utf8/* isAsciiText */.v)(rawName) ? rawName : ((0,utf8/* decodeUtf8 */._)(Buffer.from(rawName, 'latin1')) ?? rawName);
}
/** The numbers of a zip64 extra field (4.5.3) that are still to be asked for. */
class Zip64Field {
    constructor(view, at, end) {
        this.view = view;
        this.at = at;
        this.end = end;
    }
    /** Undefined where there is none. */
    next() {
        if (this.at + 8 > this.end)
            return undefined;
        this.at += 8;
        return this.view.getBigUint64(this.at - 8, true);
    }
}
const NO_ZIP64 = new Zip64Field(new DataView(new ArrayBuffer(0)), 0, 0);
function findZip64(view, start, end, fail) {
    let found = NO_ZIP64;
    for (let at = start; at + headers/* EXTRA_FIELD */.GJ.byteLength <= end;) {
        const content = at + headers/* EXTRA_FIELD */.GJ.byteLength;
        const contentEnd = content + view.getUint16(at + headers/* EXTRA_FIELD */.GJ.at.length, true);
        if (contentEnd > end)
            break;
        if (view.getUint16(at + headers/* EXTRA_FIELD */.GJ.at.id, true) === headers/* ZIP64_EXTRA */.n8) {
            if (found !== NO_ZIP64)
                fail((0,message/* message */.i)('torch.zip.two-zip64'));
            found = new Zip64Field(view, content, contentEnd);
        }
        at = contentEnd;
    }
    return found;
}
/** A size or position as the header states it, or as the zip64 field does where the header holds all ones. */
function sizeIn(stated, zip64, fail) {
    if (stated !== headers/* ALL_ONES_32 */.ay)
        return stated;
    const bytes = Number(zip64.next() ?? fail((0,message/* message */.i)('torch.zip.no-zip64')));
    return Number.isSafeInteger(bytes) ? bytes : fail((0,message/* message */.i)('torch.zip.size', { bytes }));
}

;// CONCATENATED MODULE: ./.build/torch/zip/end-record.js
/** Finds the end of central directory record, 4.3.14 to 4.3.16 of the PKWARE application note. */





/** Looked through for an end record that lies too far from the end, to name what is wrong. */
const WIDER_SEARCH_BYTES = 2 ** 20;
/** Throws a CheckpointError where there is none (a truncated file), or where it contradicts itself or the file. */
function readZipEnd(source) {
    const position = findEnd(source);
    const plain = headers/* END */.Kp.read(source.read(position, headers/* END */.Kp.byteLength));
    const trailingBytes = source.byteLength - (position + headers/* END */.Kp.byteLength + plain.commentLength);
    if (trailingBytes < 0) {
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.zip.comment', { bytes: -trailingBytes }), {
            where: (0,message/* message */.i)('torch.where.end', { at: position }),
            hint: (0,message/* message */.i)('torch.hint.truncated'),
        });
    }
    const zip64 = readZip64End(source, position);
    const place = zip64 === undefined ? plain : reconcile(source, position, plain, zip64.place);
    checkPlace(source, place, zip64?.position ?? position);
    const { directoryPosition, directoryLength, recordCount } = place;
    return { directoryPosition, directoryLength, recordCount, trailingBytes };
}
/** Position of the last end record. torch, too, takes the last one. */
function findEnd(source) {
    const searched = Math.min(source.byteLength, limits/* MAX_TRAILING_BYTES */.kU + headers/* END */.Kp.byteLength);
    const position = lastSignature(source, searched);
    if (position !== undefined)
        return position;
    const wider = Math.min(source.byteLength, WIDER_SEARCH_BYTES);
    const distant = wider > searched ? lastSignature(source, wider) : undefined;
    if (distant !== undefined) {
        const bytes = source.byteLength - distant - headers/* END */.Kp.byteLength;
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.file.appended', { bytes, most: limits/* MAX_TRAILING_BYTES */.kU }), {
            where: (0,message/* message */.i)('torch.where.end', { at: distant }),
            hint: (0,message/* message */.i)('torch.hint.appended'),
        });
    }
    throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.zip.truncated', { bytes: source.byteLength }), {
        hint: (0,message/* message */.i)('torch.hint.stopped'),
    });
}
function lastSignature(source, searched) {
    if (searched < headers/* END */.Kp.byteLength)
        return undefined;
    const start = source.byteLength - searched;
    const bytes = Buffer.from(source.read(start, searched));
    const found = bytes.lastIndexOf(signature(headers/* END */.Kp), searched - headers/* END */.Kp.byteLength);
    return found < 0 ? undefined : start + found;
}
function readZip64End(source, endPosition) {
    const locatorPosition = endPosition - headers/* ZIP64_LOCATOR */.rA.byteLength;
    if (locatorPosition < 0)
        return undefined;
    const locator = headers/* ZIP64_LOCATOR */.rA.read(source.read(locatorPosition, headers/* ZIP64_LOCATOR */.rA.byteLength));
    if (locator.signature !== headers/* ZIP64_LOCATOR */.rA.signature)
        return undefined;
    const position = locator.endPosition;
    const fail = () => {
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.zip.locator', { at: position }), {
            where: (0,message/* message */.i)('torch.where.locator', { at: locatorPosition }),
            hint: zip_record/* DAMAGED */.Ax,
        });
    };
    refuseSecond(source, locatorPosition - headers/* ZIP64_END */.gB.byteLength - position);
    if (position > locatorPosition - headers/* ZIP64_END */.gB.byteLength)
        fail();
    const place = headers/* ZIP64_END */.gB.read(source.read(position, headers/* ZIP64_END */.gB.byteLength));
    const end = position + headers/* ZIP64_END_UNCOUNTED */.aS + place.length;
    if (place.signature !== headers/* ZIP64_END */.gB.signature || end !== locatorPosition)
        fail();
    return { position, place };
}
/** The plain record repeats the zip64 values or holds all ones where they do not fit; torch writes the values. */
function reconcile(source, position, plain, zip64) {
    const agrees = (small, large, ones) => small === large || small === ones;
    if (!agrees(plain.disk, zip64.disk, headers/* ALL_ONES_16 */.wg) ||
        !agrees(plain.directoryDisk, zip64.directoryDisk, headers/* ALL_ONES_16 */.wg) ||
        !agrees(plain.recordsOnDisk, zip64.recordsOnDisk, headers/* ALL_ONES_16 */.wg) ||
        !agrees(plain.recordCount, zip64.recordCount, headers/* ALL_ONES_16 */.wg) ||
        !agrees(plain.directoryLength, zip64.directoryLength, headers/* ALL_ONES_32 */.ay) ||
        !agrees(plain.directoryPosition, zip64.directoryPosition, headers/* ALL_ONES_32 */.ay)) {
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.zip.contradicts'), {
            where: (0,message/* message */.i)('torch.where.end', { at: position }),
            hint: zip_record/* AMBIGUOUS */.Te,
        });
    }
    return zip64;
}
function checkPlace(source, place, directoryEnd) {
    const fail = (problem) => {
        throw new errors/* CheckpointError */.jg(source.path, problem, { where: (0,message/* message */.i)('torch.where.directory'), hint: zip_record/* DAMAGED */.Ax });
    };
    const { directoryPosition, directoryLength, recordCount } = place;
    if (place.disk !== 0 || place.directoryDisk !== 0 || place.recordsOnDisk !== recordCount) {
        fail((0,message/* message */.i)('torch.zip.split'));
    }
    if (recordCount > limits/* MAX_ZIP_RECORDS */.A$) {
        fail((0,message/* message */.i)('torch.zip.records', { records: recordCount, most: limits/* MAX_ZIP_RECORDS */.A$ }));
    }
    if (directoryLength > limits/* MAX_DIRECTORY_BYTES */.zt) {
        fail((0,message/* message */.i)('torch.file.too-long', { bytes: directoryLength, most: limits/* MAX_DIRECTORY_BYTES */.zt }));
    }
    const to = directoryPosition + directoryLength;
    refuseSecond(source, directoryEnd - to);
    if (to !== directoryEnd)
        fail((0,message/* message */.i)('torch.zip.place', { from: directoryPosition, to, end: directoryEnd }));
}
/** Two saves into one open file are two archives, the positions in the second one counted from its own start. */
function refuseSecond(source, start) {
    if (start <= 0 || start + 4 > source.byteLength)
        return;
    const begins = (at) => Buffer.from(source.read(at, 4)).equals(RECORD);
    if (!begins(0) || !begins(start))
        return;
    throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.zip.second', { at: start }), {
        hint: (0,message/* message */.i)('torch.hint.second'),
    });
}
const RECORD = signature(headers/* LOCAL_HEADER */.Et);
function signature(header) {
    return header.bytes({}).subarray(0, 4);
}

// EXTERNAL MODULE: ./.build/torch/zip/inflate.js
var inflate = __webpack_require__(5088);
;// CONCATENATED MODULE: ./.build/torch/zip/reader.js
/**
 * Reads zip archives as torch.save and re-zipping tools write them. The central directory decides (as in torch),
 * and whatever contradicts it or itself is refused: archives that two programs would read in two ways hide something.
 */








/** An archive whose directory has been read. */
class ZipArchive {
    /**
     * @param trailingBytes bytes after the archive's end
     * @throws CheckpointError where records overlap
     */
    constructor(source, directory, directoryPosition, trailingBytes) {
        this.source = source;
        this.directory = directory;
        this.directoryPosition = directoryPosition;
        this.trailingBytes = trailingBytes;
        const { size, headerPositions, storedLengths } = directory;
        this.headers = new zip_record/* HeaderReader */.$_(source);
        const position = (number) => headerPositions[number] ?? 0;
        this.order = inOrder(headerPositions);
        this.places = new Uint32Array(size);
        this.order.forEach((number, place) => {
            this.places[number] = place;
            const next = this.order[place + 1];
            const least = headers/* LOCAL_HEADER */.Et.byteLength + directory.nameLength(number) + (storedLengths[number] ?? 0);
            if (position(number) + least > (next === undefined ? directoryPosition : position(next))) {
                throw (0,zip_record/* overlap */.EF)(source, directory.record(number), this.follower(number));
            }
        });
    }
    /** The number of the record of this name, top folder included, without regard to case; one character for each byte. */
    find(rawName) {
        return this.directory.find(rawName);
    }
    record(number) {
        return this.directory.record(number);
    }
    /** Bytes when inflated, and in the file. */
    lengths(number) {
        const { byteLengths, storedLengths } = this.directory;
        const deflated = this.directory.isDeflated(number);
        return { byteLength: byteLengths[number] ?? 0, storedLength: storedLengths[number] ?? 0, deflated };
    }
    /** The numbers of the records in the order of the file, folders left out. */
    *numbers() {
        for (const number of this.order)
            if (!this.directory.isFolder(number))
                yield number;
    }
    /** In the order of the file, folders left out. */
    *records() {
        for (const number of this.numbers())
            yield this.record(number);
    }
    /**
     * Where the record's data begin in the file, of which its local header is read: only of those that are asked for,
     * since two thirds of a checkpoint's records are the optimizer's.
     * Throws a CheckpointError where the local header does not tell the same as the directory.
     */
    positionOf(record) {
        return (0,zip_record/* dataPosition */.MC)(this.headers, record, this.follower(record.number));
    }
    follower(number) {
        const next = this.order[(this.places[number] ?? 0) + 1];
        if (next !== undefined)
            return this.record(next);
        return { name: (0,message/* message */.i)('torch.where.directory'), headerPosition: this.directoryPosition };
    }
}
/** The numbers from 0 on by what stands there. */
function inOrder(values) {
    const numbers = new Uint32Array(values.length);
    let ordered = true;
    for (let number = 0; number < numbers.length; number++) {
        numbers[number] = number;
        ordered &&= number === 0 || (values[number] ?? 0) >= (values[number - 1] ?? 0);
    }
    // torch writes them so; sorting takes memory.
    return ordered ? numbers : numbers.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}
/** Reads the directory and nothing else. Throws a CheckpointError that names the record. */
function readZip(source) {
    const end = readZipEnd(source);
    return new ZipArchive(source, readDirectory(source, end), end.directoryPosition, end.trailingBytes);
}
/**
 * The record's bytes, inflated and checked against its CRC-32.
 * Throws a CheckpointError where it is damaged.
 * @param maxBytes refused beyond
 * @param checked false where the archive carries no checksums
 */
function openRecord(archive, record, maxBytes, checked) {
    const { byteLength, storedLength, deflated, name } = record;
    const { source } = archive;
    if (byteLength > maxBytes) {
        throw (0,zip_record/* recordError */.Eq)(source, name, (0,message/* message */.i)('torch.file.too-long', { bytes: byteLength, most: maxBytes }));
    }
    const stored = (0,byte_source/* partOf */.BU)(source, archive.positionOf(record), storedLength);
    const bytes = deflated
        ? (0,byte_source/* memorySource */.Pq)(source.path, (0,inflate/* inflateWhole */.j)(source.path, record, stored.read(0, storedLength)))
        : stored;
    if (checked)
        (0,zip_record/* checkCrc32 */.MM)(source.path, name, crc32Of(bytes), record.crc32);
    return bytes;
}
function crc32Of(bytes) {
    let crc = 0;
    const piece = new Uint8Array(Math.min(bytes.byteLength, PIECE_BYTES));
    for (let at = 0; at < bytes.byteLength; at += piece.length) {
        const part = piece.subarray(0, bytes.byteLength - at);
        bytes.fill(part, at);
        crc = (0,external_node_zlib_.crc32)(part, crc);
    }
    return crc;
}
const PIECE_BYTES = 2 ** 18;

;// CONCATENATED MODULE: ./.build/torch/archive.js
/** The zip container of torch >= 1.6: which records it must hold, and what they say of its storages. */









/** Versions of the container that torch has written or accepts (caffe2/serialize/versions.h). */
const MAX_VERSION = 10;
const SAVE_AGAIN = (0,message/* message */.i)('torch.hint.save-again');
/** Reads everything but the storages' bytes. Throws a CheckpointError that names the record, or the signal's reason. */
async function readArchive(source, signal) {
    const archive = readZip(source);
    const records = new RecordSet(source, archive);
    const data = records.get('data.pkl');
    if (data === undefined)
        throw foreignArchive(source, archive);
    if (records.get('constants.pkl') !== undefined) {
        throw foreign(source, (0,message/* message */.i)('torch.format.torchscript'), (0,message/* message */.i)('torch.hint.exported'));
    }
    checkVersion(source, records);
    checkDetails(source, records);
    const table = new ArchiveStorages(archive, records, isBigEndian(source, records));
    const place = { file: source.path, record: 'data.pkl' };
    const pickle = records.open(data, limits/* MAX_PICKLE_BYTES */.mq);
    const { value, byteLength, exposed } = await unpickleInTurns(pickle, place, table, signal);
    if (byteLength !== pickle.byteLength) {
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.pickle.rest', { bytes: pickle.byteLength - byteLength }), {
            where: (0,message/* message */.i)('torch.where.part', { part: place.record, at: byteLength }),
            hint: (0,message/* message */.i)('torch.hint.two-ways'),
        });
    }
    return {
        root: value,
        exposed,
        storages: table,
        pickleBytes: data.storedLength,
        unusedBytes: records.dataBytes - table.placedBytes,
        notices: records.notices,
    };
}
/** The records by their names within the top folder, without regard to case, as torch finds them. */
class RecordSet {
    constructor(source, archive) {
        this.source = source;
        this.archive = archive;
        const { directory } = archive;
        let top;
        let dataBytes = 0;
        let deflated = 0;
        let checked = false;
        for (const number of archive.numbers()) {
            // The text up to the first slash of the first record, which all records share.
            top ??= topOf(archive.record(number).rawName);
            if (top.length === 0 || !directory.isWithin(number, top))
                throw foreignArchive(source, archive);
            checked ||= directory.crc32(number) !== 0;
            deflated += Number(directory.isDeflated(number));
            // Storages are many, and most of them training state: their positions are looked up on demand.
            if (directory.continues(number, top.length, DATA))
                dataBytes += directory.storedLengths[number] ?? 0;
            else
                archive.positionOf(archive.record(number));
        }
        this.top = top?.toString('latin1') ?? '';
        this.dataBytes = dataBytes;
        this.deflated = deflated;
        this.checked = checked;
    }
    /** Its number in the archive. */
    find(name) {
        return this.archive.find(this.top + ((0,utf8/* isAsciiText */.v)(name) ? name : Buffer.from(name).toString('latin1')));
    }
    get(name) {
        const number = this.find(name);
        return number === undefined ? undefined : this.archive.record(number);
    }
    open(record, maxBytes) {
        return openRecord(this.archive, record, maxBytes, this.checked);
    }
    /** Of a small record, or undefined where there is none. */
    text(name) {
        const record = this.get(name);
        const bytes = record && this.open(record, limits/* MAX_SMALL_RECORD_BYTES */.v6);
        return bytes && Buffer.from(bytes.read(0, bytes.byteLength)).toString('latin1');
    }
    get notices() {
        const file = this.source.path;
        const notices = [];
        const { trailingBytes } = this.archive;
        if (trailingBytes > 0)
            notices.push((0,notice/* notice */.lm)('trailing-bytes', 'warning', { file, bytes: trailingBytes }));
        if (!this.checked)
            notices.push((0,notice/* notice */.lm)('no-checksums', 'warning', { file }));
        if (this.deflated > 0)
            notices.push((0,notice/* notice */.lm)('deflated', 'info', { file, records: this.deflated }));
        return notices;
    }
}
function topOf(rawName) {
    return Buffer.from(rawName.slice(0, rawName.indexOf('/') + 1), 'latin1');
}
/** Names what a zip archive without torch's layout is. */
function foreignArchive(source, archive) {
    const names = Array.from(archive.records(), ({ name }) => name);
    const error = (problem, hint) => new errors/* CheckpointError */.jg(source.path, problem, { hint });
    if (names.length > 0 && names.every((name) => name.endsWith('.npy'))) {
        return foreign(source, (0,message/* message */.i)('torch.format.npz'), (0,message/* message */.i)('torch.hint.name'));
    }
    const inner = names.find((name) => /\.(pt|pth|bin|ckpt)(\.[\w.]+)?$/i.test(name));
    if (inner !== undefined && !names.some((name) => name.endsWith('/data.pkl'))) {
        return error((0,message/* message */.i)('torch.archive.packed', { record: inner }), (0,message/* message */.i)('torch.hint.unpack'));
    }
    const pickle = names.find((name) => name.endsWith('/data.pkl') && name.split('/').length === 2);
    const stranger = names.find((name) => pickle !== undefined && !name.startsWith(pickle.slice(0, -'data.pkl'.length)));
    if (pickle !== undefined && stranger !== undefined) {
        return error((0,message/* message */.i)('torch.archive.outside', { record: stranger, pickle }), (0,message/* message */.i)('torch.hint.zip-folder'));
    }
    if (names.some((name) => name.endsWith('/version')) && names.every((name) => !name.endsWith('.pkl'))) {
        return error((0,message/* message */.i)('torch.archive.broke-off'), (0,message/* message */.i)('torch.hint.broke-off'));
    }
    return error((0,message/* message */.i)('torch.archive.no-pickle', { records: names.slice(0, 3) }), SAVE_AGAIN);
}
function checkVersion(source, records) {
    const found = records.text('version');
    const version = found === undefined ? undefined : /^(\d{1,3})\n?$/.exec(found)?.[1];
    if (version !== undefined && Number(version) >= 1 && Number(version) <= MAX_VERSION)
        return;
    const problem = found === undefined
        ? (0,message/* message */.i)('torch.archive.missing')
        : (0,message/* message */.i)('torch.archive.version', { found, most: MAX_VERSION });
    throw new errors/* CheckpointError */.jg(source.path, problem, {
        where: (0,message/* message */.i)('torch.where.record', { record: 'version' }),
        hint: SAVE_AGAIN,
    });
}
/** Records that torch reads and this program does not need: what torch cannot read there keeps it from loading the file. */
function checkDetails(source, records) {
    for (const [record, form] of DETAILS) {
        const found = records.text(record);
        if (found === undefined || form.test(found))
            continue;
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.archive.detail', { found }), {
            where: (0,message/* message */.i)('torch.where.record', { record }),
            hint: SAVE_AGAIN,
        });
    }
}
const DETAILS = [
    ['.storage_alignment', /^\s*\d{1,9}\s*$/],
    ['.data/serialization_id', /^[\x20-\x7e]*$/],
];
function isBigEndian(source, records) {
    const found = records.text('byteorder') ?? 'little';
    if (found === 'little' || found === 'big')
        return found === 'big';
    throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.archive.byteorder', { found }), {
        where: (0,message/* message */.i)('torch.where.record', { record: 'byteorder' }),
        hint: SAVE_AGAIN,
    });
}
/** Finds the storages that the pickle names among the records. Their numbers are those of the records. */
class ArchiveStorages extends storages/* StorageTable */.W {
    constructor(archive, records, bigEndian) {
        super(bigEndian, false);
        this.archive = archive;
        this.records = records;
        /** bytes in the file of the storages so far */
        this.placedBytes = 0;
        /** by number, keys of which another could be the same except for case */
        this.lettered = new Map();
    }
    numberOf(key, at) {
        const number = this.records.find(`data/${key}`);
        if (number === undefined) {
            const missing = (0,message/* message */.i)('torch.storage.no-record', { key, record: `data/${key}` });
            return at.fail(missing, (0,message/* message */.i)('torch.hint.truncated'));
        }
        this.requireOneOf(key, number, at);
        return number;
    }
    check(number, { key, byteLength }, at) {
        const { byteLength: stored, storedLength } = this.archive.lengths(number);
        if (stored !== byteLength) {
            const found = { key, bytes: byteLength, record: this.archive.record(number).name, stored };
            at.fail((0,message/* message */.i)('torch.storage.length', found), (0,message/* message */.i)('torch.hint.never-saved'));
        }
        this.placedBytes += storedLength;
    }
    lengths(number) {
        return this.archive.lengths(number);
    }
    place(number) {
        const record = this.archive.record(number);
        const { byteLength, storedLength, deflated, name } = record;
        return {
            key: name.slice(name.indexOf('/') + 1 + DATA.length),
            position: this.archive.positionOf(record),
            byteLength,
            storedLength,
            deflated,
            bigEndian: this.bigEndian,
            crc32: this.records.checked ? record.crc32 : undefined,
        };
    }
    /** Two keys must not name one record. Those that torch.save writes are numbers, which have no case. */
    requireOneOf(key, number, at) {
        if (!LETTER.test(key))
            return;
        const other = this.lettered.get(number) ?? key;
        if (other !== key)
            at.fail((0,message/* message */.i)('torch.storage.case', { key }), (0,message/* message */.i)('torch.hint.never-saved'));
        this.lettered.set(number, key);
    }
}
const DATA = Buffer.from('data/');
const LETTER = /[A-Za-z]/;

;// CONCATENATED MODULE: ./.build/torch/legacy.js
/**
 * The stream of pickles that torch 0.1.10 to 1.5 wrote, and `_use_new_zipfile_serialization=False` writes still
 * (torch/serialization.py, _legacy_save): magic number, protocol version, system info, the object, the storage keys,
 * then each storage as an int64 count of elements and its bytes, little-endian on every machine
 * (torch/csrc/serialization.cpp). It carries no checksums.
 */









const PROTOCOL_VERSION = 1001;
const COUNT_BYTES = 8;
/** Reads the pickles and the counts before the storages, not the storages' bytes. */
async function readLegacy(source, signal) {
    const pickles = await readPickles(source, signal);
    const end = placeStorages(source, pickles);
    const notices = [(0,notice/* notice */.lm)('legacy-no-checksums', 'warning', { file: source.path })];
    if (end < source.byteLength)
        notices.push(trailingNotice(source, end));
    const { root, exposed, storages, byteLength } = pickles;
    return { root, exposed, storages, pickleBytes: byteLength, unusedBytes: 0, notices };
}
async function readPickles(source, signal) {
    const bytes = (0,byte_source/* partOf */.BU)(source, 0, Math.min(source.byteLength, limits/* MAX_PICKLE_BYTES */.mq));
    let position = 0;
    let part = (0,message/* message */.i)('torch.part.magic');
    const next = async (record, host = INERT) => {
        part = record;
        const place = { file: source.path, record, start: position };
        const result = await unpickleInTurns(bytes, place, host, signal);
        position += result.byteLength;
        return result;
    };
    const fail = (problem) => {
        throw new errors/* CheckpointError */.jg(source.path, problem, { where: part, hint: (0,message/* message */.i)('torch.hint.save-again') });
    };
    const unexpected = (found, expected) => fail((0,message/* message */.i)('torch.legacy.expected', { found: show(found), expected }));
    // It is the magic number that told what the file is.
    await next(part);
    const version = (await next((0,message/* message */.i)('torch.part.protocol'))).value;
    if (version !== PROTOCOL_VERSION)
        unexpected(version, (0,message/* message */.i)('torch.object.number', { value: PROTOCOL_VERSION }));
    const system = (await next((0,message/* message */.i)('torch.part.system'))).value;
    if (!(system instanceof pickle_value/* PickleDict */.xp))
        return unexpected(system, (0,message/* message */.i)('torch.value.dict'));
    const storages = new LegacyStorages();
    const { value: root, exposed } = await next((0,message/* message */.i)('torch.part.object'), storages);
    const keys = (await next((0,message/* message */.i)('torch.part.keys'))).value;
    if (!Array.isArray(keys))
        return unexpected(keys, (0,message/* message */.i)('torch.value.list'));
    const order = new Set();
    for (const key of keys) {
        const number = typeof key === 'string' ? storages.find(key) : undefined;
        if (number === undefined || order.has(number)) {
            return fail((0,message/* message */.i)('torch.legacy.key', { key: show(key) }));
        }
        order.add(number);
    }
    const missing = storages.numbers.find((number) => !order.has(number));
    if (missing !== undefined)
        fail((0,message/* message */.i)('torch.legacy.no-key', { key: storages.idOf(missing).key }));
    return {
        root,
        exposed,
        storages,
        order: [...order],
        bigEndian: system.get('little_endian') === false,
        byteLength: position,
    };
}
/** Storages that follow the pickles: what was named must be there, which their lengths tell. Numbered as they are named. */
class LegacyStorages extends storages/* StorageTable */.W {
    constructor() {
        super(false, true);
        this.byKey = new Map();
        this.ids = [];
        this.positions = [];
        /** what each view key stands for: torch keeps the first of a name, whatever a later one says */
        this.views = new Map();
    }
    find(key) {
        return this.byKey.get(key);
    }
    idOf(number) {
        const id = this.ids[number];
        if (id === undefined)
            throw new RangeError(`there is no storage ${number}`);
        return id;
    }
    /** Says where its elements begin in the file. */
    setPosition(number, position) {
        this.positions[number] = position;
    }
    numberOf(key, at) {
        const known = this.byKey.get(key);
        if (known !== undefined)
            return known;
        if (this.views.has(key))
            this.failTwice(key, at);
        const number = this.byKey.size;
        this.byKey.set(key, number);
        return number;
    }
    check(number, id) {
        this.ids[number] = id;
    }
    lengths(number) {
        const { byteLength } = this.idOf(number);
        return { byteLength, storedLength: byteLength, deflated: false };
    }
    place(number) {
        const position = this.positions[number];
        if (position === undefined)
            throw new RangeError(`storage ${number} has no place yet`);
        const { key } = this.idOf(number);
        return { key, position, ...this.lengths(number), bigEndian: false, crc32: undefined };
    }
    /** The elements that a view `(key, offset, numel)` covers. */
    viewed(view, number, numel, at) {
        const [key, offset, count] = view instanceof pickle_value/* PickleTuple */.j8 && view.items.length === 3 ? view.items : [];
        if (typeof key !== 'string' ||
            typeof offset !== 'number' ||
            typeof count !== 'number' ||
            offset < 0 ||
            count < 0 ||
            offset + count > numel) {
            return at.fail((0,message/* message */.i)('torch.storage.view', { numel }));
        }
        // torch has one table for storages and views.
        const said = `${number} ${offset} ${count}`;
        if (this.byKey.has(key) || (this.views.get(key) ?? said) !== said)
            this.failTwice(key, at);
        this.views.set(key, said);
        return { offset, count };
    }
    failTwice(key, at) {
        return at.fail((0,message/* message */.i)('torch.storage.view-twice', { key }), (0,message/* message */.i)('torch.hint.never-saved'));
    }
}
/** Gives each storage its place and returns where the last one ends. */
function placeStorages(source, { storages, order, byteLength, bigEndian }) {
    let position = byteLength;
    for (const number of order) {
        const id = storages.idOf(number);
        const fail = (problem) => {
            throw new errors/* CheckpointError */.jg(source.path, problem, {
                where: (0,message/* message */.i)('torch.where.storage', { storage: id.key, at: position }),
                hint: (0,message/* message */.i)('torch.hint.truncated'),
            });
        };
        const left = source.byteLength - position - COUNT_BYTES;
        if (left < id.byteLength) {
            fail((0,message/* message */.i)('torch.legacy.left', { bytes: id.byteLength, left: Math.max(left, 0) }));
        }
        const counted = Buffer.from(source.read(position, COUNT_BYTES));
        const count = counted.readBigInt64LE();
        const expected = BigInt(id.numel);
        // Early versions wrote the count in the machine's own order, the elements little-endian on every machine.
        if (count !== expected && !(bigEndian && counted.readBigInt64BE() === expected)) {
            fail((0,message/* message */.i)('torch.legacy.count', { found: Number(count), expected: id.numel }));
        }
        storages.setPosition(number, position + COUNT_BYTES);
        position += COUNT_BYTES + id.byteLength;
    }
    return position;
}
function trailingNotice(source, end) {
    const bytes = source.byteLength - end;
    if (bytes > limits/* MAX_TRAILING_BYTES */.kU) {
        throw new errors/* CheckpointError */.jg(source.path, (0,message/* message */.i)('torch.file.appended', { bytes, most: limits/* MAX_TRAILING_BYTES */.kU }), {
            where: (0,message/* message */.i)('torch.where.byte', { at: end }),
            hint: (0,message/* message */.i)('torch.hint.appended'),
        });
    }
    return (0,notice/* notice */.lm)('trailing-bytes', 'warning', { file: source.path, bytes });
}
function show(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' ? (0,message/* message */.i)('torch.object.number', { value }) : (0,describe/* describe */.q)(value);
}

// EXTERNAL MODULE: ./.build/torch/state-dict.js + 2 modules
var state_dict = __webpack_require__(7726);
;// CONCATENATED MODULE: ./.build/torch/open.js
/** Opens what torch.save wrote: tells what the file is, reads its directory and pickle, finds the weights. Reads no weights. */






/**
 * Opens the checkpoint at `path`, a file that torch 0.1.10 or later saved.
 * Throws a CheckpointError for whatever cannot be read with certainty, or the signal's reason; the file is closed then.
 */
async function openCheckpoint(path, signal) {
    const opened = await open_open(path, signal);
    try {
        const { weights, key: stateDictKey, notices } = (0,state_dict/* findStateDict */.xP)(path, opened);
        const stateDict = (0,state_dict/* openTensors */.Nc)(path, weights, opened.storages);
        return { ...opened, weights, stateDict, stateDictKey, notices: [...opened.notices, ...notices] };
    }
    catch (error) {
        opened.close();
        throw error;
    }
}
/** Opens any file that torch.save wrote, whether it holds a state dict or not. Throws as openCheckpoint does. */
async function openSaved(path, signal) {
    const opened = await open_open(path, signal);
    try {
        return { ...opened, weights: findStateDict(path, opened).weights };
    }
    catch (error) {
        if (error instanceof CheckpointError)
            return opened;
        opened.close();
        throw error;
    }
}
async function open_open(path, signal) {
    const file = (0,byte_source/* openFile */.Tq)(path);
    try {
        const container = identify(file);
        const contents = await (container === 'zip' ? readArchive : readLegacy)(file, signal);
        const { byteLength, modifiedMs, fd, close } = file;
        return { path, byteLength, modifiedMs, fd, close, container, weights: new Map(), ...contents };
    }
    catch (error) {
        file.close();
        throw error;
    }
}


/***/ }),

/***/ 5221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7035);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6075);


/** A value's kind, as messages name it. */
function describe(value) {
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Global */ .mL)
        return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('torch.object.global', { path: value.path });
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Reduced */ .Vk && value.callable instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Global */ .mL) {
        return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('torch.object.of', { path: value.callable.path });
    }
    return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)(`torch.value.${kindOf(value)}`);
}
function kindOf(value) {
    if (value === null)
        return 'none';
    switch (typeof value) {
        case 'boolean':
            return 'bool';
        case 'number':
        case 'bigint':
            return 'int';
        case 'string':
            return 'string';
    }
    if (value instanceof Uint8Array)
        return 'bytes';
    if (Array.isArray(value))
        return 'list';
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .PickleTuple */ .j8)
        return 'tuple';
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .PickleSet */ .l4)
        return 'set';
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .PickleDict */ .xp)
        return 'dict';
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .PickleFloat */ .Fv)
        return 'float';
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .NumberKey */ .ZV)
        return /[.eN]|Inf/.test(value.digits) ? 'float' : 'int';
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Reduced */ .Vk)
        return 'object';
    return value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageValue */ .vG ? 'storage' : 'tensor';
}


/***/ }),

/***/ 726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ isAttack),
/* harmony export */   J$: () => (/* binding */ globalOf),
/* harmony export */   jq: () => (/* binding */ isForeign)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6075);
/**
 * What the names in a pickle say about it. Nothing is ever imported or called here. But what a name stands for, torch would
 * import and call: a checkpoint that names `os.system` was made to harm those who load it unsafely.
 */

/** Modules that give the pickle's author a shell, code, files or the network: no checkpoint needs them. */
const ATTACK_MODULES = words('os posix nt posixpath ntpath subprocess _posixsubprocess popen2 commands pty sys runpy code codeop pdb bdb ' +
    'cProfile profile trace timeit doctest pydoc socket _socket socketserver ssl asyncio multiprocessing threading ' +
    '_thread shutil tempfile fileinput linecache ctypes _ctypes cffi mmap pickle _pickle cPickle marshal shelve dill ' +
    'cloudpickle joblib pip ensurepip venv setuptools distutils pkg_resources idlelib lib2to3 importlib ' +
    '_frozen_importlib imp pkgutil zipimport modulefinder webbrowser antigravity httplib urllib2 urllib3 requests ' +
    'aiohttp httpx ftplib smtplib poplib imaplib telnetlib xmlrpc sqlite3 winreg _winreg msvcrt gc _pyio ' +
    '_osx_support _aix_support _pyrepl platform site unittest');
/** The same within larger packages. */
const ATTACK_PACKAGES = [
    'http.client',
    'http.server',
    'urllib.request',
    'logging.config',
    'test.support',
    'hydra.utils',
    'torch.hub',
    'torch.jit',
    'torch.ops',
    'torch._ops',
    'torch.classes',
    'torch._classes',
    'torch.package',
    'torch.utils.cpp_extension',
    'torch.utils.model_zoo',
    'torch.utils.collect_env',
    'torch.utils.bottleneck',
    'torch.utils._config_module',
    'torch.distributed.rpc',
    'torch.distributed.run',
    'torch.distributed.launch',
    'torch.distributed.launcher',
    'torch.distributed.elastic',
    'numpy.testing',
    'numpy.f2py',
    'numpy.distutils',
    'numpy.ctypeslib',
];
/** Functions of modules that honest pickles name too. */
const ATTACK_FUNCTIONS = {
    builtins: words('eval exec execfile compile setattr delattr open file input raw_input globals locals vars apply breakpoint ' +
        'help exit quit reload'),
    operator: words('call'),
    types: words('FunctionType CodeType LambdaType MethodType ModuleType'),
    io: words('open open_code FileIO'),
    codecs: words('open'),
    logging: words('FileHandler'),
    typing: words('_eval_type ForwardRef'),
    uuid: words('_get_command_stdout'),
    torch: words('load save compile ops classes'),
    'torch.multiprocessing': words('spawn start_processes'),
    'torch.storage': words('_load_from_bytes'),
    'torch.serialization': words('load _load _legacy_load save'),
    'torch._inductor.codecache': words('compile_file'),
    'torch._dynamo.guards': words('GuardBuilder'),
    'torch.fx.experimental.symbolic_shapes': words('ShapeEnv'),
    'torch.utils.data.datapipes.utils.decoder': words('basichandlers'),
    numpy: words('load save fromfile'),
    'numpy.lib.npyio': words('load save fromfile'),
    pandas: words('read_pickle eval'),
    'pandas.io.pickle': words('read_pickle'),
};
/** Modules under the names of Python 2, or of the C modules that hold their classes (Lib/_compat_pickle.py). */
const ALIASES = new Map([
    ['__builtin__', 'builtins'],
    ['__builtins__', 'builtins'],
    ['_operator', 'operator'],
    ['_functools', 'functools'],
    ['_io', 'io'],
    ['cStringIO', 'io'],
    ['StringIO', 'io'],
    ['copy_reg', 'copyreg'],
    ['posix', 'os'],
    ['nt', 'os'],
    ['_random', 'random'],
    ['_datetime', 'datetime'],
    ['_decimal', 'decimal'],
    ['_collections', 'collections'],
    ['UserDict', 'collections'],
    ['UserList', 'collections'],
    ['UserString', 'collections'],
]);
/** Functions that Python 2 had elsewhere. */
const MOVED = new Map([
    ['builtins.reduce', ['functools', 'reduce']],
    ['builtins.xrange', ['builtins', 'range']],
    ['builtins.unicode', ['builtins', 'str']],
    ['builtins.long', ['builtins', 'int']],
    ['builtins.intern', ['sys', 'intern']],
    ['collections.IterableUserDict', ['collections', 'UserDict']],
    ['itertools.imap', ['builtins', 'map']],
    ['itertools.ifilter', ['builtins', 'filter']],
    ['itertools.izip', ['builtins', 'zip']],
    ['itertools.izip_longest', ['itertools', 'zip_longest']],
    ['itertools.ifilterfalse', ['itertools', 'filterfalse']],
]);
/** Python's own modules, except for those that begin with an underscore (sys.stdlib_module_names, 3.11, and Python 2's). */
const PYTHON = words('abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins ' +
    'bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent ' +
    'configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib ' +
    'dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ' +
    'ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib ' +
    'imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma ' +
    'mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath ' +
    'nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform ' +
    'plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue ' +
    'quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil ' +
    'signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat ' +
    'statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib ' +
    'tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty ' +
    'turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg ' +
    'winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo ' +
    'Queue SocketServer ConfigParser Tkinter thread xmlrpclib httplib HTMLParser Cookie cookielib commands popen2 ' +
    'urlparse robotparser urllib2 anydbm dbhash dumbdbm gdbm whichdb cPickle exceptions sets new md5 sha user future_builtins');
/** Classes of those modules that only hold numbers. */
const HARMLESS = new Set(['os.stat_result', 'os.terminal_size', 'os.times_result']);
/** A global under the name that its module has in Python 3. */
function globalOf(module, name) {
    const dot = module.indexOf('.');
    const root = dot < 0 ? module : module.slice(0, dot);
    const today = `${ALIASES.get(root) ?? root}${module.slice(root.length)}`;
    const [home, called] = MOVED.get(`${today}.${name}`) ?? [today, name];
    return new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Global */ .mL(home, called);
}
/** Whether it is of another package than Python, NumPy or torch: a trainer's own class. */
function isForeign({ module }) {
    const root = rootOf(module);
    return !(root === 'torch' || root === 'numpy' || PYTHON.has(root) || isPrivate(root));
}
/**
 * Whether no honest checkpoint names it, called or not. Protocol 4 resolves dotted names attribute by attribute
 * (`torch.serialization` and `os.system`, `collections` and `_sys.modules`), so every part of the name counts.
 * @param reached whether `getattr` gave it, as older protocols write methods and nested classes
 */
function isAttack(global, reached = false) {
    const { module, name, path } = global;
    if (HARMLESS.has(path))
        return false;
    const root = rootOf(module);
    const parts = name.split('.');
    const functions = Object.hasOwn(ATTACK_FUNCTIONS, module) ? ATTACK_FUNCTIONS[module] : undefined;
    return (ATTACK_MODULES.has(root) ||
        ATTACK_PACKAGES.some((prefix) => module === prefix || module.startsWith(`${prefix}.`)) ||
        parts.some((part) => functions?.has(part) || (part.startsWith('__') && !CONSTRUCTOR.test(path))) ||
        parts.slice(0, -1).some(isAttackModule) ||
        (!isForeign(global) && isAttackModule(parts.at(-1) ?? '')) ||
        // Attributes of Python's own classes: the few that an honest file has are reached by getattr or listed.
        (parts.length > 1 && !reached && (PYTHON.has(root) || isPrivate(root)) && path !== 'zoneinfo.ZoneInfo._unpickle'));
}
/** Functions with such names that honest files call. */
const CONSTRUCTOR = /^(?:copyreg\.__newobj(?:_ex)?__|numpy\.random(?:\._pickle|\.bit_generator)?\.__\w+_(?:ctor|SeedSequence))$/;
function rootOf(module) {
    const dot = module.indexOf('.');
    return dot < 0 ? module : module.slice(0, dot);
}
/** Python's modules in C. `__main__` is the training script. */
function isPrivate(root) {
    return root.startsWith('_') && root !== '__main__' && root !== '__mp_main__';
}
/** Modules import others under private names: `_sys`, `_os`. */
function isAttackModule(attribute) {
    const module = attribute.replace(/^_+/, '');
    return ATTACK_MODULES.has(module) || module === 'builtins';
}
function words(text) {
    return new Set(text.split(' '));
}


/***/ }),

/***/ 3765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ Op),
/* harmony export */   p: () => (/* binding */ skipOperand)
/* harmony export */ });
/** Pickle opcodes by their names in Python's Lib/pickletools.py, protocols 0 to 5. */
const Op = {
    MARK: 0x28,
    EMPTY_TUPLE: 0x29,
    STOP: 0x2e,
    POP: 0x30,
    POP_MARK: 0x31,
    DUP: 0x32,
    BINBYTES: 0x42,
    SHORT_BINBYTES: 0x43,
    FLOAT: 0x46,
    BINFLOAT: 0x47,
    INT: 0x49,
    BININT: 0x4a,
    BININT1: 0x4b,
    LONG: 0x4c,
    BININT2: 0x4d,
    NONE: 0x4e,
    PERSID: 0x50,
    BINPERSID: 0x51,
    REDUCE: 0x52,
    STRING: 0x53,
    BINSTRING: 0x54,
    SHORT_BINSTRING: 0x55,
    UNICODE: 0x56,
    BINUNICODE: 0x58,
    EMPTY_LIST: 0x5d,
    APPEND: 0x61,
    BUILD: 0x62,
    GLOBAL: 0x63,
    DICT: 0x64,
    APPENDS: 0x65,
    GET: 0x67,
    BINGET: 0x68,
    INST: 0x69,
    LONG_BINGET: 0x6a,
    LIST: 0x6c,
    OBJ: 0x6f,
    PUT: 0x70,
    BINPUT: 0x71,
    LONG_BINPUT: 0x72,
    SETITEM: 0x73,
    TUPLE: 0x74,
    SETITEMS: 0x75,
    EMPTY_DICT: 0x7d,
    PROTO: 0x80,
    NEWOBJ: 0x81,
    EXT1: 0x82,
    EXT2: 0x83,
    EXT4: 0x84,
    TUPLE1: 0x85,
    TUPLE2: 0x86,
    TUPLE3: 0x87,
    NEWTRUE: 0x88,
    NEWFALSE: 0x89,
    LONG1: 0x8a,
    LONG4: 0x8b,
    SHORT_BINUNICODE: 0x8c,
    BINUNICODE8: 0x8d,
    BINBYTES8: 0x8e,
    EMPTY_SET: 0x8f,
    ADDITEMS: 0x90,
    FROZENSET: 0x91,
    NEWOBJ_EX: 0x92,
    STACK_GLOBAL: 0x93,
    MEMOIZE: 0x94,
    FRAME: 0x95,
    BYTEARRAY8: 0x96,
    NEXT_BUFFER: 0x97,
    READONLY_BUFFER: 0x98,
};
/** In place of a number of bytes: the operand tells its own length, in its first 1, 4 or 8 bytes, or ends with a line. */
const [COUNTED_1, COUNTED_4, COUNTED_8, LINE, TWO_LINES, UNKNOWN] = [-1, -4, -8, -10, -20, -128];
const OPERANDS = new Int8Array(256).fill(UNKNOWN);
for (const opcode of Object.values(Op))
    OPERANDS[opcode] = 0;
for (const [bytes, opcodes] of [
    [1, [Op.BININT1, Op.BINGET, Op.BINPUT, Op.PROTO, Op.EXT1]],
    [2, [Op.BININT2, Op.EXT2]],
    [4, [Op.BININT, Op.LONG_BINGET, Op.LONG_BINPUT, Op.EXT4]],
    [8, [Op.BINFLOAT, Op.FRAME]],
    [COUNTED_1, [Op.SHORT_BINSTRING, Op.SHORT_BINBYTES, Op.SHORT_BINUNICODE, Op.LONG1]],
    [COUNTED_4, [Op.BINSTRING, Op.BINBYTES, Op.BINUNICODE, Op.LONG4]],
    [COUNTED_8, [Op.BINUNICODE8, Op.BINBYTES8, Op.BYTEARRAY8]],
    [LINE, [Op.FLOAT, Op.INT, Op.LONG, Op.STRING, Op.UNICODE, Op.PERSID, Op.GET, Op.PUT]],
    [TWO_LINES, [Op.GLOBAL, Op.INST]],
]) {
    for (const opcode of opcodes)
        OPERANDS[opcode] = bytes;
}
/** Moves past what belongs to an opcode; returns whether it is known. */
function skipOperand(cursor, opcode) {
    const length = OPERANDS[opcode] ?? UNKNOWN;
    switch (length) {
        case COUNTED_1:
            cursor.skip(cursor.u8());
            break;
        case COUNTED_4:
            cursor.skip(cursor.u32());
            break;
        case COUNTED_8:
            cursor.skip(cursor.u64());
            break;
        case TWO_LINES:
            cursor.skipLine();
            cursor.skipLine();
            break;
        case LINE:
            cursor.skipLine();
            break;
        case UNKNOWN:
            return false;
        default:
            cursor.skip(length);
    }
    return true;
}


/***/ }),

/***/ 6075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ PickleFloat),
/* harmony export */   Of: () => (/* binding */ TensorForm),
/* harmony export */   Vk: () => (/* binding */ Reduced),
/* harmony export */   ZV: () => (/* binding */ NumberKey),
/* harmony export */   j8: () => (/* binding */ PickleTuple),
/* harmony export */   l4: () => (/* binding */ PickleSet),
/* harmony export */   mL: () => (/* binding */ Global),
/* harmony export */   pC: () => (/* binding */ TensorValue),
/* harmony export */   u_: () => (/* binding */ isContainer),
/* harmony export */   vG: () => (/* binding */ StorageValue),
/* harmony export */   xp: () => (/* binding */ PickleDict)
/* harmony export */ });
/** Nodes are classes, so that `instanceof` tells them apart in one step. */
class PickleTuple {
    constructor(items) {
        this.items = items;
        /** whether more than one may hold it: the memo does, or there is a copy on the stack */
        this.shared = false;
    }
}
/** set and frozenset */
class PickleSet {
    constructor(items) {
        this.items = items;
    }
}
const NOTHING = new Map();
/** dict and OrderedDict, in the order of the file. */
class PickleDict {
    constructor(kind = 'dict') {
        this.kind = kind;
        this.shared = false;
    }
    get size() {
        return this.entries.size;
    }
    get entries() {
        return this.items ?? NOTHING;
    }
    get(key) {
        return this.entries.get(key);
    }
    /** Puts an item as Python does: of keys that are equal there (`1`, `1.0`, `True`) the first stays, with the last value. */
    set(key, value) {
        this.items ??= new Map();
        this.items.set(this.equalKey(key), value);
    }
    equalKey(key) {
        const number = numberOf(key);
        // One NaN is not equal to another.
        if (number === undefined || Number.isNaN(number))
            return key;
        if (typeof number === 'number' && number >= 0 && number < MANY && Number.isInteger(number)) {
            if ((number === 0 || number === 1) && this.entries.has(number === 1))
                return number === 1;
            // Not -0.
            return typeof key === 'boolean' && !this.entries.has(number) ? key : number + 0;
        }
        const digits = String(Number.isInteger(number) ? BigInt(number) : number);
        this.numbers ??= new Map();
        const known = this.numbers.get(digits) ?? new NumberKey(digits);
        this.numbers.set(digits, known);
        return known;
    }
}
/**
 * A number as the key of a dict, except for small ints. V8 hashes numbers without a seed, so that a file can choose its keys to
 * fall together and every search to go through all of them: text is hashed with one, and objects at random.
 */
class NumberKey {
    constructor(digits) {
        this.digits = digits;
    }
}
/** Ints below this stay numbers: too few of them fall together. */
const MANY = 2 ** 17;
function numberOf(key) {
    if (typeof key === 'number' || typeof key === 'bigint')
        return key;
    if (typeof key === 'boolean')
        return Number(key);
    return key instanceof PickleFloat ? key.value : undefined;
}
/** A Python float, kept apart from ints so that `1.0` stays one. */
class PickleFloat {
    constructor(value) {
        this.value = value;
    }
}
/** A reference to a class or function: only its name. */
class Global {
    constructor(module, name) {
        this.module = module;
        this.name = name;
        this.path = `${module}.${name}`;
    }
}
/** An object that is not carried out: the callable that makes it, with its arguments, and what it is given afterwards. */
class Reduced {
    constructor(callable, args) {
        this.callable = callable;
        this.args = args;
    }
}
/** A storage that a persistent id named, or the part of one that a view in a legacy stream covers. */
class StorageValue {
    constructor(
    /** number of the storage in its file */
    storage, key, 
    /** undefined for the quantized types */
    dtype, 
    /** whether it is an UntypedStorage, whose elements are bytes */
    untyped, bigEndian, 
    /** bytes of the storage that it covers */
    start, end) {
        this.storage = storage;
        this.key = key;
        this.dtype = dtype;
        this.untyped = untyped;
        this.bigEndian = bigEndian;
        this.start = start;
        this.end = end;
        this.shared = false;
    }
}
/** What many tensors have in common: of equal forms one object is kept, as there may be hundreds of thousands of tensors. */
class TensorForm {
    constructor(dtype, shape, 
    /** in elements, never negative, one for each dimension */
    strides, conj, neg) {
        this.dtype = dtype;
        this.shape = shape;
        this.strides = strides;
        this.conj = conj;
        this.neg = neg;
        /** whether another tensor has it too */
        this.common = false;
    }
}
/** A tensor, Parameter or not: a view of a storage that lies within it. */
class TensorValue {
    constructor(form, 
    /** of the first element within the storage, in elements */
    offset, 
    /** number of the storage in its file */
    storage) {
        this.form = form;
        this.offset = offset;
        this.storage = storage;
        this.shared = false;
    }
    get dtype() {
        return this.form.dtype;
    }
    get shape() {
        return this.form.shape;
    }
    get strides() {
        return this.form.strides;
    }
    get conj() {
        return this.form.conj;
    }
    get neg() {
        return this.form.neg;
    }
}
/** Whether the value holds others. */
function isContainer(value) {
    return (value instanceof PickleTuple ||
        value instanceof PickleDict ||
        value instanceof Reduced ||
        value instanceof PickleSet ||
        Array.isArray(value));
}


/***/ }),

/***/ 6389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ reachable),
/* harmony export */   LI: () => (/* binding */ visitChildren),
/* harmony export */   nD: () => (/* binding */ sequenceOf)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6075);
/** Walks what a pickle has become, each object once, however often it is shared and in whatever cycles. */

/** Calls `visit` with all that the value holds itself. */
function visitChildren(value, visit) {
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .PickleDict */ .xp) {
        for (const [key, item] of value.entries) {
            visit(key);
            visit(item);
        }
    }
    else if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Reduced */ .Vk) {
        visit(value.callable);
        for (const arg of value.args)
            visit(arg);
        visit(value.state);
        visit(value.dict);
        visit(value.list);
    }
    else {
        for (const item of Array.isArray(value) ? value : value.items)
            visit(item);
    }
}
/** All that the values hold, to any depth, and the values themselves. */
function reachable(values) {
    const seen = new Set(values);
    // A Set goes on to what is added while it is walked.
    for (const value of seen) {
        if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isContainer */ .u_)(value))
            continue;
        visitChildren(value, (child) => {
            if (typeof child === 'object')
                seen.add(child);
        });
    }
    return [...seen];
}
/** The items of a list or tuple, whose order is known; undefined for anything else. */
function sequenceOf(value) {
    if (Array.isArray(value))
        return value;
    return value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .PickleTuple */ .j8 ? value.items : undefined;
}


/***/ }),

/***/ 1146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readFully)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/**
 * Reads `byteLength` bytes of a file, from `position` on, to `at` in `target`. Returns how many there were: fewer where the file
 * ends before.
 * @throws the system's error
 */
function readFully(fd, target, at, byteLength, position) {
    let done = 0;
    while (done < byteLength) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, target, at + done, byteLength - done, position + done);
        if (count === 0)
            break;
        done += count;
    }
    return done;
}


/***/ }),

/***/ 7726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xP: () => (/* binding */ findStateDict),
  Nc: () => (/* binding */ openTensors),
  z: () => (/* binding */ withBareNames),
  u2: () => (/* binding */ wrappersOf)
});

// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/words/notice.js
var notice = __webpack_require__(50);
// EXTERNAL MODULE: ./.build/torch/pickle/value.js
var pickle_value = __webpack_require__(6075);
// EXTERNAL MODULE: ./.build/torch/tensor.js
var torch_tensor = __webpack_require__(2926);
;// CONCATENATED MODULE: ./.build/torch/deepspeed.js
/** Files of DeepSpeed directories that hold parts of a model only. */




const GATHER = (0,message/* message */.i)('torch.hint.zero-to-fp32');
/** Throws a CheckpointError for optimizer shards, and for model files whose configuration says ZeRO stage 3. */
function refuseShards(path, root) {
    const optimizer = root.get('optimizer_state_dict');
    if (optimizer instanceof pickle_value/* PickleDict */.xp &&
        (optimizer.get('zero_stage') !== undefined || root.get('ds_version') !== undefined)) {
        throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('torch.deepspeed.optimizer'), { hint: (0,message/* message */.i)('torch.hint.deepspeed') });
    }
    const config = root.get('ds_config');
    const zero = config instanceof pickle_value/* PickleDict */.xp ? config.get('zero_optimization') : undefined;
    if (zero instanceof pickle_value/* PickleDict */.xp && zero.get('stage') === 3) {
        throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('torch.deepspeed.stage-3'), { hint: GATHER });
    }
}
/** Throws a CheckpointError where tensors are empty that `param_shapes` says are not: ZeRO-3 leaves them behind. */
function refuseEmptied(path, root, weights) {
    const groups = root.get('param_shapes');
    for (const group of Array.isArray(groups) ? groups : [groups]) {
        if (!(group instanceof pickle_value/* PickleDict */.xp))
            continue;
        for (const [name, shape] of group.entries) {
            const tensor = typeof name === 'string' ? weights.get(name) : undefined;
            if (tensor === undefined || (0,torch_tensor/* elementCount */.KX)(tensor.shape) > 0 || !(shape instanceof pickle_value/* PickleTuple */.j8))
                continue;
            if (shape.items.length > 0 && !shape.items.includes(0)) {
                const where = (0,message/* message */.i)('torch.where.tensor', { tensor: String(name) });
                throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('torch.deepspeed.emptied'), { where, hint: GATHER });
            }
        }
    }
}

;// CONCATENATED MODULE: ./.build/torch/fsdp.js
/** State dicts of FSDP that hold a process's part of the weights only (torch/distributed/fsdp/_flat_param.py). */


/** All weights of a wrapped module in one tensor, cut into as many parts as there are processes; without `_` before torch 2.0. */
const FLAT = /(?:^|\.)_?flat_param$/;
/** Throws a CheckpointError where a tensor is a flat parameter: neither its shards nor its weights can be told apart. */
function refuseFlat(path, weights) {
    for (const tensor of weights.keys()) {
        if (FLAT.test(tensor)) {
            throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('names.flat', { tensor }), { hint: (0,message/* message */.i)('hint.full-state-dict') });
        }
    }
}

// EXTERNAL MODULE: ./.build/torch/limits.js
var limits = __webpack_require__(9723);
// EXTERNAL MODULE: ./.build/torch/pickle/describe.js
var describe = __webpack_require__(5221);
// EXTERNAL MODULE: ./.build/torch/pickle/globals.js
var globals = __webpack_require__(726);
// EXTERNAL MODULE: ./.build/torch/pickle/walk.js
var walk = __webpack_require__(6389);
// EXTERNAL MODULE: ./.build/torch/storages.js + 2 modules
var torch_storages = __webpack_require__(3793);
;// CONCATENATED MODULE: ./.build/torch/state-dict.js
/** Finds the weights in a checkpoint, where FunASR's loader and DeepSpeed put them. */












/** In the order of FunASR's load_pretrained_model, each looked for within what the one before yielded. */
const KEYS = ['state_dict', 'model_state_dict', 'model'];
/** Where DeepSpeed puts them. */
const MODULE = 'module';
const SAVE_STATE_DICT = (0,message/* message */.i)('torch.hint.state-dict');
/** Kinds of tensors whose elements are not a plain strided storage, by the function that rebuilds them. */
const TENSOR_KINDS = {
    _rebuild_tensor_v2: 'torch.kind.unknown',
    _rebuild_tensor_v3: 'torch.kind.unknown',
    _rebuild_npu_tensor: 'torch.kind.unknown',
    _rebuild_qtensor: 'torch.kind.quantized',
    _rebuild_sparse_tensor: 'torch.kind.sparse',
    _rebuild_sparse_csr_tensor: 'torch.kind.sparse',
    _rebuild_nested_tensor: 'torch.kind.nested',
    _rebuild_njt: 'torch.kind.nested',
    _rebuild_meta_tensor_no_storage: 'torch.kind.meta',
    _rebuild_wrapper_subclass: 'torch.kind.subclass',
    _rebuild_from_type_v2: 'torch.kind.subclass',
    _rebuild_xla_tensor: 'torch.kind.numpy',
    _rebuild_device_tensor_from_numpy: 'torch.kind.numpy',
    _rebuild_device_tensor_from_cpu_tensor: 'torch.kind.copy',
};
/**
 * The state dict of an unpickled checkpoint, as FunASR's loader takes it from what torch.load gives.
 * Throws a CheckpointError where there is none, where it holds tensors of another kind than strided ones, where a call could
 * have changed it, and for shards of ZeRO-3 and FSDP.
 */
function findStateDict(path, { root, exposed }) {
    const fail = (problem) => {
        throw new errors/* CheckpointError */.jg(path, problem, { hint: SAVE_STATE_DICT });
    };
    if (!(root instanceof pickle_value/* PickleDict */.xp))
        return fail((0,message/* message */.i)('torch.dict.other', { what: (0,describe/* describe */.q)(root) }));
    refuseShards(path, root);
    const { dicts, key } = unwrap(root, fail);
    const dict = dicts.at(-1) ?? root;
    const others = [];
    for (const [name, value] of dict.entries) {
        if (typeof name !== 'string')
            return fail((0,message/* message */.i)('torch.dict.name', { what: (0,describe/* describe */.q)(name) }));
        if (tensorOf(path, name, value) === undefined)
            others.push(name);
    }
    const weights = tensorsOf(dict.entries);
    if (weights.size === 0) {
        const keys = [...root.entries.keys()].slice(0, 8).map((key) => (typeof key === 'string' ? key : (0,describe/* describe */.q)(key)));
        return fail((0,message/* message */.i)('torch.dict.no-tensors', { under: [...KEYS, MODULE], keys, count: root.size }));
    }
    refuseExposed(path, exposed, dicts, [...weights.values()]);
    refuseEmptied(path, root, weights);
    refuseFlat(path, weights);
    return { weights, key, notices: others.length === 0 ? [] : [leftOut(path, others)] };
}
/** The items that are tensors: all that there are, mostly, and then no copy of them is needed. */
function tensorsOf(items) {
    if (areTensors(items))
        return items;
    const tensors = new Map();
    for (const [name, value] of items) {
        if (typeof name === 'string' && value instanceof pickle_value/* TensorValue */.pC)
            tensors.set(name, value);
    }
    return tensors;
}
function areTensors(items) {
    for (const [name, value] of items)
        if (typeof name !== 'string' || !(value instanceof pickle_value/* TensorValue */.pC))
            return false;
    return true;
}
function leftOut(file, names) {
    const shown = names.slice(0, MOST_NAMES).join(', ');
    return (0,notice/* notice */.lm)('no-tensors', 'info', { file, names: names.length > MOST_NAMES ? `${shown}, …` : shown });
}
const MOST_NAMES = 10;
/** The dicts on the way to the weights, the root first, and the keys that led there. */
function unwrap(root, fail) {
    const dicts = [root];
    const found = [];
    const enter = (key, inner) => {
        if (!(inner instanceof pickle_value/* PickleDict */.xp))
            return fail((0,message/* message */.i)('torch.dict.wrapped', { key, what: (0,describe/* describe */.q)(inner) }));
        dicts.push(inner);
        found.push(key);
        return inner;
    };
    let dict = root;
    for (const key of KEYS) {
        requirePlainKeys(dict, fail);
        const inner = dict.get(key);
        if (inner !== undefined)
            dict = enter(key, inner);
    }
    requirePlainKeys(dict, fail);
    // Checkpoints of DeepSpeed, which FunASR averages but does not load.
    const module = dict.get(MODULE);
    if (module instanceof pickle_value/* PickleDict */.xp && ![...dict.entries.values()].some(isTensor))
        enter(MODULE, module);
    return { dicts, key: found.join('.') };
}
/** An object as a key may say that it equals one of these (`numpy.str_` does): what a lookup finds is not known then. */
function requirePlainKeys(dict, fail) {
    for (const key of dict.entries.keys()) {
        if (key instanceof pickle_value/* Reduced */.Vk)
            fail((0,message/* message */.i)('torch.dict.key', { what: (0,describe/* describe */.q)(key) }));
    }
}
/** Throws where weights, or a dict on the way to them, were arguments of a call of a function that may change them. */
function refuseExposed(path, exposed, dicts, tensors) {
    if (exposed.length === 0)
        return;
    const ours = new Set([...dicts, ...tensors]);
    const storages = new Set(tensors.map(({ storage }) => storage));
    const found = (0,walk/* reachable */.Gq)(exposed).find((value) => ours.has(value) ||
        ((value instanceof pickle_value/* TensorValue */.pC || value instanceof pickle_value/* StorageValue */.vG) && storages.has(value.storage)));
    if (found === undefined)
        return;
    throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('torch.dict.exposed'), { hint: SAVE_STATE_DICT });
}
/**
 * The tensors with their storages.
 * Throws a CheckpointError for what would take more room written out than any model needs.
 */
function openTensors(path, weights, storages) {
    const stateDict = new Map();
    let expanded = 0;
    for (const [name, value] of weights) {
        const tensor = (0,torch_storages/* openTensor */.G)(storages, value);
        const needed = (0,torch_tensor/* tensorBytes */.X2)(tensor);
        const bytes = tensor.storage.byteLength;
        if (needed > bytes)
            expanded += needed;
        if (needed > bytes && expanded > limits/* MAX_EXPANDED_BYTES */.z) {
            const found = { shape: `[${tensor.shape}]`, bytes, needed: expanded, most: limits/* MAX_EXPANDED_BYTES */.z };
            throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('torch.tensor.expanded', found), {
                where: (0,message/* message */.i)('torch.where.tensor', { tensor: name }),
                hint: (0,message/* message */.i)('torch.hint.expanded'),
            });
        }
        stateDict.set(name, tensor);
    }
    return stateDict;
}
/** The tensor under a name of the state dict; undefined for what is none, which FunASR leaves out as no model asks for it. */
function tensorOf(path, name, value) {
    const fail = (problem, hint) => {
        throw new errors/* CheckpointError */.jg(path, problem, { where: (0,message/* message */.i)('torch.where.tensor', { tensor: name }), hint });
    };
    if (value instanceof pickle_value/* TensorValue */.pC)
        return value;
    if (isTensorCall(value)) {
        const kind = (0,message/* message */.i)(TENSOR_KINDS[value.callable.name]);
        const type = typeOf(value) ?? value.callable.path;
        return fail((0,message/* message */.i)('torch.tensor.not-dense', { kind, type }), (0,message/* message */.i)(type.endsWith('.DTensor') ? 'torch.hint.full-tensor' : 'torch.hint.convert'));
    }
    // What is not made by Python or NumPy may be a tensor; the state that a module adds to its own is none.
    const unknown = value instanceof pickle_value/* Reduced */.Vk &&
        !(value.callable instanceof pickle_value/* Global */.mL && !(0,globals/* isForeign */.jq)(value.callable) && !/^torch(?:\.|$)/.test(value.callable.module));
    if (value instanceof pickle_value/* StorageValue */.vG || (unknown && !/(?:^|\.)_extra_state$/.test(name))) {
        return fail((0,message/* message */.i)('torch.tensor.other', { what: (0,describe/* describe */.q)(value) }), SAVE_STATE_DICT);
    }
    return undefined;
}
/** The class that a rebuild function was to make, where it names one. */
function typeOf({ args }) {
    const type = args.find((arg) => arg instanceof pickle_value/* Global */.mL && arg.module !== 'torch' && !Object.hasOwn(TENSOR_KINDS, arg.name));
    return type instanceof pickle_value/* Global */.mL ? type.path : undefined;
}
function isTensor(value) {
    return value instanceof pickle_value/* TensorValue */.pC || isTensorCall(value);
}
function isTensorCall(value) {
    return (value instanceof pickle_value/* Reduced */.Vk && value.callable instanceof pickle_value/* Global */.mL && Object.hasOwn(TENSOR_KINDS, value.callable.name));
}
// ---- wrappers ----
/** What torch.compile and FSDP put into names, wherever they wrap a module. */
const WITHIN = /(?<=^|\.)(?:_orig_mod|_fsdp_wrapped_module)\./g;
/** What DataParallel puts before all names; before some alone, it is a module of the model's own. */
const PREFIX = 'module.';
/** What of wrappers is in the names of tensors, and a name as the model itself has it. */
function wrappersOf(names) {
    const removed = new Set();
    let prefixes = Number.POSITIVE_INFINITY;
    for (const name of names) {
        const inner = name.replace(WITHIN, (wrapper) => {
            removed.add(wrapper);
            return '';
        });
        let count = 0;
        while (inner.startsWith(PREFIX, count * PREFIX.length))
            count++;
        prefixes = Math.min(prefixes, count);
    }
    if (prefixes > 0 && Number.isFinite(prefixes))
        removed.add(PREFIX);
    return {
        removed: [...removed],
        bare: (name) => name.replace(WITHIN, '').slice(prefixes * PREFIX.length),
    };
}
/**
 * The state dict of an opened checkpoint under the names that the model itself has, whatever wrapped it or its parts when
 * it was saved: FunASR looks for those.
 * @throws CheckpointError where two tensors would have one name
 */
function withBareNames({ path, stateDict }) {
    const { removed, bare: bareName } = wrappersOf(stateDict.keys());
    if (removed.length === 0)
        return { stateDict, notices: [] };
    const bare = new Map();
    const wrapped = new Map();
    for (const [second, tensor] of stateDict) {
        const name = bareName(second);
        const first = wrapped.get(name);
        if (first !== undefined) {
            throw new errors/* CheckpointError */.jg(path, (0,message/* message */.i)('names.alike', { first, second, name }), { hint: (0,message/* message */.i)('hint.bare') });
        }
        wrapped.set(name, second);
        bare.set(name, tensor);
    }
    return {
        stateDict: bare,
        notices: [(0,notice/* notice */.lm)('prefix-stripped', 'info', { file: path, prefix: removed.join(', ') })],
    };
}


/***/ }),

/***/ 3793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ StorageTable),
  G: () => (/* binding */ openTensor)
});

// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/torch/dtype.js
var torch_dtype = __webpack_require__(2663);
;// CONCATENATED MODULE: ./.build/torch/growing.js
/** Whole numbers below 2^32 by their places, 0 where none was put: hundreds of thousands, apart from what V8 collects. */
class GrowingNumbers {
    constructor() {
        this.values = new Uint32Array(64);
        /** one more than the last place where a number was put */
        this.length = 0;
    }
    get(place) {
        return this.values[place] ?? 0;
    }
    set(place, value) {
        if (place >= this.values.length) {
            const grown = new Uint32Array(Math.max(2 * this.values.length, place + 1));
            grown.set(this.values);
            this.values = grown;
        }
        this.values[place] = value;
        this.length = Math.max(this.length, place + 1);
    }
    /** Of all places up to the last one. */
    all() {
        return this.values.subarray(0, this.length);
    }
}

// EXTERNAL MODULE: ./.build/torch/pickle/describe.js
var describe = __webpack_require__(5221);
// EXTERNAL MODULE: ./.build/torch/pickle/value.js
var pickle_value = __webpack_require__(6075);
// EXTERNAL MODULE: ./.build/torch/limits.js
var limits = __webpack_require__(9723);
// EXTERNAL MODULE: ./.build/torch/pickle/walk.js
var walk = __webpack_require__(6389);
;// CONCATENATED MODULE: ./.build/torch/rebuild.js
/** The calls with which torch rebuilds tensors (torch/_utils.py, torch/_tensor.py), carried out on descriptions only. */






/** By path. */
const REBUILDS = new Map([
    ['torch._utils._rebuild_tensor', (args, at, share) => rebuildTensor(args, 4, 4, at, share)],
    ['torch._utils._rebuild_tensor_v2', (args, at, share) => rebuildTensor(args, 6, 7, at, share)],
    ['torch._utils._rebuild_tensor_v3', rebuildTensorOfDtype],
    ['torch._utils._rebuild_parameter', (args, at) => rebuildParameter(args, 3, at)],
    ['torch._utils._rebuild_parameter_with_state', (args, at) => rebuildParameter(args, 4, at)],
    ['torch._tensor._rebuild_from_type_v2', rebuildFromType],
    // torch_npu 1.11, 2.0, 2.7 and 2.8 (torch_npu/utils/storage.py): the last argument is the layout that the device had.
    [
        'torch_npu.utils.storage._rebuild_npu_tensor',
        (args, at, share) => (args.length === 7 ? rebuildTensor(args.slice(0, 6), 6, 6, at, share) : undefined),
    ],
    ['torch._utils._rebuild_device_tensor_from_cpu_tensor', rebuildCopy],
]);
/** Types that `_rebuild_from_type_v2` may give a tensor without changing its values. */
const PLAIN_TYPES = new Set(['torch.Tensor', 'torch.nn.parameter.Parameter', 'torch.nn.parameter.Buffer']);
/** Attributes that torch.Tensor has itself: setting them changes the tensor, or fails. */
const TENSOR_ATTRIBUTES = new Set(('H T data device dtype grad grad_dtype grad_fn imag is_leaf itemsize layout mH mT name names nbytes ndim output_nr ' +
    'real requires_grad retains_grad shape volatile _backward_hooks _base _cdata _grad _grad_fn ' +
    '_post_accumulate_grad_hooks _version').split(' '));
/** Of one tensor: programs give it a handful. */
const MAX_ATTRIBUTES = 1000;
/** The tensor that the call makes; undefined where it is none of torch's rebuild functions or makes an unreadable kind. */
function rebuild(callable, args, at, share) {
    return REBUILDS.get(callable.path)?.(args, at, share);
}
/** `(storage, offset, size, stride[, requires_grad, hooks[, metadata]])` */
function rebuildTensor(args, least, most, at, share) {
    const [storage = null, , , , requiresGrad = false, hooks = null, metadata = null] = args;
    if (args.length < least || args.length > most)
        failArguments(args.length, least, at);
    if (!(storage instanceof pickle_value/* StorageValue */.vG))
        return inertOrFail(storage, at);
    return storage.dtype && view(storage, storage.dtype, args, { requiresGrad, hooks, metadata }, at, share);
}
/** `(storage, offset, size, stride, requires_grad, hooks, dtype[, metadata])` over an untyped storage */
function rebuildTensorOfDtype(args, at, share) {
    const [storage = null, , , , requiresGrad = false, hooks = null, dtype, metadata = null] = args;
    if (args.length < 7 || args.length > 8)
        failArguments(args.length, 7, at);
    if (!(storage instanceof pickle_value/* StorageValue */.vG))
        return inertOrFail(storage, at);
    if (!(dtype instanceof pickle_value/* Global */.mL) || dtype.module !== 'torch')
        return fail(at, (0,message/* message */.i)('torch.tensor.dtype'));
    if (!Object.hasOwn(torch_dtype/* DTYPES */.A, dtype.name))
        return undefined;
    const known = dtype.name;
    // torch sets the storage of a tensor that has a gradient already, which fails.
    if (requiresGrad !== false)
        fail(at, (0,message/* message */.i)('torch.tensor.gradient', { dtype: known }));
    if (!storage.untyped)
        fail(at, (0,message/* message */.i)('torch.tensor.typed-storage', { dtype: known }));
    if (storage.bigEndian && torch_dtype/* DTYPES */.A[known].wordSize > 1) {
        const reversed = (0,message/* message */.i)('torch.tensor.big-endian', { tensor: named(at), dtype: known });
        at.fail(reversed, (0,message/* message */.i)('torch.hint.little-endian'));
    }
    return view(storage, known, args, { requiresGrad, hooks, metadata }, at, share);
}
/** `(tensor, requires_grad, hooks[, state])` */
function rebuildParameter(args, count, at) {
    const [tensor = null, requiresGrad = false, hooks = null, state = null] = args;
    if (args.length !== count)
        failArguments(args.length, count, at);
    const value = sameTensor(tensor, state, at);
    if (value !== undefined)
        checkGradient(value.dtype, requiresGrad, hooks, at);
    return value;
}
/** `(func, type, args, state)` */
function rebuildFromType([func, type, args, state = null], at, share) {
    if (!(func instanceof pickle_value/* Global */.mL) || !(type instanceof pickle_value/* Global */.mL) || !(args instanceof pickle_value/* PickleTuple */.j8)) {
        return fail(at, (0,message/* message */.i)('torch.tensor.from-type'));
    }
    if (!PLAIN_TYPES.has(type.path) || func.path === 'torch._tensor._rebuild_from_type_v2')
        return undefined;
    return sameTensor(rebuild(func, args.items, at, share), state, at);
}
/** `(tensor, dtype, device, requires_grad)`: of a device whose storages torch cannot save, as XLA's since torch 2.6 */
function rebuildCopy([tensor = null, dtype, , requiresGrad = false], at) {
    const value = sameTensor(tensor, null, at);
    if (value === undefined || !(dtype instanceof pickle_value/* Global */.mL) || dtype.path !== `torch.${value.dtype}`)
        return undefined;
    checkGradient(value.dtype, requiresGrad, null, at);
    return value;
}
/** A tensor that only gets attributes: a dict of them, or of those in `__dict__` and those in `__slots__`. */
function sameTensor(tensor, state, at) {
    if (!(tensor instanceof pickle_value/* TensorValue */.pC))
        return inertOrFail(tensor ?? null, at);
    for (const attributes of state instanceof pickle_value/* PickleTuple */.j8 && state.items.length === 2 ? state.items : [state]) {
        if (attributes === null)
            continue;
        if (!(attributes instanceof pickle_value/* PickleDict */.xp && attributes.size <= MAX_ATTRIBUTES))
            return fail(at, (0,message/* message */.i)('torch.tensor.state-kind', { what: (0,describe/* describe */.q)(attributes) }));
        for (const [name, value] of attributes.entries) {
            // A function may stand in for one of the tensor's own.
            const callable = value instanceof pickle_value/* Global */.mL || value instanceof pickle_value/* Reduced */.Vk;
            if (typeof name === 'string' && !callable && !TENSOR_ATTRIBUTES.has(name) && !/^(?:__|is_)/.test(name))
                continue;
            fail(at, (0,message/* message */.i)('torch.tensor.state', { name: typeof name === 'string' ? name : (0,describe/* describe */.q)(name) }));
        }
    }
    return tensor;
}
/**
 * The view that `(storage, offset, size, stride, ...)` describe as a tensor, checked to lie within its storage.
 * Undefined where torch itself cannot compute what its metadata ask for.
 */
function view({ storage, key, start, end }, dtype, args, { requiresGrad, hooks, metadata }, at, share) {
    const offset = args[1];
    const found = Math.max((0,walk/* sequenceOf */.nD)(args[2])?.length ?? 0, (0,walk/* sequenceOf */.nD)(args[3])?.length ?? 0);
    if (found > limits/* MAX_DIMENSIONS */.ri) {
        at.fail((0,message/* message */.i)('torch.tensor.dimensions', { tensor: named(at), found, most: limits/* MAX_DIMENSIONS */.ri }));
    }
    const shape = sizes(args[2]);
    const strides = sizes(args[3]);
    if (typeof offset !== 'number' || offset < 0 || shape === undefined || strides?.length !== shape.length) {
        return at.fail((0,message/* message */.i)('torch.tensor.view', { tensor: named(at) }));
    }
    checkGradient(dtype, requiresGrad, hooks, at);
    const { conj, neg } = metadata === null ? PLAIN : conjAndNeg(metadata, at);
    const { kind, size: bytes } = torch_dtype/* DTYPES */.A[dtype];
    if (conj && kind !== 'complex')
        fail(at, (0,message/* message */.i)('torch.tensor.metadata'));
    if (neg && (kind === 'bool' || kind === 'float8'))
        return undefined;
    let extent = bytes;
    for (let i = 0; i < shape.length; i++)
        extent *= Math.max(shape[i] ?? 1, 1);
    if (!Number.isSafeInteger(extent)) {
        at.fail((0,message/* message */.i)('torch.tensor.elements', { tensor: named(at), shape: `[${shape}]` }));
    }
    const first = start / bytes + offset;
    const reached = endOfView(first, shape, strides) * bytes;
    if (reached > end) {
        at.fail((0,message/* message */.i)('torch.tensor.reach', { tensor: named(at), reached, storage: key, bytes: end }));
    }
    return new pickle_value/* TensorValue */.pC(share(new pickle_value/* TensorForm */.Of(dtype, shape, strides, conj, neg)), first, storage);
}
/** What `requires_grad` and `_backward_hooks` take: hooks have been saved empty ever since torch 0.4. */
function checkGradient(dtype, requiresGrad, hooks, at) {
    const { kind } = torch_dtype/* DTYPES */.A[dtype];
    const can = kind === 'float' || kind === 'complex' || kind === 'float8';
    if (typeof requiresGrad !== 'boolean' || (requiresGrad && !can))
        fail(at, (0,message/* message */.i)('torch.tensor.gradient', { dtype }));
    if (hooks !== null && !(hooks instanceof pickle_value/* PickleDict */.xp && hooks.size === 0))
        fail(at, (0,message/* message */.i)('torch.tensor.hooks'));
}
/** Element after the last one that the view touches; 0 for a view without elements, which may point anywhere. */
function endOfView(offset, shape, strides) {
    let last = offset;
    for (let i = 0; i < shape.length; i++) {
        const size = shape[i] ?? 0;
        if (size === 0)
            return 0;
        last += (size - 1) * (strides[i] ?? 0);
    }
    return last + 1;
}
/** A list is copied: it may grow after the call. */
function sizes(value) {
    const items = (0,walk/* sequenceOf */.nD)(value)?.slice();
    return items?.every(isSize) ? items : undefined;
}
function isSize(item) {
    return typeof item === 'number' && item >= 0;
}
const PLAIN = { conj: false, neg: false };
/**
 * `{'conj': True}`, `{'neg': True}`: that the key is there counts, whatever its value (torch/csrc/jit/serialization/pickler.h).
 * Other keys are a device's, which torch on a CPU ignores: torch_npu 2.1 to 2.6 and from 2.9 on puts the layout there.
 */
function conjAndNeg(metadata, at) {
    if (!(metadata instanceof pickle_value/* PickleDict */.xp))
        return fail(at, (0,message/* message */.i)('torch.tensor.metadata'));
    for (const [key, value] of metadata.entries) {
        if (typeof key !== 'string' || (value !== null && typeof value !== 'boolean' && typeof value !== 'number'))
            return fail(at, (0,message/* message */.i)('torch.tensor.metadata'));
    }
    return { conj: metadata.entries.has('conj'), neg: metadata.entries.has('neg') };
}
/** What an inert argument makes is inert as well; anything else is not a tensor's. */
function inertOrFail(value, at) {
    if (!(value instanceof pickle_value/* Reduced */.Vk))
        fail(at, (0,message/* message */.i)('torch.tensor.no-storage'));
    return undefined;
}
function failArguments(found, expected, at) {
    return fail(at, (0,message/* message */.i)('torch.tensor.arguments', { found, expected }));
}
function fail(at, problem) {
    return at.fail((0,message/* message */.i)('torch.tensor.rebuilt', { tensor: named(at), problem }));
}
function named({ key }) {
    return key === undefined ? (0,message/* message */.i)('torch.value.tensor') : (0,message/* message */.i)('torch.where.tensor', { tensor: key });
}

// EXTERNAL MODULE: ./.build/torch/tensor.js
var tensor = __webpack_require__(2926);
;// CONCATENATED MODULE: ./.build/torch/storages.js
/** The storages that a pickle names by persistent ids, each of one type and length, and where the container keeps them. */







/** A tensor with its storage. @throws CheckpointError where that cannot be found */
function openTensor(storages, value) {
    const { dtype, shape, strides, offset, storage, conj, neg } = value;
    return { dtype, shape, strides, offset, storage: storages.open(storage), conj, neg };
}
const STORAGE_TYPES = new Map([
    ...Object.entries(torch_dtype/* DTYPES */.A).flatMap(([dtype, { storage, size }]) => storage === undefined ? [] : [[storage, { dtype: dtype, size, untyped: false }]]),
    ['UntypedStorage', { dtype: 'uint8', size: 1, untyped: true }],
    ['_UntypedStorage', { dtype: 'uint8', size: 1, untyped: true }],
    ['QInt8Storage', { dtype: undefined, size: 1, untyped: false }],
    ['QUInt8Storage', { dtype: undefined, size: 1, untyped: false }],
    ['QInt32Storage', { dtype: undefined, size: 4, untyped: false }],
    ['QUInt4x2Storage', { dtype: undefined, size: 1, untyped: false }],
    ['QUInt2x4Storage', { dtype: undefined, size: 1, untyped: false }],
]);
const STORAGE_MODULES = new Set(['torch', 'torch.cuda', 'torch.storage']);
/** Collects the storages that a pickle names; tensors become views of these. */
class StorageTable {
    /**
     * @param bigEndian whether elements wider than a byte have their highest byte first
     * @param legacy persistent ids of legacy streams have a sixth item, and may name the classes of whole modules
     */
    constructor(bigEndian, legacy) {
        this.bigEndian = bigEndian;
        this.legacy = legacy;
        this.named = new GrowingNumbers();
        /** By number, one more than the place in `types` of its class. */
        this.typed = new GrowingNumbers();
        this.types = [];
        this.forms = new Map();
        this.opened = new Map();
    }
    get numbers() {
        return this.named.all();
    }
    open(number) {
        const known = this.opened.get(number);
        if (known !== undefined)
            return known;
        const storage = this.place(number);
        this.opened.set(number, storage);
        return storage;
    }
    call(callable, args, at) {
        return rebuild(callable, args, at, (form) => this.share(form));
    }
    share(form) {
        // An optimizer's tensors come after one another.
        const known = isSame(form, this.lastForm) ? this.lastForm : this.known(form);
        this.lastForm = known;
        if (known !== form)
            known.common = true;
        return known;
    }
    known(form) {
        const { dtype, shape, strides, conj, neg } = form;
        const key = `${dtype} ${shape} ${strides} ${conj} ${neg}`;
        const known = this.forms.get(key) ?? form;
        this.forms.set(key, known);
        return known;
    }
    /** Resolves `('storage', type, key, location, numel)`; legacy streams add None or a view. */
    persistent(id, at) {
        if (!(id instanceof pickle_value/* PickleTuple */.j8))
            return at.fail((0,message/* message */.i)('torch.storage.id'));
        const { items } = id;
        const kind = items[0] ?? null;
        // The class of a whole pickled module, with its source code.
        if (kind === 'module' && this.legacy)
            return items[1] ?? null;
        if (kind !== 'storage') {
            return at.fail((0,message/* message */.i)('torch.storage.id-kind', { kind: typeof kind === 'string' ? kind : (0,describe/* describe */.q)(kind) }));
        }
        const type = items[1];
        const key = items[2];
        // Where it lived when it was saved: `cpu`, `cuda:0`, `npu:0`.
        const location = items[3];
        const numel = items[4];
        if (!(type instanceof pickle_value/* Global */.mL) ||
            typeof key !== 'string' ||
            typeof location !== 'string' ||
            typeof numel !== 'number' ||
            numel < 0 ||
            items.length > (this.legacy ? 6 : 5)) {
            return at.fail((0,message/* message */.i)('torch.storage.id'));
        }
        const known = STORAGE_MODULES.has(type.module) ? STORAGE_TYPES.get(type.name) : undefined;
        if (known === undefined)
            return at.fail((0,message/* message */.i)('torch.storage.type', { key, type: type.path }));
        const { dtype, size, untyped } = known;
        const byteLength = numel * size;
        const number = this.register({ key, type: type.name, numel, byteLength }, at);
        const view = items[5] ?? null;
        const { offset, count } = view === null ? { offset: 0, count: numel } : this.viewed(view, number, numel, at);
        return new pickle_value/* StorageValue */.vG(number, key, dtype, untyped, this.bigEndian, offset * size, (offset + count) * size);
    }
    register(id, at) {
        const { key, type, numel } = id;
        const number = this.numberOf(key, at);
        const before = this.types[this.typed.get(number) - 1];
        if (before === undefined) {
            if (!Number.isSafeInteger(id.byteLength))
                at.fail((0,message/* message */.i)('torch.storage.elements', { key, numel }));
            this.check(number, id, at);
            this.named.set(this.named.length, number);
            const known = this.types.indexOf(type) + 1;
            this.typed.set(number, known || this.types.push(type));
            return number;
        }
        const had = this.lengths(number).byteLength / (STORAGE_TYPES.get(before)?.size ?? 1);
        if (before !== type || had !== numel) {
            at.fail((0,message/* message */.i)('torch.storage.other', { key, type, numel, before, had }));
        }
        return number;
    }
    /** The elements that the sixth item of an id says, which only legacy streams have. */
    viewed(_view, _number, _numel, at) {
        return at.fail((0,message/* message */.i)('torch.storage.id'));
    }
}
function isSame(form, other) {
    return (other !== undefined &&
        form.dtype === other.dtype &&
        (0,tensor/* sameNumbers */.pB)(form.shape, other.shape) &&
        (0,tensor/* sameNumbers */.pB)(form.strides, other.strides) &&
        form.conj === other.conj &&
        form.neg === other.neg);
}


/***/ }),

/***/ 2926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KX: () => (/* binding */ elementCount),
/* harmony export */   V: () => (/* binding */ isContiguous),
/* harmony export */   VE: () => (/* binding */ contiguousStrides),
/* harmony export */   X2: () => (/* binding */ tensorBytes),
/* harmony export */   pB: () => (/* binding */ sameNumbers),
/* harmony export */   wr: () => (/* binding */ topModule)
/* harmony export */ });
/* harmony import */ var _dtype_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2663);
/** A tensor as a checkpoint describes it: a strided view of a storage. Holds no element. */

/** The top-level module that a tensor belongs to: the part of its name before the first dot. */
function topModule(tensorName) {
    const dot = tensorName.indexOf('.');
    return dot < 0 ? tensorName : tensorName.slice(0, dot);
}
/** Number of elements: the product of the shape, 1 for a 0-d tensor. */
function elementCount(shape) {
    return shape.reduce((product, size) => product * size, 1);
}
/** Whether two shapes, or two lists of strides, are the same. */
function sameNumbers(a, b) {
    return a.length === b.length && a.every((number, i) => number === b[i]);
}
/** Bytes of the elements alone, as a contiguous tensor stores them. */
function tensorBytes(tensor) {
    return elementCount(tensor.shape) * _dtype_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A[tensor.dtype].size;
}
/** Row-major strides in elements, as torch writes them: a size of 0 counts as 1 (c10/core/TensorImpl.h). */
function contiguousStrides(shape) {
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


/***/ }),

/***/ 8304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ decodeUtf8),
/* harmony export */   v: () => (/* binding */ isAsciiText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/** Text of files, which is UTF-8 where it says nothing else. */

/** Text of UTF-8 bytes; undefined where they are none. */
function decodeUtf8(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(buffer))
        return buffer.toString('latin1');
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer) ? buffer.toString('utf8') : undefined;
}
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Whether the text has no character beyond ASCII: the same bytes in latin-1 and in UTF-8. */
function isAsciiText(text) {
    return !BEYOND_ASCII.test(text);
}


/***/ }),

/***/ 4581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wg: () => (/* binding */ ALL_ONES_16),
  ay: () => (/* binding */ ALL_ONES_32),
  aE: () => (/* binding */ DEFLATED),
  J: () => (/* binding */ DESCRIPTOR),
  T: () => (/* binding */ DESCRIPTOR_FLAG),
  ek: () => (/* binding */ DIRECTORY_HEADER),
  Kp: () => (/* binding */ END),
  GJ: () => (/* binding */ EXTRA_FIELD),
  Et: () => (/* binding */ LOCAL_HEADER),
  SD: () => (/* binding */ STORED),
  PR: () => (/* binding */ UTF8_FLAG),
  ep: () => (/* binding */ ZIP64_DESCRIPTOR),
  gB: () => (/* binding */ ZIP64_END),
  aS: () => (/* binding */ ZIP64_END_UNCOUNTED),
  n8: () => (/* binding */ ZIP64_EXTRA),
  rA: () => (/* binding */ ZIP64_LOCATOR)
});

;// CONCATENATED MODULE: ./.build/torch/struct.js
/** Headers of little-endian numbers, by the names and widths that a format's specification lists. */
/** Fields one after another. `at` has the offset of each: `view.getUint32(start + END.at.disk, true)`. */
class Struct {
    /**
     * @param widths in bytes, in the order of the header
     * @param signature what the field of this name holds, where there is one
     */
    constructor(widths, signature = 0) {
        this.widths = widths;
        this.signature = signature;
        this.names = Object.keys(widths);
        let end = 0;
        this.at = this.map((name) => {
            end += widths[name];
            return end - widths[name];
        });
        this.byteLength = end;
    }
    /** All fields of the header at the start of `bytes`. */
    read(bytes) {
        const view = new DataView(bytes.buffer, bytes.byteOffset, this.byteLength);
        return this.map((name) => FORMS[this.widths[name]].get(view, this.at[name]));
    }
    /** A header with its signature and these values, and 0 in all other fields. */
    bytes(values) {
        const bytes = Buffer.alloc(this.byteLength);
        for (const name of this.names) {
            const value = values[name] ?? (name === 'signature' ? this.signature : 0);
            FORMS[this.widths[name]].set(bytes, value, this.at[name]);
        }
        return bytes;
    }
    map(numberOf) {
        return Object.fromEntries(this.names.map((name) => [name, numberOf(name)]));
    }
}
const FORMS = {
    2: { get: (view, at) => view.getUint16(at, true), set: (bytes, value, at) => bytes.writeUInt16LE(value, at) },
    4: { get: (view, at) => view.getUint32(at, true), set: (bytes, value, at) => bytes.writeUInt32LE(value, at) },
    8: {
        // Beyond 2^53 it exceeds every file, so the nearest number does.
        get: (view, at) => Number(view.getBigUint64(at, true)),
        set: (bytes, value, at) => bytes.writeBigUInt64LE(BigInt(value), at),
    },
};

;// CONCATENATED MODULE: ./.build/torch/zip/headers.js
/** The headers of a zip file, fields as PKWARE's application note (APPNOTE.TXT) lists them under these numbers. */

/** Stands for a value that is stored elsewhere. */
const ALL_ONES_16 = 0xffff;
const ALL_ONES_32 = 0xffffffff;
/** Compression methods, 4.4.5. */
const STORED = 0;
const DEFLATED = 8;
/** General purpose flag, 4.4.4: sizes and CRC follow the data; the local header's fields say nothing. */
const DESCRIPTOR_FLAG = 0x8;
const UTF8_FLAG = 0x800;
/** 4.3.7. The name follows, then the extra fields, then the data. */
const LOCAL_HEADER = new Struct({
    signature: 4,
    version: 2,
    flags: 2,
    method: 2,
    time: 2,
    date: 2,
    crc32: 4,
    storedLength: 4,
    byteLength: 4,
    nameLength: 2,
    extraLength: 2,
}, 0x04034b50);
/** 4.3.9, behind the data of a record with DESCRIPTOR_FLAG; in zip64 its lengths have 8 bytes. */
const DESCRIPTOR = new Struct({ signature: 4, crc32: 4, storedLength: 4, byteLength: 4 }, 0x08074b50);
const ZIP64_DESCRIPTOR = new Struct({ signature: 4, crc32: 4, storedLength: 8, byteLength: 8 }, 0x08074b50);
/** 4.3.12, one for each record. The name follows, then the extra fields, then a comment. */
const DIRECTORY_HEADER = new Struct({
    signature: 4,
    madeBy: 2,
    version: 2,
    flags: 2,
    method: 2,
    time: 2,
    date: 2,
    crc32: 4,
    storedLength: 4,
    byteLength: 4,
    nameLength: 2,
    extraLength: 2,
    commentLength: 2,
    disk: 2,
    internalAttributes: 2,
    externalAttributes: 4,
    headerPosition: 4,
}, 0x02014b50);
/** 4.5.1, before the content of each extra field. */
const EXTRA_FIELD = new Struct({ id: 2, length: 2 });
/** 4.5.3: what the header says with all ones, 8 bytes each: length, stored length, position. */
const ZIP64_EXTRA = 0x0001;
/** 4.3.14. `length` is that of all that follows it. */
const ZIP64_END = new Struct({
    signature: 4,
    length: 8,
    madeBy: 2,
    version: 2,
    disk: 4,
    directoryDisk: 4,
    recordsOnDisk: 8,
    recordCount: 8,
    directoryLength: 8,
    directoryPosition: 8,
}, 0x06064b50);
/** What `length` does not count: itself, and the signature before it. */
const ZIP64_END_UNCOUNTED = ZIP64_END.at.madeBy;
/** 4.3.15. */
const ZIP64_LOCATOR = new Struct({ signature: 4, endDisk: 4, endPosition: 8, disks: 4 }, 0x07064b50);
/** 4.3.16. A comment follows. */
const END = new Struct({
    signature: 4,
    disk: 2,
    directoryDisk: 2,
    recordsOnDisk: 2,
    recordCount: 2,
    directoryLength: 4,
    directoryPosition: 4,
    commentLength: 2,
}, 0x06054b50);


/***/ }),

/***/ 5088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ inflateWhole),
/* harmony export */   s: () => (/* binding */ inflateStream)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7035);
/** Inflates records, never beyond the size they announce. */




const PIECE_BYTES = 2 ** 18;
/** All of a record at once. Throws a CheckpointError that names it. */
function inflateWhole(path, record, stored) {
    try {
        // One byte more than announced is room enough to notice that there is more.
        const result = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(stored, { maxOutputLength: record.byteLength + 1, info: true });
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
async function inflateStream(path, record, stored, take) {
    const inflater = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createInflateRaw)({ chunkSize: PIECE_BYTES });
    let done = 0;
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(stored, inflater, async (pieces) => {
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
        throw inflateError(path, record, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.inflate.more', { bytes }));
    if (inflated < bytes)
        throw inflateError(path, record, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.inflate.less', { found: inflated, bytes }));
    if (consumed < record.storedLength) {
        throw inflateError(path, record, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.inflate.rest', { bytes: record.storedLength - consumed }));
    }
}
/** Errors of zlib as CheckpointErrors, others as they are. */
function named(path, record, error) {
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') {
        return inflateError(path, record, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.inflate.more', { bytes: record.byteLength }));
    }
    if (!code?.startsWith('Z_'))
        return error;
    return inflateError(path, record, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.inflate.broken', { reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error) }));
}
function inflateError(path, record, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckpointError */ .jg(path, problem, {
        where: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.where.record', { record: record.name }),
        hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.hint.exhausting'),
    });
}


/***/ }),

/***/ 130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ HeaderReader),
/* harmony export */   Ac: () => (/* binding */ checkBytes),
/* harmony export */   Ax: () => (/* binding */ DAMAGED),
/* harmony export */   EF: () => (/* binding */ overlap),
/* harmony export */   Eq: () => (/* binding */ recordError),
/* harmony export */   MC: () => (/* binding */ dataPosition),
/* harmony export */   MM: () => (/* binding */ checkCrc32),
/* harmony export */   Te: () => (/* binding */ AMBIGUOUS)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7035);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4581);
/** One record of a zip archive: what the central directory says of it, its local header, which must say the same, its CRC. */




const { at: FIELD, byteLength: HEADER_LENGTH } = _headers_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCAL_HEADER */ .Et;
const DAMAGED = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.hint.damaged');
const AMBIGUOUS = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.hint.two-ways');
/** The error for a record whose header and data do not end before what follows it begins. */
function overlap(source, record, next) {
    const { headerPosition: from, rawName, storedLength } = record;
    const to = from + HEADER_LENGTH + rawName.length + storedLength;
    const said = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.zip.overlap', { next: next.name, from, to, begin: next.headerPosition });
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
    const nameEnd = HEADER_LENGTH + rawName.length;
    const at = headers.seek(headerPosition, nameEnd, next);
    const header = headers.window;
    const position = headerPosition + nameEnd + header.readUInt16LE(at + FIELD.extraLength);
    const contradiction = contradictionOf(record, header, at) ?? overlapOf(position, storedLength, next);
    if (contradiction === undefined)
        return position;
    const problem = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.zip.header', { at: headerPosition, contradiction });
    throw recordError(headers.source, record.name, problem, AMBIGUOUS);
}
function overlapOf(at, bytes, { name: next, headerPosition: begin }) {
    return at + bytes > begin ? (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.zip.header.overlap', { bytes, at, next, begin }) : undefined;
}
/** What the header at this place of the bytes says otherwise than the directory; undefined where they agree. */
function contradictionOf(record, bytes, at) {
    const { name, rawName, flags, method, crc32, storedLength, byteLength } = record;
    if (bytes.readUInt32LE(at + FIELD.signature) !== _headers_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCAL_HEADER */ .Et.signature)
        return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.zip.signature');
    const named = bytes.toString('latin1', at + HEADER_LENGTH, at + HEADER_LENGTH + rawName.length);
    return (differing('flags', bytes.readUInt16LE(at + FIELD.flags), flags) ??
        differing('method', bytes.readUInt16LE(at + FIELD.method), method) ??
        (bytes.readUInt16LE(at + FIELD.nameLength) !== rawName.length || named !== rawName
            ? (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.zip.header.name', { found: named, expected: name })
            : undefined) ??
        (flags & _headers_js__WEBPACK_IMPORTED_MODULE_2__/* .DESCRIPTOR_FLAG */ .T
            ? undefined
            : (stated('crc32', bytes.readUInt32LE(at + FIELD.crc32), crc32) ??
                stated('stored', bytes.readUInt32LE(at + FIELD.storedLength), storedLength) ??
                stated('size', bytes.readUInt32LE(at + FIELD.byteLength), byteLength))));
}
function differing(name, found, expected) {
    if (found === expected)
        return undefined;
    return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.zip.header.says', { field: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)(`torch.zip.field.${name}`), found, expected });
}
/** 0 and all ones stand for "elsewhere". */
function stated(field, found, expected) {
    return found === 0 || found === _headers_js__WEBPACK_IMPORTED_MODULE_2__/* .ALL_ONES_32 */ .ay ? undefined : differing(field, found, expected);
}
/** An error that names the record. */
function recordError(source, name, problem, hint = DAMAGED) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckpointError */ .jg(source.path, problem, { where: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.where.record', { record: name }), hint });
}
/** Throws a CheckpointError that names the record where its bytes are not those that were saved. */
function checkCrc32(path, record, found, expected) {
    if (found === expected)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.file.checksum', { found: hex(found), expected: hex(expected) }), {
        where: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .i)('torch.where.record', { record }),
        hint: DAMAGED,
    });
}
/** The same for bytes that are all in memory. */
function checkBytes(path, record, bytes, expected) {
    checkCrc32(path, record, (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes), expected);
}
function hex(value) {
    return `0x${value.toString(16).padStart(8, '0')}`;
}


/***/ })

};
