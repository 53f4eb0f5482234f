/**
 * From the run directory to opened checkpoints: scores from the newest bookkeeping, the selection, and its files opened.
 * Opens no more than that: a run may hold hundreds of checkpoints.
 */

import { CheckpointError, reasonOf } from '../errors.js';
import { breathe } from '../host.js';
import type { Anatomy, Notice, Selection } from '../result.js';
import type { Checkpoint, OpenWeights } from '../torch/checkpoint.js';
import { openCheckpoint } from '../torch/open.js';
import { weightsAlone } from '../torch/relocated.js';
import type { Said } from '../words/message.js';
import { notice } from '../words/notice.js';
import { anatomy } from './anatomy.js';
import { type Bookkeeping, readBookkeeping, readEpoch, type Score, scoreKey } from './bookkeeping.js';
import { byAge } from './checkpoint-names.js';
import { isElsewhere, type RunDirectory, type RunEntry } from './run-directory.js';
import { type SelectionRequest, selectCheckpoints } from './selection.js';

interface OpenedCheckpoint {
  /** within the run directory */
  readonly name: string;
  /** its weights alone: what training state there is has gone into `anatomy` */
  readonly checkpoint: OpenWeights;
  readonly anatomy: Anatomy;
}

export interface Choice {
  readonly selection: Selection;
  /** what was chosen, oldest first, copies last; to be closed by the caller */
  readonly opened: readonly OpenedCheckpoint[];
  readonly notices: readonly Notice[];
}

/**
 * Files whose bookkeeping is consulted at most. The first knows all scores of a run; further ones only fill in where it
 * was cut short, or the training was stopped before it was written.
 */
const MOST_SOURCES = 8;

/**
 * Selects the checkpoints (see `selectCheckpoints`) and opens them. One that cannot be opened is left out with a notice
 * and the next best takes its place.
 * @param asked.configured what config.yaml says; the checkpoints' own word goes before it
 * @param signal looked at between two files, which may lie on a slow disk
 * @throws SelectionError see `selectCheckpoints`
 * @throws CheckpointError where a checkpoint that was named cannot be opened
 * @throws the signal's reason when it is aborted; all files are closed then
 */
export async function chooseCheckpoints(
  asked: Omit<SelectionRequest, 'scores' | 'unreadable'>,
  signal?: AbortSignal,
): Promise<Choice> {
  const opener = new Opener(signal);
  try {
    const isNamed = asked.run.named !== undefined;
    const request = { ...asked, run: isNamed ? await withOwnEpochs(asked.run, opener) : asked.run };
    for (const entry of request.run.checkpoints.filter(({ problem }) => problem !== undefined))
      await opener.open(entry);
    const known = await collectScores(request.run, opener);
    const configured = known.metric ?? request.configured;
    for (;;) {
      const selection = selectCheckpoints({
        ...request,
        scores: known.scores,
        configured,
        unreadable: opener.unreadable,
      });
      if (!isNamed) await openBest(request.run, selection, opener);
      const chosen = chosenEntries(request.run, selection);
      if (!isNamed && chosen.some(({ name }) => opener.unreadable.has(name))) continue;
      const opened: OpenedCheckpoint[] = [];
      for (const entry of chosen) opened.push(await opener.openNamed(entry));
      opener.closeAllBut(new Set(chosen.map(({ name }) => name)));
      const told = [...fewer(selection, opened.length), ...withoutAverage(selection, request.run)];
      return { selection, opened, notices: [...opener.notices, ...told] };
    }
  } catch (error) {
    opener.closeAllBut(new Set());
    throw error;
  }
}

/** The named checkpoints in the order of their own epochs, where their names tell none. */
async function withOwnEpochs(run: RunDirectory, opener: Opener): Promise<RunDirectory> {
  const checkpoints = [];
  for (const entry of run.checkpoints) {
    if (entry.epoch !== null || !run.named?.has(entry.name)) {
      checkpoints.push(entry);
      continue;
    }
    await opener.openNamed(entry);
    checkpoints.push({ ...entry, epoch: opener.epochs.get(entry.name) ?? null });
  }
  return { ...run, checkpoints: checkpoints.sort(byAge) };
}

/**
 * Opens the best of a ranking until as many are open as are to be averaged. Whichever cannot be opened, the selection then
 * has to be made but once more, unless what is left is ranked by something else.
 */
async function openBest(run: RunDirectory, { candidates, nbestAsked }: Selection, opener: Opener): Promise<void> {
  const entries = new Map(run.checkpoints.map((entry) => [entry.name, entry]));
  const ranked = candidates.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  let opened = 0;
  for (const { name } of ranked) {
    if (opened === nbestAsked) return;
    const entry = entries.get(name);
    if (entry !== undefined && (await opener.open(entry)) !== undefined) opened++;
  }
}

function chosenEntries(run: RunDirectory, selection: Selection): RunEntry[] {
  const names = new Set(
    [...selection.candidates, ...selection.others].filter(({ chosen }) => chosen).map(({ name }) => name),
  );
  return [...run.checkpoints, ...run.copies].filter(({ name }) => names.has(name));
}

