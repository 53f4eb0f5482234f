import { afterAll, describe, expect, test } from '@jest/globals';
import { type Bookkeeping, readBookkeeping, scoreKey } from '../../src/funasr/bookkeeping.js';
import type { PyValue } from '../../src/model-file/pickle-writer.js';
import type { Checkpoint } from '../../src/torch/checkpoint.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { trainingCheckpoint } from '../helpers/training-checkpoint.js';
import { makeDirectory, RUNS, repositoryPath } from './directories.js';

const opened: Checkpoint[] = [];
afterAll(() => {
  for (const checkpoint of opened) checkpoint.close();
});

async function read(path: string): Promise<Bookkeeping> {
  const checkpoint = await openCheckpoint(path);
  opened.push(checkpoint);
  return readBookkeeping(checkpoint);
}

/** Losses by the end of the checkpoint's name. */
async function losses(fixture: string): Promise<Record<string, number | null>> {
  const { scores } = await read(repositoryPath(`__tests__/fixtures/bookkeeping/${fixture}.pt`));
  return Object.fromEntries([...scores].map(([name, { loss }]) => [name.slice('model.pt.'.length), loss]));
}

describe('the scores inside a checkpoint', () => {
  test('as FunASR’s trainer wrote them, those of deleted checkpoints included', async () => {
    const { metric, scores } = await read(`${RUNS['seaco-acc-zero']}/outputs/model.pt.ep4.12`);
    expect(metric).toBe('acc');
    expect([...scores.keys()]).toEqual(
      ['ep0.12', 'ep1', 'ep1.12', 'ep2', 'ep2.12', 'ep3', 'ep3.12', 'ep4', 'ep4.12'].map((end) => `model.pt.${end}`),
    );
    expect(scores.get('model.pt.ep4.12')).toEqual({ acc: 0, loss: 1.6860997478167217 });
  });

  test.each([
    ['numpy', { ep1: 3.5, 'ep1.500': 2.25, ep2: 1.125 }],
    ['tensors', { ep1: 3.5, 'ep1.500': 2.25, ep2: 1.125 }],
    ['integers', { ep1: 3, 'ep1.500': 2, ep2: 1 }],
    ['misspelt', { ep1: 3.5, 'ep1.500': 2.25, ep2: 1.125 }],
    ['saved-ckpts-alone', { ep1: 3.5, 'ep1.500': 2.25, ep2: 1.125 }],
  ])('%s', async (fixture, expected) => {
    expect(await losses(fixture)).toEqual(expected);
  });

  test('of a diverged run: NaN and infinity are no scores', async () => {
    expect(await losses('diverged')).toEqual({ ep1: 3.5 });
  });

  test('odd keys and values are passed over, an unknown metric is none', async () => {
    expect(await losses('odd')).toEqual({ ep1: 3.5 });
    expect((await read(repositoryPath('__tests__/fixtures/bookkeeping/odd.pt'))).metric).toBeNull();
  });

  test.each([
    ['acc', { acc: 7, loss: null }],
    ['loss', { acc: null, loss: 7 }],
  ])('saved_ckpts alone are scores by what the run was configured for: %s', async (metric, expected) => {
    const more = new Map<string, PyValue>([
      ['avg_keep_nbest_models_type', metric],
      ['saved_ckpts', new Map([['model.pt.ep1', 7]])],
    ]);
    const directory = makeDirectory({ 'model.pt.ep1': trainingCheckpoint({ w: { values: [1] } }, {}, more) });
    const { scores } = await read(`${directory}/model.pt.ep1`);
    expect([...scores]).toEqual([['model.pt.ep1', expected]]);
  });

  test('of an average: none', async () => {
    expect(await read(`${RUNS['seaco-loss']}/outputs/model.pt.avg3`)).toEqual({ metric: null, scores: new Map() });
  });
});

test('old DeepSpeed names count as today’s', () => {
  expect(scoreKey('ds-model.pt.ep1')).toBe('model.pt.ep1');
  expect(scoreKey('model.pt.ep1')).toBe('model.pt.ep1');
});
