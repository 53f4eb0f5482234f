/** Where do a checkpoint's bytes go? Reads directories and pickles, never the weights. */
import { statSync } from 'node:fs';
import { reasonOf, SelectionError, systemErrorCode } from '../errors.js';
import { anatomy } from '../funasr/anatomy.js';
import { scanRunDirectory } from '../funasr/run-directory.js';
import { breathe } from '../host.js';
import type { Anatomy } from '../result.js';
import { openSaved } from '../torch/open.js';
import { message } from '../words/message.js';

/**
 * The anatomy of each path: a checkpoint file, or all checkpoints and copies in a run directory, named by its path.
 * @throws CheckpointError for a file that is no checkpoint; SelectionError for a path that is not there;
 *   the signal's reason when it is aborted
 */
export async function inspect(paths: readonly string[], signal?: AbortSignal): Promise<Anatomy[]> {
  const anatomies: Anatomy[] = [];
  for (const path of paths.flatMap(filesOf)) {
    await breathe(signal);
    const checkpoint = await openSaved(path, signal);
    try {
      anatomies.push({ ...anatomy(checkpoint), name: path });
    } finally {
      checkpoint.close();
    }
  }
  return anatomies;
}

function filesOf(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    const said = message('error.file', { file: path, problem: reasonOf(error) });
    throw new SelectionError(said, { hint: message('hint.inspect'), cause: error });
  }
  const { checkpoints, copies } = scanRunDirectory(path);
  return [...checkpoints, ...copies].map((entry) => entry.file);
}
