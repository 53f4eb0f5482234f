/**
 * Reads configuration and vocabulary files: small, and named by untrusted files.
 * On a pull request the author of the run directory could name a private key of the runner, and the package is uploaded.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { SlimError, systemErrorCode } from '../errors.js';
import { readFully } from '../torch/read-fully.js';
import { message } from '../words/message.js';

/** Vocabularies and dictionaries have 0.1 to 10 MB (seg_dict of seaco-paraformer: 8.3 MB); more is no such file. */
export const LARGEST_SMALL_FILE = 64 * 2 ** 20;

/** A file that is there and cannot be what it should be; the message says why. */
export class UnfitFileError extends SlimError {}

/**
 * The bytes of the regular file at `path`; symbolic links are followed.
 * @throws UnfitFileError where it is not a regular file or larger than `cap` bytes; a system error where it cannot be read
 */
export function readSmallFile(path: string, cap = LARGEST_SMALL_FILE): Uint8Array {
  // O_NONBLOCK: opening a pipe must not wait for its writer.
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new UnfitFileError(message('small-file.special'));
    if (stats.size > cap) {
      throw new UnfitFileError(message('small-file.too-large', { bytes: stats.size, most: cap }));
    }
    const bytes = new Uint8Array(stats.size);
    if (readFully(fd, bytes, 0, bytes.length, 0) < bytes.length) throw new UnfitFileError(message('small-file.shrank'));
    return bytes;
  } finally {
    closeSync(fd);
  }
}

/** What is at a path, links followed; undefined where nothing is there, or nothing that this process may see. */
export function statOf(path: string): Stats | undefined {
  return whereSeen(() => statSync(path));
}

/** What is at a path, links themselves; undefined as above. */
export function lstatOf(path: string): Stats | undefined {
  return whereSeen(() => lstatSync(path));
}

/** A path without links; undefined as above. */
export function realOf(path: string | null): string | undefined {
  return path === null ? undefined : whereSeen(() => realpathSync(path));
}

function whereSeen<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Where `name` lies within `directory`, with links resolved: undefined where it, or what it links to, lies outside. */
export function locateWithin(directory: string, name: string): string | undefined {
  if (!isPlainRelative(name)) return undefined;
  const root = realpathSync(directory);
  const real = realpathSync(join(directory, name));
  return isWithin(root, real) || isBlobOf(root, real) ? real : undefined;
}

/** Hugging Face's cache keeps a snapshot's files as links to `../../blobs/<digest>`. Both paths are without links. */
export function isBlobOf(snapshot: string, path: string): boolean {
  return dirname(path) === join(snapshot, '..', '..', 'blobs') && /^[0-9a-f]{40,64}$/.test(basename(path));
}

/**
 * Whether a file's name can only point downwards: no root, drive, `..`, backslash or control character; nor an ending
 * that Windows drops, so that `model.pt.` would be `model.pt` there.
 */
export function isPlainRelative(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a name
  if (name === '' || name.length > 255 || /[\\:\u0000-\u001f\u007f]/.test(name) || isAbsolute(name)) return false;
  return name.split('/').every((part) => part !== '' && !/[. ]$/.test(part));
}

/** Whether `path` lies below `root`, as they are written. */
export function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
