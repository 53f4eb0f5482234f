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
export function failure({ problems, hint, tool, provenance }: FailedRun, t: Translator): Document {
  const footer = t.say('footer', { version: t.name(tool.version) });
  return {
    headline: failureHeadline(t),
    provenance: provenanceLine(provenance, t),
    artifact: undefined,
    overview: [
      { kind: 'errors', items: problems.map((problem) => t.told(problem)) },
      ...(hint === null ? [] : [paragraph(`${t.strong(t.say('failure.hint'))} ${t.told(hint)}`)]),
    ],
    details: [],
    footer,
    footerShortened: footer,
  };
}

/** The first line of such a report. */
export function failureHeadline(t: Translator): string {
  return `🛑 ${t.say('headline.error')}`;
}
