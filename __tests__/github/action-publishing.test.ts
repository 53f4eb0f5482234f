/** The Action as the runner runs it, before services that refuse or fail. */
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect } from '@jest/globals';
import { keyId } from '../../src/forge/note-text.js';
import { reportArtifactName } from '../../src/github/report-artifact.js';
import {
  deliverReports,
  finishedRun,
  makeWorkspace,
  type Outcome,
  type Scene,
  type Step,
  scene,
  thoroughScene,
} from './run-action.js';
import { HEAD_SHA, READ_ONLY } from './world.js';

const PARAFORMER = resolve(import.meta.dirname, '../fixtures/onnx/paraformer');
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
  const attempt = (number: number, inputs: Step['inputs'] = {}, job = 'train'): Step => ({
    environment: { GITHUB_RUN_ATTEMPT: String(number), GITHUB_JOB: job },
    inputs: { 'comment-key': job, ...inputs },
  });
  const texts = ({ summary }: Outcome, comments: string[]): string[] => [summary, comments.at(-1) ?? ''];

  thoroughScene(
    'what became of one stands in summary, comment and report.json, with size and digest',
    async (given) => {
      const outcome = await given.act();
      const [model] = given.models();
      const digest = model?.digest.replace('sha256:', '') ?? '';
      const size = `${((model?.bytes.length ?? 0) / 1000).toFixed(1)} kB`;
      const link = `[\`slim-model\`](https://github.com/octo/asr/actions/runs/77/artifacts/${model?.id})`;
      for (const text of texts(outcome, given.comments()))
        expect(text).toContain(`Download: ${link}, ${size}, SHA-256 \`${digest.slice(0, 12)}\``);
      const { artifact } = JSON.parse(readFileSync(outcome.outputs['report-path'] ?? '', 'utf8'));
      expect(artifact).toMatchObject({ state: 'uploaded', id: model?.id, digest: model?.digest, earlier: null });
    },
  );

  thoroughScene('of an earlier attempt of the job are replaced, those of another job are not', async (given) => {
    const { act, models } = given;
    await act(attempt(1));
    const again = await act(attempt(2));
    expect(models().map(({ id }) => String(id))).toEqual([again.outputs['artifact-id']]);
    // The report of another run vouches for nothing, whatever its attempt.
    const { environment } = attempt(3);
    await act({ ...attempt(3), environment: { ...environment, GITHUB_RUN_ID: '78' } });
    expect(models().map(({ id }) => String(id))).toEqual([again.outputs['artifact-id']]);
    const other = await act(attempt(2, {}, 'other'));
    expect(models().map(({ id }) => String(id))).toEqual([again.outputs['artifact-id']]);
    expect(other.status).toBe(0);
    for (const text of texts(other, given.comments())) expect(text).toMatch(/Not uploaded: .*has an artifact named/);
    // A twin in the same attempt is no earlier attempt.
    const twin = await act(attempt(2));
    expect(twin.commands('warning')).toEqual([expect.stringMatching(/has an artifact named/)]);
  });

  scene('stay where the report under this job’s name is of another key', async (given) => {
    const { act, models, reports, world } = given;
    const other = await act(attempt(1, {}, 'other'));
    for (const report of reports()) {
      world.artifacts.artifacts.push({ ...report, name: reportArtifactName(keyId('train')) });
    }
    const outcome = await act(attempt(2));
    expect(models().map(({ id }) => String(id))).toEqual([other.outputs['artifact-id']]);
    for (const text of texts(outcome, given.comments())) expect(text).toMatch(/Not uploaded: .*has an artifact named/);
  });

  thoroughScene('of an earlier attempt that stay are told, over any number of attempts', async (given) => {
    const { act, models } = given;
    const first = await act(attempt(1));
    const second = await act(attempt(2, TOO_SMALL));
    for (const text of texts(second, given.comments()))
      expect(text).toMatch(/Not uploaded: the verdict is fail.*artifacts\/\d+\) is from an earlier attempt/);
    expect(models().map(({ id }) => String(id))).toEqual([first.outputs['artifact-id']]);
    const third = await act(attempt(3));
    expect(models().map(({ id }) => String(id))).toEqual([third.outputs['artifact-id']]);
    expect(third.outputs['artifact-id']).not.toBe('');
  });

  thoroughScene('whose answer is lost are uploaded all the same', async ({ world, act, comments, models }) => {
    world.artifacts.faults.push({ match: /Finalize/, times: 1, reply: 'reset', isDone: true });
    const outcome = await act({ inputs: { 'upload-required': 'true' } });
    expect(outcome.status).toBe(0);
    expect(outcome.outputs['artifact-id']).toBe(String(models()[0]?.id));
    expect(comments()[0]).toContain('Download: ');
  });

  scene('are uploaded raw under a name of their own', async ({ act, models }) => {
    const { outputs } = await act({ inputs: { archive: 'false', 'artifact-name': 'seaco-pr-7' } });
    expect(models().map(({ name }) => name)).toEqual(['seaco-pr-7.pt']);
    expect(`sha256:${outputs['artifact-digest']}`).toBe(outputs['model-digest']);
  });

  scene('are not uploaded raw where they are several files', async ({ world, act, models }) => {
    const workspace = makeWorkspace(world);
    const [run, base] = [join(workspace, 'paraformer/outputs'), join(workspace, 'paraformer/base')];
    for (const [from, to] of Object.entries({ outputs: run, base, 'base-onnx': base }))
      cpSync(join(PARAFORMER, from), to, { recursive: true });
    for (const file of ['config.yaml', 'configuration.json'].map((name) => join(run, name)))
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('@ROOT@', workspace));
    copyFileSync(join(base, 'model.onnx'), join(base, 'model_eb.onnx'));
    const inputs = { archive: 'false', format: 'onnx', 'checkpoint-dir': run, 'base-model': base };
    const { commands } = await act({ workspace, inputs });
    expect(commands('error')).toEqual([expect.stringMatching(/archive.*model\.onnx, model_eb\.onnx/)]);
    expect(models()).toEqual([]);
  });

  scene('over quota: a failure where the upload is required, after the report', async ({ world, act, comments }) => {
    world.artifacts.exceedQuota();
    const outcome = await act({ inputs: { 'upload-required': 'true' } });
    expect(outcome.status).toBe(1);
    expect(outcome.commands('error')).toEqual([expect.stringMatching(/^upload-required: .*storage is full/)]);
    expect(outcome.outputs['verdict']).toBe('pass');
    expect(outcome.log).not.toContain('has 0 B');
    for (const text of texts(outcome, comments())) expect(text).toMatch(/Not uploaded: the account's artifact storage/);
  });

  thoroughScene('on GitHub Enterprise Server: not even tried', async ({ world, act, comments }) => {
    const outcome = await act({ environment: { GITHUB_SERVER_URL: 'https://github.example.com' } });
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning')).toEqual([expect.stringMatching(/GitHub Enterprise Server/)]);
    expect(world.artifacts.requests).toEqual([]);
    expect(comments()).toHaveLength(1);
  });
});

