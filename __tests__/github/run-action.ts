/** Runs the Action as the runner would: inputs and defaults of action.yml, event, files for outputs and summary. */
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@jest/globals';
import { parse } from 'yaml';
import { play as playProgram } from '../helpers/play.js';
import { ACTION } from '../helpers/program.js';
import { ALL } from '../helpers/thorough.js';
import type { StoredArtifact } from '../servers/artifact-server.js';
import type { Run } from '../servers/github-server.js';
import { HEAD_SHA, TOKEN, World } from './world.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { inputs: INPUTS } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { default?: string }>;
};
/** Where FunASR's own trainer left its runs. */
const RUNS = {
  'seaco-loss': join(ROOT, 'demo/run'),
  'seaco-acc-zero': join(ROOT, '__tests__/fixtures/runs/seaco-acc-zero'),
  'torch-1.13-loss': join(ROOT, '__tests__/fixtures/runs/torch-1.13-loss'),
} as const;

export interface Step {
  readonly event?: string;
  readonly payload?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly token?: string;
  readonly matrix?: unknown;
  /** a workspace of an earlier step; else a new one */
  readonly workspace?: string;
  /** what happens to the process while it runs */
  readonly disturb?: (child: ChildProcess) => void;
}

export interface Outcome {
  readonly status: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** commands in the log by name: `error`, `warning`, `notice`, ... */
  commands(name: string): readonly string[];
}

export const pullRequestEvent = { pull_request: { number: 7, base: { ref: 'main' }, head: { sha: HEAD_SHA } } };
/** What GITHUB_SHA is of a pull request: a merge with its target branch. */
const MERGE_SHA = 'b'.repeat(40);

export interface Scene {
  readonly world: World;
  act(step?: Step): Promise<Outcome>;
  /** bodies of the comments on pull request 7 */
  comments(): string[];
  models(): StoredArtifact[];
  reports(): StoredArtifact[];
}

/** A test with its own servers, beside others: most of its time goes into starting Node. */
export function scene(name: string, play: (scene: Scene) => Promise<void>): void {
  test.concurrent(name, async () => {
    const world = await World.start();
    try {
      world.github.addPull({ number: 7, headSha: HEAD_SHA });
      const isReport = ({ name }: StoredArtifact): boolean => name.startsWith('funasr-slim-report-');
      await play({
        world,
        act: (step) => runAction(world, step),
        comments: () => world.github.commentsOn(7).map(({ body }) => body),
        models: () => world.artifacts.artifacts.filter((artifact) => !isReport(artifact)),
        reports: () => world.artifacts.artifacts.filter(isReport),
      });
    } finally {
      await world.stop();
    }
  }, 60_000);
}

/** A scene whose parts other tests play as well. */
export function thoroughScene(name: string, play: (scene: Scene) => Promise<void>): void {
  if (ALL) scene(name, play);
}

/** The event of a run that has finished for a branch of `owner`'s. */
export function finishedRun(world: World, owner: string, actor = owner): Step {
  const { owner: own, repositoryId } = world.github;
  const isOwn = owner === own;
  const head = {
    head_branch: isOwn ? 'feature' : 'fix',
    head_repository: { id: isOwn ? repositoryId : 4711, owner: { login: owner } },
  };
  return {
    event: 'workflow_run',
    payload: {
      workflow_run: {
        id: 77,
        run_number: 12,
        run_attempt: 1,
        name: 'CI',
        head_sha: HEAD_SHA,
        ...head,
        actor: { login: actor },
      },
      workflow: { name: 'CI' },
      repository: { id: repositoryId, default_branch: 'main' },
    },
  };
}

/** What runs have uploaded shows up in the REST API, as of a fork's run 77 unless `run` says otherwise. */
export function deliverReports({ world, reports }: Scene, run: Partial<Run> = {}): void {
  const fork = { id: 77, headBranch: 'fix', event: 'pull_request', headRepositoryId: 4711, headSha: HEAD_SHA };
  for (const { name, bytes } of reports()) {
    world.github.addArtifact(name, bytes, { run: { conclusion: 'success', ...fork, ...run } });
  }
}

