#!/usr/bin/env python3
"""What the committed bundle says of the health of runs: health.py WORK KIND..., as health.sh calls it.

Averages all checkpoints of each run under WORK/KIND/{sound,odd,high}. Printed are of the checkpoint that is furthest out its distance
from the mean of the others, in times of theirs and as a share of that mean's length; the typical distance of all from their
mean; and what is said. Fails where something is said of a sound run, or nothing of one whose checkpoints do not belong together.
"""

import json
import math
import pathlib
import subprocess
import sys


def judged(run, work):
    """Distances by name, and the warnings about them."""
    command = ["node", "dist/cli/index.js", "run", run, "--nbest", "all", "--slim-dir", work / "slim", "--max-growth", "none"]
    subprocess.run([*command, "--report", work / "report.json"], check=True, stdout=subprocess.DEVNULL)
    report = json.loads((work / "report.json").read_text())
    notices = [notice for notice in report["notices"] if notice["code"] in ("far-out", "far-apart")]
    said = [" ".join([notice["code"], *[notice["params"][key] for key in ("name",) if key in notice["params"]]]) for notice in notices]
    return {one["name"]: one["distance"] for one in report["health"]["distances"]}, said


def measures(distances):
    """(name, times, share, typical) from the distances to the mean of all, as src/average/tally.ts."""
    count, squares = len(distances), sum(distance**2 for distance in distances.values())
    name, distance = max(distances.items(), key=lambda item: item[1])
    share = distance * count / (count - 1)
    theirs = math.sqrt(max(0, squares - distance * share) / (count - 1))
    return name, share / theirs if theirs else math.inf, share, math.sqrt(squares / count)


def main():
    work, wrong = pathlib.Path(sys.argv[1]), 0
    print(f"{'':10}  {'run':32}  {'furthest':14}  {'times':>8}  {'share':>6}  {'typical':>7}  said")
    for kind in sys.argv[2:]:
        for run in sorted((work / kind).glob("*/*")):
            group = run.parent.name
            distances, said = judged(run, work)
            name, times, share, typical = measures(distances)
            print(f"{kind:10}  {group + '/' + run.name:32}  {name:14}  {times:8.1f}  {share:6.3f}  {typical:7.3f}  {', '.join(said)}", flush=True)
            wrong += (group == "sound" and said != []) or (group == "odd" and said == [])
    sys.exit(wrong and f"{wrong} runs are judged otherwise than expected")


main()
