import { expect, test } from '@jest/globals';
import { contiguousStrides, elementCount } from '../../src/torch/tensor.js';

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
});
