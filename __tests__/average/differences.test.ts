import path from 'node:path';
import { expect, test } from '@jest/globals';
import { differences } from '../../src/average/differences.js';
import { makeSource, temporaryDirectory, type Weights } from './checkpoints.js';

/** Checkpoints `ep1`, `ep2`, ... */
function epochs(...tensors: readonly Readonly<Record<string, Weights>>[]) {
  const directory = temporaryDirectory();
  return tensors.map((weights, i) => makeSource(path.join(directory, `ep${i + 1}`), weights));
}

const one = { values: [1] };
const matrix = (...shape: readonly number[]) => ({ shape, values: new Array<number>(6).fill(1) });

test('each checkpoint is compared with the first, kind by kind', () => {
  const sources = epochs(
    { a: one, b: one, c: matrix(2, 3), d: matrix(2, 3), e: one },
    { a: { dtype: 'float16', values: [1] }, c: matrix(3, 2), d: matrix(6), e: one, f: one, g: one },
    { a: one, b: one, c: matrix(2, 3), d: matrix(2, 3), e: one },
    { a: one, b: one, c: matrix(2, 3), d: matrix(2, 3, 1) },
  );
  expect(differences(sources, new Set())).toEqual([
    'ep2, compared with ep1: tensors missing: b',
    'ep2, compared with ep1: tensors that only it has: f, g',
    'ep2, compared with ep1: other shape: c [3, 2] instead of [2, 3], d [6] instead of [2, 3]',
    'ep2, compared with ep1: other dtype: a float16 instead of float32',
    'ep4, compared with ep1: tensors missing: e',
    'ep4, compared with ep1: other shape: d [2, 3, 1] instead of [2, 3]',
  ]);
});

test('tensors left out count nowhere', () => {
  const sources = epochs({ a: one, b: one, c: one }, { a: one, c: matrix(6), d: one });
  expect(differences(sources, new Set(['b', 'c', 'd']))).toEqual([]);
});

test('one checkpoint alone, or none, contradicts nothing', () => {
  expect(differences(epochs({ a: one }), new Set())).toEqual([]);
  expect(differences([], new Set())).toEqual([]);
});

test.each([
  [100, /, t99$/],
  [101, /, t99, and 1 more$/],
])('of %d names a hundred are shown', (count, end) => {
  const tied = Object.fromEntries(Array.from({ length: count }, (_, i) => [`t${i}`, one]));
  const [line, ...others] = differences(epochs({ a: one }, { a: one, ...tied }), new Set());
  expect(line).toMatch(end);
  expect(others).toEqual([]);
});
