/** The two uploads of a run: the slim model as `upload` says, and then the small report, which tells what happened to that. */
import { statSync } from 'node:fs';
import * as core from '@actions/core';
import { keyId } from '../forge/note-text.js';
import { isFailed } from '../report/failure.js';
import type { ArtifactUpload, RunResult } from '../result.js';
import { message } from '../words/message.js';
import { told } from '../words/notice.js';
import {
  artifactsUnsupported,
  type FailedUpload,
  FREE_STORAGE_BYTES,
  LARGE,
  SMALL,
  type UploadedArtifact,
} from './artifact.js';
import { type FoundArtifact, fetchArtifact } from './artifact-service.js';
import { lookUp, uploadUnlessTaken } from './artifact-upload.js';
import type { Job } from './job.js';
import { artifactName, packageUpload } from './package-upload.js';
import { readReport, reportArtifactName } from './report-artifact.js';

/** What happened to the model's upload; `earlier` where none was asked for and an earlier attempt has left an artifact. */
export type UploadOutcome = UploadedArtifact | FailedUpload | { readonly kind: 'not-asked'; readonly earlier?: number };

/** Whether `upload` asks for the slim model. */
export function isUploadAsked(result: RunResult, { publish, config }: Job): boolean {
  if (config.dryRun) return false;
  return publish.upload === 'always' || (publish.upload === 'on-pass' && result.verdict !== 'fail');
}

/** Uploads the slim model where `upload` asks for it, and says what did not succeed. */
export async function uploadModel(result: RunResult, job: Job): Promise<UploadOutcome> {
  const unsupported = artifactsUnsupported(job.host.environment);
  if (!isUploadAsked(result, job)) return unsupported === undefined ? notAsked(result, job) : { kind: 'not-asked' };
  const outcome = await tryUpload(result, job, unsupported);
  if (outcome.kind === 'failed') job.annotate('warning', message('upload.failed', { reason: outcome.reason }));
  return outcome;
}

async function tryUpload(
  result: RunResult,
  job: Job,
  unsupported: ReturnType<typeof artifactsUnsupported>,
): Promise<UploadedArtifact | FailedUpload> {
  if (unsupported !== undefined) return { kind: 'failed', why: 'other', reason: unsupported };
  const request = packageUpload(result, job.publish, job.temporary);
  if (request.bytes > FREE_STORAGE_BYTES && job.context.isHosted) {
    job.annotate('info', message('upload.large', { size: request.bytes, free: FREE_STORAGE_BYTES }));
  }
  const limits = { ...LARGE, stallMs: stallMs(job) };
  return core.group(job.t.say('upload.title'), () =>
    uploadUnlessTaken(request, job.publish.overwrite, limits, job, (found) => isOfEarlierAttempt(found, job)),
  );
}

/** What a later attempt of a job does not upload, people may yet find: what an earlier one did. */
async function notAsked(result: RunResult, job: Job): Promise<UploadOutcome> {
  if (job.config.dryRun || (job.context.source.attempt ?? 1) <= 1) return { kind: 'not-asked' };
  const found = await lookUp(artifactName(result, job.publish), job);
  return found && (await isOfEarlierAttempt(found, job))
    ? { kind: 'not-asked', earlier: found.id }
    : { kind: 'not-asked' };
}

/** Whether an earlier attempt of this job has made the artifact: the report that it left in this run says so. */
async function isOfEarlierAttempt(found: FoundArtifact, job: Job): Promise<boolean> {
  const { run, attempt } = job.context.source;
  if (attempt === null || attempt <= 1) return false;
  try {
    const { result: report, commentKey } = await readReport(
      await fetchArtifact(reportArtifactName(keyId(job.key)), job.host),
    );
    if (isFailed(report) || commentKey !== job.key) return false;
    const { artifact, provenance } = report;
    const isEarlier = provenance?.run === run && (provenance.attempt ?? attempt) < attempt;
    return isEarlier && (artifact?.id === found.id || artifact?.earlier === found.id);
  } catch (error) {
    job.host.signal.throwIfAborted();
    job.host.log.debug(`report of an earlier attempt: ${String(error)}`);
    return false;
  }
}

/** The outcome as the report tells it. */
export function artifactUpload(result: RunResult, outcome: UploadOutcome, { publish, config }: Job): ArtifactUpload {
  const name = outcome.kind === 'uploaded' ? outcome.name : artifactName(result, publish);
  const none = { name, id: null, bytes: null, digest: null };
  switch (outcome.kind) {
    case 'uploaded': {
      const { id, bytes, digest } = outcome;
      return {
        state: 'uploaded',
        name,
        id,
        bytes,
        digest: digest ? `sha256:${digest}` : null,
        reason: null,
        earlier: null,
      };
    }
    case 'failed':
      return { ...none, state: 'failed', reason: told(outcome.reason), earlier: outcome.earlier ?? null };
    case 'not-asked': {
      const isByVerdict = publish.upload === 'on-pass' && !config.dryRun;
      const reason = isByVerdict ? told(message('upload.not-asked')) : null;
      return { ...none, state: 'not-asked', reason, earlier: outcome.earlier ?? null };
    }
  }
}

/**
 * Uploads the report, and says where that did not succeed.
 * @param model what happened to the model: if the service did not answer that upload, the report need not wait for one
 */
export async function uploadReport(files: readonly string[], job: Job, model?: UploadOutcome): Promise<void> {
  const isUnsupported = artifactsUnsupported(job.host.environment) !== undefined;
  if (files.length === 0 || job.config.dryRun || isUnsupported) return;
  if (model?.kind === 'failed' && model.why === 'unreachable') return;
  const request = {
    name: reportArtifactName(keyId(job.key)),
    files,
    root: job.temporary,
    bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
    retentionDays: undefined,
    compressionLevel: 6,
    archive: true,
  };
  const limits = { ...SMALL, stallMs: stallMs(job) };
  // A second step of the same job, or the job run again: the newest report counts.
  const report = await core.group(job.t.say('upload.title-report'), () =>
    uploadUnlessTaken(request, 'true', limits, job, async () => false),
  );
  if (report.kind === 'failed') job.annotate('notice', message('upload.report-failed', { reason: report.reason }));
}

/**
 * Hosted runners have fast lines: a transfer that stands still for a minute is dead there. A runner of one's own may
 * have a slow one, and keeps the client's five minutes.
 */
function stallMs({ context }: Job): number | undefined {
  return context.isHosted ? 60_000 : undefined;
}
