/** `exclude-tensors`: which tensors its globs match, and what FunASR's loader will then miss. */

import picomatch from 'picomatch';
import { UsageError } from '../errors.js';
import type { Notice } from '../result.js';
import { message } from '../words/message.js';
import { notice } from '../words/notice.js';

/** Tensor names that an error message offers in place of a pattern that matches nothing. */
const OFFERED = 8;

/** Several stars take time that grows steeply with a name's length; FunASR's longest names have some 70 characters. */
const LONGEST_NAME = 256;

/**
 * Names that any of the patterns matches, in the order of `names`. A dot is nothing special: `decoder2.*` matches all
 * tensors of that module, `*.bias` all biases.
 * @throws UsageError where a pattern matches nothing, with names that come near it
 */
export function matchTensors(patterns: readonly string[], names: readonly string[]): string[] {
  const matchers = patterns.map((pattern) => {
    const matches = picomatch(pattern, { dot: true, nonegate: true });
    return { pattern, isMatch: (name: string) => name.length <= LONGEST_NAME && matches(name) };
  });
  const idle = matchers.filter(({ isMatch }) => !names.some((name) => isMatch(name)));
  if (idle.length > 0) {
    const lines = idle.map(({ pattern }) =>
      message('exclude-tensors.idle-pattern', { pattern, near: nearest(pattern, names) }),
    );
    throw new UsageError(lines, { hint: message('hint.tensor-globs') });
  }
  return names.filter((name) => matchers.some(({ isMatch }) => isMatch(name)));
}

/**
 * The notice for tensors that are left out: FunASR's load_pretrained_model prints "miss key in ckpt" for each that its
 * model class has, and runs on with random values in its place. Undefined where nothing is left out.
 */
export function missingForFunasr(excluded: readonly string[]): Notice | undefined {
  if (excluded.length === 0) return undefined;
  const shown = excluded.slice(0, OFFERED).join(', ') + (excluded.length > OFFERED ? ', ...' : '');
  return notice('excluded-needed', 'info', { names: shown, count: excluded.length });
}

/** Names, or modules where many begin alike, that share the longest beginning with the pattern's plain part. */
function nearest(pattern: string, names: readonly string[]): string[] {
  const [plain = ''] = pattern.split(/[*?[{(!]/, 1);
  const shared = (name: string) => {
    let length = 0;
    while (length < plain.length && name[length] === plain[length]) length++;
    return length;
  };
  const longest = names.reduce((most, name) => Math.max(most, shared(name)), 0);
  const near = names.filter((name) => shared(name) === longest);
  if (near.length <= OFFERED) return near;
  const dot = (name: string) => name.indexOf('.', longest);
  const modules = new Set(near.map((name) => (dot(name) === -1 ? name : `${name.slice(0, dot(name))}.*`)));
  return [...modules].slice(0, OFFERED);
}
