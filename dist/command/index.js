import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 5881:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 1800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ partialPath),
/* harmony export */   E1: () => (/* binding */ removeUnfinished),
/* harmony export */   KM: () => (/* binding */ writeFully),
/* harmony export */   MK: () => (/* binding */ requireSpace),
/* harmony export */   U0: () => (/* binding */ asWriteError),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   c2: () => (/* binding */ writeFullyLater),
/* harmony export */   rt: () => (/* binding */ obstacleAt),
/* harmony export */   wT: () => (/* binding */ openAtomic),
/* harmony export */   zY: () => (/* binding */ makeDirectoryOf)
/* harmony export */ });
/* unused harmony export patiently */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7035);
/**
 * Files that appear whole or not at all: written beside the target, flushed, checked and then renamed. A run that was
 * killed leaves a file named `.<target>.<machine>-<process>-<run>.partial`; the next run in that directory removes it.
 */







const fsync = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fsync);
const write = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.write);
/**
 * Starts a file that will replace `asked`. Creates the directory if it is missing.
 *
 * @param byteLength exact size of the file; zeros until written
 * @throws WriteError when there is not enough space or no permission, or something else than a file is there
 */
async function openAtomic(asked, byteLength) {
    // One place for both names, also where the way leads out of a link again.
    const target = node_path__WEBPACK_IMPORTED_MODULE_2__.normalize(asked);
    const directory = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target);
    const temporary = partialPath(target);
    let file;
    try {
        makeDirectories(directory);
        requireFile(target);
        file = new PartialFile(node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(temporary, 'wx'), temporary, target);
        removeLeftovers(directory, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(file.fd).mtimeMs);
        await requireSpace(target, byteLength);
        // A limit on file sizes shows now and not after the work.
        node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync(file.fd, byteLength);
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
    const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target, { throwIfNoEntry: false });
    if (stats === undefined || stats.isFile())
        return undefined;
    if (stats.isDirectory())
        return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.is-directory');
    return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)(stats.isSymbolicLink() ? 'write.is-link' : 'write.is-special');
}
function requireFile(target) {
    const problem = obstacleAt(target);
    if (problem !== undefined)
        throw writeError(target, { problem, hint: NO_DIRECTORY.hint });
}
/** This process's files that have no final name yet. */
const unfinished = new Set();
class PartialFile {
    constructor(fd, path, target) {
        this.fd = fd;
        this.path = path;
        this.target = target;
        this.open = true;
        unfinished.add(this);
    }
    async commit(verify) {
        try {
            await fsync(this.fd);
            this.close();
            await verify(this.path);
            requireFile(this.target);
            patiently(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(this.path, this.target));
            unfinished.delete(this);
            await flushDirectory(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(this.target));
        }
        catch (error) {
            this.discard();
            throw asWriteError(this.target, error);
        }
    }
    discard() {
        this.close();
        if (unfinished.delete(this))
            patiently(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(this.path, { force: true }));
    }
    close() {
        if (this.open)
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(this.fd);
        this.open = false;
    }
}
/** Removes what is not committed. For a process that ends before its work does: the files stay open. */
function removeUnfinished() {
    for (const { path } of unfinished)
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(path, { force: true });
}
/**
 * Makes the directory that `target` is to stand in, and those above it.
 * @throws WriteError
 */
function makeDirectoryOf(target) {
    try {
        makeDirectories(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target));
    }
    catch (error) {
        throw asWriteError(target, error);
    }
}
/** As `mkdirSync` with `recursive`, which never returns where nothing can be made in a directory that is there: /proc. */
function makeDirectories(directory) {
    if (node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(directory, { throwIfNoEntry: false })?.isDirectory())
        return;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(directory);
    if (parent !== directory)
        makeDirectories(parent);
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(directory);
    }
    catch (error) {
        // Another process may have been faster.
        if (node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(directory, { throwIfNoEntry: false })?.isDirectory())
            return;
        const isLink = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(directory, { throwIfNoEntry: false })?.isSymbolicLink();
        if (isLink)
            throw writeError(directory, { problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.dangling'), hint: NO_DIRECTORY.hint }, error);
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
        done += node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync(fd, bytes, done, bytes.length - done, position + done);
    }
}
/** The same, while other things go on. */
async function writeFullyLater(fd, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (await write(fd, bytes, done, bytes.length - done, position + done)).bytesWritten;
    }
}
/** A system's refusal to write as an error that says what to do; errors of this program pass unchanged. */
function asWriteError(target, error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SlimError */ .Q2)
        return error;
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemErrorCode */ .vq)(error);
    if (code === undefined)
        return error instanceof Error ? error : new Error(String(error));
    const other = { problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.refused', { problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A3)(error) }) };
    return writeError(target, REFUSALS[code] ?? other, error);
}
function writeError(file, { problem, hint }, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .WriteError */ .QM((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('error.file', { file, problem }), { ...(hint && { hint }), cause });
}
const NO_SPACE = { problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.full'), hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('hint.free-space') };
const NO_PERMISSION = { problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.no-permission'), hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('hint.allow-writing') };
const NO_DIRECTORY = { problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('system.ENOTDIR'), hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('hint.other-directory') };
const REFUSALS = {
    ENOSPC: NO_SPACE,
    EDQUOT: { ...NO_SPACE, problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.quota') },
    EFBIG: { problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.too-large'), hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('hint.file-size') },
    EACCES: NO_PERMISSION,
    EPERM: NO_PERMISSION,
    ENOENT: { ...NO_DIRECTORY, problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.nowhere') },
    EROFS: { ...NO_PERMISSION, problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.read-only') },
    ENOTDIR: NO_DIRECTORY,
    EEXIST: NO_DIRECTORY,
    ENAMETOOLONG: { ...NO_DIRECTORY, problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('system.ENAMETOOLONG') },
    EIO: { problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('system.EIO'), hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('hint.check-disk') },
};
const SUFFIX = '.partial';
/** Process numbers count within one machine or container only. */
const MACHINE = eightDigits((0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32)(node_os__WEBPACK_IMPORTED_MODULE_1__.hostname()));
/** Tells this process from an earlier one with the same number, as in containers. */
const RUN = eightDigits(Math.floor(Math.random() * 2 ** 32));
const PARTIAL = /^\..+\.([0-9a-f]{8})-(\d+)-([0-9a-f]{8})\.partial$/;
/** A file of another machine that was not written to for this long has been abandoned. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
/** The hidden name that stands for a target until it is done, or for what helps to make it: gone at the latest with the next run. */
function partialPath(target) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target), `.${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(target)}.${MACHINE}-${process.pid}-${RUN}${SUFFIX}`);
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
            if (tries === MOST_TRIES || !held.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemErrorCode */ .vq)(error) ?? ''))
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
    for (const entry of node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(directory, { withFileTypes: true })) {
        const [, machine, pid, run] = PARTIAL.exec(entry.name) ?? [];
        if (!entry.isFile() || run === undefined || run === RUN)
            continue;
        const leftover = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, entry.name);
        const gone = machine === MACHINE && (Number(pid) === process.pid || !isRunning(Number(pid)));
        const touchedMs = node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(leftover, { throwIfNoEntry: false })?.mtimeMs ?? now;
        if (gone || now - touchedMs > ABANDONED_MS)
            removeIfAllowed(leftover);
    }
}
function removeIfAllowed(leftover) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(leftover, { force: true });
    }
    catch (error) {
        // Another user's leftover in a shared directory is theirs to remove.
        if (!['EPERM', 'EACCES'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemErrorCode */ .vq)(error) ?? ''))
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
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemErrorCode */ .vq)(error) !== 'ESRCH';
    }
}
/**
 * Makes sure that the file system of `target`, whose directory is there, has this many bytes left.
 * @throws WriteError that tells how many there are
 */
async function requireSpace(target, byteLength) {
    const { bavail, bsize, blocks } = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.statfs(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target));
    // Some network and FUSE file systems do not know their size and report 0 blocks.
    if (blocks === 0 || bavail * bsize >= byteLength)
        return;
    const problem = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.no-space', { needed: byteLength, free: bavail * bsize });
    throw writeError(target, { ...NO_SPACE, problem });
}
/** Makes the new name outlast a power failure. */
async function flushDirectory(directory) {
    // Windows cannot open directories.
    if (process.platform === 'win32')
        return;
    const fd = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(directory, 'r');
    try {
        await fsync(fd);
    }
    catch (error) {
        // File systems that cannot flush a directory say EINVAL.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemErrorCode */ .vq)(error) !== 'EINVAL')
            throw error;
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(fd);
    }
}


/***/ }),

/***/ 4210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fx: () => (/* binding */ askedLanguage),
  aL: () => (/* binding */ askedReports),
  UK: () => (/* binding */ readCommand)
});

// UNUSED EXPORTS: parseCommand

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./.build/config.js
var _build_config = __nccwpck_require__(4638);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __nccwpck_require__(9243);
// EXTERNAL MODULE: ./.build/report/file.js + 3 modules
var file = __nccwpck_require__(6160);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __nccwpck_require__(7035);
// EXTERNAL MODULE: ./.build/words/translator.js + 27 modules
var translator = __nccwpck_require__(7812);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./.build/inputs.js
var _build_inputs = __nccwpck_require__(9141);
;// CONCATENATED MODULE: ./.build/command/flags.js
/** The flags of the command: the engine's inputs by their names, and its own. What was given, and what is wrong with it. */




