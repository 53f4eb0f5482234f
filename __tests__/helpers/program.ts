/**
 * The program that tests start as processes and threads: what src/ is now, compiled, or with FUNASR_SLIM_BUNDLE=1 the
 * bundles in dist/, whose entries have the same places.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NOTING, noting, RECORDER } from './recorder.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** Below node_modules, so that packages resolve from there. */
const CACHE = join(ROOT, 'node_modules/.cache/funasr-slim');
const KEPT_MS = 3_600_000;
/** As scripts/build.mjs bundles them. */
const ENTRIES = {
  'index.js': 'main.js',
  'cli/index.js': 'command/cli.js',
  'worker/index.js': 'average/worker.js',
  'artifact/index.js': 'github/artifact-worker.js',
};

export const IS_BUNDLE = process.env['FUNASR_SLIM_BUNDLE'] === '1';
const program = IS_BUNDLE ? join(ROOT, 'dist') : compiledSource();
export const ACTION = join(program, 'index.js');
export const COMMAND = join(program, 'cli/index.js');
export const WORKER = join(program, 'worker/index.js');
export const ARTIFACT_WORKER = join(program, 'artifact/index.js');

/** Where src/ lies as JavaScript, module by module. Compiled once for each state of it, without a look at its types. */
export function compiledSource(): string {
  const sources = execFileSync(process.execPath, [join(ROOT, 'scripts/sources.mjs')]);
  const folder = join(CACHE, createHash('sha256').update(sources).update(RECORDER).digest('hex').slice(0, 16));
  if (!existsSync(folder)) compileInto(folder);
  const now = new Date();
  utimesSync(folder, now, now);
  return join(folder, 'src');
}

function compileInto(folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) {
    const path = join(CACHE, old);
    const usedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - usedMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
  const making = `${folder}-${process.pid}`;
  const source = join(making, 'src');
  const tsc = [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--noCheck', '--noResolve'];
  execFileSync(process.execPath, [...tsc, '--outDir', source], { cwd: ROOT, stdio: 'inherit' });
  for (const module of NOTING) {
    const path = join(making, `${module}.js`);
    writeFileSync(path, noting(module, readFileSync(path, 'utf8')));
  }
  cpSync(join(ROOT, 'docs/report.schema.json'), join(making, 'docs/report.schema.json'));
  writeFileSync(join(making, 'package.json'), '{"type":"module"}');
  for (const [entry, module] of Object.entries(ENTRIES)) {
    mkdirSync(dirname(join(source, entry)), { recursive: true });
    writeFileSync(join(source, entry), `import '${entry.includes('/') ? '../' : './'}${module}';\n`);
  }
  try {
    renameSync(making, folder);
  } catch {
    // Another test file's process was first.
    rmSync(making, { recursive: true });
  }
}
