import { describe, expect, test } from '@jest/globals';
import { actOf, type Calling, callGlobal } from '../../src/torch/pickle/calls.js';
import { globalOf } from '../../src/torch/pickle/globals.js';
import {
  Global,
  PickleDict,
  PickleFloat,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
} from '../../src/torch/pickle/value.js';
import { english } from '../../src/words/translator.js';
import { dictOf, load, problem } from '../helpers/unpickle.js';

/** Of a path whose last dot stands between module and name. */
function at(path: string): Global {
  const dot = path.lastIndexOf('.');
  return globalOf(path.slice(0, dot), path.slice(dot + 1));
}

/** What becomes of the call; undefined where it stays inert. */
const call = (path: string, ...args: PickleValue[]) => callGlobal(at(path), args, 'call');
const make = (path: string, ...args: PickleValue[]) => callGlobal(at(path), args, 'new');

/** What the call would do, in words; undefined where it is nothing. */
function act(callable: PickleValue, args: readonly PickleValue[] = [], how: Calling = 'call'): string | undefined {
  const found = actOf(callable, args, how);
  return found && english(found);
}

const tuple = (...items: PickleValue[]) => new PickleTuple(items);
const ordered = (...pairs: [PickleValue, PickleValue][]) => {
  const dict = new PickleDict('OrderedDict');
  for (const [key, value] of pairs) dict.set(key, value);
  return dict;
};
const FLOAT = new PickleFloat(1);
const CLASS = new Global('my', 'Class');
const OBJECT = new Reduced(CLASS, []);

describe('dicts', () => {
  test('take a dict, pairs or nothing', () => {
    const expected = ordered(['a', 1], ['b', null]);
    expect(call('collections.OrderedDict')).toEqual(ordered());
    expect(call('collections.OrderedDict', dictOf(['a', 1], ['b', null]))).toEqual(expected);
    expect(call('collections.OrderedDict', [['a', 1], tuple('b', null)])).toEqual(expected);
    expect(call('collections.OrderedDict', tuple(['a', 1], ['b', null]))).toEqual(expected);
    expect(call('collections.OrderedDict', [])).toEqual(ordered());
  });

  test.each<[string, PickleValue]>([
    ['None', null],
    ['an int', 1],
    ['a text', 'ab'],
    ['items that are no pairs', [1]],
    ['an empty pair', [[]]],
    ['half a pair', [['a']]],
    ['three instead of a pair', [['a', 1, 2]]],
    ['a broken pair behind a sound one', [['a', 1], ['b']]],
    ['an object that is a dict', Object.assign(new Reduced(CLASS, []), { dict: dictOf(['a', 1]) })],
  ])('are not made of %s', (_, pairs) => {
    expect(call('collections.OrderedDict', pairs)).toBeUndefined();
  });

  test('are not made of more than that', () => {
    expect(call('collections.OrderedDict', dictOf(), 1)).toBeUndefined();
  });

  test('which make values of their own for missing keys stay inert', () => {
    expect(call('collections.defaultdict', FLOAT, dictOf(['a', 1]))).toBeUndefined();
    expect(load('ccollections\ndefaultdict\nc__builtin__\nlist\n\x85R')).toBeInstanceOf(Reduced);
  });

  test('are copies', () => {
    const original = dictOf(['a', 1]);
    const copy = call('collections.OrderedDict', original);
    original.set('b', 2);
    expect(copy).toEqual(ordered(['a', 1]));
  });

  test('of keys that are equal in Python the first stays, with the last value', () => {
    expect(
      call('collections.OrderedDict', [
        ['a', 1],
        [1, 2],
        ['a', 3],
        [FLOAT, 4],
      ]),
    ).toEqual(ordered(['a', 3], [1, 4]));
  });
});

describe.each(['builtins.set', '__builtin__.frozenset'])('%s', (path) => {
  test('takes items or nothing', () => {
    expect(call(path)).toEqual(new PickleSet([]));
    expect(call(path, [1, 2])).toEqual(new PickleSet([1, 2]));
    expect(call(path, tuple(1, 2))).toEqual(new PickleSet([1, 2]));
    expect(call(path, new PickleSet([1, 2]))).toEqual(new PickleSet([1, 2]));
  });

  test('takes nothing else', () => {
    expect(call(path, 'ab')).toBeUndefined();
    expect(call(path, null)).toBeUndefined();
    expect(call(path, dictOf(['a', 1]))).toBeUndefined();
    expect(call(path, [1], [2])).toBeUndefined();
  });

  test('is a copy', () => {
    const items = [1];
    const copy = call(path, items);
    items.push(2);
    expect(copy).toEqual(new PickleSet([1]));
  });
});

