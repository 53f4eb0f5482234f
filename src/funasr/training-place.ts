/**
 * Where the paths of a run's config.yaml lead now. FunASR writes them as the training knew them: from another working
 * directory, or on another machine, from which the run directory was copied with what lay around it. config.yaml's
 * `output_dir` is the run directory as the training knew it; where that lies now is known.
 */
import { dirname, isAbsolute, join, resolve } from 'node:path';

interface RunPlace {
  /** the run directory, absolute */
  readonly directory: string;
  /** `output_dir` of its config.yaml */
  readonly outputDir: string | null;
}

/**
 * The places on this machine that a path of the run's config.yaml may mean, likeliest first: an absolute one as it is, then
 * moved as the run directory was; a relative one from where the training stood, or as far as that is known.
 * @param workspace tried for relative paths at last
 */
export function placesOf(path: string, run: RunPlace, workspace: string | null): string[] {
  const wanted = splitPath(path);
  if (wanted === undefined) return [];
  const found = wanted.absolute
    ? [isAbsolute(path) ? path : undefined, moved(wanted, run)]
    : fromWhereItStood(wanted, run, workspace);
  return [...new Set(found.flatMap((one) => (one === undefined ? [] : [resolve(one)])))];
}

/** The way from one directory of the training machine down to another path of it: undefined where it lies elsewhere. */
export function wayWithin(directory: string, path: string): string | undefined {
  const from = splitPath(directory);
  const to = splitPath(path);
  if (from === undefined || to === undefined || from.absolute !== to.absolute) return undefined;
  if (to.parts.length <= from.parts.length || !startsWith(to.parts, from.parts)) return undefined;
  return to.parts.slice(from.parts.length).join('/');
}

interface SplitPath {
  /** `C:` and `\\server` are parts too */
  readonly parts: readonly string[];
  readonly absolute: boolean;
}

/** Of Linux; other systems take less. */
const LONGEST_PATH = 4096;

/** Without `.` and, where it can be done, `..`; undefined for what is not a path of a file (URLs, `~`, control characters). */
function splitPath(path: string): SplitPath | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a path
  if (path === '' || path.length > LONGEST_PATH || /[\u0000-\u001f]|^~|^[A-Za-z]\w+:/.test(path)) return undefined;
  const windows = /^[A-Za-z]:[\\/]|^\\\\/.test(path) || (path.includes('\\') && !path.includes('/'));
  const parts: string[] = [];
  for (const part of path.split(windows ? /[\\/]+/ : /\/+/)) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return { parts, absolute: isAbsolute(path) || /^[A-Za-z]:[\\/]|^[\\/]/.test(path) };
}

function startsWith(parts: readonly string[], start: readonly string[]): boolean {
  return start.every((part, i) => part === parts[i]);
}

/** Parts that two paths have in common at their end. */
function commonEnd(a: readonly string[], b: readonly string[]): number {
  const longest = Math.min(a.length, b.length);
  for (let i = 0; i < longest; i++) if (a.at(-1 - i) !== b.at(-1 - i)) return i;
  return longest;
}

/** What was next to the run directory still is: `/train/exp` is now what leads to the run here. */
function moved({ parts }: SplitPath, { directory, outputDir }: RunPlace): string | undefined {
  const then = outputDir === null ? undefined : splitPath(outputDir);
  if (!then?.absolute) return undefined;
  const now = splitPath(directory)?.parts ?? [];
  const same = commonEnd(then.parts, now);
  const from = then.parts.slice(0, then.parts.length - same);
  if (!startsWith(parts, from)) return undefined;
  return join(ancestor(directory, same), ...parts.slice(from.length));
}

function fromWhereItStood(
  { parts }: SplitPath,
  { directory, outputDir }: RunPlace,
  workspace: string | null,
): string[] {
  const then = outputDir === null ? undefined : splitPath(outputDir);
  const around = [dirname(directory), directory, ...(workspace === null ? [] : [workspace])].map((one) =>
    join(one, ...parts),
  );
  if (then === undefined || then.absolute) return around;
  // `../outputs`: the training stood in a directory beside the run, whose name is unknown.
  const up = then.parts.filter((part) => part === '..').length;
  if (!parts.slice(0, up).every((part) => part === '..')) return around;
  const stood = ancestor(directory, then.parts.length - up);
  return [join(stood, ...parts.slice(up)), ...around];
}

function ancestor(directory: string, levels: number): string {
  return levels === 0 ? directory : ancestor(dirname(directory), levels - 1);
}
