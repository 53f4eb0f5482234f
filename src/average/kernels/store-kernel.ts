/** What makes bytes of a file out of float32 means: one file for each kernel, and table.ts that names them. */
import type { Store } from '../../model-file/layout.js';

export interface StoreKernel<S extends Store> {
  /** elements that belong together (a block of 32, a row): it is given whole units, counted from its piece's first */
  unit(store: S): number;
  /** bytes that a unit becomes */
  unitBytes(store: S): number;
  /**
   * Where rows of a matrix become columns of the file's: how many a row has. What is made of some rows is then a block of
   * (columns, rows) elements, which the pass puts where it belongs in the file.
   */
  columns?(store: S): number;
  /** The specification. */
  plain(memory: WebAssembly.Memory): StoreRun<S>;
  /** The same to the bit, faster. */
  simd(memory: WebAssembly.Memory): StoreRun<S>;
}

/** A kernel over one memory. Addresses are bytes. */
export interface StoreRun<S extends Store> {
  /**
   * Makes the bytes at `out` of the `count` float32 at `from`. Where something is lost, adds the errors of what is
   * stored to `errors`, `relativeSum`, `relativeWorst` and `nonzero` of STATS (../kernel.ts) at `stats`.
   */
  run(from: number, count: number, out: number, stats: number, store: S): void;
}
