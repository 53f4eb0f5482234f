/** The Action as the runner runs it, before services that refuse or fail. */
import { describe, expect } from '@jest/globals';
import { keyId } from '../../src/github/comment-text.js';
import { reportArtifactName } from '../../src/github/report-artifact.js';
import { deliverReports, finishedRun, scene, thoroughScene } from './run-action.js';
import { HEAD_SHA, READ_ONLY } from './world.js';

const TOO_SMALL = { 'max-size': '1kB' };

describe('a token that may only read', () => {
  scene('makes a notice with permission and recipe, and leads to a comment by the workflow_run job', async (given) => {
    const { world, act, comments } = given;
    world.github.pulls.length = 0;
    world.github.addPull({ number: 7, headSha: HEAD_SHA, head: 'fork:fix' });
    const producer = await act({ token: READ_ONLY, inputs: TOO_SMALL, matrix: { size: 'large' } });
    expect(producer.status).toBe(1);
    expect(comments()).toEqual([]);
    expect(producer.commands('notice')).toEqual([expect.stringContaining('permission pull-requests: write')]);
    expect(producer.commands('notice')[0]).toContain(
      'https://github.com/example/funasr-slim/blob/v1/docs/publishing.md#pull-requests-from-forks',
    );
    expect(producer.outputs['comment-id']).toBe('');
    expect(producer.log).not.toContain(READ_ONLY);
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
});

describe('artifacts', () => {
  scene('are uploaded raw under a name of their own', async ({ act, models }) => {
    const { outputs } = await act({ inputs: { archive: 'false', 'artifact-name': 'seaco-pr-7' } });
    expect(models().map(({ name }) => name)).toEqual(['seaco-pr-7.pt']);
    expect(`sha256:${outputs['artifact-digest']}`).toBe(outputs['model-digest']);
  });

  scene('over quota: a failure where the upload is required, after the report', async ({ world, act, comments }) => {
    world.artifacts.exceedQuota();
    const outcome = await act({ inputs: { 'upload-required': 'true' } });
    expect(outcome.status).toBe(1);
    expect(outcome.commands('error')).toEqual([expect.stringMatching(/^upload-required: .*storage is full/)]);
    expect(outcome.outputs['verdict']).toBe('pass');
    expect(comments()).toHaveLength(1);
  });

  thoroughScene('on GitHub Enterprise Server: not even tried', async ({ world, act, comments }) => {
    const outcome = await act({ environment: { GITHUB_SERVER_URL: 'https://github.example.com' } });
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning')).toEqual([expect.stringMatching(/GitHub Enterprise Server/)]);
    expect(world.artifacts.requests).toEqual([]);
    expect(comments()).toHaveLength(1);
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
