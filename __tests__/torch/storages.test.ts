import { describe, expect, test } from '@jest/globals';
import { DTYPES } from '../../src/torch/dtype.js';
import type { PickleCall } from '../../src/torch/pickle/machine.js';
import { Global, PickleTuple, type PickleValue, StorageValue } from '../../src/torch/pickle/value.js';
import { type ClaimedStorage, type StorageClaim, StorageTable } from '../../src/torch/storages.js';
import { english } from '../../src/words/words.js';

/** A pickle's place in which problems are errors. */
const AT: PickleCall = {
  key: undefined,
  fail(problem) {
    throw new RangeError(english(problem));
  },
};

/** A container that has room for all that it is asked for. */
class Roomy extends StorageTable {
  readonly asked: StorageClaim[] = [];

  protected place(claim: StorageClaim): ClaimedStorage {
    this.asked.push(claim);
    const { key, byteLength, location } = claim;
    const plain = { deflated: false, bigEndian: false, crc32: undefined };
    return { claim, key, byteLength, location, position: 64, storedLength: byteLength, ...plain };
  }
}

function table({ legacy = false } = {}) {
  const table = new Roomy(legacy);
  const resolve = (...items: readonly PickleValue[]) => table.persistent(new PickleTuple([...items]), AT);
  return { claims: table.asked, table, resolve };
}

const FLOATS = new Global('torch', 'FloatStorage');
const OTHERS = "not torch's: type, key, location and number of elements";

test('a storage is placed once, under its key, with the length of its elements', () => {
  const { claims, table: of, resolve } = table();
  const [first, again] = [resolve('storage', FLOATS, '7', 'cuda:0', 3), resolve('storage', FLOATS, '7', 'cpu', 3)];
  expect(claims).toEqual([{ key: '7', location: 'cuda:0', type: 'FloatStorage', numel: 3, byteLength: 12 }]);
  expect([...of.storages.keys()]).toEqual(['7']);
  const storage = of.storages.get('7');
  if (storage === undefined) throw new Error('no storage');
  expect(first).toEqual(new StorageValue(storage, 'float32', false, 0, 12));
  expect(again).toEqual(first);
  expect((again as StorageValue).storage).toBe(storage);
});

describe('types', () => {
  const typed = Object.entries(DTYPES).flatMap(([dtype, { storage, size }]) =>
    storage === undefined ? [] : [[storage, dtype, size, false] as const],
  );
  test.each<readonly [string, string | undefined, number, boolean]>([
    ...typed,
    ['UntypedStorage', 'uint8', 1, true],
    ['_UntypedStorage', 'uint8', 1, true],
    ['QInt8Storage', undefined, 1, false],
    ['QUInt8Storage', undefined, 1, false],
    ['QInt32Storage', undefined, 4, false],
    ['QUInt4x2Storage', undefined, 1, false],
    ['QUInt2x4Storage', undefined, 1, false],
  ])('%s', (name, dtype, size, untyped) => {
    for (const module of ['torch', 'torch.cuda', 'torch.storage']) {
      const { claims, resolve } = table();
      const value = resolve('storage', new Global(module, name), 'k', 'cpu', 5);
      expect(claims).toEqual([{ key: 'k', location: 'cpu', type: name, numel: 5, byteLength: 5 * size }]);
      expect(value).toMatchObject({ dtype, untyped, start: 0, end: 5 * size });
    }
  });

  test.each([
    ['torch', 'NoStorage'],
    ['torch.npu', 'FloatStorage'],
  ])('%s.%s is none', (module, name) => {
    const problem = `storage "k" has the unknown type "${module}.${name}"`;
    expect(() => table().resolve('storage', new Global(module, name), 'k', 'cpu', 5)).toThrow(problem);
  });
});

