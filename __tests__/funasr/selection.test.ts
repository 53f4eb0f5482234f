import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SelectionError } from '../../src/errors.js';
import type { Score } from '../../src/funasr/bookkeeping.js';
import { byAge } from '../../src/funasr/checkpoint-names.js';
import { type CheckpointEntry, scanRunDirectory } from '../../src/funasr/run-directory.js';
import { type SelectionRequest, selectCheckpoints } from '../../src/funasr/selection.js';
import type { Selection } from '../../src/result.js';
import { type Message, message } from '../../src/words/message.js';
import { makeDirectory } from './directories.js';

type Scores = Readonly<Record<string, Partial<Score>>>;

/** Selects among `model.pt.<end>` files; scores by the same ends. */
function select(
  ends: readonly string[],
  scores: Scores,
  { patterns = [], ...options }: Partial<SelectionRequest> & { patterns?: readonly string[] } = {},
): Selection {
  const files = ends.map((end) => [end === '' ? 'model.pt' : `model.pt.${end}`, 1]);
  return selectCheckpoints({
    run: scanRunDirectory(makeDirectory(Object.fromEntries(files)), { patterns, from: '/' }),
    scores: new Map(
      Object.entries(scores).map(([end, score]) => [`model.pt.${end}`, { acc: null, loss: null, ...score }]),
    ),
    configured: null,
    configuredNbest: null,
    metric: 'auto',
    nbest: 2,
    unreadable: new Map(),
    ...options,
  });
}

const shorten = (name: string) => name.replace(/^model\.pt\.?/, '');

function chosen({ candidates, others }: Selection): string[] {
  return [...candidates, ...others].filter((entry) => entry.chosen).map(({ name }) => shorten(name));
}

function outcome(selection: Selection): unknown[] {
  return [selection.metricUsed, selection.metricReason, chosen(selection)];
}

const FOUR = ['ep1', 'ep2', 'ep3', 'ep4'];
const LOSS: Scores = { ep1: { loss: 4 }, ep2: { loss: 1 }, ep3: { loss: 2 }, ep4: { loss: 3 } };
const BOTH: Scores = {
  ep1: { loss: 4, acc: 0.4 },
  ep2: { loss: 1, acc: 0.1 },
  ep3: { loss: 2, acc: 0.2 },
  ep4: { loss: 3, acc: 0.3 },
};
const CONSTANT_ACC: Scores = Object.fromEntries(
  Object.entries(LOSS).map(([end, score]) => [end, { ...score, acc: 0 }]),
);

