/**
 * A file of scores by checkpoint, from any evaluation: `{"model.pt.ep1": 4.1}`, `{"model.pt.ep1": {"cer": 4.1}}`, or a table
 * with a header, names in the first column and scores in the second, commas or tabs between.
 */
import { isAlias, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { reasonOf, SelectionError } from '../errors.js';
import { type Message, message, type Said } from '../words/message.js';
import { readSmallFile } from './small-file.js';

export interface ScoreLine {
  /** what the file calls the checkpoint */
  readonly key: string;
  readonly line: number;
  /** null: it says that there is none */
  readonly value: number | null;
}

export interface ScoresFile {
  readonly path: string;
  /** of the score, such as `cer` */
  readonly name: string;
  /** each key once */
  readonly lines: readonly ScoreLine[];
}

/** A line for each checkpoint of the longest training would not fill a hundredth of it. */
const LARGEST = 4 << 20;
/** What a score is called that the file gives no name. */
const UNNAMED = 'score';

/** Reads a file of scores. @throws SelectionError that names file and line */
export function readScoresFile(path: string): ScoresFile {
  const text = readText(path).replace(/^\uFEFF/, '');
  const { name, lines } = /^\s*[{[]/.test(text) ? readJson(path, text) : readTable(path, text);
  const seen = new Map<string, number>();
  for (const { key, line } of lines) {
    const first = seen.get(key);
    if (first !== undefined) throw wrongLine(path, line, message('scores.twice', { name: key, first }));
    seen.set(key, line);
  }
  if (lines.every(({ value }) => value === null)) throw wrongFile(path, message('scores.empty'));
  return { path, name, lines };
}

/** The error for a whole file. */
export function wrongFile(file: string, problem: Said): SelectionError {
  return new SelectionError(message('scores.wrong', { file, problem }));
}

/** The error for a line of it, counted from 1. */
export function wrongLine(file: string, line: number, problem: Message): SelectionError {
  return new SelectionError(message('scores.wrong-line', { file, line, problem }));
}

function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readSmallFile(path, LARGEST);
  } catch (error) {
    throw wrongFile(path, reasonOf(error));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrongFile(path, message('scores.no-text'));
  }
}

type Read = Pick<ScoresFile, 'name' | 'lines'>;

// ---- JSON, read as YAML reads it: that tells where things stand, and keys that stand there twice ----

function readJson(path: string, text: string): Read {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'core', uniqueKeys: false, lineCounter: counter });
  const lineOf = (node: Node): number => counter.linePos(node.range?.[0] ?? 0).line;
  const [error] = document.errors;
  if (error !== undefined) {
    const reason = error.message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    throw wrongLine(path, counter.linePos(error.pos[0]).line, message('scores.no-json', { reason }));
  }
  if (!isMap(document.contents)) throw wrongFile(path, message('scores.no-object'));
  let name: string | undefined;
  const lines = document.contents.items.map((pair): ScoreLine => {
    const key = textOf(pair.key);
    const node = pair.value as Node | null;
    const line = lineOf(pair.key as Node);
    if (!isMap(node)) return { key, line, value: numberOf(path, key, node, line) };
    name ??= node.items[0] === undefined ? undefined : textOf(node.items[0].key);
    const score = node.items.find((item: Pair) => textOf(item.key) === name)?.value as Node | null | undefined;
    return { key, line, value: numberOf(path, key, score ?? null, score ? lineOf(score) : line) };
  });
  return { name: name ?? UNNAMED, lines };
}

function textOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function numberOf(path: string, name: string, node: Node | null, line: number): number | null {
  if (node === null || (isScalar(node) && node.value === null)) return null;
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const found = isScalar(node)
    ? (node.source ?? String(value))
    : message(isAlias(node) ? 'scores.alias' : 'scores.list');
  throw wrongLine(path, line, message('scores.no-number', { name, found }));
}

// ---- tables ----

function readTable(path: string, text: string): Read {
  const rows = text.split(/\r\n|\n|\r/).map((row, i) => ({ row, line: i + 1 }));
  const [header, ...others] = rows.filter(({ row }) => row.trim() !== '');
  if (header === undefined) throw wrongFile(path, message('scores.empty'));
  const separator = header.row.includes('\t') ? '\t' : ',';
  const cells = ({ row, line }: (typeof rows)[number]): readonly string[] => {
    const found = splitRow(row, separator);
    if (found === undefined) throw wrongLine(path, line, message('scores.quotes'));
    return found;
  };
  const [, name = ''] = cells(header);
  if (name === '') throw wrongLine(path, header.line, message('scores.no-column'));
  if (isNumber(name)) throw wrongLine(path, header.line, message('scores.no-header', { found: name }));
  const lines = others.map((row): ScoreLine => {
    const [key = '', found = ''] = cells(row);
    if (found !== '' && !isNumber(found))
      throw wrongLine(path, row.line, message('scores.no-number', { name: key, found }));
    return { key, line: row.line, value: found === '' ? null : Number(found) };
  });
  return { name, lines };
}

function isNumber(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
}

/** The cells of a row, trimmed, in quotes or not; undefined where a quote does not end. */
function splitRow(row: string, separator: string): readonly string[] | undefined {
  const cell =
    separator === '\t'
      ? /\s*(?:"((?:[^"]|"")*)"[^\S\t]*|([^"\t][^\t]*)?)(\t|$)/y
      : /\s*(?:"((?:[^"]|"")*)"\s*|([^",][^,]*)?)(,|$)/y;
  const cells: string[] = [];
  for (;;) {
    const match = cell.exec(row);
    if (match === null) return undefined;
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2]?.trim() ?? '');
    if (match[3] === '') return cells;
  }
}
