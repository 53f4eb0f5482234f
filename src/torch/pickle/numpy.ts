/** NumPy scalars, which training scripts save as scores: `numpy.core.multiarray.scalar(dtype('f8'), b'...')`. */
import { type Dtype, READ_NUMBER } from '../dtype.js';
import { Global, PickleTuple, type PickleValue, Reduced } from './value.js';

/** numpy 2 renamed its modules. */
const SCALAR = new Set(['numpy.core.multiarray.scalar', 'numpy._core.multiarray.scalar']);

/** NumPy's kinds of numbers, which a dtype's code begins with; the bytes of one follow. */
const KINDS: Readonly<Record<string, 'float' | 'int' | 'uint'>> = { f: 'float', i: 'int', u: 'uint' };

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
  const read = READ_NUMBER[code === 'b1' ? 'bool' : (`${KINDS[code.slice(0, 1)]}${8 * bytes.length}` as Dtype)];
  return read?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, !isBigEndian(dtype, name));
}

/** The second item of the state that BUILD sets: `(3, '<', None, ...)`. */
function isBigEndian(dtype: Reduced, name: string): boolean {
  const order = dtype.state instanceof PickleTuple ? dtype.state.items[1] : undefined;
  return order === '>' || name.startsWith('>');
}
