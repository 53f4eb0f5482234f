#!/usr/bin/env bash
# FunASR trains a Paraformer and a SenseVoice, the committed bundle makes packages of them, and these go the ways that
# docs/handing-over.md shows, by its own commands:
#   scripts/funasr/hand_over.sh VENV            VENV as scripts/funasr/install.sh makes it, which this adds to; 110 s of one core
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -eq 1 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
venv=$1 here=scripts/funasr work=$PWD/.ci/tmp/handing-over
rm -rf "$work"
mkdir -p "$work"

# Long enough to say different things of different recordings, and to be sure of them.
long=(++optim_conf.lr=0.01 ++specaug=null ++train_conf.save_checkpoint_interval=1000 ++train_conf.validate_interval=1000)
long+=(++encoder_conf.dropout_rate=0 ++encoder_conf.positional_dropout_rate=0 ++encoder_conf.attention_dropout_rate=0)
export EXPORTABLE=1
{
  "$here/make_runs.sh" "$venv" "$work" paraformer "${long[@]}" ++decoder_conf.dropout_rate=0 ++train_conf.max_epoch=100
  head -1 "$work/data/train_sense.jsonl" >"$work/one.jsonl"
  "$here/make_runs.sh" "$venv" "$work" sensevoice "${long[@]}" ++train_data_set_list="$work/one.jsonl" \
    ++valid_data_set_list="$work/one.jsonl" ++train_conf.max_epoch=150
} >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
for kind in paraformer sensevoice; do
  node dist/cli/index.js run "$work/runs/$kind/outputs" --slim-dir "$work/$kind/slim-model" --max-growth none >"$work/report"
done
rm -r "$work/runs"

"$venv/bin/python" "$here/hand_over.py" "$work"
rm -rf "$work"
