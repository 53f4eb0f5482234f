export const id = 90;
export const ids = [90];
export const modules = {

/***/ 5090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ planCleanup),
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9243);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6103);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7035);
/* harmony import */ var _words_notice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50);
/** Deletes checkpoints when all else is done: nothing else, and nothing that changed meanwhile. */






/**
 * `averaged` deletes the checkpoints that went into the slim model, `all` every checkpoint and copy. `model.pt` resumes
 * the training and stays unless `all`. Deletes nothing yet.
 */
function planCleanup(request) {
    const { mode, run } = request;
    const skipped = obstacleTo(request);
    const entries = skipped === null || skipped === 'dry-run' ? targets(request) : [];
    const planned = entries.map(({ name, bytes }) => ({ name, bytes }));
    return { cleanup: { mode, skipped, planned, deleted: [], freedBytes: 0 }, runPath: run.path, entries };
}
/**
 * Carries out a plan: the last thing that is done, since nothing brings a checkpoint back. Only entries that the scan
 * recognised, directly in the run directory, of the same size and time as then; links, and what they link to, stay. What
 * could not be deleted comes as a notice, no error: the work is done.
 * @param obstacle what has come up since the plan was made; then nothing is deleted
 * @throws the reason of the host's signal when it is aborted: what is not deleted yet stays
 */
async function cleanUp({ cleanup, runPath, entries }, obstacle, host) {
    const skipped = cleanup.skipped ?? obstacle;
    const deleted = [];
    const notices = [];
    let freedBytes = 0;
    for (const entry of skipped === null ? entries : []) {
        await (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .breathe */ .q7)(host.signal);
        try {
            freedBytes += deleteEntry(runPath, entry);
            deleted.push({ name: entry.name, bytes: entry.bytes });
            host.did({ kind: 'deleted' });
        }
        catch (error) {
            if (!(error instanceof KeptError) && (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) === undefined)
                throw error;
            const params = { file: entry.name, problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error) };
            notices.push((0,_words_notice_js__WEBPACK_IMPORTED_MODULE_4__/* .notice */ .lm)('cleanup-kept', 'warning', params));
        }
    }
    return { cleanup: { ...cleanup, skipped, deleted, freedBytes }, notices };
}
function obstacleTo({ verdict, deployable, dryRun }) {
    if (verdict === 'fail')
        return 'verdict';
    if (deployable === false)
        return 'not-deployable';
    return dryRun ? 'dry-run' : null;
}
/** A checkpoint that must not be deleted, and why. */
class KeptError extends _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlimError */ .Q2 {
}
function targets({ mode, run, averaged }) {
    if (mode === 'all')
        return [...run.checkpoints, ...run.copies];
    const names = new Set(averaged);
    return [...run.checkpoints, ...run.copies.filter(({ kind }) => kind !== 'resume')].filter(({ name }) => names.has(name));
}
/** Bytes that became free: none for a file that has another name (a hard link) left. */
function deleteEntry(runPath, entry) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runPath, entry.name);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    if (entry.linked || stats.isSymbolicLink())
        throw new KeptError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('cleanup.link'));
    if (stats.isFile())
        return deleteFile(entry.parts[0], path);
    if (!stats.isDirectory())
        throw new KeptError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('entry.special'));
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path).filter((name) => !entry.parts.some((part) => part.path === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name)));
    if (files.length > 0)
        throw new KeptError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('cleanup.other-files', { files }));
    for (const part of entry.parts)
        assertUnchanged(part, part.path);
    const freed = entry.parts.reduce((sum, part) => sum + deleteFile(part, part.path), 0);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
    return freed;
}
function deleteFile(part, path) {
    const freed = assertUnchanged(part, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    return freed;
}
/** Bytes that deleting the file frees. */
function assertUnchanged(part, path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    const same = part?.path === path && stats.isFile() && stats.size === part.bytes && stats.mtimeMs === part.modifiedMs;
    if (!same)
        throw new KeptError((0,_words_message_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .i)('cleanup.changed', { directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) }));
    return stats.nlink === 1 ? stats.size : 0;
}


/***/ })

};
