/**
 * CRC-32 as arithmetic: a CRC is the remainder of the bytes, taken as a polynomial over GF(2), so remainders of parts
 * add up to that of the whole. Combining follows zlib's crc32_combine. "Plain" remainders lack the CRC's inversion of
 * its first and last bits; sums of them (XOR) are remainders of sums of bytes.
 *
 * x^300 + x^155 + x^117 + x^89 + 1 is a multiple of the CRC-32 polynomial, found by search, and so is its 128th power,
 * the same in x^128. Modulo that, whole vectors are added instead of bits looked up (kernel.ts, `divide`), and the
 * 4,800 bytes that remain have the remainder of all: five times as fast as zlib alone (`checksumsOver`).
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
const WORTH_DIVIDING = 2 * REMAINDER_BYTES;

/** CRC-32s of bytes in a memory, of which several can be under way: each is a lane. */
interface Checksums {
  /** Of `byteLength` bytes at address `at`. */
  of(at: number, byteLength: number): number;
  start(lane: number): void;
  add(lane: number, at: number, byteLength: number): void;
  /** Of all that was added to the lane since `start`. */
  finish(lane: number): number;
}

/** Checksums over `memory`, with the places of its layout that they need for themselves. */
export function checksumsOver(
  memory: WebAssembly.Memory,
  kernel: Kernel,
  { scratch, remainder, lanes, states }: Pick<ArenaLayout, 'scratch' | 'remainder' | 'lanes' | 'states'>,
): Checksums {
  const bytes = Buffer.from(memory.buffer);
  const remainderBytes = bytes.subarray(remainder, remainder + REMAINDER_BYTES);
  /** of each lane: the CRC of what came before, and how many bytes have been divided since */
  const crcs = new Float64Array(lanes);
  const divided = new Float64Array(lanes);
  const stateOf = (lane: number) => states + lane * REMAINDER_BYTES;
  const own = lanes - 1;

  /** Takes what was divided into the lane's CRC. */
  function settle(lane: number): void {
    const byteLength = divided[lane] ?? 0;
    if (byteLength === 0) return;
    kernel.remainder(stateOf(lane), scratch, remainder);
    const shifted = plainRemainder(crc32(remainderBytes), REMAINDER_BYTES);
    // The powers of x repeat after 2^32 - 1: this many bytes less are the way back.
    const plain = shiftRemainder(shifted, 2 ** 32 - 1 - REMAINDER_BYTES);
    // From a plain remainder to the CRC is the same step as back.
    crcs[lane] = crc32Combine(crcs[lane] ?? 0, plainRemainder(plain, byteLength), byteLength);
    divided[lane] = 0;
  }

  const checksums: Checksums = {
    of(at, byteLength) {
      checksums.start(own);
      checksums.add(own, at, byteLength);
      return checksums.finish(own);
    },

    start(lane) {
      crcs[lane] = 0;
      divided[lane] = 0;
    },

    add(lane, at, byteLength) {
      const isUnderWay = (divided[lane] ?? 0) > 0;
      const whole = isUnderWay || byteLength >= WORTH_DIVIDING ? byteLength - (byteLength % REDUCE_GRAIN) : 0;
      if (whole > 0) {
        if (!isUnderWay) bytes.fill(0, stateOf(lane), stateOf(lane) + REMAINDER_BYTES);
        kernel.divide(at, whole, stateOf(lane), scratch);
        divided[lane] = (divided[lane] ?? 0) + whole;
      }
      if (whole === byteLength) return;
      settle(lane);
      crcs[lane] = crc32(bytes.subarray(at + whole, at + byteLength), crcs[lane]);
    },

    finish(lane) {
      settle(lane);
      return crcs[lane] ?? 0;
    },
  };
  return checksums;
}
