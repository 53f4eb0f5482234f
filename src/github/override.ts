/** The label that turns a failed budget into a warning, as it is when the job runs. */

import { statusOf } from '../forge/failure.js';
import { textAt } from '../forge/payload.js';
import type { Override } from '../result.js';
import { message } from '../words/message.js';
import { type Api, explainApiFailure } from './api.js';
import type { CommentTarget } from './comment.js';
import type { Job } from './job.js';

/** The `override-label` of one of the job's pull requests; null where none bears it or the labels cannot be read. */
export async function findJobOverride(job: Job): Promise<Override | null> {
  const { api, context, publish } = job;
  if (api === undefined || publish.overrideLabel === undefined) return null;
  try {
    for (const pullRequest of await job.pullRequests()) {
      const override = await findOverride(api, { repository: context.repository, pullRequest }, publish.overrideLabel);
      if (override !== null) return override;
    }
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const reason = explainApiFailure(error, context.forge, 'pull-requests: read');
    job.annotate('notice', message('override.unreadable', { reason }));
  }
  return null;
}

/**
 * Who set `label` on the pull request and when; null where it does not bear the label. The event's payload is of no
 * use here: it is as old as the push, and a job that is run again gets the same one.
 * @throws errors of Octokit's where the labels cannot be read
 */
export async function findOverride(
  api: Api,
  { repository, pullRequest }: CommentTarget,
  label: string,
): Promise<Override | null> {
  const issue = { ...repository, issue_number: pullRequest, per_page: 100 };
  const labels = await api.paginate(api.rest.issues.listLabelsOnIssue, issue);
  const found = labels.find(({ name }) => isSame(name, label));
  if (found === undefined) return null;
  return { label: found.name, ...(await whoSet(api, issue, found.name)) };
}

async function whoSet(
  api: Api,
  issue: { owner: string; repo: string; issue_number: number },
  label: string,
): Promise<Pick<Override, 'setBy' | 'setAt'>> {
  try {
    const events: readonly unknown[] = await api.paginate(api.rest.issues.listEvents, { ...issue, per_page: 100 });
    const set = events.findLast(
      (event) => textAt(event, 'event') === 'labeled' && isSame(textAt(event, 'label', 'name') ?? '', label),
    );
    return { setBy: textAt(set, 'actor', 'login') ?? null, setAt: textAt(set, 'created_at') ?? null };
  } catch (error) {
    // The label counts; who set it is reported if the token may read that.
    if (statusOf(error) === undefined) throw error;
    return { setBy: null, setAt: null };
  }
}

/** Two labels of a repository never differ in case alone. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
