/** Reports for machines, read by others' parsers: JUnit by junit2json, variables by dotenv. */
import { describe, expect, test } from '@jest/globals';
import dotenv from 'dotenv';
import { parse } from 'junit2json';
import { SlimError } from '../../src/errors.js';
import { renderDotenv } from '../../src/report/dotenv.js';
import { failedRun } from '../../src/report/failed-run.js';
import { isReportFile, REPORT_ENDINGS, renderFile, reportEnding } from '../../src/report/file.js';
import { renderJunit } from '../../src/report/junit.js';
import { resultOutputs } from '../../src/report/outputs.js';
import type { Report, RunResult } from '../../src/result.js';
import { message } from '../../src/words/message.js';
import { expectGolden } from '../helpers/golden.js';
import { dryRun, evaluated, fail, noBaseline, pass, warn } from './sample.js';

const stopped = failedRun(new SlimError([message('system.ENOENT'), '<&> "it"'], { hint: message('hint.check-disk') }));
const time = '2026-11-20T09:30:00.000Z';
const source = { commit: null, commitUrl: null, run: null, runUrl: null, runNumber: null, attempt: null };
const timed: RunResult = { ...pass, provenance: { ...source, time } };
const incomplete: RunResult = {
  ...pass,
  verdict: 'warn',
  deployment: { state: 'incomplete', problems: [{ code: 'no-config', params: {}, format: 'pt' }] },
};

describe('JUnit', () => {
  /** Outcome and text of each test case by its name, and the counts of the suite. */
  async function read(report: Report) {
    const suites = await parse(renderJunit(report, 'en'));
    if (suites === undefined || suites === null || !('testsuite' in suites)) throw new Error('no testsuites');
    const [suite] = suites.testsuite ?? [];
    const cases = Object.fromEntries(
      (suite?.testcase ?? []).map((one) => {
        const [bad] = [...(one.failure ?? []), ...(one.error ?? [])];
        return [one.name ?? '', bad?.type ?? (one.skipped === undefined ? 'passed' : 'skipped')];
      }),
    );
    const { tests, failures, errors, skipped } = suite ?? {};
    return { cases, counts: { tests, failures, errors, skipped }, suite };
  }

  test.each<[string, Report, Readonly<Record<string, string>>]>([
    ['a pass', pass, { 'max-growth': 'passed', deployable: 'passed' }],
    ['a failure', fail, { 'max-growth': 'failure', 'max-size': 'failure', deployable: 'passed' }],
    ['a limit without a base', noBaseline, { 'max-growth': 'skipped', deployable: 'passed' }],
    ['a package that only warns', incomplete, { 'max-growth': 'passed', deployable: 'skipped' }],
    ['one that fails', { ...incomplete, verdict: 'fail' }, { 'max-growth': 'passed', deployable: 'failure' }],
    [
      'a class that is not known',
      { ...pass, deployment: { state: 'unknown', problems: [] } },
      { 'max-growth': 'passed', deployable: 'skipped' },
    ],
    [
      'limits on a score',
      evaluated,
      {
        'max-growth': 'failure',
        'max-size': 'failure',
        'max-score': 'passed',
        'max-score-growth': 'failure',
        deployable: 'passed',
      },
    ],
    ['an error', stopped, { run: 'error' }],
  ])('%s', async (_, report, expected) => {
    const { cases, counts } = await read(report);
    expect(cases).toEqual(expected);
    const count = (outcome: string) => Object.values(expected).filter((one) => one === outcome).length;
    expect(counts).toEqual({
      tests: Object.keys(expected).length,
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
    });
  });

  test('what is exceeded and only warns is skipped', async () => {
    const { cases } = await read(warn);
    expect(Object.values(cases)).not.toContain('failure');
    expect(Object.values(cases)).toContain('skipped');
  });

  test('text of files is text', async () => {
    const { suite } = await read(stopped);
    expect(suite?.testcase?.[0]?.error?.[0]?.inner).toContain('<&> "it"');
  });

  test('what XML cannot hold is escaped', async () => {
    const params = { model: ']]>\u0000</failure>\ud800\u0085' };
    const problems = [{ code: 'class-unknown', params, format: 'pt' }] as const;
    const { suite } = await read({ ...incomplete, verdict: 'fail', deployment: { state: 'incomplete', problems } });
    const said = suite?.testcase?.find(({ name }) => name === 'deployable')?.failure?.[0]?.inner;
    expect(said).toContain(']]>\\x00</failure>\\ud800\\x85');
  });

  test.each([
    ['junit-pass.en.xml', timed, 'en'],
    ['junit-fail.zh.xml', fail, 'zh'],
    ['junit-error.en.xml', stopped, 'en'],
  ] as const)('%s', (name, report, language) => expectGolden(name, renderJunit(report, language)));
});

describe('variables', () => {
  test('are the outputs, each on a line, the checkpoints by their names', () => {
    const expected = Object.entries({ ...resultOutputs(pass), checkpoints: pass.model.averaged.join(',') });
    expect(dotenv.parse(renderDotenv(pass))).toEqual(
      Object.fromEntries(
        expected.map(([name, value]) => [`FUNASR_SLIM_${name.toUpperCase().replaceAll('-', '_')}`, value]),
      ),
    );
    expect(renderDotenv(pass)).toContain('\nFUNASR_SLIM_VERDICT=pass\n');
    // GitLab takes at most 5 kB and, of a free account, 50 variables.
    expect(renderDotenv(pass).split('\n').length).toBeLessThan(20);
  });

  test('what is not known is empty', () => {
    expect(dotenv.parse(renderDotenv(dryRun))).toMatchObject({ FUNASR_SLIM_MODEL_PATH: '' });
  });

  test('an error is its verdict', () => {
    expect(renderDotenv(stopped)).toBe('FUNASR_SLIM_VERDICT=error\n');
  });

  test('a name with line ends makes no variable', () => {
    const named = { ...pass, model: { ...pass.model, averaged: ['a\nFUNASR_SLIM_VERDICT=fail'] } };
    expect(renderDotenv(named).match(/^FUNASR_SLIM_VERDICT=.*$/gm)).toEqual(['FUNASR_SLIM_VERDICT=pass']);
  });
});

describe('files', () => {
  test.each(['report.md', 'a/REPORT.XML', '.env', 'report.json'])('%s has a form', (path) => {
    expect(reportEnding(path)).toBe(`.${path.split('.').at(-1)?.toLowerCase()}`);
  });
  test.each(['report', 'report.txt', 'report.md.bak', '-', ''])('%j has none', (path) => {
    expect(reportEnding(path)).toBeUndefined();
  });

  test.each(REPORT_ENDINGS)('%s is known again, whatever the verdict', (ending) => {
    for (const language of ['en', 'zh'] as const) {
      for (const report of [pass, fail, warn, noBaseline, dryRun, stopped])
        expect(isReportFile(ending, renderFile(ending, report, { language, past: {} }))).toBe(true);
    }
    for (const other of [
      '',
      '# FunASR Slim\n\nA program.',
      '{"model": "SeacoParaformer"}',
      '<testsuites name="jest"/>',
      'MODEL=1\n',
    ])
      expect(isReportFile(ending, other)).toBe(false);
  });
});
