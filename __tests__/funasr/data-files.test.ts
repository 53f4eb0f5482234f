import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { countCmvn, isLexicon, readJsonObject } from '../../src/funasr/data-files.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const CMVN = (shift: string, scale: string): Uint8Array =>
  bytes(
    `<Nnet>\n<AddShift> 2 2\n<LearnRateCoef> 0 [ ${shift} ]\n<Rescale> 2 2\n<LearnRateCoef> 0 [ ${scale} ]\n</Nnet>\n`,
  );

describe('CMVN', () => {
  test('has as many values as its vectors', () => {
    expect(countCmvn(CMVN('-1.5 2', '1e-3 4'))).toBe(2);
    expect(countCmvn(readFileSync(new URL('../../demo/run/base/am.mvn', import.meta.url)))).toBe(28);
  });

  test.each([
    ['vectors of two lengths', CMVN('1 2', '1')],
    ['a word among the values', CMVN('1 x', '1 2')],
    ['no scale', bytes('<AddShift> 1 1\n<LearnRateCoef> 0 [ 1 ]\n')],
    ['a vector elsewhere', bytes('<AddShift> 1 1\n\n<LearnRateCoef> 0 [ 1 ]\n<Rescale>\n<LearnRateCoef> 0 [ 1 ]\n')],
    ['nothing', bytes('')],
    ['no text', Uint8Array.of(0xff, 0xfe)],
  ])('%s is none', (_, content) => expect(countCmvn(content)).toBeUndefined());
});

test('a JSON object, and nothing else', () => {
  expect(readJsonObject(bytes('{"vocab_size": 3}'))).toEqual({ vocab_size: 3 });
  for (const other of ['[1]', 'null', '{', '"a"']) expect(readJsonObject(bytes(other))).toBeUndefined();
});

test('a lexicon has a word on each line, or no line', () => {
  for (const text of ['', 'a b\n', 'a b\nc d']) expect(isLexicon(bytes(text))).toBe(true);
  for (const text of ['a b\n\n', '\n', 'a\n \nb\n']) expect(isLexicon(bytes(text))).toBe(false);
  expect(isLexicon(Uint8Array.of(0xff))).toBe(false);
});
