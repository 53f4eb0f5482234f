import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CancelledError } from '../../src/errors.js';
import { statusOf } from '../../src/forge/failure.js';
import { ATTEMPTS } from '../../src/forge/patience.js';
import { explainApiFailure } from '../../src/github/api.js';
import { timing } from '../../src/host.js';
import { english } from '../../src/words/translator.js';
import { fastClock } from '../helpers/host.js';
import type { Reply } from '../servers/http.js';
import { READ_ONLY, TOKEN, World } from './world.js';

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
    expect(world.github.count(LIST)).toBe(ATTEMPTS);
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

  test('ends all requests of a client together where the API hangs', async () => {
    world.github.faults.push({ match: /./, times: 99, reply: 'hang' });
    const api = await world.api(TOKEN, fastClock(50));
    for (let count = 0; count < 5; count++) {
      const error = await failure(api.rest.issues.listComments({ ...world.repository, issue_number: 7 }));
      expect(statusOf(error)).toBeGreaterThanOrEqual(500);
      expect(english(explainApiFailure(error, 'GitHub', 'x'))).toMatch(/could not be reached \(no (complete )?answer/);
    }
    // Five requests of 10 s with three retries each would be 200 s.
    expect(world.github.requests.length).toBeLessThanOrEqual(5);
  });

  test.each<[string, Reply | 'hang']>([
    ['a request is not answered', 'hang'],
    ['it waits to try again', { status: 503, headers: { 'retry-after': '40' } }],
  ])('ends at once when it is stopped while %s, and asks nothing more', async (_, reply) => {
    world.github.faults.push({ match: /./, times: 99, reply });
    const stop = new AbortController();
    const api = await world.api(TOKEN, { ...timing(stop.signal), signal: stop.signal });
    const list = () => api.rest.issues.listComments({ ...world.repository, issue_number: 7 });
    const waiting = failure(list());
    while (world.github.requests.length === 0) await setImmediate();
    const reason = new CancelledError('SIGTERM');
    setTimeout(() => stop.abort(reason), 50);
    const start = performance.now();
    expect(await waiting).toBe(reason);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(await failure(list())).toBe(reason);
    expect(world.github.requests).toHaveLength(1);
  });

  test('tells the debug log of each attempt and what caused it to fail', async () => {
    const lines: string[] = [];
    const api = await world.api(TOKEN, { log: { line: () => {}, debug: (text) => lines.push(text) } });
    world.github.faults.push({ match: LIST, times: 1, reply: 'reset' });
    await api.rest.issues.listComments({ ...world.repository, issue_number: 7 });
    expect(lines).toEqual([
      expect.stringMatching(/^GET .*\/comments: .*, caused by TypeError: fetch failed, caused by /),
    ]);
  });
});

describe('explainApiFailure', () => {
  test('names the missing permission', async () => {
    const api = await world.api(READ_ONLY);
    const error = await failure(api.rest.issues.createComment({ ...world.repository, issue_number: 7, body: 'x' }));
    expect(english(explainApiFailure(error, 'GitHub', 'pull-requests: write'))).toBe(
      'the token lacks the permission pull-requests: write',
    );
  });

  test('tells a token that is not valid', async () => {
    const error = await failure(listComments('ghs_unknown'));
    expect(english(explainApiFailure(error, 'GitHub', 'x'))).toBe('GitHub does not accept the token of github-token');
  });

  test('tells an API that is not there, without the token', async () => {
    const api = await world.api();
    await world.github.close();
    const error = await failure(api.rest.issues.listComments({ ...world.repository, issue_number: 7 }));
    expect(english(explainApiFailure(error, 'GitHub', 'x'))).toMatch(
      /^GitHub's API could not be reached \(.*(ECONNREFUSED|fetch failed)/,
    );
    expect(english(explainApiFailure(error, 'GitHub', 'x'))).not.toContain(TOKEN);
    await world.github.listen();
  });

  test('passes on what GitHub says', async () => {
    world.github.faults.push({
      match: LIST,
      times: 1,
      reply: { status: 403, body: { message: 'Unable to create comment because issue is locked.' } },
    });
    const error = await failure(listComments());
    expect(english(explainApiFailure(error, 'GitHub', 'x'))).toMatch(
      /^GitHub answered 403: Unable to create comment because issue is locked/,
    );
  });
});
