/** Notices, worded in English. */
import type { NoticeCode } from '../../result.js';

export const notices = {
  'notice.trailing-bytes': '{file:name} has {bytes:size} after the end of its archive; they were ignored.',
  'notice.no-checksums': '{file:name} carries no checksums (all are zero), so damage to it would go unnoticed.',
  'notice.legacy-no-checksums': '{file:name} has the format of PyTorch before 1.6, which carries no checksums.',
  'notice.deflated': '{file:name} is compressed: {records} {records|record|records} had to be inflated.',
  'notice.prefix-stripped':
    'The tensor names in {file:name} held names of wrappers around the model; they were removed: {prefix:name}.',
  'notice.no-tensors': 'The state dict in {file:name} holds more than tensors; it was left out: {names:name}.',
  'notice.fewer-than-nbest': '{asked} checkpoints were to be averaged; {found} {found|was|were} found.',
  'notice.no-own-average':
    'FunASR made no average of this run: {metric:name} is missing for every checkpoint. Nor does it mark a best one or delete any: for that, train into a new directory with `++train_conf.avg_keep_nbest_models_type=loss`.',
  'notice.unreadable-candidate': '{file:name} was left out: {problem:message}',
  'notice.unreadable-config': '{file:name} could not be read, so what it says was not used: {problem:message}',
  'notice.integers-differ':
    'The integer tensor {tensor:name} differs between the checkpoints; its value is that of {from:name}.',
  'notice.infinite-kept':
    'Infinite values that are the same in all checkpoints were copied, as masks and observers have them: {names:name}.',
  'notice.copied-dtype': 'The tensor {tensor:name} of type {dtype:name} cannot be averaged; it was copied.',
  'notice.base-path-missing': 'The base model at {path:name}, named in config.yaml, is not on this machine.',
  'notice.base-assumed':
    'Nothing in the run names a base model that is here or known; {name:name} was assumed, since the model is a {model:name}. Set `base-model` to be sure.',
  'notice.base-unknown':
    'Nothing in the run names a base model that is here or known, so growth was not judged. Set `base-model`: a directory, a .pt file or a size.',
  'notice.base-weights-alone':
    'The base model’s file {file:name} has {bytes:size} with the state of its training; growth was measured against its weights alone, {weights:size}.',
  'notice.base-unreadable':
    'The base model’s file {file:name} could not be read, so only sizes were compared: {problem:message}',
  'notice.vocabulary-mismatch':
    'The vocabulary has {tokens} tokens, the output layer {outputs} rows: the package will give wrong text or none.',
  'notice.package-missing':
    'FunASR will look for these files and they are not in the package: {files:name}. They belong to {from:name}.',
  'notice.package-missing.anywhere': 'FunASR will look for these files and they are not in the package: {files:name}.',
  'notice.package-refused': '{file:name}, named in the configuration, was left out of the package: {problem:message}',
  'notice.package-replaced':
    'config.yaml names {file:name}; {other:name} is in the package instead, so the model may hear or write something else than it was trained for.',
  'notice.cleanup-kept': '{file:name} was to be deleted and was not: {problem:message}',
  'notice.from-base':
    '{count} {count|tensor|tensors} ({prefixes:name}…) {count|was|were} taken from the base model, as the training left {count|it|them} out of its checkpoints.',
  'notice.excluded-needed':
    '`exclude-tensors` left out {count} {count|tensor|tensors} that FunASR will miss: {names:name}.',
  'notice.onnx-folder':
    'FunASR’s C++ servers take a model for SenseVoice by its path alone: put the package into a folder whose name contains {name:name} ({dir:name} does not), or they give no text.',
  'notice.onnx-folder-other':
    'FunASR’s C++ servers take every model below a path with {name:name} for SenseVoice, and {dir:name} has it: put the package elsewhere.',
  'notice.onnx-no-int8':
    'The scripts that start FunASR’s servers want model_quant.onnx: add `onnx-int8` to `format`, or start the server itself with `--quantize false`.',
  'notice.onnx-other-than-base':
    'Other than the base model’s: {what:name}. In 2pass mode FunASR’s servers take these from the online model, and an n-gram (`--lm-dir`) is made for the base model’s tokens.',
  'notice.far-out':
    '{name:name} lies far from the mean (distance {distance:ratio}): it may come from another run or have diverged.',
  'notice.gguf-left-out':
    '{program:name} has no place for {count} {count|tensor|tensors} of {modules:name}, which the GGUF leaves out: hotwords have no effect there.',
  'notice.runtime-problem': '{format:name}: {problem:message}',
  'notice.lora-folded': 'LoRA adapters of {count} {count|weight|weights} were folded in: the model is a plain one.',
  'notice.precision-kept':
    '{count} {count|tensor|tensors} kept the original dtype: the smaller one cannot hold the values.',
} as const satisfies Record<`notice.${NoticeCode}`, string> & Record<string, string>;
