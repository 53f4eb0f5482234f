import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { componentsOf, outputModel, planAverage, sourceTensor, storedDtype } from '../../src/average/plan.js';
import { DTYPES, type Dtype } from '../../src/torch/dtype.js';
import type { Tensor } from '../../src/torch/tensor.js';
import { makeSource, temporaryDirectory, type Weights } from './checkpoints.js';

/** Checkpoints `ep1`, `ep2`, ... */
async function epochs(...tensors: readonly Readonly<Record<string, Weights | string>>[]) {
  const directory = temporaryDirectory();
  return await Promise.all(tensors.map((weights, i) => makeSource(path.join(directory, `ep${i + 1}`), weights)));
}

const KEEP = { best: 0, excluded: new Set<string>(), precision: 'keep' } as const;

test('the plan follows the first checkpoint in names and order, and takes every source’s tensor', async () => {
  const first = { b: { values: [1, 2] }, left: { values: [0] }, a: { dtype: 'int64', values: [3] } } as const;
  const second = { a: { dtype: 'int64', values: [4] }, b: { values: [5, 6] } } as const;
  const sources = await epochs(first, second);
  const plan = planAverage(sources, { best: 1, excluded: new Set(['left']), precision: 'fp16' });
  const common = { fromBase: false, mustAgree: false, adaptation: undefined };
  expect(plan).toEqual({
    sources,
    base: undefined,
    adapters: [],
    best: 1,
    precision: 'fp16',
    constants: new Set(),
    storages: [
      {
        ...common,
        names: ['b'],
        dtype: 'float32',
        shape: [2],
        numel: 2,
        mean: { type: 'float32', perElement: 1 },
      },
      { ...common, names: ['a'], dtype: 'int64', shape: [1], numel: 1, mean: undefined },
    ],
    model: {
      storages: [
        { dtype: 'float16', numel: 2 },
        { dtype: 'int64', numel: 1 },
      ],
      tensors: [
        { name: 'b', shape: [2], storage: 0 },
        { name: 'a', shape: [1], storage: 1 },
      ],
    },
  });
});

test('nothing to average, nothing that fits together, nothing left', async () => {
  const sources = await epochs({ a: { values: [1] }, b: { values: [1] } }, { a: { values: [1] } });
  expect(() => planAverage([], KEEP)).toThrow(RangeError);
  expect(() => planAverage(sources, KEEP)).toThrow(
    'the checkpoints are incompatible:\nep2, compared with ep1: tensors missing: b',
  );
  expect(() => planAverage(sources, { ...KEEP, excluded: new Set(['a', 'b']) })).toThrow('no tensor is left');
});

describe('tensors are tied', () => {
  const tied = { a: { values: [1, 2] }, b: 'a', c: 'a' };
  const apart = { a: { values: [1, 2] }, b: 'a', c: { values: [1, 2] } };
  const namesOf = async (...checkpoints: readonly Readonly<Record<string, Weights | string>>[]) =>
    planAverage(await epochs(...checkpoints), KEEP).storages.map(({ names }) => names);

  test('where they are in every checkpoint', async () => {
    expect(await namesOf(tied, tied)).toEqual([['a', 'b', 'c']]);
    expect(await namesOf(tied, apart)).toEqual([['a', 'b'], ['c']]);
    expect(await namesOf(apart, tied)).toEqual([['a', 'b'], ['c']]);
  });

  test('and never because others are left out', async () => {
    const plan = planAverage(await epochs(tied), { ...KEEP, excluded: new Set(['a']) });
    expect(plan.storages.map(({ names }) => names)).toEqual([['b', 'c']]);
    expect(plan.model.tensors.map(({ name, storage }) => [name, storage])).toEqual([
      ['b', 0],
      ['c', 0],
    ]);
  });

  test.each<[string, Partial<Tensor>]>([
    ['another offset', { offset: 1 }],
    ['other strides', { strides: [0] }],
    ['another dtype', { dtype: 'int32' }],
    ['conjugation', { conj: true }],
    ['negation', { neg: true }],
  ])('not with %s', async (_, difference) => {
    const [source] = await epochs({ a: { values: [1, 2] } });
    const whole = source?.stateDict.get('a');
    if (source === undefined || whole === undefined) throw new Error('no tensor');
    const views = new Map(Object.entries({ whole, again: { ...whole }, other: { ...whole, ...difference } }));
    const plan = planAverage([{ ...source, stateDict: views }], KEEP);
    expect(plan.storages.map(({ names }) => names)).toEqual([['whole', 'again'], ['other']]);
  });

  test('not with another shape', async () => {
    const [source] = await epochs({ a: { values: [1, 2] } });
    const whole = source?.stateDict.get('a');
    if (source === undefined || whole === undefined) throw new Error('no tensor');
    const views = new Map(Object.entries({ whole, part: { ...whole, shape: [1] } }));
    const plan = planAverage([{ ...source, stateDict: views }], KEEP);
    expect(plan.storages.map(({ names, numel }) => [names, numel])).toEqual([
      [['whole'], 2],
      [['part'], 1],
    ]);
  });
});

