export const id = 775;
export const ids = [775];
export const modules = {

/***/ 7775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 18 modules
var core = __webpack_require__(6257);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/host.js + 2 modules
var host = __webpack_require__(5584);
;// CONCATENATED MODULE: ./.build/report/json.js
/** `report.json`, as docs/report.schema.json describes it. */
function renderJson(result) {
    return `${JSON.stringify(result, null, 2)}\n`;
}

// EXTERNAL MODULE: ./.build/report/sections/overview.js + 1 modules
var overview = __webpack_require__(3314);
// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
;// CONCATENATED MODULE: ./.build/github/annotations.js
/** The run's verdict and warnings, a line each, for annotations and the log. */

/**
 * What becomes an annotation: a verdict of `warn`, why the package cannot be deployed, and every warning of the run. A verdict
 * of `fail` is the failure itself.
 */
function warningsOf(result, words) {
    const warnings = result.notices.filter(({ level }) => level === 'warning');
    return [
        ...(result.verdict === 'warn' ? [(0,overview/* headline */.P)(result, words)] : []),
        ...result.deployment.problems.map((problem) => words.problem(problem)),
        ...warnings.map((warning) => words.notice(warning)),
    ];
}

// EXTERNAL MODULE: ./.build/github/baseline.js
var baseline = __webpack_require__(9401);
// EXTERNAL MODULE: ./.build/github/comment-text.js
var comment_text = __webpack_require__(4609);
// EXTERNAL MODULE: ./.build/github/api.js
var api = __webpack_require__(2136);
// EXTERNAL MODULE: ./.build/github/comment.js
var github_comment = __webpack_require__(7597);
// EXTERNAL MODULE: ./.build/github/job.js + 2 modules
var github_job = __webpack_require__(7176);
// EXTERNAL MODULE: ./.build/github/report-text.js
var report_text = __webpack_require__(4742);
;// CONCATENATED MODULE: ./.build/github/comments.js






/** Returns the comment on the first of the pull requests; undefined where there is none. */
async function commentAll(result, job, published, link) {
    const { api, publish, config, context } = job;
    if (config.dryRun || publish.comment === 'never')
        return undefined;
    if (api === undefined) {
        job.remark('info', (0,message/* message */.i)('comment.none', { reason: (0,message/* message */.i)('comment.no-token') }));
        return undefined;
    }
    const comment = {
        id: (0,comment_text/* keyId */.xs)(published.key),
        data: (0,comment_text/* commentData */.oQ)(result),
        markdown: (0,report_text/* commentText */.br)(result, published, link),
        when: publish.comment,
    };
    const pullRequests = await findPlaces(job);
    return unlessRefused(job, async () => {
        const comments = [];
        for (const pullRequest of pullRequests) {
            const written = await (0,github_comment/* publishComment */.p)(api, { repository: context.repository, pullRequest }, comment);
            if (written === undefined)
                continue;
            comments.push(written);
            job.host.did({ kind: 'comment', url: written.url });
        }
        return comments[0];
    });
}
/** A push has no pull request of its own: those of its commit are a courtesy that needs a permission more. */
async function findPlaces(job) {
    try {
        return await job.pullRequests();
    }
    catch (error) {
        if ((0,api/* statusOf */.c2)(error) === undefined)
            throw error;
        const reason = (0,message/* message */.i)('comment.no-lookup', { reason: (0,api/* explainApiFailure */.Gp)(error, 'pull-requests: read') });
        job.remark('info', (0,message/* message */.i)('comment.none', { reason }));
        return [];
    }
}
async function unlessRefused(job, write) {
    try {
        return await write();
    }
    catch (error) {
        if ((0,api/* statusOf */.c2)(error) === undefined)
            throw error;
        const reason = (0,api/* explainApiFailure */.Gp)(error, 'pull-requests: write');
        job.remark('notice', (0,message/* message */.i)('comment.refused', { reason, page: (0,github_job/* recipe */.D)(job) }));
        return undefined;
    }
}

// EXTERNAL MODULE: ./.build/report/largest.js
var largest = __webpack_require__(69);
// EXTERNAL MODULE: ./.build/report/sections/evidence.js
var evidence = __webpack_require__(9629);
;// CONCATENATED MODULE: ./.build/github/outputs.js
/** The Action's outputs, named as in action.yml. What is not known or was not made is empty. */


const DEPLOYABLE = { ready: 'true', incomplete: 'false', unknown: 'unknown' };
/** Those of the result itself; what publishing adds is set by its steps. Sizes are bytes. */
function resultOutputs(result) {
    const { model, base } = result;
    return {
        // A dry run writes no model.
        'model-path': result.dryRun ? '' : model.path,
        'model-dir': result.dryRun ? '' : model.dir,
        'model-bytes': shown(model.bytes),
        'model-digest': model.digest ?? '',
        'checkpoint-bytes': shown((0,largest/* largest */.n)(0, (0,evidence/* chosenSizes */.$E)(result))),
        'base-bytes': shown(base.bytes),
        'growth-bytes': shown(base.growthBytes),
        'growth-percent': shown(base.growthPercent),
        verdict: result.verdict,
        deployable: DEPLOYABLE[result.deployment.state],
        checkpoints: JSON.stringify(model.averaged),
    };
}
function shown(value) {
    return value === null ? '' : String(value);
}

// EXTERNAL MODULE: ./.build/github/report-artifact.js + 2 modules
var report_artifact = __webpack_require__(7600);
;// CONCATENATED MODULE: ./.build/github/summary.js
/** The step summary. Some runners (Gitea's, `act`) have none: the report is on disk all the same. */



/** Adds Markdown to the summary; says so in the log where there is no summary to write to. */
async function addToSummary(markdown, job) {
    try {
        await core/* summary */.z.addRaw(markdown, true).write();
    }
    catch (error) {
        core/* summary */.z.emptyBuffer();
        job.remark('info', (0,message/* message */.i)('summary.none', { reason: (0,errors/* saidBy */.TT)(error) }));
    }
}

// EXTERNAL MODULE: ./.build/words/words.js + 25 modules
var words = __webpack_require__(6130);
;// CONCATENATED MODULE: ./.build/github/artifact.js
/** Uploads through @actions/artifact whose outcome is a value: whatever becomes of them, the run goes on. */



/** For files of any size: only the service's silence ends the wait. */
const LARGE = { silenceMs: 60_000, stallMs: undefined, totalMs: Number.POSITIVE_INFINITY };
/** For a report of some kilobytes. */
const SMALL = { silenceMs: 45_000, stallMs: undefined, totalMs: 60_000 };
/** What a free account may keep in all: above it people should know before they wait for an upload. */
const FREE_STORAGE_BYTES = 500_000_000;
/** Why artifacts cannot work here, recognised before any attempt; undefined where they can. */
function artifactsUnsupported(environment) {
    // The same test as the client's own, which throws GHESNotSupportedError.
    const host = new URL(environment['GITHUB_SERVER_URL'] || 'https://github.com').hostname.toLowerCase();
    if (host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')) {
        return (0,message/* message */.i)('upload.enterprise', { host });
    }
    if (!environment['ACTIONS_RUNTIME_TOKEN'] || !environment['ACTIONS_RESULTS_URL']) {
        return (0,message/* message */.i)('upload.no-service');
    }
    return undefined;
}
/**
 * Uploads and returns what became of it. Writes the client's many lines to stdout: wrap it in a group.
 * @throws the reason of the host's signal when it is aborted
 */
async function upload(request, limits, { host, send }) {
    const { name } = request;
    try {
        const answer = await host.within(limits.totalMs, (signal) => send(request, limits, signal));
        if (answer.id === undefined)
            return { kind: 'failed', why: 'other', reason: (0,message/* message */.i)('upload.no-id') };
        host.did({ kind: 'artifact', name });
        return { kind: 'uploaded', id: answer.id, name, digest: answer.digest ?? '' };
    }
    catch (error) {
        host.signal.throwIfAborted();
        for (const cause of (0,errors/* causesOf */.cZ)(error))
            host.log.debug(`artifact ${name}: caused by ${cause}`);
        return explainFailure(request, (0,errors/* saidBy */.TT)(error));
    }
}
/** The client's errors are texts: of its own for the quota, with the status in parentheses for the rest. */
function explainFailure({ name, bytes }, said) {
    const text = (0,words/* english */.x)(said);
    if (/storage quota has been hit|insufficient usage/i.test(text)) {
        const reason = (0,message/* message */.i)('upload.quota', { size: bytes, free: FREE_STORAGE_BYTES });
        return { kind: 'failed', why: 'quota', reason };
    }
    if (/\(409\)/.test(text))
        return { kind: 'failed', why: 'exists', reason: (0,message/* message */.i)('upload.exists', { name }) };
    const unreachable = /unable to make request|no answer|failed to make request|ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN/i;
    return { kind: 'failed', why: unreachable.test(text) ? 'unreachable' : 'other', reason: firstLine(said) };
}
function firstLine(said) {
    return typeof said === 'string' ? (said.split('\n', 1)[0] ?? said) : said;
}

// EXTERNAL MODULE: ./.build/inputs.js
var inputs = __webpack_require__(9141);
;// CONCATENATED MODULE: ./.build/github/package-upload.js
/** What of the package is uploaded, and under which name. */




/** The upload of the whole package, or with `archive: false` of the model file alone. */
function packageUpload(result, publish, temporary) {
    const options = {
        retentionDays: publish.retentionDays,
        compressionLevel: publish.compressionLevel,
        overwrite: publish.overwrite,
    };
    if (publish.archive) {
        const root = (0,external_node_path_.resolve)(result.model.dir);
        const files = [...result.model.files, ...result.package.files];
        return {
            ...options,
            name: publish.artifactName,
            files: files.map((file) => (0,external_node_path_.join)(root, file.name)),
            root,
            bytes: files.reduce((sum, file) => sum + file.bytes, 0),
            archive: true,
        };
    }
    const path = namedAs(loneFileName(publish.artifactName, result.model.path), (0,external_node_path_.resolve)(result.model.path), temporary);
    return {
        ...options,
        name: (0,external_node_path_.basename)(path),
        files: [path],
        root: temporary,
        bytes: result.model.bytes,
        archive: false,
    };
}
/** `model.pt`, unless `artifact-name` asks for another name, which gets the ending if it has none. */
function loneFileName(asked, path) {
    if (asked === inputs/* INPUTS */.mc['artifact-name'].default)
        return (0,external_node_path_.basename)(path);
    return (0,external_node_path_.extname)(asked) === (0,external_node_path_.extname)(path) ? asked : `${asked}${(0,external_node_path_.extname)(path)}`;
}
/** An unzipped artifact bears the name of its file: another name takes another file, without copying where possible. */
function namedAs(name, path, temporary) {
    if (name === (0,external_node_path_.basename)(path))
        return path;
    const link = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temporary, 'upload-')), name);
    try {
        (0,external_node_fs_.symlinkSync)(path, link);
    }
    catch (error) {
        // Windows lets few accounts make links.
        if ((0,errors/* systemErrorCode */.vq)(error) !== 'EPERM')
            throw error;
        (0,external_node_fs_.copyFileSync)(path, link);
    }
    return link;
}

