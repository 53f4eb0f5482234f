/** The report with what only publishing knows: whose it is and where the artifact lies. */
import type { Language, PublishConfig } from '../config.js';
import { commentData, keyId, noteMarkdown } from '../forge/note-text.js';
import { MAX_COMMENT_LENGTH, MAX_SUMMARY_BYTES, renderMarkdown } from '../report/markdown.js';
import type { PreviousReport } from '../report/options.js';
import { artifactLine } from '../report/sections/artifact.js';
import type { Report, RunResult } from '../result.js';
import { Translator } from '../words/translator.js';
import type { CommentNote } from './comment.js';
import type { Forge } from './forge.js';

export interface Published {
  readonly language: Language;
  /** the comment key, which tells the jobs of one pull request apart */
  readonly key: string;
  readonly keyBefore?: string | undefined;
  readonly forge: Forge;
  readonly past: PreviousReport;
  /** where the run's artifacts are, by their ids */
  readonly artifactsUrl?: string | undefined;
}

/** Left free in the summary for the link, which is known only after the upload. */
const LINK_BYTES = 2_000;

/** For the step summary: everything open. */
export function summaryText(result: RunResult, { language, past, artifactsUrl }: Published): string {
  const maxLength = MAX_SUMMARY_BYTES - LINK_BYTES;
  return renderMarkdown(result, { language, ...past, artifactsUrl, target: 'summary', maxLength });
}

/**
 * For a comment: folded, with the job's name at the top.
 * @param isOutdated the pull request has another head by now
 */
function commentText(report: Report, { language, key, past, artifactsUrl }: Published, isOutdated: boolean): string {
  return noteMarkdown(report, { language, key, ...past, artifactsUrl, isOutdated, most: MAX_COMMENT_LENGTH });
}

/** What a comment is made of. */
export function commentMessage(
  report: Report,
  published: Published,
  {
    publish,
    isOutdated,
    isOfEvent,
  }: {
    readonly publish: PublishConfig;
    readonly isOutdated: boolean;
    readonly isOfEvent: boolean;
  },
): CommentNote {
  const { provenance } = report;
  return {
    id: keyId(published.key),
    idBefore: published.keyBefore === undefined ? undefined : keyId(published.keyBefore),
    forge: published.forge,
    // Where the event does not tell the commit, runs alone tell which is the newer.
    data: isOfEvent ? commentData(report) : { ...commentData(report), commit: null },
    markdown: (time) => {
      const timed = provenance && time !== undefined ? { ...report, provenance: { ...provenance, time } } : report;
      return commentText(timed, published, isOutdated);
    },
    when: publish.comment,
    threshold: publish.commentThreshold,
  };
}

/** What happened to the upload, for the summary that was written before it; undefined where there is nothing to say. */
export function artifactText({ artifact }: RunResult, { language, artifactsUrl }: Published): string | undefined {
  const line = artifactLine(artifact, artifactsUrl, new Translator(language, 'markdown'));
  return line && `${line}\n`;
}
