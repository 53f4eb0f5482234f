import { describe, expect, test } from '@jest/globals';
import { HALF_FORMATS, type HalfFormat, halfBits, halfValue } from '../../src/torch/half-float.js';

/** All patterns of one sign, least magnitude first; infinity is the last. */
const patterns = (format: HalfFormat) => Array.from({ length: HALF_FORMATS[format].infinity + 1 }, (_, bits) => bits);

test('halfBits meets the IEEE 754 examples', () => {
  const cases: [number, number][] = [
    [0, 0],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2, 0xc000],
    [65504, 0x7bff],
    [65519.999, 0x7bff],
    [65520, 0x7c00],
    [-1e300, 0xfc00],
    [Infinity, 0x7c00],
    [-Infinity, 0xfc00],
    [2 ** -14, 0x0400],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000],
    [2 ** -25 * (1 + 2 ** -50), 0x0001],
    [2 ** -1074, 0x0000],
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
  ];
  for (const [value, bits] of cases) expect(halfBits(value, 'float16')).toBe(bits);
  expect(halfBits(Number.NaN, 'float16')).toBe(0x7e00);
  expect(halfBits(Number.NaN, 'bfloat16')).toBe(0x7fc0);
  expect(halfBits(1 + 2 ** -8, 'bfloat16')).toBe(0x3f80);
  expect(halfBits(3.4e38, 'bfloat16')).toBe(0x7f80);
});

test('halfValue meets the IEEE 754 examples', () => {
  const cases: [number, number][] = [
    [0, 0],
    [0x8000, -0],
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x3555, 1365 * 2 ** -12],
    [0x3c00, 1],
    [0xc000, -2],
    [0x7bff, 65504],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
    [0x7c01, Number.NaN],
    [0xfe00, Number.NaN],
  ];
  for (const [bits, value] of cases) expect(halfValue(bits, 'float16')).toBe(value);
});

test('a bfloat16 is the upper half of a float32', () => {
  const view = new DataView(new ArrayBuffer(4));
  const wrong = Array.from({ length: 65536 }, (_, bits) => bits).filter((bits) => {
    view.setUint16(0, bits);
    return !Object.is(halfValue(bits, 'bfloat16'), view.getFloat32(0));
  });
  expect(wrong.slice(0, 5)).toEqual([]);
});

describe.each(['float16', 'bfloat16'] as const)('%s', (format) => {
  test('halfValue and halfBits are inverse for every pattern but NaN', () => {
    const wrong = Array.from({ length: 65536 }, (_, bits) => bits).filter((bits) => {
      const value = halfValue(bits, format);
      return !Number.isNaN(value) && halfBits(value, format) !== bits;
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('halfway between two neighbours the even one is taken, and next to it the nearer one', () => {
    const finite = patterns(format).slice(0, -2);
    const wrong = finite.filter((bits) => {
      const tie = (halfValue(bits, format) + halfValue(bits + 1, format)) / 2;
      const found = [tie, tie * (1 - 2 ** -50), tie * (1 + 2 ** -50), -tie].map((value) => halfBits(value, format));
      const even = bits + (bits % 2);
      return found.join() !== [even, bits, bits + 1, even | 0x8000].join();
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
