/** Finds the end of central directory record, 4.3.14 to 4.3.16 of the PKWARE application note. */
import { CheckpointError } from '../../errors.js';
import { type Message, message } from '../../words/message.js';
import type { ByteSource } from '../byte-source.js';
import { MAX_DIRECTORY_BYTES, MAX_TRAILING_BYTES, MAX_ZIP_RECORDS } from '../limits.js';

const DAMAGED = message('torch.hint.damaged');

const END_LENGTH = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END = 0x06064b50;
const ZIP64_END_LENGTH = 56;
/** Looked through for an end record that lies too far from the end, to name what is wrong. */
const WIDER_SEARCH_BYTES = 2 ** 20;

export interface ZipEnd {
  readonly directoryPosition: number;
  readonly directoryLength: number;
  readonly recordCount: number;
  /** bytes after the end record and its comment */
  readonly trailingBytes: number;
}

interface DirectoryPlace {
  readonly disk: number;
  readonly directoryDisk: number;
  readonly recordsOnDisk: number;
  readonly recordCount: number;
  readonly directoryLength: number;
  readonly directoryPosition: number;
}

/** Throws a CheckpointError where there is none (a truncated file), or where it contradicts itself or the file. */
export function readZipEnd(source: ByteSource): ZipEnd {
  const position = findEnd(source);
  const record = view(source.read(position, END_LENGTH));
  const commentLength = record.getUint16(20, true);
  const trailingBytes = source.byteLength - (position + END_LENGTH + commentLength);
  if (trailingBytes < 0) {
    throw new CheckpointError(source.path, message('torch.zip.comment', { bytes: -trailingBytes }), {
      where: message('torch.where.end', { at: position }),
      hint: message('torch.hint.truncated'),
    });
  }
  const plain: DirectoryPlace = {
    disk: record.getUint16(4, true),
    directoryDisk: record.getUint16(6, true),
    recordsOnDisk: record.getUint16(8, true),
    recordCount: record.getUint16(10, true),
    directoryLength: record.getUint32(12, true),
    directoryPosition: record.getUint32(16, true),
  };
  const zip64 = readZip64End(source, position);
  const place = zip64 === undefined ? plain : reconcile(source, position, plain, zip64.place);
  checkPlace(source, place, zip64?.position ?? position);
  return { ...place, trailingBytes };
}

/** Position of the last end record. torch, too, takes the last one. */
function findEnd(source: ByteSource): number {
  const searched = Math.min(source.byteLength, MAX_TRAILING_BYTES + END_LENGTH);
  const position = lastSignature(source, searched);
  if (position !== undefined) return position;
  const wider = Math.min(source.byteLength, WIDER_SEARCH_BYTES);
  const distant = wider > searched ? lastSignature(source, wider) : undefined;
  if (distant !== undefined) {
    const bytes = source.byteLength - distant - END_LENGTH;
    throw new CheckpointError(source.path, message('torch.file.appended', { bytes, most: MAX_TRAILING_BYTES }), {
      where: message('torch.where.end', { at: distant }),
      hint: message('torch.hint.appended'),
    });
  }
  throw new CheckpointError(source.path, message('torch.zip.truncated', { bytes: source.byteLength }), {
    hint: message('torch.hint.stopped'),
  });
}

function lastSignature(source: ByteSource, searched: number): number | undefined {
  if (searched < END_LENGTH) return undefined;
  const start = source.byteLength - searched;
  const bytes = Buffer.from(source.read(start, searched));
  const found = bytes.lastIndexOf('PK\x05\x06', searched - END_LENGTH, 'latin1');
  return found < 0 ? undefined : start + found;
}

