/** `evaluate` with real commands: what they are told and not told, how they end, and which candidate is taken. */

import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CancelledError } from '../../src/errors.js';
import { candidateSets, isBetter, mostOf } from '../../src/evaluate/candidates.js';
import { type Measured, measure } from '../../src/evaluate/command.js';
import { judgeScore } from '../../src/judge/score.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import type { RunResult } from '../../src/result.js';
import { makeDirectory, RUNS } from '../funasr/directories.js';
import { isAlive, isGone } from '../helpers/alive.js';
import { testHost } from '../helpers/host.js';
import { runOn, wholeRun } from '../helpers/run-on.js';
import { further } from '../helpers/thorough.js';

const PATH = process.env['PATH'] ?? '';
const NODE = JSON.stringify(process.execPath);

interface Ran {
  readonly measured: Measured | string;
  readonly log: readonly string[];
}

async function evaluate(command: string, timeout = 60_000, environment: Record<string, string> = {}): Promise<Ran> {
  const log: string[] = [];
  const host = testHost({
    environment: { PATH, ...environment },
    log: { line: (text) => log.push(text), debug: () => {} },
  });
  const asked = { command, timeout, dir: '/package', format: 'pt' };
  const measured = await measure(asked, host).catch((error: Error) => error.message);
  return { measured, log };
}

describe('what it prints last', () => {
  const one = (score: number): Measured => ({ name: 'score', score, scores: { score } });
  test.each<[string, Measured]>([
    ['echo 4.1', one(4.1)],
    ['echo loading; printf "noise\\n-1e-3\\n\\n"', one(-0.001)],
    ['echo \'{"cer": 4.1, "wer": 9}\'', { name: 'cer', score: 4.1, scores: { cer: 4.1, wer: 9 } }],
    ['yes | head -c 30000000; echo; echo 4.1', one(4.1)],
    ['echo 5; echo 4 >&2', one(5)],
  ])('%s', async (command, measured) => {
    expect(await evaluate(command)).toEqual({ measured, log: [] });
  });

  test.each([
    ['true', 'printed nothing, expected a number or a JSON object of numbers as its last line'],
    ['echo CER 4.1', 'printed "CER 4.1" last, expected a finite number or a JSON object of finite numbers'],
    ['echo \'{"cer": "4.1"}\'', /^evaluate, pt: printed .*4\.1.* last/],
    ['echo \'{"cer": NaN}\'', /printed .*NaN.* last/],
    ['echo nan', 'printed "nan" last'],
    ["echo '[4.1]'", 'printed "[4.1]" last'],
    ['echo 1e999', 'printed "1e999" last'],
    ["echo '{}'", 'printed "{}" last'],
    ['echo 4.1; exit 3', 'exited with status 3, expected 0'],
    ['kill -9 $$', 'was killed by SIGKILL'],
    ['no-such-command-here', 'exited with status 127, expected 0'],
  ])('%s is an error', async (command, problem) => {
    const { measured } = await evaluate(command);
    expect(measured).toMatch(problem);
    expect(measured).toMatch(/^evaluate, pt: /);
  });

  test('the end of it is in the log where it fails', async () => {
    const { log } = await evaluate('yes abc | head -c 100000; echo; echo Traceback >&2; exit 1');
    expect(log).toHaveLength(1);
    expect(log[0]).toHaveLength(4096);
    expect(log[0]).toMatch(/abc\n+Traceback\n$/);
  });
});

test('it is told the package and the format, and sees no secret', async () => {
  const secrets = {
    'INPUT_GITHUB-TOKEN': 'hidden1',
    INPUT_EVALUATE: 'hidden2',
    ACTIONS_RUNTIME_URL: 'hidden3',
    GITHUB_TOKEN: 'hidden4',
    AWS_SECRET_ACCESS_KEY: 'hidden5',
    my_password: 'hidden6',
    CLIENT_SECRET: 'hidden7',
    HF_HOME: '/kept',
  };
  const file = join(makeDirectory(), 'seen');
  const { measured } = await evaluate(`env > ${file}; cat - >> ${file}; echo 1`, 60_000, secrets);
  expect(measured).toMatchObject({ score: 1 });
  const seen = fs.readFileSync(file, 'utf8');
  expect(seen).not.toContain('hidden');
  for (const line of ['HF_HOME=/kept', 'FUNASR_SLIM_MODEL=/package', 'FUNASR_SLIM_FORMAT=pt'])
    expect(seen).toContain(line);
});

