/** Carries out a plan: one pass over the weights, from the checkpoints to the finished model file. */
import { makeDirectoryOf, openAtomic, partialPath, requireSpace } from '../atomic-file.js';
import { SelectionError } from '../errors.js';
import type { FormatFile } from '../model-file/formats.js';
import type { FileLayout, OutputModel } from '../model-file/layout.js';
import { prefetchHeaders, verifyModelFile } from '../model-file/verify.js';
import type { Health, ModelFile, Notice, PrecisionCost } from '../result.js';
import type { OpenWeights } from '../torch/checkpoint.js';
import type { Dtype } from '../torch/dtype.js';
import type { HalfFormat } from '../torch/half-float.js';
import { type StateDict, sameNumbers, type Tensor } from '../torch/tensor.js';
import { message } from '../words/message.js';
import { notice } from '../words/notice.js';
import { infiniteConstants } from './constants.js';
import { isMade } from './kernels/table.js';
import { type Located, locate, scratchBytes } from './locate.js';
import { type BaseTensors, NotFinite, type PassOutput, runPass } from './pass.js';
import { type AveragePlan, everySource, outputModel, type Source, sourceTensor } from './plan.js';
import { BlockPool } from './pool.js';
import { asRead } from './reading-order.js';
import { type BaseDistance, farApart, type Misfit, Tally } from './tally.js';
import type { Threads } from './threads.js';

/** A file of the model, in some format. */
interface OutputTarget {
  /** path; appears whole or not at all */
  readonly path: string;
  readonly file: FormatFile;
}

