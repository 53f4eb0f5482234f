#!/usr/bin/env bash
# A finetune by FunASR itself that is stripped while it runs, resumed and stripped on; beside it the same finetune left alone. Both
# must end with the same model.pt.avgN, to the byte, and the same checkpoints, to the bit:
#   scripts/funasr/strip.sh VENV            VENV as scripts/funasr/install.sh makes it; two minutes of one core
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -eq 1 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
venv=$1 here=scripts/funasr work=$PWD/.ci/tmp/strip
rm -rf "$work"
mkdir -p "$work"
options=(++train_conf.keep_nbest_models=6)
python() { "$venv/bin/python" -W ignore "$@"; }

python "$here/make_data.py" "$work/data" 2>"$work/log" || { cat "$work/log"; exit 1; }
python "$here/make_bases.py" "$work/runs" seaco 2>"$work/log" || { cat "$work/log"; exit 1; }
# finetune OUT: as far as epoch 12, then resumed from model.pt, as FunASR does by itself, to the end.
finetune() {
  for epochs in 12 24; do
    "$here/finetune.sh" "$venv" "$work/runs/seaco/base" "$work/data" "$1" seaco "${options[@]}" ++train_conf.max_epoch=$epochs
    echo "$1: trained to epoch $epochs"
  done
}

finetune "$work/alone"

# The loop of README.md, but for its pauses: whoever trains a tiny model has no minute to wait. Files count as having stood
# still once they are made older, and only those of the training that has moved on to another checkpoint are.
touch "$work/training"
age_and_strip() {
  local run=$1 newest=$2
  while [ -e "$work/training" ]; do
    if [ -e "$run/model.pt" ]; then
      # What FunASR writes to now is newer than the newest that is complete: these are left alone.
      find "$run" -maxdepth 1 -name 'model.pt.ep*' | sort -V | head -n "-$newest" | xargs -r touch -c -d '5 minutes ago'
      node dist/cli/index.js strip "$run" --keep-newest "$newest" || return 1
    fi
    sleep 0.2
  done
}
age_and_strip "$work/beside" 2 >"$work/strip.log" 2>&1 &
stripping=$!
trap 'rm -f "$work/training"; wait "$stripping" || true' EXIT

finetune "$work/beside"
rm "$work/training"
wait "$stripping"
trap - EXIT

count=$(grep -c 'model.pt.*: .* to ' "$work/strip.log" || true)
echo "stripped while it trained: $count times a checkpoint"
[ "$count" -ge 3 ] || { cat "$work/strip.log"; exit 1; }
python "$here/same_runs.py" "$work/alone" "$work/beside"
rm -rf "$work"
