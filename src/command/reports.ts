/** The files of `--report`. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { writeFileAtomic } from '../atomic-file.js';
import type { Config } from '../config.js';
import { SlimError, saidBy } from '../errors.js';
import { assertReportFiles } from '../funasr/report-files.js';
import type { Host } from '../host.js';
import { originOf } from '../provenance.js';
import { failedRun } from '../report/failed-run.js';
import { type FileOptions, isReportFile, renderFile, reportEnding } from '../report/file.js';
import { renderMarkdown } from '../report/markdown.js';
import type { Report } from '../result.js';
import type { Translator } from '../words/translator.js';

/** Writes all of them, as far as that goes. @throws the first error, when the others are written */
export async function writeReports(
  paths: readonly string[],
  report: Report,
  options: FileOptions,
  host: Host,
): Promise<void> {
  const errors: unknown[] = [];
  for (const path of paths) {
    host.signal.throwIfAborted();
    try {
      await writeReport(path, report, options, host);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

async function writeReport(path: string, report: Report, options: FileOptions, host: Host): Promise<void> {
  const ending = reportEnding(path);
  if (ending === undefined) return;
  await writeFileAtomic(path, renderFile(ending, report, options));
  host.did({ kind: 'report', path });
}

/** What a run asked for that has ended without a verdict. */
export interface Unfinished {
  readonly reports: readonly string[];
  readonly markdown: boolean;
  readonly config: Pick<Config, 'checkpointDir' | 'slimDir' | 'language'>;
}

/**
 * Reports an error in place of a result. What the run would have read may not be known yet, so that nothing is replaced but
 * reports of this program. A signal's grace is enough for it. Problems are only logged: there is an error to throw already.
 */
export async function reportFailure(
  error: unknown,
  { reports, markdown, config }: Unfinished,
  t: Translator,
  host: Host,
): Promise<void> {
  const { checkpointDir, slimDir, language } = config;
  const failed = failedRun(error, { ...originOf(host.environment), time: host.date().toISOString() });
  if (markdown) process.stdout.write(renderMarkdown(failed, { language, target: 'summary' }));
  for (const path of reports) {
    try {
      assertReportFiles([path], { checkpointDir, slimDir, inputs: [], packaged: [] });
      if (isReplaceable(path)) await writeReport(path, failed, { language, past: {} }, host);
      else host.log.line(t.say('report.kept', { path }));
    } catch (problem) {
      if (!(problem instanceof SlimError)) throw problem;
      host.log.line(t.say('report.unwritten', { path, problem: saidBy(problem) }));
    }
  }
}

/** More than any report has. */
const MOST_BYTES = 8_000_000;

function isReplaceable(path: string): boolean {
  const ending = reportEnding(path);
  if (ending === undefined || !existsSync(path)) return ending !== undefined;
  const { size } = statSync(path);
  return size === 0 || (size <= MOST_BYTES && isReportFile(ending, readFileSync(path, 'utf8')));
}
