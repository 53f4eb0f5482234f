import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { resultOutputs } from '../../src/report/outputs.js';
import type { RunResult } from '../../src/result.js';
import { dryRun, noBaseline, pass } from './sample.js';

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as { outputs: object };

test('every output is one of action.yml', () => {
  expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(Object.keys(resultOutputs(pass))));
});

test('sizes are whole bytes, and the checkpoint is the largest that was averaged', () => {
  expect(resultOutputs(pass)).toMatchObject({
    'model-bytes': String(pass.model.bytes),
    'base-bytes': String(pass.base.bytes),
    'growth-bytes': String(pass.base.growthBytes),
    'growth-percent': String(pass.base.growthPercent),
    'checkpoint-bytes': '2438554333',
    checkpoints: JSON.stringify(pass.model.averaged),
  });
});

test('a copy that `checkpoints` names counts like a checkpoint', () => {
  const { candidates } = pass.selection;
  const result: RunResult = {
    ...pass,
    model: { ...pass.model, averaged: ['model.pt.best'] },
    selection: {
      ...pass.selection,
      candidates: candidates.map((candidate) => ({ ...candidate, chosen: false, reason: 'not-named' as const })),
      others: [{ name: 'model.pt.best', kind: 'best', bytes: 1234, chosen: true }],
    },
  };
  expect(resultOutputs(result)).toMatchObject({ 'checkpoint-bytes': '1234', checkpoints: '["model.pt.best"]' });
});

test('what is not known is empty', () => {
  expect(resultOutputs(noBaseline)).toMatchObject({ 'base-bytes': '', 'growth-bytes': '', 'growth-percent': '' });
  expect(resultOutputs(dryRun)).toMatchObject({ 'model-path': '', 'model-dir': '', 'model-digest': '' });
});