const own = (name, value) => [
    name,
    { description: `flag.${name}`, value, repeated: name === 'report', default: '', group: undefined },
];
/** What `comment` may write to. */
const FORGES = ['gitlab', 'gitee', 'github'];
const OWN_FLAGS = new Map([
    own('json'),
    own('details'),
    own('report', 'value.path'),
    own('previous', 'value.path'),
    own('keep-newest', 'value.integer'),
    own('override-label', 'value.text'),
    own('to', FORGES),
    own('repository', 'value.text'),
    own('pull-request', 'value.integer'),
    own('comment-key', 'value.text'),
    own('help'),
    own('version'),
]);
/** All flags by name, in the order of the help. */
const FLAGS = new Map([
    ..._build_inputs/* ROWS */.Ir.filter(([, { of }]) => of === 'engine').map(([name, row]) => [
        name,
        {
            description: `input.${name}`,
            value: expectedValue(row),
            repeated: row.kind === 'lines' || row.kind === 'choices',
            default: row.kind === 'boolean' ? '' : (row.default ?? ''),
            group: row.group === 'publishing' ? undefined : row.group,
        },
    ]),
    ...OWN_FLAGS,
]);
function expectedValue(row) {
    switch (row.kind) {
        case 'boolean':
            return undefined;
        case 'choice':
        case 'choices':
            return row.choices;
        case 'artifact-name':
            return 'value.text';
        case 'integers':
            return 'value.integer';
        case 'score-growth':
            return 'value.score-growth';
        default:
            return `value.${row.kind}`;
    }
}
/** Reads a command line, all of it even where something is wrong. */
function readFlags(args) {
    const options = Object.fromEntries([...FLAGS].map(([name, { value }]) => [
        name,
        {
            type: value === undefined ? 'boolean' : 'string',
            ...(name === 'help' && { short: 'h' }),
        },
    ]));
    // Not strict, so that every problem is found and not just the first.
    const { tokens } = (0,external_node_util_.parseArgs)({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
    const given = new Map();
    const positionals = [];
    const problems = [];
    let valueOfUnknown;
    for (const token of tokens) {
        // What follows an unknown flag is most likely its value.
        if (token.kind === 'positional' && token.index !== valueOfUnknown)
            positionals.push(token.value);
        if (token.kind !== 'option')
            continue;
        const { name, rawName: flag, value, inlineValue } = token;
        const known = FLAGS.get(name);
        if (known === undefined) {
            problems.push((0,message/* message */.i)('usage.unknown-flag', { flag }));
            if (!inlineValue)
                valueOfUnknown = token.index + 1;
        }
        else if (known.value !== undefined && (value === undefined || (value.startsWith('--') && !inlineValue))) {
            // `--slim-dir --json` forgot the directory; `--slim-dir=--json` means it. Growth such as `-40%` is a value.
            problems.push((0,message/* message */.i)('usage.no-value', { flag }));
        }
        else {
            given.set(name, [...(given.get(name) ?? []), value ?? 'true']);
        }
    }
    const values = (name) => {
        const all = given.get(name)?.filter((value) => value.trim() !== '') ?? [];
        return FLAGS.get(name)?.repeated ? all : all.slice(-1);
    };
    for (const [name, all] of given) {
        const flag = `--${name}`;
        if (all.length > 1 && !FLAGS.get(name)?.repeated)
            problems.push((0,message/* message */.i)('usage.twice', { flag, count: all.length }));
        const [value] = values(name);
        // Switches that are inputs are read with the inputs.
        const isSwitch = OWN_FLAGS.has(name) && FLAGS.get(name)?.value === undefined;
        if (isSwitch && value !== undefined && (0,_build_config/* parseBoolean */.yG)(value) === undefined)
            problems.push((0,message/* message */.i)('usage.switch', { flag, found: value, allowed: (0,message/* message */.i)('allowed.boolean') }));
    }
    const isOn = (name) => (0,_build_config/* parseBoolean */.yG)(values(name)[0] ?? '') === true;
    return { positionals, problems, names: [...given.keys()], values, isOn };
}

// EXTERNAL MODULE: ./.build/words/width.js
var width = __nccwpck_require__(8324);
;// CONCATENATED MODULE: ./.build/command/help.js
/** The text of `--help`: at most 80 columns, in the reader's language. */



const COLUMNS = 80;
/** Usage, the inputs of `run` under their headings, and what is not an input. */
function helpText(t) {
    const usage = ['run', 'inspect', 'strip', 'comment'].flatMap((name) => [
        `  ${t.say(`help.usage.${name}`)}`,
        ...indented(t.say(`help.${name}`)),
    ]);
    const flagsOf = (group) => [...FLAGS].filter(([, flag]) => flag.group === group).flatMap(([name, flag]) => flagLines(name, flag, t));
    const inputs = [...new Set(_build_inputs/* ROWS */.Ir.map(([, { group }]) => group))]
        .filter((group) => group !== 'publishing')
        .map((group) => [t.say('help.group', { group: t.say(`group.${group}`) }), ...flagsOf(group)]);
    return [
        [t.say('help.usage'), ...usage],
        (0,width/* wrap */.L)(t.say('help.options'), COLUMNS),
        ...inputs,
        [t.say('help.other'), ...flagsOf(undefined)],
        (0,width/* wrap */.L)(t.say('help.statuses'), COLUMNS),
    ]
        .map((lines) => `${lines.join('\n')}\n`)
        .join('\n');
}
function flagLines(name, flag, t) {
    const { value } = flag;
    const shown = value === undefined ? '' : ` ${typeof value === 'string' ? t.said({ code: value, params: {} }) : value.join('|')}`;
    let description = t.said({ code: flag.description, params: {} });
    if (flag.repeated)
        description = t.say('help.repeated', { description });
    if (flag.default !== '')
        description = t.say('help.default', { description, value: flag.default });
    return [`  ${name === 'help' ? '-h, ' : ''}--${name}${shown}`, ...indented(description)];
}
function indented(text) {
    const indent = ' '.repeat(6);
    return (0,width/* wrap */.L)(text, COLUMNS - indent.length).map((line) => indent + line);
}

;// CONCATENATED MODULE: ./.build/command/arguments.js
/** The command line: which command, with which flags. Flags are the inputs of action.yml by the same names. */










/** Flags of the commands that do not average. */
const FLAGS_OF = {
    inspect: ['json', 'language'],
    strip: ['keep-newest', 'dry-run', 'json', 'language'],
    comment: ['to', 'repository', 'pull-request', 'comment-key', 'previous', 'language'],
};
/** Flags that run has not. */
const NOT_OF_RUN = ['keep-newest', 'to', 'repository', 'pull-request', 'comment-key'];
/**
 * The command and its inputs.
 * @throws UsageError that lists every problem of the command line; an InputError where it is that of a run
 */
function parseCommand(args, home = (0,external_node_os_.homedir)()) {
    const given = readFlags(args);
    const [name, ...operands] = given.positionals;
    if (given.isOn('help'))
        return { name: 'help', text: helpText(new translator/* Translator */.r(askedLanguage(args), 'command')) };
    if (given.isOn('version'))
        return { name: 'version' };
    switch (name) {
        case 'run':
            return parseRun(given, operands, home);
        case 'inspect':
            return parseInspect(given, operands, home);
        case 'strip':
            return parseStrip(given, operands, home);
        case 'comment':
            return parseComment(given, operands, home);
        case undefined:
            throw new errors/* UsageError */.eb([...given.problems, (0,message/* message */.i)('usage.no-command')]);
        default:
            throw new errors/* UsageError */.eb([...given.problems, (0,message/* message */.i)('usage.unknown-command', { found: name })]);
    }
}
/** As `parseCommand`. @throws UsageError of a run with what only a look outside finds, too */
async function readCommand(args, host) {
    try {
        return parseCommand(args);
    }
    catch (error) {
        if (!(error instanceof _build_config/* InputError */.dz))
            throw error;
        const { withProblemsOutside } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(815), __nccwpck_require__.e(80), __nccwpck_require__.e(400), __nccwpck_require__.e(450)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9450));
        throw await withProblemsOutside(error, host);
    }
}
/** The language that a command line asks for, even where it is wrong otherwise. */
function askedLanguage(args) {
    return (0,_build_config/* languageOf */.eX)(readFlags(args).values('language')[0]);
}
function parseInspect(given, paths, home) {
    const { config, problems } = parseFiles('inspect', given, paths, home);
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems);
    return { name: 'inspect', paths, json: given.isOn('json'), language: config.language };
}
function parseStrip(given, paths, home) {
    const { config, problems } = parseFiles('strip', given, paths, home);
    const [found = '0'] = given.values('keep-newest');
    const wrong = /^\d{1,9}$/.test(found)
        ? []
        : [(0,message/* message */.i)('usage.switch', { flag: '--keep-newest', found, allowed: (0,message/* message */.i)('allowed.count') })];
    const all = [...problems, ...wrong];
    if (all.length > 0)
        throw new errors/* UsageError */.eb(all);
    const { dryRun, language } = config;
    return { name: 'strip', paths, keepNewest: Number(found), dryRun, json: given.isOn('json'), language };
}
/** What a command that is given files has of the inputs, and what is wrong with its line. */
function parseFiles(command, given, paths, home) {
    const { config, problems } = parseOwn(command, given, home);
    return { config, problems: [...problems, ...(paths.length === 0 ? [(0,message/* message */.i)('usage.no-path', { command })] : [])] };
}
/** What a command has of the inputs, and which of its flags are wrong. */
function parseOwn(command, given, home) {
    const flags = FLAGS_OF[command];
    const { config, problems } = (0,_build_config/* parseConfig */.o4)((input) => (flags.includes(input) ? (given.values(input)[0] ?? '') : ''), home);
    const others = otherFlags(given, command, (flag) => flags.includes(flag));
    return { config, problems: [...given.problems, ...others, ...problems] };
}
function otherFlags(given, command, isOwn) {
    const others = given.names.filter((flag) => !isOwn(flag));
    return others.map((flag) => (0,message/* message */.i)('usage.other-flag', { flag: `--${flag}`, command }));
}
/** What `--report` asks a run for, even where its command line is wrong otherwise: an error is reported, too. */
function askedReports(args, home = (0,external_node_os_.homedir)()) {
    const given = readFlags(args);
    const [name, ...operands] = given.positionals;
    const reports = name === 'run' ? given.values('report').map((path) => (0,_build_config/* expandHome */.kc)(path, home)) : [];
    return {
        reports: reports.filter((path) => path !== STDOUT && (0,file/* reportEnding */.UB)(path) !== undefined),
        markdown: reports.includes(STDOUT),
        config: readConfig(given, readOperands(given, operands), home).config,
    };
}
function readConfig(given, { directory, checkpoints }, home) {
    return (0,_build_config/* parseConfig */.o4)((input) => {
        if (input === 'checkpoint-dir')
            return directory;
        if (input === 'checkpoints')
            return checkpoints.join('\n');
        return given.values(input).join('\n');
    }, home);
}
function parseComment(given, operands, home) {
    const { config, problems } = parseOwn('comment', given, home);
    const value = (flag) => given.values(flag)[0];
    const [report] = operands;
    const to = FORGES.find((forge) => forge === value('to'));
    const number = value('pull-request');
    const all = [
        ...(operands.length === 1 ? [] : [(0,message/* message */.i)('usage.one-report', { count: operands.length })]),
        ...(to === undefined
            ? [
                (0,message/* message */.i)('usage.switch', {
                    flag: '--to',
                    found: value('to') ?? '',
                    allowed: (0,message/* message */.i)('allowed.choice', { choices: FORGES }),
                }),
            ]
            : []),
        ...(number === undefined || /^[1-9]\d{0,8}$/.test(number)
            ? []
            : [
                (0,message/* message */.i)('usage.switch', {
                    flag: '--pull-request',
                    found: number,
                    allowed: (0,message/* message */.i)('allowed.integer', { least: 1, most: 999_999_999 }),
                }),
            ]),
        ...problems,
    ];
    if (all.length > 0 || report === undefined || to === undefined)
        throw new errors/* UsageError */.eb(all);
    return {
        name: 'comment',
        report: (0,_build_config/* expandHome */.kc)(report, home),
        to,
        previous: pathOf(value('previous'), home),
        language: config.language,
        repository: value('repository'),
        pullRequest: number === undefined ? undefined : Number(number),
        commentKey: value('comment-key'),
    };
}
function pathOf(value, home) {
    return value === undefined ? undefined : (0,_build_config/* expandHome */.kc)(value, home);
}
/** What stands for stdout in place of a path. */
const STDOUT = '-';
function parseRun(given, operands, home) {
    const { problems, ...found } = readOperands(given, operands);
    const { config, problems: wrong } = readConfig(given, found, home);
    const reports = given.values('report').map((path) => (0,_build_config/* expandHome */.kc)(path, home));
    const files = reports.filter((path) => path !== STDOUT);
    const markdown = files.length < reports.length;
    const json = given.isOn('json');
    const all = [
        ...given.problems,
        ...otherFlags(given, 'run', (flag) => !NOT_OF_RUN.includes(flag)),
        ...problems,
        ...files
            .filter((path) => (0,file/* reportEnding */.UB)(path) === undefined)
            .map((path) => (0,message/* message */.i)('usage.report', { found: path, endings: file/* REPORT_ENDINGS */.as })),
        ...(markdown && json ? [(0,message/* message */.i)('usage.stdout-twice')] : []),
        ...wrong,
    ];
    if (all.length > 0)
        throw new _build_config/* InputError */.dz(all, config);
    return {
        name: 'run',
        config,
        json,
        details: given.isOn('details'),
        reports: files,
        markdown,
        previous: pathOf(given.values('previous')[0], home),
        overrideLabel: given.values('override-label')[0],
    };
}
/**
 * The operand of run is a directory. Checkpoints among them are further values of `--checkpoints`, which gets but the
 * first of the names to which a shell expands `--checkpoints outputs/model.pt.ep*`.
 */
function readOperands(given, operands) {
    const named = given.values('checkpoints');
    const isCheckpoint = (path) => (0,_build_config/* isCheckpointName */.iI)(path) || (named.length > 0 && isFile(path));
    const files = operands.filter(isCheckpoint);
    const directories = [...operands.filter((path) => !isCheckpoint(path)), ...given.values('checkpoint-dir')];
    const problems = [];
    if (directories.length > 1)
        problems.push((0,message/* message */.i)('usage.directories', { count: directories.length, found: directories }));
    const [file] = files;
    if (named.length > 0 || file === undefined)
        return {
            directory: directories[0] ?? directoryOf([...named, ...files]),
            checkpoints: [...named, ...files],
            problems,
        };
    const directory = directories[0] ?? (0,external_node_path_.dirname)(file);
    const names = files.map((path) => (0,external_node_path_.basename)(path)).join(' ');
    problems.push((0,message/* message */.i)('usage.checkpoints', { count: files.length, directory, names }));
    return { directory, checkpoints: [], problems };
}
/** Where the first checkpoint lies that is named by a path: its run directory, where none is given. */
function directoryOf(checkpoints) {
    const directory = checkpoints.map((path) => (0,external_node_path_.dirname)(path)).find((directory) => directory !== '.');
    return directory !== undefined && statOf(directory)?.isDirectory() ? directory : '';
}
function isFile(path) {
    return statOf(path)?.isFile() ?? false;
}
function statOf(path) {
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

/***/ 8030:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9243);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7890);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5922);
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1193);
/* harmony import */ var _words_translator_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7812);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4210);
/** The command: arguments in, result on stdout, everything else on stderr, one exit status. */








const isTerminal = process.stderr.isTTY === true;
const say = (text) => process.stderr.write(`${isTerminal ? '\r\x1b[K' : ''}${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .terminalLines */ .MJ)(text)}\n`);
let details = false;
// `| head` has read enough: the exit status and the reports are as they would be.
process.stdout.on('error', (error) => {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) !== 'EPIPE')
        throw error;
});
await (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .runProgram */ .mB)({
    workerScript: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '../worker/index.js'),
    log: { line: say, debug: (text) => details && say(text) },
    progress: { write: (text) => process.stderr.write(text), isTerminal, columns: () => process.stderr.columns },
    language: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .askedLanguage */ .fx)(process.argv.slice(2)),
    medium: 'command',
    fail: (text, status) => {
        say(`funasr-slim: ${text}`);
        process.exitCode = status;
    },
}, async (host) => {
    const command = await understood(process.argv.slice(2), host);
    details = command.name === 'run' && command.details;
    return obey(command, host);
});
/** The command; wrong usage is an error that is written to its reports. */
async function understood(args, host) {
    try {
        return await (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .readCommand */ .UK)(args, host);
    }
    catch (error) {
        const asked = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .askedReports */ .aL)(args);
        if (asked.markdown || asked.reports.length > 0) {
            const { reportFailure } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(400), __nccwpck_require__.e(751)]).then(__nccwpck_require__.bind(__nccwpck_require__, 290));
            await reportFailure(error, asked, new _words_translator_js__WEBPACK_IMPORTED_MODULE_4__/* .Translator */ .r(asked.config.language, 'command'), host);
        }
        throw error;
    }
}
async function obey(command, host) {
    switch (command.name) {
        case 'help':
            process.stdout.write(command.text);
            return 0;
        case 'version':
            process.stdout.write(`funasr-slim ${_version_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION */ .x}\n`);
            return 0;
        case 'inspect': {
            const { inspect } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(80), __nccwpck_require__.e(878), __nccwpck_require__.e(547)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9054));
            const { renderInspect, renderInspectJson } = await __nccwpck_require__.e(/* import() */ 529).then(__nccwpck_require__.bind(__nccwpck_require__, 2529));
            const { anatomies, failure } = await inspect(command.paths, host.signal);
            const text = command.json
                ? renderInspectJson(anatomies)
                : renderInspect(anatomies, terminal(command.language, host));
            if (command.json || anatomies.length > 0)
                process.stdout.write(text);
            if (failure !== undefined)
                throw failure;
            return 0;
        }
        case 'strip': {
            const { stripCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(80), __nccwpck_require__.e(240), __nccwpck_require__.e(432), __nccwpck_require__.e(707)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7707));
            return stripCommand(command, host);
        }
        case 'run': {
            const { runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(815), __nccwpck_require__.e(80), __nccwpck_require__.e(400), __nccwpck_require__.e(240), __nccwpck_require__.e(450), __nccwpck_require__.e(878), __nccwpck_require__.e(343)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5343));
            return runCommand(command, terminal(command.config.language, host), host);
        }
        case 'comment': {
            const { commentCommand } = await __nccwpck_require__.e(/* import() */ 317).then(__nccwpck_require__.bind(__nccwpck_require__, 3317));
            return commentCommand(command, host);
        }
    }
}
function terminal(language, { environment }) {
    const color = process.stdout.isTTY === true && environment['NO_COLOR'] === undefined;
    return { language, width: process.stdout.columns ?? 120, color };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   eX: () => (/* binding */ languageOf),
/* harmony export */   iI: () => (/* binding */ isCheckpointName),
/* harmony export */   kc: () => (/* binding */ expandHome),
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* unused harmony exports parseInputs, wellMeantInputs */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9243);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9141);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2281);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7035);
/** Everything a user can ask for, parsed once by the table of inputs and never changed. Absent is undefined. */





