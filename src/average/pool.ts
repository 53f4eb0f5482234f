/** Who makes the blocks: this thread, or worker threads that share their memory with it. */
import { type ArenaLayout, arenaLayout, arenaMemory, blockBytes } from './arena.js';
import { type BlockMaker, type BlockMakerOptions, blockMaker } from './block-maker.js';
import { kernelModule } from './simd.js';
import type { Task, TaskResult } from './task.js';
import type { Thread, Threads } from './threads.js';

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
  /** When it resolves, nobody reads from the inputs any more. Nothing can be made after that. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly sources: number;
  /** whether to measure how far the sources are from the mean */
  readonly measure: boolean;
}

/** Blocks that one thread may have unfinished or unwritten. */
const BLOCKS_EACH = 3;

/** Makes blocks in this thread, letting other events in between: for models too small to be worth a thread. */
export function localPool(options: PoolOptions): BlockPool {
  const layout = arenaLayout(options.sources, BLOCKS_EACH);
  return poolOf([new LocalMaker(layout, options)], layout);
}

/** Makes blocks in these threads, which serve one pool at a time and go on when it is closed. */
export function threadPool(threads: Threads, options: PoolOptions): BlockPool {
  const layout = arenaLayout(options.sources, BLOCKS_EACH);
  const module = kernelModule();
  const makers = threads.all.map((thread) => new ThreadMaker(thread, { layout, module, measure: options.measure }));
  return poolOf(makers, layout);
}

/** Someone who makes blocks in a memory of their own. */
interface Maker {
  readonly memory: WebAssembly.Memory;
  order(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]>;
}

function poolOf(makers: readonly Maker[], layout: ArenaLayout): BlockPool {
  // In turn, so that the first blocks go to different makers.
  const places = range(BLOCKS_EACH).flatMap((slot) => makers.map((maker) => ({ maker, slot })));
  const slots = new Slots(places);
  const making = new Set<Promise<unknown>>();
  let closed = false;
  return {
    room: places.length,
    async make(tasks) {
      const place = await slots.take();
      if (closed) throw new Error('the pool is closed');
      const order = place.maker.order(tasks, place.slot);
      making.add(order);
      try {
        const results = await order;
        const bytes = blockBytes(place.maker.memory, layout, place.slot);
        return { bytes, results, release: () => slots.give(place) };
      } catch (error) {
        slots.give(place);
        throw error;
      } finally {
        making.delete(order);
      }
    },
    async close() {
      closed = true;
      await Promise.allSettled(making);
    },
  };
}

class LocalMaker implements Maker {
  readonly memory: WebAssembly.Memory;
  readonly #maker: BlockMaker;

  constructor(layout: ArenaLayout, { measure }: PoolOptions) {
    this.memory = arenaMemory(layout);
    this.#maker = blockMaker({ memory: this.memory, layout, measure, module: kernelModule() });
  }

  async order(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    return this.#maker.make(tasks, slot);
  }
}

class ThreadMaker implements Maker {
  readonly memory: WebAssembly.Memory;
  readonly #thread: Thread;

  constructor(thread: Thread, options: Omit<BlockMakerOptions, 'memory'>) {
    this.memory = arenaMemory(options.layout);
    this.#thread = thread;
    thread.prepare({ ...options, memory: this.memory });
  }

  order(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]> {
    return this.#thread.order(tasks, slot);
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
