/** Which checkpoints to average, and why: a pure function of names and scores. Only what is on disk is ranked. */
import { basename } from 'node:path';
import type { Config } from '../config.js';
import { SelectionError } from '../errors.js';
import type { Candidate, ChoiceReason, Metric, MetricReason, Selection } from '../result.js';
import { message, type Said } from '../words/message.js';
import { type Score, scoreKey } from './bookkeeping.js';
import { byAge, parseCheckpointName } from './checkpoint-names.js';
import type { CheckpointEntry, RunDirectory } from './run-directory.js';
import type { GivenScores } from './scores.js';

export interface SelectionRequest {
  /** where `named` is there, exactly that is taken */
  readonly run: RunDirectory;
  /** by checkpoint name without `ds-` */
  readonly scores: ReadonlyMap<string, Score>;
  /** those of a file, where one was given */
  readonly given?: GivenScores | undefined;
  /** FunASR's avg_keep_nbest_models_type */
  readonly configured: 'loss' | 'acc' | null;
  /** FunASR's avg_nbest_model */
  readonly configuredNbest: number | null;
  readonly metric: Config['metric'];
  readonly nbest: number | 'auto' | 'all';
  /** checkpoints that cannot be opened, with the problem: never taken, unless named */
  readonly unreadable: ReadonlyMap<string, Said>;
}

interface Scored extends Score {
  readonly entry: CheckpointEntry;
  /** by the file of scores; null where that has none of it, undefined where there is no such file */
  readonly scores: number | null | undefined;
}

interface Ranking {
  readonly metricUsed: Metric | null;
  readonly metricReason: MetricReason;
  /** best first; checkpoints without a rank are not in it */
  readonly ranked: readonly Scored[];
}

/** What FunASR averages where avg_nbest_model is not set (funasr/train_utils/trainer_ds.py). */
const DEFAULT_NBEST = 10;

/**
 * Chooses the `nbest` best readable checkpoints by the metric, or exactly those that are named. With `auto` it takes those
 * that FunASR's average_checkpoints takes from release 1.4.15 on (funasr/train_utils/average_nbest_models.py): of the
 * checkpoints on disk with a finite score by the configured metric the best; any of equal scores may stand for another.
 * Here the lower loss goes before, then the newer, which has seen more data. Scores of a file that was given go before all that
 * FunASR knows.
 * @throws SelectionError where nothing is left to average: nothing readable, no score by the metric that was asked for; the
 *   message lists what there is
 */
export function selectCheckpoints(request: SelectionRequest): Selection {
  const { run, scores, given, unreadable } = request;
  const all = run.checkpoints.map((entry): Scored => {
    const known = scores.get(scoreKey(entry.name)) ?? NO_SCORE;
    return { entry, ...known, scores: given && (given.byName.get(entry.name) ?? null) };
  });
  const { nbestAsked, nbestFrom } = askedFor(request);
  const common = {
    metricAsked: request.metric,
    metricConfigured: request.configured,
    ...(given && { scores: { file: given.file, name: given.name, better: given.better } }),
    nbestAsked,
    nbestFrom,
    absent: absentScores(request),
  };
  const others = (named: ReadonlySet<string>) =>
    run.copies.map(({ name, kind, bytes }) => ({ name, kind, bytes, chosen: named.has(name) }));
  const { named } = run;
  if (named !== undefined) {
    const candidates = all.map((scored) => {
      const chosen = named.has(scored.entry.name);
      return candidate(scored, null, chosen, chosen ? 'named' : 'not-named');
    });
    return { ...common, metricUsed: null, metricReason: 'named', candidates, others: others(named) };
  }
  const readable = all.filter(({ entry }) => !unreadable.has(entry.name));
  if (readable.length === 0) throw nothingToAverage(request);
  const { metricUsed, metricReason, ranked } = rank(readable, request);
  const takesAll = ranked.length === readable.length && (nbestFrom === 'all' || readable.length < nbestAsked);
  const places = new Map(ranked.map((scored, place) => [scored, place]));
  const candidates = all.map((scored) => {
    if (unreadable.has(scored.entry.name)) return candidate(scored, null, false, 'unreadable');
    const place = places.get(scored);
    if (place === undefined) return candidate(scored, null, false, 'no-score');
    const chosen = place < nbestAsked;
    return candidate(scored, place + 1, chosen, reasonFor(chosen, takesAll, metricUsed));
  });
  return { ...common, metricUsed, metricReason, candidates, others: others(new Set()) };
}

const NO_SCORE: Score = { acc: null, loss: null };

function candidate(scored: Scored, place: number | null, chosen: boolean, reason: ChoiceReason): Candidate {
  const { name, kind, epoch, step, bytes } = scored.entry;
  const { acc, loss, scores } = scored;
  const own = scores === undefined ? {} : { score: scores };
  return { name, kind, epoch, step, bytes, acc, loss, ...own, rank: place, chosen, reason };
}

function reasonFor(chosen: boolean, takesAll: boolean, metric: Metric | null): ChoiceReason {
  if (takesAll) return 'all';
  if (metric === 'latest') return chosen ? 'newest' : 'not-newest';
  return chosen ? 'best' : 'not-best';
}

