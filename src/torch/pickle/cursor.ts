/** Reads the bytes of a pickle from front to back. Anything missing or invalid is a CheckpointError with the offset. */
import { CheckpointError } from '../../errors.js';
import { type Message, message, type Said } from '../../words/message.js';
import type { ByteSource } from '../byte-source.js';
import { MAX_INT_BYTES, MAX_STRING_BYTES, PICKLE_WINDOW_BYTES } from '../limits.js';
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

const DAMAGED = message('torch.hint.damaged');
const NEWLINE = 0x0a;

/** As UTF-8 would have it (Python's `surrogatepass`), one character a byte. */
const SURROGATE = /\xed[\xa0-\xbf][\x80-\xbf]/g;

/** A position in a pickle that only moves forward, with the bytes that follow it. */
export class PickleCursor {
  /** position of the opcode that is being carried out */
  opcodeAt = 0;
  /** where the frame ends that is being read */
  private frameEnd = Number.POSITIVE_INFINITY;
  private window = Buffer.alloc(0);
  /** of the same bytes: its methods are the quickest before anything is compiled */
  private view = new DataView(this.window.buffer, 0, 0);
  /** position of the window's first byte */
  private windowAt = 0;
  /** where the cursor is in the window */
  private at = 0;
  /** whether a part of the window is in use */
  private lent = false;

  constructor(
    private readonly source: ByteSource,
    readonly place: PicklePlace,
  ) {}

  get position(): number {
    return this.windowAt + this.at;
  }

  /** Bytes from here on. */
  get left(): number {
    return this.source.byteLength - (this.place.start ?? 0) - this.position;
  }

  /** Another cursor over the same pickle, at its begin. */
  another(): PickleCursor {
    return new PickleCursor(this.source, this.place);
  }

  /** Throws the error that names file, record and the current opcode's offset. */
  fail(problem: Message, hint = DAMAGED): never {
    throw new CheckpointError(this.place.file, problem, { where: this.where(), hint });
  }

  private where(): Message {
    const { record, start = 0 } = this.place;
    return message('torch.where.part', { part: record, at: start + this.opcodeAt });
  }

  /** Moves past `count` bytes and returns where they start in the window. */
  private advance(count: number): number {
    if (count > this.window.length - this.at) this.load(count);
    const start = this.at;
    this.at = start + count;
    return start;
  }

  /** Moves the window so that it begins here and has at least `count` bytes. */
  private load(count: number): void {
    const { position, left } = this;
    if (count > left) this.failTruncated(count);
    const length = Math.min(Math.max(count, PICKLE_WINDOW_BYTES), left);
    if (this.lent || this.window.length !== length) {
      this.window = Buffer.allocUnsafeSlow(length);
      this.view = new DataView(this.window.buffer, 0, length);
      this.lent = false;
    }
    this.source.fill(this.window, (this.place.start ?? 0) + position);
    this.windowAt = position;
    this.at = 0;
  }

  /** Moves past `count` bytes without reading them, or beyond the end. */
  skip(count: number): void {
    if (count <= this.window.length - this.at) {
      this.at += count;
      return;
    }
    this.windowAt = this.position + count - this.window.length;
    this.at = this.window.length;
  }

  /** Moves past the next newline, or to the end. */
  skipLine(): void {
    for (let end = -1; end < 0 && this.left > 0; ) {
      if (this.at === this.window.length) this.load(1);
      end = this.window.indexOf(NEWLINE, this.at);
      this.at = end < 0 ? this.window.length : end + 1;
    }
  }

  private failTruncated(count: number): never {
    throw new CheckpointError(this.place.file, message('torch.pickle.truncated', { bytes: count, left: this.left }), {
      where: this.where(),
      hint: message('torch.hint.truncated'),
    });
  }

  // Moving may replace the view, so that comes first.

  u8(): number {
    const at = this.advance(1);
    return this.view.getUint8(at);
  }

  u16(): number {
    const at = this.advance(2);
    return this.view.getUint16(at, true);
  }

  i32(): number {
    const at = this.advance(4);
    return this.view.getInt32(at, true);
  }

  u32(): number {
    const at = this.advance(4);
    return this.view.getUint32(at, true);
  }

  /** Lengths of 8 bytes; beyond 2^53 they exceed every file, so the nearest number does. */
  u64(): number {
    const at = this.advance(8);
    return Number(this.view.getBigUint64(at, true));
  }

  /** A signed length of 4 bytes, as some opcodes have. */
  length32(): number {
    const length = this.i32();
    return length < 0 ? this.fail(message('torch.pickle.length', { length })) : length;
  }

  f64(): number {
    const at = this.advance(8);
    return this.view.getFloat64(at);
  }

  /** A frame says how many bytes follow it, which hold whole opcodes: Python reads on elsewhere where they do not. */
  enterFrame(count: number): void {
    if (this.frameEnd !== Number.POSITIVE_INFINITY) this.fail(message('torch.pickle.frame'));
    if (count > this.left) this.failTruncated(count);
    this.frameEnd = this.position + count;
  }

  /** Called after each opcode. */
  leaveFrame(): void {
    if (this.position < this.frameEnd) return;
    if (this.position > this.frameEnd) this.fail(message('torch.pickle.frame'));
    this.frameEnd = Number.POSITIVE_INFINITY;
  }

  /** A view of the window, which the receiver may keep. */
  bytes(count: number): Uint8Array {
    const start = this.advance(count);
    this.lent = true;
    return this.window.subarray(start, start + count);
  }

  /** A line without its newline. */
  line(): string {
    let end = this.window.indexOf(NEWLINE, this.at);
    for (let held = this.window.length - this.at; end < 0 && held < this.left && held <= MAX_STRING_BYTES; ) {
      this.load(Math.min(2 * held + 1, this.left));
      held = this.window.length;
      end = this.window.indexOf(NEWLINE);
    }
    const length = (end < 0 ? this.window.length : end) - this.at;
    if (length > MAX_STRING_BYTES) this.failTooLong('line', length);
    const start = this.advance(length + 1);
    return this.window.toString('latin1', start, start + length);
  }

  /**
   * UTF-8 of the given length. Python writes lone surrogates too, of file names that are not UTF-8: such text stays bytes, as
   * two of them would be another character here.
   */
  text(byteLength: number): string | Uint8Array {
    if (byteLength > MAX_STRING_BYTES) this.failTooLong('string', byteLength);
    const start = this.advance(byteLength);
    const text = this.window.toString('latin1', start, start + byteLength);
    // Names are many, and nearly all ASCII: a look at the text makes no object for each.
    if (isAsciiText(text)) return text;
    const decoded = decodeUtf8(Buffer.from(text, 'latin1'));
    if (decoded !== undefined) return decoded;
    const withoutSurrogates = text.replace(SURROGATE, '?');
    if (decodeUtf8(Buffer.from(withoutSurrogates, 'latin1')) === undefined) {
      this.fail(message('torch.pickle.utf8', { text }));
    }
    this.lent = true;
    return this.window.subarray(start, start + byteLength);
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
