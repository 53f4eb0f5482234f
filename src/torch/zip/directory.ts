/** Reads the central directory of a zip archive, 4.3.12 of the PKWARE application note. */
import { CheckpointError } from '../../errors.js';
import { type Message, message } from '../../words/message.js';
import type { ByteSource } from '../byte-source.js';
import { MAX_DEFLATE_RATIO } from '../limits.js';
import { decodeUtf8, isAsciiText } from '../utf8.js';
import type { ZipEnd } from './end-record.js';
import { ALL_ONES_32, DEFLATED, DIRECTORY_HEADER, EXTRA_FIELD, STORED, ZIP64_EXTRA } from './headers.js';
import { lower, NameIndex } from './name-index.js';
import { AMBIGUOUS, DAMAGED, recordError, type ZipRecord } from './record.js';

const { at: FIELD, byteLength: HEADER_LENGTH } = DIRECTORY_HEADER;
/** DOS attribute. Torch takes such a record for a folder and hands out uninitialised memory in place of its data. */
const FOLDER_ATTRIBUTE = 0x10;
const SLASH = 0x2f;

/** General purpose bits, 4.4.4. */
const REFUSED_FLAGS = [
  { bit: 0x1, flag: 'encrypted' },
  { bit: 0x20, flag: 'patch' },
  { bit: 0x40, flag: 'strongly-encrypted' },
  { bit: 0x2000, flag: 'masked' },
] as const;
const ANY_REFUSED_FLAG = REFUSED_FLAGS.reduce((bits, { bit }) => bits | bit, 0);

/**
 * The records and folders of an archive, numbered in the order of its directory. Of each, its numbers are kept in columns, all
 * else in the directory's bytes: there may be hundreds of thousands.
 */
export class Directory {
  /** of the inflated bytes */
  readonly byteLengths: Float64Array;
  /** bytes in the file */
  readonly storedLengths: Float64Array;
  /** of the local headers */
  readonly headerPositions: Float64Array;
  /** of each entry within the directory */
  private readonly starts: Uint32Array;
  private readonly names: NameIndex;
  private readonly view: DataView;

  /** @throws CheckpointError that names the record */
  constructor(
    private readonly source: ByteSource,
    private readonly bytes: Buffer,
    readonly size: number,
  ) {
    this.byteLengths = new Float64Array(size);
    this.storedLengths = new Float64Array(size);
    this.headerPositions = new Float64Array(size);
    this.starts = new Uint32Array(size);
    this.names = new NameIndex(bytes, this.starts);
    // Its methods are the quickest before anything is compiled.
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    for (let number = 0; number < size; number++) {
      const end = this.add(number, at);
      const refusal = this.refusalOf(number);
      if (refusal !== undefined) {
        throw recordError(source, this.record(number).name, refusal.problem, refusal.hint);
      }
      this.addName(number);
      at = end;
    }
    if (at !== bytes.length) {
      const problem = message('torch.zip.rest', { bytes: bytes.length - at, records: size });
      throw new CheckpointError(source.path, problem, { where: message('torch.where.directory'), hint: DAMAGED });
    }
  }

  /** The number of the record of this name, top folder included, without regard to case; its bytes, one character each. */
  find(rawName: string): number | undefined {
    return this.names.find(rawName);
  }

  /** What the directory says of a record. */
  record(number: number): ZipRecord {
    const at = this.start(number);
    const method = this.method(number);
    const nameStart = at + HEADER_LENGTH;
    const rawName = this.bytes.toString('latin1', nameStart, nameStart + this.nameLength(number));
    return {
      number,
      name: decodeName(rawName),
      rawName,
      flags: this.view.getUint16(at + FIELD.flags, true),
      method,
      deflated: method === DEFLATED,
      crc32: this.crc32(number),
      byteLength: this.byteLengths[number] ?? 0,
      storedLength: this.storedLengths[number] ?? 0,
      headerPosition: this.headerPositions[number] ?? 0,
    };
  }

  isDeflated(number: number): boolean {
    return this.method(number) === DEFLATED;
  }

  isFolder(number: number): boolean {
    const length = this.nameLength(number);
    return length > 0 && this.bytes[this.start(number) + HEADER_LENGTH + length - 1] === SLASH;
  }

  /** Whether the record's name begins with these bytes. */
  isWithin(number: number, top: Buffer): boolean {
    const start = this.start(number) + HEADER_LENGTH;
    return (
      top.length <= this.nameLength(number) && this.bytes.compare(top, 0, top.length, start, start + top.length) === 0
    );
  }

  /** Whether `part`, in small letters, follows the first `from` bytes of the record's name, without regard to case. */
  continues(number: number, from: number, part: Buffer): boolean {
    const start = this.start(number) + HEADER_LENGTH + from;
    return (
      from + part.length <= this.nameLength(number) &&
      part.every((byte, i) => lower(this.bytes[start + i] ?? 0) === byte)
    );
  }

  crc32(number: number): number {
    return this.view.getUint32(this.start(number) + FIELD.crc32, true);
  }

  /** Bytes of the record's name. */
  nameLength(number: number): number {
    return this.view.getUint16(this.start(number) + FIELD.nameLength, true);
  }

  private method(number: number): number {
    return this.view.getUint16(this.start(number) + FIELD.method, true);
  }

  private start(number: number): number {
    return this.starts[number] ?? 0;
  }

