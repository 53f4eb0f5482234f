/** What adapters add to a run of elements from number `first` of a storage on, as plain data that travels to a thread. */
export interface Update {
  readonly first: number;
  readonly columns: number;
  readonly rank: number;
  readonly scale: number;
  readonly parts: readonly {
    /** of the weight, with `left.length / rank` rows */
    readonly firstRow: number;
    /** (rows, rank) */
    readonly left: Float64Array;
    /** (rank, columns) */
    readonly right: Float64Array;
  }[];
}

/**
 * Adds an update to the float64 means of `tile`, which begin `skip` elements after the update's first. Of each element the sum
 * over the ranks in their order, times the scale, is added to the mean.
 */
export function addUpdate(tile: Float64Array, skip: number, { first, columns, rank, scale, parts }: Update): void {
  const start = first + skip;
  const end = start + tile.length;
  const sums = new Float64Array(Math.min(columns, tile.length));
  for (const { firstRow, left, right } of parts) {
    const rows = left.length / rank;
    const from = Math.max(firstRow, Math.floor(start / columns));
    const to = Math.min(firstRow + rows, Math.ceil(end / columns));
    for (let row = from; row < to; row++) {
      const column = Math.max(0, start - row * columns);
      const count = Math.min(columns, end - row * columns) - column;
      sums.fill(0, 0, count);
      for (let k = 0; k < rank; k++) {
        const factor = left[(row - firstRow) * rank + k] ?? 0;
        const at = k * columns + column;
        for (let j = 0; j < count; j++) sums[j] = (sums[j] ?? 0) + factor * (right[at + j] ?? 0);
      }
      const at = row * columns + column - start;
      for (let j = 0; j < count; j++) tile[at + j] = (tile[at + j] ?? 0) + (sums[j] ?? 0) * scale;
    }
  }
}
