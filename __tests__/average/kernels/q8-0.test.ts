import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Q8_BLOCK, Q8_BLOCK_BYTES } from '../../../src/average/kernels/q8-0.js';
import { halfValue } from '../../../src/torch/half-float.js';
import { cases, sweep } from '../../helpers/thorough.js';
import { bitsOf, type Stored, store as storeAs } from './stores.js';

type By = 'plain' | 'simd';
const store = (by: By, bits: ArrayLike<number>): Stored => storeAs({ kind: 'q8_0' }, by, bits);

const RUNS = { numRuns: cases(1000) };

/** A block whose largest is 127, so that its scale is 1 and its bytes are the others' values rounded. */
const rounded = (make: By, values: readonly number[]): number[] => {
  const filled = [127, ...values, ...Array.from({ length: Q8_BLOCK - 1 - values.length }, () => 0)];
  const { bytes } = store(make, bitsOf(...filled));
  expect(bytes.readUInt16LE()).toBe(0x3c00);
  return values.map((_, k) => bytes.readInt8(3 + k));
};
/** The float32 next to a number, away from zero and towards it. */
const beside = (value: number): readonly [number, number] => {
  const [bits = 0] = bitsOf(value);
  const values = new Float32Array(Uint32Array.of(bits + 1, bits - 1).buffer);
  return [values[0] ?? 0, values[1] ?? 0];
};

describe.each([
  ['the specification', 'plain'],
  ['WebAssembly', 'simd'],
] as const)('%s', (_, make) => {
  test('rounds every half away from zero, and its neighbours to their own side', () => {
    for (let whole = 0; whole < 127; whole++) {
      const half = whole + 0.5;
      const [above, below] = beside(half);
      const values = [half, above, below, -half, -above, -below];
      const expected = [whole + 1, whole + 1, whole, -whole - 1, -whole - 1, -whole].map((value) => value + 0);
      expect(rounded(make, values)).toEqual(expected);
    }
  });

  test('zeros of both signs are zeros', () => {
    const { bytes, stats } = store(make, bitsOf(...Array.from({ length: Q8_BLOCK }, (_, k) => (k % 2 ? -0 : 0))));
    expect(bytes.equals(Buffer.alloc(Q8_BLOCK_BYTES))).toBe(true);
    expect(stats).toMatchObject({ errors: 0, relativeSum: 0, nonzero: 0 });
  });

  test('of what float32 has no inverse for, scale and bytes are zeros', () => {
    const { bytes } = store(
      make,
      Array.from({ length: Q8_BLOCK }, (_, k) => k * 65_536),
    );
    expect(bytes.equals(Buffer.alloc(Q8_BLOCK_BYTES))).toBe(true);
  });

  test('a scale that float16 does not hold is infinite', () => {
    // 65520 is the first that rounds to infinity.
    const scaleOf = (largest: number) =>
      store(make, bitsOf(largest, ...Array.from({ length: Q8_BLOCK - 1 }, () => 1))).bytes.readUInt16LE();
    expect(scaleOf(127 * 65_519)).toBe(0x7bff);
    expect(scaleOf(127 * 65_520)).toBe(0x7c00);
    expect(scaleOf(3e38)).toBe(0x7c00);
  });

  test('measures what it costs, by each element', () => {
    const values = Array.from({ length: 3 * Q8_BLOCK }, (_, k) => Math.fround(Math.sin(k) / (1 + (k % 7))));
    const { bytes, stats } = store(make, bitsOf(...values));
    const errors = values.map((value, k) => {
      const block = Math.floor(k / Q8_BLOCK) * Q8_BLOCK_BYTES;
      const scale = halfValue(bytes.readUInt16LE(block), 'float16');
      return scale * bytes.readInt8(block + 2 + (k % Q8_BLOCK)) - value;
    });
    const relative = errors.flatMap((error, k) => (values[k] === 0 ? [] : [Math.abs(error / (values[k] ?? 1))]));
    expect(stats.nonzero).toBe(values.length - 1);
    expect(stats.errors).toBeCloseTo(
      errors.reduce((sum, error) => sum + error ** 2, 0),
      9,
    );
    expect(stats.relativeSum).toBeCloseTo(
      relative.reduce((sum, error) => sum + error, 0),
      5,
    );
    expect(stats.relativeWorst).toBeCloseTo(Math.max(...relative), 6);
  });
});

describe('both agree to the bit', () => {
  const same = (bits: ArrayLike<number>): void => {
    const [plain, simd] = (['plain', 'simd'] as const).map((make) => store(make, bits));
    expect(simd?.bytes.toString('hex')).toBe(plain?.bytes.toString('hex'));
    expect(simd?.stats.nonzero).toBe(plain?.stats.nonzero);
  };
  const finite = fc.nat(0xffff_ffff).filter((bits) => ((bits >>> 23) & 0xff) !== 0xff);
  const blocks = (element: fc.Arbitrary<number>) =>
    fc
      .integer({ min: 1, max: 5 })
      .chain((count) => fc.array(element, { minLength: count * Q8_BLOCK, maxLength: count * Q8_BLOCK }));

  test('whatever the bits, subnormals and huge values too', () => {
    fc.assert(fc.property(blocks(finite), same), RUNS);
  });

  test('elements of one magnitude, from the least to the largest', () => {
    for (const exponent of sweep(Array(255).keys())) {
      const element = fc.nat(0x7f_ffff).map((fraction) => ((exponent << 23) | fraction) >>> 0);
      fc.assert(fc.property(blocks(fc.oneof(element, fc.constant(0))), same), { numRuns: cases(10) });
    }
  });

  test('scales at every edge of float16', () => {
    const scales = Array.from({ length: 0x7c00 }, (_, half) => halfValue(half, 'float16'));
    const near = sweep(scales.entries()).flatMap(([i, scale]) => {
      // The middle between two float16, where it goes to the even one, and what lies beside it.
      const middle = Math.fround((scale + (scales[i + 1] ?? scale)) / 2) * 127;
      return [middle, ...(middle === 0 ? [] : beside(middle))];
    });
    const bits = near.flatMap((value) => [...bitsOf(value), ...Array.from({ length: Q8_BLOCK - 1 }, () => 0)]);
    same(Uint32Array.from(bits));
  });

  test('nothing at all', () => same([]));
});
