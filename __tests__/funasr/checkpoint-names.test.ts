import { describe, expect, test } from '@jest/globals';
import { byAge, parseOtherName } from '../../src/funasr/checkpoint-names.js';

describe('names that other tools give', () => {
  test.each<[string, number, number | null]>([
    ['epoch_3.pt', 3, null],
    ['epoch-30.pt', 30, null],
    ['epoch30.pt', 30, null],
    ['10epoch.pth', 10, null],
    ['10epoch.pb', 10, null],
    ['ep7.pt', 7, null],
    ['Epoch=03-step=1200.ckpt', 3, 1200],
    ['checkpoint_epoch_12_step_500.pt', 12, 500],
    ['a/b/epoch_4.bin', 4, null],
    ['model.epoch5.pt', 5, null],
    ['2024-01-01-epoch_3.pt', 3, null],
  ])('%s is of epoch %d, step %d', (name, epoch, step) => {
    expect(parseOtherName(name)).toEqual({ epoch, step });
  });

  test.each([
    'valid.acc.ave.pth',
    'valid.acc.ave_10best.pth',
    'epoch-99-avg-5.pt',
    'avg_30.pt',
    'best_epoch_3.pt',
    'epoch_3_ema.pt',
    'epoch_1_to_epoch_5.pt',
    'epoch_1_step_2_step_3.pt',
    'step_1000.pt',
    'checkpoint-10000.pt',
    'iter3epochs.pt',
    'deep3.pt',
    'epoch_last.pt',
    '1epoch_3.pt',
    'epoch_12345678901.pt',
    'epoch_3x.pt',
    '3.pt',
    '',
  ])('%s tells no epoch for certain', (name) => {
    expect(parseOtherName(name)).toBeUndefined();
  });
});

test('oldest first: by epoch, the end of one before its steps, those without one last, by name as people count', () => {
  const of = (name: string, epoch: number | null, step: number | null = null) => ({ name, epoch, step });
  const sorted = [
    of('z', 1),
    of('a', 2),
    of('b', 2, 9),
    of('c', 2, 10),
    of('part-9', 3),
    of('part-10', 3),
    of('part-010', 3),
    of('1', null),
    of('2.1', null),
    of('10', null),
    of('x-1-2', null),
    of('x-1-10', null),
    of('x-99999999999999999999', null),
    of('x-100000000000000000000', null),
  ];
  for (const shuffled of [sorted.toReversed(), sorted.toSorted((a, b) => (a.name < b.name ? 1 : -1))]) {
    expect(shuffled.sort(byAge).map(({ name }) => name)).toEqual(
      sorted
        .map(({ name }) => name)
        .map((name) => (name === 'part-10' ? 'part-010' : name === 'part-010' ? 'part-10' : name)),
    );
  }
});
