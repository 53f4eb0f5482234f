/** Finds the weights in a checkpoint, where FunASR's loader and DeepSpeed put them. */

import { CheckpointError } from '../errors.js';
import type { Notice } from '../result.js';
import { type Message, message } from '../words/message.js';
import { notice } from '../words/notice.js';
import { refuseEmptied, refuseShards } from './deepspeed.js';
import { refuseFlat } from './fsdp.js';
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
 * Throws a CheckpointError where there is none, where it holds anything but strided tensors, and for shards of ZeRO-3 and FSDP.
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
  refuseFlat(path, stateDict);
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

// ---- wrappers ----

/** What torch.compile and FSDP put into names, wherever they wrap a module. */
const WITHIN = /(?<=^|\.)(?:_orig_mod|_fsdp_wrapped_module)\./g;
/** What DataParallel puts before all names; before some alone, it is a module of the model's own. */
const PREFIX = 'module.';

/** Names of tensors as the model itself has them, in the same order, and what of wrappers was removed. */
export function bareNames(names: Iterable<string>): { readonly names: readonly string[]; readonly removed: string[] } {
  const removed = new Set<string>();
  let bare = [...names].map((name) =>
    name.replace(WITHIN, (wrapper) => {
      removed.add(wrapper);
      return '';
    }),
  );
  while (bare.length > 0 && bare.every((name) => name.startsWith(PREFIX))) {
    removed.add(PREFIX);
    bare = bare.map((name) => name.slice(PREFIX.length));
  }
  return { names: bare, removed: [...removed] };
}

/**
 * The state dict of an opened checkpoint under the names that the model itself has, whatever wrapped it or its parts when
 * it was saved: FunASR looks for those.
 * @throws CheckpointError where two tensors would have one name
 */
export function withBareNames({ path, stateDict }: { readonly path: string; readonly stateDict: StateDict }): {
  readonly stateDict: StateDict;
  readonly notices: readonly Notice[];
} {
  const { names, removed } = bareNames(stateDict.keys());
  if (removed.length === 0) return { stateDict, notices: [] };
  const bare = new Map<string, Tensor>();
  const wrapped = new Map<string, string>();
  for (const [i, [second, tensor]] of [...stateDict].entries()) {
    const name = names[i] ?? second;
    const first = wrapped.get(name);
    if (first !== undefined) {
      throw new CheckpointError(path, message('names.alike', { first, second, name }), { hint: message('hint.bare') });
    }
    wrapped.set(name, second);
    bare.set(name, tensor);
  }
  return {
    stateDict: bare,
    notices: [notice('prefix-stripped', 'info', { file: path, prefix: removed.join(', ') })],
  };
}