export interface WriteOptions {
  /** all are written in one pass; the first tells in which order weights are read */
  readonly targets: readonly [OutputTarget, ...OutputTarget[]];
  /** fail rather than leave a tensor as it was that the chosen precision cannot hold */
  readonly precisionStrict: boolean;
  /** the base model's weights, to measure how far the average moved */
  readonly compareWith?: { readonly checkpoint: OpenWeights; readonly stateDict: StateDict } | undefined;
  /** whether to measure how far each checkpoint is from the mean */
  readonly health: boolean;
  /** to do the work beside this thread */
  readonly threads?: Threads | undefined;
  readonly signal?: AbortSignal | undefined;
  /** bytes of the checkpoints' weights and of what is taken from the base model, done and in all */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface AverageResult {
  /** one for each target */
  readonly files: readonly [ModelFile, ...ModelFile[]];
  /** what was written: differs from the plan's where the precision could not hold a tensor */
  readonly model: OutputModel;
  /** null where not asked for */
  readonly health: Health | null;
  /** null where the precision is `keep` */
  readonly precision: PrecisionCost | null;
  /** what each target costs that stores weights in less than float32, by top-level module; else empty */
  readonly losses: readonly PrecisionCost['modules'][];
  /** null without a base model */
  readonly baseDistance: BaseDistance | null;
  readonly notices: readonly Notice[];
  /** from the checkpoints, and from the base model what is taken from it */
  readonly bytesRead: number;
}

/**
 * Writes the planned average to its targets. The sums are float64, added in the order of the sources, divided by their
 * number and rounded once. Every byte that counts is read once and its checksum verified; memory does not depend on
 * the size of the model.
 *
 * Infinities that are the same in all checkpoints (masks, observers) are copied.
 *
 * @throws CheckpointError for a damaged or changed checkpoint, or one with NaN or infinite weights
 * @throws SelectionError where the checkpoints must agree and do not, `precisionStrict` is not met, or a format has no number for
 *   some weight
 * @throws WriteError when the file cannot be written
 * @throws the signal's reason when it is aborted
 */
export async function writeAverage(plan: AveragePlan, options: WriteOptions): Promise<AverageResult> {
  const { targets, signal } = options;
  const [{ path }] = targets;
  for (const { path } of targets) makeDirectoryOf(path);
  const layouts = targets.map(({ file }) => file.layout(plan.model));
  const scratch = (name: string) => partialPath(`${path}.unpacked-${name}`);
  const opened: Located[] = [];
  let pool: BlockPool | undefined;
  try {
    const used = usedStorages(layouts);
    const sources = everySource(plan);
    const tensorsOf = (source: Source) =>
      plan.storages.map((planned, i) =>
        used.has(i) && planned.fromBase === (source === plan.base) ? sourceTensor(source, planned) : undefined,
      );
    const compared = comparedTensors(plan, options).map((tensor, i) => (used.has(i) ? tensor : undefined));
    const unpacked = [...sources.map((source) => scratchBytes(tensorsOf(source))), scratchBytes(compared)];
    const scratched = unpacked.reduce((sum, bytes) => sum + bytes, 0);
    const length = layouts.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (scratched > 0 || targets.length > 1) await requireSpace(path, scratched + length);
    for (const [i, source] of sources.entries()) {
      opened.push(await locate(source.checkpoint, tensorsOf(source), scratch(`${i}`), signal, opened[0]));
    }
    const base = await locateBase(compared, options, scratch('base'));
    const located = opened.slice();
    if (base !== undefined) opened.push(base.located);
    pool = new BlockPool(options.threads?.all ?? [], {
      locations: located.map(({ locations }) => locations),
      base: base?.located.locations,
      outputs: targets.length,
      keepsMeans: layouts.some(isMadeOfMeans),
      turns: plan.storages.some(({ order }) => order !== undefined),
      measure: options.health,
      signal,
    });
    const means = { located, base, pool };
    for (let planned = plan; ; ) {
      try {
        return await attempt(planned, options, means, []);
      } catch (error) {
        if (!(error instanceof NotFinite)) throw error;
        // What is made of means cannot be copied instead.
        if (layouts.some(isMadeOfMeans)) throw error.explained;
        const constants = planned === plan ? await infiniteConstants(plan, located, signal) : new Set<number>();
        if (constants.size === 0) throw error.explained;
        planned = copying(plan, constants);
      }
    }
  } finally {
    // The pool first: it reads from what is closed next.
    await pool?.close();
    for (const one of opened) one.close();
  }
}

/** The plan with these storages copied, as they are. */
function copying(plan: AveragePlan, constants: ReadonlySet<number>): AveragePlan {
  const storages = plan.storages.map((planned, i) => (constants.has(i) ? { ...planned, mean: undefined } : planned));
  return { ...plan, storages, model: outputModel(storages, plan.model.tensors, plan.precision, constants), constants };
}

interface Means {
  readonly located: readonly Located[];
  readonly base: BaseTensors | undefined;
  readonly pool: BlockPool;
}

/** Storages of which some file holds elements: no format need hold all. */
function usedStorages(layouts: readonly FileLayout[]): ReadonlySet<number> {
  const pieces = layouts.flatMap(({ pieces }) => pieces);
  return new Set(pieces.flatMap((piece) => (piece.kind === 'data' ? [piece.storage] : [])));
}

function isMadeOfMeans({ pieces }: FileLayout): boolean {
  return pieces.some((piece) => piece.kind === 'data' && isMade(piece.store));
}

/** Writes the files with the tensors in `kept` as they were; once more, if others turn out not to fit the precision. */
async function attempt(
  plan: AveragePlan,
  options: WriteOptions,
  means: Means,
  kept: readonly Misfit[],
): Promise<AverageResult> {
  const { targets, signal, onProgress } = options;
  const stay = new Set([...plan.constants, ...kept.map(({ storage }) => storage)]);
  const model = kept.length === 0 ? plan.model : outputModel(plan.storages, plan.model.tensors, plan.precision, stay);
  const tally = new Tally(
    plan,
    plan.storages.map((_, i) => means.base?.tensors[i] !== undefined),
  );
  const converted = (storage: number) => model.storages[storage]?.dtype !== plan.storages[storage]?.dtype;
  const half = halfFormat(plan);
  const outputs: (PassOutput & { readonly format: FormatFile })[] = [];
  try {
    for (const { path, file: format } of targets) {
      const layout = format.layout(model);
      outputs.push({ layout, file: await openAtomic(path, layout.byteLength), target: path, format });
    }
    const pass = await runPass({ plan, model, outputs, ...means, tally, signal, onProgress });
    // The disk is asked for what verification looks at while the checksums are compared.
    const prefetching = outputs.map(({ file, layout }) => prefetchHeaders(file.path, layout));
    const [readAgain] = await Promise.all([pass.checks.finish(signal), ...prefetching]);
    requireAgreement(plan, tally);
    for (const { layout, target } of outputs) requireRange(layout, target, tally);
    const misfits = half === undefined ? [] : tally.misfits(half, converted);
    if (misfits.length > 0) {
      for (const { file } of outputs) file.discard();
      if (options.precisionStrict) throw strictError(plan, misfits);
      return await attempt(plan, options, means, misfits);
    }
    for (const { file, format, layout } of outputs) {
      await file.commit((written) => verifyModelFile(written, format, layout));
    }
    const health = options.health ? tally.health() : null;
    const precision = half === undefined ? null : tally.precisionCost(half, kept, converted);
    return {
      files: filesOf(outputs, pass.digests),
      model,
      health,
      precision,
      losses: pass.lost.map((lost) => tally.lossOf(lost)),
      baseDistance: means.base === undefined ? null : tally.baseDistance(),
      notices: [...noticesOf(plan, tally), ...oddities(health, precision)],
      bytesRead: pass.bytesRead + readAgain + means.located.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    };
  } catch (error) {
    for (const { file } of outputs) file.discard();
    throw error;
  }
}

function filesOf(
  outputs: readonly { readonly format: FormatFile; readonly layout: FileLayout }[],
  digests: readonly string[],
): [ModelFile, ...ModelFile[]] {
  const [first, ...others] = outputs.map(({ format, layout }, i): ModelFile => {
    return { name: format.name, bytes: layout.byteLength, digest: `sha256:${digests[i]}` };
  });
  if (first === undefined) throw new RangeError('no file was written');
  return [first, ...others];
}

function halfFormat({ precision }: AveragePlan): HalfFormat | undefined {
  if (precision === 'keep') return undefined;
  return precision === 'fp16' ? 'float16' : 'bfloat16';
}

/** The base model's tensors that can be compared: of the same shape, with elements of a measured type. */
function comparedTensors(
  { storages }: AveragePlan,
  { compareWith: base }: WriteOptions,
): readonly (Tensor | undefined)[] {
  if (base === undefined) return [];
  return storages.map(({ names, dtype, shape, mean, fromBase, order }) => {
    const tensor = fromBase ? undefined : base.stateDict.get(names[0]);
    if (tensor === undefined || !sameNumbers(tensor.shape, shape)) return undefined;
    const comparable = mean === undefined ? tensor.dtype === dtype : COMPARED.has(tensor.dtype) && COMPARED.has(dtype);
    if (!comparable) return undefined;
    return order === undefined ? tensor : asRead(tensor, order);
  });
}

async function locateBase(
  tensors: readonly (Tensor | undefined)[],
  { compareWith: base, signal }: WriteOptions,
  scratchPath: string,
): Promise<BaseTensors | undefined> {
  if (base === undefined) return undefined;
  const { checkpoint } = base;
  return { checkpoint, tensors, located: await locate(checkpoint, tensors, scratchPath, signal) };
}

/** What becomes float32 without loss. */
const COMPARED: ReadonlySet<Dtype> = new Set<Dtype>(['float32', 'float16', 'bfloat16']);

/** @throws SelectionError where the checkpoints differ in what cannot be averaged or chosen */
function requireAgreement(plan: AveragePlan, tally: Tally): void {
  const names = tally
    .differing()
    .flatMap((planned) => (planned.mustAgree ? [`${planned.names[0]} (${planned.dtype})`] : []));
  if (names.length === 0) return;
  const values = { count: names.length, checkpoints: plan.sources.length, names };
  throw new SelectionError(message('average.must-agree', values), { hint: message('hint.single-checkpoint') });
}

/** Largest magnitudes that kernels can store: of Q8_0 the scale of a block is a float16. */
const MOST_STORED = { float16: 65_504, q8_0: 127 * 65_504 } as const;

/** @throws SelectionError where a file's type has no number for some weight */
function requireRange({ pieces }: FileLayout, target: string, tally: Tally): void {
  for (const type of ['float16', 'q8_0'] as const) {
    const storages = new Set(
      pieces.flatMap((piece) => (piece.kind === 'data' && piece.store.kind === type ? [piece.storage] : [])),
    );
    const names = tally.largerThan(MOST_STORED[type], storages);
    if (names.length === 0) continue;
    const problem = message('average.stored-overflow', { type, count: names.length, names });
    throw new SelectionError(message('error.file', { file: target, problem }), {
      hint: message('hint.stored-overflow'),
    });
  }
}

function strictError(plan: AveragePlan, misfits: readonly Misfit[]): SelectionError {
  const lines = (['overflow', 'underflow'] as const).flatMap((kind) => {
    const names = misfits.filter(({ reason }) => reason === kind).map(({ name }) => name);
    const values = { precision: plan.precision, count: names.length, names };
    return names.length === 0 ? [] : [message(`average.${kind}`, values)];
  });
  return new SelectionError(lines, { hint: message('hint.precision-strict') });
}

function noticesOf(plan: AveragePlan, tally: Tally): Notice[] {
  const from = plan.sources[plan.best]?.name ?? '';
  const differ = tally
    .differing()
    .map(({ names }): Notice => notice('integers-differ', 'info', { tensor: names[0], from }));
  const copied = plan.storages
    .filter(({ mustAgree }) => mustAgree)
    .map(({ names, dtype }): Notice => notice('copied-dtype', 'info', { tensor: names[0], dtype }));
  const infinite = [...plan.constants].flatMap((storage) => plan.storages[storage]?.names ?? []);
  const kept = infinite.length === 0 ? [] : [notice('infinite-kept', 'info', { names: infinite.join(', ') })];
  return [...differ, ...copied, ...kept];
}

/** Findings of health and precision that deserve a notice. */
function oddities(health: Health | null, precision: PrecisionCost | null): Notice[] {
  const far = (health?.distances ?? [])
    .filter(({ farOut }) => farOut)
    .map(({ name, distance }): Notice => notice('far-out', 'warning', { name, distance }));
  const distance = health === null ? undefined : farApart(health);
  const apart = distance === undefined ? [] : [notice('far-apart', 'warning', { distance })];
  const count = precision?.kept.length ?? 0;
  const kept = count === 0 ? [] : [notice('precision-kept', 'warning', { count })];
  return [...far, ...apart, ...kept];
}
