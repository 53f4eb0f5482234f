/** Comments on a pull request by Gitee's API v5: https://gitee.com/api/v5/swagger */

import { unlessGone } from '../forge/failure.js';
import type { FoundNote } from '../forge/note.js';
import { numberAt, textAt } from '../forge/payload.js';
import { numberIn, type Platform } from '../forge/platform.js';
import { rest } from '../forge/rest.js';

export const gitee: Platform = {
  name: 'Gitee',
  variable: 'GITEE_TOKEN',
  permissions: ['user_info', 'pull_requests', 'notes'],
  variables: { repository: 'owner/name', number: 'GITEE_PULL_ID' },
  spot(environment) {
    // GITEE_REPO is the name alone.
    const { GITEE_API_URL: apiUrl, GITEE_PULL_ID: number, GITEE_REPO: repository } = environment;
    return {
      apiUrl: apiUrl || 'https://gitee.com/api/v5',
      repository: repository?.includes('/') ? repository : undefined,
      number: numberIn(number),
    };
  },
  async open({ apiUrl, repository, number }, token, host) {
    const api = rest(apiUrl, token, host);
    const pulls = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/pulls`;
    const { data: found } = await api.request('GET', `${pulls}/${number}`);
    const url = textAt(found, 'html_url') ?? '';
    const note = (row: unknown): FoundNote => {
      const id = numberAt(row, 'id') ?? 0;
      return { id, url: textAt(row, 'html_url') ?? `${url}#note_${id}`, body: textAt(row, 'body') ?? '' };
    };
    return {
      head: textAt(found, 'head', 'sha'),
      async list(isOwn, author) {
        const rows = await api.pages(
          `${pulls}/${number}/comments`,
          (headers, page) => page < Number(headers.get('total_page')),
        );
        const marked = rows.filter((row) => isOwn(textAt(row, 'body')));
        if (marked.length === 0) return [];
        const own = author ?? textAt((await api.request('GET', '/user')).data, 'login');
        return marked.filter((row) => textAt(row, 'user', 'login') === own).map(note);
      },
      async create(body) {
        const { data } = await api.request('POST', `${pulls}/${number}/comments`, { body });
        return { ...note(data), author: textAt(data, 'user', 'login') };
      },
      async read(id) {
        const answer = await unlessGone(api.request('GET', `${pulls}/comments/${id}`));
        return answer && note(answer.data);
      },
      async update(id, body) {
        return (await unlessGone(api.request('PATCH', `${pulls}/comments/${id}`, { body }))) !== undefined;
      },
      async remove(id) {
        await unlessGone(api.request('DELETE', `${pulls}/comments/${id}`));
      },
      // In which order Gitee lists commits it does not say: the runs tell which report is the newer.
      commits: async () => [],
    };
  },
};