describe('persistent ids that are refused', () => {
  test.each<[string, readonly PickleValue[], string]>([
    ['of another kind', ['module', FLOATS, '0', 'cpu', 1], 'of unknown kind "module"'],
    ['of no kind', [], 'of unknown kind None'],
    ['without a type', ['storage', 'FloatStorage', '0', 'cpu', 1], OTHERS],
    ['with a number for a key', ['storage', FLOATS, 0, 'cpu', 1], OTHERS],
    ['with a number for a location', ['storage', FLOATS, '0', 0, 1], OTHERS],
    ['with a text for a length', ['storage', FLOATS, '0', 'cpu', '1'], OTHERS],
    ['without a length', ['storage', FLOATS, '0', 'cpu'], OTHERS],
    ['with a negative length', ['storage', FLOATS, '0', 'cpu', -1], OTHERS],
    ['with a sixth item', ['storage', FLOATS, '0', 'cpu', 1, null], OTHERS],
    [
      'of more bytes than can be counted',
      ['storage', FLOATS, '0', 'cpu', 2 ** 52],
      `storage "0" has ${2 ** 52} elements, more than any file could hold`,
    ],
  ])('%s', (_, items, problem) => {
    const { claims, resolve } = table();
    expect(() => resolve(...items)).toThrow(problem);
    expect(claims).toEqual([]);
  });

  test('which are no tuple', () => {
    expect(() => table().table.persistent('storage', AT)).toThrow(OTHERS);
  });

  test('with a seventh item in a legacy stream', () => {
    const { resolve } = table({ legacy: true });
    expect(() => resolve('storage', FLOATS, '0', 'cpu', 1, null, null)).toThrow(OTHERS);
  });
});

test('a storage has one type and one length', () => {
  const { resolve } = table();
  resolve('storage', FLOATS, '0', 'cpu', 3);
  const before = 'and a FloatStorage of 3 before';
  const other = new Global('torch', 'IntStorage');
  expect(() => resolve('storage', other, '0', 'cpu', 3)).toThrow(
    `storage "0" is a IntStorage of 3 elements here ${before}`,
  );
  expect(() => resolve('storage', FLOATS, '0', 'cpu', 4)).toThrow(`a FloatStorage of 4 elements here ${before}`);
});

test('a storage may be empty', () => {
  expect(table().resolve('storage', FLOATS, '0', 'cpu', 0)).toMatchObject({ start: 0, end: 0 });
});

describe('legacy streams', () => {
  const TEN = ['storage', FLOATS, '0', 'cpu', 10] as const;
  const view = (...items: readonly PickleValue[]) => new PickleTuple([...items]);

  test('hold classes of whole modules', () => {
    const { resolve, claims } = table({ legacy: true });
    expect(resolve('module', FLOATS, 'source.py', 'class A')).toBe(FLOATS);
    expect(resolve('module')).toBeNull();
    expect(claims).toEqual([]);
  });

  test.each<[string, PickleValue | undefined, readonly [number, number]]>([
    ['no view', undefined, [0, 40]],
    ['None for a view', null, [0, 40]],
    ['a view of all', view('1', 0, 10), [0, 40]],
    ['a view within', view('1', 3, 2), [12, 20]],
    ['a view to the end', view('1', 3, 7), [12, 40]],
    ['an empty view', view('1', 10, 0), [40, 40]],
  ])('%s', (_, sixth, [start, end]) => {
    const { resolve, claims } = table({ legacy: true });
    expect(resolve(...TEN, ...(sixth === undefined ? [] : [sixth]))).toMatchObject({ start, end });
    expect(claims).toMatchObject([{ byteLength: 40 }]);
  });

  test.each<[string, PickleValue]>([
    ['beyond the end', view('1', 3, 8)],
    ['before the start', view('1', -1, 2)],
    ['of a negative length', view('1', 3, -1)],
    ['without a length', view('1', 3)],
    ['without an offset', view('1', null, 3)],
    ['that is a number', 3],
  ])('a view %s', (_, sixth) => {
    const problem = 'a view that does not lie within its storage of 10 elements';
    expect(() => table({ legacy: true }).resolve(...TEN, sixth)).toThrow(problem);
  });
});
