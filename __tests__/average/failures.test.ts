import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { planAverage } from '../../src/average/plan.js';
import { Thread, threadsOf } from '../../src/average/threads.js';
import { CheckpointError, WriteError } from '../../src/errors.js';
import { fileRange } from '../../src/torch/materialize.js';
import type { Tensor } from '../../src/torch/tensor.js';
import { openFiles } from '../helpers/open-files.js';
import { WORKER } from '../helpers/program.js';
import { asBytes, average, filesIn, makeSource, openSource, temporaryDirectory, weights } from './checkpoints.js';

/** Two checkpoints of several blocks, and where their average is to go. */
async function pair() {
  const directory = temporaryDirectory();
  const files = ['ep1', 'ep2'].map((name) => path.join(directory, name));
  const frozen = asBytes(weights(300_000, 5));
  const sources = await Promise.all(
    files.map((file, i) =>
      makeSource(file, { frozen: { values: frozen }, trained: { values: asBytes(weights(900_000, i)) } }),
    ),
  );
  return { files, sources, target: path.join(temporaryDirectory(), 'model.pt') };
}

/** Changes bytes within a file, which keeps its size and, as damage does, its time. */
function damage(file: string, position: number, change: (bytes: Buffer) => Buffer, length = 4): void {
  const bytes = readFileSync(file).subarray(position, position + length);
  const fd = openSync(file, 'r+');
  const { atime, mtime } = fstatSync(fd);
  writeSync(fd, change(Buffer.from(bytes)), 0, length, position);
  closeSync(fd);
  utimesSync(file, atime, mtime);
}

const flip = (bytes: Buffer): Buffer => {
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes;
};

async function placeOf(file: string, tensor: string): Promise<number> {
  const found = (await openSource(file)).stateDict.get(tensor);
  return (found && fileRange(found)?.position) ?? 0;
}

describe('damage', () => {
  for (const [where, offset] of [
    ['the first byte', 0],
    ['the middle', 1_234_567],
    ['the last element', 4 * 699_999],
  ] as const) {
    test(`one flipped bit in ${where} is noticed, with the name of the file and the record`, async () => {
      const { files, target } = await pair();
      const [, second = ''] = files;
      damage(second, (await placeOf(second, 'trained')) + offset, flip);
      const attempt = average(await Promise.all(files.map(openSource)), { target });
      await expect(attempt).rejects.toThrow(CheckpointError);
      await expect(attempt).rejects.toThrow(/ep2.*data\/1/s);
      expect(filesIn(path.dirname(target))).toEqual([]);
    });
  }

  test('the same damage to the same weights of every checkpoint does not cancel out', async () => {
    const { files, target } = await pair();
    const zeros = (bytes: Buffer) => bytes.fill(0);
    for (const file of files) damage(file, (await placeOf(file, 'frozen')) + 4096, zeros, 4096);
    await expect(average(await Promise.all(files.map(openSource)), { target })).rejects.toThrow(/ep1.*data\/0/s);
  });

  test('one checkpoint alone is checked too', async () => {
    const { files, target } = await pair();
    const [first = ''] = files;
    damage(first, (await placeOf(first, 'trained')) + 99, flip);
    await expect(average([await openSource(first)], { target })).rejects.toThrow(/ep1.*data\/1/s);
  });

  test('half-precision checkpoints are checked one by one', async () => {
    const directory = temporaryDirectory();
    const files = ['ep1', 'ep2'].map((name) => path.join(directory, name));
    for (const file of files) await makeSource(file, { w: { dtype: 'float16', values: [1, 2, 3] } });
    const [, second = ''] = files;
    damage(second, await placeOf(second, 'w'), flip);
    await expect(average(await Promise.all(files.map(openSource)))).rejects.toThrow(/ep2.*data\/0/s);
  });
});

describe('a checkpoint that changes', () => {
  test('truncated after it was opened', async () => {
    const { files, sources, target } = await pair();
    truncateSync(files[0] ?? '', 500_000);
    await expect(average(sources, { target })).rejects.toThrow(/ep1: changed while it was being read/);
    expect(filesIn(path.dirname(target))).toEqual([]);
  });

  test('written again in the meantime, with the same length', async () => {
    const { files, sources, target } = await pair();
    let changed = false;
    const onProgress = () => {
      if (!changed) writeFileSync(files[1] ?? '', readFileSync(files[1] ?? ''));
      changed = true;
    };
    await expect(average(sources, { target, onProgress })).rejects.toThrow(/ep2: changed while it was being read/);
    expect(filesIn(path.dirname(target))).toEqual([]);
  });
});

describe('weights that are no numbers', () => {
  for (const [what, value] of [
    ['NaN', Number.NaN],
    ['infinity', Infinity],
    ['minus infinity', -Infinity],
  ] as const) {
    for (const dtype of ['float32', 'float16', 'bfloat16', 'float64'] as const) {
      test(`${what} in ${dtype}: the tensor and the checkpoint are named`, async () => {
        const directory = temporaryDirectory();
        const values = Array.from({ length: 37 }, (_, k) => k);
        const sources = await Promise.all(
          [values, values.with(35, value), values].map((tensor, i) =>
            makeSource(path.join(directory, `ep${i + 1}`), {
              fine: { dtype, values },
              'decoder.weight': { dtype, values: tensor },
            }),
          ),
        );
        const target = path.join(temporaryDirectory(), 'model.pt');
        await expect(average(sources, { target })).rejects.toThrow(/ep2: tensor decoder.weight: .*NaN/);
        expect(filesIn(path.dirname(target))).toEqual([]);
      });
    }
  }

  test('opposite infinities do not hide each other', async () => {
    const directory = temporaryDirectory();
    const sources = await Promise.all(
      [Infinity, -Infinity].map((value, i) =>
        makeSource(path.join(directory, `ep${i + 1}`), { w: { values: [value] } }),
      ),
    );
    await expect(average(sources)).rejects.toThrow(/ep1: tensor w/);
  });

  test('one checkpoint alone is looked at too', async () => {
    const source = await makeSource(path.join(temporaryDirectory(), 'ep1'), { w: { values: [1, Number.NaN] } });
    await expect(average([source])).rejects.toThrow(/ep1: tensor w/);
  });

  test('a float64 sum that overflows is an error of its own', async () => {
    const directory = temporaryDirectory();
    const sources = await Promise.all(
      [1, 2].map((i) => makeSource(path.join(directory, `ep${i}`), { w: { dtype: 'float64', values: [1.7e308] } })),
    );
    await expect(average(sources)).rejects.toThrow(/tensor w: .* overflows float64/);
  });
});

