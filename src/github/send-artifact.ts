/** Sends one artifact with @actions/artifact, and gives up where the service takes a request and never answers. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { DefaultArtifactClient } from '@actions/artifact';
import { TimeLimitError } from '../errors.js';
import { field } from '../forge/payload.js';
import { message } from '../words/message.js';

export interface Artifact {
  readonly name: string;
  readonly files: readonly string[];
  /** directory that the archive's paths are relative to */
  readonly root: string;
  readonly retentionDays: number | undefined;
  readonly compressionLevel: number;
  /** false: the one file as it is, named by its own name */
  readonly archive: boolean;
  readonly overwrite: boolean;
}

export interface SentArtifact {
  readonly id: number | undefined;
  /** SHA-256 of what was sent, in hexadecimal digits */
  readonly digest: string | undefined;
  readonly bytes: number | undefined;
}

/** How often the waiting requests are looked at. */
const LOOK_MS = 250;

/**
 * Sends the artifact; the client reads what it needs of the runner from `process.env` and writes many lines to stdout.
 * @param silenceMs how long a request to the results service may stay without an answer. The client itself would wait
 *   for three minutes, five times over. Transfers to the storage are left to the client's own limit: a slow line and a
 *   dead one look alike until a block is through.
 * @throws errors of the client, which cannot be stopped: it may go on, and throw out of its streams, after this has ended
 */
export function sendArtifact(artifact: Artifact, silenceMs: number): Promise<SentArtifact> {
  return unlessSilent(silenceMs, async () => {
    const client = new DefaultArtifactClient();
    const { name, files, root, retentionDays, compressionLevel, archive } = artifact;
    if (artifact.overwrite) await removeExisting(client, name);
    const { id, digest, size } = await client.uploadArtifact(name, [...files], root, {
      ...(retentionDays === undefined ? {} : { retentionDays }),
      compressionLevel,
      skipArchive: !archive,
    });
    return { id, digest, bytes: size };
  });
}

async function removeExisting(client: DefaultArtifactClient, name: string): Promise<void> {
  try {
    await client.deleteArtifact(name);
  } catch (error) {
    // ArtifactNotFoundError: there is nothing to replace.
    if (!(error instanceof Error && error.name === 'ArtifactNotFoundError')) throw error;
  }
}

async function unlessSilent<T>(silenceMs: number, work: () => Promise<T>): Promise<T> {
  const waiting = new Map<unknown, number>();
  const onStart = (message: unknown): void => {
    const request = field(message, 'request');
    if (pathOf(request).startsWith('/twirp/')) waiting.set(request, performance.now());
  };
  const onEnd = (message: unknown): void => {
    waiting.delete(field(message, 'request'));
  };
  const channels = [
    ['http.client.request.start', onStart],
    ['http.client.response.finish', onEnd],
    ['http.client.request.error', onEnd],
  ] as const;
  for (const [channel, listener] of channels) subscribe(channel, listener);
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const longest = performance.now() - Math.min(...waiting.values());
      if (longest > silenceMs) reject(new TimeLimitError(message('limit.silent', { seconds: silenceMs / 1000 })));
    }, LOOK_MS);
  });
  try {
    return await Promise.race([work(), silence]);
  } finally {
    clearInterval(timer);
    for (const [channel, listener] of channels) unsubscribe(channel, listener);
  }
}

/** From Node 24 on, `path` is an accessor of the prototype's. */
function pathOf(request: unknown): string {
  const path = typeof request === 'object' && request !== null && 'path' in request ? request.path : undefined;
  return typeof path === 'string' ? path : '';
}
