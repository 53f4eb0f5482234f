#!/usr/bin/env python3
"""What people run instead: the average of N checkpoints in PyTorch.

    python bench_torch.py RUN_DIR N stack|running|mmap OUT

stack: FunASR's algorithm (all files loaded whole, torch.stack, torch.mean). running: one file at a time, a running
sum. mmap: torch.load(mmap=True), tensor by tensor (torch >= 2.1), the fastest script found.
"""
import os
import sys
from collections import OrderedDict

import torch

run, count, how, out = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
paths = [os.path.join(run, f"model.pt.ep{epoch}") for epoch in range(1, count + 1)]
with torch.no_grad():
    if how == "stack":
        states = [torch.load(path, map_location="cpu")["state_dict"] for path in paths]
        mean = OrderedDict((key, torch.mean(torch.stack([s[key] for s in states]), dim=0)) for key in states[0])
    elif how == "running":
        mean = None
        for path in paths:
            state = torch.load(path, map_location="cpu")["state_dict"]
            if mean is None:
                mean = OrderedDict((key, value.clone()) for key, value in state.items())
            else:
                for key in mean:
                    mean[key].add_(state[key])
        for key in mean:
            mean[key].div_(count)
    else:
        states = [torch.load(path, map_location="cpu", mmap=True)["state_dict"] for path in paths]
        mean = OrderedDict()
        for key in states[0]:
            total = states[0][key].clone()
            for state in states[1:]:
                total.add_(state[key])
            mean[key] = total.div_(count)
torch.save({"state_dict": mean}, out)
