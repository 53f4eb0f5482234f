/**
 * What the artifact service has of this run. @actions/artifact asks it too, but keeps to itself which job an artifact is of,
 * and its downloads need what this bundle leaves out (docs/decisions.md). Names of the messages' fields:
 * https://github.com/actions/toolkit/blob/main/packages/artifact/src/generated/results/api/v1/artifact.ts
 */
import { HttpClient } from '@actions/http-client';
import { SlimError } from '../errors.js';
import { field, textAt } from '../forge/payload.js';
import type { Host } from '../host.js';
import { message } from '../words/message.js';

export interface FoundArtifact {
  readonly id: number;
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits; empty where the service does not tell */
  readonly digest: string;
  /** this very job has made it, in this attempt */
  readonly isOwn: boolean;
}

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';
const REQUEST_MS = 10_000;
const ATTEMPTS = 2;
const WAIT_MS = 1_000;

/** The newest artifact of that name in this run; null where there is none. @throws SlimError, or the signal's reason */
export async function findArtifact(name: string, host: Host): Promise<FoundArtifact | null> {
  const { run, job } = backendIds(host);
  const answer = await ask('ListArtifacts', { ...idsOf(run, job), name_filter: name }, host);
  const listed = field(answer, 'artifacts');
  const found = (Array.isArray(listed) ? listed : [])
    .filter((artifact: unknown) => textAt(artifact, 'name') === name)
    .map((artifact: unknown) => ({
      // 64-bit integers are strings in the JSON form of protocol buffers.
      id: Number(textAt(artifact, 'database_id')),
      bytes: Number(textAt(artifact, 'size') ?? 0),
      digest: (textAt(artifact, 'digest') ?? '').replace(/^sha256:/, ''),
      isOwn: textAt(artifact, 'workflow_job_run_backend_id') === job,
    }));
  return found.sort((a, b) => b.id - a.id)[0] ?? null;
}

/** What the artifact of that name holds, as a zip. @throws SlimError, or the signal's reason */
export async function fetchArtifact(name: string, host: Host): Promise<Buffer> {
  const { run, job } = backendIds(host);
  const url = textAt(await ask('GetSignedArtifactURL', { ...idsOf(run, job), name }, host), 'signed_url');
  if (url === undefined) throw new SlimError(message('upload.no-answer', { status: 200 }));
  return withPatience(host, async () => {
    const answer = await new HttpClient('funasr-slim', [], { socketTimeout: REQUEST_MS }).get(url);
    const bytes = await answer.readBodyBuffer?.();
    const status = answer.message.statusCode ?? 0;
    if (status !== 200 || bytes === undefined) throw new SlimError(message('upload.no-answer', { status }));
    return bytes;
  });
}

async function ask(method: string, body: object, host: Host): Promise<unknown> {
  const { ACTIONS_RESULTS_URL: base, ACTIONS_RUNTIME_TOKEN: token } = host.environment;
  return withPatience(host, async () => {
    const client = new HttpClient('funasr-slim', [], { socketTimeout: REQUEST_MS });
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token ?? ''}` };
    const answer = await client.post(new URL(SERVICE + method, base).href, JSON.stringify(body), headers);
    const text = await answer.readBody();
    const status = answer.message.statusCode ?? 0;
    if (status !== 200) throw new SlimError(message('upload.no-answer', { status }));
    return JSON.parse(text);
  });
}

/** Tries once more after a while. A request that is given up may go on, as nothing here waits for it. */
async function withPatience<T>(host: Host, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await host.within(REQUEST_MS, (signal) => Promise.race([work(), endOf(signal)]));
    } catch (error) {
      host.signal.throwIfAborted();
      if (attempt === ATTEMPTS) throw error;
      await host.wait(WAIT_MS);
    }
  }
}

function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

function idsOf(run: string, job: string): object {
  return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
}

/** The run's and the job's ids, which the runner's token carries: `Actions.Results:RUN:JOB` in `scp`. */
function backendIds({ environment }: Host): { readonly run: string; readonly job: string } {
  const payload = (environment['ACTIONS_RUNTIME_TOKEN'] ?? '').split('.')[1] ?? '';
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const scope = (textAt(claims, 'scp') ?? '').split(' ').find((one) => one.startsWith('Actions.Results:'));
  const [, run = '', job = ''] = (scope ?? '').split(':');
  return { run, job };
}
