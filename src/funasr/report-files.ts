/** Where the files of `--report` may be written. */
import { basename, dirname, join, resolve } from 'node:path';
import { obstacleAt } from '../atomic-file.js';
import { systemErrorCode, UsageError } from '../errors.js';
import { type Message, message } from '../words/message.js';
import { inputsAmong, linkWithin } from './input-files.js';
import { realOf } from './small-file.js';

interface ReportSurroundings {
  readonly checkpointDir: string;
  readonly slimDir: string;
  /** files that are read */
  readonly inputs: readonly string[];
  /** names of the package's files, as far as they are known */
  readonly packaged: readonly string[];
}

/**
 * Makes sure that reports are written over nothing but files of their own kind, before any work is done for them.
 * @throws UsageError where one would be written over an input, a file of the package, a link, a device, a pipe or a directory,
 *   or through a link within the run directory or `slim-dir`
 */
export function assertReportFiles(reports: readonly string[], around: ReportSurroundings): void {
  const { checkpointDir, slimDir, inputs, packaged } = around;
  const ofPackage = new Set(packaged.map((name) => placeOf(join(slimDir, name))));
  const read = new Map(inputsAmong(reports, inputs).map(({ target, input }) => [target, input]));
  const problems = reports.flatMap((path): Message[] => {
    const link = linkWithin(dirname(path), [checkpointDir, slimDir]);
    if (link !== undefined) return [message('report.through-link', { path, ...link })];
    const problem = obstacle(path);
    if (problem !== undefined) return [message('report.refused', { path, problem })];
    const input = read.get(path);
    if (input !== undefined) return [message('report.is-input', { path, input })];
    return ofPackage.has(placeOf(path)) ? [message('report.in-package', { path, dir: slimDir })] : [];
  });
  if (problems.length > 0) throw new UsageError(problems);
}

function obstacle(path: string): Message | undefined {
  try {
    return obstacleAt(path);
  } catch (error) {
    // A part of the path that is not a directory costs no result: it is reported when the report is written.
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Where a file is or will be, by a path that all ways to its directory share. */
function placeOf(path: string): string {
  const directory = dirname(resolve(path));
  return join(realOf(directory) ?? directory, basename(path));
}
