import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Extent } from '../../src/average/blocks.js';
import { OutputFile } from '../../src/average/output-file.js';

const PAGE = 4096;
let directory: string;
let file: string;
let fd: number;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'output-'));
  file = path.join(directory, 'model.pt');
  fd = openSync(file, 'wx');
});
afterEach(() => {
  closeSync(fd);
  rmSync(directory, { recursive: true });
});

/** Bytes that begin at a multiple of a page in memory, as direct writing wants them. */
function inPages(length: number, seed: number): Buffer {
  const memory = new WebAssembly.Memory({ initial: 4, maximum: 4, shared: true });
  const bytes = Buffer.from(memory.buffer, 0, length);
  for (let k = 0; k < length; k++) bytes[k] = (k * seed + (k >> 8)) % 251;
  return bytes;
}

const whole = (bytes: Buffer, position: number): Extent[] => [{ position, at: 0, byteLength: bytes.length }];

async function write(blocks: readonly (readonly [position: number, bytes: Buffer])[]): Promise<number> {
  const output = new OutputFile(fd, file, 'model.pt');
  let released = 0;
  for (const [position, bytes] of blocks) output.write(bytes, whole(bytes, position), () => released++);
  const length = Math.max(...blocks.map(([position, bytes]) => position + bytes.length));
  const digest = await output.finish(length, undefined);
  expect(digest).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
  await output.close();
  return released;
}

describe('blocks are where they belong, and their memory is given back', () => {
  test('whole pages, then a rest', async () => {
    const [first, second, rest] = [inPages(16 * PAGE, 3), inPages(8 * PAGE, 5), inPages(1234, 7)];
    const released = await write([
      [0, first],
      [16 * PAGE, second],
      [24 * PAGE, rest],
    ]);
    expect(released).toBe(3);
    expect(readFileSync(file).equals(Buffer.concat([first, second, rest]))).toBe(true);
  });

  test('positions and lengths that are no whole pages', async () => {
    const [first, second] = [inPages(PAGE + 8, 3), inPages(2 * PAGE, 5)];
    await write([
      [0, first],
      [PAGE + 8, second],
    ]);
    expect(readFileSync(file).equals(Buffer.concat([first, second]))).toBe(true);
  });

  test('the second half before the first, and rows of a matrix in the places of its columns', async () => {
    const [first, second] = [inPages(2 * PAGE, 3), inPages(2 * PAGE, 5)];
    await write([
      [2 * PAGE, second],
      [0, first],
    ]);
    expect(readFileSync(file).equals(Buffer.concat([first, second]))).toBe(true);
    const output = new OutputFile(fd, file, 'model.pt');
    const runs = { count: 4, stride: 16 };
    for (const [at, value] of [
      [0, 'abcdefghijkl'],
      [3, '0123456789ABCDEF'.padEnd(52, 'x').slice(0, 52)],
    ] as const) {
      const bytes = Buffer.from(value);
      output.write(bytes, [{ position: at, at: 0, byteLength: bytes.length, runs }], () => {});
    }
    const expected = Buffer.concat([first, second]);
    for (let column = 0; column < 4; column++) {
      expected.write('abcdefghijkl'.slice(3 * column, 3 * column + 3), 16 * column);
      expected.write('0123456789ABCDEF'.padEnd(52, 'x').slice(13 * column, 13 * column + 13), 16 * column + 3);
    }
    expect(await output.finish(4 * PAGE, undefined)).toBe(createHash('sha256').update(expected).digest('hex'));
    await output.close();
    expect(readFileSync(file).equals(expected)).toBe(true);
  });

  test('memory that the disk does not take as it lies', async () => {
    // Where it begins in memory nobody knows: file systems that mind refuse it, and it goes the usual way.
    const bytes = Buffer.from(new ArrayBuffer(2 * PAGE + 1), 0, 2 * PAGE).fill('checkpoint');
    await write([
      [0, bytes],
      [2 * PAGE, bytes],
    ]);
    expect(readFileSync(file).equals(Buffer.concat([bytes, bytes]))).toBe(true);
  });
});

test('the first failure is told by whatever comes next, and the memory is given back all the same', async () => {
  const reading = openSync(file, 'r');
  // No whole page, so the block goes to this descriptor, which cannot be written to.
  const output = new OutputFile(reading, file, 'model.pt');
  let released = 0;
  output.write(inPages(100, 3), whole(inPages(100, 3), 0), () => released++);
  await expect(output.finish(100, undefined)).rejects.toThrow('EBADF');
  expect(() => output.write(inPages(100, 3), [], () => released++)).toThrow('EBADF');
  await output.close();
  expect(released).toBe(1);
  closeSync(reading);
});
