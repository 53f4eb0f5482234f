import { describe, expect, test } from '@jest/globals';
import { compareTensors, compareWithBase } from '../../src/judge/compare.js';
import { heldTensors } from '../../src/model-file/layout.js';
import { torchLayout } from '../../src/model-file/torch-save.js';
import type { BaseModel } from '../../src/result.js';
import type { Dtype } from '../../src/torch/dtype.js';
import { contiguousStrides, type StateDict } from '../../src/torch/tensor.js';
import { outputModel as modelOf, type TensorSpec } from '../helpers/output-model.js';
import { storageOf } from '../helpers/tensor-value.js';

/** What a `model.pt` holds of it. */
const outputModel = (...specs: readonly TensorSpec[]) => {
  const model = modelOf(...specs);
  return heldTensors(model, torchLayout(model));
};

/** A state dict of `[name, dtype, shape, storage key]`: tensors with the same key are tied. */
function stateDict(...tensors: readonly [string, Dtype, readonly number[], string?][]): StateDict {
  return new Map(
    tensors.map(([name, dtype, shape, key = name]) => {
      const storage = storageOf({ key });
      return [name, { dtype, shape, strides: contiguousStrides(shape), offset: 0, storage, conj: false, neg: false }];
    }),
  );
}

describe('compareTensors', () => {
  const base = stateDict(
    ['encoder.w', 'float32', [2, 3]],
    ['encoder.b', 'float32', [3]],
    ['decoder.w', 'float32', [4]],
    ['decoder.old', 'float32', [4]],
  );

  test('finds nothing where nothing changed', () => {
    const same = outputModel(
      ['encoder.w', 'float32', [2, 3]],
      ['encoder.b', 'float32', [3]],
      ['decoder.w', 'float32', [4]],
      ['decoder.old', 'float32', [4]],
    );
    expect(compareTensors(same, base)).toEqual({
      added: [],
      removed: [],
      reshaped: [],
      retyped: [],
      modules: [
        { module: 'encoder', baseBytes: 36, slimBytes: 36, moved: null },
        { module: 'decoder', baseBytes: 32, slimBytes: 32, moved: null },
      ],
      unmoved: null,
    });
  });

  test('names what was added, removed, reshaped and retyped, and sums by module', () => {
    const slim = outputModel(
      ['encoder.w', 'float32', [3, 2]],
      ['encoder.b', 'float16', [3]],
      ['decoder.w', 'float32', [4, 1]],
      ['head', 'float32', [5]],
    );
    expect(compareTensors(slim, base)).toEqual({
      added: ['head'],
      removed: ['decoder.old'],
      reshaped: [
        { name: 'encoder.w', base: [2, 3], slim: [3, 2] },
        { name: 'decoder.w', base: [4], slim: [4, 1] },
      ],
      retyped: [{ name: 'encoder.b', base: 'float32', slim: 'float16' }],
      modules: [
        { module: 'encoder', baseBytes: 36, slimBytes: 30, moved: null },
        { module: 'decoder', baseBytes: 32, slimBytes: 16, moved: null },
        { module: 'head', baseBytes: 0, slimBytes: 20, moved: null },
      ],
      unmoved: null,
    });
  });

  test('a shape is another where any dimension is, and a module may be gone', () => {
    const before = stateDict(['a.w', 'float32', [2, 3]], ['gone.w', 'float32', [1]]);
    const { reshaped, modules } = compareTensors(outputModel(['a.w', 'float32', [2, 6]]), before);
    expect(reshaped).toEqual([{ name: 'a.w', base: [2, 3], slim: [2, 6] }]);
    expect(modules[1]).toEqual({ module: 'gone', baseBytes: 4, slimBytes: 0, moved: null });
  });

  test('tied tensors take their bytes once, as in a file', () => {
    const tied = stateDict(['embed.w', 'float32', [10], 'one'], ['output.w', 'float32', [10], 'one']);
    const { modules } = compareTensors(outputModel(['embed.w', 'float32', [10]], ['output.w', '=embed.w', [10]]), tied);
    expect(modules).toEqual([
      { module: 'embed', baseBytes: 40, slimBytes: 40, moved: null },
      { module: 'output', baseBytes: 0, slimBytes: 0, moved: null },
    ]);
  });

  test('a name that is a property of every object is a name like any other', () => {
    const odd = stateDict(['__proto__', 'float32', [1]], ['constructor.x', 'float32', [1]]);
    const { added, removed, modules } = compareTensors(outputModel(['__proto__', 'float32', [1]]), odd);
    expect([added, removed]).toEqual([[], ['constructor.x']]);
    expect(modules.map(({ module }) => module)).toEqual(['__proto__', 'constructor']);
  });
});

describe('compareWithBase', () => {
  const known: BaseModel = { source: 'size', reason: 'asked', name: '1kB', path: null, bytes: 1000, sha256: null };

  test('grows in bytes and percent', () => {
    expect(compareWithBase(known, 1050, null, null)).toEqual({
      ...known,
      growthBytes: 50,
      growthPercent: 5,
      tensors: null,
    });
  });

  test('knows no growth without a base', () => {
    const none = { ...known, source: 'none', bytes: null } as const;
    expect(compareWithBase(none, 1050, null, null)).toMatchObject({ growthBytes: null, growthPercent: null });
  });

  test('puts the measured distance beside each module', () => {
    const base = stateDict(['encoder.w', 'float32', [2]], ['gone.w', 'float32', [2]]);
    const tensors = compareTensors(outputModel(['encoder.w', 'float32', [2]]), base);
    const distance = { modules: new Map([['encoder', 0.25]]), unmoved: ['encoder.w'] };
    expect(compareWithBase(known, 8, tensors, distance).tensors).toMatchObject({
      modules: [{ moved: 0.25 }, { moved: null }],
      unmoved: ['encoder.w'],
    });
  });
});
