import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readWeights } from '../helpers/read-weights.js';
import { average, filesIn, makeSource, temporaryDirectory, type Weights } from './checkpoints.js';

/** Checkpoints `ep1`, `ep2`, ... of one tensor `m.w` each. */
async function epochs(...values: readonly (readonly number[])[]) {
  const directory = temporaryDirectory();
  return await Promise.all(
    values.map((tensor, i) => makeSource(path.join(directory, `ep${i + 1}`), { 'm.w': { values: tensor } })),
  );
}

async function single(tensors: Readonly<Record<string, Weights>>) {
  return [await makeSource(path.join(temporaryDirectory(), 'ep1'), tensors)];
}

describe('health', () => {
  test('distances are relative to the mean, over all tensors', async () => {
    const { result } = await average(await epochs([3, 0], [5, 0]));
    expect(result.health?.distances).toEqual([
      { name: 'ep1', distance: 0.25, farOut: false },
      { name: 'ep2', distance: 0.25, farOut: false },
    ]);
  });

  test('a checkpoint far from the others is flagged', async () => {
    const { result } = await average(await epochs([1, 1], [1.01, 1], [1, 1.01], [1.01, 1.01], [4, 4]));
    expect(result.health?.distances.map(({ farOut }) => farOut)).toEqual([false, false, false, false, true]);
    const distance = result.health?.distances.at(-1)?.distance;
    expect(result.notices).toEqual([{ code: 'far-out', level: 'warning', params: { name: 'ep5', distance } }]);
  });

  test('one of three can be flagged, though it drags the mean along', async () => {
    const { result } = await average(await epochs([1, 1], [1.01, 1], [4, 4]));
    expect(result.health?.distances.map(({ farOut }) => farOut)).toEqual([false, false, true]);
  });

  test('steady training flags nobody', async () => {
    const { result } = await average(await epochs(...[1, 2, 3, 4, 5, 6, 7].map((value) => [10 + value, 5])));
    expect(result.health?.distances.some(({ farOut }) => farOut)).toBe(false);
    expect(result.notices).toEqual([]);
  });

  test('halves of two runs, of which none is the odd one, are told to be far apart', async () => {
    const one = [0, 0.02, 0.04, 0.06].map((step) => [4 + step, 0.1]);
    const other = [0, 0.02, 0.04].map((step) => [0.1, 4 + step]);
    const { result } = await average(await epochs(...one, ...other));
    expect(result.health?.distances.some(({ farOut }) => farOut)).toBe(false);
    expect(result.notices).toEqual([
      { code: 'far-apart', level: 'warning', params: { distance: expect.closeTo(0.933, 3) } },
    ]);
  });

  test('two of three that are of one run make the third the odd one, and no more is said', async () => {
    const { result } = await average(await epochs([4, 0.1], [4.01, 0.1], [4.02, 0.1], [4.03, 0.1], [0.1, 4]));
    expect(result.notices.map(({ code }) => code)).toEqual(['far-out']);
  });

  test('without the wish for it nothing is measured', async () => {
    const { result } = await average(await epochs([1], [2]), { health: false });
    expect(result.health).toBeNull();
  });

  test('zero and constant tensors, the largest magnitude and what fp16 could not hold', async () => {
    const { result } = await average(
      await single({
        zero: { values: new Array<number>(20).fill(0) },
        ones: { values: [1, 1, 1] },
        scalar: { values: [0] },
        large: { values: [1, -70000] },
        fine: { values: [1, 2] },
        count: { dtype: 'int64', values: [0, 0] },
      }),
    );
    expect(result.health).toMatchObject({
      zero: ['zero'],
      constant: ['ones'],
      largest: { name: 'large', magnitude: 70000 },
      fp16Overflow: ['large'],
    });
  });
});

