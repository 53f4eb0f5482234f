#!/usr/bin/env python3
"""Write ONNX files at full size for a model: model.onnx, whose initializers are its tensors, those of two dimensions
transposed, and model_quant.onnx, with those in int8 as onnxruntime's quantizer stores them. They have no nodes.

    python make_full_onnx.py MODEL_PT OUT_DIR

Needs PyTorch and NumPy.
"""
import sys
from pathlib import Path

import numpy as np
import torch

FLOAT, UINT8 = 1, 2


def varint(value):
    digits = bytearray()
    while value >= 0x80:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    digits.append(value)
    return bytes(digits)


def field(number, content):
    if isinstance(content, int):
        return varint(number << 3) + varint(content)
    return varint(number << 3 | 2) + varint(len(content)) + content


def tensor(name, type_, shape, number, content):
    dims = b"".join(field(1, size) for size in shape)
    return field(5, dims + field(2, type_) + field(8, name.encode()) + field(number, content))


def quantized(weight):
    """A (N, K) weight as (K, N) bytes with N scales and zero points (quant_utils.py of onnxruntime)."""
    low, high = np.minimum(weight.min(1), 0), np.maximum(weight.max(1), 0)
    step = (high.astype(np.float64) - low.astype(np.float64)) / 255
    scale = step.astype(np.float32)
    zero = np.rint(0 - low.astype(np.float64) / step).astype(np.int64)
    steps = np.clip(np.rint(weight / scale[:, None]).astype(np.int64) + zero[:, None], 0, 255)
    return np.ascontiguousarray(steps.astype(np.uint8).T), scale, zero


def main():
    model, out = sys.argv[1], Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    loaded = torch.load(model, map_location="cpu", weights_only=True, mmap=True)
    state = loaded.get("state_dict", loaded)
    floats, ints = [], []
    for i, (name, value) in enumerate(state.items()):
        if value.dtype != torch.float32:
            continue
        array = value.contiguous().numpy()
        if array.ndim != 2:
            floats.append(tensor(name, FLOAT, array.shape, 9, array.tobytes()))
            ints.append(floats[-1])
            continue
        turned, own = np.ascontiguousarray(array.T), f"onnx::MatMul_{i}"
        floats.append(tensor(own, FLOAT, turned.shape, 9, turned.tobytes()))
        steps, scale, zero = quantized(array)
        ints.append(tensor(f"{own}_quantized", UINT8, steps.shape, 9, steps.tobytes()))
        ints.append(tensor(f"{own}_scale", FLOAT, scale.shape, 4, scale.tobytes()))
        ints.append(tensor(f"{own}_zero_point", UINT8, zero.shape, 5, b"".join(map(varint, zero.tolist()))))
    for name, tensors in ("model.onnx", floats), ("model_quant.onnx", ints):
        with open(out / name, "wb") as file:
            length = sum(map(len, tensors))
            file.write(field(1, 7) + varint(7 << 3 | 2) + varint(length))
            file.writelines(tensors)
            file.write(field(8, field(2, 14)))
        print(name, (out / name).stat().st_size)


if __name__ == "__main__":
    main()
