import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CheckpointError } from '../../../src/errors.js';
import { readOnnx } from '../../../src/model-file/onnx/graph.js';
import { openTemplate } from '../../../src/model-file/onnx/template.js';
import { memorySource } from '../../../src/torch/byte-source.js';
import {
  externalData,
  floats,
  modelOf,
  onnxModel,
  type ProtoField,
  proto,
  tensorProto,
  varintBytes,
} from '../../helpers/onnx-model.js';
import { openFiles } from '../../helpers/open-files.js';
import { cases, further } from '../../helpers/thorough.js';

const FIXTURES = new URL('../../fixtures/onnx/', import.meta.url);
const read = (bytes: Uint8Array) => readOnnx(memorySource('model.onnx', bytes));
const fixture = (name: string) => fs.readFileSync(new URL(name, FIXTURES));

let directory: string;
beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'onnx-'));
});
afterAll(() => fs.rmSync(directory, { recursive: true }));

describe('what FunASR exports', () => {
  test.each([
    ['paraformer/base-onnx/model.onnx', 2, 61],
    ['paraformer/base-onnx-1.1.12/model.onnx', 2, 61],
    ['sensevoice/base-onnx/model.onnx', 4, 46],
    ['sensevoice/base-onnx-1.1.12/model.onnx', 4, 46],
  ])('%s is read', (name, inputs, initializers) => {
    const graph = read(fixture(name));
    expect(graph).toMatchObject({ irVersion: 7, opset: 14, producer: 'pytorch' });
    expect(graph.inputs.slice(0, 2)).toEqual([
      { name: 'speech', type: 1, shape: ['batch_size', 'feats_length', 560] },
      { name: 'speech_lengths', type: 6, shape: ['batch_size'] },
    ]);
    expect(graph.inputs).toHaveLength(inputs);
    expect(graph.constants.filter(({ initializer }) => initializer)).toHaveLength(initializers);
  });

  test('a weight without a name of its own belongs to the module whose node takes it', () => {
    const { constants } = read(fixture('sensevoice/base-onnx/model.onnx'));
    const nameless = constants.filter(({ name }) => name.startsWith('onnx::MatMul'));
    expect(new Set(nameless.map(({ module }) => module))).toEqual(new Set(['encoder', 'ctc_lo']));
  });

  test('zero points are numbers of varying length', () => {
    const { constants } = read(fixture('paraformer/base-onnx/model_quant.onnx'));
    expect(new Set(constants.filter(({ name }) => name.endsWith('_zero_point')).map(({ data }) => data.kind))).toEqual(
      new Set(['varints']),
    );
  });
});

describe('constants', () => {
  test('of nodes, of graphs within nodes and of functions are found, with all that is around them', () => {
    const tensor = (name: string) => tensorProto({ name, shape: [2], data: [[9, floats(1, 2)]] });
    const constantNode = (output: string): ProtoField[] => [
      [2, output],
      [4, 'Constant'],
      [5, [[5, tensor('')]]],
    ];
    const inner: ProtoField[] = [
      [5, tensor('inner')],
      [1, constantNode('deep')],
    ];
    const bytes = onnxModel(
      [
        [1, constantNode('of-node')],
        [
          1,
          [
            [4, 'Loop'],
            [5, [[6, inner]]],
          ],
        ],
        [5, tensor('outer')],
      ],
      [[25, [[7, constantNode('of-function')]]]],
    );
    const { constants } = read(bytes);
    expect(constants.map(({ name, initializer }) => [name, initializer])).toEqual([
      ['of-node', false],
      ['inner', true],
      ['deep', false],
      ['outer', true],
      ['of-function', false],
    ]);
    for (const { data, within } of constants) {
      expect(data).toMatchObject({ kind: 'bytes', byteLength: 8 });
      if (data.kind === 'bytes') expect(bytes.readFloatLE(data.position + 4)).toBe(2);
      for (let outer: typeof within | undefined = within; outer !== undefined; outer = outer.around) {
        expect(Buffer.from(varintBytes(outer.end - outer.start))).toEqual(bytes.subarray(outer.lengthAt, outer.start));
      }
    }
  });

  test('are as float_data, raw_data or in another file', () => {
    const external: ProtoField[] = [
      externalData('location', 'model.onnx.data'),
      externalData('offset', '64'),
      externalData('length', '8'),
      [14, 1],
    ];
    const { constants } = read(
      onnxModel([
        [5, tensorProto({ name: 'a', shape: [2], data: [[4, floats(1, 2)]] })],
        [5, tensorProto({ name: 'b', shape: [], data: [[9, floats(3)]] })],
        [5, tensorProto({ name: 'c', shape: [2], data: external })],
        [5, tensorProto({ name: 'd', shape: [0] })],
        [5, tensorProto({ name: 'e', shape: [2], type: 7, data: [[7, Uint8Array.of(1, 0x80, 1)]] })],
      ]),
    );
    expect(constants.map(({ data }) => data)).toMatchObject([
      { kind: 'bytes', byteLength: 8 },
      { kind: 'bytes', byteLength: 4 },
      { kind: 'bytes', file: 'model.onnx.data', position: 64, byteLength: 8 },
      { kind: 'bytes', byteLength: 0 },
      { kind: 'varints' },
    ]);
  });
});

