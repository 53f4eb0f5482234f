/** Why FunASR could not load a package, and what helps, in English. */
import type { DeploymentProblemCode } from '../../result.js';

export const deployment = {
  'deployment.format-not-loaded':
    'FunASR’s AutoModel does not load `{format:name}` files: add `pt` to `format`, or load the weights with your own program.',
  'deployment.no-config':
    'config.yaml, from which FunASR builds the model, is missing: put it next to the checkpoints, or set `base-model` to the base model’s directory.',
  'deployment.class-unknown':
    'What a model of class {model:name} needs is unknown to this program: load the package once with FunASR before you deploy it.',
  'deployment.file-replaced':
    'The file of `{key:name}` in the package, {file:name}, is not the one that the run was trained with ({problem:message}): put that one next to the checkpoints.',
  'deployment.file-missing':
    'The file that `{key:name}` names is missing ({problem:message}): put it next to the checkpoints, or set `base-model` to the directory that contains it.',
  'deployment.file-unnamed':
    '{tokenizer:name} needs a file in `{key:name}`, and neither config.yaml nor configuration.json names one.',
  'deployment.file-damaged': '{file:name} is not what FunASR expects there: copy it again from the base model.',
  'deployment.directory-lacks':
    'The directory {directory:name} lacks {file:name}: copy the whole directory from the base model.',
  'deployment.vocabulary-mismatch':
    'The vocabulary has {tokens} tokens and the output layer {outputs} rows: use the token list of the training.',
  'deployment.pieces-mismatch':
    'The SentencePiece model has {tokens} pieces and the output layer {outputs} rows: use the model of the training.',
  'deployment.cmvn-mismatch':
    '{file:name} has {values} values, but the frontend makes {expected} per frame: use the CMVN file of the training.',
  'deployment.llm-mismatch':
    '{file:name} sets `{key:name}` to {value}, but the LLM’s embedding has {found}: use the LLM directory of the training.',
  'deployment.adapters-unread':
    'The model has {count} LoRA {count|tensor|tensors}, but config.yaml has no `lora_list`, so FunASR would ignore {count|it|them}: use the config.yaml of the training.',
  'deployment.tensors-missing':
    '{count} {count|tensor|tensors} of the base model {count|is|are} missing, and FunASR would use random values instead: {names:name}. Set `base-model` to the base model’s directory, or save all tensors (`train_conf.effective_save_name_excludes`).',
  'deployment.tensors-excluded':
    '`exclude-tensors` removed {count} {count|tensor|tensors}, and FunASR would use random values instead: {names:name}.',
  'deployment.module-missing':
    'The model has no tensors of `{module:name}`, and FunASR would use random values instead: set `base-model` to the base model’s directory, or save all tensors (`train_conf.effective_save_name_excludes`).',
  'deployment.runtime-fixed':
    '{program:name} requires {what:name} {expected:name}, and this model has {found:name}: deploy it as `format: pt`.',
  'deployment.runtime-vocabulary':
    '{program:name} would print numbers instead of text, because the token list of the training was not found: put it next to the checkpoints, or set `base-model` to the directory that contains it.',
  'deployment.runtime-cmvn':
    '{program:name} exits without the CMVN file of the training, which was not found: put am.mvn next to the checkpoints, or set `base-model` to the directory that contains it.',
  'deployment.runtime-embedding':
    '{program:name} reads `embed.weight` as float32, but `gguf-f16` stores float16, like FunASR’s exporter: use `gguf-q8_0` or `gguf-f32`.',
  'deployment.onnx-file-missing':
    'FunASR’s servers and funasr-onnx open {file:name} by exactly this name, and it is missing: put it next to the checkpoints, or set `base-model` to the base model’s directory.',
  'deployment.onnx-file-damaged':
    '{file:name} is not what FunASR’s servers and funasr-onnx expect there: copy it again from the base model.',
  'deployment.onnx-tokens':
    '{file:name} has {tokens} tokens, but the graph outputs {outputs}: FunASR’s servers would read past the end of the list. Use the vocabulary of the training.',
  'deployment.onnx-config-key':
    '{file:name} lacks `{key:name}`, without which FunASR’s servers or funasr-onnx do not start: use the config.yaml of the training.',
  'deployment.onnx-frontend':
    '`{key:name}` is {found:name}, but FunASR’s servers always use {fixed:name}: their input would differ from that of the training.',
  'deployment.onnx-version':
    '{file:name} has {what:name} version {found}, FunASR’s servers support up to {most}: export the base model with an older one (`opset_version`).',
  'deployment.onnx-inputs':
    '{file:name} takes {found:name}, but FunASR’s servers and funasr-onnx provide {expected:name}: export the base model with FunASR.',
  'deployment.onnx-hotwords':
    '{file:name} belongs to a contextual model, and this is not one: FunASR’s servers would return no text. Remove it from `onnx-base`.',
} as const satisfies Record<`deployment.${DeploymentProblemCode}`, string>;
