export const id = 729;
export const ids = [729,401,314];
export const modules = {

/***/ 9401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findPreviousReport),
/* harmony export */   findPreviousOf: () => (/* binding */ findPreviousOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _forge_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9296);
/* harmony import */ var _forge_note_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4354);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5607);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7035);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2136);
/* harmony import */ var _report_artifact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2717);
/** The last successful report of the target branch, to compare this run with over time. */







/** Runs of which a report is looked at, and successful runs of the branch that are asked for one. */
const MOST_REPORTS = 10;
const MOST_RUNS = 30;
/**
 * Looks for the report of the same key in the last successful run on the target branch. Where there is none, the note
 * says why; nothing here ever fails a run.
 */
async function findPreviousReport(api, context, id) {
    const branch = context.targetBranch;
    if (branch === undefined)
        return { previousNote: 'none' };
    try {
        return { previousBranch: branch, ...(await lastReport(api, context, branch, (0,_report_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .reportArtifactName */ .m5)(id))) };
    }
    catch (error) {
        return { previousBranch: branch, ...noteFor(error, context) };
    }
}
/** The report itself, for a run that is judged by it; null if there is none, or none is available, which is logged. */
async function findPreviousOf(job) {
    const { api, context, key } = job;
    if (api === undefined)
        return null;
    try {
        const { previous, previousProblem } = await findPreviousReport(api, context, (0,_forge_note_text_js__WEBPACK_IMPORTED_MODULE_2__/* .keyId */ .xs)(key));
        if (previousProblem !== undefined)
            job.annotate('warning', (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('step.compare', { reason: previousProblem }));
        return previous ?? null;
    }
    catch (error) {
        job.host.signal.throwIfAborted();
        job.annotate('warning', (0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('step.compare', { reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .saidBy */ .TT)(error) }));
        return null;
    }
}
/** GitHub lists artifacts by name, the newest first: those of pull requests may fill many pages before one of the branch. */
async function lastReport(api, context, branch, name) {
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
        if (run.data.conclusion !== 'success' || run.data.event.startsWith('pull_request'))
            continue;
        const found = await reportIn(api, repository, artifact);
        if (found !== undefined)
            return found;
    }
    const isComplete = data.total_count <= data.artifacts.length;
    return isComplete ? { previousNote: 'none' } : await reportOfRuns(api, context, branch, name);
}
/** Through the successful runs of the branch, the newest first. */
async function reportOfRuns(api, context, branch, name) {
    const { repository } = context;
    let asked = 0;
    for await (const { data: runs } of branchRuns(api, context, branch)) {
        for (const run of runs) {
            const isOwn = run.head_repository?.id === run.repository.id && !run.event.startsWith('pull_request');
            if (!isOwn || run.id === context.runId)
                continue;
            if (asked++ === MOST_RUNS)
                return { previousNote: 'none' };
            const { data } = await api.rest.actions.listWorkflowRunArtifacts({ ...repository, run_id: run.id, name });
            const artifact = data.artifacts.toSorted((a, b) => b.id - a.id)[0];
            const found = artifact && (await reportIn(api, repository, artifact));
            if (found !== undefined)
                return found;
        }
    }
    return { previousNote: 'none' };
}
/** Of this job's workflow, where the runner tells which it is. */
function branchRuns(api, { repository, workflowFile }, branch) {
    const given = { ...repository, branch, status: 'success', per_page: 100 };
    return workflowFile === undefined
        ? api.paginate.iterator(api.rest.actions.listWorkflowRunsForRepo, given)
        : api.paginate.iterator(api.rest.actions.listWorkflowRuns, { ...given, workflow_id: workflowFile });
}
async function reportIn(api, repository, artifact) {
    if (artifact.expired)
        return { previousNote: 'expired' };
    const { result } = await (0,_report_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .downloadReport */ .F5)(api, repository, artifact);
    // A job that may fail leaves its run a success.
    return (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .isFailed */ .Ix)(result) ? undefined : { previous: result };
}
function noteFor(error, { forge }) {
    if (error instanceof _report_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .UnreadableReport */ .sx)
        return { previousNote: 'unreadable' };
    if ((0,_forge_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) === undefined)
        throw error;
    if ((0,_forge_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) === 410)
        return { previousNote: 'expired' };
    return { previousNote: 'failed', previousProblem: (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .explainApiFailure */ .G)(error, forge, 'actions: read') };
}


/***/ }),

/***/ 1729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentOnFinishedRun: () => (/* binding */ commentOnFinishedRun)
});

// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/forge/failure.js
var failure = __webpack_require__(9296);
// EXTERNAL MODULE: ./.build/forge/note-text.js
var note_text = __webpack_require__(4354);
// EXTERNAL MODULE: ./.build/provenance.js
var _build_provenance = __webpack_require__(7555);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: ./.build/github/api.js
var github_api = __webpack_require__(2136);
// EXTERNAL MODULE: ./.build/github/baseline.js
var baseline = __webpack_require__(9401);
// EXTERNAL MODULE: ./.build/github/comments.js + 3 modules
var comments = __webpack_require__(7802);
;// CONCATENATED MODULE: ./.build/github/finished-jobs.js
/**
 * Which job of a finished run a report is of. The report states the job's id; GitHub lists the jobs that ran by the names that it
 * shows, which are the ids of all jobs without a `name` of their own.
 */




/** For the reports of one run. */
function jobFinder(api, { repository, forge }, { id }) {
    const asked = new Map();
    return async (stated, attempt) => {
        if (stated === undefined)
            return { job: undefined, reason: (0,message/* message */.i)('delivered.no-job') };
        const names = asked.get(attempt) ?? namesOfJobs(api, repository, id, attempt);
        asked.set(attempt, names);
        try {
            if ((await names).some((name) => isNameOf(name, stated)))
                return { job: stated };
            return { job: undefined, reason: (0,message/* message */.i)('delivered.other-job', { job: stated, run: id }) };
        }
        catch (error) {
            if ((0,failure/* statusOf */.c2)(error) === undefined)
                throw error;
            return { job: undefined, reason: (0,github_api/* explainApiFailure */.G)(error, forge, 'actions: read') };
        }
    };
}
/**
 * What the comment of a stranger's run shows as the job's name: what GitHub vouches for, and after a colon what only the run says.
 * A default key consists of what is vouched for, and perhaps the step and the matrix.
 */
function vouchedKey(key, { job }, { workflow }) {
    const vouched = (0,note_text/* plainKey */.y7)(job === undefined ? workflow : `${workflow} / ${job}`);
    const isDefault = job !== undefined && `${key} / `.startsWith(`${vouched} / `);
    return isDefault ? key : `${vouched}: ${key}`;
}
/** Of the jobs that ran: one that was skipped left no report. */
async function namesOfJobs(api, repository, id, attempt) {
    const place = { ...repository, run_id: id, per_page: 100 };
    const jobs = attempt === null
        ? await api.paginate(api.rest.actions.listJobsForWorkflowRun, place)
        : await api.paginate(api.rest.actions.listJobsForWorkflowRunAttempt, { ...place, attempt_number: attempt });
    return jobs.filter(({ conclusion }) => conclusion !== 'skipped').map(({ name }) => name);
}
/** `train`; `train (large, 16)` of a matrix; `finetune / train` of a workflow that another calls. An id has no spaces. */
function isNameOf(name, id) {
    const whole = ` / ${name}`;
    return whole.endsWith(` / ${id}`) || whole.includes(` / ${id} (`);
}

// EXTERNAL MODULE: ./.build/github/outputs.js
var outputs = __webpack_require__(9962);
// EXTERNAL MODULE: ./.build/github/override.js
var github_override = __webpack_require__(5314);
// EXTERNAL MODULE: ./.build/github/report-artifact.js + 3 modules
var report_artifact = __webpack_require__(2717);
// EXTERNAL MODULE: ./.build/github/report-text.js
var report_text = __webpack_require__(4742);
;// CONCATENATED MODULE: ./.build/github/comment-mode.js
/**
 * `mode: comment`: a `workflow_run` job, which may write, comments for a finished run, which might not. That run may be
 * a fork's: its artifact is checked, its report is rendered again from the data, and the pull request is found by the
 * commit that GitHub says the run was for.
 */














/** Jobs of one run that are commented on; a hostile run could have made thousands. */
const MOST_REPORTS = 20;
/**
 * Comments on the pull requests of the finished run and sets the outputs `comment-id` and `comment-url`.
 * @throws UsageError for an event or a token that this cannot work with
 */
