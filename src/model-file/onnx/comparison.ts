/** Compares constants of an ONNX file with tensors of the base model, in stripes, so that memory stays flat, and in threads. */
import { breathe } from '../../host.js';
import { readInto } from '../../torch/byte-source.js';
import { sameNumbers } from '../../torch/tensor.js';
import { byteLengthOf, Comparer, type Elements, type Pair, STRIPE_BYTES } from './compare.js';
import type { Origin } from './match.js';
import { isQuantizedRow } from './quantized.js';
import type { TemplateConstant } from './template.js';

/** A float32 tensor of the base model whose elements lie in row-major order in an open file. */
export interface BaseTensor extends Elements {
  readonly name: string;
  readonly shape: readonly number[];
  readonly numel: number;
}

/** What compares beside this thread. */
export interface ComparingThread {
  /** undefined where the files cannot be read */
  isSame(pair: Pair): Promise<boolean | undefined>;
}

/** Elements compared first: most candidates differ here. */
const HEAD = 32;
/** Bytes of a tensor; less is compared before a thread has answered. */
const WORTH_A_THREAD = 256 << 10;

/** A matrix in int8: (K, N), with N scales and zero points. */
interface Quantized {
  readonly weights: TemplateConstant;
  readonly scales: TemplateConstant;
  readonly zeroPoints: Uint8Array;
}

/** Reads what is compared. Every answer is exact: all tensors that have the very values, none that has not. */
export class Comparison {
  private readonly byNumel = new Map<number, BaseTensor[]>();
  private readonly heads = new Map<BaseTensor, Buffer>();
  private readonly comparer = new Comparer(({ path, fd, position }, at, target) =>
    readInto(path, fd, position + at, target),
  );
  private readonly idle: ComparingThread[];
  /** How many constants to match concurrently. */
  readonly atOnce: number;

  constructor(
    readonly base: readonly BaseTensor[],
    threads: readonly ComparingThread[] = [],
  ) {
    this.idle = [...threads];
    this.atOnce = 1 + threads.length;
    for (const tensor of base) {
      const same = this.byNumel.get(tensor.numel);
      if (same === undefined) this.byNumel.set(tensor.numel, [tensor]);
      else same.push(tensor);
    }
  }

  /** Tensors of `count` elements that equal the constant's from element `first` on. */
  async plain(
    opened: TemplateConstant,
    first: number,
    count: number,
    signal?: AbortSignal,
  ): Promise<readonly Origin[]> {
    return await this.gates(opened, first, count, [0], signal);
  }

  /** Tensors that are `order.length` blocks of `count` elements, of which the constant has from `first` on those of `order`. */
  async gates(
    opened: TemplateConstant,
    first: number,
    count: number,
    order: readonly number[],
    signal?: AbortSignal,
  ): Promise<readonly Origin[]> {
    const head = Math.min(HEAD, count);
    const candidates = this.byNumel.get(count * order.length) ?? [];
    if (candidates.length === 0) return [];
    const start = this.headOfTemplate(opened, first, head);
    const found: Origin[] = [];
    for (const tensor of candidates) {
      if (this.headOf(tensor).compare(start, 0, 4 * head, 0, 4 * head) !== 0) continue;
      const constant = elementsOf(opened, first);
      const isSame = await this.isSame({ form: 'blocks', tensor, constant, count, order }, signal);
      if (isSame) found.push({ tensor: tensor.name, first: 0 });
    }
    return found;
  }

  /** Matrices (N, K) of which the constant, (K, N), is the transposed one. */
  async transposed(opened: TemplateConstant, signal?: AbortSignal): Promise<readonly Origin[]> {
    const [k = 0, n = 0] = opened.constant.shape;
    const candidates = this.matrices(n, k);
    if (candidates.length === 0) return [];
    const head = Math.min(HEAD, k);
    const start = Buffer.alloc(4 * head);
    for (let row = 0; row < head; row++) {
      readInto(opened.file.path, opened.file.fd, opened.position + 4 * row * n, start.subarray(4 * row, 4 * row + 4));
    }
    const found: Origin[] = [];
    for (const tensor of candidates) {
      if (this.headOf(tensor).compare(start, 0, 4 * head, 0, 4 * head) !== 0) continue;
      const pair = { form: 'transposed', tensor, constant: elementsOf(opened), rows: n, columns: k } as const;
      const isSame = await this.isSame(pair, signal);
      if (isSame) found.push({ tensor: tensor.name, first: 0 });
    }
    return found;
  }

