import type { Language } from '../config.js';
import type { Said } from '../words/message.js';
import { told } from '../words/notice.js';
import { Translator } from '../words/translator.js';

/** What happened to checkpoints that were to be stripped. */
interface StripResult {
  readonly dryRun: boolean;
  readonly stripped: readonly { readonly path: string; readonly before: number; readonly after: number }[];
  readonly passed: readonly { readonly path: string; readonly reason: Said }[];
  readonly freedBytes: number;
}

/** A line for each checkpoint, then the sum, for a terminal. */
export function renderStrip({ dryRun, stripped, passed, freedBytes }: StripResult, language: Language): string {
  const t = new Translator(language, 'command');
  const lines = [
    ...stripped.map(({ path, before, after }) => t.say('strip.file', { file: path, before, after })),
    ...passed.map(({ path, reason }) => t.say('strip.passed', { file: path, problem: reason })),
    t.say(dryRun ? 'strip.would' : 'strip.done', {
      count: stripped.length,
      size: freedBytes,
      others: passed.length,
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same for machines; sizes are bytes. */
export function renderStripJson({ dryRun, stripped, passed, freedBytes }: StripResult): string {
  const reasons = passed.map(({ path, reason }) => ({ path, reason: told(reason) }));
  return `${JSON.stringify({ dryRun, stripped, passed: reasons, freedBytes }, null, 2)}\n`;
}

/** Said before the first is stripped. */
export function renderTight(free: number, language: Language): string {
  return new Translator(language, 'command').say('strip.tight', { free });
}
