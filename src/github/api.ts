/** GitHub's REST API, by Octokit. */
import type { getOctokit } from '@actions/github';
import { errorMessage, saidBy } from '../errors.js';
import { isOffline, networkProblem, statusOf } from '../forge/failure.js';
import { patience } from '../forge/patience.js';
import type { Host } from '../host.js';
import { type Message, message } from '../words/message.js';
import type { Forge } from './forge.js';

export type Api = ReturnType<typeof getOctokit>;

/** A client with patience. When the host's signal is aborted, all of its requests throw that reason. */
export async function connect(token: string, apiUrl: string, host: Host): Promise<Api> {
  const { getOctokit } = await import('@actions/github');
  const api = getOctokit(token, { baseUrl: apiUrl });
  const patiently = patience(host);
  api.hook.wrap('request', (request, options) => {
    const send = async (signal: AbortSignal) => {
      // Hooks share one options object (before-after-hook): options that are handed on are skipped.
      options.request = { ...options.request, signal };
      const answer = await request(options);
      // An answer that is cut off comes as an empty one.
      signal.throwIfAborted();
      return answer;
    };
    return patiently(`${options.method} ${options.url}`, send, options.method === 'PATCH');
  });
  return api;
}

/** Whether the token lacks a permission, as it does for pull requests from forks. */
function isForbidden(error: unknown): boolean {
  return statusOf(error) === 403 && /not accessible/i.test(errorMessage(error));
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
