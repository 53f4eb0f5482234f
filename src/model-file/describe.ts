/** Describes the model that a run writes. */
import { join } from 'node:path';
import type { ModelFile, ModuleSize, SlimModel } from '../result.js';
import { elementCount, topModule } from '../torch/tensor.js';
import type { HeldTensor } from './layout.js';

interface Description {
  readonly averaged: readonly string[];
  readonly dir: string;
  /** the main format's first */
  readonly files: readonly [ModelFile, ...ModelFile[]];
  /** how many are the main format's */
  readonly ofMain: number;
  /** what its main file holds */
  readonly tensors: readonly HeldTensor[];
  readonly excluded: SlimModel['excluded'];
  readonly fromBase: SlimModel['fromBase'];
  readonly folded?: number;
  readonly commands?: readonly string[];
}

/** The facts of a written model, or one that a dry run would write. Bytes of tied tensors count once. */
export function describeModel({ averaged, dir, files, ofMain, tensors, ...rest }: Description): SlimModel {
  const [main] = files;
  const dtypes = new Map<string, { tensors: number; bytes: number }>();
  const modules = new Map<string, { tensors: number; bytes: number }>();
  const seen = new Set<number>();
  let parameters = 0;
  for (const { name, shape, storage, stored, byteLength } of tensors) {
    const bytes = seen.has(storage) ? 0 : byteLength;
    if (!seen.has(storage)) parameters += elementCount(shape);
    seen.add(storage);
    add(dtypes, stored, bytes);
    add(modules, topModule(name), bytes);
  }
  const moduleSizes: ModuleSize[] = [...modules].map(([module, size]) => ({ module, ...size }));
  return {
    averaged,
    path: join(dir, main.name),
    dir,
    files,
    bytes: files.slice(0, ofMain).reduce((sum, { bytes }) => sum + bytes, 0),
    digest: main.digest,
    tensors: tensors.length,
    parameters,
    weightBytes: moduleSizes.reduce((sum, { bytes }) => sum + bytes, 0),
    modules: moduleSizes,
    dtypes: [...dtypes].map(([dtype, size]) => ({ dtype, ...size })),
    ...rest,
  };
}

function add<K>(sums: Map<K, { tensors: number; bytes: number }>, key: K, bytes: number): void {
  const sum = sums.get(key) ?? { tensors: 0, bytes: 0 };
  sums.set(key, { tensors: sum.tensors + 1, bytes: sum.bytes + bytes });
}
