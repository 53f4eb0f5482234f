/** Takes one small file out of a zip archive in memory: all that reading a report artifact needs. */
import { crc32, inflateRawSync } from 'node:zlib';

/** PKWARE APPNOTE 4.3.16, end of central directory; its comment may have 65,535 bytes. */
const END = 0x06054b50;
const END_BYTES = 22;
/** 4.3.12, central directory header */
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** 4.3.7, local file header */
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

/**
 * The content of the entry `name`, at most `maxBytes` long.
 * @throws Error saying what is wrong with the archive
 */
export function unzipEntry(zip: Buffer, name: string, maxBytes: number): Buffer {
  const entry = findEntry(zip, name);
  if (entry === undefined) throw new Error(`the archive holds no ${name}`);
  const { method, crc, compressedBytes, bytes, offset } = entry;
  if (bytes > maxBytes) throw new Error(`${name} has ${bytes} bytes, more than ${maxBytes}`);
  if (offset + LOCAL_BYTES > zip.length || zip.readUInt32LE(offset) !== LOCAL) {
    throw new Error(`${name}: no local header at ${offset}`);
  }
  const start = offset + LOCAL_BYTES + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const end = start + compressedBytes;
  if (end > zip.length) throw new Error(`${name} overflows the archive: ${end} > ${zip.length}`);
  const stored = zip.subarray(start, end);
  const content = method === 0 ? stored : inflate(stored, name, method, maxBytes);
  if (content.length !== bytes || crc32(content) !== crc) throw new Error(`${name} is damaged`);
  return content;
}

function inflate(stored: Buffer, name: string, method: number, maxBytes: number): Buffer {
  if (method !== 8) throw new Error(`${name}: unknown compression ${method}`);
  return inflateRawSync(stored, { maxOutputLength: maxBytes });
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

function findEntry(zip: Buffer, name: string): Entry | undefined {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > end || zip.readUInt32LE(at) !== ENTRY) throw new Error('the central directory is damaged');
    const nameBytes = zip.readUInt16LE(at + 28);
    const found = zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    if (found === name) {
      return {
        method: zip.readUInt16LE(at + 10),
        crc: zip.readUInt32LE(at + 16),
        compressedBytes: zip.readUInt32LE(at + 20),
        bytes: zip.readUInt32LE(at + 24),
        offset: zip.readUInt32LE(at + 42),
      };
    }
    at += ENTRY_BYTES + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return undefined;
}

function findEnd(zip: Buffer): number {
  for (let at = zip.length - END_BYTES; at >= Math.max(0, zip.length - END_BYTES - 0xffff); at--) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new Error('no zip archive');
}
