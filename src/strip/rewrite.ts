/** One checkpoint, rewritten in its place: whole as it was until the moment in which it is whole without its training state. */
import fs from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { type AtomicFile, asWriteError, openAtomic, writeFully } from '../atomic-file.js';
import { systemErrorCode, WriteError } from '../errors.js';
import { breathe } from '../host.js';
import { alignedBuffers } from '../model-file/direct.js';
import { FileWriter } from '../model-file/file-writer.js';
import type { Piece } from '../model-file/layout.js';
import { type StrippedFile, strippedFile } from '../model-file/stripped.js';
import { readInto } from '../torch/byte-source.js';
import type { Checkpoint } from '../torch/checkpoint.js';
import { openCheckpoint } from '../torch/open.js';
import { requireCrc32, streamStorage } from '../torch/storage-bytes.js';
import type { Storage, Tensor } from '../torch/tensor.js';
import { sameNumbers } from '../torch/tensor.js';
import { message } from '../words/message.js';

const close = promisify(fs.close);

/** What tells that a file is still the one that was looked at. */
export interface Seen {
  readonly bytes: number;
  /** milliseconds */
  readonly modifiedMs: number;
}

/** One block is filled while the others are being written. */
const BLOCK_BYTES = 4 << 20;
const BLOCKS = 3;

/**
 * Rewrites the checkpoint at `path`. Its mode, and where this user may do that its owner, stay.
 * @param seen as it was when it was decided to strip it
 * @returns bytes of the file now; `freed` resolves when those of the file as it was are free
 * @throws CheckpointError where it cannot be done, or the checkpoint is damaged; WriteError where it has changed or cannot
 *   be written; the signal's reason. The checkpoint is as it was then
 */
export async function rewrite(
  path: string,
  seen: Seen,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => {},
): Promise<{ readonly bytes: number; readonly freed: Promise<void> }> {
  const checkpoint = await openCheckpoint(path, signal);
  // Who closes a deleted file last waits half a second for 2 GB to be freed: that is done beside the next one's work.
  let held: number | undefined;
  let bytes: number;
  try {
    const stripped = strippedFile(checkpoint);
    requireSame(path, seen, checkpoint);
    held = openAgain(path);
    const file = await openAtomic(path, stripped.byteLength);
    try {
      keepMode(file.fd, checkpoint.fd);
      const crcs = await writePieces(checkpoint, stripped, file, signal, onProgress);
      await file.commit(async (written) => {
        await verify(written, checkpoint, crcs, signal);
        requireSame(path, seen, checkpoint);
      });
    } catch (error) {
      file.discard();
      throw error;
    }
    bytes = stripped.byteLength;
  } catch (error) {
    if (held !== undefined) fs.closeSync(held);
    throw error;
  } finally {
    checkpoint.close();
  }
  return { bytes, freed: close(held) };
}

/** @throws WriteError where the file is gone, or another than was seen or opened: FunASR may have deleted or replaced it */
function requireSame(path: string, { bytes, modifiedMs }: Seen, opened: Checkpoint): void {
  const stats = fs.lstatSync(path, { throwIfNoEntry: false });
  const isSame = stats?.isFile() && stats.size === bytes && stats.mtimeMs === modifiedMs;
  if (!isSame || opened.byteLength !== bytes || opened.modifiedMs !== modifiedMs) throw changed(path);
}

/** @throws WriteError where the file is gone by now, or the system refuses */
function openAgain(path: string): number {
  try {
    return fs.openSync(path, 'r');
  } catch (error) {
    throw systemErrorCode(error) === 'ENOENT' ? changed(path, error) : asWriteError(path, error);
  }
}

function changed(path: string, cause?: unknown): WriteError {
  const problem = message('cleanup.changed', { directory: dirname(path) });
  return new WriteError(message('error.file', { file: path, problem }), { cause });
}

function keepMode(to: number, from: number): void {
  const { mode, uid, gid } = fs.fstatSync(from);
  try {
    fs.fchownSync(to, uid, gid);
  } catch (error) {
    // Who may not give files away keeps them, as with any program that rewrites a file.
    if (systemErrorCode(error) !== 'EPERM') throw error;
  }
  fs.fchmodSync(to, mode & 0o7777);
}

