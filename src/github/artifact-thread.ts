/**
 * The artifact client in a thread of its own. The client cannot be stopped, a thread can; and what the client throws out
 * of its streams, be it long after, ends that thread and fails that upload alone.
 */
import { finished } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { SlimError } from '../errors.js';
import type { Environment } from '../host.js';
import { message, type Said } from '../words/message.js';
import type { Artifact, SentArtifact } from './send-artifact.js';

export interface SendLimits {
  /** a request to the results service stays without an answer for so long */
  readonly silenceMs: number;
  /** a transfer to the storage stands still for so long; undefined: the client's own five minutes */
  readonly stallMs: number | undefined;
}

/**
 * Sends an artifact and shows on stdout what the client has to say: none of it comes later than the end.
 * @throws errors of the client's, or the signal's reason when it is aborted
 */
export type Send = (artifact: Artifact, limits: SendLimits, signal: AbortSignal) => Promise<SentArtifact>;

/** The messages to and from the thread. */
export interface SendOrder {
  readonly artifact: Artifact;
  readonly silenceMs: number;
}
export type SendAnswer =
  | { readonly sent: SentArtifact }
  | { readonly problem: Said; readonly causes: readonly string[] };

/**
 * Sends each artifact in a new thread.
 * @param script of the built src/github/artifact-worker.ts
 * @param environment what the client reads of the runner
 */
export function sendInThread(script: string | URL, environment: Environment): Send {
  return async (artifact, { silenceMs, stallMs }, signal) => {
    signal.throwIfAborted();
    const order: SendOrder = { artifact, silenceMs };
    const env = variablesFor(environment, stallMs);
    const thread = new Worker(script, { workerData: order, env, stdout: true });
    thread.stdout.on('data', (lines: Buffer) => process.stdout.write(lines));
    try {
      return await answerOf(thread, signal);
    } finally {
      await thread.terminate();
      await finished(thread.stdout);
    }
  };
}

function answerOf(thread: Worker, signal: AbortSignal): Promise<SentArtifact> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    // An error overtakes the answer that was sent before it: by the end, all that was sent has come.
    let failure: unknown;
    thread.on('error', (error) => {
      failure = error;
    });
    thread.on('exit', (status) => reject(failure ?? new SlimError(message('upload.thread-ended', { status }))));
    thread.on('message', (answer: SendAnswer) => {
      if ('sent' in answer) resolve(answer.sent);
      else reject(new SlimError(answer.problem, { cause: answer.causes.join(', caused by ') || undefined }));
    });
  });
}

function variablesFor(environment: Environment, stallMs: number | undefined): Record<string, string> {
  const stall = stallMs === undefined ? {} : { ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: String(stallMs) };
  // What the workflow says counts.
  const all = Object.entries({ ...stall, ...environment });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
