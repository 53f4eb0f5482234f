/**
 * `mode: comment`: a `workflow_run` job, which may write, comments for a finished run, which might not. That run may be
 * a fork's: its artifact is checked, its report is rendered again from the data, and the pull request is found by the
 * commit that GitHub says the run was for.
 */
import { saidBy, UsageError } from '../errors.js';
import { statusOf } from '../forge/failure.js';
import { keyId } from '../forge/note-text.js';
import { originOn, type RunOrigin } from '../provenance.js';
import { isFailed } from '../report/failure.js';
import type { ArtifactUpload, Report, RunResult } from '../result.js';
import { message } from '../words/message.js';
import { type Api, explainApiFailure } from './api.js';
import { findPreviousReport } from './baseline.js';
import type { CommentNote, CommentTarget, WrittenComment } from './comment.js';
import { writeComment } from './comments.js';
import type { FinishedRun } from './context.js';
import { type Binding, jobFinder, vouchedKey } from './finished-jobs.js';
import type { Job } from './job.js';
import { commentOutputs, setOutputs } from './outputs.js';
import { findOverride } from './override.js';
import { downloadReport, keyIdOfArtifact, UnreadableReport } from './report-artifact.js';
import { commentMessage } from './report-text.js';

/** Jobs of one run that are commented on; a hostile run could have made thousands. */
const MOST_REPORTS = 20;

/**
 * Comments on the pull requests of the finished run and sets the outputs `comment-id` and `comment-url`.
 * @throws UsageError for an event or a token that this cannot work with
 */
export async function commentOnFinishedRun(job: Job): Promise<void> {
  const { api, context } = job;
  const run = context.finishedRun;
  const problems = [
    ...(run === undefined ? [message('comment-mode.event', { event: context.event })] : []),
    ...(api === undefined ? [message('comment-mode.no-token')] : []),
  ];
  if (run === undefined || api === undefined) throw new UsageError(problems);
  const written: WrittenComment[] = [];
  try {
    written.push(...(await comment(job, api, run)));
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const reason = explainApiFailure(error, context.forge, 'actions: read', 'pull-requests: write');
    job.annotate('notice', message('comment.none', { reason }));
  }
  setOutputs(commentOutputs(written[0]));
}

async function comment(job: Job, api: Api, run: FinishedRun): Promise<readonly WrittenComment[]> {
  const { context } = job;
  const written: WrittenComment[] = [];
  const pullRequests = await job.pullRequests();
  if (pullRequests.length === 0) {
    const reason = message('comment.no-pull-request', { sha: context.head?.sha ?? '?' });
    job.annotate('notice', message('comment.none', { reason }));
    return [];
  }
  for (const report of await deliveredReports(job, api, run)) {
    for (const pullRequest of pullRequests) {
      const place = { repository: context.repository, pullRequest };
      const done = await writeComment(job, api, place, await messageOf(report, run, place, job, api));
      if (done !== undefined) written.push(done);
    }
  }
  return written;
}

async function messageOf(
  { id, key, shownKey, source, result: delivered, artifactsUrl }: FinishedReport,
  run: FinishedRun,
  place: CommentTarget,
  job: Job,
  api: Api,
): Promise<CommentNote> {
  const { data: pull } = await api.rest.pulls.get({ ...place.repository, pull_number: place.pullRequest });
  const past = await findPreviousReport(
    api,
    { ...job.context, runId: run.id, workflowFile: run.workflowFile, targetBranch: pull.base.ref },
    id,
  );
  // Commit and run are GitHub's word; the time is the only one that the report has.
  const time = delivered.provenance?.time ?? job.host.date().toISOString();
  const known = { ...delivered, provenance: { ...source, time } };
  const result = run.isStrangers && !isFailed(known) ? await withOwnOverride(known, place, job, api) : known;
  const message = commentMessage(
    result,
    { language: job.config.language, key: shownKey, forge: job.context.forge, past, artifactsUrl },
    { publish: job.publish, isOutdated: pull.head.sha !== source.commit, isOfEvent: true },
  );
  return { ...message, id: commentId(key, run) };
}

/**
 * Which comment a report may write: for a stranger's run one of its workflow's own, which no job of this repository writes
 * and no other workflow's run.
 */
function commentId(key: string, { isStrangers, workflow }: FinishedRun): string {
  return keyId(isStrangers ? `fork of ${workflow}: ${key}` : key);
}

