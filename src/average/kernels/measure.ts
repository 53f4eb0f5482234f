/** What storing an element costs, in the statistics of a run of means. */
import { STATS } from '../kernel.js';

/**
 * Adds the error of the k-th element to the statistics at `stats`.
 * @param round `Math.fround` where the vectorised kernel measures in float32
 */
export function addError(view: DataView, stats: number, k: number, value: number, stored: number, round = same): void {
  const lane = 8 * (k % 2);
  const add = (at: number, more: number) =>
    view.setFloat64(stats + at + lane, view.getFloat64(stats + at + lane, true) + more, true);
  const error = round(stored - value);
  add(STATS.errors, error * error);
  if (value === 0) return;
  const relative = round(Math.abs(error / value));
  add(STATS.relativeSum, relative);
  const worst = stats + STATS.relativeWorst + lane;
  view.setFloat64(worst, Math.max(view.getFloat64(worst, true), relative), true);
  const nonzero = stats + STATS.nonzero + lane;
  view.setBigInt64(nonzero, view.getBigInt64(nonzero, true) + 1n, true);
}

function same(value: number): number {
  return value;
}
