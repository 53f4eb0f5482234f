/** Checkpoints lose their training state in place, one at a time: weights and scores stay, and with them every choice. */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf, SlimError } from '../errors.js';
import type { Host } from '../host.js';
import { message, type Said } from '../words/message.js';
import { rewrite } from './rewrite.js';
import { filesAt, isTarget, lookAt, newestOf, type PassedBy, type StripTarget } from './targets.js';

export interface StripRequest {
  /** run directories and checkpoints */
  readonly paths: readonly string[];
  /** how many of the newest checkpoints of each directory stay whole */
  readonly keepNewest: number;
  /** look, and change nothing */
  readonly dryRun: boolean;
}

interface Stripped {
  readonly path: string;
  readonly before: number;
  readonly after: number;
}

export interface StripOutcome {
  readonly dryRun: boolean;
  /** on a dry run, what would be */
  readonly stripped: readonly Stripped[];
  readonly passed: readonly PassedBy[];
  readonly freedBytes: number;
  /** paths that lead to nothing */
  readonly failures: readonly SlimError[];
}

/**
 * Strips what `request` names and has stood still. What cannot be stripped is skipped with its reason, and stays as it was.
 * @param tellOrder told beforehand where the disk is nearly full, and the smallest come first
 * @param freeFor bytes that are free where a file lies
 * @throws the reason of the host's signal when it is aborted: what is stripped by then stays so
 */
export async function strip(
  request: StripRequest,
  host: Pick<Host, 'signal' | 'date' | 'did' | 'onProgress'>,
  tellOrder: (free: number) => void,
  freeFor: (path: string) => number = freeBytes,
): Promise<StripOutcome> {
  const failures: SlimError[] = [];
  const files = new Set<string>();
  for (const path of request.paths) {
    try {
      for (const file of filesAt(path)) files.add(file);
    } catch (error) {
      if (!(error instanceof SlimError)) throw error;
      failures.push(error);
    }
  }
  const newest = newestOf([...files], request.keepNewest);
  const now = host.date().getTime();
  const targets: StripTarget[] = [];
  const passed: PassedBy[] = [];
  for (const path of files) {
    const found = newest.has(path)
      ? { path, reason: message('strip.newest', { count: request.keepNewest }) }
      : await lookAt(path, now, host.signal);
    if (isTarget(found)) targets.push(found);
    else passed.push(found);
  }
  const ordered = inOrder(targets, tellOrder, freeFor);
  const { stripped, refused } = request.dryRun
    ? { stripped: ordered, refused: [] }
    : await stripEach(ordered, host, freeFor);
  const done = stripped.map(({ path, bytes, after }) => ({ path, before: bytes, after }));
  const freedBytes = done.reduce((sum, { before, after }) => sum + before - after, 0);
  return { dryRun: request.dryRun, stripped: done, passed: [...passed, ...refused], freedBytes, failures };
}

/** The smallest first, where the largest does not fit beside the others yet: each makes room for the next. */
function inOrder(
  targets: readonly StripTarget[],
  tellOrder: (free: number) => void,
  freeFor: (path: string) => number,
): readonly StripTarget[] {
  const tight = targets
    .map(({ path, after }) => ({ after, free: freeFor(path) }))
    .find(({ after, free }) => after > free);
  if (tight === undefined) return targets;
  tellOrder(tight.free);
  return targets.toSorted((a, b) => a.after - b.after);
}

/** What is free for this user where the file lies; Infinity where the file system does not say. */
function freeBytes(path: string): number {
  const { bavail, bsize, blocks } = statfsSync(dirname(path));
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}

/** Why it failed, without the file that it is said of. */
function reasonAlone(error: SlimError): Said {
  const reason = reasonOf(error);
  const isOfFile = typeof reason !== 'string' && reason.code === 'error.file';
  return isOfFile ? (reason.params['problem'] as Said) : reason;
}

/** Strips one after another; what cannot be stripped comes with its reason. @throws the signal's reason */
export async function stripEach(
  targets: readonly StripTarget[],
  { signal, did, onProgress }: Pick<Host, 'signal' | 'did' | 'onProgress'>,
  freeFor: (path: string) => number = freeBytes,
): Promise<{ readonly stripped: readonly StripTarget[]; readonly refused: readonly PassedBy[] }> {
  const stripped: StripTarget[] = [];
  const refused: PassedBy[] = [];
  const total = targets.reduce((sum, { after }) => sum + after, 0);
  let done = 0;
  let freeing: Promise<void> | undefined;
  try {
    for (const target of targets) {
      if (freeFor(target.path) < target.after) await freeing;
      try {
        const told = (part: number) => onProgress({ done: done + part, total });
        const { bytes, freed } = await rewrite(target.path, target, signal, told);
        stripped.push({ ...target, after: bytes });
        did({ kind: 'stripped' });
        await freeing;
        freeing = freed;
      } catch (error) {
        if (!(error instanceof SlimError) || error === signal.reason) throw error;
        refused.push({ path: target.path, reason: reasonAlone(error) });
      }
      done += target.after;
    }
  } finally {
    await freeing;
  }
  return { stripped, refused };
}
