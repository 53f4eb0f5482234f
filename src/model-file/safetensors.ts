/**
 * Model files in the safetensors format, byte for byte as its reference implementation orders and pads them:
 * the length of the header, the header in JSON, then the tensors without gaps.
 */
import { CheckpointError, errorMessage, WriteError } from '../errors.js';
import { type ByteSource, openFile } from '../torch/byte-source.js';
import type { Dtype } from '../torch/dtype.js';
import { tensorBytes } from '../torch/tensor.js';
import { message } from '../words/message.js';
import type { FormatFile } from './formats.js';
import {
  type FileLayout,
  fileLayout,
  type OutputModel,
  type Piece,
  plainPiece,
  type StoredTensor,
  sizedTensors,
} from './layout.js';

/** In the order of the file: the widest first, so that every tensor is aligned to its own elements. */
const NAMES: ReadonlyMap<Dtype, string> = new Map([
  ['uint64', 'U64'],
  ['int64', 'I64'],
  ['float64', 'F64'],
  ['complex64', 'C64'],
  ['float32', 'F32'],
  ['uint32', 'U32'],
  ['int32', 'I32'],
  ['bfloat16', 'BF16'],
  ['float16', 'F16'],
  ['uint16', 'U16'],
  ['int16', 'I16'],
  ['float8_e5m2fnuz', 'F8_E5M2FNUZ'],
  ['float8_e4m3fnuz', 'F8_E4M3FNUZ'],
  ['float8_e8m0fnu', 'F8_E8M0'],
  ['float8_e4m3fn', 'F8_E4M3'],
  ['float8_e5m2', 'F8_E5M2'],
  ['int8', 'I8'],
  ['uint8', 'U8'],
  ['bool', 'BOOL'],
]);
const ORDER = [...NAMES.keys()];
const DTYPE_OF: ReadonlyMap<string, Dtype> = new Map([...NAMES].map(([dtype, name]) => [name, dtype]));

const LENGTH_FIELD = 8;
const ALIGNMENT = 8;
/** Longer headers are refused by the reference implementation (MAX_HEADER_SIZE). */
const MAX_HEADER = 100_000_000;
const METADATA = '__metadata__';

/** For tools that read this format; FunASR's loader does not. */
export const safetensorsFile: FormatFile = {
  name: 'model.safetensors',
  layout: safetensorsLayout,
  async read(path) {
    const source = openFile(path);
    try {
      return readSafetensors(source);
    } finally {
      source.close();
    }
  },
};

/**
 * Lays out a `.safetensors` file. The format knows no shared storage: of tied tensors the first by name is stored
 * and each other name stands in the metadata with the name that holds its values, as `safetensors.torch.save_model`
 * does it (and `load_model` ties them again; `load_file` returns the stored names alone).
 *
 * @throws WriteError naming the tensors that the format cannot hold
 */
export function safetensorsLayout(model: OutputModel): FileLayout {
  refuseUnknown(model);
  const { kept, dropped } = storedTensors(model);
  const texts = new Map([...dropped, ['format', 'pt']]);
  const fields = [[METADATA, jsonObject([...texts].sort(([a], [b]) => compareNames(a, b)))]];
  const pieces: Piece[] = [];
  let end = 0;
  for (const { name, dtype, shape, storage, byteLength } of kept) {
    const start = end;
    end += byteLength;
    fields.push([name, JSON.stringify({ dtype: NAMES.get(dtype), shape, data_offsets: [start, end] })]);
    if (byteLength > 0) pieces.push(plainPiece(model, storage));
  }
  const header = headerBytes(`{${fields.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`);
  return fileLayout(kept, [{ kind: 'fixed', bytes: header }, ...pieces]);
}

/**
 * What the file of a model holds, in its order: of tensors that share a storage the first by name. `dropped` maps the
 * other names to that one. Empty tensors share nothing.
 */
function storedTensors(model: OutputModel) {
  const holders = new Map<number, string>();
  const dropped = new Map<string, string>();
  const named = sizedTensors(model).sort((a, b) => compareNames(a.name, b.name));
  const kept = named.filter(({ name, storage, byteLength }) => {
    const holder = byteLength === 0 ? undefined : holders.get(storage);
    if (holder === undefined) holders.set(storage, name);
    else dropped.set(name, holder);
    return holder === undefined;
  });
  return { kept: kept.sort((a, b) => ORDER.indexOf(a.dtype) - ORDER.indexOf(b.dtype)), dropped };
}

