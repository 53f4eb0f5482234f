/** Identifies a file by its first bytes, and names what else people save as `.pt`. */
import { CheckpointError } from '../errors.js';
import { type Message, message } from '../words/message.js';
import { type ByteSource, memorySource } from './byte-source.js';
import { INERT, unpickle } from './pickle/machine.js';

/** Looked at to tell files apart: the tar magic ends at byte 262. */
const HEAD_BYTES = 512;

/** Of a zip archive; other formats need more bytes to be identified. */
const SHORTEST_MAGIC = 4;

/** The first pickle of a legacy stream (torch/serialization.py). */
const LEGACY_MAGIC = 0x1950a86a20f9469cfc6cn;

const NAME_CHECKPOINTS = message('torch.hint.name');
const DOWNLOAD_AGAIN = message('torch.hint.download');

interface Foreign {
  readonly is: Message;
  readonly hint: Message;
  readonly test: (head: Buffer, source: ByteSource) => boolean;
}

const FOREIGN: readonly Foreign[] = [
  compressed('gzip', 'gunzip', 0x1f, 0x8b),
  compressed('bzip2', 'bunzip2', 'BZh'),
  compressed('xz', 'unxz', 0xfd, '7zXZ'),
  compressed('zstd', 'unzstd', 0x28, 0xb5, 0x2f, 0xfd),
  { is: message('torch.format.7z'), hint: message('torch.hint.unpack'), test: startsWith('7z', 0xbc, 0xaf) },
  { is: message('torch.format.rar'), hint: message('torch.hint.unpack'), test: startsWith('Rar!') },
  { is: message('torch.format.empty-zip'), hint: message('torch.hint.stopped'), test: startsWith('PK', 5, 6) },
  { is: message('torch.format.split-zip'), hint: message('torch.hint.join'), test: startsWith('PK', 7, 8) },
  { is: message('torch.format.safetensors'), hint: message('torch.hint.slim-already'), test: isSafetensors },
  { is: message('torch.format.gguf'), hint: NAME_CHECKPOINTS, test: startsWith('GGUF') },
  { is: message('torch.format.hdf5'), hint: NAME_CHECKPOINTS, test: startsWith(0x89, 'HDF') },
  { is: message('torch.format.npy'), hint: NAME_CHECKPOINTS, test: startsWith(0x93, 'NUMPY') },
  {
    is: message('torch.format.lfs'),
    hint: message('torch.hint.lfs'),
    test: startsWith('version https://git-lfs.github.com/spec/'),
  },
  {
    is: message('torch.format.html'),
    hint: DOWNLOAD_AGAIN,
    test: (head) => /^\s*<(!doctype\s+html|html|head)/i.test(text(head)),
  },
  { is: message('torch.format.xml'), hint: DOWNLOAD_AGAIN, test: (head) => /^\s*<\?xml/i.test(text(head)) },
  {
    is: message('torch.format.index'),
    hint: message('torch.hint.index'),
    test: (head) => /^\s*\{[\s\S]*"weight_map"\s*:/.test(text(head)),
  },
  { is: message('torch.format.json'), hint: DOWNLOAD_AGAIN, test: (head) => /^\s*\{\s*"/.test(text(head)) },
  { is: message('torch.format.onnx'), hint: message('torch.hint.exported'), test: isOnnx },
  { is: message('torch.format.executable'), hint: NAME_CHECKPOINTS, test: startsWith(0x7f, 'ELF') },
  { is: message('torch.format.yaml'), hint: NAME_CHECKPOINTS, test: (head) => isText(head) && YAML.test(text(head)) },
  { is: message('torch.format.text'), hint: DOWNLOAD_AGAIN, test: isText },
  {
    is: message('torch.format.headless-zip'),
    hint: message('torch.hint.truncated'),
    test: (_, source) =>
      source.byteLength > 22 && startsWith('PK', 5, 6)(Buffer.from(source.read(source.byteLength - 22, 22))),
  },
  {
    is: message('torch.format.zeros'),
    hint: message('torch.hint.stopped'),
    test: (head) => head.every((byte) => byte === 0),
  },
];

/** Lines of keys, with comments and what is nested in between. */
const YAML = /^(?:(?:#[^\n]*|---|\s*)\n)*[\w.-]+:(?: [^\n]*)?\n/;

function compressed(program: string, unpack: string, ...magic: readonly (number | string)[]): Foreign {
  return {
    is: message('torch.format.compressed', { program }),
    hint: message('torch.hint.unpack-with', { program: unpack }),
    test: startsWith(...magic),
  };
}

/** Throws a CheckpointError that says what the file is, if it is not a checkpoint. */
export function identify(source: ByteSource): 'zip' | 'legacy' {
  if (source.byteLength < SHORTEST_MAGIC) {
    const { path, byteLength: bytes } = source;
    const problem = bytes === 0 ? message('torch.file.empty') : message('torch.file.cut', { bytes });
    throw new CheckpointError(path, problem, { hint: message('torch.hint.stopped') });
  }
  const head = Buffer.from(source.read(0, Math.min(HEAD_BYTES, source.byteLength)));
  if (startsWith('PK', 3, 4)(head)) return 'zip';
  // Torch asks this before it looks for a stream of pickles, and a file can be made to be both.
  if (isTar(head)) throw foreign(source, message('torch.format.tar'), message('torch.hint.tar'));
  const isPickle = looksLikePickle(head);
  if (isPickle && startsWithLegacyMagic(source, head)) return 'legacy';
  for (const { is, hint, test } of FOREIGN) {
    if (test(head, source)) throw foreign(source, is, hint);
  }
  if (isPickle) {
    throw new CheckpointError(source.path, message('torch.file.plain-pickle'), {
      hint: message('torch.hint.save-again'),
    });
  }
  const start = head.subarray(0, 8).toString('hex');
  throw new CheckpointError(source.path, message('torch.file.unknown', { start }), {
    hint: message('torch.hint.start'),
  });
}

/** The error for a file of another kind. */
export function foreign(source: ByteSource, what: Message, hint: Message): CheckpointError {
  return new CheckpointError(source.path, message('torch.file.foreign', { what }), { hint });
}

/** Protocol 2 and later, or the text of a long int in protocols 0 and 1. */
function looksLikePickle(head: Buffer): boolean {
  return (head[0] === 0x80 && (head[1] ?? 0xff) <= 5) || startsWith('L1195470')(head);
}

function startsWithLegacyMagic(source: ByteSource, head: Buffer): boolean {
  try {
    const place = { file: source.path, record: message('torch.part.magic') };
    return unpickle(memorySource(source.path, head), place, INERT).value === LEGACY_MAGIC;
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

/** A header whose checksum is that of its bytes, as Python's tarfile tells it: the magic came later than the format. */
function isTar(head: Buffer): boolean {
  if (head.length < HEAD_BYTES) return false;
  const stated = Number.parseInt(
    head
      .toString('latin1', 148, 156)
      .replace(/[\0 ]+$/, '')
      .trim(),
    8,
  );
  const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return (
    stated === sum || stated === sum - 256 * head.filter((byte, at) => byte > 127 && (at < 148 || at >= 156)).length
  );
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
