import type { Code } from '../../words/catalogue.js';
import { type Message, message } from '../../words/message.js';
import {
  Global,
  NumberKey,
  PickleDict,
  PickleFloat,
  PickleSet,
  PickleTuple,
  type PickleValue,
  Reduced,
  StorageValue,
} from './value.js';

/** What a value, or a line of text, may be: the codes of the words for it. */
export type Kind = KindOf<Code>;
type KindOf<C> = C extends `torch.value.${infer K}` ? K : never;

/** A value's kind, as messages name it. */
export function describe(value: PickleValue): Message {
  if (value instanceof Global) return message('torch.object.global', { path: value.path });
  if (value instanceof Reduced && value.callable instanceof Global) {
    return message('torch.object.of', { path: value.callable.path });
  }
  return message(`torch.value.${kindOf(value)}`);
}

function kindOf(value: Exclude<PickleValue, Global>): Kind {
  if (value === null) return 'none';
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'number':
    case 'bigint':
      return 'int';
    case 'string':
      return 'string';
  }
  if (value instanceof Uint8Array) return 'bytes';
  if (Array.isArray(value)) return 'list';
  if (value instanceof PickleTuple) return 'tuple';
  if (value instanceof PickleSet) return 'set';
  if (value instanceof PickleDict) return 'dict';
  if (value instanceof PickleFloat) return 'float';
  if (value instanceof NumberKey) return /[.eN]|Inf/.test(value.digits) ? 'float' : 'int';
  if (value instanceof Reduced) return 'object';
  return value instanceof StorageValue ? 'storage' : 'tensor';
}
