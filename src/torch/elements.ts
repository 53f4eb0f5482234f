/** What has to be done to stored bytes before they are a tensor's values on a little-endian machine. */
import { DTYPES } from './dtype.js';
import type { Tensor } from './tensor.js';

/** Whether the stored bytes are the values as they are. */
export function isPlain(tensor: Tensor): boolean {
  const swapped = tensor.storage.bigEndian && DTYPES[tensor.dtype].wordSize > 1;
  return !swapped && !tensor.conj && !tensor.neg;
}

/** Turns stored elements into the tensor's values, in place: byte order, conjugation, negation. */
export function resolveElements(bytes: Uint8Array, tensor: Tensor): void {
  const { kind, wordSize } = DTYPES[tensor.dtype];
  if (tensor.storage.bigEndian) swap(bytes, wordSize);
  // conj negates the imaginary word of each pair, neg every word. IEEE numbers negate by their sign bit alone.
  if (tensor.conj) flipSigns(bytes, wordSize, wordSize, 2 * wordSize);
  if (tensor.neg && kind === 'integer') negateIntegers(bytes, wordSize);
  else if (tensor.neg) flipSigns(bytes, wordSize, 0, wordSize);
}

function swap(bytes: Uint8Array, wordSize: number): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (wordSize === 2) buffer.swap16();
  else if (wordSize === 4) buffer.swap32();
  else if (wordSize === 8) buffer.swap64();
}

/** Of the words at `first`, `first + step`, ... */
function flipSigns(bytes: Uint8Array, wordSize: number, first: number, step: number): void {
  for (let at = first + wordSize - 1; at < bytes.length; at += step) bytes[at] = (bytes[at] ?? 0) ^ 0x80;
}

/** Two's complement: all bits inverted, plus one. */
function negateIntegers(bytes: Uint8Array, wordSize: number): void {
  for (let word = 0; word < bytes.length; word += wordSize) {
    let carry = 1;
    for (let at = word; at < word + wordSize; at++) {
      const sum = (~(bytes[at] ?? 0) & 0xff) + carry;
      bytes[at] = sum;
      carry = sum >>> 8;
    }
  }
}