function readZip64End(
  source: ByteSource,
  endPosition: number,
): { place: DirectoryPlace; position: number } | undefined {
  const locatorPosition = endPosition - ZIP64_LOCATOR_LENGTH;
  if (locatorPosition < 0) return undefined;
  const locator = view(source.read(locatorPosition, ZIP64_LOCATOR_LENGTH));
  if (locator.getUint32(0, true) !== ZIP64_LOCATOR) return undefined;
  const position = u64(locator, 8);
  const fail = (): never => {
    throw new CheckpointError(source.path, message('torch.zip.locator', { at: position }), {
      where: message('torch.where.locator', { at: locatorPosition }),
      hint: DAMAGED,
    });
  };
  refuseSecond(source, locatorPosition - ZIP64_END_LENGTH - position);
  if (position > locatorPosition - ZIP64_END_LENGTH) fail();
  const record = view(source.read(position, ZIP64_END_LENGTH));
  const length = u64(record, 4) + 12;
  if (record.getUint32(0, true) !== ZIP64_END || position + length !== locatorPosition) fail();
  return {
    position,
    place: {
      disk: record.getUint32(16, true),
      directoryDisk: record.getUint32(20, true),
      recordsOnDisk: u64(record, 24),
      recordCount: u64(record, 32),
      directoryLength: u64(record, 40),
      directoryPosition: u64(record, 48),
    },
  };
}

/** The plain record repeats the zip64 values or holds all ones where they do not fit; torch writes the values. */
function reconcile(source: ByteSource, position: number, plain: DirectoryPlace, zip64: DirectoryPlace): DirectoryPlace {
  const agrees = (small: number, large: number, ones: number): boolean => small === large || small === ones;
  if (
    !agrees(plain.disk, zip64.disk, 0xffff) ||
    !agrees(plain.directoryDisk, zip64.directoryDisk, 0xffff) ||
    !agrees(plain.recordsOnDisk, zip64.recordsOnDisk, 0xffff) ||
    !agrees(plain.recordCount, zip64.recordCount, 0xffff) ||
    !agrees(plain.directoryLength, zip64.directoryLength, 0xffffffff) ||
    !agrees(plain.directoryPosition, zip64.directoryPosition, 0xffffffff)
  ) {
    throw new CheckpointError(source.path, message('torch.zip.contradicts'), {
      where: message('torch.where.end', { at: position }),
      hint: message('torch.hint.two-ways'),
    });
  }
  return zip64;
}

function checkPlace(source: ByteSource, place: DirectoryPlace, directoryEnd: number): void {
  const fail = (problem: Message): never => {
    throw new CheckpointError(source.path, problem, { where: message('torch.where.directory'), hint: DAMAGED });
  };
  const { directoryPosition, directoryLength, recordCount } = place;
  if (place.disk !== 0 || place.directoryDisk !== 0 || place.recordsOnDisk !== recordCount) {
    fail(message('torch.zip.split'));
  }
  if (recordCount > MAX_ZIP_RECORDS) {
    fail(message('torch.zip.records', { records: recordCount, most: MAX_ZIP_RECORDS }));
  }
  if (directoryLength > MAX_DIRECTORY_BYTES) {
    fail(message('torch.file.too-long', { bytes: directoryLength, most: MAX_DIRECTORY_BYTES }));
  }
  const to = directoryPosition + directoryLength;
  refuseSecond(source, directoryEnd - to);
  if (to !== directoryEnd) fail(message('torch.zip.place', { from: directoryPosition, to, end: directoryEnd }));
}

/** Two saves into one open file are two archives, the positions in the second one counted from its own start. */
function refuseSecond(source: ByteSource, start: number): void {
  if (start <= 0 || start + 4 > source.byteLength) return;
  const begins = (at: number): boolean => Buffer.from(source.read(at, 4)).equals(RECORD);
  if (!begins(0) || !begins(start)) return;
  throw new CheckpointError(source.path, message('torch.zip.second', { at: start }), {
    hint: message('torch.hint.second'),
  });
}

const RECORD = Buffer.from('PK\x03\x04', 'latin1');

function u64(data: DataView, offset: number): number {
  return Number(data.getBigUint64(offset, true));
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
