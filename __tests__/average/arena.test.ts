import { describe, expect, test } from '@jest/globals';
import { arenaLayout, arenaMemory, BLOCK_BYTES, blockBytes, DIRECT_GRAIN, TILE } from '../../src/average/arena.js';
import { REDUCE_SCRATCH_BYTES, REMAINDER_BYTES, STATS } from '../../src/average/kernel.js';

describe.each([1, 2, 3, 5, 6, 9, 20, 159, 160, 500])('the memory for %d sources', (sources) => {
  const layout = arenaLayout(sources, 3);
  const { chunk, stride, slots } = layout;
  // What is read of a source, and the same of the reference behind the last.
  const slot = (i: number): [number, number] => [slots + i * stride, slots + (i + 1) * stride];
  const places: [number, number][] = [
    [layout.stats, layout.stats + STATS.byteLength],
    [layout.sums, layout.sums + 8 * (sources + 2)],
    [layout.tile, layout.tile + 8 * TILE],
    [layout.mean, layout.mean + 4 * TILE],
    [layout.zeros, layout.zeros + 4 * TILE],
    [layout.raw, layout.raw + chunk / 2],
    ...Array.from({ length: sources + 1 }, (_, i) => slot(i)),
    [layout.scratch, layout.scratch + REDUCE_SCRATCH_BYTES],
    [layout.remainder, layout.remainder + REMAINDER_BYTES],
    [layout.blocks, layout.blocks + 3 * BLOCK_BYTES],
  ];

  test('has room for everything, one behind the other, at the begin of cache lines and, for a disk, of pages', () => {
    let end = 0;
    for (const [from, until] of places) {
      const grain = from === layout.blocks ? 4096 : 64;
      expect(from).toBe(Math.ceil(end / grain) * grain);
      end = until;
    }
    expect(layout.byteLength).toBe(end);
  });
});

test('blocks begin where a disk takes them straight from memory', () => {
  expect(arenaLayout(1, 1).blocks % DIRECT_GRAIN).toBe(0);
  expect(BLOCK_BYTES % DIRECT_GRAIN).toBe(0);
});

test('chunks of all sources and a reference fit in a second-level cache, in whole pages, but for very many sources', () => {
  const chunks = [1, 2, 3, 4, 9, 12, 158, 159, 160, 500].map((sources) => arenaLayout(sources, 1).chunk / 1024);
  expect(chunks).toEqual([256, 212, 160, 128, 64, 48, 4, 4, 4, 4]);
});

test('a memory is shared, and as large as its layout in whole pages', () => {
  const layout = arenaLayout(2, 1);
  for (const [byteLength, pages] of [
    [131_071, 2],
    [131_072, 2],
    [131_073, 3],
  ] as const) {
    const { buffer } = arenaMemory({ ...layout, byteLength });
    expect(buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(buffer.byteLength).toBe(pages * 65_536);
  }
});

test('the bytes of a block are those of the memory, one block after the other', () => {
  const layout = arenaLayout(2, 2);
  const memory = arenaMemory(layout);
  const all = new Uint8Array(memory.buffer);
  for (const index of [0, 1]) {
    const block = blockBytes(memory, layout, index);
    expect(block).toHaveLength(4 * 1024 * 1024);
    block[0] = 7;
    expect(all[layout.blocks + index * block.length]).toBe(7);
  }
});
