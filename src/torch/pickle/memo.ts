/**
 * The memo of a pickle. Python's pickler puts every object there, in case it comes again; hardly any does. Keeping them
 * all would hold each tensor's arguments until the end: so the pickle is looked over first for what it will fetch.
 */
import { CheckpointError } from '../../errors.js';
import { MAX_PICKLE_BYTES } from '../limits.js';
import type { PickleCursor } from './cursor.js';
import { Op, skipOperand } from './opcodes.js';
import { parseIndex } from './text.js';
import type { PickleValue } from './value.js';

/** What one pickle has put, as far as it will fetch it. */
export class Memo {
  private readonly fetched: Bits;
  private readonly set = new Bits();
  /** by index; a sparse array, whose keys V8 hashes with a seed: the indices are the file's */
  private readonly values: PickleValue[] = [];
  /** how many indices have been set */
  size = 0;

  /** @param cursor at the pickle's first opcode */
  constructor(cursor: PickleCursor) {
    this.fetched = fetchedIndices(cursor);
  }

  get(index: number): PickleValue | undefined {
    return this.values[index];
  }

  /** Returns whether the value is kept. */
  put(index: number, value: PickleValue): boolean {
    if (this.set.add(index)) this.size++;
    if (!this.fetched.has(index)) return false;
    this.values[index] = value;
    return true;
  }
}

/** The indices that a pickle fetches from its memo. */
function fetchedIndices(cursor: PickleCursor): Bits {
  const indices = new Bits();
  try {
    for (let known = true; known && cursor.left > 0; ) {
      const opcode = cursor.u8();
      if (opcode === Op.STOP) break;
      if (opcode === Op.BINGET) indices.add(cursor.u8());
      else if (opcode === Op.LONG_BINGET) indices.add(cursor.u32());
      else if (opcode === Op.GET) indices.add(parseIndex(cursor.line()) ?? -1);
      else known = skipOperand(cursor, opcode);
    }
  } catch (error) {
    // The code that executes it arrives at the same position.
    if (!(error instanceof CheckpointError)) throw error;
  }
  return indices;
}

/** Indices count what was put into the memo, each with two bytes at least. Honest ones stay below. */
const DENSE = MAX_PICKLE_BYTES / 2;

/** A set of whole numbers: one bit each below DENSE; the others by their digits, as V8 hashes text with a seed. */
class Bits {
  private bytes = new Uint8Array(64);
  private readonly others = new Set<string>();

  has(index: number): boolean {
    if (index >= DENSE) return this.others.has(String(index));
    return ((this.bytes[index >>> 3] ?? 0) & (1 << (index & 7))) !== 0;
  }

  /** Returns whether it was not there yet. */
  add(index: number): boolean {
    if (this.has(index)) return false;
    if (index >= DENSE) {
      this.others.add(String(index));
      return true;
    }
    const at = index >>> 3;
    if (at >= this.bytes.length) {
      const grown = new Uint8Array(Math.max(2 * this.bytes.length, at + 1));
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes[at] = (this.bytes[at] ?? 0) | (1 << (index & 7));
    return true;
  }
}
