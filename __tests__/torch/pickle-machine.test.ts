import { describe, expect, test } from '@jest/globals';
import { MAX_PICKLE_HEAP_BYTES } from '../../src/torch/limits.js';
import { PickleCursor } from '../../src/torch/pickle/cursor.js';
import { INSTRUCTIONS } from '../../src/torch/pickle/instructions.js';
import { INERT, type PickleHost, PickleMachine, unpickle, unpickleInTurns } from '../../src/torch/pickle/machine.js';
import {
  Global,
  PickleDict,
  PickleTuple,
  type PickleValue,
  Reduced,
  StorageValue,
} from '../../src/torch/pickle/value.js';
import { tensorValue } from '../helpers/tensor-value.js';
import { dictOf, load, PLACE, pickleOf, problem } from '../helpers/unpickle.js';

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

  test('MEMOIZE numbers by how many were put, whether they are fetched or not', () => {
    expect(load('(K\x07\x94K\x08\x94K\x09\x941h\x02')).toBe(9);
    expect(load('(K\x07\x94K\x08q\0K\x09\x941h\x01')).toBe(9);
    expect(load('(K\x07q\x05K\x08r\xff\xff\xff\xffK\x09\x941h\x02')).toBe(9);
  });

  test('gives what was put there when it is fetched, not later', () => {
    expect(load('(K\x07q\x01h\x01K\x08q\x01h\x01l')).toEqual([7, 7, 8, 8]);
    expect(problem('h\x01K\x07q\x01')).toMatch(/memo 1 was never set/);
  });

  test('and copies hold the same object', () => {
    const [first, second, third] = load('(]q\x01h\x012K\x01al') as PickleValue[];
    expect([first, second]).toEqual([[1], [1]]);
    expect([second, third]).toEqual([first, first]);
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  test.each(['h\0', 'Nq\x010h\0', 'Nq\x000h\x01', 'Nq\x020h\x01'])('refuses what was never put: %j', (opcodes) => {
    expect(problem(opcodes)).toMatch(/memo \d was never set/);
  });
});

