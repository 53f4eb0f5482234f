import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { OutputModel } from '../../src/model-file/layout.js';
import { readSafetensors, safetensorsLayout } from '../../src/model-file/safetensors.js';
import { memorySource } from '../../src/torch/byte-source.js';
import { DTYPES } from '../../src/torch/dtype.js';
import { outputModel } from '../helpers/output-model.js';
import { layoutBytes } from '../helpers/write-layout.js';

/** scripts/fixtures/make_golden_safetensors.py */
const GOLDEN = readFileSync(new URL('../fixtures/golden/model.safetensors', import.meta.url));

const COUNTED = outputModel(
  ...(Object.keys(DTYPES) as (keyof typeof DTYPES)[])
    .filter((dtype) => dtype !== 'complex32' && dtype !== 'complex128')
    .map((dtype) => [dtype, dtype, [2, 3]] as const),
  ['10', 'float32', [1]],
  ['9', 'float32', []],
  ['__proto__', 'float32', [2]],
  ['empty', 'float32', [0, 4]],
  ['\uffee', 'float32', [1]],
  ['\u{1f600}', 'float32', [2]],
  ['词 "表"\\\n\u0001/', 'float32', [1]],
);

function counting(model: OutputModel): Uint8Array[] {
  return model.storages.map(({ dtype, numel }) =>
    Uint8Array.from({ length: numel * DTYPES[dtype].size }, (_, i) => i % (dtype === 'bool' ? 2 : 256)),
  );
}

function headerOf(file: Buffer): Record<string, unknown> {
  return JSON.parse(file.subarray(8, 8 + Number(file.readBigUInt64LE())).toString());
}

describe('writing', () => {
  test('is what the reference implementation writes, byte for byte', () => {
    const ours = layoutBytes(safetensorsLayout(COUNTED), counting(COUNTED));
    expect(ours.toString('latin1')).toBe(GOLDEN.toString('latin1'));
  });

  test('stores tied tensors once and says under which name', () => {
    const model = outputModel(
      ['b', 'float32', [2]],
      ['a', '=b', [2]],
      ['format', '=b', [2]],
      ['none', 'float32', [0]],
      ['nothing', '=none', [0]],
    );
    const header = headerOf(layoutBytes(safetensorsLayout(model), counting(model)));
    expect(Object.keys(header)).toEqual(['__metadata__', 'a', 'none', 'nothing']);
    expect(header['__metadata__']).toEqual({ b: 'a', format: 'pt' });
  });

  test('names every tensor that the format cannot hold', () => {
    const model = outputModel(['fft', 'complex128', [2]], ['ok', 'float32', [1]], ['half', 'complex32', [1]]);
    expect(() => safetensorsLayout(model)).toThrow(
      'safetensors cannot hold this model:\n"fft" is complex128, which the format does not support\n"half" is complex32',
    );
    expect(() => safetensorsLayout(outputModel(['__metadata__', 'int8', [1]]))).toThrow('__metadata__');
  });

  test('tells of tied tensors in the order of their names, `format` among them', () => {
    const model = outputModel(['a', 'int8', [1]], ['z', '=a', [1]], ['b', '=a', [1]]);
    const { __metadata__: metadata } = headerOf(layoutBytes(safetensorsLayout(model), counting(model)));
    expect(Object.entries(metadata ?? {})).toEqual([
      ['b', 'a'],
      ['format', 'pt'],
      ['z', 'a'],
    ]);
  });

  test('has no data for a tensor without elements', () => {
    const { pieces } = safetensorsLayout(outputModel(['a', 'float32', [0, 3]], ['b', 'int8', [1]]));
    expect(pieces.filter(({ kind }) => kind === 'data')).toMatchObject([{ byteLength: 1 }]);
  });

  test('holds tensors beyond 4 GiB', () => {
    const layout = safetensorsLayout(outputModel(['a', 'float32', [2 ** 31]], ['b', 'float32', [2]]));
    const header = layout.pieces[0];
    if (header?.kind !== 'fixed') throw new Error('no header');
    expect(headerOf(Buffer.from(header.bytes))).toMatchObject({
      a: { data_offsets: [0, 2 ** 33] },
      b: { data_offsets: [2 ** 33, 2 ** 33 + 8] },
    });
    expect(layout.byteLength).toBe(header.bytes.length + 2 ** 33 + 8);
  });
});

