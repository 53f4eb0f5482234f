import { describe, expect, test } from '@jest/globals';
import { MAX_PICKLE_DEPTH } from '../../src/torch/limits.js';
import { checkDepth } from '../../src/torch/pickle/depth.js';
import { Global, PickleSet, PickleTuple, type PickleValue, Reduced } from '../../src/torch/pickle/value.js';
import { english } from '../../src/words/translator.js';
import { dictOf } from '../helpers/unpickle.js';

function check(root: PickleValue): void {
  checkDepth(root, (problem) => {
    throw new Error(english(problem));
  });
}

const CLASS = new Global('my', 'Class');
const call = (parts: Partial<Reduced>) => Object.assign(new Reduced(CLASS, []), parts);

/** `wrap` within itself, so many times around nothing. */
function nested(depth: number, wrap: (inner: PickleValue) => PickleValue): PickleValue {
  let value: PickleValue = null;
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
}

describe('objects may be nested as deep as Python nests them, and no deeper', () => {
  test.each<[string, (inner: PickleValue) => PickleValue]>([
    ['lists', (inner) => [inner]],
    ['tuples', (inner) => new PickleTuple([inner])],
    ['sets', (inner) => new PickleSet([inner])],
    ['dicts', (inner) => dictOf(['a', inner])],
    ['keys of dicts', (inner) => dictOf([inner, 1])],
    ['callables', (inner) => new Reduced(inner, [])],
    ['arguments', (inner) => new Reduced(CLASS, [1, inner])],
    ['states of objects', (inner) => call({ state: inner })],
    ['lists between others', (inner) => [1, 'a', inner, null, CLASS]],
  ])('%s', (_, wrap) => {
    expect(() => check(nested(MAX_PICKLE_DEPTH, wrap))).not.toThrow();
    expect(() => check(nested(MAX_PICKLE_DEPTH + 1, wrap))).toThrow('nested more than 1000 deep');
  });

  test.each<[string, (inner: PickleValue) => PickleValue]>([
    ['objects that are dicts', (inner) => call({ dict: dictOf(['a', inner]) })],
    ['objects that are lists', (inner) => call({ list: [inner] })],
  ])('%s, whose items count by themselves', (_, wrap) => {
    expect(() => check(nested(MAX_PICKLE_DEPTH / 2, wrap))).not.toThrow();
    expect(() => check(nested(MAX_PICKLE_DEPTH / 2 + 1, wrap))).toThrow('nested more than 1000 deep');
  });
});

test('what holds nothing has no depth', () => {
  for (const value of [null, 1, 1n, 'a', true, CLASS, Buffer.from('a')]) expect(() => check(value)).not.toThrow();
});

test('cycles and shared objects are walked once', () => {
  const cycle: PickleValue[] = [];
  cycle.push(cycle, [cycle]);
  expect(() => check(cycle)).not.toThrow();
  expect(() => check(nested(60, (inner) => [inner, inner]))).not.toThrow();
});

describe('objects that are met near the root first', () => {
  const chain = (length: number) => {
    const links = [new PickleTuple([])];
    for (let i = 1; i < length; i++) links.push(new PickleTuple(links.slice(-1)));
    return links;
  };

  test.each([
    ['from the innermost on', (links: PickleTuple[]) => links],
    ['from the outermost on', (links: PickleTuple[]) => links.toReversed()],
    ['every second one', (links: PickleTuple[]) => links.filter((_, i) => i % 2 === 1)],
  ])('count with all that they hold: %s', (_, order) => {
    expect(() => check(order(chain(MAX_PICKLE_DEPTH - 1)))).not.toThrow();
    expect(() => check(order(chain(MAX_PICKLE_DEPTH + 1)))).toThrow('nested more than 1000 deep');
  });
});

test('depth is counted along a path, not over all objects', () => {
  expect(() => check(Array.from({ length: 5000 }, () => [[]]))).not.toThrow();
});
