#!/usr/bin/env bash
# Compares what is read with what torch and FunASR load, on generated checkpoints; fuzz.mjs says more:
#   scripts/fuzz/run.sh PYTHON --pickles 100000 --zips 50000 --seed 7
#   scripts/fuzz/run.sh PYTHON --seconds 60
set -euo pipefail
cd "$(dirname "$0")/../.."
exec node scripts/fuzz/fuzz.mjs "$@"
