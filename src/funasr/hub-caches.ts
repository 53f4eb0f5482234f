/** What ModelScope and Hugging Face have downloaded to this machine, by a model's id. Nothing is downloaded here. */
import { join } from 'node:path';
import type { Places } from './places.js';
import { readSmallFile, statOf } from './small-file.js';

/** Owner and name. */
const HUB_ID = /^(\w[\w.-]*)\/(\w[\w.-]*)$/;
const REVISION = /^[0-9a-f]{7,64}$/;

/** The directories of the caches that hold the model of this id; none for what is not an id. */
export function cachedModels(id: string, { modelscope, huggingface }: Places): string[] {
  const [, owner, name] = HUB_ID.exec(id) ?? [];
  if (owner === undefined || name === undefined) return [];
  // ModelScope writes `___` for dots, or used to.
  const names = new Set([name.replaceAll('.', '___'), name]);
  const paths = modelscope.flatMap((cache) => [...names].map((folder) => join(cache, owner, folder)));
  const repositories = huggingface.map((cache) => join(cache, `models--${owner}--${name}`));
  return [...paths, ...repositories.flatMap(currentSnapshot)].filter((path) => statOf(path)?.isDirectory());
}

/** The revision that was asked for last by the name of the main branch. */
function currentSnapshot(repository: string): string[] {
  const file = join(repository, 'refs', 'main');
  if (!statOf(file)?.isFile()) return [];
  const revision = Buffer.from(readSmallFile(file)).toString('latin1').trim();
  return REVISION.test(revision) ? [join(repository, 'snapshots', revision)] : [];
}

/**
 * The id in the path of a model within some machine's cache: `.../modelscope/hub/iic/x`,
 * `.../models--iic--x/snapshots/<revision>`.
 */
export function hubIdOf(path: string): string | undefined {
  const parts = path.split(/[\\/]+/).filter((part) => part !== '');
  const repository = parts.findLast((part) => part.startsWith('models--'));
  if (repository !== undefined) return repository.slice('models--'.length).replace('--', '/');
  const cache = parts.findLastIndex((part) => part === 'modelscope' || part === 'hub' || part === 'models');
  const [owner, name, ...more] = cache < 0 ? [] : parts.slice(cache + 1);
  if (owner === undefined || name === undefined || more.length > 0) return undefined;
  return `${owner}/${name.replaceAll('___', '.')}`;
}
