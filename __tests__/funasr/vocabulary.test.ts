import { describe, expect, test } from '@jest/globals';
import { countOutputs, decodeText, readTokens } from '../../src/funasr/vocabulary.js';

describe('readTokens', () => {
  const read = (name: string, text: string) => readTokens(name, Buffer.from(text));

  test('a list in JSON, or a token a line', () => {
    expect(read('tokens.json', '["<blank>", "<unk>"]')).toEqual(['<blank>', '<unk>']);
    expect(read('tokens.txt', '<blank>\r\n<unk>\r\n')).toEqual(['<blank>', '<unk>']);
    expect(read('tokens.txt', '<blank>\n<unk>')).toEqual(['<blank>', '<unk>']);
  });

  test.each([
    ['tokens.json', '["a", "b"]', 'no unknown symbol'],
    ['tokens.json', '["<unk>", 1]', 'a number among them'],
    ['tokens.json', '{"<unk>": 0}', 'no list'],
    ['tokens.json', '["<unk>"', 'no JSON'],
    ['tokens.json', '["<unk>", "\0"]', 'a zero byte'],
  ])('%s %j is none: %s', (name, text) => expect(read(name, text)).toBeUndefined());

  test('bytes that are no UTF-8 are no text', () => {
    expect(decodeText(Buffer.of(0xff))).toBeUndefined();
    expect(readTokens('tokens.txt', Buffer.of(0xff))).toBeUndefined();
  });
});

describe('countOutputs', () => {
  test('the first tensor that FunASR names decides, if it is a matrix', () => {
    const shapes = new Map([
      ['embed.weight', [7, 2]],
      ['ctc.ctc_lo.weight', [5, 2]],
      ['decoder.output_layer.weight', [3]],
    ]);
    expect(countOutputs(shapes)).toBe(5);
    expect(countOutputs(new Map([['w', [1, 2]]]))).toBeNull();
  });
});
