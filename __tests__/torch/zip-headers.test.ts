/** Fields of zip's headers that contradict one another, one at a time. */
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import { memorySource } from '../../src/torch/byte-source.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { readZip } from '../../src/torch/zip/reader.js';
import { readRecord } from '../helpers/read-record.js';
import { RewrittenFile } from '../helpers/rewritten-file.js';
import { stateDictPickle } from '../helpers/tensor-pickle.js';
import { trainingCheckpoint } from '../helpers/training-checkpoint.js';
import { type ZipOptions, zipOf } from '../helpers/zip-of.js';

const scratch = new RewrittenFile();
afterAll(() => scratch.remove());

const whole = trainingCheckpoint({ w: { values: [1, 2] } });
/** Of the second record, the end records, and the extra field that a central header may carry. */
const first = whole.indexOf('PK\x01\x02', 0, 'latin1');
const second = whole.indexOf('PK\x01\x02', first + 4, 'latin1');
const last = whole.lastIndexOf('PK\x01\x02', undefined, 'latin1');
const end = whole.lastIndexOf('PK\x05\x06', undefined, 'latin1');

async function problemOf(bytes: Buffer): Promise<string> {
  scratch.write(bytes);
  try {
    (await openCheckpoint(scratch.path)).close();
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
  return withExtraIn(second, extra);
}

function withExtraIn(header: number, extra: readonly number[]): Buffer {
  const at = header + 46 + whole.readUInt16LE(header + 28);
  const bytes = Buffer.concat([whole.subarray(0, at), Buffer.from(extra), whole.subarray(at)]);
  bytes.writeUInt16LE(extra.length, header + 30);
  bytes.writeUInt32LE(whole.readUInt32LE(end + 12) + extra.length, end + extra.length + 12);
  return bytes;
}

/** With a field of the second record's header changed in bytes that were changed before it. */
function changedIn(bytes: Buffer, offset: number, value: number): Buffer {
  bytes.writeUInt32LE(value, second + offset);
  return bytes;
}

const SIZE = whole.readUInt32LE(second + 24);
const POSITION = whole.readUInt32LE(second + 42);

/** With these numbers in zip64's extra field, and all ones in fields of the second record's header. */
function sizesInZip64(numbers: readonly number[], offsets: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  for (const [i, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + 8 * i);
  return offsets.reduce((bytes, offset) => changedIn(bytes, offset, 0xffffffff), withExtra(...field));
}

const ZIP64 = [1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0];

test.each<[string, Buffer, string]>([
  ['nothing', whole, 'read'],
  ['the signature', changed(0, 0), 'does not start with its signature'],
  ['a comment beyond the end', changed(32, 0x7fff), 'runs past the end of the directory'],
  ['another disk', changed(34, 1), 'is on disk 1'],
  ['a disk that stands in zip64', changed(34, 0xffff), 'is on disk 65535'],
  ['encryption', changed(8, 1), 'encrypted'],
  ['strong encryption', changed(8, 0x40), 'strongly encrypted'],
  ['masking', changed(8, 0x2000), 'masked'],
  ['a patch', changed(8, 0x20), 'patch data'],
  ['another method', changed(10, 9), 'compression method 9'],
  ['a method that the record’s own header does not tell', changed(10, 8), 'has method 0'],
  ['a flag that the record’s own header does not tell', changed(8, 0x0802), 'has flags 2048'],
  ['a size that is not the stored one', changed(24, 999, 4), 'declares 999'],
  ['a folder that holds bytes', changed(38, 0x10, 4), 'is a folder with'],
  ['a size that zip64 is to tell and does not', changed(24, 0xffffffff, 4), 'lacks the zip64 field'],
  ['a size beyond what can be counted', sizesInZip64([2 ** 53], [24]), 'has a size or position of'],
  ['a zip64 field that is too short', changedIn(withExtra(...ZIP64.slice(0, -1)), 24, 0xffffffff), 'lacks the zip64'],
  ['sizes and position in zip64', sizesInZip64([SIZE, SIZE, POSITION], [24, 20, 42]), 'read'],
  ['the sizes alone in zip64', sizesInZip64([SIZE, SIZE], [24, 20]), 'read'],
  ['the position alone in zip64', sizesInZip64([POSITION], [42]), 'read'],
  ['position and size in zip64, in the wrong order', sizesInZip64([POSITION, SIZE], [24, 42]), 'declares'],
  ['an extra field that is cut off', withExtra(0x46, 0x42, 3, 0, 9, 9), 'read'],
  [
    'a zip64 field that is cut off',
    changedIn(withExtra(1, 0, 9, 0, ...ZIP64.slice(4)), 24, 0xffffffff),
    'lacks the zip64',
  ],
  ['an extra field of three bytes', withExtra(0x46, 0x42, 0), 'read'],
  ['the same at the end of the directory', withExtraIn(last, [0x46, 0x42, 0]), 'read'],
  ['an empty extra field there', withExtraIn(last, [0x46, 0x42, 0, 0]), 'read'],
  [
    'a zip64 field that is too short, and another behind it',
    changedIn(withExtra(1, 0, 7, 0, ...ZIP64.slice(5), 0x46, 0x42, 0, 0), 24, 0xffffffff),
    'lacks the zip64',
  ],
  ['an extra field of another kind', withExtra(0x46, 0x42, 2, 0, 9, 9), 'read'],
  ['two zip64 fields, the last of them empty', withExtra(...ZIP64, 1, 0, 0, 0), 'has two zip64 fields'],
  [
    'a size in an extra field of another kind',
    changedIn(withExtra(0x46, 0x42, 8, 0, ...ZIP64.slice(4)), 24, 0xffffffff),
    'lacks the zip64',
  ],
  ['the attribute of what is only read', changed(38, 1, 4), 'read'],
  ['two zip64 fields', withExtra(...ZIP64, ...ZIP64), 'has two zip64 fields'],
  ['two zip64 fields around another', withExtra(...ZIP64, 0x46, 0x42, 0, 0, ...ZIP64), 'has two zip64 fields'],
])('%s', async (_, bytes, problem) => expect(await problemOf(bytes)).toContain(problem));

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
  ])('must not tell another %s, but may leave it out', async (field, offset) => {
    expect(await problemOf(changedLocal(offset, 12345))).toContain(field);
    expect(await problemOf(changedLocal(offset, 1))).toContain(field);
    expect(await problemOf(changedLocal(offset, 0))).toBe('read');
    expect(await problemOf(changedLocal(offset, 0xffffffff))).toBe('read');
  });

  test('tells nothing where a descriptor follows', async () => {
    const bytes = changedLocal(14, 12345);
    for (const at of [6, first + 8]) bytes.writeUInt16LE(0x0808, at);
    expect(await problemOf(bytes)).toBe('read');
  });
});

