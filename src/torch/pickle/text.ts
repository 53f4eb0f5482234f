/** The text forms of protocol 0 (Lib/pickletools.py). Each is undefined where the line is not of its form. */
import { MAX_INT_BYTES } from '../limits.js';
import { decodeUtf8 } from '../utf8.js';
import { narrow } from './cursor.js';
import { PickleFloat } from './value.js';

/** Protocols 0 and 1 write bools as `00` and `01`: Python takes 0 and 1 in two characters for them, however written. */
export function parseIntOrBool(line: string): number | bigint | boolean | undefined {
  return /^(?:0|\+|-(?=0))[01]$/.test(line) ? Number(line) === 1 : parseInt10(line);
}

/** `12`, `-5`, `12L`; a zero in front would make it octal. */
export function parseInt10(line: string): number | bigint | undefined {
  const digits = /^[+-]?(0|[1-9]\d*)L?$/.exec(line)?.[1];
  if (digits === undefined || digits.length > MAX_INT_BYTES) return undefined;
  const value = BigInt(digits);
  return narrow(line.startsWith('-') ? -value : value);
}

/** As Python's repr writes floats. */
export function parseFloat10(line: string): PickleFloat | undefined {
  switch (line) {
    case 'nan':
      return new PickleFloat(Number.NaN);
    case 'inf':
      return new PickleFloat(Number.POSITIVE_INFINITY);
    case '-inf':
      return new PickleFloat(Number.NEGATIVE_INFINITY);
    default:
      // Of a number that is too large, Python makes no infinity.
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(line) && Number.isFinite(Number(line))
        ? new PickleFloat(Number(line))
        : undefined;
  }
}

/** The index of GET and PUT. */
export function parseIndex(line: string): number | undefined {
  return /^\d{1,9}$/.test(line) ? Number(line) : undefined;
}

/** A line of UTF-8 that was read as latin-1. */
export function parseName(line: string): string | undefined {
  return decodeUtf8(Buffer.from(line, 'latin1'));
}

const CODE_POINT = /(?<!\\)((?:\\\\)*)\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g;

/**
 * Python's raw-unicode-escape: latin-1 except for `\uXXXX` and `\UXXXXXXXX`, which an odd number of backslashes begins.
 * The line as bytes where it holds surrogates: two of them would be another character here.
 */
export function parseUnicode(line: string): string | Uint8Array | undefined {
  let valid = true;
  let surrogates = false;
  const text = line.replace(CODE_POINT, (_, before: string, short?: string, long?: string) => {
    const code = Number.parseInt(short ?? long ?? '', 16);
    valid &&= code <= 0x10ffff;
    surrogates ||= code >= 0xd800 && code < 0xe000;
    return before + (valid ? String.fromCodePoint(code) : '');
  });
  if (!valid) return undefined;
  return surrogates ? Buffer.from(line, 'latin1') : text;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
]);

/** The bytes of a Python 2 string literal with its quotes. */
export function parseQuoted(line: string): Uint8Array | undefined {
  const inner = /^'(.*)'$/s.exec(line)?.[1] ?? /^"(.*)"$/s.exec(line)?.[1];
  const text = inner?.replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g, (whole, body: string) => {
    if (/^x../.test(body)) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
    if (/^[0-7]/.test(body)) return String.fromCharCode(Number.parseInt(body, 8) & 0xff);
    return ESCAPES.get(body) ?? whole;
  });
  return text === undefined ? undefined : Buffer.from(text, 'latin1');
}
