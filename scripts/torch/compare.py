#!/usr/bin/env python3
"""PyTorch's own word on a slim model: does it load in every way, and are its tensors the mean of the checkpoints?

    compare.py SLIM CHECKPOINT... [--dtype float16|bfloat16]

Expects {"state_dict": OrderedDict} with the checkpoints' keys in their order, every tensor contiguous and equal, bit by
bit, to the float64 mean rounded once to its type (but for NaNs, which need only stand in the same places). Integer tensors
that all checkpoints agree on must be theirs. Exit status 0 where all of it holds.
"""

import argparse
import collections
import sys

import torch

TORCH_1 = torch.__version__.startswith("1.")
WAYS_OF_LOADING = [{"weights_only": True}] + ([] if TORCH_1 else [{"mmap": True}, {"weights_only": True, "mmap": True}])


def state_dict(path):
    """As FunASR looks for it, in funasr/train_utils/load_pretrained_model.py."""
    value = torch.load(path, map_location="cpu", **({} if TORCH_1 else {"weights_only": False}))
    for key in ("state_dict", "model_state_dict", "model"):
        if key in value:
            return value[key]
    return value


def same_bits(a, b):
    if a.dtype != b.dtype or a.shape != b.shape:
        return False
    if a.dtype.is_floating_point:
        nan = torch.isnan(a)
        if not torch.equal(nan, torch.isnan(b)):
            return False
        # A mean of negative zeros may be either zero.
        a, b = a.masked_fill(nan, 0) + 0.0, b.masked_fill(nan, 0) + 0.0
    return bits(a) == bits(b)


def bits(tensor):
    """numpy has no bfloat16, so as bytes."""
    flat = tensor.contiguous().reshape(-1)
    return (flat.view(torch.uint8) if flat.numel() else flat.to(torch.uint8)).numpy().tobytes()


def mean(tensors, dtype):
    exact = sum(tensor.to(torch.float64) for tensor in tensors) / len(tensors)
    # torch goes from float64 to half by way of float32 and rounds twice; numpy rounds once, but has no bfloat16.
    return torch.from_numpy(exact.numpy().astype("float16")) if dtype is torch.float16 else exact.to(dtype)


def problems_of(slim_path, checkpoint_paths, dtype):
    raw = torch.load(slim_path, map_location="cpu")
    if list(raw) != ["state_dict"] or not isinstance(raw["state_dict"], collections.OrderedDict):
        yield f"top level: {type(raw).__name__} with keys {list(raw)[:5]}, expected {{'state_dict': OrderedDict}}"
        return
    slim = raw["state_dict"]
    for options in WAYS_OF_LOADING:
        again = torch.load(slim_path, map_location="cpu", **options)["state_dict"]
        yield from (f"{name}: differs when loaded with {options}" for name in slim if not same_bits(slim[name], again[name]))
    checkpoints = [state_dict(path) for path in checkpoint_paths]
    if list(slim) != list(checkpoints[0]):
        yield f"keys: {len(slim)} in the slim model, {len(checkpoints[0])} in the first checkpoint, or in another order"
        return
    for name, tensor in slim.items():
        sources = [checkpoint[name] for checkpoint in checkpoints]
        if not tensor.is_contiguous():
            yield f"{name}: not contiguous"
        if sources[0].dtype.is_floating_point:
            expected = mean(sources, dtype or sources[0].dtype)
        elif all(torch.equal(sources[0], source) for source in sources):
            expected = sources[0]
        else:
            continue
        if not same_bits(tensor, expected):
            yield f"{name}: {tensor.dtype} {tuple(tensor.shape)} is not the mean, {expected.dtype} {tuple(expected.shape)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("slim")
    parser.add_argument("checkpoints", nargs="+")
    parser.add_argument("--dtype", choices=["float16", "bfloat16"])
    args = parser.parse_args()
    problems = list(problems_of(args.slim, args.checkpoints, args.dtype and getattr(torch, args.dtype)))
    for problem in problems[:20]:
        print(problem, file=sys.stderr)
    count = len(args.checkpoints)
    print(f"torch {torch.__version__}: {len(problems)} problems" if problems else f"torch {torch.__version__}: equal to the mean of {count}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
