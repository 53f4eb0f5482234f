/**
 * What a run found out: plain data that the steps return, that `report/` renders and that `report.json` holds. Types only,
 * of which docs/report.schema.json is made (npm run docs), with the comments as its descriptions and tags such as `minimum`
 * for what TypeScript cannot say. Reasons and notices are codes with parameters, so that every language words them in one
 * place, `words/`.
 */

/**
 * @asType integer
 * @minimum 0
 */
export type Bytes = number;
/**
 * @asType integer
 * @minimum 0
 */
export type Count = number;
/** @asType integer */
export type Integer = number;
/** @minimum 0 */
export type Magnitude = number;
/** @pattern ^sha256:[0-9a-f]{64}$ */
export type Digest = string;

export type Verdict = 'pass' | 'warn' | 'fail' | 'no-baseline';
/** What a run came to: its verdict, or `error` where it ended without one. */
export type Outcome = Verdict | 'error';
/** `scores`: that of the file which `scores` names */
export type Metric = 'loss' | 'acc' | 'scores' | 'latest';

/**
 * What the Action keeps as report.json: what a run found out, or why it ended without a verdict.
 * @title FunASR Slim report
 */
export type Report = RunResult | FailedRun;

/** What `funasr-slim run --json` prints. Sizes are bytes; null stands for what is not known. */
export interface RunResult {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'funasr-slim'; readonly version: string };
  readonly dryRun: boolean;
  /** absent in reports of a release that did not tell */
  readonly provenance?: Provenance;
  readonly verdict: Verdict;
  readonly checkpointDir: string;
  readonly selection: Selection;
  /** One for every checkpoint that was averaged, in their order; each sums to its file's size. */
  readonly anatomy: readonly Anatomy[];
  readonly model: SlimModel;
  readonly base: BaseComparison;
  readonly budget: Budget;
  /** null on a dry run: nothing was read. */
  readonly health: Health | null;
  /** null where precision is `keep`, and on a dry run. */
  readonly precision: PrecisionCost | null;
  /** of each format that stores weights in less; absent on a dry run */
  readonly formatCosts?: readonly FormatCost[];
  readonly deployment: Deployment;
  readonly package: PackageContents;
  readonly disk: DiskUse;
  /** what `evaluate` measured; absent where it was not asked for */
  readonly evaluation?: Evaluation;
  readonly cleanup: Cleanup | null;
  /** absent where nothing was published */
  readonly artifact?: ArtifactUpload;
  readonly notices: readonly Notice[];
}

/** Which run of the CI a report is of; null stands for what its variables do not say. */
export interface Provenance {
  /** the commit by its full name: of a pull request its head, not a merge with the target branch */
  readonly commit: string | null;
  readonly commitUrl: string | null;
  /** the CI's id of the run, as in its address */
  readonly run: Integer | null;
  readonly runUrl: string | null;
  /** which of the workflow's runs it is */
  readonly runNumber: Integer | null;
  /** 1 for a run's first attempt */
  readonly attempt: Integer | null;
  /** when the report was made, ISO 8601 in UTC */
  readonly time: string;
}

// ---- selection ----

/** `file`: `checkpoints` names it, and its name tells no epoch */
export type CandidateKind = 'epoch' | 'step' | 'deepspeed' | 'file';
/**
 * - `asked`: `metric` was given
 * - `scores`: a file of scores was given
 * - `configured`: FunASR's avg_keep_nbest_models_type
 * - `default`: neither asked nor configured: FunASR's default, acc
 * - `configured-constant`: the configured score is the same for all candidates that have it: the loss decides
 * - `configured-missing`: no candidate has the configured score, and FunASR makes no average: the loss decides
 * - `no-score`: no score tells the candidates apart: the newest were taken
 * - `named`: `checkpoints` was given: nothing to rank
 */
export type MetricReason =
  | 'asked'
  | 'scores'
  | 'configured'
  | 'default'
  | 'configured-constant'
  | 'configured-missing'
  | 'no-score'
  | 'named';
