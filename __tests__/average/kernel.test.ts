import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import wabt from 'wabt';
import { plainRemainder } from '../../src/average/crc.js';
import {
  FLOAT_BYTES,
  type FloatType,
  type Kernel,
  REDUCE_SCRATCH_BYTES,
  REMAINDER_BYTES,
  readStats,
  resetStats,
  STATS,
} from '../../src/average/kernel.js';
import { KERNEL_WASM } from '../../src/average/kernel-wasm.js';
import { scalarKernel } from '../../src/average/scalar.js';
import { simdKernel, VECTOR } from '../../src/average/simd.js';
import { halfBits, halfValue } from '../../src/torch/half-float.js';

const TYPES = ['float32', 'float16', 'bfloat16', 'float64'] as const;
const MOST = 5 * VECTOR;
const PLACES = { stats: 0, sums: 128, tile: 256, mean: 256 + 8 * MOST, out: 256 + 16 * MOST, raw: 256 + 24 * MOST };
const SLOTS = 256 + 32 * MOST;
const STRIDE = 8 * MOST + 80;

interface Outcome {
  readonly stored: readonly string[];
  readonly means: readonly number[];
  readonly stats: readonly number[];
  readonly extremes: readonly number[];
  readonly distances: readonly number[];
}

/** Runs all steps of one kernel over sources given as raw bits of type `from`. */
function run(
  make: (memory: WebAssembly.Memory) => Kernel,
  sources: readonly (readonly bigint[])[],
  from: FloatType,
  to: FloatType,
): Outcome {
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 2, shared: true });
  const view = new DataView(memory.buffer);
  const kernel = make(memory);
  const count = sources[0]?.length ?? 0;
  const type = from === 'float64' ? 'float64' : 'float32';
  sources.forEach((bits, i) => {
    const half = from === 'float16' || from === 'bfloat16';
    const at = half ? PLACES.raw : SLOTS + i * STRIDE;
    bits.forEach((value, k) => {
      const size = FLOAT_BYTES[from];
      if (size === 8) view.setBigUint64(at + 8 * k, value, true);
      else if (size === 4) view.setUint32(at + 4 * k, Number(value), true);
      else view.setUint16(at + 2 * k, Number(value), true);
    });
    if (half) kernel.widen(from, PLACES.raw, count, SLOTS + i * STRIDE);
  });
  resetStats(view, PLACES.stats);
  const means = to === 'float32' ? PLACES.out : PLACES.mean;
  const plain = from === 'float32' && to === 'float32';
  if (plain) {
    kernel.average(SLOTS, STRIDE, sources.length, count, PLACES);
  } else {
    kernel.mean(type, SLOTS, STRIDE, sources.length, count, PLACES.tile);
    kernel.round(to, PLACES.tile, count, PLACES.out, means, PLACES.stats);
  }
  kernel.distances(type, SLOTS, STRIDE, sources.length, count, means, PLACES.sums);
  const { min, max, ...stats } = readStats(view, PLACES.stats);
  const size = FLOAT_BYTES[to];
  const values = Array.from({ length: count }, (_, k) => view.getFloat32(means + 4 * k, true));
  return {
    stored: Array.from({ length: count }, (_, k) => stored(view, to, PLACES.out + size * k)),
    means: values,
    stats: Object.values(stats),
    extremes: [min, max],
    distances: sources.map((_, i) => view.getFloat64(PLACES.sums + 8 * i, true)),
  };
}

/** The bits, as text; all NaNs alike. */
function stored(view: DataView, type: FloatType, at: number): string {
  const bytes = Array.from({ length: FLOAT_BYTES[type] }, (_, i) => view.getUint8(at + i)).reverse();
  const bits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const value =
    type === 'float64'
      ? view.getFloat64(at, true)
      : type === 'float32'
        ? view.getFloat32(at, true)
        : halfValue(view.getUint16(at, true), type);
  return Number.isNaN(value) ? 'NaN' : bits;
}

