/** Numbers as checkpoints hold them: scores and steps may be Python's, NumPy's or torch's. */
import type { Opened } from './checkpoint.js';
import type { Dtype } from './dtype.js';
import { halfValue } from './half-float.js';
import { numpyScalar } from './pickle/numpy.js';
import { PickleFloat, type PickleValue, TensorValue } from './pickle/value.js';
import { readTensor } from './storage-bytes.js';
import { openTensor } from './storages.js';
import { elementCount } from './tensor.js';

type Decode = (data: DataView) => number | bigint;

const DECODE: Readonly<Partial<Record<Dtype, Decode>>> = {
  float64: (data) => data.getFloat64(0, true),
  float32: (data) => data.getFloat32(0, true),
  float16: (data) => halfValue(data.getUint16(0, true), 'float16'),
  bfloat16: (data) => halfValue(data.getUint16(0, true), 'bfloat16'),
  int64: (data) => data.getBigInt64(0, true),
  int32: (data) => data.getInt32(0, true),
  int16: (data) => data.getInt16(0, true),
  int8: (data) => data.getInt8(0),
  uint8: (data) => data.getUint8(0),
  uint16: (data) => data.getUint16(0, true),
  uint32: (data) => data.getUint32(0, true),
  uint64: (data) => data.getBigUint64(0, true),
};

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
  const decode = DECODE[value.dtype];
  if (decode === undefined || elementCount(value.shape) !== 1) return undefined;
  const bytes = readTensor(checkpoint, openTensor(checkpoint.storages, value));
  return Number(decode(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
}
