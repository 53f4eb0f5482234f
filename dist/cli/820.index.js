export const id = 820;
export const ids = [820];
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
    const { names } = (0,_torch_state_dict_js__WEBPACK_IMPORTED_MODULE_4__/* .bareNames */ .jY)(checkpoint.weights.keys());
    for (const [i, tensor] of [...checkpoint.weights.values()].entries()) {
        account.addTensor(tensor, parts.get('weights', (0,_torch_tensor_js__WEBPACK_IMPORTED_MODULE_5__/* .topModule */ .wr)(names[i] ?? '')));
    }
    addOthers(checkpoint, account);
    const unused = parts.get('unused', '');
    for (const number of storages.numbers)
        account.claim(number, 0, storages.lengths(number).storedLength, unused);
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
        this.claims = new Map();
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
            this.claim(storage, 0, lengths.storedLength, part);
            return;
        }
        const runs = elementRuns(tensor, this.runsLeft);
        this.runsLeft -= runs.length;
        for (const [start, end] of runs)
            this.claim(storage, storedBytes(lengths, start), storedBytes(lengths, end), part);
    }
    claim(storage, start, end, part) {
        if (this.whole[storage] === 1)
            return;
        const known = this.claims.get(storage);
        if (known !== undefined) {
            known.push({ start, end, part });
        }
        else if (start === 0 && end === this.storages.lengths(storage).storedLength) {
            this.whole[storage] = 1;
            part.bytes += end;
        }
        else {
            this.claims.set(storage, [{ start, end, part }]);
        }
    }
    /** Shares out the storages that no claim has alone. */
    settle() {
        for (const claimed of this.claims.values())
            settle(claimed);
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
/** Gives every byte that is claimed to the first claim that has it: claims stand in order of precedence. */
function settle(claims) {
    const borders = [...new Set(claims.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    const indexOf = new Map(borders.map((border, index) => [border, index]));
    // next[i]: a segment at or after i, from borders[i] to borders[i + 1], towards the first that nobody has yet
    const next = borders.map((_, index) => index);
    const firstFree = (from) => {
        let index = from;
        for (let to = next[index]; to !== undefined && to !== index; to = next[index]) {
            next[index] = next[to] ?? to;
            index = to;
        }
        return index;
    };
    for (const { start, end, part } of claims) {
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
    const seen = new Set(weights.values());
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
        values.push(rootValue);
        keys.push(topKey);
        for (let value = values.pop(); value !== undefined; value = values.pop()) {
            const key = keys.pop() ?? '';
            if (typeof value !== 'object' || value === null || seen.has(value))
                continue;
            // What is held once is met once.
            if (!('shared' in value) || value.shared)
                seen.add(value);
            if (value instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_2__/* .TensorValue */ .pC) {
                account.addTensor(value, account.parts.get(kind, kind === 'optimizer' ? key : kind === rest ? topKey : ''));
                continue;
            }
            const start = values.length;
            addChildren(value, key, values, keys);
            reverseFrom(start, values);
            reverseFrom(start, keys);
        }
    }
}
function addChildren(value, key, values, keys) {
    if (value instanceof _torch_pickle_value_js__WEBPACK_IMPORTED_MODULE_2__/* .PickleDict */ .xp) {
        // Not a loop of pairs: each would be an array of its own, and these are many.
        value.entries.forEach((item, itsKey) => {
            // An optimizer itself, not its state dict, has its parameters for keys.
            if (typeof itsKey === 'object') {
                values.push(itsKey);
                keys.push(key);
            }
            values.push(item);
            keys.push(typeof itsKey === 'string' ? itsKey : key);
        });
        return;
    }
    if (!(0,_torch_pickle_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .isContainer */ .u_)(value))
        return;
    (0,_torch_pickle_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .visitChildren */ .LI)(value, (child) => {
        if (typeof child !== 'object')
            return;
        values.push(child);
        keys.push(key);
    });
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

/***/ 9754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ GGML_TYPES),
/* harmony export */   V_: () => (/* binding */ ggmlBytes),
/* harmony export */   o8: () => (/* binding */ WRITTEN_TYPES)
/* harmony export */ });
/** The element types of ggml tensors (ggml.h): numbers, names, and how many bytes so many elements take. */
const plain = (name, bytes) => ({ name, elements: 1, bytes });
const blocks = (name, elements, bytes) => ({ name, elements, bytes });
/** By number. Those of plain elements have torch's names; numbers that are missing were given up. */
const GGML_TYPES = new Map([
    [0, plain('float32', 4)],
    [1, plain('float16', 2)],
    [2, blocks('q4_0', 32, 18)],
    [3, blocks('q4_1', 32, 20)],
    [6, blocks('q5_0', 32, 22)],
    [7, blocks('q5_1', 32, 24)],
    [8, blocks('q8_0', 32, 34)],
    [10, blocks('q2_K', 256, 84)],
    [11, blocks('q3_K', 256, 110)],
    [12, blocks('q4_K', 256, 144)],
    [13, blocks('q5_K', 256, 176)],
    [14, blocks('q6_K', 256, 210)],
    [15, blocks('q8_K', 256, 292)],
    [16, blocks('iq2_xxs', 256, 66)],
    [17, blocks('iq2_xs', 256, 74)],
    [18, blocks('iq3_xxs', 256, 98)],
    [19, blocks('iq1_s', 256, 50)],
    [20, blocks('iq4_nl', 32, 18)],
    [21, blocks('iq3_s', 256, 110)],
    [22, blocks('iq2_s', 256, 82)],
    [23, blocks('iq4_xs', 256, 136)],
    [24, plain('int8', 1)],
    [25, plain('int16', 2)],
    [26, plain('int32', 4)],
    [27, plain('int64', 8)],
    [28, plain('float64', 8)],
    [29, blocks('iq1_m', 256, 56)],
    [30, plain('bfloat16', 2)],
    [34, blocks('tq1_0', 256, 54)],
    [35, blocks('tq2_0', 256, 66)],
    [39, blocks('mxfp4', 32, 17)],
]);
/** What this program writes. */
const WRITTEN_TYPES = { float32: 0, float16: 1, q8_0: 8 };
/** Bytes of a tensor; undefined where its rows are no whole blocks. */
function ggmlBytes({ elements, bytes }, shape) {
    const columns = shape.at(-1) ?? 1;
    if (columns % elements !== 0)
        return undefined;
    return (shape.reduce((product, size) => product * size, 1) / elements) * bytes;
}


/***/ }),

