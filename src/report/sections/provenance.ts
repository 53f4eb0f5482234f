/** Which commit, run and job a report is of, in one line, and in the first line where that needs saying. */
import type { Provenance } from '../../result.js';
import type { Words } from '../../words/words.js';

/** Digits that name a commit well enough to be read. */
const SHORT = 7;

/** Commit, run, attempt and time; nothing outside of CI. */
export function provenanceLine(provenance: Provenance | undefined, words: Words): string | undefined {
  if (provenance === undefined) return undefined;
  const { run, runUrl, attempt, time } = provenance;
  const commit = shortCommit(provenance, words);
  if (commit === undefined && run === null) return undefined;
  const values = { run: words.link(String(run), runUrl), attempt: attempt ?? 1 };
  return [
    ...(commit === undefined ? [] : [words.say('provenance.commit', { commit })]),
    ...(run === null ? [] : [words.say(attempt === null ? 'provenance.run' : 'provenance.attempt', values)]),
    words.date(time),
  ].join(' · ');
}

/** The line with the job's name at its end. */
export function withJob(line: string | undefined, job: string | undefined, words: Words): string | undefined {
  if (job === undefined) return line;
  return [...(line === undefined ? [] : [line]), words.name(job)].join(' · ');
}

/** The first digits of the commit, linked. */
export function shortCommit({ commit, commitUrl }: Provenance, words: Words): string | undefined {
  return commit === null ? undefined : words.link(commit.slice(0, SHORT), commitUrl);
}

/** A first line that says which commit it is about, where that is no longer the latest. */
export function headlineOf(headline: string, provenance: Provenance | undefined, words: Words): string {
  const commit = provenance && shortCommit(provenance, words);
  return commit === undefined ? headline : words.say('headline.of-commit', { headline, commit });
}