/** A whole run; or the demo's with the last of its checkpoints alone: what is published makes no difference to publishing. */
export function makeWorkspace(world: World, fixture?: keyof typeof RUNS): string {
  const workspace = mkdtempSync(join(world.temporary, 'workspace-'));
  const filter = (path: string): boolean => fixture !== undefined || !/outputs.model\.pt(?!\.ep6$)/.test(path);
  for (const folder of ['outputs', 'base'])
    cpSync(join(RUNS[fixture ?? 'seaco-loss'], folder), join(workspace, folder), { recursive: true, filter });
  return workspace;
}

async function runAction(world: World, step: Step = {}): Promise<Outcome> {
  const workspace = step.workspace ?? makeWorkspace(world);
  const runner = mkdtempSync(join(world.temporary, 'runner-'));
  const files = { GITHUB_OUTPUT: join(runner, 'output'), GITHUB_STEP_SUMMARY: join(runner, 'summary') };
  for (const path of Object.values(files)) writeFileSync(path, '');
  const event = join(runner, 'event.json');
  writeFileSync(event, JSON.stringify(step.payload ?? pullRequestEvent));
  mkdirSync(join(runner, 'temp'));
  const environment = {
    PATH: process.env['PATH'],
    ...world.runnerEnvironment(),
    ...files,
    GITHUB_EVENT_NAME: step.event ?? 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: `${world.github.owner}/${world.github.repo}`,
    GITHUB_API_URL: world.github.url,
    GITHUB_GRAPHQL_URL: `${world.github.url}/graphql`,
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_NUMBER: '12',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_JOB: 'train',
    GITHUB_SHA: (step.event ?? 'pull_request').startsWith('pull_request') ? MERGE_SHA : HEAD_SHA,
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REF_NAME: '7/merge',
    GITHUB_ACTION_REPOSITORY: 'example/funasr-slim',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(runner, 'temp'),
    RUNNER_ENVIRONMENT: 'github-hosted',
    ...inputVariables(step),
    ...step.environment,
  };
  const { status, log } = await playProgram(ACTION, { cwd: workspace, env: environment }, step.disturb);
  return {
    status,
    log,
    workspace,
    summary: existsSync(files.GITHUB_STEP_SUMMARY) ? readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') : '',
    outputs: readOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    commands: (name) =>
      [...log.matchAll(new RegExp(`^::${name}(?: [^:]*)?::(.*)$`, 'gm'))].map(([, text]) => text ?? ''),
  };
}

/** INPUT_* as the runner sets them; expressions of the defaults are evaluated by what the step says. */
function inputVariables({ inputs = {}, token = TOKEN, matrix = null }: Step): Record<string, string> {
  const defaults = Object.entries(INPUTS).map(([name, input]) => [name, String(input.default ?? '')] as const);
  const expressions: Readonly<Record<string, string>> = {
    'github.token': token,
    'github.workflow': 'CI',
    'github.job': 'train',
    'toJSON(matrix)': JSON.stringify(matrix, null, 2),
  };
  const evaluated = defaults.map(([name, text]) => [
    name,
    text.replace(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => {
      const value = expressions[expression];
      if (value === undefined) throw new Error(`${name}: unknown expression ${expression}`);
      return value;
    }),
  ]);
  const all: Record<string, string> = { ...Object.fromEntries(evaluated), 'base-model': 'base', ...inputs };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** `name<<delimiter`, the value's lines, `delimiter`. */
function readOutputs(text: string): Record<string, string> {
  const blocks = [...text.matchAll(/^([\w-]+)<<(.+)\n([\s\S]*?)\n?^\2$/gm)];
  return Object.fromEntries(blocks.map(([, name = '', , value = '']) => [name, value]));
}