;// CONCATENATED MODULE: ./.build/github/uploads.js
/** The two uploads of a run: the small report, always, and the slim model as `upload` says. */





/** Whether `upload` asks for the slim model. */
function isUploadAsked(result, { publish, config }) {
    if (config.dryRun)
        return false;
    return publish.upload === 'always' || (publish.upload === 'on-pass' && result.verdict !== 'fail');
}
/**
 * Uploads and says what did not succeed.
 * @param reportFiles what the report artifact holds
 * @param id `keyId` of the comment key
 */
async function uploadAll(result, job, reportFiles, id) {
    if (job.config.dryRun)
        return undefined;
    const outcome = await tryUploads(result, job, reportFiles, id);
    if (outcome?.kind === 'failed') {
        job.remark('warning', (0,message/* message */.i)('upload.failed', { reason: outcome.reason }));
    }
    return outcome;
}
async function tryUploads(result, job, reportFiles, id) {
    const asked = isUploadAsked(result, job);
    const unsupported = artifactsUnsupported(job.host.environment);
    if (unsupported !== undefined)
        return asked ? { kind: 'failed', why: 'other', reason: unsupported } : undefined;
    const request = asked ? packageUpload(result, job.publish, job.temporary) : undefined;
    if (request !== undefined && request.bytes > FREE_STORAGE_BYTES && job.context.isHosted) {
        job.remark('info', (0,message/* message */.i)('upload.large', { size: request.bytes, free: FREE_STORAGE_BYTES }));
    }
    const [report, model] = await core/* group */.Os(job.words.say('upload.title'), async () => {
        // The small one goes first: where the service gives it no answer, the large one need not wait for one.
        const report = await uploadReport(reportFiles, job, id);
        if (request === undefined)
            return [report, undefined];
        const isDown = report.kind === 'failed' && report.why === 'unreachable';
        return [report, isDown ? report : await upload(request, { ...LARGE, stallMs: stallMs(job) }, job)];
    });
    if (report.kind === 'failed' && report !== model) {
        job.remark('notice', (0,message/* message */.i)('upload.report-failed', { reason: report.reason }));
    }
    return model;
}
async function uploadReport(files, job, id) {
    const request = {
        name: (0,report_artifact/* reportArtifactName */.m5)(id),
        files,
        root: job.temporary,
        bytes: 0,
        retentionDays: undefined,
        compressionLevel: 6,
        archive: true,
    };
    const limits = { ...SMALL, stallMs: stallMs(job) };
    const first = await upload({ ...request, overwrite: false }, limits, job);
    // A second step of the same job, or the job run again: the newest report counts.
    return first.kind === 'failed' && first.why === 'exists'
        ? upload({ ...request, overwrite: true }, limits, job)
        : first;
}
/**
 * Hosted runners have fast lines: a transfer that stands still for a minute is dead there. A runner of one's own may
 * have a slow one, and keeps the client's five minutes.
 */
