/**
 * The arithmetic of the average over a block of memory: sum, divide, round, measure. Two implementations agree to
 * the bit in every element: scalar.ts, plain TypeScript and the specification, and simd.ts, WebAssembly.
 */

/** What sums are taken of and results stored as; complex numbers are pairs of these. */
export type FloatType = 'float64' | 'float32' | 'float16' | 'bfloat16';

export const FLOAT_BYTES: Readonly<Record<FloatType, number>> = { float64: 8, float32: 4, float16: 2, bfloat16: 2 };

/** What sums are taken of: the half formats are widened to float32 first, which is exact. */
export type SlotType = 'float64' | 'float32';

/**
 * All addresses are bytes in one memory; counts are elements. A tile is `count` float64 means. Slots are arrays of
 * equal length, one for each source, `stride` bytes apart.
 */
export interface Kernel {
  /** Half-width values at `from` to float32 at `out`. */
  widen(type: 'float16' | 'bfloat16', from: number, count: number, out: number): void;

  /** `tile[k]` = the float64 sum of the slots' k-th elements, in the order of the slots, divided by `sources`. */
  mean(type: SlotType, slots: number, stride: number, sources: number, count: number, tile: number): void;

  /**
   * Of float32 slots, `mean` rounded once to float32 as `round` does, at `out`: what nearly every model needs, in one
   * pass over the slots. May spoil the tile.
   */
  average(
    slots: number,
    stride: number,
    sources: number,
    count: number,
    places: { readonly tile: number; readonly out: number; readonly stats: number },
  ): void;

  /**
   * The tile rounded once to nearest even, to `out`, and to float32, to `mean` (for float32 the same place; for
   * float64 the tile itself is the result and is copied). Adds to the statistics. Spoils the tile.
   */
  round(type: FloatType, tile: number, count: number, out: number, mean: number, stats: number): void;

  /**
   * Adds to the float64 at `sums + 8 * i` the sum of squares of source i's differences from the float32 means.
   * Differences and squares are float32: a measure to report, not to compute with.
   */
  distances(
    type: SlotType,
    slots: number,
    stride: number,
    sources: number,
    count: number,
    mean: number,
    sums: number,
  ): void;

  /**
   * Goes on with the division of bytes by SPARSE_MULTIPLE: the next `byteLength`, a multiple of REDUCE_GRAIN, are at
   * `from`. `state` is REMAINDER_BYTES long, zeros at first; `scratch` has room for REDUCE_SCRATCH_BYTES.
   */
  divide(from: number, byteLength: number, state: number, scratch: number): void;

  /** The remainder of all that was divided, followed by REMAINDER_BYTES zeros: this many bytes at `out`. */
  remainder(state: number, scratch: number, out: number): void;
}

/** Exponents of a multiple of the CRC-32 polynomial in x^128: see crc.ts. */
export const SPARSE_MULTIPLE = [300, 155, 117, 89, 0] as const;
const WORD_BYTES = 16;
export const REMAINDER_BYTES = WORD_BYTES * SPARSE_MULTIPLE[0];
export const REDUCE_GRAIN = 4 * WORD_BYTES;
export const REDUCE_SCRATCH_BYTES = 3 * REMAINDER_BYTES;

/** Statistics of a run of means, in memory as vectors: two float64 lanes each, the extremes four float32 lanes. */
export const STATS = {
  /** sum of squares of the means */
  squares: 0,
  /** sum of squares of the rounding errors of half-width results */
  errors: 16,
  /** sum of |rounding error / mean| over the means other than 0 */
  relativeSum: 32,
  /** the largest of these */
  relativeWorst: 48,
  /** number of means other than 0, as int64 */
  nonzero: 64,
  /** of the rounded results, before overflow to infinity */
  min: 80,
  max: 96,
  byteLength: 112,
} as const;

/** The same, read. `errors` to `nonzero` are 0 unless the results are half-width. */
export interface Stats {
  squares: number;
  errors: number;
  relativeSum: number;
  relativeWorst: number;
  nonzero: number;
  min: number;
  max: number;
}

/** Makes ready the stretch of memory at `stats` in which the kernel gathers them: zeros, and an empty range. */
export function resetStats(memory: DataView, stats: number): void {
  for (let at = 0; at < STATS.byteLength; at += 4) memory.setUint32(stats + at, 0, true);
  for (let lane = 0; lane < 4; lane++) {
    memory.setFloat32(stats + STATS.min + 4 * lane, Infinity, true);
    memory.setFloat32(stats + STATS.max + 4 * lane, -Infinity, true);
  }
}

/** What the kernel has gathered at `stats` since the last reset, its lanes added up. */
export function readStats(memory: DataView, stats: number): Stats {
  const pair = (at: number) => [memory.getFloat64(stats + at, true), memory.getFloat64(stats + at + 8, true)] as const;
  const quad = (at: number) => [0, 4, 8, 12].map((lane) => memory.getFloat32(stats + at + lane, true));
  const sum = ([a, b]: readonly [number, number]) => a + b;
  return {
    squares: sum(pair(STATS.squares)),
    errors: sum(pair(STATS.errors)),
    relativeSum: sum(pair(STATS.relativeSum)),
    relativeWorst: Math.max(...pair(STATS.relativeWorst)),
    nonzero: Number(
      memory.getBigInt64(stats + STATS.nonzero, true) + memory.getBigInt64(stats + STATS.nonzero + 8, true),
    ),
    min: Math.min(...quad(STATS.min)),
    max: Math.max(...quad(STATS.max)),
  };
}
