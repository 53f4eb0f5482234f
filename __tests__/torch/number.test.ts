import { resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { PyCall, PyGlobal, PyPersistent, type PyValue, pickle } from '../../src/model-file/pickle-writer.js';
import type { Dtype } from '../../src/torch/dtype.js';
import { DTYPES } from '../../src/torch/dtype.js';
import { asNumber } from '../../src/torch/number.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { PickleDict, type PickleValue } from '../../src/torch/pickle/value.js';
import { RewrittenFile } from '../helpers/rewritten-file.js';
import { checkpointOf } from '../helpers/zip-of.js';
import { FIXTURES } from './cases.js';

/** The number at a path of keys and indices within a checkpoint. */
async function numberAt(file: string, ...path: (string | number)[]): Promise<number | undefined> {
  const checkpoint = await openCheckpoint(resolve(FIXTURES, file));
  try {
    const value = path.reduce<PickleValue | undefined>((at, key) => {
      if (at instanceof PickleDict) return at.entries.get(key);
      return Array.isArray(at) ? at[Number(key)] : undefined;
    }, checkpoint.root);
    return asNumber(checkpoint, value);
  } finally {
    checkpoint.close();
  }
}

test.each(['1.13', '2.13'])('scores as torch %s saves them', async (version) => {
  const [numpy, tensors] = [`torch/${version}/scores-numpy.pt`, `torch/${version}/scores-tensors.pt`];
  expect(await numberAt(numpy, 'epoch')).toBe(3);
  expect(await numberAt(numpy, 'acc', 0)).toBe(0.5);
  expect(await numberAt(numpy, 'val_acc_step_or_epoch', 'model.pt.ep2.1000')).toBe(0.625);
  expect(await numberAt(numpy, 'val_loss_avg')).toBe(0.75);
  expect(await numberAt(numpy, 'n')).toBe(3);
  expect(await numberAt(tensors, 'acc', 0)).toBe(0.5);
  expect(await numberAt(tensors, 'val_loss_avg')).toBe(0.75);
  expect(await numberAt(tensors, 'optimizer', 'state', 0, 'exp_avg')).toBeUndefined();
  expect(await numberAt(tensors, 'best_step_or_epoch')).toBeUndefined();
  expect(await numberAt(tensors, 'scaler_state')).toBeUndefined();
  expect(await numberAt(tensors, 'missing')).toBeUndefined();
});

const scratch = new RewrittenFile();
afterAll(() => scratch.remove());

/** The number that a tensor of these bytes is. */
async function tensorNumber(
  dtype: Dtype,
  shape: readonly number[],
  bytes: readonly number[],
): Promise<number | undefined> {
  const storage = new PyPersistent([
    'storage',
    new PyGlobal('torch', DTYPES[dtype].storage ?? ''),
    '0',
    'cpu',
    bytes.length / DTYPES[dtype].size,
  ]);
  const hooks = new PyCall(new PyGlobal('collections', 'OrderedDict'), []);
  const rebuild = new PyGlobal('torch._utils', '_rebuild_tensor_v2');
  const score = new PyCall(rebuild, [storage, 0, shape, shape.map(() => 1), false, hooks]);
  const root = new Map<string, PyValue>([
    ['state_dict', new Map([['w', score]])],
    ['score', score],
  ]);
  scratch.write(checkpointOf(pickle(root), { 0: Buffer.from(bytes) }));
  return await numberAt(scratch.path, 'score');
}

test.each<[Dtype, number[], number]>([
  ['float64', [0, 0, 0, 0, 0, 0, 0xf8, 0xbf], -1.5],
  ['float32', [0, 0, 0xc0, 0xbf], -1.5],
  ['float16', [0, 0xbe], -1.5],
  ['bfloat16', [0xc0, 0xbf], -1.5],
  ['int64', [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], -2],
  ['int32', [0xfe, 0xff, 0xff, 0xff], -2],
  ['int16', [0xfe, 0xff], -2],
  ['int8', [0xfe], -2],
  ['uint8', [0xfe], 254],
])('a tensor of one %s is a number', async (dtype, bytes, expected) => {
  expect(await tensorNumber(dtype, [], bytes)).toBe(expected);
  expect(await tensorNumber(dtype, [1], bytes)).toBe(expected);
});

test('a tensor of several elements is none, nor is a truth value', async () => {
  expect(await tensorNumber('int8', [2], [1, 2])).toBeUndefined();
  expect(await tensorNumber('bool', [], [1])).toBeUndefined();
});
