#!/usr/bin/env python3
"""Runs the commands of docs/choosing.md as they stand there, in order, and checks what they choose.

    choose.py RUN LIST          RUN/outputs are FunASR's checkpoints, LIST a list of recordings as FunASR's finetune reads it

The score in the report must be the character error rate that an edit distance of its own gives for what AutoModel recognises with
the package that is left; it must be the least of all candidates, of which some must differ; and the checkpoints that a file of
scores chooses must be those with the lowest.
"""

import contextlib
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", CUDA_VISIBLE_DEVICES="", OMP_NUM_THREADS="1")
PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs/choosing.md"

run, data = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
os.chdir(run)
# The commands say python, and mean the one with FunASR.
os.environ["PATH"] = f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
os.makedirs("data")
os.makedirs("finetune")
shutil.copy(data, "data/val.jsonl")


def sh(command):
    done = subprocess.run(["bash", "-euc", command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"FAILED  this ends with {done.returncode}:\n{command}{done.stdout[-2000:]}{done.stderr[-3000:]}")


def distance(one, other):
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


def error_rate(package):
    with contextlib.redirect_stdout(io.StringIO()):
        from funasr import AutoModel

        model = AutoModel(model=package, device="cpu", disable_update=True, disable_pbar=True)
        items = [json.loads(line) for line in data.read_text().splitlines()]
        texts = [model.generate(input=item["source"])[0]["text"] for item in items]
    wanted = [item["target"].replace(" ", "") for item in items]
    errors = sum(distance(text.replace(" ", ""), target) for text, target in zip(texts, wanted))
    return 100 * errors / sum(map(len, wanted))


blocks = re.findall(r"^```(\w+)\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
if [language for language, _ in blocks] != ["python", "sh", "yaml", "sh"]:
    sys.exit(f"FAILED  {PAGE.name} has other blocks than this script knows: {[language for language, _ in blocks]}")
(_, script), (_, best), _, (_, single) = blocks
pathlib.Path("finetune/cer.py").write_text(script, encoding="utf-8")

sh(best.rstrip("\n") + " --report report.json\n")
evaluation = json.loads(pathlib.Path("report.json").read_text())["evaluation"]
scores = {len(candidate["averaged"]): candidate["formats"][0]["score"] for candidate in evaluation["candidates"]}
[chosen] = [candidate for candidate in evaluation["candidates"] if candidate["chosen"]]
print(f"averages of 1, 3, 5: {scores}, chosen {len(chosen['averaged'])}")
measured = error_rate("slim-model")
if list(scores) != [1, 3, 5] or evaluation["score"] != min(scores.values()) or len(set(scores.values())) < 2:
    sys.exit("FAILED  not the best of different ones")
if abs(measured - evaluation["score"]) > 0.005:
    sys.exit(f"FAILED  {measured} by an edit distance, {evaluation['score']} in the report")

sh(single.rstrip("\n") + " --report scored.json\n")
rates = {row["name"].split("/")[-1]: float(row["cer"]) for row in csv.DictReader(open("scores.csv"))}
selection = json.loads(pathlib.Path("scored.json").read_text())["selection"]
taken = [candidate["name"] for candidate in selection["candidates"] if candidate["chosen"]]
print(f"single ones: {rates}, chosen {taken}")
if selection["scores"]["name"] != "cer" or len(taken) != 3:
    sys.exit("FAILED  not by the file of scores")
if max(rates[name] for name in taken) > min(rate for name, rate in rates.items() if name not in taken):
    sys.exit("FAILED  not those with the lowest rates")
