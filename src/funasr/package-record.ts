/** `funasr-slim.json`: what a model found on a server was made from. No time and no path: the same inputs, the same bytes. */
import { systemErrorCode } from '../errors.js';
import type { BaseModel, Candidate, PackageContents, Provenance, Selection, SlimModel } from '../result.js';
import { at } from './run-config.js';
import { isPlainRelative, locateWithin, readSmallFile, UnfitFileError } from './small-file.js';

export const RECORD_FILE = 'funasr-slim.json';

/** What the record tells beside the package's own files. */
export interface PackageRecord {
  /** of this program */
  readonly version: string;
  /** which commit and run of the CI it is of */
  readonly origin: Pick<Provenance, 'commit' | 'run' | 'attempt'>;
  readonly selection: Selection;
  readonly base: BaseModel;
  /** FunASR's AutoModel loads one of the model's files, or the main one is for another reader */
  readonly loadable: boolean;
  readonly model: Pick<
    SlimModel,
    | 'averaged'
    | 'files'
    | 'folded'
    | 'commands'
    | 'tensors'
    | 'parameters'
    | 'weightBytes'
    | 'dtypes'
    | 'excluded'
    | 'fromBase'
  >;
}

/** A digest's length is known before its value: on a dry run zeros stand for it. */
const UNKNOWN_DIGEST = `sha256:${'0'.repeat(64)}`;

/**
 * @param files what else lies in the package, with digests
 * @param vocabulary as in the package's contents
 */
export function recordJson(
  record: PackageRecord,
  files: readonly { readonly name: string; readonly bytes: number; readonly digest: string }[],
  vocabulary: PackageContents['vocabulary'],
): string {
  const { version, origin, selection, base, model } = record;
  const candidates = new Map(selection.candidates.map((candidate) => [candidate.name, candidate]));
  const content = {
    schemaVersion: 1,
    tool: { name: 'funasr-slim', version },
    commit: origin.commit,
    run: origin.run,
    attempt: origin.attempt,
    averaged: model.averaged.map((name) => describe(name, candidates.get(name))),
    metric: { used: selection.metricUsed, reason: selection.metricReason },
    base: { name: base.source === 'table' ? base.name : null, bytes: base.bytes, sha256: base.sha256 },
    model: {
      files: model.files.map(({ name, bytes, digest }) => ({ name, bytes, digest: digest ?? UNKNOWN_DIGEST })),
      tensors: model.tensors,
      parameters: model.parameters,
      weightBytes: model.weightBytes,
      dtypes: model.dtypes,
      excluded: model.excluded.map(({ name }) => name),
      fromBase: model.fromBase,
      ...(model.folded === undefined ? {} : { folded: model.folded }),
      ...(model.commands === undefined ? {} : { commands: model.commands }),
    },
    files,
    vocabulary,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function describe(name: string, candidate: Candidate | undefined): object {
  if (candidate === undefined) return { name };
  const { epoch, step, acc, loss } = candidate;
  return { name, epoch, step, acc, loss };
}

/**
 * The files that an earlier run wrote into a directory, by name with their digests, as its record says; the record too,
 * whose digest is unknown. Empty where there is no record, or none of this program's.
 */
export function readRecordedFiles(dir: string): ReadonlyMap<string, string> {
  const record = readJson(dir, RECORD_FILE);
  if (at(record, 'tool', 'name') !== 'funasr-slim') return new Map();
  const listed = [at(record, 'files'), at(record, 'model', 'files')].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const files = listed.flatMap((file: unknown): [string, string][] => {
    const [name, digest] = [at(file, 'name'), at(file, 'digest')];
    return typeof name === 'string' && typeof digest === 'string' && isPlainRelative(name) ? [[name, digest]] : [];
  });
  return new Map([...files, [RECORD_FILE, '']]);
}

/** Tells a later run, until the record is there, which files are this program's: a run may be killed at any moment. */
export const CLAIM_FILE = '.funasr-slim.partial';

/** Names that a run which did not end was about to write; empty where there was none. */
export function readClaimedFiles(dir: string): readonly string[] {
  const names = readJson(dir, CLAIM_FILE);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

function readJson(dir: string, name: string): unknown {
  try {
    const path = locateWithin(dir, name);
    return path === undefined ? undefined : JSON.parse(Buffer.from(readSmallFile(path, LARGEST_RECORD)).toString());
  } catch (error) {
    if (systemErrorCode(error) === undefined && !(error instanceof UnfitFileError || error instanceof SyntaxError))
      throw error;
    return undefined;
  }
}

/** Names of tensors that were left out make it long; few have more than a thousand. */
const LARGEST_RECORD = 2 ** 24;
