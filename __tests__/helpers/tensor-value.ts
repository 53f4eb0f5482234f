import type { Dtype } from '../../src/torch/dtype.js';
import { TensorForm, TensorValue } from '../../src/torch/pickle/value.js';
import type { Storage } from '../../src/torch/tensor.js';

/** A tensor as a pickle has it, of a form of its own. */
export function tensorValue(
  dtype: Dtype,
  shape: readonly number[],
  strides: readonly number[],
  offset: number,
  storage: number,
  conj = false,
  neg = false,
): TensorValue {
  return new TensorValue(new TensorForm(dtype, shape, strides, conj, neg), offset, storage);
}

/** A storage of a file, stored as it is. */
export function storageOf(given: Partial<Storage> = {}): Storage {
  const { byteLength = 0 } = given;
  const plain = {
    key: '0',
    position: 0,
    storedLength: byteLength,
    deflated: false,
    bigEndian: false,
    crc32: undefined,
  };
  return { ...plain, byteLength, ...given };
}
