/** Bytes of whole storages, checked: streamed, or all at once where they are small. */
import { crc32 } from 'node:zlib';
import { CheckpointError } from '../errors.js';
import { breathe } from '../host.js';
import { message } from '../words/message.js';
import { readInto } from './byte-source.js';
import type { OpenWeights } from './checkpoint.js';
import { gather } from './gather.js';
import { CHECKED_BYTES, CHUNK_BYTES, MAX_SMALL_STORAGE_BYTES } from './limits.js';
import type { Storage, Tensor } from './tensor.js';
import { tensorBytes } from './tensor.js';
import { inflateStream, inflateWhole } from './zip/inflate.js';
import { checkBytes, checkCrc32 } from './zip/record.js';

/** What of a checkpoint its bytes are read through. */
type Opened = Pick<OpenWeights, 'path' | 'fd'>;

/**
 * Reads a storage to its end and checks its CRC-32, where the file carries one.
 * Throws a CheckpointError that names the record, or the signal's reason.
 */
export async function verifyStorage(checkpoint: Opened, storage: Storage, signal?: AbortSignal): Promise<void> {
  if (storage.crc32 !== undefined || storage.deflated) await streamStorage(checkpoint, storage, signal, () => {});
}

/**
 * Calls `take` with the inflated bytes of a storage, piece by piece with their offsets, then checks the CRC-32.
 * A piece is valid during the call only. Throws as verifyStorage does.
 */
export async function streamStorage(
  checkpoint: Opened,
  storage: Storage,
  signal: AbortSignal | undefined,
  take: (piece: Uint8Array, offset: number) => void,
): Promise<void> {
  let crc = 0;
  const check = (piece: Uint8Array, offset: number): void => {
    if (storage.crc32 !== undefined) crc = crc32(piece, crc);
    take(piece, offset);
  };
  const stored = storedPieces(checkpoint, storage, signal);
  if (storage.deflated) {
    await inflateStream(checkpoint.path, { ...storage, name: recordName(storage) }, stored, check);
  } else {
    let offset = 0;
    for await (const piece of stored) {
      check(piece, offset);
      offset += piece.length;
    }
  }
  requireCrc32(checkpoint, storage, crc);
}

/**
 * The elements of a small tensor, contiguous and little-endian. Its whole storage is read and checked.
 * Throws a CheckpointError where it is damaged, or where tensor or storage have more than MAX_SMALL_STORAGE_BYTES.
 */
export function readTensor(checkpoint: Opened, tensor: Tensor): Uint8Array {
  const { storage } = tensor;
  const bytes = Math.max(tensorBytes(tensor), storage.byteLength);
  if (bytes > MAX_SMALL_STORAGE_BYTES) {
    const problem = message('torch.file.too-long', { bytes, most: MAX_SMALL_STORAGE_BYTES });
    const where = message('torch.where.record', { record: recordName(storage) });
    throw new CheckpointError(checkpoint.path, problem, { where });
  }
  const stored = new Uint8Array(storage.storedLength);
  readInto(checkpoint.path, checkpoint.fd, storage.position, stored);
  const named = { name: recordName(storage), byteLength: storage.byteLength, storedLength: storage.storedLength };
  const whole = storage.deflated ? inflateWhole(checkpoint.path, named, stored) : stored;
  if (storage.crc32 !== undefined) checkBytes(checkpoint.path, recordName(storage), whole, storage.crc32);
  const read = (offset: number, target: Uint8Array): void => target.set(whole.subarray(offset, offset + target.length));
  // Copied one by one: each piece is overwritten by the next.
  return Buffer.concat(Array.from(gather(tensor, read), (piece) => Uint8Array.from(piece)));
}

/** Compares the CRC-32 of a storage's bytes with the file's, where that has one. Throws a CheckpointError that names the record. */
export function requireCrc32({ path }: Opened, storage: Storage, found: number): void {
  if (storage.crc32 !== undefined) checkCrc32(path, recordName(storage), found, storage.crc32);
}

async function* storedPieces(
  checkpoint: Opened,
  storage: Storage,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  // The inflater keeps a piece while the next one is read; else all are read into the same room.
  const most = storage.deflated ? CHUNK_BYTES : CHECKED_BYTES;
  const newRoom = () => Buffer.allocUnsafeSlow(Math.min(most, storage.storedLength));
  const shared = storage.deflated ? undefined : newRoom();
  for (let done = 0; done < storage.storedLength; done += most) {
    // Let a signal in between two reads.
    await breathe(signal);
    const piece = (shared ?? newRoom()).subarray(0, storage.storedLength - done);
    readInto(checkpoint.path, checkpoint.fd, storage.position + done, piece);
    yield piece;
  }
}

function recordName(storage: Storage): string {
  return `data/${storage.key}`;
}
