/** The outputs of a run by their names in action.yml. What is not known is empty. */
import { resolve } from 'node:path';
import type { Report } from '../result.js';
import { isFailed } from './failure.js';
import { largest } from './largest.js';
import { chosenSizes } from './sections/evidence.js';

export type Outputs = Readonly<Record<string, string>>;

const DEPLOYABLE = { ready: 'true', incomplete: 'false', unknown: 'unknown' } as const;

/** Those of the result itself; publishing adds others. Sizes are bytes, paths are absolute. */
export function resultOutputs(report: Report): Outputs {
  if (isFailed(report)) return { verdict: report.verdict };
  const { model, base, dryRun } = report;
  return {
    // A dry run writes no model.
    'model-path': dryRun ? '' : resolve(model.path),
    'model-dir': dryRun ? '' : resolve(model.dir),
    'model-bytes': shown(model.bytes),
    'model-digest': model.digest ?? '',
    'checkpoint-bytes': shown(largest(0, chosenSizes(report))),
    'base-bytes': shown(base.bytes),
    'growth-bytes': shown(base.growthBytes),
    'growth-percent': shown(base.growthPercent),
    verdict: report.verdict,
    deployable: DEPLOYABLE[report.deployment.state],
    checkpoints: JSON.stringify(model.averaged),
  };
}

function shown(value: number | null): string {
  return value === null ? '' : String(value);
}
