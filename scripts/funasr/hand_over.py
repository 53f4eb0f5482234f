#!/usr/bin/env python3
"""Runs the commands of docs/handing-over.md, block by block as they stand there, on a Paraformer and a SenseVoice.

    hand_over.py WORK           WORK/KIND/slim-model are packages, WORK/data holds recordings (hand_over.sh makes both)

A block ```python KIND is for that kind alone. What a block recognises in speech.wav must be what the page's first block
recognises, what it uploads must reach the hub (hub.py, on loopback) byte for byte, and the ONNX files must give AutoModel's text
for all recordings.
"""

import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs/handing-over.md"
BINARIES = pathlib.Path(sys.executable).parent


def blocks(kind):
    found = re.findall(r"^```(\w*) ?(.*?)\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    if any(language not in ("sh", "python") or only not in ("", *CALLS) for language, only, _ in found):
        sys.exit(f"FAILED  {PAGE.name} has a block that nobody runs: {[block[:2] for block in found]}")
    return [(language, text) for language, only, text in found if only in ("", kind)]


def run(language, text, directory, environment):
    """What a block prints on stdout. What it has started ends with it."""
    command = ["bash", "-euc", text] if language == "sh" else [sys.executable, "-W", "ignore", "-c", text]
    process = subprocess.Popen(
        command, cwd=directory, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        printed, errors = process.communicate(timeout=240)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    if process.returncode:
        sys.exit(f"FAILED  this ends with {process.returncode}:\n{text}{printed[-2000:]}{errors[-2000:]}")
    return printed


def contents(directory):
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def without_tags(text):
    """As FunASR's server gives the text of a SenseVoice."""
    return re.sub(r"<\|[^|]*\|>", "", text)


# All recordings: AutoModel's tokens and funasr-onnx's, of the float and of the int8 file.
COMPARE = """
import glob, json, logging
from funasr import AutoModel
from funasr_onnx import {name} as Onnx
logging.disable(logging.CRITICAL)
recordings = sorted(glob.glob("{data}/*.wav"))
model = AutoModel(model="slim-model", device="cpu", disable_update=True, disable_pbar=True)
said = [[model.generate(input=wav)[0]["text"] for wav in recordings]]
for quantize in (False, True):
    onnx = Onnx("slim-model", quantize=quantize)
    said.append([{call} for wav in recordings])
print(json.dumps(said))
"""
CALLS = {
    "paraformer": ("Paraformer", 'onnx(wav)[0]["preds"][0]'),
    "sensevoice": ("SenseVoiceSmall", 'onnx([wav], language=["auto"], textnorm=["woitn"])[0]'),
}


def compare(kind, work, directory, environment):
    name, call = CALLS[kind]
    printed = run("python", COMPARE.format(name=name, call=call, data=work / "data"), directory, environment)
    plain, exact, rounded = json.loads(printed.splitlines()[-1])
    # A Paraformer that does not end with </s> says one token more in AutoModel.
    allowed = [{text, text[:-1]} if kind == "paraformer" else {text} for text in plain]
    same = [sum(text in ways for text, ways in zip(texts, allowed)) for texts in (exact, rounded)]
    whole = sum(text == other for text, other in zip(exact, plain))
    print(f"{kind}: {len(plain)} recordings, {len(set(plain))} texts; the same by int8: {same[1]}, by ONNX: {same[0]}", end="")
    print(f", {whole} of these to the last token")
    if same[0] < len(plain) or len(set(plain)) < 5 or same[1] < len(plain) / 2:
        sys.exit(f"FAILED  {kind}: {plain}\n{exact}\n{rounded}")


def hand_over(kind, work, address):
    directory = work / kind
    shutil.copy(work / "data/test.wav", directory / "speech.wav")
    package = contents(directory / "slim-model")
    environment = {
        **os.environ,
        "PATH": f"{BINARIES}:{os.environ['PATH']}",
        **{"HF_ENDPOINT": address, "HF_HUB_DISABLE_XET": "1", "HF_TOKEN": "hf_none", "HF_HOME": str(directory / "hf")},
        **{"MODELSCOPE_ENDPOINT": address, "MODELSCOPE_API_TOKEN": "none", "MODELSCOPE_CACHE": str(directory / "ms")},
    }
    text = None
    for language, block in blocks(kind):
        printed = run(language, block, directory, environment)
        for hub in re.findall(r"^(hf|modelscope) upload", block, re.MULTILINE):
            if contents(work / f"hub-{kind}" / {"hf": "hf", "modelscope": "ms"}[hub]) != package:
                sys.exit(f"FAILED  {kind}: {hub} uploads other files than the package has")
        if "speech.wav" in block:
            text = text or printed.strip().splitlines()[-1]
            if len(without_tags(text)) < 2 or without_tags(text) not in without_tags(printed):
                sys.exit(f"FAILED  {kind}: not {text}, but {printed}, by\n{block}")
    print(f"{kind}: all blocks recognise {text}")
    compare(kind, work, directory, environment)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    work = pathlib.Path(sys.argv[1]).resolve()
    for kind in CALLS:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        hub = subprocess.Popen([sys.executable, HERE / "hub.py", work / f"hub-{kind}", str(port)], stdout=subprocess.PIPE)
        try:
            hub.stdout.readline()
            hand_over(kind, work, f"http://127.0.0.1:{port}")
        finally:
            hub.kill()


if __name__ == "__main__":
    main()
