/**
 * The program that tests start as processes and threads: what src/ is now, compiled, or with FUNASR_SLIM_BUNDLE=1 the
 * bundles in dist/, whose entries have the same places.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { listing as sources } from '../../scripts/sources.mjs';
import { makeOnce } from './make-once.js';
import { NOTING, noting, RECORDER } from './recorder.js';
import { IS_BUNDLE } from './thorough.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** Below node_modules, so that packages resolve from there. */
const CACHE = join(ROOT, 'node_modules/.cache/funasr-slim');
const PACKAGES = join(ROOT, 'node_modules/.cache/funasr-slim-packages');
const KEPT_MS = 3_600_000;
/** As scripts/build.mjs bundles them. */
const ENTRIES = {
  'index.js': 'main.js',
  'command/index.js': 'command/cli.js',
  'worker/index.js': 'average/worker.js',
  'artifact/index.js': 'github/artifact-worker.js',
};

/**
 * For processes that live a second: an optimising compiler never pays there, and its threads take a quarter of the time.
 * The bundle is started as the runner starts it.
 */
export const QUICKLY: readonly string[] = IS_BUNDLE ? [] : ['--no-opt'];
const program = IS_BUNDLE ? join(ROOT, 'dist') : compiledSource();
export const ACTION = join(program, 'index.js');
export const COMMAND = join(program, 'cli/index.js');
export const WORKER = join(program, 'worker/index.js');
export const ARTIFACT_WORKER = join(program, 'artifact/index.js');
/** What these entries load: loaded again, it plays again. */
export const PLAYED: Readonly<Record<string, string>> = {
  [ACTION]: join(program, 'main.js'),
  [COMMAND]: join(program, 'command/cli.js'),
};

/** Where src/ lies as JavaScript, module by module. Compiled once for each state of it, without a look at its types. */
export function compiledSource(): string {
  const folder = join(CACHE, hashOf(sources, RECORDER, readFileSync(import.meta.filename, 'utf8')));
  makeOnce(folder, (making) => {
    removeOld();
    compileInto(making);
    symlinkSync(bundledPackages(sources), join(making, 'node_modules'), 'junction');
  });
  const now = new Date();
  utimesSync(folder, now, now);
  return join(folder, 'src');
}

function removeOld(): void {
  for (const old of readdirSync(CACHE)) {
    const path = join(CACHE, old);
    const usedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - usedMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}

function compileInto(folder: string): void {
  const source = join(folder, 'src');
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  run(tsc, '-p', 'tsconfig.build.json', '--noCheck', '--noResolve', '--outDir', source);
  for (const module of NOTING) {
    const path = join(folder, `${module}.js`);
    writeFileSync(path, noting(module, readFileSync(path, 'utf8')));
  }
  cpSync(join(ROOT, 'docs/report.schema.json'), join(folder, 'docs/report.schema.json'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const [entry, module] of Object.entries(ENTRIES)) {
    mkdirSync(dirname(join(source, entry)), { recursive: true });
    writeFileSync(join(source, entry), `import '${entry.includes('/') ? '../' : './'}${module}';\n`);
  }
  mkdirSync(join(source, 'cli'));
  cpSync(join(ROOT, 'src/command/start.js'), join(source, 'cli/index.js'));
}

/**
 * The artifact client in one file, as the build bundles it, and compiled: a thread that loads its hundreds takes three times
 * as long, and each upload starts one. Made once for each state of what is installed.
 */
function bundledPackages(sources: string): string {
  const installed = sources.split('\n').filter((line) => !line.includes(' src/'));
  const client = readFileSync(join(import.meta.dirname, 'cached-client.mjs'), 'utf8');
  const folder = join(PACKAGES, hashOf(...installed, client));
  makeOnce(folder, (making) => {
    const entry = join(making, 'artifact.mjs');
    writeFileSync(entry, "export * from '@actions/artifact';\n");
    const target = join(making, '@actions/artifact');
    run(join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js'), 'build', entry, '-o', target, '--quiet');
    const bundle = readFileSync(join(target, 'index.mjs'), 'utf8');
    writeFileSync(join(target, 'script.js'), asFunction(bundle));
    writeFileSync(join(target, 'package.json'), '{"exports":"./index.mjs"}');
    writeFileSync(join(target, 'index.mjs'), client);
    run(...QUICKLY, join(target, 'index.mjs'));
  });
  return folder;
}

/** A bundle as a script, which V8 keeps the code of as it does not of a module: a function that returns what that exports. */
function asFunction(bundle: string): string {
  return bundle
    .replace(/^import \{ createRequire as (\w+) \} from "module";/, '(($1, importMetaUrl) => {')
    .replaceAll('import.meta.url', 'importMetaUrl')
    .replace(/^export \{(.*)\};$/m, (_, names: string) => `return {${names.replace(/(\w+) as (\w+)/g, '$2: $1')}};})`);
}

function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
}

function hashOf(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
}
