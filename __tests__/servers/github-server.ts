/**
 * The part of GitHub's REST API that publishing uses, with the tokens' permissions, pages and limits of the real one.
 * Shapes and permissions: https://docs.github.com/rest/issues/comments, /rest/issues/labels, /rest/issues/events,
 * /rest/pulls/pulls, /rest/commits/commits#list-pull-requests-associated-with-a-commit, /rest/actions/artifacts,
 * /rest/actions/workflow-runs, /rest/actions/workflow-jobs.
 */
import { createHash } from 'node:crypto';
import { type Exchange, json, LoopbackServer, type Reply } from './http.js';
import { bodyOf, paged, problem } from './rest.js';

type Access = 'read' | 'write';
interface Token {
  readonly login: string;
  readonly permissions: Readonly<Partial<Record<'issues' | 'pull_requests' | 'actions' | 'contents', Access>>>;
}

interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  body: string;
  readonly createdAt: string;
  edits: number;
}

interface Pull {
  readonly number: number;
  readonly state: 'open' | 'closed';
  /** `owner:branch` */
  readonly head: string;
  headSha: string;
  /** what it was merged as */
  mergeSha: string | null;
  /** its commits before the head, oldest first */
  earlierCommits: string[];
  readonly base: string;
  labels: string[];
  readonly events: { readonly event: string; readonly label: string; readonly login: string; readonly at: string }[];
}

export interface Run {
  readonly id: number;
  readonly conclusion: string;
  readonly event: string;
  readonly headBranch: string;
  readonly headSha: string;
  /** id of the repository that the head is in: another one for forks */
  readonly headRepositoryId: number;
  /** as the API names them, of each attempt; one job `train` unless given */
  readonly jobs?: Readonly<Record<number, readonly { readonly name: string; readonly conclusion?: string }[]>>;
}

interface RunArtifact {
  readonly id: number;
  readonly run: Run;
  readonly name: string;
  readonly zip: Buffer;
  readonly expired: boolean;
  readonly createdAt: string;
}

const REPOSITORY_ID = 1296269;

export class GitHubServer extends LoopbackServer {
  readonly owner = 'octo';
  readonly repo = 'asr';
  readonly repositoryId = REPOSITORY_ID;
  isPrivate = false;
  /**
   * Gitea's and Forgejo's API (https://docs.gitea.com/api): no GraphQL, no pages of comments, no events of an issue, no list
   * of a commit's pull requests, no filter of pull requests by head; and the job's own token is nobody's to `/user`.
   */
  isGitea = false;
  readonly tokens = new Map<string, Token>();
  readonly comments: Comment[] = [];
  readonly pulls: Pull[] = [];
  readonly runs: Run[] = [];
  readonly artifacts: RunArtifact[] = [];
  /** Signed downloads are served from another origin, which must never see the token. */
  readonly storage = new LoopbackServer((exchange) => this.download(exchange));
  private nextId = 1001;

  constructor() {
    super((exchange) => this.route(exchange));
  }

  override async listen(): Promise<this> {
    await this.storage.listen();
    return super.listen();
  }

  override async close(): Promise<void> {
    await this.storage.close();
    await super.close();
  }

  addComment(issue: number, login: string, body: string): Comment {
    const comment = { id: this.nextId++, issue, login, body, createdAt: new Date().toISOString(), edits: 0 };
    this.comments.push(comment);
    return comment;
  }

  addPull(pull: Partial<Pull> & Pick<Pull, 'number' | 'headSha'>): Pull {
    const full: Pull = {
      state: 'open',
      head: `${this.owner}:feature`,
      base: 'main',
      earlierCommits: [],
      mergeSha: null,
      labels: [],
      events: [],
      ...pull,
    };
    this.pulls.push(full);
    return full;
  }

