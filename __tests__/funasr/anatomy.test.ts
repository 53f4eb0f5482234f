import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import { anatomy } from '../../src/funasr/anatomy.js';
import type { Anatomy, AnatomyPart } from '../../src/result.js';
import { memorySource } from '../../src/torch/byte-source.js';
import type { Opened } from '../../src/torch/checkpoint.js';
import { openSaved } from '../../src/torch/open.js';
import {
  Global,
  type PickleDict,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
  type TensorValue,
} from '../../src/torch/pickle/value.js';
import type { Lengths, Storages } from '../../src/torch/tensor.js';
import { contiguousStrides } from '../../src/torch/tensor.js';
import { readZip } from '../../src/torch/zip/reader.js';
import { restoreSkeleton } from '../helpers/skeleton.js';
import { stateDictPickle } from '../helpers/tensor-pickle.js';
import { tensorValue } from '../helpers/tensor-value.js';
import { sweep } from '../helpers/thorough.js';
import { dictOf, load } from '../helpers/unpickle.js';
import { zipOf } from '../helpers/zip-of.js';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');

async function opened<T>(file: string, use: (checkpoint: Opened) => T): Promise<T> {
  const checkpoint = await openSaved(file);
  try {
    return use(checkpoint);
  } finally {
    checkpoint.close();
  }
}

async function anatomyOf(name: string): Promise<Anatomy> {
  return await opened(path.join(FIXTURES, name), anatomy);
}

function part({ parts }: Anatomy, kind: AnatomyPart['kind'], name = ''): AnatomyPart | undefined {
  return parts.find((candidate) => candidate.kind === kind && candidate.name === name);
}

