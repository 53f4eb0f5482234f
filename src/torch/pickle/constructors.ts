/** The few calls that are carried out, since they only make collections and bytes. All others stay `Reduced`. */
import { PickleDict, PickleSet, PickleTuple, type PickleValue } from './value.js';

/** The value of a call with these arguments, or undefined where it is to stay inert. */
type Constructor = (args: readonly PickleValue[]) => PickleValue | undefined;

/** By path. */
export const CONSTRUCTORS: ReadonlyMap<string, Constructor> = new Map<string, Constructor>([
  ['collections.OrderedDict', (args) => (args.length <= 1 ? dictOf(args[0]) : undefined)],
  ['collections.defaultdict', ([, ...rest]) => (rest.length <= 1 ? dictOf(rest[0]) : undefined)],
  ...['builtins', '__builtin__'].flatMap((module): [string, Constructor][] => [
    [`${module}.set`, setOf],
    [`${module}.frozenset`, setOf],
    [`${module}.bytearray`, bytesOf],
    [`${module}.bytes`, bytesOf],
  ]),
  // Protocols 0 to 2 write bytes of Python 3 as latin-1 text and this call.
  [
    '_codecs.encode',
    ([text, encoding]) =>
      typeof text === 'string' && (encoding === 'latin1' || encoding === 'latin-1') ? latin1(text) : undefined,
  ],
  [
    'torch.Size',
    ([items]) => {
      const copy = items === undefined ? undefined : copyOf(items);
      return copy && new PickleTuple(copy);
    },
  ],
]);

function dictOf(pairs: PickleValue | undefined): PickleDict | undefined {
  const dict = new PickleDict();
  if (pairs === undefined) return dict;
  if (pairs instanceof PickleDict) {
    for (const [key, value] of pairs.entries) dict.set(key, value);
    return dict;
  }
  // Protocols 0 and 1 write OrderedDict([[key, value], ...]).
  const items = itemsOf(pairs);
  if (items === undefined) return undefined;
  for (const pair of items) {
    const [key, value, ...rest] = itemsOf(pair) ?? [];
    if (key === undefined || value === undefined || rest.length > 0) return undefined;
    dict.set(key, value);
  }
  return dict;
}

function setOf([items, ...rest]: readonly PickleValue[]): PickleSet | undefined {
  const copy = items === undefined ? [] : copyOf(items);
  return copy === undefined || rest.length > 0 ? undefined : new PickleSet(copy);
}

function bytesOf([value, encoding]: readonly PickleValue[]): Uint8Array | undefined {
  if (value === undefined) return new Uint8Array(0);
  if (value instanceof Uint8Array) return value;
  return typeof value === 'string' && encoding === 'latin-1' ? latin1(value) : undefined;
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function itemsOf(value: PickleValue): readonly PickleValue[] | undefined {
  if (Array.isArray(value)) return value;
  return value instanceof PickleTuple || value instanceof PickleSet ? value.items : undefined;
}

function copyOf(value: PickleValue): PickleValue[] | undefined {
  return itemsOf(value)?.slice();
}
