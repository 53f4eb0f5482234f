/** What people get: the npm package in an empty directory, and the Action's download. Both run, and nothing else comes with them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const MOST_BYTES = 2_500_000;
const here = mkdtempSync(join(tmpdir(), 'package-'));
afterAll(() => rmSync(here, { recursive: true }));

/** Offline, with a cache of its own: whatever it would have to download is an error. */
function npm(directory: string, ...args: readonly string[]): string {
  const env = { ...process.env, npm_config_cache: join(here, 'cache'), npm_config_offline: 'true' };
  // The npm that runs the tests; on Windows the one in PATH would need a shell.
  const own = process.env['npm_execpath'];
  const [program, script] = own === undefined ? ['npm', []] : [process.execPath, [own]];
  return execFileSync(program, [...script, ...args], {
    cwd: directory,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The demo's run by a command: what it says, and the digest of the model that it writes. */
function demo(command: string): { readonly status: number | null; readonly err: string; readonly digest: string } {
  const run = mkdtempSync(join(here, 'run-'));
  cpSync(join(root, 'demo/run'), run, { recursive: true });
  const args = ['run', 'outputs', '--base-model', 'base', '--nbest', '3'];
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: run, encoding: 'utf8' });
  const model = readFileSync(join(run, 'slim-model/model.pt'));
  return { status, err: stderr, digest: createHash('sha256').update(model).digest('hex') };
}
const ofBundle = () => demo(join(root, 'dist/cli/index.js'));

describe('the npm package', () => {
  interface Packed {
    readonly filename: string;
    readonly size: number;
    readonly files: readonly { readonly path: string }[];
  }
  let packed: Packed;
  const empty = join(here, 'empty');
  beforeAll(() => {
    // An object by names since npm 12, a list before.
    const answer: Readonly<Record<string, Packed>> | readonly Packed[] = JSON.parse(
      npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', here),
    );
    const [first] = Object.values(answer);
    if (first === undefined) throw new Error('npm pack told of no package');
    packed = first;
    mkdirSync(empty);
    writeFileSync(join(empty, 'package.json'), '{}');
    npm(empty, 'install', '--no-audit', '--no-fund', join(here, packed.filename));
  });

  test('holds what runs, and is small', () => {
    const folders = new Set(packed.files.map(({ path }) => path.replace(/\/[^/]+$/, '')));
    expect([...folders].sort()).toEqual([
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'dist',
      'dist/cli',
      'dist/command',
      'dist/worker',
      'package.json',
    ]);
    expect(packed.size).toBeLessThan(MOST_BYTES);
  });

  test('is installed offline, alone', () => {
    expect(readdirSync(join(empty, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['funasr-slim']);
    expect(readdirSync(join(empty, 'node_modules/funasr-slim'))).not.toContain('node_modules');
  });

  test('runs the demo', () => {
    expect(demo(join(empty, 'node_modules/funasr-slim/dist/cli/index.js'))).toEqual(ofBundle());
    expect(ofBundle()).toMatchObject({ status: 0, err: '' });
  });

  test('npx finds its command', () => {
    const said = npm(
      empty,
      'exec',
      '--yes',
      '--package',
      join(here, packed.filename),
      '--',
      'funasr-slim',
      '--version',
    );
    expect(said).toMatch(/^funasr-slim \d/);
  });
});

// A downloaded archive has no history to make an archive of.
const isCheckout = spawnSync('git', ['rev-parse'], { cwd: root }).status === 0;
(isCheckout ? describe : describe.skip)('the Action’s download', () => {
  const download = join(here, 'download');
  const archive = join(here, 'archive.tar.gz');
  beforeAll(() => {
    execFileSync('git', ['archive', '--worktree-attributes', '--format=tar.gz', '-o', archive, 'HEAD'], { cwd: root });
    mkdirSync(download);
    execFileSync('tar', ['-xzf', 'archive.tar.gz', '-C', 'download'], { cwd: here });
  });

  test('is what running needs, and small', () => {
    expect(readdirSync(download).sort()).toEqual([
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'action.yml',
      'dist',
      'package.json',
    ]);
    expect(readFileSync(archive).length).toBeLessThan(MOST_BYTES);
  });

  test('runs the demo, as the Action and as the command', () => {
    expect(demo(join(download, 'dist/cli/index.js')).status).toBe(0);
    const work = join(here, 'action');
    cpSync(join(root, 'demo/run'), work, { recursive: true });
    const files = Object.fromEntries(['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].map((name) => [name, join(work, name)]));
    for (const file of Object.values(files)) writeFileSync(file, '');
    const { stdout, status } = spawnSync(process.execPath, [join(download, 'dist/index.js')], {
      cwd: work,
      encoding: 'utf8',
      env: {
        ...files,
        PATH: process.env['PATH'],
        RUNNER_TEMP: work,
        GITHUB_REPOSITORY: 'octo/asr',
        'INPUT_CHECKPOINT-DIR': 'outputs',
        'INPUT_BASE-MODEL': 'base',
        INPUT_UPLOAD: 'never',
      },
    });
    expect({ stdout, status }).toMatchObject({ status: 0 });
    expect(readFileSync(join(work, 'GITHUB_OUTPUT'), 'utf8')).toMatch(/verdict.*\n.*pass\n/);
  });
});
