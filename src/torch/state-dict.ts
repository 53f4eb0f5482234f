/** Finds the weights in a checkpoint, where FunASR's loader and DeepSpeed put them. */

import { CheckpointError } from '../errors.js';
import type { Notice } from '../result.js';
import { type Message, message } from '../words/message.js';
import { notice } from '../words/notice.js';
import { refuseEmptied, refuseShards } from './deepspeed.js';
import { MAX_EXPANDED_BYTES } from './limits.js';
import { describe } from './pickle/describe.js';
import { Global, PickleDict, type PickleValue, Reduced, TensorValue } from './pickle/value.js';
import { type StateDict, type Tensor, tensorBytes } from './tensor.js';

export interface FoundStateDict {
  readonly stateDict: StateDict;
  /** key under which it stood, `''` for the top level */
  readonly key: string;
}

/** In the order of FunASR's load_pretrained_model, each looked for within what the one before yielded; then DeepSpeed's. */
const KEYS = ['state_dict', 'model_state_dict', 'model', 'module'] as const;

const SAVE_STATE_DICT = message('torch.hint.state-dict');

/** Kinds of tensors whose elements are no plain strided storage, by the function that rebuilds them. */
const TENSOR_KINDS = {
  _rebuild_tensor_v2: 'torch.kind.unknown',
  _rebuild_tensor_v3: 'torch.kind.unknown',
  _rebuild_qtensor: 'torch.kind.quantized',
  _rebuild_sparse_tensor: 'torch.kind.sparse',
  _rebuild_sparse_csr_tensor: 'torch.kind.sparse',
  _rebuild_nested_tensor: 'torch.kind.nested',
  _rebuild_njt: 'torch.kind.nested',
  _rebuild_meta_tensor_no_storage: 'torch.kind.meta',
  _rebuild_wrapper_subclass: 'torch.kind.subclass',
  _rebuild_from_type_v2: 'torch.kind.subclass',
  _rebuild_device_tensor_from_numpy: 'torch.kind.numpy',
  _rebuild_device_tensor_from_cpu_tensor: 'torch.kind.copy',
} as const;

/**
 * The state dict of an unpickled checkpoint.
 * Throws a CheckpointError where there is none, where it holds anything but strided tensors, and for ZeRO-3 shards.
 */
export function findStateDict(path: string, root: PickleValue): FoundStateDict {
  const fail = (problem: Message): never => {
    throw new CheckpointError(path, problem, { hint: SAVE_STATE_DICT });
  };
  if (!(root instanceof PickleDict)) return fail(message('torch.dict.other', { what: describe(root) }));
  refuseShards(path, root);
  const found: string[] = [];
  let dict = root;
  for (const key of KEYS) {
    const inner = dict.get(key);
    // Configurations stand under `model`, too.
    if (!(inner instanceof PickleDict) || !leadsToTensors(inner)) continue;
    dict = inner;
    found.push(key);
  }
  const key = found.join('.');
  if (!leadsToTensors(dict)) {
    const keys = [...root.entries.keys()].slice(0, 8).map((key) => (typeof key === 'string' ? key : describe(key)));
    return fail(message('torch.dict.no-tensors', { under: KEYS, keys, count: root.entries.size }));
  }
  const stateDict = new Map<string, Tensor>();
  for (const [name, value] of dict.entries) {
    if (typeof name !== 'string') return fail(message('torch.dict.name', { what: describe(name) }));
    stateDict.set(name, tensorOf(path, name, value));
  }
  refuseEmptied(path, root, stateDict);
  return { stateDict, key };
}

function tensorOf(path: string, name: string, value: PickleValue): Tensor {
  const fail = (problem: Message, hint: Message): never => {
    throw new CheckpointError(path, problem, { where: message('torch.where.tensor', { tensor: name }), hint });
  };
  if (value instanceof TensorValue) {
    const { tensor } = value;
    const needed = tensorBytes(tensor);
    const bytes = tensor.storage.byteLength;
    if (needed > bytes && needed > MAX_EXPANDED_BYTES) {
      const found = { shape: `[${tensor.shape}]`, bytes, needed, most: MAX_EXPANDED_BYTES };
      fail(message('torch.tensor.expanded', found), message('torch.hint.expanded'));
    }
    return tensor;
  }
  if (isTensorCall(value)) {
    const kind = message(TENSOR_KINDS[value.callable.name]);
    const type = typeOf(value) ?? value.callable.path;
    return fail(
      message('torch.tensor.not-dense', { kind, type }),
      message(type.endsWith('.DTensor') ? 'torch.hint.full-tensor' : 'torch.hint.convert'),
    );
  }
  return fail(message('torch.tensor.other', { what: describe(value) }), SAVE_STATE_DICT);
}

/** Whether it is a state dict, or holds one under a key that is looked under. */
function leadsToTensors(dict: PickleDict): boolean {
  for (const [key, value] of dict.entries) {
    if (isTensor(value)) return true;
    if (
      value instanceof PickleDict &&
      KEYS.some((known) => known === key) &&
      [...value.entries.values()].some(isTensor)
    )
      return true;
  }
  return false;
}

/** The class that a rebuild function was to make, where it names one. */
function typeOf({ args }: Reduced): string | undefined {
  const type = args.find(
    (arg) => arg instanceof Global && arg.module !== 'torch' && !Object.hasOwn(TENSOR_KINDS, arg.name),
  );
  return type instanceof Global ? type.path : undefined;
}

function isTensor(value: PickleValue): boolean {
  return value instanceof TensorValue || isTensorCall(value);
}

type TensorCall = Reduced & { readonly callable: Global & { readonly name: keyof typeof TENSOR_KINDS } };

function isTensorCall(value: PickleValue): value is TensorCall {
  return (
    value instanceof Reduced && value.callable instanceof Global && Object.hasOwn(TENSOR_KINDS, value.callable.name)
  );
}

// ---- DataParallel ----

const PREFIX = 'module.';

export interface HarmonizedStateDicts {
  readonly stateDicts: readonly StateDict[];
  readonly notices: readonly Notice[];
}

/**
 * Strips `module.` (DataParallel) from all names where some checkpoints have it on all names and others on none.
 * Otherwise the state dicts are returned as they are.
 */
export function harmonizePrefix(
  checkpoints: readonly { readonly path: string; readonly stateDict: StateDict }[],
): HarmonizedStateDicts {
  const count = (stateDict: StateDict): number =>
    [...stateDict.keys()].filter((name) => name.startsWith(PREFIX)).length;
  const stateDicts = checkpoints.map(({ stateDict }) => stateDict);
  const prefixed = new Set(stateDicts.filter((stateDict) => stateDict.size > 0 && count(stateDict) === stateDict.size));
  const bare = stateDicts.some((stateDict) => count(stateDict) === 0);
  if (prefixed.size === 0 || !bare) return { stateDicts, notices: [] };
  return {
    stateDicts: stateDicts.map((stateDict) => (prefixed.has(stateDict) ? strip(stateDict) : stateDict)),
    notices: checkpoints
      .filter(({ stateDict }) => prefixed.has(stateDict))
      .map(({ path }) => notice('prefix-stripped', 'info', { file: path, prefix: PREFIX })),
  };
}

function strip(stateDict: StateDict): StateDict {
  return new Map([...stateDict].map(([name, tensor]) => [name.slice(PREFIX.length), tensor]));
}
