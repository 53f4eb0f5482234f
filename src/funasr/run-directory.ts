/**
 * FunASR's output_dir (funasr/train_utils/trainer_ds.py): which entries are checkpoints, which are copies of one.
 *
 * The trainer counts epochs from 0 while it runs one and names the end of it one higher, so `model.pt.ep4.12`
 * is saved 12 steps after `model.pt.ep4`. Old releases (1.0, 1.1) put `ds-` before the names of DeepSpeed directories.
 */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, SelectionError, systemErrorCode } from '../errors.js';
import type { CandidateKind, Selection } from '../result.js';
import { type Message, message, type Said } from '../words/message.js';

/** A model file of the run, or a DeepSpeed directory that stands for one. */
export interface RunEntry {
  /** within the run directory */
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

export interface EntryProblem {
  readonly said: Said;
  readonly hint: Message | undefined;
}

export interface CheckpointEntry extends RunEntry {
  readonly kind: CandidateKind;
  readonly epoch: number;
  /** null for the checkpoint at an epoch's end */
  readonly step: number | null;
}

export interface CopyEntry extends RunEntry {
  readonly kind: Selection['others'][number]['kind'];
}

export interface RunDirectory {
  readonly path: string;
  /** oldest first: by epoch, an epoch's end before the steps that follow it */
  readonly checkpoints: readonly CheckpointEntry[];
  /** `model.pt`, `.best` and `.avgN`, in this order */
  readonly copies: readonly CopyEntry[];
}

const CHECKPOINT = /^(?:ds-)?model\.pt\.ep(\d{1,9})(?:\.(\d{1,12}))?$/;
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
 * Lists the checkpoints and copies that lie directly in `path`; opens none. Entries that bear a checkpoint's name but
 * cannot be one (a pipe, a dangling link, shards of a model) come along with their problem.
 * @throws SelectionError where there is no directory, or nothing in it bears a checkpoint's or copy's name
 */
export function scanRunDirectory(path: string): RunDirectory {
  const checkpoints: CheckpointEntry[] = [];
  const copies: CopyEntry[] = [];
  const listing = listDirectory(path);
  for (const dirent of listing) {
    const place = parseCheckpointName(dirent.name);
    if (place) {
      const { directory, ...entry } = readEntry(path, dirent);
      const kind = directory ? 'deepspeed' : place.step === null ? 'epoch' : 'step';
      checkpoints.push({ ...entry, kind, ...place });
      continue;
    }
    const copy = COPIES.find(([, pattern]) => pattern.test(dirent.name));
    if (copy) {
      const { directory: _, ...entry } = readEntry(path, dirent);
      copies.push({ ...entry, kind: copy[0] });
    }
  }
  if (checkpoints.length === 0 && copies.length === 0) {
    const found = listing.map((dirent) => (dirent.isDirectory() ? `${dirent.name}/` : dirent.name)).sort(compareNames);
    const said =
      found.length > 0 ? message('run-directory.none', { path, found }) : message('run-directory.empty', { path });
    throw new SelectionError(said, { hint: message('hint.output-dir') });
  }
  checkpoints.sort(byAge);
  const order = COPIES.map(([kind]) => kind);
  copies.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compareNames(a.name, b.name));
  return { path, checkpoints, copies };
}

/** Where in the training a checkpoint of this name was saved; undefined for any other name. */
export function parseCheckpointName(
  name: string,
): { readonly epoch: number; readonly step: number | null } | undefined {
  const match = CHECKPOINT.exec(name);
  return match ? { epoch: Number(match[1]), step: match[2] === undefined ? null : Number(match[2]) } : undefined;
}

/** Oldest first. */
export function byAge(
  a: { readonly name: string; readonly epoch: number; readonly step: number | null },
  b: { readonly name: string; readonly epoch: number; readonly step: number | null },
): number {
  return a.epoch - b.epoch || (a.step ?? 0) - (b.step ?? 0) || compareNames(a.name, b.name);
}

/** Code-unit order: the same on every machine, unlike localeCompare. */
function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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

type ReadEntry = RunEntry & { readonly directory: boolean };

function readEntry(runPath: string, dirent: Dirent): ReadEntry {
  const path = join(runPath, dirent.name);
  const base = { name: dirent.name, file: path, linked: dirent.isSymbolicLink(), directory: false };
  const broken = (said: Said): ReadEntry => ({ ...base, bytes: 0, parts: [], problem: { said, hint: undefined } });
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { ...base, ...readDeepSpeed(path), directory: true };
    if (!stats.isFile()) return broken(message('entry.special'));
    return { ...base, bytes: stats.size, parts: [filePart(path, stats)], problem: undefined };
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