/** Wrong inputs. A look outside may find more that is wrong (funasr/check-inputs.ts). */
class InputError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb {
    /** @param config the inputs, with the default in place of each that is wrong; undefined where they do not matter */
    constructor(problems, config) {
        super(problems);
        this.config = config;
    }
}
/** All inputs of the Action, with `home` for `~`. @throws InputError with all problems */
function parseInputs(raw, home) {
    const { config, problems } = parseConfig(raw, home);
    const publishing = readRows('publishing', raw, home);
    const publish = publishing.values;
    const all = [...problems, ...publishing.problems];
    if (all.length > 0)
        throw new InputError(all, publish.mode === 'run' ? config : undefined);
    return { config, publish };
}
/** All inputs, with the default in place of each that is wrong: enough to say so in the right places. */
function wellMeantInputs(raw, home) {
    const { config } = parseConfig(raw, home);
    return { config, publish: readRows('publishing', raw, home).values };
}
/** The engine's part of the inputs, with the default in place of each that is wrong, and all problems. */
function parseConfig(raw, home) {
    const { values, problems } = readRows('engine', raw, home);
    const config = values;
    const strict = config.precisionStrict && config.precision !== 'fp16' ? [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('wrong.precision-strict')] : [];
    const scores = config.metric === 'scores' && config.scores === undefined ? [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('wrong.metric-scores')] : [];
    const evaluated = evaluateProblems(config);
    const isFollowed = config.formats.some((format) => format === 'pt' || format === 'safetensors');
    const idle = config.precision === 'keep' || isFollowed ? [] : [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('wrong.precision-formats', { found: config.precision })];
    const directory = runDirectory(config.checkpointDir);
    const checkpoints = config.checkpoints.map((pattern) => expandHome(pattern, home));
    return {
        config: { ...config, checkpointDir: directory.path, checkpoints },
        problems: [...problems, ...strict, ...scores, ...evaluated, ...idle, ...directory.problems],
    };
}
/** What is asked of scores that nothing measures. */
function evaluateProblems({ evaluate, nbest, checkpoints, maxScore, maxScoreGrowth }) {
    const isSearch = nbest === 'greedy' || Array.isArray(nbest);
    const found = Array.isArray(nbest) ? nbest.join(',') : String(nbest);
    const problems = [];
    if (isSearch && evaluate === undefined)
        problems.push((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('wrong.nbest-evaluate', { found }));
    if (isSearch && checkpoints.length > 0)
        problems.push((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('wrong.nbest-named', { found }));
    if (evaluate !== undefined)
        return problems;
    if (maxScore !== undefined)
        problems.push((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('wrong.max-score', { option: 'max-score' }));
    if (maxScoreGrowth !== undefined)
        problems.push((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('wrong.max-score', { option: 'max-score-growth' }));
    return problems;
}
/** The requested language, even if other inputs are wrong. */
function languageOf(asked) {
    const { choices, default: otherwise } = _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc.language;
    return choices.find((language) => language === asked?.trim()) ?? otherwise;
}
/** A path with `~` as the home directory, which shells leave alone after `--flag=` and in quotes. */
function expandHome(path, home) {
    return path.replace(/^~(?=$|\/)/, () => home);
}
/** Whether FunASR gives such a name to a checkpoint, or to a copy of one. */
function isCheckpointName(path) {
    return /^(?:ds-)?model\.pt(?:\.|$)/.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
}
/** A checkpoint in place of its directory is a common slip. */
function runDirectory(path) {
    if (!isCheckpointName(path))
        return { path, problems: [] };
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    return {
        path: directory,
        problems: [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('wrong.checkpoint-dir', { found: path, directory, name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path) })],
    };
}
function readRows(of, raw, home) {
    const values = {};
    const problems = [];
    for (const [name, row] of _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .ROWS */ .Ir) {
        if (row.of !== of)
            continue;
        let read = readText(row, raw(name).trim() || defaultOf(row), home);
        if ('allowed' in read) {
            problems.push((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('wrong.input', { option: name, ...read }));
            read = readText(row, defaultOf(row), home);
        }
        values[row.as ?? camel(name)] = 'value' in read ? read.value : undefined;
    }
    return { values, problems };
}
function defaultOf(row) {
    return row.default ?? '';
}
function readText(row, text, home) {
    if (text === '')
        return { value: row.kind === 'lines' ? [] : undefined };
    const instead = (allowed, found = text) => ({ allowed, found });
    switch (row.kind) {
        case 'text':
            return { value: text };
        case 'path':
            return { value: expandHome(text, home) };
        case 'lines':
            return { value: linesOf(text) };
        case 'boolean': {
            const value = parseBoolean(text);
            return value === undefined ? instead((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.boolean')) : { value };
        }
        case 'choice':
            return row.choices.includes(text) ? { value: text } : instead((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.choice', row));
        case 'choices': {
            const lines = linesOf(text);
            const odd = lines.filter((line) => !row.choices.includes(line));
            return odd.length === 0
                ? { value: [...new Set(lines)] }
                : instead((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.choices', row), odd.join(', '));
        }
        case 'integer': {
            const { least, most, words = [] } = row;
            if (words.includes(text))
                return { value: text };
            const value = Number(text);
            return /^\d+$/.test(text) && value >= least && value <= most
                ? { value }
                : instead(orWords((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.integer', { least, most }), words));
        }
        case 'integers': {
            const { least, most, words = [] } = row;
            if (words.includes(text))
                return { value: text };
            const parts = text.split(',').map((part) => part.trim());
            const numbers = [...new Set(parts.map(Number))];
            const fit = parts.every((part) => /^\d+$/.test(part) && Number(part) >= least && Number(part) <= most);
            if (!fit)
                return instead(orWords((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.integers', { least, most }), words));
            return { value: numbers.length === 1 ? numbers[0] : numbers };
        }
        case 'duration': {
            const [, number, unit] = /^(\d{1,6})\s*([smh])$/.exec(text) ?? [];
            const seconds = Number(number) * ({ s: 1, m: 60, h: 3600 }[unit ?? ''] ?? Number.NaN);
            // A timer of the system's holds no more than 24 days.
            return seconds > 0 && seconds <= 20 * 86_400 ? { value: seconds * 1000 } : instead((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.duration'));
        }
        case 'number':
            return /^[+-]?\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : instead((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.number'));
        case 'score-growth': {
            if (text === NONE)
                return { value: undefined };
            const [, number, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
            if (number === undefined)
                return instead(orWords((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.score-growth'), [NONE]));
            return { value: { asked: text, [percent === '%' ? 'percent' : 'points']: Number(number) } };
        }
        case 'size': {
            if (text === NONE)
                return { value: undefined };
            const bytes = (0,_size_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSize */ .D)(text);
            return bytes === undefined
                ? instead(orWords((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.size'), [NONE]))
                : { value: { asked: text, bytes } };
        }
        case 'allowance': {
            if (text === NONE)
                return { value: undefined };
            // `5` is never meant as 5 bytes.
            if (/^-?\d{1,3}$/.test(text))
                return instead((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.unit', { number: text }));
            const value = parseAllowance(text);
            const forms = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.allowance', { size: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.size') });
            return value === undefined ? instead(orWords(forms, [NONE])) : { value };
        }
        case 'artifact-name':
            // @actions/artifact refuses the same characters, but only after the work; a slash would lead out of a directory.
            return /[":<>|*?\\/\r\n]/.test(text) ? instead((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.artifact-name')) : { value: text };
    }
}
/** The word that lifts a limit, even one that is there by default. */
const NONE = 'none';
function orWords(allowed, words) {
    return words.length === 0 ? allowed : (0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('allowed.or', { allowed, words });
}
/** `true` or `false` in any case; undefined for anything else. */
function parseBoolean(text) {
    return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
}
/** Growth may be negative: `-40%` demands a model that is smaller than the base by so much. */
function parseAllowance(asked) {
    const percent = /^(-?\d+(?:\.\d+)?)\s*%$/.exec(asked);
    if (percent)
        return { asked, percent: Number(percent[1]) };
    const bytes = (0,_size_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSize */ .D)(asked.replace(/^-/, ''));
    return bytes === undefined ? undefined : { asked, bytes: (asked.startsWith('-') ? -1 : 1) * bytes };
}
/** One entry per line; empty lines are skipped. */
function linesOf(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 9243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ TimeLimitError),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Q2: () => (/* binding */ SlimError),
/* harmony export */   QM: () => (/* binding */ WriteError),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   ZN: () => (/* binding */ EvaluationError),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   jg: () => (/* binding */ CheckpointError),
/* harmony export */   vq: () => (/* binding */ systemErrorCode),
/* harmony export */   zp: () => (/* binding */ SelectionError)
/* harmony export */ });
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7035);
/* harmony import */ var _words_translator_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7812);
/**
 * Errors that a user can act on. Each says what was found and what was expected in its message,
 * and what to do next in `hint`. Anything else that is thrown is a defect of this program.
 */


/** What a user can fix: what was found, and what to do, with the exit status of the command. `message` is in English. */
class SlimError extends Error {
    constructor(said, options = {}) {
        const lines = typeof said === 'string' || !Array.isArray(said) ? [said] : said;
        super(lines.map(_words_translator_js__WEBPACK_IMPORTED_MODULE_0__/* .english */ .x).join('\n'), options.cause === undefined ? undefined : { cause: options.cause });
        this.exitStatus = 1;
        this.name = new.target.name;
        this.lines = lines;
        this.hint = options.hint;
    }
}
/** Wrong inputs or flags: all problems in one error, one per line. */
class UsageError extends SlimError {
    constructor(problems, options = {}) {
        super(problems, options);
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
        const reason = where === undefined ? problem : (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('error.within', { where, problem });
        super((0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('error.file', { file, problem: reason }), options);
        this.file = file;
        this.problem = problem;
        this.reason = reason;
    }
}
/** The checkpoints do not fit together, or none is left to average. */
class SelectionError extends SlimError {
}
/** Writing failed: disk full, no permission, a checkpoint that changed meanwhile. */
class WriteError extends SlimError {
}
/** `evaluate` failed: the command, or what it printed. */
class EvaluationError extends SlimError {
}
/** Something took longer than it may. */
class TimeLimitError extends SlimError {
}
/** A signal: the work was stopped, temporary files are gone, and what was done by then stays. */
class CancelledError extends SlimError {
    constructor(signal, deeds = []) {
        super((0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('error.stopped', { signal, left: standing(deeds) }));
        this.signal = signal;
    }
}
/** What stays, each once: one for many, as of deleted checkpoints. */
function standing(deeds) {
    const has = (kind) => deeds.some((deed) => deed.kind === kind);
    const told = deeds.filter(({ kind }) => !(kind === 'publishing' && has('artifact')));
    const texts = new Map(told.map((deed) => [JSON.stringify(deed), standingText(deed)]));
    return texts.size === 0 ? [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('stopped.nothing')] : [...texts.values()];
}
function standingText(deed) {
    switch (deed.kind) {
        case 'report':
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('stopped.report', { path: deed.path });
        case 'package':
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('stopped.package', { dir: deed.dir });
        case 'deleted':
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('stopped.deleted');
        case 'stripped':
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('stopped.stripped');
        case 'publishing':
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('stopped.publishing');
        case 'artifact':
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('stopped.artifact', { name: deed.name });
        case 'comment':
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('stopped.comment', { url: deed.url });
    }
}
/** One error for several: what was found, a line each, then what to do, each once; undefined for none. */
function together(errors) {
    const [first, ...more] = errors;
    if (first === undefined || more.length === 0)
        return first;
    const hints = new Map(errors.flatMap(({ hint }) => (hint === undefined ? [] : [[(0,_words_translator_js__WEBPACK_IMPORTED_MODULE_0__/* .english */ .x)(hint), hint]])));
    return new SlimError([...errors.flatMap(({ lines }) => lines), ...hints.values()]);
}
/** The code of a system error (`ENOENT`, `EACCES`, ...), or undefined for any other value. */
function systemErrorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** Why something failed, as far as a user can tell: an error of this program's, the system's refusal, or another's text. */
function reasonOf(error) {
    const code = error instanceof SlimError ? undefined : systemErrorCode(error);
    return code === undefined ? saidBy(error) : systemProblem(code);
}
/** As `reasonOf`, and the system's refusals in its own words too, which name what was asked for. */
function saidBy(error) {
    if (error instanceof CheckpointError)
        return error.reason;
    return error instanceof SlimError ? (error.lines[0] ?? error.message) : errorMessage(error);
}
function systemProblem(code) {
    const known = SYSTEM_CODES.find((one) => one === code);
    return known === undefined ? (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)('system.other', { code }) : (0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .i)(`system.${known}`);
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
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}
/** Each error that led to this one, the nearest first: a line for each `cause`, and for each error of an AggregateError. */
function causesOf(error) {
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


/***/ }),

/***/ 7890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q7: () => (/* binding */ breathe),
  mB: () => (/* binding */ runProgram)
});

// UNUSED EXPORTS: forLastWord, logOrigin, runShell, timing

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
// EXTERNAL MODULE: ./.build/atomic-file.js
var atomic_file = __nccwpck_require__(1800);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __nccwpck_require__(9243);
// EXTERNAL MODULE: ./.build/words/translator.js + 27 modules
var translator = __nccwpck_require__(7812);
// EXTERNAL MODULE: ./.build/words/width.js
var words_width = __nccwpck_require__(8324);
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
function progressReporter(sink, language) {
    const interval = sink.isTerminal ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS;
    let t;
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
        t ??= new translator/* Translator */.r(language, 'terminal');
        const parts = progressParts({ done, total }, { bytes: done - first.done, seconds: (time - first.time) / 1000 }, t);
        drawn = sink.isTerminal;
        // A terminal breaks a line that reaches its last column.
        const line = drawn ? fitted(parts, done / total, (sink.columns?.() || COLUMNS) - 1) : parts.join('  ');
        sink.write(drawn ? `\r${line}\x1b[K` : `${line}\n`);
    };
}
/** ` 20 %`, `1.0 of 4.9 GB`, `2.5 GB/s`, `2 s left`: the last two where what was done so far tells them. */
function progressParts({ done, total }, measured, t) {
    const share = `${Math.floor((done / total) * 100)} %`.padStart(5);
    const bytes = t.say('progress.bytes', { done, total });
    if (measured.seconds < ESTIMATE_AFTER_S || measured.bytes < total * ESTIMATE_FROM_SHARE)
        return [share, bytes];
    const rate = measured.bytes / measured.seconds;
    return [share, bytes, t.say('progress.rate', { rate: Math.round(rate) }), timeLeft((total - done) / rate, t)];
}
function timeLeft(seconds, t) {
    if (seconds <= 90)
        return t.say('progress.seconds', { count: Math.ceil(seconds) });
    const minutes = Math.ceil(seconds / 60);
    if (minutes <= 90)
        return t.say('progress.minutes', { count: minutes });
    return t.say('progress.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
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
    const line = lines.map((parts) => parts.join('  ')).find((text) => (0,words_width/* displayWidth */.F)(text) <= width);
    return line ?? share.trim().slice(0, Math.max(0, width));
}

// EXTERNAL MODULE: ./.build/version.js
var version = __nccwpck_require__(5922);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __nccwpck_require__(7035);
;// CONCATENATED MODULE: ./.build/host.js
/** What lies outside of the program, in one object that main and command make and hand down; and how a signal ends it. */










/** The machine's own clock and timers, which end with `signal`. */
function timing(signal) {
    return {
        now: () => performance.now(),
        async wait(ms) {
            await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
        },
        async within(ms, work) {
            signal.throwIfAborted();
            const limit = new AbortController();
            const stop = () => limit.abort(signal.reason);
            const expire = () => limit.abort(new errors/* TimeLimitError */.$q((0,message/* message */.i)('limit.incomplete', { seconds: ms / 1000 })));
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
async function breathe(signal) {
    await (0,promises_.setImmediate)();
    signal?.throwIfAborted();
}
/** Tells where an error comes from: the stack of a bug always, the cause of an error only for debugging. */
function logOrigin(error, log) {
    if (error instanceof Error && !(error instanceof errors/* SlimError */.Q2))
        log.line(error.stack ?? error.message);
    for (const cause of (0,errors/* causesOf */.cZ)(error))
        log.debug(`caused by ${cause}`);
}
/**
 * For this thread and all that it starts: room for new objects stays as it is. It would double whenever many of them are in
 * use, on Node 24 up to 100 MB for each thread, and never be given back. Looking for garbage in it more often costs no time
 * that could be measured.
 */
const KEEP_YOUNG_GENERATION = '--semi-space-growth-factor=1';
/**
 * A run is over before most of what V8 would optimize has paid for it, on cores that have weights to average: functions must run
 * for six or ten times as long before. The flag's name and unit are those of V8 11 (Node 20), and of 12 to 14 (Node 22 to 25).
 */
const OPTIMIZE_LATER = new Map([
    ['11', '--interrupt-budget=400000'],
    ...['12', '13', '14'].map((major) => [major, '--invocation-count-for-turbofan=30000']),
]).get(process.versions.v8.split('.', 1).join());
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
    for (const flag of [KEEP_YOUNG_GENERATION, OPTIMIZE_LATER])
        if (flag !== undefined)
            (0,external_node_v8_namespaceObject.setFlagsFromString)(flag);
    const stop = new AbortController();
    const deeds = [];
    let stoppedBy;
    let said = false;
    const sayStop = (signal) => {
        if (!said)
            fail(new errors/* CancelledError */.cc(signal, deeds), face);
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
        stop.abort(new errors/* CancelledError */.cc(signal));
    };
    for (const signal of SIGNALS)
        process.on(signal, onSignal);
    const time = timing(stop.signal);
    const onProgress = progressReporter({ ...face.progress, now: time.now }, face.language);
    try {
        const status = await main({
            ...time,
            version: version/* VERSION */.x,
            environment: process.env,
            date: () => new Date(),
            home: (0,external_node_os_.homedir)(),
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
        await (0,promises_.setTimeout)(5);
    // From here on the system's own way with signals will do: all is done and written.
    for (const signal of SIGNALS)
        process.off(signal, onSignal);
    // A request that was given up may still hold a connection open, and taking the process apart would only cost time.
    process.exit();
}
function fail(error, face) {
    face.atEnd?.(error);
    if (!(error instanceof errors/* SlimError */.Q2))
        face.fail((0,errors/* errorMessage */.gJ)(error), 1);
    else
        face.fail(new translator/* Translator */.r(face.language, face.medium).error(error).join('\n'), error.exitStatus);
}
/** `process.exit` waits for the thread pool, and that for a disk or a name server that may not answer any more. */
function isThreadPoolBusy() {
    return process.getActiveResourcesInfo().some((name) => /^(FSReq|GetAddrInfo)/.test(name));
}
/** Ends the process as if it had never listened to the signal: at once, whatever its threads are doing. */
function dieOf(signal) {
    (0,atomic_file/* removeUnfinished */.E1)();
    for (const child of running)
        endGroup(child, 'SIGKILL');
    process.removeAllListeners(signal);
    // Windows sends itself no other.
    process.kill(process.pid, process.platform === 'win32' ? 'SIGKILL' : signal);
}
/** Commands that have not ended. */
const running = new Set();
/** How much of a command's output is kept: its last line, and the end to show if it fails. */
const OUTPUT_BYTES = 64 << 10;
const TAIL_BYTES = 4 << 10;
/** What a command has left between being asked to end and being ended; and what is left for its pipes to be read. */
const END_MS = 500;
/** A command by the system's shell, in a process group of its own: see `Host.shell`. */
async function runShell(command, environment, { within, directory }, ms, hostSignal) {
    const output = new Tail(OUTPUT_BYTES);
    const tail = new Tail(TAIL_BYTES);
    const printed = () => ({ output: output.text(), tail: tail.text() });
    try {
        return await within(ms, async (signal) => {
            const child = (0,external_node_child_process_namespaceObject.spawn)(command, {
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
        if (!(error instanceof errors/* TimeLimitError */.$q))
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
            child.once('error', (error) => resolve({ end: 'error', reason: (0,errors/* errorMessage */.gJ)(error) }));
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
        await Promise.race([closed, (0,promises_.setTimeout)(END_MS, undefined, { ref: false })]);
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
            (0,external_node_child_process_namespaceObject.spawn)('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        // It is empty.
        if ((0,errors/* systemErrorCode */.vq)(error) !== 'ESRCH' && (0,errors/* systemErrorCode */.vq)(error) !== 'EPERM')
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


/***/ }),

/***/ 9141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ ROWS),
/* harmony export */   RV: () => (/* binding */ isFlag),
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
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


/***/ }),

/***/ 7252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   LE: () => (/* binding */ numericColumns),
/* harmony export */   LQ: () => (/* binding */ withoutEmptyColumns),
/* harmony export */   Lp: () => (/* binding */ textColumns),
/* harmony export */   UK: () => (/* binding */ numericColumn),
/* harmony export */   _u: () => (/* binding */ textColumn)
/* harmony export */ });
/** A block of running text. */
function paragraph(text) {
    return { kind: 'paragraph', text };
}
/** The table without the columns in which no row has anything. */
function withoutEmptyColumns(table) {
    const used = table.columns.map((_, i) => table.rows.some(({ cells }) => (cells[i] ?? '') !== ''));
    const kept = (items) => items.filter((_, i) => used[i]);
    return {
        ...table,
        columns: kept(table.columns),
        rows: table.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
    };
}
/** A column that is aligned to the left. */
function textColumn(title) {
    return { title, numeric: false };
}
/** A column that is aligned to the right. */
function numericColumn(title) {
    return { title, numeric: true };
}
/** Columns of text under these titles. */
function textColumns(t, ...names) {
    return names.map((name) => textColumn(t.say(`column.${name}`)));
}
/** Columns of numbers under these titles. */
function numericColumns(t, ...names) {
    return names.map((name) => numericColumn(t.say(`column.${name}`)));
}


/***/ }),

/***/ 5607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   Ni: () => (/* binding */ failureHeadline),
/* harmony export */   V2: () => (/* binding */ failure)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7252);
/* harmony import */ var _sections_provenance_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6131);


/** Whether a report is that of a run without a verdict. */
function isFailed(report) {
    return report.verdict === 'error';
}
/** The document of such a run; there is nothing to unfold. */
function failure({ problems, hint, tool, provenance }, t) {
    const footer = t.say('footer', { version: t.name(tool.version) });
    return {
        headline: failureHeadline(t),
        provenance: (0,_sections_provenance_js__WEBPACK_IMPORTED_MODULE_0__/* .provenanceLine */ .Mh)(provenance, t),
        artifact: undefined,
        overview: [
            { kind: 'errors', items: problems.map((problem) => t.told(problem)) },
            ...(hint === null ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${t.strong(t.say('failure.hint'))} ${t.told(hint)}`)]),
        ],
        details: [],
        footer,
        footerShortened: footer,
    };
}
/** The first line of such a report. */
function failureHeadline(t) {
    return `🛑 ${t.say('headline.error')}`;
}


/***/ }),

/***/ 6160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  as: () => (/* binding */ REPORT_ENDINGS),
  NK: () => (/* binding */ isReportFile),
  VB: () => (/* binding */ renderFile),
  UB: () => (/* binding */ reportEnding)
});

// EXTERNAL MODULE: ./.build/words/escape.js
var words_escape = __nccwpck_require__(1193);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __nccwpck_require__(5607);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./.build/report/largest.js
var largest = __nccwpck_require__(69);
// EXTERNAL MODULE: ./.build/report/sections/evidence.js
var evidence = __nccwpck_require__(9629);
;// CONCATENATED MODULE: ./.build/report/outputs.js
/** The outputs of a run by their names in action.yml. What is not known is empty. */




const DEPLOYABLE = { ready: 'true', incomplete: 'false', unknown: 'unknown' };
/** Those of the result itself; publishing adds others. Sizes are bytes, paths are absolute. */
function resultOutputs(report) {
    if ((0,failure/* isFailed */.Ix)(report))
        return { verdict: report.verdict };
    const { model, base, dryRun } = report;
    return {
        // A dry run writes no model.
        'model-path': dryRun ? '' : (0,external_node_path_.resolve)(model.path),
        'model-dir': dryRun ? '' : (0,external_node_path_.resolve)(model.dir),
        'model-bytes': shown(model.bytes),
        'model-digest': model.digest ?? '',
        'checkpoint-bytes': shown((0,largest/* largest */.n)(0, (0,evidence/* chosenSizes */.$E)(report))),
        'base-bytes': shown(base.bytes),
        'growth-bytes': shown(base.growthBytes),
        'growth-percent': shown(base.growthPercent),
        verdict: report.verdict,
        deployable: DEPLOYABLE[report.deployment.state],
        checkpoints: JSON.stringify(model.averaged),
    };
}
function shown(value) {
    return value === null ? '' : String(value);
}

;// CONCATENATED MODULE: ./.build/report/dotenv.js



/**
 * The outputs as a dotenv file: `FUNASR_SLIM_VERDICT=pass`, one per line, without quotes, which GitLab would take for a part of
 * the value. The checkpoints are their names, joined by commas.
 */
function renderDotenv(report) {
    const checkpoints = (0,failure/* isFailed */.Ix)(report) ? {} : { checkpoints: report.model.averaged.join(',') };
    return Object.entries({ ...resultOutputs(report), ...checkpoints })
        .map(([name, value]) => `FUNASR_SLIM_${name.toUpperCase().replaceAll('-', '_')}=${(0,words_escape/* dotenvValue */.qY)(value)}\n`)
        .join('');
}

// EXTERNAL MODULE: ./.build/report/json.js
var json = __nccwpck_require__(6675);
// EXTERNAL MODULE: ./.build/words/translator.js + 27 modules
var translator = __nccwpck_require__(7812);
// EXTERNAL MODULE: ./.build/report/sections/budget.js
var budget = __nccwpck_require__(3693);
// EXTERNAL MODULE: ./.build/report/sections/evaluation.js
var evaluation = __nccwpck_require__(8134);
// EXTERNAL MODULE: ./.build/report/sections/overview.js
var overview = __nccwpck_require__(295);
;// CONCATENATED MODULE: ./.build/report/junit.js






/** The whole file. */
function renderJunit(report, language) {
    const t = new translator/* Translator */.r(language, 'terminal');
    const [said, cases] = (0,failure/* isFailed */.Ix)(report)
        ? [(0,failure/* failureHeadline */.Ni)(t), [failedCase(report, t)]]
        : [
            (0,overview/* headline */.P)(report, t),
            [
                ...report.budget.limits.map((limit) => limitCase(limit, report, t)),
                ...(report.evaluation?.limits ?? []).map((limit) => scoreCase(limit, report, t)),
                deployableCase(report, t),
            ],
        ];
    const count = (outcome) => cases.filter((one) => one.outcome === outcome).length;
    const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
    // JUnit's times have no zone.
    const time = report.provenance === undefined ? '' : ` timestamp="${report.provenance.time.slice(0, 19)}"`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="funasr-slim" ${counts}>
  <testsuite name="funasr-slim" ${counts} skipped="${count('skipped')}"${time}>
${cases.map(caseXml).join('')}    <system-out>${(0,words_escape/* xmlText */.xK)(said)}</system-out>
  </testsuite>
</testsuites>
`;
}
function caseXml({ name, outcome, lines }) {
    const open = `    <testcase classname="funasr-slim" name="${(0,words_escape/* xmlText */.xK)(name)}"`;
    if (outcome === 'passed')
        return `${open}/>\n`;
    const [first = ''] = lines;
    const kind = outcome === 'skipped' ? '' : ` type="${outcome}"`;
    return `${open}>
      <${outcome}${kind} message="${(0,words_escape/* xmlText */.xK)(first)}">${(0,words_escape/* xmlText */.xK)(lines.join('\n'))}</${outcome}>
    </testcase>
`;
}
function failedCase({ problems, hint }, t) {
    const told = [...problems, ...(hint === null ? [] : [hint])];
    return { name: 'run', outcome: 'error', lines: told.map((one) => t.told(one)) };
}
function limitCase(limit, { verdict }, t) {
    const { kind: name, exceeded, allowedBytes, advisory } = limit;
    if (exceeded) {
        const fails = verdict === 'fail' && !advisory;
        return { name, outcome: fails ? 'failure' : 'skipped', lines: [(0,budget/* limitOver */.AS)(limit, t)] };
    }
    return allowedBytes === null
        ? { name, outcome: 'skipped', lines: [t.say('budget.unknown')] }
        : { name, outcome: 'passed', lines: [] };
}
function scoreCase(limit, { verdict }, t) {
    const { kind: name, exceeded, allowed } = limit;
    if (exceeded) {
        return { name, outcome: verdict === 'fail' ? 'failure' : 'skipped', lines: [(0,evaluation/* scoreOver */.V1)(limit, t)] };
    }
    return allowed === null
        ? { name, outcome: 'skipped', lines: [t.say('evaluation.unknown')] }
        : { name, outcome: 'passed', lines: [] };
}
function deployableCase({ deployment: { state, problems }, verdict }, t) {
    const name = 'deployable';
    const said = problems.map((problem) => t.problem(problem));
    switch (state) {
        case 'ready':
            return { name, outcome: 'passed', lines: [] };
        case 'unknown':
            return { name, outcome: 'skipped', lines: [t.say('headline.unknown'), ...said] };
        case 'incomplete':
            return {
                name,
                outcome: verdict === 'fail' ? 'failure' : 'skipped',
                lines: [t.say('headline.incomplete'), ...said],
            };
    }
}

// EXTERNAL MODULE: ./.build/report/markdown.js + 2 modules
var markdown = __nccwpck_require__(5316);
;// CONCATENATED MODULE: ./.build/report/file.js




/** What the names end in, in the order in which they are listed. */
const REPORT_ENDINGS = ['.md', '.json', '.xml', '.env'];
/** The form of a file by its name; undefined for one that is none of a report. */
function reportEnding(path) {
    return REPORT_ENDINGS.find((ending) => path.toLowerCase().endsWith(ending));
}
/** The text of such a file. */
function renderFile(ending, report, { language, past }) {
    switch (ending) {
        case '.md':
            return (0,markdown.renderMarkdown)(report, { language, ...past, target: 'summary' });
        case '.json':
            return (0,json.renderJson)(report);
        case '.xml':
            return renderJunit(report, language);
        case '.env':
            return renderDotenv(report);
    }
}
/** Whether a text is a file that this program wrote, of any run. */
function isReportFile(ending, text) {
    switch (ending) {
        case '.md':
            return /^#+ (?:✅|⚠️|❌|ℹ️|🛑) /u.test(text) && text.slice(-400).includes('FunASR Slim');
        case '.json':
            return (/^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "funasr-slim"/.test(text) && /^ {2}"verdict": "/m.test(text));
        case '.xml':
            return text.includes('<testsuites name="funasr-slim"');
        case '.env':
            return /^FUNASR_SLIM_[A-Z_]+=/.test(text);
    }
}


/***/ }),

/***/ 6675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/** `report.json`, as docs/report.schema.json describes it. */
function renderJson(result) {
    return `${JSON.stringify(result, null, 2)}\n`;
}


/***/ }),

/***/ 69:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ largest)
/* harmony export */ });
/** The largest of `least` and `values`; unlike `Math.max(...values)` for any number of values. */
function largest(least, values) {
    return values.reduce((most, value) => Math.max(most, value), least);
}


/***/ }),

/***/ 5316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// UNUSED EXPORTS: MAX_COMMENT_LENGTH, MAX_SUMMARY_BYTES

// EXTERNAL MODULE: ./.build/words/translator.js + 27 modules
var translator = __nccwpck_require__(7812);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __nccwpck_require__(5607);
// EXTERNAL MODULE: ./.build/report/document.js
var report_document = __nccwpck_require__(7252);
// EXTERNAL MODULE: ./.build/words/escape.js
var words_escape = __nccwpck_require__(1193);
;// CONCATENATED MODULE: ./.build/report/forms/mermaid.js
/**
 * Charts as Mermaid source. The page chooses a light or dark theme; the colours of the marks are legible on both.
 * `xychart-beta` is the keyword that older versions, GitHub's among them, understand.
 */

const BLUE = '#2f81f7';
const SLICES = [BLUE, '#bc4c00', '#9a6700', '#8250df', '#1a7f37'];
/** of the last slice, all that has none of its own */
const REST = '#6e7781';
const BAR = BLUE;
const LINE = '#db6d28';
/** The source of a Mermaid chart, without the fence. Labels are escaped here. */
function mermaid(chart) {
    return chart.kind === 'pie' ? pie(chart) : scores(chart);
}
function pie({ title, slices }) {
    const colors = Object.fromEntries(slices.map((_, i) => [`pie${i + 1}`, (i < slices.length - 1 && SLICES[i]) || REST]));
    return [
        init({ themeVariables: { ...colors, pieSectionTextColor: '#ffffff', pieTitleTextSize: '18px', pieOpacity: '1' } }),
        `pie showData title ${(0,words_escape/* mermaidLabel */._b)(title)}`,
        ...slices.map(({ label, value }) => `  "${(0,words_escape/* mermaidLabel */._b)(label)}" : ${decimal(value)}`),
    ].join('\n');
}
/** A line through all scores, and bars from the axis up to those that were chosen. */
function scores({ title, axis, points }) {
    const values = points.map(({ value }) => value);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const margin = (high - low) / 10;
    const floor = low - margin;
    const list = (numbers) => `[${numbers.map(decimal).join(', ')}]`;
    return [
        init({
            themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette: `${BAR},${LINE}` } },
            xyChart: { height: 320, titleFontSize: 18 },
        }),
        'xychart-beta',
        `  title "${(0,words_escape/* mermaidLabel */._b)(title)}"`,
        `  x-axis [${points.map(({ label }) => `"${(0,words_escape/* mermaidLabel */._b)(label)}"`).join(', ')}]`,
        `  y-axis "${(0,words_escape/* mermaidLabel */._b)(axis)}" ${decimal(floor)} --> ${decimal(high + margin)}`,
        `  bar ${list(points.map(({ value, chosen }) => (chosen ? value : floor - margin)))}`,
        `  line ${list(values)}`,
    ].join('\n');
}
function init(settings) {
    return `%%{init: ${JSON.stringify(settings)}}%%`;
}
/** Mermaid's grammar has no exponents. */
function decimal(value) {
    return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 6 });
}

;// CONCATENATED MODULE: ./.build/report/forms/markdown.js
/** A report as GitHub-flavoured Markdown, cut to a length. */


/** Lines of a list that stands open, and names in one line. */
const MOST_OPEN = 10;
/** Rows that a table or list keeps in any case. */
const FEWEST_ROWS = 3;
/** Rows that a table or list of a cut report may have, tried from the first until it fits. */
const ROW_LIMITS = [1000, 300, 100, 30, 10, FEWEST_ROWS];
/**
 * Drops detail first: rows of tables, then whole sections from the last, then the overview.
 * The first line always stays, and a shortened report says that it is one.
 */
function markdown(document, t, form) {
    const whole = write(document, t, Number.POSITIVE_INFINITY);
    if (form.fits(whole))
        return whole;
    const cut = { ...document, footer: document.footerShortened };
    for (const rows of ROW_LIMITS) {
        const text = write(cut, t, rows);
        if (form.fits(text))
            return text;
    }
    for (let sections = document.details.length - 1; sections >= 0; sections--) {
        const text = write({ ...cut, details: document.details.slice(0, sections) }, t, FEWEST_ROWS);
        if (form.fits(text))
            return text;
    }
    return `### ${document.headline}\n`;
}
function write(document, t, maxRows) {
    const block = (part) => writeBlock(part, t, maxRows);
    // The overview's tables are the evidence: a few rows, never cut.
    const overview = (part) => part.kind === 'table' ? writeTable(part, t, part.rows.length) : writeBlock(part, t, Math.min(maxRows, MOST_OPEN));
    const section = ({ title, blocks }) => [
        `<details><summary><b>${title}</b></summary>`,
        ...blocks.map(block),
        '</details>',
    ];
    const parts = [
        `### ${document.headline}`,
        ...[document.provenance, document.artifact].filter((line) => line !== undefined),
        ...document.overview.map(overview),
        ...document.details.flatMap(section),
        `<sub>${document.footer}</sub>`,
    ];
    return `${parts.join('\n\n')}\n`;
}
function writeBlock(block, t, maxRows) {
    switch (block.kind) {
        case 'paragraph':
            return block.text;
        case 'bullets':
            return t
                .capped(block.items, maxRows)
                .map((item) => `- ${item}`)
                .join('\n');
        case 'warnings':
        case 'errors':
            return [
                block.kind === 'errors' ? '> [!CAUTION]' : '> [!WARNING]',
                ...t.capped(block.items, maxRows).map((item) => `> - ${item}`),
            ].join('\n');
        case 'names':
            return t.labelled(block.label, block.names, Math.min(maxRows, MOST_OPEN));
        case 'table':
            return writeTable(block, t, maxRows);
    }
}
function writeTable(table, t, maxRows) {
    const { columns, rows, chart } = (0,report_document/* withoutEmptyColumns */.LQ)(table);
    // A long name beside it would break a number from its unit.
    const unbroken = (cell, column) => columns[column]?.numeric ? cell.replaceAll(' ', '\u00a0') : cell;
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const more = rows.length > maxRows ? [line([t.say('table.more', { count: rows.length - maxRows })])] : [];
    const lines = [
        line(columns.map(({ title }) => title)),
        line(columns.map(({ numeric }) => (numeric ? '---:' : ':---'))),
        ...rows.slice(0, maxRows).map(({ cells }) => line(cells.map(unbroken))),
        ...more,
    ].join('\n');
    return chart === undefined ? lines : `\`\`\`mermaid\n${mermaid(chart)}\n\`\`\`\n\n${lines}`;
}

// EXTERNAL MODULE: ./.build/report/report.js + 5 modules
var report = __nccwpck_require__(6130);
// EXTERNAL MODULE: ./.build/report/sections/provenance.js
var provenance = __nccwpck_require__(6131);
;// CONCATENATED MODULE: ./.build/report/markdown.js





/** GitHub's limit for the body of a comment, in characters. */
const MAX_COMMENT_LENGTH = 65_536;
/** GitHub's limit for a step's summary, in bytes; beyond it the whole summary is dropped. */
const MAX_SUMMARY_BYTES = 1_048_576;
/** The report for a pull-request comment (details folded) or a step summary (open), within `maxLength`. */
function renderMarkdown(result, options) {
    const t = new translator/* Translator */.r(options.language, 'markdown');
    const document = (0,failure/* isFailed */.Ix)(result) ? (0,failure/* failure */.V2)(result, t) : (0,report/* report */.z)(result, t, options);
    const { headline } = document;
    return written({
        ...document,
        headline: options.isOutdated ? (0,provenance/* headlineOf */.gD)(headline, result.provenance, t) : headline,
        provenance: (0,provenance/* withJob */.ec)(document.provenance, options.job, t),
    }, t, options);
}
function written(document, t, options) {
    if (options.target === 'comment') {
        const most = options.maxLength ?? MAX_COMMENT_LENGTH;
        return markdown(document, t, { fits: (text) => text.length <= most });
    }
    const most = options.maxLength ?? MAX_SUMMARY_BYTES;
    return markdown(document, t, { fits: (text) => new TextEncoder().encode(text).length <= most });
}


/***/ }),

/***/ 6130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./.build/report/sections/anatomy.js
var anatomy = __nccwpck_require__(4923);
;// CONCATENATED MODULE: ./.build/report/sections/artifact.js
/** Hexadecimal digits that tell two digests apart. */
const SHORT = 12;
/**
 * In sentences; nothing where there is nothing to say.
 * @param address of the run's artifacts, to which the id belongs
 */
function artifactLine(artifact, address, t) {
    if (artifact === undefined)
        return undefined;
    const { name, id, bytes, digest, reason, earlier } = artifact;
    const linkTo = (id) => t.link(name, address === undefined ? null : `${address}/${id}`);
    const sentences = [
        ...(id === null || bytes === null
            ? []
            : [
                t.say('artifact.download', {
                    link: linkTo(id),
                    size: t.size(bytes),
                    digest: t.name(digest === null ? '?' : digest.replace('sha256:', '').slice(0, SHORT)),
                }),
            ]),
        ...(reason === null ? [] : [t.say('artifact.none', { reason: t.told(reason) })]),
        ...(earlier === null ? [] : [t.say('artifact.earlier', { link: linkTo(earlier) })]),
    ];
    return sentences.length === 0 ? undefined : t.sentences(sentences);
}

// EXTERNAL MODULE: ./.build/report/document.js
var report_document = __nccwpck_require__(7252);
// EXTERNAL MODULE: ./.build/report/largest.js
var largest = __nccwpck_require__(69);
;// CONCATENATED MODULE: ./.build/report/sections/base.js


/** Tensors added, removed and changed, and how far each module moved. */
function baseSection({ base }, t) {
    const none = t.say(base.bytes === null ? 'compare.none' : 'warning.sizes-only');
    const blocks = base.tensors === null ? [(0,report_document/* paragraph */.FY)(none)] : comparisonBlocks(base.tensors, t);
    const which = (0,report_document/* paragraph */.FY)(t.say(`base.${base.reason}`, { name: t.name(base.name) }));
    return { title: t.say('compare.title'), blocks: [which, ...blocks] };
}
function comparisonBlocks(tensors, t) {
    const { added, removed, reshaped, retyped, unmoved } = tensors;
    const counts = {
        added: added.length,
        removed: removed.length,
        reshaped: reshaped.length,
        retyped: retyped.length,
    };
    const same = Object.values(counts).every((count) => count === 0);
    const shape = (sizes) => `[${sizes.join(', ')}]`;
    const changed = (name, from, to) => `${t.name(name)} ${from} → ${to}`;
    return [
        (0,report_document/* paragraph */.FY)(t.say(same ? 'compare.same' : 'compare.tensors', counts)),
        moduleTable(tensors, t),
        ...(tensors.modules.some(({ moved }) => moved !== null) ? [(0,report_document/* paragraph */.FY)(t.say('compare.moved-explained'))] : []),
        ...namesBlock(t.say('compare.added'), added.map((name) => t.name(name))),
        ...namesBlock(t.say('compare.removed'), removed.map((name) => t.name(name))),
        ...namesBlock(t.say('compare.reshaped'), reshaped.map(({ name, base, slim }) => changed(name, shape(base), shape(slim)))),
        ...retypedBlock(retyped, t),
        ...namesBlock(t.say('compare.unmoved'), (unmoved ?? []).map((name) => t.name(name))),
    ];
}
/** Tensors whose type changed alike are one line, whatever their number. */
function retypedBlock(retyped, t) {
    const counts = new Map();
    for (const { base, slim } of retyped) {
        const alike = counts.get(`${base} ${slim}`) ?? { from: t.name(base), to: t.name(slim), count: 0 };
        alike.count++;
        counts.set(`${base} ${slim}`, alike);
    }
    if (counts.size === 0)
        return [];
    const items = [...counts.values()].map((alike) => t.say('compare.retyped-alike', alike));
    return [(0,report_document/* paragraph */.FY)(`${t.strong(t.say('compare.retyped'))}: ${t.list(items)}`)];
}
function moduleTable({ modules }, t) {
    const furthest = (0,largest/* largest */.n)(Number.MIN_VALUE, modules.map(({ moved }) => moved ?? 0));
    return {
        kind: 'table',
        columns: [...(0,report_document/* textColumns */.Lp)(t, 'module'), ...(0,report_document/* numericColumns */.LE)(t, 'base', 'slim', 'change', 'moved')],
        rows: modules.map(({ module, baseBytes, slimBytes, moved }) => ({
            cells: [
                t.name(module),
                t.size(baseBytes),
                t.size(slimBytes),
                t.signedSize(slimBytes - baseBytes),
                moved === null ? '–' : t.ratio(moved),
            ],
            ...(moved === null ? {} : { bar: moved / furthest }),
        })),
    };
}
/** Nothing where there is no name to show. */
function namesBlock(label, names) {
    return names.length === 0 ? [] : [{ kind: 'names', label, names }];
}

;// CONCATENATED MODULE: ./.build/report/sections/disk.js


/** What FunASR's Trainer keeps where the configuration does not say (funasr/train_utils/trainer_ds.py). */
const DEFAULT_KEEP_NBEST_MODELS = 500;
/** What lies on the disk, what would keep it small, and what will be deleted when all is reported. */
function diskSection(result, t) {
    const { runBytes, checkpointFiles } = result.disk;
    const use = t.say('disk.use', { count: checkpointFiles, size: t.size(runBytes) });
    return {
        title: t.say('disk.title'),
        blocks: [(0,report_document/* paragraph */.FY)(use), { kind: 'bullets', items: advice(result, t) }, ...cleanup(result, t)],
    };
}
function advice({ disk, selection, cleanup }, t) {
    const sizes = selection.candidates.map(({ bytes }) => bytes);
    const each = sizes.length === 0 ? 0 : Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / sizes.length);
    const chosen = selection.candidates.filter((candidate) => candidate.chosen);
    const keep = disk.keepNbestModels ?? DEFAULT_KEEP_NBEST_MODELS;
    const values = {
        keep: String(keep),
        upTo: t.size(keep * each),
        each: t.size(each),
        to: chosen.length,
        size: t.size(chosen.length * each),
    };
    const items = [];
    if (disk.keepNbestModels === null)
        items.push(t.say('disk.keep-unset', values));
    else
        items.push(t.say(keep > chosen.length ? 'disk.keep-more' : 'disk.keep', values));
    const { saveCheckpointInterval } = disk;
    if (saveCheckpointInterval !== null)
        items.push(t.say('disk.interval', { interval: String(saveCheckpointInterval) }));
    if (cleanup === null) {
        const freed = chosen.reduce((sum, { bytes }) => sum + bytes, 0);
        items.push(t.say('disk.cleanup-hint', { size: t.size(freed) }));
    }
    return items;
}
function cleanup({ cleanup: plan }, t) {
    if (plan === null)
        return [];
    const { mode, skipped, planned } = plan;
    const size = t.size(planned.reduce((sum, { bytes }) => sum + bytes, 0));
    const when = skipped === null ? 'planned' : 'unplanned';
    return [
        ...(skipped === null ? [] : [(0,report_document/* paragraph */.FY)(t.say(`cleanup.skipped.${skipped}`))]),
        ...namesBlock(mode === 'strip' ? t.say(`cleanup.${when}-strip`, { size }) : t.say(`cleanup.${when}`, { mode, size }), planned.map(({ name }) => t.name(name))),
    ];
}

// EXTERNAL MODULE: ./.build/report/sections/evaluation.js
var evaluation = __nccwpck_require__(8134);
// EXTERNAL MODULE: ./.build/report/sections/evidence.js
var evidence = __nccwpck_require__(9629);
;// CONCATENATED MODULE: ./.build/report/sections/model.js



/** Tensors, modules, dtypes and digest of what was written. */
function modelSection({ model }, t) {
    const excluded = model.excluded.reduce((sum, { bytes }) => sum + bytes, 0);
    const widest = (0,largest/* largest */.n)(1, model.modules.map(({ bytes }) => bytes));
    const summary = t.say('model.summary', {
        tensors: model.tensors,
        parameters: model.parameters,
        weights: t.size(model.weightBytes),
        file: t.name(model.path),
    });
    return {
        title: t.say('model.title'),
        blocks: [
            (0,report_document/* paragraph */.FY)(summary),
            ...model.files.flatMap(({ name, digest }) => digest === null ? [] : [(0,report_document/* paragraph */.FY)(t.say('model.digest', { file: t.name(name), digest: t.name(digest) }))]),
            {
                kind: 'table',
                columns: [...(0,report_document/* textColumns */.Lp)(t, 'module'), ...(0,report_document/* numericColumns */.LE)(t, 'tensors', 'size', 'bytes')],
                rows: model.modules.map(({ module, tensors, bytes }) => ({
                    cells: [t.name(module), t.count(tensors), t.size(bytes), t.count(bytes)],
                    bar: bytes / widest,
                })),
            },
            {
                kind: 'table',
                columns: [...(0,report_document/* textColumns */.Lp)(t, 'dtype'), ...(0,report_document/* numericColumns */.LE)(t, 'tensors', 'size')],
                rows: model.dtypes.map(({ dtype, tensors, bytes }) => ({
                    cells: [t.name(dtype), t.count(tensors), t.size(bytes)],
                })),
            },
            ...namesBlock(t.say('model.excluded', { size: t.size(excluded) }), model.excluded.map(({ name }) => t.name(name))),
        ],
    };
}
/** How far the checkpoints lie from the mean, and values that look wrong; null on a dry run. */
function healthSection({ health }, t) {
    if (health === null)
        return null;
    const { distances, zero, constant, fp16Overflow } = health;
    const furthest = (0,largest/* largest */.n)(Number.MIN_VALUE, distances.map(({ distance }) => distance));
    const blocks = [
        {
            kind: 'table',
            columns: [...(0,report_document/* textColumns */.Lp)(t, 'checkpoint'), ...(0,report_document/* numericColumns */.LE)(t, 'distance'), (0,report_document/* textColumn */._u)('')],
            rows: distances.map(({ name, distance, farOut }) => ({
                cells: [t.name(name), t.ratio(distance), farOut ? t.say('health.far-out') : ''],
                bar: distance / furthest,
            })),
        },
        (0,report_document/* paragraph */.FY)(t.say('health.distance-explained')),
    ];
    if (health.largest !== null) {
        const { magnitude, name } = health.largest;
        const values = { magnitude: t.ratio(magnitude), name: t.name(name) };
        blocks.push((0,report_document/* paragraph */.FY)(t.say('health.largest', values)));
    }
    if (fp16Overflow.length === 0)
        blocks.push((0,report_document/* paragraph */.FY)(t.say('health.fp16-fits')));
    const shown = (names) => names.map((name) => t.name(name));
    blocks.push(...namesBlock(t.say('health.fp16-overflow'), shown(fp16Overflow)), ...namesBlock(t.say('health.zero'), shown(zero)), ...namesBlock(t.say('health.constant'), shown(constant)));
    return { title: t.say('health.title'), blocks };
}
/** What a smaller dtype costs by module; null where the dtype was kept. */
function precisionSection({ precision }, t) {
    if (precision === null)
        return null;
    const { dtype, kept, modules } = precision;
    return {
        title: t.say('precision.title', { dtype }),
        blocks: [
            (0,report_document/* paragraph */.FY)(t.say('precision.explained')),
            errorsTable(modules, t),
            ...namesBlock(t.say('precision.kept', { dtype }), kept.map(({ name, reason }) => `${t.name(name)} (${t.say(`kept.${reason}`)})`)),
        ],
    };
}
/** What each format costs that stores weights in less than float32. */
function costSections({ formatCosts = [] }, t) {
    return formatCosts.map(({ format, modules }) => ({
        title: t.say('costs.title', { format: t.name(format) }),
        blocks: [(0,report_document/* paragraph */.FY)(t.say('precision.explained')), errorsTable(modules, t)],
    }));
}
function errorsTable(modules, t) {
    return {
        kind: 'table',
        columns: [...(0,report_document/* textColumns */.Lp)(t, 'module'), ...(0,report_document/* numericColumns */.LE)(t, 'largest-error', 'mean-error')],
        rows: modules.map(({ module, largestRelativeError, meanRelativeError }) => ({
            cells: [t.name(module), t.ratio(largestRelativeError), t.ratio(meanRelativeError)],
        })),
    };
}
/** The files of the package with where they came from, and what is missing. */
function packageSection({ package: contents, model }, t) {
    const { vocabulary, missing } = contents;
    const models = model.files.map(({ name, bytes }) => [t.name(name), t.size(bytes), t.say('from.model')]);
    const others = contents.files.map(({ name, bytes, from }) => [t.name(name), t.size(bytes), t.say(`from.${from}`)]);
    const blocks = [
        (0,report_document/* paragraph */.FY)(t.say('package.summary', { dir: t.name(contents.dir), size: t.size(contents.bytes) })),
        {
            kind: 'table',
            columns: [...(0,report_document/* textColumns */.Lp)(t, 'file'), ...(0,report_document/* numericColumns */.LE)(t, 'size'), ...(0,report_document/* textColumns */.Lp)(t, 'from')],
            rows: [...models, ...others].map((cells) => ({ cells })),
        },
    ];
    for (const command of model.commands ?? []) {
        blocks.push((0,report_document/* paragraph */.FY)(t.say('package.command', { command: t.name(command) })));
    }
    if (vocabulary !== null) {
        const values = { tokens: vocabulary.tokens, outputs: vocabulary.outputs };
        blocks.push((0,report_document/* paragraph */.FY)(t.say(vocabulary.fits ? 'package.vocabulary' : 'package.vocabulary-unfit', values)));
    }
    blocks.push(...namesBlock(t.say('package.missing'), missing.map((name) => t.name(name))));
    return { title: t.say('package.title'), blocks };
}

// EXTERNAL MODULE: ./.build/report/sections/overview.js
var overview = __nccwpck_require__(295);
// EXTERNAL MODULE: ./.build/report/sections/provenance.js
var provenance = __nccwpck_require__(6131);
;// CONCATENATED MODULE: ./.build/report/sections/selection.js


/** Characters that the labels below a chart may have in all before they run into one another. */
const MAX_LABELS = 72;
/** Beyond this a score is broken, and a chart of it shows nothing else; so is one that is not a number. */
const MAX_SCORE = 1e9;
/** The candidates with their scores, those that are gone, and the copies beside them. */
function selectionSection({ selection }, t) {
    const { candidates, others } = selection;
    const count = [...candidates, ...others].filter(({ chosen }) => chosen).length;
    return {
        title: t.say('selection.title', { count, found: candidates.length }),
        blocks: [
            (0,report_document/* paragraph */.FY)(chosenHow(selection, t)),
            candidateTable(selection, t),
            ...absentNames(selection, t),
            ...otherFiles(others, t),
        ],
    };
}
function chosenHow(selection, t) {
    return t.sentences([metricExplained(selection, t), ...nbestExplained(selection, t)]);
}
/** The score that ranked the checkpoints, and the reason for it. */
function metricExplained(selection, t) {
    const { metricUsed, metricConfigured, metricReason, scores } = selection;
    return t.say(`metric.${metricReason}`, {
        metric: t.name(metricUsed === null ? '' : nameOf(metricUsed, selection)),
        file: t.path(scores?.file ?? ''),
        configured: t.name(metricConfigured ?? 'acc'),
    });
}
/** How many were to be averaged, and who says so; nothing where they were named. */
function nbestExplained({ metricReason, nbestAsked, nbestFrom }, t) {
    return metricReason === 'named' ? [] : [t.say(`nbest.${nbestFrom}`, { count: nbestAsked })];
}
function candidateTable(selection, t) {
    return {
        kind: 'table',
        columns: [
            ...(0,report_document/* textColumns */.Lp)(t, 'checkpoint'),
            ...(0,report_document/* numericColumns */.LE)(t, 'epoch', 'step', 'size'),
            ...(selection.scores === undefined ? [] : [(0,report_document/* numericColumn */.UK)(t.name(selection.scores.name))]),
            (0,report_document/* numericColumn */.UK)('loss'),
            (0,report_document/* numericColumn */.UK)('acc'),
            ...(0,report_document/* numericColumns */.LE)(t, 'rank'),
            ...(0,report_document/* textColumns */.Lp)(t, 'averaged', 'why'),
        ],
        rows: selection.candidates.map((candidate) => candidateRow(candidate, t)),
        chart: scoreChart(selection, t),
    };
}
function candidateRow(candidate, t) {
    const { name, kind, epoch, step, bytes, acc, loss, score, rank, chosen, reason } = candidate;
    return {
        cells: [
            t.name(name),
            epoch === null ? '–' : t.count(epoch),
            step === null ? t.say(`kind.${kind}`) : t.count(step),
            t.size(bytes),
            ...(score === undefined ? [] : [t.score(score)]),
            t.score(loss),
            t.score(acc),
            rank === null ? '–' : t.count(rank),
            chosen ? '✅' : '',
            t.say(`choice.${reason}`),
        ],
    };
}
/** undefined where there is nothing to see: fewer than two scores, or all the same. */
function scoreChart(selection, t) {
    const { candidates, metricUsed } = selection;
    const shown = scoreShown(metricUsed);
    const metric = nameOf(metricUsed === 'scores' ? metricUsed : shown, selection);
    const points = candidates.flatMap((candidate) => {
        const { epoch, step, chosen } = candidate;
        const value = candidate[shown] ?? null;
        if (value === null || !(Math.abs(value) < MAX_SCORE))
            return [];
        return [{ label: step === null ? `${epoch}` : `${epoch}.${step}`, value, chosen }];
    });
    const widest = (0,largest/* largest */.n)(1, points.map(({ label }) => label.length + 1));
    const newest = points.slice(-Math.floor(MAX_LABELS / widest));
    if (new Set(newest.map(({ value }) => value)).size < 2)
        return undefined;
    const title = newest.length === points.length
        ? t.say('selection.chart', { metric })
        : t.say('selection.chart-newest', { metric, count: newest.length });
    return { kind: 'scores', title, axis: metric, points: newest };
}
function absentNames(selection, t) {
    const { absent, metricUsed } = selection;
    if (absent.length === 0)
        return [];
    const shown = scoreShown(metricUsed);
    const metric = metricUsed === 'scores' ? t.name(nameOf(metricUsed, selection)) : shown;
    const label = t.say('selection.absent', { metric });
    const names = absent.map((one) => `${t.name(one.name)} ${t.score(one[shown] ?? null)}`);
    return [{ kind: 'names', label, names }];
}
/** Where neither score was used, loss says more. */
function scoreShown(metricUsed) {
    if (metricUsed === 'scores')
        return 'score';
    return metricUsed === 'acc' ? 'acc' : 'loss';
}
/** What people call a metric: that of a file of scores by its name there. */
function nameOf(metric, { scores }) {
    return metric === 'scores' && scores !== undefined ? scores.name : metric;
}
function otherFiles(others, t) {
    if (others.length === 0)
        return [];
    const rows = others.map(({ name, kind, bytes, chosen }) => ({
        cells: [t.name(name), t.say(`other.${kind}`), t.size(bytes), chosen ? '✅' : ''],
    }));
    const head = [...(0,report_document/* textColumns */.Lp)(t, 'file', 'what'), ...(0,report_document/* numericColumns */.LE)(t, 'size'), ...(0,report_document/* textColumns */.Lp)(t, 'averaged')];
    return [(0,report_document/* paragraph */.FY)(t.say('selection.others')), { kind: 'table', columns: head, rows }];
}

;// CONCATENATED MODULE: ./.build/report/report.js










/** What the result says, in words for one medium. */
function report(result, t, past) {
    const details = [
        (0,evidence/* evidenceSection */.re)(result, t, past),
        (0,anatomy/* anatomySection */.Z0)(result.anatomy, t),
        selectionSection(result, t),
        (0,evaluation/* evaluationSection */.ir)(result, t),
        baseSection(result, t),
        healthSection(result, t),
        precisionSection(result, t),
        ...costSections(result, t),
        packageSection(result, t),
        modelSection(result, t),
        diskSection(result, t),
        notesSection(result, t),
    ];
    const version = { version: t.name(result.tool.version) };
    return {
        headline: (0,overview/* headline */.P)(result, t),
        provenance: (0,provenance/* provenanceLine */.Mh)(result.provenance, t),
        artifact: artifactLine(result.artifact, past.artifactsUrl, t),
        overview: (0,overview/* overview */.M)(result, t, past),
        details: details.filter((section) => section !== null),
        footer: t.say('footer', version),
        footerShortened: t.say('footer.shortened', version),
    };
}
/** Notices that are not warnings; those stand in the overview. */
function notesSection({ notices }, t) {
    const items = notices.filter(({ level }) => level === 'info').map((entry) => t.notice(entry));
    return items.length === 0 ? null : { title: t.say('notes.title'), blocks: [{ kind: 'bullets', items }] };
}


/***/ }),

/***/ 4923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ anatomySection),
/* harmony export */   bz: () => (/* binding */ whyParagraph),
/* harmony export */   od: () => (/* binding */ anatomyBlocks)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7252);
/* harmony import */ var _largest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(69);


/** Optimizer state that has the size of the weights it belongs to, as torch.optim names it. */
const ADAM = ['exp_avg', 'exp_avg_sq'];
const AMSGRAD = [...ADAM, 'max_exp_avg_sq'];
const MOMENTUM = ['momentum_buffer'];
/** Slices below this share are drawn together: they would be lines. */
const MIN_SLICE = 0.01;
/** Besides the weights and the rest. */
const MAX_SLICES = 4;
/** In plain words, from the largest checkpoint. */
function whyParagraph(anatomies, t) {
    const heaviest = anatomies.toSorted((a, b) => b.bytes - a.bytes)[0];
    if (heaviest === undefined)
        return '–';
    const optimizer = heaviest.parts.filter(({ kind, bytes }) => kind === 'optimizer' && bytes > 0);
    const weights = t.size(sumOf(heaviest, 'weights'));
    const total = t.size(heaviest.bytes);
    const names = new Set(optimizer.map(({ name }) => name));
    const known = [
        ['why.amsgrad', AMSGRAD],
        ['why.adam', ADAM],
        ['why.momentum', MOMENTUM],
    ].find(([, keys]) => keys.every((key) => names.has(key)));
    const keys = known?.[1] ?? [...names];
    const moments = optimizer.filter(({ name }) => keys.includes(name)).reduce((sum, { bytes }) => sum + bytes, 0);
    // Nothing to say of a file that holds no model, or was never a checkpoint.
    if (sumOf(heaviest, 'weights') === 0 || heaviest.gguf !== undefined)
        return '';
    if (moments === 0)
        return t.say('why.weights-only', { weights, total });
    const copies = t.say(known?.[0] ?? 'why.optimizer', {
        keys: t.names(keys, 4),
        moments: t.size(moments),
        total,
    });
    return t.sentences([copies, t.say('why.weights', { weights })]);
}
/** The first checkpoint in full, and all of them in brief; null where none was opened. */
function anatomySection(anatomies, t) {
    const first = anatomies[0];
    if (first === undefined)
        return null;
    return {
        title: t.say('anatomy.title'),
        blocks: [
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(whyParagraph(anatomies, t)),
            ...anatomyBlocks(first, t),
            ...(anatomies.length > 1 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(t.say('anatomy.all')), comparison(anatomies, t)] : []),
        ],
    };
}
/** One checkpoint: its parts in a table that sums to the file's size. */
function anatomyBlocks(anatomy, t) {
    const { name, bytes, parts, graph } = anatomy;
    const widest = (0,_largest_js__WEBPACK_IMPORTED_MODULE_1__/* .largest */ .n)(1, parts.map((part) => part.bytes));
    const rows = parts.map((part) => ({
        cells: [
            partLabel(part, t),
            part.tensors === 0 ? '' : t.count(part.tensors),
            t.size(part.bytes),
            t.count(part.bytes),
            t.share(part.bytes / Math.max(1, bytes)),
        ],
        bar: part.bytes / widest,
    }));
    const total = {
        cells: [
            t.strong(t.say('column.total')),
            t.count(parts.reduce((sum, { tensors }) => sum + tensors, 0)),
            t.size(bytes),
            t.count(bytes),
            t.share(1),
        ],
    };
    const table = {
        kind: 'table',
        columns: [...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumns */ .Lp)(t, 'part'), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumns */ .LE)(t, 'tensors', 'size', 'bytes', 'share')],
        rows: [...rows, total],
        chart: pie(anatomy, t),
    };
    const values = { name: t.name(name), size: t.size(bytes), bytes };
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(t.say('anatomy.of', values)),
        ...(graph === undefined ? [] : [graphParagraph(graph, t)]),
        table,
        ...ggufTables(anatomy, t),
    ];
}
/** What an ONNX file's graph requires of a runtime. */
function graphParagraph({ irVersion, opset, producer, nodes, inputs, outputs }, t) {
    const ports = (list) => t.names(list.map(({ name, dtype, shape }) => `${name} ${dtype} [${shape.join(', ')}]`), list.length);
    const values = { nodes, producer: producer || '?', inputs: ports(inputs), outputs: ports(outputs) };
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(t.say('anatomy.graph', { version: irVersion, opset, ...values }));
}
/** What a GGUF file says of itself: the types of its tensors, and its keys. */
function ggufTables({ bytes: all, gguf }, t) {
    if (gguf === undefined)
        return [];
    const types = gguf.types.map(({ type, tensors, bytes }) => ({
        cells: [t.name(type), t.count(tensors), t.size(bytes), t.count(bytes), t.share(bytes / all)],
    }));
    const keys = gguf.keys.map(({ name, type, value, count }) => ({
        cells: [t.name(name), count === null ? t.name(type) : t.name(`${type}[${count}]`), t.name(value)],
    }));
    return [
        {
            kind: 'table',
            columns: [...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumns */ .Lp)(t, 'dtype'), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumns */ .LE)(t, 'tensors', 'size', 'bytes', 'share')],
            rows: types,
        },
        {
            kind: 'table',
            columns: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumns */ .Lp)(t, 'key', 'dtype', 'value'),
            rows: keys,
        },
    ];
}
function partLabel({ kind, name }, t) {
    const part = t.say(`part.${kind}`);
    return name === '' ? part : t.say('part.named', { part, name: t.name(name) });
}
/** The weights in one, each other part that is large enough to be seen, and the rest in one. */
function pie(anatomy, t) {
    const weights = { label: t.say('part.weights'), bytes: sumOf(anatomy, 'weights') };
    const others = anatomy.parts
        .filter(({ kind, bytes }) => kind !== 'weights' && bytes >= MIN_SLICE * anatomy.bytes)
        .slice(0, MAX_SLICES)
        .map(({ kind, name, bytes }) => ({ label: name === '' ? t.say(`part.${kind}`) : name, bytes }));
    const shown = [weights, ...others];
    const rest = anatomy.bytes - shown.reduce((sum, { bytes }) => sum + bytes, 0);
    const [unit, title] = anatomy.bytes < 1e7 ? [1e3, 'anatomy.chart-small'] : [1e6, 'anatomy.chart'];
    return {
        kind: 'pie',
        title: t.say(title),
        slices: [...shown, { label: t.say('part.rest'), bytes: rest }]
            .filter(({ bytes }) => bytes > 0)
            .map(({ label, bytes }) => ({ label, value: Number((bytes / unit).toFixed(1)) })),
    };
}
function comparison(anatomies, t) {
    const rows = anatomies.map((anatomy) => {
        const weights = sumOf(anatomy, 'weights');
        const optimizer = sumOf(anatomy, 'optimizer');
        const sizes = [weights, optimizer, anatomy.bytes - weights - optimizer, anatomy.bytes];
        return { cells: [t.name(anatomy.name), ...sizes.map((bytes) => t.size(bytes))] };
    });
    return {
        kind: 'table',
        columns: [...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumns */ .Lp)(t, 'checkpoint'), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumns */ .LE)(t, 'weights', 'optimizer', 'rest', 'total')],
        rows,
    };
}
function sumOf(anatomy, kind) {
    return anatomy.parts.filter((part) => part.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
}


/***/ }),

