/** Writes a gathered package beside its model files, and says what the directory then holds. */
import { createHash } from 'node:crypto';
import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { asWriteError, writeFileAtomic } from '../atomic-file.js';
import { UsageError } from '../errors.js';
import { breathe } from '../host.js';
import type { PackageContents } from '../result.js';
import { message } from '../words/message.js';
import { MODEL_FILE } from './base-model.js';
import type { PackageFile, PackagePlan } from './package.js';
import { type PackageRecord, RECORD_FILE, recordJson } from './package-record.js';

/** What `writePackage` makes of `plan` in `dir`, to the byte; `record.model.files` without digests on a dry run. */
export function packageContents(plan: PackagePlan, dir: string, record: PackageRecord): PackageContents {
  return contentsOf(filesOf(plan, record), plan, dir, record);
}

/**
 * Writes the files of `plan` and `funasr-slim.json` into `dir`, where the model files already are. Each file appears
 * whole or not at all.
 * @throws WriteError, or the signal's reason when it is aborted
 */
export async function writePackage(
  plan: PackagePlan,
  dir: string,
  record: PackageRecord,
  signal?: AbortSignal,
): Promise<PackageContents> {
  const files = filesOf(plan, record);
  for (const { name, content } of files) {
    await breathe(signal);
    await writeFileAtomic(join(dir, name), content);
  }
  return contentsOf(files, plan, dir, record);
}

/**
 * Makes sure that the package gets a directory of its own: the inputs are never written to.
 * @throws UsageError where `slimDir` is one of `inputs`, or a file; WriteError where it can be no directory
 */
export function assertOwnDirectory(slimDir: string, inputs: readonly string[]): void {
  const stats = statOf(slimDir);
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw new UsageError([message('package.is-file', { dir: slimDir })]);
  const input = inputs.find((input) => {
    const other = statSync(input, { throwIfNoEntry: false });
    return other !== undefined && other.dev === stats.dev && other.ino === stats.ino;
  });
  if (input !== undefined) throw new UsageError([message('package.is-input', { dir: slimDir, input })]);
}

function statOf(slimDir: string): Stats | undefined {
  try {
    return statSync(slimDir, { throwIfNoEntry: false });
  } catch (error) {
    throw asWriteError(slimDir, error);
  }
}

/** The record comes last: it is there only when all it tells of is. */
function filesOf(plan: PackagePlan, record: PackageRecord): PackageFile[] {
  const digests = plan.files.map(({ name, content }) => ({ name, bytes: content.length, digest: digestOf(content) }));
  const json = recordJson(record, digests, plan.vocabulary);
  return [...plan.files, { name: RECORD_FILE, from: 'made', content: Buffer.from(json) }];
}

function contentsOf(
  files: readonly PackageFile[],
  plan: PackagePlan,
  dir: string,
  record: PackageRecord,
): PackageContents {
  const listed = files.map(({ name, from, content }) => ({ name, bytes: content.length, from }));
  const bytes = [...listed, ...record.model.files].reduce((sum, file) => sum + file.bytes, 0);
  // FunASR loads no other format: without this file it would run on with random weights.
  const missing = record.loadable ? [] : [MODEL_FILE];
  return { dir, files: listed, missing: [...missing, ...plan.missing], bytes, vocabulary: plan.vocabulary };
}

function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
