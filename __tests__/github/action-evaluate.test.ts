/** `evaluate` as the runner has it run: what it sees, what becomes of its output, and of its failure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { deliverReports, scene } from './run-action.js';
import { TOKEN } from './world.js';

scene('evaluate sees no token, and the report tells its score', async ({ act, comments, world }) => {
  const outcome = await act({
    inputs: { evaluate: 'env > seen; echo "::error::from the model"; echo \'{"cer": 4.1}\'', 'max-score': '5' },
    environment: { MY_API_KEY: 'hidden-key', DATA: 'kept' },
  });
  expect(outcome.status).toBe(0);
  const seen = readFileSync(join(outcome.workspace, 'seen'), 'utf8');
  expect(seen).toContain('DATA=kept');
  for (const secret of [TOKEN, world.runnerEnvironment()['ACTIONS_RUNTIME_TOKEN'] ?? '?', 'hidden-key', 'INPUT_'])
    expect(seen).not.toContain(secret);
  expect(outcome.log).not.toContain('from the model');
  expect(comments()[0]).toMatch(/\*\*Measured\*\*: `cer` 4\.1000 as `pt` \([\d.]+ kB\)\.\n/);
  const report = JSON.parse(readFileSync(outcome.outputs['report-path'] ?? '', 'utf8'));
  expect(report.evaluation).toMatchObject({ name: 'cer', score: 4.1 });
});

scene('a failing evaluate ends the run without a verdict, nothing uploaded or cleaned up', async (given) => {
  const outcome = await given.act({
    inputs: { evaluate: 'echo "::warning::from the model"; exit 3', cleanup: 'all', upload: 'always' },
  });
  expect(outcome.status).toBe(1);
  expect(outcome.outputs).toMatchObject({ verdict: 'error' });
  expect(outcome.log).toContain('evaluate, pt: exited with status 3, expected 0');
  expect(outcome.commands('warning')).not.toContain('from the model');
  expect(given.models()).toEqual([]);
  expect(given.comments()[0]).toContain('exited with status 3');
  expect(readFileSync(join(outcome.workspace, 'outputs/model.pt.ep6')).length).toBe(314_361);
});

scene('the score is compared with the last report of the target branch', async (given) => {
  const before = await given.act({ inputs: { evaluate: 'echo 4', comment: 'never' } });
  expect(before.status).toBe(0);
  const { repositoryId: headRepositoryId } = given.world.github;
  deliverReports(given, { id: 11, headBranch: 'main', event: 'push', headRepositoryId });
  const outcome = await given.act({ inputs: { evaluate: 'echo 4.3', 'max-score-growth': '5%' } });
  expect(outcome.outputs['verdict']).toBe('fail');
  expect(given.comments()[0]).toContain('Change of the score `5%` is exceeded: 4.3000, allowed 4.2000.');
});
