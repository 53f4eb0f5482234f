/** Compares weights with what a mould has in their place, the other way round: hundreds of millions of numbers, so in WebAssembly. */
import { COMPARE_WASM } from './compare-wasm.js';
import { isQuantizedRow, isScalingOf, type Scaling, STEP } from './quantized.js';

/** Bytes of weights, and of a mould's, that are compared at once. */
export const STRIPE_BYTES = 2 << 20;

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
/** Addresses: four scales and zero points, what was found, the weights, the mould's. */
const SCALING = 0;
const FOUND = 64;
const WEIGHTS = PAGE;
const OTHERS = WEIGHTS + STRIPE_BYTES;

/** Room for a stripe of weights and one of a mould's, and what compares them. */
export class Comparer {
  readonly weights: Buffer;
  readonly others: Buffer;
  readonly #wasm: Exports;
  readonly #floats: Float32Array;
  readonly #words: Uint32Array;

  constructor() {
    const pages = (OTHERS + STRIPE_BYTES) / PAGE;
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    const module = new WebAssembly.Module(Buffer.from(COMPARE_WASM, 'base64'));
    this.#wasm = new WebAssembly.Instance(module, { host: { memory } }).exports as Exports;
    this.weights = Buffer.from(memory.buffer, WEIGHTS, STRIPE_BYTES);
    this.others = Buffer.from(memory.buffer, OTHERS, STRIPE_BYTES);
    this.#floats = new Float32Array(memory.buffer);
    this.#words = new Uint32Array(memory.buffer);
  }

  /** Whether the others, (columns, rows), are the weights, (rows, columns), transposed. */
  isTransposed(rows: number, columns: number): boolean {
    const [row0, column0] = [rows - (rows % VECTOR), columns - (columns % VECTOR)];
    if (row0 > 0 && column0 > 0) {
      const strides = [4 * columns, OTHERS, 4 * rows] as const;
      if (this.#wasm.differsTransposed(WEIGHTS, row0, column0, ...strides) !== 0) return false;
    }
    for (let row = 0; row < rows; row++) {
      for (let column = row < row0 ? column0 : 0; column < columns; column++) {
        const weight = this.#words[WEIGHTS / 4 + row * columns + column];
        if (weight !== this.#words[OTHERS / 4 + column * rows + row]) return false;
      }
    }
    return true;
  }

  /** Whether the others, bytes (columns, rows), are the weights, (rows, columns), in int8 with these scales. */
  isQuantized(rows: number, columns: number, scalings: (row: number) => Scaling): boolean {
    const fast = columns % VECTOR === 0 ? rows - (rows % VECTOR) : 0;
    for (let row = 0; row < fast; row += VECTOR) if (!this.#areQuantized(row, rows, columns, scalings)) return false;
    const weights = new Float32Array(this.#floats.buffer, WEIGHTS, rows * columns);
    for (let row = fast; row < rows; row++) {
      if (!isQuantizedRow(weights, row * columns, columns, this.others, row, rows, scalings(row), true)) return false;
    }
    return true;
  }

  #areQuantized(row: number, rows: number, columns: number, scalings: (row: number) => Scaling): boolean {
    const floats = this.#floats;
    for (let i = 0; i < VECTOR; i++) {
      const { scale, zeroPoint } = scalings(row + i);
      if (!(scale > 0)) return false;
      floats[SCALING / 4 + i] = 1 / scale;
      floats[SCALING / 4 + VECTOR + i] = zeroPoint;
    }
    const from = WEIGHTS + 4 * row * columns;
    this.#wasm.compareQuantized(from, columns, 4 * columns, OTHERS + row, rows, SCALING, STEP, FOUND);
    for (let i = 0; i < VECTOR; i++) {
      if (this.#words[FOUND / 4 + i] === 0) return false;
      const [least = 0, most = 0] = [floats[FOUND / 4 + VECTOR + i], floats[FOUND / 4 + 2 * VECTOR + i]];
      if (!isScalingOf(scalings(row + i), least, most)) return false;
    }
    return true;
  }
}
