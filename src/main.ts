/** The Action: inputs, run, publish, clean up, fail once. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, parseInputs } from './config.js';
import { CancelledError, errorMessage, SlimError } from './errors.js';
import type { CleanupPlan } from './funasr/cleanup.js';
import { type Job, readJob } from './github/job.js';
import { fail, inert, input, say } from './github/log.js';
import { progressReporter } from './progress.js';
import type { CleanupObstacle } from './result.js';
import type { Run } from './run.js';
import { VERSION } from './version.js';

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => controller.abort(new CancelledError(signal)));
}

try {
  const failure = await main();
  if (failure !== undefined) fail(failure);
} catch (error) {
  if (error instanceof Error && !(error instanceof SlimError)) say(error.stack ?? error.message);
  const hint = error instanceof SlimError && error.hint !== undefined ? `\n${error.hint}` : '';
  fail(`${errorMessage(error)}${hint}`);
}
// A request that was given up may still hold a connection open.
process.stdout.write('', () => process.exit());

/** Returns why the step fails; undefined where it does not. */
async function main(): Promise<string | undefined> {
  const inputs = parseInputs(input);
  const job = await readJob(inputs, process.env, input('github-token'));
  if (inputs.publish.mode === 'comment') {
    const { commentOnFinishedRun } = await import('./github/comment-mode.js');
    await commentOnFinishedRun(job);
    return undefined;
  }
  const { result, cleanup } = await runSteps(inputs.config, job);
  const { publish } = await import('./github/publish.js');
  const { failure, obstacle } = await publish(result, job);
  if (cleanup !== null) await cleanUpLast(cleanup, controller.signal.aborted ? 'cancelled' : obstacle, job);
  return failure;
}

async function cleanUpLast(plan: CleanupPlan, obstacle: CleanupObstacle | null, job: Job): Promise<void> {
  const { cleanUp } = await import('./funasr/cleanup.js');
  const { tellCleanup } = await import('./github/cleanup.js');
  const { cleanup, notices } = cleanUp(plan, obstacle);
  tellCleanup(cleanup, notices, job);
}

async function runSteps(config: Config, job: Job): Promise<Run> {
  const { run } = await import('./run.js');
  const { findJobOverride } = await import('./github/override.js');
  const { renderText } = await import('./report/text.js');
  const finished = await run(config, {
    version: VERSION,
    signal: controller.signal,
    workerScript: join(dirname(fileURLToPath(import.meta.url)), 'worker/index.js'),
    onProgress: progressReporter({
      write: (text) => process.stdout.write(inert(text)),
      isTerminal: false,
      now: () => performance.now(),
    }),
    findOverride: () => findJobOverride(job),
  });
  say(renderText(finished.result, { language: config.language, width: 100, color: false, details: true }));
  return finished;
}
