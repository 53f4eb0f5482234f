/** `--report` and `--previous`, as a CI uses them: whatever a run comes to, its reports say it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { findViolation } from '../../src/report/schema.js';
import { play } from '../helpers/play.js';
import { COMMAND } from '../helpers/program.js';
import { few } from '../helpers/thorough.js';

const DEMO = resolve(import.meta.dirname, '../../demo/run');
const work = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let here: string;
beforeEach(() => {
  here = mkdtempSync(join(work, 'run-'));
  // One checkpoint: which ones are averaged makes no difference to a report.
  cpSync(DEMO, here, { recursive: true, filter: (path) => !/outputs.model\.pt(?!\.ep6$)/.test(path) });
});

const ALL = ['report.md', 'report.json', 'report.xml', 'report.env'];
const asked = (names: readonly string[] = ALL) => names.flatMap((name) => ['--report', name]);
const text = (name: string) => readFileSync(join(here, name), 'utf8');
const write = (name: string, content: string) => writeFileSync(join(here, name), content);

const run = (...args: readonly string[]) => runIn({}, ...args);

function runIn(environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const env = { PATH: process.env['PATH'], ...environment };
  return play(COMMAND, { args: ['run', ...args, '--base-model', 'base'], cwd: here, env });
}

/** What each of the reports says of the verdict. */
const verdicts = () => ({
  md: /^### (\S+)/.exec(text('report.md'))?.[1],
  json: JSON.parse(text('report.json')).verdict,
  xml: /<(failure|error) /.exec(text('report.xml'))?.[1],
  env: /^FUNASR_SLIM_VERDICT=(.*)$/m.exec(text('report.env'))?.[1],
});
const ERROR = { md: '🛑', json: 'error', xml: 'error', env: 'error' };

test('a run writes each in its form', async () => {
  expect((await run('outputs', ...asked())).status).toBe(0);
  expect(verdicts()).toEqual({ md: '✅', json: 'pass', xml: undefined, env: 'pass' });
  expect(text('report.env')).toContain(`FUNASR_SLIM_MODEL_PATH=${join(here, 'slim-model/model.pt')}\n`);
});

test('so does one that is judged and failed', async () => {
  expect((await run('outputs', '--max-size', '1kB', ...asked())).status).toBe(3);
  expect(verdicts()).toEqual({ md: '❌', json: 'fail', xml: 'failure', env: 'fail' });
});

describe('an error is reported', () => {
  test.each(
    few<[string, readonly string[], number]>(
      [
        ['a directory that is not there', ['nowhere'], 1],
        ['wrong inputs', ['outputs', '--nbest', 'many'], 2],
        ['an option that does not exist', ['outputs', '--frobnicate'], 2],
        ['a report that is none', ['outputs', '--report', 'report.txt'], 2],
        ['a report in place of an input', ['outputs', '--report', 'outputs/configuration.json'], 2],
        ['a report in place of the scores', ['outputs', '--scores', 'scores.json', '--report', 'scores.json'], 2],
        ['a report in place of the package’s record', ['outputs', '--report', 'slim-model/funasr-slim.json'], 2],
        ['no checkpoints', ['base'], 1],
      ],
      5,
    ),
  )('%s', async (_, args, status) => {
    // What an earlier run found must not go on standing there.
    await run('outputs', ...asked());
    write('scores.json', '{"model.pt.ep6": 4.1}');
    const before = readFileSync(join(DEMO, 'outputs/configuration.json'), 'utf8');
    const { status: found, stderr } = await run(...args, ...asked());
    expect({ found, verdicts: verdicts() }).toEqual({ found: status, verdicts: ERROR });
    expect(findViolation(JSON.parse(text('report.json')))).toBeUndefined();
    // The report words it for no medium in particular.
    const [, first = ''] = /^funasr-slim: (?:--(?=nbest))?(.*)$/m.exec(stderr) ?? [];
    expect(JSON.parse(text('report.json')).problems[0].text).toBe(first);
    expect(text('outputs/configuration.json')).toBe(before);
  });

  test('over nothing but reports: what a run would read is not known yet', async () => {
    write('notes.md', '# Notes\n');
    write('outputs/tokens.json', '["a"]');
    write('empty.xml', '');
    mkdirSync(join(here, 'outputs/sub'));
    symlinkSync(join(here, 'outputs/sub'), join(here, 'outputs/link'));
    symlinkSync(join(here, 'notes.md'), join(here, 'linked.md'));
    const names = ['notes.md', 'outputs/tokens.json', 'empty.xml', 'outputs/link/a.md', 'linked.md', 'outputs/new.env'];
    const { status, stderr } = await run('outputs', '--nbest', 'many', ...asked(names));
    expect(status).toBe(2);
    expect([text('notes.md'), text('outputs/tokens.json'), readdirSync(join(here, 'outputs/sub'))]).toEqual([
      '# Notes\n',
      '["a"]',
      [],
    ]);
    expect(text('empty.xml')).toContain('<error ');
    expect(text('outputs/new.env')).toBe('FUNASR_SLIM_VERDICT=error\n');
    expect(stderr).toContain(
      'notes.md: the error report is not written there: the existing file is not a report of funasr-slim',
    );
    expect(stderr).toContain('linked.md: the error report is not written there: ');
  });

  test('in Chinese where that is asked for', async () => {
    await run('nowhere', '--language', 'zh', ...asked());
    expect(text('report.md')).toContain('出错');
  });

  test('one report that cannot be written costs the others nothing', async () => {
    write('file', '');
    const { status, stderr } = await run(
      'outputs',
      '--report',
      'file/report.md',
      ...asked(['report.json', 'report.env']),
    );
    expect(status).toBe(1);
    expect(stderr).toContain('a part of its path is a file');
    expect(text('report.env')).toContain('FUNASR_SLIM_VERDICT=pass');
  });
});

