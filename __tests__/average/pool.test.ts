import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { BlockFailure, BlockPool, type MadeBlock, type PoolOptions } from '../../src/average/pool.js';
import type { Result, Task } from '../../src/average/task.js';
import { Thread, type Threads, threadsOf } from '../../src/average/threads.js';
import { fileRange } from '../../src/torch/materialize.js';
import { WORKER } from '../helpers/program.js';
import { few } from '../helpers/thorough.js';
import { asBytes, makeSource, temporaryDirectory, weights } from './checkpoints.js';
import { type Input, PlaceTable } from './place-table.js';

const table = new PlaceTable();
const OPTIONS = {
  locations: table.locations.slice(0, 2),
  base: undefined,
  outputs: 1,
  keepsMeans: false,
  measure: true,
};
const COUNT = 200_000;

let started: Threads[] = [];
afterEach(async () => {
  for (const threads of started) await threads.stop();
  started = [];
});

function threads(script: string, count: number): Threads {
  const some = threadsOf(Array.from({ length: count }, () => new Thread(script)));
  started.push(some);
  return some;
}

/** A pool with so many threads beside this one. */
function poolWith(count: number, options: PoolOptions = OPTIONS): BlockPool {
  return new BlockPool(count === 0 ? [] : threads(WORKER, count).all, options);
}

async function inputs(): Promise<Input[]> {
  const directory = temporaryDirectory();
  return await Promise.all(
    [1, 2].map(async (seed) => {
      const { checkpoint } = await makeSource(path.join(directory, `ep${seed}`), {
        w: { values: asBytes(weights(COUNT, seed)) },
      });
      const tensor = checkpoint.stateDict.get('w');
      return { fd: checkpoint.fd, position: (tensor && fileRange(tensor)?.position) ?? 0 };
    }),
  );
}

function plainAt(at: number, count: number): Result {
  return { output: 0, at, byteLength: 4 * count, store: { kind: 'plain' }, first: 0, count, checksum: true };
}

function taskAt(places: readonly Input[], first: number, count: number): Task {
  return {
    kind: 'mean',
    ...table.add(places),
    offset: 4 * first,
    count,
    from: 'float32',
    to: 'float32',
    base: undefined,
    results: [plainAt(64, count)],
  };
}

/** Orders whose results are stretches of the same four, in turn, after each other's other. */
async function orders(count: number): Promise<Iterator<{ readonly number: number; readonly tasks: readonly Task[] }>> {
  const places = await inputs();
  const tasks = Array.from({ length: 4 }, (_, i) => taskAt(places, i * 50_000, 50_000));
  return Array.from({ length: count }, (_, number) => ({
    number,
    tasks: tasks.slice(number % 4, (number % 4) + 1),
  })).values();
}

