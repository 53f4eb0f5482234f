/**
 * Reads zip archives as torch.save and re-zipping tools write them. The central directory decides (as in torch),
 * and whatever contradicts it or itself is refused: archives that two programs would read in two ways hide something.
 */
import { crc32 } from 'node:zlib';
import { message } from '../../words/message.js';
import { type ByteSource, memorySource, partOf } from '../byte-source.js';
import type { Lengths } from '../tensor.js';
import { type Directory, readDirectory } from './directory.js';
import { readZipEnd } from './end-record.js';
import { LOCAL_HEADER } from './headers.js';
import { inflateWhole } from './inflate.js';
import {
  checkCrc32,
  dataPosition,
  type Follower,
  HeaderReader,
  overlap,
  recordError,
  type ZipRecord,
} from './record.js';

/** An archive whose directory has been read. */
export class ZipArchive {
  private readonly headers: HeaderReader;
  /** numbers of the records in the order of the file */
  private readonly order: Uint32Array;
  /** of each record, which place it has there */
  private readonly places: Uint32Array;

  /**
   * @param trailingBytes bytes after the archive's end
   * @throws CheckpointError where records overlap
   */
  constructor(
    readonly source: ByteSource,
    readonly directory: Directory,
    private readonly directoryPosition: number,
    readonly trailingBytes: number,
  ) {
    const { size, headerPositions, storedLengths } = directory;
    this.headers = new HeaderReader(source);
    const position = (number: number): number => headerPositions[number] ?? 0;
    this.order = inOrder(headerPositions);
    this.places = new Uint32Array(size);
    this.order.forEach((number, place) => {
      this.places[number] = place;
      const next = this.order[place + 1];
      const least = LOCAL_HEADER.byteLength + directory.nameLength(number) + (storedLengths[number] ?? 0);
      if (position(number) + least > (next === undefined ? directoryPosition : position(next))) {
        throw overlap(source, directory.record(number), this.follower(number));
      }
    });
  }

  /** The number of the record of this name, top folder included, without regard to case; one character for each byte. */
  find(rawName: string): number | undefined {
    return this.directory.find(rawName);
  }

  record(number: number): ZipRecord {
    return this.directory.record(number);
  }

  /** Bytes when inflated, and in the file. */
  lengths(number: number): Lengths {
    const { byteLengths, storedLengths } = this.directory;
    const deflated = this.directory.isDeflated(number);
    return { byteLength: byteLengths[number] ?? 0, storedLength: storedLengths[number] ?? 0, deflated };
  }

  /** The numbers of the records in the order of the file, folders left out. */
  *numbers(): Generator<number> {
    for (const number of this.order) if (!this.directory.isFolder(number)) yield number;
  }

  /** In the order of the file, folders left out. */
  *records(): Generator<ZipRecord> {
    for (const number of this.numbers()) yield this.record(number);
  }

  /**
   * Where the record's data begin in the file, of which its local header is read: only of those that are asked for,
   * since two thirds of a checkpoint's records are the optimizer's.
   * Throws a CheckpointError where the local header does not tell the same as the directory.
   */
  positionOf(record: ZipRecord): number {
    return dataPosition(this.headers, record, this.follower(record.number));
  }

  private follower(number: number): Follower {
    const next = this.order[(this.places[number] ?? 0) + 1];
    if (next !== undefined) return this.record(next);
    return { name: message('torch.where.directory'), headerPosition: this.directoryPosition };
  }
}

/** The numbers from 0 on by what stands there. */
function inOrder(values: Float64Array): Uint32Array {
  const numbers = new Uint32Array(values.length);
  let ordered = true;
  for (let number = 0; number < numbers.length; number++) {
    numbers[number] = number;
    ordered &&= number === 0 || (values[number] ?? 0) >= (values[number - 1] ?? 0);
  }
  // torch writes them so; sorting takes memory.
  return ordered ? numbers : numbers.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}

/** Reads the directory and nothing else. Throws a CheckpointError that names the record. */
export function readZip(source: ByteSource): ZipArchive {
  const end = readZipEnd(source);
  return new ZipArchive(source, readDirectory(source, end), end.directoryPosition, end.trailingBytes);
}

/**
 * The record's bytes, inflated and checked against its CRC-32.
 * Throws a CheckpointError where it is damaged.
 * @param maxBytes refused beyond
 * @param checked false where the archive carries no checksums
 */
export function openRecord(archive: ZipArchive, record: ZipRecord, maxBytes: number, checked: boolean): ByteSource {
  const { byteLength, storedLength, deflated, name } = record;
  const { source } = archive;
  if (byteLength > maxBytes) {
    throw recordError(source, name, message('torch.file.too-long', { bytes: byteLength, most: maxBytes }));
  }
  const stored = partOf(source, archive.positionOf(record), storedLength);
  const bytes = deflated
    ? memorySource(source.path, inflateWhole(source.path, record, stored.read(0, storedLength)))
    : stored;
  if (checked) checkCrc32(source.path, name, crc32Of(bytes), record.crc32);
  return bytes;
}

function crc32Of(bytes: ByteSource): number {
  let crc = 0;
  const piece = new Uint8Array(Math.min(bytes.byteLength, PIECE_BYTES));
  for (let at = 0; at < bytes.byteLength; at += piece.length) {
    const part = piece.subarray(0, bytes.byteLength - at);
    bytes.fill(part, at);
    crc = crc32(part, crc);
  }
  return crc;
}

const PIECE_BYTES = 2 ** 18;
