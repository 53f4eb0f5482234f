/** A platform's REST API by fetch: JSON both ways, pages, patience. */
import type { Host } from '../host.js';
import { patience } from './patience.js';
import { textAt } from './payload.js';

/** What was answered instead of success; without `response` where there was no answer. */
class HttpError extends Error {
  constructor(
    readonly status: number,
    text: string,
    readonly response: { readonly headers: Readonly<Record<string, string>> } | undefined,
    options: { cause?: unknown } = {},
  ) {
    super(text, options);
  }
}

interface Answer {
  readonly data: unknown;
  readonly headers: Headers;
}

export interface Rest {
  /** @param path below the API's address, with its query */
  request(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer>;
  /** All rows of a list; `hasNext` tells by an answer's headers whether another page follows. */
  pages(path: string, hasNext: (headers: Headers, page: number) => boolean): Promise<readonly unknown[]>;
}

const PER_PAGE = 100;
/** 100,000 notes: more, and something answers the same page for ever. */
const MOST_PAGES = 1_000;

/** The token goes into a header alone, and to no other server: a redirect is an answer, which says where it leads. */
export function rest(apiUrl: string, token: string, host: Host): Rest {
  const patiently = patience(host);
  const request: Rest['request'] = (method, path, body) => {
    const send = async (signal: AbortSignal): Promise<Answer> => {
      const headers = {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'user-agent': `funasr-slim/${host.version}`,
        ...(body && { 'content-type': 'application/json' }),
      };
      const init = {
        method,
        headers,
        signal,
        redirect: 'manual',
        ...(body && { body: JSON.stringify(body) }),
      } as const;
      const response = await fetch(`${apiUrl.replace(/\/+$/, '')}${path}`, init).catch((error: unknown) => {
        signal.throwIfAborted();
        throw new HttpError(500, 'fetch failed', undefined, { cause: error });
      });
      const text = await response.text();
      if (!response.ok) throw refusal(response, text);
      return { data: parsed(text, response), headers: response.headers };
    };
    return patiently(`${method} ${path}`, send, method === 'PUT' || method === 'PATCH');
  };
  return {
    request,
    async pages(path, hasNext) {
      const rows: unknown[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const query = `${path.includes('?') ? '&' : '?'}per_page=${PER_PAGE}&page=${page}`;
        const { data, headers } = await request('GET', `${path}${query}`);
        if (!Array.isArray(data)) break;
        rows.push(...data);
        if (!hasNext(headers, page)) break;
      }
      return rows;
    },
  };
}

function refusal(response: Response, text: string): HttpError {
  const data = json(text);
  const said = textAt(data, 'message') ?? textAt(data, 'error_description') ?? textAt(data, 'error');
  const location = response.headers.get('location');
  const reason = said ?? (location === null ? response.statusText : `moved to ${location}`);
  return new HttpError(response.status, reason, { headers: Object.fromEntries(response.headers) });
}

/** A page of HTML where JSON is expected is not an API: a proxy's login, or an address that lacks `/api/v4`. */
function parsed(text: string, { headers }: Response): unknown {
  if (text === '') return undefined;
  const data = json(text);
  if (data !== undefined) return data;
  throw new HttpError(406, `found ${headers.get('content-type') ?? 'text'}, expected JSON`, { headers: {} });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