describe('is refused', () => {
  const tensor = (spec: Partial<Parameters<typeof tensorProto>[0]>): Buffer =>
    onnxModel([[5, tensorProto({ name: 'w', shape: [2], data: [[9, floats(1, 2)]], ...spec })]]);
  const nested = (levels: number): ProtoField[] => (levels === 0 ? [] : [[1, [[5, [[6, nested(levels - 1)]]]]]]);

  test.each<[string, Buffer, RegExp]>([
    ['no model at all', Buffer.from('hello, world'), /is not a valid protocol buffers message/],
    ['an empty file', Buffer.alloc(0), /is not an ONNX model/],
    ['zeros', Buffer.alloc(100), /is not a valid protocol buffers message/],
    ['another message', proto([5, 'x']), /is not an ONNX model/],
    ['two graphs', onnxModel([], [[7, []]]), /byte \d+: contains two graphs/],
    ['a graph that is a number', proto([1, 7], [7, 3]), /does not match the ONNX format here/],
    ['a length beyond the file', onnxModel([]).subarray(0, -1), /is not a valid protocol buffers message/],
    ['a name with NUL', tensor({ name: 'a\0b' }), /has a name that is not text/],
    ['a name that is no UTF-8', onnxModel([[5, [[8, Uint8Array.of(0xff)]]]]), /has a name that is not text/],
    ['a name without end', tensor({ name: 'n'.repeat(1025) }), /has a name of more than 1024 bytes/],
    [
      'fewer elements than the shape says',
      tensor({ shape: [3] }),
      /tensor "w": does not have as many elements as its shape says/,
    ],
    ['a shape beyond all numbers', tensor({ shape: [2 ** 40, 2 ** 40] }), /has a shape that no tensor can have/],
    ['65 dimensions', tensor({ shape: new Array<number>(65).fill(1) }), /has a shape that no tensor can have/],
    [
      'a negative size',
      onnxModel([
        [
          5,
          [
            [1, -1n],
            [2, 1],
            [8, 'w'],
            [9, floats(1)],
          ],
        ],
      ]),
      /has a shape that no tensor can have/,
    ],
    [
      'elements twice',
      tensor({
        data: [
          [9, floats(1, 2)],
          [4, floats(1, 2)],
        ],
      }),
      /has its elements twice/,
    ],
    [
      'segments',
      tensor({
        data: [
          [3, []],
          [9, floats(1, 2)],
        ],
      }),
      /is split into segments/,
    ],
    ['no elements', tensor({ data: [] }), /does not have as many elements/],
    ['a sparse constant', onnxModel([[15, []]]), /contains a sparse constant/],
    [
      'floats in a list',
      onnxModel([[1, [[5, [[7, floats(...new Array<number>(9).fill(1))]]]]]]),
      /as a list in a node/,
    ],
    ['graphs within graphs', onnxModel(nested(40)), /more than 16 levels deep/],
    [
      'an external length that is another',
      tensor({
        data: [externalData('location', 'model.onnx.data'), externalData('length', '9'), [14, 1]],
      }),
      /another file in a way that this program does not understand/,
    ],
    [
      'an external offset that is none',
      tensor({
        data: [externalData('location', 'model.onnx.data'), externalData('offset', '-4'), [14, 1]],
      }),
      /another file in a way that this program does not understand/,
    ],
    [
      'more inputs than anyone has',
      onnxModel(Array.from({ length: 257 }, (): ProtoField => [11, []])),
      /more than 256 inputs/,
    ],
    [
      'a field for each element',
      onnxModel([[5, [[1, 100], [2, 7], [8, 'w'], ...Array.from({ length: 100 }, (): ProtoField => [7, 1])]]]),
      /has its elements twice|stores each element in a field of its own/,
    ],
  ])('%s', (_, bytes, problem) => {
    expect(() => read(bytes)).toThrow(CheckpointError);
    expect(() => read(bytes)).toThrow(problem);
  });

  further('a million tiny initializers', () => {
    const one = proto([5, tensorProto({ name: 'w', shape: [], data: [[9, floats(1)]] })]);
    const graph = Buffer.concat(new Array<Buffer>(1_000_000).fill(one));
    const bytes = proto([1, 7], [7, graph]);
    expect(() => read(bytes)).toThrow(/more than 50000 constants/);
  });

  further('millions of fields', () => {
    const nodes = proto([1, 7], [7, Buffer.alloc(3_000_000, proto([1, '']))]);
    expect(() => read(nodes)).toThrow(/more than 1000000 fields/);
  });
});

