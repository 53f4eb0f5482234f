/** What the finetune started from: the model that the budget measures against, and whose files the package borrows. */

import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { SlimError, systemErrorCode, UsageError } from '../errors.js';
import type { BaseModel, BaseReason, Notice } from '../result.js';
import { parseSize } from '../size.js';
import { message } from '../words/message.js';
import { notice } from '../words/notice.js';
import { english } from '../words/words.js';
import { ASSUMED_MODEL, findKnownModel, findKnownModelByPath, KNOWN_MODELS, type KnownModel } from './base-models.js';
import { at, type RunConfig, readRunConfig, text } from './run-config.js';
import { isPlainRelative } from './small-file.js';

export interface ResolvedBase {
  readonly model: BaseModel;
  /** the model directory, where there is one: the package takes its other files from it */
  readonly directory: string | null;
  readonly notices: readonly Notice[];
}

/** FunASR's name for the weights within a model directory; `configuration.json` may say otherwise. */
export const MODEL_FILE = 'model.pt';

/**
 * Finds the base model that `base-model` asks for: a directory, a file, a size, an id or alias of the built-in table,
 * `none`; or `auto`: `model_path` of the run's config.yaml if it exists here, else the id that it or configuration.json
 * names, else seaco-paraformer.
 * @throws UsageError where `asked` is none of these; SlimError where it names a directory without a model
 */
export function resolveBaseModel(request: { readonly asked: string; readonly runConfig: RunConfig }): ResolvedBase {
  const { asked, runConfig } = request;
  if (asked === 'none') return resolved(NO_MODEL);
  if (asked === 'auto') return findBase(runConfig);
  const stats = statPath(asked);
  if (stats?.isDirectory()) return fromDirectory(asked, 'asked');
  if (stats?.isFile()) return resolved(localModel('file', 'asked', asked, asked, stats.size));
  const bytes = parseSize(asked);
  if (bytes !== undefined && bytes > 0)
    return resolved({ ...NO_MODEL, source: 'size', reason: 'asked', name: asked, bytes });
  const known = findKnownModel(asked);
  if (known !== undefined) return resolved(knownModel(known, 'asked'));
  const ids = KNOWN_MODELS.map(({ id, alias }) => (alias === undefined ? id : `${id} (${alias})`));
  throw new UsageError([
    `base-model '${asked}': no such directory or file here, no size, and no known model`,
    `known models: ${ids.join(', ')}; for any other give its directory, its .pt file, ${english(message('allowed.size'))}, or 'none'`,
  ]);
}

const NO_MODEL: BaseModel = { source: 'none', reason: 'declined', name: 'none', path: null, bytes: null, sha256: null };

function resolved(model: BaseModel, notices: readonly Notice[] = []): ResolvedBase {
  return { model, directory: null, notices };
}

function findBase(runConfig: RunConfig): ResolvedBase {
  const { modelPath, hubId } = runConfig;
  const notices: Notice[] = [];
  if (modelPath !== null) {
    const found = modelAt(modelPath);
    if (found !== undefined) return found;
    notices.push(notice('base-path-missing', 'info', { path: modelPath }));
  }
  const known = (modelPath && findKnownModelByPath(modelPath)) || (hubId && findKnownModel(hubId));
  if (known) return resolved(knownModel(known, 'config-id'), notices);
  notices.push(notice('base-assumed', 'warning', { name: ASSUMED_MODEL.id }));
  return resolved(knownModel(ASSUMED_MODEL, 'assumed'), notices);
}

/** `model_path` of config.yaml, where a model is there. A hub id in its place is no path, even if one of that name exists. */
function modelAt(path: string): ResolvedBase | undefined {
  const stats = statPath(path);
  if (stats?.isFile()) return resolved(localModel('file', 'config-path', path, path, stats.size));
  if (!stats?.isDirectory() || modelFileIn(path) === undefined) return undefined;
  return fromDirectory(path, 'config-path');
}

function fromDirectory(directory: string, reason: BaseReason): ResolvedBase {
  const file = modelFileIn(directory);
  if (file === undefined) {
    throw new SlimError(`base-model ${directory}: the directory has no ${MODEL_FILE}`, {
      hint: 'name the directory that holds model.pt, config.yaml and configuration.json, or the .pt file itself',
    });
  }
  const model = localModel('directory', reason, directory, file.path, file.bytes);
  return { model, directory, notices: [] };
}

/** The weights that FunASR would load: what configuration.json calls init_param, else model.pt. */
function modelFileIn(directory: string): { readonly path: string; readonly bytes: number } | undefined {
  const named = text(at(readRunConfig(directory).json, 'file_path_metas', 'init_param'));
  for (const name of new Set([named ?? MODEL_FILE, MODEL_FILE])) {
    const stats = isPlainRelative(name) ? statPath(join(directory, name)) : undefined;
    if (stats?.isFile()) return { path: join(directory, name), bytes: stats.size };
  }
  return undefined;
}

function localModel(
  source: 'directory' | 'file',
  reason: BaseReason,
  path: string,
  file: string,
  bytes: number,
): BaseModel {
  const known = findKnownModelByPath(path);
  const isKnown = known !== undefined && known.bytes === bytes;
  return { source, reason, name: isKnown ? known.id : path, path: file, bytes, sha256: null };
}

function knownModel(known: KnownModel, reason: BaseReason): BaseModel {
  return { source: 'table', reason, name: known.id, path: null, bytes: known.bytes, sha256: known.sha256 };
}

/** undefined where nothing is there, or nothing that this process may see. */
function statPath(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
}
