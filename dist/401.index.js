export const id = 401;
export const ids = [401];
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


/***/ })

};
