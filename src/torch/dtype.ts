/** The element types of torch tensors and how torch names them (c10/core/ScalarType.h, torch/storage.py). */

import { halfValue } from './half-float.js';

export type Dtype =
  | 'float64'
  | 'float32'
  | 'float16'
  | 'bfloat16'
  | 'int64'
  | 'int32'
  | 'int16'
  | 'int8'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'bool'
  | 'complex32'
  | 'complex64'
  | 'complex128'
  | 'float8_e4m3fn'
  | 'float8_e4m3fnuz'
  | 'float8_e5m2'
  | 'float8_e5m2fnuz'
  | 'float8_e8m0fnu';

type DtypeKind = 'float' | 'integer' | 'bool' | 'complex' | 'float8';

interface DtypeInfo {
  readonly kind: DtypeKind;
  /** bytes of one element */
  readonly size: number;
  /** bytes that a foreign byte order swaps: the component of a complex number */
  readonly wordSize: number;
  /** `torch.<storage>`, where torch has a typed storage class; else the tensor sits on an UntypedStorage */
  readonly storage: string | undefined;
}

export const DTYPES: Readonly<Record<Dtype, DtypeInfo>> = {
  float64: { kind: 'float', size: 8, wordSize: 8, storage: 'DoubleStorage' },
  float32: { kind: 'float', size: 4, wordSize: 4, storage: 'FloatStorage' },
  float16: { kind: 'float', size: 2, wordSize: 2, storage: 'HalfStorage' },
  bfloat16: { kind: 'float', size: 2, wordSize: 2, storage: 'BFloat16Storage' },
  int64: { kind: 'integer', size: 8, wordSize: 8, storage: 'LongStorage' },
  int32: { kind: 'integer', size: 4, wordSize: 4, storage: 'IntStorage' },
  int16: { kind: 'integer', size: 2, wordSize: 2, storage: 'ShortStorage' },
  int8: { kind: 'integer', size: 1, wordSize: 1, storage: 'CharStorage' },
  uint8: { kind: 'integer', size: 1, wordSize: 1, storage: 'ByteStorage' },
  uint16: { kind: 'integer', size: 2, wordSize: 2, storage: undefined },
  uint32: { kind: 'integer', size: 4, wordSize: 4, storage: undefined },
  uint64: { kind: 'integer', size: 8, wordSize: 8, storage: undefined },
  bool: { kind: 'bool', size: 1, wordSize: 1, storage: 'BoolStorage' },
  complex32: { kind: 'complex', size: 4, wordSize: 2, storage: undefined },
  complex64: { kind: 'complex', size: 8, wordSize: 4, storage: 'ComplexFloatStorage' },
  complex128: { kind: 'complex', size: 16, wordSize: 8, storage: 'ComplexDoubleStorage' },
  float8_e4m3fn: { kind: 'float8', size: 1, wordSize: 1, storage: undefined },
  float8_e4m3fnuz: { kind: 'float8', size: 1, wordSize: 1, storage: undefined },
  float8_e5m2: { kind: 'float8', size: 1, wordSize: 1, storage: undefined },
  float8_e5m2fnuz: { kind: 'float8', size: 1, wordSize: 1, storage: undefined },
  float8_e8m0fnu: { kind: 'float8', size: 1, wordSize: 1, storage: undefined },
};

type ReadNumber = (data: DataView, at: number, littleEndian: boolean) => number | bigint | boolean;

/** How one element is read, of the types that JavaScript has numbers for. */
export const READ_NUMBER: Readonly<Partial<Record<Dtype, ReadNumber>>> = {
  float64: (data, at, little) => data.getFloat64(at, little),
  float32: (data, at, little) => data.getFloat32(at, little),
  float16: (data, at, little) => halfValue(data.getUint16(at, little), 'float16'),
  bfloat16: (data, at, little) => halfValue(data.getUint16(at, little), 'bfloat16'),
  int64: (data, at, little) => data.getBigInt64(at, little),
  int32: (data, at, little) => data.getInt32(at, little),
  int16: (data, at, little) => data.getInt16(at, little),
  int8: (data, at) => data.getInt8(at),
  uint8: (data, at) => data.getUint8(at),
  uint16: (data, at, little) => data.getUint16(at, little),
  uint32: (data, at, little) => data.getUint32(at, little),
  uint64: (data, at, little) => data.getBigUint64(at, little),
  bool: (data, at) => data.getUint8(at) !== 0,
};
