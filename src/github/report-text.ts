/** The report with what only publishing knows: whose it is and where the artifact lies. */
import type { Language, When } from '../config.js';
import { MAX_SUMMARY_BYTES, renderMarkdown } from '../report/markdown.js';
import type { PreviousReport } from '../report/options.js';
import type { Report, RunResult } from '../result.js';
import { markdownCode } from '../words/escape.js';
import { Words } from '../words/words.js';
import type { Message } from './comment.js';
import { commentData, keyId, roomForReport } from './comment-text.js';

export interface Published {
  readonly language: Language;
  /** the comment key, which tells the jobs of one pull request apart */
  readonly key: string;
  readonly past: PreviousReport;
}

export interface ArtifactLink {
  readonly name: string;
  readonly url: string;
}

/** Left free in the summary for the link, which is known only after the upload. */
const LINK_BYTES = 2_000;

/** For the step summary: everything open. */
export function summaryText(result: RunResult, { language, past }: Published): string {
  return renderMarkdown(result, { language, ...past, target: 'summary', maxLength: MAX_SUMMARY_BYTES - LINK_BYTES });
}

/**
 * For a comment: folded, with the artifact's link and the job's name beneath.
 * @param isOutdated the pull request has another head by now
 */
export function commentText(
  report: Report,
  { language, key, past }: Published,
  link: ArtifactLink | undefined,
  isOutdated = false,
): string {
  const ending = `${link === undefined ? '' : `\n${linkText(link, language)}`}\n<sub>${markdownCode(key)}</sub>\n`;
  const maxLength = roomForReport(commentData(report)) - ending.length;
  return `${renderMarkdown(report, { language, ...past, isOutdated, target: 'comment', maxLength })}${ending}`;
}

/** What a comment is made of. */
export function commentMessage(
  report: Report,
  published: Published,
  link: ArtifactLink | undefined,
  { when, isOutdated }: { readonly when: When; readonly isOutdated: boolean },
): Message {
  const { provenance } = report;
  return {
    id: keyId(published.key),
    data: commentData(report),
    markdown: (time) => {
      const timed = provenance && time !== undefined ? { ...report, provenance: { ...provenance, time } } : report;
      return commentText(timed, published, link, isOutdated);
    },
    when,
  };
}

/** A line with the link to the artifact. */
export function linkText({ name, url }: ArtifactLink, language: Language): string {
  return `${new Words(language, 'markdown').say('upload.link', { link: `[${markdownCode(name)}](${url})` })}\n`;
}
