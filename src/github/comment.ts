/** One comment per key on a pull request: found by its marker and its author, created once, then updated. */
import type { When } from '../config.js';
import { type Api, statusOf } from './api.js';
import { type CommentData, composeBody, isMarked, isSameText, saysOtherwise } from './comment-text.js';
import type { Repository } from './context.js';
import { textAt } from './payload.js';

export interface Place {
  readonly repository: Repository;
  readonly pullRequest: number;
}

export interface Message {
  /** `keyId` of the comment's key */
  readonly id: string;
  readonly data: CommentData;
  readonly markdown: string;
  readonly when: When;
}

export interface WrittenComment {
  readonly id: number;
  readonly url: string;
}

interface FoundComment extends WrittenComment {
  readonly body: string;
}

/** The author of comments that are made with `github.token`. */
const DEFAULT_AUTHOR = 'github-actions[bot]';

/**
 * Writes the message as `when` says and returns its comment, undefined where there is none.
 *
 * A comment that is there is brought up to date whatever the verdict (but by `never`): it must not stay red.
 * @throws errors of Octokit's
 */
export async function publishComment(api: Api, place: Place, message: Message): Promise<WrittenComment | undefined> {
  if (message.when === 'never') return undefined;
  const [kept, ...twins] = await findOwnComments(api, place, message.id);
  await removeComments(api, place, twins);
  const { when, data } = message;
  if (kept === undefined) {
    const isBad = data.verdict === 'fail' || data.verdict === 'error';
    return when === 'on-fail' && !isBad ? undefined : createOnce(api, place, message);
  }
  if (when === 'on-change' && !saysOtherwise(kept.body, message.id, data)) return kept;
  return (await updateComment(api, place, kept, bodyOf(message))) ?? createOnce(api, place, message);
}

/** Another job may have created a comment of the same key meanwhile: look again, keep the oldest, remove the twin. */
async function createOnce(api: Api, place: Place, message: Message): Promise<WrittenComment> {
  const body = bodyOf(message);
  const { data } = await api.rest.issues.createComment({ ...place.repository, issue_number: place.pullRequest, body });
  const created = { id: data.id, url: data.html_url };
  const [oldest, ...twins] = await findOwnComments(api, place, message.id, data.user?.login);
  if (oldest === undefined) return created;
  await removeComments(api, place, twins);
  return (await updateComment(api, place, oldest, body)) ?? created;
}

/** This key's comments by this token's user over all pages, oldest first. */
async function findOwnComments(
  api: Api,
  { repository, pullRequest }: Place,
  id: string,
  author?: string,
): Promise<readonly FoundComment[]> {
  const all = await api.paginate(api.rest.issues.listComments, {
    ...repository,
    issue_number: pullRequest,
    per_page: 100,
  });
  const marked = all.filter((comment) => isMarked(comment.body, id));
  if (marked.length === 0) return [];
  const login = author ?? (await ownLogin(api));
  return marked
    .filter((comment) => comment.user?.login === login)
    .map((comment) => ({ id: comment.id, url: comment.html_url, body: comment.body ?? '' }))
    .sort((a, b) => a.id - b.id);
}

/** Only GraphQL tells every kind of token, the job's own too, whose it is. */
async function ownLogin(api: Api): Promise<string> {
  try {
    const answer: unknown = await api.graphql('{ viewer { login } }');
    return textAt(answer, 'viewer', 'login') ?? DEFAULT_AUTHOR;
  } catch (error) {
    if (statusOf(error) === undefined && textAt(error, 'name') !== 'GraphqlResponseError') throw error;
    return DEFAULT_AUTHOR;
  }
}

/** undefined where the comment has been deleted meanwhile */
async function updateComment(
  api: Api,
  { repository }: Place,
  comment: FoundComment,
  body: string,
): Promise<WrittenComment | undefined> {
  if (isSameText(comment.body, body)) return comment;
  const answer = await unlessGone(api.rest.issues.updateComment({ ...repository, comment_id: comment.id, body }));
  return answer === undefined ? undefined : comment;
}

async function removeComments(api: Api, { repository }: Place, comments: readonly FoundComment[]): Promise<void> {
  for (const comment of comments) {
    await unlessGone(api.rest.issues.deleteComment({ ...repository, comment_id: comment.id }));
  }
}

async function unlessGone<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

function bodyOf({ id, data, markdown }: Message): string {
  return composeBody(id, data, markdown);
}
