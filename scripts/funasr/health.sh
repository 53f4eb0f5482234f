#!/usr/bin/env bash
# FunASR trains fifteen epochs of a tiny Paraformer and a tiny SenseVoice at several rates, and the same badly; the committed bundle
# averages the fifteen checkpoints of each. Something must be said of those whose checkpoints do not belong
# together, and nothing of the sound ones:
#   scripts/funasr/health.sh VENV [KIND...]     VENV as scripts/funasr/install.sh makes it; three minutes of one core a kind
# docs/decisions.md has the figures.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -ge 1 ] || { sed -n '2,6p' "$0" >&2; exit 2; }
venv=$1 here=scripts/funasr work=$PWD/.ci/tmp/health
shift
kinds=("$@")
[ ${#kinds[@]} -gt 0 ] || kinds=(paraformer sensevoice)
rm -rf "$work"
mkdir -p "$work"
quietly() { "$@" >"$work/log" 2>&1 || { tail -n 40 "$work/log" >&2; exit 1; }; }
python() { "$venv/bin/python" -W ignore "$@"; }

# train OUT BASE RATE [++key=value ...]: fifteen epochs, a checkpoint of each; goes on from OUT/model.pt where that is there
train() {
  quietly "$here/finetune.sh" "$venv" "$2" "$work/data" "$1" "$kind" ++train_conf.max_epoch=15 ++train_conf.keep_nbest_models=20 \
    ++train_conf.save_checkpoint_interval=1000 ++train_conf.validate_interval=1000 ++optim_conf.lr="$3" "${@:4}"
}

quietly python "$here/make_data.py" "$work/data"
quietly python "$here/make_bases.py" "$work/one" "${kinds[@]}"
SEED=2 quietly python "$here/make_bases.py" "$work/two" "${kinds[@]}"
for kind in "${kinds[@]}"; do
  one=$work/one/$kind/base two=$work/two/$kind/base run=$work/$kind
  for rate in 2e-4 1e-3 1e-2 0.1; do train "$run/sound/rate-$rate" "$one" $rate; done
  train "$run/sound/rate-rises-to-1e-2" "$one" 1e-2 ++scheduler_conf.warmup_steps=60
  train "$run/sound/resumed-at-9" "$one" 1e-3 ++train_conf.max_epoch=8
  train "$run/sound/resumed-at-9" "$one" 1e-3
  train "$run/high/rate-1" "$one" 1

  odd() { mkdir -p "$run/odd" && cp -r "$run/sound/rate-1e-3" "$run/odd/$1"; }
  odd rate-1-in-epoch-15
  train "$work/last/$kind" "$one" 1 ++init_param="$run/sound/rate-1e-3/model.pt.ep14" ++train_conf.max_epoch=1
  mv "$work/last/$kind/model.pt.ep1" "$run/odd/rate-1-in-epoch-15/model.pt.ep15"
  train "$work/two/$kind/outputs" "$two" 1e-3
  odd epoch-8-of-another-base
  cp "$work/two/$kind/outputs/model.pt.ep8" "$run/odd/epoch-8-of-another-base/"
  # As where a training went on from the model.pt of another.
  for at in 9 12 14 15; do
    odd another-base-from-$at
    for ((epoch = at; epoch <= 15; epoch++)); do
      cp "$work/two/$kind/outputs/model.pt.ep$epoch" "$run/odd/another-base-from-$at/"
    done
  done
done
python "$here/health.py" "$work" "${kinds[@]}"
rm -rf "$work"
