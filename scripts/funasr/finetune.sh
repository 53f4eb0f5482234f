#!/usr/bin/env bash
# A finetune of a tiny base model by FunASR itself, which leaves four checkpoints and, where it can, the average of three:
#   scripts/funasr/finetune.sh VENV BASE DATA OUT seaco|paraformer|sensevoice|nano|kws [++key=value ...]
# The directories may be relative to where the training stands; so they stay in the config.yaml that it leaves.
set -euo pipefail
[ $# -ge 5 ] || { sed -n '2,3p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
venv=$(realpath "$1") base=$2 data=$3 out=$4 kind=$5
shift 5
list='' index=IndexDSJsonl unit=example size=4 every=2 rate=0.01
model=(++model="$base")
case $kind in
  seaco) kinds=(++dataset=AudioDatasetHotword ++train_conf.avg_keep_nbest_models_type=loss) ;;
  paraformer) kinds=() ;;
  sensevoice) list=_sense unit=token size=800 every=1000 kinds=(++dataset_conf.min_token_length=0) ;;
  nano) list=_nano index=FunASR unit=token size=600 every=1000 rate=0.002 kinds=() ;;
  kws)
    # FunASR's recipe: the configuration lies with the recipe, and names each file of the base model.
    model=(--config-path "$here/bases" --config-name kws)
    every=1000
    kinds=(
      ++init_param="$base/basetrain_sanm_6e_320_256_fdim40_t2602_offline.pt"
      ++frontend_conf.cmvn_file="$base/am.mvn.dim40_l3r3"
      ++tokenizer_conf.token_list="$base/tokens_2602.txt"
      ++tokenizer_conf.seg_dict="$base/lexicon.txt"
      ++train_conf.avg_keep_nbest_models_type=loss
    ) ;;
  *) echo "found the kind $kind, expected one of: seaco, paraformer, sensevoice, nano, kws" >&2; exit 2 ;;
esac
mkdir -p "$out"
OMP_NUM_THREADS=1 "$venv/bin/python" -W ignore "$here/train.py" "${model[@]}" hydra.run.dir="$out/hydra" \
  ++device=cpu ++ncpu=1 ++disable_update=true \
  ++train_data_set_list="$data/train$list.jsonl" ++valid_data_set_list="$data/val$list.jsonl" \
  ++dataset_conf.index_ds=$index ++dataset_conf.data_split_num=1 ++dataset_conf.batch_sampler=BatchSampler \
  ++dataset_conf.batch_size=$size ++dataset_conf.sort_size=1024 ++dataset_conf.batch_type=$unit ++dataset_conf.num_workers=0 \
  ++train_conf.max_epoch=4 ++train_conf.log_interval=1 ++train_conf.resume=true \
  ++train_conf.validate_interval=$every ++train_conf.save_checkpoint_interval=$every \
  ++train_conf.keep_nbest_models=4 ++train_conf.avg_nbest_model=3 ++train_conf.use_deepspeed=false \
  ++optim_conf.lr=$rate ++scheduler_conf.warmup_steps=10 \
  "${kinds[@]}" ++output_dir="$out" "$@" >"$out/log.txt" 2>&1 || { tail -20 "$out/log.txt" >&2; exit 1; }
rm -rf "$out/hydra" "$out/tensorboard"
