/** The model file that a plan gives: its layout by format, its exact size, and what there is to say about it. */
import { join } from 'node:path';
import type { ModelFormat } from '../config.js';
import type { ModelFile, ModuleSize, SlimModel } from '../result.js';
import type { Dtype } from '../torch/dtype.js';
import { elementCount, tensorBytes, topModule } from '../torch/tensor.js';
import type { FileLayout, OutputModel } from './layout.js';
import { safetensorsLayout } from './safetensors.js';
import { torchLayout } from './torch-save.js';

/** File names within the package; `model.pt` is what FunASR's loader looks for. */
export const MODEL_FILES: Readonly<Record<ModelFormat, string>> = { pt: 'model.pt', safetensors: 'model.safetensors' };

/** Where every byte of the model file will stand. */
export function modelLayout(model: OutputModel, format: ModelFormat): FileLayout {
  return format === 'pt' ? torchLayout(model) : safetensorsLayout(model);
}

export interface Description {
  readonly averaged: readonly string[];
  readonly dir: string;
  /** the main one first */
  readonly files: readonly [ModelFile, ...ModelFile[]];
  readonly model: OutputModel;
  readonly excluded: SlimModel['excluded'];
}

/** The facts of a written model, or one that a dry run would write. Bytes of tied tensors count once. */
export function describeModel({ averaged, dir, files, model, excluded }: Description): SlimModel {
  const [main] = files;
  const dtypes = new Map<Dtype, { tensors: number; bytes: number }>();
  const modules = new Map<string, { tensors: number; bytes: number }>();
  const seen = new Set<number>();
  let parameters = 0;
  for (const { name, shape, storage } of model.tensors) {
    const dtype = model.storages[storage]?.dtype;
    if (dtype === undefined) throw new RangeError(`tensor ${name} names storage ${storage}, which the model lacks`);
    const bytes = seen.has(storage) ? 0 : tensorBytes({ dtype, shape });
    if (!seen.has(storage)) parameters += elementCount(shape);
    seen.add(storage);
    add(dtypes, dtype, bytes);
    add(modules, topModule(name), bytes);
  }
  const moduleSizes: ModuleSize[] = [...modules].map(([module, size]) => ({ module, ...size }));
  return {
    averaged,
    path: join(dir, main.name),
    dir,
    files,
    bytes: main.bytes,
    digest: main.digest,
    tensors: model.tensors.length,
    parameters,
    weightBytes: moduleSizes.reduce((sum, { bytes }) => sum + bytes, 0),
    modules: moduleSizes,
    dtypes: [...dtypes].map(([dtype, size]) => ({ dtype, ...size })),
    excluded,
  };
}

function add<K>(sums: Map<K, { tensors: number; bytes: number }>, key: K, bytes: number): void {
  const sum = sums.get(key) ?? { tensors: 0, bytes: 0 };
  sums.set(key, { tensors: sum.tensors + 1, bytes: sum.bytes + bytes });
}
