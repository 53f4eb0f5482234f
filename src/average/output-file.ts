/**
 * Writing that does not wait: blocks go to the file while the next ones are made. On Linux they go from memory straight
 * to the disk, past the page cache, where file system and alignment allow it: no copy, no memory to be found for it, and
 * the cache keeps the checkpoints.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { asWriteError, writeFully, writeFullyLater } from '../atomic-file.js';
import { systemErrorCode } from '../errors.js';
import { breathe } from '../host.js';
import type { FilePiece, LayoutPiece } from '../model-file/layout.js';
import { DIRECT_GRAIN } from './arena.js';
import type { Extent } from './blocks.js';

const fdatasync = promisify(fs.fdatasync);

/** Bytes in the page cache after which they are sent to the disk, so that the last flush finds little left. */
const FLUSH_EVERY = 128 << 20;
/** Read at once where a file is hashed when it is written. */
const REREAD_BYTES = 1 << 20;

/** A file that one pass writes: takes shares of blocks in any number, keeps their first failure for the next call. */
export class OutputFile {
  /** Several at a time: the disk has the next one at hand while this thread hashes. */
  readonly #writes = new Set<Promise<void>>();
  readonly #hash = createHash('sha256');
  /** bytes from the file's begin that are hashed; the rest is read again, once something came out of order */
  #hashed = 0;
  #inOrder = true;
  /** the matrix whose runs are being written, at the place that is hashed next */
  #matrix: { readonly end: number; missing: number } | undefined;
  #flush: Promise<void> | undefined;
  #unflushed = 0;
  #failure: Error | undefined;
  readonly #direct: number | undefined;
  #refused = false;

  /**
   * @param fd open for writing; stays open
   * @param path of the same file
   * @param target the file's final name, for messages
   */
  constructor(
    readonly fd: number,
    readonly path: string,
    readonly target: string,
  ) {
    this.#direct = openDirect(path);
  }

