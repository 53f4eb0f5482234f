/**
 * Reads zip archives as torch.save and re-zipping tools write them. The central directory decides (as in torch),
 * and whatever contradicts it or itself is refused: archives that two programs would read in two ways hide something.
 * Section numbers are those of the PKWARE application note.
 */
import { CheckpointError } from '../../errors.js';
import type { ByteSource } from '../byte-source.js';
import { checkBytes } from '../checksum.js';
import { MAX_DEFLATE_RATIO } from '../limits.js';
import { decodeUtf8 } from '../pickle/cursor.js';
import { quote } from '../quote.js';
import { readZipEnd } from './end-record.js';
import { inflateWhole } from './inflate.js';

const DAMAGED = 'The file is damaged or not what torch.save writes: copy it again, or choose another checkpoint.';
const AMBIGUOUS = 'The file is damaged, or made to be read in two ways: save it again with torch.save.';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_HEADER_LENGTH = 46;
const ZIP64_EXTRA = 0x0001;
const ALL_ONES = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** General purpose bits, 4.4.4: encrypted, patch data, strong encryption, masked header. */
const REFUSED_FLAGS = [
  { bit: 0x1, meaning: 'encrypted' },
  { bit: 0x20, meaning: 'patch data' },
  { bit: 0x40, meaning: 'strongly encrypted' },
  { bit: 0x2000, meaning: 'masked' },
] as const;
/** Sizes and CRC follow the data; the local header's fields say nothing. */
const DESCRIPTOR_FLAG = 0x8;

export interface ZipRecord {
  /** with the top folder */
  readonly name: string;
  readonly deflated: boolean;
  /** of the inflated bytes, as the central directory says */
  readonly crc32: number;
  /** bytes in the file */
  readonly storedLength: number;
  /** bytes when inflated */
  readonly byteLength: number;
  readonly headerPosition: number;
  /** of the data in the file */
  readonly position: number;
}

export interface ZipArchive {
  /** in the order of the file, folders left out */
  readonly records: readonly ZipRecord[];
  /** bytes after the archive's end */
  readonly trailingBytes: number;
}

interface DirectoryEntry extends Omit<ZipRecord, 'position'> {
  readonly rawName: Uint8Array;
  readonly method: number;
  readonly flags: number;
}

/** Reads directory and local headers, no data. Throws a CheckpointError that names the record. */
export function readZip(source: ByteSource): ZipArchive {
  const end = readZipEnd(source);
  const entries = readDirectory(source, source.read(end.directoryPosition, end.directoryLength), end.recordCount);
  checkNames(source, entries);
  entries.sort((a, b) => a.headerPosition - b.headerPosition);
  const records = entries.map((entry, i) =>
    locate(source, entry, entries[i + 1] ?? { name: 'central directory', headerPosition: end.directoryPosition }),
  );
  return { records: records.filter((record) => !record.name.endsWith('/')), trailingBytes: end.trailingBytes };
}

/**
 * The record's bytes, inflated and checked against its CRC-32.
 * @param maxBytes refused beyond
 * @param checked false where the archive carries no checksums
 */
export function readRecord(source: ByteSource, record: ZipRecord, maxBytes: number, checked: boolean): Uint8Array {
  if (record.byteLength > maxBytes) {
    throw recordError(source, record.name, `has ${record.byteLength} bytes; at most ${maxBytes} are read`);
  }
  const stored = source.read(record.position, record.storedLength);
  const bytes = record.deflated ? inflateWhole(source.path, record, stored) : stored;
  if (checked) checkBytes(source.path, record.name, bytes, record.crc32);
  return bytes;
}

