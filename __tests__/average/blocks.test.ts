import { describe, expect, test } from '@jest/globals';
import { BLOCK_BYTES, MOST_MEANS } from '../../src/average/arena.js';
import { type Block, BlockCutter } from '../../src/average/blocks.js';
import type { Result, Task } from '../../src/average/task.js';
import { DIRECT_GRAIN } from '../../src/model-file/direct.js';
import { type FileLayout, type Piece, pieceLength, type Store } from '../../src/model-file/layout.js';

const BYTES = Buffer.alloc(2 * BLOCK_BYTES, 'a period of 25 bytes, odd.');
const fixed = (byteLength: number): Piece => ({ kind: 'fixed', bytes: BYTES.subarray(0, byteLength) });
/** All of a storage, or some of it, with elements of `size` bytes. */
const data = (storage: number, count: number, size = 4, { kind = 'plain', first = 0 }: Partial<Made> = {}): Piece => {
  return { kind: 'data', storage, first, count, store: { kind } as Store, byteLength: size * count };
};
const checksums = (byteLength: number): Piece => ({
  kind: 'checksums',
  byteLength,
  bytes: (crcs) => Buffer.alloc(byteLength, crcs.join()),
});
interface Made {
  readonly kind: Exclude<Store['kind'], 'transposed'>;
  readonly first: number;
}

/** Cuts files of these pieces; tells which elements the tasks are of. */
function cut(files: readonly (readonly Piece[])[]) {
  const layouts = files.map((pieces): FileLayout => {
    return { pieces, tensors: [], byteLength: pieces.reduce((sum, piece) => sum + pieceLength(piece), 0) };
  });
  const sizes: number[] = [];
  for (const piece of files.flat()) {
    if (piece.kind === 'data') sizes[piece.storage] = Math.max(sizes[piece.storage] ?? 0, piece.first + piece.count);
  }
  const asked: { storage: number; first: number; count: number; results: readonly Result[] }[] = [];
  const taskOf = (storage: number, first: number, count: number, results: readonly Result[]): Task => {
    asked.push({ storage, first, count, results });
    const stretch = { storage, offset: 0, firstSource: 0, sources: 1 };
    return { kind: 'copy', ...stretch, byteLength: 0, chosen: 0, base: false, results };
  };
  const cutter = new BlockCutter(layouts, sizes, taskOf);
  const blocks: Block[] = [];
  for (const block of cutter.blocks()) if (blocks.push(block) > 20) throw new RangeError('there is no end of blocks');
  const left = files.map((_, i) => cutter.leftPieces(i).map(({ position, piece }) => [position, pieceLength(piece)]));
  return { blocks, asked, left, layouts };
}

/** Position and length of what each block writes to a file. */
const places = (blocks: readonly Block[], output = 0) =>
  blocks.map(({ shares }) => shares[output]?.extents.map(({ position, byteLength }) => [position, byteLength]));
const stretches = ({ asked }: ReturnType<typeof cut>) =>
  asked.map(({ storage, first, count }) => [storage, first, count]);

/** Every byte of every file stands in one block or is left, and none twice. */
function expectWhole({ blocks, left, layouts }: ReturnType<typeof cut>): void {
  for (const [output, { byteLength }] of layouts.entries()) {
    const spans = [
      ...(places(blocks, output).flat() as [number, number][]),
      ...((left[output] ?? []) as [number, number][]),
    ];
    spans.sort(([a], [b]) => a - b);
    let end = 0;
    for (const [position, length] of spans) {
      expect(position).toBe(end);
      end += length;
    }
    expect(end).toBe(byteLength);
  }
}

test('without data there is no block: all is left', () => {
  expect(cut([[]])).toMatchObject({ blocks: [], left: [[]] });
  const pieces = [fixed(7), data(0, 0), fixed(0), checksums(5)];
  expect(cut([pieces])).toMatchObject({
    blocks: [],
    left: [
      [
        [0, 7],
        [7, 5],
      ],
    ],
  });
});

test('what is small stands in one block, in its order; what follows the last data is left', () => {
  const found = cut([[fixed(100), data(0, 3), checksums(16), fixed(4), data(1, 10, 2), checksums(50), fixed(3)]]);
  expect(found.blocks).toMatchObject([
    {
      stretches: [
        { storage: 0, count: 3 },
        { storage: 1, count: 10 },
      ],
      shares: [
        {
          extents: [{ position: 0, at: 0, byteLength: 152 }],
          parts: [
            { kind: 'fixed', at: 0 },
            { kind: 'data', task: 0, result: 0, byteLength: 12 },
            { kind: 'checksums', at: 112 },
            { kind: 'fixed', at: 128 },
            { kind: 'data', task: 1, result: 0, byteLength: 20 },
          ],
        },
      ],
    },
  ]);
  expect(found.asked.map(({ results }) => results)).toMatchObject([
    [{ output: 0, at: 100, byteLength: 12, first: 0, count: 3, checksum: true }],
    [{ at: 132, byteLength: 20, count: 10 }],
  ]);
  expect(found.left).toEqual([
    [
      [152, 50],
      [202, 3],
    ],
  ]);
});

