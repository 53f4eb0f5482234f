/**
 * The command, stopped in the middle. Wherever that is: it is gone within two seconds, not with success, nothing
 * half-written bears a final name, no scratch file is left, and what was done by then is said once.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { torchLayout } from '../../src/model-file/torch-save.js';
import { isGone } from '../helpers/alive.js';
import { outputModel } from '../helpers/output-model.js';
import { COMMAND, QUICKLY } from '../helpers/program.js';
import { runOn } from '../helpers/run-on.js';
import { further } from '../helpers/thorough.js';
import { layoutBytes } from '../helpers/write-layout.js';

const DEMO = path.resolve(import.meta.dirname, '../../demo/run');

let root: string;
beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'command-signals-'));
  fs.mkdirSync(path.join(root, 'outputs'));
  const model = outputModel(...['encoder', 'decoder'].map((name) => [name, 'float32', [1000, 5000]] as const));
  const data = model.storages.map(({ numel }) => new Uint8Array(numel * 4));
  // Three of 40 MB.
  for (const epoch of [1, 2, 3]) {
    fs.writeFileSync(path.join(root, `outputs/model.pt.ep${epoch}`), layoutBytes(torchLayout(model), data));
  }
});
afterAll(() => fs.rmSync(root, { recursive: true }));

interface Stopped {
  readonly status: number | null;
  readonly stderr: string;
  readonly tookMs: number;
  /** below slim-dir */
  readonly files: readonly string[];
}

interface Moment {
  /** a module that runs before the command: what it does to the system's functions */
  readonly preload?: string;
  readonly args?: readonly string[];
  readonly signals: readonly NodeJS.Signals[];
  when(stderr: string, slimDir: string): boolean;
}

/** Starts a run, stops it at a moment, and waits for its end. */
async function stop({
  preload = '',
  args = ['outputs', '--base-model=none'],
  signals,
  when,
}: Moment): Promise<Stopped> {
  const slimDir = fs.mkdtempSync(path.join(root, 'slim-'));
  const before = preload === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload)}`];
  const child = spawn(process.execPath, [...QUICKLY, ...before, COMMAND, 'run', ...args, `--slim-dir=${slimDir}`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  while (child.exitCode === null && !when(stderr, slimDir)) await sleep(1);
  const start = performance.now();
  for (const signal of signals) {
    child.kill(signal);
    // Two at once would be one.
    await sleep(50);
  }
  const status = await closed;
  clearTimeout(tooLong);
  const files = fs.readdirSync(slimDir, { recursive: true, encoding: 'utf8' }).sort();
  return { status, stderr: stderr.replaceAll(slimDir, 'SLIM'), tookMs: performance.now() - start, files };
}

const isWriting = (_: string, slimDir: string): boolean => fs.readdirSync(slimDir).length > 0;
const says = (text: string) => (stderr: string) => stderr.includes(text);

/** `fs[name]` takes its time, as with a slow disk. */
const slow = (name: string, ms: number): string => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const original = fs.${name};
  const pause = new Int32Array(new SharedArrayBuffer(4));
  fs.${name} = (...args) => {
    Atomics.wait(pause, 0, 0, ${ms});
    process.stderr.write('${name}\\n');
    return original(...args);
  };
  syncBuiltinESMExports();`;

/** A disk that takes a flush and never answers, in a thread of the pool. */
const STUCK_FLUSH = `
  import { execFileSync } from 'node:child_process';
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  fs.fsync = () => {
    const fifo = process.argv.at(-1).replace('--slim-dir=', '') + '-fifo';
    execFileSync('mkfifo', [fifo]);
    fs.open(fifo, () => {});
    process.stderr.write('flushing\\n');
  };
  syncBuiltinESMExports();`;

// Windows knows no signals between processes: a killed one is gone.
const posix = process.platform === 'win32' ? describe.skip : describe;

