"""The containers of torch.save around a pickle: zip archive, legacy stream, tar; plain, or with one to three oddities."""

import io
import struct
import tarfile
import zlib

ZIP_ODDITIES = (
    "order duplicate case prefix deflate crc crc-zero byteorder version trailing comment zip64 local-name local-flags local-method "
    "local-sizes local-extra central-extra flags method attributes disk overlap size-long size-short size-field gap leading end-counts end-place "
    "zip64-end missing extra-record name cut flip-directory flip-local flip-any two-ends descriptor alignment constants twice-entry pickle-name"
).split()
LEGACY_ODDITIES = (
    "magic protocol system keys keys-order count data-cut trailing big-endian cut flip-any five proto-0 keys-class count-order between tar extra-key"
).split()

MAGIC = 0x1950A86A20F9469CFC6C


class Odd:
    def __init__(self, rng, chosen):
        self.rng, self.chosen, self.fired = rng, chosen, set()

    def odd(self, tag, p=0.8):
        if tag in self.chosen and self.rng.random() < p:
            self.fired.add(tag)
            return True
        return False

    def pick(self, *options):
        return options[int(self.rng.random() * len(options))]


def flip(odd, data, start=0, end=None):
    end = len(data) if end is None else min(end, len(data))
    if end <= start:
        return data
    data = bytearray(data)
    for _ in range(odd.pick(1, 1, 1, 2, 4)):
        at = start + int(odd.rng.random() * (end - start))
        data[at] = odd.pick(data[at] ^ (1 << int(odd.rng.random() * 8)), int(odd.rng.random() * 256), 0, 255)
    return bytes(data)


class Entry:
    def __init__(self, name, data):
        self.name, self.data, self.stored = name, data, data
        self.method = self.flags = self.attributes = self.disk = 0
        self.flags = 0x0808
        self.crc = zlib.crc32(data)
        self.size, self.stored_size = len(data), len(data)
        self.local = {}
        self.extra = b""
        self.zip64 = ()
        self.gap = b""
        self.descriptor = True


