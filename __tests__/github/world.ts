/** The far side of publishing on loopback, and a job that stands before it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { parseInputs } from '../../src/config.js';
import { type Api, connect } from '../../src/github/api.js';
import type { Context } from '../../src/github/context.js';
import type { Job } from '../../src/github/job.js';
import type { Annotation } from '../../src/github/log.js';
import { JOB_FILE, KEY_FILE, REPORT_FILE } from '../../src/github/report-artifact.js';
import type { Artifact, SentArtifact } from '../../src/github/send-artifact.js';
import type { UploadOutcome } from '../../src/github/uploads.js';
import type { Host } from '../../src/host.js';
import { originOn, type RunOrigin } from '../../src/provenance.js';
import { english, Translator } from '../../src/words/translator.js';
import { testHost } from '../helpers/host.js';
import { ArtifactServer } from '../servers/artifact-server.js';
import { GitHubServer } from '../servers/github-server.js';

export const BOT = 'github-actions[bot]';
export const TOKEN = 'ghs_loopbackToken0123456789';
export const READ_ONLY = 'ghs_readOnlyToken0123456789';
export const HEAD_SHA = 'c0ffee'.padEnd(40, '0');

/** Commit and run of the job that stands before the services. */
export const SOURCE: RunOrigin = originOn('https://github.com/octo/asr', {
  commit: HEAD_SHA,
  run: 77,
  runNumber: 12,
  attempt: 1,
});

/** What became of an upload, with the reason in English. */
export function worded<T extends UploadOutcome>(outcome: T): T | { readonly kind: 'failed'; readonly reason: string } {
  return outcome?.kind === 'failed' ? { ...outcome, reason: english(outcome.reason) } : outcome;
}

/** The artifact client writes a line for every step to stdout. */
export function quiet(): jest.SpiedFunction<typeof process.stdout.write> {
  return jest.spyOn(process.stdout, 'write').mockReturnValue(true);
}

export class World {
  readonly github = new GitHubServer();
  readonly artifacts = new ArtifactServer();
  readonly remarks: Annotation[] = [];
  readonly temporary = mkdtempSync(join(tmpdir(), 'funasr-slim-github-'));

  static async start(): Promise<World> {
    const world = new World();
    await world.github.listen();
    await world.artifacts.listen();
    const all = { issues: 'write', pull_requests: 'write', actions: 'read', contents: 'read' } as const;
    world.github.tokens.set(TOKEN, { login: BOT, permissions: all });
    world.github.tokens.set(READ_ONLY, {
      login: BOT,
      permissions: { issues: 'read', pull_requests: 'read', actions: 'read', contents: 'read' },
    });
    return world;
  }

  /** Ends the servers, then fails where a client did what the real services would not have taken. */
  async stop(): Promise<void> {
    await this.github.close();
    await this.artifacts.close();
    rmSync(this.temporary, { recursive: true, force: true });
    const servers = [this.github, this.github.storage, this.artifacts];
    expect(servers.flatMap(({ violations }) => violations)).toEqual([]);
  }

  get repository(): { owner: string; repo: string } {
    return { owner: this.github.owner, repo: this.github.repo };
  }

  api(token = TOKEN, host: Partial<Host> = {}): Promise<Api> {
    return connect(token, this.github.url, testHost(host));
  }

  /** What @actions/artifact reads. */
  runnerEnvironment(): Record<string, string> {
    return {
      ACTIONS_RUNTIME_TOKEN: this.artifacts.token(),
      ACTIONS_RESULTS_URL: `${this.artifacts.url}/`,
      GITHUB_SERVER_URL: 'https://github.com',
    };
  }

  /** A report artifact as a run uploads it. */
  async reportZip(result: unknown, key: string, job?: string): Promise<Buffer> {
    const files = {
      [REPORT_FILE]: JSON.stringify(result),
      'report.md': '# not to be trusted',
      [KEY_FILE]: key,
      ...(job === undefined ? {} : { [JOB_FILE]: job }),
    };
    const root = mkdtempSync(join(this.temporary, 'report-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
    Object.assign(process.env, this.runnerEnvironment());
    const silence = quiet();
    const request = { name: `zip-${this.artifacts.artifacts.length}`, root, retentionDays: undefined };
    const paths = Object.keys(files).map((name) => join(root, name));
    await send(
      { ...request, files: paths, compressionLevel: 6, archive: true, overwrite: false },
      Number.POSITIVE_INFINITY,
    );
    silence.mockRestore();
    return this.artifacts.artifacts.at(-1)?.bytes ?? Buffer.alloc(0);
  }

  context(given: Partial<Context> = {}): Context {
    return {
      event: 'pull_request',
      repository: this.repository,
      runId: 77,
      source: SOURCE,
      apiUrl: this.github.url,
      serverUrl: 'https://github.com',
      pullRequest: 7,
      lacksHead: false,
      head: undefined,
      targetBranch: 'main',
      workflowFile: undefined,
      finishedRun: undefined,
      isHosted: true,
      forge: 'GitHub',
      ...given,
    };
  }

  job(api: Api | undefined, context: Partial<Context> = {}, inputs: Readonly<Record<string, string>> = {}): Job {
    const parsed = parseInputs((name) => inputs[name] ?? (name === 'comment-key' ? 'train' : ''), '');
    const full = this.context(context);
    const t = new Translator(parsed.config.language, 'terminal');
    const { GITHUB_STEP_SUMMARY } = process.env;
    const job: Job = {
      ...parsed,
      host: testHost({ environment: { ...this.runnerEnvironment(), GITHUB_STEP_SUMMARY } }),
      key: parsed.publish.commentKey ?? '',
      keyBefore: undefined,
      context: full,
      api,
      source: async () => ({ source: full.source, isOfEvent: true }),
      pullRequests: async () => (full.pullRequest === undefined ? [] : [full.pullRequest]),
      // On this thread; __tests__/github/artifact-thread.test.ts has the thread.
      send: (artifact, { silenceMs }, signal) => endsWith(signal, send(artifact, silenceMs)),
      temporary: this.temporary,
      t,
      annotate: (level, said) => this.remarks.push({ level, text: t.said(said) }),
      withHost: async (host) => ({ ...job, host, api: api && (await this.api(TOKEN, host)) }),
    };
    return job;
  }
}

/** The client takes a while to load, and most tests do without. */
async function send(artifact: Artifact, silenceMs: number): Promise<SentArtifact> {
  const { sendArtifact } = await import('../../src/github/send-artifact.js');
  return await sendArtifact(artifact, silenceMs);
}

/** Rejects with the signal's reason when it is aborted. */
function endsWith<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  ]);
}
