/**
 * What a run found out: plain data that the steps return, that `report/` renders and that `report.json` holds
 * (docs/report.schema.json). Types only. Sizes are bytes. Reasons and notices are codes with parameters,
 * so that every language words them in one place, `report/`. `null` stands for "not known".
 */

export type Verdict = 'pass' | 'warn' | 'fail' | 'no-baseline';
export type Metric = 'loss' | 'acc' | 'latest';

export interface RunResult {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'funasr-slim'; readonly version: string };
  readonly dryRun: boolean;
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
  readonly package: PackageContents;
  readonly disk: DiskUse;
  readonly cleanup: Cleanup | null;
  readonly notices: readonly Notice[];
}

// ---- selection ----

export type CandidateKind = 'epoch' | 'step' | 'deepspeed';
export type MetricReason =
  /** `metric` was given */
  | 'asked'
  /** FunASR's avg_keep_nbest_models_type */
  | 'configured'
  /** neither asked nor configured: FunASR's default, acc */
  | 'default'
  /** the configured score is the same for all candidates, the other one is not */
  | 'configured-constant'
  /** the configured score is missing for some candidate, the other one is not */
  | 'configured-missing'
  /** no score tells the candidates apart: the newest were taken */
  | 'no-score'
  /** `checkpoints` was given: nothing to rank */
  | 'named';
export type ChoiceReason =
  | 'best' // among the nbest by the metric used
  | 'newest' // among the nbest newest, metric latest
  | 'all' // fewer on disk than nbest: all are taken
  | 'named' // matched `checkpoints`
  | 'not-best' // ranked behind the nbest
  | 'not-newest'
  | 'not-named' // `checkpoints` was given and does not match
  | 'no-score' // has no score by the metric used
  | 'unreadable'; // could not be opened; see the notices

export interface Candidate {
  /** file or directory name within the checkpoint directory */
  readonly name: string;
  readonly kind: CandidateKind;
  readonly epoch: number;
  /** step within the epoch, null for the checkpoint at the epoch's end */
  readonly step: number | null;
  /** of the file, or of all files of a DeepSpeed directory */
  readonly bytes: number;
  readonly acc: number | null;
  readonly loss: number | null;
  /** 1 is best by the metric used; null without a rank */
  readonly rank: number | null;
  readonly chosen: boolean;
  readonly reason: ChoiceReason;
}

export interface Selection {
  readonly metricAsked: 'auto' | Metric;
  readonly metricConfigured: 'loss' | 'acc' | null;
  /** null where the checkpoints were named */
  readonly metricUsed: Metric | null;
  readonly metricReason: MetricReason;
  readonly nbestAsked: number;
  /** oldest first: by epoch; FunASR counts steps from 0, so `ep4` (the end of the fourth epoch) comes before `ep4.12` */
  readonly candidates: readonly Candidate[];
  /** listed in the bookkeeping, not on disk */
  readonly absent: readonly { readonly name: string; readonly acc: number | null; readonly loss: number | null }[];
  /** other model files of the run (`model.pt`, `.best`, `.avgN`): chosen only where `checkpoints` names them */
  readonly others: readonly {
    readonly name: string;
    readonly kind: 'resume' | 'best' | 'average';
    readonly bytes: number;
    readonly chosen: boolean;
  }[];
}

// ---- anatomy ----

export type PartKind = 'weights' | 'optimizer' | 'scheduler' | 'scaler' | 'bookkeeping' | 'unused' | 'container';

export interface AnatomyPart {
  readonly kind: PartKind;
  /** weights: top-level module (`encoder`); optimizer: state key (`exp_avg`); bookkeeping: key that holds the tensors; else '' */
  readonly name: string;
  readonly bytes: number;
  readonly tensors: number;
}

export interface Anatomy {
  readonly name: string;
  readonly bytes: number;
  /** sums to `bytes` exactly */
  readonly parts: readonly AnatomyPart[];
}

// ---- the slim model ----

export interface ModelFile {
  /** name within the package */
  readonly name: string;
  readonly bytes: number;
  /** `sha256:<hex>`; null on a dry run */
  readonly digest: string | null;
}

export interface SlimModel {
  /** names of the checkpoints that were averaged, oldest first */
  readonly averaged: readonly string[];
  /** path of the main model file (`model.pt`, or `model.safetensors` alone) */
  readonly path: string;
  readonly dir: string;
  readonly files: readonly ModelFile[];
  /** of the main model file */
  readonly bytes: number;
  readonly digest: string | null;
  readonly tensors: number;
  readonly parameters: number;
  readonly weightBytes: number;
  readonly modules: readonly ModuleSize[];
  readonly dtypes: readonly { readonly dtype: string; readonly tensors: number; readonly bytes: number }[];
  /** names left out by `exclude-tensors` */
  readonly excluded: readonly { readonly name: string; readonly bytes: number }[];
}

export interface ModuleSize {
  /** the part of a tensor's name before its first dot */
  readonly module: string;
  readonly tensors: number;
  readonly bytes: number;
}

// ---- base model ----