function fewer(selection: Selection, found: number): Notice[] {
  const { metricReason, nbestAsked, nbestFrom } = selection;
  if (metricReason === 'named' || nbestFrom === 'all' || found >= nbestAsked) return [];
  return [notice('fewer-than-nbest', 'info', { asked: nbestAsked, found })];
}

/** From release 1.4.15 on, FunASR marks no best, averages nothing and deletes nothing where the score is missing. */
function withoutAverage({ metricReason, metricConfigured }: Selection, run: RunDirectory): Notice[] {
  if (metricReason !== 'configured-missing' || run.copies.some(({ kind }) => kind === 'average')) return [];
  return [notice('no-own-average', 'warning', { metric: metricConfigured ?? 'acc' })];
}

/**
 * Scores by checkpoint, from `model.pt`, which is saved with every checkpoint and so knows most, then from checkpoints,
 * newest first, until each that can be read has a score. Bookkeeping that contradicts what is known is that of an earlier
 * training in the same directory: FunASR does not average its checkpoints with those of this one.
 */
async function collectScores(run: RunDirectory, opener: Opener): Promise<Bookkeeping> {
  const scores = new Map<string, Score>();
  const own = run.checkpoints.filter((entry) => !isElsewhere(entry));
  const sources = [...run.copies.filter(({ kind }) => kind === 'resume'), ...own.toReversed()];
  let metric: Bookkeeping['metric'] = null;
  for (const source of sources.slice(0, MOST_SOURCES)) {
    const book = await opener.bookkeeping(source);
    if (book === undefined || contradicts(book.scores, scores)) continue;
    metric ??= book.metric;
    for (const [name, score] of book.scores) scores.set(name, score);
    const unscored = own.filter(({ name }) => !opener.unreadable.has(name) && !scores.has(scoreKey(name)));
    if (unscored.length === 0) break;
  }
  return { metric, scores };
}

function contradicts(scores: ReadonlyMap<string, Score>, known: ReadonlyMap<string, Score>): boolean {
  return [...scores].some(([name, { acc, loss }]) => {
    const other = known.get(name);
    return other !== undefined && (other.acc !== acc || other.loss !== loss);
  });
}

/** Opens each file that is chosen once and remembers those that cannot be opened. */
class Opener {
  /** with the problem */
  readonly unreadable = new Map<string, Said>();
  readonly notices: Notice[] = [];
  /** what those that were opened say of themselves */
  readonly epochs = new Map<string, number | null>();
  private readonly opened = new Map<string, OpenedCheckpoint>();
  /** of the others is kept what differs from it */
  private first: OpenWeights | undefined;

  constructor(private readonly signal: AbortSignal | undefined) {}

  /** Undefined, with one notice for the entry, where it cannot be opened. */
  open(entry: RunEntry): Promise<OpenedCheckpoint | undefined> {
    return this.attempt(entry, () => this.openNamed(entry));
  }

  /** What the trainer wrote into the file; a checkpoint stays open in case it is chosen. Undefined as above. */
  bookkeeping(entry: RunEntry): Promise<Bookkeeping | undefined> {
    return this.attempt(entry, async () => {
      const checkpoint = await this.openEntry(entry);
      let kept: OpenedCheckpoint | undefined;
      try {
        const book = readBookkeeping(checkpoint);
        if ('epoch' in entry) kept = this.keep(entry, checkpoint);
        return book;
      } finally {
        if (kept === undefined) checkpoint.close();
      }
    });
  }

  private async attempt<T>(entry: RunEntry, work: () => Promise<T>): Promise<T | undefined> {
    if (this.unreadable.has(entry.name)) return undefined;
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
      const problem = reasonOf(error);
      this.unreadable.set(entry.name, problem);
      this.notices.push(notice('unreadable-candidate', 'warning', { file: entry.name, problem }));
      return undefined;
    }
  }

  /** @throws CheckpointError where it cannot be opened */
  async openNamed(entry: RunEntry): Promise<OpenedCheckpoint> {
    return this.opened.get(entry.name) ?? this.keep(entry, await this.openEntry(entry));
  }

  /** @throws CheckpointError where it cannot be opened */
  private async openEntry({ file, problem }: RunEntry): Promise<Checkpoint> {
    await breathe(this.signal);
    if (problem === undefined) return openCheckpoint(file, this.signal);
    const { said, hint } = problem;
    throw new CheckpointError(file, said, hint === undefined ? {} : { hint });
  }

  private keep({ name }: RunEntry, checkpoint: Checkpoint): OpenedCheckpoint {
    this.epochs.set(name, readEpoch(checkpoint));
    const weights = weightsAlone(checkpoint, this.first);
    this.first ??= weights;
    const opened = { name, checkpoint: weights, anatomy: { ...anatomy(checkpoint), name } };
    this.opened.set(name, opened);
    return opened;
  }

  closeAllBut(kept: ReadonlySet<string>): void {
    for (const [name, { checkpoint }] of this.opened) {
      if (kept.has(name)) continue;
      checkpoint.close();
      this.opened.delete(name);
    }
  }
}