/***/ 666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readGguf),
/* harmony export */   M: () => (/* binding */ isGguf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _torch_utf8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8304);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7035);
/* harmony import */ var _ggml_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9754);
/* harmony import */ var _gguf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8300);
/** Reads the head of a GGUF file, of any model: keys, tensors and where they lie. No weight is read, no long value kept. */





/** 32 keys and a vocabulary are what models have; llama.cpp's largest have some hundred. */
const MOST_KEYS = 65_536;
/** Real models have up to some ten thousand. */
const MOST_TENSORS = 100_000;
/** Names are kept in memory. */
const MOST_NAME_BYTES = 2 ** 24;
/** Strings of all arrays, which are gone through one by one: Gemma's tokens and merges are 0.8 million. */
const MOST_STRINGS = 4_000_000;
/** Looked at of a text, and elements of an array. */
const SHOWN_BYTES = 256;
const SHOWN_ELEMENTS = 4;
/** Bytes of the file that are looked at together. */
const WINDOW_BYTES = 16_384;
/** Types of values by number, and how long they are. */
const FIXED = new Map([
    [0, ['uint8', 1]],
    [1, ['int8', 1]],
    [2, ['uint16', 2]],
    [3, ['int16', 2]],
    [4, ['uint32', 4]],
    [5, ['int32', 4]],
    [6, ['float32', 4]],
    [7, ['bool', 1]],
    [10, ['uint64', 8]],
    [11, ['int64', 8]],
    [12, ['float64', 8]],
]);
const STRING = 8;
const ARRAY = 9;
/** Whether a file begins as GGUF does. */
function isGguf(source) {
    return source.byteLength >= 4 && Buffer.from(source.read(0, 4)).toString('latin1') === _gguf_js__WEBPACK_IMPORTED_MODULE_3__/* .GGUF_MAGIC */ .IH;
}
/**
 * What a GGUF file says of itself. Refuses what ggml refuses: names that stand twice or are too long, tensors that lie
 * otherwise than one behind the other.
 * @throws CheckpointError
 */
