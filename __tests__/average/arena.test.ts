import { describe, expect, test } from '@jest/globals';
import {
  arenaLayout,
  arenaMemory,
  BLOCK_BYTES,
  MOST_MEANS,
  SHARE_BYTES,
  shareBytes,
  TILE,
} from '../../src/average/arena.js';
import { REDUCE_SCRATCH_BYTES, REMAINDER_BYTES, STATS } from '../../src/average/kernel.js';
import { DIRECT_GRAIN } from '../../src/model-file/direct.js';

const ALONE = { sources: 1, blocks: 1, outputs: 1, keepsMeans: false };

describe.each([1, 2, 3, 5, 6, 9, 20, 159, 160, 500])('the memory for %d sources', (sources) => {
  const layout = arenaLayout({ sources, blocks: 3, outputs: 2, keepsMeans: sources % 2 === 1 });
  const { chunk, stride, slots } = layout;
  // What is read of a source, and the same of the base model behind the last.
  const slot = (i: number): [number, number] => [slots + i * stride, slots + (i + 1) * stride];
  const places: [number, number][] = [
    [layout.stats, layout.stats + STATS.byteLength],
    [layout.lost, layout.lost + STATS.byteLength],
    [layout.sums, layout.sums + 8 * (sources + 2)],
    [layout.tile, layout.tile + 8 * TILE],
    [layout.mean, layout.mean + 4 * TILE],
    [layout.zeros, layout.zeros + 4 * TILE],
    [layout.raw, layout.raw + chunk / 2],
    ...Array.from({ length: sources + 1 }, (_, i) => slot(i)),
    [layout.scratch, layout.scratch + REDUCE_SCRATCH_BYTES],
    [layout.remainder, layout.remainder + REMAINDER_BYTES],
    [layout.states, layout.states + (sources + 2) * REMAINDER_BYTES],
    [layout.means, layout.means + (sources % 2 === 1 ? 4 * MOST_MEANS : 0)],
    [layout.blocks, layout.blocks + 3 * 2 * SHARE_BYTES],
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
  expect(arenaLayout(ALONE).blocks % DIRECT_GRAIN).toBe(0);
  expect(SHARE_BYTES % DIRECT_GRAIN).toBe(0);
  expect(BLOCK_BYTES % DIRECT_GRAIN).toBe(0);
});

test('chunks of all sources and the base model fit in a second-level cache, in whole pages; of many sources they are not too short, nor too much memory', () => {
  const chunks = [1, 2, 3, 4, 9, 12, 158, 159, 160, 500].map(
    (sources) => arenaLayout({ ...ALONE, sources }).chunk / 1024,
  );
  expect(chunks).toEqual([256, 212, 160, 128, 64, 48, 24, 24, 24, 8]);
});

test('a memory is shared, and as large as its layout in whole pages', () => {
  const layout = arenaLayout(ALONE);
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

test('each file has its share of each block in the memory, one behind the other', () => {
  const layout = arenaLayout({ ...ALONE, blocks: 2, outputs: 3 });
  const memory = arenaMemory(layout);
  const all = new Uint8Array(memory.buffer);
  const shares = [0, 1].flatMap((index) => shareBytes(memory, layout, index));
  expect(shares).toHaveLength(6);
  for (const [i, share] of shares.entries()) {
    expect(share).toHaveLength(SHARE_BYTES);
    share[0] = 7;
    expect(all[layout.blocks + i * SHARE_BYTES]).toBe(7);
  }
});
