/** A model file that was just written, looked at as any reader will see it. The weights are not read again. */
import fs from 'node:fs';
import { promisify } from 'node:util';
import { WriteError } from '../errors.js';
import { openFile } from '../torch/byte-source.js';
import { sameNumbers } from '../torch/tensor.js';
import { type Message, message } from '../words/message.js';
import type { FormatFile } from './formats.js';
import { type FileLayout, pieceLength, type StoredTensor } from './layout.js';

const read = promisify(fs.read);

/** Fetched at once: of the headers of a seaco-paraformer more than half lie that near behind another. */
const FETCH_BYTES = 16 << 10;

/**
 * Has the format reopen a file and compares it with what was to be written: every tensor's name, order, place, dtype and shape.
 * Readers themselves refuse, or notice, whatever does not fill the file exactly.
 *
 * @throws WriteError for the first difference
 * @throws CheckpointError where the file cannot be read at all
 */
export async function verifyModelFile(
  file: string,
  { read }: FormatFile,
  { tensors: expected }: FileLayout,
): Promise<void> {
  const written = await read(file);
  for (let i = 0; i < Math.max(expected.length, written.length); i++) {
    if (isSame(written[i], expected[i])) continue;
    throw wronglyWritten(file, described(written[i]), described(expected[i]));
  }
}

/**
 * Has the system fetch what `verifyModelFile` will look at, many places at a time: data that went past the page cache
 * comes from the disk, and one after another each place would wait for it.
 */
export async function prefetchHeaders(file: string, { pieces }: FileLayout): Promise<void> {
  const source = openFile(file);
  try {
    // Its content is not used: what matters is that the system has it cached.
    const bytes = Buffer.allocUnsafe(FETCH_BYTES);
    const fetching: Promise<unknown>[] = [];
    let position = 0;
    let fetched = 0;
    for (const piece of pieces) {
      const end = position + pieceLength(piece);
      if (piece.kind !== 'data' && end > fetched) {
        fetching.push(read(source.fd, bytes, 0, FETCH_BYTES, position));
        fetched = position + FETCH_BYTES;
      }
      position = end;
    }
    // What cannot be read is reported by the code that needs it.
    await Promise.allSettled(fetching);
  } finally {
    source.close();
  }
}

function isSame(a: StoredTensor | undefined, b: StoredTensor | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  // What takes no byte stands nowhere.
  const isThere = a.position === b.position || a.byteLength === 0;
  return (
    a.name === b.name &&
    a.dtype === b.dtype &&
    a.byteLength === b.byteLength &&
    isThere &&
    sameNumbers(a.shape, b.shape)
  );
}

function described(tensor: StoredTensor | undefined): Message {
  if (tensor === undefined) return message('model-file.no-tensor');
  const { name, dtype, shape, position: at, byteLength: bytes } = tensor;
  const place = bytes === 0 ? message('model-file.no-bytes') : message('model-file.place', { bytes, at });
  return message('model-file.tensor', { name, dtype, shape: shape.join(', '), place });
}

/** The error for a file that is not as its layout says. */
export function wronglyWritten(file: string, found: Message, expected: Message): WriteError {
  const problem = message('model-file.otherwise', { found, expected });
  return new WriteError(message('error.file', { file, problem }), { hint: message('hint.write-again') });
}