function expectAgreement(sources: readonly (readonly bigint[])[], from: FloatType, to: FloatType): void {
  const expected = run(scalarKernel, sources, from, to);
  const found = run(simdKernel, sources, from, to);
  expect(found.stored).toEqual(expected.stored);
  expect(found.means).toEqual(expected.means);
  // Sums are taken in another order; with NaN or infinity nobody uses them.
  if (!expected.means.every(Number.isFinite)) return;
  found.stats.concat(found.distances).forEach((value, i) => {
    const other = expected.stats.concat(expected.distances)[i] ?? Number.NaN;
    if (!Object.is(value, other)) expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-6 * Math.abs(other));
  });
  const largest = to === 'float16' ? 65504 : Infinity;
  found.extremes.forEach((value, i) => {
    const other = expected.extremes[i] ?? Number.NaN;
    if (Math.abs(other) <= largest) expect(value).toBeCloseTo(other, 10);
    else expect(Math.abs(value)).toBeGreaterThan(largest);
  });
}

function bitsOf(type: FloatType, value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  if (type === 'float64') view.setFloat64(0, value);
  else if (type === 'float32') view.setFloat32(0, value);
  else view.setUint16(0, halfBits(value, type));
  return view.getBigUint64(0) >> BigInt(64 - 8 * FLOAT_BYTES[type]);
}

const SPECIAL = [
  0,
  -0,
  Number.NaN,
  Infinity,
  -Infinity,
  1,
  -1,
  65504,
  65519.99,
  65520,
  -65536,
  1e5,
  // halfway cases of float16, bfloat16 and float32, and their neighbours
  1 + 2 ** -11,
  1 + 3 * 2 ** -11,
  1 + 2 ** -11 + 2 ** -23,
  1 + 2 ** -11 - 2 ** -23,
  1 + 2 ** -8,
  1 + 3 * 2 ** -8,
  -(1 + 2 ** -8 + 2 ** -23),
  2 ** -14,
  2 ** -15,
  2 ** -24,
  2 ** -25,
  3 * 2 ** -25,
  -(2 ** -25) * 1.0001,
  2 ** -126,
  2 ** -133,
  2 ** -134,
  -(2 ** -134),
  2 ** -149,
  3.4e38,
  -3.3961775e38,
];

describe('both kernels', () => {
  for (const from of TYPES) {
    for (const to of [...new Set([from, 'float16', 'bfloat16'] as const)]) {
      test(`agree on random bits, all lengths: ${from} to ${to}`, () => {
        const most = 2n ** BigInt(8 * FLOAT_BYTES[from]) - 1n;
        fc.assert(
          fc.property(
            fc.integer({ min: 1, max: MOST }).chain((count) =>
              fc.array(fc.array(fc.bigInt({ min: 0n, max: most }), { minLength: count, maxLength: count }), {
                minLength: 1,
                maxLength: 5,
              }),
            ),
            (sources) => expectAgreement(sources, from, to),
          ),
          { numRuns: 60, seed: 1 },
        );
      });

      test(`agree on ordinary weights and every length around the vectors: ${from} to ${to}`, () => {
        let state = 12345;
        const next = () => {
          state = (Math.imul(state, 1103515245) + 12345) >>> 0;
          return (state / 2 ** 32 - 0.5) * 0.1;
        };
        for (let count = 1; count <= 2 * VECTOR + 1; count++) {
          const sources = [0, 1, 2].map(() => Array.from({ length: count }, () => bitsOf(from, next())));
          expectAgreement(sources, from, to);
        }
      });

      test(`agree on special values and pairs of them: ${from} to ${to}`, () => {
        const bits = SPECIAL.map((value) => bitsOf(from, value));
        const padded = (values: readonly bigint[]) => [...values, ...values].slice(0, 4 * VECTOR);
        expectAgreement([padded(bits)], from, to);
        for (let turn = 0; turn < bits.length; turn++) {
          expectAgreement([padded(bits), padded([...bits.slice(turn), ...bits.slice(0, turn)])], from, to);
        }
      });
    }
  }
});

