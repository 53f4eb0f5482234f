/** The pull requests that a run belongs to. */

import { statusOf } from '../forge/failure.js';
import { originOn, type RunOrigin } from '../provenance.js';
import type { Api } from './api.js';
import { commitsOf } from './commits.js';
import type { Context, Repository } from './context.js';

/** Enough for one branch against several bases; more would only be noise. */
const MOST = 5;

/**
 * Numbers of the pull requests of this run: that of the event, or the open ones whose head is this very commit; where there
 * are none, those that were merged as this commit. An open one whose head has moved on is none of them: it has a newer run.
 */
export async function findPullRequests(api: Api, context: Context): Promise<readonly number[]> {
  if (context.pullRequest !== undefined) return [context.pullRequest];
  if (context.head === undefined) return [];
  const { sha, owner, branch, isFork } = context.head;
  // A fork's commits are not known in this repository, which answers an empty list for them; nor whose a deleted one was. Gitea and
  // Forgejo have no such list.
  const isListed = !isFork && context.forge.startsWith('GitHub');
  const { data } = isListed
    ? await api.rest.repos.listPullRequestsAssociatedWithCommit({ ...context.repository, commit_sha: sha })
    : await api.rest.pulls.list({
        ...context.repository,
        ...(isFork && owner !== undefined
          ? { state: 'open', head: `${owner}:${branch}` }
          : { state: 'all', sort: 'updated', direction: 'desc' }),
        per_page: 50,
      });
  const own = data.filter(({ base }) => isFor(base, context.repository));
  const open = own.filter((pull) => pull.state === 'open' && pull.head.sha === sha);
  const merged = own.filter(
    (pull) => pull.merged_at !== null && pull.merge_commit_sha === sha && pull.base.ref === branch,
  );
  return (open.length > 0 || isFork ? open : merged).map((pull) => pull.number).slice(0, MOST);
}

/** Commit and run of a report, and whether the event itself tells the commit. */
export interface KnownSource {
  readonly source: RunOrigin;
  readonly isOfEvent: boolean;
}

/**
 * Where an event tells a pull request and not its commit, its head by the API; unless what the event ran on is a commit of that
 * pull request already, as on a dispatch for its branch.
 */
export async function findSource(api: Api | undefined, context: Context): Promise<KnownSource> {
  const { source, pullRequest, lacksHead, repository, serverUrl } = context;
  const known = { source, isOfEvent: true };
  if (api === undefined || pullRequest === undefined || !lacksHead) return known;
  try {
    const { data } = await api.rest.pulls.get({ ...repository, pull_number: pullRequest });
    const { sha } = data.head;
    if (sha === source.commit) return known;
    if (source.commit !== null && (await commitsOf(api, repository, pullRequest)()).includes(source.commit))
      return known;
    return {
      source: originOn(`${serverUrl}/${repository.owner}/${repository.repo}`, { ...source, commit: sha }),
      isOfEvent: false,
    };
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return known;
  }
}

/** A commit that is in several repositories of one network may have pull requests in any of them. */
function isFor(base: { readonly repo: { readonly full_name: string } }, { owner, repo }: Repository): boolean {
  return base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
}
