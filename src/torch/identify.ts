/** Tells what a file is by its first bytes, and names whatever people bring under the name `.pt` that is no checkpoint. */
import { CheckpointError } from '../errors.js';
import type { ByteSource } from './byte-source.js';
import { INERT, unpickle } from './pickle/machine.js';

/** Looked at to tell files apart: the tar magic ends at byte 262. */
const HEAD_BYTES = 512;

/** Of a zip archive; no other format is told by fewer bytes. */
const SHORTEST_MAGIC = 4;

/** The first pickle of a legacy stream (torch/serialization.py). */
export const LEGACY_MAGIC = 0x1950a86a20f9469cfc6cn;

const AGAIN = 'Load it with a current torch and save it again with torch.save.';
const NAME_CHECKPOINTS = 'Name the checkpoints that torch.save wrote.';
const DOWNLOAD_AGAIN =
  'The download went wrong: fetch the file itself and look at the first lines of this one for the cause.';

interface Foreign {
  readonly is: string;
  readonly hint: string;
  readonly test: (head: Buffer, source: ByteSource) => boolean;
}

const FOREIGN: readonly Foreign[] = [
  { is: 'gzip-compressed', hint: 'Unpack it with gunzip first.', test: startsWith(0x1f, 0x8b) },
  { is: 'bzip2-compressed', hint: 'Unpack it with bunzip2 first.', test: startsWith('BZh') },
  { is: 'xz-compressed', hint: 'Unpack it with unxz first.', test: startsWith(0xfd, '7zXZ') },
  { is: 'zstd-compressed', hint: 'Unpack it with unzstd first.', test: startsWith(0x28, 0xb5, 0x2f, 0xfd) },
  { is: 'a 7-Zip archive', hint: 'Unpack it first.', test: startsWith('7z', 0xbc, 0xaf) },
  { is: 'a RAR archive', hint: 'Unpack it first.', test: startsWith('Rar!') },
  { is: 'an empty zip archive', hint: 'Copy or download it again.', test: startsWith('PK', 5, 6) },
  { is: 'one part of a split zip archive', hint: 'Join the parts first.', test: startsWith('PK', 7, 8) },
  {
    is: 'a tar archive (the format of torch before 0.1.10, or packed files)',
    hint: `If it holds a checkpoint, unpack it; if torch wrote it: ${AGAIN}`,
    test: (head) => head.toString('latin1', 257, 262) === 'ustar',
  },
  {
    is: 'a safetensors file',
    hint: 'It holds no training state to drop. Name the checkpoints that torch.save wrote.',
    test: isSafetensors,
  },
  { is: 'a GGUF model', hint: NAME_CHECKPOINTS, test: startsWith('GGUF') },
  { is: 'an HDF5 file (Keras)', hint: NAME_CHECKPOINTS, test: startsWith(0x89, 'HDF') },
  { is: 'a NumPy array', hint: NAME_CHECKPOINTS, test: startsWith(0x93, 'NUMPY') },
  {
    is: 'a Git LFS pointer, not the file itself',
    hint: 'Run `git lfs pull`, or check out with `lfs: true`.',
    test: startsWith('version https://git-lfs.github.com/spec/'),
  },
  { is: 'an HTML page', hint: DOWNLOAD_AGAIN, test: (head) => /^\s*<(!doctype\s+html|html|head)/i.test(text(head)) },
  { is: 'an XML document', hint: DOWNLOAD_AGAIN, test: (head) => /^\s*<\?xml/i.test(text(head)) },
  { is: 'JSON', hint: DOWNLOAD_AGAIN, test: (head) => /^\s*\{\s*"/.test(text(head)) },
  {
    is: 'an ONNX model',
    hint: 'Exported models cannot be averaged. Name the checkpoints that torch.save wrote.',
    test: isOnnx,
  },
  { is: 'an executable', hint: NAME_CHECKPOINTS, test: startsWith(0x7f, 'ELF') },
  { is: 'a text file', hint: DOWNLOAD_AGAIN, test: isText },
  {
    is: 'a zip archive that is truncated at its start',
    hint: 'Copy or download it again.',
    test: (_, source) =>
      source.byteLength > 22 && startsWith('PK', 5, 6)(Buffer.from(source.read(source.byteLength - 22, 22))),
  },
  {
    is: 'all zeros in its first bytes',
    hint: 'A copy or download reserved the room and stopped: copy or download it again.',
    test: (head) => head.every((byte) => byte === 0),
  },
];

/** Throws a CheckpointError that says what the file is, if it is no checkpoint. */
export function identify(source: ByteSource): 'zip' | 'legacy' {
  if (source.byteLength < SHORTEST_MAGIC) {
    throw new CheckpointError(
      source.path,
      source.byteLength === 0 ? 'is empty' : `is truncated to ${source.byteLength} bytes`,
      {
        hint: 'A save or copy was stopped at once (a full disk?): save or copy it again.',
      },
    );
  }
  const head = Buffer.from(source.read(0, Math.min(HEAD_BYTES, source.byteLength)));
  if (startsWith('PK', 3, 4)(head)) return 'zip';
  const isPickle = looksLikePickle(head);
  if (isPickle && startsWithLegacyMagic(source, head)) return 'legacy';
  for (const { is, hint, test } of FOREIGN) {
    if (test(head, source))
      throw new CheckpointError(source.path, `is ${is}, not a checkpoint of torch.save`, { hint });
  }
  if (isPickle) {
    throw new CheckpointError(source.path, "is a plain pickle, without torch.save's container and magic number", {
      hint: AGAIN,
    });
  }
  throw new CheckpointError(
    source.path,
    `is not a checkpoint of torch.save: it starts with bytes ${head.subarray(0, 8).toString('hex')}`,
    {
      hint: 'Zip archives start with 504b0304, legacy files with a pickle (80). Is the file complete and the right one?',
    },
  );
}

/** Protocol 2 and later, or the text of a long int in protocols 0 and 1. */
function looksLikePickle(head: Buffer): boolean {
  return (head[0] === 0x80 && (head[1] ?? 0xff) <= 5) || startsWith('L1195470')(head);
}

function startsWithLegacyMagic(source: ByteSource, head: Buffer): boolean {
  try {
    return unpickle(head, { file: source.path, record: 'magic number' }, INERT).value === LEGACY_MAGIC;
  } catch (error) {
    // A pickle that is longer than the head, or none at all.
    if (error instanceof CheckpointError) return false;
    throw error;
  }
}

function startsWith(...parts: readonly (number | string)[]): (head: Buffer) => boolean {
  const magic = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.of(part))),
  );
  return (head) => head.subarray(0, magic.length).equals(magic);
}

/** The length of a JSON header that fits the file, and its brace. */
function isSafetensors(head: Buffer, source: ByteSource): boolean {
  return head.length > 9 && head[8] === 0x7b && head.readBigUInt64LE(0) <= BigInt(source.byteLength - 8);
}

/** Protocol buffers of ModelProto: ir_version as field 1, then the producer's name or another short field. */
function isOnnx(head: Buffer): boolean {
  const irVersion = head[1] ?? 0;
  return (
    head[0] === 0x08 && irVersion > 0 && irVersion < 0x20 && [0x12, 0x1a, 0x22, 0x2a, 0x3a, 0x42].includes(head[2] ?? 0)
  );
}

/** Printable ASCII and blanks in the first bytes, or UTF-16 with its mark. */
function isText(head: Buffer): boolean {
  return (
    startsWith(0xff, 0xfe)(head) ||
    startsWith(0xfe, 0xff)(head) ||
    head.every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13))
  );
}

function text(head: Buffer): string {
  return head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
}