test('a signal stops the work and leaves nothing behind', async () => {
  const { sources, target } = await pair();
  const controller = new AbortController();
  const onProgress = () => controller.abort(new Error('enough'));
  await expect(average(sources, { target, onProgress, signal: controller.signal })).rejects.toThrow('enough');
  expect(filesIn(path.dirname(target))).toEqual([]);
});

test('a target that cannot be written is an error that names it', async () => {
  const { sources, files } = await pair();
  const target = path.join(files[0] ?? '', 'model.pt');
  await expect(average(sources, { target })).rejects.toThrow(target);
});

describe('checkpoints that do not fit together', () => {
  test('all differences are listed before anything is written', async () => {
    const directory = temporaryDirectory();
    const first = await makeSource(path.join(directory, 'ep1'), {
      a: { values: [1] },
      b: { values: [1, 2] },
      c: { values: [1] },
    });
    const second = await makeSource(path.join(directory, 'ep2'), { a: { values: [1] }, b: { values: [1, 2, 3] } });
    const third = await makeSource(path.join(directory, 'ep3'), {
      a: { dtype: 'float16', values: [1] },
      b: { values: [1, 2] },
      c: { values: [1] },
      d: { values: [1] },
    });
    const plan = () => planAverage([first, second, third], { best: 0, excluded: new Set(), precision: 'keep' });
    expect(plan).toThrow(/ep2.*missing: c\n/);
    expect(plan).toThrow(/ep2.*b \[2\] → \[3\]/);
    expect(plan).toThrow(/ep3.*additional tensors: d/);
    expect(plan).toThrow(/ep3.*a float32 → float16/);
  });

  test('tensors left out do not count, and may not be all', async () => {
    const directory = temporaryDirectory();
    const first = await makeSource(path.join(directory, 'ep1'), { a: { values: [1] }, b: { values: [1, 2] } });
    const second = await makeSource(path.join(directory, 'ep2'), { a: { values: [1] } });
    const plan = (...names: string[]) =>
      planAverage([first, second], { best: 0, excluded: new Set(names), precision: 'keep' });
    expect(plan('b').model.tensors.map(({ name }) => name)).toEqual(['a']);
    expect(() => plan('a', 'b')).toThrow(/no tensor is left/);
  });
});

test('tensors that would be laid out first need room, which is looked for before a byte is written', async () => {
  const source = await makeSource(path.join(temporaryDirectory(), 'ep1'), { t: { values: [1] } });
  const stateDict = new Map(
    Array.from(source.stateDict.values()).map((tensor): [string, Tensor] => [
      't',
      { ...tensor, shape: [2 ** 24, 2 ** 24], strides: [0, 0] },
    ]),
  );
  const target = path.join(temporaryDirectory(), 'model.pt');
  // Without the look, the first byte would be stopped by this.
  const signal = AbortSignal.abort(new Error('laid out'));
  const attempt = average([{ ...source, stateDict }], { target, signal });
  await expect(attempt).rejects.toThrow(WriteError);
  await expect(attempt).rejects.toThrow(/model\.pt: not enough space: \d+\.?\d* [TPE]B are needed and .* are free/);
  expect(filesIn(path.dirname(target))).toEqual([]);
});

test('what threads still read from is closed when they have ended, not before', async () => {
  let fail = (): void => {};
  let end = (): void => {};
  const failing = new Promise<void>((resolve) => {
    fail = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  /** Its first block fails while it makes the next ones. */
  class Late extends Thread {
    private requests = 0;
    override async make(...request: Parameters<Thread['make']>): ReturnType<Thread['make']> {
      const isFirst = this.requests++ === 0;
      const made = await super.make(...request);
      if (isFirst) {
        fail();
        throw new Error('enough');
      }
      await ended;
      return made;
    }
  }
  const directory = temporaryDirectory();
  const source = await makeSource(path.join(directory, 'ep1'), { t: { values: asBytes(weights(1_000_000, 1)) } });
  const [tensor] = source.stateDict.values();
  // Of several blocks, and laid out in a scratch file first.
  const stateDict = new Map(tensor && [['t', { ...tensor, shape: [3, 1_000_000], strides: [0, 1] }]]);
  const target = path.join(temporaryDirectory(), 'model.pt');
  const threads = threadsOf([new Late(WORKER)]);
  const attempt = average([{ ...source, stateDict }], { target, threads });
  const failed = expect(attempt).rejects.toThrow('enough');
  await failing;
  // As many turns as the end needs, and more.
  for (let turns = 0; turns < 1000; turns++) await setImmediate();
  expect(openFiles(path.dirname(target))).not.toEqual([]);
  end();
  await failed;
  expect(openFiles(path.dirname(target))).toEqual([]);
  await threads.stop();
});
