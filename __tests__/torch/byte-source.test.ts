import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openFile } from '../../src/torch/byte-source.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'byte-source-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('ranges outside the file are refused, not read short', () => {
  const path = join(folder, 'model.pt');
  writeFileSync(path, 'abcdef');
  const file = openFile(path);
  expect(Buffer.from(file.read(2, 4)).toString()).toBe('cdef');
  expect(() => file.read(2, 5)).toThrow('bytes 2 to 7 were expected, but the file has only 6');
  expect(() => file.read(-1, 2)).toThrow('bytes -1 to 1');
  truncateSync(path, 3);
  expect(() => file.read(0, 6)).toThrow('ends at byte 3 where 3 more were expected');
  file.close();
});

test('what is no file is named', () => {
  expect(() => openFile(join(folder, 'missing.pt'))).toThrow('missing.pt: cannot be opened: there is no such file');
  expect(() => openFile(folder)).toThrow('is a directory, not a checkpoint file');
});

test('a named pipe is refused without waiting for its writer', () => {
  const pipe = join(folder, 'pipe.pt');
  execFileSync('mkfifo', [pipe]);
  expect(() => openFile(pipe)).toThrow('is not a regular file');
});
