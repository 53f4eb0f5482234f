export const id = 432;
export const ids = [432];
export const modules = {

/***/ 3370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ strippedFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _torch_dtype_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2663);
/* harmony import */ var _torch_number_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6077);
/* harmony import */ var _torch_pickle_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5221);
/* harmony import */ var _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6075);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7035);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4935);
/* harmony import */ var _pickle_writer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5683);
/* harmony import */ var _torch_save_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1788);
/**
 * A training checkpoint without its training state: the weights as they lie in their storages, and the bookkeeping with which
 * FunASR and this program choose checkpoints.
 */









/** What FunASR's trainer and its average look at (funasr/train_utils/trainer_ds.py, average_nbest_models.py). */
const KEPT = /^(?:epoch|step|step_in_epoch|saved_ckpts|best_step_or_epoch|avg_keep_nbest_models_type)$/;
/** Releases before 1.2 wrote `eoch`. */
const SCORES = /^val_\w+_step_or_e?p?och$/;
/**
 * What is to be written in place of a checkpoint. Tensors keep their storages, offsets, shapes and strides, and with that
 * every bit and every tie; scores that are tensors or NumPy's become Python floats of the same value.
 * @throws CheckpointError for one that this cannot be done with: weights at the top level, something beside tensors among
 *   them, elements in another byte order, bookkeeping of an unknown form
 */
function strippedFile(checkpoint) {
    const { path, stateDict, stateDictKey, root } = checkpoint;
    const weightsAt = stateDictKey.split('.');
    if (!(root instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_4__/* .PickleDict */ .xp) || stateDictKey === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('strip.top-level'));
    requireTensorsAlone(checkpoint, root);
    const storages = [];
    const numbers = new Map();
    const tensors = new Map();
    for (const [name, tensor] of stateDict) {
        const { storage } = tensor;
        if (tensor.conj || tensor.neg || (storage.bigEndian && _torch_dtype_js__WEBPACK_IMPORTED_MODULE_1__/* .DTYPES */ .A[tensor.dtype].size > 1)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('strip.form'), {
                where: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('torch.where.tensor', { tensor: name }),
            });
        }
        const number = numbers.get(storage.key) ?? storages.push(storage) - 1;
        numbers.set(storage.key, number);
        tensors.set(name, (0,_torch_save_js__WEBPACK_IMPORTED_MODULE_7__/* .tensorCall */ .wj)(tensor, String(number), storage.byteLength));
    }
    const weights = weightsAt.reduceRight((inner, key) => new Map([[key, inner]]), (0,_torch_save_js__WEBPACK_IMPORTED_MODULE_7__/* .orderedDict */ .E)(tensors));
    const [top = ''] = weightsAt;
    const items = new Map();
    for (const [key, value] of root.entries) {
        if (typeof key !== 'string')
            continue;
        if (key === top && weights instanceof Map)
            items.set(key, weights.get(key) ?? null);
        else if (KEPT.test(key) || SCORES.test(key))
            items.set(key, kept(checkpoint, key, value));
    }
    const pieces = (0,_torch_save_js__WEBPACK_IMPORTED_MODULE_7__/* .torchPieces */ .WN)((0,_pickle_writer_js__WEBPACK_IMPORTED_MODULE_6__/* .pickle */ .Zn)(items), storages.map(storageBytes));
    return { byteLength: pieces.reduce((sum, piece) => sum + (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .pieceLength */ .Zc)(piece), 0), pieces, storages };
}
/** A storage byte by byte, whatever its elements are. */
function storageBytes({ byteLength }, storage) {
    return { kind: 'data', storage, first: 0, count: byteLength, store: { kind: 'plain' }, byteLength };
}
/** What stands among the weights and is none would be lost. */
function requireTensorsAlone({ path, stateDictKey, weights }, root) {
    let dict = root;
    for (const key of stateDictKey.split('.'))
        dict = dict instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_4__/* .PickleDict */ .xp ? dict.get(key) : undefined;
    const keys = dict instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_4__/* .PickleDict */ .xp ? [...dict.entries.keys()] : [];
    const names = keys.filter((key) => typeof key === 'string').filter((key) => !weights.has(key));
    if (names.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CheckpointError */ .jg(path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('strip.no-tensors', { names }));
}
/** A value, or values by name: FunASR writes no other. */
function kept(checkpoint, key, value) {
    const refused = () => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CheckpointError */ .jg(checkpoint.path, (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('strip.bookkeeping', { key, what: (0,_torch_pickle_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q)(value) }));
    };
    if (!(value instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_4__/* .PickleDict */ .xp))
        return scalar(checkpoint, value) ?? (value === null ? null : refused());
    const items = new Map();
    for (const [name, item] of value.entries) {
        const one = scalar(checkpoint, item);
        if (typeof name !== 'string' || (one === undefined && item !== null))
            return refused();
        items.set(name, one ?? null);
    }
    const dict = items;
    return value.kind === 'OrderedDict' ? (0,_torch_save_js__WEBPACK_IMPORTED_MODULE_7__/* .orderedDict */ .E)(dict) : dict;
}
function scalar(checkpoint, value) {
    if (typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number' || typeof value === 'bigint')
        return value;
    const number = (0,_torch_number_js__WEBPACK_IMPORTED_MODULE_2__/* .asNumber */ .i)(checkpoint, value);
    if (number === undefined)
        return undefined;
    const isWhole = value instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_4__/* .TensorValue */ .pC && _torch_dtype_js__WEBPACK_IMPORTED_MODULE_1__/* .DTYPES */ .A[value.dtype].kind !== 'float';
    return isWhole && !(value instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_4__/* .PickleFloat */ .Fv) ? number : new _pickle_writer_js__WEBPACK_IMPORTED_MODULE_6__/* .PyFloat */ .g$(number);
}


/***/ }),

