/** Cuts the output file into blocks: stretches that are made, hashed and written one after another. */
import type { FileLayout } from '../model-file/layout.js';
import { BLOCK_BYTES } from './arena.js';
import type { Task } from './task.js';

/** What a block consists of, in the order of the file; `at` counts from the block's start. */
export type Part =
  | { readonly kind: 'fixed'; readonly at: number; readonly bytes: Uint8Array }
  /** the block's next task makes it: the next `byteLength` bytes of this storage's data */
  | { readonly kind: 'data'; readonly storage: number; readonly byteLength: number }
  /** bytes `from` to `from + byteLength` of what only the checksums tell */
  | {
      readonly kind: 'checksums';
      readonly at: number;
      readonly from: number;
      readonly byteLength: number;
      bytes(crcs: readonly number[]): Uint8Array;
    };

export interface Block {
  readonly position: number;
  readonly byteLength: number;
  readonly parts: readonly Part[];
  /** one for each part that is data, in their order */
  readonly tasks: readonly Task[];
}

/** The task that makes elements `first` to `first + count` of a storage, at byte `at` of a block. */
export type TaskOf = (storage: number, first: number, count: number, at: number) => Task;

/**
 * All blocks but the last are BLOCK_BYTES long, unless elements straddle their borders, as they do not in files whose
 * data is aligned.
 *
 * @param sizes bytes of one element of each storage as written
 */
export function* cutBlocks(layout: FileLayout, sizes: readonly number[], taskOf: TaskOf): Generator<Block> {
  let position = 0;
  let length = 0;
  let parts: Part[] = [];
  let tasks: Task[] = [];
  const finish = (): Block => {
    const block = { position, byteLength: length, parts, tasks };
    position += length;
    length = 0;
    parts = [];
    tasks = [];
    return block;
  };
  for (const piece of layout.pieces) {
    const whole = piece.kind === 'fixed' ? piece.bytes.length : piece.byteLength;
    const size = piece.kind === 'data' ? (sizes[piece.storage] ?? 1) : 1;
    for (let from = 0; from < whole; ) {
      const room = BLOCK_BYTES - length;
      const byteLength = Math.min(whole - from, Math.floor(room / size) * size);
      if (byteLength === 0) {
        yield finish();
        continue;
      }
      switch (piece.kind) {
        case 'fixed':
          parts.push({ kind: 'fixed', at: length, bytes: piece.bytes.subarray(from, from + byteLength) });
          break;
        case 'checksums':
          parts.push({ kind: 'checksums', at: length, from, byteLength, bytes: piece.bytes });
          break;
        case 'data':
          parts.push({ kind: 'data', storage: piece.storage, byteLength });
          tasks.push(taskOf(piece.storage, from / size, byteLength / size, length));
      }
      length += byteLength;
      from += byteLength;
    }
  }
  if (length > 0) yield finish();
}
