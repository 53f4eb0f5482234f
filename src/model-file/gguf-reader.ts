/** Reads the head of a GGUF file, of any model: keys, tensors and where they lie. No weight is read, no long value kept. */
import { CheckpointError } from '../errors.js';
import type { ByteSource } from '../torch/byte-source.js';
import { DTYPES, type Dtype, READ_NUMBER } from '../torch/dtype.js';
import { decodeUtf8 } from '../torch/utf8.js';
import { type Message, message } from '../words/message.js';
import { GGML_TYPES, ggmlBytes } from './ggml-types.js';
import { GGUF_ALIGNMENT, GGUF_MAGIC, GGUF_VALUES, LONGEST_TENSOR_NAME, MOST_DIMENSIONS, paddingAfter } from './gguf.js';
import type { StoredTensor } from './layout.js';

/** Of an array the first few, and how many there are. */
interface GgufArray {
  readonly count: number;
  readonly first: readonly (string | number | bigint | boolean)[];
}

export interface GgufEntry {
  readonly name: string;
  /** `uint32`, `string`; of an array its elements' */
  readonly type: string;
  /** text is cut after SHOWN_BYTES */
  readonly value: string | number | bigint | boolean | GgufArray;
}

export interface Gguf {
  readonly version: number;
  readonly keys: readonly GgufEntry[];
  /** in the order of the file; shapes are torch's, outermost first */
  readonly tensors: readonly StoredTensor[];
}

/** 32 keys and a vocabulary are what models have; llama.cpp's largest have some hundred. */
const MOST_KEYS = 65_536;
/** Real models have up to some ten thousand. */
const MOST_TENSORS = 100_000;
/** Names are kept in memory. */
const MOST_NAME_BYTES = 2 ** 24;
/** Strings of all arrays, which are gone through one by one: Gemma's tokens and merges are 0.8 million. */
const MOST_STRINGS = 4_000_000;
/** Looked at of a text, and elements of an array. */
const SHOWN_BYTES = 256;
const SHOWN_ELEMENTS = 4;
/** Bytes of the file that are looked at together. */
const WINDOW_BYTES = 16_384;

/** Types of values that are always as long, by number (gguf_type). */
const FIXED: ReadonlyMap<number, Dtype> = new Map([
  [0, 'uint8'],
  [1, 'int8'],
  [2, 'uint16'],
  [3, 'int16'],
  [GGUF_VALUES.uint32, 'uint32'],
  [GGUF_VALUES.int32, 'int32'],
  [GGUF_VALUES.float32, 'float32'],
  [7, 'bool'],
  [10, 'uint64'],
  [11, 'int64'],
  [12, 'float64'],
]);

/** Bytes of the shortest tensor's description (name, dimensions, one size, type, offset) and of the shortest key's (name, type, value). */
const LEAST_TENSOR_BYTES = 8 + 4 + 8 + 4 + 8;
const LEAST_KEY_BYTES = 8 + 4 + 1;
const LONGEST_KEY = 65_535;
/** `general.alignment` is 32 in every file seen. */
const LARGEST_ALIGNMENT = 2 ** 20;

/** Whether a file begins as GGUF does. */
export function isGguf(source: ByteSource): boolean {
  return source.byteLength >= 4 && Buffer.from(source.read(0, 4)).toString('latin1') === GGUF_MAGIC;
}

/**
 * What a GGUF file says of itself. Refuses what ggml refuses: names that stand twice or are too long, tensors that lie
 * otherwise than one behind the other.
 * @throws CheckpointError
 */
export function readGguf(source: ByteSource): Gguf {
  const cursor = new Cursor(source);
  if (!isGguf(source)) cursor.fail(message('gguf.magic'));
  cursor.position = 4;
  const version = cursor.u32();
  if (version !== 2 && version !== 3) cursor.fail(message('gguf.version', { version }));
  const tensorCount = cursor.count(MOST_TENSORS, LEAST_TENSOR_BYTES);
  const keyCount = cursor.count(MOST_KEYS, LEAST_KEY_BYTES);
  const keys: GgufEntry[] = [];
  const keyNames = new Set<string>();
  for (let i = 0; i < keyCount; i++) {
    const name = cursor.name(LONGEST_KEY);
    if (keyNames.has(name)) cursor.fail(message('gguf.twice', { name }));
    keyNames.add(name);
    keys.push({ name, ...readValue(cursor) });
  }
  const alignment = alignmentOf(keys, cursor);
  return { version, keys, tensors: readTensors(cursor, tensorCount, alignment) };
}

function alignmentOf(keys: readonly GgufEntry[], cursor: Cursor): number {
  const value = keys.find(({ name }) => name === 'general.alignment')?.value ?? GGUF_ALIGNMENT;
  if (typeof value !== 'number' || value < 1 || value > LARGEST_ALIGNMENT || !Number.isInteger(Math.log2(value))) {
    return cursor.fail(message('gguf.alignment', { found: typeof value === 'object' ? '[]' : String(value) }));
  }
  return value;
}

