/** What FunASR reads out of a package's data files, as far as it must agree with the tensors. */
import { decodeText, hasFewParts } from './vocabulary.js';

/** A mean and a variance for each value of a frame: 11 kB for 560 of them. */
const LARGEST_CMVN = 2 ** 20;

/** What is added to the values of a frame, and what they are multiplied with then. */
export interface Cmvn {
  readonly shift: readonly number[];
  readonly scale: readonly number[];
}

/**
 * The shift and the scale of a CMVN file (load_cmvn in funasr/frontends/wav_frontend.py: the line after `<AddShift>` or
 * `<Rescale>` is `<LearnRateCoef> 0 [ v v ... ]`), of the same length.
 * @returns undefined for what load_cmvn fails on: no text, more than 1 MiB, blank lines, a vector missing, vectors of
 *   two lengths, values that are not numbers
 */
export function readCmvn(bytes: Uint8Array): Cmvn | undefined {
  const text = bytes.length > LARGEST_CMVN ? undefined : decodeText(bytes);
  if (text === undefined) return undefined;
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/));
  if (lines.some(([first]) => first === '')) return undefined;
  const valuesAfter = (head: string): readonly number[] | undefined => {
    const index = lines.findLastIndex(([first]) => first === head);
    const next = index === -1 ? undefined : lines[index + 1];
    if (next?.[0] !== '<LearnRateCoef>') return undefined;
    const values = next.slice(3, -1).map(Number);
    return values.every(Number.isFinite) ? values : undefined;
  };
  const shift = valuesAfter('<AddShift>');
  const scale = valuesAfter('<Rescale>');
  return shift !== undefined && shift.length === scale?.length ? { shift, scale } : undefined;
}

/** How many values the shift and the scale of a CMVN file have; undefined where it is none. */
export function countCmvn(bytes: Uint8Array): number | undefined {
  return readCmvn(bytes)?.shift.length;
}

const BRACE = { open: 0x7b, close: 0x7d };

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

/**
 * A JSON object in a file, such as a Hugging Face model's config.json; undefined for anything else. One of more parts than
 * this program takes apart is taken for an object without keys, if it begins and ends as one.
 */
export function readJsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  if (!hasFewParts(bytes)) return bytes.at(0) === BRACE.open && bytes.at(-1) === BRACE.close ? {} : undefined;
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