/***/ 3693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ limitOver),
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   ec: () => (/* binding */ leniency),
/* harmony export */   lm: () => (/* binding */ openLimits),
/* harmony export */   qy: () => (/* binding */ levers)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7252);

function limitName(limit, t) {
    return t.say(`limit.${limit.kind}`);
}
/** By how much an exceeded limit is exceeded. */
function limitOver(limit, t) {
    // Of an exceeded limit it is known.
    const allowedBytes = limit.allowedBytes ?? 0;
    return t.say('budget.over', {
        limit: limitName(limit, t),
        asked: t.name(limit.asked),
        allowed: t.size(allowedBytes),
        over: t.size(limit.foundBytes - allowedBytes),
    });
}
/** Why limits that are exceeded only warn. */
function leniency({ budget }, t) {
    const { override } = budget;
    if (override !== null) {
        const { label, setBy, setAt } = override;
        const values = {
            label: t.name(label),
            who: t.name(setBy ?? ''),
            when: setAt === null ? '' : t.date(setAt),
        };
        const key = setBy === null ? 'budget.override' : setAt === null ? 'budget.override-by' : 'budget.override-at';
        return [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(t.say(key, values))];
    }
    const isExceeded = budget.limits.some(({ exceeded, advisory }) => exceeded && !advisory);
    return budget.onExceed === 'warn' && isExceeded ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(t.say('budget.on-exceed-warn'))] : [];
}
/** A limit of which less than this share is left is near. */
const NEAR = 0.01;
/** The limits that are exceeded or near; the others are kept, which the verdict says. */
function openLimits(result, t) {
    const near = result.budget.limits.filter(({ allowedBytes, leftBytes }) => leftBytes !== null && leftBytes < NEAR * (allowedBytes ?? 0));
    const { budget } = result;
    return near.length === 0 ? [] : [limitTable({ ...budget, limits: near }, 'size', t)];
}
/** All limits, to the byte. */
function limits({ budget }, t) {
    return [budget.limits.length === 0 ? (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(t.say('budget.none')) : limitTable(budget, 'count', t)];
}
/** A line per limit: allowed, found, left. */
function limitTable(budget, as, t) {
    const rows = budget.limits.map((limit) => {
        const { asked, allowedBytes, foundBytes, leftBytes, exceeded } = limit;
        const onlyWarns = limit.advisory || budget.verdict === 'warn';
        const outcome = exceeded
            ? t.say(onlyWarns ? 'budget.exceeded-warn' : 'budget.exceeded')
            : t.say(allowedBytes === null ? 'budget.unknown' : 'budget.kept');
        const allowed = allowedBytes === null ? '–' : t[as](allowedBytes);
        const left = leftBytes === null ? '–' : t.size(leftBytes);
        return { cells: [limitName(limit, t), t.name(asked), allowed, t[as](foundBytes), left, outcome] };
    });
    return {
        kind: 'table',
        columns: [
            ...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumns */ .Lp)(t, 'limit', 'asked'),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(t.say(as === 'size' ? 'column.allowed' : 'column.allowed-bytes')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(t.say(as === 'size' ? 'column.found' : 'column.found-bytes')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(t.say('column.left')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumn */ ._u)(''),
        ],
        rows,
    };
}
/** What would bring the model within its limits, largest saving first. */
function levers({ budget }, t) {
    if (!budget.limits.some(({ exceeded, advisory }) => exceeded && !advisory))
        return [];
    if (budget.levers.length === 0)
        return [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(t.say('budget.no-levers'))];
    const items = budget.levers.map(({ kind, glob, savesBytes, resultBytes, fits }) => {
        const lever = t.say(`lever.${kind}`, {
            setting: t.name(`exclude-tensors: ${glob}`),
            saves: t.size(savesBytes),
            result: t.size(resultBytes),
        });
        return t.say(fits ? 'lever.fits' : 'lever.not-enough', { lever });
    });
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(t.say('budget.levers')), { kind: 'bullets', items }];
}


/***/ }),

