/** `funasr-slim comment`: the note of each platform, on servers that speak the documented API. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parseCommand } from '../../src/command/arguments.js';
import { commentCommand } from '../../src/command/comment.js';
import { SlimError } from '../../src/errors.js';
import type { Report } from '../../src/result.js';
import { Translator } from '../../src/words/translator.js';
import { testHost } from '../helpers/host.js';
import { play } from '../helpers/play.js';
import { COMMAND } from '../helpers/program.js';
import { fail, pass } from '../report/sample.js';
import { GiteeServer } from '../servers/gitee-server.js';
import { GitHubServer } from '../servers/github-server.js';
import { GitLabServer } from '../servers/gitlab-server.js';
import type { LoopbackServer } from '../servers/http.js';

const TOKEN = 'glpat-loopbackToken0123456789';
const READ_ONLY = 'glpat-readOnlyToken0123456789';
const BOT = 'slim-bot';
const HEAD = 'c0ffee'.padEnd(40, '0');

const here = mkdtempSync(join(tmpdir(), 'comment-'));
afterAll(() => rmSync(here, { recursive: true }));

/** What a platform has in common with the others, as a test sees it. */
interface Scene {
  readonly server: LoopbackServer;
  /** the CI's own variables */
  readonly environment: Readonly<Record<string, string>>;
  readonly variable: string;
  /** what stands on the pull request */
  notes(): readonly { readonly id: number; readonly body: string; readonly edits: number }[];
  add(login: string, body: string): void;
  readonly write: RegExp;
  /** of the written note */
  url(id: number): string;
}

const SCENES: Readonly<Record<'gitlab' | 'gitee' | 'github', () => Promise<Scene>>> = {
  async gitlab() {
    const server = await new GitLabServer().listen();
    server.tokens.set(TOKEN, { username: BOT, scopes: ['api'] });
    server.tokens.set(READ_ONLY, { username: BOT, scopes: ['read_api'] });
    return {
      server,
      environment: {
        GITLAB_CI: 'true',
        CI_API_V4_URL: server.apiUrl,
        CI_PROJECT_ID: '1',
        CI_MERGE_REQUEST_PROJECT_ID: String(server.projectId),
        CI_MERGE_REQUEST_IID: '7',
        CI_JOB_NAME: 'slim',
      },
      variable: 'GITLAB_TOKEN',
      notes: () => server.notes,
      add: (login, body) => void server.addNote(login, body),
      write: /^(POST|PUT) /,
      url: (id) => `${server.webUrl}#note_${id}`,
    };
  },
  async gitee() {
    const server = await new GiteeServer().listen();
    server.tokens.set(TOKEN, { login: BOT, mayWrite: true });
    server.tokens.set(READ_ONLY, { login: BOT, mayWrite: false });
    return {
      server,
      environment: { GITEE_API_URL: server.apiUrl, GITEE_PIPELINE_NAME: 'slim', GITEE_PULL_ID: '7', GITEE_REPO: 'asr' },
      variable: 'GITEE_TOKEN',
      notes: () => server.comments,
      add: (login, body) => void server.addComment(login, body),
      write: /^(POST|PATCH) /,
      url: (id) => `${server.htmlUrl}#note_${id}`,
    };
  },
  async github() {
    const server = await new GitHubServer().listen();
    server.addPull({ number: 7, headSha: HEAD });
    server.tokens.set(TOKEN, { login: BOT, permissions: { pull_requests: 'write', issues: 'write' } });
    server.tokens.set(READ_ONLY, { login: BOT, permissions: { pull_requests: 'read', issues: 'read' } });
    return {
      server,
      environment: { GITHUB_API_URL: server.url, JOB_NAME: 'slim' },
      variable: 'GITHUB_TOKEN',
      notes: () => server.comments,
      add: (login, body) => void server.addComment(7, login, body),
      write: /^(POST|PATCH) \/repos/,
      url: (id) => `https://github.com/octo/asr/pull/7#issuecomment-${id}`,
    };
  },
};

