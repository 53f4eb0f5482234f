/** The float32 means as they are. */
import type { StoreKernel, StoreRun } from './store-kernel.js';

type Float32 = { readonly kind: 'float32' };

function copier(memory: WebAssembly.Memory): StoreRun<Float32> {
  const bytes = new Uint8Array(memory.buffer);
  return { run: (from, count, out) => void bytes.copyWithin(out, from, from + 4 * count) };
}

export const float32: StoreKernel<Float32> = { unit: () => 1, unitBytes: () => 4, plain: copier, simd: copier };