describe('reading', () => {
  const read = (bytes: Uint8Array) => readSafetensors(memorySource('model.safetensors', bytes));
  const length = (header: number) => {
    const field = Buffer.alloc(8);
    field.writeBigUInt64LE(BigInt(header));
    return field;
  };
  const file = (header: string, dataLength: number) => {
    const text = Buffer.from(header);
    return Buffer.concat([length(text.length), text, Buffer.alloc(dataLength)]);
  };

  test('finds what the reference implementation wrote', () => {
    const entries = read(GOLDEN);
    expect(entries).toHaveLength(COUNTED.tensors.length);
    expect(entries.map(({ name, dtype, shape }) => `${name} ${dtype} ${shape}`).sort()).toEqual(
      COUNTED.tensors.map(({ name, shape, storage }) => `${name} ${COUNTED.storages[storage]?.dtype} ${shape}`).sort(),
    );
  });

  test('takes empty tensors in any order', () => {
    const entry = (start: number, end: number) =>
      `{"dtype":"I8","shape":[${end - start}],"data_offsets":[${start},${end}]}`;
    expect(read(file(`{"a":${entry(0, 4)},"b":${entry(0, 0)},"c":${entry(4, 4)}}`, 4)).map(({ name }) => name)).toEqual(
      ['b', 'a', 'c'],
    );
  });

  test.each([
    ['no header', Buffer.alloc(4), 'bytes 0 to 8 were expected'],
    ['a header longer than the file', Buffer.alloc(8, 1).fill(0, 3), 'were expected, but the file has only 8'],
    ['a header beyond all bounds', Buffer.alloc(8, 0xff), 'the limit is 100000000'],
    ['a header as long as allowed that is not there', length(100_000_000), 'were expected, but the file has only 8'],
    ['a header one byte longer', length(100_000_001), 'the limit is 100000000'],
    ['no JSON', file('{"a":', 0), 'not valid JSON: '],
    ['no object', file('[]', 0), 'not a JSON object'],
    ['an unknown dtype', file('{"a":{"dtype":"F7","shape":[],"data_offsets":[0,0]}}', 0), 'does not describe a tensor'],
    ['nothing about a tensor', file('{"a":null}', 0), 'does not describe a tensor'],
    ['a size in parts', file('{"a":{"dtype":"I8","shape":[1.5,2],"data_offsets":[0,3]}}', 3), 'does not describe'],
    ['a shape that is no list', file('{"a":{"dtype":"I8","shape":1,"data_offsets":[0,1]}}', 1), 'does not describe'],
    ['a negative size', file('{"a":{"dtype":"I8","shape":[-1],"data_offsets":[0,0]}}', 0), 'does not describe'],
    ['a size that is no shape', file('{"a":{"dtype":"I8","shape":[2],"data_offsets":[0,1]}}', 1), 'does not describe'],
    ['three offsets', file('{"a":{"dtype":"I8","shape":[1],"data_offsets":[0,1,1]}}', 1), 'does not describe'],
    ['a gap', file('{"a":{"dtype":"I8","shape":[1],"data_offsets":[1,2]}}', 2), '"a": begins at'],
    ['trailing bytes', file('{"a":{"dtype":"I8","shape":[1],"data_offsets":[0,1]}}', 2), 'the tensors end at'],
  ])('refuses %s', (_, bytes, problem) => {
    expect(() => read(bytes)).toThrow(problem);
  });
});
