/**
 * The far side of @actions/artifact: the results service (Twirp over JSON) and the blob storage behind it
 * (https://learn.microsoft.com/rest/api/storageservices/put-block and put-block-list).
 * Messages: https://github.com/actions/toolkit/blob/main/packages/artifact/src/generated/results/api/v1/artifact.ts
 */
import { createHash, randomUUID } from 'node:crypto';
import { type Exchange, json, LoopbackServer, type Reply } from './http.js';

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';
/** What the client of version 6 cuts a stream into; only the last block may be shorter. */
const BLOCK_BYTES = 8 * 1024 * 1024;

export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly run: string;
  /** the job, in one of its attempts, that made it */
  readonly job: string;
  readonly bytes: Buffer;
  /** `sha256:...` as the client stated it */
  readonly digest: string;
  readonly mimeType: string;
  readonly expiresAt: string | undefined;
  readonly blockCount: number;
  readonly createdAt: string;
}

interface Upload {
  readonly name: string;
  readonly run: string;
  readonly job: string;
  readonly mimeType: string;
  readonly expiresAt: string | undefined;
  readonly blocks: Map<string, Buffer>;
  readonly signature: string;
  blob: Buffer | undefined;
  isFinal: boolean;
  blockCount: number;
}

export class ArtifactServer extends LoopbackServer {
  readonly artifacts: StoredArtifact[] = [];
  private readonly uploads = new Map<string, Upload>();
  private nextId = 4242;
  private nextJob = 1;

  constructor() {
    super((exchange) => this.route(exchange));
  }

