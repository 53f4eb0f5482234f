#!/usr/bin/env python3
"""Check that every element of a slim model is the float64 mean rounded once, half formats included.

    python check_mean.py SLIM CHECKPOINT...

PyTorch rounds float64 to float16 and bfloat16 by way of float32, which is twice; NumPy rounds to float16 once, and
bfloat16 is rounded here on the bits.
"""
import sys

import numpy as np
import torch


def rounded(mean, dtype):
    if dtype == torch.float16:
        return torch.from_numpy(mean.astype(np.float16))
    if dtype == torch.bfloat16:
        bits = np.ascontiguousarray(mean).view(np.uint64)
        dropped = np.uint64(45)
        half = np.uint64((1 << 44) - 1)
        kept = (bits + ((bits >> dropped) & np.uint64(1)) + half) >> dropped << dropped
        return torch.from_numpy(kept.view(np.float64)).to(torch.bfloat16)
    return torch.from_numpy(mean).to(dtype)


slim = torch.load(sys.argv[1], map_location="cpu", mmap=True)["state_dict"]
states = [torch.load(path, map_location="cpu", mmap=True)["state_dict"] for path in sys.argv[2:]]
wrong = elements = 0
for name, value in slim.items():
    if not value.dtype.is_floating_point:
        continue
    mean = (sum(state[name].double() for state in states) / len(states)).numpy()
    wrong += (value.double() != rounded(mean, value.dtype).double().view(value.shape)).sum().item()
    elements += value.numel()
print(f"{elements} elements, {wrong} not the mean rounded once")
sys.exit(wrong != 0)
