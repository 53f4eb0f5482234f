/** The Action as the runner runs it, before services that refuse, fail, are crowded or are not there. */
import { describe, expect } from '@jest/globals';
import { keyId } from '../../src/github/comment-text.js';
import { reportArtifactName } from '../../src/github/report-artifact.js';
import { deliverReports, finishedRun, makeWorkspace, scene, thoroughScene } from './run-action.js';
import { BOT, HEAD_SHA, READ_ONLY } from './world.js';

const TOO_SMALL = { 'max-size': '1kB' };

describe('a token that may only read', () => {
  scene('makes a notice with the permission and the recipe, and changes nothing else', async ({ act, comments }) => {
    const outcome = await act({ token: READ_ONLY });
    expect(outcome.status).toBe(0);
    expect(comments()).toEqual([]);
    expect(outcome.commands('notice')).toEqual([expect.stringContaining('`pull-requests: write`')]);
    expect(outcome.commands('notice')[0]).toContain(
      'https://github.com/example/funasr-slim/blob/v1/docs/publishing.md#pull-requests-from-forks',
    );
    expect(outcome.outputs['comment-id']).toBe('');
    expect(outcome.log).not.toContain(READ_ONLY);
  });

  scene('leads to a comment by the workflow_run job', async (given) => {
    const { world, act, comments } = given;
    world.github.pulls.length = 0;
    world.github.addPull({ number: 7, headSha: HEAD_SHA, head: 'fork:fix' });
    const producer = await act({ token: READ_ONLY, inputs: TOO_SMALL, matrix: { size: 'large' } });
    expect(producer.status).toBe(1);
    expect(comments()).toEqual([]);
    deliverReports(given);
    const commenter = { ...finishedRun(world, 'fork'), inputs: { mode: 'comment' } };
    const outcome = await act(commenter);
    expect(outcome.status).toBe(0);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain('Fail');
    expect(comments()[0]).toContain('CI / train / { "size": "large" }');
    expect(outcome.outputs['comment-id']).toBe(String(world.github.comments[0]?.id));
    await act(commenter);
    expect(world.github.count(/^PATCH/)).toBe(0);
  });

  thoroughScene('says nothing on a push whose pull requests it may not see', async ({ world, act }) => {
    world.github.isPrivate = true;
    world.github.tokens.set('ghs_none', { login: BOT, permissions: { contents: 'read' } });
    const outcome = await act({
      event: 'push',
      payload: {},
      environment: { GITHUB_REF_NAME: 'feature' },
      token: 'ghs_none',
    });
    expect(outcome.status).toBe(0);
    expect(outcome.commands('notice')).toEqual([]);
    expect(outcome.log).toContain('could not be looked up: the token has no permission `pull-requests: read`');
  });

  thoroughScene('or none at all: there is no comment, and that is said', async ({ world, act }) => {
    const outcome = await act({ token: '' });
    expect(outcome.status).toBe(0);
    expect(outcome.log).toContain('no comment: `github-token` is empty');
    expect(world.github.requests).toEqual([]);
  });
});

describe('comments', () => {
  thoroughScene('of two jobs of a matrix at once: one each', async ({ world, act, comments, reports }) => {
    world.github.meet(/^GET .*\/comments$/, 2);
    const jobs = [{ matrix: { size: 'small' } }, { matrix: { size: 'large' }, inputs: { upload: 'never' } }];
    await Promise.all(jobs.map(act));
    expect(comments()).toHaveLength(2);
    expect(reports()).toHaveLength(2);
  });

  thoroughScene('of two jobs with one key at once: one', async ({ world, act, comments }) => {
    world.github.meet(/^GET .*\/comments$/, 2);
    world.github.meet(/^POST .*\/comments$/, 2);
    const inputs = { 'comment-key': 'one --> <b>for all</b>', upload: 'never' };
    await Promise.all([act({ inputs }), act({ inputs })]);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).not.toContain('<b>for all');
  });

  thoroughScene('of others stay as they are, and one’s own where nothing changed', async ({ world, act, comments }) => {
    const forged = `<!-- funasr-slim ${keyId('CI / train')} x -->`;
    world.github.addComment(7, 'mallory', forged);
    for (let count = 0; count < 120; count++) world.github.addComment(7, 'someone', 'noise');
    const workspace = makeWorkspace(world);
    await act({ workspace, inputs: { upload: 'never' } });
    await act({ workspace, inputs: { upload: 'never' } });
    expect(comments()[0]).toBe(forged);
    expect(world.github.commentsOn(7).filter(({ login }) => login === BOT)).toHaveLength(1);
    expect(world.github.count(/^PATCH/)).toBe(0);
  });
});

