/**
 * The scores that FunASR's trainer keeps inside each checkpoint (save_checkpoint in funasr/train_utils/trainer_ds.py).
 * Each holds what was known when it was saved, checkpoints deleted by keep_nbest_models included (FunASR issue 1668).
 */
import type { Checkpoint } from '../torch/checkpoint.js';
import { asNumber } from '../torch/number.js';
import { PickleDict, type PickleValue } from '../torch/pickle/value.js';
import { parseCheckpointName } from './checkpoint-names.js';

/** Validation scores of one checkpoint; null where FunASR recorded none. */
export interface Score {
  readonly acc: number | null;
  readonly loss: number | null;
}

export interface Bookkeeping {
  /** avg_keep_nbest_models_type, null where absent */
  readonly metric: 'loss' | 'acc' | null;
  /** by checkpoint name, without the `ds-` of old DeepSpeed releases; oldest first as the trainer inserted them */
  readonly scores: ReadonlyMap<string, Score>;
}

/** Releases before 1.2 misspelt the key. */
const SUFFIXES = ['step_or_epoch', 'step_or_eoch'];

/**
 * The bookkeeping in a checkpoint's root; empty for files that are not training checkpoints, such as `model.pt.avg10`.
 * @throws CheckpointError where a score is a tensor that cannot be read
 */
export function readBookkeeping(checkpoint: Checkpoint): Bookkeeping {
  const { root } = checkpoint;
  if (!(root instanceof PickleDict)) return { metric: null, scores: new Map() };
  const type = root.get('avg_keep_nbest_models_type');
  const metric = type === 'loss' || type === 'acc' ? type : null;
  const saved = readScores(checkpoint, root.get('saved_ckpts'));
  const acc = readHistory(checkpoint, root, 'acc') ?? (metric === 'acc' ? saved : undefined);
  const loss = readHistory(checkpoint, root, 'loss') ?? (metric === 'loss' ? saved : undefined);
  const scores = new Map<string, Score>();
  for (const name of new Set([...(acc?.keys() ?? []), ...(loss?.keys() ?? [])])) {
    scores.set(name, { acc: acc?.get(name) ?? null, loss: loss?.get(name) ?? null });
  }
  return { metric, scores };
}

/** The epoch that a checkpoint says it is of, as trainers write it (`{'epoch': 3, ...}`); null where it says none. */
export function readEpoch(checkpoint: Checkpoint): number | null {
  const { root } = checkpoint;
  const said = root instanceof PickleDict ? root.get('epoch') : undefined;
  const epoch = typeof said === 'bigint' ? Number(said) : said;
  return typeof epoch === 'number' && Number.isInteger(epoch) && epoch >= 0 && epoch < 1e9 ? epoch : null;
}

/** One name for a checkpoint and for what old DeepSpeed releases called it. */
export function scoreKey(name: string): string {
  return name.startsWith('ds-') ? name.slice('ds-'.length) : name;
}

function readHistory(
  checkpoint: Checkpoint,
  root: PickleDict,
  metric: 'acc' | 'loss',
): Map<string, number> | undefined {
  for (const suffix of SUFFIXES) {
    const history = readScores(checkpoint, root.get(`val_${metric}_${suffix}`));
    if (history !== undefined && history.size > 0) return history;
  }
  return undefined;
}

/** Finite numbers under names of checkpoints; a diverged run's NaN says nothing about which checkpoint is better. */
function readScores(checkpoint: Checkpoint, value: PickleValue | undefined): Map<string, number> | undefined {
  if (!(value instanceof PickleDict)) return undefined;
  const scores = new Map<string, number>();
  for (const [name, item] of value.entries) {
    if (typeof name !== 'string' || parseCheckpointName(name) === undefined) continue;
    const score = asNumber(checkpoint, item);
    if (score !== undefined && Number.isFinite(score)) scores.set(scoreKey(name), score);
  }
  return scores;
}
