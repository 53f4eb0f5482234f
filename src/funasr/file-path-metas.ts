/**
 * configuration.json of a package, and its `file_path_metas`: for each argument of AutoModel that is a file, the file's name
 * within the model directory. FunASR joins directory and name where that file exists (add_file_root_path in
 * funasr/download/download_model_from_hub.py) and lets the result overrule config.yaml.
 */
import { isPackable } from './assets.js';
import { isAllowed } from './package-config.js';
import { at, type ConfigMap, isMap, textOrNull } from './run-config.js';

/** A file that the metas name: `keys` lead to it; list items have their index for a key. */
export interface NamedFile {
  readonly keys: readonly string[];
  readonly name: string;
}

/** Files and directories beside the weights: no `init_param` (the model itself) and no `config`. */
export function namedFiles(configuration: ConfigMap | null): {
  readonly files: NamedFile[];
  readonly refused: string[];
  /** whether the configuration has metas */
  readonly named: boolean;
} {
  const files: NamedFile[] = [];
  const refused: string[] = [];
  const walk = (value: unknown, keys: readonly string[]): void => {
    if (typeof value === 'string') {
      const name = value.replace(/^\.\/|\/$/g, '');
      if (name === '') return;
      // What the metas say overrules config.yaml: what was taken out of it must not come back.
      if (isPackable(name) && isAllowed(keys)) files.push({ keys, name });
      else refused.push(value);
    } else if (Array.isArray(value) || isMap(value)) {
      for (const [key, item] of Object.entries(value)) walk(item, [...keys, key]);
    }
  };
  const metas = at(configuration, 'file_path_metas');
  if (isMap(metas)) {
    const { init_param: _weights, config: _config, ...rest } = metas;
    walk(rest, []);
  }
  return { files, refused, named: isMap(metas) };
}

/**
 * The configuration.json of a package: of another's what a hub says of a model, and the metas of the weights, config.yaml
 * and `files`. Nothing else passes: ModelScope's own loader takes names of code from it.
 */
export function packageConfiguration(
  other: ConfigMap | null,
  {
    init_param,
    config,
    files,
  }: { readonly init_param: string; readonly config: string; readonly files: readonly NamedFile[] },
): ConfigMap {
  const root: Tree = new Map();
  for (const { keys, name } of files) insert(root, keys, name);
  const [ms, hf] = ['ms', 'hf'].map((hub) => at(other, 'model_name_in_hub', hub));
  const task = plainText(at(other, 'task'));
  return {
    framework: plainText(at(other, 'framework')) ?? 'pytorch',
    ...(task !== null && { task }),
    model: { type: plainText(at(other, 'model', 'type')) ?? 'funasr' },
    pipeline: { type: plainText(at(other, 'pipeline', 'type')) ?? 'funasr-pipeline' },
    ...((plainText(ms) ?? plainText(hf)) !== null && {
      model_name_in_hub: { ms: plainText(ms) ?? '', hf: plainText(hf) ?? '' },
    }),
    file_path_metas: { init_param, config, ...(plain(root) as ConfigMap) },
  };
}

/** A name of a class or of a model in a hub, and no path of a machine. */
function plainText(value: unknown): string | null {
  const found = textOrNull(value);
  return found !== null && /^\w[\w.+-]*(?:\/\w[\w.-]*)?$/.test(found) ? found : null;
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
