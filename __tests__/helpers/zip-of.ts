/** A plain writer of zip containers, for tests that need one around a pickle of their own. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipOptions {
  readonly deflate?: boolean;
  /** what the headers claim as the size, by record name, where that is not the truth */
  readonly claimedSizes?: Readonly<Record<string, number>>;
}

/** @param records names within the top folder `model/` and their content */
export function zipOf(records: Readonly<Record<string, Uint8Array>>, options: ZipOptions = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [record, data] of Object.entries(records)) {
    const name = Buffer.from(`model/${record}`);
    const body = options.deflate ? deflateRawSync(data, { level: 1 }) : data;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(options.deflate ? 8 : 0, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(options.claimedSizes?.[record] ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, Buffer.from(body));
    directory.push(Buffer.from('PK\x01\x02\0\0', 'latin1'), fields, tail, name);
    offset += 4 + fields.length + name.length + body.length;
  }
  const count = Object.keys(records).length;
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/** A checkpoint: the pickle, its storages, and the records that torch asks for. */
export function checkpointOf(
  pickle: Uint8Array,
  storages: Readonly<Record<string, Uint8Array>> = {},
  options: ZipOptions & { readonly byteorder?: 'little' | 'big' } = {},
): Buffer {
  const data = Object.entries(storages).map(([key, bytes]) => [`data/${key}`, bytes] as const);
  const byteorder = Buffer.from(options.byteorder ?? 'little');
  return zipOf({ 'data.pkl': pickle, byteorder, ...Object.fromEntries(data), version: Buffer.from('3\n') }, options);
}
