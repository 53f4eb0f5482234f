/** Writing that does not wait: blocks go to the file while the next ones are made, and to the disk behind them. */
import fs from 'node:fs';
import { promisify } from 'node:util';

const write = promisify(fs.write);
const fdatasync = promisify(fs.fdatasync);

/** Bytes after which those written so far are sent to the disk, so that the last flush finds little left. */
const FLUSH_EVERY = 128 << 20;

export class OutputFile {
  readonly #pending = new Set<Promise<void>>();
  #flush: Promise<void> | undefined;
  #unflushed = 0;
  #failure: unknown;

  /** @param fd open for writing; stays open */
  constructor(readonly fd: number) {}

  /** Starts to write; calls `done` when the bytes may be used for something else. @throws what an earlier write met */
  write(bytes: Buffer, position: number, done: () => void): void {
    this.#throwFailure();
    const pending: Promise<void> = this.#writeFully(bytes, position)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .then(() => {
        this.#pending.delete(pending);
        done();
      });
    this.#pending.add(pending);
    this.#unflushed += bytes.length;
    if (this.#unflushed >= FLUSH_EVERY && this.#flush === undefined) this.#startFlush();
  }

  /** Waits until nothing is under way, whether it went well or not. */
  async settle(): Promise<void> {
    await Promise.all([...this.#pending, this.#flush]);
  }

  /** Waits for the writes. @throws what one of them met */
  async finish(): Promise<void> {
    await this.settle();
    this.#throwFailure();
  }

  #startFlush(): void {
    this.#unflushed = 0;
    this.#flush = fdatasync(this.fd)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
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

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}
