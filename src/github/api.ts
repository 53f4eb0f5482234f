/** GitHub's REST API with patience that ends: retries of what may pass, within a limit for all requests together. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { getOctokit } from '@actions/github';
import { errorMessage } from '../errors.js';
import { field, textAt } from './payload.js';

export type Api = ReturnType<typeof getOctokit>;

export interface Patience {
  /** for one attempt */
  readonly requestMs: number;
  /** for all requests of this client with their retries */
  readonly totalMs: number;
  readonly attempts: number;
  /** before the second attempt; doubles with each further one */
  readonly waitMs: number;
}

export const PATIENCE: Patience = { requestMs: 10_000, totalMs: 45_000, attempts: 4, waitMs: 1_000 };

/** The API has not answered before, or the time for all requests together is over. */
class OutOfPatience extends Error {
  readonly status = 504;
}

/**
 * A client whose requests are repeated while that can help, until `patience` ends. An API that is offline costs that
 * once: later requests fail at once.
 */
export async function connect(token: string, apiUrl: string, patience: Patience = PATIENCE): Promise<Api> {
  const { getOctokit } = await import('@actions/github');
  const api = getOctokit(token, { baseUrl: apiUrl });
  let leftMs = patience.totalMs;
  api.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt++) {
      if (leftMs <= 0) throw new OutOfPatience('no answer');
      const start = performance.now();
      try {
        const signal = AbortSignal.timeout(Math.ceil(Math.min(patience.requestMs, leftMs)));
        // Hooks share one options object (before-after-hook): options that are handed on are passed over.
        options.request = { ...options.request, signal };
        return await request(options);
      } catch (error) {
        const wait = waitBeforeRetry(error, patience.waitMs * 2 ** (attempt - 1));
        if (wait === undefined) throw error;
        if (attempt === patience.attempts || wait > leftMs) {
          if (isOffline(error)) leftMs = 0;
          throw error;
        }
        await sleep(wait);
      } finally {
        leftMs -= performance.now() - start;
      }
    }
  });
  return api;
}

/** Milliseconds to wait; undefined for an answer that will not change. Octokit gives network errors the status 500. */
function waitBeforeRetry(error: unknown, otherwiseMs: number): number | undefined {
  const status = statusOf(error) ?? 0;
  const retryAfter = textAt(error, 'response', 'headers', 'retry-after');
  // GitHub's secondary limits answer 403 or 429 with `retry-after`.
  if (status !== 429 && status < 500 && !(status === 403 && retryAfter !== undefined)) return undefined;
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : otherwiseMs;
}

/** HTTP status of an error of Octokit's. */
export function statusOf(error: unknown): number | undefined {
  const status = field(error, 'status');
  return typeof status === 'number' ? status : undefined;
}

/** Whether the token lacks a permission, as it does for pull requests from forks. */
export function isForbidden(error: unknown): boolean {
  return statusOf(error) === 403 && /not accessible/i.test(errorMessage(error));
}

/** Whether there was no answer at all, not even a refusal. */
function isOffline(error: unknown): boolean {
  return field(error, 'response') === undefined;
}

/** One line of why a request failed, naming the missing `permission` (`pull-requests: write`) where it is that. */
export function explainApiFailure(error: unknown, permission: string): string {
  const status = statusOf(error);
  if (isForbidden(error)) return `the token has no permission \`${permission}\``;
  if (status === 401) return 'GitHub does not accept the token of `github-token`';
  if (status === 404) return `GitHub found nothing there, or the token has no permission \`${permission}\``;
  if (isOffline(error)) return `GitHub's API could not be reached (${errorMessage(error)})`;
  return `GitHub answered ${status}: ${errorMessage(error)}`;
}