/** `asked`, `all`: by `nbest`; `evaluated`: of several candidates the one with the best score of `evaluate`; `configured`: FunASR's avg_nbest_model; `default`: what FunASR takes without one */
export type NbestReason = 'asked' | 'evaluated' | 'all' | 'configured' | 'default';
/**
 * - `best`: among the nbest by the metric used
 * - `newest`: among the nbest newest, metric latest
 * - `all`: fewer on disk than nbest: all are taken
 * - `named`: matched `checkpoints`
 * - `not-best`: ranked behind the nbest
 * - `not-newest`: older than the nbest newest
 * - `not-named`: `checkpoints` was given and does not match
 * - `no-score`: has no score by the metric used
 * - `unreadable`: could not be opened; see the notices
 */
export type ChoiceReason =
  | 'best'
  | 'newest'
  | 'all'
  | 'named'
  | 'not-best'
  | 'not-newest'
  | 'not-named'
  | 'no-score'
  | 'unreadable';
/**
 * @asType integer
 * @minimum 1
 */
type Rank = number;

export interface Candidate {
  /** file or directory name within the checkpoint directory; of what `checkpoints` names elsewhere the way there */
  readonly name: string;
  readonly kind: CandidateKind;
  /** null where neither name nor file tells it */
  readonly epoch: Count | null;
  /** step within the epoch, null for the checkpoint at the epoch's end */
  readonly step: Count | null;
  /** of the file, or of all files of a DeepSpeed directory */
  readonly bytes: Bytes;
  readonly acc: number | null;
  readonly loss: number | null;
  /** by the file of scores; absent where none was given */
  readonly score?: number | null;
  /** 1 is best by the metric used; null without a rank */
  readonly rank: Rank | null;
  readonly chosen: boolean;
  readonly reason: ChoiceReason;
}

export interface Selection {
  readonly metricAsked: 'auto' | Metric;
  readonly metricConfigured: 'loss' | 'acc' | null;
  /** null where the checkpoints were named */
  readonly metricUsed: Metric | null;
  readonly metricReason: MetricReason;
  /** which score stands in the file that `scores` names; absent where none was given */
  readonly scores?: { readonly file: string; readonly name: string; readonly better: 'lower' | 'higher' };
  /** how many were to be averaged; for all, the checkpoints on disk */
  readonly nbestAsked: Count;
  readonly nbestFrom: NbestReason;
  /** oldest first: by epoch, those without one last; FunASR counts steps from 0, so `ep4` (the end of the fourth epoch) comes before `ep4.12` */
  readonly candidates: readonly Candidate[];
  /** listed in the bookkeeping or the file of scores, not on disk */
  readonly absent: readonly {
    readonly name: string;
    readonly acc: number | null;
    readonly loss: number | null;
    /** as that of a candidate */
    readonly score?: number | null;
  }[];
  /** other model files of the run (`model.pt`, `.best`, `.avgN`): chosen only where `checkpoints` names them */
  readonly others: readonly {
    readonly name: string;
    readonly kind: 'resume' | 'best' | 'average';
    readonly bytes: Bytes;
    readonly chosen: boolean;
  }[];
}

// ---- anatomy ----

export type PartKind = 'weights' | 'optimizer' | 'scheduler' | 'scaler' | 'bookkeeping' | 'unused' | 'container';

export interface AnatomyPart {
  readonly kind: PartKind;
  /** weights: top-level module (`encoder`); optimizer: state key (`exp_avg`); bookkeeping: key that holds the tensors; else '' */
  readonly name: string;
  readonly bytes: Bytes;
  readonly tensors: Count;
}

export interface Anatomy {
  readonly name: string;
  readonly bytes: Bytes;
  /** sums to `bytes` exactly */
  readonly parts: readonly AnatomyPart[];
  /** of an ONNX file alone */
  readonly graph?: GraphFacts;
  /** of a GGUF file alone */
  readonly gguf?: GgufAnatomy;
}

/** What a GGUF file says of itself. */
export interface GgufAnatomy {
  readonly keys: readonly {
    readonly name: string;
    /** `uint32`, `string`; of an array its elements' */
    readonly type: string;
    /** of an array the first few, as JSON; long text is cut */
    readonly value: string;
    /** elements of an array; null where it is none */
    readonly count: Count | null;
  }[];
  /** of tensors: `float32`, `q8_0` */
  readonly types: readonly { readonly type: string; readonly tensors: Count; readonly bytes: Bytes }[];
}

