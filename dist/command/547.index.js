export const id = 547;
export const ids = [547];
export const modules = {

/***/ 9054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspect: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/errors.js
var _build_errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/funasr/anatomy.js
var anatomy = __webpack_require__(9107);
// EXTERNAL MODULE: ./.build/funasr/run-directory.js + 1 modules
var run_directory = __webpack_require__(5748);
// EXTERNAL MODULE: ./.build/host.js + 3 modules
var host = __webpack_require__(7890);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/torch/byte-source.js
var byte_source = __webpack_require__(2291);
// EXTERNAL MODULE: ./.build/torch/tensor.js
var tensor = __webpack_require__(2926);
// EXTERNAL MODULE: ./.build/model-file/gguf-reader.js
var gguf_reader = __webpack_require__(666);
;// CONCATENATED MODULE: ./.build/model-file/gguf-anatomy.js
/** Where the bytes of a GGUF file go, and what it says of itself. */




/**
 * The anatomy of a file if it is GGUF, else undefined. No weight is read.
 * @throws CheckpointError where it cannot be opened, or begins as GGUF and is none
 */
function ggufAnatomy(path) {
    const source = (0,byte_source/* openFile */.Tq)(path);
    try {
        if (!(0,gguf_reader/* isGguf */.M)(source))
            return undefined;
        const { keys, tensors } = (0,gguf_reader/* readGguf */.A)(source);
        const modules = new Map();
        const types = new Map();
        let weights = 0;
        for (const { name, dtype, byteLength } of tensors) {
            add(modules, (0,tensor/* topModule */.wr)(name), byteLength);
            add(types, dtype, byteLength);
            weights += byteLength;
        }
        const parts = [...modules]
            .map(([name, size]) => ({ kind: 'weights', name, ...size }))
            .sort((a, b) => b.bytes - a.bytes);
        parts.push({ kind: 'container', name: '', bytes: source.byteLength - weights, tensors: 0 });
        const gguf = {
            keys: keys.map(described),
            types: [...types].map(([type, size]) => ({ type, ...size })).sort((a, b) => b.bytes - a.bytes),
        };
        return { name: (0,external_node_path_.basename)(path), bytes: source.byteLength, parts, gguf };
    }
    finally {
        source.close();
    }
}
function add(sums, key, bytes) {
    const sum = sums.get(key) ?? { tensors: 0, bytes: 0 };
    sums.set(key, { tensors: sum.tensors + 1, bytes: sum.bytes + bytes });
}
function described({ name, type, value }) {
    if (typeof value !== 'object')
        return { name, type, value: String(value), count: null };
    const shown = value.first.map((item) => (typeof item === 'string' ? JSON.stringify(item) : String(item)));
    const more = value.count > shown.length ? ['…'] : [];
    return { name, type, value: `[${[...shown, ...more].join(', ')}]`, count: value.count };
}

// EXTERNAL MODULE: ./.build/model-file/onnx/graph.js + 1 modules
var onnx_graph = __webpack_require__(9211);
// EXTERNAL MODULE: ./.build/model-file/onnx/template.js
var onnx_template = __webpack_require__(3619);
// EXTERNAL MODULE: ./.build/model-file/onnx/tensor-proto.js
var tensor_proto = __webpack_require__(6783);
;// CONCATENATED MODULE: ./.build/model-file/onnx/anatomy.js
/** Where the bytes of an ONNX file go: weights by module and type, the rest is its graph. */




/** Accounts for every byte of the file at `path` and of those beside it that hold its constants. @throws CheckpointError */
function onnxAnatomy(path) {
    const template = (0,onnx_template/* openTemplate */.x)(path);
    try {
        const { source, external, graph } = template;
        const bytes = [source, ...external.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
        const parts = new Map();
        for (const { module, type, numel, data } of graph.constants) {
            if (numel <= onnx_graph/* FEW */.dS || data.kind === 'others' || NUMBERS.has(type))
                continue;
            const length = data.kind === 'bytes' ? data.byteLength : data.end - data.start;
            const name = type === tensor_proto/* TYPES */.QE.float32 ? module : `${module} (${(0,tensor_proto/* typeName */.go)(type)})`;
            const part = parts.get(name) ?? { name, bytes: 0, tensors: 0 };
            parts.set(name, { name, bytes: part.bytes + length, tensors: part.tensors + 1 });
        }
        const weights = [...parts.values()]
            .sort((a, b) => b.bytes - a.bytes)
            .map((part) => ({ kind: 'weights', ...part }));
        const rest = bytes - weights.reduce((sum, part) => sum + part.bytes, 0);
        const { irVersion, opset, producer, nodes, inputs, outputs } = graph;
        return {
            name: (0,external_node_path_.basename)(path),
            bytes,
            parts: [...weights, { kind: 'container', name: '', bytes: rest, tensors: 0 }],
            graph: { irVersion, opset, producer, nodes, inputs: inputs.map(anatomy_described), outputs: outputs.map(anatomy_described) },
        };
    }
    finally {
        template.close();
    }
}
/** Whole numbers and flags: the graph's own. */
const NUMBERS = new Set([
    tensor_proto/* TYPES */.QE.int32,
    tensor_proto/* TYPES */.QE.int64,
    tensor_proto/* TYPES */.QE.bool,
    tensor_proto/* TYPES */.QE.uint32,
    tensor_proto/* TYPES */.QE.uint64,
]);
function anatomy_described({ name, type, shape }) {
    return { name, dtype: (0,tensor_proto/* typeName */.go)(type), shape: [...shape] };
}

// EXTERNAL MODULE: ./.build/torch/open.js + 15 modules
var torch_open = __webpack_require__(4117);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
;// CONCATENATED MODULE: ./.build/command/inspect.js
/** Where do a checkpoint's bytes go, or a GGUF's? Reads directories, pickles and heads, never the weights. */









/**
 * The anatomy of each path: a checkpoint or GGUF file, or all checkpoints and copies in a run directory. What is none does not keep
 * the others from being read.
 * @throws the signal's reason when it is aborted
 */
async function inspect(paths, signal) {
    const anatomies = [];
    const errors = [];
    const attempt = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof _build_errors/* SlimError */.Q2))
                throw error;
            errors.push(error);
            return undefined;
        }
    };
    for (const path of paths) {
        for (const file of (await attempt(() => filesOf(path))) ?? []) {
            await (0,host/* breathe */.q7)(signal);
            const found = await attempt(() => anatomyOf(file, signal));
            if (found !== undefined)
                anatomies.push(found);
        }
    }
    return { anatomies, failure: (0,_build_errors/* together */.bs)(errors) };
}
async function anatomyOf(path, signal) {
    if (/\.onnx$/i.test(path))
        return { ...onnxAnatomy(path), name: path };
    const gguf = ggufAnatomy(path);
    if (gguf !== undefined)
        return { ...gguf, name: path };
    const checkpoint = await (0,torch_open/* openSaved */.A)(path, signal);
    try {
        return { ...(0,anatomy/* anatomy */.M)(checkpoint), name: path };
    }
    finally {
        checkpoint.close();
    }
}
function filesOf(path) {
    try {
        if (!(0,external_node_fs_.statSync)(path).isDirectory())
            return [path];
    }
    catch (error) {
        if ((0,_build_errors/* systemErrorCode */.vq)(error) === undefined)
            throw error;
        const said = (0,message/* message */.i)('error.file', { file: path, problem: (0,_build_errors/* reasonOf */.A3)(error) });
        throw new _build_errors/* SelectionError */.zp(said, { hint: (0,message/* message */.i)('hint.inspect'), cause: error });
    }
    const { checkpoints, copies } = (0,run_directory/* scanRunDirectory */.Y)(path);
    return [...checkpoints, ...copies].map((entry) => entry.file);
}


/***/ }),

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


/***/ })

};
