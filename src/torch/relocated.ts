/**
 * Checkpoints of a run differ in where their storages lie, in their checksums, and in nothing else that describes a tensor:
 * hundreds of them need not hold the rest hundreds of times.
 */
import type { Checkpoint, OpenWeights } from './checkpoint.js';
import { type StateDict, sameNumbers, type Tensor } from './tensor.js';

/**
 * What is left of a checkpoint when its training state is let go. The file stays open.
 * @param like another one of the same run, of which it needs to keep what differs alone
 */
export function weightsAlone(checkpoint: Checkpoint, like?: OpenWeights): OpenWeights {
  const { path, byteLength, modifiedMs, fd, stateDictKey, notices, close } = checkpoint;
  const stateDict = like === undefined ? checkpoint.stateDict : relocated(checkpoint.stateDict, like.stateDict);
  return { path, byteLength, modifiedMs, fd, stateDict, stateDictKey, notices, close };
}

/**
 * The same state dict, as what differs from `like`: 16 bytes a tensor instead of some 500. As it is where it differs in more.
 * Its tensors and storages are made anew each time: those of one storage have the same key.
 */
export function relocated(stateDict: StateDict, like: StateDict): StateDict {
  if (stateDict.size !== like.size) return stateDict;
  const positions = new Float64Array(like.size);
  const checksums = new Float64Array(like.size);
  const others = like.entries();
  let i = 0;
  for (const [name, tensor] of stateDict) {
    const [otherName, other] = others.next().value ?? [];
    if (name !== otherName || other === undefined || !isMoved(tensor, other)) return stateDict;
    positions[i] = tensor.storage.position;
    checksums[i] = tensor.storage.crc32 ?? Number.NaN;
    i++;
  }
  return new RelocatedStateDict(like, positions, checksums);
}

/** Whether nothing differs but position and checksum. */
function isMoved(one: Tensor, other: Tensor): boolean {
  const [a, b] = [one.storage, other.storage];
  return (
    one.dtype === other.dtype &&
    one.offset === other.offset &&
    one.conj === other.conj &&
    one.neg === other.neg &&
    sameNumbers(one.shape, other.shape) &&
    sameNumbers(one.strides, other.strides) &&
    a.key === b.key &&
    a.byteLength === b.byteLength &&
    a.storedLength === b.storedLength &&
    a.deflated === b.deflated &&
    a.bigEndian === b.bigEndian
  );
}

/** Numbers of the names of a state dict that others are like. */
const numbers = new WeakMap<StateDict, ReadonlyMap<string, number>>();

function numbersOf(like: StateDict): ReadonlyMap<string, number> {
  const known = numbers.get(like) ?? new Map(Array.from(like.keys(), (name, i) => [name, i]));
  numbers.set(like, known);
  return known;
}

class RelocatedStateDict implements StateDict {
  private readonly numbers: ReadonlyMap<string, number>;

  /** @param checksums NaN for none */
  constructor(
    private readonly like: StateDict,
    private readonly positions: Float64Array,
    private readonly checksums: Float64Array,
  ) {
    this.numbers = numbersOf(like);
  }

  get size(): number {
    return this.like.size;
  }

  has(name: string): boolean {
    return this.like.has(name);
  }

  get(name: string): Tensor | undefined {
    const tensor = this.like.get(name);
    const number = this.numbers.get(name);
    if (tensor === undefined || number === undefined) return undefined;
    const crc32 = this.checksums[number] ?? Number.NaN;
    const storage = {
      ...tensor.storage,
      position: this.positions[number] ?? 0,
      crc32: Number.isNaN(crc32) ? undefined : crc32,
    };
    return { ...tensor, storage };
  }

  keys(): MapIterator<string> {
    return this.like.keys();
  }

  *entries(): MapIterator<[string, Tensor]> {
    for (const name of this.like.keys()) {
      const tensor = this.get(name);
      if (tensor !== undefined) yield [name, tensor];
    }
  }

  *values(): MapIterator<Tensor> {
    for (const [, tensor] of this.entries()) yield tensor;
  }

  [Symbol.iterator](): MapIterator<[string, Tensor]> {
    return this.entries();
  }

  forEach(visit: (tensor: Tensor, name: string, stateDict: StateDict) => void): void {
    for (const [name, tensor] of this) visit(tensor, name, this);
  }
}
