/** A run's report to everyone it concerns, in the order of how much can go wrong. Nothing here changes the verdict. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { errorMessage } from '../errors.js';
import { renderJson } from '../report/json.js';
import type { RunResult } from '../result.js';
import { showSize } from '../size.js';
import { plainHeadline, resultRemarks } from './annotations.js';
import { explainApiFailure, statusOf } from './api.js';
import { artifactsUnsupported, type FailedUpload, LARGE, SMALL, type UploadedArtifact, upload } from './artifact.js';
import { findPreviousReport } from './baseline.js';
import { publishComment, type WrittenComment } from './comment.js';
import { commentData, keyId, plainKey } from './comment-text.js';
import { type Job, recipe } from './job.js';
import { resultOutputs } from './outputs.js';
import { FREE_STORAGE_BYTES, packageUpload } from './package-upload.js';
import { KEY_FILE, REPORT_FILE, reportArtifactName } from './report-artifact.js';
import { type ArtifactLink, commentText, linkText, type Published, summaryText } from './report-text.js';
import { addToSummary } from './summary.js';

/** What became of the model's upload; undefined where none was asked for. */
type UploadOutcome = UploadedArtifact | FailedUpload | undefined;

/**
 * Publishes everything, then returns why the step fails: the verdict, or an upload that `upload-required` asked for.
 * undefined where it does not fail.
 */
export async function publish(result: RunResult, job: Job): Promise<string | undefined> {
  const key = plainKey(job.publish.commentKey);
  const { api, context } = job;
  const past =
    api === undefined
      ? {}
      : await guarded(
          job,
          'compare',
          () => ({}),
          () => findPreviousReport(api, context, keyId(key)),
        );
  const published: Published = { language: job.config.language, key, past };
  const reports = writeReports(result, job, published);
  await addToSummary(reports.markdown);
  setOutputs({ ...resultOutputs(result), 'report-path': reports.jsonPath, 'report-markdown': reports.markdownPath });
  for (const remark of resultRemarks(result, job.config.language)) job.remark(remark);

  const asked = isUploadAsked(result, job);
  const failedIfAsked = (reason: string): UploadOutcome =>
    asked ? { kind: 'failed', why: 'other', reason } : undefined;
  const outcome = await guarded(job, 'upload', failedIfAsked, () => uploadAll(result, job, reports.files, keyId(key)));
  const link = outcome?.kind === 'uploaded' ? artifactLink(outcome, job) : undefined;
  if (link !== undefined) await addToSummary(linkText(link, job.config.language));
  const comment = await guarded(
    job,
    'comment',
    () => undefined,
    () => commentAll(result, job, published, link),
  );
  setOutputs({ 'comment-id': comment === undefined ? '' : String(comment.id), 'comment-url': comment?.url ?? '' });
  return reasonToFail(result, job, outcome);
}

function reasonToFail(result: RunResult, { config, publish }: Job, outcome: UploadOutcome): string | undefined {
  const reasons = [
    ...(result.verdict === 'fail' ? [plainHeadline(result, config.language)] : []),
    ...(publish.uploadRequired && outcome?.kind === 'failed' ? [`upload-required: ${outcome.reason}`] : []),
  ];
  return reasons.length === 0 ? undefined : reasons.join('\n');
}

/** What nobody foresaw in a step becomes a warning: a verdict must not depend on it. */
async function guarded<T>(
  job: Job,
  step: string,
  otherwise: (problem: string) => T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    job.remark({ level: 'warning', text: `${step}: ${errorMessage(error)}` });
    return otherwise(errorMessage(error));
  }
}

function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

// ---- files ----

interface Reports {
  readonly jsonPath: string;
  readonly markdownPath: string;
  readonly markdown: string;
  /** what the report artifact holds */
  readonly files: readonly string[];
}

function writeReports(result: RunResult, { temporary }: Job, published: Published): Reports {
  const write = (name: string, text: string): string => {
    const path = join(temporary, name);
    writeFileSync(path, text);
    return path;
  };
  const markdown = summaryText(result, published);
  const jsonPath = write(REPORT_FILE, renderJson(result));
  const markdownPath = write('report.md', markdown);
  return { jsonPath, markdownPath, markdown, files: [jsonPath, markdownPath, write(KEY_FILE, published.key)] };
}

