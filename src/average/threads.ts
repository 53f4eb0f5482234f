/** The threads that make blocks: started before there is anything to do, as that takes as long as opening a checkpoint. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BlockMakerOptions } from './block-maker.js';
import { type Task, TaskFault, type TaskResult } from './task.js';

/** More threads than this outrun the one that hashes. */
const MOST_THREADS = 3;
/** Below this many bytes of checkpoints, training state included, starting threads takes longer than it saves. */
const WORTH_THREADS = 150e6;

/** What a thread is told, and what it answers. */
export type ThreadOrder =
  | { readonly kind: 'prepare'; readonly options: BlockMakerOptions }
  | { readonly kind: 'make'; readonly slot: number; readonly tasks: readonly Task[] };
export type ThreadAnswer =
  | { readonly slot: number; readonly results: readonly TaskResult[] }
  | {
      readonly slot: number;
      readonly fault: { readonly reason: TaskFault['reason']; readonly task: number; readonly input: number };
      readonly cause: unknown;
    };

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
  resolve(results: readonly TaskResult[]): void;
  reject(error: unknown): void;
}

/** A thread that runs the built src/average/worker.ts. */
export class Thread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #failure: unknown;

  constructor(script: string) {
    this.#worker = new Worker(script);
    this.#worker.on('message', (answer: ThreadAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a worker thread ended with status ${code}`)));
  }

  /** From now on blocks are made with these options; all earlier orders have been answered. */
  prepare(options: BlockMakerOptions): void {
    this.#tell({ kind: 'prepare', options });
  }

  /** Makes the tasks' results into block `slot` of the memory. @throws TaskFault */
  order(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#pending.set(slot, { resolve, reject });
      this.#tell({ kind: 'make', slot, tasks });
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #tell(order: ThreadOrder): void {
    this.#worker.postMessage(order);
  }

  #settle(answer: ThreadAnswer): void {
    const pending = this.#pending.get(answer.slot);
    this.#pending.delete(answer.slot);
    if ('results' in answer) pending?.resolve(answer.results);
    else pending?.reject(new TaskFault(answer.fault.reason, answer.fault.task, answer.fault.input, answer.cause));
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
