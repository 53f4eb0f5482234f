import { describe, expect, test } from '@jest/globals';
import { Global, PickleDict, PickleFloat, PickleTuple, type PickleValue } from '../../src/torch/pickle/value.js';
import { dictOf } from '../helpers/unpickle.js';

const float = (value: number) => new PickleFloat(value);

describe('of keys that are equal in Python the first stays, with the last value', () => {
  test.each<[string, PickleValue[], PickleValue[]]>([
    ['one', [1, float(1), true], [1]],
    ['one, as a float first', [float(1), true, 1, float(1)], [float(1)]],
    ['one, as a bool first', [true, 1, float(1)], [true]],
    ['zero', [0, float(0), false, float(-0)], [0]],
    ['zero, as a float first', [float(-0), false, 0], [float(-0)]],
    ['zero, as a bool first', [false, 0, float(0)], [false]],
    ['a fraction', [float(2.5), float(2.5)], [float(2.5)]],
    ['text', ['a', 'a'], ['a']],
    ['None', [null, null], [null]],
  ])('%s', (_, keys, expected) => {
    const dict = dictOf(...keys.map((key, i): [PickleValue, PickleValue] => [key, i]));
    expect([...dict.entries]).toEqual(expected.map((key) => [key, keys.length - 1]));
  });

  test.each<[string, PickleValue[]]>([
    ['bools', [true, false]],
    ['bools and other ints', [true, false, 2, 3]],
    ['a bool and the other int', [true, 0]],
    ['a bool and the other int as a float', [false, float(1)]],
    ['floats', [float(1.5), float(2.5), float(3.5)]],
    ['an int and a fraction', [2, float(2.5)]],
    ['text that looks like a number', [1, '1']],
    ['None and zero', [0, null]],
    ['big ints', [2n ** 60n, 2n ** 61n]],
    ['objects', [new PickleTuple([]), new PickleTuple([])]],
  ])('keys that are not: %s', (_, keys) => {
    const dict = dictOf(...keys.map((key, i): [PickleValue, PickleValue] => [key, i]));
    expect([...dict.entries]).toEqual(keys.map((key, i) => [key, i]));
  });
});

test('an empty dict has no entries', () => {
  const dict = new PickleDict();
  expect([...dict.entries]).toEqual([]);
  expect(dict.get('a')).toBeUndefined();
});

test('a dict gives what was set last', () => {
  const dict = dictOf(['a', 1], [2, 'b'], ['a', 3]);
  expect(dict.get('a')).toBe(3);
  expect(dict.get(2)).toBe('b');
  expect(dict.get('2')).toBeUndefined();
});

test('dicts share nothing', () => {
  dictOf(['a', 1]);
  expect(new PickleDict().get('a')).toBeUndefined();
});

test('a global has a dotted path', () => {
  expect(new Global('my.module', 'Class').path).toBe('my.module.Class');
});
