#!/usr/bin/env bash
# Speech, tiny base models and finetunes of them, all by FunASR itself (10 s a kind on one core):
#   scripts/funasr/make_runs.sh VENV WORK KIND... [++key=value ...]
# KIND: seaco, paraformer, sensevoice, nano (its language model trained too), nano-without-llm (that one frozen and not saved,
# FunASR's default), lora (Paraformer with adapters), kws. Writes WORK/data and WORK/runs/KIND/{base,outputs}.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 3 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
venv=$1
mkdir -p "$2"
work=$(realpath "$2")
shift 2
kinds=() options=()
for argument in "$@"; do
  case $argument in ++*) options+=("$argument") ;; *) kinds+=("$argument") ;; esac
done

declare -A base_of=([nano-without-llm]=nano [lora]=paraformer)
train_all=(++train_conf.effective_save_name_excludes=null ++llm_conf.freeze=false ++audio_adaptor_conf.freeze=false)
adapters=(++lora_only=true ++lora_bias=all)
adapters+=('++encoder_conf.lora_list=[q,k,v,o]' ++encoder_conf.lora_rank=4 ++encoder_conf.lora_alpha=8)

"$venv/bin/python" -W ignore "$here/make_data.py" "$work/data"
bases=()
for kind in "${kinds[@]}"; do bases+=("${base_of[$kind]:-$kind}"); done
mapfile -t bases < <(printf '%s\n' "${bases[@]}" | sort -u)
"$venv/bin/python" -W ignore "$here/make_bases.py" "$work/runs" "${bases[@]}"

for kind in "${kinds[@]}"; do
  run=$work/runs/$kind model=${base_of[$kind]:-$kind} own=()
  case $kind in
    nano) own=("${train_all[@]}") ;;
    nano-without-llm) own=(++audio_adaptor_conf.freeze=false) ;;
    lora) own=("${adapters[@]}") ;;
  esac
  [ "$model" = "$kind" ] || { mkdir -p "$run" && cp -r "$work/runs/$model/base" "$run/base"; }
  started=$SECONDS
  "$here/finetune.sh" "$venv" "$run/base" "$work/data" "$run/outputs" "$model" "${own[@]}" "${options[@]}"
  echo "trained $kind ($((SECONDS - started)) s)"
done
