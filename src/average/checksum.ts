/** CRC-32 of bytes in the memory of a kernel: reduced by it first, which is three times as fast as zlib alone. */
import { crc32 } from 'node:zlib';
import type { ArenaLayout } from './arena.js';
import { plainRemainder } from './crc.js';
import { type Kernel, REDUCE_GRAIN, REMAINDER_BYTES } from './kernel.js';

/** Fewer bytes are not worth the detour. */
const WORTH_REDUCING = 4 * REMAINDER_BYTES;

/** Returns the CRC-32 of `byteLength` bytes at address `at`. */
export type Checksum = (at: number, byteLength: number) => number;

/** Checksums over `memory`, with the places of its layout that they need for themselves. */
export function checksumOver(
  memory: WebAssembly.Memory,
  kernel: Kernel,
  { scratch, remainder }: Pick<ArenaLayout, 'scratch' | 'remainder'>,
): Checksum {
  const bytes = Buffer.from(memory.buffer);
  return (at, byteLength) => {
    if (byteLength < WORTH_REDUCING) return crc32(bytes.subarray(at, at + byteLength));
    const whole = byteLength - (byteLength % REDUCE_GRAIN);
    kernel.reduce(at, whole, scratch, remainder);
    const crc = crc32(bytes.subarray(remainder, remainder + REMAINDER_BYTES));
    // From a plain remainder to the CRC is the same step as back.
    const reduced = plainRemainder(plainRemainder(crc, REMAINDER_BYTES), whole);
    return crc32(bytes.subarray(at + whole, at + byteLength), reduced);
  };
}
