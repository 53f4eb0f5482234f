/** One constant of an ONNX file: a TensorProto, of whose elements the place is found and nothing read. */
import { CheckpointError } from '../../errors.js';
import type { ByteSource } from '../../torch/byte-source.js';
import { MAX_DIMENSIONS } from '../../torch/limits.js';
import { elementCount } from '../../torch/tensor.js';
import { message } from '../../words/message.js';
import { BYTES, type Field, protobufFields, VARINT } from '../protobuf.js';
import type { Enclosure } from './graph.js';

export interface Constant {
  /** as the graph's nodes know it */
  readonly name: string;
  /** the part of the model that it belongs to, as far as names tell: `encoder` */
  readonly module: string;
  /** false for one that a node holds */
  readonly initializer: boolean;
  /** ONNX's number */
  readonly type: number;
  readonly shape: readonly number[];
  readonly numel: number;
  readonly data: ConstantData;
  /** the TensorProto */
  readonly within: Enclosure;
}

type ConstantData =
  /** the elements as bytes, little-endian, in this file or in the external file `file` beside it */
  | {
      readonly kind: 'bytes';
      readonly file: string | undefined;
      readonly position: number;
      readonly byteLength: number;
    }
  /** numbers of varying length between `start` and `end`, packed, in the field that begins at `field` */
  | { readonly kind: 'varints'; readonly field: number; readonly start: number; readonly end: number }
  /** text, or a field each: nothing that holds weights */
  | { readonly kind: 'others' };

/** ONNX's numbers of element types, by their names (TensorProto.DataType). */
export const TYPES = {
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  string: 8,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
  complex64: 14,
  complex128: 15,
  bfloat16: 16,
} as const;

/** Bytes of one element; other types are of less than a byte, or text. */
const SIZES: ReadonlyMap<number, number> = new Map([
  [TYPES.float32, 4],
  [TYPES.uint8, 1],
  [TYPES.int8, 1],
  [TYPES.uint16, 2],
  [TYPES.int16, 2],
  [TYPES.int32, 4],
  [TYPES.int64, 8],
  [TYPES.bool, 1],
  [TYPES.float16, 2],
  [TYPES.float64, 8],
  [TYPES.uint32, 4],
  [TYPES.uint64, 8],
  [TYPES.complex64, 8],
  [TYPES.complex128, 16],
  [TYPES.bfloat16, 2],
]);

const NAMES = new Map<number, string>(Object.entries(TYPES).map(([name, number]) => [number, name]));

/** An element type's name; a number where there is none here. */
export function typeName(type: number): string {
  return NAMES.get(type) ?? `type ${type}`;
}

/** Numbers of a TensorProto's fields. */
const TENSOR = {
  dims: 1,
  type: 2,
  segment: 3,
  floats: 4,
  int32s: 5,
  strings: 6,
  int64s: 7,
  name: 8,
  raw: 9,
  doubles: 10,
  uint64s: 11,
  external: 13,
  location: 14,
} as const;
/** Of a StringStringEntryProto. */
const ENTRY = { key: 1, value: 2 } as const;
/** TensorProto.DataLocation: its elements are in another file. */
const EXTERNAL = 1;
/** Where in that file: location, offset, length and checksum are all that ONNX knows. */
const MOST_ENTRIES = 16;
/** `float_data` and `double_data` are packed as they are. */
const PACKED_AS_BYTES: Readonly<Record<number, number>> = { [TENSOR.floats]: 4, [TENSOR.doubles]: 8 };
const DATA: ReadonlySet<number> = new Set([
  TENSOR.floats,
  TENSOR.int32s,
  TENSOR.strings,
  TENSOR.int64s,
  TENSOR.raw,
  TENSOR.doubles,
  TENSOR.uint64s,
]);

/**
 * @param fields of the TensorProto
 * @throws CheckpointError where its elements are not as many as its shape says, or told in two ways
 */
