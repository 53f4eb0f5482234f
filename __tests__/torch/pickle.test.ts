import { describe, expect, test } from '@jest/globals';
import { INERT, unpickle } from '../../src/torch/pickle/machine.js';
import {
  type Global,
  NumberKey,
  PickleDict,
  PickleFloat,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
} from '../../src/torch/pickle/value.js';
import { load, PLACE, pickleOf, problem } from '../helpers/unpickle.js';

describe('values', () => {
  test.each<[string, string, PickleValue]>([
    ['int of protocol 0', 'I-12\n', -12],
    ['bools of protocol 0', '(I00\nI01\nl', [false, true]],
    ['long of protocol 0', 'L9007199254740993L\n', 9007199254740993n],
    ['negative LONG1', '\x8a\x02\x00\xff', -256],
    ['LONG1 without bytes', '\x8a\x00', 0],
    ['LONG1 beyond 2^53', '\x8a\x08\x01\x00\x00\x00\x00\x00\x20\x00', 9007199254740993n],
    ['float of protocol 0', 'F-1.5e3\n', new PickleFloat(-1500)],
    ['float without end', 'Finf\n', new PickleFloat(Number.POSITIVE_INFINITY)],
    ['float without end, below', 'F-inf\n', new PickleFloat(Number.NEGATIVE_INFINITY)],
    ['float that is no number', 'Fnan\n', new PickleFloat(Number.NaN)],
    ['unicode beyond 16 bits', 'V\\U0001f600\n', '\u{1f600}'],
    ["Python 2's str in octal", 'S"\\101"\n', 'A'],
    ['bytearray without anything', 'c__builtin__\nbytearray\n)R', Buffer.alloc(0)],
    ['bytearray of latin-1', 'c__builtin__\nbytearray\n(X\x02\0\0\0\xc3\xbfX\x07\0\0\0latin-1tR', Buffer.of(0xff)],
    ['set without anything', 'c__builtin__\nset\n)R', new PickleSet([])],
    ['torch.Size', 'ctorch\nSize\n(K\x02K\x03t\x85R', new PickleTuple([2, 3])],
    ['big-endian float', 'G\x3f\xf8\0\0\0\0\0\0', new PickleFloat(1.5)],
    ['unicode of protocol 0', 'V\\u4e2d\\\\x\n', '\u4e2d\\\\x'],
    ['UTF-8', 'X\x03\0\0\0\xe4\xb8\xad', '\u4e2d'],
    ['a byte order mark is text', 'X\x03\0\0\0\xef\xbb\xbf', '\ufeff'],
    ["Python 2's str", "S'a\\x41\\n\\'\\\\'\n", "aA\n'\\"],
    ["Python 2's str that is no text", 'U\x01\xff', Buffer.of(0xff)],
    ['bytes', 'C\x02\x00\xff', Buffer.of(0, 0xff)],
    ['tuples', '(K\x01K\x02t', new PickleTuple([1, 2])],
    ['set', '\x8f(K\x01\x90', new PickleSet([1])],
    ['frozenset', '(K\x01\x91', new PickleSet([1])],
    ['set of protocol 2', 'c__builtin__\nset\n](K\x01e\x85R', new PickleSet([1])],
    ["Python 3's bytes in protocol 2", 'c_codecs\nencode\nX\x02\0\0\0\xc3\xbfX\x06\0\0\0latin1\x86R', Buffer.of(0xff)],
    ['POP of a MARK', 'K\x07(0', 7],
  ])('%s', (_, opcodes, value) => {
    expect(load(opcodes)).toEqual(value);
  });

  test('dict keys that are equal in Python are one', () => {
    const dict = load(
      '}(K\x01K\x0a\x88K\x0bG\x3f\xf0\0\0\0\0\0\0K\x0cG\x40\x04\0\0\0\0\0\0K\x0dG\x40\x04\0\0\0\0\0\0K\x0eu',
    );
    expect(dict).toBeInstanceOf(PickleDict);
    expect([...(dict as PickleDict).entries]).toEqual([
      [1, 12],
      [new NumberKey('2.5'), 14],
    ]);
  });

  test('__proto__ is a key like any other', () => {
    const dict = load('}X\x09\0\0\0__proto__}X\x01\0\0\0aK\x01ss');
    expect((dict as PickleDict).get('__proto__')).toBeInstanceOf(PickleDict);
    expect({}).not.toHaveProperty('a');
  });

  test('a list that holds itself', () => {
    const list = load(']q\0h\0a') as PickleValue[];
    expect(list[0]).toBe(list);
  });

  test('subclasses of dict and list stay inert and keep their items', () => {
    const node = load('cmy.package\nConfig\n)\x81}X\x01\0\0\0aK\x01sb(X\x01\0\0\0bK\x02u(K\x03e') as Reduced;
    expect(node).toBeInstanceOf(Reduced);
    expect((node.callable as Global).path).toBe('my.package.Config');
    expect((node.state as PickleDict).get('a')).toBe(1);
    expect(node.dict?.get('b')).toBe(2);
    expect(node.list).toEqual([3]);
  });
});

describe('refusals name record and byte', () => {
  test.each([
    ['what lies below a MARK', '](a', /data\.pkl at byte 2: the stack is empty/],
    ['an open MARK at STOP', 'N(', /the stack is empty/],
    ['objects left at STOP', 'NN', /STOP leaves objects/],
    ['a memo that was never set', 'h\x05', /byte 0: memo 5 was never set/],
    ['an unknown opcode', 'N\xff', /byte 1: byte 0xff is not a pickle opcode/],
    ['protocol 6', '\x80\x06N', /protocol 6; 0 to 5 are supported/],
    ['a frame past the end', '\x95\xff\0\0\0\0\0\0\0N', /ends early: 255 bytes/],
    ['a string of 4 GB', 'X\xff\xff\xff\xff', /a string of 4294967295 bytes/],
    ['a negative length', '\x8b\xff\xff\xff\xff', /a length of -1/],
    ['text that is not UTF-8', 'X\x01\0\0\0\xff', /is not UTF-8/],
    ['a key without a value', '}(K\x01u', /a key without a value/],
    ['a list as a key', '}]Ns', /a list as the key of a dict/],
    ['items set in a list', ']NNs', /items are added to a list/],
    ['a state for a class', 'cmy\nClass\n}b', /BUILD would change "my\.Class"/],
    ['arguments that are not a tuple', 'cmy\nf\n]R', /not a tuple/],
    ['a global by numbers', 'K\x01K\x02\x93', /needs two strings/],
    ['the extension registry', '\x82\x01', /extension registry/],
    ['a text persistent id', 'P0\n', /persistent id as text/],
    ['no int', 'I1.5\n', /is not an int/],
    ['an int of 2000 digits', `I${'9'.repeat(2000)}\n`, /is not an int/],
  ])('%s', (_, opcodes, message) => {
    expect(problem(opcodes)).toMatch(message);
  });

  test('nesting, however it is built', () => {
    const deep = 50_000;
    expect(problem(`N${'\x85'.repeat(deep)}`)).toContain('nested more than 1000 deep');
    expect(problem(`${']'.repeat(deep)}${'a'.repeat(deep - 1)}`)).toContain('nested more than 1000 deep');
    expect(problem(`cmy\nf\nq\x000N${'\x85q\x010h\0h\x01R'.repeat(deep)}`)).toContain('nested more than 1000 deep');
  });

  test('the bytes end before STOP', () => {
    const bytes = Buffer.from('](K\x01e', 'latin1');
    expect(() => unpickle(pickleOf(bytes), PLACE, INERT)).toThrow('pickle ends');
  });
});
