"""Pickles of checkpoints: plain ones, and such that differ from them by one to three oddities.

A case draws a few oddities from ODDITIES. The grammar asks at every place where one may stand whether it was drawn, so that
a find is named by the few oddities that took part in it. Whatever is called when such a pickle is loaded is harmless: SAFE
lists it, and nothing else can be reached (see torch_word.py).
"""

import struct

from harmless import COUNTER, DEFAULTDICT, DICT_CALLS, NUMPY_SCALAR, OD, PLAIN_GLOBALS
from tensors import Tensors

ODDITIES = (
    # dicts
    "dict-class dict-args dict-newobj dict-opcode dict-build dict-later dict-call dict-shared key-kind key-equal key-surrogate "
    "key-text wrap wrap-value wrap-key wrap-class root value non-tensor module "
    # tensors
    "call-op args-kind args-count func v3-dtype from-type parameter state tensor-build tensor-items tensor-call tensor-twice offset "
    "size-kind size-value size-later stride-value grad hooks metadata metadata-later "
    # storages
    "storage-id storage-class storage-key storage-location storage-numel storage-twice storage-call view-key view "
    # the machine
    "memo stack proto strings ints floats frame tail leftover global-name flip drop-op repeat-op swap-op foreign-op extra-op"
).split()

NAMES = (
    "encoder.0.weight encoder.0.bias decoder.norm.weight ctc.lo.bias embed.weight w b v x 声学.权重 a.b.c __proto__ constructor "
    "0 module.w running_mean num_batches_tracked".split() + ["\U0001f600.w", "\U0001f600", "é", "a b"]
)


