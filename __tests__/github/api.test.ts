import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { explainApiFailure, statusOf } from '../../src/github/api.js';
import type { Reply } from '../servers/http.js';
import { HASTE, READ_ONLY, TOKEN, World } from './world.js';

let world: World;
beforeEach(async () => {
  world = await World.start();
  world.github.addPull({ number: 7, headSha: 'a'.repeat(40) });
});
afterEach(() => world.stop());

const LIST = /^GET .*\/issues\/7\/comments$/;

async function listComments(token = TOKEN): Promise<number> {
  const api = await world.api(token);
  const { data } = await api.rest.issues.listComments({ ...world.repository, issue_number: 7 });
  return data.length;
}

async function failure(request: Promise<unknown>): Promise<unknown> {
  try {
    await request;
  } catch (error) {
    return error;
  }
  throw new Error('the request did not fail');
}

describe('connect', () => {
  test.each<[string, Reply | 'reset']>([
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '0' }, body: { message: 'Too many requests' } }],
    ['500', { status: 500, body: { message: 'oops' } }],
    ['503', { status: 503 }],
    ['a secondary limit', { status: 403, headers: { 'retry-after': '0' }, body: { message: 'secondary rate limit' } }],
    ['a connection that breaks', 'reset'],
  ])('tries again after %s', async (_, reply) => {
    world.github.faults.push({ match: LIST, times: 2, reply });
    expect(await listComments()).toBe(0);
    expect(world.github.count(LIST)).toBe(3);
  });

  test('gives up after the last attempt', async () => {
    world.github.faults.push({ match: LIST, times: 9, reply: { status: 502, body: { message: 'Bad Gateway' } } });
    expect(statusOf(await failure(listComments()))).toBe(502);
    expect(world.github.count(LIST)).toBe(HASTE.attempts);
  });

  test.each([401, 404, 422, 410])('does not try again after %i', async (status) => {
    world.github.faults.push({ match: LIST, times: 9, reply: { status, body: { message: 'no' } } });
    expect(statusOf(await failure(listComments()))).toBe(status);
    expect(world.github.count(LIST)).toBe(1);
  });

  test('does not wait for longer than it has patience', async () => {
    world.github.faults.push({ match: LIST, times: 9, reply: { status: 429, headers: { 'retry-after': '3600' } } });
    expect(statusOf(await failure(listComments()))).toBe(429);
    expect(world.github.count(LIST)).toBe(1);
  });

  test.each([
    ['after the attempts of the first', { requestMs: 50 }, HASTE.attempts],
    ['when the time for all is over', { totalMs: 50 }, 1],
  ])('ends all requests of a client together where the API hangs, %s', async (_, limit, sent) => {
    world.github.faults.push({ match: /./, times: 99, reply: 'hang' });
    const api = await world.api(TOKEN, { ...HASTE, ...limit });
    for (let count = 0; count < 5; count++) {
      const error = await failure(api.rest.issues.listComments({ ...world.repository, issue_number: 7 }));
      expect(statusOf(error)).toBeGreaterThanOrEqual(500);
    }
    expect(world.github.count(/./)).toBeLessThanOrEqual(sent);
  });
});

describe('explainApiFailure', () => {
  test('names the missing permission', async () => {
    const api = await world.api(READ_ONLY);
    const error = await failure(api.rest.issues.createComment({ ...world.repository, issue_number: 7, body: 'x' }));
    expect(explainApiFailure(error, 'pull-requests: write')).toBe('the token has no permission `pull-requests: write`');
  });

  test('tells a token that is not valid', async () => {
    const error = await failure(listComments('ghs_unknown'));
    expect(explainApiFailure(error, 'x')).toBe('GitHub does not accept the token of `github-token`');
  });

  test('tells an API that is not there, without the token', async () => {
    const api = await world.api();
    await world.github.close();
    const error = await failure(api.rest.issues.listComments({ ...world.repository, issue_number: 7 }));
    expect(explainApiFailure(error, 'x')).toMatch(/^GitHub's API could not be reached \(.*(ECONNREFUSED|fetch failed)/);
    expect(explainApiFailure(error, 'x')).not.toContain(TOKEN);
    await world.github.listen();
  });

  test('passes on what GitHub says', async () => {
    world.github.faults.push({
      match: LIST,
      times: 1,
      reply: { status: 403, body: { message: 'Unable to create comment because issue is locked.' } },
    });
    const error = await failure(listComments());
    expect(explainApiFailure(error, 'x')).toMatch(
      /^GitHub answered 403: Unable to create comment because issue is locked/,
    );
  });
});
