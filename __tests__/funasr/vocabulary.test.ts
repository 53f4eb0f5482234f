import { describe, expect, test } from '@jest/globals';
import { countOutputs, countPieces, decodeText, isTiktoken, readTokens } from '../../src/funasr/vocabulary.js';

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
    expect(countOutputs(new Map([['w', [1, 2]]]))).toBeUndefined();
  });
});

describe('countPieces', () => {
  // As sentencepiece_model.proto has it: pieces, then what they were trained with.
  const piece = (text: string): Buffer => {
    const inner = Buffer.concat([
      Buffer.of(0x0a, Buffer.byteLength(text)),
      Buffer.from(text),
      Buffer.of(0x15, 0, 0, 0x20, 0xc0),
    ]);
    return Buffer.concat([Buffer.of(0x0a, inner.length), inner]);
  };
  const control = Buffer.of(0x0a, 12, 0x0a, 3, ...Buffer.from('<s>'), 0x15, 0, 0, 0, 0, 0x18, 3);
  const spec = Buffer.of(0x12, 3, 0x18, 0xac, 0x02);
  const model = Buffer.concat([piece('<unk>'), control, piece('▁我'), spec]);

  test('counts what a model has', () => {
    expect(countPieces(model)).toBe(3);
  });

  test.each([
    ['nothing', Buffer.of()],
    ['a model that was cut', model.subarray(0, -1)],
    ['text', Buffer.from('\n-----BEGIN OPENSSH PRIVATE KEY-----')],
    ['a message without pieces', spec],
    ['a piece with a field that none has', Buffer.of(0x0a, 2, 0x20, 1)],
    ['a field that no model has', Buffer.concat([model, Buffer.of(0x3a, 1, 65)])],
    ['a number without end', Buffer.concat([model, Buffer.alloc(20, 0xff)])],
  ])('%s is none', (_, bytes) => {
    expect(countPieces(bytes)).toBeUndefined();
  });
});

describe('isTiktoken', () => {
  const lines = Array.from({ length: 256 }, (_, i) => `${Buffer.of(i).toString('base64')} ${i}`);
  const is = (all: readonly string[]): boolean => isTiktoken(Buffer.from(all.join('\n')));

  test('knows ranks, whisper’s with an empty token too', () => {
    expect(is(lines)).toBe(true);
    expect(is([...lines, '= 256', ''])).toBe(true);
  });

  test.each([
    ['too few', lines.slice(1)],
    ['a line of another kind', [...lines, 'password hunter2']],
    ['ranks out of order', [...lines, 'QQ== 300']],
  ])('%s are none', (_, all) => {
    expect(is(all)).toBe(false);
  });
});
