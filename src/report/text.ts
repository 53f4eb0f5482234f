import type { RunResult } from '../result.js';
import { terminal } from './forms/terminal.js';
import type { TextOptions } from './options.js';
import { report } from './report.js';
import { Words } from './words.js';

/** The report of a run for a terminal or a log. */
export function renderText(result: RunResult, options: TextOptions): string {
  const words = new Words(options.language, 'terminal');
  return terminal(report(result, words), words, options);
}