describe('stdout', () => {
  test('- is Markdown in place of the text', async () => {
    const { stdout } = await run('outputs', '--report', '-', '--report', 'report.md');
    expect(stdout).toMatch(/^### ✅/);
    expect(stdout.replace(/slim-model/g, '')).toBe(text('report.md').replace(/slim-model/g, ''));
  });

  test('of an error, too', async () => {
    expect(await run('nowhere', '--report', '-')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^### 🛑/),
    });
  });

  test('cannot be JSON at the same time', async () => {
    const { status, stderr } = await run('outputs', '--report', '-', '--json');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('--report -: cannot be used with --json'),
    });
  });
});

describe('--previous', () => {
  test('is what a run is compared with, and may be replaced by it', async () => {
    await run('outputs', '--precision', 'fp16', ...asked(['report.json']));
    const before = JSON.parse(text('report.json')).model.bytes;
    const { stdout } = await run('outputs', '--details', '--previous', 'report.json', ...asked());
    expect(stdout).toContain('Last report');
    expect(text('report.md')).toContain('| Last report |');
    expect(JSON.parse(text('report.json')).model.bytes).toBeGreaterThan(before);
  });

  test('that is not there yet is said and no more', async () => {
    const { status, stderr } = await run('outputs', '--previous', 'report.json', ...asked(['report.md']));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(text('report.md')).toContain('There is no earlier report');
  });

  test('of a run without a verdict is nothing to compare with', async () => {
    await run('nowhere', ...asked(['last.json']));
    expect((await run('outputs', '--previous', 'last.json', ...asked(['report.md']))).stderr).toBe('');
    expect(text('report.md')).toContain('There is no earlier report');
  });

  test('that is none is told of; the verdict stands', async () => {
    const { status, stderr } = await run(
      'outputs',
      '--previous',
      'outputs/configuration.json',
      ...asked(['report.md']),
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/--previous: .*it does not match docs\/report\.schema\.json.*nothing is compared with it/);
    expect(text('report.md')).toContain('could not be read, so there is nothing to compare with');
  });
});

test('growth of a score is judged against the report before', async () => {
  const measured = (cer: number, ...more: readonly string[]) =>
    run('outputs', '--evaluate', `echo '{"cer": ${cer}}'`, '--max-score-growth', '2%', ...more);
  expect((await measured(4, '--report', 'before.json')).status).toBe(0);
  const against = ['--previous', 'before.json', ...asked(['report.xml', 'report.json'])];
  expect((await measured(4.05, ...against)).status).toBe(0);
  expect(text('report.xml')).toContain('name="max-score-growth"/>');
  expect((await measured(4.2, ...against)).status).toBe(3);
  expect(JSON.parse(text('report.json')).evaluation.limits).toMatchObject([
    { kind: 'max-score-growth', previous: 4, found: 4.2, exceeded: true },
  ]);
  expect(text('report.xml')).toMatch(/name="max-score-growth">\s*<failure/);
});

test('a label of the merge request waives the budget, where GitLab tells of it', async () => {
  const over = ['outputs', '--max-size', '1kB', '--override-label', 'big model', '--report', 'report.md'];
  expect((await runIn({ CI_MERGE_REQUEST_LABELS: 'asr,big model' }, ...over)).status).toBe(0);
  expect(text('report.md')).toContain('The label `big model` turned the failure into a warning');
  expect((await runIn({ CI_MERGE_REQUEST_LABELS: 'asr,big model?' }, ...over)).status).toBe(3);
  expect((await run(...over)).status).toBe(3);
});

test('the same run is the same report in every CI, but for whose it is', async () => {
  const commit = 'c0ffee'.padEnd(40, '0');
  const cis = [
    { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'octo/asr', GITHUB_SHA: commit, GITHUB_RUN_ID: '77' },
    {
      GITLAB_CI: 'true',
      CI_PROJECT_URL: 'https://gitlab.example/octo/asr',
      CI_COMMIT_SHA: commit,
      CI_PIPELINE_ID: '77',
    },
    { GITEE_PIPELINE_NAME: 'slim', GITEE_COMMIT: commit, GITEE_PIPELINE_BUILD_NUMBER: '77' },
  ];
  const reports: unknown[] = [];
  for (const environment of cis) {
    expect((await runIn(environment, 'outputs', ...asked(['report.json', 'report.xml', 'report.env']))).status).toBe(0);
    const { provenance, ...report } = JSON.parse(text('report.json'));
    expect(provenance).toMatchObject({ commit, run: 77 });
    const junit = text('report.xml').replace(/timestamp="[^"]+"/, '');
    reports.push({ report, variables: text('report.env'), junit });
  }
  expect(reports[1]).toEqual(reports[0]);
  expect(reports[2]).toEqual(reports[0]);
});
