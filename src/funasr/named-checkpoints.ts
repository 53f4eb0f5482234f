/**
 * `checkpoints`: files of any name, in the run directory or elsewhere, by name, path or glob. Someone who moved a run or trained
 * with another tool has them in several directories or under names of their own.
 */
import { readdirSync } from 'node:fs';
import { isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { systemErrorCode } from '../errors.js';
import { compareNames } from './checkpoint-names.js';
import { lstatOf, realOf } from './small-file.js';

/** What `checkpoints` says, and where from paths are meant that do not lead on from the run directory. */
export interface Naming {
  readonly patterns: readonly string[];
  /** the directory that the program works in */
  readonly from: string;
}

interface NamedFiles {
  /** paths, each file once, whatever ways lead to it */
  readonly files: readonly string[];
  /** patterns that match nothing */
  readonly idle: readonly string[];
}

/** What a path's name says, if it is one of FunASR's. */
type RoleOf = (path: string) => 'checkpoint' | 'copy' | undefined;

/** What `checkpoints` names: relative to the run directory, else to the working directory. */
export function findNamed(runDir: string, { patterns, from }: Naming, roleOf: RoleOf): NamedFiles {
  const found = new Map<string, string>();
  const idle: string[] = [];
  for (const pattern of patterns) {
    const files = [...new Set([runDir, from])]
      .map((directory) => filesOf(resolve(directory), pattern, roleOf))
      .find((files) => files.length > 0);
    if (files === undefined) idle.push(pattern);
    for (const file of files ?? []) {
      const real = realOf(file) ?? file;
      if (!found.has(real)) found.set(real, file);
    }
  }
  return { files: [...found.values()], idle };
}

/**
 * Of what a glob matches, FunASR's checkpoints where there are any, else all files: `*` must not take config.yaml. Never copies:
 * `model.pt*` must not count an epoch twice because `model.pt.best` is a copy of it. Named in full, any is taken.
 */
function filesOf(directory: string, pattern: string, roleOf: RoleOf): readonly string[] {
  const path = resolve(directory, pattern);
  // A path with a bracket in it is that path, where there is one.
  if (lstatOf(path) !== undefined) return [path];
  if (!isGlob(pattern)) return [];
  const start = isAbsolute(pattern) ? parse(pattern).root : directory;
  const matched = [...expand(start, pattern.slice(isAbsolute(pattern) ? start.length : 0).split('/'))];
  const known = matched.filter((path) => roleOf(path) === 'checkpoint');
  if (known.length > 0) return known;
  return matched.filter((path) => roleOf(path) === undefined && lstatOf(path)?.isDirectory() === false);
}

function isGlob(text: string): boolean {
  return picomatch.scan(text).isGlob;
}

/** Paths that the parts of a glob match below a directory, in the order of their names. */
function* expand(directory: string, [part, ...rest]: readonly string[]): Iterable<string> {
  if (part === undefined) {
    yield directory;
  } else if (part === '**') {
    yield* expand(directory, rest);
    for (const entry of entriesOf(directory)) {
      if (entry.isDirectory() && !entry.name.startsWith('.'))
        yield* expand(join(directory, entry.name), [part, ...rest]);
    }
  } else if (!isGlob(part)) {
    const next = resolve(directory, part);
    if (lstatOf(next) !== undefined) yield* expand(next, rest);
  } else {
    const matches = picomatch(part, { nonegate: true });
    for (const { name } of entriesOf(directory)) if (matches(name)) yield* expand(join(directory, name), rest);
  }
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((a, b) => compareNames(a.name, b.name));
  } catch (error) {
    // A file, or what this user may not look into: nothing matches there.
    if (systemErrorCode(error) === undefined) throw error;
    return [];
  }
}

/** What a named file is called: its name where it lies in the run directory, else the way there. */
export function nameFrom(runDir: string, path: string): string {
  return relative(resolve(runDir), path).split(sep).join('/');
}
