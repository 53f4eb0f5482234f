/** Finds the end of central directory record, 4.3.14 to 4.3.16 of the PKWARE application note. */
import { CheckpointError } from '../../errors.js';
import { type Message, message } from '../../words/message.js';
import type { ByteSource } from '../byte-source.js';
import { MAX_DIRECTORY_BYTES, MAX_TRAILING_BYTES, MAX_ZIP_RECORDS } from '../limits.js';
import {
  ALL_ONES_16,
  ALL_ONES_32,
  END,
  LOCAL_HEADER,
  ZIP64_END,
  ZIP64_END_UNCOUNTED,
  ZIP64_LOCATOR,
} from './headers.js';
import { AMBIGUOUS, DAMAGED } from './record.js';

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
  const plain = END.read(source.read(position, END.byteLength));
  const trailingBytes = source.byteLength - (position + END.byteLength + plain.commentLength);
  if (trailingBytes < 0) {
    throw new CheckpointError(source.path, message('torch.zip.comment', { bytes: -trailingBytes }), {
      where: message('torch.where.end', { at: position }),
      hint: message('torch.hint.truncated'),
    });
  }
  const zip64 = readZip64End(source, position);
  const place = zip64 === undefined ? plain : reconcile(source, position, plain, zip64.place);
  checkPlace(source, place, zip64?.position ?? position);
  const { directoryPosition, directoryLength, recordCount } = place;
  return { directoryPosition, directoryLength, recordCount, trailingBytes };
}

/** Position of the last end record. torch, too, takes the last one. */
function findEnd(source: ByteSource): number {
  const searched = Math.min(source.byteLength, MAX_TRAILING_BYTES + END.byteLength);
  const position = lastSignature(source, searched);
  if (position !== undefined) return position;
  const wider = Math.min(source.byteLength, WIDER_SEARCH_BYTES);
  const distant = wider > searched ? lastSignature(source, wider) : undefined;
  if (distant !== undefined) {
    const bytes = source.byteLength - distant - END.byteLength;
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
  if (searched < END.byteLength) return undefined;
  const start = source.byteLength - searched;
  const bytes = Buffer.from(source.read(start, searched));
  const found = bytes.lastIndexOf(signature(END), searched - END.byteLength);
  return found < 0 ? undefined : start + found;
}

function readZip64End(
  source: ByteSource,
  endPosition: number,
): { place: DirectoryPlace; position: number } | undefined {
  const locatorPosition = endPosition - ZIP64_LOCATOR.byteLength;
  if (locatorPosition < 0) return undefined;
  const locator = ZIP64_LOCATOR.read(source.read(locatorPosition, ZIP64_LOCATOR.byteLength));
  if (locator.signature !== ZIP64_LOCATOR.signature) return undefined;
  const position = locator.endPosition;
  const fail = (): never => {
    throw new CheckpointError(source.path, message('torch.zip.locator', { at: position }), {
      where: message('torch.where.locator', { at: locatorPosition }),
      hint: DAMAGED,
    });
  };
  refuseSecond(source, locatorPosition - ZIP64_END.byteLength - position);
  if (position > locatorPosition - ZIP64_END.byteLength) fail();
  const place = ZIP64_END.read(source.read(position, ZIP64_END.byteLength));
  const end = position + ZIP64_END_UNCOUNTED + place.length;
  if (place.signature !== ZIP64_END.signature || end !== locatorPosition) fail();
  return { position, place };
}

/** The plain record repeats the zip64 values or holds all ones where they do not fit; torch writes the values. */
function reconcile(source: ByteSource, position: number, plain: DirectoryPlace, zip64: DirectoryPlace): DirectoryPlace {
  const agrees = (small: number, large: number, ones: number): boolean => small === large || small === ones;
  if (
    !agrees(plain.disk, zip64.disk, ALL_ONES_16) ||
    !agrees(plain.directoryDisk, zip64.directoryDisk, ALL_ONES_16) ||
    !agrees(plain.recordsOnDisk, zip64.recordsOnDisk, ALL_ONES_16) ||
    !agrees(plain.recordCount, zip64.recordCount, ALL_ONES_16) ||
    !agrees(plain.directoryLength, zip64.directoryLength, ALL_ONES_32) ||
    !agrees(plain.directoryPosition, zip64.directoryPosition, ALL_ONES_32)
  ) {
    throw new CheckpointError(source.path, message('torch.zip.contradicts'), {
      where: message('torch.where.end', { at: position }),
      hint: AMBIGUOUS,
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

const RECORD = signature(LOCAL_HEADER);

function signature(header: Pick<typeof END, 'bytes'>): Buffer {
  return header.bytes({}).subarray(0, 4);
}
