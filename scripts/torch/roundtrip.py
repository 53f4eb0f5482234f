#!/usr/bin/env python3
"""Loads the files of write-samples.mjs in every way that torch offers and compares every byte of every tensor.

    python scripts/check/roundtrip.py DIR

Runs with torch 1.13 and later. Files that this torch or a missing safetensors cannot know are skipped, by name.
Prints `N passed, N failed`; the exit status says the same.
"""
import hashlib
import json
import sys
import zipfile
from pathlib import Path

import torch

try:
    from safetensors import safe_open
    from safetensors.torch import load_file
except ImportError:
    load_file = None

TORCH = tuple(int(part) for part in torch.__version__.split("+")[0].split(".")[:2])


def content(tensor):
    """The bytes of the elements in row-major order."""
    if tensor.numel() == 0:
        return b""
    return tensor.reshape(-1).view(torch.uint8).numpy().tobytes()


def differences(state, expected, ties=True):
    names = [tensor["name"] for tensor in expected]
    if list(state) != names and ties:
        yield f"names or their order differ: {set(names) ^ set(state)}"
        return
    places = {}
    for tensor in expected:
        found = state[tensor["name"]]
        if str(found.dtype) != f"torch.{tensor['dtype']}":
            yield f"{tensor['name']}: {found.dtype}, expected {tensor['dtype']}"
        elif list(found.shape) != tensor["shape"]:
            yield f"{tensor['name']}: {list(found.shape)}, expected {tensor['shape']}"
        elif not found.is_contiguous() or found.requires_grad:
            yield f"{tensor['name']}: not contiguous, or requires a gradient"
        elif hashlib.sha256(content(found)).hexdigest() != tensor["sha256"]:
            yield f"{tensor['name']}: other bytes"
        if ties and found.numel() > 0 and places.setdefault(tensor["storage"], found.data_ptr()) != found.data_ptr():
            yield f"{tensor['name']}: no longer tied"


def torch_ways():
    yield "torch.load", {"weights_only": False}
    yield "torch.load(weights_only=True)", {"weights_only": True}
    if TORCH >= (2, 1):
        yield "torch.load(mmap=True)", {"mmap": True, "weights_only": False}
        yield "torch.load(mmap=True, weights_only=True)", {"mmap": True, "weights_only": True}


def trials(path, expected):
    """(what is tried, the differences found)"""
    if path.suffix == ".pt":
        with zipfile.ZipFile(path) as archive:
            yield "zipfile.testzip", [f"{damaged}: wrong CRC" for damaged in [archive.testzip()] if damaged]
        for name, options in torch_ways():
            loaded = torch.load(path, map_location="cpu", **options)
            keys = [] if list(loaded) == ["state_dict"] else [f"keys {list(loaded)}"]
            yield name, keys + list(differences(loaded["state_dict"], expected))
    else:
        # tied tensors are stored once, under the first name of each group
        first = {}
        for tensor in sorted(expected, key=lambda tensor: tensor["name"]):
            first.setdefault((tensor["storage"], tensor["name"] if 0 in tensor["shape"] else ""), tensor["name"])
        stored = [tensor for tensor in expected if tensor["name"] in first.values()]
        state = load_file(str(path))
        missing = [] if set(state) == {tensor["name"] for tensor in stored} else ["other names"]
        yield "safetensors.torch.load_file", missing + list(differences(state, stored, ties=False))
        with safe_open(str(path), "pt") as file:
            state = {name: file.get_tensor(name) for name in file.keys()}
            metadata = [] if file.metadata().get("format") == "pt" else [f"metadata {file.metadata()}"]
            dropped = {tensor["name"] for tensor in expected} - set(state)
            lost = [name for name in dropped if file.metadata().get(name) not in state]
            yield "safetensors.safe_open", metadata + lost + list(differences(state, stored, ties=False))


def main():
    folder = Path(sys.argv[1])
    passed = failed = 0
    for name, expected in json.loads((folder / "expected.json").read_text()).items():
        unknown = sorted({t["dtype"] for t in expected if not hasattr(torch, t["dtype"])})
        if unknown or (name == "new-dtypes.pt" and TORCH < (2, 3)):
            print(f"skipped {name}: torch {torch.__version__} does not know {', '.join(unknown) or 'these dtypes'}")
            continue
        if name.endswith(".safetensors") and load_file is None:
            print(f"skipped {name}: the safetensors package is not installed")
            continue
        for way, problems in trials(folder / name, expected):
            for problem in problems[:5]:
                print(f"FAILED {name}, {way}: {problem}")
            passed, failed = passed + (not problems), failed + bool(problems)
            if not problems:
                print(f"ok {name}, {way}, torch {torch.__version__}: {len(expected)} tensors")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
