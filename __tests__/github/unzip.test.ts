import { describe, expect, test } from '@jest/globals';
import { errorMessage } from '../../src/errors.js';
import { unzipEntry } from '../../src/github/unzip.js';
import { zipOf } from '../helpers/zip-of.js';

const text = Buffer.from('{"a":1}'.repeat(100));
const records = { 'other.json': Buffer.from('no'), 'report.json': text };

describe('unzipEntry', () => {
  test.each([false, true])('takes one file out, deflated: %s', async (deflate) => {
    expect(await unzipEntry(zipOf(records, { deflate }), 'model/report.json', 10_000)).toEqual(text);
  });

  test('says what is not there', async () => {
    await expect(unzipEntry(zipOf(records), 'report.json', 10_000)).rejects.toThrow(
      'the archive does not contain report.json',
    );
  });

  test('takes nothing that is longer than allowed, whatever the headers claim', async () => {
    const bomb = { 'report.json': Buffer.alloc(1_000_000) };
    await expect(unzipEntry(zipOf(bomb, { deflate: true }), 'model/report.json', 10_000)).rejects.toThrow(
      /the limit is 10000/,
    );
    const liar = zipOf(bomb, { deflate: true, claimedSizes: { 'report.json': 100 } });
    await expect(unzipEntry(liar, 'model/report.json', 10_000)).rejects.toThrow(/too many bytes/);
  });

  test('never reads beyond an archive, wherever it is cut or changed', async () => {
    const zip = zipOf(records, { deflate: true });
    for (let cut = 0; cut < zip.length; cut++) {
      await expect(unzipEntry(zip.subarray(0, cut), 'model/report.json', 10_000)).rejects.toThrow(Error);
    }
    for (let at = 0; at < zip.length; at++) {
      const changed = Buffer.from(zip);
      changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
      expect(await outcome(changed)).not.toBe('wrong');
    }
  });
});

async function outcome(zip: Buffer): Promise<string> {
  try {
    return (await unzipEntry(zip, 'model/report.json', 10_000)).equals(text) ? 'right' : 'wrong';
  } catch (error) {
    return errorMessage(error);
  }
}
