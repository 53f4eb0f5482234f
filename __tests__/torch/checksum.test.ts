import { crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import { checkBytes, checkCrc32 } from '../../src/torch/checksum.js';

test('the CRC-32 that was saved is no matter', () => {
  expect(() => checkCrc32('a.pt', 'data/0', 0, 0)).not.toThrow();
  expect(() => checkBytes('a.pt', 'data/0', Buffer.from('weights'), crc32('weights'))).not.toThrow();
});

test('another one is an error that names file, record and both in eight digits', () => {
  const problem = 'a.pt: record "data/0": its CRC-32 is 0x0000beef, 0x12345678 was expected';
  expect(() => checkCrc32('a.pt', 'data/0', 0xbeef, 0x12345678)).toThrow(CheckpointError);
  expect(() => checkCrc32('a.pt', 'data/0', 0xbeef, 0x12345678)).toThrow(problem);
  expect(() => checkBytes('a.pt', 'data/0', Buffer.from('weights'), crc32('weight'))).toThrow(CheckpointError);
});
