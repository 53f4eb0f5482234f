/** The Action as the runner runs it, on events that say in their own ways which pull request they are about. */
import { describe, expect } from '@jest/globals';
import { few } from '../helpers/thorough.js';
import { deliverReports, finishedRun, type Scene, type Step, scene, thoroughScene } from './run-action.js';
import { HEAD_SHA, READ_ONLY } from './world.js';

const MERGED_SHA = 'ab'.repeat(20);
const QUEUE = `gh-readonly-queue/main/pr-7-${'d'.repeat(40)}`;
const TOO_SMALL = { 'max-size': '1kB', upload: 'never' };
const ON_MAIN = { GITHUB_SHA: MERGED_SHA, GITHUB_REF_NAME: 'main', GITHUB_REF: 'refs/heads/main' };
const IN_QUEUE = { GITHUB_SHA: MERGED_SHA, GITHUB_REF_NAME: QUEUE, GITHUB_REF: `refs/heads/${QUEUE}` };
const QUEUED: Step = {
  event: 'merge_group',
  payload: { merge_group: { head_ref: `refs/heads/${QUEUE}`, base_ref: 'refs/heads/main' } },
  environment: IN_QUEUE,
};

const EVENTS: [string, Step, string][] = [
  ['merge_group', QUEUED, HEAD_SHA],
  // What a push pushed is its own.
  ['push after the merge', { event: 'push', payload: {}, environment: ON_MAIN }, MERGED_SHA],
  ['push to the branch of a merge queue', { event: 'push', payload: {}, environment: IN_QUEUE }, HEAD_SHA],
  [
    'issue_comment',
    {
      event: 'issue_comment',
      payload: { issue: { number: 7, pull_request: { url: 'x' } } },
      environment: ON_MAIN,
    },
    HEAD_SHA,
  ],
  [
    'repository_dispatch',
    {
      event: 'repository_dispatch',
      payload: { client_payload: { pull_request: { number: 7 } } },
      environment: ON_MAIN,
    },
    HEAD_SHA,
  ],
  [
    'workflow_dispatch',
    { event: 'workflow_dispatch', payload: {}, environment: ON_MAIN, inputs: { 'pull-request': '7' } },
    HEAD_SHA,
  ],
];

function setLabel({ world }: Scene): void {
  const events = [{ event: 'labeled', label: 'big-ok', login: 'reviewer', at: '2026-11-20T09:00:00Z' }];
  world.github.pulls.length = 0;
  world.github.addPull({ number: 7, headSha: HEAD_SHA, labels: ['big-ok'], events, mergeSha: MERGED_SHA });
}

