import { describe, expect, test } from '@jest/globals';
import {
  Global,
  PickleFloat,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
} from '../../src/torch/pickle/value.js';
import { dictOf, load, problem } from '../helpers/unpickle.js';

const CLASS = new Global('my', 'Class');

describe('each opcode by its letter in pickletools', () => {
  test.each<[string, string, PickleValue]>([
    ['PROTO 0', '\x80\0N', null],
    ['PROTO 5', '\x80\x05N', null],
    ['FRAME', '\x95\x02\0\0\0\0\0\0\0N', null],
    ['FRAME of one opcode', '\x95\x01\0\0\0\0\0\0\0N', null],
    ['FRAME behind FRAME', '\x95\x01\0\0\0\0\0\0\0N\x95\x02\0\0\0\0\0\0\0\x85', new PickleTuple([null])],
    ['NONE', 'N', null],
    ['NEWTRUE', '\x88', true],
    ['NEWFALSE', '\x89', false],
    ['BININT', 'J\xfe\xff\xff\xff', -2],
    ['BININT1', 'K\xfe', 254],
    ['BININT2', 'M\x02\x01', 0x102],
    ['LONG1', '\x8a\x02\x02\x01', 0x102],
    ['LONG4', '\x8b\x02\0\0\0\x02\x01', 0x102],
    ['LONG', 'L-12L\n', -12],
    ['INT', 'I-12\n', -12],
    ['INT as True', 'I01\n', true],
    ['INT as False', 'I00\n', false],
    ['INT as one and zero', '(I1\nI0\nl', [1, 0]],
    ['BINFLOAT', 'G\x3f\xf8\0\0\0\0\0\0', new PickleFloat(1.5)],
    ['FLOAT', 'F1.5\n', new PickleFloat(1.5)],
    ['BINUNICODE', 'X\x02\0\0\0\xc3\xa9', 'é'],
    ['SHORT_BINUNICODE', '\x8c\x02\xc3\xa9', 'é'],
    ['BINUNICODE8', '\x8d\x02\0\0\0\0\0\0\0\xc3\xa9', 'é'],
    ['UNICODE', 'V\\u00e9\n', 'é'],
    ['UNICODE with surrogates', 'V\\udce9\n', Buffer.from('\\udce9')],
    ['BINUNICODE with surrogates', 'X\x03\0\0\0\xed\xb3\xa9', Buffer.of(0xed, 0xb3, 0xa9)],
    ['SHORT_BINUNICODE with surrogates', '\x8c\x03\xed\xb3\xa9', Buffer.of(0xed, 0xb3, 0xa9)],
    ['BINUNICODE8 with surrogates', '\x8d\x03\0\0\0\0\0\0\0\xed\xb3\xa9', Buffer.of(0xed, 0xb3, 0xa9)],
    ['BINSTRING', 'T\x02\0\0\0\xc3\xa9', 'é'],
    ['SHORT_BINSTRING', 'U\x02\xc3\xa9', 'é'],
    ['STRING', "S'\\xc3\\xa9'\n", 'é'],
    ['BINBYTES', 'B\x02\0\0\0ab', Buffer.from('ab')],
    ['SHORT_BINBYTES', 'C\x02ab', Buffer.from('ab')],
    ['BINBYTES8', '\x8e\x02\0\0\0\0\0\0\0ab', Buffer.from('ab')],
    ['BYTEARRAY8', '\x96\x02\0\0\0\0\0\0\0ab', Buffer.from('ab')],
    ['EMPTY_LIST', ']', []],
    ['EMPTY_TUPLE', ')', Object.assign(new PickleTuple([]), { shared: true })],
    ['EMPTY_DICT', '}', dictOf()],
    ['EMPTY_SET', '\x8f', new PickleSet([])],
    ['TUPLE1', 'K\x01\x85', new PickleTuple([1])],
    ['TUPLE2', 'K\x01K\x02\x86', new PickleTuple([1, 2])],
    ['TUPLE3', 'K\x01K\x02K\x03\x87', new PickleTuple([1, 2, 3])],
    ['TUPLE', '(K\x01K\x02K\x03K\x04t', new PickleTuple([1, 2, 3, 4])],
    ['LIST', '(K\x01K\x02l', [1, 2]],
    ['FROZENSET', '(K\x01K\x02\x91', new PickleSet([1, 2])],
    ['DICT', '(K\x01K\x02d', dictOf([1, 2])],
    ['APPEND', ']K\x01a', [1]],
    ['APPENDS', '](K\x01K\x02e', [1, 2]],
    ['ADDITEMS', '\x8f(K\x01K\x02\x90', new PickleSet([1, 2])],
    ['SETITEM', '}K\x01K\x02s', dictOf([1, 2])],
    ['SETITEMS', '}(K\x01K\x02K\x03K\x04u', dictOf([1, 2], [3, 4])],
    ['POP', 'K\x01K\x020', 1],
    ['POP_MARK', 'K\x01(K\x02K\x031', 1],
    ['DUP', 'K\x012\x86', new PickleTuple([1, 1])],
    ['PUT and GET', 'K\x01p300\n0g300\n', 1],
    ['BINPUT and BINGET', 'K\x01q\xfe0h\xfe', 1],
    ['LONG_BINPUT and LONG_BINGET', 'K\x01r\x02\x01\0\x800j\x02\x01\0\x80', 1],
    ['MEMOIZE', 'K\x01\x940h\0', 1],
    ['GLOBAL', 'cmy\nClass\n', CLASS],
    ['GLOBAL beyond ASCII', 'cmy\nKl\xc3\xa4sse\n', new Global('my', 'Klässe')],
    ['STACK_GLOBAL', '\x8c\x02my\x8c\x05Class\x93', CLASS],
    ['REDUCE', 'cmy\nClass\nK\x01\x85R', new Reduced(CLASS, [1])],
    ['NEWOBJ', 'cmy\nClass\nK\x01\x85\x81', new Reduced(CLASS, [1])],
    ['NEWOBJ_EX', 'cmy\nClass\nK\x01\x85}\x92', new Reduced(CLASS, [new PickleTuple([1]), dictOf()])],
    ['OBJ', '(cmy\nClass\nK\x01K\x02o', new Reduced(CLASS, [1, 2])],
    ['INST', '(K\x01K\x02imy\nClass\n', new Reduced(CLASS, [1, 2])],
    ['BUILD', 'cmy\nClass\n)\x81K\x01b', Object.assign(new Reduced(CLASS, []), { state: 1 })],
  ])('%s', (_, opcodes, expected) => {
    expect(load(opcodes)).toEqual(expected);
  });

  test('BINPERSID asks the host', () => {
    const host = { persistent: (id: PickleValue) => [id], call: () => undefined };
    expect(load('K\x01Q', host)).toEqual([1]);
  });
});

