import { crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { arenaLayout, arenaMemory } from '../../src/average/arena.js';
import { checksumsOver, crc32Combine, plainRemainder } from '../../src/average/crc.js';
import { REMAINDER_BYTES } from '../../src/average/kernel.js';
import { simdKernel } from '../../src/average/simd.js';

test('the CRC of two parts is that of the whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (a, b) => {
      expect(crc32Combine(crc32(a), crc32(b), b.length)).toBe(crc32(Buffer.concat([a, b])));
    }),
    { seed: 1 },
  );
});

test('lengths beyond 2^32 bytes count', () => {
  const zeros = 5 * 2 ** 32 + 3;
  let crc = crc32(Buffer.from('a'));
  for (let i = 0; i < 5; i++) crc = crc32Combine(crc, 0, 2 ** 32);
  expect(crc32Combine(crc, 0, 3)).toBe(crc32Combine(crc32(Buffer.from('a')), 0, zeros));
});

test('a plain remainder is the division’s, without what CRC-32 puts in front and behind', () => {
  // Of one byte it is the entry of the usual table (reflected polynomial 0xedb88320).
  expect(plainRemainder(crc32(Buffer.of(0x80)), 1)).toBe(0xedb88320);
  expect(plainRemainder(crc32(Buffer.of(0x01)), 1)).toBe(0x77073096);
  expect(plainRemainder(crc32(Buffer.alloc(100)), 100)).toBe(0);
});

test('plain remainders of sums are sums of plain remainders', () => {
  const a = Buffer.from('encoder.weight');
  const b = Buffer.from('decoder.weight');
  const sum = Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
  const of = (bytes: Buffer) => plainRemainder(crc32(bytes), bytes.length);
  expect((of(a) ^ of(b)) >>> 0).toBe(of(sum));
});

test('the checksum of memory is the CRC-32 of the bytes, short or long, wherever they begin and end', () => {
  const layout = arenaLayout({ sources: 1, blocks: 1, outputs: 1, keepsMeans: false });
  const memory = arenaMemory(layout);
  const bytes = Buffer.from(memory.buffer);
  const checksums = checksumsOver(memory, simdKernel(memory), layout);
  for (let k = 0; k < 100_000; k++) bytes[layout.blocks + k] = (k * k * 17 + (k >> 5)) % 253;
  const lengths = [0, 1, 63, 64, REMAINDER_BYTES, 4 * REMAINDER_BYTES - 1, 4 * REMAINDER_BYTES, 65_537, 99_999];
  for (const byteLength of lengths) {
    for (const start of [0, 1]) {
      const at = layout.blocks + start;
      expect(checksums.of(at, byteLength)).toBe(crc32(bytes.subarray(at, at + byteLength)));
    }
  }
});

test('checksums of several lanes go on in turn, in pieces of any length', () => {
  const layout = arenaLayout({ sources: 3, blocks: 1, outputs: 1, keepsMeans: false });
  const memory = arenaMemory(layout);
  const bytes = Buffer.from(memory.buffer);
  const checksums = checksumsOver(memory, simdKernel(memory), layout);
  for (let k = 0; k < 200_000; k++) bytes[layout.blocks + k] = (k * k * 17 + (k >> 5)) % 253;
  const pieces = [
    [64, 64, 32_768, 32_768, 7],
    [20_000, 1, 20_032, 64, 5000],
    [3, 100_032],
  ];
  for (const round of [0, 1]) {
    for (const lane of pieces.keys()) checksums.start(lane);
    const ends = pieces.map(() => layout.blocks + round);
    for (let i = 0; i < 5; i++) {
      for (const [lane, lengths] of pieces.entries()) {
        const [at = 0, length = 0] = [ends[lane], lengths[i]];
        if (length > 0) checksums.add(lane, at, length);
        ends[lane] = at + length;
      }
      checksums.of(layout.blocks, 30_000);
    }
    const found = pieces.map((_, lane) => checksums.finish(lane));
    expect(found).toEqual(ends.map((end) => crc32(bytes.subarray(layout.blocks + round, end))));
  }
});
