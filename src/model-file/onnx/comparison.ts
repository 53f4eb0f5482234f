/** Compares constants of an ONNX file with tensors of the base model, in stripes, so that memory stays flat. */
import { breathe } from '../../host.js';
import { readInto } from '../../torch/byte-source.js';
import { sameNumbers } from '../../torch/tensor.js';
import { Comparer, STRIPE_BYTES } from './compare.js';
import type { Origin } from './match.js';
import type { MouldConstant } from './mould.js';
import { isQuantizedRow } from './quantized.js';

/** A float32 tensor of the base model whose elements lie in row-major order in an open file. */
export interface BaseTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly numel: number;
  readonly path: string;
  readonly fd: number;
  readonly position: number;
}

/** Elements by which a tensor is known at first. */
const HEAD = 32;

/** A matrix in int8: (K, N), with N scales and zero points. */
export interface Quantized {
  readonly weights: MouldConstant;
  readonly scales: MouldConstant;
  readonly zeroPoints: Uint8Array;
}

/** Reads what is compared. Every answer is exact: all tensors that have the very values, none that has not. */
export class Comparison {
  readonly #byNumel = new Map<number, BaseTensor[]>();
  readonly #heads = new Map<BaseTensor, Buffer>();
  readonly #comparer = new Comparer();
  readonly #ofBase = this.#comparer.weights;
  readonly #ofMould = this.#comparer.others;

  constructor(readonly base: readonly BaseTensor[]) {
    for (const tensor of base) {
      const same = this.#byNumel.get(tensor.numel);
      if (same === undefined) this.#byNumel.set(tensor.numel, [tensor]);
      else same.push(tensor);
    }
  }

  /** Tensors of `count` elements that equal the constant's from element `first` on. */
  async plain(opened: MouldConstant, first: number, count: number, signal?: AbortSignal): Promise<readonly Origin[]> {
    return await this.gates(opened, first, count, [0], signal);
  }

  /** Tensors that are `order.length` blocks of `count` elements, of which the constant has from `first` on those of `order`. */
  async gates(
    opened: MouldConstant,
    first: number,
    count: number,
    order: readonly number[],
    signal?: AbortSignal,
  ): Promise<readonly Origin[]> {
    const head = Math.min(HEAD, count);
    const candidates = this.#byNumel.get(count * order.length) ?? [];
    if (candidates.length === 0) return [];
    const start = this.#headOfMould(opened, first, head);
    const found: Origin[] = [];
    for (const tensor of candidates) {
      if (this.#headOf(tensor).compare(start, 0, 4 * head, 0, 4 * head) !== 0) continue;
      const differs = await this.#differs(tensor, opened, first, count, order, signal);
      if (!differs) found.push({ tensor: tensor.name, first: 0 });
    }
    return found;
  }

  /** Matrices (N, K) of which the constant, (K, N), is the transposed one. */
  async transposed(opened: MouldConstant, signal?: AbortSignal): Promise<readonly Origin[]> {
    const [k = 0, n = 0] = opened.constant.shape;
    const candidates = this.#matrices(n, k);
    if (candidates.length === 0) return [];
    const head = Math.min(HEAD, k);
    const start = Buffer.alloc(4 * head);
    for (let row = 0; row < head; row++) {
      readInto(opened.file.path, opened.file.fd, opened.position + 4 * row * n, start.subarray(4 * row, 4 * row + 4));
    }
    const found: Origin[] = [];
    for (const tensor of candidates) {
      if (this.#headOf(tensor).compare(start, 0, 4 * head, 0, 4 * head) !== 0) continue;
      const isSame = await this.#everyStripe(tensor, opened, 4, n, k, signal, (rows) => {
        return this.#comparer.isTransposed(rows, k);
      });
      if (isSame) found.push({ tensor: tensor.name, first: 0 });
    }
    return found;
  }