function readGguf(source) {
    const cursor = new Cursor(source);
    if (!isGguf(source))
        cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.magic'));
    cursor.position = 4;
    const version = cursor.u32();
    if (version !== 2 && version !== 3)
        cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.version', { version }));
    const tensorCount = cursor.count(MOST_TENSORS, 24);
    const keyCount = cursor.count(MOST_KEYS, 13);
    const keys = [];
    const keyNames = new Set();
    for (let i = 0; i < keyCount; i++) {
        const name = cursor.name(65_535);
        if (keyNames.has(name))
            cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.twice', { name }));
        keyNames.add(name);
        keys.push({ name, ...readValue(cursor) });
    }
    const alignment = alignmentOf(keys, cursor);
    return { version, keys, tensors: readTensors(cursor, tensorCount, alignment) };
}
function alignmentOf(keys, cursor) {
    const value = keys.find(({ name }) => name === 'general.alignment')?.value ?? _gguf_js__WEBPACK_IMPORTED_MODULE_3__/* .GGUF_ALIGNMENT */ .ks;
    if (typeof value !== 'number' || value < 1 || value > 2 ** 20 || !Number.isInteger(Math.log2(value))) {
        return cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.alignment', { found: typeof value === 'object' ? '[]' : String(value) }));
    }
    return value;
}
function readTensors(cursor, count, alignment) {
    const infos = [];
    const names = new Set();
    for (let i = 0; i < count; i++) {
        const name = cursor.name(_gguf_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_TENSOR_NAME */ .N$);
        if (names.has(name))
            cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.twice', { name }));
        names.add(name);
        const dimensions = cursor.u32();
        if (dimensions < 1 || dimensions > _gguf_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_DIMENSIONS */ .Y) {
            cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.dimensions', { name, count: dimensions, most: _gguf_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_DIMENSIONS */ .Y }));
        }
        const shape = Array.from({ length: dimensions }, () => cursor.u64()).reverse();
        infos.push({ name, shape, type: cursor.u32(), offset: cursor.u64() });
    }
    const head = cursor.position;
    const start = head + (0,_gguf_js__WEBPACK_IMPORTED_MODULE_3__/* .paddingAfter */ .OQ)(head, alignment);
    let end = 0;
    return infos.map(({ name, shape, type, offset }) => {
        const known = _ggml_types_js__WEBPACK_IMPORTED_MODULE_2__/* .GGML_TYPES */ .ED.get(type);
        if (known === undefined)
            return cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.type', { name, type }));
        const byteLength = (0,_ggml_types_js__WEBPACK_IMPORTED_MODULE_2__/* .ggmlBytes */ .V_)(known, shape);
        if (byteLength === undefined) {
            return cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.shape', { name, shape: shape.join(', '), type: known.name }));
        }
        if (offset !== end)
            cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.begins', { name, at: offset, expected: end }));
        if (!(start + offset + byteLength <= cursor.source.byteLength)) {
            cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.ends', { name, end: start + offset + byteLength, bytes: cursor.source.byteLength }));
        }
        end += byteLength + (0,_gguf_js__WEBPACK_IMPORTED_MODULE_3__/* .paddingAfter */ .OQ)(byteLength, alignment);
        return { name, dtype: known.name, shape, position: start + offset, byteLength };
    });
}
function readValue(cursor) {
    const type = cursor.u32();
    if (type === STRING)
        return { type: 'string', value: cursor.text() };
    if (type !== ARRAY)
        return { type: fixedType(type, cursor)[0], value: cursor.fixed(type) };
    const of = cursor.u32();
    if (of === STRING) {
        const count = cursor.count(cursor.stringsLeft, 8);
        cursor.stringsLeft -= count;
        const first = [];
        for (let i = 0; i < count; i++) {
            if (i < SHOWN_ELEMENTS)
                first.push(cursor.text());
            else
                cursor.skip(cursor.u64());
        }
        return { type: 'string', value: { count, first } };
    }
    const [name, bytes] = fixedType(of, cursor);
    const count = cursor.count(Number.MAX_SAFE_INTEGER, bytes);
    const shown = Math.min(count, SHOWN_ELEMENTS);
    const first = Array.from({ length: shown }, () => cursor.fixed(of));
    cursor.skip((count - shown) * bytes);
    return { type: name, value: { count, first } };
}
function fixedType(type, cursor) {
    return FIXED.get(type) ?? cursor.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.value-type', { type }));
}
/** A position in the head of the file that only moves forward. */
class Cursor {
    constructor(source) {
        this.source = source;
        this.position = 0;
        this.stringsLeft = MOST_STRINGS;
        this.nameBytesLeft = MOST_NAME_BYTES;
        this.window = new DataView(new ArrayBuffer(0));
        this.from = 0;
    }
    fail(problem) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CheckpointError */ .jg(this.source.path, problem, {
            where: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('torch.where.byte', { at: this.position }),
            hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('torch.hint.damaged'),
        });
    }
    /** Moves past `count` bytes, which the file has; they are not looked at. */
    skip(count) {
        const left = this.source.byteLength - this.position;
        if (count > left)
            this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.truncated', { bytes: count, left }));
        this.position += count;
    }
    /** Where the next `count` bytes, at most WINDOW_BYTES, lie in the window. */
    advance(count) {
        const { position } = this;
        this.skip(count);
        if (position < this.from || position + count > this.from + this.window.byteLength) {
            const bytes = this.source.read(position, Math.min(WINDOW_BYTES, this.source.byteLength - position));
            this.window = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
            this.from = position;
        }
        return position - this.from;
    }
    u32() {
        const at = this.advance(4);
        return this.window.getUint32(at, true);
    }
    /** Beyond 2^53 it exceeds every file, so the nearest number does. */
    u64() {
        const at = this.advance(8);
        return Number(this.window.getBigUint64(at, true));
    }
    /** How many of something follow, each of at least `least` bytes. */
    count(most, least) {
        const count = this.u64();
        const left = this.source.byteLength - this.position;
        if (count * least > left)
            this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.truncated', { bytes: count * least, left }));
        if (count > most)
            this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.too-many', { count, most }));
        return count;
    }
    name(most) {
        const length = this.u64();
        if (length > most)
            this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.name-bytes', { bytes: length, most }));
        this.nameBytesLeft -= length;
        if (this.nameBytesLeft < 0)
            this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.names', { most: MOST_NAME_BYTES }));
        const start = this.position;
        this.skip(length);
        const name = (0,_torch_utf8_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._)(this.source.read(start, length));
        if (name === undefined || name.includes('\0'))
            return this.fail((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('gguf.name-text'));
        return name;
    }
    text() {
        const length = this.u64();
        const start = this.position;
        this.skip(length);
        const text = Buffer.from(this.source.read(start, Math.min(length, SHOWN_BYTES))).toString();
        return length > SHOWN_BYTES ? `${text}…` : text;
    }
    fixed(type) {
        const [name, bytes] = fixedType(type, this);
        const at = this.advance(bytes);
        const view = this.window;
        switch (name) {
            case 'uint8':
                return view.getUint8(at);
            case 'int8':
                return view.getInt8(at);
            case 'uint16':
                return view.getUint16(at, true);
            case 'int16':
                return view.getInt16(at, true);
            case 'uint32':
                return view.getUint32(at, true);
            case 'int32':
                return view.getInt32(at, true);
            case 'float32':
                return view.getFloat32(at, true);
            case 'bool':
                return view.getUint8(at) !== 0;
            case 'uint64':
                return view.getBigUint64(at, true);
            case 'int64':
                return view.getBigInt64(at, true);
            default:
                return view.getFloat64(at, true);
        }
    }
}