export interface GraphFacts {
  readonly irVersion: Count;
  /** of ONNX's own operators */
  readonly opset: Count;
  readonly producer: string;
  readonly nodes: Count;
  readonly inputs: readonly GraphPort[];
  readonly outputs: readonly GraphPort[];
}

export interface GraphPort {
  readonly name: string;
  readonly dtype: string;
  /** names where the size is free */
  readonly shape: readonly (number | string)[];
}

// ---- the slim model ----

export interface ModelFile {
  /** name within the package */
  readonly name: string;
  readonly bytes: Bytes;
  /** null on a dry run */
  readonly digest: Digest | null;
}

export interface SlimModel {
  /** names of the checkpoints that were averaged, oldest first */
  readonly averaged: readonly string[];
  /** path of the main model file (`model.pt`, or `model.safetensors` alone) */
  readonly path: string;
  readonly dir: string;
  readonly files: readonly ModelFile[];
  /** of the main model file */
  readonly bytes: Bytes;
  /** of the main model file; null on a dry run */
  readonly digest: Digest | null;
  readonly tensors: Count;
  readonly parameters: Count;
  readonly weightBytes: Bytes;
  readonly modules: readonly ModuleSize[];
  readonly dtypes: readonly { readonly dtype: string; readonly tensors: Count; readonly bytes: Bytes }[];
  /** names left out by `exclude-tensors` */
  readonly excluded: readonly { readonly name: string; readonly bytes: Bytes }[];
  /** taken from the base model, as the training left what begins with these prefixes out of its checkpoints; null for none */
  readonly fromBase: { readonly tensors: Count; readonly prefixes: readonly string[] } | null;
  /** weights with LoRA adapters folded into them */
  readonly folded?: Count;
  /** how to run it if AutoModel does not: a command for each file of such a format */
  readonly commands?: readonly string[];
}

export interface ModuleSize {
  /** the part of a tensor's name before its first dot */
  readonly module: string;
  readonly tensors: Count;
  readonly bytes: Bytes;
}

// ---- base model ----

export type BaseSource = 'directory' | 'file' | 'size' | 'table' | 'none';
/**
 * - `asked`: `base-model` named it
 * - `config-path`: auto: `model_path` or `init_param` of the run's config.yaml leads to a model here
 * - `config-id`: auto: the id in the run's config.yaml or configuration.json is in a hub's cache here or in the table
 * - `assumed`: auto: nothing names a model that is here or known; the table's model of this class assumed
 * - `unknown`: auto: nor is one of this class in the table
 * - `declined`: `none`
 */
export type BaseReason = 'asked' | 'config-path' | 'config-id' | 'assumed' | 'unknown' | 'declined';

export interface BaseModel {
  readonly source: BaseSource;
  readonly reason: BaseReason;
  /** id, path or size as shown to people */
  readonly name: string;
  /** path of the model file, where it is at hand */
  readonly path: string | null;
  readonly bytes: Bytes | null;
  /** from the table only */
  readonly sha256: string | null;
}

export interface BaseComparison extends BaseModel {
  readonly growthBytes: Integer | null;
  /** (slim - base) / base * 100 */
  readonly growthPercent: number | null;
  /** null where the base model's file is not at hand */
  readonly tensors: TensorComparison | null;
}

export interface TensorComparison {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reshaped: readonly {
    readonly name: string;
    readonly base: readonly Count[];
    readonly slim: readonly Count[];
  }[];
  readonly retyped: readonly { readonly name: string; readonly base: string; readonly slim: string }[];
  readonly modules: readonly ModuleComparison[];
  /** names of tensors whose values equal the base's; null on a dry run */
  readonly unmoved: readonly string[] | null;
}

export interface ModuleComparison {
  readonly module: string;
  readonly baseBytes: Bytes;
  readonly slimBytes: Bytes;
  /** |slim - base| / |base|, Euclidean, over the tensors that both have; null where not measured */
  readonly moved: Magnitude | null;
}

// ---- budget ----

export interface Limit {
  readonly kind: 'max-growth' | 'max-size' | 'warn-growth';
  /** as written: `5%`, `990MB` */
  readonly asked: string;
  /** largest model that keeps the limit; null where a percentage has no base */
  readonly allowedBytes: Bytes | null;
  readonly foundBytes: Bytes;
  /** negative: over by so much */
  readonly leftBytes: Integer | null;
  readonly exceeded: boolean;
  /** whether it only ever warns, whatever `on-exceed` says */
  readonly advisory: boolean;
}

