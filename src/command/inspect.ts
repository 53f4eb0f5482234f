/** Where do a checkpoint's bytes go, or a GGUF's? Reads directories, pickles and heads, never the weights. */
import { statSync } from 'node:fs';
import { reasonOf, SelectionError, SlimError, systemErrorCode, together } from '../errors.js';
import { anatomy } from '../funasr/anatomy.js';
import { scanRunDirectory } from '../funasr/run-directory.js';
import { breathe } from '../host.js';
import { ggufAnatomy } from '../model-file/gguf-anatomy.js';
import { onnxAnatomy } from '../model-file/onnx/anatomy.js';
import type { Anatomy } from '../result.js';
import { openSaved } from '../torch/open.js';
import { message } from '../words/message.js';

export interface Inspection {
  /** of all that could be read, named by their paths */
  readonly anatomies: readonly Anatomy[];
  /** what was named, or is called a checkpoint in a directory that was, and could not be read; undefined where all could */
  readonly failure: SlimError | undefined;
}

/**
 * The anatomy of each path: a checkpoint or GGUF file, or all checkpoints and copies in a run directory. What is none does not keep
 * the others from being read.
 * @throws the signal's reason when it is aborted
 */
export async function inspect(paths: readonly string[], signal?: AbortSignal): Promise<Inspection> {
  const anatomies: Anatomy[] = [];
  const errors: SlimError[] = [];
  const attempt = async <T>(read: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof SlimError)) throw error;
      errors.push(error);
      return undefined;
    }
  };
  for (const path of paths) {
    for (const file of (await attempt(() => filesOf(path))) ?? []) {
      await breathe(signal);
      const found = await attempt(() => anatomyOf(file, signal));
      if (found !== undefined) anatomies.push(found);
    }
  }
  return { anatomies, failure: together(errors) };
}

async function anatomyOf(path: string, signal: AbortSignal | undefined): Promise<Anatomy> {
  if (/\.onnx$/i.test(path)) return { ...onnxAnatomy(path), name: path };
  const gguf = ggufAnatomy(path);
  if (gguf !== undefined) return { ...gguf, name: path };
  const checkpoint = await openSaved(path, signal);
  try {
    return { ...anatomy(checkpoint), name: path };
  } finally {
    checkpoint.close();
  }
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
