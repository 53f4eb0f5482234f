/**
 * The files that a model needs beside its weights, each by its place in the configuration: `tokenizer_conf.token_list`,
 * `llm_conf.init_param_path`. They are named by config.yaml, by `file_path_metas` of configuration.json, or, where a model
 * directory has none, by FunASR's plain names (funasr/download/download_model_from_hub.py).
 */
import { posix } from 'node:path';
import { isWeights } from './assets.js';
import { type NamedFile, namedFiles } from './file-path-metas.js';
import { isAbsolutePath, isTextKey } from './package-config.js';
import { at, type ConfigMap } from './run-config.js';
import { isYamlMap, type YamlMap, type YamlValue } from './yaml.js';

export interface Slot {
  /** keys that lead to it; list items have their index for a key */
  readonly keys: readonly string[];
  /** what config.yaml gives as its path */
  readonly path: string | undefined;
  /** what configuration.json calls it, or FunASR's plain name for it */
  readonly name: string | undefined;
}

/** Files that FunASR knows by a name of its own; a later one of the same kind goes before. */
const PLAIN_FILES: readonly NamedFile[] = [
  { keys: ['tokenizer_conf', 'token_list'], name: 'tokens.txt' },
  { keys: ['tokenizer_conf', 'token_list'], name: 'tokens.json' },
  { keys: ['tokenizer_conf', 'seg_dict'], name: 'seg_dict' },
  { keys: ['tokenizer_conf', 'bpemodel'], name: 'bpe.model' },
  { keys: ['frontend_conf', 'cmvn_file'], name: 'am.mvn' },
  { keys: ['jieba_usr_dict'], name: 'jieba_usr_dict' },
];

/** Keys under which FunASR opens a file, never a directory. */
const FILE_KEYS: ReadonlySet<string> = new Set([
  ...PLAIN_FILES.map(({ keys }) => keys.at(-1) ?? ''),
  'seg_dict_file',
  'vocab_path',
]);
/** Keys of lists of files; all other lists hold tokens, prompts and the like. */
const FILE_LISTS: ReadonlySet<string> = new Set(['token_lists', 'seg_dicts']);

/** Whether FunASR opens what stands there as a file. */
export function isFileSlot([first = '', ...rest]: readonly string[]): boolean {
  return FILE_LISTS.has(first) || FILE_KEYS.has(rest.at(-1) ?? first);
}

/** Whether the file of these keys lists the tokens of the output layer. */
export function isTokenList(keys: readonly string[]): boolean {
  return keys.join('.') === 'tokenizer_conf.token_list';
}

/** What FunASR calls the file of these keys where it has a name of its own for it. */
export function plainNames(keys: readonly string[]): string[] {
  return PLAIN_FILES.filter((file) => isSame(file.keys, keys))
    .map(({ name }) => name)
    .reverse();
}

/** `seg_dict_file` is another word for `seg_dict`. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const plain = (keys: readonly string[]): string => keys.join('.').replace(/\.seg_dict_file$/, '.seg_dict');
  return plain(a) === plain(b);
}

interface SlotRequest {
  /** the part of the resolved config.yaml that a package may set; null where there is none */
  readonly config: YamlMap | null;
  /** it is the run's: what it says instead of a file counts */
  readonly ofRun: boolean;
  /** the base model's configuration.json, else the run's; null where there is none */
  readonly configuration: ConfigMap | null;
  /** whether the base model's directory has a file */
  readonly baseHas: (name: string) => boolean;
  /** whether a path of config.yaml leads to something on this machine */
  readonly exists: (path: string) => boolean;
}

interface Slots {
  readonly slots: readonly Slot[];
  /** key paths of weights beside the model's own, which has them all */
  readonly weights: readonly (readonly string[])[];
  /** names in configuration.json that no package may have */
  readonly refused: readonly string[];
}

/** Lists the slots: those of config.yaml in its order, then those that the configuration or the base model adds. */
export function listSlots({ config, ofRun, configuration, baseHas, exists }: SlotRequest): Slots {
  const slots = new Map<string, Slot>();
  const weights: (readonly string[])[] = [];
  for (const { keys, path } of pathsOf(config ?? new Map(), exists)) {
    if (isWeights(path)) weights.push(keys);
    else slots.set(keys.join('.'), { keys, path, name: undefined });
  }
  const { files, refused, named } = namedFiles(configuration);
  const plain = named ? [] : PLAIN_FILES.filter(({ name }) => baseHas(name));
  for (const { keys, name } of [...files, ...plain]) {
    if (ofRun && hasOther(config, keys, name)) continue;
    // Plain names are few, names in a configuration need not be.
    const like = named ? undefined : [...slots.values()].find((slot) => isSame(slot.keys, keys));
    const id = (like?.keys ?? keys).join('.');
    slots.set(id, { keys, path: undefined, ...slots.get(id), name });
  }
  return { slots: [...slots.values()], weights, refused };
}

/** Whether a run was told to do without this file: `null`, tokens one by one, a hub's id. */
function hasOther(config: YamlMap | null, keys: readonly string[], name: string): boolean {
  const value = at(config, ...keys);
  if (value === undefined) return false;
  return (
    typeof value !== 'string' ||
    (!isAbsolutePath(value) && !isFileSlot(keys) && posix.basename(value) !== posix.basename(name))
  );
}

interface NamedPath {
  readonly keys: readonly string[];
  readonly path: string;
}

function pathsOf(config: YamlMap, exists: (path: string) => boolean): NamedPath[] {
  const walk = (value: YamlValue, keys: readonly string[]): NamedPath[] => {
    if (isYamlMap(value)) return [...value].flatMap(([key, item]) => walk(item, [...keys, String(key)]));
    if (Array.isArray(value)) {
      const isOfFiles = keys.length === 1 && FILE_LISTS.has(keys[0] ?? '');
      return isOfFiles ? value.flatMap((item: YamlValue, i) => walk(item, [...keys, String(i)])) : [];
    }
    return typeof value === 'string' && isPath(keys, value, exists) ? [{ keys, path: value }] : [];
  };
  return walk(config, []);
}

/** Whether config.yaml means a file or a directory there, and no class, hub's id or text. */
function isPath(keys: readonly string[], value: string, exists: (path: string) => boolean): boolean {
  const key = keys.at(-1) ?? '';
  if (value === '' || isTextKey(key) || keys.join('.') === 'model') return false;
  if (isAbsolutePath(value) || isFileSlot(keys) || /^\.{1,2}[\\/]/.test(value)) return true;
  return (/[\\/]/.test(value) || key === 'init_param_path') && exists(value);
}