  /** Matrices (N, K) that `quantized` is made of. */
  async quantized({ weights, scales, zeroPoints }: Quantized, signal?: AbortSignal): Promise<readonly Origin[]> {
    const [k = 0, n = 0] = weights.constant.shape;
    const candidates = this.matrices(n, k);
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
      const first = floatsOf(this.headOf(tensor), head);
      const column = { scale: floats[0] ?? 0, zeroPoint: zeroPoints[0] ?? 0 };
      if (!isQuantizedRow(first, 0, head, start, 0, 1, column)) continue;
      const matrix = { form: 'quantized', rows: n, columns: k, scales: floats, zeroPoints } as const;
      const isSame = await this.isSame({ ...matrix, tensor, constant: elementsOf(weights) }, signal);
      if (isSame) found.push({ tensor: tensor.name, first: 0 });
    }
    return found;
  }

  /** Whether a few numbers could hardly be these by chance: one at least is not a multiple of 1/1024, as thought-out ones are. */
  isTelling({ constant, file, position }: TemplateConstant): boolean {
    const bytes = Uint8Array.from(file.read(position, 4 * constant.numel));
    return new Float32Array(bytes.buffer).some((value) => Number.isFinite(value) && !Number.isInteger(1024 * value));
  }

  /** Stripes of whole rows of a matrix, each with the place of its first row. */
  *stripes({ path, fd, position, numel }: BaseTensor, columns: number): Generator<{ first: number; bytes: Buffer }> {
    const rows = Math.max(1, Math.floor(STRIPE_BYTES / 4 / columns));
    for (let first = 0; first < numel / columns; first += rows) {
      const bytes = this.comparer.weights.subarray(0, 4 * columns * Math.min(rows, numel / columns - first));
      readInto(path, fd, position + 4 * columns * first, bytes);
      yield { first, bytes };
    }
  }

  private matrices(rows: number, columns: number): readonly BaseTensor[] {
    // A row must have room: longer ones are not matrices of a model here.
    if (rows < 1 || columns < 1 || 4 * columns > STRIPE_BYTES) return [];
    return (this.byNumel.get(rows * columns) ?? []).filter(({ shape }) => sameNumbers(shape, [rows, columns]));
  }

  private headOf(tensor: BaseTensor): Buffer {
    const known = this.heads.get(tensor);
    if (known !== undefined) return known;
    const head = Buffer.alloc(4 * HEAD);
    readInto(tensor.path, tensor.fd, tensor.position, head.subarray(0, 4 * Math.min(HEAD, tensor.numel)));
    this.heads.set(tensor, head);
    return head;
  }

  private headOfTemplate({ file, position }: TemplateConstant, first: number, count: number): Uint8Array {
    return file.read(position + 4 * first, 4 * count);
  }

  /** In an idle thread, if it is worth the way there; else here, a stripe at a time. */
  private async isSame(pair: Pair, signal: AbortSignal | undefined): Promise<boolean> {
    const thread = byteLengthOf(pair) < WORTH_A_THREAD ? undefined : this.idle.pop();
    if (thread !== undefined) {
      const answer = await thread.isSame(pair);
      this.idle.push(thread);
      signal?.throwIfAborted();
      // Why it could not be read, is found out here.
      if (answer !== undefined) return answer;
    }
    const steps = this.comparer.steps(pair);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await breathe(signal);
    }
  }
}

/** As it must be for a comparison: the file of a constant, and where its elements `first` and on lie. */
function elementsOf({ file, position }: TemplateConstant, first = 0): Elements {
  return { path: file.path, fd: file.fd, position: position + 4 * first };
}

function floatsOf(buffer: Buffer, count: number): Float32Array {
  return new Float32Array(buffer.buffer, buffer.byteOffset, count);
}
