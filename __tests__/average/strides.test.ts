/** Checkpoints whose tensors have any strides: what is made of them is what is made of the same values stored plain. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scratchBytes } from '../../src/average/locate.js';
import { planAverage, type Source, sourceTensor } from '../../src/average/plan.js';
import { readingOrder } from '../../src/average/reading-order.js';
import type { Precision } from '../../src/config.js';
import type { FormatFile } from '../../src/model-file/formats.js';
import type { DataPiece, Store } from '../../src/model-file/layout.js';
import { safetensorsFile } from '../../src/model-file/safetensors.js';
import { torchFile } from '../../src/model-file/torch-save.js';
import { DTYPES, type Dtype } from '../../src/torch/dtype.js';
import { readTensor } from '../../src/torch/materialize.js';
import { contiguousStrides } from '../../src/torch/tensor.js';
import { stateDictPickle } from '../helpers/tensor-pickle.js';
import { ALL, few } from '../helpers/thorough.js';
import { checkpointOf } from '../helpers/zip-of.js';
import { average, elementBytes, makeSource, openSource, temporaryDirectory, weights } from './checkpoints.js';

interface View {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset?: number;
  /** whose storage it views; its own unless told */
  readonly of?: string;
}

const view = (shape: readonly number[], strides: readonly number[], dtype: Dtype = 'float32'): View => {
  return { dtype, shape, strides };
};

const VIEWS: Readonly<Record<string, View>> = {
  plain: view([5, 7], [7, 1]),
  transposed: view([53, 37], [1, 53]),
  blocks: view([64, 96], [1, 64]),
  // more than a block
  large: view([1200, 901], [1, 1200]),
  ...(ALL && { 'large-integers': view([1201, 500], [1, 1201], 'int64') }),
  'three-021': view([5, 6, 7], [42, 1, 6]),
  'three-102': view([5, 6, 7], [7, 35, 1]),
  'three-120': view([5, 6, 7], [1, 35, 5]),
  'three-201': view([5, 6, 7], [6, 1, 30]),
  'three-210': view([5, 6, 7], [1, 5, 30]),
  'channels-last': view([8, 5, 3, 3], [45, 1, 15, 5]),
  'size-one': view([1, 9, 1, 4], [36, 1, 3, 9]),
  stepped: view([11, 13], [26, 2]),
  'stepped-transposed': view([11, 13], [2, 40]),
  'zero-stride': view([4, 6], [0, 1]),
  'zero-stride-transposed': view([6, 4, 3], [1, 0, 6]),
  overlapping: view([4, 4], [1, 2]),
  slice: { ...view([20, 37], [1, 53]), offset: 17, of: 'transposed' },
  tied: { ...view([53, 37], [1, 53]), of: 'transposed' },
  empty: view([0, 3], [1, 1]),
  scalar: view([], []),
  ...Object.fromEntries(
    (['float64', 'float16', 'bfloat16', 'int64', 'bool', 'complex64', 'int16'] as const).map((dtype) => [
      dtype,
      view([18, 29], [1, 18], dtype),
    ]),
  ),
};

function elements(dtype: Dtype, count: number, seed: number): Buffer {
  if (dtype === 'complex64') return elements('float32', 2 * count, seed);
  const { kind, size } = DTYPES[dtype];
  if (dtype === 'float32') return Buffer.from(weights(count, seed).buffer);
  if (kind === 'float') return Buffer.concat([...weights(count, seed)].map((value) => elementBytes(dtype, value)));
  return Buffer.from(Array.from({ length: count * size }, (_, k) => (k * k + seed) % (kind === 'bool' ? 2 : 251)));
}

