/** Where checkpoints contradict one another, in words: names, shapes, dtypes. */
import { PackedWeights } from '../torch/packed-weights.js';
import { sameNumbers, type Tensor } from '../torch/tensor.js';
import type { Source } from './plan.js';

/** Names shown of one kind of difference: whole models differ when the wrong runs are mixed. */
const NAMES_SHOWN = 100;

/** One line for each way in which one of the others differs from the first checkpoint; empty where all fit. */
export function differences(first: Source, others: readonly Source[], excluded: ReadonlySet<string>): string[] {
  const lines: string[] = [];
  for (const other of others) {
    if (first.stateDict instanceof PackedWeights && first.stateDict.isLike(other.stateDict)) continue;
    const missing: string[] = [];
    const shapes: string[] = [];
    const dtypes: string[] = [];
    for (const [name, expected] of first.stateDict) {
      if (excluded.has(name)) continue;
      const found = other.stateDict.get(name);
      if (found === undefined) {
        missing.push(name);
      } else if (!sameNumbers(expected.shape, found.shape)) {
        shapes.push(`${name} ${showShape(found)} instead of ${showShape(expected)}`);
      } else if (found.dtype !== expected.dtype) {
        dtypes.push(`${name} ${found.dtype} instead of ${expected.dtype}`);
      }
    }
    const extra = [...other.stateDict.keys()].filter((name) => !first.stateDict.has(name) && !excluded.has(name));
    const add = (names: readonly string[], what: string) => {
      if (names.length > 0) lines.push(`${other.name}, compared with ${first.name}: ${what}: ${list(names)}`);
    };
    add(missing, 'tensors missing');
    add(extra, 'tensors that only it has');
    add(shapes, 'other shape');
    add(dtypes, 'other dtype');
  }
  return lines;
}

function showShape({ shape }: Tensor): string {
  return `[${shape.join(', ')}]`;
}

function list(names: readonly string[]): string {
  const more = names.length - NAMES_SHOWN;
  return `${names.slice(0, NAMES_SHOWN).join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}