/** Each type: what it is averaged as, and what it is stored as in half precision. */
const TYPES: Readonly<Record<Dtype, readonly [components: string, fp16: Dtype, bf16: Dtype]>> = {
  float64: ['1 float64', 'float16', 'bfloat16'],
  float32: ['1 float32', 'float16', 'bfloat16'],
  float16: ['1 float16', 'float16', 'bfloat16'],
  bfloat16: ['1 bfloat16', 'float16', 'bfloat16'],
  complex128: ['2 float64', 'complex128', 'complex128'],
  complex64: ['2 float32', 'complex64', 'complex64'],
  complex32: ['2 float16', 'complex32', 'complex32'],
  int64: ['none', 'int64', 'int64'],
  int32: ['none', 'int32', 'int32'],
  int16: ['none', 'int16', 'int16'],
  int8: ['none', 'int8', 'int8'],
  uint8: ['none', 'uint8', 'uint8'],
  bool: ['none', 'bool', 'bool'],
  uint16: ['must agree', 'uint16', 'uint16'],
  uint32: ['must agree', 'uint32', 'uint32'],
  uint64: ['must agree', 'uint64', 'uint64'],
  float8_e4m3fn: ['must agree', 'float8_e4m3fn', 'float8_e4m3fn'],
  float8_e4m3fnuz: ['must agree', 'float8_e4m3fnuz', 'float8_e4m3fnuz'],
  float8_e5m2: ['must agree', 'float8_e5m2', 'float8_e5m2'],
  float8_e5m2fnuz: ['must agree', 'float8_e5m2fnuz', 'float8_e5m2fnuz'],
  float8_e8m0fnu: ['must agree', 'float8_e8m0fnu', 'float8_e8m0fnu'],
};

test('every type is averaged by its parts, copied, or copied where the checkpoints agree', async () => {
  const dtypes = Object.keys(DTYPES) as Dtype[];
  const empty = Object.fromEntries(dtypes.map((dtype) => [dtype, { dtype, shape: [0], values: [] }]));
  const told = planAverage(await epochs(empty), KEEP).storages.map(({ dtype, mean, mustAgree }) => {
    expect(mean).toEqual(componentsOf(dtype));
    const components = mean === undefined ? 'none' : `${mean.perElement} ${mean.type}`;
    return [dtype, mustAgree ? components.replace('none', 'must agree') : components];
  });
  expect(told).toEqual(dtypes.map((dtype) => [dtype, TYPES[dtype][0]]));
});

test('a source’s tensor for a storage is the first of those that are tied', async () => {
  const sources = await epochs({ a: { values: [1, 2] }, b: 'a' }, { a: { values: [3, 4] }, b: 'a' });
  const [storage] = planAverage(sources, KEEP).storages;
  const [, second] = sources;
  if (storage === undefined || second === undefined) throw new Error('there is no storage');
  expect(sourceTensor(second, storage)).toEqual(second.stateDict.get('a'));
  expect(() => sourceTensor({ ...second, stateDict: new Map() }, storage)).toThrow('ep2 has no tensor a');
});

test.each(Object.entries(TYPES) as [Dtype, (typeof TYPES)[Dtype]][])(
  '%s follows the precision or stays',
  (dtype, [, fp16, bf16]) => {
    expect(storedDtype(dtype, 'keep')).toBe(dtype);
    expect(storedDtype(dtype, 'fp16')).toBe(fp16);
    expect(storedDtype(dtype, 'bf16')).toBe(bf16);
  },
);

test('storages that are kept stay in their own type', async () => {
  const { storages, model } = planAverage(await epochs({ a: { values: [1, 2] }, b: { values: [3] } }), KEEP);
  expect(outputModel(storages, model.tensors, 'bf16', new Set([0]))).toEqual({
    storages: [
      { dtype: 'float32', numel: 2 },
      { dtype: 'bfloat16', numel: 1 },
    ],
    tensors: model.tensors,
  });
});
