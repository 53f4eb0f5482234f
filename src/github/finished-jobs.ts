/**
 * Which job of a finished run a report is of. The report states the job's id; GitHub lists the jobs that ran by the names that it
 * shows, which are the ids of all jobs without a `name` of their own.
 */
import { statusOf } from '../forge/failure.js';
import { plainKey } from '../forge/note-text.js';
import { type Message, message } from '../words/message.js';
import { type Api, explainApiFailure } from './api.js';
import type { Context, FinishedRun } from './context.js';

/** Whether the job of a report is one of the run's. */
export type Binding = { readonly job: string } | { readonly job: undefined; readonly reason: Message };

/** Finds the job that a report states among those that GitHub lists of its attempt, which are asked for once. */
export type JobFinder = (stated: string | undefined, attempt: number | null) => Promise<Binding>;

/** For the reports of one run. */
export function jobFinder(api: Api, { repository, forge }: Context, { id }: FinishedRun): JobFinder {
  const asked = new Map<number | null, Promise<readonly string[]>>();
  return async (stated, attempt) => {
    if (stated === undefined) return { job: undefined, reason: message('delivered.no-job') };
    const names = asked.get(attempt) ?? namesOfJobs(api, repository, id, attempt);
    asked.set(attempt, names);
    try {
      if ((await names).some((name) => isNameOf(name, stated))) return { job: stated };
      return { job: undefined, reason: message('delivered.other-job', { job: stated, run: id }) };
    } catch (error) {
      if (statusOf(error) === undefined) throw error;
      return { job: undefined, reason: explainApiFailure(error, forge, 'actions: read') };
    }
  };
}

/**
 * What the comment of a stranger's run shows as the job's name: what GitHub vouches for, and after a colon what only the run says.
 * A default key consists of what is vouched for, and perhaps the step and the matrix.
 */
export function vouchedKey(key: string, { job }: Binding, { workflow }: FinishedRun): string {
  const vouched = plainKey(job === undefined ? workflow : `${workflow} / ${job}`);
  const isDefault = job !== undefined && `${key} / `.startsWith(`${vouched} / `);
  return isDefault ? key : `${vouched}: ${key}`;
}

/** Of the jobs that ran: one that was skipped left no report. */
async function namesOfJobs(
  api: Api,
  repository: Context['repository'],
  id: number,
  attempt: number | null,
): Promise<readonly string[]> {
  const place = { ...repository, run_id: id, per_page: 100 };
  const jobs =
    attempt === null
      ? await api.paginate(api.rest.actions.listJobsForWorkflowRun, place)
      : await api.paginate(api.rest.actions.listJobsForWorkflowRunAttempt, { ...place, attempt_number: attempt });
  return jobs.filter(({ conclusion }) => conclusion !== 'skipped').map(({ name }) => name);
}

/** `train`; `train (large, 16)` of a matrix; `finetune / train` of a workflow that another calls. An id has no spaces. */
function isNameOf(name: string, id: string): boolean {
  const whole = ` / ${name}`;
  return whole.endsWith(` / ${id}`) || whole.includes(` / ${id} (`);
}
