/** An ONNX file of the base model, rewritten with other weights: the template's own bytes, except for what was matched. */
import { fstatSync } from 'node:fs';
import { CheckpointError } from '../../errors.js';
import { type FileSource, openFile } from '../../torch/byte-source.js';
import { message } from '../../words/message.js';
import type { FormatFile } from '../formats.js';
import {
  type DataPiece,
  type FileLayout,
  type LayoutPiece,
  type OutputModel,
  pieceLength,
  type StoredTensor,
} from '../layout.js';
import { type Edit, varint, withLengths } from './edits.js';
import { type OnnxGraph, openOnnx, readOnnx } from './graph.js';
import type { Match } from './match.js';
import type { Template } from './template.js';
import { type Constant, TYPES, typeName } from './tensor-proto.js';

type Replacement = Edit<readonly LayoutPiece[]>;

/** The files that a template makes, itself first: one for each that it consists of, under the same names. */
export function onnxFiles(template: Template, matches: readonly Match[]): [FormatFile, ...FormatFile[]] {
  const inside = matches.filter(({ constant }) => fileOf(constant) === undefined);
  const replaced = new Set(inside.map(({ constant }) => constant));
  const main: FormatFile = {
    name: template.name,
    layout: ofLast((model) => {
      const places = placesIn(model);
      const own = inside.map((match) => replacementOf(match, model, places));
      const edits = withLengths(own, (digits) => [fixed(digits)]);
      return { ...layoutOf(template.source, edits), tensors: placesAfter(template.graph, edits, replaced) };
    }),
    read: async (path) => {
      requireUnchanged(template.source);
      return readConstants(path);
    },
  };
  const beside = [...template.external].map(([name, source]): FormatFile => {
    const own = matches.filter(({ constant }) => fileOf(constant) === name);
    return {
      name,
      layout: (model) => {
        const places = placesIn(model);
        const edits = own.map((match) => replacementOf(match, model, places)).sort((a, b) => a.start - b.start);
        return { ...layoutOf(source, edits), tensors: [whole(name, source.byteLength)] };
      },
      read: async (path) => {
        requireUnchanged(source);
        const file = openFile(path);
        file.close();
        return [whole(name, file.byteLength)];
      },
    };
  });
  return [main, ...beside];
}

/**
 * What the file at `path` comes to when it is made after: as it is, except for the zero points, whatever the weights.
 * @throws CheckpointError
 */
export function writtenBytes(path: string): number {
  const { source, constants, close } = openOnnx(path);
  close();
  const names = new Set(constants.map(({ name }) => name));
  const edits = constants.flatMap(({ name, type, numel, data, within }): Edit<undefined>[] => {
    const isZeroPoint = data.kind === 'varints' && type === TYPES.uint8 && ZERO_POINT.test(name);
    if (!isZeroPoint || !names.has(name.replace(ZERO_POINT, '_quantized'))) return [];
    const byteLength = 1 + varint(numel).length + numel;
    return [{ start: data.field, end: data.end, byteLength, within, content: undefined }];
  });
  const all = withLengths(edits, () => undefined);
  return all.reduce((sum, { start, end, byteLength }) => sum + byteLength - (end - start), source.byteLength);
}

const ZERO_POINT = /_zero_point$/;

function fileOf({ data }: Constant): string | undefined {
  return data.kind === 'bytes' ? data.file : undefined;
}

/** A TensorProto's `raw_data`, with its length. */
const RAW_DATA = (9 << 3) | 2;

/** Remembers what came of the last argument: a layout is asked for more than once. */
function ofLast<T extends object, R>(make: (from: T) => R): (from: T) => R {
  let last: { readonly from: T; readonly made: R } | undefined;
  return (from) => {
    if (last?.from !== from) last = { from, made: make(from) };
    return last.made;
  };
}

/** The model's tensors by name, with their storages. */
function placesIn({ tensors }: OutputModel): ReadonlyMap<string, number> {
  return new Map(tensors.map(({ name, storage }) => [name, storage]));
}

