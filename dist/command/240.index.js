export const id = 240;
export const ids = [240];
export const modules = {

/***/ 9107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hasTrainingState),
/* harmony export */   M: () => (/* binding */ anatomy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _torch_dtype_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2663);
/* harmony import */ var _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6075);
/* harmony import */ var _torch_pickle_walk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6389);
/* harmony import */ var _torch_state_dict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7726);
/* harmony import */ var _torch_tensor_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2926);
/** Where the bytes of a checkpoint go, from the file itself: every byte belongs to exactly one part. */






const KIND_ORDER = [
    'weights',
    'optimizer',
    'scheduler',
    'scaler',
    'bookkeeping',
    'unused',
    'container',
];
/**
 * Runs of bytes that tensors with gaps may be cut into, over a whole checkpoint. A real one has a handful;
 * a hostile one could ask for billions. Past the cap a tensor counts from its first element to its last.
 */
const MAX_RUNS = 100_000;
/**
 * Accounts for every byte of an opened file; reads nothing from the disk. Where it holds no state dict that FunASR would
 * find (an optimizer alone, the two models of a GAN), tensors that no training state's key holds are weights as well.
 *
 * Bytes that several tensors view (tied weights, slices of one flat storage) count once, for the first that has them:
 * weights before training state. A tensor counts in `tensors` under its own part all the same.
 * Bytes of a storage that lie under no tensor are `unused`; deflated storages share out their stored bytes.
 *
 * @returns parts in the order of `PartKind`, larger ones first within a kind; they sum to the file's size
 */
function anatomy(checkpoint) {
    const { storages } = checkpoint;
    const account = new Account(storages);
    const { parts } = account;
    // Wrapped by DataParallel, a model would be one module called `module`.
    const { bare } = (0,_torch_state_dict_js__WEBPACK_IMPORTED_MODULE_4__/* .wrappersOf */ .u2)(checkpoint.weights.keys());
    for (const [name, tensor] of checkpoint.weights)
        account.addTensor(tensor, parts.get('weights', (0,_torch_tensor_js__WEBPACK_IMPORTED_MODULE_5__/* .topModule */ .wr)(bare(name))));
    addOthers(checkpoint, account);
    const unused = parts.get('unused', '');
    for (const number of storages.numbers)
        account.add(number, 0, storages.lengths(number).storedLength, unused);
    account.settle();
    unused.bytes += checkpoint.unusedBytes;
    parts.get('bookkeeping', '').bytes += checkpoint.pickleBytes;
    parts.get('container', '').bytes = checkpoint.byteLength - parts.bytes();
    return { name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(checkpoint.path), bytes: checkpoint.byteLength, parts: parts.sorted() };
}
/** Whether a checkpoint holds more than a model: what only a training goes on with. */
function hasTrainingState({ parts }) {
    return parts.some(({ kind, bytes }) => bytes > 0 && (kind === 'optimizer' || kind === 'scheduler' || kind === 'scaler'));
}
/** Which part has which bytes of which storage. */
class Account {
    constructor(storages) {
        this.storages = storages;
        this.parts = new Parts();
        this.ranges = new Map();
        this.runsLeft = MAX_RUNS;
        this.whole = new Uint8Array(storages.numbers.reduce((most, number) => Math.max(most, number + 1), 0));
    }
    addTensor(tensor, part) {
        part.tensors++;
        const { storage } = tensor;
        if (this.whole[storage] === 1)
            return;
        const lengths = this.storages.lengths(storage);
        // Nearly every tensor is all of its storage: no runs to make for these.
        if ((0,_torch_tensor_js__WEBPACK_IMPORTED_MODULE_5__/* .isContiguous */ .V)(tensor) && (0,_torch_tensor_js__WEBPACK_IMPORTED_MODULE_5__/* .tensorBytes */ .X2)(tensor) === lengths.byteLength) {
            this.add(storage, 0, lengths.storedLength, part);
            return;
        }
        const runs = elementRuns(tensor, this.runsLeft);
        this.runsLeft -= runs.length;
        for (const [start, end] of runs)
            this.add(storage, storedBytes(lengths, start), storedBytes(lengths, end), part);
    }
    add(storage, start, end, part) {
        if (this.whole[storage] === 1)
            return;
        const known = this.ranges.get(storage);
        if (known !== undefined) {
            known.push({ start, end, part });
        }
        else if (start === 0 && end === this.storages.lengths(storage).storedLength) {
            this.whole[storage] = 1;
            part.bytes += end;
        }
        else {
            this.ranges.set(storage, [{ start, end, part }]);
        }
    }
    /** Shares out the storages that no single range has. */
    settle() {
        for (const ranges of this.ranges.values())
            settle(ranges);
    }
}
class Parts {
    constructor() {
        this.all = [];
        this.byName = new Map(KIND_ORDER.map((kind) => [kind, new Map()]));
    }
    get(kind, name) {
        const ofKind = this.byName.get(kind);
        const known = ofKind?.get(name);
        if (known !== undefined)
            return known;
        const part = { kind, name, bytes: 0, tensors: 0 };
        ofKind?.set(name, part);
        this.all.push(part);
        return part;
    }
    bytes() {
        return this.all.reduce((sum, part) => sum + part.bytes, 0);
    }
    sorted() {
        return this.all
            .filter((part) => part.bytes > 0 || part.tensors > 0)
            .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || b.bytes - a.bytes);
    }
}
/** Gives every byte to the first range that has it: ranges stand in order of precedence. */
function settle(ranges) {
    const borders = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    const indexOf = new Map(borders.map((border, index) => [border, index]));
    // next[i]: a segment at or after i, from borders[i] to borders[i + 1], towards the first that is not taken yet
    const next = borders.map((_, index) => index);
    const firstFree = (from) => {
        let index = from;
        for (let to = next[index]; to !== undefined && to !== index; to = next[index]) {
            next[index] = next[to] ?? to;
            index = to;
        }
        return index;
    };
    for (const { start, end, part } of ranges) {
        const last = indexOf.get(end) ?? 0;
        for (let segment = firstFree(indexOf.get(start) ?? 0); segment < last; segment = firstFree(segment)) {
            part.bytes += (borders[segment + 1] ?? 0) - (borders[segment] ?? 0);
            next[segment] = segment + 1;
        }
    }
}
/** Stored bytes before a byte of the storage; in a deflated one in proportion, so that the shares sum. */
function storedBytes({ deflated, byteLength, storedLength }, byte) {
    return deflated ? Math.floor((byte / byteLength) * storedLength) : byte;
}
/** The bytes of the storage that the tensor's elements take, as runs without gaps: [start, end). */
function elementRuns(tensor, maxRuns) {
    if (tensor.shape.includes(0))
        return [];
    const { size } = _torch_dtype_js__WEBPACK_IMPORTED_MODULE_1__/* .DTYPES */ .A[tensor.dtype];
    if ((0,_torch_tensor_js__WEBPACK_IMPORTED_MODULE_5__/* .isContiguous */ .V)(tensor))
        return [[tensor.offset * size, tensor.offset * size + (0,_torch_tensor_js__WEBPACK_IMPORTED_MODULE_5__/* .tensorBytes */ .X2)(tensor)]];
    const dimensions = tensor.shape
        .map((length, i) => ({ length, stride: tensor.strides[i] ?? 0 }))
        .filter(({ length, stride }) => length > 1 && stride > 0)
        .sort((a, b) => a.stride - b.stride);
    // Inner dimensions that touch or overlap are one run; each outer one repeats what is within it.
    let run = 1;
    while (dimensions[0] !== undefined && dimensions[0].stride <= run) {
        const { length, stride } = dimensions.shift() ?? { length: 1, stride: 1 };
        run += (length - 1) * stride;
    }
    const count = dimensions.reduce((product, { length }) => product * length, 1);
    if (count > maxRuns) {
        run += dimensions.reduce((sum, { length, stride }) => sum + (length - 1) * stride, 0);
        dimensions.length = 0;
    }
    let starts = [tensor.offset];
    for (const { length, stride } of dimensions) {
        starts = starts.flatMap((start) => Array.from({ length }, (_, i) => start + i * stride));
    }
    return starts.map((start) => [start * size, (start + run) * size]);
}
/** Every other tensor below the root, nested to any depth, shared or in cycles, by the key of the root that holds it. */
function addOthers({ root, weights }, account) {
    const seen = new Set();
    for (const tensor of weights.values())
        if (tensor.shared)
            seen.add(tensor);
    // What is still to be looked at, the next one last, each with the nearest text key above it.
    const values = [];
    const keys = [];
    const rest = weights.size === 0 ? 'weights' : 'bookkeeping';
    const items = root instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_2__/* .PickleDict */ .xp ? root.entries : [['', root]];
    if (root instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_2__/* .PickleDict */ .xp)
        seen.add(root);
    for (const [rootKey, rootValue] of items) {
        const topKey = typeof rootKey === 'string' ? rootKey : '';
        const kind = isOptimizer(root) || isOptimizer(rootValue) ? 'optimizer' : kindOf(topKey, rest);
        const add = (tensor, key) => {
            // A weight that is held once stands under its name.
            if (seen.has(tensor) || weights.get(key) === tensor)
                return;
            if (tensor.shared)
                seen.add(tensor);
            account.addTensor(tensor, account.parts.get(kind, kind === 'optimizer' ? key : kind === rest ? topKey : ''));
        };
        values.push(rootValue);
        keys.push(topKey);
        for (let value = values.pop(); value !== undefined; value = values.pop()) {
            const key = keys.pop() ?? '';
            if (value instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_2__/* .TensorValue */ .pC)
                add(value, key);
            if (!(0,_torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isContainer */ .u_)(value) || seen.has(value))
                continue;
            // What is held once is met once.
            if (!('shared' in value) || value.shared)
                seen.add(value);
            const start = values.length;
            visitWithKeys(value, key, (child, itsKey) => {
                values.push(child);
                keys.push(itsKey);
            });
            reverseFrom(start, values);
            reverseFrom(start, keys);
        }
    }
}
/** Calls `visit` with the objects that the value holds, each with its key where that is text, else with `key`. */
function visitWithKeys(value, key, visit) {
    if (!(value instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_2__/* .PickleDict */ .xp)) {
        (0,_torch_pickle_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .visitChildren */ .LI)(value, (child) => {
            if (typeof child === 'object')
                visit(child, key);
        });
        return;
    }
    for (const [itsKey, item] of value.entries) {
        // An optimizer itself, not its state dict, has its parameters for keys.
        if (typeof itsKey === 'object')
            visit(itsKey, key);
        visit(item, typeof itsKey === 'string' ? itsKey : key);
    }
}
/** What was added last is looked at last. */
function reverseFrom(start, list) {
    for (let low = start, high = list.length - 1; low < high; low++, high--) {
        const other = list[low];
        list[low] = list[high];
        list[high] = other;
    }
}
/** What Optimizer.state_dict gives, under whatever key it was saved. */
function isOptimizer(value) {
    return value instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_2__/* .PickleDict */ .xp && value.entries.has('state') && value.entries.has('param_groups');
}
/** FunASR's Trainer saves `optimizer`, `scheduler` and `scaler_state`; DeepSpeed `optimizer` and `lr_scheduler`. */
function kindOf(rootKey, rest) {
    if (/optim/i.test(rootKey))
        return 'optimizer';
    if (/sched/i.test(rootKey))
        return 'scheduler';
    if (/scaler/i.test(rootKey))
        return 'scaler';
    return rest;
}


