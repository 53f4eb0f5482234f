/** The text of a comment: a hidden first line that tells whose it is and what it says, then the report. */
import { createHash } from 'node:crypto';
import { isFailed } from '../report/failure.js';
import { MAX_COMMENT_LENGTH } from '../report/markdown.js';
import type { Outcome, Report } from '../result.js';
import { field } from './payload.js';

/** What `comment: on-change` compares. */
export interface CommentData {
  readonly verdict: Outcome;
  /** null where there is no model */
  readonly modelBytes: number | null;
  readonly baseBytes: number | null;
}

/** What of a result the comment's hidden data keeps. */
export function commentData(result: Report): CommentData {
  if (isFailed(result)) return { verdict: 'error', modelBytes: null, baseBytes: null };
  return { verdict: result.verdict, modelBytes: result.model.bytes, baseBytes: result.base.bytes };
}

/** A comment key on one line. The default in action.yml ends in the matrix as JSON, `null` for a job without one. */
export function plainKey(commentKey: string): string {
  return commentKey.replace(/\s+/g, ' ').replace(/ \/ (null|\{ ?\})$/, '');
}

/** Sixteen hexadecimal digits for any plain key. */
export function keyId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

/** How many characters the report itself may have. */
export function roomForReport(): number {
  return (
    MAX_COMMENT_LENGTH -
    composeBody('0'.repeat(16), { verdict: 'no-baseline', modelBytes: 2 ** 53, baseBytes: 2 ** 53 }, '').length
  );
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

/** Whether the comment says something else than `data`; a comment whose data cannot be read does. */
export function saysOtherwise(body: string, id: string, data: CommentData): boolean {
  const said = readData(body, id);
  return (['verdict', 'modelBytes', 'baseBytes'] as const).some((name) => field(said, name) !== data[name]);
}

/** Bodies that were edited in a browser come back with other line ends. */
export function isSameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(a) === plain(b);
}

function marker(id: string): string {
  return `<!-- funasr-slim ${id} `;
}

function readData(body: string, id: string): unknown {
  const encoded = body.slice(marker(id).length).split(' ', 1)[0] ?? '';
  try {
    return JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
