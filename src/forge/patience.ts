/** Requests with limited retries: retries of what may pass, within a limit for all requests together. */
import { causesOf, errorMessage, SlimError, TimeLimitError } from '../errors.js';
import type { Host } from '../host.js';
import { message } from '../words/message.js';
import { isOffline, networkProblem, statusOf } from './failure.js';
import { textAt } from './payload.js';

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
 * Does a request, called by `name` in the log, until it succeeds or fails for good.
 * @param isUpdate what it changes may have been changed meanwhile: it is not repeated. What may pass (`mayPass`) is thrown when the time has come
 * to look again
 */
type Patience = <T>(name: string, request: (signal: AbortSignal) => Promise<T>, isUpdate?: boolean) => Promise<T>;

/**
 * Repeats requests while that can help, for so long and no longer. An API that is offline costs that once: later requests fail
 * at once. When the host's signal is aborted, all of them throw its reason.
 */
export function patience(host: Host): Patience {
  let leftMs = TOTAL_MS;
  return async (name, request, isUpdate = false) => {
    for (let attempt = 1; ; attempt++) {
      host.signal.throwIfAborted();
      if (leftMs <= 0) throw new OutOfPatience(message('api.no-answer'));
      const start = host.now();
      try {
        return await host.within(Math.min(REQUEST_MS, leftMs), request);
      } catch (thrown) {
        host.signal.throwIfAborted();
        const error = thrown instanceof TimeLimitError ? new OutOfPatience(thrown.lines) : thrown;
        const causes = causesOf(error).map((cause) => `, caused by ${cause}`);
        host.log.debug(`${name}: ${errorMessage(error)}${causes.join('')}`);
        const wait = waitBeforeRetry(error, WAIT_MS * 2 ** (attempt - 1));
        if (wait === undefined) throw error;
        if (attempt === ATTEMPTS || wait > leftMs) {
          if (isOffline(error)) leftMs = 0;
          throw error;
        }
        await host.wait(wait);
        if (isUpdate) throw error;
      } finally {
        leftMs -= host.now() - start;
      }
    }
  };
}

/** Whether the same request may succeed later. */
export function mayPass(error: unknown): boolean {
  return waitBeforeRetry(error, 0) !== undefined;
}

/** Milliseconds to wait; undefined for an answer that will not change. Network errors have the status 500, as Octokit gives them. */
function waitBeforeRetry(error: unknown, otherwiseMs: number): number | undefined {
  if (isOffline(error) && networkProblem(error, '') !== undefined) return undefined;
  const status = statusOf(error) ?? 0;
  const retryAfter = textAt(error, 'response', 'headers', 'retry-after');
  // GitHub's secondary limits answer 403 or 429 with `retry-after`.
  if (status !== 429 && status < 500 && !(status === 403 && retryAfter !== undefined)) return undefined;
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : otherwiseMs;
}