describe.each(['builtins.bytes', '__builtin__.bytearray'])('%s', (path) => {
  test('takes bytes, latin-1 or nothing', () => {
    expect(call(path)).toEqual(new Uint8Array(0));
    expect(call(path, Buffer.of(1, 0xff))).toEqual(Buffer.of(1, 0xff));
    expect(call(path, '\x01\xff', 'latin-1')).toEqual(Buffer.of(1, 0xff));
  });

  test('takes nothing else', () => {
    expect(call(path, 'a')).toBeUndefined();
    expect(call(path, 'a', 'utf-8')).toBeUndefined();
    expect(call(path, 3)).toBeUndefined();
    expect(call(path, [1], 'latin-1')).toBeUndefined();
  });
});

test('text is encoded as latin-1 alone', () => {
  expect(call('_codecs.encode', '\x01\xff', 'latin1')).toEqual(Buffer.of(1, 0xff));
  expect(call('_codecs.encode', '\x01\xff', 'latin-1')).toEqual(Buffer.of(1, 0xff));
  expect(call('_codecs.encode', 'a', 'utf-8')).toBeUndefined();
  expect(call('_codecs.encode', 'a')).toBeUndefined();
  expect(call('_codecs.encode', [1], 'latin1')).toBeUndefined();
});

test('a size is a tuple of its own, of ints in the order that the file tells', () => {
  for (const size of [call, make]) {
    const items = [2, 3];
    const made = size('torch.Size', items);
    items.push(4);
    expect(made).toEqual(tuple(2, 3));
    expect(size('torch.Size', tuple(2, 3))).toEqual(tuple(2, 3));
    expect(size('torch.Size')).toEqual(tuple());
    expect(size('torch.Size', 2)).toBeUndefined();
    expect(size('torch.Size', [2, FLOAT])).toBeUndefined();
    expect(size('torch.Size', new PickleSet([2, 3]))).toBeUndefined();
    expect(size('torch.Size', [2], [3])).toBeUndefined();
    // Of as many dimensions as a tensor may have: a long list is not copied by every call that names it.
    expect(size('torch.Size', Array(64).fill(1))).toEqual(tuple(...Array(64).fill(1)));
    expect(size('torch.Size', Array(65).fill(1))).toBeUndefined();
  }
});

describe('what only `__new__` makes', () => {
  test.each<[string, PickleValue]>([
    ['collections.OrderedDict', ordered()],
    ['builtins.dict', dictOf()],
    ['__builtin__.set', new PickleSet([])],
    ['builtins.list', []],
  ])('%s is empty, whatever the arguments', (path, expected) => {
    expect(make(path)).toEqual(expected);
    expect(make(path, [['a', 1]])).toEqual(expected);
    expect(make(path)).not.toBe(make(path));
  });

  test('of what cannot be filled later stays inert', () => {
    for (const path of ['builtins.frozenset', 'builtins.bytes', 'builtins.tuple', '_codecs.encode']) {
      expect(make(path, [1])).toBeUndefined();
    }
    expect(call('builtins.dict', dictOf(['a', 1]))).toBeUndefined();
    expect(call('builtins.list', [1])).toBeUndefined();
  });

  test('is filled in the pickle', () => {
    expect(load('ccollections\nOrderedDict\n)\x81K\x01K\x02s')).toEqual(ordered([1, 2]));
    expect(load('c__builtin__\nlist\n)\x81K\x01a')).toEqual([1]);
    expect(load('c__builtin__\nset\n)\x81(K\x01\x90')).toEqual(new PickleSet([1]));
  });
});

