/** The verdict over all: what the budget says, and no better than the package allows. */
import type { Deployment, Verdict } from '../result.js';

/** From good to bad: the worse of two counts. */
const RANKS: readonly Verdict[] = ['pass', 'no-baseline', 'warn', 'fail'];

/** The worse of two. */
export function worse(one: Verdict, other: Verdict): Verdict {
  return RANKS.indexOf(one) > RANKS.indexOf(other) ? one : other;
}

/** @param onIncomplete what a package that FunASR cannot load comes to at least */
export function overallVerdict(budget: Verdict, { state }: Deployment, onIncomplete: 'warn' | 'fail'): Verdict {
  if (state !== 'incomplete') return budget;
  return worse(budget, onIncomplete);
}
