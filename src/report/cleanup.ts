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
  const t = new Translator(language, 'terminal');
  const { skipped, deleted, stripped, freedBytes } = cleanup;
  const size = t.size(freedBytes);
  const done =
    skipped === null
      ? stripped === undefined
        ? t.say('cleanup.done', { count: deleted.length, size })
        : t.say('cleanup.stripped', { count: stripped.length, size })
      : t.say(`cleanup.skipped.${skipped}`);
  return [done, ...notices.map((entry) => t.notice(entry))].join('\n');
}
