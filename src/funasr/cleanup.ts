/** Deletes checkpoints when everything else is done: nothing else, and nothing that changed meanwhile. */

import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf, SlimError, systemErrorCode } from '../errors.js';
import { breathe, type Host } from '../host.js';
import type { Cleanup, Notice, Verdict } from '../result.js';
import { message } from '../words/message.js';
import { notice } from '../words/notice.js';
import { type FilePart, isElsewhere, type RunDirectory, type RunEntry } from './run-directory.js';

interface CleanupRequest {
  readonly mode: Cleanup['mode'];
  /** as scanned before the first checkpoint was read */
  readonly run: RunDirectory;
  /** names of the checkpoints that went into the slim model */
  readonly averaged: readonly string[];
  readonly verdict: Verdict;
  /** whether FunASR can load the package; undefined where that is not known, which stops nothing */
  readonly deployable?: boolean | undefined;
  readonly dryRun: boolean;
}

/** What to delete when everything else is done. */
export interface CleanupPlan {
  /** as the report tells it */
  readonly cleanup: Cleanup;
  readonly runPath: string;
  readonly entries: readonly RunEntry[];
}

/**
 * `averaged` deletes the checkpoints that went into the slim model, `all` every checkpoint and copy. `model.pt` resumes
 * the training and stays unless `all`. `strip` is for every checkpoint, and for `model.pt.best`. Deletes nothing yet.
 */
export function planCleanup(request: CleanupRequest): CleanupPlan {
  const { mode, run } = request;
  const skipped = obstacleTo(request);
  const entries = skipped === null || skipped === 'dry-run' ? targets(request) : [];
  const planned = entries.map(({ name, bytes }) => ({ name, bytes }));
  return { cleanup: { mode, skipped, planned, deleted: [], freedBytes: 0 }, runPath: run.path, entries };
}

/**
 * Carries out a plan to delete: the last thing that is done, since nothing brings a checkpoint back. Only entries that the scan
 * recognised, directly in the run directory, of the same size and time as then; links, and what they link to, stay. What
 * could not be deleted comes as a notice, no error: the work is done.
 * @param obstacle what has come up since the plan was made; then nothing is deleted
 * @throws the reason of the host's signal when it is aborted: what is not deleted yet stays
 */
export async function cleanUp(
  { cleanup, runPath, entries }: CleanupPlan,
  obstacle: Cleanup['skipped'],
  host: Pick<Host, 'signal' | 'did'>,
): Promise<{ readonly cleanup: Cleanup; readonly notices: readonly Notice[] }> {
  const skipped = cleanup.skipped ?? obstacle;
  const deleted: { name: string; bytes: number }[] = [];
  const notices: Notice[] = [];
  let freedBytes = 0;
  for (const entry of skipped === null ? entries : []) {
    await breathe(host.signal);
    try {
      freedBytes += deleteEntry(runPath, entry);
      deleted.push({ name: entry.name, bytes: entry.bytes });
      host.did({ kind: 'deleted' });
    } catch (error) {
      if (!(error instanceof KeptError) && systemErrorCode(error) === undefined) throw error;
      const params = { file: entry.name, problem: reasonOf(error) };
      notices.push(notice('cleanup-kept', 'warning', params));
    }
  }
  return { cleanup: { ...cleanup, skipped, deleted, freedBytes }, notices };
}

function obstacleTo({ verdict, deployable, dryRun }: CleanupRequest): Cleanup['skipped'] {
  if (verdict === 'fail') return 'verdict';
  if (deployable === false) return 'not-deployable';
  return dryRun ? 'dry-run' : null;
}

/** A checkpoint that must not be deleted, and why. */
class KeptError extends SlimError {}

function targets({ mode, run, averaged }: CleanupRequest): RunEntry[] {
  if (mode === 'all') return [...run.checkpoints, ...run.copies];
  if (mode === 'strip') return [...run.checkpoints, ...run.copies.filter(({ kind }) => kind === 'best')];
  const names = new Set(averaged);
  return [...run.checkpoints, ...run.copies.filter(({ kind }) => kind !== 'resume')].filter(({ name }) =>
    names.has(name),
  );
}

/** Bytes that became free: none for a file that has another name (a hard link) left. */
function deleteEntry(runPath: string, entry: RunEntry): number {
  if (isElsewhere(entry)) throw new KeptError(message('cleanup.elsewhere', { directory: runPath }));
  const path = join(runPath, entry.name);
  const stats = lstatSync(path);
  if (entry.linked || stats.isSymbolicLink()) throw new KeptError(message('cleanup.link'));
  if (stats.isFile()) return deleteFile(entry.parts[0], path);
  if (!stats.isDirectory()) throw new KeptError(message('entry.special'));
  const known = new Set(entry.parts.map((part) => part.path));
  const files = readdirSync(path).filter((name) => !known.has(join(path, name)));
  if (files.length > 0) throw new KeptError(message('cleanup.other-files', { files }));
  for (const part of entry.parts) assertUnchanged(part, part.path);
  const freed = entry.parts.reduce((sum, part) => sum + deleteFile(part, part.path), 0);
  rmdirSync(path);
  return freed;
}

function deleteFile(part: FilePart | undefined, path: string): number {
  const freed = assertUnchanged(part, path);
  unlinkSync(path);
  return freed;
}

/** Bytes that deleting the file frees. */
function assertUnchanged(part: FilePart | undefined, path: string): number {
  const stats = lstatSync(path);
  const same = part?.path === path && stats.isFile() && stats.size === part.bytes && stats.mtimeMs === part.modifiedMs;
  if (!same) throw new KeptError(message('cleanup.changed', { directory: dirname(path) }));
  return stats.nlink === 1 ? stats.size : 0;
}
