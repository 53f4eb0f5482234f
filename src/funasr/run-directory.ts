/** FunASR's output_dir (funasr/train_utils/trainer_ds.py): which entries are checkpoints, which are copies of one. */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf, SelectionError, systemErrorCode } from '../errors.js';
import type { CandidateKind, Selection } from '../result.js';
import { type Message, message, type Said } from '../words/message.js';
import { byAge, compareNames, parseCheckpointName, parseOtherName } from './checkpoint-names.js';
import { findNamed, type Naming, nameFrom } from './named-checkpoints.js';
import { lstatOf, realOf } from './small-file.js';

/** A model file of the run, or a DeepSpeed directory that stands for one. */
export interface RunEntry {
  /** within the run directory; of what was named elsewhere the way there, with a slash in it */
  readonly name: string;
  /** of the file, or of all files of a DeepSpeed directory */
  readonly bytes: number;
  /** the file that holds the weights */
  readonly file: string;
  /** the entry itself is a symbolic link: read, never deleted */
  readonly linked: boolean;
  /** all files of the entry as they were when scanned, to notice a change meanwhile */
  readonly parts: readonly FilePart[];
  /** why it cannot be used; undefined where nothing speaks against it */
  readonly problem: EntryProblem | undefined;
}

export interface FilePart {
  readonly path: string;
  readonly bytes: number;
  /** milliseconds */
  readonly modifiedMs: number;
}

interface EntryProblem {
  readonly said: Said;
  readonly hint: Message | undefined;
}

export interface CheckpointEntry extends RunEntry {
  readonly kind: CandidateKind;
  /** null where its name does not tell */
  readonly epoch: number | null;
  /** null for the checkpoint at an epoch's end */
  readonly step: number | null;
}

interface CopyEntry extends RunEntry {
  readonly kind: Selection['others'][number]['kind'];
}

export interface RunDirectory {
  readonly path: string;
  /** oldest first: by epoch, an epoch's end before the steps that follow it */
  readonly checkpoints: readonly CheckpointEntry[];
  /** `model.pt`, `.best` and `.avgN`, in this order */
  readonly copies: readonly CopyEntry[];
  /** names of those that `checkpoints` names; undefined where it names none, and the best are chosen */
  readonly named?: ReadonlySet<string> | undefined;
}
const COPIES: readonly (readonly [CopyEntry['kind'], RegExp])[] = [
  ['resume', /^(?:ds-)?model\.pt$/],
  ['best', /^(?:ds-)?model\.pt\.best$/],
  ['average', /^model\.pt\.avg\d{1,9}$/],
];

/** DeepSpeed's files within a checkpoint's directory (deepspeed/runtime/engine.py). */
const WEIGHTS_FILE = 'mp_rank_00_model_states.pt';
const MODEL_PARALLEL = /^mp_rank_(?!00_)\d+_model_states\.pt$/;
const ZERO_3 = /^(?:bf16_)?zero_pp_rank_\d+_mp_rank_\d+_model_states\.pt$/;

/**
 * Lists the checkpoints and copies that lie directly in `path`, and with them what `naming` names; opens none. Entries that
 * bear a checkpoint's name but cannot be one (a pipe, a dangling link, shards of a model) come along with their problem.
 * @throws SelectionError where there is no directory, or nothing in it bears a checkpoint's or copy's name and nothing is
 *   named; or where something is named that is not there
 */
export function scanRunDirectory(path: string, naming?: Naming): RunDirectory {
  const isNaming = naming !== undefined && naming.patterns.length > 0;
  const listing = isNaming && lstatOf(path) === undefined ? [] : listDirectory(path);
  const checkpoints: CheckpointEntry[] = [];
  const copies: CopyEntry[] = [];
  for (const dirent of listing) {
    const kind = copyKind(dirent.name);
    if (parseCheckpointName(dirent.name)) checkpoints.push(checkpointEntry(path, dirent.name));
    else if (kind) copies.push({ ...readEntry(join(path, dirent.name), dirent.name).entry, kind });
  }
  if (isNaming) {
    const run = { path, checkpoints: checkpoints.sort(byAge), copies: copies.sort(byKind) };
    const { named, others } = resolveNamed(run, naming, listing);
    return { ...run, checkpoints: [...checkpoints, ...others].sort(byAge), named };
  }
  if (checkpoints.length === 0 && copies.length === 0) {
    const found = listing.map((dirent) => (dirent.isDirectory() ? `${dirent.name}/` : dirent.name)).sort(compareNames);
    const said =
      found.length > 0 ? message('run-directory.none', { path, found }) : message('run-directory.empty', { path });
    throw new SelectionError(said, { hint: message('hint.output-dir') });
  }
  return { path, checkpoints: checkpoints.sort(byAge), copies: copies.sort(byKind) };
}

function copyKind(name: string): CopyEntry['kind'] | undefined {
  return COPIES.find(([, pattern]) => pattern.test(name))?.[0];
}

