import { describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import {
  Global,
  PickleDict,
  PickleFloat,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
  TensorValue,
} from '../../src/torch/pickle/value.js';
import { findStateDict, withBareNames } from '../../src/torch/state-dict.js';
import type { StateDict, Tensor } from '../../src/torch/tensor.js';

function tensor(shape: readonly number[] = [2]): Tensor {
  const storage = {
    key: '0',
    byteLength: 8,
    position: 64,
    storedLength: 8,
    deflated: false,
    bigEndian: false,
    crc32: undefined,
    location: 'cpu',
  };
  return { dtype: 'float32', shape, strides: shape.map(() => 0), offset: 0, storage, conj: false, neg: false };
}

function dict(entries: Readonly<Record<string, PickleValue>>): PickleDict {
  const result = new PickleDict();
  for (const [key, value] of Object.entries(entries)) result.set(key, value);
  return result;
}

const weights = () => dict({ 'encoder.weight': new TensorValue(tensor()) });

function refusal(root: PickleValue): CheckpointError {
  try {
    findStateDict('model.pt', root);
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
    ['beside a configuration', dict({ model: dict({ size: 4 }), module: weights() }), 'module'],
  ])('%s', (_, root, key) => {
    const found = findStateDict('model.pt', root);
    expect([[...found.stateDict.keys()], found.key]).toEqual([['encoder.weight'], key]);
  });
});

describe('what holds no whole weights is refused', () => {
  test.each([
    ['a list', [], /holds a list, not a dict/],
    [
      'a model object',
      new Reduced(new Global('funasr.models', 'Paraformer'), []),
      /an object of "funasr\.models\.Paraformer"/,
    ],
    ['no tensors', dict({ epoch: 1, args: dict({}) }), /holds no tensors .* whose keys are "epoch", "args"/],
    ['an empty dict', dict({}), /whose keys are none/],
    [
      'a float among the weights',
      dict({ state_dict: dict({ w: new TensorValue(tensor()), lr: new PickleFloat(1) }) }),
      /tensor "lr": is a float/,
    ],
    [
      'a quantized tensor',
      dict({ w: new Reduced(new Global('torch._utils', '_rebuild_qtensor'), []) }),
      /tensor "w": is a quantized tensor/,
    ],
    ['the result of a call of no function', new Reduced(null, []), /holds an object of unknown kind, not a dict/],
    [
      'bytes among the weights',
      dict({ w: new TensorValue(tensor()), b: new Uint8Array(1) }),
      /tensor "b": is bytes, not/,
    ],
    [
      'a set among the weights',
      dict({ w: new TensorValue(tensor()), s: new PickleSet([]) }),
      /tensor "s": is a set, not/,
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
      dict({ module: dict({ w: new TensorValue(tensor([0])) }), param_shapes: [dict({ w: new PickleTuple([4, 4]) })] }),
      /tensor "w": is empty here: a shard of DeepSpeed ZeRO stage 3/,
    ],
    [
      'an optimizer shard',
      dict({ optimizer_state_dict: dict({ zero_stage: 2 }) }),
      /shard of DeepSpeed's ZeRO optimizer/,
    ],
    [
      'a shard of FSDP',
      dict({ state_dict: dict({ 'encoder._fsdp_wrapped_module._flat_param': new TensorValue(tensor()) }) }),
      /encoder\._fsdp_wrapped_module\._flat_param is a flat parameter of FSDP, a shard/,
    ],
    [
      'a shard of FSDP before torch 2.0',
      dict({ flat_param: new TensorValue(tensor()) }),
      /flat_param is a flat parameter/,
    ],
    [
      'a tensor that would take terabytes',
      dict({ w: new TensorValue(tensor([1e6, 1e6])) }),
      /would take 4000000000000/,
    ],
  ])('%s', (_, root, message) => {
    const error = refusal(root);
    expect(error.message).toMatch(message);
    expect(error.hint).toBeTruthy();
  });
});

describe('names of wrappers in the names of tensors', () => {
  const named = (...names: string[]) => {
    const stateDict: StateDict = new Map(names.map((name, i) => [name, tensor([i])]));
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
      'model.pt: the tensors a._orig_mod.w and a.w would both be a.w',
    );
  });
});