describe('refused', () => {
  test.each([
    ['protocol 6', '\x80\x06N', 'pickle protocol 6'],
    ['a FRAME within a FRAME', '\x95\x0a\0\0\0\0\0\0\0\x95\0\0\0\0\0\0\0\0N', 'a frame begins within another'],
    ['an opcode beyond its FRAME', '\x95\x01\0\0\0\0\0\0\0K\x01', 'an opcode goes beyond its frame'],
    ['STOP beyond its FRAME', '\x95\x03\0\0\0\0\0\0\0N', 'the pickle ends early'],
    ['PERSID', 'P0\n', 'a persistent id as text'],
    ['EXT1', '\x82\x01', 'extension registry'],
    ['EXT2', '\x83\x01\0', 'extension registry'],
    ['EXT4', '\x84\x01\0\0\0', 'extension registry'],
    ['NEXT_BUFFER', '\x97', 'an out-of-band buffer'],
    ['READONLY_BUFFER', 'N\x98', 'an out-of-band buffer'],
    ['STACK_GLOBAL without a module', 'N\x8c\x05Class\x93', 'STACK_GLOBAL needs two strings'],
    ['STACK_GLOBAL without a name', '\x8c\x02myN\x93', 'STACK_GLOBAL needs two strings'],
    ['OBJ without a class', '(o', 'OBJ needs a class'],
    ['no int', 'I1.5\n', '"1.5" is not an int'],
    ['an octal int', 'I010\n', '"010" is not an int'],
    ['no long', 'L\n', '"" is not an int'],
    ['no float', 'Fx\n', '"x" is not a float'],
    ['no string', 'Sx\n', '"x" is not a quoted string'],
    ['no unicode', 'V\\U00110000\n', 'is not a string'],
    ['no index', 'Np-1\n', '"-1" is not a memo index'],
    ['no name', 'c\xff\nClass\n', 'is not a name'],
  ])('%s', (_, opcodes, message) => {
    expect(problem(opcodes)).toContain(message);
  });

  test('bytes that are no opcode', () => {
    const known = new Set(Buffer.from('().012BCFGIJKLMNPQRSTUVX]abcdeghijloqprstu}', 'latin1'));
    for (let opcode = 0; opcode < 256; opcode++) {
      if (known.has(opcode) || (opcode >= 0x80 && opcode <= 0x98)) continue;
      expect(problem(String.fromCharCode(opcode))).toContain('is not a pickle opcode');
    }
  });
});
