/** Text of files, which is UTF-8 where it says nothing else. */
import { isAscii, isUtf8 } from 'node:buffer';

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
