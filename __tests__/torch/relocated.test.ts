import { describe, expect, test } from '@jest/globals';
import { relocated } from '../../src/torch/relocated.js';
import type { StateDict, Storage, Tensor } from '../../src/torch/tensor.js';
import { storageOf } from '../helpers/tensor-value.js';

const STORAGE = storageOf({ byteLength: 24, position: 64, crc32: 7 });
const TENSOR: Tensor = {
  dtype: 'float32',
  shape: [2, 3],
  strides: [3, 1],
  offset: 0,
  storage: STORAGE,
  conj: false,
  neg: false,
};
const of = (tensor: Partial<Tensor> = {}, storage: Partial<Storage> = {}): Tensor => {
  return { ...TENSOR, ...tensor, storage: { ...STORAGE, ...storage } };
};
const dict = (...entries: readonly (readonly [string, Tensor])[]): StateDict => new Map(entries);

const FIRST = dict(['__proto__', of()], ['b', of({ shape: [1] }, { key: '1', position: 128, crc32: 8 })]);
const MOVED = dict(
  ['__proto__', of({}, { position: 2 ** 40, crc32: 2 ** 32 - 1 })],
  ['b', of({ shape: [1] }, { key: '1', position: 192, crc32: undefined })],
);

describe('of the same tensors elsewhere, with other checksums', () => {
  const stateDict = relocated(MOVED, FIRST);

  test('is the same state dict', () => {
    expect([...stateDict]).toEqual([...MOVED]);
    expect([...stateDict.keys()]).toEqual([...MOVED.keys()]);
    expect([...stateDict.values()]).toEqual([...MOVED.values()]);
    expect([stateDict.size, stateDict.has('b'), stateDict.has('c')]).toEqual([2, true, false]);
    expect([stateDict.get('__proto__'), stateDict.get('b'), stateDict.get('c')]).toEqual([
      MOVED.get('__proto__'),
      MOVED.get('b'),
      undefined,
    ]);
    const visited: unknown[] = [];
    stateDict.forEach((tensor, name, all) => void visited.push([name, tensor, all === stateDict]));
    expect(visited).toEqual([...MOVED].map(([name, tensor]) => [name, tensor, true]));
  });

  test('holds none of its tensors', () => {
    expect(stateDict.get('b')).not.toBe(MOVED.get('b'));
    expect(stateDict.get('b')?.shape).toBe(FIRST.get('b')?.shape);
  });
});

test.each<[string, StateDict]>([
  ['a name', dict(['a', of()])],
  ['a tensor more', dict(['w', of()], ['v', of()])],
  ['dtype', dict(['w', of({ dtype: 'int32' })])],
  ['shape', dict(['w', of({ shape: [3, 2] })])],
  ['strides', dict(['w', of({ strides: [1, 2] })])],
  ['offset', dict(['w', of({ offset: 1 })])],
  ['conj', dict(['w', of({ conj: true })])],
  ['neg', dict(['w', of({ neg: true })])],
  ['key', dict(['w', of({}, { key: '3' })])],
  ['length', dict(['w', of({}, { byteLength: 48 })])],
  ['stored length', dict(['w', of({}, { storedLength: 20 })])],
  ['compression', dict(['w', of({}, { deflated: true })])],
  ['byte order', dict(['w', of({}, { bigEndian: true })])],
])('what differs in %s stays as it is', (_, stateDict) => {
  expect(relocated(stateDict, dict(['w', of()]))).toBe(stateDict);
});
