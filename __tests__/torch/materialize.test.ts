import { existsSync, fstatSync, mkdtempSync, readdirSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CheckpointError, WriteError } from '../../src/errors.js';
import type { Checkpoint } from '../../src/torch/checkpoint.js';
import { fileRange, materialize, readTensor, type Scratch, verifyStorage } from '../../src/torch/materialize.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { type Tensor, tensorBytes } from '../../src/torch/tensor.js';
import { openFiles } from '../helpers/open-files.js';
import { type PickledTensor, stateDictPickle } from '../helpers/tensor-pickle.js';
import { storageOf } from '../helpers/tensor-value.js';
import { sweep } from '../helpers/thorough.js';
import { checkpointOf, type ZipOptions } from '../helpers/zip-of.js';
import { caseOf, FIXTURES } from './cases.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'materialize-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const scratch = () => join(folder, 'scratch');

function bytesAt(fd: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  expect(readSync(fd, bytes, 0, length, position)).toBe(length);
  return bytes;
}

function write(bytes: Uint8Array): string {
  const path = join(folder, 'model.pt');
  writeFileSync(path, bytes);
  return path;
}

function positionOf({ positions }: Scratch, tensor: Tensor): number {
  const position = positions.get(tensor);
  if (position === undefined) throw new Error('a tensor without a position');
  return position;
}

/** Every tensor's bytes, from the file or the scratch file, as the pipeline finds them. */
async function found(checkpoint: Checkpoint): Promise<Map<string, Buffer>> {
  const tensors = [...checkpoint.stateDict.values()];
  const written = await materialize(
    checkpoint,
    tensors.filter((tensor) => fileRange(tensor) === undefined),
    scratch(),
  );
  try {
    return new Map(
      [...checkpoint.stateDict].map(([name, tensor]) => {
        const range = fileRange(tensor);
        return range === undefined
          ? [name, bytesAt(written.fd, positionOf(written, tensor), tensorBytes(tensor))]
          : [name, bytesAt(checkpoint.fd, range.position, range.byteLength)];
      }),
    );
  } finally {
    written.close();
  }
}

describe('tensors of real files are where fileRange and materialize say', () => {
  const files = ['torch/1.13', 'torch/2.13', 'made'].flatMap((group) =>
    readdirSync(join(FIXTURES, group))
      .map((name) => `${group}/${name}`)
      .filter((file) => ['accept', 'warn'].includes(caseOf(file)?.outcome ?? '')),
  );
  test.each(sweep(files))('%s', async (file) => {
    const checkpoint = await openCheckpoint(join(FIXTURES, file));
    try {
      for (const [name, bytes] of await found(checkpoint)) {
        const tensor = checkpoint.stateDict.get(name);
        expect([name, bytes.toString('hex')]).toEqual([name, hex(checkpoint, tensor)]);
      }
    } finally {
      checkpoint.close();
    }
  });

  function hex(checkpoint: Checkpoint, tensor: Tensor | undefined): string {
    return tensor === undefined ? 'no tensor' : Buffer.from(readTensor(checkpoint, tensor)).toString('hex');
  }
});

/** A checkpoint with one int32 storage of 0, 1, 2, ... */
function counting(
  numel: number,
  views: Readonly<Record<string, Partial<PickledTensor>>>,
  options?: ZipOptions,
): string {
  const elements = new Int32Array(numel);
  for (let i = 0; i < numel; i++) elements[i] = i;
  const whole = { storageType: 'IntStorage', key: '0', numel, shape: [numel], strides: [1] };
  const tensors = Object.fromEntries(Object.entries(views).map(([name, view]) => [name, { ...whole, ...view }]));
  return write(checkpointOf(stateDictPickle(tensors), { 0: new Uint8Array(elements.buffer) }, options));
}

async function elements(path: string): Promise<Map<string, Int32Array>> {
  const checkpoint = await openCheckpoint(path);
  const bytes = await found(checkpoint);
  checkpoint.close();
  return new Map([...bytes].map(([name, data]) => [name, new Int32Array(Uint8Array.from(data).buffer)]));
}

/** The first tensor by `readTensor`. */
async function whole(path: string): Promise<Buffer> {
  const checkpoint = await openCheckpoint(path);
  const [tensor] = checkpoint.stateDict.values();
  const bytes = tensor === undefined ? [] : readTensor(checkpoint, tensor);
  checkpoint.close();
  return Buffer.from(bytes);
}

