#!/usr/bin/env python3
"""How long stripping full-size checkpoints takes beside copying their weights, and the memory that it takes:

    python3 bench/strip.py OUTPUTS        with checkpoints as make_full_run.py writes them: they are stripped

Of each checkpoint the bytes of its weights are copied and flushed before and after it is stripped, so that a disk that gets slower or
faster meanwhile does so for both. It is copied once more before all that, so that all read from the page cache. Fails above 2.5 times
the time (1.8 was measured when nothing else ran; the goal is 1.3) or 256 MiB.
"""
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

WEIGHTS = 989_356_072
BLOCK = 4 << 20


def copy(source, target):
    start = time.monotonic()
    with open(source, "rb", buffering=0) as read, open(target, "wb", buffering=0) as write:
        # FunASR saves the optimizer first: the weights are what the file ends with.
        read.seek(-WEIGHTS, os.SEEK_END)
        left = WEIGHTS
        while left > 0:
            left -= write.write(read.read(min(left, BLOCK)))
        os.fsync(write.fileno())
    took = time.monotonic() - start
    os.unlink(target)
    return took


def strip(path):
    start = time.monotonic()
    said = subprocess.run(["node", "dist/cli/index.js", "strip", path], check=True, capture_output=True, text=True)
    if not re.search(r"stripped: 1,", said.stdout):
        sys.exit(said.stdout)
    return time.monotonic() - start


run = pathlib.Path(sys.argv[1])
copied = stripped = 0.0
for path in sorted(run.glob("model.pt.ep*")):
    os.utime(path, (time.time() - 3600,) * 2)
    copy(path, run / "copy")
    before = copy(path, run / "copy")
    took = strip(path)
    after = copy(path, run / "copy")
    stripped += took
    copied += (before + after) / 2
    print(f"{path.name}: copied in {before:.1f} and {after:.1f} s, stripped in {took:.1f} s")
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(f"{stripped / copied:.2f} times as long; {peak} kB at most")
sys.exit(stripped > 2.5 * copied or peak > 256 * 1024)
