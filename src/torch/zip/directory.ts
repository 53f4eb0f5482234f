/** Reads the central directory of a zip archive, 4.3.12 of the PKWARE application note. */
import { CheckpointError } from '../../errors.js';
import { type Message, message } from '../../words/message.js';
import type { ByteSource } from '../byte-source.js';
import { MAX_DEFLATE_RATIO } from '../limits.js';
import { decodeUtf8, isAsciiText } from '../utf8.js';
import type { ZipEnd } from './end-record.js';
import { ALL_ONES, AMBIGUOUS, DAMAGED, DEFLATED, recordError, STORED, type ZipRecord } from './record.js';

const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_HEADER_LENGTH = 46;
const ZIP64_EXTRA = 0x0001;
/** DOS attribute. Torch takes such a record for a folder and hands out uninitialised memory in place of its data. */
const FOLDER_ATTRIBUTE = 0x10;

/** General purpose bits, 4.4.4. */
const REFUSED_FLAGS = [
  { bit: 0x1, flag: 'encrypted' },
  { bit: 0x20, flag: 'patch' },
  { bit: 0x40, flag: 'strongly-encrypted' },
  { bit: 0x2000, flag: 'masked' },
] as const;
const ANY_REFUSED_FLAG = REFUSED_FLAGS.reduce((bits, { bit }) => bits | bit, 0);

/**
 * The records and folders of an archive, numbered in the order of its directory. Of each, its numbers are kept in columns, and
 * its name to be found by: there may be hundreds of thousands.
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
  /** by folded name */
  private readonly numbers = new Map<string, number>();
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
    // Its methods are the quickest before anything is compiled.
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    for (let number = 0; number < size; number++) {
      const end = this.add(number, at);
      const record = this.record(number);
      const refusal = refusalOf(record, this.view.getUint16(at + 34, true), this.view.getUint32(at + 38, true));
      if (refusal !== undefined) throw recordError(source, record.name, refusal.problem, refusal.hint);
      this.addName(record);
      at = end;
    }
    if (at !== bytes.length) {
      const problem = message('torch.zip.rest', { bytes: bytes.length - at, records: size });
      throw new CheckpointError(source.path, problem, { where: message('torch.where.directory'), hint: DAMAGED });
    }
  }

  /** The number of the record of this name, top folder included, without regard to case. */
  find(name: string): number | undefined {
    return this.numbers.get(foldCase(name));
  }

  forgetNames(): void {
    this.numbers.clear();
  }

  /** What the directory says of a record. */
  record(number: number): ZipRecord {
    const { view } = this;
    const at = this.starts[number] ?? 0;
    const method = view.getUint16(at + 10, true);
    const rawName = this.rawName(number);
    return {
      number,
      name: decodeName(rawName),
      rawName,
      flags: view.getUint16(at + 8, true),
      method,
      deflated: method === DEFLATED,
      crc32: view.getUint32(at + 16, true),
      byteLength: this.byteLengths[number] ?? 0,
      storedLength: this.storedLengths[number] ?? 0,
      headerPosition: this.headerPositions[number] ?? 0,
    };
  }

  isDeflated(number: number): boolean {
    return this.view.getUint16((this.starts[number] ?? 0) + 10, true) === DEFLATED;
  }

  /** Bytes of the record's name. */
  nameLength(number: number): number {
    return this.view.getUint16((this.starts[number] ?? 0) + 28, true);
  }

  private rawName(number: number): string {
    const start = (this.starts[number] ?? 0) + DIRECTORY_HEADER_LENGTH;
    return this.bytes.toString('latin1', start, start + this.nameLength(number));
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
    if (at + DIRECTORY_HEADER_LENGTH > bytes.length) fail(message('torch.zip.past-end'));
    if (view.getUint32(at, true) !== DIRECTORY_HEADER) fail(message('torch.zip.signature'));
    const nameEnd = at + DIRECTORY_HEADER_LENGTH + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const end = extraEnd + view.getUint16(at + 32, true);
    if (end > bytes.length) fail(message('torch.zip.past-end'));
    const zip64 = extraEnd === nameEnd ? NO_ZIP64 : findZip64(view, nameEnd, extraEnd, fail);
    this.starts[number] = at;
    // In the order in which a zip64 field has them.
    this.byteLengths[number] = sizeIn(view.getUint32(at + 24, true), zip64, fail);
    this.storedLengths[number] = sizeIn(view.getUint32(at + 20, true), zip64, fail);
    this.headerPositions[number] = sizeIn(view.getUint32(at + 42, true), zip64, fail);
    return end;
  }

  /** Names must differ by more than case: torch finds one or the other, not by position. */
  private addName({ name, number }: ZipRecord): void {
    const folded = foldCase(name);
    const other = this.numbers.get(folded);
    if (other !== undefined) {
      const first = this.record(other).name;
      const problem = first === name ? message('torch.zip.twice') : message('torch.zip.case', { other: first });
      throw recordError(this.source, name, problem, AMBIGUOUS);
    }
    this.numbers.set(folded, number);
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
  for (let field = start; field + 4 <= end; ) {
    const length = view.getUint16(field + 2, true);
    if (field + 4 + length > end) break;
    if (view.getUint16(field, true) === ZIP64_EXTRA) {
      if (found !== NO_ZIP64) fail(message('torch.zip.two-zip64'));
      found = new Zip64Field(view, field + 4, field + 4 + length);
    }
    field += 4 + length;
  }
  return found;
}

/** A size or position as the header states it, or as the zip64 field does where the header holds all ones. */
function sizeIn(stated: number, zip64: Zip64Field, fail: Fail): number {
  if (stated !== ALL_ONES) return stated;
  const bytes = Number(zip64.next() ?? fail(message('torch.zip.no-zip64')));
  return Number.isSafeInteger(bytes) ? bytes : fail(message('torch.zip.size', { bytes }));
}

type Fail = (problem: Message) => never;

interface Refusal {
  readonly problem: Message;
  readonly hint?: Message;
}

/** Why the record cannot be read; undefined where it can. */
function refusalOf(record: ZipRecord, disk: number, attributes: number): Refusal | undefined {
  const { name, flags, method, byteLength, storedLength } = record;
  if ((flags & ANY_REFUSED_FLAG) !== 0) {
    const { flag } = REFUSED_FLAGS.find(({ bit }) => flags & bit) ?? REFUSED_FLAGS[0];
    const problem = message('torch.zip.flag', { flag: message(`torch.zip.flag.${flag}`) });
    return { problem, hint: message('torch.hint.never-saved') };
  }
  if (method !== STORED && method !== DEFLATED) {
    return { problem: message('torch.zip.method', { method }), hint: message('torch.hint.zip-stored') };
  }
  if (disk !== 0) return { problem: message('torch.zip.disk', { disk }) };
  if (method === STORED && storedLength !== byteLength) {
    return { problem: message('torch.zip.stored', { stored: storedLength, bytes: byteLength }) };
  }
  if (method === DEFLATED && byteLength > storedLength * MAX_DEFLATE_RATIO) {
    return { problem: message('torch.zip.ratio', { stored: storedLength, bytes: byteLength }) };
  }
  if (name.includes('\0')) return { problem: message('torch.zip.nul') };
  if (byteLength > 0 && (name.endsWith('/') || (attributes & FOLDER_ATTRIBUTE) !== 0)) {
    return { problem: message('torch.zip.folder', { bytes: byteLength }) };
  }
  return undefined;
}

const UPPER_CASE = /[A-Z]/;

/** As torch compares names: A to Z only. */
export function foldCase(name: string): string {
  return UPPER_CASE.test(name) ? name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : name;
}
