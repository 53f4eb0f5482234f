/** Finds the weights in a checkpoint, where FunASR's loader and DeepSpeed put them. */

import { CheckpointError } from '../errors.js';
import type { Notice } from '../result.js';
import { message } from '../words/message.js';
import { notice } from '../words/notice.js';
import { refuseEmptied, refuseShards } from './deepspeed.js';
import { refuseFlat } from './fsdp.js';
import { MAX_EXPANDED_BYTES } from './limits.js';
import { describe } from './pickle/describe.js';
import { Global, PickleDict, type PickleValue, Reduced, TensorValue } from './pickle/value.js';
import { quote } from './quote.js';
import { type StateDict, type Tensor, tensorBytes } from './tensor.js';

export interface FoundStateDict {
  readonly stateDict: StateDict;
  /** key under which it stood, `''` for the top level */
  readonly key: string;
}

/** In the order of FunASR's load_pretrained_model, each looked for within what the one before yielded; then DeepSpeed's. */
const KEYS = ['state_dict', 'model_state_dict', 'model', 'module'] as const;

const SAVE_STATE_DICT = 'Save the weights with torch.save({"state_dict": model.state_dict()}, path).';

const FULL_TENSOR = 'Gather it (full_tensor(), or get_model_state_dict with full_state_dict=True) and save again.';

/** Kinds of tensors whose elements are no plain strided storage, by the function that rebuilds them. */
const TENSOR_KINDS: Readonly<Record<string, string>> = {
  _rebuild_tensor_v2: 'a tensor of an unknown type, or with metadata that only its device understands',
  _rebuild_tensor_v3: 'a tensor of an unknown dtype, or with metadata that only its device understands',
  _rebuild_qtensor: 'a quantized tensor',
  _rebuild_sparse_tensor: 'a sparse tensor',
  _rebuild_sparse_csr_tensor: 'a sparse tensor',
  _rebuild_nested_tensor: 'a nested tensor',
  _rebuild_njt: 'a nested tensor',
  _rebuild_meta_tensor_no_storage: 'a meta tensor, which has no elements',
  _rebuild_wrapper_subclass: 'a tensor of a wrapper subclass',
  _rebuild_from_type_v2: 'a tensor of a subclass',
  _rebuild_device_tensor_from_numpy: 'a tensor that was saved as a NumPy array (XLA)',
  _rebuild_device_tensor_from_cpu_tensor: 'a tensor of a device that torch saves as a copy',
};

/**
 * The state dict of an unpickled checkpoint.
 * Throws a CheckpointError where there is none, where it holds anything but strided tensors, and for shards of ZeRO-3 and FSDP.
 */
export function findStateDict(path: string, root: PickleValue): FoundStateDict {
  const fail = (problem: string, hint = SAVE_STATE_DICT): never => {
    throw new CheckpointError(path, problem, { hint });
  };
  if (!(root instanceof PickleDict)) return fail(`holds ${describe(root)}, not a dict with a state dict`);
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
    return fail(
      `holds no tensors under ${KEYS.map(quote).join(', ')} or at the top level, whose keys are ${showKeys(root)}`,
    );
  }
  const stateDict = new Map<string, Tensor>();
  for (const [name, value] of dict.entries) {
    if (typeof name !== 'string') return fail(`the state dict has ${describe(name)} for a tensor's name`);
    stateDict.set(name, tensorOf(path, name, value));
  }
  refuseEmptied(path, root, stateDict);
  refuseFlat(path, stateDict);
  return { stateDict, key };
}

function tensorOf(path: string, name: string, value: PickleValue): Tensor {
  const fail = (problem: string, hint: string): never => {
    throw new CheckpointError(path, problem, { where: `tensor ${quote(name)}`, hint });
  };
  if (value instanceof TensorValue) {
    const { tensor } = value;
    if (tensorBytes(tensor) > tensor.storage.byteLength && tensorBytes(tensor) > MAX_EXPANDED_BYTES) {
      fail(
        `[${tensor.shape}] over a storage of ${tensor.storage.byteLength} bytes would take ${tensorBytes(tensor)}`,
        'A tensor with stride 0 is written out in full. No model needs one this large.',
      );
    }
    return tensor;
  }
  if (isTensorCall(value)) {
    const kind = TENSOR_KINDS[value.callable.name];
    const type = typeOf(value);
    return fail(
      `is ${kind}${type === undefined ? '' : ` (${quote(type)})`}; only dense tensors can be read`,
      type?.endsWith('.DTensor') ? FULL_TENSOR : 'Convert it (dequantize, to_dense, cpu) and save again.',
    );
  }
  return fail(`is ${describe(value)}, not a tensor`, SAVE_STATE_DICT);
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

function isTensorCall(value: PickleValue): value is Reduced & { readonly callable: Global } {
  return (
    value instanceof Reduced && value.callable instanceof Global && Object.hasOwn(TENSOR_KINDS, value.callable.name)
  );
}

function showKeys(dict: PickleDict): string {
  const keys = [...dict.entries.keys()];
  const shown = keys.slice(0, 8).map((key) => (typeof key === 'string' ? quote(key) : describe(key)));
  return `${shown.join(', ') || 'none'}${keys.length > 8 ? ` and ${keys.length - 8} more` : ''}`;
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
