/**
 * Times the built command against what people run instead, whole processes, in turn, several rounds.
 *
 *     npm run bench -- [--run DIR] [--count 5] [--rounds 5] [--pause 10] [--python python3] [--only slim,mmap] [--scaling]
 *                      [--before CHECKOUT] [--node NODE] [--transposed DIR]
 *
 * `direct read and write` is timed only where --only names it, as not every file system can be written to like that.
 *
 * `transposed` is a run of which the matrices are transposed views: --transposed names it (its checkpoints beside as many
 * plain ones in --run), or it is written as well, without the optimizer's state. `sixty` are sixty links to the run's files,
 * with --run only where --only names it, as it must lie in the file system of the temporary directory.
 *
 * --before times the command of another checkout of this project beside this one's, --node this one's under another Node.
 *
 * All start alike, as on a machine just started: before each process free memory is joined into the large pages that
 * the host of a virtual machine takes back (Linux, root), and the host is given time. With `--pause 0` a process
 * finds the pages that the one before it has freed, and a program that writes through the page cache takes a quarter to half
 * of the time. The scripts that load whole checkpoints are timed apart: what they leave behind outlasts the pause.
 *
 * Without --run it writes a run of five full-size checkpoints (12 GB) into a temporary directory, for which Python
 * needs PyTorch; without PyTorch only this program and the bare reading and writing are timed. --scaling measures
 * 2, 5, 10 and 20 checkpoints and 0.25, 0.5, 1 and 2 times the size instead (12 GB more, one size at a time) and
 * writes bench/scaling.json, which plot.mjs draws.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure, median } from './measure.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const COMMAND = here('../dist/cli/index.js');
const COMPACT_MEMORY = '/proc/sys/vm/compact_memory';
const DIRECT = 'direct read and write';

const { values: options } = parseArgs({
  options: {
    run: { type: 'string' },
    count: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
    pause: { type: 'string', default: '10' },
    python: { type: 'string', default: 'python3' },
    only: { type: 'string' },
    before: { type: 'string' },
    node: { type: 'string' },
    transposed: { type: 'string' },
    scaling: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const pause = Number(options.pause);
const mayJoinMemory = isWritable(COMPACT_MEMORY);
const torch = spawnSync(options.python, ['-c', 'import torch; print(torch.__version__)'], { encoding: 'utf8' });
const torchVersion = torch.status === 0 ? torch.stdout.trim() : undefined;
const work = mkdtempSync(join(tmpdir(), 'funasr-slim-bench-'));

/** Timed together, each with this program beside them. */
const GROUPS = [
  ['slim', 'before', 'other node', 'slim fp16', 'two formats', 'read and write', DIRECT, 'mmap'],
  ['slim', 'transposed', 'sixty'],
  ['slim', 'running', 'stack'],
];

/** The ways to average the first `count` checkpoints of `run`: program and arguments. */
function contestants(run, count, weightBytes, transposed) {
  const slim = (flags, node = process.execPath, command = COMMAND, from = run, nbest = count) => [
    node,
    [command, 'run', from, '--metric', 'latest', '--nbest', String(nbest), '--base-model', 'none'].concat(
      ['--slim-dir', join(work, 'slim'), '--json'],
      flags,
    ),
  ];
  const out = join(work, 'bench.pt');
  const bare = (...how) => [
    process.execPath,
    [here('read-write.mjs'), run, String(count), String(weightBytes), out, ...how],
  ];
  const python = (how) => [options.python, [here('bench_torch.py'), run, String(count), how, out]];
  const all = {
    slim: slim([]),
    ...(options.before && { before: slim([], process.execPath, join(options.before, 'dist/cli/index.js')) }),
    ...(options.node && { 'other node': slim([], options.node) }),
    'slim fp16': slim(['--precision', 'fp16']),
    'two formats': slim(['--format', 'pt', '--format', 'safetensors']),
    ...(transposed && { transposed: slim([], process.execPath, COMMAND, transposed) }),
    sixty: slim([], process.execPath, COMMAND, join(work, 'linked-60'), 60),
    'read and write': bare(),
    [DIRECT]: bare('direct'),
  };
  if (torchVersion === undefined) return all;
  const old = /^1\./.test(torchVersion);
  return { ...all, ...(old ? {} : { mmap: python('mmap') }), running: python('running'), stack: python('stack') };
}

async function giveMemoryBack() {
  if (mayJoinMemory) writeFileSync(COMPACT_MEMORY, '1');
  await wait(1000 * pause);
}

