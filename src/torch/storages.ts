/** The storages that a pickle names by persistent ids, each of one type and length, and where the container keeps them. */
import { DTYPES, type Dtype } from './dtype.js';
import type { PickleCall, PickleHost } from './pickle/machine.js';
import { Global, PickleTuple, type PickleValue, StorageValue } from './pickle/value.js';
import { quote } from './quote.js';
import { rebuild } from './rebuild.js';
import type { Storage } from './tensor.js';

/** What a persistent id says of a storage. */
export interface StorageClaim {
  readonly key: string;
  readonly location: string;
  readonly byteLength: number;
  readonly elementSize: number;
}

interface StorageType {
  /** undefined for quantized types: their tensors cannot be read */
  readonly dtype: Dtype | undefined;
  /** bytes of one element */
  readonly size: number;
  readonly untyped: boolean;
}

const STORAGE_TYPES: ReadonlyMap<string, StorageType> = new Map<string, StorageType>([
  ...Object.entries(DTYPES).flatMap(([dtype, { storage, size }]): [string, StorageType][] =>
    storage === undefined ? [] : [[storage, { dtype: dtype as Dtype, size, untyped: false }]],
  ),
  ['UntypedStorage', { dtype: 'uint8', size: 1, untyped: true }],
  ['_UntypedStorage', { dtype: 'uint8', size: 1, untyped: true }],
  ['QInt8Storage', { dtype: undefined, size: 1, untyped: false }],
  ['QUInt8Storage', { dtype: undefined, size: 1, untyped: false }],
  ['QInt32Storage', { dtype: undefined, size: 4, untyped: false }],
  ['QUInt4x2Storage', { dtype: undefined, size: 1, untyped: false }],
  ['QUInt2x4Storage', { dtype: undefined, size: 1, untyped: false }],
]);

const STORAGE_MODULES = new Set(['torch', 'torch.cuda', 'torch.storage']);

/** Collects the storages that a pickle names; tensors become views of these. */
export abstract class StorageTable<S extends Storage = Storage> implements PickleHost {
  readonly call = rebuild;
  readonly storages = new Map<string, S>();
  /** the persistent id under which each key was first named */
  private readonly claims = new Map<string, { readonly type: Global; readonly numel: number; readonly storage: S }>();

  /** @param legacy persistent ids of legacy streams have a sixth item, and may name the classes of whole modules */
  constructor(private readonly legacy: boolean) {}

  /**
   * Finds or reserves the storage in the container; called once for each key.
   * Fails by `at.fail` where the container holds no such bytes.
   */
  protected abstract place(claim: StorageClaim, at: PickleCall): S;

  /** Resolves `('storage', type, key, location, numel)`; legacy streams add None or a view. */
  persistent(id: PickleValue, at: PickleCall): PickleValue {
    if (!(id instanceof PickleTuple)) return at.fail('a persistent id that is no tuple');
    const { items } = id;
    const kind = items[0];
    // The class of a whole pickled module, with its source code.
    if (kind === 'module' && this.legacy) return items[1] ?? null;
    if (kind !== 'storage')
      return at.fail(`a persistent id of unknown kind ${typeof kind === 'string' ? quote(kind) : ''}`);
    const type = items[1];
    const key = items[2];
    const location = items[3];
    const numel = items[4];
    if (
      !(type instanceof Global) ||
      typeof key !== 'string' ||
      typeof location !== 'string' ||
      typeof numel !== 'number' ||
      numel < 0 ||
      items.length > (this.legacy ? 6 : 5)
    ) {
      return at.fail("a persistent id that is not torch's: type, key, location and number of elements of a storage");
    }
    const known = STORAGE_MODULES.has(type.module) ? STORAGE_TYPES.get(type.name) : undefined;
    if (known === undefined) return at.fail(`storage ${quote(key)} has the unknown type ${quote(type.path)}`);
    const { dtype, size, untyped } = known;
    const storage = this.storageOf({ key, location, byteLength: numel * size, elementSize: size }, type, numel, at);
    const { offset, count } = viewed(items[5] ?? null, numel, at);
    return new StorageValue(storage, dtype, untyped, offset * size, (offset + count) * size);
  }

  private storageOf(claim: StorageClaim, type: Global, numel: number, at: PickleCall): S {
    const known = this.claims.get(claim.key);
    if (known !== undefined) {
      if (known.type.name !== type.name || known.numel !== numel) {
        at.fail(
          `storage ${quote(claim.key)} is a ${type.name} of ${numel} elements here and a ${known.type.name} of ${known.numel} before`,
        );
      }
      return known.storage;
    }
    if (!Number.isSafeInteger(claim.byteLength)) at.fail(`storage ${quote(claim.key)} has ${numel} elements`);
    const storage = this.place(claim, at);
    this.claims.set(claim.key, { type, numel, storage });
    this.storages.set(claim.key, storage);
    return storage;
  }
}

/** The elements that a legacy view `(key, offset, numel)` covers; all of them where there is none. */
function viewed(view: PickleValue, storageNumel: number, at: PickleCall): { offset: number; count: number } {
  if (view === null) return { offset: 0, count: storageNumel };
  const [, offset, count] = view instanceof PickleTuple ? view.items : [];
  if (
    typeof offset !== 'number' ||
    typeof count !== 'number' ||
    offset < 0 ||
    count < 0 ||
    offset + count > storageNumel
  ) {
    return at.fail(`a view that does not lie within its storage of ${storageNumel} elements`);
  }
  return { offset, count };
}
