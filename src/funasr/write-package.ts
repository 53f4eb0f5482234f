/** Writes a gathered package beside its model files, and says what the directory then holds. */
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, rmdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { asWriteError, makeDirectoryOf, writeFileAtomic } from '../atomic-file.js';
import { systemErrorCode, UsageError } from '../errors.js';
import { breathe } from '../host.js';
import type { PackageContents } from '../result.js';
import { message } from '../words/message.js';
import { MODEL_FILE } from './base-model.js';
import { inputsAmong, linkWithin } from './input-files.js';
import type { PackageFile, PackagePlan } from './package.js';
import {
  CLAIM_FILE,
  type PackageRecord,
  RECORD_FILE,
  readClaimedFiles,
  readRecordedFiles,
  recordJson,
} from './package-record.js';
import { CONFIG_YAML } from './run-config.js';
import { lstatOf } from './small-file.js';

/** What `writePackage` writes to `dir`, to the byte; `record.model.files` without digests on a dry run. */
export function packageContents(plan: PackagePlan, dir: string, record: PackageRecord): PackageContents {
  return contentsOf(filesOf(plan, record), plan, dir, record);
}

/**
 * Writes the files of `plan` and `funasr-slim.json` into `dir`, where the model files already are. Each file appears
 * whole or not at all. What an earlier run of this program left there and this one does not write is removed then.
 * @throws WriteError, or the signal's reason when it is aborted
 */
export async function writePackage(
  plan: PackagePlan,
  dir: string,
  record: PackageRecord,
  signal?: AbortSignal,
): Promise<PackageContents> {
  const files = filesOf(plan, record);
  const earlier = readRecordedFiles(dir);
  for (const { name, content } of files) {
    await breathe(signal);
    await writeFileAtomic(join(dir, name), content);
  }
  // Where capitals make no difference, a file by another spelling is the new one.
  const written = new Set([...files, ...record.model.files].map(({ name }) => name.toLowerCase()));
  for (const [name, digest] of earlier) if (!written.has(name.toLowerCase())) await removeUnchanged(dir, name, digest);
  return contentsOf(files, plan, dir, record);
}

/**
 * Makes sure that the package gets a directory of its own: the inputs are never written to, nor is another's model.
 * @param inputs directories that are read
 * @param run the run directory, which may contain a stranger's links
 * @throws UsageError where `slimDir` is one of `inputs`, or a file, or holds a model that this program did not write, or a
 *   link within `run` leads there; WriteError if it cannot be a directory
 */
export function assertOwnDirectory(slimDir: string, inputs: readonly string[], run: readonly string[] = []): void {
  const link = linkWithin(slimDir, run);
  if (link !== undefined) throw new UsageError([message('package.through-link', { dir: slimDir, ...link })]);
  const stats = statOf(slimDir);
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw new UsageError([message('package.is-file', { dir: slimDir })]);
  const [same] = inputsAmong([slimDir], inputs);
  if (same !== undefined) throw new UsageError([message('package.is-input', { dir: slimDir, input: same.input })]);
  assertOwnFiles(slimDir, [MODEL_FILE, CONFIG_YAML], []);
}

/**
 * Makes sure that nothing of another's is written over or removed, and nothing through a link.
 * @param names of files that will be written, beside the record
 * @param inputs files that are read
 * @throws UsageError where one is there and no earlier run of this program wrote it, or it is not a file any more, or an input;
 *   or where a folder on its way is a link
 */
export function assertOwnFiles(slimDir: string, names: readonly string[], inputs: readonly string[]): void {
  const recorded = [...readRecordedFiles(slimDir).keys()];
  const own = new Set([...recorded, ...readClaimedFiles(slimDir), CLAIM_FILE]);
  for (const name of [...names, RECORD_FILE, CLAIM_FILE]) {
    const folders = foldersOf(name);
    const link = [...folders, name].find((file) => isLink(join(slimDir, file)));
    if (link !== undefined) throw new UsageError([message('package.link', { dir: slimDir, file: link })]);
    const other =
      folders.find((folder) => lstatOf(join(slimDir, folder))?.isDirectory() === false) ??
      [name].find((file) => isAnothers(lstatOf(join(slimDir, file)), own.has(file)));
    if (other !== undefined) throw new UsageError([message('package.not-own', { dir: slimDir, file: other })]);
  }
  const files = new Map([...recorded, ...names].map((name) => [join(slimDir, name), name]));
  const [read] = inputsAmong([...files.keys()], inputs);
  if (read === undefined) return;
  const file = files.get(read.target) ?? '';
  throw new UsageError([message('package.own-input', { dir: slimDir, file, input: read.input })]);
}

/** What this program wrote is a file still. */
function isAnothers(stats: Stats | undefined, isOwn: boolean): boolean {
  return stats !== undefined && !(isOwn && stats.isFile());
}

/**
 * Notes in the directory that files of these names will be this program's, should it be killed before its record is there.
 * @param names for which `assertOwnFiles` has passed
 * @throws WriteError
 */
export async function claimFiles(slimDir: string, names: readonly string[]): Promise<void> {
  // An error names the file that the user asked for.
  makeDirectoryOf(join(slimDir, names[0] ?? ''));
  await writeFileAtomic(join(slimDir, CLAIM_FILE), JSON.stringify(names));
}

/**
 * Removes what a run that failed has written, so that the next one does not take it for another's.
 * @param names for which `assertOwnFiles` has passed before
 */
export function removeUnrecorded(slimDir: string, names: readonly string[]): void {
  const recorded = readRecordedFiles(slimDir);
  for (const name of [...names.filter((name) => !recorded.has(name)), CLAIM_FILE]) {
    rmSync(join(slimDir, name), { force: true });
  }
}

/** `a` and `a/b` for `a/b/c`. */
function foldersOf(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

function isLink(path: string): boolean {
  return lstatOf(path)?.isSymbolicLink() ?? false;
}

/** A file that was changed since is in use. */
async function removeUnchanged(dir: string, name: string, digest: string): Promise<void> {
  const path = join(dir, name);
  if (foldersOf(name).some((folder) => isLink(join(dir, folder)))) return;
  if (!lstatOf(path)?.isFile() || (await digestOfFile(path)) !== digest) return;
  rmSync(path);
  for (const folder of foldersOf(name).reverse()) {
    if (readdirSync(join(dir, folder)).length === 0) rmdirSync(join(dir, folder));
  }
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(chunk as Uint8Array);
  return `sha256:${hash.digest('hex')}`;
}

function statOf(slimDir: string): Stats | undefined {
  try {
    return statSync(slimDir, { throwIfNoEntry: false });
  } catch (error) {
    // Releases of Node differ in whether this is not an entry. What is to be written there says what is wrong.
    if (systemErrorCode(error) === 'ENOTDIR') return undefined;
    throw asWriteError(slimDir, error);
  }
}

/** The record comes last: it exists only if everything it lists exists. */
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
