#!/usr/bin/env bash
# Makes the small real runs of FunASR 1.4.16 that the tests read: scripts/funasr/make_fixtures.sh VENV
# Writes __tests__/fixtures/runs/KIND: of each run what the tests need, config.yaml, configuration.json, one or two checkpoints,
# of paraformer FunASR's own average of them. The place where they were made becomes /data in config.yaml: /data/runs/KIND is the
# run. On another machine the numbers are others.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -eq 1 ] || { sed -n '2p' "$0" >&2; exit 2; }
venv=$(realpath "$1") here=$PWD/scripts/funasr fixtures=$PWD/__tests__/fixtures/runs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
small=(++train_conf.max_epoch=2 ++train_conf.keep_nbest_models=2 ++train_conf.avg_nbest_model=2)
kinds=(paraformer sensevoice nano nano-without-llm lora kws)
"$here/make_runs.sh" "$venv" "$work" "${kinds[@]}" "${small[@]}"
python=("$venv/bin/python" -W ignore)

# cmvn: a finetune with its own CMVN and seg_dict, other than the base model's.
mkdir "$work/runs/cmvn"
cp -r "$work/runs/paraformer/base" "$work/runs/cmvn/base"
sed 's/ -8\./ -6./g' "$work/runs/cmvn/base/am.mvn" >"$work/runs/cmvn/am.mvn"
{ cat "$work/runs/cmvn/base/seg_dict"; echo "slim 一 严"; } >"$work/runs/cmvn/seg_dict"
"$here/finetune.sh" "$venv" "$work/runs/cmvn/base" "$work/data" "$work/runs/cmvn/outputs" paraformer "${small[@]}" \
  ++frontend_conf.cmvn_file="$work/runs/cmvn/am.mvn" ++tokenizer_conf.seg_dict="$work/runs/cmvn/seg_dict"

# relative: trained in a directory of its own, which config.yaml takes all paths from.
mkdir -p "$work/runs/relative/finetune"
cp -r "$work/runs/paraformer/base" "$work/runs/relative/finetune/mymodel"
(cd "$work/runs/relative/finetune" && "$here/finetune.sh" "$venv" ./mymodel "$work/data" ./outputs paraformer "${small[@]}")

# npu, npu-meta: what an Ascend NPU would have saved.
for kind in npu:rebuild npu-meta:metadata; do
  mkdir "$work/runs/${kind%:*}"
  cp -r "$work/runs/paraformer/outputs" "$work/runs/${kind%:*}/outputs"
  for checkpoint in "$work/runs/${kind%:*}"/outputs/model.pt.ep*; do
    "${python[@]}" "$here/npu_forms.py" "${kind#*:}" "$checkpoint" "$checkpoint"
  done
done

# nano-without-llm shares the base model with nano.
rm -r "$work/runs/nano-without-llm/base"
sed -i 's#/runs/nano-without-llm/base#/runs/nano/base#' "$work/runs/nano-without-llm/outputs/config.yaml"

for kind in "${kinds[@]}" cmvn relative npu npu-meta; do
  run=$work/runs/$kind
  outputs=$(find "$run" -name outputs -type d)
  rm -f "$outputs"/model.pt "$outputs"/model.pt.best "$outputs"/log.txt
  [ "$kind" = paraformer ] || rm -f "$outputs"/model.pt.avg*
  sed -i -e "s#$work#/data#g" -e '/^ncpu:/d' "$outputs/config.yaml"
  case $kind in
    cmvn | relative | npu | npu-meta) rm "$(find "$outputs" -name 'model.pt.ep*' | sort | head -1)" ;;  # one does
  esac
  rm -rf "${fixtures:?}/$kind"
  cp -r "$run" "$fixtures/$kind"
done
du -sb "$fixtures"/*
