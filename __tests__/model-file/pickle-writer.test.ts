/** Expected bytes are those of `pickle.dumps(value, protocol=2)`. */
import { describe, expect, test } from '@jest/globals';
import { PyCall, PyGlobal, PyPersistent, type PyValue, pickle } from '../../src/model-file/pickle-writer.js';

/** The pickle as one character a byte, without its PROTO and STOP. */
function opcodes(value: PyValue): string {
  const text = Buffer.from(pickle(value)).toString('latin1');
  expect(text.slice(0, 2) + text.slice(-1)).toBe('\x80\x02.');
  return text.slice(2, -1);
}

describe('ints', () => {
  test.each([
    [0, 'K\0'],
    [1, 'K\x01'],
    [255, 'K\xff'],
    [256, 'M\0\x01'],
    [0x1234, 'M\x34\x12'],
    [65535, 'M\xff\xff'],
    [65536, 'J\0\0\x01\0'],
    [0x12345678, 'J\x78\x56\x34\x12'],
    [2 ** 31 - 1, 'J\xff\xff\xff\x7f'],
    [-1, 'J\xff\xff\xff\xff'],
    [-2, 'J\xfe\xff\xff\xff'],
    [-256, 'J\0\xff\xff\xff'],
    [-(2 ** 31), 'J\0\0\0\x80'],
    [2 ** 31, '\x8a\x05\0\0\0\x80\0'],
    [-(2 ** 31) - 1, '\x8a\x05\xff\xff\xff\x7f\xff'],
    [2 ** 32, '\x8a\x05\0\0\0\0\x01'],
    [0xff00000000, '\x8a\x06\0\0\0\0\xff\0'],
    [2 ** 39, '\x8a\x06\0\0\0\0\x80\0'],
    [-(2 ** 39), '\x8a\x05\0\0\0\0\x80'],
    [2 ** 53 - 1, '\x8a\x07\xff\xff\xff\xff\xff\xff\x1f'],
    [-(2 ** 53) + 1, '\x8a\x07\x01\0\0\0\0\0\xe0'],
  ])('%d', (value, expected) => {
    expect(opcodes(value)).toBe(expected);
  });

  test.each([1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])('%d is none that can be written', (value) => {
    expect(() => pickle(value)).toThrow(RangeError);
  });
});

const CLASS = new PyGlobal('my', 'Class');
const CLASS_OPCODES = 'cmy\nClass\nq\0';

describe('values', () => {
  test.each<[string, PyValue, string]>([
    ['true', true, '\x88'],
    ['false', false, '\x89'],
    ['text', 'é', 'X\x02\0\0\0\xc3\xa9q\0'],
    ['text of nothing', '', 'X\0\0\0\0q\0'],
    ['no tuple', [], ')'],
    ['a tuple of one', [1], 'K\x01\x85q\0'],
    ['a tuple of two', [1, 2], 'K\x01K\x02\x86q\0'],
    ['a tuple of three', [1, 2, 3], 'K\x01K\x02K\x03\x87q\0'],
    ['a tuple of four', [1, 2, 3, 4], '(K\x01K\x02K\x03K\x04tq\0'],
    ['a dict of nothing', new Map(), '}q\0'],
    ['a dict of one', new Map([['a', 1]]), '}q\0X\x01\0\0\0aq\x01K\x01s'],
    [
      'a dict of two',
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
      '}q\0(X\x01\0\0\0aq\x01K\x01X\x01\0\0\0bq\x02K\x02u',
    ],
    ['a class', CLASS, CLASS_OPCODES],
    ['a call', new PyCall(CLASS, [1]), `${CLASS_OPCODES}K\x01\x85q\x01Rq\x02`],
    [
      'a call and an item',
      new PyCall(CLASS, [], new Map([['a', 1]])),
      `${CLASS_OPCODES})Rq\x01X\x01\0\0\0aq\x02K\x01s`,
    ],
    ['a persistent id', new PyPersistent(['storage', 7]), 'X\x07\0\0\0storageq\0K\x07\x86q\x01Q'],
  ])('%s', (_, value, expected) => {
    expect(opcodes(value)).toBe(expected);
  });
});

describe('what occurs again', () => {
  test('is named by its place if it is text or a class', () => {
    expect(opcodes(['a', 'a'])).toBe('X\x01\0\0\0aq\0h\0\x86q\x01');
    expect(opcodes([CLASS, new PyGlobal('my', 'Class')])).toBe(`${CLASS_OPCODES}h\0\x86q\x01`);
  });

  test('is told from what only looks like it', () => {
    expect(opcodes(['my\nClass\n', CLASS])).toBe('X\x09\0\0\0my\nClass\nq\0cmy\nClass\nq\x01\x86q\x02');
    expect(opcodes([CLASS, new PyGlobal('my', 'Other')])).toBe(`${CLASS_OPCODES}cmy\nOther\nq\x01\x86q\x02`);
  });

  test('has a place of four bytes from the 257th on', () => {
    const texts = Array.from({ length: 258 }, (_, i) => `${i}`);
    const again = opcodes([...texts, '0', '255', '256', '257']);
    expect(again).toContain('X\x03\0\0\x00255q\xffX\x03\0\0\x00256r\0\x01\0\0X\x03\0\0\x00257r\x01\x01\0\0');
    expect(again.endsWith('h\0h\xffj\0\x01\0\0j\x01\x01\0\0tr\x02\x01\0\0')).toBe(true);
  });
});

test('items are set by thousands', () => {
  const withoutItems = (count: number) => {
    const dict = opcodes(new Map(Array.from({ length: count }, (_, i) => [`${i}`, true])));
    return dict.replaceAll(/X[\s\S]{4}\d+(q[\s\S]|r[\s\S]{4})\x88/g, '');
  };
  expect(withoutItems(999)).toBe('}q\0(u');
  expect(withoutItems(1000)).toBe('}q\0(u');
  expect(withoutItems(1001)).toBe('}q\0(us');
  expect(withoutItems(1002)).toBe('}q\0(u(u');
  expect(withoutItems(2001)).toBe('}q\0(u(us');
});

describe('a pickle of any length', () => {
  test('byte by byte', () => {
    expect(opcodes(new Array<boolean>(200_000).fill(true))).toBe(`(${'\x88'.repeat(200_000)}tq\0`);
  });

  test('in ints of four bytes, from whatever byte on', () => {
    for (const before of [1, 2, 3, 4, 5]) {
      const ints = new Array<number>(60_000).fill(0x12345678);
      const expected = `(${'\x88'.repeat(before)}${'J\x78\x56\x34\x12'.repeat(60_000)}tq\0`;
      expect(opcodes([...new Array<boolean>(before).fill(true), ...ints]) === expected).toBe(true);
    }
  });

  test('in long texts', () => {
    const [long, longer] = ['é'.repeat(40_000), 'y'.repeat(300_000)];
    const expected = `X\x80\x38\x01\0${Buffer.from(long).toString('latin1')}q\0X\xe0\x93\x04\0${longer}q\x01\x86q\x02`;
    expect(opcodes([long, longer]) === expected).toBe(true);
  });
});
