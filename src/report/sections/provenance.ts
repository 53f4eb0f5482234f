/** Which commit, run and job a report is of, in one line, and in the first line where that needs saying. */
import type { Provenance } from '../../result.js';
import type { Translator } from '../../words/translator.js';

/** Digits that name a commit well enough to be read. */
const SHORT = 7;

/** Commit, run, attempt and time; nothing outside of CI. */
export function provenanceLine(provenance: Provenance | undefined, t: Translator): string | undefined {
  if (provenance === undefined) return undefined;
  const { run, runUrl, attempt, time } = provenance;
  const commit = shortCommit(provenance, t);
  if (commit === undefined && run === null) return undefined;
  const values = { run: t.link(String(run), runUrl), attempt: attempt ?? 1 };
  return [
    ...(commit === undefined ? [] : [t.say('provenance.commit', { commit })]),
    ...(run === null ? [] : [t.say(attempt === null ? 'provenance.run' : 'provenance.attempt', values)]),
    t.date(time),
  ].join(' · ');
}

/** The line with the job's name at its end. */
export function withJob(line: string | undefined, job: string | undefined, t: Translator): string | undefined {
  if (job === undefined) return line;
  return [...(line === undefined ? [] : [line]), t.name(job)].join(' · ');
}

/** The first digits of the commit, linked. */
function shortCommit({ commit, commitUrl }: Provenance, t: Translator): string | undefined {
  return commit === null ? undefined : t.link(commit.slice(0, SHORT), commitUrl);
}

/** A first line that says which commit it is about, where that is no longer the latest. */
export function headlineOf(headline: string, provenance: Provenance | undefined, t: Translator): string {
  const commit = provenance && shortCommit(provenance, t);
  return commit === undefined ? headline : t.say('headline.of-commit', { headline, commit });
}
