/** The functions by which torch rebuilds tensors, and what they take. */
import { describe, expect, test } from '@jest/globals';
import { DTYPES, type Dtype } from '../../src/torch/dtype.js';
import type { PickleCall } from '../../src/torch/pickle/machine.js';
import {
  Global,
  PickleDict,
  PickleFloat,
  PickleTuple,
  type PickleValue,
  Reduced,
  StorageValue,
  TensorForm,
  type TensorValue,
} from '../../src/torch/pickle/value.js';
import { rebuild } from '../../src/torch/rebuild.js';
import { english } from '../../src/words/translator.js';
import { tensorValue } from '../helpers/tensor-value.js';
import { dictOf } from '../helpers/unpickle.js';

/** A pickle's place, under a tensor's name, in which problems are errors. */
const AT: PickleCall = {
  key: 'w',
  fail(problem) {
    throw new RangeError(english(problem));
  },
};

type Args = readonly PickleValue[];
const global = (path: string) =>
  new Global(path.slice(0, path.lastIndexOf('.')), path.slice(path.lastIndexOf('.') + 1));
const call = (path: string, ...args: Args) => rebuild(global(path), args, AT, (form) => form);
const tuple = (...items: Args) => new PickleTuple(items);

/** Of 12 elements. */
function storage(dtype: Dtype = 'float32', { bigEndian = false, start = 0 } = {}) {
  return new StorageValue(3, 'k', dtype, false, bigEndian, start, start + 12 * DTYPES[dtype].size);
}

const UNTYPED = new StorageValue(3, 'k', 'uint8', true, false, 0, 48);
const HOOKS = new PickleDict('OrderedDict');
const VIEW = [0, tuple(3, 4), tuple(4, 1)] as const;
const TENSOR = tensorValue('float32', [3, 4], [4, 1], 0, 3, false, false);
const of = ({ offset = 0, ...form }: Partial<TensorValue>) => {
  const { dtype, shape, strides, conj, neg } = { dtype: 'float32', shape: [3, 4], strides: [4, 1], ...form } as const;
  return tensorValue(dtype, shape, strides, offset, 3, conj, neg);
};
/** What stays inert. */
const INERT = new Reduced(global('torch._utils._rebuild_qtensor'), []);

const V1 = 'torch._utils._rebuild_tensor';
const V2 = 'torch._utils._rebuild_tensor_v2';
const V3 = 'torch._utils._rebuild_tensor_v3';
const PARAMETER = 'torch._utils._rebuild_parameter';
const WITH_STATE = 'torch._utils._rebuild_parameter_with_state';
const FROM_TYPE = 'torch._tensor._rebuild_from_type_v2';
const COPY = 'torch._utils._rebuild_device_tensor_from_cpu_tensor';
const NPU = 'torch_npu.utils.storage._rebuild_npu_tensor';
const FLOAT32 = global('torch.float32');

