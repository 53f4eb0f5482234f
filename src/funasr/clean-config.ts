/**
 * A run's config.yaml made fit for another machine. FunASR merges the package's config.yaml into AutoModel's arguments
 * (funasr/download/download_model_from_hub.py, funasr/auto/auto_model.py), so that what only the training needed would
 * act on whoever loads the model: `device: cpu`, `excludes` (weights not to be loaded), paths, code to run.
 */
import { Document, isNode, isPair, isScalar, parseDocument, type Scalar, type Tags, visit } from 'yaml';
import { type ConfigMap, isMap } from './run-config.js';

/** Keys that belong to one training on one machine, wherever they stand. */
const RUN_KEYS: ReadonlySet<string> = new Set([
  // where things lay: configuration.json names the package's own files
  'model_path',
  'init_param',
  'output_dir',
  'train_data_set_list',
  'valid_data_set_list',
  'deepspeed_config',
  // how and where it ran
  'device',
  'ngpu',
  'rank',
  'local_rank',
  'world_size',
  'debug',
  'is_training',
  'hub',
  'model_revision',
  'oss_bucket',
  // how the base model's weights were taken over: they would be applied to the finetuned ones
  'excludes',
  'scope_map',
  'ignore_init_mismatch',
  // a package never turns on code of its own, and carries no secrets
  'trust_remote_code',
  'remote_code',
  'wandb_token',
]);

/** Whether a package must not set this key. */
export function isRunKey(key: string): boolean {
  return RUN_KEYS.has(key);
}

/** Keys of files that configuration.json names in the package; a list in their place (of tokens) stays. */
const FILE_KEYS: ReadonlySet<string> = new Set([
  'token_list',
  'seg_dict',
  'seg_dict_file',
  'bpemodel',
  'cmvn_file',
  'jieba_usr_dict',
]);

/** `/data`, `~/x`, `C:\x`, `\\server`, alone or within a longer text. URLs and a lone slash are no such paths. */
const ABSOLUTE_PATH = /(?:^|[\s,;='"([])(?:\/[^\s/]|~[\w-]*\/|[A-Za-z]:[\\/]|\\\\)|file:\/\//;

/**
 * The configuration without what belongs to the training run and without absolute paths, comments and keys included;
 * everything else stays as it is written, numbers to the digit.
 * @param source a config.yaml that parses
 */
export function cleanConfigYaml(source: string): string {
  const document = plainDocument(source);
  let changed = false;
  const cleanComments = (place: { comment?: string | null; commentBefore?: string | null }): void => {
    for (const name of ['comment', 'commentBefore'] as const) {
      const lines = place[name]?.split('\n') ?? [];
      const kept = lines.filter((line) => !isAbsolutePath(line));
      if (kept.length === lines.length) continue;
      place[name] = kept.join('\n') || null;
      changed = true;
    }
  };
  cleanComments(document);
  visit(document, (key, node) => {
    if (isNode(node)) cleanComments(node);
    const drop = isPair(node)
      ? dropsKey(isScalar(node.key) ? String(node.key.value) : '', isScalar(node.value) ? node.value.value : undefined)
      : typeof key === 'number' && isScalar(node) && isAbsolutePath(node.value);
    if (!drop) return undefined;
    changed = true;
    return visit.REMOVE;
  });
  return changed ? document.toString({ lineWidth: 0, flowCollectionPadding: false }) : source;
}

/** A JSON object without strings that are, or contain, absolute paths. */
export function withoutAbsolutePaths(map: ConfigMap): ConfigMap {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((item) => !isAbsolutePath(item)).map(clean);
    return isMap(value) ? withoutAbsolutePaths(value) : value;
  };
  const kept = Object.entries(map).filter(([, value]) => !isAbsolutePath(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, clean(value)]));
}

function dropsKey(key: string, value: unknown): boolean {
  const isPath = isAbsolutePath(key) || isAbsolutePath(value);
  return isPath || isRunKey(key) || (FILE_KEYS.has(key) && typeof value === 'string');
}

function isAbsolutePath(value: unknown): boolean {
  return typeof value === 'string' && ABSOLUTE_PATH.test(value);
}

/** Parsed so that numbers are written back as they stood: PyYAML reads `1.0e-05` as a number and `1e-5` as a string. */
function plainDocument(source: string): Document {
  const document = parseDocument(source, { customTags: (tags) => tags.map(keepingSource), uniqueKeys: false });
  let hasAlias = false;
  visit(document, {
    Alias() {
      hasAlias = true;
      return visit.BREAK;
    },
  });
  // What an alias repeats could be removed with its anchor: write it out instead.
  return hasAlias ? new Document(document.toJS({ maxAliasCount: 100 })) : document;
}

type YamlTag = Tags[number];

function keepingSource(tag: YamlTag): YamlTag {
  if (typeof tag === 'string' || tag.collection !== undefined || !/:(?:float|int)$/.test(tag.tag)) return tag;
  return { ...tag, stringify: ({ source, value }: Scalar) => source ?? String(value) };
}
