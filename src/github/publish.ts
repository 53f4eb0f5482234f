/** A run's report to everyone it concerns, in the order of how much can go wrong. Nothing here changes the verdict. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { saidBy } from '../errors.js';
import { breathe, logOrigin } from '../host.js';
import { renderJson } from '../report/json.js';
import { headline } from '../report/sections/overview.js';
import type { Cleanup, RunResult } from '../result.js';
import { message, type Said } from '../words/message.js';
import { warningsOf } from './annotations.js';
import type { UploadedArtifact } from './artifact.js';
import { findPreviousReport } from './baseline.js';
import { keyId, plainKey } from './comment-text.js';
import { commentAll } from './comments.js';
import type { Job } from './job.js';
import { resultOutputs } from './outputs.js';
import { KEY_FILE, REPORT_FILE } from './report-artifact.js';
import { type ArtifactLink, linkText, type Published, summaryText } from './report-text.js';
import { addToSummary } from './summary.js';
import { isUploadAsked, type UploadOutcome, uploadAll } from './uploads.js';

export interface PublishOutcome {
  /** why the step fails: the verdict, or an upload that `upload-required` asked for; undefined where it does not */
  readonly failure: string | undefined;
  /** what stands against deleting the checkpoints now: a report or an upload that failed */
  readonly obstacle: Cleanup['skipped'];
}

/**
 * Publishes everything, and says what became of it as far as anything depends on that. Outputs are set as soon as they
 * are known: what comes next may be stopped.
 * @throws the reason of the host's signal when it is aborted; no further step starts then
 */
export async function publish(result: RunResult, job: Job): Promise<PublishOutcome> {
  setOutputs(resultOutputs(result));
  job.host.did({ kind: 'publishing' });
  const { api, context } = job;
  // Composite actions hand on empty inputs; the expression of the default is then not evaluated.
  const { GITHUB_WORKFLOW: workflow, GITHUB_JOB: name } = job.host.environment;
  const key = plainKey(job.publish.commentKey ?? `${workflow} / ${name}`);
  const past = await guarded(job, 'compare', nothing, async () =>
    api === undefined ? {} : findPreviousReport(api, context, keyId(key)),
  );
  const published: Published = { language: job.config.language, key, past: past ?? {} };
  const markdown = summaryText(result, published);
  await addToSummary(markdown, job);
  const reports = await guarded(job, 'report', nothing, async () => writeReports(result, job, key, markdown));
  setOutputs(reports?.outputs ?? {});
  for (const warning of warningsOf(result, job.words)) job.remark('warning', warning);

  const asked = isUploadAsked(result, job);
  const failedIfAsked = (reason: Said): UploadOutcome => (asked ? { kind: 'failed', why: 'other', reason } : undefined);
  const outcome = await guarded(job, 'upload', failedIfAsked, () =>
    uploadAll(result, job, reports?.files ?? [], keyId(key)),
  );
  const link = outcome?.kind === 'uploaded' ? artifactLink(outcome, job) : undefined;
  setOutputs(artifactOutputs(outcome, link));
  if (link !== undefined) await addToSummary(linkText(link, job.config.language), job);
  const comment = await guarded(job, 'comment', nothing, () => commentAll(result, job, published, link));
  setOutputs({ 'comment-id': comment === undefined ? '' : String(comment.id), 'comment-url': comment?.url ?? '' });
  const isUploaded = !asked || outcome?.kind === 'uploaded';
  return {
    failure: reasonToFail(result, job, outcome),
    obstacle: reports === undefined ? 'report' : isUploaded ? null : 'upload',
  };
}

function reasonToFail(result: RunResult, { words, publish }: Job, outcome: UploadOutcome): string | undefined {
  const reasons = [
    ...(result.verdict === 'fail' ? [headline(result, words)] : []),
    ...(publish.uploadRequired && outcome?.kind === 'failed'
      ? [words.say('upload.required', { reason: outcome.reason })]
      : []),
  ];
  return reasons.length === 0 ? undefined : reasons.join('\n');
}

/** What nobody foresaw in a step becomes a warning: a verdict must not depend on it. */
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
    job.remark('warning', message(`step.${step}`, { reason }));
    return otherwise(reason);
  }
}

const nothing = (): undefined => undefined;

function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

// ---- files ----

interface Reports {
  readonly outputs: Readonly<Record<'report-path' | 'report-markdown', string>>;
  /** what the report artifact holds */
  readonly files: readonly string[];
}

function writeReports(result: RunResult, { temporary }: Job, key: string, markdown: string): Reports {
  const write = (name: string, text: string): string => {
    const path = join(temporary, name);
    writeFileSync(path, text);
    return path;
  };
  const jsonPath = write(REPORT_FILE, renderJson(result));
  const markdownPath = write('report.md', markdown);
  return {
    outputs: { 'report-path': jsonPath, 'report-markdown': markdownPath },
    files: [jsonPath, markdownPath, write(KEY_FILE, key)],
  };
}

// ---- artifact ----

function artifactOutputs(outcome: UploadOutcome, link: ArtifactLink | undefined): Readonly<Record<string, string>> {
  const uploaded = outcome?.kind === 'uploaded' ? outcome : undefined;
  return {
    'artifact-id': uploaded === undefined ? '' : String(uploaded.id),
    'artifact-url': link?.url ?? '',
    'artifact-digest': uploaded?.digest ?? '',
  };
}

function artifactLink({ id, name }: UploadedArtifact, { context }: Job): ArtifactLink {
  const { owner, repo } = context.repository;
  return { name, url: `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}/artifacts/${id}` };
}
