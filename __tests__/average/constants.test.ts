/** Infinities that are no weights: masks, fresh observers. They are copied where they are the same in all checkpoints. */
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Dtype } from '../../src/torch/dtype.js';
import { readWeights } from '../helpers/read-weights.js';
import { average, elementBytes, makeSource, temporaryDirectory } from './checkpoints.js';

const MASK = [0, -Infinity, 0, 0, -Infinity, 0];

async function checkpoints(dtype: Dtype, ...tensors: readonly (readonly number[])[]) {
  const directory = temporaryDirectory();
  const one = (values: readonly number[], i: number) =>
    makeSource(path.join(directory, `ep${i}`), {
      w: { values: [i, 2 * i] },
      mask: { dtype, values },
      v: { values: [i] },
    });
  return await Promise.all(tensors.map((values, i) => one(values, i + 1)));
}

const bytesOf = (dtype: Dtype, values: readonly number[]) =>
  Buffer.concat(values.map((value) => elementBytes(dtype, value))).toString('hex');

describe.each(['float64', 'float32', 'float16', 'bfloat16'] as const)('a mask of %s', (dtype) => {
  test.each(['keep', 'fp16', 'bf16'] as const)('stays as it is with precision %s', async (precision) => {
    const { target, result } = await average(await checkpoints(dtype, MASK, MASK, MASK), { precision });
    const { checkpoint, bytes } = await readWeights(target);
    expect(checkpoint.stateDict.get('mask')?.dtype).toBe(dtype);
    expect(Buffer.from(bytes.get('mask') ?? []).toString('hex')).toBe(bytesOf(dtype, MASK));
    expect(result.notices).toContainEqual(expect.objectContaining({ code: 'infinite-kept' }));
    // The others are averaged all the same.
    const averaged = checkpoint.stateDict.get('w')?.dtype ?? 'float32';
    expect(Buffer.from(bytes.get('w') ?? []).toString('hex')).toBe(bytesOf(averaged, [2, 4]));
  });
});

test('a fresh observer of a single checkpoint stays, and says so', async () => {
  const { target } = await average(await checkpoints('float32', [Infinity, -Infinity]));
  const { bytes } = await readWeights(target);
  expect(Buffer.from(bytes.get('mask') ?? []).toString('hex')).toBe(bytesOf('float32', [Infinity, -Infinity]));
});

test.each([
  ['a NaN beside them', [[0, -Infinity, Number.NaN]]],
  ['the same NaN in all', Array(3).fill([Number.NaN, Number.NaN])],
  ['other elements in one of them', [MASK, MASK.with(0, 1)]],
  ['an infinity of the other sign in one of them', [MASK, MASK.with(1, Infinity)]],
  ['a weight that has overflowed, in a single checkpoint', [[0.5, Infinity]]],
])('refused with %s', async (_, tensors) => {
  await expect(average(await checkpoints('float32', ...(tensors as number[][])))).rejects.toThrow(
    /mask: .*NaN or infinite/,
  );
});

test('a diverged weight beside a mask is named as ever', async () => {
  const directory = temporaryDirectory();
  const mask = { values: MASK };
  const sources = await Promise.all(
    [1, Number.NaN].map((value, i) => makeSource(path.join(directory, `ep${i + 1}`), { mask, w: { values: [value] } })),
  );
  await expect(average(sources)).rejects.toThrow(/ep2: tensor w: .*NaN or infinite/);
});
