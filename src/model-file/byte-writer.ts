/** Bytes written one after another, numbers with their lowest byte first. */
export class ByteWriter {
  length = 0;
  private bytes = Buffer.alloc(1 << 16);

  u8(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  u16(value: number): void {
    this.reserve(2);
    this.length = this.bytes.writeUInt16LE(value, this.length);
  }

  /** Negative numbers in two's complement. */
  u32(value: number): void {
    this.reserve(4);
    this.length = this.bytes.writeUInt32LE(value >>> 0, this.length);
  }

  u64(value: number): void {
    this.reserve(8);
    this.length = this.bytes.writeBigUInt64LE(BigInt(value), this.length);
  }

  f32(value: number): void {
    this.reserve(4);
    this.length = this.bytes.writeFloatLE(value, this.length);
  }

  /** Highest byte first, as pickles have it. */
  f64BigEndian(value: number): void {
    this.reserve(8);
    this.length = this.bytes.writeDoubleBE(value, this.length);
  }

  utf8(text: string): void {
    this.reserve(Buffer.byteLength(text));
    this.length += this.bytes.write(text, this.length);
  }

  zeros(count: number): void {
    this.reserve(count);
    this.bytes.fill(0, this.length, this.length + count);
    this.length += count;
  }

  /** A copy of all that was written. */
  written(): Uint8Array {
    return Uint8Array.from(this.bytes.subarray(0, this.length));
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = Buffer.alloc(2 * (this.length + count));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
