#!/usr/bin/env python3
"""FunASR's word on packages: each is loaded and run by FunASR, and compared with what FunASR makes of the run itself.

    judge.py WORK NAME[=OUTCOME]...

WORK/packages/NAME is a package, WORK/runs/RUN the run that it was made of (`outputs/` and `base/`; RUN is NAME up to an `@`), and
WORK/data holds wav files. First each run speaks for itself: its own config.yaml, with the base model's weights below the average
that FunASR makes of the checkpoints that the package's record names. Then runs and data are moved away, the packages elsewhere,
and from another directory each is loaded with `AutoModel(model=...)`, and generates. Outcomes, worst first:

    no-package      there is none
    not-loaded      AutoModel raises
    other-weights   a tensor is missing or differs from the reference by more than 1e-6 of its largest value, or a step of 16 bits
    not-generated   generate() raises
    other-text      what it recognises differs
    other-output    an encoder's or output layer's output differs by more than 1e-4 (of layers stored in 16 bits the text alone counts)
    leftovers       a text file of the package names a path of the machine that trained, or generate() writes files
    same            nothing of that

Prints one line for each package. Exits 1 unless each outcome is `same`, or the one that NAME=OUTCOME expects because it is known.
"""

import contextlib
import dataclasses
import io
import json
import logging
import os
import pathlib
import shutil
import sys
import tempfile
import warnings

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", CUDA_VISIBLE_DEVICES="")
warnings.filterwarnings("ignore")

import torch

with contextlib.redirect_stdout(io.StringIO()):  # where there is no ffmpeg, FunASR says so
    from funasr import AutoModel
    from funasr.train_utils.average_nbest_models import average_checkpoints

OUTCOMES = "no-package not-loaded other-weights not-generated other-text other-output leftovers same".split()
ENCODERS = ("encoder", "audio_encoder", "audio_adaptor")
LAYERS = ("output_layer", "hotword_output_layer", "ctc_lo", "lm_head")
CALLS = ({}, {"hotword": "一严 亹仞"})
ALWAYS = {"keywords": "一严,亹仞", "max_length": 16}
SAID = ("text", "ctc_text", "timestamp", "timestamps")


@dataclasses.dataclass
class Speech:
    """What a model is and says: its weights, the texts of each call, the outputs of layers by name."""

    weights: dict
    texts: list
    outputs: dict


@contextlib.contextmanager
def quiet():
    """FunASR prints; what it printed is the value."""
    with contextlib.redirect_stdout(io.StringIO()) as printed, contextlib.redirect_stderr(io.StringIO()):
        yield printed


def first_tensor(output):
    return output if isinstance(output, torch.Tensor) else first_tensor(output[0])


def listen(model, outputs):
    """Keeps what layers put out; the handles end that."""

    def keep(name):
        return lambda _module, _inputs, output: outputs.setdefault(name, []).append(first_tensor(output).detach().float().clone())

    heard = [(name, module) for name, module in model.named_modules() if name in ENCODERS or name.split(".")[-1] in LAYERS]
    return [module.register_forward_hook(keep(name)) for name, module in heard]


def load(directory, **options):
    """A model by AutoModel, and what it printed of weights it misses."""
    with quiet() as printed:
        model = AutoModel(model=str(directory), device="cpu", disable_update=True, disable_pbar=True, ncpu=1, **options)
    missing = [line for line in printed.getvalue().splitlines() if "miss key in ckpt" in line or "does not exist" in line]
    return model, missing


def speak(model, wavs, calls=CALLS):
    outputs = {}
    weights = {name: tensor.clone() for name, tensor in model.model.state_dict().items()}
    handles = listen(model.model, outputs)
    texts = []
    for wav in wavs:
        for call in calls:
            torch.manual_seed(0)  # some frontends add noise
            with quiet():
                results = model.generate(input=str(wav), **ALWAYS, **call)
            texts.append([{key: result[key] for key in SAID if key in result} for result in results])
    for handle in handles:
        handle.remove()
    return Speech(weights, texts, outputs)


def unwrapped(path):
    state = torch.load(path, map_location="cpu")
    return state.get("state_dict", state)


def average(run, names):
    """FunASR's own average of just these checkpoints: without a model.pt beside them it takes all of them."""
    with tempfile.TemporaryDirectory() as directory, quiet():
        for name in names:
            os.symlink(run / "outputs" / name, pathlib.Path(directory) / name)
        return unwrapped(average_checkpoints(directory, len(names)))


@dataclasses.dataclass
class Reference:
    """What the run itself says, with weights in the types that the package stores."""

    speech: Speech
    types: dict
    chosen: str


def chosen(run, count, averaged):
    """Whether FunASR, which takes the older of two checkpoints with the same score, chose these too."""
    path = run / "outputs" / f"model.pt.avg{count}"
    if not path.exists():
        return "FunASR made no average of as many"
    same = all(torch.allclose(tensor, averaged[name]) for name, tensor in unwrapped(path).items())
    return f"the same checkpoints as {path.name}" if same else f"other checkpoints than {path.name}"


