/**
 * Compares the reader of src/torch with torch.load and FunASR's unwrapping, on generated checkpoints:
 *
 *   scripts/fuzz/run.sh PYTHON [--pickles N] [--zips N] [--seconds N] [--seed N] [--keep DIR]
 *   scripts/fuzz/run.sh PYTHON --case KIND:SEED:INDEX [--keep DIR]
 *
 * A third of the cases is what torch.save writes of honest objects, the others have one to three oddities: `pickles` in the
 * pickle, `zips` in the zip archive or the legacy stream around it. Prints a summary and the finds, keeps three files of each
 * kind of find with torch's word and the reader's beside it, and exits 1 where there is one.
 */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { judge } from './judge.mjs';

const BATCH = 500;
/** Without a sign of life of torch or the reader, they are ended. */
const PATIENCE_MS = 20_000;
const KEPT_OF_A_KIND = 3;
const KINDS = ['pickles', 'zips'];

const options = parseArgs({
  allowPositionals: true,
  options: {
    pickles: { type: 'string' },
    zips: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string', default: '.ci/tmp/fuzz' },
    case: { type: 'string' },
  },
});
const [python] = options.positionals;
if (python === undefined) throw new Error('found no Python, expected one that can import torch');
const { seed, keep } = options.values;
const started = performance.now();
const until =
  options.values.seconds === undefined ? Number.POSITIVE_INFINITY : started + 1000 * Number(options.values.seconds);
