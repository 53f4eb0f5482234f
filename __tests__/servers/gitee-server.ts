/** The part of Gitee's API v5 that comments on a pull request need: https://gitee.com/api/v5/swagger, its section Pull Requests. */
import { type Exchange, json, LoopbackServer, type Reply } from './http.js';

interface GiteeComment {
  readonly id: number;
  readonly login: string;
  body: string;
  edits: number;
}

export class GiteeServer extends LoopbackServer {
  readonly repository = 'speech/asr';
  readonly number = 7;
  /** tokens with whose they are and whether they may write comments */
  readonly tokens = new Map<string, { readonly login: string; readonly mayWrite: boolean }>();
  comments: GiteeComment[] = [];
  head = 'c0ffee'.padEnd(40, '0');
  private nextId = 5001;

  constructor() {
    super((exchange) => this.route(exchange));
  }

  get apiUrl(): string {
    return `${this.url}/api/v5`;
  }

  addComment(login: string, body: string): GiteeComment {
    const comment = { id: this.nextId++, login, body, edits: 0 };
    this.comments.push(comment);
    return comment;
  }

  private route(exchange: Exchange): Reply {
    const { authorization = '' } = exchange.headers;
    // A token in an address gets into logs.
    if (exchange.query.has('access_token')) this.violations.push(`token in the address of ${exchange.path}`);
    const token = this.tokens.get(authorization.replace(/^(Bearer|token) /i, ''));
    if (token === undefined) return problem(401, '401 Unauthorized: Access token does not exist');
    if (exchange.method !== 'GET' && !token.mayWrite) return problem(403, '403 Forbidden');
    const request = `${exchange.method} ${exchange.path}`;
    if (request === 'GET /api/v5/user') return { status: 200, body: { id: 9, login: token.login } };
    const [, verb = '', path = ''] = /^(\w+) \/api\/v5\/repos\/speech\/asr\/pulls\/(.*)$/.exec(request) ?? [];
    if (path === '') return problem(404, 'Not Found Project');
    return this.answerOf(`${verb} ${path}`, exchange, token.login);
  }

  private answerOf(request: string, exchange: Exchange, login: string): Reply {
    if (request === `GET ${this.number}`) {
      const { number, head: sha } = this;
      return { status: 200, body: { number, head: { sha }, html_url: this.htmlUrl } };
    }
    if (request === `GET ${this.number}/comments`) {
      const size = Math.min(100, Number(exchange.query.get('per_page') ?? 20));
      const page = Number(exchange.query.get('page') ?? 1);
      const total = Math.max(1, Math.ceil(this.comments.length / size));
      const headers = { total_page: `${total}`, total_count: `${this.comments.length}` };
      const rows = this.comments.slice((page - 1) * size, page * size);
      return { status: 200, headers, body: rows.map((one) => this.shown(one)) };
    }
    if (request === `POST ${this.number}/comments`) {
      const { body } = json(exchange) as { body?: unknown };
      if (typeof body !== 'string' || body === '') return problem(400, 'body is missing');
      return { status: 201, body: this.shown(this.addComment(login, body)) };
    }
    const [, verb, id] = /^(GET|PATCH|DELETE) comments\/(\d+)$/.exec(request) ?? [];
    const comment = this.comments.find((one) => one.id === Number(id));
    if (comment === undefined) return problem(404, 'Not Found');
    if (verb === 'GET') return { status: 200, body: this.shown(comment) };
    if (comment.login !== login) return problem(403, '403 Forbidden');
    if (verb === 'DELETE') {
      this.comments = this.comments.filter((one) => one !== comment);
      return { status: 204 };
    }
    comment.body = (json(exchange) as { body: string }).body;
    comment.edits++;
    return { status: 200, body: this.shown(comment) };
  }

  get htmlUrl(): string {
    return `https://gitee.example/${this.repository}/pulls/${this.number}`;
  }

  private shown({ id, login, body }: GiteeComment): object {
    return { id, body, user: { id: 9, login }, html_url: `${this.htmlUrl}#note_${id}`, comment_type: 'pr_comment' };
  }
}

function problem(status: number, message: string): Reply {
  return { status, body: { message } };
}