// Where there is /proc.
(process.platform === 'linux' ? describe : describe.skip)('it ends', () => {
  /** The system ends it when it gets round to that. */
  const gone = async (file: string): Promise<void> => expect(await isGone(file)).toBe(true);

  test('with all that it started, when its time is over, whatever it does about that', async () => {
    const file = join(makeDirectory(), 'pid');
    const command = `trap '' TERM; sleep 1000 & echo $! > ${file}; echo started; sleep 1000; sleep 1000`;
    const { measured, log } = await evaluate(command, 200);
    expect(measured).toMatch(/^evaluate, pt: did not end within 0\.2 s and was stopped \(evaluate-timeout\)/);
    expect(log).toEqual(['started\n']);
    await gone(file);
  });

  test('and leaves nothing in the background', async () => {
    const file = join(makeDirectory(), 'pid');
    expect((await evaluate(`sleep 1000 & echo $! > ${file}; echo 4`)).measured).toMatchObject({ score: 4 });
    await gone(file);
  });

  further('though something that left its process group holds its output', async () => {
    const file = join(makeDirectory(), 'pid');
    const { measured } = await evaluate(`setsid sh -c 'echo $$ > ${file}; sleep 5' & sleep 0.1; echo 4`);
    expect(measured).toMatchObject({ score: 4 });
    if (isAlive(file)) process.kill(Number(fs.readFileSync(file, 'utf8')));
  });

  test('with the program', async () => {
    const stop = new AbortController();
    const file = join(makeDirectory(), 'pid');
    const host = testHost({ signal: stop.signal, environment: { PATH } });
    const done = measure({ command: `echo $$ > ${file}; sleep 1000`, timeout: 60_000, dir: '/', format: 'pt' }, host);
    while (!fs.existsSync(file)) await new Promise(setImmediate);
    stop.abort(new CancelledError('SIGINT'));
    await expect(done).rejects.toThrow(CancelledError);
    await gone(file);
  });

  test('at once where it cannot be started', async () => {
    const host = testHost({ directory: '/gone', environment: { PATH } });
    const asked = { command: 'echo 1', timeout: 1000, dir: '/', format: 'pt' };
    await expect(measure(asked, host)).rejects.toThrow('evaluate, pt: could not be started: ');
  });
});

describe('candidates', () => {
  const tried = (nbest: Parameters<typeof candidateSets>[1], keeps: (set: readonly string[]) => boolean) => {
    const sets = candidateSets(['a', 'b', 'c', 'd'], nbest);
    const seen: string[] = [];
    for (let set = sets.next(); set.value !== undefined; set = sets.next(keeps(set.value)))
      seen.push(set.value.join(''));
    return seen;
  };

  test('are the best so many, each once', () => {
    expect(tried([1, 3, 9, 5], () => true)).toEqual(['a', 'abc', 'abcd']);
    expect(tried(3, () => true)).toEqual(['abcd']);
    expect([[1, 9, 5], 'greedy', 'all', 4].map((nbest) => mostOf(nbest as never))).toEqual([9, 'auto', 'all', 4]);
  });

  test('greedy goes through all, and goes on with what it has kept', () => {
    expect(tried('greedy', (set) => !set.includes('b'))).toEqual(['a', 'ab', 'ac', 'acd']);
  });

  test('a tie adds a checkpoint to a greedy one, and else changes nothing', () => {
    const asked = (nbest: 'greedy' | readonly number[], scoresBetter: 'lower' | 'higher') => ({ nbest, scoresBetter });
    expect(isBetter(1, 2, asked([1], 'lower'))).toBe(true);
    expect(isBetter(1, 2, asked([1], 'higher'))).toBe(false);
    expect(isBetter(2, 2, asked([1], 'lower'))).toBe(false);
    expect(isBetter(2, 2, asked('greedy', 'higher'))).toBe(true);
  });
});

