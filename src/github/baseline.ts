/** The last successful report of the target branch, to compare this run with over time. */
import { isFailed } from '../report/failure.js';
import type { PreviousReport } from '../report/options.js';
import type { PreviousNote } from '../result.js';
import { type Api, isForbidden, statusOf } from './api.js';
import type { Context } from './context.js';
import { downloadReport, reportArtifactName, UnreadableReport } from './report-artifact.js';

/** Runs that failed or came from pull requests are passed over; so many are looked at. */
const MOST_RUNS = 10;

/**
 * Looks for the report of the same key in the last successful run on the target branch. Where there is none, the note
 * says why; nothing here ever fails a run.
 */
export async function findPreviousReport(api: Api, context: Context, id: string): Promise<PreviousReport> {
  const branch = context.targetBranch;
  if (branch === undefined) return { previousNote: 'none' };
  try {
    return { previousBranch: branch, ...(await lastReport(api, context, branch, id)) };
  } catch (error) {
    return { previousBranch: branch, previousNote: noteFor(error) };
  }
}

async function lastReport(api: Api, context: Context, branch: string, id: string): Promise<PreviousReport> {
  const { repository } = context;
  const { data } = await api.rest.actions.listArtifactsForRepo({
    ...repository,
    name: reportArtifactName(id),
    per_page: 100,
  });
  const candidates = data.artifacts
    .filter(({ workflow_run: run }) => {
      // A fork may call its branch `main` too: only this repository's own count.
      const isOwn = run?.head_repository_id === run?.repository_id;
      return isOwn && run?.head_branch === branch && run.id !== context.runId;
    })
    .sort((a, b) => b.id - a.id)
    .slice(0, MOST_RUNS);
  for (const artifact of candidates) {
    const run = await api.rest.actions.getWorkflowRun({ ...repository, run_id: artifact.workflow_run?.id ?? 0 });
    if (run.data.conclusion !== 'success' || run.data.event.startsWith('pull_request')) continue;
    if (artifact.expired) return { previousNote: 'expired' };
    const { result } = await downloadReport(api, repository, artifact);
    // A job that may fail leaves its run a success.
    if (isFailed(result)) continue;
    return { previous: result };
  }
  return { previousNote: 'none' };
}

function noteFor(error: unknown): PreviousNote {
  if (statusOf(error) === undefined && !(error instanceof UnreadableReport)) throw error;
  if (error instanceof UnreadableReport) return 'unreadable';
  if (isForbidden(error) || statusOf(error) === 401) return 'no-permission';
  return statusOf(error) === 410 ? 'expired' : 'offline';
}
