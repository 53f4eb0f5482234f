import type { RunResult } from '../result.js';
import { Translator } from '../words/translator.js';
import { terminal } from './forms/terminal.js';
import type { RunTextOptions } from './options.js';
import { report } from './report.js';

/** The report of a run for a terminal or a log. */
export function renderText(result: RunResult, options: RunTextOptions): string {
  const t = new Translator(options.language, 'terminal');
  const whole = report(result, t, options);
  if (options.details) return terminal(whole, t, options);
  const version = { version: t.name(result.tool.version) };
  return terminal({ ...whole, details: [], footer: t.say('footer.brief', version) }, t, options);
}
