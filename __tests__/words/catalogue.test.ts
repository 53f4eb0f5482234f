import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { en, type MessageKey } from '../../src/words/en.js';
import { Words } from '../../src/words/words.js';
import { zh } from '../../src/words/zh.js';

const KEYS = Object.keys(en) as MessageKey[];
const SOURCES = path.resolve(import.meta.dirname, '../../src');
const USERS = ['report', 'words/words.ts'].map((place) => path.join(SOURCES, place));

function placeholders(message: string): string[] {
  return [...new Set([...message.matchAll(/\{([^{}|]+)/g)].map(([, name]) => name ?? ''))].toSorted();
}

describe('catalogue', () => {
  test('both languages have the same keys', () => {
    expect(Object.keys(zh).toSorted()).toEqual(KEYS.toSorted());
  });

  test.each(KEYS)('%s fills in the same values in both languages, and is not empty but for a joint', (key) => {
    // A joint may be empty, and Chinese need not name a count that English has for its plural.
    const plural = new Set([...en[key].matchAll(/\{([^{}|]+)\|/g)].map(([, name]) => name));
    const needed = placeholders(zh[key]);
    expect(placeholders(en[key]).filter((name) => !plural.has(name) || needed.includes(name))).toEqual(needed);
    if (key !== 'list.sentence') expect(zh[key]).not.toBe('');
  });

  test('Chinese is Chinese', () => {
    const same = KEYS.filter(
      (key) => zh[key] === en[key] && /[a-z]{3}/.test(en[key].replace(/\{[^}]*\}|`[^`]*`/g, '')),
    );
    expect(same).toEqual(['kind.deepspeed']);
  });

  test('every message is used', () => {
    const code = USERS.flatMap((place) =>
      place.endsWith('.ts')
        ? [place]
        : readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name)),
    )
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(name, 'utf8'))
      .join('\n');
    const families = [...code.matchAll(/`([a-z.-]+\.)\$\{/g)].map(([, family]) => family ?? '');
    const unused = KEYS.filter(
      (key) => !code.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });
});

describe('words', () => {
  const english = new Words('en', 'markdown');
  const chinese = new Words('zh', 'markdown');

  test('one and many', () => {
    const say = (asked: number, found: number) => english.say('notice.fewer-than-nbest', { asked, found });
    expect(say(10, 1)).toBe('10 checkpoints were to be averaged; 1 was found.');
    expect(say(10, 1000)).toBe('10 checkpoints were to be averaged; 1,000 were found.');
  });

  test('a notice shows names, sizes and numbers each in their way', () => {
    const params = { file: 'a`b', bytes: 1234 };
    expect(english.notice('trailing-bytes', params)).toBe(
      '`a\\x60b` has 1.2 kB after the end of its archive; they were ignored.',
    );
    expect(english.notice('far-out', { name: 'x', distance: 0.123456 })).toContain('distance 0.123');
  });

  test('missing files belong to a model only where one is known', () => {
    const missing = (from: string) => english.notice('package-missing', { files: 'am.mvn', from });
    expect(missing('')).toBe('FunASR will look for these files and they are not in the package: `am.mvn`.');
    expect(missing('iic/x')).toMatch(/They belong to `iic\/x`\.$/);
  });

  test('a value that nobody gave is a question mark, not a failure', () => {
    expect(english.notice('copied-dtype', {})).toBe('The tensor ? of type ? cannot be averaged; it was copied.');
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
