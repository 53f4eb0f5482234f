"""Torch's word on generated checkpoints.

Reads orders from stdin, one JSON object a line: {"kind", "seed", "from", "count", "dir"}. Writes each case as a file into the
directory, named by its place in the order, what torch says of it as a line of DIR/words.jsonl, and answers with a line.
A case depends on seed, kind and index alone.

A line: {"index", "tags", "honest", "safe": WORD, "unsafe": WORD or null where it is the same}, where WORD is {"text"} or
{"error"}: what torch.load(weights_only=True), and False, yields after FunASR's unwrapping.
"""

import io
import json
import os
import pickle
import random
import resource
import signal
import sys
import types
import warnings

import torch

import containers
import grammar
import harmless
import honest

MAX_ELEMENTS = 100_000  # written out; of more, the shape alone counts
SECONDS = 2
GIB = 2**30

# torch's own, and what honest.py saves.
HONEST = {
    ("argparse", "Namespace"), ("numpy._core.multiarray", "_reconstruct"), ("numpy", "ndarray"), ("pathlib", "PurePosixPath"),
        ("datetime", "datetime"), ("functools", "partial"), ("builtins", "frozenset"),
    ("builtins", "slice"), ("torch.nn.modules.linear", "Linear"), ("torch", "channels_last"), ("torch", "contiguous_format"),
        ("torch.serialization", "_get_memory_format"), ("builtins", "NotImplemented"), ("builtins", "Ellipsis"),
        ("numpy._core.numeric", "_frombuffer"),
    ("__builtin__", "frozenset"), ("__builtin__", "slice"), ("__builtin__", "xrange"), ("__builtin__", "range"),
        ("__builtin__", "int"), ("__builtin__", "getattr"), ("__builtin__", "complex"), ("__builtin__", "bytearray"),
        ("UserDict", "UserDict"), ("UserDict", "IterableUserDict"),
    ("__builtin__", "NotImplemented"), ("__builtin__", "Ellipsis"),
} - {("__builtin__", "getattr")}
ALLOWED = harmless.SAFE | HONEST


class Stranger:
    """Stands for what is not on the list: a class of the program that wrote the checkpoint, opaque, never anything real.
    A flipped byte must not become a call, and a name that is not installed here is no reason not to load."""

    def __init__(self, *args, **keywords):
        pass

    def __setstate__(self, state):
        pass

    append = extend = add = update = __setitem__ = __init__


class Unpickler(pickle.Unpickler):
    def find_class(self, module, name):
        return super().find_class(module, name) if (module, name) in ALLOWED else Stranger


def load(file, **options):
    return Unpickler(file, **options).load()


GUARDED = types.ModuleType("guarded")
GUARDED.__dict__.update(Unpickler=Unpickler, load=load, UnpicklingError=pickle.UnpicklingError)


class Slow(BaseException):
    pass


def unwrapped(state):
    """As funasr/train_utils/load_pretrained_model.py does."""
    state = state["state_dict"] if "state_dict" in state else state
    state = state["model_state_dict"] if "model_state_dict" in state else state
    return state["model"] if "model" in state else state


def text_of(state):
    """The tensors, by name: `NAME|DTYPE|SHAPE|BYTES`, names and bytes in hex."""
    lines = []
    for key in state.keys():
        value = state[key]
        if not isinstance(value, torch.Tensor):
            continue
        # FunASR looks names up: a key that is no str is none that it finds, and no reader may give it one.
        name = key.encode("utf-8", "surrogatepass").hex() if isinstance(key, str) else f"no name: {type(key).__name__}"
        lines.append(f"{name}|{tensor_text(value)}")
    return "\n".join(lines)


