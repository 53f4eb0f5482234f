import type { Language } from '../config.js';
import type { Cleanup, Notice } from '../result.js';
import { Words } from '../words/words.js';

/** What became of the cleanup, for a terminal or a log: it comes after the report. What stayed against the plan, a line each. */
export function renderCleanup(cleanup: Cleanup, notices: readonly Notice[], language: Language): string {
  const words = new Words(language, 'terminal');
  const { skipped, deleted, freedBytes } = cleanup;
  const done =
    skipped === null
      ? words.say('cleanup.done', { count: deleted.length, size: words.size(freedBytes) })
      : words.say(`cleanup.skipped.${skipped}`);
  return [done, ...notices.map((entry) => words.notice(entry))].join('\n');
}
