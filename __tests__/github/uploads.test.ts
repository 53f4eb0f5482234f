import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keyId } from '../../src/forge/note-text.js';
import type { Context } from '../../src/github/context.js';
import type { Job } from '../../src/github/job.js';
import { reportArtifactName } from '../../src/github/report-artifact.js';
import { isUploadAsked, type UploadOutcome, uploadModel, uploadReport } from '../../src/github/uploads.js';
import type { RunResult, Verdict } from '../../src/result.js';
import { pass } from '../report/sample.js';
import type { Fault } from '../servers/http.js';
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

describe('uploading', () => {
  const both = async (given: Job): Promise<UploadOutcome> => {
    const outcome = await uploadModel(result, given);
    await uploadReport(reports, given, outcome);
    return outcome;
  };

  test('announces on a hosted runner what a free account cannot keep and has less patience with a transfer, and only there', async () => {
    const stalls: (number | undefined)[] = [];
    const noting = ({ send, ...rest }: Job): Job => ({
      ...rest,
      send(artifact, limits, signal) {
        stalls.push(limits.stallMs);
        return send(artifact, limits, signal);
      },
    });
    await both(noting(job()));
    expect(world.remarks).toEqual([
      { level: 'info', text: expect.stringMatching(/uploading 99\d\.\d MB: .*500\.0 MB/) },
    ]);
    world.remarks.length = 0;
    await both(noting(job({ 'artifact-name': 'again' }, { isHosted: false })));
    expect(world.remarks).toEqual([]);
    expect(stalls).toEqual([60_000, 60_000, undefined, undefined]);
  });

  test('sends the report whether the model is asked for or not, and replaces the one of an earlier step', async () => {
    const name = reportArtifactName(ID);
    expect(await both(job({ upload: 'never' }))).toEqual({ kind: 'not-asked' });
    expect(names()).toEqual([name]);
    await both(job({ upload: 'never' }));
    expect(names()).toEqual([name]);
    expect(world.artifacts.artifacts[0]?.id).toBe(4243);
  });

  test('does not try the report where the service gave the model no answer', async () => {
    process.env['ACTIONS_RESULTS_URL'] = 'http://127.0.0.1:9/';
    expect(await both(job())).toMatchObject({ kind: 'failed', why: 'unreachable' });
    expect(world.remarks.filter(({ level }) => level === 'warning')).toHaveLength(1);
    expect(world.remarks.filter(({ level }) => level === 'notice')).toEqual([]);
  });

  test('sends the model although the report could not be, whose size a full storage names', async () => {
    world.artifacts.exceedQuota();
    world.artifacts.faults[0] = { ...(world.artifacts.faults[0] as Fault), skip: 1 };
    expect(await both(job())).toMatchObject({ kind: 'uploaded', name: 'slim-model' });
    expect(names()).toEqual(['slim-model']);
    expect(world.remarks.map(({ level }) => level)).toEqual(['info', 'notice']);
    expect(world.remarks[1]?.text).toMatch(/this upload is 4 B/);
  });
});
