/** The Action: inputs, run, publish, clean up, fail once. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, InputError, languageOf, parseInputs } from './config.js';
import { sendInThread } from './github/artifact-thread.js';
import { type Job, readJob } from './github/job.js';
import { debug, fail, inert, input, say } from './github/log.js';
import { type Host, runProgram } from './host.js';
import type { Run } from './run.js';

const here = dirname(fileURLToPath(import.meta.url));

await runProgram(
  {
    workerScript: join(here, 'worker/index.js'),
    log: { line: say, debug },
    progress: { write: (text) => process.stdout.write(inert(text)), isTerminal: false },
    language: languageOf(input('language')),
    medium: 'terminal',
    fail,
  },
  async (host) => {
    const failure = await act(host);
    if (failure === undefined) return 0;
    fail(failure);
    return 1;
  },
);

/** Returns why the step fails; undefined where it does not. */
async function act(host: Host): Promise<string | undefined> {
  const inputs = await readInputs(host);
  const send = sendInThread(join(here, 'artifact/index.js'), host.environment);
  const job = await readJob({ ...inputs, host, send }, input('github-token'));
  if (inputs.publish.mode === 'comment') {
    const { commentOnFinishedRun } = await import('./github/comment-mode.js');
    await commentOnFinishedRun(job);
    return undefined;
  }
  const { result, cleanup } = await runSteps(inputs.config, job);
  const { publish } = await import('./github/publish.js');
  const { failure, obstacle } = await publish(result, job);
  if (cleanup !== null) {
    const { cleanUp } = await import('./funasr/cleanup.js');
    const { tellCleanup } = await import('./github/cleanup.js');
    tellCleanup(await cleanUp(cleanup, obstacle, host), job);
  }
  return failure;
}

async function readInputs(host: Host): Promise<ReturnType<typeof parseInputs>> {
  try {
    return parseInputs(input, host.home);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { withProblemsOutside } = await import('./funasr/check-inputs.js');
    throw await withProblemsOutside(error, host);
  }
}

async function runSteps(config: Config, job: Job): Promise<Run> {
  const { run } = await import('./run.js');
  const { findJobOverride } = await import('./github/override.js');
  const { renderText } = await import('./report/text.js');
  const finished = await run(config, job.host, () => findJobOverride(job));
  say(renderText(finished.result, { language: config.language, width: 100, color: false, details: true }));
  return finished;
}
