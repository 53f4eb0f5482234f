/**
 * config.yaml as FunASR reads it, and as data that every reader of a package reads alike.
 *
 * FunASR reads with OmegaConf: PyYAML (YAML 1.1) with one more form of floats, no timestamps and no duplicate keys
 * (omegaconf/_utils.py get_yaml_loader; yaml/resolver.py, constructor.py). Its servers read the package with yaml-cpp, and
 * funasr-onnx with PyYAML's own loader: what is written stays within what all of them take for the same.
 */
import { posix } from 'node:path';
import { type Document, isAlias, isMap as isMapNode, isNode, isScalar, isSeq, visit } from 'yaml';
import { message } from '../words/message.js';
import { MOST_LEVELS, readDocument, TOO_DEEP, YamlError } from './yaml-document.js';

export { YamlError } from './yaml-document.js';

export type YamlScalar = string | boolean | null | bigint | number;
/** An int is a bigint and a float a number: `16000` and `16000.0` differ to FunASR's servers. */
export type YamlValue = YamlScalar | readonly YamlValue[] | YamlMap;
export type YamlMap = ReadonlyMap<YamlScalar, YamlValue>;

/**
 * Values, those that aliases repeat included, and one more for every 16 characters of their text: a configuration with an
 * inlined token list of 25,055 comes to some 26,000.
 */
const MOST_VALUES = 200_000;
/** Of one number, as Python reads at most. */
const MOST_DIGITS = 4_300;

/**
 * Parses a document as OmegaConf does.
 * @throws YamlError for what OmegaConf refuses, for more than 32 levels and for more than this program reads
 */
export function parseYaml(source: string): YamlValue {
  // PyYAML ends lines at these as well (reader.py, scanner.py); the library knows line feeds alone.
  const lines = source.replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n');
  try {
    const document = readDocument(lines);
    return document === undefined ? null : new Construction(document).value(document.contents, 0);
  } catch (error) {
    // Nested so deep that the stack runs out.
    if (error instanceof RangeError) throw new YamlError(TOO_DEEP);
    throw error;
  }
}

/** What each alias repeats: the node before it that has the anchor. */
function targetsOf(document: Document): ReadonlyMap<unknown, unknown> {
  const anchored = new Map<string, unknown>();
  const targets = new Map<unknown, unknown>();
  visit(document, (_, node) => {
    if (isAlias(node)) targets.set(node, anchored.get(node.source));
    if (!isNode(node) || isAlias(node) || node.anchor === undefined) return;
    if (anchored.has(node.anchor)) throw new YamlError(message('yaml.anchor-twice', { anchor: node.anchor }));
    anchored.set(node.anchor, node);
  });
  return targets;
}

class Construction {
  private left = MOST_VALUES;
  private readonly targets: ReadonlyMap<unknown, unknown>;

  constructor(document: Document) {
    this.targets = targetsOf(document);
  }

  value(node: unknown, level: number): YamlValue {
    this.spend(1);
    if (level > MOST_LEVELS) throw new YamlError(TOO_DEEP);
    if (node === null || node === undefined) return null;
    if (isAlias(node)) {
      const anchored = this.targets.get(node);
      if (anchored === undefined) throw new YamlError(message('yaml.no-anchor', { anchor: node.source }));
      return this.value(anchored, level + 1);
    }
    if (isScalar(node)) {
      const text = String(node.value ?? '');
      this.spend(Math.floor(text.length / 16));
      return scalar(text, node.type === 'PLAIN', node.tag);
    }
    if (isSeq(node)) {
      if (isPath(node.tag)) return posix.join(...node.items.map((item) => String(this.value(item, level + 1))));
      refuseTag(node.tag, 'tag:yaml.org,2002:seq');
      return node.items.map((item) => this.value(item, level + 1));
    }
    if (!isMapNode(node)) throw new YamlError(message('yaml.key'));
    refuseTag(node.tag, 'tag:yaml.org,2002:map');
    const own = new Map<YamlScalar, [YamlScalar, YamlValue]>();
    const merged: [YamlScalar, YamlValue][] = [];
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.value === '<<' && key.type === 'PLAIN') {
        merged.push(...this.merged(value, level + 1));
        continue;
      }
      const name = this.value(key, level + 1);
      if (typeof name === 'object') throw new YamlError(message('yaml.key'));
      // OmegaConf looks for text alone: of other keys the first stays, with the last value.
      const first = own.get(hashed(name));
      if (first !== undefined && typeof name === 'string') throw new YamlError(message('yaml.twice', { key: name }));
      own.set(hashed(name), [first?.[0] ?? name, this.value(value, level + 1)]);
    }
    return new Map([...merged, ...own.values()]);
  }

  private spend(count: number): void {
    this.left -= count;
    if (this.left < 0) throw new YamlError(message('yaml.many-values', { most: MOST_VALUES }));
  }

  /** What `<<` adds: of several maps the first that has a key decides. */
  private merged(node: unknown, level: number): [YamlScalar, YamlValue][] {
    const value = this.value(node, level);
    const maps = Array.isArray(value) ? value.toReversed() : [value];
    return maps.flatMap((map: YamlValue) => {
      if (!isYamlMap(map)) throw new YamlError(message('yaml.merge'));
      return [...map].map(([key, item]): [YamlScalar, YamlValue] => [key, item]);
    });
  }
}

