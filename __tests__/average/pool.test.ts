import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type BlockPool, localPool, threadPool } from '../../src/average/pool.js';
import { type Input, type Task, TaskFault } from '../../src/average/task.js';
import { Thread, type Threads, threadsOf } from '../../src/average/threads.js';
import { fileRange } from '../../src/torch/materialize.js';
import { compileInto } from '../helpers/compile.js';
import { asBytes, makeSource, temporaryDirectory, weights } from './checkpoints.js';

const MODULES = [
  ...['arena', 'block-maker', 'checksum', 'crc', 'float', 'kernel', 'kernel-wasm'],
  ...['scalar', 'simd', 'task', 'worker'],
];
const OPTIONS = { sources: 2, measure: true };
const COUNT = 200_000;

const compiled = mkdtempSync(path.join(tmpdir(), 'average-worker-'));
beforeAll(() => compileInto(compiled, ...MODULES.map((module) => `average/${module}`)));
afterAll(() => rmSync(compiled, { recursive: true }));

let started: Threads[] = [];
afterEach(async () => {
  for (const threads of started) await threads.stop();
  started = [];
});

function threads(script: string, count: number): Threads {
  const some = threadsOf(Array.from({ length: count }, () => new Thread(path.join(compiled, script))));
  started.push(some);
  return some;
}

const pools: readonly (readonly [string, () => BlockPool])[] = [
  ['this thread', () => localPool(OPTIONS)],
  ['two threads', () => threadPool(threads('average/worker.js', 2), OPTIONS)],
];

function inputs(): Input[] {
  const directory = temporaryDirectory();
  return [1, 2].map((seed) => {
    const { checkpoint } = makeSource(path.join(directory, `ep${seed}`), {
      w: { values: asBytes(weights(COUNT, seed)) },
    });
    const tensor = checkpoint.stateDict.get('w');
    return { fd: checkpoint.fd, position: (tensor && fileRange(tensor)?.position) ?? 0 };
  });
}

function taskAt(places: readonly Input[], first: number, count: number): Task {
  const moved = places.map(({ fd, position }) => ({ fd, position: position + 4 * first }));
  return {
    kind: 'mean',
    at: 64,
    count,
    from: 'float32',
    to: 'float32',
    inputs: moved,
    fold: true,
    reference: undefined,
  };
}

describe('a pool', () => {
  for (const [name, start] of pools) {
    test(`${name}: more blocks than there is room for are made, each in its own memory until released`, async () => {
      const places = inputs();
      const tasks = Array.from({ length: 4 }, (_, i) => taskAt(places, i * 50_000, 50_000));
      const pool = start();
      try {
        const expected = weights(COUNT, 1).map((value, k) => Math.fround((value + (second[k] ?? 0)) / 2));
        const making = Array.from({ length: 20 }, (_, i) => pool.make(tasks.slice(i % 4, (i % 4) + 1)));
        for (const [i, made] of making.entries()) {
          const { bytes, results, release } = await made;
          expect(results).toHaveLength(1);
          const found = new Float32Array(new Uint8Array(bytes.subarray(64, 64 + 200_000)).buffer);
          const from = (i % 4) * 50_000;
          expect(Buffer.compare(asBytes(found), asBytes(expected.slice(from, from + 50_000)))).toBe(0);
          release();
        }
      } finally {
        await pool.close();
      }
    });

    test(`${name}: a fault names the task and the input, and the pool goes on`, async () => {
      const places = inputs();
      const beyond = taskAt(places, COUNT, 1_000);
      const pool = start();
      try {
        const attempt = pool.make([taskAt(places, 0, 10), beyond]);
        await expect(attempt).rejects.toBeInstanceOf(TaskFault);
        await expect(attempt).rejects.toMatchObject({ reason: 'ends-early', task: 1, input: 0 });
        (await pool.make([taskAt(places, 0, 10)])).release();
      } finally {
        await pool.close();
      }
    });
  }

  test('threads serve one pool after another', async () => {
    const [place] = inputs();
    const both = threads('average/worker.js', 2);
    for (const sources of [2, 1]) {
      const pool = threadPool(both, { sources, measure: false });
      const { bytes, results } = await pool.make([
        taskAt(
          Array.from({ length: sources }, () => place as Input),
          0,
          8,
        ),
      ]);
      const found = new Float32Array(new Uint8Array(bytes.subarray(64, 96)).buffer);
      expect([...found]).toEqual([...weights(COUNT, 1).slice(0, 8)]);
      expect(results[0]?.distances).toEqual([]);
      await pool.close();
    }
  });

  test('a pool that is closed waits for what is in the making and makes nothing after that', async () => {
    const pool = threadPool(threads('average/worker.js', 1), OPTIONS);
    let made = false;
    const making = pool.make([taskAt(inputs(), 0, COUNT)]).then(() => {
      made = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    await pool.close();
    await making;
    expect(made).toBe(true);
    await expect(pool.make([])).rejects.toThrow('closed');
  });

  test('a thread that cannot start fails what is asked of it', async () => {
    const pool = threadPool(threads('missing.js', 1), OPTIONS);
    await expect(pool.make([])).rejects.toThrow(/missing\.js/);
    await expect(pool.make([])).rejects.toThrow(/missing\.js/);
    await pool.close();
  });
});

const second = weights(COUNT, 2);