describe('limits on the score', () => {
  const limits = { maxScore: undefined, maxScoreGrowth: undefined, scoresBetter: 'lower', onExceed: 'fail' } as const;
  const points = { asked: '0.2', points: 0.2 };
  const percent = { asked: '10%', percent: 10 };
  test.each([
    [4.5, null, { maxScore: 4.5 }, 'pass', 4.5],
    [4.51, null, { maxScore: 4.5 }, 'fail', 4.5],
    [4.51, null, { maxScore: 4.5, onExceed: 'warn' as const }, 'warn', 4.5],
    [0.9, null, { maxScore: 0.9, scoresBetter: 'higher' as const }, 'pass', 0.9],
    [0.89, null, { maxScore: 0.9, scoresBetter: 'higher' as const }, 'fail', 0.9],
    [4.3, 4.1, { maxScoreGrowth: points }, 'pass', 4.1 + 0.2],
    [4.31, 4.1, { maxScoreGrowth: points }, 'fail', 4.1 + 0.2],
    [4.4, 4, { maxScoreGrowth: percent }, 'pass', 4.4],
    [4.5, 4, { maxScoreGrowth: percent }, 'fail', 4.4],
    [0.7, 0.8, { maxScoreGrowth: percent, scoresBetter: 'higher' as const }, 'fail', 0.72],
    [99, null, { maxScoreGrowth: percent }, 'pass', null],
  ])('%d after %p', (score, previous, asked, verdict, allowed) => {
    const judged = judgeScore(score, previous, { ...limits, ...asked });
    expect(judged.verdict).toBe(verdict);
    if (allowed === null) expect(judged.limits[0]?.allowed).toBeNull();
    else expect(judged.limits[0]?.allowed).toBeCloseTo(allowed, 12);
  });
});

