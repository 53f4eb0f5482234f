/** NumPy scalars, which training scripts save as scores: `numpy.core.multiarray.scalar(dtype('f8'), b'...')`. */
import { halfValue } from '../half-float.js';
import { Global, PickleTuple, type PickleValue, Reduced } from './value.js';

/** numpy 2 renamed its modules. */
const SCALAR = new Set(['numpy.core.multiarray.scalar', 'numpy._core.multiarray.scalar']);

type Decode = (data: DataView, littleEndian: boolean) => number | bigint | boolean;

/** By the dtype's kind and size. */
const DECODE: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['f8', (data, little) => data.getFloat64(0, little)],
  ['f4', (data, little) => data.getFloat32(0, little)],
  ['f2', (data, little) => halfValue(data.getUint16(0, little), 'float16')],
  ['i8', (data, little) => data.getBigInt64(0, little)],
  ['i4', (data, little) => data.getInt32(0, little)],
  ['i2', (data, little) => data.getInt16(0, little)],
  ['i1', (data) => data.getInt8(0)],
  ['u8', (data, little) => data.getBigUint64(0, little)],
  ['u4', (data, little) => data.getUint32(0, little)],
  ['u2', (data, little) => data.getUint16(0, little)],
  ['u1', (data) => data.getUint8(0)],
  ['b1', (data) => data.getUint8(0) !== 0],
]);

/** The value of a NumPy scalar; undefined for anything else, and for dtypes that are not numbers. */
export function numpyScalar(value: PickleValue): number | bigint | boolean | undefined {
  if (!(value instanceof Reduced) || !(value.callable instanceof Global) || !SCALAR.has(value.callable.path))
    return undefined;
  const [dtype, raw] = value.args;
  if (!(dtype instanceof Reduced) || !(dtype.callable instanceof Global) || dtype.callable.path !== 'numpy.dtype')
    return undefined;
  const name = dtype.args[0];
  // Python 2's bytes are text where they happen to be UTF-8.
  const bytes = typeof raw === 'string' ? Buffer.from(raw, 'utf8') : raw;
  if (typeof name !== 'string' || !(bytes instanceof Uint8Array)) return undefined;
  const code = name.replace(/^[<>|=]/, '');
  if (bytes.length !== Number(code.slice(1))) return undefined;
  return DECODE.get(code)?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), !isBigEndian(dtype, name));
}

/** The second item of the state that BUILD sets: `(3, '<', None, ...)`. */
function isBigEndian(dtype: Reduced, name: string): boolean {
  const order = dtype.state instanceof PickleTuple ? dtype.state.items[1] : undefined;
  return order === '>' || name.startsWith('>');
}
