import { quote } from '../quote.js';
import {
  Global,
  PickleDict,
  PickleFloat,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
  StorageValue,
} from './value.js';

/** A value's kind, as messages name it. */
export function describe(value: PickleValue): string {
  if (value === null) return 'None';
  switch (typeof value) {
    case 'boolean':
      return 'a bool';
    case 'number':
    case 'bigint':
      return 'an int';
    case 'string':
      return 'a string';
    default:
      return describeObject(value);
  }
}

function describeObject(value: Exclude<PickleValue, null | boolean | number | bigint | string>): string {
  if (value instanceof Uint8Array) return 'bytes';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof PickleTuple) return 'a tuple';
  if (value instanceof PickleSet) return 'a set';
  if (value instanceof PickleDict) return 'a dict';
  if (value instanceof PickleFloat) return 'a float';
  if (value instanceof Global) return quote(value.path);
  if (value instanceof Reduced) {
    return value.callable instanceof Global
      ? `an object of ${quote(value.callable.path)}`
      : 'an object of unknown kind';
  }
  return value instanceof StorageValue ? 'a storage' : 'a tensor';
}
