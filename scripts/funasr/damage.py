#!/usr/bin/env python3
"""Each file of each base model and run taken away in turn, and damaged: the program's word on the package beside FunASR's.

    damage.py WORK --write              all cases, into the tables of docs/deployable.md: four minutes of one core
    damage.py WORK --every N            each N-th case: its row of the tables must be true still
    damage.py WORK --only TEXT          the cases with TEXT in `kind file damage`, printed

The runs are those of __tests__/fixtures and of the demo, made by FunASR, copied into WORK as if trained there. Of a base model
with one damaged file the committed bundle makes the package of its run. Then the run is moved away, and FunASR loads the package
and generates. What it loads, says and computes is compared with the package of the undamaged run. The program is right where it
calls a package ready exactly where FunASR does the same; what only recognising can show is in `limit`.
"""

import base64
import functools
import gc
import json
import logging
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import judge
import make_bases
import torch

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs/deployable.md"
MARK = "<!-- made by scripts/funasr/damage.py, to the end -->"
FIXTURES = ROOT / "__tests__/fixtures/runs"
KINDS = {
    "seaco": "SeACo-Paraformer",
    "paraformer": "Paraformer",
    "lora": "Paraformer, finetuned with LoRA",
    "sensevoice": "SenseVoice",
    "nano": "Fun-ASR-Nano, its LLM finetuned too",
    "nano-without-llm": "Fun-ASR-Nano, its LLM frozen and left out of the checkpoints",
    "kws": "Keyword spotting (SanmKWS)",
}
HTML = b"<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not Found</body></html>\n"
POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 989763045\n"
BINARY = (".pt", ".model")


def is_tokens(path):
    return path.name.startswith("tokens")


def is_lexicon(path):
    return path.name in ("seg_dict", "lexicon.txt")


def is_cmvn(path):
    return path.name.startswith("am.mvn")


def fits_another(path, stranger):
    """A sound file of the same kind, of a model of other sizes; None where no model has one."""
    text = path.read_bytes()
    if path.name == "tokens.json":
        return json.dumps(json.loads(text)[:-5] + ["<unk>"]).encode()
    if is_tokens(path):
        return "\n".join(text.decode().split()[:-5] + ["<unk>"]).encode()
    if is_cmvn(path):
        return other_values(path, stranger).replace(b" ]", b" 1.0 1.1 ]")
    if is_lexicon(path):
        return "其 其\n他 他\n".encode()
    if path.suffix == ".tiktoken":
        return text + b"".join(b"%s %d\n" % (base64.b64encode(b"%d" % rank), rank) for rank in range(256, 300))
    if path.name in (make_bases.PIECES, "tokenizer.json"):
        with tempfile.TemporaryDirectory() as directory:
            made = pathlib.Path(directory)
            characters, make_bases.CHARACTERS = make_bases.CHARACTERS, make_bases.CHARACTERS[:20]
            (make_bases.write_pieces if path.name == make_bases.PIECES else make_bases.write_llm)(made)
            make_bases.CHARACTERS = characters
            return next(made.rglob(path.name)).read_bytes()
    if path.parent.name == make_bases.LLM:
        return text.replace(b'"hidden_size": 16', b'"hidden_size": 32') if path.name == "config.json" else b"{}"
    name = "model.pt" if path.suffix == ".pt" else path.name
    return (FIXTURES / stranger / path.parent.name / name).read_bytes()


