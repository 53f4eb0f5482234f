/**
 * `file_path_metas` of configuration.json: for each argument of AutoModel that is a file, the file's name within the
 * model directory. FunASR joins directory and name where that file exists (add_file_root_path in
 * funasr/download/download_model_from_hub.py) and lets the result overrule config.yaml.
 */
import { isPackable } from './assets.js';
import { isRunKey } from './clean-config.js';
import { at, type ConfigMap, isMap } from './run-config.js';

export const FILE_PATH_METAS = 'file_path_metas';

/** A file that the metas name: `keys` lead to it; list items have their index for a key. */
export interface NamedFile {
  readonly keys: readonly string[];
  readonly name: string;
}

/** Files beside the weights: no `init_param` (the model itself) and no `config`. */
export function namedFiles(configuration: ConfigMap | null): {
  readonly files: NamedFile[];
  readonly refused: string[];
} {
  const files: NamedFile[] = [];
  const refused: string[] = [];
  const walk = (value: unknown, keys: readonly string[]): void => {
    if (typeof value === 'string') {
      // What the metas say overrules config.yaml: what was taken out of it must not come back.
      if (isPackable(value) && !keys.some(isRunKey)) files.push({ keys, name: value });
      else refused.push(value);
    } else if (Array.isArray(value) || isMap(value)) {
      for (const [key, item] of Object.entries(value)) walk(item, [...keys, key]);
    }
  };
  const metas = at(configuration, FILE_PATH_METAS);
  if (isMap(metas)) {
    const { init_param: _weights, config: _config, ...rest } = metas;
    walk(rest, []);
  }
  return { files, refused };
}

/** The metas of the package: the weights, config.yaml and `files`. Lists come back as lists. */
export function buildMetas(modelFile: string, config: string, files: readonly NamedFile[]): ConfigMap {
  const root: Tree = new Map();
  for (const { keys, name } of files) insert(root, keys, name);
  return { init_param: modelFile, config, ...(plain(root) as ConfigMap) };
}

type Tree = Map<string, Tree | string>;

function insert(tree: Tree, [key, ...rest]: readonly string[], name: string): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    tree.set(key, name);
    return;
  }
  const child = tree.get(key);
  const branch: Tree = child instanceof Map ? child : new Map();
  tree.set(key, branch);
  insert(branch, rest, name);
}

function plain(tree: Tree | string): unknown {
  if (typeof tree === 'string') return tree;
  const entries = [...tree].map(([key, value]) => [key, plain(value)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