/** A setting that would make the model smaller, with what it would come to. */
export interface Lever {
  readonly kind: 'fp16' | 'bf16' | 'exclude' | 'merge-lora' | 'gguf-f16' | 'gguf-q8_0' | 'onnx-int8';
  /** for `exclude`: the glob, such as `decoder2.*`; else '' */
  readonly glob: string;
  readonly savesBytes: Bytes;
  readonly resultBytes: Bytes;
  /** would keep every limit */
  readonly fits: boolean;
}

export interface Override {
  readonly label: string;
  readonly setBy: string | null;
  /** ISO 8601 */
  readonly setAt: string | null;
}

export interface Budget {
  readonly verdict: Verdict;
  readonly onExceed: 'fail' | 'warn';
  readonly limits: readonly Limit[];
  /** computed when a limit is exceeded, largest saving first */
  readonly levers: readonly Lever[];
  /** set where a label turned `fail` into `warn` */
  readonly override: Override | null;
}

// ---- evaluation ----

/** What `evaluate` said of each candidate. */
export interface Evaluation {
  /** of the score that decides */
  readonly name: string;
  readonly better: 'lower' | 'higher';
  /** of the chosen candidate in the main format: what the limits judge */
  readonly score: number;
  /** in the order in which they were tried */
  readonly candidates: readonly EvaluatedCandidate[];
  readonly limits: readonly ScoreLimit[];
}

export interface EvaluatedCandidate {
  /** names of the checkpoints that were averaged, oldest first */
  readonly averaged: readonly string[];
  readonly chosen: boolean;
  /** the main format first */
  readonly formats: readonly {
    readonly format: string;
    /** of the files of that format */
    readonly bytes: Bytes;
    readonly score: number;
    /** all numbers that the command printed */
    readonly scores: Readonly<Record<string, number>>;
  }[];
}

export interface ScoreLimit {
  readonly kind: 'max-score' | 'max-score-growth';
  /** as written: `4.5`, `5%` */
  readonly asked: string;
  /** worst score that keeps the limit; null where there is none to grow from */
  readonly allowed: number | null;
  readonly found: number;
  /** that of the last report of the target branch, which growth is measured from; null where there is none */
  readonly previous: number | null;
  readonly exceeded: boolean;
}

// ---- health ----

export interface Health {
  /** |checkpoint - mean| / |mean|, Euclidean, over all averaged floating tensors */
  readonly distances: readonly { readonly name: string; readonly distance: Magnitude; readonly farOut: boolean }[];
  /** names; floating tensors of two or more elements */
  readonly zero: readonly string[];
  readonly constant: readonly string[];
  readonly largest: { readonly name: string; readonly magnitude: Magnitude } | null;
  /** tensors whose largest magnitude exceeds 65504 */
  readonly fp16Overflow: readonly string[];
}

export interface PrecisionCost {
  readonly dtype: 'float16' | 'bfloat16';
  /** tensors that fp16 cannot hold and that stayed as they were */
  readonly kept: readonly { readonly name: string; readonly reason: 'overflow' | 'underflow' }[];
  readonly modules: readonly {
    readonly module: string;
    /** |stored - mean| / |mean| of the worst element, over elements with a mean other than 0 */
    readonly largestRelativeError: Magnitude;
    readonly meanRelativeError: Magnitude;
  }[];
}

/** What a format costs that stores weights in less than float32, over what it stores so. */
export interface FormatCost {
  readonly format: string;
  readonly modules: PrecisionCost['modules'];
}

// ---- deployment ----

/** Whether the runtime that reads the main format can load the package as it is. */
export interface Deployment {
  /** `unknown`: the program does not know the model class; nothing is amiss as far as it can tell */
  readonly state: 'ready' | 'incomplete' | 'unknown';
  readonly problems: readonly DeploymentProblem[];
}

export interface DeploymentProblem {
  readonly code: DeploymentProblemCode;
  /** Plain text from files or numbers, by the names that the wording asks for (src/words). */
  readonly params: Readonly<Record<string, string | number>>;
  /** what `params.problem` says, as a message: so that every language can word it */
  readonly problem?: { readonly code: string; readonly params: Readonly<Record<string, unknown>> };
  /** the format that it is about */
  readonly format: string;
}

