/** Each step of both kernels against plain sums of a few numbers: two whole vectors and a rest. */
import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { plainRemainder } from '../../src/average/crc.js';
import {
  FLOAT_BYTES,
  type FloatType,
  REMAINDER_BYTES,
  readStats,
  resetStats,
  type SlotType,
} from '../../src/average/kernel.js';
import { scalarKernel } from '../../src/average/scalar.js';
import { simdKernel, VECTOR } from '../../src/average/simd.js';
import { halfBits, halfValue } from '../../src/torch/half-float.js';

const COUNT = 2 * VECTOR + 3;
const SOURCES = 3;
const [STATS, SUMS, TILE, OUT, MEAN, SLOTS] = [0, 128, 256, 1024, 2048, 4096];
const STRIDE = 512;
/** What stands in memory where nothing was written. */
const BLANK = 0xa5;
/** What stands behind the last number, where no sum may come by. */
const BEHIND = 1000;

const NUMBERS = Array.from({ length: SOURCES }, (_, i) =>
  Array.from({ length: COUNT }, (_, k) =>
    Math.fround(k === 5 ? 0 : Math.sin(7 * k + i) * 2 ** (k === 6 ? -16 : (k % 9) - 4)),
  ),
);
const MEANS = Array.from({ length: COUNT }, (_, k) => NUMBERS.reduce((sum, of) => sum + (of[k] ?? 0), 0) / SOURCES);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function set(view: DataView, type: FloatType, at: number, values: readonly number[]): void {
  values.forEach((value, k) => {
    if (type === 'float64') view.setFloat64(at + 8 * k, value, true);
    else if (type === 'float32') view.setFloat32(at + 4 * k, value, true);
    else view.setUint16(at + 2 * k, halfBits(value, type), true);
  });
}

function get(view: DataView, type: FloatType, at: number, count = COUNT): number[] {
  return Array.from({ length: count }, (_, k) => {
    if (type === 'float64') return view.getFloat64(at + 8 * k, true);
    return type === 'float32' ? view.getFloat32(at + 4 * k, true) : halfValue(view.getUint16(at + 2 * k, true), type);
  });
}

function roundedTo(type: FloatType, value: number): number {
  if (type === 'float64') return value;
  return type === 'float32' ? Math.fround(value) : halfValue(halfBits(value, type), type);
}

