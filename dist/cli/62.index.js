export const id = 62;
export const ids = [62];
export const modules = {

/***/ 62:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// UNUSED EXPORTS: MAX_COMMENT_LENGTH, MAX_SUMMARY_BYTES

// EXTERNAL MODULE: ./.build/words/words.js + 27 modules
var words_words = __webpack_require__(6981);
// EXTERNAL MODULE: ./.build/report/document.js
var report_document = __webpack_require__(7252);
// EXTERNAL MODULE: ./.build/report/sections/provenance.js
var sections_provenance = __webpack_require__(6131);
;// CONCATENATED MODULE: ./.build/report/failure.js


/** Whether a report is that of a run without a verdict. */
function isFailed(report) {
    return report.verdict === 'error';
}
/** The document of such a run; there is nothing to unfold. */
function failure({ problems, hint, tool, provenance }, words) {
    const footer = words.say('footer', { version: words.name(tool.version) });
    return {
        headline: failureHeadline(words),
        provenance: (0,sections_provenance/* provenanceLine */.Mh)(provenance, words),
        artifact: undefined,
        overview: [
            { kind: 'errors', items: problems.map((problem) => words.told(problem)) },
            ...(hint === null ? [] : [(0,report_document/* paragraph */.FY)(words.told(hint))]),
        ],
        details: [],
        footer,
        footerShortened: footer,
    };
}
/** The first line of such a report. */
function failureHeadline(words) {
    return `🛑 ${words.say('headline.error')}`;
}

// EXTERNAL MODULE: ./.build/words/escape.js
var words_escape = __webpack_require__(1193);
;// CONCATENATED MODULE: ./.build/report/forms/mermaid.js
/**
 * Charts as Mermaid source. The page chooses a light or dark theme; the colours of the marks are legible on both.
 * `xychart-beta` is the keyword that older versions, GitHub's among them, understand.
 */

const BLUE = '#2f81f7';
const SLICES = [BLUE, '#bc4c00', '#9a6700', '#8250df', '#1a7f37'];
/** of the last slice, all that has none of its own */
const REST = '#6e7781';
const BAR = BLUE;
const LINE = '#db6d28';
/** The source of a Mermaid chart, without the fence. Labels are escaped here. */
function mermaid(chart) {
    return chart.kind === 'pie' ? pie(chart) : scores(chart);
}
function pie({ title, slices }) {
    const colors = Object.fromEntries(slices.map((_, i) => [`pie${i + 1}`, (i < slices.length - 1 && SLICES[i]) || REST]));
    return [
        init({ themeVariables: { ...colors, pieSectionTextColor: '#ffffff', pieTitleTextSize: '18px', pieOpacity: '1' } }),
        `pie showData title ${(0,words_escape/* mermaidLabel */._b)(title)}`,
        ...slices.map(({ label, value }) => `  "${(0,words_escape/* mermaidLabel */._b)(label)}" : ${decimal(value)}`),
    ].join('\n');
}
/** A line through all scores, and bars from the axis up to those that were chosen. */
function scores({ title, axis, points }) {
    const values = points.map(({ value }) => value);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const margin = (high - low) / 10;
    const floor = low - margin;
    const list = (numbers) => `[${numbers.map(decimal).join(', ')}]`;
    return [
        init({
            themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette: `${BAR},${LINE}` } },
            xyChart: { height: 320, titleFontSize: 18 },
        }),
        'xychart-beta',
        `  title "${(0,words_escape/* mermaidLabel */._b)(title)}"`,
        `  x-axis [${points.map(({ label }) => `"${(0,words_escape/* mermaidLabel */._b)(label)}"`).join(', ')}]`,
        `  y-axis "${(0,words_escape/* mermaidLabel */._b)(axis)}" ${decimal(floor)} --> ${decimal(high + margin)}`,
        `  bar ${list(points.map(({ value, chosen }) => (chosen ? value : floor - margin)))}`,
        `  line ${list(values)}`,
    ].join('\n');
}
function init(settings) {
    return `%%{init: ${JSON.stringify(settings)}}%%`;
}
/** Mermaid's grammar has no exponents. */
function decimal(value) {
    return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 6 });
}

;// CONCATENATED MODULE: ./.build/report/forms/markdown.js
/** A report as GitHub-flavoured Markdown, cut to a length. */