describe('precision', () => {
  const tensors: Readonly<Record<string, Weights>> = {
    'encoder.fine': { values: [1, 0.1, -3] },
    'encoder.large': { values: [1, 70000] },
    'decoder.tiny': { values: [1e-7, 3e-7, -2e-7] },
    'decoder.mixed': { values: [1, 1e-9] },
    'decoder.count': { dtype: 'int64', values: [3] },
    'decoder.wide': { dtype: 'float64', values: [0.1] },
  };

  test('what float16 cannot hold stays as it was and is listed; the file is laid out for it', async () => {
    const { target, directory, result } = await average(await single(tensors), { precision: 'fp16' });
    const dtypes = [...(await readWeights(target)).checkpoint.stateDict].map(([name, { dtype }]) => [name, dtype]);
    expect(Object.fromEntries(dtypes)).toEqual({
      'encoder.fine': 'float16',
      'encoder.large': 'float32',
      'decoder.tiny': 'float32',
      'decoder.mixed': 'float16',
      'decoder.count': 'int64',
      'decoder.wide': 'float16',
    });
    expect(result.precision?.kept).toEqual([
      { name: 'encoder.large', reason: 'overflow' },
      { name: 'decoder.tiny', reason: 'underflow' },
    ]);
    expect(result.notices).toEqual([{ code: 'precision-kept', level: 'warning', params: { count: 2 } }]);
    expect(result.model.storages.map(({ dtype }) => dtype)[1]).toBe('float32');
    expect(filesIn(directory)).toEqual(['model.pt']);
  });

  test('what it costs, by module, over values other than 0', async () => {
    const values = [0, 1 + 2 ** -11, 2];
    const { result } = await average(await single({ 'encoder.w': { values } }), { precision: 'fp16' });
    const error = 2 ** -11 / (1 + 2 ** -11);
    expect(result.precision).toEqual({
      dtype: 'float16',
      kept: [],
      modules: [{ module: 'encoder', largestRelativeError: error, meanRelativeError: error / 2 }],
    });
  });

  test('strict: an error lists them, and nothing is written', async () => {
    const target = path.join(temporaryDirectory(), 'model.pt');
    const attempt = average(await single(tensors), { target, precision: 'fp16', precisionStrict: true });
    await expect(attempt).rejects.toThrow(
      /^fp16 .* 1 tensor .*too large .*: encoder.large\nfp16 .* 1 tensor .*too small .*: decoder.tiny$/,
    );
    expect(filesIn(path.dirname(target))).toEqual([]);
  });

  test('bfloat16 has the range of float32', async () => {
    const { result } = await average(await single(tensors), { precision: 'bf16' });
    expect(result.precision?.kept).toEqual([]);
  });

  test('where the precision is kept there is no cost', async () => {
    expect((await average(await single(tensors))).result.precision).toBeNull();
  });
});

describe('against the base model', () => {
  test('how far each module moved, and which tensors did not', async () => {
    const base = await makeSource(path.join(temporaryDirectory(), 'base'), {
      'encoder.w': { values: [3, 4] },
      'encoder.frozen': { values: [0, 0] },
      'decoder.w': { dtype: 'float16', values: [1, 1] },
      'decoder.reshaped': { values: [1] },
      count: { dtype: 'int64', values: [5] },
    });
    const source = await makeSource(path.join(temporaryDirectory(), 'ep1'), {
      'encoder.w': { values: [3, 4.5] },
      'encoder.frozen': { values: [0, 0] },
      'decoder.w': { values: [1, 1] },
      'decoder.reshaped': { values: [1, 2] },
      count: { dtype: 'int64', values: [5] },
      added: { values: [1] },
    });
    const { result } = await average([source], { compareWith: base });
    expect(Object.fromEntries(result.baseDistance?.modules ?? [])).toEqual({ encoder: 0.1, decoder: 0 });
    expect(result.baseDistance?.unmoved).toEqual(['encoder.frozen', 'decoder.w', 'count']);
  });

  test('the comparison is of the mean, whatever it is stored as', async () => {
    const sources = await epochs([0.1, 0.3], [0.1, 0.3]);
    const [base] = await epochs([0.1, 0.3]);
    const { result } = await average(sources, { precision: 'fp16', compareWith: base });
    expect(result.baseDistance?.unmoved).toEqual(['m.w']);
  });

  test('without a base model there is nothing to tell', async () => {
    expect((await average(await epochs([1]))).result.baseDistance).toBeNull();
  });
});
