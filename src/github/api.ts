/** GitHub's REST API with patience that ends: retries of what may pass, within a limit for all requests together. */
import type { getOctokit } from '@actions/github';
import { causesOf, errorMessage, SlimError, saidBy, TimeLimitError } from '../errors.js';
import type { Host } from '../host.js';
import { type Message, message } from '../words/message.js';
import type { Forge } from './forge.js';
import { field, textAt } from './payload.js';

export type Api = ReturnType<typeof getOctokit>;

/** for one attempt */
const REQUEST_MS = 10_000;
/** for all requests of a client with their retries */
const TOTAL_MS = 45_000;
export const ATTEMPTS = 4;
/** before the second attempt; doubles with each further one */
const WAIT_MS = 1_000;

/** The API has not answered in time, now or before. */
class OutOfPatience extends SlimError {
  readonly status = 504;
}

/**
 * A client whose requests are repeated while that can help, for so long and no longer. An API that is offline costs that
 * once: later requests fail at once. When the host's signal is aborted, all of them throw its reason.
 */
export async function connect(token: string, apiUrl: string, host: Host): Promise<Api> {
  const { getOctokit } = await import('@actions/github');
  const api = getOctokit(token, { baseUrl: apiUrl });
  let leftMs = TOTAL_MS;
  api.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt++) {
      host.signal.throwIfAborted();
      if (leftMs <= 0) throw new OutOfPatience(message('api.no-answer'));
      const start = host.now();
      try {
        return await host.within(Math.min(REQUEST_MS, leftMs), async (signal) => {
          // Hooks share one options object (before-after-hook): options that are handed on are passed over.
          options.request = { ...options.request, signal };
          const answer = await request(options);
          // An answer that is cut off comes as an empty one.
          signal.throwIfAborted();
          return answer;
        });
      } catch (thrown) {
        host.signal.throwIfAborted();
        const error = thrown instanceof TimeLimitError ? new OutOfPatience(thrown.lines) : thrown;
        const causes = causesOf(error).map((cause) => `, caused by ${cause}`);
        host.log.debug(`${options.method} ${options.url}: ${errorMessage(error)}${causes.join('')}`);
        const wait = waitBeforeRetry(error, WAIT_MS * 2 ** (attempt - 1));
        if (wait === undefined) throw error;
        if (attempt === ATTEMPTS || wait > leftMs) {
          if (isOffline(error)) leftMs = 0;
          throw error;
        }
        await host.wait(wait);
      } finally {
        leftMs -= host.now() - start;
      }
    }
  });
  return api;
}

/** Milliseconds to wait; undefined for an answer that will not change. Octokit gives network errors the status 500. */
function waitBeforeRetry(error: unknown, otherwiseMs: number): number | undefined {
  if (isOffline(error) && networkProblem(error, 'GitHub') !== undefined) return undefined;
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

/** What Node calls a certificate that it does not trust: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH)/;

/** What stands between this machine and the API, where that is a matter of how the machine is set up. */
function networkProblem(error: unknown, forge: Forge): Message | undefined {
  const causes: unknown[] = [];
  for (let cause = error; cause !== undefined && !causes.includes(cause); cause = field(cause, 'cause'))
    causes.push(cause);
  const codes = causes.map((cause) => textAt(cause, 'code') ?? '');
  const certificate = codes.find((code) => CERTIFICATE.test(code));
  if (certificate !== undefined) return message('api.certificate', { forge, code: certificate });
  const [, proxy] =
    causes.map((cause) => /^Proxy response \((\d+)\)/.exec(textAt(cause, 'message') ?? '')).find(Boolean) ?? [];
  if (proxy !== undefined) return message('api.proxy', { status: Number(proxy) });
  const host = causes.find((_, i) => codes[i] === 'ENOTFOUND' || codes[i] === 'EAI_AGAIN');
  return host === undefined ? undefined : message('api.no-name', { host: textAt(host, 'hostname') ?? '?' });
}

/** Why a request failed, naming the missing `permissions` (`pull-requests: write`) where it is that. */
export function explainApiFailure(error: unknown, forge: Forge, ...permissions: readonly string[]): Message {
  const status = statusOf(error) ?? 0;
  if (isForbidden(error)) return message('api.forbidden', { permissions });
  if (status === 401) return message('api.bad-token', { forge });
  if (status === 404) return message('api.not-found', { forge, permissions });
  if (isOffline(error))
    return networkProblem(error, forge) ?? message('api.unreachable', { forge, reason: saidBy(error) });
  return message('api.answered', { forge, status, reason: errorMessage(error) });
}
