/** Writing that does not wait: blocks go to the file while the next ones are made, and to the disk behind them. */
import fs from 'node:fs';
import { promisify } from 'node:util';
import { asWriteError } from '../atomic-file.js';

const write = promisify(fs.write);
const fdatasync = promisify(fs.fdatasync);

/** Bytes after which those written so far are sent to the disk, so that the last flush finds little left. */
const FLUSH_EVERY = 128 << 20;

/** The file that one pass writes: takes blocks in any number, keeps their first failure for the next call. */
export class OutputFile {
  /** One after another: writes to one file only wait for each other. */
  #writes: Promise<void> = Promise.resolve();
  #flush: Promise<void> | undefined;
  #unflushed = 0;
  #failure: Error | undefined;

  /**
   * @param fd open for writing; stays open
   * @param target the file's final name, for messages
   */
  constructor(
    readonly fd: number,
    readonly target: string,
  ) {}

  /** Starts to write; calls `done` when the bytes may be used for something else. @throws WriteError for an earlier one */
  write(bytes: Buffer, position: number, done: () => void): void {
    this.#throwFailure();
    this.#writes = this.#writes
      .then(() => this.#writeFully(bytes, position))
      .catch((error: unknown) => this.#fail(error))
      .then(done);
    this.#unflushed += bytes.length;
    if (this.#unflushed >= FLUSH_EVERY && this.#flush === undefined) this.#startFlush();
  }

  /** Waits until nothing is under way, whether it went well or not. */
  async settle(): Promise<void> {
    await Promise.all([this.#writes, this.#flush]);
  }

  /** Waits for the writes. @throws WriteError */
  async finish(): Promise<void> {
    await this.settle();
    this.#throwFailure();
  }

  #startFlush(): void {
    this.#unflushed = 0;
    this.#flush = fdatasync(this.fd)
      .catch((error: unknown) => this.#fail(error))
      .then(() => {
        this.#flush = undefined;
      });
  }

  async #writeFully(bytes: Buffer, position: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await write(this.fd, bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  }

  #fail(error: unknown): void {
    this.#failure ??= asWriteError(this.target, error);
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}
