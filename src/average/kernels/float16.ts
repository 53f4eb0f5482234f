/** float32 to float16, to nearest even: of a mean the second rounding, as gguf's converters and numpy do it. */
import { halfBits, halfValue } from '../../torch/half-float.js';
import { FLOAT16_WASM } from './float16-wasm.js';
import { addError } from './measure.js';
import type { StoreKernel, StoreRun } from './store-kernel.js';

/** Elements that the vectorised loop takes at once. */
const VECTOR = 4;

type Float16 = { readonly kind: 'float16' };

/** What it means, one element at a time. */
function plain(memory: WebAssembly.Memory): StoreRun<Float16> {
  const view = new DataView(memory.buffer);
  return {
    run(from, count, out, stats) {
      for (let k = 0; k < count; k++) {
        const value = view.getFloat32(from + 4 * k, true);
        const bits = halfBits(value, 'float16');
        view.setUint16(out + 2 * k, bits, true);
        addError(view, stats, k, value, halfValue(bits, 'float16'));
      }
    },
  };
}

/** The same in WebAssembly SIMD (float16.wat): equal to the bit, except for the sums of errors. */
function simd(memory: WebAssembly.Memory): StoreRun<Float16> {
  const module = new WebAssembly.Module(Buffer.from(FLOAT16_WASM, 'base64'));
  const { narrow } = new WebAssembly.Instance(module, { host: { memory } }).exports as {
    narrow(from: number, count: number, out: number, stats: number): void;
  };
  const rest = plain(memory);
  return {
    run(from, count, out, stats, store) {
      const whole = count - (count % VECTOR);
      if (whole > 0) narrow(from, whole, out, stats);
      if (whole < count) rest.run(from + 4 * whole, count - whole, out + 2 * whole, stats, store);
    },
  };
}

export const float16: StoreKernel<Float16> = { unit: () => 1, unitBytes: () => 2, plain, simd };
