import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import { anatomy } from '../../src/funasr/anatomy.js';
import type { Anatomy, AnatomyPart } from '../../src/result.js';
import { memorySource } from '../../src/torch/byte-source.js';
import type { Checkpoint } from '../../src/torch/checkpoint.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { PickleDict, type PickleValue, TensorValue } from '../../src/torch/pickle/value.js';
import { contiguousStrides, type Storage, type Tensor } from '../../src/torch/tensor.js';
import { readZip } from '../../src/torch/zip/reader.js';
import { restoreSkeleton } from '../helpers/skeleton.js';
import { stateDictPickle } from '../helpers/tensor-pickle.js';
import { zipOf } from '../helpers/zip-of.js';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');

function opened<T>(file: string, use: (checkpoint: Checkpoint) => T): T {
  const checkpoint = openCheckpoint(file);
  try {
    return use(checkpoint);
  } finally {
    checkpoint.close();
  }
}

function anatomyOf(name: string): Anatomy {
  return opened(path.join(FIXTURES, name), anatomy);
}

function part({ parts }: Anatomy, kind: AnatomyPart['kind'], name = ''): AnatomyPart | undefined {
  return parts.find((candidate) => candidate.kind === kind && candidate.name === name);
}

function total(parts: readonly AnatomyPart[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Every file below the fixtures that can be opened. */
function readableFixtures(): string[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.pt(\.|$)/.test(path.basename(name)) && statSync(path.join(FIXTURES, name)).isFile())
    .filter((name) => {
      try {
        return opened(path.join(FIXTURES, name), () => true);
      } catch (error) {
        if (error instanceof CheckpointError) return false;
        throw error;
      }
    });
}

/** Bytes of the pickles and of all records where storages are: in a zip those of these names, in any case. */
function recordBytes({ path: file, container, storages, pickleBytes }: Checkpoint): number {
  if (container === 'legacy')
    return [...storages.values()].reduce((sum, { storedLength }) => sum + storedLength, pickleBytes);
  return readZip(memorySource(file, readFileSync(file)))
    .records.filter(({ name }) => /^[^/]*\/(data\.pkl$|data\/)/i.test(name))
    .reduce((sum, { storedLength }) => sum + storedLength, 0);
}

describe('every fixture', () => {
  const fixtures = readableFixtures();

  test('there are plenty', () => {
    expect(fixtures.length).toBeGreaterThan(150);
  });

  test('sums to its size, and the container is exactly what is no record', () => {
    for (const name of fixtures) {
      const file = path.join(FIXTURES, name);
      const [found, records] = opened(file, (checkpoint) => [anatomy(checkpoint), recordBytes(checkpoint)]);
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
  const found = anatomyOf('runs/seaco-acc-zero/outputs/model.pt.ep5');

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

  test('sums to 2,438,554,333 bytes, of which 989,356,072 are weights and 1,448,217,000 moments of Adam', () => {
    const file = path.join(work, 'model.pt.ep1');
    restoreSkeleton(path.join(FIXTURES, 'full-size/model.pt.ep1.gz'), file);
    const { bytes, parts } = opened(file, anatomy);
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
  test('tied weights count once, for the first of their modules', () => {
    const found = anatomyOf('torch/2.13/tied.pt');
    expect(part(found, 'weights', 'embed')).toMatchObject({ bytes: 48, tensors: 1 });
    expect(part(found, 'weights', 'output')).toMatchObject({ bytes: 12, tensors: 2 });
  });

  test('slices of one flat LSTM storage add up to it', () => {
    const found = anatomyOf('torch/2.13/flat-lstm-storage.pt');
    expect(part(found, 'weights', 'ih')?.bytes).toBe(64);
    expect(part(found, 'weights', 'hh')?.bytes).toBe(64);
    expect(part(found, 'weights', 'bias')?.bytes).toBe(16);
    expect(part(found, 'unused')?.bytes).toBe(160 - 144);
  });

  test('what a small slice leaves of its storage is unused', () => {
    const found = anatomyOf('torch/2.13/small-slice-of-large-storage.pt');
    expect(part(found, 'weights', 'weight')?.bytes).toBe(24);
    expect(part(found, 'unused')?.bytes).toBe(8000 - 24);
  });

  test('steps are left out element by element', () => {
    const found = anatomyOf('torch/2.13/stepped.pt');
    expect(part(found, 'weights', 'weight')?.bytes).toBe(4 * 4);
    expect(part(found, 'weights', 'inner')?.bytes).toBe(6 * 4);
    expect(part(found, 'unused')?.bytes).toBe(48 + 96 - 40);
  });

  test('the same in a legacy stream', () => {
    const found = anatomyOf('torch/2.13/legacy-slices.pt');
    expect(part(found, 'weights', 'weight')?.bytes).toBe(24);
    expect(part(found, 'weights', 'step')?.bytes).toBe(16);
    expect(part(found, 'unused')?.bytes).toBe(200 + 48 - 40);
  });
});

test('modules are found below the prefix of DataParallel', () => {
  const names = (fixture: string) =>
    anatomyOf(fixture).parts.flatMap(({ kind, name }) => (kind === 'weights' ? [name] : []));
  expect(names('torch/2.13/module-prefix.pt')).not.toContain('module');
  expect(names('torch/2.13/module-prefix-some.pt')).toContain('module');
});

describe('what no fixture has', () => {
  const storage = (position: number, byteLength: number, options: Partial<Storage> = {}): Storage => ({
    key: String(position),
    byteLength,
    position,
    storedLength: byteLength,
    deflated: false,
    bigEndian: false,
    crc32: undefined,
    location: 'cpu',
    ...options,
  });
  const tensor = (on: Storage, shape: number[], offset = 0, strides = contiguousStrides(shape)): Tensor => ({
    dtype: 'float32',
    shape,
    strides,
    offset,
    storage: on,
    conj: false,
    neg: false,
  });
  const dict = (entries: Record<string, PickleValue>): PickleDict => {
    const made = new PickleDict();
    for (const [key, value] of Object.entries(entries)) made.set(key, value);
    return made;
  };
  const checkpoint = (
    byteLength: number,
    weights: Record<string, Tensor>,
    rest: Record<string, PickleValue>,
  ): Checkpoint => {
    const root = dict({
      state_dict: dict(Object.fromEntries(Object.entries(weights).map(([k, v]) => [k, new TensorValue(v)]))),
      ...rest,
    });
    const storages = new Map<string, Storage>();
    const collect = (value: PickleValue): void => {
      if (value instanceof TensorValue) storages.set(value.tensor.storage.key, value.tensor.storage);
      if (value instanceof PickleDict) for (const below of value.entries.values()) collect(below);
    };
    collect(root);
    return {
      path: '/runs/model.pt.ep1',
      byteLength,
      modifiedMs: 0,
      fd: -1,
      container: 'zip',
      root,
      stateDict: new Map(Object.entries(weights)),
      stateDictKey: 'state_dict',
      storages,
      pickleBytes: 0,
      unusedBytes: 0,
      notices: [],
      close: () => {},
    };
  };

  test('an optimizer that points at the weights takes no bytes of its own', () => {
    const shared = storage(100, 40);
    const optimizer = dict({ state: dict({ momentum_buffer: new TensorValue(tensor(shared, [10])) }) });
    const found = anatomy(checkpoint(200, { 'encoder.weight': tensor(shared, [4]) }, { optimizer }));
    expect(found.parts).toEqual([
      { kind: 'weights', name: 'encoder', bytes: 16, tensors: 1 },
      { kind: 'optimizer', name: 'momentum_buffer', bytes: 24, tensors: 1 },
      { kind: 'container', name: '', bytes: 160, tensors: 0 },
    ]);
  });

  test('scheduler, scaler and other tensors go to their own parts', () => {
    const scalar = (position: number) => new TensorValue(tensor(storage(position, 4), []));
    const found = anatomy(
      checkpoint(
        100,
        {},
        {
          scheduler: dict({ last_lr: scalar(0) }),
          scaler_state: dict({ scale: scalar(4) }),
          ema: dict({ weight: scalar(8) }),
        },
      ),
    );
    expect(found.parts.map(({ kind, name, bytes }) => [kind, name, bytes])).toEqual([
      ['scheduler', '', 4],
      ['scaler', '', 4],
      ['bookkeeping', 'ema', 4],
      ['container', '', 88],
    ]);
  });

  test('a deflated storage shares out what it takes in the file', () => {
    const deflated = storage(10, 400, { storedLength: 33, deflated: true });
    const weights = { 'a.x': tensor(deflated, [30]), 'b.x': tensor(deflated, [60], 30) };
    const found = anatomy(checkpoint(100, weights, {}));
    expect(found.parts.map(({ kind, bytes }) => [kind, bytes])).toEqual([
      ['weights', 20],
      ['weights', 9],
      ['unused', 4],
      ['container', 67],
    ]);
  });

  test('a record that the pickle does not name is unused', () => {
    const made = checkpoint(100, {}, {});
    const found = anatomy({ ...made, unusedBytes: 30 });
    expect(part(found, 'unused')?.bytes).toBe(30);
  });

  test.each(['data', 'DATA'])('also in a file, where the folder of storages may be named %s', (folder) => {
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
    const { parts } = opened(file, anatomy);
    rmSync(directory, { recursive: true });
    expect(parts.map(({ kind, bytes }) => [kind, bytes])).toEqual([
      ['weights', 12],
      ['bookkeeping', stateDictPickle({ w }).length],
      ['unused', 30],
      ['container', bytes.length - 12 - 30 - stateDictPickle({ w }).length],
    ]);
  });

  test('once too many gaps were counted, the next tensors count from end to end', () => {
    const stripes = tensor(storage(0, 720_000), [90_000], 0, [2]);
    const weights = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`m${i}.x`, stripes]));
    const found = anatomy(checkpoint(720_000, weights, {}));
    expect(found.parts.map(({ name, bytes }) => [name, bytes]).filter(([, bytes]) => bytes !== 0)).toEqual([
      ['m0', 360_000],
      ['m1', 359_996],
      ['', 4],
    ]);
  });

  test('a cycle in the training state is walked once', () => {
    const loop = dict({});
    const made = checkpoint(10, {}, { optimizer: loop });
    loop.set('again', loop);
    const found = anatomy(made);
    expect(found.parts).toEqual([{ kind: 'container', name: '', bytes: 10, tensors: 0 }]);
  });
});
