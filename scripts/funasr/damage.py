#!/usr/bin/env python3
"""What FunASR makes of a package of which one file is missing or damaged, or one key of config.yaml is gone.

    damage.py WORK files|keys KIND... [--every N]        KIND: seaco, paraformer, sensevoice, nano, kws

Takes WORK/runs/KIND/base as the whole package (make_bases.py writes it). Each file in turn is taken away, emptied, cut in half,
replaced by an HTML page, by a Git LFS pointer, by a file of its kind that fits another model, by one of the same size with other
values, and gets a blank line at its end or a byte order mark, as editors add; or each key of config.yaml is left out. Prints a
line of JSON for each: kind, file, damage, outcome, word. Outcomes are judge.py's: where loading or generating raises, what else
differs from the whole package, or same. `--every N` takes a sample.
"""

import functools
import gc
import json
import logging
import pathlib
import random
import shutil
import sys
import tempfile

import torch
import yaml

import judge
import make_bases

HTML = b"<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not Found</body></html>\n"
POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 989763045\n"
STRANGER = {
    "seaco": "paraformer",
    "paraformer": "sensevoice",
    "sensevoice": "paraformer",
    "nano": "sensevoice",
    "kws": "paraformer",
}
KWS_METAS = {"tokenizer_conf": {"token_list": "tokens.txt", "seg_dict": "lexicon.txt"}, "frontend_conf": {"cmvn_file": "am.mvn"}}


def complete_kws(package):
    """Keyword spotting has no model directory in FunASR's recipe: this is what one has to hold."""
    for old, new in (("*.pt", "model.pt"), ("tokens*", "tokens.txt"), ("am.mvn*", "am.mvn")):
        next(package.glob(old)).rename(package / new)
    shutil.copy(make_bases.HERE / "bases/kws.yaml", package / "config.yaml")
    make_bases.write_json(
        package / "configuration.json", {"file_path_metas": {"init_param": "model.pt", "config": "config.yaml", **KWS_METAS}}
    )


def fits_another(path, kind, runs):
    """A sound file of the same kind, of a model of other sizes."""
    with tempfile.TemporaryDirectory() as directory:
        made = pathlib.Path(directory)
        if path.name == "tokens.json":
            return json.dumps(json.loads(path.read_text(encoding="utf-8"))[:-5] + ["<unk>"]).encode()
        if path.name == "tokens.txt":
            return "\n".join(path.read_text().split()[:-5] + ["<unk>"]).encode()
        if path.name == "am.mvn":
            return path.read_bytes().replace(b" -8.", b" -6.").replace(b" ]", b" 1.0 1.1 ]")
        if path.name in ("seg_dict", "lexicon.txt"):
            return "其 其\n他 他\n".encode()
        if path.suffix == ".tiktoken":
            return b"".join(path.read_bytes().splitlines(keepends=True)[:200])
        if path.name in (make_bases.PIECES, "tokenizer.json"):
            characters, make_bases.CHARACTERS = make_bases.CHARACTERS, make_bases.CHARACTERS[:20]
            (make_bases.write_pieces if path.name == make_bases.PIECES else make_bases.write_llm)(made)
            make_bases.CHARACTERS = characters
            return next(made.rglob(path.name)).read_bytes()
        if path.parent.name == make_bases.LLM:
            return path.read_bytes().replace(b'"hidden_size": 16', b'"hidden_size": 32') if path.name == "config.json" else b"{}"
        return (runs / STRANGER[kind] / "base" / path.name).read_bytes()


def other_values(path, _kind, _runs):
    """The same form and size with other values, or None where that is not told apart from fitting another model."""
    if path.name == "tokens.json":
        tokens = json.loads(path.read_text(encoding="utf-8"))
        return json.dumps([*tokens[:3], *random.Random(1).sample(tokens[3:-1], len(tokens) - 4), tokens[-1]]).encode()
    if path.name == "am.mvn":
        return path.read_bytes().replace(b" -8.", b" -6.")
    if path.name == "model.pt":
        weights = judge.unwrapped(path)
        renamed = {name if i % 2 else f"old.{name}": tensor for i, (name, tensor) in enumerate(weights.items())}
        torch.save(renamed, path)
        return path.read_bytes()
    if path.name == "seg_dict":
        return "".join(f"{c} 一\n" for c in make_bases.CHARACTERS).encode()
    return None


def with_text(before=b"", after=b""):
    def change(path, *_):
        return before + path.read_bytes() + after if path.suffix not in (".pt", ".model") else None

    return change


