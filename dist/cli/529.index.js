export const id = 529;
export const ids = [529];
export const modules = {

/***/ 7252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   LQ: () => (/* binding */ withoutEmptyColumns),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   sH: () => (/* binding */ numeric)
/* harmony export */ });
/** A report before it takes a form: what Markdown and the terminal both show. All text in it is escaped for its medium. */
/** A block of running text. */
function paragraph(text) {
    return { kind: 'paragraph', text };
}
/** The table without the columns in which no row has anything. */
function withoutEmptyColumns(table) {
    const used = table.columns.map((_, i) => table.rows.some(({ cells }) => (cells[i] ?? '') !== ''));
    const kept = (items) => items.filter((_, i) => used[i]);
    return {
        ...table,
        columns: kept(table.columns),
        rows: table.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
    };
}
/** A column that is aligned to the left. */
function text(title) {
    return { title, numeric: false };
}
/** A column that is aligned to the right. */
function numeric(title) {
    return { title, numeric: true };
}


/***/ }),

/***/ 8353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ terminal),
/* harmony export */   q: () => (/* binding */ blocksText)
/* harmony export */ });
/* harmony import */ var _words_width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8324);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7252);
/** A report for a terminal or log: aligned columns, bars in text, nothing folded. */


/** Longer tables are cut: a terminal is no place for a thousand tensors. */
const MAX_ROWS = 30;
const MIN_BAR = 4;
const MAX_BAR = 32;
const GAP = '  ';
/** The whole document. */
function terminal(document, words, form) {
    const parts = [
        bold(document.headline, form),
        blocksText(document.overview, words, form),
        ...document.details.flatMap(({ title, blocks }) => [bold(title, form), blocksText(blocks, words, form)]),
        document.footer,
    ];
    return `${parts.join('\n\n')}\n`;
}
/** Blocks, each apart from the next by an empty line. */
function blocksText(blocks, words, form) {
    return blocks.map((block) => blockText(block, words, form)).join('\n\n');
}
function blockText(block, words, form) {
    switch (block.kind) {
        case 'paragraph':
            return block.text;
        case 'bullets':
            return words
                .capped(block.items, MAX_ROWS)
                .map((item) => `- ${item}`)
                .join('\n');
        case 'warnings':
        case 'errors':
            return words
                .capped(block.items, MAX_ROWS)
                .map((item) => paint(33, `! ${item}`, form))
                .join('\n');
        case 'names':
            return words.labelled(block.label, block.names, MAX_ROWS);
        case 'table':
            return tableText(block, words, form);
    }
}
function tableText(table, words, form) {
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
        ...(rows.length > MAX_ROWS ? [words.say('table.more', { count: rows.length - MAX_ROWS })] : []),
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

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderInspect: () => (/* binding */ renderInspect),
/* harmony export */   renderInspectJson: () => (/* binding */ renderInspectJson)
/* harmony export */ });
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6981);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7252);
/* harmony import */ var _forms_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8353);
/* harmony import */ var _sections_anatomy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4923);




/** Where the bytes of some checkpoints go, for a terminal. */
function renderInspect(anatomies, options) {
    const words = new _words_words_js__WEBPACK_IMPORTED_MODULE_0__/* .Words */ .U(options.language, 'terminal');
    const texts = anatomies.map((anatomy) => {
        const why = (0,_sections_anatomy_js__WEBPACK_IMPORTED_MODULE_1__/* .whyParagraph */ .bz)([anatomy], words);
        const blocks = [...(0,_sections_anatomy_js__WEBPACK_IMPORTED_MODULE_1__/* .anatomyBlocks */ .od)(anatomy, words), ...(why === '' ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(why)])];
        return (0,_forms_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .blocksText */ .q)(blocks, words, options);
    });
    return `${texts.join('\n\n')}\n`;
}
/** A list with one anatomy per checkpoint. */
function renderInspectJson(anatomies) {
    return `${JSON.stringify(anatomies, null, 2)}\n`;
}


/***/ }),

/***/ 69:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ largest)
/* harmony export */ });
/** The largest of `least` and `values`; unlike `Math.max(...values)` for any number of values. */
function largest(least, values) {
    return values.reduce((most, value) => Math.max(most, value), least);
}


/***/ }),

/***/ 4923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ anatomySection),
/* harmony export */   bz: () => (/* binding */ whyParagraph),
/* harmony export */   od: () => (/* binding */ anatomyBlocks)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7252);
/* harmony import */ var _largest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69);


