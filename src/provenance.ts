/** Which commit and which run of which CI a report is of, as the CI's variables say. */
import type { Environment } from './host.js';
import type { Provenance } from './result.js';

/** All but the time, which no two runs share. */
export type RunOrigin = Omit<Provenance, 'time'>;

/**
 * As GitHub, Gitea and Forgejo, GitLab, Gitee Go or Jenkins have it in their variables; all null elsewhere. GitLab's pipelines of merged
 * results run on a commit that was never pushed: the merge request's own counts.
 */
export function originOf(environment: Environment): RunOrigin {
  const whole = (name: string): number | null => wholeNumber(environment[name]);
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, CI_PROJECT_URL: project } = environment;
  if (environment['GITHUB_ACTIONS'] || environment['GITHUB_RUN_ID']) {
    return originOn(`${server || 'https://github.com'}/${repository ?? ''}`, {
      commit: hexadecimal(environment['GITHUB_SHA']),
      run: whole('GITHUB_RUN_ID'),
      runNumber: whole('GITHUB_RUN_NUMBER'),
      attempt: whole('GITHUB_RUN_ATTEMPT'),
    });
  }
  if (environment['GITLAB_CI']) {
    const commit = hexadecimal(environment['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] || environment['CI_COMMIT_SHA']);
    const commitUrl = commit === null || !project ? null : `${project}/-/commit/${commit}`;
    const run = { run: whole('CI_PIPELINE_ID'), runNumber: whole('CI_PIPELINE_IID'), attempt: null };
    return { commit, commitUrl, ...run, runUrl: environment['CI_PIPELINE_URL'] || null };
  }
  if (environment['GITEE_PIPELINE_NAME']) {
    // Of a pull request GITEE_COMMIT is the target branch's.
    const commit = hexadecimal(environment['GITEE_SOURCE_COMMIT'] || environment['GITEE_COMMIT']);
    const run = { run: whole('GITEE_PIPELINE_BUILD_NUMBER'), runNumber: null, attempt: null, runUrl: null };
    return { commit, commitUrl: null, ...run };
  }
  const run = { run: whole('BUILD_NUMBER'), runNumber: null, attempt: null, runUrl: environment['BUILD_URL'] || null };
  return { commit: hexadecimal(environment['GIT_COMMIT']), commitUrl: null, ...run };
}

/** What the CI calls this job, the same in all runs; undefined where none tells. */
export function jobOf(environment: Environment): string | undefined {
  const { GITHUB_WORKFLOW: workflow, GITHUB_JOB: job } = environment;
  if (workflow && job) return `${workflow} / ${job}`;
  return environment['CI_JOB_NAME'] || environment['GITEE_PIPELINE_NAME'] || environment['JOB_NAME'] || undefined;
}

/** With the addresses that GitHub, Gitea and Forgejo give a commit and an attempt of a run. */
export function originOn(repositoryUrl: string, ids: Omit<RunOrigin, 'commitUrl' | 'runUrl'>): RunOrigin {
  const { commit, run, attempt } = ids;
  const tries = attempt === null || attempt === 1 ? '' : `/attempts/${attempt}`;
  return {
    ...ids,
    commitUrl: commit === null ? null : `${repositoryUrl}/commit/${commit}`,
    runUrl: run === null ? null : `${repositoryUrl}/actions/runs/${run}${tries}`,
  };
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** A commit's full name: 40 digits, 64 in repositories that hash with SHA-256. */
export function hexadecimal(text: string | undefined): string | null {
  return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) ? text.toLowerCase() : null;
}
