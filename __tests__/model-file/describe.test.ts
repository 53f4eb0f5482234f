import { describe, expect, test } from '@jest/globals';
import { describeModel } from '../../src/model-file/describe.js';
import { heldTensors } from '../../src/model-file/layout.js';
import { torchLayout } from '../../src/model-file/torch-save.js';
import { outputModel } from '../helpers/output-model.js';

const model = outputModel(
  ['encoder.w', 'float32', [2, 3]],
  ['encoder.steps', 'int64', []],
  ['decoder.w', 'float16', [4]],
  ['decoder.tied', '=encoder.w', [2, 3]],
  ['scale', 'float32', [1]],
);

describe('the description', () => {
  const files = [
    { name: 'model.pt', bytes: 1000, digest: 'sha256:00' },
    { name: 'model.safetensors', bytes: 900, digest: 'sha256:11' },
  ] as const;
  const excluded = [{ name: 'head', bytes: 8 }];
  const fromBase = { tensors: 1, prefixes: ['scale'] };
  const common = { dir: 'slim', ofMain: 1, files, excluded, fromBase } as const;

  test('counts tied tensors, but their elements and bytes once', () => {
    expect(
      describeModel({ ...common, averaged: ['model.pt.ep1'], tensors: heldTensors(model, torchLayout(model)) }),
    ).toEqual({
      averaged: ['model.pt.ep1'],
      path: 'slim/model.pt',
      dir: 'slim',
      files,
      bytes: 1000,
      digest: 'sha256:00',
      tensors: 5,
      parameters: 6 + 1 + 4 + 1,
      weightBytes: 24 + 8 + 8 + 4,
      modules: [
        { module: 'encoder', tensors: 2, bytes: 32 },
        { module: 'decoder', tensors: 2, bytes: 8 },
        { module: 'scale', tensors: 1, bytes: 4 },
      ],
      dtypes: [
        { dtype: 'float32', tensors: 3, bytes: 28 },
        { dtype: 'int64', tensors: 1, bytes: 8 },
        { dtype: 'float16', tensors: 1, bytes: 8 },
      ],
      excluded,
      fromBase,
    });
  });

  test('needs every storage that a tensor names', () => {
    const broken = { storages: [], tensors: [{ name: 'w', shape: [1], storage: 3 }] };
    expect(() => heldTensors(broken, torchLayout(model))).toThrow('w: there is no storage 3');
  });
});
