export const id = 445;
export const ids = [445];
export const modules = {

/***/ 15445:
/***/ ((module) => {

// Stands in for unzip-stream, which @actions/artifact needs for downloads alone (never called here) and which brings
// `buffers`, a package without a licence, into the bundle. See docs/decisions.md.
module.exports = {};


/***/ })

};
