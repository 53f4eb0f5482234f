/** Where checkpoints contradict one another, in words: names, shapes, dtypes. */
import { sameNumbers, type Tensor } from '../torch/tensor.js';
import { type Message, message } from '../words/message.js';
import type { Source } from './plan.js';

/** One line for each way in which one of the others differs from the first checkpoint, `its → other`; empty where all fit. */
export function differences(first: Source, others: readonly Source[], excluded: ReadonlySet<string>): Message[] {
  const lines: Message[] = [];
  for (const other of others) {
    const missing: string[] = [];
    const shapes: string[] = [];
    const dtypes: string[] = [];
    for (const [name, expected] of first.stateDict) {
      if (excluded.has(name)) continue;
      const found = other.stateDict.get(name);
      if (found === undefined) {
        missing.push(name);
      } else if (!sameNumbers(expected.shape, found.shape)) {
        shapes.push(`${name} ${showShape(expected)} → ${showShape(found)}`);
      } else if (found.dtype !== expected.dtype) {
        dtypes.push(`${name} ${expected.dtype} → ${found.dtype}`);
      }
    }
    const extra = [...other.stateDict.keys()].filter((name) => !first.stateDict.has(name) && !excluded.has(name));
    const kinds = [
      ['average.missing', missing],
      ['average.extra', extra],
      ['average.shapes', shapes],
      ['average.dtypes', dtypes],
    ] as const;
    for (const [code, tensors] of kinds) {
      if (tensors.length > 0) lines.push(message(code, { name: other.name, first: first.name, tensors }));
    }
  }
  return lines;
}

function showShape({ shape }: Tensor): string {
  return `[${shape.join(', ')}]`;
}