/***/ 8134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V1: () => (/* binding */ scoreOver),
/* harmony export */   ir: () => (/* binding */ evaluationSection),
/* harmony export */   pI: () => (/* binding */ evaluationBrief)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7252);

/** Every candidate in every format. */
function evaluationSection({ evaluation }, t) {
    if (evaluation === undefined)
        return null;
    const { candidates, better } = evaluation;
    return {
        title: t.say('evaluation.title', { metric: t.name(evaluation.name), count: candidates.length }),
        blocks: [
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(t.say(`evaluation.${better}`)),
            {
                kind: 'table',
                columns: [
                    (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(t.say('column.averaged')),
                    (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumn */ ._u)(t.say('evaluation.checkpoints')),
                    (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumn */ ._u)(t.say('evaluation.format')),
                    (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(t.say('column.size')),
                    (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(t.name(evaluation.name)),
                    (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumn */ ._u)(t.say('evaluation.others')),
                    (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumn */ ._u)(''),
                ],
                rows: candidates.flatMap((candidate) => candidateRows(candidate, evaluation, t)),
            },
            ...scoreLimits(evaluation, t),
        ],
    };
}
function candidateRows({ averaged, chosen, formats }, { name }, t) {
    return formats.map(({ format, bytes, score, scores }) => {
        const others = Object.entries(scores).filter(([key]) => key !== name);
        return {
            cells: [
                t.count(averaged.length),
                t.names(averaged, 5),
                t.name(format),
                t.size(bytes),
                t.score(score),
                t.list(others.map(([key, value]) => `${t.name(key)} ${t.score(value)}`)),
                chosen ? '✅' : '',
            ],
        };
    });
}
function scoreLimits({ limits }, t) {
    if (limits.length === 0)
        return [];
    const rows = limits.map(({ kind, asked, allowed, found, previous, exceeded }) => {
        const outcome = exceeded ? 'budget.exceeded' : allowed === null ? 'evaluation.unknown' : 'budget.kept';
        const cells = [t.say(`limit.${kind}`), t.name(asked), t.score(allowed), t.score(found)];
        return { cells: [...cells, t.score(previous), t.say(outcome)] };
    });
    const columns = [
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumns */ .Lp)(t, 'limit', 'asked'),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(t.say('evaluation.allowed')),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(t.say('evaluation.found')),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(t.say('evaluation.previous')),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumn */ ._u)(''),
    ];
    return [{ kind: 'table', columns, rows }];
}
/** By what an exceeded limit is exceeded. */
function scoreOver({ kind, asked, found, allowed }, t) {
    const shown = { limit: t.say(`limit.${kind}`), asked: t.name(asked), found: t.score(found) };
    return t.say('evaluation.over', { ...shown, allowed: t.score(allowed) });
}
/** The score, in each format, and why it is not a pass: what stands open. */
function evaluationBrief({ evaluation }, t) {
    if (evaluation === undefined)
        return [];
    const { name, candidates, limits } = evaluation;
    const chosen = candidates.find((candidate) => candidate.chosen);
    const scores = (chosen?.formats ?? []).map(({ format, bytes, score }) => t.say('evaluation.score', { format: t.name(format), score: t.score(score), size: t.size(bytes) }));
    const values = { metric: t.name(name), scores: t.list(scores) };
    const count = candidates.length;
    const brief = count === 1 ? t.say('evaluation.brief', values) : t.say('evaluation.brief-best', { ...values, count });
    const exceeded = limits.filter((limit) => limit.exceeded).map((limit) => scoreOver(limit, t));
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(t.sentences([brief, ...exceeded]))];
}


