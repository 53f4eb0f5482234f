/** The two uploads of a run: the small report, always, and the slim model as `upload` says. */
import * as core from '@actions/core';
import type { RunResult } from '../result.js';
import { message } from '../words/message.js';
import {
  artifactsUnsupported,
  type FailedUpload,
  FREE_STORAGE_BYTES,
  LARGE,
  SMALL,
  type UploadedArtifact,
  upload,
} from './artifact.js';
import { keyId } from './comment-text.js';
import type { Job } from './job.js';
import { packageUpload } from './package-upload.js';
import { reportArtifactName } from './report-artifact.js';

/** What became of the model's upload; undefined where none was asked for. */
export type UploadOutcome = UploadedArtifact | FailedUpload | undefined;

/** Whether `upload` asks for the slim model. */
export function isUploadAsked(result: RunResult, { publish, config }: Job): boolean {
  if (config.dryRun) return false;
  return publish.upload === 'always' || (publish.upload === 'on-pass' && result.verdict !== 'fail');
}

/**
 * Uploads and says what did not succeed.
 * @param reportFiles what the report artifact holds
 * @param id `keyId` of the comment key
 */
export async function uploadAll(
  result: RunResult,
  job: Job,
  reportFiles: readonly string[],
  id: string,
): Promise<UploadOutcome> {
  if (job.config.dryRun) return undefined;
  const outcome = await tryUploads(result, job, reportFiles, id);
  if (outcome?.kind === 'failed') {
    job.remark('warning', message('upload.failed', { reason: outcome.reason }));
  }
  return outcome;
}

async function tryUploads(
  result: RunResult,
  job: Job,
  reportFiles: readonly string[],
  id: string,
): Promise<UploadOutcome> {
  const asked = isUploadAsked(result, job);
  const unsupported = artifactsUnsupported(job.host.environment);
  if (unsupported !== undefined) return asked ? { kind: 'failed', why: 'other', reason: unsupported } : undefined;
  const request = asked ? packageUpload(result, job.publish, job.temporary) : undefined;
  if (request !== undefined && request.bytes > FREE_STORAGE_BYTES && job.context.isHosted) {
    job.remark('info', message('upload.large', { size: request.bytes, free: FREE_STORAGE_BYTES }));
  }
  const [report, model] = await core.group(job.words.say('upload.title'), async () => {
    // The small one goes first: where the service gives it no answer, the large one need not wait for one.
    const report = await uploadReport(reportFiles, job, id);
    if (request === undefined) return [report, undefined];
    const isDown = report.kind === 'failed' && report.why === 'unreachable';
    return [report, isDown ? report : await upload(request, { ...LARGE, stallMs: stallMs(job) }, job)];
  });
  if (report.kind === 'failed' && report !== model) {
    job.remark('notice', message('upload.report-failed', { reason: report.reason }));
  }
  return model;
}

/** Uploads the report of a run without a verdict, and says where that did not succeed. */
export async function uploadFailure(files: readonly string[], job: Job): Promise<void> {
  if (artifactsUnsupported(job.host.environment) !== undefined) return;
  const report = await core.group(job.words.say('upload.title'), () => uploadReport(files, job, keyId(job.key)));
  if (report.kind === 'failed') job.remark('notice', message('upload.report-failed', { reason: report.reason }));
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
  const limits = { ...SMALL, stallMs: stallMs(job) };
  const first = await upload({ ...request, overwrite: false }, limits, job);
  // A second step of the same job, or the job run again: the newest report counts.
  return first.kind === 'failed' && first.why === 'exists'
    ? upload({ ...request, overwrite: true }, limits, job)
    : first;
}

/**
 * Hosted runners have fast lines: a transfer that stands still for a minute is dead there. A runner of one's own may
 * have a slow one, and keeps the client's five minutes.
 */
function stallMs({ context }: Job): number | undefined {
  return context.isHosted ? 60_000 : undefined;
}