describe('a pool', () => {
  for (const count of few([0, 1, 3], 2)) {
    const name = `${count} threads`;
    test(`${name}: blocks come in their order, each in its own memory until released`, async () => {
      const expected = weights(COUNT, 1).map((value, k) => Math.fround((value + (second[k] ?? 0)) / 2));
      const pool = poolWith(count);
      let next = 0;
      for await (const { block, made } of pool.make(await orders(12))) {
        expect(block.number).toBe(next++);
        expect(made.results).toHaveLength(1);
        const found = new Float32Array(new Uint8Array(bytesOf(made).subarray(64, 64 + 200_000)).buffer);
        const from = (block.number % 4) * 50_000;
        expect(Buffer.compare(asBytes(found), asBytes(expected.slice(from, from + 50_000)))).toBe(0);
        // Later, as a write would.
        setTimeout(made.release, block.number % 3);
      }
      expect(next).toBe(12);
      await pool.close();
    });

    test(`${name}: more blocks than there is room for wait until one is released`, async () => {
      const pool = poolWith(count);
      const held: (() => void)[] = [];
      const seen = new Set<string>();
      const all = (async () => {
        for await (const { made } of pool.make(await orders(3 * (count + 1) + 1))) {
          held.push(made.release);
          seen.add(`${memoryOf(bytesOf(made))}:${bytesOf(made).byteOffset}`);
        }
      })();
      // Where making fails, that is the end of it.
      while (held.length < 3 * (count + 1)) await Promise.race([turn(), all]);
      for (let i = 0; i < 20; i++) await turn();
      expect([held.length, seen.size]).toEqual([3 * (count + 1), 3 * (count + 1)]);
      held[0]?.();
      await all;
      expect([held.length, seen.size]).toEqual([3 * (count + 1) + 1, 3 * (count + 1)]);
      await pool.close();
    });

    test(`${name}: a block that cannot be made fails when its turn comes, with the task and the input`, async () => {
      const places = await inputs();
      const fine = { number: 0, tasks: [taskAt(places, 0, 10)] };
      const broken = { number: 1, tasks: [taskAt(places, 0, 10), taskAt(places, COUNT, 1_000)] };
      const pool = poolWith(count);
      const blocks = pool.make([fine, broken, fine].values());
      const first = await blocks.next();
      expect(first.value?.block).toBe(fine);
      const attempt = blocks.next();
      await expect(attempt).rejects.toBeInstanceOf(BlockFailure);
      await expect(attempt).rejects.toMatchObject({
        block: broken,
        fault: { reason: 'ends-early', task: 1, input: 0 },
      });
      await pool.close();
    });
  }

  test('this thread takes part where it would wait, and threads do the rest', async () => {
    const pool = poolWith(1);
    const memories = new Map<number, number>();
    for await (const { made } of pool.make(await orders(60))) {
      const memory = memoryOf(bytesOf(made));
      memories.set(memory, (memories.get(memory) ?? 0) + 1);
      made.release();
    }
    expect(memories.size).toBe(2);
    await pool.close();
  });

  test('a pool without orders makes nothing', async () => {
    const pool = poolWith(0);
    expect(await pool.make([].values()).next()).toEqual({ done: true, value: undefined });
    await pool.close();
  });

  /** Blocks of so many small tasks that this thread lets others in while it makes one. */
  const long = async (blocks: number): Promise<{ readonly tasks: readonly Task[] }[]> => {
    const places = await inputs();
    const tasks = Array.from({ length: blocks * 40 }, (_, i) => ({
      ...taskAt(places, 1000 * i, 1000),
      results: [plainAt(4000 * (i % 40), 1000)],
    }));
    return Array.from({ length: blocks }, (_, i) => ({ tasks: tasks.slice(40 * i, 40 * (i + 1)) }));
  };

  test('this thread makes one block at a time, though it lets others in meanwhile', async () => {
    const made = async (blocks: Iterator<{ readonly tasks: readonly Task[] }>) => {
      const pool = poolWith(0);
      const all: { bytes: string; results: unknown }[] = [];
      for await (const { made } of pool.make(blocks)) {
        all.push({ bytes: Buffer.from(bytesOf(made).subarray(0, 160_000)).toString('latin1'), results: made.results });
        made.release();
      }
      await pool.close();
      return all;
    };
    const blocks = await long(5);
    const alone = [];
    for (const block of blocks) alone.push(...(await made([block].values())));
    expect(await made(blocks.values())).toEqual(alone);
  });

  test('a signal ends the block that this thread is making', async () => {
    const stop = new AbortController();
    const pool = poolWith(0, { ...OPTIONS, signal: stop.signal });
    const reason = new Error('stopped');
    setImmediate(() => stop.abort(reason));
    await expect(pool.make((await long(1)).values()).next()).rejects.toBe(reason);
    await pool.close();
  });

  test('threads serve one pool after another', async () => {
    const [place] = await inputs();
    const both = threads(WORKER, 2).all;
    for (const sources of [2, 1]) {
      const pool = new BlockPool(both, { ...OPTIONS, locations: table.locations.slice(0, sources), measure: false });
      const places = Array.from({ length: sources }, () => place as Input);
      for await (const { made } of pool.make([{ tasks: [taskAt(places, 0, 8)] }].values())) {
        const found = new Float32Array(new Uint8Array(bytesOf(made).subarray(64, 96)).buffer);
        expect([...found]).toEqual([...weights(COUNT, 1).slice(0, 8)]);
        expect(made.results[0]?.distances).toHaveLength(0);
        made.release();
      }
      await pool.close();
    }
  });

  test('a pool that is closed waits for what is in the making and makes nothing after that', async () => {
    const pool = poolWith(2);
    const blocks = pool.make(await orders(10));
    await blocks.next();
    await pool.close();
    const [thread] = started.at(-1)?.all ?? [];
    // Nothing is under way any more: the thread answers at once to whoever prepares it anew.
    expect(thread).toBeDefined();
    await expect(blocks.next()).rejects.toThrow('closed');
  });

  test('a thread that cannot start fails what is asked of it', async () => {
    const pool = new BlockPool(threads('/nowhere/missing.js', 1).all, OPTIONS);
    // More often than it has room: what failed takes none.
    for (let i = 0; i < 5; i++) await expect(pool.make(await orders(1)).next()).rejects.toThrow(/missing\.js/);
    await pool.close();
  });
});

/** The only file's share. */
function bytesOf({ shares: [bytes] }: MadeBlock): Buffer {
  if (bytes === undefined) throw new Error('there is no share');
  return bytes;
}

const numbers = new Map<ArrayBufferLike, number>();

/** Memories by number, one for each maker. */
function memoryOf({ buffer }: Buffer): number {
  const number = numbers.get(buffer) ?? numbers.size;
  numbers.set(buffer, number);
  return number;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

const second = weights(COUNT, 2);