describe('views larger than the memory they are gathered in', () => {
  const rows = 1500;
  const columns = 1450;

  test('transposed', async () => {
    const path = counting(rows * columns, { t: { shape: [columns, rows], strides: [1, columns] } });
    const tensor = (await elements(path)).get('t');
    expect((await whole(path)).equals(Buffer.from(tensor?.buffer ?? new ArrayBuffer(0)))).toBe(true);
    const wrong = tensor?.findIndex((value, i) => value !== (i % rows) * columns + Math.floor(i / rows));
    expect([tensor?.length, wrong]).toEqual([rows * columns, -1]);
  });

  test('stepped, far apart, repeated', async () => {
    const numel = 3_000_000;
    const path = counting(numel, {
      every3: { shape: [numel / 3], strides: [3] },
      far: { shape: [2, 3], strides: [1_400_000, 40_000], offset: 7 },
      repeated: { shape: [2000, 3000], strides: [0, 1], offset: 5 },
    });
    const tensors = await elements(path);
    expect(tensors.get('every3')?.findIndex((value, i) => value !== 3 * i)).toBe(-1);
    expect([...(tensors.get('far') ?? [])]).toEqual([7, 40_007, 80_007, 1_400_007, 1_440_007, 1_480_007]);
    expect(tensors.get('repeated')?.findIndex((value, i) => value !== 5 + (i % 3000))).toBe(-1);
  });
});

describe('a tensor’s range in the file', () => {
  const storage = storageOf({ byteLength: 100, position: 1000 });
  const plain: Tensor = { dtype: 'int16', shape: [2, 3], strides: [3, 1], offset: 4, storage, conj: false, neg: false };

  test.each<[string, Partial<Tensor>, object | undefined]>([
    ['is that of its elements', {}, { position: 1008, byteLength: 12 }],
    ['may be a byte', { dtype: 'int8', shape: [] }, { position: 1004, byteLength: 1 }],
    ['is the storage’s start where there is no element', { shape: [0, 3] }, { position: 1000, byteLength: 0 }],
    ['is none where the elements do not lie in their order', { strides: [1, 2] }, undefined],
    ['is none where they are conjugated', { conj: true }, undefined],
    [
      'is none where their bytes are turned',
      { storage: { ...storage, position: storage.position, bigEndian: true } },
      undefined,
    ],
    [
      'is none where they are deflated',
      { storage: { ...storage, position: storage.position, deflated: true } },
      undefined,
    ],
  ])('%s', (_, difference, range) => {
    expect(fileRange({ ...plain, ...difference })).toEqual(range);
  });
});

describe('the scratch file', () => {
  /** What `materialize` makes of all tensors: their elements and positions, and how long the file is. */
  async function written(path: string) {
    const checkpoint = await openCheckpoint(path);
    const tensors = [...checkpoint.stateDict];
    const made = await materialize(
      checkpoint,
      tensors.map(([, tensor]) => tensor),
      scratch(),
    );
    const result = {
      size: fstatSync(made.fd).size,
      positions: tensors.map(([, tensor]) => positionOf(made, tensor)),
      elements: tensors.map(([, tensor]) => {
        const bytes = bytesAt(made.fd, positionOf(made, tensor), tensorBytes(tensor));
        return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readInt32LE(4 * i));
      }),
    };
    made.close();
    checkpoint.close();
    expect(openFiles(folder)).toEqual([]);
    return result;
  }

  test('holds the elements of a plain storage’s views alone', async () => {
    const views = { t: { shape: [2, 3], strides: [1, 2], offset: 90 }, u: { shape: [2], strides: [3], offset: 1 } };
    expect(await written(counting(100, views))).toEqual({
      size: 32,
      positions: [0, 24],
      elements: [
        [90, 92, 94, 91, 93, 95],
        [1, 4],
      ],
    });
  });

  test('holds of a deflated storage what lies between its views, and the elements of those that are not plain', async () => {
    const views = {
      late: { shape: [1, 3], strides: [3, 1], offset: 70 },
      early: { shape: [2], offset: 50 },
      none: { shape: [0], offset: 5 },
      strided: { shape: [2, 2], strides: [1, 5], offset: 60 },
    };
    expect(await written(counting(100, views, { deflate: true }))).toEqual({
      size: (73 - 50) * 4 + 16,
      positions: [80, 0, 0, 92],
      elements: [[70, 71, 72], [50, 51], [], [60, 65, 61, 66]],
    });
  });

  test('is empty where the tensors are', async () => {
    const none = { shape: [0], offset: 5 };
    expect(await written(counting(100, { none }, { deflate: true }))).toMatchObject({ size: 0, positions: [0] });
  });

  test('ends with a signal that comes while views are gathered', async () => {
    const checkpoint = await openCheckpoint(counting(6, { t: { shape: [2, 3], strides: [1, 2] } }));
    // Not to be checked: the first that is done is to gather.
    const tensors = [...checkpoint.stateDict.values()].map((tensor) => ({
      ...tensor,
      storage: { ...tensor.storage, position: tensor.storage.position, crc32: undefined },
    }));
    const controller = new AbortController();
    setImmediate(() => controller.abort(new Error('stopped')));
    await expect(materialize(checkpoint, tensors, scratch(), controller.signal)).rejects.toThrow('stopped');
    checkpoint.close();
    expect(openFiles(folder)).toEqual([]);
  });
});

