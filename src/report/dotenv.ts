import type { Report } from '../result.js';
import { dotenvValue } from '../words/escape.js';
import { isFailed } from './failure.js';
import { resultOutputs } from './outputs.js';

/**
 * The outputs as a dotenv file: `FUNASR_SLIM_VERDICT=pass`, one per line, without quotes, which GitLab would take for a part of
 * the value. The checkpoints are their names, joined by commas.
 */
export function renderDotenv(report: Report): string {
  const checkpoints = isFailed(report) ? {} : { checkpoints: report.model.averaged.join(',') };
  return Object.entries({ ...resultOutputs(report), ...checkpoints })
    .map(([name, value]) => `FUNASR_SLIM_${name.toUpperCase().replaceAll('-', '_')}=${dotenvValue(value)}\n`)
    .join('');
}
