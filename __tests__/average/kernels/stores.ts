/** Runs a kernel that stores float32, over raw bits. */
import { readStats, resetStats, type Stats } from '../../../src/average/kernel.js';
import { kernelOf, type MadeStore } from '../../../src/average/kernels/table.js';

const FROM = 128;
const MARK = 0xa5;

export interface Stored {
  readonly bytes: Buffer;
  readonly stats: Stats;
}

/** What a kernel makes of float32 given as bits. Throws where it writes beyond its bytes. */
export function store(how: MadeStore, by: 'plain' | 'simd', bits: ArrayLike<number>): Stored {
  const pages = 1 + Math.ceil((8 * bits.length + 1024) / 65536);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  const view = new DataView(memory.buffer);
  const kernel = kernelOf(how);
  for (let k = 0; k < bits.length; k++) view.setUint32(FROM + 4 * k, bits[k] ?? 0, true);
  resetStats(view, 0);
  const out = FROM + 4 * bits.length + 16;
  const length = (bits.length / kernel.unit(how)) * kernel.unitBytes(how);
  new Uint8Array(memory.buffer).fill(MARK, out);
  kernel[by](memory).run(FROM, bits.length, out, 0, how);
  const written = Buffer.from(new Uint8Array(memory.buffer).slice(out));
  if (written.subarray(length).some((byte) => byte !== MARK)) throw new Error(`more than ${length} bytes were written`);
  return { bytes: written.subarray(0, length), stats: readStats(view, 0) };
}

/** The bits of numbers, rounded to float32. */
export function bitsOf(...values: readonly number[]): number[] {
  return [...new Uint32Array(Float32Array.from(values).buffer)];
}
