"""The globals that generated pickles name. SAFE is all that torch.load(weights_only=False) may look up among them: nothing of
it opens, runs, imports or writes anything (see torch_word.py)."""

from dtypes import ELEMENT

OD = ("collections", "OrderedDict")
COUNTER = ("collections", "Counter")
DEFAULTDICT = ("collections", "defaultdict")
REBUILD = ("torch._utils", "_rebuild_tensor_v2")
NUMPY_SCALAR = ("numpy._core.multiarray", "scalar")
DICT_CALLS = [
    ("collections", "OrderedDict.update"), ("collections", "OrderedDict.pop"), ("collections", "OrderedDict.clear"),
    ("collections", "OrderedDict.setdefault"), ("collections", "OrderedDict.__setitem__"), ("collections", "OrderedDict.popitem"),
    ("collections", "OrderedDict.move_to_end"), ("collections", "OrderedDict.copy"), ("collections", "OrderedDict.fromkeys"),
    ("collections", "Counter.update"), ("builtins", "dict.update"), ("builtins", "dict.__setitem__"), ("builtins", "dict.pop"),
    ("operator", "setitem"), ("operator", "delitem"), ("operator", "ior"),
]
TENSOR_CALLS = [
    ("torch", "Tensor.zero_"), ("torch", "Tensor.neg_"), ("torch", "Tensor.t_"), ("torch", "Tensor.detach_"),
    ("torch", "Tensor.squeeze_"), ("torch", "neg"), ("torch", "Tensor.t"), ("operator", "neg"),
    ("torch._utils", "_set_obj_state"),
    ("torch._utils", "set_tensor_metadata"), ("copy", "copy"),
]
PLAIN_GLOBALS = [
    OD, COUNTER, DEFAULTDICT, ("builtins", "set"), ("builtins", "frozenset"), ("builtins", "dict"), ("builtins", "list"),
    ("builtins", "tuple"), ("builtins", "int"), ("builtins", "float"), ("builtins", "str"), ("builtins", "bytes"),
    ("builtins", "bytearray"), ("builtins", "complex"), ("builtins", "object"), ("builtins", "bool"), ("builtins", "slice"),
    ("builtins", "range"), ("_codecs", "encode"), ("collections", "UserDict"), ("collections", "deque"),
    ("collections", "ChainMap"),
    ("types", "SimpleNamespace"), ("argparse", "Namespace"), ("pathlib", "PurePosixPath"), ("datetime", "timedelta"),
    ("fractions", "Fraction"), ("copyreg", "_reconstructor"), ("torch", "Size"), ("torch", "device"), ("torch", "Tensor"),
    ("torch", "FloatTensor"), ("torch", "LongTensor"), ("torch.nn.parameter", "Parameter"), ("torch.nn.parameter", "Buffer"),
    ("torch.nn", "Parameter"), ("torch.nn", "Buffer"), ("torch.nn.parameter", "UninitializedParameter"),
    ("torch.serialization", "_get_layout"), ("torch._tensor", "_rebuild_from_type_v2"), ("torch", "per_tensor_affine"),
    ("torch", "per_channel_affine"), ("torch.storage", "TypedStorage"), ("torch.storage", "UntypedStorage"),
    ("torch", "UntypedStorage"), ("torch", "TypedStorage"), ("numpy", "dtype"), NUMPY_SCALAR, ("numpy.core.multiarray", "scalar"),
    ("torch.utils.data", "Dataset"), ("torch._subclasses", "FakeTensor"),
]
REBUILDS = [
    "_rebuild_tensor", "_rebuild_tensor_v2", "_rebuild_tensor_v3", "_rebuild_parameter", "_rebuild_parameter_with_state",
    "_rebuild_qtensor", "_rebuild_sparse_tensor", "_rebuild_meta_tensor_no_storage", "_rebuild_nested_tensor",
    "_rebuild_wrapper_subclass", "_rebuild_device_tensor_from_cpu_tensor", "_rebuild_device_tensor_from_numpy",
    "_rebuild_xla_tensor",
]
#: What torch.load(weights_only=False) may look up. Nothing of it opens, runs, imports or writes anything.
SAFE = {
    *PLAIN_GLOBALS, *DICT_CALLS, ("torch", "FloatStorage"), *TENSOR_CALLS,
    *(("torch._utils", name) for name in REBUILDS), *(("torch", f"_utils.{name}") for name in REBUILDS),
    *(("torch", name) for name in (*ELEMENT, "qint8", "quint8", "qint32", "uint1", "uint7", "int4", "bits8", "float4_e2m1fn_x2")),
    *((module, name) for module in ("__builtin__", "builtins", "exceptions") for name in ("set", "object", "bytearray", "long",
        "unicode", "dict")),
    ("copy_reg", "_reconstructor"), ("UserDict", "UserDict"), ("torch.tensor", "_rebuild_from_type_v2"),
    ("torch", "_tensor._rebuild_from_type_v2"),
}
