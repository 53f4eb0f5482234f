/** Which averages are tried where `nbest` names several, or `greedy`. */
import type { Config } from '../config.js';

/** How many checkpoints are needed at most. */
export function mostOf(nbest: Config['nbest']): number | 'auto' | 'all' {
  if (nbest === 'greedy') return 'auto';
  return typeof nbest === 'object' ? Math.max(...nbest) : nbest;
}

/**
 * The sets of checkpoints to try, one after another; each receives whether the previous one is kept.
 *
 * `greedy` is the greedy soup of Wortsman et al. (2022): the best alone, then each further one is added where the score is no
 * worse with it than without.
 * @param ranked names, best first
 */
export function* candidateSets(
  ranked: readonly string[],
  nbest: Config['nbest'],
): Generator<readonly string[], void, boolean | undefined> {
  if (nbest === 'greedy') {
    let kept = ranked.slice(0, 1);
    yield kept;
    for (const name of ranked.slice(1)) {
      const set = [...kept, name];
      if (yield set) kept = set;
    }
    return;
  }
  const counts = typeof nbest === 'object' ? nbest : [ranked.length];
  for (const count of new Set(counts.map((count) => Math.min(count, ranked.length)))) yield ranked.slice(0, count);
}

/** Whether a score takes the place of the best so far: a tie does where `greedy` adds a checkpoint. */
export function isBetter(
  score: number,
  best: number,
  { nbest, scoresBetter }: Pick<Config, 'nbest' | 'scoresBetter'>,
): boolean {
  if (score === best) return nbest === 'greedy';
  return scoresBetter === 'lower' ? score < best : score > best;
}
