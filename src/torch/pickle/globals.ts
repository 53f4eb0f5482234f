/**
 * What the names in a pickle say about it. Nothing is ever imported or called here. But what a name stands for, torch would
 * import and call: a checkpoint that names `os.system` was made to harm those who load it unsafely.
 */
import { Global } from './value.js';

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
    'eval exec execfile compile setattr delattr open file input raw_input globals locals vars apply breakpoint ' +
      'help exit quit reload',
  ),
  operator: words('call'),
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
  numpy: words('load save fromfile'),
  'numpy.lib.npyio': words('load save fromfile'),
  pandas: words('read_pickle eval'),
  'pandas.io.pickle': words('read_pickle'),
};

/** Modules under the names of Python 2, or of the C modules that hold their classes (Lib/_compat_pickle.py). */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['__builtin__', 'builtins'],
  ['__builtins__', 'builtins'],
  ['_operator', 'operator'],
  ['_functools', 'functools'],
  ['_io', 'io'],
  ['cStringIO', 'io'],
  ['StringIO', 'io'],
  ['copy_reg', 'copyreg'],
  ['posix', 'os'],
  ['nt', 'os'],
  ['_random', 'random'],
  ['_datetime', 'datetime'],
  ['_decimal', 'decimal'],
  ['_collections', 'collections'],
  ['UserDict', 'collections'],
  ['UserList', 'collections'],
  ['UserString', 'collections'],
]);

/** Functions that Python 2 had elsewhere. */
const MOVED: ReadonlyMap<string, readonly [module: string, name: string]> = new Map([
  ['builtins.reduce', ['functools', 'reduce']],
  ['builtins.xrange', ['builtins', 'range']],
  ['builtins.unicode', ['builtins', 'str']],
  ['builtins.long', ['builtins', 'int']],
  ['builtins.intern', ['sys', 'intern']],
  ['collections.IterableUserDict', ['collections', 'UserDict']],
  ['itertools.imap', ['builtins', 'map']],
  ['itertools.ifilter', ['builtins', 'filter']],
  ['itertools.izip', ['builtins', 'zip']],
  ['itertools.izip_longest', ['itertools', 'zip_longest']],
  ['itertools.ifilterfalse', ['itertools', 'filterfalse']],
]);

/** Python's own modules, except for those that begin with an underscore (sys.stdlib_module_names, 3.11, and Python 2's). */
const PYTHON = words(
  'abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins ' +
    'bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent ' +
    'configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib ' +
    'dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ' +
    'ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib ' +
    'imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma ' +
    'mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath ' +
    'nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform ' +
    'plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue ' +
    'quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil ' +
    'signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat ' +
    'statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib ' +
    'tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty ' +
    'turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg ' +
    'winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo ' +
    'Queue SocketServer ConfigParser Tkinter thread xmlrpclib httplib HTMLParser Cookie cookielib commands popen2 ' +
    'urlparse robotparser urllib2 anydbm dbhash dumbdbm gdbm whichdb cPickle exceptions sets new md5 sha user future_builtins',
);

/** Classes of those modules that only hold numbers. */
const HARMLESS = new Set(['os.stat_result', 'os.terminal_size', 'os.times_result']);

/** A global under the name that its module has in Python 3. */
export function globalOf(module: string, name: string): Global {
  const dot = module.indexOf('.');
  const root = dot < 0 ? module : module.slice(0, dot);
  const today = `${ALIASES.get(root) ?? root}${module.slice(root.length)}`;
  const [home, called] = MOVED.get(`${today}.${name}`) ?? [today, name];
  return new Global(home, called);
}

/** Whether it is of another package than Python, NumPy or torch: a trainer's own class. */
export function isForeign({ module }: Global): boolean {
  const root = rootOf(module);
  return !(root === 'torch' || root === 'numpy' || PYTHON.has(root) || isPrivate(root));
}

/**
 * Whether no honest checkpoint names it, called or not. Protocol 4 resolves dotted names attribute by attribute
 * (`torch.serialization` and `os.system`, `collections` and `_sys.modules`), so every part of the name counts.
 * @param reached whether `getattr` gave it, as older protocols write methods and nested classes
 */
export function isAttack(global: Global, reached = false): boolean {
  const { module, name, path } = global;
  if (HARMLESS.has(path)) return false;
  const root = rootOf(module);
  const parts = name.split('.');
  const functions = Object.hasOwn(ATTACK_FUNCTIONS, module) ? ATTACK_FUNCTIONS[module] : undefined;
  return (
    ATTACK_MODULES.has(root) ||
    ATTACK_PACKAGES.some((prefix) => module === prefix || module.startsWith(`${prefix}.`)) ||
    parts.some((part) => functions?.has(part) || (part.startsWith('__') && !CONSTRUCTOR.test(path))) ||
    parts.slice(0, -1).some(isAttackModule) ||
    (!isForeign(global) && isAttackModule(parts.at(-1) ?? '')) ||
    // Attributes of Python's own classes: the few that an honest file has are reached by getattr or listed.
    (parts.length > 1 && !reached && (PYTHON.has(root) || isPrivate(root)) && path !== 'zoneinfo.ZoneInfo._unpickle')
  );
}

/** Functions with such names that honest files call. */
const CONSTRUCTOR =
  /^(?:copyreg\.__newobj(?:_ex)?__|numpy\.random(?:\._pickle|\.bit_generator)?\.__\w+_(?:ctor|SeedSequence))$/;

function rootOf(module: string): string {
  const dot = module.indexOf('.');
  return dot < 0 ? module : module.slice(0, dot);
}

/** Python's modules in C. `__main__` is the training script. */
function isPrivate(root: string): boolean {
  return root.startsWith('_') && root !== '__main__' && root !== '__mp_main__';
}

/** Modules import others under private names: `_sys`, `_os`. */
function isAttackModule(attribute: string): boolean {
  const module = attribute.replace(/^_+/, '');
  return ATTACK_MODULES.has(module) || module === 'builtins';
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
