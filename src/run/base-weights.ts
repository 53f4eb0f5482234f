/** The base model's weights, to compare with and to take from. */
import { planAverage } from '../average/plan.js';
import { CheckpointError } from '../errors.js';
import { anatomy, hasTrainingState } from '../funasr/anatomy.js';
import { modelBytes } from '../model-file/formats.js';
import type { BaseModel, Notice } from '../result.js';
import type { OpenWeights } from '../torch/checkpoint.js';
import { openCheckpoint } from '../torch/open.js';
import { weightsAlone } from '../torch/relocated.js';
import { withBareNames } from '../torch/state-dict.js';
import { notice } from '../words/notice.js';

interface OpenedBase {
  readonly weights: OpenWeights | null;
  /** with the bytes to compare with */
  readonly model: BaseModel;
  readonly notices: readonly Notice[];
}

/**
 * The base model's weights, if its file is at hand. If `auto` found a file that cannot be read, only its size is known.
 * @throws CheckpointError where the author named it and it cannot be read
 */
export async function openBaseWeights(model: BaseModel, signal: AbortSignal | undefined): Promise<OpenedBase> {
  const { path: file, reason, bytes } = model;
  if (file === null || bytes === null) return { weights: null, model, notices: [] };
  let opened: OpenWeights | undefined;
  try {
    const checkpoint = await openCheckpoint(file, signal);
    opened = weightsAlone(checkpoint);
    const { stateDict, notices } = withBareNames(opened);
    const weights = { ...opened, stateDict };
    if (!hasTrainingState(anatomy(checkpoint))) return { weights, model, notices };
    const slim = slimBytes(weights);
    return {
      weights,
      model: { ...model, bytes: slim },
      notices: [...notices, notice('base-weights-alone', 'info', { file, bytes, weights: slim })],
    };
  } catch (error) {
    opened?.close();
    if (!(error instanceof CheckpointError) || reason === 'asked') throw error;
    return {
      weights: null,
      model,
      notices: [notice('base-unreadable', 'warning', { file, problem: error.problem })],
    };
  }
}

/** What a checkpoint alone would come to as a `model.pt`. */
function slimBytes(checkpoint: OpenWeights): number {
  const source = { name: checkpoint.path, checkpoint, stateDict: checkpoint.stateDict };
  return modelBytes(planAverage([source], { best: 0, excluded: new Set(), precision: 'keep' }).model, 'pt');
}