DAMAGES = {
    "missing": None,
    "empty": lambda *_: b"",
    "cut in half": lambda path, *_: path.read_bytes()[: path.stat().st_size // 2],
    "HTML page": lambda *_: HTML,
    "LFS pointer": lambda *_: POINTER,
    "fits another": fits_another,
    "other values": other_values,
    "blank line": with_text(after=b"\n"),
    "byte order mark": with_text(before=b"\xef\xbb\xbf"),
}


def forget():
    """FunASR keeps some files in memory by their path."""
    for kept in gc.get_objects():
        if isinstance(kept, functools._lru_cache_wrapper) and kept.__module__.startswith("funasr."):
            kept.cache_clear()


def outcome_of(package, whole, wavs):
    forget()
    try:
        model, missing = judge.load(package)
    except (Exception, SystemExit) as error:
        return "not-loaded", f"{type(error).__name__}: {error}"
    weights = model.model.state_dict()
    different = judge.other_weights(weights, whole.weights, {name: tensor.dtype for name, tensor in whole.weights.items()})
    try:
        found = judge.speak(model, wavs)
    except (Exception, SystemExit) as error:
        return "not-generated", f"{type(error).__name__}: {error}"
    silent = f"; FunASR prints {len(missing)} missing keys" if missing else "; FunASR prints nothing"
    if different:
        return "other-weights", different + silent
    if found.texts != whole.texts:
        return "other-text", str(next(f"{a} instead of {b}" for a, b in zip(found.texts, whole.texts) if a != b)) + silent
    different, _ = judge.other_output(found.outputs, whole.outputs, {"": torch.float32})
    return ("other-output", different + silent) if different else ("same", "")


def damaged_files(package, kind, runs):
    """Damages the package's files one way at a time; between two it is whole."""
    directories = [path for path in package.rglob("*") if path.is_dir()]
    for path in sorted(path for path in package.rglob("*") if path.is_file()):
        before = path.read_bytes()
        for damage, content in DAMAGES.items():
            after = content(path, kind, runs) if content else None
            if content and after is None:
                continue
            path.unlink() if after is None else path.write_bytes(after)
            yield str(path.relative_to(package)), damage
            path.write_bytes(before)
    for path in directories:
        path.rename(package / "away")
        yield f"{path.relative_to(package)}/", "missing"
        (package / "away").rename(path)


def without_keys(package, _kind, _runs):
    """Leaves out each key of config.yaml, sections as a whole and key by key."""
    path = package / "config.yaml"
    config = yaml.safe_load(path.read_text(encoding="utf-8"))
    before = path.read_bytes()

    def places(value, prefix=()):
        for key, below in value.items() if isinstance(value, dict) else ():
            yield (*prefix, key)
            yield from places(below, (*prefix, key))

    for place in list(places(config)):
        changed = yaml.safe_load(before)
        section = changed
        for key in place[:-1]:
            section = section[key]
        del section[place[-1]]
        path.write_text(yaml.safe_dump(changed, sort_keys=False, allow_unicode=True), encoding="utf-8")
        yield ".".join(place), "key left out"
        path.write_bytes(before)


def main():
    arguments = sys.argv[1:]
    every = int(arguments.pop()) if "--every" in arguments else 1
    arguments = [argument for argument in arguments if argument != "--every"]
    if len(arguments) < 3 or arguments[1] not in ("files", "keys"):
        sys.exit(__doc__)
    logging.disable(logging.CRITICAL)
    torch.set_num_threads(1)
    work, what, kinds = pathlib.Path(arguments[0]).resolve(), arguments[1], arguments[2:]
    judge.ALWAYS["max_length"] = 4
    wavs = sorted((work / "data").glob("*.wav"))[:1]
    count = 0
    for kind in kinds:
        with tempfile.TemporaryDirectory() as directory:
            package = pathlib.Path(shutil.copytree(work / "runs" / kind / "base", pathlib.Path(directory) / kind))
            if kind == "kws":
                complete_kws(package)
            whole = judge.speak(judge.load(package)[0], wavs)
            for name, damage in (damaged_files if what == "files" else without_keys)(package, kind, work / "runs"):
                count += 1
                if count % every:
                    continue
                outcome, word = outcome_of(package, whole, wavs)
                line = {"kind": kind, "file": name, "damage": damage, "outcome": outcome, "word": " ".join(word.split())[:160]}
                print(json.dumps(line, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
