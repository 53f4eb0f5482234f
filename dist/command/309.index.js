export const id = 309;
export const ids = [309];
export const modules = {

/***/ 2309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCleanup: () => (/* binding */ renderCleanup)
/* harmony export */ });
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6981);

/** What happened to the cleanup, for a terminal or a log, and of what stayed against the plan: it comes after the report. */
function renderCleanup({ cleanup, notices }, language) {
    const words = new _words_words_js__WEBPACK_IMPORTED_MODULE_0__/* .Words */ .U(language, 'terminal');
    const { skipped, deleted, stripped, freedBytes } = cleanup;
    const size = words.size(freedBytes);
    const done = skipped === null
        ? stripped === undefined
            ? words.say('cleanup.done', { count: deleted.length, size })
            : words.say('cleanup.stripped', { count: stripped.length, size })
        : words.say(`cleanup.skipped.${skipped}`);
    return [done, ...notices.map((entry) => words.notice(entry))].join('\n');
}


/***/ })

};