/** The report of a stranger's run without what it says of labels: GitHub is asked, where this job has an `override-label`. */
async function withOwnOverride(result: RunResult, place: CommentTarget, job: Job, api: Api): Promise<RunResult> {
  const { budget } = result;
  const failed = budget.override === null ? budget : { ...budget, override: null, verdict: 'fail' as const };
  const { overrideLabel } = job.publish;
  const override =
    failed.verdict === 'fail' && overrideLabel !== undefined ? await findOverride(api, place, overrideLabel) : null;
  const judged = override === null ? failed : { ...failed, override, verdict: 'warn' as const };
  // Where the verdict is not that of the budget, the package has made it worse.
  const isOfBudget = judged.verdict === 'fail' || result.verdict === budget.verdict;
  return { ...result, budget: judged, verdict: isOfBudget ? judged.verdict : result.verdict };
}

/** A readable report of the finished run. */
interface FinishedReport {
  /** `keyId` of the key, in the name of its artifact */
  readonly id: string;
  readonly key: string;
  /** the key as the comment shows it */
  readonly shownKey: string;
  /** the run's, with the attempt of the report */
  readonly source: RunOrigin;
  readonly result: Report;
  readonly artifactsUrl: string;
}

/** The readable reports of the finished run; what cannot be read is said. */
async function deliveredReports(job: Job, api: Api, run: FinishedRun): Promise<FinishedReport[]> {
  const { repository, serverUrl } = job.context;
  const artifacts = await api.paginate(api.rest.actions.listWorkflowRunArtifacts, {
    ...repository,
    run_id: run.id,
    per_page: 100,
  });
  const artifactsUrl = `${serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${run.id}/artifacts`;
  // A run that was run again has an artifact of each attempt: the newest counts.
  const newest = new Map(
    artifacts
      .filter(({ expired }) => !expired)
      .sort((a, b) => a.id - b.id)
      .map((artifact) => [keyIdOfArtifact(artifact.name), artifact]),
  );
  newest.delete(undefined);
  const jobOf = jobFinder(api, job.context, run);
  const reports: FinishedReport[] = [];
  for (const [id, artifact] of [...newest].slice(0, MOST_REPORTS)) {
    try {
      const { result, commentKey: key, job: stated } = await downloadReport(api, repository, artifact);
      if (id !== keyId(key)) throw new UnreadableReport(message('delivered.other-key'));
      const source = sourceOf(result, run, `${serverUrl}/${repository.owner}/${repository.repo}`);
      const shownKey = run.isStrangers ? boundKey(key, await jobOf(stated, source.attempt), run, job) : key;
      reports.push({ id, key, shownKey, source, result: withOwnArtifacts(result, artifacts), artifactsUrl });
    } catch (error) {
      if (!(error instanceof UnreadableReport)) throw error;
      const said = { artifact: artifact.name, run: run.id, problem: saidBy(error) };
      job.annotate('warning', message('delivered.unreadable', said));
    }
  }
  if (newest.size === 0) {
    job.annotate('notice', message('comment.none', { reason: message('comment.no-report', { run: run.id }) }));
  }
  return reports;
}

/** The key as the comment of a stranger's run shows it; the log says where GitHub does not vouch for the job. */
function boundKey(key: string, binding: Binding, run: FinishedRun, job: Job): string {
  if (binding.job === undefined) job.annotate('info', message('delivered.unbound', { key, reason: binding.reason }));
  return vouchedKey(key, binding, run);
}

/**
 * Of a run whose failed jobs alone were run again, the reports of the others are of an earlier attempt, as they say. To say so brings
 * nobody forward.
 */
function sourceOf({ provenance }: Report, { source }: FinishedRun, repositoryUrl: string): RunOrigin {
  const { run, attempt } = provenance ?? {};
  const isEarlier = run === source.run && attempt != null && source.attempt !== null && attempt < source.attempt;
  return isEarlier ? originOn(repositoryUrl, { ...source, attempt }) : source;
}

interface ListedArtifact {
  readonly id: number;
  readonly name: string;
  readonly size_in_bytes: number;
  readonly digest?: string | null;
}

/** The report with what it says of an artifact, where the run has that artifact; its size and digest are GitHub's word. */
function withOwnArtifacts(report: Report, artifacts: readonly ListedArtifact[]): Report {
  if (isFailed(report) || report.artifact === undefined) return report;
  const { artifact, ...rest } = report;
  const listed = (id: number | null) => artifacts.find((one) => one.id === id && one.name === artifact.name);
  const [uploaded, earlier] = [listed(artifact.id), listed(artifact.earlier)];
  const has = (id: number | null, found: unknown): boolean => id === null || found !== undefined;
  if (!has(artifact.id, uploaded) || !has(artifact.earlier, earlier)) return rest;
  return { ...report, artifact: uploaded === undefined ? artifact : { ...artifact, ...vouched(uploaded) } };
}

function vouched({ size_in_bytes: bytes, digest }: ListedArtifact): Pick<ArtifactUpload, 'bytes' | 'digest'> {
  const [, hash] = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '') ?? [];
  return { bytes, digest: hash === undefined ? null : `sha256:${hash}` };
}