/***/ 7432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ strip),
  S: () => (/* binding */ stripEach)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./.build/atomic-file.js
var atomic_file = __webpack_require__(1800);
// EXTERNAL MODULE: ./.build/host.js + 3 modules
var host = __webpack_require__(7890);
// EXTERNAL MODULE: ./.build/model-file/direct.js
var direct = __webpack_require__(9196);
// EXTERNAL MODULE: ./.build/model-file/file-writer.js
var file_writer = __webpack_require__(3439);
// EXTERNAL MODULE: ./.build/model-file/stripped.js
var model_file_stripped = __webpack_require__(3370);
// EXTERNAL MODULE: ./.build/torch/byte-source.js
var byte_source = __webpack_require__(2291);
// EXTERNAL MODULE: ./.build/torch/open.js + 15 modules
var torch_open = __webpack_require__(4117);
// EXTERNAL MODULE: ./.build/torch/storage-bytes.js
var storage_bytes = __webpack_require__(4752);
// EXTERNAL MODULE: ./.build/torch/tensor.js
var tensor = __webpack_require__(2926);
;// CONCATENATED MODULE: ./.build/strip/rewrite.js
/** One checkpoint, rewritten in its place: whole as it was until the moment in which it is whole without its training state. */















const rewrite_close = (0,external_node_util_.promisify)(external_node_fs_.close);
/** One block is filled while the others are being written. */
const BLOCK_BYTES = 4 << 20;
const BLOCKS = 3;
/**
 * Rewrites the checkpoint at `path`. Its mode, and where this user may do that its owner, stay.
 * @param seen as it was when it was decided to strip it
 * @returns bytes of the file now; `freed` resolves when those of the file as it was are free
 * @throws CheckpointError where it cannot be done, or the checkpoint is damaged; WriteError where it has changed or cannot
 *   be written; the signal's reason. The checkpoint is as it was then
 */
