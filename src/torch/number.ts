/** Numbers as checkpoints hold them: scores and steps may be Python's, NumPy's or torch's. */
import type { Opened } from './checkpoint.js';
import { READ_NUMBER } from './dtype.js';
import { numpyScalar } from './pickle/numpy.js';
import { PickleFloat, type PickleValue, TensorValue } from './pickle/value.js';
import { readTensor } from './storage-bytes.js';
import { openTensor } from './storages.js';
import { elementCount } from './tensor.js';

/**
 * The number that a value of the checkpoint is: a Python int or float, a NumPy scalar, or a tensor of one element
 * (which is read from the file). Undefined for anything else, bools included. Beyond 2^53 the nearest float64.
 * Throws a CheckpointError where the tensor's storage is damaged.
 */
export function asNumber(
  checkpoint: Pick<Opened, 'path' | 'fd' | 'storages'>,
  value: PickleValue | undefined,
): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  if (value instanceof PickleFloat) return value.value;
  if (value instanceof TensorValue) return tensorNumber(value, checkpoint);
  const scalar = numpyScalar(value);
  return scalar === undefined || typeof scalar === 'boolean' ? undefined : Number(scalar);
}

function tensorNumber(value: TensorValue, checkpoint: Pick<Opened, 'path' | 'fd' | 'storages'>): number | undefined {
  const read = READ_NUMBER[value.dtype];
  if (read === undefined || value.dtype === 'bool' || elementCount(value.shape) !== 1) return undefined;
  const bytes = readTensor(checkpoint, openTensor(checkpoint.storages, value));
  return Number(read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, true));
}
