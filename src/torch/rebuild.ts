/** The calls with which torch rebuilds tensors (torch/_utils.py, torch/_tensor.py), carried out on descriptions only. */
import { type Message, message } from '../words/message.js';
import { DTYPES, type Dtype } from './dtype.js';
import { MAX_DIMENSIONS } from './limits.js';
import { describe } from './pickle/describe.js';
import type { PickleCall } from './pickle/machine.js';
import {
  Global,
  PickleDict,
  PickleTuple,
  type PickleValue,
  Reduced,
  StorageValue,
  TensorForm,
  TensorValue,
} from './pickle/value.js';
import { sequenceOf } from './pickle/walk.js';

type Args = readonly PickleValue[];
/** Of equal forms the same object for all: most tensors of a training come three times. */
type ShareForm = (form: TensorForm) => TensorForm;
type Rebuild = (args: Args, at: PickleCall, share: ShareForm) => PickleValue | undefined;

/** By path. */
const REBUILDS: ReadonlyMap<string, Rebuild> = new Map<string, Rebuild>([
  ['torch._utils._rebuild_tensor', (args, at, share) => rebuildTensor(args, 4, 4, at, share)],
  ['torch._utils._rebuild_tensor_v2', (args, at, share) => rebuildTensor(args, 6, 7, at, share)],
  ['torch._utils._rebuild_tensor_v3', rebuildTensorOfDtype],
  ['torch._utils._rebuild_parameter', (args, at) => rebuildParameter(args, 3, at)],
  ['torch._utils._rebuild_parameter_with_state', (args, at) => rebuildParameter(args, 4, at)],
  ['torch._tensor._rebuild_from_type_v2', rebuildFromType],
  // torch_npu 1.11, 2.0, 2.7 and 2.8 (torch_npu/utils/storage.py): the last argument is the layout that the device had.
  [
    'torch_npu.utils.storage._rebuild_npu_tensor',
    (args, at, share) => (args.length === 7 ? rebuildTensor(args.slice(0, 6), 6, 6, at, share) : undefined),
  ],
  ['torch._utils._rebuild_device_tensor_from_cpu_tensor', rebuildCopy],
]);

/** Types that `_rebuild_from_type_v2` may give a tensor without changing its values. */
const PLAIN_TYPES = new Set(['torch.Tensor', 'torch.nn.parameter.Parameter', 'torch.nn.parameter.Buffer']);

/** Attributes that torch.Tensor has itself: setting them changes the tensor, or fails. */
const TENSOR_ATTRIBUTES = new Set(
  (
    'H T data device dtype grad grad_dtype grad_fn imag is_leaf itemsize layout mH mT name names nbytes ndim output_nr ' +
    'real requires_grad retains_grad shape volatile _backward_hooks _base _cdata _grad _grad_fn ' +
    '_post_accumulate_grad_hooks _version'
  ).split(' '),
);

/** Of one tensor: programs give it a handful. */
const MAX_ATTRIBUTES = 1000;

/** The tensor that the call makes; undefined where it is none of torch's rebuild functions or makes an unreadable kind. */
export function rebuild(callable: Global, args: Args, at: PickleCall, share: ShareForm): PickleValue | undefined {
  return REBUILDS.get(callable.path)?.(args, at, share);
}

/** `(storage, offset, size, stride[, requires_grad, hooks[, metadata]])` */
function rebuildTensor(
  args: Args,
  least: number,
  most: number,
  at: PickleCall,
  share: ShareForm,
): PickleValue | undefined {
  const [storage = null, , , , requiresGrad = false, hooks = null, metadata = null] = args;
  if (args.length < least || args.length > most) failArguments(args.length, least, at);
  if (!(storage instanceof StorageValue)) return inertOrFail(storage, at);
  return storage.dtype && view(storage, storage.dtype, args, { requiresGrad, hooks, metadata }, at, share);
}