describe('the pull request is known, and its label waives the budget', () => {
  // What each event means is told by context.test.ts; here the Action learns it from the runner.
  for (const [event, step, commit] of few(EVENTS))
    scene(event, async (given) => {
      setLabel(given);
      const outcome = await given.act({
        ...step,
        inputs: { ...TOO_SMALL, ...step.inputs, 'override-label': 'big-ok' },
      });
      expect(outcome.outputs['verdict']).toBe('warn');
      expect(outcome.status).toBe(0);
      const [comment = ''] = given.comments();
      expect(comment).toContain('reviewer');
      expect(comment).toContain(`/commit/${commit})`);
      expect(/^### .*not the latest commit/m.test(comment)).toBe(commit !== HEAD_SHA);
    });

  thoroughScene('a dispatch on a commit of the pull request is of that commit', async (given) => {
    const { world, act, comments } = given;
    setLabel(given);
    world.github.pulls[0]?.earlierCommits.push('c'.repeat(40));
    const environment = { ...ON_MAIN, GITHUB_SHA: 'c'.repeat(40) };
    await act({ event: 'workflow_dispatch', payload: {}, environment, inputs: { ...TOO_SMALL, 'pull-request': '7' } });
    expect(comments()).toEqual([expect.stringMatching(/`ccccccc`.*not the latest commit/)]);
  });

  thoroughScene('an issue that is no pull request has none', async ({ act, comments }) => {
    await act({ event: 'issue_comment', payload: { issue: { number: 7 } }, environment: ON_MAIN, inputs: TOO_SMALL });
    expect(comments()).toEqual([]);
  });
});

thoroughScene('by runs alone where the event’s commit is none of the pull request’s', async (given) => {
  setLabel(given);
  const run = (id: string) => ({ GITHUB_RUN_ID: id, GITHUB_RUN_NUMBER: id });
  const queued = (id: string): Step => ({
    ...QUEUED,
    environment: { ...IN_QUEUE, ...run(id) },
    inputs: { upload: 'never' },
  });
  await given.act({ environment: run('80'), inputs: TOO_SMALL });
  await given.act(queued('79'));
  expect(given.comments()).toEqual([expect.stringContaining('Fail')]);
  await given.act(queued('81'));
  expect(given.comments()).toEqual([expect.stringContaining('Pass')]);
});

describe('mode: comment, for a fork', () => {
  const fromFork = ({ world }: Scene, labels: string[] = []): void => {
    world.github.pulls.length = 0;
    const events = [{ event: 'labeled', label: 'big-ok', login: 'reviewer', at: '2026-11-20T09:00:00Z' }];
    world.github.addPull({ number: 7, headSha: HEAD_SHA, head: 'fork:fix', labels, events });
  };
  const comment = (given: Scene, inputs: Step['inputs'] = {}, finished = finishedRun(given.world, 'fork')) =>
    given.act({ ...finished, inputs: { mode: 'comment', ...inputs } });

  scene('links its run and its model, behind any number of artifacts', async (given) => {
    fromFork(given);
    await given.act({ token: READ_ONLY });
    const { github } = given.world;
    const [model] = given.models();
    for (let i = 0; i < 150; i++) github.addArtifact(`logs-${i}`, Buffer.from('x'), { run: FORKS_RUN });
    github.artifacts.push({
      ...github.addArtifact('slim-model', Buffer.from('x'), { run: FORKS_RUN }),
      id: model?.id ?? 0,
    });
    deliverReports(given);
    await comment(given);
    const run = 'https://github.com/octo/asr/actions/runs/77';
    expect(given.comments()).toEqual([expect.stringContaining(`run [\`77\`](${run}), attempt 1`)]);
    expect(given.comments()[0]).toContain(`[\`slim-model\`](${run}/artifacts/${model?.id})`);
  });

  thoroughScene('links no artifact that is none of the run’s', async (given) => {
    fromFork(given);
    await given.act({ token: READ_ONLY });
    deliverReports(given);
    await comment(given);
    expect(given.comments()).toEqual([expect.not.stringContaining('/artifacts/')]);
  });

  for (const key of few(['CI / train', 'Deploy / prod']))
    scene(`leaves a trusted job’s comment alone, as its report claims the key ${key}`, async (given) => {
      fromFork(given);
      const inputs = { 'comment-key': key };
      await given.act({ inputs: { ...inputs, ...TOO_SMALL } });
      const [trusted] = given.comments();
      expect(trusted).toContain('Fail');
      given.world.artifacts.artifacts.length = 0;
      await given.act({ token: READ_ONLY, inputs });
      deliverReports(given);
      await comment(given);
      expect(given.comments()).toEqual([trusted, expect.stringContaining('Pass')]);
      // What GitHub vouches for stands before the colon.
      expect(given.comments()[1]).toContain(
        key === 'CI / train' ? ' · `CI / train`\n' : ' · `CI / train: Deploy / prod`\n',
      );
    });

  thoroughScene('names no job that GitHub does not list, and says so', async (given) => {
    fromFork(given);
    await given.act({ token: READ_ONLY, environment: { GITHUB_JOB: 'release' } });
    deliverReports(given, { jobs: { 1: [{ name: 'lint' }, { name: 'Release it' }] } });
    const { log } = await comment(given);
    expect(given.comments()).toEqual([expect.stringContaining(' · `CI: CI / train`\n')]);
    expect(log).toMatch(/names only the workflow.*states the job release, and no job of run 77 has that name/);
  });

  thoroughScene('takes a run of Dependabot’s for a stranger’s', async (given) => {
    await given.act({ inputs: TOO_SMALL });
    const [trusted] = given.comments();
    given.world.artifacts.artifacts.length = 0;
    await given.act({ token: READ_ONLY });
    deliverReports(given, { headRepositoryId: given.world.github.repositoryId, headBranch: 'feature' });
    await comment(given, {}, finishedRun(given.world, 'octo', 'dependabot[bot]'));
    expect(given.comments()).toEqual([trusted, expect.stringContaining('Pass')]);
    await comment(given, {}, finishedRun(given.world, 'octo', 'octocat'));
    expect(given.comments()).toEqual([expect.stringContaining('Pass'), expect.stringContaining('Pass')]);
  });

  scene('takes no word of its about labels, and asks GitHub', async (given) => {
    fromFork(given, ['big-ok']);
    const run = await given.act({ token: READ_ONLY, inputs: { ...TOO_SMALL, 'override-label': 'big-ok' } });
    expect(run.outputs['verdict']).toBe('warn');
    deliverReports(given);
    await comment(given);
    expect(given.comments()[0]).toContain('Fail');
    expect(given.comments()[0]).not.toContain('reviewer');
    await comment(given, { 'override-label': 'big-ok' });
    expect(given.comments()[0]).toMatch(/Warning[\s\S]*reviewer/);
  });

  scene('is no run whose error is anyone’s verdict, where it cannot work', async ({ act, comments }) => {
    const { status, summary, outputs } = await act({ inputs: { mode: 'comment' } });
    expect({ status, summary, outputs, comments: comments() }).toEqual({
      status: 1,
      summary: '',
      outputs: {},
      comments: [],
    });
  });
});

const FORKS_RUN = {
  id: 77,
  conclusion: 'success',
  event: 'pull_request',
  headBranch: 'fix',
  headSha: HEAD_SHA,
  headRepositoryId: 4711,
};
