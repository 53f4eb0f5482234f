/**
 * CRC-32 as arithmetic: a CRC is the remainder of the bytes, taken as a polynomial over GF(2), so remainders of parts
 * add up to that of the whole. Combining follows zlib's crc32_combine. "Plain" remainders lack the CRC's inversion of
 * its first and last bits; sums of them (XOR) are remainders of sums of bytes.
 *
 * x^300 + x^155 + x^117 + x^89 + 1 is a multiple of the CRC-32 polynomial, found by search, and so is its 128th power,
 * the same in x^128. Modulo that, whole vectors are added instead of bits looked up (kernel.ts, `reduce`), and the
 * 4,800 bytes that remain have the remainder of all: three times as fast as zlib alone (`checksumOver`).
 */
import { crc32 } from 'node:zlib';
import type { ArenaLayout } from './arena.js';
import { type Kernel, REDUCE_GRAIN, REMAINDER_BYTES } from './kernel.js';

/** The CRC-32 polynomial, lowest bit first. */
const POLYNOMIAL = 0xedb88320;

/** a * b modulo the polynomial; the highest bit is x^0. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0x80000000, factor = b; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
  }
  return product >>> 0;
}

/** x^(8 * 2^k) for k = 0, 1, ...: what 2^k bytes that follow do to a remainder. */
const POWERS: readonly number[] = (() => {
  const powers = [0x00800000];
  for (let k = 1; k < 53; k++) {
    const last = powers[k - 1] ?? 0;
    powers.push(multiply(last, last));
  }
  return powers;
})();

/** Lengths repeat: most parts are whole blocks. */
const factors = new Map<number, number>();
const FACTORS_KEPT = 1000;

function factorOf(byteLength: number): number {
  const known = factors.get(byteLength);
  if (known !== undefined) return known;
  let factor = 0x80000000;
  for (let k = 0, rest = byteLength; rest > 0; k++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) factor = multiply(factor, POWERS[k] ?? 0);
  }
  if (factors.size >= FACTORS_KEPT) factors.clear();
  factors.set(byteLength, factor);
  return factor;
}

/** The plain remainder after `byteLength` zero bytes more. */
function shiftRemainder(remainder: number, byteLength: number): number {
  return multiply(factorOf(byteLength), remainder);
}

/** Of bytes whose CRC or plain remainder is `a`, followed by `byteLength` bytes for which it is `b`. */
export function crc32Combine(a: number, b: number, byteLength: number): number {
  return (shiftRemainder(a, byteLength) ^ b) >>> 0;
}

/** From the CRC of `byteLength` bytes to the plain remainder. */
export function plainRemainder(crc: number, byteLength: number): number {
  return (crc ^ shiftRemainder(0xffffffff, byteLength) ^ 0xffffffff) >>> 0;
}

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