/** `(storage, offset, size, stride, requires_grad, hooks, dtype[, metadata])` over an untyped storage */
function rebuildTensorOfDtype(args: Args, at: PickleCall, share: ShareForm): PickleValue | undefined {
  const [storage = null, , , , requiresGrad = false, hooks = null, dtype, metadata = null] = args;
  if (args.length < 7 || args.length > 8) failArguments(args.length, 7, at);
  if (!(storage instanceof StorageValue)) return inertOrFail(storage, at);
  if (!(dtype instanceof Global) || dtype.module !== 'torch') return fail(at, message('torch.tensor.dtype'));
  if (!Object.hasOwn(DTYPES, dtype.name)) return undefined;
  const known = dtype.name as Dtype;
  // torch sets the storage of a tensor that has a gradient already, which fails.
  if (requiresGrad !== false) fail(at, message('torch.tensor.gradient', { dtype: known }));
  if (!storage.untyped) fail(at, message('torch.tensor.typed-storage', { dtype: known }));
  if (storage.bigEndian && DTYPES[known].wordSize > 1) {
    const reversed = message('torch.tensor.big-endian', { tensor: named(at), dtype: known });
    at.fail(reversed, message('torch.hint.little-endian'));
  }
  return view(storage, known, args, { requiresGrad, hooks, metadata }, at, share);
}

/** `(tensor, requires_grad, hooks[, state])` */
function rebuildParameter(args: Args, count: number, at: PickleCall): TensorValue | undefined {
  const [tensor = null, requiresGrad = false, hooks = null, state = null] = args;
  if (args.length !== count) failArguments(args.length, count, at);
  const value = sameTensor(tensor, state, at);
  if (value !== undefined) checkGradient(value.dtype, requiresGrad, hooks, at);
  return value;
}

/** `(func, type, args, state)` */
function rebuildFromType([func, type, args, state = null]: Args, at: PickleCall, share: ShareForm) {
  if (!(func instanceof Global) || !(type instanceof Global) || !(args instanceof PickleTuple)) {
    return fail(at, message('torch.tensor.from-type'));
  }
  if (!PLAIN_TYPES.has(type.path) || func.path === 'torch._tensor._rebuild_from_type_v2') return undefined;
  return sameTensor(rebuild(func, args.items, at, share), state, at);
}

/** `(tensor, dtype, device, requires_grad)`: of a device whose storages torch cannot save, as XLA's since torch 2.6 */
function rebuildCopy([tensor = null, dtype, , requiresGrad = false]: Args, at: PickleCall): TensorValue | undefined {
  const value = sameTensor(tensor, null, at);
  if (value === undefined || !(dtype instanceof Global) || dtype.path !== `torch.${value.dtype}`) return undefined;
  checkGradient(value.dtype, requiresGrad, null, at);
  return value;
}

/** A tensor that only gets attributes: a dict of them, or of those in `__dict__` and those in `__slots__`. */
function sameTensor(tensor: PickleValue | undefined, state: PickleValue, at: PickleCall): TensorValue | undefined {
  if (!(tensor instanceof TensorValue)) return inertOrFail(tensor ?? null, at);
  for (const attributes of state instanceof PickleTuple && state.items.length === 2 ? state.items : [state]) {
    if (attributes === null) continue;
    if (!(attributes instanceof PickleDict && attributes.size <= MAX_ATTRIBUTES))
      return fail(at, message('torch.tensor.state-kind', { what: describe(attributes) }));
    for (const [name, value] of attributes.entries) {
      // A function may stand in for one of the tensor's own.
      const callable = value instanceof Global || value instanceof Reduced;
      if (typeof name === 'string' && !callable && !TENSOR_ATTRIBUTES.has(name) && !/^(?:__|is_)/.test(name)) continue;
      fail(at, message('torch.tensor.state', { name: typeof name === 'string' ? name : describe(name) }));
    }
  }
  return tensor;
}

