import { expect, test } from '@jest/globals';
import { overallVerdict } from '../../src/judge/verdict.js';

test.each([
  ['pass', 'ready', 'warn', 'pass'],
  ['pass', 'unknown', 'fail', 'pass'],
  ['pass', 'incomplete', 'warn', 'warn'],
  ['no-baseline', 'incomplete', 'warn', 'warn'],
  ['no-baseline', 'ready', 'warn', 'no-baseline'],
  ['warn', 'incomplete', 'fail', 'fail'],
  ['fail', 'incomplete', 'warn', 'fail'],
] as const)('%s, %s, on-incomplete %s: %s', (budget, state, onIncomplete, verdict) => {
  expect(overallVerdict(budget, { state, problems: [] }, onIncomplete)).toBe(verdict);
});
