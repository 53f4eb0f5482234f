#!/usr/bin/env python3
"""What ONNX costs: the same run to `pt` alone and to `pt`, `onnx` and `onnx-int8`, in turn, by the committed bundle.

    python onnx_cost.py RUN [ROUNDS]        RUN/outputs has checkpoints, RUN/base model.pt, model.onnx and model_quant.onnx

Fails where the median of the second is more than 3.2 times that of the first (2.6 to 2.8 were measured when nothing else ran; the goal is
2.5), or its peak memory more than 256 MiB. NODE is the
program to use, `node` unless it says otherwise.
"""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time

MOST_TIMES = 3.2
MOST_KIB = 256 * 1024
ALONE = ["--format", "pt"]
ALL = [*ALONE, "--format", "onnx", "--format", "onnx-int8"]


def measure(run, formats):
    """Wall and processor seconds, and peak resident kibibytes."""
    shutil.rmtree(f"{run}/slim", ignore_errors=True)
    node = os.environ.get("NODE", "node").split()
    command = [*node, "dist/cli/index.js", "run", f"{run}/outputs", "--base-model", f"{run}/base", "--slim-dir", f"{run}/slim"]
    started = time.monotonic()
    child = subprocess.Popen([*command, "--nbest", "5", "--max-growth", "none", *formats], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"FAILED  {' '.join(formats)} ends with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    run, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
    measure(run, ALL)  # the files are in the page cache now
    alone, both = zip(*[(measure(run, ALONE), measure(run, ALL)) for _ in range(rounds)])
    for name, found in ("pt", alone), ("pt, onnx, onnx-int8", both):
        wall, processor, memory = zip(*found)
        print(f"{name}: {statistics.median(wall):.2f} s, {statistics.median(processor):.2f} s of processor, {max(memory)} kB")
    times = statistics.median(wall for wall, *_ in both) / statistics.median(wall for wall, *_ in alone)
    peak = max(memory for *_, memory in both)
    print(f"{times:.2f} times the time of pt alone")
    shutil.rmtree(f"{run}/slim")
    sys.exit(times > MOST_TIMES or peak > MOST_KIB)


if __name__ == "__main__":
    main()