// ---- artifacts ----

function isUploadAsked(result: RunResult, { publish, config }: Job): boolean {
  if (config.dryRun) return false;
  return publish.upload === 'always' || (publish.upload === 'on-pass' && result.verdict !== 'fail');
}

async function uploadAll(
  result: RunResult,
  job: Job,
  reportFiles: readonly string[],
  id: string,
): Promise<UploadOutcome> {
  const { publish, config } = job;
  if (config.dryRun) return undefined;
  const asked = isUploadAsked(result, job);
  const unsupported = artifactsUnsupported(job.environment);
  if (unsupported !== undefined) {
    const failed: FailedUpload = { kind: 'failed', why: 'other', reason: unsupported };
    return asked ? tellUpload(failed, job) : undefined;
  }
  const request = asked ? packageUpload(result, publish, job.temporary) : undefined;
  if (request !== undefined && request.bytes > FREE_STORAGE_BYTES && job.context.isHosted) {
    const text = `uploading ${showSize(request.bytes)}: more than the ${showSize(FREE_STORAGE_BYTES)} of artifacts that a free account may keep`;
    job.remark({ level: 'info', text });
  }
  const [report, model] = await core.group('Upload', async () => {
    // The small one goes first: where the service gives it no answer, the large one need not wait for one.
    const report = await uploadReport(reportFiles, job, id);
    if (request === undefined) return [report, undefined];
    const isDown = report.kind === 'failed' && report.why === 'unreachable';
    return [report, isDown ? report : await upload(request, LARGE)];
  });
  if (report.kind === 'failed' && report !== model) {
    job.remark({ level: 'notice', text: `the report artifact was not uploaded: ${report.reason}` });
  }
  return model === undefined ? undefined : tellUpload(model, job);
}

async function uploadReport(files: readonly string[], job: Job, id: string): Promise<UploadedArtifact | FailedUpload> {
  const request = {
    name: reportArtifactName(id),
    files,
    root: job.temporary,
    bytes: 0,
    retentionDays: undefined,
    compressionLevel: 6,
    archive: true,
  };
  const first = await upload({ ...request, overwrite: false }, SMALL);
  // A second step of the same job, or the job run again: the newest report counts.
  return first.kind === 'failed' && first.why === 'exists' ? upload({ ...request, overwrite: true }, SMALL) : first;
}

function tellUpload(outcome: UploadedArtifact | FailedUpload, job: Job): UploadedArtifact | FailedUpload {
  if (outcome.kind === 'failed') {
    job.remark({ level: 'warning', text: `the slim model was not uploaded: ${outcome.reason}` });
    return outcome;
  }
  setOutputs({
    'artifact-id': String(outcome.id),
    'artifact-url': artifactLink(outcome, job).url,
    'artifact-digest': outcome.digest,
  });
  return outcome;
}

function artifactLink({ id, name }: UploadedArtifact, { context }: Job): ArtifactLink {
  const { owner, repo } = context.repository;
  return { name, url: `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}/artifacts/${id}` };
}

// ---- comments ----

async function commentAll(
  result: RunResult,
  job: Job,
  published: Published,
  link: ArtifactLink | undefined,
): Promise<WrittenComment | undefined> {
  const { api, publish, config, context } = job;
  if (config.dryRun || publish.comment === 'never') return undefined;
  if (api === undefined) {
    job.remark({ level: 'info', text: 'no comment: `github-token` is empty' });
    return undefined;
  }
  const message = {
    id: keyId(published.key),
    data: commentData(result),
    markdown: commentText(result, published, link),
    when: publish.comment,
  };
  try {
    const comments: WrittenComment[] = [];
    for (const pullRequest of await job.pullRequests()) {
      const comment = await publishComment(api, { repository: context.repository, pullRequest }, message);
      if (comment !== undefined) comments.push(comment);
    }
    return comments[0];
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const why = explainApiFailure(error, 'pull-requests: write');
    const text = `no comment on the pull request: ${why}. The report is in the job's summary. For pull requests from forks see ${recipe(job)}`;
    job.remark({ level: 'notice', text });
    return undefined;
  }
}
