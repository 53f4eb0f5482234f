import { describe, expect, test } from '@jest/globals';
import { MAX_PICKLE_HEAP_BYTES } from '../../src/torch/limits.js';
import { PickleCursor } from '../../src/torch/pickle/cursor.js';
import { INSTRUCTIONS } from '../../src/torch/pickle/instructions.js';
import { INERT, type PickleHost, PickleMachine, unpickle } from '../../src/torch/pickle/machine.js';
import { Global, PickleDict, PickleTuple, type PickleValue, Reduced } from '../../src/torch/pickle/value.js';
import { dictOf, load, PLACE, problem } from '../helpers/unpickle.js';

describe('stack and marks', () => {
  test.each<[string, string, PickleValue]>([
    ['what lies below a MARK is kept', 'K\x01(K\x02tK\x03\x87', new PickleTuple([1, new PickleTuple([2]), 3])],
    ['a MARK within a MARK', '(K\x01(K\x02tt', new PickleTuple([1, new PickleTuple([2])])],
    ['POP takes an object', 'K\x01K\x020', 1],
    ['POP takes a MARK', 'K\x01(0', 1],
    ['POP takes the inner one of two MARKs', 'K\x01((00', 1],
    ['POP takes the object above a MARK', '(K\x01K\x020l', [1]],
    ['POP_MARK drops all above the MARK', 'K\x01(K\x02K\x031', 1],
  ])('%s', (_, opcodes, expected) => {
    expect(load(opcodes)).toEqual(expected);
  });

  test.each([
    ['nothing to copy', '2'],
    ['nothing to copy above the MARK', 'N(2'],
    ['one object for a tuple of two', 'N\x86'],
    ['one above the MARK for a tuple of two', 'N(N\x86'],
    ['after a MARK was closed', '(t\x86'],
    ['after the inner one of two MARKs was closed', 'N(N(t\x87'],
    ['nothing to drop', '0'],
    ['STOP without an object', ''],
    ['STOP within a MARK', 'N('],
  ])('the stack is empty: %s', (_, opcodes) => {
    expect(problem(opcodes)).toContain('the stack is empty');
  });

  test.each(['t', 'Nt', 'N1'])('no MARK is open for %j', (opcodes) => {
    expect(problem(opcodes)).toContain('no MARK is open');
  });

  test.each(['NN', '(N', 'N(N', 'NNN'])('objects or marks are left at STOP of %j', (opcodes) => {
    expect(problem(opcodes)).toContain('STOP leaves objects on the stack');
  });
});

describe('the memo', () => {
  test('keeps what was put last', () => {
    expect(load('K\x01q\x000K\x02q\x000h\x00')).toBe(2);
    expect(load('K\x01q\x090K\x02q\x090h\x09')).toBe(2);
  });

  test('keeps what was put far ahead, when the others have come as far', () => {
    const put = '(K\x09q\x02K\x07q\0K\x08q\x01K\x06q\x03';
    expect(load(`${put}1(h\0h\x01h\x02h\x03l`)).toEqual([7, 8, 9, 6]);
    expect(load(`${put}K\x05q\x021(h\0h\x01h\x02h\x03l`)).toEqual([7, 8, 5, 6]);
  });

  test('MEMOIZE numbers by how many are kept', () => {
    expect(load('(K\x07\x94K\x08\x941(h\0h\x01l')).toEqual([7, 8]);
    expect(load('(K\x09q\x05K\x08\x941(h\x05h\x01l')).toEqual([9, 8]);
  });

  test.each(['h\0', 'Nq\x010h\0', 'Nq\x000h\x01', 'Nq\x020h\x01'])('refuses what was never put: %j', (opcodes) => {
    expect(problem(opcodes)).toMatch(/memo \d was never set/);
  });
});

