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
  'headline.unknown': 'deployable: not known',
  'headline.less': '{percent} less',
  'headline.more': '{percent} more',
  'headline.change': '{percent} against the base',
  'headline.no-base': 'base model not known',
  'headline.dry-run': '{headline} (dry run)',

  'headline.of-commit': '{headline} (of {commit}, not the latest commit of the pull request)',

  // ---- provenance ----
  'provenance.commit': 'Commit {commit}',
  'provenance.run': 'run {run}',
  'provenance.attempt': 'run {run}, attempt {attempt}',

  'artifact.download': 'Download: {link}, {size}, SHA-256 {digest}',
  'artifact.none': 'Not uploaded: {reason}',
  'artifact.earlier': 'The artifact {link} is that of an earlier attempt, not of this model.',

  // ---- evidence ----
  'evidence.title': 'Sizes to the byte, limits and the last report',
  'evidence.checkpoint': 'Largest checkpoint averaged',
  'evidence.slim': 'Slim model',
  'evidence.base': 'Base model',
  'evidence.growth': 'Change against the base',
  'evidence.package': 'Package to deploy',
  'evidence.previous': 'Last report',
  'evidence.previous-on': 'Last report on {branch}',
  'column.against': 'The slim model against it',
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
  'budget.kept': '✅ kept',
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
  'lever.fp16': '`precision: fp16` saves {saves}: {result} would be left.',
  'lever.bf16': '`precision: bf16` saves {saves}: {result} would be left.',
  'lever.onnx-int8': '`format: onnx-int8` saves {saves}: {result} would be left.',
  'lever.exclude': '{setting} saves {saves}: {result} would be left. Check first that inference does not need them.',
  'lever.merge-lora': '`merge-lora: true` saves {saves}: {result} would be left, and FunASR recognises the same.',
  'lever.gguf-f16':
    '`format: gguf-f16` saves {saves}: {result} would be left, for the llama.cpp runtime of FunASR only.',
  'lever.gguf-q8_0':
    '`format: gguf-q8_0` saves {saves}: {result} would be left, for the llama.cpp runtime of FunASR only.',
  'lever.fits': '{lever} **Within the limits.**',
  'lever.not-enough': '{lever} Not enough alone.',

  // ---- why, deploy ----
  'why.adam': 'Adam keeps two more copies of every trained tensor ({keys}): {moments} of {total}.',
  'why.amsgrad': 'Adam with AMSGrad keeps three more copies of every trained tensor ({keys}): {moments} of {total}.',
  'why.momentum': 'SGD with momentum keeps one more copy of every trained tensor ({keys}): {moments} of {total}.',
  'why.optimizer': 'The optimizer keeps tensors of its own ({keys}): {moments} of {total}.',
  'why.weights-only': 'They hold hardly anything but weights: {weights} of {total}.',
  'why.weights': 'Training needs that to resume; inference needs the weights alone, {weights}.',
  'deploy.title': 'Which file to deploy?',
  'deploy.package':
    '{dir}, loaded with {code}: the mean of {count} {count|checkpoint|checkpoints} ({names}). The checkpoints themselves only serve to resume the training.',
  'runtime.onnx': 'Its ONNX files run in FunASR’s C++ servers ({server}) and in funasr-onnx ({code}).',
  'deploy.incomplete':
    'None yet: {dir} was written, the mean of {count} {count|checkpoint|checkpoints} ({names}), but FunASR cannot load it as it stands, for the reasons below.',
  'deploy.unknown':
    '{dir}, the mean of {count} {count|checkpoint|checkpoints} ({names}). Whether FunASR loads it is not known here: try {code} once before you deploy it.',
  'deploy.dry-run':
    'None yet: this was a dry run and nothing was written. It would be {dir}, the mean of {count} {count|checkpoint|checkpoints} ({names}).',
  'deploy.fail':
    '{dir} was written, the mean of {count} {count|checkpoint|checkpoints} ({names}), but it exceeds the budget: deploy it once the budget is settled.',
  'warning.other-model':
    'This is not the base model with other values: {added} {added|tensor was|tensors were} added, {removed} {removed|is|are} gone and {reshaped} {reshaped|has|have} another shape.',
  'warning.other-model-same-size':
    'The size hardly differs from the base, **but it is a different model**: {added} {added|tensor was|tensors were} added, {removed} {removed|is|are} gone and {reshaped} {reshaped|has|have} another shape.',
  'warning.nothing-moved':
    'Every weight equals that of the base model: the training changed nothing, or these are not its checkpoints.',
  'warning.sizes-only':
    'Only sizes were compared with the base model: a wrong model of the same size would pass. Give `base-model` a directory or file to compare tensor by tensor.',

  // ---- anatomy ----
  'anatomy.title': 'Where the bytes of a checkpoint go',
  'anatomy.of': '{name}, {size} ({bytes} bytes). The parts add up to the file, to the byte.',
  'anatomy.graph':
    'An ONNX graph: IR version {version:number}, opset {opset:number}, {nodes} {nodes|node|nodes}, written by {producer:name}. In: {inputs}. Out: {outputs}.',
  'anatomy.chart': 'Bytes of a checkpoint, in MB',
  'anatomy.chart-small': 'Bytes of a checkpoint, in kB',
  'anatomy.all': 'All checkpoints that were averaged:',
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
  'part.rest': 'All else',

  // ---- selection ----
  'selection.title': 'Which checkpoints were averaged: {count} of {found}',
  'metric.asked': 'Ranked by {metric}, as `metric` asks.',
  'metric.scores': 'Ranked by {metric}, the score in {file}.',
  'metric.configured': 'Ranked by {metric}, as the training configuration says (`avg_keep_nbest_models_type`).',
  'metric.default':
    'Ranked by {metric}, the default of FunASR: neither `metric` nor `avg_keep_nbest_models_type` says otherwise.',
  'metric.configured-constant':
    '{configured} is the same for every checkpoint, so it cannot tell which are best: {metric} was used instead.',
  'metric.configured-missing': '{configured} is missing for every checkpoint: {metric} was used instead.',
  'metric.no-score': 'No score tells the checkpoints apart: the newest were taken.',
  'metric.named': 'The checkpoints were named in `checkpoints`; nothing was ranked.',
  'nbest.asked': 'At most {count}, as `nbest` asks.',
  'nbest.evaluated': 'Of all averages that were tried, that of {count} has the best score of `evaluate`.',
  'nbest.all': 'All of them, as `nbest` asks.',
  'nbest.configured': 'At most {count}, the `avg_nbest_model` of the training.',
  'nbest.default': 'At most {count}, the default of FunASR.',
  'selection.chart': '{metric} by epoch (bars: averaged)',
  'selection.chart-newest': '{metric} by epoch, newest {count} (bars: averaged)',
  'selection.absent': 'Listed in the bookkeeping but not on disk, with their {metric}',
  'selection.others': 'Other model files of the run, no candidates of their own:',
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
  'choice.all': 'all there are',
  'choice.named': 'named',
  'choice.not-best': 'others are better',
  'choice.not-newest': 'others are newer',
  'choice.not-named': 'not named',
  'choice.no-score': 'no score',
  'choice.unreadable': 'could not be read',

  // ---- base model ----
  'compare.title': 'Against the base model',
  'compare.tensors': '{added} added, {removed} removed, {reshaped} reshaped, {retyped} with another dtype.',
  'compare.same': 'The same tensors, shapes and dtypes as the base model.',
  'compare.none': 'There is no base model to compare with.',
  'compare.added': 'Added',
  'compare.removed': 'Removed',
  'compare.reshaped': 'Reshaped',
  'compare.retyped': 'Other dtype',
  'compare.retyped-alike': '{from} → {to}: {count} {count|tensor|tensors}',
  'compare.unmoved': 'Values equal to those of the base',
  'compare.moved-explained': 'Moved: |slim − base| / |base|, Euclidean, over the tensors that both have.',
  'column.base': 'Base',
  'column.slim': 'Slim',
  'column.moved': 'Moved',
  'base.asked': 'Base model {name}, as `base-model` asks.',
  'base.config-path': "Base model {name}, from which the run's config.yaml says it started.",
  'base.config-id': "Base model {name}, which the run's configuration names.",
  'base.assumed':
    'Base model {name}, assumed by the class of the model: nothing in the run names one that is here or known.',
  'base.unknown': 'No base model: nothing in the run names one that is here or known.',
  'base.declined': 'No base model: `base-model` is `none`.',

  // ---- slim model ----
  'model.title': 'What the slim model holds',
  'model.summary': '{tensors} tensors with {parameters} parameters, {weights} of weights in {file}.',
  'model.excluded': 'Left out by `exclude-tensors`, {size}',
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
  'health.fp16-fits': 'fp16 (up to 65,504) would hold every value.',
  'health.fp16-overflow': 'Too large for fp16 (65,504)',
  'column.distance': 'Distance',

  // ---- precision ----
  'precision.title': 'What {dtype} costs',
  'costs.title': 'What {format} costs',
  'precision.kept': 'Kept as they were, since {dtype} cannot hold them',
  'precision.explained': 'Relative error of the stored values against the mean.',
  'kept.overflow': 'too large',
  'kept.underflow': 'too small',
  'column.largest-error': 'Largest error',
  'column.mean-error': 'Mean error',

  // ---- package ----
  'package.title': 'The package',
  'package.command': 'Run it with {command}',
  'package.summary': '{dir}, {size} in all.',
  'package.vocabulary': 'The vocabulary ({tokens} tokens) fits the output layer ({outputs} rows).',
  'package.vocabulary-unfit':
    '❌ The vocabulary has {tokens} tokens, the output layer {outputs} rows: they do not fit.',
  'package.missing': '❌ FunASR will look for these and they are not there',
  'column.from': 'From',
  'from.model': 'averaged',
  'from.base': 'base model',
  'from.config': 'training configuration',
  'from.run': 'the run',
  'from.made': 'made here',

  // ---- disk ----
  'disk.title': 'Disk',
  'disk.use': 'The checkpoint directory holds {count} {count|model file|model files}, {size} in all.',
  'disk.keep':
    '`train_conf.keep_nbest_models: {keep}` keeps {upTo} of checkpoints at {each} each, no more than were averaged.',
  'disk.keep-more':
    '`train_conf.keep_nbest_models: {keep}` lets up to {upTo} of checkpoints pile up, at {each} each; set to the {to} that were averaged it would be {size}.',
  'disk.keep-unset':
    '`train_conf.keep_nbest_models` is not set, and FunASR keeps {keep} then: up to {upTo}, at {each} each; set to the {to} that were averaged it would be {size}.',
  'disk.interval':
    '`train_conf.save_checkpoint_interval: {interval}` writes a checkpoint every {interval} steps besides each epoch; a larger interval writes fewer.',
  'disk.cleanup-hint': '`cleanup: averaged` deletes what was averaged, when all is uploaded and reported: {size}.',
  'cleanup.planned': 'To be deleted by `cleanup: {mode}` when all is uploaded and reported, {size}',
  'cleanup.unplanned': 'Would be deleted by `cleanup: {mode}`, {size}',
  'cleanup.planned-strip':
    'To lose their training state by `cleanup: strip` when all is uploaded and reported, now {size}',
  'cleanup.unplanned-strip': 'Would lose their training state by `cleanup: strip`, now {size}',
  'cleanup.stripped': 'Checkpoints stripped: {count}, {size} freed.',
  'cleanup.done': 'Checkpoints deleted: {count}, {size} freed.',
  'cleanup.skipped.verdict': 'All checkpoints stay as they are, since the verdict is fail.',
  'cleanup.skipped.not-deployable':
    'All checkpoints stay as they are, since FunASR cannot load the package as it stands.',
  'cleanup.skipped.dry-run': 'All checkpoints stay as they are: dry run.',
  'cleanup.skipped.report': 'All checkpoints stay as they are, since the report could not be written.',
  'cleanup.skipped.upload': 'All checkpoints stay as they are, since the package was to be uploaded and was not.',

  // ---- evaluation ----
  'evaluation.title': 'What evaluate measured: {metric} of {count} {count|candidate|candidates}',
  'evaluation.lower': 'The lower, the better.',
  'evaluation.higher': 'The higher, the better.',
  'evaluation.checkpoints': 'Checkpoints',
  'evaluation.format': 'Format',
  'evaluation.others': 'Beside it',
  'evaluation.allowed': 'Allowed',
  'evaluation.found': 'Found',
  'evaluation.previous': 'Last report',
  'evaluation.unknown': 'no last report with this score',
  'evaluation.score': '{score} as {format} ({size})',
  'evaluation.brief': '**Measured**: {metric} {scores}.',
  'evaluation.brief-best': '**Measured**: {metric} {scores}, the best of {count} candidates.',
  'evaluation.over': '{limit} {asked} is exceeded: {found} was found, {allowed} is allowed.',
  'evaluate.candidate': 'evaluate: candidate {number}, the average of {names:names}',
  'limit.max-score': 'Score',
  'limit.max-score-growth': 'Change of the score',

  // ---- strip ----
  'strip.file': '{file:path}: {before:size} to {after:size}',
  'strip.passed': '{file:path}: passed by: {problem:message}',
  'strip.done': 'Checkpoints stripped: {count}, {size:size} freed; passed by: {others}.',
  'strip.would': 'Would be stripped: {count}, {size:size} freed; passed by: {others}. Dry run: nothing is changed.',
  'strip.tight':
    'The disk is nearly full, {free:size} free: the smallest are stripped first, each makes room for the next.',

  // ---- notices ----
  'notes.title': 'Notes',

  // ---- footer ----
  footer: 'FunASR Slim {version}. `report.json` holds all of this for machines.',
  'footer.brief': 'FunASR Slim {version}. `--details` shows everything, `--json` prints it for machines.',
  'footer.shortened': 'FunASR Slim {version}. **Shortened to fit: `report.json` holds all of it.**',
  'table.more': '… and {count} more',
} as const satisfies Record<CodeKey, string> & Record<string, string>;
