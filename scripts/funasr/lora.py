#!/usr/bin/env python3
"""FunASR's word on packages whose adapters were folded into the weights: they are what FunASR computes with the adapters.

    lora.py RUN PACKAGE     RUN with `outputs/` and `base/`, PACKAGE the folder that the program made of it; WORK/data beside RUN's folder

The mean of the checkpoints that the package's record names is computed here, in float64. With it FunASR recognises by the run's own
configuration, so with adapters; then by the package alone. The texts are the same and, of models in float32, encoder and output
layer differ by at most 1e-4. Each folded weight is the exact sum rounded once: no neighbour of its type is nearer. Each other tensor
is the mean, and no tensor and no key of the configuration is LoRA's.
"""

import json
import logging
import os
import pathlib
import sys
import tempfile

from judge import largest_difference, load, other_output, speak, unwrapped

import torch
from funasr.models.lora.layers import LoRALayer, MergedLinear

INTEGERS = {torch.float32: torch.int32, torch.bfloat16: torch.int16}


def delta(module, mean, name):
    """B·A times the scale as the layer's forward computes it, in float64."""
    a, b = mean[f"{name}.lora_A"], mean[f"{name}.lora_B"]
    if not isinstance(module, MergedLinear):
        return b @ a * module.scaling
    groups = sum(module.enable_lora)
    rows = torch.cat([y @ x for x, y in zip(a.chunk(groups), b.chunk(groups))])
    return torch.zeros_like(mean[f"{name}.weight"]).index_copy(0, module.lora_ind.nonzero().flatten(), rows * module.scaling)


def is_nearest(found, exact):
    """Whether no number of found's type is nearer to the exact one than what was found."""
    bits = found.view(INTEGERS[found.dtype])
    own = (found.double() - exact).abs()
    return not any(bool((((bits + step).view(found.dtype).double() - exact).abs() < own).any()) for step in (-1, 1))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    logging.disable(logging.CRITICAL)
    torch.set_num_threads(1)
    run, package = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    wavs = sorted((run.parent.parent / "data").glob("*.wav"))[:2]
    names = [checkpoint["name"] for checkpoint in json.loads((package / "funasr-slim.json").read_text())["averaged"]]
    states = [unwrapped(run / "outputs" / name) for name in names]
    mean = {name: sum(state[name].double() for state in states) / len(states) for name in states[0]}
    found = unwrapped(package / "model.pt")
    if any("lora" in name for name in found) or "lora_" in (package / "config.yaml").read_text():
        sys.exit(f"{package}: something of LoRA is left")
    with tempfile.TemporaryDirectory() as directory:
        path = pathlib.Path(directory) / "reference.pt"
        torch.save({name: tensor.to(states[0][name].dtype) for name, tensor in mean.items()}, path)
        os.chdir(run)  # where the training stood, for paths that are relative
        model, _ = load(run / "outputs", init_param=str(path), output_dir=None)
    layers = {name: module for name, module in model.model.named_modules() if isinstance(module, LoRALayer) and module.r > 0}
    if not layers:
        sys.exit(f"{run}: FunASR builds no layer with adapters")
    for name, tensor in found.items():
        module = layers.get(name.removesuffix(".weight"))
        exact = mean[name] if module is None else mean[name] + delta(module, mean, name.removesuffix(".weight"))
        if tensor.dtype in INTEGERS and not is_nearest(tensor, exact):
            sys.exit(f"{package}: {name} differs from the exact sum by {largest_difference(tensor, exact):.3g}")
    wanted = speak(model, wavs)
    folded, missing = load(package)
    if missing:
        sys.exit(f"{package}: {missing[0]}")
    own = speak(folded, wavs)
    types = {name: tensor.dtype for name, tensor in found.items()}
    different, worst = other_output(own.outputs, wanted.outputs, types)
    if different or own.texts != wanted.texts:
        sys.exit(f"{package}: {different or 'another text'}")
    print(f"{package.name}: {len(layers)} layers folded, {len(found)} tensors, {len(own.texts)} texts the same, outputs within {worst:.1e}")


if __name__ == "__main__":
    main()
