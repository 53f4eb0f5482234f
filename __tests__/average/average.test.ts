import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { safetensorsFile } from '../../src/model-file/safetensors.js';
import { halfBits } from '../../src/torch/half-float.js';
import { tensorBytes } from '../../src/torch/tensor.js';
import { readWeights } from '../helpers/read-weights.js';
import { few } from '../helpers/thorough.js';
import {
  asBytes,
  average,
  elementBytes,
  filesIn,
  makeSource,
  openSource,
  temporaryDirectory,
  weights,
} from './checkpoints.js';

const RUNS = path.resolve(import.meta.dirname, '../fixtures/runs');
const DEMO = path.resolve(import.meta.dirname, '../../demo/run/outputs');
const AVERAGED = [
  [DEMO, ['model.pt.ep5', 'model.pt.ep5.12', 'model.pt.ep6']],
  [`${RUNS}/seaco-acc-zero/outputs`, ['model.pt.ep4.12', 'model.pt.ep5']],
  [`${RUNS}/torch-1.13-loss/outputs`, ['model.pt.ep3.12', 'model.pt.ep4']],
  [`${RUNS}/paraformer/outputs`, ['model.pt.ep1.4', 'model.pt.ep2']],
  [`${RUNS}/sensevoice/outputs`, ['model.pt.ep1', 'model.pt.ep2']],
] as const;

/** Elements of a contiguous float32 tensor, as numbers. */
function floats(bytes: Uint8Array | undefined): number[] {
  const view = new DataView(bytes?.buffer ?? new ArrayBuffer(0), bytes?.byteOffset, bytes?.byteLength);
  return Array.from({ length: view.byteLength / 4 }, (_, k) => view.getFloat32(4 * k, true));
}

function bits(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('hex');
}

describe('checkpoints that FunASR saved', () => {
  for (const [run, names] of AVERAGED) {
    for (const precision of few(['keep', 'fp16', 'bf16'] as const, 2)) {
      test(`${path.basename(path.dirname(run))}, ${precision}: every element is the float64 mean rounded once`, async () => {
        const files = names.map((name) => path.join(run, name));
        const { target, directory, result } = await average(await Promise.all(files.map(openSource)), { precision });
        const written = await readWeights(target);
        const sources = await Promise.all(files.map(async (file) => (await readWeights(file)).bytes));
        const dtype = { keep: 'float32', fp16: 'float16', bf16: 'bfloat16' } as const;
        expect([...written.bytes.keys()]).toEqual([...(sources[0]?.keys() ?? [])]);
        for (const [name, bytes] of written.bytes) {
          const values = sources.map((source) => floats(source.get(name)));
          const means = (values[0] ?? []).map(
            (_, k) => values.reduce((sum, one) => sum + (one[k] ?? Number.NaN), 0) / values.length,
          );
          const expected = Buffer.concat(means.map((mean) => elementBytes(dtype[precision], mean)));
          expect([name, bits(bytes)]).toEqual([name, bits(expected)]);
        }
        expect(filesIn(directory)).toEqual(['model.pt']);
        expect(result.files[0].bytes).toBe(readFileSync(target).length);
        expect(result.files[0].digest).toBe(
          `sha256:${createHash('sha256').update(readFileSync(target)).digest('hex')}`,
        );
      });
    }
  }

  test('only weights are read: at most 1.01 times their bytes', async () => {
    const sources = await Promise.all(
      ['model.pt.ep5', 'model.pt.ep6'].map((name) => openSource(path.join(DEMO, name))),
    );
    const { result } = await average(sources);
    const one = [...(sources[0]?.stateDict.values() ?? [])].reduce((sum, tensor) => sum + tensorBytes(tensor), 0);
    expect(result.bytesRead).toBeGreaterThanOrEqual(2 * one);
    expect(result.bytesRead).toBeLessThanOrEqual(2 * one * 1.01);
  });

  test('the same inputs give the same bytes, also from a copy of the average', async () => {
    const sources = await Promise.all(
      ['model.pt.ep5', 'model.pt.ep6'].map((name) => openSource(path.join(DEMO, name))),
    );
    const [one, other] = [await average(sources), await average(sources)];
    expect(other.result.files[0].digest).toBe(one.result.files[0].digest);
    const copy = await average([await openSource(one.target)]);
    expect(copy.result.files[0].digest).toBe(one.result.files[0].digest);
  });

  test('safetensors hold the same elements', async () => {
    const sources = await Promise.all(
      ['model.pt.ep5', 'model.pt.ep6'].map((name) => openSource(path.join(DEMO, name))),
    );
    const pt = await average(sources);
    const target = path.join(temporaryDirectory(), 'model.safetensors');
    const { result } = await average(sources, { file: safetensorsFile, target });
    const file = readFileSync(target);
    expect(result.files[0].bytes).toBe(file.length);
    const start = 8 + Number(file.readBigUInt64LE());
    const header = JSON.parse(file.subarray(8, start).toString());
    for (const [name, bytes] of (await readWeights(pt.target)).bytes) {
      const [from, to] = header[name].data_offsets;
      expect(file.subarray(start + from, start + to).equals(bytes)).toBe(true);
    }
  });
});

