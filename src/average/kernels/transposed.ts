/** `transposed`: a float32 matrix (rows, columns) as (columns, rows). ONNX's MatMul has weights so that torch has the other way round. */
import type { Store } from '../../model-file/layout.js';
import type { StoreKernel, StoreRun } from './store-kernel.js';
import { TRANSPOSED_WASM } from './transposed-wasm.js';

type Transposed = Extract<Store, { readonly kind: 'transposed' }>;

interface Rectangle {
  readonly rows: number;
  readonly columns: number;
  /** where to begin in each */
  readonly row0?: number;
  readonly column0?: number;
}

function mover(memory: WebAssembly.Memory) {
  const view = new DataView(memory.buffer);
  return (from: number, out: number, { rows, columns, row0 = 0, column0 = 0 }: Rectangle): void => {
    for (let row = row0; row < rows; row++) {
      for (let column = column0; column < columns; column++) {
        // As bits: a NaN keeps its payload.
        view.setUint32(
          out + 4 * (column * rows + row),
          view.getUint32(from + 4 * (row * columns + column), true),
          true,
        );
      }
    }
  };
}

/** What it means, one element at a time. */
function plain(memory: WebAssembly.Memory): StoreRun<Transposed> {
  const move = mover(memory);
  return { run: (from, count, out, _, { columns }) => move(from, out, { rows: count / columns, columns }) };
}

interface Exports {
  transpose(from: number, rows: number, columns: number, stride: number, out: number, outStride: number): void;
}

const VECTOR = 4;

/** The same in WebAssembly SIMD (transposed.wat). */
function simd(memory: WebAssembly.Memory): StoreRun<Transposed> {
  const module = new WebAssembly.Module(Buffer.from(TRANSPOSED_WASM, 'base64'));
  const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports as Exports;
  const move = mover(memory);
  return {
    run(from, count, out, _, { columns }) {
      const rows = count / columns;
      const [row0, column0] = [rows - (rows % VECTOR), columns - (columns % VECTOR)];
      if (row0 > 0 && column0 > 0) wasm.transpose(from, row0, column0, 4 * columns, out, 4 * rows);
      move(from, out, { rows, columns, row0 });
      if (column0 < columns) move(from, out, { rows, columns, column0 });
    },
  };
}

export const transposed: StoreKernel<Transposed> = {
  unit: ({ columns }) => columns,
  unitBytes: ({ columns }) => 4 * columns,
  columns: ({ columns }) => columns,
  plain,
  simd,
};