def zip_file(rng, chosen, pickle, storages):
    """`storages` maps keys to bytes. Returns the file and the oddities that took part."""
    odd = Odd(rng, chosen)
    top = odd.pick("archive", "model", "model.pt")
    records = [("data.pkl", pickle), ("byteorder", b"little")]
    records += [(f"data/{key}", data) for key, data in storages.items()]
    records += [("version", b"3\n"), (".data/serialization_id", b"0123456789")]
    if rng.random() < 0.3:
        records[1:1] = [(".format_version", b"1"), (".storage_alignment", b"64")]
    names = [name for name, _ in records]
    if odd.odd("byteorder"):
        records[names.index("byteorder")] = ("byteorder", odd.pick(b"big", b"big", b"little\n", b"", b"LITTLE", b"middle",
            b"big\0"))
        if rng.random() < 0.3:
            records = [record for record in records if record[0] != "byteorder"]
    if odd.odd("version"):
        value = odd.pick(b"1", b"10\n", b"11\n", b"0\n", b"-1", b"", b"3.0", b"x", b" 3\n", b"3\n3\n", b"03\n", b"999", b"2\r\n",
            b"3" + b" " * 70, b"+3")
        records = [(name, value if name == "version" else data) for name, data in records]
    if odd.odd("missing"):
        gone = odd.pick("version", "byteorder", ".data/serialization_id", "data.pkl", "data/0")
        records = [record for record in records if record[0] != gone]
    if odd.odd("extra-record"):
        records.insert(odd.pick(0, 1, len(records)), odd.pick(("data/extra", b"abcd"), ("code/a.py", b""), ("extra/x", b"1"),
            ("data/0/1", b"12"), (".data/version", b"6"), ("data/", b""), ("a/", b""), ("data.pkl/x", b"1"), ("DATA.PKL", b"N.")))
    if odd.odd("constants"):
        records.insert(odd.pick(0, len(records)), (odd.pick("constants.pkl", "CONSTANTS.PKL"), odd.pick(b"\x80\x02).", b"")))
    if odd.odd("order"):
        rng.shuffle(records)
    entries = [Entry(f"{top}/{name}".encode(), data) for name, data in records]
    some = lambda: entries[int(rng.random() * len(entries))]
    storage = lambda: odd.pick(*[e for e in entries if b"/data/" in e.name] or entries)
    if odd.odd("prefix"):
        how = odd.pick("none", "two", "one-other", "slash", "deep", "dots", "utf8", "case", "empty")
        for index, entry in enumerate(entries):
            rest = entry.name.split(b"/", 1)[1]
            entry.name = {
                "none": rest, "two": top.encode() + b"/" + top.encode() + b"/" + rest,
                "one-other": (b"other/" if index == 2 else top.encode() + b"/") + rest, "slash": b"/" + rest,
                "deep": b"a/b/c/" + rest, "dots": b"../" + rest, "utf8": "模型/".encode() + rest,
                "case": (b"Archive/" if index == 2 else b"archive/") + rest, "empty": b"//" + rest,
            }[how]
    if odd.odd("duplicate"):
        first = some() if rng.random() < 0.5 else storage()
        other = Entry(first.name, odd.pick(first.data, bytes(len(first.data)), first.data[::-1]))
        entries.insert(odd.pick(0, len(entries)), other)
    if odd.odd("case"):
        first = some()
        if rng.random() < 0.5:
            entries.insert(odd.pick(0, len(entries)), Entry(first.name.swapcase(), bytes(len(first.data))))
        else:
            first.name = first.name[: len(top) + 1] + first.name[len(top) + 1 :].upper()
    if odd.odd("pickle-name"):
        for entry in entries:
            if entry.name.endswith(b"data.pkl"):
                entry.name = entry.name[:-8] + odd.pick(b"Data.pkl", b"data.PKL", b"data.pkl ", b"./data.pkl", b"data.pkl\0",
                    b"data.pkl\0x", b"\\data.pkl")
    if odd.odd("deflate"):
        for entry in entries if rng.random() < 0.5 else [some(), storage()]:
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            entry.stored = packer.compress(entry.data) + packer.flush()
            entry.method, entry.stored_size = 8, len(entry.stored)
            if rng.random() < 0.2:
                entry.stored = odd.pick(entry.stored[:-1], entry.stored + b"\0", flip(odd, entry.stored))
                entry.stored_size = len(entry.stored)
    if odd.odd("crc"):
        some().crc = odd.pick(0, 1, 0xFFFFFFFF)
    if odd.odd("crc-zero"):
        for entry in entries:
            entry.crc = 0
    if odd.odd("flags"):
        for entry in entries if rng.random() < 0.3 else [some()]:
            entry.flags = odd.pick(0, 0x800, 0x8, 0x1, 0x20, 0x40, 0x2000, 0x808 | 0x1, 0xFFFF, 0x6, 0x4000, 0x1000)
    if odd.odd("method"):
        some().method = odd.pick(1, 8, 9, 12, 14, 93, 95, 99, 0xFFFF)
    if odd.odd("attributes"):
        some().attributes = odd.pick(0x10, 0x20, 0xFFFFFFFF, 0o40755 << 16, 0o120777 << 16, 1)
    if odd.odd("disk"):
        some().disk = odd.pick(1, 0xFFFF, 0xFFFE)
    if odd.odd("size-field"):
        entry = odd.pick(some(), storage())
        size = odd.pick(entry.size + 1, max(entry.size - 1, 0), 0, 0xFFFFFFFF, 0xFFFFFFFE, entry.size + 4)
        if rng.random() < 0.7:
            entry.size = size
        if rng.random() < 0.7:
            entry.stored_size = size
    if odd.odd("size-long"):
        entry = storage()
        entry.data = entry.stored = entry.data + bytes(odd.pick(1, 4, 64))
        entry.size = entry.stored_size = len(entry.data)
        entry.crc = zlib.crc32(entry.data)
    if odd.odd("size-short"):
        entry = storage()
        entry.data = entry.stored = entry.data[: -odd.pick(1, 4, 64)]
        entry.size = entry.stored_size = len(entry.data)
        entry.crc = zlib.crc32(entry.data)
    if odd.odd("local-name"):
        entry = some()
        entry.local["name"] = odd.pick(entry.name[:-1], entry.name + b"x", entry.name[:-1] + b"~", b"", entry.name.upper(),
            entry.name + b"\0" * 40)
    if odd.odd("local-flags"):
        some().local["flags"] = odd.pick(0, 1, 0x8, 0x800, 0x2000, 0xFFFF)
    if odd.odd("local-method"):
        some().local["method"] = odd.pick(8, 9, 0xFFFF)
    if odd.odd("local-sizes"):
        entry = some()
        entry.local["sizes"] = odd.pick((entry.crc, entry.size, entry.size), (1, 2, 3), (0, 0xFFFFFFFF, 0xFFFFFFFF),
            (entry.crc, 0, 0), (0, entry.size + 1, entry.size + 1))
        if rng.random() < 0.5:
            entry.flags &= ~8
    if odd.odd("local-extra"):
        entry = some()
        entry.local["extra"] = odd.pick(b"", b"\1\0\x10\0" + struct.pack("<QQ", 1, 2), b"\xff" * 3, b"FB\xff\xff",
            b"\1\0\x08\0" + struct.pack("<Q", 4))
    if odd.odd("central-extra"):
        some().extra = odd.pick(b"\1\0\x10\0" + struct.pack("<QQ", 1, 2), b"\xff", b"FB\0\0", b"\1\0\0\0", b"up\5\0\1abcd",
            b"FB\xff\xff", b"\1\0\x08\0" + struct.pack("<Q", 0) + b"\1\0\x08\0" + struct.pack("<Q", 1))
    if odd.odd("zip64"):
        for entry in entries if rng.random() < 0.5 else [some()]:
            entry.zip64 = odd.pick(("size", "stored", "place"), ("size",), ("place",), ("size", "stored"), ("lie",), ("short",),
                ("none",))
    if odd.odd("name"):
        some().name = odd.pick(b"", b"archive", b"archive/", some().name + b"/", b"archive/\xff\xfe", b"archive/data/0\0",
            b"x" * 600, top.encode() + b"/data//0", some().name)
    if odd.odd("gap"):
        some().gap = odd.pick(b"\0" * 7, b"PK\1\2junk", b"PK\5\6" + bytes(18))
    if odd.odd("descriptor"):
        some().descriptor = False
    aligned = not odd.odd("alignment")
    out = bytearray()
    if odd.odd("leading"):
        out += odd.pick(b"\0", b"PK\3\4", b"junk", b"#!/bin/sh\n", b"PK\3\4" + bytes(26), b"\x80\x02")
    base = len(out) if rng.random() < 0.5 else 0
    places = []
    for entry in entries:
        out += entry.gap
        places.append(len(out) - base)
        local = entry.local
        name = local.get("name", entry.name)
        padding = -(len(out) + 30 + len(name) + 4) % 64 if aligned else 0
        extra = local.get("extra", b"FB" + struct.pack("<H", padding) + b"Z" * padding)
        crc, stored, size = local.get("sizes", (0, 0, 0))
        if not entry.flags & 8 and "sizes" not in local:
            crc, stored, size = entry.crc, entry.stored_size, entry.size
        out += struct.pack("<IHHHHHIIIHH", 0x04034B50, 0, local.get("flags", entry.flags) & 0xFFFF,
            local.get("method", entry.method), 0, 0, crc & 0xFFFFFFFF, stored & 0xFFFFFFFF, size & 0xFFFFFFFF, len(name),
            len(extra))
        out += name + extra + entry.stored
        if entry.descriptor and entry.flags & 8 and entry.data:
            out += struct.pack("<IIII", 0x08074B50, entry.crc, entry.stored_size & 0xFFFFFFFF, entry.size & 0xFFFFFFFF)
    if odd.odd("overlap") and len(entries) > 1:
        one, two = rng.sample(range(len(entries)), 2)
        how = odd.pick("same", "inside", "past")
        if how == "same":
            places[one] = places[two]
        elif how == "inside":
            places[one] += odd.pick(1, 30, 64)
        else:
            places[one] = odd.pick(len(out), 2**31, 0xFFFFFFFF, len(out) - 10)
    start = len(out)
    directory = list(zip(entries, places))
    if odd.odd("twice-entry"):
        directory.insert(odd.pick(0, len(directory)), directory[int(rng.random() * len(directory))])
    for entry, place in directory:
        size, stored, extra = entry.size, entry.stored_size, entry.extra
        if entry.zip64:
            values = b""
            if "size" in entry.zip64:
                values, size = values + struct.pack("<Q", size), 0xFFFFFFFF
            if "stored" in entry.zip64:
                values, stored = values + struct.pack("<Q", stored), 0xFFFFFFFF
            if "place" in entry.zip64:
                values, place = values + struct.pack("<Q", place), 0xFFFFFFFF
            if "lie" in entry.zip64:
                values = struct.pack("<QQQ", size + 1, stored + 1, place + 1)
            if "short" in entry.zip64:
                values, size = struct.pack("<I", size), 0xFFFFFFFF
            if "none" not in entry.zip64:
                extra = struct.pack("<HH", 1, len(values)) + values + extra
        comment = odd.pick(b"", b"c") if "comment" in odd.fired else b""
        out += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 0, 0, entry.flags & 0xFFFF, entry.method, 0, 0, entry.crc,
            stored & 0xFFFFFFFF, size & 0xFFFFFFFF, len(entry.name), len(extra), len(comment), entry.disk, 0, entry.attributes,
            place & 0xFFFFFFFF)
        out += entry.name + extra + comment
    end = len(out)
    count, length, place = len(directory), end - start, start - base
    if odd.odd("end-place"):
        place += odd.pick(1, -1, 46, -46, 2**31 - place)
        length += odd.pick(0, 0, 1, -1, -46, 46)
    if odd.odd("end-counts"):
        count += odd.pick(1, -1, -count)
    note = b""
    if odd.odd("comment"):
        note = odd.pick(b"hello", b"PK\5\6" + bytes(18), b"PK\5\6", bytes(65535), b"x" * 1000)
    if rng.random() < 0.5 or odd.odd("zip64-end"):
        c, n, p = count, length, place
        if odd.odd("zip64-end"):
            how = odd.pick("count", "length", "place", "locator", "ones", "cut")
            c, n, p = c + (how == "count"), n + (how == "length"), p + (how == "place")
            if how == "ones":
                count, length, place = 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF
        else:
            how = ""
        at = len(out) + (7 if how == "locator" else 0)
        out += struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 0x031E, 45, 0, 0, c & (2**64 - 1), c & (2**64 - 1), n, p)
        if how == "cut":
            del out[-8:]
        out += struct.pack("<IIQI", 0x07064B50, 0, at, 1)
    disks = (0, 0)
    if "disk" in odd.fired and rng.random() < 0.3:
        disks = odd.pick((1, 0), (0, 1), (0xFFFF, 0xFFFF))
    out += struct.pack("<IHHHHIIH", 0x06054B50, *disks, count & 0xFFFF, count & 0xFFFF, length & 0xFFFFFFFF, place & 0xFFFFFFFF,
        len(note)) + note
    if odd.odd("two-ends"):
        out += struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, odd.pick(0, count & 0xFFFF), odd.pick(0, count & 0xFFFF),
            odd.pick(0, length & 0xFFFFFFFF), place & 0xFFFFFFFF, 0)
    if odd.odd("trailing"):
        out += odd.pick(b"\0", b"\n", bytes(100), b"PK\5\6", bytes(65000), bytes(66000), b"<html>", b"PK\3\4")
    data = bytes(out)
    if odd.odd("flip-directory"):
        data = flip(odd, data, start)
    if odd.odd("flip-local"):
        data = flip(odd, data, places[0], places[0] + 60) if rng.random() < 0.5 else flip(odd, data, places[-1], places[-1] + 60)
    if odd.odd("flip-any"):
        data = flip(odd, data)
    if odd.odd("cut"):
        data = data[: odd.pick(len(data) - 1, len(data) - 22, int(rng.random() * len(data)), start, end)]
    return data, odd.fired


