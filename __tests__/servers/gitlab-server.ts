/**
 * The part of GitLab's REST API v4 that notes need. Shapes, statuses and pages: https://docs.gitlab.com/api/notes/#merge-requests,
 * /api/merge_requests/#get-single-mr, /api/users/#retrieve-the-current-user, /api/rest/#pagination, /api/rest/troubleshooting/.
 */
import { type Exchange, json, LoopbackServer, type Reply } from './http.js';

interface Token {
  readonly username: string;
  readonly scopes: readonly ('api' | 'read_api')[];
}

interface GitLabNote {
  readonly id: number;
  readonly username: string;
  body: string;
  /** that a label was added, a commit pushed ...: nobody's to change */
  readonly system: boolean;
  edits: number;
}

export class GitLabServer extends LoopbackServer {
  readonly projectId = 4711;
  readonly path = 'speech/asr';
  readonly iid = 7;
  readonly tokens = new Map<string, Token>();
  notes: GitLabNote[] = [];
  /** what jobs put into the generic package registry, by the way there */
  readonly packages = new Map<string, Buffer>();
  /** report.json of the last successful job of the default branch; undefined for none */
  report: string | undefined;
  head = 'c0ffee'.padEnd(40, '0');
  /** before the head, oldest first */
  earlierCommits: string[] = [];
  labels: string[] = [];
  private nextId = 301;

  constructor() {
    super((exchange) => this.route(exchange));
  }

  get apiUrl(): string {
    return `${this.url}/api/v4`;
  }

  addNote(username: string, body: string, system = false): GitLabNote {
    const note = { id: this.nextId++, username, body, system, edits: 0 };
    this.notes.push(note);
    return note;
  }

  private route(exchange: Exchange): Reply {
    if (exchange.headers['job-token'] !== undefined) return this.answerToJob(exchange);
    const { authorization = '', 'private-token': own } = exchange.headers;
    const token = this.tokens.get(String(own ?? authorization.replace(/^Bearer /, '')));
    if (token === undefined) return problem(401, '401 Unauthorized');
    if (exchange.method !== 'GET' && !token.scopes.includes('api')) {
      const error_description = 'The request requires higher privileges than provided by the access token.';
      return { status: 403, body: { error: 'insufficient_scope', error_description, scope: 'api' } };
    }
    const request = `${exchange.method} ${exchange.path}`;
    if (request === 'GET /api/v4/user') return { status: 200, body: { id: 9, username: token.username } };
    const [, verb = '', project = '', iid = '', rest = ''] =
      /^(\w+) \/api\/v4\/projects\/(.+)\/merge_requests\/(\d+)(.*)$/.exec(request) ?? [];
    if (![String(this.projectId), this.path, encodeURIComponent(this.path)].includes(project))
      return problem(404, '404 Project Not Found');
    if (Number(iid) !== this.iid) return problem(404, '404 Not found');
    return this.answerOf(`${verb} ${rest}`, exchange, token);
  }

  /** https://docs.gitlab.com/ci/jobs/ci_job_token/ says what a job's own token may do: notes are not among it. */
  private answerToJob({ method, path, query, body }: Exchange): Reply {
    const root = `/api/v4/projects/${this.projectId}`;
    const [, file = ''] = /^PUT .*\/packages\/generic\/([\w.-]+\/\d+\/[\w.-]+)$/.exec(`${method} ${path}`) ?? [];
    if (file !== '' && path.startsWith(root)) {
      this.packages.set(file, body);
      return { status: 201, body: { message: '201 Created' } };
    }
    const isReport = method === 'GET' && path === `${root}/jobs/artifacts/main/raw/report.json`;
    if (!isReport || query.get('job') !== 'slim' || this.report === undefined) return problem(404, '404 Not Found');
    return { status: 200, body: this.report };
  }

  private answerOf(request: string, exchange: Exchange, token: Token): Reply {
    if (request === 'GET ') {
      const { iid, head: sha, labels } = this;
      return { status: 200, body: { iid, sha, labels, web_url: this.webUrl } };
    }
    if (request === 'GET /commits') {
      const ids = [...this.earlierCommits, this.head].reverse();
      return paged(
        ids.map((id) => ({ id })),
        exchange,
      );
    }
    if (request === 'GET /notes') return paged(this.sorted(exchange).map(shown), exchange);
    if (request === 'POST /notes') {
      const body = bodyOf(exchange);
      return typeof body === 'string' ? { status: 201, body: shown(this.addNote(token.username, body)) } : body;
    }
    const [, verb, id] = /^(GET|PUT|DELETE) \/notes\/(\d+)$/.exec(request) ?? [];
    const note = this.notes.find((one) => one.id === Number(id));
    if (note === undefined) return problem(404, '404 Note Not Found');
    if (verb === 'GET') return { status: 200, body: shown(note) };
    if (note.system || note.username !== token.username) return problem(403, '403 Forbidden');
    if (verb === 'DELETE') {
      this.notes = this.notes.filter((one) => one !== note);
      return { status: 204 };
    }
    const body = bodyOf(exchange);
    if (typeof body !== 'string') return body;
    note.body = body;
    note.edits++;
    return { status: 200, body: shown(note) };
  }

  get webUrl(): string {
    return `https://gitlab.example/${this.path}/-/merge_requests/${this.iid}`;
  }

  /** The newest first, unless asked otherwise. */
  private sorted({ query }: Exchange): GitLabNote[] {
    return query.get('sort') === 'asc' ? this.notes : this.notes.toReversed();
  }
}

function shown({ id, username, body, system }: GitLabNote): object {
  return { id, body, system, author: { id: 9, username }, noteable_type: 'MergeRequest' };
}

function bodyOf(exchange: Exchange): string | Reply {
  const { body } = json(exchange) as { body?: unknown };
  if (typeof body !== 'string') return { status: 400, body: { error: 'body is missing' } };
  return body.length > 1_000_000 ? problem(400, 'Note {:note=>["is too long"]}') : body;
}

function paged(rows: readonly object[], { query }: Exchange): Reply {
  const size = Math.min(100, Number(query.get('per_page') ?? 20));
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const headers = { 'x-page': `${page}`, 'x-next-page': page < last ? `${page + 1}` : '', 'x-total-pages': `${last}` };
  return { status: 200, headers, body: rows.slice((page - 1) * size, page * size) };
}

function problem(status: number, message: string): Reply {
  return { status, body: { message } };
}
