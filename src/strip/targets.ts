/** Which files `strip` is to rewrite: all checkpoints of a run directory, or those that are named. What it skips, and why. */
import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isCheckpointName } from '../config.js';
import { reasonOf, SelectionError, SlimError, systemErrorCode } from '../errors.js';
import { anatomy, hasTrainingState } from '../funasr/anatomy.js';
import { parseCheckpointName } from '../funasr/checkpoint-names.js';
import { scanRunDirectory } from '../funasr/run-directory.js';
import { breathe } from '../host.js';
import { strippedFile } from '../model-file/stripped.js';
import { openCheckpoint } from '../torch/open.js';
import { message, type Said } from '../words/message.js';
import type { Seen } from './rewrite.js';

/** A checkpoint that can be stripped. */
export interface StripTarget extends Seen {
  readonly path: string;
  /** bytes of the file that will be written */
  readonly after: number;
}

export interface PassedBy {
  readonly path: string;
  readonly reason: Said;
}

/** So long a file must have stood still: torch.save takes longer than that on no disk that a training can use. */
const STILL_MS = 60_000;

/** The files that a path stands for, by their paths. @throws SelectionError where there is none */
export function filesAt(path: string): readonly string[] {
  let isDirectory: boolean;
  try {
    isDirectory = statSync(path).isDirectory();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    throw new SelectionError(message('error.file', { file: path, problem: reasonOf(error) }));
  }
  if (!isDirectory || isCheckpointName(path)) return [path];
  const { checkpoints, copies } = scanRunDirectory(path);
  // `model.pt` resumes the training, so it is only stripped if named.
  const others = copies.filter(({ kind }) => kind !== 'resume');
  return [...checkpoints, ...others].map(({ name }) => join(path, name));
}

/** Paths of the newest checkpoints of each of the directories that files lie in. */
export function newestOf(files: readonly string[], keep: number): ReadonlySet<string> {
  const directories = new Set(files.filter((file) => parseCheckpointName(basename(file))).map((file) => dirname(file)));
  const newest = [...directories].flatMap((directory) =>
    // Not slice(-0), which is all of them.
    scanRunDirectory(directory)
      .checkpoints.toReversed()
      .slice(0, keep)
      .map(({ name }) => join(directory, name)),
  );
  return new Set(newest);
}

/**
 * Whether a file can be stripped. Opens it, and reads no weight.
 * @param now the wall clock, in milliseconds
 * @throws the signal's reason when it is aborted
 */
export async function lookAt(path: string, now: number, signal: AbortSignal): Promise<StripTarget | PassedBy> {
  await breathe(signal);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { path, reason: message('system.ENOENT') };
  if (stats.isSymbolicLink()) return { path, reason: message('cleanup.link') };
  if (stats.isDirectory() || /^mp_rank_\d+_/.test(basename(path))) return { path, reason: message('strip.deepspeed') };
  if (!stats.isFile()) return { path, reason: message('entry.special') };
  if (stats.nlink > 1) return { path, reason: message('strip.hard-link', { count: stats.nlink - 1 }) };
  const seen: Seen = { bytes: stats.size, modifiedMs: stats.mtimeMs };
  const still = Math.floor((now - stats.mtimeMs) / 1000);
  if (still * 1000 < STILL_MS) return { path, reason: message('strip.moving', { seconds: STILL_MS / 1000 }) };
  return (await whatIs(path, seen, signal)) ?? { path, reason: message('strip.nothing') };
}

/** Undefined where there is no training state to lose. */
export async function whatIs(
  path: string,
  seen: Seen,
  signal: AbortSignal,
): Promise<StripTarget | PassedBy | undefined> {
  try {
    const checkpoint = await openCheckpoint(path, signal);
    try {
      if (!hasTrainingState(anatomy(checkpoint))) return undefined;
      return { path, ...seen, after: strippedFile(checkpoint).byteLength };
    } finally {
      checkpoint.close();
    }
  } catch (error) {
    if (!(error instanceof SlimError) || error === signal.reason) throw error;
    return { path, reason: reasonOf(error) };
  }
}

/** Whether it is a file to strip. */
export function isTarget(found: StripTarget | PassedBy): found is StripTarget {
  return 'after' in found;
}
