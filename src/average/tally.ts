/** What the pass over the weights measures besides the average, collected per tensor and returned as plain results. */

import type { Health, PrecisionCost } from '../result.js';
import { HALF_FORMATS, type HalfFormat } from '../torch/half-float.js';
import { topModule } from '../torch/tensor.js';
import type { Stats } from './kernel.js';
import type { AveragePlan, PlannedStorage } from './plan.js';
import type { TaskResult } from './task.js';

/** Largest finite values. */
const FLOAT16_MAX = 65504;
const HALF_MAX: Readonly<Record<HalfFormat, number>> = {
  float16: FLOAT16_MAX,
  bfloat16: 2 ** 128 - 2 ** (127 - HALF_FORMATS.bfloat16.fractionBits),
};

/**
 * Most that a tensor may lose to float16, as |stored - mean| / |mean|, Euclidean. Rounding alone costs at most 2^-11
 * (0.0005); more is lost only where values lie below float16's normal range, 6.1e-5.
 */
const FLOAT16_MOST_LOST = 2e-3;

/**
 * A checkpoint is far out when it lies this many times as far from the mean of the others as they do themselves, and so far as a
 * share of that mean's length. Either alone is met by runs that went well: docs/decisions.md.
 */
const FAR_OUT_TIMES = 3.5;
const FAR_OUT_SHARE = 0.5;
/** Checkpoints are far apart when their typical distance from their mean is this share of its length: docs/decisions.md. */
const FAR_APART_SHARE = 0.45;

export interface Misfit {
  readonly storage: number;
  readonly name: string;
  readonly reason: 'overflow' | 'underflow';
}

/** How far the mean is from the base model. */
export interface BaseDistance {
  /** |mean - base| / |base|, Euclidean, by top-level module, over the floating tensors compared */
  readonly modules: ReadonlyMap<string, number>;
  /** tensors all of whose values equal the base's */
  readonly unmoved: readonly string[];
}

interface Totals extends Stats {
  moved: number;
  baseSquares: number;
  same: boolean;
  differ: boolean;
}

/** Adds up what the tasks of one pass found, and tells health, precision cost and the distance from the base when all have been added. */
export class Tally {
  private readonly totals: Totals[];
  private readonly distances: number[];

  constructor(
    readonly plan: AveragePlan,
    /** for each storage whether it is compared with the base model's */
    readonly compared: readonly boolean[],
  ) {
    this.totals = plan.storages.map(() => ({
      squares: 0,
      errors: 0,
      relativeSum: 0,
      relativeWorst: 0,
      nonzero: 0,
      min: Infinity,
      max: -Infinity,
      moved: 0,
      baseSquares: 0,
      same: true,
      differ: false,
    }));
    this.distances = plan.sources.map(() => 0);
  }

  /** Takes what one task found in a storage. */
  add(storage: number, { stats, distances, differ, base }: TaskResult): void {
    const totals = this.totals[storage];
    const fromBase = this.plan.storages[storage]?.fromBase;
    if (totals === undefined) throw new RangeError(`there is no storage ${storage}`);
    totals.differ ||= differ;
    if (stats !== undefined) {
      totals.squares += stats.squares;
      if (fromBase) totals.baseSquares += stats.squares;
      totals.errors += stats.errors;
      totals.relativeSum += stats.relativeSum;
      totals.relativeWorst = Math.max(totals.relativeWorst, stats.relativeWorst);
      totals.nonzero += stats.nonzero;
      totals.min = Math.min(totals.min, stats.min);
      totals.max = Math.max(totals.max, stats.max);
    }
    if (!fromBase) {
      distances.forEach((distance, i) => {
        this.distances[i] = (this.distances[i] ?? 0) + distance;
      });
    }
    if (base !== undefined) {
      totals.moved += base.moved;
      totals.baseSquares += base.squares;
      totals.same &&= base.same;
    }
  }

  /** Copied storages of which the checkpoints hold different values. */
  differing(): PlannedStorage[] {
    return this.plan.storages.filter((_, i) => this.totals[i]?.differ);
  }

  /** Tensors that a half format cannot hold. */
  misfits(format: HalfFormat, converted: (storage: number) => boolean): Misfit[] {
    return this.list().flatMap(({ index, planned, totals }): Misfit[] => {
      if (!converted(index)) return [];
      const misfit = { storage: index, name: planned.names[0] };
      if (magnitude(totals) > HALF_MAX[format]) return [{ ...misfit, reason: 'overflow' }];
      const lost = Math.sqrt(totals.errors / totals.squares);
      return format === 'float16' && lost > FLOAT16_MOST_LOST ? [{ ...misfit, reason: 'underflow' }] : [];
    });
  }

  health(): Health {
    const floats = this.list().filter(({ planned }) => planned.mean !== undefined && planned.numel > 0);
    // What is the base model's own says nothing of the training; what fp16 can hold is asked of the whole model.
    const trained = floats.filter(({ planned }) => !planned.fromBase);
    const constants = trained.filter(({ planned, totals }) => planned.numel > 1 && totals.min === totals.max);
    const largest = floats.reduce<Health['largest']>((found, { planned, totals }) => {
      const here = magnitude(totals);
      return found !== null && found.magnitude >= here ? found : { name: planned.names[0], magnitude: here };
    }, null);
    return {
      distances: this.relativeDistances(),
      zero: constants.filter(({ totals }) => totals.max === 0).map(firstName),
      constant: constants.filter(({ totals }) => totals.max !== 0).map(firstName),
      largest,
      fp16Overflow: floats.filter(({ totals }) => magnitude(totals) > FLOAT16_MAX).map(firstName),
    };
  }