/** Writes the file, and returns the CRC-32 of each storage. */
async function writePieces(
  checkpoint: Checkpoint,
  { pieces, storages }: StrippedFile,
  file: AtomicFile,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<readonly number[]> {
  const crcs: number[] = [];
  const output = new Appender(file, signal);
  try {
    for (const piece of pieces) {
      const storage = piece.kind === 'data' ? storages[piece.storage] : undefined;
      if (piece.kind === 'data' && storage !== undefined) {
        crcs[piece.storage] = await copyStorage(checkpoint, storage, output, signal);
      } else if (piece.kind !== 'data') {
        await output.append(bytesOf(piece, crcs));
      }
      onProgress(output.position);
    }
    await output.flush();
  } finally {
    // The file may be closed only when nothing is written to it any more.
    await output.end();
  }
  return crcs;
}

function bytesOf(piece: Exclude<Piece, { kind: 'data' }>, crcs: readonly number[]): Uint8Array {
  return piece.kind === 'fixed' ? piece.bytes : piece.bytes(crcs);
}

/** Fills a file from its start, one block while those before it are written. */
class Appender {
  readonly fd: number;
  private readonly writer: FileWriter;
  private readonly blocks = alignedBuffers(BLOCKS, BLOCK_BYTES);
  /** of each block, when it may be filled again */
  private readonly writing: Promise<void>[] = this.blocks.map(() => Promise.resolve());
  private current = 0;
  private filled = 0;
  private written = 0;

  constructor(
    { fd, path }: AtomicFile,
    private readonly signal: AbortSignal,
  ) {
    this.fd = fd;
    this.writer = new FileWriter(fd, path);
  }

  /** where the next byte will stand */
  get position(): number {
    return this.written + this.filled;
  }

  /** As many bytes as `fill` is asked for, a part at a time. */
  async take(byteLength: number, fill: (target: Buffer, offset: number) => void): Promise<void> {
    for (let done = 0; done < byteLength; ) {
      const target = this.block.subarray(this.filled, this.filled + byteLength - done);
      fill(target, done);
      done += target.length;
      this.filled += target.length;
      if (this.filled === BLOCK_BYTES) await this.flush();
    }
  }

  append(bytes: Uint8Array): Promise<void> {
    return this.take(bytes.length, (target, offset) => target.set(bytes.subarray(offset, offset + target.length)));
  }

  /** Leaves room for a part that is written separately. */
  async skip(byteLength: number): Promise<void> {
    await this.flush();
    this.written += byteLength;
  }

  /** Starts to write what there is, and waits for a block to go on with. @throws the system's error of an earlier one */
  async flush(): Promise<void> {
    await breathe(this.signal);
    const writing = this.writer.write(this.block.subarray(0, this.filled), this.written);
    // Awaited later; without this an early rejection would end the process.
    writing.catch(() => {});
    this.writing[this.current] = writing;
    this.written += this.filled;
    this.filled = 0;
    this.current = (this.current + 1) % BLOCKS;
    await this.writing[this.current];
  }

  /** When it returns or throws, nothing is being written any more. @throws the system's error where something could not be */
  async end(): Promise<void> {
    const ends = await Promise.allSettled(this.writing);
    try {
      await this.writer.settled();
    } finally {
      this.writer.close();
    }
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  private get block(): Buffer {
    return this.blocks[this.current] ?? Buffer.alloc(0);
  }
}

/** Copies a storage as it is; its CRC-32, which is compared with the one that the checkpoint has of it. */
async function copyStorage(
  checkpoint: Checkpoint,
  storage: Storage,
  output: Appender,
  signal: AbortSignal,
): Promise<number> {
  let crc = 0;
  if (storage.deflated) {
    const { position } = output;
    await streamStorage(checkpoint, storage, signal, (piece, offset) => {
      crc = crc32(piece, crc);
      writeFully(output.fd, piece, position + offset);
    });
    await output.skip(storage.byteLength);
    return crc;
  }
  await output.take(storage.byteLength, (target, offset) => {
    readInto(checkpoint.path, checkpoint.fd, storage.position + offset, target);
    crc = crc32(target, crc);
  });
  requireCrc32(checkpoint, storage, crc);
  return crc;
}

/** What was written, as any reader sees it: every tensor with its name, form and place, and the same bytes by their CRCs. */
async function verify(
  written: string,
  { stateDict, stateDictKey }: Checkpoint,
  crcs: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  const again = await openCheckpoint(written, signal);
  try {
    const numbers = new Map<string, number>();
    const expected = [...stateDict];
    const found = [...again.stateDict];
    const same = expected.every(([name, tensor], i) => {
      const number = numbers.get(tensor.storage.key) ?? numbers.size;
      numbers.set(tensor.storage.key, number);
      const [otherName, other] = found[i] ?? ['', undefined];
      return (
        otherName === name && other !== undefined && sameView(tensor, other) && other.storage.crc32 === crcs[number]
      );
    });
    if (same && found.length === expected.length && again.stateDictKey === stateDictKey) return;
    const problem = message('strip.otherwise');
    throw new WriteError(message('error.file', { file: written, problem }), { hint: message('hint.write-again') });
  } finally {
    again.close();
  }
}

function sameView(one: Tensor, other: Tensor): boolean {
  return (
    one.dtype === other.dtype &&
    one.offset === other.offset &&
    sameNumbers(one.shape, other.shape) &&
    sameNumbers(one.strides, other.strides) &&
    one.storage.byteLength === other.storage.byteLength
  );
}
