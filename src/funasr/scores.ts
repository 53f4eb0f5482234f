/** Which score of a file belongs to which checkpoint of a run. */
import { resolve, sep } from 'node:path';
import type { Notice } from '../result.js';
import { message } from '../words/message.js';
import { notice } from '../words/notice.js';
import { parseCheckpointName } from './checkpoint-names.js';
import type { CheckpointEntry, RunDirectory } from './run-directory.js';
import { readScoresFile, type ScoreLine, type ScoresFile, wrongFile, wrongLine } from './scores-file.js';

/** A score of its own for each checkpoint. */
export interface GivenScores {
  readonly file: string;
  /** as its file calls it: `cer` */
  readonly name: string;
  readonly better: 'lower' | 'higher';
  /** by the names that the run has for them */
  readonly byName: ReadonlyMap<string, number>;
  /** of checkpoints that are no longer there, by FunASR's names */
  readonly absent: ReadonlyMap<string, number>;
  readonly notices: readonly Notice[];
}

/** Names that a notice or an error lists. */
const TOLD = 10;

/**
 * The scores of `file`. Its names may have any path before them: of checkpoints with the same name the one is meant whose
 * path has most in common with it.
 * @throws SelectionError that names file and line: for what is not a score, and where two names mean one checkpoint, one may mean
 *   several, or none is there
 */
export function readScores(file: string, better: GivenScores['better'], run: RunDirectory): GivenScores {
  const read = readScoresFile(file);
  const byEntry = new Map<CheckpointEntry, ScoreLine>();
  const absent = new Map<string, number>();
  const others: string[] = [];
  for (const line of read.lines) {
    const entry = entryOf(line, read, run);
    const known = entry === undefined ? undefined : byEntry.get(entry);
    if (known !== undefined) {
      const values = { name: line.key, other: known.key, first: known.line };
      throw wrongLine(file, line.line, message('scores.same', values));
    }
    const name = partsOf(line.key).at(-1) ?? '';
    if (entry !== undefined) byEntry.set(entry, line);
    else if (parseCheckpointName(name) === undefined) others.push(line.key);
    else if (line.value !== null) absent.set(name, line.value);
  }
  if (byEntry.size === 0) {
    const found = read.lines.map(({ key }) => key);
    const names = run.checkpoints.map(({ name }) => name);
    throw wrongFile(file, message('scores.none-fits', { found, names }));
  }
  const byName = new Map(
    [...byEntry].flatMap(([{ name }, { value }]) => (value === null ? [] : [[name, value] as const])),
  );
  const missing = run.checkpoints.filter(({ name }) => !byName.has(name)).map(({ name }) => name);
  const notices = [
    ...(missing.length === 0
      ? []
      : [notice('scores-missing', 'warning', { file, count: missing.length, names: listed(missing) })]),
    ...(others.length === 0 ? [] : [notice('scores-others', 'info', { file, names: listed(others) })]),
  ];
  return { file, name: read.name, better, byName, absent, notices };
}

function entryOf(line: ScoreLine, { path }: ScoresFile, run: RunDirectory): CheckpointEntry | undefined {
  const parts = partsOf(line.key);
  const common = run.checkpoints.map((entry) => ({ entry, length: commonEnd(parts, placeOf(run, entry)) }));
  const most = Math.max(0, ...common.map(({ length }) => length));
  if (most === 0) return undefined;
  const [first, ...more] = common.filter(({ length }) => length === most).map(({ entry }) => entry);
  if (more.length === 0 || first === undefined) return first;
  const names = [first, ...more].map(({ name }) => name);
  throw wrongLine(path, line.line, message('scores.ambiguous', { name: line.key, names }));
}

/** A DeepSpeed checkpoint may be named by its directory or by the file in it. */
function partsOf(key: string): readonly string[] {
  const parts = key.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  return parts.length > 1 && /^mp_rank_\d+_model_states\.pt$/.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
}

function placeOf(run: RunDirectory, { name }: CheckpointEntry): readonly string[] {
  return resolve(run.path, name).split(sep);
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function listed(names: readonly string[]): string {
  return names.length > TOLD ? `${names.slice(0, TOLD).join(', ')}, …` : names.join(', ');
}
