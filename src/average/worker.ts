/** A thread that compares and makes blocks: the entry of dist/worker/index.js. */
import { parentPort } from 'node:worker_threads';
import { Comparer, type ElementReader, type Pair } from '../model-file/onnx/compare.js';
import { readFully } from '../torch/read-fully.js';
import { type BlockMaker, blockMaker } from './block-maker.js';
import { type Task, TaskFault, type TaskResult } from './task.js';
import type { ThreadAnswer, ThreadFault, ThreadRequest } from './threads.js';

let maker: BlockMaker | undefined;
let comparer: Comparer | undefined;

parentPort?.on('message', (request: ThreadRequest) => {
  const answer = (value: ThreadAnswer): void => parentPort?.postMessage(value);
  if (request.kind === 'prepare') {
    comparer = undefined;
    maker = blockMaker(request.options);
    // Pages of new memory come slowly: best now, while the other thread still plans.
    Buffer.from(request.options.memory.buffer).fill(0);
  } else if (request.kind === 'compare') {
    comparer ??= new Comparer(readElements);
    answer(compare(comparer, request.pair));
  } else if (maker !== undefined) answer(make(maker, request.slot, request.tasks));
});

const readElements: ElementReader = ({ fd, position }, at, target) => {
  if (readFully(fd, target, 0, target.length, position + at) < target.length)
    throw new RangeError('elements are missing');
};

/** Undefined where they cannot be read: why, is found out by who asks. */
function compare(comparer: Comparer, pair: Pair): boolean | undefined {
  try {
    return comparer.isSame(pair);
  } catch {
    return undefined;
  }
}

function make(maker: BlockMaker, slot: number, tasks: readonly Task[]): readonly TaskResult[] | ThreadFault {
  try {
    return maker.make(tasks, slot);
  } catch (error) {
    if (!(error instanceof TaskFault)) throw error;
    const { reason, task, input, cause } = error;
    return { reason, task, input, cause };
  }
}
