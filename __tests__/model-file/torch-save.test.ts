import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type FileLayout, pieceLength } from '../../src/model-file/layout.js';
import { torchLayout } from '../../src/model-file/torch-save.js';
import { outputModel } from '../helpers/output-model.js';
import { layoutBytes } from '../helpers/write-layout.js';

const GOLDEN = new URL('../fixtures/golden/', import.meta.url);
const golden = (name: string) => readFileSync(new URL(name, GOLDEN));

/** The plain state dict of scripts/fixtures/make_golden_save.py. */
const PLAIN = outputModel(
  ['encoder.weight', 'float32', [2, 3]],
  ['encoder.bias', 'float32', [3]],
  ['decoder.weight', '=encoder.weight', [2, 3]],
  ['norm.num_batches_tracked', 'int64', []],
  ['empty', 'float32', [0, 4]],
  ['词表.weight', 'float32', [0, 70000]],
  ['wide', 'float16', [300, 2]],
  ['four', 'float32', [1, 2, 1, 2]],
  ...[
    'float64',
    'float16',
    'bfloat16',
    'int64',
    'int32',
    'int16',
    'int8',
    'uint8',
    'bool',
    'complex64',
    'complex128',
  ].map((dtype) => [`dtypes.${dtype}`, dtype, [3]] as const),
  ...Array.from({ length: 12 }, (_, i) => [`layers.${i}.bias`, 'float32', [2]] as const),
);

function pickleOf(layout: FileLayout): Uint8Array {
  // The first piece is the local header of data.pkl, the second its content.
  const piece = layout.pieces[1];
  if (piece?.kind !== 'fixed') throw new Error('no pickle');
  return piece.bytes;
}

describe('the pickle', () => {
  test.each(['torch-1.13.pkl', 'torch-2.13.pkl'])('is %s byte for byte', (name) => {
    expect(Buffer.from(pickleOf(torchLayout(PLAIN))).equals(golden(name))).toBe(true);
  });

  test('of dtypes without a typed storage is that of torch 2.13', () => {
    const dtypes = ['uint16', 'uint32', 'uint64', 'float8_e4m3fn', 'float8_e5m2'];
    const layout = torchLayout(outputModel(...dtypes.map((dtype) => [dtype, dtype, [4]] as const)));
    expect(Buffer.from(pickleOf(layout)).equals(golden('new-dtypes.pkl'))).toBe(true);
  });

  test('sets the items of long dicts in the batches of CPython', () => {
    const rest = Array.from({ length: 1002 }, (_, i) => [`tensor${i + 1}`, '=tensor0', [1]] as const);
    const pickled = pickleOf(torchLayout(outputModel(['tensor0', 'float32', [1]], ...rest)));
    expect(createHash('sha256').update(pickled).digest('hex')).toBe(golden('many.sha256').toString().trim());
  });
});

describe('the file', () => {
  test("is what torch's own writer makes of the same records, but for the digits that hash the names", () => {
    const theirs = golden('model.pt');
    const layout = torchLayout(PLAIN);
    expect(layout.byteLength).toBe(theirs.length);
    const data = PLAIN.storages.map(() => Buffer.alloc(0));
    layout.tensors.forEach(({ position, byteLength }, i) => {
      data[PLAIN.tensors[i]?.storage ?? 0] = theirs.subarray(position, position + byteLength);
    });
    const ours = layoutBytes(layout, data);
    expect(withoutNameHash(ours).equals(withoutNameHash(theirs))).toBe(true);
  });

  test('starts every storage at a multiple of 64', () => {
    const shapes = Array.from({ length: 130 }, (_, i) => [`t${i}`, 'int8', [i + 1]] as const);
    const { tensors } = torchLayout(outputModel(...shapes));
    expect(tensors.filter(({ position }) => position === 0 || position % 64 !== 0)).toEqual([]);
  });

  test('holds storages in the order of the tensors, and none that no tensor names', () => {
    const layout = torchLayout({
      storages: [0, 1, 2].map(() => ({ dtype: 'float32', numel: 1 })),
      tensors: [
        { name: 'a', shape: [1], storage: 2 },
        { name: 'b', shape: [1], storage: 0 },
      ],
    });
    expect(layout.pieces.flatMap((piece) => (piece.kind === 'data' ? [piece.storage] : []))).toEqual([2, 0]);
  });

  test('must have the storages that its tensors name', () => {
    expect(() => torchLayout({ storages: [], tensors: [{ name: 'a', shape: [1], storage: 0 }] })).toThrow(
      'a: there is no storage 0',
    );
  });

  test('may be empty of tensors', () => {
    const file = layoutBytes(torchLayout({ storages: [], tensors: [] }), []);
    expect(file.includes('data.pkl')).toBe(true);
    expect(file.includes('data/0')).toBe(false);
  });

  test('asks for CRCs only when they are known', () => {
    const descriptor = torchLayout(outputModel(['a', 'float32', [1]])).pieces.find(
      (piece) => piece.kind === 'checksums',
    );
    expect(() => descriptor?.kind === 'checksums' && descriptor.bytes([])).not.toThrow();
    const ofData = torchLayout(outputModel(['a', 'float32', [1]])).pieces.filter(
      (piece) => piece.kind === 'checksums',
    )[2];
    expect(() => ofData?.kind === 'checksums' && ofData.bytes([])).toThrow('storage 0 is not known');
  });
});

describe('beyond 4 GiB', () => {
  // data/0 is long, data/1 far, data/2 both, data/3 far and empty.
  const LARGE = outputModel(
    ['long', 'float64', [2 ** 29 + 1]],
    ['far', 'float32', [3]],
    ['both', 'uint8', [0xffffffff]],
    ['none', 'float32', [0]],
  );
  const layout = torchLayout(LARGE);

  test('the pickle holds the numbers that do not fit 32 bits', () => {
    const bytes = torchLayout(outputModel(['a', 'uint8', [2 ** 31, 1]], ['b', 'uint8', [2 ** 40 + 5]]));
    const text = Buffer.from(pickleOf(bytes)).toString('hex');
    expect(text).toContain('8a050000008000'); // LONG1, five bytes: 2^31 with a sign
    expect(text).toContain('8a06050000000001'); // LONG1, six bytes: 2^40 + 5
  });

  test('headers, descriptors and the directory are those that torch writes', () => {
    const withoutData = layout.pieces.map((piece) => {
      if (piece.kind === 'fixed') return piece.bytes;
      return piece.kind === 'checksums' ? piece.bytes([0, 0, 0, 0]) : Buffer.alloc(0);
    });
    expect(layout.pieces.reduce((sum, piece) => sum + pieceLength(piece), 0)).toBe(layout.byteLength);
    const ours = Buffer.concat(withoutData);
    expect(withoutNameHash(ours).equals(withoutNameHash(golden('beyond-4gib.bin')))).toBe(true);
  });
});

/** The digits of the serialization id that stand for the records' names, and the two CRCs over them, made zero. */
function withoutNameHash(file: Buffer): Buffer {
  const masked = Buffer.from(file);
  const id = file.indexOf('PK\x07\x08', file.indexOf('.data/serialization_id')) - 40;
  const crc = Buffer.alloc(4);
  crc.writeUInt32LE(crc32(file.subarray(id, id + 40)));
  const central = file.lastIndexOf(crc);
  expect(file.readUInt32LE(id + 44)).toBe(file.readUInt32LE(central));
  return masked
    .fill(0, id, id + 20)
    .fill(0, id + 44, id + 48)
    .fill(0, central, central + 4);
}
