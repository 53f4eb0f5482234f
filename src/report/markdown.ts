import type { Report } from '../result.js';
import { Translator } from '../words/translator.js';
import type { Document } from './document.js';
import { failure, isFailed } from './failure.js';
import { markdown } from './forms/markdown.js';
import type { MarkdownOptions } from './options.js';
import { report } from './report.js';
import { headlineOf, withJob } from './sections/provenance.js';

/** GitHub's limit for the body of a comment, in characters. */
export const MAX_COMMENT_LENGTH = 65_536;
/** GitHub's limit for a step's summary, in bytes; beyond it the whole summary is dropped. */
export const MAX_SUMMARY_BYTES = 1_048_576;

/** The report for a pull-request comment (details folded) or a step summary (open), within `maxLength`. */
export function renderMarkdown(result: Report, options: MarkdownOptions): string {
  const t = new Translator(options.language, 'markdown');
  const document = isFailed(result) ? failure(result, t) : report(result, t, options);
  const { headline } = document;
  return written(
    {
      ...document,
      headline: options.isOutdated ? headlineOf(headline, result.provenance, t) : headline,
      provenance: withJob(document.provenance, options.job, t),
    },
    t,
    options,
  );
}

function written(document: Document, t: Translator, options: MarkdownOptions): string {
  if (options.target === 'comment') {
    const most = options.maxLength ?? MAX_COMMENT_LENGTH;
    return markdown(document, t, { fits: (text) => text.length <= most });
  }
  const most = options.maxLength ?? MAX_SUMMARY_BYTES;
  return markdown(document, t, { fits: (text) => new TextEncoder().encode(text).length <= most });
}
