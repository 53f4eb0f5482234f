export const id = 800;
export const ids = [800];
export const modules = {

/***/ 1800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U0: () => (/* binding */ asWriteError),
/* harmony export */   wT: () => (/* binding */ openAtomic),
/* harmony export */   writeFileAtomic: () => (/* binding */ writeFileAtomic)
/* harmony export */ });
/* unused harmony export writeFully */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7035);
/**
 * Files that appear whole or not at all: written beside the target, flushed, checked and then renamed. A run that was
 * killed leaves a file named `.<target>.<machine>-<process>-<run>.partial`; the next run in that directory removes it.
 */







const fsync = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fsync);
/**
 * Starts a file that will replace `target`. Creates the directory if it is missing.
 *
 * @param byteLength exact size of the file; zeros until written
 * @throws WriteError when there is not enough space or no permission, or the target is not a file
 */
async function openAtomic(target, byteLength) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target);
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `.${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(target)}.${MACHINE}-${process.pid}-${RUN}${SUFFIX}`);
    let file;
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(directory, { recursive: true });
        if (node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) {
            throw writeError(target, { problem: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('write.is-directory') });
        }
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
class PartialFile {
    #open = true;
    #present = true;
    constructor(fd, path, target) {
        this.fd = fd;
        this.path = path;
        this.target = target;
    }
    async commit(verify) {
        try {
            await fsync(this.fd);
            this.#close();
            await verify(this.path);
            node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(this.path, this.target);
            this.#present = false;
            await flushDirectory(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(this.target));
        }
        catch (error) {
            this.discard();
            throw asWriteError(this.target, error);
        }
    }
    discard() {
        this.#close();
        if (this.#present)
            node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(this.path, { force: true });
        this.#present = false;
    }
    #close() {
        if (this.#open)
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(this.fd);
        this.#open = false;
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
/** A file of another machine that nobody has written to for so long has been given up. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
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


/***/ })

};
