/**
 * Files that appear whole or not at all: written beside the target, flushed, checked and then renamed. A run that was
 * killed leaves a file named `.<target>.<machine>-<process>-<run>.partial`; the next run in that directory removes it.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { reasonOf, SlimError, systemErrorCode, WriteError } from './errors.js';
import { type Message, message } from './words/message.js';

const fsync = promisify(fs.fsync);
const write = promisify(fs.write);

export interface AtomicFile {
  /** open for writing at any position, in worker threads too */
  readonly fd: number;
  /** where the bytes are until `commit` */
  readonly path: string;
  /**
   * Flushes, closes, lets `verify` look at the file, gives it its name and flushes the directory. All writes must have
   * ended. Whatever goes wrong, the file is gone and the target is as it was.
   *
   * @throws WriteError, or what `verify` throws
   */
  commit(verify: (path: string) => void | Promise<void>): Promise<void>;
  /** Closes and removes the file; all writes must have ended. Does nothing after `commit` or a second time. */
  discard(): void;
}

/**
 * Starts a file that will replace `asked`. Creates the directory if it is missing.
 *
 * @param byteLength exact size of the file; zeros until written
 * @throws WriteError when there is not enough space or no permission, or something else than a file is there
 */
export async function openAtomic(asked: string, byteLength: number): Promise<AtomicFile> {
  // One place for both names, also where the way leads out of a link again.
  const target = path.normalize(asked);
  const directory = path.dirname(target);
  const temporary = partialPath(target);
  let file: PartialFile | undefined;
  try {
    makeDirectories(directory);
    requireFile(target);
    file = new PartialFile(fs.openSync(temporary, 'wx'), temporary, target);
    removeLeftovers(directory, fs.fstatSync(file.fd).mtimeMs);
    await requireSpace(target, byteLength);
    // A limit on file sizes shows now and not after the work.
    fs.ftruncateSync(file.fd, byteLength);
    return file;
  } catch (error) {
    file?.discard();
    throw asWriteError(target, error);
  }
}

/**
 * What stands in the way of a file at a path: a directory, a link, a device, a pipe. A new name in its place would be the end
 * of it, for good where it is a device. Undefined for a file, and for nothing.
 */
