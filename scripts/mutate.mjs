/**
 * Changes modules one spot at a time, in a copy of the project, and tells which changes no test notices.
 *
 *   npm run mutate -- src/judge/budget.ts                    with every test that imports it
 *   npm run mutate -- src/judge/budget.ts __tests__/judge/budget.test.ts          with these tests alone
 *   npm run mutate -- src/judge/budget.ts --lines 60-72
 *
 * What is left is either a test that is missing or a change that makes no difference, which is for the reader to tell.
 */
import { execFileSync, fork } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutantsOf } from './mutants.mjs';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { lines: { type: 'string' } } });
const modules = positionals.filter((file) => file.startsWith('src/'));
const chosen = positionals.filter((file) => !file.startsWith('src/'));
const [firstLine = 1, lastLine = Infinity] = values.lines?.split('-').map(Number) ?? [];

const copy = mkdtempSync(join(tmpdir(), 'mutate-'));
process.on('exit', () => rmSync(copy, { recursive: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
for (const entry of readdirSync(root)) {
  if (!['node_modules', '.git', '.ci'].includes(entry))
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** Seconds after which a mutant counts as an endless loop, and so as noticed. */
const LIMIT_SECONDS = 20;
/** Each run of the tests leaves memory behind. */
const RUNS_PER_PROCESS = 60;

let worker;
let runs = 0;

function stopWorker() {
  worker?.kill('SIGKILL');
  worker = undefined;
  runs = 0;
}

/** Whether a test file passes with this text in place of the module's. */
async function passes(file, text, test) {
  // A process may die from what earlier runs left in it: only a new one shows the effect of this text.
  const first = await answer(file, text, test);
  return (first === 'died' ? await answer(file, text, test) : first) === 'passed';
}

/** What happens to one run: passed, failed, late, or the process died. */
async function answer(file, text, test) {
  if (runs++ === RUNS_PER_PROCESS || !worker?.connected) stopWorker();
  worker ??= fork(join(import.meta.dirname, 'mutate-worker.mjs'), [], {
    cwd: copy,
    execArgv: ['--experimental-vm-modules', '--no-warnings'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const asked = worker;
  // Ticks rather than one long timer: a process that was stopped meanwhile has not used up its time.
  let ticks = 0;
  let clock;
  const outcome = await new Promise((resolve) => {
    clock = setInterval(() => ++ticks > LIMIT_SECONDS && resolve('late'), 1000);
    asked.once('message', (success) => resolve(success ? 'passed' : 'failed'));
    asked.once('exit', () => resolve('died'));
    asked.send({ file: join(copy, file), text, tests: [test] }, (error) => error && resolve('died'));
  });
  clearInterval(clock);
  asked.removeAllListeners();
  if (outcome === 'late' || outcome === 'died') stopWorker();
  return outcome;
}

/** Test files that import the module: the one of its own name first, then the quick ones. */
async function testsOf(file, source) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--listTests', '--findRelatedTests', file];
  const related = execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8' }).trim().split('\n');
  const own = `${basename(file, '.ts')}.test.ts`;
  const timed = [];
  for (const test of chosen.length > 0 ? chosen : related) {
    const start = performance.now();
    if (!(await passes(file, source, test))) throw new Error(`${test} fails without any change of ${file}`);
    timed.push({ test, time: basename(test) === own ? 0 : performance.now() - start });
  }
  return timed.sort((a, b) => a.time - b.time).map(({ test }) => test);
}

async function notices(file, text, tests) {
  for (const test of tests) if (!(await passes(file, text, test))) return true;
  return false;
}

for (const file of modules) {
  const source = readFileSync(join(root, file), 'utf8');
  const tests = await testsOf(file, source);
  const mutants = mutantsOf(file, source).filter(({ line }) => line >= firstLine && line <= lastLine);
  let left = 0;
  for (const { start, end, text, line, change } of mutants) {
    if (await notices(file, source.slice(0, start) + text + source.slice(end), tests)) continue;
    console.log(`${file}:${line}: ${change}`);
    left++;
  }
  writeFileSync(join(copy, file), source);
  console.log(`${file}: ${mutants.length} mutants, ${mutants.length - left} noticed`);
}
stopWorker();
