/** Text from files: decoding it, and showing it in messages. */
import { isAscii, isUtf8 } from 'node:buffer';

const MAX_SHOWN = 120;

/** Text from a file, cut where it is too long for a message. */
export function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text;
}

/** Text from a file as it stands in messages: cut, in quotes, control characters escaped. */
export function quote(text: string): string {
  return JSON.stringify(shorten(text));
}

/** Text of UTF-8 bytes; undefined where they are none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(buffer)) return buffer.toString('latin1');
  return isUtf8(buffer) ? buffer.toString('utf8') : undefined;
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Whether the text has no character beyond ASCII: the same bytes in latin-1 and in UTF-8. */
export function isAsciiText(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}