/***/ }),

/***/ 67:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ ByteWriter)
/* harmony export */ });
/** Bytes written one after another, numbers with their lowest byte first. */
class ByteWriter {
    constructor() {
        this.length = 0;
        this.bytes = Buffer.alloc(1 << 16);
    }
    u8(value) {
        this.reserve(1);
        this.bytes[this.length++] = value;
    }
    u16(value) {
        this.reserve(2);
        this.length = this.bytes.writeUInt16LE(value, this.length);
    }
    /** Negative numbers in two's complement. */
    u32(value) {
        this.reserve(4);
        this.length = this.bytes.writeUInt32LE(value >>> 0, this.length);
    }
    u64(value) {
        this.reserve(8);
        this.length = this.bytes.writeBigUInt64LE(BigInt(value), this.length);
    }
    f32(value) {
        this.reserve(4);
        this.length = this.bytes.writeFloatLE(value, this.length);
    }
    /** Highest byte first, as pickles have it. */
    f64BigEndian(value) {
        this.reserve(8);
        this.length = this.bytes.writeDoubleBE(value, this.length);
    }
    utf8(text) {
        this.reserve(Buffer.byteLength(text));
        this.length += this.bytes.write(text, this.length);
    }
    zeros(count) {
        this.reserve(count);
        this.bytes.fill(0, this.length, this.length + count);
        this.length += count;
    }
    /** A copy of all that was written. */
    written() {
        return Uint8Array.from(this.bytes.subarray(0, this.length));
    }
    reserve(count) {
        if (this.length + count <= this.bytes.length)
            return;
        const larger = Buffer.alloc(2 * (this.length + count));
        larger.set(this.bytes);
        this.bytes = larger;
    }
}


/***/ }),

/***/ 9196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ DIRECT_GRAIN),
/* harmony export */   w: () => (/* binding */ alignedBuffers)
/* harmony export */ });
/** What a disk takes straight from memory begins and ends at multiples of this, in memory and in the file. */
const DIRECT_GRAIN = 4096;
/** Memory that `FileWriter` can write from straight to the disk: pieces of `byteLength`, a multiple of DIRECT_GRAIN. */
function alignedBuffers(count, byteLength) {
    // The one kind of memory here that is known to begin with a page.
    const pages = Math.ceil((count * byteLength) / 65536);
    const { buffer } = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    return Array.from({ length: count }, (_, i) => Buffer.from(buffer, i * byteLength, byteLength));
}


/***/ }),

/***/ 3439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ FileWriter)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1800);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9243);
/* harmony import */ var _direct_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9196);
/**
 * Writes a large file while other things go on. On Linux bytes go from memory straight to the disk, past the page cache, where
 * file system and alignment allow it: no copy, no memory to be found for it, and the cache keeps the checkpoints.
 */





const fdatasync = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fdatasync);
const read = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.read);
/** Read back at once, while as much is used. */
const READ_BYTES = 4 << 20;
/** Bytes in the page cache after which they are sent to the disk, so that the last flush finds little left. */
const FLUSH_EVERY = 128 << 20;
/** Accepts any number of writes in any order; callers await them before `settled` and `close`. */
class FileWriter {
    /**
     * @param fd open for writing; stays open
     * @param path of the same file
     */
    constructor(fd, path) {
        this.fd = fd;
        this.path = path;
        this.refused = false;
        this.wasDirect = false;
        this.unflushed = 0;
        this.direct = openDirect(path);
    }
    /**
     * Writes bytes that may not be touched meanwhile: straight to the disk, except for those that share a page with others.
     * @throws the system's error
     */
    async write(bytes, position) {
        const from = Math.min((_direct_js__WEBPACK_IMPORTED_MODULE_4__/* .DIRECT_GRAIN */ .c - (position % _direct_js__WEBPACK_IMPORTED_MODULE_4__/* .DIRECT_GRAIN */ .c)) % _direct_js__WEBPACK_IMPORTED_MODULE_4__/* .DIRECT_GRAIN */ .c, bytes.length);
        const until = from + Math.floor((bytes.length - from) / _direct_js__WEBPACK_IMPORTED_MODULE_4__/* .DIRECT_GRAIN */ .c) * _direct_js__WEBPACK_IMPORTED_MODULE_4__/* .DIRECT_GRAIN */ .c;
        const middle = bytes.subarray(from, until);
        const isAligned = middle.length > 0 && (bytes.byteOffset + from) % _direct_js__WEBPACK_IMPORTED_MODULE_4__/* .DIRECT_GRAIN */ .c === 0;
        if (this.direct === undefined || this.refused || !isAligned)
            return await this.writeCached(bytes, position);
        const edges = [
            this.writeCached(bytes.subarray(0, from), position),
            this.writeCached(bytes.subarray(until), position + until),
        ];
        try {
            await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFullyLater */ .c2)(this.direct, middle, position + from);
            this.wasDirect = true;
        }
        catch (error) {
            // File systems that open a file so and then want another alignment.
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) !== 'EINVAL')
                throw error;
            this.refused = true;
            await this.writeCached(middle, position + from);
        }
        finally {
            await Promise.all(edges);
        }
    }
    /** Writes through the page cache, for bytes that are read again soon. @throws the system's error */
    async writeCached(bytes, position) {
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFullyLater */ .c2)(this.fd, bytes, position);
        this.cached(bytes.length);
    }
    /** So much more is in the page cache. */
    cached(byteLength) {
        this.unflushed += byteLength;
        if (this.unflushed < FLUSH_EVERY || this.flush !== undefined)
            return;
        this.unflushed = 0;
        this.flush = fdatasync(this.fd)
            .catch((error) => {
            this.failure ??= error;
        })
            .then(() => {
            this.flush = undefined;
        });
    }
    /** To be awaited when all writes have ended: nothing is under way then. @throws the system's error where a flush failed */
    async settled() {
        await this.flush;
        if (this.failure !== undefined)
            throw this.failure;
    }
    /**
     * The file's bytes from `from` to `end`, each piece until the next one is asked for; past the page cache as well, where they were
     * written so. All writes must have ended.
     * @throws the system's error
     */
    async *readBack(from, end) {
        const { O_RDONLY, O_DIRECT } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
        const fd = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(this.path, this.wasDirect ? O_RDONLY | O_DIRECT : O_RDONLY);
        const rooms = (0,_direct_js__WEBPACK_IMPORTED_MODULE_4__/* .alignedBuffers */ .w)(2, READ_BYTES);
        const readAt = (position, i) => readFullyLater(fd, rooms[i % 2] ?? Buffer.alloc(0), position, end);
        let position = from - (from % _direct_js__WEBPACK_IMPORTED_MODULE_4__/* .DIRECT_GRAIN */ .c);
        let next = readAt(position, 0);
        try {
            for (let i = 1; position < end; i++) {
                const bytes = await next;
                next = readAt(position + bytes.length, i);
                yield bytes.subarray(Math.max(0, from - position), end - position);
                position += bytes.length;
            }
        }
        finally {
            await next.catch(() => { });
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(fd);
        }
    }
    /** Closes what was opened beside `fd`, when nothing is under way. */
    close() {
        if (this.direct !== undefined)
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(this.direct);
    }
}
/** Fills `room` from a file, at most up to `end`; more than that where the file goes on. @throws the system's error */
async function readFullyLater(fd, room, position, end) {
    for (let done = 0;; done -= done % _direct_js__WEBPACK_IMPORTED_MODULE_4__/* .DIRECT_GRAIN */ .c) {
        const { bytesRead } = await read(fd, room, done, room.length - done, position + done);
        done += bytesRead;
        if (done === room.length || position + done >= end)
            return room.subarray(0, done);
        if (bytesRead < _direct_js__WEBPACK_IMPORTED_MODULE_4__/* .DIRECT_GRAIN */ .c)
            throw new RangeError('the file that was written ends early');
    }
}
/** The file opened once more for writing past the page cache; undefined where the system or file system has no such thing. */
function openDirect(path) {
    if (process.platform !== 'linux')
        return undefined;
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_DIRECT);
    }
    catch (error) {
        if (['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) ?? ''))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 4935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ fileLayout),
/* harmony export */   Zc: () => (/* binding */ pieceLength),
/* harmony export */   _q: () => (/* binding */ heldTensors),
/* harmony export */   jo: () => (/* binding */ plainPiece),
/* harmony export */   u1: () => (/* binding */ sizedTensors)
/* harmony export */ });
/* harmony import */ var _torch_dtype_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2663);

