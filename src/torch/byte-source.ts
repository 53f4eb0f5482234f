/** A file as its readers see it: a length, and bytes at positions. Nothing is read that was not asked for. */
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { CheckpointError, reasonOf, systemErrorCode } from '../errors.js';
import { message } from '../words/message.js';
import { readFully } from './read-fully.js';

export interface ByteSource {
  readonly path: string;
  readonly byteLength: number;
  /** Exactly the bytes from `position` on. Throws a CheckpointError where the file has no such range. */
  read(position: number, byteLength: number): Uint8Array;
  /** Fills `target` with the bytes from `position` on. Throws as `read` does. */
  fill(target: Uint8Array, position: number): void;
}

export interface FileSource extends ByteSource {
  readonly fd: number;
  readonly modifiedMs: number;
  close(): void;
}

/** Opens a regular file. Throws a CheckpointError for anything else, and for files that cannot be opened. */
export function openFile(path: string): FileSource {
  let fd: number;
  try {
    // Opening a named pipe would otherwise wait for its writer for ever.
    fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (cause) {
    throw openError(path, cause);
  }
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory()) throw directoryError(path);
    if (!stat.isFile()) throw new CheckpointError(path, message('torch.file.special'));
    return {
      path,
      fd,
      byteLength: stat.size,
      modifiedMs: stat.mtimeMs,
      read: (position, byteLength) => readRange(path, fd, stat.size, position, byteLength),
      fill: (target, position) => fillRange(path, fd, stat.size, position, target),
      close: () => closeSync(fd),
    };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** Bytes in memory as a source. */
export function memorySource(path: string, bytes: Uint8Array): ByteSource {
  return {
    path,
    byteLength: bytes.length,
    read(position, byteLength) {
      checkRange(path, bytes.length, position, byteLength);
      return bytes.subarray(position, position + byteLength);
    },
    fill(target, position) {
      checkRange(path, bytes.length, position, target.length);
      target.set(bytes.subarray(position, position + target.length));
    },
  };
}

/** Some of a source's bytes as a source. */
export function partOf(source: ByteSource, start: number, byteLength: number): ByteSource {
  const { path } = source;
  return {
    path,
    byteLength,
    read(position, length) {
      checkRange(path, byteLength, position, length);
      return source.read(start + position, length);
    },
    fill(target, position) {
      checkRange(path, byteLength, position, target.length);
      source.fill(target, start + position);
    },
  };
}

function readRange(path: string, fd: number, fileLength: number, position: number, byteLength: number): Uint8Array {
  checkRange(path, fileLength, position, byteLength);
  const bytes = Buffer.allocUnsafe(byteLength);
  readInto(path, fd, position, bytes);
  return bytes;
}

function fillRange(path: string, fd: number, fileLength: number, position: number, target: Uint8Array): void {
  checkRange(path, fileLength, position, target.length);
  readInto(path, fd, position, target);
}

/** Fills `target` from `position` on. Throws a CheckpointError where the file has become shorter meanwhile. */
export function readInto(path: string, fd: number, position: number, target: Uint8Array): void {
  let done: number;
  try {
    done = readFully(fd, target, 0, target.length, position);
  } catch (cause) {
    throw new CheckpointError(path, message('torch.file.unread', { reason: reasonOf(cause) }), {
      where: message('torch.where.byte', { at: position }),
      hint: message('torch.hint.disk'),
      cause,
    });
  }
  if (done < target.length) {
    const found = { at: position + done, missing: target.length - done };
    throw new CheckpointError(path, message('torch.file.shrunk', found), { hint: message('torch.hint.changed') });
  }
}

function checkRange(path: string, fileLength: number, position: number, byteLength: number): void {
  if (position < 0 || byteLength < 0 || position + byteLength > fileLength) {
    const range = { from: position, to: position + byteLength, bytes: fileLength };
    throw new CheckpointError(path, message('torch.file.range', range), { hint: message('torch.hint.truncated') });
  }
}

function openError(path: string, cause: unknown): CheckpointError {
  if (systemErrorCode(cause) === 'EISDIR') return directoryError(path);
  return new CheckpointError(path, message('torch.file.unopened', { reason: reasonOf(cause) }), { cause });
}

function directoryError(path: string): CheckpointError {
  return new CheckpointError(path, message('torch.file.directory'), { hint: message('torch.hint.directory') });
}
