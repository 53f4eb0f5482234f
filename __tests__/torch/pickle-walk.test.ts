import { expect, test } from '@jest/globals';
import {
  type Container,
  Global,
  isContainer,
  PickleDict,
  PickleFloat,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
  StorageValue,
} from '../../src/torch/pickle/value.js';
import { reachable, visitChildren } from '../../src/torch/pickle/walk.js';
import { tensorValue } from '../helpers/tensor-value.js';
import { dictOf } from '../helpers/unpickle.js';

const CLASS = new Global('my', 'Class');
const TENSOR = tensorValue('float32', [1], [1], 0, 0, false, false);
const STORAGE = new StorageValue(0, '0', 'float32', false, false, 0, 4);

function childrenOf(value: Container): (PickleValue | undefined)[] {
  const children: (PickleValue | undefined)[] = [];
  visitChildren(value, (child) => children.push(child));
  return children;
}

test.each<[string, PickleValue | undefined, boolean]>([
  ['a list', [], true],
  ['a tuple', new PickleTuple([]), true],
  ['a set', new PickleSet([]), true],
  ['a dict', new PickleDict(), true],
  ['an object', new Reduced(CLASS, []), true],
  ['a class', CLASS, false],
  ['a tensor', TENSOR, false],
  ['a storage', STORAGE, false],
  ['a float', new PickleFloat(1), false],
  ['bytes', Buffer.of(1), false],
  ['a text', 'a', false],
  ['an int', 1, false],
  ['a large int', 1n, false],
  ['None', null, false],
  ['nothing', undefined, false],
])('%s holds others: %#', (_, value, holds) => {
  expect(isContainer(value)).toBe(holds);
});

test('all that is held is visited, in its order', () => {
  expect(childrenOf([1, 'a', null])).toEqual([1, 'a', null]);
  expect(childrenOf(new PickleTuple([TENSOR, TENSOR]))).toEqual([TENSOR, TENSOR]);
  expect(childrenOf(new PickleSet([1]))).toEqual([1]);
  expect(childrenOf(dictOf(['a', 1], [CLASS, TENSOR]))).toEqual(['a', 1, CLASS, TENSOR]);
  expect(childrenOf(new PickleDict())).toEqual([]);
});

test('of an object, its callable, arguments, state and items', () => {
  const state = dictOf(['a', 1]);
  const full = Object.assign(new Reduced(CLASS, [1, 2]), { state, dict: dictOf(), list: [3] });
  expect(childrenOf(full)).toEqual([CLASS, 1, 2, state, dictOf(), [3]]);
  expect(childrenOf(new Reduced(null, [])).filter((child) => child !== undefined)).toEqual([null]);
});

test('whatever can be reached is found once, to any depth and in cycles', () => {
  const loop: PickleValue[] = [];
  const key = new PickleTuple([STORAGE]);
  const object = new Reduced(CLASS, [loop]);
  object.state = new PickleTuple([dictOf([key, [TENSOR]])]);
  object.dict = dictOf(['a', new PickleSet([object])]);
  object.list = [loop, 1, 'text'];
  loop.push(loop, object);
  const found = reachable([loop, null]);
  expect(found.filter((value) => value === loop || value === object)).toEqual([loop, object]);
  for (const value of [STORAGE, TENSOR, CLASS, key, object.state, object.dict, object.list]) {
    expect(found.filter((one) => one === value)).toHaveLength(1);
  }
  expect(new Set(found).size).toBe(found.length);
  expect(reachable([])).toEqual([]);
});

test('chains of many objects are walked without recursion', () => {
  let value: PickleValue = [TENSOR];
  for (let i = 0; i < 100_000; i++) value = [value];
  expect(reachable([value])).toHaveLength(100_002);
});
