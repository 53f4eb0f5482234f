/**
 * Errors that a user can act on. Each says what was found and what was expected in its message,
 * and what to do next in `hint`. Anything else that is thrown is a defect of this program.
 */

/** 1: the work failed. 2: wrong usage. 3: the budget is exceeded (no error: a verdict). */
export type ExitStatus = 0 | 1 | 2 | 3;

/** What a user can mend: said in one message and a hint, with the exit status of the command. */
export class SlimError extends Error {
  readonly hint: string | undefined;
  readonly exitStatus: ExitStatus = 1;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.hint = options.hint;
  }
}

/** Wrong inputs or flags: all problems in one error, one a line. */
export class UsageError extends SlimError {
  override readonly exitStatus = 2;

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** A file that cannot be read with certainty: what it is, or what in it is wrong, and where. */
export class CheckpointError extends SlimError {
  /**
   * @param file path of the file
   * @param problem what was found and what was expected
   * @param where record, tensor or byte offset within the file
   */
  constructor(
    readonly file: string,
    readonly problem: string,
    options: { where?: string; hint?: string; cause?: unknown } = {},
  ) {
    super(`${file}: ${options.where === undefined ? '' : `${options.where}: `}${problem}`, options);
  }
}

/** The checkpoints do not fit together, or none is left to average. */
export class SelectionError extends SlimError {}

/** Writing failed: disk full, no permission, a checkpoint that changed meanwhile. */
export class WriteError extends SlimError {}

/** What a run has done, or begun, that its end leaves standing. */
export type Deed =
  | { readonly kind: 'model' | 'report'; readonly path: string }
  | { readonly kind: 'package'; readonly dir: string }
  | { readonly kind: 'deleted' | 'publishing' }
  | { readonly kind: 'artifact'; readonly name: string }
  | { readonly kind: 'comment'; readonly url: string };

/** A signal: the work was stopped, temporary files are gone, and what was done by then stays. */
export class CancelledError extends SlimError {
  constructor(
    readonly signal: NodeJS.Signals,
    deeds: readonly Deed[] = [],
  ) {
    super(`stopped by ${signal}; ${deeds.length === 0 ? 'nothing was left behind' : standing(deeds).join(', ')}`);
  }
}

function standing(deeds: readonly Deed[]): readonly string[] {
  const has = (kind: Deed['kind']): boolean => deeds.some((deed) => deed.kind === kind);
  const told = deeds.filter(
    ({ kind }) => !(kind === 'model' && has('package')) && !(kind === 'publishing' && has('artifact')),
  );
  const texts = told.map(standingText);
  // One for many, as of deleted checkpoints.
  return [...new Set(has('model') && !has('package') ? [...texts, 'the package around it is not complete'] : texts)];
}

function standingText(deed: Deed): string {
  switch (deed.kind) {
    case 'model':
      return `${deed.path} is written`;
    case 'package':
      return `the package is written at ${deed.dir}`;
    case 'deleted':
      return 'checkpoints are deleted';
    case 'report':
      return `the report is written to ${deed.path}`;
    case 'publishing':
      return 'nothing was uploaded';
    case 'artifact':
      return `the artifact \`${deed.name}\` is uploaded`;
    case 'comment':
      return `the comment ${deed.url} is written`;
  }
}

/** The code of a system error (`ENOENT`, `EACCES`, ...), or undefined for any other value. */
export function systemErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

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
