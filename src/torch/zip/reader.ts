/**
 * Reads zip archives as torch.save and re-zipping tools write them. The central directory decides (as in torch),
 * and whatever contradicts it or itself is refused: archives that two programs would read in two ways hide something.
 */
import type { ByteSource } from '../byte-source.js';
import { checkBytes } from '../checksum.js';
import { quote } from '../quote.js';
import { ALL_ONES, type DirectoryEntry, readDirectory, recordError } from './directory.js';
import { readZipEnd } from './end-record.js';
import { inflateWhole } from './inflate.js';

const AMBIGUOUS = 'The file is damaged, or made to be read in two ways: save it again with torch.save.';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
/** Sizes and CRC follow the data; the local header's fields say nothing. */
const DESCRIPTOR_FLAG = 0x8;

/** A record as the central directory describes it. */
export class ZipRecord {
  /** with the top folder */
  readonly name: string;
  readonly deflated: boolean;
  /** of the inflated bytes */
  readonly crc32: number;
  /** bytes in the file */
  readonly storedLength: number;
  /** bytes when inflated */
  readonly byteLength: number;
  readonly headerPosition: number;
  private found: number | undefined;

  constructor(
    private readonly entry: DirectoryEntry,
    private readonly next: Follower,
    private readonly headers: HeaderReader,
  ) {
    this.name = entry.name;
    this.deflated = entry.deflated;
    this.crc32 = entry.crc32;
    this.storedLength = entry.storedLength;
    this.byteLength = entry.byteLength;
    this.headerPosition = entry.headerPosition;
  }

  /**
   * Of the data in the file. The local header tells it: that is read when this is first asked, since two thirds of a
   * checkpoint's records are the optimizer's, whose data nobody asks for.
   * Throws a CheckpointError where the local header does not tell the same as the directory.
   */
  get position(): number {
    this.found ??= locate(this.headers, this.entry, this.next);
    return this.found;
  }
}

export interface ZipArchive {
  /** in the order of the file, folders left out */
  readonly records: readonly ZipRecord[];
  /** bytes after the archive's end */
  readonly trailingBytes: number;
}

/** Reads the directory and nothing else. Throws a CheckpointError that names the record. */
export function readZip(source: ByteSource): ZipArchive {
  const end = readZipEnd(source);
  const entries = readDirectory(source, end).sort((a, b) => a.headerPosition - b.headerPosition);
  const headers = new HeaderReader(source);
  const records = entries.map((entry, i) => {
    const next = entries[i + 1] ?? { name: 'central directory', headerPosition: end.directoryPosition };
    requireRoom(source, entry, next);
    return new ZipRecord(entry, next, headers);
  });
  return { records: records.filter((record) => !record.name.endsWith('/')), trailingBytes: end.trailingBytes };
}

/**
 * The record's bytes, inflated and checked against its CRC-32.
 * Throws a CheckpointError where it is damaged.
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

/** What stands behind a record in the file. */
type Follower = Pick<DirectoryEntry, 'name' | 'headerPosition'>;

/** Far enough for a bias of 512 float32 between two headers. */
const WINDOW_BYTES = 2560;

/** Reads local headers: with one, those that follow within a small tensor's length, as they are mostly asked for in order. */
class HeaderReader {
  private start = 0;
  private window: Buffer = Buffer.alloc(0);

  constructor(readonly source: ByteSource) {}

  /** The header's bytes; a view that is valid until the next call. */
  read(position: number, byteLength: number, next: Follower): Buffer {
    if (position < this.start || position + byteLength > this.start + this.window.length) {
      const reach = next.headerPosition - position < WINDOW_BYTES ? WINDOW_BYTES : byteLength;
      const bytes = this.source.read(position, Math.min(reach, this.source.byteLength - position));
      this.start = position;
      this.window = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const at = position - this.start;
    return this.window.subarray(at, at + byteLength);
  }
}

/** Header and data must end before the next record begins. */
function requireRoom(
  source: ByteSource,
  { name, rawName, headerPosition, storedLength }: DirectoryEntry,
  next: Follower,
) {
  const end = headerPosition + LOCAL_HEADER_LENGTH + rawName.length + storedLength;
  if (end <= next.headerPosition) return;
  throw recordError(
    source,
    name,
    `overlaps ${quote(next.name)}: its header and data need bytes ${headerPosition} to ${end}, the other begins at ${next.headerPosition}`,
    AMBIGUOUS,
  );
}

/** Finds the data behind the local header (4.3.7), which must tell the same as the directory. */
function locate(headers: HeaderReader, entry: DirectoryEntry, next: Follower): number {
  const { name, rawName, storedLength, byteLength, headerPosition } = entry;
  const { source } = headers;
  const nameEnd = LOCAL_HEADER_LENGTH + rawName.length;
  const header = headers.read(headerPosition, nameEnd, next);
  const fail = (problem: string): never => {
    throw recordError(source, name, `its local header at byte ${headerPosition} ${problem}`, AMBIGUOUS);
  };
  const mustBe = (field: string, found: number, expected: number): void => {
    if (found !== expected) fail(`says ${field} ${found}, the central directory ${expected}`);
  };
  if (header.readUInt32LE(0) !== LOCAL_HEADER) fail('does not start with its signature');
  const flags = header.readUInt16LE(6);
  mustBe('flags', flags, entry.flags);
  mustBe('method', header.readUInt16LE(8), entry.method);
  const localName = header.toString('latin1', LOCAL_HEADER_LENGTH);
  if (header.readUInt16LE(26) !== rawName.length || localName !== rawName) {
    fail(`says name ${quote(localName)}, the central directory ${quote(name)}`);
  }
  if ((flags & DESCRIPTOR_FLAG) === 0) {
    // 0 and all ones stand for "elsewhere".
    const mayBe = (field: string, found: number, expected: number): void => {
      if (found !== 0 && found !== ALL_ONES) mustBe(field, found, expected);
    };
    mayBe('CRC-32', header.readUInt32LE(14), entry.crc32);
    mayBe('stored size', header.readUInt32LE(18), storedLength);
    mayBe('size', header.readUInt32LE(22), byteLength);
  }
  const position = headerPosition + nameEnd + header.readUInt16LE(28);
  if (position + storedLength > next.headerPosition) {
    fail(
      `puts its ${storedLength} bytes at ${position}, where they overlap ${quote(next.name)} at ${next.headerPosition}`,
    );
  }
  return position;
}
