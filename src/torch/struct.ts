/** Headers of little-endian numbers, by the names and widths that a format's specification lists. */

type Width = 2 | 4 | 8;

/** Fields one after another. `at` has the offset of each: `view.getUint32(start + END.at.disk, true)`. */
export class Struct<F extends string> {
  readonly at: Readonly<Record<F, number>>;
  readonly byteLength: number;
  private readonly names: readonly F[];

  /**
   * @param widths in bytes, in the order of the header
   * @param signature what the field of this name holds, where there is one
   */
  constructor(
    private readonly widths: Readonly<Record<F, Width>>,
    readonly signature = 0,
  ) {
    this.names = Object.keys(widths) as F[];
    let end = 0;
    this.at = this.map((name) => {
      end += widths[name];
      return end - widths[name];
    });
    this.byteLength = end;
  }

  /** All fields of the header at the start of `bytes`. */
  read(bytes: Uint8Array): Record<F, number> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, this.byteLength);
    return this.map((name) => FORMS[this.widths[name]].get(view, this.at[name]));
  }

  /** A header with its signature and these values, and 0 in all other fields. */
  bytes(values: Readonly<Partial<Record<F, number>>>): Buffer {
    const bytes = Buffer.alloc(this.byteLength);
    for (const name of this.names) {
      const value = values[name] ?? (name === 'signature' ? this.signature : 0);
      FORMS[this.widths[name]].set(bytes, value, this.at[name]);
    }
    return bytes;
  }

  private map(numberOf: (name: F) => number): Record<F, number> {
    return Object.fromEntries(this.names.map((name) => [name, numberOf(name)])) as Record<F, number>;
  }
}

interface Form {
  get(view: DataView, at: number): number;
  set(bytes: Buffer, value: number, at: number): number;
}

const FORMS: Readonly<Record<Width, Form>> = {
  2: { get: (view, at) => view.getUint16(at, true), set: (bytes, value, at) => bytes.writeUInt16LE(value, at) },
  4: { get: (view, at) => view.getUint32(at, true), set: (bytes, value, at) => bytes.writeUInt32LE(value, at) },
  8: {
    // Beyond 2^53 it exceeds every file, so the nearest number does.
    get: (view, at) => Number(view.getBigUint64(at, true)),
    set: (bytes, value, at) => bytes.writeBigUInt64LE(BigInt(value), at),
  },
};
