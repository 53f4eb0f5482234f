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
const FINISHED = { id: 99, source: { ...SOURCE, run: 99 }, workflow: 'CI', workflowFile: 'ci.yml', isFork: true };
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

async function deliver(report: unknown, key: string, name = reportArtifactName(keyId(key))): Promise<void> {
  world.github.addArtifact(name, await world.reportZip(report, key), { run: RUN });
}

describe('commentOnFinishedRun', () => {
  test('comments for each job of the run, and updates when it is run again', async () => {
    await deliver(pass, 'CI / small');
    await deliver(fail, 'CI / large');
    await commentOnFinishedRun(await job());
    await deliver(pass, 'CI / large');
    await commentOnFinishedRun(await job());
    const comments = world.github.commentsOn(7);
    expect(comments).toHaveLength(2);
    for (const { body } of comments) expect(body).toMatch(/Pass/);
    expect(comments.map(({ body }) => /<sub>`(CI.*)`<\/sub>/.exec(body)?.[1]).sort()).toEqual([
      'CI / large',
      'CI / small',
    ]);
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
    await deliver(report, key, name);
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
