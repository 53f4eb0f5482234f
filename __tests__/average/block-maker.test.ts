/** What a maker of blocks makes of files, against plain sums and zlib's CRCs of the same bytes. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { type ArenaLayout, arenaLayout, arenaMemory, shareBytes, TILE } from '../../src/average/arena.js';
import { FLOAT_BYTES, type FloatType } from '../../src/average/kernel.js';
import { kernelModule } from '../../src/average/simd.js';
import { type CopyTask, type MeanTask, type Result, type Task, TaskFault } from '../../src/average/task.js';
import { halfBits, halfValue } from '../../src/torch/half-float.js';

/** Bytes that one call reads at most: all, unless a test says otherwise. */
let most = Infinity;
jest.unstable_mockModule('node:fs', () => ({
  ...fs,
  readSync: (fd: number, bytes: Buffer, at: number, byteLength: number, position: number) =>
    fs.readSync(fd, bytes, at, Math.min(byteLength, most), position),
}));

import { type Input, PlaceTable } from './place-table.js';

const { blockMaker } = await import('../../src/average/block-maker.js');

const TYPES = ['float64', 'float32', 'float16', 'bfloat16'] as const;
/** Bytes of a source that are read at once, here: few, so that little is enough for several chunks. */
const CHUNK = 3 * 4 * TILE;
const SOURCES = 3;
/** What stands where nothing was written: numbers that are none. */
const BLANK = 0xff;
const FRAME = 64;
/** Bytes of a file before and after those that a task reads. */
const [BEFORE, AFTER] = [13, 40];
const module = kernelModule();

const directory = fs.mkdtempSync(path.join(tmpdir(), 'block-maker-'));
const opened = new Set<number>();
afterEach(() => {
  most = Infinity;
});
afterAll(() => {
  for (const fd of opened) fs.closeSync(fd);
  fs.rmSync(directory, { recursive: true });
});

/** Where these bytes lie in a file of their own. */
function inputOf(bytes: Uint8Array, after = AFTER): Input {
  const file = path.join(directory, `${opened.size}`);
  fs.writeFileSync(file, Buffer.concat([Buffer.alloc(BEFORE, BLANK), bytes, Buffer.alloc(after, BLANK)]));
  const fd = fs.openSync(file, 'r');
  opened.add(fd);
  return { fd, position: BEFORE };
}

function encode(type: FloatType, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(FLOAT_BYTES[type] * values.length);
  values.forEach((value, k) => {
    if (type === 'float64') bytes.writeDoubleLE(value, 8 * k);
    else if (type === 'float32') bytes.writeFloatLE(value, 4 * k);
    else bytes.writeUInt16LE(halfBits(value, type), 2 * k);
  });
  return bytes;
}

function roundedTo(type: FloatType, value: number): number {
  if (type === 'float64') return value;
  return type === 'float32' ? Math.fround(value) : halfValue(halfBits(value, type), type);
}

/** Numbers of several magnitudes and both signs, zeros among them, the same for the same seed. */
function numbers(type: FloatType, count: number, seed: number): number[] {
  return Array.from({ length: count }, (_, k) =>
    k % 500 === 7 ? 0 : roundedTo(type, Math.sin(7 * k + seed) * 2 ** ((k % 9) - 4)),
  );
}

/** What the sources of a task hold, and files that hold it. */
interface Held {
  readonly type: FloatType;
  readonly values: readonly (readonly number[])[];
  readonly bytes: readonly Buffer[];
  readonly inputs: readonly Input[];
}

function held(type: FloatType, values: readonly (readonly number[])[]): Held {
  const bytes = values.map((of) => encode(type, of));
  return { type, values, bytes, inputs: bytes.map((of) => inputOf(of)) };
}

/** The first `count` numbers of the first `sources`. */
function part({ type, values, bytes, inputs }: Held, count: number, sources = SOURCES): Held {
  return {
    type,
    values: values.slice(0, sources).map((of) => of.slice(0, count)),
    bytes: bytes.slice(0, sources).map((of) => of.subarray(0, count * FLOAT_BYTES[type])),
    inputs: inputs.slice(0, sources),
  };
}

const perChunk = (type: FloatType) => CHUNK / (type === 'float64' ? 8 : 4);
const kept = new Map<FloatType, Held>();