def reference(run, package, wavs):
    names = [checkpoint["name"] for checkpoint in json.loads((package / "funasr-slim.json").read_text())["averaged"]]
    base = next((run / "base").glob("*.pt"))
    stored = unwrapped(package / "model.pt")
    averaged = average(run, names)
    weights = {**unwrapped(base), **averaged}
    weights = {name: tensor.to(stored[name].dtype) if name in stored else tensor for name, tensor in weights.items()}
    with tempfile.TemporaryDirectory() as directory:
        path = pathlib.Path(directory) / "reference.pt"
        torch.save({"state_dict": weights}, path)
        os.chdir(run)  # where the training stood, for paths that are relative
        model, missing = load(run / "outputs", init_param=str(path), output_dir=None)
    if missing:
        sys.exit(f"{run.name}: base model and checkpoints together lack weights: {missing[0]}")
    types = {name: tensor.dtype for name, tensor in weights.items()}
    return Reference(speak(model, wavs), types, chosen(run, len(names), averaged))


def largest_difference(one, other):
    if one.shape != other.shape:
        return float("inf")
    return (one.double() - other.double()).abs().max().item() if one.numel() else 0.0


def other_weights(found, wanted, types):
    if found.keys() != wanted.keys():
        return f"{len(wanted.keys() ^ found.keys())} names differ"
    for name, tensor in wanted.items():
        scale = tensor.double().abs().max().item() if tensor.numel() else 0.0
        step = torch.finfo(types[name]).eps if types.get(name) in (torch.float16, torch.bfloat16) else 1e-6
        difference = largest_difference(found[name], tensor)
        if not difference <= step * scale:
            return f"{name} differs by {difference:.3g}"
    return None


def other_output(found, wanted, types):
    """The first output that differs, and the largest difference of all."""
    worst = 0.0
    for name, outputs in wanted.items():
        if types.get(f"{name}.weight") in (torch.float16, torch.bfloat16) or torch.float32 not in types.values():
            continue
        pairs = list(zip(outputs, found.get(name, ())))
        difference = max(largest_difference(*pair) for pair in pairs) if len(pairs) == len(outputs) else float("inf")
        if not difference <= 1e-4:
            return f"{name} differs by {difference:.3g}", difference
        worst = max(worst, difference)
    return None, worst


def leftovers(package, work, files):
    written = {path.name for path in pathlib.Path().iterdir()} - files
    if written:
        return f"generate() writes {', '.join(sorted(written))}"
    for path in package.rglob("*"):
        if path.suffix in (".yaml", ".json", ".txt") and str(work) in path.read_text(encoding="utf-8"):
            return f"{path.name} names {work}"
    return None


def judge(package, reference, wavs, work):
    """The outcome and a word on it."""
    if reference is None:
        return "no-package", "the program wrote none"
    wanted, types = reference.speech, reference.types
    files = {path.name for path in pathlib.Path().iterdir()}
    try:
        model, missing = load(package)
    except Exception as error:  # whatever a stranger's configuration makes FunASR raise
        return "not-loaded", f"{type(error).__name__}: {error}"
    if missing:
        return "other-weights", f"{len(missing)} tensors missing, the first: {missing[0]}"
    different = other_weights(model.model.state_dict(), wanted.weights, types)
    if different:
        return "other-weights", different
    try:
        found = speak(model, wavs)
    except Exception as error:
        return "not-generated", f"{type(error).__name__}: {error}"
    if found.texts != wanted.texts:
        return "other-text", next(f"{a} instead of {b}" for a, b in zip(found.texts, wanted.texts) if a != b)
    different, worst = other_output(found.outputs, wanted.outputs, types)
    if different:
        return "other-output", different
    left = leftovers(package, work, files)
    if left:
        return "leftovers", left
    outputs = sum(map(len, found.outputs.values()))
    return (
        "same",
        f"{len(found.weights)} tensors, {len(found.texts)} texts, {outputs} outputs within {worst:.1e}; {reference.chosen}",
    )


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    logging.disable(logging.CRITICAL)
    torch.set_num_threads(1)
    work = pathlib.Path(sys.argv[1]).resolve()
    cases = {name: outcome or "same" for name, _, outcome in (argument.partition("=") for argument in sys.argv[2:])}
    unknown = set(cases.values()) - set(OUTCOMES)
    if unknown:
        sys.exit(f"found the outcome {', '.join(unknown)}, expected one of: {', '.join(OUTCOMES)}")
    failed = 0
    with tempfile.TemporaryDirectory() as directory:
        elsewhere = pathlib.Path(directory)
        wavs = [pathlib.Path(shutil.copy(wav, elsewhere)) for wav in sorted((work / "data").glob("*.wav"))[:2]]
        references = {
            name: reference(work / "runs" / name.split("@")[0], work / "packages" / name, wavs)
            if (work / "packages" / name / "model.pt").exists()
            else None
            for name in cases
        }
        os.chdir(elsewhere)
        for name in ("runs", "data"):
            (work / name).rename(work / f"{name}-moved-away")
        shutil.move(work / "packages", elsewhere / "packages")
        try:
            for name, expected in cases.items():
                outcome, word = judge(elsewhere / "packages" / name, references[name], wavs, work)
                word = word.splitlines()[0][:200]
                if outcome != expected:
                    failed += 1
                    mended = "; it is mended: remove what check.sh expects" if outcome == "same" else ""
                    print(f"FAILED  {name}: {outcome} ({word}), expected {expected}{mended}", flush=True)
                else:
                    print(f"{'ok    ' if outcome == 'same' else 'known '}  {name}: {outcome} ({word})", flush=True)
        finally:
            os.chdir("/")
            for name in ("runs", "data"):
                (work / f"{name}-moved-away").rename(work / name)
            shutil.move(elsewhere / "packages", work / "packages")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
