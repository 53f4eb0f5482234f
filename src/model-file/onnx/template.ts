/** An ONNX file of the base model, open, with the files beside it that hold its larger constants. */
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CheckpointError } from '../../errors.js';
import { type FileSource, openFile } from '../../torch/byte-source.js';
import { message } from '../../words/message.js';
import { type OnnxGraph, openOnnx } from './graph.js';
import type { Constant } from './tensor-proto.js';

export interface Template {
  readonly path: string;
  /** `model.onnx` */
  readonly name: string;
  readonly graph: OnnxGraph;
  readonly source: FileSource;
  /** by the names that the constants give */
  readonly external: ReadonlyMap<string, FileSource>;
  /** The elements of a small constant of 8 bits, whichever way they are stored. @throws CheckpointError */
  bytesOf(constant: Constant): Uint8Array;
  close(): void;
}

/** A constant with the open file that has its elements, one after another. */
export interface TemplateConstant {
  readonly constant: Constant;
  readonly file: FileSource;
  readonly position: number;
}

/** Torch's exporter makes one; others begin another at 2 GB. */
const MOST_EXTERNAL = 64;

/**
 * Opens an ONNX file and what it has outside of itself: regular files in its own directory alone, whose names begin with its own.
 * @throws CheckpointError where it cannot be read, or says that its elements are anywhere else
 */
export function openTemplate(path: string): Template {
  const { source, close, ...graph } = openOnnx(path);
  const external = new Map<string, FileSource>();
  const closeAll = (): void => {
    for (const file of external.values()) file.close();
    close();
  };
  try {
    for (const { data, name } of graph.constants) {
      if (data.kind !== 'bytes') continue;
      const file = data.file === undefined ? source : (external.get(data.file) ?? openBeside(path, data.file));
      if (data.file !== undefined) {
        external.set(data.file, file);
        if (external.size > MOST_EXTERNAL) {
          throw new CheckpointError(path, message('onnx.many-files', { most: MOST_EXTERNAL }));
        }
      }
      if (data.position + data.byteLength > file.byteLength) {
        const range = { from: data.position, to: data.position + data.byteLength, bytes: file.byteLength };
        const where = message('torch.where.tensor', { tensor: name });
        throw new CheckpointError(file.path, message('torch.file.range', range), { where });
      }
    }
    requireApart(path, graph.constants);
  } catch (error) {
    closeAll();
    throw error;
  }
  return {
    path,
    name: basename(path),
    graph,
    source,
    external,
    close: closeAll,
    bytesOf({ data, numel }) {
      if (data.kind === 'bytes') {
        const file = data.file === undefined ? source : external.get(data.file);
        return file?.read(data.position, data.byteLength) ?? new Uint8Array();
      }
      if (data.kind === 'others') return new Uint8Array();
      const numbers = smallNumbers(source.read(data.start, data.end - data.start), numel);
      if (numbers !== undefined) return numbers;
      throw new CheckpointError(path, message('onnx.elements'), { hint: message('hint.onnx-file') });
    },
  };
}

/** Where a constant's elements lie as bytes; undefined where they are written otherwise. */
export function openBytes({ source, external }: Template, constant: Constant): TemplateConstant | undefined {
  const { data } = constant;
  if (data.kind !== 'bytes') return undefined;
  const file = data.file === undefined ? source : external.get(data.file);
  return file && { constant, file, position: data.position };
}

/**
 * A file of the template's own directory. Others have no business there: on a pull request a template could name a private key, and
 * the package is uploaded.
 */
function openBeside(path: string, name: string): FileSource {
  const fail = (): never => {
    throw new CheckpointError(path, message('onnx.outside', { file: name }), { hint: message('hint.onnx-external') });
  };
  const own = basename(path);
  if (!name.startsWith(own) || !/^\.?[\w.-]+$/.test(name.slice(own.length))) fail();
  const beside = join(dirname(path), name);
  const stats = lstatSync(beside, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink() && !isBlob(beside)) fail();
  return openFile(beside);
}

/** Hugging Face's cache keeps the files of a snapshot as links to `../../blobs/<digest>`. */
function isBlob(path: string): boolean {
  const blobs = join(realpathSync(dirname(path)), '..', '..', 'blobs');
  const real = realpathSync(path);
  return dirname(real) === blobs && /^[0-9a-f]{40,64}$/.test(basename(real));
}

/** This many packed numbers of one or two digits, below 256; undefined for anything else. */
function smallNumbers(bytes: Uint8Array, count: number): Uint8Array | undefined {
  const numbers = new Uint8Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const low = bytes[at++] ?? Number.NaN;
    const high = low < 0x80 ? 0 : (bytes[at++] ?? Number.NaN);
    const value = (low % 0x80) + 0x80 * high;
    if (!(value < 256)) return undefined;
    numbers[i] = value;
  }
  return at === bytes.length ? numbers : undefined;
}

/** No byte of an external file may be two constants': what went into the one would change the other. */
function requireApart(path: string, constants: readonly Constant[]): void {
  const places = constants.flatMap(({ data, name }) => {
    if (data.kind !== 'bytes' || data.file === undefined || data.byteLength === 0) return [];
    return [{ file: data.file, start: data.position, end: data.position + data.byteLength, name }];
  });
  places.sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
  for (const [i, place] of places.entries()) {
    const next = places[i + 1];
    if (next === undefined || next.file !== place.file || next.start >= place.end) continue;
    const where = message('torch.where.tensor', { tensor: next.name });
    throw new CheckpointError(path, message('onnx.overlap', { other: place.name }), { where });
  }
}
