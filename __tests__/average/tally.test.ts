import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { planAverage } from '../../src/average/plan.js';
import { Tally } from '../../src/average/tally.js';
import type { TaskResult } from '../../src/average/task.js';
import { makeSource, temporaryDirectory, type Weights } from './checkpoints.js';

/** Values do not count here: what tasks found in them is told by the tests. */
const floats = (count: number): Weights => ({ values: new Array<number>(count).fill(1) });
const integers: Weights = { dtype: 'int64', values: [1, 2] };

/** The tally of a pass over `sources` checkpoints of these tensors; storages are counted in their order. */
async function tallyOf(
  tensors: Readonly<Record<string, Weights | string>>,
  { sources = 1, compared = [] as readonly boolean[] } = {},
): Promise<Tally> {
  const directory = temporaryDirectory();
  const files = await Promise.all(
    Array.from({ length: sources }, (_, i) => makeSource(path.join(directory, `ep${i + 1}`), tensors)),
  );
  return new Tally(planAverage(files, { best: 0, excluded: new Set(), precision: 'keep' }), compared);
}

const STATS = { squares: 0, errors: 0, relativeSum: 0, relativeWorst: 0, nonzero: 0, min: 0, max: 0 };

function found(
  stats: Partial<typeof STATS> | undefined,
  { distances = [], ...rest }: Partial<Pick<TaskResult, 'differ' | 'base'>> & { distances?: readonly number[] } = {},
): TaskResult {
  const common = { inputCrcs: new Uint32Array(), results: [], differ: false, base: undefined };
  return { ...common, ...rest, distances: Float64Array.from(distances), stats: stats && { ...STATS, ...stats } };
}

const all = (_storage: number) => true;

test('what a task found belongs to a storage of the plan', async () => {
  const tally = await tallyOf({ a: floats(1) });
  expect(() => tally.add(1, found({}))).toThrow('there is no storage 1');
});

test('copied storages of which the checkpoints differ anywhere', async () => {
  const tally = await tallyOf({ a: integers, b: integers, c: floats(1) });
  tally.add(0, found(undefined, { differ: false }));
  for (const differ of [false, true, false]) tally.add(1, found(undefined, { differ }));
  expect(tally.differing().map(({ names }) => names)).toEqual([['b']]);
});

describe('distances', () => {
  /** Of checkpoints that are so far from a mean of length 1. */
  async function health(...distances: readonly number[]) {
    const tally = await tallyOf({ a: floats(2) }, { sources: distances.length });
    tally.add(0, found({ squares: 1 }, { distances: distances.map((distance) => distance ** 2) }));
    return tally.health().distances;
  }
  const farOut = async (...distances: readonly number[]) =>
    (await health(...distances)).flatMap((each, i) => (each.farOut ? [i] : []));

  test('add up over tasks and tensors, relative to the mean', async () => {
    const tally = await tallyOf({ a: floats(2), b: floats(2) }, { sources: 2 });
    tally.add(0, found({ squares: 3 }, { distances: [1, 0] }));
    tally.add(0, found({ squares: 4 }, { distances: [2, 4] }));
    tally.add(1, found({ squares: 9 }, { distances: [1, 5] }));
    expect(tally.health().distances).toEqual([
      { name: 'ep1', distance: 0.5, farOut: false },
      { name: 'ep2', distance: 0.75, farOut: false },
    ]);
  });

  test('are 0 where the mean is', async () => {
    const tally = await tallyOf({ a: floats(2) });
    tally.add(0, found({}, { distances: [1] }));
    expect(tally.health().distances).toEqual([{ name: 'ep1', distance: 0, farOut: false }]);
  });

  test('of two checkpoints neither is far out', async () => {
    expect(await farOut(1, 100)).toEqual([]);
  });

  test('one is that lies far from the mean of the others, in whatever order they are', async () => {
    // As in one direction: 0 three times and 4, whose mean is 1.
    expect(await farOut(1, 1, 1, 3)).toEqual([3]);
    expect(await farOut(3, 1, 1, 1)).toEqual([0]);
    expect(await farOut(1.5, 1.5, 3)).toEqual([2]);
  });

  test('none is of an even drift, however far it goes', async () => {
    for (const count of [3, 4, 5, 15, 40]) {
      const drift = Array.from({ length: count }, (_, i) => Math.abs(i - (count - 1) / 2));
      expect(await farOut(...drift)).toEqual([]);
    }
  });

  test('none is of a run that settles, whose first checkpoint lies a little way off and the others on one another', async () => {
    expect(await farOut(0.08, 0.01, 0.008, 0.008, 0.008)).toEqual([]);
    // The same, so far off that no training would have gone that way.
    expect(await farOut(0.8, 0.1, 0.08, 0.08, 0.08)).toEqual([0]);
  });

  test('none is where all are the mean itself', async () => {
    expect(await farOut(0, 0, 0)).toEqual([]);
  });
});

