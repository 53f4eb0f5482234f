/** Why FunASR could not load a package, and what helps, in English. */
import type { DeploymentProblemCode } from '../../result.js';

export const deployment = {
  'deployment.format-not-loaded':
    'FunASR’s AutoModel does not load `{format:name}` files: add `pt` to `format`, or load the weights with a program of your own.',
  'deployment.no-config':
    'config.yaml is missing, from which FunASR builds the model: keep it beside the checkpoints, or name the base model’s directory in `base-model`.',
  'deployment.class-unknown':
    'What a model of class {model:name} needs is not known here: load the package once with FunASR before you deploy it.',
  'deployment.file-replaced':
    'The file of `{key:name}` in the package, {file:name}, is not what the run was trained with ({problem:message}): put that one beside the checkpoints.',
  'deployment.file-missing':
    'The file that `{key:name}` names is missing ({problem:message}): put it beside the checkpoints, or name the directory that has it in `base-model`.',
  'deployment.file-unnamed':
    '{tokenizer:name} needs a file in `{key:name}`, and neither config.yaml nor configuration.json names one.',
  'deployment.file-damaged': '{file:name} is not what FunASR reads there: copy it again from the base model.',
  'deployment.directory-lacks': 'The directory {directory:name} lacks {file:name}: copy it whole from the base model.',
  'deployment.vocabulary-mismatch':
    'The vocabulary has {tokens} tokens, the output layer {outputs} rows: use the token list of the training.',
  'deployment.pieces-mismatch':
    'The SentencePiece model has {tokens} pieces, the output layer {outputs} rows: use the model of the training.',
  'deployment.cmvn-mismatch':
    '{file:name} has {values} values, the frontend makes {expected} for each frame: use the CMVN file of the training.',
  'deployment.llm-mismatch':
    '{file:name} says `{key:name}` {value}, the LLM’s embedding has {found}: use the LLM’s directory of the training.',
  'deployment.adapters-unread':
    'The model has {count} {count|tensor|tensors} of LoRA, config.yaml has no `lora_list`, and FunASR would leave {count|it|them} out: use the config.yaml of the training.',
  'deployment.tensors-missing':
    '{count} {count|tensor|tensors} of the base model {count|is|are} missing, and FunASR would run on with random values: {names:name}. Name the base model’s directory in `base-model`, or save all tensors (`train_conf.effective_save_name_excludes`).',
  'deployment.tensors-excluded':
    '`exclude-tensors` left out {count} {count|tensor|tensors}, and FunASR would run on with random values: {names:name}.',
  'deployment.module-missing':
    'The model has no tensor of `{module:name}`, and FunASR would run on with random values there: name the base model’s directory in `base-model`, or save all tensors (`train_conf.effective_save_name_excludes`).',
  'deployment.runtime-fixed':
    '{program:name} is made for {what:name} {expected:name}, and this model has {found:name}: deploy it as `format: pt`.',
  'deployment.runtime-vocabulary':
    '{program:name} would print numbers instead of text, as no token list of the training was found: put it beside the checkpoints, or name the directory that has it in `base-model`.',
  'deployment.runtime-cmvn':
    '{program:name} ends without the CMVN of the training, and no such file was found: put am.mvn beside the checkpoints, or name the directory that has it in `base-model`.',
  'deployment.runtime-embedding':
    '{program:name} takes the numbers of `embed.weight` for float32, and `gguf-f16` has float16, as FunASR’s exporter does: write `gguf-q8_0` or `gguf-f32`.',
  'deployment.onnx-file-missing':
    'FunASR’s servers and funasr-onnx open {file:name} by this very name, and it is missing: put it beside the checkpoints, or name the base model’s directory in `base-model`.',
  'deployment.onnx-file-damaged':
    '{file:name} is not what FunASR’s servers and funasr-onnx read there: copy it again from the base model.',
  'deployment.onnx-tokens':
    '{file:name} has {tokens} tokens, the graph gives {outputs}: FunASR’s servers would read beyond the list. Use the vocabulary of the training.',
  'deployment.onnx-config-key':
    '{file:name} lacks `{key:name}`, without which FunASR’s servers or funasr-onnx do not start: use the config.yaml of the training.',
  'deployment.onnx-frontend':
    '`{key:name}` is {found:name}, and FunASR’s servers reckon with {fixed:name} whatever it says: they would hear something else than the training did.',
  'deployment.onnx-version':
    '{file:name} has {what:name} version {found}, FunASR’s servers read up to {most}: export the base model with an older one (`opset_version`).',
  'deployment.onnx-inputs':
    '{file:name} takes {found:name}, FunASR’s servers and funasr-onnx give {expected:name}: export the base model with FunASR.',
  'deployment.onnx-hotwords':
    '{file:name} is of a contextual model, and this is none: FunASR’s servers would give no text. Remove it from `onnx-base`.',
} as const satisfies Record<`deployment.${DeploymentProblemCode}`, string>;
