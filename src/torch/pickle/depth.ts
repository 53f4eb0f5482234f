import { MAX_PICKLE_DEPTH } from '../limits.js';
import { PickleDict, PickleSet, PickleTuple, type PickleValue, Reduced } from './value.js';

/**
 * Refuses objects nested so deep that whoever walks them recursively would run out of stack.
 * Walks depth first, every object once: cycles and shared objects cost nothing.
 */
export function checkDepth(root: PickleValue, fail: (problem: string) => never): void {
  const seen = new Set<object>();
  // What is still to be looked at, with its depth: two lists, as most pickles hold tens of thousands of objects.
  const values: object[] = [];
  const depths: number[] = [];
  let depth = 0;
  const add = (child: PickleValue | undefined): void => {
    if (!isContainer(child) || seen.has(child)) return;
    values.push(child);
    depths.push(depth);
  };
  add(root);
  for (let value = values.pop(); value !== undefined; value = values.pop()) {
    depth = (depths.pop() ?? 0) + 1;
    if (seen.has(value)) continue;
    seen.add(value);
    if (depth > MAX_PICKLE_DEPTH) fail(`objects are nested more than ${MAX_PICKLE_DEPTH} deep`);
    if (Array.isArray(value)) for (const child of value) add(child);
    else if (value instanceof PickleTuple || value instanceof PickleSet) for (const child of value.items) add(child);
    else if (value instanceof PickleDict) addDict(value, add);
    else if (value instanceof Reduced) addReduced(value, add);
  }
}

function isContainer(value: PickleValue | undefined): value is object & PickleValue {
  return (
    value instanceof PickleTuple ||
    value instanceof PickleDict ||
    value instanceof Reduced ||
    value instanceof PickleSet ||
    Array.isArray(value)
  );
}

function addDict({ entries, state }: PickleDict, add: (child: PickleValue | undefined) => void): void {
  for (const [key, value] of entries) {
    add(key);
    add(value);
  }
  add(state);
}

function addReduced(
  { callable, args, state, dict, list }: Reduced,
  add: (child: PickleValue | undefined) => void,
): void {
  add(callable);
  for (const arg of args) add(arg);
  add(state);
  add(dict);
  add(list);
}