describe('collections', () => {
  test('items are added to pairs', () => {
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
    ['items set in None', 'NNNs', 'items are added to None'],
    ['items set in a list', ']NNs', 'items are added to a list'],
    ['items appended to None', 'NNa', 'items are added to None'],
    ['items appended to a tuple', ')Na', 'items are added to a tuple'],
    ['items added to a list', '](N\x90', 'items are added to a list'],
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

  test('of collections are carried out without the host', () => {
    expect(load('ccollections\nOrderedDict\n)R', ECHO)).toEqual(new PickleDict('OrderedDict'));
  });

  test('of `__new__` alone, of old classes and with keywords never reach the host', () => {
    const inert = new Reduced(new Global('my', 'f'), [1]);
    expect(load('cmy\nf\nK\x01\x85\x81', ECHO)).toEqual(inert);
    expect(load('(cmy\nf\nK\x01o', ECHO)).toEqual(inert);
    expect(load('(K\x01imy\nf\n', ECHO)).toEqual(inert);
    expect(load('cmy\nf\nK\x01\x85}\x92', ECHO)).toBeInstanceOf(Reduced);
  });

  test('that would do something never reach the host', () => {
    const host: PickleHost = {
      persistent: () => null,
      call: () => {
        throw new Error('asked');
      },
    };
    const refused = (opcodes: string) => () => load(opcodes, host);
    for (const opcodes of ['](K\x01tR', 'ctorch\nmanual_seed\n)R', 'c__builtin__\nmap\ncmy\nf\n\x85\x81']) {
      expect(refused(opcodes)).toThrow('would run code when torch loads it');
    }
  });

  test.each(['cmy\nf\n]R', 'cmy\nf\nNR'])('without a tuple are refused: %j', (opcodes) => {
    expect(problem(opcodes)).toContain('the arguments of a call are not a tuple');
  });

  test('a persistent id goes to the host with the text below it', () => {
    expect(load('(X\x01\0\0\0wK\x02Ql', ECHO)).toEqual(['w', ['w', 2]]);
    expect(load('K\x02Q', ECHO)).toEqual([null, 2]);
  });

  test('BUILD gives a state to objects', () => {
    expect((load('cmy\nf\n)RK\x01b') as Reduced).state).toBe(1);
    expect((load('cmy\nf\n)RK\x01bK\x02b') as Reduced).state).toBe(2);
  });

  test.each(['_metadata', 'epoch', 'item'])(
    'BUILD sets %s on an OrderedDict, which changes nothing about it',
    (name) => {
      const state = `}X${String.fromCharCode(name.length)}\0\0\0${name}}s`;
      const dict = load(`ccollections\nOrderedDict\n)RK\x01K\x02s${state}b`);
      expect(dict).toEqual(Object.assign(new PickleDict('OrderedDict'), { items: new Map([[1, 2]]) }));
    },
  );

  test.each([
    ['a list', ']K\x01b', 'a list'],
    ['a tuple', ')K\x01b', 'a tuple'],
    ['a text', 'X\x01\0\0\0aK\x01b', 'a string'],
    ['a plain dict', '}}b', 'a dict'],
    ['a plain dict, by nothing', '}Nb', 'a dict'],
    ['an OrderedDict by what is no dict', 'ccollections\nOrderedDict\n)RK\x01b', 'a dict'],
    ['an OrderedDict by slots', 'ccollections\nOrderedDict\n)RN}\x86b', 'a dict'],
    ['a method of an OrderedDict', 'ccollections\nOrderedDict\n)R}X\x05\0\0\0itemsNsb', 'a dict'],
    ['another one', 'ccollections\nOrderedDict\n)R}(X\x01\0\0\0aNX\x03\0\0\0getNub', 'a dict'],
    ['its class', 'ccollections\nOrderedDict\n)R}X\x09\0\0\0__class__Nsb', 'a dict'],
    ['what is no name', 'ccollections\nOrderedDict\n)R}K\x01Nsb', 'a dict'],
    ['a class', 'cmy\nClass\n}b', '"my.Class"'],
  ])('BUILD never changes %s', (_, opcodes, what) => {
    expect(problem(opcodes)).toContain(`BUILD would change ${what}`);
  });
});

describe('what functions that nobody knows are given', () => {
  const exposed = (opcodes: string) => unpickle(pickleOf(`${opcodes}.`), PLACE, INERT).exposed.flat();

  test.each<[string, string, PickleValue[]]>([
    ['by REDUCE', 'cmy\nf\nK\x01K\x02\x86R', [1, 2]],
    ['by NEWOBJ', 'cmy\nf\nK\x01\x85\x81', [1]],
    ['by NEWOBJ_EX', 'cmy\nf\nK\x01\x85}\x92', [new PickleTuple([1]), new PickleDict()]],
    ['by OBJ', '(cmy\nf\nK\x01o', [1]],
    ['by INST', '(K\x01imy\nf\n', [1]],
    ['by BUILD', 'cmy\nC\n)\x81}K\x01K\x02sb', [dictOf([1, 2])]],
    ['by APPEND', 'cmy\nC\n)\x81K\x01a', [1]],
    ['by APPENDS', 'cmy\nC\n)\x81(K\x01K\x02e(K\x03e', [1, 2, 3]],
    ['by SETITEMS', 'cmy\nC\n)\x81(K\x01K\x02u', [dictOf([1, 2])]],
    ['by SETITEM', 'cmy\nC\n)\x81K\x01K\x02s', [dictOf([1, 2])]],
    ['by several calls', 'cmy\nf\nK\x01\x85R0cmy\ng\nK\x02\x85R', [1, 2]],
    ['by none', 'cnumpy\ndtype\nK\x01\x85R0ccollections\nOrderedDict\n)R', []],
    ['by objects of known classes', 'cnumpy\ndtype\n)RK\x01b0ccollections\ndeque\n)R(K\x01e', []],
  ])('is told: %s', (_, opcodes, expected) => {
    expect(exposed(opcodes)).toEqual(expected);
  });

  test('nothing where the host answers', () => {
    const host: PickleHost = { persistent: () => null, call: () => null };
    expect(unpickle(pickleOf('cmy\nf\nK\x01\x85R.'), PLACE, host).exposed).toEqual([]);
  });
});

describe('a pickle among other bytes', () => {
  const result = (opcodes: string) => unpickle(pickleOf(opcodes), PLACE, INERT);

  test('ends with its STOP', () => {
    expect(result('K\x01.K\x02.')).toMatchObject({ value: 1, byteLength: 3 });
  });

  test('may be carried out in turns, between which signals are heard', async () => {
    const opcodes = Buffer.concat([Buffer.alloc(5_000_000, 'N0'), Buffer.from('K\x01.')]);
    await expect(unpickleInTurns(pickleOf(opcodes), PLACE, INERT, undefined)).resolves.toEqual({
      value: 1,
      byteLength: opcodes.length,
      exposed: [],
    });
    const controller = new AbortController();
    const stopped = unpickleInTurns(pickleOf(opcodes), PLACE, INERT, controller.signal);
    controller.abort(new Error('stopped'));
    await expect(stopped).rejects.toThrow('stopped');
  });

  test('is refused where objects are nested too deep', () => {
    expect(problem(`N${'\x85'.repeat(1000)}`)).toBe('accepted');
    expect(problem(`N${'\x85'.repeat(1001)}`)).toContain('data.pkl at byte 1002: objects are nested');
  });

  test('is refused at the byte of the opcode', () => {
    expect(problem('NN\x01')).toContain('data.pkl at byte 2: byte 0x01 is not a pickle opcode');
    expect(problem('\xff')).toContain('data.pkl at byte 0: byte 0xff is not a pickle opcode');
    expect(problem('NX\x01\0\0\0\xff')).toContain('data.pkl at byte 1: a string is not UTF-8');
    expect(problem('cos\nsystem\n')).toContain('data.pkl at byte 0: would run code when torch loads it');
  });
});

describe('the estimate of what a pickle builds', () => {
  /** Storages and tensors as torch's, whatever they are asked for. */
  const HOST: PickleHost = {
    persistent: () => new StorageValue(0, '0', 'float32', false, false, 0, 4),
    call: ({ name }) => (name === '_rebuild_tensor_v2' ? tensorValue('float32', [2, 3], [3, 1], 0, 0) : undefined),
  };

  /** After these opcodes. */
  function machineOf(opcodes: string): PickleMachine {
    const bytes = Buffer.from(`${opcodes}.`, 'latin1');
    const cursor = new PickleCursor(pickleOf(bytes), PLACE);
    const machine = new PickleMachine(cursor, HOST);
    while (cursor.position < bytes.length - 1) INSTRUCTIONS[cursor.u8()]?.(machine, cursor);
    return machine;
  }

  /** Bytes that the opcodes take, in the estimate. */
  const cost = (...opcodes: readonly string[]): number => machineOf(opcodes.join(''))['heap']['bytes'];

  const [FLOAT, LARGE, TUPLE, LIST, DICT] = ['G\x3f\xf8\0\0\0\0\0\0', '\x8a\x07\0\0\0\0\0\0\x20', 'NN\x86', ']', '}'];
  const [F, REBUILD, HOOKS] = ['cmy\nf\n', 'ctorch._utils\n_rebuild_tensor_v2\n', 'ccollections\nOrderedDict\n'];
  const text = (length: number) => `X${String.fromCharCode(length & 0xff, length >> 8)}\0\0${'x'.repeat(length)}`;

  test.each([
    ['None, bools and small ints', 'N\x88\x89K\x01\x8a\x01\x05'],
    ['an empty tuple, which is one for all', '))'],
    ['what nobody fetches from the memo', 'Nq\x000Nr\0\0\0\x7f0N\x94'],
    ['marks', '((('],
  ])('is nothing for %s', (_, opcodes) => expect(cost(opcodes)).toBe(0));

  /** What Node 22 takes for each on a 64-bit machine, by what the heap grew when a million were made. */
  test.each<[string, string, number]>([
    ['a float', FLOAT, 32],
    ['an int beyond 2^53', LARGE, 24],
    ['a tuple', TUPLE, 56],
    ['a list', LIST, 32],
    ['a dict', DICT, 48],
    ['a set', '\x8f', 48],
    ['a frozenset', '(\x91', 48],
    ['bytes', 'C\x01a', 96],
    ["Python 2's str that is no text", 'U\x01\xff', 96],
    ['a text', text(1), 16],
    ["Python 2's str that is text", 'U\x01a', 16],
    ['a storage', 'NQ', 56],
    ['a global', F, 64],
  ])('is enough for %s', (_, opcodes, least) => {
    expect(cost(opcodes)).toBeGreaterThanOrEqual(least);
    expect(cost(opcodes)).toBeLessThan(5 * least + 1024 * Number(opcodes === LARGE));
  });

  test('grows with what is put into something', () => {
    expect(cost(text(1001)) - cost(text(1))).toBeGreaterThanOrEqual(1000);
    const items: [string, (count: number) => string][] = [
      ['a tuple', (count) => `(${'N'.repeat(count)}t`],
      ['a list', (count) => `(${'N'.repeat(count)}l`],
      ['a list, later', (count) => `](${'N'.repeat(count)}e`],
      ['a list, one by one', (count) => `]${'Na'.repeat(count)}`],
      ['a set', (count) => `\x8f(${'N'.repeat(count)}\x90`],
      ['a frozenset', (count) => `(${'N'.repeat(count)}\x91`],
      ['arguments', (count) => `${F}(${'N'.repeat(count)}tR`],
      ['arguments of an old class', (count) => `(${F}${'N'.repeat(count)}o`],
      ['an object that is a list', (count) => `${F})R(${'N'.repeat(count)}e`],
      ['a copy', (count) => `cbuiltins\nset\n(${'N'.repeat(count)}l\x85R`],
    ];
    for (const [what, made] of items) {
      expect([what, cost(made(100)) - cost(made(0)) >= 100 * 8]).toEqual([what, true]);
      expect([what, cost(made(100)) - cost(made(50)) >= 50 * 8]).toEqual([what, true]);
    }
    const pairs: [string, (count: number) => string][] = [
      ['a dict', (count) => `}(${keys(count)}u`],
      ['a dict, one by one', (count) => `}${keys(count).replaceAll('N', 'Ns')}`],
      ['DICT', (count) => `(${keys(count)}d`],
      ['an object that is a dict', (count) => `${F})R(${keys(count)}u`],
      ['a copy', (count) => `${HOOKS}(${keys(count)}d\x85R`],
    ];
    for (const [what, made] of pairs) {
      expect([what, cost(made(60)) - cost(made(10)) >= 50 * 40]).toEqual([what, true]);
      expect([what, cost(made(1)) - cost(made(0)) >= 100]).toEqual([what, true]);
    }
  });

  const keys = (count: number) => Array.from({ length: count }, (_, i) => `K${String.fromCharCode(i + 128)}N`).join('');

  test('adds up', () => {
    for (const opcodes of [FLOAT, LARGE, TUPLE, LIST, DICT, text(3), 'C\x01a', 'NQ', `${HOOKS})R`.repeat(2)]) {
      expect(cost(FLOAT, opcodes, FLOAT)).toBe(cost(opcodes) + 2 * cost(FLOAT));
    }
    expect(cost(F, F)).toBe(cost(F));
    expect(cost('cmy\nlonger_name\n')).toBeGreaterThanOrEqual(cost(F) + 'onger_name'.length);
    expect(cost(TUPLE, '0')).toBe(cost(TUPLE));
  });

  test('counts what is kept in the memo', () => {
    expect(cost(`${LIST}q\0h\0`) - cost(LIST)).toBeGreaterThanOrEqual(8);
    expect(cost(`${LIST}q\0q\x01h\0h\x01`) - cost(LIST)).toBeGreaterThanOrEqual(2 * 8);
    expect(cost(`${LIST}q\0q\x01h\x01`)).toBe(cost(`${LIST}q\0h\0`));
  });

  /** What looking at a few arguments counts beside what they take. */
  const LOOK = 20;

  test('takes off the id of a storage, and what only a tensor was made of', () => {
    expect(cost(`(${text(7)}${text(1)}NtQ`)).toBe(cost('NQ'));
    const tensor = cost(`${REBUILD}(NQtR`) - cost(REBUILD);
    expect(tensor).toBeGreaterThanOrEqual(56);
    for (const args of ['(NQtR', '(NQ(NNt(NNttR', '(NQN(NNt}tR', `((${text(7)}tQ(NNt(NNt\x89}tR`]) {
      expect([args, cost(`${REBUILD}${args}`) - cost(REBUILD) - tensor < LOOK]).toEqual([args, true]);
    }
    const ten = cost(...new Array<string>(10).fill(`${REBUILD}(NQ(NNt(NNt\x89}tR`));
    expect(ten - cost(REBUILD)).toBeLessThan(10 * (tensor + LOOK));
  });

  test('keeps what may be held elsewhere', () => {
    const alone = cost(`${REBUILD}(NQtR`);
    const kept: [string, string, number][] = [
      ['sizes in the memo', `${TUPLE}q\x000${REBUILD}(NQh\0tR`, cost(`${TUPLE}q\0h\0`)],
      ['sizes in the memo, fetched later', `${REBUILD}(NQ${TUPLE}q\0tRh\0`, cost(`${TUPLE}q\0h\0`)],
      ['a list', `${REBUILD}(NQ]tR`, cost(LIST)],
      ['hooks that hold something', `${REBUILD}(NQ}NNstR`, cost('}NNs')],
      ['hooks that are copied', `${REBUILD}(NQ}2tR`, cost(DICT)],
      ['a storage in the memo', `NQq\x000${REBUILD}(h\0tR`, cost('NQq\0h\0')],
      ['all arguments', `${REBUILD}(${TUPLE}tq\0Rh\0`, cost(`(${TUPLE}tq\0h\0`)],
      ['an object', `${REBUILD}(NQ${F})RtR`, cost(`${F})R`)],
      ['a float', `${REBUILD}(NQ${FLOAT}tR`, cost(FLOAT)],
      ['a text in the memo', `${REBUILD}((${text(99)}q\0tQtRh\0`, cost(`${text(99)}q\0h\0`)],
    ];
    const missing = kept.filter(
      ([, opcodes, rest]) => cost(opcodes) < alone + rest || cost(opcodes) > alone + rest + LOOK,
    );
    expect(missing.map(([what, opcodes, rest]) => [what, cost(opcodes), alone + rest])).toEqual([]);
    expect(cost(`(${TUPLE}q\0tQh\0`)).toBe(cost('NQ') + cost(`${TUPLE}q\0h\0`));
    expect(cost(`(${text(99)}q\0tQh\0`)).toBe(cost('NQ') + cost(`${text(99)}q\0h\0`));
  });

  test('is at most what is allowed', () => {
    const filled = (length: number) => {
      const machine = machineOf('');
      machine.pushText('x'.repeat(length));
      machine.pushNode([]);
      return machine['heap']['bytes'];
    };
    const room = MAX_PICKLE_HEAP_BYTES - cost(LIST) - cost(text(0));
    expect(filled(room)).toBe(MAX_PICKLE_HEAP_BYTES);
    expect(() => filled(room + 1)).toThrow(`builds more than ${MAX_PICKLE_HEAP_BYTES} bytes of objects`);
  });
});
