import { describe, expect, test } from '@jest/globals';
import {
  Global,
  NumberKey,
  PickleDict,
  PickleFloat,
  PickleTuple,
  type PickleValue,
} from '../../src/torch/pickle/value.js';
import { dictOf } from '../helpers/unpickle.js';

const float = (value: number) => new PickleFloat(value);

/** The keys of a dict in its order, each with its value; numbers that are kept by their digits with these. */
function itemsOf(keys: readonly PickleValue[]): (readonly [PickleValue | { digits: string }, PickleValue])[] {
  const { entries } = dictOf(...keys.map((key, i): [PickleValue, PickleValue] => [key, i]));
  return Array.from(entries, ([key, value]) => [key instanceof NumberKey ? { digits: key.digits } : key, value]);
}

describe('of keys that are equal in Python the first stays, with the last value', () => {
  const digits = (text: string) => ({ digits: text });

  test.each<[string, PickleValue[], PickleValue | { digits: string }]>([
    ['one', [1, float(1), true], 1],
    ['one, as a float first', [float(1), true, 1, float(1)], 1],
    ['one, as a bool first', [true, 1, float(1)], true],
    ['zero', [0, float(0), false, float(-0)], 0],
    ['zero, as a float first', [float(0), false, 0], 0],
    ['zero below', [float(-0), false, 0], 0],
    ['zero, as a bool first', [false, 0, float(0)], false],
    ['the largest small int', [131071, float(131071)], 131071],
    ['a larger int', [131072, float(131072), 131072], digits('131072')],
    ['an int below zero', [-1, float(-1)], digits('-1')],
    ['a fraction', [float(2.5), float(2.5)], digits('2.5')],
    ['a small fraction', [float(1e-7), float(1e-7)], digits('1e-7')],
    ['a big int', [2n ** 60n, float(2 ** 60), 2n ** 60n], digits(`${2n ** 60n}`)],
    ['a float beyond all ints of 64 bits', [float(1e21), 10n ** 21n], digits(`${10n ** 21n}`)],
    ['infinity', [float(Number.POSITIVE_INFINITY), float(Number.POSITIVE_INFINITY)], digits('Infinity')],
    ['text', ['a', 'a'], 'a'],
    ['None', [null, null], null],
  ])('%s', (_, keys, expected) => {
    expect(itemsOf(keys)).toEqual([[expected, keys.length - 1]]);
  });

  test.each<[string, PickleValue[], (PickleValue | { digits: string })[]?]>([
    ['bools', [true, false]],
    ['bools and other ints', [true, false, 2, 3]],
    ['a bool and the other int', [true, 0]],
    ['a bool and the other int as a float', [false, float(1)], [false, 1]],
    ['floats', [float(1.5), float(2.5), float(3.5)], [digits('1.5'), digits('2.5'), digits('3.5')]],
    ['an int and a fraction', [2, float(2.5)], [2, digits('2.5')]],
    ['small and large ints', [131071, 131072, -131071], [131071, digits('131072'), digits('-131071')]],
    [
      'infinity and the other',
      [float(Number.POSITIVE_INFINITY), float(Number.NEGATIVE_INFINITY)],
      [digits('Infinity'), digits('-Infinity')],
    ],
    ['text that looks like a number', [1, '1']],
    ['text that looks like a large number', ['170000', 170000], ['170000', digits('170000')]],
    ['None and zero', [0, null]],
    ['big ints', [2n ** 60n, 2n ** 61n], [digits(`${2n ** 60n}`), digits(`${2n ** 61n}`)]],
    [
      'a big int and the float next to it',
      [2n ** 60n + 1n, float(2 ** 60)],
      [digits(`${2n ** 60n + 1n}`), digits(`${2n ** 60n}`)],
    ],
    ['objects', [new PickleTuple([]), new PickleTuple([])]],
  ])('keys that are not: %s', (_, keys, expected = keys) => {
    expect(itemsOf(keys)).toEqual(expected.map((key, i) => [key, i]));
  });

  test('NaN is equal to no other NaN', () => {
    expect(itemsOf([float(Number.NaN), float(Number.NaN)])).toHaveLength(2);
    const same = float(Number.NaN);
    expect(itemsOf([same, same])).toHaveLength(1);
  });

  test('in each dict for itself', () => {
    const [one, other] = [dictOf([70000, 'a']), dictOf([70000, 'b'])];
    one.set(70000, 'c');
    expect([...one.entries.values(), ...other.entries.values()]).toEqual(['c', 'b']);
  });
});

test('an empty dict has no entries', () => {
  const dict = new PickleDict();
  expect([...dict.entries]).toEqual([]);
  expect(dict.get('a')).toBeUndefined();
  expect(dict.size).toBe(0);
});

test('a dict gives what was set last', () => {
  const dict = dictOf(['a', 1], [2, 'b'], ['a', 3]);
  expect(dict.get('a')).toBe(3);
  expect(dict.entries.get(2)).toBe('b');
  expect(dict.get('2')).toBeUndefined();
  expect(dict.size).toBe(2);
});

test('dicts share nothing', () => {
  dictOf(['a', 1]);
  expect(new PickleDict().get('a')).toBeUndefined();
});

test('a global has a dotted path', () => {
  expect(new Global('my.module', 'Class').path).toBe('my.module.Class');
});