/***/ }),

/***/ 8300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ ggufHead),
/* harmony export */   IH: () => (/* binding */ GGUF_MAGIC),
/* harmony export */   N$: () => (/* binding */ LONGEST_TENSOR_NAME),
/* harmony export */   OQ: () => (/* binding */ paddingAfter),
/* harmony export */   Y: () => (/* binding */ MOST_DIMENSIONS),
/* harmony export */   ks: () => (/* binding */ GGUF_ALIGNMENT)
/* harmony export */ });
/* unused harmony exports GGUF_VERSION, GGUF_VALUES */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _ggml_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9754);
/**
 * The head of a GGUF file (ggml's docs/gguf.md, version 3): keys, then what there is of each tensor, then from a multiple of
 * 32 on the tensors, each filled up to such a multiple. All is little-endian.
 */



const GGUF_MAGIC = 'GGUF';
const GGUF_VERSION = 3;
/** `general.alignment` where no key says otherwise. */
const GGUF_ALIGNMENT = 32;
/** GGML_MAX_NAME is 64, of which one byte is the NUL at the end. */
const LONGEST_TENSOR_NAME = 63;
/** GGML_MAX_DIMS. */
const MOST_DIMENSIONS = 4;
/** Types of values by number. */
const GGUF_VALUES = { uint32: 4, int32: 5, float32: 6, string: 8, array: 9 };
/**
 * The head of a file of these keys and tensors, with the padding behind it, and where each tensor will stand.
 * @throws WriteError naming whatever readers of GGUF would take for something else: names that are too long for ggml or stand
 *   twice, text with a NUL, at which it ends in C, text that no UTF-8 can hold
 */
