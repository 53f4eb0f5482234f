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

/** SIGINT or SIGTERM: the work was stopped and temporary files are gone. */
export class CancelledError extends SlimError {
  constructor(signal: string) {
    super(`stopped by ${signal}; nothing was left behind`);
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