describe('tensors are rebuilt', () => {
  test.each<[string, string, Args, TensorValue]>([
    ['by torch 0.1', V1, [storage(), ...VIEW], TENSOR],
    ['by torch', V2, [storage(), ...VIEW, false, HOOKS], TENSOR],
    ['with a gradient', V2, [storage(), ...VIEW, true, HOOKS], TENSOR],
    ['with a plain dict for hooks', V2, [storage(), ...VIEW, false, new PickleDict()], TENSOR],
    ['without hooks', V2, [storage(), ...VIEW, false, null], TENSOR],
    ['with lists for sizes', V2, [storage(), 0, [3, 4], [4, 1], false, HOOKS], TENSOR],
    [
      'from an offset',
      V2,
      [storage(), 2, tuple(5), tuple(2), false, HOOKS],
      of({ shape: [5], strides: [2], offset: 2 }),
    ],
    ['of a part of a storage', V2, [storage('float32', { start: 8 }), ...VIEW, false, HOOKS], of({ offset: 2 })],
    [
      'of no dimension',
      V2,
      [storage(), 11, tuple(), tuple(), false, HOOKS],
      of({ shape: [], strides: [], offset: 11 }),
    ],
    ['of no element', V2, [storage(), 99, tuple(0, 4), tuple(4, 1), false, HOOKS], of({ shape: [0, 4], offset: 99 })],
    ['of another type', V2, [storage('int64'), ...VIEW, false, HOOKS], of({ dtype: 'int64' })],
    ['without metadata', V2, [storage(), ...VIEW, false, HOOKS, null], TENSOR],
    ['with empty metadata', V2, [storage(), ...VIEW, false, HOOKS, dictOf()], TENSOR],
    [
      'conjugated',
      V2,
      [storage('complex64'), ...VIEW, true, HOOKS, dictOf(['conj', true])],
      of({ dtype: 'complex64', conj: true }),
    ],
    [
      'conjugated, whatever the value',
      V2,
      [storage('complex64'), ...VIEW, true, HOOKS, dictOf(['conj', false])],
      of({ dtype: 'complex64', conj: true }),
    ],
    ['negated', V2, [storage(), ...VIEW, false, HOOKS, dictOf(['neg', null])], of({ neg: true })],
    [
      'with a device’s own metadata',
      V2,
      [storage(), ...VIEW, false, HOOKS, dictOf(['npu_format', 2], ['x', null])],
      TENSOR,
    ],
    ['of a dtype without a storage type', V3, [UNTYPED, ...VIEW, false, HOOKS, FLOAT32], TENSOR],
    [
      'of such a dtype, negated',
      V3,
      [UNTYPED, ...VIEW, false, HOOKS, FLOAT32, dictOf(['neg', true])],
      of({ neg: true }),
    ],
    ['as a parameter', PARAMETER, [TENSOR, true, HOOKS], TENSOR],
    ['as a parameter with attributes', WITH_STATE, [TENSOR, true, HOOKS, dictOf(['note', 1])], TENSOR],
    ['with attributes in slots', WITH_STATE, [TENSOR, false, HOOKS, tuple(dictOf(['a', 1]), dictOf(['b', 1]))], TENSOR],
    ['with attributes in slots alone', WITH_STATE, [TENSOR, false, HOOKS, tuple(null, dictOf(['b', 1]))], TENSOR],
    ['with no attributes', WITH_STATE, [TENSOR, false, HOOKS, null], TENSOR],
    [
      'of a type',
      FROM_TYPE,
      [global(V2), global('torch.Tensor'), tuple(storage(), ...VIEW, false, HOOKS), dictOf(['a', 1])],
      TENSOR,
    ],
    [
      'of the type Parameter',
      FROM_TYPE,
      [global(PARAMETER), global('torch.nn.parameter.Parameter'), tuple(TENSOR, true, HOOKS), dictOf()],
      TENSOR,
    ],
    [
      'of the type Buffer',
      FROM_TYPE,
      [global(V2), global('torch.nn.parameter.Buffer'), tuple(storage(), ...VIEW, false, HOOKS), null],
      TENSOR,
    ],
    ['from a copy', COPY, [TENSOR, FLOAT32, 'xla:0', true], TENSOR],
    ['of an NPU', NPU, [storage(), ...VIEW, false, HOOKS, tuple(2, tuple(), 3)], TENSOR],
  ])('%s', (_, path, args, expected) => {
    expect(call(path, ...args)).toEqual(expected);
  });

  test.each(Object.keys(DTYPES) as Dtype[])('%s, by a storage of its type or an untyped one', (dtype) => {
    const { storage: type, size } = DTYPES[dtype];
    const [two, one] = [tuple(2), tuple(1)];
    const expected = of({ dtype, shape: [2], strides: [1] });
    if (type !== undefined) expect(call(V2, storage(dtype), 0, two, one, false, HOOKS)).toEqual(expected);
    const untyped = new StorageValue(3, 'k', 'uint8', true, false, 0, 2 * size);
    expect(call(V3, untyped, 0, two, one, false, HOOKS, global(`torch.${dtype}`))).toEqual(expected);
    expect(() => call(V3, untyped, 1, two, one, false, HOOKS, global(`torch.${dtype}`))).toThrow('reaches byte');
  });

  test('what a tensor shares with others of its form is asked for', () => {
    const other = new TensorForm('int8', [7], [1], false, false);
    const asked: TensorForm[] = [];
    const share = (form: TensorForm) => {
      asked.push(form);
      return other;
    };
    const made = rebuild(global(V2), [storage(), 2, tuple(5), tuple(2), false, HOOKS], AT, share);
    expect(asked).toEqual([new TensorForm('float32', [5], [2], false, false)]);
    expect(made).toEqual(tensorValue('int8', [7], [1], 2, 3));
  });

  test('a list of sizes that grows afterwards changes nothing', () => {
    const sizes = [3, 4];
    const made = call(V2, storage(), 0, sizes, [4, 1], false, HOOKS) as TensorValue;
    sizes.push(5);
    expect(made.shape).toEqual([3, 4]);
  });
});

