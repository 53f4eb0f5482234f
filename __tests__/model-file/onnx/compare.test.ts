import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Thread } from '../../../src/average/threads.js';
import { Comparer, type Elements, type Pair } from '../../../src/model-file/onnx/compare.js';
import { readInto } from '../../../src/torch/byte-source.js';
import { WORKER } from '../../helpers/program.js';
import { few } from '../../helpers/thorough.js';

let directory: string;
const thread = new Thread(WORKER);
beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'onnx-compare-'));
});
afterAll(async () => {
  await thread.stop();
  for (const fd of opened) fs.closeSync(fd);
  fs.rmSync(directory, { recursive: true });
});

const opened: number[] = [];
function inFile(name: string, bytes: Uint8Array, position = 0): Elements {
  const file = path.join(directory, name);
  fs.writeFileSync(file, Buffer.concat([Buffer.alloc(position), bytes]));
  const fd = fs.openSync(file, 'r');
  opened.push(fd);
  return { path: file, fd, position };
}

/** Numbers that do not repeat soon, from -1 to 1. */
function weights(count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin(i * 12.9898 + 1));
}

const bytesOf = ({ buffer }: Float32Array) => new Uint8Array(buffer);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A comparison that holds, and the bytes of its constant. */
interface Case {
  readonly constant: Uint8Array;
  pair(constant: Elements): Pair;
}

function blocks(count: number, order: readonly number[]): Case {
  const values = weights(count * order.length);
  const constant = new Float32Array(values.length);
  for (const [i, from] of order.entries()) constant.set(values.subarray(from * count, (from + 1) * count), i * count);
  const tensor = inFile('tensor', bytesOf(values), 3);
  return {
    constant: bytesOf(constant),
    pair: (constant) => ({ form: 'blocks', tensor, constant, count, order }),
  };
}

function transposed(rows: number, columns: number): Case {
  const values = weights(rows * columns);
  const constant = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) constant[(i % columns) * rows + Math.floor(i / columns)] = values[i] ?? 0;
  const tensor = inFile('tensor', bytesOf(values), 3);
  return {
    constant: bytesOf(constant),
    pair: (constant) => ({ form: 'transposed', tensor, constant, rows, columns }),
  };
}

/** As onnxruntime's quantizer makes it, row by row of the tensor. */
function quantized(rows: number, columns: number): Case {
  const values = weights(rows * columns);
  const [scales, zeroPoints] = [new Float32Array(rows), new Uint8Array(rows)];
  const constant = new Uint8Array(values.length);
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * columns, (row + 1) * columns);
    const [least, most] = [Math.min(0, ...own), Math.max(0, ...own)];
    const scale = Math.fround((most - least) / 255);
    const zeroPoint = Math.round(-least / scale);
    scales[row] = scale;
    zeroPoints[row] = zeroPoint;
    for (let column = 0; column < columns; column++) {
      const steps = Math.round((own[column] ?? 0) / scale) + zeroPoint;
      constant[column * rows + row] = Math.min(255, Math.max(0, steps));
    }
  }
  const tensor = inFile('tensor', bytesOf(values), 3);
  return {
    constant,
    pair: (constant) => ({ form: 'quantized', tensor, constant, rows, columns, scales, zeroPoints }),
  };
}

// A stripe of the tensor has 1 MiB, and a constant of more than 4 MiB is read by columns.
describe.each(
  few<[string, () => ReturnType<typeof blocks>]>(
    [
      ['blocks of a few numbers', () => blocks(5, [0])],
      ['blocks in another order', () => blocks(40_000, [0, 3, 1, 2])],
      ['a tensor of several stripes', () => blocks(600_000, [0])],
      ['a small matrix, transposed', () => transposed(3, 5)],
      ['a matrix whose sides are no multiples of four', () => transposed(37, 130)],
      ['a matrix of several stripes', () => transposed(601, 1024)],
      ['a matrix of which there is no room for the constant', () => transposed(2101, 513)],
      ['a small matrix in int8', () => quantized(3, 5)],
      ['a matrix in int8 whose rows are no multiple of four', () => quantized(38, 132)],
      ['a matrix in int8 of several stripes', () => quantized(601, 1024)],
      ['a matrix in int8 of which there is no room for the constant', () => quantized(2101, 2004)],
    ],
    10,
  ),
)('%s', (_, makeCase) => {
  const comparer = new Comparer(({ path, fd, position }, at, target) => readInto(path, fd, position + at, target));
  const make = once(makeCase);

  test('is the same, here and in a thread', async () => {
    const { constant, pair } = make();
    const same = pair(inFile('constant', constant, 7));
    expect([comparer.isSame(same), await thread.isSame(same)]).toEqual([true, true]);
  });

  test.each(few([0.74, 0, 0.37, 1], 2))('is not where a number at %d of its length differs', async (part) => {
    const { constant, pair } = make();
    const at = Math.floor(part * (constant.length - 1));
    const other = Uint8Array.from(constant);
    other[at] = (other[at] ?? 0) ^ 0x40;
    const differs = pair(inFile('constant', other, 7));
    expect([comparer.isSame(differs), await thread.isSame(differs)]).toEqual([false, false]);
  });

  test('cannot be said where the file ends early', async () => {
    const { constant, pair } = make();
    const short = pair(inFile('constant', constant.subarray(0, -1), 7));
    expect(() => comparer.isSame(short)).toThrow('ends');
    expect(await thread.isSame(short)).toBeUndefined();
  });
});
