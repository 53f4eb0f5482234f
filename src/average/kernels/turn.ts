/** Elements put in another order: a matrix transposed, the dimensions of a tensor permuted. */
import type { Dimension } from '../../torch/gather.js';
import { TURN_WASM } from './turn-wasm.js';

/**
 * Writes elements of `size` bytes (1, 2, 4 or 8) to `out`, one after another in row-major order, of which `dimensions`
 * tell where they stand from `from` on. Addresses are bytes, strides elements.
 */
export type Turner = (from: number, out: number, size: number, dimensions: readonly Dimension[]) => void;

/** What it means, one element at a time. */
export function plainTurner(memory: WebAssembly.Memory): Turner {
  const bytes = new Uint8Array(memory.buffer);
  return (from, out, size, dimensions) => {
    let to = out;
    const place = (at: number, depth: number): void => {
      const dimension = dimensions[depth];
      if (dimension === undefined) {
        bytes.copyWithin(to, at, at + size);
        to += size;
        return;
      }
      for (let i = 0; i < dimension.size; i++) place(at + i * dimension.stride * size, depth + 1);
    };
    place(from, 0);
  };
}

interface Exports {
  move(
    ...args: [
      ...[from: number, out: number, size: number],
      ...[rows: number, rowFrom: number, rowOut: number],
      ...[columns: number, columnFrom: number, columnOut: number],
    ]
  ): void;
  transpose(from: number, rows: number, columns: number, stride: number, out: number, outStride: number): void;
}

const VECTOR = 4;

interface Placed extends Dimension {
  /** in elements, where they go */
  readonly to: number;
}

/** The same in WebAssembly (turn.wat): rectangles of the dimension that is written and the one that is read one after another. */
export function simdTurner(memory: WebAssembly.Memory): Turner {
  const module = new WebAssembly.Module(Buffer.from(TURN_WASM, 'base64'));
  const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports as unknown as Exports;

  function rectangle(from: number, out: number, size: number, rows: Placed, columns: Placed): void {
    const move = (row0: number, column0: number, rowEnd: number): void => {
      if (row0 >= rowEnd || column0 >= columns.size) return;
      wasm.move(
        from + size * (row0 * rows.stride + column0 * columns.stride),
        out + size * (row0 * rows.to + column0 * columns.to),
        size,
        ...([rowEnd - row0, size * rows.stride, size * rows.to] as const),
        ...([columns.size - column0, size * columns.stride, size * columns.to] as const),
      );
    };
    const isMatrix = size === 4 && rows.to === 1 && columns.stride === 1;
    const [row0, column0] = [rows.size - (rows.size % VECTOR), columns.size - (columns.size % VECTOR)];
    if (!isMatrix || row0 === 0 || column0 === 0) {
      move(0, 0, rows.size);
      return;
    }
    wasm.transpose(from, row0, column0, size * rows.stride, out, size * columns.to);
    move(0, column0, row0);
    move(row0, 0, rows.size);
  }

  return (from, out, size, dimensions) => {
    const placed = placesOf(dimensions);
    const rows = placed.at(-1) ?? ONE;
    const others = placed.slice(0, -1).sort((a, b) => a.stride - b.stride || b.size - a.size);
    const [columns = ONE, ...outer] = others;
    const place = (at: number, to: number, depth: number): void => {
      const dimension = outer[depth];
      if (dimension === undefined) {
        rectangle(at, to, size, rows, columns);
        return;
      }
      for (let i = 0; i < dimension.size; i++) {
        place(at + i * dimension.stride * size, to + i * dimension.to * size, depth + 1);
      }
    };
    place(from, out, 0);
  };
}

const ONE: Placed = { size: 1, stride: 1, to: 1 };

function placesOf(dimensions: readonly Dimension[]): Placed[] {
  let to = 1;
  return dimensions
    .toReversed()
    .map((dimension) => {
      const placed = { ...dimension, to };
      to *= dimension.size;
      return placed;
    })
    .reverse();
}