thoroughScene('the last report of the target branch is a second column', async (given) => {
  const { world, act, comments } = given;
  await act({ event: 'push', payload: {}, environment: { GITHUB_REF_NAME: 'main' }, inputs: { comment: 'never' } });
  deliverReports(given, { id: 76, event: 'push', headBranch: 'main', headRepositoryId: world.github.repositoryId });
  expect(world.github.artifacts[0]?.name).toBe(reportArtifactName(keyId('CI / train')));
  const outcome = await act({ inputs: { upload: 'never' } });
  for (const text of [outcome.summary, comments()[0]]) expect(text).toMatch(/\| [^|\n]*main[^|\n]* \|/);
});

describe('an API that cannot be reached is told as what it is, in comment and summary of what could be found', () => {
  const seen = async ({ act }: Scene, environment: Step['environment']): Promise<string> => {
    const outcome = await act({ environment: { GITHUB_API_URL: 'http://api.invalid', ...environment } });
    expect(outcome.status).toBe(0);
    expect(outcome.outputs['verdict']).toBe('pass');
    return outcome.summary;
  };

  thoroughScene('a proxy that asks who one is', async (given) => {
    const proxy = createServer();
    proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    expect(await seen(given, { http_proxy: `http://127.0.0.1:${port}`, no_proxy: '127.0.0.1' })).toMatch(
      /the proxy answered 407: check/,
    );
    proxy.close();
  });

  scene('a name that nobody knows', async (given) => {
    expect(await seen(given, {})).toMatch(/the name `api\.invalid` could not be resolved/);
  });
});

scene('the last report of the target branch is found behind hundreds of others', async (given) => {
  const { world, act, comments } = given;
  await act({ event: 'push', payload: {}, environment: { GITHUB_REF_NAME: 'main' }, inputs: { comment: 'never' } });
  deliverReports(given, { id: 76, event: 'push', headBranch: 'main', headRepositoryId: world.github.repositoryId });
  const [report] = given.reports();
  for (let i = 0; i < 300; i++)
    world.github.addArtifact(report?.name ?? '', Buffer.from('x'), { headBranch: 'feature', event: 'pull_request' });
  const { summary } = await act({
    inputs: { upload: 'never' },
    environment: { GITHUB_WORKFLOW_REF: 'octo/asr/.github/workflows/ci.yml@refs/pull/7/merge' },
  });
  for (const text of [summary, comments()[0]]) expect(text).toMatch(/\| [^|\n]*main[^|\n]* \|/);
});
