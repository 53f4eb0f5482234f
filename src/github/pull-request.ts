/** `comment --to github`, for CI elsewhere with the code on GitHub. */
import { numberIn, type Platform } from '../forge/platform.js';
import { connect } from './api.js';
import { threadOn } from './comment.js';
import { forgeOf } from './forge.js';

export const github: Platform = {
  name: 'GitHub',
  variable: 'GITHUB_TOKEN',
  permissions: ['pull-requests: write'],
  variables: { repository: 'GITHUB_REPOSITORY', number: 'GITHUB_REF' },
  spot(environment) {
    const { GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: repository, GITHUB_REF: ref } = environment;
    return {
      apiUrl: apiUrl || 'https://api.github.com',
      repository: repository || undefined,
      number: numberIn(/^refs\/pull\/(\d+)\//.exec(ref ?? '')?.[1]),
    };
  },
  async open({ apiUrl, repository, number }, token, host) {
    const api = await connect(token, apiUrl, host);
    const [owner = '', repo = ''] = repository.split('/');
    const { data } = await api.rest.pulls.get({ owner, repo, pull_number: number });
    const place = { repository: { owner, repo }, pullRequest: number };
    return { ...threadOn(api, place, forgeOf(host.environment)), head: data.head.sha };
  },
};
