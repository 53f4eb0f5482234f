/** Templates of all shapes in whole runs: what each constant becomes, and which cannot be filled. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SlimError } from '../src/errors.js';
import { readOnnx } from '../src/model-file/onnx/graph.js';
import { memorySource } from '../src/torch/byte-source.js';
import {
  externalData,
  floats,
  modelOf,
  onnxModel,
  type ProtoField,
  tensorProto,
  values,
  varintBytes,
} from './helpers/onnx-model.js';
import { openFiles } from './helpers/open-files.js';
import { runOn } from './helpers/run-on.js';
import { cases } from './helpers/thorough.js';
import { trainingCheckpoint } from './helpers/training-checkpoint.js';

let work: string;
beforeAll(() => {
  work = fs.mkdtempSync(path.join(os.tmpdir(), 'templates-'));
});
afterAll(() => fs.rmSync(work, { recursive: true }));

type Tensors = Readonly<Record<string, { readonly values: readonly number[]; readonly shape?: readonly number[] }>>;

const W = { values: values(12, 1), shape: [3, 4] };
const EMBED = { values: values(20, 2), shape: [5, 4] };
const BASE: Tensors = {
  'encoder.w': W,
  embed: EMBED,
  'norm.a': { values: new Array<number>(9).fill(1) },
  'norm.b': { values: new Array<number>(9).fill(1) },
};
/** Every number of the base's, moved. */
const moved = (tensors: Tensors): Tensors =>
  Object.fromEntries(
    Object.entries(tensors).map(([name, one]) => [name, { ...one, values: one.values.map((value) => value + 0.5) }]),
  );
const transposed = (list: readonly number[], rows: number, columns: number): number[] =>
  Array.from({ length: list.length }, (_, i) => list[(i % rows) * columns + Math.floor(i / rows)] ?? 0);

let made = 0;
/** Two epochs of a run whose mean is `tensors`, beside its base model and the base's ONNX files. */
function makeRun(files: Readonly<Record<string, Uint8Array>>, tensors: Tensors = moved(BASE), base = BASE) {
  const root = path.join(work, `${made++}`);
  for (const folder of ['outputs', 'base']) fs.mkdirSync(path.join(root, folder), { recursive: true });
  const shifted = (by: number): Tensors =>
    Object.fromEntries(
      Object.entries(tensors).map(([name, one]) => [name, { ...one, values: one.values.map((value) => value + by) }]),
    );
  fs.writeFileSync(path.join(root, 'outputs/model.pt.ep1'), trainingCheckpoint(shifted(-0.25)));
  fs.writeFileSync(path.join(root, 'outputs/model.pt.ep2'), trainingCheckpoint(shifted(0.25)));
  fs.writeFileSync(path.join(root, 'base/model.pt'), trainingCheckpoint(base));
  for (const [name, bytes] of Object.entries(files)) fs.writeFileSync(path.join(root, 'base', name), bytes);
  const run = (...args: readonly string[]) =>
    runOn([
      path.join(root, 'outputs'),
      `--base-model=${root}/base`,
      '--metric=latest',
      '--nbest=2',
      `--slim-dir=${root}/slim`,
      '--format=onnx',
      ...args,
    ]);
  return { root, run };
}

/** The floats of a written file's constants, by name. */
function floatsOf(root: string, name = 'model.onnx'): Record<string, number[]> {
  const bytes = fs.readFileSync(path.join(root, 'slim', name));
  const { constants } = readOnnx(memorySource(name, bytes));
  return Object.fromEntries(
    constants.map(({ name, data, numel }) => {
      if (data.kind !== 'bytes') throw new Error(name);
      const own = data.file === undefined ? bytes : fs.readFileSync(path.join(root, 'slim', data.file));
      return [name, Array.from({ length: numel }, (_, i) => own.readFloatLE(data.position + 4 * i))];
    }),
  );
}
const mean = (list: readonly number[]): number[] =>
  list.map((value) => Math.fround((Math.fround(value + 0.25) + Math.fround(value + 0.75)) / 2));

