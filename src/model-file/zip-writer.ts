/**
 * Zip files as torch writes them (caffe2/serialize/inline_container.cc over miniz): stored records that start at
 * multiples of 64, sizes in descriptors, zip64 where needed and always the zip64 end records.
 */
import { crc32 } from 'node:zlib';
import { type Piece, pieceLength } from './layout.js';

export interface OutputRecord {
  /** with its folder: `model/data.pkl` */
  readonly name: string;
  readonly content: Piece;
}

const ALIGNMENT = 64;
const LIMIT_32 = 0xffffffff;
const LIMIT_16 = 0xffff;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const ZIP64_END = 56;
const ZIP64_LOCATOR = 20;
const END = 22;
/** UTF-8 names */
const FLAG_UTF8 = 0x0800;
/** CRC and sizes follow the data */
const FLAG_DESCRIPTOR = 0x0008;

/** Where a record's parts stand. */
type Place = ReturnType<typeof placeAt>;

function placeAt(headerOffset: number, { name, content }: OutputRecord) {
  const length = pieceLength(content);
  // Whether its sizes, or its place, need the zip64 field.
  const [isLong, isFar] = [length >= LIMIT_32, headerOffset >= LIMIT_32];
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
    add({ kind: 'checksums', byteLength: descriptorLength(place), bytes: (crcs) => descriptor(place, crcs) });
  }
  const directoryOffset = offset;
  const directoryLength = places.reduce(
    (sum, place) => sum + CENTRAL_HEADER + place.name.length + zip64Length(place),
    0,
  );
  add({
    kind: 'checksums',
    byteLength: directoryLength,
    bytes: (crcs) => Buffer.concat(places.map((place) => centralHeader(place, crcs))),
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

/** Of the zip64 field, the same in the local and the central header. */
function zip64Length({ isLong, isFar }: Place): number {
  return isLong || isFar ? 4 + (isLong ? 16 : 0) + (isFar ? 8 : 0) : 0;
}

function zip64Field(place: Place, storedLength: number): Buffer {
  const field = new Cursor(zip64Length(place));
  if (field.bytes.length === 0) return field.bytes;
  field.u16(0x0001).u16(field.bytes.length - 4);
  if (place.isLong) field.u64(place.length).u64(storedLength);
  if (place.isFar) field.u64(place.headerOffset);
  return field.bytes;
}

function flags(place: Place): number {
  return FLAG_UTF8 | (place.length > 0 ? FLAG_DESCRIPTOR : 0);
}

function localHeader(place: Place): Buffer {
  // miniz does not know the stored length yet and writes 0 for it.
  const zip64 = zip64Field(place, 0);
  const unpadded = LOCAL_HEADER + place.name.length + zip64.length + 4;
  const padding = (ALIGNMENT - ((place.headerOffset + unpadded) % ALIGNMENT)) % ALIGNMENT;
  return new Cursor(unpadded + padding)
    .ascii('PK\x03\x04')
    .u16(0) // version needed
    .u16(flags(place))
    .skip(18) // method: stored, time, date, CRC, sizes
    .u16(place.name.length)
    .u16(zip64.length + 4 + padding)
    .copy(place.name)
    .copy(zip64)
    .ascii('FB')
    .u16(padding)
    .fill(0x5a).bytes; // Z
}

function descriptorLength({ isLong, isFar }: Place): number {
  return isLong || isFar ? 24 : 16;
}

function descriptor(place: Place, crcs: readonly number[]): Buffer {
  const { length } = place;
  const cursor = new Cursor(descriptorLength(place)).ascii('PK\x07\x08').u32(crcOf(place.content, crcs));
  return (cursor.bytes.length === 24 ? cursor.u64(length).u64(length) : cursor.u32(length).u32(length)).bytes;
}

function centralHeader(place: Place, crcs: readonly number[]): Buffer {
  const { length } = place;
  const zip64 = zip64Field(place, length);
  return new Cursor(CENTRAL_HEADER + place.name.length + zip64.length)
    .ascii('PK\x01\x02')
    .skip(4) // version made by and needed
    .u16(flags(place))
    .skip(6) // method, time, date
    .u32(length > 0 ? crcOf(place.content, crcs) : 0)
    .u32(Math.min(length, LIMIT_32))
    .u32(Math.min(length, LIMIT_32))
    .u16(place.name.length)
    .u16(zip64.length)
    .skip(10) // comment, disk, attributes
    .u32(Math.min(place.headerOffset, LIMIT_32))
    .copy(place.name)
    .copy(zip64).bytes;
}

function endRecords(count: number, directoryOffset: number, directoryLength: number): Buffer {
  return new Cursor(ZIP64_END + ZIP64_LOCATOR + END)
    .ascii('PK\x06\x06')
    .u64(ZIP64_END - 12)
    .u16(0x031e) // made by
    .u16(0x2d) // version needed
    .skip(8) // disks
    .u64(count)
    .u64(count)
    .u64(directoryLength)
    .u64(directoryOffset)
    .ascii('PK\x06\x07')
    .skip(4)
    .u64(directoryOffset + directoryLength)
    .u32(1)
    .ascii('PK\x05\x06')
    .skip(4)
    .u16(Math.min(count, LIMIT_16))
    .u16(Math.min(count, LIMIT_16))
    .u32(Math.min(directoryLength, LIMIT_32))
    .u32(Math.min(directoryOffset, LIMIT_32))
    .skip(2).bytes;
}

/** Little-endian fields one after another into a block of zeros of known length. */
class Cursor {
  readonly bytes: Buffer;
  #at = 0;

  constructor(length: number) {
    this.bytes = Buffer.alloc(length);
  }

  skip(length: number): this {
    this.#at += length;
    return this;
  }

  u16(value: number): this {
    this.#at = this.bytes.writeUInt16LE(value, this.#at);
    return this;
  }

  u32(value: number): this {
    this.#at = this.bytes.writeUInt32LE(value, this.#at);
    return this;
  }

  u64(value: number): this {
    this.#at = this.bytes.writeBigUInt64LE(BigInt(value), this.#at);
    return this;
  }

  ascii(text: string): this {
    this.#at += this.bytes.write(text, this.#at, 'latin1');
    return this;
  }

  /** What is left. */
  fill(byte: number): this {
    this.bytes.fill(byte, this.#at);
    return this;
  }

  copy(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.#at);
    return this.skip(bytes.length);
  }
}
