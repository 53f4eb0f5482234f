import { describe, expect, test } from '@jest/globals';
import { DTYPES } from '../../src/torch/dtype.js';
import type { PickleCall } from '../../src/torch/pickle/machine.js';
import {
  Global,
  PickleDict,
  PickleTuple,
  type PickleValue,
  StorageValue,
  type TensorValue,
} from '../../src/torch/pickle/value.js';
import { openTensor, type PersistentId, StorageTable } from '../../src/torch/storages.js';
import type { Lengths, Storage } from '../../src/torch/tensor.js';
import { message } from '../../src/words/message.js';
import { english } from '../../src/words/translator.js';
import { tensorValue } from '../helpers/tensor-value.js';

/** A pickle's place in which problems are errors. */
const AT: PickleCall = {
  key: undefined,
  fail(problem) {
    throw new RangeError(english(problem));
  },
};

/** A container that has room for all that it is asked for, by number in the order of their keys' first letters. */
class Roomy extends StorageTable {
  readonly asked: PersistentId[] = [];
  readonly placed: number[] = [];
  private readonly byteLengths: number[] = [];

  protected numberOf(key: string, at: PickleCall): number {
    return key === 'none' ? at.fail(message('torch.legacy.key', { key })) : (key.codePointAt(0) ?? 0);
  }

  protected check(number: number, id: PersistentId): void {
    this.asked.push(id);
    this.byteLengths[number] = id.byteLength;
  }

  lengths(number: number): Lengths {
    const byteLength = this.byteLengths[number] ?? 0;
    return { byteLength, storedLength: byteLength, deflated: false };
  }

  protected place(number: number): Storage {
    this.placed.push(number);
    const plain = { position: 64, bigEndian: this.bigEndian, crc32: undefined };
    return { key: String.fromCodePoint(number), ...this.lengths(number), ...plain };
  }

  protected override viewed(view: PickleValue, number: number, numel: number, at: PickleCall) {
    return view === 'half' ? { offset: 1, count: numel - 1 } : super.viewed(view, number, numel, at);
  }
}

function table({ legacy = false, bigEndian = false } = {}) {
  const table = new Roomy(bigEndian, legacy);
  const resolve = (...items: readonly PickleValue[]) => table.persistent(new PickleTuple([...items]), AT);
  return { ids: table.asked, table, resolve };
}

const FLOATS = new Global('torch', 'FloatStorage');
const PLACED = { position: 64, storedLength: 12, deflated: false, bigEndian: false, crc32: undefined };
const OTHERS = "not torch's: type, key, location and number of elements";

test('a storage is checked once, under its key, with the length of its elements, and has the container’s number', () => {
  const { ids, table: of, resolve } = table();
  const [first, again] = [resolve('storage', FLOATS, '7', 'cuda:0', 3), resolve('storage', FLOATS, '7', 'cpu', 3)];
  expect(ids).toEqual([{ key: '7', type: 'FloatStorage', numel: 3, byteLength: 12 }]);
  expect([...of.numbers]).toEqual([0x37]);
  expect(first).toEqual(new StorageValue(0x37, '7', 'float32', false, false, 0, 12));
  expect(again).toEqual(first);
  resolve('storage', FLOATS, 'k', 'cpu', 1);
  expect([...of.numbers]).toEqual([0x37, 0x6b]);
});

test('where a storage lies is looked up once, when somebody asks', () => {
  const { table: of, resolve } = table();
  resolve('storage', FLOATS, '7', 'cuda:0', 3);
  resolve('storage', FLOATS, '7', 'cpu', 3);
  resolve('storage', FLOATS, '8', 'npu:1', 1);
  expect(of.placed).toEqual([]);
  const tensor = tensorValue('float32', [2], [1], 1, 0x37, true, false);
  const opened = openTensor(of, tensor);
  expect(opened).toEqual({
    dtype: 'float32',
    shape: [2],
    strides: [1],
    offset: 1,
    storage: { key: '7', byteLength: 12, ...PLACED },
    conj: true,
    neg: false,
  });
  expect(openTensor(of, tensor).storage).toBe(opened.storage);
  expect(of.open(0x38)).toEqual({ key: '8', byteLength: 4, ...PLACED, storedLength: 4 });
  expect(of.placed).toEqual([0x37, 0x38]);
});

test('a storage that the container does not hold is refused by it', () => {
  const { ids, table: of, resolve } = table();
  expect(() => resolve('storage', FLOATS, 'none', 'cpu', 3)).toThrow('"none"');
  expect([ids, [...of.numbers]]).toEqual([[], []]);
});

test('elements wider than a byte may have their highest byte first', () => {
  const { table: of, resolve } = table({ bigEndian: true });
  expect(resolve('storage', FLOATS, '7', 'cpu', 3)).toMatchObject({ bigEndian: true });
  expect(of.open(0x37)).toMatchObject({ bigEndian: true });
});

test('tensors of one form share it', () => {
  const { table: of, resolve } = table();
  const storage = resolve('storage', FLOATS, '7', 'cpu', 60);
  const size = (...items: number[]) => new PickleTuple(items);
  const rebuilt = (...shapes: readonly PickleTuple[]) =>
    of.call(new Global('torch._utils', '_rebuild_tensor_v2'), [storage, 0, ...shapes, false, new PickleDict()], AT);
  const [first, second, other] = [
    rebuilt(size(3, 4), size(4, 1)),
    rebuilt(size(3, 4), size(4, 1)),
    rebuilt(size(4, 1), size(3, 4)),
  ] as TensorValue[];
  expect(second).toMatchObject({ dtype: 'float32', shape: [3, 4], strides: [4, 1], offset: 0, storage: 0x37 });
  expect(second?.shape).toBe(first?.shape);
  expect(second?.strides).toBe(first?.strides);
  expect([first, other].map((tensor) => tensor?.form.common)).toEqual([true, false]);
  expect(other).toEqual(tensorValue('float32', [4, 1], [3, 4], 0, 0x37));
  expect(of.call(new Global('my', 'f'), [storage], AT)).toBeUndefined();
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
      const { ids, resolve } = table();
      const value = resolve('storage', new Global(module, name), 'k', 'cpu', 5);
      expect(ids).toEqual([{ key: 'k', type: name, numel: 5, byteLength: 5 * size }]);
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
    const { ids, resolve } = table();
    expect(() => resolve(...items)).toThrow(problem);
    expect(ids).toEqual([]);
  });

  test('which are not a tuple', () => {
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
  test.each<[string, PickleValue | undefined, readonly [number, number]]>([
    ['no view', undefined, [0, 40]],
    ['None for a view', null, [0, 40]],
    ['a view, of which the container knows', 'half', [4, 40]],
  ])('%s', (_, sixth, [start, end]) => {
    const { resolve, ids } = table({ legacy: true });
    const id = ['storage', FLOATS, '0', 'cpu', 10, ...(sixth === undefined ? [] : [sixth])];
    expect(resolve(...id)).toMatchObject({ start, end });
    expect(ids).toMatchObject([{ byteLength: 40 }]);
  });

  test('hold classes of whole modules', () => {
    const { resolve, ids } = table({ legacy: true });
    expect(resolve('module', FLOATS, 'source.py', 'class A')).toBe(FLOATS);
    expect(resolve('module')).toBeNull();
    expect(ids).toEqual([]);
  });
});
