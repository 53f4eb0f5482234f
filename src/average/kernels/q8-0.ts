/**
 * Q8_0 of ggml: blocks of 32 elements of a row, each a float16 scale and 32 signed bytes, rounded as ggml's
 * quantize_row_q8_0_ref and gguf's Python package round: half away from zero, all in float32.
 */
import { halfBits, halfValue } from '../../torch/half-float.js';
import { addError } from './measure.js';
import { Q8_0_WASM } from './q8-0-wasm.js';
import type { StoreKernel, StoreRun } from './store-kernel.js';

/** Elements of a block (QK8_0). */
export const Q8_BLOCK = 32;
/** Bytes of a block: the scale and an element each. */
export const Q8_BLOCK_BYTES = 2 + Q8_BLOCK;

type Q8 = { readonly kind: 'q8_0' };

/** What it means, a block at a time. */
function plain(memory: WebAssembly.Memory): StoreRun<Q8> {
  const view = new DataView(memory.buffer);
  return {
    run(from, count, out, stats) {
      for (let first = 0; first < count; first += Q8_BLOCK) {
        const values = Array.from({ length: Q8_BLOCK }, (_, k) => view.getFloat32(from + 4 * (first + k), true));
        const scale = Math.fround(Math.max(...values.map(Math.abs)) / 127);
        // Below 2^-128 float32 has no inverse. The scale is 0 as a float16 then, whatever the bytes are: gguf's are 0.
        const inverse = Math.fround(1 / scale);
        const factor = Number.isFinite(inverse) ? inverse : 0;
        const bits = halfBits(scale, 'float16');
        const block = out + (first / Q8_BLOCK) * Q8_BLOCK_BYTES;
        view.setUint16(block, bits, true);
        values.forEach((value, k) => {
          const steps = Math.fround(value * factor);
          const whole = Math.sign(steps) * Math.round(Math.abs(steps));
          view.setInt8(block + 2 + k, whole);
          addError(view, stats, k, value, whole * halfValue(bits, 'float16'));
        });
      }
    },
  };
}

/** The same in WebAssembly SIMD (q8-0.wat): equal to the bit, except for the sums of errors. */
function simd(memory: WebAssembly.Memory): StoreRun<Q8> {
  const module = new WebAssembly.Module(Buffer.from(Q8_0_WASM, 'base64'));
  const { quantize } = new WebAssembly.Instance(module, { host: { memory } }).exports as {
    quantize(from: number, count: number, out: number, stats: number): void;
  };
  return {
    run(from, count, out, stats) {
      if (count > 0) quantize(from, count, out, stats);
    },
  };
}

export const q8: StoreKernel<Q8> = { unit: () => Q8_BLOCK, unitBytes: () => Q8_BLOCK_BYTES, plain, simd };
