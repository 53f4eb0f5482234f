export const id = 856;
export const ids = [856];
export const modules = {

/***/ 7856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspect: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9243);
/* harmony import */ var _funasr_anatomy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9107);
/* harmony import */ var _funasr_run_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1161);
/* harmony import */ var _torch_open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(958);
/** Where do a checkpoint's bytes go? Reads directories and pickles, never the weights. */





/**
 * The anatomy of each path: a checkpoint file, or all checkpoints and copies in a run directory, named by its path.
 * @throws CheckpointError for a file that is no checkpoint; SelectionError for a path that is not there
 */
function inspect(paths) {
    return paths.flatMap(filesOf).map((path) => {
        const checkpoint = (0,_torch_open_js__WEBPACK_IMPORTED_MODULE_4__/* .openCheckpoint */ .D)(path);
        try {
            return { ...(0,_funasr_anatomy_js__WEBPACK_IMPORTED_MODULE_2__/* .anatomy */ .M)(checkpoint), name: path };
        }
        finally {
            checkpoint.close();
        }
    });
}
function filesOf(path) {
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
            return [path];
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === undefined)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SelectionError */ .zp(`${path}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`, {
            hint: 'name a checkpoint or a directory that holds some',
            cause: error,
        });
    }
    const { checkpoints, copies } = (0,_funasr_run_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .scanRunDirectory */ .Yn)(path);
    return [...checkpoints, ...copies].map((entry) => entry.file);
}


/***/ })

};