describe('artifacts', () => {
  scene('are uploaded raw under a name of their own', async ({ act, models }) => {
    const { outputs } = await act({ inputs: { archive: 'false', 'artifact-name': 'seaco-pr-7' } });
    expect(models().map(({ name }) => name)).toEqual(['seaco-pr-7.pt']);
    expect(`sha256:${outputs['artifact-digest']}`).toBe(outputs['model-digest']);
  });

  thoroughScene('over quota: explained, and no failure', async ({ world, act, comments }) => {
    world.artifacts.exceedQuota();
    const outcome = await act();
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning')).toEqual([expect.stringMatching(/storage is full.*500 MB/)]);
    expect(outcome.outputs).toMatchObject({ verdict: 'pass', 'artifact-id': '' });
    expect(comments()).toHaveLength(1);
  });

  scene('over quota: a failure where the upload is required, after the report', async ({ world, act, comments }) => {
    world.artifacts.exceedQuota();
    const outcome = await act({ inputs: { 'upload-required': 'true' } });
    expect(outcome.status).toBe(1);
    expect(outcome.commands('error')).toEqual([expect.stringMatching(/^upload-required: .*storage is full/)]);
    expect(outcome.outputs['verdict']).toBe('pass');
    expect(comments()).toHaveLength(1);
  });

  thoroughScene('that exist: the name and the way out', async ({ world, act, models }) => {
    const workspace = makeWorkspace(world);
    await act({ workspace });
    const outcome = await act({ workspace });
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning')).toEqual([expect.stringMatching(/`slim-model` already.*`overwrite: true`/)]);
    expect(models()).toHaveLength(1);
  });

  thoroughScene('on GitHub Enterprise Server: not even tried', async ({ world, act, comments }) => {
    const outcome = await act({ environment: { GITHUB_SERVER_URL: 'https://github.example.com' } });
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning')).toEqual([expect.stringMatching(/GitHub Enterprise Server/)]);
    expect(world.artifacts.requests).toEqual([]);
    expect(comments()).toHaveLength(1);
  });

  thoroughScene('of a service that is not there: a warning', async ({ act }) => {
    const outcome = await act({ environment: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' } });
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning')).toEqual([expect.stringMatching(/slim model was not uploaded: .*ECONNREFUSED/)]);
  });
});

scene('the last report of the target branch is a second column', async (given) => {
  const { world, act, comments } = given;
  await act({ event: 'push', payload: {}, environment: { GITHUB_REF_NAME: 'main' }, inputs: { comment: 'never' } });
  deliverReports(given, { id: 76, event: 'push', headBranch: 'main', headRepositoryId: world.github.repositoryId });
  expect(world.github.artifacts[0]?.name).toBe(reportArtifactName(keyId('CI / train')));
  const outcome = await act({ inputs: { upload: 'never' } });
  for (const text of [outcome.summary, comments()[0]]) expect(text).toMatch(/\| [^|\n]*main[^|\n]* \|/);
});

thoroughScene('an API that is offline is said, and changes nothing', async ({ act }) => {
  const outcome = await act({ environment: { GITHUB_API_URL: 'http://127.0.0.1:9' }, inputs: { upload: 'never' } });
  expect(outcome.status).toBe(0);
  expect(outcome.commands('notice')).toEqual([
    expect.stringMatching(/no comment on the pull request: GitHub's API could not be reached/),
  ]);
  expect(outcome.summary).toContain('Pass');
});
