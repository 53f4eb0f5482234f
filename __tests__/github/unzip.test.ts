import { describe, expect, test } from '@jest/globals';
import { errorMessage } from '../../src/errors.js';
import { unzipEntry } from '../../src/github/unzip.js';
import { zipOf } from '../helpers/zip-of.js';

const text = Buffer.from('{"a":1}'.repeat(100));
const records = { 'other.json': Buffer.from('no'), 'report.json': text };

describe('unzipEntry', () => {
  test.each([false, true])('takes one file out, deflated: %s', (deflate) => {
    expect(unzipEntry(zipOf(records, { deflate }), 'model/report.json', 10_000)).toEqual(text);
  });

  test('finds the directory before a comment', () => {
    const zip = zipOf(records);
    expect(unzipEntry(Buffer.concat([zip, Buffer.from('comment')]), 'model/report.json', 10_000)).toEqual(text);
  });

  test('says what is not there', () => {
    expect(() => unzipEntry(zipOf(records), 'report.json', 10_000)).toThrow('the archive holds no report.json');
  });

  test('takes nothing that is longer than allowed, whatever the headers claim', () => {
    const bomb = { 'report.json': Buffer.alloc(1_000_000) };
    expect(() => unzipEntry(zipOf(bomb, { deflate: true }), 'model/report.json', 10_000)).toThrow(/more than 10000/);
    const liar = zipOf(bomb, { deflate: true, claimedSizes: { 'report.json': 100 } });
    expect(() => unzipEntry(liar, 'model/report.json', 10_000)).toThrow(/larger than|Cannot create a Buffer/);
  });

  test('never reads beyond an archive, wherever it is cut or changed', () => {
    const zip = zipOf(records, { deflate: true });
    for (let cut = 0; cut < zip.length; cut++) {
      expect(() => unzipEntry(zip.subarray(0, cut), 'model/report.json', 10_000)).toThrow(Error);
    }
    for (let at = 0; at < zip.length; at++) {
      const changed = Buffer.from(zip);
      changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
      expect(outcome(changed)).not.toBe('wrong');
    }
  });
});

function outcome(zip: Buffer): string {
  try {
    return unzipEntry(zip, 'model/report.json', 10_000).equals(text) ? 'right' : 'wrong';
  } catch (error) {
    return errorMessage(error);
  }
}
