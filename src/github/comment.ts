/** Comments on a pull request by GitHub's API, and that of Gitea and Forgejo. */
import { statusOf, unlessGone } from '../forge/failure.js';
import { type Conversation, type Note, publishNote, type WrittenNote } from '../forge/note.js';
import { textAt } from '../forge/payload.js';
import type { Api } from './api.js';
import { commitsOf } from './commits.js';
import type { Repository } from './context.js';
import { defaultAuthors, type Forge } from './forge.js';

export interface CommentTarget {
  readonly repository: Repository;
  readonly pullRequest: number;
}

export interface CommentNote extends Note {
  readonly forge: Forge;
}

export type WrittenComment = WrittenNote;

/** As `publishNote`. @throws errors of Octokit's */
export async function publishComment(
  api: Api,
  place: CommentTarget,
  message: CommentNote,
): Promise<WrittenComment | undefined> {
  return publishNote(threadOn(api, place, message.forge), message);
}

/** The comments of a pull request. */
export function threadOn(api: Api, { repository, pullRequest }: CommentTarget, forge: Forge): Conversation {
  const issue = { ...repository, issue_number: pullRequest };
  return {
    async list(isOwn, author) {
      const all = await api.paginate(api.rest.issues.listComments, { ...issue, per_page: 100 });
      const marked = all.filter(({ body }) => isOwn(body));
      if (marked.length === 0) return [];
      const logins = author === undefined ? await ownLogins(api, forge) : [author];
      return marked.filter(({ user }) => logins.includes(user?.login ?? '')).map(found);
    },
    async create(body) {
      const { data } = await api.rest.issues.createComment({ ...issue, body });
      return { ...found(data), author: data.user?.login };
    },
    async read(id) {
      const answer = await unlessGone(api.rest.issues.getComment({ ...repository, comment_id: id }));
      return answer && found(answer.data);
    },
    async update(id, body) {
      return (await unlessGone(api.rest.issues.updateComment({ ...repository, comment_id: id, body }))) !== undefined;
    },
    async remove(id) {
      await unlessGone(api.rest.issues.deleteComment({ ...repository, comment_id: id }));
    },
    commits: commitsOf(api, repository, pullRequest),
  };
}

function found({ id, html_url: url, body }: { id: number; html_url: string; body?: string | null | undefined }) {
  return { id, url, body: body ?? '' };
}

/** Only GraphQL tells every kind of token, the job's own too, whose it is; Gitea and Forgejo have none, and tell by REST. */
async function ownLogins(api: Api, forge: Forge): Promise<readonly string[]> {
  try {
    const answer: unknown = forge.startsWith('GitHub')
      ? await api.graphql('{ viewer { login } }')
      : { viewer: (await api.rest.users.getAuthenticated()).data };
    const login = textAt(answer, 'viewer', 'login');
    return login === undefined ? defaultAuthors(forge) : [login];
  } catch (error) {
    if (statusOf(error) === undefined && textAt(error, 'name') !== 'GraphqlResponseError') throw error;
    return defaultAuthors(forge);
  }
}