function readDirectory(source: ByteSource, bytes: Uint8Array, count: number): DirectoryEntry[] {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: DirectoryEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const fail = (problem: string): never => {
      throw new CheckpointError(source.path, problem, {
        where: `central directory, record ${i + 1} of ${count}`,
        hint: DAMAGED,
      });
    };
    if (at + DIRECTORY_HEADER_LENGTH > bytes.length) fail('is missing: the directory ends before it');
    if (data.getUint32(at, true) !== DIRECTORY_HEADER) fail('does not start with its signature');
    const nameEnd = at + DIRECTORY_HEADER_LENGTH + data.getUint16(at + 28, true);
    const extraEnd = nameEnd + data.getUint16(at + 30, true);
    const end = extraEnd + data.getUint16(at + 32, true);
    if (end > bytes.length) fail('runs past the end of the directory');
    const rawName = bytes.subarray(at + DIRECTORY_HEADER_LENGTH, nameEnd);
    const flags = data.getUint16(at + 8, true);
    const method = data.getUint16(at + 10, true);
    // Tools on Chinese Windows write folder names in GBK: only equal bytes count.
    const name = decodeUtf8(rawName) ?? Buffer.from(rawName).toString('latin1');
    const sizes = readSizes(data, at, nameEnd, extraEnd, fail);
    checkEntry(source, { name, flags, method, ...sizes }, data.getUint16(at + 34, true));
    entries.push({
      name,
      rawName,
      flags,
      method,
      deflated: method === DEFLATED,
      crc32: data.getUint32(at + 16, true),
      ...sizes,
    });
    at = end;
  }
  if (at !== bytes.length) {
    throw new CheckpointError(source.path, `${bytes.length - at} bytes more than its ${count} records need`, {
      where: 'central directory',
      hint: DAMAGED,
    });
  }
  return entries;
}

interface Sizes {
  readonly byteLength: number;
  readonly storedLength: number;
  readonly headerPosition: number;
}

/** Sizes and position, from the zip64 extra field (4.5.3) where the header holds all ones. */
function readSizes(
  data: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
  fail: (problem: string) => never,
): Sizes {
  let zip64At = extraStart;
  let zip64End = extraStart;
  for (let field = extraStart; field + 4 <= extraEnd; ) {
    const length = data.getUint16(field + 2, true);
    if (field + 4 + length > extraEnd) break;
    if (data.getUint16(field, true) === ZIP64_EXTRA) {
      if (zip64End > extraStart) fail('has two zip64 fields');
      zip64At = field + 4;
      zip64End = zip64At + length;
    }
    field += 4 + length;
  }
  const size = (offset: number): number => {
    const value = data.getUint32(at + offset, true);
    if (value !== ALL_ONES) return value;
    if (zip64At + 8 > zip64End) fail('lacks the zip64 field that its sizes need');
    const large = Number(data.getBigUint64(zip64At, true));
    zip64At += 8;
    if (!Number.isSafeInteger(large)) fail(`states a size or position of ${large} bytes`);
    return large;
  };
  // The order of the zip64 field: size, stored size, position.
  const byteLength = size(24);
  const storedLength = size(20);
  return { byteLength, storedLength, headerPosition: size(42) };
}

function checkEntry(
  source: ByteSource,
  entry: Sizes & { readonly name: string; readonly flags: number; readonly method: number },
  disk: number,
): void {
  const fail = (problem: string, hint?: string): never => {
    throw recordError(source, entry.name, problem, hint);
  };
  for (const { bit, meaning } of REFUSED_FLAGS) {
    if (entry.flags & bit)
      fail(`is ${meaning}, which torch does not read`, 'Save the checkpoint again with torch.save.');
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    fail(
      `compression method ${entry.method}; only stored (0) and deflated (8) records can be read`,
      'Zip the folder again without compression, or save it again with torch.save.',
    );
  }
  if (disk !== 0 && disk !== 0xffff) fail(`lies on disk ${disk} of a split archive`);
  if (entry.method === STORED && entry.storedLength !== entry.byteLength) {
    fail(`is stored with ${entry.storedLength} bytes but announces ${entry.byteLength}`);
  }
  if (entry.method === DEFLATED && entry.byteLength > entry.storedLength * MAX_DEFLATE_RATIO) {
    fail(`${entry.storedLength} deflated bytes cannot hold the announced ${entry.byteLength}`);
  }
  if (entry.name.includes('\0')) fail('has a NUL in its name');
  if (entry.name.endsWith('/') && entry.byteLength > 0) fail(`is a folder with ${entry.byteLength} bytes of data`);
}

