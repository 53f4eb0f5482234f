/** Tensors that no checkpoint has and that are taken from the base model as they are. */
import { readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { planAverage, type Source } from '../../src/average/plan.js';
import { CheckpointError } from '../../src/errors.js';
import { safetensorsFile } from '../../src/model-file/safetensors.js';
import { fileRange } from '../../src/torch/materialize.js';
import { readWeights, showWeights } from '../helpers/read-weights.js';
import { type PickledTensor, stateDictPickle } from '../helpers/tensor-pickle.js';
import { checkpointOf } from '../helpers/zip-of.js';
import {
  asBytes,
  average,
  elementBytes,
  filesIn,
  makeSource,
  openSource,
  temporaryDirectory,
  type Weights,
  weights,
} from './checkpoints.js';

type Tensors = Readonly<Record<string, Weights | string>>;

/** Two epochs of `m.w`, whose mean is [2, 3], and of an integer. */
async function epochs(): Promise<Source[]> {
  const directory = temporaryDirectory();
  return await Promise.all(
    [1, 3].map((value, i) =>
      makeSource(path.join(directory, `ep${i + 1}`), {
        'm.w': { values: [value, 3] },
        count: { dtype: 'int64', values: [5] },
      }),
    ),
  );
}

/** A file as the base model of which all names that begin with `llm.` are taken. */
async function baseOf(file: string): Promise<Source> {
  const source = await openSource(file);
  return { ...source, stateDict: new Map([...source.stateDict].filter(([name]) => name.startsWith('llm.'))) };
}

async function makeBase(tensors: Tensors): Promise<Source> {
  const file = path.join(temporaryDirectory(), 'base.pt');
  await makeSource(file, { 'm.w': { values: [9, 9] }, ...tensors });
  return await baseOf(file);
}

const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex');
const bits = (dtype: 'float32' | 'float16', ...values: readonly number[]) =>
  Buffer.concat(values.map((value) => elementBytes(dtype, value))).toString('hex');
const linesOf = async (target: string, prefix: string) =>
  showWeights(await readWeights(target)).filter((line) => line.startsWith(`"${prefix}`));

describe('what is written', () => {
  test('the base model’s bits, whatever their type, after the checkpoints’ mean and in its own order', async () => {
    const base = await makeBase({
      'llm.odd': { values: [-0, 1e-45, 3.4e38] },
      'llm.half': { dtype: 'bfloat16', values: Uint8Array.of(1, 2, 3, 4) },
      'llm.wide': { dtype: 'float64', values: [0.1] },
      'llm.codes': { dtype: 'float8_e4m3fn', values: [1, 2, 3] },
      'llm.steps': { dtype: 'int64', values: [7, 8] },
      'llm.none': { shape: [0, 2], values: [] },
      'llm.head': 'llm.half',
    });
    const { target, directory, result } = await average(await epochs(), { base, best: 1, compareWith: base });
    expect(await linesOf(target, 'llm.')).toEqual(await linesOf(base.checkpoint.path, 'llm.'));
    const { checkpoint, bytes } = await readWeights(target);
    expect([...bytes.keys()]).toEqual(['m.w', 'count', ...base.stateDict.keys()]);
    expect(hex(bytes.get('m.w'))).toBe(bits('float32', 2, 3));
    const storageOf = (name: string) => checkpoint.stateDict.get(name)?.storage.key;
    expect(storageOf('llm.head')).toBe(storageOf('llm.half'));
    expect([result.notices, filesIn(directory)]).toEqual([[], ['model.pt']]);
    // The checkpoints' twice, what is tied once.
    expect(result.bytesRead).toBe(2 * (8 + 8) + 12 + 4 + 8 + 3 + 16);
  });

  test('in safetensors too', async () => {
    const base = await makeBase({
      'llm.w': { dtype: 'bfloat16', values: Uint8Array.of(1, 2, 3, 4) },
      'llm.head': 'llm.w',
    });
    const { target } = await average(await epochs(), { base, file: safetensorsFile });
    const [, header, data = ''] = readFileSync(target, 'latin1').match(/^.{8}(\{.*\}) *(.*)$/s) ?? [];
    expect(header).toMatch(/"llm\.w":"llm\.head".*"llm\.head":\{"dtype":"BF16","shape":\[2\]/);
    expect(data.endsWith('\x01\x02\x03\x04')).toBe(true);
  });

  test.each([1, 3])('tensors of more than a block, beside %d checkpoints', async (count) => {
    const directory = temporaryDirectory();
    const values = { values: asBytes(weights(200_000, 1)) };
    const sources = await Promise.all(
      Array.from({ length: count }, (_, i) => makeSource(path.join(directory, `ep${i}`), { w: values })),
    );
    const base = await makeBase({ 'llm.large': { values: asBytes(weights(1_500_001, 2)) }, 'llm.small': values });
    const { target, result } = await average(sources, { base });
    const [written, expected] = [await readWeights(target), await readWeights(base.checkpoint.path)].map(
      ({ bytes }) => bytes,
    );
    for (const name of base.stateDict.keys()) {
      expect(Buffer.compare(written?.get(name) ?? Buffer.of(0), expected?.get(name) ?? Buffer.of())).toBe(0);
    }
    expect(result.bytesRead).toBe(4 * (200_000 * (count + 1) + 1_500_001));
  });

  test('rounded once where the precision is a half one, but for what that cannot hold', async () => {
    const third = 1 / 3;
    const base = await makeBase({
      'llm.fine': { values: [third, -2] },
      'llm.half': { dtype: 'bfloat16', values: [0.5, 3] },
      'llm.large': { values: [70000, third] },
    });
    const { target, result } = await average(await epochs(), { base, precision: 'fp16' });
    expect(await linesOf(target, 'llm.')).toEqual([
      `"llm.fine" float16 [2] ${bits('float16', Math.fround(third), -2)}`,
      `"llm.half" float16 [2] ${bits('float16', 0.5, 3)}`,
      `"llm.large" float32 [2] ${bits('float32', 70000, third)}`,
    ]);
    expect(result.precision?.kept).toEqual([{ name: 'llm.large', reason: 'overflow' }]);
  });

  test('elements that do not lie plain in the file are laid out as torch would load them', async () => {
    const shape = [2, 3];
    const storage = { storageType: 'FloatStorage', key: '0', numel: 8, shape };
    const tensors: Readonly<Record<string, PickledTensor>> = {
      'llm.turned': { ...storage, strides: [1, 2], offset: 1 },
      'llm.plain': { ...storage, strides: [3, 1], offset: 2 },
      'm.w': { ...storage, shape: [2], strides: [1] },
    };
    const numbers = Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7);
    const swapped = Buffer.from(numbers.slice().buffer).swap32();
    const pickle = stateDictPickle(tensors);
    for (const bytes of [
      checkpointOf(pickle, { 0: asBytes(numbers) }),
      checkpointOf(pickle, { 0: asBytes(numbers) }, { deflate: true }),
      checkpointOf(pickle, { 0: swapped }, { byteorder: 'big' }),
    ]) {
      const file = path.join(temporaryDirectory(), 'base.pt');
      writeFileSync(file, bytes);
      const { target, directory } = await average(await epochs(), { base: await baseOf(file) });
      expect(await linesOf(target, 'llm.')).toEqual([
        `"llm.turned" float32 [2,3] ${bits('float32', 1, 3, 5, 2, 4, 6)}`,
        `"llm.plain" float32 [2,3] ${bits('float32', 2, 3, 4, 5, 6, 7)}`,
      ]);
      expect(filesIn(directory)).toEqual(['model.pt']);
    }
  });
});

describe('the plan', () => {
  const KEEP = { best: 0, excluded: new Set<string>(), precision: 'keep' } as const;
  const storagesOf = (sources: readonly Source[], base: Source) =>
    planAverage(sources, { ...KEEP, base }).storages.map(({ names, fromBase }) => [...names, fromBase]);

  test('ties what is tied in the base model, and nothing of it to the checkpoints’ own', async () => {
    // Both files begin with two tensors of one storage, which has the same key in both.
    const [source] = [await makeSource(path.join(temporaryDirectory(), 'ep1'), { a: { values: [1] }, b: 'a' })];
    const file = path.join(temporaryDirectory(), 'base.pt');
    await makeSource(file, { 'llm.a': { values: [1] }, 'llm.b': 'llm.a' });
    expect(storagesOf([source], await baseOf(file))).toEqual([
      ['a', 'b', false],
      ['llm.a', 'llm.b', true],
    ]);
  });

  test('leaves out what is excluded, and forgets a base model of which nothing is left', async () => {
    const base = await makeBase({ 'llm.a': { values: [1] }, 'llm.b': { dtype: 'float8_e5m2', values: [1] } });
    const planWithout = async (...names: readonly string[]) =>
      planAverage(await epochs(), { ...KEEP, base, excluded: new Set(names) });
    const { storages, base: kept } = await planWithout('llm.a');
    expect([kept, storages.map(({ names: [name] }) => name)]).toEqual([base, ['m.w', 'count', 'llm.b']]);
    expect(storages.at(-1)).toMatchObject({ fromBase: true, mustAgree: false });
    expect((await planWithout('llm.a', 'llm.b')).base).toBeUndefined();
  });
});

describe('what is measured', () => {
  const TAKEN: Tensors = {
    'llm.zero': { values: [0, 0] },
    'llm.ones': { values: [1, 1] },
    'llm.large': { values: [-70000, 1] },
    'llm.steps': { dtype: 'int64', values: [7] },
    'llm.head': 'llm.ones',
    'm.taken': { values: [1] },
  };

  test('the checkpoints, as if there were no base model; but what fp16 can hold is said of the whole model', async () => {
    const sources = await epochs();
    const [alone, both] = [await average(sources), await average(sources, { base: await makeBase(TAKEN) })];
    expect(both.result.health?.distances).toEqual(alone.result.health?.distances);
    expect(both.result.health).toMatchObject({
      zero: [],
      constant: [],
      largest: { name: 'llm.large', magnitude: 70000 },
      fp16Overflow: ['llm.large'],
    });
  });

  test('elements of eight bytes, which have no float32 mean of their own, are no distance either', async () => {
    const base = await makeBase({ 'llm.wide': { dtype: 'float64', values: [0.1, 1e9] } });
    const [source] = await epochs();
    const { result } = await average(source === undefined ? [] : [source], { base });
    expect(result.health?.distances).toEqual([{ name: 'ep1', distance: 0, farOut: false }]);
  });

  test('they did not move, and count in their module', async () => {
    const file = path.join(temporaryDirectory(), 'base.pt');
    const whole = await makeSource(file, { 'm.w': { values: [2, 0] }, ...TAKEN, 'm.taken': { values: [4] } });
    const { stateDict } = whole;
    const base = { ...whole, stateDict: new Map([...stateDict].filter(([name]) => name !== 'm.w')) };
    const { result } = await average(await epochs(), { base, compareWith: whole, precision: 'bf16' });
    expect(result.baseDistance?.unmoved).toEqual([
      ...['llm.zero', 'llm.ones', 'llm.head', 'llm.large', 'llm.steps'],
      'm.taken',
    ]);
    // |(2, 3) - (2, 0)| / |(2, 0, 4)|
    expect(Object.fromEntries(result.baseDistance?.modules ?? [])).toEqual({ m: 3 / Math.sqrt(20), llm: 0 });
  });

  test('progress counts them once', async () => {
    const seen: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number) => seen.push([done, total]);
    await average(await epochs(), { base: await makeBase({ 'llm.a': { values: [1, 2, 3] } }), onProgress });
    expect(seen.at(-1)).toEqual([2 * 16 + 12, 2 * 16 + 12]);
  });
});

