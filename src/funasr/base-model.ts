/** What the finetune started from: the model that the budget measures against, and whose files the package borrows. */

import { dirname, join, resolve } from 'node:path';
import { SlimError, UsageError } from '../errors.js';
import type { BaseModel, BaseReason, Notice } from '../result.js';
import { parseSize } from '../size.js';
import { message } from '../words/message.js';
import { notice } from '../words/notice.js';
import {
  findKnownModel,
  findKnownModelByPath,
  findModelOfClass,
  KNOWN_MODELS,
  type KnownModel,
} from './base-models.js';
import { cachedModels, hubIdOf } from './hub-caches.js';
import { NO_PLACES, type Places } from './places.js';
import { at, CONFIG_YAML, CONFIGURATION_JSON, type RunConfig, readConfiguration, textOrNull } from './run-config.js';
import { isPlainRelative, isWithin, statOf } from './small-file.js';
import { placesOf } from './training-place.js';

export interface ResolvedBase {
  readonly model: BaseModel;
  /** the model directory, where there is one: the package takes its other files from it */
  readonly directory: string | null;
  readonly notices: readonly Notice[];
}

interface BaseRequest {
  /** `base-model` */
  readonly asked: string;
  /** of the run directory */
  readonly runConfig: RunConfig;
  readonly places?: Places;
}

/** FunASR's name for the weights within a model directory; `configuration.json` may say otherwise. */
export const MODEL_FILE = 'model.pt';

/**
 * Finds the base model that `base-model` asks for: a directory, a file, a size, a hub's id that is in a cache here, an id or
 * alias of the built-in table, `none`; or `auto`: what the run's configuration names (`model_path`, `init_param`, `model`,
 * a hub's id), where it is here or in the table, else the table's model of the run's class, else none. Where only a size is
 * known or nothing is to be compared, the package's files are still those of the run's own base model.
 * @throws UsageError where `asked` is none of these; SlimError where it names a directory without a model
 */
export function resolveBaseModel({ asked, runConfig, places = NO_PLACES }: BaseRequest): ResolvedBase {
  const own = (): ResolvedBase => findBase(runConfig, places);
  if (asked === 'auto') return own();
  const beside = (model: BaseModel): ResolvedBase => ({ model, directory: own().directory, notices: [] });
  if (asked === 'none') return beside(NO_MODEL);
  const stats = statOf(asked);
  if (stats?.isDirectory()) return fromDirectory(asked, 'asked');
  if (stats?.isFile()) return resolved(localModel('file', 'asked', asked, asked, stats.size));
  const bytes = parseSize(asked);
  if (bytes !== undefined && bytes > 0)
    return beside({ ...NO_MODEL, source: 'size', reason: 'asked', name: asked, bytes });
  const known = findKnownModel(asked);
  const [cached] = modelsOfId(known?.id ?? asked, places);
  if (cached !== undefined) return fromDirectory(cached, 'asked');
  if (known !== undefined) return beside(knownModel(known, 'asked'));
  if (/[\\/]|^[.~]/.test(asked)) {
    const path = resolve(asked);
    throw new UsageError([message('base-model.no-path', { asked, path }), KNOWN]);
  }
  throw new UsageError([message('base-model.unknown', { asked }), KNOWN]);
}

const KNOWN = message('base-model.known', {
  models: KNOWN_MODELS.map(({ id, alias }) => (alias === undefined ? id : `${id} (${alias})`)),
});

const NO_MODEL: BaseModel = { source: 'none', reason: 'declined', name: 'none', path: null, bytes: null, sha256: null };

function resolved(model: BaseModel, notices: readonly Notice[] = []): ResolvedBase {
  return { model, directory: null, notices };
}

