export const id = 223;
export const ids = [223];
export const modules = {

/***/ 8223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellCleanup: () => (/* binding */ tellCleanup)
});

// EXTERNAL MODULE: ./.build/words/translator.js + 27 modules
var translator = __webpack_require__(7812);
;// CONCATENATED MODULE: ./.build/report/cleanup.js

/** What happened to the cleanup, for a terminal or a log, and of what stayed against the plan: it comes after the report. */
function renderCleanup({ cleanup, notices }, language) {
    const t = new translator/* Translator */.r(language, 'terminal');
    const { skipped, deleted, stripped, freedBytes } = cleanup;
    const size = t.size(freedBytes);
    const done = skipped === null
        ? stripped === undefined
            ? t.say('cleanup.done', { count: deleted.length, size })
            : t.say('cleanup.stripped', { count: stripped.length, size })
        : t.say(`cleanup.skipped.${skipped}`);
    return [done, ...notices.map((entry) => t.notice(entry))].join('\n');
}

// EXTERNAL MODULE: ./.build/github/outputs.js
var outputs = __webpack_require__(9962);
;// CONCATENATED MODULE: ./.build/github/cleanup.js
/** What the job's log, annotations and outputs say of the cleanup, which comes when everything else is published. */


/** Says what was deleted, or why nothing was; what stayed against the plan is a warning. */
function tellCleanup(outcome, { config, annotate }) {
    const level = outcome.notices.length > 0 ? 'warning' : 'info';
    annotate(level, renderCleanup(outcome, config.language));
    (0,outputs/* setOutputs */.n)({ 'deleted-checkpoints': JSON.stringify(outcome.cleanup.deleted.map(({ name }) => name)) });
}


/***/ })

};
