/** Where the elements of each planned storage lie in each source. */
import { fstatSync } from 'node:fs';
import { CheckpointError } from '../errors.js';
import type { OpenWeights } from '../torch/checkpoint.js';
import { DTYPES } from '../torch/dtype.js';
import { isPlain } from '../torch/elements.js';
import { fileRange, materialize } from '../torch/materialize.js';
import { isContiguous, type Storage, type Tensor, tensorBytes } from '../torch/tensor.js';
import { message } from '../words/message.js';
import { type Coverage, coverageOf } from './coverage.js';
import { NOWHERE, type StorageLocations } from './task.js';

export interface Located {
  /** of the planned storages in this source */
  readonly locations: StorageLocations;
  /** which of its storages are read whole */
  readonly coverage: Coverage;
  /** bytes read from the checkpoint to lay out tensors that do not lie plain in it */
  readonly bytesRead: number;
  close(): void;
}

/**
 * Finds the elements of `tensors` in a checkpoint. Those that do not lie one after another in the file (deflated,
 * strided, of the other byte order) are laid out in a scratch file at `scratchPath` first, checksums checked.
 * @param tensors one for each planned storage; undefined where the checkpoint has none
 * @param like another checkpoint of the same run, with which it shares what is the same
 */
export async function locate(
  checkpoint: OpenWeights,
  tensors: readonly (Tensor | undefined)[],
  scratchPath: string,
  signal: AbortSignal | undefined,
  like?: Located,
): Promise<Located> {
  const ranges = tensors.map((tensor) => tensor && fileRange(tensor));
  const others = new Set<Tensor>();
  tensors.forEach((tensor, i) => {
    if (tensor !== undefined && !isEmpty(tensor) && ranges[i] === undefined) others.add(tensor);
  });
  const scratch = others.size === 0 ? undefined : await materialize(checkpoint, [...others], scratchPath, signal);
  const positions = new Float64Array(new SharedArrayBuffer(8 * tensors.length));
  const fds = new Int32Array(new SharedArrayBuffer(4 * tensors.length)).fill(NOWHERE);
  tensors.forEach((tensor, i) => {
    if (tensor === undefined || isEmpty(tensor)) return;
    const range = ranges[i];
    const position = range?.position ?? scratch?.positions.get(tensor);
    const fd = range === undefined ? scratch?.fd : checkpoint.fd;
    if (position === undefined || fd === undefined) throw new RangeError('a tensor was not laid out');
    positions[i] = position;
    fds[i] = fd;
  });
  const storages = new Map([...others].map(({ storage }) => [storage.key, storage.storedLength]));
  return {
    locations: { fds, positions },
    coverage: coverageOf(tensors, ranges, like?.coverage),
    bytesRead: [...storages.values()].reduce((sum, length) => sum + length, 0),
    close: () => scratch?.close(),
  };
}

/** Bytes of the scratch file that `locate` would make. */
export function scratchBytes(tensors: readonly (Tensor | undefined)[]): number {
  const others = new Set(
    tensors.filter((tensor) => tensor !== undefined && !isEmpty(tensor) && fileRange(tensor) === undefined),
  );
  let bytes = 0;
  const inflated = new Map<Storage, { start: number; end: number }>();
  for (const tensor of others) {
    if (tensor === undefined) continue;
    const { storage } = tensor;
    if (!storage.deflated || !isPlain(tensor) || !isContiguous(tensor)) bytes += tensorBytes(tensor);
    if (!storage.deflated) continue;
    // Inflated whole, from the first byte that a tensor needs to the last.
    const { start, end } = extent(tensor);
    const known = inflated.get(storage) ?? { start, end };
    inflated.set(storage, { start: Math.min(start, known.start), end: Math.max(end, known.end) });
  }
  for (const { start, end } of inflated.values()) bytes += end - start;
  return bytes;
}

/** The bytes of its storage that a tensor with elements touches. */
function extent({ dtype, shape, strides, offset }: Tensor): { start: number; end: number } {
  const { size } = DTYPES[dtype];
  const last = shape.reduce((at, length, i) => at + (length - 1) * (strides[i] ?? 0), offset);
  return { start: offset * size, end: (last + 1) * size };
}

function isEmpty({ shape }: Tensor): boolean {
  return shape.includes(0);
}

/** @throws CheckpointError if the file is not the one that was opened any more */
export function requireUnchanged(checkpoint: OpenWeights): void {
  const { size, mtimeMs } = fstatSync(checkpoint.fd);
  if (size === checkpoint.byteLength && mtimeMs === checkpoint.modifiedMs) return;
  const problem = message('average.changed', { before: checkpoint.byteLength, now: size });
  throw new CheckpointError(checkpoint.path, problem, { hint: message('hint.wait-for-training') });
}
