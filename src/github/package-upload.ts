/** What of the package is uploaded, and under which name. */
import { copyFileSync, mkdtempSync, symlinkSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { PublishConfig } from '../config.js';
import { systemErrorCode } from '../errors.js';
import { INPUTS } from '../inputs.js';
import type { RunResult } from '../result.js';
import type { Upload } from './artifact.js';

export type PackageUpload = Omit<Upload, 'overwrite'>;

/** The name that the package's artifact has, or would have. */
export function artifactName(result: RunResult, { archive, artifactName: asked }: PublishConfig): string {
  return archive ? asked : loneFileName(asked, result.model.path);
}

/** The upload of the whole package, or with `archive: false` of the model file alone. */
export function packageUpload(result: RunResult, publish: PublishConfig, temporary: string): PackageUpload {
  const options = {
    retentionDays: publish.retentionDays,
    compressionLevel: publish.compressionLevel,
  };
  if (publish.archive) {
    const root = resolve(result.model.dir);
    const files = [...result.model.files, ...result.package.files];
    return {
      ...options,
      name: publish.artifactName,
      files: files.map((file) => join(root, file.name)),
      root,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      archive: true,
    };
  }
  const path = namedAs(loneFileName(publish.artifactName, result.model.path), resolve(result.model.path), temporary);
  return {
    ...options,
    name: basename(path),
    files: [path],
    root: temporary,
    bytes: result.model.bytes,
    archive: false,
  };
}

/** `model.pt`, unless `artifact-name` asks for another name, which gets the ending if it has none. */
function loneFileName(asked: string, path: string): string {
  if (asked === INPUTS['artifact-name'].default) return basename(path);
  return extname(asked) === extname(path) ? asked : `${asked}${extname(path)}`;
}

/** An unzipped artifact bears the name of its file: another name takes another file, without copying where possible. */
function namedAs(name: string, path: string, temporary: string): string {
  if (name === basename(path)) return path;
  const link = join(mkdtempSync(join(temporary, 'upload-')), name);
  try {
    symlinkSync(path, link);
  } catch (error) {
    // Windows lets few accounts make links.
    if (systemErrorCode(error) !== 'EPERM') throw error;
    copyFileSync(path, link);
  }
  return link;
}
