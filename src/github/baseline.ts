/** The last successful report of the target branch, to compare this run with over time. */
import { saidBy } from '../errors.js';
import { statusOf } from '../forge/failure.js';
import { keyId } from '../forge/note-text.js';
import { isFailed } from '../report/failure.js';
import type { PreviousReport } from '../report/options.js';
import type { RunResult } from '../result.js';
import { message } from '../words/message.js';
import { type Api, explainApiFailure } from './api.js';
import type { Context, Repository } from './context.js';
import type { Job } from './job.js';
import { downloadReport, reportArtifactName, UnreadableReport } from './report-artifact.js';

/** Runs of which a report is looked at, and successful runs of the branch that are asked for one. */
const MOST_REPORTS = 10;
const MOST_RUNS = 30;

/**
 * Looks for the report of the same key in the last successful run on the target branch. Where there is none, the note
 * says why; nothing here ever fails a run.
 */
export async function findPreviousReport(api: Api, context: Context, id: string): Promise<PreviousReport> {
  const branch = context.targetBranch;
  if (branch === undefined) return { previousNote: 'none' };
  try {
    return { previousBranch: branch, ...(await lastReport(api, context, branch, reportArtifactName(id))) };
  } catch (error) {
    return { previousBranch: branch, ...noteFor(error, context) };
  }
}

/** The report itself, for a run that is judged by it; null if there is none, or none is available, which is logged. */
export async function findPreviousOf(job: Job): Promise<RunResult | null> {
  const { api, context, key } = job;
  if (api === undefined) return null;
  try {
    const { previous, previousProblem } = await findPreviousReport(api, context, keyId(key));
    if (previousProblem !== undefined) job.annotate('warning', message('step.compare', { reason: previousProblem }));
    return previous ?? null;
  } catch (error) {
    job.host.signal.throwIfAborted();
    job.annotate('warning', message('step.compare', { reason: saidBy(error) }));
    return null;
  }
}

/** GitHub lists artifacts by name, the newest first: those of pull requests may fill many pages before one of the branch. */
async function lastReport(api: Api, context: Context, branch: string, name: string): Promise<PreviousReport> {
  const { repository } = context;
  const { data } = await api.rest.actions.listArtifactsForRepo({ ...repository, name, per_page: 100 });
  const candidates = data.artifacts
    .filter(({ workflow_run: run }) => {
      // A fork may call its branch `main` too: only this repository's own count.
      const isOwn = run?.head_repository_id === run?.repository_id;
      return isOwn && run?.head_branch === branch && run.id !== context.runId;
    })
    .sort((a, b) => b.id - a.id)
    .slice(0, MOST_REPORTS);
  for (const artifact of candidates) {
    const run = await api.rest.actions.getWorkflowRun({ ...repository, run_id: artifact.workflow_run?.id ?? 0 });
    if (run.data.conclusion !== 'success' || run.data.event.startsWith('pull_request')) continue;
    const found = await reportIn(api, repository, artifact);
    if (found !== undefined) return found;
  }
  const isComplete = data.total_count <= data.artifacts.length;
  return isComplete ? { previousNote: 'none' } : await reportOfRuns(api, context, branch, name);
}

/** Through the successful runs of the branch, the newest first. */
async function reportOfRuns(api: Api, context: Context, branch: string, name: string): Promise<PreviousReport> {
  const { repository } = context;
  let asked = 0;
  for await (const { data: runs } of branchRuns(api, context, branch)) {
    for (const run of runs) {
      const isOwn = run.head_repository?.id === run.repository.id && !run.event.startsWith('pull_request');
      if (!isOwn || run.id === context.runId) continue;
      if (asked++ === MOST_RUNS) return { previousNote: 'none' };
      const { data } = await api.rest.actions.listWorkflowRunArtifacts({ ...repository, run_id: run.id, name });
      const artifact = data.artifacts.toSorted((a, b) => b.id - a.id)[0];
      const found = artifact && (await reportIn(api, repository, artifact));
      if (found !== undefined) return found;
    }
  }
  return { previousNote: 'none' };
}

/** Of this job's workflow, where the runner tells which it is. */
function branchRuns(api: Api, { repository, workflowFile }: Context, branch: string) {
  const given = { ...repository, branch, status: 'success', per_page: 100 } as const;
  return workflowFile === undefined
    ? api.paginate.iterator(api.rest.actions.listWorkflowRunsForRepo, given)
    : api.paginate.iterator(api.rest.actions.listWorkflowRuns, { ...given, workflow_id: workflowFile });
}

async function reportIn(
  api: Api,
  repository: Repository,
  artifact: { readonly id: number; readonly size_in_bytes: number; readonly expired: boolean },
): Promise<PreviousReport | undefined> {
  if (artifact.expired) return { previousNote: 'expired' };
  const { result } = await downloadReport(api, repository, artifact);
  // A job that may fail leaves its run a success.
  return isFailed(result) ? undefined : { previous: result };
}

function noteFor(error: unknown, { forge }: Context): PreviousReport {
  if (error instanceof UnreadableReport) return { previousNote: 'unreadable' };
  if (statusOf(error) === undefined) throw error;
  if (statusOf(error) === 410) return { previousNote: 'expired' };
  return { previousNote: 'failed', previousProblem: explainApiFailure(error, forge, 'actions: read') };
}