  addArtifact(
    name: string,
    zip: Buffer,
    options: Partial<Omit<Run, 'id'>> & { expired?: boolean; run?: Run } = {},
  ): RunArtifact {
    const { expired = false, run: known, ...given } = options;
    const run: Run = known ?? {
      id: this.nextId++,
      conclusion: 'success',
      event: 'push',
      headBranch: 'main',
      headSha: 'a'.repeat(40),
      headRepositoryId: REPOSITORY_ID,
      ...given,
    };
    if (!this.runs.includes(run)) this.runs.push(run);
    const id = this.nextId++;
    const artifact = { id, run, name, zip, expired, createdAt: new Date(1_700_000_000_000 + id * 1000).toISOString() };
    this.artifacts.push(artifact);
    return artifact;
  }

  commentsOn(issue: number): Comment[] {
    return this.comments.filter((comment) => comment.issue === issue);
  }

  private route(exchange: Exchange): Reply {
    const token = this.tokens.get((exchange.headers.authorization ?? '').replace(/^(token|bearer) /i, ''));
    if (token === undefined) {
      return problem(401, 'Bad credentials');
    }
    if (this.isGitea) return this.gitea(exchange, token);
    return this.answerTo(exchange, token);
  }

  private gitea(given: Exchange, token: Token): Reply {
    const exchange = { ...given, path: given.path.replace(/^\/api\/v1/, ''), query: new URLSearchParams(given.query) };
    if (exchange.path === '/user') {
      return token.login === 'gitea-actions'
        ? problem(404, 'Not Found')
        : { status: 200, body: { login: token.login } };
    }
    if (/\/graphql$|\/events$|\/commits\/[0-9a-f]+\/pulls$|\/actions\//.test(exchange.path))
      return problem(404, 'Not Found');
    exchange.query.delete('head');
    const comments = /\/issues\/(\d+)\/comments$/.exec(exchange.path);
    if (exchange.method === 'GET' && comments !== null) {
      return { status: 200, body: this.commentsOn(Number(comments[1])).map((comment) => this.commentJson(comment)) };
    }
    return this.answerTo(exchange, token);
  }

  private answerTo(exchange: Exchange, token: Token): Reply {
    if (exchange.path === '/graphql') return this.graphql(exchange, token);
    const root = `/repos/${this.owner}/${this.repo}`;
    if (!exchange.path.startsWith(`${root}/`)) return problem(404, 'Not Found');
    const request = `${exchange.method} ${exchange.path.slice(root.length)}`;
    for (const [pattern, needs, handler] of this.routes) {
      const match = pattern.exec(request);
      if (match === null) continue;
      const refused = this.refuse(token, needs);
      return refused ?? handler(match[1] ?? '', exchange, token);
    }
    this.violations.push(request);
    return problem(404, 'Not Found');
  }

  private readonly routes: readonly [RegExp, string, (id: string, exchange: Exchange, token: Token) => Reply][] = [
    [
      /^GET \/issues\/(\d+)\/comments$/,
      'issues=read; pull_requests=read',
      (id, exchange) => this.listComments(id, exchange),
    ],
    [
      /^POST \/issues\/(\d+)\/comments$/,
      'issues=write; pull_requests=write',
      (id, exchange, token) => this.createComment(id, exchange, token),
    ],
    [/^GET \/issues\/comments\/(\d+)$/, 'issues=read; pull_requests=read', (id) => this.getComment(id)],
    [
      /^PATCH \/issues\/comments\/(\d+)$/,
      'issues=write; pull_requests=write',
      (id, exchange, token) => this.updateComment(id, exchange, token),
    ],
    [
      /^DELETE \/issues\/comments\/(\d+)$/,
      'issues=write; pull_requests=write',
      (id, _, token) => this.deleteComment(id, token),
    ],
    [
      /^GET \/issues\/(\d+)\/labels$/,
      'issues=read; pull_requests=read',
      (id, exchange) => this.listLabels(id, exchange),
    ],
    [
      /^GET \/issues\/(\d+)\/events$/,
      'issues=read; pull_requests=read',
      (id, exchange) => this.listEvents(id, exchange),
    ],
    [/^GET \/pulls\/(\d+)$/, 'pull_requests=read', (id) => this.getPull(id)],
    [/^GET \/pulls\/(\d+)\/commits$/, 'pull_requests=read', (id, exchange) => this.listCommits(id, exchange)],
    [/^GET \/pulls$/, 'pull_requests=read', (_, exchange) => this.listPulls(exchange)],
    [/^GET \/commits\/([0-9a-f]+)\/pulls$/, 'pull_requests=read', (sha, exchange) => this.pullsOfCommit(sha, exchange)],
    [/^GET \/actions\/artifacts$/, 'actions=read', (_, exchange) => this.listArtifacts(this.artifacts, exchange)],
    [
      /^GET \/actions\/runs\/(\d+)\/artifacts$/,
      'actions=read',
      (id, exchange) =>
        this.listArtifacts(
          this.artifacts.filter(({ run }) => run.id === Number(id)),
          exchange,
        ),
    ],
    [/^GET \/actions\/runs$/, 'actions=read', (_, exchange) => this.listRuns(exchange)],
    // All runs here are of one workflow.
    [/^GET \/actions\/workflows\/(ci\.yml)\/runs$/, 'actions=read', (_, exchange) => this.listRuns(exchange)],
    [/^GET \/actions\/runs\/(\d+)$/, 'actions=read', (id) => this.getRun(id)],
    [
      /^GET \/actions\/runs\/(\d+\/attempts\/\d+)\/jobs$/,
      'actions=read',
      (which, exchange) => this.listJobs(which, exchange),
    ],
    // The zip needs a token even of a public repository.
    [/^GET \/actions\/artifacts\/(\d+)\/zip$/, 'actions=read!', (id) => this.artifactZip(id)],
  ];

  /** `a=read; b=read`: either will do. Public repositories can be read by any token, but for what ends in `!`. */
  private refuse(token: Token, needs: string): Reply | undefined {
    const always = needs.endsWith('!');
    const accepted = needs.replace('!', '');
    const granted = accepted.split('; ').some((need) => {
      const [permission, access] = need.split('=') as [keyof Token['permissions'], Access];
      const held = token.permissions[permission];
      return (
        held === 'write' || (held === 'read' && access === 'read') || (access === 'read' && !this.isPrivate && !always)
      );
    });
    if (granted) return undefined;
    return {
      ...problem(403, 'Resource not accessible by integration'),
      headers: { 'x-accepted-github-permissions': accepted },
    };
  }

  private graphql(exchange: Exchange, token: Token): Reply {
    const { query } = json(exchange) as { query: string };
    if (!/^\s*(query)?\s*{\s*viewer\s*{\s*login\s*}\s*}\s*$/.test(query)) this.violations.push(`query ${query}`);
    return { status: 200, body: { data: { viewer: { login: token.login } } } };
  }

  private listComments(issue: string, exchange: Exchange): Reply {
    if (!this.hasPull(issue)) return problem(404, 'Not Found');
    return paged(
      this.url,
      this.commentsOn(Number(issue)).map((comment) => this.commentJson(comment)),
      exchange,
    );
  }

  private getComment(id: string): Reply {
    const comment = this.comments.find((entry) => entry.id === Number(id));
    return comment === undefined ? problem(404, 'Not Found') : { status: 200, body: this.commentJson(comment) };
  }

  private getPull(id: string): Reply {
    const pull = this.pulls.find(({ number }) => number === Number(id));
    return pull === undefined ? problem(404, 'Not Found') : { status: 200, body: this.pullJson(pull) };
  }

  /** Oldest first, the head last. */
  private listCommits(id: string, exchange: Exchange): Reply {
    const pull = this.pulls.find(({ number }) => number === Number(id));
    if (pull === undefined) return problem(404, 'Not Found');
    const commits = [...pull.earlierCommits, pull.headSha].map((sha) => ({ sha, commit: { message: 'a commit' } }));
    return paged(this.url, commits.slice(0, 250), exchange);
  }

  private createComment(issue: string, exchange: Exchange, token: Token): Reply {
    if (!this.hasPull(issue)) return problem(404, 'Not Found');
    const body = bodyOf(exchange);
    if (typeof body !== 'string') return body;
    return { status: 201, body: this.commentJson(this.addComment(Number(issue), token.login, body)) };
  }

  private updateComment(id: string, exchange: Exchange, token: Token): Reply {
    const comment = this.comments.find((entry) => entry.id === Number(id));
    if (comment === undefined) return problem(404, 'Not Found');
    if (comment.login !== token.login) this.violations.push(`${token.login} edits a comment of ${comment.login}`);
    const body = bodyOf(exchange);
    if (typeof body !== 'string') return body;
    comment.body = body;
    comment.edits++;
    return { status: 200, body: this.commentJson(comment) };
  }

  private deleteComment(id: string, token: Token): Reply {
    const index = this.comments.findIndex((entry) => entry.id === Number(id));
    if (index < 0) return problem(404, 'Not Found');
    if (this.comments[index]?.login !== token.login) this.violations.push(`${token.login} deletes another's comment`);
    this.comments.splice(index, 1);
    return { status: 204 };
  }

  private listLabels(issue: string, exchange: Exchange): Reply {
    const pull = this.pulls.find(({ number }) => number === Number(issue));
    if (pull === undefined) return problem(404, 'Not Found');
    return paged(
      this.url,
      pull.labels.map((name, id) => ({ id, name, color: 'd73a4a', default: false })),
      exchange,
    );
  }

  private listEvents(issue: string, exchange: Exchange): Reply {
    const pull = this.pulls.find(({ number }) => number === Number(issue));
    if (pull === undefined) return problem(404, 'Not Found');
    const events = pull.events.map(({ event, label, login, at }, id) => ({
      id,
      event,
      actor: { login, type: 'User' },
      created_at: at,
      ...(event === 'labeled' || event === 'unlabeled' ? { label: { name: label, color: 'd73a4a' } } : {}),
    }));
    return paged(this.url, events, exchange);
  }

  private listPulls(exchange: Exchange): Reply {
    const head = exchange.query.get('head');
    const state = exchange.query.get('state') ?? 'open';
    const found = this.pulls.filter(
      (pull) => (state === 'all' || pull.state === state) && (head === null || pull.head === head),
    );
    return paged(
      this.url,
      found.map((pull) => this.pullJson(pull)),
      exchange,
    );
  }

  /** Knows only commits of this repository: for the head of a fork's pull request it answers with an empty list. */
  private pullsOfCommit(sha: string, exchange: Exchange): Reply {
    const own = this.pulls.filter(
      ({ head, headSha, mergeSha }) => (head.startsWith(`${this.owner}:`) && headSha === sha) || mergeSha === sha,
    );
    return paged(
      this.url,
      own.map((pull) => this.pullJson(pull)),
      exchange,
    );
  }

  private listArtifacts(among: readonly RunArtifact[], exchange: Exchange): Reply {
    const name = exchange.query.get('name');
    const found = among
      .filter((artifact) => name === null || artifact.name === name)
      .toSorted((a, b) => b.id - a.id)
      .map((artifact) => this.artifactJson(artifact));
    const reply = paged(this.url, found, exchange);
    return { ...reply, body: { total_count: found.length, artifacts: reply.body } };
  }

  /** `status` takes a conclusion too. */
  private listRuns(exchange: Exchange): Reply {
    const { query } = exchange;
    const found = this.runs
      .filter(({ headBranch }) => headBranch === (query.get('branch') ?? headBranch))
      .filter(({ conclusion }) => conclusion === (query.get('status') ?? conclusion))
      .toSorted((a, b) => b.id - a.id)
      .map((run) => this.runJson(run));
    const reply = paged(this.url, found, exchange);
    return { ...reply, body: { total_count: found.length, workflow_runs: reply.body } };
  }

  private getRun(id: string): Reply {
    const run = this.runs.find((entry) => entry.id === Number(id));
    return run === undefined ? problem(404, 'Not Found') : { status: 200, body: this.runJson(run) };
  }

  private runJson(run: Run): object {
    return {
      id: run.id,
      event: run.event,
      status: 'completed',
      conclusion: run.conclusion,
      head_branch: run.headBranch,
      head_sha: run.headSha,
      html_url: `https://github.com/${this.owner}/${this.repo}/actions/runs/${run.id}`,
      repository: { id: REPOSITORY_ID },
      head_repository: { id: run.headRepositoryId },
    };
  }

  /** Of one attempt, in pages. */
  private listJobs(which: string, exchange: Exchange): Reply {
    const [id = 0, , attempt = 0] = which.split('/').map(Number);
    const run = this.runs.find((entry) => entry.id === id);
    const jobs = (run?.jobs ?? { 1: [{ name: 'train' }] })[attempt];
    if (run === undefined || jobs === undefined) return problem(404, 'Not Found');
    const rows = jobs.map(({ name, conclusion = 'success' }, at) => ({
      id: 1000 * attempt + at,
      run_id: id,
      run_attempt: attempt,
      status: 'completed',
      conclusion,
      name,
    }));
    const reply = paged(this.url, rows, exchange);
    return { ...reply, body: { total_count: rows.length, jobs: reply.body } };
  }

  private artifactZip(id: string): Reply {
    const artifact = this.artifacts.find((entry) => entry.id === Number(id));
    if (artifact === undefined) return problem(404, 'Not Found');
    if (artifact.expired) return problem(410, 'Artifact has expired');
    return { status: 302, headers: { location: `${this.storage.url}/${id}.zip?sig=download-signature` } };
  }

  private download(exchange: Exchange): Reply {
    if (exchange.headers.authorization !== undefined) this.violations.push('the token went to the storage');
    const artifact = this.artifacts.find(({ id }) => exchange.path === `/${id}.zip`);
    if (artifact === undefined || exchange.query.get('sig') !== 'download-signature') return { status: 403 };
    return { status: 200, headers: { 'content-type': 'application/zip' }, body: artifact.zip };
  }

  private hasPull(issue: string): boolean {
    return this.pulls.some(({ number }) => number === Number(issue));
  }

  private commentJson(comment: Comment): object {
    return {
      id: comment.id,
      node_id: `IC_${comment.id}`,
      html_url: `https://github.com/${this.owner}/${this.repo}/pull/${comment.issue}#issuecomment-${comment.id}`,
      body: comment.body,
      user: { login: comment.login, type: comment.login.endsWith('[bot]') ? 'Bot' : 'User' },
      created_at: comment.createdAt,
      updated_at: comment.createdAt,
    };
  }

  private pullJson(pull: Pull): object {
    const [owner, branch] = pull.head.split(':');
    return {
      number: pull.number,
      state: pull.state,
      merged_at: pull.mergeSha === null ? null : '2026-11-20T12:00:00Z',
      // Of an open one this is a trial merge with its target branch.
      merge_commit_sha: pull.mergeSha ?? 'b'.repeat(40),
      head: { sha: pull.headSha, ref: branch, label: pull.head, repo: { full_name: `${owner}/${this.repo}` } },
      base: { ref: pull.base, repo: { id: REPOSITORY_ID, full_name: `${this.owner}/${this.repo}` } },
    };
  }

  private artifactJson({ id, name, zip, expired, createdAt, run }: RunArtifact): object {
    return {
      id,
      name,
      size_in_bytes: zip.length,
      digest: `sha256:${createHash('sha256').update(zip).digest('hex')}`,
      expired,
      created_at: createdAt,
      archive_download_url: `${this.url}/repos/${this.owner}/${this.repo}/actions/artifacts/${id}/zip`,
      workflow_run: {
        id: run.id,
        repository_id: REPOSITORY_ID,
        head_repository_id: run.headRepositoryId,
        head_branch: run.headBranch,
        head_sha: run.headSha,
      },
    };
  }
}