function refuseUnknown(model: OutputModel): void {
  const problems = sizedTensors(model).flatMap(({ name, dtype }) => {
    if (name === METADATA) return [message('safetensors.reserved', { name })];
    return NAMES.has(dtype) ? [] : [message('safetensors.dtype', { name, dtype })];
  });
  if (problems.length === 0) return;
  throw new WriteError([message('safetensors.cannot-hold'), ...problems], { hint: message('hint.safetensors') });
}

/** By UTF-8 bytes, as Rust and Python (by code points) compare; JavaScript compares UTF-16. */
const compareNames = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function headerBytes(json: string): Buffer {
  const text = Buffer.from(json);
  const length = Math.ceil(text.length / ALIGNMENT) * ALIGNMENT;
  const header = Buffer.alloc(LENGTH_FIELD + length, ' ');
  header.writeBigUInt64LE(BigInt(length));
  header.set(text, LENGTH_FIELD);
  return header;
}

/** Written by hand: a JavaScript object would reorder names like `1` and lose `__proto__`. */
function jsonObject(entries: readonly (readonly [name: string, text: string])[]): string {
  return `{${entries.map(([name, text]) => `${JSON.stringify(name)}:${JSON.stringify(text)}`).join(',')}}`;
}

/**
 * Reads the header of a safetensors file and checks it: every tensor is as long as its shape says, and together they
 * fill the file without gaps.
 *
 * @returns the tensors in the order of the file
 * @throws CheckpointError
 */
export function readSafetensors(source: ByteSource): StoredTensor[] {
  const length = Number(Buffer.from(source.read(0, LENGTH_FIELD)).readBigUInt64LE());
  if (length > MAX_HEADER) {
    throw new CheckpointError(source.path, message('safetensors.header-length', { bytes: length, most: MAX_HEADER }));
  }
  const entries: StoredTensor[] = [];
  for (const [name, field] of Object.entries(headerOf(source, length))) {
    if (name !== METADATA) entries.push(entryOf(source.path, name, field, LENGTH_FIELD + length));
  }
  entries.sort((a, b) => a.position - b.position || a.byteLength - b.byteLength);
  let end = LENGTH_FIELD + length;
  for (const { name, position, byteLength } of entries) {
    if (position !== end) {
      const problem = message('safetensors.begins', { at: position, expected: end });
      throw new CheckpointError(source.path, problem, { where: message('torch.where.tensor', { tensor: name }) });
    }
    end += byteLength;
  }
  if (end !== source.byteLength) {
    throw new CheckpointError(source.path, message('safetensors.ends', { end, bytes: source.byteLength }));
  }
  return entries;
}

function headerOf(source: ByteSource, length: number): Readonly<Record<string, unknown>> {
  const text = Buffer.from(source.read(LENGTH_FIELD, length)).toString();
  try {
    const header: unknown = JSON.parse(text);
    if (isObject(header)) return header;
  } catch (cause) {
    throw new CheckpointError(source.path, message('safetensors.no-json', { reason: errorMessage(cause) }), { cause });
  }
  throw new CheckpointError(source.path, message('safetensors.no-object'));
}

function entryOf(path: string, name: string, field: unknown, dataStart: number): StoredTensor {
  if (isObject(field) && typeof field['dtype'] === 'string') {
    const dtype = DTYPE_OF.get(field['dtype']);
    const { shape, data_offsets: offsets } = field;
    if (dtype !== undefined && isSizes(shape) && isSizes(offsets)) {
      const byteLength = tensorBytes({ dtype, shape });
      const [start = Number.NaN, end, ...more] = offsets;
      if (end === start + byteLength && more.length === 0) {
        return { name, dtype, shape, position: dataStart + start, byteLength };
      }
    }
  }
  const problem = message('safetensors.no-tensor', { field: JSON.stringify(field) });
  throw new CheckpointError(path, problem, { where: message('torch.where.tensor', { tensor: name }) });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}