/** A whole storage as it is. */
function plainPiece(model, storage) {
    const stored = model.storages[storage];
    if (stored === undefined)
        throw new RangeError(`there is no storage ${storage}`);
    const { numel, dtype } = stored;
    const byteLength = numel * _torch_dtype_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A[dtype].size;
    return { kind: 'data', storage, first: 0, count: numel, store: { kind: 'plain' }, byteLength };
}
/** Bytes that a piece takes in the file. */
function pieceLength(piece) {
    return piece.kind === 'fixed' ? piece.bytes.length : piece.byteLength;
}
/** The model's tensors, each filling its storage. */
function sizedTensors(model) {
    return model.tensors.map((tensor) => {
        const stored = model.storages[tensor.storage];
        if (stored === undefined)
            throw new RangeError(`${tensor.name}: there is no storage ${tensor.storage}`);
        return { ...tensor, dtype: stored.dtype, byteLength: stored.numel * _torch_dtype_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A[stored.dtype].size };
    });
}
/** The model's tensors of which a file holds the elements: no format need hold all. */
function heldTensors(model, { pieces, tensors }) {
    const bytes = new Map();
    const quantized = new Set();
    for (const piece of pieces) {
        if (piece.kind !== 'data')
            continue;
        bytes.set(piece.storage, (bytes.get(piece.storage) ?? 0) + piece.byteLength);
        if (piece.store.kind === 'uint8-columns')
            quantized.add(piece.storage);
    }
    const stored = new Map(tensors.map(({ name, dtype }) => [name, dtype]));
    return sizedTensors(model).flatMap((tensor) => {
        const byteLength = bytes.get(tensor.storage) ?? (tensor.byteLength === 0 ? 0 : undefined);
        return byteLength === undefined
            ? []
            : [
                {
                    ...tensor,
                    byteLength,
                    stored: quantized.has(tensor.storage) ? 'uint8' : (stored.get(tensor.name) ?? tensor.dtype),
                },
            ];
    });
}
/** The layout of a file that consists of these pieces and holds these tensors. */
function fileLayout(tensors, pieces) {
    /** where the elements of each storage begin; storages without a byte stand nowhere */
    const positions = new Map();
    let byteLength = 0;
    for (const piece of pieces) {
        if (piece.kind === 'data')
            positions.set(piece.storage, byteLength);
        byteLength += pieceLength(piece);
    }
    const stored = tensors.map((tensor) => ({ ...tensor, position: positions.get(tensor.storage) ?? 0 }));
    return { byteLength, pieces, tensors: stored };
}


/***/ }),

/***/ 5683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ PyCall),
/* harmony export */   B6: () => (/* binding */ PyGlobal),
/* harmony export */   TS: () => (/* binding */ PyPersistent),
/* harmony export */   Zn: () => (/* binding */ pickle),
/* harmony export */   g$: () => (/* binding */ PyFloat)
/* harmony export */ });
/* unused harmony export PyList */
/* harmony import */ var _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3765);
/* harmony import */ var _byte_writer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67);
/**
 * Pickles a value as CPython's `pickle.dumps(value, protocol=2)` does, memo included, byte for byte
 * (Modules/_pickle.c). Only what a state dict of tensors and a trainer's bookkeeping need.
 */


/** A Python float: `1.0` stays one, and NaN is one. */
class PyFloat {
    constructor(value) {
        this.value = value;
    }
}
/** A list, which a tuple is not. */
class PyList {
    constructor(items) {
        this.items = items;
    }
}
/** A class, function or constant of a module. */
class PyGlobal {
    constructor(module, name) {
        this.module = module;
        this.name = name;
    }
}
/** An object that is rebuilt by a call: `callable(*args)`, then one assignment for each item. */
class PyCall {
    constructor(callable, args, items = new Map()) {
        this.callable = callable;
        this.args = args;
        this.items = items;
    }
}
/** An object that stands outside the pickle, by its persistent id. */
class PyPersistent {
    constructor(id) {
        this.id = id;
    }
}
const PROTOCOL = 2;
/** CPython sets the items of a dict in batches of this many (BATCHSIZE). */
const BATCH = 1000;
/**
 * @param value globals and strings that occur again become references to the first; other objects are repeated
 * @returns the pickle, with its PROTO and STOP
 */
