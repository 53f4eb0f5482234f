/**
 * `uint8-columns`, `uint8-scale`, `uint8-zero-point`: int8 as onnxruntime's `quantize_dynamic` writes it (per_channel, QUInt8): each row of
 * torch's weight, which is a column of MatMul's, in 255 steps between its least and its largest number, 0 being one of them.
 */
import type { Store } from '../../model-file/layout.js';
import type { Scaling } from '../../model-file/onnx/quantized.js';
import { addError } from './measure.js';
import type { StoreKernel, StoreRun } from './store-kernel.js';
import { UINT8_WASM } from './uint8-wasm.js';

const STEPS = 255;
/** Scales below are none to divide by: the smallest normal float32 (quant_utils.py, compute_scale_zp). */
const LEAST_SCALE = 2 ** -126;

/** @param least of 0 and the row's numbers, float32; so is `most` */
export function scalingOf(least: number, most: number): Scaling {
  const exact = (most - least) / STEPS;
  if (exact < LEAST_SCALE) return { scale: 1, zeroPoint: 0 };
  return { scale: Math.fround(exact), zeroPoint: roundHalfEven(0 - least / exact) };
}

/** To the nearest whole number, halves to the even one. */
function roundHalfEven(value: number): number {
  const whole = Math.floor(value);
  const rest = value - whole;
  return rest > 0.5 || (rest === 0.5 && whole % 2 !== 0) ? whole + 1 : whole;
}

/** The byte that stands for a float32. */
export function quantized(value: number, { scale, zeroPoint }: Scaling): number {
  return Math.min(Math.max(roundHalfEven(Math.fround(value / scale)) + zeroPoint, 0), STEPS);
}

/** Reads and writes rows one number at a time. */
class Rows {
  private readonly view: DataView;

  constructor({ buffer }: WebAssembly.Memory) {
    this.view = new DataView(buffer);
  }

  /** The least and the largest of these and of `count` numbers. */
  extremes(from: number, count: number, least = 0, most = 0): readonly [least: number, most: number] {
    let [low, high] = [least, most];
    for (let k = 0; k < count; k++) {
      const value = this.view.getFloat32(from + 4 * k, true);
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return [low, high];
  }

  /** Bytes of `count` numbers, `stride` apart, with what they lose. */
  quantize(from: number, count: number, out: number, stride: number, scaling: Scaling, stats: number): void {
    for (let k = 0; k < count; k++) {
      const value = this.view.getFloat32(from + 4 * k, true);
      const byte = quantized(value, scaling);
      this.view.setUint8(out + k * stride, byte);
      const stored = Math.fround((byte - scaling.zeroPoint) * scaling.scale);
      addError(this.view, stats, k, value, stored, Math.fround);
    }
  }

  setScale(at: number, { scale }: Scaling): void {
    this.view.setFloat32(at, scale, true);
  }

  setZeroPoint(at: number, { zeroPoint }: Scaling): void {
    this.view.setUint8(at, zeroPoint);
  }
}

/** What finds the scaling of a row and what makes bytes of rows, plain or vectorised. */
interface Machine {
  scaling(from: number, columns: number): Scaling;
  quantize(from: number, rows: number, columns: number, out: number, stats: number): void;
}

function plain(memory: WebAssembly.Memory): Machine {
  const numbers = new Rows(memory);
  const scaling = (from: number, columns: number): Scaling => scalingOf(...numbers.extremes(from, columns));
  return {
    scaling,
    quantize(from, rows, columns, out, stats) {
      for (let row = 0; row < rows; row++) {
        const at = from + 4 * row * columns;
        numbers.quantize(at, columns, out + row, rows, scaling(at, columns), stats);
      }
    },
  };
}

interface Exports {
  extremes(from: number, columns: number): readonly [least: number, most: number];
  quantize(
    ...args: [
      ...[from: number, columns: number, stride: number, out: number, outStride: number],
      ...[scale0: number, scale1: number, scale2: number, scale3: number],
      ...[zero0: number, zero1: number, zero2: number, zero3: number, stats: number],
    ]
  ): void;
}

const VECTOR = 4;

function simd(memory: WebAssembly.Memory): Machine {
  const module = new WebAssembly.Module(Buffer.from(UINT8_WASM, 'base64'));
  const wasm = new WebAssembly.Instance(module, { host: { memory } }).exports as Exports;
  const numbers = new Rows(memory);
  const scaling = (from: number, columns: number): Scaling => {
    const whole = columns - (columns % VECTOR);
    const [least, most] = whole === 0 ? [0, 0] : wasm.extremes(from, whole);
    return scalingOf(...numbers.extremes(from + 4 * whole, columns - whole, least, most));
  };
  return {
    scaling,
    quantize(from, rows, columns, out, stats) {
      const whole = columns - (columns % VECTOR);
      const stride = 4 * columns;
      for (let row = 0; row < rows; row += VECTOR) {
        const at = from + row * stride;
        const count = Math.min(VECTOR, rows - row);
        const [a, b, c, d] = Array.from({ length: count }, (_, i) => scaling(at + i * stride, columns));
        let done = 0;
        if (a && b && c && d && whole > 0) {
          const scales = [a.scale, b.scale, c.scale, d.scale] as const;
          const zeros = [a.zeroPoint, b.zeroPoint, c.zeroPoint, d.zeroPoint] as const;
          wasm.quantize(at, whole, stride, out + row, rows, ...scales, ...zeros, stats);
          done = whole;
        }
        if (done === columns) continue;
        for (const [i, one] of [a, b, c, d].entries()) {
          if (one === undefined) break;
          const place = out + row + i + done * rows;
          numbers.quantize(at + i * stride + 4 * done, columns - done, place, rows, one, stats);
        }
      }
    },
  };
}

type Kind<K extends Store['kind']> = Extract<Store, { readonly kind: K }>;
type Columns = Kind<'uint8-columns'>;

const columnsRun =
  (make: (memory: WebAssembly.Memory) => Machine) =>
  (memory: WebAssembly.Memory): StoreRun<Columns> => {
    const machine = make(memory);
    return {
      run: (from, count, out, stats, { columns }) => machine.quantize(from, count / columns, columns, out, stats),
    };
  };

export const uint8Columns: StoreKernel<Columns> = {
  unit: ({ columns }) => columns,
  unitBytes: ({ columns }) => columns,
  columns: ({ columns }) => columns,
  plain: columnsRun(plain),
  simd: columnsRun(simd),
};

/** One number for each row. */
function scalingKernel<S extends Extract<Store, { readonly kind: 'uint8-scale' | 'uint8-zero-point' }>>(
  unitBytes: number,
  set: (numbers: Rows, at: number, scaling: Scaling) => void,
): StoreKernel<S> {
  const runOf =
    (make: (memory: WebAssembly.Memory) => Machine) =>
    (memory: WebAssembly.Memory): StoreRun<S> => {
      const machine = make(memory);
      const numbers = new Rows(memory);
      return {
        run(from, count, out, _stats, { columns }) {
          for (let row = 0; row < count / columns; row++) {
            set(numbers, out + unitBytes * row, machine.scaling(from + 4 * row * columns, columns));
          }
        },
      };
    };
  return { unit: ({ columns }) => columns, unitBytes: () => unitBytes, plain: runOf(plain), simd: runOf(simd) };
}

export const uint8Scale = scalingKernel<Kind<'uint8-scale'>>(4, (numbers, at, scaling) =>
  numbers.setScale(at, scaling),
);
export const uint8ZeroPoint = scalingKernel<Kind<'uint8-zero-point'>>(1, (numbers, at, scaling) =>
  numbers.setZeroPoint(at, scaling),
);
