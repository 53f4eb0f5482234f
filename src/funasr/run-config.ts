/**
 * What the run says about itself: `config.yaml`, the resolved configuration that FunASR's prepare_model_dir writes into
 * output_dir (funasr/utils/misc.py), and `configuration.json`, the copy of the base model's hub description.
 * Neither is needed to average, so a missing or broken one is a notice.
 */

import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { errorMessage, reasonOf, systemErrorCode } from '../errors.js';
import type { Notice } from '../result.js';
import { message, type Said } from '../words/message.js';
import { notice } from '../words/notice.js';
import { locateWithin, readSmallFile, UnfitFileError } from './small-file.js';

export const CONFIG_YAML = 'config.yaml';
export const CONFIGURATION_JSON = 'configuration.json';

/** Both are a few kilobytes; configurations of large models with inlined token lists stay below. */
const LARGEST_CONFIG = 2 ** 20;

/** FunASR's go four levels down. */
const MOST_LEVELS = 32;

/** A nested configuration as parsed: strings, numbers, booleans, null, lists and maps. */
export type ConfigMap = { readonly [key: string]: unknown };

export interface RunConfig {
  /** of `config.yaml`; null where absent or broken */
  readonly yaml: ConfigMap | null;
  readonly yamlText: string | null;
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
  /** directory of the base model on the training machine */
  readonly modelPath: string | null;
  /** the base model's id on ModelScope, from `configuration.json` */
  readonly hubId: string | null;
  readonly notices: readonly Notice[];
}

/** Reads what there is of `config.yaml` and `configuration.json` in the run directory (or a model directory). */
export function readRunConfig(directory: string): RunConfig {
  const notices: Notice[] = [];
  const yamlText = readText(directory, CONFIG_YAML, notices);
  const yaml = yamlText === null ? null : parse(join(directory, CONFIG_YAML), yamlText, parseYaml, notices);
  const jsonText = readText(directory, CONFIGURATION_JSON, notices);
  const json = jsonText === null ? null : parse(join(directory, CONFIGURATION_JSON), jsonText, parseJson, notices);
  const metric = at(yaml, 'train_conf', 'avg_keep_nbest_models_type');
  const avgNbestModel = count(at(yaml, 'train_conf', 'avg_nbest_model'));
  return {
    yaml,
    yamlText: yaml === null ? null : yamlText,
    json,
    metric: metric === 'loss' || metric === 'acc' ? metric : null,
    avgNbestModel: avgNbestModel !== null && avgNbestModel > 0 ? avgNbestModel : null,
    keepNbestModels: count(at(yaml, 'train_conf', 'keep_nbest_models')),
    saveCheckpointInterval: count(at(yaml, 'train_conf', 'save_checkpoint_interval')),
    notSaved: prefixes(at(yaml, 'train_conf', 'effective_save_name_excludes')),
    modelPath: text(at(yaml, 'model_path')),
    hubId: text(at(json, 'model_name_in_hub', 'ms')),
    notices,
  };
}

/** The value at a path of keys; undefined where a step is no map or has no such key. */
export function at(map: unknown, ...keys: readonly string[]): unknown {
  let value: unknown = map;
  for (const key of keys) {
    if (!isMap(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Whether a parsed value is a map, and no list. */
export function isMap(value: unknown): value is ConfigMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A non-empty string, else null. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** A list, or text with commas, taken as it is, blanks too: `None` leaves out what begins so, which is nothing. */
function prefixes(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',');
  return Array.isArray(value) ? value.filter((prefix) => typeof prefix === 'string') : [];
}

/**
 * null where there is no such file, or none that can be read (with a notice). What it says gets into the package: a link
 * that leads out of the directory could bring any file of the machine there.
 */
function readText(directory: string, name: string, notices: Notice[]): string | null {
  try {
    const path = locateWithin(directory, name);
    if (path === undefined) throw new UnfitFileError(message('small-file.outside', { directory }));
    const bytes = readSmallFile(path, LARGEST_CONFIG);
    if (!isUtf8(bytes)) throw new UnfitFileError(message('run-config.no-text'));
    return new TextDecoder().decode(bytes);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') notices.push(unreadable(join(directory, name), reasonOf(error)));
    return null;
  }
}

function parse(path: string, source: string, parser: (source: string) => unknown, notices: Notice[]): ConfigMap | null {
  try {
    const value = parser(source);
    assertShallow(value, MOST_LEVELS);
    if (isMap(value)) return value;
    throw new UnfitFileError(message(Array.isArray(value) ? 'run-config.list' : 'run-config.no-map'));
  } catch (error) {
    // Another's text: the library for YAML draws the place below its first line.
    const [firstLine = ''] = errorMessage(error).split('\n');
    notices.push(unreadable(path, error instanceof UnfitFileError ? reasonOf(error) : firstLine));
    return null;
  }
}

/** Whoever walks the value may then recurse. */
function assertShallow(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw new UnfitFileError(message('run-config.too-deep', { most: MOST_LEVELS }));
  for (const item of Object.values(value)) assertShallow(item, levels - 1);
}

function parseYaml(source: string): unknown {
  // The library compares each key with all others: minutes for a hostile file.
  const document = parseDocument(source, { logLevel: 'silent', uniqueKeys: false });
  const [error] = document.errors;
  if (error) throw error;
  // Aliases that multiply (a "billion laughs") are refused by the library past this many.
  return document.toJS({ maxAliasCount: 100 });
}

function parseJson(source: string): unknown {
  return JSON.parse(source.startsWith('\ufeff') ? source.slice(1) : source);
}

function unreadable(path: string, problem: Said): Notice {
  return notice('unreadable-config', 'warning', { file: path, problem });
}
