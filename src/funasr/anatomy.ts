/** Where the bytes of a checkpoint go, from the file itself: every byte belongs to exactly one part. */
import { basename } from 'node:path';
import type { Anatomy, AnatomyPart, PartKind } from '../result.js';
import type { Opened } from '../torch/checkpoint.js';
import { DTYPES } from '../torch/dtype.js';
import { type Container, isContainer, PickleDict, type PickleValue, TensorValue } from '../torch/pickle/value.js';
import { visitChildren } from '../torch/pickle/walk.js';
import { wrappersOf } from '../torch/state-dict.js';
import { isContiguous, type Lengths, type Storages, tensorBytes, topModule } from '../torch/tensor.js';

/** Stored bytes `start` to `end` (exclusive) of a storage that belong to `part`, unless an earlier range has them. */
interface ByteRange {
  readonly start: number;
  readonly end: number;
  readonly part: MutablePart;
}

type MutablePart = { -readonly [Key in keyof AnatomyPart]: AnatomyPart[Key] };

const KIND_ORDER: readonly PartKind[] = [
  'weights',
  'optimizer',
  'scheduler',
  'scaler',
  'bookkeeping',
  'unused',
  'container',
];

/**
 * Runs of bytes that tensors with gaps may be cut into, over a whole checkpoint. A real one has a handful;
 * a hostile one could ask for billions. Past the cap a tensor counts from its first element to its last.
 */
const MAX_RUNS = 100_000;

/**
 * Accounts for every byte of an opened file; reads nothing from the disk. Where it holds no state dict that FunASR would
 * find (an optimizer alone, the two models of a GAN), tensors that no training state's key holds are weights as well.
 *
 * Bytes that several tensors view (tied weights, slices of one flat storage) count once, for the first that has them:
 * weights before training state. A tensor counts in `tensors` under its own part all the same.
 * Bytes of a storage that lie under no tensor are `unused`; deflated storages share out their stored bytes.
 *
 * @returns parts in the order of `PartKind`, larger ones first within a kind; they sum to the file's size
 */
export function anatomy(checkpoint: Opened): Anatomy {
  const { storages } = checkpoint;
  const account = new Account(storages);
  const { parts } = account;
  // Wrapped by DataParallel, a model would be one module called `module`.
  const { bare } = wrappersOf(checkpoint.weights.keys());
  for (const [name, tensor] of checkpoint.weights)
    account.addTensor(tensor, parts.get('weights', topModule(bare(name))));
  addOthers(checkpoint, account);
  const unused = parts.get('unused', '');
  for (const number of storages.numbers) account.add(number, 0, storages.lengths(number).storedLength, unused);
  account.settle();
  unused.bytes += checkpoint.unusedBytes;
  parts.get('bookkeeping', '').bytes += checkpoint.pickleBytes;
  parts.get('container', '').bytes = checkpoint.byteLength - parts.bytes();
  return { name: basename(checkpoint.path), bytes: checkpoint.byteLength, parts: parts.sorted() };
}

/** Whether a checkpoint holds more than a model: what only a training goes on with. */
export function hasTrainingState({ parts }: Anatomy): boolean {
  return parts.some(
    ({ kind, bytes }) => bytes > 0 && (kind === 'optimizer' || kind === 'scheduler' || kind === 'scaler'),
  );
}

/** Which part has which bytes of which storage. */
class Account {
  readonly parts = new Parts();
  /** by number of the storage, 1 where its first range has all of it: nearly every storage is one tensor */
  private readonly whole: Uint8Array;
  private readonly ranges = new Map<number, ByteRange[]>();
  private runsLeft = MAX_RUNS;

  constructor(private readonly storages: Storages) {
    this.whole = new Uint8Array(storages.numbers.reduce((most, number) => Math.max(most, number + 1), 0));
  }