function pickle(value) {
    const bytes = new _byte_writer_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteWriter */ .U();
    bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.PROTO);
    bytes.u8(PROTOCOL);
    new Pickler(bytes).save(value);
    bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.STOP);
    return bytes.written();
}
class Pickler {
    constructor(bytes) {
        this.bytes = bytes;
        /** memo indices by what stands there */
        this.texts = new Map();
        this.globals = new Map();
        this.memoized = 0;
    }
    save(value) {
        if (value === null)
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.NONE);
        else if (typeof value === 'number')
            this.saveInt(value);
        else if (typeof value === 'bigint')
            this.saveLong(value);
        else if (value instanceof PyFloat)
            this.saveFloat(value.value);
        else if (value instanceof PyList)
            this.saveList(value.items);
        else if (typeof value === 'boolean')
            this.bytes.u8(value ? _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.NEWTRUE : _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.NEWFALSE);
        else if (typeof value === 'string')
            this.saveText(value);
        else if (value instanceof PyGlobal)
            this.saveGlobal(value);
        else if (value instanceof PyCall) {
            this.save(value.callable);
            this.save(value.args);
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.REDUCE);
            this.put();
            this.saveItems(value.items);
        }
        else if (value instanceof PyPersistent) {
            this.save(value.id);
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.BINPERSID);
        }
        else if (value instanceof Map) {
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.EMPTY_DICT);
            this.put();
            this.saveItems(value);
        }
        else
            this.saveTuple(value);
    }
    saveInt(value) {
        if (!Number.isSafeInteger(value))
            throw new RangeError(`not an exact integer: ${value}`);
        if (value >= 0 && value <= 0xff) {
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.BININT1);
            this.bytes.u8(value);
        }
        else if (value >= 0 && value <= 0xffff) {
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.BININT2);
            this.bytes.u16(value);
        }
        else if (value === (value | 0)) {
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.BININT);
            this.bytes.u32(value);
        }
        else
            this.saveLong(BigInt(value));
    }
    saveFloat(value) {
        this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.BINFLOAT);
        this.bytes.f64BigEndian(value);
    }
    saveList(items) {
        this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.EMPTY_LIST);
        this.put();
        for (let start = 0; start < items.length; start += BATCH) {
            const batch = items.slice(start, start + BATCH);
            if (batch.length > 1)
                this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.MARK);
            for (const item of batch)
                this.save(item);
            this.bytes.u8(batch.length > 1 ? _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.APPENDS : _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.APPEND);
        }
    }
    /** Two's complement, lowest byte first, as few as show the sign in the last one. */
    saveLong(value) {
        const bytes = [];
        let rest = value;
        do {
            bytes.push(Number(rest & 0xffn));
            rest >>= 8n;
        } while (rest !== ((bytes.at(-1) ?? 0) >= 0x80 ? -1n : 0n));
        this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.LONG1);
        this.bytes.u8(bytes.length);
        for (const byte of bytes)
            this.bytes.u8(byte);
    }
    saveText(text) {
        const place = this.texts.get(text);
        if (place !== undefined)
            this.get(place);
        else {
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.BINUNICODE);
            this.bytes.u32(Buffer.byteLength(text));
            this.bytes.utf8(text);
            this.texts.set(text, this.put());
        }
    }
    saveGlobal({ module, name }) {
        const lines = `${module}\n${name}\n`;
        const place = this.globals.get(lines);
        if (place !== undefined)
            this.get(place);
        else {
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.GLOBAL);
            this.bytes.utf8(lines);
            this.globals.set(lines, this.put());
        }
    }
    saveTuple(items) {
        if (items.length === 0) {
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.EMPTY_TUPLE);
            return;
        }
        const short = [_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.TUPLE1, _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.TUPLE2, _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.TUPLE3][items.length - 1];
        if (short === undefined)
            this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.MARK);
        for (const item of items)
            this.save(item);
        this.bytes.u8(short ?? _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.TUPLE);
        this.put();
    }
    saveItems(items) {
        const entries = [...items];
        for (let start = 0; start < entries.length; start += BATCH) {
            const batch = entries.slice(start, start + BATCH);
            if (batch.length > 1)
                this.bytes.u8(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.MARK);
            for (const [key, value] of batch) {
                this.save(key);
                this.save(value);
            }
            this.bytes.u8(batch.length > 1 ? _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.SETITEMS : _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.SETITEM);
        }
    }
    /** Memoizes what was saved last; returns its index. */
    put() {
        this.indexed(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.BINPUT, _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.LONG_BINPUT, this.memoized);
        return this.memoized++;
    }
    get(index) {
        this.indexed(_torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.BINGET, _torch_pickle_opcodes_js__WEBPACK_IMPORTED_MODULE_0__.Op.LONG_BINGET, index);
    }
    indexed(short, long, index) {
        if (index <= 0xff) {
            this.bytes.u8(short);
            this.bytes.u8(index);
        }
        else {
            this.bytes.u8(long);
            this.bytes.u32(index);
        }
    }
}


/***/ }),

/***/ 1788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ orderedDict),
  wj: () => (/* binding */ tensorCall),
  X2: () => (/* binding */ torchFile),
  WN: () => (/* binding */ torchPieces)
});

// UNUSED EXPORTS: torchLayout

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.build/torch/dtype.js
var dtype = __webpack_require__(2663);
// EXTERNAL MODULE: ./.build/torch/materialize.js
var materialize = __webpack_require__(6166);
// EXTERNAL MODULE: ./.build/torch/open.js + 15 modules
var torch_open = __webpack_require__(4117);
// EXTERNAL MODULE: ./.build/torch/tensor.js
var tensor = __webpack_require__(2926);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/model-file/layout.js
var layout = __webpack_require__(4935);
// EXTERNAL MODULE: ./.build/model-file/pickle-writer.js
var pickle_writer = __webpack_require__(5683);
// EXTERNAL MODULE: ./.build/model-file/verify.js
var verify = __webpack_require__(9316);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./.build/torch/zip/headers.js + 1 modules
var headers = __webpack_require__(6962);
;// CONCATENATED MODULE: ./.build/model-file/zip-writer.js
/**
 * Zip files as torch writes them (caffe2/serialize/inline_container.cc over miniz): stored records that start at
 * multiples of 64, sizes in descriptors, zip64 where needed and always the zip64 end records.
 */



const ALIGNMENT = 64;
/** Of the extra field that fills up to the alignment with Z: 'FB'. */
const PADDING_EXTRA = 0x4246;
const PADDING = 0x5a;
/** What miniz says that it is made by (UNIX, 3.0) and needs (4.5). */
const MADE_BY = 0x031e;
const NEEDED = 0x2d;
function placeAt(headerOffset, { name, content }) {
    const length = (0,layout/* pieceLength */.Zc)(content);
    // Whether its sizes, or its place, need the zip64 field.
    const [isLong, isFar] = [length >= headers/* ALL_ONES_32 */.ay, headerOffset >= headers/* ALL_ONES_32 */.ay];
    return { name: Buffer.from(name), content, length, headerOffset, isLong, isFar };
}
/** A zip file that holds the records in their order; CRCs of data are asked for when they are known. */
function zipPieces(records) {
    const pieces = [];
    const places = [];
    let offset = 0;
    const add = (piece) => {
        pieces.push(piece);
        offset += (0,layout/* pieceLength */.Zc)(piece);
    };
    for (const record of records) {
        const place = placeAt(offset, record);
        places.push(place);
        add({ kind: 'fixed', bytes: localHeader(place) });
        if (place.length === 0)
            continue;
        add(record.content);
        add({ kind: 'checksums', byteLength: descriptorOf(place).byteLength, bytes: (crcs) => descriptor(place, crcs) });
    }
    const directoryOffset = offset;
    const directoryLength = places.reduce((sum, place) => sum + headers/* DIRECTORY_HEADER */.ek.byteLength + place.name.length + zip64Length(place), 0);
    add({
        kind: 'checksums',
        byteLength: directoryLength,
        bytes: (crcs) => Buffer.concat(places.map((place) => directoryHeader(place, crcs))),
    });
    add({ kind: 'fixed', bytes: endRecords(places.length, directoryOffset, directoryLength) });
    return pieces;
}
/** CRC-32 of a record's content, once the data's `crcs` are known. */
function crcOf(content, crcs) {
    switch (content.kind) {
        case 'fixed':
            return (0,external_node_zlib_.crc32)(content.bytes);
        case 'checksums':
            return (0,external_node_zlib_.crc32)(content.bytes(crcs));
        case 'data': {
            const crc = crcs[content.storage];
            if (crc === undefined)
                throw new Error(`the CRC of storage ${content.storage} is not known yet`);
            return crc;
        }
    }
}
/** Of the zip64 field, the same in the local header and in the directory's. */
function zip64Length({ isLong, isFar }) {
    return isLong || isFar ? headers/* EXTRA_FIELD */.GJ.byteLength + (isLong ? 16 : 0) + (isFar ? 8 : 0) : 0;
}
function zip64Field(place, storedLength) {
    const numbers = [...(place.isLong ? [place.length, storedLength] : []), ...(place.isFar ? [place.headerOffset] : [])];
    if (numbers.length === 0)
        return Buffer.alloc(0);
    const content = Buffer.from(BigUint64Array.from(numbers, BigInt).buffer);
    return Buffer.concat([headers/* EXTRA_FIELD */.GJ.bytes({ id: headers/* ZIP64_EXTRA */.n8, length: content.length }), content]);
}
function flags(place) {
    return headers/* UTF8_FLAG */.PR | (place.length > 0 ? headers/* DESCRIPTOR_FLAG */.T : 0);
}
function localHeader(place) {
    const { name } = place;
    // miniz does not know the stored length yet and writes 0 for it.
    const zip64 = zip64Field(place, 0);
    const unpadded = headers/* LOCAL_HEADER */.Et.byteLength + name.length + zip64.length + headers/* EXTRA_FIELD */.GJ.byteLength;
    const length = (ALIGNMENT - ((place.headerOffset + unpadded) % ALIGNMENT)) % ALIGNMENT;
    const extra = [zip64, headers/* EXTRA_FIELD */.GJ.bytes({ id: PADDING_EXTRA, length }), Buffer.alloc(length, PADDING)];
    const extraLength = zip64.length + headers/* EXTRA_FIELD */.GJ.byteLength + length;
    const fields = { flags: flags(place), nameLength: name.length, extraLength };
    return Buffer.concat([headers/* LOCAL_HEADER */.Et.bytes(fields), name, ...extra]);
}
function descriptorOf({ isLong, isFar }) {
    return isLong || isFar ? headers/* ZIP64_DESCRIPTOR */.ep : headers/* DESCRIPTOR */.J;
}
function descriptor(place, crcs) {
    const { content, length } = place;
    const fields = { crc32: crcOf(content, crcs), storedLength: length, byteLength: length };
    return descriptorOf(place).bytes(fields);
}
function directoryHeader(place, crcs) {
    const { name, content, length, headerOffset } = place;
    const zip64 = zip64Field(place, length);
    const header = headers/* DIRECTORY_HEADER */.ek.bytes({
        flags: flags(place),
        crc32: length > 0 ? crcOf(content, crcs) : 0,
        storedLength: Math.min(length, headers/* ALL_ONES_32 */.ay),
        byteLength: Math.min(length, headers/* ALL_ONES_32 */.ay),
        nameLength: name.length,
        extraLength: zip64.length,
        headerPosition: Math.min(headerOffset, headers/* ALL_ONES_32 */.ay),
    });
    return Buffer.concat([header, name, zip64]);
}
function endRecords(count, directoryPosition, directoryLength) {
    return Buffer.concat([
        headers/* ZIP64_END */.gB.bytes({
            length: headers/* ZIP64_END */.gB.byteLength - headers/* ZIP64_END_UNCOUNTED */.aS,
            madeBy: MADE_BY,
            version: NEEDED,
            recordsOnDisk: count,
            recordCount: count,
            directoryLength,
            directoryPosition,
        }),
        headers/* ZIP64_LOCATOR */.rA.bytes({
            endPosition: directoryPosition + directoryLength,
            disks: 1,
        }),
        headers/* END */.Kp.bytes({
            recordsOnDisk: Math.min(count, headers/* ALL_ONES_16 */.wg),
            recordCount: Math.min(count, headers/* ALL_ONES_16 */.wg),
            directoryLength: Math.min(directoryLength, headers/* ALL_ONES_32 */.ay),
            directoryPosition: Math.min(directoryPosition, headers/* ALL_ONES_32 */.ay),
        }),
    ]);
}