describe('what cannot be read stays inert', () => {
  test.each<[string, string, Args]>([
    ['another function', 'torch._utils._rebuild_qtensor', [storage(), ...VIEW]],
    ['a function of that name elsewhere', 'my._rebuild_tensor_v2', [storage(), ...VIEW, false, HOOKS]],
    ['a quantized storage', V2, [new StorageValue(3, 'k', undefined, false, false, 0, 12), ...VIEW, false, HOOKS]],
    ['an inert storage', V2, [INERT, ...VIEW, false, HOOKS]],
    ['an inert tensor', PARAMETER, [INERT, false, HOOKS]],
    ['an unknown dtype', V3, [UNTYPED, ...VIEW, false, HOOKS, global('torch.int3')]],
    ['a dtype that every object has', V3, [UNTYPED, ...VIEW, false, HOOKS, global('torch.constructor')]],
    ['a subclass', FROM_TYPE, [global(V2), global('my.Tensor'), tuple(storage(), ...VIEW, false, HOOKS), null]],
    ['a rebuild of a rebuild', FROM_TYPE, [global(FROM_TYPE), global('torch.Tensor'), tuple(), null]],
    ['a negated bool', V2, [storage('bool'), ...VIEW, false, HOOKS, dictOf(['neg', true])]],
    ['a copy of another dtype', COPY, [TENSOR, global('torch.float16'), 'xla:0', false]],
    ['a copy of no dtype', COPY, [TENSOR, 'float32', 'xla:0', false]],
    ['an NPU tensor of another form', NPU, [storage(), ...VIEW, false, HOOKS]],
  ])('%s', (_, path, args) => {
    expect(call(path, ...args)).toBeUndefined();
  });
});

