import { describe, expect, test } from '@jest/globals';
import { globalOf, isAttack, isForeign } from '../../src/torch/pickle/globals.js';
import type { Global } from '../../src/torch/pickle/value.js';
import { problem } from '../helpers/unpickle.js';

/** Of a path whose last dot stands between module and name. */
function at(path: string): Global {
  const dot = path.lastIndexOf('.');
  return globalOf(path.slice(0, dot), path.slice(dot + 1));
}

describe('no honest checkpoint names', () => {
  test.each([
    'os.system',
    'posix.system',
    'nt.system',
    'os.path.join',
    'subprocess.Popen',
    'builtins.eval',
    '__builtin__.eval',
    '__builtins__.exec',
    'builtins.__import__',
    'builtins.compile',
    'builtins.setattr',
    '_operator.call',
    'importlib.import_module',
    'importlib._bootstrap.module_from_spec',
    'runpy.run_path',
    'torch.load',
    'torch.hub.load',
    'torch.jit.load',
    'torch.jit._serialization.load',
    'torch.utils.cpp_extension.load_inline',
    'torch.distributed.rpc.rpc_sync',
    '__builtin__.open',
    '_io.open',
    'io.open',
    '_io.FileIO',
    'codecs.open',
    'asyncio.subprocess.Process',
    'torch.storage._load_from_bytes',
    'torch.serialization.load',
    'numpy.load',
    'numpy.testing._private.utils.runstring',
    'numpy.f2py.compile',
    'pandas.read_pickle',
    'pandas.io.pickle.read_pickle',
    'pickle.loads',
    '_pickle.loads',
    'webbrowser.open',
    'types.CodeType',
    'types.FunctionType',
    'logging.FileHandler',
    'logging.config.fileConfig',
    'http.client.HTTPConnection',
    'urllib.request.urlopen',
    'hydra.utils.instantiate',
    'pip._internal.main',
    'commands.getoutput',
    'os.stat',
  ])('%s', (path) => {
    expect(isAttack(at(path))).toBe(true);
    expect(isAttack(at(path), true)).toBe(true);
  });

  test.each([
    ['torch.serialization', 'os.system'],
    ['torch.serialization', 'os'],
    ['numpy', 'core.sys.modules'],
    ['my.module', 'Class.__init__.__globals__'],
    ['my.module', '__import__'],
    ['my.module', '_sys.modules'],
    ['my.module', '__os.system'],
    ['my.module', 'builtins.eval'],
    ['my.module', 'Class.subprocess.run'],
    ['collections', '_sys'],
    ['torch', 'nn.load'],
    ['torch', 'nn.builtins'],
    ['copyreg', '__newobj__.__globals__'],
    ['os', 'stat_result.__init__'],
    ['zoneinfo', 'ZoneInfo._unpickle.__globals__'],
  ])('what lies behind a dot: %s, %s', (module, name) => {
    expect(isAttack(globalOf(module, name))).toBe(true);
    expect(isAttack(globalOf(module, name), true)).toBe(true);
  });

  test.each([
    ['builtins', 'str.format'],
    ['__builtin__', 'dict.get'],
    ['collections', 'OrderedDict.fromkeys'],
    ['pathlib', 'Path.unlink'],
    ['datetime', 'datetime.now'],
    ['zoneinfo', 'ZoneInfo.clear_cache'],
    ['_struct', 'Struct.unpack'],
  ])('attributes of Python’s own classes by a dot, which getattr alone may reach: %s, %s', (module, name) => {
    expect(isAttack(globalOf(module, name))).toBe(true);
    expect(isAttack(globalOf(module, name), true)).toBe(false);
  });

  test('whichever opcode does', () => {
    const refusal = 'would run code when torch loads it with weights_only=False: it names "os.system"';
    expect(problem('cos\nsystem\n')).toContain(refusal);
    expect(problem('X\x02\0\0\0osX\x06\0\0\0system\x93')).toContain(refusal);
    expect(problem("(S'x'\nios\nsystem\n")).toContain(refusal);
    expect(problem('cposix\nsystem\n0N')).toContain(refusal);
    expect(problem('c__builtin__\neval\n')).toContain('it names "builtins.eval"');
  });

  test('also once it has been named before, and where it is thrown away', () => {
    expect(problem('ccollections\nOrderedDict\n0cmy\nf\n0cos\nsystem\n0N')).toContain('it names "os.system"');
  });
});

describe('honest checkpoints name', () => {
  test.each([
    ['collections', 'OrderedDict'],
    ['numpy._core.multiarray', 'scalar'],
    ['numpy.random._pickle', '__generator_ctor'],
    ['numpy.random', '__RandomState_ctor'],
    ['numpy.random.bit_generator', '__pyx_unpickle_SeedSequence'],
    ['torch._utils', '_rebuild_tensor_v2'],
    ['torch._C', 'Generator'],
    ['torch.nn.modules.linear', 'Linear'],
    ['torch.distributed.fsdp.api', 'ShardingStrategy'],
    ['pathlib', 'PosixPath'],
    ['argparse', 'Namespace'],
    ['copyreg', '_reconstructor'],
    ['copyreg', '__newobj__'],
    ['copyreg', '__newobj_ex__'],
    ['copy_reg', '__newobj__'],
    ['zoneinfo', 'ZoneInfo._unpickle'],
    ['os', 'stat_result'],
    ['posix', 'terminal_size'],
    ['torch', 'hub'],
    ['torch.hubs', 'load'],
    ['torch.jitter', 'load'],
    ['funasr.register', 'Table'],
    ['my.module', 'Outer.Inner'],
    ['my.module', 'code'],
    ['my.module', 'eval'],
    ['my.module', 'Class.load'],
    ['my.os', 'system'],
    ['my.torch', 'load'],
    ['__main__', 'Config'],
    ['_io', 'BytesIO'],
    ['constructor', 'constructor'],
    ['__proto__', 'x'],
    ['toString', 'call'],
    ['types', 'SimpleNamespace'],
    ['functools', 'partial'],
    ['operator', 'attrgetter'],
    ['_operator', 'methodcaller'],
    ['__builtin__', 'getattr'],
    ['builtins', 'object'],
    ['', ''],
  ])('%s, %s', (module, name) => {
    expect(isAttack(globalOf(module, name))).toBe(false);
  });
});

test.each([
  ['__builtin__', 'builtins'],
  ['__builtins__', 'builtins'],
  ['copy_reg', 'copyreg'],
  ['_io', 'io'],
  ['cStringIO', 'io'],
  ['_functools', 'functools'],
  ['posix', 'os'],
  ['posix.path', 'os.path'],
  ['UserDict', 'collections'],
  ['os', 'os'],
  ['my.__builtin__', 'my.__builtin__'],
  ['__builtin__s', '__builtin__s'],
  ['', ''],
])('the module %j is Python 3’s %j', (module, expected) => {
  expect(globalOf(module, 'name')).toMatchObject({ module: expected, name: 'name', path: `${expected}.name` });
});

describe('foreign', () => {
  test.each([
    'funasr.models',
    'my',
    'numpyro.infer',
    'torchvision.models',
    'torch_npu.utils',
    '__main__',
    '__mp_main__',
    'osmium',
    '',
  ])('is %j', (module) => expect(isForeign(globalOf(module, 'x'))).toBe(true));

  test.each([
    'torch',
    'torch.nn',
    'numpy',
    'numpy.core.multiarray',
    'collections',
    'builtins',
    '__builtin__',
    '_codecs',
    'xml.sax',
    'sets',
  ])('is not %j', (module) => expect(isForeign(globalOf(module, 'x'))).toBe(false));
});
