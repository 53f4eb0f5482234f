/**
 * Tensors are read in the order in which their elements lie in the storage, whatever their strides: so a transposed one
 * is read as quickly as another, and only what is made of all checkpoints is put in the order of the file.
 */
import { coalesce, type Dimension } from '../torch/gather.js';
import { contiguousStrides, type Tensor } from '../torch/tensor.js';
import { BLOCK_BYTES } from './arena.js';

/** The dimensions of a shape in the order in which they are read, outermost first. */
export type ReadingOrder = readonly number[];

/** What is read at once and then put in another order: rows as they are written, the whole tensor or some of it. */
export interface Turn {
  /** in a source */
  readonly elementBytes: number;
  /** of elements that lie one after another: the first one, how many, how far from the first of the next run; in elements */
  readonly start: number;
  readonly run: number;
  readonly pitch: number;
  /** of what is read, in the order in which it is written */
  readonly dimensions: readonly Dimension[];
}

/** A row that is longer is not worth it: of each run that is read too little would be wanted. */
const MOST_ROW_BYTES = BLOCK_BYTES / 4;

/**
 * By falling strides. Undefined where that is the order in which they stand, where an element stands for several
 * (stride 0), or where rows are too long.
 */
export function readingOrder({ shape, strides }: Pick<Tensor, 'shape' | 'strides'>, elementBytes: number) {
  if (shape.includes(0)) return undefined;
  const strideOf = (i: number) => strides[i] ?? 0;
  const wide = shape.flatMap((size, i) => (size === 1 ? [] : [i]));
  const order = wide.toSorted((a, b) => strideOf(b) - strideOf(a));
  if (order.every((dimension, i) => dimension === wide[i]) || wide.some((i) => strideOf(i) === 0)) return undefined;
  const whole = [...order, ...shape.keys()].filter((dimension, i, all) => all.indexOf(dimension) === i);
  return rowLength(written(shape, whole)) * elementBytes > MOST_ROW_BYTES ? undefined : whole;
}

/** The same elements, so that row-major order is the order in which they are read. */
export function asRead(tensor: Tensor, order: ReadingOrder): Tensor {
  const { shape, strides } = tensor;
  return { ...tensor, shape: order.map((i) => shape[i] ?? 1), strides: order.map((i) => strides[i] ?? 0) };
}

/** The dimensions of a shape as they are written, with their strides among what is read. */
export function written(shape: readonly number[], order: ReadingOrder): readonly Dimension[] {
  const strides = contiguousStrides(order.map((i) => shape[i] ?? 1));
  return coalesce({ shape, strides: shape.map((_, i) => strides[order.indexOf(i)] ?? 0) });
}

/** Elements that are written for each step of the outermost dimension. */
export function rowLength([, ...inner]: readonly Dimension[]): number {
  return inner.reduce((product, { size }) => product * size, 1);
}

/** How elements `first` to `first + count`, as they are written, are read: whole rows. */
export function turnOf(dimensions: readonly Dimension[], elementBytes: number, first: number, count: number): Turn {
  const length = rowLength(dimensions);
  const [outer, ...inner] = dimensions;
  const rows = count / length;
  if (outer === undefined || first % length !== 0 || !Number.isInteger(rows)) throw new RangeError('no whole rows');
  const { size, stride } = outer;
  return {
    elementBytes,
    start: (first / length) * stride,
    run: rows * stride,
    pitch: size * stride,
    dimensions: [
      { size: rows, stride },
      ...inner.map((each) => (each.stride < stride ? each : { ...each, stride: (each.stride / size) * rows })),
    ],
  };
}
