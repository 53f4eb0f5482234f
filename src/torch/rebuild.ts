/** The calls by which torch rebuilds tensors (torch/_utils.py, torch/_tensor.py), carried out on descriptions only. */
import { type Message, message } from '../words/message.js';
import { DTYPES, type Dtype } from './dtype.js';
import { MAX_DIMENSIONS } from './limits.js';
import type { PickleCall } from './pickle/machine.js';
import {
  Global,
  PickleDict,
  PickleTuple,
  type PickleValue,
  Reduced,
  StorageValue,
  TensorValue,
} from './pickle/value.js';

type Args = readonly PickleValue[];
type Rebuild = (args: Args, at: PickleCall) => PickleValue | undefined;

/** By path. */
const REBUILDS: ReadonlyMap<string, Rebuild> = new Map<string, Rebuild>([
  ['torch._utils._rebuild_tensor', (args, at) => rebuildTensor(args, 4, at)],
  ['torch._utils._rebuild_tensor_v2', (args, at) => rebuildTensor(args, 6, at)],
  ['torch._utils._rebuild_tensor_v3', rebuildTensorOfDtype],
  ['torch._utils._rebuild_parameter', ([tensor], at) => sameTensor(tensor, null, at)],
  ['torch._utils._rebuild_parameter_with_state', ([tensor, , , state = null], at) => sameTensor(tensor, state, at)],
  ['torch._tensor._rebuild_from_type_v2', rebuildFromType],
]);

/** Types that `_rebuild_from_type_v2` may give a tensor without changing its values. */
const PLAIN_TYPES = new Set(['torch.Tensor', 'torch.nn.parameter.Parameter', 'torch.nn.parameter.Buffer']);

/** Attributes that change a tensor's values when they are set. */
const VALUE_ATTRIBUTES = new Set(['data', 'real', 'imag', '__class__', '__dict__']);

/** The tensor that the call makes; undefined where it is none of torch's rebuild functions or makes an unreadable kind. */
export function rebuild(callable: Global, args: Args, at: PickleCall): PickleValue | undefined {
  return REBUILDS.get(callable.path)?.(args, at);
}

/** `(storage, offset, size, stride[, requires_grad, hooks[, metadata]])` */
function rebuildTensor(args: Args, count: number, at: PickleCall): PickleValue | undefined {
  const storage = args[0] ?? null;
  if (args.length < count || args.length > Math.max(count, 7)) failArguments(args.length, count, at);
  if (!(storage instanceof StorageValue)) return inertOrFail(storage, at);
  return storage.dtype && view(storage, storage.dtype, args, args[6] ?? null, at);
}

/** `(storage, offset, size, stride, requires_grad, hooks, dtype[, metadata])` over an untyped storage */
function rebuildTensorOfDtype(args: Args, at: PickleCall): PickleValue | undefined {
  const [storage = null, , , , , , dtype] = args;
  if (args.length < 7 || args.length > 8) failArguments(args.length, 7, at);
  if (!(storage instanceof StorageValue)) return inertOrFail(storage, at);
  if (!(dtype instanceof Global) || dtype.module !== 'torch') return fail(at, message('torch.tensor.dtype'));
  if (!Object.hasOwn(DTYPES, dtype.name)) return undefined;
  const known = dtype.name as Dtype;
  if (!storage.untyped) fail(at, message('torch.tensor.typed-storage', { dtype: known }));
  if (storage.storage.bigEndian && DTYPES[known].wordSize > 1) {
    const reversed = message('torch.tensor.big-endian', { tensor: named(at), dtype: known });
    at.fail(reversed, message('torch.hint.little-endian'));
  }
  return view(storage, known, args, args[7] ?? null, at);
}

/** `(func, type, args, state)` */
function rebuildFromType([func, type, args, state = null]: Args, at: PickleCall): PickleValue | undefined {
  if (!(func instanceof Global) || !(type instanceof Global) || !(args instanceof PickleTuple)) {
    return fail(at, message('torch.tensor.from-type'));
  }
  if (!PLAIN_TYPES.has(type.path) || func.path === 'torch._tensor._rebuild_from_type_v2') return undefined;
  return sameTensor(rebuild(func, args.items, at), state, at);
}

