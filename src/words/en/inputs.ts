/** The inputs: what each means (as in action.yml), and what is said of a wrong one. A name in `…` is a flag for the command. */
import type { Group, InputName } from '../../inputs.js';

export const inputs = {
  'group.checkpoints': 'Which checkpoints',
  'group.budget': 'The budget',
  'group.model': 'The model',
  'group.publishing': 'Artifact, comment and report',

  'input.checkpoint-dir': "FunASR's `output_dir`, where the finetune left its checkpoints.",
  'input.checkpoints':
    'Names, paths or globs of checkpoints, one per line, in `checkpoint-dir` or elsewhere, whatever they are called. Average exactly these instead of choosing the best.',
  'input.nbest':
    'How many of the best checkpoints to average: a number, `all`, or `auto` (the `avg_nbest_model` of the training, else 10). Fewer on disk means all of them. With `evaluate` also several (`1,3,5`), of which the best is taken, or `greedy`: up to as many as `auto`, each kept where the score is no worse with it.',
  'input.metric':
    'What best means: `loss`, `acc`, `latest`, `scores`, or `auto` (`scores` where that is given; else the score FunASR was told to use; the loss, where that is missing or the same for all).',
  'input.scores':
    'A file with a score for each checkpoint, such as its character error rate: a JSON object of numbers by name, or of objects with one by its own name (`cer`), or CSV or TSV with a header, names first and scores second.',
  'input.scores-better': 'Which of two scores is better: the `lower` or the `higher`.',
  'input.evaluate':
    "A command that measures a model, run by the shell in the workspace on each candidate and format: `FUNASR_SLIM_MODEL` is the directory of the complete package, `FUNASR_SLIM_FORMAT` the format. The last line that it prints is a number, or a JSON object of numbers of which the first decides. It sees no variable of the Action's or with a secret's name.",
  'input.evaluate-timeout': 'How long one run of `evaluate` may take, such as `90s`, `30m` or `2h`.',
  'input.base-model':
    'What the budget compares with: a model directory, a `.pt` file, a size (`989763045`, `944MiB`), a model id or alias of the built-in table, `none`, or `auto` (the model the finetune started from).',
  'input.max-growth': 'Maximum growth over the base model, as a percentage or a size, or `none` for no limit.',
  'input.max-size': 'Maximum size of the slim model, as a size. No limit unless given.',
  'input.warn-growth': 'Like `max-growth`, but exceeding it only warns. No limit unless given.',
  'input.max-score':
    'Worst score of `evaluate` that the model may have: at most this or, with `scores-better: higher`, at least. No limit unless given.',
  'input.max-score-growth':
    'How much worse the score may be than in the last report of the target branch, in its own unit (`0.2`) or as a percentage (`5%`). No limit unless given.',
  'input.on-exceed': 'What an exceeded limit does: `fail` the step or `warn`.',
  'input.on-incomplete':
    'What a package that FunASR cannot load as it stands comes to at least: `warn`, or `fail` the step.',
  'input.override-label':
    'A pull-request label that turns an exceeded budget into a warning. The report says who set it.',
  'input.precision': 'What the weights are stored as: `keep` their type, `fp16` or `bf16`.',
  'input.precision-strict': 'Fail where a tensor does not fit `fp16`, instead of keeping that tensor as it was.',
  'input.exclude-tensors': 'Globs of tensor names to leave out of the model, one per line.',
  'input.format':
    'File formats to write, one per line; the first is what the budget judges: `pt` (model.pt), `safetensors` (model.safetensors); `onnx` (model.onnx) and `onnx-int8` (model_quant.onnx) for FunASR’s servers and funasr-onnx; `gguf-f32`, `gguf-f16` or `gguf-q8_0` for the llama.cpp runtime of FunASR (Paraformer, SeACo, SenseVoiceSmall).',
  'input.onnx-base':
    'Directory with the ONNX files of the base model, which `onnx` and `onnx-int8` are made after; `auto` looks in the base model’s directory and in the hubs’ caches.',
  'input.merge-lora':
    'Whether LoRA adapters are folded into the weights: `auto` (where a format needs it, as GGUF and ONNX do), `true` or `false`.',
  'input.slim-dir': 'Directory that the slim model package is written to.',
  'input.cleanup':
    'Checkpoints to delete last of all, when the package is uploaded (where `upload` asks for it) and all is reported, unless the verdict is `fail`: `none`, `averaged` or `all`. With `strip` they stay, and lose their training state.',
  'input.dry-run': 'Report only. Write, upload, comment and delete nothing.',
  'input.upload': 'When to upload the package as an artifact: `on-pass` (budget not failed), `always` or `never`.',
  'input.upload-required': 'Fail the step where the upload was asked for and did not succeed.',
  'input.artifact-name': 'Name of the artifact.',
  'input.retention-days': "Days to keep the artifact. The repository's setting unless given.",
  'input.compression-level': 'Zip compression of the artifact, 0 to 9. Weights do not compress, so 0 is fastest.',
  'input.overwrite':
    'Whether to replace an artifact of the same name in this workflow run: `auto` (only what an earlier attempt of this job uploaded), `true` or `false`.',
  'input.archive': 'Upload the whole package as a zip. `false` uploads `model.pt` alone, unzipped.',
  'input.comment': 'When to comment on the pull request: `always`, `on-change`, `on-fail` or `never`.',
  'input.comment-threshold':
    'How much the size of model or base must differ from what the comment says for `comment: on-change`, as a percentage or a size. Any change unless given; another verdict always counts.',
  'input.pull-request': 'Number of the pull request, where the event does not say which it is.',
  'input.comment-key': "Which comment is this job's own. One comment per key is created and then updated.",
  'input.github-token': 'Token for the comment, the label and the previous report.',
  'input.language': 'Language of report and messages: `en` or `zh`.',
  'input.mode':
    '`run`, or `comment` in a `workflow_run` job: comment with the report of the run that has finished, for pull requests from forks.',

  // ---- what is wrong ----
  'wrong.input': '{option:option}: found "{found:name}", expected {allowed:message}',
  'wrong.precision-strict':
    '`precision-strict`: found true, expected `precision: fp16` beside it, since only fp16 can fail to hold a tensor',
  'wrong.metric-scores': '`metric`: found scores, expected `scores` beside it, a file that holds them',
  'wrong.nbest-evaluate': '`nbest`: found {found:name}, expected `evaluate` beside it, which tells the best of them',
  'wrong.nbest-named':
    '`nbest`: found {found:name} beside `checkpoints`, which names what is averaged; expected one of the two',
  'wrong.max-score': '{option:option}: expected `evaluate` beside it, which measures the score',
  'wrong.precision-formats':
    '`precision`: found {found:name}, expected `pt` or `safetensors` among the formats, since no other follows it',
  'wrong.archive': '`archive`: found false, expected true, since this model consists of several files ({names:names})',
  'wrong.checkpoint-dir':
    '`checkpoint-dir`: found the checkpoint {found:path}, expected its directory: {directory:path}, with {name:path} as `checkpoints`',

  // ---- what is allowed ----
  'allowed.boolean': 'true or false',
  'allowed.choice': 'one of {choices:names}',
  'allowed.choices': 'one or more of {choices:names}',
  'allowed.integer': 'a whole number from {least:number} to {most:number}',
  'allowed.integers': 'whole numbers from {least:number} to {most:number}, with commas between',
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