  /** Takes in the entry that begins at `at`, and returns where it ends. */
  private add(number: number, at: number): number {
    const { bytes, view } = this;
    const fail: Fail = (problem) => {
      throw new CheckpointError(this.source.path, problem, {
        where: message('torch.where.entry', { index: number + 1, count: this.size }),
        hint: DAMAGED,
      });
    };
    if (at + HEADER_LENGTH > bytes.length) fail(message('torch.zip.past-end'));
    if (view.getUint32(at + FIELD.signature, true) !== DIRECTORY_HEADER.signature) fail(message('torch.zip.signature'));
    const nameEnd = at + HEADER_LENGTH + view.getUint16(at + FIELD.nameLength, true);
    const extraEnd = nameEnd + view.getUint16(at + FIELD.extraLength, true);
    const end = extraEnd + view.getUint16(at + FIELD.commentLength, true);
    if (end > bytes.length) fail(message('torch.zip.past-end'));
    const zip64 = extraEnd === nameEnd ? NO_ZIP64 : findZip64(view, nameEnd, extraEnd, fail);
    this.starts[number] = at;
    // In the order in which a zip64 field has them.
    this.byteLengths[number] = sizeIn(view.getUint32(at + FIELD.byteLength, true), zip64, fail);
    this.storedLengths[number] = sizeIn(view.getUint32(at + FIELD.storedLength, true), zip64, fail);
    this.headerPositions[number] = sizeIn(view.getUint32(at + FIELD.headerPosition, true), zip64, fail);
    return end;
  }

  /** Names must differ by more than case: torch finds one or the other, not by position. */
  private addName(number: number): void {
    const other = this.names.add(number);
    if (other === undefined) return;
    const [first, { rawName, name }] = [this.record(other), this.record(number)];
    const problem =
      first.rawName === rawName ? message('torch.zip.twice') : message('torch.zip.case', { other: first.name });
    throw recordError(this.source, name, problem, AMBIGUOUS);
  }

  /** Why the record cannot be read; undefined where it can. */
  private refusalOf(number: number): Refusal | undefined {
    const { view } = this;
    const at = this.start(number);
    const flags = view.getUint16(at + FIELD.flags, true);
    const method = this.method(number);
    const bytes = this.byteLengths[number] ?? 0;
    const stored = this.storedLengths[number] ?? 0;
    if ((flags & ANY_REFUSED_FLAG) !== 0) {
      const { flag } = REFUSED_FLAGS.find(({ bit }) => flags & bit) ?? REFUSED_FLAGS[0];
      const problem = message('torch.zip.flag', { flag: message(`torch.zip.flag.${flag}`) });
      return { problem, hint: message('torch.hint.never-saved') };
    }
    if (method !== STORED && method !== DEFLATED) {
      return { problem: message('torch.zip.method', { method }), hint: message('torch.hint.zip-stored') };
    }
    const disk = view.getUint16(at + FIELD.disk, true);
    if (disk !== 0) return { problem: message('torch.zip.disk', { disk }) };
    if (method === STORED && stored !== bytes) return { problem: message('torch.zip.stored', { stored, bytes }) };
    if (method === DEFLATED && bytes > stored * MAX_DEFLATE_RATIO) {
      return { problem: message('torch.zip.ratio', { stored, bytes }) };
    }
    const name = at + HEADER_LENGTH;
    if (this.bytes.subarray(name, name + this.nameLength(number)).includes(0)) {
      return { problem: message('torch.zip.nul') };
    }
    if (
      bytes > 0 &&
      (this.isFolder(number) || (view.getUint32(at + FIELD.externalAttributes, true) & FOLDER_ATTRIBUTE) !== 0)
    ) {
      return { problem: message('torch.zip.folder', { bytes }) };
    }
    return undefined;
  }
}

/** Reads the directory. Throws a CheckpointError that names the record. */
export function readDirectory(
  source: ByteSource,
  { directoryPosition, directoryLength, recordCount }: ZipEnd,
): Directory {
  const { buffer, byteOffset, byteLength } = source.read(directoryPosition, directoryLength);
  return new Directory(source, Buffer.from(buffer, byteOffset, byteLength), recordCount);
}

/** Tools on Chinese Windows write folder names in GBK: only equal bytes count. */
function decodeName(rawName: string): string {
  return isAsciiText(rawName) ? rawName : (decodeUtf8(Buffer.from(rawName, 'latin1')) ?? rawName);
}

/** The numbers of a zip64 extra field (4.5.3) that are still to be asked for. */
class Zip64Field {
  constructor(
    private readonly view: DataView,
    private at: number,
    private readonly end: number,
  ) {}

  /** Undefined where there is none. */
  next(): bigint | undefined {
    if (this.at + 8 > this.end) return undefined;
    this.at += 8;
    return this.view.getBigUint64(this.at - 8, true);
  }
}

const NO_ZIP64 = new Zip64Field(new DataView(new ArrayBuffer(0)), 0, 0);

function findZip64(view: DataView, start: number, end: number, fail: Fail): Zip64Field {
  let found = NO_ZIP64;
  for (let at = start; at + EXTRA_FIELD.byteLength <= end; ) {
    const content = at + EXTRA_FIELD.byteLength;
    const contentEnd = content + view.getUint16(at + EXTRA_FIELD.at.length, true);
    if (contentEnd > end) break;
    if (view.getUint16(at + EXTRA_FIELD.at.id, true) === ZIP64_EXTRA) {
      if (found !== NO_ZIP64) fail(message('torch.zip.two-zip64'));
      found = new Zip64Field(view, content, contentEnd);
    }
    at = contentEnd;
  }
  return found;
}

/** A size or position as the header states it, or as the zip64 field does where the header holds all ones. */
function sizeIn(stated: number, zip64: Zip64Field, fail: Fail): number {
  if (stated !== ALL_ONES_32) return stated;
  const bytes = Number(zip64.next() ?? fail(message('torch.zip.no-zip64')));
  return Number.isSafeInteger(bytes) ? bytes : fail(message('torch.zip.size', { bytes }));
}

type Fail = (problem: Message) => never;

interface Refusal {
  readonly problem: Message;
  readonly hint?: Message;
}
