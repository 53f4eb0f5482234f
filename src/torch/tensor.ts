/** A tensor as a checkpoint describes it: a strided view of a storage. Holds no element. */
import { DTYPES, type Dtype } from './dtype.js';

/** A block of bytes in a file that one or more tensors view. Two tensors are tied where they share all of one. */
export interface Storage {
  /** the record name after `data/` in a zip, the storage key in a legacy stream */
  readonly key: string;
  readonly byteLength: number;
  /** of the first stored byte in the file */
  readonly position: number;
  /** bytes in the file: less than byteLength where deflated */
  readonly storedLength: number;
  readonly deflated: boolean;
  /** elements wider than a byte have their highest byte first */
  readonly bigEndian: boolean;
  /** of the inflated bytes; undefined where the file carries none (legacy streams, all-zero CRCs) */
  readonly crc32: number | undefined;
}

/** Bytes of a storage, when inflated and in the file. */
export interface Lengths {
  readonly byteLength: number;
  readonly storedLength: number;
  readonly deflated: boolean;
}

/** The storages of an opened file, by the numbers that its tensors give. */
export interface Storages {
  /** of those that the pickle names, in its order */
  readonly numbers: Uint32Array;
  lengths(number: number): Lengths;
  /**
   * Where it lies; for one number always the same object.
   * @throws CheckpointError where the container contradicts itself about that
   */
  open(number: number): Storage;
}

export interface Tensor {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** in elements, never negative, one for each dimension */
  readonly strides: readonly number[];
  /** of the first element within the storage, in elements of `dtype` */
  readonly offset: number;
  readonly storage: Storage;
  /** the values are the complex conjugate of the stored ones */
  readonly conj: boolean;
  /** the values are the negated stored ones */
  readonly neg: boolean;
}

/** Names to tensors in the order of the file. A Map: names like `__proto__` are plain keys. */
export type StateDict = ReadonlyMap<string, Tensor>;

/** The top-level module that a tensor belongs to: the part of its name before the first dot. */
export function topModule(tensorName: string): string {
  const dot = tensorName.indexOf('.');
  return dot < 0 ? tensorName : tensorName.slice(0, dot);
}

/** Number of elements: the product of the shape, 1 for a 0-d tensor. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Whether two shapes, or two lists of strides, are the same. */
export function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}

/** Bytes of the elements alone, as a contiguous tensor stores them. */
export function tensorBytes(tensor: { readonly dtype: Dtype; readonly shape: readonly number[] }): number {
  return elementCount(tensor.shape) * DTYPES[tensor.dtype].size;
}

/** Row-major strides in elements, as torch writes them: a size of 0 counts as 1 (c10/core/TensorImpl.h). */
export function contiguousStrides(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = stride;
    stride *= Math.max(shape[i] ?? 1, 1);
  }
  return strides;
}

/** Whether the elements lie in row-major order without gaps; strides of dimensions of size 1 do not count. */
export function isContiguous(tensor: {
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}): boolean {
  const { shape, strides } = tensor;
  if (shape.includes(0)) return true;
  let expected = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    const size = shape[i] ?? 1;
    if (size !== 1 && strides[i] !== expected) return false;
    expected *= size;
  }
  return true;
}
