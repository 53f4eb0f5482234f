/** Finds the weights in a checkpoint, where FunASR's loader and DeepSpeed put them. */

import { CheckpointError } from '../errors.js';
import type { Notice } from '../result.js';
import { type Message, message } from '../words/message.js';
import { notice } from '../words/notice.js';
import type { Contents } from './checkpoint.js';
import { refuseEmptied, refuseShards } from './deepspeed.js';
import { refuseFlat } from './fsdp.js';
import { MAX_EXPANDED_BYTES } from './limits.js';
import { describe } from './pickle/describe.js';
import { isForeign } from './pickle/globals.js';
import { Global, PickleDict, type PickleValue, Reduced, StorageValue, TensorValue } from './pickle/value.js';
import { reachable } from './pickle/walk.js';
import { openTensor } from './storages.js';
import { type StateDict, type Storages, type Tensor, tensorBytes } from './tensor.js';

interface FoundStateDict {
  /** the tensors by their names, in the order of the file */
  readonly weights: ReadonlyMap<string, TensorValue>;
  /** key under which it stood, `''` for the top level */
  readonly key: string;
  readonly notices: readonly Notice[];
}

/** In the order of FunASR's load_pretrained_model, each looked for within what the one before yielded. */
const KEYS = ['state_dict', 'model_state_dict', 'model'] as const;
/** Where DeepSpeed puts them. */
const MODULE = 'module';

const SAVE_STATE_DICT = message('torch.hint.state-dict');

/** Kinds of tensors whose elements are not a plain strided storage, by the function that rebuilds them. */
const TENSOR_KINDS = {
  _rebuild_tensor_v2: 'torch.kind.unknown',
  _rebuild_tensor_v3: 'torch.kind.unknown',
  _rebuild_npu_tensor: 'torch.kind.unknown',
  _rebuild_qtensor: 'torch.kind.quantized',
  _rebuild_sparse_tensor: 'torch.kind.sparse',
  _rebuild_sparse_csr_tensor: 'torch.kind.sparse',
  _rebuild_nested_tensor: 'torch.kind.nested',
  _rebuild_njt: 'torch.kind.nested',
  _rebuild_meta_tensor_no_storage: 'torch.kind.meta',
  _rebuild_wrapper_subclass: 'torch.kind.subclass',
  _rebuild_from_type_v2: 'torch.kind.subclass',
  _rebuild_xla_tensor: 'torch.kind.numpy',
  _rebuild_device_tensor_from_numpy: 'torch.kind.numpy',
  _rebuild_device_tensor_from_cpu_tensor: 'torch.kind.copy',
} as const;

/**
 * The state dict of an unpickled checkpoint, as FunASR's loader takes it from what torch.load gives.
 * Throws a CheckpointError where there is none, where it holds tensors of another kind than strided ones, where a call could
 * have changed it, and for shards of ZeRO-3 and FSDP.
 */
export function findStateDict(path: string, { root, exposed }: Pick<Contents, 'root' | 'exposed'>): FoundStateDict {
  const fail = (problem: Message): never => {
    throw new CheckpointError(path, problem, { hint: SAVE_STATE_DICT });
  };
  if (!(root instanceof PickleDict)) return fail(message('torch.dict.other', { what: describe(root) }));
  refuseShards(path, root);
  const { dicts, key } = unwrap(root, fail);
  const dict = dicts.at(-1) ?? root;
  const others: string[] = [];
  for (const [name, value] of dict.entries) {
    if (typeof name !== 'string') return fail(message('torch.dict.name', { what: describe(name) }));
    if (tensorOf(path, name, value) === undefined) others.push(name);
  }
  const weights = tensorsOf(dict.entries);
  if (weights.size === 0) {
    const keys = [...root.entries.keys()].slice(0, 8).map((key) => (typeof key === 'string' ? key : describe(key)));
    return fail(message('torch.dict.no-tensors', { under: [...KEYS, MODULE], keys, count: root.size }));
  }
  refuseExposed(path, exposed, dicts, [...weights.values()]);
  refuseEmptied(path, root, weights);
  refuseFlat(path, weights);
  return { weights, key, notices: others.length === 0 ? [] : [leftOut(path, others)] };
}

/** The items that are tensors: all that there are, mostly, and then no copy of them is needed. */
function tensorsOf(items: Items): ReadonlyMap<string, TensorValue> {
  if (areTensors(items)) return items;
  const tensors = new Map<string, TensorValue>();
  for (const [name, value] of items) {
    if (typeof name === 'string' && value instanceof TensorValue) tensors.set(name, value);
  }
  return tensors;
}

type Items = ReadonlyMap<PickleValue, PickleValue>;

function areTensors(items: Items): items is Items & ReadonlyMap<string, TensorValue> {
  for (const [name, value] of items) if (typeof name !== 'string' || !(value instanceof TensorValue)) return false;
  return true;
}

function leftOut(file: string, names: readonly string[]): Notice {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return notice('no-tensors', 'info', { file, names: names.length > MOST_NAMES ? `${shown}, …` : shown });
}

const MOST_NAMES = 10;

