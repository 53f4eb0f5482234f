/**
 * What a pickle becomes: inert data. Dicts are Maps (keys may be of any kind, and `__proto__` is only a string),
 * ints beyond 2^53 are bigints, None is null, and whatever would call or build something is a node that names it.
 */
import type { Dtype } from '../dtype.js';
import type { Storage, Tensor } from '../tensor.js';

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
  | Global
  | Reduced
  | StorageValue
  | TensorValue;

export type PickleList = PickleValue[];

/** Nodes are classes, so that `instanceof` tells them apart in one step. */
export class PickleTuple {
  constructor(readonly items: readonly PickleValue[]) {}
}

/** set and frozenset */
export class PickleSet {
  constructor(readonly items: PickleValue[]) {}
}

const NOTHING: ReadonlyMap<PickleValue, PickleValue> = new Map();

/** dict, OrderedDict and defaultdict, in the order of the file. */
export class PickleDict {
  /** made with the first item: every tensor comes with an empty dict of hooks */
  private items: Map<PickleValue, PickleValue> | undefined;
  /** attributes that BUILD set on it: `_metadata` of a state dict */
  state: PickleValue | undefined;

  /** float keys by their value: an object is no key that a Map finds again */
  private floats: Map<number, PickleFloat> | undefined;

  get entries(): ReadonlyMap<PickleValue, PickleValue> {
    return this.items ?? NOTHING;
  }

  get(key: string | number): PickleValue | undefined {
    return this.items?.get(key);
  }

  /** Puts an item as Python does: of keys that are equal there (`1`, `1.0`, `True`) the first stays, with the last value. */
  set(key: PickleValue, value: PickleValue): void {
    this.items ??= new Map();
    this.items.set(this.equalKey(key), value);
  }

  private equalKey(key: PickleValue): PickleValue {
    if (typeof key !== 'number' && typeof key !== 'boolean' && !(key instanceof PickleFloat)) return key;
    const number = key instanceof PickleFloat ? key.value : Number(key);
    if (this.entries.has(number)) return number;
    if (number === 1 && this.entries.has(true)) return true;
    if (number === 0 && this.entries.has(false)) return false;
    const float = this.floats?.get(number);
    if (float !== undefined) return float;
    if (key instanceof PickleFloat) {
      this.floats ??= new Map();
      this.floats.set(number, key);
    }
    return key;
  }
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

/** The result of REDUCE, NEWOBJ, OBJ or INST that nobody carried out: the callable's name, its arguments, its state. */
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

/** A storage, or a part of one, which tensors view. */
export class StorageValue {
  constructor(
    readonly storage: Storage,
    /** undefined for the quantized types */
    readonly dtype: Dtype | undefined,
    /** whether it is an UntypedStorage, whose elements are bytes */
    readonly untyped: boolean,
    /** bytes of `storage` that it covers: all of them but for views in legacy streams */
    readonly start: number,
    readonly end: number,
  ) {}
}

/** A tensor, Parameter or not. */
export class TensorValue {
  constructor(readonly tensor: Tensor) {}
}
