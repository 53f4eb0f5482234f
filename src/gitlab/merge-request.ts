/** Notes on a merge request by GitLab's REST API v4: https://docs.gitlab.com/api/notes/#merge-requests */
import { unlessGone } from '../forge/failure.js';
import type { FoundNote } from '../forge/note.js';
import { numberAt, textAt } from '../forge/payload.js';
import { numberIn, type Platform } from '../forge/platform.js';
import { type Rest, rest } from '../forge/rest.js';

export const gitlab: Platform = {
  name: 'GitLab',
  variable: 'GITLAB_TOKEN',
  permissions: ['api'],
  variables: { repository: 'CI_PROJECT_ID', number: 'CI_MERGE_REQUEST_IID' },
  spot(environment) {
    const { CI_API_V4_URL: apiUrl, CI_MERGE_REQUEST_IID: iid } = environment;
    // A pipeline of a branch names its open merge requests: group/asr!7,group/asr!9.
    const [, path, open] = /^([^,!]+)!(\d+)/.exec(environment['CI_OPEN_MERGE_REQUESTS'] ?? '') ?? [];
    // A fork's pipeline runs in the fork; the merge request is of the project that it merges into.
    const ofMergeRequest = iid ? environment['CI_MERGE_REQUEST_PROJECT_ID'] : path;
    return {
      apiUrl: apiUrl || 'https://gitlab.com/api/v4',
      repository: ofMergeRequest || environment['CI_PROJECT_ID'] || undefined,
      number: numberIn(iid || open),
    };
  },
  async open({ apiUrl, repository, number }, token, host) {
    const api = rest(apiUrl, token, host);
    const mergeRequest = `/projects/${encodeURIComponent(repository)}/merge_requests/${number}`;
    const { data: found } = await api.request('GET', mergeRequest);
    const url = textAt(found, 'web_url') ?? '';
    const note = (row: unknown): FoundNote => {
      const id = numberAt(row, 'id') ?? 0;
      return { id, url: `${url}#note_${id}`, body: textAt(row, 'body') ?? '' };
    };
    return {
      head: textAt(found, 'sha'),
      async list(isOwn, author) {
        const rows = await pages(api, `${mergeRequest}/notes?sort=asc&order_by=created_at`);
        const marked = rows.filter((row) => isOwn(textAt(row, 'body')));
        if (marked.length === 0) return [];
        const own = author ?? textAt((await api.request('GET', '/user')).data, 'username');
        return marked.filter((row) => textAt(row, 'author', 'username') === own).map(note);
      },
      async create(body) {
        const { data } = await api.request('POST', `${mergeRequest}/notes`, { body });
        return { ...note(data), author: textAt(data, 'author', 'username') };
      },
      async read(id) {
        const answer = await unlessGone(api.request('GET', `${mergeRequest}/notes/${id}`));
        return answer && note(answer.data);
      },
      async update(id, body) {
        return (await unlessGone(api.request('PUT', `${mergeRequest}/notes/${id}`, { body }))) !== undefined;
      },
      async remove(id) {
        await unlessGone(api.request('DELETE', `${mergeRequest}/notes/${id}`));
      },
      async commits() {
        const rows = await pages(api, `${mergeRequest}/commits`);
        // The newest comes first.
        return rows.flatMap((row) => textAt(row, 'id') ?? []).reverse();
      },
    };
  },
};

function pages(api: Rest, path: string): Promise<readonly unknown[]> {
  return api.pages(path, (headers) => (headers.get('x-next-page') ?? '') !== '');
}
