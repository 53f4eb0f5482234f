/** The step summary. Some runners (Gitea's, `act`) have none: the report is on disk all the same. */
import * as core from '@actions/core';
import { errorMessage } from '../errors.js';
import { say } from './log.js';

/** Adds Markdown to the summary; says so in the log where there is no summary to write to. */
export async function addToSummary(markdown: string): Promise<void> {
  try {
    await core.summary.addRaw(markdown, true).write();
  } catch (error) {
    core.summary.emptyBuffer();
    say(`no step summary: ${errorMessage(error)}`);
  }
}
