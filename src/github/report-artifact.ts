/**
 * The small artifact that carries a run's report to later runs and to the commenting workflow. What comes out of one is
 * another run's word, that of a fork's perhaps: it is checked against the schema before anything uses it.
 */
import { SlimError, saidBy } from '../errors.js';
import { findViolation } from '../report/schema.js';
import type { Report } from '../result.js';
import { message } from '../words/message.js';
import type { Api } from './api.js';
import type { Repository } from './context.js';
import { unzipEntry } from './unzip.js';

const PREFIX = 'funasr-slim-report-';
export const REPORT_FILE = 'report.json';
/** The comment key as text: what a commenting workflow calls the job. */
export const KEY_FILE = 'comment-key.txt';
/** The id of the job in its workflow file, as the runner tells it. */
export const JOB_FILE = 'job.txt';

/** A real report of a full-size run has about 100 kB; every candidate and tensor name counts. */
const MAX_REPORT_BYTES = 8_000_000;
const MAX_KEY_BYTES = 10_000;
const MAX_JOB_BYTES = 1_000;
/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_id */
const JOB_ID = /^[A-Za-z_][\w-]*$/;

/** The artifact's name for a comment key: two jobs of one run must not share a name. */
export function reportArtifactName(id: string): string {
  return `${PREFIX}${id}`;
}

/** The `keyId` in a report artifact's name; undefined for any other artifact. */
export function keyIdOfArtifact(name: string): string | undefined {
  const id = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
  return /^[0-9a-f]{16}$/.test(id) ? id : undefined;
}

/** A report out of an artifact. */
interface DeliveredReport {
  readonly result: Report;
  readonly commentKey: string;
  /** the id of its job; undefined where it does not state one */
  readonly job: string | undefined;
}

/** What a report artifact holds is not a report. */
export class UnreadableReport extends SlimError {}

/**
 * Downloads an artifact and returns the report in it.
 * @throws UnreadableReport, or errors of Octokit's
 */
export async function downloadReport(
  api: Api,
  repository: Repository,
  artifact: { readonly id: number; readonly size_in_bytes: number },
): Promise<DeliveredReport> {
  if (artifact.size_in_bytes > MAX_REPORT_BYTES) {
    const sizes = { bytes: artifact.size_in_bytes, most: MAX_REPORT_BYTES };
    throw new UnreadableReport(message('delivered.too-large', sizes));
  }
  const { data } = await api.rest.actions.downloadArtifact({
    ...repository,
    artifact_id: artifact.id,
    archive_format: 'zip',
  });
  if (!(data instanceof ArrayBuffer)) throw new UnreadableReport(message('delivered.no-archive'));
  return await readReport(Buffer.from(data));
}

/** @throws UnreadableReport */
export async function readReport(zip: Buffer): Promise<DeliveredReport> {
  const { report, commentKey, job } = await unpack(zip);
  const violation = findViolation(report);
  if (violation !== undefined) throw new UnreadableReport(violation);
  return { result: report as Report, commentKey, job: JOB_ID.test(job) ? job : undefined };
}

async function unpack(zip: Buffer): Promise<{ report: unknown; commentKey: string; job: string }> {
  try {
    const report = await unzipEntry(zip, REPORT_FILE, MAX_REPORT_BYTES);
    const commentKey = await unzipEntry(zip, KEY_FILE, MAX_KEY_BYTES);
    // What an earlier release has left has none.
    const job = await unzipEntry(zip, JOB_FILE, MAX_JOB_BYTES).catch(() => '');
    const text = commentKey.toString('utf8');
    return { report: JSON.parse(report.toString('utf8')), commentKey: text, job: String(job) };
  } catch (error) {
    // JSON's, zlib's and yauzl's errors all say that this is not a report of ours.
    throw new UnreadableReport(saidBy(error));
  }
}