;// CONCATENATED MODULE: ./.build/model-file/torch-save.js
/** Model files as `torch.save({'state_dict': OrderedDict})` writes them, read by every torch since 1.6. */










/** kProducedFileFormatVersion of torch for a file without TorchScript code */
const FORMAT_VERSION = '3\n';
/** torch takes the file's name without its last extension */
const TOP_FOLDER = 'model';
const ORDERED_DICT = new pickle_writer/* PyGlobal */.B6('collections', 'OrderedDict');
const REBUILD_TENSOR = new pickle_writer/* PyGlobal */.B6('torch._utils', '_rebuild_tensor_v2');
/** with the dtype as a last argument: for dtypes without a typed storage, known since torch 2.1 */
const REBUILD_TENSOR_WITH_DTYPE = new pickle_writer/* PyGlobal */.B6('torch._utils', '_rebuild_tensor_v3');
const UNTYPED_STORAGE = new pickle_writer/* PyGlobal */.B6('torch.storage', 'UntypedStorage');
/** The file that FunASR's loader looks for. */
const torchFile = { name: 'model.pt', layout: torchLayout, read: readTorchFile };
/**
 * Lays out a `.pt` file that holds `{'state_dict': OrderedDict}` on the CPU. Tied tensors name one storage;
 * storages stand in the order in which the tensors name them, those that none names are left out.
 * The bytes depend on the model and the data alone.
 */
function torchLayout(model) {
    const tensors = (0,layout/* sizedTensors */.u1)(model);
    const storages = [...new Set(tensors.map(({ storage }) => storage))];
    const content = storages.map((storage) => (0,layout/* plainPiece */.jo)(model, storage));
    return (0,layout/* fileLayout */.$z)(tensors, torchPieces(pickleOf(tensors, storages), content));
}
/**
 * The file around a pickle that names its storages by `0`, `1` and so on.
 * @param storages what they hold, in the order of these names
 */
function torchPieces(pickled, storages) {
    const text = (content) => ({ kind: 'fixed', bytes: Buffer.from(content) });
    const records = [
        { name: 'data.pkl', content: { kind: 'fixed', bytes: pickled } },
        { name: 'byteorder', content: text('little') },
        ...storages.map((content, key) => ({ name: `data/${key}`, content })),
        { name: 'version', content: text(FORMAT_VERSION) },
    ];
    const id = {
        name: '.data/serialization_id',
        content: { kind: 'checksums', byteLength: 40, bytes: (crcs) => Buffer.from(serializationId(records, crcs)) },
    };
    return zipPieces([...records, id].map((record) => ({ ...record, name: `${TOP_FOLDER}/${record.name}` })));
}
function pickleOf(tensors, order) {
    const keys = new Map(order.map((storage, key) => [storage, String(key)]));
    const values = new Map();
    for (const { name, shape, storage, dtype, byteLength } of tensors) {
        const view = { dtype, shape, strides: (0,tensor/* contiguousStrides */.VE)(shape), offset: 0 };
        values.set(name, tensorCall(view, keys.get(storage) ?? '', byteLength));
    }
    return (0,pickle_writer/* pickle */.Zn)(new Map([['state_dict', orderedDict(values)]]));
}
/** How torch pickles an OrderedDict. */
function orderedDict(items) {
    return new pickle_writer/* PyCall */.Am(ORDERED_DICT, [], items);
}
/**
 * How torch pickles a tensor on the CPU.
 * @param view offset and strides in elements
 * @param key of its storage, which has `byteLength` bytes
 */
function tensorCall(view, key, byteLength) {
    const { storage: type, size } = dtype/* DTYPES */.A[view.dtype];
    const persistent = new pickle_writer/* PyPersistent */.TS([
        'storage',
        type === undefined ? UNTYPED_STORAGE : new pickle_writer/* PyGlobal */.B6('torch', type),
        key,
        'cpu',
        type === undefined ? byteLength : byteLength / size,
    ]);
    const args = [persistent, view.offset, view.shape, view.strides, false, new pickle_writer/* PyCall */.Am(ORDERED_DICT, [])];
    return type === undefined
        ? new pickle_writer/* PyCall */.Am(REBUILD_TENSOR_WITH_DTYPE, [...args, new pickle_writer/* PyGlobal */.B6('torch', view.dtype)])
        : new pickle_writer/* PyCall */.Am(REBUILD_TENSOR, args);
}
/**
 * 40 digits as torch makes them: 20 that stand for the records' names, 20 for their CRCs. Nothing but torch's own
 * statistics reads them. Torch hashes the names in the order of a C++ hash table; here a SHA-256 does.
 */
function serializationId(records, crcs) {
    const names = (0,external_node_crypto_.createHash)('sha256').update(records.map((record) => record.name).join('\n'));
    let combined = 0n;
    for (const { content } of records) {
        if ((0,layout/* pieceLength */.Zc)(content) === 0)
            continue;
        // c10::hash_combine on 64 bits
        const mixed = BigInt(crcOf(content, crcs)) + 0x9e3779b9n + (combined << 6n) + (combined >> 2n);
        combined = BigInt.asUintN(64, combined ^ mixed);
    }
    return [names.digest().readBigUInt64LE(), combined].map((part) => part.toString().padStart(20, '0')).join('');
}
async function readTorchFile(file) {
    const checkpoint = await (0,torch_open/* openCheckpoint */.D)(file);
    try {
        const [notice] = checkpoint.notices;
        if (notice !== undefined) {
            const found = (0,message/* message */.i)('model-file.notice', { code: notice.code });
            throw (0,verify/* wronglyWritten */.sv)(file, found, (0,message/* message */.i)('model-file.no-notice'));
        }
        const { stateDictKey, stateDict } = checkpoint;
        if (stateDictKey !== 'state_dict') {
            const under = (key) => (0,message/* message */.i)('model-file.weights-under', { key });
            throw (0,verify/* wronglyWritten */.sv)(file, under(stateDictKey), under('state_dict'));
        }
        // Every tensor fills its storage as it is; anything else has no position.
        return [...stateDict].map(([name, tensor]) => {
            const { dtype, shape, storage } = tensor;
            const position = (0,materialize/* fileRange */.Yj)(tensor)?.position ?? Number.NaN;
            return { name, dtype, shape, position, byteLength: storage.byteLength };
        });
    }
    finally {
        checkpoint.close();
    }
}


/***/ }),

/***/ 9316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e6: () => (/* binding */ prefetchHeaders),
/* harmony export */   pX: () => (/* binding */ verifyModelFile),
/* harmony export */   sv: () => (/* binding */ wronglyWritten)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _torch_byte_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2291);
/* harmony import */ var _torch_tensor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2926);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7035);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4935);
/** A model file that was just written, looked at as any reader will see it. The weights are not read again. */







