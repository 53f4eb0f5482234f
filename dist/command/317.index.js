export const id = 317;
export const ids = [317];
export const modules = {

/***/ 3317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentCommand: () => (/* binding */ commentCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _forge_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9296);
/* harmony import */ var _forge_note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(504);
/* harmony import */ var _forge_note_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4354);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7555);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7035);
/* harmony import */ var _words_translator_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7812);
/* harmony import */ var _report_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6871);
/** The command `comment`: the report of an earlier run as a note on a merge or pull request. */








/** Characters of a note: enough for all that stands open and most of what is folded. */
const MOST_CHARACTERS = 12_000;
/**
 * Writes the note, prints its address, and returns 0.
 * @throws UsageError where nothing says which pull request, or there is no token; SlimError for an answer that is a refusal
 */
async function commentCommand(request, host) {
    const platform = await platformOf(request.to);
    const { spot, token } = findNote(platform, request, host);
    const t = new _words_translator_js__WEBPACK_IMPORTED_MODULE_4__/* .Translator */ .r(request.language, 'command');
    const report = await (0,_report_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readReportFile */ .$)(request.report);
    const past = await (0,_report_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPrevious */ .o)(request.previous, t, host.log);
    const key = (0,_forge_note_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainKey */ .y7)(request.commentKey ?? (0,_provenance_js__WEBPACK_IMPORTED_MODULE_6__/* .jobOf */ .Zw)(host.environment) ?? 'funasr-slim');
    try {
        const thread = await platform.open(spot, token, host);
        const commit = report.provenance?.commit ?? null;
        const isOutdated = commit !== null && thread.head !== undefined && thread.head !== commit;
        const options = { language: request.language, key, ...past, isOutdated, most: MOST_CHARACTERS };
        const note = await (0,_forge_note_js__WEBPACK_IMPORTED_MODULE_2__/* .publishNote */ .c)(thread, {
            id: (0,_forge_note_text_js__WEBPACK_IMPORTED_MODULE_3__/* .keyId */ .xs)(key),
            data: (0,_forge_note_text_js__WEBPACK_IMPORTED_MODULE_3__/* .commentData */ .oQ)(report),
            markdown: (time) => (0,_forge_note_text_js__WEBPACK_IMPORTED_MODULE_3__/* .noteMarkdown */ .y2)(timed(report, time), options),
            when: 'always',
        });
        if (note === undefined)
            return 0;
        if (note.isNewer)
            host.log.line(t.say('comment.newer', { url: note.url }));
        else
            host.did({ kind: 'comment', url: note.url });
        process.stdout.write(`${t.path(note.url)}\n`);
        return 0;
    }
    catch (error) {
        host.signal.throwIfAborted();
        if ((0,_forge_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) === undefined)
            throw error;
        const { name, variable, permissions } = platform;
        const place = `${spot.repository}${request.to === 'gitlab' ? '!' : '#'}${spot.number}`;
        const reason = (0,_forge_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .SP)(error, { name, variable, permissions, place });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlimError */ .Q2((0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('comment.none', { reason }), { cause: error });
    }
}
function timed(report, time) {
    const { provenance } = report;
    return provenance && time !== undefined ? { ...report, provenance: { ...provenance, time } } : report;
}
async function platformOf(to) {
    switch (to) {
        case 'gitlab':
            return (await __webpack_require__.e(/* import() */ 300).then(__webpack_require__.bind(__webpack_require__, 3300))).gitlab;
        case 'gitee':
            return (await __webpack_require__.e(/* import() */ 32).then(__webpack_require__.bind(__webpack_require__, 5032))).gitee;
        case 'github':
            return (await __webpack_require__.e(/* import() */ 494).then(__webpack_require__.bind(__webpack_require__, 6494))).github;
    }
}
function findNote(platform, { repository: askedRepository, pullRequest }, { environment }) {
    const { variable, variables } = platform;
    const said = platform.spot(environment);
    const repository = askedRepository ?? said.repository;
    const number = pullRequest ?? said.number;
    const token = environment[variable] ?? '';
    const problems = [
        ...(repository === undefined ? [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('note.no-repository', { variable: variables.repository })] : []),
        ...(number === undefined ? [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('note.no-number', { variable: variables.number })] : []),
        ...(token === '' ? [(0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('note.no-token', { variable, permissions: platform.permissions })] : []),
    ];
    if (repository === undefined || number === undefined || said.apiUrl === undefined || problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(problems);
    return { spot: { apiUrl: said.apiUrl, repository, number }, token };
}


/***/ }),

/***/ 6871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readReportFile),
/* harmony export */   o: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9243);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5607);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/** A report that an earlier run wrote, for `comment` and `--previous`: checked before anything uses it. */