  addTensor(tensor: TensorValue, part: MutablePart): void {
    part.tensors++;
    const { storage } = tensor;
    if (this.whole[storage] === 1) return;
    const lengths = this.storages.lengths(storage);
    // Nearly every tensor is all of its storage: no runs to make for these.
    if (isContiguous(tensor) && tensorBytes(tensor) === lengths.byteLength) {
      this.add(storage, 0, lengths.storedLength, part);
      return;
    }
    const runs = elementRuns(tensor, this.runsLeft);
    this.runsLeft -= runs.length;
    for (const [start, end] of runs) this.add(storage, storedBytes(lengths, start), storedBytes(lengths, end), part);
  }

  add(storage: number, start: number, end: number, part: MutablePart): void {
    if (this.whole[storage] === 1) return;
    const known = this.ranges.get(storage);
    if (known !== undefined) {
      known.push({ start, end, part });
    } else if (start === 0 && end === this.storages.lengths(storage).storedLength) {
      this.whole[storage] = 1;
      part.bytes += end;
    } else {
      this.ranges.set(storage, [{ start, end, part }]);
    }
  }

  /** Shares out the storages that no single range has. */
  settle(): void {
    for (const ranges of this.ranges.values()) settle(ranges);
  }
}

class Parts {
  private readonly all: MutablePart[] = [];
  private readonly byName = new Map(KIND_ORDER.map((kind) => [kind, new Map<string, MutablePart>()]));

  get(kind: PartKind, name: string): MutablePart {
    const ofKind = this.byName.get(kind);
    const known = ofKind?.get(name);
    if (known !== undefined) return known;
    const part: MutablePart = { kind, name, bytes: 0, tensors: 0 };
    ofKind?.set(name, part);
    this.all.push(part);
    return part;
  }

  bytes(): number {
    return this.all.reduce((sum, part) => sum + part.bytes, 0);
  }

  sorted(): AnatomyPart[] {
    return this.all
      .filter((part) => part.bytes > 0 || part.tensors > 0)
      .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || b.bytes - a.bytes);
  }
}

/** Gives every byte to the first range that has it: ranges stand in order of precedence. */
function settle(ranges: readonly ByteRange[]): void {
  const borders = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const indexOf = new Map(borders.map((border, index) => [border, index]));
  // next[i]: a segment at or after i, from borders[i] to borders[i + 1], towards the first that is not taken yet
  const next = borders.map((_, index) => index);
  const firstFree = (from: number): number => {
    let index = from;
    for (let to = next[index]; to !== undefined && to !== index; to = next[index]) {
      next[index] = next[to] ?? to;
      index = to;
    }
    return index;
  };
  for (const { start, end, part } of ranges) {
    const last = indexOf.get(end) ?? 0;
    for (let segment = firstFree(indexOf.get(start) ?? 0); segment < last; segment = firstFree(segment)) {
      part.bytes += (borders[segment + 1] ?? 0) - (borders[segment] ?? 0);
      next[segment] = segment + 1;
    }
  }
}

/** Stored bytes before a byte of the storage; in a deflated one in proportion, so that the shares sum. */
function storedBytes({ deflated, byteLength, storedLength }: Lengths, byte: number): number {
  return deflated ? Math.floor((byte / byteLength) * storedLength) : byte;
}

/** The bytes of the storage that the tensor's elements take, as runs without gaps: [start, end). */
function elementRuns(tensor: TensorValue, maxRuns: number): [number, number][] {
  if (tensor.shape.includes(0)) return [];
  const { size } = DTYPES[tensor.dtype];
  if (isContiguous(tensor)) return [[tensor.offset * size, tensor.offset * size + tensorBytes(tensor)]];
  const dimensions = tensor.shape
    .map((length, i) => ({ length, stride: tensor.strides[i] ?? 0 }))
    .filter(({ length, stride }) => length > 1 && stride > 0)
    .sort((a, b) => a.stride - b.stride);
  // Inner dimensions that touch or overlap are one run; each outer one repeats what is within it.
  let run = 1;
  while (dimensions[0] !== undefined && dimensions[0].stride <= run) {
    const { length, stride } = dimensions.shift() ?? { length: 1, stride: 1 };
    run += (length - 1) * stride;
  }
  const count = dimensions.reduce((product, { length }) => product * length, 1);
  if (count > maxRuns) {
    run += dimensions.reduce((sum, { length, stride }) => sum + (length - 1) * stride, 0);
    dimensions.length = 0;
  }
  let starts = [tensor.offset];
  for (const { length, stride } of dimensions) {
    starts = starts.flatMap((start) => Array.from({ length }, (_, i) => start + i * stride));
  }
  return starts.map((start) => [start * size, (start + run) * size]);
}

