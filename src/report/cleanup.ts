import type { Language } from '../config.js';
import type { Cleanup, Notice } from '../result.js';
import { Translator } from '../words/translator.js';

/** What the cleanup came to, which no report holds. */
export interface CleanupOutcome {
  readonly cleanup: Cleanup;
  /** what stayed against the plan */
  readonly notices: readonly Notice[];
}

/** What happened to the cleanup, for a terminal or a log, and of what stayed against the plan: it comes after the report. */
export function renderCleanup({ cleanup, notices }: CleanupOutcome, language: Language): string {
  const words = new Translator(language, 'terminal');
  const { skipped, deleted, stripped, freedBytes } = cleanup;
  const size = words.size(freedBytes);
  const done =
    skipped === null
      ? stripped === undefined
        ? words.say('cleanup.done', { count: deleted.length, size })
        : words.say('cleanup.stripped', { count: stripped.length, size })
      : words.say(`cleanup.skipped.${skipped}`);
  return [done, ...notices.map((entry) => words.notice(entry))].join('\n');
}
