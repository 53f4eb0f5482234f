/** One comment per key on a pull request: found by its marker and its author, created once, then updated, never backwards. */
import type { Allowance, When } from '../config.js';
import { type Api, statusOf } from './api.js';
import { type CommentData, composeBody, dataOf, isMarked, isSameText, saysOtherwise } from './comment-text.js';
import type { Repository } from './context.js';
import { defaultAuthors, type Forge } from './forge.js';
import { type CommitsOf, commitsOf, isNewer, isSameAttempt } from './order.js';
import { textAt } from './payload.js';

export interface Place {
  readonly repository: Repository;
  readonly pullRequest: number;
}

export interface Message {
  /** `keyId` of the comment's key */
  readonly id: string;
  readonly data: CommentData;
  /** @param time in place of the report's own */
  markdown(time?: string): string;
  readonly when: When;
  /** for `on-change` */
  readonly threshold?: Allowance | undefined;
  /** the key's id in an earlier release, whose comment is adopted once */
  readonly idBefore?: string | undefined;
  readonly forge: Forge;
}

export interface WrittenComment {
  readonly id: number;
  readonly url: string;
  /** it is of a newer report, and was left as it is */
  readonly isNewer?: boolean;
}

interface FoundComment extends WrittenComment {
  readonly body: string;
}

/** How often a comment is written again that another job has set back meanwhile. */
const ROUNDS = 3;

/**
 * Writes the message as `when` says and returns its comment, undefined where there is none.
 *
 * A comment that is there is brought up to date whatever the verdict (but by `never`): it must not stay red. One of a newer
 * report stays.
 * @throws errors of Octokit's
 */
export async function publishComment(api: Api, place: Place, message: Message): Promise<WrittenComment | undefined> {
  if (message.when === 'never') return undefined;
  const own = await findOwnComments(api, place, message.id, message.forge);
  const settled = await settle(api, place, message, own.length > 0 ? own : await adoptable(api, place, message));
  if (settled !== undefined) return settled;
  const isBad = message.data.verdict === 'fail' || message.data.verdict === 'error';
  return message.when === 'on-fail' && !isBad ? undefined : create(api, place, message);
}

/** The comment of an earlier release, which two steps of a job shared: it did not note the run yet. */
async function adoptable(api: Api, place: Place, { idBefore, forge }: Message): Promise<readonly FoundComment[]> {
  if (idBefore === undefined) return [];
  const found = await findOwnComments(api, place, idBefore, forge);
  return found.filter(({ body }) => dataOf(body, idBefore)?.run === null).slice(0, 1);
}

/** Another job may have created a comment of the same key meanwhile: look again. */
async function create(api: Api, place: Place, message: Message): Promise<WrittenComment> {
  const body = bodyOf(message);
  const { data } = await api.rest.issues.createComment({ ...place.repository, issue_number: place.pullRequest, body });
  const found = await findOwnComments(api, place, message.id, message.forge, data.user?.login);
  return (await settle(api, place, message, found)) ?? { id: data.id, url: data.html_url };
}

/**
 * Leaves one comment of all that are there, the oldest, with the newest report of all that there are. Every job that meets
 * others there comes to the same end, in whatever order they write: what has been written is read once more.
 * @returns undefined where there is none, or it is deleted meanwhile
 */
async function settle(
  api: Api,
  place: Place,
  message: Message,
  found: readonly FoundComment[],
): Promise<WrittenComment | undefined> {
  const commits = commitsOf(api, place.repository, place.pullRequest);
  let [kept, ...twins] = found;
  for (let round = 1; kept !== undefined; round++) {
    const winner = await newestOf(message, [kept, ...twins], commits);
    await removeComments(api, place, twins);
    twins = [];
    const { id, url } = kept;
    const written = { id, url, ...(winner.isMine ? {} : { isNewer: true }) };
    if (isSameText(kept.body, winner.body)) return written;
    if (!(await updateComment(api, place, kept, winner.body))) return undefined;
    if (round === ROUNDS) return written;
    kept = await readComment(api, place, id);
  }
  return undefined;
}

/** The body of the newest report, and whether that is the message's or says all that the message does. */
async function newestOf(
  message: Message,
  found: readonly FoundComment[],
  commits: CommitsOf,
): Promise<{ readonly body: string; readonly isMine: boolean }> {
  const { id, data, when, threshold } = message;
  let newest: { readonly body: string; readonly data: CommentData } = { body: bodyOf(message), data };
  for (const { body } of found) {
    // One that is adopted has another id, of the same length.
    const theirs = dataOf(body, id);
    if (theirs === undefined) continue;
    if (await isNewer(theirs, newest.data, commits)) newest = { body, data: theirs };
    else if (newest.data === data && isRepeated(message, theirs, body)) newest = { body, data };
    else if (
      newest.data === data &&
      when === 'on-change' &&
      isMarked(body, id) &&
      !saysOtherwise(theirs, data, threshold)
    )
      newest = { body, data };
  }
  return { body: newest.body, isMine: newest.data === data };
}

/** Whether the comment is of this very attempt and says the same, the time aside. */
function isRepeated(message: Message, theirs: CommentData, body: string): boolean {
  const { id, data } = message;
  if (!isSameAttempt(theirs, data)) return false;
  const { time } = theirs;
  return isSameText(body, composeBody(id, { ...data, time }, message.markdown(time ?? undefined)));
}

/** This key's comments by this token's user over all pages, oldest first. */
async function findOwnComments(
  api: Api,
  { repository, pullRequest }: Place,
  id: string,
  forge: Forge,
  author?: string,
): Promise<readonly FoundComment[]> {
  const all = await api.paginate(api.rest.issues.listComments, {
    ...repository,
    issue_number: pullRequest,
    per_page: 100,
  });
  const marked = all.filter((comment) => isMarked(comment.body, id));
  if (marked.length === 0) return [];
  const logins = author === undefined ? await ownLogins(api, forge) : [author];
  return marked
    .filter((comment) => logins.includes(comment.user?.login ?? ''))
    .map((comment) => ({ id: comment.id, url: comment.html_url, body: comment.body ?? '' }))
    .sort((a, b) => a.id - b.id);
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

/** undefined where the comment has been deleted meanwhile */
async function readComment(api: Api, { repository }: Place, id: number): Promise<FoundComment | undefined> {
  const answer = await unlessGone(api.rest.issues.getComment({ ...repository, comment_id: id }));
  return answer && { id, url: answer.data.html_url, body: answer.data.body ?? '' };
}

/** Whether the comment was still there. */
async function updateComment(api: Api, { repository }: Place, comment: FoundComment, body: string): Promise<boolean> {
  const answer = await unlessGone(api.rest.issues.updateComment({ ...repository, comment_id: comment.id, body }));
  return answer !== undefined;
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
  return composeBody(id, data, markdown());
}
