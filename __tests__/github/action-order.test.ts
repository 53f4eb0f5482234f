/** The Action as the runner runs it, in runs of which the older ends later: what the pull request says only moves forward. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { type Scene, type Step, scene, thoroughScene } from './run-action.js';
import { HEAD_SHA } from './world.js';

const OLD_SHA = '0'.repeat(39).padStart(40, '1');
const QUIET = { upload: 'never' };
const FAILS = { ...QUIET, 'max-size': '1kB' };

/** A run of a commit of pull request 7. */
function runOf(commit: string, run: number, inputs: Step['inputs'] = QUIET, attempt = 1): Step {
  return {
    payload: { pull_request: { number: 7, base: { ref: 'main' }, head: { sha: commit } } },
    environment: { GITHUB_RUN_ID: String(run), GITHUB_RUN_NUMBER: String(run), GITHUB_RUN_ATTEMPT: String(attempt) },
    inputs,
  };
}

function withTwoCommits({ world }: Scene): void {
  world.github.pulls.length = 0;
  world.github.addPull({ number: 7, headSha: HEAD_SHA, earlierCommits: [OLD_SHA] });
}

scene('comment, summary, report.json and funasr-slim.json name commit, run and attempt', async (given) => {
  const { act, comments } = given;
  const { summary, outputs, workspace } = await act(runOf(HEAD_SHA, 78, QUIET, 2));
  const commit = `[\`c0ffee0\`](https://github.com/octo/asr/commit/${HEAD_SHA})`;
  const run = '[`78`](https://github.com/octo/asr/actions/runs/78/attempts/2)';
  for (const text of [summary, comments()[0] ?? '']) {
    expect(text).toContain(`Commit ${commit} · run ${run}, attempt 2 · `);
    expect(text).toMatch(/ · \w+ \d+, \d{4} \d\d:\d\d UTC(?: · `CI \/ train`)?\n/);
  }
  const report = JSON.parse(readFileSync(outputs['report-path'] ?? '', 'utf8'));
  const known = { commit: HEAD_SHA, run: 78, attempt: 2 };
  expect(report.provenance).toMatchObject({ ...known, time: expect.stringMatching(/^\d{4}-.*Z$/) });
  const record = readFileSync(join(workspace, 'slim-model/funasr-slim.json'), 'utf8');
  expect(JSON.parse(record)).toMatchObject(known);
  expect(record).not.toContain(report.provenance.time);
});

describe('a run that ends later', () => {
  scene('of an older commit leaves the newer Fail as it is, and says so', async (given) => {
    withTwoCommits(given);
    await given.act(runOf(HEAD_SHA, 78, FAILS));
    const [before] = given.comments();
    expect(before).toContain('Fail');
    const outcome = await given.act(runOf(OLD_SHA, 77));
    expect(outcome.outputs['verdict']).toBe('pass');
    expect(given.comments()).toEqual([before]);
    expect(outcome.log).toMatch(/is from a newer commit or a later run and was not changed/);
  });

  thoroughScene('of an older commit, with nothing newer there, says which commit it is about', async (given) => {
    withTwoCommits(given);
    await given.act(runOf(OLD_SHA, 77));
    const [line = ''] = (given.comments()[0] ?? '').split('\n').slice(1);
    expect(line).toMatch(/^### .*Pass.*`1000000`.*not the latest commit/);
    await given.act(runOf(HEAD_SHA, 78));
    expect(given.comments()).toEqual([expect.not.stringContaining('not the latest commit')]);
  });

  thoroughScene('and is an attempt before the last yields too', async (given) => {
    await given.act(runOf(HEAD_SHA, 77, FAILS, 2));
    await given.act(runOf(HEAD_SHA, 77, QUIET, 1));
    expect(given.comments()).toEqual([expect.stringContaining('Fail')]);
  });

  thoroughScene('with an error yields as well', async (given) => {
    await given.act(runOf(HEAD_SHA, 78));
    await given.act(runOf(HEAD_SHA, 77, { 'checkpoint-dir': 'none' }));
    expect(given.comments()).toEqual([expect.stringContaining('Pass')]);
  });
});

describe('two runs at once', () => {
  const LIST = /^GET .*\/issues\/7\/comments$/;
  const said = (body: Buffer): string => JSON.parse(body.toString()).body;

  // comment.test.ts has the other order too, and what either may meet.
  for (const first of ['Pass', 'Fail'])
    thoroughScene(`leave the newer report, where ${first} is written first`, async (given) => {
      const { act, comments, world } = given;
      withTwoCommits(given);
      world.github.meet(LIST, 2);
      world.github.queue(/^POST .*\/comments$/, ({ body }) => (said(body).includes(first) ? 0 : 1));
      await Promise.all([act(runOf(OLD_SHA, 77)), act(runOf(HEAD_SHA, 78, FAILS))]);
      expect(comments()).toEqual([expect.stringContaining('Fail')]);
    });
});

thoroughScene('the same attempt with the same content, the time aside, leaves the comment alone', async (given) => {
  const { act, world } = given;
  const { workspace } = await act(runOf(HEAD_SHA, 77));
  await act({ ...runOf(HEAD_SHA, 77), workspace });
  expect(world.github.count(/^PATCH/)).toBe(0);
  await act({ ...runOf(HEAD_SHA, 77, QUIET, 2), workspace });
  expect(world.github.count(/^PATCH/)).toBe(1);
});
