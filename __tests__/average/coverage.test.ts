import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { type Coverage, coverageOf } from '../../src/average/coverage.js';
import { fileRange } from '../../src/torch/materialize.js';
import { type PickledTensor, stateDictPickle } from '../helpers/tensor-pickle.js';
import { checkpointOf } from '../helpers/zip-of.js';
import { openSource, temporaryDirectory } from './checkpoints.js';

const view = (key: string, offset: number, length: number): PickledTensor => ({
  ...{ storageType: 'FloatStorage', key, numel: 40, offset },
  ...{ shape: [length], strides: [1] },
});

async function coverage(views: readonly (PickledTensor | undefined)[], like?: Coverage): Promise<Coverage> {
  const tensors = Object.fromEntries(views.flatMap((view, i) => (view === undefined ? [] : [[`t${i}`, view]])));
  const keys = new Set(Object.values(tensors).map(({ key }) => key));
  const file = path.join(temporaryDirectory(), 'ep1');
  const storages = Object.fromEntries([...keys].map((key) => [key, new Uint8Array(160).fill(1)]));
  writeFileSync(file, checkpointOf(stateDictPickle(tensors), storages));
  const { stateDict } = await openSource(file);
  const planned = views.map((_, i) => stateDict.get(`t${i}`));
  const ranges = planned.map((tensor) => tensor && fileRange(tensor));
  return coverageOf(planned, ranges, like);
}

const wholeOf = ({ whole }: Coverage) => [...whole.values()];
const partlyOf = ({ partly }: Coverage) => partly.map(({ key }) => key);

test('storages of one tensor, of several in any order, and of tensors that are not planned', async () => {
  const found = await coverage([view('0', 0, 40), view('1', 30, 10), undefined, view('1', 0, 30), view('2', 0, 39)]);
  expect(wholeOf(found)).toEqual([[0], [3, 1]]);
  expect(partlyOf(found)).toEqual(['2']);
});

test('gaps and overlaps leave a storage to be read again', async () => {
  const gaps = [view('0', 0, 20), view('0', 21, 19), view('2', 1, 39)];
  const overlaps = [view('1', 0, 20), view('1', 19, 21), view('3', 0, 20), view('3', 10, 20)];
  const found = await coverage([...gaps, ...overlaps]);
  expect(wholeOf(found)).toEqual([]);
  expect(partlyOf(found)).toEqual(['0', '2', '1', '3']);
});

test('what two checkpoints have alike is held once', async () => {
  const first = await coverage([view('0', 0, 30), view('0', 30, 10), view('1', 0, 40)]);
  expect((await coverage([view('5', 0, 30), view('5', 30, 10), view('6', 0, 40)], first)).whole).toBe(first.whole);
  const others = [
    [view('0', 10, 30), view('0', 0, 10), view('1', 0, 40)],
    [view('0', 0, 30), view('0', 30, 10), view('1', 0, 39)],
    [view('0', 0, 30), view('0', 30, 10), view('1', 0, 40), view('2', 0, 40)],
    [view('0', 0, 40), view('0', 0, 0), view('1', 0, 40)],
  ];
  for (const views of others) {
    const alone = await coverage(views);
    expect((await coverage(views, first)).whole).not.toBe(first.whole);
    expect(wholeOf(await coverage(views, first))).toEqual(wholeOf(alone));
  }
});
