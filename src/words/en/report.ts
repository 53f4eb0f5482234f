/**
 * What a report says, in English. The keys that end in a code of `result.ts` are demanded by the compiler, so that no
 * code goes without words.
 */
import type {
  BaseReason,
  CandidateKind,
  ChoiceReason,
  Cleanup,
  Lever,
  Limit,
  MetricReason,
  NbestReason,
  PackageContents,
  PartKind,
  PrecisionCost,
  PreviousNote,
  ScoreLimit,
  Selection,
  Verdict,
} from '../../result.js';

type CodeKey =
  | `verdict.${Verdict}`
  | `metric.${MetricReason}`
  | `nbest.${NbestReason}`
  | `choice.${ChoiceReason}`
  | `kind.${CandidateKind}`
  | `other.${Selection['others'][number]['kind']}`
  | `part.${PartKind}`
  | `base.${BaseReason}`
  | `limit.${Limit['kind'] | ScoreLimit['kind']}`
  | `lever.${Lever['kind']}`
  | `kept.${PrecisionCost['kept'][number]['reason']}`
  | `from.${PackageContents['files'][number]['from']}`
  | `cleanup.skipped.${NonNullable<Cleanup['skipped']>}`
  | `previous.${PreviousNote}`;

export const report = {
  'list.comma': ', ',
  'list.sentence': ' ',
  'list.labelled': '{label} ({count}): {names}',
  'list.and-more': '{shown} and {count} more',
  'list.none': 'none',

  // ---- first line ----
  'verdict.pass': 'Pass',
  'verdict.warn': 'Warning',
  'verdict.fail': 'Fail',
  'verdict.no-baseline': 'No baseline',
  headline: '{verdict}: {before} to {size}, {gain}; {change}',
  'headline.error': 'Error: the run ended without a verdict',
  'failure.hint': 'What to do:',
  'headline.exceeded': '{verdict} ({limits})',
  'headline.limit': '{limit} exceeded by {over}',
  'headline.score': '{limit} exceeded: {found}',
  'headline.incomplete': 'not deployable',
  'headline.unknown': 'deployable: unknown',
  'headline.less': '{percent} less',
  'headline.more': '{percent} more',
  'headline.change': '{percent} vs. base',
  'headline.no-base': 'base model unknown',
  'headline.dry-run': '{headline} (dry run)',

  'headline.of-commit': '{headline} (of {commit}, not the latest commit of the pull request)',

  // ---- provenance ----
  'provenance.commit': 'Commit {commit}',
  'provenance.run': 'run {run}',
  'provenance.attempt': 'run {run}, attempt {attempt}',

  'artifact.download': 'Download: {link}, {size}, SHA-256 {digest}',
  'artifact.none': 'Not uploaded: {reason}',
  'artifact.earlier': 'The artifact {link} is from an earlier attempt and does not contain this model.',

  // ---- evidence ----
  'evidence.title': 'Exact sizes, limits and the last report',
  'evidence.checkpoint': 'Largest checkpoint averaged',
  'evidence.slim': 'Slim model',
  'evidence.base': 'Base model',
  'evidence.growth': 'Change vs. base',
  'evidence.package': 'Package to deploy',
  'evidence.previous': 'Last report',
  'evidence.previous-on': 'Last report on {branch}',
  'column.against': 'Slim model vs. this',
  'column.what': 'What',
  'column.size': 'Size',
  'column.bytes': 'Bytes',
  'column.share': 'Share',
  'column.tensors': 'Tensors',
  'column.change': 'Change',
  'column.previous': 'Last report',
  'column.previous-on': 'Last report on {branch}',
  'previous.none': 'There is no earlier report of the target branch to compare with yet.',
  'previous.expired': 'The last report of the target branch has expired, so there is nothing to compare with.',
  'previous.unreadable': 'The last report of the target branch could not be read, so there is nothing to compare with.',
  'previous.failed': 'The last report of the target branch could not be looked up: {reason}.',

  // ---- budget ----
  'limit.max-growth': '`max-growth`',
  'limit.max-size': '`max-size`',
  'limit.warn-growth': '`warn-growth`',
  'column.limit': 'Limit',
  'column.asked': 'Asked',
  'column.allowed': 'Allowed',
  'column.allowed-bytes': 'Allowed, bytes',
  'column.found': 'Found',
  'column.found-bytes': 'Found, bytes',
  'column.left': 'Left',
  'budget.kept': '✅ met',
  'budget.exceeded': '❌ over',
  'budget.exceeded-warn': '⚠️ over',
  'budget.unknown': 'not checked',
  'budget.none': 'No limit was set.',
  'budget.over': '{limit} of {asked} allows {allowed}: the slim model exceeds it by {over}.',
  'budget.on-exceed-warn': 'It only warns, since `on-exceed` is `warn`.',
  'budget.override': 'The label {label} turned the failure into a warning.',
  'budget.override-by': 'The label {label}, set by {who}, turned the failure into a warning.',
  'budget.override-at': 'The label {label}, set by {who} on {when}, turned the failure into a warning.',
  'budget.levers': 'What would make it smaller:',
  'budget.no-levers':
    'No setting would bring it within the limits: check whether the model grew on purpose, then raise the limit.',
  'lever.fp16': '`precision: fp16` saves {saves}, leaving {result}.',
  'lever.bf16': '`precision: bf16` saves {saves}, leaving {result}.',
  'lever.onnx-int8': '`format: onnx-int8` saves {saves}, leaving {result}.',
  'lever.exclude': '{setting} saves {saves}, leaving {result}. First check that inference does not need these tensors.',
  'lever.merge-lora': '`merge-lora: true` saves {saves}, leaving {result}; FunASR recognises the same text.',
  'lever.gguf-f16': "`format: gguf-f16` saves {saves}, leaving {result}, for FunASR's llama.cpp runtime only.",
  'lever.gguf-q8_0': "`format: gguf-q8_0` saves {saves}, leaving {result}, for FunASR's llama.cpp runtime only.",
  'lever.fits': '{lever} **Within the limits.**',
  'lever.not-enough': '{lever} Not enough by itself.',

  // ---- why, deploy ----
  'why.adam': 'Adam keeps two more copies of every trained tensor ({keys}): {moments} of {total}.',
  'why.amsgrad': 'Adam with AMSGrad keeps three more copies of every trained tensor ({keys}): {moments} of {total}.',
  'why.momentum': 'SGD with momentum keeps one more copy of every trained tensor ({keys}): {moments} of {total}.',
  'why.optimizer': 'The optimizer keeps tensors of its own ({keys}): {moments} of {total}.',
  'why.weights-only': 'They contain little but weights: {weights} of {total}.',
  'why.weights': 'Only training needs those, to resume; inference needs just the weights, {weights}.',
  'deploy.title': 'Which file to deploy?',
  'deploy.package':
    '{dir}, loaded with {code}: the mean of {count} {count|checkpoint|checkpoints} ({names}). The checkpoints are only needed to resume training.',
  'runtime.onnx': 'Its ONNX files run in FunASR’s C++ servers ({server}) and in funasr-onnx ({code}).',
  'deploy.incomplete':
    'None yet: {dir} was written, the mean of {count} {count|checkpoint|checkpoints} ({names}), but FunASR cannot load it as it is, for the reasons below.',
  'deploy.unknown':
    '{dir}, the mean of {count} {count|checkpoint|checkpoints} ({names}). Whether FunASR can load it is unknown: try {code} once before you deploy it.',
  'deploy.dry-run':
    'None yet: this was a dry run and nothing was written. It would be {dir}, the mean of {count} {count|checkpoint|checkpoints} ({names}).',
  'deploy.fail':
    '{dir} was written, the mean of {count} {count|checkpoint|checkpoints} ({names}), but it exceeds the budget: resolve that before you deploy it.',
  'warning.other-model':
    'This is not just the base model with new values: {added} {added|tensor was|tensors were} added, {removed} {removed|is|are} missing and {reshaped} {reshaped|has|have} a different shape.',
  'warning.other-model-same-size':
    'The size is almost that of the base model, **but it is a different model**: {added} {added|tensor was|tensors were} added, {removed} {removed|is|are} missing and {reshaped} {reshaped|has|have} a different shape.',
  'warning.nothing-moved':
    'All weights are equal to those of the base model: training changed nothing, or these checkpoints are not from that training.',
  'warning.sizes-only':
    'Only sizes were compared with the base model: a wrong model of the same size would pass. Set `base-model` to a directory or file to compare tensor by tensor.',

  // ---- anatomy ----
  'anatomy.title': 'Where the bytes of a checkpoint go',
  'anatomy.of': '{name}, {size} ({bytes} bytes). The parts add up to exactly the size of the file.',
  'anatomy.graph':
    'An ONNX graph: IR version {version:number}, opset {opset:number}, {nodes} {nodes|node|nodes}, written by {producer:name}. In: {inputs}. Out: {outputs}.',
  'anatomy.chart': 'Bytes of a checkpoint, in MB',
  'anatomy.chart-small': 'Bytes of a checkpoint, in kB',
  'anatomy.all': 'All averaged checkpoints:',
  'column.part': 'Part',
  'column.module': 'Module',
  'column.weights': 'Weights',
  'column.optimizer': 'Optimizer',
  'column.rest': 'Rest',
  'column.total': 'Total',
  'part.weights': 'Weights',
  'part.optimizer': 'Optimizer',
  'part.scheduler': 'Scheduler',
  'part.scaler': 'Gradient scaler',
  'part.bookkeeping': 'Bookkeeping',
  'part.unused': 'Storage that no tensor uses',
  'part.container': 'Container overhead',
  'part.named': '{part} {name}',
  'part.rest': 'Other',

  // ---- selection ----
  'selection.title': 'Which checkpoints were averaged: {count} of {found}',
  'metric.asked': 'Ranked by {metric}, as set in `metric`.',
  'metric.scores': 'Ranked by {metric}, the score in {file}.',
  'metric.configured': 'Ranked by {metric}, as set in the training configuration (`avg_keep_nbest_models_type`).',
  'metric.default': "Ranked by {metric}, FunASR's default: neither `metric` nor `avg_keep_nbest_models_type` is set.",
  'metric.configured-constant':
    '{configured} is the same for every checkpoint and cannot tell which are best: {metric} was used instead.',
  'metric.configured-missing': '{configured} is missing for every checkpoint: {metric} was used instead.',
  'metric.no-score': 'No score distinguishes the checkpoints: the newest were taken.',
  'metric.named': 'The checkpoints were named in `checkpoints`; nothing was ranked.',
  'nbest.asked': 'At most {count}, as set in `nbest`.',
  'nbest.evaluated': 'Of all the averages tried, that of {count} has the best score of `evaluate`.',
  'nbest.all': 'All of them, as set in `nbest`.',
  'nbest.configured': "At most {count}, from the training's `avg_nbest_model`.",
  'nbest.default': "At most {count}, FunASR's default.",
  'selection.chart': '{metric} by epoch (bars: averaged)',
  'selection.chart-newest': '{metric} by epoch, newest {count} (bars: averaged)',
  'selection.absent': 'Listed in the bookkeeping but not on disk, with their {metric}',
  'selection.others': 'Other model files of the run, not candidates themselves:',
  'column.checkpoint': 'Checkpoint',
  'column.epoch': 'Epoch',
  'column.step': 'Step',
  'column.rank': 'Rank',
  'column.averaged': 'Averaged',
  'column.why': 'Why',
  'kind.epoch': 'end',
  'kind.step': 'mid-epoch',
  'kind.deepspeed': 'DeepSpeed',
  'kind.file': 'file',
  'other.resume': 'copy for resuming',
  'other.best': 'copy of the best',
  'other.average': "FunASR's own average",
  'choice.best': 'among the best',
  'choice.newest': 'among the newest',
  'choice.all': 'all were taken',
  'choice.named': 'named',
  'choice.not-best': 'others are better',
  'choice.not-newest': 'others are newer',
  'choice.not-named': 'not named',
  'choice.no-score': 'no score',
  'choice.unreadable': 'could not be read',

  // ---- base model ----
  'compare.title': 'Compared with the base model',
  'compare.tensors': '{added} added, {removed} removed, {reshaped} reshaped, {retyped} with a different dtype.',
  'compare.same': 'The same tensors, shapes and dtypes as the base model.',
  'compare.none': 'There is no base model to compare with.',
  'compare.added': 'Added',
  'compare.removed': 'Removed',
  'compare.reshaped': 'Reshaped',
  'compare.retyped': 'Different dtype',
  'compare.retyped-alike': '{from} → {to}: {count} {count|tensor|tensors}',
  'compare.unmoved': "Values equal to the base model's",
  'compare.moved-explained': 'Moved: |slim − base| / |base|, Euclidean, over the tensors that both have.',
  'column.base': 'Base',
  'column.slim': 'Slim',
  'column.moved': 'Moved',
  'base.asked': 'Base model {name}, as set in `base-model`.',
  'base.config-path': 'Base model {name}, from which the run started according to its config.yaml.',
  'base.config-id': "Base model {name}, named in the run's configuration.",
  'base.assumed':
    'Base model {name}, assumed from the class of the model: the run names no base model that is on this machine or known.',
  'base.unknown': 'No base model: the run names none that is on this machine or known.',
  'base.declined': 'No base model: `base-model` is `none`.',

  // ---- slim model ----
  'model.title': 'Contents of the slim model',
  'model.summary': '{tensors} tensors with {parameters} parameters, {weights} of weights in {file}.',
  'model.excluded': 'Excluded by `exclude-tensors`, {size}',
  'column.dtype': 'Dtype',
  'column.key': 'Key',
  'column.value': 'Value',
  'column.file': 'File',

  'model.digest': 'Digest of {file}: {digest}',

  // ---- health ----
  'health.title': 'Health of the average',
  'health.distance-explained': 'Distance: |checkpoint − mean| / |mean|, Euclidean, over all averaged tensors.',
  'health.far-out': '⚠️ far out',
  'health.zero': 'All zero',
  'health.constant': 'Constant',
  'health.largest': 'Largest magnitude: {magnitude} in {name}.',
  'health.fp16-fits': 'fp16 (up to 65,504) can hold every value.',
  'health.fp16-overflow': 'Too large for fp16 (65,504)',
  'column.distance': 'Distance',

  // ---- precision ----
  'precision.title': 'What {dtype} costs',
  'costs.title': 'What {format} costs',
  'precision.kept': 'Kept as they were, because {dtype} cannot hold them',
  'precision.explained': 'Relative error of the stored values against the mean.',
  'kept.overflow': 'too large',
  'kept.underflow': 'too small',
  'column.largest-error': 'Largest error',
  'column.mean-error': 'Mean error',

  // ---- package ----
  'package.title': 'The package',
  'package.command': 'Run it with {command}',
  'package.summary': '{dir}, {size} in total.',
  'package.vocabulary': 'The vocabulary ({tokens} tokens) matches the output layer ({outputs} rows).',
  'package.vocabulary-unfit':
    '❌ The vocabulary has {tokens} tokens and the output layer {outputs} rows: they do not match.',
  'package.missing': '❌ FunASR will look for these files, and they are missing',
  'column.from': 'From',
  'from.model': 'averaged',
  'from.base': 'base model',
  'from.config': 'training configuration',
  'from.run': 'the run',
  'from.made': 'generated',

  // ---- disk ----
  'disk.title': 'Disk',
  'disk.use': 'The checkpoint directory contains {count} {count|model file|model files}, {size} in total.',
  'disk.keep':
    '`train_conf.keep_nbest_models: {keep}` keeps {upTo} of checkpoints, {each} each: no more than were averaged.',
  'disk.keep-more':
    '`train_conf.keep_nbest_models: {keep}` keeps up to {upTo} of checkpoints, {each} each; {to}, the number averaged, would be {size}.',
  'disk.keep-unset':
    '`train_conf.keep_nbest_models` is not set, so FunASR keeps {keep}: up to {upTo}, {each} each; {to}, the number averaged, would be {size}.',
  'disk.interval':
    "`train_conf.save_checkpoint_interval: {interval}` writes a checkpoint every {interval} steps in addition to each epoch's; a larger interval writes fewer.",
  'disk.cleanup-hint':
    '`cleanup: averaged` deletes the averaged checkpoints after everything is uploaded and reported: {size}.',
  'cleanup.planned': 'To be deleted by `cleanup: {mode}` after everything is uploaded and reported, {size}',
  'cleanup.unplanned': 'Would be deleted by `cleanup: {mode}`, {size}',
  'cleanup.planned-strip':
    'To be stripped of their training state by `cleanup: strip` after everything is uploaded and reported, now {size}',
  'cleanup.unplanned-strip': 'Would be stripped of their training state by `cleanup: strip`, now {size}',
  'cleanup.stripped': 'Checkpoints stripped: {count}, {size} freed.',
  'cleanup.done': 'Checkpoints deleted: {count}, {size} freed.',
  'cleanup.skipped.verdict': 'All checkpoints are left as they are, because the verdict is fail.',
  'cleanup.skipped.not-deployable':
    'All checkpoints are left as they are, because FunASR cannot load the package as it is.',
  'cleanup.skipped.dry-run': 'All checkpoints are left as they are: dry run.',
  'cleanup.skipped.report': 'All checkpoints are left as they are, because the report could not be written.',
  'cleanup.skipped.upload':
    'All checkpoints are left as they are, because the package should have been uploaded and was not.',

  // ---- evaluation ----
  'evaluation.title': 'What evaluate measured: {metric} of {count} {count|candidate|candidates}',
  'evaluation.lower': 'Lower is better.',
  'evaluation.higher': 'Higher is better.',
  'evaluation.checkpoints': 'Checkpoints',
  'evaluation.format': 'Format',
  'evaluation.others': 'Others',
  'evaluation.allowed': 'Allowed',
  'evaluation.found': 'Found',
  'evaluation.previous': 'Last report',
  'evaluation.unknown': 'no last report with this score',
  'evaluation.score': '{score} as {format} ({size})',
  'evaluation.brief': '**Measured**: {metric} {scores}.',
  'evaluation.brief-best': '**Measured**: {metric} {scores}, the best of {count} candidates.',
  'evaluation.over': '{limit} {asked} is exceeded: {found}, allowed {allowed}.',
  'evaluate.candidate': 'evaluate: candidate {number}, the average of {names:names}',
  'limit.max-score': 'Score',
  'limit.max-score-growth': 'Change of the score',

  // ---- strip ----
  'strip.file': '{file:path}: {before:size} to {after:size}',
  'strip.passed': '{file:path}: skipped: {problem:message}',
  'strip.done': 'Checkpoints stripped: {count}, {size:size} freed; skipped: {others}.',
  'strip.would': 'Would be stripped: {count}, {size:size} freed; skipped: {others}. Dry run: nothing is changed.',
  'strip.tight':
    'The disk is nearly full, {free:size} free: the smallest are stripped first, so that each makes room for the next.',

  // ---- notices ----
  'notes.title': 'Notes',

  // ---- footer ----
  footer: 'FunASR Slim {version}. Machine-readable: `report.json`.',
  'footer.brief': 'FunASR Slim {version}. `--details` shows everything, `--json` is machine-readable.',
  'footer.shortened': 'FunASR Slim {version}. **Shortened to fit: the full report is in `report.json`.**',
  'table.more': '… and {count} more',
} as const satisfies Record<CodeKey, string> & Record<string, string>;
