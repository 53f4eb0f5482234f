/**
 * Tensors that the training kept out of its checkpoints: names that begin as `train_conf.effective_save_name_excludes` says
 * (funasr/train_utils/trainer_ds.py). Fun-ASR-Nano's finetune may do so with its LLM, which it does not train: those
 * tensors are the base model's still.
 */
import type { SlimModel } from '../result.js';
import type { StateDict } from '../torch/tensor.js';

/** What the base model has of tensors that the training left out, and the checkpoints do not have. */
export function leftOut(base: StateDict, checkpoint: StateDict, prefixes: readonly string[]): StateDict {
  const heads = prefixFree(prefixes);
  return new Map([...base].filter(([name]) => !checkpoint.has(name) && begins(name, heads)));
}

/** Tensors that were taken from the base model, in a few words; null for none. */
export function describeLeftOut(names: readonly string[], prefixes: readonly string[]): SlimModel['fromBase'] {
  if (names.length === 0) return null;
  const sorted = [...names].sort(compare);
  // What begins with a text stands behind it, and before all that does not.
  const used = [...new Set(prefixes)].filter((prefix) => sorted[countBelow(sorted, prefix)]?.startsWith(prefix));
  return { tensors: names.length, prefixes: used };
}

/** Sorted, without those that begin with another: of these only the last that is not above a name can begin it. */
function prefixFree(prefixes: readonly string[]): string[] {
  const heads: string[] = [];
  for (const prefix of [...prefixes].sort(compare)) {
    const last = heads.at(-1);
    if (last === undefined || !prefix.startsWith(last)) heads.push(prefix);
  }
  return heads;
}

function begins(name: string, heads: readonly string[]): boolean {
  const below = countBelow(heads, name);
  return [heads[below], heads[below - 1]].some((head) => head !== undefined && name.startsWith(head));
}

/** How many of sorted texts stand before one. */
function countBelow(sorted: readonly string[], text: string): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By code units, as `<` does. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
