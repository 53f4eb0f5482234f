/**
 * `funasr-slim strip` as a terminal runs it, and killed at any moment: every checkpoint is whole, as it was or stripped.
 *
 * FUNASR_SLIM_KILLS sets how often it is killed (6).
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PyCall, PyGlobal, PyList, PyPersistent, type PyValue, pickle } from '../../src/model-file/pickle-writer.js';
import { COMMAND, QUICKLY } from '../helpers/program.js';
import { further } from '../helpers/thorough.js';
import { checkpointOf } from '../helpers/zip-of.js';

const KILLS = Number(process.env['FUNASR_SLIM_KILLS'] ?? 6);
const NAMES = ['model.pt.ep1', 'model.pt.ep2', 'model.pt.ep3'];

let root: string;
beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'strip-'));
  write(200_000);
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** The checkpoints as they are placed. */
function write(numel: number): void {
  fs.mkdirSync(path.join(root, 'whole'), { recursive: true });
  for (const [epoch, name] of NAMES.entries())
    fs.writeFileSync(path.join(root, 'whole', name), checkpoint(epoch, numel));
}

/** Weights, and twice as many bytes of an optimizer's state. */
function checkpoint(epoch: number, numel: number): Buffer {
  const hooks = new PyCall(new PyGlobal('collections', 'OrderedDict'), []);
  const tensor = (key: string): PyValue => {
    const storage = new PyPersistent(['storage', new PyGlobal('torch', 'FloatStorage'), key, 'cpu', numel]);
    return new PyCall(new PyGlobal('torch._utils', '_rebuild_tensor_v2'), [storage, 0, [numel], [1], false, hooks]);
  };
  const moments = new Map([
    [
      '0',
      new Map([
        ['exp_avg', tensor('1')],
        ['exp_avg_sq', tensor('2')],
      ]),
    ],
  ]);
  const optimizer = new Map<string, PyValue>([
    ['state', moments],
    ['param_groups', new PyList([])],
  ]);
  const state = new Map<string, PyValue>([
    ['epoch', epoch],
    ['state_dict', new Map([['encoder.weight', tensor('0')]])],
    ['optimizer', optimizer],
  ]);
  const bytes = (seed: number) => {
    return new Uint8Array(
      Float32Array.from({ length: numel }, (_, i) => ((i * 7 + seed + epoch) % 1009) / 1009).buffer,
    );
  };
  return checkpointOf(pickle(state), { 0: bytes(0), 1: bytes(1), 2: bytes(2) });
}

/** The checkpoints as they were, an hour old. */
function place(directory: string): string {
  const run = path.join(root, directory);
  fs.mkdirSync(run, { recursive: true });
  const hourAgo = Date.now() / 1000 - 3600;
  for (const name of NAMES) {
    fs.copyFileSync(path.join(root, 'whole', name), path.join(run, name));
    fs.utimesSync(path.join(run, name), hourAgo, hourAgo);
  }
  return run;
}

const command = (...args: string[]) => commandAfter('', ...args);
/** @param preload a module that runs before the command */
const commandAfter = (preload: string, ...args: string[]) =>
  spawnSync(process.execPath, [...QUICKLY, ...importOf(preload), COMMAND, 'strip', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
const importOf = (module: string) =>
  module === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(module)}`];
const digestsIn = (run: string) =>
  new Map(
    fs.readdirSync(run).map((name) => {
      return [
        name,
        createHash('sha256')
          .update(fs.readFileSync(path.join(run, name)))
          .digest('hex'),
      ];
    }),
  );

test('says what it freed and what it passed by, with status 0', () => {
  place('said');
  fs.writeFileSync(path.join(root, 'said', 'model.pt'), 'not looked at');
  const { status, stdout, stderr } = command('said', '--keep-newest', '1');
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: [
      'said/model.pt.ep1: 2.4 MB to 801.2 kB',
      'said/model.pt.ep2: 2.4 MB to 801.2 kB',
      'said/model.pt.ep3: skipped: is among the newest (1), which are left whole',
      'Checkpoints stripped: 2, 3.2 MB freed; skipped: 1.',
      '',
    ].join('\n'),
    stderr: '',
  });
  expect(fs.readFileSync(path.join(root, 'said', 'model.pt'), 'utf8')).toBe('not looked at');
});

further('waits for the room that the checkpoint before it is still giving back', () => {
  // A disk that is full until the last of a deleted file is closed, and takes a while for that.
  const preload = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let closing = 0;
    const { close, statfsSync } = fs;
    fs.close = (fd, done) => {
      closing++;
      setTimeout(() => close(fd, (error) => {
        closing--;
        done(error);
      }), 200);
    };
    const left = (stats) => (closing === 0 ? stats : { ...stats, bavail: 0 });
    fs.statfsSync = (path) => left(statfsSync(path));
    fs.promises.statfs = async (path) => fs.statfsSync(path);
    syncBuiltinESMExports();`;
  place('tight');
  const { status, stdout } = commandAfter(preload, 'tight');
  expect({ status, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
    status: 0,
    last: 'Checkpoints stripped: 3, 4.8 MB freed; skipped: 0.',
  });
});

test('--dry-run changes nothing, --json is for machines, a path that leads nowhere is status 1', () => {
  const before = digestsIn(place('dry'));
  const { status, stdout, stderr } = command('dry', 'gone', '--dry-run', '--json');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^funasr-slim: gone: there is no such file/);
  expect(JSON.parse(stdout)).toMatchObject({
    dryRun: true,
    passed: [],
    stripped: [{ path: 'dry/model.pt.ep1' }, {}, {}],
  });
  expect(digestsIn(path.join(root, 'dry'))).toEqual(before);
});

further(
  `kill -9 at ${KILLS} moments`,
  async () => {
    // So large that there is something to be killed in.
    write(2_000_000);
    const whole = digestsIn(path.join(root, 'whole'));
    const run = place('killed');
    const start = performance.now();
    expect(command('killed')).toMatchObject({ status: 0 });
    const duration = performance.now() - start;
    const stripped = digestsIn(run);
    for (let i = 0; i < KILLS; i++) {
      place('killed');
      const child = spawn(process.execPath, [...QUICKLY, COMMAND, 'strip', 'killed'], { cwd: root, stdio: 'ignore' });
      const closed = new Promise((resolve) => child.once('close', resolve));
      const isWriting = () => fs.readdirSync(run).some((name) => name.endsWith('.partial'));
      // So long after the first byte is written, or after this part of a whole run: starting takes much of it.
      while (i % 2 === 0 && child.exitCode === null && !isWriting()) await sleep(1);
      await sleep(i % 2 === 0 ? (100 * i) / KILLS : (duration * i) / KILLS);
      child.kill('SIGKILL');
      await closed;
      for (const [name, digest] of digestsIn(run)) {
        if (!name.endsWith('.partial')) expect([whole.get(name), stripped.get(name)]).toContain(digest);
      }
    }
    place('killed');
    expect(command('killed')).toMatchObject({ status: 0 });
    expect(digestsIn(run)).toEqual(stripped);
  },
  60_000 + KILLS * 2000,
);
