export const id = 707;
export const ids = [707];
export const modules = {

/***/ 7707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stripCommand: () => (/* binding */ stripCommand)
});

// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/words/notice.js
var notice = __webpack_require__(50);
// EXTERNAL MODULE: ./.build/words/translator.js + 27 modules
var translator = __webpack_require__(7812);
;// CONCATENATED MODULE: ./.build/report/strip.js


/** A line for each checkpoint, then the sum, for a terminal. */
function renderStrip({ dryRun, stripped, passed, freedBytes }, language) {
    const t = new translator/* Translator */.r(language, 'command');
    const lines = [
        ...stripped.map(({ path, before, after }) => t.say('strip.file', { file: path, before, after })),
        ...passed.map(({ path, reason }) => t.say('strip.passed', { file: path, problem: reason })),
        t.say(dryRun ? 'strip.would' : 'strip.done', {
            count: stripped.length,
            size: freedBytes,
            others: passed.length,
        }),
    ];
    return `${lines.join('\n')}\n`;
}
/** The same for machines; sizes are bytes. */
function renderStripJson({ dryRun, stripped, passed, freedBytes }) {
    const reasons = passed.map(({ path, reason }) => ({ path, reason: (0,notice/* told */.Ev)(reason) }));
    return `${JSON.stringify({ dryRun, stripped, passed: reasons, freedBytes }, null, 2)}\n`;
}
/** Said before the first is stripped. */
function renderTight(free, language) {
    return new translator/* Translator */.r(language, 'command').say('strip.tight', { free });
}

// EXTERNAL MODULE: ./.build/strip/strip.js + 1 modules
var strip = __webpack_require__(7432);
;// CONCATENATED MODULE: ./.build/command/strip.js
/** The command `strip`: what it does on stderr where that must be known beforehand, the result on stdout. */



/** Strips the given files and prints the results. @throws SlimError where a path leads to nothing, or the signal's reason */
async function stripCommand(command, host) {
    const { json, language } = command;
    const outcome = await (0,strip/* strip */.b)(command, host, (free) => host.log.line(renderTight(free, language)));
    const isAny = outcome.stripped.length + outcome.passed.length > 0;
    if (json || isAny)
        process.stdout.write(json ? renderStripJson(outcome) : renderStrip(outcome, language));
    const failure = (0,errors/* together */.bs)(outcome.failures);
    if (failure !== undefined)
        throw failure;
    return 0;
}


/***/ })

};
