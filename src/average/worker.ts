/** A thread that makes blocks: the entry of dist/worker/index.js. */
import { parentPort } from 'node:worker_threads';
import { type BlockMaker, blockMaker } from './block-maker.js';
import { type Task, TaskFault } from './task.js';
import type { ThreadAnswer, ThreadOrder } from './threads.js';

let maker: BlockMaker | undefined;

parentPort?.on('message', (order: ThreadOrder) => {
  if (order.kind === 'prepare') {
    maker = blockMaker(order.options);
    // Pages of new memory come slowly: best now, while the other thread still plans.
    Buffer.from(order.options.memory.buffer).fill(0);
  } else if (maker !== undefined) parentPort?.postMessage(answer(maker, order.slot, order.tasks));
});

function answer(maker: BlockMaker, slot: number, tasks: readonly Task[]): ThreadAnswer {
  try {
    return { slot, results: maker.make(tasks, slot) };
  } catch (error) {
    if (!(error instanceof TaskFault)) throw error;
    const { reason, task, input, cause } = error;
    return { slot, fault: { reason, task, input }, cause };
  }
}