let torch;
// In memory where that can be: each case is a file.
const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'funasr-slim-fuzz-'));
process.on('exit', () => {
  // It may be writing there; killed, it has a moment's file left at most.
  torch?.process?.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

// ---- torch ----

/** Starts the process that generates cases and loads them; it ends with its stdin. */
class Torch {
  async word(order) {
    this.process ??= await this.start();
    const { stdin } = this.process;
    const answered = new Promise((resolve) => {
      this.answer = resolve;
    });
    stdin.write(`${JSON.stringify(order)}\n`);
    const dead = (await answered) !== 'done';
    const words = readFileSync(join(order.dir, 'words.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line));
    if (dead) this.process = undefined;
    return { words, dead };
  }

  async start() {
    const script = join(import.meta.dirname, 'torch_word.py');
    const child = spawn(python, ['-W', 'ignore', script], {
      env: { ...process.env, PYTHONHASHSEED: '0', OMP_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // torch's C++ warns, a thousand times: the end is where a reason stands.
    child.stderr.on('data', (text) => {
      this.said = `${this.said ?? ''}${text}`.slice(-2000);
    });
    let watch;
    const rest = () => {
      clearTimeout(watch);
      watch = setTimeout(() => child.kill('SIGKILL'), 5 * PATIENCE_MS);
      watch.unref();
    };
    rest();
    child.stdin.on('error', () => {});
    const lines = createInterface({ input: child.stdout });
    await new Promise((resolve, reject) => {
      this.answer = resolve;
      lines.on('line', (line) => {
        rest();
        this.answer(line);
      });
      child.on('error', reject);
      child.on('close', (code, signal) => {
        clearTimeout(watch);
        this.answer(`ended by ${signal ?? code}`);
      });
    }).then((version) => {
      if (version.startsWith('ended')) throw new Error(`${python} ${script} ${version}`);
      this.version = version;
    });
    return child;
  }

  end() {
    this.process?.stdin.end();
  }
}

// ---- the reader ----

class Reader {
  async words(paths) {
    const words = [];
    while (words.length < paths.length) {
      this.worker ??= await this.start();
      const answer = await this.ask({ paths, from: words.length });
      if (Array.isArray(answer)) {
        words.push(...answer);
        continue;
      }
      // It says nothing of what it had done before: once more, up to the file that ended it.
      this.worker = undefined;
      const at = this.progress[0];
      words.push(...(await this.words(paths.slice(words.length, at))), { untyped: answer, milliseconds: 0 });
    }
    return words;
  }

  /** The thread's words, or why there are none. */
  async ask(order) {
    const { worker, progress } = this;
    const answer = new Promise((resolve) => {
      this.answer = resolve;
    });
    worker.postMessage(order);
    let before = -1;
    const watch = setInterval(() => {
      if (progress[0] === before) worker.terminate().then(() => this.answer('hangs'));
      before = progress[0];
    }, PATIENCE_MS / 2);
    try {
      return await answer;
    } finally {
      clearInterval(watch);
    }
  }

  async start() {
    const progress = new SharedArrayBuffer(4);
    this.progress = new Int32Array(progress);
    const worker = new Worker(new URL('reader.mjs', import.meta.url), {
      workerData: { progress },
      // Promised of any file that a stranger may bring.
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const ready = new Promise((resolve) => {
      this.answer = resolve;
    });
    worker.on('message', (message) => this.answer(message));
    worker.on('error', (error) => this.answer(`the thread ended: ${error.code ?? error.stack}`));
    const said = await ready;
    if (said !== 'ready') throw new Error(said);
    return worker;
  }

  async end() {
    await this.worker?.terminate();
  }
}

// ---- cases ----

torch = new Torch();
const reader = new Reader();
const counts = { cases: 0, same: 0, refused: 0, alone: 0, find: 0, honest: 0, died: 0 };
const refusals = new Map();
const alone = new Map();
const torchWords = new Map();
const finds = new Map();

/** Which cases are next; both kinds by turns, and without end where the time decides. */
function* orders() {
  if (options.values.case !== undefined) {
    const [kind, caseSeed, index] = options.values.case.split(':');
    yield { kind, seed: caseSeed, from: Number(index), count: 1 };
    return;
  }
  const timed =
    until < Number.POSITIVE_INFINITY && options.values.pickles === undefined && options.values.zips === undefined;
  const left = Object.fromEntries(
    KINDS.map((kind) => [kind, timed ? Number.POSITIVE_INFINITY : Number(options.values[kind] ?? 0)]),
  );
  const next = { pickles: 0, zips: 0 };
  while (KINDS.some((kind) => left[kind] > 0)) {
    // Of two batches of pickles one of containers.
    for (const kind of ['pickles', 'pickles', 'zips']) {
      const count = Math.min(BATCH, left[kind]);
      if (count <= 0) continue;
      yield { kind, seed, from: next[kind], count };
      next[kind] += count;
      left[kind] -= count;
    }
  }
}

async function generate(order, dir) {
  mkdirSync(dir, { recursive: true });
  const words = [];
  const paths = [];
  while (words.length < order.count) {
    const part = join(dir, String(words.length));
    mkdirSync(part);
    const rest = { ...order, from: order.from + words.length, count: order.count - words.length, dir: part };
    const { words: said, dead } = await torch.word(rest);
    // The file is written before torch sees it.
    if (dead && existsSync(join(part, `${said.length}.pt`))) {
      counts.died += 1;
      const none = { error: 'torch died' };
      said.push({ index: rest.from + said.length, tags: ['torch died'], honest: false, safe: none, unsafe: null });
    } else if (dead) {
      throw new Error(
        `no case ${rest.kind}:${rest.seed}:${rest.from + said.length}: the generator fails\n${torch.said}`,
      );
    }
    for (const [place] of said.entries()) paths.push(join(part, `${place}.pt`));
    words.push(...said);
  }
  return { order, dir, words, paths };
}

async function check({ order, dir, words, paths }) {
  const ours = await reader.words(paths);
  for (const [i, word] of words.entries()) {
    const { outcome, find } = judge(word, ours[i]);
    counts.cases += 1;
    counts[outcome] += 1;
    if (word.honest) counts.honest += 1;
    count(torchWords, wordsOf(word));
    if (outcome === 'refused') count(refusals, `${ours[i].refused}${loads(word) ? '' : ' (torch refuses, too)'}`);
    if (outcome === 'alone') count(alone, find);
    if (outcome === 'find') keepFind(find, order, word, ours[i], paths[i]);
    if (options.values.case !== undefined)
      console.log(JSON.stringify({ outcome, find, torch: word, reader: ours[i] }, null, 2));
  }
  rmSync(dir, { recursive: true });
}

function wordsOf({ safe, unsafe }) {
  if (safe.text !== undefined)
    return unsafe === null
      ? 'both modes, the same'
      : unsafe.text === undefined
        ? 'weights_only=True alone'
        : 'the modes differ';
  return (unsafe ?? safe).text === undefined ? 'neither' : 'weights_only=False alone';
}

function loads({ safe, unsafe }) {
  return safe.text !== undefined || unsafe?.text !== undefined;
}

function count(counter, key) {
  counter.set(key, (counter.get(key) ?? 0) + 1);
}

/** Keeps the smallest files of each kind, with both words. */
function keepFind(find, { kind, seed: caseSeed }, word, ours, path) {
  const key = `${find} · ${word.tags.join(' + ')}`;
  const known = finds.get(key) ?? { find, tags: word.tags, count: 0, files: [] };
  finds.set(key, known);
  known.count += 1;
  if (finds.size > 2000) return;
  const name = `${kind}-${caseSeed}-${word.index}`;
  const bytes = statSync(path).size;
  if (known.files.length === KEPT_OF_A_KIND && bytes >= known.files.at(-1).bytes) return;
  mkdirSync(keep, { recursive: true });
  copyFileSync(path, join(keep, `${name}.pt`));
  const { safe, unsafe } = word;
  const told = {
    find,
    case: `${kind}:${caseSeed}:${word.index}`,
    tags: word.tags,
    torch: { safe, unsafe: unsafe ?? safe },
    reader: ours,
  };
  writeFileSync(join(keep, `${name}.json`), `${JSON.stringify(told, null, 2)}\n`);
  known.files.push({ name, bytes });
  known.files.sort((a, b) => a.bytes - b.bytes);
  for (const { name: dropped } of known.files.splice(KEPT_OF_A_KIND)) {
    rmSync(join(keep, `${dropped}.pt`));
    rmSync(join(keep, `${dropped}.json`));
  }
}

// Torch's next batch is made while the reader reads this one.
let reading;
let batch = 0;
for (const order of orders()) {
  if (performance.now() > until) break;
  const made = await generate(order, join(work, String(batch++)));
  await reading;
  reading = check(made);
}
await reading;
torch.end();
await reader.end();

const seconds = (performance.now() - started) / 1000;
const table = (title, counter) => {
  console.log(`\n${title}`);
  for (const [key, n] of [...counter].sort((a, b) => b[1] - a[1])) console.log(`${String(n).padStart(8)}  ${key}`);
};
table('torch.load loads:', torchWords);
table('refused by the reader:', refusals);
table('read, where neither mode of torch loads:', alone);
const byFind = new Map();
for (const { find, count: n, tags, files } of finds.values()) {
  const known = byFind.get(find) ?? { n: 0, by: [] };
  known.n += n;
  known.by.push({ n, tags, files });
  byFind.set(find, known);
}
if (byFind.size > 0) console.log(`\nfinds, kept in ${keep}:`);
for (const [find, { n, by }] of [...byFind].sort((a, b) => b[1].n - a[1].n)) {
  console.log(`${String(n).padStart(8)}  ${find}`);
  const simplest = by.sort((a, b) => a.tags.length - b.tags.length || b.n - a.n);
  for (const { n: times, tags, files } of simplest.slice(0, 12)) {
    console.log(
      `${' '.repeat(10)}${String(times).padStart(6)}  ${tags.join(' + ') || 'no oddity'}: ${files[0]?.name ?? 'not kept'}`,
    );
  }
  if (simplest.length > 12)
    console.log(`${' '.repeat(10)}   and ${simplest.length - 12} other combinations of oddities`);
}
const { cases, same, refused, alone: without, find, honest, died } = counts;
console.log(
  `\n${cases} cases with seed ${seed} and torch ${torch.version} in ${seconds.toFixed(0)} s (${Math.round(cases / seconds)} a second), ${honest} of them honest: ` +
    `${same} the same, ${refused} refused, ${without} read that torch does not load, ${find} finds${died > 0 ? `; torch itself died of ${died}` : ''}`,
);
process.exitCode = find > 0 ? 1 : 0;
