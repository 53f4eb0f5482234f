#!/usr/bin/env bash
# Model files of this project's writers, compared byte for byte by each PyTorch that reads them:
#   scripts/torch/roundtrip.sh [--large] PYTHON...
# --large also tries a sparse file beyond 4 GiB; reading it takes 13 GB of memory traffic and half a minute.
set -euo pipefail
cd "$(dirname "$0")/../.."
large=
if [ "${1:-}" = --large ]; then
  large=yes
  shift
fi
[ $# -gt 0 ] || { echo 'found no Python, expected one or more that can import torch' >&2; exit 2; }
mkdir -p .ci/tmp
# below the project: so that package.json says that its files are ES modules
work=$(mktemp -d .ci/tmp/roundtrip-XXXXXX)
trap 'rm -rf "$work"' EXIT
npx tsc -p tsconfig.build.json --rootDir src --outDir "$work/compiled"
node scripts/torch/write-samples.mjs "$work/compiled" "$work/samples"
[ -z "$large" ] || node scripts/torch/write-samples.mjs "$work/compiled" "$work/large" --large
for python in "$@"; do
  for samples in samples ${large:+large}; do "$python" -W ignore scripts/torch/roundtrip.py "$work/$samples"; done
done
