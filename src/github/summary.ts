/** The step summary. Some runners (Gitea's, `act`) have none: the report is on disk all the same. */
import * as core from '@actions/core';
import { saidBy } from '../errors.js';
import { message } from '../words/message.js';
import type { Job } from './job.js';

/** Adds Markdown to the summary; says so in the log where there is no summary to write to. */
export async function addToSummary(markdown: string, job: Job): Promise<void> {
  try {
    await core.summary.addRaw(markdown, true).write();
  } catch (error) {
    core.summary.emptyBuffer();
    job.remark('info', message('summary.none', { reason: saidBy(error) }));
  }
}
