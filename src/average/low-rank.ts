/**
 * Adapters folded into the mean of the weight that they adapt: weight + B·A·scale in float64, with the means of B and A in
 * float64 as well, so that the sum is rounded once, as any mean is.
 */
import { CheckpointError } from '../errors.js';
import { halfValue } from '../torch/half-float.js';
import { readTensor } from '../torch/storage-bytes.js';
import { message } from '../words/message.js';
import type { Update } from './low-rank-update.js';
import { componentsOf, type Source } from './plan.js';

/** Elements of a matrix in a tensor: (i, j) is number `offset + i * outer + j * inner` of its elements. */
interface Factor {
  readonly tensor: string;
  readonly offset: number;
  readonly outer: number;
  readonly inner: number;
}

/** What is added to a planned storage, a (rows, columns) matrix: to some rows each `left` times `right` times the scale. */
export interface Adaptation {
  readonly columns: number;
  readonly rank: number;
  readonly scale: number;
  readonly parts: readonly {
    readonly first: number;
    readonly count: number;
    readonly left: Factor;
    readonly right: Factor;
  }[];
}

/** Reads the factors of one storage's adaptation from all sources and hands out what a run of its elements needs. */
export class Adapted {
  private readonly parts: Update['parts'];

  /** @throws CheckpointError where an adapter is damaged, no floating-point number or not finite */
  constructor(
    private readonly adaptation: Adaptation,
    sources: readonly Source[],
  ) {
    const { rank, columns } = adaptation;
    this.parts = adaptation.parts.map(({ first, count, left, right }) => ({
      firstRow: first,
      left: meanOf(sources, left, count, rank),
      right: meanOf(sources, right, rank, columns),
    }));
  }

  /** What is added to `count` elements from `first` on; undefined where nothing is. */
  update(first: number, count: number): Update | undefined {
    const { columns, rank, scale } = this.adaptation;
    const from = Math.floor(first / columns);
    const to = Math.ceil((first + count) / columns);
    const parts = this.parts.flatMap(({ firstRow, left, right }) => {
      const begin = Math.max(from, firstRow);
      const end = Math.min(to, firstRow + left.length / rank);
      if (begin >= end) return [];
      return [{ firstRow: begin, left: left.slice((begin - firstRow) * rank, (end - firstRow) * rank), right }];
    });
    return parts.length === 0 ? undefined : { first, columns, rank, scale, parts };
  }
}

/** The mean of a factor over the sources, laid out row by row. */
function meanOf(sources: readonly Source[], factor: Factor, rows: number, columns: number): Float64Array {
  const mean = new Float64Array(rows * columns);
  sources.forEach((source, s) => {
    const values = elementsOf(source, factor.tensor);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const value = values[factor.offset + i * factor.outer + j * factor.inner] ?? Number.NaN;
        // From the first value, not from 0, as everywhere.
        mean[i * columns + j] = s === 0 ? value : (mean[i * columns + j] ?? 0) + value;
      }
    }
  });
  for (let k = 0; k < mean.length; k++) mean[k] = (mean[k] ?? 0) / sources.length;
  return mean;
}

/** All elements of a small tensor, as float64. */
function elementsOf({ checkpoint, stateDict }: Source, name: string): Float64Array {
  const tensor = stateDict.get(name);
  if (tensor === undefined) throw new RangeError(`${checkpoint.path} has no tensor ${name}`);
  const type = componentsOf(tensor.dtype);
  if (type === undefined || type.perElement !== 1) {
    throw new CheckpointError(checkpoint.path, message('lora.dtype', { name, dtype: tensor.dtype }));
  }
  const bytes = readTensor(checkpoint, tensor);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decode = {
    float64: (k: number) => view.getFloat64(8 * k, true),
    float32: (k: number) => view.getFloat32(4 * k, true),
    float16: (k: number) => halfValue(view.getUint16(2 * k, true), 'float16'),
    bfloat16: (k: number) => halfValue(view.getUint16(2 * k, true), 'bfloat16'),
  }[type.type];
  const size = { float64: 8, float32: 4, float16: 2, bfloat16: 2 }[type.type];
  const values = Float64Array.from({ length: bytes.byteLength / size }, (_, k) => decode(k));
  if (!values.every(Number.isFinite)) throw new CheckpointError(checkpoint.path, message('lora.not-finite', { name }));
  return values;
}
