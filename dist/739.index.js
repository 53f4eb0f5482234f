export const id = 739;
export const ids = [739,401];
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

/***/ 4739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/forge/note-text.js
var note_text = __webpack_require__(4354);
// EXTERNAL MODULE: ./.build/host.js + 3 modules
var host = __webpack_require__(7890);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/report/largest.js
var largest = __webpack_require__(69);
// EXTERNAL MODULE: ./.build/report/sections/evidence.js
var evidence = __webpack_require__(9629);
;// CONCATENATED MODULE: ./.build/report/outputs.js
/** The outputs of a run by their names in action.yml. What is not known is empty. */




const DEPLOYABLE = { ready: 'true', incomplete: 'false', unknown: 'unknown' };
/** Those of the result itself; publishing adds others. Sizes are bytes, paths are absolute. */
function resultOutputs(report) {
    if ((0,failure/* isFailed */.Ix)(report))
        return { verdict: report.verdict };
    const { model, base, dryRun } = report;
    return {
        // A dry run writes no model.
        'model-path': dryRun ? '' : (0,external_node_path_.resolve)(model.path),
        'model-dir': dryRun ? '' : (0,external_node_path_.resolve)(model.dir),
        'model-bytes': shown(model.bytes),
        'model-digest': model.digest ?? '',
        'checkpoint-bytes': shown((0,largest/* largest */.n)(0, (0,evidence/* chosenSizes */.$E)(report))),
        'base-bytes': shown(base.bytes),
        'growth-bytes': shown(base.growthBytes),
        'growth-percent': shown(base.growthPercent),
        verdict: report.verdict,
        deployable: DEPLOYABLE[report.deployment.state],
        checkpoints: JSON.stringify(model.averaged),
    };
}
function shown(value) {
    return value === null ? '' : String(value);
}

// EXTERNAL MODULE: ./.build/report/sections/overview.js
var overview = __webpack_require__(295);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
;// CONCATENATED MODULE: ./.build/github/annotations.js
/** The run's verdict and warnings, a line each, for annotations and the log. */

/**
 * What becomes an annotation: a verdict of `warn`, why the package cannot be deployed, and every warning of the run. A verdict
 * of `fail` is the failure itself.
 */
function warningsOf(result, t) {
    const warnings = result.notices.filter(({ level }) => level === 'warning');
    return [
        ...(result.verdict === 'warn' ? [(0,overview/* headline */.P)(result, t)] : []),
        ...result.deployment.problems.map((problem) => t.problem(problem)),
        ...warnings.map((warning) => t.notice(warning)),
    ];
}

// EXTERNAL MODULE: ./.build/github/baseline.js
var baseline = __webpack_require__(9401);
// EXTERNAL MODULE: ./.build/github/comments.js + 3 modules
var comments = __webpack_require__(7802);
// EXTERNAL MODULE: ./.build/github/outputs.js
var outputs = __webpack_require__(9962);
// EXTERNAL MODULE: ./.build/github/report-files.js + 1 modules
var report_files = __webpack_require__(8804);
// EXTERNAL MODULE: ./.build/github/report-text.js
var report_text = __webpack_require__(4742);
// EXTERNAL MODULE: ./.build/github/summary.js
var summary = __webpack_require__(9484);
// EXTERNAL MODULE: ./.build/github/uploads.js + 4 modules
var uploads = __webpack_require__(7221);
;// CONCATENATED MODULE: ./.build/github/publish.js
/** A run's report to everyone it concerns, in the order of how much can go wrong. Nothing here changes the verdict. */














/**
 * Publishes everything, and returns what later steps depend on. Outputs are set as soon as they
 * are known: what comes next may be stopped, and then only the comment is brought up to date.
 * @throws the reason of the host's signal when it is aborted; no further step starts then
 */
