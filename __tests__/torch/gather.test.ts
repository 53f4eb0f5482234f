import { describe, expect, test } from '@jest/globals';
import { DTYPES, type Dtype } from '../../src/torch/dtype.js';
import { gather } from '../../src/torch/gather.js';
import { GATHER_BYTES } from '../../src/torch/limits.js';
import type { Tensor } from '../../src/torch/tensor.js';
import { storageOf } from '../helpers/tensor-value.js';

function view(dtype: Dtype, shape: readonly number[], strides: readonly number[], offset = 0): Tensor {
  return { dtype, shape, strides, offset, storage: storageOf(), conj: false, neg: false };
}

interface Gathered {
  readonly bytes: Buffer;
  /** bytes of each piece */
  readonly pieces: readonly number[];
  /** first byte and length of each read */
  readonly reads: readonly (readonly [offset: number, byteLength: number])[];
  /** the largest memory that a piece or a read stands in */
  readonly memory: number;
}

/** Gathers from a storage that ends where it does: a read beyond fails. */
function gathered(tensor: Tensor, storage: Uint8Array): Gathered {
  const reads: [number, number][] = [];
  const pieces: Buffer[] = [];
  let memory = 0;
  const read = (offset: number, target: Uint8Array) => {
    if (offset + target.length > storage.length) throw new RangeError(`read to ${offset + target.length}`);
    if (reads.push([offset, target.length]) > 100) throw new RangeError('there is no end of reads');
    memory = Math.max(memory, target.buffer.byteLength);
    target.set(storage.subarray(offset, offset + target.length));
  };
  for (const piece of gather(tensor, read)) {
    memory = Math.max(memory, piece.buffer.byteLength);
    pieces.push(Buffer.from(piece));
  }
  return { bytes: Buffer.concat(pieces), pieces: pieces.map(({ length }) => length), reads, memory };
}

/** Bytes that tell their places apart. */
const STORED = Buffer.alloc(GATHER_BYTES + 16);
for (let at = 0; at < STORED.length; at += 4) STORED.writeInt32LE(Math.imul(at + 1, 0x9e3779b1), at);
const counting = (byteLength: number) => STORED.subarray(0, byteLength);

/** The elements one by one: the definition of strides. */
function expected({ dtype, shape, strides, offset }: Tensor, storage: Buffer): Buffer {
  const { size } = DTYPES[dtype];
  const places = shape.reduce(
    (starts, length, i) =>
      starts.flatMap((start) => Array.from({ length }, (_, k) => start + k * (strides[i] ?? Number.NaN))),
    [offset],
  );
  return Buffer.concat(places.map((place) => storage.subarray(place * size, (place + 1) * size)));
}

describe('the elements that the strides name, in row-major order', () => {
  const SHAPES: readonly (readonly [string, readonly number[], readonly number[], number])[] = [
    ['one element', [], [], 3],
    ['a row', [5], [1], 2],
    ['every third', [5], [3], 1],
    ['transposed', [3, 4], [1, 3], 0],
    ['three dimensions, permuted', [2, 3, 4], [4, 8, 1], 0],
    ['inner dimensions that run on, an outer one that does not', [2, 3, 4], [20, 4, 1], 5],
    ['a repeated dimension', [3, 4], [0, 1], 2],
    ['one element again and again', [3, 2], [0, 0], 7],
    ['dimensions of size 1 with strides of their own', [1, 3, 1, 2, 1], [99, 2, 77, 1, 0], 1],
    ['overlapping rows', [4, 3], [1, 1], 0],
  ];
  for (const dtype of ['uint8', 'int16', 'float32', 'float64', 'complex128'] as const) {
    test.each(SHAPES)(`${dtype}: %s`, (_, shape, strides, offset) => {
      const tensor = view(dtype, shape, strides, offset);
      const last = shape.reduce((at, size, i) => at + (size - 1) * (strides[i] ?? 0), offset);
      const storage = counting((last + 1) * DTYPES[dtype].size);
      const { bytes, reads, memory } = gathered(tensor, storage);
      expect(bytes).toEqual(expected(tensor, storage));
      const start = offset * DTYPES[dtype].size;
      expect(reads).toEqual([[start, storage.length - start]]);
      expect(memory).toBe(Math.max(bytes.length, storage.length - start));
    });
  }

  test('none of a tensor without elements: nothing is read', () => {
    expect(gathered(view('float32', [3, 0, 2], [9, 9, 9]), counting(0))).toMatchObject({ pieces: [], reads: [] });
  });

  test('resolved: big-endian and conjugated elements become values', () => {
    const tensor = { ...view('complex64', [1], [1]), conj: true, storage: storageOf({ bigEndian: true }) };
    const { bytes } = gathered(tensor, Buffer.from('3f80000040000000', 'hex'));
    expect([bytes.readFloatLE(0), bytes.readFloatLE(4)]).toEqual([1, -2]);
  });
});

