/** Files of DeepSpeed directories that hold parts of a model only. */
import { CheckpointError } from '../errors.js';
import { message } from '../words/message.js';
import { PickleDict, PickleTuple } from './pickle/value.js';
import { elementCount } from './tensor.js';

const GATHER = message('torch.hint.zero-to-fp32');

/** Throws a CheckpointError for optimizer shards, and for model files whose configuration says ZeRO stage 3. */
export function refuseShards(path: string, root: PickleDict): void {
  const optimizer = root.get('optimizer_state_dict');
  if (
    optimizer instanceof PickleDict &&
    (optimizer.get('zero_stage') !== undefined || root.get('ds_version') !== undefined)
  ) {
    throw new CheckpointError(path, message('torch.deepspeed.optimizer'), { hint: message('torch.hint.deepspeed') });
  }
  const config = root.get('ds_config');
  const zero = config instanceof PickleDict ? config.get('zero_optimization') : undefined;
  if (zero instanceof PickleDict && zero.get('stage') === 3) {
    throw new CheckpointError(path, message('torch.deepspeed.stage-3'), { hint: GATHER });
  }
}

/** Throws a CheckpointError where tensors are empty that `param_shapes` says are not: ZeRO-3 leaves them behind. */
export function refuseEmptied(
  path: string,
  root: PickleDict,
  weights: ReadonlyMap<string, { readonly shape: readonly number[] }>,
): void {
  const groups = root.get('param_shapes');
  for (const group of Array.isArray(groups) ? groups : [groups]) {
    if (!(group instanceof PickleDict)) continue;
    for (const [name, shape] of group.entries) {
      const tensor = typeof name === 'string' ? weights.get(name) : undefined;
      if (tensor === undefined || elementCount(tensor.shape) > 0 || !(shape instanceof PickleTuple)) continue;
      if (shape.items.length > 0 && !shape.items.includes(0)) {
        const where = message('torch.where.tensor', { tensor: String(name) });
        throw new CheckpointError(path, message('torch.deepspeed.emptied'), { where, hint: GATHER });
      }
    }
  }
}