describe('getattr', () => {
  test('of a class is the dotted name', () => {
    expect(call('builtins.getattr', CLASS, 'Inner')).toEqual(new Global('my', 'Class.Inner'));
    expect(load('c__builtin__\ngetattr\ncmy\nColour\nX\x03\0\0\0RED\x86R')).toEqual(new Global('my', 'Colour.RED'));
    expect(load('cbuiltins\ngetattr\ncbuiltins\ngetattr\ncmy\nA\nX\x01\0\0\0B\x86RX\x01\0\0\0C\x86R')).toEqual(
      new Global('my', 'A.B.C'),
    );
    expect(load('cbuiltins\ngetattr\ncbuiltins\nstr\nX\x05\0\0\0lower\x86R')).toEqual(
      new Global('builtins', 'str.lower'),
    );
  });

  test('of an object stays inert', () => {
    expect(call('builtins.getattr', OBJECT, 'method')).toBeUndefined();
    expect(call('builtins.getattr', CLASS, 1)).toBeUndefined();
    expect(load('cbuiltins\ngetattr\ncmy\nClass\n)RX\x06\0\0\0method\x86R')).toBeInstanceOf(Reduced);
  });

  test.each([
    ['a name that no honest file reaches', 'cmy\nClass\nX\x08\0\0\0__init__\x86R', 'it calls "builtins.getattr"'],
    ['the same of an object', 'cmy\nClass\n)RX\x09\0\0\0__class__\x86R', 'it calls "builtins.getattr"'],
    ['what is no name', 'cmy\nClass\nK\x01\x86R', 'it calls "builtins.getattr"'],
    ['nothing', ')R', 'it calls "builtins.getattr"'],
    ['a module of torch', 'ctorch\nserialization\nX\x02\0\0\0os\x86R', 'it names "torch.serialization.os"'],
    ['a function of torch', 'ctorch\nnn\nX\x04\0\0\0load\x86R', 'it names "torch.nn.load"'],
  ])('does not reach %s', (_, opcodes, found) => {
    expect(problem(`cbuiltins\ngetattr\n${opcodes}`)).toContain(found);
  });

  test('does not reach what stands in a module that a trainer’s own module has imported', () => {
    const module = 'cbuiltins\ngetattr\ncmy\nmodule\nX\x02\0\0\0os\x86R';
    expect(problem(`cbuiltins\ngetattr\n${module}X\x06\0\0\0system\x86R`)).toContain('it names "my.module.os.system"');
  });

  test('may reach methods, of which a call would do something', () => {
    const lower = 'cbuiltins\ngetattr\ncbuiltins\nstr\nX\x05\0\0\0lower\x86R';
    expect(problem(lower)).toBe('accepted');
    expect(problem(`${lower}X\x01\0\0\0A\x85R`)).toContain('it calls "builtins.str.lower"');
    const unlink = 'c__builtin__\ngetattr\ncpathlib\nPath\nX\x06\0\0\0unlink\x86R';
    expect(problem(`${unlink}cpathlib\nPath\nX\x01\0\0\0a\x85R\x85R`)).toContain('it calls "pathlib.Path.unlink"');
    // Of the trainer's own classes nobody knows.
    expect(problem('cbuiltins\ngetattr\ncmy\nClass\nX\x06\0\0\0create\x86R)R')).toBe('accepted');
  });
});

