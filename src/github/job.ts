/** What every step of publishing needs to know about the job it runs in. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config, PublishConfig } from '../config.js';
import { type Api, connect } from './api.js';
import { type Context, readContext } from './context.js';
import { type Remark, remark } from './log.js';
import { findPullRequests } from './pull-requests.js';

export interface Job {
  readonly context: Context;
  readonly config: Config;
  readonly publish: PublishConfig;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** undefined where no token was given */
  readonly api: Api | undefined;
  /** the open pull requests that this run belongs to, looked up once */
  pullRequests(): Promise<readonly number[]>;
  /** a directory of this job's own, removed by the runner */
  readonly temporary: string;
  remark(remark: Remark): void;
}

/** @param token of the input `github-token`; empty: do without the API */
export async function readJob(
  { config, publish }: Pick<Job, 'config' | 'publish'>,
  environment: Job['environment'],
  token: string,
): Promise<Job> {
  const context = readContext(environment);
  const api = token === '' ? undefined : await connect(token, context.apiUrl);
  let found: Promise<readonly number[]> | undefined;
  return {
    context,
    config,
    publish,
    environment,
    api,
    pullRequests: () => {
      found ??= api === undefined ? Promise.resolve([]) : findPullRequests(api, context);
      return found;
    },
    temporary: mkdtempSync(join(environment['RUNNER_TEMP'] ?? tmpdir(), 'funasr-slim-')),
    remark,
  };
}

/** Where the workflows for read-only tokens stand: in the repository of the action that runs, where it is known. */
export function recipe({ environment, context }: Job): string {
  const page = 'docs/publishing.md#pull-requests-from-forks';
  const repository = environment['GITHUB_ACTION_REPOSITORY'];
  const ref = environment['GITHUB_ACTION_REF'];
  return repository && ref ? `${context.serverUrl}/${repository}/blob/${ref}/${page}` : page;
}
