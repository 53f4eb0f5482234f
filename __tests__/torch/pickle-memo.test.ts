import { describe, expect, test } from '@jest/globals';
import { PickleCursor } from '../../src/torch/pickle/cursor.js';
import { Memo } from '../../src/torch/pickle/memo.js';
import { load, PLACE, pickleOf } from '../helpers/unpickle.js';

/** The memo of a pickle; some of its opcodes are carried out by hand. */
function memoOf(opcodes: string): Memo {
  return new Memo(new PickleCursor(pickleOf(opcodes), PLACE));
}

/** More than any pickle that is read could have put into its memo. */
const FAR = 2 ** 26;
const [FARTHER, LARGEST] = [FAR + 1, 2 ** 32 - 1];

/** Which of the indices from 0 to 300, and of some larger ones, are kept. */
function keptOf(opcodes: string): number[] {
  const memo = memoOf(opcodes);
  return [...Array(301).keys(), 2 ** 16, FAR, FARTHER, LARGEST].filter((index) => memo.put(index, 'value'));
}

describe('what the pickle fetches is kept, and nothing else', () => {
  test.each<[string, string, number[]]>([
    ['nothing', 'N.', []],
    ['no opcodes', '', []],
    ['BINGET', 'h\x00h\x07h\xff.', [0, 7, 255]],
    ['LONG_BINGET', 'j\x02\x01\0\0j\0\0\x01\0.', [0x102, 2 ** 16]],
    ['a far index', 'j\0\0\0\x04.', [FAR]],
    ['the largest index', 'j\xff\xff\xff\xff.', [LARGEST]],
    ['a far index by GET', `g${FARTHER}\n.`, [FARTHER]],
    ['GET', 'g12\ng299\n.', [12, 299]],
    ['GET with zeros before', 'g007\n.', [7]],
    ['what is put is none that is fetched', 'q\x01r\x02\0\0\0p3\n\x94.', []],
    ['what stands behind STOP', 'h\x01.h\x02', [1]],
    ['what stands behind a cut opcode', 'h\x01X\xff\0\0\0h\x02', [1]],
    ['what stands behind an unknown opcode', 'h\x01\xffh\x02.', [1]],
    ['an index that is cut off', 'h\x01j\x02\0\0', [1]],
    ['a line that is cut off', 'h\x01g2', [1]],
  ])('%s', (_, opcodes, expected) => {
    expect(keptOf(opcodes)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['BINUNICODE', 'X\x02\0\0\0h\x05'],
    ['SHORT_BINUNICODE', '\x8c\x02h\x05'],
    ['BINUNICODE8', '\x8d\x02\0\0\0\0\0\0\0h\x05'],
    ['BINSTRING', 'T\x02\0\0\0h\x05'],
    ['SHORT_BINSTRING', 'U\x02h\x05'],
    ['STRING', "S'h\x05'\n"],
    ['UNICODE', 'Vh\x05\n'],
    ['BINBYTES', 'B\x02\0\0\0h\x05'],
    ['SHORT_BINBYTES', 'C\x02h\x05'],
    ['BINBYTES8', '\x8e\x02\0\0\0\0\0\0\0h\x05'],
    ['BYTEARRAY8', '\x96\x02\0\0\0\0\0\0\0h\x05'],
    ['BININT', 'Jh\x05h\x05'],
    ['BININT1', 'Kh'],
    ['BININT2', 'Mh\x05'],
    ['LONG1', '\x8a\x02h\x05'],
    ['LONG4', '\x8b\x02\0\0\0h\x05'],
    ['BINFLOAT', 'Gh\x05h\x05h\x05h\x05'],
    ['FRAME', '\x95h\x05h\x05h\x05h\x05'],
    ['PROTO', '\x80h'],
    ['GLOBAL', 'ch\x05\nh\x05\n'],
    ['INST', 'ih\x05\nh\x05\n'],
    ['INT', 'Ih\x05\n'],
    ['LONG', 'Lh\x05\n'],
    ['FLOAT', 'Fh\x05\n'],
    ['PERSID', 'Ph\x05\n'],
    ['PUT', 'ph\x05\n'],
    ['BINPUT', 'qh'],
    ['LONG_BINPUT', 'rh\x05h\x05'],
    ['EXT1', '\x82h'],
    ['EXT2', '\x83h\x05'],
    ['EXT4', '\x84h\x05h\x05'],
    ['BINGET', 'hh'],
    ['LONG_BINGET', 'jh\x05h\x01'],
  ])('what looks like a fetch within the operand of %s is none; the next opcode is', (_, opcode) => {
    expect(keptOf(`${opcode}h\x06.`).filter((index) => index < 100)).toEqual([6]);
  });

  test.each([...'(12)]}tdlseuabRoQN0', ...'\x81\x85\x86\x87\x88\x89\x8f\x90\x91\x92\x93\x94\x97\x98'])(
    '%j has no operand',
    (opcode) => expect(keptOf(`${opcode}h\x06.`)).toEqual([6]),
  );
});

describe('an index', () => {
  test('may be far from all others', () => {
    const memo = memoOf(`j\xff\xff\xff\xffj\0\0\0\x04h\0.`);
    for (const index of [LARGEST, FAR, 0]) memo.put(index, `${index}`);
    expect([0, FAR, FARTHER, LARGEST].map((index) => memo.get(index))).toEqual([
      '0',
      `${FAR}`,
      undefined,
      `${LARGEST}`,
    ]);
    expect(load('K\x07r\xff\xff\xff\xff0j\xff\xff\xff\xff')).toBe(7);
  });

  test('gives what was put there last', () => {
    const memo = memoOf('h\x01h\x02.');
    expect(memo.get(1)).toBeUndefined();
    expect(memo.put(1, 'a')).toBe(true);
    expect(memo.put(2, 'b')).toBe(true);
    expect(memo.put(1, 'c')).toBe(true);
    expect([memo.get(1), memo.get(2), memo.get(0)]).toEqual(['c', 'b', undefined]);
  });

  test('counts once, whether what is put there is kept or not', () => {
    const memo = memoOf('h\x01.');
    const sizes = [1, 1, 7, 7, 300, 2 ** 20, 0, FAR, FARTHER, FAR, LARGEST].map((index) => {
      memo.put(index, null);
      return memo.size;
    });
    expect(sizes).toEqual([1, 1, 2, 2, 3, 4, 5, 6, 7, 7, 8]);
  });

  test('holds None like any other value', () => {
    const memo = memoOf('h\x01.');
    memo.put(1, null);
    expect(memo.get(1)).toBeNull();
  });
});

test('a pickle that begins within other bytes is looked over from there', () => {
  expect(load('\x80\x02K\x07q\x010h\x01')).toBe(7);
});