/***/ }),

/***/ 9629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ chosenSizes),
/* harmony export */   dh: () => (/* binding */ brief),
/* harmony export */   re: () => (/* binding */ evidenceSection)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7252);
/* harmony import */ var _largest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(69);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3693);



/** Sizes of the files that were averaged. */
function chosenSizes({ selection }) {
    return [...selection.candidates, ...selection.others].filter(({ chosen }) => chosen).map(({ bytes }) => bytes);
}
/** Checkpoint, slim model, base and last report, each with what the slim model is against it. */
function brief(result, t, { previous, previousBranch }) {
    const { model, base } = result;
    const row = (label, bytes) => {
        const change = model.bytes - bytes;
        const against = bytes === 0 ? '' : `${t.signedSize(change)} (${t.signedPercent((change / bytes) * 100)})`;
        return { cells: [label, t.size(bytes), against] };
    };
    const last = previousBranch === undefined
        ? t.say('evidence.previous')
        : t.say('evidence.previous-on', { branch: t.name(previousBranch) });
    return {
        kind: 'table',
        columns: [...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumns */ .Lp)(t, 'what'), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumns */ .LE)(t, 'size', 'against')],
        rows: [
            row(t.say('evidence.checkpoint'), (0,_largest_js__WEBPACK_IMPORTED_MODULE_1__/* .largest */ .n)(0, chosenSizes(result))),
            { cells: [`${t.strong(t.say('evidence.slim'))} ${t.name(model.path)}`, t.size(model.bytes), ''] },
            ...(base.bytes === null ? [] : [row(`${t.say('evidence.base')} ${t.name(base.name)}`, base.bytes)]),
            ...(previous ? [row(last, previous.model.bytes)] : []),
        ],
    };
}
/** What stands in brief above, to the byte: sizes of all that was measured, every limit, and the last report. */
function evidenceSection(result, t, past) {
    return {
        title: t.say('evidence.title'),
        blocks: [evidence(result, t, past), ...previousNote(t, past), ...(0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .limits */ .Fy)(result, t)],
    };
}
/** Checkpoint, slim model, base and package, this time and last time. */
function evidence(result, t, past) {
    const previous = past.previous ?? null;
    const measures = [
        { label: t.say('evidence.checkpoint'), bytes: (run) => (0,_largest_js__WEBPACK_IMPORTED_MODULE_1__/* .largest */ .n)(0, chosenSizes(run)) },
        {
            label: `${t.strong(t.say('evidence.slim'))} ${t.name(result.model.path)}`,
            bytes: (run) => run.model.bytes,
        },
        { label: t.say('evidence.base'), bytes: (run) => run.base.bytes },
        { label: t.say('evidence.package'), bytes: (run) => run.package.bytes },
    ];
    const rows = measures.flatMap((measure) => {
        const bytes = measure.bytes(result);
        if (bytes === null)
            return [];
        const earlier = previous === null ? [] : compared(bytes, measure.bytes(previous), t);
        return [{ cells: [measure.label, t.size(bytes), t.count(bytes), ...earlier] }];
    });
    const head = [...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .textColumns */ .Lp)(t, 'what'), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumns */ .LE)(t, 'size', 'bytes')];
    return {
        kind: 'table',
        columns: previous === null ? head : [...head, ...previousColumns(past, t)],
        rows: [...rows, ...growth(result, t)],
    };
}
/** Why there is no column of the last report, where that was asked for. */
function previousNote(t, past) {
    const { previous, previousNote: note, previousProblem: problem = '' } = past;
    if (note === undefined || (previous !== undefined && previous !== null))
        return [];
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(note === 'failed' ? t.say('previous.failed', { reason: t.said(problem) }) : t.say(`previous.${note}`)),
    ];
}
function growth({ base }, t) {
    if (base.growthBytes === null || base.growthPercent === null)
        return [];
    const cells = [t.say('evidence.growth'), t.signedSize(base.growthBytes), t.signedPercent(base.growthPercent)];
    return [{ cells }];
}
function previousColumns({ previousBranch }, t) {
    const title = previousBranch === undefined
        ? t.say('column.previous')
        : t.say('column.previous-on', { branch: t.name(previousBranch) });
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(title), (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numericColumn */ .UK)(t.say('column.change'))];
}
function compared(bytes, earlier, t) {
    return earlier === null ? ['–', '–'] : [t.size(earlier), t.signedSize(bytes - earlier)];
}