function ggufHead(keys, tensors) {
    const problems = [...keyProblems(keys), ...tensorProblems(tensors)];
    if (problems.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WriteError */ .QM([(0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.cannot-hold'), ...problems], { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('hint.gguf') });
    }
    const bytes = new Bytes();
    bytes.add(Buffer.from(GGUF_MAGIC, 'latin1'));
    bytes.u32(GGUF_VERSION);
    bytes.u64(tensors.length);
    bytes.u64(keys.length);
    for (const { name, value } of keys) {
        bytes.text(name);
        writeValue(bytes, value);
    }
    let offset = 0;
    const placed = tensors.map((tensor) => {
        const { name, type, shape } = tensor;
        bytes.text(name);
        bytes.u32(shape.length);
        // Innermost first.
        for (const size of shape.toReversed())
            bytes.u64(size);
        bytes.u32(_ggml_types_js__WEBPACK_IMPORTED_MODULE_1__/* .WRITTEN_TYPES */ .o8[type]);
        bytes.u64(offset);
        const byteLength = bytesOf(tensor) ?? 0;
        const padding = paddingAfter(byteLength);
        const position = offset;
        offset += byteLength + padding;
        return { tensor, position, byteLength, padding };
    });
    bytes.add(Buffer.alloc(paddingAfter(bytes.length)));
    const start = bytes.length;
    return { bytes: bytes.whole(), tensors: placed.map((one) => ({ ...one, position: start + one.position })) };
}
/** Bytes of a tensor as it is stored; undefined where its rows are no whole blocks. */
function bytesOf({ type, shape }) {
    const known = _ggml_types_js__WEBPACK_IMPORTED_MODULE_1__/* .GGML_TYPES */ .ED.get(_ggml_types_js__WEBPACK_IMPORTED_MODULE_1__/* .WRITTEN_TYPES */ .o8[type]);
    return known && (0,_ggml_types_js__WEBPACK_IMPORTED_MODULE_1__/* .ggmlBytes */ .V_)(known, shape);
}
/** Bytes from a length to the next multiple of the alignment. */
function paddingAfter(byteLength, alignment = GGUF_ALIGNMENT) {
    return (alignment - (byteLength % alignment)) % alignment;
}
function* keyProblems(keys) {
    yield* twice(keys);
    for (const { name, value } of keys) {
        if (!isPlainText(name))
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.text', { name });
        const texts = value.type === 'string' ? [value.value] : value.type === 'strings' ? value.value : [];
        const odd = texts.find((text) => !isPlainText(text));
        if (odd !== undefined)
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.value-text', { name, text: odd });
    }
}
function* tensorProblems(tensors) {
    yield* twice(tensors);
    for (const tensor of tensors) {
        const { name, shape, type } = tensor;
        const bytes = Buffer.byteLength(name);
        if (!isPlainText(name))
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.text', { name });
        if (bytes > LONGEST_TENSOR_NAME)
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.long-name', { name, bytes, most: LONGEST_TENSOR_NAME });
        if (shape.length > MOST_DIMENSIONS || shape.length === 0) {
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.dimensions', { name, count: shape.length, most: MOST_DIMENSIONS });
        }
        else if (shape.includes(0) || bytesOf(tensor) === undefined) {
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.shape', { name, shape: shape.join(', '), type });
        }
    }
}
function* twice(all) {
    const seen = new Set();
    for (const { name } of all) {
        if (seen.has(name))
            yield (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('gguf.twice', { name });
        seen.add(name);
    }
}
/** Text that C and UTF-8 hold as it is: no NUL, no half of a surrogate pair. */
function isPlainText(text) {
    return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
function writeValue(bytes, { type, value }) {
    switch (type) {
        case 'uint32':
            bytes.u32(GGUF_VALUES.uint32);
            bytes.u32(value);
            break;
        case 'float32':
            bytes.u32(GGUF_VALUES.float32);
            bytes.f32(value);
            break;
        case 'string':
            bytes.u32(GGUF_VALUES.string);
            bytes.text(value);
            break;
        case 'strings':
            bytes.array(GGUF_VALUES.string, value.length);
            for (const text of value)
                bytes.text(text);
            break;
        case 'int32s':
            bytes.array(GGUF_VALUES.int32, value.length);
            for (const number of value)
                bytes.u32(number);
    }
}
/** Bytes one after another. */
class Bytes {
    constructor() {
        this.length = 0;
        this.parts = [];
    }
    add(part) {
        this.parts.push(part);
        this.length += part.length;
    }
    u32(value) {
        const part = Buffer.allocUnsafe(4);
        part.writeInt32LE(value | 0);
        this.add(part);
    }
    u64(value) {
        const part = Buffer.allocUnsafe(8);
        part.writeBigUInt64LE(BigInt(value));
        this.add(part);
    }
    f32(value) {
        const part = Buffer.allocUnsafe(4);
        part.writeFloatLE(value);
        this.add(part);
    }
    text(text) {
        const part = Buffer.from(text);
        this.u64(part.length);
        this.add(part);
    }
    array(of, count) {
        this.u32(GGUF_VALUES.array);
        this.u32(of);
        this.u64(count);
    }
    whole() {
        return Buffer.concat(this.parts);
    }
}


/***/ })

};
