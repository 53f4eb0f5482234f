import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.js';
import { keyId } from '../../src/forge/note-text.js';
import { commentOnFinishedRun } from '../../src/github/comment-mode.js';
import type { Job } from '../../src/github/job.js';
import { findPullRequests } from '../../src/github/pull-requests.js';
import { downloadReport, reportArtifactName } from '../../src/github/report-artifact.js';
import { fail, HOSTILE, pass, withText } from '../report/sample.js';
import type { Run } from '../servers/github-server.js';
import { HEAD_SHA, READ_ONLY, SOURCE, TOKEN, World } from './world.js';

const RUN: Run = {
  id: 99,
  conclusion: 'failure',
  event: 'pull_request',
  headBranch: 'fix',
  headSha: HEAD_SHA,
  headRepositoryId: 4711,
};
const FINISHED = { id: 99, source: { ...SOURCE, run: 99 }, workflow: 'CI', workflowFile: 'ci.yml', isStrangers: true };
const environment = { ...process.env };
let world: World;
beforeEach(async () => {
  world = await World.start();
  world.github.addPull({ number: 7, headSha: HEAD_SHA, head: 'fork:fix' });
  process.env['GITHUB_OUTPUT'] = join(mkdtempSync(join(world.temporary, 'output-')), 'output');
  writeFileSync(process.env['GITHUB_OUTPUT'], '');
});
afterEach(async () => {
  process.env = { ...environment };
  await world.stop();
});

async function job(token = TOKEN, inputs: Record<string, string> = {}): Promise<Job> {
  const api = await world.api(token);
  const head = { sha: HEAD_SHA, owner: 'fork', branch: 'fix', isFork: true };
  const given = world.job(api, { event: 'workflow_run', pullRequest: undefined, finishedRun: FINISHED, head }, inputs);
  return { ...given, pullRequests: () => findPullRequests(api, given.context) };
}

async function deliver(
  report: unknown,
  key: string,
  { name = reportArtifactName(keyId(key)), job = 'train', run = RUN }: { name?: string; job?: string; run?: Run } = {},
): Promise<void> {
  world.github.addArtifact(name, await world.reportZip(report, key, job), { run });
}

/** What the comments on pull request 7 show as the names of their jobs. */
function shown(): (string | undefined)[] {
  return world.github.commentsOn(7).map(({ body }) => / · `(.*)`\n/.exec(body)?.[1]);
}