def number(value, proto=2):
    if proto == 0:
        return b"L%dL\n." % value if value > 2**31 else b"I%d\n." % value
    if 0 <= value < 65536:
        return b"\x80\x02M" + struct.pack("<H", value) + b"."
    size = (value.bit_length() + 8) // 8
    return b"\x80\x02\x8a" + bytes([size]) + value.to_bytes(size, "little", signed=True) + b"."


def text(value):
    data = value.encode()
    return b"X" + struct.pack("<I", len(data)) + data


def legacy_file(rng, chosen, pickle, storages):
    """`storages` maps keys to (bytes, element size, elements)."""
    odd = Odd(rng, chosen)
    proto = 0 if odd.odd("proto-0") else 2
    magic, version = number(MAGIC, proto), number(1001, proto)
    if odd.odd("magic"):
        magic = odd.pick(number(MAGIC + 1), b"\x80\x02" + magic, b"N0" + magic[2:], b"\x80\x05\x95\x0c\0\0\0\0\0\0\0" + magic[2:],
            b"\x80\x03" + magic[2:], b"\x80\x02}0" + magic[2:], b"\x80\x04" + magic[2:], b"L%d\n." % MAGIC)
    if odd.odd("protocol"):
        version = odd.pick(number(1000), number(1002), b"\x80\x02G" + struct.pack(">d", 1001.0) + b".", b"\x80\x02N.",
            b"\x80\x02J\xe9\3\0\0.", b"\x80\x02\x8a\2\xe9\3.", b"I1001\n.", b"\x80\x02X\4\0\0\x001001.")
    system = b"\x80\x02}(" + text("protocol_version") + b"M\xe9\x03" + text("little_endian") + b"\x88" + text("type_sizes") + b"}(" + text("short") + b"K\2" + text("int") + b"K\4" + text("long") + b"K\4uu."
    big = odd.odd("big-endian")
    if big:
        system = system.replace(b"\x88", b"\x89", 1)
    if odd.odd("system"):
        system = odd.pick(b"\x80\x02N.", b"\x80\x02}.", b"\x80\x02K\1.", b"\x80\x02].", b"\x80\x02ccollections\nOrderedDict\n)R.",
            system.replace(b"\x88", b"N", 1), system.replace(b"\x88", b"K\1", 1), system.replace(b"\x88", b"K\0", 1),
                          b"\x80\x02cbuiltins\nset\n)R.", system + b"N.")
    keys = list(storages)
    if odd.odd("keys-order") and len(keys) > 1:
        rng.shuffle(keys)
    listed = list(keys)
    if odd.odd("keys"):
        how = odd.pick("drop", "twice", "extra", "none", "view", "reverse")
        if how == "drop" and listed:
            listed.pop()
        elif how == "twice" and listed:
            listed.append(listed[0])
        elif how == "extra":
            listed.append("nobody")
        elif how == "none":
            listed = []
        elif how == "view":
            listed.append("v")
        else:
            listed.reverse()
    key_list = b"\x80\x02](" + b"".join(map(text, listed)) + b"e."
    if odd.odd("keys-class"):
        body = b"(" + b"".join(map(text, listed))
        key_list = odd.pick(b"\x80\x02" + body + b"t.", b"\x80\x02" + body + b"l.",
            b"\x80\x02cbuiltins\nset\n](" + body[1:] + b"e\x85R.",
            b"\x80\x02}(" + b"".join(text(key) + b"N" for key in listed) + b"u.",
                            b"\x80\x02" + text("".join(listed)) + b".",
                                b"\x80\x02ccollections\nOrderedDict\n)R(" + b"".join(text(key) + b"N" for key in listed) + b"u.",
                                b"\x80\x02N.",
                            b"\x80\x02](" + b"".join(b"K" + bytes([int(key)]) if key.isdigit() and int(key) < 256 else text(key) for key in listed) + b"e.", b"\x80\x02](" + b"".join(b"U" + bytes([len(key.encode())]) + key.encode() for key in listed) + b"e.")
    out = bytearray()
    parts = [magic, version, system, pickle, key_list]
    if odd.odd("five"):
        how = odd.pick("drop", "more", "swap")
        at = int(rng.random() * 5)
        if how == "drop":
            del parts[at]
        elif how == "more":
            parts.insert(at, b"\x80\x02N.")
        else:
            parts[at], parts[at - 1] = parts[at - 1], parts[at]
    if odd.odd("between"):
        at = int(rng.random() * len(parts))
        parts[at] += odd.pick(b"\0", b"\n", b"N.", bytes(8))
    if odd.odd("tar") and len(parts) == 5:
        data_of = lambda held: b"".join(struct.pack("<q", count) + content for content, _, count in held.values())
        return tar_file(odd, parts, data_of, storages), odd.fired
    for part in parts:
        out += part
    for key in listed:
        data, size, elements = storages.get(key, (bytes(8), 4, 2))
        count = elements
        if odd.odd("count", 0.5):
            count = odd.pick(elements + 1, max(elements - 1, 0), 0, -1, elements * size, 2**40, 2**62)
        if odd.odd("data-cut", 0.5):
            data = data[:-1]
        order = ">q" if (big and rng.random() < 0.3) or odd.odd("count-order", 0.5) else "<q"
        out += struct.pack(order, count) + data
    if odd.odd("extra-key"):
        out += struct.pack("<q", 2) + bytes(8)
    if odd.odd("trailing"):
        out += odd.pick(b"\0", bytes(100), b"PK\5\6" + bytes(18), bytes(66000), b"\x80\x02N.")
    data = bytes(out)
    if odd.odd("flip-any"):
        data = flip(odd, data)
    if odd.odd("cut"):
        data = data[: odd.pick(len(data) - 1, len(data) - 8, int(rng.random() * len(data)))]
    return data, odd.fired