  /**
   * Starts to write the extents of a share; calls `done` when its bytes may be used for something else.
   * @throws WriteError for an earlier one
   */
  write(share: Buffer | undefined, extents: readonly Extent[], done: () => void): void {
    this.#throwFailure();
    const writing = extents.map(async (extent) => {
      const bytes = share?.subarray(extent.at, extent.at + extent.byteLength) ?? Buffer.alloc(0);
      if (extent.runs === undefined) {
        this.#hashNext(bytes, extent.position);
        await this.#writeBytes(bytes, extent.position);
      } else this.#writeRuns(bytes, extent.position, extent.runs);
    });
    this.#start(
      Promise.all(writing).then(() => {}),
      done,
    );
  }

  /** Starts to write what stood in no block, when all blocks are written or under way. */
  writePieces(
    pieces: readonly { readonly position: number; readonly piece: LayoutPiece }[],
    crcs: readonly number[] = [],
  ): void {
    for (const { position, piece } of pieces) {
      if (piece.kind === 'data') throw new RangeError('data was left');
      if (piece.kind === 'file') this.#copy(piece, position);
      else this.#writePiece(Buffer.from(piece.kind === 'fixed' ? piece.bytes : piece.bytes(crcs)), position);
    }
  }

  /** At once, however long it is: nothing of it is to stay in memory. */
  #copy({ source, position: from, byteLength }: FilePiece, position: number): void {
    try {
      for (let done = 0; done < byteLength; done += REREAD_BYTES) {
        const bytes = Buffer.from(source.read(from + done, Math.min(REREAD_BYTES, byteLength - done)));
        this.#hashNext(bytes, position + done);
        writeFully(this.fd, bytes, position + done);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  #writePiece(bytes: Buffer, position: number): void {
    this.#hashNext(bytes, position);
    this.#start(this.#writeCached(bytes, position), () => {});
  }

  /**
   * Waits for the writes.
   * @returns hexadecimal SHA-256 of the whole file, which has `byteLength` bytes
   * @throws WriteError, or the signal's reason
   */
  async finish(byteLength: number, signal: AbortSignal | undefined): Promise<string> {
    await this.#settle();
    this.#throwFailure();
    if (this.#hashed < byteLength) await this.#hashRest(byteLength, signal);
    return this.#hash.digest('hex');
  }

  /** Waits until nothing is under way, whether it went well or not. Nothing can be written after that. */
  async close(): Promise<void> {
    await this.#settle();
    if (this.#direct !== undefined) fs.closeSync(this.#direct);
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#writes);
    await this.#flush;
  }

  #start(writing: Promise<void>, done: () => void): void {
    const started = writing
      .catch((error: unknown) => this.#fail(error))
      .then(() => {
        this.#writes.delete(started);
        done();
      });
    this.#writes.add(started);
  }

  #hashNext(bytes: Buffer, position: number): void {
    this.#inOrder &&= position === this.#hashed;
    if (!this.#inOrder) return;
    this.#hash.update(bytes);
    this.#hashed += bytes.length;
  }

  async #hashRest(byteLength: number, signal: AbortSignal | undefined): Promise<void> {
    for (const _ of this.#readBack(byteLength)) await breathe(signal);
  }

  /** Hashes what stands in the file already up to `end`, a piece at a time. */
  *#readBack(end: number): Generator<void> {
    const fd = fs.openSync(this.path, 'r');
    try {
      const room = Buffer.allocUnsafe(Math.min(REREAD_BYTES, end - this.#hashed));
      while (this.#hashed < end) {
        const bytesRead = fs.readSync(fd, room, 0, Math.min(room.length, end - this.#hashed), this.#hashed);
        if (bytesRead === 0) throw new RangeError('the file that was written ends early');
        this.#hash.update(room.subarray(0, bytesRead));
        this.#hashed += bytesRead;
        yield;
      }
    } finally {
      fs.closeSync(fd);
    }
  }

  /** Bytes that come in order go straight to the disk, except for those that share a page with others. */
  async #writeBytes(bytes: Buffer, position: number): Promise<void> {
    const from = Math.min((DIRECT_GRAIN - (position % DIRECT_GRAIN)) % DIRECT_GRAIN, bytes.length);
    const until = from + Math.floor((bytes.length - from) / DIRECT_GRAIN) * DIRECT_GRAIN;
    const middle = bytes.subarray(from, until);
    const isDirect = this.#direct !== undefined && !this.#refused && this.#inOrder;
    if (!isDirect || middle.length === 0 || (bytes.byteOffset + from) % DIRECT_GRAIN !== 0) {
      return await this.#writeCached(bytes, position);
    }
    const edges = [
      this.#writeCached(bytes.subarray(0, from), position),
      this.#writeCached(bytes.subarray(until), position + until),
    ];
    try {
      await writeFullyLater(this.#direct, middle, position + from);
    } catch (error) {
      // File systems that open a file so and then want another alignment.
      if (systemErrorCode(error) !== 'EINVAL') throw error;
      this.#refused = true;
      await this.#writeCached(middle, position + from);
    } finally {
      await Promise.all(edges);
    }
  }

  /** At once: each is as long as a few rows of a matrix, and a promise for each would take longer than that. */
  #writeRuns(bytes: Buffer, position: number, { count, stride }: { readonly count: number; readonly stride: number }) {
    const length = bytes.length / count;
    for (let run = 0; run < count; run++) {
      writeFully(this.fd, bytes.subarray(run * length, (run + 1) * length), position + run * stride);
    }
    this.#hashRuns(position, bytes.length, count * stride);
    this.#count(bytes.length);
  }

  /** When all runs of a matrix stand in the file, it is read back for the hash while the system has it at hand. */
  #hashRuns(position: number, byteLength: number, whole: number): void {
    if (this.#matrix === undefined) this.#inOrder &&= position === this.#hashed;
    if (!this.#inOrder) return;
    this.#matrix ??= { end: position + whole, missing: whole };
    this.#matrix.missing -= byteLength;
    if (this.#matrix.missing > 0) return;
    const { end } = this.#matrix;
    this.#matrix = undefined;
    for (const _ of this.#readBack(end));
  }

  async #writeCached(bytes: Buffer, position: number): Promise<void> {
    await writeFullyLater(this.fd, bytes, position);
    this.#count(bytes.length);
  }

  #count(byteLength: number): void {
    this.#unflushed += byteLength;
    if (this.#unflushed >= FLUSH_EVERY && this.#flush === undefined) this.#startFlush();
  }

  #startFlush(): void {
    this.#unflushed = 0;
    this.#flush = fdatasync(this.fd)
      .catch((error: unknown) => this.#fail(error))
      .then(() => {
        this.#flush = undefined;
      });
  }

  #fail(error: unknown): void {
    this.#failure ??= asWriteError(this.target, error);
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}

/** The file opened once more for writing past the page cache; undefined where the system or file system has no such thing. */
function openDirect(path: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_DIRECT);
  } catch (error) {
    if (['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(systemErrorCode(error) ?? '')) return undefined;
    throw error;
  }
}
