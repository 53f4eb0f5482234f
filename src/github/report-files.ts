/** A run's report as files: for the workflow's later steps, and for the artifact that carries it on. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderJson } from '../report/json.js';
import type { Report } from '../result.js';
import type { Job } from './job.js';
import { JOB_FILE, KEY_FILE, REPORT_FILE } from './report-artifact.js';

interface ReportFiles {
  readonly outputs: Readonly<Record<'report-path' | 'report-markdown', string>>;
  /** what the report artifact holds */
  readonly files: readonly string[];
}

/** Writes `report.json`, `report.md`, the comment's key and the job's id into the job's own directory. */
export function writeReports(report: Report, { temporary, key, host }: Job, markdown: string): ReportFiles {
  const write = (name: string, text: string): string => {
    const path = join(temporary, name);
    writeFileSync(path, text);
    return path;
  };
  const jsonPath = write(REPORT_FILE, renderJson(report));
  const markdownPath = write('report.md', markdown);
  return {
    outputs: { 'report-path': jsonPath, 'report-markdown': markdownPath },
    files: [jsonPath, markdownPath, write(KEY_FILE, key), write(JOB_FILE, host.environment['GITHUB_JOB'] ?? '')],
  };
}
