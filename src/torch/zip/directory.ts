/** Reads the central directory of a zip archive, 4.3.12 of the PKWARE application note. */
import { CheckpointError } from '../../errors.js';
import type { ByteSource } from '../byte-source.js';
import { MAX_DEFLATE_RATIO } from '../limits.js';
import { decodeUtf8, isAsciiText, quote } from '../quote.js';
import type { ZipEnd } from './end-record.js';

export const DAMAGED =
  'The file is damaged or not what torch.save writes: copy it again, or choose another checkpoint.';

const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_HEADER_LENGTH = 46;
const ZIP64_EXTRA = 0x0001;
/** Stands for a value that is told elsewhere. */
export const ALL_ONES = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** DOS attribute. Torch takes such a record for a folder and hands out uninitialised memory in place of its data. */
const FOLDER_ATTRIBUTE = 0x10;

/** General purpose bits, 4.4.4. */
const REFUSED_FLAGS = [
  { bit: 0x1, meaning: 'encrypted' },
  { bit: 0x20, meaning: 'patch data' },
  { bit: 0x40, meaning: 'strongly encrypted' },
  { bit: 0x2000, meaning: 'masked' },
] as const;

/** What the directory says of a record. */
export interface DirectoryEntry extends Sizes {
  /** with the top folder */
  readonly name: string;
  /** the name's bytes as they stand in the file, one character each */
  readonly rawName: string;
  readonly method: number;
  readonly flags: number;
  readonly deflated: boolean;
  /** of the inflated bytes */
  readonly crc32: number;
}

/** All entries in the order of the directory. Throws a CheckpointError that names the record. */
export function readDirectory(source: ByteSource, end: ZipEnd): DirectoryEntry[] {
  const read = source.read(end.directoryPosition, end.directoryLength);
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
  const count = end.recordCount;
  const entries: DirectoryEntry[] = [];
  let at = 0;
  let index = 0;
  const fail = (problem: string): never => {
    throw new CheckpointError(source.path, problem, {
      where: `central directory, record ${index + 1} of ${count}`,
      hint: DAMAGED,
    });
  };
  for (; index < count; index++) {
    if (at + DIRECTORY_HEADER_LENGTH > bytes.length) fail('is missing: the directory ends before it');
    if (bytes.readUInt32LE(at) !== DIRECTORY_HEADER) fail('does not start with its signature');
    const nameEnd = at + DIRECTORY_HEADER_LENGTH + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const end = extraEnd + bytes.readUInt16LE(at + 32);
    if (end > bytes.length) fail('runs past the end of the directory');
    const rawName = bytes.toString('latin1', at + DIRECTORY_HEADER_LENGTH, nameEnd);
    const method = bytes.readUInt16LE(at + 10);
    const { byteLength, storedLength, headerPosition } = readSizes(bytes, at, nameEnd, extraEnd, fail);
    const entry: DirectoryEntry = {
      name: decodeName(rawName),
      rawName,
      flags: bytes.readUInt16LE(at + 8),
      method,
      deflated: method === DEFLATED,
      crc32: bytes.readUInt32LE(at + 16),
      byteLength,
      storedLength,
      headerPosition,
    };
    checkEntry(source, entry, bytes.readUInt16LE(at + 34), bytes.readUInt32LE(at + 38));
    entries.push(entry);
    at = end;
  }
  if (at !== bytes.length) {
    throw new CheckpointError(source.path, `${bytes.length - at} bytes more than its ${count} records need`, {
      where: 'central directory',
      hint: DAMAGED,
    });
  }
  checkNames(source, entries);
  return entries;
}

/** Tools on Chinese Windows write folder names in GBK: only equal bytes count. */
function decodeName(rawName: string): string {
  return isAsciiText(rawName) ? rawName : (decodeUtf8(Buffer.from(rawName, 'latin1')) ?? rawName);
}

interface Sizes {
  /** bytes when inflated */
  readonly byteLength: number;
  /** bytes in the file */
  readonly storedLength: number;
  /** of the local header */
  readonly headerPosition: number;
}

/** Sizes and position, from the zip64 extra field (4.5.3) where the header holds all ones. */
function readSizes(
  bytes: Buffer,
  at: number,
  extraStart: number,
  extraEnd: number,
  fail: (problem: string) => never,
): Sizes {
  let zip64At = extraStart;
  let zip64End = extraStart;
  for (let field = extraStart; field + 4 <= extraEnd; ) {
    const length = bytes.readUInt16LE(field + 2);
    if (field + 4 + length > extraEnd) break;
    if (bytes.readUInt16LE(field) === ZIP64_EXTRA) {
      if (zip64End > extraStart) fail('has two zip64 fields');
      zip64At = field + 4;
      zip64End = zip64At + length;
    }
    field += 4 + length;
  }
  const size = (offset: number): number => {
    const value = bytes.readUInt32LE(at + offset);
    if (value !== ALL_ONES) return value;
    if (zip64At + 8 > zip64End) fail('lacks the zip64 field that its sizes need');
    const large = Number(bytes.readBigUInt64LE(zip64At));
    zip64At += 8;
    if (!Number.isSafeInteger(large)) fail(`states a size or position of ${large} bytes`);
    return large;
  };
  // The order of the zip64 field: size, stored size, position.
  const byteLength = size(24);
  const storedLength = size(20);
  return { byteLength, storedLength, headerPosition: size(42) };
}

function checkEntry(source: ByteSource, entry: DirectoryEntry, disk: number, attributes: number): void {
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
  const folder = entry.name.endsWith('/') || (attributes & FOLDER_ATTRIBUTE) !== 0;
  if (folder && entry.byteLength > 0) fail(`is a folder with ${entry.byteLength} bytes of data`);
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
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : name;
}

/** An error that names the record. */
export function recordError(source: ByteSource, name: string, problem: string, hint = DAMAGED): CheckpointError {
  return new CheckpointError(source.path, problem, { where: `record ${quote(name)}`, hint });
}
