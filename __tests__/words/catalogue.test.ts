import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Notice } from '../../src/result.js';
import { type Code, catalogueOf } from '../../src/words/catalogue.js';
import { message, type Said } from '../../src/words/message.js';
import { notice } from '../../src/words/notice.js';
import { Translator } from '../../src/words/translator.js';
import { expectGolden } from '../helpers/golden.js';

const en = catalogueOf('en');
const zh = catalogueOf('zh');
const CODES = [...en.keys()] as Code[];

/** Every kind of placeholder with a value. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  name: 'decoder.embed.0.weight',
  quoted: 'archive/data/0',
  path: 'outputs/model.pt.ep3',
  names: ['encoder.a', 'encoder.b'],
  size: 989_763_045,
  number: 1234,
  ratio: 0.01234,
  option: 'nbest',
  message: { code: 'system.ENOENT', params: {} },
};

/** Each placeholder of both languages with the sample of its kind; those without one take text as it is. */
function sampleOf(code: Code): Record<string, unknown> {
  const found = [...`${en.get(code)}${zh.get(code)}`.matchAll(/\{([^{}|:]+)(?::(\w+)|(\|))?/g)];
  return Object.fromEntries(
    // A name stands once as a value and once as the choice of a plural: the value comes last.
    found
      .toSorted(([, , , plural]) => (plural === undefined ? 1 : -1))
      .map(([, name = '', kind, plural]) => [name, plural === undefined ? (SAMPLES[kind ?? ''] ?? `‹${name}›`) : 2]),
  );
}

describe.each(['en', 'zh'] as const)('catalogue, %s', (language) => {
  const words = new Translator(language, 'markdown');

  test('every message with sample values', () => {
    const lines = CODES.toSorted().map((code) => `${code}: ${words.word({ code, params: sampleOf(code) })}`);
    expect(lines.filter((line) => /[:：] ?\?(?:$|[:：])|\{|undefined/.test(line))).toEqual([]);
    expectGolden(`messages.${language}.txt`, `${lines.join('\n')}\n`);
  });
});

test('no code stands in two files, where the later would take its place', async () => {
  const names = readdirSync(join(import.meta.dirname, '../../src/words/en')).map((file) =>
    file.replace(/\.ts$/, '.js'),
  );
  const files = await Promise.all(names.map((name) => import(`../../src/words/en/${name}`)));
  expect(files.flatMap((file) => Object.values<object>(file).flatMap(Object.keys)).sort()).toEqual(CODES.toSorted());
});

test('Chinese is Chinese', () => {
  const plain = (text: string): string => text.replace(/\{[^}]*\}|`[^`]*`/g, '');
  const same = CODES.filter((code) => zh.get(code) === en.get(code) && /[a-z]{3}/.test(plain(en.get(code) ?? '')));
  expect(same).toEqual(['kind.deepspeed']);
});

test('the command has flags in place of inputs, and in place of nothing else', () => {
  const problem = message('wrong.precision-strict');
  const said = message('wrong.input', { option: 'nbest', found: '`metric`', allowed: problem });
  const shown = (['terminal', 'command'] as const).map((medium) => new Translator('en', medium).word(said));
  const [plain = '', flags] = shown;
  expect(plain).toMatch(
    /^nbest: found "`metric`", expected precision-strict: found true, expected precision: fp16 wit/,
  );
  expect(flags).toBe(plain.replace(/^|(?<=expected )(?=prec)/g, '--').replace('precision: ', 'precision '));
  expect(new Translator('en', 'command').say('input.mode')).toMatch(/^run, or comment in a workflow_run job/);
});

describe('words', () => {
  const english = new Translator('en', 'markdown');
  const chinese = new Translator('zh', 'markdown');

  test('one and many', () => {
    const say = (asked: number, found: number) => english.notice(notice('fewer-than-nbest', 'info', { asked, found }));
    expect(say(10, 1)).toBe('10 checkpoints were to be averaged, only 1 was found.');
    expect(say(10, 1000)).toBe('10 checkpoints were to be averaged, only 1,000 were found.');
  });

  test('a notice shows names, sizes and numbers each in their way', () => {
    expect(english.notice(notice('trailing-bytes', 'warning', { file: 'a`b', bytes: 1234 }))).toBe(
      '`a\\x60b` has 1.2 kB after the end of its archive; they were ignored.',
    );
    expect(english.notice(notice('far-out', 'warning', { name: 'x', distance: 0.123456 }))).toContain('distance 0.123');
  });

  test('missing files belong to a model only where one is known', () => {
    const missing = (from: string) => english.notice(notice('package-missing', 'warning', { files: 'am.mvn', from }));
    expect(missing('')).toBe('FunASR will look for these files, which are not in the package: `am.mvn`.');
    expect(missing('iic/x')).toMatch(/They belong to `iic\/x`\.$/);
  });

  describe('names in quotes', () => {
    const terminal = new Translator('en', 'terminal');
    const shown = (words: Translator, name: string) => words.say('torch.where.tensor', { tensor: name });

    test.each([
      ['a blank at the end ', '"a blank at the end "'],
      ['', '""'],
      ['a"b\\', '"a\\"b\\\\"'],
      ['a\nb\u202e', '"a\\nb\\u202e"'],
      ['::error::', '"\\x3a:error\\x3a:"'],
    ])('%j on a terminal', (name, quoted) => {
      expect(shown(terminal, name)).toBe(`tensor ${quoted}`);
    });

    test('are cut, and code in Markdown', () => {
      expect(shown(terminal, `begin${'x'.repeat(1e6)}end`)).toMatch(/^tensor "beginx{54}…x{57}end"$/);
      expect(shown(english, 'a|b')).toBe('tensor `a\\x7cb`');
    });

    test('are several, of which some are none', () => {
      const word = (records: readonly Said[]) => terminal.say('torch.archive.no-pickle', { records });
      expect(word([])).toMatch(/\(its first records: none\)$/);
      expect(word(['a', message('torch.value.list')])).toMatch(/records: "a", a list\)$/);
      expect(word([...'abcdefghijklmnopqrstuvwxyz'])).toMatch(/"s", "t" and 6 more\)$/);
    });
  });

  test('a notice keeps no text that is too long to show, however deep in it', () => {
    const problem = message('torch.dict.no-tensors', { under: [], keys: ['k'.repeat(1e6)], count: 1 });
    const kept = notice('unreadable-candidate', 'warning', { file: '/x'.repeat(2000), problem });
    expect(kept.params['file']).toHaveLength(4000);
    expect(JSON.stringify(kept).length).toBeLessThan(10_000);
    expect(kept.problem).toMatchObject({ code: problem.code, params: { count: 1 } });
  });

  test('a problem is worded in the language of the reader, and stands in the data as English text', () => {
    const problem = { code: 'system.ENOENT', params: {} } as const;
    const unreadable = notice('unreadable-candidate', 'warning', { file: 'a', problem });
    expect(unreadable.params['problem']).toBe('there is no such file or directory (ENOENT)');
    expect(chinese.notice(unreadable)).toBe('`a` 未采用：文件或目录不存在（ENOENT）');
    expect(english.notice({ ...unreadable, params: { file: 'a', problem: '<b>' } })).toContain('ENOENT');
  });

  test("a stranger's report may hold anything", () => {
    const problem = (code: string): Notice => ({
      code: 'unreadable-candidate',
      level: 'warning',
      params: {},
      problem: { code, params: { problem: { code: 'error.file', params: { problem: [] } } } },
    });
    expect(english.notice(problem('error.file'))).toBe('? was left out: ?: ?: ?');
    expect(english.notice(problem('constructor'))).toBe('? was left out: `constructor`');
    const forged = { code: 'headline', params: { verdict: '[x](http://x)', size: 1, change: '', before: '' } };
    expect(english.notice({ ...problem(''), problem: forged })).toContain('`[x](http://x)`: `""` to 1');
  });

  test.each([
    [0.0001234, '0.000123'],
    [0.00001234, '1.23E-5'],
    [0, '0'],
    [123456789, '1.23E8'],
    [11.73, '11.7'],
  ])('ratio %d', (value, shown) => {
    expect(english.ratio(value)).toBe(shown);
  });

  test('percent keeps a growth of nearly nothing apart from a real one', () => {
    expect(english.signedPercent(5.04)).toBe('+5.04%');
    expect(english.signedPercent(-12.345)).toBe('-12.35%');
    expect(english.signedPercent(0.00001)).toBe('0.00%');
  });

  test('dates are in UTC and in the language', () => {
    expect(english.date('2026-11-20T08:30:00+08:00')).toBe('November 20, 2026 00:30 UTC');
    expect(chinese.date('2026-11-20T08:30:00Z')).toBe('2026年11月20日 08:30 UTC');
    expect(english.date('yesterday')).toBe('`yesterday`');
  });

  test('scores that are missing or broken', () => {
    expect([null, 0, Number.NaN, 1.6857].map((value) => english.score(value))).toEqual([
      '–',
      '0.0000',
      'NaN',
      '1.6857',
    ]);
  });
});
