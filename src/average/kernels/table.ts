/** The one table of kernels: which makes the bytes of which store. */
import type { Store } from '../../model-file/layout.js';
import { float16 } from './float16.js';
import { float32 } from './float32.js';
import { q8 } from './q8-0.js';
import type { StoreKernel } from './store-kernel.js';
import { transposed } from './transposed.js';
import { uint8Columns, uint8Scale, uint8ZeroPoint } from './uint8.js';

/** All stores but `plain`, which the average itself makes. */
export type MadeStore = Exclude<Store, { readonly kind: 'plain' }>;

const KERNELS: { readonly [K in MadeStore['kind']]: StoreKernel<Extract<MadeStore, { readonly kind: K }>> } = {
  float32,
  float16,
  q8_0: q8,
  transposed,
  'uint8-columns': uint8Columns,
  'uint8-scale': uint8Scale,
  'uint8-zero-point': uint8ZeroPoint,
};

/** The kernel that makes the bytes of a store. */
export function kernelOf({ kind }: MadeStore): StoreKernel<MadeStore> {
  return KERNELS[kind];
}

/** Whether a kernel makes it of float32 means. */
export function isMade(store: Store): store is MadeStore {
  return store.kind !== 'plain';
}
