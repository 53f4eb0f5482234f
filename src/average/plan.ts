/** What happens to each tensor: averaged or copied, under which type, tied to which. Reads no weight. */
import type { Precision } from '../config.js';
import { SelectionError } from '../errors.js';
import type { OutputModel, OutputTensor } from '../model-file/layout.js';
import type { OpenWeights } from '../torch/checkpoint.js';
import { DTYPES, type Dtype } from '../torch/dtype.js';
import { elementCount, type StateDict, type Tensor } from '../torch/tensor.js';
import { type Message, message } from '../words/message.js';
import { differences } from './differences.js';
import type { FloatType } from './kernel.js';
import type { Adaptation } from './low-rank.js';
import { asRead, type ReadingOrder, readingOrder } from './reading-order.js';

/** A checkpoint to average. */
export interface Source {
  /** as people know it: the file's name in the run directory */
  readonly name: string;
  readonly checkpoint: OpenWeights;
  readonly stateDict: StateDict;
}

/** Elements as numbers to add: complex ones are two each. */
interface Components {
  readonly type: FloatType;
  readonly perElement: 1 | 2;
}

/** One storage of the output and where its elements come from. */
export interface PlannedStorage {
  /** tensors that share it, in the order of the state dict */
  readonly names: readonly [string, ...string[]];
  /** of each source's tensor, and its shape */
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly numel: number;
  /** undefined: copied as it is, from the best checkpoint or the base model */
  readonly mean: Components | undefined;
  /** the base model's alone: no checkpoint has it */
  readonly fromBase: boolean;
  /** it is not a number to choose one checkpoint's of: the checkpoints must agree */
  readonly mustAgree: boolean;
  /** what of adapters is folded into it */
  readonly adaptation: Adaptation | undefined;
  /** where it is read in another order than that of the output: the first source's */
  readonly order: ReadingOrder | undefined;
}

export interface AveragePlan {
  readonly sources: readonly Source[];
  /** where storages are `fromBase`: the base model */
  readonly base: Source | undefined;
  /** the sources with what is folded: adapters, which `sources` have no more */
  readonly adapters: readonly Source[];
  /** index of the source whose integers are taken */
  readonly best: number;
  readonly precision: Precision;
  readonly storages: readonly PlannedStorage[];
  /** storages that are copied since they hold infinities, and are not weights */
  readonly constants: ReadonlySet<number>;
  /** assuming that the chosen precision holds every tensor; `storages` in the same order */
  readonly model: OutputModel;
}

export interface PlanOptions {
  /** index of the best source */
  readonly best: number;
  /** the base model, its state dict no more than what is to be taken from it: tensors that no source has */
  readonly base?: Source | undefined;
  /** names to leave out */
  readonly excluded: ReadonlySet<string>;
  readonly precision: Precision;
  /** what is folded into the tensors of these names, and the sources with the adapters */
  readonly adaptations?: ReadonlyMap<string, Adaptation> | undefined;
  readonly adapters?: readonly Source[] | undefined;
}

/**
 * Plans the average of the sources, oldest first, in the order and under the names of the first, and after it what is
 * taken from the base model, in its order.
 * Tensors that are tied in every source (same storage, offset, shape and strides), or in the base model, stay tied.
 * @throws SelectionError with all differences of names, shapes and dtypes; or if no tensor is left, or an adapter cannot be folded
 */
export function planAverage(sources: readonly Source[], options: PlanOptions): AveragePlan {
  const [first, ...others] = sources;
  if (first === undefined) throw new RangeError('no checkpoint to average');
  const problems = differences(first, others, options.excluded);
  if (problems.length > 0) {
    throw new SelectionError([message('average.unfit'), ...problems], { hint: message('hint.one-run') });
  }
  const storages: PlannedStorage[] = [];
  const tensors: OutputTensor[] = [];
  const add = (stateDict: StateDict, owners: readonly Source[], fromBase: boolean): void => {
    const ties = new Map<string, { readonly storage: number; readonly names: string[] }>();
    const entries = [...stateDict];
    const shared = sharedStorages(entries);
    for (const [name, tensor] of entries) {
      const { dtype, shape, storage } = tensor;
      if (options.excluded.has(name)) continue;
      const tie = shared.has(storage.key) ? tieOf(owners, name) : undefined;
      const tied = tie === undefined ? undefined : ties.get(tie);
      const planned = tied?.storage ?? storages.length;
      tensors.push({ name, shape, storage: planned });
      if (tied !== undefined) {
        tied.names.push(name);
        continue;
      }
      const names: [string, ...string[]] = [name];
      if (tie !== undefined) ties.set(tie, { storage: planned, names });
      const mustAgree = !fromBase && MUST_AGREE.has(dtype);
      const mean = componentsOf(dtype);
      const adaptation = options.adaptations?.get(name);
      // Updates come row by row, and what takes two numbers is put in order by no kernel.
      const isFree = adaptation === undefined && mean?.perElement !== 2;
      storages.push({
        names,
        dtype,
        shape,
        numel: elementCount(shape),
        mean,
        fromBase,
        mustAgree,
        adaptation,
        order: isFree ? readingOrder(tensor, DTYPES[dtype].size) : undefined,
      });
    }
  };
  add(first.stateDict, sources, false);
  if (options.base !== undefined) add(options.base.stateDict, [options.base], true);
  const unfit = storages.flatMap(unfitAdaptation);
  if (unfit.length > 0) throw new SelectionError([message('lora.unfit'), ...unfit], { hint: message('hint.lora') });
  if (tensors.length === 0) throw new SelectionError(message('average.nothing-left'));
  return {
    sources,
    base: storages.some(({ fromBase }) => fromBase) ? options.base : undefined,
    adapters: options.adapters ?? [],
    best: options.best,
    precision: options.precision,
    storages,
    constants: new Set(),
    model: outputModel(storages, tensors, options.precision, new Set()),
  };
}

