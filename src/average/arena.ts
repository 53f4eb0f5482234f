/**
 * The memory in which blocks are made: one for each thread, of a size that depends on nothing but the number of
 * sources. Inputs are read straight into it, the kernel adds them there, and results stay until they are written.
 */
import { DIRECT_GRAIN } from '../model-file/direct.js';
import { REDUCE_SCRATCH_BYTES, REMAINDER_BYTES, STATS } from './kernel.js';

/** Elements that go through the kernel at once: their means, inputs and results stay in the innermost cache. */
export const TILE = 1024;
/** Bytes of one file that are made, hashed and written at once: larger ones wake a thread or the disk less often. */
export const BLOCK_BYTES = 4 << 20;
/** Room for these: a matrix of a whole block still fits with what stands before it. */
export const SHARE_BYTES = BLOCK_BYTES + (64 << 10);
/** Numbers whose float32 means are kept for the kernels of other stores at once: such a matrix. */
export const MOST_MEANS = BLOCK_BYTES / 4;
/** Bytes of all inputs that are read at once: small enough to stay in a core's second-level cache. */
const INPUT_BYTES = 640 << 10;
/** Of many sources: more would be much memory, and pieces shorter than GOOD_CHUNK cost more than a cache saves. */
const MOST_INPUT_BYTES = 4 << 20;
const GOOD_CHUNK = 32 << 10;
const LEAST_CHUNK = 4 << 10;
const MOST_CHUNK = 256 << 10;
/** Unit of WebAssembly memory. */
const PAGE = 65536;
const CACHE_LINE = 64;

export interface ArenaLayout {
  /** addresses */
  readonly stats: number;
  /** the same, of what a kernel loses */
  readonly lost: number;
  readonly sums: number;
  readonly tile: number;
  readonly mean: number;
  readonly zeros: number;
  readonly raw: number;
  readonly slots: number;
  /** for checksums: as many lanes as there are sources, one for a result and one more */
  readonly scratch: number;
  readonly remainder: number;
  readonly states: number;
  readonly lanes: number;
  /** float32 means of a whole task; no room where no file is made of them */
  readonly means: number;
  /** where a result stands as it was read until it is put in order; no room where nothing is */
  readonly turning: number;
  readonly blocks: number;
  readonly outputs: number;
  /** bytes of one source that are read at once */
  readonly chunk: number;
  /** bytes from one slot to the next: one for each source and one for the base model */
  readonly stride: number;
  readonly byteLength: number;
}

/** What a memory is for. */
interface ArenaUse {
  readonly sources: number;
  /** how many finished blocks have room */
  readonly blocks: number;
  /** how many files are written */
  readonly outputs: number;
  /** whether any of them is made of float32 means */
  readonly keepsMeans: boolean;
  /** whether anything is read in another order than it is written */
  readonly turns?: boolean;
}

/** Where everything stands in a memory for `use`. */
export function arenaLayout({ sources, blocks, outputs, keepsMeans, turns = false }: ArenaUse): ArenaLayout {
  const share = (of: number) => Math.floor(of / (sources + 1) / LEAST_CHUNK) * LEAST_CHUNK;
  const good = Math.max(share(INPUT_BYTES), Math.min(share(MOST_INPUT_BYTES), GOOD_CHUNK));
  const chunk = Math.min(Math.max(good, LEAST_CHUNK), MOST_CHUNK);
  // Slots a multiple of a page apart would share the same few sets of the innermost cache.
  const stride = chunk + 2 * CACHE_LINE;
  let end = 0;
  const place = (byteLength: number, grain = CACHE_LINE) => {
    const at = Math.ceil(end / grain) * grain;
    end = at + byteLength;
    return at;
  };
  return {
    stats: place(STATS.byteLength),
    lost: place(STATS.byteLength),
    sums: place(8 * (sources + 2)),
    tile: place(8 * TILE),
    mean: place(4 * TILE),
    zeros: place(4 * TILE),
    raw: place(chunk / 2),
    slots: place(stride * (sources + 1)),
    scratch: place(REDUCE_SCRATCH_BYTES),
    remainder: place(REMAINDER_BYTES),
    states: place(REMAINDER_BYTES * (sources + 2)),
    lanes: sources + 2,
    means: place(keepsMeans ? 4 * MOST_MEANS : 0),
    turning: place(turns ? SHARE_BYTES : 0),
    blocks: place(SHARE_BYTES * outputs * blocks, DIRECT_GRAIN),
    outputs,
    chunk,
    stride,
    byteLength: end,
  };
}

/** Memory for one thread, shared with this one; of a fixed size. */
export function arenaMemory({ byteLength }: ArenaLayout): WebAssembly.Memory {
  const pages = Math.ceil(byteLength / PAGE);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

/** Where a file's share of block `index` stands. */
export function shareAddress({ blocks, outputs }: ArenaLayout, index: number, output: number): number {
  return blocks + (index * outputs + output) * SHARE_BYTES;
}

/** The files' shares of finished block `index`. */
export function shareBytes(memory: WebAssembly.Memory, layout: ArenaLayout, index: number): Buffer[] {
  return Array.from({ length: layout.outputs }, (_, output) => {
    return Buffer.from(memory.buffer, shareAddress(layout, index, output), SHARE_BYTES);
  });
}
