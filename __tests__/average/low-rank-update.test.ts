import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addUpdate, type Update } from '../../src/average/low-rank-update.js';

describe('addUpdate', () => {
  const number = fc.integer({ min: -9, max: 9 });
  const numbers = (length: number) => fc.array(number, { minLength: length, maxLength: length });
  /** A (rows, columns) matrix of which some rows have an update. */
  const cases = fc
    .record({
      rows: fc.integer({ min: 1, max: 6 }),
      columns: fc.integer({ min: 1, max: 7 }),
      rank: fc.integer({ min: 1, max: 3 }),
    })
    .chain(({ rows, columns, rank }) =>
      fc.record({
        rows: fc.constant(rows),
        columns: fc.constant(columns),
        rank: fc.constant(rank),
        weight: numbers(rows * columns),
        firstRow: fc.nat(rows - 1),
        left: numbers(rows * rank),
        right: numbers(rank * columns),
        cuts: fc.array(fc.nat(rows * columns), { maxLength: 4 }),
      }),
    );

  test('adds left times right times the scale, whatever runs the weight is cut into', () => {
    fc.assert(
      fc.property(cases, ({ rows, columns, rank, weight, firstRow, left, right, cuts }) => {
        const scale = 0.75;
        const own = left.slice(0, (rows - firstRow) * rank);
        const expected = weight.map((value, i) => {
          const row = Math.floor(i / columns) - firstRow;
          if (row < 0) return value;
          let sum = 0;
          for (let k = 0; k < rank; k++) sum += (own[row * rank + k] ?? 0) * (right[k * columns + (i % columns)] ?? 0);
          return value + sum * scale;
        });
        const part = { firstRow, left: Float64Array.from(own), right: Float64Array.from(right) };
        const edges = [0, ...cuts.toSorted((a, b) => a - b), weight.length];
        const found = edges.slice(1).flatMap((end, i) => {
          const start = edges[i] ?? 0;
          const tile = Float64Array.from(weight.slice(start, end));
          const first = Math.max(0, start - 2);
          const update: Update = { first, columns, rank, scale, parts: [part] };
          addUpdate(tile, start - first, update);
          return [...tile];
        });
        expect(found).toEqual(expected);
      }),
    );
  });
});
