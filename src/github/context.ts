/** Where the Action runs: what the runner's environment and the event's payload say. */
import { existsSync, readFileSync } from 'node:fs';
import { SlimError } from '../errors.js';
import { field, numberAt, textAt } from '../forge/payload.js';
import type { Environment } from '../host.js';
import { hexadecimal, originOf, originOn, type RunOrigin } from '../provenance.js';
import { message } from '../words/message.js';
import { type Forge, forgeOf } from './forge.js';

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** The head of a pull request as commit and branch, for when its number is not known. */
interface Head {
  readonly sha: string;
  /** owner of the repository that the branch is in; undefined where that, a fork, has been deleted */
  readonly owner: string | undefined;
  readonly branch: string;
  readonly isFork: boolean;
}

/** A run that has finished, in GitHub's words. */
export interface FinishedRun {
  readonly id: number;
  readonly source: RunOrigin;
  readonly workflow: string;
  readonly workflowFile: string | undefined;
  /** it ran a stranger's code, a fork's or one that Dependabot brings, and what it left is a stranger's word */
  readonly isStrangers: boolean;
}

export interface Context {
  readonly event: string;
  readonly repository: Repository;
  readonly runId: number;
  /** commit and run, as the event tells: of a pull request its head, where GITHUB_SHA is a merge with the target branch */
  readonly source: RunOrigin;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** that the event is about */
  readonly pullRequest: number | undefined;
  /** the event does not say which commit of that pull request it is about: the API knows its head */
  readonly lacksHead: boolean;
  /** where the event has no pull request of its own, the commit whose pull requests are looked up */
  readonly head: Head | undefined;
  /** the branch whose last report is compared with; undefined where it is not known */
  readonly targetBranch: string | undefined;
  /** file name of this workflow, which identifies it in the API */
  readonly workflowFile: string | undefined;
  /** the finished run of the event `workflow_run` */
  readonly finishedRun: FinishedRun | undefined;
  readonly isHosted: boolean;
  readonly forge: Forge;
}

/** @throws SlimError where the variables are missing that every runner sets. */
export function readContext(environment: Environment): Context {
  const payload = readPayload(environment['GITHUB_EVENT_PATH']);
  const [owner = '', repo = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
  if (owner === '' || repo === '') throw new SlimError(message('context.no-repository'));
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  return {
    event,
    repository: { owner, repo },
    runId: Number(environment['GITHUB_RUN_ID'] ?? 0),
    source: findSource(environment, payload),
    apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl: environment['GITHUB_SERVER_URL'] ?? 'https://github.com',
    pullRequest: findPullRequest(environment, payload),
    lacksHead: textAt(payload, 'pull_request', 'head', 'sha') === undefined,
    head: findHead(event, environment, payload, owner),
    targetBranch: findTargetBranch(environment, payload),
    // octo/asr/.github/workflows/ci.yml@refs/heads/main
    workflowFile: /\/([^/@]+)@/.exec(environment['GITHUB_WORKFLOW_REF'] ?? '')?.[1],
    finishedRun: event === 'workflow_run' ? findFinished(environment, payload) : undefined,
    forge: forgeOf(environment),
    isHosted: environment['RUNNER_ENVIRONMENT'] === 'github-hosted',
  };
}

function findSource(environment: Environment, payload: unknown): RunOrigin {
  const source = originOf({ ...environment, GITHUB_ACTIONS: 'true' });
  const head = hexadecimal(
    textAt(payload, 'pull_request', 'head', 'sha') ?? textAt(payload, 'workflow_run', 'head_sha'),
  );
  return head === null ? source : originOn(repositoryUrl(environment), { ...source, commit: head });
}

/** The finished run of the event `workflow_run`: from GitHub itself, unlike the content of its artifacts. */
function findFinished(environment: Environment, payload: unknown): FinishedRun | undefined {
  const run = field(payload, 'workflow_run');
  const id = numberAt(run, 'id');
  if (id === undefined) return undefined;
  const source = originOn(repositoryUrl(environment), {
    commit: hexadecimal(textAt(run, 'head_sha')),
    run: id,
    runNumber: numberAt(run, 'run_number') ?? null,
    attempt: numberAt(run, 'run_attempt') ?? null,
  });
  const workflow = textAt(payload, 'workflow', 'name') ?? textAt(run, 'name') ?? '';
  const isFork = field(run, 'head_repository', 'id') !== field(payload, 'repository', 'id');
  const isStrangers = isFork || textAt(run, 'actor', 'login') === 'dependabot[bot]';
  const workflowFile = textAt(run, 'path')?.split('/').at(-1);
  return { id, source, workflow, workflowFile, isStrangers };
}

function repositoryUrl(environment: Environment): string {
  return `${environment['GITHUB_SERVER_URL'] || 'https://github.com'}/${environment['GITHUB_REPOSITORY'] ?? ''}`;
}

function readPayload(path: string | undefined): unknown {
  return path !== undefined && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/**
 * Its own, the one that is commented on or that a dispatch names, or the one that a merge queue tries: its branches are
 * called `gh-readonly-queue/main/pr-7-<commit>`.
 */
function findPullRequest(environment: Environment, payload: unknown): number | undefined {
  const isPull = field(payload, 'issue', 'pull_request') !== undefined;
  const queued =
    textAt(payload, 'merge_group', 'head_ref') ?? environment['GITHUB_REF'] ?? environment['GITHUB_REF_NAME'];
  const [, inQueue] = /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(queued ?? '') ?? [];
  return (
    numberAt(payload, 'pull_request', 'number') ??
    (isPull ? numberAt(payload, 'issue', 'number') : undefined) ??
    numberAt(payload, 'client_payload', 'pull_request', 'number') ??
    numberAt(payload, 'client_payload', 'pull_request') ??
    (inQueue === undefined ? undefined : Number(inQueue))
  );
}

function findHead(event: string, environment: Environment, payload: unknown, owner: string): Head | undefined {
  if (event === 'workflow_run') {
    const run = field(payload, 'workflow_run');
    const sha = textAt(run, 'head_sha');
    const branch = textAt(run, 'head_branch');
    const headOwner = textAt(run, 'head_repository', 'owner', 'login');
    if (sha === undefined || branch === undefined) return undefined;
    const isFork = field(run, 'head_repository', 'id') !== field(payload, 'repository', 'id');
    return { sha, branch, owner: headOwner, isFork };
  }
  // A pull request's own event names it; tags, schedules and releases have none.
  const isBranchEvent = event === 'push' || event === 'workflow_dispatch';
  if (!isBranchEvent || environment['GITHUB_REF_TYPE'] !== 'branch') return undefined;
  const sha = environment['GITHUB_SHA'];
  const branch = environment['GITHUB_REF_NAME'];
  return sha === undefined || branch === undefined ? undefined : { sha, branch, owner, isFork: false };
}

function findTargetBranch(environment: Environment, payload: unknown): string | undefined {
  const target =
    textAt(payload, 'pull_request', 'base', 'ref') ??
    textAt(payload, 'merge_group', 'base_ref')?.replace(/^refs\/heads\//, '');
  if (target !== undefined) return target;
  const [, queued] = /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(environment['GITHUB_REF_NAME'] ?? '') ?? [];
  if (queued !== undefined) return queued;
  if (environment['GITHUB_REF_TYPE'] === 'branch') return environment['GITHUB_REF_NAME'];
  return textAt(payload, 'repository', 'default_branch');
}