def tensor_text(value):
    if value.is_quantized or value.layout != torch.strided or value.is_nested or value.device.type != "cpu":
        return f"no plain tensor: {value.dtype} {value.layout} {value.device}"
    value = value.detach()
    shape = ",".join(map(str, value.shape))
    if value.numel() > MAX_ELEMENTS:
        return f"{str(value.dtype)[6:]}|{shape}|large"
    if value.is_conj() or value.is_neg():
        value = value.resolve_conj().resolve_neg()
    if value.numel() == 0:
        return f"{str(value.dtype)[6:]}|{shape}|"
    # A clone: a single element may be contiguous with any stride.
    flat = value.clone(memory_format=torch.contiguous_format).reshape(-1).view(torch.uint8)
    if value.dtype == torch.bool:
        # Any byte but 0 is True, and copies do not keep which.
        flat = (flat != 0).view(torch.uint8)
    return f"{str(value.dtype)[6:]}|{shape}|{flat.numpy().tobytes().hex()}"


def word(data, path, weights_only):
    options = {} if weights_only else {"pickle_module": GUARDED}
    try:
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        root = torch.load(path or io.BytesIO(data), map_location="cpu", weights_only=weights_only, **options)
        state = unwrapped(root)
        answer = {"text": text_of(state)}
        # Where FunASR would find no tensor, a reader may look under DeepSpeed's `module`, too.
        if answer["text"] == "" and "module" in state:
            try:
                answer["module"] = text_of(state["module"])
            except Exception:
                pass
        return answer
    except Slow:
        return {"error": "slow"}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {reason(error)}"}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def reason(error):
    """What is torch's own in the message."""
    said = str(error).split("WeightsUnpickler error:")[-1].split("Check the documentation")[0]
    return said.replace("Weights only load failed.", "").strip()[:100]


def words(data, path):
    # FunASR loads by path. Of an archive torch takes the same from memory, and quicker; a stream it reads otherwise, and a tar
    # from a file alone.
    path = None if data[:4] == b"PK\3\4" else path
    safe = word(data, path, True)
    unsafe = word(data, path, False)
    return {"safe": safe, "unsafe": None if safe == unsafe else unsafe}


def make(kind, seed, index):
    """Bytes of the case, its oddities, and whether an honest program could have written it."""
    rng = random.Random(f"{seed} {kind} {index}")
    if index % 3 == 0:
        return *honest.checkpoint(rng), True
    if kind == "pickles":
        legacy = rng.random() < 0.3
        writer = grammar.Pickle(rng, grammar.draw(rng, grammar.ODDITIES), legacy)
        made = writer.write()
        if legacy:
            data, _ = containers.legacy_file(rng, frozenset(), made, writer.storages)
        else:
            data, _ = containers.zip_file(rng, frozenset(), made, {key: content for key,
            (content, _, _) in writer.storages.items()})
        return data, sorted(writer.fired) + (["legacy"] if legacy else []), not writer.fired
    legacy = rng.random() < 0.35
    writer = grammar.Pickle(rng, frozenset(), legacy)
    made = writer.write()
    if legacy:
        data, fired = containers.legacy_file(rng, grammar.draw(rng, containers.LEGACY_ODDITIES), made, writer.storages)
        return data, sorted(f"legacy:{tag}" for tag in fired), not fired
    storages = {key: content for key, (content, _, _) in writer.storages.items()}
    data, fired = containers.zip_file(rng, grammar.draw(rng, containers.ZIP_ODDITIES), made, storages)
    return data, sorted(f"zip:{tag}" for tag in fired), not fired


def carry_out(order):
    directory = order["dir"]
    with open(os.path.join(directory, "words.jsonl"), "w") as lines:
        for place in range(order["count"]):
            index = order["from"] + place
            data, tags, is_honest = make(order["kind"], order["seed"], index)
            path = os.path.join(directory, f"{place}.pt")
            with open(path, "wb") as file:
                file.write(data)
            line = {"index": index, "tags": tags, "honest": is_honest, **words(data, path)}
            lines.write(json.dumps(line) + "\n")
            # What is written says how far it came, should torch end the process.
            lines.flush()


def main():
    def ring(*_):
        raise Slow

    signal.signal(signal.SIGALRM, ring)
    resource.setrlimit(resource.RLIMIT_AS, (12 * GIB, 12 * GIB))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (GIB, GIB))
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    sys.setrecursionlimit(2000)
    print(torch.__version__, flush=True)
    for line in sys.stdin:
        carry_out(json.loads(line))
        print("done", flush=True)


if __name__ == "__main__":
    main()
