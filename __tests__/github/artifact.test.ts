import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { artifactsUnsupported, LARGE, SMALL, type Upload, upload } from '../../src/github/artifact.js';
import { type Overwrite, uploadUnlessTaken } from '../../src/github/artifact-upload.js';
import type { Job } from '../../src/github/job.js';
import { type PackageUpload, packageUpload } from '../../src/github/package-upload.js';
import { sendArtifact } from '../../src/github/send-artifact.js';
import { unzipEntry } from '../../src/github/unzip.js';
import { english } from '../../src/words/translator.js';
import { pass } from '../report/sample.js';
import type { Fault } from '../servers/http.js';
import { quiet, World, worded } from './world.js';

const environment = { ...process.env };
let world: World;
let root: string;
let silence: ReturnType<typeof quiet>;
beforeEach(async () => {
  world = await World.start();
  root = join(world.temporary, 'slim-model');
  mkdirSync(join(root, 'sub'), { recursive: true });
  writeFileSync(join(root, 'model.pt'), 'weights');
  writeFileSync(join(root, 'sub/tokens.json'), '[]');
  Object.assign(process.env, world.runnerEnvironment());
  silence = quiet();
});
afterEach(async () => {
  silence.mockRestore();
  process.env = { ...environment };
  await world.stop();
});

const job = (): Job => {
  const given = world.job(undefined);
  const { ACTIONS_RUNTIME_TOKEN = '' } = process.env;
  return { ...given, host: { ...given.host, environment: { ...given.host.environment, ACTIONS_RUNTIME_TOKEN } } };
};

function request(given: Partial<Upload> = {}): Upload {
  return {
    name: 'slim-model',
    files: [join(root, 'model.pt'), join(root, 'sub/tokens.json')],
    root,
    bytes: 989_763_173,
    retentionDays: undefined,
    compressionLevel: 0,
    archive: true,
    overwrite: false,
    ...given,
  };
}

describe('upload', () => {
  test('sends the package as a zip', async () => {
    const outcome = await upload(request({ retentionDays: 3 }), LARGE, job());
    const [artifact] = world.artifacts.artifacts;
    expect(outcome).toEqual({
      kind: 'uploaded',
      id: artifact?.id,
      name: 'slim-model',
      digest: artifact?.digest.replace('sha256:', ''),
      bytes: artifact?.bytes.length,
    });
    const zip = artifact?.bytes ?? Buffer.alloc(0);
    expect((await unzipEntry(zip, 'model.pt', 100)).toString()).toBe('weights');
    expect((await unzipEntry(zip, 'sub/tokens.json', 100)).toString()).toBe('[]');
    const days = (Date.parse(artifact?.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(3);
  });

  test('sends a file of several blocks as it is, in order', async () => {
    const bytes = Buffer.alloc(20 * 1024 * 1024 + 17);
    for (let at = 0; at < bytes.length; at += 4096) bytes.writeUInt32LE(at, at - (at % 4));
    writeFileSync(join(root, 'model.pt'), bytes);
    await upload(request({ archive: false, files: [join(root, 'model.pt')] }), LARGE, job());
    const [artifact] = world.artifacts.artifacts;
    expect(artifact?.name).toBe('model.pt');
    expect(artifact?.blockCount).toBe(3);
    expect(artifact?.bytes.equals(bytes)).toBe(true);
  });

  test('names what exists and the way out', async () => {
    await upload(request(), LARGE, job());
    const outcome = worded(await upload(request(), LARGE, job()));
    expect(outcome).toMatchObject({ kind: 'failed', why: 'exists' });
    expect(outcome).toMatchObject({
      reason: expect.stringMatching(/"slim-model".*artifact-name.*overwrite: true/),
    });
  });

  test('replaces what exists, and does so where nothing does', async () => {
    expect(await upload(request({ overwrite: true }), LARGE, job())).toMatchObject({ kind: 'uploaded', id: 4242 });
    expect(await upload(request({ overwrite: true }), LARGE, job())).toMatchObject({ kind: 'uploaded', id: 4243 });
    expect(world.artifacts.artifacts).toHaveLength(1);
  });

  test('explains the quota with the numbers', async () => {
    world.artifacts.exceedQuota();
    const outcome = worded(await upload(request(), LARGE, job()));
    expect(outcome).toMatchObject({ kind: 'failed', why: 'quota' });
    expect(outcome).toMatchObject({ reason: expect.stringMatching(/989\.8 MB.*500\.0 MB.*retention-days/) });
    expect(world.artifacts.count(/CreateArtifact/)).toBe(1);
  });

  test('passes on another refusal at once', async () => {
    world.artifacts.faults.push({
      match: /CreateArtifact/,
      times: 9,
      reply: { status: 403, body: { code: 'permission_denied', msg: 'artifacts are disabled here' } },
    });
    expect(worded(await upload(request(), LARGE, job()))).toMatchObject({
      why: 'other',
      reason: expect.stringMatching(/disabled here/),
    });
    expect(world.artifacts.count(/CreateArtifact/)).toBe(1);
  });

  test('tries again after an error of the service', async () => {
    world.artifacts.faults.push({ match: /Finalize/, times: 1, reply: { status: 503, body: { msg: 'busy' } } });
    // The client waits three seconds.
    const { setTimeout } = globalThis;
    const clock = jest.spyOn(globalThis, 'setTimeout');
    clock.mockImplementation((callback, ms = 0) => setTimeout(callback, ms === 3000 ? 0 : ms));
    expect(await upload(request(), LARGE, job())).toMatchObject({ kind: 'uploaded' });
    clock.mockRestore();
    expect(world.artifacts.count(/Finalize/)).toBe(2);
  });

  test('gives up on a service that is not there', async () => {
    process.env['ACTIONS_RESULTS_URL'] = 'http://127.0.0.1:9/';
    expect(worded(await upload(request(), LARGE, job()))).toMatchObject({
      why: 'unreachable',
      reason: expect.stringMatching(/ECONNREFUSED/),
    });
  });

  test.each(['CreateArtifact', 'FinalizeArtifact'])(
    'gives up on %s that is never answered',
    async (method) => {
      world.artifacts.faults.push({ match: new RegExp(method), times: 9, reply: 'hang' });
      const outcome = worded(await upload(request(), { ...LARGE, silenceMs: 300 }, job()));
      expect(outcome).toMatchObject({ why: 'unreachable', reason: 'no answer within 0.3 s' });
    },
    20_000,
  );

  test('gives up on a storage that takes a small upload and never answers', async () => {
    world.artifacts.faults.push({ match: /^PUT/, times: 9, reply: 'hang' });
    expect(await upload(request(), { ...SMALL, totalMs: 300 }, job())).toMatchObject({ why: 'unreachable' });
  });

  test('fails where the service names no id', async () => {
    const send = async () => ({ id: undefined, digest: undefined, bytes: undefined });
    expect(worded(await upload(request(), LARGE, { ...job(), send }))).toMatchObject({
      reason: 'the service returned no artifact id',
    });
  });

  test('fails with a name that no artifact may have', async () => {
    expect(worded(await upload(request({ name: 'a:b' }), LARGE, job()))).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/artifact name is not valid/i),
    });
  });
});