def tar_file(odd, parts, data_of, storages):
    """The format before torch 0.1.10; at times it begins as a legacy stream does, and one follows."""
    elements, data = 4, bytes(range(16))
    storage = number(1) + b"\x80\x02(K\x07" + text("cpu") + b"ctorch\nFloatStorage\nt." + struct.pack("<q",
        elements) + data + b"\x80\x02]."
    tensor = number(1) + b"\x80\x02(K\x09K\x07ctorch\nFloatTensor\nt." + struct.pack("<iiqqq", 1, 0, 4, 1, 0)
    pickle = b"\x80\x02ccollections\nOrderedDict\n)R(" + text("w") + text("9") + b"Qu."
    out = io.BytesIO()
    polyglot = odd.rng.random() < 0.6
    with tarfile.open(fileobj=out, mode="w", format=odd.pick(tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT)) as tar:
        for name, part in [("head", b"")] * polyglot + [("storages", storage), ("tensors", tensor), ("pickle", pickle)]:
            info = tarfile.TarInfo(name)
            info.size = len(part)
            tar.addfile(info, io.BytesIO(part))
    tar = bytearray(out.getvalue())
    if not polyglot:
        return bytes(tar)
    # The third pickle holds the rest of the tar as bytes that it drops.
    magic, version, system, made, key_list = parts
    head = magic + version + b"\x80\x03B"
    head += struct.pack("<I", len(tar) - len(head) - 4)
    tar[: len(head)] = head
    tar[148:156] = b" " * 8
    tar[148:156] = b"%06o\0 " % sum(tar[:512])
    return bytes(tar) + b"0" + system[2:] + made + key_list + data_of(storages)
