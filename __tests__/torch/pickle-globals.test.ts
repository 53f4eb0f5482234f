import { describe, expect, test } from '@jest/globals';
import { judgeGlobal } from '../../src/torch/pickle/globals.js';
import { problem } from '../helpers/unpickle.js';

describe('globals', () => {
  test.each([
    'os.system',
    'posix.system',
    'nt.system',
    'subprocess.Popen',
    'builtins.eval',
    '__builtin__.getattr',
    'builtins.__import__',
    'operator.attrgetter',
    '_operator.methodcaller',
    'functools.partial',
    'importlib.import_module',
    'runpy.run_path',
    'torch.load',
    'torch.hub.load',
    'torch.jit.load',
    'torch.jit._serialization.load',
    '__builtin__.open',
    '_io.open',
    'asyncio.subprocess.Process',
    'torch.storage._load_from_bytes',
    'pickle.loads',
    'webbrowser.open',
    'io.open',
    'types.CodeType',
  ])('%s is only for attacks', (path) => {
    const dot = path.lastIndexOf('.');
    expect(judgeGlobal(path.slice(0, dot), path.slice(dot + 1))).toBe('attack');
  });

  test('neither dots nor protocol hide one', () => {
    expect(judgeGlobal('torch.serialization', 'os.system')).toBe('attack');
    expect(judgeGlobal('numpy', 'core.sys.modules')).toBe('attack');
    expect(judgeGlobal('my.module', 'Class.__init__.__globals__')).toBe('attack');
    expect(judgeGlobal('my.module', '_sys.modules')).toBe('attack');
    expect(judgeGlobal('my.module', 'builtins.eval')).toBe('attack');
    expect(judgeGlobal('torch', 'nn.load')).toBe('attack');
    expect(problem('X\x02\0\0\0osX\x06\0\0\0system\x93')).toContain('"os.system", which only an attack needs');
    expect(problem("(S'x'\nios\nsystem\n")).toContain('"os.system", which only an attack needs');
  });

  test.each([
    ['collections', 'OrderedDict', 'known'],
    ['numpy._core.multiarray', 'scalar', 'known'],
    ['torch._utils', '_rebuild_tensor_v2', 'known'],
    ['pathlib', 'PosixPath', 'known'],
    ['argparse', 'Namespace', 'known'],
    ['copyreg', '_reconstructor', 'known'],
    ['copyreg', '__newobj__', 'known'],
    ['copy_reg', '__newobj__', 'known'],
    ['torch', 'hub', 'known'],
    ['torch.hubs', 'load', 'known'],
    ['funasr.register', 'Table', 'unknown'],
    ['my.module', 'Outer.Inner', 'unknown'],
    ['my.module', 'code', 'unknown'],
    ['my.module', 'eval', 'unknown'],
    ['my.os', 'system', 'unknown'],
    ['my.torch', 'load', 'unknown'],
    ['_io', 'BytesIO', 'unknown'],
    ['constructor', 'constructor', 'unknown'],
    ['types', 'SimpleNamespace', 'unknown'],
  ])('%s.%s is %s', (module, name, verdict) => {
    expect(judgeGlobal(module, name)).toBe(verdict);
  });
});
