/** The command on real finetunes, as any CI would run it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../src/result.js';
import { VERSION } from '../../src/version.js';
import { play } from '../helpers/play.js';
import { COMMAND } from '../helpers/program.js';
import { readWeights } from '../helpers/read-weights.js';
import { runOn } from '../helpers/run-on.js';
import { few } from '../helpers/thorough.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RUNS = {
  'seaco-loss': path.join(ROOT, 'demo/run'),
  'seaco-acc-zero': path.join(ROOT, '__tests__/fixtures/runs/seaco-acc-zero'),
  'torch-1.13-loss': path.join(ROOT, '__tests__/fixtures/runs/torch-1.13-loss'),
};

let here: string;
beforeAll(() => {
  here = fs.mkdtempSync(path.join(os.tmpdir(), 'command-'));
});
afterAll(() => fs.rmSync(here, { recursive: true, force: true }));

const command = (...args: string[]) => play(COMMAND, { args, cwd: here, env: process.env });

/** As `command('run', …)`, in this process: what is asked of the engine does not need the command started again. */
async function runHere(...args: string[]): Promise<RunResult> {
  const slimDir = args.indexOf('--slim-dir') + 1;
  return await runOn(args.with(slimDir, path.join(here, args[slimDir] ?? '')));
}

const outputs = (run: keyof typeof RUNS) => path.join(RUNS[run], 'outputs');
const base = (run: keyof typeof RUNS) => path.join(RUNS[run], 'base');
const sha256 = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
/** A copy of a run in which checkpoints may be deleted. */
function copied(dir: string): string {
  fs.rmSync(path.join(here, dir), { recursive: true, force: true });
  fs.cpSync(outputs('seaco-loss'), path.join(here, dir), { recursive: true, preserveTimestamps: true });
  return dir;
}
const digests = (dir: string) =>
  Object.fromEntries(
    fs
      .readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, sha256(path.join(entry.parentPath, entry.name))]),
  );

