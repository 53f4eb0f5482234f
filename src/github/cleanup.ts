/** What the job's log, annotations and outputs say of the cleanup, which comes when everything else is published. */
import { type CleanupOutcome, renderCleanup } from '../report/cleanup.js';
import type { Job } from './job.js';
import { setOutputs } from './outputs.js';

/** Says what was deleted, or why nothing was; what stayed against the plan is a warning. */
export function tellCleanup(outcome: CleanupOutcome, { config, annotate }: Job): void {
  const level = outcome.notices.length > 0 ? 'warning' : 'info';
  annotate(level, renderCleanup(outcome, config.language));
  setOutputs({ 'deleted-checkpoints': JSON.stringify(outcome.cleanup.deleted.map(({ name }) => name)) });
}
