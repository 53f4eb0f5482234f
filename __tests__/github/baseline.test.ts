import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keyId } from '../../src/forge/note-text.js';
import { type Api, connect } from '../../src/github/api.js';
import { findPreviousReport } from '../../src/github/baseline.js';
import { reportArtifactName } from '../../src/github/report-artifact.js';
import type { RunResult } from '../../src/result.js';
import { english } from '../../src/words/translator.js';
import { testHost } from '../helpers/host.js';
import { zipOf } from '../helpers/zip-of.js';
import { fail, pass } from '../report/sample.js';
import { World } from './world.js';

const KEY = 'train';
const NAME = reportArtifactName(keyId(KEY));
const FORK = 4711;
let world: World;
let api: Api;
let zip: Buffer;
beforeEach(async () => {
  world = await World.start();
  api = await world.api();
  zip = await world.reportZip(pass, KEY);
});
afterEach(async () => {
  await world.stop();
});

const find = (client = api) => findPreviousReport(client, world.context(), keyId(KEY));
const plain = (result: RunResult): unknown => JSON.parse(JSON.stringify(result));

describe('findPreviousReport', () => {
  test('takes the newest of the target branch, by its key', async () => {
    const newer = await world.reportZip(fail, KEY);
    world.github.addArtifact(NAME, zip);
    world.github.addArtifact(NAME, newer);
    world.github.addArtifact(NAME, zip, { headBranch: 'feature' });
    world.github.addArtifact(reportArtifactName(keyId('other')), zip);
    expect(await find()).toEqual({ previousBranch: 'main', previous: plain(fail) });
  });

  test.each([
    ['a run that failed', { conclusion: 'failure' }],
    ['a run of a pull request', { event: 'pull_request' }],
    ['another branch', { headBranch: 'feature' }],
    ['a fork whose branch has the same name', { headRepositoryId: FORK }],
  ])('passes over %s', async (_, run) => {
    world.github.addArtifact(NAME, zip, run);
    expect(await find()).toEqual({ previousBranch: 'main', previousNote: 'none' });
  });

  test('passes over the run itself', async () => {
    const run = {
      id: 77,
      conclusion: 'success',
      event: 'push',
      headBranch: 'main',
      headSha: 'a',
      headRepositoryId: 1296269,
    };
    world.github.addArtifact(NAME, zip, { run });
    expect(await find()).toMatchObject({ previousNote: 'none' });
  });

  test('says that it has expired', async () => {
    world.github.addArtifact(NAME, zip, { expired: true });
    expect(await find()).toMatchObject({ previousNote: 'expired' });
  });

  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['no zip', () => Buffer.from('<html>')],
    ['a zip without a report', () => zipOf({ 'report.json': Buffer.from('{}') })],
    ['a report that is no JSON', async () => corrupt(zip)],
    ['a report of another shape', () => world.reportZip({ ...pass, verdict: 'great' }, KEY)],
    [
      'a report with markup for a number',
      () => world.reportZip({ ...pass, model: { ...pass.model, bytes: '<b>' } }, KEY),
    ],
    ['a report of another version', () => world.reportZip({ ...pass, schemaVersion: 2 }, KEY)],
  ])('says that it is unreadable: %s', async (_, make) => {
    world.github.addArtifact(NAME, await make());
    expect(await find()).toMatchObject({ previousNote: 'unreadable' });
  });

  describe('behind any number of artifacts of pull requests', () => {
    const bury = (): void => {
      for (let i = 0; i < 250; i++)
        world.github.addArtifact(NAME, zip, { headBranch: 'feature', event: 'pull_request' });
      for (let i = 0; i < 20; i++) world.github.addArtifact('other', zip);
    };

    test.each([undefined, 'ci.yml'])(
      'finds it through the runs of the branch, of the workflow %s',
      async (workflowFile) => {
        world.github.addArtifact(NAME, await world.reportZip(fail, KEY));
        world.github.addArtifact(NAME, zip, { headRepositoryId: FORK });
        world.github.addArtifact(NAME, zip, { conclusion: 'failure' });
        bury();
        const found = await findPreviousReport(api, world.context({ workflowFile }), keyId(KEY));
        expect(found).toEqual({ previousBranch: 'main', previous: plain(fail) });
      },
    );

    test('asks a limited number of runs', async () => {
      world.github.addArtifact(NAME, zip);
      bury();
      bury();
      expect(await find()).toMatchObject({ previousNote: 'none' });
      expect(world.github.count(/runs\/\d+\/artifacts$/)).toBe(30);
    });
  });

  const problem = async (client: Api) => {
    const { previousNote, previousProblem = '' } = await find(client);
    expect(previousNote).toBe('failed');
    return english(previousProblem);
  };

  test('says that the token may not read it', async () => {
    world.github.addArtifact(NAME, zip);
    world.github.tokens.set('ghs_none', { login: 'x', permissions: {} });
    world.github.isPrivate = true;
    expect(await problem(await world.api('ghs_none'))).toBe('the token lacks the permission actions: read');
  });

  test('says that the API is offline', async () => {
    world.github.faults.push({ match: /./, times: 99, reply: 'reset' });
    expect(await problem(api)).toMatch(/could not be reached/);
  });

  test('says that GitHub finds nothing there', async () => {
    world.github.faults.push({ match: /./, times: 99, reply: { status: 404, body: { message: 'Not Found' } } });
    expect(await problem(api)).toMatch(/found nothing there/);
  });

  test('says that a certificate is not trusted, at once', async () => {
    const read = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url));
    const server = createServer({ key: read('key'), cert: read('certificate') }, (_, response) => response.end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const client = await connect('token', `https://127.0.0.1:${port}`, testHost());
    expect(await problem(client)).toMatch(/certificate.*DEPTH_ZERO_SELF_SIGNED_CERT.*NODE_EXTRA_CA_CERTS/);
    server.close();
  });

  test('has nothing to look for where no branch is known', async () => {
    const context = world.context({ targetBranch: undefined });
    expect(await findPreviousReport(api, context, keyId(KEY))).toEqual({ previousNote: 'none' });
  });
});

function corrupt(zip: Buffer): Buffer {
  const changed = Buffer.from(zip);
  changed.fill(0x20, 40, 80);
  return changed;
}
