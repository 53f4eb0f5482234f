export const id = 418;
export const ids = [418];
export const modules = {

/***/ 9360:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "411deb12b24b43f49c2f.json";

/***/ }),

/***/ 9401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findPreviousReport)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2136);
/* harmony import */ var _report_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7600);


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

/***/ 4609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cZ: () => (/* binding */ isSameText),
/* harmony export */   fi: () => (/* binding */ roomForReport),
/* harmony export */   h$: () => (/* binding */ composeBody),
/* harmony export */   oQ: () => (/* binding */ commentData),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   xs: () => (/* binding */ keyId),
/* harmony export */   y7: () => (/* binding */ plainKey),
/* harmony export */   zp: () => (/* binding */ saysOtherwise)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5316);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9130);
/** The text of a comment: a hidden first line that tells whose it is and what it says, then the report. */



/** What of a result the comment's hidden data keeps. */
function commentData(result) {
    return { verdict: result.verdict, modelBytes: result.model.bytes, baseBytes: result.base.bytes };
}
/** A comment key on one line. The default in action.yml ends in the matrix as JSON, `null` for a job without one. */
function plainKey(commentKey) {
    return commentKey.replace(/\s+/g, ' ').replace(/ \/ (null|\{ ?\})$/, '');
}
/** Sixteen hexadecimal digits for any plain key. */
function keyId(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 16);
}
/** How many characters the report itself may have. */
function roomForReport() {
    return (_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_COMMENT_LENGTH */ .wT -
        composeBody('0'.repeat(16), { verdict: 'no-baseline', modelBytes: 2 ** 53, baseBytes: 2 ** 53 }, '').length);
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
/** Whether the comment says something else than `data`; a comment whose data cannot be read does. */
function saysOtherwise(body, id, data) {
    const said = readData(body, id);
    return ['verdict', 'modelBytes', 'baseBytes'].some((name) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(said, name) !== data[name]);
}
/** Bodies that were edited in a browser come back with other line ends. */
function isSameText(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(a) === plain(b);
}
function marker(id) {
    return `<!-- funasr-slim ${id} `;
}
function readData(body, id) {
    const encoded = body.slice(marker(id).length).split(' ', 1)[0] ?? '';
    try {
        return JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 7597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ publishComment)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2136);
/* harmony import */ var _comment_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4609);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9130);



/** The author of comments that are made with `github.token`. */
const DEFAULT_AUTHOR = 'github-actions[bot]';
/**
 * Writes the message as `when` says and returns its comment, undefined where there is none.
 *
 * A comment that is there is brought up to date whatever the verdict (but by `never`): it must not stay red.
 * @throws errors of Octokit's
 */