const read = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.read);
/** Fetched at once: of the headers of a seaco-paraformer more than half lie that near behind another. */
const FETCH_BYTES = 16 << 10;
/**
 * Has the format reopen a file and compares it with what was to be written: every tensor's name, order, place, dtype and shape.
 * Readers themselves refuse, or notice, whatever does not fill the file exactly.
 *
 * @throws WriteError for the first difference
 * @throws CheckpointError where the file cannot be read at all
 */
async function verifyModelFile(file, { read }, { tensors: expected }) {
    const written = await read(file);
    for (let i = 0; i < Math.max(expected.length, written.length); i++) {
        if (isSame(written[i], expected[i]))
            continue;
        throw wronglyWritten(file, described(written[i]), described(expected[i]));
    }
}
/**
 * Has the system fetch what `verifyModelFile` will look at, many places at a time: data that went past the page cache
 * comes from the disk, and one after another each place would wait for it.
 */
async function prefetchHeaders(file, { pieces }) {
    const source = (0,_torch_byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openFile */ .Tq)(file);
    try {
        // Its content is not used: what matters is that the system has it cached.
        const bytes = Buffer.allocUnsafe(FETCH_BYTES);
        const fetching = [];
        let position = 0;
        let fetched = 0;
        for (const piece of pieces) {
            const end = position + (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .pieceLength */ .Zc)(piece);
            if (piece.kind !== 'data' && end > fetched) {
                fetching.push(read(source.fd, bytes, 0, FETCH_BYTES, position));
                fetched = position + FETCH_BYTES;
            }
            position = end;
        }
        // What cannot be read is reported by the code that needs it.
        await Promise.allSettled(fetching);
    }
    finally {
        source.close();
    }
}
function isSame(a, b) {
    if (a === undefined || b === undefined)
        return false;
    // What takes no byte stands nowhere.
    const isThere = a.position === b.position || a.byteLength === 0;
    return (a.name === b.name &&
        a.dtype === b.dtype &&
        a.byteLength === b.byteLength &&
        isThere &&
        (0,_torch_tensor_js__WEBPACK_IMPORTED_MODULE_4__/* .sameNumbers */ .pB)(a.shape, b.shape));
}
function described(tensor) {
    if (tensor === undefined)
        return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('model-file.no-tensor');
    const { name, dtype, shape, position: at, byteLength: bytes } = tensor;
    const place = bytes === 0 ? (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('model-file.no-bytes') : (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('model-file.place', { bytes, at });
    return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('model-file.tensor', { name, dtype, shape: shape.join(', '), place });
}
/** The error for a file that is not as its layout says. */
function wronglyWritten(file, found, expected) {
    const problem = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('model-file.otherwise', { found, expected });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .WriteError */ .QM((0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('error.file', { file, problem }), { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_6__/* .message */ .i)('hint.write-again') });
}


/***/ }),

/***/ 646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isPlain),
/* harmony export */   K: () => (/* binding */ resolveElements)
/* harmony export */ });
/* harmony import */ var _dtype_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2663);
/** What has to be done to stored bytes before they are a tensor's values on a little-endian machine. */

/** Whether the stored bytes are the values as they are. */
function isPlain(tensor) {
    const swapped = tensor.storage.bigEndian && _dtype_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A[tensor.dtype].wordSize > 1;
    return !swapped && !tensor.conj && !tensor.neg;
}
/** Turns stored elements into the tensor's values, in place: byte order, conjugation, negation. */
function resolveElements(bytes, tensor) {
    const { kind, wordSize } = _dtype_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A[tensor.dtype];
    if (tensor.storage.bigEndian)
        swap(bytes, wordSize);
    // conj negates the imaginary word of each pair, neg every word. IEEE numbers negate by their sign bit alone.
    if (tensor.conj)
        flipSigns(bytes, wordSize, wordSize, 2 * wordSize);
    if (tensor.neg && kind === 'integer')
        negateIntegers(bytes, wordSize);
    else if (tensor.neg)
        flipSigns(bytes, wordSize, 0, wordSize);
}
function swap(bytes, wordSize) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (wordSize === 2)
        buffer.swap16();
    else if (wordSize === 4)
        buffer.swap32();
    else if (wordSize === 8)
        buffer.swap64();
}
/** Of the words at `first`, `first + step`, ... */
function flipSigns(bytes, wordSize, first, step) {
    for (let at = first + wordSize - 1; at < bytes.length; at += step)
        bytes[at] = (bytes[at] ?? 0) ^ 0x80;
}
/** Two's complement: all bits inverted, plus one. */
function negateIntegers(bytes, wordSize) {
    for (let word = 0; word < bytes.length; word += wordSize) {
        let carry = 1;
        for (let at = word; at < word + wordSize; at++) {
            const sum = (~(bytes[at] ?? 0) & 0xff) + carry;
            bytes[at] = sum;
            carry = sum >>> 8;
        }
    }
}


/***/ }),

/***/ 9264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ coalesce),
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var _dtype_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2663);
/* harmony import */ var _elements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(646);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9723);
/**
 * Elements of strided views in row-major order, block by block. Reads as little of the storage as the strides let:
 * whole spans where a block's elements lie close together, else run by run.
 */



/** Spans up to this size are read whole, however few of their elements count: another read costs as much. */
const SHORT_SPAN_BYTES = 2 ** 16;
/** Longer spans are read whole where at least one in this many elements counts. */
const SPARSE = 4;
/**
 * The tensor's values, contiguous and little-endian, in pieces of at most GATHER_BYTES.
 * Each piece is valid until the next one is asked for.
 */
function* gather(tensor, read) {
    if (tensor.shape.includes(0))
        return;
    const elementSize = _dtype_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A[tensor.dtype].size;
    const whole = coalesce(tensor);
    const room = new Room(elementSize, whole, read);
    for (const { offset, dimensions } of blocks(tensor.offset, whole, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .GATHER_BYTES */ .Or / elementSize)) {
        const bytes = room.fill(offset, dimensions);
        (0,_elements_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveElements */ .K)(bytes, tensor);
        yield bytes;
    }
}
/** Leaves out dimensions of size 1 and joins those that run on into each other. */
function coalesce({ shape, strides }) {
    const dimensions = [];
    for (const [i, size] of shape.entries()) {
        if (size === 1)
            continue;
        const stride = strides[i] ?? 0;
        const outer = dimensions.at(-1);
        if (outer !== undefined && outer.stride === stride * size)
            dimensions[dimensions.length - 1] = { size: outer.size * size, stride };
        else
            dimensions.push({ size, stride });
    }
    return dimensions;
}
/** Cuts a view into consecutive parts of at most `most` elements, in row-major order. */
function* blocks(offset, dimensions, most) {
    const [outer, ...inner] = dimensions;
    if (outer === undefined) {
        yield { offset, dimensions };
        return;
    }
    const rows = Math.floor(most / count(inner));
    for (let row = 0; row < outer.size; row += Math.max(rows, 1)) {
        const start = offset + row * outer.stride;
        if (rows === 0)
            yield* blocks(start, inner, most);
        else
            yield { offset: start, dimensions: [{ size: Math.min(rows, outer.size - row), stride: outer.stride }, ...inner] };
    }
}
/** Memory for one block and for what is read for it. */
class Room {
    constructor(elementSize, whole, read) {
        this.elementSize = elementSize;
        this.read = read;
        this.target = new ArrayBuffer(Math.min(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .GATHER_BYTES */ .Or, count(whole) * elementSize));
        this.source = new ArrayBuffer(Math.min(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .GATHER_BYTES */ .Or, spanOf(whole) * elementSize));
        this.wordsPerElement = Math.max(elementSize / 4, 1);
        this.targetWords = wordsOf(this.target, elementSize);
        this.sourceWords = wordsOf(this.source, elementSize);
    }
    fill(offset, dimensions) {
        let to = 1;
        const mapped = [];
        for (const dimension of dimensions.toReversed()) {
            mapped.unshift({ ...dimension, to });
            to *= dimension.size;
        }
        this.place(offset, 0, mapped);
        return new Uint8Array(this.target, 0, count(dimensions) * this.elementSize);
    }
    /** Reads the elements from `from` on and puts them at `to`; halves the widest dimension while they lie too far apart. */
    place(from, to, dimensions) {
        const span = spanOf(dimensions);
        const spanBytes = span * this.elementSize;
        if (spanBytes <= SHORT_SPAN_BYTES || (spanBytes <= _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .GATHER_BYTES */ .Or && span <= SPARSE * count(dimensions))) {
            this.read(from * this.elementSize, new Uint8Array(this.source, 0, spanBytes));
            this.scatter(0, to, dimensions, 0);
            return;
        }
        const [widest] = dimensions.toSorted((a, b) => reach(b) - reach(a));
        if (widest === undefined)
            return;
        const half = widest.size >>> 1;
        const withSize = (size) => dimensions.map((each) => (each === widest ? { ...each, size } : each));
        this.place(from, to, withSize(half));
        this.place(from + half * widest.stride, to + half * widest.to, withSize(widest.size - half));
    }
    scatter(from, to, dimensions, depth) {
        const dimension = dimensions[depth];
        const inner = depth >= dimensions.length - 1;
        if (dimension === undefined || inner) {
            this.copy(from, to, dimension ?? { size: 1, stride: 1 });
            return;
        }
        for (let i = 0; i < dimension.size; i++) {
            this.scatter(from + i * dimension.stride, to + i * dimension.to, dimensions, depth + 1);
        }
    }
    /** Elements of the innermost dimension, which lie one after another in the target. */
    copy(from, to, { size, stride }) {
        const { sourceWords, targetWords, wordsPerElement: words } = this;
        if (stride === 1) {
            targetWords.set(sourceWords.subarray(from * words, (from + size) * words), to * words);
        }
        else {
            for (let i = 0; i < size; i++) {
                const source = (from + i * stride) * words;
                const target = (to + i) * words;
                for (let word = 0; word < words; word++)
                    targetWords[target + word] = sourceWords[source + word] ?? 0;
            }
        }
    }
}
function wordsOf(buffer, elementSize) {
    if (elementSize === 1)
        return new Uint8Array(buffer);
    return elementSize === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
}
function count(dimensions) {
    return dimensions.reduce((product, { size }) => product * size, 1);
}
/** Elements of the storage from the first to the last one. */
function spanOf(dimensions) {
    return dimensions.reduce((sum, dimension) => sum + reach(dimension), 1);
}
function reach({ size, stride }) {
    return (size - 1) * stride;
}