/** A checkpoint of these views, each of a storage that is no longer than they need. */
async function strided(file: string, views: Readonly<Record<string, View>>, seed: number): Promise<Source> {
  const keys = Object.keys(views);
  const storages: Record<string, Uint8Array> = {};
  const tensors = Object.entries(views).map(([name, { dtype, shape, strides, offset = 0, of = name }]) => {
    const owner = views[of] ?? { shape, strides };
    const last = owner.shape.reduce((at, size, i) => at + (size - 1) * (owner.strides[i] ?? 0), 0);
    const numel = owner.shape.includes(0) ? 0 : last + 1;
    const key = `${keys.indexOf(of)}`;
    storages[key] ??= elements(dtype, numel, seed + keys.indexOf(of));
    return [name, { storageType: DTYPES[dtype].storage ?? '', key, numel, offset, shape, strides }] as const;
  });
  writeFileSync(file, checkpointOf(stateDictPickle(Object.fromEntries(tensors)), storages));
  return await openSource(file);
}

/** The same values, each tensor stored plain. */
async function plainly(file: string, { checkpoint, stateDict }: Source): Promise<Source> {
  const tensors = [...stateDict].map(([name, tensor]) => {
    const { dtype, shape } = tensor;
    return [name, name === 'tied' ? 'transposed' : { dtype, shape, values: readTensor(checkpoint, tensor) }] as const;
  });
  return await makeSource(file, Object.fromEntries(tensors));
}

const kept = mkdtempSync(path.join(tmpdir(), 'strides-'));
const fileOf = (how: How, epoch: number) => path.join(kept, `${how}-ep${epoch}`);
type How = 'strided' | 'plain';

beforeAll(async () => {
  for (const epoch of [1, 2, 3]) {
    await plainly(fileOf('plain', epoch), await strided(fileOf('strided', epoch), VIEWS, 100 * epoch));
  }
});
afterAll(() => rmSync(kept, { recursive: true }));

/** The first epoch so, the second one so, ... */
async function open(how: readonly How[]): Promise<Source[]> {
  const sources = await Promise.all(how.map(async (each, i) => await openSource(fileOf(each, i + 1))));
  return sources.map((source, i) => ({ ...source, name: `ep${i + 1}` }));
}

test.each(
  few<[string, readonly How[], Precision, FormatFile]>(
    [
      ['all alike, in half precision', ['strided', 'strided', 'strided'], 'fp16', torchFile],
      ['the first one plain', ['plain', 'strided'], 'bf16', torchFile],
      ['one alone', ['strided'], 'keep', safetensorsFile],
      ['all alike', ['strided', 'strided', 'strided'], 'keep', torchFile],
      ['the second one plain', ['strided', 'plain'], 'keep', torchFile],
    ],
    2,
  ),
)('the same bytes as of plain ones: %s', async (_, how, precision, file) => {
  const base = { plain: await openSource(fileOf('plain', 3)), strided: await openSource(fileOf('strided', 3)) };
  const options = { precision, file, best: how.length - 1 };
  const expected = await average(await open(how.map(() => 'plain')), { ...options, compareWith: base.plain });
  const bytes = readFileSync(expected.target);
  for (const compared of [base.plain, base.strided]) {
    const { target, result } = await average(await open(how), { ...options, compareWith: compared });
    expect(readFileSync(target).equals(bytes)).toBe(true);
    expect(result.files).toEqual(expected.result.files);
    expect(result.notices.map(({ code }) => code)).toEqual(expected.result.notices.map(({ code }) => code));
    expect(result.baseDistance?.unmoved).toEqual(expected.result.baseDistance?.unmoved);
    for (const [module, moved] of result.baseDistance?.modules ?? []) {
      expect(moved).toBeCloseTo(expected.result.baseDistance?.modules.get(module) ?? Number.NaN, 6);
    }
  }
});

