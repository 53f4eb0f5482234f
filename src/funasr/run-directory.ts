/**
 * FunASR's output_dir (funasr/train_utils/trainer_ds.py): which entries are checkpoints, which are copies of one.
 *
 * The trainer counts epochs from 0 while it runs one and names the end of it one higher, so `model.pt.ep4.12`
 * is saved 12 steps after `model.pt.ep4`. Old releases (1.0, 1.1) put `ds-` before the names of DeepSpeed directories.
 */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorMessage, SelectionError, systemErrorCode } from '../errors.js';
import type { CandidateKind, Selection } from '../result.js';
import { terminalQuoted as quote } from '../words/escape.js';

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
  readonly text: string;
  readonly hint: string | undefined;
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

export const CHECKPOINT_NAMES = 'model.pt.ep<epoch>, model.pt.ep<epoch>.<step>';

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

/** Names that an error message lists before it only counts. */
const LISTED = 20;

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
    throw new SelectionError(`${path}: no checkpoint: looked for ${CHECKPOINT_NAMES}, found ${listNames(listing)}`, {
      hint: "set checkpoint-dir to the output_dir of FunASR's training; it holds the model.pt.ep* files",
    });
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
    const found =
      code === 'ENOENT'
        ? 'there is no such directory'
        : code === 'ENOTDIR'
          ? 'is not a directory'
          : errorMessage(error);
    throw new SelectionError(`${path}: ${found}`, {
      hint: "set checkpoint-dir to the output_dir of FunASR's training (its default is ./outputs)",
      cause: error,
    });
  }
}

function listNames(listing: readonly Dirent[]): string {
  if (listing.length === 0) return 'an empty directory';
  const names = listing
    .map((dirent) => (dirent.isDirectory() ? `${dirent.name}/` : dirent.name))
    .sort(compareNames)
    .map((name) => (/\p{Cc}/u.test(name) ? quote(name) : name));
  const more = names.length - LISTED;
  return names.slice(0, LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

type ReadEntry = RunEntry & { readonly directory: boolean };

function readEntry(runPath: string, dirent: Dirent): ReadEntry {
  const path = join(runPath, dirent.name);
  const base = { name: dirent.name, file: path, linked: dirent.isSymbolicLink(), directory: false };
  const broken = (text: string, hint?: string): ReadEntry => ({
    ...base,
    bytes: 0,
    parts: [],
    problem: { text, hint },
  });
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { ...base, ...readDeepSpeed(path), directory: true };
    if (!stats.isFile()) return broken('is neither a file nor a directory');
    return { ...base, bytes: stats.size, parts: [filePart(path, stats)], problem: undefined };
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT' && base.linked) return broken('is a symbolic link to a file that does not exist');
    return broken(errorMessage(error));
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
  const zero3 = names.filter((name) => ZERO_3.test(name));
  if (zero3.length > 0) {
    return {
      text: `holds ${zero3.length} ZeRO-3 shards (${zero3[0]}): no file has the whole weights`,
      hint:
        "merge them with DeepSpeed's zero_to_fp32.py, or train with zero stage 1 or 2, " +
        'or with stage3_gather_16bit_weights_on_model_save',
    };
  }
  const others = names.filter((name) => MODEL_PARALLEL.test(name));
  if (others.length > 0) {
    return {
      text: `the model is split over ${others.length + 1} files (${others[0]}): model parallelism is not supported`,
      hint: 'train without model parallelism, or merge the parts first',
    };
  }
  if (!names.includes(WEIGHTS_FILE)) {
    return {
      text: `is a directory without ${WEIGHTS_FILE}`,
      hint: 'the save may have been interrupted; delete the directory or name the checkpoints to average',
    };
  }
  return undefined;
}

function filePart(path: string, stats: Stats): FilePart {
  return { path, bytes: stats.size, modifiedMs: stats.mtimeMs };
}
