import { describe, expect, test } from '@jest/globals';
import type { OpenWeights } from '../../src/torch/checkpoint.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { PackedWeights, weightsAlone } from '../../src/torch/packed-weights.js';
import type { StateDict, Storage, Tensor } from '../../src/torch/tensor.js';

const storage = (key: string, change: Partial<Storage> = {}): Storage => ({
  key,
  byteLength: 24,
  position: 2 ** 33 + 64,
  storedLength: 24,
  deflated: false,
  bigEndian: false,
  crc32: 0xfedcba98,
  location: 'cuda:0',
  ...change,
});

function tensor(storage: Storage, change: Partial<Tensor> = {}): Tensor {
  return { dtype: 'float32', shape: [3, 2], strides: [2, 1], offset: 0, storage, conj: false, neg: false, ...change };
}

const flat = storage('0', { byteLength: 96 });
const odd = storage('文', { crc32: undefined, deflated: true, bigEndian: true, storedLength: 7, location: 'cpu' });
const WEIGHTS: StateDict = new Map([
  ['encoder.weight', tensor(flat)],
  ['encoder.bias', tensor(flat, { offset: 6, shape: [6], strides: [1] })],
  ['__proto__', tensor(odd, { dtype: 'complex64', shape: [], strides: [], conj: true, neg: true })],
  ['checksum.zero', tensor(storage('2', { crc32: 0 }))],
]);

describe('packed weights', () => {
  const other: StateDict = new Map([...WEIGHTS].map(([name, one]) => [name, { ...one, offset: one.offset + 1 }]));
  const renamed: StateDict = new Map([...WEIGHTS].map(([name, one]) => [`module.${name}`, one]));
  const reshaped: StateDict = new Map([...WEIGHTS].map(([name, one]) => [name, { ...one, shape: [1, ...one.shape] }]));
  const fewer: StateDict = new Map([...WEIGHTS].slice(1));
  const first = new PackedWeights(WEIGHTS, undefined);

  for (const [what, stateDict] of Object.entries({ WEIGHTS, other, renamed, reshaped, fewer, none: new Map() })) {
    for (const like of [undefined, first]) {
      test(`are the weights, in their order: ${what}${like === undefined ? '' : ', like others'}`, () => {
        const packed = new PackedWeights(stateDict, like);
        expect([...packed]).toEqual([...stateDict]);
        expect([...packed.entries()]).toEqual([...stateDict]);
        expect([...packed.keys()]).toEqual([...stateDict.keys()]);
        expect([...packed.values()]).toEqual([...stateDict.values()]);
        expect(packed.size).toBe(stateDict.size);
        for (const [name, one] of stateDict) expect([packed.has(name), packed.get(name)]).toEqual([true, one]);
        expect([packed.has('encoder'), packed.get('encoder')]).toEqual([false, undefined]);
        const seen: unknown[] = [];
        packed.forEach((one, name, map) => {
          seen.push([name, one, map === packed]);
        });
        expect(seen).toEqual([...stateDict].map(([name, one]) => [name, one, true]));
      });
    }
  }

  test('share the descriptions of others that are alike, and no more', () => {
    const name = 'encoder.weight';
    expect(new PackedWeights(structuredClone(other), first).get(name)?.shape).toBe(first.get(name)?.shape);
    expect(first.isLike(new PackedWeights(other, first))).toBe(true);
    expect(new PackedWeights(other, first).isLike(first)).toBe(true);
    for (const different of [renamed, reshaped, fewer]) {
      expect(first.isLike(new PackedWeights(different, first))).toBe(false);
    }
    expect(first.isLike(WEIGHTS)).toBe(false);
    expect(new PackedWeights(reshaped, first).get(name)?.shape).not.toBe(first.get(name)?.shape);
  });

  const tensorChanges: Partial<Tensor> = {
    dtype: 'int32',
    shape: [3, 1],
    strides: [2, 2],
    offset: 1,
    conj: true,
    neg: true,
  };
  test.each(Object.entries(tensorChanges))(
    'of which one tensor alone differs from that of others: %s',
    (key, value) => {
      const changed: StateDict = new Map([...WEIGHTS, ['encoder.weight', tensor(flat, { [key]: value })]]);
      const packed = new PackedWeights(changed, first);
      expect([...packed]).toEqual([...changed]);
      expect(first.isLike(packed)).toBe(key === 'offset');
    },
  );

  const storageChanges: Partial<Storage> = {
    key: '1',
    byteLength: 95,
    position: 1,
    storedLength: 23,
    deflated: true,
    bigEndian: true,
    crc32: undefined,
    location: 'cuda:1',
  };
  test.each(Object.entries(storageChanges))('with storages that differ from those of others: %s', (key, value) => {
    const storages = new Map(
      [...WEIGHTS.values()].map(({ storage }) => [storage, { ...storage, position: storage.position, [key]: value }]),
    );
    const change = (one: Tensor) => ({ ...one, storage: storages.get(one.storage) ?? one.storage });
    const all: StateDict = new Map([...WEIGHTS].map(([name, one]) => [name, change(one)]));
    const single: StateDict = new Map([...WEIGHTS, ['checksum.zero', tensor(storage('2', { [key]: value }))]]);
    for (const changed of [all, single]) expect([...new PackedWeights(changed, first)]).toEqual([...changed]);
  });
});

test('what is left of a checkpoint are its weights; they share with those of others that are packed', () => {
  const open = () => {
    const checkpoint = openCheckpoint(`${import.meta.dirname}/../fixtures/made/zip-standard.pt`);
    checkpoint.close();
    return checkpoint;
  };
  const checkpoint = open();
  const alone = weightsAlone(open());
  const shapes = ({ stateDict }: OpenWeights) => [...stateDict.values()].map(({ shape }) => shape);
  const sharedShapes = (a: OpenWeights, b: OpenWeights) => shapes(a).filter((shape) => shapes(b).includes(shape));
  expect(checkpoint.stateDict.size).toBeGreaterThan(0);
  for (const like of [undefined, open(), alone]) {
    const { stateDict, path } = weightsAlone(checkpoint, like);
    expect(path).toBe(checkpoint.path);
    expect([...stateDict]).toEqual([...checkpoint.stateDict].map(asPlain));
  }
  expect(sharedShapes(weightsAlone(checkpoint, open()), checkpoint)).toEqual(shapes(checkpoint));
  expect(sharedShapes(weightsAlone(checkpoint, alone), alone)).toEqual(shapes(checkpoint));
});

/** With all that is told of its storage as plain properties: places are looked up when asked. */
function asPlain([name, tensor]: [string, Tensor]): [string, Tensor] {
  const { key, byteLength, position, storedLength, deflated, bigEndian, crc32, location } = tensor.storage;
  return [
    name,
    { ...tensor, storage: { key, byteLength, position, storedLength, deflated, bigEndian, crc32, location } },
  ];
}
