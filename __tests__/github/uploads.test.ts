import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keyId } from '../../src/github/comment-text.js';
import type { Context } from '../../src/github/context.js';
import type { Job } from '../../src/github/job.js';
import { reportArtifactName } from '../../src/github/report-artifact.js';
import { isUploadAsked, uploadAll } from '../../src/github/uploads.js';
import type { RunResult, Verdict } from '../../src/result.js';
import { pass } from '../report/sample.js';
import { quiet, World } from './world.js';

const environment = { ...process.env };
const ID = keyId('train');
let world: World;
let result: RunResult;
let reports: string[];
let silence: ReturnType<typeof quiet>;
beforeEach(async () => {
  world = await World.start();
  const dir = join(world.temporary, 'slim-model');
  mkdirSync(dir);
  const named = [...pass.model.files, ...pass.package.files];
  for (const { name } of named) writeFileSync(join(dir, name), name);
  result = { ...pass, model: { ...pass.model, dir, path: join(dir, 'model.pt') } };
  reports = ['report.json', 'report.md'].map((name) => join(world.temporary, name));
  for (const path of reports) writeFileSync(path, '{}');
  Object.assign(process.env, world.runnerEnvironment());
  silence = quiet();
});
afterEach(async () => {
  silence.mockRestore();
  process.env = { ...environment };
  await world.stop();
});

function job(inputs: Record<string, string> = {}, context: Partial<Context> = {}): Job {
  return world.job(undefined, context, inputs);
}

const names = (): string[] => world.artifacts.artifacts.map(({ name }) => name);

describe('isUploadAsked', () => {
  test.each<[string, Verdict, boolean]>([
    ['on-pass', 'pass', true],
    ['on-pass', 'warn', true],
    ['on-pass', 'no-baseline', true],
    ['on-pass', 'fail', false],
    ['always', 'fail', true],
    ['never', 'pass', false],
  ])('%s on %s: %s', (upload, verdict, expected) => {
    expect(isUploadAsked({ ...result, verdict }, job({ upload }))).toBe(expected);
  });

  test('never on a dry run', () => {
    expect(isUploadAsked(result, job({ upload: 'always', 'dry-run': 'true' }))).toBe(false);
  });
});

describe('uploadAll', () => {
  test('announces on a hosted runner what a free account cannot keep and has less patience with a transfer, and only there', async () => {
    const stalls: (number | undefined)[] = [];
    const noting = ({ send, ...rest }: Job): Job => ({
      ...rest,
      send(artifact, limits, signal) {
        stalls.push(limits.stallMs);
        return send(artifact, limits, signal);
      },
    });
    await uploadAll(result, noting(job()), reports, ID);
    expect(world.remarks).toEqual([
      { level: 'info', text: expect.stringMatching(/uploading 99\d\.\d MB: .*500\.0 MB/) },
    ]);
    world.remarks.length = 0;
    await uploadAll(result, noting(job({ 'artifact-name': 'again' }, { isHosted: false })), reports, ID);
    expect(world.remarks).toEqual([]);
    // The report is there already on the second time, and is replaced.
    expect(stalls).toEqual([60_000, 60_000, undefined, undefined, undefined]);
  });

  test('sends the report whether the model is asked for or not, and replaces the one of an earlier step', async () => {
    const name = reportArtifactName(ID);
    expect(await uploadAll(result, job({ upload: 'never' }), reports, ID)).toBeUndefined();
    expect(names()).toEqual([name]);
    await uploadAll(result, job({ upload: 'never' }), reports, ID);
    expect(names()).toEqual([name]);
    expect(world.artifacts.artifacts[0]?.id).toBe(4243);
  });

  test('does not try the model where the service gave the report no answer', async () => {
    process.env['ACTIONS_RESULTS_URL'] = 'http://127.0.0.1:9/';
    expect(await uploadAll(result, job(), reports, ID)).toMatchObject({ kind: 'failed', why: 'unreachable' });
    expect(world.remarks.filter(({ level }) => level === 'warning')).toHaveLength(1);
    expect(world.remarks.filter(({ level }) => level === 'notice')).toEqual([]);
  });

  test('sends the model although the report could not be', async () => {
    const reply = { status: 403, body: { code: 'permission_denied', msg: 'not now' } };
    world.artifacts.faults.push({ match: /CreateArtifact/, times: 1, reply });
    expect(await uploadAll(result, job(), reports, ID)).toMatchObject({ kind: 'uploaded', name: 'slim-model' });
    expect(names()).toEqual(['slim-model']);
    expect(world.remarks.map(({ level }) => level)).toEqual(['info', 'notice']);
  });
});
