/** The step summary. Some runners (Gitea's, `act`) have none: the report is on disk all the same. */
import { appendFileSync } from 'node:fs';
import { saidBy } from '../errors.js';
import type { Environment } from '../host.js';
import { message, type Said } from '../words/message.js';

/**
 * Adds Markdown to the summary, at once: what comes next may be the end.
 * @returns why there is no summary to write to; undefined where it is written
 */
export function addToSummary(markdown: string, environment: Environment): Said | undefined {
  const path = environment['GITHUB_STEP_SUMMARY'];
  if (!path) return message('runner.unset', { name: 'GITHUB_STEP_SUMMARY' });
  try {
    appendFileSync(path, `${markdown}\n`);
    return undefined;
  } catch (error) {
    return saidBy(error);
  }
}
