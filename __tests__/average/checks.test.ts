import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { Checks } from '../../src/average/checks.js';
import { coverageOf } from '../../src/average/coverage.js';
import { planAverage, type Source, sourceTensor } from '../../src/average/plan.js';
import { CheckpointError } from '../../src/errors.js';
import { fileRange } from '../../src/torch/materialize.js';
import type { Tensor } from '../../src/torch/tensor.js';
import { type PickledTensor, stateDictPickle } from '../helpers/tensor-pickle.js';
import { checkpointOf } from '../helpers/zip-of.js';
import { openSource, temporaryDirectory } from './checkpoints.js';

const STORAGE = { storageType: 'FloatStorage', key: '0', numel: 40, strides: [1] };
const view = (offset: number, length: number, more: Partial<PickledTensor> = {}): PickledTensor => ({
  ...STORAGE,
  offset,
  shape: [length],
  ...more,
});

/** Checkpoints whose storages hold other numbers in each. */
async function sourcesOf(
  count: number,
  tensors: Readonly<Record<string, PickledTensor>>,
  names = tensors,
): Promise<Source[]> {
  const directory = temporaryDirectory();
  return await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const keys = [...new Set(Object.values(tensors).map(({ key }) => key))];
      const size = (key: string) => {
        const { storageType = '', numel = 0 } = Object.values(tensors).find((tensor) => tensor.key === key) ?? {};
        return numel * (storageType.startsWith('Half') ? 2 : storageType.startsWith('Double') ? 8 : 4);
      };
      const bytes = (key: string) =>
        Uint8Array.from({ length: size(key) }, (_, k) => (k * k + 7 * i + key.length) % 253);
      const file = path.join(directory, `ep${i + 1}`);
      const dict = i === 0 ? tensors : names;
      writeFileSync(
        file,
        checkpointOf(stateDictPickle(dict), Object.fromEntries(keys.map((key) => [key, bytes(key)]))),
      );
      return await openSource(file);
    }),
  );
}

/** A copy of a checkpoint, with a bit flipped in the storage of its first tensor. */
async function damaged({ name, checkpoint, stateDict }: Source, at: number): Promise<Source> {
  const bytes = readFileSync(checkpoint.path);
  const position = ([...stateDict.values()][0]?.storage.position ?? 0) + at;
  bytes[position] = (bytes[position] ?? 0) ^ 1;
  const file = path.join(temporaryDirectory(), name);
  writeFileSync(file, bytes);
  return await openSource(file);
}

/** What the pass does: gives the CRCs of each planned storage, piece by piece. `bytes` may be other than in the file. */
function checked(
  sources: readonly Source[],
  excluded: readonly string[] = [],
  bytesRead = (_source: number, _planned: number, bytes: Buffer) => bytes,
): Checks {
  const plan = planAverage(sources, { best: 0, excluded: new Set(excluded), precision: 'keep' });
  const coverages = sources.map((source) => {
    const tensors = plan.storages.map((storage) => sourceTensor(source, storage));
    return coverageOf(tensors, tensors.map(fileRange));
  });
  const checks = new Checks(plan, coverages);
  const files = sources.map(({ checkpoint }) => readFileSync(checkpoint.path));
  plan.storages.forEach((storage, planned) => {
    const all = sources.map((source, i) => {
      const { position = 0, byteLength = 0 } = fileRange(sourceTensor(source, storage)) ?? {};
      return bytesRead(
        i,
        planned,
        Buffer.from((files[i] ?? Buffer.alloc(0)).subarray(position, position + byteLength)),
      );
    });
    const length = all[0]?.length ?? 0;
    for (let from = 0; from < length; from += 48) {
      const pieces = all.map((bytes) => bytes.subarray(from, from + 48));
      checks.add(
        planned,
        Uint32Array.from(pieces, (piece) => crc32(piece)),
        Math.min(48, length - from),
      );
    }
  });
  return checks;
}

/** Flips the last bit that was read of a planned storage of a source. */
const misread = (source: number, planned: number) => (i: number, k: number, bytes: Buffer) => {
  if (i === source && k === planned) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return bytes;
};

const LAYOUTS: Record<string, Readonly<Record<string, PickledTensor>>> = {
  'a storage of one tensor': { a: view(0, 40) },
  'a storage of three tensors, not in their order': { a: view(13, 20), b: view(33, 7), c: view(0, 13) },
  'two storages': { a: view(0, 40), b: view(0, 30, { key: '1', numel: 30 }) },
  'an empty tensor beside': { a: view(40, 0), b: view(0, 40) },
  'an empty tensor behind': { a: view(0, 40), b: view(40, 0) },
  'numbers of eight bytes': { a: view(0, 40, { storageType: 'DoubleStorage' }) },
  'numbers of two bytes': { a: view(0, 40, { storageType: 'HalfStorage' }) },
  'two storages of two types': { a: view(0, 40), b: view(0, 30, { key: '1', numel: 30, storageType: 'IntStorage' }) },
};

