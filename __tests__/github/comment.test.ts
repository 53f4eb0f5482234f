import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { When } from '../../src/config.js';
import { type CommentData, composeBody, keyId, plainKey } from '../../src/forge/note-text.js';
import type { Api } from '../../src/github/api.js';
import { type CommentNote, publishComment, type WrittenComment } from '../../src/github/comment.js';
import type { Verdict } from '../../src/result.js';
import type { Fault } from '../servers/http.js';
import { BOT, TOKEN, World } from './world.js';

let world: World;
let api: Api;
beforeEach(async () => {
  world = await World.start();
  world.github.addPull({ number: 7, headSha: 'a'.repeat(40) });
  api = await world.api();
});
afterEach(async () => {
  await world.stop();
});

const LIST = /^GET .*\/issues\/7\/comments$/;

const NO_STAMP = { commit: null, run: null, runNumber: null, attempt: null, time: null };

function dataOf(given: Partial<CommentData> = {}): CommentData {
  return { verdict: 'pass', modelBytes: 100, baseBytes: 90, ...NO_STAMP, ...given };
}

function message(
  markdown: string,
  options: { key?: string; verdict?: Verdict; when?: When; bytes?: number; stamp?: Partial<CommentData> } = {},
): CommentNote {
  const { key = 'train', verdict = 'pass', when = 'always', bytes = 100, stamp = {} } = options;
  const data = dataOf({ verdict, modelBytes: bytes, ...stamp });
  return {
    id: keyId(key),
    data,
    markdown: (time = data.time ?? '') => markdown.replace('TIME', time),
    when,
    forge: 'GitHub',
  };
}

function publish(given: CommentNote, client = api): Promise<WrittenComment | undefined> {
  return publishComment(client, { repository: world.repository, pullRequest: 7 }, given);
}

function bodies(): string[] {
  return world.github.commentsOn(7).map(({ body }) => body.split('\n').slice(1).join('\n'));
}

