/** The Action's outputs, named as in action.yml. What is not known or was not made is empty. */
import { resolve } from 'node:path';
import * as core from '@actions/core';
import { saidBy } from '../errors.js';
import { largest } from '../report/largest.js';
import { chosenSizes } from '../report/sections/evidence.js';
import type { RunResult } from '../result.js';
import { message } from '../words/message.js';
import { english } from '../words/words.js';
import type { WrittenComment } from './comment.js';
import { remark } from './log.js';

const DEPLOYABLE = { ready: 'true', incomplete: 'false', unknown: 'unknown' } as const;

/** Those of the result itself; what publishing adds is set by its steps. Sizes are bytes. */
export function resultOutputs(result: RunResult): Readonly<Record<string, string>> {
  const { model, base } = result;
  return {
    // A dry run writes no model.
    'model-path': result.dryRun ? '' : resolve(model.path),
    'model-dir': result.dryRun ? '' : resolve(model.dir),
    'model-bytes': shown(model.bytes),
    'model-digest': model.digest ?? '',
    'checkpoint-bytes': shown(largest(0, chosenSizes(result))),
    'base-bytes': shown(base.bytes),
    'growth-bytes': shown(base.growthBytes),
    'growth-percent': shown(base.growthPercent),
    verdict: result.verdict,
    deployable: DEPLOYABLE[result.deployment.state],
    checkpoints: JSON.stringify(model.averaged),
  };
}

/** Those of the comment. */
export function commentOutputs(comment: WrittenComment | undefined): Readonly<Record<string, string>> {
  return { 'comment-id': comment === undefined ? '' : String(comment.id), 'comment-url': comment?.url ?? '' };
}

/** Hands outputs to the runner. Where there is no file for them, that costs the outputs alone, and is said once. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) {
    try {
      core.setOutput(name, value);
    } catch (error) {
      const reason = saidBy(error);
      if (name === 'verdict') remark({ level: 'notice', text: english(message('outputs.none', { reason })) });
    }
  }
}

function shown(value: number | null): string {
  return value === null ? '' : String(value);
}