function replacementOf(
  { constant, parts }: Match,
  model: OutputModel,
  places: ReadonlyMap<string, number>,
): Replacement {
  const { data, within } = constant;
  const pieces = parts.map((part): DataPiece => {
    const [{ tensor: name, first }] = part.origins;
    const storage = places.get(name);
    if (storage === undefined) throw new RangeError(`the model has no tensor ${name}`);
    const { count, byteLength } = part;
    const stored = model.storages[storage];
    const isWhole = stored?.dtype === 'float32' && stored.numel === count;
    const store = part.store.kind === 'float32' && isWhole ? ({ kind: 'plain' } as const) : part.store;
    return { kind: 'data', storage, first, count, store, byteLength };
  });
  const byteLength = parts.reduce((sum, part) => sum + part.byteLength, 0);
  if (data.kind === 'bytes') {
    const { position: start } = data;
    return { start, end: start + data.byteLength, byteLength, within, content: pieces };
  }
  if (data.kind !== 'varints') throw new RangeError(`${constant.name}: its elements stand nowhere`);
  // Numbers of one or two digits each become bytes: it is unknown how many digits the new ones have.
  const head = fixed(Uint8Array.of(RAW_DATA, ...varint(byteLength)));
  const whole = head.bytes.length + byteLength;
  return { start: data.field, end: data.end, byteLength: whole, within, content: [head, ...pieces] };
}

function fixed(bytes: Uint8Array): LayoutPiece & { kind: 'fixed' } {
  return { kind: 'fixed', bytes };
}

/** @param edits in order, apart from one another */
function layoutOf(source: FileSource, edits: readonly Replacement[]): FileLayout {
  const pieces: LayoutPiece[] = [];
  let at = 0;
  const keep = (end: number): void => {
    if (end < at) throw new RangeError(`${source.path}: two edits of byte ${end}`);
    if (end > at) pieces.push({ kind: 'file', source, position: at, byteLength: end - at });
  };
  for (const { start, end, content } of edits) {
    keep(start);
    pieces.push(...content);
    at = end;
  }
  keep(source.byteLength);
  return { byteLength: pieces.reduce((sum, piece) => sum + pieceLength(piece), 0), pieces, tensors: [] };
}

/** Where the constants of a template stand after the edits. */
function placesAfter(
  { constants }: OnnxGraph,
  edits: readonly Replacement[],
  replaced: ReadonlySet<Constant>,
): StoredTensor[] {
  const ends = edits.map(({ end }) => end);
  const grown: number[] = [];
  for (const { start, end, byteLength } of edits) grown.push((grown.at(-1) ?? 0) + byteLength - (end - start));
  const moved = (position: number): number => position + (grown[countUpTo(ends, position) - 1] ?? 0);
  return constants.flatMap((constant) => {
    const [stored] = storedAt(constant);
    const { data, numel } = constant;
    if (stored === undefined) return [];
    if (data.kind === 'varints' && replaced.has(constant)) {
      const position = moved(data.field) + 1 + varint(numel).length;
      return [{ ...stored, position, byteLength: numel }];
    }
    const isInside = data.kind === 'varints' || (data.kind === 'bytes' && data.file === undefined);
    return [isInside ? { ...stored, position: moved(stored.position) } : stored];
  });
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

function storedAt({ name, type, shape, data }: Constant): StoredTensor[] {
  if (data.kind === 'others') return [];
  const dtype = typeName(type);
  if (data.kind === 'bytes') return [{ name, dtype, shape, position: data.position, byteLength: data.byteLength }];
  return [{ name, dtype, shape, position: data.start, byteLength: data.end - data.start }];
}

function readConstants(path: string): StoredTensor[] {
  const file = openFile(path);
  try {
    return readOnnx(file).constants.flatMap(storedAt);
  } finally {
    file.close();
  }
}

/** An external file is nothing but elements: the ONNX file knows whose. */
function whole(name: string, byteLength: number): StoredTensor {
  return { name, dtype: 'uint8', shape: [byteLength], position: 0, byteLength };
}

/** The template's bytes went into the file while it was made. @throws CheckpointError where it is not as it was any more */
function requireUnchanged({ path, fd, byteLength, modifiedMs }: FileSource): void {
  const { size, mtimeMs } = fstatSync(fd);
  if (size === byteLength && mtimeMs === modifiedMs) return;
  throw new CheckpointError(path, message('onnx.changed'), { hint: message('hint.run-again') });
}
