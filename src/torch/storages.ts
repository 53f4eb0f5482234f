/** The storages that a pickle names by persistent ids, each of one type and length, and where the container keeps them. */
import { message } from '../words/message.js';
import { DTYPES, type Dtype } from './dtype.js';
import { GrowingNumbers } from './growing.js';
import { describe } from './pickle/describe.js';
import type { PickleCall, PickleHost } from './pickle/machine.js';
import {
  Global,
  PickleTuple,
  type PickleValue,
  StorageValue,
  type TensorForm,
  type TensorValue,
} from './pickle/value.js';
import { rebuild } from './rebuild.js';
import { type Lengths, type Storage, type Storages, sameNumbers, type Tensor } from './tensor.js';

/** A tensor with its storage. @throws CheckpointError where that cannot be found */
export function openTensor(storages: Storages, value: TensorValue): Tensor {
  const { dtype, shape, strides, offset, storage, conj, neg } = value;
  return { dtype, shape, strides, offset, storage: storages.open(storage), conj, neg };
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

/** What persistent ids said of one storage: all of them must say the same. */
export interface PersistentId {
  readonly key: string;
  /** name of its class */
  readonly type: string;
  /** in elements */
  readonly numel: number;
  readonly byteLength: number;
}

/** Collects the storages that a pickle names; tensors become views of these. */
export abstract class StorageTable implements PickleHost, Storages {
  private readonly named = new GrowingNumbers();
  /** By number, one more than the place in `types` of its class. */
  private readonly typed = new GrowingNumbers();
  private readonly types: string[] = [];
  private readonly forms = new Map<string, TensorForm>();
  private lastForm: TensorForm | undefined;
  private readonly opened = new Map<number, Storage>();

  /**
   * @param bigEndian whether elements wider than a byte have their highest byte first
   * @param legacy persistent ids of legacy streams have a sixth item, and may name the classes of whole modules
   */
  constructor(
    protected readonly bigEndian: boolean,
    private readonly legacy: boolean,
  ) {}

  /** The number of the storage with this key, in the container or as it comes first. Fails by `at.fail` where there is none. */
  protected abstract numberOf(key: string, at: PickleCall): number;
  /** Called when a storage is named first. Fails by `at.fail` where the container holds no such bytes. */
  protected abstract check(number: number, id: PersistentId, at: PickleCall): void;
  protected abstract place(number: number): Storage;
  abstract lengths(number: number): Lengths;

  get numbers(): Uint32Array {
    return this.named.all();
  }

  open(number: number): Storage {
    const known = this.opened.get(number);
    if (known !== undefined) return known;
    const storage = this.place(number);
    this.opened.set(number, storage);
    return storage;
  }

  call(callable: Global, args: readonly PickleValue[], at: PickleCall): PickleValue | undefined {
    return rebuild(callable, args, at, (form) => this.share(form));
  }

  private share(form: TensorForm): TensorForm {
    // An optimizer's tensors come after one another.
    const known = isSame(form, this.lastForm) ? this.lastForm : this.known(form);
    this.lastForm = known;
    if (known !== form) known.common = true;
    return known;
  }

  private known(form: TensorForm): TensorForm {
    const { dtype, shape, strides, conj, neg } = form;
    const key = `${dtype} ${shape} ${strides} ${conj} ${neg}`;
    const known = this.forms.get(key) ?? form;
    this.forms.set(key, known);
    return known;
  }

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
    // Where it lived when it was saved: `cpu`, `cuda:0`, `npu:0`.
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
    const byteLength = numel * size;
    const number = this.register({ key, type: type.name, numel, byteLength }, at);
    const view = items[5] ?? null;
    const { offset, count } = view === null ? { offset: 0, count: numel } : this.viewed(view, number, numel, at);
    return new StorageValue(number, key, dtype, untyped, this.bigEndian, offset * size, (offset + count) * size);
  }

  private register(id: PersistentId, at: PickleCall): number {
    const { key, type, numel } = id;
    const number = this.numberOf(key, at);
    const before = this.types[this.typed.get(number) - 1];
    if (before === undefined) {
      if (!Number.isSafeInteger(id.byteLength)) at.fail(message('torch.storage.elements', { key, numel }));
      this.check(number, id, at);
      this.named.set(this.named.length, number);
      const known = this.types.indexOf(type) + 1;
      this.typed.set(number, known || this.types.push(type));
      return number;
    }
    const had = this.lengths(number).byteLength / (STORAGE_TYPES.get(before)?.size ?? 1);
    if (before !== type || had !== numel) {
      at.fail(message('torch.storage.other', { key, type, numel, before, had }));
    }
    return number;
  }

  /** The elements that the sixth item of an id says, which only legacy streams have. */
  protected viewed(
    _view: PickleValue,
    _number: number,
    _numel: number,
    at: PickleCall,
  ): { offset: number; count: number } {
    return at.fail(message('torch.storage.id'));
  }
}

function isSame(form: TensorForm, other: TensorForm | undefined): other is TensorForm {
  return (
    other !== undefined &&
    form.dtype === other.dtype &&
    sameNumbers(form.shape, other.shape) &&
    sameNumbers(form.strides, other.strides) &&
    form.conj === other.conj &&
    form.neg === other.neg
  );
}