function byKind(a: CopyEntry, b: CopyEntry): number {
  const order = COPIES.map(([kind]) => kind);
  return order.indexOf(a.kind) - order.indexOf(b.kind) || compareNames(a.name, b.name);
}

/** The entries that `checkpoints` names, and those among them that are not entries by their names and place. */
function resolveNamed(
  run: RunDirectory,
  naming: Naming,
  listing: readonly Dirent[],
): { named: ReadonlySet<string>; others: readonly CheckpointEntry[] } {
  const { files, idle } = findNamed(run.path, naming, roleOf);
  if (idle.length > 0) {
    const patterns = idle.map((pattern) => `'${pattern}'`);
    const known = [...run.checkpoints, ...run.copies].map(({ name }) => name);
    const names = known.length > 0 ? known : listing.map(({ name }) => name).sort(compareNames);
    const said = message('selection.idle-patterns', { patterns, path: run.path, names });
    throw new SelectionError(said, { hint: message('hint.checkpoints') });
  }
  const here = realOf(run.path);
  const known = new Set([...run.checkpoints, ...run.copies].map(({ name }) => name));
  const named = new Set<string>();
  const others: CheckpointEntry[] = [];
  for (const path of files) {
    const isHere = here !== undefined && realOf(dirname(path)) === here;
    const name = isHere ? basename(path) : nameFrom(run.path, path);
    named.add(name);
    if (!known.has(name)) others.push(checkpointEntry(isHere ? run.path : dirname(path), basename(path), name));
  }
  return { named, others };
}

function roleOf(path: string): 'checkpoint' | 'copy' | undefined {
  const name = basename(path);
  return parseCheckpointName(name) ? 'checkpoint' : copyKind(name) && 'copy';
}

/** Whether an entry was named and lies elsewhere than in the run directory. */
export function isElsewhere({ name }: Pick<RunEntry, 'name'>): boolean {
  return name.includes('/');
}

function checkpointEntry(directory: string, file: string, name = file): CheckpointEntry {
  const { entry, isDirectory } = readEntry(join(directory, file), name);
  const place = parseCheckpointName(file) ?? parseOtherName(file);
  const kind = place === undefined ? 'file' : place.step === null ? 'epoch' : 'step';
  return { ...entry, kind: isDirectory ? 'deepspeed' : kind, ...(place ?? { epoch: null, step: null }) };
}

function listDirectory(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    const said = message('error.file', { file: path, problem: NO_DIRECTORY[code] ?? reasonOf(error) });
    throw new SelectionError(said, { hint: message('hint.output-dir'), cause: error });
  }
}

const NO_DIRECTORY: Readonly<Record<string, Message>> = {
  ENOENT: message('run-directory.absent'),
  ENOTDIR: message('run-directory.file'),
};

function readEntry(path: string, name: string): { entry: RunEntry; isDirectory: boolean } {
  const base = { name, file: path, linked: lstatOf(path)?.isSymbolicLink() ?? false };
  const as = (read: Pick<RunEntry, 'bytes' | 'parts' | 'problem'> & { file?: string }, isDirectory = false) => {
    return { entry: { ...base, ...read }, isDirectory };
  };
  const broken = (said: Said) => as({ bytes: 0, parts: [], problem: { said, hint: undefined } });
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return as(readDeepSpeed(path), true);
    if (!stats.isFile()) return broken(message('entry.special'));
    return as({ bytes: stats.size, parts: [filePart(path, stats)], problem: undefined });
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return broken(code === 'ENOENT' && base.linked ? message('entry.dangling') : reasonOf(error));
  }
}

function readDeepSpeed(path: string): Pick<RunEntry, 'bytes' | 'file' | 'parts' | 'problem'> {
  const files = readdirSync(path, { withFileTypes: true }).filter((dirent) => dirent.isFile());
  const parts = files.map(({ name }) => filePart(join(path, name), statSync(join(path, name))));
  const names = files.map(({ name }) => name);
  return {
    file: join(path, WEIGHTS_FILE),
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    parts,
    problem: deepSpeedProblem(names),
  };
}

function deepSpeedProblem(names: readonly string[]): EntryProblem | undefined {
  const shards = names.filter((name) => ZERO_3.test(name));
  const [shard] = shards;
  if (shard !== undefined) {
    return { said: message('entry.zero-3', { count: shards.length, file: shard }), hint: message('hint.zero-3') };
  }
  const others = names.filter((name) => MODEL_PARALLEL.test(name));
  const [other] = others;
  if (other !== undefined) {
    const said = message('entry.split', { count: others.length + 1, file: other });
    return { said, hint: message('hint.model-parallel') };
  }
  if (!names.includes(WEIGHTS_FILE)) {
    return { said: message('entry.no-weights', { file: WEIGHTS_FILE }), hint: message('hint.interrupted-save') };
  }
  return undefined;
}

function filePart(path: string, stats: Stats): FilePart {
  return { path, bytes: stats.size, modifiedMs: stats.mtimeMs };
}