describe('which metric ranks the checkpoints', () => {
  test('the one that was asked for', () => {
    expect(outcome(select(FOUR, BOTH, { metric: 'loss', configured: 'acc' }))).toEqual([
      'loss',
      'asked',
      ['ep2', 'ep3'],
    ]);
    expect(outcome(select(FOUR, BOTH, { metric: 'acc', configured: 'loss' }))).toEqual([
      'acc',
      'asked',
      ['ep1', 'ep4'],
    ]);
    expect(outcome(select(FOUR, BOTH, { metric: 'latest' }))).toEqual(['latest', 'asked', ['ep3', 'ep4']]);
  });

  test('else FunASR’s configured one, else FunASR’s default', () => {
    expect(outcome(select(FOUR, BOTH, { configured: 'loss' }))).toEqual(['loss', 'configured', ['ep2', 'ep3']]);
    expect(outcome(select(FOUR, BOTH, { configured: 'acc' }))).toEqual(['acc', 'configured', ['ep1', 'ep4']]);
    expect(outcome(select(FOUR, BOTH))).toEqual(['acc', 'default', ['ep1', 'ep4']]);
  });

  test('the other one where the configured one is the same for all', () => {
    expect(outcome(select(FOUR, CONSTANT_ACC, { configured: 'acc' }))).toEqual([
      'loss',
      'configured-constant',
      ['ep2', 'ep3'],
    ]);
  });

  test('the age where the configured loss is the same for all, or missing: FunASR asks no accuracy then', () => {
    const constant = Object.fromEntries(Object.entries(BOTH).map(([end, score]) => [end, { ...score, loss: 1 }]));
    const missing = Object.fromEntries(Object.entries(BOTH).map(([end, { acc = null }]) => [end, { acc }]));
    const newest = ['latest', 'no-score', ['ep3', 'ep4']];
    expect(outcome(select(FOUR, constant, { configured: 'loss' }))).toEqual(newest);
    expect(outcome(select(FOUR, missing, { configured: 'loss' }))).toEqual(newest);
  });

  test('the loss, then the age, where the configured acc is the same for all and some have no loss', () => {
    const scores = { ...Object.fromEntries(FOUR.map((end) => [end, { acc: 0 }])), ep2: { acc: 0, loss: 2 } };
    expect(outcome(select(FOUR, scores, { configured: 'acc' }))).toEqual([
      'loss',
      'configured-constant',
      ['ep2', 'ep4'],
    ]);
  });

  test('one without the configured score is left out, even where the others all have the same', () => {
    const scores = { ...CONSTANT_ACC, ep2: { loss: 1 } };
    const selection = select(FOUR, scores, { configured: 'acc', nbest: 'all' });
    expect(outcome(selection)).toEqual(['loss', 'configured-constant', ['ep1', 'ep3', 'ep4']]);
    expect(selection.candidates[1]).toMatchObject({ rank: null, reason: 'no-score' });
  });

  test('two of the same are the same for all', () => {
    expect(outcome(select(['ep1', 'ep2'], CONSTANT_ACC, { configured: 'acc', nbest: 1 }))).toEqual([
      'loss',
      'configured-constant',
      ['ep2'],
    ]);
  });

  test('the loss where all lack the configured one, and only then', () => {
    expect(outcome(select(FOUR, LOSS, { configured: 'acc' }))).toEqual(['loss', 'configured-missing', ['ep2', 'ep3']]);
    const partly = { ...LOSS, ep1: { loss: 4, acc: 0.9 }, ep4: { loss: 3, acc: 0.1 } };
    expect(outcome(select(FOUR, partly, { configured: 'acc' }))).toEqual(['acc', 'configured', ['ep1', 'ep4']]);
    const one = { ...LOSS, ep1: { loss: 4, acc: 0.9 } };
    expect(outcome(select(FOUR, one, { configured: 'acc' }))).toEqual(['acc', 'configured', ['ep1']]);
  });

  test('the newest where no score tells them apart', () => {
    expect(outcome(select(FOUR, {}))).toEqual(['latest', 'no-score', ['ep3', 'ep4']]);
    const alone = Object.fromEntries(FOUR.map((end) => [end, { acc: 0 }]));
    expect(outcome(select(FOUR, alone, { configured: 'acc' }))).toEqual(['latest', 'no-score', ['ep3', 'ep4']]);
    const same = Object.fromEntries(FOUR.map((end) => [end, { loss: 1, acc: 0 }]));
    expect(outcome(select(FOUR, same, { configured: 'loss' }))).toEqual(['latest', 'no-score', ['ep3', 'ep4']]);
  });

  test('a single checkpoint’s score counts as one', () => {
    expect(outcome(select(['ep1'], { ep1: { acc: 0, loss: 1 } }, { configured: 'acc' }))).toEqual([
      'acc',
      'configured',
      ['ep1'],
    ]);
  });
});

