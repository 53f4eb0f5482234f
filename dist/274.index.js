export const id = 274;
export const ids = [274];
export const modules = {

/***/ 274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./.build/words/translator.js + 27 modules
var translator = __webpack_require__(7812);
// EXTERNAL MODULE: ./.build/words/width.js
var words_width = __webpack_require__(8324);
// EXTERNAL MODULE: ./.build/report/document.js
var report_document = __webpack_require__(7252);
;// CONCATENATED MODULE: ./.build/report/forms/terminal.js
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
    const { columns, rows } = (0,report_document/* withoutEmptyColumns */.LQ)(table);
    const shown = rows.slice(0, MAX_ROWS);
    const widths = columns.map(({ title }, i) => Math.max(...[title, ...shown.map(({ cells }) => cells[i] ?? '')].map(words_width/* displayWidth */.F)));
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
    const space = ' '.repeat(Math.max(0, width - (0,words_width/* displayWidth */.F)(text)));
    return right ? space + text : text + space;
}
function bold(text, form) {
    return paint(1, text, form);
}
function paint(code, text, { color }) {
    return color ? `\u001b[${code}m${text}\u001b[0m` : text;
}

// EXTERNAL MODULE: ./.build/report/report.js + 5 modules
var report = __webpack_require__(2898);
;// CONCATENATED MODULE: ./.build/report/text.js



/** The report of a run for a terminal or a log. */
function renderText(result, options) {
    const t = new translator/* Translator */.r(options.language, 'terminal');
    const whole = (0,report/* report */.z)(result, t, options);
    if (options.details)
        return terminal(whole, t, options);
    const version = { version: t.name(result.tool.version) };
    return terminal({ ...whole, details: [], footer: t.say('footer.brief', version) }, t, options);
}


/***/ })

};
