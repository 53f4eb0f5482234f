#!/usr/bin/env python3
"""How long stripping full-size checkpoints takes beside copying their weights, and the memory that it takes:

    python3 bench/strip.py OUTPUTS        with checkpoints as make_full_run.py writes them: they are stripped

The bytes of the weights of all of them are copied and flushed, one file after another, before and after all are stripped by one
command, so that a disk that gets slower or faster meanwhile does so for both; and once more before all that, so that all read from the
page cache. Fails above 2 times the time or 256 MiB (0.5 and 0.7 were measured for five, 1.1 to 1.35 for two; the goal is 1.3 for five).
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
MOST_TIMES = 2


def copy(source, target):
    with open(source, "rb", buffering=0) as read, open(target, "wb", buffering=0) as write:
        # FunASR saves the optimizer first: the weights are what the file ends with.
        read.seek(-WEIGHTS, os.SEEK_END)
        left = WEIGHTS
        while left > 0:
            left -= write.write(read.read(min(left, BLOCK)))
        os.fsync(write.fileno())


def copy_all(paths):
    """Seconds; the copies are there together, as the stripped files are."""
    start = time.monotonic()
    for path in paths:
        copy(path, f"{path}.copy")
    took = time.monotonic() - start
    for path in paths:
        os.unlink(f"{path}.copy")
    return took


def strip_all(paths):
    node = os.environ.get("NODE", "node").split()
    start = time.monotonic()
    said = subprocess.run([*node, "dist/cli/index.js", "strip", *paths], check=True, capture_output=True, text=True)
    took = time.monotonic() - start
    if not re.search(rf"stripped: {len(paths)},", said.stdout):
        sys.exit(said.stdout)
    return took


paths = sorted(pathlib.Path(sys.argv[1]).glob("model.pt.ep*"))
for path in paths:
    os.utime(path, (time.time() - 3600,) * 2)
copy_all(paths)
before = copy_all(paths)
stripped = strip_all(paths)
after = copy_all(paths)
times = stripped / ((before + after) / 2)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(f"{len(paths)} copied in {before:.1f} and {after:.1f} s, stripped in {stripped:.1f} s")
print(f"{times:.2f} times as long; {peak} kB at most")
sys.exit(times > MOST_TIMES or peak > 256 * 1024)
