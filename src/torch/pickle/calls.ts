/**
 * What the calls in a pickle do. The few that make collections, bytes and sizes are carried out; what else only makes an
 * object of its arguments stays inert. A call of anything else that Python, NumPy or torch bring along would do something
 * when the file is loaded; so would a call of what another call gave. Classes of other packages are the trainer's own.
 */
import { type Message, message } from '../../words/message.js';
import { MAX_DIMENSIONS } from '../limits.js';
import { describe } from './describe.js';
import { isForeign } from './globals.js';
import { Global, PickleDict, PickleSet, PickleTuple, type PickleValue, Reduced } from './value.js';
import { sequenceOf } from './walk.js';

type Args = readonly PickleValue[];
/** The value of a call with these arguments, or undefined where it is to stay inert. */
type Constructor = (args: Args) => PickleValue | undefined;

/** By path, for REDUCE. */
const CONSTRUCTORS: ReadonlyMap<string, Constructor> = new Map<string, Constructor>([
  ['collections.OrderedDict', (args) => (args.length <= 1 ? dictOf(args[0]) : undefined)],
  ['builtins.set', setOf],
  ['builtins.frozenset', setOf],
  ['builtins.bytearray', bytesOf],
  ['builtins.bytes', bytesOf],
  // Protocols 0 to 2 write bytes of Python 3 as latin-1 text and this call.
  ['_codecs.encode', ([text, encoding]) => (isLatin1(encoding) ? latin1(text) : undefined)],
  ['torch.Size', sizeOf],
  ['builtins.getattr', attributeOf],
]);

/** By path, for NEWOBJ: `__new__` alone, which of mutable collections leaves the arguments to `__init__`. */
const EMPTY: ReadonlyMap<string, Constructor> = new Map<string, Constructor>([
  ['collections.OrderedDict', () => new PickleDict('OrderedDict')],
  ['builtins.dict', () => new PickleDict()],
  ['builtins.set', () => new PickleSet([])],
  ['builtins.list', () => []],
  ['torch.Size', sizeOf],
]);

