export const id = 856;
export const ids = [856];
export const modules = {

/***/ 7856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspect: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9243);
/* harmony import */ var _funasr_anatomy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9107);
/* harmony import */ var _funasr_run_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5748);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6103);
/* harmony import */ var _torch_open_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5790);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7035);
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6981);
/** Where do a checkpoint's bytes go? Reads directories and pickles, never the weights. */








/**
 * The anatomy of each path: a checkpoint file, or all checkpoints and copies in a run directory. What is none does not keep
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
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlimError */ .Q2))
                throw error;
            errors.push(error);
            return undefined;
        }
    };
    for (const path of paths) {
        for (const file of (await attempt(() => filesOf(path))) ?? []) {
            await (0,_host_js__WEBPACK_IMPORTED_MODULE_4__/* .breathe */ .q7)(signal);
            const found = await attempt(() => anatomyOf(file, signal));
            if (found !== undefined)
                anatomies.push(found);
        }
    }
    return { anatomies, failure: together(errors) };
}
async function anatomyOf(path, signal) {
    const checkpoint = await (0,_torch_open_js__WEBPACK_IMPORTED_MODULE_5__/* .openSaved */ .A)(path, signal);
    try {
        return { ...(0,_funasr_anatomy_js__WEBPACK_IMPORTED_MODULE_2__/* .anatomy */ .M)(checkpoint), name: path };
    }
    finally {
        checkpoint.close();
    }
}
/** One error for several: what was found, a line each, then what to do, each once. */
function together(errors) {
    const [first, ...more] = errors;
    if (first === undefined || more.length === 0)
        return first;
    const hints = new Map(errors.flatMap(({ hint }) => (hint === undefined ? [] : [[(0,_words_words_js__WEBPACK_IMPORTED_MODULE_6__/* .english */ .x)(hint), hint]])));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlimError */ .Q2([...errors.flatMap(({ lines }) => lines), ...hints.values()]);
}
function filesOf(path) {
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
            return [path];
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === undefined)
            throw error;
        const said = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('error.file', { file: path, problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error) });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SelectionError */ .zp(said, { hint: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('hint.inspect'), cause: error });
    }
    const { checkpoints, copies } = (0,_funasr_run_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .scanRunDirectory */ .Y)(path);
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


/***/ })

};
