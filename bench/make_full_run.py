#!/usr/bin/env python3
"""Write a FunASR finetune directory at full size: the real seaco-paraformer tensor names and shapes,
Adam state for the parameters that a finetune trains, and the bookkeeping FunASR's Trainer saves.

    python make_full_run.py OUT_DIR [--epochs 5] [--scale 1.0] [--weights-only] [--transposed] [--zeros] [--seed 0]

At --scale 1.0 each checkpoint is about 2.44 GB and holds 989,356,072 bytes of weights; another scale keeps every
tensor but multiplies its first dimension. --weights-only leaves out the optimizer's state; --zeros makes all weights
0, which takes no memory here and so allows models of any size. --transposed saves the same values, the large matrices
as views of their transposed copies.
The LSTM weights are views of one flat storage, as a run on a GPU leaves them.

Needs PyTorch and NumPy: `python3 -m venv .venv && .venv/bin/pip install --retries 0 "torch<2.14" numpy`,
or Debian's python3-torch (1.13).
"""
import argparse
import json
import os
from collections import OrderedDict
from pathlib import Path

import torch

SHAPES = Path(__file__).resolve().parent / "seaco_paraformer_tensors.json"


def build_state(shapes, scale, make):
    """Weights under the real names; LSTM parameters share one storage per LSTM."""
    state, groups = OrderedDict(), OrderedDict()
    for name, shape, _ in shapes:
        if scale != 1.0 and shape:
            shape = [max(1, int(shape[0] * scale)), *shape[1:]]
        module, _, leaf = name.rpartition(".")
        if leaf.startswith(("weight_ih_l", "weight_hh_l", "bias_ih_l", "bias_hh_l")):
            groups.setdefault(module, []).append((name, shape))
            state[name] = None
        else:
            state[name] = make(shape)
    for members in groups.values():
        sizes = [torch.Size(shape).numel() for _, shape in members]
        flat = make([sum(sizes)])
        offset = 0
        for (name, shape), size in zip(members, sizes):
            state[name] = flat[offset : offset + size].view(shape)
            offset += size
    return state


def transposed(state):
    """The same values; matrices from 64 kB on are views of their transposed copies."""
    return OrderedDict(
        (name, weight.t().contiguous().t() if weight.dim() == 2 and weight.numel() >= 16384 else weight)
        for name, weight in state.items()
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--weights-only", action="store_true")
    parser.add_argument("--transposed", action="store_true")
    parser.add_argument("--zeros", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()

    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    shapes = json.loads(SHAPES.read_text())["tensors"]
    generator = torch.Generator().manual_seed(args.seed)
    make = torch.zeros if args.zeros else lambda shape: torch.randn(shape, generator=generator) * 0.02
    state = build_state(shapes, args.scale, make)
    trained = [] if args.weights_only else [name for name, _, has_gradient in shapes if has_gradient]
    moments = {
        i: {
            "step": torch.tensor(0.0),
            "exp_avg": torch.zeros_like(state[name]),
            "exp_avg_sq": torch.zeros_like(state[name]),
        }
        for i, name in enumerate(trained)
    }
    loss = {}
    for epoch in range(1, args.epochs + 1):
        for i, name in enumerate(trained):
            step = torch.randn(state[name].shape, generator=generator) * 1e-3
            state[name].add_(step)
            moments[i]["step"] += 1
            moments[i]["exp_avg"].mul_(0.9).add_(step, alpha=0.1)
            moments[i]["exp_avg_sq"].mul_(0.999).addcmul_(step, step, value=0.001)
        name = f"model.pt.ep{epoch}"
        loss[name] = 1.0 - 0.03 * epoch
        checkpoint = {
            "epoch": epoch,
            "optimizer": {
                "state": moments,
                "param_groups": [{"lr": 2e-4, "betas": (0.9, 0.999), "eps": 1e-8, "weight_decay": 0,
                                  "amsgrad": False, "params": list(range(len(trained)))}],
            },
            "scheduler": {"warmup_steps": 30000, "base_lrs": [2e-4], "last_epoch": epoch, "_last_lr": [1e-4]},
            "saved_ckpts": dict(loss),
            "val_acc_step_or_epoch": {key: 0.0 for key in loss},
            "val_loss_step_or_epoch": dict(loss),
            "best_step_or_epoch": name,
            "avg_keep_nbest_models_type": "loss",
            "step": None,
            "step_in_epoch": None,
            "state_dict": transposed(state) if args.transposed else state,
        }
        torch.save(checkpoint, out / name)
        print(name, os.path.getsize(out / name), flush=True)


if __name__ == "__main__":
    main()
