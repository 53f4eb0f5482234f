/** An upload that checks which artifact is there before and after it, and reports the actual result. */
import { errorMessage } from '../errors.js';
import { message } from '../words/message.js';
import { type FailedUpload, type Upload, type UploadedArtifact, type UploadLimits, upload } from './artifact.js';
import { type FoundArtifact, findArtifact } from './artifact-service.js';
import type { Job } from './job.js';

/** What may be replaced: what an earlier attempt of this job has uploaded, anything, or nothing. */
export type Overwrite = 'auto' | 'true' | 'false';

/**
 * Uploads unless something is there that must stay. After a failure the service is asked what is there: an answer that was
 * lost is not a failure, and a clash that it reports may be with what was just sent.
 * @param isEarlier whether an artifact is that of an earlier attempt of this job
 * @throws the reason of the host's signal when it is aborted
 */
export async function uploadUnlessTaken(
  request: Omit<Upload, 'overwrite'>,
  overwrite: Overwrite,
  limits: UploadLimits,
  job: Job,
  isEarlier: (artifact: FoundArtifact) => Promise<boolean>,
): Promise<UploadedArtifact | FailedUpload> {
  const { name } = request;
  const before = await lookUp(name, job);
  const earlier = before && (await isEarlier(before)) ? before : undefined;
  const mayReplace = overwrite === 'true' || (overwrite === 'auto' && earlier !== undefined);
  if (before && !mayReplace) return taken(name, before, earlier);
  // Nothing is known of what is there: `true` replaces it all the same.
  const replaces = before === null ? false : mayReplace;
  const outcome = await upload({ ...request, overwrite: replaces }, limits, job);
  if (outcome.kind === 'uploaded') return outcome;
  const after = await lookUp(name, job);
  if (!after) return outcome;
  if (after.isOwn && after.id !== before?.id) {
    job.host.did({ kind: 'artifact', name });
    return { kind: 'uploaded', name, id: after.id, digest: after.digest, bytes: after.bytes };
  }
  return outcome.why === 'exists' ? taken(name, after, undefined) : { ...outcome, earlier: earlier && after.id };
}

function taken(name: string, found: FoundArtifact, earlier: FoundArtifact | undefined): FailedUpload {
  const reason = message(found.isOwn ? 'upload.exists-own' : earlier ? 'upload.exists-earlier' : 'upload.exists', {
    name,
  });
  return { kind: 'failed', why: 'exists', reason, earlier: earlier?.id };
}

/** null: there is none; undefined: the service does not tell. */
export async function lookUp(name: string, { host }: Pick<Job, 'host'>): Promise<FoundArtifact | null | undefined> {
  try {
    return await findArtifact(name, host);
  } catch (error) {
    host.signal.throwIfAborted();
    host.log.debug(`artifact ${name}: ${errorMessage(error)}`);
    return undefined;
  }
}