describe('a constant becomes', () => {
  test('the tensor, its transposed form, or rows of it, wherever it stands', async () => {
    const row = EMBED.values.slice(8, 12);
    const constant = tensorProto({ name: '', shape: [12], data: [[4, floats(...W.values)]] });
    const inner: ProtoField[] = [
      [5, tensorProto({ name: 'inner', shape: [5, 4], data: [[9, floats(...EMBED.values)]] })],
    ];
    const bytes = onnxModel([
      [
        1,
        [
          [2, 'node'],
          [4, 'Constant'],
          [5, [[5, constant]]],
        ],
      ],
      [
        1,
        [
          [4, 'Loop'],
          [5, [[6, inner]]],
        ],
      ],
      [5, tensorProto({ name: 'matrix', shape: [4, 3], data: [[9, floats(...transposed(W.values, 3, 4))]] })],
      [
        5,
        tensorProto({
          name: 'rows',
          shape: [1, 3, 4],
          data: [[9, floats(...row, ...row, ...EMBED.values.slice(0, 4))]],
        }),
      ],
      [5, tensorProto({ name: 'half', shape: [], data: [[9, floats(0.5)]] })],
    ]);
    const { root, run } = makeRun({ 'model.onnx': bytes });
    await run();
    const found = floatsOf(root);
    expect(found).toEqual({
      node: mean(W.values),
      inner: mean(EMBED.values),
      matrix: mean(transposed(W.values, 3, 4)),
      rows: mean([...row, ...row, ...EMBED.values.slice(0, 4)]),
      half: [0.5],
    });
    expect(openFiles(root)).toEqual([]);
  });

  test('the gates of an LSTM, in ONNX order', async () => {
    const lstm = { values: values(40, 5), shape: [8, 5] };
    const order = (list: readonly number[]) => [0, 3, 1, 2].flatMap((gate) => list.slice(gate * 10, gate * 10 + 10));
    const base = { ...BASE, 'lstm.weight_ih_l0': lstm };
    const { root, run } = makeRun({ 'model.onnx': modelOf([['W', [1, 8, 5], order(lstm.values)]]) }, moved(base), base);
    await run();
    expect(floatsOf(root)['W']).toEqual(mean(order(lstm.values)));
  });

  test('the tensor in a file beside, which is written anew as well', async () => {
    const data: ProtoField[] = [externalData('location', 'model.onnx.data'), externalData('offset', '16'), [14, 1]];
    const bytes = onnxModel([[5, tensorProto({ name: 'w', shape: [3, 4], data })]]);
    const beside = Buffer.concat([Buffer.alloc(16, 7), floats(...W.values), Buffer.alloc(3, 9)]);
    const { root, run } = makeRun({ 'model.onnx': bytes, 'model.onnx.data': beside });
    const { model, base } = await run();
    expect(floatsOf(root)['w']).toEqual(mean(W.values));
    const written = fs.readFileSync(path.join(root, 'slim/model.onnx.data'));
    expect([written.subarray(0, 16), written.subarray(-3)]).toEqual([Buffer.alloc(16, 7), Buffer.alloc(3, 9)]);
    expect(fs.readFileSync(path.join(root, 'slim/model.onnx'))).toEqual(bytes);
    expect([model.bytes, base.bytes]).toEqual([bytes.length + beside.length, bytes.length + beside.length]);
  });

  test('what several tensors have been, where they are still the same', async () => {
    const { root, run } = makeRun({ 'model.onnx': modelOf([['n', [9], new Array<number>(9).fill(1)]]) });
    await run();
    expect(floatsOf(root)['n']).toEqual(new Array(9).fill(1.5));
  });
});