/***/ }),

/***/ 6166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ materialize),
/* harmony export */   Pv: () => (/* reexport safe */ _storage_bytes_js__WEBPACK_IMPORTED_MODULE_7__.Pv),
/* harmony export */   Yj: () => (/* binding */ fileRange),
/* harmony export */   um: () => (/* reexport safe */ _storage_bytes_js__WEBPACK_IMPORTED_MODULE_7__.um)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9243);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7890);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7035);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2291);
/* harmony import */ var _dtype_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2663);
/* harmony import */ var _elements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(646);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9264);
/* harmony import */ var _storage_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4752);
/* harmony import */ var _tensor_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2926);
/**
 * Puts every tensor where the pipeline can read it as one range of plain bytes: most lie so in their checkpoint,
 * all others (deflated, strided, big-endian, conjugated) are written into a scratch file.
 */











/**
 * The bytes of the file that are the tensor's elements: row-major without gaps, little-endian, stored plain,
 * neither conjugated nor negated. Undefined where there is no such range.
 */
function fileRange(tensor) {
    const { dtype, storage, offset } = tensor;
    if (storage.deflated || !(0,_elements_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlain */ .$)(tensor) || !(0,_tensor_js__WEBPACK_IMPORTED_MODULE_8__/* .isContiguous */ .V)(tensor))
        return undefined;
    const byteLength = (0,_tensor_js__WEBPACK_IMPORTED_MODULE_8__/* .tensorBytes */ .X2)(tensor);
    return { position: byteLength === 0 ? storage.position : storage.position + offset * _dtype_js__WEBPACK_IMPORTED_MODULE_4__/* .DTYPES */ .A[dtype].size, byteLength };
}
/**
 * Writes tensors that have no `fileRange` into one scratch file, with bounded memory. The storages they view are read
 * to their end and checked against their CRC-32.
 *
 * @param tensors of the checkpoint's state dict
 * @param scratchPath must not exist
 * @throws CheckpointError where the checkpoint is damaged, WriteError where the file cannot be written,
 *   the signal's reason; the scratch file is deleted then
 */
async function materialize(checkpoint, tensors, scratchPath, signal) {
    const file = new ScratchFile(scratchPath);
    try {
        const positions = new Map();
        for (const [first, ...others] of byStorage(tensors)) {
            await writeViews(checkpoint, first.storage, [first, ...others], file, positions, signal);
        }
        return { fd: file.fd, positions, close: () => file.close() };
    }
    catch (error) {
        file.close();
        throw error;
    }
}
function byStorage(tensors) {
    const groups = new Map();
    for (const tensor of tensors) {
        const group = groups.get(tensor.storage.key);
        if (group === undefined)
            groups.set(tensor.storage.key, [tensor]);
        else
            group.push(tensor);
    }
    return groups.values();
}
async function writeViews(checkpoint, storage, views, file, positions, signal) {
    let read = (offset, target) => (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .readInto */ .gO)(checkpoint.path, checkpoint.fd, storage.position + offset, target);
    let inflatedAt;
    if (storage.deflated) {
        const inflated = await inflateViewed(checkpoint, storage, views, file, signal);
        inflatedAt = inflated;
        read = (offset, target) => (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .readInto */ .gO)(file.path, file.fd, inflated + offset, target);
    }
    else {
        await (0,_storage_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyStorage */ .Pv)(checkpoint, storage, signal);
    }
    for (const tensor of views) {
        if (inflatedAt !== undefined && (0,_elements_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlain */ .$)(tensor) && (0,_tensor_js__WEBPACK_IMPORTED_MODULE_8__/* .isContiguous */ .V)(tensor)) {
            positions.set(tensor, (0,_tensor_js__WEBPACK_IMPORTED_MODULE_8__/* .tensorBytes */ .X2)(tensor) === 0 ? 0 : inflatedAt + tensor.offset * _dtype_js__WEBPACK_IMPORTED_MODULE_4__/* .DTYPES */ .A[tensor.dtype].size);
            continue;
        }
        positions.set(tensor, file.end);
        for (const piece of (0,_gather_js__WEBPACK_IMPORTED_MODULE_6__/* .gather */ .k)(tensor, read)) {
            file.append(piece);
            await (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .breathe */ .q7)(signal);
        }
    }
}
/**
 * Inflates a storage into the scratch file, from the first byte that the views need to the last.
 * @returns where the storage's byte 0 would stand: before the file's start, where the first bytes were left out
 */
async function inflateViewed(checkpoint, storage, views, file, signal) {
    // Where no view has an element, that is from Infinity on, which no piece reaches.
    const extents = views.filter(({ shape }) => !shape.includes(0)).map(extent);
    const from = Math.min(...extents.map(({ start }) => start));
    const to = Math.max(...extents.map(({ end }) => end));
    const origin = file.end - from;
    await (0,_storage_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .streamStorage */ .Eg)(checkpoint, storage, signal, (piece, offset) => {
        const start = Math.max(from - offset, 0);
        const end = Math.min(to - offset, piece.length);
        if (start < end)
            file.append(piece.subarray(start, end));
    });
    return origin;
}
/** The bytes of its storage that a tensor with elements touches. */
function extent({ dtype, shape, strides, offset }) {
    const { size } = _dtype_js__WEBPACK_IMPORTED_MODULE_4__/* .DTYPES */ .A[dtype];
    const last = shape.reduce((at, length, i) => at + (length - 1) * (strides[i] ?? 0), offset);
    return { start: offset * size, end: (last + 1) * size };
}
const IS_WINDOWS = process.platform === 'win32';
/** A new file that only its owner can read, appended to and read back; it has no name to be found by where that can be. */
class ScratchFile {
    constructor(path) {
        this.path = path;
        this.end = 0;
        this.fd = this.attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx+', 0o600));
        // Without a name the file goes with its last reader, however that ends. Windows keeps the name until `close`.
        if (!IS_WINDOWS)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
    }
    append(bytes) {
        for (let done = 0; done < bytes.length;) {
            done += this.attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.fd, bytes, done, bytes.length - done, this.end + done));
        }
        this.end += bytes.length;
    }
    close() {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.fd);
        if (IS_WINDOWS)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.path, { force: true });
    }
    attempt(write) {
        try {
            return write();
        }
        catch (cause) {
            const problem = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .i)('torch.file.unwritten', { reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(cause) });
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .WriteError */ .QM((0,_words_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .i)('error.file', { file: this.path, problem }), {
                cause,
                hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .i)('torch.hint.space'),
            });
        }
    }
}


/***/ }),

/***/ 6077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ asNumber)
});