async function commentOnFinishedRun(job) {
    const { api, context } = job;
    const run = context.finishedRun;
    const problems = [
        ...(run === undefined ? [(0,message/* message */.i)('comment-mode.event', { event: context.event })] : []),
        ...(api === undefined ? [(0,message/* message */.i)('comment-mode.no-token')] : []),
    ];
    if (run === undefined || api === undefined)
        throw new errors/* UsageError */.eb(problems);
    const written = [];
    try {
        written.push(...(await comment(job, api, run)));
    }
    catch (error) {
        if ((0,failure/* statusOf */.c2)(error) === undefined)
            throw error;
        const reason = (0,github_api/* explainApiFailure */.G)(error, context.forge, 'actions: read', 'pull-requests: write');
        job.annotate('notice', (0,message/* message */.i)('comment.none', { reason }));
    }
    (0,outputs/* setOutputs */.n)((0,outputs/* commentOutputs */.O)(written[0]));
}
async function comment(job, api, run) {
    const { context } = job;
    const written = [];
    const pullRequests = await job.pullRequests();
    if (pullRequests.length === 0) {
        const reason = (0,message/* message */.i)('comment.no-pull-request', { sha: context.head?.sha ?? '?' });
        job.annotate('notice', (0,message/* message */.i)('comment.none', { reason }));
        return [];
    }
    for (const report of await deliveredReports(job, api, run)) {
        for (const pullRequest of pullRequests) {
            const place = { repository: context.repository, pullRequest };
            const done = await (0,comments/* writeComment */.H)(job, api, place, await messageOf(report, run, place, job, api));
            if (done !== undefined)
                written.push(done);
        }
    }
    return written;
}
async function messageOf({ id, key, shownKey, source, result: delivered, artifactsUrl }, run, place, job, api) {
    const { data: pull } = await api.rest.pulls.get({ ...place.repository, pull_number: place.pullRequest });
    const past = await (0,baseline/* findPreviousReport */.R)(api, { ...job.context, runId: run.id, workflowFile: run.workflowFile, targetBranch: pull.base.ref }, id);
    // Commit and run are GitHub's word; the time is the only one that the report has.
    const time = delivered.provenance?.time ?? job.host.date().toISOString();
    const known = { ...delivered, provenance: { ...source, time } };
    const result = run.isStrangers && !(0,report_failure/* isFailed */.Ix)(known) ? await withOwnOverride(known, place, job, api) : known;
    const message = (0,report_text/* commentMessage */.$t)(result, { language: job.config.language, key: shownKey, forge: job.context.forge, past, artifactsUrl }, { publish: job.publish, isOutdated: pull.head.sha !== source.commit, isOfEvent: true });
    return { ...message, id: commentId(key, run) };
}
/**
 * Which comment a report may write: for a stranger's run one of its workflow's own, which no job of this repository writes
 * and no other workflow's run.
 */
function commentId(key, { isStrangers, workflow }) {
    return (0,note_text/* keyId */.xs)(isStrangers ? `fork of ${workflow}: ${key}` : key);
}
/** The report of a stranger's run without what it says of labels: GitHub is asked, where this job has an `override-label`. */
async function withOwnOverride(result, place, job, api) {
    const { budget } = result;
    const failed = budget.override === null ? budget : { ...budget, override: null, verdict: 'fail' };
    const { overrideLabel } = job.publish;
    const override = failed.verdict === 'fail' && overrideLabel !== undefined ? await (0,github_override/* findOverride */.Y)(api, place, overrideLabel) : null;
    const judged = override === null ? failed : { ...failed, override, verdict: 'warn' };
    // Where the verdict is not that of the budget, the package has made it worse.
    const isOfBudget = judged.verdict === 'fail' || result.verdict === budget.verdict;
    return { ...result, budget: judged, verdict: isOfBudget ? judged.verdict : result.verdict };
}
/** The readable reports of the finished run; what cannot be read is said. */
async function deliveredReports(job, api, run) {
    const { repository, serverUrl } = job.context;
    const artifacts = await api.paginate(api.rest.actions.listWorkflowRunArtifacts, {
        ...repository,
        run_id: run.id,
        per_page: 100,
    });
    const artifactsUrl = `${serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${run.id}/artifacts`;
    // A run that was run again has an artifact of each attempt: the newest counts.
    const newest = new Map(artifacts
        .filter(({ expired }) => !expired)
        .sort((a, b) => a.id - b.id)
        .map((artifact) => [(0,report_artifact/* keyIdOfArtifact */.WV)(artifact.name), artifact]));
    newest.delete(undefined);
    const jobOf = jobFinder(api, job.context, run);
    const reports = [];
    for (const [id, artifact] of [...newest].slice(0, MOST_REPORTS)) {
        try {
            const { result, commentKey: key, job: stated } = await (0,report_artifact/* downloadReport */.F5)(api, repository, artifact);
            if (id !== (0,note_text/* keyId */.xs)(key))
                throw new report_artifact/* UnreadableReport */.sx((0,message/* message */.i)('delivered.other-key'));
            const source = sourceOf(result, run, `${serverUrl}/${repository.owner}/${repository.repo}`);
            const shownKey = run.isStrangers ? boundKey(key, await jobOf(stated, source.attempt), run, job) : key;
            reports.push({ id, key, shownKey, source, result: withOwnArtifacts(result, artifacts), artifactsUrl });
        }
        catch (error) {
            if (!(error instanceof report_artifact/* UnreadableReport */.sx))
                throw error;
            const said = { artifact: artifact.name, run: run.id, problem: (0,errors/* saidBy */.TT)(error) };
            job.annotate('warning', (0,message/* message */.i)('delivered.unreadable', said));
        }
    }
    if (newest.size === 0) {
        job.annotate('notice', (0,message/* message */.i)('comment.none', { reason: (0,message/* message */.i)('comment.no-report', { run: run.id }) }));
    }
    return reports;
}
/** The key as the comment of a stranger's run shows it; the log says where GitHub does not vouch for the job. */
function boundKey(key, binding, run, job) {
    if (binding.job === undefined)
        job.annotate('info', (0,message/* message */.i)('delivered.unbound', { key, reason: binding.reason }));
    return vouchedKey(key, binding, run);
}
/**
 * Of a run whose failed jobs alone were run again, the reports of the others are of an earlier attempt, as they say. To say so brings
 * nobody forward.
 */