  /** A token as the runner hands it out, to each job its own: the client reads the run's and the job's ids from `scp`. */
  token(run = 'run-backend-1', job = `job-backend-${this.nextJob++}`): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part({ scp: `Actions.Example Actions.Results:${run}:${job}` })}.runtimesecret`;
  }

  /** What the quota answers: https://github.com/actions/toolkit `UsageError.isUsageErrorMessage`. */
  exceedQuota(): void {
    this.faults.push({
      match: /CreateArtifact$/,
      times: Number.POSITIVE_INFINITY,
      reply: twirpError(403, 'permission_denied', 'insufficient usage to create artifact'),
    });
  }

  private route(exchange: Exchange): Reply {
    if (exchange.path.startsWith(SERVICE)) return this.twirp(exchange, exchange.path.slice(SERVICE.length));
    if (exchange.method === 'PUT' && exchange.path.startsWith('/blobs/')) return this.blob(exchange);
    if (exchange.method === 'GET' && exchange.path.startsWith('/downloads/')) return this.download(exchange);
    return { status: 404 };
  }

  private twirp(exchange: Exchange, method: string): Reply {
    const authorization = exchange.headers.authorization ?? '';
    if (!authorization.startsWith('Bearer ') || !authorization.endsWith('.runtimesecret')) {
      return twirpError(401, 'unauthenticated', 'bad runtime token');
    }
    const message = json(exchange) as Record<string, unknown>;
    const run = text(message, 'workflow_run_backend_id');
    const job = text(message, 'workflow_job_run_backend_id');
    switch (method) {
      case 'CreateArtifact':
        return this.create(message, run, job);
      case 'FinalizeArtifact':
        return this.finalize(message, run, job);
      case 'ListArtifacts':
        return { status: 200, body: { artifacts: this.list(message, run) } };
      case 'GetSignedArtifactURL':
        return this.signedUrl(text(message, 'name'), run);
      case 'DeleteArtifact':
        return this.remove(text(message, 'name'), run);
      default:
        return twirpError(404, 'bad_route', method);
    }
  }

  private create(message: Record<string, unknown>, run: string, job: string): Reply {
    const name = text(message, 'name');
    // The service takes no name that a file system would not take.
    if (/["<>|*?\r\n\\/:]/.test(name)) this.violations.push(`artifact name ${JSON.stringify(name)}`);
    if (message['version'] !== 7) this.violations.push(`version ${String(message['version'])}`);
    if (this.artifacts.some((artifact) => artifact.name === name && artifact.run === run)) {
      return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
    }
    const id = randomUUID();
    const signature = `signature-of-${id}`;
    this.uploads.set(id, {
      name,
      run,
      job,
      mimeType: typeof message['mime_type'] === 'string' ? message['mime_type'] : '',
      expiresAt: typeof message['expires_at'] === 'string' ? message['expires_at'] : undefined,
      blocks: new Map(),
      signature,
      blob: undefined,
      isFinal: false,
      blockCount: 0,
    });
    return {
      status: 200,
      body: { ok: true, signed_upload_url: `${this.url}/blobs/${id}?sv=2025-01-05&sig=${signature}` },
    };
  }

  private blob(exchange: Exchange): Reply {
    const upload = this.uploads.get(exchange.path.slice('/blobs/'.length));
    if (upload === undefined || exchange.query.get('sig') !== upload.signature) return { status: 403 };
    const created: Reply = {
      status: 201,
      headers: { etag: '"0x8D"', 'last-modified': new Date().toUTCString(), 'x-ms-request-id': randomUUID() },
    };
    switch (exchange.query.get('comp')) {
      case 'block': {
        const id = exchange.query.get('blockid') ?? '';
        upload.blocks.set(id, exchange.body);
        return created;
      }
      case 'blocklist': {
        const ids = [...exchange.body.toString('utf8').matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(
          ([, id]) => id ?? '',
        );
        const missing = ids.filter((id) => !upload.blocks.has(id));
        if (missing.length > 0) return { status: 400, body: '<Error><Code>InvalidBlockList</Code></Error>' };
        this.checkBlocks(ids, upload.blocks);
        upload.blob = Buffer.concat(ids.map((id) => upload.blocks.get(id) ?? Buffer.alloc(0)));
        upload.blockCount = ids.length;
        return created;
      }
      default: {
        if (exchange.headers['x-ms-blob-type'] !== 'BlockBlob') this.violations.push('no x-ms-blob-type: BlockBlob');
        upload.blob = exchange.body;
        return created;
      }
    }
  }

  private checkBlocks(ids: readonly string[], blocks: ReadonlyMap<string, Buffer>): void {
    // Azure: "For a given blob, the length of the value specified for the blockid parameter must be the same size".
    if (new Set(ids.map((id) => Buffer.from(id, 'base64').length)).size > 1)
      this.violations.push('block id lengths differ');
    if (new Set(ids).size !== ids.length) this.violations.push('a block is listed twice');
    if (ids.length !== blocks.size) this.violations.push(`${blocks.size} blocks sent, ${ids.length} listed`);
    ids.slice(0, -1).forEach((id, index) => {
      const length = blocks.get(id)?.length;
      if (length !== BLOCK_BYTES) this.violations.push(`block ${index} has ${length} bytes`);
    });
  }

  private finalize(message: Record<string, unknown>, run: string, job: string): Reply {
    const name = text(message, 'name');
    const upload = [...this.uploads.values()].findLast(
      (entry) => entry.name === name && entry.run === run && entry.job === job,
    );
    if (upload?.blob === undefined) return twirpError(404, 'not_found', 'no such upload');
    if (upload.isFinal) return twirpError(409, 'already_exists', 'the artifact is finalized');
    upload.isFinal = true;
    // 64-bit integers are strings in the JSON form of protocol buffers.
    const size = message['size'];
    if (size !== String(upload.blob.length))
      this.violations.push(`size ${String(size)} for ${upload.blob.length} bytes`);
    const digest = `sha256:${createHash('sha256').update(upload.blob).digest('hex')}`;
    if (message['hash'] !== digest) this.violations.push(`hash ${String(message['hash'])} for ${digest}`);
    const id = this.nextId++;
    this.artifacts.push({
      id,
      name,
      run,
      job,
      bytes: upload.blob,
      digest,
      mimeType: upload.mimeType,
      expiresAt: upload.expiresAt,
      blockCount: upload.blockCount,
      createdAt: new Date().toISOString(),
    });
    return { status: 200, body: { ok: true, artifact_id: String(id) } };
  }

  private list(message: Record<string, unknown>, run: string): object[] {
    const name = message['name_filter'];
    return this.artifacts
      .filter((artifact) => artifact.run === run && (name === undefined || artifact.name === name))
      .map((artifact) => ({
        workflow_run_backend_id: run,
        workflow_job_run_backend_id: artifact.job,
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.bytes.length),
        created_at: artifact.createdAt,
        digest: artifact.digest,
      }));
  }

  private signedUrl(name: string, run: string): Reply {
    const found = this.artifacts.find((artifact) => artifact.name === name && artifact.run === run);
    if (found === undefined) return twirpError(404, 'not_found', 'artifact not found');
    return { status: 200, body: { signed_url: `${this.url}/downloads/${found.id}?sig=signature-of-${found.id}` } };
  }

  /** What is signed needs no token, and the storage must not see one. */
  private download(exchange: Exchange): Reply {
    const id = exchange.path.slice('/downloads/'.length);
    if (exchange.headers.authorization !== undefined) this.violations.push('the token went to the storage');
    if (exchange.query.get('sig') !== `signature-of-${id}`) return { status: 403 };
    const found = this.artifacts.find((artifact) => artifact.id === Number(id));
    return found === undefined ? { status: 404 } : { status: 200, body: found.bytes };
  }

  private remove(name: string, run: string): Reply {
    const index = this.artifacts.findIndex((artifact) => artifact.name === name && artifact.run === run);
    if (index < 0) return twirpError(404, 'not_found', 'artifact not found');
    const [removed] = this.artifacts.splice(index, 1);
    return { status: 200, body: { ok: true, artifact_id: String(removed?.id) } };
  }
}

function text(message: Record<string, unknown>, field: string): string {
  const value = message[field];
  if (typeof value !== 'string' || value === '') throw new Error(`${field}: ${JSON.stringify(value)}`);
  return value;
}

function twirpError(status: number, code: string, msg: string): Reply {
  return { status, body: { code, msg } };
}