  /** @param converted which storages were stored in the half format */
  precisionCost(dtype: HalfFormat, kept: readonly Misfit[], converted: (storage: number) => boolean): PrecisionCost {
    const stored = this.list().flatMap(({ index, planned, totals }) => (converted(index) ? [{ planned, totals }] : []));
    return { dtype, kept: kept.map(({ name, reason }) => ({ name, reason })), modules: costOf(stored) };
  }

  /** What kernels have lost, by storage, over top-level modules. */
  lossOf(lost: ReadonlyMap<number, Stats>): PrecisionCost['modules'] {
    // Of a kernel that loses nothing there are no numbers.
    return costOf(
      this.list().flatMap(({ index, planned }) => {
        const totals = lost.get(index);
        return totals === undefined || totals.nonzero === 0 ? [] : [{ planned, totals }];
      }),
    );
  }

  /** Names of those storages of which some number is larger. */
  largerThan(most: number, storages: ReadonlySet<number>): string[] {
    return this.list().flatMap(({ index, planned, totals }) =>
      storages.has(index) && magnitude(totals) > most ? [planned.names[0]] : [],
    );
  }

  baseDistance(): BaseDistance {
    const modules = new Map<string, { moved: number; squares: number }>();
    const unmoved: string[] = [];
    for (const { index, planned, totals } of this.list()) {
      if (!this.compared[index] && !planned.fromBase) continue;
      if (totals.same) unmoved.push(...planned.names);
      if (planned.mean === undefined) continue;
      const name = topModule(planned.names[0]);
      const { moved, squares } = modules.get(name) ?? { moved: 0, squares: 0 };
      modules.set(name, { moved: moved + totals.moved, squares: squares + totals.baseSquares });
    }
    const relative = [...modules].map(([module, { moved, squares }]) => [module, ratio(moved, squares)] as const);
    return { modules: new Map(relative), unmoved };
  }

  private relativeDistances(): Health['distances'] {
    const squares = this.list().reduce((sum, { planned, totals }) => {
      return planned.fromBase ? sum : sum + totals.squares;
    }, 0);
    const distances = this.distances.map((distance) => ratio(distance, squares));
    const others = distances.length - 1;
    const sum = distances.reduce((total, distance) => total + distance ** 2, 0);
    return this.plan.sources.map(({ name }, i) => {
      const distance = distances[i] ?? 0;
      // From the mean of all to that of the others: it lies farther from the one, and what is left of the sum is theirs.
      const fromOthers = (distance * distances.length) / others;
      const theirs = Math.sqrt(Math.max(0, sum - distance * fromOthers) / others);
      const isFar = fromOthers > FAR_OUT_TIMES * theirs && fromOthers > FAR_OUT_SHARE;
      return { name, distance, farOut: others > 1 && isFar };
    });
  }

  private list(): { index: number; planned: PlannedStorage; totals: Totals }[] {
    return this.plan.storages.flatMap((planned, index) => {
      const totals = this.totals[index];
      return totals === undefined ? [] : [{ index, planned, totals }];
    });
  }
}

/**
 * The typical distance from the mean, where it is so far that the checkpoints cannot be of one training though none of them is the
 * odd one; else undefined.
 */
export function farApart({ distances }: Health): number | undefined {
  if (distances.some(({ farOut }) => farOut)) return undefined;
  const typical = Math.sqrt(distances.reduce((sum, { distance }) => sum + distance ** 2, 0) / distances.length);
  return typical > FAR_APART_SHARE ? typical : undefined;
}

function costOf(stored: readonly { planned: PlannedStorage; totals: Stats }[]): PrecisionCost['modules'] {
  const modules = new Map<string, { worst: number; sum: number; nonzero: number }>();
  for (const { planned, totals } of stored) {
    const name = topModule(planned.names[0]);
    const { worst, sum, nonzero } = modules.get(name) ?? { worst: 0, sum: 0, nonzero: 0 };
    modules.set(name, {
      worst: Math.max(worst, totals.relativeWorst),
      sum: sum + totals.relativeSum,
      nonzero: nonzero + totals.nonzero,
    });
  }
  return [...modules].map(([module, { worst, sum, nonzero }]) => ({
    module,
    largestRelativeError: worst,
    meanRelativeError: nonzero === 0 ? 0 : sum / nonzero,
  }));
}

function firstName({ planned }: { planned: PlannedStorage }): string {
  return planned.names[0];
}

/** The largest magnitude; 0 where nothing was seen. */
function magnitude({ min, max }: Stats): number {
  return Math.max(0, -min, max);
}

/** Square root of a ratio of squares; 0 where there is nothing to compare with. */
function ratio(squares: number, of: number): number {
  return of === 0 ? 0 : Math.sqrt(squares / of);
}
