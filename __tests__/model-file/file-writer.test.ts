import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { alignedBuffers, DIRECT_GRAIN } from '../../src/model-file/direct.js';
import { FileWriter } from '../../src/model-file/file-writer.js';

let directory: string;
let file: string;
let fd: number;
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'file-writer-'));
  file = path.join(directory, 'file');
  fd = fs.openSync(file, 'w');
});
afterEach(() => {
  fs.closeSync(fd);
  fs.rmSync(directory, { recursive: true });
});

/** Numbers that do not repeat with a page. */
function fill(bytes: Buffer): Buffer {
  for (let i = 0; i < bytes.length; i++) bytes[i] = (i * 31 + (i >> 8)) % 251;
  return bytes;
}

test.each([
  ['whole pages', 0, 0, 4 * DIRECT_GRAIN],
  ['pages with edges', 100, 100, 3 * DIRECT_GRAIN + 7],
  ['an edge alone', 5, 5, 90],
  ['up to a page', 100, 100, DIRECT_GRAIN - 100],
  ['memory that does not fit the place', 100, 0, 3 * DIRECT_GRAIN],
  ['nothing', 0, 0, 0],
])('writes %s', async (_, position, from, byteLength) => {
  const [memory] = alignedBuffers(1, 5 * DIRECT_GRAIN);
  const bytes = fill(memory ?? Buffer.alloc(0)).subarray(from, from + byteLength);
  const writer = new FileWriter(fd, file);
  await writer.write(bytes, position);
  await writer.settled();
  writer.close();
  const written = fs.readFileSync(file);
  expect(written.subarray(position).equals(bytes)).toBe(true);
  expect(written.subarray(0, position).every((byte) => byte === 0)).toBe(true);
});

test('pieces side by side come out whole, whichever is written first', async () => {
  const bytes = fill(Buffer.alloc(10 * DIRECT_GRAIN + 1000));
  const parts = [0, 1, 2 * DIRECT_GRAIN + 3, 5 * DIRECT_GRAIN, 9 * DIRECT_GRAIN + 4000, bytes.length];
  const buffers = alignedBuffers(parts.length, 8 * DIRECT_GRAIN);
  const writer = new FileWriter(fd, file);
  const writing = parts.slice(0, -1).map((start, i) => {
    const piece = bytes.subarray(start, parts[i + 1]);
    // At the same place within a page as in the file.
    const at = start % DIRECT_GRAIN;
    const target = buffers[i]?.subarray(at, at + piece.length) ?? Buffer.alloc(0);
    piece.copy(target);
    return () => writer.write(target, start);
  });
  await Promise.all(writing.toReversed().map((write) => write()));
  await writer.settled();
  writer.close();
  expect(fs.readFileSync(file).equals(bytes)).toBe(true);
});

test.each([0, 1, DIRECT_GRAIN, 5 * DIRECT_GRAIN + 17])(
  'what was written is read back, from byte %i on',
  async (from) => {
    // More than two pieces that are read at once.
    const [memory = Buffer.alloc(0)] = alignedBuffers(1, (9 << 20) + DIRECT_GRAIN);
    const bytes = fill(memory).subarray(0, (9 << 20) + 100);
    for (const write of ['write', 'writeCached'] as const) {
      const writer = new FileWriter(fd, file);
      await writer[write](bytes, 0);
      await writer.settled();
      const pieces: Buffer[] = [];
      for await (const piece of writer.readBack(from, bytes.length)) pieces.push(Buffer.from(piece));
      writer.close();
      expect(Buffer.concat(pieces).equals(bytes.subarray(from))).toBe(true);
    }
  },
);

test('a file that ends early cannot be read back', async () => {
  const writer = new FileWriter(fd, file);
  await writer.writeCached(Buffer.from('text'), 0);
  await expect(writer.readBack(0, 5).next()).rejects.toThrow('ends early');
  writer.close();
});

test("the system's refusal is thrown", async () => {
  const readable = fs.openSync(file, 'r');
  const writer = new FileWriter(readable, file);
  await expect(writer.writeCached(Buffer.from('text'), 0)).rejects.toMatchObject({ code: 'EBADF' });
  await writer.settled();
  writer.close();
  fs.closeSync(readable);
});

// What no disk takes, a device does not take at once.
(process.platform === 'linux' ? test : test.skip)(
  'a flush that the system refuses is told when all is settled',
  async () => {
    const device = fs.openSync('/dev/null', 'w');
    const writer = new FileWriter(device, file);
    writer.cached(128 << 20);
    await expect(writer.settled()).rejects.toMatchObject({ syscall: 'fdatasync' });
    await expect(writer.settled()).rejects.toThrow('EINVAL');
    writer.close();
    fs.closeSync(device);
  },
);
