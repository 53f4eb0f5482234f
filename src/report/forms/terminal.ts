/** A report for a terminal or log: aligned columns, bars in text, nothing folded. */

import type { Translator } from '../../words/translator.js';
import { displayWidth } from '../../words/width.js';
import { type Block, type Document, type Table, withoutEmptyColumns } from '../document.js';

interface TerminalForm {
  readonly width: number;
  readonly color: boolean;
}

/** Longer tables are cut: a terminal is the wrong place for a thousand tensors. */
const MAX_ROWS = 30;
const MIN_BAR = 4;
const MAX_BAR = 32;
const GAP = '  ';

/** The whole document. */
export function terminal(document: Document, t: Translator, form: TerminalForm): string {
  const parts = [
    bold(document.headline, form),
    blocksText(document.overview, t, form),
    ...document.details.flatMap(({ title, blocks }) => [bold(title, form), blocksText(blocks, t, form)]),
    document.footer,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Blocks, each apart from the next by an empty line. */
export function blocksText(blocks: readonly Block[], t: Translator, form: TerminalForm): string {
  return blocks.map((block) => blockText(block, t, form)).join('\n\n');
}

function blockText(block: Block, t: Translator, form: TerminalForm): string {
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

function tableText(table: Table, t: Translator, form: TerminalForm): string {
  const { columns, rows } = withoutEmptyColumns(table);
  const shown = rows.slice(0, MAX_ROWS);
  const widths = columns.map(({ title }, i) =>
    Math.max(...[title, ...shown.map(({ cells }) => cells[i] ?? '')].map(displayWidth)),
  );
  const line = (cells: readonly string[]): string =>
    columns.map(({ numeric }, i) => pad(cells[i] ?? '', widths[i] ?? 0, numeric)).join(GAP);
  const used = widths.reduce((sum, width) => sum + width + GAP.length, GAP.length);
  const barWidth = Math.min(MAX_BAR, form.width - used);
  const bar = (share: number | undefined): string => {
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

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? space + text : text + space;
}

function bold(text: string, form: TerminalForm): string {
  return paint(1, text, form);
}

function paint(code: number, text: string, { color }: TerminalForm): string {
  return color ? `\u001b[${code}m${text}\u001b[0m` : text;
}
