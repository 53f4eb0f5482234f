/** All of publishing in this process: who is told what, and what a step that fails leaves to the others. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Api, connect } from '../../src/github/api.js';
import type { Context } from '../../src/github/context.js';
import { type Job, readJob, recipe } from '../../src/github/job.js';
import { publish } from '../../src/github/publish.js';
import { findPullRequests } from '../../src/github/pull-requests.js';
import type { RunResult } from '../../src/result.js';
import { testHost } from '../helpers/host.js';
import { dryRun, fail, pass as noted, warn } from '../report/sample.js';
import type { Reply } from '../servers/http.js';
import { BOT, HEAD_SHA, quiet, READ_ONLY, TOKEN, World } from './world.js';

const pass: RunResult = { ...noted, notices: [] };
/** The step does not fail, and nothing stands against a cleanup. */
const SUCCESS = { failure: undefined, obstacle: null };
const environment = { ...process.env };
let world: World;
let silence: ReturnType<typeof quiet>;
let summaryFile: string;
beforeAll(async () => {
  world = await World.start();
  world.github.addPull({ number: 7, headSha: HEAD_SHA });
  // The client remembers where the summary is.
  summaryFile = join(world.temporary, 'summary');
  writeFileSync(summaryFile, '');
  Object.assign(process.env, world.runnerEnvironment(), { GITHUB_STEP_SUMMARY: summaryFile });
});
beforeEach(() => {
  process.env['GITHUB_OUTPUT'] = join(mkdtempSync(join(world.temporary, 'output-')), 'output');
  writeFileSync(process.env['GITHUB_OUTPUT'], '');
  writeFileSync(summaryFile, '');
  world.remarks.length = 0;
  world.github.comments.length = 0;
  world.artifacts.artifacts.length = 0;
  silence = quiet();
});
afterEach(() => silence.mockRestore());
afterAll(async () => {
  process.env = { ...environment };
  await world.stop();
});

const job = (api: Api | undefined, inputs: Record<string, string> = {}, context: Partial<Context> = {}): Job =>
  world.job(api, context, { upload: 'never', ...inputs });

/** The result with its package on disk. */
function onDisk(result: RunResult): RunResult {
  const dir = mkdtempSync(join(world.temporary, 'slim-model-'));
  for (const { name } of [...result.model.files, ...result.package.files]) writeFileSync(join(dir, name), name);
  return { ...result, model: { ...result.model, dir, path: join(dir, 'model.pt') } };
}

function outputs(): Record<string, string> {
  const text = readFileSync(process.env['GITHUB_OUTPUT'] ?? '', 'utf8');
  const blocks = [...text.matchAll(/^([\w-]+)<<(.+)\n([\s\S]*?)\n?^\2$/gm)];
  return Object.fromEntries(blocks.map(([, name = '', , value = '']) => [name, value]));
}

const remarks = () => world.remarks.map(({ level, text }) => `${level}: ${text}`);
const bodies = () => world.github.commentsOn(7).map(({ body }) => body);

