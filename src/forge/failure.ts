/** Why a request to a platform's API failed. */
import { errorMessage, saidBy } from '../errors.js';
import { type Message, message } from '../words/message.js';
import { field, textAt } from './payload.js';

/** HTTP status of an error of Octokit's, or of `rest`. */
export function statusOf(error: unknown): number | undefined {
  const status = field(error, 'status');
  return typeof status === 'number' ? status : undefined;
}

/** What a request answers; undefined where what it asks for is not there any more. */
export async function unlessGone<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** Whether there was no answer at all, not even a refusal. */
export function isOffline(error: unknown): boolean {
  return field(error, 'response') === undefined;
}

/** What Node calls a certificate that it does not trust: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH)/;

/** What stands between this machine and the API, where that is a matter of how the machine is set up. */
export function networkProblem(error: unknown, forge: string): Message | undefined {
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

/** Who asked for what, for a failure to name. */
interface Asker {
  /** of the platform */
  readonly name: string;
  /** the variable that the token is taken from */
  readonly variable: string;
  /** what the token needs */
  readonly permissions: readonly string[];
  /** as people know it, with its number: group/asr!7 */
  readonly place: string;
}

/** What was answered, and what to do about it, in a sentence. */
export function explainFailure(error: unknown, { name: forge, variable, permissions, place }: Asker): Message {
  const status = statusOf(error) ?? 0;
  if (isOffline(error))
    return networkProblem(error, forge) ?? message('api.unreachable', { forge, reason: saidBy(error) });
  switch (status) {
    case 401:
      return message('note.bad-token', { forge, status, variable });
    case 403:
      return message('note.forbidden', { forge, status, variable, permissions });
    case 404:
      return message('note.not-found', { forge, status, variable, place, permissions });
    case 429:
      return message('note.too-many', { forge, status });
    default:
      return message('api.answered', { forge, status, reason: errorMessage(error) });
  }
}
