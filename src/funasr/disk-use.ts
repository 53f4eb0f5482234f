/** What the run keeps on disk, beside what FunASR was told to keep. */
import type { DiskUse } from '../result.js';
import type { RunConfig } from './run-config.js';
import { isElsewhere, type RunDirectory } from './run-directory.js';

/** Sums checkpoints and copies; what lies elsewhere, linked to or named, does not count. */
export function diskUse(run: RunDirectory, runConfig: RunConfig): DiskUse {
  const own = [...run.checkpoints, ...run.copies].filter((entry) => !entry.linked && !isElsewhere(entry));
  return {
    runBytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
    checkpointFiles: own.length,
    keepNbestModels: runConfig.keepNbestModels,
    saveCheckpointInterval: runConfig.saveCheckpointInterval,
  };
}