/** What Python takes for the same key: True and 1 and 1.0. */
function hashed(key: YamlScalar): YamlScalar {
  return typeof key === 'boolean' || Number.isInteger(key) ? BigInt(Number(key)) : key;
}

/** Whether a value is a map, and no list. */
export function isYamlMap(value: unknown): value is YamlMap {
  return value instanceof Map;
}

// ---- scalars, as yaml/resolver.py and OmegaConf tell them apart; only the first that matches counts ----

const NULL = /^(?:~|null|Null|NULL|)$/;
const BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const INT =
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const FLOAT = new RegExp(
  `^(?:${[
    '[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]+)?',
    '[-+]?[0-9]+(?:_[0-9]+)*[eE][-+]?[0-9]+',
    '\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?',
    '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*',
    '[-+]?\\.(?:inf|Inf|INF)',
    '\\.(?:nan|NaN|NAN)',
  ].join('|')})$`,
);

/** `!!int '1'` is resolved as `1` would be, all other text in quotes or blocks is text. */
function scalar(text: string, plain: boolean, tag: string | undefined): YamlScalar {
  const isTyped = /^tag:yaml\.org,2002:(?:int|float|bool|null)$/.test(tag ?? '');
  if (!isTyped && (tag !== undefined || !plain)) {
    refuseTag(tag, 'tag:yaml.org,2002:str');
    return text;
  }
  if (text === '=') throw new YamlError(message('yaml.value'));
  if (NULL.test(text)) return null;
  if (BOOLEAN.test(text)) return /^(?:y|t|on)/i.test(text);
  if (INT.test(text)) return intOf(text.replaceAll('_', ''));
  return FLOAT.test(text) ? floatOf(text.replaceAll('_', '').toLowerCase()) : text;
}

function intOf(text: string): bigint {
  const sign = text.startsWith('-') ? -1n : 1n;
  const digits = text.replace(/^[-+]/, '');
  if (digits.length > MOST_DIGITS) throw new YamlError(message('yaml.many-digits', { most: MOST_DIGITS }));
  if (digits.includes(':')) return sign * digits.split(':').reduce((sum, part) => sum * 60n + BigInt(part), 0n);
  return sign * BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
}

function floatOf(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '');
  if (digits === '.inf') return sign * Number.POSITIVE_INFINITY;
  if (digits === '.nan') return Number.NaN;
  return sign * digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** OmegaConf writes paths so and reads them back. */
function isPath(tag: string | undefined): boolean {
  return /^tag:yaml\.org,2002:python\/object\/apply:pathlib\.(?:Posix|Windows)?Path$/.test(tag ?? '');
}

function refuseTag(tag: string | undefined, usual: string): void {
  if (tag !== undefined && tag !== usual) throw new YamlError(message('yaml.tag', { tag }));
}

// ---- writing ----

/**
 * Writes a map in block style: UTF-8, line feeds, no anchors, no tags, text in quotes unless it is a plain word, ints as
 * digits and floats with a dot, so that PyYAML, OmegaConf and yaml-cpp read the same. Keys are of at most 128 characters.
 */
export function emitYaml(map: YamlMap): string {
  return map.size === 0 ? '{}\n' : `${mapLines(map, '').join('\n')}\n`;
}

function mapLines(map: YamlMap, indent: string): string[] {
  return [...map].flatMap(([key, value]) => after(`${indent}${scalarText(key)}:`, value, indent));
}

/** `head` with its value: beside it, or in lines beneath it. */
function after(head: string, value: YamlValue, indent: string): string[] {
  if (isYamlMap(value)) return value.size === 0 ? [`${head} {}`] : [head, ...mapLines(value, `${indent}  `)];
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${head} []`];
    return [head, ...value.flatMap((item: YamlValue) => itemLines(item, indent))];
  }
  return [`${head} ${scalarText(value as YamlScalar)}`];
}

function itemLines(item: YamlValue, indent: string): string[] {
  if (!isYamlMap(item) || item.size === 0) return after(`${indent}-`, item, `${indent}  `);
  const [first = '', ...rest] = mapLines(item, `${indent}  `);
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}

/** Letters that no reader takes for anything but text. */
const PLAIN_WORD = /^[A-Za-z_][\w./-]*$/;

function scalarText(value: YamlScalar): string {
  if (value === null) return 'null';
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return floatText(value);
  // `y` and `n` are booleans to YAML 1.1, though not to PyYAML.
  const isWord = PLAIN_WORD.test(value) && !/^[yn]$/i.test(value) && !NULL.test(value) && !BOOLEAN.test(value);
  if (isWord) return value;
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** PyYAML takes a float for one only where it has a dot, and its exponent a sign. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  const [digits = '', exponent] = (Object.is(value, -0) ? '-0' : String(value)).split('e');
  const dotted = digits.includes('.') ? digits : `${digits}.0`;
  return exponent === undefined ? dotted : `${dotted}e${exponent}`;
}
