/** Reads the bytes of a pickle front to back. Whatever they lack or break is a CheckpointError with the offset. */
import { CheckpointError } from '../../errors.js';
import { type Message, message, type Said } from '../../words/message.js';
import { MAX_INT_BYTES, MAX_STRING_BYTES } from '../limits.js';
import { decodeUtf8, isAsciiText } from '../utf8.js';
import type { Kind } from './describe.js';

/** Where a pickle stands, for messages. */
export interface PicklePlace {
  readonly file: string;
  /** the name `data.pkl`, or which part of a legacy stream */
  readonly record: Said;
  /** of the first byte within the record */
  readonly start?: number;
}

/** The bytes ended within a pickle: in a legacy stream, more may follow. */
export class TruncatedPickleError extends CheckpointError {}

const DAMAGED = message('torch.hint.damaged');

/** As UTF-8 would have it (Python's `surrogatepass`), one character a byte. */
const SURROGATE = /\xed[\xa0-\xbf][\x80-\xbf]/g;

/** A position in a pickle that only moves forward. */
export class PickleCursor {
  position = 0;
  /** position of the opcode that is being carried out */
  opcodeAt = 0;
  /** where the frame ends that is being read */
  private frameEnd = Number.POSITIVE_INFINITY;
  private readonly buffer: Buffer;
  /** of the same bytes: its methods are the quickest before anything is compiled */
  private readonly view: DataView;

  constructor(
    bytes: Uint8Array,
    readonly place: PicklePlace,
  ) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** All bytes from here on. */
  ahead(): DataView {
    const { buffer, byteOffset, byteLength } = this.view;
    return new DataView(buffer, byteOffset + this.position, byteLength - this.position);
  }

  /** Throws the error that names file, record and the current opcode's offset. */
  fail(problem: Message, hint = DAMAGED): never {
    throw new CheckpointError(this.place.file, problem, { where: this.where(), hint });
  }

  private where(): Message {
    const { record, start = 0 } = this.place;
    return message('torch.where.part', { part: record, at: start + this.opcodeAt });
  }

  /** Moves past `count` bytes and returns where they start. */
  private advance(count: number): number {
    const start = this.position;
    if (count > this.buffer.length - start) this.failTruncated(count);
    this.position = start + count;
    return start;
  }

  private failTruncated(count: number): never {
    const left = this.buffer.length - this.position;
    throw new TruncatedPickleError(this.place.file, message('torch.pickle.truncated', { bytes: count, left }), {
      where: this.where(),
      hint: message('torch.hint.truncated'),
    });
  }

  u8(): number {
    return this.view.getUint8(this.advance(1));
  }

  u16(): number {
    return this.view.getUint16(this.advance(2), true);
  }

  i32(): number {
    return this.view.getInt32(this.advance(4), true);
  }

  u32(): number {
    return this.view.getUint32(this.advance(4), true);
  }

  /** Lengths of 8 bytes; beyond 2^53 they exceed every file, so the nearest number does. */
  u64(): number {
    return Number(this.view.getBigUint64(this.advance(8), true));
  }

  /** A signed length of 4 bytes, as some opcodes have. */
  length32(): number {
    const length = this.i32();
    return length < 0 ? this.fail(message('torch.pickle.length', { length })) : length;
  }

  f64(): number {
    return this.view.getFloat64(this.advance(8));
  }

  /** A frame says how many bytes follow it, which hold whole opcodes: Python reads on elsewhere where they do not. */
  enterFrame(count: number): void {
    if (this.frameEnd !== Number.POSITIVE_INFINITY) this.fail(message('torch.pickle.frame'));
    this.advance(count);
    this.frameEnd = this.position;
    this.position -= count;
  }

  /** Called after each opcode. */
  leaveFrame(): void {
    if (this.position < this.frameEnd) return;
    if (this.position > this.frameEnd) this.fail(message('torch.pickle.frame'));
    this.frameEnd = Number.POSITIVE_INFINITY;
  }

  /** A view, not a copy. */
  bytes(count: number): Uint8Array {
    const start = this.advance(count);
    return this.buffer.subarray(start, start + count);
  }

  /** A line without its newline. */
  line(): string {
    const end = this.buffer.indexOf(0x0a, this.position);
    const length = (end < 0 ? this.buffer.length : end) - this.position;
    if (length > MAX_STRING_BYTES) this.failTooLong('line', length);
    const start = this.advance(length + 1);
    return this.buffer.toString('latin1', start, start + length);
  }

  /**
   * UTF-8 of the given length. Python writes lone surrogates too, of file names that are no UTF-8: such text stays bytes, as
   * two of them would be another character here.
   */
  text(byteLength: number): string | Uint8Array {
    if (byteLength > MAX_STRING_BYTES) this.failTooLong('string', byteLength);
    const start = this.advance(byteLength);
    const text = this.buffer.toString('latin1', start, start + byteLength);
    // Names are many, and nearly all ASCII: a look at the text makes no object for each.
    if (isAsciiText(text)) return text;
    const decoded = decodeUtf8(Buffer.from(text, 'latin1'));
    if (decoded !== undefined) return decoded;
    const withoutSurrogates = text.replace(SURROGATE, '?');
    if (decodeUtf8(Buffer.from(withoutSurrogates, 'latin1')) === undefined) {
      this.fail(message('torch.pickle.utf8', { text }));
    }
    return this.buffer.subarray(start, start + byteLength);
  }

  textBytes(byteLength: number): Uint8Array {
    if (byteLength > MAX_STRING_BYTES) this.failTooLong('string', byteLength);
    return this.bytes(byteLength);
  }

  /** Two's complement, lowest byte first. */
  long(byteLength: number): number | bigint {
    if (byteLength > MAX_INT_BYTES) this.failTooLong('int', byteLength);
    const digits = Buffer.from(this.bytes(byteLength)).reverse().toString('hex');
    return narrow(BigInt.asIntN(byteLength * 8, BigInt(`0x${digits || '0'}`)));
  }

  private failTooLong(what: Kind, byteLength: number): never {
    return this.fail(message('torch.pickle.long', { what: message(`torch.value.${what}`), bytes: byteLength }));
  }
}

/** An int as a number where that is exact. */
export function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
