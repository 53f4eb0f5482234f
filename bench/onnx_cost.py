#!/usr/bin/env python3
"""What ONNX costs: the same run to `pt` alone and to `pt`, `onnx` and `onnx-int8`, in turn, by the committed bundle.

    python onnx_cost.py RUN [ROUNDS]        RUN/outputs has checkpoints, RUN/base model.pt, model.onnx and model_quant.onnx

Fails where the best of the second takes more than 2.75 times the best of the first (2.1 to 2.5 were measured; the goal is 2.5), or its
peak memory is more than 256 MiB. NODE is the program to use, `node` unless it says otherwise.
"""
import os
import resource
import shutil
import subprocess
import sys
import time

MOST_TIMES = 2.75
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
    run, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
    measure(run, ALL)  # the files are in the page cache now
    alone, both = zip(*[(measure(run, ALONE), measure(run, ALL)) for _ in range(rounds)])
    for name, found in ("pt", alone), ("pt, onnx, onnx-int8", both):
        wall, processor, memory = zip(*found)
        print(f"{name}: {min(wall):.2f} s, {min(processor):.2f} s of processor, {max(memory)} kB")
    # A disk that is busy with other writing only ever adds time.
    times = min(wall for wall, *_ in both) / min(wall for wall, *_ in alone)
    peak = max(memory for *_, memory in both)
    print(f"{times:.2f} times the time of pt alone")
    shutil.rmtree(f"{run}/slim")
    sys.exit(times > MOST_TIMES or peak > MOST_KIB)


if __name__ == "__main__":
    main()
