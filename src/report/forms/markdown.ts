/** A report as GitHub-flavoured Markdown, cut to a length. */

import type { Translator } from '../../words/translator.js';
import { type Block, type Document, type Section, type Table, withoutEmptyColumns } from '../document.js';
import { mermaid } from './mermaid.js';

interface Form {
  /** whether a text is short enough */
  fits(text: string): boolean;
}

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
export function markdown(document: Document, t: Translator, form: Form): string {
  const whole = write(document, t, Number.POSITIVE_INFINITY);
  if (form.fits(whole)) return whole;
  const cut = { ...document, footer: document.footerShortened };
  for (const rows of ROW_LIMITS) {
    const text = write(cut, t, rows);
    if (form.fits(text)) return text;
  }
  for (let sections = document.details.length - 1; sections >= 0; sections--) {
    const text = write({ ...cut, details: document.details.slice(0, sections) }, t, FEWEST_ROWS);
    if (form.fits(text)) return text;
  }
  return `### ${document.headline}\n`;
}

function write(document: Document, t: Translator, maxRows: number): string {
  const block = (part: Block): string => writeBlock(part, t, maxRows);
  // The overview's tables are the evidence: a few rows, never cut.
  const overview = (part: Block): string =>
    part.kind === 'table' ? writeTable(part, t, part.rows.length) : writeBlock(part, t, Math.min(maxRows, MOST_OPEN));
  const section = ({ title, blocks }: Section): string[] => [
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

function writeBlock(block: Block, t: Translator, maxRows: number): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'bullets':
      return t
        .capped(block.items, maxRows)
        .map((item) => `- ${item}`)
        .join('\n');
    case 'warnings':
    case 'errors':
      return [
        block.kind === 'errors' ? '> [!CAUTION]' : '> [!WARNING]',
        ...t.capped(block.items, maxRows).map((item) => `> - ${item}`),
      ].join('\n');
    case 'names':
      return t.labelled(block.label, block.names, Math.min(maxRows, MOST_OPEN));
    case 'table':
      return writeTable(block, t, maxRows);
  }
}

function writeTable(table: Table, t: Translator, maxRows: number): string {
  const { columns, rows, chart } = withoutEmptyColumns(table);
  // A long name beside it would break a number from its unit.
  const unbroken = (cell: string, column: number): string =>
    columns[column]?.numeric ? cell.replaceAll(' ', '\u00a0') : cell;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const more = rows.length > maxRows ? [line([t.say('table.more', { count: rows.length - maxRows })])] : [];
  const lines = [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ numeric }) => (numeric ? '---:' : ':---'))),
    ...rows.slice(0, maxRows).map(({ cells }) => line(cells.map(unbroken))),
    ...more,
  ].join('\n');
  return chart === undefined ? lines : `\`\`\`mermaid\n${mermaid(chart)}\n\`\`\`\n\n${lines}`;
}
