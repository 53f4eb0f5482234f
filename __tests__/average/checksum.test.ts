import { crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { arenaLayout, arenaMemory } from '../../src/average/arena.js';
import { checksumOver } from '../../src/average/checksum.js';
import { REMAINDER_BYTES } from '../../src/average/kernel.js';
import { simdKernel } from '../../src/average/simd.js';

test('is the CRC-32 of the bytes, short or long, wherever they begin and end', () => {
  const layout = arenaLayout(1, 1);
  const memory = arenaMemory(layout);
  const bytes = Buffer.from(memory.buffer);
  const checksum = checksumOver(memory, simdKernel(memory), layout);
  for (let k = 0; k < 100_000; k++) bytes[layout.blocks + k] = (k * k * 17 + (k >> 5)) % 253;
  const lengths = [0, 1, 63, 64, REMAINDER_BYTES, 4 * REMAINDER_BYTES - 1, 4 * REMAINDER_BYTES, 65_537, 99_999];
  for (const byteLength of lengths) {
    for (const start of [0, 1]) {
      const at = layout.blocks + start;
      expect(checksum(at, byteLength)).toBe(crc32(bytes.subarray(at, at + byteLength)));
    }
  }
});
