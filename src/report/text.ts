import type { RunResult } from '../result.js';
import { Translator } from '../words/translator.js';
import { terminal } from './forms/terminal.js';
import type { RunTextOptions } from './options.js';
import { report } from './report.js';

/** The report of a run for a terminal or a log. */
export function renderText(result: RunResult, options: RunTextOptions): string {
  const words = new Translator(options.language, 'terminal');
  const whole = report(result, words, options);
  if (options.details) return terminal(whole, words, options);
  const version = { version: words.name(result.tool.version) };
  return terminal({ ...whole, details: [], footer: words.say('footer.brief', version) }, words, options);
}
