/** What is said of run directories, selections, base models and packages, in English. */
export const funasr = {
  // ---- the run directory ----
  'run-directory.absent': 'there is no such directory',
  'run-directory.file': 'is not a directory',
  'run-directory.empty':
    '{path:path}: no checkpoint: looked for `model.pt.ep<epoch>`, `model.pt.ep<epoch>.<step>`, found an empty directory',
  'run-directory.none':
    '{path:path}: no checkpoint: looked for `model.pt.ep<epoch>`, `model.pt.ep<epoch>.<step>`, found {found:names}',
  'hint.output-dir':
    "set `checkpoint-dir` to the `output_dir` of FunASR's training (./outputs by default); it holds the model.pt.ep* files",
  'hint.inspect': 'name a checkpoint, or a directory that contains checkpoints',

  // ---- its entries ----
  'entry.special': 'is neither a file nor a directory',
  'entry.dangling': 'is a symbolic link to a file that does not exist',
  'entry.zero-3': 'contains {count} ZeRO-3 {count|shard|shards} ({file:name}); no single file has all the weights',
  'entry.split': 'the model is split over {count} files ({file:name}): model parallelism is not supported',
  'entry.no-weights': 'is a directory without {file:name}',
  'hint.zero-3':
    "merge them with DeepSpeed's `zero_to_fp32.py`, or train with zero stage 1 or 2, or with `stage3_gather_16bit_weights_on_model_save`",
  'hint.model-parallel': 'train without model parallelism, or merge the parts first',
  'hint.interrupted-save':
    'the save may have been interrupted; delete the directory or name the checkpoints to average',

  // ---- small files: configuration, vocabulary ----
  'small-file.outside': 'points outside {directory:path}',
  'small-file.special': 'is not a regular file',
  'small-file.too-large': 'is too large for this program: {bytes:number} bytes, the limit is {most:number}',
  'small-file.parts': 'is too large for this program: more than {most} lines or strings',
  'small-file.shrank': 'became shorter while it was being read',
  'run-config.no-text': 'is not valid UTF-8 text',
  'run-config.list': 'contains a list, expected a mapping',
  'run-config.no-map': 'contains a single value or nothing, expected a mapping',
  'run-config.too-deep': 'is nested more than {most} levels deep',
  'yaml.several': 'contains several documents, expected one',
  'yaml.many-lexemes': 'is too large for this program: more than {most} tokens',
  'yaml.many-values': 'is too large for this program: more than {most} values, including repeated ones',
  'yaml.many-properties': 'is too large for this program: more than {most} tags, anchors and aliases',
  'yaml.many-digits': 'is too large for this program: a number of more than {most} digits',
  'yaml.anchor-twice': 'has the anchor {anchor:name} twice',
  'yaml.no-anchor': 'refers to `{anchor:name}`, an anchor that is not defined before it',
  'yaml.key': 'has a list, a mapping or nothing as a key',
  'yaml.twice': 'has the key {key:name} twice',
  'yaml.merge': 'merges (`<<`) something that is not a mapping',
  'yaml.value': 'has the value `=`, which FunASR does not read',
  'yaml.tag': 'has the tag {tag:name}, which FunASR does not read',

  // ---- selection ----
  'selection.no-such-score': '`metric` {metric}: none of the {count} checkpoints in {path:path} has such a score',
  'selection.idle-patterns':
    '`checkpoints`: {patterns:names} matches nothing in {path:path} or in the working directory; available: {names:names}',
  'selection.only-copies': '{path:path}: no checkpoint of an epoch or step, only {names:names}',
  'selection.none-readable': '{path:path}: none of the {count} checkpoints can be read:',
  'selection.more': 'and {count} more',
  'hint.metric': 'set `metric` to `auto` or `latest`',
  'hint.checkpoints':
    'give file names (paths, if they are elsewhere) or globs such as `model.pt.ep1*` or `*/outputs/epoch_*.pt`',
  'hint.name-copy': 'to slim one of these, name it in `checkpoints`',

  // ---- names of tensors ----
  'names.alike':
    "the tensors {first:name} and {second:name} would both be called {name:name} without the prefixes of the model's wrappers",
  'names.flat': '{tensor:name} is an FSDP flat parameter: only a shard of the weights',
  'hint.bare':
    'save the wrapped model itself: `model.module.state_dict()` for DataParallel, `model._orig_mod.state_dict()` for torch.compile',
  'hint.full-state-dict':
    'gather the weights with `get_model_state_dict(model, options=StateDictOptions(full_state_dict=True))` from torch.distributed.checkpoint.state_dict, and save them again',

  // ---- tensors left out ----
  'exclude-tensors.idle-pattern': "`exclude-tensors`: '{pattern:name}' matches no tensor; closest names: {near:names}",
  'hint.tensor-globs': 'globs match whole tensor names: `seaco_decoder.*` or `*.bias`',

  // ---- base model ----
  'base-model.unknown': "`base-model` '{asked:name}': not an existing directory or file, a size, or a known model",
  'base-model.no-path': "`base-model` '{asked:name}': no such directory or file: {path:path}",
  'base-model.known':
    'known models: {models:names}; for any other model give its directory, its .pt file, its size such as `990MB`, or `none`',
  'base-model.no-weights': '`base-model` {directory:path}: the directory has no `model.pt`',
  'hint.model-directory':
    'give the directory that contains `model.pt`, `config.yaml` and `configuration.json`, or the .pt file itself',

  // ---- package ----
  'package.not-packable': 'a file with this name or path does not belong in a package',
  'package.too-many-files': 'names {count} files; only the first {most} are used',
  'package.absent': 'is not on this machine',
  'package.replaced': 'config.yaml names {file:path}, which was not found',
  'package.outside':
    'is outside the run directory, its parent, the workspace, the base model and the hub caches, and its content does not show that it belongs to a model',
  'package.empty': 'is empty',
  'package.lfs-pointer': 'is a Git LFS pointer, not the file itself',
  'package.html': 'is an HTML page: the download went wrong',
  'package.code': 'names code that is downloaded and run when the model is loaded (`auto_map`)',
  'package.other-model':
    'FunASR would download {name:name} from a hub and build it, and run any code that it contains; only models of iic, damo, funasr and FunAudioLLM are allowed',
  'package.whole-place': 'contains more than one model; a model must be in a folder of its own',
  'package.empty-directory': 'contains none of the files that describe a tokenizer or a language model',
  'package.large-directory': 'contains more than {most} files or {bytes:size} besides weights and code',
  'package.too-large': 'would make the files other than the weights larger than any package needs',
  'package.is-file': "`slim-dir` '{dir:path}': is a file, expected a directory",
  'package.not-own':
    "`slim-dir` '{dir:path}': contains {file:name}, which this program did not write; choose another directory, or remove the file if it is not needed",
  'package.link': "`slim-dir` '{dir:path}': contains {file:name}, a symbolic link; nothing is written through links",
  'package.is-input': "`slim-dir` '{dir:path}': is {input:path}, which is an input; choose another directory",
  'package.through-link':
    "`slim-dir` '{dir:path}': {link:path}, inside {within:path}, is a symbolic link; nothing is written through links",
  'package.own-input':
    "`slim-dir` '{dir:path}': its {file:name} is the same file as {input:path}, which is an input; choose another directory",
  'report.refused': '--report {path:path}: {problem:message}',
  'report.through-link':
    '--report {path:path}: {link:path}, inside {within:path}, is a symbolic link; nothing is written through links',
  'report.is-input': '--report {path:path}: is the same file as {input:path}, which is an input; choose another file',
  'report.in-package': '--report {path:path}: is a file of the package in {dir:path}; choose another file',

  // ---- cleanup ----
  'cleanup.elsewhere': 'is outside {directory:path}',
  'cleanup.link': 'is a symbolic link',
  'cleanup.other-files': 'contains files that were not there before: {files:names}',
  'cleanup.changed': 'changed since it was read; is training still writing to {directory:path}?',

  // ---- a file of scores ----
  'scores.wrong': '`scores` {file:path}: {problem:message}',
  'scores.wrong-line': '`scores` {file:path}, line {line:number}: {problem:message}',
  'scores.empty': 'contains no scores',
  'scores.no-text': 'is not UTF-8 text',
  'scores.no-json': 'is not valid JSON: {reason:name}',
  'scores.no-object': 'is not a JSON object of scores by checkpoint name',
  'scores.no-number': '{name:quoted}: found {found:quoted}, expected a finite number',
  'scores.alias': 'an alias',
  'scores.list': 'a list or an object within an object',
  'scores.quotes': 'has an unterminated quote, or text after a closing quote',
  'scores.no-column':
    'the header names no score; expected names in the first column and scores in the second, separated by commas or tabs',
  'scores.no-header': 'found the score {found:name} in the first line, expected a header, such as: name,cer',
  'scores.twice': '{name:quoted} is already in line {first:number}',
  'scores.same': '{name:quoted} is the same checkpoint as {other:quoted} in line {first:number}',
  'scores.ambiguous': '{name:quoted} matches several checkpoints, {names:names}; expected more of its path',
  'scores.none-fits': 'none of its names is a checkpoint here: found {found:names}, the checkpoints are {names:names}',

  // ---- strip: why a checkpoint is skipped ----
  'strip.newest': 'is among the newest ({count}), which are left whole',
  'strip.moving': 'was modified less than {seconds} s ago',
  'strip.nothing': 'has no training state',
  'strip.deepspeed': "is a DeepSpeed directory; only FunASR's own files are stripped",
  'strip.hard-link': 'has {count} other {count|name|names} (hard links): stripping it would free no space',
  'strip.top-level': "has its weights at the top level, unlike FunASR's training checkpoints",
  'strip.form': 'is stored in a form that would change when it is rewritten',
  'strip.no-tensors': 'has {names:names} among its weights, which are not tensors',
  'strip.bookkeeping': '{key:quoted} is {what:message}, which FunASR does not write there',
  'strip.otherwise': 'was not written correctly',
  // ---- GGUF for FunASR's runtime ----
  'gguf.class': "FunASR's llama.cpp runtime does not run {model:name}; this program writes GGUF for {classes:names}",
  'gguf.no-class':
    "GGUF needs the class of the model, and neither the run's config.yaml nor the base model's gives it; supported are {classes:names}",
  'gguf.lacks': '{model:name} lacks tensors that GGUF needs: {tensors:names}',
  'hint.gguf-class': 'use `format: pt`, or write the GGUF file with another program',
  'hint.gguf-nano':
    "its runtime reads two files: FunASR's `export_encoder_gguf.py` (runtime/llama.cpp/fun-asr-nano) writes the encoder, llama.cpp's `convert_hf_to_gguf.py` the Qwen3; use `format: pt` to make their input",
  'hint.gguf-config': 'put the config.yaml of the training next to the checkpoints, or set `base-model`',
  'gguf.excluded': '`exclude-tensors` leaves out {count} {count|tensor|tensors} that GGUF needs: {names:names}',
  'hint.gguf-excluded': 'exclude other tensors, or use `format: pt`',
  'hint.gguf-lacks': 'check `exclude-tensors`, and that config.yaml belongs to this model',

  // ---- LoRA ----
  'lora.unfit': 'the LoRA adapters cannot be merged into the weights:',
  'lora.unknown': '{name:quoted} belongs to a type of adapter that this program does not support',
  'lora.several': '{module:quoted} has several adapters',
  'lora.half': '{name:quoted} is incomplete: {module:quoted} needs both lora_A and lora_B',
  'lora.no-weight': '{name:quoted} adapts a weight of {module:quoted} that does not exist',
  'lora.no-config': '{module:quoted} has an adapter, but config.yaml does not describe it ({key:name})',
  'lora.not-listed': '{module:quoted} has an adapter that {key:name} does not list',
  'lora.idle': '{key:name} lists {letter:quoted}, for which there is no adapter',
  'lora.number': '{key:name} is {found:name}; a number above 0 was expected',
  'lora.other-scale': '{key:name} changes how adapters are scaled, which this program does not support',
  'lora.shapes':
    '{weight:quoted} is [{shape}]: adapters of lora_A [{a}] and lora_B [{b}] do not fit it with rank {rank:number}',
  'lora.collision': "without PEFT's prefixes, two tensors would have the same name",
  'lora.dtype': '{name:quoted} is {dtype}; floating-point numbers were expected',
  'lora.tied': '{name:quoted} is tied to {other:quoted}, which would be adapted as well',
  'lora.not-finite': '{name:quoted} has NaN or infinite values',
  'lora.format-needs': '{format:quoted} cannot hold the {count} LoRA tensors of this model, and `merge-lora` is false',
  'hint.lora': 'keep the adapters (`merge-lora: false`), or use the config.yaml of the training',
  'hint.merge-lora': 'merge them into the weights (`merge-lora: auto`)',
} as const;
