import { MAX_PICKLE_DEPTH } from '../limits.js';
import { PickleDict, PickleSet, PickleTuple, type PickleValue, Reduced } from './value.js';

/**
 * Refuses objects nested so deep that whoever walks them recursively would run out of stack.
 * Walks depth first, every object once: cycles and shared objects cost nothing.
 */
export function checkDepth(root: PickleValue, fail: (problem: string) => never): void {
  const seen = new Set<PickleValue>();
  const open: Iterator<PickleValue>[] = [];
  let value: PickleValue = root;
  for (;;) {
    const children = childrenOf(value);
    if (children !== undefined && !seen.has(value)) {
      seen.add(value);
      open.push(children);
      if (open.length > MAX_PICKLE_DEPTH) fail(`objects are nested more than ${MAX_PICKLE_DEPTH} deep`);
    }
    let next = open.at(-1)?.next();
    while (next?.done) {
      open.pop();
      next = open.at(-1)?.next();
    }
    if (next === undefined) return;
    value = next.value;
  }
}

function childrenOf(value: PickleValue): Iterator<PickleValue> | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (Array.isArray(value)) return value.values();
  if (value instanceof PickleTuple || value instanceof PickleSet) return value.items.values();
  if (value instanceof PickleDict) return dictChildren(value);
  if (value instanceof Reduced) return reducedChildren(value);
  return undefined;
}

function* dictChildren(dict: PickleDict): Generator<PickleValue> {
  for (const [key, value] of dict.entries) {
    yield key;
    yield value;
  }
  if (dict.state !== undefined) yield dict.state;
}

function* reducedChildren(node: Reduced): Generator<PickleValue> {
  yield node.callable;
  yield* node.args;
  if (node.state !== undefined) yield node.state;
  if (node.dict !== undefined) yield node.dict;
  if (node.list !== undefined) yield node.list;
}