// EXTERNAL MODULE: ./.build/torch/dtype.js
var torch_dtype = __webpack_require__(2663);
// EXTERNAL MODULE: ./.build/torch/pickle/value.js
var pickle_value = __webpack_require__(6075);
;// CONCATENATED MODULE: ./.build/torch/pickle/numpy.js
/** NumPy scalars, which training scripts save as scores: `numpy.core.multiarray.scalar(dtype('f8'), b'...')`. */


/** numpy 2 renamed its modules. */
const SCALAR = new Set(['numpy.core.multiarray.scalar', 'numpy._core.multiarray.scalar']);
/** NumPy's kinds of numbers, which a dtype's code begins with; the bytes of one follow. */
const KINDS = { f: 'float', i: 'int', u: 'uint' };
/** The value of a NumPy scalar; undefined for anything else, and for dtypes that are not numbers. */
function numpyScalar(value) {
    if (!(value instanceof pickle_value/* Reduced */.Vk) || !(value.callable instanceof pickle_value/* Global */.mL) || !SCALAR.has(value.callable.path))
        return undefined;
    const [dtype, raw] = value.args;
    if (!(dtype instanceof pickle_value/* Reduced */.Vk) || !(dtype.callable instanceof pickle_value/* Global */.mL) || dtype.callable.path !== 'numpy.dtype')
        return undefined;
    const name = dtype.args[0];
    // Python 2's bytes are text where they happen to be UTF-8.
    const bytes = typeof raw === 'string' ? Buffer.from(raw, 'utf8') : raw;
    if (typeof name !== 'string' || !(bytes instanceof Uint8Array))
        return undefined;
    const code = name.replace(/^[<>|=]/, '');
    if (bytes.length !== Number(code.slice(1)))
        return undefined;
    const read = torch_dtype/* READ_NUMBER */.Z[code === 'b1' ? 'bool' : `${KINDS[code.slice(0, 1)]}${8 * bytes.length}`];
    return read?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, !isBigEndian(dtype, name));
}
/** The second item of the state that BUILD sets: `(3, '<', None, ...)`. */
function isBigEndian(dtype, name) {
    const order = dtype.state instanceof pickle_value/* PickleTuple */.j8 ? dtype.state.items[1] : undefined;
    return order === '>' || name.startsWith('>');
}

// EXTERNAL MODULE: ./.build/torch/storage-bytes.js
var storage_bytes = __webpack_require__(4752);
// EXTERNAL MODULE: ./.build/torch/storages.js + 2 modules
var storages = __webpack_require__(3793);
// EXTERNAL MODULE: ./.build/torch/tensor.js
var tensor = __webpack_require__(2926);
;// CONCATENATED MODULE: ./.build/torch/number.js






/**
 * The number that a value of the checkpoint is: a Python int or float, a NumPy scalar, or a tensor of one element
 * (which is read from the file). Undefined for anything else, bools included. Beyond 2^53 the nearest float64.
 * Throws a CheckpointError where the tensor's storage is damaged.
 */
function asNumber(checkpoint, value) {
    if (value === undefined)
        return undefined;
    if (typeof value === 'number' || typeof value === 'bigint')
        return Number(value);
    if (value instanceof pickle_value/* PickleFloat */.Fv)
        return value.value;
    if (value instanceof pickle_value/* TensorValue */.pC)
        return tensorNumber(value, checkpoint);
    const scalar = numpyScalar(value);
    return scalar === undefined || typeof scalar === 'boolean' ? undefined : Number(scalar);
}
function tensorNumber(value, checkpoint) {
    const read = torch_dtype/* READ_NUMBER */.Z[value.dtype];
    if (read === undefined || value.dtype === 'bool' || (0,tensor/* elementCount */.KX)(value.shape) !== 1)
        return undefined;
    const bytes = (0,storage_bytes/* readTensor */.um)(checkpoint, (0,storages/* openTensor */.G)(checkpoint.storages, value));
    return Number(read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, true));
}


/***/ }),

/***/ 4752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ streamStorage),
/* harmony export */   Pv: () => (/* binding */ verifyStorage),
/* harmony export */   Zr: () => (/* binding */ requireCrc32),
/* harmony export */   um: () => (/* binding */ readTensor)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9243);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7890);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7035);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2291);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9264);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9723);
/* harmony import */ var _tensor_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2926);
/* harmony import */ var _zip_inflate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5088);
/* harmony import */ var _zip_record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(130);
/** Bytes of whole storages, checked: streamed, or all at once where they are small. */










/**
 * Reads a storage to its end and checks its CRC-32, where the file carries one.
 * Throws a CheckpointError that names the record, or the signal's reason.
 */
async function verifyStorage(checkpoint, storage, signal) {
    if (storage.crc32 !== undefined || storage.deflated)
        await streamStorage(checkpoint, storage, signal, () => { });
}
/**
 * Calls `take` with the inflated bytes of a storage, piece by piece with their offsets, then checks the CRC-32.
 * A piece is valid during the call only. Throws as verifyStorage does.
 */
async function streamStorage(checkpoint, storage, signal, take) {
    let crc = 0;
    const check = (piece, offset) => {
        if (storage.crc32 !== undefined)
            crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(piece, crc);
        take(piece, offset);
    };
    const stored = storedPieces(checkpoint, storage, signal);
    if (storage.deflated) {
        await (0,_zip_inflate_js__WEBPACK_IMPORTED_MODULE_7__/* .inflateStream */ .s)(checkpoint.path, { ...storage, name: recordName(storage) }, stored, check);
    }
    else {
        let offset = 0;
        for await (const piece of stored) {
            check(piece, offset);
            offset += piece.length;
        }
    }
    requireCrc32(checkpoint, storage, crc);
}
/**
 * The elements of a small tensor, contiguous and little-endian. Its whole storage is read and checked.
 * Throws a CheckpointError where it is damaged, or where tensor or storage have more than MAX_SMALL_STORAGE_BYTES.
 */
function readTensor(checkpoint, tensor) {
    const { storage } = tensor;
    const bytes = Math.max((0,_tensor_js__WEBPACK_IMPORTED_MODULE_6__/* .tensorBytes */ .X2)(tensor), storage.byteLength);
    if (bytes > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_SMALL_STORAGE_BYTES */ .fQ) {
        const problem = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .i)('torch.file.too-long', { bytes, most: _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_SMALL_STORAGE_BYTES */ .fQ });
        const where = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_9__/* .message */ .i)('torch.where.record', { record: recordName(storage) });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckpointError */ .jg(checkpoint.path, problem, { where });
    }
    const stored = new Uint8Array(storage.storedLength);
    (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .readInto */ .gO)(checkpoint.path, checkpoint.fd, storage.position, stored);
    const named = { name: recordName(storage), byteLength: storage.byteLength, storedLength: storage.storedLength };
    const whole = storage.deflated ? (0,_zip_inflate_js__WEBPACK_IMPORTED_MODULE_7__/* .inflateWhole */ .j)(checkpoint.path, named, stored) : stored;
    if (storage.crc32 !== undefined)
        (0,_zip_record_js__WEBPACK_IMPORTED_MODULE_8__/* .checkBytes */ .Ac)(checkpoint.path, recordName(storage), whole, storage.crc32);
    const read = (offset, target) => target.set(whole.subarray(offset, offset + target.length));
    // Copied one by one: each piece is overwritten by the next.
    return Buffer.concat(Array.from((0,_gather_js__WEBPACK_IMPORTED_MODULE_4__/* .gather */ .k)(tensor, read), (piece) => Uint8Array.from(piece)));
}
/** Compares the CRC-32 of a storage's bytes with the file's, where that has one. Throws a CheckpointError that names the record. */
function requireCrc32({ path }, storage, found) {
    if (storage.crc32 !== undefined)
        (0,_zip_record_js__WEBPACK_IMPORTED_MODULE_8__/* .checkCrc32 */ .MM)(path, recordName(storage), found, storage.crc32);
}
async function* storedPieces(checkpoint, storage, signal) {
    // The inflater keeps a piece while the next one is read; else all are read into the same room.
    const most = storage.deflated ? _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .CHUNK_BYTES */ .EC : _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .CHECKED_BYTES */ .eX;
    const newRoom = () => Buffer.allocUnsafeSlow(Math.min(most, storage.storedLength));
    const shared = storage.deflated ? undefined : newRoom();
    for (let done = 0; done < storage.storedLength; done += most) {
        // Let a signal in between two reads.
        await (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .breathe */ .q7)(signal);
        const piece = (shared ?? newRoom()).subarray(0, storage.storedLength - done);
        (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .readInto */ .gO)(checkpoint.path, checkpoint.fd, storage.position + done, piece);
        yield piece;
    }
}
function recordName(storage) {
    return `data/${storage.key}`;
}


/***/ })

};