/** Optimizer state that has the size of the weights it belongs to, as torch.optim names it. */
const ADAM = ['exp_avg', 'exp_avg_sq'];
const AMSGRAD = [...ADAM, 'max_exp_avg_sq'];
const MOMENTUM = ['momentum_buffer'];
/** Slices below this share are drawn together: they would be lines. */
const MIN_SLICE = 0.01;
/** Besides the weights and the rest. */
const MAX_SLICES = 4;
/** In plain words, from the largest checkpoint. */
function whyParagraph(anatomies, words) {
    const heaviest = anatomies.toSorted((a, b) => b.bytes - a.bytes)[0];
    if (heaviest === undefined)
        return '–';
    const optimizer = heaviest.parts.filter(({ kind, bytes }) => kind === 'optimizer' && bytes > 0);
    const weights = words.size(sumOf(heaviest, 'weights'));
    const total = words.size(heaviest.bytes);
    const names = new Set(optimizer.map(({ name }) => name));
    const known = [
        ['why.amsgrad', AMSGRAD],
        ['why.adam', ADAM],
        ['why.momentum', MOMENTUM],
    ].find(([, keys]) => keys.every((key) => names.has(key)));
    const keys = known?.[1] ?? [...names];
    const moments = optimizer.filter(({ name }) => keys.includes(name)).reduce((sum, { bytes }) => sum + bytes, 0);
    // Nothing to say of a file that holds no model, or was never a checkpoint.
    if (sumOf(heaviest, 'weights') === 0 || heaviest.gguf !== undefined)
        return '';
    if (moments === 0)
        return words.say('why.weights-only', { weights, total });
    const copies = words.say(known?.[0] ?? 'why.optimizer', {
        keys: words.names(keys, 4),
        moments: words.size(moments),
        total,
    });
    return words.sentences([copies, words.say('why.weights', { weights })]);
}
/** The first checkpoint in full, and all of them in brief; null where none was opened. */
function anatomySection(anatomies, words) {
    const first = anatomies[0];
    if (first === undefined)
        return null;
    return {
        title: words.say('anatomy.title'),
        blocks: [
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(whyParagraph(anatomies, words)),
            ...anatomyBlocks(first, words),
            ...(anatomies.length > 1 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(words.say('anatomy.all')), comparison(anatomies, words)] : []),
        ],
    };
}
/** One checkpoint: its parts in a table that sums to the file's size. */
function anatomyBlocks(anatomy, words) {
    const { name, bytes, parts, graph } = anatomy;
    const widest = (0,_largest_js__WEBPACK_IMPORTED_MODULE_1__/* .largest */ .n)(1, parts.map((part) => part.bytes));
    const rows = parts.map((part) => ({
        cells: [
            partLabel(part, words),
            part.tensors === 0 ? '' : words.count(part.tensors),
            words.size(part.bytes),
            words.count(part.bytes),
            words.share(part.bytes / Math.max(1, bytes)),
        ],
        bar: part.bytes / widest,
    }));
    const total = {
        cells: [
            words.strong(words.say('column.total')),
            words.count(parts.reduce((sum, { tensors }) => sum + tensors, 0)),
            words.size(bytes),
            words.count(bytes),
            words.share(1),
        ],
    };
    const table = {
        kind: 'table',
        columns: [
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.part')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.tensors')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.size')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.bytes')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.share')),
        ],
        rows: [...rows, total],
        chart: pie(anatomy, words),
    };
    const values = { name: words.name(name), size: words.size(bytes), bytes };
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(words.say('anatomy.of', values)),
        ...(graph === undefined ? [] : [graphParagraph(graph, words)]),
        table,
        ...ggufTables(anatomy, words),
    ];
}
/** What an ONNX file's graph needs of whoever runs it. */
function graphParagraph({ irVersion, opset, producer, nodes, inputs, outputs }, words) {
    const ports = (list) => words.names(list.map(({ name, dtype, shape }) => `${name} ${dtype} [${shape.join(', ')}]`), list.length);
    const values = { nodes, producer: producer || '?', inputs: ports(inputs), outputs: ports(outputs) };
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(words.say('anatomy.graph', { version: irVersion, opset, ...values }));
}
/** What a GGUF file says of itself: the types of its tensors, and its keys. */
function ggufTables({ bytes: all, gguf }, words) {
    if (gguf === undefined)
        return [];
    const types = gguf.types.map(({ type, tensors, bytes }) => ({
        cells: [words.name(type), words.count(tensors), words.size(bytes), words.count(bytes), words.share(bytes / all)],
    }));
    const keys = gguf.keys.map(({ name, type, value, count }) => ({
        cells: [words.name(name), count === null ? words.name(type) : words.name(`${type}[${count}]`), words.name(value)],
    }));
    return [
        {
            kind: 'table',
            columns: [
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.dtype')),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.tensors')),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.size')),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.bytes')),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.share')),
            ],
            rows: types,
        },
        {
            kind: 'table',
            columns: [(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.key')), (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.dtype')), (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.value'))],
            rows: keys,
        },
    ];
}
function partLabel({ kind, name }, words) {
    const part = words.say(`part.${kind}`);
    return name === '' ? part : words.say('part.named', { part, name: words.name(name) });
}
/** The weights in one, each other part that is large enough to be seen, and the rest in one. */
function pie(anatomy, words) {
    const weights = { label: words.say('part.weights'), bytes: sumOf(anatomy, 'weights') };
    const others = anatomy.parts
        .filter(({ kind, bytes }) => kind !== 'weights' && bytes >= MIN_SLICE * anatomy.bytes)
        .slice(0, MAX_SLICES)
        .map(({ kind, name, bytes }) => ({ label: name === '' ? words.say(`part.${kind}`) : name, bytes }));
    const shown = [weights, ...others];
    const rest = anatomy.bytes - shown.reduce((sum, { bytes }) => sum + bytes, 0);
    const [unit, title] = anatomy.bytes < 1e7 ? [1e3, 'anatomy.chart-small'] : [1e6, 'anatomy.chart'];
    return {
        kind: 'pie',
        title: words.say(title),
        slices: [...shown, { label: words.say('part.rest'), bytes: rest }]
            .filter(({ bytes }) => bytes > 0)
            .map(({ label, bytes }) => ({ label, value: Number((bytes / unit).toFixed(1)) })),
    };
}
function comparison(anatomies, words) {
    const rows = anatomies.map((anatomy) => {
        const weights = sumOf(anatomy, 'weights');
        const optimizer = sumOf(anatomy, 'optimizer');
        const sizes = [weights, optimizer, anatomy.bytes - weights - optimizer, anatomy.bytes];
        return { cells: [words.name(anatomy.name), ...sizes.map((bytes) => words.size(bytes))] };
    });
    return {
        kind: 'table',
        columns: [
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words.say('column.checkpoint')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.weights')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.optimizer')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.rest')),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH)(words.say('column.total')),
        ],
        rows,
    };
}
function sumOf(anatomy, kind) {
    return anatomy.parts.filter((part) => part.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
}


/***/ })

};
