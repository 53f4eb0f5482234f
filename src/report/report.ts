/** The whole report of a run as a document: what is open at once, and what stands folded beneath it. */
import type { RunResult } from '../result.js';
import type { Translator } from '../words/translator.js';
import type { Document, Section } from './document.js';
import type { MarkdownOptions, PreviousReport } from './options.js';
import { anatomySection } from './sections/anatomy.js';
import { artifactLine } from './sections/artifact.js';
import { baseSection } from './sections/base.js';
import { diskSection } from './sections/disk.js';
import { evaluationSection } from './sections/evaluation.js';
import { evidenceSection } from './sections/evidence.js';
import { costSections, healthSection, modelSection, packageSection, precisionSection } from './sections/model.js';
import { headline, overview } from './sections/overview.js';
import { provenanceLine } from './sections/provenance.js';
import { selectionSection } from './sections/selection.js';

/** What the result says, in words for one medium. */
export function report(
  result: RunResult,
  words: Translator,
  past: PreviousReport & Pick<MarkdownOptions, 'artifactsUrl'> = {},
): Document {
  const details: (Section | null)[] = [
    evidenceSection(result, words, past),
    anatomySection(result.anatomy, words),
    selectionSection(result, words),
    evaluationSection(result, words),
    baseSection(result, words),
    healthSection(result, words),
    precisionSection(result, words),
    ...costSections(result, words),
    packageSection(result, words),
    modelSection(result, words),
    diskSection(result, words),
    notesSection(result, words),
  ];
  const version = { version: words.name(result.tool.version) };
  return {
    headline: headline(result, words),
    provenance: provenanceLine(result.provenance, words),
    artifact: artifactLine(result.artifact, past.artifactsUrl, words),
    overview: overview(result, words, past),
    details: details.filter((section) => section !== null),
    footer: words.say('footer', version),
    footerShortened: words.say('footer.shortened', version),
  };
}

/** Notices that are not warnings; those stand in the overview. */
function notesSection({ notices }: RunResult, words: Translator): Section | null {
  const items = notices.filter(({ level }) => level === 'info').map((entry) => words.notice(entry));
  return items.length === 0 ? null : { title: words.say('notes.title'), blocks: [{ kind: 'bullets', items }] };
}
