"""Whether two runs of the same finetune ended alike: the same checkpoints on disk, with the same weights and scores to the bit,
and the same average, whatever became of their training state.

same_runs.py RUN OTHER
"""

import pathlib
import sys

import torch

KEPT = ["epoch", "step", "step_in_epoch", "saved_ckpts", "best_step_or_epoch", "avg_keep_nbest_models_type"]
KEPT += ["val_acc_step_or_epoch", "val_loss_step_or_epoch"]


def weights(checkpoint):
    state = checkpoint["state_dict"]
    return [(name, tensor.dtype, tuple(tensor.shape), tensor.numpy().tobytes()) for name, tensor in state.items()]


def load(path):
    return torch.load(path, map_location="cpu", weights_only=True)


one, other = map(pathlib.Path, sys.argv[1:])
names = [sorted(path.name for path in run.glob("model.pt*")) for run in (one, other)]
if names[0] != names[1]:
    sys.exit(f"other checkpoints: {names[0]}, {names[1]}")
stripped = 0
for name in names[0]:
    a, b = load(one / name), load(other / name)
    if weights(a) != weights(b):
        sys.exit(f"{name}: other weights")
    for key in KEPT:
        if a.get(key) != b.get(key) or type(a.get(key)) is not type(b.get(key)):
            sys.exit(f"{name}: {key} is {b.get(key)!r}, was {a.get(key)!r}")
    stripped += "optimizer" in a and "optimizer" not in b
averages = [name for name in names[0] if ".avg" in name]
if len(averages) != 1 or (one / averages[0]).read_bytes() != (other / averages[0]).read_bytes():
    sys.exit(f"{averages}: other bytes")
if stripped < 3:
    sys.exit(f"only {stripped} checkpoints are stripped")
print(f"{len(names[0])} files alike, {stripped} of them stripped, {averages[0]} the same to the byte")
