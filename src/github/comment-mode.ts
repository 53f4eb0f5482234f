/**
 * `mode: comment`: a `workflow_run` job, which may write, comments for a finished run, which might not. That run may be
 * a fork's: its artifact is checked, its report is rendered anew from the data, and the pull request is found by the
 * commit that GitHub says the run was for.
 */
import * as core from '@actions/core';
import { UsageError } from '../errors.js';
import { type Api, explainApiFailure, statusOf } from './api.js';
import { findPreviousReport } from './baseline.js';
import { publishComment, type WrittenComment } from './comment.js';
import { commentData, keyId } from './comment-text.js';
import type { Job } from './job.js';
import { type DeliveredReport, downloadReport, keyIdOfArtifact, UnreadableReport } from './report-artifact.js';
import { commentText } from './report-text.js';

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
    ...(run === undefined ? [`mode: 'comment' needs the event workflow_run, found '${context.event}'`] : []),
    ...(api === undefined ? ["github-token: found '', expected a token that may write comments"] : []),
  ];
  if (run === undefined || api === undefined) throw new UsageError(problems);
  const written: WrittenComment[] = [];
  try {
    written.push(...(await comment(job, api, run)));
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    const text = `no comment: ${explainApiFailure(error, 'actions: read` and `pull-requests: write')}`;
    job.remark({ level: 'notice', text });
  }
  core.setOutput('comment-id', written[0]?.id ?? '');
  core.setOutput('comment-url', written[0]?.url ?? '');
}

async function comment(job: Job, api: Api, run: number): Promise<readonly WrittenComment[]> {
  const { context, config, publish } = job;
  const written: WrittenComment[] = [];
  const pullRequests = await job.pullRequests();
  if (pullRequests.length === 0) {
    job.remark({
      level: 'notice',
      text: `no comment: no open pull request has the head ${context.head?.sha ?? '?'}`,
    });
    return [];
  }
  for (const { id, report } of await deliveredReports(job, api, run)) {
    const past = await findPreviousReport(api, { ...context, runId: run }, id);
    const message = {
      id,
      data: commentData(report.result),
      markdown: commentText(report.result, { language: config.language, key: report.commentKey, past }, undefined),
      when: publish.comment,
    };
    for (const pullRequest of pullRequests) {
      const comment = await publishComment(api, { repository: context.repository, pullRequest }, message);
      if (comment === undefined) continue;
      written.push(comment);
      job.host.did({ kind: 'comment', url: comment.url });
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
      if (id !== keyId(report.commentKey)) throw new UnreadableReport('its comment key is not that of its name');
      reports.push({ id, report });
    } catch (error) {
      if (!(error instanceof UnreadableReport)) throw error;
      job.remark({ level: 'warning', text: `artifact ${artifact.name} of run ${run} is no report: ${error.message}` });
    }
  }
  if (newest.size === 0) {
    job.remark({ level: 'notice', text: `no comment: run ${run} has no report artifact of FunASR Slim` });
  }
  return reports;
}
