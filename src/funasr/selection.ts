/** Which checkpoints to average, and why: a pure function of names and scores. Only what is on disk is ranked. */
import picomatch from 'picomatch';
import type { MetricChoice } from '../config.js';
import { SelectionError } from '../errors.js';
import type { Candidate, ChoiceReason, Metric, MetricReason, Selection } from '../result.js';
import { message, type Said } from '../words/message.js';
import { type Score, scoreKey } from './bookkeeping.js';
import { byAge, type CheckpointEntry, parseCheckpointName, type RunDirectory } from './run-directory.js';

export interface SelectionRequest {
  readonly run: RunDirectory;
  /** by checkpoint name without `ds-` */
  readonly scores: ReadonlyMap<string, Score>;
  /** FunASR's avg_keep_nbest_models_type */
  readonly configured: 'loss' | 'acc' | null;
  readonly metric: MetricChoice;
  readonly nbest: number;
  /** names or globs of checkpoints; where there is one, exactly what they match is taken */
  readonly patterns: readonly string[];
  /** checkpoints that cannot be opened, with the problem: never taken, unless named */
  readonly unreadable: ReadonlyMap<string, Said>;
}

interface Scored extends Score {
  readonly entry: CheckpointEntry;
}

interface Ranking {
  readonly metricUsed: Metric | null;
  readonly metricReason: MetricReason;
  /** best first; checkpoints without a rank are not in it */
  readonly ranked: readonly Scored[];
}

/**
 * Chooses the `nbest` best readable checkpoints by the metric, or exactly what `patterns` match. Of equal scores the
 * newer checkpoint wins: it has seen more data. (FunASR takes the oldest, which it may have deleted.)
 * @throws SelectionError where nothing is left to average: nothing readable, no score by the metric that was asked for,
 *   or a pattern that matches nothing; the message lists what there is
 */
export function selectCheckpoints(request: SelectionRequest): Selection {
  const { run, scores, unreadable } = request;
  const all = run.checkpoints.map((entry): Scored => ({ entry, ...(scores.get(scoreKey(entry.name)) ?? NO_SCORE) }));
  const common = {
    metricAsked: request.metric,
    metricConfigured: request.configured,
    nbestAsked: request.nbest,
    absent: absentScores(request),
  };
  const others = (named: ReadonlySet<string>) =>
    run.copies.map(({ name, kind, bytes }) => ({ name, kind, bytes, chosen: named.has(name) }));
  if (request.patterns.length > 0) {
    const named = matchNames(run, request.patterns);
    const candidates = all.map((scored) => {
      const chosen = named.has(scored.entry.name);
      return candidate(scored, null, chosen, chosen ? 'named' : 'not-named');
    });
    return { ...common, metricUsed: null, metricReason: 'named', candidates, others: others(named) };
  }
  const readable = all.filter(({ entry }) => !unreadable.has(entry.name));
  if (readable.length === 0) throw nothingToAverage(request);
  const { metricUsed, metricReason, ranked } = rank(readable, request);
  const takesAll = readable.length < request.nbest && ranked.length === readable.length;
  const candidates = all.map((scored) => {
    if (unreadable.has(scored.entry.name)) return candidate(scored, null, false, 'unreadable');
    const place = ranked.indexOf(scored);
    if (place === -1) return candidate(scored, null, false, 'no-score');
    const chosen = place < request.nbest;
    return candidate(scored, place + 1, chosen, reasonFor(chosen, takesAll, metricUsed));
  });
  return { ...common, metricUsed, metricReason, candidates, others: others(new Set()) };
}

const NO_SCORE: Score = { acc: null, loss: null };

function candidate(scored: Scored, place: number | null, chosen: boolean, reason: ChoiceReason): Candidate {
  const { name, kind, epoch, step, bytes } = scored.entry;
  return { name, kind, epoch, step, bytes, acc: scored.acc, loss: scored.loss, rank: place, chosen, reason };
}

function reasonFor(chosen: boolean, takesAll: boolean, metric: Metric | null): ChoiceReason {
  if (takesAll) return 'all';
  if (metric === 'latest') return chosen ? 'newest' : 'not-newest';
  return chosen ? 'best' : 'not-best';
}

