/** The Action's outputs go to the runner, named as in action.yml. What is not known or was not made is empty. */
import * as core from '@actions/core';
import { saidBy } from '../errors.js';
import type { Outputs } from '../report/outputs.js';
import { message } from '../words/message.js';
import { english } from '../words/translator.js';
import type { WrittenComment } from './comment.js';
import { annotate } from './log.js';

/** Those of the comment. */
export function commentOutputs(comment: WrittenComment | undefined): Outputs {
  return { 'comment-id': comment === undefined ? '' : String(comment.id), 'comment-url': comment?.url ?? '' };
}

/** Hands outputs to the runner. Where there is no file for them, that costs the outputs alone, and is said once. */
export function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) {
    try {
      core.setOutput(name, value);
    } catch (error) {
      const reason = saidBy(error);
      if (name === 'verdict') annotate({ level: 'notice', text: english(message('outputs.none', { reason })) });
    }
  }
}
