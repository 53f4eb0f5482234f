/** Small training checkpoints as FunASR's trainer lays them out: weights of a chosen dtype, and scores. */

import {
  PyCall,
  type PyDict,
  PyGlobal,
  PyPersistent,
  type PyTuple,
  type PyValue,
  pickle,
} from '../../src/model-file/pickle-writer.js';
import { DTYPES } from '../../src/torch/dtype.js';
import { contiguousStrides, elementCount } from '../../src/torch/tensor.js';
import { checkpointOf } from './zip-of.js';

export interface Tensor {
  readonly dtype?: 'float32' | 'int64';
  readonly shape?: readonly number[];
  readonly values: readonly number[];
}

/**
 * @param losses whole numbers by checkpoint name
 * @param more what else stands in its root, or stands there instead
 */
export function trainingCheckpoint(
  tensors: Readonly<Record<string, Tensor>>,
  losses: Readonly<Record<string, number>> = {},
  more: PyDict = new Map(),
): Buffer {
  const named = Object.entries(tensors);
  const stateDict = new Map(named.map(([name, tensor], key) => [name, tensorOf(tensor, `${key}`)]));
  const root: PyDict = new Map<string, PyValue>([
    ['state_dict', stateDict],
    ['avg_keep_nbest_models_type', 'loss'],
    ['val_loss_step_or_epoch', new Map(Object.entries(losses))],
    ...more,
  ]);
  return checkpointOf(pickle(root), Object.fromEntries(named.map(([, tensor], key) => [key, bytesOf(tensor)])));
}

function tensorOf({ dtype = 'float32', values, shape = [values.length] }: Tensor, key: string): PyCall {
  const type = new PyGlobal('torch', DTYPES[dtype].storage ?? '');
  const storage = new PyPersistent(['storage', type, key, 'cpu', elementCount(shape)]);
  const strides: PyTuple = contiguousStrides(shape);
  const hooks = new PyCall(new PyGlobal('collections', 'OrderedDict'), []);
  return new PyCall(new PyGlobal('torch._utils', '_rebuild_tensor_v2'), [storage, 0, shape, strides, false, hooks]);
}

function bytesOf({ dtype = 'float32', values }: Tensor): Uint8Array {
  const elements = dtype === 'int64' ? BigInt64Array.from(values, BigInt) : Float32Array.from(values);
  return new Uint8Array(elements.buffer);
}
