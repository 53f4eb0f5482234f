/** Lines in the job's log, annotations and groups. Text from files, names and answers never acts as a workflow command. */
import * as core from '@actions/core';

/** Something about publishing that people should know; it never changes the verdict. */
export interface Remark {
  readonly level: 'info' | 'notice' | 'warning';
  readonly text: string;
}

/** A line of the log. */
export function say(text: string): void {
  core.info(inert(text));
}

export function remark({ level, text }: Remark): void {
  if (level === 'info') say(text);
  else if (level === 'notice') core.notice(inert(text));
  else core.warning(inert(text));
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