function sourceOf({ provenance }, { source }, repositoryUrl) {
    const { run, attempt } = provenance ?? {};
    const isEarlier = run === source.run && attempt != null && source.attempt !== null && attempt < source.attempt;
    return isEarlier ? (0,_build_provenance/* originOn */.k2)(repositoryUrl, { ...source, attempt }) : source;
}
/** The report with what it says of an artifact, where the run has that artifact; its size and digest are GitHub's word. */
function withOwnArtifacts(report, artifacts) {
    if ((0,report_failure/* isFailed */.Ix)(report) || report.artifact === undefined)
        return report;
    const { artifact, ...rest } = report;
    const listed = (id) => artifacts.find((one) => one.id === id && one.name === artifact.name);
    const [uploaded, earlier] = [listed(artifact.id), listed(artifact.earlier)];
    const has = (id, found) => id === null || found !== undefined;
    if (!has(artifact.id, uploaded) || !has(artifact.earlier, earlier))
        return rest;
    return { ...report, artifact: uploaded === undefined ? artifact : { ...artifact, ...vouched(uploaded) } };
}
function vouched({ size_in_bytes: bytes, digest }) {
    const [, hash] = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '') ?? [];
    return { bytes, digest: hash === undefined ? null : `sha256:${hash}` };
}


/***/ }),

/***/ 5314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ findOverride),
/* harmony export */   findJobOverride: () => (/* binding */ findJobOverride)
/* harmony export */ });
/* harmony import */ var _forge_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9296);
/* harmony import */ var _forge_payload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4379);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2136);
/** The label that turns a failed budget into a warning, as it is when the job runs. */




/** The `override-label` of one of the job's pull requests; null where none bears it or the labels cannot be read. */
async function findJobOverride(job) {
    const { api, context, publish } = job;
    if (api === undefined || publish.overrideLabel === undefined)
        return null;
    try {
        for (const pullRequest of await job.pullRequests()) {
            const override = await findOverride(api, { repository: context.repository, pullRequest }, publish.overrideLabel);
            if (override !== null)
                return override;
        }
    }
    catch (error) {
        if ((0,_forge_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === undefined)
            throw error;
        const reason = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .explainApiFailure */ .G)(error, context.forge, 'pull-requests: read');
        job.annotate('notice', (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('override.unreadable', { reason }));
    }
    return null;
}
/**
 * Who set `label` on the pull request and when; null where it does not bear the label. The event's payload is of no
 * use here: it is as old as the push, and a job that is run again gets the same one.
 * @throws errors of Octokit's where the labels cannot be read
 */
async function findOverride(api, { repository, pullRequest }, label) {
    const issue = { ...repository, issue_number: pullRequest, per_page: 100 };
    const labels = await api.paginate(api.rest.issues.listLabelsOnIssue, issue);
    const found = labels.find(({ name }) => isSame(name, label));
    if (found === undefined)
        return null;
    return { label: found.name, ...(await whoSet(api, issue, found.name)) };
}
async function whoSet(api, issue, label) {
    try {
        const events = await api.paginate(api.rest.issues.listEvents, { ...issue, per_page: 100 });
        const set = events.findLast((event) => (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(event, 'event') === 'labeled' && isSame((0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(event, 'label', 'name') ?? '', label));
        return { setBy: (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(set, 'actor', 'login') ?? null, setAt: (0,_forge_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(set, 'created_at') ?? null };
    }
    catch (error) {
        // The label counts; who set it is reported if the token may read that.
        if ((0,_forge_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === undefined)
            throw error;
        return { setBy: null, setAt: null };
    }
}
/** Two labels of a repository never differ in case alone. */
function isSame(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ })

};