test('records that overlap', async () => {
  const bytes = Buffer.from(whole);
  const length = whole.readUInt32LE(first + 24) + 1;
  for (const at of [18, 22, first + 20, first + 24]) bytes.writeUInt32LE(length, at);
  const dataEnd = 30 + whole.readUInt16LE(first + 28) + length;
  expect(await problemOf(bytes)).toContain(
    `its header and data need bytes 0 to ${dataEnd}, the other begins at ${dataEnd - 1}`,
  );
});

/** An archive of the usual records and more. */
function withRecords(more: Readonly<Record<string, Uint8Array>>, options: ZipOptions = {}): Buffer {
  const w = { storageType: 'FloatStorage', key: '0', numel: 1, shape: [1], strides: [1] };
  const records = { 'data.pkl': stateDictPickle({ w }), 'data/0': Buffer.alloc(4), version: Buffer.from('3\n') };
  return zipOf({ ...records, ...more }, options);
}

/** With a text replaced wherever it stands, by one of the same length. */
function replaced(bytes: Buffer, text: string, other: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(text, other), 'latin1');
}

const otherName = Buffer.from(whole);
otherName.write('model/versiom', whole.indexOf('model/version'));
const NOTHING = Buffer.alloc(0);
const BYTE = Buffer.alloc(1);

test.each<[string, Buffer, string]>([
  ['of folders', withRecords({ 'data/': NOTHING }), 'read'],
  ['of folders that hold bytes', withRecords({ 'data/': BYTE }), 'is a folder with 1 bytes'],
  ['with a NUL', withRecords({ 'a\0': NOTHING }), 'has a NUL in its name'],
  ['that occur twice', replaced(withRecords({ versioN: BYTE }), 'versioN', 'version'), 'is in the archive twice'],
  ['in other cases', withRecords({ Version: BYTE }), 'differs from "model/version" only in case'],
  ['in other cases, first letter', withRecords({ abc: BYTE, Abc: BYTE }), 'only in case'],
  ['in other cases, last letter', withRecords({ xyz: BYTE, xyZ: BYTE }), 'only in case'],
  ['with letters that are no ASCII in two cases', withRecords({ ä: BYTE, Ä: BYTE }), 'read'],
  ['with other signs beside letters', withRecords({ '@[': BYTE, '`{': BYTE }), 'read'],
  ['in the local header alone', otherName, 'has the name'],
])('names %s', async (_, bytes, problem) => expect(await problemOf(bytes)).toContain(problem));

test('a storage has a record of its own: no other storage names it in another case', async () => {
  const one = { storageType: 'FloatStorage', numel: 1, shape: [1], strides: [1] };
  const checkpoint = (...keys: readonly string[]) =>
    zipOf({
      'data.pkl': stateDictPickle(Object.fromEntries(keys.map((key, i) => [`w${i}`, { ...one, key }]))),
      'data/a1': Buffer.alloc(4),
      'data/b1': Buffer.alloc(4),
      version: Buffer.from('3\n'),
    });
  expect(await problemOf(checkpoint('A1', 'b1', 'A1'))).toBe('read');
  expect(await problemOf(checkpoint('a1', 'A1'))).toContain('storage "A1" and another, whose key differs only in case');
  expect(await problemOf(checkpoint('A1', 'B1', 'b1'))).toContain('storage "b1" and another');
});