describe('commentOnFinishedRun', () => {
  test('comments for each job of the run, and updates when it is run again', async () => {
    await deliver(pass, 'CI / train / small');
    await deliver(fail, 'CI / train / large');
    await commentOnFinishedRun(await job());
    await deliver(pass, 'CI / train / large');
    await commentOnFinishedRun(await job());
    const comments = world.github.commentsOn(7);
    expect(comments).toHaveLength(2);
    for (const { body } of comments) expect(body).toMatch(/Pass/);
    expect(shown().sort()).toEqual(['CI / train / large', 'CI / train / small']);
    expect(world.remarks).toEqual([]);
  });

  test('renders the report itself and lets nothing in it act', async () => {
    const { checkpointDir, selection, base, notices } = withText(fail, HOSTILE);
    await deliver({ ...fail, checkpointDir, selection, base, notices }, `CI / ${HOSTILE}`);
    await commentOnFinishedRun(await job());
    const [comment] = world.github.commentsOn(7);
    expect(world.remarks).toEqual([]);
    expect(comment?.body).toContain('Fail');
    expect(comment?.body).not.toContain('not to be trusted');
    expect(comment?.body).not.toContain(HOSTILE);
    expect(comment?.body).not.toMatch(/<script|<img/i);
  });

  test('comments nowhere where the head has moved on', async () => {
    world.github.pulls.length = 0;
    world.github.addPull({ number: 7, headSha: 'd'.repeat(40), head: 'fork:fix' });
    await deliver(pass, 'train');
    await commentOnFinishedRun(await job());
    expect(world.github.comments).toEqual([]);
    expect(world.remarks).toEqual([{ level: 'notice', text: expect.stringContaining(HEAD_SHA) }]);
  });

  test('takes no number from the artifact', async () => {
    world.github.addPull({ number: 8, headSha: 'e'.repeat(40) });
    await deliver({ ...pass, pullRequest: 8 }, 'train');
    await commentOnFinishedRun(await job());
    expect(world.github.commentsOn(8)).toEqual([]);
  });

  test.each<[string, unknown, string, string | undefined]>([
    ['is of another shape', { ...pass, verdict: '<img src=x>' }, 'train', undefined],
    ['states another key than its name', pass, 'train', reportArtifactName(keyId('other job'))],
  ])('says of a report that it %s, and comments on the others', async (_, report, key, name) => {
    await deliver(report, key, name === undefined ? {} : { name });
    await deliver(pass, 'good');
    await commentOnFinishedRun(await job());
    expect(world.github.commentsOn(7)).toHaveLength(1);
    expect(world.remarks).toEqual([{ level: 'warning', text: expect.stringMatching(/of run 99 is not a report/) }]);
  });

  test('says of an artifact what it is instead of a report', async () => {
    const large = { id: 1, size_in_bytes: 8_000_001 };
    await expect(downloadReport(await world.api(), world.repository, large)).rejects.toThrow(
      /8000001 bytes, the limit is/,
    );
    await deliver(pass, 'train');
    world.github.faults.push({ match: /^GET .*\/zip$/, times: 1, reply: { status: 200, body: { message: 'no' } } });
    await commentOnFinishedRun(await job());
    expect(world.remarks.map(({ text }) => text)).toEqual([expect.stringMatching(/the download is not an archive/)]);
  });

  test.each<[string, string, string, string]>([
    ['its own', 'CI / train / {"size": "large"}', 'train', 'CI / train / {"size": "large"}'],
    ['its own, in words of its author', 'large', 'train', 'CI / train: large'],
    ['that of another workflow', 'Deploy / prod', 'train', 'CI / train: Deploy / prod'],
    ['that of another job of the run', 'CI / lint', 'train', 'CI / train: CI / lint'],
    ['that of a job that only begins alike', 'CI / training', 'train', 'CI / train: CI / training'],
    ['that of a job of a matrix', 'CI / evaluate / {"set": "a"}', 'evaluate', 'CI / evaluate / {"set": "a"}'],
    ['that of a called workflow', 'CI / finetune', 'finetune', 'CI / finetune'],
    ['that of a matrix in a called workflow', 'CI / export', 'export', 'CI / export'],
  ])('shows the key with what GitHub says of the job, where the report claims %s', async (_, key, stated, expected) => {
    const noise = Array.from({ length: 120 }, (_, i) => ({ name: `noise ${i}` }));
    const names = ['lint', 'training', 'train', 'evaluate (a, 1 / 2)', 'reuse / finetune', 'reuse / export (a)'];
    const jobs = { 1: [...noise, ...names.map((name) => ({ name }))] };
    await deliver(pass, key, { job: stated, run: { ...RUN, jobs } });
    await commentOnFinishedRun(await job());
    expect(shown()).toEqual([expected]);
    expect(world.remarks).toEqual([]);
  });

  test('a report that a later attempt kept is of the attempt that it states, whose jobs are asked for', async () => {
    const provenance = { ...pass.provenance, ...SOURCE, run: 99, attempt: 1, time: '2026-11-20T09:30:00Z' };
    const jobs = { 1: [{ name: 'train' }], 2: [{ name: 'lint' }] };
    await deliver({ ...pass, provenance }, 'CI / train', { run: { ...RUN, jobs } });
    const given = await job();
    const finishedRun = { ...FINISHED, source: { ...FINISHED.source, attempt: 2 } };
    await commentOnFinishedRun({ ...given, context: { ...given.context, finishedRun } });
    expect(shown()).toEqual(['CI / train']);
    const [comment] = world.github.commentsOn(7);
    expect(comment?.body).toContain('[`99`](https://github.com/octo/asr/actions/runs/99), attempt 1 ·');
    expect(world.remarks).toEqual([]);
  });

  test.each([
    ['a later attempt of its own', { run: 99, attempt: 7 }],
    ['an attempt of another run', { run: 98, attempt: 1 }],
  ])('a report that states %s is of the finished one', async (_, claimed) => {
    const provenance = { ...pass.provenance, ...SOURCE, ...claimed, time: '2026-11-20T09:30:00Z' };
    await deliver({ ...pass, provenance }, 'CI / train', { run: { ...RUN, jobs: { 2: [{ name: 'train' }] } } });
    const given = await job();
    const finishedRun = { ...FINISHED, source: { ...FINISHED.source, attempt: 2 } };
    await commentOnFinishedRun({ ...given, context: { ...given.context, finishedRun } });
    expect(world.github.commentsOn(7)[0]?.body).toContain(', attempt 2 ·');
    expect(shown()).toEqual(['CI / train']);
  });

  test('size and digest of the model’s artifact are GitHub’s word', async () => {
    const { id } = world.github.addArtifact('slim-model', Buffer.from('not what it says'), { run: RUN });
    const artifact = { state: 'uploaded', name: 'slim-model', id, bytes: 990_000_000, reason: null, earlier: null };
    await deliver({ ...pass, artifact: { ...artifact, digest: `sha256:${'ab'.repeat(32)}` } }, 'CI / train');
    await commentOnFinishedRun(await job());
    expect(world.github.commentsOn(7)[0]?.body).toMatch(/Download: .*, 16 B, SHA-256 `(?!abab)[0-9a-f]{12}`/);
  });

  test.each<[string, string, RegExp, NonNullable<Run['jobs']>]>([
    ['no such job', 'deploy', /states the job deploy, and no job of run 99/, { 1: [{ name: 'train' }] }],
    ['a job with a name of its own', 'train', /states the job train, and/, { 1: [{ name: 'Finetune it' }] }],
    ['such a job that was skipped', 'train', /no job/, { 1: [{ name: 'train', conclusion: 'skipped' }] }],
    ['such a job in a later attempt', 'train', /no job/, { 1: [{ name: 'lint' }], 2: [{ name: 'train' }] }],
    ['no list of jobs', 'train', /lacks the permission actions: read/, {}],
    ['no id', 'a job', /does not state its job/, { 1: [{ name: 'a job' }] }],
  ])('names the workflow alone where the run has %s, and says why', async (_, stated, reason, jobs) => {
    await deliver(pass, 'CI / train', { job: stated, run: { ...RUN, jobs } });
    await commentOnFinishedRun(await job());
    expect(shown()).toEqual(['CI: CI / train']);
    expect(world.remarks).toEqual([{ level: 'info', text: expect.stringMatching(reason) }]);
    expect(world.remarks[0]?.text).toMatch(/CI \/ train.*names only the workflow/);
  });

  test('says that the run has no report', async () => {
    world.github.addArtifact('slim-model', Buffer.from('x'), { run: RUN });
    world.github.addArtifact('funasr-slim-report-../../x', Buffer.from('x'), { run: RUN });
    await commentOnFinishedRun(await job());
    expect(world.remarks).toEqual([{ level: 'notice', text: expect.stringMatching(/run 99 has no report artifact/) }]);
  });

  test('comments for a limited number of jobs', async () => {
    const zip = await world.reportZip(pass, 'key');
    for (let count = 0; count < 30; count++) {
      const name = reportArtifactName(keyId(`key ${count}`));
      world.github.addArtifact(name, zip, { run: RUN });
    }
    await commentOnFinishedRun(await job(TOKEN));
    expect(world.github.storage.requests).toHaveLength(20);
  });

  test('says which permission is missing', async () => {
    await deliver(pass, 'train');
    await commentOnFinishedRun(await job(READ_ONLY));
    expect(world.remarks).toEqual([{ level: 'notice', text: expect.stringMatching(/pull-requests: write$/) }]);
  });

  test('is wrong usage on another event and without a token', async () => {
    const wrong = world.job(undefined, { event: 'push' });
    await expect(commentOnFinishedRun(wrong)).rejects.toThrow(UsageError);
    await expect(commentOnFinishedRun(wrong)).rejects.toThrow(/workflow_run.*'push'\ngithub-token/);
  });
});