/** Every other tensor below the root, nested to any depth, shared or in cycles, by the key of the root that holds it. */
function addOthers({ root, weights }: Opened, account: Account): void {
  const seen = new Set<PickleValue>();
  for (const tensor of weights.values()) if (tensor.shared) seen.add(tensor);
  // What is still to be looked at, the next one last, each with the nearest text key above it.
  const values: PickleValue[] = [];
  const keys: string[] = [];
  const rest: PartKind = weights.size === 0 ? 'weights' : 'bookkeeping';
  const items: Iterable<[PickleValue, PickleValue]> = root instanceof PickleDict ? root.entries : [['', root]];
  if (root instanceof PickleDict) seen.add(root);
  for (const [rootKey, rootValue] of items) {
    const topKey = typeof rootKey === 'string' ? rootKey : '';
    const kind = isOptimizer(root) || isOptimizer(rootValue) ? 'optimizer' : kindOf(topKey, rest);
    const add = (tensor: TensorValue, key: string): void => {
      // A weight that is held once stands under its name.
      if (seen.has(tensor) || weights.get(key) === tensor) return;
      if (tensor.shared) seen.add(tensor);
      account.addTensor(tensor, account.parts.get(kind, kind === 'optimizer' ? key : kind === rest ? topKey : ''));
    };
    values.push(rootValue);
    keys.push(topKey);
    for (let value = values.pop(); value !== undefined; value = values.pop()) {
      const key = keys.pop() ?? '';
      if (value instanceof TensorValue) add(value, key);
      if (!isContainer(value) || seen.has(value)) continue;
      // What is held once is met once.
      if (!('shared' in value) || value.shared) seen.add(value);
      const start = values.length;
      visitWithKeys(value, key, (child, itsKey) => {
        values.push(child);
        keys.push(itsKey);
      });
      reverseFrom(start, values);
      reverseFrom(start, keys);
    }
  }
}

/** Calls `visit` with the objects that the value holds, each with its key where that is text, else with `key`. */
function visitWithKeys(value: Container, key: string, visit: (child: PickleValue, itsKey: string) => void): void {
  if (!(value instanceof PickleDict)) {
    visitChildren(value, (child) => {
      if (typeof child === 'object') visit(child, key);
    });
    return;
  }
  for (const [itsKey, item] of value.entries) {
    // An optimizer itself, not its state dict, has its parameters for keys.
    if (typeof itsKey === 'object') visit(itsKey, key);
    visit(item, typeof itsKey === 'string' ? itsKey : key);
  }
}

/** What was added last is looked at last. */
function reverseFrom(start: number, list: unknown[]): void {
  for (let low = start, high = list.length - 1; low < high; low++, high--) {
    const other = list[low];
    list[low] = list[high];
    list[high] = other;
  }
}

/** What Optimizer.state_dict gives, under whatever key it was saved. */
function isOptimizer(value: PickleValue): boolean {
  return value instanceof PickleDict && value.entries.has('state') && value.entries.has('param_groups');
}

/** FunASR's Trainer saves `optimizer`, `scheduler` and `scaler_state`; DeepSpeed `optimizer` and `lr_scheduler`. */
function kindOf(rootKey: string, rest: PartKind): PartKind {
  if (/optim/i.test(rootKey)) return 'optimizer';
  if (/sched/i.test(rootKey)) return 'scheduler';
  if (/scaler/i.test(rootKey)) return 'scaler';
  return rest;
}