function total(parts: readonly AnatomyPart[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Every file below the fixtures that can be opened, whether it holds a state dict or not. */
async function readableFixtures(): Promise<string[]> {
  const readable: string[] = [];
  for (const name of readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.pt(\.|$)/.test(path.basename(name)) || !statSync(path.join(FIXTURES, name)).isFile()) continue;
    try {
      await opened(path.join(FIXTURES, name), () => readable.push(name));
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
    }
  }
  return readable;
}

/** Bytes of the pickles and of all records where storages are: in a zip those of these names, in any case. */
function recordBytes({ path: file, container, storages, pickleBytes }: Opened): number {
  if (container === 'legacy') {
    return storages.numbers.reduce((sum, number) => sum + storages.lengths(number).storedLength, pickleBytes);
  }
  return [...readZip(memorySource(file, readFileSync(file))).records()]
    .filter(({ name }) => /^[^/]*\/(data\.pkl$|data\/)/i.test(name))
    .reduce((sum, { storedLength }) => sum + storedLength, 0);
}

describe('every fixture', () => {
  test('sums to its size, and the container is exactly what is no record', async () => {
    const fixtures = await readableFixtures();
    expect(fixtures.length).toBeGreaterThan(150);
    for (const name of sweep(fixtures)) {
      const file = path.join(FIXTURES, name);
      const [found, records] = await opened(file, (checkpoint) => [anatomy(checkpoint), recordBytes(checkpoint)]);
      const size = statSync(file).size;
      expect({ name, sum: total(found.parts), container: part(found, 'container')?.bytes }).toEqual({
        name,
        sum: size,
        container: size - records,
      });
      expect(found.bytes).toBe(size);
      for (const { bytes } of found.parts) expect(bytes).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a real finetune', () => {
  let found: Anatomy;
  beforeAll(async () => {
    found = await anatomyOf('runs/seaco-acc-zero/outputs/model.pt.ep5');
  });

  test('names its modules, largest first', () => {
    const weights = found.parts.filter(({ kind }) => kind === 'weights');
    expect(weights.map(({ name }) => name).toSorted()).toEqual([
      'bias_encoder',
      'decoder',
      'encoder',
      'hotword_output_layer',
      'predictor',
      'seaco_decoder',
    ]);
    expect(weights.map(({ bytes }) => bytes)).toEqual(weights.map(({ bytes }) => bytes).toSorted((a, b) => b - a));
    // 10,178 parameters as float32
    expect(total(weights)).toBe(40_712);
  });

  test("knows Adam's moments apart from its step counters", () => {
    const [average, square, step] = ['exp_avg', 'exp_avg_sq', 'step'].map((name) => part(found, 'optimizer', name));
    expect(average?.tensors).toBe(176);
    expect(square).toEqual({ ...average, name: 'exp_avg_sq' });
    expect(step).toEqual({ kind: 'optimizer', name: 'step', bytes: 176 * 4, tensors: 176 });
  });

  test('leaves no byte of a storage unused', () => {
    expect(part(found, 'unused')).toBeUndefined();
  });
});

describe('a checkpoint of full size', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'anatomy-'));
  afterAll(() => rmSync(work, { recursive: true }));

  test('sums to 2,438,554,333 bytes, of which 989,356,072 are weights and 1,448,217,000 moments of Adam', async () => {
    const file = path.join(work, 'model.pt.ep1');
    restoreSkeleton(path.join(FIXTURES, 'full-size/model.pt.ep1.gz'), file);
    const { bytes, parts } = await opened(file, anatomy);
    expect(bytes).toBe(2_438_554_333);
    expect(total(parts)).toBe(bytes);
    expect(total(parts.filter(({ kind }) => kind === 'weights'))).toBe(989_356_072);
    expect(total(parts.filter(({ name }) => name.startsWith('exp_avg')))).toBe(1_448_217_000);
    expect(parts.map(({ kind, name, bytes: size, tensors }) => [kind, name, size, tensors])).toEqual([
      ['weights', 'encoder', 631_902_592, 652],
      ['weights', 'decoder', 245_285_712, 300],
      ['weights', 'seaco_decoder', 55_001_088, 117],
      ['weights', 'predictor', 23_111_688, 16],
      ['weights', 'hotword_output_layer', 17_245_008, 2],
      ['weights', 'bias_encoder', 16_809_984, 8],
      ['optimizer', 'exp_avg', 724_108_500, 783],
      ['optimizer', 'exp_avg_sq', 724_108_500, 783],
      ['optimizer', 'step', 3_132, 783],
      ['bookkeeping', '', 322_619, 0],
      ['container', '', 655_510, 0],
    ]);
  });
});

describe('storages that tensors share', () => {
  test('tied weights count once, for the first of their modules', async () => {
    const found = await anatomyOf('torch/2.13/tied.pt');
    expect(part(found, 'weights', 'embed')).toMatchObject({ bytes: 48, tensors: 1 });
    expect(part(found, 'weights', 'output')).toMatchObject({ bytes: 12, tensors: 2 });
  });

  test('slices of one flat LSTM storage add up to it', async () => {
    const found = await anatomyOf('torch/2.13/flat-lstm-storage.pt');
    expect(part(found, 'weights', 'ih')?.bytes).toBe(64);
    expect(part(found, 'weights', 'hh')?.bytes).toBe(64);
    expect(part(found, 'weights', 'bias')?.bytes).toBe(16);
    expect(part(found, 'unused')?.bytes).toBe(160 - 144);
  });

  test('what a small slice leaves of its storage is unused', async () => {
    const found = await anatomyOf('torch/2.13/small-slice-of-large-storage.pt');
    expect(part(found, 'weights', 'weight')?.bytes).toBe(24);
    expect(part(found, 'unused')?.bytes).toBe(8000 - 24);
  });

  test('steps are left out element by element', async () => {
    const found = await anatomyOf('torch/2.13/stepped.pt');
    expect(part(found, 'weights', 'weight')?.bytes).toBe(4 * 4);
    expect(part(found, 'weights', 'inner')?.bytes).toBe(6 * 4);
    expect(part(found, 'unused')?.bytes).toBe(48 + 96 - 40);
  });

  test('the same in a legacy stream', async () => {
    const found = await anatomyOf('torch/2.13/legacy-slices.pt');
    expect(part(found, 'weights', 'weight')?.bytes).toBe(24);
    expect(part(found, 'weights', 'step')?.bytes).toBe(16);
    expect(part(found, 'unused')?.bytes).toBe(200 + 48 - 40);
  });
});

test('modules are found below the prefix of DataParallel', async () => {
  const names = async (fixture: string) =>
    (await anatomyOf(fixture)).parts.flatMap(({ kind, name }) => (kind === 'weights' ? [name] : []));
  expect(await names('torch/2.13/module-prefix.pt')).not.toContain('module');
  expect(await names('torch/2.13/module-prefix-some.pt')).toContain('module');
});

describe('what no fixture has', () => {
  /** Bytes of a storage, whose number is its place among these. */
  const storagesOf = (...lengths: readonly (number | Lengths)[]): Storages => {
    const described = lengths.map((given) =>
      typeof given === 'number' ? { byteLength: given, storedLength: given, deflated: false } : given,
    );
    return {
      numbers: Uint32Array.from(described.keys()),
      lengths: (number) => described[number] ?? { byteLength: 0, storedLength: 0, deflated: false },
      open: (number) => {
        throw new Error(`storage ${number} is looked for in the file`);
      },
    };
  };
  const tensor = (storage: number, shape: number[], offset = 0, strides = contiguousStrides(shape)): TensorValue =>
    tensorValue('float32', shape, strides, offset, storage, false, false);
  const dict = (entries: Record<string, PickleValue>): PickleDict => dictOf(...Object.entries(entries));
  const checkpoint = (
    byteLength: number,
    storages: Storages,
    weights: Record<string, TensorValue>,
    rest: Record<string, PickleValue> = {},
  ): Opened => ({
    path: '/runs/model.pt.ep1',
    byteLength,
    modifiedMs: 0,
    fd: -1,
    container: 'zip',
    root: dict({ state_dict: dict(weights), ...rest }),
    exposed: [],
    weights: new Map(Object.entries(weights)),
    storages,
    pickleBytes: 0,
    unusedBytes: 0,
    notices: [],
    close: () => {},
  });

  test('an optimizer that points at the weights takes no bytes of its own', () => {
    const optimizer = dict({ state: dict({ momentum_buffer: tensor(0, [10]) }) });
    const found = anatomy(checkpoint(200, storagesOf(40), { 'encoder.weight': tensor(0, [4]) }, { optimizer }));
    expect(found.parts).toEqual([
      { kind: 'weights', name: 'encoder', bytes: 16, tensors: 1 },
      { kind: 'optimizer', name: 'momentum_buffer', bytes: 24, tensors: 1 },
      { kind: 'container', name: '', bytes: 160, tensors: 0 },
    ]);
  });

  const TRAINING = {
    scheduler: dict({ last_lr: tensor(0, []) }),
    scaler_state: dict({ scale: tensor(1, []) }),
    ema: dict({ weight: tensor(2, []) }),
  };
  const summary = ({ parts }: Anatomy) => parts.map(({ kind, name, bytes }) => [kind, name, bytes]);

  test('scheduler, scaler and other tensors go to their own parts', () => {
    const found = anatomy(checkpoint(100, storagesOf(4, 4, 4, 4), { 'encoder.w': tensor(3, []) }, TRAINING));
    expect(summary(found)).toEqual([
      ['weights', 'encoder', 4],
      ['scheduler', '', 4],
      ['scaler', '', 4],
      ['bookkeeping', 'ema', 4],
      ['container', '', 84],
    ]);
  });

  test('where there is no state dict, other tensors are weights, by the key of the root that holds them', () => {
    const { ema, ...state } = TRAINING;
    const generator = dict({ conv: dict({ weight: tensor(3, [2]) }) });
    const found = anatomy(checkpoint(100, storagesOf(4, 4, 4, 8), {}, { ...state, generator, discriminator: ema }));
    expect(summary(found)).toEqual([
      ['weights', 'generator', 8],
      ['weights', 'discriminator', 4],
      ['scheduler', '', 4],
      ['scaler', '', 4],
      ['container', '', 80],
    ]);
  });

  test('a file may hold no dict at all', () => {
    const made = checkpoint(100, storagesOf(4, 8), {});
    const shared = tensor(1, [2]);
    expect(summary(anatomy({ ...made, root: [tensor(0, []), new PickleTuple([shared]), shared] }))).toEqual([
      ['weights', '', 12],
      ['container', '', 88],
    ]);
    expect(summary(anatomy({ ...made, root: shared }))).toEqual([
      ['weights', '', 8],
      ['unused', '', 4],
      ['container', '', 88],
    ]);
  });

  test('tensors are found in whatever holds them', () => {
    const holder = new Reduced(new Reduced(new Global('my', 'f'), [tensor(0, [])]), [tensor(1, [])]);
    holder.state = new PickleTuple([tensor(2, [])]);
    holder.dict = dictOf(['momentum', tensor(3, [])]);
    holder.list = [new PickleSet([tensor(4, [])])];
    const weights = { 'encoder.w': tensor(5, []) };
    const found = anatomy(checkpoint(100, storagesOf(4, 4, 4, 4, 4, 4), weights, { optimizer: holder }));
    expect(found.parts.filter(({ kind }) => kind !== 'container')).toEqual([
      { kind: 'weights', name: 'encoder', bytes: 4, tensors: 1 },
      { kind: 'optimizer', name: 'optimizer', bytes: 16, tensors: 4 },
      { kind: 'optimizer', name: 'momentum', bytes: 4, tensors: 1 },
    ]);
  });

  test('tensors are found among the keys of dicts, where optimizers have parameters', () => {
    const optimizer = dictOf([tensor(0, []), dictOf(['momentum', tensor(1, [])])]);
    const found = anatomy(checkpoint(100, storagesOf(4, 4, 4), { 'encoder.w': tensor(2, []) }, { optimizer }));
    expect(found.parts.filter(({ kind }) => kind !== 'container')).toEqual([
      { kind: 'weights', name: 'encoder', bytes: 4, tensors: 1 },
      { kind: 'optimizer', name: 'optimizer', bytes: 4, tensors: 1 },
      { kind: 'optimizer', name: 'momentum', bytes: 4, tensors: 1 },
    ]);
  });

  test('a deflated storage shares out what it takes in the file', () => {
    const deflated = storagesOf({ byteLength: 400, storedLength: 33, deflated: true });
    const weights = { 'a.x': tensor(0, [30]), 'b.x': tensor(0, [60], 30) };
    const found = anatomy(checkpoint(100, deflated, weights));
    expect(found.parts.map(({ kind, bytes }) => [kind, bytes])).toEqual([
      ['weights', 20],
      ['weights', 9],
      ['unused', 4],
      ['container', 67],
    ]);
  });

  test('a record that the pickle does not name is unused', () => {
    const made = checkpoint(100, storagesOf(), {});
    const found = anatomy({ ...made, unusedBytes: 30 });
    expect(part(found, 'unused')?.bytes).toBe(30);
  });

  test.each(['data', 'DATA'])('also in a file, where the folder of storages may be named %s', async (folder) => {
    const directory = mkdtempSync(path.join(tmpdir(), 'anatomy-'));
    const file = path.join(directory, 'model.pt');
    const w = { storageType: 'FloatStorage', key: '0', numel: 3, shape: [3], strides: [1] };
    const bytes = zipOf({
      'data.pkl': stateDictPickle({ w }),
      [`${folder}/0`]: Buffer.alloc(12),
      [`${folder}/99`]: Buffer.alloc(30),
      version: Buffer.from('3\n'),
    });
    writeFileSync(file, bytes);
    const { parts } = await opened(file, anatomy);
    rmSync(directory, { recursive: true });
    expect(parts.map(({ kind, bytes }) => [kind, bytes])).toEqual([
      ['weights', 12],
      ['bookkeeping', stateDictPickle({ w }).length],
      ['unused', 30],
      ['container', bytes.length - 12 - 30 - stateDictPickle({ w }).length],
    ]);
  });

  test('once too many gaps were counted, the next tensors count from end to end', () => {
    const stripes = tensor(0, [90_000], 0, [2]);
    const weights = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`m${i}.x`, stripes]));
    const found = anatomy(checkpoint(720_000, storagesOf(720_000), weights));
    expect(found.parts.map(({ name, bytes }) => [name, bytes]).filter(([, bytes]) => bytes !== 0)).toEqual([
      ['m0', 360_000],
      ['m1', 359_996],
      ['', 4],
    ]);
  });

  test('a cycle in the training state is walked once', () => {
    const loop = load('}q\0X\x05\0\0\0againh\0s');
    const found = anatomy(checkpoint(10, storagesOf(), {}, { optimizer: loop }));
    expect(found.parts).toEqual([{ kind: 'container', name: '', bytes: 10, tensors: 0 }]);
  });
});
