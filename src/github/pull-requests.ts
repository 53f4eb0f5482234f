/** The pull requests that a run belongs to. */
import type { Api } from './api.js';
import type { Context, Repository } from './context.js';

/** Enough for one branch against several bases; more would be no report but noise. */
const MOST = 5;

/**
 * Numbers of the open pull requests of this run: the event's own, or those whose head is this very commit.
 * One whose head has moved on is none of them: it has a newer run to report on it.
 */
export async function findPullRequests(api: Api, context: Context): Promise<readonly number[]> {
  if (context.pullRequest !== undefined) return [context.pullRequest];
  if (context.head === undefined) return [];
  const { sha, owner, branch, isFork } = context.head;
  const { data } = isFork
    ? // A fork's commits are not known in this repository, which answers an empty list for them.
      await api.rest.pulls.list({ ...context.repository, state: 'open', head: `${owner}:${branch}` })
    : await api.rest.repos.listPullRequestsAssociatedWithCommit({ ...context.repository, commit_sha: sha });
  return data
    .filter((pull) => pull.state === 'open' && pull.head.sha === sha && isFor(pull.base, context.repository))
    .map((pull) => pull.number)
    .slice(0, MOST);
}

/** A commit that is in several repositories of one network may have pull requests in any of them. */
function isFor(base: { readonly repo: { readonly full_name: string } }, { owner, repo }: Repository): boolean {
  return base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
}
