/**
 * The bundle as the runner runs it, stopped while services do not answer. Wherever that is: the process is gone within
 * two seconds, not with success, nothing half-written bears a final name, and what was done by then is said once.
 */
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from '@jest/globals';
import type { LoopbackServer } from '../servers/http.js';
import { makeWorkspace, type Outcome, type Scene, type Step, scene, thoroughScene } from './run-action.js';

const PACKAGED = 'the package is written at slim-model';
const TOO_SMALL = { 'max-size': '1kB' };

interface Stopped extends Outcome {
  readonly tookMs: number;
}

/** Stops the step once it waits. */
async function stop({ act }: Scene, waits: () => boolean, signal: NodeJS.Signals, step: Step = {}): Promise<Stopped> {
  let stoppedAt = Number.POSITIVE_INFINITY;
  const whenAsked = async (child: ChildProcess): Promise<void> => {
    while (child.exitCode === null && !waits()) await sleep(2);
    // Time to wait in earnest.
    await sleep(50);
    stoppedAt = performance.now();
    child.kill(signal);
    const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('close', () => clearTimeout(tooLong));
  };
  let asked = Promise.resolve();
  const outcome = await act({
    ...step,
    disturb: (child) => {
      asked = whenAsked(child);
    },
  });
  await asked;
  return { ...outcome, tookMs: performance.now() - stoppedAt };
}

/** @param standing what is left behind, beside the comment, which is brought up to date in the time that is left */
function expectStopped(outcome: Stopped, signal: NodeJS.Signals, ...standing: readonly string[]): void {
  const url = outcome.outputs['comment-url'];
  const left = [...standing, ...(url ? [`the comment ${url} is written`] : [])];
  if (left.length === 0) left.push('nothing was left behind');
  expect(outcome.commands('error')).toEqual([`stopped by ${signal}; ${left.join(', ')}`]);
  expect(outcome.status).toBe(1);
  expect(outcome.tookMs).toBeLessThan(2_000);
  expect(outcome.log).not.toMatch(/^ {4}at /m);
  const files = readdirSync(outcome.workspace, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /\.(partial|unpacked)$/.test(name))).toEqual([]);
  const record = join(outcome.workspace, 'slim-model/funasr-slim.json');
  if (standing.includes(PACKAGED)) expect(JSON.parse(readFileSync(record, 'utf8'))).toHaveProperty('model');
  else expect(existsSync(record)).toBe(false);
}

function neverAnswer(server: LoopbackServer, match: RegExp): void {
  server.faults.push({ match, times: Number.POSITIVE_INFINITY, reply: 'hang' });
}

// Windows knows no signals between processes: a killed one is gone.
const posix = process.platform === 'win32' ? describe.skip : describe;

