/** Walks what a pickle has become, each object once, however often it is shared and in whatever cycles. */
import { type Container, isContainer, PickleDict, PickleTuple, type PickleValue, Reduced } from './value.js';

/** Calls `visit` with all that the value holds itself. */
export function visitChildren(value: Container, visit: (child: PickleValue | undefined) => void): void {
  if (value instanceof PickleDict) {
    for (const [key, item] of value.entries) {
      visit(key);
      visit(item);
    }
  } else if (value instanceof Reduced) {
    visit(value.callable);
    for (const arg of value.args) visit(arg);
    visit(value.state);
    visit(value.dict);
    visit(value.list);
  } else {
    for (const item of Array.isArray(value) ? value : value.items) visit(item);
  }
}

/** All that the values hold, to any depth, and the values themselves. */
export function reachable(values: readonly PickleValue[]): PickleValue[] {
  const seen = new Set<PickleValue>(values);
  // A Set goes on to what is added while it is walked.
  for (const value of seen) {
    if (!isContainer(value)) continue;
    visitChildren(value, (child) => {
      if (typeof child === 'object') seen.add(child);
    });
  }
  return [...seen];
}

/** The items of a list or tuple, whose order is known; undefined for anything else. */
export function sequenceOf(value: PickleValue | undefined): readonly PickleValue[] | undefined {
  if (Array.isArray(value)) return value;
  return value instanceof PickleTuple ? value.items : undefined;
}
