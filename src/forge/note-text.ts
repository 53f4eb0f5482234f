/** The text of a note on a pull request: a hidden first line that tells whose it is and what it says, then the report. */
import { createHash } from 'node:crypto';
import type { Allowance, Language } from '../config.js';
import { isFailed } from '../report/failure.js';
import { renderMarkdown } from '../report/markdown.js';
import type { PreviousReport } from '../report/options.js';
import type { Outcome, Report } from '../result.js';
import type { Stamp } from './newer.js';
import { numberAt, textAt } from './payload.js';

const OUTCOMES: readonly Outcome[] = ['pass', 'warn', 'fail', 'no-baseline', 'error'];

/** What a comment says, as data: what `comment: on-change` compares, and which of two is the newer. */
export interface CommentData extends Stamp {
  readonly verdict: Outcome;
  /** null where there is no model */
  readonly modelBytes: number | null;
  readonly baseBytes: number | null;
  readonly time: string | null;
}

/** What of a report the comment's hidden data keeps. */
export function commentData(report: Report): CommentData {
  const { commit = null, run = null, runNumber = null, attempt = null, time = null } = report.provenance ?? {};
  const stamp = { commit, run, runNumber, attempt, time };
  if (isFailed(report)) return { verdict: 'error', modelBytes: null, baseBytes: null, ...stamp };
  return { verdict: report.verdict, modelBytes: report.model.bytes, baseBytes: report.base.bytes, ...stamp };
}

/** A comment key on one line. The default in action.yml ends in the matrix as JSON, `null` for a job without one. */
export function plainKey(commentKey: string): string {
  return commentKey.replace(/\s+/g, ' ').replace(/ \/ (null|\{ ?\})$/, '');
}

/** Sixteen hexadecimal digits for any plain key. */
export function keyId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

interface NoteOptions extends PreviousReport {
  readonly language: Language;
  /** tells the jobs of one pull request apart */
  readonly key: string;
  /** where the run's artifacts are, by their ids */
  readonly artifactsUrl?: string | undefined;
  /** the pull request has another head by now */
  readonly isOutdated: boolean;
  /** characters of the whole note */
  readonly most: number;
}

/** The report as a note shows it: folded, with the job's name at the top. */
export function noteMarkdown(report: Report, { language, key, most, ...options }: NoteOptions): string {
  const maxLength = most - composeBody('0'.repeat(16), commentData(report), '').length;
  return renderMarkdown(report, { ...options, language, job: key, maxLength, target: 'comment' });
}

/** @param id `keyId` of the comment's key */
export function composeBody(id: string, data: CommentData, markdown: string): string {
  // Base64url has no `-->`. It does have `-`, but never `>`.
  return `${marker(id)}${Buffer.from(JSON.stringify(data)).toString('base64url')} -->\n${markdown}`;
}

/** Whether a comment of that key begins so; whose it is its author tells. */
export function isMarked(body: string | null | undefined, id: string): body is string {
  return body?.startsWith(marker(id)) === true;
}

/** Whether a comment says something else than `data`: another verdict, or a size that differs by more than the threshold. */
export function saysOtherwise(said: CommentData, data: CommentData, threshold?: Allowance): boolean {
  const differs = (name: 'modelBytes' | 'baseBytes'): boolean => {
    const [before, after] = [said[name], data[name]];
    if (before === null || after === null || threshold === undefined) return before !== after;
    const most = 'percent' in threshold ? (before * threshold.percent) / 100 : threshold.bytes;
    return Math.abs(after - before) > most;
  };
  return said.verdict !== data.verdict || differs('modelBytes') || differs('baseBytes');
}

/** Bodies that were edited in a browser come back with other line ends. */
export function isSameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(a) === plain(b);
}

function marker(id: string): string {
  return `<!-- funasr-slim ${id} `;
}

/** What a comment of that key says; undefined where that cannot be read. What an earlier release did not note is null. */
export function dataOf(body: string, id: string): CommentData | undefined {
  const encoded = body.slice(marker(id).length).split(' ', 1)[0] ?? '';
  try {
    const data: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    const count = (name: string): number | null => numberAt(data, name) ?? null;
    const verdict = OUTCOMES.find((one) => one === textAt(data, 'verdict'));
    if (verdict === undefined) return undefined;
    return {
      verdict,
      modelBytes: count('modelBytes'),
      baseBytes: count('baseBytes'),
      commit: textAt(data, 'commit') ?? null,
      run: count('run'),
      runNumber: count('runNumber'),
      attempt: count('attempt'),
      time: textAt(data, 'time') ?? null,
    };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
