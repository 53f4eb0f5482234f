export const id = 90;
export const ids = [90];
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

/***/ 5090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ planCleanup),
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6103);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7035);
/* harmony import */ var _words_notice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50);
/* harmony import */ var _run_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5748);
/** Deletes checkpoints when all else is done: nothing else, and nothing that changed meanwhile. */







/**
 * `averaged` deletes the checkpoints that went into the slim model, `all` every checkpoint and copy. `model.pt` resumes
 * the training and stays unless `all`. Deletes nothing yet.
 */
function planCleanup(request) {
    const { mode, run } = request;
    const skipped = obstacleTo(request);
    const entries = skipped === null || skipped === 'dry-run' ? targets(request) : [];
    const planned = entries.map(({ name, bytes }) => ({ name, bytes }));
    return { cleanup: { mode, skipped, planned, deleted: [], freedBytes: 0 }, runPath: run.path, entries };
}
/**
 * Carries out a plan: the last thing that is done, since nothing brings a checkpoint back. Only entries that the scan
 * recognised, directly in the run directory, of the same size and time as then; links, and what they link to, stay. What
 * could not be deleted comes as a notice, no error: the work is done.
 * @param obstacle what has come up since the plan was made; then nothing is deleted
 * @throws the reason of the host's signal when it is aborted: what is not deleted yet stays
 */
async function cleanUp({ cleanup, runPath, entries }, obstacle, host) {
    const skipped = cleanup.skipped ?? obstacle;
    const deleted = [];
    const notices = [];
    let freedBytes = 0;
    for (const entry of skipped === null ? entries : []) {
        await (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .breathe */ .q7)(host.signal);
        try {
            freedBytes += deleteEntry(runPath, entry);
            deleted.push({ name: entry.name, bytes: entry.bytes });
            host.did({ kind: 'deleted' });
        }
        catch (error) {
            if (!(error instanceof KeptError) && (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) === undefined)
                throw error;
            const params = { file: entry.name, problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error) };
            notices.push((0,_words_notice_js__WEBPACK_IMPORTED_MODULE_4__/* .notice */ .lm)('cleanup-kept', 'warning', params));
        }
    }
    return { cleanup: { ...cleanup, skipped, deleted, freedBytes }, notices };
}
function obstacleTo({ verdict, deployable, dryRun }) {
    if (verdict === 'fail')
        return 'verdict';
    if (deployable === false)
        return 'not-deployable';
    return dryRun ? 'dry-run' : null;
}
/** A checkpoint that must not be deleted, and why. */
class KeptError extends _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlimError */ .Q2 {
}
function targets({ mode, run, averaged }) {
    if (mode === 'all')
        return [...run.checkpoints, ...run.copies];
    const names = new Set(averaged);
    return [...run.checkpoints, ...run.copies.filter(({ kind }) => kind !== 'resume')].filter(({ name }) => names.has(name));
}
/** Bytes that became free: none for a file that has another name (a hard link) left. */
function deleteEntry(runPath, entry) {
    if ((0,_run_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .isElsewhere */ .l)(entry))
        throw new KeptError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('cleanup.elsewhere', { directory: runPath }));
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runPath, entry.name);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    if (entry.linked || stats.isSymbolicLink())
        throw new KeptError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('cleanup.link'));
    if (stats.isFile())
        return deleteFile(entry.parts[0], path);
    if (!stats.isDirectory())
        throw new KeptError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('entry.special'));
    const known = new Set(entry.parts.map((part) => part.path));
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path).filter((name) => !known.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name)));
    if (files.length > 0)
        throw new KeptError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('cleanup.other-files', { files }));
    for (const part of entry.parts)
        assertUnchanged(part, part.path);
    const freed = entry.parts.reduce((sum, part) => sum + deleteFile(part, part.path), 0);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
    return freed;
}
function deleteFile(part, path) {
    const freed = assertUnchanged(part, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    return freed;
}
/** Bytes that deleting the file frees. */
function assertUnchanged(part, path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    const same = part?.path === path && stats.isFile() && stats.size === part.bytes && stats.mtimeMs === part.modifiedMs;
    if (!same)
        throw new KeptError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('cleanup.changed', { directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) }));
    return stats.nlink === 1 ? stats.size : 0;
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
 * `checkpoints`: files of any name, in the run directory or elsewhere, by name, path or glob. Whoever moved a run or trained
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
/** The entries that `checkpoints` names, and those among them that are no entries by their names and place. */
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


/***/ })

};
