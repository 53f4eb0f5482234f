/** A report before it takes a form: what Markdown and the terminal both show. All text in it is escaped for its medium. */
import type { Code } from '../words/catalogue.js';
import type { Args } from '../words/message.js';
import type { Translator } from '../words/translator.js';

export interface Document {
  /** one line that answers: verdict, size, change against the base, checkpoint size before */
  readonly headline: string;
  /** which commit and run it is of; undefined where no CI tells */
  readonly provenance: string | undefined;
  /** what happened to the package's upload; undefined where there was none */
  readonly artifact: string | undefined;
  readonly overview: readonly Block[];
  /** on demand; those that come last are dropped first where space is short */
  readonly details: readonly Section[];
  readonly footer: string;
  /** the footer of a report that was cut */
  readonly footerShortened: string;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Bullets | Warnings | Names | Table;

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

interface Bullets {
  readonly kind: 'bullets';
  readonly items: readonly string[];
}

/** What stands out; `errors` more than `warnings`. */
interface Warnings {
  readonly kind: 'warnings' | 'errors';
  readonly items: readonly string[];
}

/** `Added (3): a, b, c` */
export interface Names {
  readonly kind: 'names';
  readonly label: string;
  readonly names: readonly string[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** a picture of the same figures */
  readonly chart?: Chart | undefined;
}

export interface Column {
  readonly title: string;
  readonly numeric: boolean;
}

export interface Row {
  readonly cells: readonly string[];
  /** length of the bar that a terminal draws, 0 to 1 */
  readonly bar?: number;
}

export type Chart =
  | { readonly kind: 'pie'; readonly title: string; readonly slices: readonly { label: string; value: number }[] }
  | {
      readonly kind: 'scores';
      readonly title: string;
      readonly axis: string;
      readonly points: readonly { label: string; value: number; chosen: boolean }[];
    };

/** A block of running text. */
export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text };
}

/** The table without the columns in which no row has anything. */
export function withoutEmptyColumns(table: Table): Table {
  const used = table.columns.map((_, i) => table.rows.some(({ cells }) => (cells[i] ?? '') !== ''));
  const kept = <T>(items: readonly T[]): T[] => items.filter((_, i) => used[i]);
  return {
    ...table,
    columns: kept(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
  };
}

/** A column that is aligned to the left. */
export function textColumn(title: string): Column {
  return { title, numeric: false };
}

/** A column that is aligned to the right. */
export function numericColumn(title: string): Column {
  return { title, numeric: true };
}

/** Titles without values in them, by what follows `column.` in their codes. */
type ColumnName = { [C in Code]: C extends `column.${infer Name}` ? ([] extends Args<C> ? Name : never) : never }[Code];

/** Columns of text under these titles. */
export function textColumns(t: Translator, ...names: readonly ColumnName[]): Column[] {
  return names.map((name) => textColumn(t.say(`column.${name}`)));
}

/** Columns of numbers under these titles. */
export function numericColumns(t: Translator, ...names: readonly ColumnName[]): Column[] {
  return names.map((name) => numericColumn(t.say(`column.${name}`)));
}
