/** The last step of a mean: float32 to what a file holds. */

/** All addresses are bytes in one memory; counts are elements. */
export interface StoreKernel {
  /** elements that belong together: a count is a multiple of it */
  unit(): number;
  /** bytes that a unit becomes */
  unitBytes(): number;
  /** `count` float32 at `from` to bytes at `out`; adds the errors of what is stored to the statistics (STATS in kernel.ts) */
  run(from: number, count: number, out: number, stats: number): void;
}

export type KernelFactory = (memory: WebAssembly.Memory) => StoreKernel;