describe('which checkpoints are chosen', () => {
  test('each carries its rank and reason', () => {
    const { candidates } = select([...FOUR, 'ep5'], LOSS, {
      configured: 'loss',
      unreadable: new Map([['model.pt.ep2', 'is damaged']]),
    });
    expect(candidates.map(({ name, rank, chosen, reason }) => [shorten(name), rank, chosen, reason])).toEqual([
      ['ep1', 3, false, 'not-best'],
      ['ep2', null, false, 'unreadable'],
      ['ep3', 1, true, 'best'],
      ['ep4', 2, true, 'best'],
      ['ep5', null, false, 'no-score'],
    ]);
  });

  test('of equal scores the newer wins', () => {
    const scores = { ep1: { loss: 1 }, ep2: { loss: 2 }, 'ep2.50': { loss: 2 }, ep3: { loss: 2 }, ep4: { loss: 9 } };
    expect(chosen(select([...FOUR, 'ep2.50'], scores, { configured: 'loss', nbest: 3 }))).toEqual([
      'ep1',
      'ep2.50',
      'ep3',
    ]);
  });

  test('of equal accuracies the lower loss wins, then the newer', () => {
    const scores = { ep1: { acc: 3 }, ep2: { acc: 2 }, ep3: { acc: 2 }, ep4: { acc: 1 } };
    expect(chosen(select(FOUR, scores, { configured: 'acc' }))).toEqual(['ep1', 'ep3']);
    const losses = { ...scores, ep2: { acc: 2, loss: 0.5 }, ep3: { acc: 2, loss: 0.6 } };
    expect(chosen(select(FOUR, losses, { configured: 'acc' }))).toEqual(['ep1', 'ep2']);
    expect(chosen(select(FOUR, losses, { metric: 'acc' }))).toEqual(['ep1', 'ep2']);
  });

  test.each([
    ['a number', 1, 3, 1, 'asked', ['ep2']],
    ['auto: what FunASR was told', 'auto', 3, 3, 'configured', ['ep2', 'ep3', 'ep4']],
    ['auto: FunASR’s default', 'auto', null, 10, 'default', FOUR],
    ['all', 'all', 3, 4, 'all', FOUR],
  ] as const)('as many as asked for: %s', (_, nbest, configuredNbest, nbestAsked, nbestFrom, expected) => {
    const selection = select(FOUR, LOSS, { configured: 'loss', nbest, configuredNbest });
    expect(selection).toMatchObject({ nbestAsked, nbestFrom });
    expect(chosen(selection)).toEqual(expected);
  });

  test('all are all that have the score', () => {
    const { candidates } = select([...FOUR, 'ep5'], LOSS, { configured: 'loss', nbest: 'all' });
    expect(candidates.map(({ reason }) => reason)).toEqual(['best', 'best', 'best', 'best', 'no-score']);
    expect(select(FOUR, LOSS, { configured: 'loss', nbest: 'all' }).candidates[0]).toMatchObject({ reason: 'all' });
  });

  test('all of them where there are fewer than asked for', () => {
    const { candidates } = select(FOUR, LOSS, { configured: 'loss', nbest: 10 });
    expect(candidates.map(({ chosen, reason, rank }) => [chosen, reason, rank])).toEqual([
      [true, 'all', 4],
      [true, 'all', 1],
      [true, 'all', 2],
      [true, 'all', 3],
    ]);
  });

  test('as many as there are is a choice of the best', () => {
    const { candidates } = select(FOUR, LOSS, { configured: 'loss', nbest: 4 });
    expect(candidates.map(({ reason }) => reason)).toEqual(['best', 'best', 'best', 'best']);
  });

  test('by age: the newest', () => {
    const { candidates } = select(['ep1', 'ep1.9', 'ep2'], {}, { metric: 'latest' });
    expect(candidates.map(({ name, reason, rank }) => [shorten(name), reason, rank])).toEqual([
      ['ep1', 'not-newest', 3],
      ['ep1.9', 'newest', 2],
      ['ep2', 'newest', 1],
    ]);
  });

  test('what keep_nbest_models deleted is not ranked, but listed in order', () => {
    const scores = { ...LOSS, ep10: { loss: 0.1 }, 'ep2.7': { acc: 1 }, ep9: { loss: 0.2, acc: 0.5 } };
    const selection = select(FOUR, scores, { configured: 'loss' });
    expect(chosen(selection)).toEqual(['ep2', 'ep3']);
    expect(selection.absent).toEqual([
      { name: 'model.pt.ep2.7', acc: 1, loss: null },
      { name: 'model.pt.ep9', acc: 0.5, loss: 0.2 },
      { name: 'model.pt.ep10', acc: null, loss: 0.1 },
    ]);
  });

  test('model.pt, .best and .avgN are no candidates of their own', () => {
    const selection = select([...FOUR, '', 'best', 'avg3'], LOSS, { nbest: 10 });
    expect(selection.candidates).toHaveLength(4);
    expect(selection.others.map(({ name, kind, chosen }) => [name, kind, chosen])).toEqual([
      ['model.pt', 'resume', false],
      ['model.pt.best', 'best', false],
      ['model.pt.avg3', 'average', false],
    ]);
  });
});