describe('a base model’s file', () => {
  const LARGE = { values: asBytes(weights(1_200_000, 3)) };
  const isOf = (name: string) => `base.pt: tensor ${name}: `;

  /** The base model after a change to the bytes from those of a tensor on; its time stays, as when a disk fails. */
  async function changed(
    base: Source,
    tensor: string,
    change: (bytes: Buffer, position: number) => void,
  ): Promise<Source> {
    const { path: file } = base.checkpoint;
    const found = (await openSource(file)).stateDict.get(tensor);
    const bytes = readFileSync(file);
    change(bytes, (found && fileRange(found)?.position) ?? 0);
    writeFileSync(file, bytes);
    return await baseOf(file);
  }
  const flipAt = (offset: number) => (bytes: Buffer, position: number) => {
    bytes[position + offset] = (bytes[position + offset] ?? 0) ^ 1;
  };

  async function refused(base: Source): Promise<unknown> {
    const target = path.join(temporaryDirectory(), 'model.pt');
    const attempt = await average(await epochs(), { base, target }).catch((error: unknown) => error);
    expect(filesIn(path.dirname(target))).toEqual([]);
    return attempt;
  }

  test.each([0, 2_345_678, 4_799_999])('with a flipped bit at byte %d of what is taken is named', async (offset) => {
    for (const dtype of ['float32', 'int64'] as const) {
      const base = await changed(await makeBase({ 'llm.w': { ...LARGE, dtype } }), 'llm.w', flipAt(offset));
      const error = await refused(base);
      expect(error).toBeInstanceOf(CheckpointError);
      expect(String(error)).toMatch(/base\.pt: record "data\/1": its CRC-32 is/);
    }
  });

  test('with a flipped bit beside what is taken, in the same storage, is named; elsewhere it is not looked at', async () => {
    const storage = { storageType: 'FloatStorage', numel: 4, strides: [1] };
    const tensors = {
      'llm.w': { ...storage, key: '0', offset: 1, shape: [3] },
      'm.w': { ...storage, key: '1', shape: [2] },
    };
    const file = path.join(temporaryDirectory(), 'base.pt');
    const data = asBytes(Float32Array.of(1, 2, 3, 4));
    writeFileSync(file, checkpointOf(stateDictPickle(tensors), { 0: data, 1: data }));
    expect(String(await refused(await changed(await baseOf(file), 'llm.w', flipAt(-4))))).toMatch(
      /base\.pt: record "data\/0"/,
    );
    const mended = await changed(await baseOf(file), 'llm.w', flipAt(-4));
    const { result } = await average(await epochs(), { base: await changed(mended, 'm.w', flipAt(0)) });
    expect(result.files[0].bytes).toBeGreaterThan(0);
  });

  test.each(['float32', 'bfloat16', 'float64'] as const)('with NaN in %s is named', async (dtype) => {
    const error = await refused(await makeBase({ 'llm.w': { dtype, values: [1, Number.NaN] } }));
    expect(String(error)).toMatch(`${isOf('llm.w')}has NaN or infinite weights`);
    expect(error).toMatchObject({ hint: { code: 'hint.base-diverged' } });
  });

  test('that is cut short or changes meanwhile is named', async () => {
    const short = await makeBase({ 'llm.w': LARGE });
    truncateSync(short.checkpoint.path, 4_000_000);
    expect(String(await refused(short))).toMatch(/base\.pt: changed while it was being read/);
    const other = await makeBase({ 'llm.w': { values: [1] } });
    utimesSync(other.checkpoint.path, 1, 1);
    expect(String(await refused(other))).toMatch(/base\.pt: changed while it was being read/);
  });

  test('changes nothing where nothing is taken from it', async () => {
    const base = await makeBase({ 'llm.w': { values: [1] } });
    utimesSync(base.checkpoint.path, 1, 1);
    const { result } = await average(await epochs(), { base, excluded: new Set(['llm.w']) });
    expect(result.model.tensors.map(({ name }) => name)).toEqual(['m.w', 'count']);
  });
});
