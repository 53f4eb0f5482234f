/** Gives up on the artifact client where the service takes a request and never answers. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { field } from './payload.js';

/** How often the waiting requests are looked at. */
const LOOK_MS = 250;

export interface Limits {
  /** a request to the results service stays without an answer for so long */
  readonly silenceMs: number;
  /** for all of the work; Infinity where its size decides */
  readonly totalMs: number;
}

/**
 * Does `work` within the limits. The client itself would wait three minutes for an answer, five times over. Transfers
 * to the storage are left to the client's own limit: a slow line and a dead one look alike until a block is through.
 *
 * A read stream that fails within the client surfaces as an uncaught exception: it fails the work too, and nothing else.
 */
export async function unlessSilent<T>(limits: Limits, work: () => Promise<T>): Promise<T> {
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
  let settled = false;
  let stop = (): void => {};
  const start = performance.now();
  const trouble = new Promise<never>((_, reject) => {
    const timer = setInterval(() => {
      const now = performance.now();
      const silence = now - Math.min(...waiting.values());
      if (silence > limits.silenceMs) reject(new Error(`no answer within ${limits.silenceMs / 1000} s`));
      if (now - start > limits.totalMs)
        reject(new Error(`no answer that was complete within ${limits.totalMs / 1000} s`));
    }, LOOK_MS);
    process.on('uncaughtException', reject);
    stop = () => {
      clearInterval(timer);
      // Work that was given up goes on until the process ends: whatever it still throws concerns nobody.
      if (settled) process.off('uncaughtException', reject);
    };
  });
  try {
    const watched = work().finally(() => {
      settled = true;
    });
    return await Promise.race([watched, trouble]);
  } finally {
    stop();
    for (const [channel, listener] of channels) unsubscribe(channel, listener);
  }
}

/** From Node 24 on, `path` is an accessor of the prototype's. */
function pathOf(request: unknown): string {
  const path = typeof request === 'object' && request !== null && 'path' in request ? request.path : undefined;
  return typeof path === 'string' ? path : '';
}
