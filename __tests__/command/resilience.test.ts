/**
 * The command is killed, starved of space and shut out, and its checkpoints change under its hands. What must
 * hold: no file under a final name is ever incomplete, the checkpoints stay as they were, the next run works.
 *
 * FUNASR_SLIM_KILLS sets how often it is killed (6; once in `npm test`). FUNASR_SLIM_FULL_DISK names an empty directory on a file system of
 * some hundred kB; without it, that test is skipped.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { torchLayout } from '../../src/model-file/torch-save.js';
import { outputModel } from '../helpers/output-model.js';
import { COMMAND, QUICKLY } from '../helpers/program.js';
import { ALL, further } from '../helpers/thorough.js';
import { layoutBytes } from '../helpers/write-layout.js';

const KILLS = Number(process.env['FUNASR_SLIM_KILLS'] ?? (ALL ? 6 : 1));
const FULL_DISK = process.env['FUNASR_SLIM_FULL_DISK'];
const CHECKPOINTS = ['model.pt.ep1', 'model.pt.ep2', 'model.pt.ep3'];
const OPTIONS = ['--checkpoints', 'model.pt.ep*', '--base-model', 'none', '--format', 'pt\nsafetensors'];

let root: string;
/** What an undisturbed run writes: file names to digests. */
let whole: Map<string, string>;
/** How long it takes, in milliseconds. */
let duration: number;

beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'resilience-'));
  writeCheckpoints();
  const start = performance.now();
  expect(run('undisturbed').status).toBe(0);
  duration = performance.now() - start;
  whole = digests('undisturbed');
  expect([...whole.keys()]).toEqual(expect.arrayContaining(['model.pt', 'model.safetensors']));
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** Three checkpoints of 12 MB. */
function writeCheckpoints(): void {
  fs.mkdirSync(path.join(root, 'outputs'), { recursive: true });
  const model = outputModel(...['encoder', 'decoder', 'bias'].map((name) => [name, 'float32', [1000, 1000]] as const));
  for (const [i, name] of CHECKPOINTS.entries()) {
    const data = model.storages.map(({ numel }, j) => {
      const elements = new Float32Array(numel);
      for (let k = 0; k < numel; k++) elements[k] = ((k * 7 + j + i) % 1009) / 1009;
      return new Uint8Array(elements.buffer);
    });
    fs.writeFileSync(path.join(root, 'outputs', name), layoutBytes(torchLayout(model), data));
  }
}

const run = (slimDir: string, shell = 'exec "$0" "$@"') =>
  spawnSync('sh', ['-c', shell, process.execPath, COMMAND, 'run', 'outputs', ...OPTIONS, '--slim-dir', slimDir], {
    cwd: root,
    encoding: 'utf8',
  });

type Moment = (slimDir: string, running: () => boolean) => Promise<void>;
/** After this part of a whole run. */
const after = (part: number): Moment => {
  return () => sleep(part * duration);
};
/** So long after the first byte is written. Starting takes most of the time of so small a run. */
const writingFor = (milliseconds: number): Moment => {
  return async (slimDir, running) => {
    while (running() && !names(slimDir).some(isPartial)) await sleep(1);
    await sleep(milliseconds);
  };
};

/** Starts a run, lets something happen to it, and waits for its end. */
async function disturb(slimDir: string, moment: Moment, happen: (child: ReturnType<typeof spawn>) => void) {
  const child = spawn(process.execPath, [...QUICKLY, COMMAND, 'run', 'outputs', ...OPTIONS, '--slim-dir', slimDir], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr?.on('data', (text) => {
    stderr += text;
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  await moment(slimDir, () => child.exitCode === null);
  happen(child);
  return { status: await closed, stderr };
}

const isPartial = (name: string) => name.endsWith('.partial');

function names(directory: string): string[] {
  const folder = path.resolve(root, directory);
  return fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
}

function digests(directory: string): Map<string, string> {
  const folder = path.resolve(root, directory);
  if (!fs.existsSync(folder)) return new Map();
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const digest = (name: string) =>
    createHash('sha256')
      .update(fs.readFileSync(path.join(folder, name)))
      .digest('hex');
  return new Map(files.map((name) => [name, digest(name)]));
}

/** Every file that bears a final name is what an undisturbed run writes. */
function expectWholeOrNothing(slimDir: string): void {
  for (const [name, digest] of digests(slimDir)) {
    if (!isPartial(name)) expect([name, digest]).toEqual([name, whole.get(name)]);
  }
}

further(
  `kill -9 at ${KILLS} moments`,
  async () => {
    const checkpoints = digests('outputs');
    for (let i = 0; i < KILLS; i++) {
      await disturb('killed', i % 2 === 0 ? writingFor((50 * i) / KILLS) : after(i / KILLS), (child) =>
        child.kill('SIGKILL'),
      );
      expectWholeOrNothing('killed');
    }
    expect(run('killed')).toMatchObject({ status: 0 });
    expect(digests('killed')).toEqual(whole);
    expect(digests('outputs')).toEqual(checkpoints);
  },
  60_000 + KILLS * 2000,
);

further('a signal that can be caught leaves nothing behind', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const { status, stderr } = await disturb('stopped', writingFor(5), (child) => child.kill(signal));
    expectWholeOrNothing('stopped');
    expect(names('stopped').filter(isPartial)).toEqual([]);
    // Too late, and the work is done.
    if (status !== 0) expect(stderr).toContain(`stopped by ${signal}`);
  }
});

further('a checkpoint that shrinks while it is read', async () => {
  const last = path.join(root, 'outputs', 'model.pt.ep3');
  const content = fs.readFileSync(last);
  for (const part of [0.3, 0.6, 0.9]) {
    const { status, stderr } = await disturb('shrunk', after(part), () => fs.truncateSync(last, content.length / 2));
    expect(status === 0 || /^(Error|funasr-slim): .*model\.pt\.ep3/m.test(stderr)).toBe(true);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expectWholeOrNothing('shrunk');
    expect(names('shrunk').filter(isPartial)).toEqual([]);
    fs.writeFileSync(last, content);
  }
});

describe('refused', () => {
  const refused = (slimDir: string, shell?: string) => {
    const { status, stderr } = run(slimDir, shell);
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expectWholeOrNothing(slimDir);
    expect(names(slimDir).filter(isPartial)).toEqual([]);
    return stderr;
  };

  test('by a limit on file sizes', () => {
    expect(refused('limited', 'ulimit -f 1000; exec "$0" "$@"')).toContain(
      'limited/model.pt: the file would be larger',
    );
  });

  (FULL_DISK === undefined ? test.skip : test)('by a full disk', () => {
    expect(refused(FULL_DISK ?? '')).toMatch(
      /model\.pt: not enough space: 24\.0 MB are needed and [\d.]+ k?B are free/,
    );
  });
});
