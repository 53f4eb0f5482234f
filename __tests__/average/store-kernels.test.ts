import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readStats, resetStats } from '../../src/average/kernel.js';
import { transposed } from '../../src/average/kernels/transposed.js';
import { quantized, scalingOf, uint8Columns, uint8Scale, uint8ZeroPoint } from '../../src/average/kernels/uint8.js';
import { cases } from '../helpers/thorough.js';

const STATS_AT = 0;
const FROM = 1024;
const OUT = 1 << 17;
const memory = new WebAssembly.Memory({ initial: 8, maximum: 8, shared: true });
const view = new DataView(memory.buffer);
const bytes = Buffer.from(memory.buffer);

const KERNELS = {
  transposed,
  'uint8-columns': uint8Columns,
  'uint8-scale': uint8Scale,
  'uint8-zero-point': uint8ZeroPoint,
} as const;
type Kind = keyof typeof KERNELS;
const KINDS = Object.keys(KERNELS) as Kind[];

/** What a kernel makes of a matrix, and what it measured. */
function make(kind: Kind, which: 'plain' | 'simd', columns: number, numbers: readonly number[]) {
  const store = { kind, columns } as never;
  const kernel = KERNELS[kind];
  numbers.forEach((value, i) => {
    view.setFloat32(FROM + 4 * i, value, true);
  });
  resetStats(view, STATS_AT);
  const length = (numbers.length / kernel.unit(store)) * kernel.unitBytes(store);
  bytes.fill(0xee, OUT, OUT + length + 16);
  kernel[which](memory).run(FROM, numbers.length, OUT, STATS_AT, store);
  // Nothing is written behind it.
  expect(bytes.subarray(OUT + length, OUT + length + 16)).toEqual(Buffer.alloc(16, 0xee));
  return { made: Buffer.from(bytes.subarray(OUT, OUT + length)), stats: readStats(view, STATS_AT) };
}

const number = fc.oneof(
  { weight: 6, arbitrary: fc.float({ min: -4, max: 4, noNaN: true }) },
  fc.constantFrom(0, -0, 2 ** -149, -(2 ** -126), 3e38, -3e38, 1, 0.5, -0.5, 127.5),
);
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 21 }), fc.integer({ min: 1, max: 21 }))
  .chain(([rows, columns]) =>
    fc.tuple(fc.constant(columns), fc.array(number, { minLength: rows * columns, maxLength: rows * columns })),
  );

test.each(KINDS)('%s: both implementations agree to the bit, their sums nearly so', (kind) => {
  fc.assert(
    fc.property(matrix, ([columns, numbers]) => {
      const [plain, fast] = [make(kind, 'plain', columns, numbers), make(kind, 'simd', columns, numbers)];
      expect(fast.made).toEqual(plain.made);
      expect(fast.stats.nonzero).toBe(plain.stats.nonzero);
      expect(fast.stats.relativeWorst).toBe(plain.stats.relativeWorst);
      expect(fast.stats.relativeSum).toBeCloseTo(plain.stats.relativeSum, 6);
      expect(Math.abs(fast.stats.errors - plain.stats.errors)).toBeLessThanOrEqual(1e-9 * plain.stats.errors);
    }),
    { numRuns: cases(600) },
  );
});

test('a transposed matrix has its columns one after another, bits and all', () => {
  const { made } = make('transposed', 'plain', 3, [1, 2, 3, 4, 5, 6]);
  expect([0, 1, 2, 3, 4, 5].map((i) => made.readFloatLE(4 * i))).toEqual([1, 4, 2, 5, 3, 6]);
});

describe('int8', () => {
  test('steps from the least to the largest number, 0 among them', () => {
    expect(scalingOf(-1, 1)).toEqual({ scale: Math.fround(2 / 255), zeroPoint: 128 });
    expect(scalingOf(0, 255)).toEqual({ scale: 1, zeroPoint: 0 });
    expect(scalingOf(-255, 0)).toEqual({ scale: 1, zeroPoint: 255 });
    // 63.75 steps below 0
    expect(scalingOf(-0.25, 0.75)).toEqual({ scale: Math.fround(1 / 255), zeroPoint: 64 });
  });

  test('of zeros has the scale 1', () => {
    expect(scalingOf(0, 0)).toEqual({ scale: 1, zeroPoint: 0 });
    expect(scalingOf(0, 2 ** -140)).toEqual({ scale: 1, zeroPoint: 0 });
  });

  test('rounds halves to the even step, and stays within a byte', () => {
    const scaling = { scale: 1, zeroPoint: 10 };
    expect([0.5, 1.5, 2.5, -0.5, -1.5, 300, -300].map((value) => quantized(value, scaling))).toEqual([
      10, 12, 12, 10, 8, 255, 0,
    ]);
  });

  test('measures what is lost', () => {
    // The scale is 1 exactly: 0.25 becomes 0, 1.5 becomes 2.
    const { made, stats } = make('uint8-columns', 'simd', 4, [0, 0.25, 1.5, 255]);
    expect([...made]).toEqual([0, 0, 2, 255]);
    expect(stats).toMatchObject({ nonzero: 3, relativeWorst: 1, errors: 0.0625 + 0.25 });
    expect(stats.relativeSum).toBeCloseTo(1 + 1 / 3, 6);
  });
});
