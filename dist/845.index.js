export const id = 845;
export const ids = [845];
export const modules = {

/***/ 9401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findPreviousReport)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2136);
/* harmony import */ var _report_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2717);
/** The last successful report of the target branch, to compare this run with over time. */



/** Runs that failed or came from pull requests are passed over; so many are looked at. */
const MOST_RUNS = 10;
/**
 * Looks for the report of the same key in the last successful run on the target branch. Where there is none, the note
 * says why; nothing here ever fails a run.
 */
async function findPreviousReport(api, context, id) {
    const branch = context.targetBranch;
    if (branch === undefined)
        return { previousNote: 'none' };
    try {
        return { previousBranch: branch, ...(await lastReport(api, context, branch, id)) };
    }
    catch (error) {
        return { previousBranch: branch, previousNote: noteFor(error) };
    }
}
async function lastReport(api, context, branch, id) {
    const { repository } = context;
    const { data } = await api.rest.actions.listArtifactsForRepo({
        ...repository,
        name: (0,_report_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .reportArtifactName */ .m5)(id),
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
        if (run.data.conclusion !== 'success' || run.data.event.startsWith('pull_request'))
            continue;
        if (artifact.expired)
            return { previousNote: 'expired' };
        const { result } = await (0,_report_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadReport */ .F5)(api, repository, artifact);
        // A job that may fail leaves its run a success.
        if ((0,_report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailed */ .Ix)(result))
            continue;
        return { previous: result };
    }
    return { previousNote: 'none' };
}
function noteFor(error) {
    if ((0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === undefined && !(error instanceof _report_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableReport */ .sx))
        throw error;
    if (error instanceof _report_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableReport */ .sx)
        return 'unreadable';
    if ((0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .isForbidden */ .US)(error) || (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 401)
        return 'no-permission';
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 410 ? 'expired' : 'offline';
}


/***/ }),

/***/ 1845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentOnFinishedRun: () => (/* binding */ commentOnFinishedRun)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3340);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7035);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2136);
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9401);
/* harmony import */ var _comment_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4609);
/* harmony import */ var _comments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4160);
/* harmony import */ var _report_artifact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2717);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4742);
/**
 * `mode: comment`: a `workflow_run` job, which may write, comments for a finished run, which might not. That run may be
 * a fork's: its artifact is checked, its report is rendered anew from the data, and the pull request is found by the
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
        ...(run === undefined ? [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('comment-mode.event', { event: context.event })] : []),
        ...(api === undefined ? [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('comment-mode.no-token')] : []),
    ];
    if (run === undefined || api === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problems);
    const written = [];
    try {
        written.push(...(await comment(job, api, run)));
    }
    catch (error) {
        if ((0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === undefined)
            throw error;
        const reason = (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .explainApiFailure */ .Gp)(error, 'actions: read', 'pull-requests: write');
        job.remark('notice', (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('comment.none', { reason }));
    }
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('comment-id', written[0]?.id ?? '');
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('comment-url', written[0]?.url ?? '');
}
async function comment(job, api, run) {
    const { context, config, publish } = job;
    const written = [];
    const pullRequests = await job.pullRequests();
    if (pullRequests.length === 0) {
        const reason = (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('comment.no-pull-request', { sha: context.head?.sha ?? '?' });
        job.remark('notice', (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('comment.none', { reason }));
        return [];
    }
    for (const { id, report } of await deliveredReports(job, api, run.id)) {
        const past = await (0,_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .findPreviousReport */ .R)(api, { ...context, runId: run.id }, id);
        const { result, commentKey: key } = report;
        // Commit, run and attempt are GitHub's word; the time is the only one that the report has.
        const time = result.provenance?.time ?? job.host.date().toISOString();
        const known = { ...result, provenance: { ...run.source, time } };
        for (const pullRequest of pullRequests) {
            const place = { repository: context.repository, pullRequest };
            const isOutdated = await (0,_comments_js__WEBPACK_IMPORTED_MODULE_5__/* .isLeftBehind */ .KW)(api, place, known.provenance);
            const comment = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_7__/* .commentMessage */ .$t)(known, { language: config.language, key, past }, {
                when: publish.comment,
                isOutdated,
            });
            const done = await (0,_comments_js__WEBPACK_IMPORTED_MODULE_5__/* .writeComment */ .HF)(job, api, place, comment);
            if (done !== undefined)
                written.push(done);
        }
    }
    return written;
}
/** The readable reports of the finished run; what cannot be read is said. */
async function deliveredReports(job, api, run) {
    const { repository } = job.context;
    const artifacts = await api.paginate(api.rest.actions.listWorkflowRunArtifacts, {
        ...repository,
        run_id: run,
        per_page: 100,
    });
    // A run that was run again has an artifact of each attempt: the newest counts.
    const newest = new Map(artifacts
        .filter(({ expired }) => !expired)
        .sort((a, b) => a.id - b.id)
        .map((artifact) => [(0,_report_artifact_js__WEBPACK_IMPORTED_MODULE_6__/* .keyIdOfArtifact */ .WV)(artifact.name), artifact]));
    newest.delete(undefined);
    const reports = [];
    for (const [id, artifact] of [...newest].slice(0, MOST_REPORTS)) {
        try {
            const report = await (0,_report_artifact_js__WEBPACK_IMPORTED_MODULE_6__/* .downloadReport */ .F5)(api, repository, artifact);
            if (id !== (0,_comment_text_js__WEBPACK_IMPORTED_MODULE_4__/* .keyId */ .xs)(report.commentKey))
                throw new _report_artifact_js__WEBPACK_IMPORTED_MODULE_6__/* .UnreadableReport */ .sx((0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('delivered.other-key'));
            reports.push({ id, report });
        }
        catch (error) {
            if (!(error instanceof _report_artifact_js__WEBPACK_IMPORTED_MODULE_6__/* .UnreadableReport */ .sx))
                throw error;
            const said = { artifact: artifact.name, run, problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .saidBy */ .TT)(error) };
            job.remark('warning', (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('delivered.unreadable', said));
        }
    }
    if (newest.size === 0) {
        job.remark('notice', (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('comment.none', { reason: (0,_words_message_js__WEBPACK_IMPORTED_MODULE_8__/* .message */ .i)('comment.no-report', { run }) }));
    }
    return reports;
}


/***/ })

};
