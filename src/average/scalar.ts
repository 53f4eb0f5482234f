/** The kernel in plain TypeScript: what it means, one element at a time. */
import { halfBits, halfValue } from '../torch/half-float.js';
import { type FloatType, type Kernel, REMAINDER_BYTES, SPARSE_MULTIPLE, STATS } from './kernel.js';
import { addError } from './kernels/measure.js';

const [DEGREE, ...OTHERS] = SPARSE_MULTIPLE;
/** Bytes from a word of the quotient to those that it is taken from, at each lower power. */
const LAGS = OTHERS.map((exponent) => 16 * (DEGREE - exponent));

/** The kernel over `memory` as its specification has it: slow, and what the vectorised one is tested against. */
export function scalarKernel(memory: WebAssembly.Memory): Kernel {
  const view = new DataView(memory.buffer);
  const float64 = (at: number) => view.getFloat64(at, true);
  const float32 = (at: number) => view.getFloat32(at, true);
  const add = (at: number, value: number) => view.setFloat64(at, float64(at) + value, true);

  /** Stores `value` rounded to `type` as element k of `out`; returns what was stored. */
  function store(type: FloatType, out: number, k: number, value: number): number {
    if (type === 'float64') {
      view.setFloat64(out + 8 * k, value, true);
      return value;
    }
    if (type === 'float32') {
      view.setFloat32(out + 4 * k, value, true);
      return Math.fround(value);
    }
    const bits = halfBits(value, type);
    view.setUint16(out + 2 * k, bits, true);
    return halfValue(bits, type);
  }

  /** What earlier bytes of the quotient add to the one at REMAINDER_BYTES + k: long division, 128 bits at a time. */
  function tap(quotient: Uint8Array, k: number): number {
    return LAGS.reduce((sum, lag) => sum ^ (quotient[REMAINDER_BYTES + k - lag] ?? 0), 0);
  }

  const kernel: Kernel = {
    widen(type, from, count, out) {
      for (let k = 0; k < count; k++) {
        view.setFloat32(out + 4 * k, halfValue(view.getUint16(from + 2 * k, true), type), true);
      }
    },

    mean(type, slots, stride, sources, count, tile) {
      const load = type === 'float64' ? float64 : float32;
      const size = type === 'float64' ? 8 : 4;
      for (let k = 0; k < count; k++) {
        // From the first value, not from 0: the mean of one checkpoint is that checkpoint, -0 included.
        let sum = load(slots + size * k);
        for (let i = 1; i < sources; i++) sum += load(slots + stride * i + size * k);
        view.setFloat64(tile + 8 * k, sum / sources, true);
      }
    },

    average(slots, stride, sources, count, { tile, out, stats }) {
      kernel.mean('float32', slots, stride, sources, count, tile);
      kernel.round('float32', tile, count, out, out, stats);
    },

    round(type, tile, count, out, mean, stats) {
      for (let k = 0; k < count; k++) {
        const value = float64(tile + 8 * k);
        const lane = 8 * (k % 2);
        const stored = store(type, out, k, value);
        view.setFloat32(mean + 4 * k, value, true);
        add(stats + STATS.squares + lane, value * value);
        view.setFloat32(stats + STATS.min, Math.min(float32(stats + STATS.min), stored), true);
        view.setFloat32(stats + STATS.max, Math.max(float32(stats + STATS.max), stored), true);
        if (type === 'float32' || type === 'float64') continue;
        addError(view, stats, k, value, stored);
      }
    },

    distances(type, slots, stride, sources, count, mean, sums) {
      const load = type === 'float64' ? float64 : float32;
      const size = type === 'float64' ? 8 : 4;
      for (let i = 0; i < sources; i++) {
        for (let k = 0; k < count; k++) {
          const difference = Math.fround(load(slots + stride * i + size * k) - float32(mean + 4 * k));
          add(sums + 8 * i, Math.fround(difference * difference));
        }
      }
    },

    divide(from, byteLength, state, _scratch) {
      const before = new Uint8Array(memory.buffer, state, REMAINDER_BYTES);
      const quotient = new Uint8Array(REMAINDER_BYTES + byteLength);
      quotient.set(before);
      for (let k = 0; k < byteLength; k++) quotient[REMAINDER_BYTES + k] = view.getUint8(from + k) ^ tap(quotient, k);
      before.set(quotient.subarray(byteLength));
    },

    remainder(state, _scratch, out) {
      const quotient = new Uint8Array(2 * REMAINDER_BYTES);
      quotient.set(new Uint8Array(memory.buffer, state, REMAINDER_BYTES));
      for (let k = 0; k < REMAINDER_BYTES; k++) view.setUint8(out + k, tap(quotient, k));
    },
  };
  return kernel;
}
