/** What FunASR reads out of a package's data files, as far as it must agree with the tensors. */
import { decodeText } from './vocabulary.js';

/**
 * Numbers of values in a CMVN file's shift and scale (load_cmvn in funasr/frontends/wav_frontend.py: the line after
 * `<AddShift>` or `<Rescale>` is `<LearnRateCoef> 0 [ v v ... ]`).
 * @returns undefined for what load_cmvn fails on: no text, blank lines, a vector missing, values that are no numbers
 */
export function readCmvn(bytes: Uint8Array): { readonly shift: number; readonly scale: number } | undefined {
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/));
  if (lines.some(([first]) => first === '')) return undefined;
  const valuesAfter = (head: string): number | undefined => {
    const index = lines.findLastIndex(([first]) => first === head);
    const next = index === -1 ? undefined : lines[index + 1];
    if (next?.[0] !== '<LearnRateCoef>') return undefined;
    const values = next.slice(3, -1);
    return values.every((value) => Number.isFinite(Number(value))) ? values.length : undefined;
  };
  const shift = valuesAfter('<AddShift>');
  const scale = valuesAfter('<Rescale>');
  return shift === undefined || scale === undefined || shift !== scale ? undefined : { shift, scale };
}

/**
 * Number of pieces of a SentencePiece model: ModelProto's field 1 (sentencepiece_model.proto), each a message.
 * @returns undefined for bytes that are no such message
 */
export function countPieces(bytes: Uint8Array): number | undefined {
  const cursor = new ProtobufCursor(bytes);
  let pieces = 0;
  while (!cursor.atEnd) {
    const tag = cursor.varint();
    if (tag === undefined || !cursor.skip(tag & 7)) return undefined;
    if (tag === 0x0a) pieces++;
  }
  return pieces === 0 ? undefined : pieces;
}

class ProtobufCursor {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** Up to 32 bits: tags and lengths of small files. */
  varint(): number | undefined {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) return undefined;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return undefined;
  }

  /** Passes a field's value; false where there is none of that wire type. */
  skip(wireType: number): boolean {
    const length = this.lengthOf(wireType);
    if (length === undefined) return false;
    this.at += length;
    return this.at <= this.bytes.length;
  }

  private lengthOf(wireType: number): number | undefined {
    switch (wireType) {
      case 0:
        return this.longVarint() ? 0 : undefined;
      case 1:
        return 8;
      case 2:
        return this.varint();
      case 5:
        return 4;
      default:
        return undefined;
    }
  }

  private longVarint(): boolean {
    for (let count = 0; count < 10; count++) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) return false;
      if (byte < 0x80) return true;
    }
    return false;
  }
}

/** Lines of a tiktoken vocabulary: a token in base64 and its rank. undefined for anything else. */
export function countRanks(bytes: Uint8Array): number | undefined {
  const text = decodeText(bytes);
  // A blank line fails where FunASR splits it in two.
  const lines = text?.replace(/\r?\n$/, '').split(/\r?\n/);
  if (lines === undefined || lines.length === 0) return undefined;
  return lines.every((line) => /^[A-Za-z0-9+/]+={0,2} \d+$/.test(line)) ? lines.length : undefined;
}

/** Python's json refuses it. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Whether FunASR reads these bytes as a seg_dict or lexicon (load_seg_dict in funasr/tokenizer/char_tokenizer.py): each line
 * begins with a word. An empty one has no words.
 */
export function isLexicon(bytes: Uint8Array): boolean {
  const text = decodeText(bytes);
  if (text === undefined) return false;
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return text === '' || lines.every((line) => line.trim() !== '');
}

/** A JSON object in a file, such as a Hugging Face model's config.json; undefined for anything else. */
export function readJsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  const text = decodeText(bytes);
  if (text === undefined || text.startsWith(BYTE_ORDER_MARK)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
