/** Half-width floating formats as plain numbers: the definition that every faster way must meet to the bit. */

export type HalfFormat = 'float16' | 'bfloat16';

interface FormatInfo {
  /** stored bits of the significand, without the leading one */
  readonly fractionBits: number;
  /** exponent of the smallest normal value; the spacing below it stays */
  readonly leastExponent: number;
  /** bits of infinity: exponent all ones, fraction zero */
  readonly infinity: number;
}

/** IEEE 754 binary16, and the upper half of binary32. */
export const HALF_FORMATS: Readonly<Record<HalfFormat, FormatInfo>> = {
  float16: { fractionBits: 10, leastExponent: -14, infinity: 0x7c00 },
  bfloat16: { fractionBits: 7, leastExponent: -126, infinity: 0x7f80 },
};

const scratch = new DataView(new ArrayBuffer(8));

/** The 16 bits of the value of `format` nearest to a float64, ties to even: one rounding. NaN becomes the quiet NaN. */
export function halfBits(value: number, format: HalfFormat): number {
  const { fractionBits, leastExponent, infinity } = HALF_FORMATS[format];
  scratch.setFloat64(0, value);
  const sign = (scratch.getUint8(0) & 0x80) << 8;
  if (Number.isNaN(value)) return sign | infinity | (1 << (fractionBits - 1));
  const magnitude = Math.abs(value);
  if (magnitude === Infinity) return sign | infinity;
  const exponent = Math.max(((scratch.getUint16(0) >> 4) & 0x7ff) - 1023, leastExponent);
  // A multiple of the spacing, and its fraction, are exact: the divisor is a power of two.
  const steps = magnitude / 2 ** (exponent - fractionBits);
  const whole = Math.floor(steps);
  const rest = steps - whole;
  const rounded = whole + (rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? 1 : 0);
  // The leading one of a normal value counts as one exponent, and so does a carry out of the fraction.
  const bits = (exponent - leastExponent) * 2 ** fractionBits + rounded;
  return sign | Math.min(bits, infinity);
}

/** The value of 16 bits, exactly. */
export function halfValue(bits: number, format: HalfFormat): number {
  const { fractionBits, leastExponent, infinity } = HALF_FORMATS[format];
  const magnitude = bits & 0x7fff;
  const sign = bits & 0x8000 ? -1 : 1;
  if (magnitude > infinity) return Number.NaN;
  if (magnitude === infinity) return sign * Infinity;
  const exponent = magnitude >> fractionBits;
  const fraction = magnitude & ((1 << fractionBits) - 1);
  const significand = exponent === 0 ? fraction : fraction + (1 << fractionBits);
  return sign * significand * 2 ** (leastExponent + Math.max(exponent - 1, 0) - fractionBits);
}
