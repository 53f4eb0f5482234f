export const id = 751;
export const ids = [751,290];
export const modules = {

/***/ 290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportFailure: () => (/* binding */ reportFailure),
  writeReports: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/atomic-file.js
var atomic_file = __webpack_require__(1800);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/funasr/report-files.js
var report_files = __webpack_require__(1400);
// EXTERNAL MODULE: ./.build/provenance.js
var provenance = __webpack_require__(7555);
// EXTERNAL MODULE: ./.build/version.js
var version = __webpack_require__(5922);
// EXTERNAL MODULE: ./.build/words/notice.js
var notice = __webpack_require__(50);
;// CONCATENATED MODULE: ./.build/report/failed-run.js



/** What an error comes to as a report; without provenance where there is nothing to say of it. */
function failedRun(error, provenance) {
    const { lines, hint } = error instanceof errors/* SlimError */.Q2 ? error : { lines: [unsigned((0,errors/* errorMessage */.gJ)(error))], hint: undefined };
    return {
        schemaVersion: 1,
        tool: { name: 'funasr-slim', version: version/* VERSION */.x },
        ...(provenance && { provenance }),
        verdict: 'error',
        problems: lines.map(notice/* told */.Ev),
        hint: hint === undefined ? null : (0,notice/* told */.Ev)(hint),
    };
}
/** Another program's text without the signatures of storage addresses, which are as good as passwords. */
function unsigned(text) {
    return text.replace(/([?&]sig=)[^&\s]+/g, '$1***');
}

// EXTERNAL MODULE: ./.build/report/file.js + 3 modules
var file = __webpack_require__(6160);
// EXTERNAL MODULE: ./.build/report/markdown.js + 2 modules
var report_markdown = __webpack_require__(5316);
;// CONCATENATED MODULE: ./.build/command/reports.js
/** The files of `--report`. */








/** Writes all of them, as far as that goes. @throws the first error, when the others are written */
async function writeReports(paths, report, options, host) {
    const errors = [];
    for (const path of paths) {
        host.signal.throwIfAborted();
        try {
            await writeReport(path, report, options, host);
        }
        catch (error) {
            errors.push(error);
        }
    }
    if (errors.length > 0)
        throw errors[0];
}
async function writeReport(path, report, options, host) {
    const ending = (0,file/* reportEnding */.UB)(path);
    if (ending === undefined)
        return;
    await (0,atomic_file/* writeFileAtomic */.Zf)(path, (0,file/* renderFile */.VB)(ending, report, options));
    host.did({ kind: 'report', path });
}
/**
 * Reports an error in place of a result. What the run would have read may not be known yet, so that nothing is replaced but
 * reports of this program. A signal's grace is enough for it. Problems are only logged: there is an error to throw already.
 */
async function reportFailure(error, { reports, markdown, config }, t, host) {
    const { checkpointDir, slimDir, language } = config;
    const failed = failedRun(error, { ...(0,provenance/* originOf */.yv)(host.environment), time: host.date().toISOString() });
    if (markdown)
        process.stdout.write((0,report_markdown.renderMarkdown)(failed, { language, target: 'summary' }));
    for (const path of reports) {
        try {
            (0,report_files/* assertReportFiles */.G)([path], { checkpointDir, slimDir, inputs: [], packaged: [] });
            if (isReplaceable(path))
                await writeReport(path, failed, { language, past: {} }, host);
            else
                host.log.line(t.say('report.kept', { path }));
        }
        catch (problem) {
            if (!(problem instanceof errors/* SlimError */.Q2))
                throw problem;
            host.log.line(t.say('report.unwritten', { path, problem: (0,errors/* saidBy */.TT)(problem) }));
        }
    }
}
/** More than any report has. */
const MOST_BYTES = 8_000_000;
function isReplaceable(path) {
    const ending = (0,file/* reportEnding */.UB)(path);
    if (ending === undefined || !(0,external_node_fs_.existsSync)(path))
        return ending !== undefined;
    const { size } = (0,external_node_fs_.statSync)(path);
    return size === 0 || (size <= MOST_BYTES && (0,file/* isReportFile */.NK)(ending, (0,external_node_fs_.readFileSync)(path, 'utf8')));
}


/***/ }),

/***/ 6988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readSmallFile),
/* harmony export */   MN: () => (/* binding */ realOf),
/* harmony export */   NL: () => (/* binding */ isPlainRelative),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   _N: () => (/* binding */ statOf),
/* harmony export */   ao: () => (/* binding */ locateWithin),
/* harmony export */   bk: () => (/* binding */ UnfitFileError),
/* harmony export */   m4: () => (/* binding */ lstatOf),
/* harmony export */   r4: () => (/* binding */ isBlobOf),
/* harmony export */   uF: () => (/* binding */ LARGEST_SMALL_FILE)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _torch_read_fully_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1146);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7035);
/**
 * Reads configuration and vocabulary files: small, and named by untrusted files.
 * On a pull request the author of the run directory could name a private key of the runner, and the package is uploaded.
 */





/** Vocabularies and dictionaries have 0.1 to 10 MB (seg_dict of seaco-paraformer: 8.3 MB); more is no such file. */
const LARGEST_SMALL_FILE = 64 * 2 ** 20;
/** A file that is there and cannot be what it should be; the message says why. */
class UnfitFileError extends _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlimError */ .Q2 {
}
/**
 * The bytes of the regular file at `path`; symbolic links are followed.
 * @throws UnfitFileError where it is not a regular file or larger than `cap` bytes; a system error where it cannot be read
 */
