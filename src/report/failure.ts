/** The report of a run that ended without a verdict: what was found, and what to do. */
import type { FailedRun, Report } from '../result.js';
import type { Translator } from '../words/translator.js';
import { type Document, paragraph } from './document.js';
import { provenanceLine } from './sections/provenance.js';

/** Whether a report is that of a run without a verdict. */
export function isFailed(report: Report): report is FailedRun {
  return report.verdict === 'error';
}

/** The document of such a run; there is nothing to unfold. */
export function failure({ problems, hint, tool, provenance }: FailedRun, words: Translator): Document {
  const footer = words.say('footer', { version: words.name(tool.version) });
  return {
    headline: failureHeadline(words),
    provenance: provenanceLine(provenance, words),
    artifact: undefined,
    overview: [
      { kind: 'errors', items: problems.map((problem) => words.told(problem)) },
      ...(hint === null ? [] : [paragraph(`${words.strong(words.say('failure.hint'))} ${words.told(hint)}`)]),
    ],
    details: [],
    footer,
    footerShortened: footer,
  };
}

/** The first line of such a report. */
export function failureHeadline(words: Translator): string {
  return `🛑 ${words.say('headline.error')}`;
}
