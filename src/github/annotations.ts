/** The run's verdict and warnings, a line each, for annotations and the log. */
import { headline } from '../report/sections/overview.js';
import type { RunResult } from '../result.js';
import type { Translator } from '../words/translator.js';

/**
 * What becomes an annotation: a verdict of `warn`, why the package cannot be deployed, and every warning of the run. A verdict
 * of `fail` is the failure itself.
 */
export function warningsOf(result: RunResult, t: Translator): readonly string[] {
  const warnings = result.notices.filter(({ level }) => level === 'warning');
  return [
    ...(result.verdict === 'warn' ? [headline(result, t)] : []),
    ...result.deployment.problems.map((problem) => t.problem(problem)),
    ...warnings.map((warning) => t.notice(warning)),
  ];
}