describe('a run', () => {
  const outputs = join(RUNS['seaco-loss'], 'outputs');
  /** Measures how many were averaged, as the package itself says: three are best. */
  const COUNT = `${NODE} -e '
    const { averaged, model } = JSON.parse(require("fs").readFileSync(process.env.FUNASR_SLIM_MODEL + "/funasr-slim.json"));
    if (!require("fs").existsSync(process.env.FUNASR_SLIM_MODEL + "/" + model.files[0].name)) process.exit(1);
    const extra = process.env.FUNASR_SLIM_FORMAT === "pt" ? 0 : 0.25;
    console.log(JSON.stringify({ cer: Math.abs(averaged.length - 3) + extra, count: averaged.length }));'`;
  const host = { environment: { PATH } };
  const evaluated = async (command: string, ...options: string[]) => {
    const slim = join(makeDirectory(), 'slim');
    const given = ['--base-model', 'none', '--slim-dir', slim, '--evaluate', command, ...options];
    const result = await runOn([outputs, ...given], host);
    return { slim, result };
  };
  const counts = ({ evaluation }: RunResult) => evaluation?.candidates.map(({ averaged }) => averaged.length);

  test('takes the best of several, made last or not, and shows them all', async () => {
    const { slim, result } = await evaluated(COUNT, '--nbest', '1,3,5', '--format', 'pt', '--format', 'safetensors');
    expect(counts(result)).toEqual([1, 3, 5]);
    expect(result.evaluation).toMatchObject({ name: 'cer', better: 'lower', score: 0, limits: [] });
    expect(result.evaluation?.candidates[1]).toMatchObject({
      chosen: true,
      formats: [
        { format: 'pt', score: 0, scores: { cer: 0, count: 3 } },
        { format: 'safetensors', score: 0.25 },
      ],
    });
    const plain = await runOn([
      outputs,
      '--base-model',
      'none',
      '--nbest',
      '3',
      '--slim-dir',
      join(makeDirectory(), 'x'),
    ]);
    expect(result.model.digest).toBe(plain.model.digest);
    expect(result.model.averaged).toEqual(plain.model.averaged);
    expect(result.selection).toMatchObject({ nbestAsked: 3, nbestFrom: 'evaluated' });
    const record = JSON.parse(fs.readFileSync(join(slim, 'funasr-slim.json'), 'utf8'));
    expect(record.averaged).toHaveLength(3);
    for (const language of ['en', 'zh'] as const) {
      const text = renderMarkdown(result, { language, target: 'summary' });
      expect(text).toContain('`safetensors`');
      expect(text).toMatch(language === 'en' ? /What evaluate measured: `cer` of 3 candidates/ : /3 个候选的 `cer`/);
    }
  });

  test('is greedy where that is asked for', async () => {
    const { result } = await evaluated(COUNT, '--nbest', 'greedy');
    // The training's own number bounds it: three.
    expect(counts(result)).toEqual([1, 2, 3]);
    expect(result.model.averaged).toHaveLength(3);
  });

  test('fails or warns by its score, beside its size', async () => {
    const { result } = await evaluated('echo 5', '--max-score', '4.5');
    expect(result.verdict).toBe('fail');
    expect(renderMarkdown(result, { language: 'en', target: 'comment' })).toContain(
      'Score `4.5` is exceeded: 5.0000, allowed',
    );
    expect((await evaluated('echo 5', '--max-score', '4.5', '--on-exceed', 'warn')).result.verdict).toBe('warn');
    expect((await evaluated('echo 4', '--max-score', '4.5', '--max-size', '1kB')).result.verdict).toBe('fail');
  });

  further('is compared with the last report of the same measure and format', async () => {
    const { result: before } = await evaluated('echo 4');
    const growth = async (previous: RunResult | null, command: string) => {
      const options = ['--base-model', 'none', '--evaluate', command, '--max-score-growth', '5%'];
      const slim = join(makeDirectory(), 'slim');
      const { result } = await wholeRun([outputs, ...options, '--slim-dir', slim], {
        ...host,
        findPrevious: async () => previous,
      });
      return [result.verdict === 'fail', result.evaluation?.limits[0]?.previous];
    };
    expect(await growth(before, 'echo 4.2')).toEqual([false, 4]);
    expect(await growth(before, 'echo 4.3')).toEqual([true, 4]);
    expect(await growth(before, `echo '{"cer": 9}'`)).toEqual([false, null]);
    expect(await growth(null, 'echo 9')).toEqual([false, null]);
    for (const other of [
      ['--format', 'safetensors'],
      ['--scores-better', 'higher'],
    ]) {
      const { result } = await evaluated('echo 4', ...other);
      expect(await growth(result, 'echo 9')).toEqual([false, null]);
    }
  });

  test('is an error where that fails, and leaves a whole package', async () => {
    const slim = join(makeDirectory(), 'slim');
    const options = ['--base-model', 'none', '--slim-dir', slim, '--evaluate', 'echo hm; exit 2'];
    await expect(runOn([outputs, ...options], host)).rejects.toMatchObject({ name: 'EvaluationError', exitStatus: 1 });
    expect(fs.readdirSync(slim)).toEqual(expect.arrayContaining(['model.pt', 'config.yaml', 'funasr-slim.json']));
  });

  test('does not measure on a dry run', async () => {
    expect((await evaluated('exit 1', '--dry-run', '--nbest', '1,2')).result.evaluation).toBeUndefined();
  });

  test.each([
    [['--nbest', '1,3'], /--nbest: found 1,3, expected --evaluate with it/],
    [
      ['--nbest', 'greedy', '--evaluate', 'x', '--checkpoints', 'model.pt.ep4'],
      /--nbest: found greedy together with --checkpoints/,
    ],
    [['--max-score', '4'], /--max-score: expected --evaluate with it/],
    [['--max-score-growth', '4%'], /--max-score-growth: expected --evaluate with it/],
    [['--evaluate-timeout', '30'], /--evaluate-timeout: found "30", expected a time such as 90s, 30m or 2h/],
    [['--nbest', '1,0'], /--nbest: found "1,0", expected whole numbers from 1 to 1000, separated by commas, or auto/],
    [['--evaluate', 'x', '--max-score', 'NaN'], /--max-score: found "NaN", expected a number such as 4\.5/],
    [
      ['--evaluate', 'x', '--max-score-growth', '-5%'],
      /expected a percentage such as 5%, a number such as 0\.2, or none/,
    ],
  ])('%j is wrong usage', async (options, problem) => {
    await expect(runOn([outputs, ...options])).rejects.toThrow();
    const error = (await runOn([outputs, ...options]).catch((error: unknown) => error)) as {
      lines: readonly unknown[];
    };
    const { Translator } = await import('../../src/words/translator.js');
    const words = new Translator('en', 'command');
    expect(error.lines.map((line) => words.said(line as never)).join('\n')).toMatch(problem);
  });
});
