#!/usr/bin/env bash
# FunASR trains a Paraformer, and the commands of docs/choosing.md, as they stand there, choose among its checkpoints:
#   scripts/funasr/choose.sh VENV            VENV as scripts/funasr/install.sh makes it; three minutes of one core
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -eq 1 ] || { sed -n '2,3p' "$0" >&2; exit 2; }
venv=$1 here=scripts/funasr work=$PWD/.ci/tmp/choosing
rm -rf "$work"
mkdir -p "$work"

# Long enough to recognise something, short enough to do it worse in one epoch than in another.
long=(++optim_conf.lr=0.01 ++specaug=null ++train_conf.save_checkpoint_interval=1000 ++train_conf.validate_interval=1000)
long+=(++encoder_conf.dropout_rate=0 ++encoder_conf.positional_dropout_rate=0 ++encoder_conf.attention_dropout_rate=0)
long+=(++decoder_conf.dropout_rate=0 ++train_conf.max_epoch=40 ++train_conf.keep_nbest_models=5)
"$here/make_runs.sh" "$venv" "$work" paraformer "${long[@]}" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
mv "$work/runs/paraformer" "$work/run"
ln -s "$PWD" "$work/run/funasr-slim"
"$venv/bin/python" -W ignore "$here/choose.py" "$work/run" "$work/data/train.jsonl"
rm -rf "$work"
