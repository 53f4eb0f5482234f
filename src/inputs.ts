// Made from action.yml by scripts/inputs.mjs (npm run docs): do not edit.
export const INPUTS = {
  "checkpoint-dir": {
    "default": "outputs",
    "description": "FunASR's `output_dir`, where the finetune left its checkpoints."
  },
  "checkpoints": {
    "default": "",
    "description": "Names or globs, one a line. Average exactly these instead of choosing the best."
  },
  "nbest": {
    "default": "auto",
    "description": "How many of the best checkpoints to average: a number, `all`, or `auto` (the `avg_nbest_model` of the training, else 10). Fewer on disk means all of them."
  },
  "metric": {
    "default": "auto",
    "description": "What best means: `loss`, `acc`, `latest`, or `auto` (the score FunASR was told to use; the loss, where that is missing or the same for all)."
  },
  "base-model": {
    "default": "auto",
    "description": "What the budget compares with: a model directory, a `.pt` file, a size (`989763045`, `944MiB`), a model id or alias of the built-in table, `none`, or `auto` (the model the finetune started from)."
  },
  "max-growth": {
    "default": "5%",
    "description": "Most that the slim model may exceed the base model, as a percentage or a size. Empty for no limit."
  },
  "max-size": {
    "default": "",
    "description": "Most that the slim model may measure in all, as a size."
  },
  "warn-growth": {
    "default": "",
    "description": "Like `max-growth`, but exceeding it only warns."
  },
  "on-exceed": {
    "default": "fail",
    "description": "What an exceeded limit does: `fail` the step or `warn`."
  },
  "override-label": {
    "default": "",
    "description": "A pull-request label that turns an exceeded budget into a warning. The report says who set it."
  },
  "precision": {
    "default": "keep",
    "description": "What the weights are stored as: `keep` their type, `fp16` or `bf16`."
  },
  "precision-strict": {
    "default": "false",
    "description": "Fail where a tensor does not fit `fp16`, instead of keeping that tensor as it was."
  },
  "exclude-tensors": {
    "default": "",
    "description": "Globs of tensor names to leave out of the model, one a line."
  },
  "format": {
    "default": "pt",
    "description": "File formats to write, one a line; the first is what the budget judges: `pt` (model.pt), `safetensors` (model.safetensors)."
  },
  "slim-dir": {
    "default": "slim-model",
    "description": "Directory that the slim model package is written to."
  },
  "cleanup": {
    "default": "none",
    "description": "Checkpoints to delete last of all, when the package is uploaded (where `upload` asks for it) and all is reported, unless the verdict is `fail`: `none`, `averaged` or `all`."
  },
  "upload": {
    "default": "on-pass",
    "description": "When to upload the package as an artifact: `on-pass` (budget not failed), `always` or `never`."
  },
  "upload-required": {
    "default": "false",
    "description": "Fail the step where the upload was asked for and did not succeed."
  },
  "artifact-name": {
    "default": "slim-model",
    "description": "Name of the artifact."
  },
  "retention-days": {
    "default": "",
    "description": "Days to keep the artifact. Empty for the repository's setting."
  },
  "compression-level": {
    "default": "0",
    "description": "Zip compression of the artifact, 0 to 9. Weights do not compress, so 0 is fastest."
  },
  "overwrite": {
    "default": "false",
    "description": "Replace an artifact of the same name in this workflow run."
  },
  "archive": {
    "default": "true",
    "description": "Upload the whole package as a zip. `false` uploads `model.pt` alone, unzipped."
  },
  "comment": {
    "default": "always",
    "description": "When to comment on the pull request: `always`, `on-change`, `on-fail` or `never`."
  },
  "comment-key": {
    "default": "",
    "description": "Which comment is this job's own. One comment per key is created and then updated."
  },
  "github-token": {
    "default": "",
    "description": "Token for the comment, the label and the previous report."
  },
  "language": {
    "default": "en",
    "description": "Language of the report: `en` or `zh`."
  },
  "dry-run": {
    "default": "false",
    "description": "Report only. Write, upload, comment and delete nothing."
  },
  "mode": {
    "default": "run",
    "description": "`run`, or `comment` in a `workflow_run` job: comment with the report of the run that has finished, for pull requests from forks."
  }
} as const;

export type InputName = keyof typeof INPUTS;
