/**
 * Elements of strided views in row-major order, block by block. Reads as little of the storage as the strides let:
 * whole spans where a block's elements lie close together, else run by run.
 */
import { DTYPES } from './dtype.js';
import { resolveElements } from './elements.js';
import { GATHER_BYTES } from './limits.js';
import type { Tensor } from './tensor.js';

/** Fills `target` from `offset` bytes within the storage on, as stored. */
export type ReadStorage = (offset: number, target: Uint8Array) => void;

export interface Dimension {
  readonly size: number;
  /** in elements of the storage */
  readonly stride: number;
}

/** Spans up to this size are read whole, however few of their elements count: another read costs as much. */
const SHORT_SPAN_BYTES = 2 ** 16;
/** Longer spans are read whole where at least one in this many elements counts. */
const SPARSE = 4;

/**
 * The tensor's values, contiguous and little-endian, in pieces of at most GATHER_BYTES.
 * Each piece is valid until the next one is asked for.
 */
export function* gather(tensor: Tensor, read: ReadStorage): Generator<Uint8Array> {
  if (tensor.shape.includes(0)) return;
  const elementSize = DTYPES[tensor.dtype].size;
  const whole = coalesce(tensor);
  const room = new Room(elementSize, whole, read);
  for (const { offset, dimensions } of blocks(tensor.offset, whole, GATHER_BYTES / elementSize)) {
    const bytes = room.fill(offset, dimensions);
    resolveElements(bytes, tensor);
    yield bytes;
  }
}

/** Leaves out dimensions of size 1 and joins those that run on into each other. */
export function coalesce({ shape, strides }: Pick<Tensor, 'shape' | 'strides'>): Dimension[] {
  const dimensions: Dimension[] = [];
  for (const [i, size] of shape.entries()) {
    if (size === 1) continue;
    const stride = strides[i] ?? 0;
    const outer = dimensions.at(-1);
    if (outer !== undefined && outer.stride === stride * size)
      dimensions[dimensions.length - 1] = { size: outer.size * size, stride };
    else dimensions.push({ size, stride });
  }
  return dimensions;
}

interface Block {
  readonly offset: number;
  readonly dimensions: readonly Dimension[];
}

/** Cuts a view into consecutive parts of at most `most` elements, in row-major order. */
function* blocks(offset: number, dimensions: readonly Dimension[], most: number): Generator<Block> {
  const [outer, ...inner] = dimensions;
  if (outer === undefined) {
    yield { offset, dimensions };
    return;
  }
  const rows = Math.floor(most / count(inner));
  for (let row = 0; row < outer.size; row += Math.max(rows, 1)) {
    const start = offset + row * outer.stride;
    if (rows === 0) yield* blocks(start, inner, most);
    else
      yield { offset: start, dimensions: [{ size: Math.min(rows, outer.size - row), stride: outer.stride }, ...inner] };
  }
}

type Words = Uint8Array | Uint16Array | Uint32Array;

/** A dimension of a block: where its elements lie in the storage and where they go. */
interface Mapped extends Dimension {
  readonly to: number;
}

/** Memory for one block and for what is read for it. */
class Room {
  private readonly target: ArrayBuffer;
  private readonly source: ArrayBuffer;
  private readonly targetWords: Words;
  private readonly sourceWords: Words;
  /** elements wider than 4 bytes are moved as several words: floats would lose the payload of NaNs */
  private readonly wordsPerElement: number;

  constructor(
    private readonly elementSize: number,
    whole: readonly Dimension[],
    private readonly read: ReadStorage,
  ) {
    this.target = new ArrayBuffer(Math.min(GATHER_BYTES, count(whole) * elementSize));
    this.source = new ArrayBuffer(Math.min(GATHER_BYTES, spanOf(whole) * elementSize));
    this.wordsPerElement = Math.max(elementSize / 4, 1);
    this.targetWords = wordsOf(this.target, elementSize);
    this.sourceWords = wordsOf(this.source, elementSize);
  }

  fill(offset: number, dimensions: readonly Dimension[]): Uint8Array {
    let to = 1;
    const mapped: Mapped[] = [];
    for (const dimension of dimensions.toReversed()) {
      mapped.unshift({ ...dimension, to });
      to *= dimension.size;
    }
    this.place(offset, 0, mapped);
    return new Uint8Array(this.target, 0, count(dimensions) * this.elementSize);
  }

  /** Reads the elements from `from` on and puts them at `to`; halves the widest dimension while they lie too far apart. */
  private place(from: number, to: number, dimensions: readonly Mapped[]): void {
    const span = spanOf(dimensions);
    const spanBytes = span * this.elementSize;
    if (spanBytes <= SHORT_SPAN_BYTES || (spanBytes <= GATHER_BYTES && span <= SPARSE * count(dimensions))) {
      this.read(from * this.elementSize, new Uint8Array(this.source, 0, spanBytes));
      this.scatter(0, to, dimensions, 0);
      return;
    }
    const [widest] = dimensions.toSorted((a, b) => reach(b) - reach(a));
    if (widest === undefined) return;
    const half = widest.size >>> 1;
    const withSize = (size: number): Mapped[] => dimensions.map((each) => (each === widest ? { ...each, size } : each));
    this.place(from, to, withSize(half));
    this.place(from + half * widest.stride, to + half * widest.to, withSize(widest.size - half));
  }

  private scatter(from: number, to: number, dimensions: readonly Mapped[], depth: number): void {
    const dimension = dimensions[depth];
    const inner = depth >= dimensions.length - 1;
    if (dimension === undefined || inner) {
      this.copy(from, to, dimension ?? { size: 1, stride: 1 });
      return;
    }
    for (let i = 0; i < dimension.size; i++) {
      this.scatter(from + i * dimension.stride, to + i * dimension.to, dimensions, depth + 1);
    }
  }

  /** Elements of the innermost dimension, which lie one after another in the target. */
  private copy(from: number, to: number, { size, stride }: Dimension): void {
    const { sourceWords, targetWords, wordsPerElement: words } = this;
    if (stride === 1) {
      targetWords.set(sourceWords.subarray(from * words, (from + size) * words), to * words);
    } else {
      for (let i = 0; i < size; i++) {
        const source = (from + i * stride) * words;
        const target = (to + i) * words;
        for (let word = 0; word < words; word++) targetWords[target + word] = sourceWords[source + word] ?? 0;
      }
    }
  }
}

function wordsOf(buffer: ArrayBuffer, elementSize: number): Words {
  if (elementSize === 1) return new Uint8Array(buffer);
  return elementSize === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
}

function count(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, { size }) => product * size, 1);
}

/** Elements of the storage from the first to the last one. */
function spanOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((sum, dimension) => sum + reach(dimension), 1);
}

function reach({ size, stride }: Dimension): number {
  return (size - 1) * stride;
}
