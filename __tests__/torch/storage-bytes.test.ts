import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import { CHECKED_BYTES, CHUNK_BYTES, MAX_SMALL_STORAGE_BYTES } from '../../src/torch/limits.js';
import { readTensor, streamStorage, verifyStorage } from '../../src/torch/storage-bytes.js';
import type { Storage, Tensor } from '../../src/torch/tensor.js';
import { storageOf } from '../helpers/tensor-value.js';

/** A storage of two chunks and 5 bytes, behind 3 others. */
const BEFORE = 3;
const BYTES = Buffer.alloc(2 * CHUNK_BYTES + 5, 'what stands in a storage ');
const DEFLATED = deflateRawSync(BYTES, { level: 1 });

const folder = mkdtempSync(join(tmpdir(), 'storage-bytes-'));
const opened: number[] = [];
afterAll(() => {
  for (const fd of opened) closeSync(fd);
  rmSync(folder, { recursive: true });
});

function file(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat([Buffer.alloc(BEFORE), bytes]));
  const fd = openSync(path, 'r');
  opened.push(fd);
  return { path, fd };
}

const PLAIN_FILE = file('plain.pt', BYTES);
const DEFLATED_FILE = file('deflated.pt', DEFLATED);
const PLAIN = storageOf({ key: '7', byteLength: BYTES.length, position: BEFORE, crc32: crc32(BYTES) });
const INFLATED: Storage = { ...PLAIN, storedLength: DEFLATED.length, deflated: true };
const UNCHECKED = { crc32: undefined };
const WRONG = { crc32: 1 };

describe.each([
  ['plain', PLAIN_FILE, PLAIN],
  ['deflated', DEFLATED_FILE, INFLATED],
])('a %s storage', (kind, checkpoint, storage) => {
  test('is streamed piece by piece, with the offset of each', async () => {
    const pieces: number[] = [];
    let done = 0;
    await streamStorage(checkpoint, storage, undefined, (piece, offset) => {
      expect(offset).toBe(done);
      expect(BYTES.subarray(offset, offset + piece.length).equals(piece)).toBe(true);
      pieces.push(piece.length);
      done += piece.length;
    });
    expect(done).toBe(BYTES.length);
    const whole = Array.from({ length: (2 * CHUNK_BYTES) / CHECKED_BYTES }, () => CHECKED_BYTES);
    if (kind === 'plain') expect(pieces).toEqual([...whole, 5]);
  });

  test('is checked against the CRC-32 that the file carries', async () => {
    await verifyStorage(checkpoint, storage);
    await expect(verifyStorage(checkpoint, { ...storage, position: storage.position, ...WRONG })).rejects.toThrow(
      /"data\/7": its CRC-32/,
    );
    await streamStorage(checkpoint, { ...storage, position: storage.position, ...UNCHECKED }, undefined, () => {});
  });

  test('is left where a signal says so, also one that comes while it is read', async () => {
    const controller = new AbortController();
    setImmediate(() => controller.abort(new Error('enough')));
    await expect(verifyStorage(checkpoint, storage, controller.signal)).rejects.toThrow('enough');
    await expect(verifyStorage(checkpoint, storage, controller.signal)).rejects.toThrow('enough');
  });

  test('gives its elements at once', () => {
    const tensor = tensorOf(storage, { shape: [2, 3], strides: [10, 2], offset: 4 });
    const expected = Buffer.from([4, 6, 8, 14, 16, 18].map((at) => BYTES[at] ?? 0));
    expect(Buffer.from(readTensor(checkpoint, tensor))).toEqual(expected);
    const unchecked = tensorOf({ ...storage, position: storage.position, ...UNCHECKED }, tensor);
    expect(Buffer.from(readTensor(checkpoint, unchecked))).toEqual(expected);
    const wrong = tensorOf({ ...storage, position: storage.position, ...WRONG }, tensor);
    expect(() => readTensor(checkpoint, wrong)).toThrow(/"data\/7": its CRC-32/);
  });
});

function tensorOf(storage: Storage, view: Partial<Tensor>): Tensor {
  return { dtype: 'uint8', shape: [1], strides: [1], offset: 0, conj: false, neg: false, ...view, storage };
}

test('a storage of whole chunks ends with the last one', async () => {
  const pieces: number[] = [];
  const storage = { ...PLAIN, ...UNCHECKED, byteLength: CHECKED_BYTES, storedLength: CHECKED_BYTES };
  await streamStorage(PLAIN_FILE, storage, undefined, ({ length }) => pieces.push(length));
  expect(pieces).toEqual([CHECKED_BYTES]);
});

test('a storage without CRC-32 is not read to be checked, unless it must be inflated', async () => {
  const missing = { path: 'closed.pt', fd: -1 };
  await verifyStorage(missing, { ...PLAIN, ...UNCHECKED });
  await expect(verifyStorage(missing, PLAIN)).rejects.toThrow(CheckpointError);
  await expect(verifyStorage(missing, { ...INFLATED, ...UNCHECKED })).rejects.toThrow(CheckpointError);
});

test('elements of several pieces are put together', () => {
  const tensor = tensorOf(PLAIN, { shape: [2, BYTES.length], strides: [0, 1] });
  expect(Buffer.compare(readTensor(PLAIN_FILE, tensor), Buffer.concat([BYTES, BYTES]))).toBe(0);
});

describe('what is read at once is bounded', () => {
  const most = MAX_SMALL_STORAGE_BYTES;
  const nothing = (byteLength: number): Storage => ({ ...PLAIN, ...UNCHECKED, byteLength, storedLength: 0 });

  test('by the storage', () => {
    const none = { shape: [0], strides: [1] };
    expect(readTensor(PLAIN_FILE, tensorOf(nothing(most), none))).toHaveLength(0);
    expect(() => readTensor(PLAIN_FILE, tensorOf(nothing(most + 1), none))).toThrow(
      `record "data/7": has ${most + 1} bytes, the limit is ${most}`,
    );
  });

  test('by the tensor', () => {
    const repeated = { shape: [most + 1], strides: [0] };
    expect(() => readTensor(PLAIN_FILE, tensorOf({ ...PLAIN, byteLength: 1 }, repeated))).toThrow('the limit is');
  });
});
