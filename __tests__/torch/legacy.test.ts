/** What only the stream of pickles holds that torch wrote before 1.6. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { readWeights } from '../helpers/read-weights.js';
import { RewrittenFile } from '../helpers/rewritten-file.js';

describe('views of storages', () => {
  const scratch = new RewrittenFile();
  afterAll(() => scratch.remove());
  const text = (value: string) => `X${String.fromCharCode(value.length)}\0\0\0${value}`;
  const storage = (key: string, view: string, numel = 10) =>
    `(${text('storage')}ctorch\nFloatStorage\n${text(key)}${text('cpu')}K${String.fromCharCode(numel)}${view}tQ`;
  const view = (key: string, offset: string, count: string) => `(${text(key)}${offset}${count}t`;
  const int = (value: number) => `I${value}\n`;

  /** What becomes of a stream of one tensor for each of these storages, whose elements are 0 to 9. */
  async function read(keys: readonly string[], storages: readonly string[], count = 1): Promise<string[]> {
    const tensors = storages.map(
      (id, i) =>
        `${text(`t${i}`)}ctorch._utils\n_rebuild_tensor_v2\n(${id}K\0K${String.fromCharCode(count)}\x85K\x01\x85\x89}tR`,
    );
    const magic = '\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.';
    const pickles = `${magic}\x80\x02M\xe9\x03.\x80\x02}${text('little_endian')}\x88s.\x80\x02}(${tensors.join('')}u.`;
    const elements = keys.map(() => Buffer.from(Float32Array.from({ length: 10 }, (_, i) => i).buffer));
    const counted = elements.map((bytes) => Buffer.concat([Buffer.from('\x0a\0\0\0\0\0\0\0'), bytes]));
    const bytes = Buffer.from(`${pickles}\x80\x02](${keys.map(text).join('')}e.`, 'latin1');
    scratch.write(Buffer.concat([bytes, ...counted]));
    const { bytes: weights } = await readWeights(scratch.path);
    return Array.from(weights.values(), (values) => new Float32Array(Uint8Array.from(values).buffer).join());
  }

  test.each<[string, string, number, string]>([
    ['None for a view', 'N', 1, '0'],
    ['a view of all', view('1', int(0), int(10)), 10, '0,1,2,3,4,5,6,7,8,9'],
    ['a view within', view('1', int(3), int(2)), 2, '3,4'],
    ['a view to the end', view('1', int(3), int(7)), 7, '3,4,5,6,7,8,9'],
    ['an empty view', view('1', int(10), int(0)), 0, ''],
  ])('%s', async (_, sixth, count, expected) => {
    expect(await read(['0'], [storage('0', sixth)], count)).toEqual([expected]);
  });

  test('a tensor reaches no further than its view', async () => {
    await expect(read(['0'], [storage('0', view('1', int(3), int(2)))], 3)).rejects.toThrow(
      'tensor "t0" reaches byte 24 of storage "0", which has 20',
    );
  });

  test.each<[string, string]>([
    ['beyond the end', view('1', int(3), int(8))],
    ['before the start', view('1', int(-1), int(2))],
    ['of a negative length', view('1', int(3), int(-1))],
    ['without a length', `(${text('1')}${int(3)}t`],
    ['without an offset', view('1', 'N', int(3))],
    ['that is a number', int(3)],
    ['without a name', `(${int(1)}${int(0)}${int(1)}t`],
  ])('a view %s', async (_, sixth) => {
    await expect(read(['0'], [storage('0', sixth)])).rejects.toThrow(
      'a view that does not lie within its storage of 10 elements',
    );
  });

  test('views of one name are one view', async () => {
    const one = storage('0', view('v', int(3), int(2)));
    const other = storage('0', view('w', int(4), int(2)));
    expect(await read(['0'], [one, other, one], 2)).toEqual(['3,4', '4,5', '3,4']);
  });

  test.each<[string, readonly string[], string]>([
    ['of other places', [storage('0', view('v', int(3), int(2))), storage('0', view('v', int(4), int(2)))], 'v'],
    ['of other lengths', [storage('0', view('v', int(3), int(2))), storage('0', view('v', int(3), int(3)))], 'v'],
    ['of other storages', [storage('0', view('v', int(3), int(2))), storage('1', view('v', int(3), int(2)))], 'v'],
    ['of which one is a storage’s', [storage('0', view('1', int(3), int(2))), storage('1', 'N')], '1'],
    ['of which one is its own storage’s', [storage('0', view('0', int(3), int(2)))], '0'],
  ])('two %s cannot have one name', async (_, storages, name) => {
    await expect(read(['0', '1'], [...storages, storage('1', 'N')])).rejects.toThrow(
      `two views of storages share the name "${name}"`,
    );
  });
});
