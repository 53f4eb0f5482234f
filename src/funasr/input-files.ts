/**
 * What a run reads, and the ways that lead there: nothing is written over it, whatever it is called there, nor through a link
 * that was found within a directory of the inputs, where anyone may have put it.
 */
import { readlinkSync, statSync } from 'node:fs';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import { systemErrorCode } from '../errors.js';
import type { ResolvedBase } from './base-model.js';
import { CONFIG_YAML, CONFIGURATION_JSON } from './run-config.js';
import type { RunDirectory } from './run-directory.js';
import { isWithin, lstatOf, realOf } from './small-file.js';

/** The files that are read of a run and its base model; those that configurations name come besides. */
export function inputFiles(run: RunDirectory, base: ResolvedBase): string[] {
  const directories = [run.path, ...(base.directory === null ? [] : [base.directory])];
  return [
    ...[...run.checkpoints, ...run.copies].flatMap(({ parts }) => parts.map(({ path }) => path)),
    ...directories.flatMap((directory) => [CONFIG_YAML, CONFIGURATION_JSON].map((name) => join(directory, name))),
    ...(base.model.path === null ? [] : [base.model.path]),
  ];
}

/** The directories that are read: those of the run, of each DeepSpeed checkpoint, and of the base model. */
export function inputDirectories(
  run: Pick<RunDirectory, 'path' | 'checkpoints' | 'copies'>,
  base: ResolvedBase | undefined,
): string[] {
  const entries = [...run.checkpoints, ...run.copies];
  const directories = [
    run.path,
    ...entries.map(({ file }) => dirname(file)),
    base?.directory,
    base?.model.path && dirname(base.model.path),
  ];
  return [...new Set(directories.filter((directory) => typeof directory === 'string'))];
}

/** Of files to be written each that is there and is an input: by the same name, by a link or another way, by a hard link. */
export function inputsAmong(
  targets: readonly string[],
  inputs: readonly string[],
): { readonly target: string; readonly input: string }[] {
  const byId = new Map(targets.map((target) => [idOf(target), target]));
  byId.delete(undefined);
  if (byId.size === 0) return [];
  return inputs.flatMap((input) => {
    const target = byId.get(idOf(input));
    return target === undefined ? [] : [{ target, input }];
  });
}

/** Names a file on this machine. */
function idOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats && `${stats.dev} ${stats.ino}`;
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
}

/** The first link on the way to a path, itself included, that lies within one of these directories. */
export function linkWithin(
  path: string,
  directories: readonly string[],
): { readonly link: string; readonly within: string } | undefined {
  const roots = directories.flatMap((directory) => {
    const real = realOf(directory);
    return real === undefined ? [] : [{ real, directory }];
  });
  for (const link of linksOn(path)) {
    const root = roots.find(({ real }) => isWithin(real, link));
    if (root !== undefined) return { link: join(root.directory, relative(root.real, link)), within: root.directory };
  }
  return undefined;
}

/** Linux follows no more. */
const MOST_LINKS = 40;

/** Each link that the system follows on its way to a path, by its own path without links. */
function* linksOn(path: string): Iterable<string> {
  const whole = resolve(path);
  let { root: at } = parse(whole);
  const ahead = whole.slice(at.length).split(sep);
  for (let links = 0; ahead.length > 0 && links < MOST_LINKS; ) {
    const next = resolve(at, ahead.shift() ?? '');
    if (lstatOf(next)?.isSymbolicLink() !== true) {
      at = next;
      continue;
    }
    yield next;
    links++;
    const target = readlinkSync(next);
    const { root } = parse(target);
    if (root !== '') at = root;
    ahead.unshift(...target.slice(root.length).split(sep));
  }
}
