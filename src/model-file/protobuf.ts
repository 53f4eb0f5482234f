/**
 * Messages of protocol buffers (protobuf.dev/programming-guides/encoding), as SentencePiece and ONNX keep their models: the
 * fields one after another, wherever they lie. Nothing is held but a window of the file.
 */
import { CheckpointError } from '../errors.js';
import type { ByteSource } from '../torch/byte-source.js';
import { message } from '../words/message.js';

/** What a field's value is written as. Groups (3 and 4) are of protocol buffers before 2008, and refused. */
export const VARINT = 0;
export const FIXED64 = 1;
export const BYTES = 2;
export const FIXED32 = 5;

export interface Field {
  /** the field's number in its message */
  readonly number: number;
  readonly wire: typeof VARINT | typeof FIXED64 | typeof BYTES | typeof FIXED32;
  /** where the field begins, with its number, and where its length or varint does */
  readonly at: number;
  readonly lengthAt: number;
  /** of a varint: 64 bits, unsigned (`BigInt.asIntN(64, value)` is what int64 means by it); else 0 */
  readonly value: bigint;
  /** where the value's bytes begin and end: a message, text, packed numbers; of a varint its digits */
  readonly start: number;
  readonly end: number;
}

/** Bytes of the file that are looked at together; what lies within a field is not read. */
const WINDOW_BYTES = 512;
/** A tag and a length or number: at most ten bytes each, seven bits in a byte. */
const MOST_BYTES = 10;

/**
 * The fields of the message from `start` to `end`, in the order of the file. The same number may come again: the last one counts
 * where the message's definition does not repeat it.
 * @throws CheckpointError where the bytes are no such message
 */
export function* protobufFields(source: ByteSource, start = 0, end = source.byteLength): Generator<Field> {
  let window: Uint8Array = new Uint8Array();
  let from = start;
  let at = start;
  let field = start;
  const fail = (): never => {
    throw new CheckpointError(source.path, message('protobuf.damaged'), {
      where: message('torch.where.byte', { at: field }),
    });
  };
  const varint = (): bigint => {
    let low = 0;
    let value = 0n;
    for (let digit = 0; digit < MOST_BYTES; digit++) {
      const byte = at < end ? (window[at++ - from] ?? fail()) : fail();
      // Nearly every number has no more than four digits, which are added up as such.
      if (digit < 4) low += (byte & 0x7f) * 2 ** (7 * digit);
      else value |= BigInt(byte & 0x7f) << BigInt(7 * digit);
      if (byte < 0x80) return BigInt.asUintN(64, value | BigInt(low));
    }
    return fail();
  };
  while (at < end) {
    field = at;
    if (at + 2 * MOST_BYTES > from + window.length) {
      from = at;
      window = source.read(at, Math.min(WINDOW_BYTES, end - at));
    }
    const tag = varint();
    const wire = Number(tag & 7n);
    const number = Number(tag >> 3n);
    if (number < 1 || number >= 2 ** 29) fail();
    const first = at;
    if (wire === VARINT) {
      const value = varint();
      yield { number, wire, at: field, lengthAt: first, value, start: first, end: at };
    } else if (wire === BYTES || wire === FIXED64 || wire === FIXED32) {
      const length = wire === BYTES ? Number(varint()) : wire === FIXED64 ? 8 : 4;
      if (length > end - at) fail();
      const begin = at;
      at += length;
      yield { number, wire, at: field, lengthAt: first, value: 0n, start: begin, end: at };
    } else fail();
  }
}
