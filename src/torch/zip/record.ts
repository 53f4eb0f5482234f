/** One record of a zip archive: what the central directory says of it, its local header, which must say the same, its CRC. */
import { crc32 } from 'node:zlib';
import { CheckpointError } from '../../errors.js';
import { type Message, message, type Said } from '../../words/message.js';
import type { ByteSource } from '../byte-source.js';
import { ALL_ONES_32, DESCRIPTOR_FLAG, LOCAL_HEADER } from './headers.js';

const { at: FIELD, byteLength: HEADER_LENGTH } = LOCAL_HEADER;

export const DAMAGED = message('torch.hint.damaged');
export const AMBIGUOUS = message('torch.hint.two-ways');

/** What stands behind a record in the file. */
export interface Follower {
  readonly name: Said;
  readonly headerPosition: number;
}

/** A record as the central directory describes it. */
export interface ZipRecord extends Follower {
  /** in the order of the directory */
  readonly number: number;
  /** with the top folder */
  readonly name: string;
  /** the name's bytes as they are in the file, one character each */
  readonly rawName: string;
  readonly flags: number;
  readonly method: number;
  readonly deflated: boolean;
  /** of the inflated bytes */
  readonly crc32: number;
  /** bytes when inflated */
  readonly byteLength: number;
  /** bytes in the file */
  readonly storedLength: number;
  /** of the local header */
  readonly headerPosition: number;
}

/** The error for a record whose header and data do not end before what follows it begins. */
export function overlap(source: ByteSource, record: ZipRecord, next: Follower): CheckpointError {
  const { headerPosition: from, rawName, storedLength } = record;
  const to = from + HEADER_LENGTH + rawName.length + storedLength;
  const said = message('torch.zip.overlap', { next: next.name, from, to, begin: next.headerPosition });
  return recordError(source, record.name, said, AMBIGUOUS);
}

/** Far enough for a bias of 512 float32 between two headers. */
const WINDOW_BYTES = 2560;

/** Reads local headers: with one, those that follow within a small tensor's length, as they are mostly asked for in order. */
export class HeaderReader {
  /** what was read last */
  window: Buffer = Buffer.alloc(0);
  private start = 0;

  constructor(readonly source: ByteSource) {}

  /** Gets the header's bytes into the window and returns where they start in it. */
  seek(position: number, byteLength: number, next: Follower): number {
    if (position < this.start || position + byteLength > this.start + this.window.length) {
      const reach = next.headerPosition - position < WINDOW_BYTES ? WINDOW_BYTES : byteLength;
      const bytes = this.source.read(position, Math.min(reach, this.source.byteLength - position));
      this.start = position;
      this.window = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return position - this.start;
  }
}

/**
 * Finds the data behind the local header (4.3.7).
 * Throws a CheckpointError where that does not tell the same as the directory.
 */
export function dataPosition(headers: HeaderReader, record: ZipRecord, next: Follower): number {
  const { rawName, storedLength, headerPosition } = record;
  const nameEnd = HEADER_LENGTH + rawName.length;
  const at = headers.seek(headerPosition, nameEnd, next);
  const header = headers.window;
  const position = headerPosition + nameEnd + header.readUInt16LE(at + FIELD.extraLength);
  const contradiction = contradictionOf(record, header, at) ?? overlapOf(position, storedLength, next);
  if (contradiction === undefined) return position;
  const problem = message('torch.zip.header', { at: headerPosition, contradiction });
  throw recordError(headers.source, record.name, problem, AMBIGUOUS);
}

function overlapOf(at: number, bytes: number, { name: next, headerPosition: begin }: Follower): Message | undefined {
  return at + bytes > begin ? message('torch.zip.header.overlap', { bytes, at, next, begin }) : undefined;
}

/** What the header at this place of the bytes says otherwise than the directory; undefined where they agree. */
function contradictionOf(record: ZipRecord, bytes: Buffer, at: number): Message | undefined {
  const { name, rawName, flags, method, crc32, storedLength, byteLength } = record;
  if (bytes.readUInt32LE(at + FIELD.signature) !== LOCAL_HEADER.signature) return message('torch.zip.signature');
  const named = bytes.toString('latin1', at + HEADER_LENGTH, at + HEADER_LENGTH + rawName.length);
  return (
    differing('flags', bytes.readUInt16LE(at + FIELD.flags), flags) ??
    differing('method', bytes.readUInt16LE(at + FIELD.method), method) ??
    (bytes.readUInt16LE(at + FIELD.nameLength) !== rawName.length || named !== rawName
      ? message('torch.zip.header.name', { found: named, expected: name })
      : undefined) ??
    (flags & DESCRIPTOR_FLAG
      ? undefined
      : (stated('crc32', bytes.readUInt32LE(at + FIELD.crc32), crc32) ??
        stated('stored', bytes.readUInt32LE(at + FIELD.storedLength), storedLength) ??
        stated('size', bytes.readUInt32LE(at + FIELD.byteLength), byteLength)))
  );
}

type Field = 'flags' | 'method' | 'crc32' | 'stored' | 'size';

function differing(name: Field, found: number, expected: number): Message | undefined {
  if (found === expected) return undefined;
  return message('torch.zip.header.says', { field: message(`torch.zip.field.${name}`), found, expected });
}

/** 0 and all ones stand for "elsewhere". */
function stated(field: Field, found: number, expected: number): Message | undefined {
  return found === 0 || found === ALL_ONES_32 ? undefined : differing(field, found, expected);
}

/** An error that names the record. */
export function recordError(source: ByteSource, name: string, problem: Message, hint = DAMAGED): CheckpointError {
  return new CheckpointError(source.path, problem, { where: message('torch.where.record', { record: name }), hint });
}

/** Throws a CheckpointError that names the record where its bytes are not those that were saved. */
export function checkCrc32(path: string, record: string, found: number, expected: number): void {
  if (found === expected) return;
  throw new CheckpointError(path, message('torch.file.checksum', { found: hex(found), expected: hex(expected) }), {
    where: message('torch.where.record', { record }),
    hint: DAMAGED,
  });
}

/** The same for bytes that are all in memory. */
export function checkBytes(path: string, record: string, bytes: Uint8Array, expected: number): void {
  checkCrc32(path, record, crc32(bytes), expected);
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}
