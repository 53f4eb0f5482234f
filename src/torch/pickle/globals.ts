/**
 * What the names in a pickle say about it. Nothing is ever imported or called; still, a checkpoint that names
 * `os.system` was made to do harm to whoever loads it with torch, and is refused.
 */

export type GlobalVerdict = 'known' | 'unknown' | 'attack';

/** Modules that give the pickle's author a shell, code, files or the network: no checkpoint needs them. */
const ATTACK_MODULES = words(
  'os posix nt posixpath ntpath subprocess _posixsubprocess popen2 commands pty sys runpy code codeop pdb bdb ' +
    'cProfile profile trace timeit doctest pydoc socket _socket socketserver ssl asyncio multiprocessing threading ' +
    '_thread shutil tempfile fileinput linecache ctypes _ctypes cffi mmap pickle _pickle cPickle marshal shelve dill ' +
    'cloudpickle joblib pip ensurepip venv setuptools distutils pkg_resources idlelib lib2to3 importlib ' +
    '_frozen_importlib imp pkgutil zipimport modulefinder webbrowser antigravity httplib urllib2 urllib3 requests ' +
    'aiohttp httpx ftplib smtplib poplib imaplib telnetlib xmlrpc sqlite3 winreg _winreg msvcrt gc _pyio ' +
    '_osx_support _aix_support _pyrepl platform site unittest',
);

/** The same within larger packages. */
const ATTACK_PACKAGES = [
  'http.client',
  'http.server',
  'urllib.request',
  'logging.config',
  'test.support',
  'hydra.utils',
  'torch.hub',
  'torch.jit',
  'torch.ops',
  'torch._ops',
  'torch.classes',
  'torch._classes',
  'torch.package',
  'torch.utils.cpp_extension',
  'torch.utils.model_zoo',
  'torch.utils.collect_env',
  'torch.utils.bottleneck',
  'torch.utils._config_module',
  'torch.distributed.rpc',
  'torch.distributed.run',
  'torch.distributed.launch',
  'torch.distributed.launcher',
  'torch.distributed.elastic',
  'numpy.testing',
  'numpy.f2py',
  'numpy.distutils',
  'numpy.ctypeslib',
];

/** Functions of modules that honest pickles name too. */
const ATTACK_FUNCTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  builtins: words(
    'eval exec execfile compile getattr setattr delattr hasattr open file input raw_input globals locals vars dir ' +
      'apply map filter reduce breakpoint help exit quit reload',
  ),
  operator: words('attrgetter methodcaller call'),
  functools: words('partial partialmethod reduce'),
  types: words('FunctionType CodeType LambdaType MethodType ModuleType'),
  io: words('open open_code FileIO'),
  codecs: words('open'),
  logging: words('FileHandler'),
  typing: words('_eval_type ForwardRef'),
  uuid: words('_get_command_stdout'),
  torch: words('load save compile ops classes'),
  'torch.multiprocessing': words('spawn start_processes'),
  'torch.storage': words('_load_from_bytes'),
  'torch.serialization': words('load _load _legacy_load save'),
  'torch._inductor.codecache': words('compile_file'),
  'torch._dynamo.guards': words('GuardBuilder'),
  'torch.fx.experimental.symbolic_shapes': words('ShapeEnv'),
  'torch.utils.data.datapipes.utils.decoder': words('basichandlers'),
  numpy: words('load save fromfile memmap'),
  'numpy.lib.npyio': words('load save fromfile'),
  pandas: words('read_pickle eval'),
  'pandas.io.pickle': words('read_pickle'),
};

const MODULE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['__builtin__', 'builtins'],
  ['__builtins__', 'builtins'],
  ['_operator', 'operator'],
  ['_functools', 'functools'],
  ['_io', 'io'],
  ['copy_reg', 'copyreg'],
]);

/** What honest checkpoints hold beside their tensors. */
const KNOWN_PACKAGES = words(
  'torch numpy collections builtins copyreg _codecs datetime pathlib argparse omegaconf typing decimal fractions enum uuid',
);

/**
 * Judges a global by its dotted path. Protocol 4 resolves dotted names attribute by attribute
 * (`torch.serialization` and `os.system`, `collections` and `_sys.modules`), so every part of the name counts.
 */
export function judgeGlobal(module: string, name: string): GlobalVerdict {
  const parts = module.split('.');
  const first = parts[0] ?? '';
  const root = MODULE_ALIASES.get(first) ?? first;
  const home = [root, ...parts.slice(1)].join('.');
  const names = name.split('.');
  const attackFunctions = Object.hasOwn(ATTACK_FUNCTIONS, home) ? ATTACK_FUNCTIONS[home] : undefined;
  if (
    ATTACK_MODULES.has(root) ||
    ATTACK_PACKAGES.some((prefix) => home === prefix || home.startsWith(`${prefix}.`)) ||
    names.slice(0, -1).some(isAttackModule) ||
    names.some((part) => attackFunctions?.has(part) || (part.startsWith('__') && root !== 'copyreg'))
  ) {
    return 'attack';
  }
  return KNOWN_PACKAGES.has(root) ? 'known' : 'unknown';
}

/** Modules import others under private names: `_sys`, `_os`. */
function isAttackModule(attribute: string): boolean {
  const module = attribute.replace(/^_+/, '');
  return ATTACK_MODULES.has(module) || module === 'builtins';
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