describe.each([
  ['scalar', scalarKernel],
  ['SIMD', simdKernel],
] as const)('the %s kernel', (_, make) => {
  function prepared() {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const bytes = new Uint8Array(memory.buffer).fill(BLANK);
    const view = new DataView(memory.buffer);
    resetStats(view, STATS);
    set(view, 'float64', SUMS, [1, 2, 3, 4]);
    return { kernel: make(memory), bytes, view };
  }

  function withSlots(type: SlotType) {
    const all = prepared();
    for (const [i, values] of NUMBERS.entries()) set(all.view, type, SLOTS + STRIDE * i, [...values, BEHIND]);
    return all;
  }

  test.each(['float16', 'bfloat16'] as const)('widens %s', (type) => {
    const { kernel, view, bytes } = prepared();
    const [values = []] = NUMBERS;
    set(view, type, SLOTS, values);
    kernel.widen(type, SLOTS, COUNT, OUT);
    expect(get(view, 'float32', OUT)).toEqual(values.map((value) => roundedTo(type, value)));
    expect(bytes[OUT + 4 * COUNT]).toBe(BLANK);
  });

  test.each(['float32', 'float64'] as const)('takes means of %s', (type) => {
    const { kernel, view, bytes } = withSlots(type);
    kernel.mean(type, SLOTS, STRIDE, SOURCES, COUNT, TILE);
    expect(get(view, 'float64', TILE)).toEqual(MEANS);
    expect(bytes[TILE + 8 * COUNT]).toBe(BLANK);
  });

  test('takes the mean of one checkpoint to be that checkpoint, negative zero too', () => {
    const { kernel, view } = prepared();
    set(view, 'float32', SLOTS, Array(COUNT).fill(-0));
    kernel.mean('float32', SLOTS, STRIDE, 1, COUNT, TILE);
    expect(get(view, 'float64', TILE)).toEqual(Array(COUNT).fill(-0));
  });

  test.each(['float64', 'float32', 'float16', 'bfloat16'] as const)('rounds to %s and gathers statistics', (type) => {
    const { kernel, view, bytes } = prepared();
    const half = type === 'float16' || type === 'bfloat16';
    const rounded = MEANS.map((value) => roundedTo(type, value));
    for (let turn = 1; turn <= 2; turn++) {
      set(view, 'float64', TILE, MEANS);
      kernel.round(type, TILE, COUNT, OUT, MEAN, STATS);
      expect(get(view, type, OUT)).toEqual(rounded);
      expect(get(view, 'float32', MEAN)).toEqual(MEANS.map(Math.fround));
      const { min, max, ...stats } = readStats(view, STATS);
      expect([min, max]).toEqual([Math.fround(Math.min(...rounded)), Math.fround(Math.max(...rounded))]);
      const errors = MEANS.map((value, k) => (half ? (rounded[k] ?? 0) - value : 0));
      const relative = MEANS.map((value, k) => (value === 0 ? 0 : Math.abs((errors[k] ?? 0) / value)));
      const expected = {
        squares: turn * sumOf(MEANS.map((value) => value * value)),
        errors: turn * sumOf(errors.map((error) => error * error)),
        relativeSum: turn * sumOf(relative),
        relativeWorst: Math.max(...relative),
        nonzero: half ? turn * (COUNT - 1) : 0,
      };
      for (const [name, value] of Object.entries(expected)) {
        const found = stats[name as keyof typeof stats];
        expect([name, Math.abs(found - value) <= 1e-6 * value]).toEqual([name, true]);
      }
    }
    for (const end of [OUT + FLOAT_BYTES[type] * COUNT, MEAN + 4 * COUNT]) expect(bytes[end]).toBe(BLANK);
  });

  test.each(['float32', 'float64'] as const)('adds distances of %s to what is there', (type) => {
    const { kernel, view } = withSlots(type);
    set(view, 'float32', MEAN, MEANS);
    kernel.distances(type, SLOTS, STRIDE, SOURCES, COUNT, MEAN, SUMS);
    const expected = NUMBERS.map((of, i) => i + 1 + sumOf(of.map((value, k) => (value - (MEANS[k] ?? 0)) ** 2)));
    for (const [i, found] of get(view, 'float64', SUMS, SOURCES).entries()) {
      expect(Math.abs(found / (expected[i] ?? 0) - 1)).toBeLessThan(1e-6);
    }
    expect(get(view, 'float64', SUMS + 8 * SOURCES, 1)).toEqual([4]);
  });

  test('takes means of float32, and rounds at once', () => {
    const { kernel, view, bytes } = withSlots('float32');
    kernel.average(SLOTS, STRIDE, SOURCES, COUNT, { tile: TILE, out: OUT, stats: STATS });
    expect(get(view, 'float32', OUT)).toEqual(MEANS.map(Math.fround));
    expect(bytes[OUT + 4 * COUNT]).toBe(BLANK);
    const { squares, min, max } = readStats(view, STATS);
    expect(squares).toBeCloseTo(sumOf(MEANS.map((value) => value * value)), 4);
    expect([min, max]).toEqual([Math.min(...MEANS.map(Math.fround)), Math.max(...MEANS.map(Math.fround))]);
  });

  test('divides bytes, and the remainder has the CRC of all and of as many zeros behind them', () => {
    const { kernel, bytes } = prepared();
    const [from, state, out] = [49_152, 12_288, 4096];
    const byteLength = REMAINDER_BYTES + 1024;
    const content = Buffer.from(Uint8Array.from({ length: byteLength }, (_, k) => (7 + k * k * 31 + (k >> 3)) % 251));
    bytes.set(content, from);
    bytes.fill(0, state, state + REMAINDER_BYTES);
    kernel.divide(from, 640, state, 20_480);
    kernel.divide(from + 640, byteLength - 640, state, 20_480);
    kernel.remainder(state, 20_480, out);
    expect(Buffer.from(bytes.subarray(from, from + byteLength)).equals(content)).toBe(true);
    const found = plainRemainder(crc32(Buffer.from(bytes.subarray(out, out + REMAINDER_BYTES))), REMAINDER_BYTES);
    const zeros = Buffer.alloc(REMAINDER_BYTES);
    const length = byteLength + REMAINDER_BYTES;
    expect(plainRemainder(found, length)).toBe(crc32(Buffer.concat([content, zeros])));
    expect(bytes[out + REMAINDER_BYTES]).toBe(BLANK);
  });
});

test.each([1, VECTOR - 1, VECTOR, VECTOR + 1])('both kernels do the same with %d elements', (count) => {
  const [scalar, simd] = [scalarKernel, simdKernel].map((make) => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const bytes = new Uint8Array(memory.buffer);
    const view = new DataView(memory.buffer);
    const kernel = make(memory);
    const found: unknown[] = [];
    const step = (run: () => void) => {
      bytes.fill(BLANK);
      resetStats(view, STATS);
      set(view, 'float64', SUMS, [0, 0, 0]);
      for (const [i, values] of NUMBERS.entries()) set(view, 'float32', SLOTS + STRIDE * i, values);
      run();
      found.push(readStats(view, STATS), Buffer.from(bytes.subarray(SUMS, SUMS + 64)).toString('hex'));
      found.push(Buffer.from(bytes.subarray(OUT)).toString('hex'));
    };
    for (const type of ['float16', 'bfloat16'] as const) {
      step(() => kernel.widen(type, SLOTS, count, OUT));
      step(() => {
        set(view, 'float64', TILE, MEANS);
        kernel.round(type, TILE, count, OUT, MEAN, STATS);
      });
    }
    step(() => kernel.mean('float32', SLOTS, STRIDE, SOURCES, count, OUT));
    step(() => kernel.average(SLOTS, STRIDE, SOURCES, count, { tile: TILE, out: OUT, stats: STATS }));
    step(() => {
      set(view, 'float32', MEAN, MEANS);
      kernel.distances('float32', SLOTS, STRIDE, SOURCES, count, MEAN, SUMS);
      // Float32 sums in another order.
      const sums = get(view, 'float64', SUMS, SOURCES).map((sum) => Number(sum.toPrecision(5)));
      set(view, 'float64', SUMS, sums);
    });
    return found;
  });
  expect(simd).toEqual(scalar);
});
