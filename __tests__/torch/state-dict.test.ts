import { describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import { MAX_EXPANDED_BYTES } from '../../src/torch/limits.js';
import {
  Global,
  PickleDict,
  PickleFloat,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
  StorageValue,
  type TensorValue,
} from '../../src/torch/pickle/value.js';
import { findStateDict, openTensors, withBareNames } from '../../src/torch/state-dict.js';
import type { StateDict, Storages } from '../../src/torch/tensor.js';
import { storageOf, tensorValue } from '../helpers/tensor-value.js';
import { dictOf } from '../helpers/unpickle.js';

const STORAGE = storageOf({ byteLength: 8, position: 64 });

/** Over storage 0, unless told. */
function tensor(shape: readonly number[] = [2], storage = 0): TensorValue {
  return tensorValue(
    'float32',
    shape,
    shape.map(() => 0),
    0,
    storage,
    false,
    false,
  );
}

function dict(entries: Readonly<Record<string, PickleValue>>): PickleDict {
  return dictOf(...Object.entries(entries));
}

function orderedWeights(): PickleDict {
  const ordered = new PickleDict('OrderedDict');
  ordered.set('encoder.weight', tensor());
  return ordered;
}

const weights = () => dict({ 'encoder.weight': tensor() });
const found = (root: PickleValue, exposed: readonly PickleValue[] = []) => findStateDict('model.pt', { root, exposed });

function refusal(root: PickleValue, exposed: readonly PickleValue[] = []): CheckpointError {
  try {
    found(root, exposed);
  } catch (error) {
    if (error instanceof CheckpointError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('the weights are found', () => {
  test.each([
    ['at the top level', weights(), ''],
    ['under state_dict', dict({ epoch: 1, state_dict: weights(), model: 'paraformer' }), 'state_dict'],
    ['under model_state_dict', dict({ model_state_dict: weights() }), 'model_state_dict'],
    ['under model', dict({ model: weights() }), 'model'],
    ['under module, as DeepSpeed saves them', dict({ module: weights(), ds_version: '0.15' }), 'module'],
    ['under two keys, as FunASR unwraps them', dict({ state_dict: dict({ model: weights() }) }), 'state_dict.model'],
    ['under an OrderedDict', dict({ state_dict: orderedWeights() }), 'state_dict'],
    [
      'under three keys',
      dict({ state_dict: dict({ model_state_dict: dict({ model: weights() }) }) }),
      'state_dict.model_state_dict.model',
    ],
    ['under module of a model', dict({ model: dict({ module: weights() }) }), 'model.module'],
    ['beside a module of that name', dict({ 'encoder.weight': tensor(), module: dict({ b: tensor() }) }), ''],
  ])('%s', (_, root, key) => {
    const { weights, key: where } = found(root);
    expect([[...weights], where]).toEqual([[['encoder.weight', tensor()]], key]);
  });

  test('in the order of the file', () => {
    const names = ['b', '10', 'a', '9', '__proto__', ''];
    const root = dictOf(...names.map((name, i): [PickleValue, PickleValue] => [name, tensor([i])]));
    expect([...found(root).weights].map(([name, { shape }]) => [name, ...shape])).toEqual(
      names.map((name, i) => [name, i]),
    );
  });

  test('first under the key where FunASR looks first', () => {
    const other = dict({ other: tensor() });
    expect(found(dict({ model: other, model_state_dict: other, state_dict: weights() })).key).toBe('state_dict');
    expect(found(dict({ model: other, model_state_dict: weights() })).key).toBe('model_state_dict');
    expect(found(dict({ state_dict: weights(), encoder: tensor() })).key).toBe('state_dict');
  });
});

describe('what stands among the weights and is no tensor is left out, with a notice', () => {
  const beside: [string, PickleValue][] = [
    ['a float', new PickleFloat(1)],
    ['an int', 1],
    ['None', null],
    ['a text', 'a'],
    ['bytes', new Uint8Array(1)],
    ['a set', new PickleSet([])],
    ['a dict', dict({ a: tensor() })],
    ['a list', [tensor()]],
    ['a class', new Global('my', 'Class')],
    ['an object of NumPy', new Reduced(new Global('numpy', 'dtype'), [])],
  ];
  test.each(beside)('%s', (_, value) => {
    const { weights, notices } = found(dict({ state_dict: dict({ w: tensor(), other: value }) }));
    expect([...weights.keys()]).toEqual(['w']);
    expect(notices).toEqual([{ code: 'no-tensors', level: 'info', params: { file: 'model.pt', names: 'other' } }]);
  });

  test('the state that a module adds to its own, of whatever class', () => {
    const state = new Reduced(new Global('my', 'State'), []);
    const { weights, notices } = found(dict({ w: tensor(), _extra_state: state, 'a.b._extra_state': state }));
    expect([...weights.keys()]).toEqual(['w']);
    expect(notices).toMatchObject([{ params: { names: '_extra_state, a.b._extra_state' } }]);
    expect(refusal(dict({ w: tensor(), my_extra_state: state })).message).toMatch(
      'tensor "my_extra_state": is an object',
    );
  });

  test('of many ten are named', () => {
    const many = (count: number) =>
      dict({ w: tensor(), ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, 1])) });
    const names = (count: number) => found(many(count)).notices[0]?.params['names'];
    expect(names(10)).toBe('n0, n1, n2, n3, n4, n5, n6, n7, n8, n9');
    expect(names(11)).toBe('n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, …');
  });

  test('of nothing else there is none', () => {
    expect(found(weights()).notices).toEqual([]);
    expect(found(dict({ state_dict: weights(), epoch: 1, optimizer: dict({ lr: 1 }) })).notices).toEqual([]);
  });
});

describe('weights that a function may have changed are refused', () => {
  const w = tensor();
  const inner = dict({ w });
  const root = dict({ state_dict: inner, epoch: 1 });
  test.each<[string, PickleValue]>([
    ['the root', root],
    ['the state dict', inner],
    ['a tensor', w],
    ['a list of tensors', [1, w]],
    ['a tensor deep within', [new PickleTuple([dict({ a: [w] })])]],
    ['a tensor as a key', dictOf([w, 1])],
    ['a tensor in an object', Object.assign(new Reduced(new Global('numpy', 'ndarray'), []), { state: [w] })],
    ['another tensor over the same storage', tensor([1])],
    ['the storage itself', new StorageValue(0, '0', 'float32', false, false, 0, 8)],
  ])('%s', (_, given) => {
    const error = refusal(root, [1, given]);
    expect(error.message).toContain('passes its weights to a function that may change them');
    expect(error.hint).toBeTruthy();
  });

  test('but not what lies beside them', () => {
    const others = [
      tensor([2], 1),
      [],
      dict({ epoch: 1 }),
      new StorageValue(1, '1', 'float32', false, false, 0, 8),
      'a',
      null,
    ];
    expect([...found(root, others).weights.keys()]).toEqual(['w']);
  });
});

describe('what a lookup finds must be known', () => {
  const odd = new Reduced(new Global('numpy', 'str_'), ['state_dict']);
  test.each<[string, PickleDict]>([
    ['the root', dictOf(['state_dict', weights()], [odd, dict({})])],
    ['a dict on the way', dict({ state_dict: dictOf(['model', weights()], [odd, 1]) })],
    ['the state dict', dict({ state_dict: dictOf(['w', tensor()], [odd, tensor()]) })],
  ])('an object is no key of %s', (_, root) => {
    expect(refusal(root).message).toContain(
      'has an object of "numpy.str_" as a key of the dict that contains the state dict; it may equal any other key',
    );
  });

  test('elsewhere it may be', () => {
    expect(found(dict({ state_dict: weights(), optimizer: dictOf([odd, 1]) })).key).toBe('state_dict');
  });

  test.each(['state_dict', 'model_state_dict', 'model'])('under %s there is a plain dict', (key) => {
    const others: [PickleValue, string][] = [
      [new Reduced(new Global('my', 'Model'), []), 'an object of "my.Model"'],
      ['paraformer', 'a string'],
      [null, 'None'],
      [[weights()], 'a list'],
      [tensor(), 'a tensor'],
    ];
    for (const [other, what] of others) {
      expect(refusal(dict({ encoder: tensor(), [key]: other })).message).toContain(
        `contains ${what} under "${key}", where FunASR looks`,
      );
    }
  });

  test('under module FunASR does not look', () => {
    expect(found(dict({ encoder: tensor(), module: 'a' })).notices).toMatchObject([{ params: { names: 'module' } }]);
  });
});

describe('what holds no whole weights is refused', () => {
  test.each([
    ['a list', [], /contains a list, not a dict/],
    [
      'a model object',
      new Reduced(new Global('funasr.models', 'Paraformer'), []),
      /an object of "funasr\.models\.Paraformer"/,
    ],
    ['no tensors', dict({ epoch: 1, args: dict({}) }), /contains no tensors .* whose keys are "epoch", "args"/],
    ['an empty dict', dict({}), /whose keys are none/],
    [
      'weights where FunASR does not look, as it takes a configuration for them',
      dict({ model: dict({ size: 4 }), module: weights() }),
      /contains no tensors .* whose keys are "model", "module"/,
    ],
    ['weights within a dict that holds tensors', dict({ w: dict({ a: tensor() }), n: 1 }), /contains no tensors/],
    ['a number for a name', dictOf(['w', tensor()], [1, tensor()]), /the state dict has an int as the name/],
    ['a large number for a name', dictOf(['w', tensor()], [70000, 1]), /the state dict has an int as the name/],
    ['a fraction for a name', dictOf([new PickleFloat(0.5), 1]), /the state dict has a float as the name/],
    [
      'bytes for a name',
      dictOf(['w', tensor()], [Buffer.of(0xed, 0xb3, 0xa9), tensor()]),
      /the state dict has bytes as/,
    ],
    [
      'a quantized tensor',
      dict({ w: new Reduced(new Global('torch._utils', '_rebuild_qtensor'), []) }),
      /tensor "w": is a quantized tensor/,
    ],
    ['the result of a call of no function', new Reduced(null, []), /contains an object of unknown kind, not a dict/],
    [
      'a storage among the weights',
      dict({ w: tensor(), s: new StorageValue(0, '0', 'float32', false, false, 0, 8) }),
      /tensor "s": is a storage, not a tensor/,
    ],
    [
      'an object that may be a tensor among the weights',
      dict({ w: tensor(), s: new Reduced(new Global('my', 'Tensor'), []) }),
      /tensor "s": is an object of "my\.Tensor", not a tensor/,
    ],
    ...(
      [
        ['_rebuild_device_tensor_from_numpy', /is a tensor that was saved as a NumPy array/],
        ['_rebuild_device_tensor_from_cpu_tensor', /is a tensor of a device that torch saves as a copy/],
      ] as const
    ).map(
      ([name, problem]) => [name, dict({ w: new Reduced(new Global('torch._utils', name), []) }), problem] as const,
    ),
    [
      'ZeRO-3 by its configuration',
      dict({ module: weights(), ds_config: dict({ zero_optimization: dict({ stage: 3 }) }) }),
      /ZeRO stage 3/,
    ],
    [
      'ZeRO-3 by its empty tensors',
      dict({ module: dict({ w: tensor([0]) }), param_shapes: [dict({ w: new PickleTuple([4, 4]) })] }),
      /tensor "w": is empty here: a shard of DeepSpeed ZeRO stage 3/,
    ],
    [
      'an optimizer shard',
      dict({ optimizer_state_dict: dict({ zero_stage: 2 }) }),
      /shard of DeepSpeed's ZeRO optimizer/,
    ],
    [
      'a shard of FSDP',
      dict({ state_dict: dict({ 'encoder._fsdp_wrapped_module._flat_param': tensor() }) }),
      /encoder\._fsdp_wrapped_module\._flat_param is an FSDP flat parameter: only a shard/,
    ],
    ['a shard of FSDP before torch 2.0', dict({ flat_param: tensor() }), /flat_param is an FSDP flat parameter/],
  ])('%s', (_, root, message) => {
    const error = refusal(root);
    expect(error.message).toMatch(message);
    expect(error.hint).toBeTruthy();
  });
});

describe('tensors with their storages', () => {
  const opened = (shape: readonly number[], byteLength: number) => {
    const only = { ...STORAGE, byteLength, storedLength: byteLength };
    const storages: Storages = { numbers: Uint32Array.of(0), lengths: () => only, open: () => only };
    return openTensors('model.pt', new Map([['w', tensor(shape)]]), storages);
  };
  const GIGABYTES = MAX_EXPANDED_BYTES / 4;

  test('may repeat what is stored, but not without end', () => {
    expect([...opened([2, 3], 4)]).toMatchObject([['w', { shape: [2, 3], storage: { byteLength: 4 } }]]);
    expect(() => opened([GIGABYTES], 4)).not.toThrow();
    expect(() => opened([GIGABYTES + 1], 4)).toThrow(
      `tensor "w": [${GIGABYTES + 1}] over a storage of 4 bytes would take ${4 * GIGABYTES + 4}, the limit`,
    );
    expect(() => opened([1e6, 1e6], 4)).toThrow(/would take 4000000000000/);
  });

  test('may be as large as they are stored', () => {
    expect(() => opened([GIGABYTES + 1], 4 * GIGABYTES + 4)).not.toThrow();
  });
});

describe('names of wrappers in the names of tensors', () => {
  const named = (...names: string[]) => {
    const plain = { dtype: 'float32', strides: [0], offset: 0, storage: STORAGE, conj: false, neg: false } as const;
    const stateDict: StateDict = new Map(names.map((name, i) => [name, { ...plain, shape: [i] }]));
    return { path: 'model.pt', stateDict };
  };

  test.each([
    ['module.', 'DataParallel', ['module.a', 'module.b.c'], ['a', 'b.c']],
    ['_orig_mod.', 'torch.compile, of the whole model', ['_orig_mod.a', '_orig_mod.b.c'], ['a', 'b.c']],
    [
      '_orig_mod.',
      'torch.compile, of a part',
      ['a', 'b._orig_mod.c', 'b._orig_mod.d._orig_mod.e'],
      ['a', 'b.c', 'b.d.e'],
    ],
    ['_fsdp_wrapped_module.', 'FSDP', ['_fsdp_wrapped_module.a', 'b._fsdp_wrapped_module.c'], ['a', 'b.c']],
    ['_orig_mod., module.', 'DataParallel in torch.compile', ['_orig_mod.module.a', '_orig_mod.module.b'], ['a', 'b']],
    ['_orig_mod., module.', 'torch.compile in DataParallel', ['module._orig_mod.a', 'module.b'], ['a', 'b']],
    ['module.', 'DataParallel twice', ['module.module.a', 'module.module.b'], ['a', 'b']],
    ['_orig_mod.', 'torch.compile twice', ['_orig_mod._orig_mod.a'], ['a']],
  ])('%s is removed: %s', (prefix, _, names, expected) => {
    const { stateDict, notices } = withBareNames(named(...names));
    expect([...stateDict].map(([name, { shape }]) => [name, shape])).toEqual(expected.map((name, i) => [name, [i]]));
    expect(notices).toEqual([{ code: 'prefix-stripped', level: 'info', params: { file: 'model.pt', prefix } }]);
  });

  test.each([
    ['there is none', ['a', 'b']],
    ['module. is a module of the model’s own', ['module.a', 'b']],
    ['they are parts of other names', ['a_orig_mod.b', '_orig_mods.a', '_orig_mod', 'x.module.a']],
    ['there is no tensor', []],
  ])('all stay where %s', (_, names) => {
    const given = named(...names);
    const { stateDict, notices } = withBareNames(given);
    expect(stateDict).toBe(given.stateDict);
    expect(notices).toEqual([]);
  });

  test('two tensors that would have one name are an error that names them', () => {
    expect(() => withBareNames(named('b', 'a._orig_mod.w', 'a.w'))).toThrow(
      'model.pt: the tensors a._orig_mod.w and a.w would both be called a.w',
    );
  });
});
