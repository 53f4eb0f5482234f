/**
 * The small files that a FunASR model needs beside its weights, and where they may be taken from.
 *
 * The run directory may come from anyone: on a pull request its config.yaml could name a private key of the runner as
 * `token_list`, and the package is uploaded. So a file that config.yaml names by path is taken only if it looks like what
 * it is said to be, by name and by content, and the same goes for names in its configuration.json. A model directory gives
 * whatever its own configuration.json names, but only files within it, and no code.
 */
import { basename, dirname } from 'node:path';
import { reasonOf, systemErrorCode } from '../errors.js';
import { message, type Said } from '../words/message.js';
import { isPlainRelative, locateWithin, readSmallFile, UnfitFileError } from './small-file.js';
import { decodeText, readTokens } from './vocabulary.js';

export interface AssetKind {
  /** where config.yaml and file_path_metas name it; the first key is the one written */
  readonly section: string | undefined;
  readonly keys: readonly [string, ...string[]];
  /** what FunASR looks for where configuration.json names nothing */
  readonly file: string;
  /** base names that a path in config.yaml may have */
  readonly named: RegExp;
  /** whether these bytes are such a file */
  accepts(name: string, bytes: Uint8Array): boolean;
}

const isText = (_name: string, bytes: Uint8Array) => decodeText(bytes) !== undefined;

export const TOKEN_LIST: AssetKind = {
  section: 'tokenizer_conf',
  keys: ['token_list'],
  file: 'tokens.json',
  named: /^\w[\w.-]*\.(?:json|txt)$/,
  accepts: (name, bytes) => readTokens(name, bytes) !== undefined,
};

export const ASSET_KINDS: readonly AssetKind[] = [
  TOKEN_LIST,
  {
    section: 'tokenizer_conf',
    keys: ['seg_dict', 'seg_dict_file'],
    file: 'seg_dict',
    named: /^(?:\w[\w.-]*)?seg_dict(?:\.txt)?$/,
    accepts: isText,
  },
  {
    section: 'tokenizer_conf',
    keys: ['bpemodel'],
    file: 'bpe.model',
    named: /^\w[\w.-]*\.model$/,
    // SentencePiece's ModelProto begins with its pieces: field 1, length-delimited.
    accepts: (_name, bytes) => bytes[0] === 0x0a,
  },
  {
    section: 'frontend_conf',
    keys: ['cmvn_file'],
    file: 'am.mvn',
    named: /^\w[\w.-]*\.mvn$/,
    accepts: (_name, bytes) => decodeText(bytes.subarray(0, 64))?.startsWith('<Nnet>') ?? false,
  },
  {
    section: undefined,
    keys: ['jieba_usr_dict'],
    file: 'jieba_usr_dict',
    named: /^(?:\w[\w.-]*)?jieba_usr_dict(?:\.txt)?$/,
    accepts: isText,
  },
];

export type Finding = { readonly bytes: Uint8Array } | { readonly refused: Said } | undefined;

/**
 * Hidden files, code, and requirements.txt, which FunASR installs when it loads a model. Weights and what is made here
 * have their own way; in capitals they would be the same files to Windows and macOS.
 */
const NEVER_PACKED =
  /(?:^|\/)(?:\.|requirements\.txt$|(?:funasr-slim|configuration)\.json$|config\.yaml$)|\.(?:py|pyc|pyd|so|dll|dylib|exe|sh|bat|cmd|ps1|pkl|pickle|pt|pth|bin|onnx|safetensors|pem|key)$/i;

/** Whether a file of this name may be in a package beside the weights and what is made for it. */
export function isPackable(name: string): boolean {
  return isPlainRelative(name) && !NEVER_PACKED.test(name);
}

/**
 * The file `name` of a model directory or run directory; undefined where there is none.
 * @param kind what it must look like; undefined where whoever vouches for the directory has named the file
 */
export function findInDirectory(directory: string, name: string, kind?: AssetKind): Finding {
  return find(() => {
    const path = locateWithin(directory, name);
    if (path === undefined) return { refused: message('small-file.outside', { directory }) };
    if (kind !== undefined && !kind.named.test(basename(name))) {
      return { refused: message('package.misnamed', { kind: kind.keys[0] }) };
    }
    const bytes = readSmallFile(path);
    if (kind === undefined || kind.accepts(name, bytes)) return { bytes };
    return { refused: message('package.unlike', { kind: kind.keys[0] }) };
  });
}

/** The file at a path that the run's config.yaml names; undefined where there is none on this machine. */
export function findByPath(path: string, kind: AssetKind): Finding {
  return findInDirectory(dirname(path), basename(path), kind);
}

function find(look: () => Finding): Finding {
  try {
    return look();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === undefined && !(error instanceof UnfitFileError)) throw error;
    return { refused: reasonOf(error) };
  }
}
