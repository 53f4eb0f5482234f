#!/usr/bin/env python3
"""Loads a package the way FunASR's AutoModel does, and compares the result with the base model and an average.

    funasr_load.py PACKAGE BASE_MODEL_PT [--average MODEL_PT --tolerance T] [--missing N]

Not FunASR itself, which needs a network to install: its steps in other words, as read in FunASR 1.x
(funasr/download/download_model_from_hub.py: download_from_ms, add_file_root_path; funasr/auto/auto_model.py: build_model;
funasr/train_utils/load_pretrained_model.py; funasr/tokenizer/abs_tokenizer.py, char_tokenizer.py), into a stand-in module
that has the base model's names, shapes and float32. The package is moved first, and loaded from another working directory.
Prints `N passed, N failed`; the exit status says the same.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile

import torch
import yaml


def join_existing(root, metas):
    """File names become paths where the file exists; the others are left out."""
    if isinstance(metas, dict):
        joined = {key: join_existing(root, value) for key, value in metas.items()}
        return {key: value for key, value in joined.items() if value is not None}
    if isinstance(metas, list):
        return [value for value in (join_existing(root, item) for item in metas) if value is not None]
    path = os.path.join(root, metas)
    return path if os.path.exists(path) else None


def merge(under, over):
    """OmegaConf.merge for plain dicts: maps are merged, anything else is replaced."""
    merged = dict(under)
    for key, value in over.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = merge(merged[key], value) if both else value
    return merged


def model_arguments(package):
    """What AutoModel(model=package) makes of configuration.json and config.yaml."""
    with open(os.path.join(package, "configuration.json"), encoding="utf-8") as file:
        description = json.load(file)
    arguments = join_existing(package, description["file_path_metas"])
    arguments.update(model=package, model_path=package)
    with open(arguments["config"], encoding="utf-8") as file:
        config = yaml.safe_load(file)
    return {**merge(config, arguments), "model": config["model"]}


def as_state_dict(module_like):
    module = torch.nn.Module()
    for name, tensor in module_like.items():
        place = module
        *path, last = name.split(".")
        for part in path:
            if not hasattr(place, part):
                place.add_module(part, torch.nn.Module())
            place = getattr(place, part)
        place.register_buffer(last, torch.full_like(tensor, 7, dtype=torch.float32 if tensor.is_floating_point() else None))
    return module


def unwrap(state):
    for key in ("state_dict", "model_state_dict", "model"):
        state = state[key] if key in state else state
    return state


def load_pretrained(path, module, scope_map=(), excludes=(), **_):
    """Returns what the loader only prints: missing keys, and keys whose shape differs."""
    wanted = module.state_dict()
    found = unwrap(torch.load(path, map_location="cpu"))
    prefixes = list(scope_map.split(",") if isinstance(scope_map, str) else scope_map) + ["module.", "None"]
    missing, mismatched = [], []
    for name in wanted:
        if any(name.startswith(part) for part in (excludes.split(",") if isinstance(excludes, str) else excludes)):
            missing.append(name)
            continue
        source = name
        for old, new in zip(prefixes[::2], prefixes[1::2]):
            old, new = ("" if part.lower() == "none" else part for part in (old, new))
            if name.startswith(new) and name.replace(new, old, 1) in found:
                source = name.replace(new, old, 1)
        if source not in found:
            missing.append(name)
        elif wanted[name].shape != found[source].shape:
            mismatched.append(name)
        else:
            wanted[name] = found[source]
    module.load_state_dict(wanted, strict=True)
    return missing, mismatched, sorted(set(found) - set(wanted))


def tokens_of(arguments):
    path = arguments["tokenizer_conf"]["token_list"]
    with open(path, encoding="utf-8") as file:
        return json.load(file) if path.endswith(".json") else [line.rstrip() for line in file]


def largest_difference(module, average):
    """Largest |a - b| of a tensor over its largest |b|."""
    worst = 0.0
    for name, tensor in module.state_dict().items():
        other = average[name].to(torch.float64)
        scale = other.abs().max().item() if other.numel() else 0.0
        if scale > 0:
            worst = max(worst, (tensor.to(torch.float64) - other).abs().max().item() / scale)
    return worst


def checks(options, package):
    arguments = model_arguments(package)
    text = "".join(path.read_text(encoding="utf-8") for path in pathlib.Path(package).iterdir() if path.suffix in (".yaml", ".json"))
    yield "no absolute path in its files", re.findall(r"""(?:^|[\s"'])/[\w.-]+/[^\s"']*""", text), []
    runs_only = {"device", "output_dir", "train_data_set_list", "trust_remote_code", "remote_code"} & set(arguments)
    yield "config.yaml sets nothing that only the training needed", sorted(runs_only), []
    yield "init_param is the package's", arguments.get("init_param"), os.path.join(package, "model.pt")
    with open(arguments["frontend_conf"]["cmvn_file"], encoding="utf-8") as file:
        yield "am.mvn", file.read(6), "<Nnet>"
    segments = arguments["tokenizer_conf"].get("seg_dict", arguments["tokenizer_conf"].get("seg_dict_file"))
    with open(segments, encoding="utf-8") as file:
        yield "seg_dict has a word on each line", all(line.split() for line in file), True
    base = unwrap(torch.load(options.base, map_location="cpu"))
    module = as_state_dict(base)
    tokens = tokens_of(arguments)
    yield "tokens fit the output layer", len(tokens), module.state_dict()["decoder.output_layer.weight"].shape[0]
    yield "the unknown symbol is a token", arguments["tokenizer_conf"].get("unk_symbol", "<unk>") in tokens, True
    missing, mismatched, extra = load_pretrained(arguments["init_param"], module, **{
        key: arguments[key] for key in ("scope_map", "excludes") if key in arguments
    })
    yield "missing keys", len(missing), options.missing
    yield "keys of another shape", mismatched, []
    yield "keys the model does not have", extra, []
    floats = {tensor.dtype for tensor in module.state_dict().values() if tensor.is_floating_point()}
    yield "the model stays float32", floats, {torch.float32}
    if options.average:
        difference = largest_difference(module, unwrap(torch.load(options.average, map_location="cpu")))
        print(f"        largest relative difference from {options.average}: {difference:.3g}")
        yield f"at most {options.tolerance} from the average", difference <= options.tolerance, True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package")
    parser.add_argument("base", help="model.pt of the base model")
    parser.add_argument("--average", help="FunASR's own average of the same checkpoints")
    parser.add_argument("--tolerance", type=float, default=1e-6)
    parser.add_argument("--missing", type=int, default=0, help="how many keys exclude-tensors left out")
    options = parser.parse_args()
    options.base = os.path.abspath(options.base)
    options.average = options.average and os.path.abspath(options.average)
    failed = passed = 0
    with tempfile.TemporaryDirectory() as elsewhere:
        package = os.path.join(elsewhere, "moved")
        shutil.copytree(options.package, package)
        os.chdir(elsewhere)
        for name, found, expected in checks(options, package):
            if found == expected:
                passed += 1
            else:
                failed += 1
                print(f"FAILED  {name}: found {found}, expected {expected}")
        os.chdir("/")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