describe('sizes around vectors, chunks and blocks', () => {
  const COUNTS = [1, 15, 16, 17, 1023, 1025, 54_613, 262_143, 262_144, 262_145, 700_001];

  test('float32: elements, checksums and the place of every tensor are right', async () => {
    const directory = temporaryDirectory();
    const values = [1, 2, 3].map((seed) => COUNTS.map((count) => weights(count, seed * 100 + count)));
    const sources = await Promise.all(
      values.map((tensors, i) =>
        makeSource(
          path.join(directory, `ep${i}`),
          Object.fromEntries(
            COUNTS.map((count, k) => [`t${count}`, { values: asBytes(tensors[k] ?? new Float32Array()) }]),
          ),
        ),
      ),
    );
    const { target } = await average(sources);
    const written = (await readWeights(target)).bytes;
    COUNTS.forEach((count, t) => {
      const mean = new Float32Array(count);
      for (let k = 0; k < count; k++) {
        mean[k] = values.reduce((sum, tensors) => sum + (tensors[t]?.[k] ?? Number.NaN), 0) / 3;
      }
      expect(Buffer.compare(asBytes(mean), written.get(`t${count}`) ?? Buffer.alloc(0))).toBe(0);
    });
  });

  test('float16: the halves of a tensor that spans blocks fit together', async () => {
    const directory = temporaryDirectory();
    const count = 2_200_001;
    // Few different numbers, since the plain rounding is slow; periods that fit neither each other nor a block.
    const periods = [251, 241];
    const table = (period: number) => Array.from({ length: period }, (_, k) => (k - 100) / 64);
    const sources = await Promise.all(
      periods.map(async (period, i) => {
        const once = Buffer.concat(table(period).map((value) => elementBytes('float16', value)));
        const values = Buffer.alloc(2 * count, once);
        return await makeSource(path.join(directory, `ep${i}`), { t: { dtype: 'float16', values } });
      }),
    );
    const written = (await readWeights((await average(sources)).target)).bytes.get('t') ?? new Uint8Array();
    const view = new DataView(written.buffer, written.byteOffset);
    const means = table(251).map((a) => table(241).map((b) => halfBits((a + b) / 2, 'float16')));
    let wrong = 0;
    for (let k = 0; k < count; k++) if (view.getUint16(2 * k, true) !== means[k % 251]?.[k % 241]) wrong++;
    expect([written.length, wrong]).toEqual([2 * count, 0]);
  });
});

