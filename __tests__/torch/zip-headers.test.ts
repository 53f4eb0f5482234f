/** Fields of zip's headers that contradict one another, one at a time. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { RewrittenFile } from '../helpers/rewritten-file.js';
import { trainingCheckpoint } from '../helpers/training-checkpoint.js';

const scratch = new RewrittenFile();
afterAll(() => scratch.remove());

const whole = trainingCheckpoint({ w: { values: [1, 2] } });
/** Of the second record, the end records, and the extra field that a central header may carry. */
const first = whole.indexOf('PK\x01\x02', 0, 'latin1');
const second = whole.indexOf('PK\x01\x02', first + 4, 'latin1');
const end = whole.lastIndexOf('PK\x05\x06', undefined, 'latin1');

function problemOf(bytes: Buffer): string {
  scratch.write(bytes);
  try {
    openCheckpoint(scratch.path).close();
    return 'read';
  } catch (error) {
    if (error instanceof CheckpointError) return error.message;
    throw error;
  }
}

/** With a field of the second record's header changed. */
function changed(offset: number, value: number, width: 2 | 4 = 2): Buffer {
  const bytes = Buffer.from(whole);
  if (width === 2) bytes.writeUInt16LE(value, second + offset);
  else bytes.writeUInt32LE(value, second + offset);
  return bytes;
}

/** With an extra field put into the second record's header. */
function withExtra(...extra: readonly number[]): Buffer {
  const at = second + 46 + whole.readUInt16LE(second + 28);
  const bytes = Buffer.concat([whole.subarray(0, at), Buffer.from(extra), whole.subarray(at)]);
  bytes.writeUInt16LE(extra.length, second + 30);
  bytes.writeUInt32LE(whole.readUInt32LE(end + 12) + extra.length, end + extra.length + 12);
  return bytes;
}

const ZIP64 = [1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0];

test.each<[string, Buffer, string]>([
  ['nothing', whole, 'read'],
  ['the signature', changed(0, 0), 'does not start with its signature'],
  ['a comment beyond the end', changed(32, 0x7fff), 'runs past the end of the directory'],
  ['another disk', changed(34, 1), 'lies on disk 1'],
  ['a disk that stands in zip64', changed(34, 0xffff), 'read'],
  ['encryption', changed(8, 1), 'encrypted'],
  ['strong encryption', changed(8, 0x40), 'strongly encrypted'],
  ['masking', changed(8, 0x2000), 'masked'],
  ['a size that is not the stored one', changed(24, 999, 4), 'announces 999'],
  ['a folder that holds bytes', changed(38, 0x10, 4), 'is a folder with'],
  ['a size that zip64 is to tell and does not', changed(24, 0xffffffff, 4), 'lacks the zip64 field'],
  ['an extra field of another kind', withExtra(0x46, 0x42, 2, 0, 9, 9), 'read'],
  ['two zip64 fields', withExtra(...ZIP64, ...ZIP64), 'has two zip64 fields'],
  ['two zip64 fields around another', withExtra(...ZIP64, 0x46, 0x42, 0, 0, ...ZIP64), 'has two zip64 fields'],
])('%s', (_, bytes, problem) => expect(problemOf(bytes)).toContain(problem));

/** With a field of the first record's own header changed. */
function changedLocal(offset: number, value: number): Buffer {
  const bytes = Buffer.from(whole);
  bytes.writeUInt32LE(value, offset);
  return bytes;
}

describe('the record’s own header, which repeats the directory,', () => {
  test.each([
    ['CRC-32', 14],
    ['stored size', 18],
    ['size', 22],
  ])('must not tell another %s, but may leave it out', (field, offset) => {
    expect(problemOf(changedLocal(offset, 12345))).toContain(field);
    expect(problemOf(changedLocal(offset, 1))).toContain(field);
    expect(problemOf(changedLocal(offset, 0))).toBe('read');
    expect(problemOf(changedLocal(offset, 0xffffffff))).toBe('read');
  });

  test('tells nothing where a descriptor follows', () => {
    const bytes = changedLocal(14, 12345);
    for (const at of [6, first + 8]) bytes.writeUInt16LE(0x0808, at);
    expect(problemOf(bytes)).toBe('read');
  });
});

test('records that overlap', () => {
  const bytes = Buffer.from(whole);
  const length = whole.readUInt32LE(first + 24) + 1;
  for (const at of [18, 22, first + 20, first + 24]) bytes.writeUInt32LE(length, at);
  expect(problemOf(bytes)).toContain('overlap');
});