describe('calls that only make an object stay inert', () => {
  const PATH = new Reduced(at('pathlib.PosixPath'), ['a']);
  const DTYPE = new Reduced(at('numpy.dtype'), ['f8', false, true]);
  test.each<[string, readonly PickleValue[]]>([
    ['builtins.object', []],
    ['__builtin__.complex', [FLOAT, FLOAT]],
    ['builtins.slice', [0, 1, null]],
    ['builtins.range', [0, 1, 1]],
    ['builtins.type', [null]],
    ['builtins.iter', [[1]]],
    ['builtins.map', [at('builtins.str'), [1]]],
    ['collections.defaultdict', [at('builtins.list')]],
    ['collections.Counter', [dictOf(['a', 1])]],
    ['collections.deque', [[1], 3]],
    ['copyreg._reconstructor', [CLASS, at('builtins.object'), null]],
    ['copy_reg._reconstructor', [CLASS, at('__builtin__.dict'), dictOf()]],
    ['copyreg.__newobj__', [CLASS]],
    ['copyreg.__newobj_ex__', [CLASS, tuple(), dictOf()]],
    ['_codecs.encode', ['a', 'utf-8']],
    ['datetime.datetime', [Buffer.alloc(10)]],
    ['datetime.timedelta', [1, 2, 3]],
    ['decimal.Decimal', ['1.5']],
    ['uuid.UUID', []],
    ['pathlib.PosixPath', ['/', 'data']],
    ['pathlib._local.PosixPath', ['/', 'data']],
    ['argparse.Namespace', []],
    ['types.SimpleNamespace', []],
    ['functools.partial', [CLASS]],
    ['_functools.partial', [CLASS]],
    ['operator.attrgetter', ['a.b']],
    ['_operator.itemgetter', [0]],
    ['_io.BytesIO', [Buffer.alloc(1)]],
    ['itertools.chain', [[1], tuple(2)]],
    ['logging.getLogger', ['train']],
    ['re._compile', ['a+', 32]],
    ['random.Random', [1]],
    ['array._array_reconstructor', [at('array.array'), 'f', 14, Buffer.alloc(4)]],
    ['time.struct_time', [tuple(2024), dictOf()]],
    ['os.stat_result', [tuple(1), dictOf()]],
    ['numpy.dtype', ['f8', false, true]],
    ['numpy.core.multiarray._reconstruct', [at('numpy.ndarray'), tuple(0), Buffer.of(0x62)]],
    ['numpy._core.multiarray.scalar', [DTYPE, Buffer.alloc(8)]],
    ['numpy._core.numeric._frombuffer', [Buffer.alloc(8), DTYPE, tuple(1), 'C']],
    ['numpy.random._pickle.__generator_ctor', ['PCG64']],
    ['torch.device', ['cuda', 0]],
    ['torch.Size', [null]],
    ['torch._utils._rebuild_qtensor', []],
    ['torch.nn.parameter.Parameter', [null, true]],
    ['torch.serialization._get_layout', ['torch.strided']],
    ['my.Class', [1, 'a']],
    ['funasr.models.paraformer.Paraformer', []],
    ['__main__.Config', [PATH]],
    ['torch_npu.utils.storage._rebuild_npu_tensor', []],
  ])('%s', (path, args) => {
    expect(act(at(path), args)).toBeUndefined();
    expect(call(path, ...args)).toBeUndefined();
  });

  test('so do objects that only `__new__` makes', () => {
    for (const path of ['torch.nn.modules.linear.Linear', 'torch.optim.adam.Adam', 'collections.Counter', 'my.Class']) {
      expect(act(at(path), [1], 'new')).toBeUndefined();
      expect(make(path, 1)).toBeUndefined();
    }
  });

  test('so do types in the words of `typing`', () => {
    const union = [at('operator.or_'), tuple(at('builtins.int'), null)];
    expect(act(at('functools.reduce'), union)).toBeUndefined();
    expect(act(at('operator.getitem'), [at('typing.Callable'), tuple([at('builtins.int')], null)])).toBeUndefined();
  });
});

