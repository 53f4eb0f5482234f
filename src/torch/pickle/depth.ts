import { type Message, message } from '../../words/message.js';
import { MAX_PICKLE_DEPTH } from '../limits.js';
import { type Container, isContainer, type PickleValue } from './value.js';
import { visitChildren } from './walk.js';

/**
 * Refuses objects nested so deep that walking them recursively would run out of stack. Every object is looked at
 * once, after all that it holds: however often one is shared, its own depth is known by then. What leads back to an object
 * that is still being looked at, in a cycle, does not count.
 */
export function checkDepth(root: PickleValue, fail: (problem: Message) => never): void {
  /** levels from an object down, itself included; 0 while it is being looked at */
  const depths = new Map<PickleValue | undefined, number>();
  const ahead: Container[] = [];
  let deepest = 0;
  const enter = (child: PickleValue | undefined): void => {
    if (isContainer(child) && !depths.has(child)) ahead.push(child);
  };
  const leave = (child: PickleValue | undefined): void => {
    deepest = Math.max(deepest, depths.get(child) ?? 0);
  };
  enter(root);
  for (let value = ahead.at(-1); value !== undefined; value = ahead.at(-1)) {
    const depth = depths.get(value);
    if (depth === undefined) {
      depths.set(value, 0);
      visitChildren(value, enter);
      continue;
    }
    ahead.pop();
    if (depth > 0) continue;
    deepest = 0;
    visitChildren(value, leave);
    if (deepest === MAX_PICKLE_DEPTH) fail(message('torch.pickle.depth', { most: MAX_PICKLE_DEPTH }));
    depths.set(value, deepest + 1);
  }
}
