/**
 * How much memory a pickle takes, estimated from what its opcodes make: a few bytes can make a hundred times their own.
 * What a call has used up and nothing else can hold is taken off again, as a tensor's arguments are five times the tensor.
 */
import { MAX_INT_BYTES, MAX_PICKLE_HEAP_BYTES } from '../limits.js';
import {
  PickleDict,
  PickleFloat,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
  StorageValue,
  TensorValue,
} from './value.js';

/** Heap bytes of what opcodes make, as V8 lays it out. */
export const COST = {
  item: 8,
  text: 24,
  float: 40,
  bigint: MAX_INT_BYTES,
  tuple: 96,
  list: 48,
  dict: 56,
  /** of a dict, the first four items */
  map: 184,
  mapItem: 48,
  view: 160,
  object: 64,
  storage: 64,
  tensor: 56,
  /** of a form, with its place in the table of forms, and of each of its sizes and strides */
  form: 400,
  size: 32,
} as const;

/** The estimate so far. */
export class Heap {
  private bytes = 0;
  /** texts that more than one may hold */
  private readonly keptTexts = new Set<string>();

  /** @param full called where the pickle takes more than it may */
  constructor(private readonly full: (most: number) => never) {}

  charge(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > MAX_PICKLE_HEAP_BYTES) this.full(MAX_PICKLE_HEAP_BYTES);
  }

  /** Marks what may now be held twice. */
  keep(value: PickleValue): void {
    if (typeof value === 'object' && value !== null && 'shared' in value) value.shared = true;
    else if (typeof value === 'string') this.keptTexts.add(value);
  }

  /** Takes off what nothing holds any more, and what that alone held. */
  release(value: PickleValue): void {
    if (typeof value === 'string') {
      if (!this.keptTexts.has(value)) this.bytes -= COST.text + value.length;
    } else if (value instanceof StorageValue || value instanceof PickleTuple || value instanceof PickleDict) {
      if (value.shared || (value instanceof PickleDict && value.size > 0)) return;
      this.bytes -= costOf(value);
      if (value instanceof PickleTuple) for (const item of value.items) this.release(item);
    }
  }
}

/** Of the items of a dict: V8 makes room for four at first. */
export function itemsCost(size: number): number {
  return size === 0 ? 0 : COST.map + COST.mapItem * Math.max(size - FEW, 0);
}

const FEW = 4;

/** Items, or characters. */
export function lengthOf(value: PickleValue): number {
  if (typeof value === 'string' || Array.isArray(value) || value instanceof Uint8Array) return value.length;
  if (value instanceof PickleTuple || value instanceof PickleSet) return value.items.length;
  return value instanceof PickleDict ? value.size : 0;
}

/** Of a value alone, without what it holds. */
export function costOf(value: PickleValue): number {
  // Most tensors share their form with others.
  if (value instanceof TensorValue)
    return COST.tensor + (!value.form.common ? COST.form + COST.size * value.shape.length : 0);
  if (value instanceof PickleTuple) return COST.tuple + COST.item * value.items.length;
  if (value instanceof StorageValue) return COST.storage;
  if (value instanceof PickleFloat) return COST.float;
  if (value instanceof PickleDict) return COST.dict + itemsCost(value.size);
  if (Array.isArray(value)) return COST.list + COST.item * value.length;
  if (value instanceof Uint8Array) return COST.view + value.length;
  if (value instanceof PickleSet) return COST.list + COST.tuple + COST.item * value.items.length;
  return value instanceof Reduced ? COST.object + COST.list + COST.item * value.args.length : 0;
}
