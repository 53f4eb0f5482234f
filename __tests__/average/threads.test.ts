import { availableParallelism } from 'node:os';
import { expect, test } from '@jest/globals';
import { startThreads } from '../../src/average/threads.js';

test('threads are started for all cores but one, where there is enough to do for them, and a worker to run', async () => {
  const started = [
    startThreads(undefined, 10e9),
    startThreads('/nowhere/worker.js', 1e6),
    startThreads('/nowhere/worker.js', 10e9),
  ];
  expect(started.map(({ all }) => all.length)).toEqual([0, 0, Math.min(3, availableParallelism() - 1)]);
  for (const threads of started) await threads.stop();
});
