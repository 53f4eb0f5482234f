/** Puts other bytes into places of a file that is made of messages within messages, each with its length in front. */
import type { Enclosure } from './graph.js';

/** Bytes `start` to `end` of the file become `byteLength` others. */
export interface Edit<T> {
  readonly start: number;
  readonly end: number;
  readonly byteLength: number;
  /** the message around them; undefined where nothing tells their length */
  readonly within: Enclosure | undefined;
  readonly content: T;
}

/**
 * The edits with those that they make necessary: the lengths of the messages around, whose own digits may become more or fewer.
 * @param lengthOf makes the content of a length
 * @returns in the order of the file
 */
export function withLengths<T>(edits: readonly Edit<T>[], lengthOf: (digits: Uint8Array) => T): readonly Edit<T>[] {
  /** by how many messages are around a message: what it grows by */
  const levels: Map<Enclosure, number>[] = [];
  const grow = (message: Enclosure | undefined, bytes: number): void => {
    if (message === undefined || bytes === 0) return;
    const depth = depthOf(message);
    while (levels.length <= depth) levels.push(new Map());
    const level = levels[depth];
    level?.set(message, (level.get(message) ?? 0) + bytes);
  };
  for (const { start, end, byteLength, within } of edits) grow(within, byteLength - (end - start));
  const all = [...edits];
  // The innermost first: what its own length takes more, those around it grow by as well.
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    for (const [{ lengthAt, start, end, around }, bytes] of levels[depth] ?? []) {
      const digits = varint(end - start + bytes);
      all.push({ start: lengthAt, end: start, byteLength: digits.length, within: around, content: lengthOf(digits) });
      grow(around, bytes + digits.length - (start - lengthAt));
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

function depthOf({ around }: Enclosure): number {
  return around === undefined ? 0 : 1 + depthOf(around);
}

/** A number as protocol buffers write it, seven bits in a byte. */
export function varint(value: number): Uint8Array {
  const digits: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    digits.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Uint8Array.of(...digits, rest);
}
