/**
 * Errors that a user can act on. Each says what was found and what was expected in its message,
 * and what to do next in `hint`. Anything else that is thrown is a defect of this program.
 */

import { type Message, message, type Said } from './words/message.js';
import { english } from './words/translator.js';

/** 1: the work failed. 2: wrong usage. 3: the budget is exceeded (no error: a verdict). */
export type ExitStatus = 0 | 1 | 2 | 3;

/** What a user can fix: what was found, and what to do, with the exit status of the command. `message` is in English. */
export class SlimError extends Error {
  /** what was found, a line each */
  readonly lines: readonly Said[];
  readonly hint: Said | undefined;
  readonly exitStatus: ExitStatus = 1;

  constructor(said: Said | readonly Said[], options: { hint?: Said; cause?: unknown } = {}) {
    const lines = typeof said === 'string' || !Array.isArray(said) ? [said as Said] : (said as readonly Said[]);
    super(lines.map(english).join('\n'), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.lines = lines;
    this.hint = options.hint;
  }
}

/** Wrong inputs or flags: all problems in one error, one per line. */
export class UsageError extends SlimError {
  override readonly exitStatus = 2;

  constructor(
    readonly problems: readonly Said[],
    options: { hint?: Said; cause?: unknown } = {},
  ) {
    super(problems, options);
  }
}

/** A file that cannot be read with certainty: what it is, or what in it is wrong, and where. */
export class CheckpointError extends SlimError {
  /** the problem, after where in the file it is */
  readonly reason: Said;

  /**
   * @param file path of the file
   * @param problem what was found and what was expected
   * @param where record, tensor or byte offset within the file
   */
  constructor(
    readonly file: string,
    readonly problem: Said,
    options: { where?: Said; hint?: Said; cause?: unknown } = {},
  ) {
    const { where } = options;
    const reason = where === undefined ? problem : message('error.within', { where, problem });
    super(message('error.file', { file, problem: reason }), options);
    this.reason = reason;
  }
}

/** The checkpoints do not fit together, or none is left to average. */
export class SelectionError extends SlimError {}

/** Writing failed: disk full, no permission, a checkpoint that changed meanwhile. */
export class WriteError extends SlimError {}

/** `evaluate` failed: the command, or what it printed. */
export class EvaluationError extends SlimError {}

/** Something took longer than it may. */
export class TimeLimitError extends SlimError {}

/** What a run has done, or begun, that its end leaves standing. */
export type Deed =
  | { readonly kind: 'report'; readonly path: string }
  | { readonly kind: 'package'; readonly dir: string }
  | { readonly kind: 'deleted' | 'stripped' | 'publishing' }
  | { readonly kind: 'artifact'; readonly name: string }
  | { readonly kind: 'comment'; readonly url: string };

/** A signal: the work was stopped, temporary files are gone, and what was done by then stays. */
export class CancelledError extends SlimError {
  constructor(
    readonly signal: NodeJS.Signals,
    deeds: readonly Deed[] = [],
  ) {
    super(message('error.stopped', { signal, left: standing(deeds) }));
  }
}

/** What stays, each once: one for many, as of deleted checkpoints. */
function standing(deeds: readonly Deed[]): readonly Message[] {
  const has = (kind: Deed['kind']): boolean => deeds.some((deed) => deed.kind === kind);
  const told = deeds.filter(({ kind }) => !(kind === 'publishing' && has('artifact')));
  const texts = new Map(told.map((deed) => [JSON.stringify(deed), standingText(deed)]));
  return texts.size === 0 ? [message('stopped.nothing')] : [...texts.values()];
}

function standingText(deed: Deed): Message {
  switch (deed.kind) {
    case 'report':
      return message('stopped.report', { path: deed.path });
    case 'package':
      return message('stopped.package', { dir: deed.dir });
    case 'deleted':
      return message('stopped.deleted');
    case 'stripped':
      return message('stopped.stripped');
    case 'publishing':
      return message('stopped.publishing');
    case 'artifact':
      return message('stopped.artifact', { name: deed.name });
    case 'comment':
      return message('stopped.comment', { url: deed.url });
  }
}

/** One error for several: what was found, a line each, then what to do, each once; undefined for none. */
export function together(errors: readonly SlimError[]): SlimError | undefined {
  const [first, ...more] = errors;
  if (first === undefined || more.length === 0) return first;
  const hints = new Map(errors.flatMap(({ hint }) => (hint === undefined ? [] : [[english(hint), hint] as const])));
  return new SlimError([...errors.flatMap(({ lines }) => lines), ...hints.values()]);
}

/** The code of a system error (`ENOENT`, `EACCES`, ...), or undefined for any other value. */
export function systemErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Why something failed, as far as a user can tell: an error of this program's, the system's refusal, or another's text. */
export function reasonOf(error: unknown): Said {
  const code = error instanceof SlimError ? undefined : systemErrorCode(error);
  return code === undefined ? saidBy(error) : systemProblem(code);
}

/** As `reasonOf`, and the system's refusals in its own words too, which name what was asked for. */
export function saidBy(error: unknown): Said {
  if (error instanceof CheckpointError) return error.reason;
  return error instanceof SlimError ? (error.lines[0] ?? error.message) : errorMessage(error);
}

function systemProblem(code: string): Message {
  const known = SYSTEM_CODES.find((one) => one === code);
  return known === undefined ? message('system.other', { code }) : message(`system.${known}`);
}

/** What the catalogue words; any other is shown by its code. */
const SYSTEM_CODES = [
  'EACCES',
  'EBUSY',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOTDIR',
  'EPERM',
] as const;

/** One line for any thrown value. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Each error that led to this one, the nearest first: a line for each `cause`, and for each error of an AggregateError. */
export function causesOf(error: unknown): readonly string[] {
  const lines: string[] = [];
  const seen = new Set<unknown>([error]);
  const visit = (cause: unknown): void => {
    if (cause === undefined || seen.has(cause)) return;
    seen.add(cause);
    lines.push(String(cause));
    descend(cause);
  };
  const descend = (from: unknown): void => {
    if (!(from instanceof Error)) return;
    visit(from.cause);
    if (from instanceof AggregateError) from.errors.forEach(visit);
  };
  descend(error);
  return lines;
}