describe('what torch would not take is refused', () => {
  const attributes = (...names: PickleValue[]) => dictOf(...names.map((name): [PickleValue, PickleValue] => [name, 1]));
  const GRADIENT = 'requires_grad is not a bool, or a tensor of';
  const METADATA = 'metadata that is not a dict of flags';

  test.each<[string, string, Args, string]>([
    ['too few arguments', V1, [storage(), 0, tuple(3)], '3 arguments instead of 4'],
    ['too many for torch 0.1', V1, [storage(), ...VIEW, false], '5 arguments instead of 4'],
    ['without hooks’ place', V2, [storage(), ...VIEW, false], '5 arguments instead of 6'],
    ['too many', V2, [storage(), ...VIEW, false, HOOKS, null, null], '8 arguments instead of 6'],
    ['without a dtype', V3, [UNTYPED, ...VIEW, false, HOOKS], '6 arguments instead of 7'],
    ['too many with a dtype', V3, [UNTYPED, ...VIEW, false, HOOKS, FLOAT32, null, null], '9 arguments instead of 7'],
    ['a parameter without hooks', PARAMETER, [TENSOR, true], '2 arguments instead of 3'],
    ['a parameter with a state', PARAMETER, [TENSOR, true, HOOKS, null], '4 arguments instead of 3'],
    ['a state that is missing', WITH_STATE, [TENSOR, true, HOOKS], '3 arguments instead of 4'],
    ['no storage', V2, [null, ...VIEW, false, HOOKS], 'no storage or tensor among its arguments'],
    ['a tensor for a storage', V2, [TENSOR, ...VIEW, false, HOOKS], 'no storage or tensor among its arguments'],
    ['a storage for a tensor', PARAMETER, [storage(), false, HOOKS], 'no storage or tensor among its arguments'],
    ['a text as dtype', V3, [UNTYPED, ...VIEW, false, HOOKS, 'float32'], 'a dtype that torch does not have'],
    [
      'a dtype of NumPy',
      V3,
      [UNTYPED, ...VIEW, false, HOOKS, global('numpy.float32')],
      'a dtype that torch does not have',
    ],
    ['a typed storage', V3, [storage(), ...VIEW, false, HOOKS, FLOAT32], 'a tensor of float32 over a typed storage'],
    ['an offset below zero', V2, [storage(), -1, tuple(3), tuple(1), false, HOOKS], 'not non-negative ints'],
    [
      'an offset that is a fraction',
      V2,
      [storage(), new PickleFloat(1), tuple(3), tuple(1), false, HOOKS],
      'not non-negative ints',
    ],
    ['a size below zero', V2, [storage(), 0, tuple(-3), tuple(1), false, HOOKS], 'not non-negative ints'],
    ['a size that is a bool', V2, [storage(), 0, tuple(true), tuple(1), false, HOOKS], 'not non-negative ints'],
    ['a stride below zero', V2, [storage(), 0, tuple(3), tuple(-1), false, HOOKS], 'not non-negative ints'],
    ['fewer strides than sizes', V2, [storage(), 0, tuple(3, 4), tuple(1), false, HOOKS], 'not non-negative ints'],
    ['no sizes', V2, [storage(), 0, 3, tuple(1), false, HOOKS], 'not non-negative ints'],
    [
      'a view beyond its storage',
      V2,
      [storage(), 1, ...VIEW.slice(1), false, HOOKS],
      'reaches byte 52 of storage "k", which has 48',
    ],
    ['a gradient that is a number', V2, [storage(), ...VIEW, 1, HOOKS], `${GRADIENT} float32`],
    ['a gradient of ints', V2, [storage('int32'), ...VIEW, true, HOOKS], `${GRADIENT} int32`],
    ['a gradient of bools', V2, [storage('bool'), ...VIEW, true, HOOKS], `${GRADIENT} bool`],
    ['a gradient over an untyped storage', V3, [UNTYPED, ...VIEW, true, HOOKS, FLOAT32], `${GRADIENT} float32`],
    ['a parameter of ints with a gradient', PARAMETER, [of({ dtype: 'int8' }), true, HOOKS], `${GRADIENT} int8`],
    ['a parameter with a number for a gradient', PARAMETER, [TENSOR, 1, HOOKS], `${GRADIENT} float32`],
    ['a copy with no bool for a gradient', COPY, [TENSOR, FLOAT32, 'xla:0', null], `${GRADIENT} float32`],
    ['hooks', V2, [storage(), ...VIEW, false, dictOf([1, 2])], 'hooks that are not an empty dict'],
    ['hooks that are a list', V2, [storage(), ...VIEW, false, []], 'hooks that are not an empty dict'],
    ['a parameter with hooks', PARAMETER, [TENSOR, false, dictOf([1, 2])], 'hooks that are not an empty dict'],
    ['metadata that are a list', V2, [storage(), ...VIEW, false, HOOKS, []], METADATA],
    ['metadata with a number as a key', V2, [storage(), ...VIEW, false, HOOKS, dictOf([1, true])], METADATA],
    ['metadata with a text', V2, [storage(), ...VIEW, false, HOOKS, dictOf(['a', 'b'])], METADATA],
    ['conjugated floats', V2, [storage(), ...VIEW, false, HOOKS, dictOf(['conj', true])], METADATA],
    [
      'a type without function',
      FROM_TYPE,
      ['x', global('torch.Tensor'), tuple(), null],
      'not (function, type, arguments, state)',
    ],
    ['a function without type', FROM_TYPE, [global(V2), 'x', tuple(), null], 'not (function, type, arguments, state)'],
    [
      'arguments in a list',
      FROM_TYPE,
      [global(V2), global('torch.Tensor'), [], null],
      'not (function, type, arguments, state)',
    ],
    [
      'a function that rebuilds nothing',
      FROM_TYPE,
      [global('my.f'), global('torch.Tensor'), tuple(), null],
      'no storage or tensor',
    ],
    ['a state that is a text', WITH_STATE, [TENSOR, true, HOOKS, 'a'], 'a state that is a string, not a dict'],
    [
      'a state of three parts',
      WITH_STATE,
      [TENSOR, true, HOOKS, tuple(null, null, null)],
      'a state that is a tuple, not a dict',
    ],
    ['slots that are a list', WITH_STATE, [TENSOR, true, HOOKS, tuple(null, [])], 'a state that is a list, not a dict'],
    ['an attribute without a name', WITH_STATE, [TENSOR, true, HOOKS, attributes('a', null)], 'a state that sets None'],
    ...[
      'data',
      'grad',
      'real',
      'shape',
      'requires_grad',
      '_version',
      '_backward_hooks',
      'is_leaf',
      'is_cuda',
      '__class__',
      '__dict__',
      '__torch_function__',
    ].map((name): [string, string, Args, string] => [
      `an attribute ${name}`,
      WITH_STATE,
      [TENSOR, true, HOOKS, attributes('a', name)],
      `a state that sets "${name}"`,
    ]),
    [
      'such an attribute in slots',
      WITH_STATE,
      [TENSOR, true, HOOKS, tuple(dictOf(), attributes('data'))],
      'a state that sets "data"',
    ],
    [
      'such an attribute of a type',
      FROM_TYPE,
      [global(V2), global('torch.Tensor'), tuple(storage(), ...VIEW, false, HOOKS), attributes('data')],
      'a state that sets "data"',
    ],
  ])('%s', (_, path, args, problem) => {
    expect(() => call(path, ...args)).toThrow(problem);
  });

  test('elements in reverse byte order that torch would not turn, but for single bytes', () => {
    const reversed = new StorageValue(3, 'k', 'uint8', true, true, 0, 48);
    expect(() => call(V3, reversed, ...VIEW, false, HOOKS, FLOAT32)).toThrow('is float32 in a big-endian file');
    expect(call(V3, reversed, ...VIEW, false, HOOKS, global('torch.float8_e5m2'))).toEqual(
      of({ dtype: 'float8_e5m2' }),
    );
    expect(call(V2, storage('float32', { bigEndian: true }), ...VIEW, false, HOOKS)).toEqual(TENSOR);
  });

  test('more dimensions than torch knows', () => {
    const ones = (count: number) => tuple(...new Array<number>(count).fill(1));
    expect(call(V2, storage(), 0, ones(64), ones(64), false, HOOKS)).toMatchObject({ dtype: 'float32' });
    expect(() => call(V2, storage(), 0, ones(65), ones(65), false, HOOKS)).toThrow(
      'has 65 dimensions; torch allows 64',
    );
  });

  test('more elements than can be counted', () => {
    const zeros = tuple(0, 0);
    expect(call(V2, storage(), 0, tuple(2 ** 25, 2 ** 25), zeros, false, HOOKS)).toMatchObject({ offset: 0 });
    expect(() => call(V2, storage(), 0, tuple(2 ** 26, 2 ** 26), zeros, false, HOOKS)).toThrow(
      'more elements than any file',
    );
    expect(() => call(V2, storage(), 0, tuple(2 ** 53, 0, 2), tuple(0, 0, 0), false, HOOKS)).toThrow(
      'more elements than any',
    );
  });

  test('by name where there is one', () => {
    const unnamed: PickleCall = { ...AT, key: undefined };
    expect(() => call(V1)).toThrow('tensor "w" is not rebuilt as torch does it: 0 arguments instead of 4');
    expect(() => rebuild(global(V1), [], unnamed, (form) => form)).toThrow(/^a tensor is not rebuilt/);
  });
});