function rank(readable: readonly Scored[], request: SelectionRequest): Ranking {
  const { metric, reason } = chooseMetric(readable, request);
  const newestFirst = readable.toReversed();
  if (metric === 'latest') return { metricUsed: metric, metricReason: reason, ranked: newestFirst };
  const sign = metric === 'loss' ? 1 : -1;
  // The sort is stable: of equal scores the newer stays in front.
  const ranked = newestFirst
    .filter((scored) => scored[metric] !== null)
    .sort((a, b) => sign * ((a[metric] ?? 0) - (b[metric] ?? 0)));
  if (ranked.length === 0) {
    const values = { metric, count: readable.length, path: request.run.path };
    throw new SelectionError(message('selection.no-such-score', values), { hint: message('hint.metric') });
  }
  return { metricUsed: metric, metricReason: reason, ranked };
}

/** FunASR's configured score, unless it says nothing or less than the other one; then the other one, then the newest. */
function chooseMetric(
  readable: readonly Scored[],
  request: SelectionRequest,
): { metric: Metric; reason: MetricReason } {
  if (request.metric !== 'auto') return { metric: request.metric, reason: 'asked' };
  const configured = request.configured ?? 'acc';
  const other = configured === 'acc' ? 'loss' : 'acc';
  const first = spread(readable, configured);
  const second = spread(readable, other);
  if (first.constant) {
    return second.count > 0 && !second.constant
      ? { metric: other, reason: 'configured-constant' }
      : { metric: 'latest', reason: 'no-score' };
  }
  if (second.count > first.count && !second.constant) return { metric: other, reason: 'configured-missing' };
  if (first.count === 0) return { metric: 'latest', reason: 'no-score' };
  return { metric: configured, reason: request.configured === null ? 'default' : 'configured' };
}

/** How many have the score, and whether it is the same for all of several. */
function spread(readable: readonly Scored[], metric: 'acc' | 'loss'): { count: number; constant: boolean } {
  const values = readable.flatMap((scored) => scored[metric] ?? []);
  return { count: values.length, constant: values.length > 1 && new Set(values).size === 1 };
}

function absentScores({ run, scores }: SelectionRequest): Selection['absent'] {
  const onDisk = new Set(run.checkpoints.map(({ name }) => scoreKey(name)));
  return [...scores]
    .flatMap(([name, score]) => {
      const place = onDisk.has(name) ? undefined : parseCheckpointName(name);
      return place === undefined ? [] : [{ name, ...score, ...place }];
    })
    .sort(byAge)
    .map(({ name, acc, loss }) => ({ name, acc, loss }));
}

/**
 * Names that the patterns match. Globs match checkpoints alone: `model.pt*` must not count an epoch twice because
 * `model.pt.best` is a copy of it. A copy is taken where it is named in full.
 */
function matchNames(run: RunDirectory, patterns: readonly string[]): Set<string> {
  const names = run.checkpoints.map(({ name }) => name);
  const copies = run.copies.map(({ name }) => name);
  const matched = new Set<string>();
  const idle: string[] = [];
  for (const pattern of patterns) {
    const isMatch = picomatch(pattern, { nonegate: true });
    const found = [...names.filter((name) => isMatch(name)), ...copies.filter((name) => name === pattern)];
    if (found.length === 0) idle.push(pattern);
    for (const name of found) matched.add(name);
  }
  if (idle.length > 0) {
    const patterns = idle.map((pattern) => `'${pattern}'`);
    const values = { patterns, path: run.path, names: [...names, ...copies] };
    throw new SelectionError(message('selection.idle-patterns', values), { hint: message('hint.checkpoints') });
  }
  return matched;
}

function nothingToAverage({ run: { path, checkpoints, copies }, unreadable }: SelectionRequest): SelectionError {
  if (checkpoints.length === 0) {
    const said = message('selection.only-copies', { path, names: copies.map(({ name }) => name) });
    return new SelectionError(said, { hint: message('hint.name-copy') });
  }
  const problems = checkpoints.map(({ name }) =>
    message('error.file', { file: name, problem: unreadable.get(name) ?? '' }),
  );
  const hint = checkpoints.find(({ problem }) => problem?.hint !== undefined)?.problem?.hint;
  const said = message('selection.none-readable', { path, count: checkpoints.length });
  return new SelectionError([said, ...problems], hint === undefined ? {} : { hint });
}
