export const id = 923;
export const ids = [923];
export const modules = {

/***/ 1923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   carryOut: () => (/* binding */ carryOut)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _funasr_cleanup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5090);
/* harmony import */ var _funasr_run_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5748);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7890);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7035);
/* harmony import */ var _words_notice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50);
/* harmony import */ var _strip_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7432);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8294);
/** The last step of a run: checkpoints are deleted, or lose their training state. */








/**
 * Carries out a plan, as `cleanUp` does. With `strip`, checkpoints are rewritten that are as the run read them: it says by
 * size and time that no training writes to them. What has no training state is left alone without a word.
 * @param obstacle what has come up since the plan was made; then nothing is done
 * @throws the reason of the host's signal when it is aborted
 */
async function carryOut(plan, obstacle, host) {
    const { cleanup } = plan;
    if (cleanup.mode !== 'strip')
        return (0,_funasr_cleanup_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanUp */ .n)(plan, obstacle, host);
    const skipped = cleanup.skipped ?? obstacle;
    const notices = [];
    const keep = (file, problem) => notices.push((0,_words_notice_js__WEBPACK_IMPORTED_MODULE_4__/* .notice */ .lm)('cleanup-kept', 'warning', { file, problem }));
    const names = new Map();
    const targets = [];
    for (const entry of skipped === null ? plan.entries : []) {
        await (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .breathe */ .q7)(host.signal);
        const [part] = entry.parts;
        const against = obstacleTo(entry, plan.runPath);
        if (against !== undefined || part === undefined) {
            keep(entry.name, against ?? (0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('entry.special'));
            continue;
        }
        const found = await (0,_targets_js__WEBPACK_IMPORTED_MODULE_6__/* .whatIs */ .NR)(part.path, part, host.signal);
        if (found === undefined)
            continue;
        names.set(found.path, entry.name);
        if ((0,_targets_js__WEBPACK_IMPORTED_MODULE_6__/* .isTarget */ .Ex)(found))
            targets.push(found);
        else
            keep(entry.name, found.reason);
    }
    const { stripped, refused } = await (0,_strip_js__WEBPACK_IMPORTED_MODULE_5__/* .stripEach */ .S)(targets, host);
    for (const { path, reason } of refused)
        keep(names.get(path) ?? path, reason);
    const done = stripped.map(({ path, bytes, after }) => ({ name: names.get(path) ?? path, bytes, after }));
    const freedBytes = done.reduce((sum, { bytes, after }) => sum + bytes - after, 0);
    return { cleanup: { ...cleanup, skipped, stripped: done, freedBytes }, notices };
}
function obstacleTo(entry, runPath) {
    if ((0,_funasr_run_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .isElsewhere */ .l)(entry))
        return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('cleanup.elsewhere', { directory: runPath });
    if (entry.linked)
        return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('cleanup.link');
    if ('kind' in entry && entry.kind === 'deepspeed')
        return (0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('strip.deepspeed');
    const links = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(entry.file, { throwIfNoEntry: false })?.nlink ?? 1;
    return links > 1 ? (0,_words_message_js__WEBPACK_IMPORTED_MODULE_7__/* .message */ .i)('strip.hard-link', { count: links - 1 }) : undefined;
}


/***/ })

};
