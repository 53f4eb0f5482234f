/** Writing that does not wait: blocks go to the file while the next ones are made, and are hashed while they are at hand. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { asWriteError, writeFully } from '../atomic-file.js';
import { breathe } from '../host.js';
import { FileWriter } from '../model-file/file-writer.js';
import type { FilePiece, LayoutPiece } from '../model-file/layout.js';
import { readFully } from '../torch/read-fully.js';
import type { Extent } from './blocks.js';

/** Read at once where a file is hashed when it is written. */
const REREAD_BYTES = 1 << 20;

/** A file that one pass writes: takes shares of blocks in any number, keeps their first failure for the next call. */
export class OutputFile {
  /** Several at a time: the disk has the next one at hand while this thread hashes. */
  private readonly writes = new Set<Promise<void>>();
  private readonly hash = createHash('sha256');
  /** bytes from the file's begin that are hashed; the rest is read again, once something came out of order */
  private hashed = 0;
  private inOrder = true;
  /** the matrix whose runs are being written, at the place that is hashed next */
  private matrix: { readonly end: number; missing: number } | undefined;
  private failure: Error | undefined;
  private readonly writer: FileWriter;

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
    this.writer = new FileWriter(fd, path);
  }

  /**
   * Starts to write the extents of a share; calls `done` when its bytes may be used for something else.
   * @throws WriteError for an earlier one
   */
  write(share: Buffer | undefined, extents: readonly Extent[], done: () => void): void {
    this.throwFailure();
    const writing = extents.map(async (extent) => {
      const bytes = share?.subarray(extent.at, extent.at + extent.byteLength) ?? Buffer.alloc(0);
      if (extent.runs === undefined) {
        this.hashNext(bytes, extent.position);
        await this.writer.write(bytes, extent.position);
      } else this.writeRuns(bytes, extent.position, extent.runs);
    });
    this.start(
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
      if (piece.kind === 'file') this.copy(piece, position);
      else this.writePiece(Buffer.from(piece.kind === 'fixed' ? piece.bytes : piece.bytes(crcs)), position);
    }
  }

  /** At once, however long it is: nothing of it is to stay in memory. */
  private copy({ source, position: from, byteLength }: FilePiece, position: number): void {
    try {
      for (let done = 0; done < byteLength; done += REREAD_BYTES) {
        const bytes = Buffer.from(source.read(from + done, Math.min(REREAD_BYTES, byteLength - done)));
        this.hashNext(bytes, position + done);
        writeFully(this.fd, bytes, position + done);
      }
    } catch (error) {
      this.fail(error);
    }
  }

  private writePiece(bytes: Buffer, position: number): void {
    this.hashNext(bytes, position);
    this.start(this.writer.writeCached(bytes, position), () => {});
  }

  /**
   * Waits for the writes.
   * @returns hexadecimal SHA-256 of the whole file, which has `byteLength` bytes
   * @throws WriteError, or the signal's reason
   */
  async finish(byteLength: number, signal: AbortSignal | undefined): Promise<string> {
    await this.settle();
    this.throwFailure();
    if (this.hashed < byteLength) await this.hashRest(byteLength, signal);
    return this.hash.digest('hex');
  }

  /** Waits until nothing is under way, whether it went well or not. Nothing can be written after that. */
  async close(): Promise<void> {
    await this.settle();
    this.writer.close();
  }

  private async settle(): Promise<void> {
    await Promise.all(this.writes);
    await this.writer.settled().catch((error: unknown) => this.fail(error));
  }

  private start(writing: Promise<void>, done: () => void): void {
    const started = writing
      .catch((error: unknown) => this.fail(error))
      .then(() => {
        this.writes.delete(started);
        done();
      });
    this.writes.add(started);
  }

  private hashNext(bytes: Buffer, position: number): void {
    this.inOrder &&= position === this.hashed;
    if (!this.inOrder) return;
    this.hash.update(bytes);
    this.hashed += bytes.length;
  }

  private async hashRest(byteLength: number, signal: AbortSignal | undefined): Promise<void> {
    for await (const bytes of this.writer.readBack(this.hashed, byteLength)) {
      this.hash.update(bytes);
      await breathe(signal);
    }
  }

  /** Hashes what is in the file already up to `end`. */
  private hashWritten(end: number): void {
    const fd = fs.openSync(this.path, 'r');
    try {
      const room = Buffer.allocUnsafe(Math.min(REREAD_BYTES, end - this.hashed));
      while (this.hashed < end) {
        const piece = room.subarray(0, end - this.hashed);
        if (readFully(fd, piece, 0, piece.length, this.hashed) < piece.length)
          throw new RangeError('the file that was written ends early');
        this.hash.update(piece);
        this.hashed += piece.length;
      }
    } finally {
      fs.closeSync(fd);
    }
  }

  /** At once: each is as long as a few rows of a matrix, and a promise for each would take longer than that. */
  private writeRuns(
    bytes: Buffer,
    position: number,
    { count, stride }: { readonly count: number; readonly stride: number },
  ) {
    const length = bytes.length / count;
    for (let run = 0; run < count; run++) {
      writeFully(this.fd, bytes.subarray(run * length, (run + 1) * length), position + run * stride);
    }
    this.hashRuns(position, bytes.length, count * stride);
    this.writer.cached(bytes.length);
  }

  /** When all runs of a matrix stand in the file, it is read back for the hash while the system has it at hand. */
  private hashRuns(position: number, byteLength: number, whole: number): void {
    if (this.matrix === undefined) this.inOrder &&= position === this.hashed;
    if (!this.inOrder) return;
    this.matrix ??= { end: position + whole, missing: whole };
    this.matrix.missing -= byteLength;
    if (this.matrix.missing > 0) return;
    const { end } = this.matrix;
    this.matrix = undefined;
    this.hashWritten(end);
  }

  private fail(error: unknown): void {
    this.failure ??= asWriteError(this.target, error);
  }

  private throwFailure(): void {
    if (this.failure !== undefined) throw this.failure;
  }
}