describe('named checkpoints', () => {
  const named = (...patterns: string[]) => select([...FOUR, 'ep3.5', '', 'best'], BOTH, { patterns });

  test('are taken exactly, by name or glob, unranked', () => {
    const selection = named('model.pt.ep1', 'model.pt.ep3*');
    expect(outcome(selection)).toEqual([null, 'named', ['ep1', 'ep3', 'ep3.5']]);
    expect(selection.candidates.map(({ reason, rank }) => [reason, rank])).toEqual([
      ['named', null],
      ['not-named', null],
      ['named', null],
      ['named', null],
      ['not-named', null],
    ]);
  });

  test('globs match no copy of a checkpoint; a copy’s full name does', () => {
    expect(chosen(named('model.pt*'))).toEqual(['ep1', 'ep2', 'ep3', 'ep3.5', 'ep4']);
    expect(chosen(named('model.pt.best', 'model.pt.ep[12]'))).toEqual(['ep1', 'ep2', 'best']);
    expect(chosen(named('model.pt'))).toEqual(['']);
  });

  test('a pattern that matches nothing is an error that lists what exists', () => {
    expect(() => named('model.pt.ep1', 'model.pt.ep7')).toThrow(/'model\.pt\.ep7' matches nothing/);
    expect(() => named('model.pt.ep1', 'model.pt.ep7', '!x')).toThrow(
      /'model\.pt\.ep7', '!x' matches nothing .*available: model\.pt\.ep1, .*model\.pt\.ep4, model\.pt, model\.pt\.best/,
    );
  });
});

describe('nothing to average', () => {
  test('only copies: says how to take one', () => {
    try {
      select(['', 'best'], {});
      throw new Error('no error');
    } catch (error) {
      expect(error).toBeInstanceOf(SelectionError);
      expect((error as SelectionError).message).toMatch(
        /no checkpoint of an epoch or step, only model\.pt, model\.pt\.best/,
      );
      expect((error as SelectionError).hint).toEqual(message('hint.name-copy'));
    }
  });

  test('a metric that no checkpoint has a score by', () => {
    expect(() => select(FOUR, LOSS, { metric: 'acc' })).toThrow(
      /metric acc: none of the 4 checkpoints .* has such a score/,
    );
  });

  test('nothing readable', () => {
    expect(() => select(['ep1'], {}, { unreadable: new Map([['model.pt.ep1', 'is damaged']]) })).toThrow(
      /none of the 1 checkpoints can be read:\nmodel\.pt\.ep1: is damaged/,
    );
  });

  test('nothing readable: the hint is that of a problem which has one', () => {
    const hintFor = (hint: Message | undefined) => {
      const run = scanRunDirectory(makeDirectory({ 'model.pt.ep1': 1, 'model.pt.ep2': 1 }));
      const problem = { said: 'is damaged', hint };
      const checkpoints = run.checkpoints.map((entry, i) => (i === 1 ? { ...entry, problem } : entry));
      const unreadable = new Map(checkpoints.map(({ name }) => [name, 'is damaged']));
      try {
        select(['ep1'], {}, { run: { ...run, checkpoints }, unreadable });
        throw new Error('no error');
      } catch (error) {
        return error instanceof SelectionError && error;
      }
    };
    const hint = message('hint.zero-3');
    expect(hintFor(hint)).toMatchObject({ hint });
    expect(hintFor(undefined)).toMatchObject({ hint: undefined });
  });
});