/** Why a storage cannot take what is to be folded into it. */
function unfitAdaptation({ adaptation, names, dtype, mean }: PlannedStorage): Message[] {
  const [name, other] = names;
  if (adaptation === undefined) return [];
  if (mean?.perElement !== 1) return [message('lora.dtype', { name, dtype })];
  return other === undefined ? [] : [message('lora.tied', { name, other })];
}

/** The model as it is written if the storages in `kept` stay in their own dtype. */
export function outputModel(
  storages: readonly PlannedStorage[],
  tensors: readonly OutputTensor[],
  precision: Precision,
  kept: ReadonlySet<number>,
): OutputModel {
  return {
    storages: storages.map(({ dtype, numel }, index) => ({
      dtype: kept.has(index) ? dtype : storedDtype(dtype, precision),
      numel,
    })),
    tensors,
  };
}

/** The dtype under which a tensor is stored: real floating ones follow the precision, all others stay. */
export function storedDtype(dtype: Dtype, precision: Precision): Dtype {
  if (precision === 'keep' || DTYPES[dtype].kind !== 'float') return dtype;
  return precision === 'fp16' ? 'float16' : 'bfloat16';
}

/** float8 and the wide unsigned types hold scales and packed codes rather than counters. */
const MUST_AGREE: ReadonlySet<Dtype> = new Set<Dtype>([
  'float8_e4m3fn',
  'float8_e4m3fnuz',
  'float8_e5m2',
  'float8_e5m2fnuz',
  'float8_e8m0fnu',
  'uint16',
  'uint32',
  'uint64',
]);

/** The numbers that elements of this dtype are made of; undefined where they are not floating-point numbers. */
export function componentsOf(dtype: Dtype): Components | undefined {
  switch (dtype) {
    case 'float64':
    case 'float32':
    case 'float16':
    case 'bfloat16':
      return { type: dtype, perElement: 1 };
    case 'complex128':
      return { type: 'float64', perElement: 2 };
    case 'complex64':
      return { type: 'float32', perElement: 2 };
    case 'complex32':
      return { type: 'float16', perElement: 2 };
    default:
      return undefined;
  }
}

/** Keys of storages that more than one tensor views: nearly every tensor has one of its own, and is not tied. */
function sharedStorages(entries: readonly (readonly [string, Tensor])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const [, { storage }] of entries) {
    if (seen.has(storage.key)) shared.add(storage.key);
    seen.add(storage.key);
  }
  return shared;
}

/** Equal for two tensors that are tied in every source. */
function tieOf(sources: readonly Source[], name: string): string {
  return sources.map((source) => viewKey(tensorOf(source, name))).join(' ');
}

/** Names a view so that equal names mean the same elements of the same storage in the same order. */
function viewKey({ storage, offset, shape, strides, dtype, conj, neg }: Tensor): string {
  return `${JSON.stringify(storage.key)}:${offset}:${shape}:${strides}:${dtype}:${conj}:${neg}`;
}

/** All whose elements are read: the sources, then the base model where tensors are taken from it. */
export function everySource({ sources, base }: AveragePlan): readonly Source[] {
  return base === undefined ? sources : [...sources, base];
}

/** A source's tensor for a planned storage, in the order in which it is read: the first of those that are tied. */
export function sourceTensor(source: Source, { names: [name], order }: PlannedStorage): Tensor {
  const tensor = tensorOf(source, name);
  return order === undefined ? tensor : asRead(tensor, order);
}

function tensorOf({ name: source, stateDict }: Source, name: string): Tensor {
  const tensor = stateDict.get(name);
  if (tensor === undefined) throw new RangeError(`${source} has no tensor ${name}`);
  return tensor;
}