test('of a deflated storage only what the tensors need is written', async () => {
  const path = counting(1_000_000, { slice: { shape: [10], offset: 500_000 } }, { deflate: true });
  const checkpoint = await openCheckpoint(path);
  const written = await materialize(checkpoint, [...checkpoint.stateDict.values()], scratch());
  expect(fstatSync(written.fd)).toMatchObject({ size: 40, mode: 0o100600 });
  // A killed process leaves nothing behind, where files can be open without a name.
  expect(existsSync(scratch())).toBe(process.platform === 'win32');
  written.close();
  checkpoint.close();
  expect([...((await elements(path)).get('slice') ?? [])]).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => 500_000 + i),
  );
});

describe('damage', () => {
  async function damaged(options: ZipOptions, view: Partial<PickledTensor>): Promise<unknown> {
    const bytes = Buffer.from(
      await import('node:fs').then((fs) => fs.readFileSync(counting(1000, { t: view }, options))),
    );
    const checkpoint = await openCheckpoint(write(bytes));
    const [tensor] = checkpoint.stateDict.values();
    if (tensor === undefined) throw new Error('no tensor');
    // The last byte of the storage, which the views do not touch.
    const at = tensor.storage.position + tensor.storage.storedLength - 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    write(bytes);
    const refusals = await Promise.all([
      refusal(() => verifyStorage(checkpoint, tensor.storage)),
      refusal(() => materialize(checkpoint, [tensor], scratch())),
      refusal(async () => readTensor(checkpoint, tensor)),
    ]);
    checkpoint.close();
    expect(() => statSync(scratch())).toThrow('ENOENT');
    for (const error of refusals) expect(error).toBeInstanceOf(CheckpointError);
    return refusals.map((error) => (error as CheckpointError).message.includes('"data/0"'));
  }

  async function refusal(work: () => Promise<unknown>): Promise<unknown> {
    try {
      await work();
    } catch (error) {
      return error;
    }
    return undefined;
  }

  test.each([
    ['plain', {}],
    ['deflated', { deflate: true }],
  ])('anywhere in a %s storage is found whatever part is needed', async (_, options) => {
    expect(await damaged(options, { shape: [5, 2], strides: [2, 1] })).toEqual([true, true, true]);
    expect(await damaged(options, { shape: [5, 2], strides: [1, 5] })).toEqual([true, true, true]);
  });
});

test('a scratch file that exists already is left alone', async () => {
  writeFileSync(scratch(), 'mine');
  const checkpoint = await openCheckpoint(counting(6, { t: { shape: [2, 3], strides: [1, 2] } }));
  await expect(materialize(checkpoint, [...checkpoint.stateDict.values()], scratch())).rejects.toThrow(WriteError);
  checkpoint.close();
  expect(statSync(scratch()).size).toBe(4);
  rmSync(scratch());
});

test('an abort stops the work and removes the scratch file', async () => {
  const checkpoint = await openCheckpoint(counting(6, { t: { shape: [2, 3], strides: [1, 2] } }));
  const signal = AbortSignal.abort(new Error('stopped'));
  await expect(materialize(checkpoint, [...checkpoint.stateDict.values()], scratch(), signal)).rejects.toThrow(
    'stopped',
  );
  checkpoint.close();
  expect(() => statSync(scratch())).toThrow('ENOENT');
  expect(openFiles(folder)).toEqual([]);
});