describe('calls that would do something are refused', () => {
  test.each<[string, readonly PickleValue[]]>([
    ['builtins.print', ['a']],
    ['builtins.sorted', [[1]]],
    ['builtins.sum', [[1]]],
    ['builtins.super', []],
    ['builtins.memoryview', [Buffer.alloc(1)]],
    ['builtins.type', ['Name', tuple(), dictOf()]],
    ['builtins.iter', [CLASS, null]],
    ['functools.reduce', [CLASS, [1, 2]]],
    ['functools.reduce', [at('operator.or_'), [1, 2]]],
    ['functools.reduce', [at('operator.add'), tuple(null)]],
    ['operator.getitem', [[1], 0]],
    ['operator.getitem', [CLASS, 0]],
    ['operator.or_', [1, 2]],
    ['copyreg._reconstructor', [CLASS, CLASS, null]],
    ['copyreg._reconstructor', [CLASS, at('torch.nn.Module'), null]],
    ['copyreg._reconstructor', [CLASS]],
    ['copyreg.add_extension', ['a', 'b', 1]],
    ['copy.copy', [1]],
    ['zipfile.ZipFile', ['a', 'w']],
    ['tarfile.open', ['a']],
    ['glob.glob', ['*']],
    ['json.loads', ['{}']],
    ['time.sleep', [1]],
    ['warnings.warn', ['a']],
    ['_codecs.register', [CLASS]],
    ['_codecs.decode', [Buffer.alloc(1), 'zlib']],
    ['atexit.register', [CLASS]],
    ['inspect.getsource', [CLASS]],
    ['enum.Enum', ['Name', 'a b']],
    ['collections.namedtuple', ['Name', 'a b']],
    ['numpy.zeros', [tuple(1e6)]],
    ['numpy.memmap', ['a']],
    ['numpy.frombuffer', [Buffer.alloc(1)]],
    ['numpy.core.multiarray.fromfile', ['a']],
    ['torch.zeros', [1]],
    ['torch.tensor', [1]],
    ['torch.from_file', ['a']],
    ['torch.manual_seed', [1]],
    ['torch.nn.modules.linear.Linear', [1, 2]],
    ['torch._C._cuda_init', []],
    ['torch.utils.data.DataLoader', []],
    ['torch.fx.graph_module.reduce_graph_module', [dictOf(), 'import os']],
    ['torch.storage._new_shared', []],
  ])('%s', (path, args) => {
    expect(act(at(path), args)).toBe(`it calls "${at(path).path}"`);
  });

  test('in the pickle, with what to do', () => {
    const refusal = 'would run code when torch loads it with weights_only=False: it calls "torch.manual_seed"';
    for (const opcodes of [
      'ctorch\nmanual_seed\nK\x01\x85R',
      '(ctorch\nmanual_seed\nK\x01o',
      '(K\x01itorch\nmanual_seed\n',
    ]) {
      expect(problem(opcodes)).toContain(refusal);
    }
  });

  test.each<[string, readonly PickleValue[]]>([
    ['builtins.type', ['Name', tuple(), dictOf()]],
    ['enum.EnumMeta', ['Name', tuple(), dictOf()]],
    ['abc.ABCMeta', ['Name', tuple(CLASS), ordered()]],
    ['numpy.memmap', ['a']],
  ])('`__new__` of %s', (path, args) => {
    expect(act(at(path), args, 'new')).toBe(`it calls "${path}"`);
  });

  test('`__new__` of what getattr reached', () => {
    expect(act(new Global('builtins', 'str.format'), ['a'], 'new')).toBe('it calls "builtins.str.format"');
    expect(act(new Global('torch', 'Tensor.backward'), [], 'new')).toBe('it calls "torch.Tensor.backward"');
  });
});

describe('what another call gave is not called', () => {
  test.each<[string, PickleValue, string]>([
    ['an object', OBJECT, 'an object of "my.Class"'],
    ['a partial', new Reduced(at('functools.partial'), [CLASS]), 'an object of "functools.partial"'],
    ['the result of such a call', new Reduced(OBJECT, []), 'an object of unknown kind'],
    ['a list', [], 'a list'],
    ['a text', 'os.system', 'a string'],
    ['None', null, 'None'],
  ])('%s', (_, callable, what) => {
    for (const how of ['call', 'new'] as const) {
      expect(act(callable, [1], how)).toBe(`it calls the result of another call (${what})`);
    }
  });

  test.each(['cmy\nf\n)R)R', '(cmy\nf\n)Ro', 'cmy\nf\n)R)\x81', 'cmy\nf\n)R)}\x92'])('in the pickle: %j', (opcodes) => {
    expect(problem(opcodes)).toContain('it calls the result of another call (an object of "my.f")');
  });
});

describe('iterators that call a function for each item', () => {
  const ITERATORS = [
    'builtins.map',
    '__builtin__.filter',
    'itertools.starmap',
    'itertools.takewhile',
    'itertools.dropwhile',
    'itertools.filterfalse',
    'itertools.accumulate',
    'itertools.groupby',
  ];

  test.each(ITERATORS)('%s may have one that does nothing, or none', (path) => {
    for (const first of [at('builtins.str'), at('__builtin__.len'), null, [1]]) {
      expect(act(at(path), [first, [1]])).toBeUndefined();
      expect(act(at(path), [first, [1]], 'new')).toBeUndefined();
    }
  });

  test.each(ITERATORS)('%s may have no other, wherever it stands', (path) => {
    for (const other of [CLASS, at('builtins.print'), at('builtins.list'), new Global('pathlib', 'Path.unlink')]) {
      for (const args of [
        [other, [1]],
        [[1], other],
      ]) {
        expect(act(at(path), args)).toBe(`it calls "${at(path).path}"`);
        expect(act(at(path), args, 'new')).toBe(`it calls "${at(path).path}"`);
      }
    }
  });
});

