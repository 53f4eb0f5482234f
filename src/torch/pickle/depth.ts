import { MAX_PICKLE_DEPTH } from '../limits.js';
import { PickleDict, type PickleList, PickleSet, PickleTuple, type PickleValue, Reduced } from './value.js';

/**
 * Refuses objects nested so deep that whoever walks them recursively would run out of stack.
 * Walks depth first, every object once: cycles and shared objects cost nothing.
 */
export function checkDepth(root: PickleValue, fail: (problem: string) => never): void {
  const seen = new Set<object>();
  const ahead = new Ahead();
  ahead.add(root, 1);
  for (let value = ahead.next(); value !== undefined; value = ahead.next()) {
    if (seen.has(value)) continue;
    seen.add(value);
    if (ahead.depth > MAX_PICKLE_DEPTH) fail(`objects are nested more than ${MAX_PICKLE_DEPTH} deep`);
    addChildren(value, ahead, ahead.depth + 1);
  }
}

/** What is still to be looked at, the last first, with its depth: two lists, as most pickles hold tens of thousands of objects. */
class Ahead {
  /** of what `next` has returned */
  depth = 0;
  private readonly values: Container[] = [];
  private readonly depths: number[] = [];

  add(value: PickleValue | undefined, depth: number): void {
    if (!isContainer(value)) return;
    this.values.push(value);
    this.depths.push(depth);
  }

  next(): Container | undefined {
    this.depth = this.depths.pop() ?? 0;
    return this.values.pop();
  }
}

type Container = PickleTuple | PickleDict | Reduced | PickleSet | PickleList;

function isContainer(value: PickleValue | undefined): value is Container {
  return (
    value instanceof PickleTuple ||
    value instanceof PickleDict ||
    value instanceof Reduced ||
    value instanceof PickleSet ||
    Array.isArray(value)
  );
}

function addChildren(value: Container, ahead: Ahead, depth: number): void {
  if (value instanceof PickleDict) {
    for (const [key, item] of value.entries) {
      ahead.add(key, depth);
      ahead.add(item, depth);
    }
    ahead.add(value.state, depth);
  } else if (value instanceof Reduced) {
    ahead.add(value.callable, depth);
    for (const arg of value.args) ahead.add(arg, depth);
    ahead.add(value.state, depth);
    ahead.add(value.dict, depth);
    ahead.add(value.list, depth);
  } else {
    for (const item of Array.isArray(value) ? value : value.items) ahead.add(item, depth);
  }
}