describe('cannot be filled:', () => {
  const refused = async (template: Uint8Array, tensors: Tensors, problem: RegExp): Promise<void> => {
    const { root, run } = makeRun({ 'model.onnx': template }, tensors);
    await expect(run()).rejects.toThrow(problem);
    expect(fs.existsSync(path.join(root, 'slim'))).toBe(false);
    expect(openFiles(root)).toEqual([]);
  };
  const template = modelOf([['onnx::MatMul_1', [4, 3], transposed(W.values, 3, 4)]]);

  test('a tensor of another shape', async () => {
    const grown = { ...moved(BASE), 'encoder.w': { values: values(16, 1), shape: [4, 4] } };
    await refused(
      template,
      grown,
      /"encoder.w" has the shape \[4, 4\] here and \[3, 4\] in the base model: when the vocabulary has changed/,
    );
  });

  test('a tensor that is gone', async () => {
    const { 'encoder.w': _, ...rest } = moved(BASE);
    await refused(template, rest, /the finetuned model lacks "encoder.w"/);
  });

  test('adapters', async () => {
    const lora = { ...moved(BASE), 'encoder.w.lora_A': { values: [1, 2] } };
    const { run } = makeRun({ 'model.onnx': template }, lora);
    await expect(run('--merge-lora=false')).rejects.toThrow(/LoRA/);
  });

  test('tensors that were one and are no more', async () => {
    const apart = { ...moved(BASE), 'norm.b': { values: new Array<number>(9).fill(2) } };
    const shared = modelOf([['n', [9], new Array<number>(9).fill(1)]]);
    await refused(
      shared,
      apart,
      /"n" of .*model.onnx is both "norm.a" and "norm.b", which were equal in the base model/,
    );
  });

  test('constants of nobody knows what, the first of them named', async () => {
    const many = Array.from({ length: 7 }, (_, i) => [`c${i}`, [9], values(9, 50 + i)] as const);
    const known = Array.from({ length: 8 }, (_, i) => [`k${i}`, [12], W.values] as const);
    await refused(
      modelOf([...many, ...known]),
      moved(BASE),
      /"c0": 9 of float32 is not a tensor[\s\S]*"c4"[\s\S]*\n2 more/,
    );
  });

  test('constants in more files than anyone has', async () => {
    const fields = Array.from({ length: 66 }, (_, i): ProtoField => {
      const data: ProtoField[] = [externalData('location', `model.onnx.${i}`), [14, 1]];
      return [5, tensorProto({ name: `w${i}`, shape: [1], data })];
    });
    const files = Object.fromEntries(Array.from({ length: 66 }, (_, i) => [`model.onnx.${i}`, floats(1)]));
    const { run } = makeRun({ 'model.onnx': onnxModel(fields), ...files });
    await expect(run()).rejects.toThrow(/more than 64 other files/);
  });
});

test('whatever a template holds, the run writes it, or says why not and leaves nothing', async () => {
  const whole = onnxModel([
    [
      1,
      [
        [2, 'node'],
        [4, 'Constant'],
        [5, [[5, tensorProto({ name: '', shape: [12], data: [[4, floats(...W.values)]] })]]],
      ],
    ],
    [5, tensorProto({ name: 'matrix', shape: [4, 3], data: [[9, floats(...transposed(W.values, 3, 4))]] })],
    [5, tensorProto({ name: 'z', shape: [3], type: 2, data: [[5, Buffer.concat([1, 200, 3].map(varintBytes))]] })],
  ]);
  const { root, run } = makeRun({ 'model.onnx': whole });
  const edit = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 5 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      let bytes = Buffer.from(whole);
      for (const [at, others, insert] of edits) {
        const rest = bytes.subarray(insert ? at : at + others.length);
        bytes = Buffer.concat([bytes.subarray(0, at), others, rest]);
      }
      fs.writeFileSync(path.join(root, 'base/model.onnx'), bytes);
      fs.rmSync(path.join(root, 'slim'), { recursive: true, force: true });
      try {
        await run();
      } catch (error) {
        if (!(error instanceof SlimError)) throw error;
        expect(fs.existsSync(path.join(root, 'slim/model.onnx'))).toBe(false);
      }
    }),
    { numRuns: cases(300) },
  );
  expect(openFiles(root)).toEqual([]);
}, 60_000);
