/** The bundle as the runner runs it: checkpoints are deleted when all else has succeeded, and else not one of them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { makeWorkspace, type Scene, type Step, scene, thoroughScene } from './run-action.js';

const CLEANUP = { cleanup: 'all' };
/** Names, sizes and times. */
const checkpointsIn = (workspace: string): string[] =>
  readdirSync(join(workspace, 'outputs'))
    .filter((name) => name.startsWith('model.pt'))
    .map((name) => `${name} ${statSync(join(workspace, 'outputs', name)).mtimeMs}`);

scene('cleanup comes after the upload, as the report has announced', async ({ world, act, models }) => {
  const workspace = makeWorkspace(world, 'seaco-loss');
  const names = checkpointsIn(workspace).map((entry) => entry.split(' ')[0]);
  const left: number[] = [];
  for (const server of [world.artifacts, world.github])
    server.before.push({ match: /./, act: () => left.push(checkpointsIn(workspace).length) });
  const outcome = await act({ workspace, inputs: CLEANUP });
  expect(outcome.status).toBe(0);
  expect(checkpointsIn(workspace)).toEqual([]);
  expect(new Set(left)).toEqual(new Set([names.length]));
  expect(models()).toHaveLength(1);
  expect(JSON.parse(outcome.outputs['deleted-checkpoints'] ?? '').sort()).toEqual(names);
  expect(outcome.log).toMatch(/^Checkpoints deleted: 8, [\d.]+ MB freed\.$/m);
  expect(outcome.summary).toContain('To be deleted by `cleanup: all`');
  const { cleanup } = JSON.parse(readFileSync(outcome.outputs['report-path'] ?? '', 'utf8'));
  expect(cleanup).toMatchObject({ mode: 'all', skipped: null, deleted: [] });
  expect(cleanup.planned).toHaveLength(8);
});

thoroughScene('cleanup needs no upload where none is asked for', async ({ world, act }) => {
  world.artifacts.exceedQuota();
  const workspace = makeWorkspace(world);
  expect((await act({ workspace, inputs: { ...CLEANUP, upload: 'never' } })).status).toBe(0);
  expect(checkpointsIn(workspace)).toEqual([]);
});

describe('nothing is deleted', () => {
  const check = (
    play: typeof scene,
    name: string,
    because: string,
    prepare: (scene: Scene, workspace: string) => Promise<Step> | Step,
  ) =>
    play(name, async (given) => {
      const workspace = makeWorkspace(given.world);
      const before = checkpointsIn(workspace);
      const { inputs, ...step } = await prepare(given, workspace);
      const outcome = await given.act({ workspace, ...step, inputs: { ...CLEANUP, ...inputs } });
      expect(checkpointsIn(workspace)).toEqual(before);
      expect(outcome.log).toContain(`All checkpoints are left as they are, because ${because}.`);
      expect(outcome.outputs['deleted-checkpoints']).toBe('[]');
    });
  // What hinders an upload and what a failed budget means to a cleanup, publish.test.ts and funasr/cleanup.test.ts tell.
  const NOT_UPLOADED = 'the package should have been uploaded and was not';

  check(scene, 'where the quota is exceeded', NOT_UPLOADED, ({ world }) => {
    world.artifacts.exceedQuota();
    return {};
  });

  check(thoroughScene, 'where another job has the name', NOT_UPLOADED, async ({ act }) => {
    await act();
    return {};
  });

  check(thoroughScene, 'where the storage refuses the bytes', NOT_UPLOADED, ({ world }) => {
    world.artifacts.faults.push({
      match: /^PUT \/blobs\//,
      times: Number.POSITIVE_INFINITY,
      reply: { status: 403, body: '<Error><Code>AuthorizationFailure</Code></Error>' },
    });
    return {};
  });

  check(thoroughScene, 'on GitHub Enterprise Server, which has no artifacts', NOT_UPLOADED, () => ({
    environment: { GITHUB_SERVER_URL: 'https://github.example.com' },
  }));

  check(thoroughScene, 'where the budget has failed', 'the verdict is fail', () => ({
    inputs: { 'max-size': '1kB', upload: 'always' },
  }));

  check(scene, 'where the report cannot be written', 'the report could not be written', () => ({
    inputs: { upload: 'never' },
    environment: { RUNNER_TEMP: '/not/there', TMPDIR: '/not/there' },
  }));
});
