/**
 * Reads zip archives as torch.save and re-zipping tools write them. The central directory decides (as in torch),
 * and whatever contradicts it or itself is refused: archives that two programs would read in two ways hide something.
 */
import { message } from '../../words/message.js';
import type { ByteSource } from '../byte-source.js';
import { type Directory, foldCase, readDirectory } from './directory.js';
import { readZipEnd } from './end-record.js';
import { inflateWhole } from './inflate.js';
import { checkBytes, HeaderReader, recordError, type ZipRecord } from './record.js';

/**
 * The records of a zip archive.
 * @param records in the order of the file, folders left out
 * @param trailingBytes bytes after the archive's end
 */
export class ZipArchive {
  constructor(
    private readonly directory: Directory,
    readonly records: readonly ZipRecord[],
    readonly trailingBytes: number,
  ) {}

  /** The record of this name, top folder included, without regard to case. */
  get(name: string): ZipRecord | undefined {
    return this.directory.get(foldCase(name));
  }
}

/** Reads the directory and nothing else. Throws a CheckpointError that names the record. */
export function readZip(source: ByteSource): ZipArchive {
  const end = readZipEnd(source);
  const directory = readDirectory(source, end);
  const entries = [...directory.values()].sort((a, b) => a.headerPosition - b.headerPosition);
  const headers = new HeaderReader(source);
  const behind = { name: message('torch.where.directory'), headerPosition: end.directoryPosition };
  entries.forEach((entry, i) => {
    entry.follow(entries[i + 1] ?? behind, headers);
  });
  const records = entries.filter((record) => !record.name.endsWith('/'));
  return new ZipArchive(directory, records, end.trailingBytes);
}

/**
 * The record's bytes, inflated and checked against its CRC-32.
 * Throws a CheckpointError where it is damaged.
 * @param maxBytes refused beyond
 * @param checked false where the archive carries no checksums
 */
export function readRecord(source: ByteSource, record: ZipRecord, maxBytes: number, checked: boolean): Uint8Array {
  if (record.byteLength > maxBytes) {
    throw recordError(
      source,
      record.name,
      message('torch.file.too-long', { bytes: record.byteLength, most: maxBytes }),
    );
  }
  const stored = source.read(record.position, record.storedLength);
  const bytes = record.deflated ? inflateWhole(source.path, record, stored) : stored;
  if (checked) checkBytes(source.path, record.name, bytes, record.crc32);
  return bytes;
}
