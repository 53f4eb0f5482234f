export const id = 314;
export const ids = [314];
export const modules = {

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
