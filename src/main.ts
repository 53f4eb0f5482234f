/** The Action: inputs, run, publish, fail once. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, parseInputs } from './config.js';
import { CancelledError, errorMessage, SlimError } from './errors.js';
import { type Job, readJob } from './github/job.js';
import { fail, inert, input, say } from './github/log.js';
import { progressReporter } from './progress.js';
import type { RunResult } from './result.js';
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
  const result = await runSteps(inputs.config, job);
  const { publish } = await import('./github/publish.js');
  return publish(result, job);
}

async function runSteps(config: Config, job: Job): Promise<RunResult> {
  const { findPlaces, run } = await import('./run.js');
  const { findJobOverride } = await import('./github/override.js');
  const { renderText } = await import('./report/text.js');
  const result = await run(config, {
    version: VERSION,
    signal: controller.signal,
    workerScript: join(dirname(fileURLToPath(import.meta.url)), 'worker/index.js'),
    onProgress: progressReporter({
      write: (text) => process.stdout.write(inert(text)),
      isTerminal: false,
      now: () => performance.now(),
    }),
    places: findPlaces(process.env, homedir(), process.cwd()),
    findOverride: () => findJobOverride(job),
  });
  say(renderText(result, { language: config.language, width: 100, color: false, details: true }));
  return result;
}