interface Extras {
  readonly requiresGrad: PickleValue;
  readonly hooks: PickleValue;
  readonly metadata: PickleValue;
}

/**
 * The view that `(storage, offset, size, stride, ...)` describe as a tensor, checked to lie within its storage.
 * Undefined where torch itself cannot compute what its metadata ask for.
 */
function view(
  { storage, key, start, end }: StorageValue,
  dtype: Dtype,
  args: Args,
  { requiresGrad, hooks, metadata }: Extras,
  at: PickleCall,
  share: ShareForm,
): TensorValue | undefined {
  const offset = args[1];
  const found = Math.max(sequenceOf(args[2])?.length ?? 0, sequenceOf(args[3])?.length ?? 0);
  if (found > MAX_DIMENSIONS) {
    at.fail(message('torch.tensor.dimensions', { tensor: named(at), found, most: MAX_DIMENSIONS }));
  }
  const shape = sizes(args[2]);
  const strides = sizes(args[3]);
  if (typeof offset !== 'number' || offset < 0 || shape === undefined || strides?.length !== shape.length) {
    return at.fail(message('torch.tensor.view', { tensor: named(at) }));
  }
  checkGradient(dtype, requiresGrad, hooks, at);
  const { conj, neg } = metadata === null ? PLAIN : conjAndNeg(metadata, at);
  const { kind, size: bytes } = DTYPES[dtype];
  if (conj && kind !== 'complex') fail(at, message('torch.tensor.metadata'));
  if (neg && (kind === 'bool' || kind === 'float8')) return undefined;
  let extent = bytes;
  for (let i = 0; i < shape.length; i++) extent *= Math.max(shape[i] ?? 1, 1);
  if (!Number.isSafeInteger(extent)) {
    at.fail(message('torch.tensor.elements', { tensor: named(at), shape: `[${shape}]` }));
  }
  const first = start / bytes + offset;
  const reached = endOfView(first, shape, strides) * bytes;
  if (reached > end) {
    at.fail(message('torch.tensor.reach', { tensor: named(at), reached, storage: key, bytes: end }));
  }
  return new TensorValue(share(new TensorForm(dtype, shape, strides, conj, neg)), first, storage);
}

/** What `requires_grad` and `_backward_hooks` take: hooks have been saved empty ever since torch 0.4. */
function checkGradient(dtype: Dtype, requiresGrad: PickleValue, hooks: PickleValue, at: PickleCall): void {
  const { kind } = DTYPES[dtype];
  const can = kind === 'float' || kind === 'complex' || kind === 'float8';
  if (typeof requiresGrad !== 'boolean' || (requiresGrad && !can))
    fail(at, message('torch.tensor.gradient', { dtype }));
  if (hooks !== null && !(hooks instanceof PickleDict && hooks.size === 0)) fail(at, message('torch.tensor.hooks'));
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

/** A list is copied: it may grow after the call. */
function sizes(value: PickleValue | undefined): readonly number[] | undefined {
  const items = sequenceOf(value)?.slice();
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

/**
 * `{'conj': True}`, `{'neg': True}`: that the key is there counts, whatever its value (torch/csrc/jit/serialization/pickler.h).
 * Other keys are a device's, which torch on a CPU ignores: torch_npu 2.1 to 2.6 and from 2.9 on puts the layout there.
 */
function conjAndNeg(metadata: PickleValue, at: PickleCall): ViewFlags {
  if (!(metadata instanceof PickleDict)) return fail(at, message('torch.tensor.metadata'));
  for (const [key, value] of metadata.entries) {
    if (typeof key !== 'string' || (value !== null && typeof value !== 'boolean' && typeof value !== 'number'))
      return fail(at, message('torch.tensor.metadata'));
  }
  return { conj: metadata.entries.has('conj'), neg: metadata.entries.has('neg') };
}

/** What an inert argument makes is inert as well; anything else is not a tensor's. */
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