describe.each(Object.entries(LAYOUTS))('%s', (_, tensors) => {
  for (const count of [1, 2, 3]) {
    test(`${count} read as written: nothing is read again`, async () => {
      expect(await checked(await sourcesOf(count, tensors)).finish(undefined)).toBe(0);
    });

    test(`${count} of which one is read with a wrong bit: said of that one`, async () => {
      for (const [planned, { key, shape }] of Object.values(tensors).entries()) {
        if (shape.includes(0)) continue;
        for (let i = 0; i < count; i++) {
          const checks = checked(await sourcesOf(count, tensors), [], misread(i, planned));
          const finished = checks.finish(undefined);
          await expect(finished).rejects.toThrow(CheckpointError);
          await expect(finished).rejects.toThrow(new RegExp(`^\\S*ep${i + 1}: record data/${key}: was read once`));
        }
      }
    });
  }
});

test('a storage of which a part is of two bytes an element', async () => {
  const sources = (await sourcesOf(2, { a: view(0, 20), b: view(20, 20) })).map((source) => {
    const [a, b] = source.stateDict.values();
    if (a === undefined || b === undefined) throw new Error('no tensors');
    const halves: Tensor = { ...b, dtype: 'float16', offset: 2 * b.offset, shape: [40] };
    return { ...source, stateDict: new Map([['a', a] as const, ['b', halves] as const]) };
  });
  const checks = checked(sources);
  expect(await checks.finish(undefined)).toBe(0);
});

test('a storage that is laid out otherwise in one source', async () => {
  const names = { a: view(7, 33), b: view(0, 7) };
  const tensors = { a: view(0, 33), b: view(33, 7) };
  const sources = () => sourcesOf(3, tensors, names);
  const checks = checked(await sources());
  expect(await checks.finish(undefined)).toBe(0);
  for (const i of [0, 1, 2]) {
    await expect(checked(await sources(), [], misread(i, 1)).finish(undefined)).rejects.toThrow(
      `ep${i + 1}: record data/0`,
    );
  }
});

describe.each<[string, Readonly<Record<string, PickledTensor>>]>([
  ['the first elements', { a: view(1, 39) }],
  ['the last elements', { a: view(0, 39) }],
  ['elements between two tensors', { a: view(0, 20), b: view(21, 19) }],
  ['no elements, but some twice', { a: view(0, 20), b: view(19, 21) }],
])('of a storage is left out: %s', (_, tensors) => {
  test('it is read whole, and damage is noticed wherever it is', async () => {
    expect(await checked(await sourcesOf(2, tensors)).finish(undefined)).toBe(2 * 160);
    for (const at of [0, 82, 159]) {
      const [first, second] = await sourcesOf(2, tensors);
      if (first === undefined || second === undefined) throw new Error('no sources');
      await expect(checked([first, await damaged(second, at)]).finish(undefined)).rejects.toThrow(
        /^\S*ep2: record "data\/0": /,
      );
    }
  });
});

test('damage in the file is said of that file alone', async () => {
  for (const i of [0, 1, 2]) {
    const sources = await sourcesOf(3, { a: view(0, 40) });
    const checks = checked(
      await Promise.all(sources.map(async (source, k) => (k === i ? await damaged(source, 77) : source))),
    );
    await expect(checks.finish(undefined)).rejects.toThrow(
      new RegExp(`^\\S*ep${i + 1}: record "data/0": its CRC-32 is`),
    );
  }
});

test('a tensor that is left out is not missed', async () => {
  const tensors = { a: view(0, 40), b: view(0, 30, { key: '1', numel: 30 }) };
  expect(await checked(await sourcesOf(2, tensors), ['a']).finish(undefined)).toBe(0);
});

test('a file that changed meanwhile is an error', async () => {
  const sources = await sourcesOf(2, { a: view(0, 40) });
  const checks = checked(sources);
  appendFileSync(sources[1]?.checkpoint.path ?? '', 'more');
  await expect(checks.finish(undefined)).rejects.toThrow(/ep2: changed while it was being read/);
});

test('a signal stops what is read again', async () => {
  const checks = checked(await sourcesOf(1, { a: view(1, 39) }));
  await expect(checks.finish(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
});

test.each(['zip-no-crc', 'zip-deflated'])(
  'nothing to compare with, or nothing that is read as it stands: %s',
  async (name) => {
    const source = await openSource(path.join(import.meta.dirname, `../fixtures/made/${name}.pt`));
    expect(await checked([source, source]).finish(undefined)).toBe(0);
  },
);