function stallMs({ context }) {
    return context.isHosted ? 60_000 : undefined;
}

;// CONCATENATED MODULE: ./.build/github/publish.js
/** A run's report to everyone it concerns, in the order of how much can go wrong. Nothing here changes the verdict. */

















/**
 * Publishes everything, and says what became of it as far as anything depends on that. Outputs are set as soon as they
 * are known: what comes next may be stopped.
 * @throws the reason of the host's signal when it is aborted; no further step starts then
 */
async function publish(result, job) {
    setOutputs(resultOutputs(result));
    job.host.did({ kind: 'publishing' });
    const { api, context } = job;
    // Composite actions hand on empty inputs; the expression of the default is then not evaluated.
    const { GITHUB_WORKFLOW: workflow, GITHUB_JOB: name } = job.host.environment;
    const key = (0,comment_text/* plainKey */.y7)(job.publish.commentKey ?? `${workflow} / ${name}`);
    const past = await guarded(job, 'compare', nothing, async () => api === undefined ? {} : (0,baseline/* findPreviousReport */.R)(api, context, (0,comment_text/* keyId */.xs)(key)));
    const published = { language: job.config.language, key, past: past ?? {} };
    const markdown = (0,report_text/* summaryText */.g5)(result, published);
    await addToSummary(markdown, job);
    const reports = await guarded(job, 'report', nothing, async () => writeReports(result, job, key, markdown));
    setOutputs(reports?.outputs ?? {});
    for (const warning of warningsOf(result, job.words))
        job.remark('warning', warning);
    const asked = isUploadAsked(result, job);
    const failedIfAsked = (reason) => (asked ? { kind: 'failed', why: 'other', reason } : undefined);
    const outcome = await guarded(job, 'upload', failedIfAsked, () => uploadAll(result, job, reports?.files ?? [], (0,comment_text/* keyId */.xs)(key)));
    const link = outcome?.kind === 'uploaded' ? artifactLink(outcome, job) : undefined;
    setOutputs(artifactOutputs(outcome, link));
    if (link !== undefined)
        await addToSummary((0,report_text/* linkText */.yX)(link, job.config.language), job);
    const comment = await guarded(job, 'comment', nothing, () => commentAll(result, job, published, link));
    setOutputs({ 'comment-id': comment === undefined ? '' : String(comment.id), 'comment-url': comment?.url ?? '' });
    const isUploaded = !asked || outcome?.kind === 'uploaded';
    return {
        failure: reasonToFail(result, job, outcome),
        obstacle: reports === undefined ? 'report' : isUploaded ? null : 'upload',
    };
}
function reasonToFail(result, { words, publish }, outcome) {
    const reasons = [
        ...(result.verdict === 'fail' ? [(0,overview/* headline */.P)(result, words)] : []),
        ...(publish.uploadRequired && outcome?.kind === 'failed'
            ? [words.say('upload.required', { reason: outcome.reason })]
            : []),
    ];
    return reasons.length === 0 ? undefined : reasons.join('\n');
}
/** What nobody foresaw in a step becomes a warning: a verdict must not depend on it. */
async function guarded(job, step, otherwise, work) {
    try {
        await (0,host/* breathe */.q7)(job.host.signal);
        return await work();
    }
    catch (error) {
        job.host.signal.throwIfAborted();
        (0,host/* logOrigin */.Vx)(error, job.host.log);
        const reason = (0,errors/* saidBy */.TT)(error);
        job.remark('warning', (0,message/* message */.i)(`step.${step}`, { reason }));
        return otherwise(reason);
    }
}
const nothing = () => undefined;
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, value);
}
function writeReports(result, { temporary }, key, markdown) {
    const write = (name, text) => {
        const path = (0,external_node_path_.join)(temporary, name);
        (0,external_node_fs_.writeFileSync)(path, text);
        return path;
    };
    const jsonPath = write(report_artifact/* REPORT_FILE */.Uq, renderJson(result));
    const markdownPath = write('report.md', markdown);
    return {
        outputs: { 'report-path': jsonPath, 'report-markdown': markdownPath },
        files: [jsonPath, markdownPath, write(report_artifact/* KEY_FILE */.d$, key)],
    };
}
// ---- artifact ----
function artifactOutputs(outcome, link) {
    const uploaded = outcome?.kind === 'uploaded' ? outcome : undefined;
    return {
        'artifact-id': uploaded === undefined ? '' : String(uploaded.id),
        'artifact-url': link?.url ?? '',
        'artifact-digest': uploaded?.digest ?? '',
    };
}
function artifactLink({ id, name }, { context }) {
    const { owner, repo } = context.repository;
    return { name, url: `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}/artifacts/${id}` };
}


/***/ })

};
