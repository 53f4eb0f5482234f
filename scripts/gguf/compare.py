"""Holds GGUF files against the slim model.pt of the same run, with the Python package gguf: its reader, and its quantizer on
every tensor. Which tensors a file has, under which type, is what FunASR's exporters make of them.

compare.py PACKAGE      a directory with model.pt and any of FunASR's GGUF files
"""

import pathlib
import sys

import gguf
import numpy
import torch

Q8_0 = gguf.GGMLQuantizationType.Q8_0
TYPES = {"": "f32", "-f16": "f16", "-q8": "q8_0"}


def has(stem, name):
    if stem == "paraformer":
        return name.split(".")[0] in ("encoder", "decoder", "predictor") and name != "decoder.embed.0.weight"
    return name.split(".")[0] in ("encoder", "ctc") or name == "embed.weight"


def stored(stem, name, array, kind):
    """A tensor's bytes as runtime/llama.cpp of FunASR's repository writes them (export_paraformer_gguf.py, export_sensevoice_gguf.py)."""
    if name.endswith("fsmn_block.weight") and array.ndim == 3:
        return numpy.ascontiguousarray(array[:, 0, :].T)
    if array.ndim == 2 and "norm" not in name:
        if kind == "f16" and (stem != "paraformer" or "cif_output" not in name):
            return array.astype(numpy.float16)
        apart = ("fsmn_block", "predictor") if stem == "paraformer" else ("fsmn_block",)
        if kind == "q8_0" and array.shape[1] % 32 == 0 and name != "embed.weight" and not any(x in name for x in apart):
            return gguf.quants.quantize(array, Q8_0)
    return array


package = pathlib.Path(sys.argv[1])
weights = torch.load(package / "model.pt", map_location="cpu", mmap=True, weights_only=True)
weights = weights.get("state_dict", weights)
files = sorted(package.glob("*.gguf"))
if not files:
    sys.exit(f"found no GGUF file in {package}")
for path in files:
    stem = "paraformer" if path.stem.startswith("paraformer") else "sensevoice-small"
    kind = TYPES[path.stem[len(stem) :]]
    tensors = {tensor.name: tensor for tensor in gguf.GGUFReader(path).tensors}
    names = [name for name in tensors if not name.startswith("cmvn.")]
    expected = [name for name in weights if has(stem, name)]
    if names != expected:
        sys.exit(f"{path}: other tensors than expected: {set(names) ^ set(expected) or 'their order'}")
    different = compared = 0
    for name in names:
        own = numpy.frombuffer(tensors[name].data.tobytes(), numpy.uint8)
        theirs = numpy.frombuffer(stored(stem, name, weights[name].float().numpy(), kind).tobytes(), numpy.uint8)
        compared += len(theirs)
        different += len(theirs) if own.shape != theirs.shape else int((own != theirs).sum())
    print(f"{path.name}: {len(names)} tensors, {compared} bytes compared, {different} different")
    if different:
        sys.exit(1)
