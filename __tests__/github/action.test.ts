import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { keyId } from '../../src/github/comment-text.js';
import { reportArtifactName } from '../../src/github/report-artifact.js';
import { unzipEntry } from '../../src/github/unzip.js';
import { makeWorkspace, type Outcome, pullRequestEvent, runAction, type Step } from './run-action.js';
import { BOT, HEAD_SHA, READ_ONLY, TOKEN, World } from './world.js';

jest.setTimeout(60_000);

let world: World;
beforeEach(async () => {
  world = await World.start();
  world.github.addPull({ number: 7, headSha: HEAD_SHA });
});
afterEach(async () => {
  expect(world.github.violations).toEqual([]);
  expect(world.github.storage.violations).toEqual([]);
  expect(world.artifacts.violations).toEqual([]);
  await world.stop();
});

const act = (step: Step = {}): Promise<Outcome> => runAction(world, step);
const models = () => world.artifacts.artifacts.filter(({ name }) => !name.startsWith('funasr-slim-report-'));
const reports = () => world.artifacts.artifacts.filter(({ name }) => name.startsWith('funasr-slim-report-'));
const comments = (): string[] => world.github.commentsOn(7).map(({ body }) => body);
const TOO_SMALL = { 'max-size': '1kB' };

describe.each([
  ['seaco-loss', '3', ['model.pt.ep5', 'model.pt.ep5.12', 'model.pt.ep6']],
  ['seaco-acc-zero', '2', ['model.pt.ep4.12', 'model.pt.ep5']],
  ['torch-1.13-loss', '2', ['model.pt.ep3.12', 'model.pt.ep4']],
] as const)('the run %s with nbest %s', (fixture, nbest, averaged) => {
  test('goes all the way, twice', async () => {
    const workspace = makeWorkspace(world, fixture);
    const before = digestOf(workspace, ['outputs', 'base']);
    const first = await act({ workspace, inputs: { nbest } });
    expect(first.commands('error')).toEqual([]);
    expect(first.status).toBe(0);
    const second = await act({ workspace, inputs: { nbest, overwrite: 'true' } });
    expect(second.status).toBe(0);

    const { outputs } = second;
    const model = readFileSync(join(workspace, outputs['model-path'] ?? ''));
    expect(outputs).toMatchObject({
      verdict: 'pass',
      'model-bytes': String(model.length),
      'model-digest': `sha256:${sha256(model)}`,
      checkpoints: JSON.stringify(averaged),
      'base-bytes': String(statSync(join(workspace, 'base/model.pt')).size),
    });
    expect(JSON.parse(readFileSync(outputs['report-path'] ?? '', 'utf8'))).toMatchObject({
      schemaVersion: 1,
      verdict: 'pass',
    });
    expect(second.summary).toContain('Pass');
    expect(second.summary.startsWith(readFileSync(outputs['report-markdown'] ?? '', 'utf8'))).toBe(true);

    expect(comments()).toHaveLength(1);
    expect(outputs['comment-id']).toBe(String(world.github.comments[0]?.id));
    expect(outputs['comment-url']).toBe(first.outputs['comment-url']);
    expect(models()).toHaveLength(1);
    expect(reports()).toHaveLength(1);
    const [artifact] = models();
    expect(unzipEntry(artifact?.bytes ?? Buffer.alloc(0), 'model.pt', 10_000_000).equals(model)).toBe(true);
    expect(outputs['artifact-id']).toBe(String(artifact?.id));
    expect(outputs['artifact-digest']).toBe(artifact?.digest.replace('sha256:', ''));
    expect(outputs['artifact-url']).toBe(`https://github.com/octo/asr/actions/runs/77/artifacts/${artifact?.id}`);

    expect(digestOf(workspace, ['outputs', 'base'])).toBe(before);
    for (const text of [first.log, second.log, JSON.stringify(outputs), second.summary, ...comments()]) {
      expect(text).not.toContain(TOKEN);
      expect(text).not.toContain('runtimesecret');
    }
  });
});

