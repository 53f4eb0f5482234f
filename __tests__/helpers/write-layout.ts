/** A plain writer of layouts, for tests that need a model file: one piece after another, whole in memory. */
import { crc32 } from 'node:zlib';
import type { FileLayout, LayoutPiece } from '../../src/model-file/layout.js';

/** @param data little-endian elements of each storage */
export function layoutBytes(layout: FileLayout, data: readonly Uint8Array[]): Buffer {
  const crcs = data.map((bytes) => crc32(bytes));
  const parts = layout.pieces.map((piece) => {
    const bytes = pieceBytes(piece, data, crcs);
    if (piece.kind !== 'fixed' && bytes.length !== piece.byteLength) {
      throw new Error(`${piece.kind}: ${bytes.length} bytes, announced ${piece.byteLength}`);
    }
    return bytes;
  });
  const file = Buffer.concat(parts);
  if (file.length !== layout.byteLength) throw new Error(`${file.length} bytes, announced ${layout.byteLength}`);
  return file;
}

function pieceBytes(piece: LayoutPiece, data: readonly Uint8Array[], crcs: readonly number[]): Uint8Array {
  switch (piece.kind) {
    case 'fixed':
      return piece.bytes;
    case 'data':
      return data[piece.storage] ?? new Uint8Array();
    case 'file':
      return piece.source.read(piece.position, piece.byteLength);
    case 'checksums':
      return piece.bytes(crcs);
  }
}
