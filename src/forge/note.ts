/** One note per key on a pull request: found by its marker and its author, created once, then updated, never backwards. */
import type { Allowance, When } from '../config.js';
import { type CommitsOf, isNewer, isSameAttempt } from './newer.js';
import { type CommentData, composeBody, dataOf, isMarked, isSameText, saysOtherwise } from './note-text.js';
import { ATTEMPTS, mayPass } from './patience.js';

export interface Note {
  /** `keyId` of the note's key */
  readonly id: string;
  readonly data: CommentData;
  /** @param time in place of the report's own */
  markdown(time?: string): string;
  readonly when: When;
  /** for `on-change` */
  readonly threshold?: Allowance | undefined;
  /** the key's id in an earlier release, whose note is adopted once */
  readonly idBefore?: string | undefined;
}

export interface WrittenNote {
  readonly id: number;
  readonly url: string;
  /** it is of a newer report, and was left as it is */
  readonly isNewer?: boolean;
}

export interface FoundNote extends WrittenNote {
  readonly body: string;
}

/** The notes of one pull request, as its platform gives and takes them. All may throw what the platform answers. */
export interface Conversation {
  /** Those that `isOwn` by their body and are by this token's user (or by `author`), over all pages. */
  list(isOwn: (body: string | null | undefined) => boolean, author?: string): Promise<readonly FoundNote[]>;
  /** With the author as `list` takes it, where the answer tells. */
  create(body: string): Promise<WrittenNote & { readonly author?: string | undefined }>;
  /** undefined where it has been deleted meanwhile */
  read(id: number): Promise<FoundNote | undefined>;
  /** Whether it was still there. Not repeated where it fails: another job may have written meanwhile. */
  update(id: number, body: string): Promise<boolean>;
  remove(id: number): Promise<void>;
  readonly commits: CommitsOf;
}

/** How often a note is written that could not be, or that another job has set back meanwhile. */
const ROUNDS = ATTEMPTS;

/**
 * Writes the note as `when` says and returns what stands there, undefined where there is none.
 *
 * A note that is there is brought up to date whatever the verdict (except with `never`): it must not stay red. One of a newer
 * report stays.
 * @throws what the platform answers
 */
export async function publishNote(thread: Conversation, note: Note): Promise<WrittenNote | undefined> {
  if (note.when === 'never') return undefined;
  const own = await ownNotes(thread, note.id);
  const settled = await settle(thread, note, own.length > 0 ? own : await adoptable(thread, note));
  if (settled !== undefined) return settled;
  const isBad = note.data.verdict === 'fail' || note.data.verdict === 'error';
  return note.when === 'on-fail' && !isBad ? undefined : create(thread, note);
}

/** The note of an earlier release, which two steps of a job shared: it did not note the run yet. */
async function adoptable(thread: Conversation, { idBefore }: Note): Promise<readonly FoundNote[]> {
  if (idBefore === undefined) return [];
  const found = await ownNotes(thread, idBefore);
  return found.filter(({ body }) => dataOf(body, idBefore)?.run === null).slice(0, 1);
}

/** Another job may have created a note of the same key meanwhile: look again. */
async function create(thread: Conversation, note: Note): Promise<WrittenNote> {
  const { author, ...made } = await thread.create(bodyOf(note));
  return (await settle(thread, note, await ownNotes(thread, note.id, author))) ?? made;
}

/**
 * Leaves one note of all that are there, the oldest, with the newest report of all that there are. Every job that meets
 * others there comes to the same end, in whatever order they write: what has been written is read once more.
 * @returns undefined where there is none, or it is deleted meanwhile
 */
async function settle(thread: Conversation, note: Note, found: readonly FoundNote[]): Promise<WrittenNote | undefined> {
  let [kept, ...twins] = found;
  for (let round = 1; kept !== undefined; round++) {
    const winner = await newestOf(note, [kept, ...twins], thread.commits);
    for (const twin of twins) await thread.remove(twin.id);
    twins = [];
    const { id, url } = kept;
    const written = { id, url, ...(winner.isMine ? {} : { isNewer: true }) };
    if (isSameText(kept.body, winner.body)) return written;
    try {
      if (!(await thread.update(id, winner.body))) return undefined;
    } catch (error) {
      if (round === ROUNDS || !mayPass(error)) throw error;
    }
    if (round === ROUNDS) return written;
    kept = await thread.read(id);
  }
  return undefined;
}

/** The body of the newest report, and whether that is the note's or says all that the note does. */
async function newestOf(
  note: Note,
  found: readonly FoundNote[],
  commits: CommitsOf,
): Promise<{ readonly body: string; readonly isMine: boolean }> {
  const { id, data, when, threshold } = note;
  let newest: { readonly body: string; readonly data: CommentData } = { body: bodyOf(note), data };
  for (const { body } of found) {
    // One that is adopted has another id, of the same length.
    const theirs = dataOf(body, id);
    if (theirs === undefined) continue;
    if (await isNewer(theirs, newest.data, commits)) newest = { body, data: theirs };
    else if (newest.data === data && isRepeated(note, theirs, body)) newest = { body, data };
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

/** Whether the note is of this very attempt and says the same, the time aside. */
function isRepeated(note: Note, theirs: CommentData, body: string): boolean {
  const { id, data } = note;
  if (!isSameAttempt(theirs, data)) return false;
  const { time } = theirs;
  return isSameText(body, composeBody(id, { ...data, time }, note.markdown(time ?? undefined)));
}

/** This key's notes, oldest first. */
async function ownNotes(thread: Conversation, id: string, author?: string): Promise<readonly FoundNote[]> {
  const found = await thread.list((body) => isMarked(body, id), author);
  return found.toSorted((a, b) => a.id - b.id);
}

function bodyOf({ id, data, markdown }: Note): string {
  return composeBody(id, data, markdown());
}
