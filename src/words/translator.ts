/** Says messages, numbers and names in one language for one medium. The same values give the same text on every machine. */
import type { Language } from '../config.js';
import type { SlimError } from '../errors.js';
import { isFlag } from '../inputs.js';
import type { DeploymentProblem, Notice, Told } from '../result.js';
import { showSize } from '../size.js';
import { type Code, catalogueOf } from './catalogue.js';
import { markdownCode, terminalLine, terminalLines, terminalQuoted, terminalText } from './escape.js';
import type { Args, Kinds, Message, Said } from './message.js';

/** `command`: a terminal whose reader writes inputs as flags. */
export type Medium = 'markdown' | 'terminal' | 'command';
/** Values by name, as placeholders of any template take them. */
type Values = Readonly<Record<string, unknown>>;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', zh: 'zh-CN' };
/** How numbers are written. The first of them takes some 10 ms to make, and the first date as long: made when one is written. */
const NUMBERS = {
  integer: { maximumFractionDigits: 0 },
  percent: { style: 'percent', signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 },
  briefPercent: { style: 'percent', signDisplay: 'always', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  wholeShare: { style: 'percent', maximumFractionDigits: 0 },
  share: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  ratio: { maximumSignificantDigits: 3 },
  extreme: { notation: 'scientific', maximumSignificantDigits: 3 },
  score: { minimumSignificantDigits: 5, maximumSignificantDigits: 5 },
} as const satisfies Readonly<Record<string, Intl.NumberFormatOptions>>;
/** Names that a list of kind `names` shows. */
const MOST_NAMES = 20;
/** Messages within messages: the program nests two; an earlier report, which may be a stranger's, could nest any number. */
const MOST_LEVELS = 4;

/** Called `t` wherever it is used. Names from outside go through `name`; whatever `say` returns is safe in its medium. */
export class Translator {
  private readonly catalogue: ReadonlyMap<string, string>;
  private readonly formats = new Map<keyof typeof NUMBERS, Intl.NumberFormat>();

  constructor(
    private readonly language: Language,
    readonly medium: Medium,
  ) {
    this.catalogue = catalogueOf(language);
  }

  /** The message of a code with its values. */
  say<C extends Code>(code: C, ...[params]: Args<C>): string {
    return this.fill(code, params ?? {}, MOST_LEVELS);
  }

  /** A message in words. One of an earlier report that this release does not know is shown by its code. */
  word({ code, params }: Message): string {
    return this.fill(code, params, MOST_LEVELS);
  }

  /** What a user can fix, in lines: the error, then what to do. */
  error({ lines, hint }: SlimError): readonly string[] {
    return [...lines, ...(hint === undefined ? [] : [hint])].map((said) => this.said(said));
  }

  /** A message in words; another program's text as it is, escaped. */
  said(said: Said): string {
    if (typeof said !== 'string') return this.word(said);
    return this.medium === 'markdown' ? markdownCode(said) : terminalLines(said);
  }

  /** A notice in words, no matter whose report it comes from. */
  notice({ code, params, problem }: Notice): string {
    const anywhere = code === 'package-missing' && params['from'] === '';
    const values = problem === undefined ? params : { ...params, problem };
    return this.fill(anywhere ? 'notice.package-missing.anywhere' : `notice.${code}`, values, MOST_LEVELS);
  }

  /** Why a package cannot be deployed, no matter whose report it comes from. */
  problem({ code, params, problem }: DeploymentProblem): string {
    return this.fill(`deployment.${code}`, problem === undefined ? params : { ...params, problem }, MOST_LEVELS);
  }

  /** A text of a report, no matter whose: within another message nothing in it has an effect. */
  told({ text, message }: Told): string {
    return this.fill('error.told', { problem: message ?? text }, MOST_LEVELS);
  }

  private fill(code: Code, values: Values, levels: number): string {
    const template = this.catalogue.get(code);
    if (template === undefined) return this.name(code);
    return this.marked(template).replace(
      PLACEHOLDER,
      (_, name: string, kind: string | undefined, one: string | undefined, many: string) => {
        const value = values[name];
        if (one !== undefined) return value === 1 ? one : many;
        return this.shown(value, kind, levels);
      },
    );
  }

  /** A template with its code and bold text as the medium shows them; the command has flags in place of inputs. */
  private marked(template: string): string {
    if (this.medium === 'markdown') return template;
    const flags = (code: string, name: string, value: string | undefined): string =>
      isFlag(name) ? [`--${name}`, ...(value === undefined ? [] : [value])].join(' ') : code;
    const shown = this.medium === 'command' ? template.replace(/`([a-z-]+)(?:: ([^`]+))?`/g, flags) : template;
    return shown.replace(/\*\*|`/g, '');
  }

  /** A value as its kind wants; `?` for one that no earlier report should hold. */
  private shown(value: unknown, kind: string | undefined, levels: number): string {
    switch (kind as keyof Kinds | undefined) {
      case undefined:
        if (typeof value === 'number') return this.count(value);
        if (typeof value !== 'string') return '?';
        // Within another message nothing is safe already: it may come from a stranger's report.
        return levels < MOST_LEVELS ? this.path(value) : value;
      case 'name':
        return typeof value === 'string' ? this.name(value) : '?';
      case 'quoted':
        return Array.isArray(value) ? this.allQuoted(value, levels) : this.quoted(value, levels);
      case 'path':
        return typeof value === 'string' ? this.path(value) : '?';
      case 'names':
        return Array.isArray(value) ? this.names(value.map(String), MOST_NAMES) : '?';
      case 'number':
        return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '?';
      case 'size':
        return typeof value === 'number' ? this.size(value) : '?';
      case 'ratio':
        return typeof value === 'number' ? this.ratio(value) : '?';
      case 'option':
        return typeof value === 'string' ? this.marked(`\`${value}\``) : '?';
      case 'message':
        if (typeof value === 'string') return this.path(value);
        if (Array.isArray(value) && value.length > 0) {
          return this.list(value.map((item) => this.shown(item, kind, levels)));
        }
        return levels > 0 && isMessage(value) ? this.fill(value.code, value.params, levels - 1) : '?';
    }
  }

  private quoted(value: unknown, levels: number): string {
    if (typeof value !== 'string') return this.shown(value, 'message', levels);
    return this.medium === 'markdown' ? markdownCode(value) : terminalQuoted(value);
  }

  private allQuoted(values: readonly unknown[], levels: number): string {
    if (values.length === 0) return this.say('list.none');
    return this.first(values, MOST_NAMES, (value) => this.quoted(value, levels));
  }

  /** Text from a file or a user, escaped for the medium. */
  name(text: string): string {
    return this.medium === 'markdown' ? markdownCode(text) : terminalText(text);
  }

  /** A path from outside, escaped and whole. */
  path(text: string): string {
    return this.medium === 'markdown' ? markdownCode(text) : terminalLine(text);
  }

  strong(text: string): string {
    return this.medium === 'markdown' ? `**${text}**` : text;
  }

  list(items: readonly string[]): string {
    return items.join(this.say('list.comma'));
  }

  sentences(sentences: readonly string[]): string {
    return sentences.join(this.say('list.sentence'));
  }

  /** The first few items, and how many more there are as one more. */
  capped(items: readonly string[], most: number): readonly string[] {
    if (items.length <= most) return items;
    return [...items.slice(0, most), this.say('table.more', { count: items.length - most })];
  }

  /** `Added (12): a, b and so on` */
  labelled(label: string, names: readonly string[], most: number): string {
    return this.say('list.labelled', {
      label: this.strong(label),
      count: names.length,
      names: this.list(this.capped(names, most)),
    });
  }

  /** The first few names, and how many more there are. */
  names(names: readonly string[], most: number): string {
    return this.first(names, most, (name) => this.name(name));
  }

  private first<T>(items: readonly T[], most: number, show: (item: T) => string): string {
    const shown = this.list(items.slice(0, most).map(show));
    return items.length <= most ? shown : this.say('list.and-more', { shown, count: items.length - most });
  }

  private number(kind: keyof typeof NUMBERS, value: number): string {
    const format = this.formats.get(kind) ?? new Intl.NumberFormat(LOCALES[this.language], NUMBERS[kind]);
    this.formats.set(kind, format);
    return format.format(value);
  }

  count(value: number): string {
    return this.number('integer', value);
  }

  size(bytes: number): string {
    return showSize(bytes);
  }

  signedSize(bytes: number): string {
    return bytes > 0 ? `+${showSize(bytes)}` : showSize(bytes);
  }

  /** `+1.25%` of a number of percent */
  signedPercent(percent: number): string {
    return this.number('percent', percent / 100);
  }

  /** `+0.0%` of a number of percent, in brief */
  briefPercent(percent: number): string {
    // A rounded nothing has no sign of its own.
    return this.number('briefPercent', (Math.round(percent * 10) || 0) / 1000);
  }

  /** `59%` of a share between 0 and 1 */
  wholeShare(share: number): string {
    return this.number('wholeShare', share);
  }

  /** `59.4%` of a share between 0 and 1 */
  share(share: number): string {
    return this.number('share', share);
  }

  /** A measured ratio with three significant digits: `0.0123`, `1.2E-9`. */
  ratio(value: number): string {
    const size = Math.abs(value);
    const extreme = size >= 1e6 || (size > 0 && size < 1e-4);
    return this.number(extreme ? 'extreme' : 'ratio', value);
  }

  /** A score with five significant digits. */
  score(value: number | null): string {
    return value === null ? '–' : this.number('score', value);
  }

  /** Text that leads somewhere, where the medium can and the address is a plain one. */
  link(text: string, url: string | null): string {
    const shown = this.name(text);
    const isPlain = url !== null && /^https?:\/\/[\w.:/%~@+-]+$/.test(url);
    return this.medium === 'markdown' && isPlain ? `[${shown}](${url})` : shown;
  }

  /** An ISO 8601 time in UTC; text that is none is shown as a name. */
  date(iso: string): string {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime())) return this.name(iso);
    return `${time.toLocaleDateString(LOCALES[this.language], { dateStyle: 'long', timeZone: 'UTC' })} ${time.toISOString().slice(11, 16)} UTC`;
  }
}

/** `{name}`, `{name:kind}` or `{count|one|many}` */
const PLACEHOLDER = /\{([^{}|:]+)(?::(\w+))?(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'params' in value &&
    typeof value.params === 'object' &&
    value.params !== null
  );
}

let plain: Translator | undefined;

/** A message in English, for logs and for `Error.message`. */
export function english(said: Said): string {
  if (typeof said === 'string') return said;
  plain ??= new Translator('en', 'terminal');
  return plain.word(said);
}
