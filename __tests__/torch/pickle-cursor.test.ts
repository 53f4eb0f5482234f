import { describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import { MAX_INT_BYTES, MAX_STRING_BYTES, PICKLE_WINDOW_BYTES } from '../../src/torch/limits.js';
import { narrow, PickleCursor } from '../../src/torch/pickle/cursor.js';
import { message } from '../../src/words/message.js';
import { PLACE, pickleOf } from '../helpers/unpickle.js';

function cursorOver(bytes: string): PickleCursor {
  return new PickleCursor(pickleOf(bytes), PLACE);
}

type Reader = (cursor: PickleCursor) => unknown;

describe('numbers of a fixed width', () => {
  test.each<[string, string, Reader, number]>([
    ['u8', '\xfe', (c) => c.u8(), 254],
    ['u16', '\x02\x01', (c) => c.u16(), 0x102],
    ['i32', '\x04\x03\x02\x01', (c) => c.i32(), 0x1020304],
    ['i32 below zero', '\xfe\xff\xff\xff', (c) => c.i32(), -2],
    ['u32', '\xfc\xfd\xfe\xff', (c) => c.u32(), 0xfffefdfc],
    ['u64', '\x04\x03\x02\x01\0\0\0\0', (c) => c.u64(), 0x1020304],
    ['u64 beyond 2^53', '\xff'.repeat(8), (c) => c.u64(), 2 ** 64],
    ['length32', '\x04\x03\x02\x01', (c) => c.length32(), 0x1020304],
    ['length32 of nothing', '\0\0\0\0', (c) => c.length32(), 0],
    ['f64', '\xbf\xf8\0\0\0\0\0\0', (c) => c.f64(), -1.5],
  ])('%s takes its bytes and no other', (_, bytes, read, expected) => {
    const cursor = cursorOver(`>${bytes}<`);
    expect(cursor.u8()).toBe(0x3e);
    expect(read(cursor)).toBe(expected);
    expect(cursor.u8()).toBe(0x3c);
    expect(read(cursorOver(bytes))).toBe(expected);
    expect(() => read(cursorOver(bytes.slice(1)))).toThrow('pickle ends');
  });

  test('a length below zero is refused', () => {
    expect(() => cursorOver('\xff\xff\xff\xff').length32()).toThrow('a length of -1');
  });
});

describe('what has a length', () => {
  test.each<[string, (cursor: PickleCursor, length: number) => unknown, unknown]>([
    ['bytes', (c, n) => c.bytes(n), Buffer.from('abc')],
    ['textBytes', (c, n) => c.textBytes(n), Buffer.from('abc')],
    ['text', (c, n) => c.text(n), 'abc'],
    ['long', (c, n) => c.long(n), 0x636261],
  ])('%s takes as much as it is told', (_, read, expected) => {
    const cursor = cursorOver('>abc<');
    cursor.u8();
    expect(read(cursor, 3)).toEqual(expected);
    expect(cursor.u8()).toBe(0x3c);
    expect(read(cursorOver('abc'), 3)).toEqual(expected);
    expect(() => read(cursorOver('ab'), 3)).toThrow('pickle ends');
  });

  test('text is UTF-8 or refused', () => {
    expect(cursorOver('\xe4\xb8\xad').text(3)).toBe('中');
    expect(() => cursorOver('\xff').text(1)).toThrow('is not UTF-8');
  });

  test.each<[string, string]>([
    ['of a file name that is no UTF-8', 'a\xed\xb2\x80.wav'],
    ['beside text beyond ASCII', '\xe4\xb8\xad\xed\xa0\x80'],
    ['two, which are another character elsewhere', '\xed\xa0\xbd\xed\xb8\x80'],
  ])('text with surrogates stays bytes: %s', (_, bytes) => {
    const cursor = cursorOver(`>${bytes}<`);
    cursor.u8();
    expect(cursor.text(bytes.length)).toEqual(Buffer.from(bytes, 'latin1'));
    expect(cursor.u8()).toBe(0x3c);
  });

  test.each(['\xed\xa0', '\xed\xb2\x80\xff', '\xff\xed\xb2\x80', '\xed\xc0\x80'])(
    'what is no text but for its surrogates is refused: %j',
    (bytes) => {
      expect(() => cursorOver(bytes).text(bytes.length)).toThrow('is not UTF-8');
    },
  );

  test.each<[string, number | bigint]>([
    ['', 0],
    ['\x80', -128],
    ['\x80\0', 128],
    ['\0\xff', -256],
    ['\xff\xff\xff\xff\xff\xff\x1f', 2 ** 53 - 1],
    ['\0\0\0\0\0\0\x20', 2n ** 53n],
    ['\0\0\0\0\0\0\xe0', -(2n ** 53n)],
    ['\xff'.repeat(9), -1],
  ])('long of %j is %p', (bytes, expected) => {
    expect(cursorOver(bytes).long(bytes.length)).toBe(expected);
  });

  test('another begins where the pickle does', () => {
    const cursor = new PickleCursor(pickleOf('>abcd'), { ...PLACE, start: 1 });
    expect([cursor.u8(), cursor.u8(), cursor.position, cursor.left]).toEqual([0x61, 0x62, 2, 2]);
    const another = cursor.another();
    expect([another.left, another.u8(), cursor.u8()]).toEqual([4, 0x61, 0x63]);
  });
});

describe('a pickle is longer than what is in memory at a time', () => {
  const AT = PICKLE_WINDOW_BYTES;
  /** Everywhere what its position says, but for newlines. */
  const bytes = Buffer.from(Uint8Array.from({ length: 5 * AT }, (_, i) => 0x20 + ((i * 31 + (i >> 8)) % 0x5f)));
  const cursor = (at: number) => {
    const over = new PickleCursor(pickleOf(bytes), PLACE);
    over.u8();
    over.skip(at - 1);
    return over;
  };

  test.each([AT - 5, AT - 4, AT - 1, AT, AT + 1, 3 * AT - 2])('numbers at %d', (at) => {
    const over = cursor(at);
    expect([over.u32(), over.f64(), over.u16(), over.position]).toEqual([
      bytes.readUInt32LE(at),
      bytes.readDoubleBE(at + 4),
      bytes.readUInt16LE(at + 12),
      at + 14,
    ]);
  });

  test.each([
    [AT - 5, 10],
    [AT - 5, 2 * AT],
    [2, 4 * AT],
    [AT, AT],
  ])('text at %d of %d bytes', (at, length) => {
    const over = cursor(at);
    expect(over.text(length)).toBe(bytes.toString('latin1', at, at + length));
    expect([over.position, over.u8()]).toEqual([at + length, bytes[at + length]]);
  });

  test('bytes that somebody holds stay what they are', () => {
    const over = cursor(AT - 5);
    const held = [over.bytes(3), over.bytes(10), over.bytes(AT), over.bytes(AT)];
    over.skip(AT);
    over.u8();
    let at = AT - 5;
    for (const part of held) {
      expect(bytes.subarray(at, at + part.length).equals(part)).toBe(true);
      at += part.length;
    }
  });

  test.each([1, AT - 2, AT - 1, AT, 3 * AT])('a line of %d bytes, read and passed over', (length) => {
    const lines = Buffer.concat([Buffer.from('>\n'), bytes.subarray(0, length), Buffer.from('\nrest')]);
    const over = () => {
      const made = new PickleCursor(pickleOf(lines), PLACE);
      made.skipLine();
      return made;
    };
    const [reading, passing] = [over(), over()];
    expect(reading.line()).toBe(bytes.toString('latin1', 0, length));
    passing.skipLine();
    expect([reading.position, passing.position, reading.u8(), passing.u8()]).toEqual([
      length + 3,
      length + 3,
      0x72,
      0x72,
    ]);
    passing.skipLine();
    expect(passing.left).toBe(0);
  });

  test('what is passed over may lie beyond the end', () => {
    const over = cursor(3);
    over.skip(2 ** 40);
    expect(over.left).toBeLessThan(0);
    expect(() => over.u8()).toThrow('pickle ends early');
  });
});

describe('a frame', () => {
  test('needs its bytes and takes none', () => {
    const cursor = cursorOver('abc');
    cursor.enterFrame(3);
    expect(cursor.position).toBe(0);
    expect(cursor.u8()).toBe(0x61);
    expect(() => cursorOver('abc').enterFrame(4)).toThrow('pickle ends');
  });

  test('ends with an opcode, and another may follow', () => {
    const cursor = cursorOver('abcd');
    cursor.enterFrame(2);
    cursor.u8();
    cursor.leaveFrame();
    expect(() => cursor.enterFrame(1)).toThrow('frame');
    cursor.u8();
    cursor.leaveFrame();
    cursor.enterFrame(1);
    cursor.u8();
    cursor.leaveFrame();
    cursor.u8();
    cursor.leaveFrame();
  });

  test('does not end within an opcode', () => {
    const cursor = cursorOver('abcd');
    cursor.enterFrame(1);
    cursor.u16();
    expect(() => cursor.leaveFrame()).toThrow('frame');
  });

  test('may be empty', () => {
    const cursor = cursorOver('ab');
    cursor.enterFrame(0);
    cursor.leaveFrame();
    cursor.enterFrame(2);
    expect(cursor.u8()).toBe(0x61);
  });
});

describe('lines', () => {
  test('end with a newline, which is none of the text', () => {
    const cursor = cursorOver('first\n\n\xe4last\n<');
    expect([cursor.line(), cursor.line(), cursor.line()]).toEqual(['first', '', '\xe4last']);
    expect(cursor.u8()).toBe(0x3c);
  });

  test('may be empty at the very start', () => {
    const cursor = cursorOver('\nnext\n');
    expect([cursor.line(), cursor.line()]).toEqual(['', 'next']);
  });

  test('without a newline the bytes end early', () => {
    expect(() => cursorOver('line').line()).toThrow('pickle ends');
    const second = cursorOver('line\nline');
    second.line();
    expect(() => second.line()).toThrow('pickle ends');
  });
});

describe('the longest that is read', () => {
  const long = 'x'.repeat(MAX_STRING_BYTES);

  test.each<[string, string, (cursor: PickleCursor) => ArrayLike<unknown>]>([
    ['line', `${long}\n`, (c) => c.line()],
    ['text', long, (c) => c.text(c.left)],
    ['text as bytes', long, (c) => c.textBytes(c.left)],
  ])('%s', (_, bytes, read) => {
    expect(read(cursorOver(bytes)).length).toBe(MAX_STRING_BYTES);
    expect(() => read(cursorOver(`x${bytes}`))).toThrow('more than any checkpoint needs');
  });

  test('int', () => {
    const ones = '\xff'.repeat(MAX_INT_BYTES);
    expect(cursorOver(ones).long(MAX_INT_BYTES)).toBe(-1);
    expect(() => cursorOver(`${ones}\xff`).long(MAX_INT_BYTES + 1)).toThrow('more than any checkpoint needs');
  });
});

describe('errors name the byte of the opcode', () => {
  function refusal(place: { file: string; record: string; start?: number }, opcodeAt?: number): string {
    const cursor = new PickleCursor(pickleOf(Buffer.alloc(0)), place);
    if (opcodeAt !== undefined) cursor.opcodeAt = opcodeAt;
    try {
      return cursor.fail(message('torch.pickle.empty'));
    } catch (error) {
      return (error as CheckpointError).message;
    }
  }

  test('counted from the start of the record', () => {
    expect(refusal(PLACE)).toBe('model.pt: data.pkl at byte 0: the stack is empty');
    expect(refusal(PLACE, 7)).toBe('model.pt: data.pkl at byte 7: the stack is empty');
    expect(refusal({ ...PLACE, start: 100 }, 7)).toBe('model.pt: data.pkl at byte 107: the stack is empty');
  });

  test('and are refusals of the file', () => {
    expect(() => cursorOver('').fail(message('torch.pickle.empty'))).toThrow(CheckpointError);
  });
});

test('an int is a number where that is exact', () => {
  expect(narrow(2n ** 53n - 1n)).toBe(2 ** 53 - 1);
  expect(narrow(2n ** 53n)).toBe(2n ** 53n);
  expect(narrow(-(2n ** 53n) + 1n)).toBe(-(2 ** 53) + 1);
});
