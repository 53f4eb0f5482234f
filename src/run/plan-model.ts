/** The plan of a model: the chosen checkpoints, what the base model alone has, adapters that are folded in. */
import { type AveragePlan, planAverage, type Source } from '../average/plan.js';
import type { Config } from '../config.js';
import type { Choice } from '../funasr/choose.js';
import { describeLeftOut, leftOut } from '../funasr/left-out.js';
import type { RunConfig } from '../funasr/run-config.js';
import { matchTensors, missingForFunasr } from '../funasr/tensor-globs.js';
import type { Notice, Selection, SlimModel } from '../result.js';
import type { OpenWeights } from '../torch/checkpoint.js';
import { withBareNames } from '../torch/state-dict.js';
import { type StateDict, tensorBytes } from '../torch/tensor.js';
import { notice } from '../words/notice.js';
import { foldAdapters } from './fold-adapters.js';

interface Planned {
  readonly plan: AveragePlan;
  /** how many weights have adapters folded into them */
  readonly folded: number;
  readonly excluded: SlimModel['excluded'];
  readonly fromBase: SlimModel['fromBase'];
  readonly notices: readonly Notice[];
}

/**
 * Plans the model of a choice. Reads no weight.
 * @param baseWeights the base model, which has what the training left out of its checkpoints
 * @throws SelectionError where the checkpoints do not fit together, or nothing is left
 */
export function planModel(
  config: Config,
  choice: Choice,
  baseWeights: OpenWeights | null,
  { notSaved, resolved }: RunConfig,
): Planned {
  const bare = choice.opened.map(({ name, checkpoint }) => ({ name, checkpoint, ...withBareNames(checkpoint) }));
  const notices = bare.flatMap(({ notices }) => notices);
  const left =
    baseWeights === null ? new Map() : leftOut(baseWeights.stateDict, bare[0]?.stateDict ?? new Map(), notSaved);
  const folding = foldAdapters(config, bare, left, resolved);
  const { sources, unsaved } = folding ?? { sources: bare, unsaved: left };
  const saved: StateDict = sources[0]?.stateDict ?? new Map();
  const tensors = new Map([...saved, ...unsaved]);
  const excluded = matchTensors(config.excludeTensors, [...tensors.keys()]);
  const plan = planAverage(sources, {
    base: baseWeights === null ? undefined : { name: 'base', checkpoint: baseWeights, stateDict: unsaved },
    best: bestOf(sources, choice.selection),
    excluded: new Set(excluded),
    precision: config.precision,
    adaptations: folding?.adaptations,
    adapters: folding === null ? [] : bare,
  });
  const fromBase = describeLeftOut(
    plan.storages.flatMap(({ names, fromBase }) => (fromBase ? names : [])),
    notSaved,
  );
  const taken = fromBase && { count: fromBase.tensors, prefixes: fromBase.prefixes.join(', ') };
  const missing = missingForFunasr(excluded);
  return {
    plan,
    folded: folding?.adaptations.size ?? 0,
    excluded: excluded.flatMap((name) => {
      const tensor = tensors.get(name);
      return tensor === undefined ? [] : [{ name, bytes: tensorBytes(tensor) }];
    }),
    fromBase,
    notices: [
      ...notices,
      ...(taken === null ? [] : [notice('from-base', 'info', taken)]),
      ...(missing === undefined ? [] : [missing]),
      ...(folding === null ? [] : [notice('lora-folded', 'info', { count: folding.adaptations.size })]),
    ],
  };
}

/** The source whose integers are taken where they differ: the best by rank; the newest where none has a rank. */
function bestOf(sources: readonly Source[], { candidates }: Selection): number {
  const ranks = new Map(candidates.map(({ name, rank }) => [name, rank ?? Number.POSITIVE_INFINITY]));
  const rankOf = (i: number) => ranks.get(sources[i]?.name ?? '') ?? Number.POSITIVE_INFINITY;
  return sources.reduce((best, _, i) => (rankOf(i) <= rankOf(best) ? i : best), 0);
}