/** Calls that only make an object, by module: of honest files, written by Python 2.7 to 3.14, NumPy 1 and 2, torch 0.4 to 2.13. */
const PURE = pathsOf({
  builtins:
    'object set frozenset bytearray bytes complex int float str bool list tuple dict range slice iter reversed ' +
    'enumerate zip map filter type getattr',
  collections: 'OrderedDict defaultdict Counter deque ChainMap UserDict UserList UserString',
  copyreg: '_reconstructor __newobj__ __newobj_ex__',
  _codecs: 'encode',
  configparser:
    'ConfigParser RawConfigParser SectionProxy ConverterMapping Interpolation BasicInterpolation ExtendedInterpolation',
  datetime: 'date datetime time timedelta timezone',
  zoneinfo: 'ZoneInfo._unpickle',
  decimal: 'Decimal',
  fractions: 'Fraction',
  uuid: 'UUID SafeUUID',
  pathlib: 'Path PosixPath WindowsPath PurePath PurePosixPath PureWindowsPath',
  'pathlib._local': 'Path PosixPath WindowsPath PurePath PurePosixPath PureWindowsPath',
  argparse: 'Namespace',
  types: 'SimpleNamespace GenericAlias MappingProxyType UnionType',
  functools: 'partial partialmethod',
  operator: 'itemgetter attrgetter methodcaller',
  io: 'BytesIO StringIO',
  itertools:
    'count repeat cycle chain product permutations combinations combinations_with_replacement islice zip_longest ' +
    'pairwise compress starmap takewhile dropwhile filterfalse accumulate groupby',
  logging: 'getLogger',
  re: '_compile',
  random: 'Random',
  array: '_array_reconstructor array',
  time: 'struct_time',
  os: 'stat_result terminal_size',
  ipaddress: 'IPv4Address IPv6Address IPv4Network IPv6Network IPv4Interface IPv6Interface',
  inspect: 'Parameter Signature _ParameterKind',
  signal: 'Signals',
  http: 'HTTPStatus',
  string: 'Template',
  'urllib.parse': 'ParseResult SplitResult',
  numpy: 'dtype ndarray',
  'numpy.core.multiarray': '_reconstruct scalar',
  'numpy._core.multiarray': '_reconstruct scalar',
  'numpy.core.numeric': '_frombuffer',
  'numpy._core.numeric': '_frombuffer',
  'numpy.ma.core': '_mareconstruct',
  'numpy.random._pickle': '__randomstate_ctor __bit_generator_ctor __generator_ctor',
  'numpy.random': '__RandomState_ctor',
  'numpy.random.bit_generator': '__pyx_unpickle_SeedSequence SeedSequence',
  torch: 'Size device Generator finfo iinfo',
  'torch._C': 'Generator',
  'torch._utils':
    '_rebuild_tensor _rebuild_tensor_v2 _rebuild_tensor_v3 _rebuild_parameter _rebuild_parameter_with_state ' +
    '_rebuild_qtensor _rebuild_sparse_tensor _rebuild_sparse_csr_tensor _rebuild_nested_tensor ' +
    '_rebuild_meta_tensor_no_storage _rebuild_wrapper_subclass _rebuild_xla_tensor ' +
    '_rebuild_device_tensor_from_numpy _rebuild_device_tensor_from_cpu_tensor',
  'torch._tensor': '_rebuild_from_type_v2',
  'torch.nested._internal.nested_tensor': '_rebuild_njt',
  'torch.nn.parameter': 'Parameter Buffer',
  'torch.storage': 'TypedStorage UntypedStorage',
  'torch.serialization': '_get_layout',
  'torch.torch_version': 'TorchVersion',
  'torch.ao.quantization.quant_type': 'QuantType',
  'torch.amp.grad_scaler': 'OptState',
  'torch.distributed.fsdp.api': 'ShardingStrategy BackwardPrefetch StateDictType',
});

/** Packages of torch whose objects may be made, empty, and given their attributes: none does anything when it is dropped. */
const OBJECTS =
  /^torch\.(?:nn\.modules|nn\.parameter|nn\.utils|optim|amp|cuda\.amp|ao|distributed\.(?:_?tensor|_shard|device_mesh|_mesh_layout|fsdp)|utils\.data\.(?:sampler|distributed|dataset)|torch_version)(?:\.|$)/;

/** What iterators may call for each item without doing anything. */
const HARMLESS_FUNCTIONS = pathsOf({ builtins: 'abs bool chr float int len max min ord repr round str sum' });
/** Iterators that call a function whenever an item is taken. */
const CALLING = pathsOf({
  builtins: 'map filter',
  itertools: 'starmap takewhile dropwhile filterfalse accumulate groupby',
});
/** What goes through its arguments, and asks each for its items or keys: an object may have any attribute for that. */
const CONSUMING =
  /^(?:builtins\.(?!object$|getattr$|type$|slice$)\w+|collections\.\w+|itertools\.\w+|array\.\w+|inspect\.Signature|copyreg\._reconstructor)$/;
/** Objects that have no attributes of their own making. */
const ITERABLE =
  /^(?:builtins\.(?:iter|range|enumerate|zip|reversed|map|filter|bytes|bytearray|frozenset|set|list|tuple|complex)|collections\.(?:OrderedDict|defaultdict|Counter|deque)|itertools\.\w+|numpy\.(?:_?core)\.multiarray\.\w+|numpy\.dtype|decimal\.Decimal|fractions\.Fraction)$/;

function pathsOf(names: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.entries(names).flatMap(([module, all]) => all.split(' ').map((name) => `${module}.${name}`)));
}

export type Calling = 'call' | 'new';

/**
 * The value of a call, where it is carried out; else undefined.
 * @param how `new` for NEWOBJ, which calls `__new__` alone
 */
