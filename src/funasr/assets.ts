/**
 * Reads the files and directories that a FunASR model needs beside its weights, and tells what is none.
 *
 * The run directory may come from anyone: on a pull request its config.yaml could name a private key of the runner as
 * `token_list`, and the package is uploaded. So a file is taken if it lies in a place that belongs to the training, and from
 * anywhere else only if its content proves what it is.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reasonOf, systemErrorCode } from '../errors.js';
import { message, type Said } from '../words/message.js';
import { isPlainRelative, LARGEST_SMALL_FILE, readSmallFile, realOf, statOf, UnfitFileError } from './small-file.js';
import { countPieces, countTokens, decodeText, hasFewParts, isTiktoken, MOST_PARTS } from './vocabulary.js';

const WEIGHTS = /\.(?:pt|pth|bin|ckpt|onnx|safetensors|gguf)$/i;

/**
 * Hidden files, code, and requirements.txt, which FunASR installs when it loads a model. Weights and what is made here
 * have their own way; in capitals they would be the same files to Windows and macOS.
 */
const NEVER_PACKED =
  /(?:^|\/)(?:\.|requirements\.txt$|(?:funasr-slim|configuration)\.json$|config\.yaml$)|\.(?:py|pyc|pyd|so|dll|dylib|exe|sh|bat|cmd|ps1|pkl|pickle|pem|key)$/i;

/** What tokenizers and the configurations of language models come as (transformers' AutoTokenizer and AutoConfig). */
const OF_DIRECTORY =
  /(?:^|\/)(?:LICENSE|NOTICE)$|(?<!\.index)\.(?:json|txt|md|model|tiktoken|jinja2?|vocab|bpe|merges|codes|spm|dict)$/i;

/** Qwen3's directory has ten files of 16 MB in all; Gemma's tokenizer.json alone 33 MB. */
const MOST_FILES = 64;
const LARGEST_DIRECTORY = 128 * 2 ** 20;
const MOST_LEVELS = 4;

/** What is taken apart, a token list or dictionary: the seg_dict of seaco-paraformer has 8.3 MB. */
const LARGEST_LIST = 2 ** 24;

/** Whether a name is that of weights: a package has its own. */
export function isWeights(name: string): boolean {
  return WEIGHTS.test(name);
}

/** Whether a file of this name may be in a package beside the weights and what is made for it. */
export function isPackable(name: string): boolean {
  return isPlainRelative(name) && !NEVER_PACKED.test(name) && !isWeights(name);
}

/** A file, or a directory of files by name, read. */
export interface Asset {
  /** without links */
  readonly path: string;
  readonly content: Uint8Array | ReadonlyMap<string, Uint8Array>;
}

type Finding = Asset | { readonly refused: Said } | undefined;

/** Where files may be taken from, whatever they hold. Paths are without links. */
export interface Permission {
  includes(path: string): boolean;
  /** whether a directory is more than a folder of files */
  isOrHolds(path: string): boolean;
}

/**
 * What lies at a path; undefined where nothing does, or nothing that can be seen.
 * @param kind a file, or perhaps a directory of files
 */
export function findAsset(path: string, kind: 'file' | 'any', permission: Permission): Finding {
  const real = realOf(path);
  if (real === undefined) return undefined;
  try {
    if (statOf(real)?.isDirectory() && kind === 'any') return { path: real, content: readDirectory(real, permission) };
    const bytes = readChecked(real, basename(path), kind === 'file' ? LARGEST_LIST : LARGEST_SMALL_FILE);
    if (bytes.length === 0) return { refused: message('package.empty') };
    if (kind === 'file' && !hasFewParts(bytes)) return { refused: message('small-file.parts', { most: MOST_PARTS }) };
    if (permission.includes(real) || isProven(basename(path), bytes)) return { path: real, content: bytes };
    return { refused: message('package.outside') };
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === undefined && !(error instanceof UnfitFileError)) throw error;
    return { refused: reasonOf(error) };
  }
}

/** @throws UnfitFileError if it is not data, a system error where it cannot be read */
function readChecked(real: string, name: string, most: number): Uint8Array {
  // The cache of Hugging Face has digests for names: what a link is called counts there.
  if (!isPackable(name) || !isPackable(basename(real))) throw new UnfitFileError(message('package.not-packable'));
  const bytes = readSmallFile(real, most);
  const problem =
    contentProblem(bytes) ?? (/\.json$/i.test(name) && namesCode(bytes) ? message('package.code') : undefined);
  if (problem !== undefined) throw new UnfitFileError(problem);
  return bytes;
}

/** What often lies in a file's place. */
function contentProblem(bytes: Uint8Array): Said | undefined {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('version https://git-lfs.github.com/spec/')) return message('package.lfs-pointer');
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html|head)/i.test(head) ? message('package.html') : undefined;
}

/**
 * Whether JSON names code that transformers fetches and runs, if it is configured to trust that. FunASR's way to vLLM and some
 * of its model classes tell it so.
 */
function namesCode(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return (buffer.includes('auto_map') || buffer.includes('\\u00')) && AUTO_MAP.test(buffer.toString('latin1'));
}

/** The key, each letter as it is or escaped. */
const AUTO_MAP =
  /"(?:a|\\u0061)(?:u|\\u0075)(?:t|\\u0074)(?:o|\\u006[fF])(?:_|\\u005[fF])(?:m|\\u006[dD])(?:a|\\u0061)(?:p|\\u0070)"\s*:/;

/** Whether bytes are what no secret is: statistics, or a vocabulary. */
function isProven(name: string, bytes: Uint8Array): boolean {
  return (
    decodeText(bytes.subarray(0, 64))?.startsWith('<Nnet>') ||
    countTokens(name, bytes) !== undefined ||
    countPieces(bytes) !== undefined ||
    isTiktoken(bytes)
  );
}

/** The data of a directory, in the order of names: no weights, no code, nothing hidden. @throws UnfitFileError */
function readDirectory(directory: string, permission: Permission): ReadonlyMap<string, Uint8Array> {
  if (permission.isOrHolds(directory)) throw new UnfitFileError(message('package.whole-place'));
  if (!permission.includes(directory)) throw new UnfitFileError(message('package.outside'));
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const name of listData(directory, '', MOST_LEVELS)) {
    const real = realOf(join(directory, name));
    if (real === undefined) continue;
    total += statOf(real)?.size ?? 0;
    if (files.size === MOST_FILES || total > LARGEST_DIRECTORY) {
      throw new UnfitFileError(message('package.large-directory', { most: MOST_FILES, bytes: LARGEST_DIRECTORY }));
    }
    try {
      if (!permission.includes(real)) throw new UnfitFileError(message('package.outside'));
      files.set(name, readChecked(real, basename(name), LARGEST_SMALL_FILE));
    } catch (error) {
      if (!(error instanceof UnfitFileError)) throw error;
      throw new UnfitFileError(message('error.file', { file: name, problem: reasonOf(error) }));
    }
  }
  if (files.size === 0) throw new UnfitFileError(message('package.empty-directory'));
  return files;
}

function listData(directory: string, prefix: string, levels: number): string[] {
  const entries = readdirSync(join(directory, prefix), { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.') && isPlainRelative(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${prefix}${entry.name}`;
      if (entry.isDirectory()) return levels > 1 ? listData(directory, `${name}/`, levels - 1) : [];
      return OF_DIRECTORY.test(name) && isPackable(name) ? [name] : [];
    });
}

/** Most of what is next to the weights, in bytes. */
export const LARGEST_PACKAGE = 4 * LARGEST_SMALL_FILE;