export type BaseSource = 'directory' | 'file' | 'size' | 'table' | 'none';
export type BaseReason =
  /** `base-model` named it */
  | 'asked'
  /** auto: `model_path` of the run's config.yaml exists here */
  | 'config-path'
  /** auto: the id in the run's config.yaml or configuration.json is in the table */
  | 'config-id'
  /** auto: nothing named a known model; seaco-paraformer assumed */
  | 'assumed'
  /** `none` */
  | 'declined';

export interface BaseModel {
  readonly source: BaseSource;
  readonly reason: BaseReason;
  /** id, path or size as shown to people */
  readonly name: string;
  /** path of the model file, where it is at hand */
  readonly path: string | null;
  readonly bytes: number | null;
  /** from the table only */
  readonly sha256: string | null;
}

export interface BaseComparison extends BaseModel {
  readonly growthBytes: number | null;
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
    readonly base: readonly number[];
    readonly slim: readonly number[];
  }[];
  readonly retyped: readonly { readonly name: string; readonly base: string; readonly slim: string }[];
  readonly modules: readonly ModuleComparison[];
  /** names of tensors whose values equal the base's; null on a dry run */
  readonly unmoved: readonly string[] | null;
}

export interface ModuleComparison {
  readonly module: string;
  readonly baseBytes: number;
  readonly slimBytes: number;
  /** |slim - base| / |base|, Euclidean, over the tensors that both have; null where not measured */
  readonly moved: number | null;
}

// ---- budget ----

export interface Limit {
  readonly kind: 'max-growth' | 'max-size' | 'warn-growth';
  /** as written: `5%`, `990MB` */
  readonly asked: string;
  /** largest model that keeps the limit; null where a percentage has no base */
  readonly allowedBytes: number | null;
  readonly foundBytes: number;
  /** negative: over by so much */
  readonly leftBytes: number | null;
  readonly exceeded: boolean;
}

/** A setting that would make the model smaller, with what it would come to. */
export interface Lever {
  readonly kind: 'fp16' | 'bf16' | 'exclude';
  /** for `exclude`: the glob, such as `decoder2.*`; else '' */
  readonly glob: string;
  readonly savesBytes: number;
  readonly resultBytes: number;
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

// ---- health ----

export interface Health {
  /** |checkpoint - mean| / |mean|, Euclidean, over all averaged floating tensors */
  readonly distances: readonly { readonly name: string; readonly distance: number; readonly farOut: boolean }[];
  /** names; floating tensors of two or more elements */
  readonly zero: readonly string[];
  readonly constant: readonly string[];
  readonly largest: { readonly name: string; readonly magnitude: number } | null;
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
    readonly largestRelativeError: number;
    readonly meanRelativeError: number;
  }[];
}

// ---- package, disk, cleanup ----

export interface PackageContents {
  readonly dir: string;
  /** all files beside the models, with where they came from */
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly from: 'base' | 'config' | 'run' | 'made';
  }[];
  /** what FunASR's loader will ask for and nobody had */
  readonly missing: readonly string[];
  readonly bytes: number;
  /** number of tokens in the vocabulary and rows of the output layer; null where unknown */
  readonly vocabulary: { readonly tokens: number; readonly outputs: number; readonly fits: boolean } | null;
}

export interface DiskUse {
  /** of all checkpoints and copies in the checkpoint directory */
  readonly runBytes: number;
  readonly checkpointFiles: number;
  /** what FunASR was told, from the run's config.yaml; null where absent */
  readonly keepNbestModels: number | null;
  readonly saveCheckpointInterval: number | null;
}

export interface Cleanup {
  readonly mode: 'averaged' | 'all';
  /** 'verdict': not done, since the verdict is fail; 'dry-run': not done */
  readonly skipped: 'verdict' | 'dry-run' | null;
  readonly deleted: readonly { readonly name: string; readonly bytes: number }[];
  readonly freedBytes: number;
}

/** Why there is no report of the target branch to compare with. */
export type PreviousNote = 'none' | 'expired' | 'unreadable' | 'no-permission' | 'offline';

// ---- notices ----

/** Something people should know that is no error. `level` decides where it shows: warnings become annotations. */
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
  | 'prefix-stripped' // {file, prefix}: keys began with `module.` in some checkpoints
  | 'unknown-global' // {file, global}: inert node beside the weights
  | 'fewer-than-nbest' // {asked, found}
  | 'unreadable-candidate' // {file, problem}
  | 'unreadable-config' // {file, problem}: config.yaml or configuration.json is broken
  | 'integers-differ' // {tensor, from}: took the best checkpoint's
  | 'copied-dtype' // {tensor, dtype}: cannot be averaged; equal in all or from one checkpoint
  | 'base-path-missing' // {path}: model_path of config.yaml is not on this machine
  | 'base-assumed' // {name}
  | 'base-unreadable' // {file, problem}: the base that auto found; only sizes were compared
  | 'vocabulary-mismatch' // {tokens, outputs}
  | 'package-missing' // {files, from}
  | 'package-refused' // {file, problem}: a file that config.yaml or configuration.json names does not belong into a package
  | 'cleanup-kept' // {file, problem}: was to be deleted and was not
  | 'excluded-needed' // {names, count}: FunASR will miss these
  | 'far-out' // {name, distance}
  | 'precision-kept'; // {count}