describe('publishComment', () => {
  test('creates once, updates after', async () => {
    const first = await publish(message('one'));
    const second = await publish(message('two'));
    expect(bodies()).toEqual(['two']);
    expect(second?.id).toBe(first?.id);
    expect(world.github.count(/^POST .*\/comments$/)).toBe(1);
    expect(first?.url).toMatch(/\/pull\/7#issuecomment-\d+$/);
  });

  test('leaves a comment alone whose text is the same, but for line ends', async () => {
    await publish(message('one\n\ntwo'));
    const [comment] = world.github.comments;
    if (comment !== undefined) comment.body = comment.body.replaceAll('\n', '\r\n');
    await publish(message('one\n\ntwo\n'));
    expect(world.github.count(/^PATCH/)).toBe(0);
  });

  test('finds its comment behind hundreds of others', async () => {
    for (let count = 0; count < 250; count++) world.github.addComment(7, 'someone', `noise ${count}`);
    await publish(message('one'));
    for (let count = 0; count < 250; count++) world.github.addComment(7, 'someone', `noise ${count}`);
    await publish(message('two'));
    expect(bodies().filter((body) => body === 'two')).toHaveLength(1);
    expect(world.github.commentsOn(7)).toHaveLength(501);
  });

  test('leaves comments alone that others marked', async () => {
    const forged = composeBody(keyId('train'), dataOf({ verdict: 'fail' }), 'forged');
    world.github.addComment(7, 'mallory', forged);
    await publish(message('one'));
    expect(bodies()).toEqual(['forged', 'one']);
  });

  test('is not misled by a marker that is quoted within a text', async () => {
    const own = composeBody(keyId('train'), dataOf({ verdict: 'fail' }), 'x');
    world.github.addComment(7, BOT, `> ${own}`);
    await publish(message('one'));
    expect(bodies()).toHaveLength(2);
  });

  test('knows the comments of another token than the job’s', async () => {
    world.github.tokens.set('ghp_app', { login: 'report-app[bot]', permissions: { pull_requests: 'write' } });
    const app = await world.api('ghp_app');
    await publish(message('one'));
    await publish(message('app one'), app);
    await publish(message('app two'), app);
    expect(bodies()).toEqual(['one', 'app two']);
  });

  test('takes the author of github.token where GraphQL does not answer', async () => {
    await publish(message('one'));
    world.github.faults.push({ match: /graphql/, times: 9, reply: { status: 404, body: { message: 'Not Found' } } });
    await publish(message('two'));
    expect(bodies()).toEqual(['two']);
  });

  test.each([
    ['says that it may not tell', { errors: [{ message: 'Resource not accessible by integration' }] }],
    ['knows no name', { data: { viewer: null } }],
  ])('takes the author of github.token where GraphQL %s', async (_, body) => {
    await publish(message('one'));
    world.github.faults.push({ match: /graphql/, times: 9, reply: { status: 200, body } });
    await publish(message('two'));
    expect(bodies()).toEqual(['two']);
  });

  test('passes on what is no answer of GitHub’s', async () => {
    await publish(message('one'));
    const defect = new Error('a defect');
    const client: Api = Object.assign(Object.create(api), { graphql: () => Promise.reject(defect) });
    await expect(publish(message('two'), client)).rejects.toBe(defect);
  });

  test('keeps one comment for each key, whatever its text', async () => {
    const keys = ['train', 'train / {"size": "large"}', '--> <b>', '训练 / 大', '::error::x\n', '<!-- x'];
    for (const key of keys) await publish(message(key, { key }));
    for (const key of keys) await publish(message(`${key} again`, { key }));
    expect(bodies()).toEqual(keys.map((key) => `${key} again`));
    const heads = world.github.comments.map(({ body }) => body.split('\n')[0]);
    for (const head of heads) expect(head).toMatch(/^<!-- funasr-slim [0-9a-f]{16} [\w-]+ -->$/);
  });

  test('makes a comment again that was deleted', async () => {
    await publish(message('one'));
    world.github.comments.length = 0;
    await publish(message('two'));
    expect(bodies()).toEqual(['two']);
  });

  test.each<[string, Fault['reply'], number]>([
    ['503', { status: 503 }, 3],
    [
      'a secondary limit',
      { status: 403, headers: { 'retry-after': '0' }, body: { message: 'secondary rate limit' } },
      1,
    ],
    ['a connection that breaks', 'reset', 2],
  ])('updates in the end after %s', async (_, reply, times) => {
    await publish(message('one'));
    world.github.faults.push({ match: /^PATCH/, times, reply });
    await publish(message('two'));
    expect(bodies()).toEqual(['two']);
    expect(world.github.count(/^PATCH/)).toBe(times + 1);
  });

  test('gives up on an update after the last attempt, and at once where it is refused', async () => {
    await publish(message('one'));
    world.github.faults.push({ match: /^PATCH/, times: 9, reply: { status: 503 } });
    await expect(publish(message('two'))).rejects.toHaveProperty('status', 503);
    expect(world.github.count(/^PATCH/)).toBe(4);
    world.github.faults.splice(0, 1, { match: /^PATCH/, times: 9, reply: { status: 403, body: { message: 'no' } } });
    await expect(publish(message('two'))).rejects.toHaveProperty('status', 403);
    expect(world.github.count(/^PATCH/)).toBe(5);
  });

  test('makes a comment again that is deleted between being found and being updated', async () => {
    await publish(message('one'));
    world.github.faults.push({ match: /^PATCH/, times: 1, reply: { status: 404, body: { message: 'Not Found' } } });
    await publish(message('two'));
    expect(bodies()).toEqual(['two']);
  });

  test('leaves one comment where two jobs of one key meet', async () => {
    const other = await world.api();
    world.github.meet(LIST, 2);
    world.github.meet(/^POST .*comments$/, 2);
    await Promise.all([publish(message('one')), publish(message('two'), other)]);
    expect(bodies()).toHaveLength(1);
    expect(['one', 'two']).toContain(bodies()[0]);
  });

  test('leaves one comment each where two jobs of two keys meet', async () => {
    const other = await world.api();
    world.github.meet(LIST, 2);
    await Promise.all([publish(message('a', { key: 'a' })), publish(message('b', { key: 'b' }), other)]);
    expect(bodies().sort()).toEqual(['a', 'b']);
  });

  test('removes a twin that an earlier run left, and keeps the oldest', async () => {
    const data = dataOf();
    const oldest = world.github.addComment(7, BOT, composeBody(keyId('train'), data, 'old'));
    world.github.addComment(7, BOT, composeBody(keyId('train'), data, 'twin'));
    world.github.comments.reverse();
    expect((await publish(message('new')))?.id).toBe(oldest.id);
    expect(bodies()).toEqual(['new']);
  });

  test('has one comment where the answer to the first attempt was lost', async () => {
    world.github.faults.push({ match: /^POST .*comments$/, skip: 1, times: 1, reply: 'reset' });
    const created = world.github.addComment(7, BOT, composeBody(keyId('train'), message('').data, 'one'));
    world.github.comments.length = 0;
    await publish(message('one'));
    world.github.comments.unshift(created);
    await publish(message('two'));
    expect(bodies()).toEqual(['two']);
  });
});

describe('when', () => {
  const cases: [When, Verdict | undefined, Verdict, string[]][] = [
    ['always', undefined, 'pass', ['new']],
    ['always', 'pass', 'pass', ['new']],
    ['on-fail', undefined, 'pass', []],
    ['on-fail', undefined, 'warn', []],
    ['on-fail', undefined, 'no-baseline', []],
    ['on-fail', undefined, 'fail', ['new']],
    ['on-fail', 'fail', 'pass', ['new']],
    ['on-change', undefined, 'pass', ['new']],
    ['on-change', 'pass', 'pass', ['old']],
    ['on-change', 'pass', 'fail', ['new']],
    ['on-change', 'fail', 'pass', ['new']],
    ['never', undefined, 'fail', []],
    ['never', 'fail', 'pass', ['old']],
  ];
  test.each(cases)('%s, with a comment that says %s, on %s', async (when, before, verdict, expected) => {
    if (before !== undefined) await publish(message('old', { verdict: before }));
    const written = await publish(message('new', { verdict, when }));
    expect(bodies()).toEqual(expected);
    expect(written !== undefined).toBe(expected.length > 0 && when !== 'never');
  });

  test.each([
    [{ asked: '1%', percent: 1 }, 101, 'old'],
    [{ asked: '1%', percent: 1 }, 102, 'new'],
    [{ asked: '5B', bytes: 5 }, 95, 'old'],
    [{ asked: '5B', bytes: 5 }, 94, 'new'],
  ])('on-change with the threshold %j and %i bytes after 100', async (threshold, bytes, expected) => {
    await publish(message('old'));
    await publish({ ...message('new', { when: 'on-change', bytes }), threshold });
    expect(bodies()).toEqual([expected]);
    await publish({ ...message('fails', { when: 'on-change', verdict: 'fail' }), threshold });
    expect(bodies()).toEqual(['fails']);
  });

  test('on-change sees another size, and a comment whose data cannot be read', async () => {
    await publish(message('old'));
    await publish(message('other size', { when: 'on-change', bytes: 101 }));
    expect(bodies()).toEqual(['other size']);
    const [comment] = world.github.comments;
    if (comment !== undefined) comment.body = comment.body.replace(/ [\w-]+ -->/, ' !!! -->');
    await publish(message('new', { when: 'on-change', bytes: 101 }));
    expect(bodies()).toEqual(['new']);
  });
});

describe('a comment moves only forward', () => {
  const [OLD, NEW, ELSE] = ['1'.repeat(40), '2'.repeat(40), 'e'.repeat(40)];
  const stamp = (commit: string | null, run: number, attempt = 1): Partial<CommentData> => ({
    commit,
    run,
    runNumber: run - 60,
    attempt,
  });
  beforeEach(() => {
    world.github.pulls.length = 0;
    world.github.addPull({ number: 7, headSha: NEW, earlierCommits: [OLD] });
  });

  // The first is the newer of the two.
  test.each<[string, Partial<CommentData>, Partial<CommentData>]>([
    ['a later commit', stamp(NEW, 70), stamp(OLD, 70)],
    ['a later commit in an earlier run', stamp(NEW, 70), stamp(OLD, 71)],
    ['a later run of the same commit', stamp(NEW, 71), stamp(NEW, 70, 3)],
    ['a later attempt', stamp(NEW, 70, 2), stamp(NEW, 70, 1)],
    ['a later run of a commit that is none of the pull request’s', stamp(ELSE, 71), stamp(NEW, 70)],
    ['a later run than of such a commit', stamp(NEW, 71), stamp(ELSE, 70)],
    ['a later run of no known commit', stamp(null, 71), stamp(NEW, 70)],
    ['a run that says which it is', stamp(NEW, 70), NO_STAMP],
  ])('%s', async (_, newer, older) => {
    expect(await publish(message('newer', { stamp: newer }))).not.toHaveProperty('isNewer');
    const kept = await publish(message('older', { stamp: older }));
    const isTold = older !== NO_STAMP;
    expect(bodies()).toEqual([isTold ? 'newer' : 'older']);
    expect(kept?.isNewer).toBe(isTold ? true : undefined);
    world.github.comments.length = 0;
    await publish(message('older', { stamp: older }));
    await publish(message('newer', { stamp: newer }));
    expect(bodies()).toEqual(['newer']);
  });

  test('by runs alone where the commits may not be listed', async () => {
    world.github.faults.push({ match: /\/commits$/, times: 99, reply: { status: 403, body: { message: 'no' } } });
    await publish(message('newer', { stamp: stamp(NEW, 71) }));
    await publish(message('older', { stamp: stamp(OLD, 70) }));
    expect(bodies()).toEqual(['newer']);
  });

  test('by runs alone where GitHub does not list all commits', async () => {
    const pull = world.github.pulls[0];
    pull?.earlierCommits.push(...Array.from({ length: 300 }, (_, i) => i.toString(16).padStart(40, 'a')));
    await publish(message('newer', { stamp: stamp(OLD, 71) }));
    await publish(message('older', { stamp: stamp(NEW, 70) }));
    expect(bodies()).toEqual(['newer']);
  });

  test('the same attempt with the same content, the time aside, leaves it alone', async () => {
    const at = (time: string) => ({ ...stamp(NEW, 70), time });
    await publish(message('made TIME', { stamp: at('2026-11-20T09:30:00Z') }));
    await publish(message('made TIME', { stamp: at('2026-11-20T10:30:00Z') }));
    expect(bodies()).toEqual(['made 2026-11-20T09:30:00Z']);
    await publish(message('now TIME', { stamp: at('2026-11-20T11:30:00Z') }));
    expect(bodies()).toEqual(['now 2026-11-20T11:30:00Z']);
    await publish(message('now TIME', { stamp: { ...at('2026-11-20T12:30:00Z'), attempt: 2 } }));
    expect(bodies()).toEqual(['now 2026-11-20T12:30:00Z']);
  });

  describe('where two jobs meet', () => {
    const newer = message('newer', { stamp: stamp(NEW, 71) });
    const older = message('older', { stamp: stamp(OLD, 70) });
    const both = async (before: (world: World) => void): Promise<void> => {
      const other = await world.api();
      before(world);
      await Promise.all([publish(older), publish(newer, other)]);
      expect(bodies()).toEqual(['newer']);
    };

    test.each(['older', 'newer'])('both create one, the %s first', async (first) => {
      const isFirst = (body: string): boolean => body.split('\n')[1] === first;
      await both(({ github }) => {
        github.meet(LIST, 2);
        github.queue(/^POST .*comments$/, ({ body }) => (isFirst(JSON.parse(body.toString()).body) ? 0 : 1));
      });
    });

    test.each<[string, Partial<Fault>]>([
      ['is refused for a moment', { reply: { status: 503 } }],
      ['is done, and its answer lost', { reply: 'reset', isDone: true }],
    ])('the older one does not repeat its update blindly where that %s', async (_, fault) => {
      await publish(message('before', { stamp: stamp(OLD, 69) }));
      world.github.faults.push({ match: /^PATCH/, times: 1, reply: 'reset', ...fault });
      const other = await world.api();
      // The newer one writes while the older waits to try again.
      const waiting = await world.api(TOKEN, { wait: async () => void (await publish(newer, other)) });
      expect(await publish(older, waiting)).toHaveProperty('isNewer', true);
      expect(bodies()).toEqual(['newer']);
    });

    test.each(['older', 'newer'])('both update one, the %s first', async (first) => {
      await publish(message('before', { stamp: stamp(OLD, 69) }));
      const isFirst = (body: string): boolean => body.split('\n')[1] === first;
      await both(({ github }) => {
        github.meet(LIST, 2);
        github.queue(/^PATCH/, ({ body }) => (isFirst(JSON.parse(body.toString()).body) ? 0 : 1));
      });
    });
  });
});

describe('texts', () => {
  test('a report of the greatest length is taken, one more character is not', async () => {
    await publish(message('x'.repeat(65_536 - composeBody('0'.repeat(16), dataOf(), '').length)));
    expect(bodies()).toHaveLength(1);
    const tooLong = publish(message('x'.repeat(65_536), { key: 'other' }));
    await expect(tooLong).rejects.toThrow(/Body is too long/);
  });

  test('a job without a matrix has the key of its name alone', () => {
    expect(plainKey('CI / train / null')).toBe('CI / train');
    expect(plainKey('CI / train / {\n  "size": "large"\n}')).toBe('CI / train / { "size": "large" }');
    expect(plainKey('null')).toBe('null');
  });

  test('a token never stands in a comment', () => {
    expect(JSON.stringify(world.github.comments)).not.toContain(TOKEN);
  });
});