describe('what goes through its arguments', () => {
  const CONSUMERS = [
    'builtins.list',
    'builtins.dict',
    'builtins.zip',
    'collections.deque',
    'collections.UserDict',
    'itertools.chain',
  ];
  const plain = [
    new Reduced(at('collections.deque'), []),
    new Reduced(at('builtins.zip'), []),
    [1],
    tuple(1),
    dictOf(),
    null,
  ];

  test.each(CONSUMERS)('%s may go through collections', (path) => {
    for (const arg of plain) expect(act(at(path), [arg])).toBeUndefined();
  });

  test.each(CONSUMERS)('%s may not go through objects, which may have attributes of any kind', (path) => {
    const results = [OBJECT, new Reduced(at('types.SimpleNamespace'), []), new Reduced(OBJECT, [])];
    for (const arg of results) expect(act(at(path), [[1], arg])).toBe(`it calls "${path}"`);
  });

  test('others may have objects', () => {
    expect(act(at('builtins.getattr'), [OBJECT, 'method'])).toBeUndefined();
    expect(act(at('numpy.dtype'), [OBJECT])).toBeUndefined();
    expect(act(CLASS, [OBJECT])).toBeUndefined();
  });
});

describe('what makes an object of a class', () => {
  const NEW = 'copyreg.__newobj__';
  const NEW_EX = 'copyreg.__newobj_ex__';

  test('may do so where the class may be made so', () => {
    for (const cls of [CLASS, at('builtins.dict'), at('torch.nn.modules.linear.Linear')]) {
      expect(act(at(NEW), [cls])).toBeUndefined();
      expect(act(at(NEW_EX), [cls, tuple(), dictOf()])).toBeUndefined();
      expect(act(at('copyreg._reconstructor'), [cls, at('builtins.object'), null])).toBeUndefined();
    }
    expect(act(at(NEW), [at('builtins.map'), at('builtins.str'), [1]])).toBeUndefined();
  });

  test.each<[string, PickleValue]>([
    ['type', at('builtins.type')],
    ['a class of Python that is on no list', at('wave.Wave_write')],
    ['a class of torch that is on no list', at('torch.utils.data.DataLoader')],
    ['a metaclass', at('torch.nn.parameter._ParameterMeta')],
    ['numpy.memmap', at('numpy.memmap')],
    ['what a call gave', OBJECT],
    ['None', null],
  ])('may not of %s', (_, cls) => {
    expect(act(at(NEW), [cls])).toBe(`it calls "${NEW}"`);
    expect(act(at(NEW_EX), [cls, tuple(), dictOf()])).toBe(`it calls "${NEW_EX}"`);
    expect(act(at('copyreg._reconstructor'), [cls, at('builtins.object'), null])).toBe(
      'it calls "copyreg._reconstructor"',
    );
    if (cls instanceof Global) expect(act(cls, [], 'new')).toBe(`it calls "${cls.path}"`);
  });

  test('may not give it an iterator that does something', () => {
    expect(act(at(NEW), [at('builtins.map'), CLASS, [1]])).toBe(`it calls "${NEW}"`);
  });
});

describe('NumPy’s random generators', () => {
  const MAKE = at('numpy.random._pickle.__bit_generator_ctor');
  const NAMES = ['__generator_ctor', '__randomstate_ctor'];

  test.each(NAMES)('%s makes one of a name, a class or an object', (name) => {
    const path = `numpy.random._pickle.${name}`;
    const generator = new Reduced(MAKE, ['PCG64']);
    for (const args of [['MT19937'], ['PCG64', MAKE], [at('numpy.random._pcg64.PCG64')], [generator]]) {
      expect(act(at(path), args)).toBeUndefined();
    }
  });

  test.each(NAMES)('%s may have no other function', (name) => {
    const path = `numpy.random._pickle.${name}`;
    for (const args of [['PCG64', CLASS], ['PCG64', null], [CLASS], [1]]) {
      expect(act(at(path), args)).toBe(`it calls "${path}"`);
    }
  });
});

