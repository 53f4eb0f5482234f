export const id = 309;
export const ids = [309];
export const modules = {

/***/ 2309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCleanup: () => (/* binding */ renderCleanup)
/* harmony export */ });
/* harmony import */ var _words_translator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7812);

/** What happened to the cleanup, for a terminal or a log, and of what stayed against the plan: it comes after the report. */
function renderCleanup({ cleanup, notices }, language) {
    const t = new _words_translator_js__WEBPACK_IMPORTED_MODULE_0__/* .Translator */ .r(language, 'terminal');
    const { skipped, deleted, stripped, freedBytes } = cleanup;
    const size = t.size(freedBytes);
    const done = skipped === null
        ? stripped === undefined
            ? t.say('cleanup.done', { count: deleted.length, size })
            : t.say('cleanup.stripped', { count: stripped.length, size })
        : t.say(`cleanup.skipped.${skipped}`);
    return [done, ...notices.map((entry) => t.notice(entry))].join('\n');
}


/***/ })

};
