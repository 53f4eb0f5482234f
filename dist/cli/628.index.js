export const id = 628;
export const ids = [628];
export const modules = {

/***/ 6628:
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
            graph: { irVersion, opset, producer, nodes, inputs: inputs.map(described), outputs: outputs.map(described) },
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
function described({ name, type, shape }) {
    return { name, dtype: (0,tensor_proto/* typeName */.go)(type), shape: [...shape] };
}

// EXTERNAL MODULE: ./.build/torch/open.js + 14 modules
var torch_open = __webpack_require__(5790);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/words/words.js + 27 modules
var words = __webpack_require__(6981);
;// CONCATENATED MODULE: ./.build/command/inspect.js
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