posix('stopped while', () => {
  thoroughScene('the last report of the target branch is looked for', async (given) => {
    const { github } = given.world;
    const match = /^GET .*\/actions\/artifacts$/;
    neverAnswer(github, match);
    const outcome = await stop(given, () => github.count(match) > 0, 'SIGINT');
    expectStopped(outcome, 'SIGINT', PACKAGED, 'nothing was uploaded');
    expect(outcome.outputs).toMatchObject({
      verdict: 'pass',
      'model-path': join(outcome.workspace, 'slim-model/model.pt'),
    });
    // What an earlier run found does not go on standing there.
    expect(given.comments()).toEqual([expect.stringContaining('Pass')]);
    expect(given.world.artifacts.requests).toEqual([]);
    expect(github.count(match)).toBe(1);
  });

  thoroughScene('the labels are asked for', async (given) => {
    const { github } = given.world;
    const match = /^GET .*\/labels$/;
    neverAnswer(github, match);
    const inputs = { ...TOO_SMALL, 'override-label': 'big-ok' };
    const outcome = await stop(given, () => github.count(match) > 0, 'SIGHUP', { inputs });
    expectStopped(outcome, 'SIGHUP', PACKAGED);
    expect(outcome.outputs['verdict']).toBe('error');
    for (const text of [outcome.summary, ...given.comments()])
      expect(text).toMatch(/Error: the run ended without a verdict[\s\S]*stopped by `SIGHUP`/);
    expect(given.comments()).toHaveLength(1);
  });

  thoroughScene('nothing at all answers, without a verdict yet', async (given) => {
    const { github } = given.world;
    neverAnswer(github, /./);
    const inputs = { ...TOO_SMALL, 'override-label': 'big-ok' };
    const outcome = await stop(given, () => github.count(/./) > 0, 'SIGTERM', { inputs });
    expectStopped(outcome, 'SIGTERM', PACKAGED);
    expect(outcome.outputs['verdict']).toBe('error');
    expect(outcome.summary).toContain('stopped by `SIGTERM`');
  });

  scene('the artifact service gives no answer', async (given) => {
    const { artifacts } = given.world;
    neverAnswer(artifacts, /CreateArtifact$/);
    const outcome = await stop(given, () => artifacts.count(/CreateArtifact$/) > 0, 'SIGTERM');
    expectStopped(outcome, 'SIGTERM', PACKAGED, 'nothing was uploaded');
    expect(outcome.outputs['report-path']).toMatch(/report\.json$/);
    expect(outcome.summary).toContain('Pass');
    expect(outcome.log).toMatch(/::group::Upload\n[\s\S]*::endgroup::\n::error::/);
    expect(given.comments()).toEqual([expect.stringMatching(/Pass[\s\S]*Not uploaded: the job was stopped/)]);
  });

  thoroughScene('the storage has stopped in the middle of a block', async (given) => {
    const { artifacts } = given.world;
    artifacts.faults.push({ match: /^PUT/, times: 1, reply: 'stall' });
    const outcome = await stop(given, () => artifacts.stalled > 0, 'SIGTERM');
    expectStopped(outcome, 'SIGTERM', PACKAGED, 'nothing was uploaded');
  });

  thoroughScene('the upload of the report is not finished, after that of the model', async (given) => {
    const { artifacts } = given.world;
    const workspace = makeWorkspace(given.world);
    const checkpoints = readdirSync(join(workspace, 'outputs'));
    const step = { workspace, inputs: { cleanup: 'all' } };
    artifacts.faults.push({ match: /FinalizeArtifact$/, skip: 1, times: 9, reply: 'hang' });
    const outcome = await stop(given, () => artifacts.count(/FinalizeArtifact$/) > 1, 'SIGINT', step);
    expect(readdirSync(join(workspace, 'outputs'))).toEqual(checkpoints);
    expectStopped(outcome, 'SIGINT', PACKAGED, 'the artifact slim-model is uploaded');
    expect(given.comments()).toEqual([expect.stringContaining('Download: ')]);
  });

  thoroughScene('the comment is being written', async (given) => {
    const { github } = given.world;
    const match = /^POST .*\/comments$/;
    neverAnswer(github, match);
    const outcome = await stop(given, () => github.count(match) > 0, 'SIGTERM', { inputs: { upload: 'never' } });
    expectStopped(outcome, 'SIGTERM', PACKAGED, `the artifact ${given.reports()[0]?.name} is uploaded`);
  });

  thoroughScene('it waits to ask once more', async (given) => {
    const { github } = given.world;
    const match = /^GET .*\/comments$/;
    github.faults.push({ match, times: 9, reply: { status: 503, headers: { 'retry-after': '40' } } });
    const outcome = await stop(given, () => github.count(match) > 0, 'SIGINT', { inputs: { upload: 'never' } });
    expectStopped(outcome, 'SIGINT', PACKAGED, `the artifact ${given.reports()[0]?.name} is uploaded`);
    // Once, and once for the last word.
    expect(github.count(match)).toBe(2);
  });

  /** A thread of the pool waits for ever, from the start or in place of a flush to disk. */
  const stuck = ({ world }: Scene, instead: '' | 'fs.fsync = ') => {
    const fifo = join(world.temporary, 'fifo');
    const preload = `import fs from 'node:fs'; import { execFileSync } from 'node:child_process';
      import { syncBuiltinESMExports } from 'node:module';
      const wait = () => { execFileSync('mkfifo', [${JSON.stringify(fifo)}]); fs.open(${JSON.stringify(fifo)}, () => {}); };
      ${instead === '' ? 'wait()' : `${instead}wait`}; syncBuiltinESMExports();`;
    return { fifo, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(preload)}` };
  };

  thoroughScene('the disk does not answer, without a verdict yet', async (given) => {
    const { fifo, NODE_OPTIONS } = stuck(given, 'fs.fsync = ');
    const outcome = await stop(given, () => existsSync(fifo), 'SIGTERM', { environment: { NODE_OPTIONS } });
    expect(outcome.status).toBe(null);
    expect(outcome.outputs['verdict']).toBe('error');
    expect(outcome.summary).toContain('stopped by `SIGTERM`');
  });

  thoroughScene('a name server does not answer', async (given) => {
    const { NODE_OPTIONS } = stuck(given, '');
    const { github } = given.world;
    const match = /^GET .*\/actions\/artifacts$/;
    neverAnswer(github, match);
    const outcome = await stop(given, () => github.count(match) > 0, 'SIGTERM', { environment: { NODE_OPTIONS } });
    expect(outcome.status).toBe(null);
    expectStopped({ ...outcome, status: 1 }, 'SIGTERM', PACKAGED, 'nothing was uploaded');
  });
});