describe('a block is full', () => {
  test('to a page of the file, in whole elements, and the next one goes on there', () => {
    const found = cut([[fixed(64), data(0, 3 * (BLOCK_BYTES / 4))]]);
    expect(places(found.blocks)).toEqual([
      [[0, BLOCK_BYTES]],
      [[BLOCK_BYTES, BLOCK_BYTES]],
      [[2 * BLOCK_BYTES, BLOCK_BYTES]],
      [[3 * BLOCK_BYTES, 64]],
    ]);
    expect(stretches(found)[1]).toEqual([0, BLOCK_BYTES / 4 - 16, BLOCK_BYTES / 4]);
    expectWhole(found);
  });

  test('where half an element would stand beyond it, an element earlier', () => {
    const found = cut([[fixed(63), data(0, BLOCK_BYTES, 2)]]);
    expect(places(found.blocks)).toEqual([
      [[0, BLOCK_BYTES - 1]],
      // begins at the last byte of a page, in the block too
      [[BLOCK_BYTES - 1, BLOCK_BYTES - DIRECT_GRAIN]],
      [[2 * BLOCK_BYTES - DIRECT_GRAIN - 1, 64 + DIRECT_GRAIN]],
    ]);
    expect(found.blocks.map(({ shares }) => shares[0]?.extents[0]?.at)).toEqual([
      0,
      DIRECT_GRAIN - 1,
      DIRECT_GRAIN - 1,
    ]);
    expectWhole(found);
  });

  test('where what stands before the next data has no room any more', () => {
    const found = cut([[data(0, BLOCK_BYTES / 4 - 16), fixed(64), data(1, 5)]]);
    expect(places(found.blocks)).toEqual([[[0, BLOCK_BYTES - 64]], [[BLOCK_BYTES - 64, 84]]]);
    expectWhole(found);
  });
});

test('a header longer than there is room for before data is left', () => {
  for (const length of [(1 << 20) + 1, BLOCK_BYTES + 3]) {
    const found = cut([[fixed(length), data(0, 5)]]);
    expect(places(found.blocks)).toEqual([[[length, 20]]]);
    expect(found.left).toEqual([[[0, length]]]);
  }
  const long = cut([[fixed(1 << 20), data(0, 5)]]);
  expect([places(long.blocks), long.left]).toEqual([[[[0, (1 << 20) + 20]]], [[]]]);
});

describe('several files', () => {
  test('hold the same storages in other orders and under other headers', () => {
    const found = cut([
      [fixed(10), data(0, 4), fixed(6), data(1, 2, 8)],
      [fixed(3), data(1, 2, 8), fixed(1), data(0, 4)],
    ]);
    expect(stretches(found)).toEqual([
      [0, 0, 4],
      [1, 0, 2],
    ]);
    expect(places(found.blocks, 1)).toEqual([
      [
        [19, 17],
        [0, 19],
      ],
    ]);
    // Alike modulo a page, in the file and in the block.
    expect(found.blocks[0]?.shares[1]?.extents.map(({ at }) => at)).toEqual([19, DIRECT_GRAIN]);
    expectWhole(found);
  });

  test('a checksum waits for the data before it', () => {
    const zip = [data(1, 2), checksums(4), data(0, 2), checksums(4)];
    expect(cut([zip]).left).toEqual([[[20, 4]]]);
    const found = cut([[data(0, 2), data(1, 2)], zip]);
    expect(places(found.blocks, 1)).toEqual([
      [
        [12, 8],
        [0, 8],
      ],
    ]);
    expect(found.left[1]).toEqual([
      [8, 4],
      [20, 4],
    ]);
    expect(found.asked.map(({ results }) => results.map(({ checksum }) => checksum))).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  test('one holds rows of a storage, more than once, and not all; one holds none of it', () => {
    const rows = (first: number, count: number) => data(0, count, 4, { kind: 'float32', first });
    const found = cut([[data(0, 12)], [rows(8, 4), fixed(1), rows(0, 4), rows(8, 4)], [data(1, 1)]]);
    expect(found.asked.map(({ results }) => results.map(({ output, first, count }) => [output, first, count]))).toEqual(
      [
        [
          [0, 0, 12],
          [1, 8, 4],
          [1, 0, 4],
          [1, 8, 4],
        ],
        [[2, 0, 1]],
      ],
    );
    expectWhole(found);
    expect(found.layouts).toHaveLength(3);
  });

  test('the one with the least room ends a block', () => {
    const wide = BLOCK_BYTES / 8;
    const found = cut([[data(0, 3 * wide, 2)], [data(0, 3 * wide, 8)]]);
    expect(stretches(found)).toEqual([
      [0, 0, wide],
      [0, wide, wide],
      [0, 2 * wide, wide],
    ]);
    expectWhole(found);
  });

  test('no more numbers than means are kept of make a task, where a store is made of them', () => {
    const found = cut([[data(0, 3 * MOST_MEANS, 2)], [data(0, 3 * MOST_MEANS, 4, { kind: 'float32' })]]);
    expect(Math.max(...found.asked.map(({ count }) => count))).toBe(MOST_MEANS);
    expectWhole(found);
  });
});