/** A real report of a full-size run has about 100 kB; every candidate and tensor name counts. */
const MAX_REPORT_BYTES = 8_000_000;
/** The report in a file. @throws SlimError where there is none, or it is none of this program's */
async function readReportFile(path) {
    const unusable = (problem, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlimError */ .Q2((0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('report-file.unusable', { path, problem }), { cause });
    const text = readText(path, unusable);
    let report;
    try {
        report = JSON.parse(text);
    }
    catch (error) {
        throw unusable((0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('report-file.no-json'), error);
    }
    const { findViolation } = await Promise.all(/* import() */[__webpack_require__.e(210), __webpack_require__.e(294)]).then(__webpack_require__.bind(__webpack_require__, 5294));
    const violation = findViolation(report);
    if (violation !== undefined)
        throw unusable((0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('report-file.no-report', { violation }));
    return report;
}
function readText(path, unusable) {
    try {
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).size;
        if (bytes > MAX_REPORT_BYTES)
            throw unusable((0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('report-file.too-large', { bytes, most: MAX_REPORT_BYTES }));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === undefined)
            throw error;
        throw unusable((0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('error.told', { problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error) }), error);
    }
}
/**
 * What a run is compared with. A verdict never depends on it: one that is not there yet, as in the first pipeline of a branch,
 * or that cannot be used, is reported.
 */
async function readPrevious(path, t, log) {
    if (path === undefined)
        return {};
    try {
        const report = await readReportFile(path);
        // Such a run has nothing to compare with.
        return (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailed */ .Ix)(report) ? { previousNote: 'none' } : { previous: report };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlimError */ .Q2))
            throw error;
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error.cause) === 'ENOENT')
            return { previousNote: 'none' };
        const [problem = error.message] = error.lines;
        log.line(t.say('previous.unused', { problem }));
        return { previousNote: 'unreadable' };
    }
}


/***/ }),

/***/ 9296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   Wi: () => (/* binding */ unlessGone),
/* harmony export */   Wo: () => (/* binding */ networkProblem),
/* harmony export */   aK: () => (/* binding */ isOffline),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4379);
/** Why a request to a platform's API failed. */



/** HTTP status of an error of Octokit's, or of `rest`. */
function statusOf(error) {
    const status = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(error, 'status');
    return typeof status === 'number' ? status : undefined;
}
/** What a request answers; undefined where what it asks for is not there any more. */
async function unlessGone(request) {
    try {
        return await request;
    }
    catch (error) {
        if (statusOf(error) === 404)
            return undefined;
        throw error;
    }
}
/** Whether there was no answer at all, not even a refusal. */
function isOffline(error) {
    return (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(error, 'response') === undefined;
}
/** What Node calls a certificate that it does not trust: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH)/;
/** What stands between this machine and the API, where that is a matter of how the machine is set up. */
function networkProblem(error, forge) {
    const causes = [];
    for (let cause = error; cause !== undefined && !causes.includes(cause); cause = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(cause, 'cause'))
        causes.push(cause);
    const codes = causes.map((cause) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(cause, 'code') ?? '');
    const certificate = codes.find((code) => CERTIFICATE.test(code));
    if (certificate !== undefined)
        return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('api.certificate', { forge, code: certificate });
    const [, proxy] = causes.map((cause) => /^Proxy response \((\d+)\)/.exec((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(cause, 'message') ?? '')).find(Boolean) ?? [];
    if (proxy !== undefined)
        return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('api.proxy', { status: Number(proxy) });
    const host = causes.find((_, i) => codes[i] === 'ENOTFOUND' || codes[i] === 'EAI_AGAIN');
    return host === undefined ? undefined : (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('api.no-name', { host: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(host, 'hostname') ?? '?' });
}
/** What was answered, and what to do about it, in a sentence. */
function explainFailure(error, { name: forge, variable, permissions, place }) {
    const status = statusOf(error) ?? 0;
    if (isOffline(error))
        return networkProblem(error, forge) ?? (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('api.unreachable', { forge, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .saidBy */ .TT)(error) });
    switch (status) {
        case 401:
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('note.bad-token', { forge, status, variable });
        case 403:
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('note.forbidden', { forge, status, variable, permissions });
        case 404:
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('note.not-found', { forge, status, variable, place, permissions });
        case 429:
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('note.too-many', { forge, status });
        default:
            return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('api.answered', { forge, status, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error) });
    }
}


/***/ }),

