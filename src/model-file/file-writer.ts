/**
 * Writes a large file while other things go on. On Linux bytes go from memory straight to the disk, past the page cache, where
 * file system and alignment allow it: no copy, no memory to be found for it, and the cache keeps the checkpoints.
 */
import fs from 'node:fs';
import { promisify } from 'node:util';
import { writeFullyLater } from '../atomic-file.js';
import { systemErrorCode } from '../errors.js';
import { alignedBuffers, DIRECT_GRAIN } from './direct.js';

const fdatasync = promisify(fs.fdatasync);
const read = promisify(fs.read);

/** Read back at once, while as much is used. */
const READ_BYTES = 4 << 20;
/** Bytes in the page cache after which they are sent to the disk, so that the last flush finds little left. */
const FLUSH_EVERY = 128 << 20;

/** Accepts any number of writes in any order; callers await them before `settled` and `close`. */
export class FileWriter {
  private readonly direct: number | undefined;
  private refused = false;
  private wasDirect = false;
  private flush: Promise<void> | undefined;
  private unflushed = 0;
  private failure: unknown;

  /**
   * @param fd open for writing; stays open
   * @param path of the same file
   */
  constructor(
    readonly fd: number,
    readonly path: string,
  ) {
    this.direct = openDirect(path);
  }

  /**
   * Writes bytes that may not be touched meanwhile: straight to the disk, except for those that share a page with others.
   * @throws the system's error
   */
  async write(bytes: Buffer, position: number): Promise<void> {
    const from = Math.min((DIRECT_GRAIN - (position % DIRECT_GRAIN)) % DIRECT_GRAIN, bytes.length);
    const until = from + Math.floor((bytes.length - from) / DIRECT_GRAIN) * DIRECT_GRAIN;
    const middle = bytes.subarray(from, until);
    const isAligned = middle.length > 0 && (bytes.byteOffset + from) % DIRECT_GRAIN === 0;
    if (this.direct === undefined || this.refused || !isAligned) return await this.writeCached(bytes, position);
    const edges = [
      this.writeCached(bytes.subarray(0, from), position),
      this.writeCached(bytes.subarray(until), position + until),
    ];
    try {
      await writeFullyLater(this.direct, middle, position + from);
      this.wasDirect = true;
    } catch (error) {
      // File systems that open a file so and then want another alignment.
      if (systemErrorCode(error) !== 'EINVAL') throw error;
      this.refused = true;
      await this.writeCached(middle, position + from);
    } finally {
      await Promise.all(edges);
    }
  }

  /** Writes through the page cache, for bytes that are read again soon. @throws the system's error */
  async writeCached(bytes: Buffer, position: number): Promise<void> {
    await writeFullyLater(this.fd, bytes, position);
    this.cached(bytes.length);
  }

  /** So much more is in the page cache. */
  cached(byteLength: number): void {
    this.unflushed += byteLength;
    if (this.unflushed < FLUSH_EVERY || this.flush !== undefined) return;
    this.unflushed = 0;
    this.flush = fdatasync(this.fd)
      .catch((error: unknown) => {
        this.failure ??= error;
      })
      .then(() => {
        this.flush = undefined;
      });
  }

  /** To be awaited when all writes have ended: nothing is under way then. @throws the system's error where a flush failed */
  async settled(): Promise<void> {
    await this.flush;
    if (this.failure !== undefined) throw this.failure;
  }

  /**
   * The file's bytes from `from` to `end`, each piece until the next one is asked for; past the page cache as well, where they were
   * written so. All writes must have ended.
   * @throws the system's error
   */
  async *readBack(from: number, end: number): AsyncGenerator<Buffer> {
    const { O_RDONLY, O_DIRECT } = fs.constants;
    const fd = fs.openSync(this.path, this.wasDirect ? O_RDONLY | O_DIRECT : O_RDONLY);
    const rooms = alignedBuffers(2, READ_BYTES);
    const readAt = (position: number, i: number) => readFullyLater(fd, rooms[i % 2] ?? Buffer.alloc(0), position, end);
    let position = from - (from % DIRECT_GRAIN);
    let next = readAt(position, 0);
    try {
      for (let i = 1; position < end; i++) {
        const bytes = await next;
        next = readAt(position + bytes.length, i);
        yield bytes.subarray(Math.max(0, from - position), end - position);
        position += bytes.length;
      }
    } finally {
      await next.catch(() => {});
      fs.closeSync(fd);
    }
  }

  /** Closes what was opened beside `fd`, when nothing is under way. */
  close(): void {
    if (this.direct !== undefined) fs.closeSync(this.direct);
  }
}

/** Fills `room` from a file, at most up to `end`; more than that where the file goes on. @throws the system's error */
async function readFullyLater(fd: number, room: Buffer, position: number, end: number): Promise<Buffer> {
  for (let done = 0; ; done -= done % DIRECT_GRAIN) {
    const { bytesRead } = await read(fd, room, done, room.length - done, position + done);
    done += bytesRead;
    if (done === room.length || position + done >= end) return room.subarray(0, done);
    if (bytesRead < DIRECT_GRAIN) throw new RangeError('the file that was written ends early');
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
