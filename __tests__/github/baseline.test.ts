import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Api } from '../../src/github/api.js';
import { findPreviousReport } from '../../src/github/baseline.js';
import { keyId } from '../../src/github/comment-text.js';
import { reportArtifactName } from '../../src/github/report-artifact.js';
import type { RunResult } from '../../src/result.js';
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

  test('says that the token may not read it', async () => {
    world.github.addArtifact(NAME, zip);
    world.github.tokens.set('ghs_none', { login: 'x', permissions: {} });
    expect(await find(await world.api('ghs_none'))).toMatchObject({ previousNote: 'no-permission' });
  });

  test('says that the API is offline', async () => {
    world.github.faults.push({ match: /./, times: 99, reply: 'reset' });
    expect(await find()).toMatchObject({ previousNote: 'offline' });
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
