/** The inputs: what each means (as in action.yml), and what is said of a wrong one. A name in `…` is a flag for the command. */
import type { Group, InputName } from '../../inputs.js';

export const inputs = {
  'group.checkpoints': 'Which checkpoints',
  'group.budget': 'The budget',
  'group.model': 'The model',
  'group.publishing': 'Artifact, comment and report',

  'input.checkpoint-dir': "FunASR's `output_dir`, where the finetune left its checkpoints.",
  'input.checkpoints':
    'Names, paths or globs of the checkpoints to average, one per line, in `checkpoint-dir` or elsewhere, with any name. Averages exactly these instead of choosing the best.',
  'input.nbest':
    "How many of the best checkpoints to average: a number, `all`, or `auto` (the training's `avg_nbest_model`, else 10). If there are fewer, all of them. With `evaluate` also several numbers (`1,3,5`), of which the best is taken, or `greedy`: adds checkpoints one by one, up to the number of `auto`, keeping each if the score does not get worse.",
  'input.metric':
    'What "best" means: `loss`, `acc`, `latest`, `scores`, or `auto` (`scores` if that is given; else the score that FunASR was told to use; else, if that is missing or the same for all, the loss).',
  'input.scores':
    'A file with a score for each checkpoint, such as its character error rate: a JSON object of numbers by name, or of objects with a named number (`cer`), or CSV or TSV with a header, names in the first column and scores in the second.',
  'input.scores-better': 'Whether a `lower` or a `higher` score is better.',
  'input.evaluate':
    "A command that measures a model. The shell runs it in the workspace for each candidate and format: `FUNASR_SLIM_MODEL` is the directory of the complete package, `FUNASR_SLIM_FORMAT` the format. The last line it prints must be a number, or a JSON object of numbers, of which the first decides. It does not see the Action's variables, nor those with names of secrets.",
  'input.evaluate-timeout': 'Time limit for one run of `evaluate`, such as `90s`, `30m` or `2h`.',
  'input.base-model':
    'What to compare the size with: a model directory, a `.pt` file, a size (`989763045`, `944MiB`), a model id or alias of the built-in table, `none`, or `auto` (the model the finetune started from).',
  'input.max-growth': 'Maximum growth over the base model, as a percentage or a size, or `none` for no limit.',
  'input.max-size': 'Maximum size of the slim model. No limit unless given.',
  'input.warn-growth': 'Like `max-growth`, but exceeding it only warns. No limit unless given.',
  'input.max-score':
    'Worst allowed score of `evaluate`: a maximum or, with `scores-better: higher`, a minimum. No limit unless given.',
  'input.max-score-growth':
    "How much worse the score may be than in the last report of the target branch, in the score's unit (`0.2`) or as a percentage (`5%`). No limit unless given.",
  'input.on-exceed': 'What happens when a limit is exceeded: `fail` the step or `warn`.',
  'input.on-incomplete':
    'What happens when FunASR cannot load the package as it is: `warn` (at least), or `fail` the step.',
  'input.override-label':
    'A pull-request label that turns an exceeded budget into a warning. The report says who set it.',
  'input.precision': 'Type to store the weights in: `keep` the original, `fp16` or `bf16`.',
  'input.precision-strict': 'Fail if a tensor does not fit `fp16`, instead of keeping that tensor as it was.',
  'input.exclude-tensors': 'Globs of tensor names to leave out of the model, one per line.',
  'input.format':
    'File formats to write, one per line; the budget judges the first: `pt` (model.pt), `safetensors` (model.safetensors); `onnx` (model.onnx) and `onnx-int8` (model_quant.onnx) for FunASR’s servers and funasr-onnx; `gguf-f32`, `gguf-f16` or `gguf-q8_0` for FunASR’s llama.cpp runtime (Paraformer, SeACo, SenseVoiceSmall).',
  'input.onnx-base':
    'Directory with the base model’s ONNX files, which `onnx` and `onnx-int8` use as a template; `auto` looks in the base model’s directory and in the hub caches.',
  'input.merge-lora':
    'Whether to merge LoRA adapters into the weights: `auto` (if a format needs it, as GGUF and ONNX do), `true` or `false`.',
  'input.slim-dir': 'Directory to write the slim model package to.',
  'input.cleanup':
    'Which checkpoints to delete at the very end: `none`, `averaged` or `all`; `strip` keeps them and removes their training state. Happens only after the package is uploaded (if `upload` asks for it) and everything is reported, and not if the verdict is `fail`.',
  'input.dry-run': 'Only report: write, upload, comment on and delete nothing.',
  'input.upload':
    'When to upload the package as an artifact: `on-pass` (unless the verdict is `fail`), `always` or `never`.',
  'input.upload-required': 'Fail the step if the upload was requested and did not succeed.',
  'input.artifact-name': 'Name of the artifact.',
  'input.retention-days': "Days to keep the artifact. Default: the repository's setting.",
  'input.compression-level': 'Zip compression level of the artifact, 0 to 9. Weights hardly compress, so 0 is fastest.',
  'input.overwrite':
    'Whether to replace an artifact of the same name in this workflow run: `auto` (only one that an earlier attempt of this job uploaded), `true` or `false`.',
  'input.archive': 'Upload the whole package as a zip file. `false` uploads only `model.pt`, unzipped.',
  'input.comment': 'When to comment on the pull request: `always`, `on-change`, `on-fail` or `never`.',
  'input.comment-threshold':
    "How much the size of the model or of its base must differ from the comment's to update it with `comment: on-change`, as a percentage or a size. Default: any change; a different verdict always counts.",
  'input.pull-request': 'Number of the pull request, if the event does not give it.',
  'input.comment-key': "Identifies this job's comment. One comment per key is created and then updated.",
  'input.github-token': 'Token for the comment, the labels and the previous report.',
  'input.language': 'Language of the report and the messages: `en` or `zh`.',
  'input.mode':
    '`run`, or `comment` in a `workflow_run` job: comment with the report of the finished run, for pull requests from forks.',

  // ---- what is wrong ----
  'wrong.input': '{option:option}: found "{found:name}", expected {allowed:message}',
  'wrong.precision-strict':
    '`precision-strict`: found true, expected `precision: fp16` with it, since only fp16 can fail to hold a tensor',
  'wrong.metric-scores': '`metric`: found scores, expected the input `scores` with it',
  'wrong.nbest-evaluate': '`nbest`: found {found:name}, expected `evaluate` with it, to decide which is best',
  'wrong.nbest-named':
    '`nbest`: found {found:name} together with `checkpoints`, which names what is averaged; expected only one of the two',
  'wrong.max-score': '{option:option}: expected `evaluate` with it, which measures the score',
  'wrong.precision-formats':
    '`precision`: found {found:name}, expected `pt` or `safetensors` among the formats, since it does not apply to the others',
  'wrong.archive':
    '`archive`: found false, expected true, because this model consists of several files ({names:names})',
  'wrong.checkpoint-dir':
    '`checkpoint-dir`: found the checkpoint {found:path}, expected its directory: {directory:path}, with {name:path} as `checkpoints`',

  // ---- what is allowed ----
  'allowed.boolean': 'true or false',
  'allowed.choice': 'one of {choices:names}',
  'allowed.choices': 'one or more of {choices:names}',
  'allowed.integer': 'a whole number from {least:number} to {most:number}',
  'allowed.integers': 'whole numbers from {least:number} to {most:number}, separated by commas',
  'allowed.duration': 'a time such as 90s, 30m or 2h',
  'allowed.number': 'a number such as 4.5',
  'allowed.score-growth': 'a percentage such as 5%, a number such as 0.2',
  'allowed.count': 'a whole number',
  'allowed.size': 'a whole number of bytes or a number with a unit, such as 989763045, 990MB or 944MiB',
  'allowed.allowance': 'a percentage such as 5%, {size:message}',
  'allowed.unit': '{number:name}% of the base model, or {number:name}B for bytes',
  'allowed.or': '{allowed:message}, or {words:names}',
  'allowed.artifact-name': 'a name without " : < > | * ? \\ / and line breaks',
} as const satisfies Readonly<Record<`group.${Group}` | `input.${InputName}`, string>> &
  Readonly<Record<string, string>>;