/** Names must differ by more than case: torch finds one or the other, not by position. */
function checkNames(source: ByteSource, entries: readonly DirectoryEntry[]): void {
  const seen = new Map<string, string>();
  for (const { name } of entries) {
    const folded = foldCase(name);
    const other = seen.get(folded);
    if (other !== undefined) {
      throw recordError(
        source,
        name,
        other === name
          ? 'is in the archive twice'
          : `differs from ${quote(other)} only in case, which torch does not see`,
        'Two programs could read two different models from this file: save it again with torch.save.',
      );
    }
    seen.set(folded, name);
  }
}

/** As torch compares names: A to Z only. */
export function foldCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** What stands behind a record in the file. */
type Follower = Pick<DirectoryEntry, 'name' | 'headerPosition'>;

/** Finds the data behind the local header (4.3.7), which must tell the same as the directory. */
function locate(source: ByteSource, entry: DirectoryEntry, next: Follower): ZipRecord {
  const where = entry.headerPosition;
  const nameLength = entry.rawName.length;
  const needed = LOCAL_HEADER_LENGTH + nameLength + entry.storedLength;
  if (where + needed > next.headerPosition) {
    throw recordError(
      source,
      entry.name,
      `overlaps ${quote(next.name)}: its header and data need bytes ${where} to ${where + needed}, the other begins at ${next.headerPosition}`,
      AMBIGUOUS,
    );
  }
  const bytes = source.read(where, LOCAL_HEADER_LENGTH + nameLength);
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = (problem: string): never => {
    throw recordError(source, entry.name, `its local header at byte ${where} ${problem}`, AMBIGUOUS);
  };
  const contradicts = (field: string, found: number | string, expected: number | string): never =>
    fail(`says ${field} ${found}, the central directory ${expected}`);

  if (header.getUint32(0, true) !== LOCAL_HEADER) fail('does not start with its signature');
  const flags = header.getUint16(6, true);
  const method = header.getUint16(8, true);
  if (flags !== entry.flags) contradicts('flags', flags, entry.flags);
  if (method !== entry.method) contradicts('method', method, entry.method);
  const localName = bytes.subarray(LOCAL_HEADER_LENGTH);
  if (header.getUint16(26, true) !== nameLength || Buffer.compare(localName, entry.rawName) !== 0) {
    contradicts('name', quote(Buffer.from(localName).toString('latin1')), quote(entry.name));
  }
  if ((flags & DESCRIPTOR_FLAG) === 0) {
    checkLocalField('CRC-32', header.getUint32(14, true), entry.crc32);
    checkLocalField('stored size', header.getUint32(18, true), entry.storedLength);
    checkLocalField('size', header.getUint32(22, true), entry.byteLength);
  }
  /** 0 and all ones stand for "elsewhere". */
  function checkLocalField(field: string, found: number, expected: number): void {
    if (found !== 0 && found !== ALL_ONES && found !== expected) contradicts(field, found, expected);
  }
  const position = where + LOCAL_HEADER_LENGTH + nameLength + header.getUint16(28, true);
  if (position + entry.storedLength > next.headerPosition) {
    fail(
      `puts its ${entry.storedLength} bytes at ${position}, where they overlap ${quote(next.name)} at ${next.headerPosition}`,
    );
  }
  const { name, deflated, crc32: checksum, storedLength, byteLength } = entry;
  return { name, deflated, crc32: checksum, storedLength, byteLength, headerPosition: where, position };
}

function recordError(source: ByteSource, name: string, problem: string, hint = DAMAGED): CheckpointError {
  return new CheckpointError(source.path, problem, { where: `record ${quote(name)}`, hint });
}
