export const id = 290;
export const ids = [290];
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


/***/ })

};
