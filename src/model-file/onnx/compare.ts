/** Compares a tensor's elements with a constant's, stripe by stripe: hundreds of millions of numbers, so in WebAssembly. */
import { COMPARE_WASM } from './compare-wasm.js';
import { isQuantizedRow, isScalingOf, type Scaling, STEP } from './quantized.js';

/** Bytes of a tensor that are compared at once. */
export const STRIPE_BYTES = 1 << 20;
/** Of a constant: most matrices are read as a whole, where each column of a stripe would be read by itself. */
const CONSTANT_BYTES = 4 << 20;

/** Where elements lie in an open file, one after another. */
export interface Elements {
  readonly path: string;
  readonly fd: number;
  readonly position: number;
}

/** Fills `target` with elements, from byte `at` of them on. */
export type ElementReader = (elements: Elements, at: number, target: Uint8Array) => void;

/** A tensor of float32, and what may be the same in another form. Plain data, that a thread can be given. */
export type Pair = { readonly tensor: Elements; readonly constant: Elements } & (Blocks | Matrix);

/** The constant has blocks `order[0]`, `order[1]`, ... of the tensor, of `count` elements each. */
interface Blocks {
  readonly form: 'blocks';
  readonly count: number;
  readonly order: readonly number[];
}

/** The tensor is (rows, columns), the constant (columns, rows), in int8 with a scale and a zero point for each row of the tensor. */
type Matrix = { readonly rows: number; readonly columns: number } & (
  | { readonly form: 'transposed' }
  | { readonly form: 'quantized'; readonly scales: Float32Array; readonly zeroPoints: Uint8Array }
);

/** The tensor's bytes. */
export function byteLengthOf(pair: Pair): number {
  return 4 * (pair.form === 'blocks' ? pair.count * pair.order.length : pair.rows * pair.columns);
}

interface Exports {
  differsTransposed(
    from: number,
    rows: number,
    columns: number,
    stride: number,
    other: number,
    otherStride: number,
  ): number;
  compareQuantized(
    ...args: [from: number, columns: number, stride: number, bytes: number, rows: number, ...[number, number, number]]
  ): void;
}

const VECTOR = 4;
const PAGE = 65536;
/** Addresses: four scales and zero points, what was found, the weights, the template's. */
const SCALING = 0;
const FOUND = 64;
const WEIGHTS = PAGE;
const OTHERS = WEIGHTS + STRIPE_BYTES;

/** Where, in elements, those of the weights' first row are, and how far apart its next ones. */
interface Others {
  readonly from: number;
  readonly stride: number;
}

/** Room for a stripe of weights and for a constant, or as much of it, and what compares them. */
export class Comparer {
  /** for reading stripes of a tensor, between two steps */
  readonly weights: Buffer;
  private readonly others: Buffer;
  private readonly wasm: Exports;
  private readonly floats: Float32Array;
  private readonly words: Uint32Array;

  /** @param reader may throw, as what compares will then */
  constructor(private readonly reader: ElementReader) {
    const pages = (OTHERS + CONSTANT_BYTES) / PAGE;
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    const module = new WebAssembly.Module(Buffer.from(COMPARE_WASM, 'base64'));
    this.wasm = new WebAssembly.Instance(module, { host: { memory } }).exports as Exports;
    this.weights = Buffer.from(memory.buffer, WEIGHTS, STRIPE_BYTES);
    this.others = Buffer.from(memory.buffer, OTHERS, CONSTANT_BYTES);
    this.floats = new Float32Array(memory.buffer);
    this.words = new Uint32Array(memory.buffer);
  }

