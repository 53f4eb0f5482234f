#!/usr/bin/env bash
# FunASR trains a Paraformer, a SenseVoice and a SeACo-Paraformer of tiny base models that it has exported to ONNX; the committed bundle
# puts the average into these files; FunASR exports the average itself. Both must be the same to the bit:
#   scripts/funasr/onnx.sh VENV [KIND...]       VENV as scripts/funasr/install.sh makes it, which this adds to
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -ge 1 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
venv=$1 here=scripts/funasr work=$PWD/.ci/tmp/onnx
shift
kinds=("$@")
[ ${#kinds[@]} -gt 0 ] || kinds=(paraformer sensevoice seaco)
"$venv/bin/python" -c 'import funasr_onnx, onnxruntime, onnx' 2>/dev/null || {
  "$venv/bin/pip" install --quiet --retries 0 onnx==1.23.2 onnxruntime==1.32.0 kaldi-native-fbank==1.23.0
  "$venv/bin/pip" install --quiet --retries 0 --no-deps funasr-onnx==0.4.3
}
rm -rf "$work"
mkdir -p "$work"
quietly() { "$@" >"$work/log" 2>&1 || { tail -n 40 "$work/log" >&2; exit 1; }; }

export EXPORTABLE=1
quietly "$here/make_runs.sh" "$venv" "$work" "${kinds[@]}"
for kind in "${kinds[@]}"; do
  run=$work/runs/$kind
  quietly "$venv/bin/python" -W ignore "$here/export_onnx.py" "$run/base"
  mkdir -p "$work/$kind"
  # FunASR's servers know SenseVoice by this word in the path.
  package=$work/$kind/SenseVoiceSmall
  [ "$kind" = sensevoice ] || package=$work/$kind/slim-model
  quietly node dist/cli/index.js run "$run/outputs" --slim-dir "$package" --max-growth 5% \
    --format onnx-int8 --format onnx --format pt --report "$work/$kind.json"
  # The same model for FunASR to export, without the files that it would make.
  cp -r "$package" "$work/$kind/exported"
  rm "$work/$kind/exported"/*.onnx
  quietly "$venv/bin/python" -W ignore "$here/export_onnx.py" "$work/$kind/exported"
  "$venv/bin/python" -W ignore "$here/compare_onnx.py" "$kind" "$package" "$work/$kind/exported" "$work/data" "$work/$kind.json"
done
rm -rf "$work"
