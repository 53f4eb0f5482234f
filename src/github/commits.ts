/** The commits of a pull request, which decide which of two reports is newer. */

import { statusOf } from '../forge/failure.js';
import type { CommitsOf } from '../forge/newer.js';
import type { Api } from './api.js';
import type { Repository } from './context.js';

/** GitHub lists this many commits of a pull request and no more: https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
const MOST_COMMITS = 250;

/** The commits of a pull request; none where the token may not list them. */
export function commitsOf(api: Api, repository: Repository, pullRequest: number): CommitsOf {
  let found: Promise<readonly string[]> | undefined;
  const list = async (): Promise<readonly string[]> => {
    try {
      const commits = await api.paginate(api.rest.pulls.listCommits, {
        ...repository,
        pull_number: pullRequest,
        per_page: 100,
      });
      // The newest ones are missing then.
      return commits.length >= MOST_COMMITS ? [] : commits.map(({ sha }) => sha);
    } catch (error) {
      if (statusOf(error) === undefined) throw error;
      return [];
    }
  };
  return () => {
    found ??= list();
    return found;
  };
}