function isWritable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Times all contestants in turn; returns medians of seconds and the largest peak. */
async function contest(programs, say) {
  const names = Object.keys(programs);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const peaks = Object.fromEntries(names.map((name) => [name, 0]));
  // One round more than is counted: it fills the page cache. Who is first changes, as what ran before matters.
  for (let round = 0; round <= rounds; round++) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      rmSync(join(work, 'slim'), { recursive: true, force: true });
      rmSync(join(work, 'bench.pt'), { force: true });
      if (pause > 0) await giveMemoryBack();
      const { seconds, peak } = await measure(...programs[name]);
      say(`round ${round} ${name}: ${seconds.toFixed(2)} s, ${(peak / 1e6).toFixed(0)} MB`);
      if (round > 0) times[name].push(seconds);
      peaks[name] = Math.max(peaks[name], peak);
    }
  }
  return names.map((name) => ({ name, seconds: median(times[name]), times: times[name], peak: peaks[name] }));
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function makeRun(name, ...flags) {
  if (torchVersion === undefined) throw new Error('no PyTorch to write a run with: name one with --run');
  const run = join(work, name);
  execFileSync(options.python, [here('make_full_run.py'), run, ...flags], { stdio: ['ignore', 2, 2] });
  return run;
}

/** Bytes of the weights, from the size of the model that this program writes. */
async function weightsOf(run) {
  const target = join(work, 'weights');
  await measure(process.execPath, [
    ...[COMMAND, 'run', run, '--metric', 'latest', '--nbest', '1', '--base-model', 'none', '--slim-dir', target],
  ]);
  const { size } = statSync(join(target, 'model.pt'));
  rmSync(target, { recursive: true });
  return size;
}

async function compare() {
  const run = options.run ?? makeRun('run');
  const only = options.only?.split(',');
  // Not every file system can be written to so, and files cannot be linked from one to another.
  const unasked = options.run === undefined ? [DIRECT] : [DIRECT, 'sixty'];
  const isWanted = (name) => only?.includes(name) ?? !unasked.includes(name);
  const canWrite = options.run === undefined && torchVersion !== undefined && isWanted('transposed');
  const written = canWrite
    ? makeRun('transposed', '--transposed', '--weights-only', '--epochs', options.count)
    : undefined;
  const transposed = options.transposed ?? written;
  if (isWanted('sixty')) linkedRun(run, 60);
  const all = contestants(run, Number(options.count), await weightsOf(run), transposed);
  const chosen = only ?? Object.keys(all).filter(isWanted);
  const unknown = chosen.filter((name) => !(name in all));
  if (unknown.length > 0) {
    throw new Error(`--only: there is no ${unknown.join(', ')} here, but ${Object.keys(all).join(', ')}`);
  }
  const groups = GROUPS.map((group) => group.filter((name) => chosen.includes(name)));
  const contests = groups.filter((names) => names.some((name) => name !== 'slim'));
  for (const names of contests.length > 0 ? contests : [['slim']]) {
    printTable(await contest(Object.fromEntries(names.map((name) => [name, all[name]])), say));
  }
}

function printTable(results) {
  const [first] = results;
  console.log(`| | median s | all s | peak MB | times ${first.name} |`);
  console.log('| --- | --- | --- | --- | --- |');
  for (const { name, seconds, times, peak } of results) {
    const all = times.map((time) => time.toFixed(2)).join(' ');
    const ratio = (seconds / first.seconds).toFixed(2);
    console.log(`| ${name} | ${seconds.toFixed(2)} | ${all} | ${(peak / 1e6).toFixed(0)} | ${ratio} |`);
  }
  console.log();
}

/** Many checkpoints that are a few files, linked: the page cache holds them once. */
function linkedRun(run, count) {
  const linked = join(work, `linked-${count}`);
  mkdirSync(linked);
  const files = readdirSync(run)
    .filter((name) => /^model\.pt\.ep\d+$/.test(name))
    .sort();
  for (let i = 0; i < count; i++) linkSync(join(run, files[i % files.length]), join(linked, `model.pt.ep${i + 1}`));
  return linked;
}

async function scaling() {
  const run = options.run ?? makeRun('run');
  const only = async (name, run, count) => {
    const { slim } = contestants(run, count, 0);
    const [{ seconds, peak }] = await contest({ slim }, (line) => say(`${name}: ${line}`));
    return { seconds, peak };
  };
  const byCount = [];
  for (const count of [2, 5, 10, 20]) {
    const linked = linkedRun(run, count);
    byCount.push({ count, ...(await only(`${count} checkpoints`, linked, count)) });
  }
  const bySize = [];
  for (const scale of [0.25, 0.5, 1, 2]) {
    const scaled = makeRun(`scale-${scale}`, '--scale', String(scale), '--epochs', '2', '--weights-only');
    bySize.push({ scale, ...(await only(`${scale} times the size`, scaled, 2)) });
    rmSync(scaled, { recursive: true });
  }
  const result = { machine: machine(), byCount, bySize };
  writeFileSync(here('scaling.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
}

function machine() {
  const [{ model }] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return `${model}, ${cpus().length} cores, ${memory}, Linux ${release()}, Node ${process.version}`;
}

try {
  say(`${machine()}, torch ${torchVersion ?? 'absent'}`);
  if (pause > 0 && !mayJoinMemory) say('free memory cannot be joined here (Linux, root): expect figures that vary');
  await (options.scaling ? scaling() : compare());
} finally {
  rmSync(work, { recursive: true, force: true });
}