function readTensors(cursor: Cursor, count: number, alignment: number): StoredTensor[] {
  const infos: { readonly name: string; readonly shape: number[]; readonly type: number; readonly offset: number }[] =
    [];
  const names = new Set<string>();
  for (let i = 0; i < count; i++) {
    const name = cursor.name(LONGEST_TENSOR_NAME);
    if (names.has(name)) cursor.fail(message('gguf.twice', { name }));
    names.add(name);
    const dimensions = cursor.u32();
    if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
      cursor.fail(message('gguf.dimensions', { name, count: dimensions, most: MOST_DIMENSIONS }));
    }
    const shape = Array.from({ length: dimensions }, () => cursor.u64()).reverse();
    infos.push({ name, shape, type: cursor.u32(), offset: cursor.u64() });
  }
  const head = cursor.position;
  const start = head + paddingAfter(head, alignment);
  let end = 0;
  return infos.map(({ name, shape, type, offset }) => {
    const known = GGML_TYPES.get(type);
    if (known === undefined) return cursor.fail(message('gguf.type', { name, type }));
    const byteLength = ggmlBytes(known, shape);
    if (byteLength === undefined) {
      return cursor.fail(message('gguf.shape', { name, shape: shape.join(', '), type: known.name }));
    }
    if (offset !== end) cursor.fail(message('gguf.begins', { name, at: offset, expected: end }));
    if (!(start + offset + byteLength <= cursor.source.byteLength)) {
      cursor.fail(message('gguf.ends', { name, end: start + offset + byteLength, bytes: cursor.source.byteLength }));
    }
    end += byteLength + paddingAfter(byteLength, alignment);
    return { name, dtype: known.name, shape, position: start + offset, byteLength };
  });
}

function readValue(cursor: Cursor): Pick<GgufEntry, 'type' | 'value'> {
  const type = cursor.u32();
  if (type === GGUF_VALUES.string) return { type: 'string', value: cursor.text() };
  if (type === GGUF_VALUES.array) return readArray(cursor);
  const fixed = fixedType(type, cursor);
  return { type: fixed, value: cursor.fixed(fixed) };
}

function readArray(cursor: Cursor): Pick<GgufEntry, 'type' | 'value'> {
  const of = cursor.u32();
  if (of === GGUF_VALUES.string) {
    const count = cursor.count(cursor.stringsLeft, 8);
    cursor.stringsLeft -= count;
    const first: string[] = [];
    for (let i = 0; i < count; i++) {
      if (i < SHOWN_ELEMENTS) first.push(cursor.text());
      else cursor.skip(cursor.u64());
    }
    return { type: 'string', value: { count, first } };
  }
  const fixed = fixedType(of, cursor);
  const count = cursor.count(Number.MAX_SAFE_INTEGER, DTYPES[fixed].size);
  const shown = Math.min(count, SHOWN_ELEMENTS);
  const first = Array.from({ length: shown }, () => cursor.fixed(fixed));
  cursor.skip((count - shown) * DTYPES[fixed].size);
  return { type: fixed, value: { count, first } };
}

function fixedType(type: number, cursor: Cursor): Dtype {
  return FIXED.get(type) ?? cursor.fail(message('gguf.value-type', { type }));
}

/** A position in the head of the file that only moves forward. */
class Cursor {
  position = 0;
  stringsLeft = MOST_STRINGS;
  private nameBytesLeft = MOST_NAME_BYTES;
  private window: DataView = new DataView(new ArrayBuffer(0));
  private from = 0;

  constructor(readonly source: ByteSource) {}

  fail(problem: Message): never {
    throw new CheckpointError(this.source.path, problem, {
      where: message('torch.where.byte', { at: this.position }),
      hint: message('torch.hint.damaged'),
    });
  }

  /** Moves past `count` bytes, which the file has; they are not looked at. */
  skip(count: number): void {
    const left = this.source.byteLength - this.position;
    if (count > left) this.fail(message('gguf.truncated', { bytes: count, left }));
    this.position += count;
  }

  /** Where the next `count` bytes, at most WINDOW_BYTES, lie in the window. */
  private advance(count: number): number {
    const { position } = this;
    this.skip(count);
    if (position < this.from || position + count > this.from + this.window.byteLength) {
      const bytes = this.source.read(position, Math.min(WINDOW_BYTES, this.source.byteLength - position));
      this.window = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.from = position;
    }
    return position - this.from;
  }

  u32(): number {
    const at = this.advance(4);
    return this.window.getUint32(at, true);
  }

  /** Beyond 2^53 it exceeds every file, so the nearest number does. */
  u64(): number {
    const at = this.advance(8);
    return Number(this.window.getBigUint64(at, true));
  }

  /** How many of something follow, each of at least `least` bytes. */
  count(most: number, least: number): number {
    const count = this.u64();
    const left = this.source.byteLength - this.position;
    if (count * least > left) this.fail(message('gguf.truncated', { bytes: count * least, left }));
    if (count > most) this.fail(message('gguf.too-many', { count, most }));
    return count;
  }

  name(most: number): string {
    const length = this.u64();
    if (length > most) this.fail(message('gguf.name-bytes', { bytes: length, most }));
    this.nameBytesLeft -= length;
    if (this.nameBytesLeft < 0) this.fail(message('gguf.names', { most: MOST_NAME_BYTES }));
    const start = this.position;
    this.skip(length);
    const name = decodeUtf8(this.source.read(start, length));
    if (name === undefined || name.includes('\0')) return this.fail(message('gguf.name-text'));
    return name;
  }

  text(): string {
    const length = this.u64();
    const start = this.position;
    this.skip(length);
    const text = Buffer.from(this.source.read(start, Math.min(length, SHOWN_BYTES))).toString();
    return length > SHOWN_BYTES ? `${text}…` : text;
  }

  fixed(type: Dtype): number | bigint | boolean {
    const at = this.advance(DTYPES[type].size);
    return READ_NUMBER[type]?.(this.window, at, true) ?? 0;
  }
}
