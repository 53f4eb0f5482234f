import type { Dtype } from '../../src/torch/dtype.js';
import { TensorForm, TensorValue } from '../../src/torch/pickle/value.js';

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
