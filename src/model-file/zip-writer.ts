/**
 * Zip files as torch writes them (caffe2/serialize/inline_container.cc over miniz): stored records that start at
 * multiples of 64, sizes in descriptors, zip64 where needed and always the zip64 end records.
 */
import { crc32 } from 'node:zlib';
import {
  ALL_ONES_16,
  ALL_ONES_32,
  DESCRIPTOR,
  DESCRIPTOR_FLAG,
  DIRECTORY_HEADER,
  END,
  EXTRA_FIELD,
  LOCAL_HEADER,
  UTF8_FLAG,
  ZIP64_DESCRIPTOR,
  ZIP64_END,
  ZIP64_END_UNCOUNTED,
  ZIP64_EXTRA,
  ZIP64_LOCATOR,
} from '../torch/zip/headers.js';
import { type Piece, pieceLength } from './layout.js';

export interface OutputRecord {
  /** with its folder: `model/data.pkl` */
  readonly name: string;
  readonly content: Piece;
}

const ALIGNMENT = 64;
/** Of the extra field that fills up to the alignment with Z: 'FB'. */
const PADDING_EXTRA = 0x4246;
const PADDING = 0x5a;
/** What miniz says that it is made by (UNIX, 3.0) and needs (4.5). */
const MADE_BY = 0x031e;
const NEEDED = 0x2d;

/** Where a record's parts stand. */
type Place = ReturnType<typeof placeAt>;

function placeAt(headerOffset: number, { name, content }: OutputRecord) {
  const length = pieceLength(content);
  // Whether its sizes, or its place, need the zip64 field.
  const [isLong, isFar] = [length >= ALL_ONES_32, headerOffset >= ALL_ONES_32];
  return { name: Buffer.from(name), content, length, headerOffset, isLong, isFar };
}

/** A zip file that holds the records in their order; CRCs of data are asked for when they are known. */
export function zipPieces(records: readonly OutputRecord[]): Piece[] {
  const pieces: Piece[] = [];
  const places: Place[] = [];
  let offset = 0;
  const add = (piece: Piece) => {
    pieces.push(piece);
    offset += pieceLength(piece);
  };
  for (const record of records) {
    const place = placeAt(offset, record);
    places.push(place);
    add({ kind: 'fixed', bytes: localHeader(place) });
    if (place.length === 0) continue;
    add(record.content);
    add({ kind: 'checksums', byteLength: descriptorOf(place).byteLength, bytes: (crcs) => descriptor(place, crcs) });
  }
  const directoryOffset = offset;
  const directoryLength = places.reduce(
    (sum, place) => sum + DIRECTORY_HEADER.byteLength + place.name.length + zip64Length(place),
    0,
  );
  add({
    kind: 'checksums',
    byteLength: directoryLength,
    bytes: (crcs) => Buffer.concat(places.map((place) => directoryHeader(place, crcs))),
  });
  add({ kind: 'fixed', bytes: endRecords(places.length, directoryOffset, directoryLength) });
  return pieces;
}

/** CRC-32 of a record's content, once the data's `crcs` are known. */
export function crcOf(content: Piece, crcs: readonly number[]): number {
  switch (content.kind) {
    case 'fixed':
      return crc32(content.bytes);
    case 'checksums':
      return crc32(content.bytes(crcs));
    case 'data': {
      const crc = crcs[content.storage];
      if (crc === undefined) throw new Error(`the CRC of storage ${content.storage} is not known yet`);
      return crc;
    }
  }
}

/** Of the zip64 field, the same in the local header and in the directory's. */
function zip64Length({ isLong, isFar }: Place): number {
  return isLong || isFar ? EXTRA_FIELD.byteLength + (isLong ? 16 : 0) + (isFar ? 8 : 0) : 0;
}

function zip64Field(place: Place, storedLength: number): Buffer {
  const numbers = [...(place.isLong ? [place.length, storedLength] : []), ...(place.isFar ? [place.headerOffset] : [])];
  if (numbers.length === 0) return Buffer.alloc(0);
  const content = Buffer.from(BigUint64Array.from(numbers, BigInt).buffer);
  return Buffer.concat([EXTRA_FIELD.bytes({ id: ZIP64_EXTRA, length: content.length }), content]);
}

function flags(place: Place): number {
  return UTF8_FLAG | (place.length > 0 ? DESCRIPTOR_FLAG : 0);
}

function localHeader(place: Place): Buffer {
  const { name } = place;
  // miniz does not know the stored length yet and writes 0 for it.
  const zip64 = zip64Field(place, 0);
  const unpadded = LOCAL_HEADER.byteLength + name.length + zip64.length + EXTRA_FIELD.byteLength;
  const length = (ALIGNMENT - ((place.headerOffset + unpadded) % ALIGNMENT)) % ALIGNMENT;
  const extra = [zip64, EXTRA_FIELD.bytes({ id: PADDING_EXTRA, length }), Buffer.alloc(length, PADDING)];
  const extraLength = zip64.length + EXTRA_FIELD.byteLength + length;
  const fields = { flags: flags(place), nameLength: name.length, extraLength };
  return Buffer.concat([LOCAL_HEADER.bytes(fields), name, ...extra]);
}

function descriptorOf({ isLong, isFar }: Place): typeof DESCRIPTOR {
  return isLong || isFar ? ZIP64_DESCRIPTOR : DESCRIPTOR;
}

function descriptor(place: Place, crcs: readonly number[]): Buffer {
  const { content, length } = place;
  const fields = { crc32: crcOf(content, crcs), storedLength: length, byteLength: length };
  return descriptorOf(place).bytes(fields);
}

function directoryHeader(place: Place, crcs: readonly number[]): Buffer {
  const { name, content, length, headerOffset } = place;
  const zip64 = zip64Field(place, length);
  const header = DIRECTORY_HEADER.bytes({
    flags: flags(place),
    crc32: length > 0 ? crcOf(content, crcs) : 0,
    storedLength: Math.min(length, ALL_ONES_32),
    byteLength: Math.min(length, ALL_ONES_32),
    nameLength: name.length,
    extraLength: zip64.length,
    headerPosition: Math.min(headerOffset, ALL_ONES_32),
  });
  return Buffer.concat([header, name, zip64]);
}

function endRecords(count: number, directoryPosition: number, directoryLength: number): Buffer {
  return Buffer.concat([
    ZIP64_END.bytes({
      length: ZIP64_END.byteLength - ZIP64_END_UNCOUNTED,
      madeBy: MADE_BY,
      version: NEEDED,
      recordsOnDisk: count,
      recordCount: count,
      directoryLength,
      directoryPosition,
    }),
    ZIP64_LOCATOR.bytes({
      endPosition: directoryPosition + directoryLength,
      disks: 1,
    }),
    END.bytes({
      recordsOnDisk: Math.min(count, ALL_ONES_16),
      recordCount: Math.min(count, ALL_ONES_16),
      directoryLength: Math.min(directoryLength, ALL_ONES_32),
      directoryPosition: Math.min(directoryPosition, ALL_ONES_32),
    }),
  ]);
}
