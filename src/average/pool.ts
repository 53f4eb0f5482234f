/** Who makes the blocks: this thread, or worker threads that share their memory with it. */
import { Worker } from 'node:worker_threads';
import { type ArenaLayout, arenaLayout, arenaMemory, blockBytes } from './arena.js';
import { type BlockMaker, blockMaker } from './block-maker.js';
import { type Task, TaskFault, type TaskResult } from './task.js';

/** A finished block in memory that is someone's until it is released. */
export interface MadeBlock {
  /** at least as long as the block */
  readonly bytes: Buffer;
  readonly results: readonly TaskResult[];
  release(): void;
}

export interface BlockPool {
  /** how many blocks can be in the making or unreleased at once */
  readonly room: number;
  /** Makes a block as soon as there is room; blocks are begun in the order of the calls. @throws TaskFault */
  make(tasks: readonly Task[]): Promise<MadeBlock>;
  /** Stops the threads: after that nobody reads from the inputs. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly sources: number;
  /** whether to measure how far the sources are from the mean */
  readonly measure: boolean;
}

/** Blocks that one thread may have unfinished or unwritten. */
const BLOCKS_EACH = 3;

/** What a worker is started with and told, and what it answers. */
export interface WorkerStart {
  readonly memory: WebAssembly.Memory;
  readonly layout: ArenaLayout;
  readonly measure: boolean;
}
export interface WorkerOrder {
  readonly slot: number;
  readonly tasks: readonly Task[];
}
export type WorkerAnswer =
  | { readonly slot: number; readonly results: readonly TaskResult[] }
  | {
      readonly slot: number;
      readonly fault: { readonly reason: TaskFault['reason']; readonly task: number; readonly input: number };
      readonly cause: unknown;
    };

/** Makes blocks in this thread, letting other events in between: for models too small to be worth a thread. */
export function localPool(options: PoolOptions): BlockPool {
  const layout = arenaLayout(options.sources, BLOCKS_EACH);
  return poolOf([new LocalMaker(layout, options)], layout);
}

/** Makes blocks in `threads` workers, which run `script`: the built src/average/worker.ts. */
export function workerPool(script: string, threads: number, options: PoolOptions): BlockPool {
  const layout = arenaLayout(options.sources, BLOCKS_EACH);
  const makers = range(threads).map(() => new MakerThread(script, layout, options));
  return poolOf(makers, layout);
}

/** Someone who makes blocks in a memory of their own. */
interface Maker {
  readonly memory: WebAssembly.Memory;
  order(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]>;
  stop(): Promise<void>;
}

function poolOf(makers: readonly Maker[], layout: ArenaLayout): BlockPool {
  // In turn, so that the first blocks go to different makers.
  const places = range(BLOCKS_EACH).flatMap((slot) => makers.map((maker) => ({ maker, slot })));
  const slots = new Slots(places);
  return {
    room: places.length,
    async make(tasks) {
      const place = await slots.take();
      try {
        const results = await place.maker.order(tasks, place.slot);
        const bytes = blockBytes(place.maker.memory, layout, place.slot);
        return { bytes, results, release: () => slots.give(place) };
      } catch (error) {
        slots.give(place);
        throw error;
      }
    },
    async close() {
      await Promise.all(makers.map((maker) => maker.stop()));
    },
  };
}

class LocalMaker implements Maker {
  readonly memory: WebAssembly.Memory;
  readonly #maker: BlockMaker;
  #stopped = false;

  constructor(layout: ArenaLayout, { measure }: PoolOptions) {
    this.memory = arenaMemory(layout);
    this.#maker = blockMaker(this.memory, layout, measure);
  }

  async order(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (this.#stopped) throw new Error('the pool is closed');
    return this.#maker.make(tasks, slot);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
  }
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

/** Places that are taken and given back; who comes first is served first. */
class Slots<T> {
  readonly #free: T[];
  readonly #waiting: ((slot: T) => void)[] = [];

  constructor(slots: readonly T[]) {
    this.#free = [...slots];
  }

  take(): Promise<T> {
    const slot = this.#free.shift();
    return slot === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(slot);
  }

  give(slot: T): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(slot);
    else next(slot);
  }
}

interface Pending {
  resolve(results: readonly TaskResult[]): void;
  reject(error: unknown): void;
}

class MakerThread implements Maker {
  readonly memory: WebAssembly.Memory;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #failure: unknown;

  constructor(script: string, layout: ArenaLayout, { measure }: PoolOptions) {
    this.memory = arenaMemory(layout);
    this.#worker = new Worker(script, { workerData: { memory: this.memory, layout, measure } satisfies WorkerStart });
    this.#worker.on('message', (answer: WorkerAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a worker thread ended with status ${code}`)));
  }

  order(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#pending.set(slot, { resolve, reject });
      this.#worker.postMessage({ slot, tasks } satisfies WorkerOrder);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(answer: WorkerAnswer): void {
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
