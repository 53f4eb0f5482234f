/** A thread that makes blocks: the entry of dist/worker/index.js. */
import { parentPort, workerData } from 'node:worker_threads';
import { blockMaker } from './block-maker.js';
import type { WorkerAnswer, WorkerOrder, WorkerStart } from './pool.js';
import { TaskFault } from './task.js';

const { memory, layout, measure }: WorkerStart = workerData;
const maker = blockMaker(memory, layout, measure);

parentPort?.on('message', ({ slot, tasks }: WorkerOrder) => {
  parentPort?.postMessage(answer(slot, tasks));
});

function answer(slot: number, tasks: WorkerOrder['tasks']): WorkerAnswer {
  try {
    return { slot, results: maker.make(tasks, slot) };
  } catch (error) {
    if (!(error instanceof TaskFault)) throw error;
    const { reason, task, input, cause } = error;
    return { slot, fault: { reason, task, input }, cause };
  }
}
