/** The kernel in WebAssembly (kernel.wat), with what is left after whole vectors done by scalar.ts. */
import { HALF_FORMATS } from '../torch/half-float.js';
import type { Kernel } from './kernel.js';
import { KERNEL_WASM } from './kernel-wasm.js';
import { scalarKernel } from './scalar.js';

/** The functions of kernel.wat; counts are multiples of VECTOR. */
interface Exports {
  widenFloat16(from: number, count: number, out: number): void;
  widenBfloat16(from: number, count: number, out: number): void;
  mean(slots: number, stride: number, sources: number, count: number, tile: number): void;
  average(slots: number, stride: number, sources: number, count: number, out: number, stats: number): void;
  narrow(tile: number, count: number, mean: number, stats: number, factor: number, least: number): void;
  packFloat16(tile: number, count: number, out: number, stats: number): void;
  packBfloat16(tile: number, count: number, out: number, stats: number): void;
  distances(slots: number, stride: number, sources: number, count: number, mean: number, sums: number): void;
  divide(from: number, bytes: number, state: number, scratch: number): void;
  remainder(state: number, scratch: number, out: number): void;
}

/** Elements that the longest unrolled loop takes at once. */
export const VECTOR = 16;

/** kernel.wat, compiled: threads that share the module share its machine code. */
export function kernelModule(): WebAssembly.Module {
  return new WebAssembly.Module(Buffer.from(KERNEL_WASM, 'base64'));
}

/** The kernel over `memory` in WebAssembly SIMD (kernel.wat), which agrees with scalarKernel to the bit except for sums. */
export function simdKernel(memory: WebAssembly.Memory, module = kernelModule()): Kernel {
  const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports as Exports;
  const scalar = scalarKernel(memory);

  return {
    widen(type, from, count, out) {
      const whole = count - (count % VECTOR);
      const widen = type === 'float16' ? wasm.widenFloat16 : wasm.widenBfloat16;
      if (whole > 0) widen(from, whole, out);
      if (whole < count) scalar.widen(type, from + 2 * whole, count - whole, out + 4 * whole);
    },

    mean(type, slots, stride, sources, count, tile) {
      if (type === 'float64') return scalar.mean(type, slots, stride, sources, count, tile);
      const whole = count - (count % VECTOR);
      if (whole > 0) wasm.mean(slots, stride, sources, whole, tile);
      if (whole < count) scalar.mean(type, slots + 4 * whole, stride, sources, count - whole, tile + 8 * whole);
    },

    average(slots, stride, sources, count, { tile, out, stats }) {
      const whole = count - (count % VECTOR);
      if (whole > 0) wasm.average(slots, stride, sources, whole, out, stats);
      if (whole === count) return;
      const rest = { tile, out: out + 4 * whole, stats };
      scalar.average(slots + 4 * whole, stride, sources, count - whole, rest);
    },

    round(type, tile, count, out, mean, stats) {
      // Whatever becomes float32 has been float32, and went through `average`.
      if (type === 'float64' || type === 'float32') return scalar.round(type, tile, count, out, mean, stats);
      const whole = count - (count % VECTOR);
      if (whole > 0) {
        const { fractionBits, leastExponent } = HALF_FORMATS[type];
        wasm.narrow(tile, whole, mean, stats, 1.5 * 2 ** (52 - fractionBits), 2 ** leastExponent);
        (type === 'float16' ? wasm.packFloat16 : wasm.packBfloat16)(tile, whole, out, stats);
      }
      if (whole < count) {
        scalar.round(type, tile + 8 * whole, count - whole, out + 2 * whole, mean + 4 * whole, stats);
      }
    },

    distances(type, slots, stride, sources, count, mean, sums) {
      if (type === 'float64') return scalar.distances(type, slots, stride, sources, count, mean, sums);
      const whole = count - (count % VECTOR);
      if (whole > 0) wasm.distances(slots, stride, sources, whole, mean, sums);
      if (whole < count) {
        scalar.distances(type, slots + 4 * whole, stride, sources, count - whole, mean + 4 * whole, sums);
      }
    },

    divide: wasm.divide,
    remainder: wasm.remainder,
  };
}
