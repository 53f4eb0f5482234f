/**
 * The head of a GGUF file (ggml's docs/gguf.md, version 3): keys, then what there is of each tensor, then from a multiple of
 * 32 on the tensors, each filled up to such a multiple. All is little-endian.
 */
import { WriteError } from '../errors.js';
import { type Message, message } from '../words/message.js';
import { ByteWriter } from './byte-writer.js';
import { GGML_TYPES, ggmlBytes, WRITTEN_TYPES, type WrittenType } from './ggml-types.js';

export const GGUF_MAGIC = 'GGUF';
const GGUF_VERSION = 3;
/** `general.alignment` where no key says otherwise. */
export const GGUF_ALIGNMENT = 32;
/** GGML_MAX_NAME is 64, of which one byte is the NUL at the end. */
export const LONGEST_TENSOR_NAME = 63;
/** GGML_MAX_DIMS. */
export const MOST_DIMENSIONS = 4;

/** Types of values by number. */
export const GGUF_VALUES = { uint32: 4, int32: 5, float32: 6, string: 8, array: 9 } as const;

type GgufValue =
  | { readonly type: 'uint32' | 'float32'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'strings'; readonly value: readonly string[] }
  | { readonly type: 'int32s'; readonly value: readonly number[] };

export interface GgufKey {
  readonly name: string;
  readonly value: GgufValue;
}

/** A tensor of the file; the shape is torch's, outermost first. */
export interface GgufTensor {
  readonly name: string;
  readonly type: WrittenType;
  readonly shape: readonly number[];
}

/** Where a tensor stands: bytes from the start of the file. */
interface Placed<T> {
  readonly tensor: T;
  readonly position: number;
  readonly byteLength: number;
  /** zeros behind it */
  readonly padding: number;
}

/**
 * The head of a file of these keys and tensors, with the padding behind it, and where each tensor will stand.
 * @throws WriteError naming whatever readers of GGUF would take for something else: names that are too long for ggml or stand
 *   twice, text with a NUL, at which it ends in C, text that no UTF-8 can hold
 */
export function ggufHead<T extends GgufTensor>(
  keys: readonly GgufKey[],
  tensors: readonly T[],
): { readonly bytes: Uint8Array; readonly tensors: readonly Placed<T>[] } {
  const problems = [...keyProblems(keys), ...tensorProblems(tensors)];
  if (problems.length > 0) {
    throw new WriteError([message('gguf.cannot-hold'), ...problems], { hint: message('hint.gguf') });
  }
  const bytes = new ByteWriter();
  bytes.utf8(GGUF_MAGIC);
  bytes.u32(GGUF_VERSION);
  bytes.u64(tensors.length);
  bytes.u64(keys.length);
  for (const { name, value } of keys) {
    writeText(bytes, name);
    writeValue(bytes, value);
  }
  let offset = 0;
  const placed = tensors.map((tensor) => {
    const { name, type, shape } = tensor;
    writeText(bytes, name);
    bytes.u32(shape.length);
    // Innermost first.
    for (const size of shape.toReversed()) bytes.u64(size);
    bytes.u32(WRITTEN_TYPES[type]);
    bytes.u64(offset);
    const byteLength = bytesOf(tensor) ?? 0;
    const padding = paddingAfter(byteLength);
    const position = offset;
    offset += byteLength + padding;
    return { tensor, position, byteLength, padding };
  });
  bytes.zeros(paddingAfter(bytes.length));
  const start = bytes.length;
  return { bytes: bytes.written(), tensors: placed.map((one) => ({ ...one, position: start + one.position })) };
}

/** Bytes of a tensor as it is stored; undefined where its rows are not whole blocks. */
function bytesOf({ type, shape }: GgufTensor): number | undefined {
  const known = GGML_TYPES.get(WRITTEN_TYPES[type]);
  return known && ggmlBytes(known, shape);
}

/** Bytes from a length to the next multiple of the alignment. */
export function paddingAfter(byteLength: number, alignment = GGUF_ALIGNMENT): number {
  return (alignment - (byteLength % alignment)) % alignment;
}

function* keyProblems(keys: readonly GgufKey[]): Generator<Message> {
  yield* twice(keys);
  for (const { name, value } of keys) {
    if (!isPlainText(name)) yield message('gguf.text', { name });
    const texts =
      value.type === 'string' ? [value.value] : value.type === 'strings' ? value.value : ([] as readonly string[]);
    const odd = texts.find((text) => !isPlainText(text));
    if (odd !== undefined) yield message('gguf.value-text', { name, text: odd });
  }
}

function* tensorProblems(tensors: readonly GgufTensor[]): Generator<Message> {
  yield* twice(tensors);
  for (const tensor of tensors) {
    const { name, shape, type } = tensor;
    const bytes = Buffer.byteLength(name);
    if (!isPlainText(name)) yield message('gguf.text', { name });
    if (bytes > LONGEST_TENSOR_NAME) yield message('gguf.long-name', { name, bytes, most: LONGEST_TENSOR_NAME });
    if (shape.length > MOST_DIMENSIONS || shape.length === 0) {
      yield message('gguf.dimensions', { name, count: shape.length, most: MOST_DIMENSIONS });
    } else if (shape.includes(0) || bytesOf(tensor) === undefined) {
      yield message('gguf.shape', { name, shape: shape.join(', '), type });
    }
  }
}

function* twice(all: readonly { readonly name: string }[]): Generator<Message> {
  const seen = new Set<string>();
  for (const { name } of all) {
    if (seen.has(name)) yield message('gguf.twice', { name });
    seen.add(name);
  }
}

/** Text that C and UTF-8 hold as it is: no NUL, no half of a surrogate pair. */
function isPlainText(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

function writeValue(bytes: ByteWriter, { type, value }: GgufValue): void {
  switch (type) {
    case 'uint32':
      bytes.u32(GGUF_VALUES.uint32);
      bytes.u32(value);
      break;
    case 'float32':
      bytes.u32(GGUF_VALUES.float32);
      bytes.f32(value);
      break;
    case 'string':
      bytes.u32(GGUF_VALUES.string);
      writeText(bytes, value);
      break;
    case 'strings':
      writeArray(bytes, GGUF_VALUES.string, value.length);
      for (const text of value) writeText(bytes, text);
      break;
    case 'int32s':
      writeArray(bytes, GGUF_VALUES.int32, value.length);
      for (const number of value) bytes.u32(number);
  }
}

function writeText(bytes: ByteWriter, text: string): void {
  bytes.u64(Buffer.byteLength(text));
  bytes.utf8(text);
}

function writeArray(bytes: ByteWriter, of: number, count: number): void {
  bytes.u32(GGUF_VALUES.array);
  bytes.u32(of);
  bytes.u64(count);
}