describe('collections', () => {
  test('items are put into pairs', () => {
    expect(load('}(u')).toEqual(dictOf());
    expect(load('}K\x01K\x02s')).toEqual(dictOf([1, 2]));
    expect(load('}(K\x01NK\x03K\x04u')).toEqual(dictOf([1, null], [3, 4]));
    expect(load('(NK\x02d')).toEqual(dictOf([null, 2]));
  });

  test('items are appended in their order', () => {
    expect(Object.entries(load('](K\x01K\x02e') as PickleValue[])).toEqual([
      ['0', 1],
      ['1', 2],
    ]);
  });

  test.each([
    ['a dict gets one', '}(K\x01u', 'a key without a value'],
    ['a dict gets three', '}(K\x01K\x02K\x03u', 'a key without a value'],
    ['a key that is a list', '}]Ns', 'a list as the key of a dict'],
    ['a key that is a dict', '}}Ns', 'a dict as the key of a dict'],
    ['items set in None', 'NNNs', 'items are put into None'],
    ['items set in a list', ']NNs', 'items are put into a list'],
    ['items appended to None', 'NNa', 'items are put into None'],
    ['items appended to a tuple', ')Na', 'items are put into a tuple'],
    ['items added to a list', '](N\x90', 'items are put into a list'],
  ])('%s', (_, opcodes, message) => {
    expect(problem(opcodes)).toContain(message);
  });

  test('an object that nobody knows keeps its items apart from each other', () => {
    const node = load('cmy\nClass\n)\x81K\x01aK\x02aK\x03K\x04sK\x05K\x06s') as Reduced;
    expect(node.list).toEqual([1, 2]);
    expect([...(node.dict?.entries ?? [])]).toEqual([
      [3, 4],
      [5, 6],
    ]);
    expect(node.state).toBeUndefined();
  });
});

describe('calls', () => {
  /** A host that answers with what it was asked. */
  const ECHO: PickleHost = {
    persistent: (id, at) => [at.key ?? null, id],
    call: ({ path }, args, at) => (path === 'my.inert' ? undefined : [at.key ?? null, path, ...args]),
  };

  test('go to the host with the text below them', () => {
    expect(load('cmy\nf\nK\x01\x85R', ECHO)).toEqual([null, 'my.f', 1]);
    expect(load('(X\x01\0\0\0wcmy\nf\nK\x01\x85Rl', ECHO)).toEqual(['w', ['w', 'my.f', 1]]);
    expect(load('(X\x01\0\0\0wK\x07cmy\nf\n)Rl', ECHO)).toEqual(['w', 7, [null, 'my.f']]);
  });

  test('of rebuilding functions stand behind other globals', () => {
    const inner = '(X\x01\0\0\0wcmy\nouter\ncmy\nclass\ncmy\nf\n)R';
    expect((load(`${inner}l`, ECHO) as PickleValue[])[3]).toEqual(['w', 'my.f']);
  });

  test('that the host leaves alone stay inert', () => {
    expect(load('cmy\ninert\nK\x01\x85R', ECHO)).toEqual(new Reduced(new Global('my', 'inert'), [1]));
  });

  test('of what is no global never reach the host', () => {
    expect(load('](K\x01tR', ECHO)).toEqual(new Reduced([], [1]));
  });

  test('of collections are carried out without the host', () => {
    expect(load('ccollections\nOrderedDict\n)R', ECHO)).toEqual(new PickleDict());
  });

  test.each(['cmy\nf\n]R', 'cmy\nf\nNR'])('without a tuple are refused: %j', (opcodes) => {
    expect(problem(opcodes)).toContain('the arguments of a call are no tuple');
  });

  test('a persistent id goes to the host with the text below it', () => {
    expect(load('(X\x01\0\0\0wK\x02Ql', ECHO)).toEqual(['w', ['w', 2]]);
    expect(load('K\x02Q', ECHO)).toEqual([null, 2]);
  });

  test('BUILD gives a state to objects and dicts, and to nothing else', () => {
    expect((load('cmy\nf\n)RK\x01b') as Reduced).state).toBe(1);
    expect((load('}K\x01b') as PickleDict).state).toBe(1);
    expect(problem(']K\x01b')).toContain('BUILD would change a list');
  });
});

describe('a pickle among other bytes', () => {
  const result = (opcodes: string) => unpickle(Buffer.from(opcodes, 'latin1'), PLACE, INERT);

  test('ends with its STOP', () => {
    expect(result('K\x01.K\x02.')).toMatchObject({ value: 1, byteLength: 3 });
  });

  test('tells of the globals that are none of the usual ones', () => {
    const { unknownGlobals } = result('(cmy\nf\nctorch\nSize\nicollections\nOrderedDict\n.');
    expect([...unknownGlobals]).toEqual(['my.f']);
  });

  test('is refused where objects are nested too deep', () => {
    expect(problem(`N${'\x85'.repeat(1000)}`)).toBe('accepted');
    expect(problem(`N${'\x85'.repeat(1001)}`)).toContain('data.pkl at byte 1002: objects are nested');
  });

  test('is refused at the byte of the opcode', () => {
    expect(problem('NN\x01')).toContain('data.pkl at byte 2: byte 0x01 is no pickle opcode');
    expect(problem('\xff')).toContain('data.pkl at byte 0: byte 0xff is no pickle opcode');
    expect(problem('NX\x01\0\0\0\xff')).toContain('data.pkl at byte 1: a string is not UTF-8');
    expect(problem('cos\nsystem\n')).toContain('data.pkl at byte 0: the pickle names "os.system"');
  });
});

