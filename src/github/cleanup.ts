/** What the job's log, annotations and outputs say of the cleanup, which comes when all else is published. */
import * as core from '@actions/core';
import { renderCleanup } from '../report/cleanup.js';
import type { Cleanup, Notice } from '../result.js';
import type { Job } from './job.js';

/** Says what was deleted, or why nothing was; what stayed against the plan is a warning. */
export function tellCleanup(cleanup: Cleanup, notices: readonly Notice[], { config, remark }: Job): void {
  const level = notices.length > 0 ? 'warning' : 'info';
  remark({ level, text: renderCleanup(cleanup, notices, config.language) });
  core.setOutput('deleted-checkpoints', JSON.stringify(cleanup.deleted.map(({ name }) => name)));
}
