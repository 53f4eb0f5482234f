/**
 * Reads configuration and vocabulary files: small, and named by files that nobody vouches for.
 * On a pull request whoever wrote the run directory could name a private key of the runner, and the package is uploaded.
 */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { SlimError } from '../errors.js';
import { message } from '../words/message.js';

/** Vocabularies and dictionaries have 0.1 to 10 MB (seg_dict of seaco-paraformer: 8.3 MB); more is no such file. */
export const LARGEST_SMALL_FILE = 64 * 2 ** 20;

/** A file that is there and cannot be what it should be; the message says why. */
export class UnfitFileError extends SlimError {}

/**
 * The bytes of the regular file at `path`; symbolic links are followed.
 * @throws UnfitFileError where it is no regular file or larger than `cap` bytes; a system error where it cannot be read
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
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(fd, bytes, length, bytes.length - length, length);
      if (read === 0) throw new UnfitFileError(message('small-file.shrank'));
      length += read;
    }
    return bytes;
  } finally {
    closeSync(fd);
  }
}

/**
 * Where `name` lies within `directory`, with links resolved: undefined where it, or what it links to, lies outside.
 * One link out is allowed: Hugging Face's cache keeps a snapshot's files as links to `../../blobs/<digest>`.
 */
export function locateWithin(directory: string, name: string): string | undefined {
  if (!isPlainRelative(name)) return undefined;
  const root = realpathSync(directory);
  const real = realpathSync(join(directory, name));
  if (isInside(root, real)) return real;
  const isBlob = dirname(real) === join(root, '..', '..', 'blobs') && /^[0-9a-f]{40,64}$/.test(basename(real));
  return isBlob ? real : undefined;
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

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
