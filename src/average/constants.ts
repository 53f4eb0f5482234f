/**
 * Tensors that are not finite and no weights: causal masks, fresh observers of quantization. They are the same in all
 * checkpoints, and a mean of infinities is none: they are copied.
 */
import { breathe } from '../host.js';
import { readInto } from '../torch/byte-source.js';
import { DTYPES } from '../torch/dtype.js';
import { CHUNK_BYTES } from '../torch/limits.js';
import type { FloatType } from './kernel.js';
import type { Located } from './locate.js';
import { type AveragePlan, everySource } from './plan.js';
import { NOWHERE } from './task.js';

/**
 * The planned storages that hold infinities and no NaN, with the same bits in every checkpoint. Of what a single checkpoint
 * holds, only those whose other elements are all zero: a weight that has overflowed has others.
 * Reads the first checkpoint's weights, and of the others what is to be compared.
 * @throws CheckpointError where one ends early or cannot be read, or the signal's reason
 */
export async function infiniteConstants(
  plan: AveragePlan,
  located: readonly Located[],
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  const paths = everySource(plan).map(({ checkpoint }) => checkpoint.path);
  for (const [storage, { mean, dtype, numel }] of plan.storages.entries()) {
    const inputs = located.flatMap(({ locations }, i): NamedInput[] => {
      const [fd = NOWHERE, position = 0] = [locations.fds[storage], locations.positions[storage]];
      return fd === NOWHERE ? [] : [{ fd, position, path: paths[i] ?? '' }];
    });
    const [first, ...others] = inputs;
    if (mean === undefined || first === undefined) continue;
    const byteLength = numel * DTYPES[dtype].size;
    const { infinite, nan, other } = await survey(first, byteLength, mean.type, signal);
    if (!infinite || nan || (others.length === 0 && other)) continue;
    if (await areSame(first, others, byteLength, signal)) found.add(storage);
  }
  return found;
}

/** Where a storage lies in a checkpoint, whose path is for errors. */
interface NamedInput {
  readonly fd: number;
  readonly position: number;
  readonly path: string;
}

interface Survey {
  readonly infinite: boolean;
  readonly nan: boolean;
  /** whether there are elements that are neither infinite nor zero */
  readonly other: boolean;
}

async function survey(input: NamedInput, byteLength: number, type: FloatType, signal: AbortSignal | undefined) {
  const seen = { infinite: false, nan: false, other: false };
  for await (const [bytes] of chunks([input], byteLength, signal)) {
    if (bytes !== undefined) lookAt(bytes, type, seen);
  }
  return seen;
}

/** By the bits: an exponent of all ones is an infinity where the fraction is zero, else a NaN. */
function lookAt(bytes: Buffer, type: FloatType, seen: { -readonly [Key in keyof Survey]: boolean }): void {
  const { size, exponent } = BITS[type];
  for (let at = 0; at < bytes.length; at += size) {
    const high = size === 2 ? bytes.readUInt16LE(at) << 16 : bytes.readUInt32LE(at + size - 4);
    const low = size === 8 ? bytes.readUInt32LE(at) : 0;
    const magnitude = high & 0x7fffffff;
    if (magnitude === exponent && low === 0) seen.infinite = true;
    else if (magnitude >= exponent) seen.nan = true;
    else if (magnitude !== 0 || low !== 0) seen.other = true;
  }
}

/** Bytes of an element, and its exponent's bits in the upper 32. */
const BITS: Readonly<Record<FloatType, { readonly size: number; readonly exponent: number }>> = {
  float64: { size: 8, exponent: 0x7ff00000 },
  float32: { size: 4, exponent: 0x7f800000 },
  float16: { size: 2, exponent: 0x7c000000 },
  bfloat16: { size: 2, exponent: 0x7f800000 },
};

async function areSame(
  first: NamedInput,
  others: readonly NamedInput[],
  byteLength: number,
  signal: AbortSignal | undefined,
) {
  for await (const [expected, ...found] of chunks([first, ...others], byteLength, signal)) {
    if (!found.every((bytes) => expected?.equals(bytes))) return false;
  }
  return true;
}

/** The same stretch of each input, one after another; each is valid until the next. */
async function* chunks(
  inputs: readonly NamedInput[],
  byteLength: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer[]> {
  const room = inputs.map(() => Buffer.allocUnsafe(Math.min(CHUNK_BYTES, byteLength)));
  for (let done = 0; done < byteLength; done += CHUNK_BYTES) {
    await breathe(signal);
    yield inputs.map(({ path, fd, position }, i) => {
      const bytes = (room[i] ?? Buffer.alloc(0)).subarray(0, Math.min(CHUNK_BYTES, byteLength - done));
      readInto(path, fd, position + done, bytes);
      return bytes;
    });
  }
}
