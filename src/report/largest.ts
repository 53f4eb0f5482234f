/** The largest of `least` and `values`; unlike `Math.max(...values)` for any number of values. */
export function largest(least: number, values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), least);
}