/** A tensor that only gets attributes. */
function sameTensor(tensor: PickleValue | undefined, state: PickleValue, at: PickleCall): PickleValue | undefined {
  if (!(tensor instanceof TensorValue)) return inertOrFail(tensor ?? null, at);
  for (const attributes of state instanceof PickleTuple ? state.items : [state]) {
    if (!(attributes instanceof PickleDict)) continue;
    for (const name of attributes.entries.keys()) {
      if (typeof name === 'string' && VALUE_ATTRIBUTES.has(name)) fail(at, message('torch.tensor.state', { name }));
    }
  }
  return tensor;
}

/**
 * The view that `(storage, offset, size, stride, ...)` describe as a tensor, checked to lie within its storage.
 * Undefined where its metadata is unknown.
 */
function view(
  { storage, start, end }: StorageValue,
  dtype: Dtype,
  args: Args,
  metadata: PickleValue,
  at: PickleCall,
): TensorValue | undefined {
  const offset = args[1];
  const shape = sizes(args[2]);
  const strides = sizes(args[3]);
  if (typeof offset !== 'number' || offset < 0 || shape === undefined || strides?.length !== shape.length) {
    return at.fail(message('torch.tensor.view', { tensor: named(at) }));
  }
  if (shape.length > MAX_DIMENSIONS) {
    at.fail(message('torch.tensor.dimensions', { tensor: named(at), found: shape.length, most: MAX_DIMENSIONS }));
  }
  const flags = metadata === null ? PLAIN : conjAndNeg(metadata);
  const { kind, size: bytes } = DTYPES[dtype];
  if (flags === undefined || (flags.conj && kind !== 'complex')) return undefined;
  if (flags.neg && (kind === 'bool' || kind === 'float8')) return undefined;
  let extent = bytes;
  for (let i = 0; i < shape.length; i++) extent *= Math.max(shape[i] ?? 1, 1);
  if (!Number.isSafeInteger(extent)) {
    at.fail(message('torch.tensor.elements', { tensor: named(at), shape: `[${shape}]` }));
  }
  const first = start / bytes + offset;
  const reached = endOfView(first, shape, strides) * bytes;
  if (reached > end) {
    at.fail(message('torch.tensor.reach', { tensor: named(at), reached, storage: storage.key, bytes: end }));
  }
  const { conj, neg } = flags;
  return new TensorValue({ dtype, shape, strides, offset: first, storage, conj, neg });
}

/** Element after the last one that the view touches; 0 for a view without elements, which may point anywhere. */
function endOfView(offset: number, shape: readonly number[], strides: readonly number[]): number {
  let last = offset;
  for (let i = 0; i < shape.length; i++) {
    const size = shape[i] ?? 0;
    if (size === 0) return 0;
    last += (size - 1) * (strides[i] ?? 0);
  }
  return last + 1;
}

function sizes(value: PickleValue | undefined): readonly number[] | undefined {
  const items = value instanceof PickleTuple ? value.items : Array.isArray(value) ? value : undefined;
  return items?.every(isSize) ? items : undefined;
}

function isSize(item: PickleValue): item is number {
  return typeof item === 'number' && item >= 0;
}

interface ViewFlags {
  readonly conj: boolean;
  readonly neg: boolean;
}

const PLAIN: ViewFlags = { conj: false, neg: false };

/** `{'conj': True}`, `{'neg': True}`; undefined for what a device put there (torch_npu), which changes how bytes are read. */
function conjAndNeg(metadata: PickleValue): ViewFlags | undefined {
  if (!(metadata instanceof PickleDict)) return undefined;
  for (const key of metadata.entries.keys()) if (key !== 'conj' && key !== 'neg') return undefined;
  return { conj: metadata.get('conj') === true, neg: metadata.get('neg') === true };
}

/** What an inert argument makes is inert as well; anything else is no tensor's. */
function inertOrFail(value: PickleValue, at: PickleCall): undefined {
  if (!(value instanceof Reduced)) fail(at, message('torch.tensor.no-storage'));
  return undefined;
}

function failArguments(found: number, expected: number, at: PickleCall): never {
  return fail(at, message('torch.tensor.arguments', { found, expected }));
}

function fail(at: PickleCall, problem: Message): never {
  return at.fail(message('torch.tensor.rebuilt', { tensor: named(at), problem }));
}

function named({ key }: PickleCall): Message {
  return key === undefined ? message('torch.value.tensor') : message('torch.where.tensor', { tensor: key });
}
