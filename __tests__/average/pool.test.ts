import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BlockPool, localPool, workerPool } from '../../src/average/pool.js';
import { type Input, type Task, TaskFault } from '../../src/average/task.js';
import { fileRange } from '../../src/torch/materialize.js';
import { compileInto } from '../helpers/compile.js';
import { asBytes, makeSource, temporaryDirectory, weights } from './checkpoints.js';

const MODULES = ['arena', 'block-maker', 'float', 'kernel', 'kernel-wasm', 'scalar', 'simd', 'task', 'worker'];
const OPTIONS = { sources: 2, measure: true };
const COUNT = 200_000;

const compiled = mkdtempSync(path.join(tmpdir(), 'average-worker-'));
beforeAll(() => compileInto(compiled, ...MODULES.map((module) => `average/${module}`)));
afterAll(() => rmSync(compiled, { recursive: true }));

const pools: readonly (readonly [string, () => BlockPool])[] = [
  ['this thread', () => localPool(OPTIONS)],
  ['two workers', () => workerPool(path.join(compiled, 'average/worker.js'), 2, OPTIONS)],
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

  test('a worker that cannot start fails what is asked of it', async () => {
    const pool = workerPool(path.join(compiled, 'missing.js'), 1, OPTIONS);
    await expect(pool.make([])).rejects.toThrow(/missing\.js/);
    await expect(pool.make([])).rejects.toThrow(/missing\.js/);
    await pool.close();
  });
});

const second = weights(COUNT, 2);
