"""Writes pickles opcode by opcode, by oddities."""

import struct


class Opcodes:
    """Writes a pickle opcode by opcode; `ops` holds them with their arguments."""

    def __init__(self, rng, chosen, legacy=False, views=True):
        self.rng = rng
        self.chosen = chosen
        self.fired = set()
        self.legacy = legacy
        self.ops = []
        self.memo = 0
        self.level = 0
        self.proto = 2
        self.memoizes = rng.random() < 0.5
        #: key -> (bytes, element size, elements): what the container has to hold
        self.storages = {}
        self.dtypes = {}  # of the storages, by key
        self.saved = []  # memo indices of tensors, storages and dicts that later code may come back to
        self.later = []

    # ---- choices ----

    def odd(self, tag, p=0.7):
        # An oddity may hold tensors and dicts with oddities, but not without end.
        if tag in self.chosen and self.level < 12 and self.rng.random() < p:
            self.fired.add(tag)
            return True
        return False

    def pick(self, *options):
        return options[int(self.rng.random() * len(options))]

    # ---- opcodes ----

    def op(self, *parts):
        self.ops.append(b"".join(parts))

    def keep(self):
        """Memoizes what is on top and returns its index."""
        index = self.memo
        self.memo += 1
        if self.odd("memo", 0.2):
            index = self.pick(index, max(index - 1, 0), 255, 256, 70000, 0)
        if self.odd("foreign-op", 0.1):
            self.op(self.pick(b"p%d\n" % index, b"\x94"))
        elif index < 256 and not self.odd("memo", 0.2):
            self.op(b"q", bytes([index]))
        else:
            self.op(b"r", struct.pack("<I", index))
        return index

    def recall(self, index):
        if self.odd("memo", 0.1):
            index = self.pick(0, index + 1, max(index - 1, 0), 300)
        if self.odd("foreign-op", 0.1):
            self.op(b"g%d\n" % index)
        elif index < 256 and not self.odd("memo", 0.2):
            self.op(b"h", bytes([index]))
        else:
            self.op(b"j", struct.pack("<I", index))

    def maybe_memo(self):
        if self.memoizes:
            self.op(b"q", bytes([self.memo])) if self.memo < 256 else self.op(b"r", struct.pack("<I", self.memo))
            self.memo += 1

    def str(self, text):
        try:
            data = text.encode("utf-8")
        except UnicodeEncodeError:
            data = text.encode("utf-8", "surrogatepass")
        if self.odd("strings", 0.4):
            how = self.pick("short", "8", "text", "binstring", "shortbin", "string", "latin", "escape")
            if how == "short" and len(data) < 256:
                self.op(b"\x8c", bytes([len(data)]), data)
                return
            if how == "8":
                self.op(b"\x8d", struct.pack("<Q", len(data)), data)
                return
            if how == "text" and "\n" not in text and "\\" not in text:
                self.op(b"V", text.encode("raw-unicode-escape", "surrogatepass"), b"\n")
                return
            if how == "escape":
                self.op(b"V", b"".join(b"\\u%04x" % ord(c) if ord(c) < 65536 else b"\\U%08x" % ord(c) for c in text), b"\n")
                return
            if how == "binstring":
                self.op(b"T", struct.pack("<i", len(data)), data)
                return
            if how == "shortbin" and len(data) < 256:
                self.op(b"U", bytes([len(data)]), data)
                return
            if how == "string":
                self.op(b"S", repr(text.encode("utf-8", "surrogatepass"))[1:].encode(), b"\n")
                return
            if how == "latin" and len(data) < 256:
                self.op(b"U", bytes([len(data)]), text.encode("latin-1", "replace"))
                return
        self.op(b"X", struct.pack("<I", len(data)), data)

    def int(self, value):
        if value is True or value is False:
            if self.odd("ints", 0.4):
                self.op(b"I01\n" if value else b"I00\n")
            else:
                self.op(b"\x88" if value else b"\x89")
            return
        if self.odd("ints", 0.3):
            how = self.pick("long1", "long1-wide", "long4", "long", "int", "float", "bool", "long1-empty", "binint", "int-space",
                "int-under")
            if how in ("long1", "long1-wide"):
                size = (value.bit_length() + 8) // 8 + (3 if how == "long1-wide" else 0)
                self.op(b"\x8a", bytes([size]), value.to_bytes(size, "little", signed=True))
                return
            if how == "long4":
                size = (value.bit_length() + 8) // 8
                self.op(b"\x8b", struct.pack("<i", size), value.to_bytes(size, "little", signed=True))
                return
            if how == "long":
                self.op(b"L%dL\n" % value)
                return
            if how == "int":
                self.op(b"I%d\n" % value)
                return
            if how == "int-space":
                self.op(self.pick(b"I %d\n", b"I+%d\n", b"I0%d\n", b"L%d \n", b"I%d\r\n") % value)
                return
            if how == "int-under":
                self.op(b"I1_0\n")
                return
            if how == "float":
                self.float(float(value))
                return
            if how == "bool" and value in (0, 1):
                self.op(b"\x88" if value else b"\x89")
                return
            if how == "long1-empty":
                self.op(b"\x8a\0")
                return
            if how == "binint" and -(2**31) <= value < 2**31:
                self.op(b"J", struct.pack("<i", value))
                return
        if 0 <= value < 256:
            self.op(b"K", bytes([value]))
        elif 0 <= value < 65536:
            self.op(b"M", struct.pack("<H", value))
        elif -(2**31) <= value < 2**31:
            self.op(b"J", struct.pack("<i", value))
        else:
            size = (value.bit_length() + 8) // 8
            self.op(b"\x8a", bytes([size]), value.to_bytes(size, "little", signed=True))

    def float(self, value):
        if self.odd("floats", 0.5):
            self.op(b"F", self.pick(repr(value), "%e" % value, " 1.5", "1_0.0", "Infinity", "nan", "1e400", "0x10").encode(),
                b"\n")
        else:
            self.op(b"G", struct.pack(">d", value))

    def bytes(self, data):
        if self.proto >= 3 or self.odd("foreign-op", 0.3):
            self.op(b"C", bytes([len(data)]), data)
        else:
            self.glob("_codecs", "encode")
            self.tuple(data.decode("latin-1"), "latin1")
            self.op(b"R")

    def glob(self, module, name):
        if self.odd("global-name", 0.3):
            how = self.pick("stack", "py2", "dots", "space", "cr", "utf8", "split", "module")
            if how == "stack":
                self.op(b"X", struct.pack("<I", len(module)), module.encode())
                self.op(b"X", struct.pack("<I", len(name)), name.encode())
                self.op(b"\x93")
                return
            if how == "py2":
                module, name = {"builtins": ("__builtin__", name), "torch._tensor": ("torch.tensor", name)}.get(module,
                (module, name))
            elif how in ("dots", "split") and "." in module:
                module, _, first = module.rpartition(".")
                name = f"{first}.{name}"
            elif how == "space":
                name += " "
            elif how == "cr":
                name += "\r"
            elif how == "utf8":
                name += "é"
            elif how == "module":
                module = self.pick("torch", "torch.cuda", "torch._utils", "collections", "x", "")
        if "." in name and self.proto < 4 and self.rng.random() < 0.8:
            self.op(b"\x80\x04")
        self.op(b"c", module.encode(), b"\n", name.encode(), b"\n")
        if self.memoizes:
            self.maybe_memo()

    def value(self, value):
        """Any plain Python value, nested; a callable writes itself."""
        if callable(value):
            self.level += 1
            value()
            self.level -= 1
        elif value is None:
            self.op(b"N")
        elif isinstance(value, int):
            self.int(value)
        elif isinstance(value, float):
            self.float(value)
        elif isinstance(value, str):
            self.str(value)
        elif isinstance(value, bytes):
            self.bytes(value)
        elif isinstance(value, tuple):
            self.tuple(*value)
        elif isinstance(value, list):
            self.op(b"]")
            self.maybe_memo()
            if value:
                self.mark()
                for item in value:
                    self.value(item)
                self.op(b"e")
        elif isinstance(value, dict):
            self.op(b"}")
            self.maybe_memo()
            self.items(value.items())
        elif isinstance(value, (set, frozenset)):
            if self.odd("foreign-op", 0.5):
                self.op(b"\x8f")
                self.mark()
                for item in value:
                    self.value(item)
                self.op(b"\x90")
            else:
                self.call(("builtins" if self.rng.random() < 0.5 else "__builtin__", "set"), (list(value),))
        else:
            raise TypeError(value)

    def mark(self):
        self.op(b"(")

    def tuple(self, *items, keep=True):
        n = len(items)
        if n == 0:
            self.op(b")")
            return
        if 1 <= n <= 3 and self.rng.random() < 0.7:
            for item in items:
                self.value(item)
            self.op(bytes([0x84 + n]))
        else:
            self.mark()
            for item in items:
                self.value(item)
            self.op(b"t")
        if keep:
            self.maybe_memo()

    def items(self, pairs):
        """Puts pairs into the dict on top."""
        pairs = list(pairs)
        if not pairs:
            return
        if len(pairs) == 1 and self.rng.random() < 0.5:
            self.value(pairs[0][0])
            self.value(pairs[0][1])
            self.op(b"s")
            return
        self.mark()
        for key, value in pairs:
            self.stack_game()
            self.value(key)
            self.value(value)
        self.op(b"u")

    def call(self, func, args, how=None):
        """REDUCE, unless another opcode was asked for or drawn."""
        if how is None:
            how = self.pick("newobj", "obj", "inst", "newobj-ex", "newobj") if self.odd("call-op", 0.4) else "reduce"
        if how == "inst":
            self.mark()
            for arg in args if isinstance(args, (tuple, list)) else ():
                self.value(arg)
            self.op(b"i", func[0].encode(), b"\n", func[1].encode(), b"\n")
            return
        if how == "obj":
            self.mark()
            self.glob(*func)
            for arg in args if isinstance(args, (tuple, list)) else ():
                self.value(arg)
            self.op(b"o")
            return
        self.glob(*func)
        if self.odd("args-kind", 0.3):
            args = list(args)
        self.value(args)
        if how == "newobj-ex":
            self.op(b"}")
        self.op({"reduce": b"R", "newobj": b"\x81", "newobj-ex": b"\x92"}[how])
        self.maybe_memo()

    def stack_game(self):
        if self.odd("stack", 0.3):
            for part in self.pick(
                (b"N", b"0"), (b"(", b"N", b"1"), (b"(", b"1"), (b"(", b"0"), (b"N", b"2", b"0", b"0"), (b"(", b"(", b"1", b"1"),
                (b"0",), (b"2",), (b"1",), (b"(",), (b"(", b"t", b"0"), (b"(", b"N", b"t", b"0"), (b"N",),
            ):
                self.op(part)
        if self.odd("extra-op", 0.2):
            self.op(self.pick(b"N", b"0", b"R", b"b", b"a", b"e", b"s", b"u", b"t", b"\x85", b"\x86", b"\x81", b"Q", b")", b"}",
                b"]", b"K\x01"))