/** Lines of a list that stands open, and names in one line. */
const MOST_OPEN = 10;
/** Rows that a table or list keeps in any case. */
const FEWEST_ROWS = 3;
/** Rows that a table or list of a cut report may have, tried from the first until it fits. */
const ROW_LIMITS = [1000, 300, 100, 30, 10, FEWEST_ROWS];
/**
 * Drops detail first: rows of tables, then whole sections from the last, then the overview.
 * The first line always stays, and a shortened report says that it is one.
 */
function markdown(document, words, form) {
    const whole = write(document, words, Number.POSITIVE_INFINITY);
    if (form.fits(whole))
        return whole;
    const cut = { ...document, footer: document.footerShortened };
    for (const rows of ROW_LIMITS) {
        const text = write(cut, words, rows);
        if (form.fits(text))
            return text;
    }
    for (let sections = document.details.length - 1; sections >= 0; sections--) {
        const text = write({ ...cut, details: document.details.slice(0, sections) }, words, FEWEST_ROWS);
        if (form.fits(text))
            return text;
    }
    return `### ${document.headline}\n`;
}
function write(document, words, maxRows) {
    const block = (part) => writeBlock(part, words, maxRows);
    // The overview's tables are the evidence: a few rows, never cut.
    const overview = (part) => part.kind === 'table'
        ? writeTable(part, words, part.rows.length)
        : writeBlock(part, words, Math.min(maxRows, MOST_OPEN));
    const section = ({ title, blocks }) => [
        `<details><summary><b>${title}</b></summary>`,
        ...blocks.map(block),
        '</details>',
    ];
    const parts = [
        `### ${document.headline}`,
        ...[document.provenance, document.artifact].filter((line) => line !== undefined),
        ...document.overview.map(overview),
        ...document.details.flatMap(section),
        `<sub>${document.footer}</sub>`,
    ];
    return `${parts.join('\n\n')}\n`;
}
function writeBlock(block, words, maxRows) {
    switch (block.kind) {
        case 'paragraph':
            return block.text;
        case 'bullets':
            return words
                .capped(block.items, maxRows)
                .map((item) => `- ${item}`)
                .join('\n');
        case 'warnings':
        case 'errors':
            return [
                block.kind === 'errors' ? '> [!CAUTION]' : '> [!WARNING]',
                ...words.capped(block.items, maxRows).map((item) => `> - ${item}`),
            ].join('\n');
        case 'names':
            return words.labelled(block.label, block.names, Math.min(maxRows, MOST_OPEN));
        case 'table':
            return writeTable(block, words, maxRows);
    }
}
function writeTable(table, words, maxRows) {
    const { columns, rows, chart } = (0,report_document/* withoutEmptyColumns */.LQ)(table);
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const more = rows.length > maxRows ? [line([words.say('table.more', { count: rows.length - maxRows })])] : [];
    const lines = [
        line(columns.map(({ title }) => title)),
        line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
        ...rows.slice(0, maxRows).map(({ cells }) => line(cells)),
        ...more,
    ].join('\n');
    return chart === undefined ? lines : `\`\`\`mermaid\n${mermaid(chart)}\n\`\`\`\n\n${lines}`;
}

// EXTERNAL MODULE: ./.build/report/report.js + 8 modules
var report = __webpack_require__(4103);
;// CONCATENATED MODULE: ./.build/report/markdown.js





/** GitHub's limit for the body of a comment, in characters. */
const MAX_COMMENT_LENGTH = 65_536;
/** GitHub's limit for a step's summary, in bytes; beyond it the whole summary is dropped. */
const MAX_SUMMARY_BYTES = 1_048_576;
/** The report for a pull-request comment (details folded) or a step summary (open), within `maxLength`. */
function renderMarkdown(result, options) {
    const words = new words_words/* Words */.U(options.language, 'markdown');
    const document = isFailed(result) ? failure(result, words) : (0,report/* report */.z)(result, words, options);
    return written(options.isOutdated ? { ...document, headline: (0,sections_provenance/* headlineOf */.gD)(document.headline, result.provenance, words) } : document, words, options);
}
function written(document, words, options) {
    if (options.target === 'comment') {
        const most = options.maxLength ?? MAX_COMMENT_LENGTH;
        return markdown(document, words, { fits: (text) => text.length <= most });
    }
    const most = options.maxLength ?? MAX_SUMMARY_BYTES;
    return markdown(document, words, { fits: (text) => new TextEncoder().encode(text).length <= most });
}


/***/ })

};
