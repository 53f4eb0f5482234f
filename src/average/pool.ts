/** Who makes the blocks: worker threads that share their memory with this thread, and this thread when it would wait. */
import { setImmediate } from 'node:timers/promises';
import { type ArenaLayout, arenaLayout, arenaMemory, shareBytes } from './arena.js';
import { type BlockMaker, type BlockMakerOptions, blockMaker } from './block-maker.js';
import { kernelModule } from './simd.js';
import { type StorageLocations, type Task, TaskFault, type TaskResult } from './task.js';
import type { Thread } from './threads.js';

/** A finished block in memory that is someone's until it is released. */
export interface MadeBlock {
  /** each file's share, and room behind it */
  readonly shares: readonly Buffer[];
  readonly results: readonly TaskResult[];
  release(): void;
}

/** What makes a block, and whatever else the caller knows of it. */
interface BlockTasks {
  readonly tasks: readonly Task[];
}

/** A block that could not be made, with the fault that says why. */
export class BlockFailure<B extends BlockTasks = BlockTasks> extends Error {
  constructor(
    readonly block: B,
    readonly fault: TaskFault,
  ) {
    super(fault.message);
  }
}

export interface PoolOptions {
  /** of each source */
  readonly locations: readonly StorageLocations[];
  /** of the base model, where weights are compared with it */
  readonly base: StorageLocations | undefined;
  /** how many files are written */
  readonly outputs: number;
  /** whether any of them is made of float32 means */
  readonly keepsMeans: boolean;
  /** whether anything is read in another order than it is written */
  readonly turns?: boolean;
  /** whether to measure how far the sources are from the mean */
  readonly measure: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** After this many of its steps this thread lets a signal in: 10 MB have been read, which takes a slow disk a second. */
const STEPS_AT_ONCE = 16;
/** Blocks that one maker may have unfinished or unwritten; of three files and more each takes as much as three of one. */
const BLOCKS_EACH = 3;
const FEWER_BLOCKS = 2;
const MANY_OUTPUTS = 3;

interface Making<B> {
  readonly block: B;
  outcome: MadeBlock | Error | undefined;
}

/** Makes blocks in the given threads, which serve one pool at a time and go on when it is closed, and in this thread. */
export class BlockPool {
  private readonly threads: readonly Maker[];
  private readonly local: LocalMaker;
  private readonly layout: ArenaLayout;
  private readonly underWay = new Set<Promise<void>>();
  private closed = false;
  /** set while someone waits for a block to be made or released */
  private wake = (): void => {};

  constructor(threads: readonly Thread[], { locations, base, measure, signal, ...use }: PoolOptions) {
    const blocks = use.outputs < MANY_OUTPUTS ? BLOCKS_EACH : FEWER_BLOCKS;
    this.layout = arenaLayout({ ...use, sources: locations.length, blocks });
    const options = { layout: this.layout, module: kernelModule(), measure, locations, base };
    this.threads = threads.map((thread) => new ThreadMaker(thread, options, blocks));
    this.local = new LocalMaker(options, blocks, signal);
  }

  /**
   * Makes the blocks and hands them on in their order. Threads work ahead as far as there is room for unreleased blocks;
   * where the next one is not there yet, this thread makes one that no thread has begun, and lets other events in between.
   * @throws BlockFailure when the turn of a block comes that could not be made
   */
  async *make<B extends BlockTasks>(
    blocks: Iterator<B>,
  ): AsyncGenerator<{ readonly block: B; readonly made: MadeBlock }> {
    const queue: Making<B>[] = [];
    let next = blocks.next();
    const begin = (maker: Maker): void => {
      if (next.done) return;
      queue.push(this.begin(maker, next.value));
      next = blocks.next();
    };
    for (;;) {
      if (this.closed) throw new Error('the pool is closed');
      for (let idle = this.idlest(); idle !== undefined && !next.done; idle = this.idlest()) begin(idle);
      const [head] = queue;
      if (head === undefined && next.done) return;
      const outcome = head?.outcome;
      if (head !== undefined && outcome !== undefined) {
        queue.shift();
        if (outcome instanceof TaskFault) throw new BlockFailure(head.block, outcome);
        if (outcome instanceof Error) throw outcome;
        yield { block: head.block, made: outcome };
      } else if (!next.done && !this.local.busy && this.local.free.length > 0) {
        begin(this.local);
      } else {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      }
      // What threads have made and what has been written is heard of between two blocks, not only when there is none.
      await setImmediate();
    }
  }

  /** When it resolves, the inputs are no longer read. No block can be made after that. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.underWay);
  }

  /** The thread with the most room, if any has some. */
  private idlest(): Maker | undefined {
    const room = Math.max(0, ...this.threads.map(({ free }) => free.length));
    return room === 0 ? undefined : this.threads.find(({ free }) => free.length === room);
  }

  private begin<B extends BlockTasks>(maker: Maker, block: B): Making<B> {
    const slot = maker.free.shift();
    if (slot === undefined) throw new RangeError('there is no room for a block');
    const release = (): void => {
      maker.free.push(slot);
      this.wake();
    };
    const making: Making<B> = { block, outcome: undefined };
    const settle = (outcome: MadeBlock | Error): void => {
      making.outcome = outcome;
      this.wake();
    };
    const underWay = maker
      .make(block.tasks, slot)
      .then(
        (results) => settle({ shares: shareBytes(maker.memory, this.layout, slot), results, release }),
        (error: unknown) => {
          release();
          settle(error instanceof Error ? error : new Error(String(error)));
        },
      )
      .finally(() => this.underWay.delete(underWay));
    this.underWay.add(underWay);
    return making;
  }
}

/** Someone who makes blocks in a memory of their own. */
interface Maker {
  readonly memory: WebAssembly.Memory;
  /** numbers of unused blocks */
  readonly free: number[];
  make(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]>;
}

type MakerOptions = Omit<BlockMakerOptions, 'memory'>;

class LocalMaker implements Maker {
  readonly memory: WebAssembly.Memory;
  readonly free: number[];
  /** It makes one block at a time. */
  busy = false;
  private readonly maker: BlockMaker;

  constructor(
    options: MakerOptions,
    blocks: number,
    readonly signal: AbortSignal | undefined,
  ) {
    this.free = range(blocks);
    this.memory = arenaMemory(options.layout);
    this.maker = blockMaker({ ...options, memory: this.memory });
  }

  async make(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]> {
    this.busy = true;
    try {
      const steps = this.maker.steps(tasks, slot);
      for (let count = 1; ; count++) {
        const step = steps.next();
        if (step.done) return step.value;
        if (count % STEPS_AT_ONCE === 0) await setImmediate();
        this.signal?.throwIfAborted();
      }
    } finally {
      this.busy = false;
    }
  }
}

class ThreadMaker implements Maker {
  readonly memory: WebAssembly.Memory;
  readonly free: number[];
  private readonly thread: Thread;

  constructor(thread: Thread, options: MakerOptions, blocks: number) {
    this.free = range(blocks);
    this.memory = arenaMemory(options.layout);
    this.thread = thread;
    thread.prepare({ ...options, memory: this.memory });
  }

  make(tasks: readonly Task[], slot: number): Promise<readonly TaskResult[]> {
    return this.thread.make(tasks, slot);
  }
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
