import { expect, test } from '@jest/globals';
import {
  contiguousStrides,
  elementCount,
  isContiguous,
  sameNumbers,
  tensorBytes,
  topModule,
} from '../../src/torch/tensor.js';

test.each([
  [[], [], 1],
  [[5], [1], 5],
  [[2, 3, 4], [12, 4, 1], 24],
  [[1, 3, 1], [3, 1, 1], 3],
  // torch counts a size of 0 as 1
  [[2, 0, 3], [3, 3, 1], 0],
])('%j lies row by row with strides %j and has %d elements', (shape, strides, count) => {
  expect(contiguousStrides(shape)).toEqual(strides);
  expect(elementCount(shape)).toBe(count);
  expect(tensorBytes({ dtype: 'int16', shape })).toBe(2 * count);
});

test.each<[string, number[], number[], boolean]>([
  ['row by row', [2, 3], [3, 1], true],
  ['column by column', [2, 3], [1, 2], false],
  ['with a gap', [2, 3], [4, 1], false],
  ['every other element', [3], [2], false],
  ['whatever the stride of a size of 1', [2, 1, 3], [3, 99, 1], true],
  ['whatever the strides where there is no element', [2, 0], [7, 5], true],
  ['without dimensions', [], [], true],
])('contiguous or not: %s', (_, shape, strides, contiguous) => {
  expect(isContiguous({ shape, strides })).toBe(contiguous);
});

test.each([
  [[], [], true],
  [[2, 3], [2, 3], true],
  [[2, 3], [2, 4], false],
  [[2, 3], [1, 3], false],
  [[2], [2, 1], false],
  [[2, 1], [2], false],
])('%j and %j are the same: %s', (a, b, same) => {
  expect(sameNumbers(a, b)).toBe(same);
});

test.each([
  ['encoder.encoders.0.norm1.weight', 'encoder'],
  ['bias', 'bias'],
  ['.weight', ''],
])('%s is of the module %j', (name, module) => {
  expect(topModule(name)).toBe(module);
});
