import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { asNumber } from '../../src/torch/number.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { PickleDict, type PickleValue } from '../../src/torch/pickle/value.js';
import { FIXTURES } from './cases.js';

/** The number at a path of keys and indices within a checkpoint. */
function numberAt(file: string, ...path: (string | number)[]): number | undefined {
  const checkpoint = openCheckpoint(join(FIXTURES, file));
  try {
    const value = path.reduce<PickleValue | undefined>((at, key) => {
      if (at instanceof PickleDict) return at.get(key);
      return Array.isArray(at) ? at[Number(key)] : undefined;
    }, checkpoint.root);
    return asNumber(checkpoint, value);
  } finally {
    checkpoint.close();
  }
}

test.each(['1.13', '2.13'])('scores as torch %s saves them', (version) => {
  const [numpy, tensors] = [`torch/${version}/scores-numpy.pt`, `torch/${version}/scores-tensors.pt`];
  expect(numberAt(numpy, 'epoch')).toBe(3);
  expect(numberAt(numpy, 'acc', 0)).toBe(0.5);
  expect(numberAt(numpy, 'val_acc_step_or_epoch', 'model.pt.ep2.1000')).toBe(0.625);
  expect(numberAt(numpy, 'val_loss_avg')).toBe(0.75);
  expect(numberAt(numpy, 'n')).toBe(3);
  expect(numberAt(tensors, 'acc', 0)).toBe(0.5);
  expect(numberAt(tensors, 'val_loss_avg')).toBe(0.75);
  expect(numberAt(tensors, 'optimizer', 'state', 0, 'exp_avg')).toBeUndefined();
  expect(numberAt(tensors, 'best_step_or_epoch')).toBeUndefined();
  expect(numberAt(tensors, 'scaler_state')).toBeUndefined();
  expect(numberAt(tensors, 'missing')).toBeUndefined();
});
