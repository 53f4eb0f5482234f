import { describe, expect, test } from '@jest/globals';
import { MAX_INT_BYTES } from '../../src/torch/limits.js';
import {
  parseFloat10,
  parseIndex,
  parseInt10,
  parseIntOrBool,
  parseName,
  parseQuoted,
  parseUnicode,
} from '../../src/torch/pickle/text.js';

describe('ints', () => {
  test.each<[string, number | bigint]>([
    ['0', 0],
    ['12', 12],
    ['+12', 12],
    ['-12', -12],
    ['12L', 12],
    ['-12L', -12],
    ['9007199254740991', 2 ** 53 - 1],
    ['-9007199254740992L', -(2n ** 53n)],
  ])('%s', (line, expected) => {
    expect(parseInt10(line)).toBe(expected);
  });

  test.each(['', '-', 'L', '1.5', '1e3', '0x10', ' 1', '1 ', '1LL', '--1'])('%j is none', (line) => {
    expect(parseInt10(line)).toBeUndefined();
  });

  test('have as many digits as a cap allows', () => {
    expect(parseInt10(`-${'9'.repeat(MAX_INT_BYTES)}L`)).toBe(1n - 10n ** BigInt(MAX_INT_BYTES));
    expect(parseInt10('9'.repeat(MAX_INT_BYTES + 1))).toBeUndefined();
  });
});

describe('ints and bools', () => {
  test.each<[string, number | boolean]>([
    ['00', false],
    ['01', true],
    ['+0', false],
    ['+1', true],
    ['-0', false],
    ['0', 0],
    ['1', 1],
    ['-1', -1],
    ['10', 10],
    ['11', 11],
  ])('%s', (line, expected) => {
    expect(parseIntOrBool(line)).toBe(expected);
  });

  test.each(['001', '000', '02', '010', '07', '-01', '+00'])('%s, which is octal, is none', (line) => {
    expect(parseIntOrBool(line)).toBeUndefined();
    expect(parseInt10(line)).toBeUndefined();
  });
});

describe('floats', () => {
  test.each([
    ['1.5', 1.5],
    ['-1.5e3', -1500],
    ['+2.E+3', 2000],
    ['.5', 0.5],
    ['3', 3],
    ['1e-3', 0.001],
    ['1e308', 1e308],
    ['1e-400', 0],
    ['nan', Number.NaN],
    ['inf', Number.POSITIVE_INFINITY],
    ['-inf', Number.NEGATIVE_INFINITY],
  ])('%s', (line, expected) => {
    expect(parseFloat10(line)?.value).toBe(expected);
  });

  test.each(['', '.', 'e3', '0x10', 'Infinity', ' 1', '1.5.5', '1e', '1e309', '-1e309'])('%j is none', (line) => {
    expect(parseFloat10(line)).toBeUndefined();
  });
});

test('indices have one to nine digits', () => {
  expect(parseIndex('0')).toBe(0);
  expect(parseIndex('999999999')).toBe(999999999);
  for (const line of ['', '-1', '1.5', '1000000000', '0x1', ' 1']) expect(parseIndex(line)).toBeUndefined();
});

test('names are UTF-8', () => {
  expect(parseName('Kl\xc3\xa4sse')).toBe('Klässe');
  expect(parseName('Kl\xe4sse')).toBeUndefined();
});

describe('unicode', () => {
  test.each([
    ['\\u00e9', 'é'],
    ['\xe9', 'é'],
    ['\\U0001F600!', '\u{1f600}!'],
    ['\\U0010ffff', '\u{10ffff}'],
    ['\\u12', '\\u12'],
    ['\\\\n', '\\\\n'],
    ['a\\u0062c\\u0064', 'abcd'],
    ['\\\\u0041', '\\\\u0041'],
    ['\\\\\\u0041', '\\\\A'],
    ['a\\\\\\U00000042\\u0043', 'a\\\\BC'],
  ])('%s', (line, expected) => {
    expect(parseUnicode(line)).toBe(expected);
  });

  test.each(['\\ud83d\\ude00', '\\udc80', 'a\\U0000dfffb', '\\u00e9\\ud800'])(
    '%s holds surrogates: it stays bytes',
    (line) => {
      expect(parseUnicode(line)).toEqual(Buffer.from(line, 'latin1'));
    },
  );

  test.each(['\\ud7ff', '\\ue000', '\\\\ud800'])('%s holds none', (line) => {
    expect(typeof parseUnicode(line)).toBe('string');
  });

  test.each(['\\U00110000', '\\ud800\\U00110000', '\\U00110000\\u0041', '\\u0041\\Uffffffff'])(
    '%s is beyond it',
    (line) => {
      expect(parseUnicode(line)).toBeUndefined();
    },
  );
});

describe('quoted strings', () => {
  test.each([
    ["''", ''],
    ["'ab'", 'ab'],
    ['"ab"', 'ab'],
    [`"it's"`, "it's"],
    [`'say "x"'`, 'say "x"'],
    ["'\\x41\\x7f\\xff'", 'A\x7f\xff'],
    ["'\\x4'", '\\x4'],
    ["'\\101\\7\\08'", 'A\x07\x008'],
    ["'\\1011'", 'A1'],
    ["'\\777'", '\xff'],
    ["'\\501'", 'A'],
    ["'\\\\\\'\\\"\\n\\r\\t\\a\\b\\f\\v'", '\\\'"\n\r\t\x07\b\f\v'],
    ["'\\q\\8'", '\\q\\8'],
    ["'\xe9'", '\xe9'],
  ])('%s', (line, expected) => {
    expect(parseQuoted(line)).toEqual(Buffer.from(expected, 'latin1'));
  });

  test.each(['', 'ab', "'", '"', `'ab"`, `"ab'`, "'ab", "ab'"])('%j is none', (line) => {
    expect(parseQuoted(line)).toBeUndefined();
  });
});