describe('pieces', () => {
  const HALF = GATHER_BYTES / 2;

  test('are as large as allowed where dimensions run on into each other, and no memory is larger', () => {
    const rows = GATHER_BYTES / 16 + 1;
    const storage = counting(GATHER_BYTES + 16);
    const found = gathered(view('float32', [2, rows, 2], [2 * rows, 2, 1]), storage);
    expect([found.pieces, found.memory]).toEqual([[GATHER_BYTES, 16], GATHER_BYTES]);
    expect(found.bytes.equals(storage)).toBe(true);
  });

  test.each([
    ['as many whole rows as have room', 5, HALF - 1, [GATHER_BYTES - 2, GATHER_BYTES - 2, HALF - 1]],
    ['parts of a row that has no room', 2, GATHER_BYTES + 8, [GATHER_BYTES, 8, GATHER_BYTES, 8]],
  ])('hold %s', (_, rows, columns, pieces) => {
    // Each row begins three bytes after the one before it.
    const storage = counting(3 * (rows - 1) + columns);
    const found = gathered(view('uint8', [rows, columns], [3, 1]), storage);
    expect([found.pieces, found.memory]).toEqual([pieces, GATHER_BYTES]);
    const wrong = Array.from({ length: rows }, (_, row) => row).filter(
      (row) =>
        !found.bytes.subarray(row * columns, (row + 1) * columns).equals(storage.subarray(3 * row, 3 * row + columns)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('as little is read as the strides let', () => {
  const QUARTER = GATHER_BYTES / 4;
  const ROW = 2 ** 14;

  test.each<[string, readonly number[], readonly number[], [number, number][]]>([
    ['a short span whole', [2], [2 ** 16 - 1], [[0, 2 ** 16]]],
    [
      'a longer one with few elements one by one',
      [2],
      [2 ** 16],
      [
        [0, 1],
        [2 ** 16, 1],
      ],
    ],
    ['one in four elements: the whole span', [2, ROW], [7 * ROW, 1], [[0, 8 * ROW]]],
    [
      'fewer: row by row',
      [2, ROW],
      [7 * ROW + 1, 1],
      [
        [0, ROW],
        [7 * ROW + 1, ROW],
      ],
    ],
    ['what has room: the whole span', [2, QUARTER], [3 * QUARTER, 1], [[0, GATHER_BYTES]]],
    [
      'what has no room: row by row',
      [2, QUARTER],
      [3 * QUARTER + 1, 1],
      [
        [0, QUARTER],
        [3 * QUARTER + 1, QUARTER],
      ],
    ],
    [
      'three elements far apart',
      [3],
      [100_000],
      [
        [0, 1],
        [100_000, 1],
        [200_000, 1],
      ],
    ],
    [
      'rows that lie close in columns that do not',
      [2, 2],
      [3, 100_000],
      [
        [0, 4],
        [100_000, 4],
      ],
    ],
  ])('%s', (_, shape, strides, reads) => {
    const [from, length] = reads.at(-1) ?? [0, 0];
    const tensor = view('uint8', shape, strides);
    const storage = counting(from + length);
    const found = gathered(tensor, storage);
    expect(found.reads).toEqual(reads);
    expect(found.memory).toBeLessThanOrEqual(GATHER_BYTES);
    const rows = shape.length === 2 && strides[1] === 1 ? [0, strides[0] ?? 0] : [];
    const [, columns = 0] = shape;
    expect(
      rows.length > 0
        ? found.bytes.equals(Buffer.concat(rows.map((row) => storage.subarray(row, row + columns))))
        : found.bytes.equals(expected(tensor, storage)),
    ).toBe(true);
  });

  test.each([
    ['int16', [3, 2, 2], [70_000, 1, 300_000], 4],
    ['float64', [2, 3], [30_000, 9_001], 2],
    ['complex128', [3, 2], [5_000, 20_000], 1],
  ] as const)('%s: elements far apart are put where they belong', (dtype, shape, strides, offset) => {
    const tensor = view(dtype, shape, strides, offset);
    const last = shape.reduce((at: number, size, i) => at + (size - 1) * (strides[i] ?? 0), offset);
    const storage = counting((last + 1) * DTYPES[dtype].size);
    expect(gathered(tensor, storage).bytes).toEqual(expected(tensor, storage));
  });
});
