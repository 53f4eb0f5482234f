#!/usr/bin/env bash
# FunASR 1.4.16 in a venv, so that it trains and recognises on a CPU: scripts/funasr/install.sh VENV
# Installs what is missing: a minute and a half and 1.9 GB, of which PyTorch's CPU wheel, which .ci/run shares, is 1 GB.
# PyPI's torchaudio is built against a CUDA torch and does not load beside the CPU wheel. Without its libraries it goes on in
# plain Python, which is all that FunASR's frontends need. Its dependencies would bring another torch: hence --no-deps.
set -euo pipefail
[ $# -eq 1 ] || { sed -n '2p' "$0" >&2; exit 2; }
venv=$1
"$venv/bin/python" -c 'import importlib.metadata as m, sys; sys.exit(m.version("funasr") != "1.4.16")' 2>/dev/null && exit
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
pip() { "$venv/bin/pip" install --quiet --retries 0 "$@"; }
pip torch==2.13.0 numpy
pip hydra-core omegaconf PyYAML soundfile scipy librosa tqdm requests regex tiktoken sentencepiece kaldiio jieba jamo jaconv \
  rapidfuzz six torch_complex tensorboardX safetensors transformers websockets \
  modelscope==1.40.2 modelscope-hub==0.5.1 huggingface_hub==2.4.0 # what hub.py answers
pip --no-deps torchaudio==2.11.0
rm -f "$venv"/lib/python3*/site-packages/torchaudio/lib/*.so
pip --no-deps funasr==1.4.16
"$venv/bin/python" -W ignore -c 'import funasr; print("FunASR", funasr.__version__)'
