/** The headers of a zip file, fields as PKWARE's application note (APPNOTE.TXT) lists them under these numbers. */
import { Struct } from '../struct.js';

/** Stands for a value that is stored elsewhere. */
export const ALL_ONES_16 = 0xffff;
export const ALL_ONES_32 = 0xffffffff;

/** Compression methods, 4.4.5. */
export const STORED = 0;
export const DEFLATED = 8;

/** General purpose flag, 4.4.4: sizes and CRC follow the data; the local header's fields say nothing. */
export const DESCRIPTOR_FLAG = 0x8;
export const UTF8_FLAG = 0x800;

/** 4.3.7. The name follows, then the extra fields, then the data. */
export const LOCAL_HEADER = new Struct(
  {
    signature: 4,
    version: 2,
    flags: 2,
    method: 2,
    time: 2,
    date: 2,
    crc32: 4,
    storedLength: 4,
    byteLength: 4,
    nameLength: 2,
    extraLength: 2,
  },
  0x04034b50,
);

/** 4.3.9, behind the data of a record with DESCRIPTOR_FLAG; in zip64 its lengths have 8 bytes. */
export const DESCRIPTOR = new Struct({ signature: 4, crc32: 4, storedLength: 4, byteLength: 4 }, 0x08074b50);
export const ZIP64_DESCRIPTOR = new Struct({ signature: 4, crc32: 4, storedLength: 8, byteLength: 8 }, 0x08074b50);

/** 4.3.12, one for each record. The name follows, then the extra fields, then a comment. */
export const DIRECTORY_HEADER = new Struct(
  {
    signature: 4,
    madeBy: 2,
    version: 2,
    flags: 2,
    method: 2,
    time: 2,
    date: 2,
    crc32: 4,
    storedLength: 4,
    byteLength: 4,
    nameLength: 2,
    extraLength: 2,
    commentLength: 2,
    disk: 2,
    internalAttributes: 2,
    externalAttributes: 4,
    headerPosition: 4,
  },
  0x02014b50,
);

/** 4.5.1, before the content of each extra field. */
export const EXTRA_FIELD = new Struct({ id: 2, length: 2 });
/** 4.5.3: what the header says with all ones, 8 bytes each: length, stored length, position. */
export const ZIP64_EXTRA = 0x0001;

/** 4.3.14. `length` is that of all that follows it. */
export const ZIP64_END = new Struct(
  {
    signature: 4,
    length: 8,
    madeBy: 2,
    version: 2,
    disk: 4,
    directoryDisk: 4,
    recordsOnDisk: 8,
    recordCount: 8,
    directoryLength: 8,
    directoryPosition: 8,
  },
  0x06064b50,
);
/** What `length` does not count: itself, and the signature before it. */
export const ZIP64_END_UNCOUNTED = ZIP64_END.at.madeBy;

/** 4.3.15. */
export const ZIP64_LOCATOR = new Struct({ signature: 4, endDisk: 4, endPosition: 8, disks: 4 }, 0x07064b50);

/** 4.3.16. A comment follows. */
export const END = new Struct(
  {
    signature: 4,
    disk: 2,
    directoryDisk: 2,
    recordsOnDisk: 2,
    recordCount: 2,
    directoryLength: 4,
    directoryPosition: 4,
    commentLength: 2,
  },
  0x06054b50,
);