export function readTensorProto(
  source: ByteSource,
  fields: Iterable<Field>,
  within: Enclosure,
  text: (field: Field) => string,
): Constant {
  let name = '';
  let type = 0;
  let external = false;
  const shape: number[] = [];
  const entries = new Map<string, string>();
  let data: Field | undefined;
  let others = false;
  const fail = (code: TensorProblem): never => {
    const where =
      name === '' ? message('torch.where.byte', { at: within.start }) : message('torch.where.tensor', { tensor: name });
    throw new CheckpointError(source.path, message(code), { where, hint: message('hint.onnx-file') });
  };
  for (const field of fields) {
    const { number } = field;
    if (number === TENSOR.dims) {
      for (const size of sizesOf(source, field)) shape.push(size);
      if (shape.length > MAX_DIMENSIONS) fail('onnx.dimensions');
    } else if (number === TENSOR.type && field.wire === VARINT) type = Number(field.value);
    else if (number === TENSOR.location && field.wire === VARINT) external = Number(field.value) === EXTERNAL;
    else if (number === TENSOR.name) name = text(field);
    else if (number === TENSOR.segment) fail('onnx.segment');
    else if (number === TENSOR.external) {
      if (entries.size === MOST_ENTRIES) fail('onnx.external');
      entry(source, field, text, entries);
    } else if (DATA.has(number)) {
      // A second field of the same kind would go on with the first, or replace it.
      if (data !== undefined && (number === TENSOR.raw || data.number !== number || field.wire === BYTES)) {
        if (number !== TENSOR.strings) fail('onnx.two-data');
      }
      if (field.wire !== BYTES || number === TENSOR.strings) others = true;
      data = field;
    }
  }
  const numel = elementCount(shape);
  if (!Number.isSafeInteger(numel) || shape.some((size) => !(size >= 0))) fail('onnx.dimensions');
  return { name, module: '', initializer: true, type, shape, numel, data: place(), within };

  function place(): ConstantData {
    const size = SIZES.get(type);
    if (external) return externalPlace(numel, size, entries, fail);
    if (data === undefined) {
      return numel === 0
        ? { kind: 'bytes', file: undefined, position: within.end, byteLength: 0 }
        : fail('onnx.elements');
    }
    if (others) return size === undefined || numel <= MOST_UNPACKED ? { kind: 'others' } : fail('onnx.unpacked');
    const { number, start, end } = data;
    const byteLength = end - start;
    if (number === TENSOR.raw || number in PACKED_AS_BYTES) {
      const width = PACKED_AS_BYTES[number] ?? size;
      // Types of less than a byte hold no weights that anyone here knows.
      if (size === undefined) return { kind: 'others' };
      if (width !== size || byteLength !== numel * size) fail('onnx.elements');
      return { kind: 'bytes', file: undefined, position: start, byteLength };
    }
    // A number has one to ten digits.
    if (byteLength < numel || byteLength > 10 * numel) fail('onnx.elements');
    return { kind: 'varints', field: data.at, start, end };
  }
}

type TensorProblem =
  | 'onnx.dimensions'
  | 'onnx.segment'
  | 'onnx.two-data'
  | 'onnx.elements'
  | 'onnx.unpacked'
  | 'onnx.external';

/** Numbers of the graph may have a field each, as old writers had it. */
const MOST_UNPACKED = 64;

/** `dims` is one number in each field, or all packed in one. */
function* sizesOf(source: ByteSource, field: Field): Generator<number> {
  if (field.wire === VARINT) yield Number(BigInt.asIntN(64, field.value));
  if (field.wire !== BYTES) return;
  if (field.end - field.start > 10 * MAX_DIMENSIONS) {
    yield Number.NaN;
    return;
  }
  for (const value of varints(source.read(field.start, field.end - field.start)))
    yield Number(BigInt.asIntN(64, value));
}

/** Packed numbers, unsigned; one that is not ended is left out. */
export function* varints(bytes: Uint8Array): Generator<bigint> {
  let value = 0n;
  let shift = 0n;
  for (const byte of bytes) {
    value |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
    if (byte >= 0x80 && shift < 70n) continue;
    yield BigInt.asUintN(64, value);
    value = 0n;
    shift = 0n;
  }
}

function entry(
  source: ByteSource,
  { start, end }: Field,
  text: (field: Field) => string,
  entries: Map<string, string>,
): void {
  let key = '';
  let value = '';
  for (const field of protobufFields(source, start, end)) {
    if (field.number === ENTRY.key) key = text(field);
    else if (field.number === ENTRY.value) value = text(field);
  }
  entries.set(key, value);
}

function externalPlace(
  numel: number,
  size: number | undefined,
  entries: ReadonlyMap<string, string>,
  fail: (code: 'onnx.external') => never,
): ConstantData {
  const number = (key: string, otherwise: number): number => {
    const text = entries.get(key);
    if (text === undefined) return otherwise;
    return /^\d{1,15}$/.test(text) ? Number(text) : fail('onnx.external');
  };
  const file = entries.get('location') ?? fail('onnx.external');
  if (size === undefined || number('length', numel * size) !== numel * size) return fail('onnx.external');
  return { kind: 'bytes', file, position: number('offset', 0), byteLength: numel * size };
}