describe('the estimate of what a pickle builds', () => {
  /** Carries out opcodes on a heap where only `room` bytes are left. */
  function runWithin(room: number, opcodes: string): void {
    const cursor = new PickleCursor(Buffer.from(opcodes, 'latin1'), PLACE);
    const machine = new PickleMachine(cursor, INERT);
    machine.pushText('x'.repeat((MAX_PICKLE_HEAP_BYTES - room - 32) / 2));
    while (cursor.position < cursor.byteLength) INSTRUCTIONS[cursor.u8()]?.(machine, cursor);
  }

  test.each<[string, string, number]>([
    ['None, bools and small ints', 'N\x88K\x01\x8a\x01\x05', 0],
    ['an int beyond 2^53', '\x8a\x07\0\0\0\0\0\0\x20', 1024],
    ['a float', 'G\0\0\0\0\0\0\0\0', 32],
    ['a text', 'X\x03\0\0\0abc', 32 + 6],
    ["Python 2's str that is text", 'U\x03abc', 32 + 6],
    ["Python 2's str that is none", 'U\x01\xff', 160],
    ['bytes', 'C\x01a', 160],
    ['a list', ']', 80],
    ['a dict', '}', 320],
    ['a tuple of two', 'NN\x86', 80 + 2 * 8],
    ['a list of three above other objects', 'N(NNNl', 80 + 3 * 8],
    ['a list that gets two', '](NNe', 80 + 2 * 8],
    ['a dict that gets two', '}(K\x01NK\x02Nu', 320 + 4 * 8 + 2 * 64],
    ['an object in the memo', 'Nq\0', 64],
    ['an object under two indices', 'Nq\0q\x01', 2 * 64],
    ['an index that is used again', 'Nq\0q\0', 64],
    ['an index far ahead that is used again', 'Nq\x09q\x09', 64],
    ['a usual global', 'ctorch\nSize\n', 80],
    ['another global', 'cmy\nname\n', 80 + 64 + 2 * 'my.name'.length],
    ['an empty tuple, which is one for all', ')', 0],
    ['a call that stays inert', 'ctorch\nnothing\n)R', 2 * 80],
    ['items in an object that is a list', 'ctorch\nnothing\n)R(NNe', 3 * 80 + 2 * 8],
    ['and more of them', 'ctorch\nnothing\n)R(NNeNa', 3 * 80 + 3 * 8],
    ['items in an object that is a dict', 'ctorch\nnothing\n)R(K\x01Nu', 2 * 80 + 320 + 2 * 8 + 64],
    ['and more of these', 'ctorch\nnothing\n)R(K\x01NuK\x02Ns', 2 * 80 + 320 + 4 * 8 + 2 * 64],
    ['a persistent id', 'NQ', 80],
    ['a set of three from a tuple', 'cbuiltins\nset\nNNN\x87\x85R', 4 * 80 + 3 * 8 + 8 + 3 * 64],
    ['a set of three from a list', 'cbuiltins\nset\n(NNNl\x85R', 4 * 80 + 3 * 8 + 8 + 3 * 64],
    ['a set of two from a set', 'cbuiltins\nset\n(NN\x91\x85R', 4 * 80 + 2 * 8 + 8 + 2 * 64],
    ['a dict of one from a dict', 'ccollections\nOrderedDict\n}NNs\x85R', 2 * 80 + 2 * 320 + 2 * 8 + 64 + 8 + 64],
    [
      'bytes from a text',
      'c_codecs\nencode\nX\x03\0\0\0abcX\x06\0\0\0latin1\x86R',
      3 * 80 + 2 * 32 + 2 * 9 + 2 * 8 + 9 * 64,
    ],
    ['a set of what has no items', 'cbuiltins\nset\nN\x85R', 3 * 80 + 8],
  ])('%s', (_, opcodes, bytes) => {
    expect(() => runWithin(bytes, opcodes)).not.toThrow();
    expect(() => runWithin(bytes - 2, opcodes)).toThrow('bytes of objects, more than any checkpoint needs');
  });
});