async function rewrite(path, seen, signal, onProgress = () => { }) {
    const checkpoint = await (0,torch_open/* openCheckpoint */.D)(path, signal);
    // Who closes a deleted file last waits half a second for 2 GB to be freed: that is done beside the next one's work.
    let held;
    let bytes;
    try {
        const stripped = (0,model_file_stripped/* strippedFile */.m)(checkpoint);
        requireSame(path, seen, checkpoint);
        held = openAgain(path);
        const file = await (0,atomic_file/* openAtomic */.wT)(path, stripped.byteLength);
        try {
            keepMode(file.fd, checkpoint.fd);
            const crcs = await writePieces(checkpoint, stripped, file, signal, onProgress);
            await file.commit(async (written) => {
                await verify(written, checkpoint, crcs, signal);
                requireSame(path, seen, checkpoint);
            });
        }
        catch (error) {
            file.discard();
            throw error;
        }
        bytes = stripped.byteLength;
    }
    catch (error) {
        if (held !== undefined)
            external_node_fs_.closeSync(held);
        throw error;
    }
    finally {
        checkpoint.close();
    }
    return { bytes, freed: rewrite_close(held) };
}
/** @throws WriteError where the file is gone, or another than was seen or opened: FunASR may have deleted or replaced it */
function requireSame(path, { bytes, modifiedMs }, opened) {
    const stats = external_node_fs_.lstatSync(path, { throwIfNoEntry: false });
    const isSame = stats?.isFile() && stats.size === bytes && stats.mtimeMs === modifiedMs;
    if (!isSame || opened.byteLength !== bytes || opened.modifiedMs !== modifiedMs)
        throw changed(path);
}
/** @throws WriteError where the file is gone by now, or the system refuses */
function openAgain(path) {
    try {
        return external_node_fs_.openSync(path, 'r');
    }
    catch (error) {
        throw (0,errors/* systemErrorCode */.vq)(error) === 'ENOENT' ? changed(path, error) : (0,atomic_file/* asWriteError */.U0)(path, error);
    }
}
function changed(path, cause) {
    const problem = (0,message/* message */.i)('cleanup.changed', { directory: (0,external_node_path_.dirname)(path) });
    return new errors/* WriteError */.QM((0,message/* message */.i)('error.file', { file: path, problem }), { cause });
}
function keepMode(to, from) {
    const { mode, uid, gid } = external_node_fs_.fstatSync(from);
    try {
        external_node_fs_.fchownSync(to, uid, gid);
    }
    catch (error) {
        // Who may not give files away keeps them, as with any program that rewrites a file.
        if ((0,errors/* systemErrorCode */.vq)(error) !== 'EPERM')
            throw error;
    }
    external_node_fs_.fchmodSync(to, mode & 0o7777);
}
/** Writes the file, and returns the CRC-32 of each storage. */
async function writePieces(checkpoint, { pieces, storages }, file, signal, onProgress) {
    const crcs = [];
    const output = new Appender(file, signal);
    try {
        for (const piece of pieces) {
            const storage = piece.kind === 'data' ? storages[piece.storage] : undefined;
            if (piece.kind === 'data' && storage !== undefined) {
                crcs[piece.storage] = await copyStorage(checkpoint, storage, output, signal);
            }
            else if (piece.kind !== 'data') {
                await output.append(bytesOf(piece, crcs));
            }
            onProgress(output.position);
        }
        await output.flush();
    }
    finally {
        // The file may be closed only when nothing is written to it any more.
        await output.end();
    }
    return crcs;
}
function bytesOf(piece, crcs) {
    return piece.kind === 'fixed' ? piece.bytes : piece.bytes(crcs);
}
/** Fills a file from its start, one block while those before it are written. */
class Appender {
    constructor({ fd, path }, signal) {
        this.signal = signal;
        this.blocks = (0,direct/* alignedBuffers */.w)(BLOCKS, BLOCK_BYTES);
        /** of each block, when it may be filled again */
        this.writing = this.blocks.map(() => Promise.resolve());
        this.current = 0;
        this.filled = 0;
        this.written = 0;
        this.fd = fd;
        this.writer = new file_writer/* FileWriter */.S(fd, path);
    }
    /** where the next byte will stand */
    get position() {
        return this.written + this.filled;
    }
    /** As many bytes as `fill` is asked for, a part at a time. */
    async take(byteLength, fill) {
        for (let done = 0; done < byteLength;) {
            const target = this.block.subarray(this.filled, this.filled + byteLength - done);
            fill(target, done);
            done += target.length;
            this.filled += target.length;
            if (this.filled === BLOCK_BYTES)
                await this.flush();
        }
    }
    append(bytes) {
        return this.take(bytes.length, (target, offset) => target.set(bytes.subarray(offset, offset + target.length)));
    }
    /** Leaves room for a part that is written separately. */
    async skip(byteLength) {
        await this.flush();
        this.written += byteLength;
    }
    /** Starts to write what there is, and waits for a block to go on with. @throws the system's error of an earlier one */
    async flush() {
        await (0,host/* breathe */.q7)(this.signal);
        const writing = this.writer.write(this.block.subarray(0, this.filled), this.written);
        // Awaited later; without this an early rejection would end the process.
        writing.catch(() => { });
        this.writing[this.current] = writing;
        this.written += this.filled;
        this.filled = 0;
        this.current = (this.current + 1) % BLOCKS;
        await this.writing[this.current];
    }
    /** When it returns or throws, nothing is being written any more. @throws the system's error where something could not be */
    async end() {
        const ends = await Promise.allSettled(this.writing);
        try {
            await this.writer.settled();
        }
        finally {
            this.writer.close();
        }
        for (const end of ends)
            if (end.status === 'rejected')
                throw end.reason;
    }
    get block() {
        return this.blocks[this.current] ?? Buffer.alloc(0);
    }
}
/** Copies a storage as it is; its CRC-32, which is compared with the one that the checkpoint has of it. */
async function copyStorage(checkpoint, storage, output, signal) {
    let crc = 0;
    if (storage.deflated) {
        const { position } = output;
        await (0,storage_bytes/* streamStorage */.Eg)(checkpoint, storage, signal, (piece, offset) => {
            crc = (0,external_node_zlib_.crc32)(piece, crc);
            (0,atomic_file/* writeFully */.KM)(output.fd, piece, position + offset);
        });
        await output.skip(storage.byteLength);
        return crc;
    }
    await output.take(storage.byteLength, (target, offset) => {
        (0,byte_source/* readInto */.gO)(checkpoint.path, checkpoint.fd, storage.position + offset, target);
        crc = (0,external_node_zlib_.crc32)(target, crc);
    });
    (0,storage_bytes/* requireCrc32 */.Zr)(checkpoint, storage, crc);
    return crc;
}
/** What was written, as any reader sees it: every tensor with its name, form and place, and the same bytes by their CRCs. */
async function verify(written, { stateDict, stateDictKey }, crcs, signal) {
    const again = await (0,torch_open/* openCheckpoint */.D)(written, signal);
    try {
        const numbers = new Map();
        const expected = [...stateDict];
        const found = [...again.stateDict];
        const same = expected.every(([name, tensor], i) => {
            const number = numbers.get(tensor.storage.key) ?? numbers.size;
            numbers.set(tensor.storage.key, number);
            const [otherName, other] = found[i] ?? ['', undefined];
            return (otherName === name && other !== undefined && sameView(tensor, other) && other.storage.crc32 === crcs[number]);
        });
        if (same && found.length === expected.length && again.stateDictKey === stateDictKey)
            return;
        const problem = (0,message/* message */.i)('strip.otherwise');
        throw new errors/* WriteError */.QM((0,message/* message */.i)('error.file', { file: written, problem }), { hint: (0,message/* message */.i)('hint.write-again') });
    }
    finally {
        again.close();
    }
}
function sameView(one, other) {
    return (one.dtype === other.dtype &&
        one.offset === other.offset &&
        (0,tensor/* sameNumbers */.pB)(one.shape, other.shape) &&
        (0,tensor/* sameNumbers */.pB)(one.strides, other.strides) &&
        one.storage.byteLength === other.storage.byteLength);
}

