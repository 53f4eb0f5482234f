/** Headers of little-endian numbers, by the names and widths that a format's specification lists. */

type Width = 2 | 4 | 8;

/** A header whose fields follow one another. `at` has the offset of each: `view.getUint32(start + END.at.signature, true)`. */
export class Struct<F extends string> {
  readonly at: Readonly<Record<F, number>>;
  readonly byteLength: number;
  private readonly fields: readonly (readonly [name: F, width: Width])[];

  /** @param widths in bytes, in the order of the header */
  constructor(widths: Readonly<Record<F, Width>>) {
    this.fields = Object.entries(widths) as [F, Width][];
    const at: Partial<Record<F, number>> = {};
    let end = 0;
    for (const [name, width] of this.fields) {
      at[name] = end;
      end += width;
    }
    this.at = at as Record<F, number>;
    this.byteLength = end;
  }

  /** All fields of the header at the start of `bytes`. */
  read(bytes: Uint8Array): Record<F, number> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, this.byteLength);
    const read = ([name, width]: readonly [F, Width]) => [name, readers[width](view, this.at[name])] as const;
    return Object.fromEntries(this.fields.map(read)) as Record<F, number>;
  }

  /** A header with these values, and 0 in all other fields. */
  bytes(values: Readonly<Partial<Record<F, number>>>): Buffer {
    const bytes = Buffer.alloc(this.byteLength);
    for (const [name, width] of this.fields) writers[width](bytes, values[name] ?? 0, this.at[name]);
    return bytes;
  }
}

const readers: Readonly<Record<Width, (view: DataView, at: number) => number>> = {
  2: (view, at) => view.getUint16(at, true),
  4: (view, at) => view.getUint32(at, true),
  // Beyond 2^53 it exceeds every file, so the nearest number does.
  8: (view, at) => Number(view.getBigUint64(at, true)),
};

const writers: Readonly<Record<Width, (bytes: Buffer, value: number, at: number) => void>> = {
  2: (bytes, value, at) => bytes.writeUInt16LE(value, at),
  4: (bytes, value, at) => bytes.writeUInt32LE(value, at),
  8: (bytes, value, at) => bytes.writeBigUInt64LE(BigInt(value), at),
};