async function publish(result, job) {
    const story = { past: {}, isTold: false };
    try {
        return await publishSteps(result, job, story);
    }
    catch (error) {
        if (job.host.signal.aborted && !story.isTold)
            await tellStopped(result, job, story);
        throw error;
    }
}
async function publishSteps(result, job, story) {
    (0,outputs/* setOutputs */.n)(resultOutputs(result));
    job.host.did({ kind: 'publishing' });
    const { api, context, key } = job;
    story.past = await guarded(job, 'compare', () => ({}), async () => (api === undefined ? {} : (0,baseline/* findPreviousReport */.R)(api, context, (0,note_text/* keyId */.xs)(key))));
    const markdown = (0,report_text/* summaryText */.g5)(result, publishedOf(job, story));
    summarize(markdown, job);
    const write = (result, markdown) => guarded(job, 'report', nothing, async () => (0,report_files/* writeReports */.L)(result, job, markdown));
    const early = await write(result, markdown);
    (0,outputs/* setOutputs */.n)(early?.outputs ?? {});
    for (const warning of warningsOf(result, job.t))
        job.annotate('warning', warning);
    const asked = (0,uploads/* isUploadAsked */.cl)(result, job);
    const failed = (reason) => asked ? { kind: 'failed', why: 'other', reason } : { kind: 'not-asked' };
    const outcome = await guarded(job, 'upload', failed, () => (0,uploads/* uploadModel */.rV)(result, job));
    story.artifact = (0,uploads/* artifactUpload */.Uw)(result, outcome, job);
    const whole = { ...result, artifact: story.artifact };
    (0,outputs/* setOutputs */.n)(artifactOutputs(outcome, job));
    const line = (0,report_text/* artifactText */.gH)(whole, publishedOf(job, story));
    if (line !== undefined)
        summarize(line, job);
    const reports = early && (await write(whole, (0,report_text/* summaryText */.g5)(whole, publishedOf(job, story))));
    await guarded(job, 'upload', nothing, () => (0,uploads/* uploadReport */.a3)(reports?.files ?? [], job, outcome));
    const comment = await guarded(job, 'comment', nothing, () => (0,comments/* commentAll */.Z)(whole, job, publishedOf(job, story)));
    story.isTold = true;
    (0,outputs/* setOutputs */.n)((0,outputs/* commentOutputs */.O)(comment));
    const isUploaded = !asked || outcome.kind === 'uploaded';
    return {
        failure: reasonToFail(result, job, outcome),
        obstacle: reports === undefined ? 'report' : isUploaded ? null : 'upload',
    };
}
/** The verdict stands: what an earlier run found must not go on standing in its place. */
async function tellStopped(result, job, story) {
    const outcome = (0,uploads/* isUploadAsked */.cl)(result, job)
        ? { kind: 'failed', why: 'other', reason: (0,message/* message */.i)('upload.stopped') }
        : { kind: 'not-asked' };
    const { artifact = (0,uploads/* artifactUpload */.Uw)(result, outcome, job) } = story;
    try {
        const last = await job.withHost((0,host/* forLastWord */.Aj)(job.host));
        (0,outputs/* setOutputs */.n)((0,outputs/* commentOutputs */.O)(await (0,comments/* commentAll */.Z)({ ...result, artifact }, last, publishedOf(job, story))));
    }
    catch (error) {
        job.host.log.debug(`last word: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
function publishedOf({ config, key, keyBefore, context }, { past }) {
    const { owner, repo } = context.repository;
    const artifactsUrl = `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}/artifacts`;
    return { language: config.language, key, keyBefore, forge: context.forge, past, artifactsUrl };
}
function summarize(markdown, job) {
    const reason = (0,summary/* addToSummary */.D)(markdown, job.host.environment);
    if (reason !== undefined)
        job.annotate('info', (0,message/* message */.i)('summary.none', { reason }));
}
function reasonToFail(result, { t, publish }, outcome) {
    const reasons = [
        ...(result.verdict === 'fail' ? [(0,overview/* headline */.P)(result, t)] : []),
        ...(publish.uploadRequired && outcome.kind === 'failed'
            ? [t.say('upload.required', { reason: outcome.reason })]
            : []),
    ];
    return reasons.length === 0 ? undefined : reasons.join('\n');
}
/** An unexpected error in a step becomes a warning: a verdict must not depend on it. */
async function guarded(job, step, otherwise, work) {
    try {
        await (0,host/* breathe */.q7)(job.host.signal);
        return await work();
    }
    catch (error) {
        job.host.signal.throwIfAborted();
        (0,host/* logOrigin */.Vx)(error, job.host.log);
        const reason = (0,errors/* saidBy */.TT)(error);
        job.annotate('warning', (0,message/* message */.i)(`step.${step}`, { reason }));
        return otherwise(reason);
    }
}
const nothing = () => undefined;
// ---- artifact ----
function artifactOutputs(outcome, { context }) {
    if (outcome.kind !== 'uploaded')
        return { 'artifact-id': '', 'artifact-url': '', 'artifact-digest': '' };
    const { owner, repo } = context.repository;
    const run = `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}`;
    return {
        'artifact-id': String(outcome.id),
        'artifact-url': `${run}/artifacts/${outcome.id}`,
        'artifact-digest': outcome.digest,
    };
}


/***/ })

};