def other_values(path, _stranger):
    """The same form and size with other values."""
    if path.name == "tokens.json":
        tokens = json.loads(path.read_text(encoding="utf-8"))
        return json.dumps([*tokens[:3], *random.Random(1).sample(tokens[3:-1], len(tokens) - 4), tokens[-1]]).encode()
    if is_cmvn(path):
        return re.sub(rb"(?<= )-(\d)\.", lambda found: b"-%d." % (int(found[1]) // 2), path.read_bytes())
    if is_lexicon(path):
        words = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
        return "".join(f"{word} {' '.join(words[-1][1:])}\n" for word, *_ in words).encode()
    if path.suffix == ".pt":
        weights = judge.unwrapped(path)
        torch.save({name: tensor + 1 if tensor.is_floating_point() else tensor for name, tensor in weights.items()}, path)
        return path.read_bytes()
    return None


def other_names(path, _stranger):
    if path.suffix != ".pt":
        return None
    torch.save({name if i % 2 else f"old.{name}": tensor for i, (name, tensor) in enumerate(judge.unwrapped(path).items())}, path)
    return path.read_bytes()


def in_text(change):
    """A change of text; None where it changes nothing."""

    def changed(path, _stranger):
        before = path.read_bytes()
        after = None if path.suffix in BINARY else change(before)
        return after if after != before else None

    return changed


def in_half(path, _):
    """Half of its lines, where it is YAML: the paths in it are as long as those of the machine, and half of its bytes ends elsewhere."""
    whole = path.read_bytes()
    if path.suffix != ".yaml":
        return whole[: len(whole) // 2]
    lines = whole.splitlines(keepends=True)
    return b"".join(lines[: len(lines) // 2])


DAMAGES = {
    "missing": None,
    "empty": lambda *_: b"",
    "cut in half": in_half,
    "an HTML page": lambda *_: HTML,
    "a Git LFS pointer": lambda *_: POINTER,
    "of another model": fits_another,
    "other values": other_values,
    "other names": other_names,
    "a blank line at its end": in_text(lambda text: text + b"\n"),
    "a byte order mark": in_text(lambda text: b"\xef\xbb\xbf" + text),
    "CRLF": in_text(lambda text: text.replace(b"\n", b"\r\n")),
    "GBK": in_text(lambda text: text.decode().encode("gb18030")),
}


def place(kind, runs):
    """A copy of a committed run whose configuration names the places of this copy. Gives the run and its base model."""
    shutil.copytree(ROOT / "demo/run" if kind == "seaco" else FIXTURES / kind, runs / kind)
    base = kind
    if kind == "nano-without-llm":
        base = "nano"
        shutil.copytree(FIXTURES / base, runs / base)
    path = runs / kind / "outputs/config.yaml"
    text = path.read_text(encoding="utf-8").replace("/data/runs/", f"{runs}/")
    path.write_text(re.sub(r"/data/train/\S*-pytorch", f"{runs / kind}/base", text), encoding="utf-8")
    return runs / kind, runs / base / "base"


def damaged(run, base, stranger):
    """Damages one file at a time; between two all are whole. Gives what was damaged, and how."""
    configurations = [path for path in (run / "outputs").iterdir() if path.suffix in (".yaml", ".json")]
    for path in sorted(path for path in [*base.rglob("*"), *configurations] if path.is_file()):
        name = str(path.relative_to(base if path.is_relative_to(base) else run))
        before = path.read_bytes()
        for damage, content in DAMAGES.items():
            after = content(path, stranger) if content else None
            if content and after is None:
                continue
            path.unlink() if after is None else path.write_bytes(after)
            yield name, damage
            path.write_bytes(before)
    for path in sorted(path for path in base.rglob("*") if path.is_dir()):
        path.rename(run / "away")
        yield f"{path.relative_to(base)}/", "missing"
        (run / "away").rename(path)


def package_of(run, package):
    """What the bundle makes of the run, and what it says: state and verdict, codes; or that it stopped."""
    shutil.rmtree(package, ignore_errors=True)
    command = ["node", ROOT / "dist/cli/index.js", "run", run / "outputs", "--slim-dir", package, "--max-growth", "none", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=run)
    if done.returncode not in (0, 3):
        return False, "stops: " + done.stderr.strip().splitlines()[0].replace(f"{run.parent}/", "")
    result = json.loads(done.stdout)
    state, verdict = result["deployment"]["state"], result["verdict"]
    notices = [notice for notice in result["notices"] if notice["code"].startswith("package-")]
    codes = sorted({f"`{found['code']}`" for found in result["deployment"]["problems"] or notices})
    if (state == "incomplete") != (verdict in ("warn", "fail")):
        sys.exit(f"{run.name}: the state {state} and the verdict {verdict} contradict each other")
    return state == "ready", f"{state}, {verdict}" + (f": {', '.join(codes)}" if codes else "")


def forget():
    """FunASR keeps some files in memory by their path."""
    for kept in gc.get_objects():
        if isinstance(kept, functools._lru_cache_wrapper) and kept.__module__.startswith("funasr."):
            kept.cache_clear()


def speech_of(package, wavs):
    """What FunASR makes of a package, or that it fails, and how."""
    forget()
    step = "does not load"
    try:
        model, missing = judge.load(package)
        if missing:
            return "loads, with random values for weights"
        step = "loads, `generate()` fails"
        return [judge.speak(model, wavs, [call]) for call in judge.CALLS]
    except (Exception, SystemExit) as error:
        return f"{step}: `{type(error).__name__}`"


def difference(one, other):
    """What differs between what two models say, in words; None where nothing does."""
    # A model with fewer parts may recognise the same.
    wanted = {name: tensor for name, tensor in other.weights.items() if name in one.weights}
    if judge.other_weights(one.weights, wanted, {name: tensor.dtype for name, tensor in wanted.items()}):
        return "other weights"
    if one.texts != other.texts:
        return "other text"
    return "other values" if judge.other_output(one.outputs, other.outputs, {"": torch.float32})[0] else None


def compared(speeches, whole):
    """Whether FunASR loads and recognises the same, and its word."""
    if isinstance(speeches, str):
        return False, speeches
    plain, with_hotwords = (difference(*pair) for pair in zip(speeches, whole))
    if plain:
        return False, f"loads, {plain}"
    return True, f"the same, but {with_hotwords} with hotwords" if with_hotwords else "the same"


def cases(work, kind, wanted):
    """(file, damage, the program's yes or no and word, FunASR's) for each wanted case of a kind."""
    with tempfile.TemporaryDirectory(dir=work) as directory:
        runs, package, away = (pathlib.Path(directory) / name for name in ("runs", "package", "away"))
        wavs = [work / "data/test.wav"]
        runs.mkdir()
        run, base = place(kind, runs)
        ready, word = package_of(run, package)
        whole = speech_of(package, wavs)
        if not ready or isinstance(whole, str):
            sys.exit(f"{kind}: the package of the whole run is {word}, and FunASR {whole}")
        for file, damage in damaged(run, base, "sensevoice" if "paraformer" in (kind, base.parent.name) else "paraformer"):
            if not wanted(f"{kind} {file} {damage}"):
                continue
            slim = package_of(run, package)
            runs.rename(away)
            funasr = compared(speech_of(package, wavs), whole) if package.exists() else (False, "there is no package")
            away.rename(runs)
            yield file, damage, slim, funasr


def limit(file, damage):
    """Why the program cannot tell this damage; None where it must."""
    if damage == "other values":
        return "the form is right, only recognising shows the values"
    if damage == "of another model" and file.endswith("tokenizer.json"):
        return "a tokenizer may have fewer tokens than the LLM has rows"
    if damage == "of another model" and file == "outputs/config.yaml":
        return "another model of the same sizes, whose tensors are all there"
    return None


HEAD = "| File | Damage | FunASR Slim says | FunASR 1.4.16 then | Why they differ |\n| --- | --- | --- | --- | --- |"


def tables(found):
    """The cases as Markdown: those of a file with the same outcome in one row."""
    parts = []
    for kind, title in KINDS.items():
        rows = {}
        for _, file, damage, slim, funasr in (case for case in found if case[0] == kind):
            why = limit(file, damage) if slim[0] != funasr[0] else ""
            rows.setdefault((file, slim[1], funasr[1], why), []).append(damage)
        lines = [f"| `{file}` | {', '.join(damages)} | {' | '.join(words)} |" for (file, *words), damages in rows.items()]
        parts.append("\n".join([f"### {title}", "", HEAD, *lines]))
    agree = sum(slim[0] == funasr[0] for *_, slim, funasr in found)
    summary = f"{len(found)} cases; in {agree} the program was right, in {len(found) - agree} it could not tell."
    return "\n\n".join([summary, *parts])


def documented():
    """What the tables of the document say: (kind, file, damage) to the words of both."""
    said, kinds = {}, {title: kind for kind, title in KINDS.items()}
    for line in DOCUMENT.read_text(encoding="utf-8").split(MARK)[1].splitlines():
        if line.startswith("### "):
            kind = kinds.get(line[4:])
        elif line.startswith("| `"):
            file, damages, *words, _ = line[2:-2].split(" | ")
            said.update({(kind, file.strip("`"), damage): words for damage in damages.split(", ")})
    return said


def main():
    option, value = (sys.argv[2:] + ["", ""])[:2]
    if option not in ("--write", "--every", "--only"):
        sys.exit(__doc__)
    logging.disable(logging.CRITICAL)
    torch.set_num_threads(1)
    work = pathlib.Path(sys.argv[1]).resolve()
    judge.ALWAYS["max_length"] = 4
    if not (work / "data").exists():
        subprocess.run([sys.executable, ROOT / "scripts/funasr/make_data.py", work / "data"], check=True)
    count = 0

    def wanted(case):
        nonlocal count
        count += 1
        return value in case if option == "--only" else count % int(value or 1) == 0

    found = [[kind, *case] for kind in KINDS for case in cases(work, kind, wanted)]
    wrong = [case for case in found if case[3][0] != case[4][0] and limit(*case[1:3]) is None]
    for case in found if option == "--only" else wrong:
        print(("FAILED  " if case in wrong else "ok      ") + json.dumps(case, ensure_ascii=False))
    if option == "--write":
        before = DOCUMENT.read_text(encoding="utf-8").split(MARK)[0]
        DOCUMENT.write_text(f"{before}{MARK}\n\n{tables(found)}\n", encoding="utf-8")
    if option == "--every":
        said = documented()
        for kind, file, damage, slim, funasr in found:
            if said.get((kind, file, damage)) != [slim[1], funasr[1]]:
                wrong.append(file)
                print(f"FAILED  {DOCUMENT.name} says of {kind} {file} {damage}: {said.get((kind, file, damage))}")
                print(f"        found {[slim[1], funasr[1]]}")
    print(f"{len(found)} of {count} cases, {len(wrong)} failed")
    sys.exit(len(wrong) > 0)


if __name__ == "__main__":
    main()
