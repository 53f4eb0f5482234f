/** What happened to the base model's tensors, from names, shapes and dtypes alone. How far weights moved is measured elsewhere. */

import type { BaseDistance } from '../average/tally.js';
import type { HeldTensor } from '../model-file/layout.js';
import type { BaseComparison, BaseModel, ModuleComparison, TensorComparison } from '../result.js';
import type { Dtype } from '../torch/dtype.js';
import { type StateDict, sameNumbers, tensorBytes, topModule } from '../torch/tensor.js';

interface Entry {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** 0 for a tensor that is tied to an earlier one */
  readonly bytes: number;
}

/**
 * Compares what is to be written of the model with the base model's state dict.
 *
 * @returns names in the order of their own file; modules in the base's order, then those that are new.
 *   `moved` and `unmoved` are null: this reads no weights.
 */
export function compareTensors(slim: readonly HeldTensor[], base: StateDict): TensorComparison {
  const slimEntries = entriesOfModel(slim);
  const baseEntries = entriesOfStateDict(base);
  const common = [...baseEntries].flatMap(([name, from]) => {
    const to = slimEntries.get(name);
    return to === undefined ? [] : [{ name, from, to }];
  });
  return {
    added: [...slimEntries.keys()].filter((name) => !baseEntries.has(name)),
    removed: [...baseEntries.keys()].filter((name) => !slimEntries.has(name)),
    reshaped: common
      .filter(({ from, to }) => !sameNumbers(from.shape, to.shape))
      .map(({ name, from, to }) => ({ name, base: from.shape, slim: to.shape })),
    retyped: common
      .filter(({ from, to }) => from.dtype !== to.dtype)
      .map(({ name, from, to }) => ({ name, base: from.dtype, slim: to.dtype })),
    modules: compareModules(slimEntries, baseEntries),
    unmoved: null,
  };
}

/** Of the base model's tensors those that a file of its own kind would hold as well, and what the model has lost. */
export function comparable(
  base: StateDict,
  planned: ReadonlyMap<string, readonly number[]>,
  held: readonly { readonly name: string }[],
): StateDict {
  const names = new Set(held.map(({ name }) => name));
  return new Map([...base].filter(([name]) => names.has(name) || !planned.has(name)));
}

/**
 * The model of `bytes` against its base model: growth, and the tensors where the base model's file is at hand.
 * @param distance null where no weight was read
 */
export function compareWithBase(
  base: BaseModel,
  bytes: number,
  tensors: TensorComparison | null,
  distance: BaseDistance | null,
): BaseComparison {
  const growthBytes = base.bytes === null ? null : bytes - base.bytes;
  return {
    ...base,
    growthBytes,
    growthPercent: growthBytes === null || !base.bytes ? null : (growthBytes / base.bytes) * 100,
    tensors: tensors && {
      ...tensors,
      modules: tensors.modules.map((entry) => ({ ...entry, moved: distance?.modules.get(entry.module) ?? null })),
      unmoved: distance?.unmoved ?? null,
    },
  };
}

function compareModules(slim: ReadonlyMap<string, Entry>, base: ReadonlyMap<string, Entry>): ModuleComparison[] {
  const slimBytes = bytesByModule(slim);
  const baseBytes = bytesByModule(base);
  return [...new Set([...baseBytes.keys(), ...slimBytes.keys()])].map((module) => ({
    module,
    baseBytes: baseBytes.get(module) ?? 0,
    slimBytes: slimBytes.get(module) ?? 0,
    moved: null,
  }));
}

function bytesByModule(entries: ReadonlyMap<string, Entry>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [name, { bytes }] of entries) {
    const module = topModule(name);
    sums.set(module, (sums.get(module) ?? 0) + bytes);
  }
  return sums;
}

function entriesOfModel(tensors: readonly HeldTensor[]): Map<string, Entry> {
  const seen = new Set<number>();
  const entries = new Map<string, Entry>();
  for (const { name, shape, storage, dtype, byteLength } of tensors) {
    entries.set(name, { dtype, shape, bytes: seen.has(storage) ? 0 : byteLength });
    seen.add(storage);
  }
  return entries;
}

function entriesOfStateDict(stateDict: StateDict): Map<string, Entry> {
  const seen = new Set<string>();
  const entries = new Map<string, Entry>();
  for (const [name, { dtype, shape, storage, offset }] of stateDict) {
    const place = `${offset} ${storage.key}`;
    entries.set(name, { dtype, shape, bytes: seen.has(place) ? 0 : tensorBytes({ dtype, shape }) });
    seen.add(place);
  }
  return entries;
}
