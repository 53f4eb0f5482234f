import { describe, expect, test } from '@jest/globals';
import { BLOCK_BYTES } from '../../src/average/arena.js';
import { type Block, cutBlocks } from '../../src/average/blocks.js';
import type { CopyTask } from '../../src/average/task.js';
import type { Piece } from '../../src/model-file/layout.js';

const BYTES = Buffer.alloc(2 * BLOCK_BYTES, 'a period of 25 bytes, odd.');
const fixed = (byteLength: number): Piece => ({ kind: 'fixed', bytes: BYTES.subarray(0, byteLength) });
const data = (storage: number, byteLength: number): Piece => ({ kind: 'data', storage, byteLength });
const checksums = (byteLength: number): Piece => ({ kind: 'checksums', byteLength, bytes: () => new Uint8Array() });

/** Cuts a file of these pieces; tasks tell what they were asked for. */
function cut(pieces: readonly Piece[], sizes: readonly number[] = []) {
  const asked: number[][] = [];
  const blocks: Block[] = [];
  const taskOf = (storage: number, first: number, count: number, at: number): CopyTask => {
    asked.push([storage, first, count, at]);
    return { kind: 'copy', at, byteLength: 0, inputs: [], chosen: 0, reference: undefined };
  };
  for (const block of cutBlocks({ byteLength: 0, pieces, tensors: [] }, sizes, taskOf)) {
    if (blocks.push(block) > 10) throw new RangeError('there is no end of blocks');
  }
  return { blocks, asked };
}

const places = (blocks: readonly Block[]) => blocks.map(({ position, byteLength }) => [position, byteLength]);

test('no piece makes no block, and neither do pieces without a byte', () => {
  expect(cut([]).blocks).toEqual([]);
  expect(cut([fixed(0), data(0, 0), checksums(0)], [4])).toEqual({ blocks: [], asked: [] });
});

test('small pieces stand in one block, in their order', () => {
  const header = fixed(100);
  const directory = checksums(50);
  const { blocks, asked } = cut([header, data(0, 12), data(1, 20), directory], [4, 2]);
  expect(blocks).toMatchObject([
    {
      position: 0,
      byteLength: 182,
      parts: [
        { kind: 'fixed', at: 0 },
        { kind: 'data', storage: 0, byteLength: 12 },
        { kind: 'data', storage: 1, byteLength: 20 },
        { kind: 'checksums', at: 132, from: 0, byteLength: 50 },
      ],
      tasks: [{ at: 100 }, { at: 112 }],
    },
  ]);
  expect(asked).toEqual([
    [0, 0, 3, 100],
    [1, 0, 10, 112],
  ]);
});

describe('a block is full', () => {
  test('to its last byte, and then the next one begins', () => {
    expect(places(cut([fixed(BLOCK_BYTES)]).blocks)).toEqual([[0, BLOCK_BYTES]]);
    expect(places(cut([fixed(BLOCK_BYTES + 1)]).blocks)).toEqual([
      [0, BLOCK_BYTES],
      [BLOCK_BYTES, 1],
    ]);
  });

  test('what is known beforehand and checksums are cut anywhere', () => {
    const header = fixed(BLOCK_BYTES + 3);
    const { blocks } = cut([header, checksums(BLOCK_BYTES)]);
    const parts = blocks.map((block) => block.parts);
    expect(
      parts.map((of) => of.map((part) => [part.kind, 'at' in part && part.at, 'from' in part && part.from])),
    ).toEqual([
      [['fixed', 0, false]],
      [
        ['fixed', 0, false],
        ['checksums', 3, 0],
      ],
      [['checksums', 0, BLOCK_BYTES - 3]],
    ]);
    expect(places(blocks)).toEqual([
      [0, BLOCK_BYTES],
      [BLOCK_BYTES, BLOCK_BYTES],
      [2 * BLOCK_BYTES, 3],
    ]);
    expect(parts[1]?.[1]).toMatchObject({ byteLength: BLOCK_BYTES - 3 });
    const bytes = parts.flat().flatMap((part) => (part.kind === 'fixed' ? [part.bytes] : []));
    expect(header.kind === 'fixed' && Buffer.concat(bytes).equals(header.bytes)).toBe(true);
  });

  test('data is cut between elements, in element counts', () => {
    // 63 bytes before it: half of an element has no room.
    const { blocks, asked } = cut([fixed(63), data(0, 2 * BLOCK_BYTES)], [2]);
    expect(places(blocks)).toEqual([
      [0, BLOCK_BYTES - 1],
      [BLOCK_BYTES - 1, BLOCK_BYTES],
      [2 * BLOCK_BYTES - 1, 64],
    ]);
    expect(asked).toEqual([
      [0, 0, BLOCK_BYTES / 2 - 32, 63],
      [0, BLOCK_BYTES / 2 - 32, BLOCK_BYTES / 2, 0],
      [0, BLOCK_BYTES - 32, 32, 0],
    ]);
    expect(blocks.map(({ tasks }) => tasks.length)).toEqual([1, 1, 1]);
  });

  test('aligned data fills blocks to the last byte', () => {
    const { blocks } = cut([fixed(64), data(0, BLOCK_BYTES), fixed(16), data(1, BLOCK_BYTES)], [4, 4]);
    expect(places(blocks)).toEqual([
      [0, BLOCK_BYTES],
      [BLOCK_BYTES, BLOCK_BYTES],
      [2 * BLOCK_BYTES, 80],
    ]);
  });

  test('where not even one element has room', () => {
    const { blocks, asked } = cut([fixed(BLOCK_BYTES - 3), data(7, 8)], [1, 1, 1, 1, 1, 1, 1, 4]);
    expect(places(blocks)).toEqual([
      [0, BLOCK_BYTES - 3],
      [BLOCK_BYTES - 3, 8],
    ]);
    expect(asked).toEqual([[7, 0, 2, 0]]);
  });

  test('a short rest stays whole', () => {
    const { blocks, asked } = cut([fixed(BLOCK_BYTES - 256), data(0, 200)], [4]);
    expect(places(blocks)).toEqual([[0, BLOCK_BYTES - 56]]);
    expect(asked).toEqual([[0, 0, 50, BLOCK_BYTES - 256]]);
  });
});