/** A report of a run of `head`, in the order of their numbers. */
function reportOf(result: Report, run = 77, commit = HEAD): string {
  const provenance = {
    ...{ commit, commitUrl: null, run, runUrl: null, runNumber: null, attempt: 1 },
    time: '2026-11-20T09:30:00.000Z',
  };
  const path = join(here, `${result.verdict}-${run}-${commit}.json`);
  writeFileSync(path, JSON.stringify({ ...result, provenance }));
  return path;
}

interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command in this process: its waits are short. */
async function slim(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Said> {
  let out = '';
  const said: string[] = [];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  try {
    const command = parseCommand(['comment', ...args]);
    if (command.name !== 'comment') throw new Error(`parsed as ${command.name}`);
    const host = testHost({ environment, log: { line: (text) => said.push(text), debug: () => {} } });
    return { status: await commentCommand(command, host), out, err: said.join('\n') };
  } catch (error) {
    if (!(error instanceof SlimError)) throw error;
    return { status: error.exitStatus, out, err: new Translator('en', 'command').error(error).join('\n') };
  } finally {
    stdout.mockRestore();
  }
}

/** The command as people start it. */
async function program(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Said> {
  const env = { PATH: process.env['PATH'], ...environment };
  const { status, stdout, stderr } = await play(COMMAND, { args: ['comment', ...args], cwd: here, env });
  return { status, out: stdout, err: stderr };
}

const PLATFORMS = ['gitlab', 'gitee', 'github'] as const;
const NAMED: Readonly<Record<(typeof PLATFORMS)[number], readonly string[]>> = {
  gitlab: [],
  gitee: ['--repository', 'speech/asr'],
  github: ['--repository', 'octo/asr', '--pull-request', '7'],
};

describe.each(PLATFORMS)('%s', (to) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await SCENES[to]();
  });
  afterEach(async () => {
    await scene.server.close();
    expect(scene.server.violations).toEqual([]);
  });

  const comment = (
    args: readonly string[] = [reportOf(pass)],
    given: Readonly<Record<string, string>> = {},
    start = slim,
  ) => start([...args, '--to', to, ...NAMED[to]], { ...scene.environment, [scene.variable]: TOKEN, ...given });
  const bodies = () => scene.notes().map(({ body }) => body);

  test('one note is written, and then brought up to date', async () => {
    const first = await comment([reportOf(fail, 77)], {}, program);
    const [note] = scene.notes();
    expect(first).toEqual({ status: 0, out: `${scene.url(note?.id ?? 0)}\n`, err: '' });
    expect(note?.body).toContain('❌');
    expect(await comment([reportOf(pass, 78)], {}, program)).toEqual(first);
    expect(bodies()).toEqual([expect.stringContaining('✅')]);
    // The same again changes nothing.
    await comment([reportOf(pass, 78)]);
    expect(scene.notes()).toMatchObject([{ id: note?.id, edits: 1 }]);
  });

  test('it is found by marker and author over all pages', async () => {
    for (let i = 0; i < 130; i++) scene.add('somebody', `talk ${i}`);
    await comment();
    const own = scene.notes().at(-1);
    const forged = own?.body ?? '';
    scene.add('somebody', forged);
    await comment([reportOf(fail, 78)]);
    const changed = scene.notes().filter(({ body }) => body.includes('❌'));
    expect(changed.map(({ id }) => id)).toEqual([own?.id]);
    expect(bodies().filter((body) => body === forged)).toHaveLength(1);
  });

  test('one of a later run is left as it is', async () => {
    await comment([reportOf(pass, 78)]);
    const { status, err } = await comment([reportOf(fail, 77)]);
    expect(status).toBe(0);
    expect(err).toMatch(/is from a newer commit or a later run and was not changed/);
    expect(bodies()).toEqual([expect.stringContaining('✅')]);
  });

  test('a report of a commit that is no longer the head says so', async () => {
    await comment([reportOf(pass, 77, 'a'.repeat(40))]);
    expect(bodies()[0]).toMatch(/not the latest commit of the pull request/);
  });

  test('jobs have notes of their own, by name or by --comment-key', async () => {
    await comment();
    await comment([reportOf(pass), '--comment-key', 'another']);
    expect(bodies()).toEqual([expect.stringContaining('`slim`'), expect.stringContaining('`another`')]);
  });

  test('it compares with --previous, speaks Chinese, and is short', async () => {
    const many = Array.from({ length: 400 }, (_, i) => `encoder.${i}.weight`);
    const long: Report = { ...pass, health: pass.health && { ...pass.health, zero: many, constant: many } };
    const previous = reportOf({ ...pass, model: { ...pass.model, bytes: pass.model.bytes - 1_000_000 } }, 70);
    expect((await comment([reportOf(long, 79), '--previous', previous, '--language', 'zh'])).status).toBe(0);
    const [body = ''] = bodies();
    expect(body).toContain('上次报告');
    expect(body.length).toBeLessThanOrEqual(12_000);
  });

  test('a note of a run without a verdict says what was found', async () => {
    const problems = [{ text: 'no checkpoint' }];
    const failed = {
      schemaVersion: 1,
      tool: { name: 'funasr-slim', version: '1.0.0' },
      verdict: 'error',
      problems,
      hint: null,
    };
    await comment([reportOf(failed as Report)]);
    expect(bodies()).toEqual([expect.stringContaining('no checkpoint')]);
  });

  test.each<[string, RegExp, Readonly<Record<string, string>>]>([
    ['a token that nobody knows', /answered 401: it does not accept the token in \w+_TOKEN/, { token: 'unknown' }],
    [
      'a token that may only read',
      /answered 403: the token in \w+_TOKEN may not write there; it needs \w/,
      { token: READ_ONLY },
    ],
  ])('%s', async (_, said, { token = '' }) => {
    const { status, out, err } = await comment([reportOf(pass)], { [scene.variable]: token });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(said);
    expect(err.split('\n')).toHaveLength(1);
    expect(`${out}${err}`).not.toContain(token);
    expect(scene.notes()).toEqual([]);
  });

  test('a pull request that is not there', async () => {
    const { status, err } = await slim(
      [reportOf(pass), '--to', to, ...NAMED[to], ...(to === 'github' ? [] : ['--pull-request', '99'])],
      {
        ...scene.environment,
        [scene.variable]: TOKEN,
        ...(to === 'github' && { GITHUB_API_URL: `${scene.server.url}/nowhere` }),
      },
    );
    expect(status).toBe(1);
    // As each platform writes it.
    const place = { gitlab: /\w!99/, gitee: /\w#99/, github: /\w#7/ }[to];
    expect(err).toMatch(/answered 404: [\w/]+[!#]\d+ does not exist, or the token in \w+_TOKEN cannot see it/);
    expect(err).toMatch(place);
  });

  test('too many requests, again and again', async () => {
    const reply = { status: 429, headers: { 'retry-after': '0' }, body: { message: 'Retry later' } };
    scene.server.faults.push({ match: /^GET /, times: 9, reply });
    const { status, err } = await comment();
    expect(status).toBe(1);
    expect(err).toMatch(/answered 429 several times: too many requests; try again later/);
  });

  test('too many requests, and then not', async () => {
    const reply = { status: 429, headers: { 'retry-after': '0' }, body: { message: 'Retry later' } };
    scene.server.faults.push({ match: scene.write, times: 2, reply });
    expect((await comment()).status).toBe(0);
    expect(scene.notes()).toHaveLength(1);
  });

  test('a name that nobody knows', async () => {
    const names = { gitlab: 'CI_API_V4_URL', gitee: 'GITEE_API_URL', github: 'GITHUB_API_URL' };
    const { status, err } = await comment([reportOf(pass)], { [names[to]]: 'http://nowhere.invalid/api' });
    expect(status).toBe(1);
    expect(err).toMatch(/the name nowhere\.invalid could not be resolved/);
  });

  test('without a token, or anything that says where: wrong usage, all at once', async () => {
    const { status, err } = await slim([reportOf(pass), '--to', to], {});
    expect(status).toBe(2);
    expect(err).toContain(`${scene.variable}: found no token in this variable`);
    expect(err).toContain('--pull-request: not given');
    expect(err).toContain('--repository: not given');
  });
});

describe('GitLab', () => {
  let server: GitLabServer;
  const environment = () => ({ CI_API_V4_URL: server.apiUrl, GITLAB_TOKEN: TOKEN });
  beforeEach(async () => {
    server = await new GitLabServer().listen();
    server.tokens.set(TOKEN, { username: BOT, scopes: ['api'] });
  });
  afterEach(() => server.close());

  test('a pipeline of a branch knows its open merge request', async () => {
    const open = { CI_OPEN_MERGE_REQUESTS: 'speech/asr!7,speech/asr!9', CI_PROJECT_ID: '1' };
    expect((await slim([reportOf(pass), '--to', 'gitlab'], { ...environment(), ...open })).status).toBe(0);
    expect(server.notes).toHaveLength(1);
  });

  test('a later commit counts, though its pipeline began earlier', async () => {
    server.earlierCommits = ['a'.repeat(40)];
    const to = ['--to', 'gitlab', '--repository', 'speech/asr', '--pull-request', '7'];
    await slim([reportOf(pass, 77), ...to], environment());
    const { err } = await slim([reportOf(fail, 78, 'a'.repeat(40)), ...to], environment());
    expect(err).toMatch(/newer commit/);
    expect(server.notes).toMatchObject([{ body: expect.stringContaining('✅') }]);
  });

  test('a redirect never takes the token along', async () => {
    server.faults.push({
      match: /^GET /,
      times: 1,
      reply: { status: 302, headers: { location: 'https://elsewhere.invalid/login' } },
    });
    const { status, err } = await slim(
      [reportOf(pass), '--to', 'gitlab', '--repository', 'speech/asr', '--pull-request', '7'],
      environment(),
    );
    expect({ status, err }).toEqual({
      status: 1,
      err: expect.stringContaining('GitLab answered 302: moved to https://elsewhere.invalid/login'),
    });
  });

  test('a page of HTML is no API', async () => {
    server.faults.push({
      match: /^GET /,
      times: 1,
      reply: { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
    });
    const { status, err } = await slim(
      [reportOf(pass), '--to', 'gitlab', '--repository', 'speech/asr', '--pull-request', '7'],
      environment(),
    );
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining('found text/html, expected JSON') });
  });
});

test('the same report is the same note on all platforms', async () => {
  const notes: string[] = [];
  for (const to of PLATFORMS) {
    const scene = await SCENES[to]();
    const environment = { ...scene.environment, [scene.variable]: TOKEN };
    await slim([reportOf(fail), '--to', to, ...NAMED[to], '--comment-key', 'slim'], environment);
    notes.push(...scene.notes().map(({ body }) => body));
    await scene.server.close();
  }
  expect(notes).toHaveLength(3);
  expect(new Set(notes).size).toBe(1);
});

describe('wrong usage', () => {
  test.each([
    [['--to', 'gitlab'], 'comment: found 0 operands, expected one'],
    [['a.json', 'b.json', '--to', 'gitlab'], 'comment: found 2 operands, expected one'],
    [['a.json'], '--to: found "", expected one of gitlab, gitee, github'],
    [['a.json', '--to', 'gitlab', '--pull-request', 'x'], '--pull-request: found "x", expected'],
    [['a.json', '--to', 'gitlab', '--nbest', '3'], '--nbest: not an option of comment'],
  ])('%j', async (args, said) => {
    const { status, err } = await slim(args, {});
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(said) });
  });

  test.each([
    ['none.json', undefined, 'there is no such file'],
    ['broken.json', '{', 'it is not JSON'],
    ['other.json', '{"verdict":"pass"}', 'it does not match docs/report.schema.json'],
    ['huge.json', ' '.repeat(8_000_001), 'it has 8000001 bytes, the limit is 8000000'],
  ])('%s is no report', async (name, text, said) => {
    const path = join(here, name);
    if (text !== undefined) writeFileSync(path, text);
    const place = { GITLAB_TOKEN: TOKEN, CI_PROJECT_ID: '1', CI_MERGE_REQUEST_IID: '7' };
    const { status, err } = await slim([path, '--to', 'gitlab'], place);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining(said) });
  });
});