/** A file of every kind of store, beside the elements as they are. */
const stores: FormatFile = {
  name: 'model.stores',
  layout({ storages, tensors }) {
    const pieces = ['transposed', 'blocks', 'large'].flatMap((name): DataPiece[] => {
      const { storage = 0, shape = [] } = tensors.find((tensor) => tensor.name === name) ?? {};
      const { numel, dtype } = storages[storage] ?? { numel: 0, dtype: 'float32' as const };
      const columns = shape[1] ?? 0;
      const whole = (store: Store, byteLength: number): DataPiece => {
        return { kind: 'data', storage, first: 0, count: numel, store, byteLength };
      };
      return [
        whole({ kind: 'transposed', columns }, 4 * numel),
        whole({ kind: 'plain' }, DTYPES[dtype].size * numel),
        whole({ kind: 'float16' }, 2 * numel),
        whole({ kind: 'uint8-columns', columns }, numel),
        ...(numel % 32 === 0 && columns % 32 === 0 ? [whole({ kind: 'q8_0' }, (numel / 32) * 34)] : []),
      ];
    });
    return { pieces, tensors: [], byteLength: pieces.reduce((sum, { byteLength }) => sum + byteLength, 0) };
  },
  read: async () => [],
};

test.each(few<Precision>(['keep', 'bf16']))('every kernel is given the means in their order: %s', async (precision) => {
  const expected = await average(await open(['plain', 'plain']), { file: stores, precision });
  const found = await average(await open(['strided', 'strided']), { file: stores, precision });
  expect(found.result.files).toEqual(expected.result.files);
  expect(readFileSync(found.target).equals(readFileSync(expected.target))).toBe(true);
});

test('nothing is laid out of what is dense, however it is permuted', async () => {
  const [source] = await open(['strided']);
  if (source === undefined) throw new Error('there is no source');
  const { storages } = planAverage([source], { best: 0, excluded: new Set(), precision: 'keep' });
  const laidOut = storages.flatMap((planned) => {
    return scratchBytes([sourceTensor(source, planned)]) > 0 ? [planned.names[0]] : [];
  });
  expect(laidOut).toEqual([
    'stepped',
    'stepped-transposed',
    'zero-stride',
    'zero-stride-transposed',
    'overlapping',
    'slice',
    'complex64',
  ]);
});

test.each(few(['large', 'stepped', 'transposed', 'large-integers', 'bool', 'channels-last'], 2))(
  'a damaged byte is found and its file named: %s',
  async (name) => {
    for (const damaged of [0, 2]) {
      const copies = await Promise.all(
        (await open(['strided', 'strided', 'strided'])).map(async ({ checkpoint, stateDict }, i) => {
          const bytes = readFileSync(checkpoint.path);
          const { position = 0, byteLength = 0 } = stateDict.get(name)?.storage ?? {};
          // Of a number the lowest bits, of a bool another truth: nothing else would be noticed.
          const at = position + 8 * Math.floor(byteLength / 16);
          if (i === damaged) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
          const file = path.join(temporaryDirectory(), `ep${i + 1}`);
          writeFileSync(file, bytes);
          return await openSource(file);
        }),
      );
      await expect(average(copies)).rejects.toThrow(
        new RegExp(`^\\S*ep${damaged + 1}: record "data/\\d+": its CRC-32 is`),
      );
    }
  },
);

describe('the order in which a tensor is read', () => {
  test.each<[string, readonly number[], readonly number[], readonly number[] | undefined]>([
    ['is none of its own where it is plain', [3, 4], contiguousStrides([3, 4]), undefined],
    ['nor where it is stepped', [3, 4], [16, 2], undefined],
    ['nor where dimensions of one element have strange strides', [3, 1, 4], [4, 1, 1], undefined],
    ['nor where it is empty', [3, 0], [1, 3], undefined],
    ['nor where elements stand for several', [3, 4, 5], [1, 0, 3], undefined],
    ['is that of falling strides', [3, 4, 5], [1, 15, 3], [1, 2, 0]],
    ['whatever has one element', [1, 3, 4], [1, 1, 3], [2, 1, 0]],
    ['is left where rows are as long as that', [8, 2 ** 18], [1, 8], [1, 0]],
    ['but not where they are longer', [8, 2 ** 18 + 1], [1, 8], undefined],
  ])('%s', (_, shape, strides, order) => {
    expect(readingOrder({ shape, strides }, 4)).toEqual(order);
  });
});
