/** A run's comments on its pull requests. Where they cannot be written, that is said and nothing else happens. */
import type { Report } from '../result.js';
import { message } from '../words/message.js';
import { explainApiFailure, statusOf } from './api.js';
import { publishComment, type WrittenComment } from './comment.js';
import { commentData, keyId } from './comment-text.js';
import { type Job, recipe } from './job.js';
import { type ArtifactLink, commentText, type Published } from './report-text.js';

/** Returns the comment on the first of the pull requests; undefined where there is none. */
export async function commentAll(
  result: Report,
  job: Job,
  published: Published,
  link: ArtifactLink | undefined,
): Promise<WrittenComment | undefined> {
  const { api, publish, config, context } = job;
  if (config.dryRun || publish.comment === 'never') return undefined;
  if (api === undefined) {
    job.remark('info', message('comment.none', { reason: message('comment.no-token') }));
    return undefined;
  }
  const comment = {
    id: keyId(published.key),
    data: commentData(result),
    markdown: commentText(result, published, link),
    when: publish.comment,
  };
  const pullRequests = await findPlaces(job);
  return unlessRefused(job, async () => {
    const comments: WrittenComment[] = [];
    for (const pullRequest of pullRequests) {
      const written = await publishComment(api, { repository: context.repository, pullRequest }, comment);
      if (written === undefined) continue;
      comments.push(written);
      job.host.did({ kind: 'comment', url: written.url });
    }
    return comments[0];
  });
}

/** A push has no pull request of its own: those of its commit are a courtesy that needs a permission more. */
async function findPlaces(job: Job): Promise<readonly number[]> {
  try {
    return await job.pullRequests();
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const reason = message('comment.no-lookup', { reason: explainApiFailure(error, 'pull-requests: read') });
    job.remark('info', message('comment.none', { reason }));
    return [];
  }
}

async function unlessRefused<T>(job: Job, write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const reason = explainApiFailure(error, 'pull-requests: write');
    job.remark('notice', message('comment.refused', { reason, page: recipe(job) }));
    return undefined;
  }
}