export type DeploymentProblemCode =
  | 'format-not-loaded' // {format}: AutoModel loads another
  | 'no-config' // config.yaml is in neither the run's nor the base model's directory
  | 'class-unknown' // {model}: what this class needs is not known
  | 'file-missing' // {key, problem}: what the configuration names there is not in the package
  | 'file-replaced' // {key, file, problem}: another than the run was trained with
  | 'file-unnamed' // {tokenizer, key}: the tokenizer needs a file that nothing names
  | 'file-damaged' // {file}: is not what FunASR reads there
  | 'directory-lacks' // {directory, file}
  | 'vocabulary-mismatch' // {tokens, outputs}
  | 'pieces-mismatch' // {tokens, outputs}: of a SentencePiece model
  | 'cmvn-mismatch' // {file, values, expected}
  | 'llm-mismatch' // {file, key, value, found}
  | 'adapters-unread' // {count}: LoRA's tensors, which config.yaml does not speak of
  | 'tensors-missing' // {count, names}: the base model has them
  | 'tensors-excluded' // {count, names}: left out by exclude-tensors
  | 'module-missing' // {module}
  | 'runtime-fixed' // {program, what, found, expected}: FunASR's llama.cpp runtime is made for one value
  | 'runtime-vocabulary' // {program}: nothing lists the tokens
  | 'runtime-cmvn' // {program}: the CMVN file is missing
  | 'runtime-embedding' // {program}: it reads SenseVoice's float16 embedding as float32
  | 'onnx-file-missing' // {file}: the servers or funasr-onnx open it by this very name
  | 'onnx-file-damaged' // {file}
  | 'onnx-tokens' // {file, tokens, outputs}
  | 'onnx-config-key' // {file, key}
  | 'onnx-frontend' // {key, found, fixed}: the servers reckon with another value, whatever config.yaml says
  | 'onnx-version' // {file, what, found, most}: of ONNX's format or operators
  | 'onnx-inputs' // {file, found, expected}
  | 'onnx-hotwords'; // {file}: a part of contextual models beside another

// ---- package, disk, cleanup ----

export interface PackageContents {
  readonly dir: string;
  /** all files beside the models, with where they came from */
  readonly files: readonly {
    readonly name: string;
    readonly bytes: Bytes;
    readonly from: 'base' | 'config' | 'run' | 'made';
  }[];
  /** what FunASR's loader will ask for and was not found */
  readonly missing: readonly string[];
  readonly bytes: Bytes;
  /** number of tokens in the vocabulary and rows of the output layer; null where unknown */
  readonly vocabulary: { readonly tokens: Count; readonly outputs: Count; readonly fits: boolean } | null;
}

export interface DiskUse {
  /** of all checkpoints and copies in the checkpoint directory */
  readonly runBytes: Bytes;
  readonly checkpointFiles: Count;
  /** what FunASR was told, from the run's config.yaml; null where absent */
  readonly keepNbestModels: Integer | null;
  readonly saveCheckpointInterval: Integer | null;
}

export interface Cleanup {
  readonly mode: 'averaged' | 'all' | 'strip';
  /** Why nothing is deleted or stripped: the verdict, a package that FunASR cannot load, a dry run; then a report, an upload that failed. */
  readonly skipped: 'verdict' | 'not-deployable' | 'dry-run' | 'report' | 'upload' | null;
  /** what will be deleted, or stripped where there is training state; on a dry run, what would be */
  readonly planned: readonly { readonly name: string; readonly bytes: Bytes }[];
  /** nothing yet when a report is written: the cleanup is the last thing of all */
  readonly deleted: readonly { readonly name: string; readonly bytes: Bytes }[];
  /** with `strip`: with their bytes before and after; nothing yet when a report is written */
  readonly stripped?: readonly { readonly name: string; readonly bytes: Bytes; readonly after: Bytes }[];
  readonly freedBytes: Bytes;
}

/** Why there is no report of the target branch to compare with. */
export type PreviousNote = 'none' | 'expired' | 'unreadable' | 'failed';

// ---- the artifact ----

