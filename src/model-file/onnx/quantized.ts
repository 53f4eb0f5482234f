/** Weights in int8 as onnxruntime's quantizer writes them: unsigned, each column of MatMul's matrix with a scale and a zero point. */

/** How one column is scaled: its numbers are (byte - zeroPoint) * scale. `scale` is a float32. */
export interface Scaling {
  readonly scale: number;
  readonly zeroPoint: number;
}

const MOST = 255;
/** Releases of onnxruntime differ in the last bit of a scale. */
const SCALE_TOLERANCE = 1e-4;
/** And with that in what is rounded up. */
export const STEP = 1 + 1e-3;

/**
 * Whether `count` numbers from `values[first]` on are what `bytes[from]`, `bytes[from + stride]`, ... mean, within one step.
 * @param whole they are a whole column: its extremes must give the scale as well
 */
export function isQuantizedRow(
  values: Float32Array,
  first: number,
  count: number,
  bytes: Uint8Array,
  from: number,
  stride: number,
  { scale, zeroPoint }: Scaling,
  whole = false,
): boolean {
  if (!(scale > 0)) return false;
  const factor = 1 / scale;
  let worst = 0;
  let least = 0;
  let most = 0;
  for (let i = 0, at = from; i < count; i++, at += stride) {
    const value = values[first + i] ?? 0;
    const error = Math.abs(Math.min(Math.max(value * factor + zeroPoint, 0), MOST) - (bytes[at] ?? 0));
    // NaN is never within a step.
    if (!(error <= worst)) worst = error;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(worst <= STEP)) return false;
  return !whole || isScalingOf({ scale, zeroPoint }, least, most);
}

/** Whether a scaling spreads the numbers from `least` to `most`, which 0 is between, over all steps; of zeros any does. */
export function isScalingOf({ scale, zeroPoint }: Scaling, least: number, most: number): boolean {
  if (least === most) return true;
  const isSpread = Math.abs((most - least) / MOST / scale - 1) <= SCALE_TOLERANCE;
  return isSpread && Math.abs(-least / scale - zeroPoint) <= STEP;
}
