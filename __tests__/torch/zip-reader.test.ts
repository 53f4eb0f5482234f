/** Records of a zip archive as the reader finds them, and what it reads of the file for that. */
import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import { type ByteSource, memorySource } from '../../src/torch/byte-source.js';
import { readZip } from '../../src/torch/zip/reader.js';
import { checkBytes, checkCrc32 } from '../../src/torch/zip/record.js';
import { readRecord } from '../helpers/read-record.js';
import { zipOf } from '../helpers/zip-of.js';

const WINDOW = 2560;
/** Header and name of a record whose name is a letter in the folder `model`. */
const HEADER = 37;
const FAR = 5000;

type Read = readonly [position: number, byteLength: number];

/** A source in memory that keeps what was read. */
function watched(bytes: Uint8Array): { readonly source: ByteSource; readonly reads: Read[] } {
  const memory = memorySource('a.pt', bytes);
  const reads: Read[] = [];
  const read = (position: number, byteLength: number) => {
    reads.push([position, byteLength]);
    return memory.read(position, byteLength);
  };
  return { source: { ...memory, read }, reads };
}

/** What is read when all places are asked for: the records' own headers. Each record must hold what was put into it. */
function headerReads(lengths: Readonly<Record<string, number>>): readonly Read[] {
  const content = Object.entries(lengths).map(([name, length], i) => [name, Buffer.alloc(length, i + 1)] as const);
  const bytes = zipOf(Object.fromEntries(content));
  const { source, reads } = watched(bytes);
  const archive = readZip(source);
  const records = [...archive.records()];
  expect(reads.at(-1)?.[0]).toBe(directoryOf(bytes));
  const before = reads.length;
  for (const record of records) expect(archive.positionOf(record)).toBeGreaterThan(record.headerPosition);
  const headers = reads.slice(before);
  const whole = content.map(([, data], i) => {
    const record = records[i];
    return record !== undefined && data.equals(readRecord(archive, record, FAR, true));
  });
  expect(records.map(({ name }) => name)).toEqual(content.map(([name]) => `model/${name}`));
  expect(whole).toEqual(content.map(() => true));
  return headers;
}

function directoryOf(bytes: Buffer): number {
  return bytes.readUInt32LE(bytes.length - 6);
}