/***/ 4354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cZ: () => (/* binding */ isSameText),
/* harmony export */   h$: () => (/* binding */ composeBody),
/* harmony export */   oQ: () => (/* binding */ commentData),
/* harmony export */   qu: () => (/* binding */ dataOf),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   xs: () => (/* binding */ keyId),
/* harmony export */   y2: () => (/* binding */ noteMarkdown),
/* harmony export */   y7: () => (/* binding */ plainKey),
/* harmony export */   zp: () => (/* binding */ saysOtherwise)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5316);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4379);
/** The text of a note on a pull request: a hidden first line that tells whose it is and what it says, then the report. */




const OUTCOMES = ['pass', 'warn', 'fail', 'no-baseline', 'error'];
/** What of a report the comment's hidden data keeps. */
function commentData(report) {
    const { commit = null, run = null, runNumber = null, attempt = null, time = null } = report.provenance ?? {};
    const stamp = { commit, run, runNumber, attempt, time };
    if ((0,_report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailed */ .Ix)(report))
        return { verdict: 'error', modelBytes: null, baseBytes: null, ...stamp };
    return { verdict: report.verdict, modelBytes: report.model.bytes, baseBytes: report.base.bytes, ...stamp };
}
/** A comment key on one line. The default in action.yml ends in the matrix as JSON, `null` for a job without one. */
function plainKey(commentKey) {
    return commentKey.replace(/\s+/g, ' ').replace(/ \/ (null|\{ ?\})$/, '');
}
/** Sixteen hexadecimal digits for any plain key. */
function keyId(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 16);
}
/** The report as a note shows it: folded, with the job's name at the top. */
function noteMarkdown(report, { language, key, most, ...options }) {
    const maxLength = most - composeBody('0'.repeat(16), commentData(report), '').length;
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__.renderMarkdown)(report, { ...options, language, job: key, maxLength, target: 'comment' });
}
/** @param id `keyId` of the comment's key */
function composeBody(id, data, markdown) {
    // Base64url has no `-->`. It does have `-`, but never `>`.
    return `${marker(id)}${Buffer.from(JSON.stringify(data)).toString('base64url')} -->\n${markdown}`;
}
/** Whether a comment of that key begins so; whose it is its author tells. */
function isMarked(body, id) {
    return body?.startsWith(marker(id)) === true;
}
/** Whether a comment says something else than `data`: another verdict, or a size that differs by more than the threshold. */
function saysOtherwise(said, data, threshold) {
    const differs = (name) => {
        const [before, after] = [said[name], data[name]];
        if (before === null || after === null || threshold === undefined)
            return before !== after;
        const most = 'percent' in threshold ? (before * threshold.percent) / 100 : threshold.bytes;
        return Math.abs(after - before) > most;
    };
    return said.verdict !== data.verdict || differs('modelBytes') || differs('baseBytes');
}
/** Bodies that were edited in a browser come back with other line ends. */
function isSameText(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(a) === plain(b);
}
function marker(id) {
    return `<!-- funasr-slim ${id} `;
}
/** What a comment of that key says; undefined where that cannot be read. What an earlier release did not note is null. */
function dataOf(body, id) {
    const encoded = body.slice(marker(id).length).split(' ', 1)[0] ?? '';
    try {
        const data = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
        const count = (name) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(data, name) ?? null;
        const verdict = OUTCOMES.find((one) => one === (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(data, 'verdict'));
        if (verdict === undefined)
            return undefined;
        return {
            verdict,
            modelBytes: count('modelBytes'),
            baseBytes: count('baseBytes'),
            commit: (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(data, 'commit') ?? null,
            run: count('run'),
            runNumber: count('runNumber'),
            attempt: count('attempt'),
            time: (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(data, 'time') ?? null,
        };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ publishNote)
});

;// CONCATENATED MODULE: ./.build/forge/newer.js
/**
 * Whether `theirs` is newer than `mine`: of a later commit of the pull request; of the same, or where one of the two is none
 * of its commits, from a later run or attempt. A merge queue's commits are none of its, nor is one that was pushed over.
 */
async function isNewer(theirs, mine, commitsOf) {
    if (theirs.commit !== null && mine.commit !== null && theirs.commit !== mine.commit) {
        const commits = await commitsOf();
        const [their, my] = [commits.indexOf(theirs.commit), commits.indexOf(mine.commit)];
        if (their >= 0 && my >= 0)
            return their > my;
    }
    // The id counts all runs of a repository; a run that is run again keeps it.
    for (const name of ['run', 'runNumber', 'attempt']) {
        const [their, my] = [theirs[name], mine[name]];
        if (their !== null && my !== null && their !== my)
            return their > my;
    }
    return false;
}
/** Whether both are of one attempt of one run. */
function isSameAttempt(a, b) {
    return a.run !== null && a.run === b.run && a.runNumber === b.runNumber && a.attempt === b.attempt;
}

// EXTERNAL MODULE: ./.build/forge/note-text.js
var note_text = __webpack_require__(4354);
// EXTERNAL MODULE: ./.build/forge/patience.js
var patience = __webpack_require__(1075);
;// CONCATENATED MODULE: ./.build/forge/note.js



/** How often a note is written that could not be, or that another job has set back meanwhile. */
const ROUNDS = patience/* ATTEMPTS */.PY;
/**
 * Writes the note as `when` says and returns what stands there, undefined where there is none.
 *
 * A note that is there is brought up to date whatever the verdict (except with `never`): it must not stay red. One of a newer
 * report stays.
 * @throws what the platform answers
 */
async function publishNote(thread, note) {
    if (note.when === 'never')
        return undefined;
    const own = await ownNotes(thread, note.id);
    const settled = await settle(thread, note, own.length > 0 ? own : await adoptable(thread, note));
    if (settled !== undefined)
        return settled;
    const isBad = note.data.verdict === 'fail' || note.data.verdict === 'error';
    return note.when === 'on-fail' && !isBad ? undefined : create(thread, note);
}
/** The note of an earlier release, which two steps of a job shared: it did not note the run yet. */
async function adoptable(thread, { idBefore }) {
    if (idBefore === undefined)
        return [];
    const found = await ownNotes(thread, idBefore);
    return found.filter(({ body }) => (0,note_text/* dataOf */.qu)(body, idBefore)?.run === null).slice(0, 1);
}
/** Another job may have created a note of the same key meanwhile: look again. */
async function create(thread, note) {
    const { author, ...made } = await thread.create(bodyOf(note));
    return (await settle(thread, note, await ownNotes(thread, note.id, author))) ?? made;
}
/**
 * Leaves one note of all that are there, the oldest, with the newest report of all that there are. Every job that meets
 * others there comes to the same end, in whatever order they write: what has been written is read once more.
 * @returns undefined where there is none, or it is deleted meanwhile
 */
async function settle(thread, note, found) {
    let [kept, ...twins] = found;
    for (let round = 1; kept !== undefined; round++) {
        const winner = await newestOf(note, [kept, ...twins], thread.commits);
        for (const twin of twins)
            await thread.remove(twin.id);
        twins = [];
        const { id, url } = kept;
        const written = { id, url, ...(winner.isMine ? {} : { isNewer: true }) };
        if ((0,note_text/* isSameText */.cZ)(kept.body, winner.body))
            return written;
        try {
            if (!(await thread.update(id, winner.body)))
                return undefined;
        }
        catch (error) {
            if (round === ROUNDS || !(0,patience/* mayPass */.bg)(error))
                throw error;
        }
        if (round === ROUNDS)
            return written;
        kept = await thread.read(id);
    }
    return undefined;
}
/** The body of the newest report, and whether that is the note's or says all that the note does. */
async function newestOf(note, found, commits) {
    const { id, data, when, threshold } = note;
    let newest = { body: bodyOf(note), data };
    for (const { body } of found) {
        // One that is adopted has another id, of the same length.
        const theirs = (0,note_text/* dataOf */.qu)(body, id);
        if (theirs === undefined)
            continue;
        if (await isNewer(theirs, newest.data, commits))
            newest = { body, data: theirs };
        else if (newest.data === data && isRepeated(note, theirs, body))
            newest = { body, data };
        else if (newest.data === data &&
            when === 'on-change' &&
            (0,note_text/* isMarked */.rZ)(body, id) &&
            !(0,note_text/* saysOtherwise */.zp)(theirs, data, threshold))
            newest = { body, data };
    }
    return { body: newest.body, isMine: newest.data === data };
}
/** Whether the note is of this very attempt and says the same, the time aside. */
function isRepeated(note, theirs, body) {
    const { id, data } = note;
    if (!isSameAttempt(theirs, data))
        return false;
    const { time } = theirs;
    return (0,note_text/* isSameText */.cZ)(body, (0,note_text/* composeBody */.h$)(id, { ...data, time }, note.markdown(time ?? undefined)));
}
/** This key's notes, oldest first. */
async function ownNotes(thread, id, author) {
    const found = await thread.list((body) => (0,note_text/* isMarked */.rZ)(body, id), author);
    return found.toSorted((a, b) => a.id - b.id);
}
function bodyOf({ id, data, markdown }) {
    return (0,note_text/* composeBody */.h$)(id, data, markdown());
}


/***/ }),

