/** The last step of a run: checkpoints are deleted, or lose their training state. */
import { lstatSync } from 'node:fs';
import { type CleanupPlan, cleanUp } from '../funasr/cleanup.js';
import { isElsewhere, type RunEntry } from '../funasr/run-directory.js';
import { breathe, type Host } from '../host.js';
import type { Cleanup, Notice } from '../result.js';
import { type Message, message, type Said } from '../words/message.js';
import { notice } from '../words/notice.js';
import { stripEach } from './strip.js';
import { isTarget, type StripTarget, whatIs } from './targets.js';

/**
 * Carries out a plan, as `cleanUp` does. With `strip`, checkpoints are rewritten that are as the run read them: it says by
 * size and time that no training writes to them. What has no training state is left alone without a word.
 * @param obstacle what has come up since the plan was made; then nothing is done
 * @throws the reason of the host's signal when it is aborted
 */
export async function carryOut(
  plan: CleanupPlan,
  obstacle: Cleanup['skipped'],
  host: Pick<Host, 'signal' | 'did' | 'onProgress'>,
): Promise<{ readonly cleanup: Cleanup; readonly notices: readonly Notice[] }> {
  const { cleanup } = plan;
  if (cleanup.mode !== 'strip') return cleanUp(plan, obstacle, host);
  const skipped = cleanup.skipped ?? obstacle;
  const notices: Notice[] = [];
  const keep = (file: string, problem: Said): unknown =>
    notices.push(notice('cleanup-kept', 'warning', { file, problem }));
  const names = new Map<string, string>();
  const targets: StripTarget[] = [];
  for (const entry of skipped === null ? plan.entries : []) {
    await breathe(host.signal);
    const [part] = entry.parts;
    const against = obstacleTo(entry, plan.runPath);
    if (against !== undefined || part === undefined) {
      keep(entry.name, against ?? message('entry.special'));
      continue;
    }
    const found = await whatIs(part.path, part, host.signal);
    if (found === undefined) continue;
    names.set(found.path, entry.name);
    if (isTarget(found)) targets.push(found);
    else keep(entry.name, found.reason);
  }
  const { stripped, refused } = await stripEach(targets, host);
  for (const { path, reason } of refused) keep(names.get(path) ?? path, reason);
  const done = stripped.map(({ path, bytes, after }) => ({ name: names.get(path) ?? path, bytes, after }));
  const freedBytes = done.reduce((sum, { bytes, after }) => sum + bytes - after, 0);
  return { cleanup: { ...cleanup, skipped, stripped: done, freedBytes }, notices };
}

function obstacleTo(entry: RunEntry, runPath: string): Message | undefined {
  if (isElsewhere(entry)) return message('cleanup.elsewhere', { directory: runPath });
  if (entry.linked) return message('cleanup.link');
  if ('kind' in entry && entry.kind === 'deepspeed') return message('strip.deepspeed');
  const links = lstatSync(entry.file, { throwIfNoEntry: false })?.nlink ?? 1;
  return links > 1 ? message('strip.hard-link', { count: links - 1 }) : undefined;
}
