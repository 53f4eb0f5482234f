/** Notices, worded in English. */
import type { NoticeCode } from '../../result.js';

export const notices = {
  'notice.trailing-bytes': '{file:name} has {bytes:size} after the end of its archive; they were ignored.',
  'notice.no-checksums': '{file:name} has no checksums (all are zero), so damage would go unnoticed.',
  'notice.legacy-no-checksums': '{file:name} is in the format of PyTorch before 1.6, which has no checksums.',
  'notice.deflated': '{file:name} is compressed: {records} {records|record|records} had to be inflated.',
  'notice.prefix-stripped':
    'The tensor names in {file:name} had prefixes of wrappers around the model, which were removed: {prefix:name}.',
  'notice.no-tensors':
    'The state dict in {file:name} contains values that are not tensors, which were left out: {names:name}.',
  'notice.scores-missing':
    '{count} {count|checkpoint has|checkpoints have} no score in {file:path} and {count|is|are} not ranked: {names:path}',
  'notice.scores-others': '{file:path} has scores of checkpoints that are not here: {names:path}',
  'notice.fewer-than-nbest': '{asked} checkpoints were to be averaged, only {found} {found|was|were} found.',
  'notice.no-own-average':
    'FunASR made no average of this run, because {metric:name} is missing for every checkpoint. It does not mark a best one or delete any either: for that, train into a new directory with `++train_conf.avg_keep_nbest_models_type=loss`.',
  'notice.unreadable-candidate': '{file:name} was left out: {problem:message}',
  'notice.unreadable-config': '{file:name} could not be read and was ignored: {problem:message}',
  'notice.integers-differ':
    'The integer tensor {tensor:name} differs between the checkpoints; the value of {from:name} was used.',
  'notice.infinite-kept':
    'Infinite values that are the same in all checkpoints (as in masks and observers) were copied: {names:name}.',
  'notice.copied-dtype': 'The tensor {tensor:name} of type {dtype:name} cannot be averaged and was copied.',
  'notice.base-path-missing': 'The base model at {path:name}, named in config.yaml, is not on this machine.',
  'notice.base-assumed':
    'The run names no base model that is on this machine or known; {name:name} was assumed, because the model is a {model:name}. Set `base-model` to be sure.',
  'notice.base-unknown':
    'The run names no base model that is on this machine or known, so growth was not judged. Set `base-model`: a directory, a .pt file or a size.',
  'notice.base-weights-alone':
    'The base model’s file {file:name} has {bytes:size} including training state; growth was measured against its weights only, {weights:size}.',
  'notice.base-unreadable':
    'The base model’s file {file:name} could not be read, so only sizes were compared: {problem:message}',
  'notice.vocabulary-mismatch':
    'The vocabulary has {tokens} tokens and the output layer {outputs} rows: the package will produce wrong text or none.',
  'notice.package-missing':
    'FunASR will look for these files, which are not in the package: {files:name}. They belong to {from:name}.',
  'notice.package-missing.anywhere': 'FunASR will look for these files, which are not in the package: {files:name}.',
  'notice.package-refused': '{file:name}, named in the configuration, was left out of the package: {problem:message}',
  'notice.package-replaced':
    'config.yaml names {file:name}; {other:name} is in the package instead, so the model may not recognise what it was trained for.',
  'notice.cleanup-kept': '`cleanup` left {file:name} as it was: {problem:message}',
  'notice.from-base':
    '{count} {count|tensor|tensors} ({prefixes:name}…) {count|was|were} taken from the base model, because training left {count|it|them} out of its checkpoints.',
  'notice.excluded-needed': '`exclude-tensors` removed {count} {count|tensor|tensors} that FunASR needs: {names:name}.',
  'notice.onnx-folder':
    'FunASR’s C++ servers recognise SenseVoice only by its path: put the package into a folder whose name contains {name:name} ({dir:name} does not), or they return no text.',
  'notice.onnx-folder-other':
    'FunASR’s C++ servers treat every model whose path contains {name:name} as SenseVoice, and {dir:name} does: put the package elsewhere.',
  'notice.onnx-no-int8':
    'The scripts that start FunASR’s servers expect model_quant.onnx: add `onnx-int8` to `format`, or start the server itself with `--quantize false`.',
  'notice.onnx-other-than-base':
    'Different from the base model: {what:name}. In 2pass mode FunASR’s servers take these from the online model, and an n-gram (`--lm-dir`) is built for the base model’s tokens.',
  'notice.far-apart':
    'The averaged checkpoints are far from one another (typically {distance:ratio} from their mean): they may be from different runs or base models.',
  'notice.far-out':
    '{name:name} is far from the mean (distance {distance:ratio}): it may be from another run or have diverged.',
  'notice.gguf-left-out':
    '{program:name} cannot use {count} {count|tensor|tensors} of {modules:name}, so the GGUF file omits {count|it|them}: hotwords have no effect there.',
  'notice.runtime-problem': '{format:name}: {problem:message}',
  'notice.lora-folded':
    'LoRA adapters of {count} {count|weight|weights} were merged: the model no longer has adapters.',
  'notice.precision-kept':
    '{count} {count|tensor|tensors} kept the original dtype: the smaller one cannot hold the values.',
} as const satisfies Record<`notice.${NoticeCode}`, string> & Record<string, string>;
