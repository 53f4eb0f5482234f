/** The Action as the runner runs it: whole runs, events, verdicts, inputs and names. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { keyId } from '../../src/forge/note-text.js';
import { unzipEntry } from '../../src/github/unzip.js';
import { few } from '../helpers/thorough.js';
import {
  deliverReports,
  finishedRun,
  makeWorkspace,
  pullRequestEvent,
  type Step,
  scene,
  thoroughScene,
} from './run-action.js';
import { BOT, HEAD_SHA, READ_ONLY, TOKEN, type World } from './world.js';

const TOO_SMALL = { 'max-size': '1kB' };

describe('a run of FunASR’s own trainer goes all the way, twice', () => {
  const runs = [
    ['seaco-loss', '3', ['model.pt.ep5', 'model.pt.ep5.12', 'model.pt.ep6']],
    ['seaco-acc-zero', '2', ['model.pt.ep4.12', 'model.pt.ep5']],
    ['torch-1.13-loss', '2', ['model.pt.ep3.12', 'model.pt.ep4']],
  ] as const;
  // The command runs on all three wherever tests run (__tests__/command).
  for (const [fixture, nbest, averaged] of few(runs)) {
    scene(fixture, async ({ world, act, comments, models, reports }) => {
      const workspace = makeWorkspace(world, fixture);
      const before = digestOf(workspace, ['outputs', 'base']);
      const first = await act({ workspace, inputs: { nbest } });
      const second = await act({ workspace, inputs: { nbest, overwrite: 'true' } });
      for (const { status, commands } of [first, second]) {
        expect(commands('error')).toEqual([]);
        expect(status).toBe(0);
      }

      const { outputs } = second;
      const model = readFileSync(outputs['model-path'] ?? '');
      expect(outputs).toMatchObject({
        verdict: 'pass',
        'model-bytes': String(model.length),
        'model-digest': `sha256:${sha256(model)}`,
        checkpoints: JSON.stringify(averaged),
        'base-bytes': String(statSync(join(workspace, 'base/model.pt')).size),
      });
      const report: unknown = JSON.parse(readFileSync(outputs['report-path'] ?? '', 'utf8'));
      expect(report).toMatchObject({ schemaVersion: 1, verdict: 'pass' });
      expect(second.summary).toContain('Pass');
      // The summary is written before the upload, and what became of that beneath it.
      const markdown = readFileSync(outputs['report-markdown'] ?? '', 'utf8');
      const [download = ''] = /^Download: .*\n\n/m.exec(markdown) ?? [];
      expect(second.summary).toBe(`${markdown.replace(download, '')}\n${download}`);

      expect(comments()).toHaveLength(1);
      expect(outputs['comment-id']).toBe(String(world.github.comments[0]?.id));
      expect(outputs['comment-url']).toBe(first.outputs['comment-url']);
      expect(reports()).toHaveLength(1);
      const [artifact, ...others] = models();
      expect(others).toEqual([]);
      expect((await unzipEntry(artifact?.bytes ?? Buffer.alloc(0), 'model.pt', 10_000_000)).equals(model)).toBe(true);
      expect(outputs['artifact-id']).toBe(String(artifact?.id));
      expect(outputs['artifact-digest']).toBe(artifact?.digest.replace('sha256:', ''));
      expect(outputs['artifact-url']).toBe(`https://github.com/octo/asr/actions/runs/77/artifacts/${artifact?.id}`);

      expect(digestOf(workspace, ['outputs', 'base'])).toBe(before);
      for (const text of [first.log, second.log, JSON.stringify(outputs), second.summary, ...comments()]) {
        expect(text).not.toContain(TOKEN);
        expect(text).not.toContain('runtimesecret');
      }
    });
  }
});

describe('an event gets verdict, summary, outputs and the report artifact, and a comment where it has a pull request', () => {
  const branch = { GITHUB_REF_NAME: 'feature' };
  const tag = { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1' };
  const events: [string, Step, number][] = [
    ['push', { payload: {}, environment: branch }, 1],
    ['pull_request_target', {}, 1],
    ['push', { payload: {}, environment: tag }, 0],
    ['schedule', { payload: {}, environment: { GITHUB_REF_NAME: 'main' } }, 0],
    ['workflow_dispatch', { payload: {}, environment: branch }, 1],
    ['merge_group', { payload: { merge_group: { base_ref: 'refs/heads/main' } } }, 0],
    ['release', { payload: { release: { tag_name: 'v1' } }, environment: tag }, 0],
  ];
  const check = (name: string, step: (owner: string) => Step, count: number): void =>
    scene(`${name}: ${count}`, async ({ act, comments, reports, world }) => {
      const outcome = await act(step(world.github.owner));
      expect(outcome.status).toBe(0);
      expect(outcome.outputs['verdict']).toBe('pass');
      expect(outcome.summary).toContain('Pass');
      expect(comments()).toHaveLength(count);
      expect(reports()).toHaveLength(1);
      expect(outcome.commands('notice')).toEqual([]);
    });
  // What each event means is told by context.test.ts; here the Action learns it from the runner.
  for (const [event, step, count] of few(events)) check(event, () => ({ event, ...step }), count);

  thoroughScene('workflow_run: 1', async ({ world, act, comments }) => {
    expect((await act(finishedRun(world, world.github.owner))).status).toBe(0);
    expect(comments()).toHaveLength(1);
  });
});

describe('a failed budget', () => {
  scene('is reported everywhere before the one failure', async ({ act, comments, models }) => {
    const outcome = await act({ inputs: { ...TOO_SMALL, upload: 'always' } });
    expect(outcome.status).toBe(1);
    expect(outcome.commands('error')).toHaveLength(1);
    expect(outcome.log.trimEnd().split('\n').at(-1)).toMatch(/^::error::.*Fail/);
    expect(outcome.outputs['verdict']).toBe('fail');
    expect(outcome.outputs['report-path']).toMatch(/report\.json$/);
    expect(outcome.summary).toContain('Fail');
    expect(comments()[0]).toContain('Fail');
    expect(models()).toHaveLength(1);
  });

  thoroughScene(
    'is waived by a label that was set after the event, by name and time',
    async ({ world, act, comments }) => {
      world.github.pulls.length = 0;
      const events = [{ event: 'labeled', label: 'big-ok', login: 'reviewer', at: '2026-11-20T09:00:00Z' }];
      world.github.addPull({ number: 7, headSha: HEAD_SHA, labels: ['big-ok'], events });
      const outcome = await act({ inputs: { ...TOO_SMALL, 'override-label': 'big-ok' } });
      expect(outcome.status).toBe(0);
      expect(outcome.outputs['verdict']).toBe('warn');
      expect(comments()[0]).toMatch(/reviewer/);
      expect(comments()[0]).toMatch(/November 20, 2026/);
    },
  );
});

describe('a run that ends without a verdict says so everywhere', () => {
  const ERROR = 'Error: the run ended without a verdict';
  const empty = (world: World): string => {
    const workspace = makeWorkspace(world);
    mkdirSync(join(workspace, 'empty'));
    writeFileSync(join(workspace, 'empty', 'x\n::add-path::evil ##[set-env name=A]b'), '');
    return workspace;
  };

  scene('where work fails, in place of the Pass before it, and names of files give no commands', async (given) => {
    const { world, act, comments, reports } = given;
    const workspace = empty(world);
    await act({ workspace });
    expect(comments()[0]).toContain('Pass');
    const outcome = await act({ workspace, inputs: { 'checkpoint-dir': 'empty' } });
    expect(outcome.status).toBe(1);
    expect(outcome.commands('error')).toHaveLength(1);
    expect(outcome.log.trimEnd().split('\n').at(-1)).toMatch(/^::error::/);
    expect(outcome.log).not.toMatch(/^\s*::add-path/m);
    expect(outcome.log).not.toContain('##[');
    expect(outcome.outputs['verdict']).toBe('error');
    expect(comments()).toHaveLength(1);
    expect(outcome.outputs['comment-id']).toBe(String(world.github.comments[0]?.id));
    for (const text of [outcome.summary, comments()[0] ?? '']) {
      expect(text).toContain(ERROR);
      expect(text).not.toContain('Pass');
      // What was found, and what to do.
      expect(text).toMatch(/no checkpoint.*\n\n.*checkpoint-dir/is);
    }
    const report = JSON.parse(readFileSync(outcome.outputs['report-path'] ?? '', 'utf8'));
    expect(report).toMatchObject({ verdict: 'error', problems: [{ text: expect.stringMatching(/checkpoint/) }] });
    expect(reports()).toHaveLength(1);
    expect((await unzipEntry(reports()[0]?.bytes ?? Buffer.alloc(0), 'report.json', 100_000)).toString()).toBe(
      readFileSync(outcome.outputs['report-path'] ?? '', 'utf8'),
    );
  });

  scene('where inputs are wrong, all in one message, and in the language that was asked for', async (given) => {
    const inputs = { nbest: 'many', upload: 'sometimes', 'base-model': 'nonsense', language: 'zh' };
    const outcome = await given.act({ inputs });
    expect(outcome.status).toBe(1);
    expect(outcome.commands('error')).toEqual([expect.stringMatching(/nbest.*many.*upload.*sometimes.*nonsense/)]);
    expect(outcome.outputs['verdict']).toBe('error');
    for (const text of [outcome.summary, given.comments()[0]]) expect(text).toMatch(/出错[\s\S]*nbest[\s\S]*nonsense/);
  });

  thoroughScene('of a fork: its report goes on to the workflow that comments', async (given) => {
    const { world, act, comments } = given;
    world.github.pulls.length = 0;
    world.github.addPull({ number: 7, headSha: HEAD_SHA, head: 'fork:fix' });
    await act({ token: READ_ONLY, workspace: empty(world), inputs: { 'checkpoint-dir': 'empty' } });
    deliverReports(given);
    expect((await act({ ...finishedRun(world, 'fork'), inputs: { mode: 'comment' } })).status).toBe(0);
    expect(comments()).toEqual([expect.stringContaining(ERROR)]);
  });

  thoroughScene('and comments as it is told to', async ({ world, act, comments }) => {
    const workspace = empty(world);
    const step = (comment: string, more = {}) =>
      act({ workspace, inputs: { 'checkpoint-dir': 'empty', comment, ...more } });
    await step('always', { 'dry-run': 'true' });
    expect(world.artifacts.requests).toEqual([]);
    await step('never');
    expect(comments()).toEqual([]);
    await step('on-fail');
    expect(comments()).toHaveLength(1);
  });
});

thoroughScene('branches with the form of commands give none', async ({ act, comments }) => {
  const base = { ref: '::set-output name=x::y' };
  const outcome = await act({ payload: { pull_request: { ...pullRequestEvent.pull_request, base } } });
  expect(outcome.status).toBe(0);
  expect(outcome.log).not.toMatch(/^\s*::set-output/m);
  expect(comments()).toHaveLength(1);
});

describe('what a runner does not have costs what needs it, and no more', () => {
  const GONE = '/nowhere/at/all';
  const cases: [string, Step['environment'], typeof scene][] = [
    ['the summary’s file', { GITHUB_STEP_SUMMARY: undefined }, thoroughScene],
    ['the outputs’ file', { GITHUB_OUTPUT: GONE }, thoroughScene],
    ['a temporary directory', { RUNNER_TEMP: GONE }, thoroughScene],
    ['any of them', { GITHUB_STEP_SUMMARY: GONE, GITHUB_OUTPUT: undefined, RUNNER_TEMP: undefined }, scene],
    [
      'any of them otherwise',
      { GITHUB_STEP_SUMMARY: undefined, GITHUB_OUTPUT: GONE, RUNNER_TEMP: GONE },
      thoroughScene,
    ],
  ];
  for (const [name, environment, play] of cases)
    play(name, async ({ act, comments, models, reports }) => {
      const outcome = await act({ environment: { ...environment }, inputs: { cleanup: 'averaged' } });
      expect(outcome.status).toBe(0);
      expect(outcome.commands('error')).toEqual([]);
      expect(comments()).toEqual([expect.stringContaining('Download: ')]);
      expect(models()).toHaveLength(1);
      expect(reports()).toHaveLength(1);
      expect(outcome.log).toContain('Checkpoints deleted: 1');
      const has = (variable: string): boolean => !Object.hasOwn(environment ?? {}, variable);
      expect(outcome.summary.includes('Pass')).toBe(has('GITHUB_STEP_SUMMARY'));
      expect(outcome.outputs['verdict']).toBe(has('GITHUB_OUTPUT') ? 'pass' : undefined);
    });
});

describe('two steps of one job have a comment each', () => {
  const step = (action: string): Step => ({ environment: { GITHUB_ACTION: action }, inputs: { upload: 'never' } });

  thoroughScene('by their ids, or in the order of those without', async ({ act, comments }) => {
    for (const action of ['__example_funasr-slim', '__example_funasr-slim_2', 'large']) {
      await act(step(action));
      await act(step(action));
    }
    const keys = comments().map((body) => / · `(CI.*)`\n/.exec(body)?.[1]);
    expect(keys).toEqual(['CI / train', 'CI / train / 2', 'CI / train / large']);
  });

  scene('a comment of an earlier release is adopted, once', async ({ world, act, comments }) => {
    const data = Buffer.from(JSON.stringify({ verdict: 'fail', modelBytes: 1, baseBytes: 1 })).toString('base64url');
    const { id } = world.github.addComment(7, BOT, `<!-- funasr-slim ${keyId('CI / train')} ${data} -->\nold`);
    await act(step('small'));
    await act(step('large'));
    expect(comments()).toEqual([expect.stringContaining('CI / train / small'), expect.stringContaining('/ large')]);
    expect(world.github.comments[0]?.id).toBe(id);
  });

  thoroughScene('with the matrix after the step, and a key of one’s own as it is', async ({ act, comments }) => {
    await act({ ...step('small'), matrix: { lr: 1 } });
    await act({ ...step('small'), inputs: { upload: 'never', 'comment-key': 'mine' } });
    expect(comments().map((body) => / · `(.*)`\n/.exec(body)?.[1])).toEqual([
      'CI / train / small / { "lr": 1 }',
      'mine',
    ]);
  });
});

describe('Gitea and Forgejo', () => {
  const FORGES = [
    ['Gitea', { GITEA_ACTIONS: 'true' }],
    ['Forgejo', { GITEA_ACTIONS: 'true', FORGEJO_ACTIONS: 'true' }],
  ] as const;
  for (const [forge, variables] of few(FORGES))
    scene(`${forge} is called by its name, and has one comment with its label`, async ({ world, act, comments }) => {
      world.github.isGitea = true;
      world.github.tokens.set(TOKEN, {
        login: 'gitea-actions',
        permissions: { issues: 'write', pull_requests: 'write' },
      });
      world.github.pulls.length = 0;
      world.github.addPull({ number: 8, headSha: 'd'.repeat(40), head: 'octo:other' });
      world.github.addPull({ number: 7, headSha: HEAD_SHA, labels: ['big-ok'] });
      const environment = {
        ...variables,
        GITHUB_SERVER_URL: 'https://git.example.com',
        GITHUB_API_URL: `${world.github.url}/api/v1`,
        GITHUB_REF_NAME: 'feature',
      };
      const inputs = { ...TOO_SMALL, upload: 'always', 'override-label': 'big-ok' };
      for (const id of ['77', '78']) {
        const run = { ...environment, GITHUB_RUN_ID: id };
        const outcome = await act({ event: 'push', payload: {}, environment: run, inputs });
        expect(outcome.outputs['verdict']).toBe('warn');
        expect(outcome.summary).toContain(
          `Not uploaded: \`${forge}\` (\`git.example.com\`) is not supported by the artifact client`,
        );
        expect(outcome.summary).toMatch(new RegExp(`could not be looked up: ${forge} found nothing there`));
        expect(outcome.log).not.toContain('GitHub Enterprise');
      }
      expect(comments()).toEqual([expect.stringContaining('](https://git.example.com/octo/asr/actions/runs/78)')]);
    });
});

scene('a dry run only reports', async ({ world, act, comments }) => {
  const outcome = await act({ inputs: { 'dry-run': 'true' } });
  expect(outcome.status).toBe(0);
  expect(outcome.summary).toContain('dry run');
  expect(outcome.outputs).toMatchObject({ verdict: 'pass', 'model-path': '' });
  expect(world.artifacts.requests).toEqual([]);
  expect(comments()).toEqual([]);
});

/** Names, sizes, times and contents. */
function digestOf(workspace: string, folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of readdirSync(join(workspace, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const stats = statSync(join(workspace, folder, name));
      hash.update(JSON.stringify([folder, name, stats.mtimeMs, stats.size]));
      if (stats.isFile()) hash.update(readFileSync(join(workspace, folder, name)));
    }
  }
  return hash.digest('hex');
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
