import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CheckpointError, WriteError } from '../../src/errors.js';
import type { FileLayout, OutputModel } from '../../src/model-file/layout.js';
import { safetensorsLayout } from '../../src/model-file/safetensors.js';
import { torchLayout } from '../../src/model-file/torch-save.js';
import { prefetchHeaders, verifyModelFile } from '../../src/model-file/verify.js';
import { DTYPES, type Dtype } from '../../src/torch/dtype.js';
import { outputModel, type TensorSpec } from '../helpers/output-model.js';
import { layoutBytes } from '../helpers/write-layout.js';

let directory: string;
beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-'));
});
afterAll(() => fs.rmSync(directory, { recursive: true }));

const SPECS: TensorSpec[] = [
  ['encoder.weight', 'float32', [4, 3]],
  ['encoder.bias', 'float32', [4]],
  ['decoder.weight', '=encoder.weight', [4, 3]],
  ['steps', 'int64', []],
  ['empty', 'float16', [0, 7]],
  ['词表', 'bfloat16', [2, 1, 3]],
];
const MODEL = outputModel(...SPECS);

/** The model with one tensor other than it is. */
const changed = (index: number, ...spec: TensorSpec) =>
  outputModel(...SPECS.map((old, i) => (i === index ? spec : old)));

function write(name: string, layout: FileLayout, model: OutputModel, edit = (bytes: Buffer) => bytes): string {
  const data = model.storages.map(({ dtype, numel }) => Buffer.alloc(numel * DTYPES[dtype].size, 1));
  const file = path.join(directory, name);
  fs.writeFileSync(file, edit(layoutBytes(layout, data)));
  return file;
}

describe.each([
  ['model.pt', torchLayout],
  ['model.safetensors', safetensorsLayout],
])('%s', (name, layoutOf: (model: OutputModel) => FileLayout) => {
  test('is as it should be', () => {
    const layout = layoutOf(MODEL);
    expect(() => verifyModelFile(write(name, layout, MODEL), MODEL, layout)).not.toThrow();
  });

  test('of every dtype is as it should be', () => {
    const dtypes = (Object.keys(DTYPES) as Dtype[]).filter((dtype) => name === 'model.pt' || DTYPES[dtype].size < 16);
    const known = dtypes.filter((dtype) => name === 'model.pt' || dtype !== 'complex32');
    const model = outputModel(...known.map((dtype) => [dtype, dtype, [3]] as const));
    const layout = layoutOf(model);
    expect(() => verifyModelFile(write(name, layout, model), model, layout)).not.toThrow();
  });

  test.each<[string, OutputModel]>([
    ['a name', changed(1, 'encoder.beta', 'float32', [4])],
    ['a shape', changed(1, 'encoder.bias', 'float32', [2, 2])],
    ['a dtype', changed(1, 'encoder.bias', 'int32', [4])],
    ['an empty shape', changed(4, 'empty', 'float16', [7, 0])],
    ['a tie', changed(2, 'decoder.weight', 'float32', [4, 3])],
    ['a tensor more', outputModel(...SPECS, ['extra', 'int8', [1]])],
    ['a tensor less', outputModel(...SPECS.slice(0, -1))],
  ])('is refused for %s', (_, other) => {
    const file = write(name, layoutOf(other), other);
    expect(() => verifyModelFile(file, MODEL, layoutOf(MODEL))).toThrow(WriteError);
  });

  test('is refused when it is cut short', () => {
    const layout = layoutOf(MODEL);
    const file = write(name, layout, MODEL, (bytes) => bytes.subarray(0, -1));
    expect(() => verifyModelFile(file, MODEL, layout)).toThrow(CheckpointError);
  });

  test('is refused with a byte too many', () => {
    const layout = layoutOf(MODEL);
    const file = write(name, layout, MODEL, (bytes) => Buffer.concat([bytes, Buffer.alloc(1)]));
    expect(() => verifyModelFile(file, MODEL, layout)).toThrow(/trailing-bytes|the file at/);
  });

  test('is refused when it is empty of all but zeros, as after a write that was lost', () => {
    const layout = layoutOf(MODEL);
    const file = write(name, layout, MODEL, (bytes) => Buffer.alloc(bytes.length));
    expect(() => verifyModelFile(file, MODEL, layout)).toThrow(CheckpointError);
  });
});

test('a difference is told in full', () => {
  const other = changed(1, 'encoder.bias', 'float32', [2, 2]);
  const file = write('model.pt', torchLayout(other), other);
  expect(() => verifyModelFile(file, MODEL, torchLayout(MODEL))).toThrow(
    'found "encoder.bias" float32 [2, 2], 16 bytes at 1024, expected "encoder.bias" float32 [4], 16 bytes at 1024',
  );
});

test('data in another place than the layout says is noticed', () => {
  const file = write('model.pt', torchLayout(MODEL, 'longer-folder-name-than-the-padding-has-room-for-it'), MODEL);
  expect(() => verifyModelFile(file, MODEL, torchLayout(MODEL))).toThrow(
    /48 bytes at \d+, expected .* 48 bytes at \d+/,
  );
});

test('any model can be written and read', () => {
  const dtype = fc.constantFrom(
    ...(Object.keys(DTYPES) as Dtype[]).filter((dtype) => DTYPES[dtype].kind !== 'complex'),
  );
  const name = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .filter((text) => !/^=|^__metadata__$/.test(text));
  const shape = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 4 });
  const specs = fc.uniqueArray(fc.tuple(name, dtype, shape), {
    selector: ([text]) => text,
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(specs, fc.nat(11), (tensors, tied) => {
      const [first, , size] = tensors[tied % tensors.length] ?? ['', 'int8', []];
      const model = outputModel(...tensors, [`${first} tied`, `=${first}`, size]);
      for (const layout of [torchLayout(model), safetensorsLayout(model)]) {
        verifyModelFile(write('any', layout, model), model, layout);
      }
    }),
    { numRuns: 25 },
  );
});

test('headers are fetched from any file, whole or not: what is missing is for the reader to tell', async () => {
  const layout = torchLayout(MODEL);
  await prefetchHeaders(write('model.pt', layout, MODEL), layout);
  await prefetchHeaders(
    write('cut.pt', layout, MODEL, (bytes) => bytes.subarray(0, 100)),
    layout,
  );
  await expect(prefetchHeaders(path.join(directory, 'none.pt'), layout)).rejects.toThrow(CheckpointError);
});
