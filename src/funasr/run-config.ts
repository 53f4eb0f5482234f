/**
 * What the run says about itself: `config.yaml`, the resolved configuration that FunASR's prepare_model_dir writes into
 * output_dir (funasr/utils/misc.py), and `configuration.json`, the copy of the base model's hub description.
 * Neither is needed to average, so a missing or broken one is a notice.
 */

import { isUtf8 } from 'node:buffer';
import { join, resolve } from 'node:path';
import { errorMessage, reasonOf, systemErrorCode } from '../errors.js';
import type { Notice } from '../result.js';
import { message } from '../words/message.js';
import { notice } from '../words/notice.js';
import { resolveReferences } from './interpolation.js';
import { locateWithin, readSmallFile, UnfitFileError } from './small-file.js';
import { isYamlMap, parseYaml, type YamlMap } from './yaml.js';

export const CONFIG_YAML = 'config.yaml';
export const CONFIGURATION_JSON = 'configuration.json';

/** Both are a few kilobytes; configurations of large models with inlined token lists stay below. */
const LARGEST_CONFIG = 2 ** 20;

/** FunASR's go four levels down. */
const MOST_LEVELS = 32;

/** A nested configuration as parsed from JSON: strings, numbers, booleans, null, lists and maps. */
export type ConfigMap = { readonly [key: string]: unknown };

export interface RunConfig {
  /** where both files lie, absolute */
  readonly directory: string;
  /** of `config.yaml`, as it is written; null where absent or broken */
  readonly yaml: YamlMap | null;
  /** the same with what its references (`${key}`) lead to */
  readonly resolved: YamlMap | null;
  /** of `configuration.json`; null where absent or broken */
  readonly json: ConfigMap | null;
  /** train_conf.avg_keep_nbest_models_type */
  readonly metric: 'loss' | 'acc' | null;
  /** train_conf.avg_nbest_model, where it is one or more: 0 would mean no average */
  readonly avgNbestModel: number | null;
  readonly keepNbestModels: number | null;
  readonly saveCheckpointInterval: number | null;
  /** train_conf.effective_save_name_excludes: how the names of tensors begin that the checkpoints do not hold */
  readonly notSaved: readonly string[];
  /** the model's class (a path or a hub's id in configurations that FunASR has not resolved) */
  readonly model: string | null;
  /** directory of the base model on the training machine */
  readonly modelPath: string | null;
  /** file of the weights that the training started from */
  readonly initParam: string | null;
  /** where the training wrote, as it knew this directory */
  readonly outputDir: string | null;
  /** the base model's ids on ModelScope and Hugging Face, from `configuration.json` */
  readonly hubIds: readonly string[];
  readonly notices: readonly Notice[];
}

/** What there is of `configuration.json` in a model directory; null where that is absent or broken. */
export function readConfiguration(directory: string, notices: Notice[] = []): ConfigMap | null {
  return read(directory, CONFIGURATION_JSON, parseJson, notices);
}

function read<T>(directory: string, name: string, parse: (source: string) => T, notices: Notice[]): T | null {
  try {
    return parse(readText(directory, name));
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') notices.push(unreadable(join(directory, name), error));
    return null;
  }
}

/** Reads what there is of `config.yaml` and `configuration.json` in the run directory (or a model directory). */
export function readRunConfig(directory: string): RunConfig {
  const notices: Notice[] = [];
  const parse = (source: string) => {
    const yaml = parseYaml(source);
    if (!isYamlMap(yaml)) throw notMap(yaml);
    return { yaml, resolved: resolveReferences(yaml) };
  };
  const config = read(directory, CONFIG_YAML, parse, notices);
  const json = readConfiguration(directory, notices);
  const yaml = config?.resolved ?? null;
  const metric = at(yaml, 'train_conf', 'avg_keep_nbest_models_type');
  const avgNbestModel = count(at(yaml, 'train_conf', 'avg_nbest_model'));
  return {
    directory: resolve(directory),
    yaml: config?.yaml ?? null,
    resolved: yaml,
    json,
    metric: metric === 'loss' || metric === 'acc' ? metric : null,
    avgNbestModel: avgNbestModel !== null && avgNbestModel > 0 ? avgNbestModel : null,
    keepNbestModels: count(at(yaml, 'train_conf', 'keep_nbest_models')),
    saveCheckpointInterval: count(at(yaml, 'train_conf', 'save_checkpoint_interval')),
    notSaved: prefixes(at(yaml, 'train_conf', 'effective_save_name_excludes')),
    model: textOrNull(at(yaml, 'model')),
    modelPath: textOrNull(at(yaml, 'model_path')),
    initParam: textOrNull(at(yaml, 'init_param')),
    outputDir: textOrNull(at(yaml, 'output_dir')),
    hubIds: ['ms', 'hf'].flatMap((hub) => textOrNull(at(json, 'model_name_in_hub', hub)) ?? []),
    notices,
  };
}

/** The value at a path of keys and indices; undefined where a step is not a map or list, or has no such key. */
export function at(tree: unknown, ...keys: readonly string[]): unknown {
  let value: unknown = tree;
  for (const key of keys) {
    if (isYamlMap(value)) value = value.get(key);
    else if ((isMap(value) || Array.isArray(value)) && Object.hasOwn(value, key)) value = (value as ConfigMap)[key];
    else return undefined;
  }
  return value;
}

/** Whether a value parsed from JSON is a map, and no list. */
export function isMap(value: unknown): value is ConfigMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isYamlMap(value);
}

/** A non-empty string, else null. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Ints of config.yaml are bigints. */
function count(value: unknown): number | null {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** A list, or text with commas, taken as it is, blanks too: `None` leaves out what begins so, which is nothing. */
function prefixes(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',');
  return Array.isArray(value) ? value.filter((prefix) => typeof prefix === 'string') : [];
}

/** What it says gets into the package: a link that leads out of the directory could bring any file of the machine there. */
function readText(directory: string, name: string): string {
  const path = locateWithin(directory, name);
  if (path === undefined) throw new UnfitFileError(message('small-file.outside', { directory }));
  const bytes = readSmallFile(path, LARGEST_CONFIG);
  if (!isUtf8(bytes)) throw new UnfitFileError(message('run-config.no-text'));
  return new TextDecoder().decode(bytes);
}

function parseJson(source: string): ConfigMap {
  const value: unknown = JSON.parse(source.startsWith('\ufeff') ? source.slice(1) : source);
  assertShallow(value, MOST_LEVELS);
  if (!isMap(value)) throw notMap(value);
  return value;
}

function notMap(value: unknown): UnfitFileError {
  return new UnfitFileError(message(Array.isArray(value) ? 'run-config.list' : 'run-config.no-map'));
}

/** Code that walks the value may then recurse. */
function assertShallow(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw new UnfitFileError(message('run-config.too-deep', { most: MOST_LEVELS }));
  for (const item of Object.values(value)) assertShallow(item, levels - 1);
}

function unreadable(file: string, error: unknown): Notice {
  // What JSON.parse has to say is another's text; what it quotes may have lines.
  const [said = ''] = error instanceof SyntaxError ? errorMessage(error).split('\n', 1) : [reasonOf(error)];
  return notice('unreadable-config', 'warning', { file, problem: said });
}
