/**
 * What a pickle becomes: inert data. Dicts are Maps (keys may be of any kind, and `__proto__` is only a string),
 * ints beyond 2^53 are bigints, None is null, and whatever would call or build something is a node that names it.
 */
import type { Dtype } from '../dtype.js';
import type { Tensor } from '../tensor.js';

export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | PickleList
  | PickleTuple
  | PickleSet
  | PickleDict
  | PickleFloat
  | NumberKey
  | Global
  | Reduced
  | StorageValue
  | TensorValue;

export type PickleList = PickleValue[];

/** Nodes are classes, so that `instanceof` tells them apart in one step. */
export class PickleTuple {
  /** whether more than one may hold it: the memo does, or there is a copy on the stack */
  shared = false;

  constructor(readonly items: readonly PickleValue[]) {}
}

/** set and frozenset */
export class PickleSet {
  constructor(readonly items: PickleValue[]) {}
}

const NOTHING: ReadonlyMap<PickleValue, PickleValue> = new Map();

/** dict and OrderedDict, in the order of the file. */
export class PickleDict {
  shared = false;
  /** made with the first item: every tensor comes with an empty dict of hooks */
  private items: Map<PickleValue, PickleValue> | undefined;
  /** keys that are numbers, by their digits */
  private numbers: Map<string, NumberKey> | undefined;

  constructor(readonly kind: 'dict' | 'OrderedDict' = 'dict') {}

  get size(): number {
    return this.entries.size;
  }

  get entries(): ReadonlyMap<PickleValue, PickleValue> {
    return this.items ?? NOTHING;
  }

  get(key: string): PickleValue | undefined {
    return this.entries.get(key);
  }

  /** Puts an item as Python does: of keys that are equal there (`1`, `1.0`, `True`) the first stays, with the last value. */
  set(key: PickleValue, value: PickleValue): void {
    this.items ??= new Map();
    this.items.set(this.equalKey(key), value);
  }

  private equalKey(key: PickleValue): PickleValue {
    const number = numberOf(key);
    // One NaN is not equal to another.
    if (number === undefined || Number.isNaN(number)) return key;
    if (typeof number === 'number' && number >= 0 && number < MANY && Number.isInteger(number)) {
      if ((number === 0 || number === 1) && this.entries.has(number === 1)) return number === 1;
      // Not -0.
      return typeof key === 'boolean' && !this.entries.has(number) ? key : number + 0;
    }
    const digits = String(Number.isInteger(number) ? BigInt(number) : number);
    this.numbers ??= new Map();
    const known = this.numbers.get(digits) ?? new NumberKey(digits);
    this.numbers.set(digits, known);
    return known;
  }
}

/**
 * A number as the key of a dict, except for small ints. V8 hashes numbers without a seed, so that a file can choose its keys to
 * fall together and every search to go through all of them: text is hashed with one, and objects at random.
 */
export class NumberKey {
  constructor(readonly digits: string) {}
}

/** Ints below this stay numbers: too few of them fall together. */
const MANY = 2 ** 17;

function numberOf(key: PickleValue): number | bigint | undefined {
  if (typeof key === 'number' || typeof key === 'bigint') return key;
  if (typeof key === 'boolean') return Number(key);
  return key instanceof PickleFloat ? key.value : undefined;
}

/** A Python float, kept apart from ints so that `1.0` stays one. */
export class PickleFloat {
  constructor(readonly value: number) {}
}

/** A reference to a class or function: only its name. */
export class Global {
  readonly path: string;

  constructor(
    readonly module: string,
    readonly name: string,
  ) {
    this.path = `${module}.${name}`;
  }
}

/** An object that is not carried out: the callable that makes it, with its arguments, and what it is given afterwards. */
export class Reduced {
  state: PickleValue | undefined;
  /** of a subclass of dict, what was put into it */
  dict: PickleDict | undefined;
  /** of a subclass of list, what was appended to it */
  list: PickleList | undefined;

  constructor(
    readonly callable: PickleValue,
    readonly args: readonly PickleValue[],
  ) {}
}

/** A storage that a persistent id named, or the part of one that a view in a legacy stream covers. */
export class StorageValue {
  shared = false;

  constructor(
    /** number of the storage in its file */
    readonly storage: number,
    readonly key: string,
    /** undefined for the quantized types */
    readonly dtype: Dtype | undefined,
    /** whether it is an UntypedStorage, whose elements are bytes */
    readonly untyped: boolean,
    readonly bigEndian: boolean,
    /** bytes of the storage that it covers */
    readonly start: number,
    readonly end: number,
  ) {}
}

/** What many tensors have in common: of equal forms one object is kept, as there may be hundreds of thousands of tensors. */
export class TensorForm {
  /** whether another tensor has it too */
  common = false;

  constructor(
    readonly dtype: Dtype,
    readonly shape: readonly number[],
    /** in elements, never negative, one for each dimension */
    readonly strides: readonly number[],
    readonly conj: boolean,
    readonly neg: boolean,
  ) {}
}

/** A tensor, Parameter or not: a view of a storage that lies within it. */
export class TensorValue implements Omit<Tensor, 'storage'> {
  shared = false;

  constructor(
    readonly form: TensorForm,
    /** of the first element within the storage, in elements */
    readonly offset: number,
    /** number of the storage in its file */
    readonly storage: number,
  ) {}

  get dtype(): Dtype {
    return this.form.dtype;
  }

  get shape(): readonly number[] {
    return this.form.shape;
  }

  get strides(): readonly number[] {
    return this.form.strides;
  }

  get conj(): boolean {
    return this.form.conj;
  }

  get neg(): boolean {
    return this.form.neg;
  }
}

export type Container = PickleTuple | PickleDict | Reduced | PickleSet | PickleList;

/** Whether the value holds others. */
export function isContainer(value: PickleValue | undefined): value is Container {
  return (
    value instanceof PickleTuple ||
    value instanceof PickleDict ||
    value instanceof Reduced ||
    value instanceof PickleSet ||
    Array.isArray(value)
  );
}