/** The dicts on the way to the weights, the root first, and the keys that led there. */
function unwrap(root: PickleDict, fail: (problem: Message) => never): { dicts: PickleDict[]; key: string } {
  const dicts = [root];
  const found: string[] = [];
  const enter = (key: string, inner: PickleValue): PickleDict => {
    if (!(inner instanceof PickleDict)) return fail(message('torch.dict.wrapped', { key, what: describe(inner) }));
    dicts.push(inner);
    found.push(key);
    return inner;
  };
  let dict = root;
  for (const key of KEYS) {
    requirePlainKeys(dict, fail);
    const inner = dict.get(key);
    if (inner !== undefined) dict = enter(key, inner);
  }
  requirePlainKeys(dict, fail);
  // Checkpoints of DeepSpeed, which FunASR averages but does not load.
  const module = dict.get(MODULE);
  if (module instanceof PickleDict && ![...dict.entries.values()].some(isTensor)) enter(MODULE, module);
  return { dicts, key: found.join('.') };
}

/** An object as a key may say that it equals one of these (`numpy.str_` does): what a lookup finds is not known then. */
function requirePlainKeys(dict: PickleDict, fail: (problem: Message) => never): void {
  for (const key of dict.entries.keys()) {
    if (key instanceof Reduced) fail(message('torch.dict.key', { what: describe(key) }));
  }
}

/** Throws where weights, or a dict on the way to them, were arguments of a call of a function that may change them. */
function refuseExposed(
  path: string,
  exposed: readonly PickleValue[],
  dicts: readonly PickleDict[],
  tensors: readonly TensorValue[],
): void {
  if (exposed.length === 0) return;
  const ours = new Set<PickleValue>([...dicts, ...tensors]);
  const storages = new Set(tensors.map(({ storage }) => storage));
  const found = reachable(exposed).find(
    (value) =>
      ours.has(value) ||
      ((value instanceof TensorValue || value instanceof StorageValue) && storages.has(value.storage)),
  );
  if (found === undefined) return;
  throw new CheckpointError(path, message('torch.dict.exposed'), { hint: SAVE_STATE_DICT });
}

/**
 * The tensors with their storages.
 * Throws a CheckpointError for what would take more room written out than any model needs.
 */
export function openTensors(path: string, weights: ReadonlyMap<string, TensorValue>, storages: Storages): StateDict {
  const stateDict = new Map<string, Tensor>();
  let expanded = 0;
  for (const [name, value] of weights) {
    const tensor = openTensor(storages, value);
    const needed = tensorBytes(tensor);
    const bytes = tensor.storage.byteLength;
    if (needed > bytes) expanded += needed;
    if (needed > bytes && expanded > MAX_EXPANDED_BYTES) {
      const found = { shape: `[${tensor.shape}]`, bytes, needed: expanded, most: MAX_EXPANDED_BYTES };
      throw new CheckpointError(path, message('torch.tensor.expanded', found), {
        where: message('torch.where.tensor', { tensor: name }),
        hint: message('torch.hint.expanded'),
      });
    }
    stateDict.set(name, tensor);
  }
  return stateDict;
}

/** The tensor under a name of the state dict; undefined for what is none, which FunASR leaves out as no model asks for it. */
function tensorOf(path: string, name: string, value: PickleValue): TensorValue | undefined {
  const fail = (problem: Message, hint: Message): never => {
    throw new CheckpointError(path, problem, { where: message('torch.where.tensor', { tensor: name }), hint });
  };
  if (value instanceof TensorValue) return value;
  if (isTensorCall(value)) {
    const kind = message(TENSOR_KINDS[value.callable.name]);
    const type = typeOf(value) ?? value.callable.path;
    return fail(
      message('torch.tensor.not-dense', { kind, type }),
      message(type.endsWith('.DTensor') ? 'torch.hint.full-tensor' : 'torch.hint.convert'),
    );
  }
  // What is not made by Python or NumPy may be a tensor; the state that a module adds to its own is none.
  const unknown =
    value instanceof Reduced &&
    !(value.callable instanceof Global && !isForeign(value.callable) && !/^torch(?:\.|$)/.test(value.callable.module));
  if (value instanceof StorageValue || (unknown && !/(?:^|\.)_extra_state$/.test(name))) {
    return fail(message('torch.tensor.other', { what: describe(value) }), SAVE_STATE_DICT);
  }
  return undefined;
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

/** What of wrappers is in the names of tensors, and a name as the model itself has it. */
export function wrappersOf(names: Iterable<string>): { readonly removed: string[]; bare(name: string): string } {
  const removed = new Set<string>();
  let prefixes = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const inner = name.replace(WITHIN, (wrapper) => {
      removed.add(wrapper);
      return '';
    });
    let count = 0;
    while (inner.startsWith(PREFIX, count * PREFIX.length)) count++;
    prefixes = Math.min(prefixes, count);
  }
  if (prefixes > 0 && Number.isFinite(prefixes)) removed.add(PREFIX);
  return {
    removed: [...removed],
    bare: (name) => name.replace(WITHIN, '').slice(prefixes * PREFIX.length),
  };
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
  const { removed, bare: bareName } = wrappersOf(stateDict.keys());
  if (removed.length === 0) return { stateDict, notices: [] };
  const bare = new Map<string, Tensor>();
  const wrapped = new Map<string, string>();
  for (const [second, tensor] of stateDict) {
    const name = bareName(second);
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