/** What happened to uploading the package as an artifact of the run. */
export interface ArtifactUpload {
  /** `not-asked`: `upload` does not ask for it */
  readonly state: 'uploaded' | 'failed' | 'not-asked';
  readonly name: string;
  /** null where it was not uploaded; so are bytes and digest */
  readonly id: Integer | null;
  /** of the artifact, which is a zip with `archive: true` */
  readonly bytes: Bytes | null;
  readonly digest: Digest | null;
  /** why it was not uploaded; null where it was, and where `upload` is `never` */
  readonly reason: Told | null;
  /** id of an artifact of that name that an earlier attempt of this job left: it is not this report's model */
  readonly earlier: Integer | null;
}

// ---- a run without a verdict ----

/** The report of a run that an error or a signal ended before it had a verdict. */
export interface FailedRun {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'funasr-slim'; readonly version: string };
  readonly provenance?: Provenance;
  readonly verdict: 'error';
  /** what was found, a line each */
  readonly problems: readonly Told[];
  /** what to do; null where the problems say so */
  readonly hint: Told | null;
}

/** A message in English, and as data where the program itself words it: so that every language can. */
export interface Told {
  readonly text: string;
  readonly message?: { readonly code: string; readonly params: Readonly<Record<string, unknown>> };
}

// ---- notices ----

/** Something people should know that is not an error. `level` decides where it shows: warnings become annotations. */
export interface Notice {
  readonly code: NoticeCode;
  readonly level: 'info' | 'warning';
  /** Plain text from files or numbers, by the names that the wording asks for (src/words). */
  readonly params: Readonly<Record<string, string | number>>;
  /** what `params.problem` says, as a message: so that every language can word it */
  readonly problem?: { readonly code: string; readonly params: Readonly<Record<string, unknown>> };
}

export type NoticeCode =
  | 'trailing-bytes' // {file, bytes}
  | 'no-checksums' // {file}: all CRCs are zero
  | 'legacy-no-checksums' // {file}: the legacy stream carries none
  | 'deflated' // {file, records}
  | 'prefix-stripped' // {file, prefix}: names of wrappers (`module.`, `_orig_mod.`) in the names of tensors
  | 'no-tensors' // {file, names}: what the state dict holds beside tensors
  | 'scores-missing' // {file, count, names}: of checkpoints that are there
  | 'scores-others' // {file, names}: stand in the file and are not checkpoints
  | 'fewer-than-nbest' // {asked, found}
  | 'no-own-average' // {metric}: FunASR's average does without checkpoints that lack it, and all do
  | 'unreadable-candidate' // {file, problem}
  | 'unreadable-config' // {file, problem}: config.yaml or configuration.json is broken
  | 'integers-differ' // {tensor, from}: took the best checkpoint's
  | 'infinite-kept' // {names}: no weights, the same in all checkpoints
  | 'copied-dtype' // {tensor, dtype}: cannot be averaged; equal in all or from one checkpoint
  | 'base-path-missing' // {path}: model_path of config.yaml is not on this machine
  | 'base-assumed' // {name, model}: by the model's class
  | 'base-unknown'
  | 'base-weights-alone' // {file, bytes, weights}: the base is a training checkpoint; growth compares with its weights
  | 'base-unreadable' // {file, problem}: the base that auto found; only sizes were compared
  | 'vocabulary-mismatch' // {tokens, outputs}
  | 'package-missing' // {files, from}
  | 'package-refused' // {file, problem}: a file that config.yaml or configuration.json names is none for a package
  | 'package-replaced' // {file, other}: what config.yaml names was not found, and another file taken
  | 'cleanup-kept' // {file, problem}: was to be deleted or stripped and was not
  | 'from-base' // {count, prefixes}: the training left them out of its checkpoints
  | 'excluded-needed' // {names, count}: FunASR will miss these
  | 'onnx-folder' // {dir, name}: FunASR's C++ servers tell SenseVoice by the path
  | 'onnx-folder-other' // {dir, name}: and take another model for it
  | 'onnx-no-int8' // the servers' scripts want model_quant.onnx
  | 'onnx-other-than-base' // {what}: what 2pass and the n-gram take from elsewhere
  | 'far-out' // {name, distance}
  | 'far-apart' // {distance}: typical, from the mean; none of the checkpoints is the odd one
  | 'precision-kept' // {count}
  | 'gguf-left-out' // {program, modules, count}: FunASR's runtime has no place for them
  | 'runtime-problem' // {format, problem}: of a format that is not the main one
  | 'lora-folded'; // {count}