// EXTERNAL MODULE: ./.build/strip/targets.js
var strip_targets = __webpack_require__(8294);
;// CONCATENATED MODULE: ./.build/strip/strip.js
/** Checkpoints lose their training state in place, one at a time: weights and scores stay, and with them every choice. */






/**
 * Strips what `request` names and has stood still. What cannot be stripped is skipped with its reason, and stays as it was.
 * @param tellOrder told beforehand where the disk is nearly full, and the smallest come first
 * @param freeFor bytes that are free where a file lies
 * @throws the reason of the host's signal when it is aborted: what is stripped by then stays so
 */
async function strip(request, host, tellOrder, freeFor = freeBytes) {
    const failures = [];
    const files = new Set();
    for (const path of request.paths) {
        try {
            for (const file of (0,strip_targets/* filesAt */.Tl)(path))
                files.add(file);
        }
        catch (error) {
            if (!(error instanceof errors/* SlimError */.Q2))
                throw error;
            failures.push(error);
        }
    }
    const newest = (0,strip_targets/* newestOf */.su)([...files], request.keepNewest);
    const now = host.date().getTime();
    const targets = [];
    const passed = [];
    for (const path of files) {
        const found = newest.has(path)
            ? { path, reason: (0,message/* message */.i)('strip.newest', { count: request.keepNewest }) }
            : await (0,strip_targets/* lookAt */.t5)(path, now, host.signal);
        if ((0,strip_targets/* isTarget */.Ex)(found))
            targets.push(found);
        else
            passed.push(found);
    }
    const ordered = inOrder(targets, tellOrder, freeFor);
    const { stripped, refused } = request.dryRun
        ? { stripped: ordered, refused: [] }
        : await stripEach(ordered, host, freeFor);
    const done = stripped.map(({ path, bytes, after }) => ({ path, before: bytes, after }));
    const freedBytes = done.reduce((sum, { before, after }) => sum + before - after, 0);
    return { dryRun: request.dryRun, stripped: done, passed: [...passed, ...refused], freedBytes, failures };
}
/** The smallest first, where the largest does not fit beside the others yet: each makes room for the next. */
function inOrder(targets, tellOrder, freeFor) {
    const tight = targets
        .map(({ path, after }) => ({ after, free: freeFor(path) }))
        .find(({ after, free }) => after > free);
    if (tight === undefined)
        return targets;
    tellOrder(tight.free);
    return targets.toSorted((a, b) => a.after - b.after);
}
/** What is free for this user where the file lies; Infinity where the file system does not say. */
function freeBytes(path) {
    const { bavail, bsize, blocks } = (0,external_node_fs_.statfsSync)((0,external_node_path_.dirname)(path));
    return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}