describe('run', () => {
  test.each(
    few(
      [
        ['seaco-loss', 3, ['model.pt.ep5', 'model.pt.ep5.12', 'model.pt.ep6'], 'loss', 'configured'],
        ['seaco-acc-zero', 2, ['model.pt.ep4.12', 'model.pt.ep5'], 'loss', 'configured-constant'],
        ['torch-1.13-loss', 2, ['model.pt.ep3.12', 'model.pt.ep4'], 'loss', 'configured'],
      ] as const,
      2,
    ),
  )('%s with nbest %d averages %j', async (run, nbest, averaged, metricUsed, metricReason) => {
    const before = digests(RUNS[run]);
    const result = await runHere(
      ...[outputs(run), '--nbest', `${nbest}`, '--base-model', base(run), '--slim-dir', `slim-${run}`],
    );
    const model = path.join(here, `slim-${run}/model.pt`);
    expect(result).toMatchObject({
      verdict: 'pass',
      model: { averaged, path: model },
      selection: { metricUsed, metricReason },
      base: { bytes: fs.statSync(path.join(base(run), 'model.pt')).size },
    });
    expect(result.model.bytes).toBe(fs.statSync(model).size);
    expect(result.model.digest).toBe(`sha256:${sha256(model)}`);
    expect(digests(RUNS[run])).toEqual(before);
  });

  test('the mean is FunASR’s own average but for the rounding', async () => {
    await runHere(outputs('seaco-loss'), '--nbest', '3', '--slim-dir', 'slim');
    const ours = (await readWeights(path.join(here, 'slim/model.pt'))).bytes;
    const theirs = (await readWeights(path.join(outputs('seaco-loss'), 'model.pt.avg3'))).bytes;
    expect([...ours.keys()]).toEqual([...theirs.keys()]);
    const floats = (bytes: Uint8Array | undefined) => new Float32Array(new Uint8Array(bytes ?? []).buffer);
    for (const [name, bytes] of ours) {
      const expected = floats(theirs.get(name));
      const errors = floats(bytes).map(
        (value, i) => Math.abs(value - (expected[i] ?? Number.NaN)) / Math.abs(value || 1),
      );
      expect(Math.max(...errors)).toBeLessThanOrEqual(1e-6);
    }
  });

  test('same inputs, same bytes', async () => {
    const [first, second] = ['once', 'twice'].map(async (dir) => {
      await runHere(outputs('seaco-loss'), '--nbest', '3', '--base-model', base('seaco-loss'), '--slim-dir', dir);
      return digests(path.join(here, dir));
    });
    expect(await second).toEqual(await first);
  });

  test('the package carries nothing of the training machine', async () => {
    await runHere(outputs('seaco-loss'), '--base-model', base('seaco-loss'), '--slim-dir', 'package');
    const names = fs.readdirSync(path.join(here, 'package')).sort();
    expect(names).toEqual([
      'am.mvn',
      'config.yaml',
      'configuration.json',
      'funasr-slim.json',
      'model.pt',
      'seg_dict',
      'tokens.json',
    ]);
    for (const name of names) {
      expect(fs.readFileSync(path.join(here, 'package', name), 'latin1')).not.toMatch(/\/data\/train|\.\/outputs/);
    }
  });

  test('half precision and left-out tensors make it smaller', async () => {
    const full = await runHere(outputs('seaco-loss'), '--slim-dir', 'full');
    const half = await runHere(outputs('seaco-loss'), '--slim-dir', 'half', '--precision', 'fp16');
    const less = await runHere(outputs('seaco-loss'), '--slim-dir', 'less', '--exclude-tensors', 'seaco_decoder.*');
    expect(half.model.weightBytes * 2).toBe(full.model.weightBytes);
    expect(half.model.dtypes).toMatchObject([{ dtype: 'float16' }]);
    expect(less.model.modules.map(({ module }) => module)).not.toContain('seaco_decoder');
    expect(less.notices.map(({ code }) => code)).toContain('excluded-needed');
  });

  test('cleanup deletes what was averaged when all is reported', async () => {
    const dir = copied('cleaned');
    const args = ['run', dir, '--nbest', '3', '--base-model', base('seaco-loss')];
    args.push('--slim-dir', 'slim-cleaned', '--cleanup', 'averaged');
    const { status, stdout, stderr } = await command(...args, '--json', '--report', 'cleaned.json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'Checkpoints deleted: 3, 945.8 kB freed.\n' });
    const planned = ['model.pt.ep5', 'model.pt.ep5.12', 'model.pt.ep6'];
    const { cleanup, model }: RunResult = JSON.parse(stdout);
    expect(model.path).toBe('slim-cleaned/model.pt');
    expect(cleanup).toMatchObject({ mode: 'averaged', skipped: null, deleted: [] });
    expect(cleanup?.planned.map(({ name }) => name)).toEqual(planned);
    const left = fs.readdirSync(path.join(here, dir)).filter((name) => name.startsWith('model.pt'));
    expect(left.sort()).toEqual(['model.pt', 'model.pt.avg3', 'model.pt.best', 'model.pt.ep4', 'model.pt.ep4.12']);
  });

  test.each(
    few<[string, string, number, RegExp]>([
      [
        'stdout, whose reader has gone',
        '--json | true',
        0,
        /^All checkpoints are left as they are, because the report could not/,
      ],
      ['stdout, on a full disk', '--json > /dev/full', 1, /ENOSPC/],
      ['a report file', '--report file/report.md', 1, /report\.md: a part of its path is a file/],
    ]),
  )('cleanup deletes nothing where the report cannot be written to %s', (_, end, expected, said) => {
    if (process.platform !== 'linux') return;
    const dir = copied('unreported');
    fs.writeFileSync(path.join(here, 'file'), '');
    const before = digests(path.join(here, dir));
    const script = `"$0" "$1" run ${dir} --base-model ${base('seaco-loss')} --cleanup all --slim-dir slim-unreported ${end}`;
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], {
      cwd: here,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(said);
    expect(status).toBe(expected);
    expect(digests(path.join(here, dir))).toEqual(before);
  });

  test('checkpoints of any name, from several directories, with the shell’s globs or with this program’s', () => {
    const source = (name: string) => path.join(outputs('seaco-loss'), name);
    for (const [to, from] of [
      ['exp/a/model.pt.ep4', 'model.pt.ep4'],
      ['exp/b/model.pt.ep5', 'model.pt.ep5'],
      ['exp/b/epoch_6.pth', 'model.pt.ep6'],
    ] as const) {
      fs.mkdirSync(path.join(here, path.dirname(to)), { recursive: true });
      fs.copyFileSync(source(from), path.join(here, to));
    }
    for (const [args, averaged] of few(
      [
        ['--checkpoints exp/*/*', ['model.pt.ep4', '../b/model.pt.ep5', '../b/epoch_6.pth']],
        [
          "exp/a --checkpoints 'exp/*/*.ep*' --checkpoints '../b/*.pth'",
          ['model.pt.ep4', '../b/model.pt.ep5', '../b/epoch_6.pth'],
        ],
        [`exp/b --checkpoints '${here}/exp/b/*.pth' exp/b/model.pt.ep5`, ['model.pt.ep5', 'epoch_6.pth']],
      ] as const,
      2,
    )) {
      const script = `"$0" "$1" run ${args} --base-model none --dry-run --json`;
      const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], {
        cwd: here,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect((JSON.parse(stdout) as RunResult).model.averaged).toEqual(averaged);
    }
  });

  test('the result goes to stdout, reports to files', async () => {
    const args = [outputs('seaco-loss'), '--nbest', '3', '--base-model', base('seaco-loss'), '--slim-dir', 'reported'];
    const english = await command('run', ...args, '--report', 'report.md', '--report', 'report.json');
    expect(english).toMatchObject({ status: 0, stderr: '' });
    expect(english.stdout).toMatch(/^✅ Pass: 317\.2 kB to 90\.8 kB, 71% less; -12\.0% vs. base/);
    expect(fs.readFileSync(path.join(here, 'report.md'), 'utf8')).toContain('90.8 kB');
    expect(JSON.parse(fs.readFileSync(path.join(here, 'report.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
    expect((await command('run', ...args, '--language', 'zh')).stdout).toMatch(/^✅ 通过/);
  });
});

describe('exit status', () => {
  test('3: the budget is exceeded; the model is written all the same, and nothing is cleaned up', async () => {
    fs.cpSync(outputs('seaco-loss'), path.join(here, 'kept'), { recursive: true, preserveTimestamps: true });
    const before = digests(path.join(here, 'kept'));
    const args = ['run', 'kept', '--max-size', '50kB', '--cleanup', 'all', '--slim-dir', 'over'];
    const { status, stdout } = await command(...args, '--json');
    expect(status).toBe(3);
    const result: RunResult = JSON.parse(stdout);
    expect(result.verdict).toBe('fail');
    expect(result.cleanup?.skipped).toBe('verdict');
    expect(result.budget.levers[0]).toMatchObject({ kind: expect.stringMatching(/fp16|bf16|gguf/) });
    expect(fs.existsSync(path.join(here, 'over/model.pt'))).toBe(true);
    expect(digests(path.join(here, 'kept'))).toEqual(before);
    expect((await command(...args, '--on-exceed', 'warn', '--dry-run')).status).toBe(0);
  });

  test('2: wrong usage, all problems at once', async () => {
    const wrong = ['run', outputs('seaco-loss'), '--nbest', 'x', '--precision', 'int8', '--base-model', 'nonsense'];
    const { status, stdout, stderr } = await command(...wrong);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^funasr-slim: --nbest: found "x".*\n--precision: found "int8".*\n.*nonsense/);
    expect((await command(...wrong, '--language=zh')).stderr).toMatch(/^funasr-slim: --nbest：值为“x”/);
  });

  test('1: the work failed, with what was looked for and what to do', async () => {
    fs.mkdirSync(path.join(here, 'empty'), { recursive: true });
    const { status, stderr } = await command('run', 'empty');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^funasr-slim: empty: no checkpoint: looked for model\.pt\.ep<epoch>.*found an empty directory\n.*checkpoint-dir/,
    );
    expect((await command('run', 'nowhere')).stderr).toMatch(/nowhere: there is no such directory/);
  });

  test('1: names of files never act on the terminal or the runner', async () => {
    fs.mkdirSync(path.join(here, 'odd'), { recursive: true });
    fs.writeFileSync(path.join(here, 'odd', '\u001b[31m::error::\u202ename'), '');
    const { stderr } = await command('run', 'odd');
    expect(stderr).toContain(String.raw`found \x1b[31m\x3a:error\x3a:\u202ename`);
  });

  test('1: a report that cannot be written costs no result', async () => {
    const args = [
      'run',
      outputs('seaco-loss'),
      '--dry-run',
      '--json',
      '--report',
      path.join(base('seaco-loss'), 'model.pt/report.json'),
    ];
    const { status, stdout, stderr } = await command(...args);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ dryRun: true, budget: { verdict: 'pass' } });
    expect(stderr).toContain('report.json: a part of its path is a file');
  });

  test('0: help and version', async () => {
    expect(await command('--version')).toMatchObject({ status: 0, stdout: `funasr-slim ${VERSION}\n`, stderr: '' });
    expect((await command('run', '--help')).stdout).toContain('--max-growth PERCENT|SIZE');
  });
});

describe('inspect', () => {
  test('prints the anatomy of every checkpoint', async () => {
    const { status, stdout } = await command(
      'inspect',
      outputs('seaco-loss'),
      path.join(base('seaco-loss'), 'model.pt'),
      '--json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(9);
  });

  test('refuses what is no checkpoint, by name', async () => {
    const { status, stderr } = await command('inspect', path.join(base('seaco-loss'), 'tokens.json'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/tokens\.json/);
  });

  test('reads what lies between other files: status 1, with all of it', async () => {
    const paths = ['config.yaml', 'model.pt.ep4', 'configuration.json'].map((name) =>
      path.join(outputs('seaco-loss'), name),
    );
    const { status, stdout, stderr } = await command('inspect', ...paths, '--json');
    expect([status, JSON.parse(stdout)]).toEqual([1, [expect.objectContaining({ name: paths[1] })]]);
    expect(stderr).toMatch(/^funasr-slim: .*config\.yaml: .*\n.*configuration\.json: /);
  });
});