posix('stopped while', () => {
  further.each([
    ['checkpoints are opened', 3],
    ['weights are read', 60],
  ])('%s from a slow disk', async (_, reads) => {
    const when = (stderr: string) => stderr.split('\n').length > reads;
    const stopped = await stop({ preload: slow('readSync', 4), signals: ['SIGINT'], when });
    expect(stopped).toMatchObject({ status: 1, files: [] });
    expect(stopped.stderr.replaceAll('readSync\n', '')).toBe(
      'funasr-slim: stopped by SIGINT; nothing was left behind\n',
    );
    expect(stopped.tookMs).toBeLessThan(2_000);
  });

  further('it writes', async () => {
    const stopped = await stop({ signals: ['SIGTERM'], when: isWriting });
    expect(stopped).toMatchObject({
      status: 1,
      files: [],
      stderr: 'funasr-slim: stopped by SIGTERM; nothing was left behind\n',
    });
    expect(stopped.tookMs).toBeLessThan(2_000);
  });

  test('it writes, and reports are asked for: they say so', async () => {
    const reports = ['stopped.json', 'stopped.env'].map((name) => path.join(root, name));
    const args = ['outputs', '--base-model=none', ...reports.flatMap((report) => ['--report', report])];
    const stopped = await stop({ args, signals: ['SIGTERM'], when: isWriting });
    expect(stopped).toMatchObject({
      status: 1,
      files: [],
      stderr: `funasr-slim: stopped by SIGTERM; ${reports.map((path) => `the report is written to ${path}`).join(', ')}\n`,
    });
    const [json = '', env = ''] = reports.map((report) => fs.readFileSync(report, 'utf8'));
    expect(JSON.parse(json)).toMatchObject({
      verdict: 'error',
      problems: [{ text: 'stopped by SIGTERM; nothing was left behind' }],
    });
    expect(env).toBe('FUNASR_SLIM_VERDICT=error\n');
    expect(stopped.tookMs).toBeLessThan(2_000);
  });

  further('the disk does not answer', async () => {
    const stopped = await stop({ preload: STUCK_FLUSH, signals: ['SIGHUP'], when: says('flushing') });
    // By the signal: `process.exit` would wait for the disk.
    expect(stopped).toMatchObject({
      status: null,
      files: [],
      stderr: 'flushing\nfunasr-slim: stopped by SIGHUP; nothing was left behind\n',
    });
    expect(stopped.tookMs).toBeLessThan(2_000);
  });

  test('a second signal ends it at once', async () => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    const stopped = await stop({ preload: STUCK_FLUSH, signals, when: says('flushing') });
    expect(stopped).toMatchObject({
      status: null,
      files: [],
      stderr: 'flushing\nfunasr-slim: stopped by SIGTERM; nothing was left behind\n',
    });
    // Named after the second, it has not waited for what the first one allows.
    expect(stopped.tookMs).toBeLessThan(1_000);
  });

  further('evaluate runs: a second signal takes with it what the first has only asked to end', async () => {
    const file = path.join(root, 'pid');
    const command = `trap '' TERM; echo $$ > ${file}.new; mv ${file}.new ${file}; for i in 1 2 3 4 5 6 7 8 9; do sleep 1; done`;
    const args = ['outputs', '--base-model=none', `--evaluate=${command}`];
    const stopped = await stop({ args, signals: ['SIGINT', 'SIGTERM'], when: () => fs.existsSync(file) });
    expect(stopped.status).toBeNull();
    expect(await isGone(file)).toBe(true);
  });

  further('the further format is written, after the first', async () => {
    const args = ['outputs', '--base-model=none', '--format=pt', '--format=safetensors'];
    const when = (_: string, slimDir: string) =>
      fs.readdirSync(slimDir).some((name) => name.startsWith('.model.safetensors'));
    const stopped = await stop({ args, signals: ['SIGINT'], when });
    expect(stopped).toMatchObject({ status: 1, files: [] });
    expect(stopped.stderr).toBe('funasr-slim: stopped by SIGINT; nothing was left behind\n');
    expect(fs.existsSync(path.join(root, 'outputs/model.pt.ep1'))).toBe(true);
  });

  further('all is done but the end: no success', async () => {
    // The last write, which waits for all others, ends only after the signal.
    const preload = `
      let stopped = false;
      let finish = () => {};
      process.on('SIGTERM', () => {
        stopped = true;
        setImmediate(() => finish());
      });
      process.stdout.write = (text, done) => {
        if (text !== '') {
          process.stderr.write('printed\\n');
          done?.();
        } else if (stopped) done();
        else {
          finish = done;
          setInterval(() => {}, 1000);
        }
        return true;
      };`;
    const args = [`${DEMO}/outputs`, `--base-model=${DEMO}/base`];
    const stopped = await stop({ preload, args, signals: ['SIGTERM'], when: says('printed') });
    expect(stopped.status).toBe(1);
    expect(stopped.files).toContain('funasr-slim.json');
  });
});

describe('slim-dir where nothing can be made is refused at once:', () => {
  const linux = process.platform === 'linux' ? test : test.skip;
  const PROBLEM = /^(funasr-slim: )?\/[\w/.-]+: (its directory|no permission|a part of its path)/;
  const args = ['outputs', '--base-model=none', '--slim-dir'];

  linux('/proc/slim', () => {
    const { status, stderr } = spawnSync(process.execPath, [...QUICKLY, COMMAND, 'run', ...args, '/proc/slim'], {
      cwd: root,
      encoding: 'utf8',
      timeout: 10_000,
      killSignal: 'SIGKILL',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(PROBLEM);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(stderr).toContain('write to another directory (--slim-dir)');
  });

  linux.each(['/proc/a/b', '/proc', '/sys/slim', '/dev/null/slim'])('%s', async (slimDir) => {
    await expect(runOn([path.join(root, 'outputs'), ...args.slice(1), slimDir])).rejects.toMatchObject({
      message: expect.stringMatching(PROBLEM),
      hint: { code: expect.stringMatching(/^hint\.(other-directory|allow-writing)$/) },
    });
  });
});

describe('an error', () => {
  const stderrOf = (preload: string, ...args: readonly string[]): string => {
    const before = ['--import', `data:text/javascript,${encodeURIComponent(preload)}`];
    const all = [
      ...QUICKLY,
      ...before,
      COMMAND,
      'run',
      'outputs',
      '--base-model=none',
      '--slim-dir=outputs/model.pt.ep1/slim',
      ...args,
    ];
    return spawnSync(process.execPath, all, { cwd: root, encoding: 'utf8' }).stderr;
  };

  test('shows what caused it with --details alone', () => {
    expect(stderrOf('', '--details')).toMatch(/^caused by Error: E[A-Z]+: /m);
    expect(stderrOf('')).not.toContain('caused by');
  });

  test('that is a defect of this program shows its stack', () => {
    const defect = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      fs.readdirSync = () => { throw new TypeError('a defect', { cause: new Error('the reason') }); };
      syncBuiltinESMExports();`;
    expect(stderrOf(defect)).toMatch(/^TypeError: a defect\n {4}at .*[\s\S]*\nfunasr-slim: a defect\n$/);
    expect(stderrOf(defect, '--details')).toMatch(/^caused by Error: the reason$/m);
  });
});