export function callGlobal({ path }: Global, args: Args, how: Calling): PickleValue | undefined {
  return (how === 'new' ? EMPTY : CONSTRUCTORS).get(path)?.(args);
}

/** What a call would do when torch loads the file unsafely, beside making an object; undefined where it is nothing. */
export function actOf(callable: PickleValue, args: Args, how: Calling): Message | undefined {
  if (!(callable instanceof Global)) return message('torch.run.result', { what: describe(callable) });
  if (isForeign(callable)) return undefined;
  const { path } = callable;
  const made = how === 'new' ? isObject(callable) : PURE.has(path) || isUnion(path, args) || isAlias(path, args);
  return made && (ARGUMENTS.get(path) ?? anything)(args) && (!CONSUMING.test(path) || args.every(isPlain))
    ? undefined
    : message('torch.run.calls', { global: path });
}

/** Whether `__new__` of the class makes an object that does nothing later. */
function isObject({ path }: Global): boolean {
  return (
    path !== 'builtins.type' &&
    (PURE.has(path) || (OBJECTS.test(path) && !path.endsWith('Meta')) || path === TENSOR_META)
  );
}

/** A named tuple, and no metaclass. */
const TENSOR_META = 'torch.distributed.tensor._dtensor_spec.TensorMeta';

/** Of calls that call or make what they are given: whether they may have these arguments. */
const ARGUMENTS: ReadonlyMap<string, (args: Args) => boolean> = new Map<string, (args: Args) => boolean>([
  // The class of None, of Ellipsis: with more arguments it makes a class.
  ['builtins.type', (args) => args.length === 1],
  ['builtins.iter', (args) => args.length === 1],
  ['builtins.getattr', ([, name]) => typeof name === 'string' && !name.startsWith('__')],
  ...[...CALLING].map((path): [string, (args: Args) => boolean] => [path, callHarmless]),
  ['_codecs.encode', ([, encoding]) => encoding === undefined || /^(?:latin-?1|utf-?8|ascii)$/i.test(String(encoding))],
  ['copyreg._reconstructor', ([cls, base]) => isClass(cls) && base instanceof Global && /^builtins\./.test(base.path)],
  ['copyreg.__newobj__', ([cls, ...args]) => isClass(cls) && actOf(cls, args, 'new') === undefined],
  [
    'copyreg.__newobj_ex__',
    ([cls, args, keywords]) => isClass(cls) && actOf(cls, [args ?? null, keywords ?? null], 'new') === undefined,
  ],
  ['numpy.random._pickle.__bit_generator_ctor', isBitGenerator],
  ['numpy.random._pickle.__generator_ctor', isGenerator],
  ['numpy.random._pickle.__randomstate_ctor', isGenerator],
  ['numpy.ma.core._mareconstruct', ([subtype, base]) => isOfNumpy(subtype) && isOfNumpy(base)],
  [
    'torch._tensor._rebuild_from_type_v2',
    ([rebuild]) => rebuild instanceof Global && PURE.has(rebuild.path) && rebuild.name.startsWith('_rebuild_'),
  ],
]);

function anything(): boolean {
  return true;
}

function isClass(cls: PickleValue | undefined): cls is Global {
  return cls instanceof Global && (isForeign(cls) || isObject(cls));
}

function callHarmless(args: Args): boolean {
  return args.every((arg) => !(arg instanceof Global) || HARMLESS_FUNCTIONS.has(arg.path));
}

function isBitGenerator([generator]: Args): boolean {
  return (
    generator === undefined || typeof generator === 'string' || isOfNumpy(generator) || generator instanceof Reduced
  );
}

/** The generator's name or itself, and the function that makes one of a name. */
function isGenerator([generator, make]: Args): boolean {
  const known =
    make === undefined || (make instanceof Global && make.path === 'numpy.random._pickle.__bit_generator_ctor');
  return known && isBitGenerator([generator ?? null]);
}

