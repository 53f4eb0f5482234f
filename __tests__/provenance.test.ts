import { expect, test } from '@jest/globals';
import { jobOf, originOf } from '../src/provenance.js';
import { renderMarkdown } from '../src/report/markdown.js';
import { pass } from './report/sample.js';

const SHA = 'a'.repeat(40);
const HEAD = 'd'.repeat(40);
const GITLAB = {
  GITLAB_CI: 'true',
  CI_COMMIT_SHA: SHA,
  CI_PROJECT_URL: 'https://gitlab.com/octo/asr',
  CI_PIPELINE_ID: '1234',
  CI_PIPELINE_IID: '12',
  CI_PIPELINE_URL: 'https://gitlab.com/octo/asr/-/pipelines/1234',
};

test('GitLab names the merge request’s own commit, where its pipeline runs on a merge', () => {
  expect(originOf(GITLAB)).toMatchObject({ commit: SHA, run: 1234, runNumber: 12, attempt: null });
  const source = originOf({ ...GITLAB, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD });
  expect(source).toMatchObject({ commit: HEAD, commitUrl: `https://gitlab.com/octo/asr/-/commit/${HEAD}` });
  const provenance = { ...source, time: '2026-11-20T09:30:00Z' };
  const [, line] = renderMarkdown({ ...pass, provenance }, { language: 'en', target: 'summary' }).split('\n\n');
  expect(line).toBe(
    `Commit [\`ddddddd\`](https://gitlab.com/octo/asr/-/commit/${HEAD}) · run [\`1234\`](${GITLAB.CI_PIPELINE_URL}) · November 20, 2026 09:30 UTC`,
  );
});

test('Jenkins has a build, and nothing is known elsewhere', () => {
  const url = 'https://ci.example.com/job/asr/7/';
  const known = { GIT_COMMIT: SHA, BUILD_NUMBER: '7', BUILD_URL: url };
  expect(originOf(known)).toMatchObject({ commit: SHA, run: 7, runUrl: url });
  expect(Object.values(originOf({}))).toEqual([null, null, null, null, null, null]);
  // What is no commit and no number is not taken for one.
  expect(originOf({ GITHUB_RUN_ID: '1; rm', GITHUB_SHA: 'main' })).toMatchObject({ commit: null, run: null });
});

test('Gitee Go names the head of a pull request, and a pipeline that counts its builds', () => {
  const pushed = { GITEE_PIPELINE_NAME: 'slim', GITEE_COMMIT: SHA, GITEE_PIPELINE_BUILD_NUMBER: '12' };
  expect(originOf(pushed)).toMatchObject({ commit: SHA, run: 12 });
  expect(originOf({ ...pushed, GITEE_SOURCE_COMMIT: HEAD })).toMatchObject({ commit: HEAD, run: 12 });
});

test.each([
  [{ GITHUB_WORKFLOW: 'CI', GITHUB_JOB: 'train' }, 'CI / train'],
  [{ CI_JOB_NAME: 'slim: [0.0001]' }, 'slim: [0.0001]'],
  [{ GITEE_PIPELINE_NAME: 'slim' }, 'slim'],
  [{ JOB_NAME: 'asr/MR-7' }, 'asr/MR-7'],
  [{}, undefined],
])('the job of %j is %s', (environment, job) => expect(jobOf(environment)).toBe(job));
