/** Where zip's fields end: what does not fit must stand in the zip64 records instead. */
import { describe, expect, test } from '@jest/globals';
import type { Piece } from '../../src/model-file/layout.js';
import { type OutputRecord, zipPieces } from '../../src/model-file/zip-writer.js';

const END = 22;
const data = (byteLength: number): Piece => ({
  kind: 'data',
  storage: 0,
  first: 0,
  count: byteLength,
  store: { kind: 'plain' },
  byteLength,
});

/** Bytes of the last two pieces, the directory and the end records, with every CRC 0. */
function tail(records: readonly OutputRecord[]): { directory: Buffer; end: Buffer } {
  const [directory, end] = zipPieces(records)
    .slice(-2)
    .map((piece) => {
      if (piece.kind === 'data') throw new Error('data at the end');
      return Buffer.from(piece.kind === 'fixed' ? piece.bytes : piece.bytes([0]));
    });
  if (directory === undefined || end === undefined) throw new Error('no directory');
  return { directory, end };
}

test.each([
  [0xfffe, 0xfffe],
  [0xffff, 0xffff],
  [0x10000, 0xffff],
])('%d records are counted as %d in the old field, and truly in the new one', (count, old) => {
  const empty: Piece = { kind: 'fixed', bytes: new Uint8Array() };
  const { end } = tail(Array.from({ length: count }, (_, i) => ({ name: `${i}`, content: empty })));
  const at = end.length - END;
  expect([end.readUInt16LE(at + 8), end.readUInt16LE(at + 10)]).toEqual([old, old]);
  expect([end.readBigUInt64LE(24), end.readBigUInt64LE(32)]).toEqual([BigInt(count), BigInt(count)]);
});

describe('a record that begins', () => {
  /** The second record begins behind the first one's header of 64 bytes, its data and its descriptor of 16 or 24. */
  const offsetFields = (headerOffset: number): { old: number; zip64: number } => {
    const first =
      [16, 24].map((descriptor) => headerOffset - 64 - descriptor).find((length) => length < 0xffffffff) ?? 0;
    const { directory } = tail([
      { name: 'a', content: data(first) },
      { name: 'b', content: data(1) },
    ]);
    const at = directory.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    return { old: directory.readUInt32LE(at + 42), zip64: directory.readUInt16LE(at + 30) };
  };

  test('at the last byte that the field can name, has zip64', () =>
    expect(offsetFields(0xffffffff)).toEqual({ old: 0xffffffff, zip64: 12 }));
  test('before it, has none', () => expect(offsetFields(0xfffffffe)).toEqual({ old: 0xfffffffe, zip64: 0 }));
});

test.each([
  ['no byte has neither descriptor nor CRC', 0, [], 0x0800, 0],
  ['one byte has both', 1, [0x12345678], 0x0808, 0x12345678],
])('a record of %s', (_, byteLength, crcs, flags, crc) => {
  const pieces = zipPieces([{ name: 'a', content: data(byteLength) }]);
  const [local, directory] = [pieces[0], pieces.at(-2)];
  if (local?.kind !== 'fixed' || directory?.kind !== 'checksums') throw new Error('no headers');
  const central = Buffer.from(directory.bytes(crcs));
  expect(Buffer.from(local.bytes).readUInt16LE(6)).toBe(flags);
  expect([central.readUInt16LE(8), central.readUInt32LE(16)]).toEqual([flags, crc]);
});
