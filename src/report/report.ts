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
  t: Translator,
  past: PreviousReport & Pick<MarkdownOptions, 'artifactsUrl'>,
): Document {
  const details: (Section | null)[] = [
    evidenceSection(result, t, past),
    anatomySection(result.anatomy, t),
    selectionSection(result, t),
    evaluationSection(result, t),
    baseSection(result, t),
    healthSection(result, t),
    precisionSection(result, t),
    ...costSections(result, t),
    packageSection(result, t),
    modelSection(result, t),
    diskSection(result, t),
    notesSection(result, t),
  ];
  const version = { version: t.name(result.tool.version) };
  return {
    headline: headline(result, t),
    provenance: provenanceLine(result.provenance, t),
    artifact: artifactLine(result.artifact, past.artifactsUrl, t),
    overview: overview(result, t, past),
    details: details.filter((section) => section !== null),
    footer: t.say('footer', version),
    footerShortened: t.say('footer.shortened', version),
  };
}

/** Notices that are not warnings; those stand in the overview. */
function notesSection({ notices }: RunResult, t: Translator): Section | null {
  const items = notices.filter(({ level }) => level === 'info').map((entry) => t.notice(entry));
  return items.length === 0 ? null : { title: t.say('notes.title'), blocks: [{ kind: 'bullets', items }] };
}