describe('uploadUnlessTaken', () => {
  const plain = (): PackageUpload => {
    const { overwrite: _, ...rest } = request();
    return rest;
  };
  const taken = async () => false;
  const put = (overwrite: Overwrite, isEarlier = taken) =>
    uploadUnlessTaken(plain(), overwrite, LARGE, job(), isEarlier);
  /** As of another job of the run. */
  const byAnotherJob = async (): Promise<void> => {
    await upload(request(), LARGE, job());
    process.env['ACTIONS_RUNTIME_TOKEN'] = world.artifacts.token();
  };

  test.each<[Overwrite, string]>([
    ['auto', 'exists'],
    ['false', 'exists'],
    ['true', 'uploaded'],
  ])('%s, where another job has made it: %s', async (overwrite, expected) => {
    await byAnotherJob();
    const outcome = await put(overwrite);
    expect(outcome.kind === 'failed' ? outcome.why : outcome.kind).toBe(expected);
    expect(world.artifacts.artifacts.map(({ id }) => id)).toEqual([expected === 'exists' ? 4242 : 4243]);
  });

  test('true, where there is none, asks no more than that', async () => {
    expect(await put('true')).toMatchObject({ kind: 'uploaded' });
    expect(world.artifacts.count(/List|Delete/)).toBe(1);
  });

  test.each<[Overwrite, RegExp | undefined]>([
    ['auto', undefined],
    ['true', undefined],
    ['false', /an earlier attempt of this job.*`?overwrite: false/],
  ])('%s, where an earlier attempt of this job has made it', async (overwrite, expected) => {
    await byAnotherJob();
    const outcome = worded(await put(overwrite, async () => true));
    if (expected === undefined) expect(outcome).toMatchObject({ kind: 'uploaded', id: 4243 });
    else expect(outcome).toMatchObject({ reason: expect.stringMatching(expected), earlier: 4242 });
  });

  test('tells an earlier step of this job by its words', async () => {
    await put('auto');
    expect(worded(await put('auto'))).toMatchObject({ reason: expect.stringMatching(/an earlier step of this job/) });
  });

  const lost = (match: RegExp, reply: Fault['reply']) =>
    world.artifacts.faults.push({ match, times: 1, reply, isDone: true });

  test('a lost answer is no failure', async () => {
    lost(/Finalize/, 'reset');
    expect(await put('auto')).toMatchObject({
      kind: 'uploaded',
      id: 4242,
      bytes: world.artifacts.artifacts[0]?.bytes.length,
    });
  });

  test('nor is one that the client asks for again, and is told of a clash with itself', async () => {
    lost(/Finalize/, { status: 503, body: { msg: 'busy' } });
    const { setTimeout } = globalThis;
    const clock = jest.spyOn(globalThis, 'setTimeout');
    clock.mockImplementation((callback, ms = 0) => setTimeout(callback, ms === 3000 ? 0 : ms));
    expect(await put('auto')).toMatchObject({ kind: 'uploaded', id: 4242 });
    clock.mockRestore();
    expect(world.artifacts.count(/Finalize/)).toBe(2);
  });

  test('another job that comes between is told as one', async () => {
    const { runnerEnvironment } = world;
    const other = request();
    let isBetween = false;
    const send: Job['send'] = async (artifact, { silenceMs }) => {
      if (!isBetween) {
        isBetween = true;
        const own = process.env['ACTIONS_RUNTIME_TOKEN'];
        Object.assign(process.env, runnerEnvironment.call(world));
        await upload(other, LARGE, job());
        process.env['ACTIONS_RUNTIME_TOKEN'] = own;
      }
      return sendArtifact(artifact, silenceMs);
    };
    const outcome = await uploadUnlessTaken(plain(), 'auto', LARGE, { ...job(), send }, taken);
    expect(worded(outcome)).toMatchObject({
      reason: expect.stringMatching(/this workflow run already has an artifact named/),
    });
  });

  test('says what failed where the service does not tell what is there', async () => {
    world.artifacts.faults.push({ match: /List/, times: 99, reply: { status: 500, body: {} } });
    expect(await put('auto')).toMatchObject({ kind: 'uploaded' });
    expect(await put('auto')).toMatchObject({ kind: 'failed', why: 'exists' });
  });

  test('an earlier attempt’s artifact that stays is told beside the failure', async () => {
    await byAnotherJob();
    world.artifacts.faults.push({ match: /Delete/, times: 9, reply: { status: 403, body: { msg: 'not now' } } });
    expect(await put('auto', async () => true)).toMatchObject({ kind: 'failed', why: 'other', earlier: 4242 });
  });
});

describe('artifactsUnsupported', () => {
  test.each([
    ['https://github.com', undefined],
    ['https://octo.ghe.com', undefined],
    ['http://my.localhost', undefined],
    ['https://github.example.com', /GitHub Enterprise Server \(github\.example\.com\)/],
    ['https://notghe.com', /Enterprise Server/],
  ])('%s', (server, expected) => {
    const reason = artifactsUnsupported({ ...world.runnerEnvironment(), GITHUB_SERVER_URL: server });
    if (expected === undefined) expect(reason).toBeUndefined();
    else expect(english(reason ?? '')).toMatch(expected);
  });

  test('a runner without the service', () => {
    expect(english(artifactsUnsupported({}) ?? '')).toMatch(/ACTIONS_RUNTIME_TOKEN/);
  });
});

describe('packageUpload', () => {
  const result = (): typeof pass => ({ ...pass, model: { ...pass.model, dir: root, path: join(root, 'model.pt') } });
  const publishOf = (inputs: Record<string, string>) => world.job(undefined, {}, inputs).publish;

  test('takes every file of the package', () => {
    const { files, name, bytes } = packageUpload(result(), publishOf({}), world.temporary);
    expect(name).toBe('slim-model');
    expect(files).toEqual([...pass.model.files, ...pass.package.files].map((file) => join(root, file.name)));
    expect(bytes).toBe([...pass.model.files, ...pass.package.files].reduce((sum, file) => sum + file.bytes, 0));
  });

  test.each([
    [undefined, 'model.pt'],
    ['seaco-large', 'seaco-large.pt'],
    ['seaco-v1.2', 'seaco-v1.2.pt'],
    ['mine.pt', 'mine.pt'],
  ])('names the lone file of artifact-name %s', (asked, expected) => {
    const inputs = { archive: 'false', ...(asked === undefined ? {} : { 'artifact-name': asked }) };
    const { files, name } = packageUpload(result(), publishOf(inputs), world.temporary);
    expect(name).toBe(expected);
    expect(readFileSync(files[0] ?? '', 'utf8')).toBe('weights');
  });

  test('uploads the renamed file through the client', async () => {
    const lone = packageUpload(result(), publishOf({ archive: 'false', 'artifact-name': 'mine' }), world.temporary);
    expect(await upload({ ...lone, overwrite: false }, LARGE, job())).toMatchObject({
      kind: 'uploaded',
      name: 'mine.pt',
    });
    expect(world.artifacts.artifacts[0]?.bytes.toString()).toBe('weights');
  });
});