async function publishComment(api, place, message) {
    if (message.when === 'never')
        return undefined;
    const [kept, ...twins] = await findOwnComments(api, place, message.id);
    await removeComments(api, place, twins);
    const { when, data } = message;
    if (kept === undefined) {
        return when === 'on-fail' && data.verdict !== 'fail' ? undefined : createOnce(api, place, message);
    }
    if (when === 'on-change' && !(0,_comment_text_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOtherwise */ .zp)(kept.body, message.id, data))
        return kept;
    return (await updateComment(api, place, kept, bodyOf(message))) ?? createOnce(api, place, message);
}
/** Another job may have created a comment of the same key meanwhile: look again, keep the oldest, remove the twin. */
async function createOnce(api, place, message) {
    const body = bodyOf(message);
    const { data } = await api.rest.issues.createComment({ ...place.repository, issue_number: place.pullRequest, body });
    const created = { id: data.id, url: data.html_url };
    const [oldest, ...twins] = await findOwnComments(api, place, message.id, data.user?.login);
    if (oldest === undefined)
        return created;
    await removeComments(api, place, twins);
    return (await updateComment(api, place, oldest, body)) ?? created;
}
/** This key's comments by this token's user over all pages, oldest first. */
async function findOwnComments(api, { repository, pullRequest }, id, author) {
    const all = await api.paginate(api.rest.issues.listComments, {
        ...repository,
        issue_number: pullRequest,
        per_page: 100,
    });
    const marked = all.filter((comment) => (0,_comment_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isMarked */ .rZ)(comment.body, id));
    if (marked.length === 0)
        return [];
    const login = author ?? (await ownLogin(api));
    return marked
        .filter((comment) => comment.user?.login === login)
        .map((comment) => ({ id: comment.id, url: comment.html_url, body: comment.body ?? '' }))
        .sort((a, b) => a.id - b.id);
}
/** Only GraphQL tells every kind of token, the job's own too, whose it is. */
async function ownLogin(api) {
    try {
        const answer = await api.graphql('{ viewer { login } }');
        return (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(answer, 'viewer', 'login') ?? DEFAULT_AUTHOR;
    }
    catch (error) {
        if ((0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === undefined && (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(error, 'name') !== 'GraphqlResponseError')
            throw error;
        return DEFAULT_AUTHOR;
    }
}
/** undefined where the comment has been deleted meanwhile */
async function updateComment(api, { repository }, comment, body) {
    if ((0,_comment_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)(comment.body, body))
        return comment;
    const answer = await unlessGone(api.rest.issues.updateComment({ ...repository, comment_id: comment.id, body }));
    return answer === undefined ? undefined : comment;
}
async function removeComments(api, { repository }, comments) {
    for (const comment of comments) {
        await unlessGone(api.rest.issues.deleteComment({ ...repository, comment_id: comment.id }));
    }
}
async function unlessGone(request) {
    try {
        return await request;
    }
    catch (error) {
        if ((0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 404)
            return undefined;
        throw error;
    }
}
function bodyOf({ id, data, markdown }) {
    return (0,_comment_text_js__WEBPACK_IMPORTED_MODULE_1__/* .composeBody */ .h$)(id, data, markdown);
}


/***/ }),

/***/ 7600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d$: () => (/* binding */ KEY_FILE),
  Uq: () => (/* binding */ REPORT_FILE),
  sx: () => (/* binding */ UnreadableReport),
  F5: () => (/* binding */ downloadReport),
  WV: () => (/* binding */ keyIdOfArtifact),
  m5: () => (/* binding */ reportArtifactName)
});

// UNUSED EXPORTS: readReport

// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(2210);
;// CONCATENATED MODULE: ./.build/report/schema.js
/** What is a report: docs/report.schema.json, which `npm run docs` makes from result.ts. */