describe('the specification', () => {
  test('a value that lies just above a tie is not pulled down by a rounding to float32 in between', () => {
    const value = 1 + 2 ** -11 + 2 ** -40;
    expect(Math.fround(value)).toBe(1 + 2 ** -11);
    expect(halfBits(value, 'float16')).toBe(0x3c01);
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const view = new DataView(memory.buffer);
    for (let k = 0; k < VECTOR; k++) view.setFloat64(1024 + 8 * k, value, true);
    resetStats(view, 0);
    simdKernel(memory).round('float16', 1024, VECTOR, 4096, 8192, 0);
    for (let k = 0; k < VECTOR; k++) expect(view.getUint16(4096 + 2 * k, true)).toBe(0x3c01);
  });

  test('one source is kept as it is, negative zero too', () => {
    const bits = [bitsOf('float32', -0), bitsOf('float32', 1e-45), bitsOf('float32', 3.4e38)];
    expect(run(scalarKernel, [bits], 'float32', 'float32').stored).toEqual(['80000000', '00000001', '7f7fc99e']);
  });

  test('the statistics are those of the means', () => {
    const sources = [
      [1, -3, 0],
      [3, -3, 0],
    ].map((values) => values.map((value) => bitsOf('float32', value)));
    const outcome = run(scalarKernel, sources, 'float32', 'float32');
    expect(outcome.extremes).toEqual([-3, 2]);
    expect(outcome.stats[0]).toBe(13);
    expect(outcome.distances).toEqual([1, 1]);
    expect(STATS.byteLength % 16).toBe(0);
  });
});

test('float32 means are the same in one step and in two', () => {
  const values = Array.from({ length: MOST - 3 }, (_, k) => Math.fround(Math.sin(k) * 2 ** (k % 40)));
  const [apart, together] = [false, true].map((whole) => {
    const memory = new WebAssembly.Memory({ initial: 2, maximum: 2, shared: true });
    const numbers = new DataView(memory.buffer);
    const kernel = simdKernel(memory);
    for (let i = 0; i < 3; i++) {
      values.forEach((value, k) => {
        numbers.setFloat32(SLOTS + i * STRIDE + 4 * k, value * (i + 1), true);
      });
    }
    resetStats(numbers, PLACES.stats);
    const { tile, out, stats } = PLACES;
    if (whole) kernel.average(SLOTS, STRIDE, 3, values.length, { tile, out, stats });
    else {
      kernel.mean('float32', SLOTS, STRIDE, 3, values.length, tile);
      kernel.round('float32', tile, values.length, out, out, stats);
    }
    return Buffer.from(memory.buffer, out, 4 * values.length).toString('hex');
  });
  expect(together).toEqual(apart);
});

describe('the remainder modulo the sparse multiple of the CRC-32 polynomial', () => {
  const [from, state, scratch, out] = [65_536, 0, 20_480, 8192];
  const lengths = [64, REMAINDER_BYTES + 64, 2 * REMAINDER_BYTES, REDUCE_SCRATCH_BYTES + 64, 40_000 - (40_000 % 64)];
  const content = Uint8Array.from({ length: 40_000 }, (_, k) => (k * k * 31 + (k >> 3)) % 251);

  for (const byteLength of lengths) {
    test(`is the same in both kernels, however often they are called: ${byteLength} bytes`, () => {
      const remainders = [scalarKernel, simdKernel].flatMap((make) => {
        return [byteLength, 64].map((first) => {
          const memory = new WebAssembly.Memory({ initial: 2, maximum: 2, shared: true });
          const bytes = Buffer.from(memory.buffer);
          bytes.fill(0xff, 0, from);
          bytes.fill(0, state, state + REMAINDER_BYTES);
          bytes.set(content.subarray(0, byteLength), from);
          const kernel = make(memory);
          kernel.divide(from, first, state, scratch);
          if (first < byteLength) kernel.divide(from + first, byteLength - first, state, scratch);
          kernel.remainder(state, scratch, out);
          expect(bytes.subarray(from, from + byteLength).equals(content.subarray(0, byteLength))).toBe(true);
          return Buffer.from(bytes.subarray(out, out + REMAINDER_BYTES)).toString('hex');
        });
      });
      expect(new Set(remainders).size).toBe(1);
      const plain = plainRemainder(crc32(Buffer.from(remainders[0] ?? '', 'hex')), REMAINDER_BYTES);
      const all = Buffer.concat([content.subarray(0, byteLength), Buffer.alloc(REMAINDER_BYTES)]);
      expect(plainRemainder(plain, all.length)).toBe(crc32(all));
    });
  }
});

test('kernel-wasm.ts holds what kernel.wat says', async () => {
  const { parseWat } = await wabt();
  const text = readFileSync(new URL('../../src/average/kernel.wat', import.meta.url), 'utf8');
  const module = parseWat('kernel.wat', text, { simd: true, threads: true });
  expect(Buffer.from(module.toBinary({}).buffer).toString('base64')).toBe(KERNEL_WASM);
});