function readSmallFile(path, cap = LARGEST_SMALL_FILE) {
    // O_NONBLOCK: opening a pipe must not wait for its writer.
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (!stats.isFile())
            throw new UnfitFileError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('small-file.special'));
        if (stats.size > cap) {
            throw new UnfitFileError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('small-file.too-large', { bytes: stats.size, most: cap }));
        }
        const bytes = new Uint8Array(stats.size);
        if ((0,_torch_read_fully_js__WEBPACK_IMPORTED_MODULE_3__/* .readFully */ .l)(fd, bytes, 0, bytes.length, 0) < bytes.length)
            throw new UnfitFileError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .i)('small-file.shrank'));
        return bytes;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** What is at a path, links followed; undefined where nothing is there, or nothing that this process may see. */
function statOf(path) {
    return whereSeen(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path));
}
/** What is at a path, links themselves; undefined as above. */
function lstatOf(path) {
    return whereSeen(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path));
}
/** A path without links; undefined as above. */
function realOf(path) {
    return path === null ? undefined : whereSeen(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path));
}
function whereSeen(look) {
    try {
        return look();
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) === undefined)
            throw error;
        return undefined;
    }
}
/** Where `name` lies within `directory`, with links resolved: undefined where it, or what it links to, lies outside. */
function locateWithin(directory, name) {
    if (!isPlainRelative(name))
        return undefined;
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name));
    return isWithin(root, real) || isBlobOf(root, real) ? real : undefined;
}
/** Hugging Face's cache keeps a snapshot's files as links to `../../blobs/<digest>`. Both paths are without links. */
function isBlobOf(snapshot, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(snapshot, '..', '..', 'blobs') && /^[0-9a-f]{40,64}$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
}
/**
 * Whether a file's name can only point downwards: no root, drive, `..`, backslash or control character; nor an ending
 * that Windows drops, so that `model.pt.` would be `model.pt` there.
 */
function isPlainRelative(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a name
    if (name === '' || name.length > 255 || /[\\:\u0000-\u001f\u007f]/.test(name) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(name))
        return false;
    return name.split('/').every((part) => part !== '' && !/[. ]$/.test(part));
}
/** Whether `path` lies below `root`, as they are written. */
function isWithin(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}


/***/ }),

/***/ 7555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zw: () => (/* binding */ jobOf),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* unused harmony exports originOn, hexadecimal */
/**
 * As GitHub, Gitea and Forgejo, GitLab, Gitee Go or Jenkins have it in their variables; all null elsewhere. GitLab's pipelines of merged
 * results run on a commit that was never pushed: the merge request's own counts.
 */
function originOf(environment) {
    const whole = (name) => wholeNumber(environment[name]);
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
function jobOf(environment) {
    const { GITHUB_WORKFLOW: workflow, GITHUB_JOB: job } = environment;
    if (workflow && job)
        return `${workflow} / ${job}`;
    return environment['CI_JOB_NAME'] || environment['GITEE_PIPELINE_NAME'] || environment['JOB_NAME'] || undefined;
}
/** With the addresses that GitHub, Gitea and Forgejo give a commit and an attempt of a run. */
function originOn(repositoryUrl, ids) {
    const { commit, run, attempt } = ids;
    const tries = attempt === null || attempt === 1 ? '' : `/attempts/${attempt}`;
    return {
        ...ids,
        commitUrl: commit === null ? null : `${repositoryUrl}/commit/${commit}`,
        runUrl: run === null ? null : `${repositoryUrl}/actions/runs/${run}${tries}`,
    };
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
/** A commit's full name: 40 digits, 64 in repositories that hash with SHA-256. */
function hexadecimal(text) {
    return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) ? text.toLowerCase() : null;
}


/***/ }),

/***/ 1146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readFully)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/**
 * Reads `byteLength` bytes of a file, from `position` on, to `at` in `target`. Returns how many there were: fewer where the file
 * ends before.
 * @throws the system's error
 */
function readFully(fd, target, at, byteLength, position) {
    let done = 0;
    while (done < byteLength) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, target, at + done, byteLength - done, position + done);
        if (count === 0)
            break;
        done += count;
    }
    return done;
}


/***/ }),

/***/ 50:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ told),
/* harmony export */   lm: () => (/* binding */ notice),
/* harmony export */   vx: () => (/* binding */ deploymentProblem)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1193);
/* harmony import */ var _translator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7812);


/** Longest text that a notice holds: any path fits, and a report stays small whatever names a file brings along. */
const MAX_TEXT = 4096;
/** A notice. */
function notice(code, level, params) {
    return { code, level, ...asData(params) };
}
/** Why a package cannot be deployed. */
function deploymentProblem(code, params) {
    return { code, ...asData(params) };
}
/** A message as a report holds it. */
function told(said) {
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)((0,_translator_js__WEBPACK_IMPORTED_MODULE_0__/* .english */ .x)(said), MAX_TEXT);
    return typeof said === 'string' ? { text } : { text, message: cut(said) };
}
/** Values as a report holds them; a message among them, always called `problem`, stands there as English text too. */
function asData(params) {
    const texts = {};
    let problem;
    for (const [name, whole] of Object.entries(params)) {
        const value = cut(whole);
        if (typeof value === 'string' || typeof value === 'number') {
            texts[name] = value;
        }
        else {
            problem = value;
            texts[name] = (0,_translator_js__WEBPACK_IMPORTED_MODULE_0__/* .english */ .x)(problem);
        }
    }
    return { params: texts, ...(problem && { problem }) };
}
/** The same value as JSON can hold it, with every text in it cut. */
function cut(value) {
    if (typeof value === 'string')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(value, MAX_TEXT);
    // JSON has no large integers.
    if (typeof value === 'bigint')
        return Number(value);
    if (Array.isArray(value))
        return value.map(cut);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cut(inner)]));
}


/***/ })

};
