import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { halfValue } from '../../../src/torch/half-float.js';
import { cases } from '../../helpers/thorough.js';
import { bitsOf, type Stored, store as storeAs } from './stores.js';

type By = 'plain' | 'simd';
const store = (by: By, bits: ArrayLike<number>): Stored => storeAs({ kind: 'float16' }, by, bits);

const stored = (make: By, ...values: readonly number[]): string[] => {
  const { bytes } = store(make, bitsOf(...values));
  return values.map((_, k) => bytes.readUInt16LE(2 * k).toString(16));
};

describe.each([
  ['the specification', 'plain'],
  ['WebAssembly', 'simd'],
] as const)('%s', (_, make) => {
  test('known values, to nearest even', () => {
    const values = [1, -2, 65_504, 65_519, 65_520, -1e38, 2 ** -24, 2 ** -25, 2 ** -25 * 1.0001, 1 + 2 ** -11, -0, 0];
    const expected = ['3c00', 'c000', '7bff', '7bff', '7c00', 'fc00', '1', '0', '1', '3c00', '8000', '0'];
    expect(stored(make, ...values)).toEqual(expected);
  });

  test('every float16 is itself', () => {
    const bits = Array.from({ length: 0x10000 }, (_, half) => half).filter((half) => (half & 0x7fff) <= 0x7c00);
    const { bytes, stats } = store(make, bitsOf(...bits.map((half) => halfValue(half, 'float16'))));
    expect(bits.filter((half, k) => bytes.readUInt16LE(2 * k) !== half)).toEqual([]);
    expect(stats.nonzero).toBe(bits.length - 2);
  });

  test('measures what it costs', () => {
    const values = Array.from({ length: 11 }, (_, k) => Math.fround(Math.sin(k)));
    const { bytes, stats } = store(make, bitsOf(...values));
    const errors = values.map((value, k) => halfValue(bytes.readUInt16LE(2 * k), 'float16') - value);
    const relative = errors.slice(1).map((error, k) => Math.abs(error / (values[k + 1] ?? 1)));
    expect(stats.nonzero).toBe(10);
    expect(stats.errors).toBeCloseTo(
      errors.reduce((sum, error) => sum + error ** 2, 0),
      12,
    );
    expect(stats.relativeSum).toBeCloseTo(
      relative.reduce((sum, error) => sum + error, 0),
      9,
    );
    expect(stats.relativeWorst).toBeCloseTo(Math.max(...relative), 9);
  });
});

describe('both agree to the bit', () => {
  const same = (bits: ArrayLike<number>): void => {
    const [plain, simd] = (['plain', 'simd'] as const).map((make) => store(make, bits));
    expect(simd?.bytes.equals(plain?.bytes ?? Buffer.of())).toBe(true);
    expect(simd?.stats.nonzero).toBe(plain?.stats.nonzero);
  };

  test('whatever the bits and the length', () => {
    const finite = fc.nat(0xffff_ffff).filter((bits) => ((bits >>> 23) & 0xff) !== 0xff);
    fc.assert(fc.property(fc.array(finite, { maxLength: 67 }), same), { numRuns: cases(2500) });
  });

  test('the middle between any two float16, and what lies beside it', () => {
    const bits: number[] = [];
    for (let half = 0; half < 0x7c00; half++) {
      const [middle = 0] = bitsOf((halfValue(half, 'float16') + Math.min(halfValue(half + 1, 'float16'), 65_536)) / 2);
      bits.push(middle, middle + 1, middle - 1, middle + 0x8000_0000);
    }
    same(Uint32Array.from(bits));
  });
});
