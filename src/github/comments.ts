/** A run's comments on its pull requests. Where they cannot be written, that is said and nothing else happens. */
import type { RunResult } from '../result.js';
import { explainApiFailure, statusOf } from './api.js';
import { publishComment, type WrittenComment } from './comment.js';
import { commentData, keyId } from './comment-text.js';
import { type Job, recipe } from './job.js';
import { type ArtifactLink, commentText, type Published } from './report-text.js';

/** Returns the comment on the first of the pull requests; undefined where there is none. */
export async function commentAll(
  result: RunResult,
  job: Job,
  published: Published,
  link: ArtifactLink | undefined,
): Promise<WrittenComment | undefined> {
  const { api, publish, config, context } = job;
  if (config.dryRun || publish.comment === 'never') return undefined;
  if (api === undefined) {
    job.remark({ level: 'info', text: 'no comment: `github-token` is empty' });
    return undefined;
  }
  const message = {
    id: keyId(published.key),
    data: commentData(result),
    markdown: commentText(result, published, link),
    when: publish.comment,
  };
  const pullRequests = await findPlaces(job);
  return unlessRefused(job, async () => {
    const comments: WrittenComment[] = [];
    for (const pullRequest of pullRequests) {
      const comment = await publishComment(api, { repository: context.repository, pullRequest }, message);
      if (comment === undefined) continue;
      comments.push(comment);
      job.host.did({ kind: 'comment', url: comment.url });
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
    const why = explainApiFailure(error, 'pull-requests: read');
    job.remark({ level: 'info', text: `no comment: the pull requests of this commit could not be looked up: ${why}` });
    return [];
  }
}

async function unlessRefused<T>(job: Job, write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const why = explainApiFailure(error, 'pull-requests: write');
    const text = `no comment on the pull request: ${why}. The report is in the job's summary. For pull requests from forks see ${recipe(job)}`;
    job.remark({ level: 'notice', text });
    return undefined;
  }
}
