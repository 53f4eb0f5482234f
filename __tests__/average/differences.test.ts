import path from 'node:path';
import { expect, test } from '@jest/globals';
import { differences } from '../../src/average/differences.js';
import { elementCount } from '../../src/torch/tensor.js';
import { english } from '../../src/words/translator.js';
import { makeSource, temporaryDirectory, type Weights } from './checkpoints.js';

type Tensors = Readonly<Record<string, Weights>>;

/** What checkpoints `ep2`, `ep3`, ... differ in from `ep1`. */
async function compare(tensors: readonly [Tensors, ...Tensors[]], ...excluded: readonly string[]): Promise<string[]> {
  const directory = temporaryDirectory();
  const source = (weights: Tensors, i: number) => makeSource(path.join(directory, `ep${i + 1}`), weights);
  const [first, ...others] = tensors;
  return differences(
    await source(first, 0),
    await Promise.all(others.map((weights, i) => source(weights, i + 1))),
    new Set(excluded),
  ).map(english);
}

const one = { values: [1] };
const matrix = (...shape: readonly number[]) => ({ shape, values: new Array<number>(elementCount(shape)).fill(1) });

test('each checkpoint is compared with the first, kind by kind', async () => {
  const found = await compare([
    { a: one, b: one, c: matrix(2, 3), d: matrix(2, 3), e: one },
    { a: { dtype: 'float16', values: [1] }, c: matrix(3, 2), d: matrix(6), e: one, f: one, g: one },
    { a: one, b: one, c: matrix(2, 3), d: matrix(2, 3), e: one },
    { a: one, b: one, c: matrix(2, 4), d: matrix(2, 3, 1) },
  ]);
  expect(found).toEqual([
    'ep2, compared with ep1: tensors missing: b',
    'ep2, compared with ep1: additional tensors: f, g',
    'ep2, compared with ep1: different shape: c [2, 3] → [3, 2], d [2, 3] → [6]',
    'ep2, compared with ep1: different dtype: a float32 → float16',
    'ep4, compared with ep1: tensors missing: e',
    'ep4, compared with ep1: different shape: c [2, 3] → [2, 4], d [2, 3] → [2, 3, 1]',
  ]);
});

test('tensors left out count nowhere', async () => {
  const checkpoints = [
    { a: one, b: one, c: one },
    { a: one, c: matrix(6), d: one },
  ] as const;
  expect(await compare(checkpoints, 'b', 'c', 'd')).toEqual([]);
  expect(await compare(checkpoints, 'b', 'c')).toEqual(['ep2, compared with ep1: additional tensors: d']);
});

test('one checkpoint alone contradicts nothing', async () => {
  expect(await compare([{ a: one }])).toEqual([]);
});

test.each([
  [20, /, t19$/],
  [21, /, t19 and 1 more$/],
])('of %d names twenty are shown', async (count, end) => {
  const more = Object.fromEntries(Array.from({ length: count }, (_, i) => [`t${i}`, one]));
  const [line, ...others] = await compare([{ a: one }, { a: one, ...more }]);
  expect(line).toMatch(end);
  expect(others).toEqual([]);
});