/** What the run itself says it started from. */
function findBase(runConfig: RunConfig, places: Places): ResolvedBase {
  const { model, modelPath, initParam, hubIds } = runConfig;
  const here = (path: string | null) => (path === null ? [] : placesOf(path, runConfig, places.workspace));
  const modelAt = (path: string) => directoryAt(path, here(initParam)) ?? fileAt(path);
  // In configurations that FunASR has not resolved yet, the model stands where its class stands later.
  const namesModel = model !== null && (/[\\/]/.test(model) || KNOWN_MODELS.some(({ alias }) => alias === model));
  const named = namesModel ? model : null;
  const found = first(here(modelPath), modelAt);
  if (found !== undefined) return found;
  const notices = modelPath === null ? [] : [notice('base-path-missing', 'info', { path: modelPath })];
  const other = first(here(initParam), fileAt) ?? first(here(named), modelAt);
  if (other !== undefined) return { ...other, notices };
  const ids = [modelPath && hubIdOf(modelPath), modelPath, named, ...hubIds].filter((id) => typeof id === 'string');
  const [cached] = ids.flatMap((id) => modelsOfId(findKnownModel(id)?.id ?? id, places));
  if (cached !== undefined) return { ...fromDirectory(cached, 'config-id'), notices };
  const known =
    first([modelPath, initParam], (path) => path && findKnownModelByPath(path)) ??
    first([named, ...hubIds], (id) => id && findKnownModel(id));
  if (known !== undefined) return resolved(knownModel(known, 'config-id'), notices);
  const assumed = model === null ? undefined : findModelOfClass(model);
  if (assumed !== undefined) {
    notices.push(notice('base-assumed', 'warning', { name: assumed.id, model: assumed.class }));
    return resolved(knownModel(assumed, 'assumed'), notices);
  }
  return resolved({ ...NO_MODEL, reason: 'unknown' }, [...notices, notice('base-unknown', 'warning', {})]);
}

function first<T, R>(items: readonly T[], look: (item: T) => R | undefined | null | ''): R | undefined {
  for (const item of items) {
    const found = look(item);
    if (found) return found;
  }
  return undefined;
}

/** Directories of the caches that hold weights of this model. */
function modelsOfId(id: string, places: Places): string[] {
  return cachedModels(id, places).filter((path) => weightsIn(path) !== undefined);
}

/**
 * A model's directory, where one is there. A hub's id in its place is not a path, even if a directory of that name exists.
 * @param initParam where the weights may be that the training started from: another file than usual of the directory
 */
function directoryAt(path: string, initParam: readonly string[]): ResolvedBase | undefined {
  if (!statOf(path)?.isDirectory()) return undefined;
  const own = initParam.filter((file) => isWithin(path, file)).find((file) => statOf(file)?.isFile());
  if (own !== undefined) return inDirectory(path, own, 'config-path');
  return weightsIn(path) === undefined ? undefined : fromDirectory(path, 'config-path');
}

/** A file of weights; what lies in a directory with a configuration is a model with all its files. */
function fileAt(path: string): ResolvedBase | undefined {
  const stats = statOf(path);
  if (!stats?.isFile()) return undefined;
  const directory = dirname(path);
  const isModel = [CONFIG_YAML, CONFIGURATION_JSON].some((name) => statOf(join(directory, name))?.isFile());
  if (isModel) return inDirectory(directory, path, 'config-path');
  return resolved(localModel('file', 'config-path', path, path, stats.size));
}

function fromDirectory(directory: string, reason: BaseReason): ResolvedBase {
  const file = weightsIn(directory);
  if (file === undefined) {
    throw new SlimError(message('base-model.no-weights', { directory }), { hint: message('hint.model-directory') });
  }
  return inDirectory(directory, file, reason);
}

function inDirectory(directory: string, file: string, reason: BaseReason): ResolvedBase {
  const bytes = statOf(file)?.size ?? 0;
  return { model: localModel('directory', reason, directory, file, bytes), directory, notices: [] };
}

/** The weights that FunASR would load: what configuration.json calls init_param, else model.pt. */
function weightsIn(directory: string): string | undefined {
  const named = textOrNull(at(readConfiguration(directory), 'file_path_metas', 'init_param'));
  return [named ?? MODEL_FILE, MODEL_FILE]
    .filter(isPlainRelative)
    .map((name) => join(directory, name))
    .find((path) => statOf(path)?.isFile());
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
