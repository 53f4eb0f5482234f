export const id = 294;
export const ids = [294];
export const modules = {

/***/ 9360:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "6dcb4f0ed7c840841124.json";

/***/ }),

/***/ 5294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findViolation: () => (/* binding */ findViolation)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2210);
/** What is a report: docs/report.schema.json, which `npm run docs` makes from result.ts. */


let validate;
/** The first thing in which a value departs from the schema, with its place; undefined for none. */
function findViolation(report) {
    // Compiled once, and only where there is a report to check: it takes a few tenths of a second.
    validate ??= new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_1__.Ajv2020({ allowUnionTypes: true }).compile(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(new URL(/* asset import */ __webpack_require__(9360), __webpack_require__.b), 'utf8')));
    if (validate(report))
        return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath || '/'}: ${error?.message ?? 'not a report'}`;
}


/***/ })

};
