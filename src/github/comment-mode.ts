/**
 * `mode: comment`: a `workflow_run` job, which may write, comments for a finished run, which might not. That run may be
 * a fork's: its artifact is checked, its report is rendered anew from the data, and the pull request is found by the
 * commit that GitHub says the run was for.
 */
import * as core from '@actions/core';
import { saidBy, UsageError } from '../errors.js';
import { message } from '../words/message.js';
import { type Api, explainApiFailure, statusOf } from './api.js';
import { findPreviousReport } from './baseline.js';
import type { WrittenComment } from './comment.js';
import { keyId } from './comment-text.js';
import { isLeftBehind, writeComment } from './comments.js';
import type { FinishedRun } from './context.js';
import type { Job } from './job.js';
import { type DeliveredReport, downloadReport, keyIdOfArtifact, UnreadableReport } from './report-artifact.js';
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
    const reason = explainApiFailure(error, 'actions: read', 'pull-requests: write');
    job.remark('notice', message('comment.none', { reason }));
  }
  core.setOutput('comment-id', written[0]?.id ?? '');
  core.setOutput('comment-url', written[0]?.url ?? '');
}

async function comment(job: Job, api: Api, run: FinishedRun): Promise<readonly WrittenComment[]> {
  const { context, config, publish } = job;
  const written: WrittenComment[] = [];
  const pullRequests = await job.pullRequests();
  if (pullRequests.length === 0) {
    const reason = message('comment.no-pull-request', { sha: context.head?.sha ?? '?' });
    job.remark('notice', message('comment.none', { reason }));
    return [];
  }
  for (const { id, report } of await deliveredReports(job, api, run.id)) {
    const past = await findPreviousReport(api, { ...context, runId: run.id }, id);
    const { result, commentKey: key } = report;
    // Commit, run and attempt are GitHub's word; the time is the only one that the report has.
    const time = result.provenance?.time ?? job.host.date().toISOString();
    const known = { ...result, provenance: { ...run.source, time } };
    for (const pullRequest of pullRequests) {
      const place = { repository: context.repository, pullRequest };
      const isOutdated = await isLeftBehind(api, place, known.provenance);
      const comment = commentMessage(
        known,
        { language: config.language, key, past },
        {
          when: publish.comment,
          isOutdated,
        },
      );
      const done = await writeComment(job, api, place, comment);
      if (done !== undefined) written.push(done);
    }
  }
  return written;
}

/** The readable reports of the finished run; what cannot be read is said. */
async function deliveredReports(job: Job, api: Api, run: number): Promise<{ id: string; report: DeliveredReport }[]> {
  const { repository } = job.context;
  const artifacts = await api.paginate(api.rest.actions.listWorkflowRunArtifacts, {
    ...repository,
    run_id: run,
    per_page: 100,
  });
  // A run that was run again has an artifact of each attempt: the newest counts.
  const newest = new Map(
    artifacts
      .filter(({ expired }) => !expired)
      .sort((a, b) => a.id - b.id)
      .map((artifact) => [keyIdOfArtifact(artifact.name), artifact]),
  );
  newest.delete(undefined);
  const reports: { id: string; report: DeliveredReport }[] = [];
  for (const [id, artifact] of [...newest].slice(0, MOST_REPORTS)) {
    try {
      const report = await downloadReport(api, repository, artifact);
      if (id !== keyId(report.commentKey)) throw new UnreadableReport(message('delivered.other-key'));
      reports.push({ id, report });
    } catch (error) {
      if (!(error instanceof UnreadableReport)) throw error;
      const said = { artifact: artifact.name, run, problem: saidBy(error) };
      job.remark('warning', message('delivered.unreadable', said));
    }
  }
  if (newest.size === 0) {
    job.remark('notice', message('comment.none', { reason: message('comment.no-report', { run }) }));
  }
  return reports;
}
