/** The list of tokens that turns the output layer's rows into text (FunASR's funasr/tokenizer/abs_tokenizer.py). */
import { isUtf8 } from 'node:buffer';

/** Tensors with one row for each token, by FunASR's names: the first that a model has decides. */
const TOKEN_ROWS = [
  'decoder.output_layer.weight', // Paraformer, SeacoParaformer, Conformer
  'ctc.ctc_lo.weight', // SenseVoiceSmall
  'hotword_output_layer.weight', // SeacoParaformer without its decoder
  'embed.weight', // CT-Transformer: words in, punctuation out
];

/** Tokens that the model tells apart; null where no tensor says so. */
export function countOutputs(tensors: ReadonlyMap<string, readonly number[]>): number | null {
  for (const name of TOKEN_ROWS) {
    const shape = tensors.get(name);
    if (shape?.length === 2) return shape[0] ?? null;
  }
  return null;
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

/** undefined for bytes that are no UTF-8 text. */
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