  /** Whether the two are the same. @throws what the reader throws */
  isSame(pair: Pair): boolean {
    const steps = this.steps(pair);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The same, a stripe at a time; between two of them the memory is anyone's. */
  *steps(pair: Pair): Generator<void, boolean> {
    if (pair.form === 'blocks') return yield* this.haveSameBlocks(pair);
    const { tensor, constant, rows, columns } = pair;
    const size = pair.form === 'transposed' ? 4 : 1;
    const isWhole = size * rows * columns <= CONSTANT_BYTES;
    if (isWhole) this.reader(constant, 0, this.others.subarray(0, size * rows * columns));
    const inStripe = Math.max(1, Math.floor(STRIPE_BYTES / 4 / columns));
    for (let first = 0; first < rows; first += inStripe) {
      const count = Math.min(inStripe, rows - first);
      this.reader(tensor, 4 * first * columns, this.weights.subarray(0, 4 * count * columns));
      if (!isWhole) {
        const length = size * count;
        for (let column = 0; column < columns; column++) {
          const target = this.others.subarray(column * length, (column + 1) * length);
          this.reader(constant, size * (column * rows + first), target);
        }
      }
      const others = isWhole ? { from: first, stride: rows } : { from: 0, stride: count };
      if (!this.areSame(pair, first, count, others)) return false;
      if (!isWhole) yield;
    }
    if (isWhole) yield;
    return true;
  }

  private areSame(pair: Matrix, first: number, count: number, others: Others): boolean {
    if (pair.form === 'transposed') return this.areTransposed(count, pair.columns, others);
    const { scales, zeroPoints, columns } = pair;
    const scaling = (row: number) => ({ scale: scales[first + row] ?? 0, zeroPoint: zeroPoints[first + row] ?? 0 });
    return this.areQuantized(count, columns, others, scaling);
  }

  private *haveSameBlocks({ tensor, constant, count, order }: Pair & Blocks): Generator<void, boolean> {
    const block = 4 * count;
    for (const [i, from] of order.entries()) {
      for (let done = 0; done < block; done += STRIPE_BYTES) {
        const length = Math.min(STRIPE_BYTES, block - done);
        const [weights, others] = [this.weights.subarray(0, length), this.others.subarray(0, length)];
        this.reader(tensor, from * block + done, weights);
        this.reader(constant, i * block + done, others);
        if (weights.compare(others) !== 0) return false;
        yield;
      }
    }
    return true;
  }

  /** Whether the others are the weights, (rows, columns), transposed. */
  private areTransposed(rows: number, columns: number, { from, stride }: Others): boolean {
    const [row0, column0] = [rows - (rows % VECTOR), columns - (columns % VECTOR)];
    if (row0 > 0 && column0 > 0) {
      const strides = [4 * columns, OTHERS + 4 * from, 4 * stride] as const;
      if (this.wasm.differsTransposed(WEIGHTS, row0, column0, ...strides) !== 0) return false;
    }
    for (let row = 0; row < rows; row++) {
      for (let column = row < row0 ? column0 : 0; column < columns; column++) {
        const weight = this.words[WEIGHTS / 4 + row * columns + column];
        if (weight !== this.words[OTHERS / 4 + from + column * stride + row]) return false;
      }
    }
    return true;
  }

  /** Whether the others, bytes, are the weights, (rows, columns), in int8 with these scales. */
  private areQuantized(
    rows: number,
    columns: number,
    { from, stride }: Others,
    scalings: (row: number) => Scaling,
  ): boolean {
    const fast = columns % VECTOR === 0 ? rows - (rows % VECTOR) : 0;
    for (let row = 0; row < fast; row += VECTOR) {
      const scaling = [0, 1, 2, 3].map((i) => scalings(row + i));
      if (!this.areFourQuantized(WEIGHTS + 4 * row * columns, columns, OTHERS + from + row, stride, scaling))
        return false;
    }
    const weights = new Float32Array(this.floats.buffer, WEIGHTS, rows * columns);
    for (let row = fast; row < rows; row++) {
      const others = [this.others, from + row, stride] as const;
      if (!isQuantizedRow(weights, row * columns, columns, ...others, scalings(row), true)) return false;
    }
    return true;
  }

  /** Four rows at once. */
  private areFourQuantized(
    weights: number,
    columns: number,
    others: number,
    stride: number,
    scalings: readonly Scaling[],
  ): boolean {
    const floats = this.floats;
    for (const [i, { scale, zeroPoint }] of scalings.entries()) {
      if (!(scale > 0)) return false;
      floats[SCALING / 4 + i] = 1 / scale;
      floats[SCALING / 4 + VECTOR + i] = zeroPoint;
    }
    this.wasm.compareQuantized(weights, columns, 4 * columns, others, stride, SCALING, STEP, FOUND);
    for (const [i, scaling] of scalings.entries()) {
      if (this.words[FOUND / 4 + i] === 0) return false;
      const [least = 0, most = 0] = [floats[FOUND / 4 + VECTOR + i], floats[FOUND / 4 + 2 * VECTOR + i]];
      if (!isScalingOf(scaling, least, most)) return false;
    }
    return true;
  }
}
