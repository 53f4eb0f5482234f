/** The Action: inputs, run, publish, clean up, fail once. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, InputError, languageOf, parseInputs, wellMeantInputs } from './config.js';
import { sendInThread } from './github/artifact-thread.js';
import { Ending } from './github/ending.js';
import { type Job, readJob } from './github/job.js';
import { debug, fail, inert, input, say } from './github/log.js';
import { type Host, runProgram } from './host.js';
import type { Run } from './run.js';

const here = dirname(fileURLToPath(import.meta.url));

const language = languageOf(input('language'));
const ending = new Ending({ environment: process.env, date: () => new Date(), language });

await runProgram(
  {
    workerScript: join(here, 'worker/index.js'),
    log: { line: say, debug },
    progress: { write: (text) => process.stdout.write(inert(text)), isTerminal: false },
    language,
    medium: 'terminal',
    atEnd: (error) => ending.atOnce(error),
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
  // A commenting job has no run of its own to end.
  if (input('mode') === 'comment') ending.hasVerdict();
  let inputs = wellMeantInputs(input, host.home);
  const jobOf = (host: Host): Promise<Job> => {
    const send = sendInThread(join(here, 'artifact/index.js'), host.environment);
    return readJob({ ...inputs, host, send }, input('github-token'));
  };
  try {
    inputs = await readInputs(host);
    const job = await jobOf(host);
    if (inputs.publish.mode !== 'comment') return await runAndPublish(job);
    const { commentOnFinishedRun } = await import('./github/comment-mode.js');
    await commentOnFinishedRun(job);
    return undefined;
  } catch (error) {
    await ending.tell(error, jobOf, host);
    throw error;
  }
}

async function runAndPublish(job: Job): Promise<string | undefined> {
  const { result, cleanup } = await runSteps(job.config, job);
  const { publish } = await import('./github/publish.js');
  ending.hasVerdict();
  const { failure, obstacle } = await publish(result, job);
  if (cleanup !== null) {
    const { carryOut } = await import('./strip/cleanup.js');
    const { tellCleanup } = await import('./github/cleanup.js');
    tellCleanup(await carryOut(cleanup, obstacle, job.host), job);
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
  const { findPreviousOf } = await import('./github/baseline.js');
  const { findJobOverride } = await import('./github/override.js');
  const { renderText } = await import('./report/text.js');
  const finished = await run(config, job.host, {
    lone: !job.publish.archive,
    findOverride: () => findJobOverride(job),
    findPrevious: () => findPreviousOf(job),
    origin: (await job.source()).source,
  });
  say(renderText(finished.result, { language: config.language, width: 100, color: false, details: true }));
  return finished;
}
