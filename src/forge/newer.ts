/** Which of two reports of one job is the newer: what a comment says only ever moves forward. */
import type { Provenance } from '../result.js';

/** What the order needs of a report's provenance. */
export type Stamp = Pick<Provenance, 'commit' | 'run' | 'runNumber' | 'attempt'>;

/** The commits of a pull request, oldest first, asked for once and only where two commits differ. */
export type CommitsOf = () => Promise<readonly string[]>;

/**
 * Whether `theirs` is newer than `mine`: of a later commit of the pull request; of the same, or where one of the two is none
 * of its commits, from a later run or attempt. A merge queue's commits are none of its, nor is one that was pushed over.
 */
export async function isNewer(theirs: Stamp, mine: Stamp, commitsOf: CommitsOf): Promise<boolean> {
  if (theirs.commit !== null && mine.commit !== null && theirs.commit !== mine.commit) {
    const commits = await commitsOf();
    const [their, my] = [commits.indexOf(theirs.commit), commits.indexOf(mine.commit)];
    if (their >= 0 && my >= 0) return their > my;
  }
  // The id counts all runs of a repository; a run that is run again keeps it.
  for (const name of ['run', 'runNumber', 'attempt'] as const) {
    const [their, my] = [theirs[name], mine[name]];
    if (their !== null && my !== null && their !== my) return their > my;
  }
  return false;
}

/** Whether both are of one attempt of one run. */
export function isSameAttempt(a: Stamp, b: Stamp): boolean {
  return a.run !== null && a.run === b.run && a.runNumber === b.runNumber && a.attempt === b.attempt;
}
