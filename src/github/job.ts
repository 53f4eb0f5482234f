/** What every step of publishing needs to know about the job it runs in. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config, PublishConfig } from '../config.js';
import { plainKey } from '../forge/note-text.js';
import type { Environment, Host } from '../host.js';
import type { Said } from '../words/message.js';
import { Translator } from '../words/translator.js';
import { type Api, connect } from './api.js';
import type { Send } from './artifact-thread.js';
import { type Context, readContext } from './context.js';
import { type Annotation, annotate } from './log.js';
import { findPullRequests, findSource, type KnownSource } from './pull-requests.js';

export interface Job {
  readonly host: Host;
  readonly context: Context;
  readonly config: Config;
  readonly publish: PublishConfig;
  /** the comment key on one line: which comment and which report artifact are this job's own */
  readonly key: string;
  /** what an earlier release would have called it, where that is another */
  readonly keyBefore: string | undefined;
  /** undefined where no token was given */
  readonly api: Api | undefined;
  /** the pull requests that this run belongs to, looked up once */
  pullRequests(): Promise<readonly number[]>;
  /** commit and run of what this job reports, looked up once */
  source(): Promise<KnownSource>;
  readonly send: Send;
  /** a directory of this job's own, made when it is needed and removed by the runner */
  readonly temporary: string;
  /** those of the job's log, in the language of the configuration */
  readonly t: Translator;
  annotate(level: Annotation['level'], said: Said): void;
  /** The same job with another host, as for a last word. */
  withHost(host: Host): Promise<Job>;
}

/** @param token of the input `github-token`; empty: do without the API */
export async function readJob(
  { config, publish, host, send }: Pick<Job, 'config' | 'publish' | 'host' | 'send'>,
  token: string,
): Promise<Job> {
  const read = readContext(host.environment);
  const context = { ...read, pullRequest: read.pullRequest ?? publish.pullRequest };
  const api = token === '' ? undefined : await connect(token, context.apiUrl, host);
  const t = new Translator(config.language, 'terminal');
  let found: Promise<readonly number[]> | undefined;
  let source: Promise<KnownSource> | undefined;
  let temporary: string | undefined;
  return {
    host,
    context,
    config,
    publish,
    ...keysOf(publish, host.environment),
    api,
    pullRequests: () => {
      found ??= api === undefined ? Promise.resolve([]) : findPullRequests(api, context);
      return found;
    },
    source: () => {
      source ??= findSource(api, context);
      return source;
    },
    send,
    get temporary() {
      temporary ??= temporaryIn([host.environment['RUNNER_TEMP'], tmpdir()]);
      return temporary;
    },
    t,
    annotate: (level, said) => annotate({ level, text: t.said(said) }),
    withHost: (other) => readJob({ config, publish, host: other, send }, token),
  };
}

/** A new directory in the first of these that is there. @throws the system's error where there is none */
function temporaryIn([place, ...others]: readonly (string | undefined)[]): string {
  try {
    return mkdtempSync(join(place || tmpdir(), 'funasr-slim-'));
  } catch (error) {
    if (others.length === 0) throw error;
    return temporaryIn(others);
  }
}

/**
 * The default, which action.yml builds from workflow, job and matrix, with the step where a job may have several: `id` of the step,
 * or the number that the runner gives all but the first without one. Composite actions hand on empty inputs; the expression
 * of the default is then not evaluated.
 */
function keysOf(
  { commentKey }: PublishConfig,
  environment: Environment,
): { readonly key: string; readonly keyBefore: string | undefined } {
  const { GITHUB_WORKFLOW: workflow, GITHUB_JOB: name, GITHUB_ACTION: action = '' } = environment;
  const job = `${workflow} / ${name}`;
  const asked = commentKey ?? job;
  const plain = plainKey(asked);
  const step = action.startsWith('__') ? /_(\d+)$/.exec(action)?.[1] : action;
  // `act` and Gitea count all steps: such a number changes with every step that is added before.
  const isNamed = step !== undefined && step !== '' && (action.startsWith('__') || !/^\d+$/.test(step));
  const isDefault = asked === job || asked.startsWith(`${job} / `);
  if (!isNamed || !isDefault) return { key: plain, keyBefore: undefined };
  const ownJob = plainKey(job);
  return { key: `${ownJob} / ${step}${plain.slice(ownJob.length)}`, keyBefore: plain };
}

/** Where the workflows for read-only tokens stand: in the repository of the action that runs, where it is known. */
export function recipe({ host: { environment }, context }: Pick<Job, 'host' | 'context'>): string {
  const page = 'docs/publishing.md#pull-requests-from-forks';
  const repository = environment['GITHUB_ACTION_REPOSITORY'];
  const ref = environment['GITHUB_ACTION_REF'];
  return repository && ref ? `${context.serverUrl}/${repository}/blob/${ref}/${page}` : page;
}
