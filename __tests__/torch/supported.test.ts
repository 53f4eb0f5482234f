import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

test('docs/supported.md says what the table of fixtures says', () => {
  const script = fileURLToPath(new URL('../../scripts/supported.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  // 1: run `node scripts/supported.mjs` and commit what it writes
  expect([status, stderr]).toEqual([0, '']);
});
