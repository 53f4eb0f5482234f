import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Context, readContext } from '../../src/github/context.js';
import { findPullRequests } from '../../src/github/pull-requests.js';
import { World } from './world.js';

const SHA = 'abc'.padEnd(40, '0');
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'funasr-slim-event-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function contextOf(event: string, payload: unknown, environment: Record<string, string> = {}): Context {
  const path = join(directory, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return readContext({
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'octo/asr',
    GITHUB_RUN_ID: '77',
    GITHUB_SHA: SHA,
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REF_NAME: 'main',
    ...environment,
  });
}

const branchHead = { sha: SHA, owner: 'octo', branch: 'main', isFork: false };
const finished = {
  workflow_run: { id: 99, head_sha: 'f00', head_branch: 'fix', head_repository: { id: 2, owner: { login: 'fork' } } },
  repository: { id: 1, default_branch: 'main' },
};

describe('readContext', () => {
  const pull = { pull_request: { number: 7, base: { ref: 'release' } } };
  const cases: [string, unknown, Record<string, string>, object][] = [
    [
      'pull_request',
      pull,
      { GITHUB_REF_NAME: '7/merge' },
      { pullRequest: 7, head: undefined, targetBranch: 'release' },
    ],
    ['pull_request_target', pull, {}, { pullRequest: 7, head: undefined, targetBranch: 'release' }],
    ['push', {}, {}, { pullRequest: undefined, head: branchHead, targetBranch: 'main' }],
    [
      'push',
      { repository: { default_branch: 'trunk' } },
      { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1' },
      { head: undefined, targetBranch: 'trunk' },
    ],
    ['workflow_dispatch', {}, {}, { head: branchHead, targetBranch: 'main' }],
    ['schedule', {}, {}, { pullRequest: undefined, head: undefined, targetBranch: 'main' }],
    [
      'merge_group',
      { merge_group: { base_ref: 'refs/heads/release' } },
      { GITHUB_REF_NAME: 'gh-readonly-queue/release/pr-7-abc' },
      { pullRequest: 7, head: undefined, targetBranch: 'release' },
    ],
    [
      'push',
      {},
      { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7-abc', GITHUB_REF_NAME: 'gh-readonly-queue/main/pr-7-abc' },
      { pullRequest: 7, targetBranch: 'main' },
    ],
    ['issue_comment', { issue: { number: 7, pull_request: { url: 'x' } } }, {}, { pullRequest: 7 }],
    ['issue_comment', { issue: { number: 7 } }, {}, { pullRequest: undefined }],
    ['repository_dispatch', { client_payload: { pull_request: { number: 7 } } }, {}, { pullRequest: 7 }],
    ['repository_dispatch', { client_payload: { pull_request: 7 } }, {}, { pullRequest: 7 }],
    [
      'release',
      { release: { tag_name: 'v1' }, repository: { default_branch: 'main' } },
      { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1' },
      { pullRequest: undefined, head: undefined, targetBranch: 'main' },
    ],
    [
      'workflow_run',
      finished,
      {},
      {
        finishedRun: expect.objectContaining({ id: 99 }),
        head: { sha: 'f00', owner: 'fork', branch: 'fix', isFork: true },
        targetBranch: 'main',
      },
    ],
    [
      'workflow_run',
      { ...finished, workflow_run: { ...finished.workflow_run, head_repository: null } },
      {},
      {
        finishedRun: expect.objectContaining({ id: 99, isStrangers: true }),
        head: { sha: 'f00', owner: undefined, branch: 'fix', isFork: true },
      },
    ],
  ];
  test.each(cases)('%s %j', (event, payload, environment, expected) => {
    expect(contextOf(event, payload, environment)).toMatchObject({ event, ...expected });
  });

  test.each([
    ['octocat', false],
    ['dependabot[bot]', true],
  ])('a run that %s started in this repository is a stranger’s: %s', (login, isStrangers) => {
    const { id, ...repository } = { ...finished.repository };
    const run = { ...finished.workflow_run, head_repository: { id, owner: { login: 'octo' } }, actor: { login } };
    const payload = { ...finished, repository: { id, ...repository }, workflow_run: run };
    expect(contextOf('workflow_run', payload).finishedRun).toMatchObject({ isStrangers });
  });

  test('names the commit of the pull request, not GITHUB_SHA, which is a merge with the target branch', () => {
    const head = 'd'.repeat(40);
    const run = { GITHUB_RUN_NUMBER: '12', GITHUB_RUN_ATTEMPT: '2' };
    expect(contextOf('pull_request', { pull_request: { number: 7, head: { sha: head } } }, run).source).toEqual({
      commit: head,
      commitUrl: `https://github.com/octo/asr/commit/${head}`,
      run: 77,
      runUrl: 'https://github.com/octo/asr/actions/runs/77/attempts/2',
      runNumber: 12,
      attempt: 2,
    });
    expect(contextOf('push', {}).source).toMatchObject({ commit: SHA, run: 77, runNumber: null, attempt: null });
    const { finishedRun } = contextOf('workflow_run', {
      workflow_run: { id: 99, head_sha: head, run_number: 3, run_attempt: 1 },
    });
    expect(finishedRun?.source).toMatchObject({ commit: head, run: 99, runNumber: 3, attempt: 1 });
  });

  test('does without a payload', () => {
    expect(contextOf('schedule', {}, { GITHUB_EVENT_PATH: join(directory, 'none') }).repository.repo).toBe('asr');
  });

  test('knows a runner of GitHub’s own', () => {
    expect(contextOf('push', {}, { RUNNER_ENVIRONMENT: 'github-hosted' }).isHosted).toBe(true);
    expect(contextOf('push', {}, { RUNNER_ENVIRONMENT: 'self-hosted' }).isHosted).toBe(false);
  });

  test('says what is missing outside of a workflow', () => {
    expect(() => readContext({})).toThrow(/GITHUB_REPOSITORY/);
  });
});

describe('findPullRequests', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.start();
  });
  afterEach(async () => {
    await world.stop();
  });

  test('takes the number of the event itself, without asking', async () => {
    expect(await findPullRequests(await world.api(), world.context({ pullRequest: 7 }))).toEqual([7]);
    expect(world.github.requests).toHaveLength(0);
  });

  test('finds those of a pushed commit: open, and with this very head', async () => {
    world.github.addPull({ number: 7, headSha: SHA });
    world.github.addPull({ number: 8, headSha: SHA, state: 'closed' });
    world.github.addPull({ number: 9, headSha: 'b'.repeat(40) });
    const context = world.context({ event: 'push', pullRequest: undefined, head: branchHead });
    expect(await findPullRequests(await world.api(), context)).toEqual([7]);
  });

  test('finds a fork’s, whose commits this repository does not know', async () => {
    world.github.addPull({ number: 7, headSha: SHA, head: 'fork:fix' });
    world.github.addPull({ number: 8, headSha: SHA, head: 'other:fix' });
    const head = { sha: SHA, owner: 'fork', branch: 'fix', isFork: true };
    const context = world.context({ event: 'workflow_run', pullRequest: undefined, head });
    expect(await findPullRequests(await world.api(), context)).toEqual([7]);
  });

  test('finds that of a fork that has been deleted, by its commit', async () => {
    world.github.addPull({ number: 7, headSha: SHA, head: 'gone:fix' });
    world.github.addPull({ number: 8, headSha: 'b'.repeat(40), head: 'fork:fix' });
    world.github.addPull({ number: 9, headSha: 'd'.repeat(40), state: 'closed', mergeSha: SHA, base: 'fix' });
    const head = { sha: SHA, owner: undefined, branch: 'fix', isFork: true };
    const context = world.context({ event: 'workflow_run', pullRequest: undefined, head });
    expect(await findPullRequests(await world.api(), context)).toEqual([7]);
    world.github.pulls.shift();
    expect(await findPullRequests(await world.api(), context)).toEqual([]);
  });

  test('finds none whose head has moved on', async () => {
    world.github.addPull({ number: 7, headSha: 'd'.repeat(40), head: 'fork:fix' });
    const head = { sha: SHA, owner: 'fork', branch: 'fix', isFork: true };
    const context = world.context({ event: 'workflow_run', pullRequest: undefined, head });
    expect(await findPullRequests(await world.api(), context)).toEqual([]);
  });
});
