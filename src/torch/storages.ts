/** The storages that a pickle names by persistent ids, each of one type and length, and where the container keeps them. */
import { message } from '../words/message.js';
import { DTYPES, type Dtype } from './dtype.js';
import { describe } from './pickle/describe.js';
import type { PickleCall, PickleHost } from './pickle/machine.js';
import { Global, PickleTuple, type PickleValue, StorageValue } from './pickle/value.js';
import { rebuild } from './rebuild.js';
import type { Storage } from './tensor.js';

/** What a persistent id says of a storage. */
export interface StorageClaim {
  readonly key: string;
  readonly location: string;
  /** name of its class */
  readonly type: string;
  /** in elements */
  readonly numel: number;
  readonly byteLength: number;
}

/** A storage that a persistent id has named. */
export interface ClaimedStorage extends Storage {
  readonly claim: StorageClaim;
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
export abstract class StorageTable<S extends ClaimedStorage = ClaimedStorage> implements PickleHost {
  readonly call = rebuild;
  readonly storages = new Map<string, S>();

  /** @param legacy persistent ids of legacy streams have a sixth item, and may name the classes of whole modules */
  constructor(private readonly legacy: boolean) {}

  /**
   * Finds or reserves the storage in the container; called once for each key.
   * Fails by `at.fail` where the container holds no such bytes.
   */
  protected abstract place(claim: StorageClaim, at: PickleCall): S;

  /** Resolves `('storage', type, key, location, numel)`; legacy streams add None or a view. */
  persistent(id: PickleValue, at: PickleCall): PickleValue {
    if (!(id instanceof PickleTuple)) return at.fail(message('torch.storage.id'));
    const { items } = id;
    const kind = items[0] ?? null;
    // The class of a whole pickled module, with its source code.
    if (kind === 'module' && this.legacy) return items[1] ?? null;
    if (kind !== 'storage') {
      return at.fail(message('torch.storage.id-kind', { kind: typeof kind === 'string' ? kind : describe(kind) }));
    }
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
      return at.fail(message('torch.storage.id'));
    }
    const known = STORAGE_MODULES.has(type.module) ? STORAGE_TYPES.get(type.name) : undefined;
    if (known === undefined) return at.fail(message('torch.storage.type', { key, type: type.path }));
    const { dtype, size, untyped } = known;
    let storage = this.storages.get(key);
    if (storage === undefined) {
      const byteLength = numel * size;
      storage = this.reserve({ key, location, type: type.name, numel, byteLength }, at);
    } else if (storage.claim.type !== type.name || storage.claim.numel !== numel) {
      const { type: before, numel: had } = storage.claim;
      at.fail(message('torch.storage.other', { key, type: type.name, numel, before, had }));
    }
    const view = items[5] ?? null;
    if (view === null) return new StorageValue(storage, dtype, untyped, 0, numel * size);
    const { offset, count } = viewed(view, numel, at);
    return new StorageValue(storage, dtype, untyped, offset * size, (offset + count) * size);
  }

  private reserve(claim: StorageClaim, at: PickleCall): S {
    const { key, numel, byteLength } = claim;
    if (!Number.isSafeInteger(byteLength)) at.fail(message('torch.storage.elements', { key, numel }));
    const storage = this.place(claim, at);
    this.storages.set(key, storage);
    return storage;
  }
}

/** The elements that a legacy view `(key, offset, numel)` covers. */
function viewed(view: PickleValue, storageNumel: number, at: PickleCall): { offset: number; count: number } {
  const [, offset, count] = view instanceof PickleTuple ? view.items : [];
  if (
    typeof offset !== 'number' ||
    typeof count !== 'number' ||
    offset < 0 ||
    count < 0 ||
    offset + count > storageNumel
  ) {
    return at.fail(message('torch.storage.view', { numel: storageNumel }));
  }
  return { offset, count };
}