describe('files beside', () => {
  const beside = (location: string, offset = '0'): Buffer => {
    const data: ProtoField[] = [externalData('location', location), externalData('offset', offset), [14, 1]];
    return onnxModel([[5, tensorProto({ name: 'w', shape: [2], data })]]);
  };
  const place = (name: string, bytes: Uint8Array): string => {
    const file = path.join(directory, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
    return file;
  };

  test('in the same directory are opened, and closed', () => {
    const file = place('good/model.onnx', beside('model.onnx.data'));
    place('good/model.onnx.data', floats(1, 2));
    const template = openTemplate(file);
    expect([...template.external.keys()]).toEqual(['model.onnx.data']);
    template.close();
    expect(openFiles(directory)).toEqual([]);
  });

  test.each([
    '../secret',
    '/etc/passwd',
    'sub/model.onnx.data',
    'secret',
    'model.onnx.data/../secret',
    'model.onnx\\..\\x',
  ])('%s is not even looked at', (location) => {
    place('outside/secret', floats(1, 2));
    const file = place('outside/in/model.onnx', beside(location));
    expect(() => openTemplate(file)).toThrow(/only files in the same directory/);
    expect(openFiles(directory)).toEqual([]);
  });

  test('behind a link are not opened, but for the blobs of a cache', () => {
    const file = place('link/model.onnx', beside('model.onnx.data'));
    fs.symlinkSync(place('elsewhere', floats(1, 2)), path.join(directory, 'link/model.onnx.data'));
    expect(() => openTemplate(file)).toThrow(/only files in the same directory/);
    const digest = 'ab'.repeat(20);
    const cached = place('hf/snapshots/1/model.onnx', beside('model.onnx.data'));
    place(`hf/blobs/${digest}`, floats(1, 2));
    fs.symlinkSync(`../../blobs/${digest}`, path.join(directory, 'hf/snapshots/1/model.onnx.data'));
    openTemplate(cached).close();
  });

  test('that are too short, or missing, are told', () => {
    const file = place('short/model.onnx', beside('model.onnx.data', '4'));
    expect(() => openTemplate(file)).toThrow(CheckpointError);
    place('short/model.onnx.data', floats(1, 2));
    expect(() => openTemplate(file)).toThrow(/bytes 4 to 12 were expected, but the file has only 8/);
    expect(openFiles(directory)).toEqual([]);
  });

  test('cannot lend the same bytes to two constants', () => {
    const data = (offset: string): ProtoField[] => [
      externalData('location', 'model.onnx.data'),
      externalData('offset', offset),
      [14, 1],
    ];
    const bytes = onnxModel([
      [5, tensorProto({ name: 'a', shape: [2], data: data('0') })],
      [5, tensorProto({ name: 'b', shape: [2], data: data('4') })],
    ]);
    const file = place('overlap/model.onnx', bytes);
    place('overlap/model.onnx.data', floats(1, 2, 3));
    expect(() => openTemplate(file)).toThrow(/"b": shares bytes with "a"/);
  });
});

describe('whatever stands in a file', () => {
  const sources = ['paraformer/base-onnx-1.1.12/model.onnx', 'sensevoice/base-onnx/model_quant.onnx'].map(fixture);

  test('is read or refused, by an error that tells', () => {
    const edit = fc.tuple(fc.nat(1), fc.nat(), fc.array(fc.nat(255), { minLength: 1, maxLength: 6 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const [[which]] = edits as [(typeof edits)[number]];
        let bytes = Buffer.from(sources[which] ?? Buffer.alloc(0));
        for (const [, at, others, insert] of edits) {
          const place = at % bytes.length;
          const rest = bytes.subarray(insert ? place : Math.min(bytes.length, place + others.length));
          bytes = Buffer.concat([bytes.subarray(0, place), Buffer.from(others), rest]);
        }
        try {
          read(bytes);
        } catch (error) {
          if (!(error instanceof CheckpointError)) throw error;
        }
      }),
      { numRuns: cases(1000) },
    );
  });

  test('cut anywhere, it is refused', () => {
    const [bytes = Buffer.alloc(0)] = sources;
    for (let length = 1; length < bytes.length; length += 997) {
      try {
        const { constants } = read(bytes.subarray(0, length));
        // What came before the graph's end may be whole, but the graph is not.
        expect(constants).toEqual([]);
      } catch (error) {
        expect(error).toBeInstanceOf(CheckpointError);
      }
    }
  });
});

test('a model of one constant is read', () => {
  expect(read(modelOf([['w', [2, 1], [1, 2]]])).constants).toMatchObject([
    { name: 'w', type: 1, shape: [2, 1], numel: 2 },
  ]);
});