/** Why it failed, without the file that it is said of. */
function reasonAlone(error) {
    const reason = (0,errors/* reasonOf */.A3)(error);
    const isOfFile = typeof reason !== 'string' && reason.code === 'error.file';
    return isOfFile ? reason.params['problem'] : reason;
}
/** Strips one after another; what cannot be stripped comes with its reason. @throws the signal's reason */
async function stripEach(targets, { signal, did, onProgress }, freeFor = freeBytes) {
    const stripped = [];
    const refused = [];
    const total = targets.reduce((sum, { after }) => sum + after, 0);
    let done = 0;
    let freeing;
    try {
        for (const target of targets) {
            if (freeFor(target.path) < target.after)
                await freeing;
            try {
                const told = (part) => onProgress({ done: done + part, total });
                const { bytes, freed } = await rewrite(target.path, target, signal, told);
                stripped.push({ ...target, after: bytes });
                did({ kind: 'stripped' });
                await freeing;
                freeing = freed;
            }
            catch (error) {
                if (!(error instanceof errors/* SlimError */.Q2) || error === signal.reason)
                    throw error;
                refused.push({ path: target.path, reason: reasonAlone(error) });
            }
            done += target.after;
        }
    }
    finally {
        await freeing;
    }
    return { stripped, refused };
}


/***/ }),

