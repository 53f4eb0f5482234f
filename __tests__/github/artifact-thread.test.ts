/** The artifact client in its thread: whatever it does or throws there, this process goes on, and a signal ends it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LARGE, SMALL, type Upload, upload } from '../../src/github/artifact.js';
import { type Send, sendInThread } from '../../src/github/artifact-thread.js';
import { timing } from '../../src/host.js';
import { testHost } from '../helpers/host.js';
import { ARTIFACT_WORKER } from '../helpers/program.js';
import { quiet, World, worded } from './world.js';

let folder: string;
let root: string;
let world: World;
let stdout: ReturnType<typeof quiet>;
beforeAll(async () => {
  world = await World.start();
  folder = mkdtempSync(join(tmpdir(), 'artifact-thread-'));
  root = join(folder, 'package');
  mkdirSync(root);
  writeFileSync(join(root, 'model.pt'), 'weights');
});
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  stdout = quiet();
});
afterEach(() => stdout.mockRestore());

const printed = (): string => stdout.mock.calls.map(([chunk]) => Buffer.from(chunk).toString()).join('');
const forever = new AbortController().signal;

/** A thread that does what `script` says with `answer` and `say`. */
function thread(script: string): Send {
  const prologue = `
    import { parentPort } from 'node:worker_threads';
    const say = (text) => process.stdout.write(text);
    const answer = () => say('', () => {}) && parentPort.postMessage({ sent: { id: 1, digest: 'd' } });`;
  return sendInThread(new URL(`data:text/javascript,${encodeURIComponent(prologue + script)}`), {});
}

const artifact = (given: Partial<Upload> = {}): Upload => ({
  name: 'slim-model',
  files: [join(root, 'model.pt')],
  root,
  bytes: 7,
  retentionDays: undefined,
  compressionLevel: 0,
  archive: true,
  overwrite: false,
  ...given,
});

describe('the built thread', () => {
  const job = (environment: Record<string, string> = {}) => {
    const host = testHost({ environment: { ...world.runnerEnvironment(), ...environment } });
    return { host, send: sendInThread(ARTIFACT_WORKER, host.environment) };
  };

  test('uploads by the host’s environment; all that the client prints is out when it ends, and no listener stays', async () => {
    const before = process.listenerCount('uncaughtException');
    expect(await upload(artifact(), LARGE, job())).toMatchObject({ kind: 'uploaded', name: 'slim-model' });
    expect(printed()).toMatch(/::add-mask::[\s\S]*successfully finalized/);
    const lines = stdout.mock.calls.length;
    await sleep(50);
    expect(stdout.mock.calls).toHaveLength(lines);
    expect(process.listenerCount('uncaughtException')).toBe(before);
    expect(process.env['ACTIONS_RESULTS_URL']).toBeUndefined();
  });

  test('passes on what the client says of a failure', async () => {
    expect(await upload(artifact(), LARGE, job())).toMatchObject({ kind: 'failed', why: 'exists' });
  });

  test('fails where a file has gone, without ending the process', async () => {
    const gone = artifact({ name: 'gone', files: [join(root, 'none')], archive: false });
    expect(await upload(gone, LARGE, job())).toMatchObject({ kind: 'failed', why: 'other' });
  });

  test('ends in the middle of a block that the storage does not take', async () => {
    const path = join(root, 'large.pt');
    writeFileSync(path, Buffer.alloc(20 << 20));
    world.artifacts.faults.push({ match: /^PUT/, times: 5, reply: 'stall' });
    const stop = new AbortController();
    const { host, send } = job();
    const uploading = upload(artifact({ files: [path], archive: false }), LARGE, {
      host: testHost({ ...host, ...timing(stop.signal), signal: stop.signal }),
      send,
    });
    while (world.artifacts.stalled === 0) await sleep(5);
    await sleep(50);
    const reason = new Error('stopped');
    const start = performance.now();
    stop.abort(reason);
    await expect(uploading).rejects.toBe(reason);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('gives up on a transfer that stands still for as long as it may', async () => {
    world.artifacts.faults.push({ match: /^PUT/, times: 1, reply: 'hang' });
    const limits = { ...LARGE, stallMs: 200 };
    expect(await upload(artifact({ name: 'stalled' }), limits, job())).toMatchObject({ kind: 'failed' });
  });
});

describe('a thread', () => {
  test('that answers is ended, whatever it still does', async () => {
    const send = thread('answer(); setInterval(() => {}, 1000);');
    expect(await send(artifact(), LARGE, forever)).toEqual({ id: 1, digest: 'd' });
  });

  test('that throws out of nowhere fails its upload alone', async () => {
    const send = thread(`setTimeout(() => { throw new Error('from a stream'); }, 1); setInterval(() => {}, 1000);`);
    await expect(send(artifact(), LARGE, forever)).rejects.toThrow('from a stream');
  });

  test('that throws after its answer disturbs nobody', async () => {
    const send = thread(`answer(); setTimeout(() => { throw new Error('late'); });`);
    expect(await send(artifact(), LARGE, forever)).toMatchObject({ id: 1 });
    await sleep(20);
  });

  test('that ends without an answer fails', async () => {
    await expect(thread('process.exit(3)')(artifact(), LARGE, forever)).rejects.toThrow('ended with status 3');
  });

  test('that cannot be started fails', async () => {
    await expect(sendInThread(join(folder, 'none.js'), {})(artifact(), LARGE, forever)).rejects.toThrow('none.js');
  });

  test('that never answers is ended by the signal, and says nothing more', async () => {
    const stop = new AbortController();
    const sending = thread(`setInterval(() => say('.'), 1)`)(artifact(), LARGE, stop.signal);
    while (printed() === '') await sleep(1);
    const reason = new Error('stopped');
    stop.abort(reason);
    await expect(sending).rejects.toBe(reason);
    const lines = stdout.mock.calls.length;
    await sleep(20);
    expect(stdout.mock.calls).toHaveLength(lines);
  });

  test('that is busy for ever is ended by the time limit', async () => {
    const outcome = await upload(
      artifact(),
      { ...SMALL, totalMs: 150 },
      { host: testHost(), send: thread('for (;;);') },
    );
    expect(worded(outcome)).toEqual({
      kind: 'failed',
      why: 'unreachable',
      reason: 'no complete answer within 0.15 s',
    });
  });

  test('is not started after the signal', async () => {
    await expect(thread('answer()')(artifact(), LARGE, AbortSignal.abort(new Error('stopped')))).rejects.toThrow(
      'stopped',
    );
  });
});