function isOfNumpy(value: PickleValue | undefined): boolean {
  return value instanceof Global && /^numpy(?:\.|$)/.test(value.module) && !value.name.includes('.');
}

/** Whether going through it asks nothing of an object that could have been given attributes. */
function isPlain(arg: PickleValue): boolean {
  return !(arg instanceof Reduced) || (arg.callable instanceof Global && ITERABLE.test(arg.callable.path));
}

/** `int | str` is `functools.reduce(operator.or_, (int, str))`. */
function isUnion(path: string, [or, classes]: Args): boolean {
  return (
    path === 'functools.reduce' && or instanceof Global && or.path === 'operator.or_' && classes instanceof PickleTuple
  );
}

/** `Callable[[int], int]` is `operator.getitem(typing.Callable, ([int], int))`. */
function isAlias(path: string, [target]: Args): boolean {
  return path === 'operator.getitem' && target instanceof Global && target.module === 'typing';
}

/** `getattr(Class, 'name')` is the same as the dotted global `Class.name`: nested classes, methods, members of an Enum. */
function attributeOf([target, name]: Args): PickleValue | undefined {
  return target instanceof Global && typeof name === 'string'
    ? new Global(target.module, `${target.name}.${name}`)
    : undefined;
}

function dictOf(pairs: PickleValue | undefined): PickleDict | undefined {
  const dict = new PickleDict('OrderedDict');
  if (pairs === undefined) return dict;
  if (pairs instanceof PickleDict) {
    for (const [key, value] of pairs.entries) dict.set(key, value);
    return dict;
  }
  // Protocols 0 and 1 write OrderedDict([[key, value], ...]).
  const items = sequenceOf(pairs);
  if (items === undefined) return undefined;
  for (const pair of items) {
    const [key, value, ...rest] = sequenceOf(pair) ?? [];
    if (key === undefined || value === undefined || rest.length > 0) return undefined;
    dict.set(key, value);
  }
  return dict;
}

function setOf([items, ...rest]: Args): PickleSet | undefined {
  const copy = items === undefined ? [] : itemsOf(items)?.slice();
  return copy === undefined || rest.length > 0 ? undefined : new PickleSet(copy);
}

/** Of ints in a known order: a set has none. */
function sizeOf([items, ...rest]: Args): PickleTuple | undefined {
  const given = items === undefined ? [] : sequenceOf(items);
  const copy = given !== undefined && given.length <= MAX_DIMENSIONS ? given.slice() : undefined;
  return copy?.every((item) => typeof item === 'number') && rest.length === 0 ? new PickleTuple(copy) : undefined;
}

function bytesOf([value, encoding]: Args): Uint8Array | undefined {
  if (value === undefined) return new Uint8Array(0);
  if (value instanceof Uint8Array) return value;
  return isLatin1(encoding) ? latin1(value) : undefined;
}

function isLatin1(encoding: PickleValue | undefined): boolean {
  return encoding === 'latin1' || encoding === 'latin-1';
}

function latin1(text: PickleValue | undefined): Uint8Array | undefined {
  return typeof text === 'string' ? Buffer.from(text, 'latin1') : undefined;
}

function itemsOf(value: PickleValue): Args | undefined {
  return value instanceof PickleSet ? value.items : sequenceOf(value);
}

/** Methods of an OrderedDict, which an attribute of the same name would stand in for. */
const METHODS = new Set([
  'clear',
  'copy',
  'fromkeys',
  'get',
  'items',
  'keys',
  'move_to_end',
  'pop',
  'popitem',
  'setdefault',
  'update',
  'values',
]);

/** Whether they are attributes that change nothing about a dict: `_metadata` of a state dict. */
export function isPlainState(state: PickleValue): boolean {
  return (
    state instanceof PickleDict &&
    [...state.entries.keys()].every((name) => typeof name === 'string' && !METHODS.has(name) && !name.startsWith('__'))
  );
}