/***/ }),

/***/ 295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ overview),
/* harmony export */   P: () => (/* binding */ headline)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7252);
/* harmony import */ var _largest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(69);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3693);
/* harmony import */ var _evaluation_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8134);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9629);





const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', 'no-baseline': 'ℹ️' };
/** A model that differs from its base by less than this is "as large as" it, whatever its tensors are. */
const SAME_SIZE_PERCENT = 1;
/** Verdict, the size before and after, and the change against the base, in one line. */
function headline(result, t) {
    const { growthBytes, growthPercent } = result.base;
    const before = (0,_largest_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .n)(0, (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .chosenSizes */ .$E)(result));
    const { bytes } = result.model;
    const percent = t.wholeShare(before === 0 ? 0 : Math.abs(before - bytes) / before);
    const change = growthBytes === null || growthPercent === null
        ? t.say('headline.no-base')
        : t.say('headline.change', { percent: t.briefPercent(growthPercent) });
    const line = t.say('headline', {
        verdict: verdict(result, t),
        before: t.size(before),
        size: t.size(bytes),
        gain: t.say(bytes > before ? 'headline.more' : 'headline.less', { percent }),
        change,
    });
    return result.dryRun ? t.say('headline.dry-run', { headline: line }) : line;
}
/** The verdict, with the limits that are exceeded, and what is known of deploying. */
function verdict(result, t) {
    const plain = `${ICONS[result.verdict]} ${t.say(`verdict.${result.verdict}`)}`;
    const limits = result.budget.limits.flatMap(({ kind, exceeded, leftBytes }) => exceeded && leftBytes !== null
        ? [t.say('headline.limit', { limit: t.say(`limit.${kind}`), over: t.size(-leftBytes) })]
        : []);
    const { state } = result.deployment;
    const scores = (result.evaluation?.limits ?? []).flatMap(({ kind, exceeded, found }) => exceeded ? [t.say('headline.score', { limit: t.say(`limit.${kind}`), found: t.score(found) })] : []);
    const remarks = [...(state === 'ready' ? [] : [t.say(`headline.${state}`)]), ...limits, ...scores];
    return remarks.length === 0 ? plain : t.say('headline.exceeded', { verdict: plain, limits: t.list(remarks) });
}
/** Everything that stands open beneath the first line: one screen. */
function overview(result, t, past) {
    return [
        ...(0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .leniency */ .ec)(result, t),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`${t.strong(t.say('deploy.title'))} ${deployment(result, t)}`),
        (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .brief */ .dh)(result, t, past),
        ...(0,_evaluation_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluationBrief */ .pI)(result, t),
        ...(0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .openLimits */ .lm)(result, t),
        ...(0,_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .levers */ .qy)(result, t),
        ...warnings(result, t),
    ];
}
function warnings(result, t) {
    const noticed = result.notices.filter(({ level }) => level === 'warning');
    const items = [
        ...result.deployment.problems.map((problem) => t.problem(problem)),
        ...baseWarnings(result, t),
        ...noticed.map((entry) => t.notice(entry)),
    ];
    return items.length === 0 ? [] : [{ kind: 'warnings', items }];
}
/** What a comparison of sizes does not see. */
function baseWarnings({ base, model }, t) {
    const { tensors, growthPercent } = base;
    if (tensors === null) {
        return base.bytes === null ? [] : [t.say('warning.sizes-only')];
    }
    const counts = { added: tensors.added.length, removed: tensors.removed.length, reshaped: tensors.reshaped.length };
    if (counts.added + counts.removed + counts.reshaped > 0) {
        const sameSize = growthPercent !== null && Math.abs(growthPercent) < SAME_SIZE_PERCENT;
        return [t.say(sameSize ? 'warning.other-model-same-size' : 'warning.other-model', counts)];
    }
    return tensors.unmoved?.length === model.tensors ? [t.say('warning.nothing-moved')] : [];
}
function deployment(result, t) {
    const { model } = result;
    const key = deploymentKey(result);
    const onnx = onnxCode(result);
    const said = t.say(key, {
        dir: t.name(model.dir),
        code: t.name(onnx !== undefined && model.path.endsWith('.onnx') ? onnx : runsBy(model)),
        count: model.averaged.length,
        names: t.names(model.averaged, 5),
    });
    if (onnx === undefined || key !== 'deploy.package')
        return said;
    const server = t.name(`--model-dir ${model.dir}`);
    return t.sentences([said, t.say('runtime.onnx', { server, code: t.name(onnx) })]);
}
/** How funasr-onnx is asked for the ONNX files; undefined where there are none. */
function onnxCode({ model, package: contents }) {
    const files = new Set([...model.files, ...contents.files].map(({ name }) => name));
    const isQuantized = files.has('model_quant.onnx');
    if (!isQuantized && !files.has('model.onnx'))
        return undefined;
    // Beside the graph: the part that only contextual models have, and the pieces under the name that only SenseVoice's have.
    const isSenseVoice = [...files].some((name) => name.endsWith('_spectok.bpe.model'));
    const name = files.has('model_eb.onnx') ? 'SeacoParaformer' : isSenseVoice ? 'SenseVoiceSmall' : 'Paraformer';
    return `funasr_onnx.${name}("${model.dir}", quantize=${isQuantized ? 'True' : 'False'})`;
}
/** What reads the main file: AutoModel, or the program of its format. */
function runsBy({ dir, path, commands = [] }) {
    const [command] = commands;
    return command !== undefined && path.endsWith('.gguf') ? command : `AutoModel(model="${dir}")`;
}
function deploymentKey({ verdict, deployment: { state }, dryRun }) {
    if (dryRun)
        return 'deploy.dry-run';
    if (state === 'incomplete')
        return 'deploy.incomplete';
    if (verdict === 'fail')
        return 'deploy.fail';
    return state === 'unknown' ? 'deploy.unknown' : 'deploy.package';
}


