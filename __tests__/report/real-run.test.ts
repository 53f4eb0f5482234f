/** Reports of runs that really ran, on the fixtures that FunASR's Trainer wrote. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { findViolation } from '../../src/report/schema.js';
import type { RunResult } from '../../src/result.js';
import { runOn } from '../helpers/run-on.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'real-run-'));
afterAll(() => rmSync(work, { recursive: true }));

function runInto(directory: string, ...flags: string[]): Promise<RunResult> {
  const slimDir = path.join(work, path.basename(directory));
  return runOn([path.join(ROOT, directory, 'outputs'), `--slim-dir=${slimDir}`, ...flags]);
}

describe('seaco-acc-zero', () => {
  const directory = '__tests__/fixtures/runs/seaco-acc-zero';
  let result: RunResult;
  beforeAll(async () => {
    result = await runInto(directory, `--base-model=${path.join(ROOT, directory, 'base')}`);
  });

  test.each([
    ['en', '`acc` is the same for every checkpoint and cannot tell which are best: `loss` was used instead.'],
    ['zh', '所有检查点的 `acc` 都相同，无法区分优劣，因此改用 `loss`。'],
  ] as const)('says in words why loss was used: %s', (language, sentence) => {
    const text = renderMarkdown(result, { language, target: 'comment' });
    expect(text).toContain(sentence);
  });

  test('is valid against the schema', () => {
    expect(findViolation(JSON.parse(renderJson(result)))).toBeUndefined();
  });

  test('has an anatomy of every checkpoint that sums to its size', () => {
    expect(result.anatomy.length).toBeGreaterThanOrEqual(3);
    for (const { bytes, parts } of result.anatomy) expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(bytes);
  });
});

describe('seaco-loss', () => {
  test.each([
    ['a limit that fails', ['--max-size=50kB', '--base-model=none'], 'fail'],
    ['a dry run', ['--dry-run', '--base-model=none'], 'no-baseline'],
    ['half precision', ['--precision=fp16', '--base-model=100kB'], 'pass'],
  ])('is valid against the schema: %s', async (_, flags, verdict) => {
    const result = await runInto('demo/run', ...flags);
    expect(result.budget.verdict).toBe(verdict);
    expect(findViolation(JSON.parse(renderJson(result)))).toBeUndefined();
    expect(renderMarkdown(result, { language: 'en', target: 'comment' })).not.toMatch(/undefined|\?\s|NaN/);
  });
});
