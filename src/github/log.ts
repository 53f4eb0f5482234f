/** Lines in the job's log, annotations and groups. Text from files, names and answers never acts as a workflow command. */
import * as core from '@actions/core';

/** Something about publishing that people should know; it never changes the verdict. */
export interface Annotation {
  readonly level: 'info' | 'notice' | 'warning';
  readonly text: string;
}

/** A line of the log. */
export function say(text: string): void {
  core.info(inert(text));
}

/** A line of the debug log, which is shown where a workflow asks for it (ACTIONS_STEP_DEBUG). */
export function debug(text: string): void {
  core.debug(inert(text));
}

/** Says it in the log, and as an annotation where its level is above `info`. */
export function annotate({ level, text }: Annotation): void {
  if (level === 'info') say(text);
  else if (level === 'notice') core.notice(inert(text));
  else core.warning(inert(text));
}

/** Fails the step, with an annotation. */
export function fail(text: string): void {
  core.setFailed(inert(text));
}

/** An input as the runner hands it over, without the space around it; empty where there is none. */
export function input(name: string): string {
  return core.getInput(name);
}

/**
 * The runner takes a line that begins with `::`, and `##[` anywhere in a line, for commands (actions/runner,
 * ActionCommand.cs). Signatures of storage addresses are as good as passwords.
 */
export function inert(text: string): string {
  return text
    .replace(/^(\s*):(?=:)/gm, '$1\\x3a')
    .replace(/#(?=#\[)/g, '\\x23')
    .replace(/([?&]sig=)[^&\s]+/g, '$1***');
}