/***/ 8294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ isTarget),
/* harmony export */   NR: () => (/* binding */ whatIs),
/* harmony export */   Tl: () => (/* binding */ filesAt),
/* harmony export */   su: () => (/* binding */ newestOf),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9243);
/* harmony import */ var _funasr_anatomy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9107);
/* harmony import */ var _funasr_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6807);
/* harmony import */ var _funasr_run_directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5748);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7890);
/* harmony import */ var _model_file_stripped_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3370);
/* harmony import */ var _torch_open_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4117);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7035);
/** Which files `strip` is to rewrite: all checkpoints of a run directory, or those that are named. What it skips, and why. */











/** So long a file must have stood still: torch.save takes longer than that on no disk that a training can use. */
const STILL_MS = 60_000;
/** The files that a path stands for, by their paths. @throws SelectionError where there is none */
function filesAt(path) {
    let isDirectory;
    try {
        isDirectory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) === undefined)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SelectionError */ .zp((0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('error.file', { file: path, problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error) }));
    }
    if (!isDirectory || (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .isCheckpointName */ .iI)(path))
        return [path];
    const { checkpoints, copies } = (0,_funasr_run_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .scanRunDirectory */ .Y)(path);
    // `model.pt` resumes the training, so it is only stripped if named.
    const others = copies.filter(({ kind }) => kind !== 'resume');
    return [...checkpoints, ...others].map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
}
/** Paths of the newest checkpoints of each of the directories that files lie in. */
function newestOf(files, keep) {
    const directories = new Set(files.filter((file) => (0,_funasr_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parseCheckpointName */ .PN)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file))).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)));
    const newest = [...directories].flatMap((directory) => 
    // Not slice(-0), which is all of them.
    (0,_funasr_run_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .scanRunDirectory */ .Y)(directory)
        .checkpoints.toReversed()
        .slice(0, keep)
        .map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)));
    return new Set(newest);
}
/**
 * Whether a file can be stripped. Opens it, and reads no weight.
 * @param now the wall clock, in milliseconds
 * @throws the signal's reason when it is aborted
 */
async function lookAt(path, now, signal) {
    await (0,_host_js__WEBPACK_IMPORTED_MODULE_7__/* .breathe */ .q7)(signal);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return { path, reason: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('system.ENOENT') };
    if (stats.isSymbolicLink())
        return { path, reason: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('cleanup.link') };
    if (stats.isDirectory() || /^mp_rank_\d+_/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)))
        return { path, reason: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('strip.deepspeed') };
    if (!stats.isFile())
        return { path, reason: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('entry.special') };
    if (stats.nlink > 1)
        return { path, reason: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('strip.hard-link', { count: stats.nlink - 1 }) };
    const seen = { bytes: stats.size, modifiedMs: stats.mtimeMs };
    const still = Math.floor((now - stats.mtimeMs) / 1000);
    if (still * 1000 < STILL_MS)
        return { path, reason: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('strip.moving', { seconds: STILL_MS / 1000 }) };
    return (await whatIs(path, seen, signal)) ?? { path, reason: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_10__/* .message */ .i)('strip.nothing') };
}
/** Undefined where there is no training state to lose. */
async function whatIs(path, seen, signal) {
    try {
        const checkpoint = await (0,_torch_open_js__WEBPACK_IMPORTED_MODULE_9__/* .openCheckpoint */ .D)(path, signal);
        try {
            if (!(0,_funasr_anatomy_js__WEBPACK_IMPORTED_MODULE_4__/* .hasTrainingState */ .C)((0,_funasr_anatomy_js__WEBPACK_IMPORTED_MODULE_4__/* .anatomy */ .M)(checkpoint)))
                return undefined;
            return { path, ...seen, after: (0,_model_file_stripped_js__WEBPACK_IMPORTED_MODULE_8__/* .strippedFile */ .m)(checkpoint).byteLength };
        }
        finally {
            checkpoint.close();
        }
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SlimError */ .Q2) || error === signal.reason)
            throw error;
        return { path, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error) };
    }
}
/** Whether it is a file to strip. */
function isTarget(found) {
    return 'after' in found;
}


/***/ })

};
