/** A loopback HTTP server for tests: routes, a log of what arrived, and faults on demand. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** sent as it is where it is a Buffer or a string, else as JSON */
  readonly body?: unknown;
}

/** What goes wrong, and for how many requests that match `METHOD /path`. */
export interface Fault {
  readonly match: RegExp;
  /** how many matching requests to let through before */
  skip?: number;
  times: number;
  /** the request takes effect all the same: it is the answer that is lost */
  readonly isDone?: boolean;
  /** `hang`: never answers; `stall`: nor reads the body; `reset`: closes the connection without an answer */
  readonly reply: Reply | 'hang' | 'stall' | 'reset';
}

export class LoopbackServer {
  readonly requests: Exchange[] = [];
  readonly faults: Fault[] = [];
  /** What a client did that the real service would not have taken. */
  readonly violations: string[] = [];
  /** how many requests were left with their bodies unread */
  stalled = 0;
  /** What happens when a request that matches has arrived, before it is answered. */
  readonly before: { readonly match: RegExp; readonly act: () => void }[] = [];
  private readonly gates: { match: RegExp; missing: number; open: () => void; opened: Promise<void> }[] = [];
  private readonly queues: {
    readonly match: RegExp;
    readonly place: (exchange: Exchange) => 0 | 1;
    readonly waiting: { readonly place: number; readonly go: () => void }[];
  }[] = [];
  private readonly hanging: ServerResponse[] = [];
  private readonly server: Server;

  constructor(private readonly answer: (exchange: Exchange) => Reply) {
    this.server = createServer((request, response) => {
      this.serve(request, response).catch((error: unknown) => {
        this.violations.push(String(error));
        response.destroy();
      });
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** Refuses what it has left hanging, so that no client goes on trying. */
  async close(): Promise<void> {
    for (const response of this.hanging)
      send(response, { status: 403, body: { code: 'permission_denied', msg: 'closing' } });
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Requests that match wait until `count` of them have arrived: what makes two jobs truly meet. */
  meet(match: RegExp, count: number): void {
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    this.gates.push({ match, missing: count, open, opened });
  }

  /** The first two requests that match are answered in this order, each when the one before it is. */
  queue(match: RegExp, place: (exchange: Exchange) => 0 | 1): void {
    this.queues.push({ match, place, waiting: [] });
  }

  /** How many requests arrived that match `METHOD /path`. */
  count(match: RegExp): number {
    return this.requests.filter((exchange) => match.test(line(exchange))).length;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    if (this.isStalled(`${request.method} ${url.pathname}`)) return;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const exchange: Exchange = {
      method: request.method ?? '',
      path: decodeURI(url.pathname),
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks),
    };
    this.requests.push(exchange);
    for (const { match, act } of this.before) if (match.test(line(exchange))) act();
    await this.waitAtGates(exchange);
    await this.waitInQueue(exchange);
    const { reply: fault, isDone = false } = this.nextFault(exchange) ?? {};
    if (isDone) this.answer(exchange);
    if (fault === 'hang' || fault === 'stall') {
      this.hanging.push(response);
      return;
    }
    if (fault === 'reset') {
      response.destroy();
      return;
    }
    send(response, fault ?? this.answer(exchange));
  }

  private isStalled(line: string): boolean {
    const fault = this.faults.find(({ match, times, reply }) => reply === 'stall' && times > 0 && match.test(line));
    if (fault === undefined) return false;
    fault.times--;
    this.stalled++;
    return true;
  }

  private async waitAtGates(exchange: Exchange): Promise<void> {
    const gate = this.gates.find(({ match, missing }) => missing > 0 && match.test(line(exchange)));
    if (gate === undefined) return;
    gate.missing--;
    if (gate.missing === 0) gate.open();
    await gate.opened;
  }

  private async waitInQueue(exchange: Exchange): Promise<void> {
    const queue = this.queues.find(({ match, waiting }) => waiting.length < 2 && match.test(line(exchange)));
    if (queue === undefined) return;
    await new Promise<void>((go) => {
      queue.waiting.push({ place: queue.place(exchange), go });
      if (queue.waiting.length < 2) return;
      // The second goes when the first has been answered: answers are made in one turn of the loop.
      const [first, second] = queue.waiting.toSorted((a, b) => a.place - b.place);
      first?.go();
      setImmediate(() => second?.go());
    });
  }

  private nextFault(exchange: Exchange): Fault | undefined {
    const fault = this.faults.find(({ match, times }) => times > 0 && match.test(line(exchange)));
    if (fault === undefined) return undefined;
    if (fault.skip !== undefined && fault.skip > 0) {
      fault.skip--;
      return undefined;
    }
    fault.times--;
    return fault;
  }
}

export function json(exchange: Exchange): unknown {
  return JSON.parse(exchange.body.toString('utf8'));
}

function line({ method, path }: Exchange): string {
  return `${method} ${path}`;
}

function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  const raw = Buffer.isBuffer(body) || typeof body === 'string' || body === undefined;
  response.writeHead(status, { ...(raw ? {} : { 'content-type': 'application/json; charset=utf-8' }), ...headers });
  response.end(raw ? body : JSON.stringify(body));
}
