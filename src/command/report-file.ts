/** A report that an earlier run wrote, for `comment` and `--previous`: checked before anything uses it. */
import { readFileSync, statSync } from 'node:fs';
import { reasonOf, SlimError, systemErrorCode } from '../errors.js';
import type { Log } from '../host.js';
import { isFailed } from '../report/failure.js';
import type { PreviousReport } from '../report/options.js';
import type { Report } from '../result.js';
import { type Message, message } from '../words/message.js';
import type { Translator } from '../words/translator.js';

/** A real report of a full-size run has about 100 kB; every candidate and tensor name counts. */
const MAX_REPORT_BYTES = 8_000_000;

/** The report in a file. @throws SlimError where there is none, or it is none of this program's */
export async function readReportFile(path: string): Promise<Report> {
  const unusable = (problem: Message, cause?: unknown): SlimError =>
    new SlimError(message('report-file.unusable', { path, problem }), { cause });
  const text = readText(path, unusable);
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch (error) {
    throw unusable(message('report-file.no-json'), error);
  }
  const { findViolation } = await import('../report/schema.js');
  const violation = findViolation(report);
  if (violation !== undefined) throw unusable(message('report-file.no-report', { violation }));
  return report as Report;
}

function readText(path: string, unusable: (problem: Message, cause?: unknown) => SlimError): string {
  try {
    const bytes = statSync(path).size;
    if (bytes > MAX_REPORT_BYTES) throw unusable(message('report-file.too-large', { bytes, most: MAX_REPORT_BYTES }));
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    throw unusable(message('error.told', { problem: reasonOf(error) }), error);
  }
}

/**
 * What a run is compared with. A verdict never depends on it: one that is not there yet, as in the first pipeline of a branch,
 * or that cannot be used, is reported.
 */
export async function readPrevious(path: string | undefined, t: Translator, log: Log): Promise<PreviousReport> {
  if (path === undefined) return {};
  try {
    const report = await readReportFile(path);
    // Such a run has nothing to compare with.
    return isFailed(report) ? { previousNote: 'none' } : { previous: report };
  } catch (error) {
    if (!(error instanceof SlimError)) throw error;
    if (systemErrorCode(error.cause) === 'ENOENT') return { previousNote: 'none' };
    const [problem = error.message] = error.lines;
    log.line(t.say('previous.unused', { problem }));
    return { previousNote: 'unreadable' };
  }
}
