export const id = 362;
export const ids = [362];
export const modules = {

/***/ 8353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ terminal),
/* harmony export */   q: () => (/* binding */ blocksText)
/* harmony export */ });
/* harmony import */ var _words_width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8324);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7252);
/** A report for a terminal or log: aligned columns, bars in text, nothing folded. */


/** Longer tables are cut: a terminal is the wrong place for a thousand tensors. */
const MAX_ROWS = 30;
const MIN_BAR = 4;
const MAX_BAR = 32;
const GAP = '  ';
/** The whole document. */
function terminal(document, t, form) {
    const parts = [
        bold(document.headline, form),
        blocksText(document.overview, t, form),
        ...document.details.flatMap(({ title, blocks }) => [bold(title, form), blocksText(blocks, t, form)]),
        document.footer,
    ];
    return `${parts.join('\n\n')}\n`;
}
/** Blocks, each apart from the next by an empty line. */
function blocksText(blocks, t, form) {
    return blocks.map((block) => blockText(block, t, form)).join('\n\n');
}
function blockText(block, t, form) {
    switch (block.kind) {
        case 'paragraph':
            return block.text;
        case 'bullets':
            return t
                .capped(block.items, MAX_ROWS)
                .map((item) => `- ${item}`)
                .join('\n');
        case 'warnings':
        case 'errors':
            return t
                .capped(block.items, MAX_ROWS)
                .map((item) => paint(33, `! ${item}`, form))
                .join('\n');
        case 'names':
            return t.labelled(block.label, block.names, MAX_ROWS);
        case 'table':
            return tableText(block, t, form);
    }
}
function tableText(table, t, form) {
    const { columns, rows } = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEmptyColumns */ .LQ)(table);
    const shown = rows.slice(0, MAX_ROWS);
    const widths = columns.map(({ title }, i) => Math.max(...[title, ...shown.map(({ cells }) => cells[i] ?? '')].map(_words_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F)));
    const line = (cells) => columns.map(({ numeric }, i) => pad(cells[i] ?? '', widths[i] ?? 0, numeric)).join(GAP);
    const used = widths.reduce((sum, width) => sum + width + GAP.length, GAP.length);
    const barWidth = Math.min(MAX_BAR, form.width - used);
    const bar = (share) => {
        const length = share === undefined || barWidth < MIN_BAR ? 0 : Math.round(share * barWidth);
        return length === 0 ? '' : `${GAP}${paint(36, '█'.repeat(length), form)}`;
    };
    return [
        paint(2, line(columns.map(({ title }) => title)).trimEnd(), form),
        ...shown.map(({ cells, bar: share }) => (line(cells) + bar(share)).trimEnd()),
        ...(rows.length > MAX_ROWS ? [t.say('table.more', { count: rows.length - MAX_ROWS })] : []),
    ]
        .map((text) => GAP + text)
        .join('\n');
}
function pad(text, width, right) {
    const space = ' '.repeat(Math.max(0, width - (0,_words_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F)(text)));
    return right ? space + text : text + space;
}
function bold(text, form) {
    return paint(1, text, form);
}
function paint(code, text, { color }) {
    return color ? `\u001b[${code}m${text}\u001b[0m` : text;
}


/***/ }),

/***/ 8362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderText: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _words_translator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7812);
/* harmony import */ var _forms_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8353);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6130);



/** The report of a run for a terminal or a log. */
function renderText(result, options) {
    const t = new _words_translator_js__WEBPACK_IMPORTED_MODULE_0__/* .Translator */ .r(options.language, 'terminal');
    const whole = (0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .report */ .z)(result, t, options);
    if (options.details)
        return (0,_forms_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .terminal */ .F)(whole, t, options);
    const version = { version: t.name(result.tool.version) };
    return (0,_forms_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .terminal */ .F)({ ...whole, details: [], footer: t.say('footer.brief', version) }, t, options);
}


/***/ })

};
