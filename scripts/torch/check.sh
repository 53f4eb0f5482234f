#!/usr/bin/env bash
# Averages the small real runs with the committed bundle and asks each PyTorch whether it agrees:
#   scripts/torch/check.sh PYTHON...
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || { echo 'found no Python, expected one or more that can import torch' >&2; exit 2; }
pythons=("$@")
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# compare RUN DTYPE CHECKPOINT...
compare() {
  local run=$1 dtype=$2 python options=()
  shift 2
  case $dtype in
    fp16) options=(--dtype float16) ;;
    bf16) options=(--dtype bfloat16) ;;
  esac
  echo "$run, $dtype: $*"
  rm -rf "$out/slim"
  node dist/cli/index.js run "$run/outputs" --nbest $# --precision "$dtype" --base-model "$run/base" --slim-dir "$out/slim" > "$out/report"
  for python in "${pythons[@]}"; do
    "$python" -W ignore scripts/torch/compare.py "$out/slim/model.pt" "${@/#/$run/outputs/}" "${options[@]}"
  done
}

for dtype in keep fp16 bf16; do
  compare demo/run "$dtype" model.pt.ep5 model.pt.ep5.12 model.pt.ep6
  compare __tests__/fixtures/runs/seaco-acc-zero "$dtype" model.pt.ep4.12 model.pt.ep5
  compare __tests__/fixtures/runs/torch-1.13-loss "$dtype" model.pt.ep3.12 model.pt.ep4
done