test('names are UTF-8 where they can be, else they stand byte by byte', () => {
  const bytes = replaced(withRecords({ ä: BYTE, gbk: BYTE }), 'gbk', '\xd6\xd0k');
  const names = Array.from(readZip(memorySource('a.pt', bytes)).records(), ({ name }) => name);
  expect(names.slice(-2)).toEqual(['model/ä', 'model/\xd6\xd0k']);
});

test('a name may be empty', () => {
  const parts = [30, 46, 22].map((length) => Buffer.alloc(length));
  for (const [i, signature] of ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06'].entries()) parts[i]?.write(signature);
  for (const [at, value] of [
    [8, 1],
    [10, 1],
    [12, 46],
    [16, 30],
  ] as const)
    parts[2]?.writeUInt16LE(value, at);
  expect([...readZip(memorySource('a.pt', Buffer.concat(parts))).records()]).toMatchObject([
    { name: '', byteLength: 0 },
  ]);
});

test('a deflated record announces no more than deflate can hold', async () => {
  const stored = deflateRawSync(BYTE, { level: 1 }).length;
  const announcing = (x: number) => withRecords({ x: BYTE }, { deflate: true, claimedSizes: { x } });
  expect(await problemOf(announcing(1032 * stored))).toBe('read');
  expect(await problemOf(announcing(1032 * stored + 1))).toContain('cannot hold the declared');
});

describe('the directory', () => {
  const changedEnd = (count: number, length: number) => {
    const bytes = Buffer.from(whole);
    for (const at of [8, 10]) bytes.writeUInt16LE(whole.readUInt16LE(end + at) + count, end + at);
    bytes.writeUInt32LE(whole.readUInt32LE(end + 12) + length, end + 12);
    return bytes;
  };

  test('has as many records as it says', async () => {
    expect(await problemOf(changedEnd(1, 0))).toContain('record 5 of 5: runs past the end of the directory');
    expect(await problemOf(changedEnd(-1, 0))).toContain('bytes more than its 3 records need');
  });

  test('may have comments, which are passed over', async () => {
    const at = second + 46 + whole.readUInt16LE(second + 28);
    const bytes = Buffer.concat([whole.subarray(0, at), Buffer.from('comment'), whole.subarray(at)]);
    bytes.writeUInt16LE(7, second + 32);
    bytes.writeUInt32LE(whole.readUInt32LE(end + 12) + 7, end + 7 + 12);
    expect(await problemOf(bytes)).toBe('read');
  });
});

describe('where the data of a record lies', () => {
  const local = whole.readUInt32LE(second + 42);
  const extraOf = (length: number) => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt16LE(length, local + 28);
    return bytes;
  };

  test('is not beyond the next record', async () => {
    expect(await problemOf(extraOf(1))).toContain('where they overlap');
  });

  test('is behind its own header', () => {
    const archive = readZip(memorySource('a.pt', whole));
    const records = [...archive.records()];
    const texts = records.map((record) => {
      const position = archive.positionOf(record);
      return whole.toString('latin1', position, position + record.byteLength);
    });
    expect(records.map(({ name }) => name)).toEqual(
      ['data.pkl', 'byteorder', 'data/0', 'version'].map((name) => `model/${name}`),
    );
    expect([texts[1], texts[3]]).toEqual(['little', '3\n']);
  });

  test('is what its header says, and nothing else', async () => {
    expect(await problemOf(replaced(whole, 'PK\x03\x04', 'PK\x03\x05'))).not.toBe('read');
    const bytes = Buffer.from(whole);
    bytes[local] = 0;
    expect(await problemOf(bytes)).toContain('does not start with its signature');
    const longer = Buffer.from(whole);
    longer.writeUInt16LE(whole.readUInt16LE(local + 26) + 1, local + 26);
    expect(await problemOf(longer)).toContain('has the name');
  });
});

test('a record is read up to a limit, and checked where there is a checksum', () => {
  const archive = readZip(memorySource('a.pt', whole));
  const record = archive.record(1);
  expect(Buffer.from(readRecord(archive, record, 6, true)).toString()).toBe('little');
  expect(() => readRecord(archive, record, 5, true)).toThrow('has 6 bytes, the limit is 5');
  const bytes = Buffer.from(whole);
  bytes.write('L', archive.positionOf(record));
  const changed = readZip(memorySource('a.pt', bytes));
  expect(() => readRecord(changed, record, 6, true)).toThrow('CRC-32');
  expect(Buffer.from(readRecord(changed, record, 6, false)).toString()).toBe('Little');
});