describe('a run that passes', () => {
  test('is told in summary, outputs, comment and report artifact, the package uploaded and linked', async () => {
    expect(await publish(onDisk(pass), job(await world.api(), { upload: 'on-pass' }))).toEqual(SUCCESS);
    const [model, report, ...more] = world.artifacts.artifacts;
    expect(more).toEqual([]);
    const url = `https://github.com/octo/asr/actions/runs/77/artifacts/${model?.id}`;
    const summary = readFileSync(summaryFile, 'utf8');
    expect(summary).toContain('Pass');
    expect(summary.trimEnd().split('\n').at(-1)).toMatch(/^Download: \[`.+`\]\(/);
    expect(summary).toContain(`(${url})`);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain(`(${url})`);
    expect(bodies()[0]).toContain('\n\n`train`\n');
    const [comment] = world.github.comments;
    expect(outputs()).toMatchObject({
      verdict: 'pass',
      'artifact-id': String(model?.id),
      'artifact-url': url,
      'artifact-digest': model?.digest.replace('sha256:', ''),
      'comment-id': String(comment?.id),
      'comment-url': expect.stringContaining('#issuecomment-'),
    });
    expect(JSON.parse(readFileSync(outputs()['report-path'] ?? '', 'utf8'))).toMatchObject({ verdict: 'pass' });
    expect(readFileSync(outputs()['report-markdown'] ?? '', 'utf8')).toContain('Pass');
    expect(report?.name).toMatch(/^funasr-slim-report-/);
    expect(remarks()).toEqual([expect.stringMatching(/^info: uploading 998\.2 MB: more than/)]);
  });

  test('in Chinese, in Chinese', async () => {
    await publish(onDisk(pass), job(await world.api(), { upload: 'on-pass', language: 'zh' }));
    expect(readFileSync(summaryFile, 'utf8')).toMatch(/通过[\s\S]*下载：\[/);
  });

  test('of a commit that is not the head any more says so, where the token may read that', async () => {
    const ids = { run: 77, runNumber: 12, attempt: 1, commitUrl: null, runUrl: null, time: '2026-11-20T09:00:00Z' };
    const old = { ...pass, provenance: { commit: 'b'.repeat(40), ...ids } };
    await publish(old, job(await world.api()));
    expect(bodies()).toEqual([expect.stringContaining('not the latest commit')]);
    world.github.tokens.set('ghs_issuesAlone', { login: BOT, permissions: { issues: 'write' } });
    world.github.isPrivate = true;
    await publish(old, job(await world.api('ghs_issuesAlone')));
    world.github.isPrivate = false;
    expect(bodies()).toEqual([expect.not.stringContaining('not the latest commit')]);
  });
});

describe('the step', () => {
  test('fails by its verdict, after everything was told', async () => {
    const { failure } = await publish(fail, job(await world.api()));
    expect(failure).toMatch(/Fail/);
    expect(failure).not.toMatch(/[*`<]/);
    expect(outputs()['verdict']).toBe('fail');
    expect(bodies()[0]).toContain('Fail');
  });

  test('does not fail for a warning, which becomes an annotation', async () => {
    expect(await publish(warn, job(await world.api()))).toEqual(SUCCESS);
    expect(remarks()[0]).toMatch(/^warning: .*Warn/);
  });

  test('says why a package cannot be deployed in annotations, and that it cannot in an output', async () => {
    const problem = { code: 'no-config', params: {}, format: 'pt' } as const;
    const lacking = { ...warn, deployment: { state: 'incomplete', problems: [problem] } } as const;
    await publish(lacking, job(await world.api()));
    expect(remarks()[1]).toMatch(/^warning: config\.yaml, from which FunASR builds the model, is missing/);
    expect(outputs()['deployable']).toBe('false');
    await publish(pass, job(await world.api()));
    expect(outputs()['deployable']).toBe('true');
  });

  test('fails for a required upload that did not succeed', async () => {
    const gone = { ...pass, model: { ...pass.model, dir: join(world.temporary, 'gone') } };
    const required = { upload: 'on-pass', 'upload-required': 'true' };
    expect(await publish(gone, job(await world.api(), required))).toEqual({
      failure: expect.stringMatching(/^upload-required: .*gone/),
      obstacle: 'upload',
    });
    expect(remarks().join()).toMatch(/warning: .*gone/);
    expect(bodies()).toHaveLength(1);
    world.remarks.length = 0;
    expect(await publish(gone, job(await world.api(), { upload: 'on-pass' }))).toEqual({
      ...SUCCESS,
      obstacle: 'upload',
    });
    expect(outputs()['artifact-id']).toBe('');
  });
});

describe('the package counts as not uploaded', () => {
  afterEach(() => {
    world.artifacts.faults.length = 0;
  });

  const refused: Reply = { status: 403, body: '<Error><Code>AuthorizationFailure</Code></Error>' };
  test.each<[string, (given: Job) => Promise<Job> | Job]>([
    [
      'the quota is exceeded',
      (given) => {
        world.artifacts.exceedQuota();
        return given;
      },
    ],
    [
      'another job has the name',
      async (given) => {
        await publish(onDisk(pass), given);
        return given;
      },
    ],
    [
      'the storage refuses the bytes',
      (given) => {
        world.artifacts.faults.push({ match: /^PUT \/blobs\//, times: Number.POSITIVE_INFINITY, reply: refused });
        return given;
      },
    ],
    [
      'GitHub Enterprise Server has no artifacts',
      ({ host, ...given }) => ({
        ...given,
        host: { ...host, environment: { ...host.environment, GITHUB_SERVER_URL: 'https://github.example.com' } },
      }),
    ],
  ])('where %s', async (_, prepare) => {
    const given = await prepare(job(await world.api(), { upload: 'on-pass' }));
    expect(await publish(onDisk(pass), given)).toEqual({ ...SUCCESS, obstacle: 'upload' });
  });
});

test('what goes wrong in one step is a warning, and the others go on', async () => {
  const broken = job(await world.api());
  const outcome = await publish(pass, { ...broken, temporary: join(world.temporary, 'not-there') });
  expect(outcome).toEqual({ ...SUCCESS, obstacle: 'report' });
  expect(remarks().join('\n')).toMatch(/^warning: report: .*ENOENT/);
  expect(outputs()).toMatchObject({ verdict: 'pass', 'comment-id': expect.stringMatching(/^\d+$/) });
  expect(bodies()).toHaveLength(1);
});

test.each<[string, string, (job: Job) => Job]>([
  ['compare', 'a defect', (given) => given],
  ['comment', 'a defect', (given) => given],
  [
    'upload',
    'Invalid URL',
    ({ host, ...given }) => ({ ...given, host: { ...host, environment: { GITHUB_SERVER_URL: 'x' } } }),
  ],
])('what nobody foresaw in the step %s is a warning', async (step, problem, change) => {
  const api = await world.api();
  api.hook.before('request', () => {
    throw new Error('a defect');
  });
  expect(await publish(pass, change(job(api, { upload: 'on-pass' })))).toMatchObject({ failure: undefined });
  expect(remarks()).toContainEqual(expect.stringMatching(`^warning: ${step}: .*${problem}`));
});

describe('no comment', () => {
  test('with a token that may not write, which is explained', async () => {
    expect(await publish(pass, job(await world.api(READ_ONLY)))).toEqual(SUCCESS);
    expect(remarks()).toEqual([expect.stringMatching(/^notice: no comment .*pull-requests: write.*forks see docs\//)]);
    expect(outputs()['comment-id']).toBe('');
  });

  test('where GitHub is offline', async () => {
    const api = await connect(TOKEN, 'http://127.0.0.1:9', testHost());
    expect(await publish(pass, job(api))).toEqual(SUCCESS);
    expect(remarks().at(-1)).toMatch(/^notice: no comment on the pull request: GitHub's API could not be reached/);
  });

  test('without a token', async () => {
    expect(await publish(pass, job(undefined))).toEqual(SUCCESS);
    expect(remarks()).toEqual(['info: no comment: github-token is empty']);
  });

  test.each([
    ['where none is wanted', pass, { comment: 'never' }],
    ['of a dry run', dryRun, { 'dry-run': 'true' }],
  ])('%s', async (_, result, inputs) => {
    await publish(result, job(await world.api(), inputs));
    expect(bodies()).toEqual([]);
    expect(remarks().filter((text) => text.includes('comment'))).toEqual([]);
  });

  test('where the pull requests of a commit may not be looked up', async () => {
    const api = await world.api();
    const pullRequests = () => api.request('GET /not-there').then(() => [7]);
    await publish(pass, { ...job(api), pullRequests });
    expect(remarks()).toEqual([
      expect.stringMatching(/^info: no comment: the pull requests of this commit .*pull-requests: read$/),
    ]);
  });
});

describe('a job', () => {
  const read = (token: string) => {
    const event = join(world.temporary, 'event.json');
    writeFileSync(event, JSON.stringify({}));
    mkdirSync(join(world.temporary, 'runner'), { recursive: true });
    const given = {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: 'octo/asr',
      GITHUB_API_URL: world.github.url,
      GITHUB_RUN_ID: '77',
      GITHUB_SHA: HEAD_SHA,
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REF_NAME: 'feature',
      RUNNER_TEMP: join(world.temporary, 'runner'),
    };
    return readJob({ ...job(undefined), host: testHost({ environment: given }) }, token);
  };

  test('has a directory of its own below the runner’s, and looks its pull requests up once', async () => {
    const found = await read(TOKEN);
    expect(found.temporary.startsWith(join(world.temporary, 'runner', 'funasr-slim-'))).toBe(true);
    const first = found.pullRequests();
    expect(found.pullRequests()).toBe(first);
    expect(await first).toEqual(await findPullRequests(await world.api(), found.context));
  });

  test('without a token has no API and no pull request', async () => {
    const { api, pullRequests } = await read('');
    expect(api).toBeUndefined();
    expect(await pullRequests()).toEqual([]);
  });

  test('knows where its own documentation is', async () => {
    const { context } = job(undefined);
    expect(recipe({ context, host: testHost() })).toBe('docs/publishing.md#pull-requests-from-forks');
    const named = { GITHUB_ACTION_REPOSITORY: 'example/funasr-slim', GITHUB_ACTION_REF: 'v1' };
    expect(recipe({ context, host: testHost({ environment: named }) })).toBe(
      'https://github.com/example/funasr-slim/blob/v1/docs/publishing.md#pull-requests-from-forks',
    );
  });
});
