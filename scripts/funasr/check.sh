#!/usr/bin/env bash
# FunASR itself trains tiny models, the committed bundle makes packages of the runs, and FunASR judges them:
#   scripts/funasr/check.sh VENV            VENV as scripts/funasr/install.sh makes it; 75 s of one core
# What is known to fail stands below as NAME=OUTCOME (judge.py names the outcomes). The check fails as soon as such a package
# fails otherwise or no longer: then the expectation goes.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -eq 1 ] || { sed -n '2,3p' "$0" >&2; exit 2; }
venv=$1 here=scripts/funasr fixtures=__tests__/fixtures/runs work=$PWD/.ci/tmp/funasr
rm -rf "$work"
mkdir -p "$work/packages"

trained=(seaco paraformer sensevoice nano nano-without-llm lora)
"$here/make_runs.sh" "$venv" "$work" "${trained[@]}" 2>"$work/log" || { cat "$work/log"; exit 1; }

# place NAME RUN: a copy of a committed run whose configuration names the places of this copy.
place() {
  cp -r "$2" "$work/runs/$1"
  sed -i -e "s#/data/runs/#$work/runs/#" -e "s#/data/train/[^ ]*-pytorch#$work/runs/$1/base#" "$work/runs/$1/outputs/config.yaml"
}
place demo demo/run
place torch-1.13 $fixtures/torch-1.13-loss
place kws $fixtures/kws
place cmvn $fixtures/cmvn
place npu-meta $fixtures/npu-meta
place relative $fixtures/relative/finetune
ln -s ../paraformer/base "$work/runs/npu-meta/base"
ln -s mymodel "$work/runs/relative/base"

# package NAME [OPTION...]: what the program makes of the run that NAME begins with, and finds by itself.
package() {
  local name=$1
  shift
  node dist/cli/index.js run "$work/runs/${name%@*}/outputs" --slim-dir "$work/packages/$name" --max-growth 1000% "$@" \
    --report "$work/$name.json" >"$work/report" 2>&1 || cat "$work/report"
}
for name in "${trained[@]}" demo; do package "$name" --nbest 3; done
for name in torch-1.13 kws cmvn npu-meta relative; do package "$name" --nbest 2; done
for precision in fp16 bf16; do package demo@$precision --nbest 3 --precision $precision; done

# What FunASR loads, the program must have called ready, and the other way round.
unready=$(grep -L '"state": "ready"' "$work"/*.json || true)
[ "$unready" = "" ] || { echo "FAILED  called other than ready: $unready"; exit 1; }

"$venv/bin/python" "$here/judge.py" "$work" seaco paraformer sensevoice lora demo demo@fp16 demo@bf16 torch-1.13 \
  nano nano-without-llm kws cmvn relative npu-meta
rm -rf "$work"