class Pickle(Tensors):
    # ---- dicts ----

    def dict_node(self, pairs, state=None):
        """A dict of these pairs: plain or OrderedDict, unless drawn otherwise."""
        rng = self.rng
        ordered = rng.random() < 0.6
        pairs = list(pairs)
        if self.odd("dict-class", 0.6):
            how = self.pick("counter", "counter-args", "default", "default-int", "builtin", "userdict", "chain", "namespace",
                "counter-newobj", "list", "od-class", "default-od")
            {
                "counter": lambda: self.call(COUNTER, ()),
                "counter-args": lambda: (self.call(COUNTER, (dict(pairs[:1]),)), pairs.pop(0) if pairs else None),
                "counter-newobj": lambda: self.call(COUNTER, (), how="newobj"),
                "default": lambda: self.call(DEFAULTDICT, ()),
                "default-int": lambda: self.call(DEFAULTDICT, (lambda: self.glob("builtins", "int"),)),
                "default-od": lambda: self.call(DEFAULTDICT, (lambda: self.glob(*OD),)),
                "builtin": lambda: self.call(("builtins", "dict"), self.pick((), (list(pairs[:1]),))),
                "userdict": lambda: self.call(("collections", "UserDict"), ()),
                "chain": lambda: self.call(("collections", "ChainMap"), ()),
                "namespace": lambda: self.call(("argparse", "Namespace"), ()),
                "list": lambda: self.op(b"]"),
                "od-class": lambda: self.glob(*OD),
            }[how]()
        elif self.odd("dict-args", 0.6):
            half = pairs[: self.pick(1, len(pairs))]
            args = self.pick(
                (half,), ([list(pair) for pair in half],), (dict(half),), (lambda: self.dict_node(half),), (tuple(half),),
                    (half, half), (None,), ({"a", "b"},), (["ab", "cd"],),
                ("",), (lambda: self.call(COUNTER, (["w"],)),), ([(1, 2, 3)],), ([],),
            )
            self.call(self.pick(OD, OD, COUNTER, ("builtins", "dict"), DEFAULTDICT), args)
            if len(half) == len(pairs) or rng.random() < 0.5:
                pairs = pairs[len(half):]
        elif self.odd("dict-newobj", 0.7):
            half = pairs[: self.pick(0, 1, len(pairs))]
            self.call(self.pick(OD, OD, COUNTER), self.pick((), (half,), (dict(half),), ([list(pair) for pair in half],)),
                how=self.pick("newobj", "newobj", "newobj-ex"))
            if rng.random() < 0.5:
                pairs = pairs[len(half):]
        elif self.odd("dict-opcode", 0.7):
            how = self.pick("DICT", "OBJ", "INST", "DUP", "setitem", "odd-count")
            if how in ("DICT", "odd-count"):
                self.mark()
                for key, value in pairs:
                    self.value(key)
                    self.value(value)
                if how == "odd-count":
                    self.value("odd")
                self.op(b"d")
                pairs = []
            elif how in ("OBJ", "INST"):
                self.call(self.pick(OD, ("builtins", "dict")), self.pick((), (pairs,)), how=how.lower())
            elif how == "DUP":
                self.op(b"}")
                self.op(b"2")
                self.items(pairs)
                pairs = []
                self.op(b"0")
            else:
                self.op(b"}")
                for key, value in pairs:
                    self.value(key)
                    self.value(value)
                    self.op(b"s")
                pairs = []
        elif ordered:
            self.glob(*OD)
            self.op(b")")
            self.op(b"R")
        else:
            self.op(b"}")
        later = self.odd("dict-later", 0.7)
        shared = self.odd("dict-call", 0.7)
        index = self.keep() if later or shared or self.memoizes else None
        if later and pairs:
            held = pairs[self.pick(0, -1, len(pairs)) :] if rng.random() < 0.7 else [(pairs[0][0],
                self.pick(1, None, lambda: self.tensor(depth=1)))]
            self.later.append(lambda: (self.recall(index), self.items(held)))
        self.items(pairs)
        if ordered and state is None and rng.random() < 0.2:
            state = {"_metadata": lambda: self.dict_plain([("", {"version": 1})])}
        if self.odd("dict-build", 0.7):
            state = self.pick(
                {}, {"_metadata": 1}, {"keys": lambda: self.glob(*OD)}, {"items": lambda: self.glob(*OD)},
                {"__class__": lambda: self.glob(*COUNTER)}, {"__getitem__": 1}, {"keys": 1},
                {"__contains__": 1}, {"values": lambda: self.glob("builtins", "list")},
                {"keys": lambda: self.glob("builtins", "dict")}, {"__dict__": {}}, {"x": 1}, (None, {}),
                ({"keys": lambda: self.glob(*OD)}, None), ({}, {"x": 1}), 0, "", "x", [], [("keys", 1)],
                (), {0: 1}, {b"x": 1}, {"state_dict": lambda: self.tensor(depth=2)},
                    lambda: self.dict_plain([("keys", lambda: self.glob(*OD))]), {"update": 1}, {"copy": lambda: self.glob(*OD)},
            )
        if state is not None:
            self.value(state)
            self.op(b"b")
        if shared:
            func = self.pick(*DICT_CALLS)
            name = pairs[0][0] if pairs and isinstance(pairs[0][0], str) else "w"
            value = lambda: self.tensor(depth=2)
            args = {
                "update": ({name: value},), "pop": (name,), "clear": (), "setdefault": ("n", value), "__setitem__": (name, value),
                "popitem": (), "move_to_end": (name,), "copy": (),
                "fromkeys": (None,), "setitem": (name, value), "delitem": (name,), "ior": ({name: value},),
            }[func[1].split(".")[-1]]
            self.call(func, (lambda: self.recall(index), *args), how="reduce")
            if rng.random() < 0.7:
                self.op(b"0")

    def dict_plain(self, pairs):
        self.glob(*OD)
        self.op(b")")
        self.op(b"R")
        self.items(pairs)

    def state_dict(self, count=None):
        rng = self.rng
        names = rng.sample(NAMES, count or self.pick(1, 1, 2, 2, 3))
        pairs = []
        for name in names:
            key = name
            if self.odd("key-kind", 0.5):
                key = self.pick(0, 1, 1.0, True, None, b"w", (1, 2), "", self.np_str(name), lambda: self.op(b"U\x01w"),
                    self.np_str("w"), 2**70, -1, float("nan"), "w")
            if self.odd("key-surrogate", 0.6):
                key = self.pick("\ud83d\ude00", "\U0001f600", "\ud83d", "\ude00", "a\ud83d\ude00", "\ude00\ud83d", "\udc80",
                    "a\udcff", "\ud83d\ud83d\ude00")
                if rng.random() < 0.5:
                    key = lambda units=key.encode("utf-16-be", "surrogatepass"): self.op(b"V",
                        b"".join(b"\\u%02x%02x" % pair for pair in zip(units[::2], units[1::2])), b"\n")
            if self.odd("key-text", 0.6):
                key = self.pick("", " ", "w\0", "\0", "w\n", "\ufeffw", "w\u0301", "\xe9", "e\u0301", "\uffff", "\U0010ffff", "W",
                    "w" * 300, "state_dict", "model", "module", "\\u0041", "A", "\r", "\x85", "\u2028", "\x1c")
            value = self.tensor
            if self.odd("non-tensor", 0.4):
                value = self.pick(0, 1.5, None, "x", True, b"x", [], [self.tensor], (self.tensor,), {}, {"w": self.tensor},
                    self.storage, lambda: self.glob("torch", "float32"),
                                  lambda: self.call(("torch", "Size"), ((2,),)), lambda: self.glob(*OD), {1},
                                      lambda: self.call(("argparse", "Namespace"), ()),
                                      lambda: self.dict_node([("w", self.tensor)]))
            pairs.append((key, value))
        if self.odd("key-equal", 0.8):
            first = pairs[0][0]
            pairs += self.pick(
                [(first, self.tensor)], [(first, 0)], [(1, self.tensor), (True, self.tensor)], [(1, 0), (1.0, self.tensor)],
                    [(self.np_str(first) if isinstance(first, str) else 0, self.tensor)],
                [("w", self.tensor), (b"w", self.tensor)], [("w", self.tensor), (lambda: self.op(b"U\x01w"), self.tensor)],
                    [(0, self.tensor), (False, 1), (0.0, 2), (-0.0, 3)],
                [((1,), 0), ((True,), self.tensor)], [(float("nan"), 0), (float("nan"), 1)],
            )
        return pairs

    def np_str(self, text):
        def write():
            self.glob(*NUMPY_SCALAR)
            self.tuple(
                lambda: (self.glob("numpy", "dtype"), self.tuple(f"U{len(text)}", False, True), self.op(b"R"),
                    self.tuple(3, "<", None, None, None, 4 * len(text), 4, 8), self.op(b"b")),
                text.encode("utf-32-le", "surrogatepass"),
            )
            self.op(b"R")

        return write

    def rest(self):
        """Training state beside the weights."""
        pairs = [
            ("epoch", 3), ("optimizer", {"state": {0: {"step": 5, "exp_avg": self.tensor}},
                "param_groups": [{"lr": 0.001, "betas": (0.9, 0.98), "params": [0]}]}),
            ("scheduler", {"last_epoch": 1, "_last_lr": [0.1]}), ("scaler_state", {}), ("saved", {"acc": 0.5}), ("step", 0),
            ("val_loss_step_or_epoch", {"model.pt.ep1": 0.5}),
        ]
        return self.rng.sample(pairs, self.pick(0, 1, 2, 3))

    def root(self):
        rng = self.rng
        weights = lambda: self.dict_node(self.state_dict())
        plain = rng.random()
        # The same value under one key or another, as FunASR looks for it.
        if self.odd("wrap", 0.9):
            pairs = []
            for _ in range(self.pick(1, 1, 2, 3)):
                key = self.pick("state_dict", "model_state_dict", "model", "module", "state_dict")
                inner = weights
                for _ in range(self.pick(0, 0, 1, 2)):
                    outer, wrapper = inner, self.pick("state_dict", "model_state_dict", "model", "module")
                    extra = self.state_dict(1) if rng.random() < 0.3 else []
                    inner = lambda outer=outer, wrapper=wrapper, extra=extra: self.dict_node([(wrapper, outer), *extra])
                pairs.append((key, inner))
            if rng.random() < 0.4:
                pairs += self.state_dict(1)
        elif self.odd("module", 0.9):
            pairs = [("module", self.pick(weights, weights, 0, None, self.tensor,
                {}))] + (self.state_dict(1) if rng.random() < 0.6 else self.rest())
            if rng.random() < 0.3:
                pairs.append(("state_dict", self.pick(weights, {}, None)))
            pairs = rng.sample(pairs, len(pairs))
        elif plain < 0.35:
            pairs = self.state_dict()
        else:
            pairs = [(self.pick("state_dict", "state_dict", "model_state_dict", "model"), weights), *self.rest()]
        if self.odd("wrap-value", 0.9):
            bad = self.pick(None, 0, "paraformer", [], [("w", self.tensor)], {"a": 1}, {}, self.tensor,
                lambda: self.dict_node([]), lambda: self.call(COUNTER, ()), lambda: self.glob(*OD),
                            lambda: self.call(("argparse", "Namespace"), ()),
                                lambda: (self.call(COUNTER, ()), self.items(self.state_dict())), {"state_dict": {}}, "state_dict",
                                ["model"],
                            lambda: (self.call(DEFAULTDICT, (lambda: self.glob("builtins", "int"),)),
                                self.items(self.state_dict())))
            pairs.insert(self.pick(0, len(pairs)), (self.pick("state_dict", "model_state_dict", "model", "module"), bad))
        if self.odd("wrap-key", 0.9):
            key = self.pick("state_dict", "model")
            pairs.append((self.pick(lambda: self.op(b"U", bytes([len(key)]), key.encode()), self.np_str(key), key.encode(),
                key + " ", key.upper(), lambda: self.op(b"V", key.encode(), b"\n")), weights))
        if self.odd("dict-shared", 0.9):
            box = []
            pairs.insert(0, (self.pick("a", "model", "state_dict", "ema"), lambda: (weights(), box.append(self.keep()))))
            pairs.append((self.pick("b", "model", "state_dict"), lambda: self.recall(box[0]) if box else self.op(b"N")))
            if rng.random() < 0.3:
                pairs.append(("c", lambda: (self.recall(box[0]), self.items(self.state_dict(1))) if box else self.op(b"N")))
        if self.odd("value", 0.9):
            pairs.append((self.pick("extra", "optimizer", "x"), self.any_value()))
        if self.odd("wrap-class", 0.9):
            self.pick(
                lambda: (self.call(COUNTER, ()), self.items(pairs)),
                lambda: (self.call(DEFAULTDICT, self.pick((), (lambda: self.glob("builtins", "int"),),
                    (lambda: self.glob(*OD),))), self.items(pairs)),
                lambda: (self.call(OD, ()), self.items(pairs)),
                lambda: self.call(OD, (pairs,)),
                lambda: (self.call(("collections", "UserDict"), ()), self.value({"data": lambda: self.dict_plain(pairs)}),
                    self.op(b"b")),
                lambda: self.call(("collections", "ChainMap"), (lambda: self.dict_plain(pairs),)),
            )()
        elif self.odd("root", 0.9):
            self.pick(
                lambda: self.value([lambda: self.dict_node(pairs)]),
                lambda: self.value((lambda: self.dict_node(pairs),)),
                lambda: self.tensor(),
                lambda: self.value(pairs),
                lambda: self.value(self.pick(None, 0, "state_dict", b"x", [], (), {}, ["state_dict"])),
                lambda: self.glob(*OD),
                lambda: self.call(("torch", "Size"), ((2,),)),
                lambda: self.storage(),
                lambda: self.call(("argparse", "Namespace"), ()),
            )()
        else:
            self.dict_node(pairs)
        if self.later:
            # Back in the root dict, which is on top.
            self.rng.shuffle(self.later)
            for place, write in enumerate(self.later):
                # weights_only=True knows no POP: mostly it becomes an item of the root.
                drop = self.rng.random() < 0.2
                if not drop:
                    self.str(f"later {place}")
                write()
                self.op(b"0" if drop else b"s")

    def any_value(self):
        glob = self.pick(*PLAIN_GLOBALS)
        return self.pick(
            lambda: self.glob(*glob), lambda: self.call(glob, ()), lambda: self.call(glob, (), how="newobj"),
                lambda: self.call(glob, ([1, 2],)), lambda: self.call(glob, (2,)),
            lambda: (self.call(glob, ()), self.value({"a": 1}), self.op(b"b")), {1, 2}, 1j.real, b"abc",
                lambda: self.call(("builtins", "complex"), (1.0, 2.0)),
            lambda: self.call(("argparse", "Namespace"), ()), lambda: self.call(("datetime", "timedelta"), (1,)),
                {None: 1, 2.5: (), (1, 2): []}, 2**200, -(2**63), [[[[]]]], float("inf"),
            lambda: self.call(("copyreg", "_reconstructor"), (lambda: self.glob("argparse", "Namespace"),
                lambda: self.glob("builtins", "object"), None)),
            self.np_str("x"), lambda: self.call(COUNTER, (["a"],)),
        )

    def write(self):
        """The whole pickle."""
        if self.odd("proto", 0.9):
            head = self.pick(b"", b"\x80\x00", b"\x80\x01", b"\x80\x03", b"\x80\x04", b"\x80\x05", b"\x80\x06", b"\x80\xff",
                b"\x80\x02\x80\x02", b"\x80\x05\x80\x02")
            self.proto = head[-1] if head else 0
            if head:
                self.op(head)
        else:
            self.op(b"\x80\x02")
        self.stack_game()
        if self.odd("leftover", 0.6):
            self.op(self.pick(b"N", b"(", b"K\x01", b"]", b"}"))
        self.root()
        self.stack_game()
        ops = self.ops
        rng = self.rng
        if len(ops) > 3:
            at = 1 + int(rng.random() * (len(ops) - 1))
            if self.odd("drop-op"):
                del ops[at]
            if self.odd("repeat-op"):
                ops.insert(at, ops[min(at, len(ops) - 1)])
            if self.odd("swap-op") and at + 1 < len(ops):
                ops[at], ops[at + 1] = ops[at + 1], ops[at]
        ops.append(b".")
        if self.odd("frame", 0.9):
            at = self.pick(1, 1, 2, len(ops) // 2)
            left = sum(map(len, ops[at:]))
            ops.insert(at, b"\x95" + struct.pack("<Q", self.pick(left, left, left + 1, 0, 5, max(left - 1, 0), 2**63, 2**40)))
        data = b"".join(ops)
        if self.odd("flip"):
            at = int(rng.random() * len(data))
            data = data[:at] + bytes([rng.choice((data[at] ^ (1 << int(rng.random() * 8)),
                int(rng.random() * 256)))]) + data[at + 1 :]
        if self.odd("tail", 0.9):
            data += self.pick(b"\0", b".", b"N.", b"\x80\x02}.", data, b"\0" * 64, b"\n")
        return data


def draw(rng, oddities):
    """Mostly one oddity, at times two, three or none."""
    count = rng.choices((0, 1, 2, 3), (4, 60, 25, 11))[0]
    return frozenset(rng.sample(oddities, count))
