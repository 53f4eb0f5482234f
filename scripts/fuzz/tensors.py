"""Storages and tensors in pickles, as torch writes them and otherwise."""

from dtypes import DTYPES, ELEMENT, UNTYPED
from harmless import COUNTER, DEFAULTDICT, OD, TENSOR_CALLS
from opcodes import Opcodes

COMMON = ("float32",) * 6 + ("int64", "float16", "bfloat16") + tuple(DTYPES)


class Tensors(Opcodes):
    # ---- storages ----

    def storage(self, dtype="float32", numel=4, key=None):
        """A persistent id of a storage of at least so many elements."""
        rng = self.rng
        if key is None:
            key = str(len(self.storages))
            if self.odd("storage-key", 0.5):
                key = self.pick("a", "A", "0", "x/y", "../0", "é", "", "-1", "00", "data.pkl", " 0", 0, 1.0, True, b"0", None,
                    (0,))
        cls, size = DTYPES.get(dtype) or ("UntypedStorage", ELEMENT[dtype])
        untyped = dtype not in DTYPES
        stated = numel * size if untyped else numel
        module = "torch.storage" if untyped else "torch"
        if self.odd("storage-class", 0.6):
            module = self.pick("torch", "torch", "torch.cuda", "torch.storage", "torch.FloatStorage", "x", "torch.npu", "")
            cls = self.pick(cls, cls, *(c for c, _ in DTYPES.values()), "UntypedStorage", "TypedStorage", "_UntypedStorage",
                "_TypedStorage",
                            "Storage", "QInt8Storage", "QUInt8Storage", "QInt32Storage", "QUInt4x2Storage", "ComplexHalfStorage",
                            "XStorage", "Size")
            if rng.random() < 0.3:
                module, cls = self.pick(OD, ("torch", "float32"), ("torch", "int8"), ("torch", "Tensor"),
                ("torch._utils", "_rebuild_tensor"))
        wider = self.legacy and self.odd("view-key", 0.8)
        if wider:
            # Names a view by a key of few: torch takes what it once made under that key.
            numel += 3
            stated = numel * size if untyped else numel
        real = str(key) if not isinstance(key, bytes) else key.decode()
        if real not in self.storages:
            elements = numel
            if self.odd("storage-numel", 0.3):
                elements = self.pick(numel + 1, max(numel - 1, 0), 0)
            self.storages[real] = (self.content(dtype, elements), size, elements)
            self.dtypes[real] = dtype
        name = "storage"
        if self.odd("storage-numel", 0.6):
            stated = self.pick(stated + 1, stated - 1, 0, -1, True, float(stated), 2**31, 2**62, 2**64, None, str(stated), False)
        location = self.pick("cpu", "cpu", "cuda:0", "npu:0", "mps")
        if self.odd("storage-location", 0.8):
            location = self.pick("meta", "", "xla:0", "x", b"cpu", None, 0, "CPU", "cpu\0", ("cpu",), "é", "privateuseone", "hpu")
        if self.odd("storage-id", 0.6):
            how = self.pick("short", "long", "list", "name", "bytes", "int", "class-str", "order", "module", "none",
                "view-in-zip", "key-list")
        else:
            how = None
        if how == "name":
            name = self.pick("Storage", "module", b"storage", "", None, 0, "storages")
        elif how == "bytes":
            name = lambda: self.op(b"U\x07storage")
        class_ = lambda: self.glob(module, cls)
        if how == "class-str":
            class_ = self.pick(cls, None, lambda: self.glob("torch", dtype))
        if how == "key-list":
            key = self.pick([0], {}, lambda: self.op(b"]"))
        parts = [name, class_, key, location, stated]
        if self.legacy:
            parts.append(self.shared_view(key, stated) if wider else self.view(key, stated, size))
        if how == "short":
            parts = parts[: self.pick(0, 1, 2, 3, 4)]
        elif how == "long":
            parts.append(self.pick(None, 0, "x"))
        elif how == "order":
            parts[2], parts[3] = parts[3], parts[2]
        elif how == "module":
            parts = self.pick(["module", class_, "x", "y"], ["module", class_, "", ""], ["module", class_])
        elif how == "view-in-zip":
            parts.append(("v", 0, 1))
        if how == "list":
            self.value(parts)
        elif how == "int":
            self.int(self.pick(0, 1, -1))
        elif how == "none":
            self.op(b"N")
        else:
            self.tuple(*parts)
        self.op(b"Q")

    def shared_view(self, key, stated):
        offset = self.pick(0, 1, 2, 3)
        count = stated - 3 if isinstance(stated, int) else 2
        return (self.pick("v", "v", "v", "0", "1", key, 5, None, "v2"), offset, self.pick(count, count, count + 3 - offset))

    def view(self, key, stated, size):
        """The sixth item of persistent ids in legacy streams."""
        if self.odd("view", 0.8):
            return self.pick(("v", 3, 4), ("v", -1, 2), ("v", -2, 2), ("v", 0, -1), ("v", 0, 0), ("v", True, 2), ("v", 1.0, 2),
                ["v", 0, 2], ("v", 0), (),
                             ("v", 0, 2, 3), 0, False, "v", ("v", 0, 2**40), ("v", None, None), ("v", 4, 0), ("v", 1, True))
        if self.rng.random() < 0.15:
            return (f"view {key}", 0, stated)
        return None

    def content(self, dtype, elements):
        size = ELEMENT[dtype]
        data = bytearray(self.rng.getrandbits(8 * size * elements).to_bytes(size * elements, "little") if elements else b"")
        if dtype == "bool":
            data = bytearray(byte & 1 for byte in data)
        elif size > 1 and dtype[0] in "fbc":
            # No infinity and no NaN: their bits need not survive arithmetic.
            step = size // 2 if dtype.startswith("complex") else size
            for at in range(step - 1, len(data), step):
                data[at] &= 0xBF
        return bytes(data)

    # ---- tensors ----

    def tensor(self, dtype=None, depth=0):
        rng = self.rng
        if self.saved and self.odd("tensor-twice", 0.4):
            self.recall(self.pick(*self.saved))
            return
        if dtype is None:
            untyped = 0.6 if "v3-dtype" in self.chosen else 0.05
            dtype = self.pick(*UNTYPED) if rng.random() < untyped else self.pick(*COMMON)
        if self.odd("func", 0.6) and depth < 3:
            self.odd_func(dtype, depth)
        elif dtype in UNTYPED:
            self.dense("_rebuild_tensor_v3", dtype)
        else:
            wrap = rng.random()
            if depth == 0 and (wrap < 0.15 or self.odd("parameter") or self.odd("state")):
                self.parameter(dtype)
            elif depth == 0 and self.odd("from-type"):
                self.from_type(dtype)
            else:
                self.dense("_rebuild_tensor_v2", dtype)
        if self.odd("tensor-build", 0.6):
            self.tensor_build(dtype)
        if self.odd("tensor-items", 0.5):
            self.pick(lambda: (self.int(0), self.int(5), self.op(b"s")),
                lambda: (self.mark(), self.int(0), self.int(5), self.op(b"u")),
                      lambda: (self.int(1), self.op(b"a")), lambda: (self.mark(), self.int(1), self.op(b"e")),
                      lambda: (self.str("w"), self.int(0), self.op(b"s")), lambda: (self.mark(), self.op(b"u")),
                          lambda: (self.mark(), self.op(b"e")))()
        if self.odd("tensor-call", 0.7):
            index = self.keep()
            func = self.pick(*TENSOR_CALLS)
            args = [lambda: self.recall(index)]
            if func[1] == "_set_obj_state":
                args.append(self.pick({"data": lambda: self.dense("_rebuild_tensor_v2", dtype)}, {"x": 1}, None))
            if func[1] == "set_tensor_metadata":
                args.append(self.pick({"neg": True}, {"conj": True}, {}))
            self.call(func, tuple(args), how="reduce")
            if rng.random() < 0.5:
                self.op(b"0")
        if depth == 0 and rng.random() < 0.3:
            self.saved.append(self.keep())

    def dense(self, func, dtype, module="torch._utils"):
        """A call of a rebuild function over a storage of its own."""
        rng = self.rng
        v3 = func == "_rebuild_tensor_v3"
        named = dtype
        if v3 and self.odd("v3-dtype", 0.6):
            named = self.pick(*ELEMENT, "qint8", "quint8", "uint1", "int4", "bits8", "float4_e2m1fn_x2")
        shape = self.pick((4,), (2, 2), (2,), (1,), (), (0,), (2, 0), (1, 3), (3, 1), (2, 1, 2), (3,))
        strides = contiguous(shape)
        layout = rng.random()
        if layout < 0.1 and len(shape) == 2:
            strides = strides[::-1]
            shape = shape[::-1]
        elif layout < 0.2 and shape:
            at = int(rng.random() * len(shape))
            strides = tuple(0 if i == at else s for i, s in enumerate(strides))
        elif layout < 0.3 and shape:
            strides = tuple(2 * s for s in strides)
        extent = 1 + sum((n - 1) * s for n, s in zip(shape, strides)) if 0 not in shape else 0
        offset = self.pick(0, 0, 0, 1, 2)
        numel = extent + offset + self.pick(0, 0, 0, 1, 3)
        key = None
        if self.storages and (rng.random() < 0.15 or self.odd("storage-twice", 0.6)):
            # A view of a storage that was named before.
            key = self.pick(*self.storages)
            had = self.storages[key][2]
            if "storage-twice" in self.fired:
                numel = self.pick(had, had, max(had - 1, 0), had + 1)
                dtype = self.pick(dtype, dtype, *DTYPES)
            elif self.dtypes[key] == dtype and extent + offset <= had:
                numel = had
            else:
                key = None
        if self.odd("offset", 0.7):
            offset = self.pick(-1, True, False, 1.0, numel, numel + 1, 2**63, 2**64, None, "0", -(2**63), numel - extent, [0],
                2**31)
        if self.odd("stride-value", 0.6):
            strides = self.odd_strides(shape, strides, numel)
        if self.odd("size-value", 0.6):
            shape = self.odd_shape(shape, numel)
        grad = dtype[0] in "fbc" and dtype != "bool" and not dtype.startswith("float8") and rng.random() < 0.2
        if self.odd("grad", 0.8):
            grad = self.pick(True, True, 0, 1, 2, None, "", "x", 1.0, (), [], lambda: self.tensor(depth=3), float("nan"), {})
        hooks = lambda: (self.glob(*OD), self.op(b")"), self.op(b"R"), self.maybe_memo())
        if self.odd("hooks", 0.8):
            hooks = self.pick(None, {}, {"a": 1}, [], (), 0, "x", lambda: self.glob(*OD), lambda: self.dict_node([(0, 1)]),
                lambda: self.tensor(depth=3),
                              lambda: self.call(COUNTER, ()), {0: lambda: self.glob("builtins", "int")},
                                  {0: lambda: self.glob("torch", "neg")})
        args = [
            lambda: self.storage_value(dtype, numel, key),
            offset,
            self.sizes(shape, "size"),
            self.sizes(strides, "stride"),
        ]
        if func != "_rebuild_tensor":
            args += [grad, hooks]
        if v3:
            args.append(lambda: self.glob("torch", named))
        metadata = ()
        if self.odd("metadata", 0.9):
            metadata = (self.odd_metadata(),)
        elif func != "_rebuild_tensor" and dtype in ("complex64", "complex128", "float32") and rng.random() < 0.05:
            # As torch writes it: whatever bit is set, and both keys never with False.
            metadata = ({"conj": True} if dtype.startswith("complex") else {"neg": True},)
        if self.odd("metadata-later", 0.9):
            box = []
            metadata = (lambda: (self.op(b"}"), box.append(self.keep())),)
            change = lambda: self.items([(self.pick("neg", "conj"), self.pick(True, False))])
            self.later.append(lambda: (self.recall(box[0]), change()) if box else self.op(b"N"))
        args += metadata
        if self.odd("args-count", 0.8):
            args = self.pick(args[:-1], args + [None], args[:4], args[:3], args + [None, None], [], args[:5], args[1:], [args])
        self.call((module, func), tuple(args))

    def storage_value(self, dtype, numel, key):
        if not self.odd("storage-call", 0.8):
            self.storage(dtype, numel, key)
            return
        self.pick(
            lambda: self.op(b"N"),
            lambda: self.tensor(depth=3),
            lambda: self.call(("torch.storage", "UntypedStorage"), (8,), how=self.pick("reduce", "newobj")),
            lambda: self.call(("torch", "FloatStorage"), (2,), how=self.pick("reduce", "newobj")),
            lambda: self.call(("torch.storage", "TypedStorage"), (2,), how="reduce"),
            lambda: self.glob("torch", "FloatStorage"),
            lambda: (self.storage(dtype, numel, key), self.op(b"0")),
            lambda: (self.storage(dtype, numel, key), self.op(b"2"), self.op(b"0")),
            lambda: (self.storage(dtype, numel, key), self.value({"dtype": 1}), self.op(b"b")),
        )()

    def sizes(self, numbers, what):
        """Sizes or strides: a tuple, unless drawn otherwise."""
        if len(numbers) == 2 and isinstance(numbers,
            tuple) and what == "size" and "size-kind" in self.chosen and self.rng.random() < 0.5:
            # A set has another order.
            numbers = self.pick((3, 1), (2, 1), (3, 2), (1, 0))
        if self.odd("size-later", 0.6) and isinstance(numbers, tuple):
            box = []
            more = self.pick(3, 0, 1, 2**60, -1)
            self.later.append(lambda: (self.recall(box[0]), self.int(more), self.op(b"a")) if box else self.op(b"N"))
            wrap = self.rng.random()
            if wrap < 0.2:
                return lambda: self.call(("torch", "Size"), (lambda: (self.value(list(numbers)), box.append(self.keep())),),
                    how="reduce")
            return lambda: (self.value(list(numbers)), box.append(self.keep()))
        if self.odd("size-kind", 0.5) and isinstance(numbers, tuple) and all(isinstance(n, int) for n in numbers):
            how = self.pick("list", "Size", "Size-list", "Size-set", "Size-dict", "set", "frozenset", "dict", "bools", "floats",
                "int", "str", "bytes", "od",
                            "nested", "Size-set", "Size-dict", "Size-newobj", "Size-range", "Size-str", "Size-two", "Size-tensor",
                            "None", "named", "Size-Size", "range", "tensor", "bytearray")
            call = lambda *args, how="reduce": lambda: self.call(("torch", "Size"), args, how=how)
            return {
                "list": list(numbers),
                "Size": call(numbers),
                "Size-list": call(list(numbers)),
                "Size-set": call(lambda: self.call(("builtins", "set"), (list(numbers),), how="reduce")),
                "Size-dict": call(dict.fromkeys(numbers)),
                "set": lambda: self.call(("builtins", "set"), (list(numbers),), how="reduce"),
                "frozenset": lambda: (self.mark(), [self.value(n) for n in numbers], self.op(b"\x91")),
                "dict": dict.fromkeys(numbers),
                "bools": tuple(bool(n) if n in (0, 1) else n for n in numbers),
                "floats": tuple(float(n) for n in numbers),
                "int": numbers[0] if numbers else 0,
                "str": "1",
                "bytes": bytes(n & 255 for n in numbers),
                "bytearray": lambda: self.call(("builtins", "bytearray"), (list(numbers),), how="reduce"),
                "od": lambda: self.dict_node([(n, None) for n in numbers]),
                "nested": (numbers,),
                "Size-newobj": call(numbers, how="newobj"),
                "Size-range": call(lambda: self.call(("builtins", "range"), (2,), how="reduce")),
                "Size-str": call("ab"),
                "Size-two": call(numbers, numbers),
                "Size-tensor": call(lambda: self.tensor("int64", depth=3)),
                "None": None,
                "named": (*numbers, None),
                "Size-Size": call(call(numbers)),
                "range": lambda: self.call(("builtins", "range"), (len(numbers),), how="reduce"),
                "tensor": lambda: self.tensor("int64", depth=3),
            }[how]
        return numbers

    def odd_shape(self, shape, numel):
        return self.pick(
            (-1,), (2**31,), (2**62, 4), (2**63,), (2**64,), (0, 2**40), (0, 2**62, 2**62), (1,) * 64, (1,) * 65, shape + (1,),
                shape[:-1], (numel + 1,),
            (True,), (1.0,), ("2",), (None,), shape + (0,), (numel,), (2**32, 0), (2, True), (0,) * 3,
        )

    def odd_strides(self, shape, strides, numel):
        return self.pick(
            tuple(0 for _ in strides), tuple(-s for s in strides), tuple(s + 1 for s in strides), strides + (1,), strides[:-1],
                (2**62,) * len(strides),
            (2**63,) * len(strides), tuple(True for _ in strides), tuple(float(s) for s in strides), (1,) * len(strides),
                (None,) * len(strides), tuple(reversed(strides)),
            (-1,) * len(strides),
        )

    def odd_metadata(self):
        return self.pick(
            {}, {"conj": True}, {"neg": True}, {"conj": False}, {"neg": False}, {"neg": 1}, {"neg": 0}, {"conj": None},
            {"neg": "x"}, {"conj": True, "neg": True},
            {"neg": True, "conj": False}, {"x": 1}, {"neg": True, "x": 1}, {0: True}, {b"neg": True}, None, [], (), 0, 1, "neg",
            False, True, [("neg", True)],
            lambda: self.dict_node([("neg", True)]), lambda: self.call(COUNTER, (["neg"],)),
                lambda: self.call(OD, ([("neg", True)],)),
            lambda: self.call(OD, ([["neg", True]],), how="newobj"), {"base_sizes_/5/6/": True, "npu_format_/ND": True},
                {"NEG": True}, {"neg ": True},
            lambda: self.call(DEFAULTDICT, (None,)), lambda: self.call(COUNTER, ()), {True: "neg"},
        )

    def parameter(self, dtype):
        inner = lambda: self.tensor(dtype, depth=1)
        grad = dtype[0] in "fbc" and dtype not in ("bool",) and self.rng.random() < 0.8
        hooks = lambda: (self.glob(*OD), self.op(b")"), self.op(b"R"))
        if self.odd("parameter", 0.6):
            plain = inner
            inner = self.pick(inner, None, 0, [1.0], lambda: self.storage(), lambda: self.parameter(dtype), "x",
                lambda: self.glob("torch", "Tensor"), inner,
                              lambda: self.call(("torch.nn.parameter", "Parameter"), (plain,), how=self.pick("reduce", "newobj")))
            grad = self.pick(grad, True, False, None, 1, 0, "x", "")
            hooks = self.pick(hooks, None, {}, [], {"a": 1}, 0)
        args = [inner, grad, hooks]
        state = self.odd_state(dtype) if self.odd("state", 0.9) else ()
        how = self.pick("newobj", "reduce") if self.odd("parameter", 0.3) else None
        if how:
            self.call(("torch.nn.parameter", "Parameter"), self.pick((inner,), (inner, grad), (), (inner, grad, hooks)), how=how)
            if self.rng.random() < 0.5:
                state = state or (self.pick((grad, hooks, None), (False, None, None), {}, None, ()),)
                self.value(state[0])
                self.op(b"b")
            return
        if state:
            args.append(state[0])
        if self.odd("args-count", 0.5):
            args = self.pick(args[:-1], args + [None], args[:1], [])
        self.call(("torch._utils", "_rebuild_parameter_with_state" if state else "_rebuild_parameter"), tuple(args))

    def odd_state(self, dtype):
        other = lambda: self.tensor(dtype, depth=1)
        key = "data" if self.rng.random() < 0.4 else self.pick("data", "data", "grad", "requires_grad", "foo", "_backward_hooks",
            "real", "imag", "__class__", "__dict__", "shape", "dtype", "T", "names",
                        "_base", "is_leaf", "grad_fn", "retains_grad", "device", "mT", "H", "detach", "is_conj", "numpy", "_data",
                        "")
        value = self.pick(other, other, 1, None, True, False, "x", {}, lambda: self.glob("torch", "Tensor"),
            lambda: self.glob("torch.nn.parameter", "Parameter"), lambda: self.glob(*OD))
        one = {key: value}
        states = self.pick(
            one, one, one, (one, None), (None, one), (None, None), ({}, one), (one, {}), None, {}, [], (), 0, 1, "x", [one],
            (one,), (one, one, one), {"foo": 1, "bar": [1]},
            lambda: self.dict_node([(key, value)]), lambda: self.call(COUNTER, ([key],)),
                lambda: self.call(COUNTER, ({key: other},)),
            lambda: self.call(OD, ([(key, value)],)), lambda: self.call(OD, ([(key, value)],), how="newobj"), {0: 1},
                {b"data": other}, False,
            lambda: (self.call(COUNTER, ()), self.items([(key, value)])),
                lambda: (self.call(DEFAULTDICT, ()), self.items([(key, value)])),
        )
        return (states,)

    def from_type(self, dtype):
        inner = self.pick("_rebuild_tensor_v2", "_rebuild_tensor_v2", "_rebuild_tensor", "_rebuild_tensor_v3",
            "_rebuild_parameter", "_rebuild_parameter_with_state", "nested",
                          "OD", "Size", "Tensor", "qtensor", "from_cpu")
        type_ = self.pick(("torch", "Tensor"), ("torch", "Tensor"), ("torch.nn.parameter", "Parameter"),
            ("torch.nn.parameter", "Buffer"), OD, ("torch", "Size"),
                          ("torch", "FloatTensor"), ("torch._tensor", "Tensor"), ("torch.nn.parameter", "UninitializedParameter"))
        state = self.pick(None, {}, (None, None), {"foo": 1})
        if self.odd("state", 0.8) or self.rng.random() < 0.3:
            state = self.odd_state(dtype)[0]
        size = ELEMENT[dtype]
        dense = (lambda: self.storage(dtype, 4), 0, (4,), (1,))
        more = (False, lambda: (self.glob(*OD), self.op(b")"), self.op(b"R")))
        args = {
            "_rebuild_tensor": dense,
            "_rebuild_tensor_v2": dense + more,
            "_rebuild_tensor_v3": (lambda: self.storage("uint8", 4 * size), 0, (4,), (1,), *more,
                lambda: self.glob("torch", dtype)),
            "_rebuild_parameter": (lambda: self.tensor(dtype, depth=1), *more),
            "_rebuild_parameter_with_state": (lambda: self.tensor(dtype, depth=1), *more, self.pick(None, {}, {"foo": 1})),
            "nested": (lambda: self.glob("torch._utils", "_rebuild_tensor_v2"), lambda: self.glob("torch", "Tensor"),
                dense + more, {}),
            "OD": ([("w", lambda: self.tensor(dtype, depth=1))],),
            "Size": ((2,),),
            "Tensor": ([1.0, 2.0],),
            "qtensor": dense + ((lambda: self.glob("torch", "per_tensor_affine"), 1.0, 0), *more),
            "from_cpu": (lambda: self.tensor(dtype, depth=1), lambda: self.glob("torch", "float32"), "cpu", False),
        }[inner]
        func = {
            "nested": ("torch._tensor", "_rebuild_from_type_v2"), "OD": OD, "Size": ("torch", "Size"),
            "Tensor": ("torch", "Tensor"),
            "qtensor": ("torch._utils", "_rebuild_qtensor"), "from_cpu": ("torch._utils",
                "_rebuild_device_tensor_from_cpu_tensor"),
        }.get(inner, ("torch._utils", inner))
        whole = [lambda: self.glob(*func), lambda: self.glob(*type_), self.pick(args, args, args, list(args)), state]
        if self.rng.random() < 0.05:
            whole = self.pick(whole[:3], whole + [None], whole[::-1])
        self.call(("torch._tensor", "_rebuild_from_type_v2"), tuple(whole))

    def odd_func(self, dtype, depth):
        size = ELEMENT[dtype]
        more = (False, lambda: (self.glob(*OD), self.op(b")"), self.op(b"R")))
        inner = lambda: self.tensor(dtype, depth=depth + 1)
        glob = lambda *path: lambda: self.glob(*path)
        utils = lambda name, *args: lambda: self.call(("torch._utils", name), args)
        self.pick(
            lambda: self.dense("_rebuild_tensor", dtype),
            lambda: self.dense("_rebuild_tensor_v3", dtype),
            lambda: self.dense("_rebuild_tensor_v3", dtype),
            lambda: self.dense("_utils._rebuild_tensor_v2", dtype, "torch"),
            utils("_rebuild_tensor_v3", lambda: self.storage("uint8", 4 * size), 0, (4,), (1,), *more, glob("torch", dtype)),
            utils("_rebuild_tensor_v3", lambda: self.storage("float32", 4), 0, (2,), (1,), *more, glob("torch", "float64")),
            utils("_rebuild_qtensor", lambda: self.storage(dtype, 4), 0, (4,), (1,), (glob("torch", "per_tensor_affine"), 0.5, 1),
                *more),
            utils("_rebuild_sparse_tensor", lambda: self.call(("torch.serialization", "_get_layout"), ("torch.sparse_coo",)),
                (lambda: self.tensor("int64", 2), inner, (4,))),
            utils("_rebuild_meta_tensor_no_storage", glob("torch", dtype), (2,), (1,), False),
            utils("_rebuild_nested_tensor", inner, lambda: self.tensor("int64", 2), lambda: self.tensor("int64", 2),
                lambda: self.tensor("int64", 2)),
            utils("_rebuild_wrapper_subclass", glob("torch", "Tensor"), glob("torch", dtype), (2,), (1,), 0,
                lambda: self.call(("torch.serialization", "_get_layout"), ("torch.strided",)), "cpu", False),
            utils("_rebuild_device_tensor_from_cpu_tensor", inner, glob("torch", self.pick(dtype, "float32", "int64", "float16")),
                self.pick("cpu", "meta", "cuda"), self.pick(False, True)),
            utils("_rebuild_parameter", inner, False, {}),
            utils("_rebuild_parameter", inner, True, {}),
            lambda: self.call(("torch", "Tensor"), self.pick((), ([1.0, 2.0],), (inner,), ((1.0,),), (0,)),
                how=self.pick("reduce", "newobj")),
            lambda: self.call(("torch", self.pick("FloatTensor", "LongTensor")), self.pick((), ([1, 2],), (inner,)),
                how=self.pick("reduce", "newobj")),
            lambda: self.call(("torch.nn.parameter", "Buffer"), (inner,), how=self.pick("reduce", "newobj")),
            lambda: self.call(("torch", "Size"), ((2,),)),
            lambda: self.storage(dtype, 4),
            lambda: self.glob("torch", "Tensor"),
            lambda: self.call(("torch", "device"), ("cpu",)),
        )()

    def tensor_build(self, dtype):
        """BUILD on the tensor on top."""
        storage = lambda: self.storage(dtype, 4)
        hooks = lambda: (self.glob(*OD), self.op(b")"), self.op(b"R"))
        self.value(
            self.pick(
                (storage, 0, (4,), (1,)), (storage, 0, (2,), (1,)), (storage, 1, [2], [1]),
                    (lambda: self.tensor(dtype, depth=2),), (lambda: self.tensor(dtype, depth=2), 0, (2,), (1,)),
                (False, None, hooks), (False, hooks, None), (True, None, {}),
                    (lambda: self.tensor(dtype, depth=2), 0, False, hooks, None), (), None, {}, {"data": 1}, {"foo": 1},
                [storage, 0, (2,), (1,)], (storage,), (storage, 0, (100,), (1,)), 0, "abc",
                (lambda: self.tensor(dtype, depth=2), hooks, False, None, None),
            )
        )
        self.op(b"b")


def contiguous(shape):
    strides, step = [], 1
    for size in reversed(shape):
        strides.append(step)
        step *= max(size, 1)
    return tuple(reversed(strides))
