/**
 * Tensors that the training kept out of its checkpoints: names that begin as `train_conf.effective_save_name_excludes` says
 * (funasr/train_utils/trainer_ds.py). Fun-ASR-Nano's finetune may do so with its LLM, which it does not train: those
 * tensors are the base model's still.
 */
import type { SlimModel } from '../result.js';
import type { StateDict } from '../torch/tensor.js';

/** What the base model has of tensors that the training left out, and the checkpoints do not have. */
export function leftOut(base: StateDict, checkpoint: StateDict, prefixes: readonly string[]): StateDict {
  return new Map([...base].filter(([name]) => begins(name, prefixes) && !checkpoint.has(name)));
}

/** Tensors that were taken from the base model, in a few words; null for none. */
export function describeLeftOut(names: readonly string[], prefixes: readonly string[]): SlimModel['fromBase'] {
  if (names.length === 0) return null;
  return { tensors: names.length, prefixes: prefixes.filter((prefix) => names.some((name) => begins(name, [prefix]))) };
}

function begins(name: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => name.startsWith(prefix));
}