let validate;
/** The first thing in which a value departs from the schema, with its place; undefined for none. */
function findViolation(report) {
    // Compiled once, and only where there is a report to check: it takes a few tenths of a second.
    validate ??= new _2020.Ajv2020({ allowUnionTypes: true }).compile(JSON.parse((0,external_node_fs_.readFileSync)(new URL(/* asset import */ __webpack_require__(9360), __webpack_require__.b), 'utf8')));
    if (validate(report))
        return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath || '/'}: ${error?.message ?? 'not a report'}`;
}

// EXTERNAL MODULE: ./.build/words/message.js
var message = __webpack_require__(7035);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
;// CONCATENATED MODULE: ./.build/github/unzip.js
/** Takes one small file out of a zip archive in memory: all that reading a report artifact needs. */





/**
 * The content of the entry `name`, at most `maxBytes` long. yauzl holds what is inflated to the size that the directory
 * states; it leaves the checksum to its callers.
 * @throws SlimError, or errors of yauzl's and zlib's, saying what is wrong with the archive
 */
async function unzipEntry(zip, name, maxBytes) {
    const archive = await (0,yauzl/* fromBufferPromise */.SY)(zip);
    for await (const entry of archive.eachEntry()) {
        if (entry.fileName !== name)
            continue;
        if (entry.uncompressedSize > maxBytes) {
            const sizes = { bytes: entry.uncompressedSize, most: maxBytes };
            throw new errors/* SlimError */.Q2((0,message/* message */.i)('delivered.entry-too-large', { entry: name, ...sizes }));
        }
        const content = await (0,consumers_.buffer)(await archive.openReadStreamPromise(entry));
        if ((0,external_node_zlib_.crc32)(content) !== entry.crc32)
            throw new errors/* SlimError */.Q2((0,message/* message */.i)('delivered.entry-damaged', { entry: name }));
        return content;
    }
    throw new errors/* SlimError */.Q2((0,message/* message */.i)('delivered.no-entry', { entry: name }));
}

;// CONCATENATED MODULE: ./.build/github/report-artifact.js
/**
 * The small artifact that carries a run's report to later runs and to the commenting workflow. What comes out of one is
 * another run's word, that of a fork's perhaps: it is checked against the schema before anything uses it.
 */




const PREFIX = 'funasr-slim-report-';
const REPORT_FILE = 'report.json';
/** The comment key as text: what a commenting workflow calls the job. */
const KEY_FILE = 'comment-key.txt';
/** A real report of a full-size run has about 100 kB; every candidate and tensor name counts. */
const MAX_REPORT_BYTES = 8_000_000;
const MAX_KEY_BYTES = 10_000;
/** The artifact's name for a comment key: two jobs of one run must not share a name. */
function reportArtifactName(id) {
    return `${PREFIX}${id}`;
}
/** The `keyId` in a report artifact's name; undefined for any other artifact. */
function keyIdOfArtifact(name) {
    const id = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
    return /^[0-9a-f]{16}$/.test(id) ? id : undefined;
}
/** What a report artifact holds is not a report. */
class UnreadableReport extends errors/* SlimError */.Q2 {
}
/**
 * Downloads an artifact and returns the report in it.
 * @throws UnreadableReport, or errors of Octokit's
 */
async function downloadReport(api, repository, artifact) {
    if (artifact.size_in_bytes > MAX_REPORT_BYTES) {
        const sizes = { bytes: artifact.size_in_bytes, most: MAX_REPORT_BYTES };
        throw new UnreadableReport((0,message/* message */.i)('delivered.too-large', sizes));
    }
    const { data } = await api.rest.actions.downloadArtifact({
        ...repository,
        artifact_id: artifact.id,
        archive_format: 'zip',
    });
    if (!(data instanceof ArrayBuffer))
        throw new UnreadableReport((0,message/* message */.i)('delivered.no-archive'));
    return await readReport(Buffer.from(data));
}
/** @throws UnreadableReport */
async function readReport(zip) {
    const { report, commentKey } = await unpack(zip);
    const violation = findViolation(report);
    if (violation !== undefined)
        throw new UnreadableReport(violation);
    return { result: report, commentKey };
}
async function unpack(zip) {
    try {
        const report = await unzipEntry(zip, REPORT_FILE, MAX_REPORT_BYTES);
        const commentKey = await unzipEntry(zip, KEY_FILE, MAX_KEY_BYTES);
        return { report: JSON.parse(report.toString('utf8')), commentKey: commentKey.toString('utf8') };
    }
    catch (error) {
        // JSON's, zlib's and yauzl's errors all say that this is no report of ours.
        throw new UnreadableReport((0,errors/* saidBy */.TT)(error));
    }
}


/***/ }),

/***/ 4742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   br: () => (/* binding */ commentText),
/* harmony export */   g5: () => (/* binding */ summaryText),
/* harmony export */   yX: () => (/* binding */ linkText)
/* harmony export */ });
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5316);
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1193);
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6130);
/* harmony import */ var _comment_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4609);




/** Left free in the summary for the link, which is known only after the upload. */
const LINK_BYTES = 2_000;
/** For the step summary: everything open. */
function summaryText(result, { language, past }) {
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderMarkdown */ .Gc)(result, { language, ...past, target: 'summary', maxLength: _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_SUMMARY_BYTES */ .Q0 - LINK_BYTES });
}
/** For a comment: folded, with the artifact's link and the job's name beneath. */
function commentText(result, { language, key, past }, link) {
    const ending = `${link === undefined ? '' : `\n${linkText(link, language)}`}\n<sub>${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(key)}</sub>\n`;
    const maxLength = (0,_comment_text_js__WEBPACK_IMPORTED_MODULE_2__/* .roomForReport */ .fi)() - ending.length;
    return `${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .renderMarkdown */ .Gc)(result, { language, ...past, target: 'comment', maxLength })}${ending}`;
}
/** A line with the link to the artifact. */
function linkText({ name, url }, language) {
    return `${new _words_words_js__WEBPACK_IMPORTED_MODULE_1__/* .Words */ .U(language, 'markdown').say('upload.link', { link: `[${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(name)}](${url})` })}\n`;
}


/***/ }),

/***/ 5316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wT: () => (/* binding */ MAX_COMMENT_LENGTH),
  Q0: () => (/* binding */ MAX_SUMMARY_BYTES),
  Gc: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./.build/words/words.js + 25 modules
var words_words = __webpack_require__(6130);
// EXTERNAL MODULE: ./.build/report/document.js
var report_document = __webpack_require__(7252);
// EXTERNAL MODULE: ./.build/words/escape.js
var words_escape = __webpack_require__(1193);
;// CONCATENATED MODULE: ./.build/report/forms/mermaid.js
/**
 * Charts as Mermaid source. The page chooses a light or dark theme; the colours of the marks are legible on both.
 * `xychart-beta` is the keyword that older versions, GitHub's among them, understand.
 */

const BLUE = '#2f81f7';
const SLICES = [BLUE, '#bc4c00', '#9a6700', '#8250df', '#1a7f37'];
/** of the last slice, all that has none of its own */
const REST = '#6e7781';
const BAR = BLUE;
const LINE = '#db6d28';
/** The source of a Mermaid chart, without the fence. Labels are escaped here. */
function mermaid(chart) {
    return chart.kind === 'pie' ? pie(chart) : scores(chart);
}
function pie({ title, slices }) {
    const colors = Object.fromEntries(slices.map((_, i) => [`pie${i + 1}`, (i < slices.length - 1 && SLICES[i]) || REST]));
    return [
        init({ themeVariables: { ...colors, pieSectionTextColor: '#ffffff', pieTitleTextSize: '18px', pieOpacity: '1' } }),
        `pie showData title ${(0,words_escape/* mermaidLabel */._b)(title)}`,
        ...slices.map(({ label, value }) => `  "${(0,words_escape/* mermaidLabel */._b)(label)}" : ${decimal(value)}`),
    ].join('\n');
}
/** A line through all scores, and bars from the axis up to those that were chosen. */
function scores({ title, axis, points }) {
    const values = points.map(({ value }) => value);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const margin = (high - low) / 10;
    const floor = low - margin;
    const list = (numbers) => `[${numbers.map(decimal).join(', ')}]`;
    return [
        init({
            themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette: `${BAR},${LINE}` } },
            xyChart: { height: 320, titleFontSize: 18 },
        }),
        'xychart-beta',
        `  title "${(0,words_escape/* mermaidLabel */._b)(title)}"`,
        `  x-axis [${points.map(({ label }) => `"${(0,words_escape/* mermaidLabel */._b)(label)}"`).join(', ')}]`,
        `  y-axis "${(0,words_escape/* mermaidLabel */._b)(axis)}" ${decimal(floor)} --> ${decimal(high + margin)}`,
        `  bar ${list(points.map(({ value, chosen }) => (chosen ? value : floor - margin)))}`,
        `  line ${list(values)}`,
    ].join('\n');
}
function init(settings) {
    return `%%{init: ${JSON.stringify(settings)}}%%`;
}
/** Mermaid's grammar has no exponents. */
function decimal(value) {
    return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 6 });
}

;// CONCATENATED MODULE: ./.build/report/forms/markdown.js
/** A report as GitHub-flavoured Markdown, cut to a length. */


/** Rows that a table or list keeps in any case. */
const FEWEST_ROWS = 3;
/** Rows that a table or list of a cut report may have, tried from the first until it fits. */
const ROW_LIMITS = [1000, 300, 100, 30, 10, FEWEST_ROWS];
/**
 * Drops detail first: rows of tables, then whole sections from the last, then the overview.
 * The first line always stays, and a shortened report says that it is one.
 */
function markdown(document, words, form) {
    const whole = write(document, words, form, Number.POSITIVE_INFINITY);
    if (form.fits(whole))
        return whole;
    const cut = { ...document, footer: document.footerShortened };
    for (const rows of ROW_LIMITS) {
        const text = write(cut, words, form, rows);
        if (form.fits(text))
            return text;
    }
    for (let sections = document.details.length - 1; sections >= 0; sections--) {
        const text = write({ ...cut, details: document.details.slice(0, sections) }, words, form, FEWEST_ROWS);
        if (form.fits(text))
            return text;
    }
    return `### ${document.headline}\n`;
}
function write(document, words, { open }, maxRows) {
    const block = (part) => writeBlock(part, words, maxRows);
    // The overview's tables are the evidence: a few rows, never cut.
    const overview = (part) => part.kind === 'table' ? writeTable(part, words, part.rows.length) : block(part);
    const section = ({ title, blocks }) => [
        `<details${open ? ' open' : ''}><summary><b>${title}</b></summary>`,
        ...blocks.map(block),
        '</details>',
    ];
    const parts = [
        `### ${document.headline}`,
        ...document.overview.map(overview),
        ...document.details.flatMap(section),
        `<sub>${document.footer}</sub>`,
    ];
    return `${parts.join('\n\n')}\n`;
}
function writeBlock(block, words, maxRows) {
    switch (block.kind) {
        case 'paragraph':
            return block.text;
        case 'bullets':
            return words
                .capped(block.items, maxRows)
                .map((item) => `- ${item}`)
                .join('\n');
        case 'warnings':
            return ['> [!WARNING]', ...words.capped(block.items, maxRows).map((item) => `> - ${item}`)].join('\n');
        case 'names':
            return words.labelled(block.label, block.names, maxRows);
        case 'table':
            return writeTable(block, words, maxRows);
    }
}
function writeTable(table, words, maxRows) {
    const { columns, rows, chart } = (0,report_document/* withoutEmptyColumns */.LQ)(table);
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const more = rows.length > maxRows ? [line([words.say('table.more', { count: rows.length - maxRows })])] : [];
    const lines = [
        line(columns.map(({ title }) => title)),
        line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
        ...rows.slice(0, maxRows).map(({ cells }) => line(cells)),
        ...more,
    ].join('\n');
    return chart === undefined ? lines : `\`\`\`mermaid\n${mermaid(chart)}\n\`\`\`\n\n${lines}`;
}

// EXTERNAL MODULE: ./.build/report/report.js + 3 modules
var report = __webpack_require__(1968);
;// CONCATENATED MODULE: ./.build/report/markdown.js



/** GitHub's limit for the body of a comment, in characters. */
const MAX_COMMENT_LENGTH = 65_536;
/** GitHub's limit for a step's summary, in bytes; beyond it the whole summary is dropped. */
const MAX_SUMMARY_BYTES = 1_048_576;
/** The report for a pull-request comment (details folded) or a step summary (open), within `maxLength`. */
function renderMarkdown(result, options) {
    const words = new words_words/* Words */.U(options.language, 'markdown');
    const document = (0,report/* report */.z)(result, words, options);
    if (options.target === 'comment') {
        const most = options.maxLength ?? MAX_COMMENT_LENGTH;
        return markdown(document, words, { open: false, fits: (text) => text.length <= most });
    }
    const most = options.maxLength ?? MAX_SUMMARY_BYTES;
    return markdown(document, words, { open: true, fits: (text) => new TextEncoder().encode(text).length <= most });
}


/***/ })

};
