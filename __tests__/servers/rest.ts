/** What all of GitHub's REST API has in common: errors, pages, limits (https://docs.github.com/rest). */
import { type Exchange, json, type Reply } from './http.js';

/** GitHub's limit on the body of a comment, in characters. */
const BODY_LIMIT = 65_536;

/** One page of rows, with `Link` to the next and the last as GitHub sends it. */
export function paged(url: string, rows: readonly object[], exchange: Exchange): Reply {
  const size = Math.min(100, Number(exchange.query.get('per_page') ?? 30));
  const page = Number(exchange.query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const link = (number: number, rel: string): string => {
    const query = new URLSearchParams(exchange.query);
    query.set('page', String(number));
    return `<${url}${exchange.path}?${query}>; rel="${rel}"`;
  };
  const links = page < last ? { link: `${link(page + 1, 'next')}, ${link(last, 'last')}` } : {};
  return { status: 200, headers: links, body: rows.slice((page - 1) * size, page * size) };
}

/** The body of a comment to write, or GitHub's refusal. */
export function bodyOf(exchange: Exchange): string | Reply {
  const { body } = json(exchange) as { body?: unknown };
  if (typeof body !== 'string' || body === '') return problem(422, 'Validation Failed');
  // Measured in characters, as the database column counts them.
  if ([...body].length > BODY_LIMIT) {
    return {
      ...problem(422, 'Validation Failed'),
      body: {
        message: 'Validation Failed',
        errors: [
          {
            resource: 'IssueComment',
            code: 'unprocessable',
            field: 'data',
            message: 'Body is too long (maximum is 65536 characters)',
          },
        ],
        documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
        status: '422',
      },
    };
  }
  return body;
}

/** An error as GitHub words it. */
export function problem(status: number, message: string): Reply {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}
