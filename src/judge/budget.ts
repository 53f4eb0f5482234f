/** From sizes to a verdict: what is allowed, what was found, and what would help where it is too much. */
import type { Allowance, Config } from '../config.js';
import type { Budget, Lever, Limit, Override, Verdict } from '../result.js';

export type SizeLimits = Pick<Config, 'maxGrowth' | 'maxSize' | 'warnGrowth' | 'onExceed'>;

/** A smaller model that another setting would give. */
export interface Alternative {
  readonly kind: Lever['kind'];
  readonly glob: string;
  readonly bytes: number;
}

/**
 * Judges a model file of `modelBytes` against limits and a base model of `baseBytes` (null: not known).
 *
 * A limit that is exactly met is kept. The verdict is `no-baseline` where nothing could be judged because no base
 * model is known. `alternatives` is called only where a limit is exceeded, since finding them costs time.
 */
export function judge(
  modelBytes: number,
  baseBytes: number | null,
  limits: SizeLimits,
  alternatives: () => readonly Alternative[],
): Budget {
  const judged = [
    growthLimit('max-growth', limits.maxGrowth, modelBytes, baseBytes),
    limits.maxSize && limit('max-size', limits.maxSize.asked, limits.maxSize.bytes, modelBytes),
    growthLimit('warn-growth', limits.warnGrowth, modelBytes, baseBytes),
  ].filter((entry) => entry !== undefined);
  const exceeded = judged.filter((entry) => entry.exceeded);
  return {
    verdict: verdictOf(judged, exceeded, baseBytes, limits.onExceed),
    onExceed: limits.onExceed,
    limits: judged,
    levers: exceeded.length === 0 ? [] : rankLevers(alternatives(), modelBytes, judged),
    override: null,
  };
}

/** The same budget with its failure turned into a warning by a label. */
export function overrideFailure(budget: Budget, override: Override): Budget {
  return { ...budget, verdict: 'warn', override };
}

function verdictOf(
  judged: readonly Limit[],
  exceeded: readonly Limit[],
  baseBytes: number | null,
  onExceed: 'fail' | 'warn',
): Verdict {
  if (exceeded.some((entry) => !entry.advisory)) return onExceed;
  if (exceeded.length > 0) return 'warn';
  if (baseBytes === null && judged.every((entry) => entry.allowedBytes === null)) return 'no-baseline';
  return 'pass';
}

function growthLimit(
  kind: Limit['kind'],
  allowance: Allowance | undefined,
  modelBytes: number,
  baseBytes: number | null,
): Limit | undefined {
  if (allowance === undefined) return undefined;
  if (baseBytes === null) return limit(kind, allowance.asked, null, modelBytes);
  const growth = 'percent' in allowance ? Math.floor((baseBytes * allowance.percent) / 100) : allowance.bytes;
  return limit(kind, allowance.asked, Math.max(0, baseBytes + growth), modelBytes);
}

function limit(kind: Limit['kind'], asked: string, allowedBytes: number | null, foundBytes: number): Limit {
  const leftBytes = allowedBytes === null ? null : allowedBytes - foundBytes;
  const exceeded = leftBytes !== null && leftBytes < 0;
  return { kind, asked, allowedBytes, foundBytes, leftBytes, exceeded, advisory: kind === 'warn-growth' };
}

function rankLevers(alternatives: readonly Alternative[], modelBytes: number, limits: readonly Limit[]): Lever[] {
  return alternatives
    .filter(({ bytes }) => bytes < modelBytes)
    .map(({ kind, glob, bytes }) => ({
      kind,
      glob,
      savesBytes: modelBytes - bytes,
      resultBytes: bytes,
      fits: limits.every((entry) => entry.allowedBytes === null || bytes <= entry.allowedBytes),
    }))
    .sort((a, b) => b.savesBytes - a.savesBytes);
}
