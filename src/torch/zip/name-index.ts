/**
 * Finds records by their names in the bytes of a directory, A to Z like a to z, as torch compares them. Strings of them in a
 * Map would take as much room as everything else that is known of hundreds of thousands of records.
 */
import { randomInt } from 'node:crypto';
import { DIRECTORY_HEADER } from './headers.js';

const { at: FIELD, byteLength: HEADER_LENGTH } = DIRECTORY_HEADER;

/** A name is hashed as a polynomial at a random place modulo this prime: a file cannot choose names that fall together. */
const PRIME = 2 ** 26 - 5;

/** The names of a directory's records, each but once. */
export class NameIndex {
  /** at a name's hash or soon after, one more than the record's number; 0 where there is none */
  private readonly slots: Uint32Array;
  private readonly place = randomInt(256, PRIME);
  private sought = Buffer.alloc(64);

  /** @param starts of the records' entries in the directory; each is known when it is added */
  constructor(
    private readonly directory: Buffer,
    private readonly starts: Uint32Array,
  ) {
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * starts.length + 1)));
  }

  /** Takes in a record's name; returns the number of the one that has the same already. */
  add(number: number): number | undefined {
    const start = this.starts[number] ?? 0;
    const slot = this.slotOf(this.directory, start + HEADER_LENGTH, this.nameLength(start));
    const taken = this.slots[slot] ?? 0;
    if (taken > 0) return taken - 1;
    this.slots[slot] = number + 1;
    return undefined;
  }

  /** @param name one character for each byte */
  find(name: string): number | undefined {
    if (name.length > this.sought.length) this.sought = Buffer.alloc(2 * name.length);
    const length = this.sought.write(name, 'latin1');
    const taken = this.slots[this.slotOf(this.sought, 0, length)] ?? 0;
    return taken > 0 ? taken - 1 : undefined;
  }

  /** Where the name is, or would be. */
  private slotOf(bytes: Buffer, start: number, length: number): number {
    const last = this.slots.length - 1;
    let hash = length;
    for (let i = start; i < start + length; i++) hash = remainder(hash * this.place + lower(bytes[i] ?? 0));
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const taken = this.slots[slot] ?? 0;
      if (taken === 0 || this.isSame(taken - 1, bytes, start, length)) return slot;
    }
  }

  private isSame(number: number, bytes: Buffer, start: number, length: number): boolean {
    const entry = this.starts[number] ?? 0;
    if (this.nameLength(entry) !== length) return false;
    const own = entry + HEADER_LENGTH;
    for (let i = 0; i < length; i++) {
      if (lower(this.directory[own + i] ?? 0) !== lower(bytes[start + i] ?? 0)) return false;
    }
    return true;
  }

  private nameLength(entry: number): number {
    const at = entry + FIELD.nameLength;
    return (this.directory[at] ?? 0) + 256 * (this.directory[at + 1] ?? 0);
  }
}

/** Of a number below 2^53, where `%` would call a function. */
function remainder(value: number): number {
  const rest = value - Math.floor(value / PRIME) * PRIME;
  // The quotient is rounded.
  if (rest < 0) return rest + PRIME;
  return rest < PRIME ? rest : rest - PRIME;
}

/** The byte of a small letter where it is one of A to Z. */
export function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}