describe('health', () => {
  test('tells zero and constant tensors from others, and from those of one value or none', async () => {
    const tally = await tallyOf({
      zero: floats(2),
      same: floats(2),
      other: floats(2),
      one: floats(1),
      none: { shape: [0], values: [] },
      count: integers,
    });
    tally.add(0, found({ min: 0, max: 0 }));
    tally.add(1, found({ min: -3, max: -3 }));
    tally.add(2, found({ min: 1, max: 1 }));
    tally.add(2, found({ min: 0, max: 0 }));
    tally.add(3, found({ min: 0, max: 0 }));
    tally.add(5, found(undefined));
    expect(tally.health()).toMatchObject({ zero: ['zero'], constant: ['same'] });
  });

  test('names the first tensor of the largest magnitude, over all its tasks', async () => {
    const tally = await tallyOf({ a: floats(2), b: floats(2), tied: 'b', c: floats(2), d: floats(2) });
    tally.add(0, found({ min: -1, max: 7 }));
    tally.add(1, found({ min: -8, max: 1 }));
    tally.add(1, found({ min: -2, max: 3 }));
    tally.add(2, found({ min: 2, max: 8 }));
    tally.add(3, found({ min: 0, max: 7 }));
    expect(tally.health().largest).toEqual({ name: 'b', magnitude: 8 });
  });

  test('names a tensor of one small value, where there is no other', async () => {
    const tally = await tallyOf({ one: floats(1) });
    tally.add(0, found({ min: 0.5, max: 0.5 }));
    expect(tally.health().largest).toEqual({ name: 'one', magnitude: 0.5 });
  });

  test('names no largest one where nothing was averaged', async () => {
    expect((await tallyOf({ count: integers })).health().largest).toBeNull();
    expect((await tallyOf({ none: { shape: [0], values: [] } })).health().largest).toBeNull();
  });

  test('names what lies beyond float16', async () => {
    const tally = await tallyOf({ held: floats(2), above: floats(2), below: floats(2) });
    tally.add(0, found({ min: -65504, max: 65504 }));
    tally.add(1, found({ min: 0, max: 65504.01 }));
    tally.add(2, found({ min: -65504.01, max: 0 }));
    expect(tally.health().fp16Overflow).toEqual(['above', 'below']);
  });
});

describe('what a half format cannot hold', () => {
  const reasons = async (format: 'float16' | 'bfloat16', stats: Partial<typeof STATS>, converted = all) => {
    const tally = await tallyOf({ a: floats(2), b: floats(2), tied: 'b' });
    tally.add(0, found({ squares: 1, max: 1 }));
    tally.add(1, found(stats));
    return tally.misfits(format, converted);
  };
  const overflow = [{ storage: 1, name: 'b', reason: 'overflow' }];

  test('values beyond its largest one', async () => {
    const most = (2 - 2 ** -7) * 2 ** 127;
    expect(await reasons('float16', { squares: 1, max: 65504 })).toEqual([]);
    expect(await reasons('float16', { squares: 1, max: 65505 })).toEqual(overflow);
    expect(await reasons('bfloat16', { squares: 1, max: 65505 })).toEqual([]);
    expect(await reasons('bfloat16', { squares: 1, min: -most })).toEqual([]);
    expect(await reasons('bfloat16', { squares: 1, min: -most * (1 + Number.EPSILON) })).toEqual(overflow);
  });

  test('values of which float16 loses more than 0.002; bfloat16 has the range of float32', async () => {
    const lost = { squares: 1e6, errors: 4.0001, max: 1 };
    expect(await reasons('float16', { ...lost, errors: 4 })).toEqual([]);
    expect(await reasons('float16', lost)).toEqual([{ storage: 1, name: 'b', reason: 'underflow' }]);
    expect(await reasons('bfloat16', lost)).toEqual([]);
    expect(await reasons('float16', {})).toEqual([]);
  });

  test('only among those that are converted', async () => {
    expect(await reasons('float16', { max: 1e9 }, (storage) => storage !== 1)).toEqual([]);
  });
});

test('the cost of a precision, by module', async () => {
  const tally = await tallyOf({
    'encoder.a': floats(2),
    'decoder.a': floats(2),
    'encoder.b': floats(2),
    zero: floats(2),
  });
  tally.add(0, found({ relativeSum: 1, relativeWorst: 0.5, nonzero: 2 }));
  tally.add(0, found({ relativeSum: 2, relativeWorst: 0.25, nonzero: 3 }));
  tally.add(1, found({ relativeSum: 1, relativeWorst: 0.75, nonzero: 4 }));
  tally.add(2, found({ relativeSum: 3, relativeWorst: 0.125, nonzero: 5 }));
  tally.add(3, found({}));
  const kept = [{ storage: 9, name: 'large', reason: 'overflow' as const }];
  const module = (name: string, largestRelativeError: number, meanRelativeError: number) => ({
    module: name,
    largestRelativeError,
    meanRelativeError,
  });
  expect(tally.precisionCost('float16', kept, all)).toEqual({
    dtype: 'float16',
    kept: [{ name: 'large', reason: 'overflow' }],
    modules: [module('encoder', 0.5, 0.6), module('decoder', 0.75, 0.25), module('zero', 0, 0)],
  });
  expect(tally.precisionCost('bfloat16', [], (storage) => storage === 2)).toEqual({
    dtype: 'bfloat16',
    kept: [],
    modules: [module('encoder', 0.125, 0.6)],
  });
});

test('distance from the base model, by module, and what did not move', async () => {
  const tally = await tallyOf(
    {
      'encoder.a': floats(2),
      'encoder.b': floats(2),
      tied: 'encoder.b',
      count: integers,
      new: floats(2),
      zero: floats(1),
    },
    { compared: [true, true, true, false, true] },
  );
  const base = (moved: number, squares: number, same: boolean) => ({ base: { moved, squares, same } });
  tally.add(0, found({}, base(1, 2, true)));
  tally.add(0, found({}, base(2, 6, false)));
  tally.add(0, found({}, base(0, 0, true)));
  tally.add(1, found({}, base(1, 8, true)));
  tally.add(2, found(undefined, base(0, 0, true)));
  tally.add(3, found({}));
  tally.add(4, found({}, base(1, 0, false)));
  const { modules, unmoved } = tally.baseDistance();
  expect([...modules]).toEqual([
    ['encoder', 0.5],
    ['zero', 0],
  ]);
  expect(unmoved).toEqual(['encoder.b', 'tied', 'count']);
});
