/** The threads that compare and make blocks: started before there is anything to do, as that takes as long as opening a checkpoint. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Pair } from '../model-file/onnx/compare.js';
import type { BlockMakerOptions } from './block-maker.js';
import { type Task, TaskFault, type TaskResult } from './task.js';

/** More threads than this outrun the one that hashes. */
const MOST_THREADS = 3;
/** Below this many bytes of checkpoints, training state included, starting threads takes longer than it saves. */
const WORTH_THREADS = 150e6;

/** A message to a thread. It answers in the order of the messages; `prepare` has no answer. */
export type ThreadRequest =
  | { readonly kind: 'compare'; readonly pair: Pair }
  | { readonly kind: 'prepare'; readonly options: BlockMakerOptions }
  | { readonly kind: 'make'; readonly slot: number; readonly tasks: readonly Task[] };
export type ThreadAnswer = boolean | undefined | readonly TaskResult[] | ThreadFault;
/** A TaskFault on its way between threads, which keeps no class. */
export interface ThreadFault {
  readonly reason: TaskFault['reason'];
  readonly task: number;
  readonly input: number;
  readonly cause: unknown;
}

export interface Threads {
  readonly all: readonly Thread[];
  stop(): Promise<void>;
}

/**
 * Starts as many threads as are worth it for `byteLength` bytes of checkpoints, beside this one: none for small ones.
 * @param script path of the built src/average/worker.ts; without one there are none
 */
export function startThreads(script: string | undefined, byteLength: number): Threads {
  const count = byteLength < WORTH_THREADS ? 0 : Math.min(MOST_THREADS, availableParallelism() - 1);
  return threadsOf(script === undefined ? [] : Array.from({ length: count }, () => new Thread(script)));
}

/** @param all started */
export function threadsOf(all: readonly Thread[]): Threads {
  return {
    all,
    async stop() {
      await Promise.all(all.map((thread) => thread.stop()));
    },
  };
}

interface Pending {
  resolve(answer: ThreadAnswer): void;
  reject(error: unknown): void;
}

/** A thread that runs the built src/average/worker.ts. */
export class Thread {
  private readonly worker: Worker;
  private readonly pending: Pending[] = [];
  private failure: unknown;

  constructor(script: string) {
    this.worker = new Worker(script);
    this.worker.on('message', (answer: ThreadAnswer) => this.pending.shift()?.resolve(answer));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', (code) => this.fail(new Error(`a worker thread ended with status ${code}`)));
  }

  /** From now on blocks are made with these options; all earlier orders have been answered. */
  prepare(options: BlockMakerOptions): void {
    this.tell({ kind: 'prepare', options });
  }

  /** Makes the tasks' results into block `slot` of the memory. @throws TaskFault */
  async make(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]> {
    const answer = await this.ask<readonly TaskResult[] | ThreadFault>({ kind: 'make', slot, tasks });
    if (!('reason' in answer)) return answer;
    throw new TaskFault(answer.reason, answer.task, answer.input, answer.cause);
  }

  /** Whether a constant is a tensor's; undefined where they cannot be read. */
  async isSame(pair: Pair): Promise<boolean | undefined> {
    return await this.ask<boolean | undefined>({ kind: 'compare', pair });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private tell(request: ThreadRequest): void {
    this.worker.postMessage(request);
  }

  private ask<A extends ThreadAnswer>(request: ThreadRequest): Promise<A> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    return new Promise<ThreadAnswer>((resolve, reject) => {
      this.pending.push({ resolve, reject });
      this.tell(request);
    }) as Promise<A>;
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    for (const { reject } of this.pending.splice(0)) reject(error);
  }
}