/** Of each type the same numbers, for all tests that take any. */
function any(type: FloatType, count: number, sources = SOURCES): Held {
  const known = kept.get(type);
  const most = 2 * perChunk(type) + TILE + 5;
  const all =
    known ??
    held(
      type,
      [1, 2, 3].map((seed) => numbers(type, most, seed)),
    );
  kept.set(type, all);
  return part(all, count, sources);
}

function meansOf({ values }: Held): number[] {
  const [first = [], ...others] = values;
  return first.map((value, k) => others.reduce((sum, of) => sum + (of[k] ?? 0), value) / values.length);
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const distance = (a: readonly number[], b: readonly number[]) => sumOf(a.map((value, k) => (value - (b[k] ?? 0)) ** 2));

function expectClose(found: number, expected: number): void {
  // NaN is close to nothing.
  const close = Math.abs(found - expected) <= 2e-6 * Math.abs(expected);
  if (!close) expect(found).toBe(expected);
}

/** A maker over memory in which something else was made before. */
function makerOf({ sources = SOURCES, measure = true, layout = smallLayout(sources) } = {}) {
  const memory = arenaMemory(layout);
  Buffer.from(memory.buffer)
    .fill(BLANK)
    .fill(0, layout.zeros, layout.zeros + 4 * TILE);
  const { locations, base } = table;
  const maker = blockMaker({ memory, layout, measure, module, locations, base });
  const block = (index: number, output = 0) => {
    const share = shareBytes(memory, layout, index)[output];
    if (share === undefined) throw new Error(`there is no output ${output}`);
    return share;
  };
  return { make: maker.make, block };
}

function smallLayout(sources: number): ArenaLayout {
  return { ...arenaLayout({ sources, blocks: 2, outputs: 2, keepsMeans: true }), chunk: CHUNK };
}

const table = new PlaceTable();

/** A base model that holds the same numbers somewhere. */
type Base = Input & { readonly type: FloatType };

function meanTask(
  { type, values, ...held }: Held,
  to: FloatType,
  { inputs = held.inputs, base, results }: { inputs?: readonly Input[]; base?: Base; results?: readonly Result[] } = {},
): MeanTask {
  const count = values[0]?.length ?? 0;
  return {
    kind: 'mean',
    ...table.add(inputs, base),
    count,
    from: type,
    to,
    base: base && { type: base.type, offset: 0 },
    results: results ?? [plainAt(FRAME, count * FLOAT_BYTES[to], count)],
  };
}

function plainAt(at: number, byteLength: number, count = byteLength): Result {
  return { output: 0, at, byteLength, store: { kind: 'plain' }, first: 0, count, checksum: true };
}

/** The only result of a task alone, and the bytes that it made. */
function makeOne(maker: ReturnType<typeof makerOf>, task: Task, byteLength: number, index = 0) {
  const block = maker.block(index);
  const at = task.results[0]?.at ?? 0;
  block.fill(BLANK, 0, at + byteLength + FRAME);
  const [result, ...others] = maker.make([task], index);
  if (result === undefined) throw new Error('there is no result');
  expect(others).toEqual([]);
  const frame = Buffer.alloc(FRAME, BLANK);
  expect(block.subarray(at - FRAME, at).equals(frame)).toBe(true);
  expect(block.subarray(at + byteLength, at + byteLength + FRAME).equals(frame)).toBe(true);
  return { result, bytes: Buffer.from(block.subarray(at, at + byteLength)) };
}

/** Makes the mean and looks at all that a task without a base model tells. */
function expectMean(maker: ReturnType<typeof makerOf>, from: Held, task: MeanTask, index = 0) {
  const { to } = task;
  const means = meansOf(from);
  const rounded = means.map((value) => roundedTo(to, value));
  const expected = encode(to, rounded);
  const { result, bytes } = makeOne(maker, task, expected.length, index);
  expect(bytes.equals(expected)).toBe(true);
  expect(result.results).toEqual([{ crc: crc32(expected), lost: undefined }]);
  expect([...result.inputCrcs]).toEqual(from.bytes.map((of) => crc32(of)));
  expect(result.differ).toBe(false);
  const float32 = means.map(Math.fround);
  expect(result.distances).toHaveLength(from.values.length);
  for (const [i, found] of result.distances.entries()) expectClose(found, distance(from.values[i] ?? [], float32));
  const errors = rounded.map((value, k) => value - (means[k] ?? 0));
  const half = to === 'float16' || to === 'bfloat16';
  expect(result.stats).toMatchObject({
    nonzero: half ? means.filter((value) => value !== 0).length : 0,
    min: Math.fround(Math.min(...rounded)),
    max: Math.fround(Math.max(...rounded)),
  });
  expectClose(result.stats?.squares ?? Number.NaN, sumOf(means.map((value) => value ** 2)));
  expectClose(result.stats?.errors ?? Number.NaN, half ? sumOf(errors.map((error) => error ** 2)) : 0);
  return result;
}

describe('a mean', () => {
  describe.each(TYPES)('of %s', (from) => {
    const maker = makerOf();
    const chunk = perChunk(from);
    const most = 2 * chunk + TILE + 5;
    const counts = [1, TILE - 1, TILE, TILE + 1, chunk - 1, chunk, chunk + 1, most];

    test.each(TYPES)('is rounded once to %s, with its CRC and those of all that was read', (to) => {
      for (const count of from === to ? counts : [TILE - 1, chunk + TILE + 5]) {
        const numbers = any(from, count);
        const result = expectMean(maker, numbers, meanTask(numbers, to));
        expect(result.base).toBeUndefined();
      }
    });

    test('of one source alone is that source, or it rounded', () => {
      const alone = makerOf({ sources: 1 });
      const numbers = any(from, chunk + TILE + 5, 1);
      for (const to of TYPES) expectMean(alone, numbers, meanTask(numbers, to));
    });
  });

  test('keeps the sign of zero', () => {
    const zeros = held('float32', Array(SOURCES).fill([-0, 0, -0, -0]));
    expectMean(makerOf(), zeros, meanTask(zeros, 'float32'));
  });

  test('is made wherever the task says, in the block it says', () => {
    const maker = makerOf();
    const numbers = any('float32', 100);
    for (const index of [0, 1]) {
      maker.block(1 - index).fill(BLANK);
      for (const at of [FRAME, 4096, 12_345]) {
        const results = [plainAt(at, 400, 100)];
        expectMean(maker, numbers, meanTask(numbers, 'float32', { results }), index);
      }
      expect(maker.block(1 - index).every((byte) => byte === BLANK)).toBe(true);
    }
  });

  test.each([2, 20])('of %d sources, in chunks as large as they are where nobody asks for small ones', (sources) => {
    const layout = arenaLayout({ sources, blocks: 1, outputs: 1, keepsMeans: false });
    const maker = makerOf({ sources, layout });
    const count = (2 * layout.chunk) / 4 - 1;
    const values = numbers('float32', count + sources, 1);
    const many = held(
      'float32',
      Array.from({ length: sources }, (_, i) => values.slice(i, i + count)),
    );
    expectMean(maker, many, meanTask(many, 'float32'));
    expectMean(maker, part(many, TILE, sources), meanTask(part(many, TILE, sources), 'float32'));
  });

  test('has no distances where they are not asked for', () => {
    const numbers = any('float32', 100);
    const { result } = makeOne(makerOf({ measure: false }), meanTask(numbers, 'float32'), 400);
    expect(result.distances).toHaveLength(0);
  });
});

describe('against the base model', () => {
  const count = 2 * perChunk('float32') + TILE + 5;
  const maker = makerOf();

  function expectReference(from: Held, to: FloatType, type: FloatType, base: readonly number[], same: boolean): void {
    const task = meanTask(from, to, { base: { ...inputOf(encode(type, base)), type } });
    const { base: result } = expectMean(maker, from, task);
    expect(result?.same).toBe(same);
    const means = meansOf(from).map(Math.fround);
    expectClose(result?.moved ?? Number.NaN, distance(base, means));
    expectClose(result?.squares ?? Number.NaN, distance(base, means.fill(0)));
  }

  test.each(['float32', 'float16', 'bfloat16'] as const)('of %s, which moved', (type) => {
    const base = numbers(type, count, 5);
    expectReference(any('float32', count), 'float32', type, base, false);
    expectReference(any('float32', count), 'float16', type, base, false);
    expectReference(any('bfloat16', count), 'bfloat16', type, base, false);
  });

  test.each(['float32', 'float16', 'bfloat16'] as const)(
    'the mean is the same if all its numbers are, as float32, whether stored so or as %s',
    (to) => {
      const from = any('float32', count);
      const base = meansOf(from).map(Math.fround);
      expectReference(from, to, 'float32', base, true);
      for (const place of [0, TILE, perChunk('float32'), count - 1]) {
        const other = base.with(place, Math.fround(1.5 * (base[place] ?? 0)));
        expectReference(from, to, 'float32', other, false);
      }
    },
  );

  test.each(['float16', 'bfloat16'] as const)('a base model of %s is the same if it becomes the same', (type) => {
    const values = numbers(type, count, 1);
    expectReference(held('float32', [values, values, values]), 'float32', type, values, true);
  });

  test('zeros of other signs are others', () => {
    expectReference(held('float32', Array(SOURCES).fill([0, 1])), 'float32', 'float32', [-0, 1], false);
  });
});

describe('a copy', () => {
  const byteLength = 2 * CHUNK + 5;
  const content = Buffer.from(Uint8Array.from({ length: byteLength }, (_, k) => (k * k * 17 + (k >> 5)) % 253));
  const changedAt = (...places: readonly number[]) => {
    const bytes = Buffer.from(content);
    for (const place of places) bytes[place] = (bytes[place] ?? 0) ^ 1;
    return bytes;
  };
  const maker = makerOf();

  function expectCopy(contents: readonly Buffer[], { chosen = 0, base }: { chosen?: number; base?: Input } = {}) {
    const inputs = contents.map((bytes) => inputOf(bytes));
    const task: CopyTask = {
      kind: 'copy',
      ...table.add(inputs, base),
      results: [plainAt(FRAME, byteLength)],
      byteLength,
      chosen,
      base: base !== undefined,
    };
    const { result, bytes } = makeOne(maker, task, byteLength);
    const content = contents[chosen] ?? Buffer.alloc(0);
    expect(bytes.equals(content)).toBe(true);
    expect(result).toMatchObject({ results: [{ crc: crc32(content) }], stats: undefined });
    expect(result.distances).toHaveLength(0);
    expect([...result.inputCrcs]).toEqual(contents.map((of) => crc32(of)));
    return result;
  }

  test('takes the chosen one, and tells that the others are alike', () => {
    for (const chosen of [0, 1, 2]) {
      const { differ, base: result } = expectCopy([content, content, content], { chosen });
      expect([differ, result]).toEqual([false, undefined]);
    }
  });

  test('tells that any of the others differs anywhere', () => {
    for (const place of [0, CHUNK - 1, CHUNK, byteLength - 1]) {
      const other = changedAt(place);
      expect(expectCopy([content, content, other], { chosen: 1 }).differ).toBe(true);
      expect(expectCopy([other, content, content], { chosen: 1 }).differ).toBe(true);
      expect(expectCopy([content, other, content], { chosen: 1 }).differ).toBe(true);
    }
  });

  test('of the only source differs from nobody', () => {
    expect(expectCopy([content]).differ).toBe(false);
  });

  test('is compared with the base model, which may be another without that the sources differ', () => {
    const found = (base: Buffer) => {
      const { differ, base: result } = expectCopy([content, content], { base: inputOf(base) });
      return [differ, result];
    };
    expect(found(content)).toEqual([false, { moved: 0, squares: 0, same: true }]);
    for (const place of [0, byteLength - 1]) {
      expect(found(changedAt(place))).toEqual([false, { moved: 0, squares: 0, same: false }]);
    }
  });

  test('of an input that is not there is an error', () => {
    expect(() => expectCopy([content], { chosen: 1 })).toThrow(RangeError);
  });
});

describe('several results of one mean', () => {
  const count = perChunk('float32') + TILE + 5;
  const made = (output: number, at: number, kind: 'plain' | 'float32', first: number, some: number, size: number) => ({
    ...plainAt(at, some * size, some),
    output,
    first,
    store: { kind },
  });

  test.each(TYPES)('%s in two files, and the float32 means of some of it in one of them', (to) => {
    const from = any('float64', count);
    const size = FLOAT_BYTES[to];
    const results = [
      made(1, 40_000, 'float32', 10, 500, 4),
      made(0, FRAME, 'plain', 0, count, size),
      made(1, 64, 'plain', 0, count, size),
      { ...made(1, 50_000, 'float32', 0, count, 4), checksum: false },
    ];
    const maker = makerOf();
    const [result] = maker.make([meanTask(from, to, { results })], 1);
    const means = meansOf(from);
    const plain = encode(
      to,
      means.map((value) => roundedTo(to, value)),
    );
    const float32 = encode('float32', means.map(Math.fround));
    const expected = [float32.subarray(40, 2040), plain, plain, float32];
    results.forEach(({ output, at, byteLength, checksum }, i) => {
      const bytes = maker.block(1, output).subarray(at, at + byteLength);
      expect(bytes.equals(expected[i] ?? Buffer.alloc(0))).toBe(true);
      expect(result?.results[i]?.crc).toBe(checksum ? crc32(bytes) : 0);
    });
    expect(result?.results.map(({ lost }) => lost === undefined)).toEqual([false, true, true, false]);
  });

  test('float32 means alone, where no file holds the numbers as they are', () => {
    const from = any('float16', count);
    const maker = makerOf();
    const [result] = maker.make([meanTask(from, 'float32', { results: [made(0, 64, 'float32', 0, count, 4)] })], 0);
    const expected = encode('float32', meansOf(from).map(Math.fround));
    expect(
      maker
        .block(0)
        .subarray(64, 64 + 4 * count)
        .equals(expected),
    ).toBe(true);
    expect(result?.results).toMatchObject([{ crc: crc32(expected) }]);
    expectClose(result?.stats?.squares ?? Number.NaN, sumOf(meansOf(from).map((value) => value ** 2)));
  });

  test('a copy stands in each file', () => {
    const from = any('float32', 300);
    const maker = makerOf();
    const results = [plainAt(0, 1200), { ...plainAt(128, 1200), output: 1 }];
    const task = { kind: 'copy', ...table.add(from.inputs), byteLength: 1200, chosen: 1, base: false } as const;
    const [result] = maker.make([{ ...task, results }], 0);
    const [, expected = Buffer.alloc(0)] = from.bytes;
    for (const { output, at } of results) {
      expect(
        maker
          .block(0, output)
          .subarray(at, at + 1200)
          .equals(expected),
      ).toBe(true);
    }
    expect(result?.results.map(({ crc }) => crc)).toEqual([crc32(expected), crc32(expected)]);
  });
});

test('tasks of a block know nothing of each other', () => {
  const maker = makerOf();
  const [wide, narrow] = [any('float64', TILE + 5), any('float16', TILE + 7)];
  const base = numbers('float32', TILE + 5, 9);
  const against = { ...inputOf(encode('float32', base)), type: 'float32' } as const;
  const tasks: Task[] = [
    meanTask(wide, 'float64', { results: [plainAt(0, 8 * (TILE + 5))] }),
    meanTask(narrow, 'bfloat16', { results: [plainAt(9000, 2 * (TILE + 7))], base: against }),
    {
      kind: 'copy',
      results: [plainAt(12_000, 100)],
      ...table.add(wide.inputs),
      byteLength: 100,
      chosen: 2,
      base: false,
    },
    meanTask(narrow, 'float32', { results: [plainAt(13_000, 4 * (TILE + 7))], base: against }),
    meanTask(wide, 'float32', { results: [plainAt(20_000, 4 * (TILE + 5))] }),
  ];
  const together = maker.make(tasks, 0);
  const bytes = Buffer.from(maker.block(0));
  expect(together).toHaveLength(tasks.length);
  for (const [i, task] of tasks.entries()) {
    const alone = makerOf();
    expect(alone.make([task], 0)).toEqual([together[i]]);
    const length = task.kind === 'copy' ? task.byteLength : task.count * FLOAT_BYTES[task.to];
    const at = task.results[0]?.at ?? 0;
    const found = alone.block(0).subarray(at, at + length);
    expect(found.equals(bytes.subarray(at, at + length))).toBe(true);
  }
});

describe('faults', () => {
  const maker = makerOf();
  const fine = any('float32', 10);

  /** What the second task of a block fails with. */
  function faultOf(task: Task): TaskFault {
    try {
      maker.make([meanTask(fine, 'float32'), task], 0);
    } catch (error) {
      if (error instanceof TaskFault) return error;
      throw error;
    }
    throw new Error('nothing failed');
  }

  const count = perChunk('float32') + 9;
  const copyOf = (
    inputs: readonly Input[],
    { base, ...options }: Omit<Partial<CopyTask>, 'base'> & { base?: Input } = {},
  ): CopyTask => ({
    kind: 'copy',
    ...table.add(inputs, base),
    results: [plainAt(0, 4 * count)],
    byteLength: 4 * count,
    chosen: 1,
    base: base !== undefined,
    ...options,
  });

  test('a file that ends within what is to be read', () => {
    const from = any('float32', count);
    const short = inputOf(encode('float32', numbers('float32', count - 1, 1)), 3);
    const fault = { reason: 'ends-early', task: 1 };
    for (const [i] of from.inputs.entries()) {
      const inputs = from.inputs.with(i, short);
      expect(faultOf(meanTask(from, 'float32', { inputs }))).toMatchObject({ ...fault, input: i });
      expect(faultOf(copyOf(inputs))).toMatchObject({ ...fault, input: i });
    }
    const base = { ...short, type: 'float32' } as const;
    expect(faultOf(meanTask(from, 'float32', { base }))).toMatchObject({ ...fault, input: SOURCES });
    expect(faultOf(copyOf(from.inputs, { base }))).toMatchObject({ ...fault, input: SOURCES });
  });

  test('a file that cannot be read, with the reason', () => {
    const fd = fs.openSync(directory, 'r');
    fs.closeSync(fd);
    const from = any('float32', count);
    const inputs = from.inputs.with(1, { fd, position: 0 });
    for (const task of [meanTask(from, 'float32', { inputs }), copyOf(inputs)]) {
      const fault = { reason: 'unreadable', task: 1, input: 1, cause: { code: 'EBADF' } };
      expect(faultOf(task)).toMatchObject(fault);
    }
  });

  test('a file that gives fewer bytes at once than asked for is read on', () => {
    const from = any('float32', count);
    most = 5000;
    expectMean(maker, from, meanTask(from, 'float32'));
    const [first = Buffer.alloc(0)] = from.bytes;
    expect(
      makeOne(maker, copyOf(from.inputs, { results: [plainAt(FRAME, 4 * count)], chosen: 0 }), 4 * count).bytes.equals(
        first,
      ),
    ).toBe(true);
  });

  test.each(TYPES)('%s numbers that are not finite, wherever they are, with the first input that has some', (type) => {
    const count = perChunk(type) + TILE + 6;
    const from = any(type, count);
    for (const to of new Set([type, 'float16'] as const)) {
      for (const [place, value] of [
        [0, Number.NaN],
        [perChunk(type) - 1, Infinity],
        [count - 2, -Infinity],
        [count - 1, Infinity],
      ] as const) {
        const spoilt = inputOf(encode(type, (from.values[1] ?? []).with(place, value)));
        for (const input of [0, 1, 2]) {
          const inputs = from.inputs.with(input, spoilt).with(2, spoilt);
          const fault = { reason: 'not-finite', task: 1, input };
          expect(faultOf(meanTask(from, to, { inputs }))).toMatchObject(fault);
        }
      }
    }
  });

  test('a sum of float64 that overflows has no input to blame', () => {
    const count = perChunk('float64') + TILE + 6;
    for (const place of [0, perChunk('float64') - 1, count - 1]) {
      const values = [1, 2, 3].map((seed) => numbers('float64', count, seed).with(place, 1e308));
      const from = held('float64', values);
      const fault = { reason: 'not-finite', task: 1, input: -1 };
      expect(faultOf(meanTask(from, 'float64'))).toMatchObject(fault);
      // What rounds to infinity anyway is told by the statistics.
      const { result } = makeOne(maker, meanTask(from, 'float32'), 4 * count);
      expect(result.stats?.max).toBe(Infinity);
    }
  });

  test('no harm is in numbers whose squares overflow, whatever is behind them', () => {
    const count = perChunk('float64') + 2;
    const large = held('float64', Array(SOURCES).fill(Array(count).fill(1e200)));
    for (const to of ['float64', 'float32'] as const) {
      const [result] = makerOf().make([meanTask(large, to)], 0);
      expect(result?.stats?.squares).toBe(Infinity);
    }
  });
});
