/**
 * Writing that does not wait: blocks go to the file while the next ones are made. On Linux they go from memory straight
 * to the disk, past the page cache, where file system and alignment allow it: no copy, no memory to be found for it, and
 * the cache keeps the checkpoints.
 */
import fs from 'node:fs';
import { promisify } from 'node:util';
import { asWriteError } from '../atomic-file.js';
import { systemErrorCode } from '../errors.js';
import { DIRECT_GRAIN } from './arena.js';

const write = promisify(fs.write);
const fdatasync = promisify(fs.fdatasync);

/** Bytes in the page cache after which they are sent to the disk, so that the last flush finds little left. */
const FLUSH_EVERY = 128 << 20;

/** The file that one pass writes: takes blocks in any number, keeps their first failure for the next call. */
export class OutputFile {
  /** Several at a time: the disk has the next one at hand while this thread hashes. */
  readonly #writes = new Set<Promise<void>>();
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
    path: string,
    readonly target: string,
  ) {
    this.#direct = openDirect(path);
  }

  /** Starts to write; calls `done` when the bytes may be used for something else. @throws WriteError for an earlier one */
  write(bytes: Buffer, position: number, done: () => void): void {
    this.#throwFailure();
    const writing = this.#writeBlock(bytes, position)
      .catch((error: unknown) => this.#fail(error))
      .then(() => {
        this.#writes.delete(writing);
        done();
      });
    this.#writes.add(writing);
  }

  /** Waits for the writes. @throws WriteError */
  async finish(): Promise<void> {
    await this.#settle();
    this.#throwFailure();
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

  async #writeBlock(bytes: Buffer, position: number): Promise<void> {
    if (this.#direct !== undefined && !this.#refused && isAligned(bytes, position)) {
      try {
        return await writeFully(this.#direct, bytes, position);
      } catch (error) {
        // File systems that open a file so and then want another alignment.
        if (systemErrorCode(error) !== 'EINVAL') throw error;
        this.#refused = true;
      }
    }
    await writeFully(this.fd, bytes, position);
    this.#unflushed += bytes.length;
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

function isAligned(bytes: Buffer, position: number): boolean {
  return [bytes.byteOffset, bytes.length, position].every((place) => place % DIRECT_GRAIN === 0);
}

async function writeFully(fd: number, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await write(fd, bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