/***/ }),

/***/ 6131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mh: () => (/* binding */ provenanceLine),
/* harmony export */   ec: () => (/* binding */ withJob),
/* harmony export */   gD: () => (/* binding */ headlineOf)
/* harmony export */ });
/** Digits that name a commit well enough to be read. */
const SHORT = 7;
/** Commit, run, attempt and time; nothing outside of CI. */
function provenanceLine(provenance, t) {
    if (provenance === undefined)
        return undefined;
    const { run, runUrl, attempt, time } = provenance;
    const commit = shortCommit(provenance, t);
    if (commit === undefined && run === null)
        return undefined;
    const values = { run: t.link(String(run), runUrl), attempt: attempt ?? 1 };
    return [
        ...(commit === undefined ? [] : [t.say('provenance.commit', { commit })]),
        ...(run === null ? [] : [t.say(attempt === null ? 'provenance.run' : 'provenance.attempt', values)]),
        t.date(time),
    ].join(' · ');
}
/** The line with the job's name at its end. */
function withJob(line, job, t) {
    if (job === undefined)
        return line;
    return [...(line === undefined ? [] : [line]), t.name(job)].join(' · ');
}
/** The first digits of the commit, linked. */
function shortCommit({ commit, commitUrl }, t) {
    return commit === null ? undefined : t.link(commit.slice(0, SHORT), commitUrl);
}
/** A first line that says which commit it is about, where that is no longer the latest. */
function headlineOf(headline, provenance, t) {
    const commit = provenance && shortCommit(provenance, t);
    return commit === undefined ? headline : t.say('headline.of-commit', { headline, commit });
}


/***/ }),

/***/ 2281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseSize),
/* harmony export */   t: () => (/* binding */ showSize)
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
// Made from package.json by scripts/docs.mjs (npm run docs): do not edit.
const VERSION = "1.0.0";


/***/ }),

/***/ 1193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   MJ: () => (/* binding */ terminalLines),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   qY: () => (/* binding */ dotenvValue),
/* harmony export */   tL: () => (/* binding */ terminalLine),
/* harmony export */   t_: () => (/* binding */ terminalQuoted),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   xK: () => (/* binding */ xmlText)
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

/***/ 7812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ Translator),
  x: () => (/* binding */ english)
});

// EXTERNAL MODULE: ./.build/inputs.js
var inputs = __nccwpck_require__(9141);
// EXTERNAL MODULE: ./.build/size.js
var size = __nccwpck_require__(2281);
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
const inputs_inputs = {
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

// EXTERNAL MODULE: ./.build/words/message.js
var message = __nccwpck_require__(7035);
;// CONCATENATED MODULE: ./.build/words/zh/average.js

const average_average = (0,message/* translate */.T)()({
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

const command_command = (0,message/* translate */.T)()({
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

const deployment_deployment = (0,message/* translate */.T)()({
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

const errors_errors = (0,message/* translate */.T)()({
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

const files_files = (0,message/* translate */.T)()({
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

const funasr_funasr = (0,message/* translate */.T)()({
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

const github_github = (0,message/* translate */.T)()({
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

const zh_inputs_inputs = (0,message/* translate */.T)()({
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

const model_file_modelFile = (0,message/* translate */.T)()({
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

const notices_notices = (0,message/* translate */.T)()({
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

const onnx_onnx = (0,message/* translate */.T)()({
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

const report_report = (0,message/* translate */.T)()({
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

const torch_torch = (0,message/* translate */.T)()({
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


























const ENGLISH = [
    average,
    command,
    deployment,
    errors,
    files,
    funasr,
    github,
    inputs_inputs,
    modelFile,
    notices,
    onnx,
    report,
    torch,
];
const CHINESE = [
    average_average,
    command_command,
    deployment_deployment,
    errors_errors,
    files_files,
    funasr_funasr,
    github_github,
    zh_inputs_inputs,
    model_file_modelFile,
    notices_notices,
    onnx_onnx,
    report_report,
    torch_torch,
];
const catalogues = new Map();
/** All templates of a language by code. A thousand take V8 milliseconds to merge in an object: a Map is quick to make. */
function catalogueOf(language) {
    const known = catalogues.get(language);
    if (known !== undefined)
        return known;
    const tables = { en: ENGLISH, zh: CHINESE }[language];
    const catalogue = new Map(tables.flatMap((table) => Object.entries(table)));
    catalogues.set(language, catalogue);
    return catalogue;
}

// EXTERNAL MODULE: ./.build/words/escape.js
var words_escape = __nccwpck_require__(1193);
;// CONCATENATED MODULE: ./.build/words/translator.js




const LOCALES = { en: 'en-US', zh: 'zh-CN' };
/** How numbers are written. The first of them takes some 10 ms to make, and the first date as long: made when one is written. */
const NUMBERS = {
    integer: { maximumFractionDigits: 0 },
    percent: { style: 'percent', signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 },
    briefPercent: { style: 'percent', signDisplay: 'always', minimumFractionDigits: 1, maximumFractionDigits: 1 },
    wholeShare: { style: 'percent', maximumFractionDigits: 0 },
    share: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
    ratio: { maximumSignificantDigits: 3 },
    extreme: { notation: 'scientific', maximumSignificantDigits: 3 },
    score: { minimumSignificantDigits: 5, maximumSignificantDigits: 5 },
};
/** Names that a list of kind `names` shows. */
const MOST_NAMES = 20;
/** Messages within messages: the program nests two; an earlier report, which may be a stranger's, could nest any number. */
const MOST_LEVELS = 4;
/** Called `t` wherever it is used. Names from outside go through `name`; whatever `say` returns is safe in its medium. */
class Translator {
    constructor(language, medium) {
        this.language = language;
        this.medium = medium;
        this.formats = new Map();
        this.catalogue = catalogueOf(language);
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
        return this.medium === 'markdown' ? (0,words_escape/* markdownCode */.D9)(said) : (0,words_escape/* terminalLines */.MJ)(said);
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
        const template = this.catalogue.get(code);
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
        const flags = (code, name, value) => (0,inputs/* isFlag */.RV)(name) ? [`--${name}`, ...(value === undefined ? [] : [value])].join(' ') : code;
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
        return this.medium === 'markdown' ? (0,words_escape/* markdownCode */.D9)(value) : (0,words_escape/* terminalQuoted */.t_)(value);
    }
    allQuoted(values, levels) {
        if (values.length === 0)
            return this.say('list.none');
        return this.first(values, MOST_NAMES, (value) => this.quoted(value, levels));
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
        return this.first(names, most, (name) => this.name(name));
    }
    first(items, most, show) {
        const shown = this.list(items.slice(0, most).map(show));
        return items.length <= most ? shown : this.say('list.and-more', { shown, count: items.length - most });
    }
    number(kind, value) {
        const format = this.formats.get(kind) ?? new Intl.NumberFormat(LOCALES[this.language], NUMBERS[kind]);
        this.formats.set(kind, format);
        return format.format(value);
    }
    count(value) {
        return this.number('integer', value);
    }
    size(bytes) {
        return (0,size/* showSize */.t)(bytes);
    }
    signedSize(bytes) {
        return bytes > 0 ? `+${(0,size/* showSize */.t)(bytes)}` : (0,size/* showSize */.t)(bytes);
    }
    /** `+1.25%` of a number of percent */
    signedPercent(percent) {
        return this.number('percent', percent / 100);
    }
    /** `+0.0%` of a number of percent, in brief */
    briefPercent(percent) {
        // A rounded nothing has no sign of its own.
        return this.number('briefPercent', (Math.round(percent * 10) || 0) / 1000);
    }
    /** `59%` of a share between 0 and 1 */
    wholeShare(share) {
        return this.number('wholeShare', share);
    }
    /** `59.4%` of a share between 0 and 1 */
    share(share) {
        return this.number('share', share);
    }
    /** A measured ratio with three significant digits: `0.0123`, `1.2E-9`. */
    ratio(value) {
        const size = Math.abs(value);
        const extreme = size >= 1e6 || (size > 0 && size < 1e-4);
        return this.number(extreme ? 'extreme' : 'ratio', value);
    }
    /** A score with five significant digits. */
    score(value) {
        return value === null ? '–' : this.number('score', value);
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
        return `${time.toLocaleDateString(LOCALES[this.language], { dateStyle: 'long', timeZone: 'UTC' })} ${time.toISOString().slice(11, 16)} UTC`;
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
    plain ??= new Translator('en', 'terminal');
    return plain.word(said);
}


/***/ }),

/***/ 8324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ displayWidth),
/* harmony export */   L: () => (/* binding */ wrap)
/* harmony export */ });
/** Columns of a terminal: East Asian characters take two. */
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff00-\uff60]/u;
/** What stays together on a line: a Han character or a word, with the punctuation that belongs to it. */
const UNIT = /\s+|[（【《“‘]*(?:\p{Script=Han}|[^\s\p{Script=Han}（【《“‘，。、；：？！）】》”’]+)[，。、；：？！）】》”’]*|\S/gu;
/** Columns that a text takes. */
function displayWidth(text) {
    let width = 0;
    for (const character of text) {
        if (!/\p{M}/u.test(character))
            width += WIDE.test(character) ? 2 : 1;
    }
    return width;
}
/** Lines of at most `width` columns, broken at spaces and between Han characters; what fits in no line stays whole. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const [unit] of text.matchAll(UNIT)) {
        if (line !== '' && displayWidth((line + unit).trimEnd()) > width) {
            lines.push(line.trimEnd());
            line = '';
        }
        if (line !== '' || unit.trim() !== '')
            line += unit;
    }
    return line === '' ? lines : [...lines, line.trimEnd()];
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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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
/******/ /* webpack/runtime/publicPath */
/******/ (() => {
/******/ 	var scriptUrl;
/******/ 	if (typeof import.meta.url === "string") scriptUrl = import.meta.url
/******/ 	// When supporting browsers where an automatic publicPath is not supported you must specify an output.publicPath manually via configuration
/******/ 	// or pass an empty string ("") and set the __webpack_public_path__ variable from your code to use your own logic.
/******/ 	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
/******/ 	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	__nccwpck_require__.p = scriptUrl;
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	__nccwpck_require__.b = new URL("./", import.meta.url);
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
