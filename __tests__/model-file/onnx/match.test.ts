import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type BaseTensor, Comparison } from '../../../src/model-file/onnx/comparison.js';
import { type Matches, matchTemplate } from '../../../src/model-file/onnx/match.js';
import { openTemplate } from '../../../src/model-file/onnx/template.js';
import type { Checkpoint } from '../../../src/torch/checkpoint.js';
import { fileRange } from '../../../src/torch/materialize.js';
import { openCheckpoint } from '../../../src/torch/open.js';
import { elementCount } from '../../../src/torch/tensor.js';
import { english } from '../../../src/words/translator.js';
import {
  floats,
  modelOf,
  onnxModel,
  type ProtoField,
  tensorProto,
  values,
  varintBytes,
} from '../../helpers/onnx-model.js';

const FIXTURES = new URL('../../fixtures/onnx/', import.meta.url).pathname;

let directory: string;
beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'onnx-match-'));
});
afterAll(() => fs.rmSync(directory, { recursive: true }));

const opened: Pick<Checkpoint, 'close'>[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function tensorsOf(file: string): Promise<BaseTensor[]> {
  const checkpoint = await openCheckpoint(file);
  opened.push(checkpoint);
  const { path, fd, stateDict } = checkpoint;
  return [...stateDict].map(([name, tensor]) => {
    const { shape } = tensor;
    return { name, shape, numel: elementCount(shape), path, fd, position: fileRange(tensor)?.position ?? -1 };
  });
}

type Spec = readonly [name: string, shape: readonly number[], values: readonly number[]];

/** Tensors one after another in a file of their own. */
function base(...specs: readonly Spec[]): BaseTensor[] {
  const file = path.join(directory, 'base');
  fs.writeFileSync(file, floats(...specs.flatMap(([, , list]) => list)));
  const fd = fs.openSync(file, 'r');
  opened.push({ close: () => fs.closeSync(fd) });
  let position = 0;
  return specs.map(([name, shape, list]) => {
    const tensor = { name, shape, numel: elementCount(shape), path: file, fd, position };
    position += 4 * list.length;
    return tensor;
  });
}

async function match(file: string | Uint8Array, tensors: readonly BaseTensor[]): Promise<Matches> {
  const name = path.join(directory, 'model.onnx');
  if (typeof file !== 'string') fs.writeFileSync(name, file);
  const template = openTemplate(typeof file === 'string' ? file : name);
  try {
    return await matchTemplate(template, new Comparison(tensors));
  } finally {
    template.close();
  }
}

/** What stands in place of each constant, in words. */
function told({ matches, unmatched }: Matches): Record<string, string> {
  return Object.fromEntries([
    ...matches.map(({ constant, parts }) => [
      constant.name,
      parts
        .map(({ origins, store, count }) => {
          const from = origins.map(({ tensor, first }) => (first === 0 ? tensor : `${tensor}+${first}`)).join('|');
          return `${store.kind} ${from}*${count}`;
        })
        .join(', '),
    ]),
    ...unmatched.map(({ constant, problem }) => [constant.name, `! ${english(problem)}`]),
  ]);
}

describe('what FunASR exported of a base model', () => {
  test.each([
    ['paraformer', 'base-onnx/model.onnx', { float32: 45, transposed: 16 }],
    ['paraformer', 'base-onnx-1.1.12/model.onnx', { float32: 45, transposed: 16 }],
    ['paraformer', 'base-onnx/model_quant.onnx', { float32: 45, transposed: 1, uint8: 45 }],
    ['paraformer', 'base-onnx-1.1.12/model_quant.onnx', { float32: 45, transposed: 1, uint8: 45 }],
    ['sensevoice', 'base-onnx/model.onnx', { float32: 33, transposed: 13 }],
    ['sensevoice', 'base-onnx-1.1.12/model.onnx', { float32: 33, transposed: 13 }],
    ['sensevoice', 'base-onnx/model_quant.onnx', { float32: 33, uint8: 39 }],
    ['sensevoice', 'base-onnx-1.1.12/model_quant.onnx', { float32: 35, uint8: 39 }],
  ])('%s, %s: every constant is a tensor of it', async (kind, file, kinds) => {
    const found = await match(`${FIXTURES}${kind}/${file}`, await tensorsOf(`${FIXTURES}${kind}/base/model.pt`));
    expect(found.unmatched).toEqual([]);
    const counts: Record<string, number> = {};
    for (const { store, origins } of found.matches.flatMap(({ parts }) => parts)) {
      const name = store.kind.replace(/-.*/, '');
      counts[name] = (counts[name] ?? 0) + 1;
      expect(origins).toHaveLength(1);
    }
    expect(counts).toEqual(kinds);
  });

  test('two rows of an embedding, folded into one constant, are found', async () => {
    const tensors = await tensorsOf(`${FIXTURES}sensevoice/base/model.pt`);
    const found = told(await match(`${FIXTURES}sensevoice/base-onnx-1.1.12/model_quant.onnx`, tensors));
    expect(found['/Expand_output_0']).toBe('float32 embed.weight+560*560, float32 embed.weight+1120*560');
  });

  test('of another base model nothing is', async () => {
    const tensors = await tensorsOf(`${FIXTURES}sensevoice/base/model.pt`);
    const { matches, unmatched } = await match(`${FIXTURES}paraformer/base-onnx/model.onnx`, tensors);
    expect(matches).toEqual([]);
    expect(unmatched.length).toBeGreaterThan(50);
  });
});

describe('a constant', () => {
  const matrix = values(12, 1);
  const turned = [0, 1, 2, 3].flatMap((column) => [0, 1, 2].map((row) => matrix[row * 4 + column] ?? 0));

  test('is a tensor as it is, under whatever name and shape', async () => {
    const found = await match(modelOf([['onnx::Conv_1', [12, 1], matrix]]), base(['w', [3, 4], matrix]));
    expect(told(found)).toEqual({ 'onnx::Conv_1': 'float32 w*12' });
  });

  test('is a matrix transposed', async () => {
    const found = await match(modelOf([['onnx::MatMul_1', [4, 3], turned]]), base(['w', [3, 4], matrix]));
    expect(told(found)).toEqual({ 'onnx::MatMul_1': 'transposed w*12' });
  });

  test('that differs in the last bit is nothing', async () => {
    const other = turned.map((value, i) => (i === 11 ? value + 1e-7 : value));
    const found = await match(modelOf([['w', [4, 3], other]]), base(['w', [3, 4], matrix]));
    expect(told(found)).toEqual({ w: '! 4 x 3 of float32 is not a tensor of the base model' });
  });

  test('in float_data is one as well', async () => {
    const bytes = onnxModel([[5, tensorProto({ name: 'w', shape: [12], data: [[4, floats(...matrix)]] })]]);
    expect(told(await match(bytes, base(['w', [3, 4], matrix])))).toEqual({ w: 'float32 w*12' });
  });

  test('of several tensors with the same values is all of them', async () => {
    const ones = new Array<number>(12).fill(1);
    const tensors = base(['a.norm', [12], ones], ['b.norm', [12], ones], ['c', [12], matrix]);
    expect(told(await match(modelOf([['n', [12], ones]]), tensors))).toEqual({ n: 'float32 a.norm|b.norm*12' });
  });

  test('of a few numbers is a tensor only where it hardly is one by chance', async () => {
    const [odd = 0] = values(1, 7);
    const tensors = base(['bias', [1], [odd]], ['scale', [1], [0.5]]);
    const bytes = modelOf([
      ['a', [1], [odd]],
      ['b', [], [0.5]],
      ['c', [2], [3, 4]],
    ]);
    expect(told(await match(bytes, tensors))).toEqual({ a: 'float32 bias*1' });
  });

  test('of whole numbers is none, one of any other type is told', async () => {
    const bytes = onnxModel([
      [5, tensorProto({ name: 'shape', shape: [10], type: 7, data: [[9, new Uint8Array(80)]] })],
      [5, tensorProto({ name: 'half', shape: [10], type: 10, data: [[9, new Uint8Array(20)]] })],
      [5, tensorProto({ name: 'q', shape: [10], type: 3, data: [[9, new Uint8Array(10)]] })],
      [5, tensorProto({ name: 'four bits', shape: [10], type: 22, data: [[9, new Uint8Array(5)]] })],
    ]);
    const only = "only float32, and onnxruntime's int8, can be rewritten";
    expect(told(await match(bytes, base(['w', [3, 4], matrix])))).toEqual({
      half: `! is float16: ${only}`,
      q: `! is int8: ${only}`,
      'four bits': `! is type 22: ${only}`,
    });
  });

  test('is rows of a tensor, from anywhere', async () => {
    const rows = [8, 9, 10, 11, 0, 1, 2, 3].map((i) => matrix[i] ?? 0);
    const found = await match(modelOf([['w', [1, 3, 4], [...rows, ...rows.slice(0, 4)]]]), base(['e', [3, 4], matrix]));
    expect(told(found)).toEqual({ w: 'float32 e+8*4, float32 e*4, float32 e+8*4' });
  });

  test('of a row that is nowhere is none', async () => {
    const found = await match(
      modelOf([['w', [3, 4], [...matrix.slice(0, 8), 1, 2, 3, 4]]]),
      base(['e', [5, 4], [...matrix, ...matrix.slice(4)]]),
    );
    expect(told(found)).toEqual({ w: '! 3 x 4 of float32 is not a tensor of the base model' });
  });
});

describe('an LSTM', () => {
  const [hidden, size] = [3, 5];
  const gates = (list: readonly number[]): number[] => {
    const block = list.length / 4;
    return [0, 3, 1, 2].flatMap((gate) => list.slice(gate * block, (gate + 1) * block));
  };
  const spec = (name: string, shape: readonly number[], seed: number): Spec => [
    name,
    shape,
    values(elementCount(shape), seed),
  ];
  const tensors = ['', '_reverse'].flatMap((suffix, i) => [
    spec(`lstm.weight_ih_l0${suffix}`, [4 * hidden, size], 10 * i + 1),
    spec(`lstm.weight_hh_l0${suffix}`, [4 * hidden, hidden], 10 * i + 2),
    spec(`lstm.bias_ih_l0${suffix}`, [4 * hidden], 10 * i + 3),
    spec(`lstm.bias_hh_l0${suffix}`, [4 * hidden], 10 * i + 4),
  ]);
  const of = (...indices: readonly number[]): number[] => indices.flatMap((i) => gates(tensors[i]?.[2] ?? []));

  test('of two directions has its gates in ONNX order', async () => {
    const bytes = modelOf([
      ['W', [2, 4 * hidden, size], of(0, 4)],
      ['R', [2, 4 * hidden, hidden], of(1, 5)],
      ['B', [2, 8 * hidden], of(2, 3, 6, 7)],
    ]);
    const found = told(await match(bytes, base(...tensors)));
    const one = (name: string, block: number): string =>
      [0, 3, 1, 2].map((gate) => `float32 ${name}${gate === 0 ? '' : `+${gate * block}`}*${block}`).join(', ');
    const both = (name: string, block: number): string => `${one(name, block)}, ${one(`${name}_reverse`, block)}`;
    expect(found).toEqual({
      W: both('lstm.weight_ih_l0', hidden * size),
      R: both('lstm.weight_hh_l0', hidden * hidden),
      B: ['', '_reverse']
        .map((end) => `${one(`lstm.bias_ih_l0${end}`, hidden)}, ${one(`lstm.bias_hh_l0${end}`, hidden)}`)
        .join(', '),
    });
  });

  test('of one direction, too; one with torch order is none', async () => {
    const [weight = spec('', [], 0)] = tensors;
    expect(told(await match(modelOf([['W', [1, 4 * hidden, size], of(0)]]), base(...tensors)))['W']).toMatch(
      /^float32 lstm.weight_ih_l0\*15, /,
    );
    const wrong = [...weight[2].slice(15, 30), ...weight[2].slice(0, 15), ...weight[2].slice(30)];
    const found = await match(modelOf([['W', [1, 4 * hidden, size], wrong]]), base(...tensors.slice(1)));
    expect(found.matches).toEqual([]);
  });
});

describe('int8', () => {
  const [rows, columns] = [6, 5];
  const weight = values(rows * columns, 3);
  const quantized = (change: { scale?: number; zero?: number; byte?: number; varints?: boolean } = {}): Buffer => {
    const scales: number[] = [];
    const zeros: number[] = [];
    const bytes = new Uint8Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      const own = weight.slice(row * columns, (row + 1) * columns);
      const [low, high] = [Math.min(0, ...own), Math.max(0, ...own)];
      const exact = (high - low) / 255;
      const scale = Math.fround(exact) * (change.scale ?? 1);
      const zero = Math.min(255, Math.max(0, Math.round(-low / exact) + (change.zero ?? 0)));
      scales.push(scale);
      zeros.push(zero);
      own.forEach((value, column) => {
        bytes[column * rows + row] = Math.min(255, Math.max(0, Math.round(value / scale) + zero + (change.byte ?? 0)));
      });
    }
    const fields: ProtoField[] = [
      [5, tensorProto({ name: 'm_scale', shape: [rows], data: [[4, floats(...scales)]] })],
      [
        5,
        tensorProto({
          name: 'm_zero_point',
          shape: [rows],
          type: 2,
          data: [change.varints === false ? [9, Uint8Array.from(zeros)] : [5, Buffer.concat(zeros.map(varintBytes))]],
        }),
      ],
      [5, tensorProto({ name: 'm_quantized', shape: [columns, rows], type: 2, data: [[9, bytes]] })],
    ];
    return onnxModel(fields);
  };
  const tensors = () => base(['other', [rows, columns], values(rows * columns, 4)], ['w', [rows, columns], weight]);
  const whole = {
    m_quantized: 'uint8-columns w*30',
    m_scale: 'uint8-scale w*30',
    m_zero_point: 'uint8-zero-point w*30',
  };

  test('is known by its own scales, zero points in either form', async () => {
    expect(told(await match(quantized(), tensors()))).toEqual(whole);
    expect(told(await match(quantized({ varints: false }), tensors()))).toEqual(whole);
  });

  test('of a release that rounds otherwise is known too: one step, the last bits of a scale', async () => {
    expect(told(await match(quantized({ scale: 1 + 2 ** -22 }), tensors()))).toEqual(whole);
  });

  test.each<[string, Parameters<typeof quantized>[0]]>([
    ['two steps', { byte: 2 }],
    ['another scale, which any weight would fit', { scale: 1e6 }],
    ['half the range', { scale: 2 }],
    ['zero points three steps away', { zero: 3 }],
  ])('is not, with %s', async (_, change) => {
    const found = await match(quantized(change), tensors());
    expect(found.matches).toEqual([]);
    expect(told(found)['m_quantized']).toMatch(/^! is uint8/);
  });
});
