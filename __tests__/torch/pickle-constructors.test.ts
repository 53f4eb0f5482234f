import { describe, expect, test } from '@jest/globals';
import { CONSTRUCTORS } from '../../src/torch/pickle/constructors.js';
import { PickleFloat, PickleSet, PickleTuple, type PickleValue } from '../../src/torch/pickle/value.js';
import { dictOf } from '../helpers/unpickle.js';

/** What becomes of the call; undefined where it stays inert. */
function call(path: string, ...args: PickleValue[]): PickleValue | undefined {
  const construct = CONSTRUCTORS.get(path);
  if (construct === undefined) throw new Error(`${path} is not carried out`);
  return construct(args);
}

const tuple = (...items: PickleValue[]) => new PickleTuple(items);
const FLOAT = new PickleFloat(1);

test('no other calls are carried out', () => {
  const builtins = (module: string) => ['set', 'frozenset', 'bytearray', 'bytes'].map((name) => `${module}.${name}`);
  expect([...CONSTRUCTORS.keys()].sort()).toEqual(
    [
      'collections.OrderedDict',
      'collections.defaultdict',
      ...builtins('builtins'),
      ...builtins('__builtin__'),
      '_codecs.encode',
      'torch.Size',
    ].sort(),
  );
});

describe('dicts', () => {
  test.each<[string, PickleValue[]]>([
    ['collections.OrderedDict', []],
    ['collections.defaultdict', [FLOAT]],
  ])('%s takes a dict, pairs or nothing', (path, before) => {
    const expected = dictOf(['a', 1], ['b', null]);
    expect(call(path, ...before)).toEqual(dictOf());
    expect(call(path, ...before, expected)).toEqual(expected);
    expect(call(path, ...before, [['a', 1], tuple('b', null)])).toEqual(expected);
    expect(call(path, ...before, tuple(['a', 1], ['b', null]))).toEqual(expected);
    expect(call(path, ...before, [])).toEqual(dictOf());
  });

  test.each<[string, PickleValue]>([
    ['None', null],
    ['an int', 1],
    ['a text', 'ab'],
    ['items that are no pairs', [1]],
    ['an empty pair', [[]]],
    ['half a pair', [['a']]],
    ['three instead of a pair', [['a', 1, 2]]],
    ['a broken pair behind a sound one', [['a', 1], ['b']]],
  ])('are not made of %s', (_, pairs) => {
    expect(call('collections.OrderedDict', pairs)).toBeUndefined();
  });

  test('are not made of more than that', () => {
    expect(call('collections.OrderedDict', dictOf(), 1)).toBeUndefined();
    expect(call('collections.defaultdict', null, dictOf(), 1)).toBeUndefined();
  });

  test('are copies', () => {
    const original = dictOf(['a', 1]);
    const copy = call('collections.OrderedDict', original);
    original.set('b', 2);
    expect(copy).toEqual(dictOf(['a', 1]));
  });
});

describe.each(['builtins.set', '__builtin__.frozenset'])('%s', (path) => {
  test('takes items or nothing', () => {
    expect(call(path)).toEqual(new PickleSet([]));
    expect(call(path, [1, 2])).toEqual(new PickleSet([1, 2]));
    expect(call(path, tuple(1, 2))).toEqual(new PickleSet([1, 2]));
    expect(call(path, new PickleSet([1, 2]))).toEqual(new PickleSet([1, 2]));
  });

  test('takes nothing else', () => {
    expect(call(path, 'ab')).toBeUndefined();
    expect(call(path, null)).toBeUndefined();
    expect(call(path, dictOf(['a', 1]))).toBeUndefined();
    expect(call(path, [1], [2])).toBeUndefined();
  });

  test('is a copy', () => {
    const items = [1];
    const copy = call(path, items);
    items.push(2);
    expect(copy).toEqual(new PickleSet([1]));
  });
});

describe.each(['builtins.bytes', '__builtin__.bytearray'])('%s', (path) => {
  test('takes bytes, latin-1 or nothing', () => {
    expect(call(path)).toEqual(new Uint8Array(0));
    expect(call(path, Buffer.of(1, 0xff))).toEqual(Buffer.of(1, 0xff));
    expect(call(path, '\x01\xff', 'latin-1')).toEqual(Buffer.of(1, 0xff));
  });

  test('takes nothing else', () => {
    expect(call(path, 'a')).toBeUndefined();
    expect(call(path, 'a', 'utf-8')).toBeUndefined();
    expect(call(path, 3)).toBeUndefined();
    expect(call(path, [1], 'latin-1')).toBeUndefined();
  });
});

test('text is encoded as latin-1 alone', () => {
  expect(call('_codecs.encode', '\x01\xff', 'latin1')).toEqual(Buffer.of(1, 0xff));
  expect(call('_codecs.encode', '\x01\xff', 'latin-1')).toEqual(Buffer.of(1, 0xff));
  expect(call('_codecs.encode', 'a', 'utf-8')).toBeUndefined();
  expect(call('_codecs.encode', 'a')).toBeUndefined();
  expect(call('_codecs.encode', [1], 'latin1')).toBeUndefined();
});

test('a size is a tuple of its own', () => {
  const items = [2, 3];
  const size = call('torch.Size', items);
  items.push(4);
  expect(size).toEqual(tuple(2, 3));
  expect(call('torch.Size', tuple(2, 3))).toEqual(tuple(2, 3));
  expect(call('torch.Size')).toBeUndefined();
  expect(call('torch.Size', 2)).toBeUndefined();
});