const score = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
const checkpoint = fc.record({
  epoch: fc.integer({ min: 0, max: 12 }),
  step: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  acc: score,
  loss: score,
  readable: fc.boolean(),
});

type Drawn = typeof checkpoint extends fc.Arbitrary<infer C> ? C : never;

/** What FunASR 1.4.16 averages: _get_checkpoint_paths of funasr/train_utils/average_nbest_models.py. */
function funasrAverages(checkpoints: readonly Drawn[], metric: 'acc' | 'loss', lastN: number): readonly Drawn[] {
  const eligible = checkpoints.filter((each) => each.readable && each[metric] !== null);
  const sorted = eligible.toSorted((a, b) => (b[metric] ?? 0) - (a[metric] ?? 0));
  return metric === 'acc' ? sorted.slice(0, lastN) : sorted.slice(-lastN);
}

test('whatever the scores: what is chosen is readable, ranked first, and as many as asked for, with the scores of what FunASR averages', () => {
  const place = ({ epoch, step }: { epoch: number; step: number | null }) =>
    `ep${epoch}${step === null ? '' : `.${step}`}`;
  fc.assert(
    fc.property(
      fc.uniqueArray(checkpoint, { selector: place, minLength: 1, maxLength: 8 }),
      fc.constantFrom('acc' as const, 'loss' as const, null),
      fc.integer({ min: 1, max: 5 }),
      (checkpoints, configured, nbest) => {
        fc.pre(checkpoints.some(({ readable }) => readable));
        const entries = checkpoints.map(({ epoch, step }): CheckpointEntry => {
          const name = `model.pt.${place({ epoch, step })}`;
          const kind = step === null ? 'epoch' : 'step';
          return { name, kind, epoch, step, bytes: 1, file: name, linked: false, parts: [], problem: undefined };
        });
        const unreadable = checkpoints.filter(({ readable }) => !readable);
        const { candidates, metricUsed } = selectCheckpoints({
          run: { path: 'outputs', checkpoints: entries.sort(byAge), copies: [] },
          scores: new Map(checkpoints.map((each) => [`model.pt.${place(each)}`, { acc: each.acc, loss: each.loss }])),
          configured,
          configuredNbest: null,
          metric: 'auto',
          nbest,
          unreadable: new Map(unreadable.map((each) => [`model.pt.${place(each)}`, 'is damaged'])),
        });
        const ranked = candidates.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, i) => i + 1));
        expect(ranked.map(({ chosen }) => chosen)).toEqual(ranked.map((_, i) => i < nbest));
        expect(candidates.filter(({ chosen, rank }) => chosen && rank === null)).toEqual([]);
        expect(candidates.filter(({ reason }) => reason === 'unreadable')).toHaveLength(unreadable.length);
        const values = ranked.map(({ acc, loss }) =>
          metricUsed === 'acc' ? -(acc ?? 0) : metricUsed === 'loss' ? (loss ?? Number.POSITIVE_INFINITY) : 0,
        );
        expect(values).toEqual(values.toSorted((a, b) => a - b));
        const theirs = funasrAverages(checkpoints, configured ?? 'acc', nbest);
        if (theirs.length > 0) {
          const chosen = checkpoints.filter((each) =>
            candidates.some(({ name, chosen }) => chosen && name === `model.pt.${place(each)}`),
          );
          const scores = (of: readonly Drawn[]) => of.map((each) => each[configured ?? 'acc']).toSorted();
          expect(scores(chosen)).toEqual(scores(theirs));
        }
      },
    ),
  );
});