/***/ 1075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   _L: () => (/* binding */ patience),
/* harmony export */   bg: () => (/* binding */ mayPass)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9296);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4379);
/** Requests with limited retries: retries of what may pass, within a limit for all requests together. */




/** for one attempt */
const REQUEST_MS = 10_000;
/** for all requests of a client with their retries */
const TOTAL_MS = 45_000;
const ATTEMPTS = 4;
/** before the second attempt; doubles with each further one */
const WAIT_MS = 1_000;
/** The API has not answered in time, now or before. */
class OutOfPatience extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlimError */ .Q2 {
    constructor() {
        super(...arguments);
        this.status = 504;
    }
}
/**
 * Repeats requests while that can help, for so long and no longer. An API that is offline costs that once: later requests fail
 * at once. When the host's signal is aborted, all of them throw its reason.
 */
function patience(host) {
    let leftMs = TOTAL_MS;
    return async (name, request, isUpdate = false) => {
        for (let attempt = 1;; attempt++) {
            host.signal.throwIfAborted();
            if (leftMs <= 0)
                throw new OutOfPatience((0,_words_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .i)('api.no-answer'));
            const start = host.now();
            try {
                return await host.within(Math.min(REQUEST_MS, leftMs), request);
            }
            catch (thrown) {
                host.signal.throwIfAborted();
                const error = thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeLimitError */ .$q ? new OutOfPatience(thrown.lines) : thrown;
                const causes = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .cZ)(error).map((cause) => `, caused by ${cause}`);
                host.log.debug(`${name}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}${causes.join('')}`);
                const wait = waitBeforeRetry(error, WAIT_MS * 2 ** (attempt - 1));
                if (wait === undefined)
                    throw error;
                if (attempt === ATTEMPTS || wait > leftMs) {
                    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isOffline */ .aK)(error))
                        leftMs = 0;
                    throw error;
                }
                await host.wait(wait);
                if (isUpdate)
                    throw error;
            }
            finally {
                leftMs -= host.now() - start;
            }
        }
    };
}
/** Whether the same request may succeed later. */
function mayPass(error) {
    return waitBeforeRetry(error, 0) !== undefined;
}
/** Milliseconds to wait; undefined for an answer that will not change. Network errors have the status 500, as Octokit gives them. */
function waitBeforeRetry(error, otherwiseMs) {
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isOffline */ .aK)(error) && (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .networkProblem */ .Wo)(error, '') !== undefined)
        return undefined;
    const status = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) ?? 0;
    const retryAfter = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(error, 'response', 'headers', 'retry-after');
    // GitHub's secondary limits answer 403 or 429 with `retry-after`.
    if (status !== 429 && status < 500 && !(status === 403 && retryAfter !== undefined))
        return undefined;
    const seconds = Number(retryAfter ?? Number.NaN);
    return Number.isFinite(seconds) ? seconds * 1000 : otherwiseMs;
}


/***/ }),

/***/ 4379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** Reads single values out of JSON whose shape was not checked: event payloads and API answers. */
/** The value at a path, undefined where any step of it is missing. */
function field(value, ...path) {
    let found = value;
    for (const name of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name))
            return undefined;
        found = found[name];
    }
    return found;
}
/** The text at a path, undefined where there is none or it is empty. */
function textAt(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number at a path, undefined where there is none. */
function numberAt(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'number' ? found : undefined;
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


/***/ })

};