describe('what is not averaged', () => {
  const pair = async (name: string, first: object, second: object) => {
    const directory = temporaryDirectory();
    return await Promise.all(
      [first, second].map((weights, i) =>
        makeSource(path.join(directory, `ep${i + 1}`), { [name]: weights as never, w: { values: [i, 1] } }),
      ),
    );
  };

  test('integers that agree stay, without a word', async () => {
    const { target, result } = await average(
      await pair('position_ids', { dtype: 'int64', values: [0, 1, 2] }, { dtype: 'int64', values: [0, 1, 2] }),
    );
    const expected = Buffer.concat([0, 1, 2].map((value) => elementBytes('int64', value)));
    expect(bits((await readWeights(target)).bytes.get('position_ids'))).toBe(bits(expected));
    expect(result.notices).toEqual([]);
  });

  test("integers that differ are the best checkpoint's, and a notice says so", async () => {
    const sources = await pair('num_batches_tracked', { dtype: 'int64', values: [7] }, { dtype: 'int64', values: [9] });
    const { target, result } = await average(sources, { best: 1 });
    expect(bits((await readWeights(target)).bytes.get('num_batches_tracked'))).toBe(bits(elementBytes('int64', 9)));
    expect(result.notices).toEqual([
      { code: 'integers-differ', level: 'info', params: { tensor: 'num_batches_tracked', from: 'ep2' } },
    ]);
  });

  test('bools follow the same rule', async () => {
    const sources = await pair('mask', { dtype: 'bool', values: [1, 0] }, { dtype: 'bool', values: [1, 1] });
    expect(bits((await readWeights((await average(sources)).target)).bytes.get('mask'))).toBe('0100');
  });

  test('float8 is copied where the checkpoints agree', async () => {
    const same = { dtype: 'float8_e4m3fn', values: [1, 2, 3] };
    const { target, result } = await average(await pair('scale', same, same));
    expect(bits((await readWeights(target)).bytes.get('scale'))).toBe('010203');
    expect(result.notices.map(({ code }) => code)).toEqual(['copied-dtype']);
  });

  test('float8 that differs is refused by name, and nothing is left behind', async () => {
    const sources = await pair(
      'scale',
      { dtype: 'float8_e4m3fn', values: [1, 2, 3] },
      { dtype: 'float8_e4m3fn', values: [1, 2, 4] },
    );
    const target = path.join(temporaryDirectory(), 'model.pt');
    await expect(average(sources, { target })).rejects.toThrow(/scale \(float8_e4m3fn\)/);
    expect(filesIn(path.dirname(target))).toEqual([]);
  });

  test('float64 is averaged in float64, complex numbers by their parts', async () => {
    const directory = temporaryDirectory();
    const values = [
      [0.1, 1e300],
      [0.2, -1e300],
      [0.4, 3],
    ];
    const sources = await Promise.all(
      values.map(([a = 0, b = 0], i) =>
        makeSource(path.join(directory, `ep${i}`), {
          d: { dtype: 'float64', values: [a, b] },
          c: {
            dtype: 'complex64',
            shape: [1],
            values: Buffer.concat([elementBytes('float32', i), elementBytes('float32', -2)]),
          },
        }),
      ),
    );
    const written = (await readWeights((await average(sources)).target)).bytes;
    const expected = [(0.1 + 0.2 + 0.4) / 3, (1e300 - 1e300 + 3) / 3].map((value) => elementBytes('float64', value));
    expect(bits(written.get('d'))).toBe(bits(Buffer.concat(expected)));
    expect(floats(written.get('c'))).toEqual([1, -2]);
  });

  test('one checkpoint is copied to the bit, negative zero too', async () => {
    const source = await makeSource(path.join(temporaryDirectory(), 'ep1'), { w: { values: [-0, 1e-45, 3.4e38] } });
    expect(bits((await readWeights((await average([source])).target)).bytes.get('w'))).toBe(
      '0000008001000000' + '9ec97f7f',
    );
  });

  test('a tensor without elements and one without dimensions are kept', async () => {
    const directory = temporaryDirectory();
    const sources = await Promise.all(
      [1, 3].map((value) =>
        makeSource(path.join(directory, `ep${value}`), {
          empty: { shape: [0, 4], values: [] },
          scalar: { shape: [], values: [value] },
        }),
      ),
    );
    const { checkpoint, bytes } = await readWeights((await average(sources)).target);
    expect(checkpoint.stateDict.get('empty')?.shape).toEqual([0, 4]);
    expect(floats(bytes.get('scalar'))).toEqual([2]);
  });
});

test('tensors tied in every checkpoint stay tied; those tied in one only do not', async () => {
  const directory = temporaryDirectory();
  const sources = [
    await makeSource(path.join(directory, 'ep1'), { a: { values: [1, 2] }, b: 'a', c: 'a' }),
    await makeSource(path.join(directory, 'ep2'), { a: { values: [3, 4] }, b: 'a', c: { values: [5, 6] } }),
  ];
  const { checkpoint, bytes } = await readWeights((await average(sources)).target);
  const storage = (name: string) => checkpoint.stateDict.get(name)?.storage;
  expect(storage('b')).toBe(storage('a'));
  expect(storage('c')).not.toBe(storage('a'));
  expect(['a', 'b', 'c'].map((name) => floats(bytes.get(name)))).toEqual([
    [2, 3],
    [2, 3],
    [3, 4],
  ]);
});
