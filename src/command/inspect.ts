/** Where do a checkpoint's bytes go? Reads directories and pickles, never the weights. */
import { statSync } from 'node:fs';
import { errorMessage, SelectionError, systemErrorCode } from '../errors.js';
import { anatomy } from '../funasr/anatomy.js';
import { scanRunDirectory } from '../funasr/run-directory.js';
import type { Anatomy } from '../result.js';
import { openCheckpoint } from '../torch/open.js';

/**
 * The anatomy of each path: a checkpoint file, or all checkpoints and copies in a run directory, named by its path.
 * @throws CheckpointError for a file that is no checkpoint; SelectionError for a path that is not there
 */
export function inspect(paths: readonly string[]): Anatomy[] {
  return paths.flatMap(filesOf).map((path) => {
    const checkpoint = openCheckpoint(path);
    try {
      return { ...anatomy(checkpoint), name: path };
    } finally {
      checkpoint.close();
    }
  });
}

function filesOf(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    throw new SelectionError(`${path}: ${errorMessage(error)}`, {
      hint: 'name a checkpoint or a directory that holds some',
      cause: error,
    });
  }
  const { checkpoints, copies } = scanRunDirectory(path);
  return [...checkpoints, ...copies].map((entry) => entry.file);
}