  /** Matrices (N, K) that `quantized` is made of. */
  async quantized({ weights, scales, zeroPoints }: Quantized, signal?: AbortSignal): Promise<readonly Origin[]> {
    const [k = 0, n = 0] = weights.constant.shape;
    const candidates = this.#matrices(n, k);
    if (candidates.length === 0) return [];
    const bytes = Uint8Array.from(scales.file.read(scales.position, 4 * n));
    const floats = new Float32Array(bytes.buffer);
    const head = Math.min(HEAD, k);
    const start = new Uint8Array(head);
    for (let row = 0; row < head; row++) {
      readInto(weights.file.path, weights.file.fd, weights.position + row * n, start.subarray(row, row + 1));
    }
    const found: Origin[] = [];
    for (const tensor of candidates) {
      const first = floatsOf(this.#headOf(tensor), head);
      const column = { scale: floats[0] ?? 0, zeroPoint: zeroPoints[0] ?? 0 };
      if (!isQuantizedRow(first, 0, head, start, 0, 1, column)) continue;
      const isSame = await this.#everyStripe(tensor, weights, 1, n, k, signal, (rows, row0) => {
        const scaling = (row: number) => ({ scale: floats[row0 + row] ?? 0, zeroPoint: zeroPoints[row0 + row] ?? 0 });
        return this.#comparer.isQuantized(rows, k, scaling);
      });
      if (isSame) found.push({ tensor: tensor.name, first: 0 });
    }
    return found;
  }

  /** Whether a few numbers could hardly be these by chance: one at least is not a multiple of 1/1024, as thought-out ones are. */
  isTelling({ constant, file, position }: MouldConstant): boolean {
    const bytes = Uint8Array.from(file.read(position, 4 * constant.numel));
    return new Float32Array(bytes.buffer).some((value) => Number.isFinite(value) && !Number.isInteger(1024 * value));
  }

  /** Stripes of whole rows of a matrix, each with the place of its first row. */
  *stripes({ path, fd, position, numel }: BaseTensor, columns: number): Generator<{ first: number; bytes: Buffer }> {
    const rows = Math.max(1, Math.floor(STRIPE_BYTES / 4 / columns));
    for (let first = 0; first < numel / columns; first += rows) {
      const bytes = this.#ofBase.subarray(0, 4 * columns * Math.min(rows, numel / columns - first));
      readInto(path, fd, position + 4 * columns * first, bytes);
      yield { first, bytes };
    }
  }

  #matrices(rows: number, columns: number): readonly BaseTensor[] {
    // A row must have room: longer ones are not matrices of a model here.
    if (rows < 1 || columns < 1 || 4 * columns > STRIPE_BYTES) return [];
    return (this.#byNumel.get(rows * columns) ?? []).filter(({ shape }) => sameNumbers(shape, [rows, columns]));
  }

  #headOf(tensor: BaseTensor): Buffer {
    const known = this.#heads.get(tensor);
    if (known !== undefined) return known;
    const head = Buffer.alloc(4 * HEAD);
    readInto(tensor.path, tensor.fd, tensor.position, head.subarray(0, 4 * Math.min(HEAD, tensor.numel)));
    this.#heads.set(tensor, head);
    return head;
  }

  #headOfMould({ file, position }: MouldConstant, first: number, count: number): Uint8Array {
    return file.read(position + 4 * first, 4 * count);
  }

  async #differs(
    tensor: BaseTensor,
    { file, position }: MouldConstant,
    first: number,
    count: number,
    order: readonly number[],
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    for (const [i, block] of order.entries()) {
      for (let done = 0; done < 4 * count; done += STRIPE_BYTES) {
        const length = Math.min(STRIPE_BYTES, 4 * count - done);
        const [ofBase, ofMould] = [this.#ofBase.subarray(0, length), this.#ofMould.subarray(0, length)];
        readInto(tensor.path, tensor.fd, tensor.position + 4 * block * count + done, ofBase);
        readInto(file.path, file.fd, position + 4 * (first + i * count) + done, ofMould);
        await breathe(signal);
        if (ofBase.compare(ofMould) !== 0) return true;
      }
    }
    return false;
  }

  /** Reads stripes of rows of a matrix (rows, columns), and the same of its transposed form in the mould: (columns, rows). */
  async #everyStripe(
    tensor: BaseTensor,
    { file, position }: MouldConstant,
    size: 1 | 4,
    rows: number,
    columns: number,
    signal: AbortSignal | undefined,
    isSame: (rows: number, first: number) => boolean,
  ): Promise<boolean> {
    const inStripe = Math.max(1, Math.floor(STRIPE_BYTES / 4 / columns));
    for (let first = 0; first < rows; first += inStripe) {
      const count = Math.min(inStripe, rows - first);
      readInto(
        tensor.path,
        tensor.fd,
        tensor.position + 4 * first * columns,
        this.#ofBase.subarray(0, 4 * count * columns),
      );
      const length = size * count;
      if (count === rows) readInto(file.path, file.fd, position, this.#ofMould.subarray(0, length * columns));
      else {
        for (let column = 0; column < columns; column++) {
          const target = this.#ofMould.subarray(column * length, (column + 1) * length);
          readInto(file.path, file.fd, position + size * (column * rows + first), target);
        }
      }
      await breathe(signal);
      if (!isSame(count, first)) return false;
    }
    return true;
  }
}

function floatsOf(buffer: Buffer, count: number): Float32Array {
  return new Float32Array(buffer.buffer, buffer.byteOffset, count);
}
