/** What the job's log, annotations and outputs say of the cleanup, which comes when all else is published. */
import * as core from '@actions/core';
import type { Language } from '../config.js';
import { type CleanupOutcome, renderCleanup } from '../report/cleanup.js';
import { remark } from './log.js';

/** Says what was deleted, or why nothing was; what stayed against the plan is a warning. */
export function tellCleanup(outcome: CleanupOutcome, language: Language): void {
  const level = outcome.notices.length > 0 ? 'warning' : 'info';
  remark({ level, text: renderCleanup(outcome, language) });
  core.setOutput('deleted-checkpoints', JSON.stringify(outcome.cleanup.deleted.map(({ name }) => name)));
}
