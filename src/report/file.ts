/** A report as the file that `--report` asks for, in the form that the end of its name tells. */
import type { Language } from '../config.js';
import type { Report } from '../result.js';
import { renderDotenv } from './dotenv.js';
import { renderJson } from './json.js';
import { renderJunit } from './junit.js';
import { renderMarkdown } from './markdown.js';
import type { PreviousReport } from './options.js';

export interface FileOptions {
  readonly language: Language;
  readonly past: PreviousReport;
}

/** What the names end in, in the order in which they are listed. */
export const REPORT_ENDINGS = ['.md', '.json', '.xml', '.env'] as const;
type ReportEnding = (typeof REPORT_ENDINGS)[number];

/** The form of a file by its name; undefined for one that is none of a report. */
export function reportEnding(path: string): ReportEnding | undefined {
  return REPORT_ENDINGS.find((ending) => path.toLowerCase().endsWith(ending));
}

/** The text of such a file. */
export function renderFile(ending: ReportEnding, report: Report, { language, past }: FileOptions): string {
  switch (ending) {
    case '.md':
      return renderMarkdown(report, { language, ...past, target: 'summary' });
    case '.json':
      return renderJson(report);
    case '.xml':
      return renderJunit(report, language);
    case '.env':
      return renderDotenv(report);
  }
}

/** Whether a text is a file that this program wrote, of any run. */
export function isReportFile(ending: ReportEnding, text: string): boolean {
  switch (ending) {
    case '.md':
      return /^#+ (?:✅|⚠️|❌|ℹ️|🛑) /u.test(text) && text.slice(-400).includes('FunASR Slim');
    case '.json':
      return (
        /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "funasr-slim"/.test(text) && /^ {2}"verdict": "/m.test(text)
      );
    case '.xml':
      return text.includes('<testsuites name="funasr-slim"');
    case '.env':
      return /^FUNASR_SLIM_[A-Z_]+=/.test(text);
  }
}
