/** The run's verdict and warnings, a line each, for annotations and the log. */
import type { Language } from '../config.js';
import { headline } from '../report/sections/overview.js';
import type { RunResult } from '../result.js';
import { Words } from '../words/words.js';
import type { Remark } from './log.js';

/** The report's first line as plain text. */
export function plainHeadline(result: RunResult, language: Language): string {
  return headline(result, new Words(language, 'terminal'));
}

/** What becomes an annotation: a verdict of `warn`, and every warning of the run. A verdict of `fail` is the failure itself. */
export function resultRemarks(result: RunResult, language: Language): readonly Remark[] {
  const words = new Words(language, 'terminal');
  const warnings = result.notices.filter(({ level }) => level === 'warning');
  return [
    ...(result.verdict === 'warn' ? [{ level: 'warning', text: plainHeadline(result, language) } as const] : []),
    ...warnings.map((warning) => ({ level: 'warning', text: words.notice(warning) }) as const),
  ];
}