/** Detours to a function: each pickle, behind `\x80\x04`, deletes /tmp/a when it is loaded. */
describe('no detour leads to a function', () => {
  const text = (value: string) => `X${String.fromCharCode(value.length)}\0\0\0${value}`;
  const UNLINK = `cbuiltins\ngetattr\ncpathlib\nPath\n${text('unlink')}\x86R`;
  const FILE = `cpathlib\nPosixPath\n${text('/tmp/a')}\x85R`;
  /** `map(Path.unlink, [Path('/tmp/a')])` */
  const UNLINK_ALL = `cbuiltins\nmap\n${UNLINK}](${FILE}e\x86R`;
  /** `partial(Path.unlink, Path('/tmp/a'))` */
  const UNLINK_IT = `cfunctools\npartial\n${UNLINK}\x85R(${UNLINK}${FILE}\x85}Ntb`;
  const DELETING = `}${text('__del__')}${UNLINK_IT}s`;
  const [NEW, NEW_EX] = ['ccopyreg\n__newobj__\n', 'ccopyreg\n__newobj_ex__\n'];
  /** `type('N', (), {'__del__': ...})` */
  const CLASSES = {
    'with a text that a call makes for its name': `cbuiltins\ntype\n(cbuiltins\nstr\n${text('N')}\x85R)${DELETING}t\x81`,
    'by NEWOBJ_EX': `cbuiltins\ntype\n(${text('N')})${DELETING}t}\x92`,
    'by `copyreg.__newobj__`': `${NEW}(cbuiltins\ntype\n${text('N')})${DELETING}tR`,
  };
  const FILE_OBJECT = `ctypes\nSimpleNamespace\n)R}${text('flush')}${UNLINK_IT}sb`;

  test.each([
    [
      'an iterator that `copyreg.__newobj__` makes',
      `cbuiltins\nlist\n${NEW}(cbuiltins\nmap\n${UNLINK}](${FILE}etR\x85R`,
    ],
    [
      'an iterator that `copyreg.__newobj_ex__` makes',
      `cbuiltins\nlist\n${NEW_EX}(cbuiltins\nmap\n(${UNLINK}](${FILE}et}tR\x85R`,
    ],
    ['an iterator as a keyword', `cbuiltins\nbytes\n)}${text('source')}${UNLINK_ALL}s\x92`],
    ['the same by `copyreg`', `${NEW_EX}(cbuiltins\nbytes\n)}${text('source')}${UNLINK_ALL}stR`],
    ['an iterator in an object that is a list', `cbuiltins\ndict\nccollections\ndeque\n)R${UNLINK_ALL}a\x85R`],
    [
      'an iterator in a list that is filled when it was taken',
      `]q\x000cbuiltins\niter\nh\0\x85Rq\x010h\0${UNLINK_ALL}a0cbuiltins\ndict\nh\x01\x85R`,
    ],
    ...Object.entries(CLASSES).map(([how, made]): [string, string] => [
      `an object of a class of its own, made ${how}`,
      `ccopyreg\n_reconstructor\n(${made}cbuiltins\nobject\nNtR`,
    ]),
    ...['__generator_ctor', '__randomstate_ctor'].map((name): [string, string] => [
      `NumPy’s ${name}, which calls what it is given`,
      `cnumpy.random._pickle\n${name}\n${FILE}${UNLINK}\x86R`,
    ]),
    [
      'torch’s _rebuild_from_type_v2, which calls what it is given',
      `ctorch._tensor\n_rebuild_from_type_v2\n(${UNLINK}cmy\nTensor\n${FILE}\x85NtR`,
    ],
    [
      'an object of Python that does something when it is dropped',
      `cwave\nWave_write\n)\x81}(${text('_file')}${FILE_OBJECT}${text('_headerwritten')}\x88${text('_datalength')}K\0` +
        `${text('_datawritten')}K\0${text('_i_opened_the_file')}Nub`,
    ],
  ])('%s', (_, opcodes) => {
    expect(problem(opcodes)).toContain('would run code when torch loads it with weights_only=False');
  });
});
