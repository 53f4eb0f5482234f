export const id = 673;
export const ids = [673];
export const modules = {

/***/ 6673:
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
// EXTERNAL MODULE: ./.build/host.js + 1 modules
var host = __webpack_require__(6103);
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
// EXTERNAL MODULE: ./.build/model-file/onnx/mould.js
var onnx_mould = __webpack_require__(386);
// EXTERNAL MODULE: ./.build/model-file/onnx/tensor-proto.js
var tensor_proto = __webpack_require__(6783);
;// CONCATENATED MODULE: ./.build/model-file/onnx/anatomy.js
/** Where the bytes of an ONNX file go: weights by module and type, the rest is its graph. */




/** Accounts for every byte of the file at `path` and of those beside it that hold its constants. @throws CheckpointError */
function onnxAnatomy(path) {
    const mould = (0,onnx_mould/* openMould */.a)(path);
    try {
        const { source, external, graph } = mould;
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
        mould.close();
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

// EXTERNAL MODULE: ./.build/torch/open.js + 14 modules
var torch_open = __webpack_require__(5790);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/words/words.js + 27 modules
var words = __webpack_require__(6981);
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
    return { anatomies, failure: together(errors) };
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
/** One error for several: what was found, a line each, then what to do, each once. */
function together(errors) {
    const [first, ...more] = errors;
    if (first === undefined || more.length === 0)
        return first;
    const hints = new Map(errors.flatMap(({ hint }) => (hint === undefined ? [] : [[(0,words/* english */.x)(hint), hint]])));
    return new _build_errors/* SlimError */.Q2([...errors.flatMap(({ lines }) => lines), ...hints.values()]);
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


/***/ })

};
