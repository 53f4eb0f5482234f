/** A run's comments on its pull requests. Where they cannot be written, that is said and nothing else happens. */

import { statusOf } from '../forge/failure.js';
import type { Provenance, Report } from '../result.js';
import { message } from '../words/message.js';
import { type Api, explainApiFailure } from './api.js';
import { type CommentNote, type CommentTarget, publishComment, type WrittenComment } from './comment.js';
import { type Job, recipe } from './job.js';
import { commentMessage, type Published } from './report-text.js';

/** Returns the comment on the first of the pull requests; undefined where there is none. */
export async function commentAll(result: Report, job: Job, published: Published): Promise<WrittenComment | undefined> {
  const { api, publish, config, context } = job;
  if (config.dryRun || publish.comment === 'never') return undefined;
  if (api === undefined) {
    job.annotate('info', message('comment.none', { reason: message('comment.no-token') }));
    return undefined;
  }
  const pullRequests = await findPlaces(job);
  const { isOfEvent } = await job.source();
  return unlessRefused(job, async () => {
    const comments: WrittenComment[] = [];
    for (const pullRequest of pullRequests) {
      const place = { repository: context.repository, pullRequest };
      const isOutdated = await isLeftBehind(api, place, result.provenance);
      const comment = commentMessage(result, published, { publish, isOutdated, isOfEvent });
      const written = await writeComment(job, api, place, comment);
      if (written !== undefined) comments.push(written);
    }
    return comments[0];
  });
}

/** Writes one comment and says what happened to it. */
export async function writeComment(
  job: Job,
  api: Api,
  place: CommentTarget,
  comment: CommentNote,
): Promise<WrittenComment | undefined> {
  const written = await publishComment(api, place, comment);
  if (written === undefined) return undefined;
  const { url, isNewer } = written;
  if (isNewer) job.annotate('info', message('comment.newer', { url }));
  else job.host.did({ kind: 'comment', url });
  return written;
}

/** Whether the pull request has another head than the report's commit; not where the API does not tell. */
async function isLeftBehind(
  api: Api,
  { repository, pullRequest }: CommentTarget,
  provenance: Provenance | undefined,
): Promise<boolean> {
  const commit = provenance?.commit ?? null;
  if (commit === null) return false;
  try {
    const { data } = await api.rest.pulls.get({ ...repository, pull_number: pullRequest });
    return data.head.sha !== commit;
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return false;
  }
}

/** A push has no pull request of its own: those of its commit are a courtesy that needs a permission more. */
async function findPlaces(job: Job): Promise<readonly number[]> {
  try {
    return await job.pullRequests();
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const reason = message('comment.no-lookup', {
      reason: explainApiFailure(error, job.context.forge, 'pull-requests: read'),
    });
    job.annotate('info', message('comment.none', { reason }));
    return [];
  }
}

async function unlessRefused<T>(job: Job, write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const reason = explainApiFailure(error, job.context.forge, 'pull-requests: write');
    job.annotate('notice', message('comment.refused', { reason, page: recipe(job) }));
    return undefined;
  }
}
