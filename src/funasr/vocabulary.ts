/** The list of tokens that turns the output layer's rows into text (FunASR's funasr/tokenizer/abs_tokenizer.py). */
import { isUtf8 } from 'node:buffer';
import { CheckpointError } from '../errors.js';
import { BYTES, FIXED32, protobufFields, VARINT } from '../model-file/protobuf.js';
import { memorySource } from '../torch/byte-source.js';
import { decodeUtf8 } from '../torch/utf8.js';

/** Tensors with one row for each token, by FunASR's names: the first that a model has decides. */
const TOKEN_ROWS = [
  'decoder.output_layer.weight', // Paraformer, SeacoParaformer, Conformer
  'ctc.ctc_lo.weight', // SenseVoiceSmall, FunASRNano, SanmKWS
  'hotword_output_layer.weight', // SeacoParaformer without its decoder
  'encoder.out_linear2.linear.weight', // FsmnKWS
  'embed.weight', // CT-Transformer: words in, punctuation out
];

/** Tokens that the model tells apart; undefined where no tensor says so. */
export function countOutputs(tensors: ReadonlyMap<string, readonly number[]>): number | undefined {
  return TOKEN_ROWS.map((name) => tensors.get(name)).find((shape) => shape?.length === 2)?.[0];
}

/**
 * Reads a list of tokens: a JSON list of strings (`.json`) or one token a line (`.txt`).
 * @returns undefined for anything else, for a list without FunASR's unknown symbol and for one with a token twice, which its tokenizers refuse
 */
export function readTokens(name: string, bytes: Uint8Array): readonly string[] | undefined {
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  const tokens = name.endsWith('.txt') ? text.replace(/\r?\n$/, '').split(/\r?\n/) : parseList(text);
  // FunASR's tokenizers refuse a token that stands twice as well.
  return tokens?.includes('<unk>') && new Set(tokens).size === tokens.length ? tokens : undefined;
}

const counted = new WeakMap<Uint8Array, Map<string, number | undefined>>();

/** The number of tokens in such a list, which is taken apart but once: half a million of them take half a second. */
export function countTokens(name: string, bytes: Uint8Array): number | undefined {
  const known = counted.get(bytes) ?? new Map<string, number | undefined>();
  counted.set(bytes, known);
  const kind = name.endsWith('.txt') ? 'lines' : 'json';
  if (!known.has(kind)) known.set(kind, readTokens(name, bytes)?.length);
  return known.get(kind);
}

/**
 * The pieces of a SentencePiece model, in order: its ModelProto, in which each field 1 is a piece of text, score and type
 * (sentencepiece_model.proto).
 * @returns undefined for anything else
 */
export function readPieces(bytes: Uint8Array): readonly string[] | undefined {
  const source = memorySource('', bytes);
  const pieces: string[] = [];
  try {
    for (const { number, wire, start, end } of protobufFields(source)) {
      if (wire !== BYTES || number > 5) return undefined;
      if (number !== 1) continue;
      let text = '';
      for (const inner of protobufFields(source, start, end)) {
        if (PIECE_FIELDS[inner.number] !== inner.wire) return undefined;
        if (inner.number !== 1) continue;
        const decoded = decodeUtf8(source.read(inner.start, inner.end - inner.start));
        if (decoded === undefined) return undefined;
        text = decoded;
      }
      pieces.push(text);
    }
  } catch (error) {
    if (error instanceof CheckpointError) return undefined;
    throw error;
  }
  return pieces.length > 0 ? pieces : undefined;
}

/** Counts the pieces of a SentencePiece model. */
export function countPieces(bytes: Uint8Array): number | undefined {
  return readPieces(bytes)?.length;
}

/** Wire types of a piece's fields: text, score (32 bits), type (varint). */
const PIECE_FIELDS: Readonly<Record<number, number>> = { 1: BYTES, 2: FIXED32, 3: VARINT };

/** Lines, strings and lists that a file is taken apart into at most: the longest known list of tokens has 272,727. */
export const MOST_PARTS = 600_000;

/** Whether text is taken apart within this program's memory. */
export function hasFewParts(bytes: Uint8Array): boolean {
  let halves = 0;
  for (const byte of bytes) halves += HALVES[byte] ?? 0;
  return halves <= 2 * MOST_PARTS;
}

/** A part is the end of a line, what JSON begins a list or a map with, and two quotes. */
const HALVES = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x22 ? 1 : '\n[{'.includes(String.fromCharCode(byte)) ? 2 : 0,
);

/** Whether bytes are tiktoken's ranks: lines of a token in base64 and its rank, counted from 0. */
export function isTiktoken(bytes: Uint8Array): boolean {
  // A blank line, at the end too, fails where FunASR splits it in two.
  const lines =
    decodeText(bytes)
      ?.replace(/\r?\n$/, '')
      .split(/\r?\n/) ?? [];
  return lines.length >= FEWEST_RANKS && lines.every((line, i) => RANK.exec(line)?.[1] === String(i));
}

/** One for each byte, at least. */
const FEWEST_RANKS = 256;
const RANK = /^[A-Za-z0-9+/]*={0,2} (\d+)$/;

/** undefined for bytes that are not UTF-8 text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  // A byte order mark stays: Python's json refuses it.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return text.includes('\0') ? undefined : text;
}

function parseList(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
