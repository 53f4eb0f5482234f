/** `transposed`: a float32 matrix (rows, columns) as (columns, rows). ONNX's MatMul has weights so that torch has the other way round. */
import type { Store } from '../../model-file/layout.js';
import type { StoreKernel, StoreRun } from './store-kernel.js';
import { plainTurner, simdTurner, type Turner } from './turn.js';

type Transposed = Extract<Store, { readonly kind: 'transposed' }>;

const runBy =
  (make: (memory: WebAssembly.Memory) => Turner) =>
  (memory: WebAssembly.Memory): StoreRun<Transposed> => {
    const turn = make(memory);
    return {
      run(from, count, out, _, { columns }) {
        turn(from, out, 4, [
          { size: columns, stride: 1 },
          { size: count / columns, stride: columns },
        ]);
      },
    };
  };

export const transposed: StoreKernel<Transposed> = {
  unit: ({ columns }) => columns,
  unitBytes: ({ columns }) => 4 * columns,
  columns: ({ columns }) => columns,
  plain: runBy(plainTurner),
  simd: runBy(simdTurner),
};