describe('events', () => {
  const branch = { GITHUB_REF_NAME: 'feature' };
  const tag = { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1' };
  test.each<[string, Step, number]>([
    ['pull_request', {}, 1],
    ['pull_request_target', {}, 1],
    ['push to the branch of a pull request', { event: 'push', payload: {}, environment: branch }, 1],
    ['push of a tag', { event: 'push', payload: {}, environment: tag }, 0],
    ['schedule', { event: 'schedule', payload: {}, environment: { GITHUB_REF_NAME: 'main' } }, 0],
    [
      'workflow_dispatch on the branch of a pull request',
      { event: 'workflow_dispatch', payload: {}, environment: branch },
      1,
    ],
    ['merge_group', { event: 'merge_group', payload: { merge_group: { base_ref: 'refs/heads/main' } } }, 0],
    ['release', { event: 'release', payload: { release: { tag_name: 'v1' } }, environment: tag }, 0],
    ['workflow_run', { event: 'workflow_run', payload: finishedRun('octo') }, 1],
  ])('%s: verdict, summary and outputs, and %#', async (name, step, count) => {
    const outcome = await act({ event: name.split(' ')[0] ?? '', ...step });
    expect(outcome.status).toBe(0);
    expect(outcome.outputs['verdict']).toBe('pass');
    expect(outcome.summary).toContain('Pass');
    expect(comments()).toHaveLength(count);
    expect(reports()).toHaveLength(1);
  });
});

describe('a failed budget', () => {
  test('is reported everywhere before the one failure', async () => {
    const outcome = await act({ inputs: { ...TOO_SMALL, upload: 'always' } });
    expect(outcome.status).toBe(1);
    expect(outcome.commands('error')).toHaveLength(1);
    expect(outcome.log.trimEnd().split('\n').at(-1)).toMatch(/^::error::.*Fail/);
    expect(outcome.outputs['verdict']).toBe('fail');
    expect(outcome.summary).toContain('Fail');
    expect(comments()[0]).toContain('Fail');
    expect(models()).toHaveLength(1);
    expect(outcome.outputs['report-path']).toMatch(/report\.json$/);
  });

  test('uploads the report and not the model by default', async () => {
    expect((await act({ inputs: TOO_SMALL })).status).toBe(1);
    expect(models()).toEqual([]);
    expect(reports()).toHaveLength(1);
  });

  test('warns where it is to warn', async () => {
    const outcome = await act({ inputs: { ...TOO_SMALL, 'on-exceed': 'warn' } });
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning')[0]).toMatch(/Warning/);
    expect(outcome.commands('error')).toEqual([]);
  });

  test('turns green in the comment when the job passes silently', async () => {
    const workspace = makeWorkspace(world);
    await act({ workspace, inputs: { ...TOO_SMALL, comment: 'on-fail' } });
    expect(comments()[0]).toContain('Fail');
    await act({ workspace, inputs: { comment: 'on-fail' } });
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain('Pass');
  });

  test('is waived by a label that was set after the event, by name and time', async () => {
    world.github.pulls.length = 0;
    const events = [{ event: 'labeled', label: 'big-ok', login: 'reviewer', at: '2026-11-20T09:00:00Z' }];
    world.github.addPull({ number: 7, headSha: HEAD_SHA, labels: ['big-ok'], events });
    const outcome = await act({ inputs: { ...TOO_SMALL, 'override-label': 'big-ok' } });
    expect(outcome.status).toBe(0);
    expect(outcome.outputs['verdict']).toBe('warn');
    expect(comments()[0]).toMatch(/reviewer/);
    expect(comments()[0]).toMatch(/big-ok/);
  });
});

describe('a token that may only read', () => {
  test('makes a notice with the permission and the recipe, and changes nothing else', async () => {
    const outcome = await act({ token: READ_ONLY });
    expect(outcome.status).toBe(0);
    expect(comments()).toEqual([]);
    expect(outcome.commands('notice').join()).toContain('`pull-requests: write`');
    expect(outcome.commands('notice').join()).toContain(
      'https://github.com/example/funasr-slim/blob/v1/docs/publishing.md#pull-requests-from-forks',
    );
    expect(outcome.outputs['comment-id']).toBe('');
    expect(outcome.log).not.toContain(READ_ONLY);
  });

  test('fails a failed budget all the same', async () => {
    expect((await act({ token: READ_ONLY, inputs: TOO_SMALL })).status).toBe(1);
  });

  test('leads to a comment by the workflow_run job', async () => {
    world.github.pulls.length = 0;
    world.github.addPull({ number: 7, headSha: HEAD_SHA, head: 'fork:fix' });
    const producer = await act({ token: READ_ONLY, inputs: TOO_SMALL, matrix: { size: 'large' } });
    expect(producer.status).toBe(1);
    expect(comments()).toEqual([]);
    deliverReports();
    const commenter: Step = { event: 'workflow_run', payload: finishedRun('fork'), inputs: { mode: 'comment' } };
    const outcome = await act(commenter);
    expect(outcome.status).toBe(0);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain('Fail');
    expect(comments()[0]).toContain('CI / train / { "size": "large" }');
    expect(outcome.outputs['comment-id']).toBe(String(world.github.comments[0]?.id));
    await act(commenter);
    expect(world.github.count(/^PATCH/)).toBe(0);
  });

  test('without any token there is no comment, and that is said', async () => {
    const outcome = await act({ token: '' });
    expect(outcome.status).toBe(0);
    expect(outcome.log).toContain('no comment: `github-token` is empty');
    expect(world.github.requests).toEqual([]);
  });
});

describe('comments', () => {
  test('of two jobs of a matrix at once: one each', async () => {
    world.github.meet(/^GET .*\/comments$/, 2);
    await Promise.all([
      act({ matrix: { size: 'small' } }),
      act({ matrix: { size: 'large' }, inputs: { upload: 'never' } }),
    ]);
    expect(comments()).toHaveLength(2);
    expect(reports()).toHaveLength(2);
  });

  test('of two jobs with one key at once: one', async () => {
    world.github.meet(/^GET .*\/comments$/, 2);
    world.github.meet(/^POST .*\/comments$/, 2);
    const inputs = { 'comment-key': 'one --> <b>for all</b>', upload: 'never' };
    await Promise.all([act({ inputs }), act({ inputs })]);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).not.toContain('<b>for all');
  });

  test('of others stay as they are', async () => {
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

  test('that are too long for GitHub never leave the house', async () => {
    const outcome = await act({ inputs: { 'comment-key': 'k'.repeat(3_000) } });
    expect(outcome.status).toBe(0);
    expect(comments()).toHaveLength(1);
  });
});

describe('artifacts', () => {
  test('are uploaded raw under a name of their own', async () => {
    const outcome = await act({ inputs: { archive: 'false', 'artifact-name': 'seaco-pr-7' } });
    const [artifact] = models();
    expect(artifact?.name).toBe('seaco-pr-7.pt');
    expect(`sha256:${outcome.outputs['artifact-digest']}`).toBe(outcome.outputs['model-digest']);
  });

  test('over quota: explained, and no failure', async () => {
    world.artifacts.exceedQuota();
    const outcome = await act();
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning').join()).toMatch(/storage is full.*500 MB/);
    expect(outcome.outputs).toMatchObject({ verdict: 'pass' });
    expect(outcome.outputs['artifact-id'] ?? '').toBe('');
    expect(comments()).toHaveLength(1);
  });

  test('over quota: a failure where the upload is required, after the report', async () => {
    world.artifacts.exceedQuota();
    const outcome = await act({ inputs: { 'upload-required': 'true' } });
    expect(outcome.status).toBe(1);
    expect(outcome.commands('error')).toEqual([expect.stringMatching(/^upload-required: .*storage is full/)]);
    expect(outcome.outputs['verdict']).toBe('pass');
    expect(comments()).toHaveLength(1);
  });

  test('that exist: both names, and the way out', async () => {
    const workspace = makeWorkspace(world);
    await act({ workspace });
    const outcome = await act({ workspace });
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning').join()).toMatch(/`slim-model` already.*`overwrite: true`/);
    expect(models()).toHaveLength(1);
  });

  test('on GitHub Enterprise Server: not even tried', async () => {
    const outcome = await act({ environment: { GITHUB_SERVER_URL: 'https://github.example.com' } });
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning').join()).toMatch(/GitHub Enterprise Server/);
    expect(world.artifacts.requests).toEqual([]);
    expect(comments()).toHaveLength(1);
  });

  test('without a service: a warning', async () => {
    const outcome = await act({ environment: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' } });
    expect(outcome.status).toBe(0);
    expect(outcome.commands('warning').join()).toMatch(/slim model was not uploaded: .*ECONNREFUSED/);
  });

  test('are none on a dry run', async () => {
    const outcome = await act({ inputs: { 'dry-run': 'true' } });
    expect(outcome.status).toBe(0);
    expect(world.artifacts.requests).toEqual([]);
    expect(comments()).toEqual([]);
    expect(outcome.summary).toContain('dry run');
  });
});

test('the last report of the target branch is a second column', async () => {
  const key = keyId('CI / train');
  await act({ event: 'push', payload: {}, environment: { GITHUB_REF_NAME: 'main' }, inputs: { comment: 'never' } });
  deliverReports({ headBranch: 'main', event: 'push', headRepositoryId: world.github.repositoryId, id: 76 });
  expect(world.github.artifacts[0]?.name).toBe(reportArtifactName(key));
  const outcome = await act({ inputs: { upload: 'never' } });
  expect(outcome.summary).toMatch(/\| [^|\n]*main[^|\n]* \|/);
  expect(comments()[0]).toMatch(/\| [^|\n]*main[^|\n]* \|/);
});

test('an API that is offline is said, and changes nothing', async () => {
  const start = performance.now();
  const outcome = await act({ environment: { GITHUB_API_URL: 'http://127.0.0.1:9' }, inputs: { upload: 'never' } });
  expect(outcome.status).toBe(0);
  expect(outcome.commands('notice').join()).toMatch(
    /no comment on the pull request: GitHub's API could not be reached/,
  );
  expect(outcome.summary).toContain('Pass');
  expect(performance.now() - start).toBeLessThan(30_000);
});

test('a missing summary file is no matter', async () => {
  const outcome = await act({ environment: { GITHUB_STEP_SUMMARY: undefined } });
  expect(outcome.status).toBe(0);
  expect(comments()).toHaveLength(1);
});

test('wrong inputs stop at once, all in one message', async () => {
  const outcome = await act({ inputs: { nbest: 'many', upload: 'sometimes' } });
  expect(outcome.status).toBe(1);
  expect(outcome.commands('error')).toEqual([expect.stringMatching(/nbest: found "many".*upload: found "sometimes"/)]);
  expect(world.github.requests).toEqual([]);
});

test('work that fails fails the step, and names give no commands', async () => {
  const workspace = makeWorkspace(world);
  const outputs = join(workspace, 'empty');
  mkdirSync(outputs);
  writeFileSync(join(outputs, 'x\n::add-path::evil ##[set-env name=A]b'), '');
  const outcome = await act({ workspace, inputs: { 'checkpoint-dir': 'empty' } });
  expect(outcome.status).toBe(1);
  expect(outcome.commands('error')).toHaveLength(1);
  expect(outcome.log).not.toMatch(/^\s*::add-path/m);
  expect(outcome.log).not.toContain('##[');
});

test('branches with the form of commands give none', async () => {
  const payload = { pull_request: { ...pullRequestEvent.pull_request, base: { ref: '::set-output name=x::y' } } };
  const outcome = await act({ payload, inputs: { upload: 'never' } });
  expect(outcome.status).toBe(0);
  expect(outcome.log).not.toMatch(/^\s*::set-output/m);
});

function finishedRun(owner: string): unknown {
  return {
    workflow_run: {
      id: 77,
      head_sha: HEAD_SHA,
      head_branch: owner === 'octo' ? 'feature' : 'fix',
      head_repository: { id: owner === 'octo' ? (world?.github.repositoryId ?? 1) : 4711, owner: { login: owner } },
    },
    repository: { id: world?.github.repositoryId ?? 1, default_branch: 'main' },
  };
}

/** What the runs have uploaded shows up in the REST API. */
function deliverReports(
  run: { headBranch?: string; event?: string; headRepositoryId?: number; id?: number } = {},
): void {
  for (const { name, bytes } of reports()) {
    const { id = 77, headBranch = 'fix', event = 'pull_request', headRepositoryId = 4711 } = run;
    const full = { id, conclusion: 'success', headBranch, event, headRepositoryId, headSha: HEAD_SHA };
    world.github.addArtifact(name, bytes, { run: full });
  }
}

function digestOf(workspace: string, folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of readdirSync(join(workspace, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(workspace, folder, name);
      const { mtimeMs, size } = statSync(path);
      hash.update(JSON.stringify([folder, name, mtimeMs, size]));
      if (statSync(path).isFile()) hash.update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
