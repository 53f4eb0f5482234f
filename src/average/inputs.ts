/** Where the elements of each planned storage lie in each source. */
import { fstatSync } from 'node:fs';
import { CheckpointError } from '../errors.js';
import type { OpenWeights } from '../torch/checkpoint.js';
import { fileRange, materialize } from '../torch/materialize.js';
import type { Tensor } from '../torch/tensor.js';
import type { Input } from './task.js';

export interface Located {
  /** for each planned storage, its place in this source; undefined for a tensor without elements */
  readonly inputs: readonly (Input | undefined)[];
  /** bytes read from the checkpoint to lay out tensors that do not lie plain in it */
  readonly bytesRead: number;
  close(): void;
}

/**
 * Finds the elements of `tensors` in a checkpoint. Those that do not lie one after another in the file (deflated,
 * strided, of the other byte order) are laid out in a scratch file at `scratchPath` first, checksums checked.
 */
export async function locate(
  checkpoint: OpenWeights,
  tensors: readonly (Tensor | undefined)[],
  scratchPath: string,
  signal: AbortSignal | undefined,
): Promise<Located> {
  const others = new Set<Tensor>();
  for (const tensor of tensors) {
    if (tensor !== undefined && !isEmpty(tensor) && fileRange(tensor) === undefined) others.add(tensor);
  }
  const scratch = others.size === 0 ? undefined : await materialize(checkpoint, [...others], scratchPath, signal);
  const place = (tensor: Tensor | undefined): Input | undefined => {
    if (tensor === undefined || isEmpty(tensor)) return undefined;
    const range = fileRange(tensor);
    if (range !== undefined) return { fd: checkpoint.fd, position: range.position };
    const position = scratch?.positions.get(tensor);
    if (scratch === undefined || position === undefined) throw new RangeError('a tensor was not laid out');
    return { fd: scratch.fd, position };
  };
  const storages = new Set([...others].map(({ storage }) => storage));
  return {
    inputs: tensors.map(place),
    bytesRead: [...storages].reduce((sum, { storedLength }) => sum + storedLength, 0),
    close: () => scratch?.close(),
  };
}

function isEmpty({ shape }: Tensor): boolean {
  return shape.includes(0);
}

/** @throws CheckpointError if the file is not the one that was opened any more */
export function requireUnchanged(checkpoint: OpenWeights): void {
  const { size, mtimeMs } = fstatSync(checkpoint.fd);
  if (size === checkpoint.byteLength && mtimeMs === checkpoint.modifiedMs) return;
  throw new CheckpointError(
    checkpoint.path,
    `changed while it was read: ${checkpoint.byteLength} bytes when it was opened, ${size} now`,
    { hint: 'wait until the training has written it, then run again' },
  );
}
