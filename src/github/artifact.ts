/** Uploads through @actions/artifact whose outcome is a value: the run goes on even if they fail. */
import { causesOf, saidBy } from '../errors.js';
import type { Environment } from '../host.js';
import { type Message, message, type Said } from '../words/message.js';
import { english } from '../words/translator.js';
import type { SendLimits } from './artifact-thread.js';
import { forgeOf } from './forge.js';
import type { Job } from './job.js';
import type { Artifact } from './send-artifact.js';

export interface Upload extends Artifact {
  readonly bytes: number;
}

export interface UploadedArtifact {
  readonly kind: 'uploaded';
  readonly id: number;
  readonly name: string;
  /** SHA-256 of what was sent, in hexadecimal digits */
  readonly digest: string;
  readonly bytes: number;
}

export interface FailedUpload {
  readonly kind: 'failed';
  /** `exists`: an artifact of this name is there; `unreachable`: the service gives no answer */
  readonly why: 'exists' | 'quota' | 'unreachable' | 'other';
  readonly reason: Said;
  /** id of what an earlier attempt of this job has left under that name */
  readonly earlier?: number | undefined;
}

export interface UploadLimits extends SendLimits {
  /** for all of the upload; Infinity where its size decides */
  readonly totalMs: number;
}

/** For files of any size: only the service's silence ends the wait. */
export const LARGE: UploadLimits = { silenceMs: 60_000, stallMs: undefined, totalMs: Number.POSITIVE_INFINITY };
/** For a report of some kilobytes. */
export const SMALL: UploadLimits = { silenceMs: 45_000, stallMs: undefined, totalMs: 60_000 };

/** What a free account may keep in all: above it people should know before they wait for an upload. */
export const FREE_STORAGE_BYTES = 500_000_000;

/** Why artifacts cannot work here, recognised before any attempt; undefined where they can. */
export function artifactsUnsupported(environment: Environment): Message | undefined {
  const forge = forgeOf(environment);
  if (forge !== 'GitHub') {
    const host = new URL(environment['GITHUB_SERVER_URL'] || 'https://github.com').hostname.toLowerCase();
    return message('upload.enterprise', { forge, host });
  }
  if (!environment['ACTIONS_RUNTIME_TOKEN'] || !environment['ACTIONS_RESULTS_URL']) {
    return message('upload.no-service');
  }
  return undefined;
}

/**
 * Uploads and returns what happened to it. Writes the client's many lines to stdout: wrap it in a group.
 * @throws the reason of the host's signal when it is aborted
 */
export async function upload(
  request: Upload,
  limits: UploadLimits,
  { host, send }: Pick<Job, 'host' | 'send'>,
): Promise<UploadedArtifact | FailedUpload> {
  const { name } = request;
  try {
    const answer = await host.within(limits.totalMs, (signal) => send(request, limits, signal));
    if (answer.id === undefined) return { kind: 'failed', why: 'other', reason: message('upload.no-id') };
    host.did({ kind: 'artifact', name });
    return { kind: 'uploaded', id: answer.id, name, digest: answer.digest ?? '', bytes: answer.bytes ?? request.bytes };
  } catch (error) {
    host.signal.throwIfAborted();
    for (const cause of causesOf(error)) host.log.debug(`artifact ${name}: caused by ${cause}`);
    return explainFailure(request, saidBy(error));
  }
}

/** The client's errors are texts: of its own for the quota, with the status in parentheses for the rest. */
function explainFailure({ name, bytes }: Upload, said: Said): FailedUpload {
  const text = english(said);
  if (/storage quota has been hit|insufficient usage/i.test(text)) {
    const reason = message('upload.quota', { size: bytes, free: FREE_STORAGE_BYTES });
    return { kind: 'failed', why: 'quota', reason };
  }
  if (/\(409\)/.test(text)) return { kind: 'failed', why: 'exists', reason: message('upload.exists', { name }) };
  const noRequest = /unable to make request|failed to make request|ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN/i;
  const late = typeof said !== 'string' && (said.code === 'limit.silent' || said.code === 'limit.incomplete');
  return { kind: 'failed', why: late || noRequest.test(text) ? 'unreachable' : 'other', reason: firstLine(said) };
}

function firstLine(said: Said): Said {
  return typeof said === 'string' ? (said.split('\n', 1)[0] ?? said) : said;
}
