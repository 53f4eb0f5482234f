/** Words, numbers and names in one language for one medium. The same values give the same text on every machine. */
import type { Language } from '../config.js';
import type { NoticeCode } from '../result.js';
import { showSize } from '../size.js';
import { en, type MessageKey } from './en.js';
import { markdownCode, terminalText } from './escape.js';
import { zh } from './zh.js';

export type Medium = 'markdown' | 'terminal';
/** Text is inserted as it is: pass names through `name`. Numbers are formatted. */
export type Values = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, zh };
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', zh: 'zh-CN' };

/** All words of a report. Names from outside go through `name`; whatever `say` returns is safe in its medium. */
export class Words {
  private readonly catalogue: Readonly<Record<MessageKey, string>>;
  private readonly integers: Intl.NumberFormat;
  private readonly percents: Intl.NumberFormat;
  private readonly shares: Intl.NumberFormat;
  private readonly ratios: Intl.NumberFormat;
  private readonly extremes: Intl.NumberFormat;
  private readonly scores: Intl.NumberFormat;
  private readonly days: Intl.DateTimeFormat;

  constructor(
    language: Language,
    readonly medium: Medium,
  ) {
    const locale = LOCALES[language];
    const numbers = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
    this.catalogue = CATALOGUES[language];
    this.integers = numbers({ maximumFractionDigits: 0 });
    this.percents = numbers({
      style: 'percent',
      signDisplay: 'exceptZero',
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
    this.shares = numbers({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.ratios = numbers({ maximumSignificantDigits: 3 });
    this.extremes = numbers({ notation: 'scientific', maximumSignificantDigits: 3 });
    this.scores = numbers({ minimumSignificantDigits: 5, maximumSignificantDigits: 5 });
    this.days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  }

  /** A message with its `{name}`s filled in; `{count|file|files}` takes the first form for 1. */
  say(key: MessageKey, values: Values = {}): string {
    const template = this.medium === 'markdown' ? this.catalogue[key] : this.catalogue[key].replace(/\*\*|`/g, '');
    return template.replace(/\{([^{}|]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (_, name: string, one, many) => {
      const value = values[name];
      if (one !== undefined) return value === 1 ? one : many;
      if (value === undefined) return '?';
      return typeof value === 'number' ? this.count(value) : value;
    });
  }

  /** A notice in words, its parameters escaped. */
  notice(code: NoticeCode, params: Values): string {
    const anywhere = code === 'package-missing' && params['from'] === '';
    return this.say(anywhere ? 'notice.package-missing.anywhere' : `notice.${code}`, this.shown(params));
  }

  /** Text from a file or a user, escaped for the medium. */
  name(text: string): string {
    return this.medium === 'markdown' ? markdownCode(text) : terminalText(text);
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
    const shown = this.list(names.slice(0, most).map((name) => this.name(name)));
    return names.length <= most ? shown : this.say('list.and-more', { shown, count: names.length - most });
  }

  count(value: number): string {
    return this.integers.format(value);
  }

  size(bytes: number): string {
    return showSize(bytes);
  }

  signedSize(bytes: number): string {
    return bytes > 0 ? `+${showSize(bytes)}` : showSize(bytes);
  }

  /** `+1.25%` of a number of percent */
  signedPercent(percent: number): string {
    return this.percents.format(percent / 100);
  }

  /** `59.4%` of a share between 0 and 1 */
  share(share: number): string {
    return this.shares.format(share);
  }

  /** A measured ratio with three significant digits: `0.0123`, `1.2E-9`. */
  ratio(value: number): string {
    const size = Math.abs(value);
    const extreme = size >= 1e6 || (size > 0 && size < 1e-4);
    return (extreme ? this.extremes : this.ratios).format(value);
  }

  /** A score with five significant digits. */
  score(value: number | null): string {
    return value === null ? '–' : this.scores.format(value);
  }

  /** An ISO 8601 time in UTC; text that is none is shown as a name. */
  date(iso: string): string {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime())) return this.name(iso);
    return `${this.days.format(time)} ${time.toISOString().slice(11, 16)} UTC`;
  }

  /** Parameters of a notice: text is escaped, sizes are those whose name ends in `bytes`. */
  private shown(params: Values): Values {
    return Object.fromEntries(
      Object.entries(params).map(([key, value]) => {
        if (typeof value === 'string') return [key, this.name(value)];
        if (/bytes$/i.test(key)) return [key, this.size(value)];
        return [key, Number.isInteger(value) ? value : this.ratio(value)];
      }),
    );
  }
}
