/**
 * Puts every tensor where the pipeline can read it as one range of plain bytes: most lie so in their checkpoint,
 * all others (deflated, strided, big-endian, conjugated) are written into a scratch file.
 */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { reasonOf, WriteError } from '../errors.js';
import { breathe } from '../host.js';
import { message } from '../words/message.js';
import { readInto } from './byte-source.js';
import type { OpenWeights } from './checkpoint.js';
import { DTYPES } from './dtype.js';
import { isPlain } from './elements.js';
import { gather, type ReadStorage } from './gather.js';
import { streamStorage, verifyStorage } from './storage-bytes.js';
import { isContiguous, type Storage, type Tensor, tensorBytes } from './tensor.js';

export { readTensor, verifyStorage } from './storage-bytes.js';

export interface FileRange {
  /** of the first byte in the checkpoint's file */
  readonly position: number;
  readonly byteLength: number;
}

/**
 * The bytes of the file that are the tensor's elements: row-major without gaps, little-endian, stored plain,
 * neither conjugated nor negated. Undefined where there is no such range.
 */
export function fileRange(tensor: Tensor): FileRange | undefined {
  const { dtype, storage, offset } = tensor;
  if (storage.deflated || !isPlain(tensor) || !isContiguous(tensor)) return undefined;
  const byteLength = tensorBytes(tensor);
  return { position: byteLength === 0 ? storage.position : storage.position + offset * DTYPES[dtype].size, byteLength };
}

/** A file of tensors as the output will hold them. */
export interface Scratch {
  /** open for reading until `close()` */
  readonly fd: number;
  /** of each tensor's first byte: contiguous, row-major, little-endian */
  readonly positions: ReadonlyMap<Tensor, number>;
  /** Closes and deletes the file. */
  close(): void;
}

/**
 * Writes tensors that have no `fileRange` into one scratch file, with bounded memory. The storages they view are read
 * to their end and checked against their CRC-32.
 *
 * @param tensors of the checkpoint's state dict
 * @param scratchPath must not exist
 * @throws CheckpointError where the checkpoint is damaged, WriteError where the file cannot be written,
 *   the signal's reason; the scratch file is deleted then
 */
export async function materialize(
  checkpoint: OpenWeights,
  tensors: readonly Tensor[],
  scratchPath: string,
  signal?: AbortSignal,
): Promise<Scratch> {
  const file = new ScratchFile(scratchPath);
  try {
    const positions = new Map<Tensor, number>();
    for (const [first, ...others] of byStorage(tensors)) {
      await writeViews(checkpoint, first.storage, [first, ...others], file, positions, signal);
    }
    return { fd: file.fd, positions, close: () => file.close() };
  } catch (error) {
    file.close();
    throw error;
  }
}

function byStorage(tensors: readonly Tensor[]): Iterable<[Tensor, ...Tensor[]]> {
  const groups = new Map<string, [Tensor, ...Tensor[]]>();
  for (const tensor of tensors) {
    const group = groups.get(tensor.storage.key);
    if (group === undefined) groups.set(tensor.storage.key, [tensor]);
    else group.push(tensor);
  }
  return groups.values();
}

async function writeViews(
  checkpoint: OpenWeights,
  storage: Storage,
  views: readonly Tensor[],
  file: ScratchFile,
  positions: Map<Tensor, number>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let read: ReadStorage = (offset, target) =>
    readInto(checkpoint.path, checkpoint.fd, storage.position + offset, target);
  let inflatedAt: number | undefined;
  if (storage.deflated) {
    const inflated = await inflateViewed(checkpoint, storage, views, file, signal);
    inflatedAt = inflated;
    read = (offset, target) => readInto(file.path, file.fd, inflated + offset, target);
  } else {
    await verifyStorage(checkpoint, storage, signal);
  }
  for (const tensor of views) {
    if (inflatedAt !== undefined && isPlain(tensor) && isContiguous(tensor)) {
      positions.set(tensor, tensorBytes(tensor) === 0 ? 0 : inflatedAt + tensor.offset * DTYPES[tensor.dtype].size);
      continue;
    }
    positions.set(tensor, file.end);
    for (const piece of gather(tensor, read)) {
      file.append(piece);
      await breathe(signal);
    }
  }
}

/**
 * Inflates a storage into the scratch file, from the first byte that the views need to the last.
 * @returns where the storage's byte 0 would stand: before the file's start, where the first bytes were left out
 */
async function inflateViewed(
  checkpoint: OpenWeights,
  storage: Storage,
  views: readonly Tensor[],
  file: ScratchFile,
  signal: AbortSignal | undefined,
): Promise<number> {
  // Where no view has an element, that is from Infinity on, which no piece reaches.
  const extents = views.filter(({ shape }) => !shape.includes(0)).map(extent);
  const from = Math.min(...extents.map(({ start }) => start));
  const to = Math.max(...extents.map(({ end }) => end));
  const origin = file.end - from;
  await streamStorage(checkpoint, storage, signal, (piece, offset) => {
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, piece.length);
    if (start < end) file.append(piece.subarray(start, end));
  });
  return origin;
}

/** The bytes of its storage that a tensor with elements touches. */
function extent({ dtype, shape, strides, offset }: Tensor): { start: number; end: number } {
  const { size } = DTYPES[dtype];
  const last = shape.reduce((at, length, i) => at + (length - 1) * (strides[i] ?? 0), offset);
  return { start: offset * size, end: (last + 1) * size };
}

const IS_WINDOWS = process.platform === 'win32';

/** A new file that only its owner can read, appended to and read back; it has no name to be found by where that can be. */
class ScratchFile {
  readonly fd: number;
  end = 0;

  constructor(readonly path: string) {
    this.fd = this.attempt(() => openSync(path, 'wx+', 0o600));
    // Without a name the file goes with its last reader, however that ends. Windows keeps the name until `close`.
    if (!IS_WINDOWS) rmSync(path);
  }

  append(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      done += this.attempt(() => writeSync(this.fd, bytes, done, bytes.length - done, this.end + done));
    }
    this.end += bytes.length;
  }

  close(): void {
    closeSync(this.fd);
    if (IS_WINDOWS) rmSync(this.path, { force: true });
  }

  private attempt<T>(write: () => T): T {
    try {
      return write();
    } catch (cause) {
      const problem = message('torch.file.unwritten', { reason: reasonOf(cause) });
      throw new WriteError(message('error.file', { file: this.path, problem }), {
        cause,
        hint: message('torch.hint.space'),
      });
    }
  }
}
