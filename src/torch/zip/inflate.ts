/** Inflates records, never beyond the size they announce. */
import { pipeline } from 'node:stream/promises';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { CheckpointError, errorMessage, systemErrorCode } from '../../errors.js';
import { type Message, message } from '../../words/message.js';

/** What is inflated: a record of the archive or a storage. */
interface Deflated {
  /** for messages */
  readonly name: string;
  /** bytes when inflated */
  readonly byteLength: number;
  /** bytes in the file */
  readonly storedLength: number;
}

const PIECE_BYTES = 2 ** 18;

/** All of a record at once. Throws a CheckpointError that names it. */
export function inflateWhole(path: string, record: Deflated, stored: Uint8Array): Uint8Array {
  try {
    // One byte more than announced is room enough to notice that there is more.
    const result = inflateRawSync(stored, { maxOutputLength: record.byteLength + 1, info: true });
    const { buffer, engine } = result as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    checkLengths(path, record, buffer.length, engine.bytesWritten);
    return buffer;
  } catch (error) {
    throw named(path, record, error);
  }
}

/**
 * A record as a stream: calls `take` with each inflated piece and its offset, in order.
 * Throws a CheckpointError that names the record, and whatever `stored` or `take` throw.
 */
export async function inflateStream(
  path: string,
  record: Deflated,
  stored: AsyncIterable<Uint8Array>,
  take: (piece: Uint8Array, offset: number) => void,
): Promise<void> {
  const inflater = createInflateRaw({ chunkSize: PIECE_BYTES });
  let done = 0;
  try {
    await pipeline(stored, inflater, async (pieces: AsyncIterable<Uint8Array>) => {
      for await (const piece of pieces) {
        if (done + piece.length > record.byteLength)
          checkLengths(path, record, done + piece.length, record.storedLength);
        take(piece, done);
        done += piece.length;
      }
    });
  } catch (error) {
    throw named(path, record, error);
  }
  checkLengths(path, record, done, inflater.bytesWritten);
}

/** @param consumed bytes that the stream took from the record: fewer where something follows its end */
function checkLengths(path: string, record: Deflated, inflated: number, consumed: number): void {
  const bytes = record.byteLength;
  if (inflated > bytes) throw inflateError(path, record, message('torch.inflate.more', { bytes }));
  if (inflated < bytes) throw inflateError(path, record, message('torch.inflate.less', { found: inflated, bytes }));
  if (consumed < record.storedLength) {
    throw inflateError(path, record, message('torch.inflate.rest', { bytes: record.storedLength - consumed }));
  }
}

/** Errors of zlib as CheckpointErrors, others as they are. */
function named(path: string, record: Deflated, error: unknown): unknown {
  const code = systemErrorCode(error);
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    return inflateError(path, record, message('torch.inflate.more', { bytes: record.byteLength }));
  }
  if (!code?.startsWith('Z_')) return error;
  return inflateError(path, record, message('torch.inflate.broken', { reason: errorMessage(error) }));
}

function inflateError(path: string, record: Deflated, problem: Message): CheckpointError {
  return new CheckpointError(path, problem, {
    where: message('torch.where.record', { record: record.name }),
    hint: message('torch.hint.exhausting'),
  });
}