describe('headers are read', () => {
  test('once somebody asks for the data, and only of records that are asked for', () => {
    const bytes = zipOf({ a: Buffer.alloc(FAR), b: Buffer.alloc(FAR), c: Buffer.alloc(FAR) });
    const { source, reads } = watched(bytes);
    const archive = readZip(source);
    const [, b, c] = archive.records();
    const directory = reads.length;
    expect([c, b, b].map((record) => record && archive.positionOf(record))).toEqual([
      3 * HEADER + 2 * FAR,
      2 * HEADER + FAR,
      2 * HEADER + FAR,
    ]);
    expect(reads.slice(directory)).toEqual([
      [2 * (HEADER + FAR), HEADER],
      [HEADER + FAR, HEADER],
    ]);
  });

  test('of neighbours at once', () => {
    expect(headerReads({ a: 10, b: 0, c: 10, d: FAR })).toEqual([[0, WINDOW]]);
  });

  test('alone where the next one is far', () => {
    const second = HEADER + FAR;
    expect(headerReads({ a: FAR, b: FAR })).toEqual([
      [0, HEADER],
      [second, HEADER],
    ]);
  });

  test('once where the next one ends with the window', () => {
    expect(headerReads({ a: WINDOW - 2 * HEADER, b: FAR })).toEqual([[0, WINDOW]]);
  });

  test.each([
    ['a byte beyond it', WINDOW - HEADER + 1],
    ['in its last byte', WINDOW - 1],
  ])('again where the next one ends or begins %s', (_, second) => {
    expect(headerReads({ a: second - HEADER, b: FAR })).toEqual([
      [0, WINDOW],
      [second, HEADER],
    ]);
  });

  test('alone where the next one begins behind the window', () => {
    expect(headerReads({ a: WINDOW - HEADER, b: FAR })).toEqual([
      [0, HEADER],
      [WINDOW, HEADER],
    ]);
  });

  test('from the second window on like from the first', () => {
    const third = 2 * HEADER + FAR;
    expect(headerReads({ a: FAR, b: 0, c: 10, d: FAR })).toEqual([
      [0, HEADER],
      [third - HEADER, WINDOW],
    ]);
    expect(headerReads({ a: FAR, b: WINDOW - HEADER - 1, c: 10, d: FAR })).toEqual([
      [0, HEADER],
      [third - HEADER, WINDOW],
      [third + WINDOW - HEADER - 1, WINDOW],
    ]);
  });

  test('with names that are longer than the window', () => {
    const long = HEADER - 1 + 3000;
    const name = 'n'.repeat(3000);
    expect(headerReads({ [name]: 10, a: FAR })).toEqual([
      [0, long],
      [long + 10, HEADER],
    ]);
    expect(headerReads({ a: 10, [name]: 10, b: FAR })).toEqual([
      [0, WINDOW],
      [HEADER + 10, long],
      [HEADER + 10 + long + 10, HEADER],
    ]);
  });

  test('up to the end of the file', () => {
    const last = HEADER + FAR;
    const length = zipOf({ a: Buffer.alloc(FAR), b: Buffer.alloc(10) }).length;
    expect(headerReads({ a: FAR, b: 10 })).toEqual([
      [0, HEADER],
      [last, length - last],
    ]);
  });
});

describe('records', () => {
  const data = { a: Buffer.from('first'), 'b/': Buffer.alloc(0), c: Buffer.from('third') };
  const whole = zipOf(data);

  test('stand in the order of the file, whatever that of the directory, and without folders', () => {
    const start = directoryOf(whole);
    const second = whole.indexOf('PK\x01\x02', start + 1, 'latin1');
    const end = whole.length - 22;
    const [before, one, others, after] = [
      whole.subarray(0, start),
      whole.subarray(start, second),
      whole.subarray(second, end),
      whole.subarray(end),
    ];
    const archive = readZip(memorySource('a.pt', Buffer.concat([before, others, one, after])));
    expect(Array.from(archive.records(), ({ name, headerPosition }) => [name, headerPosition])).toEqual([
      ['model/a', 0],
      ['model/c', 2 * HEADER + 6],
    ]);
    // Numbered as in the directory, folders too.
    expect([0, 1, 2].map((number) => archive.record(number).name)).toEqual(['model/b/', 'model/c', 'model/a']);
    expect(archive.trailingBytes).toBe(0);
  });

  test('are found by their names, in whatever case, and are the same each time', () => {
    const archive = readZip(memorySource('a.pt', whole));
    expect(['model/a', 'model/b/', 'MODEL/C'].map((name) => archive.find(name))).toEqual([0, 1, 2]);
    expect(['model/b', 'a', '', 'model/d', 'constructor', '__proto__'].map((name) => archive.find(name))).toEqual(
      new Array(6).fill(undefined),
    );
    for (const record of archive.records()) {
      expect(archive.record(record.number)).toEqual(record);
      expect(archive.find(record.name)).toBe(record.number);
    }
    expect([...archive.records()]).toEqual([...archive.records()]);
  });

  test('are inflated where they were deflated', () => {
    const long = Buffer.alloc(1000, 'abc');
    const archive = readZip(memorySource('a.pt', zipOf({ a: long }, { deflate: true })));
    const record = archive.record(0);
    expect([record.deflated, record.byteLength, record.storedLength < 100]).toEqual([true, 1000, true]);
    expect(Buffer.from(readRecord(archive, record, 1000, true)).equals(long)).toBe(true);
  });
});

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