function askedFor(request: SelectionRequest): Pick<Selection, 'nbestAsked' | 'nbestFrom'> {
  const { nbest, configuredNbest, run } = request;
  if (nbest === 'all') return { nbestAsked: run.checkpoints.length, nbestFrom: 'all' };
  if (nbest !== 'auto') return { nbestAsked: nbest, nbestFrom: 'asked' };
  if (configuredNbest === null) return { nbestAsked: DEFAULT_NBEST, nbestFrom: 'default' };
  return { nbestAsked: configuredNbest, nbestFrom: 'configured' };
}

function rank(readable: readonly Scored[], request: SelectionRequest): Ranking {
  const { metric, configured, given, run } = request;
  if (given !== undefined && (metric === 'auto' || metric === 'scores')) {
    const metricReason = metric === 'auto' ? 'scores' : 'asked';
    return { metricUsed: 'scores', metricReason, ranked: ranksByScores(given, readable, run) };
  }
  if (metric === 'auto') return rankAsFunasr(readable, configured);
  if (metric === 'latest') return { metricUsed: metric, metricReason: 'asked', ranked: readable.toReversed() };
  const ranked = rankBy(metric, readable);
  if (ranked.length === 0) {
    const values = { metric, count: readable.length, path: run.path };
    throw new SelectionError(message('selection.no-such-score', values), { hint: message('hint.metric') });
  }
  return { metricUsed: metric, metricReason: 'asked', ranked };
}

/** By the file. @throws SelectionError where it has scores of none that can be read */
function ranksByScores(given: GivenScores, readable: readonly Scored[], run: RunDirectory): readonly Scored[] {
  const ranked = rankBy('scores', readable, given.better);
  if (ranked.length > 0) return ranked;
  const values = { metric: given.name, count: readable.length, path: run.path };
  throw new SelectionError(message('selection.no-such-score', values), { hint: message('hint.metric') });
}

/** By the configured score. If none has it, or all have the same, the loss decides, then the age. */
function rankAsFunasr(readable: readonly Scored[], configured: SelectionRequest['configured']): Ranking {
  const metric = configured ?? 'acc';
  const scored = rankBy(metric, readable);
  if (tellsApart(metric, scored)) {
    return { metricUsed: metric, metricReason: configured === null ? 'default' : 'configured', ranked: scored };
  }
  const ranked = scored.length > 0 ? scored : rankBy('loss', readable);
  if (tellsApart('loss', ranked)) {
    const metricReason = scored.length > 0 ? 'configured-constant' : 'configured-missing';
    return { metricUsed: 'loss', metricReason, ranked };
  }
  const newest = ranked.length > 0 ? ranked : readable.toReversed();
  return { metricUsed: 'latest', metricReason: 'no-score', ranked: newest };
}

/** Those that have the score, best first; of equal ones the lower loss, then the newer. */
function rankBy(
  metric: 'acc' | 'loss' | 'scores',
  readable: readonly Scored[],
  better: GivenScores['better'] = metric === 'acc' ? 'higher' : 'lower',
): readonly Scored[] {
  const value = (scored: Scored): number => (better === 'higher' ? -1 : 1) * (scored[metric] ?? 0);
  // The sort is stable: of equals the newer stays in front.
  return readable
    .toReversed()
    .filter((scored) => (scored[metric] ?? null) !== null)
    .sort((a, b) => value(a) - value(b) || lossOf(a) - lossOf(b));
}

/** One that has none goes last. */
function lossOf({ loss }: Scored): number {
  return loss ?? Number.MAX_VALUE;
}

/** Whether a score says which of them are better: a single one is. */
function tellsApart(metric: 'acc' | 'loss', ranked: readonly Scored[]): boolean {
  return ranked.length === 1 || new Set(ranked.map((scored) => scored[metric])).size > 1;
}

function absentScores({ run, scores, given }: SelectionRequest): Selection['absent'] {
  const onDisk = new Set(run.checkpoints.map(({ name }) => scoreKey(basename(name))));
  return [...new Set([...scores.keys(), ...(given?.absent.keys() ?? [])])]
    .flatMap((name) => {
      const place = onDisk.has(scoreKey(name)) ? undefined : parseCheckpointName(name);
      return place === undefined ? [] : [{ name, ...place }];
    })
    .sort(byAge)
    .map(({ name }) => {
      const { acc, loss } = scores.get(name) ?? NO_SCORE;
      return { name, acc, loss, ...(given && { score: given.absent.get(name) ?? null }) };
    });
}

/** Checkpoints of which an error tells why they cannot be read. */
const TOLD = 20;

function nothingToAverage({ run: { path, checkpoints, copies }, unreadable }: SelectionRequest): SelectionError {
  if (checkpoints.length === 0) {
    const said = message('selection.only-copies', { path, names: copies.map(({ name }) => name) });
    return new SelectionError(said, { hint: message('hint.name-copy') });
  }
  const problems = checkpoints
    .slice(0, TOLD)
    .map(({ name }) => message('error.file', { file: name, problem: unreadable.get(name) ?? '' }));
  if (checkpoints.length > TOLD) problems.push(message('selection.more', { count: checkpoints.length - TOLD }));
  const hint = checkpoints.find(({ problem }) => problem?.hint !== undefined)?.problem?.hint;
  const said = message('selection.none-readable', { path, count: checkpoints.length });
  return new SelectionError([said, ...problems], hint === undefined ? {} : { hint });
}
