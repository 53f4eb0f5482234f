import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { countPieces, countRanks, readCmvn, readJsonObject } from '../../src/funasr/data-files.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const CMVN = (shift: string, scale: string): Uint8Array =>
  bytes(
    `<Nnet>\n<AddShift> 2 2\n<LearnRateCoef> 0 [ ${shift} ]\n<Rescale> 2 2\n<LearnRateCoef> 0 [ ${scale} ]\n</Nnet>\n`,
  );

describe('CMVN', () => {
  test('has as many values as its vectors', () => {
    expect(readCmvn(CMVN('-1.5 2', '1e-3 4'))).toEqual({ shift: 2, scale: 2 });
    const demo = readCmvn(readFileSync(new URL('../../demo/run/base/am.mvn', import.meta.url)));
    expect(demo).toEqual({ shift: 28, scale: 28 });
  });

  test.each([
    ['vectors of two lengths', CMVN('1 2', '1')],
    ['a word among the values', CMVN('1 x', '1 2')],
    ['no scale', bytes('<AddShift> 1 1\n<LearnRateCoef> 0 [ 1 ]\n')],
    ['a vector elsewhere', bytes('<AddShift> 1 1\n\n<LearnRateCoef> 0 [ 1 ]\n<Rescale>\n<LearnRateCoef> 0 [ 1 ]\n')],
    ['nothing', bytes('')],
    ['no text', Uint8Array.of(0xff, 0xfe)],
  ])('%s is none', (_, content) => expect(readCmvn(content)).toBeUndefined());
});

describe('SentencePiece', () => {
  /** field 1 (piece) with a text of its own, field 2 (trainer_spec), a varint and fixed fields */
  const piece = Buffer.of(0x0a, 3, 0x0a, 1, 0x61);
  const rest = Buffer.of(0x12, 1, 0, 0x18, 0xac, 2, 0x25, 1, 2, 3, 4, 0x29, 1, 2, 3, 4, 5, 6, 7, 8);

  test('has one piece for each message of field 1', () => {
    expect(countPieces(Buffer.concat([piece, piece, rest, piece]))).toBe(3);
  });

  test.each([
    ['a piece that ends early', Buffer.concat([piece, piece.subarray(0, 3)])],
    ['a group', Buffer.concat([piece, Buffer.of(0x0b)])],
    ['a length without end', Buffer.of(0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)],
    ['no piece', rest],
    ['nothing', Buffer.of()],
    ['text', bytes('<html>')],
  ])('%s is none', (_, content) => expect(countPieces(content)).toBeUndefined());
});

test('tiktoken: a token in base64 and its rank on each line', () => {
  expect(countRanks(bytes('IQ== 0\nIg== 1\n'))).toBe(2);
  for (const other of ['', 'IQ==\n', '! 0\n', '{"a": 1}']) expect(countRanks(bytes(other))).toBeUndefined();
});

test('a JSON object, and nothing else', () => {
  expect(readJsonObject(bytes('{"vocab_size": 3}'))).toEqual({ vocab_size: 3 });
  for (const other of ['[1]', 'null', '{', '"a"']) expect(readJsonObject(bytes(other))).toBeUndefined();
});
