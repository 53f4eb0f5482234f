/** A score against its limits: the second budget. */
import type { Config } from '../config.js';
import type { ScoreLimit, Verdict } from '../result.js';

type ScoreLimits = Pick<Config, 'maxScore' | 'maxScoreGrowth' | 'scoresBetter' | 'onExceed'>;

/** So much of a score may be its rounding: 4.1 + 0.2 is not 4.3. */
const ROUNDING = 1e-9;

/**
 * Judges a score; one that is exactly at its limit keeps it.
 * @param previous the score of the last report of the target branch; null where there is none, and nothing to grow from
 */
export function judgeScore(
  score: number,
  previous: number | null,
  limits: ScoreLimits,
): { readonly verdict: Verdict; readonly limits: readonly ScoreLimit[] } {
  const { maxScore, maxScoreGrowth, scoresBetter: better, onExceed } = limits;
  const worse = better === 'lower' ? 1 : -1;
  const limit = (kind: ScoreLimit['kind'], asked: string, allowed: number | null): ScoreLimit => {
    const over = allowed === null ? 0 : worse * (score - allowed);
    const exceeded = over > ROUNDING * Math.max(Math.abs(score), Math.abs(allowed ?? 0));
    return { kind, asked, allowed, found: score, previous: kind === 'max-score' ? null : previous, exceeded };
  };
  const judged: ScoreLimit[] = [];
  if (maxScore !== undefined) judged.push(limit('max-score', String(maxScore), maxScore));
  if (maxScoreGrowth !== undefined) {
    const growth = (from: number): number =>
      'percent' in maxScoreGrowth ? (Math.abs(from) * maxScoreGrowth.percent) / 100 : maxScoreGrowth.points;
    const allowed = previous === null ? null : previous + worse * growth(previous);
    judged.push(limit('max-score-growth', maxScoreGrowth.asked, allowed));
  }
  return { verdict: judged.some(({ exceeded }) => exceeded) ? onExceed : 'pass', limits: judged };
}
