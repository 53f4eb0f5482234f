/** A run's report to everyone it concerns, in the order of how much can go wrong. Nothing here changes the verdict. */
import { errorMessage, saidBy } from '../errors.js';
import { keyId } from '../forge/note-text.js';
import { breathe, forLastWord, logOrigin } from '../host.js';
import type { PreviousReport } from '../report/options.js';
import { resultOutputs } from '../report/outputs.js';
import { headline } from '../report/sections/overview.js';
import type { ArtifactUpload, Cleanup, RunResult } from '../result.js';
import { message, type Said } from '../words/message.js';
import { warningsOf } from './annotations.js';
import { findPreviousReport } from './baseline.js';
import { commentAll } from './comments.js';
import type { Job } from './job.js';
import { commentOutputs, setOutputs } from './outputs.js';
import { writeReports } from './report-files.js';
import { artifactText, type Published, summaryText } from './report-text.js';
import { addToSummary } from './summary.js';
import { artifactUpload, isUploadAsked, type UploadOutcome, uploadModel, uploadReport } from './uploads.js';

export interface PublishOutcome {
  /** why the step fails: the verdict, or an upload that `upload-required` asked for; undefined where it does not */
  readonly failure: string | undefined;
  /** what stands against deleting the checkpoints now: a report or an upload that failed */
  readonly obstacle: Cleanup['skipped'];
}

/**
 * Publishes everything, and returns what later steps depend on. Outputs are set as soon as they
 * are known: what comes next may be stopped, and then only the comment is brought up to date.
 * @throws the reason of the host's signal when it is aborted; no further step starts then
 */
export async function publish(result: RunResult, job: Job): Promise<PublishOutcome> {
  const story: Story = { past: {}, isTold: false };
  try {
    return await publishSteps(result, job, story);
  } catch (error) {
    if (job.host.signal.aborted && !story.isTold) await tellStopped(result, job, story);
    throw error;
  }
}

/** How far publishing has come. */
interface Story {
  past: PreviousReport;
  artifact?: ArtifactUpload;
  /** the comment says all that there is to say */
  isTold: boolean;
}

async function publishSteps(result: RunResult, job: Job, story: Story): Promise<PublishOutcome> {
  setOutputs(resultOutputs(result));
  job.host.did({ kind: 'publishing' });
  const { api, context, key } = job;
  story.past = await guarded(
    job,
    'compare',
    () => ({}),
    async () => (api === undefined ? {} : findPreviousReport(api, context, keyId(key))),
  );
  const markdown = summaryText(result, publishedOf(job, story));
  summarize(markdown, job);
  const write = (result: RunResult, markdown: string) =>
    guarded(job, 'report', nothing, async () => writeReports(result, job, markdown));
  const early = await write(result, markdown);
  setOutputs(early?.outputs ?? {});
  for (const warning of warningsOf(result, job.t)) job.annotate('warning', warning);

  const asked = isUploadAsked(result, job);
  const failed = (reason: Said): UploadOutcome =>
    asked ? { kind: 'failed', why: 'other', reason } : { kind: 'not-asked' };
  const outcome = await guarded(job, 'upload', failed, () => uploadModel(result, job));
  story.artifact = artifactUpload(result, outcome, job);
  const whole: RunResult = { ...result, artifact: story.artifact };
  setOutputs(artifactOutputs(outcome, job));
  const line = artifactText(whole, publishedOf(job, story));
  if (line !== undefined) summarize(line, job);
  const reports = early && (await write(whole, summaryText(whole, publishedOf(job, story))));
  await guarded(job, 'upload', nothing, () => uploadReport(reports?.files ?? [], job, outcome));
  const comment = await guarded(job, 'comment', nothing, () => commentAll(whole, job, publishedOf(job, story)));
  story.isTold = true;
  setOutputs(commentOutputs(comment));
  const isUploaded = !asked || outcome.kind === 'uploaded';
  return {
    failure: reasonToFail(result, job, outcome),
    obstacle: reports === undefined ? 'report' : isUploaded ? null : 'upload',
  };
}

/** The verdict stands: what an earlier run found must not go on standing in its place. */
async function tellStopped(result: RunResult, job: Job, story: Story): Promise<void> {
  const outcome: UploadOutcome = isUploadAsked(result, job)
    ? { kind: 'failed', why: 'other', reason: message('upload.stopped') }
    : { kind: 'not-asked' };
  const { artifact = artifactUpload(result, outcome, job) } = story;
  try {
    const last = await job.withHost(forLastWord(job.host));
    setOutputs(commentOutputs(await commentAll({ ...result, artifact }, last, publishedOf(job, story))));
  } catch (error) {
    job.host.log.debug(`last word: ${errorMessage(error)}`);
  }
}

function publishedOf({ config, key, keyBefore, context }: Job, { past }: Story): Published {
  const { owner, repo } = context.repository;
  const artifactsUrl = `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}/artifacts`;
  return { language: config.language, key, keyBefore, forge: context.forge, past, artifactsUrl };
}

function summarize(markdown: string, job: Job): void {
  const reason = addToSummary(markdown, job.host.environment);
  if (reason !== undefined) job.annotate('info', message('summary.none', { reason }));
}

function reasonToFail(result: RunResult, { t, publish }: Job, outcome: UploadOutcome): string | undefined {
  const reasons = [
    ...(result.verdict === 'fail' ? [headline(result, t)] : []),
    ...(publish.uploadRequired && outcome.kind === 'failed'
      ? [t.say('upload.required', { reason: outcome.reason })]
      : []),
  ];
  return reasons.length === 0 ? undefined : reasons.join('\n');
}

/** An unexpected error in a step becomes a warning: a verdict must not depend on it. */
async function guarded<T>(
  job: Job,
  step: 'compare' | 'report' | 'upload' | 'comment',
  otherwise: (reason: Said) => T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    await breathe(job.host.signal);
    return await work();
  } catch (error) {
    job.host.signal.throwIfAborted();
    logOrigin(error, job.host.log);
    const reason = saidBy(error);
    job.annotate('warning', message(`step.${step}`, { reason }));
    return otherwise(reason);
  }
}

const nothing = (): undefined => undefined;

// ---- artifact ----

function artifactOutputs(outcome: UploadOutcome, { context }: Job): Readonly<Record<string, string>> {
  if (outcome.kind !== 'uploaded') return { 'artifact-id': '', 'artifact-url': '', 'artifact-digest': '' };
  const { owner, repo } = context.repository;
  const run = `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}`;
  return {
    'artifact-id': String(outcome.id),
    'artifact-url': `${run}/artifacts/${outcome.id}`,
    'artifact-digest': outcome.digest,
  };
}