export function obstacleAt(target: string): Message | undefined {
  const stats = fs.lstatSync(target, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return undefined;
  if (stats.isDirectory()) return message('write.is-directory');
  return message(stats.isSymbolicLink() ? 'write.is-link' : 'write.is-special');
}

function requireFile(target: string): void {
  const problem = obstacleAt(target);
  if (problem !== undefined) throw writeError(target, { problem, hint: NO_DIRECTORY.hint });
}

/** This process's files that have no final name yet. */
const unfinished = new Set<PartialFile>();

class PartialFile implements AtomicFile {
  private open = true;

  constructor(
    readonly fd: number,
    readonly path: string,
    readonly target: string,
  ) {
    unfinished.add(this);
  }

  async commit(verify: (path: string) => void | Promise<void>): Promise<void> {
    try {
      await fsync(this.fd);
      this.close();
      await verify(this.path);
      requireFile(this.target);
      patiently(() => fs.renameSync(this.path, this.target));
      unfinished.delete(this);
      await flushDirectory(path.dirname(this.target));
    } catch (error) {
      this.discard();
      throw asWriteError(this.target, error);
    }
  }

  discard(): void {
    this.close();
    if (unfinished.delete(this)) patiently(() => fs.rmSync(this.path, { force: true }));
  }

  private close(): void {
    if (this.open) fs.closeSync(this.fd);
    this.open = false;
  }
}

/** Removes what is not committed. For a process that ends before its work does: the files stay open. */
export function removeUnfinished(): void {
  for (const { path } of unfinished) fs.rmSync(path, { force: true });
}

/**
 * Makes the directory that `target` is to stand in, and those above it.
 * @throws WriteError
 */
export function makeDirectoryOf(target: string): void {
  try {
    makeDirectories(path.dirname(target));
  } catch (error) {
    throw asWriteError(target, error);
  }
}

/** As `mkdirSync` with `recursive`, which never returns where nothing can be made in a directory that is there: /proc. */
function makeDirectories(directory: string): void {
  if (fs.statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = path.dirname(directory);
  if (parent !== directory) makeDirectories(parent);
  try {
    fs.mkdirSync(directory);
  } catch (error) {
    // Another process may have been faster.
    if (fs.statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return;
    const isLink = fs.lstatSync(directory, { throwIfNoEntry: false })?.isSymbolicLink();
    if (isLink) throw writeError(directory, { problem: message('write.dangling'), hint: NO_DIRECTORY.hint }, error);
    throw error;
  }
}

/** Writes a small file whole or not at all. */
export async function writeFileAtomic(target: string, content: Uint8Array | string): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = await openAtomic(target, bytes.length);
  try {
    writeFully(file.fd, bytes, 0);
  } catch (error) {
    file.discard();
    throw asWriteError(target, error);
  }
  await file.commit(() => {});
}

/** Writes all bytes at a position, in as many steps as the system wants. */
export function writeFully(fd: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += fs.writeSync(fd, bytes, done, bytes.length - done, position + done);
  }
}

/** The same, while other things go on. */
export async function writeFullyLater(fd: number, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await write(fd, bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
}

/** A system's refusal to write as an error that says what to do; errors of this program pass unchanged. */
export function asWriteError(target: string, error: unknown): Error {
  if (error instanceof SlimError) return error;
  const code = systemErrorCode(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  const other = { problem: message('write.refused', { problem: reasonOf(error) }) };
  return writeError(target, REFUSALS[code] ?? other, error);
}

function writeError(file: string, { problem, hint }: Refusal, cause?: unknown): WriteError {
  return new WriteError(message('error.file', { file, problem }), { ...(hint && { hint }), cause });
}

interface Refusal {
  readonly problem: Message;
  readonly hint?: Message | undefined;
}

const NO_SPACE: Refusal = { problem: message('write.full'), hint: message('hint.free-space') };
const NO_PERMISSION: Refusal = { problem: message('write.no-permission'), hint: message('hint.allow-writing') };
const NO_DIRECTORY = { problem: message('system.ENOTDIR'), hint: message('hint.other-directory') };

const REFUSALS: Readonly<Record<string, Refusal>> = {
  ENOSPC: NO_SPACE,
  EDQUOT: { ...NO_SPACE, problem: message('write.quota') },
  EFBIG: { problem: message('write.too-large'), hint: message('hint.file-size') },
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ENOENT: { ...NO_DIRECTORY, problem: message('write.nowhere') },
  EROFS: { ...NO_PERMISSION, problem: message('write.read-only') },
  ENOTDIR: NO_DIRECTORY,
  EEXIST: NO_DIRECTORY,
  ENAMETOOLONG: { ...NO_DIRECTORY, problem: message('system.ENAMETOOLONG') },
  EIO: { problem: message('system.EIO'), hint: message('hint.check-disk') },
};

const SUFFIX = '.partial';
/** Process numbers count within one machine or container only. */
const MACHINE = eightDigits(crc32(os.hostname()));
/** Tells this process from an earlier one with the same number, as in containers. */
const RUN = eightDigits(Math.floor(Math.random() * 2 ** 32));
const PARTIAL = /^\..+\.([0-9a-f]{8})-(\d+)-([0-9a-f]{8})\.partial$/;
/** A file of another machine that was not written to for this long has been abandoned. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** The hidden name that stands for a target until it is done, or for what helps to make it: gone at the latest with the next run. */
export function partialPath(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${MACHINE}-${process.pid}-${RUN}${SUFFIX}`);
}

/** What Windows answers for a file that another program has open. */
const HELD = process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : [];
/** Waits double from 10 ms on, and come to a second at most: what ends a run may come meanwhile. */
const MOST_TRIES = 7;

/**
 * Does what fails while a virus scanner or an indexer looks at a new file, which takes a moment, again.
 * @param held codes of the system's refusals that pass
 */
export function patiently<T>(work: () => T, held: readonly string[] = HELD): T {
  for (let tries = 1; ; tries++) {
    try {
      return work();
    } catch (error) {
      if (tries === MOST_TRIES || !held.includes(systemErrorCode(error) ?? '')) throw error;
      // This thread has nothing else to do: the file has to go first.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 * 2 ** tries);
    }
  }
}

function eightDigits(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/** @param now the file system's own time, in milliseconds */
function removeLeftovers(directory: string, now: number): void {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const [, machine, pid, run] = PARTIAL.exec(entry.name) ?? [];
    if (!entry.isFile() || run === undefined || run === RUN) continue;
    const leftover = path.join(directory, entry.name);
    const gone = machine === MACHINE && (Number(pid) === process.pid || !isRunning(Number(pid)));
    const touchedMs = fs.statSync(leftover, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (gone || now - touchedMs > ABANDONED_MS) removeIfAllowed(leftover);
  }
}

function removeIfAllowed(leftover: string): void {
  try {
    fs.rmSync(leftover, { force: true });
  } catch (error) {
    // Another user's leftover in a shared directory is theirs to remove.
    if (!['EPERM', 'EACCES'].includes(systemErrorCode(error) ?? '')) throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to someone else.
    return systemErrorCode(error) !== 'ESRCH';
  }
}

/**
 * Makes sure that the file system of `target`, whose directory is there, has this many bytes left.
 * @throws WriteError that tells how many there are
 */
export async function requireSpace(target: string, byteLength: number): Promise<void> {
  const { bavail, bsize, blocks } = await fs.promises.statfs(path.dirname(target));
  // Some network and FUSE file systems do not know their size and report 0 blocks.
  if (blocks === 0 || bavail * bsize >= byteLength) return;
  const problem = message('write.no-space', { needed: byteLength, free: bavail * bsize });
  throw writeError(target, { ...NO_SPACE, problem });
}

/** Makes the new name outlast a power failure. */
async function flushDirectory(directory: string): Promise<void> {
  // Windows cannot open directories.
  if (process.platform === 'win32') return;
  const fd = fs.openSync(directory, 'r');
  try {
    await fsync(fd);
  } catch (error) {
    // File systems that cannot flush a directory say EINVAL.
    if (systemErrorCode(error) !== 'EINVAL') throw error;
  } finally {
    fs.closeSync(fd);
  }
}
