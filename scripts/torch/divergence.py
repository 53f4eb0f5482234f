#!/usr/bin/env python3
"""How far the checkpoints of runs lie from the others, for runs that went well and runs that did not.

    python divergence.py            the runs below
    python divergence.py RUN...     directories with FunASR's checkpoints of each epoch, model.pt.ep1 and so on

Each run finetunes a small pretrained network for fifteen epochs and keeps a checkpoint of each. Printed is, for the one that
is furthest out: |checkpoint - mean of the others| against the typical distance of the others from that mean (`times`), and
against the length of that mean (`share`). docs/decisions.md says what src/average/tally.ts makes of the two. Needs PyTorch.
"""
import math
import pathlib
import sys

import torch
from torch import nn

EPOCHS = 15
STEPS = 40


def network():
    return nn.Sequential(nn.Linear(32, 128), nn.ReLU(), nn.LayerNorm(128), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 16))


def task(seed):
    generator = torch.Generator().manual_seed(seed)
    inputs = torch.randn(2048, 32, generator=generator)
    teacher = torch.randn(32, 16, generator=generator) / math.sqrt(32)
    return inputs, torch.tanh(inputs @ teacher)


def train(model, data, epochs, rate_of, seed):
    torch.manual_seed(seed)
    inputs, targets = data
    optimizer = torch.optim.Adam(model.parameters(), lr=1.0)
    checkpoints = []
    for epoch in range(epochs):
        for step in range(STEPS):
            for group in optimizer.param_groups:
                group["lr"] = rate_of(epoch + step / STEPS)
            rows = torch.randint(0, len(inputs), (32,))
            loss = nn.functional.mse_loss(model(inputs[rows]), targets[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        checkpoints.append(nn.utils.parameters_to_vector(model.parameters()).detach().double().clone())
    return checkpoints


def pretrained(seed=0):
    torch.manual_seed(seed)
    model = network()
    train(model, task(1), 30, lambda epoch: 1e-3, seed)
    return model


def finetune(rate_of, seed=5, start=0):
    return train(pretrained(start), task(2), EPOCHS, rate_of, seed)


def measure(checkpoints):
    count = len(checkpoints)
    furthest = (0.0, 0.0, "")
    for i, one in enumerate(checkpoints):
        others = checkpoints[:i] + checkpoints[i + 1 :]
        mean = sum(others) / (count - 1)
        spread = math.sqrt(sum(float((other - mean).square().sum()) for other in others) / (count - 1))
        distance = float((one - mean).norm())
        furthest = max(furthest, (distance / spread, distance / float(mean.norm()), f"ep{i + 1}"))
    return furthest


def show(kind, name, checkpoints):
    times, share, which = measure(checkpoints)
    print(f"{kind:6}  {name:58}  {len(checkpoints):2}  {which:5}  {times:7.2f}  {share:9.4f}")


def saved(directory):
    """The checkpoints of each epoch as vectors of what is averaged."""
    paths = sorted(pathlib.Path(directory).glob("model.pt.ep*"), key=lambda path: float(path.name.removeprefix("model.pt.ep")))
    for path in paths:
        weights = torch.load(path, map_location="cpu", weights_only=False)["state_dict"]
        yield torch.cat([weight.double().flatten() for weight in weights.values() if weight.is_floating_point()])


def main():
    if len(sys.argv) > 1:
        for directory in sys.argv[1:]:
            show("FunASR", directory, list(saved(directory)))
        return
    print(f"{'run':6}  {'what':58}  {'of':>2}  {'which':5}  {'times':>7}  {'share':>9}")
    steady = finetune(lambda epoch: 1e-4)
    show("well", "constant rate 1e-4", steady)
    show("well", "constant rate 1e-4, the last four", steady[-4:])
    show("well", "constant rate 1e-3", finetune(lambda epoch: 1e-3))
    show("well", "constant rate 1e-5", finetune(lambda epoch: 1e-5))
    decay = finetune(lambda epoch: 1e-3 * 0.5**epoch)
    show("well", "rate halved each epoch from 1e-3", decay)
    show("well", "rate halved each epoch, the first five", decay[:5])
    show("well", "rate a fifth each epoch from 1e-3", finetune(lambda epoch: 1e-3 * 0.2**epoch))
    show("well", "warm-up over three epochs to 5e-4, then 1/sqrt", finetune(lambda epoch: 5e-4 * min(epoch / 3 + 0.01, (3 / max(epoch, 3)) ** 0.5)))
    from_scratch = train(network(), task(2), EPOCHS, lambda epoch: 1e-3, 5)
    show("well", "from random weights, rate 1e-3", from_scratch)
    show("badly", "rate times 1000 from epoch 15 on", finetune(lambda epoch: 1e-4 if epoch < 14 else 1e-1))
    show("badly", "rate times 300 for half of epoch 15", finetune(lambda epoch: 1e-4 if epoch < 14.5 else 3e-2))
    show("badly", "rate 1e-1 in the first epoch, then 1e-4", finetune(lambda epoch: 1e-1 if epoch < 1 else 1e-4))
    other = finetune(lambda epoch: 1e-4, start=9)
    show("badly", "one of a run from another base model", steady[:-1] + other[-1:])
    show("badly", "one of a run from another base model, among four", steady[-4:-1] + other[-1:])
    show("badly", "one of random weights", steady[:-1] + from_scratch[:1])
    second = train(pretrained(), task(3), EPOCHS, lambda epoch: 1e-4, 6)
    show("other", "one of a run on other data from the same base model", steady[:-1] + second[-1:])


main()
